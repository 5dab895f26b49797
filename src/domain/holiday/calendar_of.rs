//! The public holidays of each country, as its law counts them.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::super::calendar;
use super::easter;

/// On which day of a year a holiday falls.
enum When {
    /// Month and day.
    On(u32, u32),
    /// So many days after Easter Sunday.
    Easter(i64),
    /// The n-th such weekday of a month.
    Nth(u32, Weekday, u32),
    /// The last such weekday of a month.
    Last(Weekday, u32),
}

use When::{Easter, Last, Nth, On};

/// A holiday: its code, its day, and the first year that had it where that is recent (else 0).
type Rule = (&'static str, When, i32);

/// Which working day is off when a holiday falls on a weekend.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Instead {
    /// None.
    Never,
    /// The next one that is not a holiday itself: England and Wales.
    Next,
    /// Friday for Saturday, Monday for Sunday: the federal holidays of the United States.
    Nearest,
}

struct Country {
    code: &'static str,
    easter: fn(i32) -> Option<NaiveDate>,
    instead: Instead,
    rules: &'static [Rule],
}

/// Norway. Source: lov om helligdager og helligdagsfred (LOV-1995-02-24-12) § 2; lov om 1 og 17 mai som høgtidsdagar
/// (LOV-1947-04-26-1) § 1.
const NO: &[Rule] = &[
    ("new_year", On(1, 1), 0),
    ("maundy_thursday", Easter(-3), 0),
    ("good_friday", Easter(-2), 0),
    ("easter_sunday", Easter(0), 0),
    ("easter_monday", Easter(1), 0),
    ("labour_day", On(5, 1), 0),
    ("constitution_day", On(5, 17), 0),
    ("ascension", Easter(39), 0),
    ("whit_sunday", Easter(49), 0),
    ("whit_monday", Easter(50), 0),
    ("christmas", On(12, 25), 0),
    ("second_christmas_day", On(12, 26), 0),
];

/// Hungary. Source: a munka törvénykönyve (2012. évi I. törvény) 102. § (1); Good Friday since 2017, Christmas Eve since 2026
/// (2026. évi LXXII. törvény). Exchanged Saturdays are set year by year and belong into the desk's `holidays.toml`.
const HU: &[Rule] = &[
    ("new_year", On(1, 1), 0),
    ("revolution_1848", On(3, 15), 0),
    ("good_friday", Easter(-2), 2017),
    ("easter_monday", Easter(1), 0),
    ("labour_day", On(5, 1), 0),
    ("whit_monday", Easter(50), 0),
    ("state_foundation", On(8, 20), 0),
    ("revolution_1956", On(10, 23), 0),
    ("all_saints", On(11, 1), 0),
    ("christmas_eve", On(12, 24), 2026),
    ("christmas", On(12, 25), 0),
    ("second_christmas_day", On(12, 26), 0),
];

/// Romania. Source: Codul muncii (Legea 53/2003) art. 139; 24 January and 1 June since 2017, Good Friday since 2018, 6 and 7
/// January since 2024. Easter and Pentecost are the Orthodox ones.
const RO: &[Rule] = &[
    ("new_year", On(1, 1), 0),
    ("second_new_year_day", On(1, 2), 0),
    ("epiphany", On(1, 6), 2024),
    ("saint_john", On(1, 7), 2024),
    ("principalities_union", On(1, 24), 2017),
    ("good_friday", Easter(-2), 2018),
    ("easter_sunday", Easter(0), 0),
    ("easter_monday", Easter(1), 0),
    ("labour_day", On(5, 1), 0),
    ("children_day", On(6, 1), 2017),
    ("whit_sunday", Easter(49), 0),
    ("whit_monday", Easter(50), 0),
    ("assumption", On(8, 15), 0),
    ("saint_andrew", On(11, 30), 0),
    ("romania_day", On(12, 1), 0),
    ("christmas", On(12, 25), 0),
    ("second_christmas_day", On(12, 26), 0),
];

/// France, without the two more of Alsace and Moselle. Source: Code du travail, article L3133-1.
const FR: &[Rule] = &[
    ("new_year", On(1, 1), 0),
    ("easter_monday", Easter(1), 0),
    ("labour_day", On(5, 1), 0),
    ("victory_1945", On(5, 8), 0),
    ("ascension", Easter(39), 0),
    ("whit_monday", Easter(50), 0),
    ("bastille_day", On(7, 14), 0),
    ("assumption", On(8, 15), 0),
    ("all_saints", On(11, 1), 0),
    ("armistice_1918", On(11, 11), 0),
    ("christmas", On(12, 25), 0),
];

/// England and Wales. Source: Banking and Financial Dealings Act 1971, schedule 1; Good Friday and Christmas Day by common
/// law; New Year's Day and the first Monday in May by royal proclamation (1974, 1978). Single days by proclamation (a
/// coronation) belong into the desk's `holidays.toml`.
const GB: &[Rule] = &[
    ("new_year", On(1, 1), 0),
    ("good_friday", Easter(-2), 0),
    ("easter_monday", Easter(1), 0),
    ("early_may", Nth(1, Weekday::Mon, 5), 0),
    ("spring_bank", Last(Weekday::Mon, 5), 0),
    ("summer_bank", Last(Weekday::Mon, 8), 0),
    ("christmas", On(12, 25), 0),
    ("boxing_day", On(12, 26), 0),
];

