//! Taking back what was recorded: by new facts, never by deleting one.
//!
//! What an operation replaced is kept with it (`operation.replaced`) in its own transaction, what it made stands in its
//! result. Taking back claims the customer again, puts every value back that nobody has changed since, and unmakes the
//! outcome, the promise and the dispute. The attempt that happened stays one. It is a request of its own and never waits
//! on a disk: a customer claimed hours later would be claimed by nobody.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::domain::agent::{Actor, Right};
use crate::domain::approval::ApprovalState;
use crate::domain::calendar;
use crate::domain::fact::{Happening, hex};
use crate::domain::id::{CustomerId, OpId};
use crate::domain::op::{Act, Op};
use crate::store::footing::{self, Footing, Point};
use crate::store::undo::{self as rows, Row};
use crate::store::{Tx, attempt, claim as store_claim, counter, operation, presence, standing, work_item};

use super::account::{self, Account, Claim};
use super::claim;
use super::desk::{Desk, not_kept};
use super::record::Done;
use super::reply::{Counters, Refusal, Reply, Trouble};
use super::{profile, promise, rank, record};

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which operation the next undo would take back: the agent's last of today that stands.
    Last,
    /// Takes an operation back.
    Take(Take),
}

/// One operation to be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Take {
    /// Identifier of the taking back, made once: a retry changes nothing.
    pub id: OpId,
    /// The operation.
    pub of: OpId,
    /// The customer that is open on the agent's screen, with its claim: it goes back to the queue as it is.
    pub leave: Option<(CustomerId, i64)>,
}

/// An operation that may be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undoable {
    /// Identifier.
    pub op: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// Number of the customer.
    pub number: String,
    /// Name of the customer.
    pub name: String,
    /// What: `outcome`, `note`, `profile`, `release`, `snooze`, `skip` or `withdraw`.
    pub act: String,
    /// The outcome's code, for an outcome.
    pub outcome: Option<String>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// What was taken back, with the customer open again.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    /// Identifier of the taking back.
    pub id: OpId,
    /// What was taken back.
    pub undone: Undoable,
    /// The operation as it was confirmed, so that its form can be shown again.
    pub act: Act,
    /// The customer, claimed.
    pub account: Box<Account>,
    /// The agent's day.
    pub today: Counters,
}

/// Why something cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Why {
    /// The agent recorded nothing today that stands.
    Nothing,
    /// The desk has no such operation, or it takes something back itself.
    Unknown,
    /// Somebody else recorded something about the customer after it.
    After {
        /// Who.
        who: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// The agent's own next operation about the customer still stands.
    OwnAfter {
        /// When.
        at: DateTime<Utc>,
    },
    /// A payment has judged the promise.
    Judged,
    /// The dispute was decided.
    Decided,
    /// A colleague has the customer.
    Held {
        /// Who.
        who: String,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// It lies only on this machine's disk, until the database is back.
    OnDisk,
    /// It is from another day.
    AnotherDay {
        /// From which.
        on: NaiveDate,
    },
    /// A call that was made.
    Call,
    /// A contact point was changed: it is corrected in its list.
    Point,
    /// Something was done with a dispute: it is opened again where it is shown.
    OfDispute,
    /// It was taken back before.
    Already,
    /// A colleague recorded it.
    NotYours {
        /// Who.
        who: String,
    },
    /// It was set apart: nothing of it took effect.
    SetApart,
    /// An older program recorded it and kept nothing to go back to.
    Older,
    /// It asked for somebody's authority, or ended such a request: that is withdrawn, not taken back.
    Asked,
    /// What a request brought was executed: somebody who leads reverses it.
    Executed,
}

fn refused(why: Why) -> Trouble {
    Refusal::NotUndone { why }.into()
}

/// What an operation replaced, as it lies with it.
#[derive(Debug, Serialize, Deserialize)]
struct Replaced {
    /// The operation as it was confirmed.
    act: Act,
    /// Plan and signs before and after; nothing where it changed none.
    customer: Option<(Footing, Footing)>,
    /// The contact point before and after.
    point: Option<(Point, Point)>,
}

/// What an operation is about to replace.
#[derive(Debug, Default)]
pub(super) struct Before {
    customer: Option<Footing>,
    point: Option<Point>,
}

/// Reads what an operation is about to replace.
pub(super) async fn before(tx: &mut Tx, op: &Op) -> Result<Before, Trouble> {
    Ok(match &op.act {
        Act::Call { .. } | Act::Note { .. } | Act::Point { .. } | Act::Profile { .. } | Act::Release { .. } => {
            Before::default()
        }
        Act::Propose { .. } | Act::TakeUp { .. } | Act::Recall { .. } => Before::default(),
        Act::Snooze { .. } | Act::Skip { .. } | Act::Withdraw { .. } => {
            Before { customer: footing::of(tx, op.customer).await?, ..Before::default() }
        }
        Act::Outcome { filled } => {
            let point = match filled.contact_point {
                Some(point) => footing::point(tx, op.customer, point).await?,
                None => None,
            };
            Before { customer: footing::of(tx, op.customer).await?, point }
        }
    })
}

/// What an operation replaced, to be kept with it; nothing for a call, which nobody can take back, and for a contact
/// point, which is corrected in the list of contact points.
pub(super) async fn replaced(tx: &mut Tx, op: &Op, before: Before) -> Result<Option<String>, Trouble> {
    if matches!(op.act, Act::Call { .. } | Act::Point { .. }) {
        return Ok(None);
    }
    let customer = match before.customer {
        Some(before) => footing::of(tx, op.customer).await?.map(|after| (before, after)),
        None => None,
    };
    let point = match (before.point, &op.act) {
        (Some(before), Act::Outcome { filled }) => match filled.contact_point {
            Some(point) => footing::point(tx, op.customer, point).await?.map(|after| (before, after)),
            None => None,
        },
        _ => None,
    };
    let replaced = Replaced { act: op.act.clone(), customer, point };
    serde_json::to_string(&replaced).map(Some).map_err(internal)
}

fn internal(error: serde_json::Error) -> Trouble {
    Trouble::Internal(error.to_string())
}

/// Answers what is asked about taking back.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    match ask {
        Ask::Last => Ok(Reply::Undoable(last(desk, actor).await?)),
        Ask::Take(take) => {
            on_disk(desk, Some(take.of)).await?;
            record::send_waiting(desk).await?;
            let taken = desk.persist(|| take_back(desk, actor, &take)).await?;
            let opened = claim::Opened { customer: taken.undone.customer, claim: taken.claim, resumed: false };
            let account = Box::new(account::opened(desk, actor, opened).await?);
            let Taken { undone, act, today, .. } = taken;
            Ok(Reply::Undone(Box::new(Undone { id: take.id, undone, act, account, today })))
        }
    }
}

