//! Rows of `allocation`.

use uuid::Uuid;

use super::{StoreError, Tx, run};
use crate::domain::allocation::{Allocation, From, To};

const INSERT: &str = "insert into allocation
     (id, payment_id, credit_id, invoice_id, return_id, minor, how, confidence, at, by_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

/// Adds a share.
pub async fn insert(tx: &mut Tx, share: &Allocation) -> Result<(), StoreError> {
    let (payment, credit): (Option<Uuid>, Option<Uuid>) = match share.from {
        From::Payment(id) => (Some(id.0), None),
        From::Credit(id) => (None, Some(id.0)),
    };
    let (invoice, returned): (Option<Uuid>, Option<Uuid>) = match share.to {
        To::Invoice(id) => (Some(id.0), None),
        To::Return(id) => (None, Some(id.0)),
    };
    run!(
        tx,
        INSERT,
        share.id.0,
        payment,
        credit,
        invoice,
        returned,
        share.minor,
        share.how.code(),
        share.confidence.code(),
        share.at,
        share.by.map(|id| id.0)
    )
    .map(|_| ())
}
