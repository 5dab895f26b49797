//! Promises: made within limits, evaluated from the payments, each change a fact.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::customer::Customer;
use crate::domain::entry::EntryFault;
use crate::domain::fact::Happening;
use crate::domain::id::{CustomerId, PlanId, PromiseId};
use crate::domain::money::{Currency, Money};
use crate::domain::op::Given;
use crate::domain::outcome::{Field, Filled, OutcomeKind, Trigger};
use crate::domain::plan::{Bound, Instalment, Judged, Offer, OnMiss, PlanState};
use crate::domain::promise::{self, Asked, Promise, PromiseState, Received};
use crate::store::work_item::Plan as Waits;
use crate::store::{self, Tx, work_item};

use super::plan::{self, Agreed, Party, Said, told};
use super::rank;
use super::record::{Context, Done, Spirit};
use super::reply::{Refusal, Trouble};

/// The next step of a customer who did not keep a promise.
pub(super) const ANSWER: &str = "broken_promise";

/// Makes what an outcome promises: a promise, or a plan. What asks for more than is still unpromised takes the place of
/// the open ones.
pub(super) async fn make(
    context: &Context<'_>,
    tx: &mut Tx,
    kind: &OutcomeKind,
    filled: &Filled,
    happenings: &mut Vec<Happening>,
) -> Result<Agreed, Trouble> {
    let (op, frame) = (context.op, context.frame);
    let faulty = |field, fault| Trouble::from(Refusal::Faulty { field, fault });
    let due_on = filled.date.ok_or_else(|| faulty(Field::Date, EntryFault::Empty))?;
    let amount = filled.amount.ok_or_else(|| faulty(Field::Amount, EntryFault::Empty))?;
    let offer = match (&filled.plan, kind.sets(Trigger::Plan)) {
        (Some(offer), true) => offer.as_ref().clone(),
        (None, true) => return Err(faulty(Field::Count, EntryFault::Empty)),
        (_, false) => Offer {
            currency: amount.currency,
            instalments: vec![Instalment { due_on, minor: amount.minor }],
            discount_minor: 0,
            on_miss: OnMiss::Ends,
            covers: filled.invoice.into_iter().collect(),
        },
    };
    let terms = plan::terms(tx, frame, op.customer, offer.currency).await?;
    let offer = plan::moved(&offer, frame.revision, terms.country());
    if context.spirit == Spirit::Live {
        if offer.instalments.iter().any(|part| part.due_on < frame.today) {
            return Err(faulty(Field::Date, EntryFault::Past));
        }
        if offer.instalments.iter().any(|part| part.minor <= 0) {
            return Err(faulty(Field::Amount, EntryFault::NotPositive));
        }
        if offer.settles().minor > terms.promisable {
            return Err(faulty(Field::Amount, EntryFault::AboveOpen));
        }
        if let Judged::Beyond { bounds, nearest } = terms.judge(frame, context.role, &offer)? {
            return Err(beyond(bounds, nearest));
        }
        let revision = frame.revision;
        let wants = terms.measure(revision).rules.wants_evidence(offer.settles(), &revision.rates);
        if wants && filled.reference.is_none() {
            return Err(Refusal::Missing { fields: vec![Field::Reference] }.into());
        }
    }
    let party = Party { customer: op.customer, agent: op.actor, approval: None };
    let said = Said {
        at: op.at,
        method: filled.reference.as_deref().unwrap_or_default(),
        note: filled.text.as_deref().unwrap_or_default(),
    };
    plan::put(tx, context.desk.ids(), frame, party, &offer, said, &terms, happenings).await
}

/// The refusal of an offer beyond the limits; a day that is too late alone is said as the last that would do.
fn beyond(bounds: Vec<Bound>, nearest: Option<Offer>) -> Trouble {
    let last = nearest.as_ref().filter(|_| bounds == [Bound::FirstDay]).and_then(|offer| offer.instalments.first());
    match last {
        Some(last) => Refusal::TooLate { last: last.due_on }.into(),
        None => Refusal::Beyond { bounds, nearest: nearest.map(Box::new) }.into(),
    }
}