/// The agent's last operation of today that stands.
async fn last(desk: &Desk, actor: &Actor) -> Result<Undoable, Trouble> {
    on_disk(desk, None).await?;
    let mut tx = desk.db().read().await?;
    let since = calendar::instant(desk.today(), NaiveTime::MIN, desk.revision().desk.time_zone);
    match rows::last(&mut tx, actor.id, since).await? {
        Some(row) => {
            let done = done(&row)?;
            match asked(&done) {
                Some(why) => Err(refused(why)),
                None => Ok(undoable(&row, &done)),
            }
        }
        None if rows::calls(&mut tx, actor.id, since).await? > 0 => Err(refused(Why::Call)),
        None => Err(refused(Why::Nothing)),
    }
}

/// Refuses what waits on this machine: the named operation, or whichever is the last.
async fn on_disk(desk: &Desk, of: Option<OpId>) -> Result<(), Trouble> {
    let Some(spool) = &desk.inner.spool else { return Ok(()) };
    let waiting = spool.waiting().await.map_err(not_kept)?;
    if waiting.iter().any(|op| of.is_none_or(|of| op.id == of)) { Err(refused(Why::OnDisk)) } else { Ok(()) }
}

fn done(row: &Row) -> Result<Done, Trouble> {
    serde_json::from_str(&row.result).map_err(internal)
}

fn undoable(row: &Row, done: &Done) -> Undoable {
    Undoable {
        op: OpId(row.id),
        customer: CustomerId(row.customer_id),
        number: row.number.clone(),
        name: row.name.clone(),
        act: row.kind.clone(),
        outcome: done.outcome.clone(),
        at: row.recorded_at,
    }
}

/// Why an operation about a request is not taken back, and what to do instead.
fn asked(done: &Done) -> Option<Why> {
    let became = done.approval.as_ref()?;
    Some(if became.state == ApprovalState::Applied { Why::Executed } else { Why::Asked })
}

/// What came of it, kept with it so that a retry answers the same.
#[derive(Serialize, Deserialize)]
struct Kept {
    undone: Undoable,
    act: Act,
    epoch: i64,
}

struct Taken {
    undone: Undoable,
    act: Act,
    claim: Claim,
    today: Counters,
}

