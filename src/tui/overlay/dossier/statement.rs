//! The statement of account as the customer gets it: read, narrowed, copied, or written to a file.

use std::path::PathBuf;

use super::super::super::chord::Chord;
use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Awaited, Model, Tone};
use super::super::super::widget::field::TextField;
use super::super::super::{msg::Saved, say};
use super::super::{Overlay, palette};
use super::{Dossier, choice, meant, show};
use crate::domain::clean;
use crate::domain::id::CustomerId;
use crate::service::Request;
use crate::service::request::needs;
use crate::service::statement::{Ask, Copy, Format, Made, Wanted};
use crate::text::{Arg, Language, Words, statement};

/// The sheet.
#[derive(Clone, Debug)]
pub struct StatementSheet {
    customer: CustomerId,
    /// The letter; nothing while it is waited for.
    letter: Option<String>,
    /// The first line shown.
    pub top: usize,
    /// Only lines with these letters.
    pub filter: TextField,
    filtering: bool,
    /// Where the copy that was asked for goes.
    file: Option<PathBuf>,
}

impl StatementSheet {
    /// True while letters go into the filter.
    pub fn is_filtering(&self) -> bool {
        self.filtering
    }

    /// The lines that are wanted; nothing while the letter is waited for.
    pub fn lines(&self) -> Option<Vec<&str>> {
        let wanted = clean::fold(self.filter.text());
        let letter = self.letter.as_deref()?.trim_end();
        Some(letter.lines().filter(|line| wanted.is_empty() || clean::fold(line).contains(&wanted)).collect())
    }
}

/// The customer's language, else the desk's.
fn language(model: &Model, customer: &str) -> Language {
    customer.parse().or_else(|_| model.session.revision.desk.language.parse()).unwrap_or_default()
}

/// Shows the statement of the account that is meant, and writes it to a file when the command names one.
pub(super) fn open(model: &mut Model, file: &str) -> Vec<Effect> {
    let Some(customer) = meant(model).map(|account| account.customer.id) else { return Vec::new() };
    let (top, filter) = (0, TextField::default());
    show(
        model,
        Dossier::Statement(StatementSheet { customer, letter: None, top, filter, filtering: false, file: None }),
    );
    ask(model, file)
}

/// Asks for the letter of the sheet on top.
fn ask(model: &mut Model, file: &str) -> Vec<Effect> {
    let spoken = meant(model).map(|account| account.customer.language.clone()).unwrap_or_default();
    let language = language(model, &spoken);
    let Some(sheet) = on_top(model) else { return Vec::new() };
    let wanted = Wanted { customer: sheet.customer, from: None, as_of: None };
    let what = match file {
        "" => Ask::Read(wanted),
        file => {
            sheet.file = Some(PathBuf::from(file));
            Ask::Make(wanted, Copy { format: Format::Text, language })
        }
    };
    let request = Request::Statement(what);
    if !model.session.actor.role.has(needs(&request)) {
        let text = say::right_missing(model, needs(&request));
        model.say(Tone::Refused, text);
        return ask(model, "");
    }
    vec![model.ask(Awaited::Dossier, request)]
}

fn on_top(model: &mut Model) -> Option<&mut StatementSheet> {
    model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Dossier(dossier) => match &mut **dossier {
            Dossier::Statement(sheet) => Some(sheet),
            _ => None,
        },
        _ => None,
    })
}

/// The desk answered: the letter is shown, and goes into its file where one was named.
pub(super) fn answered(model: &mut Model, made: &Made) -> Vec<Effect> {
    let words =
        Words::new(made.copy.map_or_else(|| language(model, &made.statement.customer.language), |copy| copy.language));
    let letter = statement::text(&words, &model.session.revision.desk.name, &made.statement);
    let Some(sheet) = on_top(model).filter(|sheet| sheet.customer == made.statement.customer.id) else {
        return Vec::new();
    };
    sheet.letter = Some(letter.clone());
    match sheet.file.take().filter(|_| made.copy.is_some()) {
        Some(file) => vec![Effect::Save(file, letter)],
        None => Vec::new(),
    }
}

/// What became of the file.
pub fn saved(model: &mut Model, saved: &Saved) -> Vec<Effect> {
    let mut args = vec![("file", Arg::from(clean::line(&saved.file)))];
    let (tone, key) = match &saved.fault {
        None => (Tone::Plain, "statement-written"),
        Some(why) => {
            args.push(("reason", Arg::from(clean::line(why))));
            (Tone::Alarm, "statement-not-written")
        }
    };
    let text = model.word(key, &args);
    model.say(tone, text);
    Vec::new()
}

