//! Rows of `contact_point`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, run, unknown};
use crate::domain::contact_point::{ContactPoint, PointStatus};
use crate::domain::id::{ContactPointId, CustomerId};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    customer_id: Uuid,
    channel: String,
    value: String,
    label: String,
    status: String,
    consent: Option<bool>,
    last_result: Option<String>,
    last_at: Option<DateTime<Utc>>,
    source: String,
}

impl TryFrom<Row> for ContactPoint {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        Ok(ContactPoint {
            id: ContactPointId(row.id),
            customer: CustomerId(row.customer_id),
            channel: row.channel.parse().map_err(|code: String| unknown("the channel", code))?,
            value: row.value,
            label: row.label,
            status: row.status.parse().map_err(|code: String| unknown("the state of a contact point", code))?,
            consent: row.consent,
            last_result: row.last_result,
            last_at: row.last_at,
            source: row.source,
        })
    }
}

const OF: &str = "select id, customer_id, channel, value, label, status, consent, last_result, last_at, source
     from contact_point where customer_id = $1 order by place, id";

/// A customer's contact points, the one to use first.
pub async fn of(tx: &mut Tx, customer: CustomerId) -> Result<Vec<ContactPoint>, StoreError> {
    all!(tx, Row, OF, customer.0)?.into_iter().map(ContactPoint::try_from).collect()
}

const RESULT: &str = "update contact_point set last_result = $3, last_at = $4 where id = $1 and customer_id = $2";

/// Notes what came of the last attempt over a point.
pub async fn set_result(
    tx: &mut Tx,
    customer: CustomerId,
    point: ContactPointId,
    result: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    run!(tx, RESULT, point.0, customer.0, result, at).map(|_| ())
}

const STATUS: &str = "update contact_point set status = $3 where customer_id = $1 and id = $2";

/// Changes whether a point may be used.
pub async fn set_status(
    tx: &mut Tx,
    customer: CustomerId,
    point: ContactPointId,
    status: PointStatus,
) -> Result<(), StoreError> {
    run!(tx, STATUS, customer.0, point.0, status.code()).map(|_| ())
}

const INSERT: &str =
    "insert into contact_point (id, customer_id, place, channel, value, label, status, consent, source)
     values ($1, $2, (select coalesce(max(place), 0) + 1 from contact_point where customer_id = $2), $3, $4, $5, $6, $7, $8)";

/// Adds a point behind the customer's others.
///
/// # Errors
/// [`StoreError::Taken`] when the customer has that value already.
pub async fn insert(tx: &mut Tx, point: &ContactPoint) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        point.id.0,
        point.customer.0,
        point.channel.code(),
        &point.value,
        &point.label,
        point.status.code(),
        point.consent,
        &point.source
    )
    .map(|_| ())
}

const CORRECT: &str = "update contact_point
     set value = $3, label = $4, status = $5, consent = $6, last_result = $7, last_at = $8, source = $9
     where customer_id = $1 and id = $2";

/// Puts what is known of a point anew.
pub async fn correct(tx: &mut Tx, point: &ContactPoint) -> Result<(), StoreError> {
    run!(
        tx,
        CORRECT,
        point.customer.0,
        point.id.0,
        &point.value,
        &point.label,
        point.status.code(),
        point.consent,
        &point.last_result,
        point.last_at,
        &point.source
    )
    .map(|_| ())
}

const PLACE: &str = "update contact_point set place = $3 where customer_id = $1 and id = $2";

/// Puts a point at a place among the customer's; the least is used first.
pub async fn set_place(tx: &mut Tx, customer: CustomerId, point: ContactPointId, place: i64) -> Result<(), StoreError> {
    run!(tx, PLACE, customer.0, point.0, place).map(|_| ())
}