/// Takes one operation back in one transaction, or changes nothing.
async fn take_back(desk: &Desk, actor: &Actor, take: &Take) -> Result<Taken, Trouble> {
    let mut tx = desk.db().write().await?;
    let hash = hex(&Sha256::digest(serde_json::to_vec(take).map_err(internal)?));
    if !desk.enabled(&mut tx, actor.id).await?.role.has(Right::Work) {
        return Err(Refusal::NotAllowed { right: Right::Work }.into());
    }
    let revision = desk.revision();
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    let taker = claim::taker(&frame, actor);
    if let Some(logged) = operation::get(&mut tx, take.id).await? {
        if logged.payload_hash != hash {
            return Err(Refusal::Altered.into());
        }
        let Kept { undone, act, epoch } = serde_json::from_str(&logged.result).map_err(internal)?;
        let claim = Claim { epoch, lease_until: taker.lease_until, resume_until: taker.resume_until };
        let today = super::counters(&mut tx, actor.id, frame.today).await?;
        return Ok(Taken { undone, act, claim, today });
    }
    let row = rows::one(&mut tx, take.of).await?.ok_or_else(|| refused(Why::Unknown))?;
    let customer = CustomerId(row.customer_id);
    let replaced = stands(&mut tx, &row, actor, &frame).await?;
    let done = done(&row)?;
    let held = store_claim::holder(&mut tx, customer).await?;
    // The row is locked from here on: what is read of the customer after it is what the writes rest on.
    let Some(taken) = store_claim::one(&mut tx, taker, customer).await? else {
        return Err(colleague(&mut tx, customer, held).await?);
    };
    let claim = claim::opened(taken, &taker, false).claim;
    if let Some(later) = rows::later(&mut tx, customer, take.of, actor.id).await? {
        let own = later.agent_id == actor.id.0;
        let why = if own { Why::OwnAfter { at: later.at } } else { Why::After { who: later.name, at: later.at } };
        return Err(refused(why));
    }
    if !rows::mark(&mut tx, take.of, take.id).await? {
        return Err(refused(Why::Already));
    }
    let mut happenings = vec![told(take.of, &row, &done, &replaced.act)];
    unmake(&mut tx, (take.of, customer), &done, &frame).await?;
    restore(&mut tx, customer, &replaced, frame.now).await?;
    // Asked behind the restoring: an outcome may have changed the language that the agent speaks.
    if !work_item::in_scope(&mut tx, actor.id, customer).await? {
        return Err(Refusal::OutOfScope.into());
    }
    if done.promise.is_some() || !done.withdrawn.is_empty() {
        happenings.extend(promise::evaluate(&mut tx, customer, &frame).await?);
    }
    uncount(&mut tx, actor, &done.counted, frame.today).await?;
    desk.customer_journal(customer, Some(actor.id), Some(take.id), frame.now).append(&mut tx, &happenings).await?;
    let rows_now = standing::customer(&mut tx, customer.0).await?;
    rank::rank(&mut tx, rows_now, generation, &frame).await?;
    if let Some((left, epoch)) = take.leave.filter(|(left, _)| *left != customer)
        && store_claim::fence(&mut tx, left, actor.id, epoch, frame.now).await?
    {
        store_claim::free(&mut tx, left).await?;
    }
    presence::put(&mut tx, actor.id, "account", Some(customer), &actor.device, frame.now).await?;
    let kept = Kept { undone: undoable(&row, &done), act: replaced.act, epoch: claim.epoch };
    let result = serde_json::to_string(&kept).map_err(internal)?;
    let new = rows::New {
        id: take.id,
        customer,
        agent: actor.id,
        epoch: claim.epoch,
        payload_hash: &hash,
        result: &result,
        at: frame.now,
    };
    rows::insert(&mut tx, new).await?;
    let today = super::counters(&mut tx, actor.id, frame.today).await?;
    tx.commit().await?;
    let Kept { undone, act, .. } = kept;
    Ok(Taken { undone, act, claim, today })
}

/// What the operation replaced, if it is one that this agent may take back today.
async fn stands(tx: &mut Tx, row: &Row, actor: &Actor, frame: &rank::Frame<'_>) -> Result<Replaced, Trouble> {
    let on = calendar::date_in(frame.revision.desk.time_zone, row.recorded_at);
    if row.agent_id != actor.id.0 {
        let who = crate::store::agent::by_id(tx, crate::domain::id::AgentId(row.agent_id)).await?;
        return Err(refused(Why::NotYours { who: who.map_or_else(String::new, |agent| agent.name) }));
    }
    let why = match row.kind.as_str() {
        operation::UNDO | operation::MONEY | "decide" | "reverse" => Some(Why::Unknown),
        "call" => Some(Why::Call),
        "point" => Some(Why::Point),
        crate::store::dispute::KIND => Some(Why::OfDispute),
        _ if row.state != operation::APPLIED => Some(Why::SetApart),
        _ if row.undone_by.is_some() => Some(Why::Already),
        _ if on != frame.today => Some(Why::AnotherDay { on }),
        _ => None,
    };
    let why = match why {
        None => asked(&done(row)?),
        known => known,
    };
    match (why, &row.replaced) {
        (Some(why), _) => Err(refused(why)),
        (None, None) => Err(refused(Why::Older)),
        (None, Some(replaced)) => serde_json::from_str(replaced).map_err(internal),
    }
}

