//! Rows of `sequence`: numbers that people read out.

use super::{StoreError, Tx, opt};

const NEXT: &str = "insert into sequence (name, value) values ($1, 1)
     on conflict (name) do update set value = sequence.value + 1 returning value";

/// The next number of that name, from 1, without gaps inside what is committed.
pub async fn next(tx: &mut Tx, name: &str) -> Result<i64, StoreError> {
    opt!(tx, (i64,), NEXT, name)?
        .map(|(value,)| value)
        .ok_or_else(|| StoreError::Other(format!("the sequence {name} gave no number")))
}
