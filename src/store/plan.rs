//! Rows of `plan`, and the documents that a kept settlement made.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::id::{AgentId, ApprovalId, CustomerId, InvoiceId, PlanId};
use crate::domain::money::Money;
use crate::domain::plan::{Plan, PlanState};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    customer_id: Uuid,
    agent_id: Uuid,
    approval_id: Option<Uuid>,
    currency: String,
    total_minor: i64,
    discount_minor: i64,
    on_miss: String,
    state: String,
    covers: String,
    note: String,
    made_at: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Plan {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        Ok(Plan {
            id: PlanId(row.id),
            customer: CustomerId(row.customer_id),
            agent: AgentId(row.agent_id),
            approval: row.approval_id.map(ApprovalId),
            total: Money::new(row.total_minor, currency),
            discount_minor: row.discount_minor,
            on_miss: row.on_miss.parse().map_err(|code: String| unknown("what a missed instalment does", code))?,
            state: row.state.parse().map_err(|code: String| unknown("the state of a plan", code))?,
            covers: ids(&row.covers)?,
            note: row.note,
            made_at: row.made_at,
            settled_at: row.settled_at,
        })
    }
}

fn ids(text: &str) -> Result<Vec<InvoiceId>, StoreError> {
    serde_json::from_str(text).map_err(|_| unknown("the documents of a plan", text.to_owned()))
}

fn written(ids: &[InvoiceId]) -> Result<String, StoreError> {
    serde_json::to_string(ids).map_err(|error| StoreError::Other(error.to_string()))
}

/// A settlement that is waited for: whose, what it lets go, and the documents that it names.
pub type Discounted = (CustomerId, Money, Vec<InvoiceId>);

const DISCOUNTS: &str = "select customer_id, currency, discount_minor, covers from plan
     where customer_id >= $1 and customer_id <= $2 and state = 'active' and discount_minor > 0
     order by customer_id, made_at";

/// What settlements that are waited for let go once they are kept, between two customers, both included.
pub async fn discounts(tx: &mut Tx, first: Uuid, last: Uuid) -> Result<Vec<Discounted>, StoreError> {
    all!(tx, (Uuid, String, i64, String), DISCOUNTS, first, last)?
        .into_iter()
        .map(|(customer, code, minor, covers)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            Ok((CustomerId(customer), Money::new(minor, currency), ids(&covers)?))
        })
        .collect()
}

const OF: &str = "select id, customer_id, agent_id, approval_id, currency, total_minor, discount_minor, on_miss, state,
            covers, note, made_at, settled_at
     from plan where customer_id = $1 order by made_at desc, id desc limit $2";

/// A customer's plans, newest first.
pub async fn of(tx: &mut Tx, customer: CustomerId, most: i64) -> Result<Vec<Plan>, StoreError> {
    all!(tx, Row, OF, customer.0, most)?.into_iter().map(Plan::try_from).collect()
}

const INSERT: &str = "insert into plan
     (id, customer_id, agent_id, approval_id, currency, total_minor, discount_minor, on_miss, state, covers, note,
      made_at, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

/// Adds a plan; its instalments are promises of their own.
pub async fn insert(tx: &mut Tx, plan: &Plan) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        plan.id.0,
        plan.customer.0,
        plan.agent.0,
        plan.approval.map(|id| id.0),
        plan.total.currency.code(),
        plan.total.minor,
        plan.discount_minor,
        plan.on_miss.code(),
        plan.state.code(),
        written(&plan.covers)?,
        &plan.note,
        plan.made_at,
        plan.settled_at
    )
    .map(|_| ())
}

const SETTLE: &str = "update plan set state = $2, settled_at = $3 where id = $1";

/// Notes where a plan stands now.
pub async fn settle(
    tx: &mut Tx,
    id: PlanId,
    state: PlanState,
    settled_at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    run!(tx, SETTLE, id.0, state.code(), settled_at).map(|_| ())
}

const CREDITS: &str = "select credits from plan where id = $1";
const SET_CREDITS: &str = "update plan set credits = $2 where id = $1";

/// The credits that a plan's discount made and that stand.
pub async fn credits(tx: &mut Tx, id: PlanId) -> Result<Vec<InvoiceId>, StoreError> {
    opt!(tx, (String,), CREDITS, id.0)?.map_or(Ok(Vec::new()), |(text,)| ids(&text))
}

/// Notes the credits that a plan's discount made.
pub async fn set_credits(tx: &mut Tx, id: PlanId, credits: &[InvoiceId]) -> Result<(), StoreError> {
    run!(tx, SET_CREDITS, id.0, written(credits)?).map(|_| ())
}
