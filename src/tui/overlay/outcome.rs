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
    /// The number typed so far; 0 while none is.
    pub number: usize,
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

/// One cell of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The name of a group: its key.
    Group(&'static str),
    /// An outcome, by its place in the order of the list.
    Outcome(usize),
}

/// The cells of the list, column by column.
pub fn cells(revision: &Revision) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut last = "";
    for (at, kind) in listed(revision).into_iter().enumerate() {
        if group(kind) != last {
            last = group(kind);
            cells.push(Cell::Group(last));
        }
        cells.push(Cell::Outcome(at));
    }
    cells
}

/// How many columns a screen of that width has room for.
pub fn columns(width: u16) -> usize {
    (usize::from(width) / 25).clamp(1, 4)
}

/// The outcome beside the one with the cursor, a column to the left or to the right.
fn beside(model: &Model, at: usize, right: bool) -> usize {
    let cells = cells(&model.session.revision);
    let rows = cells.len().div_ceil(columns(model.size.0)).max(1);
    let place = cells.iter().position(|cell| *cell == Cell::Outcome(at)).unwrap_or(0);
    let target = if right {
        let last = cells.len().saturating_sub(1);
        // The last column may be shorter.
        if place / rows < last / rows { (place + rows).min(last) } else { place }
    } else {
        place.checked_sub(rows).unwrap_or(place)
    };
    // Beside a group's name the first of the group is meant.
    let found = cells.iter().skip(target).find_map(|cell| match cell {
        Cell::Outcome(at) => Some(*at),
        Cell::Group(_) => None,
    });
    found.unwrap_or(at)
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
        Name::Left | Name::Right => {
            list.at = beside(model, list.at, command.name == Name::Right);
            0
        }
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(list.at, |n| n.saturating_sub(1));
            return pick(model, list, at);
        }
        _ => return Vec::new(),
    };
    list.number = 0;
    list.at = step(list.at, total, by);
    model.overlays.push(Overlay::Outcomes(list));
    Vec::new()
}

/// A letter picks the outcome that bears it.
pub fn typed(model: &mut Model, mut list: Outcomes, chord: Chord) -> Vec<Effect> {
    let found = match chord.key {
        Key::Char(c) if chord.typed().is_some() => {
            listed(&model.session.revision).iter().position(|kind| kind.key == c)
        }
        _ => None,
    };
    match found {
        Some(at) => pick(model, list, at),
        None if chord.digit().is_some() => {
            numbered(model, &mut list, chord.digit().unwrap_or_default() as usize);
            model.overlays.push(Overlay::Outcomes(list));
            Vec::new()
        }
        None => {
            model.overlays.push(Overlay::Outcomes(list));
            model.refuse("refused-no-such-letter", &Command::plain(Name::Cancel))
        }
    }
}

/// A digit of a number: the cursor goes to the outcome that has it, and Enter takes it. A number that is too large begins
/// anew with its last digit.
fn numbered(model: &Model, list: &mut Outcomes, digit: usize) {
    let total = model.session.revision.outcomes.len();
    list.number = [list.number * 10 + digit, digit].into_iter().find(|number| *number <= total).unwrap_or_default();
    list.at = list.number.saturating_sub(1);
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
