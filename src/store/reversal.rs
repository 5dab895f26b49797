//! The rows that taking back a credit of the desk touches: the credit, its shares, and the document it lowered.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, run, unknown};
use crate::domain::id::{AgentId, ApprovalId, InvoiceId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::Money;

/// A credit that a request brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Identifier.
    pub id: InvoiceId,
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: InvoiceKind,
    /// Its amount, below zero.
    pub amount: Money,
    /// The document that it lowered.
    pub about: InvoiceId,
}

const CREDITS: &str = "select id, number, kind, amount_minor, currency, about_id from invoice
     where approval_id = $1 and amount_minor < 0 and about_id is not null order by id";

/// The credits of a request, in the order in which they were made.
pub async fn credits(tx: &mut Tx, approval: ApprovalId) -> Result<Vec<Credit>, StoreError> {
    all!(tx, (Uuid, String, String, i64, String, Uuid), CREDITS, approval.0)?
        .into_iter()
        .map(|(id, number, kind, minor, currency, about)| {
            Ok(Credit {
                id: InvoiceId(id),
                number,
                kind: kind.parse().map_err(|code: String| unknown("the kind of document", code))?,
                amount: Money::new(minor, currency.parse().map_err(|_| unknown("the currency", currency))?),
                about: InvoiceId(about),
            })
        })
        .collect()
}

const UNDO: &str = "update allocation set undone_at = $2, undone_by = $3, undone_why = $4
     where credit_id = $1 and undone_at is null";

/// Marks the shares of a credit as taken back.
pub async fn undo_shares(
    tx: &mut Tx,
    credit: InvoiceId,
    at: DateTime<Utc>,
    by: AgentId,
    why: &str,
) -> Result<(), StoreError> {
    run!(tx, UNDO, credit.0, at, by.0, why).map(|_| ())
}
