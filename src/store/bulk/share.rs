//! Shares as they are stored, of many payments and credits at once.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::ids;
use crate::domain::allocation::{Allocation, From, To};
use crate::domain::id::{AgentId, AllocationId, InvoiceId, PaymentId};
use crate::domain::money::Money;
use crate::store::{StoreError, Tx, all, run, unknown};

/// A live share with the document or return that it goes to, as both are stored.
#[derive(Clone, Debug)]
pub struct Held {
    /// The share.
    pub share: Allocation,
    /// Number of what is paid.
    pub number: String,
    /// The whole amount of what is paid, above zero.
    pub amount: Money,
    /// What of it is open, minor units.
    pub open: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    payment_id: Option<Uuid>,
    credit_id: Option<Uuid>,
    invoice_id: Option<Uuid>,
    return_id: Option<Uuid>,
    minor: i64,
    how: String,
    confidence: String,
    at: DateTime<Utc>,
    by_id: Option<Uuid>,
    number: String,
    amount_minor: i64,
    open_minor: i64,
    currency: String,
}

impl TryFrom<Row> for Held {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, Self::Error> {
        let nothing = || StoreError::Other(format!("the share {} has no two sides", row.id));
        let from = match (row.payment_id, row.credit_id) {
            (Some(id), _) => From::Payment(PaymentId(id)),
            (_, Some(id)) => From::Credit(InvoiceId(id)),
            _ => return Err(nothing()),
        };
        let to = match (row.invoice_id, row.return_id) {
            (Some(id), _) => To::Invoice(InvoiceId(id)),
            (_, Some(id)) => To::Return(PaymentId(id)),
            _ => return Err(nothing()),
        };
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        let share = Allocation {
            id: AllocationId(row.id),
            from,
            to,
            minor: row.minor,
            how: row.how.parse().map_err(|code: String| unknown("how a share was found", code))?,
            confidence: row.confidence.parse().map_err(|code: String| unknown("how sure a share is", code))?,
            at: row.at,
            by: row.by_id.map(AgentId),
            undone_at: None,
        };
        Ok(Held { share, number: row.number, amount: Money::new(row.amount_minor, currency), open: row.open_minor })
    }
}

macro_rules! live {
    ($set:literal) => {
        concat!(
            "select a.id, a.payment_id, a.credit_id, a.invoice_id, a.return_id, a.minor, a.how, a.confidence, a.at, a.by_id,
                    coalesce(i.number, r.number) as number, coalesce(i.amount_minor, -r.amount_minor) as amount_minor,
                    coalesce(i.open_minor, -r.unapplied_minor) as open_minor, coalesce(i.currency, r.currency) as currency
             from allocation a
             left join invoice i on i.id = a.invoice_id
             left join payment r on r.id = a.return_id
             where a.undone_at is null and ",
            $set,
            " order by a.at, a.id"
        )
    };
}

const OF_PAYMENTS_SQLITE: &str = live!("a.payment_id in (select unhex(value, '-') from json_each($1))");
const OF_PAYMENTS_POSTGRES: &str = live!("a.payment_id in (select jsonb_array_elements_text($1::jsonb)::uuid)");

/// The live shares of payments, the oldest first.
pub async fn live_shares(tx: &mut Tx, payments: &[Uuid]) -> Result<Vec<Held>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => OF_PAYMENTS_SQLITE,
        Tx::Postgres(_) => OF_PAYMENTS_POSTGRES,
    };
    all!(tx, Row, sql, ids(payments)?)?.into_iter().map(Held::try_from).collect()
}

const OF_CREDIT: &str = live!("a.credit_id = $1");

/// The live shares of a credit, the oldest first.
pub async fn of_credit(tx: &mut Tx, credit: InvoiceId) -> Result<Vec<Held>, StoreError> {
    all!(tx, Row, OF_CREDIT, credit.0)?.into_iter().map(Held::try_from).collect()
}

const TAKE_BACK_SQLITE: &str = "update allocation set undone_at = $2, undone_by = $3, undone_why = $4
     where undone_at is null and id in (select unhex(value, '-') from json_each($1))";
const TAKE_BACK_POSTGRES: &str = "update allocation set undone_at = $2, undone_by = $3, undone_why = $4
     where undone_at is null and id in (select jsonb_array_elements_text($1::jsonb)::uuid)";

/// Marks shares as taken back.
///
/// # Errors
/// [`StoreError::Busy`] when one of them was taken back meanwhile: everything of this transaction must be done again.
pub async fn take_back(
    tx: &mut Tx,
    shares: &[AllocationId],
    at: DateTime<Utc>,
    by: Option<AgentId>,
    why: &str,
) -> Result<(), StoreError> {
    if shares.is_empty() {
        return Ok(());
    }
    let sql = match tx {
        Tx::Sqlite(_) => TAKE_BACK_SQLITE,
        Tx::Postgres(_) => TAKE_BACK_POSTGRES,
    };
    let rows: Vec<Uuid> = shares.iter().map(|id| id.0).collect();
    let marked = run!(tx, sql, ids(&rows)?, at, by.map(|id| id.0), why)?;
    if marked != shares.len() as u64 {
        return Err(StoreError::Busy("a share was taken back meanwhile".to_owned()));
    }
    Ok(())
}
