//! A customer's disputes: the open ones, then those that ended; one of them whole, and what is decided of it by a letter.

use super::super::chord::{Chord, Key};
use super::super::command::{Command, Context, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model, Tone};
use super::super::widget::field::TextField;
use super::super::widget::window::{by, step};
use super::Overlay;
use super::dossier::meant;
use crate::domain::clean;
use crate::domain::dispute::Decision;
use crate::domain::entry;
use crate::domain::id::{CustomerId, DisputeId, OpId};
use crate::domain::money::Money;
use crate::service::dispute::{Ask, Assign, Decide, Line, Page, Reopen, Shown, Which};
use crate::service::{Request, account};
use crate::text::Arg;

/// Most disputes of one customer that are asked for.
const WINDOW: u32 = 100;
/// The letter that says who owes the answer.
pub const OWNER: char = 'o';
/// The letter that opens a decided dispute again.
pub const REOPEN: char = 'u';

/// The list, with what lies above it.
#[derive(Clone, Debug)]
pub struct Disputes {
    /// Whose.
    pub customer: CustomerId,
    /// The customer's name.
    pub name: String,
    /// Disputes; nothing before the first answer.
    pub lines: Option<Vec<Line>>,
    selected: Option<DisputeId>,
    /// The one that is shown whole.
    pub shown: Option<Box<Shown>>,
    /// What is being filled in about it.
    pub entry: Option<Box<Entry>>,
}

/// What is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A decision.
    Decide(Decision),
    /// Who owes the answer.
    Assign,
    /// Why it is opened again.
    Reopen,
}

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// How much is credited.
    Amount,
    /// What is said with it.
    Note,
    /// A login or a department.
    Owner,
}

impl What {
    /// Its fields, in their order.
    pub fn slots(self) -> &'static [Slot] {
        match self {
            What::Decide(Decision::Part) => &[Slot::Amount, Slot::Note],
            What::Decide(_) | What::Reopen => &[Slot::Note],
            What::Assign => &[Slot::Owner],
        }
    }

    /// The last part of the catalogue's keys of its words.
    pub fn key(self) -> &'static str {
        match self {
            What::Decide(Decision::Right) => "right",
            What::Decide(Decision::Part) => "part",
            What::Decide(Decision::NotRight) => "not-right",
            What::Decide(Decision::Withdrawn) => "withdrawn",
            What::Assign => "assign",
            What::Reopen => "reopen",
        }
    }
}

/// A line or two that are filled in about a dispute.
#[derive(Clone, Debug)]
pub struct Entry {
    /// For what.
    pub what: What,
    op: OpId,
    /// What stands in its fields.
    pub inputs: Vec<TextField>,
    /// The field with the cursor.
    pub focus: usize,
    /// Why it was not taken.
    pub fault: Option<String>,
    /// True while the desk has not answered.
    pub sending: bool,
}

impl Disputes {
    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        if self.entry.is_some() { &[Context::Form] } else { &[Context::Choice] }
    }

    /// The disputes read so far.
    pub fn lines(&self) -> &[Line] {
        self.lines.as_deref().unwrap_or_default()
    }

    /// The place of the one with the cursor.
    pub fn at(&self) -> usize {
        self.lines().iter().position(|line| Some(line.dispute.id) == self.selected).unwrap_or(0)
    }

    /// True when Enter sends what is filled in.
    pub fn sends(&self) -> bool {
        self.entry.as_ref().is_some_and(|entry| entry.focus + 1 >= entry.inputs.len())
    }

    /// What stands against what is filled in.
    pub fn fault(&self) -> Option<&str> {
        self.entry.as_ref().and_then(|entry| entry.fault.as_deref())
    }

    /// Notes that what was sent did not go through, with the reason. It keeps its identifier: sent again it acts once.
    pub fn came_back(&mut self, why: &str) {
        if let Some(entry) = &mut self.entry {
            entry.sending = false;
            entry.fault = Some(why.to_owned());
        }
    }
}

fn list(customer: CustomerId) -> Request {
    Request::Dispute(Ask::List { which: Which::Of(customer), filter: String::new(), after: None, limit: WINDOW })
}

/// Shows the disputes of the customer that is meant.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let Some(account) = meant(model) else {
        return model.refuse("refused-no-account", &Command::plain(Name::Look));
    };
    let (customer, name) = (account.customer.id, account.customer.name.clone());
    put(model, Disputes { customer, name, lines: None, selected: None, shown: None, entry: None });
    vec![model.ask(Awaited::Disputes, list(customer))]
}

fn put(model: &mut Model, disputes: Disputes) {
    model.overlays.push(Overlay::Disputes(Box::new(disputes)));
}

