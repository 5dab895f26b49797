//! The days on which a customer pays, as people say them: "25", "last", "fri", "1 and 15", "every second friday".

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::entry::weekday_from;
use super::holiday::Holidays;
use super::{calendar, clean};

/// The day of a month that stands for its last: months with fewer days pay on theirs.
const LAST: u32 = 31;

/// So many days a run may be shifted by days on which no money moves; the longest row of them known is shorter.
const LONGEST_SHIFT: u64 = 14;

/// No run is further away than this: two months, and a shift at either end.
const FURTHEST: u64 = 62 + 2 * LONGEST_SHIFT;

/// When a customer sends its payments.
///
/// Written and read back in one plain form, English and lower case ([`fmt::Display`], [`FromStr`]); typed in the words of
/// every language of the desk.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum PayRun {
    /// Days of every month, 1 to 31, in order and each once; a shorter month pays on its last day.
    Monthly(Vec<u32>),
    /// Days of every week, Monday first, each once.
    Weekly(Vec<Weekday>),
    /// Every second week on one day.
    Fortnightly {
        /// The day.
        weekday: Weekday,
        /// One of the days that it pays on, which tells the weeks apart. Without it either week may be meant, and the
        /// next such day is taken.
        from: Option<NaiveDate>,
    },
}

/// Why a text names no day of payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayRunFault {
    /// It is none of the forms.
    NotUnderstood,
    /// No month has such a day.
    NoSuchDay,
    /// Days of the week and of the month do not go together, and "every second" goes with one day of the week.
    Mixed,
    /// The date after "from" is another day of the week.
    OtherWeekday,
}

impl PayRunFault {
    /// The name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            PayRunFault::NotUnderstood => "pay-run",
            PayRunFault::NoSuchDay => "pay-run-day",
            PayRunFault::Mixed => "pay-run-mixed",
            PayRunFault::OtherWeekday => "pay-run-weekday",
        }
    }
}

const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// "Every second", folded: English, Norwegian, Hungarian, Romanian, French.
const SECOND: [&str; 9] = [
    "every second",
    "every other",
    "every 2nd",
    "annenhver",
    "annen hver",
    "hver annen",
    "minden masodik",
    "o data la doua saptamani",
    "sur deux",
];

/// The last day of a month, folded, in the same languages.
const LAST_WORDS: [&str; 9] = ["last", "eom", "siste", "sist", "utolso", "ultima", "ultimul", "dernier", "ultimo"];

/// Words that carry nothing.
const IDLE: [&str; 30] = [
    "and", "the", "of", "on", "month", "each", "every", "from", "day", "og", "den", "hver", "i", "maaneden", "fra",
    "dag", "es", "minden", "honap", "napjan", "si", "pe", "din", "zi", "et", "le", "du", "mois", "un", "jour",
];

impl FromStr for PayRun {
    type Err = PayRunFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut folded = clean::fold(text).replace([',', '&', '+', '/'], " ");
        let mut second = false;
        for phrase in SECOND {
            if folded.contains(phrase) {
                folded = folded.replacen(phrase, " ", 1);
                second = true;
            }
        }
        let (mut month, mut week, mut from) = (Vec::new(), Vec::new(), None);
        for word in folded.split_whitespace().filter(|word| !IDLE.contains(word)) {
            if let Ok(date) = word.parse::<NaiveDate>() {
                from = Some(date);
            } else if LAST_WORDS.contains(&word) {
                month.push(LAST);
            } else if let Some(weekday) =
                weekday_from(word.trim_end_matches('.'), 3).or_else(|| weekday_from(word.trim_end_matches('s'), 6))
            {
                week.push(weekday);
            } else {
                month.push(day_of_month(word)?);
            }
        }
        month.sort_unstable();
        month.dedup();
        week.sort_unstable_by_key(Weekday::num_days_from_monday);
        week.dedup();
        match (second, month.as_slice(), week.as_slice(), from) {
            (true, [], [weekday], Some(from)) if from.weekday() != *weekday => Err(PayRunFault::OtherWeekday),
            (true, [], [weekday], from) => Ok(PayRun::Fortnightly { weekday: *weekday, from }),
            (_, [], [], _) => Err(PayRunFault::NotUnderstood),
            (false, [_, ..], [], None) => Ok(PayRun::Monthly(month)),
            (false, [], [_, ..], None) => Ok(PayRun::Weekly(week)),
            _ => Err(PayRunFault::Mixed),
        }
    }
}

