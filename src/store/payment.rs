//! Rows of `payment` and `allocation`.

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
