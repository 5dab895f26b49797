//! Amounts as files write them: decimal comma or point, thousands separators, the sign in front, behind or as brackets.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::domain::clean;

/// The sign between whole and part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum DecimalSign {
    /// 1234.50
    #[serde(rename = ".")]
    Point,
    /// 1234,50
    #[serde(rename = ",")]
    Comma,
}

impl DecimalSign {
    /// The character.
    pub fn sign(self) -> char {
        match self {
            DecimalSign::Point => '.',
            DecimalSign::Comma => ',',
        }
    }

    fn other(self) -> char {
        match self {
            DecimalSign::Point => ',',
            DecimalSign::Comma => '.',
        }
    }
}

/// Why a cell gives no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFault {
    /// It is no number in the column's format.
    NotAnAmount,
    /// It is written with an exponent, so digits are lost already.
    Exponent,
    /// Too large to be kept.
    OutOfRange,
}

/// The digits of a cell and whether it is below zero.
struct Bare {
    digits: String,
    negative: bool,
}

fn bare(text: &str) -> Option<Bare> {
    let mut digits = text.trim();
    let mut negative = false;
    if let Some(inner) = digits.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        (digits, negative) = (inner.trim(), true);
    }
    let signs: &[char] = &['-', '\u{2212}', '\u{2013}', '+'];
    let unsigned = digits.trim_start_matches(signs);
    let (front, rest) = digits.split_at(digits.len() - unsigned.len());
    let rest = rest.trim();
    let body = rest.trim_end_matches(signs);
    let behind = &rest[body.len()..];
    let marks = front.chars().chain(behind.chars()).count();
    if marks > 1 || (marks == 1 && negative) {
        return None;
    }
    negative |= front.chars().chain(behind.chars()).any(|c| c != '+');
    Some(Bare { digits: body.trim().to_owned(), negative })
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{00A0}' | '\u{202F}' | '\u{2009}' | '\u{2007}' | '\'' | '\u{2019}')
}

/// Reads an amount; nothing for a blank cell.
///
/// # Errors
/// Why it is no amount.
pub fn read(text: &str, sign: DecimalSign) -> Result<Option<Decimal>, AmountFault> {
    let Some(Bare { digits, negative }) = bare(text) else { return Err(AmountFault::NotAnAmount) };
    if digits.is_empty() {
        return if negative { Err(AmountFault::NotAnAmount) } else { Ok(None) };
    }
    let (whole, part) = match digits.split_once(sign.sign()) {
        Some((whole, part)) => (whole, part),
        None => (digits.as_str(), ""),
    };
    if digits.contains(['e', 'E']) && digits.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(AmountFault::Exponent);
    }
    let whole = ungrouped(whole, sign.other()).ok_or(AmountFault::NotAnAmount)?;
    if !part.bytes().all(|b| b.is_ascii_digit()) || (whole.is_empty() && part.is_empty()) {
        return Err(AmountFault::NotAnAmount);
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > 13 {
        return Err(AmountFault::OutOfRange);
    }
    // Thirteen digits behind the sign are more than any currency has; what is beyond them only decides a tie.
    let (part, beyond) = part.split_at(part.len().min(13));
    let tie = if beyond.bytes().all(|b| b == b'0') { '0' } else { '1' };
    let amount = Decimal::from_str(&format!("0{whole}.{part}{tie}")).map_err(|_| AmountFault::OutOfRange)?;
    Ok(Some(if negative { -amount } else { amount }.normalize()))
}

/// The digits without thousands separators, when those stand at every third digit and are all alike.
fn ungrouped(whole: &str, mark: char) -> Option<String> {
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(separator) = separator else { return Some(whole.to_owned()) };
    if separator != mark && !is_blank(separator) {
        return None;
    }
    let groups: Vec<&str> = whole.split(separator).collect();
    let (first, rest) = groups.split_first()?;
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let fits = (1..=3).contains(&first.len()) && digits(first) && rest.iter().all(|g| g.len() == 3 && digits(g));
    fits.then(|| groups.concat())
}

