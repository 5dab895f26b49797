//! Dates as files write them. What a cell can mean is found first; which reading holds is the column's decision,
//! taken from all rows, never from the first.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::domain::clean;

/// Which part of a date stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub enum DateOrder {
    /// 30-03-2020, 30/3/2020, 30.03.2020
    DayFirst,
    /// 3/30/2020
    MonthFirst,
    /// 2020-03-30, 20200330
    YearFirst,
}

impl DateOrder {
    /// How a mapping spells it.
    pub fn pattern(self) -> &'static str {
        match self {
            DateOrder::DayFirst => "D/M/YYYY",
            DateOrder::MonthFirst => "M/D/YYYY",
            DateOrder::YearFirst => "YYYY-MM-DD",
        }
    }

    /// Reads a format such as `DD-MM-YYYY`, `M/D/YYYY`, `YYYY-MM-DD` or `YYYYMMDD`. The separator is free.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn from_pattern(text: &str) -> Result<DateOrder, String> {
        let mut letters: Vec<char> = text.chars().filter(char::is_ascii_alphabetic).collect();
        letters.iter_mut().for_each(|c| c.make_ascii_uppercase());
        let years = letters.iter().filter(|c| **c == 'Y').count();
        letters.dedup();
        let order = match letters.iter().collect::<String>().as_str() {
            "DMY" => DateOrder::DayFirst,
            "MDY" => DateOrder::MonthFirst,
            "YMD" => DateOrder::YearFirst,
            _ => return Err(format!("'{text}' is not a date format")),
        };
        match years {
            4 => Ok(order),
            _ => Err(format!("'{text}' has a year without its century")),
        }
    }
}

impl fmt::Display for DateOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.pattern())
    }
}

impl From<DateOrder> for String {
    fn from(order: DateOrder) -> Self {
        order.pattern().to_owned()
    }
}

/// What a cell of a date column can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing in it.
    Blank,
    /// The year stands first, so the reading is certain; true when a float's `.0` was taken off.
    Certain(NaiveDate, bool),
    /// Two numbers and a year: day and month in either order, where the day exists.
    Either {
        /// Read with the day first.
        day_first: Option<NaiveDate>,
        /// Read with the month first.
        month_first: Option<NaiveDate>,
    },
    /// The century is missing.
    TwoDigitYear,
    /// Written as a date, but no such day exists.
    NoSuchDay,
    /// Something else.
    NotADate,
}

/// Why a cell gives no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// The century is missing.
    TwoDigitYear,
    /// No such day exists.
    NoSuchDay,
    /// It is no date in the column's format.
    NotADate(DateOrder),
}

impl Shape {
    /// What the text can mean. A time of day behind the date is allowed and left out.
    pub fn of(text: &str) -> Shape {
        let text = text.trim();
        if text.is_empty() {
            return Shape::Blank;
        }
        let spaced = text.replace(". ", ".");
        let (day, time) = match spaced.find([' ', 'T', 't']) {
            Some(at) => (&spaced[..at], &spaced[at + 1..]),
            None => (spaced.as_str(), ""),
        };
        if !is_time(time) {
            return Shape::NotADate;
        }
        let (whole, float) = match day.split_once('.') {
            Some((whole, zeros)) if whole.len() == 8 && !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => {
                (whole, true)
            }
            _ => (day, false),
        };
        if whole.len() == 8 && whole.bytes().all(|b| b.is_ascii_digit()) {
            return match ymd(&whole[..4], &whole[4..6], &whole[6..]) {
                Some(date) => Shape::Certain(date, float),
                None => Shape::NoSuchDay,
            };
        }
        Shape::of_parts(day.trim_end_matches('.'))
    }

    fn of_parts(day: &str) -> Shape {
        let Some(sign) = day.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.')) else {
            return Shape::NotADate;
        };
        let parts: Vec<&str> = day.split(sign).collect();
        let [a, b, c] = parts[..] else { return Shape::NotADate };
        if parts.iter().any(|part| part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit())) {
            return Shape::NotADate;
        }
        match (a.len(), b.len(), c.len()) {
            (4, 1 | 2, 1 | 2) => ymd(a, b, c).map_or(Shape::NoSuchDay, |date| Shape::Certain(date, false)),
            (1 | 2, 1 | 2, 4) => match (ymd(c, b, a), ymd(c, a, b)) {
                (None, None) => Shape::NoSuchDay,
                (day_first, month_first) => Shape::Either { day_first, month_first },
            },
            (1 | 2, 1 | 2, 1 | 2) => Shape::TwoDigitYear,
            _ => Shape::NotADate,
        }
    }

    /// The date in a column of that order.
    ///
    /// # Errors
    /// Why there is none.
    pub fn read(self, order: DateOrder) -> Result<Option<NaiveDate>, DateFault> {
        match (self, order) {
            (Shape::Blank, _) => Ok(None),
            (Shape::Certain(date, _), _) => Ok(Some(date)),
            (Shape::Either { day_first, .. }, DateOrder::DayFirst) => day_first.map(Some).ok_or(DateFault::NoSuchDay),
            (Shape::Either { month_first, .. }, DateOrder::MonthFirst) => {
                month_first.map(Some).ok_or(DateFault::NoSuchDay)
            }
            (Shape::TwoDigitYear, _) => Err(DateFault::TwoDigitYear),
            (Shape::NoSuchDay, _) => Err(DateFault::NoSuchDay),
            (Shape::Either { .. }, DateOrder::YearFirst) | (Shape::NotADate, _) => Err(DateFault::NotADate(order)),
        }
    }
}

