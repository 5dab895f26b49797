//! What a person types for a moment on somebody's clock: the day and the time in one line.
//!
//! `t1430`, `t 1430`, `fr 14:30`, `mon 9`, `+2d am`, `after 25th`, `14:30`, `2h`. The words of every language of the
//! desk are understood at once, as in [`entry`].

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;

use super::calendar;
use super::clean;
use super::entry::{self, EntryFault};

/// Where and when the words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// Now.
    pub now: DateTime<Utc>,
    /// The clock that is meant.
    pub zone: Tz,
    /// When the day's hours begin there: what a day without a time means.
    pub opens: NaiveTime,
}

impl Here {
    fn local(&self) -> NaiveDateTime {
        self.now.with_timezone(&self.zone).naive_local()
    }

    /// The instant at which this clock shows that.
    pub fn instant(&self, at: NaiveDateTime) -> DateTime<Utc> {
        calendar::instant(at.date(), at.time(), self.zone)
    }
}

/// Words before a day or a time that only say that one follows.
const FILLERS: [&str; 7] = ["the", "at", "kl", "kl.", "den", "le", "ora"];
/// "After", in each language; Hungarian puts it behind.
const AFTER: [&str; 6] = ["after", "etter", "utan", "dupa", "apres", "efter"];
/// The morning: the day's opening.
const MORNING: [&str; 10] =
    ["am", "morning", "fm", "formiddag", "formiddagen", "de", "delelott", "dimineata", "dim", "matin"];
/// The afternoon.
const AFTERNOON: [&str; 11] = [
    "pm",
    "afternoon",
    "em",
    "ettermiddag",
    "ettermiddagen",
    "du",
    "delutan",
    "dupa-amiaza",
    "da",
    "apres-midi",
    "aprem",
];
/// What follows the number of a day.
const ORDINALS: [&str; 9] = ["st", "nd", "rd", "th", "er", "-en", "-an", "-e", "e"];

/// A number of hours up to this, with an `h` and no minutes, is counted from now; a larger one is French for a time.
const MOST_HOURS_FROM_NOW: i64 = 6;

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Morning,
    Afternoon,
}

/// The date and time that `text` means, after now.
///
/// A day without a time means its opening; a time without a day means today, or tomorrow when it is over; "after" a day
/// means the first business day behind it.
///
/// # Errors
/// [`EntryFault`] when it is empty, not understood, not in the calendar or not ahead.
pub fn read(text: &str, here: &Here) -> Result<NaiveDateTime, EntryFault> {
    let folded = clean::fold(text);
    let mut words: Vec<&str> = folded.split_whitespace().flat_map(unglued).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Err(EntryFault::Empty);
    }
    words.retain(|word| !FILLERS.contains(word));
    if let [one] = words.as_slice()
        && let Some(ahead) = from_now(one)
    {
        let at = here.now.checked_add_signed(ahead).ok_or(EntryFault::OutOfRange)?.with_timezone(&here.zone);
        let at = at.naive_local();
        return at.with_second(0).and_then(|at| at.with_nanosecond(0)).ok_or(EntryFault::OutOfRange);
    }
    let after = take(&mut words, |word| AFTER.contains(&word));
    let part = match words.last().copied() {
        Some(word) if MORNING.contains(&word) => Some(Part::Morning),
        Some(word) if AFTERNOON.contains(&word) => Some(Part::Afternoon),
        _ => None,
    };
    if part.is_some() {
        words.pop();
    }
    let (date, time) = parted(&words, here)?;
    let time = match (time, part) {
        (Some(time), Some(Part::Afternoon)) if time.hour() < 12 => Some(time + TimeDelta::hours(12)),
        (Some(time), _) => Some(time),
        (None, Some(Part::Morning)) => Some(here.opens),
        (None, Some(Part::Afternoon)) => NaiveTime::from_hms_opt(13, 0, 0),
        (None, None) => None,
    };
    let date =
        date.map(|day| if after { calendar::on_or_after_business_day(calendar::plus_days(day, 1)) } else { day });
    let local = here.local();
    let found = match (date, time) {
        (Some(date), time) => NaiveDateTime::new(date, time.unwrap_or(here.opens)),
        (None, Some(time)) => {
            let today = NaiveDateTime::new(local.date(), time);
            if today > local { today } else { NaiveDateTime::new(calendar::plus_days(local.date(), 1), time) }
        }
        (None, None) => return Err(EntryFault::NotUnderstood),
    };
    if found <= local || here.instant(found) <= here.now { Err(EntryFault::Past) } else { Ok(found) }
}

