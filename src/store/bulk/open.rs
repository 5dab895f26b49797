//! Open documents and unapplied cash of many customers, no more of either than a batch can use.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{array, ids};
use crate::domain::id::{CustomerId, InvoiceId, PaymentId};
use crate::domain::money::Money;
use crate::domain::payment::Settleable;
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
}

/// A document that may be settled, with its customer.
#[derive(Clone, Debug)]
pub struct Document {
    /// Whose.
    pub customer: CustomerId,
    /// The document.
    pub item: Settleable,
}

type Row = (Uuid, Uuid, String, Option<String>, i64, String, NaiveDate);

fn document((id, customer, number, payment_reference, minor, code, due_on): Row) -> Result<Document, StoreError> {
    let open = Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?);
    let item = Settleable { invoice: InvoiceId(id), number, payment_reference, open, due_on };
    Ok(Document { customer: CustomerId(customer), item })
}

// The oldest documents that together ask for what is wanted, and the one that goes beyond it.
const COVERING_SQLITE: &str = "select id, customer_id, number, payment_reference, open_minor, currency, due_on from (
       select i.id, i.customer_id, i.number, i.payment_reference, i.open_minor, i.currency, i.due_on, j.value->>'minor' as wanted,
              sum(i.open_minor) over (partition by i.customer_id, i.currency order by i.due_on, i.id) - i.open_minor as before
       from json_each($1) j
       join invoice i on i.customer_id = unhex(j.value->>'customer', '-') and i.currency = j.value->>'currency'
       where i.open_minor > 0) q
     where before < wanted";
const COVERING_POSTGRES: &str = "select id, customer_id, number, payment_reference, open_minor, currency, due_on from (
       select i.id, i.customer_id, i.number, i.payment_reference, i.open_minor, i.currency, i.due_on, j.minor as wanted,
              sum(i.open_minor) over (partition by i.customer_id, i.currency order by i.due_on, i.id) - i.open_minor as before
       from jsonb_to_recordset($1::jsonb) as j(customer uuid, currency text, minor bigint)
       join invoice i on i.customer_id = j.customer and i.currency = j.currency
       where i.open_minor > 0) q
     where before < wanted";

/// The oldest open documents that cover what is wanted of each customer.
pub async fn covering(tx: &mut Tx, wanted: &[Wanted]) -> Result<Vec<Document>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => COVERING_SQLITE,
        Tx::Postgres(_) => COVERING_POSTGRES,
    };
    all!(tx, Row, sql, array(wanted)?)?.into_iter().map(document).collect()
}

const QUOTED_SQLITE: &str =
    "select id, customer_id, number, payment_reference, open_minor, currency, due_on from invoice
     where customer_id in (select unhex(value, '-') from json_each($1)) and open_minor > 0
       and (number in (select value from json_each($2)) or payment_reference in (select value from json_each($2)))";
const QUOTED_POSTGRES: &str =
    "select id, customer_id, number, payment_reference, open_minor, currency, due_on from invoice
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and open_minor > 0
       and (number in (select jsonb_array_elements_text($2::jsonb))
         or payment_reference in (select jsonb_array_elements_text($2::jsonb)))";

/// Open documents of customers whose number or payment reference is one of these words.
pub async fn quoted(tx: &mut Tx, customers: &[Uuid], words: &[&str]) -> Result<Vec<Document>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => QUOTED_SQLITE,
        Tx::Postgres(_) => QUOTED_POSTGRES,
    };
    all!(tx, Row, sql, ids(customers)?, array(words)?)?.into_iter().map(document).collect()
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
    /// What the payer wrote.
    pub reference: String,
}

const UNAPPLIED_SQLITE: &str = "select id, customer_id, unapplied_minor, currency, reference from payment
     where customer_id in (select unhex(value, '-') from json_each($1)) and unapplied_minor > 0 and kind = $2
     order by received_on, id limit $3";
const UNAPPLIED_POSTGRES: &str = "select id, customer_id, unapplied_minor, currency, reference from payment
     where customer_id in (select jsonb_array_elements_text($1::jsonb)::uuid) and unapplied_minor > 0 and kind = $2
     order by received_on, id limit $3";

/// Payments of a kind of customers that settle nothing yet, the first ones first.
pub async fn unapplied(tx: &mut Tx, customers: &[Uuid], kind: &str, most: i64) -> Result<Vec<Cash>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => UNAPPLIED_SQLITE,
        Tx::Postgres(_) => UNAPPLIED_POSTGRES,
    };
    all!(tx, (Uuid, Uuid, i64, String, String), sql, ids(customers)?, kind, most)?
        .into_iter()
        .map(|(payment, customer, minor, code, reference)| {
            let left = Money::new(minor, code.parse().map_err(|_| unknown("the currency", code))?);
            Ok(Cash { payment: PaymentId(payment), customer: CustomerId(customer), left, reference })
        })
        .collect()
}
