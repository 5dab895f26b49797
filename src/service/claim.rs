//! Taking customers: the next best one, or one by number, for one agent at a time.

use chrono::TimeDelta;
use uuid::Uuid;

use crate::domain::agent::Actor;
use crate::domain::contact::{Ask as GateAsk, Purpose, contact_gate};
use crate::domain::contact_point::Channel;
use crate::domain::id::CustomerId;
use crate::store::claim::{self, Taker};
use crate::store::{Tx, message, presence, ready, standing, work_item};

use super::account::{self, Claim};
use super::desk::Desk;
use super::reply::{Refusal, Reply, Trouble};
use super::{queue, rank, record};

/// What can be asked about claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The best customer in scope; one that the agent may resume comes first.
    Next,
    /// The customer with that identifier, whatever the queue says.
    Customer(CustomerId),
    /// The customer with that number, or whose name begins so.
    Reference(String),
    /// Holding on to a claim.
    Renew {
        /// Which customer.
        customer: CustomerId,
        /// Under which claim.
        epoch: i64,
    },
}

/// Answers what is asked about claims.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    if !matches!(ask, Ask::Renew { .. }) {
        // A new claim of the same customer would part what waits of it from the claim it was confirmed under.
        record::send_waiting(desk).await?;
    }
    match ask {
        Ask::Next => match desk.persist(|| next(desk, actor)).await? {
            Some(taken) => Ok(Reply::Account(Box::new(account::opened(desk, actor, taken).await?))),
            None => Ok(Reply::Empty(queue::empty(desk, actor).await?)),
        },
        Ask::Customer(customer) => open(desk, actor, customer).await,
        Ask::Reference(reference) => {
            let customer = desk.find_one(actor, &reference).await?;
            open(desk, actor, customer).await
        }
        Ask::Renew { customer, epoch } => renew(desk, actor, customer, epoch).await,
    }
}

/// Most customers named when a reference fits several.
const MOST_MATCHES: u32 = 9;

impl Desk {
    /// The one customer in an agent's scope that a reference means, as a search finds it: one with exactly that number,
    /// document or reference stands before all that only begin so or are called so.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for none, [`Refusal::Ambiguous`] for several, with the first of them.
    pub async fn find_one(&self, actor: &Actor, reference: &str) -> Result<CustomerId, Trouble> {
        let reference = reference.to_owned();
        let found = self.search(actor, &reference, MOST_MATCHES).await?;
        if let Some(meant) = found.meant() {
            return Ok(meant.customer);
        }
        if found.hits.is_empty() {
            return Err(Refusal::NotFound { reference }.into());
        }
        let matches = found.hits.into_iter().map(|hit| (hit.number, hit.name)).collect();
        Err(Refusal::Ambiguous { reference, matches }.into())
    }
}

/// Rows that the gate refuses in one claim before it gives up until the next: far more than a colleague can change meanwhile.
const MOST_REFUSALS: usize = 200;

/// Takes the best customer in a transaction of its own. Where none is found, the gate is asked about those whose window
/// has ended, and a ranking that holds rows for the moment is waited for: an empty queue is really empty.
pub(super) async fn next(desk: &Desk, actor: &Actor) -> Result<Option<Opened>, Trouble> {
    let mut tx = desk.db().write().await?;
    let opened = take_next(desk, &mut tx, actor).await?;
    tx.commit().await?;
    if opened.is_some() {
        return Ok(opened);
    }
    rank_lapsed(desk).await?;
    let mut tx = desk.db().write().await?;
    ready::settled(&mut tx).await?;
    let opened = take_next(desk, &mut tx, actor).await?;
    tx.commit().await?;
    Ok(opened)
}

/// A claim just made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opened {
    pub(super) customer: CustomerId,
    pub(super) claim: Claim,
    pub(super) resumed: bool,
}

/// Takes the best customer in the agent's scope: what it may resume, a callback that is due, its own, the team's. The gate
/// is asked about the row in the same transaction; one that it refuses is put where it belongs, and the next is taken.
pub(super) async fn take_next(desk: &Desk, tx: &mut Tx, actor: &Actor) -> Result<Option<Opened>, Trouble> {
    desk.enabled(tx, actor.id).await?;
    let revision = desk.revision();
    let (frame, generation) = desk.frame(tx, &revision).await?;
    let taker = taker(&frame, actor);
    let team_since = frame.now - TimeDelta::minutes(revision.desk.callback_to_team_minutes);
    if let Some(taken) = claim::resume(tx, taker).await? {
        presence::put(tx, actor.id, "account", Some(CustomerId(taken.customer_id)), &actor.device, frame.now).await?;
        return Ok(Some(opened(taken, &taker, true)));
    }
    for _ in 0..MOST_REFUSALS {
        let (taken, purpose) = if let Some(taken) = claim::callback(tx, taker, team_since).await? {
            (taken, Purpose::Callback)
        } else if let Some(taken) = claim::mine(tx, taker).await? {
            (taken, Purpose::Collect)
        } else if let Some(taken) = claim::any(tx, taker).await? {
            (taken, Purpose::Collect)
        } else {
            return Ok(None);
        };
        let customer = CustomerId(taken.customer_id);
        let ask = GateAsk { point: None, channel: Channel::Phone, purpose, agent: Some(actor.id) };
        let allowed = match rank::one(tx, customer, &frame).await? {
            Some(standing) => contact_gate(&standing.case, &ask, &revision.packs, frame.now).allows(),
            None => false,
        };
        if allowed {
            presence::put(tx, actor.id, "account", Some(customer), &actor.device, frame.now).await?;
            return Ok(Some(opened(taken, &taker, false)));
        }
        claim::free(tx, customer).await?;
        let rows = standing::customer(tx, customer.0).await?;
        rank::rank(tx, rows, generation, &frame).await?;
    }
    Ok(None)
}

