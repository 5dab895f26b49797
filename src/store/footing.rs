//! What an operation may replace about a customer: read before and after it, and put back when it is taken back.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{StoreError, Tx, opt, run};
use crate::domain::id::{ContactPointId, CustomerId};

/// The customer's plan and signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct Footing {
    /// Why nobody works it.
    pub hold_reason: Option<String>,
    /// Until when.
    pub hold_until: Option<DateTime<Utc>>,
    /// Name of the next step.
    pub step: Option<String>,
    /// When it is due.
    pub step_at: Option<DateTime<Utc>>,
    /// The callback agreed.
    pub callback_at: Option<DateTime<Utc>>,
    /// Whose callback it is.
    pub callback_agent_id: Option<Uuid>,
    /// When a promise was found broken.
    pub broken_on: Option<NaiveDate>,
    /// The excuse said last.
    pub excuse: Option<String>,
    /// Whether a right party was ever reached.
    pub reached: bool,
    /// The language to speak.
    pub language: String,
}

const OF: &str =
    "select w.hold_reason, w.hold_until, w.step, w.step_at, w.callback_at, w.callback_agent_id, w.broken_on,
            c.excuse, c.reached, c.language
     from work_item w join customer c on c.id = w.customer_id where w.customer_id = $1";

/// A customer's plan and signs.
pub async fn of(tx: &mut Tx, customer: CustomerId) -> Result<Option<Footing>, StoreError> {
    opt!(tx, Footing, OF, customer.0)
}

const SET_PLAN: &str =
    "update work_item set hold_reason = $2, hold_until = $3, step = $4, step_at = $5, callback_at = $6,
            callback_agent_id = $7, broken_on = $8, touched_at = $9 where customer_id = $1";
const SET_SIGNS: &str = "update customer set excuse = $2, reached = $3, language = $4 where id = $1";

/// Puts a customer's plan and signs so.
pub async fn set(tx: &mut Tx, customer: CustomerId, to: &Footing, now: DateTime<Utc>) -> Result<(), StoreError> {
    run!(
        &mut *tx,
        SET_PLAN,
        customer.0,
        to.hold_reason.as_deref(),
        to.hold_until,
        to.step.as_deref(),
        to.step_at,
        to.callback_at,
        to.callback_agent_id,
        to.broken_on,
        now
    )?;
    run!(tx, SET_SIGNS, customer.0, to.excuse.as_deref(), to.reached, &to.language).map(|_| ())
}

/// What is known of one contact point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct Point {
    /// Which.
    pub id: Uuid,
    /// Whether it may be used.
    pub status: String,
    /// What came of the last attempt.
    pub last_result: Option<String>,
    /// When that was.
    pub last_at: Option<DateTime<Utc>>,
}

const POINT: &str = "select id, status, last_result, last_at from contact_point where customer_id = $1 and id = $2";

/// What is known of one of a customer's contact points.
pub async fn point(tx: &mut Tx, customer: CustomerId, id: ContactPointId) -> Result<Option<Point>, StoreError> {
    opt!(tx, Point, POINT, customer.0, id.0)
}

const SET_POINT: &str = "update contact_point set status = $3, last_result = $4, last_at = $5
     where customer_id = $1 and id = $2";

/// Puts a contact point so.
pub async fn set_point(tx: &mut Tx, customer: CustomerId, to: &Point) -> Result<(), StoreError> {
    run!(tx, SET_POINT, customer.0, to.id, &to.status, to.last_result.as_deref(), to.last_at).map(|_| ())
}
