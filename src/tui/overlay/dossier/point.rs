//! A contact point being added or corrected.

use super::super::super::chord::{Chord, Key};
use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{After, Model};
use super::super::super::say;
use super::super::super::update::send;
use super::super::super::widget::field::TextField;
use super::super::Overlay;
use super::{Dossier, points, show};
use crate::domain::clean;
use crate::domain::contact_point::{Channel, ContactPoint};
use crate::domain::id::OpId;
use crate::domain::op::Act;
use crate::domain::point::{Change, guess};
use crate::service::point::cleaned;
use crate::service::{Refusal, Trouble};
use crate::text::Arg;

/// Channels that a contact point can have: a text message goes to a telephone.
const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Email, Channel::Post];

/// A line of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The number or address.
    Value,
    /// Who answers there.
    Label,
    /// What it is.
    Channel,
}

/// The form.
#[derive(Clone, Debug)]
pub struct PointForm {
    /// Identifier of the operation that it becomes.
    pub op: OpId,
    /// The point that is corrected; nothing for a new one.
    pub old: Option<ContactPoint>,
    /// The number or address as typed.
    pub value: TextField,
    /// Who answers there.
    pub label: TextField,
    /// What it is, where the agent chose it.
    pub chosen: Option<Channel>,
    /// The line with the cursor.
    pub focus: Slot,
    /// What stands against it.
    pub fault: Option<String>,
    /// True while it is on its way.
    pub sending: bool,
    country: String,
}

impl PointForm {
    /// A form for a new point, or one filled in with an old one's values.
    pub(super) fn new(op: OpId, old: Option<ContactPoint>, country: String) -> Self {
        let text = |take: fn(&ContactPoint) -> &String| old.as_ref().map_or("", |old| take(old)).to_owned();
        PointForm {
            op,
            value: TextField::new(&text(|old| &old.value)),
            label: TextField::new(&text(|old| &old.label)),
            old,
            chosen: None,
            focus: Slot::Value,
            fault: None,
            sending: false,
            country,
        }
    }

    /// What the point is: the old one's channel, the chosen one, else what the text looks like.
    pub fn channel(&self) -> Channel {
        match &self.old {
            Some(old) => old.channel,
            None => self.chosen.unwrap_or_else(|| guess(self.value.text())),
        }
    }

    /// The lines: the channel of a point that is corrected does not change.
    pub fn slots(&self) -> &'static [Slot] {
        if self.old.is_some() { &[Slot::Value, Slot::Label] } else { &[Slot::Value, Slot::Label, Slot::Channel] }
    }

    /// What would be kept, or why nothing is.
    pub fn meaning(&self, model: &Model) -> Result<String, String> {
        let channel = self.channel();
        let untouched = self.old.as_ref().filter(|old| old.value == clean::line(self.value.text()));
        match untouched.map_or_else(|| cleaned(channel, self.value.text(), &self.country), |old| Ok(old.value.clone()))
        {
            Ok(value) => {
                let channel = model.word(&format!("channel-{}", channel.code()), &[]);
                Ok(model.word("point-means", &[("channel", Arg::from(channel)), ("value", Arg::from(value))]))
            }
            Err(fault) => Err(say::trouble(model, &Trouble::from(Refusal::Point { fault }))),
        }
    }

    /// Opens it, or sends it at once where the command brought a value: `add 22 33 44 55; switchboard`.
    pub(super) fn open(mut self, model: &mut Model, args: &str) -> Vec<Effect> {
        if args.is_empty() {
            return show(model, Dossier::Point(self));
        }
        self.text(args, true);
        submit(model, self)
    }

    /// Takes a text as a whole. A line has the label behind a semicolon; what is pasted goes to the cursor.
    pub(super) fn text(&mut self, text: &str, line: bool) {
        self.fault = None;
        match self.focus {
            Slot::Value if line => {
                let (value, label) = text.split_once(';').unwrap_or((text, ""));
                self.value.set(value.trim());
                if !label.trim().is_empty() {
                    self.label.set(label.trim());
                }
            }
            Slot::Value => self.value.insert(text),
            Slot::Label => self.label.insert(text),
            Slot::Channel => {}
        }
    }

    fn turn(&mut self, by: isize) {
        let at = CHANNELS.iter().position(|channel| *channel == self.channel()).unwrap_or(0) as isize;
        self.chosen = Some(CHANNELS[(at + by).rem_euclid(CHANNELS.len() as isize) as usize]);
    }
}

/// What a command does to the form.
pub(super) fn act(model: &mut Model, mut form: PointForm, command: &Command) -> Vec<Effect> {
    if form.sending {
        show(model, Dossier::Point(form));
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let slots = form.slots();
    let at = slots.iter().position(|slot| *slot == form.focus).unwrap_or(0);
    match command.name {
        Name::NextField => form.focus = slots[(at + 1) % slots.len()],
        Name::PreviousField => form.focus = slots[(at + slots.len() - 1) % slots.len()],
        Name::Clear => match form.focus {
            Slot::Value => form.value.set(""),
            Slot::Label => form.label.set(""),
            Slot::Channel => form.chosen = None,
        },
        Name::Select => return submit(model, form),
        Name::Cancel => return Vec::new(),
        _ => {}
    }
    show(model, Dossier::Point(form))
}

/// A key that no command took: letters, and left and right on the channel.
pub(super) fn typed(model: &mut Model, mut form: PointForm, chord: Chord) -> Vec<Effect> {
    if !form.sending {
        let changed = match form.focus {
            Slot::Value => form.value.key(chord),
            Slot::Label => form.label.key(chord),
            Slot::Channel => {
                match chord.key {
                    Key::Left => form.turn(-1),
                    Key::Right | Key::Char(_) => form.turn(1),
                    _ => {}
                }
                true
            }
        };
        if changed {
            form.fault = None;
        }
    }
    show(model, Dossier::Point(form))
}

fn submit(model: &mut Model, mut form: PointForm) -> Vec<Effect> {
    if let Err(why) = form.meaning(model) {
        form.focus = Slot::Value;
        form.fault = Some(why.clone());
        show(model, Dossier::Point(form));
        points::refused(model, &why);
        return Vec::new();
    }
    let (value, label) = (clean::line(form.value.text()), clean::line(form.label.text()));
    let what = match &form.old {
        None => Change::Add { channel: form.channel(), value, label },
        Some(old) => Change::Correct { point: old.id, value, label },
    };
    let op = form.op;
    form.fault = None;
    form.sending = true;
    show(model, Dossier::Point(form));
    let effects = send(model, op, Act::Point { what }, After::Stay);
    if effects.is_empty() {
        // What was typed stays, with the reason why it cannot be sent.
        let why = model.said.last().map(|said| said.text.clone()).unwrap_or_default();
        if let Some(Overlay::Dossier(dossier)) = model.overlays.last_mut() {
            dossier.came_back(&why);
        }
    }
    effects
}
