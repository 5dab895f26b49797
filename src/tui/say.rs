//! Sentences that the screen and line mode share.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::command::{Command, Name};
use super::model::{Model, Sent};
use super::widget::canvas::fit;
use crate::domain::agent::Right;
use crate::domain::clean;
use crate::domain::contact::{Decision, Rule, Verdict};
use crate::domain::id::CustomerId;
use crate::domain::op::{Act, Started};
use crate::domain::outcome::{Filled, Trigger};
use crate::domain::plan::{Bound, Offer};
use crate::service::account::{Account, Entry};
use crate::service::profile;
use crate::service::queue::{Empty, Held, Task};
use crate::service::record::{Recorded, Saved};
use crate::service::telling::Teller;
use crate::service::undo::Why;
use crate::service::voice::{Voice, hyphens};
use crate::service::{Refusal, Trouble};
use crate::text::{Arg, format};

/// The desk's voice in the words of this session.
fn voice(model: &Model) -> Voice<'_> {
    let session = &model.session;
    Voice { words: &session.words, zone: session.revision.desk.time_zone, today: model.today_on() }
}

/// An instant on the desk's clock: the time alone today, else with the day.
pub fn when(model: &Model, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&model.session.revision.desk.time_zone);
    let time = format::time(local.time());
    let on = local.date_naive();
    if on == model.today_on() { time } else { format!("{} {time}", day(model, on)) }
}

/// A day with its weekday, and with its year where that is not this one.
pub fn day(model: &Model, day: NaiveDate) -> String {
    let language = model.session.words.language();
    if day.year() == model.today_on().year() {
        format::weekday_day(day, language)
    } else {
        format::weekday_date(day, language)
    }
}

fn shortened(text: &str, most: usize) -> String {
    fit(text, most, super::look::Look::MONO)
}

/// Most columns of a customer's name within a sentence.
const NAME: usize = 40;

/// The customer of the account on the screen as a sentence names it.
fn customer_name(model: &Model, customer: CustomerId) -> Option<String> {
    let known = model.account().map(|screen| &screen.account.customer).filter(|known| known.id == customer)?;
    Some(shortened(&clean::line(&known.name), NAME))
}

/// May the customer be called? why not? until when?
pub fn gate(model: &Model, decision: &Decision) -> String {
    let rule = |rule: Rule| model.word(&format!("gate-{}", hyphens(rule.code())), &[]);
    match (decision.verdict, decision.until) {
        (Verdict::Allow, _) => model.word("gate-allow", &[]),
        (Verdict::Warn(by), _) => model.word("gate-warning", &[("reason", Arg::from(rule(by)))]),
        (Verdict::Deny(by), until) => {
            let mut text = model.word("gate-deny", &[("reason", Arg::from(rule(by)))]);
            if let Some(until) = until {
                let until = model.word("gate-until", &[("until", Arg::from(when(model, until)))]);
                text = format!("{text} {until}");
            }
            text
        }
    }
}

/// The call that runs: who began it, over which number, since when.
pub fn in_call(model: &Model, account: &Account, call: &Started) -> String {
    let number = call
        .point
        .and_then(|point| account.point(point))
        .map_or_else(|| model.word("number-other", &[]), |point| clean::line(&point.value));
    let args = [
        ("direction", Arg::from(model.word(&format!("direction-{}", call.direction.code()), &[]))),
        ("number", Arg::from(number)),
        ("since", Arg::from(when(model, call.at))),
    ];
    model.word("gate-in-call", &args)
}

/// The same in few words, for a line that must not be cut.
pub fn gate_short(model: &Model, decision: &Decision) -> String {
    let rule = |rule: Rule| Arg::from(model.word(&format!("rule-{}", hyphens(rule.code())), &[]));
    match (decision.verdict, decision.until) {
        (Verdict::Allow, _) => model.word("gate-allow", &[]),
        (Verdict::Warn(by), _) => model.word("gate-short-warn", &[("rule", rule(by))]),
        (Verdict::Deny(by), None) => model.word("gate-short-deny", &[("rule", rule(by))]),
        (Verdict::Deny(by), Some(until)) => {
            let args = [("rule", rule(by)), ("until", Arg::from(when(model, until)))];
            model.word("gate-short-deny-until", &args)
        }
    }
}

