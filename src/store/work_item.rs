//! Rows of `work_item`: what is to be done about each customer, and when it may be.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::contact::Rule;
use crate::domain::id::{AgentId, CustomerId};

/// What waits for a customer, apart from its claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Plan {
    /// Why nobody works it: an outcome's code or a step's name.
    pub hold_reason: Option<String>,
    /// Until when; with a reason and no date, until a person lifts it.
    pub hold_until: Option<DateTime<Utc>>,
    /// Name of the next step.
    pub step: Option<String>,
    /// When it is due.
    pub step_at: Option<DateTime<Utc>>,
    /// The callback agreed.
    pub callback_at: Option<DateTime<Utc>>,
    /// Whose callback it is.
    pub callback_agent_id: Option<Uuid>,
    /// When a promise was found broken, with none kept since.
    pub broken_on: Option<NaiveDate>,
    /// The score with its factors, as JSON.
    pub reasons: String,
}

const PLAN: &str = "select hold_reason, hold_until, step, step_at, callback_at, callback_agent_id, broken_on, reasons
     from work_item where customer_id = $1";

/// What waits for a customer.
pub async fn plan(tx: &mut Tx, customer: CustomerId) -> Result<Option<Plan>, StoreError> {
    opt!(tx, Plan, PLAN, customer.0)
}

const SET_PLAN: &str =
    "update work_item set hold_reason = $2, hold_until = $3, step = $4, step_at = $5, callback_at = $6,
            callback_agent_id = $7, broken_on = $8, touched_at = $9 where customer_id = $1";

/// Sets what waits for a customer; the score is set with the ranking.
pub async fn set_plan(tx: &mut Tx, customer: CustomerId, plan: &Plan, now: DateTime<Utc>) -> Result<(), StoreError> {
    run!(
        tx,
        SET_PLAN,
        customer.0,
        plan.hold_reason.as_deref(),
        plan.hold_until,
        plan.step.as_deref(),
        plan.step_at,
        plan.callback_at,
        plan.callback_agent_id,
        plan.broken_on,
        now
    )
    .map(|_| ())
}

macro_rules! in_scope {
    () => {
        " (c.team_id is null or exists (select 1 from agent_team t where t.agent_id = $1 and t.team_id = c.team_id))
          and exists (select 1 from agent_language l where l.agent_id = $1 and l.language = c.language)"
    };
}

pub(super) use in_scope as of_scope;

/// Agents for whom `$1` works on day `$day`: itself, and absent ones that named it their back-up; as claims read it.
macro_rules! i_stand_for {
    ($day:literal) => {
        concat!(
            "(select a.id from agent a where a.id = $1
               or (a.backup_id = $1 and a.absent_from <= ",
            $day,
            " and (a.absent_until is null or a.absent_until >= ",
            $day,
            ")))"
        )
    };
}

const HELD: &str = concat!(
    "select w.held_rule, count(*), min(case when w.callable_from > $2 then w.callable_from end)
     from work_item w join customer c on c.id = w.customer_id
     where w.held_rule is not null and (w.callable_from is null or w.callable_from > $2) and w.held_rule <> 'nothing_owed' and",
    in_scope!(),
    " group by w.held_rule order by 2 desc, 1"
);

/// Held customers in an agent's scope by rule, the largest group first: rule, how many, when the first comes back.
pub async fn held(
    tx: &mut Tx,
    agent: AgentId,
    now: DateTime<Utc>,
) -> Result<Vec<(Rule, i64, Option<DateTime<Utc>>)>, StoreError> {
    all!(tx, (String, i64, Option<DateTime<Utc>>), HELD, agent.0, now)?
        .into_iter()
        .map(|(rule, count, next)| {
            Ok((rule.parse().map_err(|code: String| unknown("the rule of the gate", code))?, count, next))
        })
        .collect()
}

/// One customer in the queue, as rows have it.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Queued {
    /// The customer.
    pub customer_id: Uuid,
    /// Number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Who answers for it.
    pub responsible_id: Option<Uuid>,
    /// The callback agreed.
    pub callback_at: Option<DateTime<Utc>>,
    /// Name of the next step.
    pub step: Option<String>,
    /// The score with its factors, as JSON.
    pub reasons: String,
    /// Who has it open.
    pub holder: Option<String>,
    /// 0 a callback due, 1 the agent's own, 2 the team's.
    pub tier: i64,
}