/// Takes the first word that fits away; true when one did.
fn take(words: &mut Vec<&str>, fits: impl Fn(&str) -> bool) -> bool {
    match words.iter().position(|word| fits(word)) {
        Some(at) => {
            words.remove(at);
            true
        }
        None => false,
    }
}

/// `t1430` is `t` and `1430`; `2pm` is `2` and `pm`.
fn unglued(word: &str) -> [&str; 2] {
    let letters = word.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let at = match (letters, digits) {
        (1.., _) if word[letters..].starts_with(|c: char| c.is_ascii_digit()) => letters,
        (_, 1..) if matches!(&word[digits..], "am" | "pm") => digits,
        _ => word.len(),
    };
    let (head, tail) = word.split_at(at);
    [head, tail]
}

/// `2h`, `+2h`, `30min`: a while counted from now.
fn from_now(word: &str) -> Option<TimeDelta> {
    let (plus, rest) = word.strip_prefix('+').map_or((false, word), |rest| (true, rest));
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let count: i64 = rest[..digits].parse().ok().filter(|count| (1..=100_000).contains(count))?;
    match &rest[digits..] {
        "h" if plus || count <= MOST_HOURS_FROM_NOW => TimeDelta::try_hours(count),
        "min" => TimeDelta::try_minutes(count),
        "m" if !plus => TimeDelta::try_minutes(count),
        _ => None,
    }
}

/// Day and time among the words: a time stands last.
fn parted(words: &[&str], here: &Here) -> Result<(Option<NaiveDate>, Option<NaiveTime>), EntryFault> {
    let today = here.local().date();
    match words {
        [] => Ok((None, None)),
        [one] if is_clock(one) => Ok((None, Some(entry::time(one)?))),
        [one] => match (day(one, today), entry::time(one)) {
            (Ok(day), _) => Ok((Some(day), None)),
            (Err(_), Ok(time)) => Ok((None, Some(time))),
            (Err(fault), Err(_)) => Err(fault),
        },
        [head @ .., last] => {
            let time = entry::time(last).ok();
            match (day(&head.join(""), today), time) {
                (Ok(day), Some(time)) => Ok((Some(day), Some(time))),
                (Err(fault), _) => day(&words.join(""), today).map(|day| (Some(day), None)).map_err(|_| fault),
                (Ok(_), None) => day(&words.join(""), today).map(|day| (Some(day), None)),
            }
        }
    }
}

/// True for what a clock shows and a calendar does not: `14:30`, `14h30`, `1430`, `930`, `9`.
fn is_clock(word: &str) -> bool {
    let figures = word.bytes().all(|b| b.is_ascii_digit());
    let hour = figures && word.len() <= 2 && word.parse::<u32>().is_ok_and(|hour| hour < 24);
    let joined = figures && matches!(word.len(), 3 | 4);
    let parted = word.starts_with(|c: char| c.is_ascii_digit()) && word.contains([':', 'h']) && !word.ends_with("th");
    hour || joined || parted
}

