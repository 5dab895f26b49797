//! The profile on the screen: what stands in the header, what the sheet shows, and how a line is changed.

use super::super::fake::Hands;
use super::super::look::Look;
use super::{render, text};
use crate::domain::agent::Role;
use crate::domain::behaviour::{Behaviour, Class, Median, Reasons, Suggestion};
use crate::domain::money::Money;
use crate::domain::op::Act;
use crate::domain::profile::{self, Change, Line};
use crate::domain::terms::Notice;
use crate::service::Request;
use crate::text::Language;

fn shown(hands: &mut Hands, width: u16, height: u16) -> String {
    hands.model.size = (width, height);
    text(&render(&hands.model, Look::COLOUR, width, height).0)
}

/// Somebody who mostly pays late, with a limit that is used up.
fn known() -> Hands {
    let mut hands = Hands::at_an_account();
    let today = hands.model.today_on();
    let account = &mut hands.model.account_mut().unwrap().account;
    for (line, value) in [
        (Line::PayRun, "every second fri from 2026-03-06"),
        (Line::Approver, "Åse Lie"),
        (Line::BestHour, "8-10"),
        (Line::CreditLimit, "10000"),
        (Line::CreditChecked, "2025-01-15"),
    ] {
        let change = Change { line, value: value.to_owned(), source: "Creditsafe".to_owned() };
        profile::set(&mut account.customer, &change, today).unwrap();
    }
    account.behaviour = Behaviour {
        class: Class::Late,
        reasons: Reasons {
            late: 14,
            all: Median { days: 12, n: 20 },
            lately: Median { days: 15, n: 6 },
            before: Median { days: 9, n: 14 },
            broken: 1,
            ..Reasons::default()
        },
        suggestion: Some(Suggestion::Plan),
    };
    let nok = account.customer.currency;
    account.notices = vec![
        Notice::LimitExceeded { limit: Money::new(1_000_000, nok), owed: Money::new(1_293_000, nok) },
        Notice::CheckOld { on: "2025-01-15".parse().unwrap(), days: 416 },
    ];
    hands
}

fn change(hands: &Hands) -> Change {
    match hands.sent().map(|sent| sent.op.act) {
        Some(Act::Profile { change }) => change,
        other => panic!("no change but {other:?}"),
    }
}

#[test]
fn the_profile_at_both_sizes() {
    let mut hands = known();
    insta::assert_snapshot!("profile_header_80x24", shown(&mut hands, 80, 24));
    insta::assert_snapshot!("profile_header_60x20", shown(&mut hands, 60, 20));
    hands.press("r");
    insta::assert_snapshot!("profile_80x24", shown(&mut hands, 80, 24));
    hands.press("end");
    insta::assert_snapshot!("profile_end_60x20", shown(&mut hands, 60, 20));
    hands.press("home e");
    insta::assert_snapshot!("profile_form_80x24", shown(&mut hands, 80, 24));
}

#[test]
fn the_header_names_the_most_urgent_and_how_much_more_there_is_in_every_language() {
    for language in Language::ALL {
        let mut hands = known();
        hands.model.session.words = std::sync::Arc::new(crate::text::Words::new(language));
        let header = shown(&mut hands, 120, 24);
        assert!(header.contains("(+2") && header.contains(": r)"), "{language}: {header}");
        hands.press("r");
        let sheet = shown(&mut hands, 120, 40);
        assert!(sheet.contains("Åse Lie") && sheet.contains("08:00-10:00"), "{language}: {sheet}");
        assert!(sheet.contains("14") && sheet.contains("20"), "{language}: {sheet}");
    }
    // Who is too new, with nothing to be known, has no line.
    let mut hands = Hands::at_an_account();
    assert!(!shown(&mut hands, 80, 24).contains(": r)"));
}

#[test]
fn a_line_is_changed_where_it_stands() {
    let mut hands = known();
    hands.press("r e ctrl-u");
    hands.types("annenhver fre");
    hands.press("enter");
    let sent = change(&hands);
    assert_eq!((sent.line, sent.value.as_str()), (Line::PayRun, "every second fri"));
    hands.answered();
    let stands = shown(&mut hands, 80, 24);
    assert!(stands.contains("Profile of"), "the sheet stays: {stands}");
}

