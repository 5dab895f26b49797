//! Deciding a request: only one that was read just now, that nobody moved under the cursor, and never one's own. Approving
//! asks once, with the amount and the customer.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Awaited, Link, Model, Tone};
use super::super::super::requests::is_waiting;
use super::super::super::say;
use super::super::super::view;
use super::super::Overlay;
use super::super::confirm;
use super::super::prompt::{self, Purpose};
use super::{Approval, CHAIN, fill, of};
use crate::domain::approval::ApprovalState;
use crate::domain::clean;
use crate::domain::id::{ApprovalId, OpId};
use crate::service::approval::{Ask, Decide, Decided, Line, Verdict, Why};
use crate::service::{Refusal, Request, Trouble, account};
use crate::text::Arg;

/// What was read longer ago is read again before it is decided.
const STALE: TimeDelta = TimeDelta::seconds(5);
/// A list that changed under the cursor takes no decision so long: a key on its way must not fall on another request.
const UNSEEN: TimeDelta = TimeDelta::milliseconds(400);

/// The request that a command would decide.
struct Current {
    line: Line,
    read_at: DateTime<Utc>,
    barred: Option<Refusal>,
    changed_at: Option<DateTime<Utc>>,
}

fn current(model: &Model) -> Option<Current> {
    model.overlays.iter().rev().filter_map(of).find_map(|approval| match approval {
        Approval::List(list) => {
            let (line, read_at) = list.row()?;
            Some(Current { line: line.clone(), read_at, barred: None, changed_at: list.changed_at })
        }
        Approval::Opened(opened) => Some(Current {
            line: opened.shown.line.clone(),
            read_at: opened.shown.as_of,
            barred: opened.shown.barred.clone(),
            changed_at: opened.changed_at,
        }),
        Approval::Form(_) => None,
    })
}

/// Asks the desk; `by_itself` when no key was pressed for it.
pub(super) fn ask(model: &mut Model, request: Request, by_itself: bool) -> Effect {
    let which = match &request {
        Request::Approval(Ask::List { which, .. }) => Some(*which),
        _ => None,
    };
    model.ask(if by_itself { Awaited::Polled(which) } else { Awaited::Approval }, request)
}

/// Says no on the list, with the key to press there as `$key`.
pub(super) fn refuse_here(model: &mut Model, key: &str, wanted: Name) -> Vec<Effect> {
    let wanted = Command::plain(wanted);
    let written = if model.session.plain { wanted.to_string() } else { model.session.keymap.written(CHAIN, &wanted) };
    let text = model.word(key, &[("key", Arg::from(written))]);
    model.say(Tone::Refused, text);
    Vec::new()
}

/// What a command does to the request that is meant.
pub(super) fn command(model: &mut Model, command: &Command) -> Vec<Effect> {
    let Some(current) = current(model) else { return refuse_here(model, "approval-no-row", Name::Cancel) };
    let id = current.line.approval.id;
    if command.name == Name::Exemplary {
        return match current.line.approval.state {
            ApprovalState::Applied => vec![model.ask(Awaited::Exemplary, Request::Approval(Ask::Exemplary(id)))],
            _ => refuse_here(model, "approval-not-executed", Name::Right),
        };
    }
    if let Some(why) = against(model, &current) {
        model.say(Tone::Refused, why);
        return Vec::new();
    }
    if model.now - current.read_at > STALE {
        let text = model.word("approval-stale", &[]);
        model.say(Tone::Refused, text);
        return super::again(model, false);
    }
    match command.name {
        Name::Refuse => prompt::open(model, Purpose::Refuse(id), &command.args),
        Name::Counter => fill::counter(model, &current.line, current.read_at),
        _ => {
            let args = [
                ("number", Arg::from(current.line.approval.number)),
                ("what", Arg::from(view::approval::terms(model, &current.line.approval.proposal))),
                ("customer", Arg::from(view::approval::customer(&current.line))),
            ];
            let question = model.word("approval-confirm", &args);
            model.requests.asked = Some(Box::new((current.line, clean::line(&command.args))));
            confirm::ask(model, question, approve)
        }
    }
}

/// True when what is asked for cannot be had any more: whoever approves hears from the desk what has changed, and who
/// refuses is not kept from it.
fn is_impossible(barred: &Refusal) -> bool {
    matches!(barred, Refusal::Approval { why: Why::Impossible { .. } })
}