/// The United States, federal. Source: 5 U.S.C. § 6103 (a), for Saturdays (b); for Sundays Executive Order 11582. Juneteenth
/// since 2021. The Federal Reserve's banks are open on the Friday before a Saturday holiday, offices are not.
const US: &[Rule] = &[
    ("new_year", On(1, 1), 0),
    ("martin_luther_king", Nth(3, Weekday::Mon, 1), 0),
    ("washington", Nth(3, Weekday::Mon, 2), 0),
    ("memorial_day", Last(Weekday::Mon, 5), 0),
    ("juneteenth", On(6, 19), 2021),
    ("independence_day", On(7, 4), 0),
    ("labor_day", Nth(1, Weekday::Mon, 9), 0),
    ("columbus_day", Nth(2, Weekday::Mon, 10), 0),
    ("veterans_day", On(11, 11), 0),
    ("thanksgiving", Nth(4, Weekday::Thu, 11), 0),
    ("christmas", On(12, 25), 0),
];

const CALENDARS: [Country; 6] = [
    Country { code: "NO", easter: easter::western, instead: Instead::Never, rules: NO },
    Country { code: "HU", easter: easter::western, instead: Instead::Never, rules: HU },
    Country { code: "RO", easter: easter::orthodox, instead: Instead::Never, rules: RO },
    Country { code: "FR", easter: easter::western, instead: Instead::Never, rules: FR },
    Country { code: "GB", easter: easter::western, instead: Instead::Next, rules: GB },
    Country { code: "US", easter: easter::western, instead: Instead::Nearest, rules: US },
];

/// Countries whose public holidays are known here.
pub const COUNTRIES: [&str; 6] = ["NO", "HU", "RO", "FR", "GB", "US"];

/// Every code that a public holiday has, each as often as countries have it.
pub fn codes() -> impl Iterator<Item = &'static str> {
    CALENDARS.iter().flat_map(|country| country.rules.iter().map(|rule| rule.0))
}

/// The code of the holiday that a day is in a country, and whether it stands in for one that fell on a weekend.
pub(super) fn find(country: &str, day: NaiveDate) -> Option<(&'static str, bool)> {
    let country = CALENDARS.iter().find(|known| known.code == country)?;
    if let Some(code) = itself(country, day) {
        return Some((code, false));
    }
    let before = |days: u64| day.checked_sub_days(Days::new(days)).and_then(|day| fixed(country, day));
    let weekend = !calendar::is_business_day(day);
    let code = match (country.instead, day.weekday()) {
        (Instead::Never, _) => None,
        _ if weekend => None,
        // Christmas and Boxing Day come as a pair, so that a Monday may be taken already: then Sunday's is on Tuesday.
        (Instead::Next, Weekday::Mon) => before(2).or_else(|| before(1)),
        (Instead::Next, Weekday::Tue) => before(2).filter(|_| before(1).is_some() || before(3).is_some()),
        (Instead::Next, _) => None,
        (Instead::Nearest, Weekday::Mon) => before(1),
        (Instead::Nearest, Weekday::Fri) => {
            day.checked_add_days(Days::new(1)).and_then(|saturday| fixed(country, saturday))
        }
        (Instead::Nearest, _) => None,
    };
    code.map(|code| (code, true))
}

/// The holiday that the day itself is.
fn itself(country: &Country, day: NaiveDate) -> Option<&'static str> {
    // Maundy Thursday is the 19 March at the earliest; Whit Monday of the Orthodox the 27 June at the latest before 2100.
    let sunday = (3..=6).contains(&day.month()).then(|| (country.easter)(day.year())).flatten();
    let after = sunday.map(|sunday| (day - sunday).num_days());
    let falls = |when: &When| match *when {
        On(month, number) => (day.month(), day.day()) == (month, number),
        Easter(days) => after == Some(days),
        Nth(count, weekday, month) => day.month() == month && day.weekday() == weekday && day.day0() / 7 + 1 == count,
        Last(weekday, month) => {
            day.month() == month
                && day.weekday() == weekday
                && day.checked_add_days(Days::new(7)).is_none_or(|next| next.month() != month)
        }
    };
    country.rules.iter().find(|(_, when, since)| day.year() >= *since && falls(when)).map(|rule| rule.0)
}

/// The holiday of a fixed date that the day itself is: only these fall on weekends and are moved.
fn fixed(country: &Country, day: NaiveDate) -> Option<&'static str> {
    let on = |when: &When| matches!(*when, On(month, number) if (month, number) == (day.month(), day.day()));
    country.rules.iter().find(|(_, when, since)| day.year() >= *since && on(when)).map(|rule| rule.0)
}