#[test]
fn a_value_that_does_not_do_stays_in_the_form_with_the_reason() {
    let mut hands = known();
    hands.press("r e ctrl-u");
    hands.types("soon");
    hands.press("enter");
    assert!(hands.sent().is_none());
    let form = shown(&mut hands, 80, 24);
    assert!(form.contains("soon") && form.contains("names no day of payment"), "{form}");
}

#[test]
fn a_rule_is_turned_and_a_habit_is_taken_away() {
    let mut hands = known();
    hands.press("r down down down down down e right right enter");
    assert_eq!((change(&hands).line, change(&hands).value.as_str()), (Line::AllocationRule, "fees_first"));
    let mut hands = known();
    hands.press("r down x");
    assert_eq!(change(&hands), Change { line: Line::Approver, value: String::new(), source: String::new() });
}

#[test]
fn terms_are_for_who_leads_and_ask_for_their_source() {
    let mut hands = known();
    hands.press("r down down down down down down down e");
    assert!(hands.model.overlays.len() == 1 && hands.sent().is_none());
    assert!(hands.model.said.last().unwrap().text.contains("whoever leads"), "{:?}", hands.model.said.last());
    hands.model.session.actor.role = Role::Supervisor;
    hands.press("e ctrl-u");
    hands.types("20000");
    hands.press("enter");
    assert!(hands.sent().is_none(), "a source is missing");
    hands.types("contract 7");
    hands.press("enter");
    assert_eq!(
        change(&hands),
        Change { line: Line::CreditLimit, value: "20000.00 NOK".to_owned(), source: "contract 7".to_owned() }
    );
}

#[test]
fn what_is_only_looked_at_or_computed_is_not_changed() {
    let mut hands = known();
    hands.model.account_mut().unwrap().account.claim = None;
    hands.press("r e");
    assert!(hands.model.said.last().unwrap().text.contains("only looked at"));
    let mut hands = known();
    hands.press("r end e");
    assert!(hands.model.said.last().unwrap().text.contains("computed"));
    assert!(hands.sent().is_none());
}

#[test]
fn the_command_line_changes_a_line_at_once_and_names_the_lines() {
    use super::super::command::Command;
    use super::super::msg::Msg;
    use super::super::update::update;
    let mut hands = known();
    let run = |hands: &mut Hands, line: &str| {
        let effects = update(&mut hands.model, Msg::Command(Command::parse(line).unwrap()));
        hands.effects.extend(effects);
    };
    run(&mut hands, "profile colour red");
    assert!(hands.model.said.last().unwrap().text.contains("pay_run, approver"));
    hands.model.session.actor.role = Role::Supervisor;
    run(&mut hands, "profile credit_limit 5 000 EUR; board, 3 March");
    let sent = change(&hands);
    assert_eq!((sent.value.as_str(), sent.source.as_str()), ("5000.00 EUR", "board, 3 March"));
}

#[test]
fn what_was_changed_on_the_profile_is_taken_back_with_the_key_that_the_sentence_names() {
    let mut hands = known();
    hands.press("r u");
    let asks = |request: &Request| matches!(request, Request::Undo(_));
    assert!(hands.asked().iter().any(|(_, request)| asks(request)), "{:?}", hands.model.said.last());
    assert!(hands.model.overlays.is_empty());
}

#[test]
fn the_line_of_the_standing_names_the_keys_of_what_it_suggests() {
    let mut hands = known();
    let said = |hands: &Hands| {
        let account = &hands.model.account().unwrap().account;
        super::standing_line(&hands.model, account).map(|(_, head, more)| format!("{head}{more}")).unwrap()
    };
    assert!(!said(&hands).contains("(i or x)"), "a limit that is used up comes first: {}", said(&hands));
    hands.model.account_mut().unwrap().account.notices.clear();
    assert!(said(&hands).ends_with("a plan may help (i or x)"), "{}", said(&hands));
}
