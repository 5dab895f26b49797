//! Deciding what a colleague asked for: once, by somebody else with the authority, while what it is about still stands.

use chrono::TimeDelta;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::domain::agent::{Actor, Agent};
use crate::domain::approval::{Approval, ApprovalState};
use crate::domain::clean;
use crate::domain::fact::{Happening, hex};
use crate::domain::id::{ApprovalId, OpId};
use crate::domain::outcome::Field;
use crate::service::account;
use crate::service::desk::Desk;
use crate::service::rank::Frame;
use crate::service::reply::{Refusal, Trouble};
use crate::store::approval::{self as rows, Named};
use crate::store::{Tx, operation, work_item};

use super::apply::{self, Warrant};
use super::ground::{self, Basis, DECIDES};
use super::read;
use super::{Decide, Decided, Verdict, Why};

/// A screen that was read longer ago shows what may not be so any more.
const FRESH: TimeDelta = TimeDelta::seconds(5);

pub(super) fn refused(why: Why) -> Trouble {
    Refusal::Approval { why }.into()
}

/// Hash of what was asked, without when its screen was read: a retry may have read it anew.
pub(super) fn hash(what: &impl Serialize) -> Result<String, Trouble> {
    let text = serde_json::to_vec(what).map_err(|error| Trouble::Internal(error.to_string()))?;
    Ok(hex(&Sha256::digest(text)))
}

/// A request about to be changed, with its customer's row locked.
pub(super) struct Open {
    pub(super) agent: Agent,
    pub(super) named: Named,
    /// True when the same was done before: nothing is to be done again.
    pub(super) again: bool,
}

/// Opens a request for somebody who may see its customer, and holds the customer until the transaction ends.
pub(super) async fn open(
    desk: &Desk,
    tx: &mut Tx,
    actor: &Actor,
    of: ApprovalId,
    log: Option<(OpId, &str)>,
) -> Result<Open, Trouble> {
    // The role that counts is the one that is stored now, not the one that the session began with.
    let agent = desk.enabled(tx, actor.id).await?;
    let known = rows::one(tx, of).await?.ok_or_else(|| refused(Why::Unknown))?;
    work_item::lock(tx, known.approval.customer).await?;
    account::may_read(tx, &apply::stored(actor, &agent), known.approval.customer).await?;
    // Read again behind the lock: somebody else may have been at it.
    let named = rows::one(tx, of).await?.ok_or_else(|| refused(Why::Unknown))?;
    let logged = match log {
        Some((id, _)) => operation::get(tx, id).await?,
        None => None,
    };
    let again = match (logged, log) {
        (Some(logged), Some((_, hash))) if logged.payload_hash != hash => return Err(Refusal::Altered.into()),
        (logged, _) => logged.is_some(),
    };
    Ok(Open { agent, named, again })
}

/// Decides a request in one transaction, or says why not.
pub(super) async fn decide(desk: &Desk, actor: &Actor, decide: &Decide) -> Result<Decided, Trouble> {
    let mut tx = desk.db().write().await?;
    let hash = hash(&(decide.of, &decide.verdict))?;
    let revision = desk.revision();
    let Open { agent, named, again } = open(desk, &mut tx, actor, decide.of, Some((decide.id, &hash))).await?;
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    if again {
        let account_changed = named.approval.state == ApprovalState::Applied;
        return Ok(Decided { id: decide.id, line: read::line(named, frame.now), account_changed });
    }
    let was = named.approval.clone();
    may_decide(&named, &agent, &frame)?;
    if frame.now - decide.seen_at > FRESH {
        return Err(refused(Why::OldScreen));
    }
    let known = ground::known(&mut tx, was.customer, &was.proposal, &frame).await?;
    let journal = desk.customer_journal(was.customer, Some(agent.id), Some(decide.id), frame.now);
    let changed = Basis::read(&was.basis)?.changed(&known.basis(&was.proposal));
    if !changed.is_empty() && !matches!(decide.verdict, Verdict::Refuse { .. }) {
        let now = decided(&was, ApprovalState::Overtaken, &agent, "", &frame);
        settle(&mut tx, &was, &now, &frame).await?;
        journal.append(&mut tx, &[Happening::new("approval_overtaken", apply::told(&now, &was.proposal, ""))]).await?;
        finish(desk, &mut tx, &agent, Ended { now: &now, key: "overtaken", text: "" }, generation, &frame).await?;
        tx.commit().await?;
        return Err(refused(Why::Changed { what: changed }));
    }
    let mut happenings = Vec::new();
    let (now, key, text) = match &decide.verdict {
        Verdict::Approve { note } => {
            let note = clean::line(note);
            within(&known.judge(&was.proposal, agent.role)?, &agent)?;
            let now = decided(&was, ApprovalState::Applied, &agent, &note, &frame);
            settle(&mut tx, &was, &now, &frame).await?;
            happenings.push(Happening::new("approval_applied", apply::told(&now, &was.proposal, &note)));
            let warrant = Warrant { approval: was.id, agent: was.requested_by, by: agent.id };
            let ids = desk.ids();
            apply::execute(&mut tx, ids, &frame, was.customer, &was.proposal, warrant, &mut happenings).await?;
            (now, "applied", note)
        }
        Verdict::Refuse { reason } => {
            let reason = clean::line(reason);
            if reason.is_empty() {
                return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
            }
            // What became impossible meanwhile may be refused by anybody who decides at all.
            if let Ok(judgment) = known.judge(&was.proposal, agent.role) {
                within(&judgment, &agent)?;
            }
            let now = decided(&was, ApprovalState::Refused, &agent, &reason, &frame);
            settle(&mut tx, &was, &now, &frame).await?;
            happenings.push(Happening::new("approval_refused", apply::told(&now, &was.proposal, &reason)));
            (now, "refused", reason)
        }
        Verdict::Counter { proposal, note } => {
            let note = clean::line(note);
            let terms = ground::known(&mut tx, was.customer, proposal, &frame).await?;
            within(&terms.judge(proposal, agent.role)?, &agent)?;
            let now = Approval {
                counter: Some((**proposal).clone()),
                basis: terms.basis(proposal).written()?,
                expires_at: frame.now + TimeDelta::minutes(revision.authority.expires_minutes),
                ..decided(&was, ApprovalState::Countered, &agent, &note, &frame)
            };
            if !rows::change(&mut tx, &was, &now, &was.proposal, None).await? {
                return Err(busy(&was));
            }
            happenings.push(Happening::new("approval_countered", apply::told(&now, proposal, &note)));
            (now, "countered", note)
        }
    };
    journal.append(&mut tx, &happenings).await?;
    finish(desk, &mut tx, &agent, Ended { now: &now, key, text: &text }, generation, &frame).await?;
    let log = rows::Log {
        id: decide.id,
        customer: was.customer,
        agent: agent.id,
        kind: "decide",
        payload_hash: &hash,
        at: frame.now,
    };
    rows::log(&mut tx, log).await?;
    let account_changed = now.state == ApprovalState::Applied;
    let line = read::line(Named { approval: now, decided_by: Some(agent.name), ..named }, frame.now);
    tx.commit().await?;
    Ok(Decided { id: decide.id, line, account_changed })
}