fn top(model: &mut Model) -> Option<&mut Disputes> {
    model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Disputes(disputes) => Some(&mut **disputes),
        _ => None,
    })
}

/// Takes the list in; the cursor stays on its dispute.
pub fn take(model: &mut Model, page: Page) {
    let Some(disputes) = top(model).filter(|disputes| page.which == Which::Of(disputes.customer)) else { return };
    let at = disputes.at();
    disputes.lines = Some(page.lines);
    if disputes.lines().get(disputes.at()).map(|line| line.dispute.id) != disputes.selected {
        disputes.selected = disputes.lines().get(step(at, disputes.lines().len(), 0)).map(|line| line.dispute.id);
    }
}

/// Shows one whole, as it is now. After a write of it the list and the account are read again.
pub fn told(model: &mut Model, shown: Shown) -> Vec<Effect> {
    let Some(disputes) = top(model).filter(|disputes| disputes.customer == shown.line.dispute.customer) else {
        return Vec::new();
    };
    let written = disputes.entry.take_if(|entry| entry.sending);
    let number = shown.line.dispute.number;
    disputes.shown = Some(Box::new(shown));
    let Some(entry) = written else { return Vec::new() };
    let customer = disputes.customer;
    let key = format!("dispute-done-{}", entry.what.key());
    let text = model.word(&key, &[("dispute", Arg::from(number.to_string()))]);
    model.say(Tone::Good, text);
    let mut effects = vec![model.ask(Awaited::Disputes, list(customer))];
    if model.account().is_some_and(|screen| screen.account.customer.id == customer) {
        effects.push(model.ask(Awaited::Read, Request::Account(account::Ask::Read(customer))));
    }
    effects
}

/// What a command does.
pub fn act(model: &mut Model, mut disputes: Disputes, command: &Command) -> Vec<Effect> {
    if disputes.entry.is_some() {
        return fill(model, disputes, command);
    }
    if command.name == Name::Cancel {
        // One that is shown whole goes back to the list; the list closes.
        if disputes.shown.take().is_some() {
            put(model, disputes);
        }
        return Vec::new();
    }
    if disputes.shown.is_some() {
        put(model, disputes);
        return match command.name {
            Name::Select => model.refuse("dispute-press-letter", &Command::plain(Name::Cancel)),
            _ => Vec::new(),
        };
    }
    if command.name == Name::Select {
        if let Ok(n) = command.args.parse::<usize>() {
            let Some(id) = disputes.lines().get(n.wrapping_sub(1)).map(|line| line.dispute.id) else {
                put(model, disputes);
                return model.refuse("refused-no-choice", &Command::plain(Name::Cancel));
            };
            disputes.selected = Some(id);
        }
        let chosen = disputes.lines().get(disputes.at()).map(|line| line.dispute.id);
        put(model, disputes);
        return match chosen {
            Some(id) => vec![model.ask(Awaited::Disputes, Request::Dispute(Ask::Read(id)))],
            None => model.refuse("dispute-none-to-show", &Command::plain(Name::Cancel)),
        };
    }
    let page = isize::try_from(model.size.1.saturating_sub(8).max(1)).unwrap_or(10);
    if let Some(by) = by(command.name, page) {
        let at = step(disputes.at(), disputes.lines().len(), by);
        disputes.selected = disputes.lines().get(at).map(|line| line.dispute.id);
    }
    put(model, disputes);
    Vec::new()
}

/// A key that no command took: a letter that decides, or text of a field.
pub fn typed(model: &mut Model, mut disputes: Disputes, chord: Chord) -> Vec<Effect> {
    if let Some(entry) = &mut disputes.entry {
        let focus = entry.focus;
        if let Some(input) = entry.inputs.get_mut(focus).filter(|_| !entry.sending) {
            input.key(chord);
            entry.fault = None;
        }
        put(model, disputes);
        return Vec::new();
    }
    let letter = match chord.key {
        Key::Char(c) if chord.typed().is_some() => Some(c),
        _ => None,
    };
    let Some(shown) = &disputes.shown else {
        // A digit takes its row, as in every list with numbers.
        if let Some(n) = letter.and_then(|c| c.to_digit(10)) {
            return act(model, disputes, &Command::with(Name::Select, n.to_string()));
        }
        put(model, disputes);
        return model.refuse("dispute-press-enter", &Command::plain(Name::Cancel));
    };
    let decision = Decision::ALL.into_iter().find(|decision| Some(decision.letter()) == letter);
    let what = match (decision, letter) {
        (Some(decision), _) => What::Decide(decision),
        (None, Some(OWNER)) => What::Assign,
        (None, Some(REOPEN)) => What::Reopen,
        _ => {
            put(model, disputes);
            return model.refuse("dispute-press-letter", &Command::plain(Name::Cancel));
        }
    };
    let allowed = if what == What::Reopen { shown.may_reopen } else { shown.may_decide };
    if !allowed {
        let key = match (what, shown.line.dispute.closed_at.is_some()) {
            (What::Reopen, _) => "dispute-cannot-reopen",
            (_, true) => "dispute-ended",
            (_, false) => "dispute-not-yours",
        };
        put(model, disputes);
        return model.refuse(key, &Command::plain(Name::Cancel));
    }
    let inputs = what.slots().iter().map(|_| TextField::default()).collect();
    let op = OpId(model.session.ids.next());
    disputes.entry = Some(Box::new(Entry { what, op, inputs, focus: 0, fault: None, sending: false }));
    put(model, disputes);
    Vec::new()
}