fn is_time(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b',' | b'+' | b'-' | b' ' | b'Z' | b'z'))
        || matches!(text.get(text.len().saturating_sub(2)..), Some("AM" | "PM" | "am" | "pm"))
}

fn ymd(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (1900..=2200).contains(&date.year()).then_some(date)
}

/// What all rows of a date column say about its format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateColumn {
    /// Cells with something in them.
    pub filled: u64,
    /// Year first.
    pub certain: u64,
    /// Can only be read with the day first.
    pub only_day_first: u64,
    /// Can only be read with the month first.
    pub only_month_first: u64,
    /// Two different days, depending on the order.
    pub both: u64,
    /// Without a century.
    pub two_digit: u64,
    /// Cells that show each of the four cases above.
    examples: [Option<String>; 4],
}

/// Why a date column cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnFault {
    /// Day first or month first: every row allows both.
    Ambiguous(String),
    /// Some rows can only be day-first, others only month-first.
    Mixed {
        /// Rows, and one of them, that need the day first.
        day_first: (u64, String),
        /// Rows, and one of them, that need the month first.
        month_first: (u64, String),
    },
    /// The rows contradict the format that was named.
    Contradicted {
        /// What was named.
        named: DateOrder,
        /// Rows against it.
        rows: u64,
        /// One of them.
        example: String,
    },
    /// Years without their century.
    TwoDigitYears(u64, String),
}

impl DateColumn {
    /// Counts one cell.
    pub fn see(&mut self, text: &str, shape: Shape) {
        if shape == Shape::Blank {
            return;
        }
        self.filled += 1;
        let (count, example) = match shape {
            Shape::Certain(..) => (&mut self.certain, None),
            Shape::Either { day_first: Some(_), month_first: None } => (&mut self.only_day_first, Some(0)),
            Shape::Either { day_first: None, month_first: Some(_) } => (&mut self.only_month_first, Some(1)),
            Shape::Either { day_first, month_first } if day_first != month_first => (&mut self.both, Some(2)),
            Shape::TwoDigitYear => (&mut self.two_digit, Some(3)),
            _ => return,
        };
        *count += 1;
        if let Some(slot) = example.and_then(|at: usize| self.examples.get_mut(at)) {
            slot.get_or_insert_with(|| clean::line(text).chars().take(30).collect());
        }
    }

    fn example(&self, at: usize) -> String {
        self.examples.get(at).cloned().flatten().unwrap_or_default()
    }

