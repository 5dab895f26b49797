use super::super::super::command::Command;
use super::super::super::fake::{self, Hands};
use super::super::super::msg::Msg;
use super::super::super::update::update;
use super::super::Overlay;
use super::super::approval::Approval;
use super::Form;
use crate::domain::approval::Proposal;
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

#[test]
fn a_plan_of_three_instalments_is_three_keys() {
    let mut hands = Hands::at_an_account();
    hands.press("i 3");
    let account = hands.model.account().unwrap().account.clone();
    let said = form(&hands).meaning(&hands.model, &account);
    assert!(said.iter().any(|line| line.starts_with("1 of 3:")), "{said:?}");
    assert!(said.iter().any(|line| line.starts_with("3 of 3:")), "{said:?}");
    assert!(said.contains(&"Within your limits.".to_owned()), "{said:?}");
    hands.press("enter");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    let plan = filled.plan.unwrap();
    assert_eq!(plan.instalments.len(), 3);
    assert_eq!(Some(plan.total()), account.promisable());
    assert_eq!(filled.date, Some(plan.instalments[0].due_on));
}

#[test]
fn a_plan_takes_the_reason_from_the_line_of_its_day() {
    let mut hands = Hands::at_an_account();
    hands.press("i 3 tab n");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    assert_eq!((filled.excuse.as_deref(), filled.plan.unwrap().instalments.len()), (Some("no_funds"), 3));
}

#[test]
fn enter_takes_the_nearest_and_enter_again_records_it() {
    let mut hands = Hands::at_an_account();
    hands.press("i 5 enter");
    assert!(hands.sent().is_none(), "five are more than an agent may");
    let said = form(&hands).fault.clone().unwrap().1;
    assert!(said.contains("too many instalments") && said.contains("enter records it"), "{said}");
    let drawn = super::drawn(&hands.model).unwrap();
    assert_eq!(drawn.instalments.len(), 5, "a request begins with what was wanted, not with the nearest");
    hands.press("enter");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    assert_eq!(filled.plan.unwrap().instalments.len(), 3);
}

#[test]
fn what_lies_beyond_says_how_to_ask_for_it_and_asking_begins_with_what_was_typed() {
    for first in ["i 5", "i 5 enter"] {
        let mut hands = Hands::at_an_account();
        hands.press(first);
        let account = &hands.model.account().unwrap().account;
        let told = form(&hands).meaning(&hands.model, account).join(" ");
        let fault = form(&hands).fault.as_ref().map(|(_, said)| said.clone()).unwrap_or_default();
        assert!(format!("{told}{fault}").contains("esc, then x: ask for approval"), "{told}{fault}");
        hands.press("esc x p");
        let Some(Overlay::Approval(Approval::Form(form))) = hands.model.overlays.last() else { panic!("a request") };
        let Ok(Proposal::Plan { offer }) = form.proposal(&hands.model) else { panic!("a plan") };
        assert_eq!(offer.instalments.len(), 5, "after {first}");
    }
}

#[test]
fn a_number_of_instalments_or_a_cadence_without_a_meaning_is_said_before_it_is_sent() {
    let mut hands = Hands::at_an_account();
    hands.press("i");
    hands.types("many");
    hands.press("tab tab");
    hands.types("6");
    hands.press("tab");
    let account = &hands.model.account().unwrap().account;
    let said: Vec<String> = form(&hands).faults(&hands.model, account).into_iter().map(|(_, said)| said).collect();
    assert!(said[0].contains("500/300/200") && said[1].starts_with("weekly"), "{said:?}");
}

#[test]
fn what_is_typed_beyond_the_limits_is_what_a_request_begins_with() {
    let mut hands = Hands::at_an_account();
    hands.press("i 5");
    assert_eq!(super::drawn(&hands.model).unwrap().instalments.len(), 5);
    hands.press("x");
    assert_eq!(super::drawn(&hands.model), None, "no number");
}

#[test]
fn instalments_that_do_not_sum_are_put_right() {
    let mut hands = Hands::at_an_account();
    hands.press("i");
    hands.types("5000/5000/1");
    hands.press("enter");
    let said = form(&hands).fault.clone().unwrap().1;
    assert!(said.starts_with("The instalments do not sum") && said.contains("2,430.00"), "{said}");
    hands.press("enter");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    let parts: Vec<i64> = filled.plan.unwrap().instalments.iter().map(|part| part.minor).collect();
    assert_eq!(parts, [500_000, 500_000, 243_000]);
}

#[test]
fn a_promise_too_late_or_too_much_takes_the_nearest_with_one_key() {
    let mut hands = Hands::at_an_account();
    hands.press("p + 9 9 enter");
    assert!(hands.sent().is_none());
    hands.press("enter");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    assert_eq!(filled.date, Some("2026-03-20".parse().unwrap()), "fourteen days from Friday 6 March");

    let mut hands = Hands::at_an_account();
    hands.press("p f r i tab 9 9 9 9 9 9 enter");
    assert!(hands.sent().is_none());
    hands.press("enter");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    assert_eq!(filled.amount, hands.model.account().and_then(|screen| screen.account.promisable()));
}

#[test]
fn a_promise_on_a_sunday_is_for_monday() {
    let mut hands = Hands::at_an_account();
    hands.press("p s u n enter");
    let Act::Outcome { filled } = hands.sent().unwrap().op.act else { panic!("an outcome") };
    assert_eq!(filled.date, Some("2026-03-09".parse().unwrap()));
}

#[test]
fn a_promise_is_given_up_with_a_reason_and_letters_tell_several_apart() {
    let mut hands = Hands::at_an_account();
    hands.press("W");
    assert!(hands.model.said.last().unwrap().text.contains("No promise and no plan is open"));
    let account = &mut hands.model.account_mut().unwrap().account;
    let mut open = account.promises[0].clone();
    open.state = crate::domain::promise::PromiseState::Open;
    account.promises.insert(0, open.clone());
    hands.press("W");
    hands.types("no money");
    hands.press("enter");
    let Act::Withdraw { given, reason } = hands.sent().unwrap().op.act else { panic!("given up") };
    assert_eq!((given, reason.as_str()), (crate::domain::op::Given::Promise { id: open.id }, "no money"));

    let mut hands = Hands::at_an_account();
    let account = &mut hands.model.account_mut().unwrap().account;
    let other = crate::domain::id::PromiseId(uuid::Uuid::from_u128(77));
    account.promises = vec![open.clone(), crate::domain::promise::Promise { id: other, ..open }];
    hands.press("W b");
    hands.types("gone");
    hands.press("enter");
    let Act::Withdraw { given, .. } = hands.sent().unwrap().op.act else { panic!("given up") };
    assert_eq!(given, crate::domain::op::Given::Promise { id: other });
}

#[test]
fn a_command_that_closes_a_form_loses_nothing_of_it() {
    let mut hands = Hands::at_an_account();
    hands.press("i 5");
    let effects = update(&mut hands.model, Msg::Command(Command::parse("propose plan").unwrap()));
    hands.effects.extend(effects);
    let Some(Overlay::Approval(Approval::Form(form))) = hands.model.overlays.last() else { panic!("a request") };
    let Ok(Proposal::Plan { offer }) = form.proposal(&hands.model) else { panic!("a plan") };
    assert_eq!(offer.instalments.len(), 5);
    hands.press("esc i");
    assert!(self::form(&hands).typed().iter().any(|(_, text)| text == "5"));
}
