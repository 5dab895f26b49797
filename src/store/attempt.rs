//! Rows of `attempt`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::contact::Attempt;
use crate::domain::contact_point::{Channel, Direction};
use crate::domain::id::{AgentId, ContactPointId, CustomerId};

const SINCE: &str = "select at, channel, direction, conversation from attempt
     where customer_id = $1 and at > $2 order by at desc";

/// A customer's attempts after an instant, newest first.
pub async fn since(tx: &mut Tx, customer: CustomerId, after: DateTime<Utc>) -> Result<Vec<Attempt>, StoreError> {
    all!(tx, (DateTime<Utc>, String, String, bool), SINCE, customer.0, after)?
        .into_iter()
        .map(|(at, channel, direction, conversation)| {
            Ok(Attempt {
                at,
                channel: channel.parse().map_err(|code: String| unknown("the channel", code))?,
                direction: direction.parse().map_err(|code: String| unknown("the direction", code))?,
                conversation,
            })
        })
        .collect()
}

/// A new attempt.
#[derive(Clone, Copy, Debug)]
pub struct New {
    /// Identifier: the operation's that began it.
    pub id: Uuid,
    /// Whom.
    pub customer: CustomerId,
    /// Who tried.
    pub agent: AgentId,
    /// Over which point.
    pub point: Option<ContactPointId>,
    /// How.
    pub channel: Channel,
    /// Who began it.
    pub direction: Direction,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it was a conversation.
    pub conversation: bool,
}

const INSERT: &str =
    "insert into attempt (id, customer_id, agent_id, contact_point_id, channel, direction, at, conversation)
     values ($1, $2, $3, $4, $5, $6, $7, $8)";

/// Adds an attempt.
pub async fn insert(tx: &mut Tx, new: New) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        new.id,
        new.customer.0,
        new.agent.0,
        new.point.map(|id| id.0),
        new.channel.code(),
        new.direction.code(),
        new.at,
        new.conversation
    )
    .map(|_| ())
}

const OPEN: &str = "select a.id from attempt a
     where a.customer_id = $1 and a.agent_id = $2 and a.at >= $3 and a.channel = $4 and a.direction = $5
       and not exists (select 1 from outcome o where o.attempt_id = a.id)
     order by a.at desc limit 1";

/// The attempt that an agent began with a customer since an instant and that has no outcome yet.
pub async fn without_outcome(
    tx: &mut Tx,
    customer: CustomerId,
    agent: AgentId,
    since: DateTime<Utc>,
    channel: Channel,
    direction: Direction,
) -> Result<Option<Uuid>, StoreError> {
    Ok(opt!(tx, (Uuid,), OPEN, customer.0, agent.0, since, channel.code(), direction.code())?.map(|(id,)| id))
}

const CONVERSATION: &str = "update attempt set conversation = $2 where id = $1";

/// Notes whether an attempt became a conversation.
pub async fn set_conversation(tx: &mut Tx, id: Uuid, conversation: bool) -> Result<(), StoreError> {
    run!(tx, CONVERSATION, id, conversation).map(|_| ())
}

const BY_POINT: &str = "select contact_point_id, count(*) from attempt
     where customer_id = $1 and at > $2 and contact_point_id is not null group by contact_point_id";

/// How often each of a customer's points was tried after an instant.
pub async fn by_point(
    tx: &mut Tx,
    customer: CustomerId,
    after: DateTime<Utc>,
) -> Result<Vec<(ContactPointId, i64)>, StoreError> {
    let rows = all!(tx, (Uuid, i64), BY_POINT, customer.0, after)?;
    Ok(rows.into_iter().map(|(point, count)| (ContactPointId(point), count)).collect())
}
