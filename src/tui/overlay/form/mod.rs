//! The form of one outcome: its fields, the excuse, and what they mean before they are sent. A promise is one of them.

mod fill;
mod meaning;
mod moment;
mod plan;

use chrono::{DateTime, Utc};

use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{After, Model, Tone};
use super::super::screen::account::AccountScreen;
use super::super::update::send;
use super::super::widget::field::TextField;
use super::Overlay;
use crate::domain::calendar;
use crate::domain::entry;
use crate::domain::id::OpId;
use crate::domain::op::{Act, Draft, PutAway};
use crate::domain::outcome::{Field, NOT_SAID, OutcomeKind, Trigger};
use crate::domain::plan::Offer;
use crate::revision::Revision;
use crate::service::account::Account;
use crate::text::{Arg, Words};

pub use fill::Hole;
pub use moment::{SNOOZE, snooze, weigh};
pub use plan::drawn;

/// What a line of the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A field of the outcome.
    Field(Field),
    /// The reason of the delay.
    Excuse,
    /// A day and a time in one line, on the customer's clock.
    When,
}

impl What {
    /// The name under which a draft keeps it.
    pub fn code(self) -> &'static str {
        match self {
            What::Field(field) => field.code(),
            What::Excuse => "excuse",
            What::When => "when",
        }
    }

    /// True where any words will do, so that nothing that is typed can be told from a command.
    pub fn is_words(self) -> bool {
        matches!(self, What::Field(Field::Text | Field::Name | Field::Reference))
    }
}

/// One line of the form.
#[derive(Clone, Debug)]
pub struct Slot {
    /// What it asks for.
    pub what: What,
    /// True when the form is not sent without it.
    pub required: bool,
    /// What is typed.
    pub input: TextField,
}

/// A form being filled in.
#[derive(Clone, Debug)]
pub struct Form {
    /// Identifier of the operation that it becomes.
    pub op: OpId,
    /// The outcome.
    pub kind: OutcomeKind,
    /// Its lines, in the order of asking.
    pub slots: Vec<Slot>,
    /// The line with the cursor.
    pub focus: usize,
    /// What stands against it, with the line that it is about.
    pub fault: Option<(Option<usize>, String)>,
    /// True while it is on its way.
    pub sending: bool,
    /// When something was last done to it: what a moment is counted from.
    pub now: DateTime<Utc>,
    /// The nearest offer that was taken for what was typed, with what stands in the lines while it holds.
    pub taken: Option<(Vec<(String, String)>, Offer)>,
    /// What was typed before the nearest was taken for it, with what stands in the lines while that holds.
    pub wished: Option<(Vec<(String, String)>, Offer)>,
}

impl Form {
    /// An empty form for an outcome, filled in as far as the account tells.
    pub fn new(op: OpId, kind: OutcomeKind, screen: &AccountScreen, words: &Words) -> Self {
        let one_line = moment::is_moment(&kind);
        let slot = |field: &Field, required| Slot {
            what: if one_line && *field == Field::Date { What::When } else { What::Field(*field) },
            required,
            input: TextField::prefilled(&prefilled(*field, &kind, screen, words)),
        };
        let fields = kind.required.iter().map(|field| (field, true));
        let offered = kind.optional.iter().filter(|field| !kind.required.contains(field)).map(|field| (field, false));
        let mut slots: Vec<Slot> = fields
            .chain(offered)
            .filter(|(field, _)| !(one_line && **field == Field::Time))
            .map(|(field, required)| slot(field, required))
            .collect();
        if kind.excuse {
            slots.push(Slot { what: What::Excuse, required: false, input: TextField::default() });
        }
        let focus = slots.iter().position(|slot| slot.required && slot.input.is_blank()).unwrap_or(0);
        let now = screen.renewed_at.max(screen.account.as_of);
        Form { op, kind, slots, focus, fault: None, sending: false, now, taken: None, wished: None }
    }

    /// The form as a draft kept it; nothing when the catalogue no longer has its outcome.
    pub fn resumed(draft: &Draft, revision: &Revision, screen: &AccountScreen, words: &Words) -> Option<Self> {
        let kind = match draft.outcome == SNOOZE {
            true => moment::snooze_kind(screen),
            false => revision.outcome(&draft.outcome)?.clone(),
        };
        let mut form = Form::new(draft.op, kind, screen, words);
        for (code, text) in &draft.typed {
            if let Some(slot) = form.slots.iter_mut().find(|slot| slot.what.code() == code)
                && slot.input.text() != text
            {
                slot.input.set(text);
            }
        }
        form.focus = draft.focus.min(form.slots.len().saturating_sub(1));
        Some(form)
    }