/// What all rows of an amount column say about its decimal sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountColumn {
    /// Cells that only a decimal point explains.
    pub point: u64,
    /// Cells that only a decimal comma explains.
    pub comma: u64,
    /// Cells such as "1,234" that may be either.
    pub either: u64,
    examples: [Option<String>; 3],
}

/// Why an amount column cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignFault {
    /// "1,234" in every row: a thousand or one and a bit.
    Ambiguous(String),
    /// Some rows have a decimal point, others a decimal comma: counts and an example of each.
    Mixed {
        /// Rows with a point, and one of them.
        point: (u64, String),
        /// Rows with a comma, and one of them.
        comma: (u64, String),
    },
    /// The rows contradict the sign that was named.
    Contradicted(u64, String),
}

impl AmountColumn {
    /// Counts one cell.
    pub fn see(&mut self, text: &str) {
        let Some(Bare { digits, .. }) = bare(text) else { return };
        let signs = || digits.chars().filter(|c| matches!(c, '.' | ','));
        let Some(last) = signs().next_back() else { return };
        let same = signs().filter(|c| *c == last).count();
        let at = digits.rfind(last).unwrap_or_default();
        let (before, behind) = (&digits[..at], digits.len() - at - 1);
        let decimal = if same > 1 {
            if last == '.' { ',' } else { '.' }
        } else if signs().count() > 1 || behind != 3 || before.is_empty() || before.len() > 3 || before.starts_with('0')
        {
            last
        } else {
            '?'
        };
        let (count, slot) = match decimal {
            '.' => (&mut self.point, 0),
            ',' => (&mut self.comma, 1),
            _ => (&mut self.either, 2),
        };
        *count += 1;
        if let Some(example) = self.examples.get_mut(slot) {
            example.get_or_insert_with(|| clean::line(text).chars().take(30).collect());
        }
    }

    fn example(&self, at: usize) -> String {
        self.examples.get(at).cloned().flatten().unwrap_or_default()
    }

