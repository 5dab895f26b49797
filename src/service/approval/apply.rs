//! What is done once somebody with the authority agreed, and what the customer and the one who asked get of it.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::domain::agent::{Actor, Agent};
use crate::domain::approval::{Approval, ApprovalKind, Proposal};
use crate::domain::clean;
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, ApprovalId, CustomerId, MessageId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::message::{self, Audience};
use crate::ids::Ids;
use crate::service::ledger::{self, Lowering};
use crate::service::plan::{self, Party};
use crate::service::rank::Frame;
use crate::service::reply::Trouble;
use crate::service::{promise, rank};
use crate::store::work_item::Plan;
use crate::store::{self, Tx, work_item};
use crate::text::{Arg, Language, Words, format};

/// Name of the step that waits for a decision, and reason of the hold meanwhile.
pub(super) const STEP: &str = "approval";

/// Under whose authority something is done.
#[derive(Clone, Copy, Debug)]
pub(super) struct Warrant {
    /// The request.
    pub(super) approval: ApprovalId,
    /// Who talks to the customer.
    pub(super) agent: AgentId,
    /// Who agreed, within whose limits it was found to lie.
    pub(super) by: AgentId,
}

/// Does what was agreed on: the documents, the promises and what they keep. The ranking is the caller's.
pub(super) async fn execute(
    tx: &mut Tx,
    ids: &Ids,
    frame: &Frame<'_>,
    customer: CustomerId,
    proposal: &Proposal,
    warrant: Warrant,
    happenings: &mut Vec<Happening>,
) -> Result<(), Trouble> {
    let (kind, currency, items) = match proposal {
        Proposal::Plan { offer } | Proposal::Settlement { offer } => {
            let Warrant { approval, agent, .. } = warrant;
            let party = Party { customer, agent, approval: Some(approval) };
            plan::agree(tx, ids, frame, party, offer, happenings).await?;
            happenings.extend(promise::evaluate(tx, customer, frame).await?);
            return Ok(());
        }
        Proposal::WriteOff { currency, items } => (InvoiceKind::WriteOff, *currency, items),
        Proposal::Adjustment { currency, items } => (InvoiceKind::Adjustment, *currency, items),
        Proposal::Waiver { currency, items } => (InvoiceKind::Waiver, *currency, items),
    };
    let lowering = Lowering {
        customer,
        kind,
        currency,
        items,
        approval: Some(warrant.approval),
        dispute: None,
        by: Some(warrant.by),
    };
    ledger::credit(tx, ids, frame, lowering, happenings).await?;
    happenings.extend(promise::evaluate(tx, customer, frame).await?);
    Ok(())
}

/// Ranks one customer where it belongs now.
pub(super) async fn rank_again(
    tx: &mut Tx,
    customer: CustomerId,
    generation: i64,
    frame: &Frame<'_>,
) -> Result<(), Trouble> {
    let rows = store::standing::customer(tx, customer.0).await?;
    rank::rank(tx, rows, generation, frame).await?;
    Ok(())
}

/// The customer waits for the decision: held until then, unless contact was ended or something else holds longer.
pub(super) async fn hold(
    tx: &mut Tx,
    customer: CustomerId,
    until: DateTime<Utc>,
    frame: &Frame<'_>,
) -> Result<(), Trouble> {
    let plan = work_item::plan(tx, customer).await?.unwrap_or_default();
    if is_ended(&plan) || plan.hold_until.is_some_and(|held| held >= until) {
        return Ok(());
    }
    // An agreed callback is not held over.
    let until = plan.callback_at.filter(|at| *at > frame.now).map_or(until, |at| at.min(until));
    let plan = Plan {
        hold_reason: Some(STEP.to_owned()),
        hold_until: Some(until),
        step: Some(STEP.to_owned()),
        step_at: Some(until),
        ..plan
    };
    work_item::set_plan(tx, customer, &plan, frame.now).await?;
    Ok(())
}