/// "25", "25.", "25th", "1er" as a day of the month.
fn day_of_month(word: &str) -> Result<u32, PayRunFault> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = word[digits.len()..].trim_start_matches(['.', '-']);
    if digits.is_empty() || !["", "st", "nd", "rd", "th", "er", "an", "en", "lea"].contains(&ending) {
        return Err(PayRunFault::NotUnderstood);
    }
    let day: u32 = digits.parse().map_err(|_| PayRunFault::NotUnderstood)?;
    if (1..=LAST).contains(&day) { Ok(day) } else { Err(PayRunFault::NoSuchDay) }
}

fn short(weekday: Weekday) -> &'static str {
    DAYS[weekday.num_days_from_monday() as usize].1
}

impl fmt::Display for PayRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |words: Vec<String>| words.join(" and ");
        match self {
            PayRun::Monthly(days) => {
                let word = |day: &u32| if *day == LAST { "last".to_owned() } else { day.to_string() };
                f.write_str(&joined(days.iter().map(word).collect()))
            }
            PayRun::Weekly(days) => f.write_str(&joined(days.iter().map(|day| short(*day).to_owned()).collect())),
            PayRun::Fortnightly { weekday, from: None } => write!(f, "every second {}", short(*weekday)),
            PayRun::Fortnightly { weekday, from: Some(from) } => {
                write!(f, "every second {} from {from}", short(*weekday))
            }
        }
    }
}

impl From<PayRun> for String {
    fn from(run: PayRun) -> String {
        run.to_string()
    }
}

impl TryFrom<String> for PayRun {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| format!("'{text}' names no day of payment"))
    }
}

impl PayRun {
    /// True when the run falls on that day by the calendar alone.
    fn names(&self, day: NaiveDate) -> bool {
        match self {
            PayRun::Monthly(days) => {
                let end = calendar::end_of_month(day).day();
                days.iter().any(|wanted| (*wanted).min(end) == day.day())
            }
            PayRun::Weekly(days) => days.contains(&day.weekday()),
            PayRun::Fortnightly { weekday, from } => {
                let week = |from: &NaiveDate| day.signed_duration_since(*from).num_days().rem_euclid(14) == 0;
                day.weekday() == *weekday && from.as_ref().is_none_or(week)
            }
        }
    }

