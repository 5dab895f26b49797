//! Rows of `allocation` as a person reads them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::bulk::ids;
use super::{StoreError, Tx, all, opt};
use crate::domain::id::{AllocationId, PaymentId};

/// A share of a payment, live or taken back.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    /// Identifier.
    pub id: Uuid,
    /// The payment.
    pub payment_id: Uuid,
    /// Number of the document, or of the return, that it goes to.
    pub number: String,
    /// True when it goes to money that went back.
    pub back: bool,
    /// Minor units.
    pub minor: i64,
    /// How it was found.
    pub how: String,
    /// How sure it is.
    pub confidence: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who made it; nothing for the program.
    pub by_name: Option<String>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
    /// Who took it back.
    pub undone_name: Option<String>,
    /// Why.
    pub undone_why: Option<String>,
}

macro_rules! lines {
    ($set:literal) => {
        concat!(
            "select a.id, a.payment_id, coalesce(i.number, r.number) as number, a.return_id is not null as back, a.minor,
                    a.how, a.confidence, a.at, m.name as by_name, a.undone_at, u.name as undone_name, a.undone_why
             from allocation a
             left join invoice i on i.id = a.invoice_id
             left join payment r on r.id = a.return_id
             left join agent m on m.id = a.by_id
             left join agent u on u.id = a.undone_by
             where a.payment_id in (",
            $set,
            ") order by a.at, a.id"
        )
    };
}

const LINES_SQLITE: &str = lines!("select unhex(value, '-') from json_each($1)");
const LINES_POSTGRES: &str = lines!("select jsonb_array_elements_text($1::jsonb)::uuid");

/// The shares of payments, the oldest first, those taken back among them.
pub async fn lines(tx: &mut Tx, payments: &[PaymentId]) -> Result<Vec<Line>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => LINES_SQLITE,
        Tx::Postgres(_) => LINES_POSTGRES,
    };
    let payments: Vec<Uuid> = payments.iter().map(|id| id.0).collect();
    all!(tx, Line, sql, ids(&payments)?)
}

const PAYMENT: &str = "select payment_id from allocation where id = $1 and payment_id is not null";

/// The payment that a share is of; nothing where it is a credit's, or there is none.
pub async fn payment_of(tx: &mut Tx, share: AllocationId) -> Result<Option<PaymentId>, StoreError> {
    Ok(opt!(tx, (Uuid,), PAYMENT, share.0)?.map(|(id,)| PaymentId(id)))
}
