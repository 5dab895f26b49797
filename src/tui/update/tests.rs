use chrono::NaiveDate;

use super::super::effect::Effect;
use super::super::fake::{self, Hands};
use super::super::model::{Link, Tone};
use super::super::overlay::Overlay;
use super::super::overlay::form::Form;
use super::super::screen::Screen;
use crate::domain::contact_point::{Channel, Direction};
use crate::domain::op::{Act, Draft};
use crate::domain::outcome::Filled;
use crate::service::record::{Opened, Recorded, Saved, Then};
use crate::service::{Refusal, Reply, Request, Trouble, claim};

fn filled(hands: &Hands) -> Filled {
    match hands.sent().expect("a write").op.act {
        Act::Outcome { filled } => *filled,
        other => panic!("no outcome: {other:?}"),
    }
}

fn form(hands: &Hands) -> &Form {
    match hands.model.overlays.last() {
        Some(Overlay::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

fn last_said(hands: &Hands) -> String {
    hands.model.said.last().map(|said| said.text.clone()).unwrap_or_default()
}

#[test]
fn from_the_list_the_next_account_costs_one_key_and_after_an_outcome_none() {
    let mut hands = Hands::at_the_queue();
    hands.press("space");
    assert_eq!(hands.asked()[0].1, Request::Claim(claim::Ask::Next));
    hands.answered();
    let first = hands.model.account().unwrap().account.customer.id;
    hands.press("n");
    let sent = hands.sent().unwrap();
    assert_eq!(sent.then, Then::Next);
    hands.answered();
    assert_ne!(hands.model.account().unwrap().account.customer.id, first);
    assert!(last_said(&hands).starts_with("Ødegård Rør & Varme AS: no answer."), "{}", last_said(&hands));
}

#[test]
fn no_answer_is_one_key_and_names_number_channel_and_direction() {
    let mut hands = Hands::at_an_account();
    hands.press("n");
    let filled = filled(&hands);
    assert_eq!(filled.outcome, "no_answer");
    let point = hands.model.account().unwrap().account.points[0].id;
    assert_eq!(
        (filled.contact_point, filled.channel, filled.direction),
        (Some(point), Some(Channel::Phone), Some(Direction::Out))
    );
    assert_eq!(hands.sent().unwrap().op.epoch, 7);
}

#[test]
fn a_promise_in_full_on_friday_is_five_keys() {
    for (keys, excuse) in [("p f r i f", "forgot"), ("p f r i enter", "not_said"), ("p f r i n", "no_funds")] {
        assert_eq!(keys.split(' ').count(), 5);
        let mut hands = Hands::at_an_account();
        hands.press(keys);
        let filled = filled(&hands);
        assert_eq!(filled.outcome, "promise");
        assert_eq!(filled.date, Some("2026-03-13".parse::<NaiveDate>().unwrap()));
        assert_eq!(filled.amount.unwrap().minor, 1_243_000);
        assert_eq!(filled.excuse.as_deref(), Some(excuse), "{keys}");
        hands.answered();
        assert!(hands.model.overlays.is_empty());
    }
}

#[test]
fn a_letter_that_may_belong_to_the_date_stays_text() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i d");
    assert!(hands.sent().is_none());
    assert_eq!(form(&hands).slots[0].input.text(), "frid");
    hands.press("a y");
    assert_eq!(form(&hands).slots[0].input.text(), "friday");
}

#[test]
fn enter_takes_the_excuse_on_file() {
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.excuse = Some("no_funds".to_owned());
    hands.press("p + 3 enter");
    assert_eq!(filled(&hands).excuse.as_deref(), Some("no_funds"));
}

#[test]
fn a_form_on_its_way_is_not_lost_when_the_desk_does_not_take_it() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i enter");
    let first = hands.sent().unwrap().op;
    assert!(form(&hands).sending);
    hands.press("x");
    assert_eq!(form(&hands).slots[0].input.text(), "fri");
    hands.answered_by(|request| match request {
        Request::Record(_) => Err(Trouble::NotKept("disk full".to_owned())),
        other => fake::answer(other),
    });
    assert!(!form(&hands).sending);
    assert!(form(&hands).fault.as_ref().unwrap().1.contains("disk full"));
    hands.press("enter");
    // The same content goes out under the same identifier, at the same time.
    assert_eq!(hands.sent().unwrap().op, first);
}

#[test]
fn a_refusal_keeps_the_form_and_says_why() {
    let mut hands = Hands::at_an_account();
    hands.press("p 3 1 . 2 enter");
    assert!(hands.sent().is_none());
    assert!(last_said(&hands).contains("no such day"), "{}", last_said(&hands));
    hands.press("ctrl-u + 9 9 enter");
    assert!(last_said(&hands).contains("The last day is"), "{}", last_said(&hands));
    assert_eq!(hands.model.said.last().unwrap().tone, Tone::Refused);
}

#[test]
fn an_account_is_never_left_without_a_word() {
    for keys in ["b", "N", "q", "g q"] {
        let mut hands = Hands::at_an_account();
        hands.press(keys);
        assert!(matches!(hands.model.overlays.last(), Some(Overlay::Prompt(_))), "{keys}");
        assert!(hands.asked().is_empty());
        hands.press("enter");
        assert!(hands.asked().is_empty(), "a reason is needed");
        hands.types("lunch");
        hands.press("enter");
        assert_eq!(hands.sent().unwrap().op.act, Act::Release { reason: "lunch".to_owned() });
        hands.answered();
        match keys {
            "N" => assert!(hands.model.account().is_some()),
            "q" => assert!(hands.effects.contains(&Effect::Quit)),
            _ => assert!(matches!(hands.model.screen, Screen::Queue(_))),
        }
    }
}

#[test]
fn a_late_answer_is_dropped() {
    let mut hands = Hands::at_the_queue();
    hands.press("f5 f5");
    let asked = hands.asked();
    assert_eq!(asked.len(), 2);
    let old = fake::page();
    let old = crate::service::queue::Page { rows: old.rows[..1].to_vec(), ..old };
    super::update(&mut hands.model, super::Msg::Reply(asked[0].0, Ok(Reply::Queue(old))));
    let Screen::Queue(screen) = &hands.model.screen else { panic!("the queue") };
    assert_eq!(screen.rows().len(), 4);
}

#[test]
fn the_cursor_stays_on_its_customer_when_the_order_changes() {
    let mut hands = Hands::at_the_queue();
    hands.press("down down");
    hands.press("f5");
    hands.answered_by(|request| match request {
        Request::Queue(_) => {
            let mut page = fake::page();
            page.rows.reverse();
            Ok(Reply::Queue(page))
        }
        other => fake::answer(other),
    });
    let Screen::Queue(screen) = &hands.model.screen else { panic!("the queue") };
    assert_eq!((screen.at(), screen.row().unwrap().customer.0.as_u128()), (1, 3));
}

#[test]
fn a_call_names_number_and_direction_for_the_outcome() {
    let mut hands = Hands::at_an_account();
    hands.press("c i é");
    let sent = hands.sent().unwrap();
    let point = hands.model.account().unwrap().account.points[1].id;
    assert_eq!(sent.op.act, Act::Call { point: Some(point), channel: Channel::Phone, direction: Direction::In });
    assert_eq!(sent.then, Then::Stay);
    hands.answered();
    assert!(hands.model.overlays.is_empty());
    hands.press("n");
    let filled = filled(&hands);
    assert_eq!((filled.contact_point, filled.direction), (Some(point), Some(Direction::In)));
    assert_eq!(filled.started_at, Some(fake::now()));
}

#[test]
fn the_claim_is_renewed_and_its_loss_leaves_the_account_to_be_read() {
    let mut hands = Hands::at_an_account();
    let renew = hands.model.session.revision.desk.renew_seconds;
    hands.press("p f r i");
    hands.waits(renew - 2);
    assert!(hands.asked().is_empty());
    hands.waits(2);
    let asked = hands.asked();
    assert!(matches!(asked[0].1, Request::Claim(claim::Ask::Renew { epoch: 7, .. })), "{asked:?}");
    hands.answered_by(|_| Err(Refusal::Stale { holder: Some("Béla".to_owned()) }.into()));
    assert!(hands.effects.contains(&Effect::Bell));
    assert_eq!(form(&hands).slots[0].input.text(), "fri");
    hands.press("enter");
    assert!(hands.sent().is_none());
    assert!(last_said(&hands).contains("Béla"), "{}", last_said(&hands));
    hands.press("esc b");
    assert!(matches!(hands.model.screen, Screen::Queue(_)));
}

#[test]
fn a_form_is_kept_at_most_once_a_second_and_comes_back() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i");
    let kept: Vec<Draft> = hands
        .effects
        .iter()
        .filter_map(|effect| if let Effect::Keep(draft) = effect { Some(draft.clone()) } else { None })
        .collect();
    assert_eq!(kept.len(), 1, "only the opening");
    assert!(hands.model.next_tick() <= fake::now() + chrono::TimeDelta::seconds(1));
    hands.waits(1);
    let Some(Effect::Keep(draft)) = hands.effects.last().cloned() else { panic!("kept") };
    assert_eq!(draft.typed[0], ("date".to_owned(), "fri".to_owned()));
    let mut again = Hands::at_the_queue();
    again.press("space");
    again.answered_by(|request| match request {
        Request::Claim(_) => {
            let account =
                crate::service::account::Account { resumed: true, draft: Some(draft.clone()), ..fake::account(1) };
            Ok(Reply::Account(Box::new(account)))
        }
        other => fake::answer(other),
    });
    assert_eq!(form(&again).slots[0].input.text(), "fri");
    assert_eq!(form(&again).op, draft.op);
}

