//! Money: whole minor units of one ISO 4217 currency. Amounts of two currencies are never added.

use std::fmt;
use std::str::FromStr;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// The largest amount accepted from outside, in minor units: far above any ledger, far below overflow
/// when a million of them are added.
pub const LARGEST_MINOR: i64 = 9_000_000_000_000;

/// Currencies this desk knows, with their minor digits (ISO 4217, list one).
const CURRENCIES: &[(&str, u32)] = &[
    ("AUD", 2),
    ("BGN", 2),
    ("BRL", 2),
    ("CAD", 2),
    ("CHF", 2),
    ("CNY", 2),
    ("CZK", 2),
    ("DKK", 2),
    ("EUR", 2),
    ("GBP", 2),
    ("HKD", 2),
    ("HUF", 2),
    ("ILS", 2),
    ("INR", 2),
    ("ISK", 0),
    ("JPY", 0),
    ("KRW", 0),
    ("KWD", 3),
    ("MAD", 2),
    ("MDL", 2),
    ("MXN", 2),
    ("NOK", 2),
    ("NZD", 2),
    ("PLN", 2),
    ("RON", 2),
    ("RSD", 2),
    ("SEK", 2),
    ("SGD", 2),
    ("THB", 2),
    ("TND", 3),
    ("TRY", 2),
    ("UAH", 2),
    ("USD", 2),
    ("ZAR", 2),
];

/// An ISO 4217 currency that the desk knows: its place in the table, which is in alphabetical order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Currency(u8);

/// The text is not the code of a known currency.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a known ISO 4217 currency code")]
pub struct UnknownCurrency(pub String);

impl Currency {
    /// The three letters.
    pub fn code(self) -> &'static str {
        CURRENCIES[usize::from(self.0)].0
    }

    /// Digits after the decimal sign: 2 for most, 0 for JPY, 3 for KWD.
    pub fn minor_digits(self) -> u32 {
        CURRENCIES[usize::from(self.0)].1
    }

    /// All known codes, in alphabetical order.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        CURRENCIES.iter().map(|&(code, _)| code)
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim();
        CURRENCIES
            .iter()
            .position(|(code, _)| code.eq_ignore_ascii_case(wanted))
            .and_then(|at| u8::try_from(at).ok())
            .map(Currency)
            .ok_or_else(|| UnknownCurrency(wanted.to_owned()))
    }
}

impl TryFrom<String> for Currency {
    type Error = UnknownCurrency;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in minor units of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units (cents, øre, fillér); negative for what the customer has to his credit.
    pub minor: i64,
    /// What the units are of.
    pub currency: Currency,
}

/// An amount that cannot be kept: too large for the ledger.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the amount {0} is out of range")]
pub struct OutOfRange(pub String);

/// A decimal amount turned into minor units, with what rounding took or gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// The amount to keep.
    pub money: Money,
    /// Kept minus given, in major units; zero when nothing was rounded.
    pub difference: Decimal,
}

impl Money {
    /// An amount of `minor` units.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Money { minor, currency }
    }

    /// Nothing, in a currency.
    pub fn zero(currency: Currency) -> Self {
        Money { minor: 0, currency }
    }

    /// Turns a decimal in major units into minor units, rounding half to even and saying by how much.
    ///
    /// # Errors
    /// [`OutOfRange`] above [`LARGEST_MINOR`] either way.
    pub fn round_half_even(amount: Decimal, currency: Currency) -> Result<Rounded, OutOfRange> {
        let digits = currency.minor_digits();
        let kept = amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointNearestEven);
        let minor = kept
            .checked_mul(Decimal::from(10_i64.pow(digits)))
            .and_then(|scaled| scaled.to_i64())
            .filter(|minor| minor.abs() <= LARGEST_MINOR)
            .ok_or_else(|| OutOfRange(amount.to_string()))?;
        Ok(Rounded { money: Money { minor, currency }, difference: kept - amount })
    }

    /// The amount in major units, exact.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.minor_digits())
    }

    /// True when nothing is owed either way.
    pub fn is_zero(self) -> bool {
        self.minor == 0
    }
}

impl fmt::Display for Money {
    /// Plain and the same everywhere ("1234.50 NOK"); what a person reads goes through `text`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.decimal(), self.currency)
    }
}

/// What one unit of each currency is worth in the desk's base currency, on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rates {
    /// The currency that balances are compared in.
    pub base: Currency,
    /// Major units of base for one major unit of the currency.
    pub rates: Vec<(Currency, Decimal)>,
}

impl Rates {
    /// The value of `money` in the base currency, half to even, for ranking and for totals marked ≈ only.
    /// Nothing when the currency has no rate.
    pub fn to_base(&self, money: Money) -> Option<i64> {
        if money.currency == self.base {
            return Some(money.minor);
        }
        let (_, rate) = self.rates.iter().find(|(currency, _)| *currency == money.currency)?;
        let value = money.decimal().checked_mul(*rate)?;
        Money::round_half_even(value, self.base).ok().map(|rounded| rounded.money.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usd() -> Currency {
        "USD".parse().unwrap()
    }

    #[test]
    fn over_precise_amounts_round_half_to_even_and_say_so() {
        for (given, minor, difference) in [
            ("2309.7899999999995", 230_979, "0.0000000000005"),
            ("1.005", 100, "-0.005"),
            ("1.015", 102, "0.005"),
            ("-1.005", -100, "0.005"),
            ("12", 1200, "0"),
        ] {
            let rounded = Money::round_half_even(given.parse().unwrap(), usd()).unwrap();
            assert_eq!(rounded.money.minor, minor, "{given}");
            assert_eq!(rounded.difference, difference.parse().unwrap(), "{given}");
        }
    }

    #[test]
    fn amounts_out_of_range_are_refused() {
        assert!(Money::round_half_even("90000000000.01".parse().unwrap(), usd()).is_err());
        assert!(Money::round_half_even("90000000000".parse().unwrap(), usd()).is_ok());
    }

    #[test]
    fn minor_digits_follow_the_currency() {
        let yen = Money::new(1234, "jpy".parse().unwrap());
        assert_eq!(yen.to_string(), "1234 JPY");
        let dinar = Money::new(1234, "KWD".parse().unwrap());
        assert_eq!(dinar.to_string(), "1.234 KWD");
        assert!("NOR".parse::<Currency>().is_err());
    }

    #[test]
    fn a_currency_without_a_rate_has_no_base_value() {
        let rates = Rates { base: usd(), rates: vec![("EUR".parse().unwrap(), "1.1".parse().unwrap())] };
        assert_eq!(rates.to_base(Money::new(1000, "EUR".parse().unwrap())), Some(1100));
        assert_eq!(rates.to_base(Money::new(1000, "NOK".parse().unwrap())), None);
    }
}
