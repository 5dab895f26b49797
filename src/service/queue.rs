//! The queue as a list: who comes next and why, and what is held, by which rule, until when.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::domain::agent::{Actor, Right};
use crate::domain::contact::Rule;
use crate::domain::id::{AgentId, CustomerId};
use crate::domain::ledger::Balance;
use crate::domain::priority::Score;
use crate::store::{Tx, work_item};

use super::desk::Desk;
use super::reply::{Refusal, Reply, Trouble};
use super::{mine, rank};

/// What can be asked of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The first rows, callable ones first as `next` would take them, then those with a colleague.
    Page {
        /// Most rows wanted.
        limit: u32,
        /// Whose queue; nothing for the asking agent's. Another's needs the right to lead.
        agent: Option<AgentId>,
    },
}

/// One page of the queue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// Rows, best first.
    pub rows: Vec<Row>,
    /// How many are callable now.
    pub workable: i64,
    /// What is held, by rule, the largest group first.
    pub held: Vec<Held>,
    /// The end of the next hold, over all rules.
    pub next_at: Option<DateTime<Utc>>,
    /// The asking agent's next callback.
    pub callback_at: Option<DateTime<Utc>>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
}

/// Customers held by one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The rule.
    pub rule: Rule,
    /// How many.
    pub count: i64,
    /// When the first of them comes back, where that is known.
    pub next_at: Option<DateTime<Utc>>,
}

/// One customer in the queue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Identifier: rows are selected by it, never by place.
    pub customer: CustomerId,
    /// Customer number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Why it comes up.
    pub task: Task,
    /// Balances, the largest at risk first.
    pub balances: Vec<Balance>,
    /// Days past due of the oldest overdue document.
    pub days_late: i64,
    /// The rank, with its factors.
    pub score: Score,
    /// Name of the colleague who has it open.
    pub holder: Option<String>,
    /// True when the asking agent answers for this customer.
    pub mine: bool,
}

/// What is to be done about a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "task")]
pub enum Task {
    /// A callback is due.
    Callback {
        /// When it was agreed for.
        at: DateTime<Utc>,
    },
    /// To be called.
    Call,
    /// Nobody knows how to reach this customer: find a number or an address.
    FindContact,
    /// A dated next step of another kind is due (`review`, `resend`, `trace`).
    Step {
        /// Its name.
        step: String,
    },
}

/// An empty queue, and what the agent can do about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Empty {
    /// What is held, by rule.
    pub held: Vec<Held>,
    /// When the first customer comes back.
    pub next_at: Option<DateTime<Utc>>,
    /// What the agent did today.
    pub today: super::reply::Counters,
}

/// Most rows of one page.
const MOST_ROWS: u32 = 500;

/// Answers what is asked of the queue.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    let Ask::Page { limit, agent } = ask;
    let whose = agent.unwrap_or(actor.id);
    if whose != actor.id && !actor.role.has(Right::Lead) {
        return Err(Refusal::NotAllowed { right: Right::Lead }.into());
    }
    let revision = desk.revision();
    let mut tx = desk.db().read().await?;
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let team_since = frame.now - TimeDelta::minutes(revision.desk.callback_to_team_minutes);
    let most = i64::from(limit.min(MOST_ROWS));
    let rows = work_item::queue(&mut tx, whose, frame.now, frame.today, team_since, most)
        .await?
        .into_iter()
        .map(|row| shown(row, &frame, whose))
        .collect::<Result<Vec<_>, _>>()?;
    let held = held(&mut tx, whose, &frame).await?;
    Ok(Reply::Queue(Page {
        rows,
        workable: work_item::workable(&mut tx, whose, frame.now, frame.today, team_since).await?,
        next_at: first(&held),
        held,
        callback_at: mine::next_callback(&mut tx, whose, frame.now).await?.map(|callback| callback.at),
        as_of: frame.now,
    }))
}

fn shown(row: work_item::Queued, frame: &rank::Frame<'_>, whose: AgentId) -> Result<Row, Trouble> {
    let reasons: rank::Reasons =
        serde_json::from_str(&row.reasons).map_err(|error| Trouble::Internal(format!("reasons: {error}")))?;
    Ok(Row {
        customer: CustomerId(row.customer_id),
        number: row.number,
        name: row.name,
        task: task(row.callback_at, row.step.as_deref(), reasons.reachable, frame.now),
        days_late: reasons.score.oldest_due.map_or(0, |due| (frame.today - due).num_days()),
        balances: reasons.balances,
        score: reasons.score,
        holder: row.holder,
        mine: row.responsible_id == Some(whose.0),
    })
}

/// What is to be done about a customer.
pub(super) fn task(
    callback_at: Option<DateTime<Utc>>,
    step: Option<&str>,
    reachable: bool,
    now: DateTime<Utc>,
) -> Task {
    match (callback_at, step) {
        // Whose dispute was decided hears it first from who opened it: that is no callback that was agreed.
        (Some(at), step) if at <= now && step != Some("tell") => Task::Callback { at },
        _ if !reachable => Task::FindContact,
        (_, Some(step)) if step != "call" && step != "callback" => Task::Step { step: step.to_owned() },
        _ => Task::Call,
    }
}

/// What is held in an agent's scope, by rule.
pub(super) async fn held(tx: &mut Tx, whose: AgentId, frame: &rank::Frame<'_>) -> Result<Vec<Held>, Trouble> {
    let rows = work_item::held(tx, whose, frame.now).await?;
    Ok(rows.into_iter().map(|(rule, count, next_at)| Held { rule, count, next_at }).collect())
}

/// When the first of what is held comes back.
pub(super) fn first(held: &[Held]) -> Option<DateTime<Utc>> {
    held.iter().filter_map(|held| held.next_at).min()
}

/// An empty queue, and what the agent can do about it.
pub(super) async fn empty(desk: &Desk, actor: &Actor) -> Result<Empty, Trouble> {
    let revision = desk.revision();
    let mut tx = desk.db().read().await?;
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let held = held(&mut tx, actor.id, &frame).await?;
    let today = super::counters(&mut tx, actor.id, frame.today).await?;
    Ok(Empty { next_at: first(&held), held, today })
}