#[test]
fn what_lies_in_the_spool_is_said_and_the_list_shows() {
    let mut hands = Hands::at_an_account();
    hands.press("n");
    hands.answered_by(|request| match request {
        Request::Record(submission) => {
            let recorded = fake::recorded(submission);
            Ok(Reply::Recorded(Box::new(Recorded {
                saved: Saved::Spool,
                done: None,
                next: Opened::Nothing,
                ..recorded
            })))
        }
        _ => Err(Trouble::Away("connection refused".to_owned())),
    });
    assert_eq!(hands.model.link, Link::Kept(1));
    assert!(matches!(hands.model.screen, Screen::Queue(_)));
    assert!(hands.model.said.iter().any(|said| said.text.starts_with("Kept on this machine")));
}

#[test]
fn the_command_line_runs_what_keys_run() {
    let mut hands = Hands::at_an_account();
    hands.press(":");
    hands.types("promise 1500 fri forgot");
    hands.press("enter");
    let filled = filled(&hands);
    assert_eq!((filled.amount.unwrap().minor, filled.excuse.as_deref()), (150_000, Some("forgot")));
    let mut hands = Hands::at_an_account();
    hands.press(":");
    hands.types("promis");
    hands.press("enter");
    assert_eq!(form(&hands).kind.code, "promise");
}

