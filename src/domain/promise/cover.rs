//! What promises cover: which documents, how much of each, what is left to ask for, and which money counts.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::super::id::{InvoiceId, PaymentId};
use super::{Measure, Promise};

/// So much of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Covered {
    /// The document.
    pub invoice: InvoiceId,
    /// Minor units, above zero.
    pub minor: i64,
}

/// What a promise covers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// The customer named the documents: only money that settles them counts. Otherwise all money does, and the documents
    /// are those that it reaches, the oldest undisputed first.
    pub named: bool,
    /// The documents; empty for a promise of an older program, which covers whatever its amount does.
    pub of: Vec<Covered>,
}

/// What a document has free to be covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Available {
    /// The document.
    pub invoice: InvoiceId,
    /// Open, neither disputed nor covered by another promise; minor units.
    pub minor: i64,
}

/// The documents that an amount covers, in the order in which they are given. What no document has free covers nothing.
pub fn cover(minor: i64, documents: &mut [Available]) -> Vec<Covered> {
    let mut left = minor;
    let mut found = Vec::new();
    for document in documents {
        let share = left.min(document.minor);
        if share > 0 {
            left -= share;
            document.minor -= share;
            found.push(Covered { invoice: document.invoice, minor: share });
        }
    }
    found
}

/// What a document that promises cover asks for and has been paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settling {
    /// The document.
    pub invoice: InvoiceId,
    /// What it still asks for, minor units.
    pub open_minor: i64,
    /// Money that settled part of it and stands: when, and minor units.
    pub paid: Vec<(DateTime<Utc>, i64)>,
}

/// What each promise of one currency asks for, in minor units: its amount less what its documents have been credited since
/// it was made. A document asks for what is open on it and for what was paid on it since; where that is less than promises
/// of the same time cover of it, the one due last asks for less.
pub fn asks(promises: &[&Promise], documents: &[Settling]) -> Vec<i64> {
    let mut order: Vec<usize> = (0..promises.len()).collect();
    order.sort_by_key(|&at| (promises[at].due_on, promises[at].made_at, promises[at].place, at));
    let mut asked: Vec<Vec<Covered>> = vec![Vec::new(); promises.len()];
    let mut all = vec![0; promises.len()];
    for (done, &at) in order.iter().enumerate() {
        let promise = promises[at];
        let beside: Vec<usize> =
            order[..done].iter().copied().filter(|&other| at_once(promise, promises[other])).collect();
        let since = beside.iter().map(|&other| promises[other].made_at).fold(promise.made_at, DateTime::min);
        let mut less = 0;
        for covered in &promise.covers.of {
            // A document that is gone from the books says nothing.
            let Some(document) = documents.iter().find(|document| document.invoice == covered.invoice) else {
                continue;
            };
            let paid: i64 = document.paid.iter().filter(|(at, _)| *at >= since).map(|(_, minor)| minor).sum();
            let taken: i64 = beside
                .iter()
                .flat_map(|&other| &asked[other])
                .filter(|other| other.invoice == covered.invoice)
                .map(|other| other.minor)
                .sum();
            let left = (document.open_minor.max(0) + paid - taken).max(0);
            let minor = covered.minor.min(left);
            less += covered.minor - minor;
            asked[at].push(Covered { invoice: covered.invoice, minor });
        }
        all[at] = (promise.amount.minor - less).max(0);
    }
    all
}

/// True when neither promise was settled before the other was made.
fn at_once(one: &Promise, other: &Promise) -> bool {
    let before = |early: &Promise, late: &Promise| early.settled_at.is_some_and(|at| at < late.made_at);
    !before(one, other) && !before(other, one)
}

/// What open promises keep of what is overdue, in minor units, each with what is left of it: no more than is overdue and
/// undisputed of the documents that it covers, so that what is disputed is not counted twice. `documents` tells that by
/// document, and is used up.
pub fn promised(open: &[(i64, Cover)], documents: &mut [Available]) -> i64 {
    let one = |(left, covers): &(i64, Cover)| {
        if covers.of.is_empty() {
            return (*left).max(0);
        }
        let mut sum = 0;
        for covered in &covers.of {
            let Some(document) = documents.iter_mut().find(|document| document.invoice == covered.invoice) else {
                continue;
            };
            let share = covered.minor.min(document.minor).min(left - sum).max(0);
            document.minor -= share;
            sum += share;
        }
        sum
    };
    open.iter().map(one).sum()
}

/// What a promise asks of the payments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// That day on the desk's calendar.
    pub made_on: NaiveDate,
    /// Payable on.
    pub due_on: NaiveDate,
    /// Minor units.
    pub minor: i64,
    /// The documents that it names; nothing where all money counts.
    pub named: Option<Vec<InvoiceId>>,
}

/// Money that came in or, below zero, went back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The payment.
    pub id: PaymentId,
    /// The booking day.
    pub day: NaiveDate,
    /// When the desk heard of it.
    pub noted_at: DateTime<Utc>,
    /// Minor units.
    pub minor: i64,
    /// The payment that it takes back, where that is known.
    pub undoes: Option<PaymentId>,
    /// What of it settles which document, and stands.
    pub shares: Vec<Covered>,
}

/// What each promise of one currency has received, in minor units.
///
/// A payment goes to the promises made on or before its day, and not after the desk heard of it, whose time was not yet up:
/// what settles documents that a promise names goes to that promise; the rest to the others, to the one due first at first,
/// until each has its amount. Money that went back takes the payment with it that it undoes, else the latest before it;
/// what it finds none for belongs to a time before the promises. `received` is in order of the days.
pub fn appropriate(asked: &[Asked], received: &[Received], measure: &Measure<'_>) -> Vec<i64> {
    let mut order: Vec<usize> = (0..asked.len()).collect();
    // Those that name documents take their money before the others may.
    order.sort_by_key(|&at| (asked[at].named.is_none(), asked[at].due_on, asked[at].made_at, at));
    let mut kept: Vec<Received> = Vec::new();
    for one in received {
        if one.minor >= 0 {
            kept.push(one.clone());
            continue;
        }
        let mut back = -one.minor;
        let undone = |earlier: &Received| Some(earlier.id) == one.undoes;
        let (first, rest): (Vec<usize>, Vec<usize>) = (0..kept.len()).rev().partition(|&at| undone(&kept[at]));
        for at in first.into_iter().chain(rest) {
            let taken = back.min(kept[at].minor);
            kept[at].minor -= taken;
            back -= taken;
        }
    }
    let mut paid = vec![0_i64; asked.len()];
    for mut one in kept {
        let mut left = one.minor;
        for &at in &order {
            let promise = &asked[at];
            let counts = one.day >= promise.made_on
                && one.noted_at >= promise.made_at
                && one.day <= measure.last_day(promise.due_on);
            if !counts {
                continue;
            }
            let wanted = left.min(promise.minor - paid[at]).max(0);
            let share = match &promise.named {
                None => wanted,
                Some(named) => settles(&mut one.shares, named, wanted),
            };
            paid[at] += share;
            left -= share;
        }
    }
    paid
}

/// What shares give for some documents, at most so much; they are used up by it.
fn settles(shares: &mut [Covered], named: &[InvoiceId], most: i64) -> i64 {
    let mut sum = 0;
    for share in shares.iter_mut().filter(|share| named.contains(&share.invoice)) {
        let taken = share.minor.min(most - sum);
        share.minor -= taken;
        sum += taken;
    }
    sum
}
