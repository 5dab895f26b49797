//! What reports read: sums by group, and whole files over a range of customers, one query a kind of row.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, unknown};
use crate::domain::customer::Segment;
use crate::domain::id::{CustomerId, InvoiceId, PaymentId};
use crate::domain::money::{Currency, Money};
use crate::domain::promise::{PromiseState, Received};
use crate::domain::report::aging::{Amount, Beside, By, Dated};
use crate::domain::report::file::{Dispute, Document, File, Payment, Promise, Settled};

/// Customers after one identifier, up to and including another.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    /// Not this one.
    pub after: Uuid,
    /// This one still.
    pub last: Uuid,
}

fn currency(code: String) -> Result<Currency, StoreError> {
    code.parse().map_err(|_| unknown("the currency", code))
}

const NTH: &str = "select id from customer where id > $1 order by id limit 1 offset $2";

/// The customer so many places after another, from 0; nothing when there are not so many.
pub async fn nth(tx: &mut Tx, after: Uuid, place: i64) -> Result<Option<Uuid>, StoreError> {
    Ok(opt!(tx, (Uuid,), NTH, after, place)?.map(|(id,)| id))
}

#[derive(sqlx::FromRow)]
struct DatedRow {
    key: String,
    name: String,
    currency: String,
    due_on: NaiveDate,
    debts: i64,
    documents: i64,
    credits: i64,
}

const DATED: &str = "select case $1 when 'segment' then c.segment when 'team' then coalesce(t.name, '')
              when 'customer' then c.number when 'country' then c.country else '' end as key,
            case $1 when 'customer' then c.name else '' end as name,
            i.currency, i.due_on,
            cast(sum(case when i.open_minor > 0 then i.open_minor else 0 end) as bigint) as debts,
            cast(sum(case when i.open_minor > 0 then 1 else 0 end) as bigint) as documents,
            cast(sum(case when i.open_minor < 0 then -i.open_minor else 0 end) as bigint) as credits
     from invoice i join customer c on c.id = i.customer_id left join team t on t.id = c.team_id
     where i.customer_id > $2 and i.customer_id <= $3 and i.open_minor <> 0
     group by 1, 2, 3, 4";

/// Open documents of a range by group, currency and due date.
pub async fn dated(tx: &mut Tx, by: By, range: Range) -> Result<Vec<Dated>, StoreError> {
    all!(tx, DatedRow, DATED, by.code(), range.after, range.last)?
        .into_iter()
        .map(|row| {
            let DatedRow { key, name, currency: code, due_on, debts, documents, credits } = row;
            Ok(Dated { key, name, currency: currency(code)?, due_on, debts, documents, credits })
        })
        .collect()
}

const DISPUTED: &str = "select case $1 when 'segment' then c.segment when 'team' then coalesce(t.name, '')
              when 'customer' then c.number when 'country' then c.country else '' end as key,
            case $1 when 'customer' then c.name else '' end as name,
            d.currency,
            cast(sum(case when d.invoice_id is null or d.minor < d.open_minor then d.minor else d.open_minor end) as bigint)
     from (select held.customer_id, held.invoice_id, held.currency, sum(held.amount_minor) as minor,
                  max(case when i.open_minor > 0 then i.open_minor else 0 end) as open_minor
           from dispute held left join invoice i on i.id = held.invoice_id
           where held.customer_id > $2 and held.customer_id <= $3 and held.closed_at is null
           group by held.customer_id, held.invoice_id, held.currency) d
     join customer c on c.id = d.customer_id left join team t on t.id = c.team_id
     group by 1, 2, 3";

const PROMISED: &str = "select case $1 when 'segment' then c.segment when 'team' then coalesce(t.name, '')
              when 'customer' then c.number when 'country' then c.country else '' end as key,
            case $1 when 'customer' then c.name else '' end as name,
            p.currency,
            cast(sum(case when p.amount_minor > p.paid_minor then p.amount_minor - p.paid_minor else 0 end) as bigint)
     from promise p join customer c on c.id = p.customer_id left join team t on t.id = c.team_id
     where p.customer_id > $2 and p.customer_id <= $3 and p.state = 'open'
     group by 1, 2, 3";

