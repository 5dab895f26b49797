//! Writing down what happened: each operation once, under its claim, with the next customer in the same transaction.

use chrono::TimeDelta;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::domain::agent::{Actor, Right, Role};
use crate::domain::clean;
use crate::domain::fact::Happening;
use crate::domain::id::{CustomerId, DisputeId, OpId, PlanId, PromiseId};
use crate::domain::op::{Act, Op};
use crate::domain::outcome::{Field, NextStep};
use crate::store::spool::Spool;
use crate::store::{Tx, claim as store_claim, operation, presence, standing, work_item};

use super::account::{self, Account, Claim};
use super::approval::{self, Asked, Became};
use super::desk::{Desk, no_spool, not_kept};
use super::queue::{self, Empty};
use super::reply::{Counters, Refusal, Reply, Trouble};
use super::{claim, outcome, point, profile, promise, rank, snooze, undo};

/// An operation and what should follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The operation.
    pub op: Op,
    /// What to open afterwards.
    pub then: Then,
}

/// What follows an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Claim the next best customer in the same transaction.
    Next,
    /// Stay on this customer; the answer carries the account as it is now.
    Stay,
    /// Nothing: back to the list.
    List,
}

/// What came of a submission.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// The operation.
    pub op: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// Where it lies now.
    pub saved: Saved,
    /// What was done; nothing while it only lies in the spool.
    pub done: Option<Done>,
    /// The customer opened next.
    pub next: Opened,
    /// The agent's day.
    pub today: Counters,
}

/// Where an operation lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Saved {
    /// In the database's journal.
    Journal,
    /// On this machine's disk, to be sent when the database is back.
    Spool,
}

/// What an operation did, kept with it so that a retry answers the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Done {
    /// The outcome's code, for an outcome.
    pub outcome: Option<String>,
    /// The excuse recorded.
    pub excuse: Option<String>,
    /// The promise made.
    pub promise: Option<PromiseId>,
    /// What follows for the customer.
    pub next_step: Option<NextStep>,
    /// True when the contact stood against the gate and a breach went into the journal with it.
    pub breach: bool,
    /// The attempt that it is of.
    #[serde(default)]
    pub attempt: Option<Uuid>,
    /// The dispute opened.
    #[serde(default)]
    pub dispute: Option<DisputeId>,
    /// Every promise made: of a plan its instalments, in order.
    #[serde(default)]
    pub promises: Vec<PromiseId>,
    /// The plan made.
    #[serde(default)]
    pub plan: Option<PlanId>,
    /// Open promises whose place the new one took.
    #[serde(default)]
    pub superseded: Vec<PromiseId>,
    /// Active plans whose place it took.
    #[serde(default)]
    pub superseded_plans: Vec<PlanId>,
    /// Promises that were given up.
    #[serde(default)]
    pub withdrawn: Vec<PromiseId>,
    /// The plan that was given up.
    #[serde(default)]
    pub withdrawn_plan: Option<PlanId>,
    /// What it added to the agent's day.
    #[serde(default)]
    pub counted: Counters,
    /// The line of the profile that it changed, or that was learnt from it.
    #[serde(default)]
    pub profile: Option<profile::Changed>,
    /// How many customers the agent has passed over today, for one that passes over.
    #[serde(default)]
    pub skipped: i64,
    /// What became of the request that it is about.
    #[serde(default)]
    pub approval: Option<Became>,
}

/// What is open after a submission.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// A customer.
    Account(Box<Account>),
    /// The queue is empty.
    Empty(Empty),
    /// Nothing was asked for, or nothing could be opened (the database is away).
    Nothing,
}

