use chrono::TimeDelta;

use super::super::super::effect::Effect;
use super::super::super::fake::{self, Hands, request};
use super::super::super::model::{Link, Tone};
use super::*;
use crate::domain::agent::Role;
use crate::domain::approval::judge::Impossible;
use crate::domain::approval::{ApprovalKind, ApprovalState, Proposal};
use crate::domain::op::Act;
use crate::service::approval::{Ask, Decide, Drafted, Page, Verdict, Which, Why};
use crate::service::{Refusal, Reply, Request, Trouble};

/// Presses keys and says how many that were.
fn presses(hands: &mut Hands, keys: &str) -> usize {
    for key in keys.split(' ') {
        hands.press(key);
    }
    keys.split(' ').count()
}

fn last_said(hands: &Hands) -> &str {
    hands.model.said.last().map_or("", |said| said.text.as_str())
}

/// The proposal on its way, with reason and whether the customer is on the line.
fn proposed(hands: &Hands) -> Option<(Proposal, String, bool)> {
    match hands.sent()?.op.act {
        Act::Propose { proposal, reason, live, .. } => Some((*proposal, reason, live)),
        other => panic!("no proposal: {other:?}"),
    }
}

fn decided(hands: &Hands) -> Option<Decide> {
    hands.asked().into_iter().find_map(|(_, request)| match request {
        Request::Approval(Ask::Decide(decide)) => Some(*decide),
        _ => None,
    })
}

/// Answers everything as a desk that reads at the time of the screen.
fn answered(hands: &mut Hands) {
    let now = hands.model.now;
    hands.answered_by(|request| match request {
        Request::Approval(ask) => Ok(request::answer_at(ask, now)),
        other => fake::answer(other),
    });
}

/// A supervisor whose list of requests is open.
fn at_the_list() -> Hands {
    let mut hands = Hands::at_the_queue();
    hands.model.session.actor.role = Role::Supervisor;
    hands.press("A");
    answered(&mut hands);
    hands.waits(1);
    answered(&mut hands);
    hands
}

fn list(hands: &Hands) -> &list::List {
    let found = hands.model.overlays.iter().filter_map(of).find_map(|approval| match approval {
        Approval::List(list) => Some(list),
        _ => None,
    });
    found.expect("a list")
}

fn form(hands: &Hands) -> &form::Form {
    match hands.model.overlays.last() {
        Some(Overlay::Approval(Approval::Form(form))) => form,
        other => panic!("no form: {other:?}"),
    }
}

#[test]
fn a_settlement_is_asked_for_in_eight_keys() {
    for amount in ["7 0 %", "7 0 0 0"] {
        let mut hands = Hands::at_an_account();
        let keys = presses(&mut hands, &format!("x s {amount} enter a"));
        assert!(keys <= 8, "{keys}");
        let (proposal, reason, live) = proposed(&hands).unwrap();
        assert_eq!((proposal.kind(), reason.as_str(), live), (ApprovalKind::Settlement, "hardship", false));
        let Proposal::Settlement { offer } = proposal else { panic!("a settlement") };
        let pays = if amount == "7 0 %" { 870_100 } else { 700_000 };
        assert_eq!((offer.total().minor, offer.settles().minor), (pays, 1_243_000));
        assert_eq!(offer.instalments[0].due_on.to_string(), "2026-03-13");
        hands.answered();
        assert!(hands.model.overlays.is_empty() && hands.model.account().is_some(), "the customer stays");
        assert!(last_said(&hands).contains("proposed: settlement"), "{}", last_said(&hands));
    }
}

#[test]
fn a_running_call_says_that_the_customer_is_on_the_line_and_a_reason_may_ask_for_evidence() {
    let mut hands = Hands::at_an_account();
    hands.press("c 1");
    hands.answered();
    hands.press("x s 5 0 % enter c");
    assert_eq!((proposed(&hands), form(&hands).focused()), (None, Some(form::What::Evidence)));
    hands.types("court 12/26");
    hands.press("enter");
    assert!(proposed(&hands).unwrap().2);
    let Act::Propose { evidence, reason, .. } = hands.sent().unwrap().op.act else { panic!("a proposal") };
    assert_eq!((evidence.as_str(), reason.as_str()), ("court 12/26", "insolvency"));
}

