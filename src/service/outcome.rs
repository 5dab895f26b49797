//! Calls and outcomes: what came of a contact, everything it sets in motion, and the next step.

mod told;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::contact::{Ask, Decision, Purpose, contact_gate};
use crate::domain::contact_point::{Channel, Direction, PointStatus};
use crate::domain::entry::EntryFault;
use crate::domain::fact::Happening;
use crate::domain::id::{ContactPointId, CustomerId, DisputeId, OutcomeId};
use crate::domain::outcome::{self, Day, Field, Filled, NOT_SAID, OutcomeKind, Trigger};
use crate::store::work_item::Plan;
use crate::store::{self, Tx, attempt, contact_point, counter, customer, presence, work_item};

use super::record::{Context, Done, Spirit};
use super::reply::{Refusal, Trouble};
use super::{dispute, profile, promise, rank};

/// How far back an attempt without an outcome may lie to be this outcome's.
const LONGEST_CALL: TimeDelta = TimeDelta::hours(4);

/// Starts a call: the gate is asked in this transaction, and a denial is a row in the journal as well as a refusal.
pub(super) async fn call(
    context: &Context<'_>,
    tx: &mut Tx,
    point: Option<ContactPointId>,
    channel: Channel,
    direction: Direction,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let (op, frame) = (context.op, context.frame);
    let decision = asked(context, tx, point, channel, direction, frame.now).await?;
    if !decision.allows() && context.spirit == Spirit::Live {
        return Err(Refusal::Gate { decision }.into());
    }
    attempt::insert(
        tx,
        attempt::New {
            id: op.id.0,
            customer: op.customer,
            agent: op.actor,
            point,
            channel,
            direction,
            at: op.at,
            conversation: false,
        },
    )
    .await?;
    presence::put(tx, op.actor, "call", Some(op.customer), &op.device, frame.now).await?;
    let mut happenings = vec![Happening::new(
        "call_started",
        json!({
            "point": point_value(tx, context, point).await?, "channel": channel.code(), "direction": direction.code(),
            "pack": decision.pack,
        }),
    )];
    let breach = breach(&decision, &mut happenings);
    Ok((Done { breach, ..Done::default() }, happenings))
}

/// Asks the gate about a contact of this operation's customer.
async fn asked(
    context: &Context<'_>,
    tx: &mut Tx,
    point: Option<ContactPointId>,
    channel: Channel,
    direction: Direction,
    at: DateTime<Utc>,
) -> Result<Decision, Trouble> {
    let standing = rank::one(tx, context.op.customer, context.frame).await?.ok_or_else(|| missing(context))?;
    let purpose = match direction {
        Direction::In => Purpose::Inbound,
        Direction::Out if standing.case.callback_at.is_some_and(|callback| callback <= at) => Purpose::Callback,
        Direction::Out => Purpose::Collect,
    };
    let ask = Ask { point, channel, purpose, agent: Some(context.op.actor) };
    Ok(contact_gate(&standing.case, &ask, &context.frame.revision.packs, at))
}

fn missing(context: &Context<'_>) -> Trouble {
    Refusal::NotFound { reference: context.op.customer.to_string() }.into()
}

/// Notes that a contact stood against the gate; true when it did.
fn breach(decision: &Decision, happenings: &mut Vec<Happening>) -> bool {
    let Some(rule) = decision.denied_by() else { return false };
    happenings.push(Happening::new("breach", json!({ "rule": rule.code(), "pack": decision.pack })));
    true
}

async fn point_value(tx: &mut Tx, context: &Context<'_>, point: Option<ContactPointId>) -> Result<String, Trouble> {
    let Some(point) = point else { return Ok(String::new()) };
    let points = contact_point::of(tx, context.op.customer).await?;
    Ok(points.into_iter().find(|known| known.id == point).map(|known| known.value).unwrap_or_default())
}

/// An outcome as it is recorded: the catalogue's kind, what was filled in, and the texts cleaned.
struct Entry<'a> {
    kind: &'a OutcomeKind,
    filled: Filled,
    excuse: Option<String>,
    direction: Option<Direction>,
}

