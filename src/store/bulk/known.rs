//! What the database knows already of the rows of a batch.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{array, ids};
use crate::domain::contact_point::Channel;
use crate::domain::customer::Customer;
use crate::domain::id::{CustomerId, InvoiceId, PaymentId};
use crate::domain::money::Money;
use crate::store::fact::Head;
use crate::store::{StoreError, Tx, all, customer, unknown};

/// A customer on file.
#[derive(Clone, Debug)]
pub struct KnownCustomer {
    /// The customer, without the other spellings of the name.
    pub customer: Customer,
    /// The end of its chain.
    pub head: Head,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    customer: customer::Row,
    #[sqlx(flatten)]
    head: Head,
}

const CUSTOMERS_SQLITE: &str =
    "select id, source, number, name, segment, language, time_zone, country, currency, team_id, responsible_id,
            terms_days, terms_version, terms_accepted_on, free_until, ways_to_pay, habits,
            pay_run, approver, portal, order_rule, best_hour, allocation_rule, credit_limit_minor, credit_currency,
            deposit_percent, credit_checked_on, credit_source, free_from, head, facts
     from customer where source = $1 and number in (select value from json_each($2))";
const CUSTOMERS_POSTGRES: &str =
    "select id, source, number, name, segment, language, time_zone, country, currency, team_id, responsible_id,
            terms_days, terms_version, terms_accepted_on, free_until, ways_to_pay, habits,
            pay_run, approver, portal, order_rule, best_hour, allocation_rule, credit_limit_minor, credit_currency,
            deposit_percent, credit_checked_on, credit_source, free_from, head, facts
     from customer where source = $1 and number in (select jsonb_array_elements_text($2::jsonb))";

/// The customers of a source with one of these numbers.
pub async fn customers_by_number(
    tx: &mut Tx,
    source: &str,
    numbers: &[&str],
) -> Result<Vec<KnownCustomer>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => CUSTOMERS_SQLITE,
        Tx::Postgres(_) => CUSTOMERS_POSTGRES,
    };
    all!(tx, Row, sql, source, array(numbers)?)?
        .into_iter()
        .map(|row| Ok(KnownCustomer { customer: Customer::try_from(row.customer)?, head: row.head }))
        .collect()
}

const ALIASES_SQLITE: &str = "select customer_id, name from customer_alias
     where customer_id in (select unhex(value, '-') from json_each($1))";
const ALIASES_POSTGRES: &str = "select customer_id, name from customer_alias
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid)";

/// Every other spelling of customers' names.
pub async fn aliases_of(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<(Uuid, String)>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => ALIASES_SQLITE,
        Tx::Postgres(_) => ALIASES_POSTGRES,
    };
    all!(tx, (Uuid, String), sql, ids(customers)?)
}

const POINTS_SQLITE: &str = "select customer_id, channel, value, place from contact_point
     where customer_id in (select unhex(value, '-') from json_each($1))";
const POINTS_POSTGRES: &str = "select customer_id, channel, value, place from contact_point
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid)";

/// Customers' contact points: whose, how, where, and the place among the customer's.
pub async fn points_of(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<(Uuid, Channel, String, i64)>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => POINTS_SQLITE,
        Tx::Postgres(_) => POINTS_POSTGRES,
    };
    all!(tx, (Uuid, String, String, i64), sql, ids(customers)?)?
        .into_iter()
        .map(|(customer, channel, value, place)| {
            let channel = channel.parse().map_err(|code: String| unknown("the channel", code))?;
            Ok((customer, channel, value, place))
        })
        .collect()
}

const HEADS_SQLITE: &str =
    "select id, head, facts from customer where id in (select unhex(value, '-') from json_each($1))";
const HEADS_POSTGRES: &str =
    "select id, head, facts from customer where id in (select jsonb_array_elements_text($1::jsonb)::uuid)";