#[test]
fn a_document_is_let_go_of_as_it_is_selected_and_fees_only_where_there_are_any() {
    let mut hands = Hands::at_an_account();
    hands.press("down x w b");
    let (proposal, ..) = proposed(&hands).unwrap();
    assert_eq!(proposal.amount().minor, 293_000);
    let mut hands = Hands::at_an_account();
    hands.press("x f");
    assert!(hands.model.overlays.is_empty() && last_said(&hands).starts_with("No fee and no interest is open"));
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.invoices[0].kind = crate::domain::invoice::InvoiceKind::Fee;
    hands.press("x f b");
    assert_eq!(proposed(&hands).unwrap().0.amount().minor, 1_000_000);
}

#[test]
fn what_is_typed_is_asked_about_one_at_a_time_and_the_nearest_is_taken_with_one_key() {
    let mut hands = Hands::at_an_account();
    let drafts = |hands: &Hands| {
        let asked = hands.asked().into_iter();
        asked.filter(|(_, request)| matches!(request, Request::Approval(Ask::Draft { .. }))).count()
    };
    hands.press("x s 7 0 %");
    assert_eq!(drafts(&hands), 1, "while one is on its way no other is asked");
    hands.answered();
    assert!(form(&hands).known(&hands.model).is_some(), "what stands there now was asked about in the end");
    hands.press("f4");
    let taken = form(&hands).proposal(&hands.model).unwrap();
    assert_eq!(taken, request::settlement(990_000));
    hands.answered();
    hands.press("enter a");
    assert_eq!(proposed(&hands).unwrap().0, taken, "as it is, to the day");
}

#[test]
fn what_nobody_may_decide_is_not_sent_and_nothing_typed_is_lost() {
    let mut hands = Hands::at_an_account();
    hands.press("x s 1 %");
    hands.answered();
    hands.press("enter a");
    assert_eq!(proposed(&hands), None);
    assert!(form(&hands).fault.as_deref().is_some_and(|why| why.starts_with("Nobody at this desk")));
    hands.press("ctrl-u 1 0 0 % enter");
    assert!(form(&hands).fault.as_deref().is_some_and(|why| why.starts_with("All of it would be paid")));
    hands.press("esc");
    assert!(last_said(&hands).contains("settlement"), "{}", last_said(&hands));
    hands.press("x s");
    assert_eq!(form(&hands).text(form::What::Amount), "100%");
}

#[test]
fn a_request_that_waits_is_asked_about_and_its_answer_takes_no_key() {
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.approvals = vec![request::own()];
    crate::tui::requests::seen(&mut hands.model);
    hands.press("a");
    hands.types("half a no");
    hands.waits(5);
    let polled = |hands: &Hands| {
        hands
            .asked()
            .iter()
            .any(|(_, request)| matches!(request, Request::Approval(Ask::List { which: Which::Mine, .. })))
    };
    assert!(polled(&hands));
    let line = request::decided(request::own(), ApprovalState::Countered, "more today");
    hands.answered_by(|request| match request {
        Request::Approval(Ask::List { which, .. }) => {
            let page = Page { lines: vec![line.clone()], ..request::page(*which, fake::now()) };
            Ok(Reply::Approvals(Box::new(page)))
        }
        other => fake::answer(other),
    });
    assert_eq!(hands.effects.iter().filter(|effect| **effect == Effect::Bell).count(), 1);
    let said = hands.model.said.last().unwrap();
    assert_eq!(said.tone, Tone::Alarm);
    assert!(said.text.starts_with("Request 17: Vigdis Lie offers instead: pays 8,000.00"), "{}", said.text);
    hands.types("te");
    assert!(
        matches!(hands.model.overlays.last(), Some(Overlay::Prompt(prompt)) if prompt.input.text() == "half a note")
    );
    assert!(crate::tui::requests::alert(&hands.model).is_some(), "it stays in sight");
    hands.press("esc");
    hands.waits(60);
    assert!(!polled(&hands), "nothing waits any more");
}

