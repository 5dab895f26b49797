//! Figures of the whole desk: how old what is owed is, what became of promises, and what money may be expected.
//!
//! Every figure is defined once, here, with its numerator and its denominator, and is told with both and with how many
//! cases it rests on (`reference/supervisor.md`, section 2). A zero denominator gives no figure. Currencies are never
//! added; totals in the base currency are a row of their own, marked ≈.

pub mod aging;
pub mod file;
pub mod forecast;
pub mod promises;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::money::{Money, Rates};

/// Both sides of the normal distribution that leave 5 % outside.
const Z: f64 = 1.959_964;

/// So many out of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many of them.
    pub numerator: i64,
    /// How many there are: n.
    pub denominator: i64,
}

impl Share {
    /// A share of counts.
    pub fn new(numerator: i64, denominator: i64) -> Self {
        Share { numerator, denominator }
    }

    /// Parts per thousand, half to even; nothing of nothing.
    pub fn per_mille(self) -> Option<i64> {
        per_mille(self.numerator, self.denominator)
    }

    /// Where the share behind the counted one lies with 95 % confidence, in parts per thousand: Wilson's interval (E. B.
    /// Wilson, 1927), which stays inside 0 and 1 and is honest for few cases.
    pub fn interval(self) -> Option<(i64, i64)> {
        if self.denominator <= 0 || !(0..=self.denominator).contains(&self.numerator) {
            return None;
        }
        // Counts lie far below 2^53, which a float holds exactly; its root is the same on every machine (IEEE 754).
        let (n, p) = (self.denominator as f64, self.numerator as f64 / self.denominator as f64);
        let z2 = Z * Z;
        let middle = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
        let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n);
        let whole = |share: f64| (share * 1000.0).round().clamp(0.0, 1000.0) as i64;
        Some((whole(middle - half), whole(middle + half)))
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Share", 5)?;
        out.serialize_field("numerator", &self.numerator)?;
        out.serialize_field("denominator", &self.denominator)?;
        out.serialize_field("n", &self.denominator)?;
        out.serialize_field("per_mille", &self.per_mille())?;
        out.serialize_field("interval_95_per_mille", &self.interval())?;
        out.end()
    }
}

/// So much money out of so much, resting on so many cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ratio {
    /// Minor units.
    pub numerator: i64,
    /// Minor units of the same currency.
    pub denominator: i64,
    /// How many cases.
    pub n: i64,
}

impl Ratio {
    /// Parts per thousand, half to even; nothing of nothing.
    pub fn per_mille(self) -> Option<i64> {
        per_mille(self.numerator, self.denominator)
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Ratio", 4)?;
        out.serialize_field("numerator_minor", &self.numerator)?;
        out.serialize_field("denominator_minor", &self.denominator)?;
        out.serialize_field("n", &self.n)?;
        out.serialize_field("per_mille", &self.per_mille())?;
        out.end()
    }
}

/// Parts per thousand as a share of one hundred, for tables.
pub fn percent(per_mille: i64) -> Decimal {
    Decimal::new(per_mille, 1)
}

fn per_mille(numerator: i64, denominator: i64) -> Option<i64> {
    (denominator != 0).then(|| half_even(i128::from(numerator) * 1000, i128::from(denominator)))
}

/// A quotient rounded to the nearest whole number, halves to the even one. The divisor is not zero.
pub(crate) fn half_even(dividend: i128, divisor: i128) -> i64 {
    let (dividend, divisor) = if divisor < 0 { (-dividend, -divisor) } else { (dividend, divisor) };
    let (below, rest) = (dividend.div_euclid(divisor), dividend.rem_euclid(divisor));
    let up = rest * 2 > divisor || rest * 2 == divisor && below % 2 != 0;
    i64::try_from(below + i128::from(up)).unwrap_or(if dividend < 0 { i64::MIN } else { i64::MAX })
}

/// How often each value came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram(BTreeMap<i64, i64>);

impl Histogram {
    /// One more of a value.
    pub fn add(&mut self, value: i64) {
        *self.0.entry(value).or_default() += 1;
    }

    /// How many values there are.
    pub fn n(&self) -> i64 {
        self.0.values().sum()
    }

