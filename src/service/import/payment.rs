//! The rows of a payments file.

use std::collections::{HashMap, HashSet};

use serde_json::json;
use uuid::Uuid;

use super::Context;
use super::back::{Found, backs, is_back};
use super::settle::{Claim, Returned, settle};
use super::work::{Verdict, Work, misplaced};
use crate::domain::fact::Happening;
use crate::domain::id::{CustomerId, PaymentId};
use crate::domain::money::Money;
use crate::domain::payment::{Payment, PaymentKind};
use crate::domain::reference::candidates;
use crate::ingest::fault::{Fault, Note, NoteKind, Reason};
use crate::ingest::field::Field;
use crate::ingest::row::{Line, PaymentRow, Row};
use crate::service::reply::Trouble;
use crate::store::Tx;
use crate::store::bulk::{self, Cash, Taken};

/// A payment on file, or of this batch.
struct Stored {
    id: PaymentId,
    customer: Option<CustomerId>,
    amount: Money,
    received_on: chrono::NaiveDate,
}

/// Decides about the rows of a payments file, and shares the money out.
pub(super) async fn payments(
    context: &Context<'_>,
    tx: &mut Tx,
    lines: &[&Line],
    work: &mut Work<'_>,
) -> Result<(), Trouble> {
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        match &line.row {
            Row::Payment(row) => rows.push(&**row),
            other => return Err(misplaced(other)),
        }
    }
    let payers = payers(context, tx, &rows, work).await?;
    let numbers: Vec<&str> = rows.iter().map(|row| row.number.as_str()).collect();
    let mut known: HashMap<String, Stored> = HashMap::new();
    for one in bulk::payments_by_number(tx, context.source, &numbers).await? {
        let stored = Stored { id: one.id, customer: one.customer, amount: one.amount, received_on: one.received_on };
        known.insert(one.number, stored);
    }
    let backs = backs(tx, context, &rows, &payers).await?;
    begin(tx, backs.customers(), work).await?;
    let mut returned = HashMap::new();
    let mut claims: Vec<(usize, Claim)> = Vec::new();
    for (at, (row, payer)) in rows.iter().zip(payers).enumerate() {
        let mut found = backs.find(row, payer, &returned, work);
        if let Found::Return(number) = &found {
            let given = number.clone();
            let column = context.plan.heading(Field::Reference);
            let fault = Fault { column, value: given, reason: Reason::ReturnOfReturn };
            if !known.contains_key(&row.number) {
                work.verdicts.push(Verdict::Rejected(vec![fault]));
                continue;
            }
            found = Found::Nothing;
        }
        let payer = payer.or(found.customer());
        let before = claims.len();
        let verdict = decide(context, row, payer, &mut known, &mut claims, work);
        if let Some((place, claim)) = claims.get_mut(before) {
            *place = at;
            if let Found::Payment(one) = found {
                claim.undoes = Some(one.payment);
                returned.insert(one.payment, Returned { amount: one.amount, left: one.left });
            }
        }
        work.verdicts.push(verdict);
    }
    let (places, claims): (Vec<usize>, Vec<Claim>) = claims.into_iter().unzip();
    work.settled = settle(tx, context, claims, &returned).await?;
    for (claim, at) in work.settled.claims.iter().zip(places) {
        for happening in &claim.told {
            work.chains.add(claim.cash.customer.0, context.by, happening);
        }
        let note = match &claim.held {
            Some(held) => {
                let field = if claim.cash.named.is_some() { Field::InvoiceNumber } else { Field::Reference };
                let body = json!({ "amount": claim.cash.left, "held": held.code(), "number": held.number() });
                work.chains.add(claim.cash.customer.0, context.by, &Happening::new("payment_held", body));
                Some((field, NoteKind::Held(held.clone())))
            }
            None if claim.undoes.is_none() && is_back(claim.kind) => Some((Field::Reference, NoteKind::BackUnknown)),
            None => None,
        };
        if let (Some((field, kind)), Some(Verdict::Taken(notes))) = (note, work.verdicts.get_mut(at)) {
            notes.push(Note { column: context.plan.heading(field), kind });
        }
    }
    // What is left of each, onto the new rows and onto those on file.
    let mut left: HashMap<PaymentId, i64> = work.settled.book.moved_payments().into_iter().collect();
    for payment in &mut work.payments {
        if let Some(minor) = left.remove(&payment.id) {
            payment.unapplied_minor = minor;
        }
    }
    for taken in &mut work.taken {
        if let Some(minor) = left.remove(&taken.id) {
            taken.minor = minor;
        }
    }
    // Payments on file that a return took back.
    let customers: HashMap<PaymentId, CustomerId> =
        work.settled.claims.iter().filter_map(|claim| Some((claim.undoes?, claim.cash.customer))).collect();
    for (id, minor) in left {
        if let Some(customer) = customers.get(&id) {
            work.taken.push(Taken { id, customer: *customer, minor });
        }
    }
    Ok(())
}

