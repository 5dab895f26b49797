//! Rows of `approval`: requests for somebody's authority, with what was said to them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::work_item::of_scope;
use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::approval::{Approval, ApprovalKind, Proposal};
use crate::domain::id::{AgentId, ApprovalId, CustomerId, OpId};
use crate::domain::money::Currency;

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    customer_id: Uuid,
    state: String,
    proposal: String,
    counter: Option<String>,
    reason: String,
    note: String,
    evidence: String,
    basis: String,
    live_until: Option<DateTime<Utc>>,
    expires_at: DateTime<Utc>,
    requested_by: Uuid,
    requested_at: DateTime<Utc>,
    decided_by: Option<Uuid>,
    decided_at: Option<DateTime<Utc>>,
    decision_note: String,
    exemplary_by: Option<Uuid>,
    exemplary_too: Option<Uuid>,
    customer_number: String,
    customer_name: String,
    asked_by: String,
    decider: Option<String>,
}

/// A request with the names around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The request.
    pub approval: Approval,
    /// Number and name of the customer.
    pub customer: (String, String),
    /// Who asked.
    pub asked_by: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// Who said that it was executed as it should be, at most two.
    pub exemplary: Vec<AgentId>,
}

fn proposal(text: &str) -> Result<Proposal, StoreError> {
    serde_json::from_str(text).map_err(|error| unknown("the proposal", error.to_string()))
}

/// A proposal as it is written down.
fn written(proposal: &Proposal) -> Result<String, StoreError> {
    serde_json::to_string(proposal).map_err(|error| StoreError::Other(error.to_string()))
}

impl TryFrom<Row> for Named {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        Ok(Named {
            approval: Approval {
                id: ApprovalId(row.id),
                number: row.number,
                customer: CustomerId(row.customer_id),
                state: row.state.parse().map_err(|code: String| unknown("the state of a request", code))?,
                proposal: proposal(&row.proposal)?,
                counter: row.counter.as_deref().map(proposal).transpose()?,
                reason: row.reason,
                note: row.note,
                evidence: row.evidence,
                basis: row.basis,
                live_until: row.live_until,
                expires_at: row.expires_at,
                requested_by: AgentId(row.requested_by),
                requested_at: row.requested_at,
                decided_by: row.decided_by.map(AgentId),
                decided_at: row.decided_at,
                decision_note: row.decision_note,
            },
            customer: (row.customer_number, row.customer_name),
            asked_by: row.asked_by,
            decided_by: row.decider,
            exemplary: [row.exemplary_by, row.exemplary_too].into_iter().flatten().map(AgentId).collect(),
        })
    }
}

macro_rules! requests {
    ($($where:tt)*) => {
        concat!(
            "select p.id, p.number, p.customer_id, p.state, p.proposal, p.counter, p.reason, p.note, p.evidence, p.basis,
                    p.live_until, p.expires_at, p.requested_by, p.requested_at, p.decided_by, p.decided_at,
                    p.decision_note, p.exemplary_by, p.exemplary_too, c.number as customer_number,
                    c.name as customer_name, a.name as asked_by, d.name as decider
             from approval p join customer c on c.id = p.customer_id join agent a on a.id = p.requested_by
             left join agent d on d.id = p.decided_by where ",
            $($where)*
        )
    };
}

fn named(rows: Vec<Row>) -> Result<Vec<Named>, StoreError> {
    rows.into_iter().map(Named::try_from).collect()
}

const ONE: &str = requests!("p.id = $1");

/// The request with that identifier.
pub async fn one(tx: &mut Tx, id: ApprovalId) -> Result<Option<Named>, StoreError> {
    opt!(tx, Row, ONE, id.0)?.map(Named::try_from).transpose()
}

const NUMBERED: &str = "select id from approval where number = $1";

/// The request with that number.
pub async fn numbered(tx: &mut Tx, number: i64) -> Result<Option<ApprovalId>, StoreError> {
    Ok(opt!(tx, (Uuid,), NUMBERED, number)?.map(|(id,)| ApprovalId(id)))
}

const WAITING: &str = requests!(
    "p.state = 'pending' and p.expires_at > $3 and p.requested_by <> $1 and ($2 or (",
    of_scope!(),
    ")) order by case when p.live_until > $3 then 0 else 1 end, p.expires_at, p.id limit $4"
);

