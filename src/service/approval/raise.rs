//! What the agent who holds the customer does: asking, taking up other terms, taking a request back.

use chrono::TimeDelta;

use crate::domain::approval::{Approval, ApprovalState, Proposal};
use crate::domain::clean;
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, ApprovalId};
use crate::domain::outcome::{Field, NextStep};
use crate::service::record::{Context, Done, Spirit};
use crate::service::reply::{Refusal, Trouble};
use crate::store::{self, Tx, approval as rows};

use super::apply::{self, Warrant};
use super::ground::{self, Basis, Known};
use super::{Became, Why};

/// How long a customer on the line is taken to wait there.
const LIVE_MINUTES: i64 = 10;

/// Most characters of what is written with a request.
const LONGEST: usize = 2_000;

/// What an agent asks for.
#[derive(Clone, Copy, Debug)]
pub(in crate::service) struct Asked<'a> {
    pub(in crate::service) approval: ApprovalId,
    pub(in crate::service) proposal: &'a Proposal,
    pub(in crate::service) reason: &'a str,
    pub(in crate::service) note: &'a str,
    pub(in crate::service) evidence: &'a str,
    pub(in crate::service) live: bool,
}

/// Does what lies within the agent's own authority, and holds what does not until somebody decides. One that was confirmed
/// while the database was away and can no longer be had is kept as overtaken.
pub(in crate::service) async fn propose(
    context: &Context<'_>,
    tx: &mut Tx,
    asked: Asked<'_>,
) -> Result<(Done, Vec<Happening>), Trouble> {
    match weigh(context, tx, &asked).await {
        Ok((known, true)) => at_once(context, tx, &asked, &known).await,
        Ok((known, false)) => held(context, tx, &asked, &known).await,
        Err(Trouble::Refused(_)) if context.spirit == Spirit::Replay => too_late(context, tx, &asked).await,
        Err(trouble) => Err(trouble),
    }
}

/// Whether something can be asked for; true with it where the agent may do it alone.
async fn weigh<'r>(context: &Context<'r>, tx: &mut Tx, asked: &Asked<'_>) -> Result<(Known<'r>, bool), Trouble> {
    let (op, frame) = (context.op, context.frame);
    let revision = frame.revision;
    let refused = |why| Trouble::from(Refusal::Approval { why });
    let known_codes = revision.reasons.iter().map(|kind| kind.code.as_str());
    let reason =
        revision.reason(asked.reason).ok_or_else(|| Trouble::from(Refusal::unknown(asked.reason, known_codes)))?;
    if !reason.kinds.contains(&asked.proposal.kind()) {
        return Err(refused(Why::ReasonKind));
    }
    if reason.evidence && clean::line(asked.evidence).is_empty() {
        return Err(refused(Why::Evidence));
    }
    for text in [asked.note, asked.evidence] {
        if text.chars().count() > LONGEST {
            return Err(Refusal::TooLong { most: LONGEST }.into());
        }
    }
    let known = ground::known(tx, op.customer, asked.proposal, frame).await?;
    let judgment = known.judge(asked.proposal, context.role)?;
    for other in rows::of(tx, op.customer, frame.now, i64::MAX).await? {
        if other.approval.waits(frame.now) && other.approval.proposal == *asked.proposal {
            return Err(refused(Why::AskedAlready { number: other.approval.number }));
        }
    }
    if judgment.allows(context.role) && ground::has_own_left(tx, op.actor, frame).await? {
        return Ok((known, true));
    }
    if known.deciders(tx, judgment.least, op.actor).await?.is_empty() {
        return Err(refused(Why::Nobody));
    }
    Ok((known, false))
}

/// The request as it is first written down.
async fn new(
    context: &Context<'_>,
    tx: &mut Tx,
    asked: &Asked<'_>,
    state: ApprovalState,
    basis: String,
) -> Result<Approval, Trouble> {
    let (op, frame) = (context.op, context.frame);
    let closed = state != ApprovalState::Pending;
    Ok(Approval {
        id: asked.approval,
        number: store::sequence::next(tx, "approval").await?,
        customer: op.customer,
        state,
        proposal: asked.proposal.clone(),
        counter: None,
        reason: asked.reason.to_owned(),
        note: clean::line(asked.note),
        evidence: clean::line(asked.evidence),
        basis,
        // Whoever was on the line when it was confirmed has hung up when it arrives much later.
        live_until: asked.live.then(|| op.at + TimeDelta::minutes(LIVE_MINUTES)),
        expires_at: frame.now + TimeDelta::minutes(frame.revision.authority.expires_minutes),
        requested_by: op.actor,
        requested_at: frame.now,
        decided_by: (state == ApprovalState::Applied).then_some(op.actor),
        decided_at: closed.then_some(frame.now),
        decision_note: String::new(),
    })
}

fn became(approval: &Approval) -> Done {
    let became = Became { id: approval.id, number: approval.number, state: approval.state };
    Done { approval: Some(became), ..Done::default() }
}

async fn at_once(
    context: &Context<'_>,
    tx: &mut Tx,
    asked: &Asked<'_>,
    known: &Known<'_>,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let op = context.op;
    let basis = known.basis(asked.proposal).written()?;
    let approval = new(context, tx, asked, ApprovalState::Applied, basis).await?;
    rows::insert(tx, &approval).await?;
    let told = apply::told(&approval, asked.proposal, &approval.note);
    let mut happenings = vec![Happening::new("approval_own", told)];
    let warrant = Warrant { approval: approval.id, agent: op.actor, by: op.actor };
    let ids = context.desk.ids();
    apply::execute(tx, ids, context.frame, op.customer, asked.proposal, warrant, &mut happenings).await?;
    Ok((became(&approval), happenings))
}

