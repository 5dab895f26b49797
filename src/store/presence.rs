//! Rows of `presence`: what each agent is doing.

use chrono::{DateTime, Utc};

use uuid::Uuid;

use super::{StoreError, Tx, opt, run};
use crate::domain::id::{AgentId, CustomerId};

const PUT: &str = "insert into presence (agent_id, revision, state, since, customer_id, device, heartbeat_at)
     values ($1, 1, $2, $3, $4, $5, $3)
     on conflict (agent_id) do update set
       revision = presence.revision + 1,
       since = case when presence.state = excluded.state and presence.customer_id is not distinct from excluded.customer_id
                    then presence.since else excluded.since end,
       state = excluded.state, customer_id = excluded.customer_id, device = excluded.device,
       heartbeat_at = excluded.heartbeat_at";

/// Notes what an agent is doing now: `idle`, `account` or `call`.
pub async fn put(
    tx: &mut Tx,
    agent: AgentId,
    state: &str,
    customer: Option<CustomerId>,
    device: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    run!(tx, PUT, agent.0, state, now, customer.map(|id| id.0), device).map(|_| ())
}

const SINCE: &str = "select since from presence where agent_id = $1 and customer_id = $2";

/// Since when an agent has been busy with a customer; nothing when it is not known.
pub async fn since(tx: &mut Tx, agent: Uuid, customer: CustomerId) -> Result<Option<DateTime<Utc>>, StoreError> {
    Ok(opt!(tx, (DateTime<Utc>,), SINCE, agent, customer.0)?.map(|(since,)| since))
}
