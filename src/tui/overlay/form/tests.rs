use super::super::super::fake::{self, Hands};
use super::super::Overlay;
use super::Form;
use crate::domain::contact::{Rule, Verdict};
use crate::domain::entry;
use crate::domain::moment::{self, Here};
use crate::domain::money::Money;
use crate::domain::op::Act;
use crate::domain::outcome::Field;
use crate::text::{Language, Words};

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
fn all_of_an_amount_is_written_in_the_words_of_the_agent() {
    for (language, word) in [(Language::En, "full"), (Language::Hu, "mind"), (Language::Ro, "tot")] {
        let mut hands = Hands::at_an_account();
        hands.model.session.words = std::sync::Arc::new(Words::new(language));
        hands.press("p");
        let amount = form(&hands).text_of(Field::Amount);
        assert_eq!(amount, Some(word));
        assert!(!form(&hands).is_touched());
        hands.press("f r i enter");
        let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
        assert!(filled.amount.unwrap().minor > 0);
    }
}

#[test]
fn what_stands_for_all_and_for_half_is_understood_in_every_language() {
    let open = Money::new(1_001, "NOK".parse().unwrap());
    for language in Language::ALL {
        let words = Words::new(language);
        let means = |key| entry::amount(&words.say(key, &[]), open).map(|amount| amount.minor);
        assert_eq!((means("entry-full"), means("entry-half")), (Ok(1_001), Ok(501)), "{language}");
    }
}

#[test]
fn a_moment_without_a_meaning_is_answered_with_moments_that_have_one() {
    let mut hands = Hands::at_an_account();
    hands.press("l s o o n enter");
    let (_, said) = form(&hands).fault.clone().unwrap();
    assert!(said.contains("2h, t9, t1430, fri 10") && !said.contains("half"), "{said}");
    let here = Here { now: fake::now(), zone: chrono_tz::Tz::Europe__Oslo, opens: chrono::NaiveTime::MIN };
    for language in Language::ALL {
        let said = Words::new(language).say("moment-not-understood", &[]);
        let (_, examples) = said.trim_end_matches('.').split_once(':').unwrap();
        for example in examples.split(',') {
            assert!(moment::read(example.trim(), &here).is_ok(), "{language}: {example}");
        }
    }
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
    assert!(faults[0].1.contains("fri 10") && !faults[0].1.contains("full"), "{faults:?}");
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
