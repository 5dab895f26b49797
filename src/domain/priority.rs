//! The queue's order: amount at risk in the base currency, times factors that multiply out; age breaks ties.
//!
//! No points and no tiers: in the simulator of the trade's literature, points and age orders earn a fraction of what
//! "largest first" earns per hour, so money ranks and every boost is a visible factor on it.

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::calendar;
use super::ledger::Balance;
use super::money::{Currency, Money, Rates};

/// How the queue ranks (`strategies/*.toml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Name shown with the factors.
    pub id: String,
    /// Factor while a broken promise is fresh.
    pub broken_promise: Decimal,
    /// Business days for which it is.
    pub broken_promise_days: u32,
    /// Factor once a dated next step is due.
    pub step_due: Decimal,
    /// What that factor grows by each day past the date, in percent of itself at the start.
    pub step_growth_percent: Decimal,
    /// Growth stops after so many days.
    pub step_growth_days: u32,
    /// Factor for a customer nobody has spoken to yet.
    pub never_reached: Decimal,
    /// A balance of this share of the whole book, in percent, is lifted out to a named person; zero switches it off.
    pub lift_out_percent: Decimal,
    /// Least amount at risk, in major units of base, that is worth a call; smaller ones stay out of the queue.
    pub floor: Decimal,
}

/// What the score needs to know beside the balances.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// Day on which the last promise was found broken, if none was kept since.
    pub broken_on: Option<NaiveDate>,
    /// Day of the dated next step.
    pub step_on: Option<NaiveDate>,
    /// True once a right party was reached.
    pub reached: bool,
    /// Worth of the whole book at risk, minor units of base; zero when unknown.
    pub book_minor: i64,
}

/// One factor of a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factor {
    /// Which: `broken_promise`, `step_due`, `never_reached`.
    pub code: String,
    /// By how much.
    pub factor: Decimal,
    /// The number that it comes from (days since).
    pub n: i64,
}

/// Why a customer stands where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// What ranks: minor units of base times all factors, half to even.
    pub value: i64,
    /// Amount at risk in base, minor units.
    pub at_risk_base: i64,
    /// The base currency.
    pub base: Currency,
    /// Factors other than one, in the order of multiplying.
    pub factors: Vec<Factor>,
    /// Currencies without a rate, whose amounts do not count: they are shown, and reported by `check`.
    pub unrated: Vec<Currency>,
    /// True when the balance is so large a share of the book that a named person takes it.
    pub lifted_out: bool,
    /// Due date of the oldest overdue document: breaks ties.
    pub oldest_due: Option<NaiveDate>,
}

/// Ranks one customer.
pub fn score(balances: &[Balance], signals: &Signals, strategy: &Strategy, rates: &Rates, today: NaiveDate) -> Score {
    let mut at_risk_base: i64 = 0;
    let mut unrated = Vec::new();
    for balance in balances.iter().filter(|balance| balance.at_risk > 0) {
        match rates.to_base(balance.money(balance.at_risk)) {
            Some(minor) => at_risk_base = at_risk_base.saturating_add(minor),
            None => unrated.push(balance.currency),
        }
    }
    let factors = factors(signals, strategy, today);
    let product = factors.iter().fold(Decimal::ONE, |product, factor| product * factor.factor);
    let value = (Decimal::from(at_risk_base) * product)
        .round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
        .to_i64()
        .unwrap_or(i64::MAX);
    let floor = Money::round_half_even(strategy.floor, rates.base).map_or(0, |rounded| rounded.money.minor);
    Score {
        // An amount whose currency has no rate still has to be worked: it ranks last rather than never.
        value: if at_risk_base < floor && unrated.is_empty() { 0 } else { value.max(i64::from(!unrated.is_empty())) },
        at_risk_base,
        base: rates.base,
        factors,
        unrated,
        lifted_out: is_lifted_out(at_risk_base, signals.book_minor, strategy),
        oldest_due: balances.iter().filter_map(|balance| balance.oldest_due).min(),
    }
}