const CASH: &str = "select case $1 when 'segment' then c.segment when 'team' then coalesce(t.name, '')
              when 'customer' then c.number when 'country' then c.country else '' end as key,
            case $1 when 'customer' then c.name else '' end as name,
            p.currency, cast(sum(p.unapplied_minor) as bigint)
     from payment p join customer c on c.id = p.customer_id left join team t on t.id = c.team_id
     where p.customer_id > $2 and p.customer_id <= $3 and p.unapplied_minor <> 0
     group by 1, 2, 3";

/// Group, name, currency code and minor units.
type Grouped = (String, String, String, i64);

/// Amounts beside the documents of a range by group and currency.
pub async fn beside(tx: &mut Tx, what: Beside, by: By, range: Range) -> Result<Vec<Amount>, StoreError> {
    let sql = match what {
        Beside::Disputed => DISPUTED,
        Beside::Promised => PROMISED,
        Beside::Cash => CASH,
    };
    all!(tx, Grouped, sql, by.code(), range.after, range.last)?
        .into_iter()
        .map(|(key, name, code, minor)| Ok(Amount { key, name, amount: Money::new(minor, currency(code)?), what }))
        .collect()
}

const CAME: &str = "select currency, received_on, cast(sum(amount_minor) as bigint) from payment
     where received_on >= $1 and received_on <= $2 and kind <> 'fee' group by currency, received_on";

/// What came in between two days, both included, less what went back, by currency and day. What a bank kept was never
/// anybody's debt; what nobody's name stood on came all the same.
pub async fn came(tx: &mut Tx, from: NaiveDate, to: NaiveDate) -> Result<Vec<(NaiveDate, Money)>, StoreError> {
    all!(tx, (String, NaiveDate, i64), CAME, from, to)?
        .into_iter()
        .map(|(code, day, minor)| Ok((day, Money::new(minor, currency(code)?))))
        .collect()
}

/// Identifier, segment, country.
type Person = (Uuid, String, String);

const PEOPLE: &str = "select id, segment, country from customer where id > $1 order by id limit $2";

/// Customers after one, in order.
pub async fn people(tx: &mut Tx, after: Uuid, most: i64) -> Result<Vec<File>, StoreError> {
    all!(tx, Person, PEOPLE, after, most)?.into_iter().map(empty).collect()
}

const PROMISERS: &str = "select c.id, c.segment, c.country from customer c
     where c.id > $1 and exists
       (select 1 from promise p where p.customer_id = c.id and p.due_on >= $2 and p.due_on <= $3)
     order by c.id limit $4";

/// Customers after one with a promise due between two days, both included, in order.
pub async fn promisers(
    tx: &mut Tx,
    after: Uuid,
    from: NaiveDate,
    to: NaiveDate,
    most: i64,
) -> Result<Vec<File>, StoreError> {
    all!(tx, Person, PROMISERS, after, from, to, most)?.into_iter().map(empty).collect()
}

