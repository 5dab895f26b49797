//! Changing sets of rows.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{array, ids, put};
use crate::domain::clean;
use crate::domain::customer::Customer;
use crate::domain::id::{CustomerId, InvoiceId, PaymentId};
use crate::domain::money::Money;
use crate::store::customer::Kept;
use crate::store::{StoreError, Tx, all, run, unknown};

/// A customer's columns that an import may change, by one letter each.
#[derive(Serialize)]
struct Changed<'a> {
    id: CustomerId,
    name: &'a str,
    folded: String,
    segment: &'static str,
    language: &'a str,
    zone: &'static str,
    country: &'a str,
    currency: &'static str,
    team: Option<Uuid>,
    responsible: Option<Uuid>,
    terms_days: Option<i64>,
    terms_version: Option<&'a str>,
    accepted: Option<chrono::NaiveDate>,
    free: Option<chrono::NaiveDate>,
    ways: &'a str,
    habits: &'a str,
    #[serde(flatten)]
    profile: Kept,
}

const CUSTOMERS_SQLITE: &str = "update customer set
       name = j.value->>'name', folded = j.value->>'folded', segment = j.value->>'segment', language = j.value->>'language',
       time_zone = j.value->>'zone', country = j.value->>'country', currency = j.value->>'currency',
       team_id = unhex(j.value->>'team', '-'), responsible_id = unhex(j.value->>'responsible', '-'),
       terms_days = j.value->>'terms_days', terms_version = j.value->>'terms_version',
       terms_accepted_on = j.value->>'accepted', free_until = j.value->>'free',
       ways_to_pay = j.value->>'ways', habits = j.value->>'habits',
       pay_run = j.value->>'pay_run', approver = j.value->>'approver', portal = j.value->>'portal',
       order_rule = j.value->>'order_rule', best_hour = j.value->>'best_hour',
       allocation_rule = j.value->>'allocation_rule', credit_limit_minor = j.value->>'limit_minor',
       credit_currency = j.value->>'limit_currency', deposit_percent = j.value->>'deposit',
       credit_checked_on = j.value->>'checked', credit_source = j.value->>'source', free_from = j.value->>'free_from'
     from json_each($1) j where customer.id = unhex(j.value->>'id', '-')";
const CUSTOMERS_POSTGRES: &str = "update customer set
       name = j.name, folded = j.folded, segment = j.segment, language = j.language,
       time_zone = j.zone, country = j.country, currency = j.currency, team_id = j.team, responsible_id = j.responsible,
       terms_days = j.terms_days, terms_version = j.terms_version, terms_accepted_on = j.accepted, free_until = j.free,
       ways_to_pay = j.ways, habits = j.habits, pay_run = j.pay_run, approver = j.approver, portal = j.portal,
       order_rule = j.order_rule, best_hour = j.best_hour, allocation_rule = j.allocation_rule,
       credit_limit_minor = j.limit_minor, credit_currency = j.limit_currency, deposit_percent = j.deposit,
       credit_checked_on = j.checked, credit_source = j.source, free_from = j.free_from
     from jsonb_to_recordset($1::jsonb) as j(id uuid, name text, folded text, segment text, language text, zone text,
       country text, currency text, team uuid, responsible uuid, terms_days bigint, terms_version text, accepted date,
       free date, ways text, habits text, pay_run text, approver text, portal text, order_rule text, best_hour text,
       allocation_rule text, limit_minor bigint, limit_currency text, deposit text, checked date, source text,
       free_from date) where customer.id = j.id";

/// Writes what an import may change of customers.
pub async fn update_customers(tx: &mut Tx, customers: &[&Customer]) -> Result<(), StoreError> {
    let json = array(customers.iter().map(|customer| Changed {
        id: customer.id,
        name: &customer.name,
        folded: clean::fold(&customer.name),
        segment: customer.segment.code(),
        language: &customer.language,
        zone: customer.time_zone.name(),
        country: &customer.country,
        currency: customer.currency.code(),
        team: customer.team.map(|id| id.0),
        responsible: customer.responsible.map(|id| id.0),
        terms_days: customer.terms_days,
        terms_version: customer.terms_version.as_deref(),
        accepted: customer.terms_accepted_on,
        free: customer.free_until,
        ways: &customer.ways_to_pay,
        habits: &customer.habits,
        profile: Kept::of(customer),
    }))?;
    put(tx, CUSTOMERS_SQLITE, CUSTOMERS_POSTGRES, &json).await.map(|_| ())
}

/// A chain of a customer's facts that has grown.
#[derive(Clone, Debug, Serialize)]
pub struct MovedHead {
    /// Whose.
    pub id: Uuid,
    /// Hash of the fact that was the last.
    pub old: String,
    /// Hash of the fact that is the last now.
    pub head: String,
    /// How many facts there are now.
    pub facts: i64,
}

const HEADS_SQLITE: &str = "update customer set head = j.value->>'head', facts = j.value->>'facts'
     from json_each($1) j where customer.id = unhex(j.value->>'id', '-') and customer.head = j.value->>'old'";
const HEADS_POSTGRES: &str = "update customer set head = j.head, facts = j.facts
     from jsonb_to_recordset($1::jsonb) as j(id uuid, old text, head text, facts bigint)
     where customer.id = j.id and customer.head = j.old";