    /// The first day, `day` included, on which money of this customer moves: a run that falls on a day off of the country
    /// is paid on the next business day.
    pub fn next_on_or_after(&self, day: NaiveDate, holidays: &Holidays, country: &str) -> NaiveDate {
        let start = calendar::minus_days(day, LONGEST_SHIFT);
        (0..FURTHEST)
            .map(|ahead| calendar::plus_days(start, ahead))
            .filter(|date| self.names(*date))
            .map(|date| holidays.on_or_after_business_day(country, date))
            .find(|date| *date >= day)
            // Every month and every fortnight has a run: only the end of the calendar leaves none.
            .unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn runs_are_read_as_people_say_them() {
        for (typed, plain) in [
            ("25", "25"),
            ("the 25th", "25"),
            ("25.", "25"),
            ("last", "last"),
            ("31", "last"),
            ("den siste i måneden", "last"),
            ("fri", "fri"),
            ("Fridays", "fri"),
            ("hver fredag", "fri"),
            ("péntek", "fri"),
            ("1 and 15", "1 and 15"),
            ("15, 1, 15", "1 and 15"),
            ("1er et 15", "1 and 15"),
            ("15 si ultima", "15 and last"),
            ("tue & thu", "tue and thu"),
            ("every second friday", "every second fri"),
            ("annenhver fredag", "every second fri"),
            ("un vendredi sur deux", "every second fri"),
            ("minden második péntek", "every second fri"),
            ("every other fri from 2026-11-27", "every second fri from 2026-11-27"),
        ] {
            assert_eq!(typed.parse::<PayRun>().map(|run| run.to_string()).as_deref(), Ok(plain), "{typed}");
        }
    }

    #[test]
    fn what_is_no_run_says_why() {
        for (typed, fault) in [
            ("", PayRunFault::NotUnderstood),
            ("soon", PayRunFault::NotUnderstood),
            ("25x", PayRunFault::NotUnderstood),
            ("0", PayRunFault::NoSuchDay),
            ("32", PayRunFault::NoSuchDay),
            ("25 and fri", PayRunFault::Mixed),
            ("every second 25", PayRunFault::Mixed),
            ("every second fri and mon", PayRunFault::Mixed),
            ("fri from 2026-11-27", PayRunFault::Mixed),
            ("every second fri from 2026-11-26", PayRunFault::OtherWeekday),
        ] {
            assert_eq!(typed.parse::<PayRun>(), Err(fault), "{typed}");
        }
    }

    #[test]
    fn the_next_run_is_a_day_on_which_money_moves() {
        let holidays = Holidays::default();
        for (run, from, next) in [
            ("25", "2026-11-22", "2026-11-25"),
            ("25", "2026-11-25", "2026-11-25"),
            // Christmas, a Friday, and the weekend after it.
            ("25", "2026-11-26", "2026-12-28"),
            // A Sunday: paid on the Monday, and still ahead on that Monday.
            ("22", "2026-11-20", "2026-11-23"),
            ("22", "2026-11-23", "2026-11-23"),
            ("22", "2026-11-24", "2026-12-22"),
            ("last", "2027-02-20", "2027-03-01"),
            ("30", "2028-02-20", "2028-02-29"),
            ("1 and 15", "2026-12-02", "2026-12-15"),
            ("fri", "2026-11-28", "2026-12-04"),
            ("every second fri from 2026-11-20", "2026-11-21", "2026-12-04"),
            ("every second fri from 2027-01-01", "2026-11-21", "2026-12-04"),
            ("every second fri", "2026-11-21", "2026-11-27"),
        ] {
            let run: PayRun = run.parse().unwrap();
            assert_eq!(run.next_on_or_after(day(from), &holidays, "NO"), day(next), "{run} from {from}");
        }
    }

    fn any_run() -> impl Strategy<Value = PayRun> {
        let weekday = (0u8..7).prop_map(|n| Weekday::try_from(n).unwrap());
        let anchor = prop::option::of((2020i32..2032, 1u32..366));
        prop_oneof![
            prop::collection::btree_set(1u32..=31, 1..5).prop_map(|days| PayRun::Monthly(days.into_iter().collect())),
            prop::collection::btree_set(0u8..7, 1..5)
                .prop_map(|days| { PayRun::Weekly(days.into_iter().map(|n| Weekday::try_from(n).unwrap()).collect()) }),
            (weekday, anchor).prop_map(|(weekday, anchor)| PayRun::Fortnightly {
                weekday,
                from: anchor
                    .and_then(|(year, nth)| NaiveDate::from_yo_opt(year, nth))
                    .map(|from| calendar::next_weekday(from, weekday)),
            }),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn a_run_is_read_back_as_it_was_written(run in any_run()) {
            prop_assert_eq!(run.to_string().parse::<PayRun>(), Ok(run.clone()));
            let kept = serde_json::to_string(&run).unwrap();
            prop_assert_eq!(serde_json::from_str::<PayRun>(&kept).unwrap(), run);
        }

        #[test]
        fn the_next_run_is_never_past_nor_a_day_off_and_no_later_start_finds_an_earlier_one(
            run in any_run(),
            year in 2024i32..2030,
            nth in 1u32..366,
            later in 0u64..40,
        ) {
            let holidays = Holidays::default();
            let from = NaiveDate::from_yo_opt(year, nth).unwrap();
            let next = run.next_on_or_after(from, &holidays, "NO");
            prop_assert!(next >= from && holidays.is_business_day("NO", next));
            prop_assert!(next.signed_duration_since(from).num_days() <= 34);
            prop_assert!(run.next_on_or_after(calendar::plus_days(from, later), &holidays, "NO") >= next);
            // Asked again on that day it is the same day.
            prop_assert_eq!(run.next_on_or_after(next, &holidays, "NO"), next);
        }

        #[test]
        fn no_text_stops_the_reader(text in "\\PC{0,40}") {
            if let Ok(run) = text.parse::<PayRun>() {
                prop_assert_eq!(run.to_string().parse::<PayRun>(), Ok(run));
            }
        }
    }
}
