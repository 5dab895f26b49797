use chrono::{Datelike, NaiveDate};

use super::super::money::Money;
use super::*;

/// A Friday.
fn today() -> NaiveDate {
    "2026-03-06".parse().unwrap()
}

#[test]
fn dates_as_people_type_them() {
    for (typed, meant) in [
        ("fri", "2026-03-13"),
        ("fre", "2026-03-13"),
        ("pén", "2026-03-13"),
        ("vin", "2026-03-13"),
        ("ven", "2026-03-13"),
        ("Mon", "2026-03-09"),
        ("hét", "2026-03-09"),
        ("mar", "2026-03-10"),
        ("søn", "2026-03-08"),
        ("today", "2026-03-06"),
        ("t", "2026-03-07"),
        ("eom", "2026-03-31"),
        ("+3", "2026-03-09"),
        ("+2w", "2026-03-20"),
        ("+1m", "2026-04-06"),
        ("15", "2026-03-15"),
        ("6", "2026-04-06"),
        ("31", "2026-03-31"),
        ("15.12", "2026-12-15"),
        ("15.12.", "2026-12-15"),
        ("5/3", "2027-03-05"),
        ("29.2", "2028-02-29"),
        ("15.12.2026", "2026-12-15"),
        ("2026-12-15", "2026-12-15"),
        ("15.12.26", "2026-12-15"),
    ] {
        assert_eq!(date(typed, today()), Ok(meant.parse().unwrap()), "{typed}");
    }
}

#[test]
fn dates_without_a_meaning_say_why() {
    for (typed, fault) in [
        ("", EntryFault::Empty),
        ("fr", EntryFault::NotUnderstood),
        ("xyz", EntryFault::NotUnderstood),
        ("31.2", EntryFault::NoSuchDate),
        ("30.02.2027", EntryFault::NoSuchDate),
        ("5.3.2026", EntryFault::Past),
        ("+99999", EntryFault::OutOfRange),
        ("+", EntryFault::NotUnderstood),
        ("15..12", EntryFault::NotUnderstood),
        ("32", EntryFault::NoSuchDate),
    ] {
        assert_eq!(date(typed, today()), Err(fault), "{typed}");
    }
}

#[test]
fn a_day_of_payment_looks_back() {
    for (typed, meant) in [
        ("yesterday", "2026-03-05"),
        ("-3", "2026-03-03"),
        ("fri", "2026-02-27"),
        ("mon", "2026-03-02"),
        ("6", "2026-03-06"),
        ("15", "2026-02-15"),
        ("31", "2026-01-31"),
        ("13.11", "2025-11-13"),
        ("5.3", "2026-03-05"),
        ("29.2", "2024-02-29"),
        ("2026-01-02", "2026-01-02"),
        ("today", "2026-03-06"),
    ] {
        assert_eq!(date_back(typed, today()), Ok(meant.parse().unwrap()), "{typed}");
    }
    assert_eq!(date_back("7.3.2026", today()), Err(EntryFault::Future));
    assert_eq!(date_back("x", today()), Err(EntryFault::NotUnderstood));
}

#[test]
fn a_month_in_words_is_understood_in_every_language_with_and_without_its_marks() {
    for (typed, meant) in [
        ("15 apr", "2026-04-15"),
        ("Apr 15", "2026-04-15"),
        ("15th april", "2026-04-15"),
        ("15. april", "2026-04-15"),
        ("1. des. 2026", "2026-12-01"),
        ("17. mai", "2026-05-17"),
        ("márc. 15.", "2026-03-15"),
        ("2026. marc. 15.", "2026-03-15"),
        ("szept 1", "2026-09-01"),
        ("15 ianuarie", "2027-01-15"),
        ("1 iun. 2026", "2026-06-01"),
        ("1er août", "2026-08-01"),
        ("1er aout", "2026-08-01"),
        ("15 févr. 2027", "2027-02-15"),
    ] {
        assert_eq!(date(typed, today()), Ok(meant.parse().unwrap()), "{typed}");
    }
    assert_eq!(date_back("1 mars", today()), Ok("2026-03-01".parse().unwrap()));
    assert_eq!(date_back("5 jan", today()), Ok("2026-01-05".parse().unwrap()));
    assert_eq!(date("1 jui", today()), Err(EntryFault::NotUnderstood), "June or July");
    assert_eq!(date("31 juin", today()), Err(EntryFault::NoSuchDate));
}

