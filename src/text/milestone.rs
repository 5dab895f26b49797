//! The way of a document in one line, or in as many as it needs.

use chrono::NaiveDate;

use super::{Words, format};
use crate::domain::milestone::{Known, Milestone};

/// Signs of the three states: happened, ahead, nobody noted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// Happened.
    pub done: &'static str,
    /// Lies ahead.
    pub ahead: &'static str,
    /// Not noted.
    pub missing: &'static str,
}

/// For screens that have them, and nothing wider than a column.
pub const GLYPHS: Signs = Signs { done: "●", ahead: "○", missing: "?" };
/// For e-mail and for screens without.
pub const ASCII: Signs = Signs { done: "*", ahead: "-", missing: "?" };

/// Each step with its sign, its day and the days since the one before: `● issued 5 Mar +4`.
pub fn steps(words: &Words, way: &[Milestone], signs: Signs, day: impl Fn(NaiveDate) -> String) -> Vec<String> {
    way.iter()
        .map(|one| {
            let sign = match one.known {
                Known::Done => signs.done,
                Known::Ahead => signs.ahead,
                Known::Missing => signs.missing,
            };
            let mut text = format!("{sign} {}", words.say(&format!("milestone-{}", one.step.code()), &[]));
            if let Some(on) = one.on {
                text = format!("{text} {}", day(on));
            }
            if let Some(days) = one.days.filter(|days| *days != 0) {
                text = format!("{text} {days:+}");
            }
            text
        })
        .collect()
}

/// The way with whole days, parted by commas.
pub fn told(words: &Words, way: &[Milestone]) -> String {
    steps(words, way, ASCII, |on| format::date(on, words.language())).join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;
    use crate::domain::milestone::Step;

    #[test]
    fn a_step_says_what_is_known_of_it() {
        let on = "2026-03-05".parse().ok();
        let way = [
            Milestone { step: Step::Service, on: None, known: Known::Missing, days: None },
            Milestone { step: Step::Issued, on, known: Known::Done, days: Some(4) },
            Milestone { step: Step::Sent, on, known: Known::Done, days: Some(0) },
            Milestone { step: Step::Paid, on: None, known: Known::Ahead, days: None },
        ];
        assert_eq!(
            told(&Words::new(Language::No), &way),
            "? utført, * utstedt 05.03.2026 +4, * sendt 05.03.2026, - betalt"
        );
        let short = steps(&Words::new(Language::En), &way, GLYPHS, |on| format::day_month(on, Language::En));
        assert_eq!(short, ["? service", "● issued 5 Mar +4", "● sent 5 Mar", "○ paid"]);
    }

    #[test]
    fn every_step_has_a_word_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            assert!(Step::ALL.iter().all(|step| words.has(&format!("milestone-{}", step.code()))), "{language}");
        }
    }
}
