//! Writing down what happened: each operation once, under its claim, with the next customer in the same transaction.

use serde::Serialize;

use crate::domain::id::{CustomerId, OpId, PromiseId};
use crate::domain::op::Op;
use crate::domain::outcome::NextStep;

use super::account::Account;
use super::queue::Empty;
use super::reply::Counters;

/// An operation and what should follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The operation.
    pub op: Op,
    /// What to open afterwards.
    pub then: Then,
}

/// What follows an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Claim the next best customer in the same transaction.
    Next,
    /// Stay on this customer; the answer carries the account as it is now.
    Stay,
    /// Nothing: back to the list.
    List,
}

/// What came of a submission.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// The operation.
    pub op: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// Where it lies now.
    pub saved: Saved,
    /// What was done; nothing while it only lies in the spool.
    pub done: Option<Done>,
    /// The customer opened next.
    pub next: Opened,
    /// The agent's day.
    pub today: Counters,
}

/// Where an operation lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Saved {
    /// In the database's journal.
    Journal,
    /// On this machine's disk, to be sent when the database is back.
    Spool,
}

/// What an operation did, kept with it so that a retry answers the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Done {
    /// The outcome's code, for an outcome.
    pub outcome: Option<String>,
    /// The excuse recorded.
    pub excuse: Option<String>,
    /// The promise made.
    pub promise: Option<PromiseId>,
    /// What follows for the customer.
    pub next_step: Option<NextStep>,
    /// True when the contact stood against the gate and a breach went into the journal with it.
    pub breach: bool,
}

/// What is open after a submission.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// A customer.
    Account(Box<Account>),
    /// The queue is empty.
    Empty(Empty),
    /// Nothing was asked for, or nothing could be opened (the database is away).
    Nothing,
}