#[test]
fn other_terms_are_taken_up_or_let_go_with_one_more_key() {
    for (key, expected) in [("t", "take_up"), ("d", "recall")] {
        let mut hands = Hands::at_an_account();
        let line = request::decided(request::own(), ApprovalState::Countered, "");
        hands.model.account_mut().unwrap().account.approvals = vec![line];
        hands.press("x");
        hands.press(key);
        assert_eq!(hands.sent().unwrap().op.act.code(), expected);
        hands.answered();
        assert!(hands.model.overlays.is_empty());
    }
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.approvals = vec![request::own()];
    hands.press("x r");
    hands.types("paid meanwhile");
    hands.press("enter");
    assert_eq!(hands.sent().unwrap().op.act.code(), "recall");
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.approvals = vec![request::own()];
    hands.press("x n s");
    assert_eq!(form(&hands).kind, ApprovalKind::Settlement);
}

#[test]
fn a_decision_about_a_customer_who_is_not_open_names_that_customer() {
    let mut hands = Hands::at_the_queue();
    hands.model.requests.mine.push(request::own().approval.id);
    let line = request::decided(request::own(), ApprovalState::Refused, "too little");
    let page = Page { lines: vec![line], ..request::page(Which::Mine, fake::now()) };
    crate::tui::requests::heard(&mut hands.model, &page);
    assert!(last_said(&hands).starts_with("001042 Ødegård"), "{}", last_said(&hands));
    assert!(last_said(&hands).ends_with("too little"));
}

#[test]
fn two_keys_approve_from_the_list_and_the_question_names_amount_and_customer() {
    for yes in ["enter", "y"] {
        let mut hands = at_the_list();
        let keys = presses(&mut hands, "a");
        let Some(Overlay::Confirm(confirm)) = hands.model.overlays.last() else { panic!("a question") };
        assert!(confirm.question.contains("3,000.00") && confirm.question.contains("001043"), "{}", confirm.question);
        assert_eq!(keys + presses(&mut hands, yes), 2);
        let decide = decided(&hands).unwrap();
        assert_eq!(decide.verdict, Verdict::Approve { note: String::new() });
        assert_eq!(decide.of, request::line(18, 2, request::settlement(700_000), true).approval.id);
        answered(&mut hands);
        assert!(hands.model.said.iter().any(|said| said.text.contains("is approved and applied")));
    }
    let mut hands = at_the_list();
    hands.press("enter");
    answered(&mut hands);
    hands.press("a n");
    assert_eq!(decided(&hands), None);
    hands.press("a y");
    assert!(decided(&hands).is_some(), "from the request as well");
    answered(&mut hands);
    assert!(matches!(hands.model.overlays.as_slice(), [Overlay::Approval(Approval::List(_))]), "it closes");
}

#[test]
fn a_refusal_needs_words_and_a_counter_offer_begins_with_what_was_asked_for() {
    let mut hands = at_the_list();
    hands.press("x enter");
    assert_eq!(decided(&hands), None);
    hands.types("too little");
    hands.press("enter");
    assert_eq!(decided(&hands).unwrap().verdict, Verdict::Refuse { reason: "too little".to_owned() });
    answered(&mut hands);
    let mut hands = at_the_list();
    hands.press("c");
    assert_eq!(form(&hands).proposal(&hands.model), Ok(request::settlement(700_000)));
    hands.press("enter");
    assert_eq!(decided(&hands), None, "the same terms are no counter-offer");
    hands.types("80%");
    hands.press("tab tab tab");
    hands.types("by Friday");
    hands.press("enter");
    let Verdict::Counter { proposal, note } = decided(&hands).unwrap().verdict else { panic!("other terms") };
    assert_eq!((proposal.amount().minor, note.as_str()), (200_000, "by Friday"));
}

