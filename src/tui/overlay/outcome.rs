//! The catalogue of outcomes: a letter picks one.

use super::super::chord::{Chord, Key};
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::widget::window::step;
use super::{Overlay, form};
use crate::domain::outcome::OutcomeKind;

/// The list of outcomes with the cursor on one. The catalogue does not change while it is open.
#[derive(Clone, Debug, Default)]
pub struct Outcomes {
    /// Which one, in the catalogue's order.
    pub at: usize,
}

/// How the list is grouped: by how far the contact came.
pub fn group(kind: &OutcomeKind) -> &'static str {
    match (kind.terminal, kind.conversation || kind.right_party, kind.contacted) {
        (true, _, _) => "outcomes-ending",
        (_, true, _) => "outcomes-spoken",
        (_, _, true) => "outcomes-reached",
        _ => "outcomes-not-reached",
    }
}

/// What a command does to the list.
pub fn act(model: &mut Model, mut list: Outcomes, command: &Command) -> Vec<Effect> {
    let total = model.session.revision.outcomes.len();
    let by = match command.name {
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp => -10,
        Name::PageDown => 10,
        Name::Top => isize::MIN,
        Name::Bottom => isize::MAX,
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(list.at, |n| n.saturating_sub(1));
            return pick(model, list, at);
        }
        _ => return Vec::new(),
    };
    list.at = step(list.at, total, by);
    model.overlays.push(Overlay::Outcomes(list));
    Vec::new()
}

/// A letter picks the outcome that bears it.
pub fn typed(model: &mut Model, list: Outcomes, chord: Chord) -> Vec<Effect> {
    let found = match chord.key {
        Key::Char(c) if chord.typed().is_some() => {
            model.session.revision.outcomes.iter().position(|kind| kind.key == c)
        }
        _ => None,
    };
    match found {
        Some(at) => pick(model, list, at),
        None => {
            model.overlays.push(Overlay::Outcomes(list));
            model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel))
        }
    }
}

fn pick(model: &mut Model, list: Outcomes, at: usize) -> Vec<Effect> {
    match model.session.revision.outcomes.get(at).cloned() {
        Some(kind) => form::open(model, kind, ""),
        None => {
            model.overlays.push(Overlay::Outcomes(list));
            model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel))
        }
    }
}
