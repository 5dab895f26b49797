//! Sentences that the screen and line mode share.

use chrono::{DateTime, Utc};

use super::command::{Command, Name};
use super::model::{Model, Sent};
use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::contact::{Decision, Verdict};
use crate::domain::op::Act;
use crate::service::queue::{Empty, Held, Task};
use crate::service::record::{Recorded, Saved};
use crate::service::{Refusal, Trouble};
use crate::text::{Arg, format};

/// An instant on the desk's clock: the time alone today, else with the day.
pub fn when(model: &Model, at: DateTime<Utc>) -> String {
    let zone = model.session.revision.desk.time_zone;
    let local = at.with_timezone(&zone);
    let time = format::time(local.time());
    let day = calendar::date_in(zone, at);
    if day == model.today_on() {
        time
    } else {
        format!("{} {time}", format::weekday_date(day, model.session.words.language()))
    }
}

/// A code of the catalogues (`per_day`) as the last part of a key (`per-day`).
fn hyphens(code: &str) -> String {
    code.replace('_', "-")
}

/// May the customer be called? why not? until when?
pub fn gate(model: &Model, decision: &Decision) -> String {
    let rule = |rule: crate::domain::contact::Rule| Arg::from(model.word(&format!("rule-{}", hyphens(rule.code())), &[]));
    match (decision.verdict, decision.until) {
        (Verdict::Allow, _) => model.word("gate-allow", &[]),
        (Verdict::Warn(by), _) => model.word("gate-warn", &[("rule", rule(by))]),
        (Verdict::Deny(by), None) => model.word("gate-deny", &[("rule", rule(by))]),
        (Verdict::Deny(by), Some(until)) => {
            model.word("gate-deny-until", &[("rule", rule(by)), ("until", Arg::from(when(model, until)))])
        }
    }
}

/// What is held, by rule: "held 41: hours 27, promise 9; next 13:00".
pub fn held(model: &Model, held: &[Held], next_at: Option<DateTime<Utc>>) -> String {
    let count: i64 = held.iter().map(|held| held.count).sum();
    if count == 0 {
        return model.word("held-none", &[]);
    }
    let rules: Vec<String> = held
        .iter()
        .map(|held| {
            let rule = model.word(&format!("rule-short-{}", hyphens(held.rule.code())), &[]);
            model.word("held-rule", &[("rule", Arg::from(rule)), ("count", Arg::from(held.count))])
        })
        .collect();
    let args = [("count", Arg::from(count)), ("rules", Arg::from(rules.join(", ")))];
    let all = model.word("held", &args);
    match next_at {
        Some(at) => model.word("held-next", &[("held", Arg::from(all)), ("at", Arg::from(when(model, at)))]),
        None => all,
    }
}

/// Nothing to take, and what to press.
pub fn empty(model: &Model, empty: &Empty) -> String {
    let args = [
        ("held", Arg::from(held(model, &empty.held, empty.next_at))),
        ("key", Arg::from(model.key(&Command::plain(Name::Refresh)))),
    ];
    model.word("queue-empty", &args)
}

/// Why a customer comes up.
pub fn task(model: &Model, task: &Task) -> String {
    match task {
        Task::Callback { at } => model.word("task-callback", &[("at", Arg::from(when(model, *at)))]),
        Task::Call => model.word("task-call", &[]),
        Task::FindContact => model.word("task-find-contact", &[]),
        Task::Step { step } => step_name(model, step),
    }
}

/// A next step's name.
pub fn step_name(model: &Model, step: &str) -> String {
    let key = format!("step-{}", hyphens(step));
    if model.session.words.has(&key) { model.word(&key, &[]) } else { clean::line(step) }
}

/// The words of an outcome's code.
pub fn outcome_name(model: &Model, code: &str) -> String {
    let language = model.session.words.language().code();
    model.session.revision.outcome(code).map_or_else(|| clean::line(code), |kind| kind.label_in(language).to_owned())
}

