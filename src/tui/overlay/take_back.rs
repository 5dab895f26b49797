//! Before something older is taken back, one key says that it is meant.

use super::super::chord::Chord;
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::update::undo;
use super::Overlay;
use crate::service::undo::Undoable;

/// What would be taken back.
#[derive(Clone, Debug)]
pub struct TakeBack {
    /// The operation.
    pub undoable: Undoable,
    /// Why it was not.
    pub fault: Option<String>,
}

/// What a command does: the same key again, or Enter, takes it back.
pub fn act(model: &mut Model, asked: TakeBack, command: &Command) -> Vec<Effect> {
    match command.name {
        Name::Select | Name::Undo => go(model, asked),
        Name::Cancel => Vec::new(),
        _ => {
            model.overlays.push(Overlay::TakeBack(asked));
            Vec::new()
        }
    }
}

/// The key that asked for it confirms it.
pub fn typed(model: &mut Model, asked: TakeBack, chord: Chord) -> Vec<Effect> {
    let undo = Command::plain(Name::Undo);
    let same = model.session.keymap.keys_of(model.screen.chain(), &undo).is_some_and(|keys| keys == [chord]);
    if same {
        return go(model, asked);
    }
    model.overlays.push(Overlay::TakeBack(asked));
    Vec::new()
}

fn go(model: &mut Model, asked: TakeBack) -> Vec<Effect> {
    let of = asked.undoable.op;
    model.overlays.push(Overlay::TakeBack(asked));
    undo::undo(model, of)
}
