//! What comes between a question and its answer.

use chrono::TimeDelta;

use super::super::effect::Ticket;
use super::super::fake::{self, Hands};
use super::super::model::Link;
use super::super::msg::Msg;
use super::super::overlay::Overlay;
use super::update;
use crate::domain::agent::Role;
use crate::domain::op::Draft;
use crate::service::record::{Opened, Recorded};
use crate::service::{Refusal, Reply, Request, Trouble, claim};

/// Answers one question and leaves the others open.
fn answer(hands: &mut Hands, ticket: Ticket, answer: Result<Reply, Trouble>) {
    hands.effects.retain(|effect| !matches!(effect, super::super::effect::Effect::Ask(known, _) if *known == ticket));
    let more = update(&mut hands.model, Msg::Reply(ticket, answer));
    hands.effects.extend(more);
}

fn last_said(hands: &Hands) -> String {
    hands.model.said.last().map(|said| said.text.clone()).unwrap_or_default()
}

#[test]
fn a_claim_that_ended_with_its_customer_says_nothing_about_the_next() {
    let mut hands = Hands::at_an_account();
    hands.waits(hands.model.session.revision.desk.renew_seconds);
    let renew = hands.asked().into_iter().find(|(_, asked)| matches!(asked, Request::Claim(claim::Ask::Renew { .. })));
    let (renew, _) = renew.unwrap();
    hands.press("n");
    let record = hands.asked().into_iter().find(|(_, asked)| matches!(asked, Request::Record(_))).unwrap();
    answer(&mut hands, record.0, fake::answer(&record.1));
    let next = hands.model.account().unwrap().account.customer.id;
    answer(&mut hands, renew, Err(Refusal::Stale { holder: None }.into()));
    let screen = hands.model.account().unwrap();
    assert_eq!(screen.account.customer.id, next);
    assert!(screen.is_held(), "{:?}", screen.lost);
}

#[test]
fn while_something_is_taken_back_nothing_is_written_and_nobody_else_is_opened() {
    let mut hands = Hands::at_an_account();
    hands.press("n");
    hands.answered();
    hands.waits(1);
    hands.press("u n");
    assert!(hands.sent().is_none(), "the customer on the screen goes back with the taking back");
    assert!(last_said(&hands).contains("saved"), "{}", last_said(&hands));
    let claims = |hands: &Hands| hands.asked().iter().filter(|(_, asked)| matches!(asked, Request::Claim(_))).count();
    let before = claims(&hands);
    assert!(super::claim(&mut hands.model, claim::Ask::Next).is_empty());
    assert_eq!(claims(&hands), before);
    hands.answered_by(|_| Err(Trouble::Away("gone".to_owned())));
    hands.press("p f r i enter");
    assert!(hands.sent().is_some());
}

#[test]
fn a_form_that_comes_along_with_the_next_customer_takes_no_key_that_was_meant_for_the_last() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i enter");
    hands.answered_by(|request| match request {
        Request::Record(submission) => {
            let mut account = fake::account(2);
            account.draft = Some(Draft {
                customer: account.customer.id,
                op: submission.op.id,
                outcome: "promise".to_owned(),
                typed: vec![("date".to_owned(), "fri".to_owned())],
                focus: 0,
                call: None,
                put_away: Vec::new(),
            });
            let next = Opened::Account(Box::new(account));
            Ok(Reply::Recorded(Box::new(Recorded { next, ..fake::recorded(submission) })))
        }
        other => fake::answer(other),
    });
    assert!(matches!(hands.model.overlays.last(), Some(Overlay::Form(_))));
    hands.press("enter");
    assert!(hands.sent().is_none(), "nobody can have read it yet");
    hands.waits(1);
    hands.press("enter");
    assert!(hands.sent().is_some());
}

#[test]
fn no_instant_is_waited_for_at_which_nobody_asks() {
    let mut away = Hands::at_the_queue();
    let mut auditor = Hands::at_the_queue();
    auditor.model.session.actor.role = Role::Auditor;
    for hands in [&mut away, &mut auditor] {
        hands.waits(50);
        hands.answered();
    }
    away.model.link = Link::Away;
    for hands in [&mut away, &mut auditor] {
        for _ in 0..4 {
            hands.waits(25);
            let (now, next) = (hands.model.now, hands.model.next_tick());
            assert!(next > now + TimeDelta::milliseconds(1), "{next} {now}");
        }
    }
}
