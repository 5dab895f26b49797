//! One line of a customer's profile being changed.

use super::super::super::chord::{Chord, Key};
use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{After, Model, Tone};
use super::super::super::say;
use super::super::super::update::send;
use super::super::super::widget::field::TextField;
use super::super::Overlay;
use super::{Dossier, show};
use crate::domain::allocation::AllocationRule;
use crate::domain::customer::Customer;
use crate::domain::id::OpId;
use crate::domain::op::Act;
use crate::domain::profile::{self, Change, Fault, Line};
use crate::service::profile::words;
use crate::service::{Refusal, Trouble};
use crate::text::Arg;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// What is known from now on.
    Value,
    /// Where it comes from.
    Source,
}

/// The form.
#[derive(Clone, Debug)]
pub struct ProfileForm {
    /// Identifier of the operation that it becomes.
    pub op: OpId,
    /// Which line.
    pub line: Line,
    /// The value as typed.
    pub value: TextField,
    /// The source as typed.
    pub source: TextField,
    /// The field with the cursor.
    pub focus: Slot,
    /// What stands against it.
    pub fault: Option<String>,
    /// True while it is on its way.
    pub sending: bool,
    customer: Customer,
}

impl ProfileForm {
    /// A form filled in with what stands there.
    pub(super) fn new(op: OpId, line: Line, customer: &Customer) -> Self {
        ProfileForm {
            op,
            line,
            value: TextField::new(&profile::text(customer, line)),
            source: TextField::new(""),
            focus: Slot::Value,
            fault: None,
            sending: false,
            customer: customer.clone(),
        }
    }

    /// The fields: only terms have a source.
    pub fn slots(&self) -> &'static [Slot] {
        if self.line.is_of_terms() { &[Slot::Value, Slot::Source] } else { &[Slot::Value] }
    }

    /// The change as it is typed so far.
    fn typed(&self) -> Change {
        Change { line: self.line, value: self.value.text().to_owned(), source: self.source.text().to_owned() }
    }

    /// The change in its plain form, or what stands against it.
    fn change(&self, model: &Model) -> Result<Change, Fault> {
        let mut customer = self.customer.clone();
        let typed = self.typed();
        profile::set(&mut customer, &typed, model.today_on())?;
        Ok(Change { value: profile::text(&customer, self.line), ..typed })
    }

    /// What would be kept, or why nothing is.
    pub fn meaning(&self, model: &Model) -> Result<String, String> {
        match self.change(model) {
            Ok(change) if change.value.is_empty() => Ok(model.word("profile-means-nothing", &[])),
            Ok(change) => {
                let value = words::value(&model.session.words, self.line, &change.value);
                Ok(model.word("profile-means", &[("value", Arg::from(value))]))
            }
            Err(fault) => Err(say::trouble(model, &Trouble::from(Refusal::Profile { fault }))),
        }
    }

    /// The catalogue's key of how the line is typed.
    pub fn how(&self) -> String {
        match self.line {
            Line::Approver | Line::Portal | Line::OrderRule | Line::Habits => "profile-form-how-text".to_owned(),
            line => format!("profile-form-how-{}", line.code().replace('_', "-")),
        }
    }

    /// Opens it; sends it at once where the command brought a value, or takes the value away.
    pub(super) fn open(mut self, model: &mut Model, args: &str, away: bool) -> Vec<Effect> {
        if away {
            self.value.set("");
        }
        if args.is_empty() && !(away && self.slots().len() == 1) {
            if away {
                self.focus = Slot::Source;
            }
            return show(model, Dossier::ProfileForm(Box::new(self)));
        }
        if !args.is_empty() {
            self.text(args, true);
        }
        submit(model, self)
    }

    /// Takes a text as a whole. A line has the source behind a semicolon; what is pasted goes to the cursor.
    pub(super) fn text(&mut self, text: &str, line: bool) {
        self.fault = None;
        match self.focus {
            Slot::Value if line && self.line.is_of_terms() => {
                let (value, source) = text.split_once(';').unwrap_or((text, ""));
                self.value.set(value.trim());
                if !source.trim().is_empty() {
                    self.source.set(source.trim());
                }
            }
            Slot::Value if line => self.value.set(text),
            Slot::Source if line => self.source.set(text),
            Slot::Value => self.value.insert(text),
            Slot::Source => self.source.insert(text),
        }
    }

    /// The rule so many places further, round at both ends.
    fn turn(&mut self, by: isize) {
        let rules = AllocationRule::ALL;
        let at = self.value.text().parse().ok().and_then(|rule| rules.iter().position(|known| *known == rule));
        let next = at.map_or(0, |at| (at as isize + by).rem_euclid(rules.len() as isize) as usize);
        self.value.set(rules[next].code());
    }

    fn field(&mut self) -> &mut TextField {
        match self.focus {
            Slot::Value => &mut self.value,
            Slot::Source => &mut self.source,
        }
    }
}

/// What a command does to the form.
pub(super) fn act(model: &mut Model, mut form: ProfileForm, command: &Command) -> Vec<Effect> {
    if form.sending {
        show(model, Dossier::ProfileForm(Box::new(form)));
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    match command.name {
        Name::NextField | Name::PreviousField if form.slots().len() > 1 => {
            form.focus = if form.focus == Slot::Value { Slot::Source } else { Slot::Value };
        }
        Name::Clear => form.field().set(""),
        Name::Select => return submit(model, form),
        Name::Cancel => return Vec::new(),
        _ => {}
    }
    show(model, Dossier::ProfileForm(Box::new(form)))
}

/// A key that no command took: letters, and left and right on a rule.
pub(super) fn typed(model: &mut Model, mut form: ProfileForm, chord: Chord) -> Vec<Effect> {
    if !form.sending {
        let changed = match (form.line, chord.key) {
            (Line::AllocationRule, Key::Left | Key::Right) => {
                form.turn(if chord.key == Key::Left { -1 } else { 1 });
                true
            }
            _ => form.field().key(chord),
        };
        if changed {
            form.fault = None;
        }
    }
    show(model, Dossier::ProfileForm(Box::new(form)))
}

fn submit(model: &mut Model, mut form: ProfileForm) -> Vec<Effect> {
    let change = match form.change(model) {
        Ok(change) => change,
        Err(fault) => {
            form.focus = if fault == Fault::NoSource { Slot::Source } else { Slot::Value };
            let why = say::trouble(model, &Trouble::from(Refusal::Profile { fault }));
            form.fault = Some(why.clone());
            show(model, Dossier::ProfileForm(Box::new(form)));
            model.say(Tone::Refused, why);
            return Vec::new();
        }
    };
    let op = form.op;
    form.fault = None;
    form.sending = true;
    show(model, Dossier::ProfileForm(Box::new(form)));
    let effects = send(model, op, Act::Profile { change }, After::Stay);
    if effects.is_empty() {
        // What was typed stays, with the reason why it cannot be sent.
        let why = model.said.last().map(|said| said.text.clone()).unwrap_or_default();
        if let Some(Overlay::Dossier(dossier)) = model.overlays.last_mut() {
            dossier.came_back(&why);
        }
    }
    effects
}
