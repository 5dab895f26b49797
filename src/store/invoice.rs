//! Rows of `invoice`.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, unknown};
use crate::domain::id::{CustomerId, InvoiceId};
use crate::domain::invoice::{Invoice, References};
use crate::domain::money::Money;

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    customer_id: Uuid,
    source: String,
    number: String,
    kind: String,
    amount_minor: i64,
    open_minor: i64,
    currency: String,
    issued_on: NaiveDate,
    due_on: NaiveDate,
    service_on: Option<NaiveDate>,
    sent_on: Option<NaiveDate>,
    received_on: Option<NaiveDate>,
    approved_on: Option<NaiveDate>,
    order_reference: Option<String>,
    delivery_reference: Option<String>,
    purchase_order: Option<String>,
    payment_reference: Option<String>,
    corrects: Option<String>,
}

impl TryFrom<Row> for Invoice {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        Ok(Invoice {
            id: InvoiceId(row.id),
            customer: CustomerId(row.customer_id),
            source: row.source,
            number: row.number,
            kind: row.kind.parse().map_err(|code: String| unknown("the kind of document", code))?,
            amount: Money::new(row.amount_minor, currency),
            open_minor: row.open_minor,
            issued_on: row.issued_on,
            due_on: row.due_on,
            corrects: row.corrects,
            references: References {
                order: row.order_reference,
                delivery: row.delivery_reference,
                purchase_order: row.purchase_order,
                payment: row.payment_reference,
                service_on: row.service_on,
                sent_on: row.sent_on,
                received_on: row.received_on,
                approved_on: row.approved_on,
            },
        })
    }
}

const OPEN: &str = "select id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on, due_on, service_on,
            sent_on, received_on, approved_on, order_reference, delivery_reference, purchase_order, payment_reference, corrects
     from invoice where customer_id = $1 and open_minor <> 0 order by due_on, number limit $2";

/// A customer's open documents, oldest due first.
pub async fn open(tx: &mut Tx, customer: CustomerId, most: i64) -> Result<Vec<Invoice>, StoreError> {
    all!(tx, Row, OPEN, customer.0, most)?.into_iter().map(Invoice::try_from).collect()
}

const COUNT_OPEN: &str = "select count(*) from invoice where customer_id = $1 and open_minor <> 0";

/// How many open documents a customer has.
pub async fn count_open(tx: &mut Tx, customer: CustomerId) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), COUNT_OPEN, customer.0)?.map_or(0, |(count,)| count))
}

const EVERY: &str = "select id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on, due_on, service_on,
            sent_on, received_on, approved_on, order_reference, delivery_reference, purchase_order, payment_reference, corrects
     from invoice where customer_id = $1 order by issued_on, number, id";

/// Every document of a customer, settled ones among them, in the order of issue.
pub async fn every(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Invoice>, StoreError> {
    all!(tx, Row, EVERY, customer.0)?.into_iter().map(Invoice::try_from).collect()
}

const ONE: &str = "select id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on, due_on, service_on,
            sent_on, received_on, approved_on, order_reference, delivery_reference, purchase_order, payment_reference, corrects
     from invoice where id = $1";

/// The document with that identifier.
pub async fn one(tx: &mut Tx, id: InvoiceId) -> Result<Option<Invoice>, StoreError> {
    opt!(tx, Row, ONE, id.0)?.map(Invoice::try_from).transpose()
}
