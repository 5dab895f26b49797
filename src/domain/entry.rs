//! What a person types for a date or an amount, and what it means.
//!
//! `fri`, `+3`, `+2w`, `15`, `15.12`, `eom`, `t`; `full`, `half`, `50%`, `1 500,50`. The weekday and month words of
//! every language of the desk are understood at once: an agent in Oslo types `fre`, one in Budapest `pén`.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::calendar;
use super::clean;
use super::money::{LARGEST_MINOR, Money};

/// Weekday words, folded: English, Norwegian, Hungarian, Romanian, French. A prefix of three letters or more is enough.
/// Where one word means different days in two languages (Norwegian "man", French "mar" are no clash; "mar" is Tuesday in
/// French and Romanian), the same day holds in both.
const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Mon),
    ("mandag", Weekday::Mon),
    ("hetfo", Weekday::Mon),
    ("luni", Weekday::Mon),
    ("lundi", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("tirsdag", Weekday::Tue),
    ("kedd", Weekday::Tue),
    ("marti", Weekday::Tue),
    ("mardi", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("onsdag", Weekday::Wed),
    ("szerda", Weekday::Wed),
    ("miercuri", Weekday::Wed),
    ("mercredi", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("torsdag", Weekday::Thu),
    ("csutortok", Weekday::Thu),
    ("joi", Weekday::Thu),
    ("jeudi", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("fredag", Weekday::Fri),
    ("pentek", Weekday::Fri),
    ("vineri", Weekday::Fri),
    ("vendredi", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("lordag", Weekday::Sat),
    ("szombat", Weekday::Sat),
    ("sambata", Weekday::Sat),
    ("samedi", Weekday::Sat),
    ("sunday", Weekday::Sun),
    ("sondag", Weekday::Sun),
    ("vasarnap", Weekday::Sun),
    ("duminica", Weekday::Sun),
    ("dimanche", Weekday::Sun),
];

/// Hungarian weekdays as they are shown, where that is shorter than three letters.
const TWO_LETTERS: [(&str, Weekday); 4] =
    [("he", Weekday::Mon), ("ke", Weekday::Tue), ("pe", Weekday::Fri), ("va", Weekday::Sun)];

/// Month words, folded: English, Norwegian, Hungarian, Romanian, French. A prefix of three letters or more is enough where it
/// leads to one month only (`jui` could be June or July in French).
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "ianuarie", "janvier"],
    &["february", "februar", "februarie", "fevrier"],
    &["march", "mars", "marcius", "martie"],
    &["april", "aprilis", "aprilie", "avril"],
    &["may", "mai", "majus"],
    &["june", "juni", "junius", "iunie", "juin"],
    &["july", "juli", "julius", "iulie", "juillet"],
    &["august", "augusztus", "aout"],
    &["september", "szeptember", "septembrie", "septembre"],
    &["october", "oktober", "octombrie", "octobre"],
    &["november", "noiembrie", "novembre"],
    &["december", "desember", "decembrie", "decembre"],
];

/// Words for days counted from today, folded, each language of the desk.
const WORDS: &[(&str, Word)] = &[
    ("today", Word::Today),
    ("idag", Word::Today),
    ("ma", Word::Today),
    ("azi", Word::Today),
    ("aujourdhui", Word::Today),
    ("t", Word::Tomorrow),
    ("tomorrow", Word::Tomorrow),
    ("imorgen", Word::Tomorrow),
    ("holnap", Word::Tomorrow),
    ("maine", Word::Tomorrow),
    ("demain", Word::Tomorrow),
    ("eom", Word::EndOfMonth),
];

/// Yesterday, folded, in each language of the desk.
const YESTERDAY: [&str; 6] = ["yesterday", "igaar", "igar", "tegnap", "ieri", "hier"];

#[derive(Clone, Copy)]
enum Word {
    Today,
    Tomorrow,
    EndOfMonth,
}

/// Why a typed date or amount has no meaning; the catalogue says it in the agent's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// Nothing was typed.
    Empty,
    /// The text is not of the grammar.
    NotUnderstood,
    /// No such day in the calendar.
    NoSuchDate,
    /// The day is in the past.
    Past,
    /// The day is in the future.
    Future,
    /// Zero or below.
    NotPositive,
    /// More than is owed.
    AboveOpen,
    /// Too large for the ledger.
    OutOfRange,
    /// More decimals than the currency has.
    TooPrecise,
}

impl EntryFault {
    /// The catalogue's key for it.
    pub fn key(self) -> &'static str {
        match self {
            EntryFault::Empty => "entry-empty",
            EntryFault::NotUnderstood => "entry-not-understood",
            EntryFault::NoSuchDate => "entry-no-such-date",
            EntryFault::Past => "entry-past",
            EntryFault::Future => "entry-future",
            EntryFault::NotPositive => "entry-not-positive",
            EntryFault::AboveOpen => "entry-above-open",
            EntryFault::OutOfRange => "entry-out-of-range",
            EntryFault::TooPrecise => "entry-too-precise",
        }
    }
}

