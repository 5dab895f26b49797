//! Promises to pay: made, evaluated, kept or broken.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::calendar;
use super::id::{AgentId, CustomerId, PromiseId};
use super::money::Money;

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
}

impl PromiseState {
    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            PromiseState::Open => "open",
            PromiseState::Kept => "kept",
            PromiseState::PartlyKept => "partly_kept",
            PromiseState::Broken => "broken",
            PromiseState::Withdrawn => "withdrawn",
            PromiseState::Superseded => "superseded",
        }
    }
}

impl std::str::FromStr for PromiseState {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [
            PromiseState::Open,
            PromiseState::Kept,
            PromiseState::PartlyKept,
            PromiseState::Broken,
            PromiseState::Withdrawn,
            PromiseState::Superseded,
        ]
        .into_iter()
        .find(|state| state.code() == text)
        .ok_or_else(|| text.to_owned())
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
}

impl Promise {
    /// What is still to come, minor units.
    pub fn left_minor(&self) -> i64 {
        (self.amount.minor - self.paid_minor).max(0)
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
    /// Longest an agent may give, in days.
    pub max_days: u32,
}

impl Default for PromiseRules {
    fn default() -> Self {
        PromiseRules {
            tolerance_days: 3,
            tolerance_percent: Decimal::TWO,
            tolerance_amount: Decimal::ONE,
            max_days: 30,
        }
    }
}

impl PromiseRules {
    /// The last day on which the money still counts as in time.
    pub fn last_day(&self, due_on: NaiveDate) -> NaiveDate {
        calendar::plus_business_days(due_on, self.tolerance_days)
    }

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
}

/// Where a promise stands on a day, given what has come in for it. Pure: reversing a payment and asking again gives the
/// state that it would have had without the payment.
pub fn evaluate(
    amount: Money,
    paid_minor: i64,
    due_on: NaiveDate,
    today: NaiveDate,
    rules: &PromiseRules,
) -> PromiseState {
    if paid_minor >= rules.enough(amount) {
        PromiseState::Kept
    } else if today <= rules.last_day(due_on) {
        PromiseState::Open
    } else if paid_minor > 0 {
        PromiseState::PartlyKept
    } else {
        PromiseState::Broken
    }
}

/// What a promise asks of the payments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// That day on the desk's calendar.
    pub made_on: NaiveDate,
    /// Payable on.
    pub due_on: NaiveDate,
    /// Minor units.
    pub minor: i64,
}

/// Money that came in or, below zero, went back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// The booking day.
    pub day: NaiveDate,
    /// When the desk heard of it.
    pub noted_at: DateTime<Utc>,
    /// Minor units.
    pub minor: i64,
}

/// What each promise of one currency has received, in minor units.
///
/// A payment goes to the promises made on or before its day, and not after the desk heard of it, whose time was not yet up:
/// to the one due first at first, until each has its amount. Money that went back takes the latest payments before it
/// with it; what it finds none for belongs to a time before the promises. `received` is in order of the days.
pub fn appropriate(asked: &[Asked], received: &[Received], rules: &PromiseRules) -> Vec<i64> {
    let mut order: Vec<usize> = (0..asked.len()).collect();
    order.sort_by_key(|&at| (asked[at].due_on, asked[at].made_at, at));
    let mut kept: Vec<Received> = Vec::new();
    for one in received {
        if one.minor >= 0 {
            kept.push(*one);
            continue;
        }
        let mut back = -one.minor;
        for earlier in kept.iter_mut().rev() {
            let taken = back.min(earlier.minor);
            earlier.minor -= taken;
            back -= taken;
        }
    }
    let mut paid = vec![0_i64; asked.len()];
    for one in kept {
        let mut left = one.minor;
        for &at in &order {
            let promise = &asked[at];
            let counts = one.day >= promise.made_on
                && one.noted_at >= promise.made_at
                && one.day <= rules.last_day(promise.due_on);
            if counts {
                let share = left.min(promise.minor - paid[at]).max(0);
                paid[at] += share;
                left -= share;
            }
        }
    }
    paid
}

/// The level of a new promise, given the customer's earlier ones, newest first: one more after a failure or a
/// replacement, back to 1 after one that was kept. One that is still open says nothing yet.
pub fn next_level(earlier: &[Promise]) -> i64 {
    // One that was taken back was never made.
    let judged = |promise: &&Promise| !matches!(promise.state, PromiseState::Open | PromiseState::Withdrawn);
    match earlier.iter().find(judged) {
        None => 1,
        Some(last) if last.state == PromiseState::Kept => 1,
        Some(last) => last.level + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nok(minor: i64) -> Money {
        Money::new(minor, "NOK".parse().unwrap())
    }

    #[test]
    fn a_promise_has_three_business_days_and_two_percent() {
        let rules = PromiseRules::default();
        let due = "2026-03-06".parse().unwrap(); // a Friday
        for (paid, today, state) in [
            (0, "2026-03-06", PromiseState::Open),
            (0, "2026-03-11", PromiseState::Open),
            (0, "2026-03-12", PromiseState::Broken),
            (50_000, "2026-03-12", PromiseState::PartlyKept),
            (98_000, "2026-03-06", PromiseState::Kept),
            (97_999, "2026-03-06", PromiseState::Open),
            (97_999, "2026-03-12", PromiseState::PartlyKept),
            (100_000, "2026-03-01", PromiseState::Kept),
        ] {
            assert_eq!(evaluate(nok(100_000), paid, due, today.parse().unwrap(), &rules), state, "{paid} on {today}");
        }
    }

    #[test]
    fn payments_go_to_the_promise_that_is_due_first() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let at = |text: &str| format!("{text}T12:00:00Z").parse::<DateTime<Utc>>().unwrap();
        let ask =
            |made: &str, due: &str, minor| Asked { made_at: at(made), made_on: day(made), due_on: day(due), minor };
        let asked = [ask("2026-03-02", "2026-03-20", 500), ask("2026-03-03", "2026-03-06", 300)];
        let rules = PromiseRules::default();
        for (payments, paid) in [
            (vec![("2026-03-04", 400)], [100, 300]),
            (vec![("2026-03-01", 400)], [0, 0]),
            (vec![("2026-03-16", 400)], [400, 0]),
            (vec![("2026-03-04", 900)], [500, 300]),
            (vec![("2026-03-04", 400), ("2026-03-05", -150)], [0, 250]),
            // What bounced came before the promises; the payment that replaces it counts whole.
            (vec![("2026-03-03", -300), ("2026-03-04", 300)], [0, 300]),
        ] {
            let received: Vec<_> =
                payments.iter().map(|(on, minor)| Received { day: day(on), noted_at: at(on), minor: *minor }).collect();
            assert_eq!(appropriate(&asked, &received, &rules), paid, "{payments:?}");
        }
    }

    #[test]
    fn money_that_was_in_already_keeps_no_promise() {
        let day = "2026-03-04".parse().unwrap();
        let made_at = "2026-03-04T12:00:00Z".parse().unwrap();
        let asked = [Asked { made_at, made_on: day, due_on: day, minor: 500 }];
        for (noted, paid) in [("2026-03-04T08:00:00Z", 0), ("2026-03-04T15:00:00Z", 500)] {
            let received = [Received { day, noted_at: noted.parse().unwrap(), minor: 500 }];
            assert_eq!(appropriate(&asked, &received, &PromiseRules::default()), [paid], "{noted}");
        }
    }

    #[test]
    fn small_promises_still_need_something() {
        assert_eq!(PromiseRules::default().enough(nok(50)), 1);
    }
}