/// Records an outcome.
pub(super) async fn apply(
    context: &Context<'_>,
    tx: &mut Tx,
    filled: &Filled,
) -> Result<(Done, Vec<Happening>), Trouble> {
    let (op, frame) = (context.op, context.frame);
    let entry = checked(context, tx, filled).await?;
    let kind = entry.kind;
    let mut happenings = Vec::new();
    let (attempt, breach) = attempted(context, tx, &entry, &mut happenings).await?;
    let made = match kind.promises() {
        true => Some(promise::make(context, tx, kind, &entry.filled, &mut happenings).await?),
        false => None,
    };
    let customer = customer::by_id(tx, op.customer).await?.ok_or_else(|| missing(context))?;
    let opens = frame.revision.packs.of(&customer.country, customer.segment).map_or(NaiveTime::MIN, |pack| pack.from);
    let day = Day { now: frame.now, zone: customer.time_zone, opens };
    let mut next = outcome::next_step(kind, &entry.filled, made.as_ref().map(|made| made.over_on), &day);
    if context.spirit == Spirit::Live && kind.sets(Trigger::Callback) && next.at <= frame.now {
        return Err(Refusal::Faulty { field: Field::Time, fault: EntryFault::Past }.into());
    }
    let old = work_item::plan(tx, op.customer).await?.unwrap_or_default();
    let dispute = set_in_motion(context, tx, &entry, &next, &day, &mut happenings).await?;
    if next.terminal.is_none() && lost_the_last_point(tx, op.customer, kind).await? {
        let today = calendar::date_in(day.zone, day.now);
        let at = calendar::instant(calendar::plus_business_days(today, 1), day.opens, day.zone);
        next = outcome::NextStep { step: "trace".to_owned(), at, terminal: None };
    }
    // Contact that was ended stays ended, whatever is recorded meanwhile: only a person with the right opens it again.
    if let Some(stopped) = old.hold_reason.clone().filter(|_| old.hold_until.is_none() && next.terminal.is_none()) {
        next = outcome::NextStep { step: "none".to_owned(), at: frame.now, terminal: Some(stopped) };
    } else {
        let plan = planned(context, old, &entry, &next, &day);
        work_item::set_plan(tx, op.customer, &plan, frame.now).await?;
    }
    let learnt = profile::learn(context, tx, kind, &entry.filled).await?;
    let counted = record(context, tx, &entry, attempt, made.is_some()).await?;
    let told = told::told(context, tx, &entry, &next).await?;
    happenings.insert(0, Happening::new("outcome_recorded", told));
    let profile = learnt.map(|(changed, happening)| {
        happenings.push(happening);
        changed
    });
    let done = Done {
        profile,
        outcome: Some(kind.code.clone()),
        excuse: entry.excuse,
        promise: made.as_ref().and_then(|made| made.promises.first().copied()),
        promises: made.as_ref().map(|made| made.promises.clone()).unwrap_or_default(),
        plan: made.as_ref().and_then(|made| made.plan),
        superseded_plans: made.as_ref().map(|made| made.superseded_plans.clone()).unwrap_or_default(),
        next_step: Some(next),
        breach,
        attempt,
        dispute,
        superseded: made.map(|made| made.superseded).unwrap_or_default(),
        counted: counted.into(),
        ..Done::default()
    };
    Ok((done, happenings))
}

/// Checks what was filled in against the catalogue in force. A replay was checked when it was confirmed.
async fn checked<'a>(context: &Context<'a>, tx: &mut Tx, filled: &Filled) -> Result<Entry<'a>, Trouble> {
    let revision = context.frame.revision;
    let unknown = |code: &str, known: Vec<&str>| Trouble::from(Refusal::unknown(code, known.into_iter()));
    let kind = revision
        .outcome(&filled.outcome)
        .ok_or_else(|| unknown(&filled.outcome, revision.outcomes.iter().map(|kind| kind.code.as_str()).collect()))?;
    let mut filled = filled.clone();
    for text in [&mut filled.name, &mut filled.reference, &mut filled.language, &mut filled.text] {
        *text = text.take().map(|text| clean::line(&text)).filter(|text| !text.is_empty());
    }
    let faulty = |field, fault| Trouble::from(Refusal::Faulty { field, fault });
    if context.spirit == Spirit::Live {
        let missing = filled.missing(kind);
        if !missing.is_empty() {
            return Err(Refusal::Missing { fields: missing }.into());
        }
        match filled.date {
            Some(date) if kind.looks_back && date > context.frame.today => {
                return Err(faulty(Field::Date, EntryFault::Future));
            }
            Some(date) if !kind.looks_back && date < context.frame.today => {
                return Err(faulty(Field::Date, EntryFault::Past));
            }
            _ => {}
        }
        if let Some(language) = filled.language.as_ref().filter(|_| kind.sets(Trigger::Language))
            && !store::agent::is_spoken(tx, &language.to_lowercase()).await?
        {
            return Err(faulty(Field::Language, EntryFault::NotUnderstood));
        }
    }
    if filled.amount.is_some_and(|money| money.minor <= 0) {
        return Err(faulty(Field::Amount, EntryFault::NotPositive));
    }
    let excuse = match (kind.excuse, &filled.excuse) {
        (false, _) => None,
        (true, Some(code)) if revision.excuse(code).is_some() => Some(code.clone()),
        (true, Some(code)) => {
            return Err(unknown(code, revision.excuses.iter().map(|kind| kind.code.as_str()).collect()));
        }
        (true, None) => {
            let (on_file, _) = customer::signs(tx, context.op.customer).await?;
            Some(on_file.unwrap_or_else(|| NOT_SAID.to_owned()))
        }
    };
    let direction = filled.channel.map(|_| filled.direction.unwrap_or(Direction::Out));
    Ok(Entry { kind, filled, excuse, direction })
}