/// What a command does to the sheet.
pub(super) fn act(model: &mut Model, mut sheet: StatementSheet, command: &Command) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(4).max(1);
    let total = sheet.lines().map_or(0, |lines| lines.len());
    let most = total.saturating_sub(page.min(2));
    let by = isize::try_from(page).unwrap_or(10);
    let shift = |by: isize| sheet.top.saturating_add_signed(by).min(most);
    match command.name {
        Name::Up => sheet.top = shift(-1),
        Name::Down => sheet.top = shift(1),
        Name::PageUp => sheet.top = shift(-by),
        Name::PageDown => sheet.top = shift(by),
        Name::Top => sheet.top = 0,
        Name::Bottom => sheet.top = total.saturating_sub(page),
        Name::Filter => {
            sheet.filtering = command.args.is_empty();
            sheet.filter.set(&command.args);
            sheet.top = 0;
        }
        Name::Clear => sheet.filter.set(""),
        Name::Select if sheet.filtering => sheet.filtering = false,
        Name::Cancel if sheet.filtering || !sheet.filter.is_blank() => {
            sheet.filtering = false;
            sheet.filter.set("");
        }
        Name::Copy => {
            let letter = sheet.letter.clone();
            show(model, Dossier::Statement(sheet));
            return letter.map_or_else(Vec::new, |letter| choice::put_quietly(model, letter));
        }
        Name::Statement => {
            show(model, Dossier::Statement(sheet));
            if !command.args.is_empty() || model.session.plain {
                return ask(model, &command.args);
            }
            let effects = palette::open(model);
            if let Some(Overlay::Palette(palette)) = model.overlays.last_mut() {
                palette.input.set("statement ");
            }
            return effects;
        }
        Name::Select | Name::Cancel => return Vec::new(),
        _ => {}
    }
    show(model, Dossier::Statement(sheet))
}

/// A key that no command took.
pub(super) fn typed(model: &mut Model, mut sheet: StatementSheet, chord: Chord) -> Vec<Effect> {
    if sheet.filtering && sheet.filter.key(chord) {
        sheet.top = 0;
    }
    show(model, Dossier::Statement(sheet))
}

#[cfg(test)]
mod tests {
    use super::super::super::super::fake::{Hands, answer};
    use super::super::super::super::msg::Msg;
    use super::super::super::super::update::update;
    use super::*;
    use crate::service::{Reply, Trouble};

    fn lines(hands: &mut Hands) -> Vec<String> {
        let sheet = on_top(&mut hands.model).unwrap();
        sheet.lines().unwrap().into_iter().map(str::to_owned).collect()
    }

    fn said(hands: &Hands) -> String {
        hands.model.said.last().map(|said| said.text.clone()).unwrap_or_default()
    }

    /// The desk's answer, about the customer that is open.
    fn of_the_account(request: &Request) -> Result<Reply, Trouble> {
        let (Request::Statement(Ask::Read(wanted) | Ask::Make(wanted, _)), Reply::Statement(mut made)) =
            (request, answer(request)?)
        else {
            return answer(request);
        };
        made.statement.customer.id = wanted.customer;
        if let Request::Statement(Ask::Make(_, copy)) = request {
            made.copy = Some(*copy);
        }
        Ok(Reply::Statement(made))
    }

    fn opened() -> Hands {
        let mut hands = Hands::at_an_account();
        hands.press("S");
        hands.answered_by(of_the_account);
        hands
    }

    #[test]
    fn the_letter_is_in_the_customers_language_and_can_be_narrowed() {
        let mut hands = opened();
        assert_eq!(lines(&mut hands)[0], "KONTOUTDRAG");
        hands.press("G /");
        hands.types("kid");
        assert!(lines(&mut hands).iter().all(|line| line.contains("KID")), "{:?}", lines(&mut hands));
        hands.press("esc");
        assert_eq!(lines(&mut hands)[0], "KONTOUTDRAG");
        hands.press("esc");
        assert!(hands.model.overlays.is_empty());
    }

    #[test]
    fn one_key_copies_the_whole_letter() {
        let mut hands = opened();
        hands.press("y");
        let copied = hands.effects.iter().find_map(|effect| match effect {
            Effect::Copy(text) => Some(text.clone()),
            _ => None,
        });
        assert!(copied.unwrap().starts_with("KONTOUTDRAG\n"));
        assert!(!hands.model.overlays.is_empty());
    }

    #[test]
    fn a_name_writes_the_letter_after_the_desk_has_noted_it() {
        let mut hands = opened();
        hands.press("S");
        hands.types("out.txt");
        hands.press("enter");
        assert!(matches!(&hands.asked()[..], [(_, Request::Statement(Ask::Make(..)))]), "{:?}", hands.asked());
        assert!(!hands.effects.iter().any(|effect| matches!(effect, Effect::Save(..))), "nothing before the answer");
        hands.answered_by(of_the_account);
        let saved = hands.effects.iter().find_map(|effect| match effect {
            Effect::Save(file, text) => Some((file.display().to_string(), text.clone())),
            _ => None,
        });
        let (file, text) = saved.unwrap();
        assert!(file == "out.txt" && text.starts_with("KONTOUTDRAG\n"));
        let fault = Some("no room".to_owned());
        update(&mut hands.model, Msg::Saved(Saved { file: file.clone(), fault }));
        assert!(said(&hands).contains("no room"), "{}", said(&hands));
        update(&mut hands.model, Msg::Saved(Saved { file, fault: None }));
        assert!(said(&hands).contains("out.txt"), "{}", said(&hands));
    }

    #[test]
    fn another_customers_letter_is_not_shown() {
        let mut hands = Hands::at_an_account();
        hands.press("S");
        hands.answered();
        assert!(on_top(&mut hands.model).unwrap().lines().is_none());
    }
}