#[test]
fn what_is_old_own_barred_or_decided_is_not_approved() {
    let mut hands = at_the_list();
    hands.effects.clear();
    hands.model.now += TimeDelta::seconds(6);
    hands.press("a");
    assert!(!matches!(hands.model.overlays.last(), Some(Overlay::Confirm(_))));
    assert!(last_said(&hands).contains("more than 5 seconds ago"), "{}", last_said(&hands));
    assert!(!hands.asked().is_empty(), "it is read again by itself");
    answered(&mut hands);
    hands.press("a");
    assert!(matches!(hands.model.overlays.last(), Some(Overlay::Confirm(_))));
    let mut hands = at_the_list();
    hands.model.link = Link::Away;
    hands.press("a");
    assert!(last_said(&hands).starts_with("The desk does not answer"), "{}", last_said(&hands));
    let mut hands = at_the_list();
    hands.press("right");
    answered(&mut hands);
    hands.press("a");
    assert!(!last_said(&hands).is_empty() && last_said(&hands).starts_with("This is your own request"));
    hands.press("right");
    answered(&mut hands);
    hands.press("x");
    assert!(last_said(&hands).starts_with("This request does not wait any more"), "{}", last_said(&hands));
    let mut hands = at_the_list();
    hands.press("enter");
    let now = hands.model.now;
    hands.answered_by(|request| match request {
        Request::Approval(Ask::Read(_)) => {
            let line = request::line(18, 2, request::settlement(700_000), true);
            let barred = Some(Refusal::Approval { why: Why::Reach { role: Role::Admin } });
            Ok(Reply::Approval(Box::new(crate::service::approval::Shown { barred, ..request::shown(line, now) })))
        }
        other => fake::answer(other),
    });
    hands.press("a");
    assert!(last_said(&hands).contains("administrator"), "{}", last_said(&hands));
}

#[test]
fn what_became_impossible_is_shown_and_may_be_refused_all_the_same() {
    let mut hands = at_the_list();
    hands.press("enter");
    let now = hands.model.now;
    hands.answered_by(|request| match request {
        Request::Approval(Ask::Read(_)) => {
            let line = request::line(18, 2, request::settlement(700_000), true);
            let why = Why::Impossible { reason: Impossible::NoDiscount, number: String::new() };
            let barred = Some(Refusal::Approval { why });
            Ok(Reply::Approval(Box::new(crate::service::approval::Shown { barred, ..request::shown(line, now) })))
        }
        other => fake::answer(other),
    });
    hands.press("x");
    hands.types("paid meanwhile");
    hands.press("enter");
    assert!(matches!(decided(&hands).unwrap().verdict, Verdict::Refuse { .. }));
}

#[test]
fn nothing_moves_under_the_cursor_and_what_just_changed_takes_no_decision() {
    let mut hands = at_the_list();
    hands.press("down");
    let selected = list(&hands).row().unwrap().0.approval.id;
    let read = |hands: &mut Hands, lines: Vec<Line>| {
        let as_of = hands.model.now;
        let count = i64::try_from(lines.len()).unwrap();
        let page = Page { lines, count, ..request::page(Which::Waiting, as_of) };
        list::take(&mut hands.model, page);
    };
    let mut lines = request::page(Which::Waiting, fake::now()).lines;
    lines.reverse();
    lines.insert(0, request::line(19, 1, request::settlement(500_000), true));
    read(&mut hands, lines.clone());
    let numbers: Vec<i64> = list(&hands).lines().iter().map(|line| line.approval.number).collect();
    assert_eq!(numbers, [19, 18, 15, 16], "known rows keep their order, a live one comes on top");
    assert_eq!(list(&hands).row().unwrap().0.approval.id, selected);
    hands.press("a");
    assert!(matches!(hands.model.overlays.last(), Some(Overlay::Confirm(_))), "the selected one is the same");
    hands.press("esc");
    lines.retain(|line| line.approval.id != selected);
    read(&mut hands, lines);
    hands.press("a");
    assert!(last_said(&hands).starts_with("This just changed"), "{}", last_said(&hands));
    hands.waits(1);
    hands.press("a");
    assert!(matches!(hands.model.overlays.last(), Some(Overlay::Confirm(_))));
}

