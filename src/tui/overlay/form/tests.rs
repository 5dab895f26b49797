use super::super::super::fake::Hands;
use super::super::Overlay;
use super::Form;
use crate::domain::contact::{Rule, Verdict};
use crate::domain::op::Act;

fn form(hands: &Hands) -> &Form {
    match hands.model.overlays.last() {
        Some(Overlay::Form(form)) => form,
        other => panic!("no form: {other:?}"),
    }
}

#[test]
fn a_half_filled_form_comes_back_with_its_outcome() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i esc");
    assert!(hands.model.overlays.is_empty());
    assert!(hands.model.said.iter().any(|said| said.text.contains("“promise to pay” again")));
    hands.press("p");
    assert_eq!(form(&hands).slots[0].input.text(), "fri");
    hands.press("ctrl-u esc p");
    assert_eq!(form(&hands).slots[0].input.text(), "");
}

#[test]
fn the_first_letter_replaces_full_and_a_typed_amount_stays() {
    let mut hands = Hands::at_an_account();
    hands.press("p tab 1 5 0 0 shift-tab f r i enter");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    assert_eq!(filled.amount.unwrap().minor, 150_000);
}

#[test]
fn a_form_against_the_rules_says_so_before_it_is_sent() {
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.decision.verdict = Verdict::Deny(Rule::Promise);
    hands.press("p");
    let said = form(&hands).against(&hands.model).unwrap();
    assert!(said.contains("stands against the rules") && said.contains("is promised"), "{said}");
}

#[test]
fn what_has_no_meaning_is_said_while_it_is_typed() {
    let mut hands = Hands::at_an_account();
    hands.press("p + 9 9");
    let account = hands.model.account().unwrap().account.clone();
    let faults = form(&hands).faults(&hands.model, &account);
    assert!(!faults[0].0 && faults[0].1.contains("The last day is"), "{faults:?}");
    hands.press("ctrl-u x");
    let faults = form(&hands).faults(&hands.model, &account);
    assert!(faults[0].0 && faults[0].1.starts_with("date: not understood"), "{faults:?}");
}

#[test]
fn a_line_says_what_it_takes_and_no_other() {
    let mut hands = Hands::at_an_account();
    let account = hands.model.account().unwrap().account.clone();
    hands.press("p tab x");
    let faults = form(&hands).faults(&hands.model, &account);
    assert!(faults[0].1.contains("50%") && !faults[0].1.contains("eom"), "{faults:?}");
    hands.press("esc l x");
    let faults = form(&hands).faults(&hands.model, &account);
    assert!(faults[0].1.contains("14:30") && !faults[0].1.contains("full"), "{faults:?}");
}

#[test]
fn the_form_offers_the_letter_of_a_reason_only_where_it_sends() {
    let mut hands = Hands::at_an_account();
    let account = hands.model.account().unwrap().account.clone();
    let last = |hands: &Hands| form(hands).meaning(&hands.model, &account).pop().unwrap();
    hands.press("p f r i");
    assert!(last(&hands).contains("a letter sends"), "{}", last(&hands));
    hands.press("tab");
    assert!(last(&hands).contains("typed in the line “reason for the delay”"), "{}", last(&hands));
}