/// Whether somebody may decide a request at all, apart from how far it goes.
pub(super) fn may_decide(named: &Named, agent: &Agent, frame: &Frame<'_>) -> Result<(), Trouble> {
    let approval = &named.approval;
    if approval.state != ApprovalState::Pending {
        let who = named.decided_by.clone().unwrap_or_default();
        let at = approval.decided_at.unwrap_or(approval.requested_at);
        return Err(refused(Why::Decided { state: approval.state, who, at }));
    }
    if approval.is_void(frame.now) {
        return Err(refused(Why::Void { since: approval.expires_at }));
    }
    if approval.requested_by == agent.id {
        return Err(refused(Why::Own));
    }
    if !ground::reaches(agent.role, DECIDES) {
        return Err(refused(Why::Reach { role: DECIDES }));
    }
    Ok(())
}

/// Refuses what lies beyond somebody's limits.
pub(super) fn within(judgment: &crate::domain::approval::judge::Judgment, agent: &Agent) -> Result<(), Trouble> {
    match judgment.least {
        _ if judgment.allows(agent.role) => Ok(()),
        Some(role) => Err(refused(Why::Reach { role })),
        None => Err(refused(Why::Nobody)),
    }
}

fn decided(was: &Approval, state: ApprovalState, agent: &Agent, note: &str, frame: &Frame<'_>) -> Approval {
    Approval {
        state,
        decided_by: Some(agent.id),
        decided_at: Some(frame.now),
        decision_note: note.to_owned(),
        ..was.clone()
    }
}

pub(super) fn busy(was: &Approval) -> Trouble {
    Trouble::Busy(format!("request {} was changed meanwhile", was.number))
}

/// Writes that a request has ended.
async fn settle(tx: &mut Tx, was: &Approval, now: &Approval, frame: &Frame<'_>) -> Result<(), Trouble> {
    if rows::change(tx, was, now, &was.proposal, Some(frame.now)).await? { Ok(()) } else { Err(busy(was)) }
}

/// How a request stands now, and what the one who asked hears of it.
#[derive(Clone, Copy)]
pub(super) struct Ended<'a> {
    pub(super) now: &'a Approval,
    /// Which message: `applied`, `refused`, `countered`, `overtaken` or `reversed`.
    pub(super) key: &'a str,
    /// What was said with it.
    pub(super) text: &'a str,
}

/// The customer comes back to the one who asked, who hears of it, and stands where it belongs now.
pub(super) async fn finish(
    desk: &Desk,
    tx: &mut Tx,
    agent: &Agent,
    ended: Ended<'_>,
    generation: i64,
    frame: &Frame<'_>,
) -> Result<(), Trouble> {
    let Ended { now, key, text } = ended;
    apply::come_back(tx, now.customer, Some(now.requested_by), frame).await?;
    apply::tell(tx, desk.ids(), key, (agent.id, &agent.name), now, text, frame.now).await?;
    apply::rank_again(tx, now.customer, generation, frame).await
}

/// Notes that somebody calls a request executed as it should be.
pub(super) async fn exemplary(desk: &Desk, actor: &Actor, id: ApprovalId) -> Result<(), Trouble> {
    let mut tx = desk.db().write().await?;
    let Open { agent, named, .. } = open(desk, &mut tx, actor, id, None).await?;
    let approval = &named.approval;
    if !ground::reaches(agent.role, DECIDES) {
        return Err(refused(Why::Reach { role: DECIDES }));
    }
    if approval.state != ApprovalState::Applied {
        return Err(refused(Why::NotExecuted));
    }
    if approval.requested_by == agent.id || approval.decided_by == Some(agent.id) {
        return Err(refused(Why::Party));
    }
    if !rows::set_exemplary(&mut tx, id, agent.id).await? {
        return Err(refused(Why::SaidAlready));
    }
    let told = apply::told(approval, approval.executed(), "");
    desk.customer_journal(approval.customer, Some(agent.id), None, desk.clock().now())
        .append(&mut tx, &[Happening::new("approval_exemplary", told)])
        .await?;
    tx.commit().await?;
    Ok(())
}
