//! Requests for somebody's authority: drafted with what was granted before, raised only where somebody could decide,
//! decided by another, and applied in one transaction or not at all.

mod apply;
mod decide;
mod ground;
mod raise;
mod read;
mod reverse;
mod why;

pub use why::{Changed, Why};

pub(super) use apply::stored;
pub(super) use raise::{Asked, propose, recall, take_up};
pub(super) use read::of_customer;
pub(super) use why::say;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::agent::{Actor, Role};
use crate::domain::approval::{Approval, ApprovalState, Proposal};
use crate::domain::id::{ApprovalId, CustomerId, OpId};

use super::desk::Desk;
use super::reply::{Refusal, Reply, Trouble};

/// What can be asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// A window of requests, the live ones first, then those that expire first.
    List {
        /// Which.
        which: Which,
        /// How many to pass over.
        from: i64,
    },
    /// One request, with what is needed to decide it.
    Read(ApprovalId),
    /// What a proposal would need, before it is raised; nothing is written.
    Draft {
        /// About whom.
        customer: CustomerId,
        /// What would be proposed.
        proposal: Box<Proposal>,
    },
    /// Decides a request.
    Decide(Box<Decide>),
    /// Says that a request was executed as it should be: two say so, and it is an example.
    Exemplary(ApprovalId),
    /// Takes back what a request executed: the opposite documents are posted.
    Reverse(Box<Reverse>),
}

/// The taking back of what a request executed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reverse {
    /// Identifier of the taking back, made once: a retry changes nothing.
    pub id: OpId,
    /// The request.
    pub of: ApprovalId,
    /// Why.
    pub reason: String,
}

/// Which requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// That wait, and that the asking agent may decide.
    Waiting,
    /// That the asking agent raised.
    Mine,
    /// That were decided, the newest first.
    Decided,
}

/// A decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Decide {
    /// Identifier of the deciding, made once: a retry changes nothing.
    pub id: OpId,
    /// The request.
    pub of: ApprovalId,
    /// What was decided.
    pub verdict: Verdict,
    /// When the screen that it was decided on was read: older than a few seconds is refused.
    pub seen_at: DateTime<Utc>,
}

/// What can be decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "verdict")]
pub enum Verdict {
    /// It is applied.
    Approve {
        /// What is said with it; may be empty.
        note: String,
    },
    /// It is not, for this reason.
    Refuse {
        /// The reason.
        reason: String,
    },
    /// Other terms, which the agent may take up as they are.
    Counter {
        /// The terms.
        proposal: Box<Proposal>,
        /// What the agent may read out.
        note: String,
    },
}

/// What a proposal would need.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Drafted {
    /// About whom.
    pub customer: CustomerId,
    /// What is needed.
    pub needs: Needs,
    /// The nearest that the asking agent may agree to alone, where there is one.
    pub nearest: Option<Proposal>,
    /// What this customer was granted within the split days already, minor units.
    pub granted_minor: i64,
    /// The most similar requests that were executed, at most three.
    pub similar: Vec<Similar>,
}

/// What a proposal needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Needs {
    /// Nothing: the agent may agree to it alone.
    Nothing,
    /// Somebody of this role or above; so many are there who could.
    Approval {
        /// The least role.
        role: Role,
        /// How many enabled agents of other logins could decide it.
        people: i64,
        /// How many of them are at work now.
        present: i64,
    },
    /// Nobody at this desk may: it cannot be raised.
    Nobody,
}

/// A request that was executed before, told without names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Similar {
    /// Its number.
    pub number: i64,
    /// What it was.
    pub proposal: Proposal,
    /// Why.
    pub reason: String,
    /// When it was decided.
    pub decided_at: DateTime<Utc>,
    /// Two people said that it was executed as it should be.
    pub exemplary: bool,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The request.
    pub approval: Approval,
    /// Number and name of the customer.
    pub customer: (String, String),
    /// Who asked.
    pub asked_by: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// The customer is on the line.
    pub live: bool,
}

/// A window of requests.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// Which.
    #[serde(skip)]
    pub which: Which,
    /// How many were passed over.
    pub from: i64,
    /// How many there are.
    pub count: i64,
    /// The window.
    pub lines: Vec<Line>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
}

/// One request with what is needed to decide it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shown {
    /// The line.
    pub line: Line,
    /// Each document concerned: number, what it asks for now, and what it would ask for after it, minor units.
    pub documents: Vec<(String, i64, i64)>,
    /// What the agent asked for in the last ninety days: how many, and how many were approved.
    pub agents_past: (i64, i64),
    /// What this customer was granted within the split days already, minor units.
    pub granted_minor: i64,
    /// The most similar requests that were executed, at most three.
    pub similar: Vec<Similar>,
    /// Why the asking agent may not decide it; nothing when they may.
    pub barred: Option<Refusal>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
}

/// What came of a decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decided {
    /// Identifier of the deciding.
    pub id: OpId,
    /// The request as it stands now.
    pub line: Line,
    /// True when the customer's account is another by it.
    pub account_changed: bool,
}

/// What became of a request that an operation was about, as it is kept with the operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Became {
    /// The request.
    pub id: ApprovalId,
    /// Its number.
    pub number: i64,
    /// Where it stood then: `applied` for one within the agent's own authority, `overtaken` for one that came too late.
    pub state: ApprovalState,
}

/// Answers what is asked about requests.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    match ask {
        Ask::List { which, from } => read::list(desk, actor, which, from).await,
        Ask::Read(id) => read::one(desk, actor, id).await,
        Ask::Draft { customer, proposal } => read::draft(desk, actor, customer, &proposal).await,
        Ask::Decide(decide) => {
            let decided = desk.persist(|| decide::decide(desk, actor, &decide)).await?;
            Ok(Reply::Decided(Box::new(decided)))
        }
        Ask::Exemplary(id) => {
            desk.persist(|| decide::exemplary(desk, actor, id)).await?;
            read::one(desk, actor, id).await
        }
        Ask::Reverse(reverse) => {
            let reversed = desk.persist(|| reverse::reverse(desk, actor, &reverse)).await?;
            Ok(Reply::Decided(Box::new(reversed)))
        }
    }
}
