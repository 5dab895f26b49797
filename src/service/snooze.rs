//! Putting a customer off and passing one over: back to the queue with a reason and a time, and no outcome.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use serde_json::json;

use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::entry::EntryFault;
use crate::domain::fact::Happening;
use crate::domain::outcome::{Field, NextStep};
use crate::domain::snooze::{self, SKIPPED, SNOOZED};
use crate::store::work_item::Plan;
use crate::store::{Tx, customer, fact, undo, work_item};

use super::account::MOST_ENTRIES;
use super::record::{Context, Done, Spirit};
use super::reply::{Refusal, Trouble};

/// Puts a customer off until an instant. From the second time in a row it wants a reason: the journal knows.
pub(super) async fn snooze(
    context: &Context<'_>,
    tx: &mut Tx,
    until: DateTime<Utc>,
    reason: &str,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let (op, frame) = (context.op, context.frame);
    let reason = clean::line(reason);
    let plan = work_item::plan(tx, op.customer).await?.unwrap_or_default();
    if context.spirit == Spirit::Live {
        if until <= frame.now {
            return Err(Refusal::Faulty { field: Field::Time, fault: EntryFault::Past }.into());
        }
        let last = frame.revision.desk.snooze.last(context.role, frame.now);
        let zone = frame.revision.desk.time_zone;
        if calendar::date_in(zone, until) > calendar::date_in(zone, last) {
            return Err(Refusal::TooLate { last: calendar::date_in(zone, last) }.into());
        }
        not_beyond(&plan, until)?;
        if reason.is_empty() && in_a_row(context, tx).await? > 0 {
            return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
        }
    }
    let next = put_off(context, tx, plan, SNOOZED, until).await?;
    let zone = zone(context, tx).await?;
    let local = until.with_timezone(&zone);
    let body = json!({
        "date": local.date_naive(), "time": local.format("%H:%M").to_string(), "zone": zone.name(), "text": reason,
    });
    Ok((Done { next_step: Some(next), ..Done::default() }, vec![Happening::new("snoozed", body)]))
}

/// Passes a customer over for as long as the desk says.
pub(super) async fn skip(context: &Context<'_>, tx: &mut Tx, reason: &str) -> Result<(Done, Vec<Happening>), Trouble> {
    let (op, frame) = (context.op, context.frame);
    let rules = &frame.revision.desk;
    if context.spirit == Spirit::Live && frame.revision.skip(reason).is_none() {
        let known = frame.revision.skips.iter().map(|skip| skip.code.as_str());
        return Err(Refusal::unknown(reason, known).into());
    }
    let until = frame.now + TimeDelta::minutes(rules.snooze.skip_minutes);
    let plan = work_item::plan(tx, op.customer).await?.unwrap_or_default();
    if context.spirit == Spirit::Live {
        // One that waits already is not passed over: it would be handed out again at once.
        not_beyond(&plan, frame.now)?;
    }
    let next = put_off(context, tx, plan, SKIPPED, until).await?;
    let day = calendar::instant(frame.today, NaiveTime::MIN, rules.time_zone);
    let skipped = undo::skips(tx, op.actor, day).await? + 1;
    let body = json!({ "skip": reason, "until": next.at });
    Ok((Done { next_step: Some(next), skipped, ..Done::default() }, vec![Happening::new("skipped", body)]))
}

fn not_beyond(plan: &Plan, until: DateTime<Utc>) -> Result<(), Trouble> {
    match plan.callback_at {
        Some(at) if until >= at => Err(Refusal::BeyondCallback { at }.into()),
        _ => Ok(()),
    }
}

async fn in_a_row(context: &Context<'_>, tx: &mut Tx) -> Result<usize, Trouble> {
    let facts = fact::told(tx, context.op.customer.0, MOST_ENTRIES).await?;
    let bodies: Vec<(String, serde_json::Value)> =
        facts.into_iter().map(|fact| (fact.kind, serde_json::from_str(&fact.body).unwrap_or_default())).collect();
    Ok(snooze::in_a_row(bodies.iter().map(|(kind, body)| (kind.as_str(), body["act"].as_str()))))
}

async fn zone(context: &Context<'_>, tx: &mut Tx) -> Result<chrono_tz::Tz, Trouble> {
    let known = customer::by_id(tx, context.op.customer).await?;
    Ok(known.map_or(context.frame.revision.desk.time_zone, |customer| customer.time_zone))
}

/// Sets the hold. Contact that was ended stays ended, and a step that is due later stays where it is.
async fn put_off(
    context: &Context<'_>,
    tx: &mut Tx,
    plan: Plan,
    reason: &str,
    until: DateTime<Utc>,
) -> Result<NextStep, Trouble> {
    let frame = context.frame;
    if let Some(stopped) = plan.hold_reason.clone().filter(|_| plan.hold_until.is_none()) {
        return Ok(NextStep { step: "none".to_owned(), at: frame.now, terminal: Some(stopped) });
    }
    let old = plan.hold_reason.as_deref().zip(plan.hold_until);
    // Whom somebody put off is not brought back sooner by being passed over.
    let (reason, until) = match old {
        Some((SNOOZED, at)) if reason == SKIPPED && at > until => (SNOOZED, at),
        _ => (reason, until),
    };
    let hold = snooze::hold(until, old, plan.callback_at);
    // Another hold that lasts longer keeps its name.
    let longer = old.filter(|(name, at)| *at == hold && hold > until && *name != SNOOZED && *name != SKIPPED);
    let hold_reason = longer.map_or(reason, |(name, _)| name).to_owned();
    let later = plan.step_at.is_some_and(|at| at > hold);
    let step = plan.step.clone().unwrap_or_else(|| "call".to_owned());
    let new = Plan {
        hold_reason: Some(hold_reason),
        hold_until: Some(hold),
        step: Some(step),
        step_at: if later { plan.step_at } else { Some(hold) },
        ..plan
    };
    work_item::set_plan(tx, context.op.customer, &new, frame.now).await?;
    Ok(NextStep { step: "call".to_owned(), at: hold, terminal: None })
}
