use std::io::Cursor;

use super::super::super::fake::{self, Hands, answer, dispute};
use super::super::super::look::Look;
use super::super::{render, text};
use crate::clock::Clock;
use crate::domain::dispute::Decision;
use crate::service::dispute::{Ask, Decide};
use crate::service::{Refusal, Reply, Request, Trouble};

fn shown(hands: &Hands, width: u16, height: u16) -> String {
    text(&render(&hands.model, Look::MONO, width, height).0)
}

fn at_the_list() -> Hands {
    let mut hands = Hands::at_an_account();
    hands.press("D");
    hands.answered();
    hands
}

fn decided(hands: &Hands) -> Option<Decide> {
    hands.asked().into_iter().find_map(|(_, request)| match request {
        Request::Dispute(Ask::Decide(wanted)) => Some(wanted),
        _ => None,
    })
}

#[test]
fn the_list_and_one_whole_at_two_sizes() {
    let mut hands = at_the_list();
    insta::assert_snapshot!("disputes_80x24", shown(&hands, 80, 24));
    insta::assert_snapshot!("disputes_60x20", shown(&hands, 60, 20));
    hands.press("down enter");
    hands.answered();
    insta::assert_snapshot!("dispute_80x24", shown(&hands, 80, 24));
    hands.press("p");
    hands.types("2 000");
    insta::assert_snapshot!("dispute_part_80x24", shown(&hands, 80, 24));
    hands.press("esc esc");
    assert!(shown(&hands, 80, 24).contains("Disputes of"), "back to the list");
    hands.press("end up enter");
    hands.answered();
    insta::assert_snapshot!("dispute_decided_80x24", shown(&hands, 80, 24));
    for (width, height) in [(40, 10), (20, 5), (200, 60)] {
        assert!(!shown(&hands, width, height).is_empty());
    }
}

#[test]
fn a_dispute_is_decided_in_four_keys() {
    let mut hands = Hands::at_an_account();
    for keys in ["D", "enter", "r", "enter"] {
        hands.press(keys);
        if keys != "enter" || decided(&hands).is_none() {
            hands.answered();
        }
    }
    let wanted = decided(&hands).unwrap();
    assert_eq!((wanted.decision, wanted.amount, wanted.note.as_str()), (Decision::Right, None, ""));
    assert_eq!(wanted.of, dispute::line(18).dispute.id, "the first of the list");
    hands.press("enter");
    assert_eq!(hands.model.said.last().unwrap().text, hands.model.word("refused-still-saving", &[]));
    hands.answered();
    let said: Vec<&str> = hands.model.said.iter().map(|said| said.text.as_str()).collect();
    assert!(said.contains(&"Dispute 18 is decided: the customer is right."), "{said:?}");
    assert!(!shown(&hands, 80, 24).contains("right, p in part"), "decided: its letters are gone");
    hands.press("n");
    assert!(hands.model.said.last().unwrap().text.contains("decided or ended already"));
}

#[test]
fn a_part_needs_an_amount_that_is_disputed() {
    let mut hands = at_the_list();
    hands.press("down enter");
    hands.answered();
    hands.press("p");
    hands.types("600");
    hands.press("enter");
    assert!(shown(&hands, 80, 24).contains("more than"), "{}", shown(&hands, 80, 24));
    assert_eq!(decided(&hands), None);
    hands.press("ctrl-u");
    hands.types("200");
    hands.press("enter");
    hands.types("one crate of five");
    hands.press("enter");
    let wanted = decided(&hands).unwrap();
    assert_eq!((wanted.amount.map(|money| money.minor), wanted.note.as_str()), (Some(20_000), "one crate of five"));
}

#[test]
fn what_is_refused_stays_as_it_was_typed_and_a_broken_line_sends_the_same_again() {
    let mut hands = at_the_list();
    hands.press("enter");
    hands.answered();
    hands.press("n");
    hands.types("it was delivered");
    hands.press("enter");
    let first = decided(&hands).unwrap();
    hands.answered_by(|_| Err(Trouble::Away("gone".to_owned())));
    assert!(shown(&hands, 80, 24).contains("it was delivered"));
    hands.press("enter");
    assert_eq!(decided(&hands), Some(first.clone()), "the same identifier: it acts once");
    hands.answered_by(|request| match request {
        Request::Dispute(Ask::Decide(_)) => {
            Err(Refusal::Dispute { why: crate::service::dispute::Why::NotYours }.into())
        }
        other => answer(other),
    });
    assert!(shown(&hands, 80, 24).contains("it was delivered"));
    hands.press("enter");
    let again = decided(&hands).unwrap();
    assert_ne!(again.id, first.id, "an identifier that was answered is spent");
    assert_eq!(again.note, first.note);
}

#[test]
fn who_owes_the_answer_is_named_and_who_may_not_hears_why() {
    let mut hands = at_the_list();
    hands.press("enter");
    hands.answered();
    hands.press("o");
    assert!(shown(&hands, 120, 24).contains("Departments: accounting, billing, logistics, quality, sales"));
    hands.types("billing");
    hands.press("enter");
    let assigned = hands.asked().into_iter().find_map(|(_, request)| match request {
        Request::Dispute(Ask::Assign(wanted)) => Some(wanted.to),
        _ => None,
    });
    assert_eq!(assigned.as_deref(), Some("billing"));
    let mut hands = at_the_list();
    hands.press("enter");
    hands.answered_by(|request| {
        let mut reply = answer(request)?;
        if let Reply::Dispute(shown) = &mut reply {
            shown.may_decide = false;
        }
        Ok(reply)
    });
    hands.press("r");
    assert!(hands.model.said.last().unwrap().text.starts_with("Whoever owes the answer decides it"));
    hands.press("esc x");
    assert!(hands.model.said.last().unwrap().text.starts_with("Enter shows the dispute first"));
}

#[test]
fn a_customer_without_disputes_and_a_desk_that_is_away_say_what_to_press() {
    let mut hands = Hands::at_an_account();
    hands.press("D");
    hands.answered_by(|request| {
        let mut reply = answer(request)?;
        if let Reply::Disputes(page) = &mut reply {
            page.lines.clear();
        }
        Ok(reply)
    });
    assert!(shown(&hands, 80, 24).contains("Nothing was ever disputed. d on a document opens a dispute."));
    let mut hands = Hands::at_an_account();
    hands.press("D");
    hands.answered_by(|_| Err(Trouble::Away("gone".to_owned())));
    assert!(shown(&hands, 80, 24).contains("press D again"));
    let mut queue = Hands::at_the_queue();
    queue.press("D");
    assert!(queue.model.overlays.is_empty());
}

#[tokio::test]
async fn line_mode_reads_disputes_and_decides_them() {
    let mut out = Vec::new();
    let mut wanted = None;
    let lines = Cursor::new("claim 1042\ndisputes\n2\nx\np\n600\n200\nnote one crate of five\ncancel\ncancel\n");
    let clock = Clock::fixed(fake::now());
    super::super::super::plain::converse(fake::session(), clock, false, lines, &mut out, async |request| {
        if let Request::Dispute(Ask::Decide(ask)) = &request {
            wanted = Some(ask.clone());
        }
        fake::answer(&request)
    })
    .await
    .unwrap();
    let said = String::from_utf8(out).unwrap();
    insta::assert_snapshot!("disputes_in_lines", said);
    let wanted = wanted.unwrap();
    assert_eq!(
        (wanted.amount.map(|money| money.minor), wanted.note.as_str()),
        (Some(20_000), "note one crate of five")
    );
}
