//! Instalments: amounts that sum exactly, on business days.

use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::super::calendar;
use super::super::holiday::Holidays;
use super::Instalment;

/// How far instalments lie apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cadence {
    /// Every week.
    Weekly,
    /// Every other week.
    Fortnightly,
    /// Every month, on the same day; from the last day of a month, always on the last.
    #[default]
    Monthly,
}

impl Cadence {
    /// Every cadence, as they are listed.
    pub const ALL: [Cadence; 3] = [Cadence::Weekly, Cadence::Fortnightly, Cadence::Monthly];

    /// The name in operations and drafts.
    pub fn code(self) -> &'static str {
        match self {
            Cadence::Weekly => "weekly",
            Cadence::Fortnightly => "fortnightly",
            Cadence::Monthly => "monthly",
        }
    }
}

impl FromStr for Cadence {
    type Err = String;

    /// The name, or as much of its beginning as one letter.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_lowercase();
        let found = Cadence::ALL.into_iter().find(|cadence| !wanted.is_empty() && cadence.code().starts_with(&wanted));
        found.ok_or(wanted)
    }
}

/// The days on which money moves where the customer is.
#[derive(Clone, Copy, Debug)]
pub struct Days<'a> {
    /// The days off.
    pub holidays: &'a Holidays,
    /// The customer's country (ISO 3166, two letters).
    pub country: &'a str,
}

impl Days<'_> {
    /// The same day if money moves on it, else the next on which it does.
    pub fn on_or_after(&self, day: NaiveDate) -> NaiveDate {
        self.holidays.on_or_after_business_day(self.country, day)
    }

    /// The last day up to and including `day`, but not before `least`, on which money moves.
    pub fn on_or_before(&self, day: NaiveDate, least: NaiveDate) -> Option<NaiveDate> {
        let mut day = day;
        while day >= least {
            if self.is_open(day) {
                return Some(day);
            }
            day = calendar::minus_days(day, 1);
        }
        None
    }

    /// True when money moves that day.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.holidays.is_business_day(self.country, day)
    }
}

/// The days of so many instalments from a first one: each counted from the first, so that a short month does not pull
/// those behind it forward, then moved to a day on which money moves; each later than the one before.
pub fn dates(first: NaiveDate, count: u32, cadence: Cadence, days: &Days<'_>) -> Vec<NaiveDate> {
    let last_of_month = first == calendar::end_of_month(first);
    let nominal = |n: u32| match cadence {
        Cadence::Weekly => calendar::plus_days(first, u64::from(n) * 7),
        Cadence::Fortnightly => calendar::plus_days(first, u64::from(n) * 14),
        Cadence::Monthly => {
            let day = first.checked_add_months(Months::new(n)).unwrap_or(NaiveDate::MAX);
            if last_of_month { calendar::end_of_month(day) } else { day }
        }
    };
    let mut found: Vec<NaiveDate> = Vec::new();
    for n in 0..count {
        let mut day = days.on_or_after(nominal(n));
        if let Some(before) = found.last().filter(|before| **before >= day) {
            day = days.on_or_after(calendar::plus_days(*before, 1));
        }
        // At the end of the calendar there is no later day.
        if day.year() >= 9999 {
            break;
        }
        found.push(day);
    }
    found
}

/// An amount in so many parts that sum to it: equal ones, with what does not divide on the first. Never a part of nothing:
/// an amount of fewer minor units than parts has that many parts.
pub fn equal(minor: i64, count: u32) -> Vec<i64> {
    let count = i64::from(count).min(minor.max(0));
    let Some(each) = minor.checked_div(count) else { return Vec::new() };
    let first = minor - each * (count - 1);
    (0..count).map(|n| if n == 0 { first } else { each }).collect()
}

/// Parts as they were named, if they sum to the amount.
///
/// # Errors
/// The parts with the last one put right, or no parts where those before it reach the amount already or one is not above
/// zero.
pub fn stepped(minor: i64, parts: &[i64]) -> Result<Vec<i64>, Vec<i64>> {
    let Some((last, before)) = parts.split_last() else { return Err(Vec::new()) };
    let sum = before.iter().try_fold(0_i64, |sum, part| sum.checked_add(*part)).unwrap_or(i64::MAX);
    let right = minor.saturating_sub(sum);
    if right <= 0 || before.iter().any(|part| *part <= 0) {
        return Err(Vec::new());
    }
    let whole: Vec<i64> = before.iter().copied().chain([right]).collect();
    if right == *last { Ok(whole) } else { Err(whole) }
}

/// Parts on their days.
pub fn instalments(parts: &[i64], dates: &[NaiveDate]) -> Vec<Instalment> {
    parts.iter().zip(dates).map(|(minor, due_on)| Instalment { due_on: *due_on, minor: *minor }).collect()
}
