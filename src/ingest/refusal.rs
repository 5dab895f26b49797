//! Why a whole file is refused, each with what to do.

use std::fmt;
use std::io;

use chrono::NaiveDate;

use super::amount::{DecimalSign, SignFault};
use super::date::{ColumnFault, DateOrder};
use super::encoding::NoText;
use super::field::{Field, FileKind};
use super::mapping::PAYMENT_NEEDS_AMOUNT;
use super::record::{LARGEST_RECORD, Stop};

/// Why a file is refused.
#[derive(Debug)]
pub enum Refusal {
    /// Nothing in it.
    Empty,
    /// A header and nothing below it.
    NoRows,
    /// No table.
    NoText(NoText),
    /// It could not be read.
    Io(io::Error),
    /// No end of line for a megabyte.
    TooLong(u64),
    /// A required column is not there: the field, the headings looked for, the nearest heading in the file.
    MissingColumn(FileKind, Field, Vec<String>, Option<String>),
    /// Nothing says what currency the amounts are in.
    NoCurrency,
    /// The same heading twice.
    DoubledColumn(String),
    /// A date column that cannot be relied on: the field as mappings name it, the heading, why.
    Dates(&'static str, String, ColumnFault),
    /// An amount column that cannot be relied on: the heading, why.
    Decimals(String, SignFault),
    /// Invoices due before they were issued: how many, of how many.
    SwappedDates(u64, u64),
    /// Rows posted after the file was written: how many, of how many, when it was written.
    AfterExport(u64, u64, NaiveDate),
    /// Too many numbers stand on rows that differ, so the column is hardly a document number.
    NotANumberColumn(String, u64),
    /// More unnumbered payments than can be told apart.
    TooManyUnnumbered(u64),
    /// The file changed between the first reading and the second.
    Changed,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Empty => f.write_str("the file is empty"),
            Refusal::NoRows => f.write_str("the file has a header and no rows"),
            Refusal::NoText(why) => why.fmt(f),
            Refusal::Io(error) => write!(f, "the file cannot be read: {error}"),
            Refusal::TooLong(line) => write!(
                f,
                "line {line} has no end within {} KB, so this is no table of rows: export it as CSV",
                LARGEST_RECORD >> 10
            ),
            Refusal::MissingColumn(FileKind::Payments, Field::Amount, ..) => {
                write!(f, "no amount column: {PAYMENT_NEEDS_AMOUNT}; map it as amount = \"heading\"")
            }
            Refusal::MissingColumn(kind, field, wanted, near) => {
                let code = field.code_in(*kind);
                let wanted = wanted.iter().take(3).map(|name| format!("'{name}'")).collect::<Vec<_>>().join(" / ");
                write!(f, "no column for {code}: no heading is {wanted}")?;
                if let Some(near) = near {
                    write!(f, ", the nearest is '{near}'")?;
                }
                write!(f, "; write {code} = \"heading\" under [columns] of the mapping")
            }
            Refusal::NoCurrency => f.write_str(
                "nothing says what currency the amounts are in: map a column, or write currency = \"EUR\" under \
                 [defaults] of the mapping",
            ),
            Refusal::DoubledColumn(heading) => {
                write!(f, "the heading '{heading}' stands over two columns: rename one of them")
            }
            Refusal::Dates(field, heading, why) => dates(f, field, heading, why),
            Refusal::Decimals(heading, why) => decimals(f, heading, why),
            Refusal::SwappedDates(before, of) => write!(
                f,
                "{before} of {of} invoices ({} %) would be due before they were issued: days and months look swapped; \
                 ask for a fresh export, or name the right date_format in the mapping",
                percent(*before, *of)
            ),
            Refusal::AfterExport(after, of, export) => write!(
                f,
                "{after} of {of} rows ({} %) would be posted after {export}, when the file was written: days and \
                 months look swapped; ask for a fresh export, or correct export_date in the mapping",
                percent(*after, *of)
            ),
            Refusal::NotANumberColumn(heading, count) => write!(
                f,
                "more than {count} rows share their '{heading}' with a row of another customer or amount, so it is no \
                 document number: map number to the column that holds one"
            ),
            Refusal::TooManyUnnumbered(most) => write!(
                f,
                "more than {most} payments without a number cannot be told apart: split the file by day, or map a \
                 column with the bank's own number"
            ),
            Refusal::Changed => f.write_str("the file changed while it was read: import it again"),
        }
    }
}

/// A share in whole percent, half up.
pub(super) fn percent(part: u64, whole: u64) -> u64 {
    (part * 100 + whole / 2) / whole.max(1)
}

fn dates(f: &mut fmt::Formatter<'_>, field: &str, heading: &str, why: &ColumnFault) -> fmt::Result {
    let line = |order: DateOrder| format!("[dates] {field} = \"{order}\"");
    match why {
        ColumnFault::Ambiguous(example) => write!(
            f,
            "'{heading}' can be read day-first and month-first in every row ('{example}'): name the format in the \
             mapping with {} or {}",
            line(DateOrder::DayFirst),
            line(DateOrder::MonthFirst)
        ),
        ColumnFault::Mixed { day_first, month_first } => write!(
            f,
            "'{heading}' mixes two formats: {} rows can only be day-first ('{}'), {} only month-first ('{}'); ask for \
             a fresh export",
            day_first.0, day_first.1, month_first.0, month_first.1
        ),
        ColumnFault::Contradicted { named, rows, example } => write!(
            f,
            "'{heading}' is to be read as {named}, but {rows} rows cannot be ('{example}'): correct the mapping's \
             {}",
            line(*named)
        ),
        ColumnFault::TwoDigitYears(rows, example) => {
            write!(f, "'{heading}' has years of two digits in {rows} rows ('{example}'): export it with four")
        }
    }
}

fn decimals(f: &mut fmt::Formatter<'_>, heading: &str, why: &SignFault) -> fmt::Result {
    match why {
        SignFault::Ambiguous(example) => write!(
            f,
            "'{heading}' can be read with a decimal comma and a decimal point ('{example}'): write decimal = \"{}\" \
             or \"{}\" in the mapping",
            DecimalSign::Comma.sign(),
            DecimalSign::Point.sign()
        ),
        SignFault::Mixed { point, comma } => write!(
            f,
            "'{heading}' mixes decimal signs: {} rows with a point ('{}'), {} with a comma ('{}'); ask for a fresh \
             export",
            point.0, point.1, comma.0, comma.1
        ),
        SignFault::Contradicted(rows, example) => {
            write!(f, "{rows} rows of '{heading}' ('{example}') contradict the mapping's decimal sign: correct decimal")
        }
    }
}

/// All that speaks against a file.
#[derive(Debug)]
pub struct Refused(pub Vec<Refusal>);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&told.join("\n"))
    }
}

impl std::error::Error for Refused {}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Refused(vec![refusal])
    }
}

impl From<Stop> for Refused {
    fn from(stop: Stop) -> Self {
        Refused(vec![match stop {
            Stop::Io(error) => Refusal::Io(error),
            Stop::TooLong(line) => Refusal::TooLong(line),
        }])
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Refusal::Io(error).into()
    }
}

impl From<NoText> for Refused {
    fn from(why: NoText) -> Self {
        Refusal::NoText(why).into()
    }
}
