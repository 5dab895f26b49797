//! Documents that the desk itself makes: each lowers exactly the documents it is about, and says what made it; and the
//! opposites by which they are taken back.

use std::collections::BTreeMap;

use serde_json::json;
use uuid::Uuid;

use crate::domain::allocation::{Allocation, Confidence, From, How, To};
use crate::domain::approval::Item;
use crate::domain::book::{Book, Fault, Stamp};
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, AllocationId, ApprovalId, CustomerId, DisputeId, InvoiceId};
use crate::domain::invoice::{Invoice, InvoiceKind};
use crate::domain::money::{Currency, Money};
use crate::ids::Ids;
use crate::store::bulk::{self, Settled};
use crate::store::{self, Tx, work_item};

use super::rank;
use super::reply::{Refusal, Trouble};

/// The system that documents made here name as theirs.
pub(super) const SOURCE: &str = "dunlin";

/// What is to be lowered, and why.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lowering<'a> {
    /// Whose documents.
    pub(super) customer: CustomerId,
    /// What the credits are.
    pub(super) kind: InvoiceKind,
    /// The currency of all items.
    pub(super) currency: Currency,
    /// The documents, and by how much; a document that comes twice is lowered by both together.
    pub(super) items: &'a [Item],
    /// A request that was approved.
    pub(super) approval: Option<ApprovalId>,
    /// A dispute that was decided.
    pub(super) dispute: Option<DisputeId>,
    /// Who did it; nothing for the program.
    pub(super) by: Option<AgentId>,
}

/// Why something cannot be done with money, as a refusal.
pub(super) fn refused(fault: Fault) -> Trouble {
    Refusal::Money { fault }.into()
}

/// Writes what was done on a book: shares made and taken back, and what is open of the documents. Gives the facts of the
/// disputes that end or come back with it: a document that is settled whole is disputed no longer, and one that asks for money
/// again is disputed as before. Payments are the caller's.
pub(super) async fn write(
    tx: &mut Tx,
    book: &Book,
    stamp: Stamp,
    why: &str,
) -> Result<Vec<(CustomerId, Happening)>, Trouble> {
    bulk::allocations(tx, book.made()).await?;
    bulk::take_back(tx, book.undone(), stamp.at, stamp.by, why).await?;
    let settled: Vec<Settled> = book.moved_documents().into_iter().map(|(id, minor)| Settled { id, minor }).collect();
    bulk::set_open(tx, &settled).await?;
    let paid: Vec<Uuid> = settled.iter().filter(|settled| settled.minor == 0).map(|settled| settled.id.0).collect();
    let closed = bulk::close_disputes(tx, &paid, stamp.at).await?;
    let told = |amount: Money| Happening::new("dispute_closed", json!({ "amount": amount }));
    let mut facts: Vec<(CustomerId, Happening)> =
        closed.into_iter().map(|(customer, amount)| (customer, told(amount))).collect();
    let asking: Vec<Uuid> = settled.iter().filter(|settled| settled.minor > 0).map(|settled| settled.id.0).collect();
    for back in bulk::reopen_disputes(tx, &asking).await? {
        let body = json!({ "dispute": back.number, "amount": back.amount, "date": back.answer_by });
        facts.push((back.customer, Happening::new("dispute_reopened", body)));
    }
    Ok(facts)
}

/// Lowers documents: one credit document for each, settled against it at once. Gives the credits made.
///
/// # Errors
/// [`Refusal::Overtaken`] when a document is gone, of another currency, or asks for less than is to be credited.
pub(super) async fn credit(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    lowering: Lowering<'_>,
    happenings: &mut Vec<Happening>,
) -> Result<Vec<InvoiceId>, Trouble> {
    let Lowering { customer, kind, currency, items, approval, dispute, by } = lowering;
    // Locked before it is read: two decisions at once must not lower the same amount.
    work_item::lock(tx, customer).await?;
    let open = store::invoice::open(tx, customer, i64::MAX).await?;
    let mut wanted: BTreeMap<InvoiceId, i64> = BTreeMap::new();
    for item in items {
        let sum = wanted.entry(item.invoice).or_default();
        *sum = sum.checked_add(item.minor).filter(|_| item.minor > 0).ok_or(Refusal::Overtaken)?;
    }
    let mut book = Book::default();
    let mut made = Vec::new();
    // In the order in which the documents are shown.
    for document in &open {
        let Some(minor) = wanted.remove(&document.id) else { continue };
        let id = InvoiceId(ids.next());
        let (amount, from, to) = (Money::new(minor, currency), From::Credit(id), To::Invoice(document.id));
        book.pays(from, amount, minor);
        book.asks(to, document.amount, document.open_minor.max(0));
        let stamp = Stamp { at: frame.now, by };
        book.settle(correction(ids, from, to, minor, stamp)).map_err(|_| Refusal::Overtaken)?;
        let number = numbered(tx, kind).await?;
        store::ledger::insert_credit(
            tx,
            &store::ledger::Credit {
                id,
                customer,
                source: SOURCE,
                number: &number,
                kind,
                amount: Money::new(-minor, currency),
                on: frame.today,
                about: document.id,
                corrects: &document.number,
                approval,
                dispute,
            },
        )
        .await?;
        happenings.push(Happening::new(
            "credited",
            json!({ "document": kind, "number": number, "about": document.number, "amount": amount }),
        ));
        made.push(id);
    }
    if !wanted.is_empty() || made.is_empty() {
        return Err(Refusal::Overtaken.into());
    }
    let closed = write(tx, &book, Stamp { at: frame.now, by }, "").await?;
    happenings.extend(closed.into_iter().map(|(_, happening)| happening));
    Ok(made)
}

