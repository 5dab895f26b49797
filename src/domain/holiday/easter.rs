//! The day of Easter, by which most movable feasts are counted.

use chrono::NaiveDate;

use super::super::calendar;

/// Easter Sunday of the Western churches in the Gregorian calendar. `None` outside of years 1 to 9999.
///
/// Source: the anonymous Gregorian algorithm (Nature, 1876), as in J. Meeus, Astronomical Algorithms, chapter 8.
pub fn western(year: i32) -> Option<NaiveDate> {
    let year = u32::try_from(year).ok().filter(|year| (1..=9_999).contains(year))?;
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b + 15 - d - g) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l + 114 - 7 * m;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, n / 31, n % 31 + 1)
}

/// Easter Sunday of the Orthodox churches, as a day of the Gregorian calendar. `None` outside of years 1583 to 9999.
///
/// Source: J. Meeus, Astronomical Algorithms, chapter 8 (Julian calendar); the calendars lie
/// `century - century / 4 - 2` days apart.
pub fn orthodox(year: i32) -> Option<NaiveDate> {
    let year = u32::try_from(year).ok().filter(|year| (1_583..=9_999).contains(year))?;
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) + 34 - d) % 7;
    let n = d + e + 114;
    // The Julian day and month, written as if they were Gregorian, and moved by the distance of the calendars.
    let julian = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, n / 31, n % 31 + 1)?;
    let century = year / 100;
    Some(calendar::plus_days(julian, u64::from(century - century / 4 - 2)))
}
