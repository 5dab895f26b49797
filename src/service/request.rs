//! What can be asked of the desk, nested by noun, and the right that each asking needs.

use crate::domain::agent::Right;
use crate::domain::id::CustomerId;
use crate::domain::op::Draft;

use super::{account, approval, callback, claim, history, message, mine, queue, record, search, undo};

/// One request. Reads and writes are apart: a write is an [`Op`](crate::domain::op::Op) inside [`Request::Record`].
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Who am I, and what did I do today?
    Hello,
    /// The queue as a list.
    Queue(queue::Ask),
    /// Taking, renewing and giving back the right to work a customer.
    Claim(claim::Ask),
    /// Reading an account again.
    Account(account::Ask),
    /// Reading back what happened to a customer.
    History(history::Ask),
    /// Finding a customer.
    Search(search::Ask),
    /// The asking agent's own day, promises, disputes, callbacks, and what waits.
    Mine(mine::Ask),
    /// Messages between colleagues.
    Message(message::Ask),
    /// Requests for somebody's authority.
    Approval(approval::Ask),
    /// Writing down what happened.
    Record(Box<record::Submission>),
    /// Keeping a form as typed; answered by [`Reply::DraftKept`](super::reply::Reply::DraftKept).
    Draft(Draft),
    /// Dropping the kept form of a customer; answered the same.
    Forget(CustomerId),
    /// What a moment for a call would mean: the gate then, and what is booked around it.
    Weigh(callback::Ask),
    /// Taking back what was recorded.
    Undo(undo::Ask),
}

/// The right that a request needs. A new request does not compile until it stands here.
pub fn needs(request: &Request) -> Right {
    match request {
        Request::Hello
        | Request::Queue(_)
        | Request::Account(_)
        | Request::Weigh(_)
        | Request::Search(_)
        | Request::Approval(_)
        | Request::History(_) => Right::Read,
        // Who only reads has no day and gets no messages.
        Request::Mine(_) | Request::Message(_) => Right::Work,
        Request::Claim(_) | Request::Record(_) | Request::Draft(_) | Request::Forget(_) | Request::Undo(_) => {
            Right::Work
        }
    }
}
