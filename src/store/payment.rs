//! Rows of `payment` and `allocation`.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{StoreError, Tx, all, unknown};
use crate::domain::id::CustomerId;
use crate::domain::money::Money;

const UNAPPLIED: &str = "select currency, cast(sum(unapplied_minor) as bigint) from payment
     where customer_id = $1 and unapplied_minor <> 0 group by currency";

/// A customer's cash that settles nothing yet, by currency.
pub async fn unapplied(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Money>, StoreError> {
    all!(tx, (String, i64), UNAPPLIED, customer.0)?
        .into_iter()
        .map(|(code, minor)| Ok(Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?)))
        .collect()
}

const SINCE: &str = "select currency, received_on, amount_minor from payment
     where customer_id = $1 and received_on >= $2 order by received_on, id";

/// What a customer paid (and got back, below zero) from a day on, in order.
pub async fn since(tx: &mut Tx, customer: CustomerId, from: NaiveDate) -> Result<Vec<(NaiveDate, Money)>, StoreError> {
    all!(tx, (String, NaiveDate, i64), SINCE, customer.0, from)?
        .into_iter()
        .map(|(code, day, minor)| {
            Ok((day, Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?)))
        })
        .collect()
}

const OPEN_TO_SETTLE: &str = "select id, number, payment_reference, open_minor, currency, due_on from invoice
     where customer_id = $1 and open_minor > 0 order by due_on, id";

/// A customer's documents that a payment may settle.
pub async fn settleable(
    tx: &mut Tx,
    customer: CustomerId,
) -> Result<Vec<crate::domain::payment::Settleable>, StoreError> {
    all!(tx, (Uuid, String, Option<String>, i64, String, NaiveDate), OPEN_TO_SETTLE, customer.0)?
        .into_iter()
        .map(|(id, number, payment_reference, minor, code, due_on)| {
            Ok(crate::domain::payment::Settleable {
                invoice: crate::domain::id::InvoiceId(id),
                number,
                payment_reference,
                open: Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?),
                due_on,
            })
        })
        .collect()
}
