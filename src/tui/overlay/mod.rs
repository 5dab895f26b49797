//! What lies above a screen. The topmost takes the keys; drawing goes from the bottom up.

pub mod approval;
pub mod call;
pub mod compose;
pub mod confirm;
pub mod disputes;
pub mod dossier;
pub mod form;
pub mod help;
pub mod letters;
pub mod messages;
pub mod mine;
pub mod outcome;
pub mod palette;
pub mod prompt;
pub mod reader;
pub mod search;
pub mod take_back;
pub mod values;
pub mod withdraw;

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
    /// The search box with the customers that fit.
    Search(Box<search::Search>),
    /// One line of text: a note, a reason.
    Prompt(Box<prompt::Prompt>),
    /// A question with yes or no.
    Confirm(confirm::Confirm),
    /// Why a customer ranks where it does.
    Reader(reader::Reader),
    /// A short list of which a letter takes one.
    Letters(letters::Letters),
    /// The question before something older is taken back.
    TakeBack(take_back::TakeBack),
    /// The agent's own day, promises, disputes, callbacks, and what waits.
    Mine(Box<mine::Mine>),
    /// Messages between colleagues.
    Messages(Box<messages::Messages>),
    /// A message as it is written.
    Compose(Box<compose::Compose>),
    /// The account's record: what happened, contact points, an account looked at, what can be copied.
    Dossier(Box<dossier::Dossier>),
    /// A customer's disputes.
    Disputes(Box<disputes::Disputes>),
    /// Every command with its keys.
    Help(Box<help::Help>),
    /// The command line.
    Palette(Box<palette::Palette>),
    /// What a field may hold, to choose from.
    Values(values::Values),
    /// Requests for authority: as one is filled in, as a list, one of them.
    Approval(approval::Approval),
}

impl Overlay {
    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        match self {
            Overlay::Outcomes(_)
            | Overlay::Call(_)
            | Overlay::Letters(_)
            | Overlay::TakeBack(_)
            | Overlay::Values(_)
            | Overlay::Confirm(_) => &[Context::Choice],
            Overlay::Search(_) | Overlay::Help(_) | Overlay::Palette(_) => &[Context::Search],
            Overlay::Form(_) | Overlay::Prompt(_) | Overlay::Compose(_) => &[Context::Form],
            Overlay::Mine(mine) => mine.chain(),
            Overlay::Messages(messages) => messages.chain(),
            Overlay::Dossier(dossier) => dossier.chain(),
            Overlay::Disputes(disputes) => disputes.chain(),
            Overlay::Approval(approval) => approval.chain(),
            Overlay::Reader(reader) if reader.is_filtering() => &[Context::Form],
            Overlay::Reader(_) => &[Context::Reader, Context::List, Context::Global],
        }
    }

    /// True when a command means something to it.
    fn takes(&self, name: Name) -> bool {
        if let Overlay::Dossier(dossier) = self {
            return dossier.takes(name);
        }
        if name == Name::Undo && matches!(self, Overlay::TakeBack(_)) {
            return true;
        }
        let contexts = name.spec().contexts;
        self.chain().iter().filter(|context| **context != Context::Global).any(|context| contexts.contains(context))
    }

    /// What stands against it, as it shows it itself.
    pub fn fault(&self) -> Option<&str> {
        match self {
            Overlay::Form(form) => form.fault.as_ref().map(|(_, why)| why.as_str()),
            Overlay::Prompt(prompt) => prompt.fault.as_deref(),
            Overlay::Call(call) => call.fault.as_deref(),
            Overlay::Letters(list) => list.fault.as_deref(),
            Overlay::TakeBack(asked) => asked.fault.as_deref(),
            Overlay::Compose(compose) => compose.fault.as_deref(),
            Overlay::Dossier(dossier) => dossier.fault(),
            Overlay::Disputes(disputes) => disputes.fault(),
            Overlay::Approval(approval) => approval.fault(),
            Overlay::Palette(palette) => palette.fault.as_deref(),
            Overlay::Outcomes(_)
            | Overlay::Search(_)
            | Overlay::Confirm(_)
            | Overlay::Reader(_)
            | Overlay::Help(_)
            | Overlay::Values(_)
            | Overlay::Mine(_)
            | Overlay::Messages(_) => None,
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
            Overlay::Letters(list) => list.fault = Some(why.to_owned()),
            Overlay::Dossier(dossier) => dossier.came_back(why),
            Overlay::Approval(approval) => approval.came_back(why),
            _ => {}
        }
    }
}

/// The contexts of a list above the screen.
pub const SHEET: &[Context] = &[Context::Sheet, Context::List, Context::Global];

/// What a command is called on a list above the screen: its key there, its name in line mode.
pub fn key_on_sheet(model: &Model, command: &Command) -> String {
    if model.session.plain { command.to_string() } else { model.session.keymap.written(SHEET, command) }
}

