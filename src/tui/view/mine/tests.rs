use super::super::super::effect::Effect;
use super::super::super::fake::{Hands, answer, own};
use super::super::super::look::Look;
use super::super::{render, text};
use crate::service::{Reply, Request, Trouble};

fn shown(hands: &Hands, width: u16, height: u16) -> String {
    text(&render(&hands.model, Look::MONO, width, height).0)
}

#[test]
fn the_five_pages_at_three_sizes() {
    let mut hands = Hands::at_the_queue();
    hands.press("m");
    hands.answered();
    for page in ["day", "promises", "disputes", "callbacks", "waiting"] {
        for (width, height) in [(80, 24), (60, 20), (120, 40)] {
            insta::assert_snapshot!(format!("mine_{page}_{width}x{height}"), shown(&hands, width, height));
        }
        hands.press("tab");
        hands.answered();
    }
    assert!(shown(&hands, 80, 24).contains("(1 of 5)"), "round the end");
    hands.press("left");
    hands.answered();
    assert!(shown(&hands, 80, 24).contains("(5 of 5)"));
    assert!(!shown(&hands, 40, 10).is_empty());
}

#[test]
fn a_page_with_nothing_on_it_says_what_to_press() {
    let mut hands = Hands::at_the_queue();
    let mut said = String::new();
    for _ in 0..5 {
        hands.press(if said.is_empty() { "m" } else { "right" });
        hands.answered_by(|request| match request {
            Request::Mine(ask) => Ok(Reply::Mine(Box::new(own::blank(ask)))),
            other => answer(other),
        });
        said.push_str(&shown(&hands, 80, 24));
    }
    insta::assert_snapshot!("mine_empty_80x24", said);
    hands.press("f5");
    hands.answered_by(|_| Err(Trouble::Away("gone".to_owned())));
    let away = shown(&hands, 80, 24);
    assert!(away.contains("the database does not answer") || away.contains("Nothing waits"), "{away}");
}

#[test]
fn letters_narrow_a_page_and_escape_gives_them_up_before_the_page() {
    let mut hands = Hands::at_the_queue();
    hands.press("m");
    hands.answered();
    hands.press("/");
    hands.types("oszi");
    hands.answered();
    let narrowed = shown(&hands, 80, 24);
    assert!(narrowed.contains("Őszi") && !narrowed.contains("Țăranu"), "{narrowed}");
    hands.types("zz");
    hands.answered();
    assert!(shown(&hands, 80, 24).contains("No customer of this list has “oszizz”"));
    hands.press("esc");
    hands.answered();
    assert!(shown(&hands, 80, 24).contains("Țăranu"));
    hands.press("esc");
    assert!(hands.model.overlays.is_empty());
}

#[test]
fn enter_on_a_row_opens_its_customer_and_a_held_one_is_asked_about_first() {
    let mut hands = Hands::at_the_queue();
    hands.press("m");
    hands.answered();
    hands.press("down enter");
    hands.answered();
    assert_eq!(hands.model.account().unwrap().account.customer.number, "001043");
    hands.press("m");
    hands.answered();
    hands.press("enter");
    assert!(shown(&hands, 80, 24).contains("001042"), "the reason is asked, and who is opened is said");
    hands.press("esc");
    assert!(shown(&hands, 80, 24).contains("My day"), "the page is there again");
}

#[test]
fn undo_on_a_row_asks_for_that_operation_and_the_page_stays() {
    let mut hands = Hands::at_the_queue();
    hands.press("m");
    hands.answered();
    hands.press("down u");
    hands.answered();
    assert!(shown(&hands, 80, 24).contains("My day"));
    hands.press("tab");
    hands.answered();
    hands.press("u");
    assert!(hands.model.said.last().unwrap().text.contains("Only what you recorded today"));
}

#[test]
fn messages_at_three_sizes_and_the_form() {
    let mut hands = Hands::at_an_account();
    hands.press("M");
    hands.answered();
    for (width, height) in [(80, 24), (60, 20), (120, 40)] {
        insta::assert_snapshot!(format!("messages_{width}x{height}"), shown(&hands, width, height));
    }
    hands.press("e");
    hands.answered();
    insta::assert_snapshot!("message_answer_80x24", shown(&hands, 80, 24));
    hands.press("esc a");
    hands.answered();
    hands.types("be");
    assert!(shown(&hands, 80, 24).contains("Several: bela, berit"));
    hands.types("r");
    assert!(shown(&hands, 80, 24).contains("Goes to Berit Lie, who is away today"));
    hands.press("tab");
    hands.types("hello");
    insta::assert_snapshot!("message_form_60x20", shown(&hands, 60, 20));
    hands.press("enter");
    hands.answered();
    assert_eq!(hands.model.said.last().unwrap().text, "Sent to Nord (3). Away today: Berit Lie.");
    assert!(hands.model.account().unwrap().is_held());
}

#[test]
fn a_message_that_arrives_takes_no_key_and_rings_once_a_minute() {
    let mut hands = Hands::at_the_queue();
    hands.waits(61);
    hands.answered();
    assert_eq!(hands.model.post.unread, 2);
    assert!(hands.effects.contains(&Effect::Bell));
    assert!(shown(&hands, 80, 24).contains("2 unread"));
    assert!(hands.model.said.last().unwrap().text.contains("2 unread messages: M"));
    hands.effects.clear();
    hands.press("p");
    let more = |request: &Request| match request {
        Request::Message(crate::service::message::Ask::Count) => Ok(Reply::Unread(3)),
        other => answer(other),
    };
    hands.waits(59);
    hands.answered_by(more);
    assert!(!hands.effects.contains(&Effect::Bell), "{:?}", hands.effects);
    hands.waits(3600);
    assert!(hands.asked().is_empty(), "asleep: {:?}", hands.asked());
}

#[test]
fn a_message_without_an_answer_keeps_its_name_until_a_letter_of_it_changes() {
    let sent = |hands: &Hands| {
        hands.asked().into_iter().find_map(|(_, request)| match request {
            Request::Message(crate::service::message::Ask::Send(new)) => Some(new.id),
            _ => None,
        })
    };
    let away = |request: &Request| match request {
        Request::Message(crate::service::message::Ask::Send(_)) => Err(Trouble::Away("gone".to_owned())),
        other => answer(other),
    };
    let mut hands = Hands::at_the_queue();
    hands.press("M a");
    hands.answered();
    hands.types("bela");
    hands.press("tab");
    hands.types("hello");
    hands.press("enter");
    let first = sent(&hands).unwrap();
    hands.answered_by(away);
    assert!(shown(&hands, 80, 24).contains("hello"), "what was typed stays");
    hands.press("enter");
    assert_eq!(sent(&hands), Some(first), "the same message is the same message");
    hands.answered_by(away);
    hands.press("tab");
    hands.types("!");
    hands.press("enter");
    assert_ne!(sent(&hands), Some(first), "another text is another message");
}

#[test]
fn whatever_was_done_has_words() {
    let hands = Hands::at_the_queue();
    for code in ["outcome", "call", "note", "release", "snooze", "skip", "point"] {
        assert!(hands.model.session.words.has(&format!("mine-act-{code}")), "{code}");
    }
}
