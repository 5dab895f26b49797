//! Habits, terms and standing in words: the same on the screen, in line mode, in a fact and on the command line.

use chrono::{NaiveDate, Weekday};

use crate::domain::allocation::AllocationRule;
use crate::domain::behaviour::{Behaviour, Class, Median, Suggestion};
use crate::domain::clean;
use crate::domain::customer::Customer;
use crate::domain::holiday::Holidays;
use crate::domain::pay_run::PayRun;
use crate::domain::profile::{self, Line};
use crate::domain::terms::Notice;
use crate::service::account::Account;
use crate::service::voice::hyphens;
use crate::text::{Arg, Words, format};

fn whole(count: usize) -> Arg<'static> {
    Arg::from(i64::try_from(count).unwrap_or(i64::MAX))
}

fn days(words: &Words, count: i64) -> String {
    words.say("profile-days", &[("count", Arg::from(count))])
}

/// The name of a line.
pub fn line(words: &Words, line: Line) -> String {
    words.say(&format!("profile-line-{}", hyphens(line.code())), &[])
}

/// A line's value in words, from the form in which it is kept; empty where nothing is. What this version cannot read stands
/// as it is.
pub fn value(words: &Words, line: Line, kept: &str) -> String {
    let language = words.language();
    let day = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |day| format::date(day, language));
    let said = match line {
        _ if kept.is_empty() => None,
        Line::PayRun => kept.parse::<PayRun>().ok().map(|run| pay_run(words, &run)),
        Line::AllocationRule => kept
            .parse::<AllocationRule>()
            .ok()
            .map(|rule| words.say(&format!("profile-rule-{}", hyphens(rule.code())), &[])),
        Line::CreditLimit => profile::limit(kept).map(|limit| format::money(limit, language)),
        Line::Deposit => Some(words.say("profile-percent", &[("share", Arg::from(kept))])),
        Line::CreditChecked => Some(day(kept)),
        Line::FreePeriod => kept.split_once("..").map(|(from, until)| {
            let until = Arg::from(day(until));
            if from.is_empty() {
                words.say("profile-period-until", &[("until", until)])
            } else {
                words.say("profile-period", &[("from", Arg::from(day(from))), ("until", until)])
            }
        }),
        Line::Approver | Line::Portal | Line::OrderRule | Line::BestHour | Line::Habits => None,
    };
    said.unwrap_or_else(|| clean::line(kept))
}

fn pay_run(words: &Words, run: &PayRun) -> String {
    let language = words.language();
    let name = |day: &Weekday| {
        // Any week does: only the name of its day is wanted.
        let date = NaiveDate::from_isoywd_opt(2024, 1, *day);
        date.map_or_else(String::new, |date| format::weekday(date, language).to_owned())
    };
    let say = |key: &str, days: Vec<String>| words.say(key, &[("days", Arg::from(days.join(", ")))]);
    match run {
        PayRun::Monthly(days) => {
            let word = |day: &u32| if *day == 31 { words.say("profile-run-last", &[]) } else { day.to_string() };
            say("profile-run-monthly", days.iter().map(word).collect())
        }
        PayRun::Weekly(days) => say("profile-run-weekly", days.iter().map(name).collect()),
        PayRun::Fortnightly { weekday, from } => {
            let run = say("profile-run-fortnightly", vec![name(weekday)]);
            match from {
                Some(from) => {
                    let args = [("run", Arg::from(run)), ("date", Arg::from(format::date(*from, language)))];
                    words.say("profile-run-counted", &args)
                }
                None => run,
            }
        }
    }
}

/// A customer's line in words: a day of payment with the next such day.
pub fn of(words: &Words, customer: &Customer, line: Line, holidays: &Holidays, today: NaiveDate) -> String {
    let said = value(words, line, &profile::text(customer, line));
    match (line, &customer.profile.habits.pay_run) {
        (Line::PayRun, Some(run)) => {
            let next = run.next_on_or_after(today, holidays, &customer.country);
            let next = format::weekday_day(next, words.language());
            words.say("profile-run-next", &[("run", Arg::from(said)), ("date", Arg::from(next))])
        }
        _ => said,
    }
}

/// What was agreed and is not typed here: which terms, and who vouches for the credit.
pub fn agreed(words: &Words, customer: &Customer) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    if let Some(version) = &customer.terms_version {
        let version = Arg::from(clean::line(version));
        let said = match customer.terms_accepted_on {
            Some(on) => {
                let date = Arg::from(format::date(on, words.language()));
                words.say("profile-terms-accepted", &[("version", version), ("date", date)])
            }
            None => words.say("profile-terms-open", &[("version", version)]),
        };
        rows.push((words.say("profile-line-terms", &[]), said));
    }
    let source = clean::line(&customer.profile.terms.credit_source);
    if !source.is_empty() {
        rows.push((words.say("profile-line-credit-source", &[]), source));
    }
    rows
}