/// The attempt that the outcome is of: the one that `call` began, or a new one; with the breach that a contact against
/// the gate is.
async fn attempted(
    context: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry<'_>,
    happenings: &mut Vec<Happening>,
) -> Result<(Option<Uuid>, bool), Trouble> {
    let op = context.op;
    let (Some(channel), Some(direction)) = (entry.filled.channel, entry.direction) else { return Ok((None, false)) };
    let since = op.at - LONGEST_CALL;
    // The call that this agent began and that has no outcome yet, even where a broken session forgot that it did.
    if let Some(id) = attempt::without_outcome(tx, op.customer, op.actor, since, channel, direction).await? {
        attempt::set_conversation(tx, id, entry.kind.conversation).await?;
        return Ok((Some(id), false));
    }
    let point = entry.filled.contact_point;
    let decision = asked(context, tx, point, channel, direction, op.at).await?;
    attempt::insert(
        tx,
        attempt::New {
            id: op.id.0,
            customer: op.customer,
            agent: op.actor,
            point,
            channel,
            direction,
            at: entry.filled.started_at.unwrap_or(op.at),
            conversation: entry.kind.conversation,
        },
    )
    .await?;
    Ok((Some(op.id.0), breach(&decision, happenings)))
}

/// What waits for the customer from now on.
fn planned(context: &Context<'_>, old: Plan, entry: &Entry<'_>, next: &outcome::NextStep, day: &Day) -> Plan {
    let op = context.op;
    let terminal = next.terminal.is_some() || entry.kind.sets(Trigger::Stop);
    // A promise or a dispute pauses what it is about and nothing else: the rest may be asked for again the next business
    // day.
    let hold_until = if entry.kind.promises() || entry.kind.sets(Trigger::Dispute) {
        let today = calendar::date_in(day.zone, day.now);
        calendar::instant(calendar::plus_business_days(today, 1), day.opens, day.zone)
    } else {
        next.at
    };
    // A callback that was agreed stands until its time, unless another takes its place or contact ends.
    let (callback_at, callback_agent_id) = if entry.kind.sets(Trigger::Callback) {
        (Some(next.at), Some(op.actor.0))
    } else {
        let agreed = old.callback_at.filter(|at| *at > day.now && !terminal);
        (agreed, agreed.and(old.callback_agent_id))
    };
    let hold_until = callback_at.map_or(hold_until, |at| at.min(hold_until));
    Plan {
        hold_reason: Some(entry.kind.code.clone()),
        hold_until: (!terminal).then_some(hold_until),
        step: Some(next.step.clone()),
        step_at: (!terminal).then_some(next.at),
        callback_at,
        callback_agent_id,
        broken_on: old.broken_on.filter(|_| !entry.kind.promises()),
        reasons: old.reasons,
    }
}

/// True when an outcome took the last usable contact point: someone has to find a way to reach the customer.
async fn lost_the_last_point(tx: &mut Tx, customer: CustomerId, kind: &OutcomeKind) -> Result<bool, Trouble> {
    if !kind.sets(Trigger::InvalidatePoint) && !kind.sets(Trigger::SuppressPoint) {
        return Ok(false);
    }
    Ok(!contact_point::of(tx, customer).await?.iter().any(|point| point.status.is_usable()))
}