    /// The sign that the whole column is read with. One row in a hundred against the rest is a row's fault.
    ///
    /// # Errors
    /// Why no sign can be relied on.
    pub fn settle(&self, named: Option<DecimalSign>) -> Result<DecimalSign, SignFault> {
        let few = |rows: u64| rows * 100 <= self.point + self.comma + self.either;
        match named {
            Some(DecimalSign::Point) if !few(self.comma) => Err(SignFault::Contradicted(self.comma, self.example(1))),
            Some(DecimalSign::Comma) if !few(self.point) => Err(SignFault::Contradicted(self.point, self.example(0))),
            Some(sign) => Ok(sign),
            None if self.point == 0 && self.comma == 0 && self.either > 0 => Err(SignFault::Ambiguous(self.example(2))),
            None if self.comma > self.point && few(self.point) => Ok(DecimalSign::Comma),
            None if self.comma == 0 || few(self.comma) => Ok(DecimalSign::Point),
            None => {
                Err(SignFault::Mixed { point: (self.point, self.example(0)), comma: (self.comma, self.example(1)) })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_in_every_dress() {
        use AmountFault::{Exponent, NotAnAmount, OutOfRange};
        use DecimalSign::{Comma, Point};
        for (text, sign, found) in [
            ("55.94", Point, Ok("55.94")),
            (" 000000000003000,00", Comma, Ok("3000")),
            ("1.234,50", Comma, Ok("1234.5")),
            ("1,234.50", Point, Ok("1234.5")),
            ("1 234,50", Comma, Ok("1234.5")),
            ("1\u{a0}234\u{a0}567,5", Comma, Ok("1234567.5")),
            ("1\u{202f}234,50", Comma, Ok("1234.5")),
            ("1'234.50", Point, Ok("1234.5")),
            ("-5", Point, Ok("-5")),
            ("5.25-", Point, Ok("-5.25")),
            ("- 5", Point, Ok("-5")),
            ("(5.25)", Point, Ok("-5.25")),
            ("\u{2212}5", Point, Ok("-5")),
            ("+5", Point, Ok("5")),
            (".5", Point, Ok("0.5")),
            ("5.", Point, Ok("5")),
            ("2309.7899999999995", Point, Ok("2309.7899999999995")),
            ("0.12345", Point, Ok("0.12345")),
            ("", Point, Err(None)),
            ("1.234,50", Point, Err(Some(NotAnAmount))),
            ("12,34", Point, Err(Some(NotAnAmount))),
            ("1,2345", Point, Err(Some(NotAnAmount))),
            ("1'234,567", Point, Err(Some(NotAnAmount))),
            ("--5", Point, Err(Some(NotAnAmount))),
            ("-", Point, Err(Some(NotAnAmount))),
            ("(-5)", Point, Err(Some(NotAnAmount))),
            ("abc", Point, Err(Some(NotAnAmount))),
            (".", Point, Err(Some(NotAnAmount))),
            ("1,é23", Comma, Err(Some(NotAnAmount))),
            ("2.3E+04", Point, Err(Some(Exponent))),
            ("99999999999999999999999999999999", Point, Err(Some(OutOfRange))),
        ] {
            let wanted = match found {
                Ok(decimal) => Ok(Some(decimal.parse::<Decimal>().unwrap())),
                Err(None) => Ok(None),
                Err(Some(fault)) => Err(fault),
            };
            assert_eq!(read(text, sign), wanted, "{text}");
        }
    }

    fn column(cells: &[&str]) -> AmountColumn {
        let mut column = AmountColumn::default();
        cells.iter().for_each(|cell| column.see(cell));
        column
    }

    #[test]
    fn the_column_decides_its_sign() {
        assert_eq!(column(&["1,234", "55.94"]).settle(None), Ok(DecimalSign::Point));
        assert_eq!(column(&["1.234", "55,94"]).settle(None), Ok(DecimalSign::Comma));
        assert_eq!(column(&["1.234.567"]).settle(None), Ok(DecimalSign::Comma));
        assert_eq!(column(&["1.234,5"]).settle(None), Ok(DecimalSign::Comma));
        assert_eq!(column(&["0,125"]).settle(None), Ok(DecimalSign::Comma));
        assert_eq!(column(&["7", "-12"]).settle(None), Ok(DecimalSign::Point));
        assert_eq!(column(&["1,234"]).settle(None), Err(SignFault::Ambiguous("1,234".to_owned())));
        assert_eq!(column(&["1,234"]).settle(Some(DecimalSign::Comma)), Ok(DecimalSign::Comma));
        assert!(matches!(column(&["1,5", "1.5"]).settle(None), Err(SignFault::Mixed { .. })));
        assert!(matches!(column(&["1,5"]).settle(Some(DecimalSign::Point)), Err(SignFault::Contradicted(1, _))));
    }

    fn grouped(whole: u64, mark: &str) -> String {
        let digits = whole.to_string();
        let mut out = String::new();
        for (at, c) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(mark);
            }
            out.push(c);
        }
        out
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(minor in -9_000_000_000_000_i64..9_000_000_000_000, mark in 0_usize..5, dress in 0_usize..4) {
            let (sign, separator) = [
                (DecimalSign::Point, ","), (DecimalSign::Comma, "."), (DecimalSign::Comma, "\u{a0}"),
                (DecimalSign::Point, "'"), (DecimalSign::Comma, ""),
            ][mark];
            let size = minor.unsigned_abs();
            let body = format!("{}{}{:02}", grouped(size / 100, separator), sign.sign(), size % 100);
            let text = match (minor < 0, dress) {
                (false, 0) => format!("  {body} "),
                (false, 1) => format!("+{body}"),
                (false, _) => body,
                (true, 0) => format!("-{body}"),
                (true, 1) => format!("{body}-"),
                (true, 2) => format!("({body})"),
                (true, _) => format!("- {body}"),
            };
            prop_assert_eq!(read(&text, sign), Ok(Some(Decimal::new(minor, 2))));
        }

        #[test]
        fn no_text_breaks_it(text in "\\PC{0,24}") {
            let _ = read(&text, DecimalSign::Comma);
            let mut column = AmountColumn::default();
            column.see(&text);
        }
    }
}
