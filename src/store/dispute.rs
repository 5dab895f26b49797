//! Rows of `dispute`.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, run, unknown};
use crate::domain::dispute::Dispute;
use crate::domain::id::{AgentId, CustomerId, DisputeId, InvoiceId};
use crate::domain::money::Money;

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    customer_id: Uuid,
    invoice_id: Option<Uuid>,
    amount_minor: i64,
    currency: String,
    kind: String,
    note: String,
    opened_at: DateTime<Utc>,
    answer_by: NaiveDate,
    closed_at: Option<DateTime<Utc>>,
}

const OPEN: &str =
    "select id, customer_id, invoice_id, amount_minor, currency, kind, note, opened_at, answer_by, closed_at
     from dispute where customer_id = $1 and closed_at is null order by opened_at, id";

/// A customer's open disputes, oldest first.
pub async fn open(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Dispute>, StoreError> {
    all!(tx, Row, OPEN, customer.0)?
        .into_iter()
        .map(|row| {
            let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
            Ok(Dispute {
                id: DisputeId(row.id),
                customer: CustomerId(row.customer_id),
                invoice: row.invoice_id.map(InvoiceId),
                amount: Money::new(row.amount_minor, currency),
                kind: row.kind,
                text: row.note,
                opened_at: row.opened_at,
                answer_by: row.answer_by,
                closed_at: row.closed_at,
            })
        })
        .collect()
}

const INSERT: &str = "insert into dispute
     (id, customer_id, invoice_id, amount_minor, currency, kind, note, opened_at, answer_by, closed_at, opened_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

/// Adds a dispute that an agent opened.
pub async fn insert(tx: &mut Tx, dispute: &Dispute, opened_by: AgentId) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        dispute.id.0,
        dispute.customer.0,
        dispute.invoice.map(|id| id.0),
        dispute.amount.minor,
        dispute.amount.currency.code(),
        &dispute.kind,
        &dispute.text,
        dispute.opened_at,
        dispute.answer_by,
        dispute.closed_at,
        opened_by.0
    )
    .map(|_| ())
}