/// Everything that an outcome sets in motion beside promise and next step. What no room of the house carries on yet stands
/// in the journal, with the dated next step.
async fn set_in_motion(
    context: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry<'_>,
    next: &outcome::NextStep,
    day: &Day,
    happenings: &mut Vec<Happening>,
) -> Result<Option<DisputeId>, Trouble> {
    let (op, filled) = (context.op, &entry.filled);
    let text = filled.text.clone().unwrap_or_default();
    let mut disputed = None;
    for trigger in &entry.kind.triggers {
        match trigger {
            Trigger::Promise | Trigger::Plan | Trigger::LearnApprover | Trigger::LearnHour => {}
            Trigger::Callback => happenings.push(Happening::new(
                "callback_agreed",
                json!({ "date": filled.date, "time": filled.time, "zone": day.zone.name(), "text": text }),
            )),
            Trigger::Dispute => {
                let (id, happening) = dispute::open(context, tx, &entry.kind.code, filled, day).await?;
                disputed = id;
                happenings.push(happening);
            }
            Trigger::InvalidatePoint | Trigger::SuppressPoint => {
                let Some(point) = filled.contact_point else { continue };
                let (status, kind) = match trigger {
                    Trigger::InvalidatePoint => (PointStatus::Invalid, "point_invalidated"),
                    _ => (PointStatus::Suppressed, "point_suppressed"),
                };
                contact_point::set_status(tx, op.customer, point, status).await?;
                let value = point_value(tx, context, Some(point)).await?;
                happenings.push(Happening::new(kind, json!({ "point": value, "text": text })));
            }
            Trigger::Hold => {
                let date = calendar::date_in(day.zone, next.at);
                happenings.push(Happening::new("hold_set", json!({ "outcome": entry.kind.code, "date": date })));
            }
            Trigger::Stop => happenings.push(Happening::new(
                "stopped",
                json!({ "outcome": entry.kind.code, "reference": filled.reference, "name": filled.name, "text": text }),
            )),
            Trigger::Language => {
                if let Some(language) = &filled.language {
                    let language = language.to_lowercase();
                    customer::set_language(tx, op.customer, &language).await?;
                    happenings.push(Happening::new("language_changed", json!({ "language": language })));
                }
            }
            Trigger::Supervisor => happenings.push(Happening::new("supervisor_wanted", json!({ "text": text }))),
            Trigger::Resend => happenings.push(Happening::new(
                "resend_wanted",
                json!({ "reference": filled.reference, "number": document(context, tx, filled).await? }),
            )),
            Trigger::Trace => happenings.push(Happening::new("trace_wanted", json!({ "text": text }))),
            Trigger::Task => happenings.push(Happening::new(
                "task_wanted",
                json!({ "reference": filled.reference, "name": filled.name, "number": document(context, tx, filled).await?, "text": text }),
            )),
        }
    }
    Ok(disputed)
}

/// Number of the document that was named.
async fn document(context: &Context<'_>, tx: &mut Tx, filled: &Filled) -> Result<Option<String>, Trouble> {
    let Some(id) = filled.invoice else { return Ok(None) };
    let open = store::invoice::open(tx, context.op.customer, i64::MAX).await?;
    Ok(open.into_iter().find(|invoice| invoice.id == id).map(|invoice| invoice.number))
}

/// Writes the outcome's row, the point's last result, the customer's signs and the agent's day; gives what it added to it.
async fn record(
    context: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry<'_>,
    attempt: Option<Uuid>,
    promised: bool,
) -> Result<counter::Day, Trouble> {
    let (op, kind) = (context.op, entry.kind);
    let id = OutcomeId(context.desk.ids().next());
    store::outcome::insert(
        tx,
        store::outcome::New {
            id,
            customer: op.customer,
            agent: op.actor,
            attempt,
            op: op.id,
            code: &kind.code,
            excuse: entry.excuse.as_deref(),
            right_party: kind.right_party,
            at: op.at,
        },
    )
    .await?;
    if let Some(point) = entry.filled.contact_point {
        contact_point::set_result(tx, op.customer, point, &kind.code, op.at).await?;
        if kind.right_party {
            contact_point::set_status(tx, op.customer, point, PointStatus::Verified).await?;
        }
    }
    if kind.right_party {
        customer::set_reached(tx, op.customer).await?;
    }
    let said = entry.excuse.as_deref().filter(|code| *code != NOT_SAID);
    if let Some(excuse) = said {
        customer::set_excuse(tx, op.customer, excuse).await?;
    }
    let day = counter::Day {
        worked: i64::from(kind.worked),
        contacted: i64::from(kind.contacted),
        right_party: i64::from(kind.right_party),
        promises: i64::from(promised),
        not_said: i64::from(entry.excuse.is_some() && said.is_none()),
    };
    counter::add(tx, op.actor, context.frame.today, day).await?;
    Ok(day)
}