/// Who has the customer in hand.
async fn colleague(tx: &mut Tx, customer: CustomerId, held: Option<store_claim::Holder>) -> Result<Trouble, Trouble> {
    let Some(holder) = held else { return Ok(Refusal::OutOfScope.into()) };
    let agent = crate::domain::id::AgentId(holder.holder_id);
    let since = presence::since(tx, agent, customer).await?.unwrap_or(holder.lease_until);
    Ok(refused(Why::Held { who: holder.name, since }))
}

/// The fact that something was taken back, in the words of what it was.
fn told(of: OpId, row: &Row, done: &Done, act: &Act) -> Happening {
    let text = match act {
        Act::Note { text } => Some(text),
        Act::Release { reason } | Act::Snooze { reason, .. } | Act::Withdraw { reason, .. } => Some(reason),
        Act::Outcome { filled } => filled.text.as_ref(),
        Act::Profile { change } => Some(&change.value),
        Act::Skip { .. } | Act::Call { .. } | Act::Point { .. } => None,
        Act::Propose { .. } | Act::TakeUp { .. } | Act::Recall { .. } => None,
    };
    let text = text.filter(|text| !text.is_empty());
    Happening::new("undone", json!({ "of": of, "act": row.kind, "outcome": done.outcome, "text": text }))
}

/// Unmakes what the operation made, unless somebody has judged it since.
async fn unmake(
    tx: &mut Tx,
    (of, customer): (OpId, CustomerId),
    done: &Done,
    frame: &rank::Frame<'_>,
) -> Result<(), Trouble> {
    if !promise::unmake(tx, done, frame).await? {
        return Err(refused(Why::Judged));
    }
    if let Some(dispute) = done.dispute
        && !rows::close_dispute(tx, dispute, frame.now).await?
    {
        return Err(refused(Why::Decided));
    }
    if done.outcome.is_some() {
        rows::unmake_outcome(tx, of).await?;
    }
    if let Some(changed) = &done.profile {
        profile::put_back(tx, customer, changed, frame.today).await?;
    }
    if let Some(attempt) = done.attempt {
        attempt::set_conversation(tx, attempt, false).await?;
    }
    Ok(())
}

/// Puts back what nobody has changed since.
async fn restore(tx: &mut Tx, customer: CustomerId, replaced: &Replaced, now: DateTime<Utc>) -> Result<(), Trouble> {
    if let Some((before, after)) = &replaced.customer
        && let Some(current) = footing::of(tx, customer).await?
    {
        let back = back(before, after, current);
        footing::set(tx, customer, &back, now).await?;
    }
    if let Some((before, after)) = &replaced.point
        && footing::point(tx, customer, crate::domain::id::ContactPointId(after.id)).await?.as_ref() == Some(after)
    {
        footing::set_point(tx, customer, before).await?;
    }
    Ok(())
}

/// Each value as it was before, where it still is what the operation made of it.
fn back(before: &Footing, after: &Footing, current: Footing) -> Footing {
    fn one<T: PartialEq + Clone>(before: &T, after: &T, current: T) -> T {
        if current == *after { before.clone() } else { current }
    }
    Footing {
        hold_reason: one(&before.hold_reason, &after.hold_reason, current.hold_reason),
        hold_until: one(&before.hold_until, &after.hold_until, current.hold_until),
        step: one(&before.step, &after.step, current.step),
        step_at: one(&before.step_at, &after.step_at, current.step_at),
        callback_at: one(&before.callback_at, &after.callback_at, current.callback_at),
        callback_agent_id: one(&before.callback_agent_id, &after.callback_agent_id, current.callback_agent_id),
        broken_on: one(&before.broken_on, &after.broken_on, current.broken_on),
        excuse: one(&before.excuse, &after.excuse, current.excuse),
        reached: one(&before.reached, &after.reached, current.reached),
        language: one(&before.language, &after.language, current.language),
    }
}

/// Takes off the agent's day what the operation had added.
async fn uncount(tx: &mut Tx, actor: &Actor, counted: &Counters, today: NaiveDate) -> Result<(), Trouble> {
    if *counted == Counters::default() {
        return Ok(());
    }
    let less = counter::Day {
        worked: -counted.worked,
        contacted: -counted.contacted,
        right_party: -counted.right_party,
        promises: -counted.promises,
        not_said: -counted.not_said,
    };
    counter::add(tx, actor.id, today, less).await?;
    Ok(())
}