/// Why a request cannot be decided here and now.
fn against(model: &Model, current: &Current) -> Option<String> {
    let word = |key: &str| Some(model.word(key, &[]));
    let line = &current.line;
    let barred = current.barred.as_ref().filter(|refusal| !is_impossible(refusal));
    let just_changed = current.changed_at.is_some_and(|at| model.now < at + UNSEEN);
    match () {
        () if model.waits_for(|what| matches!(what, Awaited::Decided(_))) => word("refused-still-saving"),
        () if !is_waiting(model, line) => word("approval-not-waiting"),
        () if line.approval.requested_by == model.session.actor.id => word("approval-own"),
        () if barred.is_some() => barred.map(|refusal| say::trouble(model, &refusal.clone().into())),
        () if model.link == Link::Away => word("approval-away"),
        () if just_changed => word("approval-just-changed"),
        () => None,
    }
}

/// The question was answered with yes: what was read is approved, if it still stands there.
fn approve(model: &mut Model) -> Vec<Effect> {
    let Some(asked) = model.requests.asked.take() else { return Vec::new() };
    let (line, note) = *asked;
    let now = current(model).filter(|now| now.line.approval == line.approval);
    let Some(now) = now else {
        let text = model.word("approval-just-changed", &[]);
        model.say(Tone::Refused, text);
        return Vec::new();
    };
    if let Some(why) = against(model, &now) {
        model.say(Tone::Refused, why);
        return Vec::new();
    }
    send(model, line.approval.id, Verdict::Approve { note }, now.read_at)
}

/// The reason for refusing was typed.
pub fn refuse(model: &mut Model, of: ApprovalId, reason: String) -> Vec<Effect> {
    let now = current(model).filter(|now| now.line.approval.id == of);
    let Some(now) = now else { return refuse_here(model, "approval-no-row", Name::Cancel) };
    if let Some(why) = against(model, &now) {
        model.say(Tone::Refused, why);
        return Vec::new();
    }
    send(model, of, Verdict::Refuse { reason }, now.read_at)
}

/// When that request was last read, while it is the one that would be decided.
pub(super) fn seen(model: &Model, id: ApprovalId) -> Option<DateTime<Utc>> {
    current(model).filter(|now| now.line.approval.id == id).map(|now| now.read_at)
}

/// Sends a verdict. The same that had no answer before goes out under its old identifier, so that it acts once.
pub(super) fn send(model: &mut Model, of: ApprovalId, verdict: Verdict, seen_at: DateTime<Utc>) -> Vec<Effect> {
    let again = model.requests.unanswered.take().filter(|old| old.of == of && old.verdict == verdict);
    let id = again.map_or_else(|| OpId(model.session.ids.next()), |old| old.id);
    let decide = Box::new(Decide { id, of, verdict, seen_at });
    vec![model.ask(Awaited::Decided(decide.clone()), Request::Approval(Ask::Decide(decide)))]
}

/// No answer came: what was typed stays, and the same verdict may be sent again.
pub fn missing(model: &mut Model, decide: Box<Decide>, trouble: &Trouble, why: &str) {
    for overlay in &mut model.overlays {
        overlay.came_back(why);
    }
    if !matches!(trouble, Trouble::Refused(_)) {
        model.requests.unanswered = Some(decide);
    }
}

/// It was decided: says so, closes what was about it, and reads the list again.
pub(super) fn decided(model: &mut Model, decided: Decided) -> Vec<Effect> {
    let line = &decided.line;
    let id = line.approval.id;
    let key = match line.approval.state {
        ApprovalState::Applied => "approval-done-applied",
        ApprovalState::Refused => "approval-done-refused",
        ApprovalState::Countered => "approval-done-countered",
        ApprovalState::Pending | ApprovalState::Withdrawn | ApprovalState::Overtaken | ApprovalState::Reversed => {
            "approval-done-other"
        }
    };
    let args = [("number", Arg::from(line.approval.number)), ("customer", Arg::from(view::approval::customer(line)))];
    let text = model.word(key, &args);
    model.say(Tone::Good, text);
    model.requests.unanswered = None;
    model.overlays.retain(|overlay| match overlay {
        Overlay::Prompt(prompt) => prompt.purpose != Purpose::Refuse(id),
        Overlay::Approval(Approval::Opened(opened)) => opened.shown.line.approval.id != id,
        Overlay::Approval(Approval::Form(form)) => !form.answers(id),
        _ => true,
    });
    let mut effects = super::again(model, true);
    let customer = line.approval.customer;
    let open = model.account().is_some_and(|screen| screen.account.customer.id == customer);
    if open && decided.account_changed {
        effects.push(model.ask(Awaited::Read, Request::Account(account::Ask::Read(customer))));
    }
    effects
}
