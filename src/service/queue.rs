//! The queue as a list: who comes next and why, and what is held, by which rule, until when.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::contact::Rule;
use crate::domain::id::{AgentId, CustomerId};
use crate::domain::ledger::Balance;
use crate::domain::priority::Score;

/// What can be asked of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The first rows, callable ones first as `next` would take them, then those with a colleague.
    Page {
        /// Most rows wanted.
        limit: u32,
        /// Whose queue; nothing for the asking agent's. Another's needs the right to lead.
        agent: Option<AgentId>,
    },
}

/// One page of the queue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// Rows, best first.
    pub rows: Vec<Row>,
    /// How many are callable now.
    pub workable: i64,
    /// What is held, by rule, the largest group first.
    pub held: Vec<Held>,
    /// The end of the next hold, over all rules.
    pub next_at: Option<DateTime<Utc>>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
}

/// Customers held by one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The rule.
    pub rule: Rule,
    /// How many.
    pub count: i64,
    /// When the first of them comes back, where that is known.
    pub next_at: Option<DateTime<Utc>>,
}

/// One customer in the queue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Identifier: rows are selected by it, never by place.
    pub customer: CustomerId,
    /// Customer number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Why it comes up.
    pub task: Task,
    /// Balances, the largest at risk first.
    pub balances: Vec<Balance>,
    /// Days past due of the oldest overdue document.
    pub days_late: i64,
    /// The rank, with its factors.
    pub score: Score,
    /// Name of the colleague who has it open.
    pub holder: Option<String>,
    /// True when the asking agent answers for this customer.
    pub mine: bool,
}

/// What is to be done about a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "task")]
pub enum Task {
    /// A callback is due.
    Callback {
        /// When it was agreed for.
        at: DateTime<Utc>,
    },
    /// To be called.
    Call,
    /// Nobody knows how to reach this customer: find a number or an address.
    FindContact,
    /// A dated next step of another kind is due (`review`, `resend`, `trace`).
    Step {
        /// Its name.
        step: String,
    },
}

/// An empty queue, and what the agent can do about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Empty {
    /// What is held, by rule.
    pub held: Vec<Held>,
    /// When the first customer comes back.
    pub next_at: Option<DateTime<Utc>>,
    /// What the agent did today.
    pub today: super::reply::Counters,
}
