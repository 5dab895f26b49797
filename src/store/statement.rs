//! What a statement of account reads beside the documents: money, shares, disputes and promises of one customer, whole.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, unknown};
use crate::domain::allocation::{From, To};
use crate::domain::id::{CustomerId, InvoiceId, PaymentId, PromiseId};
use crate::domain::money::Money;
use crate::domain::payment::Payment;
use crate::domain::statement::Share;

#[derive(sqlx::FromRow)]
struct PaymentRow {
    id: Uuid,
    source: String,
    number: String,
    kind: String,
    amount_minor: i64,
    unapplied_minor: i64,
    currency: String,
    received_on: NaiveDate,
    noted_at: DateTime<Utc>,
    payer: String,
    reference: String,
}

const PAYMENTS: &str =
    "select id, source, number, kind, amount_minor, unapplied_minor, currency, received_on, noted_at,
            payer, reference
     from payment where customer_id = $1 order by received_on, id";

/// A customer's money, in the order of booking.
pub async fn payments(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Payment>, StoreError> {
    all!(tx, PaymentRow, PAYMENTS, customer.0)?
        .into_iter()
        .map(|row| {
            let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
            Ok(Payment {
                id: PaymentId(row.id),
                customer: Some(customer),
                source: row.source,
                number: row.number,
                kind: row.kind.parse().map_err(|code: String| unknown("the kind of payment", code))?,
                amount: Money::new(row.amount_minor, currency),
                unapplied_minor: row.unapplied_minor,
                received_on: row.received_on,
                noted_at: row.noted_at,
                payer: row.payer,
                reference: row.reference,
            })
        })
        .collect()
}

type Ends = (Option<Uuid>, Option<Uuid>, Option<Uuid>, Option<Uuid>, i64);

const SHARES_OF_MONEY: &str = "select a.payment_id, a.credit_id, a.invoice_id, a.return_id, a.minor
     from allocation a join payment p on p.id = a.payment_id
     where p.customer_id = $1 and a.undone_at is null order by a.id";

const SHARES_OF_CREDITS: &str = "select a.payment_id, a.credit_id, a.invoice_id, a.return_id, a.minor
     from allocation a join invoice i on i.id = a.credit_id
     where i.customer_id = $1 and a.undone_at is null order by a.id";

/// What a customer's money and credits settle now: shares that were not taken back.
pub async fn shares(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Share>, StoreError> {
    let mut rows = all!(tx, Ends, SHARES_OF_MONEY, customer.0)?;
    rows.extend(all!(tx, Ends, SHARES_OF_CREDITS, customer.0)?);
    rows.into_iter()
        .map(|(payment, credit, invoice, returned, minor)| {
            let from = payment.map(|id| From::Payment(PaymentId(id))).or(credit.map(|id| From::Credit(InvoiceId(id))));
            let to = invoice.map(|id| To::Invoice(InvoiceId(id))).or(returned.map(|id| To::Return(PaymentId(id))));
            let (from, to) = from.zip(to).ok_or_else(|| StoreError::Other("a share without an end".to_owned()))?;
            Ok(Share { from, to, minor })
        })
        .collect()
}

/// A dispute with its instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disputed {
    /// The document; nothing when it is about the account.
    pub invoice: Option<InvoiceId>,
    /// How much.
    pub amount: Money,
    /// When it was raised.
    pub opened_at: DateTime<Utc>,
    /// When it was decided.
    pub closed_at: Option<DateTime<Utc>>,
}

const DISPUTES: &str = "select invoice_id, amount_minor, currency, opened_at, closed_at
     from dispute where customer_id = $1 order by opened_at, id";

/// A customer's disputes, closed ones among them.
pub async fn disputes(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Disputed>, StoreError> {
    type Row = (Option<Uuid>, i64, String, DateTime<Utc>, Option<DateTime<Utc>>);
    all!(tx, Row, DISPUTES, customer.0)?
        .into_iter()
        .map(|(invoice, minor, code, opened_at, closed_at)| {
            let currency = code.parse().map_err(|_| unknown("the currency", code))?;
            let amount = Money::new(minor, currency);
            Ok(Disputed { invoice: invoice.map(InvoiceId), amount, opened_at, closed_at })
        })
        .collect()
}

/// What a promise has beside itself: its place in a plan, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covering {
    /// Which promise.
    pub promise: PromiseId,
    /// Its place in a plan, from 1; nothing for one that stands alone.
    pub instalment: Option<i64>,
    /// The documents that it is for; empty for all that is owed.
    pub covers: Vec<InvoiceId>,
}

const COVERING: &str = "select id, plan_id, place, covers from promise where customer_id = $1";

/// What a customer's promises are for.
pub async fn covering(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Covering>, StoreError> {
    all!(tx, (Uuid, Option<Uuid>, i64, String), COVERING, customer.0)?
        .into_iter()
        .map(|(id, plan, place, covers)| {
            let covers = super::promise::covers(&covers)?.of.iter().map(|covered| covered.invoice).collect();
            Ok(Covering { promise: PromiseId(id), instalment: plan.map(|_| place), covers })
        })
        .collect()
}