    /// The form as it is to be kept.
    pub fn draft(&self, screen: &AccountScreen) -> Draft {
        Draft {
            customer: screen.account.customer.id,
            op: self.op,
            outcome: self.kind.code.clone(),
            typed: self.typed(),
            focus: self.focus,
            call: screen.call,
            put_away: put_away_in(screen),
        }
    }

    /// Field code and text as typed, in the order of the form.
    fn typed(&self) -> Vec<(String, String)> {
        self.slots.iter().map(|slot| (slot.what.code().to_owned(), slot.input.text().to_owned())).collect()
    }

    /// The forms that a draft kept beside its own.
    pub fn put_away_of(draft: &Draft, revision: &Revision, screen: &AccountScreen, words: &Words) -> Vec<Self> {
        let whole = |kept: &PutAway| Draft {
            outcome: kept.outcome.clone(),
            typed: kept.typed.clone(),
            focus: 0,
            put_away: Vec::new(),
            ..draft.clone()
        };
        draft.put_away.iter().filter_map(|kept| Form::resumed(&whole(kept), revision, screen, words)).collect()
    }

    /// Puts a text into a line that is empty, as the program's own.
    pub(super) fn prefill(&mut self, what: What, text: &str) {
        if let Some(slot) = self.slots.iter_mut().find(|slot| slot.what == what && slot.input.is_blank()) {
            slot.input = TextField::prefilled(text);
        }
    }

    /// The line with the cursor.
    pub fn focused(&self) -> Option<&Slot> {
        self.slots.get(self.focus)
    }

    /// True when Enter would send it: every required line holds something.
    pub fn is_filled(&self) -> bool {
        self.slots.iter().all(|slot| !slot.required || !slot.input.is_blank())
    }

    /// True when something stands in it that a person typed.
    pub fn is_touched(&self) -> bool {
        self.slots.iter().any(|slot| !slot.input.is_blank() && !slot.input.is_prefilled())
    }

    /// The text of a field.
    pub fn text_of(&self, field: Field) -> Option<&str> {
        self.slots.iter().find(|slot| slot.what == What::Field(field)).map(|slot| slot.input.text())
    }

    fn set(&mut self, what: What, text: &str) {
        if let Some(slot) = self.slots.iter_mut().find(|slot| slot.what == what) {
            slot.input.set(text);
        }
    }

    /// Takes the code of an excuse from the end of what was typed into a line that asks for no words; what is left.
    pub fn take_excuse<'a>(&mut self, line: &'a str, revision: &Revision) -> &'a str {
        let asks = self.focused().is_some_and(|slot| slot.what != What::Excuse && !slot.what.is_words());
        let (head, last) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
        match revision.excuses.iter().find(|known| known.code == last) {
            Some(excuse) if asks && self.kind.excuse => {
                self.set(What::Excuse, &excuse.code);
                head.trim_end()
            }
            _ => line,
        }
    }

    /// True when whatever is typed into the line with the cursor sends the form: nothing else is missing.
    pub fn sends_with_focused(&self) -> bool {
        let other = |(at, slot): (usize, &Slot)| at == self.focus || !slot.required || !slot.input.is_blank();
        self.slots.iter().enumerate().all(other)
    }

    /// The excuse whose letter was typed where it sends the form: in the excuse's own line, and in a date that has a
    /// meaning already and that the letter cannot belong to.
    fn excuse_typed(&self, c: char, account: &Account, revision: &Revision) -> Option<String> {
        if !self.kind.excuse {
            return None;
        }
        let found = revision.excuses.iter().find(|excuse| excuse.key == c)?;
        let slot = self.focused()?;
        let text = slot.input.text();
        let free = match slot.what {
            What::Excuse => text.trim().is_empty(),
            What::Field(Field::Date) => {
                self.kind.read_date(text, account.today).is_ok() && !entry::date_may_continue(text, c)
            }
            What::Field(_) | What::When => false,
        };
        free.then(|| found.code.clone())
    }
}

/// What a field holds when the form opens.
fn prefilled(field: Field, kind: &OutcomeKind, screen: &AccountScreen, words: &Words) -> String {
    match field {
        Field::Date if kind.code == SNOOZE => moment::TOMORROW.to_owned(),
        Field::Date if kind.sets(Trigger::Plan) => first_day(screen),
        Field::Amount if kind.promises() && screen.account.promisable().is_some() => words.say("entry-full", &[]),
        Field::ContactPoint => {
            let meant = screen.tried_point();
            let at = screen.account.points.iter().position(|point| Some(point.id) == meant);
            at.map_or_else(String::new, |at| (at + 1).to_string())
        }
        _ => String::new(),
    }
}