/// Requests of others about customers whom an agent sees (`all`: sees everybody), that wait: those with the customer on the
/// line first, then those that expire first.
pub async fn waiting(
    tx: &mut Tx,
    now: DateTime<Utc>,
    than: AgentId,
    all: bool,
    most: i64,
) -> Result<Vec<Named>, StoreError> {
    named(all!(tx, Row, WAITING, than.0, all, now, most)?)
}

const MINE: &str = requests!("p.requested_by = $1 order by p.requested_at desc, p.id desc limit $2");

/// What an agent asked for, newest first.
pub async fn mine(tx: &mut Tx, agent: AgentId, most: i64) -> Result<Vec<Named>, StoreError> {
    named(all!(tx, Row, MINE, agent.0, most)?)
}

// What its author took back was decided by nobody, and each database puts nothing at another end.
const DECIDED: &str = requests!(
    "p.state <> 'pending' and ($2 or (",
    of_scope!(),
    ")) order by coalesce(p.decided_at, p.settled_at, p.requested_at) desc, p.id desc limit $3"
);

/// What was decided about customers whom an agent sees (`all`: sees everybody), newest first.
pub async fn decided(tx: &mut Tx, agent: AgentId, all: bool, most: i64) -> Result<Vec<Named>, StoreError> {
    named(all!(tx, Row, DECIDED, agent.0, all, most)?)
}

const OF: &str = requests!(
    "p.customer_id = $1 and ((p.state in ('pending', 'countered') and p.expires_at >= $2) or p.decided_at >= $2 or p.settled_at >= $2)
     order by p.requested_at desc, p.id desc limit $3"
);

/// A customer's requests that wait or were answered with other terms, and those that ended since an instant, newest first.
pub async fn of(tx: &mut Tx, customer: CustomerId, since: DateTime<Utc>, most: i64) -> Result<Vec<Named>, StoreError> {
    named(all!(tx, Row, OF, customer.0, since, most)?)
}

const EXECUTED: &str = requests!(
    "p.kind = $1 and p.currency = $2 and p.state = 'applied' and p.id <> $3 order by p.decided_at desc, p.id desc limit $4"
);

/// Executed requests of a kind in a currency other than one, newest first.
pub async fn executed(
    tx: &mut Tx,
    kind: ApprovalKind,
    currency: Currency,
    than: ApprovalId,
    most: i64,
) -> Result<Vec<Named>, StoreError> {
    named(all!(tx, Row, EXECUTED, kind.code(), currency.code(), than.0, most)?)
}

const INSERT: &str = "insert into approval
     (id, number, customer_id, kind, state, currency, amount_minor, proposal, counter, reason, note, evidence, basis,
      live_until, expires_at, requested_by, requested_at, decided_by, decided_at, decision_note, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $19)";

/// Adds a request.
///
/// # Errors
/// [`StoreError::Taken`] when it was added before.
pub async fn insert(tx: &mut Tx, new: &Approval) -> Result<(), StoreError> {
    let amount = new.proposal.amount();
    run!(
        tx,
        INSERT,
        new.id.0,
        new.number,
        new.customer.0,
        new.proposal.kind().code(),
        new.state.code(),
        amount.currency.code(),
        amount.minor,
        written(&new.proposal)?,
        new.counter.as_ref().map(written).transpose()?,
        &new.reason,
        &new.note,
        &new.evidence,
        &new.basis,
        new.live_until,
        new.expires_at,
        new.requested_by.0,
        new.requested_at,
        new.decided_by.map(|id| id.0),
        new.decided_at,
        &new.decision_note
    )
    .map(|_| ())
}

const CHANGE: &str =
    "update approval set kind = $3, state = $4, amount_minor = $5, counter = $6, basis = $7, expires_at = $8,
            decided_by = $9, decided_at = $10, decision_note = $11, settled_at = $12, currency = $13
     where id = $1 and state = $2";

