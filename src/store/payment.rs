//! Rows of `payment` and `allocation`.

use chrono::{DateTime, NaiveDate, Utc};

use super::{StoreError, Tx, all, unknown};
use crate::domain::id::CustomerId;
use crate::domain::money::{Currency, Money};
use crate::domain::promise::Received;

const UNAPPLIED: &str = "select currency, cast(sum(unapplied_minor) as bigint) from payment
     where customer_id = $1 and unapplied_minor <> 0 group by currency";

/// A customer's cash that settles nothing yet, by currency.
pub async fn unapplied(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Money>, StoreError> {
    all!(tx, (String, i64), UNAPPLIED, customer.0)?
        .into_iter()
        .map(|(code, minor)| Ok(Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?)))
        .collect()
}

const SINCE: &str = "select currency, received_on, noted_at, amount_minor from payment
     where customer_id = $1 and received_on >= $2 and kind <> 'fee' order by received_on, id";

/// What a customer paid (and got back, below zero) from a day on, in order. What a bank kept was never the customer's.
pub async fn since(
    tx: &mut Tx,
    customer: CustomerId,
    from: NaiveDate,
) -> Result<Vec<(Currency, Received)>, StoreError> {
    all!(tx, (String, NaiveDate, DateTime<Utc>, i64), SINCE, customer.0, from)?
        .into_iter()
        .map(|(code, day, noted_at, minor)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            Ok((currency, Received { day, noted_at, minor }))
        })
        .collect()
}
