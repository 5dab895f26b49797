//! Open documents and unapplied cash of many customers, no more of either than a batch can use.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{array, ids};
use crate::domain::allocation::AllocationRule;
use crate::domain::id::{CustomerId, InvoiceId, PaymentId};
use crate::domain::ladder::{MOST_SUMMED, Settleable};
use crate::domain::money::Money;
use crate::store::{StoreError, Tx, all, unknown};

/// What a customer's payments can settle at most in one currency.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Wanted {
    /// Whose.
    pub customer: CustomerId,
    /// Currency code.
    pub currency: &'static str,
    /// Minor units.
    pub minor: i64,
    /// Of how many payments: so many documents more are looked at for sums.
    pub times: i64,
}

/// A document that may be settled, with its customer.
#[derive(Clone, Debug)]
pub struct Document {
    /// Whose.
    pub customer: CustomerId,
    /// The whole amount, minor units.
    pub amount: i64,
    /// The document.
    pub item: Settleable,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    customer_id: Uuid,
    number: String,
    payment_reference: Option<String>,
    amount_minor: i64,
    open_minor: i64,
    currency: String,
    due_on: NaiveDate,
    kind: String,
    about_id: Option<Uuid>,
}

impl TryFrom<Row> for Document {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        let item = Settleable {
            invoice: InvoiceId(row.id),
            number: row.number,
            payment_reference: row.payment_reference,
            open: Money::new(row.open_minor, currency),
            due_on: row.due_on,
            kind: row.kind.parse().map_err(|code: String| unknown("the kind of document", code))?,
            about: row.about_id.map(InvoiceId),
        };
        Ok(Document { customer: CustomerId(row.customer_id), amount: row.amount_minor, item })
    }
}

macro_rules! columns {
    () => {
        "id, customer_id, number, payment_reference, amount_minor, open_minor, currency, due_on, kind, about_id"
    };
}

/// Of fees and interest, and of everything else, each by itself, so that a customer's rule finds enough of both.
macro_rules! covering {
    ($from:literal, $wanted:literal, $times:literal) => {
        concat!(
            "select ",
            columns!(),
            " from (select i.*, ",
            $wanted,
            " as wanted, ",
            $times,
            " as times,
               row_number() over (partition by i.customer_id, i.currency order by i.due_on, i.id) as place,
               sum(i.open_minor) over (partition by i.customer_id, i.currency, i.kind in ('fee', 'interest')
                 order by i.due_on, i.id) - i.open_minor as before ",
            $from,
            " where i.open_minor > 0) q where before < wanted or place <= $2 + times"
        )
    };
}

const COVERING_SQLITE: &str = covering!(
    "from json_each($1) j
     join invoice i on i.customer_id = unhex(j.value->>'customer', '-') and i.currency = j.value->>'currency'",
    "j.value->>'minor'",
    "j.value->>'times'"
);
const COVERING_POSTGRES: &str = covering!(
    "from jsonb_to_recordset($1::jsonb) as j(customer uuid, currency text, minor bigint, times bigint)
     join invoice i on i.customer_id = j.customer and i.currency = j.currency",
    "j.minor",
    "j.times"
);

/// The oldest open documents that cover what is wanted of each customer, and those among which sums are looked for.
pub async fn covering(tx: &mut Tx, wanted: &[Wanted]) -> Result<Vec<Document>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => COVERING_SQLITE,
        Tx::Postgres(_) => COVERING_POSTGRES,
    };
    let summed = i64::try_from(MOST_SUMMED).unwrap_or(i64::MAX);
    all!(tx, Row, sql, array(wanted)?, summed)?.into_iter().map(Document::try_from).collect()
}

macro_rules! matching {
    ($from:literal, $times:literal) => {
        concat!(
            "select ",
            columns!(),
            " from (select i.*, ",
            $times,
            " as times,
               row_number() over (partition by i.customer_id, i.currency, i.open_minor order by i.due_on, i.id) as place ",
            $from,
            ") q where place <= times + 1"
        )
    };
}

const MATCHING_SQLITE: &str = matching!(
    "from json_each($1) j
     join invoice i on i.customer_id = unhex(j.value->>'customer', '-') and i.currency = j.value->>'currency'
       and i.open_minor = cast(j.value->>'minor' as integer)",
    "j.value->>'times'"
);
const MATCHING_POSTGRES: &str = matching!(
    "from jsonb_to_recordset($1::jsonb) as j(customer uuid, currency text, minor bigint, times bigint)
     join invoice i on i.customer_id = j.customer and i.currency = j.currency and i.open_minor = j.minor",
    "j.times"
);

/// Open documents that ask for exactly what is wanted, one more of each amount than there are payments of it.
pub async fn matching(tx: &mut Tx, wanted: &[Wanted]) -> Result<Vec<Document>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => MATCHING_SQLITE,
        Tx::Postgres(_) => MATCHING_POSTGRES,
    };
    all!(tx, Row, sql, array(wanted)?)?.into_iter().map(Document::try_from).collect()
}

