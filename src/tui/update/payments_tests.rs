//! The sheet of payments, key by key.

use super::super::effect::Effect;
use super::super::fake::Hands;
use super::super::overlay::Overlay;
use super::super::overlay::dossier::Dossier;
use super::super::overlay::dossier::payments::{Payments, Step};
use crate::domain::agent::Role;
use crate::service::payment::{Ask, Move, What};
use crate::service::{Request, Trouble};

fn sheet(hands: &Hands) -> &Payments {
    match hands.model.overlays.last() {
        Some(Overlay::Dossier(dossier)) => match &**dossier {
            Dossier::Payments(sheet) => sheet,
            other => panic!("another sheet: {other:?}"),
        },
        other => panic!("no sheet: {other:?}"),
    }
}

fn opened(role: Role) -> Hands {
    let mut hands = Hands::at_an_account();
    hands.model.session.actor.role = role;
    hands.press("f");
    hands.answered();
    assert_eq!(sheet(&hands).rows().len(), 2);
    hands
}

/// The change that is on its way.
fn sent(hands: &Hands) -> Option<Move> {
    hands.effects.iter().rev().find_map(|effect| match effect {
        Effect::Ask(_, Request::Payment(Ask::Move(change))) => Some((**change).clone()),
        _ => None,
    })
}

/// The database does not answer.
fn fails(hands: &mut Hands) {
    hands.answered_by(|_| Err(Trouble::Away("gone".to_owned())));
}

#[test]
fn unapplied_cash_is_put_to_a_document_in_three_keys() {
    let mut hands = opened(Role::Agent);
    hands.press("a");
    assert!(matches!(sheet(&hands).step, Step::Document { .. }));
    hands.press("2");
    let change = sent(&hands).unwrap();
    let document = sheet(&hands).documents(sheet(&hands).page.as_ref().unwrap().payments[0].id)[1].id;
    assert!(matches!(change.what, What::Apply { document: chosen, .. } if chosen == document));
    hands.press("a");
    assert_eq!(sent(&hands).unwrap().id, change.id, "one at a time");
    hands.answered();
    assert!(matches!(sheet(&hands).step, Step::List) && !sheet(&hands).sending);
}

#[test]
fn a_share_is_taken_back_with_a_reason_by_a_supervisor() {
    let mut hands = opened(Role::Supervisor);
    hands.press("x");
    assert!(sent(&hands).is_none(), "a payment is no share");
    hands.press("enter down x");
    assert!(matches!(sheet(&hands).step, Step::Why { .. }));
    hands.press("enter");
    assert!(sheet(&hands).fault.is_some() && sent(&hands).is_none(), "not without a reason");
    hands.types("wrong one");
    hands.press("enter");
    let what = sent(&hands).unwrap().what;
    assert!(matches!(&what, What::TakeBack { why, .. } if why == "wrong one"), "{what:?}");
    let mut agent = opened(Role::Agent);
    agent.press("enter down x");
    assert!(matches!(sheet(&agent).step, Step::List));
    assert!(sent(&agent).is_none());
}

#[test]
fn a_payment_is_given_to_another_customer_by_a_supervisor() {
    let mut hands = opened(Role::Supervisor);
    hands.press("e enter");
    assert!(sheet(&hands).fault.is_some() && sent(&hands).is_none(), "not without a customer");
    hands.types("2002");
    hands.press("enter");
    hands.types("the sister company");
    hands.press("enter");
    let what = sent(&hands).unwrap().what;
    let expected = ("2002", "the sister company");
    assert!(matches!(&what, What::Rebook { to, why, .. } if (to.as_str(), why.as_str()) == expected), "{what:?}");
    let mut agent = opened(Role::Agent);
    agent.press("e");
    assert!(matches!(sheet(&agent).step, Step::List) && sent(&agent).is_none());
}

#[test]
fn the_same_once_more_is_the_same_change() {
    let mut hands = opened(Role::Agent);
    hands.press("a 1");
    let first = sent(&hands).unwrap();
    fails(&mut hands);
    assert!(!sheet(&hands).sending);
    hands.press("1");
    assert_eq!(sent(&hands).unwrap().id, first.id);
    fails(&mut hands);
    hands.press("2");
    assert_ne!(sent(&hands).unwrap().id, first.id, "another document is another change");
}
