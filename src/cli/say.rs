//! Trouble in words, for standard error.

use crate::clock::Clock;
use crate::domain::calendar;
use crate::ingest::fault::Reason;
use crate::ingest::refusal::Refused;
use crate::ingest::told::{Part, Told};
use crate::service::Trouble;
use crate::service::voice::Voice;
use crate::store::{Address, StoreError};
use crate::text::{Arg, Words};

use super::out::Failure;

/// Trouble of the desk, with instants in UTC, which every desk knows. A refusal exits with 1, anything else with 2.
pub(super) fn trouble(words: &Words, trouble: &Trouble) -> Failure {
    let zone = chrono_tz::UTC;
    let text = Voice { words, zone, today: calendar::date_in(zone, Clock::host().now()) }.trouble(trouble);
    match trouble {
        Trouble::Refused(_) => Failure::refused(text),
        _ => Failure::trouble(text),
    }
}

/// The desk answered another question than the one it was asked: a fault of the program.
pub(super) fn misplaced(words: &Words) -> Failure {
    Failure::trouble(words.say("trouble-internal", &[("detail", "misplaced reply".into())]))
}

/// A sentence about a row or a file.
pub(super) fn told(words: &Words, told: &Told) -> String {
    let arg = |part: &Part| match part {
        Part::Text(text) => Arg::from(text.clone()),
        Part::Count(count) => Arg::from(i64::try_from(*count).unwrap_or(i64::MAX)),
        Part::Told(parts) => {
            Arg::from(parts.iter().map(|part| self::told(words, part)).collect::<Vec<_>>().join(" | "))
        }
    };
    let args: Vec<(&str, Arg<'_>)> = told.args.iter().map(|(name, part)| (*name, arg(part))).collect();
    words.say(&told.key, &args)
}

/// Why a value was rejected, with its column where it has one, and what to do.
pub(super) fn rejected(words: &Words, column: Option<(&str, &str)>, reason: &Reason) -> String {
    let mut args =
        vec![("reason", Arg::from(told(words, &reason.told()))), ("remedy", Arg::from(told(words, &reason.advice())))];
    let key = if column.is_some() { "row-rejected-value" } else { "row-rejected" };
    args.extend(column.into_iter().flat_map(|(column, value)| [("column", column.into()), ("value", value.into())]));
    words.say(key, &args)
}

/// Everything that speaks against a file, a line each.
pub(super) fn refused(words: &Words, file: &str, refused: &Refused) -> String {
    let lines: Vec<String> = refused.0.iter().map(|why| told(words, &why.told())).collect();
    words.say("file-refused", &[("file", file.into()), ("why", lines.join("\n").into())])
}

/// An address for a person: without its password, wherever that stands in it.
pub(super) fn address_of(address: &Address) -> String {
    let shown = address.to_string();
    let (Address::Postgres(_), Some((place, query))) = (address, shown.split_once('?')) else { return shown };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("password=")).collect();
    if kept.is_empty() { place.to_owned() } else { format!("{place}?{}", kept.join("&")) }
}

/// Trouble of the database while it is opened.
pub(super) fn store(words: &Words, address: &Address, error: &StoreError) -> Failure {
    let reason = error.to_string();
    let args = [("address", address_of(address).into()), ("reason", reason.trim_end_matches('.').into())];
    let said = words.say("cli-database", &args);
    match next_step(address, error) {
        Some(key) => Failure::trouble(format!("{said} {}", words.say(key, &[]))),
        None => Failure::trouble(said),
    }
}