/// A text as a whole, pasted or typed as a line.
pub fn text(model: &mut Model, text: &str) -> Vec<Effect> {
    let plain = model.session.plain;
    if let Some(entry) = top(model).and_then(|disputes| disputes.entry.as_mut())
        && !entry.sending
        && let Some(input) = entry.inputs.get_mut(entry.focus)
    {
        if plain {
            input.set(text);
        } else {
            input.insert(text);
        }
    }
    Vec::new()
}

/// What a command does while something is filled in.
fn fill(model: &mut Model, mut disputes: Disputes, command: &Command) -> Vec<Effect> {
    let Some(entry) = &mut disputes.entry else { return Vec::new() };
    if entry.sending {
        put(model, disputes);
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let last = entry.inputs.len().saturating_sub(1);
    match command.name {
        Name::Cancel => disputes.entry = None,
        Name::NextField => entry.focus = (entry.focus + 1).min(last),
        Name::PreviousField => entry.focus = entry.focus.saturating_sub(1),
        Name::Clear => {
            if let Some(input) = entry.inputs.get_mut(entry.focus) {
                input.set("");
            }
        }
        Name::Select if entry.focus < last => {
            let most = disputes.shown.as_ref().map(|shown| shown.most);
            entry.fault = most.and_then(|most| amount(model, entry, most).err());
            if entry.fault.is_none() {
                entry.focus += 1;
            }
        }
        Name::Select => return send(model, disputes),
        _ => {}
    }
    put(model, disputes);
    Vec::new()
}

/// The amount that stands in the first field.
fn amount(model: &Model, entry: &Entry, most: Money) -> Result<Money, String> {
    let text = entry.inputs.first().map(TextField::text).unwrap_or_default();
    entry::amount(text, most).map_err(|fault| {
        let args = [
            ("field", Arg::from(model.word("field-amount", &[]))),
            ("reason", Arg::from(model.word(fault.key(), &[]))),
        ];
        model.word("refusal-faulty", &args)
    })
}

fn send(model: &mut Model, mut disputes: Disputes) -> Vec<Effect> {
    let (Some(entry), Some(shown)) = (&mut disputes.entry, &disputes.shown) else { return Vec::new() };
    let (id, of) = (entry.op, shown.line.dispute.id);
    let last = entry.inputs.last().map(|input| clean::line(input.text())).unwrap_or_default();
    let ask = match entry.what {
        What::Decide(decision) => {
            let amount = match decision {
                Decision::Part => match amount(model, entry, shown.most) {
                    Ok(amount) => Some(amount),
                    Err(why) => {
                        (entry.fault, entry.focus) = (Some(why), 0);
                        put(model, disputes);
                        return Vec::new();
                    }
                },
                _ => None,
            };
            Ask::Decide(Decide { id, of, decision, amount, note: last })
        }
        What::Assign => Ask::Assign(Assign { id, of, to: last }),
        What::Reopen => Ask::Reopen(Reopen { id, of, reason: last }),
    };
    let request = Request::Dispute(ask);
    entry.sending = true;
    entry.fault = None;
    put(model, disputes);
    vec![model.ask(Awaited::Disputes, request)]
}

/// The desk did not do it. What is wrong with what was filled in stands beside it; an identifier that was answered with a
/// refusal is spent.
pub fn missing(model: &mut Model, why: &str, refused: bool) {
    let fresh = OpId(model.session.ids.next());
    if let Some(disputes) = top(model) {
        if let Some(entry) = disputes.entry.as_mut().filter(|entry| refused && entry.sending) {
            entry.op = fresh;
        }
        disputes.came_back(why);
    }
}

/// A short sentence of a date and how far it is off, as the list and line mode tell it.
pub fn days(model: &Model, days_left: i64) -> String {
    let (key, count) = if days_left < 0 { ("dispute-days-over", -days_left) } else { ("dispute-days-left", days_left) };
    model.word(key, &[("count", Arg::from(count))])
}