async fn held(
    context: &Context<'_>,
    tx: &mut Tx,
    asked: &Asked<'_>,
    known: &Known<'_>,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let basis = known.basis(asked.proposal).written()?;
    let approval = new(context, tx, asked, ApprovalState::Pending, basis).await?;
    rows::insert(tx, &approval).await?;
    apply::hold(tx, context.op.customer, approval.expires_at, context.frame).await?;
    let told = apply::told(&approval, asked.proposal, &approval.note);
    let next = NextStep { step: apply::STEP.to_owned(), at: approval.expires_at, terminal: None };
    let done = Done { next_step: Some(next), ..became(&approval) };
    Ok((done, vec![Happening::new("approval_asked", told)]))
}

async fn too_late(context: &Context<'_>, tx: &mut Tx, asked: &Asked<'_>) -> Result<(Done, Vec<Happening>), Trouble> {
    let approval = new(context, tx, asked, ApprovalState::Overtaken, String::new()).await?;
    rows::insert(tx, &approval).await?;
    let from = name(tx, context.op.actor).await?;
    let ids = context.desk.ids();
    apply::tell(tx, ids, "overtaken", (context.op.actor, &from), &approval, "", context.frame.now).await?;
    let told = apply::told(&approval, asked.proposal, &approval.note);
    Ok((became(&approval), vec![Happening::new("approval_overtaken", told)]))
}

async fn name(tx: &mut Tx, agent: AgentId) -> Result<String, Trouble> {
    Ok(store::agent::name(tx, Some(agent)).await?.unwrap_or_default())
}

/// One's own request of the customer that the operation is about.
async fn own(context: &Context<'_>, tx: &mut Tx, id: ApprovalId) -> Result<Approval, Trouble> {
    let refused = |why| Trouble::from(Refusal::Approval { why });
    let named = rows::one(tx, id).await?.filter(|named| named.approval.customer == context.op.customer);
    let named = named.ok_or_else(|| refused(Why::Unknown))?;
    if named.approval.requested_by != context.op.actor {
        return Err(refused(Why::NotYours { who: named.asked_by }));
    }
    Ok(named.approval)
}

/// Takes up the other terms that one's request was answered with, under the authority of who named them.
pub(in crate::service) async fn take_up(
    context: &Context<'_>,
    tx: &mut Tx,
    id: ApprovalId,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let (op, frame) = (context.op, context.frame);
    let refused = |why| Trouble::from(Refusal::Approval { why });
    let was = own(context, tx, id).await?;
    let (ApprovalState::Countered, Some(terms), Some(by)) = (was.state, was.counter.clone(), was.decided_by) else {
        return Err(refused(Why::NotCountered));
    };
    if was.expires_at <= frame.now {
        return Err(refused(Why::Void { since: was.expires_at }));
    }
    let decider = context.desk.enabled(tx, by).await.map_err(|_| refused(Why::Nobody))?;
    let known = ground::known(tx, op.customer, &terms, frame).await?;
    let changed = Basis::read(&was.basis)?.changed(&known.basis(&terms));
    if !changed.is_empty() {
        let now = Approval { state: ApprovalState::Overtaken, ..was.clone() };
        settled(tx, &was, &now, &terms, frame).await?;
        apply::come_back(tx, op.customer, None, frame).await?;
        let told = apply::told(&now, &terms, "");
        return Ok((became(&now), vec![Happening::new("approval_overtaken", told)]));
    }
    let judgment = known.judge(&terms, decider.role)?;
    if !judgment.allows(decider.role) {
        return Err(refused(judgment.least.map_or(Why::Nobody, |role| Why::Reach { role })));
    }
    let now = Approval { state: ApprovalState::Applied, ..was.clone() };
    settled(tx, &was, &now, &terms, frame).await?;
    apply::come_back(tx, op.customer, None, frame).await?;
    let mut happenings = vec![Happening::new("approval_taken_up", apply::told(&now, &terms, &now.decision_note))];
    let warrant = Warrant { approval: id, agent: op.actor, by };
    apply::execute(tx, context.desk.ids(), frame, op.customer, &terms, warrant, &mut happenings).await?;
    Ok((became(&now), happenings))
}

/// Takes one's own request back, or lets the other terms go that it was answered with.
pub(in crate::service) async fn recall(
    context: &Context<'_>,
    tx: &mut Tx,
    id: ApprovalId,
    reason: &str,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let frame = context.frame;
    let was = own(context, tx, id).await?;
    if !matches!(was.state, ApprovalState::Pending | ApprovalState::Countered) {
        let who = store::agent::name(tx, was.decided_by).await?.unwrap_or_default();
        let at = was.decided_at.unwrap_or(frame.now);
        return Err(Refusal::Approval { why: Why::Decided { state: was.state, who, at } }.into());
    }
    let reason = clean::line(reason);
    if reason.is_empty() {
        return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
    }
    let now = Approval { state: ApprovalState::Withdrawn, ..was.clone() };
    settled(tx, &was, &now, &was.proposal, frame).await?;
    apply::come_back(tx, context.op.customer, None, frame).await?;
    let told = apply::told(&now, &was.proposal, &reason);
    Ok((became(&now), vec![Happening::new("approval_withdrawn", told)]))
}

/// Writes that a request has ended. The customer's row is locked: nobody can have been faster.
async fn settled(
    tx: &mut Tx,
    was: &Approval,
    now: &Approval,
    executed: &Proposal,
    frame: &crate::service::rank::Frame<'_>,
) -> Result<(), Trouble> {
    match rows::change(tx, was, now, executed, Some(frame.now)).await? {
        true => Ok(()),
        false => Err(Trouble::Busy(format!("request {} was changed meanwhile", was.number))),
    }
}