/// Moves the ends of customers' chains on.
///
/// # Errors
/// [`StoreError::Busy`] when one of them was moved meanwhile: everything of this transaction must be done again.
pub async fn move_heads(tx: &mut Tx, heads: &[MovedHead]) -> Result<(), StoreError> {
    for heads in heads.chunks(super::MOST) {
        let moved = put(tx, HEADS_SQLITE, HEADS_POSTGRES, &array(heads)?).await?;
        if moved != heads.len() as u64 {
            return Err(StoreError::Busy("somebody wrote to the same customers".to_owned()));
        }
    }
    Ok(())
}

const TOUCH_SQLITE: &str = "update work_item set touched_at = $2
     where customer_id in (select unhex(value, '-') from json_each($1))";
const TOUCH_POSTGRES: &str = "update work_item set touched_at = $2
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid)";

/// Notes that customers were written to, so that they are ranked again.
pub async fn touch(tx: &mut Tx, customers: &[Uuid], now: DateTime<Utc>) -> Result<(), StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => TOUCH_SQLITE,
        Tx::Postgres(_) => TOUCH_POSTGRES,
    };
    run!(tx, sql, ids(customers)?, now).map(|_| ())
}

/// What is open of a document from now on.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Settled {
    /// The document.
    pub id: InvoiceId,
    /// Minor units.
    pub minor: i64,
}

const OPEN_SQLITE: &str = "update invoice set open_minor = j.value->>'minor'
     from json_each($1) j where invoice.id = unhex(j.value->>'id', '-')";
const OPEN_POSTGRES: &str = "update invoice set open_minor = j.minor
     from jsonb_to_recordset($1::jsonb) as j(id uuid, minor bigint) where invoice.id = j.id";

/// Writes what is open of documents.
pub async fn set_open(tx: &mut Tx, settled: &[Settled]) -> Result<(), StoreError> {
    put(tx, OPEN_SQLITE, OPEN_POSTGRES, &array(settled)?).await.map(|_| ())
}

/// Whose a stored payment is, and what of it settles nothing yet.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Taken {
    /// The payment.
    pub id: PaymentId,
    /// Whose.
    pub customer: CustomerId,
    /// Minor units.
    pub minor: i64,
}

const UNAPPLIED_SQLITE: &str =
    "update payment set customer_id = unhex(j.value->>'customer', '-'), unapplied_minor = j.value->>'minor'
     from json_each($1) j where payment.id = unhex(j.value->>'id', '-')";
const UNAPPLIED_POSTGRES: &str = "update payment set customer_id = j.customer, unapplied_minor = j.minor
     from jsonb_to_recordset($1::jsonb) as j(id uuid, customer uuid, minor bigint) where payment.id = j.id";

/// Writes whose payments are and what of them settles nothing yet.
pub async fn set_unapplied(tx: &mut Tx, taken: &[Taken]) -> Result<(), StoreError> {
    put(tx, UNAPPLIED_SQLITE, UNAPPLIED_POSTGRES, &array(taken)?).await.map(|_| ())
}

const CLOSE_SQLITE: &str = "update dispute set closed_at = $2, settled_at = $2
     where closed_at is null and invoice_id in (select unhex(value, '-') from json_each($1))
       and customer_id in (select customer_id from invoice where id in (select unhex(value, '-') from json_each($1)))
     returning customer_id, amount_minor, currency";
const CLOSE_POSTGRES: &str = "update dispute set closed_at = $2, settled_at = $2
     where closed_at is null and invoice_id in (select jsonb_array_elements_text($1::jsonb)::uuid)
       and customer_id in
         (select customer_id from invoice where id in (select jsonb_array_elements_text($1::jsonb)::uuid))
     returning customer_id, amount_minor, currency";

/// Closes the open disputes of documents; gives whose they were and how much.
pub async fn close_disputes(
    tx: &mut Tx,
    invoices: &[Uuid],
    now: DateTime<Utc>,
) -> Result<Vec<(CustomerId, Money)>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => CLOSE_SQLITE,
        Tx::Postgres(_) => CLOSE_POSTGRES,
    };
    all!(tx, (Uuid, i64, String), sql, ids(invoices)?, now)?
        .into_iter()
        .map(|(customer, minor, code)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            Ok((CustomerId(customer), Money::new(minor, currency)))
        })
        .collect()
}

const REOPEN_SQLITE: &str = "update dispute set closed_at = null, settled_at = null
     where settled_at is not null and decision is null
       and invoice_id in (select unhex(value, '-') from json_each($1))
     returning customer_id, number, amount_minor, currency, answer_by";
const REOPEN_POSTGRES: &str = "update dispute set closed_at = null, settled_at = null
     where settled_at is not null and decision is null
       and invoice_id in (select jsonb_array_elements_text($1::jsonb)::uuid)
     returning customer_id, number, amount_minor, currency, answer_by";

/// A dispute that is open again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reopened {
    /// Whose.
    pub customer: CustomerId,
    /// Its number.
    pub number: i64,
    /// How much is disputed.
    pub amount: Money,
    /// By when it is to be answered.
    pub answer_by: NaiveDate,
}

/// Opens the disputes of documents again that ended only because their document was settled.
pub async fn reopen_disputes(tx: &mut Tx, invoices: &[Uuid]) -> Result<Vec<Reopened>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => REOPEN_SQLITE,
        Tx::Postgres(_) => REOPEN_POSTGRES,
    };
    all!(tx, (Uuid, i64, i64, String, NaiveDate), sql, ids(invoices)?)?
        .into_iter()
        .map(|(customer, number, minor, code, answer_by)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            Ok(Reopened { customer: CustomerId(customer), number, amount: Money::new(minor, currency), answer_by })
        })
        .collect()
}
