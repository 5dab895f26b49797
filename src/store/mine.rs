//! What concerns one agent, over the rows of all customers: the day, promises, disputes, callbacks, what waits.
//!
//! Every list begins behind a place and ends after so many rows; `pattern` narrows it to customers whose number or folded
//! name fits, empty for all. Indexes of migration 3 carry each of them.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt};
use crate::domain::id::AgentId;

/// Narrows to customers that fit a pattern.
macro_rules! fits {
    ($pattern:literal) => {
        concat!(
            " and (",
            $pattern,
            " = '' or c.folded like ",
            $pattern,
            " escape '!' or c.number like ",
            $pattern,
            " escape '!')"
        )
    };
}

pub(super) use fits;

/// The pattern that stands for "contains these letters"; empty for none.
pub fn pattern(folded: &str) -> String {
    if folded.is_empty() {
        return String::new();
    }
    let mut out = String::from("%");
    for c in folded.chars() {
        if matches!(c, '%' | '_' | '!') {
            out.push('!');
        }
        out.push(c);
    }
    out.push('%');
    out
}

/// An operation of an agent's day.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Did {
    /// The operation.
    pub id: Uuid,
    /// About whom.
    pub customer_id: Uuid,
    /// That customer's number.
    pub number: String,
    /// That customer's name.
    pub name: String,
    /// What it does: the act's code.
    pub kind: String,
    /// When it arrived.
    pub recorded_at: DateTime<Utc>,
    /// How it was dealt with.
    pub state: String,
    /// What came of it, as JSON.
    pub result: String,
}

const DID: &str = concat!(
    "select o.id, o.customer_id, c.number, c.name, o.kind, o.recorded_at,
            case when o.undone_by is null then o.state else 'undone' end as state, o.result
     from operation o join customer c on c.id = o.customer_id
     where o.agent_id = $1 and o.kind not in ('undo', 'decide', 'reverse', 'money') and o.recorded_at >= $2
       and (o.recorded_at, o.id) < ($3, $4)",
    fits!("$5"),
    " order by o.recorded_at desc, o.id desc limit $6"
);

/// What an agent recorded since an instant and before a place, newest first.
pub async fn did(
    tx: &mut Tx,
    agent: AgentId,
    since: DateTime<Utc>,
    before: (DateTime<Utc>, Uuid),
    pattern: &str,
    most: i64,
) -> Result<Vec<Did>, StoreError> {
    all!(tx, Did, DID, agent.0, since, before.0, before.1, pattern, most)
}

const MADE: &str = "select id, amount_minor, currency, state from promise where agent_id = $1 and made_at >= $2";

/// Promises that an agent took since an instant: identifier, minor units, currency, state.
pub async fn made(
    tx: &mut Tx,
    agent: AgentId,
    since: DateTime<Utc>,
) -> Result<Vec<(Uuid, i64, String, String)>, StoreError> {
    all!(tx, (Uuid, i64, String, String), MADE, agent.0, since)
}

const KEPT: &str = "select count(*) from promise where agent_id = $1 and settled_at >= $2 and state = 'kept'";

/// How many of an agent's promises were found kept since an instant.
pub async fn kept(tx: &mut Tx, agent: AgentId, since: DateTime<Utc>) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), KEPT, agent.0, since)?.map_or(0, |(count,)| count))
}

const DISPUTED: &str = "select count(*) from dispute where opened_by = $1 and opened_at >= $2";

/// How many disputes an agent opened since an instant.
pub async fn disputed(tx: &mut Tx, agent: AgentId, since: DateTime<Utc>) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), DISPUTED, agent.0, since)?.map_or(0, |(count,)| count))
}

