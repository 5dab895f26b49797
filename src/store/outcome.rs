//! Rows of `outcome`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, run};
use crate::domain::id::{AgentId, CustomerId, OpId, OutcomeId};

/// A new outcome.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// Identifier.
    pub id: OutcomeId,
    /// Whose.
    pub customer: CustomerId,
    /// Who recorded it.
    pub agent: AgentId,
    /// The attempt that it is of; nothing for a review without contact.
    pub attempt: Option<Uuid>,
    /// The operation.
    pub op: OpId,
    /// Code in the catalogue.
    pub code: &'a str,
    /// Excuse.
    pub excuse: Option<&'a str>,
    /// Whether the right party was reached.
    pub right_party: bool,
    /// When.
    pub at: DateTime<Utc>,
}

const INSERT: &str = "insert into outcome (id, customer_id, agent_id, attempt_id, op_id, code, excuse, right_party, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Adds an outcome.
pub async fn insert(tx: &mut Tx, new: New<'_>) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        new.id.0,
        new.customer.0,
        new.agent.0,
        new.attempt,
        new.op.0,
        new.code,
        new.excuse,
        new.right_party,
        new.at
    )
    .map(|_| ())
}