fn empty((id, segment, country): Person) -> Result<File, StoreError> {
    let segment: Segment = segment.parse().map_err(|code: String| unknown("the segment", code))?;
    let (documents, promises, payments, disputes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    Ok(File { customer: CustomerId(id), segment, country, documents, promises, payments, disputes })
}

type DocumentRow = (Uuid, Uuid, String, i64, NaiveDate, NaiveDate);

const DOCUMENTS: &str = "select customer_id, id, currency, open_minor, issued_on, due_on from invoice
     where customer_id >= $1 and customer_id <= $2 and (open_minor <> 0 or due_on >= $3)
     order by customer_id, due_on, id";

const SETTLED: &str = "select a.invoice_id, coalesce(p.received_on, k.issued_on), a.minor,
            cast(case when a.payment_id is null then 0 else 1 end as bigint)
     from invoice i join allocation a on a.invoice_id = i.id
       left join payment p on p.id = a.payment_id left join invoice k on k.id = a.credit_id
     where i.customer_id >= $1 and i.customer_id <= $2 and (i.open_minor <> 0 or i.due_on >= $3)
       and a.undone_at is null";

#[derive(sqlx::FromRow)]
struct PromiseRow {
    customer_id: Uuid,
    name: String,
    currency: String,
    amount_minor: i64,
    paid_minor: i64,
    due_on: NaiveDate,
    state: String,
    made_at: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
    covers: String,
    plan_id: Option<Uuid>,
}

const PROMISES: &str =
    "select p.customer_id, a.name, p.currency, p.amount_minor, p.paid_minor, p.due_on, p.state, p.made_at,
            p.settled_at, p.covers, p.plan_id
     from promise p join agent a on a.id = p.agent_id
     where p.customer_id >= $1 and p.customer_id <= $2 order by p.customer_id, p.made_at, p.id";

type PaymentRow = (Uuid, Uuid, String, NaiveDate, DateTime<Utc>, i64, i64, Option<Uuid>);

const PAYMENTS: &str =
    "select customer_id, id, currency, received_on, noted_at, amount_minor, unapplied_minor, undoes_id from payment
     where customer_id >= $1 and customer_id <= $2 and kind <> 'fee' and (received_on >= $3 or unapplied_minor <> 0)
     order by customer_id, received_on, id";

type DisputeRow = (Uuid, Option<Uuid>, String, i64, DateTime<Utc>, Option<DateTime<Utc>>);

const DISPUTES: &str = "select customer_id, invoice_id, currency, amount_minor, opened_at, closed_at from dispute
     where customer_id >= $1 and customer_id <= $2 order by customer_id, opened_at, id";

/// Fills files, which are in the order of their customers, with everything that is open, and with what was due or paid since a
/// day. `made_on` says on which day of the desk's calendar an instant lies.
pub async fn fill(
    tx: &mut Tx,
    files: &mut [File],
    since: NaiveDate,
    made_on: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> Result<(), StoreError> {
    let (Some(first), Some(last)) = (files.first(), files.last()) else { return Ok(()) };
    let (first, last) = (first.customer.0, last.customer.0);
    let places: HashMap<Uuid, usize> = files.iter().enumerate().map(|(at, file)| (file.customer.0, at)).collect();
    let mut settled: HashMap<Uuid, Vec<Settled>> = HashMap::new();
    for (document, day, minor, money) in all!(&mut *tx, (Uuid, NaiveDate, i64, i64), SETTLED, first, last, since)? {
        settled.entry(document).or_default().push(Settled { day, minor, money: money == 1 });
    }
    for (customer, id, code, open_minor, issued_on, due_on) in
        all!(&mut *tx, DocumentRow, DOCUMENTS, first, last, since)?
    {
        let Some(at) = places.get(&customer) else { continue };
        let mut settled = settled.remove(&id).unwrap_or_default();
        settled.sort_unstable();
        let (id, currency) = (InvoiceId(id), currency(code)?);
        files[*at].documents.push(Document { id, currency, open_minor, issued_on, due_on, settled });
    }
    for row in all!(&mut *tx, PromiseRow, PROMISES, first, last)? {
        let Some(at) = places.get(&row.customer_id) else { continue };
        let state: PromiseState = row.state.parse().map_err(|code: String| unknown("the state of a promise", code))?;
        let covers = super::promise::covers(&row.covers)?.of.iter().map(|covered| covered.invoice).collect();
        files[*at].promises.push(Promise {
            agent: row.name,
            currency: currency(row.currency)?,
            minor: row.amount_minor,
            paid_minor: row.paid_minor,
            state,
            due_on: row.due_on,
            made_at: row.made_at,
            made_on: made_on(row.made_at),
            settled_at: row.settled_at,
            covers,
            is_instalment: row.plan_id.is_some(),
        });
    }
    for (customer, id, code, day, noted_at, minor, unapplied_minor, undoes) in
        all!(&mut *tx, PaymentRow, PAYMENTS, first, last, since)?
    {
        let Some(at) = places.get(&customer) else { continue };
        let (id, undoes) = (PaymentId(id), undoes.map(PaymentId));
        let received = Received { id, day, noted_at, minor, undoes, shares: Vec::new() };
        files[*at].payments.push(Payment { currency: currency(code)?, received, unapplied_minor });
    }
    for (customer, invoice, code, minor, opened_at, closed_at) in all!(&mut *tx, DisputeRow, DISPUTES, first, last)? {
        let Some(at) = places.get(&customer) else { continue };
        let (invoice, currency) = (invoice.map(InvoiceId), currency(code)?);
        files[*at].disputes.push(Dispute { invoice, currency, minor, opened_at, closed_at });
    }
    Ok(())
}