pub(super) fn taker<'a>(frame: &rank::Frame<'_>, actor: &'a Actor) -> Taker<'a> {
    let rules = &frame.revision.desk;
    let lease_until = frame.now + TimeDelta::seconds(rules.lease_seconds);
    Taker {
        agent: actor.id,
        device: &actor.device,
        now: frame.now,
        today: frame.today,
        lease_until,
        resume_until: lease_until + TimeDelta::seconds(rules.resume_seconds),
    }
}

pub(super) fn opened(taken: claim::Taken, taker: &Taker<'_>, resumed: bool) -> Opened {
    let claim = Claim { epoch: taken.epoch, lease_until: taker.lease_until, resume_until: taker.resume_until };
    Opened { customer: CustomerId(taken.customer_id), claim, resumed }
}

/// Asks the gate anew about customers whose window has ended.
async fn rank_lapsed(desk: &Desk) -> Result<(), Trouble> {
    let revision = desk.revision();
    let mut after = Uuid::nil();
    loop {
        let mut tx = desk.db().write().await?;
        ready::ranking(&mut tx).await?;
        let (frame, generation) = desk.frame(&mut tx, &revision).await?;
        let lapsed = work_item::lapsed(&mut tx, frame.now, after, APART).await?;
        let Some(last) = lapsed.last() else { return Ok(()) };
        after = last.0;
        let mut rows = Vec::with_capacity(lapsed.len());
        for customer in &lapsed {
            rows.append(&mut standing::customer(&mut tx, customer.0).await?);
        }
        rank::rank_apart(&mut tx, rows, generation, &frame).await?;
        tx.commit().await?;
    }
}

/// Customers of a run of identifiers ranked in one transaction.
pub(super) const CHUNK: i64 = 500;

/// Customers that lie apart ranked in one transaction.
pub(super) const APART: i64 = 50;

/// Opens one customer under the same lease, whatever the queue says; what stands against a contact is shown on its screen.
async fn open(desk: &Desk, actor: &Actor, customer: CustomerId) -> Result<Reply, Trouble> {
    let opened = desk.persist(|| open_once(desk, actor, customer)).await?;
    Ok(Reply::Account(Box::new(account::opened(desk, actor, opened).await?)))
}

async fn open_once(desk: &Desk, actor: &Actor, customer: CustomerId) -> Result<Opened, Trouble> {
    let mut tx = desk.db().write().await?;
    desk.enabled(&mut tx, actor.id).await?;
    if !work_item::in_scope(&mut tx, actor.id, customer).await? {
        return Err(Refusal::OutOfScope.into());
    }
    let revision = desk.revision();
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let taker = taker(&frame, actor);
    let before = claim::holder(&mut tx, customer).await?;
    let Some(taken) = claim::one(&mut tx, taker, customer).await? else {
        return Err(held_by(customer, before));
    };
    let resumed = before.is_some_and(|holder| holder.holder_id == actor.id.0 && holder.resume_until > frame.now);
    presence::put(&mut tx, actor.id, "account", Some(customer), &actor.device, frame.now).await?;
    tx.commit().await?;
    Ok(opened(taken, &taker, resumed))
}

fn held_by(customer: CustomerId, holder: Option<claim::Holder>) -> Trouble {
    match holder {
        Some(holder) => Refusal::HeldBy { customer, holder: holder.name, until: holder.resume_until }.into(),
        None => Refusal::OutOfScope.into(),
    }
}

async fn renew(desk: &Desk, actor: &Actor, customer: CustomerId, epoch: i64) -> Result<Reply, Trouble> {
    let mut tx = desk.db().write().await?;
    let revision = desk.revision();
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    let taker = taker(&frame, actor);
    if !claim::renew(&mut tx, taker, customer, epoch).await? {
        let holder = claim::holder(&mut tx, customer).await?.map(|holder| holder.name);
        return Err(Refusal::Stale { holder }.into());
    }
    presence::put(&mut tx, actor.id, "account", Some(customer), &actor.device, frame.now).await?;
    let unread = message::unread(&mut tx, actor.id).await?;
    tx.commit().await?;
    Ok(Reply::Renewed { customer, until: taker.lease_until, unread })
}