/// Takes a promise or a plan back because the customer, or the desk, gave it up. Its money counts for what is left.
pub(super) async fn withdraw(
    context: &Context<'_>,
    tx: &mut Tx,
    given: Given,
    reason: &str,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let (op, frame) = (context.op, context.frame);
    let reason = clean::line(reason);
    if reason.is_empty() {
        return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
    }
    work_item::lock(tx, op.customer).await?;
    let open = store::promise::of(tx, op.customer, i64::MAX).await?;
    let of = |one: &&Promise| match given {
        Given::Promise { id } => one.id == id && one.plan.is_none(),
        Given::Plan { id } => one.plan == Some(id),
    };
    let open: Vec<&Promise> = open.iter().filter(|one| one.state == PromiseState::Open).filter(of).collect();
    let Some(first) = open.last() else { return Err(Refusal::Overtaken.into()) };
    for one in &open {
        store::promise::settle(tx, one.id, PromiseState::Withdrawn, one.paid_minor, Some(frame.now)).await?;
    }
    let mut done = Done { withdrawn: open.iter().map(|one| one.id).collect(), ..Done::default() };
    let mut happenings = Vec::new();
    match given {
        Given::Promise { .. } => {
            let mut body = told(first.amount, first.due_on, first.level);
            body["text"] = json!(reason);
            happenings.push(Happening::new("promise_withdrawn", body));
        }
        Given::Plan { id } => {
            let plans = store::plan::of(tx, op.customer, i64::MAX).await?;
            let plan = plans.iter().find(|plan| plan.id == id).ok_or(Refusal::Overtaken)?;
            store::plan::settle(tx, id, PlanState::Withdrawn, Some(frame.now)).await?;
            done.withdrawn_plan = Some(id);
            let body = json!({ "plan": id, "amount": plan.total, "text": reason });
            happenings.push(Happening::new("plan_withdrawn", body));
        }
    }
    // What waited for the promise waits no longer.
    let waits = work_item::plan(tx, op.customer).await?.unwrap_or_default();
    if waits.step.as_deref() == Some("promise") && waits.hold_until.is_some() {
        let to = Waits { step: Some("call".to_owned()), step_at: Some(frame.now), ..waits };
        work_item::set_plan(tx, op.customer, &to, frame.now).await?;
    }
    happenings.extend(evaluate(tx, op.customer, frame).await?);
    Ok((done, happenings))
}

/// Most times that plans which go on are judged again: each time one more than the last is open.
const MOST_ROUNDS: usize = 4;

/// Evaluates a customer's promises and plans from the payments and writes down what changed; gives the facts.
///
/// Every promise that stands or has been judged is judged anew, so that a payment reversed later reopens it. A promise found
/// broken starts the time within which somebody answers it; that ends when none stands broken any more.
pub(super) async fn evaluate(
    tx: &mut Tx,
    customer: CustomerId,
    frame: &rank::Frame<'_>,
) -> Result<Vec<Happening>, Trouble> {
    // Locked before it is read: an import that is about to commit must not be judged over.
    work_item::lock(tx, customer).await?;
    let mut happenings = Vec::new();
    let mut promises = store::promise::of(tx, customer, i64::MAX).await?;
    if promises.is_empty() {
        return Ok(happenings);
    }
    let who = store::customer::by_id(tx, customer).await?.ok_or(Refusal::OutOfScope)?;
    let mut review = false;
    for _ in 0..MOST_ROUNDS {
        judge(tx, &who, frame, &promises, &mut happenings).await?;
        promises = store::promise::of(tx, customer, i64::MAX).await?;
        let ids = &frame.ids;
        let followed = plan::follow(tx, ids, frame, customer, &promises, &mut happenings).await?;
        review = followed.review;
        promises = store::promise::of(tx, customer, i64::MAX).await?;
        if !followed.reopened {
            break;
        }
    }
    if !happenings.is_empty() {
        answer(tx, &who, frame, &promises, review, &mut happenings).await?;
    }
    Ok(happenings)
}

/// Judges promises, currency by currency.
async fn judge(
    tx: &mut Tx,
    who: &Customer,
    frame: &rank::Frame<'_>,
    promises: &[Promise],
    happenings: &mut Vec<Happening>,
) -> Result<(), Trouble> {
    let zone = frame.revision.desk.time_zone;
    let measure = frame.revision.promise_measure(who.segment, &who.country);
    let made_on = |promise: &Promise| calendar::date_in(zone, promise.made_at);
    let mut groups: HashMap<Currency, Vec<&Promise>> = HashMap::new();
    for one in promises.iter().filter(|one| one.state.is_judged()) {
        groups.entry(one.amount.currency).or_default().push(one);
    }
    let Some(first) = groups.values().flatten().map(|one| made_on(one)).min() else { return Ok(()) };
    let payments = store::promise::received(tx, who.id, first).await?;
    let documents = store::promise::settling(tx, who.id).await?;
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_unstable_by_key(|(currency, _)| *currency);
    for (currency, group) in groups {
        let asks = promise::asks(&group, &documents);
        let named = |one: &Promise| one.covers.of.iter().map(|covered| covered.invoice).collect();
        let asked: Vec<Asked> = group
            .iter()
            .zip(&asks)
            .map(|(one, minor)| Asked {
                made_at: one.made_at,
                made_on: made_on(one),
                due_on: one.due_on,
                minor: *minor,
                named: one.covers.named.then(|| named(one)),
            })
            .collect();
        let received: Vec<Received> =
            payments.iter().filter(|(of, _)| *of == currency).map(|(_, received)| received.clone()).collect();
        let paid = promise::appropriate(&asked, &received, &measure);
        for ((old, minor), paid_minor) in group.iter().zip(asks).zip(paid) {
            let asks = Money::new(minor, currency);
            let state = promise::evaluate(asks, paid_minor, old.due_on, frame.today, &measure);
            if state == old.state && paid_minor == old.paid_minor {
                continue;
            }
            let settled_at = match state {
                PromiseState::Open => None,
                state if state == old.state => old.settled_at,
                _ => Some(frame.now),
            };
            store::promise::settle(tx, old.id, state, paid_minor, settled_at).await?;
            if state != old.state {
                happenings.extend(changed(old, state, paid_minor));
            }
        }
    }
    Ok(())
}

