//! Rows of `promise`.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, run, unknown};
use crate::domain::id::{AgentId, CustomerId, PromiseId};
use crate::domain::money::Money;
use crate::domain::promise::{Promise, PromiseState};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    customer_id: Uuid,
    agent_id: Uuid,
    amount_minor: i64,
    paid_minor: i64,
    currency: String,
    due_on: NaiveDate,
    state: String,
    level: i64,
    made_at: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Promise {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        Ok(Promise {
            id: PromiseId(row.id),
            customer: CustomerId(row.customer_id),
            agent: AgentId(row.agent_id),
            amount: Money::new(row.amount_minor, currency),
            paid_minor: row.paid_minor,
            due_on: row.due_on,
            state: row.state.parse().map_err(|code: String| unknown("the state of a promise", code))?,
            level: row.level,
            made_at: row.made_at,
            settled_at: row.settled_at,
        })
    }
}

const OF: &str =
    "select id, customer_id, agent_id, amount_minor, paid_minor, currency, due_on, state, level, made_at, settled_at
     from promise where customer_id = $1 order by made_at desc, id desc limit $2";

/// A customer's promises, newest first.
pub async fn of(tx: &mut Tx, customer: CustomerId, most: i64) -> Result<Vec<Promise>, StoreError> {
    all!(tx, Row, OF, customer.0, most)?.into_iter().map(Promise::try_from).collect()
}

const INSERT: &str = "insert into promise
     (id, customer_id, agent_id, amount_minor, paid_minor, currency, due_on, state, level, made_at, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

/// Adds a promise.
pub async fn insert(tx: &mut Tx, promise: &Promise) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        promise.id.0,
        promise.customer.0,
        promise.agent.0,
        promise.amount.minor,
        promise.paid_minor,
        promise.amount.currency.code(),
        promise.due_on,
        promise.state.code(),
        promise.level,
        promise.made_at,
        promise.settled_at
    )
    .map(|_| ())
}

const SETTLE: &str = "update promise set state = $2, paid_minor = $3, settled_at = $4 where id = $1";

/// Notes where a promise stands now.
pub async fn settle(
    tx: &mut Tx,
    id: PromiseId,
    state: PromiseState,
    paid_minor: i64,
    settled_at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    run!(tx, SETTLE, id.0, state.code(), paid_minor, settled_at).map(|_| ())
}

const DUE: &str = "select distinct customer_id from promise
     where state = 'open' and due_on < $1 and customer_id > $2 order by customer_id limit $3";

/// Customers after `after` with an open promise due before a day, in order.
pub async fn customers_due(
    tx: &mut Tx,
    before: NaiveDate,
    after: Uuid,
    most: i64,
) -> Result<Vec<CustomerId>, StoreError> {
    Ok(all!(tx, (Uuid,), DUE, before, after, most)?.into_iter().map(|(id,)| CustomerId(id)).collect())
}