fn is_lifted_out(at_risk_base: i64, book_minor: i64, strategy: &Strategy) -> bool {
    strategy.lift_out_percent > Decimal::ZERO
        && book_minor > 0
        && Decimal::from(at_risk_base) * Decimal::ONE_HUNDRED >= Decimal::from(book_minor) * strategy.lift_out_percent
}

fn factors(signals: &Signals, strategy: &Strategy, today: NaiveDate) -> Vec<Factor> {
    let mut factors = Vec::new();
    if let Some(broken_on) = signals.broken_on {
        let days = calendar::business_days_between(broken_on, today);
        if days <= i64::from(strategy.broken_promise_days) {
            factors.push(Factor { code: "broken_promise".to_owned(), factor: strategy.broken_promise, n: days });
        }
    }
    if let Some(step_on) = signals.step_on.filter(|step_on| *step_on <= today) {
        let days = (today - step_on).num_days();
        let counted = Decimal::from(days.min(i64::from(strategy.step_growth_days)));
        let growth = Decimal::ONE + strategy.step_growth_percent * counted / Decimal::ONE_HUNDRED;
        factors.push(Factor { code: "step_due".to_owned(), factor: (strategy.step_due * growth).normalize(), n: days });
    }
    if !signals.reached {
        factors.push(Factor { code: "never_reached".to_owned(), factor: strategy.never_reached, n: 0 });
    }
    factors.retain(|factor| factor.factor != Decimal::ONE);
    factors
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;

    fn strategy() -> Strategy {
        Strategy {
            id: "default".to_owned(),
            broken_promise: "1.5".parse().unwrap(),
            broken_promise_days: 3,
            step_due: "1.3".parse().unwrap(),
            step_growth_percent: Decimal::from(5),
            step_growth_days: 10,
            never_reached: Decimal::ONE,
            lift_out_percent: Decimal::from(5),
            floor: Decimal::from(10),
        }
    }

    fn rates() -> Rates {
        Rates { base: "EUR".parse().unwrap(), rates: vec![("NOK".parse().unwrap(), "0.085".parse().unwrap())] }
    }

    fn risk(minor: i64, currency: &str) -> Balance {
        Balance { at_risk: minor, ..Balance::empty(currency.parse().unwrap()) }
    }

    fn today() -> NaiveDate {
        "2026-03-06".parse().unwrap()
    }

    #[test]
    fn factors_multiply_out() {
        let signals = Signals {
            broken_on: Some("2026-03-05".parse().unwrap()),
            step_on: Some("2026-03-04".parse().unwrap()),
            ..Signals::default()
        };
        let score = score(&[risk(100_000, "EUR"), risk(1_000_000, "NOK")], &signals, &strategy(), &rates(), today());
        assert_eq!(score.at_risk_base, 185_000);
        let product: Decimal = score.factors.iter().map(|factor| factor.factor).product();
        assert_eq!(product, "2.145".parse().unwrap());
        assert_eq!(score.value, 396_825);
    }

    #[test]
    fn an_unrated_currency_ranks_last_and_is_named() {
        let score = score(&[risk(100_000, "HUF")], &Signals::default(), &strategy(), &rates(), today());
        assert_eq!((score.value, score.unrated), (1, vec!["HUF".parse().unwrap()]));
    }

    #[test]
    fn small_balances_stay_out_and_large_ones_are_lifted_out() {
        let signals = Signals { book_minor: 1_000_000, ..Signals::default() };
        assert_eq!(score(&[risk(999, "EUR")], &signals, &strategy(), &rates(), today()).value, 0);
        assert!(score(&[risk(50_000, "EUR")], &signals, &strategy(), &rates(), today()).lifted_out);
        assert!(!score(&[risk(49_999, "EUR")], &signals, &strategy(), &rates(), today()).lifted_out);
    }

    proptest! {
            #[test]
            fn more_money_never_ranks_lower(a in 0_i64..1_000_000_000, b in 0_i64..1_000_000_000) {
                let of = |minor| score(&[risk(minor, "EUR")], &Signals::default(), &strategy(), &rates(), today()).value;
    prop_assert_eq!(of(a.max(b)), of(a).max(of(b)));
            }
        }
}
