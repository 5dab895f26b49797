//! Days on which banks and offices are closed, by country: the public holidays of its law, weekends, and what the desk adds
//! or takes away (`holidays.toml`).
//!
//! Every question is answered by arithmetic on the day that is asked about; nothing is listed per year, so that the ranking
//! can ask for a whole book. Days that a government sets for one year only (a jubilee, Hungary's exchanged Saturdays) are the
//! desk's to write down.

mod calendar_of;
mod easter;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::calendar;

pub use calendar_of::{COUNTRIES, codes};
pub use easter::{orthodox, western};

/// What a day off is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'h> {
    /// A public holiday; the words are `holiday-` and the code, with hyphens for underscores.
    Public {
        /// The stable code: `easter_monday`.
        code: &'static str,
        /// True when the holiday itself fell on a weekend and this is the working day that is off in its place.
        instead: bool,
    },
    /// What the desk calls it.
    Own(&'h str),
}

/// What the desk says of one day in one country.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Own {
    /// ISO 3166, two letters.
    country: String,
    /// The name of a day off; `None` is a day on which work goes on.
    name: Option<String>,
}

/// The days off of every country the desk knows, with the desk's own additions and removals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    overrides: BTreeMap<NaiveDate, Vec<Own>>,
}

impl Holidays {
    /// Adds a day off; it takes the place of what was said of that day before.
    pub fn close(&mut self, country: &str, day: NaiveDate, name: &str) {
        self.set(country, day, Some(name.to_owned()));
    }

    /// Makes a weekend or a public holiday a business day; it takes the place of what was said of that day before.
    pub fn open(&mut self, country: &str, day: NaiveDate) {
        self.set(country, day, None);
    }

    fn set(&mut self, country: &str, day: NaiveDate, name: Option<String>) {
        let own = self.overrides.entry(day).or_default();
        own.retain(|own| own.country != country);
        own.push(Own { country: country.to_owned(), name });
    }

    fn own(&self, country: &str, day: NaiveDate) -> Option<&Own> {
        // Most desks have a handful of these; an empty map is the usual answer.
        self.overrides.get(&day)?.iter().find(|own| own.country == country)
    }

    /// True when money moves that day in that country (ISO 3166, two letters; empty when unknown). Of a country without a
    /// calendar only the weekends are known.
    pub fn is_business_day(&self, country: &str, day: NaiveDate) -> bool {
        match self.own(country, day) {
            Some(own) => own.name.is_none(),
            None => calendar::is_business_day(day) && calendar_of::find(country, day).is_none(),
        }
    }

    /// What the day off is called there; `None` for business days and for weekends that are nothing else.
    pub fn name(&self, country: &str, day: NaiveDate) -> Option<Name<'_>> {
        match self.own(country, day) {
            Some(own) => own.name.as_deref().map(Name::Own),
            None => calendar_of::find(country, day).map(|(code, instead)| Name::Public { code, instead }),
        }
    }

    /// The same day if it is a business day there, else the next one that is; held at the end of the calendar.
    pub fn on_or_after_business_day(&self, country: &str, day: NaiveDate) -> NaiveDate {
        self.walk(country, day, |day| calendar::plus_days(day, 1))
    }

    /// The same day if it is a business day there, else the one before it that is; held at the beginning of the calendar.
    pub fn on_or_before_business_day(&self, country: &str, day: NaiveDate) -> NaiveDate {
        self.walk(country, day, |day| calendar::minus_days(day, 1))
    }

    fn walk(&self, country: &str, from: NaiveDate, step: impl Fn(NaiveDate) -> NaiveDate) -> NaiveDate {
        let mut day = from;
        while !self.is_business_day(country, day) {
            let next = step(day);
            if next == day {
                break;
            }
            day = next;
        }
        day
    }

    /// The day `count` business days after `day`; `count` of zero gives the day itself.
    pub fn plus_business_days(&self, country: &str, day: NaiveDate, count: u32) -> NaiveDate {
        let mut day = day;
        for _ in 0..count {
            let next = self.on_or_after_business_day(country, calendar::plus_days(day, 1));
            if next == day {
                break;
            }
            day = next;
        }
        day
    }

    /// How many business days lie after `from` up to and including `to` there; zero when `to` is not later.
    pub fn business_days_between(&self, country: &str, from: NaiveDate, to: NaiveDate) -> i64 {
        let mut day = from;
        let mut count = 0;
        while day < to {
            day = calendar::plus_days(day, 1);
            count += i64::from(self.is_business_day(country, day));
        }
        count
    }
}