/// Who paid each row: the customer that it names, else the one whose document it names.
async fn payers(
    context: &Context<'_>,
    tx: &mut Tx,
    rows: &[&PaymentRow],
    work: &mut Work<'_>,
) -> Result<Vec<Option<CustomerId>>, Trouble> {
    work.load(context, tx, rows.iter().filter_map(|row| row.customer_number.as_deref())).await?;
    let by_number = |row: &PaymentRow, work: &Work<'_>| {
        row.customer_number.as_deref().and_then(|number| work.cast.named(number)).map(|customer| customer.id)
    };
    let mut quoted: Vec<String> = rows
        .iter()
        .filter(|row| by_number(row, work).is_none())
        .flat_map(|row| row.invoice_number.clone().into_iter().chain(candidates(&row.reference)))
        .collect();
    quoted.sort_unstable();
    quoted.dedup();
    let mut owners: HashMap<String, CustomerId> = HashMap::new();
    for quoted in quoted.chunks(1000) {
        let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
        let found = bulk::invoices_by_number(tx, context.source, &quoted).await?;
        owners.extend(found.into_iter().map(|invoice| (invoice.number, invoice.customer)));
    }
    let payer = |row: &PaymentRow| {
        if let Some(customer) = by_number(row, work) {
            return Some(customer);
        }
        if let Some(number) = &row.invoice_number {
            return owners.get(number).copied();
        }
        let found: HashSet<CustomerId> =
            candidates(&row.reference).iter().filter_map(|word| owners.get(word)).copied().collect();
        // Documents of two customers in one reference: a person must say whose it is.
        if found.len() == 1 { found.into_iter().next() } else { None }
    };
    let payers: Vec<Option<CustomerId>> = rows.iter().map(|row| payer(row)).collect();
    begin(tx, payers.iter().flatten().copied(), work).await?;
    Ok(payers)
}

/// Looks up where the chains of customers end.
async fn begin(tx: &mut Tx, customers: impl Iterator<Item = CustomerId>, work: &mut Work<'_>) -> Result<(), Trouble> {
    let mut ids: Vec<Uuid> = customers.map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(());
    }
    for (id, head) in bulk::heads(tx, &ids).await? {
        work.chains.begin(id, head);
    }
    Ok(())
}

/// Decides about one row.
fn decide(
    context: &Context<'_>,
    row: &PaymentRow,
    payer: Option<CustomerId>,
    known: &mut HashMap<String, Stored>,
    claims: &mut Vec<(usize, Claim)>,
    work: &mut Work<'_>,
) -> Verdict {
    if let Some(stored) = known.get_mut(&row.number) {
        if stored.amount != row.amount || stored.received_on != row.received_on {
            let told = |amount: Money, day| format!("{amount} on {day}");
            let reason = Reason::Stored {
                stored: told(stored.amount, stored.received_on),
                given: told(row.amount, row.received_on),
            };
            let column = context.plan.heading(Field::Number);
            return Verdict::Rejected(vec![Fault { column, value: row.number.clone(), reason }]);
        }
        let (None, Some(customer)) = (stored.customer, payer) else { return Verdict::Repeat };
        // It came before its customer did.
        stored.customer = payer;
        work.taken.push(Taken { id: stored.id, customer, minor: unapplied(row) });
        work.made.payments_matched += 1;
        claims.push((0, claim(row, stored.id, customer)));
        return Verdict::Taken(Vec::new());
    }
    let id = PaymentId(context.desk.ids().next());
    let stored = Stored { id, customer: payer, amount: row.amount, received_on: row.received_on };
    known.insert(row.number.clone(), stored);
    work.payments.push(Payment {
        id,
        customer: payer,
        source: row.source.clone(),
        number: row.number.clone(),
        kind: row.kind,
        amount: row.amount,
        unapplied_minor: unapplied(row),
        received_on: row.received_on,
        noted_at: context.by.at,
        payer: row.payer.clone(),
        reference: reference(row),
    });
    match payer {
        Some(customer) => {
            claims.push((0, claim(row, id, customer)));
            Verdict::Taken(Vec::new())
        }
        None => {
            let field = if row.customer_number.is_some() { Field::CustomerNumber } else { Field::Reference };
            Verdict::Taken(vec![Note { column: context.plan.heading(field), kind: NoteKind::NoCustomer }])
        }
    }
}

/// What a payment counts for as long as it settles nothing: money that went back counts against the customer, and what
/// the bank kept was never the customer's.
fn unapplied(row: &PaymentRow) -> i64 {
    if row.kind == PaymentKind::Fee { 0 } else { row.amount.minor }
}

/// What the payer wrote, with the document that the file names beside it.
fn reference(row: &PaymentRow) -> String {
    match &row.invoice_number {
        Some(number) if !row.reference.contains(number.as_str()) => {
            format!("{} {number}", row.reference).trim_start().to_owned()
        }
        _ => row.reference.clone(),
    }
}

fn claim(row: &PaymentRow, payment: PaymentId, customer: CustomerId) -> Claim {
    let left = Money::new(unapplied(row), row.amount.currency);
    let cash = Cash {
        payment,
        customer,
        left,
        amount: row.amount.minor,
        reference: reference(row),
        named: row.invoice_number.clone(),
    };
    let mut claim = Claim::new(cash, row.kind, None);
    claim.told.push(received(row));
    claim
}

fn received(row: &PaymentRow) -> Happening {
    let body = json!({
        "amount": row.amount, "date": row.received_on, "reference": reference(row), "number": row.number,
    });
    Happening::new(if is_back(row.kind) { "payment_returned" } else { "payment_received" }, body)
}