async fn numbered(tx: &mut Tx, kind: InvoiceKind) -> Result<String, Trouble> {
    let next = store::sequence::next(tx, kind.code()).await?;
    Ok(format!("{}-{next}", kind.code().to_uppercase().replace('_', "-")))
}

fn correction(ids: &Ids, from: From, to: To, minor: i64, stamp: Stamp) -> Allocation {
    Allocation {
        id: AllocationId(ids.next()),
        from,
        to,
        minor,
        how: How::Correction,
        confidence: Confidence::High,
        at: stamp.at,
        by: stamp.by,
        undone_at: None,
    }
}

/// A credit that is to be taken back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reversal<'a> {
    /// Whose.
    pub(super) customer: CustomerId,
    /// The credit.
    pub(super) credit: InvoiceId,
    /// Why.
    pub(super) why: &'a str,
}

/// True when a reversal was refused because somebody took that credit back before; nothing was written then.
pub(super) fn is_taken_back(trouble: &Trouble) -> bool {
    matches!(trouble, Trouble::Refused(why) if matches!(**why, Refusal::Money { fault: Fault::TakenBack }))
}

/// Takes a credit that the desk made back: an opposite document of the same kind uses it up, its share is undone, and what it
/// had lowered asks for the amount again. Gives the opposite.
///
/// # Errors
/// [`Refusal::Money`]: it is none of the customer's adjustments, write-offs, waivers, discounts and credit notes made here, it is
/// an opposite itself, or it was taken back before.
pub(super) async fn reverse_credit(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    reversal: Reversal<'_>,
    stamp: Stamp,
    happenings: &mut Vec<Happening>,
) -> Result<InvoiceId, Trouble> {
    let Reversal { customer, credit, why } = reversal;
    work_item::lock(tx, customer).await?;
    let document =
        store::invoice::one(tx, credit).await?.filter(|one| one.customer == customer && one.source == SOURCE);
    let document: Invoice = document.ok_or_else(|| refused(Fault::Unknown))?;
    if document.amount.minor >= 0 {
        return Err(refused(Fault::ReturnStands));
    }
    if store::ledger::opposites(tx, SOURCE, &document.number).await? > 0 {
        return Err(refused(Fault::TakenBack));
    }
    let origin = store::ledger::origin(tx, credit).await?;
    let about = origin.about.ok_or_else(|| refused(Fault::Unknown))?;
    let corrected = store::invoice::one(tx, about).await?.map_or_else(String::new, |about| about.number);
    let amount = Money::new(-document.amount.minor, document.amount.currency);
    let from = From::Credit(credit);
    let mut book = Book::default();
    book.pays(from, amount, -document.open_minor);
    let shares = bulk::of_credit(tx, credit).await?;
    for held in &shares {
        book.asks(held.share.to, held.amount, held.open);
        book.holds(held.share.clone());
    }
    for held in &shares {
        book.take_back(held.share.id, stamp.at).map_err(refused)?;
    }
    let (opposite, number) = (InvoiceId(ids.next()), numbered(tx, document.kind).await?);
    book.asks(To::Invoice(opposite), amount, amount.minor);
    book.settle(correction(ids, from, To::Invoice(opposite), amount.minor, stamp)).map_err(refused)?;
    store::ledger::insert_credit(
        tx,
        &store::ledger::Credit {
            id: opposite,
            customer,
            source: SOURCE,
            number: &number,
            kind: document.kind,
            amount,
            on: frame.today,
            about,
            corrects: &document.number,
            approval: origin.approval,
            dispute: origin.dispute,
        },
    )
    .await?;
    // The opposite and the credit are settled by each other and disputed by nobody.
    write(tx, &book, stamp, why).await?;
    happenings.push(Happening::new(
        "credit_reversed",
        json!({
            "document": document.kind, "number": document.number, "about": corrected, "amount": amount, "text": why,
        }),
    ));
    Ok(opposite)
}