/// When a plan begins unless somebody says otherwise: on the customer's pay run where it is known and near enough, else in
/// a week.
fn first_day(screen: &AccountScreen) -> String {
    let account = &screen.account;
    let customer = &account.customer;
    let last = account.promising.limits.as_ref().map_or(0, |limits| i64::from(limits.max_days));
    let tomorrow = calendar::plus_days(account.today, 1);
    let run = customer.profile.habits.pay_run.as_ref();
    match run.map(|run| run.next_on_or_after(tomorrow, &account.revision.holidays, &customer.country)) {
        Some(day) if (day - account.today).num_days() <= last => day.to_string(),
        _ => IN_A_WEEK.to_owned(),
    }
}

/// As it is typed.
const IN_A_WEEK: &str = "+1w";

/// Opens the form of an outcome with what was typed behind the command, or sends it when nothing is missing.
pub fn open(model: &mut Model, kind: OutcomeKind, args: &str) -> Vec<Effect> {
    let op = OpId(model.session.ids.next());
    let revision = model.session.revision.clone();
    if let Some(screen) = model.account_mut() {
        let at = screen.put_away.iter().position(|form| form.kind.code == kind.code);
        let form = at.map(|at| screen.put_away.remove(at)).filter(|_| args.is_empty());
        // The identifier it was kept under may be another form's by now.
        if let Some(form) = form.map(|form| Form { op, ..form }) {
            let text = model.word("form-back", &[]);
            model.say(Tone::Plain, text);
            return show(model, form);
        }
    }
    let now = model.now;
    let Some(screen) = model.account() else { return Vec::new() };
    let mut form = Form { now, ..Form::new(op, kind, screen, &model.session.words) };
    let understood = form.read_args(args, &screen.account, &revision);
    let at_once = form.kind.required.is_empty() && !form.kind.excuse || !args.is_empty() && form.is_filled();
    match understood {
        Ok(()) if at_once => submit(model, form, None),
        Ok(()) => {
            form.focus =
                form.slots.iter().position(|slot| slot.required && slot.input.is_blank()).unwrap_or(form.focus);
            show(model, form)
        }
        Err(rest) => {
            let text = model.word("form-not-understood", &[("text", Arg::from(rest.as_str()))]);
            form.fault = Some((None, text.clone()));
            model.say(Tone::Refused, text);
            show(model, form)
        }
    }
}

/// Keeps a form with something typed in it on the account and on this machine's disk, until its outcome is opened again
/// or the account is done with.
fn put_away(model: &mut Model, form: Form) -> Vec<Effect> {
    let Some(screen) = model.account_mut() else { return Vec::new() };
    screen.put_away.retain(|other| other.kind.code != form.kind.code);
    let op = form.op;
    if form.is_touched() {
        screen.put_away.push(Form { fault: None, ..form });
    }
    let customer = screen.account.customer.id;
    let put_away = put_away_in(screen);
    if put_away.is_empty() {
        return vec![Effect::Forget(customer)];
    }
    let (outcome, typed, call) = (String::new(), Vec::new(), screen.call);
    vec![Effect::Keep(Draft { customer, op, outcome, typed, focus: 0, call, put_away })]
}

/// Keeps a form that another command closed on the account, until its outcome is opened again. On the disk it lies as it
/// was kept while it was typed.
pub(super) fn lay_aside(model: &mut Model, form: Form) {
    if let Some(screen) = model.account_mut().filter(|_| form.is_touched()) {
        screen.put_away.retain(|other| other.kind.code != form.kind.code);
        screen.put_away.push(Form { fault: None, ..form });
    }
}

fn put_away_in(screen: &AccountScreen) -> Vec<PutAway> {
    let kept = |form: &Form| PutAway { outcome: form.kind.code.clone(), typed: form.typed() };
    screen.put_away.iter().map(kept).collect()
}

fn show(model: &mut Model, form: Form) -> Vec<Effect> {
    model.overlays.push(Overlay::Form(Box::new(form)));
    model.keep()
}

