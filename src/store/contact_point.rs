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
