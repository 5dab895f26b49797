//! Messages between colleagues: to one, to a team, or to everybody with the right to lead.
//!
//! A message is a row, not a fact: it changes nothing about a customer, an agent or the desk. It is never altered; what an
//! agent has read stands beside it. Auditors neither write nor read here.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::domain::agent::{Actor, Agent, Right};
use crate::domain::id::{AgentId, CustomerId, MessageId};
use crate::domain::message::{self, Audience, LEADS, Missed, Recipient};
use crate::domain::outcome::Field;
use crate::domain::{calendar, clean};
use crate::store::{Tx, agent, message as store, mine, team, work_item};

use super::desk::Desk;
use super::reply::{Refusal, Reply, Trouble};

/// What can be asked about messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Messages to and from the asking agent, newest first.
    List {
        /// Only with these letters in names or text.
        filter: String,
        /// Behind that place of the list; nothing for its beginning.
        before: Option<Place>,
        /// Most rows wanted.
        limit: u32,
    },
    /// How many are unread.
    Count,
    /// Who can be written to.
    Recipients,
    /// Sends one.
    Send(Box<New>),
    /// Notes that the asking agent has read these.
    Read(Vec<MessageId>),
}

/// A place in the list: when a message was sent, and its identifier.
pub type Place = (DateTime<Utc>, Uuid);

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Made when the form opens: the same message sent again is the same message.
    pub id: MessageId,
    /// For whom, as typed; nothing where the text begins with it.
    pub to: Option<String>,
    /// The text as typed.
    pub text: String,
    /// The customer that it is about.
    pub about: About,
}

/// The customer that a message is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// None.
    Nobody,
    /// A certain one.
    Customer(CustomerId),
    /// The one that a reference means.
    Reference(String),
}

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sent {
    /// The message.
    pub id: MessageId,
    /// Whom the written name means.
    pub to: Recipient,
    /// How many have it before them now.
    pub count: usize,
    /// Names of those who are away today and will read it later.
    pub away: Vec<String>,
}

/// One page of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// The place behind which it begins, as it was asked.
    pub before: Option<Place>,
    /// Messages, newest first.
    pub rows: Vec<Row>,
    /// True when there are more.
    pub more: bool,
    /// How many are unread, over all pages.
    pub unread: i64,
}

/// One message as the asking agent has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Identifier: rows are selected by it.
    pub id: MessageId,
    /// True when the asking agent wrote it.
    pub own: bool,
    /// Name of who wrote it.
    pub sender: String,
    /// Login of who wrote it: an answer goes there.
    pub login: String,
    /// Name of whom it was written to; nothing for those who lead.
    pub to: Option<String>,
    /// True when it was written to a group.
    pub group: bool,
    /// Identifier, number and name of the customer that it is about, if the asking agent may see it.
    pub about: Option<(CustomerId, String, String)>,
    /// The text.
    pub text: String,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// True once the asking agent has read it.
    pub read: bool,
    /// How many it went to.
    pub recipients: i64,
    /// How many of those have read it.
    pub readers: i64,
}

/// Most rows of one page.
const MOST_ROWS: u32 = 200;

/// Answers what is asked about messages.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    match ask {
        Ask::List { filter, before, limit } => list(desk, actor, &filter, before, limit.min(MOST_ROWS)).await,
        Ask::Count => Ok(Reply::Unread(store::unread(&mut desk.db().read().await?, actor.id).await?)),
        Ask::Recipients => {
            let mut tx = desk.db().read().await?;
            let agents = colleagues(&mut tx).await?;
            Ok(Reply::Recipients(recipients(desk, &mut tx, actor, &agents).await?))
        }
        Ask::Send(new) => Ok(Reply::Sent(Box::new(desk.persist(|| send(desk, actor, &new)).await?))),
        Ask::Read(ids) => desk.persist(|| read(desk, actor, &ids)).await.map(Reply::Unread),
    }
}

async fn list(desk: &Desk, actor: &Actor, filter: &str, before: Option<Place>, limit: u32) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    let first = (desk.clock().now() + TimeDelta::days(1), Uuid::max());
    let pattern = mine::pattern(&clean::fold(filter));
    let mut rows = store::list(&mut tx, actor.id, before.unwrap_or(first), &pattern, i64::from(limit) + 1).await?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let unread = store::unread(&mut tx, actor.id).await?;
    let rows = rows.into_iter().map(|row| shown(row, actor.id)).collect();
    Ok(Reply::Messages(Box::new(Page { before, rows, more, unread })))
}

fn shown(row: store::Row, reader: AgentId) -> Row {
    let about = match (row.customer_id, row.number, row.customer) {
        (Some(id), Some(number), Some(name)) => Some((CustomerId(id), number, name)),
        _ => None,
    };
    Row {
        id: MessageId(row.message_id),
        own: row.sender_id == reader.0,
        sender: row.sender,
        login: row.login,
        to: row.addressee,
        group: row.audience != "agent",
        about,
        text: row.text,
        at: row.sent_at,
        read: row.read_at.is_some(),
        recipients: row.recipients,
        readers: row.readers,
    }
}

