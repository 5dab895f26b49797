//! The one row of `desk`: the live ranking and the desk's own chain.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{StoreError, Tx, opt, run};
use crate::domain::id::RevisionId;

/// The desk's row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Desk {
    /// Subject of the desk's facts.
    pub subject_id: Uuid,
    /// The ranking that claims read.
    pub generation: i64,
    /// The whole book at risk, minor units of the base currency, when it was ranked.
    pub book_minor: i64,
    /// The day it was ranked for.
    pub ranked_on: Option<NaiveDate>,
    /// The revision in force.
    pub revision_id: Option<Uuid>,
}

const LOAD: &str = "select subject_id, generation, book_minor, ranked_on, revision_id from desk where id = 1";

/// The desk; nothing before [`begin`].
pub async fn load(tx: &mut Tx) -> Result<Option<Desk>, StoreError> {
    opt!(tx, Desk, LOAD)
}

const BEGIN: &str = "insert into desk (id, subject_id, generation, book_minor, ranked_on, revision_id, head, facts)
     values (1, $1, 0, 0, null, null, '', 0) on conflict (id) do nothing";

/// Makes the desk's row, once.
pub async fn begin(tx: &mut Tx, subject: Uuid) -> Result<(), StoreError> {
    run!(tx, BEGIN, subject).map(|_| ())
}

const REVISION: &str = "update desk set revision_id = $1 where id = 1";

/// Puts a revision in force.
pub async fn set_revision(tx: &mut Tx, revision: RevisionId) -> Result<(), StoreError> {
    run!(tx, REVISION, revision.0).map(|_| ())
}

const GENERATION: &str =
    "update desk set generation = $2, book_minor = $3, ranked_on = $4 where id = 1 and generation = $1";

/// Puts a new ranking in force in place of the one it was made from; false when another one came between.
pub async fn set_generation(
    tx: &mut Tx,
    from: i64,
    to: i64,
    book_minor: i64,
    ranked_on: NaiveDate,
) -> Result<bool, StoreError> {
    Ok(run!(tx, GENERATION, from, to, book_minor, ranked_on)? == 1)
}
