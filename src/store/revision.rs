//! Rows of `revision`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, opt};
use crate::domain::id::{AgentId, RevisionId};

/// A revision as stored: its documents as JSON text.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stored {
    /// Identifier.
    pub id: Uuid,
    /// 1, 2, 3, ...
    pub number: i64,
    /// SHA-256 over the documents.
    pub hash: String,
    /// Path and text of every document, as JSON.
    pub documents: String,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

const IN_FORCE: &str = "select r.id, r.number, r.hash, r.documents, r.published_at
     from desk d join revision r on r.id = d.revision_id where d.id = 1";

/// The revision in force.
pub async fn in_force(tx: &mut Tx) -> Result<Option<Stored>, StoreError> {
    opt!(tx, Stored, IN_FORCE)
}

const INSERT: &str = "insert into revision (id, number, hash, documents, published_at, published_by)
     values ($1, (select coalesce(max(number), 0) + 1 from revision), $2, $3, $4, $5) returning number";

/// Adds a revision under the next number, which it gives.
pub async fn insert(
    tx: &mut Tx,
    id: RevisionId,
    hash: &str,
    documents: &str,
    at: DateTime<Utc>,
    by: Option<AgentId>,
) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), INSERT, id.0, hash, documents, at, by.map(|id| id.0))?.map_or(0, |(number,)| number))
}

const NUMBER: &str = "select number from revision where id = $1";

/// The number under which a revision was published.
pub async fn number(tx: &mut Tx, id: RevisionId) -> Result<Option<i64>, StoreError> {
    Ok(opt!(tx, (i64,), NUMBER, id.0)?.map(|(number,)| number))
}