/// What is held, by rule: "41 customers held (27 hours, 9 promise); next at 13:00".
pub fn held(model: &Model, held: &[Held], next_at: Option<DateTime<Utc>>) -> String {
    let count: i64 = held.iter().map(|held| held.count).sum();
    if count == 0 {
        return model.word("held-nothing", &[]);
    }
    let parts: Vec<String> = held
        .iter()
        .map(|held| {
            let rule = model.word(&format!("rule-{}", hyphens(held.rule.code())), &[]);
            model.word("held-part", &[("rule", Arg::from(rule)), ("count", Arg::from(held.count))])
        })
        .collect();
    let total = model.word("held-total", &[("count", Arg::from(count))]);
    let mut line = model.word("held-line", &[("total", Arg::from(total)), ("parts", Arg::from(parts.join(", ")))]);
    if let Some(at) = next_at {
        let next = model.word("held-next", &[("at", Arg::from(when(model, at)))]);
        line = model.word("held-and-next", &[("held", line.into()), ("next", next.into())]);
    }
    line
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
        Task::Step { step } => model.word("task-step", &[("step", Arg::from(step_name(model, step)))]),
    }
}

/// A next step's name.
pub fn step_name(model: &Model, step: &str) -> String {
    let key = format!("step-{}", hyphens(step));
    if model.session.words.has(&key) { model.word(&key, &[]) } else { clean::line(step) }
}

/// The words of an outcome's code.
pub fn outcome_name(model: &Model, code: &str) -> String {
    teller(model).outcome(code)
}

/// An outcome with what was agreed: a promise names its amount and day.
fn outcome(model: &Model, filled: &Filled) -> String {
    let promise = model.session.revision.outcome(&filled.outcome).is_some_and(|kind| kind.sets(Trigger::Promise));
    match (promise, filled.amount, filled.date) {
        (true, Some(amount), Some(date)) => {
            let amount = format::money(amount, model.session.words.language());
            model.word("done-promise", &[("amount", Arg::from(amount)), ("date", Arg::from(day(model, date)))])
        }
        _ => outcome_name(model, &filled.outcome),
    }
}

/// What was recorded, where it lies and what follows.
pub fn recorded(model: &Model, sent: &Sent, recorded: &Recorded) -> String {
    let what = match &sent.op.act {
        Act::Outcome { filled } => outcome(model, filled),
        Act::Call { .. } => model.word("done-call", &[]),
        Act::Note { .. } => model.word("done-note", &[]),
        Act::Release { .. } => model.word("done-release", &[]),
        Act::Snooze { .. } => model.word("act-snooze", &[]),
        Act::Skip { reason } => {
            let today = recorded.done.as_ref().map_or(0, |done| done.skipped);
            let reason = Arg::from(teller(model).skip(reason));
            model.word("done-skip", &[("reason", reason), ("today", Arg::from(today))])
        }
        Act::Withdraw { .. } => model.word("act-withdraw", &[]),
        Act::Point { what } => model.word(&format!("done-point-{}", what.code()), &[]),
        Act::Profile { .. } => model.word("done-profile", &[]),
        Act::Propose { proposal, .. } => {
            let what = Arg::from(super::view::approval::short(model, proposal));
            model.word("done-propose", &[("what", what)])
        }
        Act::TakeUp { .. } => model.word("done-take-up", &[]),
        Act::Recall { .. } => model.word("done-recall", &[]),
    };
    let what = match customer_name(model, sent.op.customer) {
        Some(name) => model.word("said-of", &[("name", Arg::from(name)), ("what", Arg::from(what))]),
        None => what,
    };
    let mut text = match recorded.saved {
        Saved::Journal => model.word("said-recorded", &[("what", Arg::from(what))]),
        Saved::Spool => model.word("said-kept-here", &[("what", Arg::from(what))]),
    };
    let next = recorded.done.as_ref().and_then(|done| done.next_step.as_ref());
    if let Some(next) = next {
        let said = match &next.terminal {
            Some(code) => model.word("next-terminal", &[("outcome", Arg::from(outcome_name(model, code)))]),
            None => {
                let args =
                    [("step", Arg::from(step_name(model, &next.step))), ("date", Arg::from(when(model, next.at)))];
                model.word("next-step", &args)
            }
        };
        text = format!("{text} {said}.");
    }
    let learnt = recorded.done.as_ref().and_then(|done| done.profile.as_ref());
    if let Some(learnt) = learnt.filter(|_| !matches!(sent.op.act, Act::Profile { .. })) {
        let words = &model.session.words;
        let value = profile::words::value(words, learnt.line, &learnt.after);
        let args = [("what", Arg::from(profile::words::line(words, learnt.line))), ("value", Arg::from(value))];
        text = format!("{text} {}", model.word("said-learnt", &args));
    }
    if recorded.done.as_ref().is_some_and(|done| done.breach) {
        text = format!("{text} {}", model.word("said-breach", &[]));
    }
    text
}

