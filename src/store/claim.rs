//! Claims: the right to work a customer, on its row in `work_item`, fenced by an epoch that only grows.
//!
//! One statement picks and takes. PostgreSQL steps over rows that another transaction is taking; SQLite has one writer
//! and needs no such words: that is the only difference between the two texts of each pair. A ranking holds many rows for
//! a moment, and a claim steps over them all: who found nothing waits for its end ([`super::ready::settled`]) and looks again.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, opt, run};
use crate::domain::id::{AgentId, CustomerId};

/// What a claim sets and asks for.
#[derive(Clone, Copy, Debug)]
pub struct Taker<'a> {
    /// Who.
    pub agent: AgentId,
    /// In which session.
    pub device: &'a str,
    /// Now.
    pub now: DateTime<Utc>,
    /// The day on the desk's calendar.
    pub today: NaiveDate,
    /// End of the lease.
    pub lease_until: DateTime<Utc>,
    /// End of the time in which only this agent may resume.
    pub resume_until: DateTime<Utc>,
}

/// A claim made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Taken {
    /// The customer.
    pub customer_id: Uuid,
    /// The claim's number.
    pub epoch: i64,
}

macro_rules! take {
    ($pick:expr, $lock:literal) => {
        concat!(
            "update work_item set holder_id = $1, holder_device = $2, lease_until = $4, resume_until = $5, epoch = epoch + 1
             where customer_id = (", $pick, $lock, ") returning customer_id, epoch"
        )
    };
}

/// The scope of agent `$1` on a row `r` with team and language.
macro_rules! in_scope {
    () => {
        " and (r.team_id is null or exists (select 1 from agent_team t where t.agent_id = $1 and t.team_id = r.team_id))
          and exists (select 1 from agent_language l where l.agent_id = $1 and l.language = r.language)"
    };
}

/// Agents for whom `$1` works on day `$6`: itself, and absent ones that named it their back-up.
macro_rules! i_stand_for {
    () => {
        "(select a.id from agent a where a.id = $1
            or (a.backup_id = $1 and a.absent_from <= $6 and (a.absent_until is null or a.absent_until >= $6)))"
    };
}

macro_rules! resumable {
    () => {
        "select w.customer_id from work_item w where w.holder_id = $1 and w.resume_until > $3
         order by w.lease_until desc, w.customer_id limit 1"
    };
}
const RESUME_SQLITE: &str = take!(resumable!(), "");
const RESUME_POSTGRES: &str = take!(resumable!(), " for update of w skip locked");

macro_rules! callback {
    () => {
        concat!(
            "select w.customer_id from work_item w join customer r on r.id = w.customer_id
             where w.callback_at <= $3 and w.callable_from <= $3 and w.callable_until > $3
               and (w.holder_id is null or w.resume_until <= $3)
               and (w.callback_agent_id is null or w.callback_at <= $7 or w.callback_agent_id in ",
            i_stand_for!(),
            ")",
            in_scope!(),
            " order by w.callback_at, w.customer_id limit 1"
        )
    };
}
const CALLBACK_SQLITE: &str = take!(callback!(), "");
const CALLBACK_POSTGRES: &str = take!(callback!(), " for update of w skip locked");

macro_rules! ready {
    ($whose:expr) => {
        concat!(
            "select w.customer_id from ready r join work_item w on w.customer_id = r.customer_id
             where r.generation = (select generation from desk where id = 1)
               and w.callable_from <= $3 and w.callable_until > $3
               and (w.holder_id is null or w.resume_until <= $3)
               and w.callback_at is null",
            $whose,
            in_scope!(),
            " order by r.score desc, r.oldest_due, r.customer_id limit 1"
        )
    };
}
macro_rules! mine {
    () => {
        concat!(
            " and r.responsible_id in ",
            i_stand_for!(),
            " and (r.only_id is null or r.only_id in ",
            i_stand_for!(),
            ")"
        )
    };
}
macro_rules! anyones {
    () => {
        concat!(" and (r.only_id is null or r.only_id in ", i_stand_for!(), ")")
    };
}
const MINE_SQLITE: &str = take!(ready!(mine!()), "");
const MINE_POSTGRES: &str = take!(ready!(mine!()), " for update of w skip locked");
const ANY_SQLITE: &str = take!(ready!(anyones!()), "");
const ANY_POSTGRES: &str = take!(ready!(anyones!()), " for update of w skip locked");

/// Takes up again what the agent holds or held last, while only it may.
pub async fn resume(tx: &mut Tx, taker: Taker<'_>) -> Result<Option<Taken>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => RESUME_SQLITE,
        Tx::Postgres(_) => RESUME_POSTGRES,
    };
    opt!(tx, Taken, sql, taker.agent.0, taker.device, taker.now, taker.lease_until, taker.resume_until)
}