/// A day as [`entry::date`] reads it, and weekdays of two letters that are no other day's in any language: `fr`, `on`.
fn day(word: &str, today: NaiveDate) -> Result<NaiveDate, EntryFault> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let bare = if digits > 0 && ORDINALS.contains(&&word[digits..]) { &word[..digits] } else { word };
    entry::date(bare, today).or_else(|fault| match entry::weekday_from(bare, 2) {
        Some(weekday) => Ok(calendar::next_weekday(today, weekday)),
        None => Err(fault),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A Friday, 09:14 in Oslo.
    fn here() -> Here {
        Here {
            now: "2026-03-06T08:14:00Z".parse().unwrap(),
            zone: Tz::Europe__Oslo,
            opens: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        }
    }

    fn at(text: &str) -> Result<String, EntryFault> {
        read(text, &here()).map(|at| at.format("%a %d.%m. %H:%M").to_string())
    }

    #[test]
    fn day_and_time_in_every_way_that_people_type_them() {
        for (text, means) in [
            ("t1430", "Sat 07.03. 14:30"),
            ("t 1430", "Sat 07.03. 14:30"),
            ("t", "Sat 07.03. 09:00"),
            ("fr 14:30", "Fri 13.03. 14:30"),
            ("mon 9", "Mon 09.03. 09:00"),
            ("mon9", "Mon 09.03. 09:00"),
            ("+2d am", "Sun 08.03. 09:00"),
            ("+3", "Mon 09.03. 09:00"),
            ("mon pm", "Mon 09.03. 13:00"),
            ("mon 2pm", "Mon 09.03. 14:00"),
            ("after 25th", "Thu 26.03. 09:00"),
            ("after the 6.3.2026", "Mon 09.03. 09:00"),
            ("14:30", "Fri 06.03. 14:30"),
            ("8:30", "Sat 07.03. 08:30"),
            ("1430", "Fri 06.03. 14:30"),
            ("14h30", "Fri 06.03. 14:30"),
            ("14h", "Fri 06.03. 14:00"),
            ("2h", "Fri 06.03. 11:14"),
            ("+26h", "Sat 07.03. 11:14"),
            ("30min", "Fri 06.03. 09:44"),
            ("15.12 14.30", "Tue 15.12. 14:30"),
            ("25", "Wed 25.03. 09:00"),
            // Norwegian, Hungarian, Romanian, French.
            ("i morgen kl 10", "Sat 07.03. 10:00"),
            ("tirsdag formiddag", "Tue 10.03. 09:00"),
            ("etter 25.", "Thu 26.03. 09:00"),
            ("holnap délután", "Sat 07.03. 13:00"),
            ("hétfő 10", "Mon 09.03. 10:00"),
            ("25-e után", "Thu 26.03. 09:00"),
            ("mâine 15:00", "Sat 07.03. 15:00"),
            ("după 25", "Thu 26.03. 09:00"),
            ("demain 14h30", "Sat 07.03. 14:30"),
            ("après le 25", "Thu 26.03. 09:00"),
            ("jeudi après-midi", "Thu 12.03. 13:00"),
        ] {
            assert_eq!(at(text).as_deref(), Ok(means), "{text}");
        }
    }

    #[test]
    fn what_has_no_meaning_says_why() {
        for (text, fault) in [
            ("", EntryFault::Empty),
            ("soon", EntryFault::NotUnderstood),
            ("today 8", EntryFault::Past),
            ("today", EntryFault::Past),
            ("30.2", EntryFault::NoSuchDate),
            ("mon 25:00", EntryFault::NotUnderstood),
        ] {
            assert_eq!(at(text), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_it_or_lies_behind(text in "[a-zéőțø0-9:.+ h-]{0,14}") {
            if let Ok(found) = read(&text, &here()) {
                prop_assert!(here().instant(found) > here().now - TimeDelta::minutes(1), "{} {}", text, found);
            }
        }

        #[test]
        fn every_date_and_time_written_out_is_read_as_written(days in 1i64..300, hour in 0u32..24, minute in 0u32..60, glue in 0..3) {
            let day = here().local().date() + TimeDelta::days(days);
            let clock = match glue {
                0 => format!("{hour}:{minute:02}"),
                1 => format!("{hour:02}{minute:02}"),
                _ => format!("{hour}h{minute:02}"),
            };
            let found = read(&format!("{} {clock}", day.format("%d.%m.%Y")), &here());
            prop_assert_eq!(found, Ok(day.and_hms_opt(hour, minute, 0).unwrap()));
        }
    }
}