/// Writes an operation down: onto this machine's disk first, then into the database, once.
///
/// # Errors
/// A refusal leaves nothing behind but the form. When the database is away the operation is kept and sent again; only
/// when this machine cannot keep it either is there [`Trouble::NotKept`].
pub(super) async fn submit(desk: &Desk, actor: &Actor, submission: Submission) -> Result<Reply, Trouble> {
    let Some(spool) = &desk.inner.spool else { return Err(no_spool()) };
    let Submission { op, then } = submission;
    if op.actor != actor.id {
        return Err(Refusal::NotAllowed { right: Right::Work }.into());
    }
    if !spool.keep(&op, desk.clock().now()).await.map_err(not_kept)? {
        return Err(Refusal::Altered.into());
    }
    // What waits of earlier operations goes first, so that the journal tells them in their order.
    if spool.count_waiting().await.map_err(not_kept)? > 0
        && let Err(trouble) = drain_before(desk, &op).await
    {
        return kept(desk, actor, &op, trouble).await;
    }
    match desk.persist(|| apply(desk, actor, &op, then, Spirit::Live)).await {
        Ok(applied) => {
            settle(spool, &op).await;
            // It is recorded: whatever fails from here on must not look as if it was not.
            let next = open_after(desk, actor, &op, then, applied.opened).await.unwrap_or_else(|trouble| {
                tracing::warn!(%trouble, "recorded, but nothing could be opened after it");
                Opened::Nothing
            });
            Ok(Reply::Recorded(Box::new(Recorded {
                op: op.id,
                customer: op.customer,
                saved: Saved::Journal,
                done: Some(applied.done),
                next,
                today: applied.today,
            })))
        }
        Err(Trouble::Refused(refusal)) => {
            // Nothing was confirmed: the form stays open, and the operation may be filled in anew.
            spool.dealt_with(op.id).await.map_err(not_kept)?;
            Err(Trouble::Refused(refusal))
        }
        Err(trouble @ Trouble::Away(_)) => kept(desk, actor, &op, trouble).await,
        Err(trouble) => {
            spool.set_aside(op.id, &trouble.to_string()).await.map_err(not_kept)?;
            Err(trouble)
        }
    }
}

/// What is open after an operation that was recorded.
async fn open_after(
    desk: &Desk,
    actor: &Actor,
    op: &Op,
    then: Then,
    taken: Option<claim::Opened>,
) -> Result<Opened, Trouble> {
    let opened = match then {
        // Nothing to take within that transaction; one of its own looks more closely.
        Then::Next if taken.is_none() => desk.persist(|| claim::next(desk, actor)).await?,
        Then::Next | Then::Stay | Then::List => taken,
    };
    Ok(match (opened, then) {
        (Some(taken), _) => Opened::Account(Box::new(account::opened(desk, actor, taken).await?)),
        (None, Then::Next) => Opened::Empty(queue::empty(desk, actor).await?),
        (None, Then::Stay) => Opened::Account(Box::new(stay(desk, actor, op).await?)),
        (None, Then::List) => Opened::Nothing,
    })
}

/// The same customer, still claimed, as it is after the operation.
async fn stay(desk: &Desk, actor: &Actor, op: &Op) -> Result<Account, Trouble> {
    let mut account = account::read(desk, actor, op.customer).await?;
    let rules = &desk.revision().desk;
    let lease_until = account.as_of + TimeDelta::seconds(rules.lease_seconds);
    account.claim = Some(Claim {
        epoch: op.epoch,
        lease_until,
        resume_until: lease_until + TimeDelta::seconds(rules.resume_seconds),
    });
    Ok(account)
}

/// True for what a form becomes or gives up, and the customer with it; a call or a note beside it leaves both open.
fn ends_the_form(op: &Op) -> bool {
    matches!(op.act, Act::Outcome { .. } | Act::Release { .. } | Act::Snooze { .. } | Act::Skip { .. })
}

/// The database has dealt with it. If the disk refuses here, the operation is sent once more and found done.
async fn settle(spool: &Spool, op: &Op) {
    if let Err(error) = spool.dealt_with(op.id).await {
        tracing::warn!(%error, "the spool keeps an operation that is done");
    }
    if ends_the_form(op)
        && let Err(error) = spool.drop_draft(op.customer).await
    {
        tracing::warn!(%error, "the spool keeps a form that was sent");
    }
}

/// The answer while the database is away: the operation lies on this machine's disk.
async fn kept(desk: &Desk, actor: &Actor, op: &Op, trouble: Trouble) -> Result<Reply, Trouble> {
    let Trouble::Away(words) = trouble else { return Err(trouble) };
    tracing::warn!(agent = actor.login, words, "kept on this machine");
    if let Some(spool) = &desk.inner.spool {
        spool.leave(op.id).await.map_err(not_kept)?;
        if ends_the_form(op) {
            spool.drop_draft(op.customer).await.map_err(not_kept)?;
        }
    }
    Ok(Reply::Recorded(Box::new(Recorded {
        op: op.id,
        customer: op.customer,
        saved: Saved::Spool,
        done: None,
        next: Opened::Nothing,
        today: Counters::default(),
    })))
}