#[test]
fn a_key_that_does_not_go_on_with_a_sequence_is_a_first_key_of_its_own() {
    let mut hands = Hands::at_an_account();
    hands.press("g w");
    assert!(matches!(hands.model.overlays.as_slice(), [Overlay::Reader(_)]));
    hands.press("esc g g q");
    assert!(hands.model.overlays.is_empty() || matches!(hands.model.overlays.as_slice(), [Overlay::Prompt(_)]));
    let mut hands = Hands::at_an_account();
    hands.press("g +");
    assert!(last_said(&hands).starts_with("g + does nothing here."), "{}", last_said(&hands));
    hands.press("g");
    assert_eq!(hands.model.pressed.len(), 1);
    hands.press("esc");
    assert!(hands.model.pressed.is_empty() && hands.model.overlays.is_empty());
}

#[test]
fn in_the_list_of_outcomes_a_number_with_enter_picks_one() {
    let mut hands = Hands::at_an_account();
    hands.press("o é enter");
    assert_eq!(filled(&hands).outcome, "busy");
    let mut hands = Hands::at_an_account();
    hands.press("o 1 1");
    let Some(Overlay::Outcomes(list)) = hands.model.overlays.last() else { panic!("the list") };
    assert_eq!((list.at, list.number), (10, 11));
}

