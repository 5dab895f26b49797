//! What a judgement of how customers pay rests on: delays, parts paid late, and what was said.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all};
use crate::domain::behaviour::{Evidence, Paid, Said};
use crate::domain::calendar;
use crate::domain::id::CustomerId;

/// A document that was paid in full.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Delay {
    /// Whose.
    pub customer_id: Uuid,
    /// Currency code.
    pub currency: String,
    /// The whole amount, minor units.
    pub minor: i64,
    /// Date due.
    pub due_on: NaiveDate,
    /// The day on which the last of its money was received.
    pub paid_on: NaiveDate,
}

const DELAYS: &str =
    "select i.customer_id, i.currency, i.amount_minor as minor, i.due_on, max(p.received_on) as paid_on
     from invoice i
     join allocation a on a.invoice_id = i.id and a.undone_at is null
     join payment p on p.id = a.payment_id
     where i.customer_id >= $1 and i.customer_id <= $2 and i.open_minor = 0 and i.amount_minor > 0
     group by i.customer_id, i.id, i.currency, i.amount_minor, i.due_on
     having max(p.received_on) >= $3
     order by i.customer_id, i.due_on, i.id";

/// Documents that ask for money, are settled to the last unit, and got the last of their money on or after `since`; of the
/// customers from `first` to `last`, both included (the same twice for one). A share that was taken back does not count, and
/// a document that only credits settled was never paid.
pub async fn delays(tx: &mut Tx, first: Uuid, last: Uuid, since: NaiveDate) -> Result<Vec<Delay>, StoreError> {
    all!(tx, Delay, DELAYS, first, last, since)
}

const PARTS: &str = "select p.received_on
     from invoice i
     join allocation a on a.invoice_id = i.id and a.undone_at is null
     join payment p on p.id = a.payment_id
     where i.customer_id = $1 and i.amount_minor > 0 and p.received_on > i.due_on and p.received_on >= $2
       and (i.open_minor > 0 or p.received_on < (select max(q.received_on) from allocation b
              join payment q on q.id = b.payment_id where b.invoice_id = i.id and b.undone_at is null))
     order by p.received_on";

const SAID: &str = "select at, code, excuse from outcome
     where customer_id = $1 and at >= $2 and (code = 'hardship' or excuse = 'no_funds') order by at";

/// What one customer did and said since a day; its promises and open documents are read elsewhere.
pub async fn of(tx: &mut Tx, customer: CustomerId, since: NaiveDate) -> Result<Evidence, StoreError> {
    let delays = delays(tx, customer.0, customer.0, since).await?;
    let parts = all!(&mut *tx, (NaiveDate,), PARTS, customer.0, since)?;
    let from = calendar::instant(since, chrono::NaiveTime::MIN, chrono_tz::Tz::UTC);
    let said = all!(tx, (DateTime<Utc>, String, Option<String>), SAID, customer.0, from)?;
    let of_outcome = |(at, code, _): (DateTime<Utc>, String, Option<String>)| {
        (at.date_naive(), if code == "hardship" { Said::Hardship } else { Said::NoFunds })
    };
    Ok(Evidence {
        paid: delays.iter().map(|delay| Paid { due_on: delay.due_on, paid_on: delay.paid_on }).collect(),
        open: Vec::new(),
        parts: parts.into_iter().map(|(on,)| on).collect(),
        promises: Vec::new(),
        said: said.into_iter().map(of_outcome).collect(),
    })
}
