//! What a form's field may hold, as a list: one is chosen and put into the field.

use super::super::chord::Chord;
use super::super::command::{Command, Context};
use super::super::effect::Effect;
use super::super::model::{Model, Tone};
use super::super::view;
use super::super::widget::window::{by, step};
use super::form::{Form, What};
use super::{Name, Overlay};
use crate::domain::clean;
use crate::domain::entry;
use crate::domain::outcome::Field;
use crate::domain::plan::Cadence;
use crate::text::{Arg, Language, format};

/// The values with the cursor on one.
#[derive(Clone, Debug)]
pub struct Values {
    /// Each value as it is typed, with what it means.
    pub rows: Vec<(String, String)>,
    /// Which one.
    pub at: usize,
}

/// Opens the list above its form; a field that takes any words says so.
pub fn open(model: &mut Model, form: &Form) -> Vec<Effect> {
    let rows = form.focused().map_or_else(Vec::new, |slot| rows(model, form, slot.what));
    if rows.is_empty() {
        return none(model);
    }
    model.overlays.push(Overlay::Values(Values { rows, at: 0 }));
    Vec::new()
}

/// Says that a field takes any words.
pub fn none(model: &mut Model) -> Vec<Effect> {
    let select = Command::plain(Name::Select);
    let keymap = &model.session.keymap;
    let key = if model.session.plain { select.to_string() } else { keymap.written(&[Context::Form], &select) };
    let text = model.word("values-none", &[("key", Arg::from(key))]);
    model.say(Tone::Refused, text);
    Vec::new()
}

/// What a field may hold. Days and amounts are the usual ones; any other may be typed.
fn rows(model: &Model, form: &Form, what: What) -> Vec<(String, String)> {
    let Some(screen) = model.account() else { return Vec::new() };
    let account = &screen.account;
    let language = model.session.words.language();
    match what {
        What::Excuse => {
            let excuses = model.session.revision.excuses.iter();
            excuses.map(|excuse| (excuse.code.clone(), clean::line(excuse.label_in(language.code())))).collect()
        }
        What::Field(Field::Amount) => [model.word("entry-full", &[]), model.word("entry-half", &[]), "25%".to_owned()]
            .into_iter()
            .filter_map(|text| {
                let amount = entry::amount(&text, form.open_for(account)?).ok()?;
                Some((text, format::money(amount, language)))
            })
            .collect(),
        What::Field(Field::Date) => ["t", "+2", "+3", "+1w", "+2w", "eom"]
            .into_iter()
            .filter_map(|text| {
                let day = form.kind.read_date(text, account.today).ok()?;
                Some((text.to_owned(), super::super::say::day(model, day)))
            })
            .collect(),
        What::When => ["2h", "t9", "t14", "+2", "mon 9", "+1w"]
            .into_iter()
            .filter_map(|text| Some((text.to_owned(), form.told(text, model, account)?)))
            .collect(),
        What::Field(Field::ContactPoint) => {
            let points = account.points.iter().enumerate();
            points.map(|(at, point)| ((at + 1).to_string(), view::point(model, point))).collect()
        }
        What::Field(Field::Invoice) => account
            .invoices
            .iter()
            .map(|invoice| {
                let args = [
                    ("number", Arg::from(clean::line(&invoice.number))),
                    ("open", Arg::from(format::money(invoice.open(), language))),
                ];
                (clean::line(&invoice.number), model.word("meaning-invoice", &args))
            })
            .collect(),
        What::Field(Field::Language) => {
            let known = Language::ALL.into_iter();
            known.map(|known| (known.code().to_owned(), view::language_name(model, known.code()))).collect()
        }
        What::Field(Field::Cadence) => Cadence::ALL
            .into_iter()
            .map(|cadence| (cadence.code().to_owned(), model.word(&format!("cadence-{}", cadence.code()), &[])))
            .collect(),
        What::Field(_) => Vec::new(),
    }
}

/// What a command does to the list.
pub fn act(model: &mut Model, mut values: Values, command: &Command) -> Vec<Effect> {
    let by = match command.name {
        Name::Left | Name::Right => 0,
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(values.at, |n| n.wrapping_sub(1));
            return choose(model, values, at);
        }
        name => match by(name, 10) {
            Some(by) => by,
            None => return Vec::new(),
        },
    };
    values.at = step(values.at, values.rows.len(), by);
    model.overlays.push(Overlay::Values(values));
    Vec::new()
}

/// A digit takes the value that bears it.
pub fn typed(model: &mut Model, values: Values, chord: Chord) -> Vec<Effect> {
    match chord.digit() {
        Some(digit) => choose(model, values, (digit as usize).wrapping_sub(1)),
        None => {
            model.overlays.push(Overlay::Values(values));
            Vec::new()
        }
    }
}

fn choose(model: &mut Model, values: Values, at: usize) -> Vec<Effect> {
    let Some((text, _)) = values.rows.get(at).cloned() else {
        model.overlays.push(Overlay::Values(values));
        return model.refuse("values-no-such", &Command::plain(Name::Cancel));
    };
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.fault = None;
        let focus = form.focus;
        if let Some(slot) = form.slots.get_mut(focus) {
            slot.input.set(&text);
        }
    }
    model.keep()
}

#[cfg(test)]
mod tests {
    use super::super::super::fake::Hands;
    use super::*;

    fn slot(hands: &Hands, at: usize) -> String {
        match hands.model.overlays.last() {
            Some(Overlay::Form(form)) => form.slots[at].input.text().to_owned(),
            other => panic!("no form: {other:?}"),
        }
    }

    #[test]
    fn the_list_fills_the_field_it_was_asked_for() {
        let mut hands = Hands::at_an_account();
        hands.press("p f4");
        let Some(Overlay::Values(values)) = hands.model.overlays.last() else { panic!("days") };
        assert_eq!(values.rows[2], ("+3".to_owned(), "Mon 9 Mar".to_owned()));
        // The digit as a French keyboard sends it.
        hands.press("\"");
        assert_eq!(slot(&hands, 0), "+3");
        hands.press("tab f4 down enter");
        assert_eq!(slot(&hands, 1), "half");
        hands.press("f4 9");
        assert!(hands.model.said.last().unwrap().text.starts_with("No value of the list"));
        hands.press("esc");
        assert!(matches!(hands.model.overlays.last(), Some(Overlay::Form(_))), "the form stays");
        hands.press("tab f4");
        assert!(hands.model.said.last().unwrap().text.starts_with("Any words will do"));
        hands.press("esc a f4");
        assert!(hands.model.said.last().unwrap().text.starts_with("Any words will do"), "in a note too");
    }
}
