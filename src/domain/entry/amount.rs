//! Amounts and numbers as they are typed.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::super::clean;
use super::super::money::{LARGEST_MINOR, Money};
use super::EntryFault;

/// The amount that `text` means, where `open` is what "full" stands for.
///
/// # Errors
/// [`EntryFault`] when it is empty, not understood, not above zero, more than is owed or finer than the currency.
pub fn amount(text: &str, open: Money) -> Result<Money, EntryFault> {
    let typed = clean::line(text).to_lowercase();
    let minor = match typed.as_str() {
        "" => return Err(EntryFault::Empty),
        "full" | "all" | "alt" | "hele" | "mind" | "tot" | "tout" => open.minor,
        "half" | "halv" | "fel" | "fél" | "jumatate" | "jumătate" | "moitie" | "moitié" => {
            open.minor / 2 + open.minor % 2
        }
        percent if percent.ends_with('%') => {
            let share = decimal(percent.trim_end_matches('%').trim())?;
            Decimal::from(open.minor)
                .checked_mul(share)
                .ok_or(EntryFault::OutOfRange)?
                .checked_div(Decimal::ONE_HUNDRED)
                .ok_or(EntryFault::OutOfRange)?
                .round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
                .to_i64()
                .ok_or(EntryFault::OutOfRange)?
        }
        number => {
            let major = decimal(number)?;
            if major.normalize().scale() > open.currency.minor_digits() {
                return Err(EntryFault::TooPrecise);
            }
            Money::round_half_even(major, open.currency).map_err(|_| EntryFault::OutOfRange)?.money.minor
        }
    };
    if minor > LARGEST_MINOR {
        Err(EntryFault::OutOfRange)
    } else if minor <= 0 {
        Err(EntryFault::NotPositive)
    } else if minor > open.minor {
        Err(EntryFault::AboveOpen)
    } else {
        Ok(Money::new(minor, open.currency))
    }
}

/// A number as people write it: blanks and apostrophes part thousands; of `.` and `,` the last one is the decimal sign
/// when it comes once and not before exactly three digits, else a thousands sign.
///
/// # Errors
/// [`EntryFault::NotUnderstood`] for anything else.
pub fn decimal(text: &str) -> Result<Decimal, EntryFault> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '\u{2019}')).collect();
    let sign_at = typed.rfind(['.', ',']);
    let plain = match sign_at {
        None => typed,
        Some(at) => {
            let sign = if typed[at..].starts_with('.') { '.' } else { ',' };
            let other = if sign == '.' { ',' } else { '.' };
            let once = typed.matches(sign).count() == 1;
            let tail = typed.len() - at - 1;
            if once && (tail != 3 || typed.contains(other) || typed.starts_with(['0', sign])) {
                typed.replace(other, "").replace(sign, ".")
            } else {
                typed.replace(['.', ','], "")
            }
        }
    };
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-') || plain.ends_with('.')
    {
        return Err(EntryFault::NotUnderstood);
    }
    plain.parse().map_err(|_| EntryFault::NotUnderstood)
}