/// Writes where a request stands now, if it still stands where it was read; false when somebody was faster. `executed` is
/// what counts of it from here on: the proposal, or the other terms that were taken up.
pub async fn change(
    tx: &mut Tx,
    was: &Approval,
    now: &Approval,
    executed: &Proposal,
    settled_at: Option<DateTime<Utc>>,
) -> Result<bool, StoreError> {
    let changed = run!(
        tx,
        CHANGE,
        now.id.0,
        was.state.code(),
        executed.kind().code(),
        now.state.code(),
        executed.amount().minor,
        now.counter.as_ref().map(written).transpose()?,
        &now.basis,
        now.expires_at,
        now.decided_by.map(|id| id.0),
        now.decided_at,
        &now.decision_note,
        settled_at,
        executed.amount().currency.code()
    )?;
    Ok(changed == 1)
}

const GRANTED: &str = "select cast(coalesce(sum(amount_minor), 0) as bigint) from approval
     where customer_id = $1 and kind = $2 and currency = $3 and state = 'applied' and settled_at >= $4";

/// What a customer was granted of a kind in a currency since an instant, minor units.
pub async fn granted(
    tx: &mut Tx,
    customer: CustomerId,
    kind: ApprovalKind,
    currency: Currency,
    since: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let sum = opt!(tx, (i64,), GRANTED, customer.0, kind.code(), currency.code(), since)?;
    Ok(sum.map_or(0, |(minor,)| minor))
}

const OWN: &str = "select count(*) from approval
     where requested_by = $1 and decided_by = $1 and state in ('applied', 'reversed') and decided_at >= $2";

/// How often an agent let something go by its own authority since an instant.
pub async fn by_own_authority(tx: &mut Tx, agent: AgentId, since: DateTime<Utc>) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), OWN, agent.0, since)?.map_or(0, |(count,)| count))
}

const PAST: &str = "select count(*),
            cast(coalesce(sum(case when state in ('applied', 'reversed') then 1 else 0 end), 0) as bigint) from approval
     where requested_by = $1 and requested_at >= $2 and (decided_by is null or decided_by <> $1)";

/// What an agent asked others for since an instant: how many, and how many were executed.
pub async fn past(tx: &mut Tx, agent: AgentId, since: DateTime<Utc>) -> Result<(i64, i64), StoreError> {
    Ok(opt!(tx, (i64, i64), PAST, agent.0, since)?.unwrap_or_default())
}

const EXEMPLARY: &str = "update approval set exemplary_by = coalesce(exemplary_by, $2),
            exemplary_too = case when exemplary_by is null then null else $2 end
     where id = $1 and exemplary_too is null and (exemplary_by is null or exemplary_by <> $2)";

/// Notes that somebody calls a request executed as it should be; false when two said so, or this one did.
pub async fn set_exemplary(tx: &mut Tx, id: ApprovalId, by: AgentId) -> Result<bool, StoreError> {
    Ok(run!(tx, EXEMPLARY, id.0, by.0)? == 1)
}

const PRESENT: &str = "select agent_id from presence where heartbeat_at >= $1";

/// Agents who did something since an instant.
pub async fn present(tx: &mut Tx, since: DateTime<Utc>) -> Result<Vec<AgentId>, StoreError> {
    Ok(all!(tx, (Uuid,), PRESENT, since)?.into_iter().map(|(id,)| AgentId(id)).collect())
}

const PLANS: &str = "select id from plan where customer_id = $1 and state = 'active' order by id";

/// A customer's plans that are waited for.
pub async fn plans(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Uuid>, StoreError> {
    Ok(all!(tx, (Uuid,), PLANS, customer.0)?.into_iter().map(|(id,)| id).collect())
}

const LOG: &str = "insert into operation
     (id, customer_id, agent_id, epoch, kind, payload_hash, state, result, recorded_at)
     select $1, w.customer_id, $3, w.epoch, $4, $5, 'applied', '{}', $6 from work_item w where w.customer_id = $2";

/// A decision or a reversal, as the operation log keeps it.
#[derive(Clone, Copy, Debug)]
pub struct Log<'a> {
    /// Identifier.
    pub id: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// Who.
    pub agent: AgentId,
    /// `decide` or `reverse`.
    pub kind: &'a str,
    /// Hash of what was asked.
    pub payload_hash: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes a decision or a reversal in the operation log, under the claim that is in force: it needs none.
///
/// # Errors
/// [`StoreError::Taken`] when it was noted before.
pub async fn log(tx: &mut Tx, log: Log<'_>) -> Result<(), StoreError> {
    run!(tx, LOG, log.id.0, log.customer.0, log.agent.0, log.kind, log.payload_hash, log.at).map(|_| ())
}