/// The date that `text` means, from today on.
///
/// A bare day (`15`) is the next such day, today included only when written in full; `15.12` without a year is the next
/// such date; `.`, `/` and `-` all part day from month, day first; a four-digit first number is a year.
///
/// # Errors
/// [`EntryFault`] when it is empty, not understood, not in the calendar or in the past.
pub fn date(text: &str, today: NaiveDate) -> Result<NaiveDate, EntryFault> {
    let typed = as_typed(text);
    if typed.is_empty() {
        return Err(EntryFault::Empty);
    }
    if let Some(rest) = typed.strip_prefix('+') {
        return ahead(rest, today);
    }
    if typed.starts_with(|c: char| c.is_ascii_digit()) {
        let found = written(&typed, today)?;
        return if found < today { Err(EntryFault::Past) } else { Ok(found) };
    }
    if let Some((_, word)) = WORDS.iter().find(|(name, _)| *name == typed) {
        return Ok(match word {
            Word::Today => today,
            Word::Tomorrow => calendar::plus_days(today, 1),
            Word::EndOfMonth => calendar::end_of_month(today),
        });
    }
    weekday(&typed).map(|day| calendar::next_weekday(today, day)).ok_or(EntryFault::NotUnderstood)
}

/// The date that `text` means where it looks back, from today on backwards: the last such weekday, `-3` for three days ago,
/// `15` for the last such day, `15.12` for the last such date.
///
/// # Errors
/// [`EntryFault`] when it is empty, not understood, not in the calendar or in the future.
pub fn date_back(text: &str, today: NaiveDate) -> Result<NaiveDate, EntryFault> {
    let typed = as_typed(text);
    if typed.is_empty() {
        return Err(EntryFault::Empty);
    }
    if let Some(days) = typed.strip_prefix('-') {
        let days: u64 = days.parse().map_err(|_| EntryFault::NotUnderstood)?;
        return Ok(calendar::minus_days(today, days));
    }
    if YESTERDAY.contains(&typed.as_str()) {
        return Ok(calendar::minus_days(today, 1));
    }
    if WORDS.iter().any(|(name, word)| *name == typed && matches!(word, Word::Today)) {
        return Ok(today);
    }
    if let Some(day) = weekday(&typed) {
        let this_week = calendar::minus_days(calendar::next_weekday(today, day), 7);
        return Ok(if this_week == today { calendar::minus_days(today, 7) } else { this_week });
    }
    let parts: Vec<&str> = typed.trim_end_matches('.').split(['.', '/', '-']).collect();
    let number = |part: &str| part.parse::<u32>().map_err(|_| EntryFault::NotUnderstood);
    let found = match parts.as_slice() {
        [day] => {
            let day = number(day)?;
            let mut month = today;
            (0..12)
                .find_map(|_| {
                    let found = month.with_day(day).filter(|found| *found <= today);
                    month = month.with_day(1).map_or(month, |first| calendar::minus_days(first, 1));
                    found
                })
                .ok_or(EntryFault::NoSuchDate)?
        }
        [day, month] => {
            let (day, month) = (number(day)?, number(month)?);
            (today.year() - 8..=today.year())
                .rev()
                .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                .find(|found| *found <= today)
                .ok_or(EntryFault::NoSuchDate)?
        }
        _ => match date(&typed, NaiveDate::MIN)? {
            found if found <= today => found,
            _ => return Err(EntryFault::Future),
        },
    };
    Ok(found)
}

/// What was typed, folded and without blanks and apostrophes; a month in words has become a number.
fn as_typed(text: &str) -> String {
    let folded = clean::fold(text);
    let typed = in_numbers(&folded).unwrap_or_else(|| folded.replace(['\'', '’', ' '], ""));
    // A weekday as it is shown may end in a dot.
    if typed.starts_with(char::is_alphabetic) { typed.trim_end_matches('.').to_owned() } else { typed }
}

