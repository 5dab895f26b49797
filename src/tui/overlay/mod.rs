//! What lies above a screen. The topmost takes the keys; drawing goes from the bottom up.

pub mod call;
pub mod form;
pub mod help;
pub mod outcome;
pub mod palette;
pub mod pick;
pub mod prompt;
pub mod reader;
pub mod values;

use super::chord::Chord;
use super::command::{Command, Context, Name};
use super::effect::Effect;
use super::model::Model;

/// One overlay.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The catalogue of outcomes, to choose from.
    Outcomes(outcome::Outcomes),
    /// The form of one outcome; a promise is one.
    Form(Box<form::Form>),
    /// The telephone numbers, to choose from.
    Call(call::Call),
    /// Customers that fit a reference, to choose from.
    Pick(pick::Pick),
    /// One line of text: a note, a number to find, a reason.
    Prompt(Box<prompt::Prompt>),
    /// Why a customer ranks where it does.
    Reader(reader::Reader),
    /// Every command with its keys.
    Help(Box<help::Help>),
    /// The command line.
    Palette(Box<palette::Palette>),
    /// What a field may hold, to choose from.
    Values(values::Values),
}

impl Overlay {
    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        match self {
            Overlay::Outcomes(_) | Overlay::Call(_) | Overlay::Pick(_) | Overlay::Values(_) => &[Context::Choice],
            Overlay::Help(_) | Overlay::Palette(_) => &[Context::Search],
            Overlay::Form(_) | Overlay::Prompt(_) => &[Context::Form],
            Overlay::Reader(reader) if reader.is_filtering() => &[Context::Form],
            Overlay::Reader(_) => &[Context::Reader, Context::List, Context::Global],
        }
    }

    /// True when a command means something to it.
    fn takes(&self, name: Name) -> bool {
        let contexts = name.spec().contexts;
        self.chain().iter().filter(|context| **context != Context::Global).any(|context| contexts.contains(context))
    }

    /// What stands against it, as it shows it itself.
    pub fn fault(&self) -> Option<&str> {
        match self {
            Overlay::Form(form) => form.fault.as_ref().map(|(_, why)| why.as_str()),
            Overlay::Prompt(prompt) => prompt.fault.as_deref(),
            Overlay::Call(call) => call.fault.as_deref(),
            Overlay::Palette(palette) => palette.fault.as_deref(),
            Overlay::Outcomes(_) | Overlay::Pick(_) | Overlay::Reader(_) | Overlay::Help(_) | Overlay::Values(_) => {
                None
            }
        }
    }

    /// Notes that what it sent did not go through, with the reason.
    pub fn came_back(&mut self, why: &str) {
        match self {
            Overlay::Form(form) if form.sending => {
                form.sending = false;
                form.fault = Some((None, why.to_owned()));
            }
            Overlay::Prompt(prompt) if prompt.sending => {
                prompt.sending = false;
                prompt.fault = Some(why.to_owned());
            }
            Overlay::Call(call) => call.fault = Some(why.to_owned()),
            _ => {}
        }
    }
}

/// Gives a command to the topmost overlay. A command that means nothing to it closes what lies above the screen, where
/// it is a screen's; help and quit stand above everything. Gives the command back when the screen is to have it.
pub fn act(model: &mut Model, command: &Command) -> Option<Vec<Effect>> {
    let top = model.overlays.last()?;
    if matches!(command.name, Name::Help | Name::Quit | Name::Refresh | Name::Line) {
        return None;
    }
    if !top.takes(command.name) {
        if model.is_writing() {
            return Some(model.refuse("refused-still-saving", &Command::plain(Name::Help)));
        }
        model.overlays.clear();
        return None;
    }
    Some(match model.overlays.pop()? {
        Overlay::Outcomes(list) => outcome::act(model, list, command),
        Overlay::Form(form) => form::act(model, *form, command),
        Overlay::Call(call) => call::act(model, call, command),
        Overlay::Pick(pick) => pick::act(model, pick, command),
        Overlay::Prompt(prompt) => prompt::act(model, *prompt, command),
        Overlay::Reader(reader) => reader::act(model, reader, command),
        Overlay::Help(help) => help::act(model, *help, command),
        Overlay::Palette(palette) => palette::act(model, *palette, command),
        Overlay::Values(values) => values::act(model, values, command),
    })
}

/// Gives the topmost overlay a key that no command took.
pub fn typed(model: &mut Model, chord: Chord) -> Vec<Effect> {
    match model.overlays.pop() {
        None => Vec::new(),
        Some(Overlay::Outcomes(list)) => outcome::typed(model, list, chord),
        Some(Overlay::Form(form)) => form::typed(model, *form, chord),
        Some(Overlay::Call(call)) => call::typed(model, call, chord),
        Some(Overlay::Pick(pick)) => pick::typed(model, pick, chord),
        Some(Overlay::Help(help)) => help::typed(model, *help, chord),
        Some(Overlay::Palette(palette)) => palette::typed(model, *palette, chord),
        Some(Overlay::Values(values)) => values::typed(model, values, chord),
        Some(Overlay::Prompt(mut prompt)) => {
            if !prompt.sending && prompt.input.key(chord) {
                prompt.fault = None;
            }
            model.overlays.push(Overlay::Prompt(prompt));
            Vec::new()
        }
        Some(Overlay::Reader(mut reader)) => {
            reader.typed(chord);
            model.overlays.push(Overlay::Reader(reader));
            Vec::new()
        }
    }
}

/// Gives the topmost overlay a text as a whole: pasted, or typed as a line.
pub fn text(model: &mut Model, text: &str) -> Vec<Effect> {
    let text = crate::domain::clean::line(text);
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) if !form.sending => {
            let focus = form.focus;
            if let Some(slot) = form.slots.get_mut(focus) {
                if model.session.plain {
                    slot.input.set(&text);
                } else {
                    slot.input.insert(&text);
                }
            }
            model.keep()
        }
        Some(Overlay::Prompt(prompt)) if !prompt.sending => {
            prompt.input.insert(&text);
            Vec::new()
        }
        Some(Overlay::Palette(palette)) => {
            palette.input.insert(&text);
            Vec::new()
        }
        Some(Overlay::Help(help)) => {
            help.filter.insert(&text);
            Vec::new()
        }
        _ => Vec::new(),
    }
}