/// The ends of customers' chains.
pub async fn heads(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<(Uuid, Head)>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => HEADS_SQLITE,
        Tx::Postgres(_) => HEADS_POSTGRES,
    };
    let rows = all!(tx, (Uuid, String, i64), sql, ids(customers)?)?;
    Ok(rows.into_iter().map(|(id, head, facts)| (id, Head { head, facts })).collect())
}

/// A document on file.
#[derive(Clone, Debug)]
pub struct KnownInvoice {
    /// Identifier.
    pub id: InvoiceId,
    /// Number.
    pub number: String,
    /// Whose.
    pub customer: CustomerId,
    /// That customer's number.
    pub customer_number: String,
    /// The whole amount.
    pub amount: Money,
}

const INVOICES_SQLITE: &str = "select i.id, i.number, i.customer_id, c.number, i.amount_minor, i.currency
     from invoice i join customer c on c.id = i.customer_id
     where i.source = $1 and i.number in (select value from json_each($2))";
const INVOICES_POSTGRES: &str = "select i.id, i.number, i.customer_id, c.number, i.amount_minor, i.currency
     from invoice i join customer c on c.id = i.customer_id
     where i.source = $1 and i.number in (select jsonb_array_elements_text($2::jsonb))";

/// The documents of a source with one of these numbers.
pub async fn invoices_by_number(tx: &mut Tx, source: &str, numbers: &[&str]) -> Result<Vec<KnownInvoice>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => INVOICES_SQLITE,
        Tx::Postgres(_) => INVOICES_POSTGRES,
    };
    all!(tx, (Uuid, String, Uuid, String, i64, String), sql, source, array(numbers)?)?
        .into_iter()
        .map(|(id, number, customer, customer_number, minor, code)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            let (id, customer, amount) = (InvoiceId(id), CustomerId(customer), Money::new(minor, currency));
            Ok(KnownInvoice { id, number, customer, customer_number, amount })
        })
        .collect()
}

/// A payment on file.
#[derive(Clone, Debug)]
pub struct KnownPayment {
    /// Identifier.
    pub id: PaymentId,
    /// Number.
    pub number: String,
    /// Whose, when that is known.
    pub customer: Option<CustomerId>,
    /// How much.
    pub amount: Money,
    /// The booking day.
    pub received_on: NaiveDate,
}

const PAYMENTS_SQLITE: &str = "select id, number, customer_id, amount_minor, currency, received_on
     from payment where source = $1 and number in (select value from json_each($2))";
const PAYMENTS_POSTGRES: &str = "select id, number, customer_id, amount_minor, currency, received_on
     from payment where source = $1 and number in (select jsonb_array_elements_text($2::jsonb))";

/// The payments of a source with one of these numbers.
pub async fn payments_by_number(tx: &mut Tx, source: &str, numbers: &[&str]) -> Result<Vec<KnownPayment>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => PAYMENTS_SQLITE,
        Tx::Postgres(_) => PAYMENTS_POSTGRES,
    };
    all!(tx, (Uuid, String, Option<Uuid>, i64, String, NaiveDate), sql, source, array(numbers)?)?
        .into_iter()
        .map(|(id, number, customer, minor, code, received_on)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            let (id, customer, amount) = (PaymentId(id), customer.map(CustomerId), Money::new(minor, currency));
            Ok(KnownPayment { id, number, customer, amount, received_on })
        })
        .collect()
}

const PROMISED_SQLITE: &str = "select distinct customer_id from promise
     where customer_id in (select unhex(value, '-') from json_each($1)) order by customer_id";
const PROMISED_POSTGRES: &str = "select distinct customer_id from promise
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid) order by customer_id";

/// Those among customers who ever promised anything.
pub async fn with_promises(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<CustomerId>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => PROMISED_SQLITE,
        Tx::Postgres(_) => PROMISED_POSTGRES,
    };
    Ok(all!(tx, (Uuid,), sql, ids(customers)?)?.into_iter().map(|(id,)| CustomerId(id)).collect())
}
