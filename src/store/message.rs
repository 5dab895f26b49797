//! Rows of `message` and `message_to`: what colleagues write to each other, and who has read it.
//!
//! A message is never changed. The sender has a row of `message_to` too, read from the beginning: what was sent and what
//! came in are one list.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run};
use crate::domain::id::{AgentId, CustomerId, MessageId};
use crate::domain::message::Audience;

/// A new message.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// Identifier.
    pub id: MessageId,
    /// Who wrote it.
    pub sender: AgentId,
    /// For whom it was written.
    pub audience: Audience,
    /// The customer that it is about.
    pub customer: Option<CustomerId>,
    /// The text, cleaned.
    pub text: &'a str,
    /// Names and text as they are searched.
    pub folded: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

const INSERT: &str = "insert into message (id, sender_id, audience, audience_id, customer_id, text, folded, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing";

/// Adds a message; false when it was added before, and then nothing changes.
pub async fn insert(tx: &mut Tx, new: New<'_>) -> Result<bool, StoreError> {
    let audience = match new.audience {
        Audience::Agent(agent) => Some(agent.0),
        Audience::Team(team) => Some(team.0),
        Audience::Leads => None,
    };
    let added = run!(
        tx,
        INSERT,
        new.id.0,
        new.sender.0,
        new.audience.code(),
        audience,
        new.customer.map(|id| id.0),
        new.text,
        new.folded,
        new.at
    )?;
    Ok(added == 1)
}

const DELIVER: &str = "insert into message_to (agent_id, message_id, sent_at, read_at) values ($1, $2, $3, $4)";

/// Puts a message before an agent; the sender's own is read already.
pub async fn deliver(
    tx: &mut Tx,
    to: AgentId,
    id: MessageId,
    at: DateTime<Utc>,
    read_at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    run!(tx, DELIVER, to.0, id.0, at, read_at).map(|_| ())
}

const UNREAD: &str = "select count(*) from message_to where agent_id = $1 and read_at is null";

/// How many messages an agent has not read.
pub async fn unread(tx: &mut Tx, agent: AgentId) -> Result<i64, StoreError> {
    Ok(opt!(tx, (i64,), UNREAD, agent.0)?.map_or(0, |(count,)| count))
}

const READ: &str = "update message_to set read_at = $3 where agent_id = $1 and message_id = $2 and read_at is null";

/// Notes that an agent has read a message.
pub async fn read(tx: &mut Tx, agent: AgentId, id: MessageId, at: DateTime<Utc>) -> Result<(), StoreError> {
    run!(tx, READ, agent.0, id.0, at).map(|_| ())
}

/// A message as one agent has it.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Row {
    /// Identifier.
    pub message_id: Uuid,
    /// Who wrote it.
    pub sender_id: Uuid,
    /// That agent's name.
    pub sender: String,
    /// That agent's login.
    pub login: String,
    /// `agent`, `team` or `leads`.
    pub audience: String,
    /// Name of the agent or team that it was written to.
    pub addressee: Option<String>,
    /// The customer that it is about.
    pub customer_id: Option<Uuid>,
    /// That customer's number; nothing outside the agent's scope.
    pub number: Option<String>,
    /// That customer's name.
    pub customer: Option<String>,
    /// The text.
    pub text: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// When this agent read it.
    pub read_at: Option<DateTime<Utc>>,
    /// How many it went to, the sender not among them.
    pub recipients: i64,
    /// How many of those have read it.
    pub readers: i64,
}

const LIST: &str = "select t.message_id, m.sender_id, s.name as sender, s.login, m.audience,
            case m.audience when 'agent' then a.name when 'team' then g.name end as addressee,
            m.customer_id, c.number, c.name as customer, m.text, t.sent_at, t.read_at,
            (select count(*) from message_to o where o.message_id = m.id and o.agent_id <> m.sender_id) as recipients,
            (select count(*) from message_to o where o.message_id = m.id and o.agent_id <> m.sender_id
               and o.read_at is not null) as readers
     from message_to t join message m on m.id = t.message_id join agent s on s.id = m.sender_id
     left join agent a on a.id = m.audience_id left join team g on g.id = m.audience_id
     left join customer c on c.id = m.customer_id
       and (c.team_id is null or exists (select 1 from agent_team x where x.agent_id = $1 and x.team_id = c.team_id))
       and exists (select 1 from agent_language l where l.agent_id = $1 and l.language = c.language)
     where t.agent_id = $1 and (t.sent_at, t.message_id) < ($2, $3) and ($4 = '' or m.folded like $4 escape '!')
     order by t.sent_at desc, t.message_id desc limit $5";

/// An agent's messages before a place of the list, newest first; `pattern` narrows them, empty for all. A customer that is
/// not in the agent's scope is not named.
pub async fn list(
    tx: &mut Tx,
    agent: AgentId,
    before: (DateTime<Utc>, Uuid),
    pattern: &str,
    most: i64,
) -> Result<Vec<Row>, StoreError> {
    all!(tx, Row, LIST, agent.0, before.0, before.1, pattern, most)
}
