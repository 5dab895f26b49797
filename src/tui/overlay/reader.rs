//! Text that is only read: why a customer ranks where it does.

use super::super::chord::Chord;
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::super::widget::field::TextField;
use super::Overlay;
use crate::domain::id::CustomerId;

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The score of a customer, and the gate's answers where they are known.
    Why(CustomerId),
}

/// A text with a place in it.
#[derive(Clone, Debug)]
pub struct Reader {
    /// What is read.
    pub topic: Topic,
    /// The first line shown.
    pub top: usize,
    /// Only lines with these letters.
    pub filter: TextField,
    filtering: bool,
}

impl Reader {
    /// A text from its beginning.
    pub fn new(topic: Topic) -> Self {
        Reader { topic, top: 0, filter: TextField::default(), filtering: false }
    }

    /// True while letters go into the filter.
    pub fn is_filtering(&self) -> bool {
        self.filtering
    }

    /// A letter for the filter.
    pub fn typed(&mut self, chord: Chord) {
        if self.filtering && self.filter.key(chord) {
            self.top = 0;
        }
    }
}

/// What a command does to the text.
pub fn act(model: &mut Model, mut reader: Reader, command: &Command) -> Vec<Effect> {
    // The view holds the place within the text; here it only may not run away.
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let most = super::super::view::reader::lines(model, &reader).len().saturating_sub(page.min(2));
    let shift = |by: isize| reader.top.saturating_add_signed(by).min(most);
    let page = isize::try_from(page).unwrap_or(10);
    match command.name {
        Name::Up => reader.top = shift(-1),
        Name::Down => reader.top = shift(1),
        Name::PageUp => reader.top = shift(-page),
        Name::PageDown => reader.top = shift(page),
        Name::Top => reader.top = 0,
        Name::Bottom => reader.top = most.saturating_sub(page.unsigned_abs()),
        Name::Filter => {
            reader.filtering = command.args.is_empty();
            reader.filter.set(&command.args);
            reader.top = 0;
        }
        Name::Clear => reader.filter.set(""),
        Name::Select if reader.filtering => reader.filtering = false,
        Name::Cancel if reader.filtering || !reader.filter.is_blank() => {
            reader.filtering = false;
            reader.filter.set("");
        }
        Name::Select | Name::Cancel => return Vec::new(),
        _ => {}
    }
    model.overlays.push(Overlay::Reader(reader));
    Vec::new()
}
