//! What becomes of plans when their instalments have been judged.

use serde_json::json;

use super::super::ledger::{self, Lowering, Reversal};
use super::super::rank;
use super::super::reply::Trouble;
use super::documents;
use crate::domain::approval::Item;
use crate::domain::book::Stamp;
use crate::domain::fact::Happening;
use crate::domain::id::CustomerId;
use crate::domain::invoice::InvoiceKind;
use crate::domain::plan::{OnMiss, Plan, PlanState, stands};
use crate::domain::promise::{self, Available, Promise, PromiseState};
use crate::ids::Ids;
use crate::store::{self, Tx};

/// What following plans found.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Followed {
    /// Instalments were opened again: they are to be judged once more.
    pub(in super::super) reopened: bool,
    /// A supervisor is to look at a missed instalment.
    pub(in super::super) review: bool,
}

/// Follows a customer's plans after their instalments were judged, and writes down what changed.
///
/// A plan that ended at a missed instalment goes on when a payment that is put right makes that instalment kept or open
/// again: nothing was missed. Not so when the customer promised anew since: the newer agreement counts. A plan that was
/// kept and whose payment is reversed is active again, and its discount is taken back with it.
pub(in super::super) async fn follow(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    customer: CustomerId,
    promises: &[Promise],
    happenings: &mut Vec<Happening>,
) -> Result<Followed, Trouble> {
    let mut followed = Followed::default();
    if promises.iter().all(|promise| promise.plan.is_none()) {
        return Ok(followed);
    }
    for plan in store::plan::of(tx, customer, i64::MAX).await? {
        if matches!(plan.state, PlanState::Withdrawn | PlanState::Superseded) {
            continue;
        }
        let mut instalments: Vec<&Promise> = promises.iter().filter(|one| one.plan == Some(plan.id)).collect();
        instalments.sort_by_key(|one| one.place);
        let states: Vec<PromiseState> = instalments.iter().map(|one| one.state).collect();
        let state = stands(plan.on_miss, &states);
        followed.review |= plan.on_miss == OnMiss::Review && states.iter().any(|state| state.is_failure());
        if state == plan.state || states.is_empty() {
            continue;
        }
        let anew = |one: &Promise| {
            one.plan != Some(plan.id) && one.state.is_judged() && plan.settled_at.is_some_and(|at| one.made_at > at)
        };
        if plan.state == PlanState::Broken && promises.iter().any(anew) {
            continue;
        }
        let settled_at = (state != PlanState::Active).then_some(frame.now);
        store::plan::settle(tx, plan.id, state, settled_at).await?;
        let kept = states.iter().filter(|state| **state == PromiseState::Kept).count();
        let kind = match state {
            PlanState::Kept => "plan_kept",
            PlanState::Broken => "plan_broken",
            _ => "plan_reopened",
        };
        let body = json!({ "plan": plan.id, "amount": plan.total, "place": kept, "count": states.len() });
        happenings.push(Happening::new(kind, body));
        match state {
            PlanState::Kept => discount(tx, ids, frame, &plan, &instalments, happenings).await?,
            PlanState::Broken => {
                for later in instalments.iter().filter(|one| one.state == PromiseState::Open) {
                    let cancelled = PromiseState::Cancelled;
                    store::promise::settle(tx, later.id, cancelled, later.paid_minor, Some(frame.now)).await?;
                }
            }
            _ => {}
        }
        if plan.state == PlanState::Kept {
            take_back(tx, ids, frame, &plan, happenings).await?;
        }
        if state != PlanState::Broken {
            for later in instalments.iter().filter(|one| one.state == PromiseState::Cancelled) {
                store::promise::settle(tx, later.id, PromiseState::Open, later.paid_minor, None).await?;
                followed.reopened = true;
            }
        }
    }
    Ok(followed)
}

/// Lets go what the plan says, over what is still open of what it covers: no more than there is, the oldest first.
async fn discount(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    plan: &Plan,
    instalments: &[&Promise],
    happenings: &mut Vec<Happening>,
) -> Result<(), Trouble> {
    if plan.discount_minor <= 0 {
        return Ok(());
    }
    let covers = if plan.covers.is_empty() { documents(instalments) } else { plan.covers.clone() };
    let mut open: Vec<Available> = store::invoice::open(tx, plan.customer, i64::MAX)
        .await?
        .into_iter()
        .filter(|document| document.amount.currency == plan.total.currency && document.open_minor > 0)
        .filter(|document| plan.covers.is_empty() || covers.contains(&document.id))
        .map(|document| Available { invoice: document.id, minor: document.open_minor })
        .collect();
    // What the instalments covered comes first; a plan for all that is owed lets go of the rest of it, too.
    open.sort_by_key(|document| !covers.contains(&document.invoice));
    let items: Vec<Item> = promise::cover(plan.discount_minor, &mut open)
        .into_iter()
        .map(|covered| Item { invoice: covered.invoice, minor: covered.minor })
        .collect();
    // The customer paid, or was credited, more than was asked: nothing is left to let go.
    if items.is_empty() {
        return Ok(());
    }
    let lowering = Lowering {
        customer: plan.customer,
        kind: InvoiceKind::Discount,
        currency: plan.total.currency,
        items: &items,
        approval: plan.approval,
        dispute: None,
        by: None,
    };
    let made = ledger::credit(tx, ids, frame, lowering, happenings).await?;
    Ok(store::plan::set_credits(tx, plan.id, &made).await?)
}

/// Takes a discount back: the documents ask for it again, and each credit is used up by a document of the opposite amount.
async fn take_back(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    plan: &Plan,
    happenings: &mut Vec<Happening>,
) -> Result<(), Trouble> {
    for credit in store::plan::credits(tx, plan.id).await? {
        let reversal = Reversal { customer: plan.customer, credit, why: "" };
        let stamp = Stamp { at: frame.now, by: None };
        let opposite = match ledger::reverse_credit(tx, ids, frame, reversal, stamp, happenings).await {
            Ok(opposite) => opposite,
            // Somebody was here by hand: of this one nothing is left to lose, and the payment is judged all the same.
            Err(trouble) if ledger::is_taken_back(&trouble) => continue,
            Err(trouble) => return Err(trouble),
        };
        let Some(opposite) = store::invoice::one(tx, opposite).await? else { continue };
        let (amount, number) = (opposite.amount, opposite.number);
        happenings.push(Happening::new("plan_discount_lost", json!({ "amount": amount, "number": number })));
    }
    Ok(store::plan::set_credits(tx, plan.id, &[]).await?)
}
