//! Rows of `promise`.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, run, unknown};
use crate::domain::id::{AgentId, ApprovalId, CustomerId, InvoiceId, PaymentId, PlanId, PromiseId};
use crate::domain::money::{Currency, Money};
use crate::domain::promise::{Cover, Covered, Promise, PromiseState, Received, Settling};

/// What a promise covers, as its row holds it.
pub(super) fn written(covers: &Cover) -> String {
    // A value of this form always serializes; what could not would cover what its amount does.
    serde_json::to_string(covers).unwrap_or_else(|_| NOTHING.to_owned())
}

/// What rows of an older program hold: such a promise covers whatever its amount does.
const NOTHING: &str = "[]";

/// What a row says that its promise covers.
///
/// # Errors
/// When it does not say it in this program's form.
pub fn covers(text: &str) -> Result<Cover, StoreError> {
    if text == NOTHING {
        return Ok(Cover::default());
    }
    serde_json::from_str(text).map_err(|_| unknown("what a promise covers", text.to_owned()))
}

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
    plan_id: Option<Uuid>,
    place: i64,
    approval_id: Option<Uuid>,
    method: String,
    covers: String,
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
            plan: row.plan_id.map(PlanId),
            place: row.place,
            approval: row.approval_id.map(ApprovalId),
            method: row.method,
            covers: covers(&row.covers)?,
        })
    }
}

const OF: &str =
    "select id, customer_id, agent_id, amount_minor, paid_minor, currency, due_on, state, level, made_at, settled_at,
            plan_id, cast(place as bigint) as place, approval_id, method, covers
     from promise where customer_id = $1 order by made_at desc, place desc, id desc limit $2";

/// A customer's promises, newest first; of a plan the last instalment first.
pub async fn of(tx: &mut Tx, customer: CustomerId, most: i64) -> Result<Vec<Promise>, StoreError> {
    all!(tx, Row, OF, customer.0, most)?.into_iter().map(Promise::try_from).collect()
}

const INSERT: &str = "insert into promise
     (id, customer_id, agent_id, amount_minor, paid_minor, currency, due_on, state, level, made_at, settled_at,
      plan_id, place, approval_id, method, covers)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";

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
        promise.settled_at,
        promise.plan.map(|id| id.0),
        promise.place,
        promise.approval.map(|id| id.0),
        &promise.method,
        written(&promise.covers)
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

const RECEIVED: &str = "select id, currency, received_on, noted_at, amount_minor, undoes_id from payment
     where customer_id = $1 and received_on >= $2 and kind <> 'fee' order by received_on, id";

const SHARES: &str = "select a.payment_id, a.invoice_id, a.minor
     from allocation a join payment p on p.id = a.payment_id
     where p.customer_id = $1 and p.received_on >= $2 and a.invoice_id is not null and a.undone_at is null";

/// What a customer paid (and got back, below zero) from a day on, in order, with what it settles. What a bank kept was
/// never the customer's.
pub async fn received(
    tx: &mut Tx,
    customer: CustomerId,
    from: NaiveDate,
) -> Result<Vec<(Currency, Received)>, StoreError> {
    let mut shares: HashMap<Uuid, Vec<Covered>> = HashMap::new();
    for (payment, invoice, minor) in all!(&mut *tx, (Uuid, Uuid, i64), SHARES, customer.0, from)? {
        shares.entry(payment).or_default().push(Covered { invoice: InvoiceId(invoice), minor });
    }
    all!(tx, (Uuid, String, NaiveDate, DateTime<Utc>, i64, Option<Uuid>), RECEIVED, customer.0, from)?
        .into_iter()
        .map(|(id, code, day, noted_at, minor, undoes)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            let shares = shares.remove(&id).unwrap_or_default();
            let undoes = undoes.map(PaymentId);
            Ok((currency, Received { id: PaymentId(id), day, noted_at, minor, undoes, shares }))
        })
        .collect()
}

const DOCUMENTS: &str = "select id, open_minor from invoice where customer_id = $1 and amount_minor > 0";

const PAID: &str = "select a.invoice_id, a.at, a.minor
     from allocation a join invoice i on i.id = a.invoice_id
     where i.customer_id = $1 and a.payment_id is not null and a.undone_at is null";

/// What each of a customer's documents asks for, and the money that settled parts of it.
pub async fn settling(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Settling>, StoreError> {
    let mut documents: Vec<Settling> = all!(tx, (Uuid, i64), DOCUMENTS, customer.0)?
        .into_iter()
        .map(|(id, open_minor)| Settling { invoice: InvoiceId(id), open_minor, paid: Vec::new() })
        .collect();
    documents.sort_unstable_by_key(|document| document.invoice.0);
    for (invoice, at, minor) in all!(tx, (Uuid, DateTime<Utc>, i64), PAID, customer.0)? {
        if let Ok(at_place) = documents.binary_search_by_key(&invoice, |document| document.invoice.0) {
            documents[at_place].paid.push((at, minor));
        }
    }
    Ok(documents)
}
