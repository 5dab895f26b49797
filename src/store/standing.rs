//! Everything that ranking asks of many customers at once: one query a kind of row, over a range of identifiers.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, all};

/// A customer with what waits for it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Customer {
    /// Identifier.
    pub id: Uuid,
    /// Segment code.
    pub segment: String,
    /// Country.
    pub country: String,
    /// Zone name.
    pub time_zone: String,
    /// Language.
    pub language: String,
    /// Team.
    pub team_id: Option<Uuid>,
    /// Who answers for it.
    pub responsible_id: Option<Uuid>,
    /// Whether a right party was ever reached.
    pub reached: bool,
    /// Why it is held.
    pub hold_reason: Option<String>,
    /// Until when.
    pub hold_until: Option<DateTime<Utc>>,
    /// When its next step is due.
    pub step_at: Option<DateTime<Utc>>,
    /// Its callback.
    pub callback_at: Option<DateTime<Utc>>,
    /// When a promise was found broken.
    pub broken_on: Option<NaiveDate>,
}

const CUSTOMERS: &str =
    "select c.id, c.segment, c.country, c.time_zone, c.language, c.team_id, c.responsible_id, c.reached,
            w.hold_reason, w.hold_until, w.step_at, w.callback_at, w.broken_on
     from customer c join work_item w on w.customer_id = c.id where c.id > $1 and c.id <= $2 order by c.id limit $3";

/// Customers after `after` up to and including `last`, in order.
pub async fn customers(tx: &mut Tx, after: Uuid, last: Uuid, most: i64) -> Result<Vec<Customer>, StoreError> {
    all!(tx, Customer, CUSTOMERS, after, last, most)
}

const ONE: &str = "select c.id, c.segment, c.country, c.time_zone, c.language, c.team_id, c.responsible_id, c.reached,
            w.hold_reason, w.hold_until, w.step_at, w.callback_at, w.broken_on
     from customer c join work_item w on w.customer_id = c.id where c.id = $1";

/// One customer.
pub async fn customer(tx: &mut Tx, id: Uuid) -> Result<Vec<Customer>, StoreError> {
    all!(tx, Customer, ONE, id)
}

const TOUCHED: &str =
    "select c.id, c.segment, c.country, c.time_zone, c.language, c.team_id, c.responsible_id, c.reached,
            w.hold_reason, w.hold_until, w.step_at, w.callback_at, w.broken_on
     from work_item w join customer c on c.id = w.customer_id
     where w.touched_at >= $2 and c.id > $1 order by c.id limit $3";

/// Customers after `after` that were written to since an instant, in order.
pub async fn touched(tx: &mut Tx, after: Uuid, since: DateTime<Utc>, most: i64) -> Result<Vec<Customer>, StoreError> {
    all!(tx, Customer, TOUCHED, after, since, most)
}

/// Open items of one customer in one currency.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Sums {
    /// Whose.
    pub customer_id: Uuid,
    /// Currency code.
    pub currency: String,
    /// Open and past due.
    pub overdue: i64,
    /// Open and not yet due.
    pub not_due: i64,
    /// Open credits, as a positive number.
    pub credits: i64,
    /// Documents past due.
    pub overdue_count: i64,
    /// Oldest due date among them.
    pub oldest_due: Option<NaiveDate>,
}

const SUMS: &str = "select customer_id, currency,
            cast(sum(case when open_minor > 0 and due_on < $3 then open_minor else 0 end) as bigint) as overdue,
            cast(sum(case when open_minor > 0 and due_on >= $3 then open_minor else 0 end) as bigint) as not_due,
            cast(sum(case when open_minor < 0 then -open_minor else 0 end) as bigint) as credits,
            cast(sum(case when open_minor > 0 and due_on < $3 then 1 else 0 end) as bigint) as overdue_count,
            min(case when open_minor > 0 and due_on < $3 then due_on end) as oldest_due
     from invoice where customer_id >= $1 and customer_id <= $2 and open_minor <> 0
     group by customer_id, currency order by customer_id";

/// Open items between two customers, both included.
pub async fn sums(tx: &mut Tx, first: Uuid, last: Uuid, today: NaiveDate) -> Result<Vec<Sums>, StoreError> {
    all!(tx, Sums, SUMS, first, last, today)
}

/// An amount of one customer in one currency.
pub type Amount = (Uuid, String, i64);

/// What open disputes keep of what one customer has overdue in one currency.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Disputed {
    /// Whose.
    pub customer_id: Uuid,
    /// Currency code.
    pub currency: String,
    /// Of documents past due, of each no more than is open.
    pub documents: i64,
    /// Of the account as a whole.
    pub account: i64,
}