/// `15 apr`, `1er mars 2026`, `2026. marc. 15.` as `day.month` or `day.month.year`; nothing for what has no month in words.
fn in_numbers(folded: &str) -> Option<String> {
    let mut words = Vec::new();
    let mut numbers = Vec::new();
    let pieces = folded.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '/' | '-'));
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let digits = piece.trim_end_matches(|c: char| !c.is_ascii_digit());
        match (digits, &piece[digits.len()..]) {
            ("", word) => words.push(word),
            (number, "" | "er" | "st" | "nd" | "rd" | "th") => numbers.push(number),
            (number, word) => {
                numbers.push(number);
                words.push(word);
            }
        }
    }
    let [word] = words.as_slice() else { return None };
    let month = month(word)?;
    match numbers.as_slice() {
        [day] => Some(format!("{day}.{month}")),
        [year, day] if year.len() == 4 => Some(format!("{year}.{month}.{day}")),
        [day, year] => Some(format!("{day}.{month}.{year}")),
        _ => None,
    }
}

/// The month, 1 to 12, that a word of three letters or more begins, if all words that it begins agree.
fn month(word: &str) -> Option<usize> {
    if word.chars().count() < 3 {
        return None;
    }
    let mut found = (1..).zip(MONTHS).filter(|(_, names)| names.iter().any(|name| name.starts_with(word)));
    let (number, _) = found.next()?;
    found.next().is_none().then_some(number)
}

/// The weekday that a word of three letters or more begins, if all words that it begins agree.
fn weekday(typed: &str) -> Option<Weekday> {
    if let Some((_, day)) = TWO_LETTERS.iter().find(|(name, _)| *name == typed) {
        return Some(*day);
    }
    weekday_from(typed, 3)
}

/// The same for words of `least` letters or more.
pub(super) fn weekday_from(typed: &str, least: usize) -> Option<Weekday> {
    if typed.chars().count() < least {
        return None;
    }
    let mut days = WEEKDAYS.iter().filter(|(name, _)| name.starts_with(typed)).map(|(_, day)| *day);
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}

/// True when more letters could still follow, so that a letter typed next belongs to the date and is no command.
pub fn date_may_continue(text: &str, next: char) -> bool {
    let typed = clean::fold(&format!("{text}{next}"));
    if next.is_ascii_digit() || matches!(next, '.' | '/' | '-' | '+' | ' ') {
        return true;
    }
    // Behind a blank a month may follow the day's number: `15 apr`.
    if let Some((_, word)) = typed.rsplit_once(' ').filter(|(day, _)| day.starts_with(|c: char| c.is_ascii_digit())) {
        return MONTHS.iter().any(|names| names.iter().any(|name| name.starts_with(word)));
    }
    WEEKDAYS
        .iter()
        .map(|(name, _)| *name)
        .chain(WORDS.iter().map(|(name, _)| *name))
        .any(|name| name.starts_with(&typed))
        || (typed.starts_with('+') && matches!(next, 'd' | 'w' | 'm'))
}

fn ahead(rest: &str, today: NaiveDate) -> Result<NaiveDate, EntryFault> {
    let digits = rest.trim_end_matches(|c: char| c.is_alphabetic());
    let count: u64 = digits.parse().map_err(|_| EntryFault::NotUnderstood)?;
    if count > 3660 {
        return Err(EntryFault::OutOfRange);
    }
    match &rest[digits.len()..] {
        "" | "d" => Ok(calendar::plus_days(today, count)),
        "w" => Ok(calendar::plus_days(today, count * 7)),
        "m" => u32::try_from(count)
            .ok()
            .and_then(|months| today.checked_add_months(chrono::Months::new(months)))
            .ok_or(EntryFault::OutOfRange),
        _ => Err(EntryFault::NotUnderstood),
    }
}

fn written(typed: &str, today: NaiveDate) -> Result<NaiveDate, EntryFault> {
    let parts: Vec<&str> = typed.trim_end_matches('.').split(['.', '/', '-']).collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit())) {
        return Err(EntryFault::NotUnderstood);
    }
    let number = |part: &str| part.parse::<u32>().map_err(|_| EntryFault::NotUnderstood);
    match parts.as_slice() {
        [day] => {
            let day = number(day)?;
            let mut month = today;
            for _ in 0..12 {
                if let Some(found) = month.with_day(day).filter(|found| *found > today) {
                    return Ok(found);
                }
                month = calendar::plus_days(calendar::end_of_month(month), 1);
            }
            Err(EntryFault::NoSuchDate)
        }
        [day, month] => {
            let (day, month) = (number(day)?, number(month)?);
            // Up to eight years lie between two 29ths of February.
            (today.year()..=today.year() + 8)
                .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                .find(|found| *found >= today)
                .ok_or(EntryFault::NoSuchDate)
        }
        [first, month, last] => {
            let (year, day) =
                if first.len() == 4 { (number(first)?, number(last)?) } else { (number(last)?, number(first)?) };
            let year = if year < 100 { year + 2000 } else { year };
            let year = i32::try_from(year).map_err(|_| EntryFault::NoSuchDate)?;
            NaiveDate::from_ymd_opt(year, number(month)?, day).ok_or(EntryFault::NoSuchDate)
        }
        _ => Err(EntryFault::NotUnderstood),
    }
}