/// What to do about it, where the reason does not say so itself.
fn next_step(address: &Address, error: &StoreError) -> Option<&'static str> {
    match (address, error) {
        (_, StoreError::Busy(_)) => Some("cli-database-busy"),
        (Address::Postgres(_), StoreError::Away(_)) => Some("cli-database-away"),
        (Address::Postgres(_), StoreError::Address(_)) => Some("cli-database-address"),
        (Address::Postgres(_), StoreError::Other(_)) => Some("cli-database-server"),
        (Address::Sqlite(_), StoreError::Away(_) | StoreError::Disk(_) | StoreError::Other(_)) => {
            Some("cli-database-file")
        }
        // A folder that is missing has its advice in the reason.
        (Address::Sqlite(path), StoreError::Address(_)) => path
            .parent()
            .is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir())
            .then_some("cli-database-file"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::amount::SignFault;
    use crate::ingest::date::{ColumnFault, DateOrder};
    use crate::ingest::encoding::NoText;
    use crate::ingest::fault::Side;
    use crate::ingest::field::{Field, FileKind};
    use crate::ingest::refusal::Refusal;
    use crate::text::Language;

    fn reasons() -> Vec<Reason> {
        let side = |line| Side { line, customer: "1001".to_owned(), amount: "5,00".to_owned() };
        let known = || "north, south".to_owned();
        vec![
            Reason::Missing,
            Reason::TooLong(4000),
            Reason::NotADate(DateOrder::DayFirst),
            Reason::NoSuchDay,
            Reason::EndsBefore(chrono::NaiveDate::MIN),
            Reason::TwoDigitYear,
            Reason::NotAnAmount,
            Reason::OutOfRange,
            Reason::Exponent,
            Reason::UnknownCurrency,
            Reason::UnknownWord { known: known(), field: "kind".to_owned() },
            Reason::Conflict(vec![side(2), side(7)]),
            Reason::Stored { stored: "5.00 EUR".to_owned(), given: "6.00 EUR".to_owned() },
            Reason::NotOnDesk { what: "team", known: known() },
            Reason::NotOnDesk { what: "agent", known: known() },
            Reason::ColumnCount { found: 3, expected: 4 },
            Reason::Truncated { found: 3, expected: 4 },
            Reason::OpenQuote,
            Reason::BadBytes,
        ]
    }

    fn refusals() -> Vec<Refusal> {
        let one = |text: &str| (3, text.to_owned());
        let heading = || "Due".to_owned();
        let dates = |why| Refusal::Dates("due", heading(), why);
        let decimals = |why| Refusal::Decimals(heading(), why);
        vec![
            Refusal::Empty,
            Refusal::NoRows,
            Refusal::NoText(NoText::Zip),
            Refusal::NoText(NoText::Pdf),
            Refusal::NoText(NoText::Utf16),
            Refusal::NoText(NoText::Binary),
            Refusal::Io(std::io::Error::other("gone")),
            Refusal::TooLong(7),
            Refusal::MissingColumn(FileKind::Payments, Field::Amount, Vec::new(), None),
            Refusal::MissingColumn(FileKind::Invoices, Field::Number, vec!["No".to_owned(), "Nr".to_owned()], None),
            Refusal::MissingColumn(FileKind::Invoices, Field::Number, vec!["No".to_owned()], Some("Now".to_owned())),
            Refusal::NoCurrency,
            Refusal::DoubledColumn(heading()),
            dates(ColumnFault::Ambiguous("01.02.2026".to_owned())),
            dates(ColumnFault::Mixed { day_first: one("31.1.2026"), month_first: one("1.31.2026") }),
            dates(ColumnFault::Contradicted { named: DateOrder::DayFirst, rows: 3, example: "1.31.2026".to_owned() }),
            dates(ColumnFault::TwoDigitYears(3, "1.1.26".to_owned())),
            decimals(SignFault::Ambiguous("1,234".to_owned())),
            decimals(SignFault::Mixed { point: one("1.5"), comma: one("1,5") }),
            decimals(SignFault::Contradicted(3, "1.5".to_owned())),
            Refusal::SwappedDates(3, 9),
            Refusal::AfterExport(3, 9, "2026-03-06".parse().unwrap()),
            Refusal::NotANumberColumn(heading(), 50),
            Refusal::TooManyUnnumbered(5000),
            Refusal::Changed,
        ]
    }

    /// Reports that programs read say it in English with `Display`; a person hears the catalogue.
    #[test]
    fn the_english_catalogue_says_what_the_values_say() {
        let words = Words::new(Language::En);
        for reason in reasons() {
            assert_eq!(told(&words, &reason.told()), reason.to_string());
            assert_eq!(told(&words, &reason.advice()), reason.remedy());
        }
        for refusal in refusals() {
            assert_eq!(told(&words, &refusal.told()), refusal.to_string());
        }
    }

    #[test]
    fn rows_and_files_are_refused_in_every_language_without_a_gap() {
        for language in Language::ALL {
            let words = Words::new(language);
            let rows = reasons().into_iter().map(|reason| rejected(&words, Some(("Due", "x")), &reason));
            let files = refusals().into_iter().map(|refusal| refused(&words, "open.csv", &Refused(vec![refusal])));
            for said in rows.chain(files) {
                assert!(!said.contains(['<', '{', '$']), "{language}: {said}");
            }
        }
    }
}
