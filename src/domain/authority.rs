//! Authority: what each role may agree to or let go by itself, per currency (`authority.toml` of the desk).

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::agent::Role;
use super::money::{Currency, Rates};

/// The limits of one role in one currency. Amounts are minor units of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// A promise, or the first payment of a plan, lies at most so many calendar days ahead.
    pub max_days: u32,
    /// The last payment of a plan lies at most so many calendar days ahead.
    pub max_plan_days: u32,
    /// A plan's first payment is at least this share of what the plan settles, in percent.
    pub min_first_percent: Decimal,
    /// And at least this much.
    pub min_first_minor: i64,
    /// Most instalments.
    pub max_instalments: u32,
    /// The highest level of a promise; one more needs a higher role.
    pub max_level: i64,
    /// Most that a settlement may let go, in percent of what it settles.
    pub max_discount_percent: Decimal,
    /// And at most this much.
    pub max_discount_minor: i64,
    /// Most in fees and interest that may be waived.
    pub max_waiver_minor: i64,
    /// Most that may be adjusted.
    pub max_adjustment_minor: i64,
    /// Most that may be written off.
    pub max_write_off_minor: i64,
}

/// Amounts of one role, in major units of one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amounts {
    /// The currency.
    pub currency: Currency,
    /// Least first payment.
    pub min_first: Decimal,
    /// Most discount.
    pub max_discount: Decimal,
    /// Most fees and interest waived.
    pub max_waiver: Decimal,
    /// Most adjusted.
    pub max_adjustment: Decimal,
    /// Most written off.
    pub max_write_off: Decimal,
}

/// What one role may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Powers {
    /// The role.
    pub role: Role,
    /// A promise, or the first payment of a plan, lies at most so many calendar days ahead.
    pub max_days: u32,
    /// The last payment of a plan, likewise.
    pub max_plan_days: u32,
    /// Least first payment of a plan, in percent of what it settles.
    pub min_first_percent: Decimal,
    /// Most instalments.
    pub max_instalments: u32,
    /// The highest level of a promise.
    pub max_level: i64,
    /// Most discount, in percent of what a settlement settles.
    pub max_discount_percent: Decimal,
    /// Amounts in the base currency first, then those that have a table of their own.
    pub amounts: Vec<Amounts>,
}

/// Everybody's authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// What one customer was granted within so many days counts together: splitting is added up.
    pub split_days: u32,
    /// A request that nobody decides is void after so many minutes.
    pub expires_minutes: i64,
    /// An agent may let go so many times a day by its own authority; what comes after that is asked for. Nothing: no cap.
    pub own_per_day: Option<i64>,
    /// By role; a role that is missing may do nothing of it.
    pub powers: Vec<Powers>,
}

impl Default for Authority {
    fn default() -> Self {
        Authority { split_days: 30, expires_minutes: 1440, own_per_day: None, powers: Vec::new() }
    }
}

impl Authority {
    /// Who may do something in a currency, and how much: every role with authority there, rising.
    pub fn rising(&self, currency: Currency, rates: &Rates) -> Vec<(Role, Limits)> {
        Role::ALL.into_iter().filter_map(|role| Some((role, self.of(role, currency, rates)?))).collect()
    }

    /// What a role may do in a currency: by that currency's own table, else by the base currency's amounts at the desk's
    /// rates, rounded down (the least first payment up). Nothing where the role has no authority, or the currency no rate.
    pub fn of(&self, role: Role, currency: Currency, rates: &Rates) -> Option<Limits> {
        let powers = self.powers.iter().find(|powers| powers.role == role)?;
        let (amounts, rate) = match powers.amounts.iter().find(|amounts| amounts.currency == currency) {
            Some(own) => (own, Decimal::ONE),
            None => {
                let (_, rate) = rates.rates.iter().find(|(unit, rate)| *unit == currency && !rate.is_zero())?;
                (powers.amounts.iter().find(|amounts| amounts.currency == rates.base)?, *rate)
            }
        };
        let scale = Decimal::from(10_i64.pow(currency.minor_digits()));
        let minor = |major: Decimal, rounding| {
            major
                .checked_mul(scale)
                .and_then(|scaled| scaled.checked_div(rate))
                .map(|scaled| scaled.round_dp_with_strategy(0, rounding))
                .and_then(|scaled| scaled.to_i64())
        };
        let most = |major| minor(major, RoundingStrategy::ToNegativeInfinity);
        Some(Limits {
            max_days: powers.max_days,
            max_plan_days: powers.max_plan_days,
            min_first_percent: powers.min_first_percent,
            min_first_minor: minor(amounts.min_first, RoundingStrategy::ToPositiveInfinity)?,
            max_instalments: powers.max_instalments,
            max_level: powers.max_level,
            max_discount_percent: powers.max_discount_percent,
            max_discount_minor: most(amounts.max_discount)?,
            max_waiver_minor: most(amounts.max_waiver)?,
            max_adjustment_minor: most(amounts.max_adjustment)?,
            max_write_off_minor: most(amounts.max_write_off)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_without_a_table_takes_the_bases_amounts_rounded_down() {
        let eur: Currency = "EUR".parse().unwrap();
        let amounts = |currency| Amounts {
            currency,
            min_first: Decimal::TEN,
            max_discount: Decimal::TEN,
            max_waiver: Decimal::from(25),
            max_adjustment: Decimal::ZERO,
            max_write_off: Decimal::ONE,
        };
        let powers = Powers {
            role: Role::Agent,
            max_days: 14,
            max_plan_days: 92,
            min_first_percent: Decimal::from(20),
            max_instalments: 3,
            max_level: 2,
            max_discount_percent: Decimal::ZERO,
            amounts: vec![amounts(eur), amounts("GBP".parse().unwrap())],
        };
        let authority = Authority { powers: vec![powers], ..Authority::default() };
        let rates = Rates { base: eur, rates: vec![("NOK".parse().unwrap(), "0.086".parse().unwrap())] };
        let of = |code: &str| authority.of(Role::Agent, code.parse().unwrap(), &rates);
        // 1 / 0.086 = 11.627… kroner may be written off; 10 / 0.086 = 116.279… must come first.
        let nok = of("NOK").unwrap();
        assert_eq!((nok.max_write_off_minor, nok.min_first_minor), (1162, 11628));
        assert_eq!(of("EUR").unwrap().max_waiver_minor, 2500);
        assert_eq!(of("GBP").unwrap().max_write_off_minor, 100);
        assert_eq!(of("USD"), None);
        assert_eq!(authority.of(Role::Auditor, eur, &rates), None);
    }
}