/// Puts right since when the customer stands broken, and until when somebody answers it.
async fn answer(
    tx: &mut Tx,
    who: &Customer,
    frame: &rank::Frame<'_>,
    promises: &[Promise],
    review: bool,
    happenings: &mut Vec<Happening>,
) -> Result<(), Trouble> {
    let zone = frame.revision.desk.time_zone;
    let broken_on: Option<NaiveDate> = promise::broken_since(promises).map(|at| calendar::date_in(zone, at));
    let waits = work_item::plan(tx, who.id).await?.unwrap_or_default();
    let found = happenings.iter().any(|one| matches!(one.kind, "promise_broken" | "promise_partly_kept"));
    let mut to = Waits { broken_on, ..waits.clone() };
    // Contact that was ended stays ended.
    let ended = waits.hold_reason.is_some() && waits.hold_until.is_none();
    if found && broken_on.is_some() && !ended {
        let at = plan::answer_at(frame, who);
        to.step = Some(if review { "review" } else { ANSWER }.to_owned());
        to.step_at = Some(at);
        if review {
            happenings.push(Happening::new("plan_review", json!({ "date": calendar::date_in(who.time_zone, at) })));
        }
    } else if broken_on.is_none() && waits.step.as_deref() == Some(ANSWER) {
        // Answered: what stands open is waited for, else the customer is called as any other.
        let open = promises.iter().filter(|one| one.state == PromiseState::Open).map(|one| one.due_on).min();
        let measure = frame.revision.promise_measure(who.segment, &who.country);
        let opens = chrono::NaiveTime::MIN;
        to.step = Some(if open.is_some() { "promise" } else { "call" }.to_owned());
        let at = open.map(|due_on| calendar::instant(measure.over_on(due_on), opens, who.time_zone));
        to.step_at = Some(at.unwrap_or(frame.now));
    }
    if to != waits {
        work_item::set_plan(tx, who.id, &to, frame.now).await?;
    }
    Ok(())
}

fn changed(promise: &Promise, state: PromiseState, paid_minor: i64) -> Option<Happening> {
    let kind = match state {
        PromiseState::Kept => "promise_kept",
        PromiseState::PartlyKept => "promise_partly_kept",
        PromiseState::Broken => "promise_broken",
        PromiseState::Open => "promise_reopened",
        // Judging leaves none of these.
        PromiseState::Withdrawn | PromiseState::Superseded | PromiseState::Cancelled => return None,
    };
    let paid = Money::new(paid_minor, promise.amount.currency);
    let mut body = told(promise.amount, promise.due_on, promise.level);
    body["paid"] = json!(paid);
    if let Some(plan) = promise.plan {
        body["plan"] = json!(plan);
        body["place"] = json!(promise.place);
    }
    Some(Happening::new(kind, body))
}

/// Takes back what an operation promised, unless a payment has judged it since: none of it was ever promised, so that it
/// counts for no level. False when one was judged.
pub(super) async fn unmake(tx: &mut Tx, done: &Done, frame: &rank::Frame<'_>) -> Result<bool, Trouble> {
    let made = done.promises.iter().chain(done.promise.iter().filter(|one| !done.promises.contains(one)));
    for one in made {
        if !store::undo::cancel_promise(tx, *one, frame.now).await? {
            return Ok(false);
        }
    }
    if let Some(plan) = done.plan {
        store::plan::settle(tx, plan, PlanState::Withdrawn, Some(frame.now)).await?;
    }
    let again: Vec<PlanId> = done.superseded_plans.iter().chain(&done.withdrawn_plan).copied().collect();
    for plan in again {
        store::plan::settle(tx, plan, PlanState::Active, None).await?;
    }
    let reopened: Vec<PromiseId> = done.superseded.iter().chain(&done.withdrawn).copied().collect();
    for earlier in reopened {
        store::undo::reopen_promise(tx, earlier).await?;
    }
    Ok(true)
}
