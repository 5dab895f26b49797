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

const TAKE: &str = "insert into sequence (name, value) values ($1, $2)
     on conflict (name) do update set value = sequence.value + excluded.value returning value";

/// Takes `count` numbers of that name at once; gives the first of them.
pub async fn take(tx: &mut Tx, name: &str, count: i64) -> Result<i64, StoreError> {
    opt!(tx, (i64,), TAKE, name, count)?
        .map(|(last,)| last - count + 1)
        .ok_or_else(|| StoreError::Other(format!("the sequence {name} gave no number")))
}
