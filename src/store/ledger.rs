//! Documents that the desk makes, and what they do to those they are about.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run};
use crate::domain::id::{ApprovalId, CustomerId, DisputeId, InvoiceId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::Money;

/// A credit that is used up by the document it is about, or the opposite of one, used up by it.
#[derive(Clone, Debug)]
pub struct Credit<'a> {
    /// Identifier.
    pub id: InvoiceId,
    /// Whose.
    pub customer: CustomerId,
    /// The system that made it.
    pub source: &'a str,
    /// Its number there.
    pub number: &'a str,
    /// What it is.
    pub kind: InvoiceKind,
    /// Its amount: below zero, above for an opposite.
    pub amount: Money,
    /// The day of issue.
    pub on: NaiveDate,
    /// The document that it is about.
    pub about: InvoiceId,
    /// The number that it corrects: the document's, or of the credit whose opposite it is.
    pub corrects: &'a str,
    /// The request that allowed it.
    pub approval: Option<ApprovalId>,
    /// The dispute that brought it.
    pub dispute: Option<DisputeId>,
}

const INSERT_CREDIT: &str = "insert into invoice
     (id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on, due_on, corrects, about_id,
      approval_id, dispute_id)
     values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $8, $9, $10, $11, $12)";

/// Adds a credit, already used up.
pub async fn insert_credit(tx: &mut Tx, credit: &Credit<'_>) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT_CREDIT,
        credit.id.0,
        credit.customer.0,
        credit.source,
        credit.number,
        credit.kind.code(),
        credit.amount.minor,
        credit.amount.currency.code(),
        credit.on,
        credit.corrects,
        credit.about.0,
        credit.approval.map(|id| id.0),
        credit.dispute.map(|id| id.0)
    )
    .map(|_| ())
}

const ABOUT: &str = "select about_id, approval_id, dispute_id from invoice where id = $1";

/// What a document is about, and the request and the dispute that made it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin {
    /// The document.
    pub about: Option<InvoiceId>,
    /// The request.
    pub approval: Option<ApprovalId>,
    /// The dispute.
    pub dispute: Option<DisputeId>,
}

/// Where a document comes from.
pub async fn origin(tx: &mut Tx, id: InvoiceId) -> Result<Origin, StoreError> {
    let row = opt!(tx, (Option<Uuid>, Option<Uuid>, Option<Uuid>), ABOUT, id.0)?;
    Ok(row.map_or(Origin::default(), |(about, approval, dispute)| Origin {
        about: about.map(InvoiceId),
        approval: approval.map(ApprovalId),
        dispute: dispute.map(DisputeId),
    }))
}

const OF_REQUEST: &str = "select id from invoice
     where approval_id = $1 and amount_minor < 0 and about_id is not null order by id";

/// The credits of a request, in the order in which they were made.
pub async fn of_request(tx: &mut Tx, approval: ApprovalId) -> Result<Vec<InvoiceId>, StoreError> {
    Ok(all!(tx, (Uuid,), OF_REQUEST, approval.0)?.into_iter().map(|(id,)| InvoiceId(id)).collect())
}

const OF_DISPUTE: &str = "select c.id from invoice c
     where c.dispute_id = $1 and c.amount_minor < 0 and c.about_id is not null
       and not exists (select 1 from invoice o where o.source = c.source and o.corrects = c.number and o.amount_minor > 0)
     order by c.id";

/// The credits of a dispute that stand, in the order in which they were made.
pub async fn of_dispute(tx: &mut Tx, dispute: DisputeId) -> Result<Vec<InvoiceId>, StoreError> {
    Ok(all!(tx, (Uuid,), OF_DISPUTE, dispute.0)?.into_iter().map(|(id,)| InvoiceId(id)).collect())
}

const OPPOSITES: &str = "select count(*) from invoice where source = $1 and corrects = $2 and amount_minor > 0";

/// How many opposites of a document there are.
pub async fn opposites(tx: &mut Tx, source: &str, number: &str) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), OPPOSITES, source, number)?.map_or(0, |(count,)| count))
}

/// A document or payment whose amount is not what is left of it and its live shares make together.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Imbalance {
    /// The kind of document or payment.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Its amount, minor units.
    pub amount: i64,
    /// What of it is open or unapplied, minor units.
    pub left: i64,
    /// What its live shares hold, minor units.
    pub shares: i64,
}

// Sums of bigint are numeric on PostgreSQL, hence the casts.
const DOCUMENTS: &str = "select * from (
       select i.kind, i.number, i.amount_minor as amount, i.open_minor as \"left\",
              cast(coalesce(t.minor, 0) - coalesce(f.minor, 0) as bigint) as shares
       from invoice i
       left join (select invoice_id, sum(minor) as minor from allocation
                  where undone_at is null and invoice_id is not null group by invoice_id) t on t.invoice_id = i.id
       left join (select credit_id, sum(minor) as minor from allocation
                  where undone_at is null and credit_id is not null group by credit_id) f on f.credit_id = i.id) q
     where amount <> \"left\" + shares or (amount >= 0 and \"left\" < 0) or (amount <= 0 and \"left\" > 0)
     order by number limit $1";
const PAYMENTS: &str = "select * from (
       select p.kind, p.number, p.amount_minor as amount, p.unapplied_minor as \"left\",
              cast(coalesce(f.minor, 0) - coalesce(t.minor, 0) as bigint) as shares
       from payment p
       left join (select payment_id, sum(minor) as minor from allocation
                  where undone_at is null and payment_id is not null group by payment_id) f on f.payment_id = p.id
       left join (select return_id, sum(minor) as minor from allocation
                  where undone_at is null and return_id is not null group by return_id) t on t.return_id = p.id
       where p.kind <> 'fee') q
     where amount <> \"left\" + shares or (amount >= 0 and \"left\" < 0) or (amount <= 0 and \"left\" > 0)
     order by number limit $1";
const CROSSED: &str =
    "select 'share' as kind, i.number, i.amount_minor as amount, i.open_minor as \"left\", a.minor as shares
     from allocation a join invoice i on i.id = a.invoice_id
     left join payment p on p.id = a.payment_id
     left join invoice c on c.id = a.credit_id
     where a.undone_at is null and (a.minor <= 0 or coalesce(p.currency, c.currency) <> i.currency
       or coalesce(p.customer_id, c.customer_id) <> i.customer_id)
     order by i.number limit $1";

/// What does not balance: documents, then payments, then live shares between two customers or currencies; so many of each at
/// most. What a bank kept was never a customer's and is passed over.
pub async fn imbalances(tx: &mut Tx, most: i64) -> Result<Vec<Imbalance>, StoreError> {
    let mut found = all!(&mut *tx, Imbalance, DOCUMENTS, most)?;
    found.extend(all!(&mut *tx, Imbalance, PAYMENTS, most)?);
    found.extend(all!(&mut *tx, Imbalance, CROSSED, most)?);
    Ok(found)
}

const COUNTS: &str = "select (select count(*) from invoice), (select count(*) from payment),
            (select count(*) from allocation where undone_at is null)";

/// How many documents, payments and live shares there are.
pub async fn counts(tx: &mut Tx) -> Result<(i64, i64, i64), StoreError> {
    Ok(opt!(tx, (i64, i64, i64), COUNTS)?.unwrap_or_default())
}
