//! Changing where a customer can be reached: under the claim, each change a fact, the ranking after it.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::domain::agent::Actor;
use crate::domain::clean;
use crate::domain::contact_point::{Channel, ContactPoint, PointStatus};
use crate::domain::fact::Happening;
use crate::domain::id::{ContactPointId, CustomerId};
use crate::domain::point::{self, Change, Fault};
use crate::ingest::dialled;
use crate::store::{Tx, agent, attempt, contact_point, customer};
use crate::text::Arg;

use super::account;
use super::desk::Desk;
use super::record::Context;
use super::reply::{Refusal, Reply, Trouble};
use super::voice::Voice;

/// How far back the attempts of a point are counted.
const COUNTED: TimeDelta = TimeDelta::days(30);

/// A customer's contact points.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// Whose.
    pub customer: CustomerId,
    /// The points, the one to use first.
    pub points: Vec<ContactPoint>,
    /// How often each was tried in the last thirty days; one that is missing was not.
    pub tried: Vec<(ContactPointId, i64)>,
}

/// Reads a customer's contact points.
pub(super) async fn read(desk: &Desk, actor: &Actor, customer: CustomerId) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    account::may_read(&mut tx, actor, customer).await?;
    let points = contact_point::of(&mut tx, customer).await?;
    let tried = attempt::by_point(&mut tx, customer, desk.clock().now() - COUNTED).await?;
    Ok(Reply::Points(Box::new(Points { customer, points, tried })))
}

/// A value as it is kept: a telephone as it is dialled from anywhere (a national number with the prefix of the customer's
/// country), an e-mail address of the right form, an address as one clean line.
///
/// # Errors
/// What stands against it.
pub fn cleaned(channel: Channel, value: &str, country: &str) -> Result<String, Fault> {
    let value = clean::line(value);
    if value.is_empty() {
        return Err(Fault::Empty);
    }
    if value.chars().count() > point::LONGEST {
        return Err(Fault::TooLong);
    }
    match channel {
        Channel::Phone | Channel::Sms => dialled(&value, country).ok_or(Fault::NoPhone { value }),
        Channel::Email => point::email(&value).ok_or(Fault::NoEmail { value }),
        Channel::Post => Ok(value),
    }
}

/// Says what stands against a change.
pub(super) fn say(voice: &Voice<'_>, fault: &Fault) -> String {
    let key = format!("point-fault-{}", fault.code());
    let status = |status: PointStatus| Arg::from(voice.words.say(&format!("point-status-{}", status.code()), &[]));
    let text = |text: &str| Arg::from(clean::line(text));
    match fault {
        Fault::NoPhone { value } | Fault::NoEmail { value } => voice.words.say(&key, &[("value", text(value))]),
        Fault::Twice { value, label, status: known } => {
            let named = clean::line(&format!("{value} {label}"));
            voice.words.say(&key, &[("value", Arg::from(named)), ("status", status(*known))])
        }
        Fault::Already { status: known } => voice.words.say(&key, &[("status", status(*known))]),
        _ => voice.words.say(&key, &[]),
    }
}

fn refused(fault: Fault) -> Trouble {
    Refusal::Point { fault }.into()
}

/// Makes one change; the fact that tells of it comes back.
pub(super) async fn change(context: &Context<'_>, tx: &mut Tx, change: &Change) -> Result<Happening, Trouble> {
    let op = context.op;
    let points = contact_point::of(tx, op.customer).await?;
    let on_file =
        |id: &ContactPointId| points.iter().find(|point| point.id == *id).cloned().ok_or_else(|| refused(Fault::Gone));
    let changed = match change {
        Change::Add { channel, value, label } => add(context, tx, &points, (*channel, value, label)).await?,
        Change::Correct { point, value, label } => correct(context, tx, &points, on_file(point)?, value, label).await?,
        Change::Suppress { point, reason } => {
            let point = on_file(point)?;
            let body = in_use(tx, &point, false, reason).await?;
            Happening::new("point_suppressed", body)
        }
        Change::Lift { point, reason } => {
            let point = on_file(point)?;
            let body = in_use(tx, &point, true, reason).await?;
            Happening::new("point_lifted", body)
        }
        Change::Move { point, up } => {
            let point = on_file(point)?;
            let at = points.iter().position(|known| known.id == point.id).unwrap_or(0);
            let to = if *up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < points.len()) };
            let to = to.ok_or_else(|| refused(Fault::AtTheEnd))?;
            let mut order: Vec<ContactPointId> = points.iter().map(|point| point.id).collect();
            order.swap(at, to);
            for (place, id) in (1..).zip(order) {
                contact_point::set_place(tx, op.customer, id, place).await?;
            }
            Happening::new("point_moved", json!({ "point": point.value, "place": to + 1 }))
        }
    };
    Ok(changed)
}

/// Whom a point that an agent typed comes from.
async fn source(context: &Context<'_>, tx: &mut Tx) -> Result<String, Trouble> {
    Ok(agent::by_id(tx, context.op.actor).await?.map(|agent| agent.login).unwrap_or_default())
}