const QUEUE: &str = concat!(
    "select q.customer_id, c.number, c.name, c.responsible_id, w.callback_at, w.step, w.reasons,
            case when w.resume_until > $2 then h.name end as holder, q.tier
     from (
       select w.customer_id, cast(0 as bigint) as tier, w.callback_at as due, cast(0 as bigint) as score, cast(null as date) as oldest_due
         from work_item w where w.callback_at <= $2
          and (w.callback_agent_id is null or w.callback_at <= $3 or w.callback_agent_id in ",
    i_stand_for!("$5"),
    ")
       union all
       select r.customer_id, cast(case when r.responsible_id in ",
    i_stand_for!("$5"),
    " then 1 else 2 end as bigint), cast(null as timestamptz), r.score, r.oldest_due
         from ready r join work_item w on w.customer_id = r.customer_id
        where r.generation = (select generation from desk where id = 1) and w.callback_at is null
          and (r.only_id is null or r.only_id in ",
    i_stand_for!("$5"),
    ")
     ) q
     join work_item w on w.customer_id = q.customer_id
     join customer c on c.id = q.customer_id
     left join agent h on h.id = w.holder_id
     where w.callable_from <= $2 and w.callable_until > $2 and",
    in_scope!(),
    " order by q.tier, q.due, q.score desc, q.oldest_due, q.customer_id limit $4"
);

/// The first rows of an agent's queue, in the order in which `next` takes them; those that a colleague has open are among them.
pub async fn queue(
    tx: &mut Tx,
    agent: AgentId,
    now: DateTime<Utc>,
    today: NaiveDate,
    team_since: DateTime<Utc>,
    most: i64,
) -> Result<Vec<Queued>, StoreError> {
    all!(tx, Queued, QUEUE, agent.0, now, team_since, most, today)
}

const WORKABLE: &str = concat!(
    "select count(*) from ready r join work_item w on w.customer_id = r.customer_id join customer c on c.id = r.customer_id
     where r.generation = (select generation from desk where id = 1)
       and w.callable_from <= $2 and w.callable_until > $2 and (r.only_id is null or r.only_id in ",
    i_stand_for!("$3"),
    ")
       and (w.callback_at is null or (w.callback_at <= $2
            and (w.callback_agent_id is null or w.callback_at <= $4 or w.callback_agent_id in ",
    i_stand_for!("$3"),
    "))) and",
    in_scope!()
);

/// How many ranked customers in an agent's scope may be called now.
pub async fn workable(
    tx: &mut Tx,
    agent: AgentId,
    now: DateTime<Utc>,
    today: NaiveDate,
    team_since: DateTime<Utc>,
) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), WORKABLE, agent.0, now, today, team_since)?.map_or(0, |(count,)| count))
}

const LAPSED: &str = "select customer_id from work_item
     where customer_id > $2 and (callable_until <= $1 or (callable_from is null and held_rule is null)) order by customer_id limit $3";

/// Customers after `after` whose window has ended or was never found, so that the gate must be asked anew, in order.
pub async fn lapsed(tx: &mut Tx, now: DateTime<Utc>, after: Uuid, most: i64) -> Result<Vec<CustomerId>, StoreError> {
    Ok(all!(tx, (Uuid,), LAPSED, now, after, most)?.into_iter().map(|(id,)| CustomerId(id)).collect())
}

const IN_SCOPE: &str = concat!("select count(*) from customer c where c.id = $2 and", in_scope!());

/// True when a customer is in an agent's scope.
pub async fn in_scope(tx: &mut Tx, agent: AgentId, customer: CustomerId) -> Result<bool, StoreError> {
    Ok(opt!(tx, (i64,), IN_SCOPE, agent.0, customer.0)?.is_some_and(|(count,)| count == 1))
}

const CALLABLE: &str = "select callable_from from work_item where customer_id = $1";

/// The first instant at which a customer may be contacted, as it was ranked last.
pub async fn callable_from(tx: &mut Tx, customer: CustomerId) -> Result<Option<DateTime<Utc>>, StoreError> {
    Ok(opt!(tx, (Option<DateTime<Utc>>,), CALLABLE, customer.0)?.and_then(|(from,)| from))
}

const LOCK: &str = "update work_item set touched_at = touched_at where customer_id = $1";

/// Holds a customer's row until the end of the transaction: what is read of the customer after it is what writes rest on.
pub async fn lock(tx: &mut Tx, customer: CustomerId) -> Result<(), StoreError> {
    run!(tx, LOCK, customer.0).map(|_| ())
}

const CALLBACKS: &str =
    "select w.callback_at, w.callback_agent_id from work_item w join customer c on c.id = w.customer_id
     where w.callback_at >= $2 and w.callback_at < $3 and w.customer_id <> $1
       and c.team_id is not distinct from (select m.team_id from customer m where m.id = $1)
     order by w.callback_at limit 500";

/// Callbacks agreed with other customers of the same team between two instants, with whose each is.
pub async fn callbacks(
    tx: &mut Tx,
    customer: CustomerId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<(DateTime<Utc>, Option<Uuid>)>, StoreError> {
    all!(tx, (DateTime<Utc>, Option<Uuid>), CALLBACKS, customer.0, from, to)
}
