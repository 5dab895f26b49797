use super::super::super::fake::{self, Hands, request};
use super::super::super::look::Look;
use super::super::{render, text};
use crate::domain::agent::Role;
use crate::domain::approval::ApprovalState;
use crate::service::approval::{Ask, Page, Shown, Why};
use crate::service::{Refusal, Reply, Request};

fn shown(hands: &mut Hands, width: u16, height: u16) -> String {
    hands.model.size = (width, height);
    text(&render(&hands.model, Look::MONO, width, height).0)
}

fn at_the_list() -> Hands {
    let mut hands = Hands::at_the_queue();
    hands.model.session.actor.role = Role::Supervisor;
    hands.waits(0);
    hands.press("A");
    hands.answered();
    hands
}

#[test]
fn the_form_says_what_a_settlement_needs_and_what_was_done_before() {
    let mut hands = Hands::at_an_account();
    hands.press("x s 7 0 % enter");
    hands.answered();
    insta::assert_snapshot!("propose_80x24", shown(&mut hands, 80, 24));
    insta::assert_snapshot!("propose_60x20", shown(&mut hands, 60, 20));
    let mut hands = Hands::at_an_account();
    hands.press("x");
    insta::assert_snapshot!("propose_kinds_80x24", shown(&mut hands, 80, 24));
}

#[test]
fn the_account_shows_how_its_request_stands() {
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.approvals = vec![request::own()];
    insta::assert_snapshot!("account_live_80x24", shown(&mut hands, 80, 24));
    crate::tui::requests::seen(&mut hands.model);
    hands.waits(20);
    assert!(shown(&mut hands, 80, 24).contains("waits 1:00, LIVE"), "it counts");
    let line = request::decided(request::own(), ApprovalState::Countered, "");
    hands.answered_by(|request| match request {
        Request::Approval(Ask::List { which, .. }) => {
            let page = Page { lines: vec![line.clone()], ..request::page(*which, fake::now()) };
            Ok(Reply::Approvals(Box::new(page)))
        }
        Request::Account(_) => {
            let account = fake::account(1);
            let approvals = vec![line.clone()];
            Ok(Reply::Account(Box::new(crate::service::account::Account { approvals, claim: None, ..account })))
        }
        other => fake::answer(other),
    });
    insta::assert_snapshot!("counter_offer_80x24", shown(&mut hands, 80, 24));
    hands.press("x");
    insta::assert_snapshot!("counter_offer_answer_80x24", shown(&mut hands, 80, 24));
}

#[test]
fn the_list_has_the_live_lane_first_and_one_of_them_shows_what_changes() {
    let mut hands = at_the_list();
    insta::assert_snapshot!("approvals_80x24", shown(&mut hands, 80, 24));
    insta::assert_snapshot!("approvals_60x20", shown(&mut hands, 60, 20));
    hands.press("enter");
    hands.answered();
    insta::assert_snapshot!("approval_80x24", shown(&mut hands, 80, 24));
    hands.press("a");
    insta::assert_snapshot!("approval_confirm_80x24", shown(&mut hands, 80, 24));
}

#[test]
fn one_that_may_not_be_decided_says_why_on_top() {
    let mut hands = at_the_list();
    hands.press("enter");
    hands.answered_by(|request| match request {
        Request::Approval(Ask::Read(_)) => {
            let line = request::line(18, 2, request::settlement(700_000), true);
            let barred = Some(Refusal::Approval { why: Why::Reach { role: Role::Admin } });
            Ok(Reply::Approval(Box::new(Shown { barred, ..request::shown(line, fake::now()) })))
        }
        other => fake::answer(other),
    });
    insta::assert_snapshot!("approval_barred_80x24", shown(&mut hands, 80, 24));
}

#[test]
fn where_nothing_may_move_by_itself_no_second_is_counted() {
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.approvals = vec![request::own()];
    let now = hands.model.now;
    assert_eq!(crate::tui::requests::next_second(&hands.model), Some(now + chrono::TimeDelta::seconds(1)));
    hands.model.session.still = true;
    assert_eq!(crate::tui::requests::next_second(&hands.model), None);
    assert!(shown(&mut hands, 80, 24).contains("LIVE"));
    assert!(at_the_list().model.requests.waiting > 0);
}
