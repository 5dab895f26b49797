//! Use cases: one entry, one transaction each.
//!
//! A use case opens the transaction, loads, asks the domain, writes, appends the facts and commits. Reads and writes are
//! apart; a write is an operation that may come twice and acts once.

pub mod account;
pub mod advance;
pub mod agent;
pub mod approval;
pub mod audit;
pub mod callback;
mod chains;
pub mod claim;
pub mod demo;
mod desk;
pub mod dispute;
pub mod history;
pub mod import;
mod journal;
mod ledger;
pub mod message;
pub mod mine;
mod outcome;
pub mod payment;
mod plan;
pub mod point;
pub mod profile;
mod promise;
pub mod queue;
mod rank;
pub mod record;
pub mod reply;
pub mod report;
pub mod request;
pub mod revision;
pub mod search;
mod snooze;
pub mod statement;
mod team;
pub mod telling;
pub mod undo;
pub mod voice;

pub use desk::Desk;
pub use reply::{Refusal, Reply, Trouble};
pub use request::Request;

use chrono::NaiveDate;

use crate::domain::id::AgentId;
use crate::store::{Tx, counter};

/// An agent's day so far.
async fn counters(tx: &mut Tx, agent: AgentId, day: NaiveDate) -> Result<reply::Counters, Trouble> {
    Ok(counter::of(tx, agent, day).await?.into())
}
