//! What a desk answers about disputes.

use chrono::TimeDelta;
use serde_json::json;
use uuid::Uuid;

use super::{nok, now, today};
use crate::domain::dispute::{Decision, Dispute};
use crate::domain::id::{CustomerId, DisputeId, InvoiceId};
use crate::service::Reply;
use crate::service::account::Entry;
use crate::service::dispute::{Ask, Line, Page, Shown};

/// The dispute that the account has open.
pub(crate) fn open(customer: CustomerId) -> Dispute {
    Dispute {
        id: DisputeId(Uuid::from_u128(400)),
        number: 17,
        customer,
        invoice: Some(InvoiceId(Uuid::from_u128(202))),
        amount: nok(50_000),
        kind: "dispute_price".to_owned(),
        text: String::new(),
        opened_at: now() - TimeDelta::days(3),
        answer_by: today(),
        owner: None,
        department: "sales".to_owned(),
        closed_at: None,
        decision: None,
        decided_minor: None,
        decided_by: None,
        note: String::new(),
    }
}

/// The dispute with that number: 17 is open, 18 late, 9 decided, 4 was paid.
pub(crate) fn line(number: i64) -> Line {
    let open = open(CustomerId(Uuid::from_u128(1)));
    let mut dispute = Dispute { id: DisputeId(Uuid::from_u128(383 + u128::try_from(number).unwrap())), number, ..open };
    let mut days_left = Some(0);
    match number {
        18 => {
            dispute.answer_by = today() - TimeDelta::days(4);
            dispute.invoice = None;
            dispute.kind = "dispute_delivery".to_owned();
            dispute.department = "logistics".to_owned();
            days_left = Some(-4);
        }
        9 | 4 => {
            dispute.closed_at = Some(now() - TimeDelta::days(1));
            dispute.decision = (number == 9).then_some(Decision::NotRight);
            dispute.decided_minor = Some(0);
            dispute.note = if number == 9 { "the price was \u{1b}[31magreed".to_owned() } else { String::new() };
            days_left = None;
        }
        _ => dispute.text = "agreed on 2 400".to_owned(),
    }
    let document = dispute.invoice.map(|_| ("F2026-0002".to_owned(), nok(293_000)));
    Line {
        customer: ("001042".to_owned(), "Ødegård Rør & Varme AS".to_owned()),
        document,
        owner: (number == 18).then(|| "Béla Szabó".to_owned()),
        opened_by: Some("Kari Nordmann".to_owned()),
        decided_by: dispute.decision.map(|_| "Åse Lie".to_owned()),
        days_left,
        dispute,
    }
}

fn shown(of: DisputeId) -> Shown {
    let number = i64::try_from(of.0.as_u128()).unwrap() - 383;
    let line = line(number);
    let open = line.dispute.closed_at.is_none();
    let body = json!({ "dispute": number, "amount": line.dispute.amount, "date": line.dispute.answer_by });
    Shown {
        history: vec![Entry {
            at: now() - TimeDelta::days(3),
            who: "Kari".to_owned(),
            kind: "dispute_opened".to_owned(),
            body,
        }],
        most: line.dispute.amount,
        may_decide: open,
        may_reopen: number == 9,
        line,
        as_of: now(),
        today: today(),
    }
}

/// What becomes of a question about disputes: of four disputes all is known, and every write goes through.
pub(crate) fn answer(ask: &Ask) -> Reply {
    match ask {
        Ask::List { which, after, .. } => Reply::Disputes(Box::new(Page {
            which: *which,
            after: *after,
            open: 2,
            late: 1,
            lines: [18, 17, 9, 4].map(line).to_vec(),
            next: None,
            as_of: now(),
            today: today(),
        })),
        Ask::Read(of) => Reply::Dispute(Box::new(shown(*of))),
        Ask::Assign(wanted) => Reply::Dispute(Box::new(shown(wanted.of))),
        Ask::Reopen(wanted) => Reply::Dispute(Box::new(shown(wanted.of))),
        Ask::Decide(wanted) => {
            let mut shown = shown(wanted.of);
            shown.line.dispute.closed_at = Some(now());
            shown.line.dispute.decision = Some(wanted.decision);
            (shown.line.days_left, shown.may_decide) = (None, false);
            Reply::Dispute(Box::new(shown))
        }
    }
}