/// Agents who may read messages.
async fn colleagues(tx: &mut Tx) -> Result<Vec<Agent>, Trouble> {
    let mut agents = agent::list(tx).await?;
    agents.retain(|agent| agent.enabled && agent.role.has(Right::Work));
    Ok(agents)
}

/// Everybody that the asking agent can write to.
async fn recipients(desk: &Desk, tx: &mut Tx, actor: &Actor, agents: &[Agent]) -> Result<Vec<Recipient>, Trouble> {
    let today = calendar::date_in(desk.revision().desk.time_zone, desk.clock().now());
    let mut known: Vec<Recipient> = agents
        .iter()
        .filter(|agent| agent.id != actor.id)
        .map(|agent| Recipient {
            audience: Audience::Agent(agent.id),
            address: agent.login.clone(),
            name: clean::line(&agent.name),
            away: agent.is_absent(today),
        })
        .collect();
    let group =
        |audience, name: &str| Recipient { audience, address: name.to_owned(), name: name.to_owned(), away: false };
    let teams = team::list(tx).await?;
    known.extend(teams.iter().filter(|team| team.enabled).map(|team| group(Audience::Team(team.id), &team.name)));
    known.push(group(Audience::Leads, LEADS));
    Ok(known)
}

async fn send(desk: &Desk, actor: &Actor, new: &New) -> Result<Sent, Trouble> {
    let about = match &new.about {
        About::Nobody => None,
        About::Customer(customer) => Some(*customer),
        About::Reference(reference) => Some(desk.find_one(actor, reference).await?),
    };
    let mut tx = desk.db().write().await?;
    desk.enabled(&mut tx, actor.id).await?;
    let agents = colleagues(&mut tx).await?;
    let known = recipients(desk, &mut tx, actor, &agents).await?;
    let (to, text) = match &new.to {
        Some(to) => (message::find(&known, to).map_err(|why| missed(to, why))?, new.text.as_str()),
        None => message::split(&known, &new.text)
            .map_err(|why| missed(new.text.split_whitespace().next().unwrap_or_default(), why))?,
    };
    let text = clean::line(text);
    if text.is_empty() {
        return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
    }
    if text.chars().count() > message::LONGEST {
        return Err(Refusal::TooLong { most: message::LONGEST }.into());
    }
    if let Some(customer) = about
        && !work_item::in_scope(&mut tx, actor.id, customer).await?
    {
        return Err(Refusal::OutOfScope.into());
    }
    let readers: Vec<&Agent> =
        agents.iter().filter(|agent| agent.id != actor.id && is_meant(agent, to.audience)).collect();
    if readers.is_empty() {
        return Err(Refusal::NobodyThere { name: to.name.clone() }.into());
    }
    let now = desk.clock().now();
    let today = calendar::date_in(desk.revision().desk.time_zone, now);
    let folded = clean::fold(&format!("{} {} {text}", actor.name, to.name));
    let row = store::New {
        id: new.id,
        sender: actor.id,
        audience: to.audience,
        customer: about,
        text: &text,
        folded: &folded,
        at: now,
    };
    if store::insert(&mut tx, row).await? {
        store::deliver(&mut tx, actor.id, new.id, now, Some(now)).await?;
        for reader in &readers {
            store::deliver(&mut tx, reader.id, new.id, now, None).await?;
        }
        tx.commit().await?;
    }
    let away = readers.iter().filter(|agent| agent.is_absent(today)).map(|agent| clean::line(&agent.name)).collect();
    Ok(Sent { id: new.id, to: to.clone(), count: readers.len(), away })
}

fn is_meant(agent: &Agent, audience: Audience) -> bool {
    match audience {
        Audience::Agent(id) => agent.id == id,
        Audience::Team(team) => agent.teams.contains(&team),
        Audience::Leads => agent.role.has(Right::Lead),
    }
}

fn missed(wanted: &str, why: Missed) -> Trouble {
    let name = clean::line(wanted);
    match why {
        Missed::Nobody { nearest } => Refusal::NoSuchRecipient { name, nearest }.into(),
        Missed::Several { addresses } => Refusal::SeveralRecipients { name, addresses }.into(),
    }
}

async fn read(desk: &Desk, actor: &Actor, ids: &[MessageId]) -> Result<i64, Trouble> {
    let mut tx = desk.db().write().await?;
    let now = desk.clock().now();
    for id in ids {
        store::read(&mut tx, actor.id, *id, now).await?;
    }
    let unread = store::unread(&mut tx, actor.id).await?;
    tx.commit().await?;
    Ok(unread)
}