#[test]
fn days_around_today_in_every_language() {
    for typed in ["today", "i dag", "ma", "azi", "aujourd'hui", "aujourd’hui"] {
        assert_eq!(date(typed, today()), Ok(today()), "{typed}");
    }
    for typed in ["tomorrow", "i morgen", "holnap", "mâine", "maine", "demain"] {
        assert_eq!(date(typed, today()), Ok("2026-03-07".parse().unwrap()), "{typed}");
    }
    for typed in ["yesterday", "i går", "i gar", "tegnap", "ieri", "hier"] {
        assert_eq!(date_back(typed, today()), Ok("2026-03-05".parse().unwrap()), "{typed}");
    }
}

#[test]
fn a_weekday_is_understood_as_it_is_shown() {
    use crate::domain::calendar::plus_days;
    for (first, shown) in [
        ("Mon", "Mon Tue Wed Thu Fri Sat Sun"),
        ("man.", "man. tir. ons. tor. fre. lør. søn."),
        ("hé", "hé ke sze csü pé szo va"),
        ("lun.", "lun. mar. mie. joi vin. sâm. dum."),
        ("lun.", "lun. mar. mer. jeu. ven. sam. dim."),
    ] {
        let monday = date(first, today()).unwrap();
        for (at, name) in (0..).zip(shown.split(' ')) {
            let found = date(name, today()).unwrap();
            assert_eq!(found.weekday(), plus_days(monday, at).weekday(), "{name}");
        }
    }
}

#[test]
fn a_letter_after_a_whole_date_is_free_for_a_command() {
    assert!(date_may_continue("fri", 'd'));
    assert!(!date_may_continue("fri", 'f'));
    assert!(!date_may_continue("15.12", 'n'));
    assert!(!date_may_continue("15", 'n'), "a letter behind a bare day is a command");
    assert!(date_may_continue("15 ", 'n') && date_may_continue("15 n", 'o') && !date_may_continue("15 nov", 'x'));
    assert!(date_may_continue("+2", 'w'));
    assert!(!date_may_continue("+2", 'f'));
}

#[test]
fn times_of_day() {
    for (typed, meant) in
        [("14:30", "14:30:00"), ("1430", "14:30:00"), ("9", "09:00:00"), ("9.05", "09:05:00"), ("14h", "14:00:00")]
    {
        assert_eq!(time(typed), Ok(meant.parse().unwrap()), "{typed}");
    }
    assert_eq!(time("25"), Err(EntryFault::NotUnderstood));
    assert_eq!(time("9é5"), Err(EntryFault::NotUnderstood));
}

#[test]
fn amounts_as_people_type_them() {
    let open = Money::new(1_243_001, "NOK".parse().unwrap());
    for (typed, minor) in [
        ("full", 1_243_001),
        ("half", 621_501),
        ("50%", 621_500),
        ("1500", 150_000),
        ("1 500,50", 150_050),
        ("1\u{a0}500,50", 150_050),
        ("1.500", 150_000),
        ("1,500.50", 150_050),
        ("0,5", 50),
        ("1.5", 150),
        ("12430.01", 1_243_001),
    ] {
        assert_eq!(amount(typed, open).map(|m| m.minor), Ok(minor), "{typed}");
    }
    for (typed, fault) in [
        ("", EntryFault::Empty),
        ("0", EntryFault::NotPositive),
        ("-5", EntryFault::NotPositive),
        ("99999", EntryFault::AboveOpen),
        ("9999999999999999999999999999%", EntryFault::OutOfRange),
        ("1.2345", EntryFault::TooPrecise),
        ("abc", EntryFault::NotUnderstood),
        ("1e9", EntryFault::NotUnderstood),
        ("5.", EntryFault::NotUnderstood),
    ] {
        assert_eq!(amount(typed, open), Err(fault), "{typed}");
    }
}
