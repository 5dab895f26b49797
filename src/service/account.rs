//! One customer's account as the agent reads it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::domain::contact::{Attempt, Decision};
use crate::domain::contact_point::ContactPoint;
use crate::domain::customer::Customer;
use crate::domain::dispute::Dispute;
use crate::domain::id::{ContactPointId, CustomerId};
use crate::domain::invoice::Invoice;
use crate::domain::ledger::Balance;
use crate::domain::money::Money;
use crate::domain::op::Draft;
use crate::domain::outcome::NextStep;
use crate::domain::priority::Score;
use crate::domain::promise::Promise;

use super::queue::Task;

/// What can be asked about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Reads it again, without taking it.
    Read(CustomerId),
}

/// The right to work a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// Grows with every claim; every write carries it.
    pub epoch: i64,
    /// Until when nobody else may take it.
    pub lease_until: DateTime<Utc>,
    /// Until when only this agent may take it again.
    pub resume_until: DateTime<Utc>,
}

/// Everything an agent sees of a customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Account {
    /// Who.
    pub customer: Customer,
    /// The claim; nothing when it was only read.
    pub claim: Option<Claim>,
    /// True when this session had it before and takes it up again.
    pub resumed: bool,
    /// Why it comes up.
    pub task: Task,
    /// What the gate says about a call now.
    pub decision: Decision,
    /// Contact points, the one to use first.
    pub points: Vec<ContactPoint>,
    /// What is owed, per currency, the largest at risk first. Empty when nothing is on the books.
    pub balances: Vec<Balance>,
    /// Open documents, oldest due first; at most [`MOST_INVOICES`].
    pub invoices: Vec<Invoice>,
    /// How many open documents there are.
    pub invoice_count: i64,
    /// Promises, newest first; at most [`MOST_PROMISES`].
    pub promises: Vec<Promise>,
    /// Open disputes.
    pub disputes: Vec<Dispute>,
    /// Attempts of the last thirty days.
    #[serde(skip)]
    pub attempts: Vec<Attempt>,
    /// What happened, newest first; at most [`MOST_ENTRIES`].
    pub timeline: Vec<Entry>,
    /// What was to be done next.
    pub next: Option<NextStep>,
    /// The rank, with its factors.
    pub score: Score,
    /// The excuse on file: what was said last.
    pub excuse: Option<String>,
    /// Name of the agent who answers for the customer.
    pub responsible: Option<String>,
    /// Name of the team.
    pub team: Option<String>,
    /// A form begun and not sent.
    #[serde(skip)]
    pub draft: Option<Draft>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
    /// The day on the desk's calendar.
    pub today: NaiveDate,
}

/// Most open documents on an account screen.
pub const MOST_INVOICES: i64 = 200;
/// Most promises on an account screen.
pub const MOST_PROMISES: i64 = 20;
/// Most lines of the timeline on an account screen.
pub const MOST_ENTRIES: i64 = 60;

impl Account {
    /// The contact point that a call would use: the first usable telephone.
    pub fn first_phone(&self) -> Option<&ContactPoint> {
        self.points
            .iter()
            .find(|point| point.channel == crate::domain::contact_point::Channel::Phone && point.status.is_usable())
    }

    /// What "full" stands for in a promise: everything overdue and undisputed that is not promised already and not
    /// covered by cash, in the currency with the most at risk.
    pub fn promisable(&self) -> Option<Money> {
        self.balances.first().map(|balance| balance.money(balance.at_risk)).filter(|money| money.minor > 0)
    }

    /// The contact point with that identifier.
    pub fn point(&self, id: ContactPointId) -> Option<&ContactPoint> {
        self.points.iter().find(|point| point.id == id)
    }
}

/// One line of the timeline: a fact made ready for the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as a name; empty for the program itself.
    pub who: String,
    /// Kind of fact: the catalogue's key is `fact-` and this with hyphens.
    pub kind: String,
    /// The fact's particulars.
    pub body: serde_json::Value,
}