    /// The order that the whole column is read in. One row in a hundred against the rest is a row's fault,
    /// more is the column's.
    ///
    /// # Errors
    /// Why no order can be relied on.
    pub fn settle(&self, named: Option<DateOrder>) -> Result<DateOrder, ColumnFault> {
        let few = |rows: u64| rows * 100 <= self.filled;
        if !few(self.two_digit) {
            return Err(ColumnFault::TwoDigitYears(self.two_digit, self.example(3)));
        }
        let (day, month) = (self.only_day_first, self.only_month_first);
        let contradicted = |named, rows, at| ColumnFault::Contradicted { named, rows, example: self.example(at) };
        match named {
            Some(DateOrder::DayFirst) if !few(month) => Err(contradicted(DateOrder::DayFirst, month, 1)),
            Some(DateOrder::MonthFirst) if !few(day) => Err(contradicted(DateOrder::MonthFirst, day, 0)),
            Some(DateOrder::YearFirst) if !few(day + month + self.both) => {
                let at = if day > 0 { 0 } else { 2 };
                Err(contradicted(DateOrder::YearFirst, day + month + self.both, at))
            }
            Some(order) => Ok(order),
            None if day > 0 && few(month) && month < day => Ok(DateOrder::DayFirst),
            None if month > 0 && few(day) && day < month => Ok(DateOrder::MonthFirst),
            None if day > 0 => {
                Err(ColumnFault::Mixed { day_first: (day, self.example(0)), month_first: (month, self.example(1)) })
            }
            None if self.both > 0 => Err(ColumnFault::Ambiguous(self.example(2))),
            None if self.certain > 0 => Ok(DateOrder::YearFirst),
            None => Ok(DateOrder::DayFirst),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_in_every_dress() {
        use DateFault::{NoSuchDay, NotADate, TwoDigitYear};
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        for (text, order, found) in [
            ("30-03-2020", DayFirst, Ok(Some(day(2020, 3, 30)))),
            ("1/2/2013", MonthFirst, Ok(Some(day(2013, 1, 2)))),
            ("1/2/2013", DayFirst, Ok(Some(day(2013, 2, 1)))),
            ("2013.02.01.", DayFirst, Ok(Some(day(2013, 2, 1)))),
            ("2013. 02. 01.", YearFirst, Ok(Some(day(2013, 2, 1)))),
            ("20190307", YearFirst, Ok(Some(day(2019, 3, 7)))),
            ("20190307.0", YearFirst, Ok(Some(day(2019, 3, 7)))),
            ("2019-03-07 00:00:00", YearFirst, Ok(Some(day(2019, 3, 7)))),
            ("2020-10-07 17:04:55.750000000", YearFirst, Ok(Some(day(2020, 10, 7)))),
            ("2020-10-07T17:04:55+02:00", DayFirst, Ok(Some(day(2020, 10, 7)))),
            ("11-02-2020 00:00", DayFirst, Ok(Some(day(2020, 2, 11)))),
            ("10/7/2020 5:04 PM", MonthFirst, Ok(Some(day(2020, 10, 7)))),
            ("", DayFirst, Ok(None)),
            ("30-02-2020", DayFirst, Err(NoSuchDay)),
            ("2021-02-29", YearFirst, Err(NoSuchDay)),
            ("13/13/2020", DayFirst, Err(NoSuchDay)),
            ("1/31/2020", DayFirst, Err(NoSuchDay)),
            ("01-02-20", DayFirst, Err(TwoDigitYear)),
            ("soon", DayFirst, Err(NotADate(DayFirst))),
            ("1/2/2013", YearFirst, Err(NotADate(YearFirst))),
            ("1/2-2013", DayFirst, Err(NotADate(DayFirst))),
            ("0020-01-02", YearFirst, Err(NoSuchDay)),
        ] {
            assert_eq!(Shape::of(text).read(order), found, "{text}");
        }
    }

    #[test]
    fn formats_are_named_in_many_ways() {
        assert_eq!(DateOrder::from_pattern("DD-MM-YYYY"), Ok(DateOrder::DayFirst));
        assert_eq!(DateOrder::from_pattern("D/M/YYYY"), Ok(DateOrder::DayFirst));
        assert_eq!(DateOrder::from_pattern("M/D/YYYY"), Ok(DateOrder::MonthFirst));
        assert_eq!(DateOrder::from_pattern("YYYYMMDD"), Ok(DateOrder::YearFirst));
        assert!(DateOrder::from_pattern("DD.MM.YY").is_err());
        assert!(DateOrder::from_pattern("whenever").is_err());
    }

    fn column(cells: &[&str]) -> DateColumn {
        let mut column = DateColumn::default();
        cells.iter().for_each(|cell| column.see(cell, Shape::of(cell)));
        column
    }

    #[test]
    fn the_column_decides_from_all_rows() {
        assert_eq!(column(&["01-02-2020", "", "13-02-2020"]).settle(None), Ok(DateOrder::DayFirst));
        assert_eq!(column(&["1/2/2020", "1/31/2020"]).settle(None), Ok(DateOrder::MonthFirst));
        assert_eq!(column(&["01-01-2020"]).settle(None), Ok(DateOrder::DayFirst));
        assert_eq!(column(&["1/2/2020"]).settle(None), Err(ColumnFault::Ambiguous("1/2/2020".to_owned())));
        assert_eq!(column(&["1/2/2020"]).settle(Some(DateOrder::MonthFirst)), Ok(DateOrder::MonthFirst));
        assert!(matches!(column(&["13/2/2020", "2/13/2020"]).settle(None), Err(ColumnFault::Mixed { .. })));
        let against = column(&["2/13/2020"]).settle(Some(DateOrder::DayFirst));
        assert!(matches!(against, Err(ColumnFault::Contradicted { rows: 1, .. })));
        assert!(matches!(column(&["01-02-20"]).settle(None), Err(ColumnFault::TwoDigitYears(1, _))));
    }
}
