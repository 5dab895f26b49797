//! Days and times as they are typed.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::super::{calendar, clean};
use super::EntryFault;

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
pub(in super::super) fn weekday_from(typed: &str, least: usize) -> Option<Weekday> {
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
