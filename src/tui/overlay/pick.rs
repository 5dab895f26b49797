//! Several customers fit what was looked for: one is picked.

use super::super::chord::Chord;
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::update::open_found;
use super::super::widget::window::step;
use super::Overlay;
use crate::domain::id::CustomerId;

/// A customer found: identifier, number, name.
pub type Found = (CustomerId, String, String);

/// The customers with the cursor on one.
#[derive(Clone, Debug)]
pub struct Pick {
    /// The customers, in the order of the desk.
    pub found: Vec<Found>,
    /// Which one.
    pub at: usize,
}

/// What a command does to the list.
pub fn act(model: &mut Model, mut pick: Pick, command: &Command) -> Vec<Effect> {
    let by = match command.name {
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp | Name::Top => isize::MIN,
        Name::PageDown | Name::Bottom => isize::MAX,
        Name::Left | Name::Right => 0,
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(pick.at, |n| n.wrapping_sub(1));
            return choose(model, pick, at);
        }
        _ => return Vec::new(),
    };
    pick.at = step(pick.at, pick.found.len(), by);
    model.overlays.push(Overlay::Pick(pick));
    Vec::new()
}

/// A digit opens the customer that bears it.
pub fn typed(model: &mut Model, pick: Pick, chord: Chord) -> Vec<Effect> {
    match chord.digit() {
        Some(digit) => choose(model, pick, (digit as usize).wrapping_sub(1)),
        None => {
            model.overlays.push(Overlay::Pick(pick));
            Vec::new()
        }
    }
}

fn choose(model: &mut Model, mut pick: Pick, at: usize) -> Vec<Effect> {
    if at < pick.found.len() {
        return open_found(model, pick.found.swap_remove(at));
    }
    model.overlays.push(Overlay::Pick(pick));
    model.refuse("refused-no-such-customer", &Command::plain(Name::Cancel))
}
