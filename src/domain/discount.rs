//! Discounts: a percentage of an amount, and an amount over documents so that the parts sum exactly.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::money::Money;

/// So many percent of an amount, in minor units, rounded down: what is let go never exceeds what was agreed. Nothing
/// where amount or percentage is not above zero, the percentage is above a hundred, or less than one unit comes of it.
pub fn percent(amount: Money, percent: Decimal) -> Option<Money> {
    if amount.minor <= 0 || percent <= Decimal::ZERO || percent > Decimal::ONE_HUNDRED {
        return None;
    }
    Decimal::from(amount.minor)
        .checked_mul(percent)?
        .checked_div(Decimal::ONE_HUNDRED)?
        .round_dp_with_strategy(0, RoundingStrategy::ToNegativeInfinity)
        .to_i64()
        .filter(|minor| *minor > 0)
        .map(|minor| Money::new(minor, amount.currency))
}

/// An amount in minor units over parts in proportion to their weights: each part rounded down, what is missing then goes one
/// unit each to the largest remainders, the first of equals first (Hare quota). The parts sum to the amount exactly, and where
/// it is no more than all weights together no part exceeds its weight. Nothing where the amount or a weight is below
/// zero, or all weights are zero and the amount is not.
pub fn split(minor: i64, weights: &[i64]) -> Option<Vec<i64>> {
    if minor < 0 || weights.iter().any(|weight| *weight < 0) {
        return None;
    }
    let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if all == 0 {
        return (minor == 0).then(|| vec![0; weights.len()]);
    }
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders: Vec<(i128, usize)> = Vec::with_capacity(weights.len());
    let mut missing = minor;
    for (at, weight) in weights.iter().enumerate() {
        let share = i128::from(minor) * i128::from(*weight);
        let part = i64::try_from(share / all).ok()?;
        parts.push(part);
        missing -= part;
        remainders.push((share % all, at));
    }
    remainders.sort_by_key(|(remainder, at)| (std::cmp::Reverse(*remainder), *at));
    for (_, at) in remainders.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        parts[at] += 1;
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(minor: i64) -> Money {
        Money::new(minor, "EUR".parse().unwrap())
    }

    #[test]
    fn a_percentage_is_rounded_down() {
        assert_eq!(percent(money(999), Decimal::TEN), Some(money(99)));
        assert_eq!(percent(money(1_000), "12.5".parse().unwrap()), Some(money(125)));
        assert_eq!(percent(money(5), Decimal::ONE), None);
        for bad in ["0", "-1", "100.01"] {
            assert_eq!(percent(money(1_000), bad.parse().unwrap()), None);
        }
        assert_eq!(percent(money(-1_000), Decimal::TEN), None);
    }

    #[test]
    fn parts_sum_exactly() {
        assert_eq!(split(100, &[1, 1, 1]), Some(vec![34, 33, 33]));
        assert_eq!(split(10, &[3_000, 7_000]), Some(vec![3, 7]));
        assert_eq!(split(5, &[0, 10, 0]), Some(vec![0, 5, 0]));
        assert_eq!(split(0, &[0, 0]), Some(vec![0, 0]));
        assert_eq!(split(1, &[0, 0]), None);
        assert_eq!(split(1, &[]), None);
        assert_eq!(split(-1, &[1]), None);
        assert_eq!(split(1, &[2, -1]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn no_unit_is_lost_and_no_part_is_too_large(
            weights in prop::collection::vec(0_i64..1_000_000_000, 1..20),
            share in 0_u32..=1_000,
        ) {
            let all: i64 = weights.iter().sum();
            let minor = i64::try_from(i128::from(all) * i128::from(share) / 1_000).unwrap();
            let parts = split(minor, &weights).unwrap();
            prop_assert_eq!(parts.iter().sum::<i64>(), minor);
            for (part, weight) in parts.iter().zip(&weights) {
                prop_assert!((0..=*weight).contains(part));
            }
        }

        #[test]
        fn a_percentage_is_less_than_a_unit_too_little(minor in 1_i64..1_000_000_000_000, rate in 1_i64..=10_000) {
            let rate = Decimal::new(rate, 2);
            let exact = Decimal::from(minor) * rate / Decimal::ONE_HUNDRED;
            let found = Decimal::from(percent(money(minor), rate).map_or(0, |money| money.minor));
            prop_assert!(found <= exact && exact - found < Decimal::ONE);
        }
    }
}