/// Says no on a list above the screen, with the key to press there as `$key`.
fn refuse_on_sheet(model: &mut Model, key: &str, command: &Command) -> Vec<Effect> {
    let written = key_on_sheet(model, command);
    let text = model.word(key, &[("key", crate::text::Arg::from(written))]);
    model.say(super::model::Tone::Refused, text);
    Vec::new()
}

/// Gives a command to the topmost overlay. A command that means nothing to it closes what lies above the screen, where
/// it is a screen's; help and quit stand above everything. Gives the command back when the screen is to have it.
pub fn act(model: &mut Model, command: &Command) -> Option<Vec<Effect>> {
    let top = model.overlays.last()?;
    // A list of its own is what is read again; else it is the screen below.
    let again =
        command.name == Name::Refresh && matches!(top, Overlay::Mine(_) | Overlay::Messages(_) | Overlay::Approval(_));
    let above =
        matches!(command.name, Name::Help | Name::Quit | Name::Refresh | Name::Line | Name::Tutor | Name::Where);
    if !again && above {
        return None;
    }
    if !again && !top.takes(command.name) {
        // What is read above a form leaves the form as it is.
        let reads = [Name::History, Name::Points, Name::Profile, Name::Money, Name::Copy, Name::Look, Name::Statement];
        if reads.contains(&command.name) {
            return None;
        }
        if model.is_writing() {
            return Some(model.refuse("refused-still-saving", &Command::plain(Name::Help)));
        }
        for overlay in std::mem::take(&mut model.overlays) {
            if let Overlay::Form(form) = overlay {
                form::lay_aside(model, *form);
            }
        }
        return None;
    }
    Some(match model.overlays.pop()? {
        Overlay::Outcomes(list) => outcome::act(model, list, command),
        Overlay::Form(form) => form::act(model, *form, command),
        Overlay::Call(call) => call::act(model, call, command),
        Overlay::Search(search) => search::act(model, *search, command),
        Overlay::Confirm(confirm) => confirm::act(model, confirm, command),
        Overlay::Prompt(prompt) => prompt::act(model, *prompt, command),
        Overlay::Reader(reader) => reader::act(model, reader, command),
        Overlay::Letters(list) => letters::act(model, list, command),
        Overlay::TakeBack(asked) => take_back::act(model, asked, command),
        Overlay::Mine(mine) => mine::act(model, *mine, command),
        Overlay::Messages(messages) => messages::act(model, *messages, command),
        Overlay::Compose(compose) => compose::act(model, *compose, command),
        Overlay::Dossier(dossier) => dossier::act(model, *dossier, command),
        Overlay::Disputes(disputes) => disputes::act(model, *disputes, command),
        Overlay::Help(help) => help::act(model, *help, command),
        Overlay::Palette(palette) => palette::act(model, *palette, command),
        Overlay::Values(values) => values::act(model, values, command),
        Overlay::Approval(approval) => approval::act(model, approval, command),
    })
}

/// Gives the topmost overlay a key that no command took.
pub fn typed(model: &mut Model, chord: Chord) -> Vec<Effect> {
    match model.overlays.pop() {
        None => Vec::new(),
        Some(Overlay::Outcomes(list)) => outcome::typed(model, list, chord),
        Some(Overlay::Form(form)) => form::typed(model, *form, chord),
        Some(Overlay::Call(call)) => call::typed(model, call, chord),
        Some(Overlay::Search(search)) => search::typed(model, *search, chord),
        Some(Overlay::Confirm(confirm)) => confirm::typed(model, confirm, chord),
        Some(Overlay::Letters(list)) => letters::typed(model, list, chord),
        Some(Overlay::TakeBack(asked)) => take_back::typed(model, asked, chord),
        Some(Overlay::Mine(mine)) => mine::typed(model, *mine, chord),
        Some(Overlay::Messages(messages)) => messages::typed(model, *messages, chord),
        Some(Overlay::Compose(compose)) => compose::typed(model, *compose, chord),
        Some(Overlay::Dossier(dossier)) => dossier::typed(model, *dossier, chord),
        Some(Overlay::Disputes(disputes)) => disputes::typed(model, *disputes, chord),
        Some(Overlay::Help(help)) => help::typed(model, *help, chord),
        Some(Overlay::Palette(palette)) => palette::typed(model, *palette, chord),
        Some(Overlay::Values(values)) => values::typed(model, values, chord),
        Some(Overlay::Approval(approval)) => approval::typed(model, approval, chord),
        Some(Overlay::Prompt(mut prompt)) => {
            prompt.typed(model, chord);
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
    if matches!(model.overlays.last(), Some(Overlay::Compose(_))) {
        return compose::text(model, &text);
    }
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
        Some(Overlay::Search(_)) => search::text(model, &text),
        Some(Overlay::Prompt(prompt)) if !prompt.sending => {
            prompt.input.insert(&text);
            Vec::new()
        }
        Some(Overlay::Dossier(_)) => dossier::text(model, &text),
        Some(Overlay::Disputes(_)) => disputes::text(model, &text),
        Some(Overlay::Approval(_)) => {
            approval::text(model, &text);
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
