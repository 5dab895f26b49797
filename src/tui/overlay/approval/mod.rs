//! Requests for authority above the screen: as an agent fills one in, as a list, and one of them with what is needed to
//! decide it.

pub mod answer;
pub mod decide;
mod fill;
pub mod form;
pub mod list;
pub mod opened;
pub mod terms;

use super::super::chord::Chord;
use super::super::command::{Command, Context, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::requests;
use super::super::widget::field::TextField;
use super::Overlay;
use crate::service::Reply;
use crate::service::approval::{Line, Which};

/// One of its places.
#[derive(Clone, Debug)]
pub enum Approval {
    /// The requests.
    List(list::List),
    /// One of them.
    Opened(Box<opened::Opened>),
    /// A proposal as it is filled in.
    Form(Box<form::Form>),
}

/// The contexts of the list, and of a request that is open.
pub const CHAIN: &[Context] = &[Context::Approval, Context::Sheet, Context::List, Context::Global];

impl Approval {
    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        match self {
            Approval::List(_) | Approval::Opened(_) => CHAIN,
            Approval::Form(_) => &[Context::Form],
        }
    }

    /// What its words in the footer begin with.
    pub fn noun(&self) -> &'static str {
        match self {
            Approval::List(_) => "approval",
            Approval::Opened(_) => "request",
            Approval::Form(_) => "proposal",
        }
    }

    /// The commands that its footer names, the most wanted first.
    pub fn footer(&self) -> &'static [&'static str] {
        match self {
            Approval::List(_) => &["approve", "select", "counter", "refuse", "right", "exemplary", "cancel", "help"],
            Approval::Opened(_) => &["approve", "counter", "refuse", "exemplary", "select", "cancel", "help"],
            Approval::Form(_) => &["select", "next_field", "values", "clear", "cancel", "help"],
        }
    }

    /// What stands against it, as it shows it itself.
    pub fn fault(&self) -> Option<&str> {
        match self {
            Approval::Form(form) => form.fault.as_deref(),
            Approval::List(_) | Approval::Opened(_) => None,
        }
    }

    /// Notes that what it sent did not go through, with the reason.
    pub fn came_back(&mut self, why: &str) {
        if let Approval::Form(form) = self
            && form.sending
        {
            form.sending = false;
            form.fault = Some(why.to_owned());
        }
    }

    /// True where free words are asked for.
    pub fn asks_for_words(&self) -> bool {
        matches!(self, Approval::Form(form) if form.asks_for_words())
    }
}

fn of(overlay: &Overlay) -> Option<&Approval> {
    match overlay {
        Overlay::Approval(approval) => Some(approval),
        _ => None,
    }
}

fn of_mut(overlay: &mut Overlay) -> Option<&mut Approval> {
    match overlay {
        Overlay::Approval(approval) => Some(approval),
        _ => None,
    }
}

/// True while requests that are decided on lie above the screen.
pub fn is_open(model: &Model) -> bool {
    model.overlays.iter().filter_map(of).any(|approval| !matches!(approval, Approval::Form(_)))
}

/// True while somebody is seen to wait on the line in what lies above the screen.
pub fn counts(model: &Model) -> bool {
    let live = |line: &Line| line.live && requests::is_waiting(model, line);
    model.overlays.iter().filter_map(of).any(|approval| match approval {
        Approval::List(list) => list.lines().iter().any(live),
        Approval::Opened(opened) => live(&opened.shown.line),
        Approval::Form(_) => false,
    })
}

/// True when that page lies above the screen.
pub fn reads(model: &Model, wanted: Which) -> bool {
    model
        .overlays
        .iter()
        .filter_map(of)
        .any(|approval| matches!(approval, Approval::List(list) if list.which == wanted))
}

/// Asks again for what lies above the screen; `by_itself` when no key was pressed for it.
pub fn again(model: &mut Model, by_itself: bool) -> Vec<Effect> {
    let mut asked = Vec::new();
    for approval in model.overlays.iter().filter_map(of) {
        match approval {
            Approval::List(list) => asked.push(list.request()),
            Approval::Opened(opened) => asked.push(opened.request()),
            Approval::Form(_) => {}
        }
    }
    asked.into_iter().map(|request| decide::ask(model, request, by_itself)).collect()
}

/// Puts it on top.
pub(super) fn show(model: &mut Model, approval: Approval) -> Vec<Effect> {
    model.overlays.push(Overlay::Approval(approval));
    Vec::new()
}

/// What a command does to what is on top.
pub fn act(model: &mut Model, approval: Approval, command: &Command) -> Vec<Effect> {
    match approval {
        Approval::List(list) => list::act(model, list, command),
        Approval::Opened(opened) => opened::act(model, *opened, command),
        Approval::Form(form) => form::act(model, *form, command),
    }
}

/// A key that no command took.
pub fn typed(model: &mut Model, approval: Approval, chord: Chord) -> Vec<Effect> {
    match approval {
        Approval::Form(form) => form::typed(model, *form, chord),
        // A digit opens the row that bears it.
        Approval::List(list) => match chord.digit() {
            Some(digit) => list::act(model, list, &Command::with(Name::Select, digit.to_string())),
            None => show(model, Approval::List(list)),
        },
        other => show(model, other),
    }
}

/// A text as a whole, pasted or typed as a line.
pub fn text(model: &mut Model, text: &str) {
    let plain = model.session.plain;
    if let Some(Approval::Form(form)) = model.overlays.last_mut().and_then(of_mut) {
        form.change(|input: &mut TextField| {
            if plain {
                input.set(text);
            } else {
                input.insert(text);
            }
            true
        });
    }
}

/// Takes an answer that one of them waits for.
pub fn answered(model: &mut Model, answer: Reply) -> Vec<Effect> {
    match answer {
        Reply::Approvals(page) => {
            let mut effects = requests::heard(model, &page);
            effects.extend(list::take(model, *page));
            effects
        }
        Reply::Approval(shown) => opened::take(model, *shown),
        Reply::Decided(decided) => decide::decided(model, *decided),
        Reply::Drafted(drafted) => {
            form::drafted(model, *drafted);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
