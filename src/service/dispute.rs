//! Disputes: what a customer does not accept, by when somebody owes an answer, and what came of it.

mod decide;
mod open;
mod read;
mod refused;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::domain::agent::Actor;
use crate::domain::dispute::{Decision, Dispute};
use crate::domain::id::{CustomerId, DisputeId, OpId};
use crate::domain::money::Money;

use super::account::Entry;
use super::desk::Desk;
use super::reply::{Reply, Trouble};

pub(super) use decide::escalate;
pub(super) use open::{open, opened_fact};
pub use refused::Why;
pub(super) use refused::say;

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A window of disputes.
    List {
        /// Which.
        which: Which,
        /// Only of customers with these letters in name or number; empty for all.
        filter: String,
        /// Behind that place; nothing for the beginning.
        after: Option<Place>,
        /// Most rows wanted.
        limit: u32,
    },
    /// One dispute, whole.
    Read(DisputeId),
    /// Says who owes the answer.
    Assign(Assign),
    /// Decides.
    Decide(Decide),
    /// Opens one again that was decided without a credit.
    Reopen(Reopen),
}

impl Ask {
    /// True when nothing is written.
    pub fn is_read(&self) -> bool {
        matches!(self, Ask::List { .. } | Ask::Read(_))
    }
}

/// A place in a list: the day of the answer, and the dispute.
pub type Place = (NaiveDate, Uuid);

/// Which disputes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// Open ones that the asking agent owes, opened, or whose customers it answers for.
    Mine,
    /// Every open one in the agent's scope.
    Open,
    /// Those of them that should have been answered.
    Overdue,
    /// One customer's: the open ones, then those that ended.
    Of(CustomerId),
}

/// Who is to answer from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assign {
    /// Identifier of the assigning, made once: a retry changes nothing.
    pub id: OpId,
    /// The dispute.
    pub of: DisputeId,
    /// Login of an agent, or the name of a department in any language.
    pub to: String,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decide {
    /// Identifier of the deciding, made once: a retry changes nothing.
    pub id: OpId,
    /// The dispute.
    pub of: DisputeId,
    /// What is decided.
    pub decision: Decision,
    /// How much is credited, where the customer is right in part.
    pub amount: Option<Money>,
    /// What is said with it; the customer is told it.
    pub note: String,
}

/// Taking a decision back that credited nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reopen {
    /// Identifier of the reopening, made once: a retry changes nothing.
    pub id: OpId,
    /// The dispute.
    pub of: DisputeId,
    /// Why.
    pub reason: String,
}

/// A dispute in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The dispute.
    pub dispute: Dispute,
    /// Number and name of the customer.
    pub customer: (String, String),
    /// Number of the document and what is open of it; nothing where it is about the account.
    pub document: Option<(String, Money)>,
    /// Name of the agent who owes the answer, where it is one.
    pub owner: Option<String>,
    /// Name of who opened it; nothing for one that a file brought.
    pub opened_by: Option<String>,
    /// Name of who decided.
    pub decided_by: Option<String>,
    /// Days left to answer, below zero when it is late; nothing once it is closed.
    pub days_left: Option<i64>,
}

/// A window of disputes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// Which.
    pub which: Which,
    /// The place behind which the rows begin, as it was asked.
    pub after: Option<Place>,
    /// How many are open of those asked for.
    pub open: i64,
    /// How many of them should have been answered.
    pub late: i64,
    /// The window.
    pub lines: Vec<Line>,
    /// Where more begin; nothing when these are the last.
    pub next: Option<Place>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
    /// The day on the desk's calendar.
    pub today: NaiveDate,
}

/// One dispute, whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shown {
    /// The dispute.
    pub line: Line,
    /// What happened to it, newest first.
    pub history: Vec<Entry>,
    /// The most that could be credited: what is disputed, as far as it is open.
    pub most: Money,
    /// True when the asking agent may decide it and say who owes the answer.
    pub may_decide: bool,
    /// True when the asking agent may open it again.
    pub may_reopen: bool,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
    /// The day on the desk's calendar.
    pub today: NaiveDate,
}

/// Answers what is asked about disputes.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    let of = match ask {
        Ask::List { which, filter, after, limit } => {
            let page = read::list(desk, actor, which, &filter, after, limit).await?;
            return Ok(Reply::Disputes(Box::new(page)));
        }
        Ask::Read(of) => of,
        Ask::Assign(assign) => {
            desk.persist(|| decide::assign(desk, actor, &assign)).await?;
            assign.of
        }
        Ask::Decide(wanted) => {
            desk.persist(|| decide::decide(desk, actor, &wanted)).await?;
            wanted.of
        }
        Ask::Reopen(wanted) => {
            desk.persist(|| decide::reopen(desk, actor, &wanted)).await?;
            wanted.of
        }
    };
    Ok(Reply::Dispute(Box::new(read::one(desk, actor, of).await?)))
}
