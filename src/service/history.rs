//! Reading back: every fact about a customer, newest first, a page at a time.
//!
//! The chain's own places are the keys of the pages, so that a page deep in ten thousand facts costs what the first one
//! costs. Words are looked for in what the person reads: who did it, the sentence in the person's language, and every text
//! of the fact whole. One request looks through at most [`MOST_LOOKED_AT`] facts and says where the next one goes on.

use serde_json::Value;

use crate::domain::agent::Actor;
use crate::domain::clean;
use crate::domain::fact::Fact;
use crate::domain::history::Group;
use crate::domain::id::CustomerId;
use crate::store::{agent, fact, operation, revision as stored};
use crate::text::{Language, Words};

use super::account::{self, Entry};
use super::desk::Desk;
use super::reply::{Refusal, Reply, Trouble};
use super::telling::Teller;

/// Lines on a page.
pub const PAGE: usize = 100;
/// Most facts that one request looks through.
pub const MOST_LOOKED_AT: usize = 2_000;
/// Facts fetched at once while looking.
const CHUNK: i64 = 500;

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A page of lines.
    Page(Wanted),
    /// One fact, whole.
    Fact {
        /// Whose.
        customer: CustomerId,
        /// Its place in the chain.
        seq: i64,
    },
}

/// Which lines are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Whose.
    pub customer: CustomerId,
    /// Only facts before this place; from the newest when there is none.
    pub before: Option<i64>,
    /// Only facts of this group.
    pub group: Group,
    /// Only lines in which every one of these words is found; blanks part words.
    pub words: String,
    /// The language of the sentences.
    pub language: Language,
}

/// A page of lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What was asked.
    pub wanted: Wanted,
    /// The lines, newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins; nothing when the first fact was reached.
    pub next: Option<i64>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Place in the chain.
    pub seq: i64,
    /// What it tells.
    pub entry: Entry,
}

/// One fact with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The fact as it lies in the journal.
    pub fact: Fact,
    /// The same, ready for the catalogue.
    pub entry: Entry,
    /// Login of who did it.
    pub login: Option<String>,
    /// Number of the configuration in force.
    pub revision: Option<i64>,
    /// What the operation did, by its code.
    pub act: Option<String>,
    /// How many facts the chain has.
    pub facts: i64,
    /// True when its content gives its hash.
    pub intact: bool,
}

/// Answers.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    match ask {
        Ask::Page(wanted) => page(desk, actor, wanted).await,
        Ask::Fact { customer, seq } => told(desk, actor, customer, seq).await,
    }
}

async fn page(desk: &Desk, actor: &Actor, wanted: Wanted) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    account::may_read(&mut tx, actor, wanted.customer).await?;
    let names = account::names(agent::list(&mut tx).await?);
    let revision = desk.revision();
    let typed = clean::fold(&wanted.words);
    let words: Vec<&str> = typed.split_whitespace().collect();
    // Catalogues are read only where a sentence must be looked into.
    let catalogue = (!words.is_empty()).then(|| Words::new(wanted.language));
    let teller = catalogue.as_ref().map(|catalogue| Teller { words: catalogue, revision: &revision });
    let narrowed = teller.is_some() || wanted.group != Group::All;
    let chunk = if narrowed { CHUNK } else { i64::try_from(PAGE).unwrap_or(CHUNK) };
    let mut before = wanted.before.unwrap_or(i64::MAX);
    let (mut lines, mut looked_at) = (Vec::new(), 0);
    let next = 'looking: loop {
        let facts = fact::before(&mut tx, wanted.customer.0, before, chunk).await?;
        let last = i64::try_from(facts.len()).unwrap_or(0) < chunk;
        for fact in facts {
            before = fact.seq;
            looked_at += 1;
            if wanted.group.holds(&fact.kind) {
                let entry = entry(&fact, &names)?;
                if teller.as_ref().is_none_or(|teller| is_found(teller, &entry, &words)) {
                    lines.push(Line { seq: fact.seq, entry });
                }
            }
            if lines.len() >= PAGE {
                break 'looking (before > 1).then_some(before);
            }
        }
        if last {
            break None;
        }
        if looked_at >= MOST_LOOKED_AT {
            break (before > 1).then_some(before);
        }
    };
    Ok(Reply::History(Box::new(Page { wanted, lines, next })))
}

fn entry(fact: &Fact, names: &std::collections::HashMap<uuid::Uuid, String>) -> Result<Entry, Trouble> {
    let body = serde_json::from_str(&fact.body).map_err(|error| Trouble::Internal(error.to_string()))?;
    let who = fact.actor.and_then(|actor| names.get(&actor.0).cloned()).unwrap_or_default();
    Ok(Entry { at: fact.at, who, kind: fact.kind.clone(), body })
}

/// True when every word is found in what the line says or in a text of the fact.
fn is_found(teller: &Teller<'_>, entry: &Entry, words: &[&str]) -> bool {
    let mut text = format!("{} {}", entry.who, teller.fact(entry));
    gather(&entry.body, &mut text);
    let text = clean::fold(&text.replace('\u{a0}', " ").chars().take(MOST_SEARCHED).collect::<String>());
    words.iter().all(|word| text.contains(word))
}

/// Most characters of one fact that are searched: a fact's texts are shorter, a broken one costs no more.
const MOST_SEARCHED: usize = clean::LONGEST;

fn gather(body: &Value, text: &mut String) {
    match body {
        Value::String(value) => {
            text.push(' ');
            text.push_str(value);
        }
        Value::Array(values) => values.iter().for_each(|value| gather(value, text)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, text)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

async fn told(desk: &Desk, actor: &Actor, customer: CustomerId, seq: i64) -> Result<Reply, Trouble> {
    let mut tx = desk.db().read().await?;
    account::may_read(&mut tx, actor, customer).await?;
    let gone = || Trouble::from(Refusal::NotFound { reference: format!("#{seq}") });
    let found = fact::before(&mut tx, customer.0, seq.saturating_add(1), 1).await?;
    let fact = found.into_iter().find(|fact| fact.seq == seq).ok_or_else(gone)?;
    let agents = agent::list(&mut tx).await?;
    let login = fact.actor.and_then(|id| agents.iter().find(|agent| agent.id == id)).map(|agent| agent.login.clone());
    let entry = entry(&fact, &account::names(agents))?;
    let revision = match fact.revision {
        Some(id) => stored::number(&mut tx, id).await?,
        None => None,
    };
    let act = match fact.op {
        Some(op) => operation::kind(&mut tx, op).await?,
        None => None,
    };
    let facts = fact::head(&mut tx, fact.subject, customer.0).await?.map_or(seq, |head| head.facts);
    let intact = fact.hash == fact.computed_hash();
    Ok(Reply::Told(Box::new(Told { fact, entry, login, revision, act, facts, intact })))
}
