//! Rows of `agent_day`: what an agent did, day by day, bumped in the outcome's own transaction.

use chrono::NaiveDate;

use super::{StoreError, Tx, opt, run};
use crate::domain::id::AgentId;

/// One agent's day: worked, contacted, right party, promises, excuses not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Day {
    /// Accounts worked.
    pub worked: i64,
    /// Somebody was reached.
    pub contacted: i64,
    /// The right party was reached.
    pub right_party: i64,
    /// Promises taken.
    pub promises: i64,
    /// Excuses that nobody said.
    pub not_said: i64,
}

const ADD: &str = "insert into agent_day (agent_id, day, worked, contacted, right_party, promises, not_said)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (agent_id, day) do update set
       worked = agent_day.worked + excluded.worked,
       contacted = agent_day.contacted + excluded.contacted,
       right_party = agent_day.right_party + excluded.right_party,
       promises = agent_day.promises + excluded.promises,
       not_said = agent_day.not_said + excluded.not_said";

/// Adds to an agent's day.
pub async fn add(tx: &mut Tx, agent: AgentId, day: NaiveDate, more: Day) -> Result<(), StoreError> {
    run!(tx, ADD, agent.0, day, more.worked, more.contacted, more.right_party, more.promises, more.not_said).map(|_| ())
}

const OF: &str =
    "select worked, contacted, right_party, promises, not_said from agent_day where agent_id = $1 and day = $2";

/// An agent's day so far.
pub async fn of(tx: &mut Tx, agent: AgentId, day: NaiveDate) -> Result<Day, StoreError> {
    Ok(opt!(tx, Day, OF, agent.0, day)?.unwrap_or_default())
}