/// The customer waits no longer. With somebody to come back to, it comes up at once for that agent first, as a callback
/// does; a callback agreed with the customer keeps its time.
pub(super) async fn come_back(
    tx: &mut Tx,
    customer: CustomerId,
    to: Option<AgentId>,
    frame: &Frame<'_>,
) -> Result<(), Trouble> {
    let plan = work_item::plan(tx, customer).await?.unwrap_or_default();
    if is_ended(&plan) {
        return Ok(());
    }
    let held = plan.hold_reason.as_deref() == Some(STEP);
    // One whose time is past is due whoever asked: it is kept with the decision.
    let (callback_at, callback_agent_id) = match (plan.callback_at.filter(|at| *at > frame.now), to) {
        (None, Some(agent)) => (Some(frame.now), Some(agent.0)),
        _ => (plan.callback_at, plan.callback_agent_id),
    };
    let plan = Plan {
        hold_reason: plan.hold_reason.filter(|_| !held),
        hold_until: plan.hold_until.filter(|_| !held),
        step: if held { Some("call".to_owned()) } else { plan.step },
        step_at: if held { Some(frame.now) } else { plan.step_at },
        callback_at,
        callback_agent_id,
        ..plan
    };
    work_item::set_plan(tx, customer, &plan, frame.now).await?;
    Ok(())
}

fn is_ended(plan: &Plan) -> bool {
    plan.hold_reason.is_some() && plan.hold_until.is_none()
}

/// The particulars of a request for the journal.
pub(super) fn told(approval: &Approval, proposal: &Proposal, text: &str) -> Value {
    json!({
        "approval": proposal.kind(), "number": approval.number.to_string(), "amount": proposal.amount(),
        "reason": approval.reason, "evidence": approval.evidence, "text": text, "proposal": proposal,
    })
}

/// Puts a message before the one who asked, in the first language of that agent that the desk has words in.
pub(super) async fn tell(
    tx: &mut Tx,
    ids: &Ids,
    key: &str,
    from: (AgentId, &str),
    approval: &Approval,
    text: &str,
    now: DateTime<Utc>,
) -> Result<(), Trouble> {
    let Some(to) = store::agent::by_id(tx, approval.requested_by).await? else { return Ok(()) };
    let words = spoken(&to.languages);
    let shown = approval.counter.as_ref().filter(|_| key == "countered").unwrap_or_else(|| approval.executed());
    let said = words.say(
        &format!("authority-message-{key}"),
        &[
            ("number", Arg::from(approval.number.to_string())),
            ("kind", Arg::from(kind_name(&words, shown.kind()))),
            ("amount", Arg::from(format::money(shown.amount(), words.language()))),
        ],
    );
    let said = clean::line(&format!("{said} {text}"));
    let said: String = said.chars().take(message::LONGEST).collect();
    let new = store::message::New {
        id: MessageId(ids.next()),
        sender: from.0,
        audience: Audience::Agent(to.id),
        customer: Some(approval.customer),
        text: &said,
        folded: &clean::fold(&format!("{} {} {said}", from.1, to.name)),
        at: now,
    };
    store::message::insert(tx, new).await?;
    if from.0 != to.id {
        store::message::deliver(tx, from.0, new.id, now, Some(now)).await?;
    }
    store::message::deliver(tx, to.id, new.id, now, None).await?;
    Ok(())
}

/// Words in the first of an agent's languages that the program speaks.
fn spoken(languages: &[String]) -> Words {
    let known = languages.iter().find_map(|code| code.parse::<Language>().ok());
    Words::new(known.unwrap_or_default())
}

fn kind_name(words: &Words, kind: ApprovalKind) -> String {
    words.say(&format!("approval-kind-{}", crate::service::voice::hyphens(kind.code())), &[])
}

/// Who asks, with the role that is stored now.
pub(in super::super) fn stored(actor: &Actor, agent: &Agent) -> Actor {
    Actor { role: agent.role, teams: agent.teams.clone(), languages: agent.languages.clone(), ..actor.clone() }
}