/// What was recorded, where it lies and what follows.
pub fn recorded(model: &Model, sent: &Sent, recorded: &Recorded) -> String {
    let what = match &sent.op.act {
        Act::Outcome { filled } => outcome_name(model, &filled.outcome),
        Act::Call { .. } => model.word("done-call", &[]),
        Act::Note { .. } => model.word("done-note", &[]),
        Act::Release { .. } => model.word("done-release", &[]),
    };
    let mut text = match recorded.saved {
        Saved::Journal => model.word("said-recorded", &[("what", Arg::from(what))]),
        Saved::Spool => model.word("said-kept-here", &[("what", Arg::from(what))]),
    };
    let next = recorded.done.as_ref().and_then(|done| done.next_step.as_ref());
    if let Some(next) = next {
        let name = step_name(model, &next.step);
        let args = [("step", Arg::from(name)), ("at", Arg::from(when(model, next.at)))];
        let key = if next.terminal.is_some() { "said-next-none" } else { "said-next" };
        text = format!("{text} {}", model.word(key, &args));
    }
    if recorded.done.as_ref().is_some_and(|done| done.breach) {
        text = format!("{text} {}", model.word("said-breach", &[]));
    }
    text
}

/// Why an answer is missing, and what to press.
pub fn trouble(model: &Model, trouble: &Trouble) -> String {
    let why = |text: &str| [("why", Arg::from(clean::line(text)))];
    match trouble {
        Trouble::Refused(refusal) => self::refusal(model, refusal),
        Trouble::Away(text) => model.word("trouble-away", &why(text)),
        Trouble::NotKept(text) => model.word("trouble-not-kept", &why(text)),
        Trouble::Internal(text) => model.word("trouble-internal", &why(text)),
    }
}

fn refusal(model: &Model, refusal: &Refusal) -> String {
    let text = |text: &str| Arg::from(clean::line(text));
    let find = Arg::from(model.key(&Command::plain(if model.session.plain { Name::Open } else { Name::Find })));
    match refusal {
        Refusal::NotFound { reference } => {
            model.word("refusal-not-found", &[("reference", text(reference)), ("key", find)])
        }
        Refusal::Ambiguous { reference, matches } => {
            let list: Vec<String> =
                matches.iter().map(|(number, name)| format!("{} {}", clean::line(number), clean::line(name))).collect();
            let args = [("reference", text(reference)), ("matches", Arg::from(list.join(", "))), ("key", find)];
            model.word("refusal-ambiguous", &args)
        }
        Refusal::HeldBy { holder, until, .. } => {
            let args = [
                ("holder", text(holder)),
                ("until", Arg::from(when(model, *until))),
                ("key", Arg::from(model.key(&Command::plain(Name::Next)))),
            ];
            model.word("refusal-held-by", &args)
        }
        Refusal::Gate { decision } => {
            let args = [
                ("gate", Arg::from(gate(model, decision))),
                ("key", Arg::from(model.key(&Command::plain(Name::Why)))),
            ];
            model.word("refusal-gate", &args)
        }
        Refusal::Missing { fields } => {
            let names: Vec<String> =
                fields.iter().map(|field| model.word(&format!("field-{}", hyphens(field.code())), &[])).collect();
            model.word("refusal-missing", &[("fields", Arg::from(names.join(", ")))])
        }
        Refusal::Faulty { field, fault } => {
            let field = model.word(&format!("field-{}", hyphens(field.code())), &[]);
            let args = [("field", Arg::from(field)), ("why", Arg::from(model.word(fault.key(), &[])))];
            model.word("hole-entry", &args)
        }
        Refusal::Unknown { code, nearest } => {
            let near = nearest.as_deref().unwrap_or_default();
            let key = if near.is_empty() { "refused-no-such-outcome" } else { "refused-no-such-outcome-near" };
            let list = Arg::from(model.key(&Command::plain(Name::Outcome)));
            model.word(key, &[("code", text(code)), ("near", text(near)), ("key", list)])
        }
        Refusal::Stale { holder: Some(holder) } => model.word("refusal-stale-holder", &[("holder", text(holder))]),
        Refusal::Stale { holder: None } => model.word("refusal-stale", &[]),
        Refusal::Altered => model.word("refusal-altered", &[]),
        Refusal::NotAllowed { .. } => model.word("refusal-not-allowed", &[]),
        Refusal::OutOfScope => model.word("refusal-out-of-scope", &[]),
        Refusal::TooLate { last } => {
            let last = format::weekday_date(*last, model.session.words.language());
            model.word("hole-too-late", &[("last", Arg::from(last))])
        }
    }
}
