//! Tables as files: CSV for programs, XLSX for people. What stands in a cell is typed, so that a number stays a number and a
//! day a day; the words are the caller's.

mod csv;
pub mod statement;
#[cfg(test)]
mod tests;
mod xlsx;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::money::Money;

pub use csv::csv;
pub use xlsx::{Look, xlsx};

/// A table with a heading for each column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it is called: the name of its sheet.
    pub title: String,
    /// The headings.
    pub columns: Vec<String>,
    /// The rows; one that is shorter than the headings is filled up with nothing.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// An amount with the minor digits of its currency. The currency itself is a column of its own, as text.
    Money(Money),
    /// A day.
    Date(NaiveDate),
    /// A whole number.
    Whole(i64),
    /// A share of one hundred: 12.5 is 12.5 %.
    Percent(Decimal),
}

impl Cell {
    /// Text, or nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// A day, or nothing.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Cell::Empty, Cell::Date)
    }

    /// An amount in major units with a decimal point and all minor digits: `-1234.50`.
    fn plain(money: Money) -> String {
        let digits = money.currency.minor_digits() as usize;
        let sign = if money.minor < 0 { "-" } else { "" };
        let plain = format!("{:0width$}", money.minor.unsigned_abs(), width = digits + 1);
        let (major, minor) = plain.split_at(plain.len() - digits);
        if digits == 0 { format!("{sign}{major}") } else { format!("{sign}{major}.{minor}") }
    }
}

/// A table that a file cannot hold.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The writer of workbooks refused it: too many rows, too many columns.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
