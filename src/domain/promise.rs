//! Promises to pay: made, evaluated, kept or broken.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::calendar;
use super::holiday::Holidays;
use super::id::{AgentId, ApprovalId, CustomerId, PlanId, PromiseId};
use super::money::{Money, Rates};

mod cover;

pub use cover::{Asked, Available, Cover, Covered, Received, Settling, appropriate, asks, cover, promised};

/// Where a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseState {
    /// Waiting for the money; it pauses the chasing of what it covers.
    Open,
    /// Paid, within tolerance.
    Kept,
    /// Paid in part when its time was up.
    PartlyKept,
    /// Its time is up and nothing counts for it.
    Broken,
    /// Taken back by the customer or by us.
    Withdrawn,
    /// Replaced by a newer one.
    Superseded,
    /// Fell away without anybody's failing: a later instalment of a plan that ended, or one that was recorded by mistake.
    Cancelled,
}

impl PromiseState {
    /// Every state, as they are listed.
    pub const ALL: [PromiseState; 7] = [
        PromiseState::Open,
        PromiseState::Kept,
        PromiseState::PartlyKept,
        PromiseState::Broken,
        PromiseState::Withdrawn,
        PromiseState::Superseded,
        PromiseState::Cancelled,
    ];

    /// True for one whose time came and that was not kept.
    pub fn is_failure(self) -> bool {
        matches!(self, PromiseState::Broken | PromiseState::PartlyKept)
    }

    /// True for one that is judged by the payments: what was taken back, replaced or cancelled asks for nothing.
    pub fn is_judged(self) -> bool {
        matches!(self, PromiseState::Open | PromiseState::Kept) || self.is_failure()
    }

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            PromiseState::Open => "open",
            PromiseState::Kept => "kept",
            PromiseState::PartlyKept => "partly_kept",
            PromiseState::Broken => "broken",
            PromiseState::Withdrawn => "withdrawn",
            PromiseState::Superseded => "superseded",
            PromiseState::Cancelled => "cancelled",
        }
    }
}

impl std::str::FromStr for PromiseState {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        PromiseState::ALL.into_iter().find(|state| state.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// A promise as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Identifier.
    pub id: PromiseId,
    /// Who promised.
    pub customer: CustomerId,
    /// Who took it.
    pub agent: AgentId,
    /// How much.
    pub amount: Money,
    /// What has come in for it, minor units.
    pub paid_minor: i64,
    /// Payable on.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub state: PromiseState,
    /// 1 for a first promise, one more after each that was not kept.
    pub level: i64,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it left the open state.
    pub settled_at: Option<DateTime<Utc>>,
    /// The plan that it is an instalment of.
    pub plan: Option<PlanId>,
    /// Which instalment, from 1; 1 for a promise alone.
    pub place: i64,
    /// The request that allowed it, where one was needed.
    pub approval: Option<ApprovalId>,
    /// How it will be paid, or what confirms it in writing; may be empty.
    pub method: String,
    /// What it covers.
    pub covers: Cover,
}

impl Promise {
    /// What is still to come, minor units.
    pub fn left_minor(&self) -> i64 {
        (self.amount.minor - self.paid_minor).max(0)
    }

    /// True when its day has come and the money has not: derived from the day, never stored.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.state == PromiseState::Open && self.due_on <= today
    }
}

/// How strictly promises are read (`dunlin.toml`, `[promise]`; starting values of a house rule).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseRules {
    /// Business days after the due date until it counts as broken.
    pub tolerance_days: u32,
    /// Share that may be missing, in percent.
    pub tolerance_percent: Decimal,
    /// Amount that may be missing, in major units; the larger of the two counts.
    pub tolerance_amount: Decimal,
    /// Above this amount, in major units of the base currency, written confirmation is wanted: its reference is asked for.
    pub evidence_above: Option<Decimal>,
    /// Business days within which somebody answers a broken promise.
    pub broken_answer_days: u32,
}

impl Default for PromiseRules {
    fn default() -> Self {
        PromiseRules {
            tolerance_days: 3,
            tolerance_percent: Decimal::TWO,
            tolerance_amount: Decimal::ONE,
            evidence_above: None,
            broken_answer_days: 2,
        }
    }
}

