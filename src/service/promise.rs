//! Promises: made within the desk's limits, evaluated from the payments, each change a fact.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::calendar;
use crate::domain::entry::EntryFault;
use crate::domain::fact::Happening;
use crate::domain::id::{CustomerId, PromiseId};
use crate::domain::money::Money;
use crate::domain::outcome::{Field, Filled};
use crate::domain::promise::{self, Asked, Promise, PromiseState, Received};
use crate::store::{self, Tx, work_item};

use super::rank;
use super::record::{Context, Spirit};
use super::reply::{Refusal, Trouble};

/// A promise just made.
pub(super) struct Made {
    pub(super) id: PromiseId,
    /// The first day on which it may be called broken.
    pub(super) over_on: NaiveDate,
    /// The open promises whose place it took.
    pub(super) superseded: Vec<PromiseId>,
}

/// Makes a promise. One that asks for more than is still unpromised takes the place of the open ones.
pub(super) async fn make(
    context: &Context<'_>,
    tx: &mut Tx,
    filled: &Filled,
    happenings: &mut Vec<Happening>,
) -> Result<Made, Trouble> {
    let (op, frame) = (context.op, context.frame);
    let rules = &frame.revision.desk.promise;
    let faulty = |field, fault| Trouble::from(Refusal::Faulty { field, fault });
    let due_on = filled.date.ok_or_else(|| faulty(Field::Date, EntryFault::Empty))?;
    let amount = filled.amount.ok_or_else(|| faulty(Field::Amount, EntryFault::Empty))?;
    let standing = rank::one(tx, op.customer, frame).await?.ok_or(Refusal::OutOfScope)?;
    let balance = standing.case.balances.iter().find(|balance| balance.currency == amount.currency);
    let (at_risk, promisable) = balance.map_or((0, 0), |balance| (balance.at_risk, balance.promisable()));
    if context.spirit == Spirit::Live {
        let last = calendar::plus_days(frame.today, u64::from(rules.max_days));
        if due_on < frame.today {
            return Err(faulty(Field::Date, EntryFault::Past));
        }
        if due_on > last {
            return Err(Refusal::TooLate { last }.into());
        }
        if amount.minor > promisable {
            return Err(faulty(Field::Amount, EntryFault::AboveOpen));
        }
    }
    let earlier = store::promise::of(tx, op.customer, i64::MAX).await?;
    let replaced: Vec<&Promise> = earlier
        .iter()
        .filter(|old| {
            old.state == PromiseState::Open && old.amount.currency == amount.currency && amount.minor > at_risk
        })
        .collect();
    for old in &replaced {
        store::promise::settle(tx, old.id, PromiseState::Superseded, old.paid_minor, Some(frame.now)).await?;
        happenings.push(Happening::new("promise_superseded", told(old.amount, old.due_on, old.level)));
    }
    let new = Promise {
        id: PromiseId(context.desk.ids().next()),
        customer: op.customer,
        agent: op.actor,
        amount,
        paid_minor: 0,
        due_on,
        state: PromiseState::Open,
        level: promise::next_level(&earlier),
        made_at: op.at,
        settled_at: None,
    };
    store::promise::insert(tx, &new).await?;
    happenings.push(Happening::new("promise_made", told(amount, due_on, new.level)));
    let superseded = replaced.iter().map(|old| old.id).collect();
    Ok(Made { id: new.id, over_on: calendar::plus_days(rules.last_day(due_on), 1), superseded })
}

fn told(amount: Money, due_on: NaiveDate, level: i64) -> serde_json::Value {
    json!({ "amount": amount, "date": due_on, "level": level })
}

/// Evaluates a customer's promises from the payments and writes down what changed; gives the facts.
///
/// Every promise that stands or has been judged is judged anew, so that a payment reversed later reopens it.
pub(super) async fn evaluate(
    tx: &mut Tx,
    customer: CustomerId,
    frame: &rank::Frame<'_>,
) -> Result<Vec<Happening>, Trouble> {
    let rules = &frame.revision.desk.promise;
    let zone = frame.revision.desk.time_zone;
    // Locked before it is read: an import that is about to commit must not be judged over.
    work_item::lock(tx, customer).await?;
    let mut promises = store::promise::of(tx, customer, i64::MAX).await?;
    promises.retain(|promise| !matches!(promise.state, PromiseState::Withdrawn | PromiseState::Superseded));
    let made_on = |promise: &Promise| calendar::date_in(zone, promise.made_at);
    let Some(first) = promises.iter().map(made_on).min() else { return Ok(Vec::new()) };
    let payments = store::payment::since(tx, customer, first).await?;
    let mut currencies: Vec<_> = promises.iter().map(|promise| promise.amount.currency).collect();
    currencies.sort_unstable();
    currencies.dedup();
    let mut happenings = Vec::new();
    for currency in currencies {
        let group: Vec<&Promise> = promises.iter().filter(|promise| promise.amount.currency == currency).collect();
        let asked: Vec<Asked> = group
            .iter()
            .map(|promise| Asked {
                made_at: promise.made_at,
                made_on: made_on(promise),
                due_on: promise.due_on,
                minor: promise.amount.minor,
            })
            .collect();
        let received: Vec<Received> =
            payments.iter().filter(|(of, _)| *of == currency).map(|(_, received)| *received).collect();
        for (old, paid_minor) in group.iter().zip(promise::appropriate(&asked, &received, rules)) {
            let state = promise::evaluate(old.amount, paid_minor, old.due_on, frame.today, rules);
            if state == old.state && paid_minor == old.paid_minor {
                continue;
            }
            let settled_at = if state == PromiseState::Open { None } else { old.settled_at.or(Some(frame.now)) };
            store::promise::settle(tx, old.id, state, paid_minor, settled_at).await?;
            if state != old.state {
                happenings.push(changed(old, state, paid_minor));
                let broken_on = matches!(state, PromiseState::Broken | PromiseState::PartlyKept).then_some(frame.today);
                work_item::set_broken(tx, customer, broken_on, frame.now).await?;
            }
        }
    }
    Ok(happenings)
}

fn changed(promise: &Promise, state: PromiseState, paid_minor: i64) -> Happening {
    let kind = match state {
        PromiseState::Kept => "promise_kept",
        PromiseState::PartlyKept => "promise_partly_kept",
        PromiseState::Broken => "promise_broken",
        PromiseState::Open => "promise_reopened",
        PromiseState::Withdrawn => "promise_withdrawn",
        PromiseState::Superseded => "promise_superseded",
    };
    let paid = Money::new(paid_minor, promise.amount.currency);
    Happening::new(
        kind,
        json!({ "amount": promise.amount, "date": promise.due_on, "level": promise.level, "paid": paid }),
    )
}
