//! Days off as they were printed, for six countries and seven years, and what holds for every day.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::super::calendar;
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Every day of a year on which a country is closed and that is no weekend.
fn off(holidays: &Holidays, country: &str, year: i32) -> Vec<String> {
    NaiveDate::from_ymd_opt(year, 1, 1)
        .unwrap()
        .iter_days()
        .take_while(|day| day.year() == year)
        .filter(|day| calendar::is_business_day(*day) && !holidays.is_business_day(country, *day))
        .map(|day| day.format("%m-%d").to_string())
        .collect()
}

#[test]
fn easter_as_printed() {
    for (western_day, orthodox_day) in [
        ("2024-03-31", "2024-05-05"),
        ("2025-04-20", "2025-04-20"),
        ("2026-04-05", "2026-04-12"),
        ("2027-03-28", "2027-05-02"),
        ("2028-04-16", "2028-04-16"),
        ("2029-04-01", "2029-04-08"),
        ("2030-04-21", "2030-04-28"),
        // The edges: the earliest and the latest Western one of these centuries.
        ("1818-03-22", "1818-04-26"),
        ("2038-04-25", "2038-04-25"),
    ] {
        let year = day(western_day).year();
        assert_eq!((western(year), orthodox(year)), (Some(day(western_day)), Some(day(orthodox_day))));
    }
    assert_eq!((western(0), western(-5), western(10_000), orthodox(1_582)), (None, None, None, None));
}