    /// The value in the middle; of two in the middle the smaller.
    pub fn median(&self) -> Option<i64> {
        let middle = (self.n() + 1) / 2;
        let mut count = 0;
        self.0.iter().find_map(|(value, times)| {
            count += times;
            (count >= middle).then_some(*value)
        })
    }

    /// Values with how often they came, rising.
    pub fn iter(&self) -> impl Iterator<Item = (i64, i64)> + '_ {
        self.0.iter().map(|(value, times)| (*value, *times))
    }
}

/// How large an amount is, by what it is worth in the base currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Below 100.
    Below100,
    /// From 100, below 1 000.
    Below1000,
    /// From 1 000, below 10 000.
    Below10000,
    /// From 10 000.
    Above,
    /// In a currency without a rate.
    Unrated,
}

impl Band {
    /// Every band, rising.
    pub const ALL: [Band; 5] = [Band::Below100, Band::Below1000, Band::Below10000, Band::Above, Band::Unrated];

    /// The band of an amount.
    pub fn of(amount: Money, rates: &Rates) -> Band {
        let Some(worth) = rates.to_base(amount) else { return Band::Unrated };
        let unit = 10_i64.pow(rates.base.minor_digits());
        match worth / unit {
            ..100 => Band::Below100,
            100..1_000 => Band::Below1000,
            1_000..10_000 => Band::Below10000,
            _ => Band::Above,
        }
    }

    /// The name in files and catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Band::Below100 => "below_100",
            Band::Below1000 => "below_1000",
            Band::Below10000 => "below_10000",
            Band::Above => "above",
            Band::Unrated => "unrated",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The reference works these out: 4 of 5 is 38-96 %, 9 of 10 is 60-98 %, 45 of 50 is 79-96 %.
    #[test]
    fn few_cases_say_little() {
        for (numerator, denominator, share, interval) in [
            (4, 5, Some(800), Some((376, 964))),
            (9, 10, Some(900), Some((596, 982))),
            (45, 50, Some(900), Some((786, 957))),
            (0, 8, Some(0), Some((0, 324))),
            (8, 8, Some(1000), Some((676, 1000))),
            (0, 0, None, None),
        ] {
            let found = Share::new(numerator, denominator);
            assert_eq!((found.per_mille(), found.interval()), (share, interval), "{numerator} of {denominator}");
        }
    }

    #[test]
    fn halves_go_to_the_even_number() {
        for (dividend, divisor, expected) in
            [(5, 10, 0), (15, 10, 2), (25, 10, 2), (-5, 10, 0), (-15, 10, -2), (26, 10, 3), (-26, 10, -3), (5, -10, 0)]
        {
            assert_eq!(half_even(dividend, divisor), expected, "{dividend} / {divisor}");
        }
    }

    #[test]
    fn the_median_of_two_in_the_middle_is_the_smaller() {
        let mut days = Histogram::default();
        assert_eq!(days.median(), None);
        for (day, median) in [(9, 9), (1, 1), (4, 4), (30, 4), (5, 5)] {
            days.add(day);
            assert_eq!(days.median(), Some(median), "{day}");
        }
    }

    #[test]
    fn bands_begin_at_their_edge() {
        let eur = "EUR".parse().unwrap();
        let nok = "NOK".parse().unwrap();
        let rates = Rates { base: eur, rates: vec![(nok, "0.1".parse().unwrap())] };
        for (minor, currency, band) in [
            (9_999, eur, Band::Below100),
            (10_000, eur, Band::Below1000),
            (99_990, nok, Band::Below100),
            (100_000, nok, Band::Below1000),
            (999_999, eur, Band::Below10000),
            (1_000_000, eur, Band::Above),
            (1, "SEK".parse().unwrap(), Band::Unrated),
        ] {
            assert_eq!(Band::of(Money::new(minor, currency), &rates), band, "{minor} {currency}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn an_interval_holds_its_share(denominator in 1_i64..100_000, part in 0_i64..=1000) {
            let share = Share::new(denominator * part / 1000, denominator);
            let (low, high) = share.interval().unwrap();
            let middle = share.per_mille().unwrap();
            prop_assert!(0 <= low && low <= middle && middle <= high && high <= 1000, "{low} {middle} {high}");
        }
    }
}