#[test]
fn an_outcome_of_the_list_opens_its_form_or_is_sent_at_once() {
    let mut hands = Hands::at_an_account();
    hands.press("o b");
    assert_eq!(filled(&hands).outcome, "busy");
    let mut hands = Hands::at_an_account();
    hands.press("o c");
    assert_eq!(form(&hands).kind.code, "callback");
    hands.press("t 1 4 3 0 enter");
    let filled = filled(&hands);
    assert_eq!(filled.time, Some("14:30:00".parse().unwrap()));
    let mut hands = Hands::at_an_account();
    hands.press("o enter");
    assert_eq!(hands.sent().map(|sent| sent.then), Some(Then::Next));
}

#[test]
fn two_presses_take_one_customer() {
    let mut hands = Hands::at_the_queue();
    hands.press("space space");
    assert_eq!(hands.asked().len(), 1);
    assert_eq!(hands.model.said.last().unwrap().tone, Tone::Refused);
}

#[test]
fn leaving_in_the_middle_of_a_form_asks_once_and_the_form_stays() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i ctrl-c ctrl-c");
    assert_eq!(hands.model.overlays.len(), 2);
    hands.press("esc");
    assert_eq!(form(&hands).slots[0].input.text(), "fri");
}

#[test]
fn an_auditor_is_told_that_the_role_does_not_reach() {
    let mut hands = Hands::at_the_queue();
    hands.model.session.actor.role = crate::domain::agent::Role::Auditor;
    hands.press("space");
    assert!(hands.asked().is_empty());
    assert!(last_said(&hands).contains("working customers"), "{}", last_said(&hands));
}

#[test]
fn a_queue_that_could_not_be_read_is_read_when_the_database_is_back() {
    let mut hands = Hands::at_the_queue();
    hands.press("f5");
    hands.model.screen = Screen::Queue(Default::default());
    hands.answered_by(|_| Err(Trouble::Away("connection refused".to_owned())));
    assert_eq!(hands.model.link, Link::Away);
    hands.waits(15);
    hands.answered();
    assert_eq!(hands.model.link, Link::Saved);
    let Screen::Queue(screen) = &hands.model.screen else { panic!("the queue") };
    assert_eq!(screen.rows().len(), 4);
}

#[test]
fn what_follows_a_refused_key_at_once_is_dropped_too() {
    let mut hands = Hands::at_an_account();
    hands.press("n");
    hands.answered();
    hands.press("o q");
    assert!(hands.model.overlays.is_empty());
    assert!(last_said(&hands).contains("only just opened"), "{}", last_said(&hands));
    hands.waits(1);
    hands.press("q");
    assert!(matches!(hands.model.overlays.last(), Some(Overlay::Prompt(_))));
}

#[test]
fn left_and_right_move_between_the_columns_of_outcomes() {
    let mut hands = Hands::at_an_account();
    hands.press("o right");
    let at = |hands: &Hands| match hands.model.overlays.last() {
        Some(Overlay::Outcomes(list)) => list.at,
        other => panic!("the list: {other:?}"),
    };
    assert!(at(&hands) > 5);
    hands.press("left");
    assert!(at(&hands) < 5);
}
