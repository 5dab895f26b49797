//! Rows of `customer` and `customer_alias`.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::customer::Customer;
use crate::domain::id::{AgentId, CustomerId, TeamId};
use crate::domain::money::Money;
use crate::domain::profile::{Habits, Profile};
use crate::domain::terms::Terms;

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
    pay_run: String,
    approver: String,
    portal: String,
    order_rule: String,
    best_hour: String,
    allocation_rule: String,
    credit_limit_minor: Option<i64>,
    credit_currency: Option<String>,
    deposit_percent: Option<String>,
    credit_checked_on: Option<NaiveDate>,
    credit_source: String,
    free_from: Option<NaiveDate>,
}

/// A stored text that may say nothing.
fn said<T: std::str::FromStr>(what: &'static str, text: String) -> Result<Option<T>, StoreError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| unknown(what, text))
}

fn limit(minor: Option<i64>, code: Option<String>) -> Result<Option<Money>, StoreError> {
    let (Some(minor), Some(code)) = (minor, code) else { return Ok(None) };
    let currency = code.parse().map_err(|_| unknown("the currency", code))?;
    Ok(Some(Money::new(minor, currency)))
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
            profile: Profile {
                habits: Habits {
                    pay_run: said("the day of payment", row.pay_run)?,
                    approver: row.approver,
                    portal: row.portal,
                    order_rule: row.order_rule,
                    best_hour: said("the best hour", row.best_hour)?,
                    allocation_rule: said("the order of allocation", row.allocation_rule)?,
                },
                terms: Terms {
                    credit_limit: limit(row.credit_limit_minor, row.credit_currency)?,
                    deposit: said("the deposit", row.deposit_percent.unwrap_or_default())?,
                    credit_checked_on: row.credit_checked_on,
                    credit_source: row.credit_source,
                    free_from: row.free_from,
                },
            },
        })
    }
}

/// A profile as its columns hold it.
#[derive(Clone, Debug, Serialize)]
pub(in crate::store) struct Kept {
    pub(in crate::store) pay_run: String,
    pub(in crate::store) approver: String,
    pub(in crate::store) portal: String,
    pub(in crate::store) order_rule: String,
    pub(in crate::store) best_hour: String,
    pub(in crate::store) allocation_rule: String,
    pub(in crate::store) limit_minor: Option<i64>,
    pub(in crate::store) limit_currency: Option<&'static str>,
    pub(in crate::store) deposit: Option<String>,
    pub(in crate::store) checked: Option<NaiveDate>,
    pub(in crate::store) source: String,
    pub(in crate::store) free_from: Option<NaiveDate>,
}

impl Kept {
    /// The columns of a customer's profile.
    pub(in crate::store) fn of(customer: &Customer) -> Self {
        let (habits, terms) = (&customer.profile.habits, &customer.profile.terms);
        Kept {
            pay_run: habits.pay_run.as_ref().map(ToString::to_string).unwrap_or_default(),
            approver: habits.approver.clone(),
            portal: habits.portal.clone(),
            order_rule: habits.order_rule.clone(),
            best_hour: habits.best_hour.as_ref().map(ToString::to_string).unwrap_or_default(),
            allocation_rule: habits.allocation_rule.map(|rule| rule.code().to_owned()).unwrap_or_default(),
            limit_minor: terms.credit_limit.map(|limit| limit.minor),
            limit_currency: terms.credit_limit.map(|limit| limit.currency.code()),
            deposit: terms.deposit.map(|share| share.to_string()),
            checked: terms.credit_checked_on,
            source: terms.credit_source.clone(),
            free_from: terms.free_from,
        }
    }
}

const BY_ID: &str =
    "select id, source, number, name, segment, language, time_zone, country, currency, team_id, responsible_id,
            terms_days, terms_version, terms_accepted_on, free_until, ways_to_pay, habits,
            pay_run, approver, portal, order_rule, best_hour, allocation_rule, credit_limit_minor, credit_currency,
            deposit_percent, credit_checked_on, credit_source, free_from
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

const PROFILE: &str =
    "update customer set habits = $2, pay_run = $3, approver = $4, portal = $5, order_rule = $6, best_hour = $7,
            allocation_rule = $8, credit_limit_minor = $9, credit_currency = $10, deposit_percent = $11,
            credit_checked_on = $12, credit_source = $13, free_from = $14, free_until = $15
     where id = $1";

/// Writes a customer's habits and terms.
pub async fn set_profile(tx: &mut Tx, customer: &Customer) -> Result<(), StoreError> {
    let kept = Kept::of(customer);
    run!(
        tx,
        PROFILE,
        customer.id.0,
        &customer.habits,
        kept.pay_run,
        kept.approver,
        kept.portal,
        kept.order_rule,
        kept.best_hour,
        kept.allocation_rule,
        kept.limit_minor,
        kept.limit_currency,
        kept.deposit,
        kept.checked,
        kept.source,
        kept.free_from,
        customer.free_until
    )
    .map(|_| ())
}

const SIGNS: &str = "select excuse, reached from customer where id = $1";

/// The excuse on file, and whether a right party was ever reached.
pub async fn signs(tx: &mut Tx, id: CustomerId) -> Result<(Option<String>, bool), StoreError> {
    Ok(opt!(tx, (Option<String>, bool), SIGNS, id.0)?.unwrap_or((None, false)))
}