/// Sends what waits on this machine, oldest first; says how many were dealt with. One process at a time does so for a spool.
pub(super) async fn drain(desk: &Desk) -> Result<usize, Trouble> {
    let Some(spool) = &desk.inner.spool else { return Ok(0) };
    let Some(_only) = spool.drainer().map_err(not_kept)? else { return Ok(0) };
    let mut count = 0;
    for op in spool.waiting().await.map_err(not_kept)? {
        send(desk, spool, &op).await?;
        count += 1;
    }
    Ok(count)
}

/// Sends what waits on this machine before anything is claimed; nothing waits on most days.
pub(super) async fn send_waiting(desk: &Desk) -> Result<(), Trouble> {
    let Some(spool) = desk.inner.spool.as_ref() else { return Ok(()) };
    if desk.waiting().await > 0 {
        for op in spool.waiting().await.map_err(not_kept)? {
            send(desk, spool, &op).await?;
        }
    }
    Ok(())
}

async fn drain_before(desk: &Desk, last: &Op) -> Result<(), Trouble> {
    let Some(spool) = &desk.inner.spool else { return Ok(()) };
    for op in spool.waiting().await.map_err(not_kept)?.iter().filter(|op| op.id != last.id) {
        send(desk, spool, op).await?;
    }
    Ok(())
}

/// Sends one operation that was kept. What the database refuses for good is set aside with the reason, never dropped.
async fn send(desk: &Desk, spool: &Spool, op: &Op) -> Result<(), Trouble> {
    let mut tx = desk.db().read().await?;
    let agent = crate::store::agent::by_id(&mut tx, op.actor).await?;
    drop(tx);
    let Some(agent) = agent else {
        return spool.set_aside(op.id, "the agent is unknown").await.map_err(not_kept);
    };
    let actor = Actor {
        id: agent.id,
        login: agent.login,
        name: agent.name,
        role: agent.role,
        teams: agent.teams,
        languages: agent.languages,
        device: op.device.clone(),
    };
    match desk.persist(|| apply(desk, &actor, op, Then::List, Spirit::Replay)).await {
        Ok(_) => settle(spool, op).await,
        Err(trouble @ (Trouble::Away(_) | Trouble::NotKept(_))) => return Err(trouble),
        // The quarantine in the database has it whole; whoever confirmed it hears that it was not applied.
        Err(Trouble::Refused(refusal)) if matches!(*refusal, Refusal::Stale { .. }) => {
            let why = "the customer was taken over before it arrived; it is kept apart in the database";
            spool.set_aside(op.id, why).await.map_err(not_kept)?;
        }
        Err(trouble) => spool.set_aside(op.id, &trouble.to_string()).await.map_err(not_kept)?,
    }
    Ok(())
}

/// Whether somebody waits for the answer and can act on a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spirit {
    /// An agent, now.
    Live,
    /// Nobody: it was confirmed before, and a contact that has happened is recorded whatever the gate says.
    Replay,
}

/// Applies an operation that no spool holds.
pub(super) async fn at_once(desk: &Desk, actor: &Actor, op: &Op) -> Result<Done, Trouble> {
    Ok(desk.persist(|| apply(desk, actor, op, Then::List, Spirit::Live)).await?.done)
}

/// What an operation did, and the customer taken after it.
struct Applied {
    done: Done,
    opened: Option<claim::Opened>,
    today: Counters,
}