/// Takes the earliest callback that is due: the agent's own, or anybody's once it is due since `team_since`.
pub async fn callback(tx: &mut Tx, taker: Taker<'_>, team_since: DateTime<Utc>) -> Result<Option<Taken>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => CALLBACK_SQLITE,
        Tx::Postgres(_) => CALLBACK_POSTGRES,
    };
    opt!(
        tx,
        Taken,
        sql,
        taker.agent.0,
        taker.device,
        taker.now,
        taker.lease_until,
        taker.resume_until,
        taker.today,
        team_since
    )
}

/// Takes the best ranked customer that the agent answers for.
pub async fn mine(tx: &mut Tx, taker: Taker<'_>) -> Result<Option<Taken>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => MINE_SQLITE,
        Tx::Postgres(_) => MINE_POSTGRES,
    };
    opt!(tx, Taken, sql, taker.agent.0, taker.device, taker.now, taker.lease_until, taker.resume_until, taker.today)
}

/// Takes the best ranked customer in scope.
pub async fn any(tx: &mut Tx, taker: Taker<'_>) -> Result<Option<Taken>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => ANY_SQLITE,
        Tx::Postgres(_) => ANY_POSTGRES,
    };
    opt!(tx, Taken, sql, taker.agent.0, taker.device, taker.now, taker.lease_until, taker.resume_until, taker.today)
}

const ONE: &str =
    "update work_item set holder_id = $1, holder_device = $2, lease_until = $4, resume_until = $5, epoch = epoch + 1
     where customer_id = $6 and (holder_id is null or holder_id = $1 or resume_until <= $3) returning customer_id, epoch";

/// Takes one customer, unless a colleague holds it or may resume it.
pub async fn one(tx: &mut Tx, taker: Taker<'_>, customer: CustomerId) -> Result<Option<Taken>, StoreError> {
    opt!(tx, Taken, ONE, taker.agent.0, taker.device, taker.now, taker.lease_until, taker.resume_until, customer.0)
}

const RENEW: &str = "update work_item set lease_until = $4, resume_until = $5
     where customer_id = $1 and holder_id = $2 and epoch = $3";

/// Holds on to a claim; false when it is another's now.
pub async fn renew(tx: &mut Tx, taker: Taker<'_>, customer: CustomerId, epoch: i64) -> Result<bool, StoreError> {
    Ok(run!(tx, RENEW, customer.0, taker.agent.0, epoch, taker.lease_until, taker.resume_until)? == 1)
}

const FENCE: &str = "update work_item set touched_at = $4 where customer_id = $1 and holder_id = $2 and epoch = $3";

/// Locks the customer's row for a write under a claim; false when the claim was lost. Time plays no part in it.
pub async fn fence(
    tx: &mut Tx,
    customer: CustomerId,
    agent: AgentId,
    epoch: i64,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    Ok(run!(tx, FENCE, customer.0, agent.0, epoch, now)? == 1)
}

const FREE: &str =
    "update work_item set holder_id = null, holder_device = null, lease_until = null, resume_until = null
     where customer_id = $1";

/// Ends a claim.
pub async fn free(tx: &mut Tx, customer: CustomerId) -> Result<(), StoreError> {
    run!(tx, FREE, customer.0).map(|_| ())
}

/// Who holds a customer.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Holder {
    /// The agent.
    pub holder_id: Uuid,
    /// The agent's name.
    pub name: String,
    /// End of the lease.
    pub lease_until: DateTime<Utc>,
    /// End of the time in which only that agent may resume.
    pub resume_until: DateTime<Utc>,
}

const HOLDER: &str =
    "select w.holder_id, a.name, w.lease_until, w.resume_until from work_item w join agent a on a.id = w.holder_id
     where w.customer_id = $1";

/// Who holds a customer now, or may resume it.
pub async fn holder(tx: &mut Tx, customer: CustomerId) -> Result<Option<Holder>, StoreError> {
    opt!(tx, Holder, HOLDER, customer.0)
}