const DISPUTED: &str =
    "select customer_id, currency, cast(sum(case when of_document = 1 then minor else 0 end) as bigint) as documents,
            cast(sum(case when of_document = 1 then 0 else minor end) as bigint) as account
     from (
       select d.customer_id, d.currency, case when i.id is null then 0 else 1 end as of_document,
              case when i.id is null then sum(d.amount_minor)
                   when i.due_on >= $3 or i.open_minor <= 0 then 0
                   when i.open_minor < sum(d.amount_minor) then i.open_minor
                   else sum(d.amount_minor) end as minor
         from dispute d left join invoice i on i.id = d.invoice_id
        where d.customer_id >= $1 and d.customer_id <= $2 and d.closed_at is null
        group by d.customer_id, d.currency, i.id, i.due_on, i.open_minor
     ) paused
     group by customer_id, currency order by customer_id";

/// What open disputes keep of what is overdue, between two customers, both included: several disputes of one document
/// together no more than is open of it and past due. A dispute rests until it is decided, however late the answer is: the
/// delay is the desk's.
pub async fn disputed(tx: &mut Tx, first: Uuid, last: Uuid, today: NaiveDate) -> Result<Vec<Disputed>, StoreError> {
    all!(tx, Disputed, DISPUTED, first, last, today)
}

const CASH: &str = "select customer_id, currency, cast(sum(unapplied_minor) as bigint) from payment
     where customer_id >= $1 and customer_id <= $2 and unapplied_minor <> 0
     group by customer_id, currency order by customer_id";

/// Unapplied cash between two customers, both included.
pub async fn cash(tx: &mut Tx, first: Uuid, last: Uuid) -> Result<Vec<Amount>, StoreError> {
    all!(tx, Amount, CASH, first, last)
}

/// An open promise: whose, its currency, what is left of it, when it is due, and what it covers as its row says.
pub type Promised = (Uuid, String, i64, NaiveDate, String);

const PROMISES: &str = "select customer_id, currency, amount_minor - paid_minor, due_on, covers from promise
     where customer_id >= $1 and customer_id <= $2 and state = 'open' order by customer_id, due_on, made_at, place";

/// What is left of open promises between two customers, both included, with the days they are due.
pub async fn promises(tx: &mut Tx, first: Uuid, last: Uuid) -> Result<Vec<Promised>, StoreError> {
    all!(tx, Promised, PROMISES, first, last)
}

const COVERABLE: &str = "select i.customer_id, i.id, i.open_minor - coalesce(cast(sum(d.amount_minor) as bigint), 0)
     from invoice i left join dispute d on d.invoice_id = i.id and d.closed_at is null
     where i.customer_id >= $1 and i.customer_id <= $2 and i.open_minor > 0 and i.due_on < $3
       and exists (select 1 from promise p where p.customer_id = i.customer_id and p.state = 'open')
     group by i.customer_id, i.id, i.open_minor, i.due_on order by i.customer_id, i.due_on, i.id";

/// What is overdue and undisputed of each document of those between two customers, both included, who have an open promise:
/// whose, the document, minor units (not above zero where all of it is disputed).
pub async fn coverable(
    tx: &mut Tx,
    first: Uuid,
    last: Uuid,
    today: NaiveDate,
) -> Result<Vec<(Uuid, Uuid, i64)>, StoreError> {
    all!(tx, (Uuid, Uuid, i64), COVERABLE, first, last, today)
}

const ATTEMPTS: &str = "select customer_id, at, channel, direction, conversation from attempt
     where customer_id >= $1 and customer_id <= $2 and at > $3 order by customer_id, at";

/// An attempt with its customer.
pub type Attempt = (Uuid, DateTime<Utc>, String, String, bool);

/// Attempts after an instant between two customers, both included.
pub async fn attempts(tx: &mut Tx, first: Uuid, last: Uuid, after: DateTime<Utc>) -> Result<Vec<Attempt>, StoreError> {
    all!(tx, Attempt, ATTEMPTS, first, last, after)
}

const REACHABLE: &str = "select distinct customer_id, channel from contact_point
     where customer_id >= $1 and customer_id <= $2 and status in ('unverified', 'verified') order by customer_id, channel";

/// Channels with a usable point between two customers, both included.
pub async fn reachable(tx: &mut Tx, first: Uuid, last: Uuid) -> Result<Vec<(Uuid, String)>, StoreError> {
    all!(tx, (Uuid, String), REACHABLE, first, last)
}
