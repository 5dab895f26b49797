//! What a country implies when a file says no more: the clock, and how its telephone numbers are dialled.

use chrono_tz::Tz;

/// Country, calling code, trunk prefix, fewest and most digits behind them, clock.
type Row = (&'static str, &'static str, &'static str, usize, usize, Tz);

const COUNTRIES: &[Row] = &[
    ("CA", "1", "1", 10, 10, Tz::America__Toronto),
    ("DE", "49", "0", 6, 11, Tz::Europe__Berlin),
    ("DK", "45", "", 8, 8, Tz::Europe__Copenhagen),
    ("FI", "358", "0", 6, 10, Tz::Europe__Helsinki),
    ("FR", "33", "0", 9, 9, Tz::Europe__Paris),
    ("GB", "44", "0", 9, 10, Tz::Europe__London),
    ("HU", "36", "06", 8, 9, Tz::Europe__Budapest),
    ("NO", "47", "", 8, 8, Tz::Europe__Oslo),
    ("RO", "40", "0", 9, 9, Tz::Europe__Bucharest),
    ("SE", "46", "0", 7, 9, Tz::Europe__Stockholm),
    ("US", "1", "1", 10, 10, Tz::America__New_York),
];

fn row(country: &str) -> Option<&'static Row> {
    COUNTRIES.iter().find(|row| row.0 == country)
}

/// The clock of a country; of its capital's or largest city's zone where it has several.
pub(super) fn time_zone(country: &str) -> Option<Tz> {
    row(country).map(|row| row.5)
}

/// A telephone number as it is dialled from anywhere, where that is certain; nothing otherwise.
pub fn dialled(text: &str, country: &str) -> Option<String> {
    let plain: String = text
        .replace("(0)", "")
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{00A0}' | '\u{202F}'))
        .collect();
    let abroad = plain.strip_prefix('+').or_else(|| plain.strip_prefix("00"));
    let digits = abroad.unwrap_or(&plain);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if abroad.is_some() {
        return (7..=15).contains(&digits.len()).then(|| format!("+{digits}"));
    }
    let (_, code, trunk, fewest, most, _) = row(country)?;
    let fits = |rest: &&str| (*fewest..=*most).contains(&rest.len()) && !rest.starts_with('0');
    let trunkless = if trunk.is_empty() { None } else { digits.strip_prefix(trunk).filter(fits) };
    let national = trunkless.or_else(|| Some(digits).filter(fits)).or_else(|| digits.strip_prefix(code).filter(fits));
    national.map(|rest| format!("+{code}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_dialled_from_anywhere() {
        for (text, country, wanted) in [
            ("22 33 44 55", "NO", Some("+4722334455")),
            ("4722334455", "NO", Some("+4722334455")),
            ("+47 22 33 44 55", "", Some("+4722334455")),
            ("0047 22334455", "HU", Some("+4722334455")),
            ("06 1 234 5678", "HU", Some("+3612345678")),
            ("06-30/123-4567", "HU", Some("+36301234567")),
            ("36301234567", "HU", Some("+36301234567")),
            ("0721 234 567", "RO", Some("+40721234567")),
            ("01 42 68 53 00", "FR", Some("+33142685300")),
            ("+33 (0)1 42 68 53 00", "FR", Some("+33142685300")),
            ("(212) 555-0123", "US", Some("+12125550123")),
            ("1-212-555-0123", "US", Some("+12125550123")),
            ("020 7946 0018", "GB", Some("+442079460018")),
            ("22334455", "", None),
            ("ask for Kari", "NO", None),
            ("22 33", "NO", None),
            ("", "NO", None),
        ] {
            assert_eq!(dialled(text, country).as_deref(), wanted, "{text} {country}");
        }
    }
}