/// How the customer stands, with the numbers that matter most and what they suggest; nothing of one that is too new.
pub fn standing(words: &Words, behaviour: &Behaviour) -> Option<String> {
    let reasons = &behaviour.reasons;
    let class = ("class", Arg::from(class(words, behaviour.class)));
    let n = ("n", whole(reasons.documents()));
    let head = match behaviour.class {
        Class::New => return None,
        Class::OnTime => words.say("profile-head-on-time", &[class, n, ("on_time", whole(reasons.on_time()))]),
        Class::Late | Class::Trying => {
            let delay = Arg::from(days(words, reasons.all.days));
            words.say("profile-head-late", &[class, n, ("late", whole(reasons.all_late())), ("delay", delay)])
        }
        Class::InDifficulty => {
            let signs: Vec<String> =
                reasons.signs.iter().map(|sign| words.say(&format!("profile-sign-{}", sign.code()), &[])).collect();
            words.say("profile-head-in-difficulty", &[class, ("signs", Arg::from(signs.join(", ")))])
        }
    };
    Some(match behaviour.suggestion {
        Some(suggestion) => {
            let suggestion = Arg::from(suggested(words, suggestion));
            words.say("profile-head-and", &[("head", Arg::from(head)), ("suggestion", suggestion)])
        }
        None => head,
    })
}

fn class(words: &Words, class: Class) -> String {
    words.say(&format!("profile-class-{}", class.code()), &[])
}

fn suggested(words: &Words, suggestion: Suggestion) -> String {
    let percent = if let Suggestion::Loyalty { percent } = suggestion { percent } else { 0 };
    words.say(&format!("profile-suggest-{}", suggestion.code()), &[("percent", Arg::from(percent))])
}

/// What should be known of the terms.
pub fn notice(words: &Words, notice: &Notice) -> String {
    let language = words.language();
    let key = format!("profile-notice-{}", notice.code());
    let date = |on: NaiveDate| Arg::from(format::date(on, language));
    match notice {
        Notice::LimitExceeded { limit, owed } => {
            let money = |money| Arg::from(format::money(money, language));
            words.say(&key, &[("limit", money(*limit)), ("owed", money(*owed))])
        }
        Notice::DepositDue { open } => words.say(&key, &[("amount", Arg::from(format::money(*open, language)))]),
        Notice::CheckOld { on, days: old } => {
            words.say(&key, &[("date", date(*on)), ("delay", Arg::from(days(words, *old)))])
        }
        Notice::FreeEnds { on, .. } => words.say(&key, &[("date", date(*on))]),
        Notice::NeverChecked | Notice::TermsNotAccepted => words.say(&key, &[]),
    }
}

/// Everything to be said of a customer's standing and terms, the most urgent first; true for what should be seen at once.
pub fn headlines(words: &Words, account: &Account) -> Vec<(bool, String)> {
    let (urgent, others): (Vec<&Notice>, Vec<&Notice>) = account.notices.iter().partition(|notice| notice.is_urgent());
    let mut all: Vec<(bool, String)> = urgent.into_iter().map(|known| (true, notice(words, known))).collect();
    let difficult = account.behaviour.class == Class::InDifficulty;
    all.extend(standing(words, &account.behaviour).map(|said| (difficult, said)));
    all.extend(others.into_iter().map(|known| (false, notice(words, known))));
    all
}

/// The standing with every number that it rests on, each with what it is of; then what should be known of the terms.
pub fn told(words: &Words, behaviour: &Behaviour, notices: &[Notice]) -> Vec<(String, String)> {
    let reasons = &behaviour.reasons;
    let label = |what: &str| words.say(&format!("profile-told-{what}"), &[]);
    let of = |part: usize, n: usize| words.say("profile-of", &[("part", whole(part)), ("n", whole(n))]);
    let median = |median: Median| {
        words.say("profile-median", &[("delay", Arg::from(days(words, median.days))), ("n", whole(median.n))])
    };
    let mut rows = vec![(label("standing"), class(words, behaviour.class))];
    rows.extend(
        behaviour
            .reasons
            .signs
            .iter()
            .map(|sign| (label("standing"), words.say(&format!("profile-sign-{}", sign.code()), &[]))),
    );
    rows.extend(behaviour.suggestion.map(|suggestion| (label("suggestion"), suggested(words, suggestion))));
    rows.extend(notices.iter().map(|known| (label("notice"), notice(words, known))));
    rows.push((label("late"), of(reasons.late, reasons.all.n)));
    rows.push((label("open"), reasons.open_late.to_string()));
    rows.push((label("median"), median(reasons.all)));
    let trend = [("lately", Arg::from(median(reasons.lately))), ("before", Arg::from(median(reasons.before)))];
    rows.push((label("trend"), words.say("profile-trend", &trend)));
    rows.push((label("promises"), of(reasons.kept, reasons.kept + reasons.broken)));
    rows.push((label("parts"), reasons.parts.to_string()));
    let said = [("hardship", whole(reasons.hardship)), ("funds", whole(reasons.no_funds))];
    rows.push((label("said"), words.say("profile-said", &said)));
    rows
}