/// A promise with its customer.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Promised {
    /// The promise.
    pub id: Uuid,
    /// Who promised.
    pub customer_id: Uuid,
    /// That customer's number.
    pub number: String,
    /// That customer's name.
    pub name: String,
    /// Minor units.
    pub amount_minor: i64,
    /// What has come in for it.
    pub paid_minor: i64,
    /// Currency.
    pub currency: String,
    /// Payable on.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub state: String,
    /// When it left the open state.
    pub settled_at: Option<DateTime<Utc>>,
    /// The customer's segment.
    pub segment: String,
    /// The customer's country.
    pub country: String,
}

macro_rules! promised {
    () => {
        "select p.id, p.customer_id, c.number, c.name, p.amount_minor, p.paid_minor, p.currency, p.due_on, p.state,
                p.settled_at, c.segment, c.country
         from promise p join customer c on c.id = p.customer_id where p.agent_id = $1"
    };
}

const OPEN: &str = concat!(
    promised!(),
    " and p.state = 'open' and (p.due_on, p.id) > ($2, $3)",
    fits!("$4"),
    " order by p.due_on, p.id limit $5"
);

/// An agent's open promises behind a place, by due date.
pub async fn open_promises(
    tx: &mut Tx,
    agent: AgentId,
    after: (NaiveDate, Uuid),
    pattern: &str,
    most: i64,
) -> Result<Vec<Promised>, StoreError> {
    all!(tx, Promised, OPEN, agent.0, after.0, after.1, pattern, most)
}

const JUDGED: &str = concat!(
    promised!(),
    " and p.settled_at >= $2 and (p.settled_at, p.id) < ($3, $4) and p.state in ('kept', 'partly_kept', 'broken')",
    fits!("$5"),
    " order by p.settled_at desc, p.id desc limit $6"
);

/// An agent's promises that were judged since an instant and before a place, newest first.
pub async fn judged_promises(
    tx: &mut Tx,
    agent: AgentId,
    since: DateTime<Utc>,
    before: (DateTime<Utc>, Uuid),
    pattern: &str,
    most: i64,
) -> Result<Vec<Promised>, StoreError> {
    all!(tx, Promised, JUDGED, agent.0, since, before.0, before.1, pattern, most)
}

const BY_DAY: &str = "select p.due_on, p.state, c.segment, c.country, count(*)
     from promise p join customer c on c.id = p.customer_id
     where p.agent_id = $1 and p.due_on >= $2 and p.due_on < $3 and p.state in ('kept', 'partly_kept', 'broken')
     group by p.due_on, p.state, c.segment, c.country";

/// So many promises: due date, state, the customers' segment and country, and how many.
pub type ByDay = (NaiveDate, String, String, String, i64);

/// How many of an agent's promises due within `from..until` stand how, by due date and by what they are measured by.
pub async fn judged_by_day(
    tx: &mut Tx,
    agent: AgentId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<ByDay>, StoreError> {
    all!(tx, ByDay, BY_DAY, agent.0, from, until)
}

const COUNT_OPEN: &str = "select count(*) from promise where agent_id = $1 and state = 'open' and due_on >= $2";

/// How many of an agent's promises due from a day on are open.
pub async fn count_open(tx: &mut Tx, agent: AgentId, from: NaiveDate) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), COUNT_OPEN, agent.0, from)?.map_or(0, |(count,)| count))
}

/// A customer with an instant that matters: a callback, the end of a claim, the day on which it comes back.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Timed {
    /// The customer.
    pub customer_id: Uuid,
    /// Number.
    pub number: String,
    /// Name.
    pub name: String,
    /// The customer's zone.
    pub time_zone: String,
    /// When.
    pub at: DateTime<Utc>,
    /// A second instant, or none: the end of the lease.
    pub lease_until: Option<DateTime<Utc>>,
    /// A reason, or none.
    pub reason: Option<String>,
}

const CALLBACKS: &str = concat!(
    "select w.customer_id, c.number, c.name, c.time_zone, w.callback_at as at, cast(null as timestamptz) as lease_until,
            cast(null as text) as reason
     from work_item w join customer c on c.id = w.customer_id
     where w.callback_at is not null and w.callback_agent_id = $1 and (w.callback_at, w.customer_id) > ($2, $3)",
    fits!("$4"),
    " order by w.callback_at, w.customer_id limit $5"
);

