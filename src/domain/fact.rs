//! The journal: what happened, who did it, chained so that a change, a gap or a new order shows.

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::id::{AgentId, FactId, OpId, RevisionId};

/// What a chain of facts is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// One customer's file.
    Customer,
    /// One agent's record.
    Agent,
    /// The desk: revisions, teams, imports, jobs.
    Desk,
}

impl Subject {
    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Subject::Customer => "customer",
            Subject::Agent => "agent",
            Subject::Desk => "desk",
        }
    }
}

impl std::str::FromStr for Subject {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "customer" => Ok(Subject::Customer),
            "agent" => Ok(Subject::Agent),
            "desk" => Ok(Subject::Desk),
            other => Err(other.to_owned()),
        }
    }
}

/// A fact not yet in the journal: what happened, with its particulars.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening {
    /// What: `outcome_recorded`, `promise_made`.
    pub kind: &'static str,
    /// The particulars. Amounts as minor units with their currency, dates as ISO.
    pub body: Value,
}

impl Happening {
    /// A happening with its particulars.
    pub fn new(kind: &'static str, body: Value) -> Self {
        Happening { kind, body }
    }
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Identifier.
    pub id: FactId,
    /// Whose chain.
    pub subject: Subject,
    /// Which customer or agent; the nil identifier for the desk.
    pub subject_id: Uuid,
    /// Place in the chain, from 1.
    pub seq: i64,
    /// What happened.
    pub kind: String,
    /// When, to the microsecond: the hash covers what the column keeps.
    pub at: DateTime<Utc>,
    /// Who; nothing for the program itself.
    pub actor: Option<AgentId>,
    /// The operation that caused it.
    pub op: Option<OpId>,
    /// The configuration in force.
    pub revision: Option<RevisionId>,
    /// The particulars as JSON text, kept to the letter.
    pub body: String,
    /// Hash of the fact before it; empty for the first.
    pub prev: String,
    /// Hash of this fact.
    pub hash: String,
}

impl Fact {
    /// The hash that this fact must bear: SHA-256 over every field, parted by line feeds, so that no two different facts
    /// write the same text (the body, which alone may hold anything, stands last with its length before it).
    pub fn computed_hash(&self) -> String {
        let mut text = String::with_capacity(self.body.len() + 256);
        let optional = |id: Option<Uuid>| id.map_or_else(String::new, |id| id.to_string());
        let _ = write!(
            text,
            "dunlin.fact.1\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}",
            self.prev,
            self.id,
            self.subject.code(),
            self.subject_id,
            self.seq,
            self.kind,
            self.at.to_rfc3339_opts(SecondsFormat::Micros, true),
            optional(self.actor.map(|id| id.0)),
            optional(self.op.map(|id| id.0)),
            optional(self.revision.map(|id| id.0)),
            self.body.len(),
            self.body,
        );
        hex(&Sha256::digest(text.as_bytes()))
    }
}

/// Bytes as lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChainFault {
    /// A fact's content does not give its hash.
    Altered {
        /// Its place.
        seq: i64,
    },
    /// A fact does not follow the one before it.
    Broken {
        /// Its place.
        seq: i64,
    },
    /// Places are missing before this one.
    Gap {
        /// The place found.
        seq: i64,
    },
    /// The chain ends before or beside the head that the subject bears.
    WrongHead,
}

/// Checks one subject's chain, fact by fact in order; holds no more than the last hash.
#[derive(Clone, Debug, Default)]
pub struct ChainCheck {
    last_hash: String,
    last_seq: i64,
    /// What was found so far.
    pub faults: Vec<ChainFault>,
}

impl ChainCheck {
    /// Looks at the next fact.
    pub fn next(&mut self, fact: &Fact) {
        if fact.seq != self.last_seq + 1 {
            self.faults.push(ChainFault::Gap { seq: fact.seq });
        } else if fact.prev != self.last_hash {
            self.faults.push(ChainFault::Broken { seq: fact.seq });
        }
        if fact.hash != fact.computed_hash() {
            self.faults.push(ChainFault::Altered { seq: fact.seq });
        }
        self.last_hash.clone_from(&fact.hash);
        self.last_seq = fact.seq;
    }

    /// Ends the chain against the head that lies on the subject.
    pub fn finish(mut self, head: &str, count: i64) -> Vec<ChainFault> {
        if self.last_hash != head || self.last_seq != count {
            self.faults.push(ChainFault::WrongHead);
        }
        self.faults
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chain(bodies: &[String]) -> Vec<Fact> {
        let mut prev = String::new();
        bodies
            .iter()
            .enumerate()
            .map(|(n, body)| {
                let mut fact = Fact {
                    id: FactId(Uuid::from_u128(n as u128 + 1)),
                    subject: Subject::Customer,
                    subject_id: Uuid::from_u128(7),
                    seq: n as i64 + 1,
                    kind: "noted".to_owned(),
                    at: "2026-03-06T08:00:00Z".parse().unwrap(),
                    actor: None,
                    op: None,
                    revision: None,
                    body: body.clone(),
                    prev: prev.clone(),
                    hash: String::new(),
                };
                fact.hash = fact.computed_hash();
                prev.clone_from(&fact.hash);
                fact
            })
            .collect()
    }

    fn faults(facts: &[Fact], head: &str, count: i64) -> Vec<ChainFault> {
        let mut check = ChainCheck::default();
        facts.iter().for_each(|fact| check.next(fact));
        check.finish(head, count)
    }

    proptest! {
        #[test]
        fn any_change_to_a_chain_shows(bodies in prop::collection::vec("[a-z]{0,6}", 2..6), at in any::<prop::sample::Index>(), how in 0..4) {
            let mut facts = chain(&bodies);
            let (head, count) = (facts[facts.len() - 1].hash.clone(), facts.len() as i64);
            prop_assert_eq!(faults(&facts, &head, count), vec![]);
            let at = at.index(facts.len());
            match how {
                0 => facts[at].body.push('!'),
                1 => { facts.remove(at); }
                2 => facts.swap(at, (at + 1) % count as usize),
                _ => facts[at].at += chrono::TimeDelta::microseconds(1),
            }
            prop_assert_ne!(faults(&facts, &head, count), vec![]);
        }
    }
}
