//! The catalogue of outcomes: a letter picks one.

use super::super::chord::{Chord, Key};
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::widget::window::step;
use super::{Overlay, form};
use crate::domain::outcome::OutcomeKind;
use crate::revision::Revision;

/// The list of outcomes with the cursor on one. The catalogue does not change while it is open.
#[derive(Clone, Debug, Default)]
pub struct Outcomes {
    /// Which one, in the order of the list.
    pub at: usize,
}

/// How the list is grouped, by how far the contact came: the groups' keys in the order of the list.
const GROUPS: [&str; 4] = ["outcomes-not-reached", "outcomes-reached", "outcomes-spoken", "outcomes-ending"];

/// The catalogue's key of the group that an outcome stands in.
pub fn group(kind: &OutcomeKind) -> &'static str {
    GROUPS[match (kind.terminal, kind.conversation || kind.right_party, kind.contacted) {
        (true, _, _) => 3,
        (_, true, _) => 2,
        (_, _, true) => 1,
        _ => 0,
    }]
}

/// The catalogue in the order of the list: by group, within a group as the desk wrote it.
pub fn listed(revision: &Revision) -> Vec<&OutcomeKind> {
    let mut kinds: Vec<&OutcomeKind> = revision.outcomes.iter().collect();
    kinds.sort_by_key(|kind| GROUPS.iter().position(|name| *name == group(kind)));
    kinds
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
            listed(&model.session.revision).iter().position(|kind| kind.key == c)
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
    let kind = listed(&model.session.revision).get(at).map(|kind| (*kind).clone());
    match kind {
        Some(kind) => form::open(model, kind, ""),
        None => {
            model.overlays.push(Overlay::Outcomes(list));
            model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel))
        }
    }
}