/// Applies an operation in one transaction: all of it and the next claim, or nothing.
async fn apply(desk: &Desk, actor: &Actor, op: &Op, then: Then, spirit: Spirit) -> Result<Applied, Trouble> {
    let mut tx = desk.db().write().await?;
    let hash = op.payload_hash().map_err(|error| Trouble::Internal(error.to_string()))?;
    let agent = desk.enabled(&mut tx, op.actor).await?;
    if !agent.role.has(Right::Work) {
        return Err(Refusal::NotAllowed { right: Right::Work }.into());
    }
    let revision = desk.revision();
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    let done = match operation::get(&mut tx, op.id).await? {
        Some(logged) if logged.payload_hash != hash => return Err(Refusal::Altered.into()),
        Some(logged) if logged.state == operation::QUARANTINED => return Err(stale(&mut tx, op).await?),
        Some(logged) => serde_json::from_str(&logged.result).map_err(|error| Trouble::Internal(error.to_string()))?,
        None => {
            if !store_claim::fence(&mut tx, op.customer, op.actor, op.epoch, frame.now).await? {
                quarantine(desk, &mut tx, op, &hash, &frame).await?;
                let refusal = stale(&mut tx, op).await?;
                tx.commit().await?;
                return Err(refusal);
            }
            let context = Context { desk, op, frame: &frame, spirit, role: agent.role };
            let before = undo::before(&mut tx, op).await?;
            let (mut done, happenings) = act(&context, &mut tx).await?;
            desk.customer_journal(op.customer, Some(op.actor), Some(op.id), frame.now)
                .append(&mut tx, &happenings)
                .await?;
            if ends_the_form(op) {
                store_claim::free(&mut tx, op.customer).await?;
                presence::put(&mut tx, op.actor, "idle", None, &op.device, frame.now).await?;
            }
            let rows = standing::customer(&mut tx, op.customer.0).await?;
            rank::rank(&mut tx, rows, generation, &frame).await?;
            // What is told to follow is what the gate will let happen.
            if let Some(next) = done.next_step.as_mut().filter(|next| next.terminal.is_none())
                && let Some(from) = work_item::callable_from(&mut tx, op.customer).await?
            {
                next.at = next.at.max(from);
            }
            let result = serde_json::to_string(&done).map_err(|error| Trouble::Internal(error.to_string()))?;
            let replaced = undo::replaced(&mut tx, op, before).await?;
            operation::applied(&mut tx, op, &hash, &result, replaced.as_deref(), frame.now).await?;
            done
        }
    };
    let opened = match then {
        Then::Next => claim::take_next(desk, &mut tx, actor).await?,
        Then::Stay | Then::List => None,
    };
    let today = super::counters(&mut tx, op.actor, frame.today).await?;
    tx.commit().await?;
    Ok(Applied { done, opened, today })
}

/// What an act works with.
pub(super) struct Context<'a> {
    pub(super) desk: &'a Desk,
    pub(super) op: &'a Op,
    pub(super) frame: &'a rank::Frame<'a>,
    pub(super) spirit: Spirit,
    /// Role of the agent whose operation it is.
    pub(super) role: Role,
}

async fn act(context: &Context<'_>, tx: &mut Tx) -> Result<(Done, Vec<Happening>), Trouble> {
    let op = context.op;
    match &op.act {
        Act::Outcome { filled } => outcome::apply(context, tx, filled).await,
        Act::Call { point, channel, direction } => outcome::call(context, tx, *point, *channel, *direction).await,
        Act::Note { text } => {
            let text = clean::line(text);
            if text.is_empty() {
                return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
            }
            Ok((Done::default(), vec![Happening::new("note_added", json!({ "text": text }))]))
        }
        Act::Release { reason } => {
            let reason = clean::line(reason);
            if reason.is_empty() {
                return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
            }
            Ok((Done::default(), vec![Happening::new("released", json!({ "text": reason }))]))
        }
        Act::Snooze { until, reason, .. } => snooze::snooze(context, tx, *until, reason).await,
        Act::Skip { reason } => snooze::skip(context, tx, reason).await,
        Act::Withdraw { given, reason } => promise::withdraw(context, tx, *given, reason).await,
        Act::Point { what } => Ok((Done::default(), vec![point::change(context, tx, what).await?])),
        Act::Profile { change } => {
            let (changed, happening) = profile::change(context, tx, change).await?;
            Ok((Done { profile: Some(changed), ..Done::default() }, vec![happening]))
        }
        Act::Propose { approval, proposal, reason, note, evidence, live } => {
            let asked = Asked { approval: *approval, proposal, reason, note, evidence, live: *live };
            approval::propose(context, tx, asked).await
        }
        Act::TakeUp { approval } => approval::take_up(context, tx, *approval).await,
        Act::Recall { approval, reason } => approval::recall(context, tx, *approval, reason).await,
    }
}

async fn stale(tx: &mut Tx, op: &Op) -> Result<Trouble, Trouble> {
    let holder = store_claim::holder(tx, op.customer).await?.map(|holder| holder.name);
    Ok(Refusal::Stale { holder }.into())
}

/// Keeps an operation whose claim was lost, whole and apart, under the same identifier: it can never also be applied.
async fn quarantine(desk: &Desk, tx: &mut Tx, op: &Op, hash: &str, frame: &rank::Frame<'_>) -> Result<(), Trouble> {
    let payload = serde_json::to_string(op).map_err(|error| Trouble::Internal(error.to_string()))?;
    operation::insert(tx, op, hash, operation::QUARANTINED, "{}", Some(&payload), frame.now).await?;
    let body = json!({ "act": op.act.code(), "epoch": op.epoch });
    desk.customer_journal(op.customer, Some(op.actor), Some(op.id), frame.now)
        .append(tx, &[Happening::new("set_apart", body)])
        .await?;
    Ok(())
}