/// The working days lost, by country and year, as calendars of those years print them.
const PRINTED: [(&str, i32, &str); 42] = [
    ("NO", 2024, "01-01 03-28 03-29 04-01 05-01 05-09 05-17 05-20 12-25 12-26"),
    ("NO", 2025, "01-01 04-17 04-18 04-21 05-01 05-29 06-09 12-25 12-26"),
    ("NO", 2026, "01-01 04-02 04-03 04-06 05-01 05-14 05-25 12-25"),
    ("NO", 2027, "01-01 03-25 03-26 03-29 05-06 05-17"),
    ("NO", 2028, "04-13 04-14 04-17 05-01 05-17 05-25 06-05 12-25 12-26"),
    ("NO", 2029, "01-01 03-29 03-30 04-02 05-01 05-10 05-17 05-21 12-25 12-26"),
    ("NO", 2030, "01-01 04-18 04-19 04-22 05-01 05-17 05-30 06-10 12-25 12-26"),
    ("HU", 2024, "01-01 03-15 03-29 04-01 05-01 05-20 08-20 10-23 11-01 12-25 12-26"),
    ("HU", 2025, "01-01 04-18 04-21 05-01 06-09 08-20 10-23 12-25 12-26"),
    ("HU", 2026, "01-01 04-03 04-06 05-01 05-25 08-20 10-23 12-24 12-25"),
    ("HU", 2027, "01-01 03-15 03-26 03-29 05-17 08-20 11-01 12-24"),
    ("HU", 2028, "03-15 04-14 04-17 05-01 06-05 10-23 11-01 12-25 12-26"),
    ("HU", 2029, "01-01 03-15 03-30 04-02 05-01 05-21 08-20 10-23 11-01 12-24 12-25 12-26"),
    ("HU", 2030, "01-01 03-15 04-19 04-22 05-01 06-10 08-20 10-23 11-01 12-24 12-25 12-26"),
    ("RO", 2024, "01-01 01-02 01-24 05-01 05-03 05-06 06-24 08-15 12-25 12-26"),
    ("RO", 2025, "01-01 01-02 01-06 01-07 01-24 04-18 04-21 05-01 06-09 08-15 12-01 12-25 12-26"),
    ("RO", 2026, "01-01 01-02 01-06 01-07 04-10 04-13 05-01 06-01 11-30 12-01 12-25"),
    ("RO", 2027, "01-01 01-06 01-07 04-30 05-03 06-01 06-21 11-30 12-01"),
    ("RO", 2028, "01-06 01-07 01-24 04-14 04-17 05-01 06-01 06-05 08-15 11-30 12-01 12-25 12-26"),
    ("RO", 2029, "01-01 01-02 01-24 04-06 04-09 05-01 05-28 06-01 08-15 11-30 12-25 12-26"),
    ("RO", 2030, "01-01 01-02 01-07 01-24 04-26 04-29 05-01 06-17 08-15 12-25 12-26"),
    ("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 08-15 11-01 11-11 12-25"),
    ("FR", 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-11 12-25"),
    ("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25"),
    ("FR", 2027, "01-01 03-29 05-06 05-17 07-14 11-01 11-11"),
    ("FR", 2028, "04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 12-25"),
    ("FR", 2029, "01-01 04-02 05-01 05-08 05-10 05-21 08-15 11-01 12-25"),
    ("FR", 2030, "01-01 04-22 05-01 05-08 05-30 06-10 08-15 11-01 11-11 12-25"),
    ("GB", 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    ("GB", 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    ("GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    ("GB", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
    ("GB", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ("GB", 2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
    ("GB", 2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    ("US", 2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
    ("US", 2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
    ("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
    ("US", 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
    ("US", 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    ("US", 2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25"),
    ("US", 2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
];

#[test]
fn days_off_as_printed_from_2024_to_2030() {
    let holidays = Holidays::default();
    for (country, year, printed) in PRINTED {
        assert_eq!(off(&holidays, country, year).join(" "), printed, "{country} {year}");
    }
    assert_eq!(PRINTED.map(|row| row.0).into_iter().collect::<BTreeSet<_>>(), COUNTRIES.into_iter().collect());
}

#[test]
fn a_holiday_has_its_name_on_its_own_day_and_on_the_one_in_its_place() {
    let holidays = Holidays::default();
    let name = |country, text| holidays.name(country, day(text));
    let public = |code, instead| Some(Name::Public { code, instead });
    for (country, date, expected) in [
        ("NO", "2026-05-17", public("constitution_day", false)),
        ("NO", "2026-05-18", None),
        ("GB", "2027-12-25", public("christmas", false)),
        ("GB", "2027-12-26", public("boxing_day", false)),
        ("GB", "2027-12-27", public("christmas", true)),
        ("GB", "2027-12-28", public("boxing_day", true)),
        ("GB", "2022-12-26", public("boxing_day", false)),
        ("GB", "2022-12-27", public("christmas", true)),
        ("GB", "2026-12-28", public("boxing_day", true)),
        ("GB", "2026-12-29", None),
        ("GB", "2028-01-03", public("new_year", true)),
        ("GB", "2023-01-02", public("new_year", true)),
        ("GB", "2023-01-03", None),
        ("US", "2026-07-03", public("independence_day", true)),
        ("US", "2027-12-31", public("new_year", true)),
        ("US", "2020-06-19", None),
        ("RO", "2026-04-13", public("easter_monday", false)),
        ("RO", "2026-04-06", None),
        ("RO", "2023-01-06", None),
        ("HU", "2025-12-24", None),
        ("HU", "2026-12-24", public("christmas_eve", false)),
        ("XX", "2026-12-25", None),
        ("", "2026-12-25", None),
    ] {
        assert_eq!(name(country, date), expected, "{country} {date}");
    }
}

#[test]
fn of_an_unknown_country_only_the_weekends_are_known() {
    let holidays = Holidays::default();
    assert!(holidays.is_business_day("XX", day("2026-12-25")));
    assert!(!holidays.is_business_day("", day("2026-12-26")));
}

#[test]
fn the_desk_adds_and_takes_away_and_its_last_word_counts() {
    let mut holidays = Holidays::default();
    let (saturday, friday) = (day("2026-08-08"), day("2026-08-21"));
    holidays.open("HU", saturday);
    holidays.close("HU", friday, "Pihenőnap");
    assert!(holidays.is_business_day("HU", saturday) && !holidays.is_business_day("NO", saturday));
    assert!(!holidays.is_business_day("HU", friday) && holidays.is_business_day("NO", friday));
    assert_eq!(holidays.name("HU", friday), Some(Name::Own("Pihenőnap")));
    assert_eq!(holidays.name("HU", saturday), None);
    assert_eq!(holidays.on_or_after_business_day("HU", day("2026-08-20")), day("2026-08-24"));
    assert_eq!(holidays.on_or_before_business_day("HU", day("2026-08-23")), day("2026-08-19"));
    holidays.open("HU", friday);
    assert!(holidays.is_business_day("HU", friday));
    holidays.open("HU", day("2026-08-20"));
    assert_eq!(holidays.name("HU", day("2026-08-20")), None);
}

#[test]
fn business_days_step_over_easter() {
    let holidays = Holidays::default();
    let before = day("2026-04-01");
    assert_eq!(holidays.plus_business_days("NO", before, 1), day("2026-04-07"));
    assert_eq!(holidays.plus_business_days("HU", before, 1), day("2026-04-02"));
    assert_eq!(holidays.plus_business_days("NO", before, 0), before);
    assert_eq!(holidays.business_days_between("NO", before, day("2026-04-08")), 2);
    assert_eq!(holidays.business_days_between("NO", before, before), 0);
}

#[test]
fn the_end_of_the_calendar_is_no_trap() {
    let mut holidays = Holidays::default();
    holidays.close("NO", NaiveDate::MAX, "the end");
    holidays.close("NO", NaiveDate::MIN, "the beginning");
    assert_eq!(holidays.on_or_after_business_day("NO", NaiveDate::MAX), NaiveDate::MAX);
    assert_eq!(holidays.on_or_before_business_day("NO", NaiveDate::MIN), NaiveDate::MIN);
    assert_eq!(holidays.plus_business_days("NO", NaiveDate::MAX, 3), NaiveDate::MAX);
}

fn country() -> impl Strategy<Value = &'static str> {
    prop::sample::select([&COUNTRIES[..], &["XX", ""]].concat())
}

/// Days of three centuries.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..109_500).prop_map(|days| day("1900-01-01") + chrono::TimeDelta::days(days))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Both Easters are Sundays, the Western one between 22 March and 25 April, the Orthodox one on it or up to five weeks later.
    #[test]
    fn easter_is_a_sunday_in_its_weeks(year in 1_900i32..2_100) {
        let (west, east) = (western(year).unwrap(), orthodox(year).unwrap());
        for sunday in [west, east] {
            prop_assert_eq!(sunday.weekday(), chrono::Weekday::Sun);
        }
        prop_assert!((NaiveDate::from_ymd_opt(year, 3, 22).unwrap()..=NaiveDate::from_ymd_opt(year, 4, 25).unwrap()).contains(&west));
        prop_assert!((0..=35).contains(&(east - west).num_days()), "{} {}", west, east);
    }

    /// What is found forwards or backwards is a business day, and none lies between.
    #[test]
    fn the_nearest_business_day_is_the_nearest(country in country(), from in any_day()) {
        let holidays = Holidays::default();
        let (after, before) =
            (holidays.on_or_after_business_day(country, from), holidays.on_or_before_business_day(country, from));
        prop_assert!(before <= from && from <= after && (after - before).num_days() <= 7);
        prop_assert!(holidays.is_business_day(country, after) && holidays.is_business_day(country, before));
        prop_assert!(before.iter_days().skip(1).take_while(|day| *day < after).all(|day| !holidays.is_business_day(country, day)));
    }

    /// Going so many business days and counting them again agree.
    #[test]
    fn going_and_counting_agree(country in country(), from in any_day(), count in 0u32..60) {
        let holidays = Holidays::default();
        let to = holidays.plus_business_days(country, from, count);
        prop_assert_eq!(holidays.business_days_between(country, from, to), i64::from(count));
    }

    /// A named day is never a business day, and a working day without a name is one.
    #[test]
    fn names_and_business_days_agree(country in country(), at in any_day()) {
        let holidays = Holidays::default();
        let named = holidays.name(country, at).is_some();
        prop_assert_eq!(holidays.is_business_day(country, at), !named && calendar::is_business_day(at));
    }
}