/// One line of the timeline.
pub fn fact(model: &Model, entry: &Entry) -> String {
    teller(model).fact(entry)
}

/// What tells facts in the words of this session.
pub fn teller(model: &Model) -> Teller<'_> {
    Teller { words: &model.session.words, revision: &model.session.revision }
}

/// Why an answer is missing, and what to press.
pub fn trouble(model: &Model, trouble: &Trouble) -> String {
    let text = voice(model).trouble(trouble);
    let Trouble::Refused(refusal) = trouble else { return text };
    if matches!(refusal.as_ref(), Refusal::Beyond { .. }) {
        return format!("{text} {}", ask_beyond(model));
    }
    match hint(refusal) {
        Some((key, name)) => {
            let name = model.key(&Command::plain(name));
            format!("{text} {}", model.word(key, &[("key", Arg::from(name))]))
        }
        None => text,
    }
}

/// What to press after a refusal.
fn hint(refusal: &Refusal) -> Option<(&'static str, Name)> {
    match refusal {
        Refusal::NotFound { .. } | Refusal::Ambiguous { .. } => Some(("hint-find", Name::Find)),
        Refusal::HeldBy { .. } => Some(("hint-next", Name::Next)),
        Refusal::Gate { .. } => Some(("hint-gate", Name::Why)),
        Refusal::Unknown { .. } => Some(("hint-outcomes", Name::Outcome)),
        Refusal::NotUndone { why: Why::Asked } => Some(("hint-recall", Name::Propose)),
        _ => None,
    }
}

/// The name of a field.
pub fn field_name(model: &Model, code: &str) -> String {
    voice(model).field(code)
}

/// The agent's role does not reach that far.
pub fn right_missing(model: &Model, right: Right) -> String {
    voice(model).right_missing(right)
}

/// The instalments of an offer, in one line.
pub fn offer(model: &Model, offer: &Offer) -> String {
    voice(model).offer(offer)
}

/// An offer beyond the limits: which, and the nearest within them.
pub fn beyond(model: &Model, bounds: &[Bound], nearest: Option<&Offer>) -> String {
    voice(model).beyond(bounds, nearest)
}

/// The keys that lead out of a form to asking somebody who may agree to more.
pub fn ask_beyond(model: &Model) -> String {
    let close = Arg::from(model.form_key(&Command::plain(Name::Cancel)));
    let key = Arg::from(model.key(&Command::plain(Name::Propose)));
    model.word("hint-beyond", &[("close", close), ("key", key)])
}

/// The promise is further away than the desk allows.
pub fn too_late(model: &Model, last: NaiveDate) -> String {
    voice(model).too_late(last)
}
