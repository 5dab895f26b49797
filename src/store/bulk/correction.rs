//! Which documents are about which: a credit's invoice, a fee's.

use uuid::Uuid;

use super::ids;
use crate::domain::id::{CustomerId, InvoiceId};
use crate::domain::money::Money;
use crate::store::{StoreError, Tx, all, run, unknown};

macro_rules! link {
    ($set:literal) => {
        concat!(
            "update invoice set about_id = o.id from invoice o
             where invoice.about_id is null and invoice.corrects is not null and o.source = invoice.source
               and o.number = invoice.corrects and o.customer_id = invoice.customer_id and o.id <> invoice.id and ",
            $set
        )
    };
}

const NEW_SQLITE: &str = link!("invoice.id in (select unhex(value, '-') from json_each($1))");
const NEW_POSTGRES: &str = link!("invoice.id in (select jsonb_array_elements_text($1::jsonb)::uuid)");
const OLD_SQLITE: &str = link!("o.id in (select unhex(value, '-') from json_each($1))");
const OLD_POSTGRES: &str = link!("o.id in (select jsonb_array_elements_text($1::jsonb)::uuid)");

/// Links what has come to the document whose number it names, and what came before to the document that has come now: the
/// same source and customer.
pub async fn link_about(tx: &mut Tx, invoices: &[Uuid]) -> Result<(), StoreError> {
    let (new, old) = match tx {
        Tx::Sqlite(_) => (NEW_SQLITE, OLD_SQLITE),
        Tx::Postgres(_) => (NEW_POSTGRES, OLD_POSTGRES),
    };
    let invoices = ids(invoices)?;
    run!(tx, new, invoices.as_str())?;
    run!(tx, old, invoices.as_str()).map(|_| ())
}

/// A credit that is open, and the open document that it corrects.
#[derive(Clone, Debug)]
pub struct Correction {
    /// Whose.
    pub customer: CustomerId,
    /// The credit.
    pub credit: InvoiceId,
    /// Its number.
    pub number: String,
    /// Its whole amount, above zero.
    pub amount: Money,
    /// What of it is left, minor units above zero.
    pub left: i64,
    /// The document.
    pub about: InvoiceId,
    /// The document's number.
    pub about_number: String,
    /// The document's whole amount, minor units of the same currency.
    pub about_amount: i64,
    /// What the document asks for, minor units.
    pub open: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    customer_id: Uuid,
    id: Uuid,
    number: String,
    amount_minor: i64,
    open_minor: i64,
    currency: String,
    about_id: Uuid,
    about_number: String,
    about_amount: i64,
    about_open: i64,
}

macro_rules! corrections {
    ($set:literal) => {
        concat!(
            "select c.customer_id, c.id, c.number, c.amount_minor, c.open_minor, c.currency,
                    o.id as about_id, o.number as about_number, o.amount_minor as about_amount, o.open_minor as about_open
             from invoice c join invoice o on o.id = c.about_id
             where c.about_id is not null and c.open_minor < 0 and o.open_minor > 0 and c.currency = o.currency and ",
            $set,
            " order by c.issued_on, c.id"
        )
    };
}

const CORRECTIONS_SQLITE: &str = corrections!(
    "(c.id in (select unhex(value, '-') from json_each($1)) or o.id in (select unhex(value, '-') from json_each($1)))"
);
const CORRECTIONS_POSTGRES: &str = corrections!(
    "(c.id in (select jsonb_array_elements_text($1::jsonb)::uuid)
      or o.id in (select jsonb_array_elements_text($1::jsonb)::uuid))"
);

/// Open credits with the open documents that they correct, where one of the two is among these documents.
pub async fn corrections(tx: &mut Tx, invoices: &[Uuid]) -> Result<Vec<Correction>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => CORRECTIONS_SQLITE,
        Tx::Postgres(_) => CORRECTIONS_POSTGRES,
    };
    all!(tx, Row, sql, ids(invoices)?)?
        .into_iter()
        .map(|row| {
            let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
            Ok(Correction {
                customer: CustomerId(row.customer_id),
                credit: InvoiceId(row.id),
                number: row.number,
                amount: Money::new(-row.amount_minor, currency),
                left: -row.open_minor,
                about: InvoiceId(row.about_id),
                about_number: row.about_number,
                about_amount: row.about_amount,
                open: row.about_open,
            })
        })
        .collect()
}
