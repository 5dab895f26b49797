//! Simple interest for late payment.

use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::money::Money;

/// Days of a year, also of a leap year (ERPNext's dunning and the usual reading of "per year" in payment terms).
const YEAR: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

/// Days for which interest runs: the due day itself is in time, the day up to which is counted in; never below zero.
pub fn days(due_on: NaiveDate, until: NaiveDate) -> i64 {
    (until - due_on).num_days().max(0)
}

/// Simple interest on what is outstanding: outstanding × rate ÷ 365 × days, in minor units, rounded half to even. `rate` is
/// in percent a year. Nothing where nothing is outstanding, the rate is not above zero, or the result is out of range.
pub fn simple(outstanding: Money, rate: Decimal, days: i64) -> Option<Money> {
    if outstanding.minor <= 0 || days <= 0 || rate <= Decimal::ZERO {
        return None;
    }
    // Divided last, so that one rounding is the only one.
    Decimal::from(outstanding.minor)
        .checked_mul(rate)?
        .checked_mul(Decimal::from(days))?
        .checked_div(Decimal::ONE_HUNDRED.checked_mul(YEAR)?)?
        .round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
        .to_i64()
        .filter(|minor| *minor > 0)
        .map(|minor| Money::new(minor, outstanding.currency))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(minor: i64) -> Money {
        Money::new(minor, "EUR".parse().unwrap())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_due_day_is_in_time() {
        assert_eq!(days(day("2026-03-01"), day("2026-03-01")), 0);
        assert_eq!(days(day("2026-03-01"), day("2026-03-02")), 1);
        assert_eq!(days(day("2026-03-01"), day("2026-02-01")), 0);
        assert_eq!(days(day("2024-02-28"), day("2024-03-01")), 2, "a leap day counts");
    }

    #[test]
    fn a_year_of_ten_percent_is_ten_percent() {
        assert_eq!(simple(money(100_000), Decimal::TEN, 365), Some(money(10_000)));
        assert_eq!(simple(money(100_000), "8.15".parse().unwrap(), 30), Some(money(670)));
        assert_eq!(simple(money(7300), Decimal::from(5), 1), Some(money(1)));
        assert_eq!(simple(money(0), Decimal::TEN, 10), None);
        assert_eq!(simple(money(-5), Decimal::TEN, 10), None);
        assert_eq!(simple(money(10_000), Decimal::TEN, 0), None);
        assert_eq!(simple(money(1), Decimal::TEN, 1), None, "less than half a unit");
        assert_eq!(simple(money(i64::MAX), Decimal::MAX, 9), None, "out of range");
    }

    #[test]
    fn a_half_goes_to_the_even_neighbour() {
        // 36 500 × 1 % ÷ 365 is 1 a day; half of that, and three halves.
        assert_eq!(simple(money(18_250), Decimal::ONE, 1), None);
        assert_eq!(simple(money(54_750), Decimal::ONE, 1), Some(money(2)));
        assert_eq!(simple(money(91_250), Decimal::ONE, 1), Some(money(2)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn it_is_within_half_a_unit_and_never_falls(minor in 1_i64..1_000_000_000, rate in 1_i64..3000, n in 1_i64..2000) {
            let rate = Decimal::new(rate, 2);
            let exact = Decimal::from(minor) * rate * Decimal::from(n) / Decimal::from(36_500);
            let found = simple(money(minor), rate, n).map_or(0, |money| money.minor);
            prop_assert!((Decimal::from(found) - exact).abs() <= Decimal::new(5, 1));
            prop_assert!(simple(money(minor), rate, n + 1).map_or(0, |money| money.minor) >= found);
        }
    }
}
