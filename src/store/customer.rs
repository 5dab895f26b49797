//! Rows of `customer` and `customer_alias`.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::customer::Customer;
use crate::domain::id::{AgentId, CustomerId, TeamId};

#[derive(sqlx::FromRow)]
pub(in crate::store) struct Row {
    id: Uuid,
    source: String,
    number: String,
    name: String,
    segment: String,
    language: String,
    time_zone: String,
    country: String,
    currency: String,
    team_id: Option<Uuid>,
    responsible_id: Option<Uuid>,
    terms_days: Option<i64>,
    terms_version: Option<String>,
    terms_accepted_on: Option<NaiveDate>,
    free_until: Option<NaiveDate>,
    ways_to_pay: String,
    habits: String,
}

impl TryFrom<Row> for Customer {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        Ok(Customer {
            id: CustomerId(row.id),
            source: row.source,
            number: row.number,
            name: row.name,
            aliases: Vec::new(),
            segment: row.segment.parse().map_err(|code: String| unknown("the segment", code))?,
            language: row.language,
            time_zone: row.time_zone.parse().map_err(|_| unknown("the time zone", row.time_zone))?,
            country: row.country,
            currency: row.currency.parse().map_err(|_| unknown("the currency", row.currency))?,
            team: row.team_id.map(TeamId),
            responsible: row.responsible_id.map(AgentId),
            terms_days: row.terms_days,
            terms_version: row.terms_version,
            terms_accepted_on: row.terms_accepted_on,
            free_until: row.free_until,
            ways_to_pay: row.ways_to_pay,
            habits: row.habits,
        })
    }
}

const BY_ID: &str =
    "select id, source, number, name, segment, language, time_zone, country, currency, team_id, responsible_id,
            terms_days, terms_version, terms_accepted_on, free_until, ways_to_pay, habits
     from customer where id = $1";
const ALIASES: &str = "select name from customer_alias where customer_id = $1 order by name";

/// The customer with that identifier, with every spelling of the name.
pub async fn by_id(tx: &mut Tx, id: CustomerId) -> Result<Option<Customer>, StoreError> {
    let Some(row) = opt!(&mut *tx, Row, BY_ID, id.0)? else { return Ok(None) };
    let mut customer = Customer::try_from(row)?;
    customer.aliases = all!(tx, (String,), ALIASES, id.0)?.into_iter().map(|(name,)| name).collect();
    Ok(Some(customer))
}

const EXCUSE: &str = "update customer set excuse = $2 where id = $1";
const REACHED: &str = "update customer set reached = $2 where id = $1 and reached <> $2";
const LANGUAGE: &str = "update customer set language = $2 where id = $1";

/// Notes the excuse that was said last.
pub async fn set_excuse(tx: &mut Tx, id: CustomerId, excuse: &str) -> Result<(), StoreError> {
    run!(tx, EXCUSE, id.0, excuse).map(|_| ())
}

/// Notes that a right party was reached.
pub async fn set_reached(tx: &mut Tx, id: CustomerId) -> Result<(), StoreError> {
    run!(tx, REACHED, id.0, true).map(|_| ())
}

/// Changes the language to speak.
pub async fn set_language(tx: &mut Tx, id: CustomerId, language: &str) -> Result<(), StoreError> {
    run!(tx, LANGUAGE, id.0, language).map(|_| ())
}

const SIGNS: &str = "select excuse, reached from customer where id = $1";

/// The excuse on file, and whether a right party was ever reached.
pub async fn signs(tx: &mut Tx, id: CustomerId) -> Result<(Option<String>, bool), StoreError> {
    Ok(opt!(tx, (Option<String>, bool), SIGNS, id.0)?.unwrap_or((None, false)))
}
