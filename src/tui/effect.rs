//! What the model wants done: plain data, performed by the runner.

use std::path::PathBuf;

use crate::domain::id::CustomerId;
use crate::domain::op::Draft;
use crate::service::Request;

/// Joins an answer to its question. Numbers are given once a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// One thing to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask the desk; the answer comes back under the same ticket.
    Ask(Ticket, Request),
    /// Keep a form as typed on this machine's disk.
    Keep(Draft),
    /// Drop the kept form of a customer: it was put away.
    Forget(CustomerId),
    /// Put a text on the person's clipboard.
    Copy(String),
    /// Write a text to a file that does not exist yet.
    Save(PathBuf, String),
    /// Run the desk's dialling command: the program and its arguments.
    Dial(Vec<String>),
    /// Sound the bell once.
    Bell,
    /// Draw everything anew, whatever the terminal shows.
    Redraw,
    /// Leave.
    Quit,
}
