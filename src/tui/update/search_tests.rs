use super::super::effect::Effect;
use super::super::fake::{self, Hands};
use super::super::model::Link;
use super::super::msg::Msg;
use super::super::overlay::Overlay;
use super::super::overlay::search::{Search, State};
use crate::service::claim;
use crate::service::search::Answer;
use crate::service::{Refusal, Reply, Request, Trouble};

fn list(hands: &Hands) -> &Search {
    match hands.model.overlays.last() {
        Some(Overlay::Search(list)) => list,
        other => panic!("no search box: {other:?}"),
    }
}

fn state(hands: &Hands) -> State {
    list(hands).state(hands.model.now)
}

/// Texts that were asked of the desk and not answered.
fn searched(hands: &Hands) -> Vec<String> {
    let text = |(_, request)| match request {
        Request::Search(ask) => Some(ask.text),
        _ => None,
    };
    hands.asked().into_iter().filter_map(text).collect()
}

fn last_said(hands: &Hands) -> String {
    hands.model.said.last().map(|said| said.text.clone()).unwrap_or_default()
}

#[test]
fn at_most_one_search_runs_and_newer_text_replaces_the_waiting_one() {
    let mut hands = Hands::at_the_queue();
    hands.press("/");
    hands.types("several");
    assert_eq!(searched(&hands), ["se"], "one letter is searched by nothing, and only one search runs");
    let (ticket, _) = hands.asked().remove(0);
    hands.effects.clear();
    let more = super::update(&mut hands.model, Msg::Reply(ticket, Ok(Reply::Search(fake::found("se")))));
    hands.effects.extend(more);
    assert_eq!(searched(&hands), ["several"], "what was typed meanwhile is looked for as it stands");
    assert_eq!(state(&hands), State::Running);
    let late = super::update(&mut hands.model, Msg::Reply(ticket, Ok(Reply::Search(Answer::default()))));
    assert!(late.is_empty());
    hands.answered();
    assert_eq!((state(&hands), list(&hands).shown(&hands.model).len()), (State::Rows, 4));
}

#[test]
fn the_selected_customer_is_opened_and_the_box_says_what_fitted() {
    let mut hands = Hands::at_the_queue();
    hands.press("/");
    hands.types("several");
    hands.answered();
    hands.press("down down up enter");
    assert!(matches!(
        hands.asked().last(),
        Some((_, Request::Claim(claim::Ask::Customer(id)))) if id.0.as_u128() == 2
    ));
    hands.answered();
    assert!(hands.model.overlays.is_empty());
    assert_eq!(hands.model.account().map(|screen| screen.account.customer.id.0.as_u128()), Some(2));
}

#[test]
fn enter_before_the_answer_opens_what_it_brings() {
    let mut hands = Hands::at_the_queue();
    hands.press("/");
    hands.types("1043");
    hands.press("enter");
    hands.answered();
    assert_eq!(hands.model.account().map(|screen| screen.account.customer.id.0.as_u128()), Some(2));
}

#[test]
fn another_customer_is_found_before_the_open_one_is_left() {
    let mut hands = Hands::at_an_account();
    hands.press("/");
    hands.types("1043");
    hands.answered();
    hands.press("enter");
    let Some(Overlay::Prompt(prompt)) = hands.model.overlays.last() else { panic!("a reason is asked") };
    let help = super::prompt::help(&hands.model, &prompt.purpose);
    assert!(help.contains("opens 001043"), "{help}");
    hands.types("calls now");
    hands.press("enter");
    hands.answered();
    assert_eq!(hands.model.account().unwrap().account.customer.id.0.as_u128(), 2);
    // The customer on the screen is not left for itself; the only one that fits needs no list.
    hands.press(":");
    hands.types("claim 1043");
    hands.press("enter");
    hands.answered();
    assert!(hands.model.overlays.is_empty());
    assert!(last_said(&hands).contains("on the screen"), "{}", last_said(&hands));
}

#[test]
fn of_several_customers_one_is_picked_and_a_refusal_leaves_the_list() {
    let mut hands = Hands::at_the_queue();
    hands.press(":");
    hands.types("find several");
    hands.press("enter");
    hands.answered();
    assert_eq!(state(&hands), State::Rows);
    hands.press("end up down down down down enter");
    hands.answered_by(|request| match request {
        Request::Claim(claim::Ask::Customer(customer)) => {
            Err(Refusal::HeldBy { customer: *customer, holder: "Béla".to_owned(), until: fake::now() }.into())
        }
        other => fake::answer(other),
    });
    assert!(last_said(&hands).contains("Béla has this customer open"), "{}", last_said(&hands));
    assert_eq!(list(&hands).shown(&hands.model).len(), 4);
}

#[test]
fn a_slow_and_an_absent_database_are_said_calmly_and_typing_stays_alive() {
    let mut hands = Hands::at_the_queue();
    hands.press("/");
    hands.types("sev");
    assert!(hands.model.next_tick() <= fake::now() + chrono::TimeDelta::seconds(1));
    hands.waits(2);
    assert_eq!(state(&hands), State::Slow);
    hands.types("eral");
    assert_eq!(list(&hands).input.text(), "several");
    let (ticket, _) = hands.asked().into_iter().find(|(_, request)| matches!(request, Request::Search(_))).unwrap();
    let said = hands.model.said.len();
    hands.effects.clear();
    let more = super::update(&mut hands.model, Msg::Reply(ticket, Err(Trouble::Away("connection refused".to_owned()))));
    assert!(more.is_empty(), "an absent desk is not asked again by itself: {more:?}");
    assert_eq!((state(&hands), hands.model.link, hands.model.said.len()), (State::Away, Link::Away, said));
    hands.press("enter");
    assert_eq!(searched(&hands), ["several"]);
    hands.answered();
    assert!(hands.model.account().is_some(), "enter opens what the second try found");
}

#[test]
fn the_empty_box_offers_whom_this_session_opened_and_too_short_a_text_asks_nothing() {
    let mut hands = Hands::at_an_account();
    hands.press("b");
    hands.types("lunch");
    hands.press("enter");
    hands.answered();
    hands.press("/");
    assert_eq!((state(&hands), list(&hands).shown(&hands.model).len()), (State::Empty, 1));
    hands.types("x");
    assert_eq!((state(&hands), searched(&hands).len()), (State::Short, 0));
    hands.press("enter");
    assert!(last_said(&hands).contains("no customer to open"), "{}", last_said(&hands));
    hands.press("ctrl-u enter");
    hands.answered();
    assert!(hands.model.account().is_some());
}

#[test]
fn letters_and_digits_are_typed_and_never_lost_on_commands() {
    let mut hands = Hands::at_an_account();
    hands.press("/");
    hands.types("q?:no n1 p");
    assert_eq!(list(&hands).input.text(), "q?:no n1 p");
    hands.press("esc");
    assert!(hands.model.overlays.is_empty() && hands.model.account().is_some());
    assert!(!hands.effects.contains(&Effect::Quit));
}
