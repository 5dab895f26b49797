//! Taking back: what was recorded last, or any operation of today that is named.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{Awaited, Model, Recent, Sent, Tone};
use super::super::overlay::Overlay;
use super::super::overlay::form::{self, Form};
use super::super::overlay::prompt::{Prompt, Purpose};
use super::super::overlay::take_back::TakeBack;
use super::super::say;
use super::reply;
use crate::domain::clean;
use crate::domain::id::OpId;
use crate::domain::op::{Act, Draft, Started};
use crate::domain::outcome::Filled;
use crate::service::record::Saved;
use crate::service::undo::{Ask, Take, Undoable, Undone, Why};
use crate::service::{Refusal, Request, Trouble};
use crate::text::Arg;

/// How long the line about what was recorded last stays in sight, and one key takes it back without being asked.
pub const IN_SIGHT: TimeDelta = TimeDelta::seconds(8);

/// Notes what was just recorded, for the line that counts down. A call is made and cannot be
/// taken back, and a contact point is corrected in its list.
pub(super) fn note(model: &mut Model, sent: &Sent, saved: Saved) {
    model.recent = None;
    let Some(screen) = model.account() else { return };
    if matches!(
        sent.op.act,
        Act::Call { .. } | Act::Point { .. } | Act::Propose { .. } | Act::TakeUp { .. } | Act::Recall { .. }
    ) {
        return;
    }
    let customer = &screen.account.customer;
    let of = clean::line(&format!("{} {}", customer.number, customer.name));
    let what = match &sent.op.act {
        Act::Outcome { filled } => say::outcome_name(model, &filled.outcome),
        act => model.word(&format!("act-{}", act.code()), &[]),
    };
    let said = model.said.last().map(|said| said.text.clone()).unwrap_or_default();
    let customer = customer.id;
    model.recent = Some(Recent { op: sent.op.id, customer, what, of, at: model.now, saved, said });
}

/// What was recorded last, while its line is in sight.
pub fn in_sight(model: &Model) -> Option<&Recent> {
    model.recent.as_ref().filter(|recent| model.now < recent.at + IN_SIGHT)
}

/// When the line changes next: every second, with reduced motion only when it goes away.
pub fn next_tick(model: &Model) -> Option<DateTime<Utc>> {
    let recent = in_sight(model).filter(|_| !model.session.plain)?;
    let end = recent.at + IN_SIGHT;
    if model.session.still {
        return Some(end);
    }
    let left = (end - model.now).num_milliseconds();
    Some(model.now + TimeDelta::milliseconds(if left % 1_000 == 0 { 1_000 } else { left % 1_000 }))
}

/// How what was recorded last can be taken back, and for how long without being asked.
pub fn tail(model: &Model) -> Option<String> {
    let recent = in_sight(model).filter(|_| !model.session.plain)?;
    if recent.saved == Saved::Spool {
        return Some(model.word("undo-not-yet", &[]));
    }
    let key = ("key", Arg::from(model.key(&Command::plain(Name::Undo))));
    if model.session.still {
        return Some(model.word("undo-still", &[key]));
    }
    let seconds = (recent.at + IN_SIGHT - model.now).num_milliseconds().div_euclid(1_000).max(1);
    Some(model.word("undo-tail", &[key, ("seconds", Arg::from(seconds))]))
}

/// The whole line, for when the sentence about the record is gone.
pub fn line(model: &Model) -> Option<String> {
    let recent = in_sight(model)?;
    let args = [("what", Arg::from(recent.what.as_str())), ("of", Arg::from(recent.of.as_str()))];
    Some(format!("{} {}", model.word("undo-line", &args), tail(model)?))
}

