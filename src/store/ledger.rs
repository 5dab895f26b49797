//! Documents that the desk makes, and what they do to those they are about.

use chrono::NaiveDate;

use super::{StoreError, Tx, run};
use crate::domain::id::{ApprovalId, CustomerId, DisputeId, InvoiceId};
use crate::domain::invoice::{Invoice, InvoiceKind};
use crate::domain::money::Money;

/// A credit that is used up by the document it is about.
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
    /// Its amount, below zero.
    pub amount: Money,
    /// The day of issue.
    pub on: NaiveDate,
    /// What it is about.
    pub about: &'a Invoice,
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
        &credit.about.number,
        credit.about.id.0,
        credit.approval.map(|id| id.0),
        credit.dispute.map(|id| id.0)
    )
    .map(|_| ())
}

const LOWER: &str = "update invoice set open_minor = open_minor - $2 where id = $1";

/// Lowers what a document still asks for.
pub async fn lower(tx: &mut Tx, invoice: InvoiceId, minor: i64) -> Result<(), StoreError> {
    run!(tx, LOWER, invoice.0, minor).map(|_| ())
}