const QUOTED_SQLITE: &str = concat!(
    "select ",
    columns!(),
    " from invoice
     where customer_id in (select unhex(value, '-') from json_each($1)) and amount_minor > 0
       and (number in (select value from json_each($2)) or payment_reference in (select value from json_each($2)))"
);
const QUOTED_POSTGRES: &str = concat!(
    "select ",
    columns!(),
    " from invoice
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and amount_minor > 0
       and (number in (select jsonb_array_elements_text($2::jsonb))
         or payment_reference in (select jsonb_array_elements_text($2::jsonb)))"
);

/// Documents of customers whose number or payment reference is one of these words, the closed ones among them.
pub async fn quoted(tx: &mut Tx, customers: &[Uuid], words: &[String]) -> Result<Vec<Document>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => QUOTED_SQLITE,
        Tx::Postgres(_) => QUOTED_POSTGRES,
    };
    all!(tx, Row, sql, ids(customers)?, array(words)?)?.into_iter().map(Document::try_from).collect()
}

const ANY_SQLITE: &str = concat!(
    "select ",
    columns!(),
    " from (select i.*, row_number() over (partition by i.customer_id order by i.due_on, i.id) as place from invoice i
            where i.customer_id in (select unhex(value, '-') from json_each($1)) and i.open_minor > 0) q where place = 1"
);
const ANY_POSTGRES: &str = concat!(
    "select ",
    columns!(),
    " from (select i.*, row_number() over (partition by i.customer_id order by i.due_on, i.id) as place from invoice i
            where i.customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and i.open_minor > 0) q
     where place = 1"
);

/// The oldest open document of each of these customers, whatever its currency.
pub async fn any_open(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<Document>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => ANY_SQLITE,
        Tx::Postgres(_) => ANY_POSTGRES,
    };
    all!(tx, Row, sql, ids(customers)?)?.into_iter().map(Document::try_from).collect()
}

const RULES_SQLITE: &str = "select id, allocation_rule from customer
     where id in (select unhex(value, '-') from json_each($1)) and allocation_rule <> ''";
const RULES_POSTGRES: &str = "select id, allocation_rule from customer
     where id in (select jsonb_array_elements_text($1::jsonb)::uuid) and allocation_rule <> ''";

/// The rules that were agreed on with customers; one who has none is missing.
pub async fn rules(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<(CustomerId, AllocationRule)>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => RULES_SQLITE,
        Tx::Postgres(_) => RULES_POSTGRES,
    };
    all!(tx, (Uuid, String), sql, ids(customers)?)?
        .into_iter()
        .map(|(id, rule)| Ok((CustomerId(id), rule.parse().map_err(|rule: String| unknown("the rule", rule))?)))
        .collect()
}

/// Money that settles nothing yet.
#[derive(Clone, Debug)]
pub struct Cash {
    /// The payment.
    pub payment: PaymentId,
    /// Whose.
    pub customer: CustomerId,
    /// What is left of it.
    pub left: Money,
    /// Its whole amount, minor units.
    pub amount: i64,
    /// What the payer wrote.
    pub reference: String,
    /// The document that the file names, where that held the money.
    pub named: Option<String>,
}

const UNAPPLIED_SQLITE: &str =
    "select id, customer_id, unapplied_minor, amount_minor, currency, reference, named from payment
     where customer_id in (select unhex(value, '-') from json_each($1)) and unapplied_minor > 0 and kind = $2
       and not exists (select 1 from allocation a join invoice i on i.id = a.invoice_id
                       where a.payment_id = payment.id and a.undone_by is not null and i.customer_id = payment.customer_id)
     order by received_on, id limit $3";
const UNAPPLIED_POSTGRES: &str =
    "select id, customer_id, unapplied_minor, amount_minor, currency, reference, named from payment
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and unapplied_minor > 0 and kind = $2
       and not exists (select 1 from allocation a join invoice i on i.id = a.invoice_id
                       where a.payment_id = payment.id and a.undone_by is not null and i.customer_id = payment.customer_id)
     order by received_on, id limit $3";

/// Payments of a kind of customers that settle nothing yet, the first ones first. Money that somebody took from a document of
/// the same customer waits for somebody.
pub async fn unapplied(tx: &mut Tx, customers: &[Uuid], kind: &str, most: i64) -> Result<Vec<Cash>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => UNAPPLIED_SQLITE,
        Tx::Postgres(_) => UNAPPLIED_POSTGRES,
    };
    all!(tx, (Uuid, Uuid, i64, i64, String, String, Option<String>), sql, ids(customers)?, kind, most)?
        .into_iter()
        .map(|(payment, customer, minor, amount, code, reference, named)| {
            let left = Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?);
            let (payment, customer) = (PaymentId(payment), CustomerId(customer));
            Ok(Cash { payment, customer, left, amount, reference, named })
        })
        .collect()
}