#[test]
fn a_decision_without_an_answer_goes_out_again_under_its_identifier() {
    let mut hands = at_the_list();
    hands.press("a y");
    let first = decided(&hands).unwrap();
    hands.answered_by(|request| match request {
        Request::Approval(Ask::Decide(_)) => Err(Trouble::Busy("others".to_owned())),
        other => fake::answer(other),
    });
    hands.press("a y");
    assert_eq!(decided(&hands).unwrap().id, first.id);
    let mut hands = at_the_list();
    hands.press("a");
    hands.model.overlays.clear();
    hands.press("A");
    answered(&mut hands);
    hands.press("down a y");
    assert_ne!(decided(&hands).unwrap().of, first.of, "an abandoned question decides nothing");
}

#[test]
fn who_may_decide_is_told_what_waits_and_nobody_else_asks() {
    let mut agent = Hands::at_the_queue();
    agent.effects.clear();
    agent.waits(20);
    assert!(agent.asked().is_empty(), "{:?}", agent.asked());
    let mut hands = Hands::at_the_queue();
    hands.model.session.actor.role = Role::Supervisor;
    hands.waits(1);
    hands.answered();
    assert_eq!((hands.model.requests.waiting, hands.model.requests.live), (3, 1));
    assert_eq!(hands.effects, [Effect::Bell]);
    hands.waits(15);
    hands.answered();
    assert_eq!(hands.effects.len(), 1, "one bell");
    assert_eq!(view_badge(&hands).as_deref(), Some("3 requests, 1 LIVE"));
}

fn view_badge(hands: &Hands) -> Option<String> {
    crate::tui::view::approval::badge(&hands.model)
}

#[test]
fn an_example_is_marked_where_it_was_executed() {
    let mut hands = at_the_list();
    hands.press("e");
    assert!(last_said(&hands).starts_with("Only a request that was approved"));
    hands.press("left");
    answered(&mut hands);
    hands.press("e");
    assert!(hands.asked().iter().any(|(_, request)| matches!(request, Request::Approval(Ask::Exemplary(_)))));
    answered(&mut hands);
    assert!(hands.model.said.iter().any(|said| said.text.starts_with("Noted: executed")));
}

#[test]
fn the_nearest_to_a_settlement_is_a_plan_with_the_reasons_of_a_plan() {
    let mut hands = Hands::at_an_account();
    hands.press("x s 7 0 0 0");
    let asked = form(&hands).proposal(&hands.model).unwrap();
    let Proposal::Settlement { mut offer } = asked.clone() else { panic!("a settlement") };
    offer.instalments[0].minor += std::mem::take(&mut offer.discount_minor);
    let draft = Ask::Draft { customer: form(&hands).customer, proposal: Box::new(asked.clone()) };
    let Reply::Drafted(known) = request::answer_at(&draft, hands.model.now) else { panic!("weighed") };
    let drafted = Drafted { nearest: Some(Proposal::Plan { offer }), ..*known };
    let Some(Overlay::Approval(Approval::Form(form))) = hands.model.overlays.last_mut() else { panic!("a form") };
    form.drafted = Some((asked, drafted));
    hands.press("f4 a");
    let (proposal, _, _) = proposed(&hands).unwrap();
    assert_eq!(proposal.kind(), ApprovalKind::Plan);
}

#[test]
fn whoever_asked_goes_on_to_the_next_customer_without_being_asked_why() {
    let mut hands = Hands::at_an_account();
    let mut waits = request::line(7, 1, request::settlement(700_000), true);
    waits.approval.requested_by = hands.model.session.actor.id;
    hands.model.account_mut().unwrap().account.approvals = vec![waits];
    hands.press("N");
    let Act::Release { reason } = hands.sent().unwrap().op.act else { panic!("left") };
    assert!(reason.contains("Request 7"), "{reason}");
}

#[test]
fn more_than_is_open_behind_the_command_is_said_to_be_too_much() {
    let mut hands = Hands::at_an_account();
    let effects = crate::tui::update::update(
        &mut hands.model,
        crate::tui::msg::Msg::Command(Command::parse("propose write_off 99999999 hardship").unwrap()),
    );
    hands.effects.extend(effects);
    assert!(hands.sent().is_none());
    assert!(last_said(&hands).contains("more than"), "{}", last_said(&hands));
}