impl PromiseRules {
    /// The least amount, in minor units, that keeps a promise of `amount`: what may be missing is the larger of the
    /// percentage and the fixed amount, and never all of it.
    pub fn enough(&self, amount: Money) -> i64 {
        let share = (Decimal::from(amount.minor) * self.tolerance_percent / Decimal::ONE_HUNDRED)
            .round_dp_with_strategy(0, RoundingStrategy::ToZero)
            .to_i64()
            .unwrap_or(0);
        let fixed =
            Money::round_half_even(self.tolerance_amount, amount.currency).map_or(0, |rounded| rounded.money.minor);
        (amount.minor - share.max(fixed)).max(1)
    }

    /// True when a promise of that amount wants written confirmation. A currency without a rate never does.
    pub fn wants_evidence(&self, amount: Money, rates: &Rates) -> bool {
        let Some(above) = self.evidence_above else { return false };
        let limit = Money::round_half_even(above, rates.base).map_or(i64::MAX, |rounded| rounded.money.minor);
        rates.to_base(amount).is_some_and(|minor| minor > limit)
    }
}

/// What the promises of one customer are measured by: the rules of its segment and the days off of its country.
#[derive(Clone, Copy, Debug)]
pub struct Measure<'a> {
    /// The rules.
    pub rules: &'a PromiseRules,
    /// The days off.
    pub holidays: &'a Holidays,
    /// The customer's country (ISO 3166, two letters).
    pub country: &'a str,
}

impl Measure<'_> {
    /// The last day on which the money still counts as in time.
    pub fn last_day(&self, due_on: NaiveDate) -> NaiveDate {
        self.holidays.plus_business_days(self.country, due_on, self.rules.tolerance_days)
    }

    /// The first day on which it may be called broken.
    pub fn over_on(&self, due_on: NaiveDate) -> NaiveDate {
        calendar::plus_days(self.last_day(due_on), 1)
    }
}

/// Where a promise stands on a day, given what it asks for and what has come in for it. Pure: reversing a payment and asking
/// again gives the state that it would have had without the payment. One whose documents were credited whole asks for
/// nothing any more, and is kept.
pub fn evaluate(
    asks: Money,
    paid_minor: i64,
    due_on: NaiveDate,
    today: NaiveDate,
    measure: &Measure<'_>,
) -> PromiseState {
    if asks.minor <= 0 || paid_minor >= measure.rules.enough(asks) {
        PromiseState::Kept
    } else if today <= measure.last_day(due_on) {
        PromiseState::Open
    } else if paid_minor > 0 {
        PromiseState::PartlyKept
    } else {
        PromiseState::Broken
    }
}

/// The level of a new promise, given the customer's earlier ones, newest first.
///
/// As SAP's collections management counts: one more after a promise that was broken, kept in part, replaced or withdrawn;
/// 1 again after one that was kept, also where it was of a part and the new one is for the residue. Two things are read
/// otherwise. An open promise that stands beside the new one says nothing yet: there, a document has one promise, and an
/// open one is always replaced; here it may be of another part of the debt, and one that is replaced counts as superseded.
/// And a cancelled one was never given up by the customer: what is before it counts.
pub fn next_level(earlier: &[Promise]) -> i64 {
    let says = |promise: &&Promise| !matches!(promise.state, PromiseState::Open | PromiseState::Cancelled);
    match earlier.iter().find(says) {
        None => 1,
        Some(last) if last.state == PromiseState::Kept => 1,
        Some(last) => last.level + 1,
    }
}

/// Since when a customer stands with a broken promise and none kept or made since; nothing without one. The instant is
/// that of the judging.
pub fn broken_since(promises: &[Promise]) -> Option<DateTime<Utc>> {
    let judged = |promise: &&Promise| promise.state.is_failure() || promise.state == PromiseState::Kept;
    let last =
        promises.iter().filter(judged).max_by_key(|promise| (promise.settled_at, promise.due_on, promise.place))?;
    let at = last.settled_at.filter(|_| last.state.is_failure())?;
    let newer = |promise: &Promise| promise.made_at > at && promise.state.is_judged();
    (!promises.iter().any(newer)).then_some(at)
}

#[cfg(test)]
mod tests;
