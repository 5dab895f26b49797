//! What a desk answers about a customer's payments.

use chrono::TimeDelta;
use uuid::Uuid;

use super::{nok, now};
use crate::domain::allocation::{Confidence, How};
use crate::domain::id::{AllocationId, CustomerId, InvoiceId, PaymentId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::payment::PaymentKind;
use crate::service::Reply;
use crate::service::payment::{Ask, Document, Line, Moved, Page, Share};

fn share(n: u128, number: &str, minor: i64, how: How, confidence: Confidence) -> Share {
    Share {
        id: AllocationId(Uuid::from_u128(900 + n)),
        number: number.to_owned(),
        back: false,
        minor,
        how,
        confidence,
        at: now() - TimeDelta::days(1),
        by: None,
        undone_at: None,
        undone_by: None,
        undone_why: None,
    }
}

/// Two payments: one that settled two documents by rule and is not used up, one that went back.
pub(crate) fn page(customer: CustomerId) -> Page {
    let undone = Share {
        undone_at: Some(now()),
        undone_by: Some("Béla".to_owned()),
        undone_why: Some("meant for \u{1b}[31manother\u{202e}".to_owned()),
        ..share(3, "F2026-0002", 100_000, How::ByHand, Confidence::High)
    };
    let payment = |n: u128, kind, minor, unapplied_minor, day: &str, reference: &str, shares| Line {
        id: PaymentId(Uuid::from_u128(800 + n)),
        number: format!("B-{n}"),
        kind,
        amount: nok(minor),
        unapplied_minor,
        received_on: day.parse().unwrap(),
        payer: "Østfold Frukt & Bær AS".to_owned(),
        reference: reference.to_owned(),
        shares,
    };
    let shares = vec![
        share(1, "F2026-0001", 1_243_000, How::Reference, Confidence::High),
        share(2, "F2026-0003", 57_000, How::Rule, Confidence::Low),
        undone,
    ];
    let document = |n: u128, minor, due: &str| Document {
        id: InvoiceId(Uuid::from_u128(950 + n)),
        number: format!("F2026-000{n}"),
        kind: InvoiceKind::Invoice,
        open: nok(minor),
        due_on: due.parse().unwrap(),
    };
    Page {
        customer,
        from: 0,
        count: 2,
        payments: vec![
            payment(2, PaymentKind::Payment, 1_500_000, 200_000, "2026-03-04", "F2026-0001 \u{1b}[2Jthank you", shares),
            payment(1, PaymentKind::Return, -40_000, -40_000, "2026-02-20", "", Vec::new()),
        ],
        documents: vec![document(4, 150_000, "2026-02-01"), document(5, 90_000, "2026-03-01")],
        as_of: now(),
    }
}

pub(crate) fn answer(ask: &Ask) -> Reply {
    match ask {
        Ask::List { customer, .. } => Reply::Payments(Box::new(page(*customer))),
        Ask::Move(moved) => Reply::Moved(Box::new(Moved { id: moved.id, page: page(moved.customer) })),
    }
}
