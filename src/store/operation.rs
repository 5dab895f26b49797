//! Rows of `operation`: every write that was asked for, applied or set aside, once.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx, opt, run};
use crate::domain::id::{AgentId, CustomerId, OpId};
use crate::domain::op::Op;

/// An operation as it was dealt with.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Logged {
    /// Hash of what was asked.
    pub payload_hash: String,
    /// `applied`, or `quarantined` for one whose claim was lost.
    pub state: String,
    /// What came of it, as JSON.
    pub result: String,
}

/// Kind of the row that takes another back.
pub const UNDO: &str = "undo";
/// Kind of the row that moved money between documents: a request of its own, taken back by its opposite.
pub const MONEY: &str = "money";
/// State of an operation that took effect.
pub const APPLIED: &str = "applied";
/// State of an operation whose claim was lost: kept whole, nothing of it applied.
pub const QUARANTINED: &str = "quarantined";

const GET: &str = "select payload_hash, state, result from operation where id = $1";

/// How an operation was dealt with, if it was.
pub async fn get(tx: &mut Tx, id: OpId) -> Result<Option<Logged>, StoreError> {
    opt!(tx, Logged, GET, id.0)
}

const INSERT: &str = "insert into operation
     (id, customer_id, agent_id, epoch, kind, payload_hash, state, result, payload, recorded_at, replaced)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

/// Notes how an operation was dealt with; `payload` keeps a quarantined one whole.
///
/// # Errors
/// [`StoreError::Taken`] when it was noted before.
pub async fn insert(
    tx: &mut Tx,
    op: &Op,
    payload_hash: &str,
    state: &str,
    result: &str,
    payload: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Op { id, customer, actor, epoch, .. } = op;
    let kind = op.act.code();
    run!(tx, INSERT, id.0, customer.0, actor.0, epoch, kind, payload_hash, state, result, payload, now, None::<String>)
        .map(|_| ())
}

/// Notes that an operation took effect, with what it replaced.
///
/// # Errors
/// [`StoreError::Taken`] when it was noted before.
pub async fn applied(
    tx: &mut Tx,
    op: &Op,
    payload_hash: &str,
    result: &str,
    replaced: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Op { id, customer, actor, epoch, .. } = op;
    let kind = op.act.code();
    run!(
        tx,
        INSERT,
        id.0,
        customer.0,
        actor.0,
        epoch,
        kind,
        payload_hash,
        APPLIED,
        result,
        None::<String>,
        now,
        replaced
    )
    .map(|_| ())
}

const KIND: &str = "select kind from operation where id = $1";

/// What an operation did, by its code.
pub async fn kind(tx: &mut Tx, id: OpId) -> Result<Option<String>, StoreError> {
    Ok(opt!(tx, (String,), KIND, id.0)?.map(|(kind,)| kind))
}

const MOVED: &str = "insert into operation
     (id, customer_id, agent_id, epoch, kind, payload_hash, state, result, recorded_at)
     values ($1, $2, $3, 0, $4, $5, $6, '{}', $7)";

/// Notes that a request which moved money took effect.
///
/// # Errors
/// [`StoreError::Taken`] when it was noted before.
pub async fn moved(
    tx: &mut Tx,
    id: OpId,
    customer: CustomerId,
    agent: AgentId,
    payload_hash: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    run!(tx, MOVED, id.0, customer.0, agent.0, MONEY, payload_hash, APPLIED, now).map(|_| ())
}
