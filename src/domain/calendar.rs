//! Days: business days, ends of months, and a customer's wall clock.
//!
//! Holidays of each country come with the rule packs; until a pack names one, Saturday and Sunday are the days off.

use chrono::{
    DateTime, Datelike, Days, LocalResult, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc,
    Weekday,
};
use chrono_tz::Tz;

/// True on Monday to Friday.
pub fn is_business_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The same day if it is a business day, else the next one that is.
pub fn on_or_after_business_day(day: NaiveDate) -> NaiveDate {
    let mut day = day;
    while !is_business_day(day) {
        day = plus_days(day, 1);
    }
    day
}

/// The day `count` business days after `day`; `count` of zero gives the day itself.
pub fn plus_business_days(day: NaiveDate, count: u32) -> NaiveDate {
    let mut day = day;
    for _ in 0..count {
        day = on_or_after_business_day(plus_days(day, 1));
    }
    day
}

/// How many business days lie after `from` up to and including `to`; zero when `to` is not later.
pub fn business_days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    let mut day = from;
    let mut count = 0;
    while day < to {
        day = plus_days(day, 1);
        if is_business_day(day) {
            count += 1;
        }
    }
    count
}

/// `day` plus a number of calendar days, held at the end of the calendar.
pub fn plus_days(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// `day` minus a number of calendar days, held at the beginning of the calendar.
pub fn minus_days(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// The last day of the month that `day` lies in.
pub fn end_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .and_then(|next| next.pred_opt())
        .unwrap_or(day)
}

/// The first such weekday after `day`; never `day` itself.
pub fn next_weekday(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    let ahead = (7 + weekday.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7;
    plus_days(day, u64::from(if ahead == 0 { 7 } else { ahead }))
}

/// The instant at which a wall clock in `zone` shows that date and time. An hour that the spring change skips becomes
/// the first instant after it; one that comes twice in autumn is the later, so that nobody is called an hour early.
pub fn instant(date: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let mut wall = NaiveDateTime::new(date, time);
    for _ in 0..48 {
        match zone.from_local_datetime(&wall) {
            LocalResult::Single(found) => return found.with_timezone(&Utc),
            LocalResult::Ambiguous(_, later) => return later.with_timezone(&Utc),
            LocalResult::None => wall += TimeDelta::minutes(30),
        }
    }
    Utc.from_utc_datetime(&wall)
}

/// The date on a wall clock in `zone`.
pub fn date_in(zone: Tz, now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&zone).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn business_days_step_over_weekends() {
        let friday = day("2026-03-06");
        assert_eq!(plus_business_days(friday, 1), day("2026-03-09"));
        assert_eq!(plus_business_days(day("2026-03-07"), 1), day("2026-03-09"));
        assert_eq!(plus_business_days(friday, 0), friday);
        assert_eq!(business_days_between(friday, day("2026-03-10")), 2);
        assert_eq!(business_days_between(day("2026-03-10"), friday), 0);
    }

    #[test]
    fn a_weekday_named_today_is_next_weeks() {
        let friday = day("2026-03-06");
        assert_eq!(next_weekday(friday, Weekday::Fri), day("2026-03-13"));
        assert_eq!(next_weekday(friday, Weekday::Mon), day("2026-03-09"));
        assert_eq!(end_of_month(day("2028-02-03")), day("2028-02-29"));
    }

    #[test]
    fn the_nights_of_the_clock_change_have_an_answer() {
        let oslo = Tz::Europe__Oslo;
        let skipped = instant(day("2026-03-29"), NaiveTime::from_hms_opt(2, 30, 0).unwrap(), oslo);
        assert_eq!(skipped.to_rfc3339(), "2026-03-29T01:00:00+00:00");
        let twice = instant(day("2026-10-25"), NaiveTime::from_hms_opt(2, 30, 0).unwrap(), oslo);
        assert_eq!(twice.to_rfc3339(), "2026-10-25T01:30:00+00:00");
    }
}