/// What a command does to the form on top.
pub fn act(model: &mut Model, mut form: Form, command: &Command) -> Vec<Effect> {
    if form.sending && command.name != Name::Help {
        model.overlays.push(Overlay::Form(Box::new(form)));
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    form.now = model.now;
    let last = form.slots.len().saturating_sub(1);
    match command.name {
        Name::NextField => form.focus = if form.focus >= last { 0 } else { form.focus + 1 },
        Name::PreviousField => form.focus = if form.focus == 0 { last } else { form.focus - 1 },
        Name::Values => {
            let effects = super::values::open(model, &form);
            // Below the list, if there is one.
            let at = model.overlays.len() - usize::from(matches!(model.overlays.last(), Some(Overlay::Values(_))));
            model.overlays.insert(at, Overlay::Form(Box::new(form)));
            return effects;
        }
        Name::Clear => {
            if let Some(slot) = form.slots.get_mut(form.focus) {
                slot.input.set("");
            }
            form.fault = None;
        }
        Name::Select => {
            let next = form.slots.iter().position(|slot| slot.required && slot.input.is_blank());
            match next {
                // Enter in a line that is filled in goes on to the first that is not.
                Some(next) if next != form.focus => form.focus = next,
                _ => return submit(model, form, None),
            }
        }
        Name::Cancel => {
            model.unkept = false;
            let outcome = Arg::from(form.title(model));
            let key = if form.is_touched() { "form-put-away" } else { "form-closed" };
            let text = model.word(key, &[("outcome", outcome)]);
            model.say(Tone::Plain, text);
            return put_away(model, form);
        }
        _ => {}
    }
    model.overlays.push(Overlay::Form(Box::new(form)));
    model.keep()
}

/// A key that no command took.
pub fn typed(model: &mut Model, mut form: Form, chord: super::super::chord::Chord) -> Vec<Effect> {
    if form.sending {
        model.overlays.push(Overlay::Form(Box::new(form)));
        return Vec::new();
    }
    form.now = model.now;
    let excuse = chord.typed().and_then(|c| {
        let account = &model.account()?.account;
        form.excuse_typed(c, account, &model.session.revision)
    });
    if excuse.is_some() {
        return submit(model, form, excuse);
    }
    if let Some(slot) = form.slots.get_mut(form.focus)
        && slot.input.key(chord)
    {
        form.fault = None;
    }
    model.overlays.push(Overlay::Form(Box::new(form)));
    model.keep()
}

/// Sends the form, or says what is missing and puts the cursor there.
fn submit(model: &mut Model, mut form: Form, excuse: Option<String>) -> Vec<Effect> {
    if let Some(code) = &excuse {
        form.set(What::Excuse, code);
    }
    let revision = model.session.revision.clone();
    let Some(screen) = model.account() else { return Vec::new() };
    match form.filled(&screen.account, &revision) {
        Ok(mut filled) => {
            if form.kind.excuse && filled.excuse.is_none() {
                filled.excuse = Some(screen.account.excuse.clone().unwrap_or_else(|| NOT_SAID.to_owned()));
            }
            screen.fill_contact(&form.kind, &mut filled);
            filled.typed = form.typed();
            let op = form.op;
            let act = match form.instant(&screen.account, &revision).filter(|_| form.is_snooze()) {
                Some(until) => {
                    let when = form.slots.iter().find(|slot| slot.what == What::When);
                    let when = when.map(|slot| slot.input.text().to_owned()).unwrap_or_default();
                    Act::Snooze { until, reason: filled.text.unwrap_or_default(), when }
                }
                None => Act::Outcome { filled: Box::new(filled) },
            };
            form.fault = None;
            // A form of no lines has nothing to show while it is on its way.
            let shown = !form.slots.is_empty();
            let effects = send(model, op, act, After::Next);
            form.sending = !effects.is_empty();
            if shown && form.sending {
                model.overlays.push(Overlay::Form(Box::new(form)));
            }
            model.unkept = false;
            effects
        }
        Err((at, hole)) => {
            if excuse.is_some() {
                form.set(What::Excuse, "");
            }
            let mut text = hole.say(model, form.slots.get(at).map(|slot| slot.what));
            let wished = form.drawn_offer(model);
            if form.take_nearest(&hole, model) {
                form.wished = wished.map(|offer| (form.typed(), offer));
                let key = Arg::from(model.form_key(&Command::plain(Name::Select)));
                text = format!("{text} {}", model.word("nearest-taken", &[("key", key)]));
            }
            form.focus = at;
            form.fault = Some((Some(at), text.clone()));
            model.say(Tone::Refused, text);
            show(model, form)
        }
    }
}

#[cfg(test)]
mod tests;
