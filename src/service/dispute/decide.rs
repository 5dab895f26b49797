//! Deciding a dispute, saying who owes the answer, opening one again, and telling that an answer is late.
//!
//! None of it is under a claim: who owes an answer is seldom who has the customer open. Each is one transaction, done once
//! by its identifier, after the customer's row is locked; who comes second hears who was first.

use chrono::TimeDelta;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::read::{creditable, may_decide, most};
use super::{Assign, Decide, Reopen, Why};
use crate::domain::agent::{Actor, Right};
use crate::domain::approval::{ApprovalKind, Item};
use crate::domain::book::Stamp;
use crate::domain::dispute::{Decision, Dispute, spread};
use crate::domain::fact::{Happening, hex};
use crate::domain::id::{AgentId, CustomerId, DisputeId, OpId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::Money;
use crate::domain::{calendar, clean};
use crate::service::account::may_read;
use crate::service::approval::stored;
use crate::service::desk::Desk;
use crate::service::reply::{Refusal, Trouble};
use crate::service::{ledger, promise, rank};
use crate::store::dispute::{Decided, Deed, Listed};
use crate::store::work_item::{self, Plan};
use crate::store::{self, Tx, bulk, operation, standing};

/// The next step once a dispute is decided: the customer is told.
const TELL: &str = "tell";
/// The next step once an answer is late: somebody answers the dispute.
const ANSWER: &str = "answer";
/// Late disputes told of in one transaction.
const BATCH: i64 = 200;

fn internal(error: serde_json::Error) -> Trouble {
    Trouble::Internal(error.to_string())
}

/// What is worked with: the dispute as it stands, its customer's row locked.
struct Found {
    listed: Listed,
    hash: String,
    /// Who asks, with the role, teams and languages that are stored now.
    actor: Actor,
}

/// Finds the dispute and locks its customer; nothing when this was done before under the same identifier.
async fn found(
    desk: &Desk,
    tx: &mut Tx,
    actor: &Actor,
    id: OpId,
    of: DisputeId,
    asked: &impl Serialize,
) -> Result<Option<Found>, Trouble> {
    let hash = hex(&Sha256::digest(serde_json::to_vec(asked).map_err(internal)?));
    let agent = desk.enabled(tx, actor.id).await?;
    if !agent.role.has(Right::Work) {
        return Err(Refusal::NotAllowed { right: Right::Work }.into());
    }
    let actor = stored(actor, &agent);
    let gone = || Trouble::from(Refusal::NotFound { reference: of.to_string() });
    let customer = store::dispute::one(tx, of).await?.ok_or_else(gone)?.dispute.customer;
    work_item::lock(tx, customer).await?;
    if let Some(logged) = operation::get(tx, id).await? {
        return if logged.payload_hash == hash { Ok(None) } else { Err(Refusal::Altered.into()) };
    }
    may_read(tx, &actor, customer).await?;
    let listed = store::dispute::one(tx, of).await?.ok_or_else(gone)?;
    Ok(Some(Found { listed, hash, actor }))
}

/// Refuses a dispute that is not open, and says who closed it.
fn still_open(listed: &Listed) -> Result<(), Trouble> {
    match (listed.dispute.closed_at, listed.dispute.decision) {
        (None, _) => Ok(()),
        (Some(at), Some(_)) => Err(Why::Decided { who: listed.decided_by.clone().unwrap_or_default(), at }.into()),
        (Some(at), None) => Err(Why::Ended { at }.into()),
    }
}

/// Appends the facts, ranks the customer again and notes the deed; the caller commits.
async fn finish(
    desk: &Desk,
    tx: &mut Tx,
    actor: &Actor,
    id: OpId,
    found: &Found,
    frame: (&rank::Frame<'_>, i64),
    happenings: &[Happening],
) -> Result<(), Trouble> {
    let (frame, generation) = frame;
    let customer = found.listed.dispute.customer;
    let deed = Deed { id, customer, agent: actor.id, payload_hash: &found.hash, at: frame.now };
    store::dispute::note(tx, deed).await?;
    desk.customer_journal(customer, Some(actor.id), Some(id), frame.now).append(tx, happenings).await?;
    bulk::touch(tx, &[customer.0], frame.now).await?;
    let rows = standing::customer(tx, customer.0).await?;
    rank::rank(tx, rows, generation, frame).await?;
    Ok(())
}

/// Decides a dispute: what is credited is credited at once, the rest is asked for again, and somebody tells the customer.
pub(super) async fn decide(desk: &Desk, actor: &Actor, wanted: &Decide) -> Result<(), Trouble> {
    let mut tx = desk.db().write().await?;
    let Some(found) = found(desk, &mut tx, actor, wanted.id, wanted.of, wanted).await? else { return Ok(()) };
    let dispute = &found.listed.dispute;
    if !may_decide(&found.actor, dispute) {
        return Err(Why::NotYours.into());
    }
    still_open(&found.listed)?;
    let note = clean::line(&wanted.note);
    if note.is_empty() && wanted.decision == Decision::NotRight {
        return Err(Why::ReasonWanted.into());
    }
    let documents = creditable(&mut tx, dispute).await?;
    let most = most(dispute, &documents);
    let minor = match (wanted.decision, wanted.amount) {
        (Decision::Right, _) => most.minor,
        (Decision::Part, None) => return Err(Why::AmountWanted.into()),
        (Decision::Part, Some(amount)) if amount.currency != most.currency => {
            return Err(Why::OtherCurrency { wanted: most.currency }.into());
        }
        (Decision::Part, Some(amount)) if amount.minor <= 0 => return Err(Why::AmountWanted.into()),
        (Decision::Part, Some(amount)) if amount.minor > most.minor => return Err(Why::AboveDisputed { most }.into()),
        (Decision::Part, Some(amount)) => amount.minor,
        (Decision::NotRight | Decision::Withdrawn, _) => 0,
    };
    let revision = desk.revision();
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    if minor > 0 {
        authorised(&mut tx, &found, Money::new(minor, most.currency), &frame).await?;
    }
    let decided = Decided { decision: wanted.decision, minor, by: actor.id, note: &note, at: frame.now };
    if !store::dispute::decide(&mut tx, dispute.id, decided).await? {
        return Err(Trouble::Busy("the dispute was closed meanwhile".to_owned()));
    }
    let credited = Money::new(minor, most.currency);
    let document = found.listed.document.as_ref().map(|(number, _)| number);
    let mut happenings = vec![Happening::new(
        "dispute_decided",
        json!({
            "dispute": dispute.number, "outcome": dispute.kind, "decision": wanted.decision, "amount": dispute.amount,
            "credited": credited, "number": document, "text": note,
        }),
    )];
    if minor > 0 {
        credit(desk, &mut tx, actor, dispute, (minor, &documents), &frame, &mut happenings).await?;
    }
    tell(&mut tx, &found.listed, &frame).await?;
    finish(desk, &mut tx, actor, wanted.id, &found, (&frame, generation), &happenings).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses a credit that the one who decides may not give: nobody says that the customer is right who opened the dispute, and
/// who does not lead stays within what the role may adjust, with what this customer was granted lately.
async fn authorised(tx: &mut Tx, found: &Found, credited: Money, frame: &rank::Frame<'_>) -> Result<(), Trouble> {
    let (dispute, actor) = (&found.listed.dispute, &found.actor);
    if found.listed.opened_by.as_ref().is_some_and(|(opener, _)| *opener == actor.id) {
        return Err(Why::OwnOpening.into());
    }
    if actor.role.has(Right::Lead) {
        return Ok(());
    }
    let most = frame.revision.limits(actor.role, credited.currency).map_or(0, |limits| limits.max_adjustment_minor);
    let since = frame.now - TimeDelta::days(i64::from(frame.revision.authority.split_days));
    let kind = ApprovalKind::Adjustment;
    let granted = store::approval::granted(tx, dispute.customer, kind, credited.currency, since).await?;
    if granted.saturating_add(credited.minor) > most {
        let left = (most - granted).max(0);
        return Err(Why::BeyondAuthority { most: Money::new(left, credited.currency) }.into());
    }
    Ok(())
}

/// Makes the credit notes, and judges the promises of what they lower.
async fn credit(
    desk: &Desk,
    tx: &mut Tx,
    actor: &Actor,
    dispute: &Dispute,
    (minor, documents): (i64, &[crate::domain::dispute::Creditable]),
    frame: &rank::Frame<'_>,
    happenings: &mut Vec<Happening>,
) -> Result<(), Trouble> {
    let items: Vec<Item> =
        spread(minor, documents).into_iter().map(|(invoice, minor)| Item { invoice, minor }).collect();
    let lowering = ledger::Lowering {
        customer: dispute.customer,
        kind: InvoiceKind::CreditNote,
        currency: dispute.amount.currency,
        items: &items,
        approval: None,
        dispute: Some(dispute.id),
        by: Some(actor.id),
    };
    ledger::credit(tx, desk.ids(), frame, lowering, happenings).await?;
    happenings.extend(promise::evaluate(tx, dispute.customer, frame).await?);
    Ok(())
}

/// Puts the customer back into the queue at once with the decision as the next step: first to who opened the dispute,
/// where that agent is there and the customer still owes, then to the team. A callback that was agreed stands; contact that
/// was ended stays ended.
async fn tell(tx: &mut Tx, listed: &Listed, frame: &rank::Frame<'_>) -> Result<(), Trouble> {
    let customer = listed.dispute.customer;
    let Some(old) = work_item::plan(tx, customer).await? else { return Ok(()) };
    if old.hold_reason.is_some() && old.hold_until.is_none() {
        return Ok(());
    }
    let owing = rank::one(tx, customer, frame)
        .await?
        .is_some_and(|standing| standing.case.balances.iter().any(|balance| balance.overdue > balance.unapplied));
    let (callback_at, callback_agent_id) = match (old.callback_at, first(tx, listed, frame).await?) {
        (Some(at), _) => (Some(at), old.callback_agent_id),
        (None, Some(agent)) if owing => (Some(frame.now), Some(agent.0)),
        (None, _) => (None, None),
    };
    let plan = Plan {
        hold_reason: None,
        hold_until: None,
        step: Some(TELL.to_owned()),
        step_at: Some(frame.now),
        callback_at,
        callback_agent_id,
        ..old
    };
    work_item::set_plan(tx, customer, &plan, frame.now).await?;
    Ok(())
}

/// Who opened it, where that agent works today and sees the customer.
async fn first(tx: &mut Tx, listed: &Listed, frame: &rank::Frame<'_>) -> Result<Option<AgentId>, Trouble> {
    let Some((opener, _)) = listed.opened_by else { return Ok(None) };
    let agent = store::agent::by_id(tx, opener).await?;
    let there = agent.is_some_and(|agent| agent.enabled && !agent.is_absent(frame.today));
    Ok((there && work_item::in_scope(tx, opener, listed.dispute.customer).await?).then_some(opener))
}

/// Says who owes the answer from now on. The day of the answer stays: it was promised to the customer.
pub(super) async fn assign(desk: &Desk, actor: &Actor, wanted: &Assign) -> Result<(), Trouble> {
    let mut tx = desk.db().write().await?;
    let Some(found) = found(desk, &mut tx, actor, wanted.id, wanted.of, wanted).await? else { return Ok(()) };
    let dispute = &found.listed.dispute;
    if !may_decide(&found.actor, dispute) {
        return Err(Why::NotYours.into());
    }
    still_open(&found.listed)?;
    let revision = desk.revision();
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    let name = clean::line(&wanted.to);
    let (agent, department, said) = match store::agent::by_login(&mut tx, &name.to_lowercase()).await? {
        Some(agent) if agent.enabled => {
            if !work_item::in_scope(&mut tx, agent.id, dispute.customer).await? {
                return Err(Why::OwnerOutOfScope { name: agent.name }.into());
            }
            (Some(agent.id), dispute.department.clone(), agent.name)
        }
        _ => {
            let Some(kind) = revision.disputes.iter().find(|kind| kind.is_owner(&name)) else {
                let mut known: Vec<String> =
                    revision.disputes.iter().map(|kind| kind.owner_in("en").to_owned()).collect();
                known.retain(|name| !name.is_empty());
                known.sort_unstable();
                known.dedup();
                return Err(Why::NoSuchOwner { name, known }.into());
            };
            let department = kind.owner_in("en").to_owned();
            (None, department.clone(), department)
        }
    };
    store::dispute::assign(&mut tx, dispute.id, agent, &department).await?;
    let body = json!({ "dispute": dispute.number, "amount": dispute.amount, "name": said, "date": dispute.answer_by });
    let happenings = [Happening::new("dispute_assigned", body)];
    finish(desk, &mut tx, actor, wanted.id, &found, (&frame, generation), &happenings).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens a dispute again that was decided; what was credited is taken back, and the answer is due anew, in as many business
/// days.
pub(super) async fn reopen(desk: &Desk, actor: &Actor, wanted: &Reopen) -> Result<(), Trouble> {
    let mut tx = desk.db().write().await?;
    let Some(found) = found(desk, &mut tx, actor, wanted.id, wanted.of, wanted).await? else { return Ok(()) };
    let dispute = &found.listed.dispute;
    if !found.actor.role.has(Right::Lead) {
        return Err(Refusal::NotAllowed { right: Right::Lead }.into());
    }
    match (dispute.closed_at, dispute.decision) {
        (None, _) => return Err(Why::StillOpen.into()),
        (Some(at), None) => return Err(Why::Ended { at }.into()),
        (Some(_), Some(_)) => {}
    }
    let reason = clean::line(&wanted.reason);
    if reason.is_empty() {
        return Err(Why::ReasonWanted.into());
    }
    let open = store::dispute::open(&mut tx, dispute.customer).await?;
    if let Some(same) = open.iter().find(|open| (open.invoice, &open.kind) == (dispute.invoice, &dispute.kind)) {
        let document = found.listed.document.as_ref().map(|(number, _)| number.clone());
        return Err(Why::Open { number: same.number, amount: same.amount, document }.into());
    }
    let revision = desk.revision();
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    let mut reversed = Vec::new();
    for credit in store::ledger::of_dispute(&mut tx, dispute.id).await? {
        let reversal = ledger::Reversal { customer: dispute.customer, credit, why: &reason };
        let stamp = Stamp { at: frame.now, by: Some(actor.id) };
        ledger::reverse_credit(&mut tx, desk.ids(), &frame, reversal, stamp, &mut reversed).await?;
    }
    if creditable(&mut tx, dispute).await?.is_empty() {
        return Err(Why::NothingOpen.into());
    }
    let days = revision.dispute(&dispute.kind).map_or(1, |kind| kind.business_days);
    let country = store::customer::by_id(&mut tx, dispute.customer).await?.map(|customer| customer.country);
    let answer_by = revision.holidays.plus_business_days(&country.unwrap_or_default(), frame.today, days);
    store::dispute::reopen(&mut tx, dispute.id, answer_by).await?;
    let body = json!({ "dispute": dispute.number, "amount": dispute.amount, "date": answer_by, "text": reason });
    let mut happenings = vec![Happening::new("dispute_reopened", body)];
    happenings.extend(reversed);
    happenings.extend(promise::evaluate(&mut tx, dispute.customer, &frame).await?);
    finish(desk, &mut tx, actor, wanted.id, &found, (&frame, generation), &happenings).await?;
    tx.commit().await?;
    Ok(())
}

/// Tells once of every open dispute whose answer is late: a fact, and the next step of its customer where nothing else was
/// to be done. What is disputed goes on resting: the delay is the desk's, not the customer's. Says how many.
pub(in super::super) async fn escalate(desk: &Desk) -> Result<usize, Trouble> {
    let revision = desk.revision();
    let mut count = 0;
    loop {
        let mut tx = desk.db().write().await?;
        let (frame, _) = desk.frame(&mut tx, &revision).await?;
        let late = store::dispute::late(&mut tx, frame.today, BATCH).await?;
        if late.is_empty() {
            return Ok(count);
        }
        for dispute in late {
            work_item::lock(&mut tx, dispute.customer).await?;
            if !store::dispute::set_told(&mut tx, dispute.id, frame.today).await? {
                continue;
            }
            count += 1;
            step(&mut tx, dispute.customer, &frame).await?;
            let body = json!({
                "dispute": dispute.number, "amount": dispute.amount, "date": dispute.answer_by, "name": dispute.department,
            });
            let happenings = [Happening::new("dispute_overdue", body)];
            desk.customer_journal(dispute.customer, None, None, frame.now).append(&mut tx, &happenings).await?;
        }
        tx.commit().await?;
    }
}

/// The step of a customer with a late dispute; a promise, a callback and what else was agreed stand.
async fn step(tx: &mut Tx, customer: CustomerId, frame: &rank::Frame<'_>) -> Result<(), Trouble> {
    let Some(old) = work_item::plan(tx, customer).await? else { return Ok(()) };
    let stopped = old.hold_reason.is_some() && old.hold_until.is_none();
    let free = old.step.as_deref().is_none_or(|step| step == "review" || step == "none");
    if stopped || !free || old.callback_at.is_some() {
        return Ok(());
    }
    let at = calendar::instant(frame.today, chrono::NaiveTime::MIN, frame.revision.desk.time_zone);
    let plan = Plan { step: Some(ANSWER.to_owned()), step_at: Some(at), ..old };
    work_item::set_plan(tx, customer, &plan, frame.now).await?;
    Ok(())
}
