//! What a moment for a call would mean before it is agreed on: the gate at that moment, and what is booked around it.

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use serde::Serialize;

use crate::domain::agent::Actor;
use crate::domain::contact::{self, Attempt, Case, Decision, Purpose, contact_gate};
use crate::domain::contact_point::{Channel, Direction};
use crate::domain::id::CustomerId;
use crate::store::work_item;

use super::desk::Desk;
use super::reply::{Refusal, Reply, Trouble};
use super::{account, rank};

/// A moment to be weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Whom it is about.
    pub customer: CustomerId,
    /// When the call would be.
    pub at: DateTime<Utc>,
    /// True when agreeing on it is a contact of ours that is not recorded yet: the limits will count it too.
    pub counts: bool,
}

/// How many callbacks stand around a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Density {
    /// In the half hour before the hour.
    pub before: i64,
    /// In the hour itself.
    pub hour: i64,
    /// In the half hour after it.
    pub after: i64,
}

impl Density {
    /// All of them.
    pub fn total(&self) -> i64 {
        self.before + self.hour + self.after
    }

    /// Counts the instants around the hour that begins at `from`.
    fn count(instants: impl Iterator<Item = DateTime<Utc>>, from: DateTime<Utc>) -> Self {
        let mut found = Density::default();
        for at in instants {
            match (at - from).num_seconds() {
                ..0 => found.before += 1,
                0..3_600 => found.hour += 1,
                _ => found.after += 1,
            }
        }
        found
    }
}

/// What a moment would mean.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weighed {
    /// Whom it is about.
    pub customer: CustomerId,
    /// When the call would be.
    pub at: DateTime<Utc>,
    /// What the gate says of a call at that moment.
    pub decision: Decision,
    /// Where the gate denies it, the first moment after it that would do.
    pub next: Option<DateTime<Utc>>,
    /// The hour, from, as the desk's clock cuts it.
    pub hour: DateTime<Utc>,
    /// The agent's own callbacks around it.
    pub mine: Density,
    /// The team's, the agent's own among them.
    pub team: Density,
}

/// Asks the gate about a moment to come, and counts what is booked around it.
pub(super) async fn weigh(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    let revision = desk.revision();
    let (frame, _) = desk.frame(&mut tx, &revision).await?;
    account::may_read(&mut tx, actor, ask.customer).await?;
    let standing = rank::one(&mut tx, ask.customer, &frame).await?.ok_or(Refusal::OutOfScope)?;
    // A dated hold gives way to what is agreed; one without an end does not.
    let hold = standing.case.hold.clone().filter(|hold| hold.until.is_none());
    let mut case = Case { lease: None, hold, callback_at: Some(ask.at), ..standing.case };
    if ask.counts {
        case.attempts.push(Attempt {
            at: frame.now,
            channel: Channel::Phone,
            direction: Direction::Out,
            conversation: true,
        });
    }
    let about =
        contact::Ask { point: None, channel: Channel::Phone, purpose: Purpose::Callback, agent: Some(actor.id) };
    let decision = contact_gate(&case, &about, &revision.packs, ask.at);
    let next = match decision.allows() {
        true => None,
        false => contact::window(&case, &revision.packs, ask.at).from,
    };
    let local = ask.at.with_timezone(&revision.desk.time_zone);
    let into = TimeDelta::minutes(i64::from(local.minute())) + TimeDelta::seconds(i64::from(local.second()));
    let hour = ask.at - into - TimeDelta::nanoseconds(i64::from(local.nanosecond()));
    let (from, to) = (hour - TimeDelta::minutes(30), hour + TimeDelta::minutes(90));
    let booked = work_item::callbacks(&mut tx, ask.customer, from, to).await?;
    let mine = booked.iter().filter(|(_, agent)| *agent == Some(actor.id.0)).map(|(at, _)| *at);
    Ok(Reply::Weighed(Box::new(Weighed {
        customer: ask.customer,
        at: ask.at,
        decision,
        next,
        hour,
        mine: Density::count(mine, hour),
        team: Density::count(booked.iter().map(|(at, _)| *at), hour),
    })))
}