/// The time of day that `text` means: `14:30`, `1430`, `14.30`, `14`, `9`.
///
/// # Errors
/// [`EntryFault`] when it is empty or no time of day.
pub fn time(text: &str) -> Result<NaiveTime, EntryFault> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if typed.is_empty() {
        return Err(EntryFault::Empty);
    }
    let (hours, minutes) = match typed.split_once([':', '.', 'h']) {
        Some((hours, minutes)) => {
            (hours.to_owned(), if minutes.is_empty() { "0".to_owned() } else { minutes.to_owned() })
        }
        None if typed.len() > 2 => {
            let at = typed.len() - 2;
            if !typed.is_char_boundary(at) {
                return Err(EntryFault::NotUnderstood);
            }
            (typed[..at].to_owned(), typed[at..].to_owned())
        }
        None => (typed, "0".to_owned()),
    };
    let number = |part: &str| part.parse::<u32>().map_err(|_| EntryFault::NotUnderstood);
    NaiveTime::from_hms_opt(number(&hours)?, number(&minutes)?, 0).ok_or(EntryFault::NotUnderstood)
}

/// The amount that `text` means, where `open` is what "full" stands for.
///
/// # Errors
/// [`EntryFault`] when it is empty, not understood, not above zero, more than is owed or finer than the currency.
pub fn amount(text: &str, open: Money) -> Result<Money, EntryFault> {
    let typed = clean::line(text).to_lowercase();
    let minor = match typed.as_str() {
        "" => return Err(EntryFault::Empty),
        "full" | "all" | "alt" | "hele" | "mind" | "tot" | "tout" => open.minor,
        "half" | "halv" | "fel" | "fél" | "jumatate" | "jumătate" | "moitie" | "moitié" => {
            open.minor / 2 + open.minor % 2
        }
        percent if percent.ends_with('%') => {
            let share = decimal(percent.trim_end_matches('%').trim())?;
            Decimal::from(open.minor)
                .checked_mul(share)
                .ok_or(EntryFault::OutOfRange)?
                .checked_div(Decimal::ONE_HUNDRED)
                .ok_or(EntryFault::OutOfRange)?
                .round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
                .to_i64()
                .ok_or(EntryFault::OutOfRange)?
        }
        number => {
            let major = decimal(number)?;
            if major.normalize().scale() > open.currency.minor_digits() {
                return Err(EntryFault::TooPrecise);
            }
            Money::round_half_even(major, open.currency).map_err(|_| EntryFault::OutOfRange)?.money.minor
        }
    };
    if minor > LARGEST_MINOR {
        Err(EntryFault::OutOfRange)
    } else if minor <= 0 {
        Err(EntryFault::NotPositive)
    } else if minor > open.minor {
        Err(EntryFault::AboveOpen)
    } else {
        Ok(Money::new(minor, open.currency))
    }
}

/// A number as people write it: blanks and apostrophes part thousands; of `.` and `,` the last one is the decimal sign
/// when it comes once and not before exactly three digits, else a thousands sign.
///
/// # Errors
/// [`EntryFault::NotUnderstood`] for anything else.
pub fn decimal(text: &str) -> Result<Decimal, EntryFault> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '\u{2019}')).collect();
    let sign_at = typed.rfind(['.', ',']);
    let plain = match sign_at {
        None => typed,
        Some(at) => {
            let sign = if typed[at..].starts_with('.') { '.' } else { ',' };
            let other = if sign == '.' { ',' } else { '.' };
            let once = typed.matches(sign).count() == 1;
            let tail = typed.len() - at - 1;
            if once && (tail != 3 || typed.contains(other) || typed.starts_with(['0', sign])) {
                typed.replace(other, "").replace(sign, ".")
            } else {
                typed.replace(['.', ','], "")
            }
        }
    };
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-') || plain.ends_with('.')
    {
        return Err(EntryFault::NotUnderstood);
    }
    plain.parse().map_err(|_| EntryFault::NotUnderstood)
}

#[cfg(test)]
mod tests {
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
}
