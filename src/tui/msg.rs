//! What can reach the model.

use chrono::{DateTime, Utc};

use super::chord::Chord;
use super::command::Command;
use super::dial::Dialled;
use super::effect::Ticket;
use crate::service::{Reply, Trouble};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The session begins.
    Start,
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted, or typed as a whole line.
    Text(String),
    /// A command was given by name.
    Command(Command),
    /// The desk answered.
    Reply(Ticket, Result<Reply, Trouble>),
    /// The dialling command ended.
    Dialled(Dialled),
    /// A file was written, or could not be.
    Saved(Saved),
    /// What time it is: comes before every other message, and by itself when [`Model::next_tick`] is due.
    ///
    /// [`Model::next_tick`]: super::model::Model::next_tick
    Tick(DateTime<Utc>),
    /// The terminal has another size.
    Resize(u16, u16),
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its path, as it was named.
    pub file: String,
    /// Why it could not be written.
    pub fault: Option<String>,
}