/// The value as it is kept, if the customer has it nowhere else.
async fn checked(
    context: &Context<'_>,
    tx: &mut Tx,
    points: &[ContactPoint],
    channel: Channel,
    value: &str,
    own: Option<ContactPointId>,
) -> Result<String, Trouble> {
    let country = customer::by_id(tx, context.op.customer).await?.map(|customer| customer.country).unwrap_or_default();
    let value = cleaned(channel, value, &country).map_err(refused)?;
    match point::same(points, channel, &value).filter(|known| Some(known.id) != own) {
        Some(known) => {
            Err(refused(Fault::Twice { value: known.value.clone(), label: known.label.clone(), status: known.status }))
        }
        None => Ok(value),
    }
}

async fn add(
    context: &Context<'_>,
    tx: &mut Tx,
    points: &[ContactPoint],
    (channel, value, label): (Channel, &str, &str),
) -> Result<Happening, Trouble> {
    let value = checked(context, tx, points, channel, value, None).await?;
    let point = ContactPoint {
        id: ContactPointId(context.op.id.0),
        customer: context.op.customer,
        channel,
        value,
        label: clean::line(label),
        status: PointStatus::Unverified,
        consent: None,
        last_result: None,
        last_at: None,
        source: source(context, tx).await?,
    };
    contact_point::insert(tx, &point).await?;
    let body = json!({ "point": point.value, "label": point.label, "channel": channel.code() });
    Ok(Happening::new("point_added", body))
}

/// Corrects a point. Another value is another place: nothing that was learnt of the old one is true of it, but what must
/// not be used stays out of use. The old value stays behind as one that does not work, so that no file brings it back.
async fn correct(
    context: &Context<'_>,
    tx: &mut Tx,
    points: &[ContactPoint],
    old: ContactPoint,
    value: &str,
    label: &str,
) -> Result<Happening, Trouble> {
    // What was not touched need not be dialled: a file may have brought it as it stands.
    let value = if clean::line(value) == old.value {
        old.value.clone()
    } else {
        checked(context, tx, points, old.channel, value, Some(old.id)).await?
    };
    let label = clean::line(label);
    if value == old.value && label == old.label {
        return Err(refused(Fault::Same));
    }
    let mut point = ContactPoint { value, label, ..old.clone() };
    if point.value != old.value {
        point.source = source(context, tx).await?;
        point.consent = None;
        point.last_result = None;
        point.last_at = None;
        if old.status != PointStatus::Suppressed {
            point.status = PointStatus::Unverified;
        }
    }
    contact_point::correct(tx, &point).await?;
    if point.value != old.value {
        let id = ContactPointId(context.desk.ids().next());
        let status = if old.status == PointStatus::Suppressed { old.status } else { PointStatus::Invalid };
        contact_point::insert(tx, &ContactPoint { id, status, ..old.clone() }).await?;
    }
    let body = json!({ "old": old.value, "point": point.value, "old_label": old.label, "label": point.label });
    Ok(Happening::new("point_corrected", body))
}

/// Takes a point out of use or into use again, for a reason.
async fn in_use(tx: &mut Tx, point: &ContactPoint, wanted: bool, reason: &str) -> Result<Value, Trouble> {
    let reason = clean::line(reason);
    if reason.is_empty() {
        return Err(refused(Fault::NoReason));
    }
    // A number that does not work may still be forbidden; one that is forbidden cannot be more so.
    let already = if wanted { point.status.is_usable() } else { point.status == PointStatus::Suppressed };
    if already {
        return Err(refused(Fault::Already { status: point.status }));
    }
    let status = if wanted { PointStatus::Unverified } else { PointStatus::Suppressed };
    contact_point::set_status(tx, point.customer, point.id, status).await?;
    Ok(json!({ "point": point.value, "text": reason }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_as_they_are_used() {
        let phone = |text, country| cleaned(Channel::Phone, text, country);
        assert_eq!(phone("22 33 44 55", "NO").as_deref(), Ok("+4722334455"));
        assert_eq!(phone("06 1 234 5678", "HU").as_deref(), Ok("+3612345678"));
        assert_eq!(phone("0721 234 567", "RO").as_deref(), Ok("+40721234567"));
        assert_eq!(phone("01 42 68 53 00", "FR").as_deref(), Ok("+33142685300"));
        assert_eq!(phone("+47 22 33 44 55", "").as_deref(), Ok("+4722334455"));
        assert_eq!(phone("22334455", ""), Err(Fault::NoPhone { value: "22334455".to_owned() }));
        assert_eq!(cleaned(Channel::Email, "kari", "NO"), Err(Fault::NoEmail { value: "kari".to_owned() }));
        assert_eq!(
            cleaned(Channel::Post, " \u{1b}[31mStorgata  1\n0155 Oslo", "NO").as_deref(),
            Ok("[31mStorgata 1 0155 Oslo")
        );
        assert_eq!(cleaned(Channel::Post, "\u{202e}", "NO"), Err(Fault::Empty));
        assert_eq!(cleaned(Channel::Post, &"x".repeat(255), "NO"), Err(Fault::TooLong));
    }
}
