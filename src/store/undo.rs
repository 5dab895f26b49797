//! Rows of `operation` as taking back reads and marks them, and the rows that an operation had made.
//!
//! An operation can still be taken back while `state` is `applied`, `undone_by` is null and `kind` is none of `undo`,
//! `call`, `point`, `dispute`, `decide`, `reverse` and `money`. The facts stay; what was made of them (the outcome, the open promise, the
//! open dispute) is unmade.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, opt, run};
use crate::domain::id::{AgentId, CustomerId, DisputeId, OpId, PromiseId};

/// An operation that may be taken back.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Identifier.
    pub id: Uuid,
    /// About whom.
    pub customer_id: Uuid,
    /// Number of the customer.
    pub number: String,
    /// Name of the customer.
    pub name: String,
    /// Who did it.
    pub agent_id: Uuid,
    /// What: `outcome`, `note`, `release`, `snooze`, `skip`, `point`, `call`, `undo`.
    pub kind: String,
    /// `applied` or `quarantined`.
    pub state: String,
    /// What it did, as JSON.
    pub result: String,
    /// What it replaced, as JSON; nothing for one of an older program.
    pub replaced: Option<String>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// The operation that took it back.
    pub undone_by: Option<Uuid>,
}

macro_rules! operations {
    ($where:literal) => {
        concat!(
            "select o.id, o.customer_id, c.number, c.name, o.agent_id, o.kind, o.state, o.result, o.replaced,
                    o.recorded_at, o.undone_by
             from operation o join customer c on c.id = o.customer_id where ",
            $where
        )
    };
}

const ONE: &str = operations!("o.id = $1");

/// The operation with that identifier.
pub async fn one(tx: &mut Tx, id: OpId) -> Result<Option<Row>, StoreError> {
    opt!(tx, Row, ONE, id.0)
}

const LAST: &str = operations!(
    "o.agent_id = $1 and o.recorded_at >= $2 and o.state = 'applied' and o.undone_by is null
     and o.kind not in ('undo', 'call', 'point', 'dispute', 'decide', 'reverse', 'money')
     order by o.recorded_at desc, o.id desc limit 1"
);

/// The agent's last operation since an instant that is not taken back.
pub async fn last(tx: &mut Tx, agent: AgentId, since: DateTime<Utc>) -> Result<Option<Row>, StoreError> {
    opt!(tx, Row, LAST, agent.0, since)
}

const CALLS: &str = "select count(*) from operation where agent_id = $1 and recorded_at >= $2 and kind = 'call'";

/// How many calls an agent began since an instant.
pub async fn calls(tx: &mut Tx, agent: AgentId, since: DateTime<Utc>) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), CALLS, agent.0, since)?.map_or(0, |(count,)| count))
}

const SKIPS: &str = "select count(*) from operation
     where agent_id = $1 and recorded_at >= $2 and kind = 'skip' and state = 'applied' and undone_by is null";

/// How many customers an agent passed over since an instant.
pub async fn skips(tx: &mut Tx, agent: AgentId, since: DateTime<Utc>) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), SKIPS, agent.0, since)?.map_or(0, |(count,)| count))
}

/// What was recorded about a customer after an operation.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Later {
    /// Who.
    pub agent_id: Uuid,
    /// The name.
    pub name: String,
    /// What.
    pub kind: String,
    /// When.
    pub at: DateTime<Utc>,
}

const LATER: &str = "select o.agent_id, a.name, o.kind, f.at
     from fact f join operation o on o.id = f.op_id join agent a on a.id = o.agent_id
     where f.subject_id = $1 and f.seq > (select max(m.seq) from fact m where m.subject_id = $1 and m.op_id = $2)
       and o.undone_by is null and o.state = 'applied' and o.kind not in ('undo', 'money')
       and (o.agent_id <> $3 or o.kind not in ('call', 'note', 'point'))
     order by f.seq limit 1";

/// The first operation after another on the same customer that stands: a colleague's, or one of the agent's own that is
/// no call, note or change of a contact point.
pub async fn later(tx: &mut Tx, customer: CustomerId, than: OpId, agent: AgentId) -> Result<Option<Later>, StoreError> {
    opt!(tx, Later, LATER, customer.0, than.0, agent.0)
}

const MARK: &str = "update operation set undone_by = $2 where id = $1 and undone_by is null and state = 'applied'";

/// Marks an operation as taken back; false when it was already.
pub async fn mark(tx: &mut Tx, id: OpId, by: OpId) -> Result<bool, StoreError> {
    Ok(run!(tx, MARK, id.0, by.0)? == 1)
}

const INSERT: &str = "insert into operation
     (id, customer_id, agent_id, epoch, kind, payload_hash, state, result, recorded_at)
     values ($1, $2, $3, $4, 'undo', $5, 'applied', $6, $7)";

/// A row that takes another back.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// Identifier.
    pub id: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// Who.
    pub agent: AgentId,
    /// The claim that was made with it.
    pub epoch: i64,
    /// Hash of what was asked.
    pub payload_hash: &'a str,
    /// What came of it, as JSON.
    pub result: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes that something was taken back.
///
/// # Errors
/// [`StoreError::Taken`] when it was noted before.
pub async fn insert(tx: &mut Tx, new: New<'_>) -> Result<(), StoreError> {
    run!(tx, INSERT, new.id.0, new.customer.0, new.agent.0, new.epoch, new.payload_hash, new.result, new.at).map(|_| ())
}

const OUTCOME: &str = "delete from outcome where op_id = $1";

/// Takes the outcome of an operation off its attempt, which stays and may get another.
pub async fn unmake_outcome(tx: &mut Tx, id: OpId) -> Result<(), StoreError> {
    run!(tx, OUTCOME, id.0).map(|_| ())
}

const DISPUTE: &str = "update dispute set closed_at = $2 where id = $1 and closed_at is null";

/// Closes a dispute that was opened by mistake; false when it was decided meanwhile.
pub async fn close_dispute(tx: &mut Tx, id: DisputeId, at: DateTime<Utc>) -> Result<bool, StoreError> {
    Ok(run!(tx, DISPUTE, id.0, at)? == 1)
}

const CANCEL: &str = "update promise set state = 'cancelled', settled_at = $2
     where id = $1 and state = 'open' and paid_minor = 0";

/// Cancels a promise that was recorded by mistake and that nothing was paid on; false when it was judged meanwhile.
pub async fn cancel_promise(tx: &mut Tx, id: PromiseId, at: DateTime<Utc>) -> Result<bool, StoreError> {
    Ok(run!(tx, CANCEL, id.0, at)? == 1)
}

const REOPEN: &str = "update promise set state = 'open', settled_at = null
     where id = $1 and state in ('superseded', 'withdrawn')";

/// Opens a promise again that another had taken the place of, or that was given up.
pub async fn reopen_promise(tx: &mut Tx, id: PromiseId) -> Result<(), StoreError> {
    run!(tx, REOPEN, id.0).map(|_| ())
}