/// Takes back what was recorded last; what is older and about another customer is shown and asked for first.
pub fn command(model: &mut Model) -> Vec<Effect> {
    if is_busy(model) {
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let fresh = in_sight(model).map(|recent| (recent.op, recent.customer, recent.saved));
    match fresh {
        Some((_, _, Saved::Spool)) => {
            let trouble = Trouble::from(Refusal::NotUndone { why: Why::OnDisk });
            let text = say::trouble(model, &trouble);
            model.say(Tone::Refused, text);
            Vec::new()
        }
        Some((of, customer, Saved::Journal)) if !is_worked(model, customer) => undo(model, of),
        _ => vec![model.ask(Awaited::Undoable, Request::Undo(Ask::Last))],
    }
}

fn is_busy(model: &Model) -> bool {
    model.is_writing() || model.is_claiming() || model.waits_for(|what| *what == Awaited::Undoable)
}

/// True when another customer than that is being worked on the screen: leaving it is asked for.
fn is_worked(model: &Model, customer: crate::domain::id::CustomerId) -> bool {
    model.account().is_some_and(|screen| {
        screen.is_held()
            && screen.account.customer.id != customer
            && (screen.call.is_some() || !screen.put_away.is_empty())
    })
}

/// Takes an operation back. The customer on the screen goes back to the queue as it is; a request that had no answer goes
/// out again under its identifier.
pub fn undo(model: &mut Model, of: OpId) -> Vec<Effect> {
    if is_busy(model) {
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let take = match model.undoing.filter(|take| take.of == of) {
        Some(take) => take,
        None => {
            let leave = model.account().filter(|screen| screen.is_held()).and_then(|screen| {
                let claim = screen.account.claim?;
                Some((screen.account.customer.id, claim.epoch))
            });
            Take { id: OpId(model.session.ids.next()), of, leave }
        }
    };
    model.undoing = Some(take);
    vec![model.ask(Awaited::Undone, Request::Undo(Ask::Take(take)))]
}

/// Takes back an operation that was named in a list. Where that leaves another customer in the middle of the work, it is
/// asked for first.
pub fn named(model: &mut Model, undoable: Undoable) -> Vec<Effect> {
    if !is_worked(model, undoable.customer) {
        return undo(model, undoable.op);
    }
    model.overlays.push(Overlay::TakeBack(TakeBack { undoable, fault: None }));
    Vec::new()
}

/// The desk said which operation would be taken back.
pub(super) fn found(model: &mut Model, undoable: Undoable) -> Vec<Effect> {
    let here = model.account().is_some_and(|screen| screen.account.customer.id == undoable.customer);
    if here {
        return undo(model, undoable.op);
    }
    model.overlays.push(Overlay::TakeBack(TakeBack { undoable, fault: None }));
    Vec::new()
}

/// What was taken back, in words.
pub fn what(model: &Model, undoable: &Undoable) -> String {
    match &undoable.outcome {
        Some(code) => say::outcome_name(model, code),
        None => model.word(&format!("act-{}", undoable.act), &[]),
    }
}

/// It was taken back: the customer is open again, and the form with what was typed.
pub(super) fn took(model: &mut Model, undone: Undone) -> Vec<Effect> {
    let Undone { undone, act, account, today, .. } = undone;
    model.today = today;
    model.recent = None;
    model.undoing = None;
    let mut effects = reply::open(model, *account);
    // A form that was begun for this customer meanwhile is put away; what is taken back is shown.
    effects.extend(refill(model, &act, undone.at));
    let of = clean::line(&format!("{} {}", undone.number, undone.name));
    let args = [("what", Arg::from(what(model, &undone))), ("of", Arg::from(of))];
    let mut text = model.word("undo-done", &args);
    let tried = matches!(&act, Act::Outcome { filled } if filled.channel.is_some());
    if tried {
        text = format!("{text} {}", model.word("undo-attempt-stays", &[]));
    }
    model.say(Tone::Good, text);
    effects
}

/// Shows the form of what was taken back, under a new identifier.
fn refill(model: &mut Model, act: &Act, recorded_at: DateTime<Utc>) -> Vec<Effect> {
    let op = OpId(model.session.ids.next());
    let revision = model.session.revision.clone();
    let words = model.session.words.clone();
    let Some(screen) = model.account_mut() else { return Vec::new() };
    let customer = screen.account.customer.id;
    let kept = |outcome: &str, typed, call| Draft {
        customer,
        op,
        outcome: outcome.to_owned(),
        typed,
        focus: 0,
        call,
        put_away: Vec::new(),
    };
    let draft = match act {
        Act::Outcome { filled } => {
            screen.call = call(filled, recorded_at);
            kept(&filled.outcome, filled.typed.clone(), screen.call)
        }
        Act::Snooze { reason, when, .. } => {
            let typed = vec![("when".to_owned(), when.clone()), ("text".to_owned(), reason.clone())];
            kept(form::SNOOZE, typed, None)
        }
        Act::Note { text } => {
            let prompt = Prompt::again(Purpose::Note, op, text);
            model.overlays.push(Overlay::Prompt(Box::new(prompt)));
            return Vec::new();
        }
        Act::Release { .. } | Act::Skip { .. } | Act::Call { .. } | Act::Point { .. } => return Vec::new(),
        Act::Propose { .. } | Act::TakeUp { .. } | Act::Recall { .. } => return Vec::new(),
    };
    let form = Form::resumed(&draft, &revision, screen, &words).filter(|form| form.is_touched());
    let Some(form) = form else { return Vec::new() };
    let begun = |overlay: &Overlay| matches!(overlay, Overlay::Form(_));
    let (begun, others): (Vec<_>, Vec<_>) = std::mem::take(&mut model.overlays).into_iter().partition(begun);
    model.overlays = others;
    if let Some(screen) = model.account_mut() {
        for other in begun {
            if let Overlay::Form(other) = other
                && other.kind.code != form.kind.code
            {
                screen.put_away.retain(|known| known.kind.code != other.kind.code);
                screen.put_away.push(*other);
            }
        }
    }
    model.overlays.push(Overlay::Form(Box::new(form)));
    model.kept_at = None;
    model.keep()
}

/// The attempt that the outcome was of: it stays, and waits for another outcome.
fn call(filled: &Filled, recorded_at: DateTime<Utc>) -> Option<Started> {
    let (channel, direction) = (filled.channel?, filled.direction?);
    let at = filled.started_at.unwrap_or(recorded_at);
    Some(Started { point: filled.contact_point, channel, direction, at })
}

/// It was not taken back: why, on the overlay that asked too.
pub(super) fn missing(model: &mut Model, trouble: &Trouble) -> Vec<Effect> {
    let text = match trouble {
        Trouble::Away(_) | Trouble::Busy(_) => model.word("undo-away", &[]),
        other => {
            model.undoing = None;
            say::trouble(model, other)
        }
    };
    for overlay in &mut model.overlays {
        if let Overlay::TakeBack(asked) = overlay {
            asked.fault = Some(text.clone());
        }
    }
    model.say(Tone::Refused, text);
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::super::super::fake::{self, Hands};
    use super::*;
    use crate::service::Reply;
    use crate::service::record::{Opened, Recorded};

    fn asked(hands: &Hands) -> Option<Take> {
        hands.asked().into_iter().find_map(|(_, request)| match request {
            Request::Undo(Ask::Take(take)) => Some(take),
            _ => None,
        })
    }

    fn recorded() -> Hands {
        let mut hands = Hands::at_an_account();
        hands.press("n");
        hands.answered();
        hands.waits(1);
        hands
    }

    #[test]
    fn without_an_answer_the_same_request_goes_out_again() {
        let mut hands = recorded();
        hands.press("u");
        let first = asked(&hands).unwrap();
        assert!(first.leave.is_some(), "the customer that opened by itself goes back");
        hands.answered_by(|_| Err(Trouble::Away("gone".to_owned())));
        hands.press("u");
        assert_eq!(asked(&hands), Some(first));
        let refused = Refusal::NotUndone { why: Why::Already };
        hands.answered_by(|_| Err(refused.clone().into()));
        hands.press("u");
        assert_ne!(asked(&hands).map(|take| take.id), Some(first.id));
    }

    #[test]
    fn what_lies_only_on_this_machine_is_not_taken_back() {
        let mut hands = Hands::at_an_account();
        hands.press("n");
        hands.answered_by(|request| match request {
            Request::Record(submission) => Ok(Reply::Recorded(Box::new(Recorded {
                saved: Saved::Spool,
                done: None,
                next: Opened::Nothing,
                ..fake::recorded(submission)
            }))),
            other => fake::answer(other),
        });
        hands.press("u");
        assert_eq!(asked(&hands), None);
        assert!(hands.model.said.last().unwrap().text.contains("only on this machine"));
    }

    #[test]
    fn the_line_ticks_every_second_and_with_reduced_motion_only_at_its_end() {
        let mut hands = recorded();
        let now = hands.model.now;
        assert_eq!(next_tick(&hands.model), Some(now + TimeDelta::seconds(1)));
        assert!(tail(&hands.model).unwrap().contains("7 s"));
        hands.model.session.still = true;
        assert_eq!(next_tick(&hands.model), Some(now + TimeDelta::seconds(7)));
        assert!(!tail(&hands.model).unwrap().contains('7'));
        hands.waits(7);
        assert_eq!((next_tick(&hands.model), line(&hands.model)), (None, None));
    }

    #[test]
    fn a_form_that_was_begun_meanwhile_is_put_away_and_not_lost() {
        let mut hands = recorded();
        hands.press("u");
        let take = asked(&hands).unwrap();
        let typed = |field: &str, text: &str| vec![(field.to_owned(), text.to_owned())];
        hands.answered_by(|request| {
            let Request::Undo(Ask::Take(_)) = request else { return fake::answer(request) };
            let mut account = fake::account(1);
            let customer = account.customer.clone();
            account.draft = Some(Draft {
                customer: customer.id,
                op: OpId(uuid::Uuid::from_u128(77)),
                outcome: "promise".to_owned(),
                typed: typed("date", "fri"),
                focus: 0,
                call: None,
                put_away: Vec::new(),
            });
            let filled = Filled { outcome: "callback".to_owned(), typed: typed("when", "mon"), ..Filled::default() };
            let undone = Undoable {
                op: take.of,
                customer: customer.id,
                number: customer.number.clone(),
                name: customer.name.clone(),
                act: "outcome".to_owned(),
                outcome: Some("callback".to_owned()),
                at: fake::now(),
            };
            Ok(Reply::Undone(Box::new(Undone {
                id: take.id,
                undone,
                act: Act::Outcome { filled: Box::new(filled) },
                account: Box::new(account),
                today: Default::default(),
            })))
        });
        let Some(Overlay::Form(form)) = hands.model.overlays.last() else { panic!("no form") };
        assert_eq!((form.kind.code.as_str(), hands.model.overlays.len()), ("callback", 1));
        let put_away = &hands.model.account().unwrap().put_away;
        assert_eq!(put_away.iter().map(|form| form.kind.code.as_str()).collect::<Vec<_>>(), ["promise"]);
        let kept = hands.effects.iter().rev().find_map(|effect| match effect {
            Effect::Keep(draft) => Some(draft.clone()),
            _ => None,
        });
        assert_eq!(kept.unwrap().put_away.len(), 1, "both lie on the disk");
    }

    #[test]
    fn a_customer_that_is_being_called_is_not_left_for_a_row_of_the_day_without_asking() {
        let mut hands = Hands::at_an_account();
        let run = |hands: &mut Hands, name: Name| {
            let effects = super::super::run(&mut hands.model, &Command::plain(name));
            hands.effects.extend(effects);
        };
        hands.press("c 1");
        hands.answered();
        run(&mut hands, Name::Mine);
        hands.answered();
        run(&mut hands, Name::Down);
        run(&mut hands, Name::Undo);
        assert!(matches!(hands.model.overlays.last(), Some(Overlay::TakeBack(_))), "{:?}", hands.model.overlays.last());
        assert_eq!(asked(&hands), None);
        run(&mut hands, Name::Undo);
        assert!(asked(&hands).is_some());
    }

    #[test]
    fn a_customer_that_is_being_called_is_not_left_without_asking() {
        let mut hands = recorded();
        hands.press("c 1");
        hands.answered();
        // The call is the last that was recorded now: the desk is asked what there is to take back.
        hands.press("u");
        assert_eq!(asked(&hands), None);
    }
}
