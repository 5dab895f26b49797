//! Plans: several promises agreed together, and settlements, which are plans with a discount that counts when the plan is
//! kept. Every instalment is a promise of its own and is evaluated as one.

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::{AgentId, ApprovalId, CustomerId, InvoiceId, PlanId};
use super::money::{Currency, Money};
use super::promise::PromiseState;

mod build;
mod judge;
#[cfg(test)]
mod tests;

pub use build::{Cadence, Days, dates, equal, instalments, stepped};
pub use judge::{Bound, Ground, Judged, judge};

/// What a missed instalment does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnMiss {
    /// The plan ends: what is left is asked for at once, and a discount is lost.
    #[default]
    Ends,
    /// The instalment is asked for as a broken promise; the later ones stand.
    GoesOn,
    /// A supervisor looks at it; the later ones stand meanwhile.
    Review,
}

impl OnMiss {
    /// Every way, as they are listed.
    pub const ALL: [OnMiss; 3] = [OnMiss::Ends, OnMiss::GoesOn, OnMiss::Review];

    /// The name in the database and in files.
    pub fn code(self) -> &'static str {
        match self {
            OnMiss::Ends => "ends",
            OnMiss::GoesOn => "goes_on",
            OnMiss::Review => "review",
        }
    }
}

impl FromStr for OnMiss {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        OnMiss::ALL.into_iter().find(|way| way.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// Where a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Its instalments are waited for.
    Active,
    /// Every instalment was kept.
    Kept,
    /// It ended at a missed instalment.
    Broken,
    /// Taken back by the customer or by us.
    Withdrawn,
    /// Replaced by a newer plan or promise.
    Superseded,
}

impl PlanState {
    /// Every state, as they are listed.
    pub const ALL: [PlanState; 5] =
        [PlanState::Active, PlanState::Kept, PlanState::Broken, PlanState::Withdrawn, PlanState::Superseded];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            PlanState::Active => "active",
            PlanState::Kept => "kept",
            PlanState::Broken => "broken",
            PlanState::Withdrawn => "withdrawn",
            PlanState::Superseded => "superseded",
        }
    }
}

impl FromStr for PlanState {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        PlanState::ALL.into_iter().find(|state| state.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// Where a plan stands, by its instalments: kept when all of them were; broken when one was missed and that ends it, or
/// when no time is left for any; else active. Cancelled ones wait for what comes of the others.
pub fn stands(on_miss: OnMiss, instalments: &[PromiseState]) -> PlanState {
    let missed = instalments.iter().any(|state| state.is_failure());
    let open = instalments.contains(&PromiseState::Open);
    match (missed, on_miss) {
        (true, OnMiss::Ends) => PlanState::Broken,
        (true, _) if !open => PlanState::Broken,
        (true, _) => PlanState::Active,
        (false, _) if instalments.iter().all(|state| *state == PromiseState::Kept) => PlanState::Kept,
        (false, _) => PlanState::Active,
    }
}

/// One instalment as offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Instalment {
    /// Payable on.
    pub due_on: NaiveDate,
    /// Minor units.
    pub minor: i64,
}

/// What is offered or agreed: instalments, and what is let go when they are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The currency of everything in it.
    pub currency: Currency,
    /// The instalments, the earliest first; their sum is what will be paid.
    pub instalments: Vec<Instalment>,
    /// What is let go once all of them are kept, minor units; zero for a plan without a discount.
    #[serde(default)]
    pub discount_minor: i64,
    /// What a missed instalment does.
    #[serde(default)]
    pub on_miss: OnMiss,
    /// The documents that it is for; empty for all that is owed, the oldest first.
    #[serde(default)]
    pub covers: Vec<InvoiceId>,
}

impl Offer {
    /// What the customer pays, all instalments together.
    pub fn total(&self) -> Money {
        Money::new(self.instalments.iter().map(|one| one.minor).sum(), self.currency)
    }

    /// What the offer settles: what is paid and what is let go.
    pub fn settles(&self) -> Money {
        Money::new(self.total().minor + self.discount_minor, self.currency)
    }
}

/// A plan as stored; its instalments are promises with its identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Identifier.
    pub id: PlanId,
    /// Whose.
    pub customer: CustomerId,
    /// Who agreed on it.
    pub agent: AgentId,
    /// The request that allowed it, where one was needed.
    pub approval: Option<ApprovalId>,
    /// What is to be paid in all.
    pub total: Money,
    /// What is let go once it is kept, minor units.
    pub discount_minor: i64,
    /// What a missed instalment does.
    pub on_miss: OnMiss,
    /// Where it stands.
    pub state: PlanState,
    /// The documents that it is for; empty for all that is owed.
    pub covers: Vec<InvoiceId>,
    /// What was said with it.
    pub note: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it left the active state.
    pub settled_at: Option<DateTime<Utc>>,
}
