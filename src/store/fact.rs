//! Rows of `fact`: append-only, a hash chain per subject whose head lies on the subject's row.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::fact::{Fact, Subject};
use crate::domain::id::{AgentId, FactId, OpId, RevisionId};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    subject: String,
    subject_id: Uuid,
    seq: i64,
    kind: String,
    at: DateTime<Utc>,
    actor_id: Option<Uuid>,
    op_id: Option<Uuid>,
    revision_id: Option<Uuid>,
    body: String,
    prev: String,
    hash: String,
}

impl TryFrom<Row> for Fact {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        Ok(Fact {
            id: FactId(row.id),
            subject: row.subject.parse().map_err(|code: String| unknown("the subject of a fact", code))?,
            subject_id: row.subject_id,
            seq: row.seq,
            kind: row.kind,
            at: row.at,
            actor: row.actor_id.map(AgentId),
            op: row.op_id.map(OpId),
            revision: row.revision_id.map(RevisionId),
            body: row.body,
            prev: row.prev,
            hash: row.hash,
        })
    }
}

/// The end of a subject's chain.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Head {
    /// Hash of the last fact; empty when there is none.
    pub head: String,
    /// How many facts there are.
    pub facts: i64,
}

const HEAD_CUSTOMER: &str = "select head, facts from customer where id = $1";
const HEAD_AGENT: &str = "select head, facts from agent where id = $1";
const HEAD_DESK: &str = "select head, facts from desk where subject_id = $1";

/// The end of a subject's chain; nothing when there is no such subject.
pub async fn head(tx: &mut Tx, subject: Subject, id: Uuid) -> Result<Option<Head>, StoreError> {
    let sql = match subject {
        Subject::Customer => HEAD_CUSTOMER,
        Subject::Agent => HEAD_AGENT,
        Subject::Desk => HEAD_DESK,
    };
    opt!(tx, Head, sql, id)
}

const MOVE_CUSTOMER: &str = "update customer set head = $3, facts = $4 where id = $1 and head = $2";
const MOVE_AGENT: &str = "update agent set head = $3, facts = $4 where id = $1 and head = $2";
const MOVE_DESK: &str = "update desk set head = $3, facts = $4 where subject_id = $1 and head = $2";

/// Moves the end of a chain on; false when it was moved meanwhile and must be read again.
pub async fn move_head(tx: &mut Tx, subject: Subject, id: Uuid, old: &str, new: &Head) -> Result<bool, StoreError> {
    let sql = match subject {
        Subject::Customer => MOVE_CUSTOMER,
        Subject::Agent => MOVE_AGENT,
        Subject::Desk => MOVE_DESK,
    };
    Ok(run!(tx, sql, id, old, &new.head, new.facts)? == 1)
}

const INSERT: &str =
    "insert into fact (id, subject, subject_id, seq, kind, at, actor_id, op_id, revision_id, body, prev, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

/// Adds a fact that is already chained.
pub async fn insert(tx: &mut Tx, fact: &Fact) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        fact.id.0,
        fact.subject.code(),
        fact.subject_id,
        fact.seq,
        &fact.kind,
        fact.at,
        fact.actor.map(|id| id.0),
        fact.op.map(|id| id.0),
        fact.revision.map(|id| id.0),
        &fact.body,
        &fact.prev,
        &fact.hash
    )
    .map(|_| ())
}

const TOLD: &str = "select id, subject, subject_id, seq, kind, at, actor_id, op_id, revision_id, body, prev, hash
     from fact where subject_id = $1 and kind <> 'invoice_imported' order by seq desc limit $2";

/// A subject's facts, newest first, without the documents that came in: those have a list of their own.
pub async fn told(tx: &mut Tx, subject: Uuid, most: i64) -> Result<Vec<Fact>, StoreError> {
    all!(tx, Row, TOLD, subject, most)?.into_iter().map(Fact::try_from).collect()
}

const BEFORE: &str = "select id, subject, subject_id, seq, kind, at, actor_id, op_id, revision_id, body, prev, hash
     from fact where subject_id = $1 and seq < $2 order by seq desc limit $3";

/// A subject's facts before a place in its chain, newest first.
pub async fn before(tx: &mut Tx, subject: Uuid, seq: i64, most: i64) -> Result<Vec<Fact>, StoreError> {
    all!(tx, Row, BEFORE, subject, seq, most)?.into_iter().map(Fact::try_from).collect()
}

const AFTER: &str = "select id, subject, subject_id, seq, kind, at, actor_id, op_id, revision_id, body, prev, hash
     from fact where (subject_id, seq) > ($1, $2) order by subject_id, seq limit $3";

/// Facts of all subjects in the order of subject and place, after one of them.
pub async fn after(tx: &mut Tx, subject: Uuid, seq: i64, most: i64) -> Result<Vec<Fact>, StoreError> {
    all!(tx, Row, AFTER, subject, seq, most)?.into_iter().map(Fact::try_from).collect()
}

const HEADS: &str = "select subject, id, head, facts from (
       select 'customer' as subject, id, head, facts from customer
       union all select 'agent', id, head, facts from agent
       union all select 'desk', subject_id, head, facts from desk) heads
     where id > $1 order by id limit $2";

/// The ends of all chains in the order of their subjects, after one of them.
pub async fn heads(tx: &mut Tx, after: Uuid, most: i64) -> Result<Vec<(Subject, Uuid, Head)>, StoreError> {
    all!(tx, (String, Uuid, String, i64), HEADS, after, most)?
        .into_iter()
        .map(|(subject, id, head, facts)| {
            let subject = subject.parse().map_err(|code: String| unknown("the subject of a chain", code))?;
            Ok((subject, id, Head { head, facts }))
        })
        .collect()
}