/// An agent's callbacks behind a place, the earliest first.
pub async fn callbacks(
    tx: &mut Tx,
    agent: AgentId,
    after: (DateTime<Utc>, Uuid),
    pattern: &str,
    most: i64,
) -> Result<Vec<Timed>, StoreError> {
    all!(tx, Timed, CALLBACKS, agent.0, after.0, after.1, pattern, most)
}

const CALLBACK_TIMES: &str = "select callback_at from work_item
     where callback_at is not null and callback_agent_id = $1 and callback_at >= $2 and callback_at < $3";

/// The instants of an agent's callbacks within `from..until`.
pub async fn callback_times(
    tx: &mut Tx,
    agent: AgentId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<DateTime<Utc>>, StoreError> {
    Ok(all!(tx, (DateTime<Utc>,), CALLBACK_TIMES, agent.0, from, until)?.into_iter().map(|(at,)| at).collect())
}

const COUNT_CALLBACKS: &str = "select count(*), count(case when callback_at < $2 then 1 end) from work_item
     where callback_at is not null and callback_agent_id = $1";

/// How many callbacks an agent has agreed on, and how many of them lie before an instant.
pub async fn count_callbacks(tx: &mut Tx, agent: AgentId, now: DateTime<Utc>) -> Result<(i64, i64), StoreError> {
    Ok(opt!(tx, (i64, i64), COUNT_CALLBACKS, agent.0, now)?.unwrap_or_default())
}

const HELD: &str = concat!(
    "select w.customer_id, c.number, c.name, c.time_zone, w.resume_until as at, w.lease_until, cast(null as text) as reason
     from work_item w join customer c on c.id = w.customer_id
     where w.holder_id = $1 and w.resume_until > $2",
    fits!("$3"),
    " order by w.lease_until desc, w.customer_id limit $4"
);

/// Customers that an agent holds or may take up again, the last first.
pub async fn held(
    tx: &mut Tx,
    agent: AgentId,
    now: DateTime<Utc>,
    pattern: &str,
    most: i64,
) -> Result<Vec<Timed>, StoreError> {
    all!(tx, Timed, HELD, agent.0, now, pattern, most)
}

const PUT_OFF: &str = concat!(
    "select w.customer_id, c.number, c.name, c.time_zone, coalesce(w.hold_until, w.step_at) as at,
            cast(null as timestamptz) as lease_until, coalesce(w.hold_reason, w.step) as reason
     from work_item w join customer c on c.id = w.customer_id
     where w.customer_id in (
         select o.customer_id from operation o
         where o.agent_id = $1 and o.kind = 'snooze' and o.state = 'applied' and o.undone_by is null and o.recorded_at >= $2
           and not exists (select 1 from operation l where l.customer_id = o.customer_id and l.state = 'applied' and l.undone_by is null
             and l.kind in ('outcome', 'snooze') and l.recorded_at > o.recorded_at))
       and coalesce(w.hold_until, w.step_at) > $3
       and (coalesce(w.hold_until, w.step_at), w.customer_id) > ($4, $5)",
    fits!("$6"),
    " order by at, w.customer_id limit $7"
);

/// Customers that an agent put off since an instant and that are still away at `now`, behind a place, the first to come
/// back first.
pub async fn put_off(
    tx: &mut Tx,
    agent: AgentId,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
    after: (DateTime<Utc>, Uuid),
    pattern: &str,
    most: i64,
) -> Result<Vec<Timed>, StoreError> {
    all!(tx, Timed, PUT_OFF, agent.0, since, now, after.0, after.1, pattern, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_looked_for_as_they_are() {
        assert_eq!(pattern(""), "");
        assert_eq!(pattern("100%_!x"), "%100!%!_!!x%");
    }
}
