//! Rows of `payment`.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, unknown};
use crate::domain::id::{CustomerId, PaymentId};
use crate::domain::money::Money;
use crate::domain::payment::Payment;

const UNAPPLIED: &str = "select currency, cast(sum(unapplied_minor) as bigint) from payment
     where customer_id = $1 and unapplied_minor <> 0 group by currency";

/// A customer's cash that settles nothing yet, by currency.
pub async fn unapplied(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Money>, StoreError> {
    all!(tx, (String, i64), UNAPPLIED, customer.0)?
        .into_iter()
        .map(|(code, minor)| Ok(Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?)))
        .collect()
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    customer_id: Option<Uuid>,
    source: String,
    number: String,
    kind: String,
    amount_minor: i64,
    unapplied_minor: i64,
    currency: String,
    received_on: NaiveDate,
    noted_at: DateTime<Utc>,
    payer: String,
    reference: String,
}

impl TryFrom<Row> for Payment {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        Ok(Payment {
            id: PaymentId(row.id),
            customer: row.customer_id.map(CustomerId),
            source: row.source,
            number: row.number,
            kind: row.kind.parse().map_err(|code: String| unknown("the kind of payment", code))?,
            amount: Money::new(row.amount_minor, currency),
            unapplied_minor: row.unapplied_minor,
            received_on: row.received_on,
            noted_at: row.noted_at,
            payer: row.payer,
            reference: row.reference,
        })
    }
}

macro_rules! payments {
    ($where:literal) => {
        concat!(
            "select id, customer_id, source, number, kind, amount_minor, unapplied_minor, currency, received_on, noted_at,
                    payer, reference
             from payment where ",
            $where
        )
    };
}

const ONE: &str = payments!("id = $1");

/// The payment with that identifier.
pub async fn one(tx: &mut Tx, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    opt!(tx, Row, ONE, id.0)?.map(Payment::try_from).transpose()
}

const WINDOW: &str = payments!("customer_id = $1 order by received_on desc, id desc limit $2 offset $3");

/// A window of a customer's payments, newest first.
pub async fn window(tx: &mut Tx, customer: CustomerId, most: i64, from: i64) -> Result<Vec<Payment>, StoreError> {
    all!(tx, Row, WINDOW, customer.0, most, from)?.into_iter().map(Payment::try_from).collect()
}

const COUNT: &str = "select count(*) from payment where customer_id = $1";

/// How many payments a customer has.
pub async fn count(tx: &mut Tx, customer: CustomerId) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), COUNT, customer.0)?.map_or(0, |(count,)| count))
}
