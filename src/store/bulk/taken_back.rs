//! Payments that a return or a reversal may take back.

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{array, put};
use crate::domain::id::{CustomerId, PaymentId};
use crate::domain::money::Money;
use crate::domain::payment::PaymentKind;
use crate::store::{StoreError, Tx, all, unknown};

/// A payment as a return looks for it.
#[derive(Clone, Debug)]
pub struct Returnable {
    /// The payment.
    pub payment: PaymentId,
    /// Its number.
    pub number: String,
    /// What it is; of the kinds that went back, a return finds one only to be refused.
    pub kind: PaymentKind,
    /// Whose, when that is known.
    pub customer: Option<CustomerId>,
    /// The whole amount.
    pub amount: Money,
    /// What of it settles nothing, minor units.
    pub left: i64,
    /// The booking day.
    pub received_on: NaiveDate,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: String,
    kind: String,
    customer_id: Option<Uuid>,
    amount_minor: i64,
    unapplied_minor: i64,
    currency: String,
    received_on: NaiveDate,
}

impl TryFrom<Row> for Returnable {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        Ok(Returnable {
            payment: PaymentId(row.id),
            number: row.number,
            kind: row.kind.parse().map_err(|code: String| unknown("the kind of payment", code))?,
            customer: row.customer_id.map(CustomerId),
            amount: Money::new(row.amount_minor, currency),
            left: row.unapplied_minor,
            received_on: row.received_on,
        })
    }
}

const BY_NUMBER_SQLITE: &str =
    "select id, number, kind, customer_id, amount_minor, unapplied_minor, currency, received_on from payment
     where source = $1 and number in (select value from json_each($2))";
const BY_NUMBER_POSTGRES: &str =
    "select id, number, kind, customer_id, amount_minor, unapplied_minor, currency, received_on from payment
     where source = $1 and number in (select jsonb_array_elements_text($2::jsonb))";

/// Payments of a source with one of these numbers.
pub async fn back_by_number(tx: &mut Tx, source: &str, numbers: &[String]) -> Result<Vec<Returnable>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => BY_NUMBER_SQLITE,
        Tx::Postgres(_) => BY_NUMBER_POSTGRES,
    };
    all!(tx, Row, sql, source, array(numbers)?)?.into_iter().map(Returnable::try_from).collect()
}

macro_rules! by_amount {
    ($from:literal) => {
        concat!(
            "select p.id, p.number, p.kind, p.customer_id, p.amount_minor, p.unapplied_minor, p.currency, p.received_on ",
            $from,
            " where p.kind = 'payment' and p.customer_id is not null
               and not exists (select 1 from payment r where r.undoes_id = p.id)
             order by p.received_on desc, p.id desc"
        )
    };
}

const BY_AMOUNT_SQLITE: &str = by_amount!(
    "from payment p join (select distinct unhex(value->>'customer', '-') as customer, value->>'currency' as currency,
                                 cast(value->>'minor' as integer) as minor from json_each($1)) j
       on p.customer_id = j.customer and p.currency = j.currency and p.amount_minor = j.minor"
);
const BY_AMOUNT_POSTGRES: &str = by_amount!(
    "from payment p join (select distinct customer, currency, minor
                          from jsonb_to_recordset($1::jsonb) as j(customer uuid, currency text, minor bigint)) j
       on p.customer_id = j.customer and p.currency = j.currency and p.amount_minor = j.minor"
);

/// Payments of customers of exactly these amounts that nothing has taken back yet, the newest first.
pub async fn back_by_amount(tx: &mut Tx, wanted: &[(CustomerId, Money)]) -> Result<Vec<Returnable>, StoreError> {
    #[derive(Serialize)]
    struct Wanted {
        customer: CustomerId,
        currency: &'static str,
        minor: i64,
    }
    let sql = match tx {
        Tx::Sqlite(_) => BY_AMOUNT_SQLITE,
        Tx::Postgres(_) => BY_AMOUNT_POSTGRES,
    };
    let wanted = wanted.iter().map(|(customer, money)| Wanted {
        customer: *customer,
        currency: money.currency.code(),
        minor: money.minor,
    });
    all!(tx, Row, sql, array(wanted)?)?.into_iter().map(Returnable::try_from).collect()
}

/// Which payment each of these takes back.
pub async fn set_undoes(tx: &mut Tx, pairs: &[(PaymentId, PaymentId)]) -> Result<(), StoreError> {
    #[derive(Serialize)]
    struct Pair {
        id: PaymentId,
        undoes: PaymentId,
    }
    const SQLITE: &str = "update payment set undoes_id = unhex(j.value->>'undoes', '-')
         from json_each($1) j where payment.id = unhex(j.value->>'id', '-')";
    const POSTGRES: &str = "update payment set undoes_id = j.undoes
         from jsonb_to_recordset($1::jsonb) as j(id uuid, undoes uuid) where payment.id = j.id";
    let rows = array(pairs.iter().map(|(id, undoes)| Pair { id: *id, undoes: *undoes }))?;
    put(tx, SQLITE, POSTGRES, &rows).await.map(|_| ())
}

/// The document that each of these names, where that holds the money.
pub async fn set_named(tx: &mut Tx, named: &[(PaymentId, String)]) -> Result<(), StoreError> {
    #[derive(Serialize)]
    struct Named<'a> {
        id: PaymentId,
        named: &'a str,
    }
    const SQLITE: &str = "update payment set named = j.value->>'named'
         from json_each($1) j where payment.id = unhex(j.value->>'id', '-')";
    const POSTGRES: &str = "update payment set named = j.named
         from jsonb_to_recordset($1::jsonb) as j(id uuid, named text) where payment.id = j.id";
    let rows = array(named.iter().map(|(id, named)| Named { id: *id, named }))?;
    put(tx, SQLITE, POSTGRES, &rows).await.map(|_| ())
}
