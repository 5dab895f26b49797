//! What a search reads: words of names and ends of telephones in `search_term`, numbers, references and amounts in indexes
//! on their own tables.
//!
//! The tables' triggers note in `search_log` whose names or telephones changed; the terms follow from there
//! ([`noted`], [`put_terms`], [`forget`]). What is at risk stands beside each term and follows the ranking by a trigger.
//!
//! A term that few customers have is read whole and sorted; one that many have is walked in the order of ranks under its
//! head, until the window is full. Neither reads more than the window is worth.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::bulk::{array, ids, inserts, sqlite_column};
use super::{StoreError, Tx, all, opt, run};
use crate::domain::id::AgentId;
use crate::domain::search::{self, LAST};

/// Whose customers are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Scope {
    /// Who looks.
    pub agent: AgentId,
    /// True for whoever may read every customer.
    pub all: bool,
}

/// From how many customers with a term on it is walked instead of sorted.
const FEW: i64 = 500;

macro_rules! in_scope {
    () => {
        " ($2 or ((c.team_id is null or exists (select 1 from agent_team t where t.agent_id = $1 and t.team_id = c.team_id))
            and exists (select 1 from agent_language l where l.agent_id = $1 and l.language = c.language)))"
    };
}

macro_rules! with_others {
    () => {
        " and ($6 = '' or exists (select 1 from search_term o where o.customer_id = s.customer_id and o.term >= $6 and o.term < $7))
          and ($8 = '' or exists (select 1 from search_term o where o.customer_id = s.customer_id and o.term >= $8 and o.term < $9))
          and ($10 = '' or exists (select 1 from search_term o where o.customer_id = s.customer_id and o.term >= $10 and o.term < $11))
          and ($12 = '' or exists (select 1 from search_term o where o.customer_id = s.customer_id and o.term >= $12 and o.term < $13))"
    };
}

const COUNT: &str =
    "select count(*) from (select customer_id from search_term where term >= $1 and term < $2 limit $3) q";

// The order of the joins is the order in which they are read: the window is filled from the terms on.
const SORTED: &str = concat!(
    "select s.customer_id, s.weight from search_term s cross join customer c
     where c.id = s.customer_id and s.term >= $3 and s.term < $4 and",
    in_scope!(),
    with_others!(),
    " order by s.weight desc, s.customer_id limit $5"
);

const WALKED: &str = concat!(
    "select s.customer_id, s.weight from search_term s cross join customer c
     where c.id = s.customer_id and s.head = $3 and substr(s.term, 1, cast($14 as integer)) = $4 and",
    in_scope!(),
    with_others!(),
    " order by s.weight desc, s.customer_id limit $5"
);

fn end(term: &str) -> String {
    if term.is_empty() { String::new() } else { format!("{term}{LAST}") }
}

/// Customers all of whose `terms` begin so, the most at risk first: at most `most` rows, a customer perhaps twice.
pub async fn by_terms(tx: &mut Tx, scope: Scope, terms: &[String], most: i64) -> Result<Vec<(Uuid, i64)>, StoreError> {
    let Some(longest) = terms.first() else { return Ok(Vec::new()) };
    let mut driver = longest;
    let mut few = false;
    for term in terms {
        // The shortest beginnings are never few: they are not counted.
        if *term == search::head(term) {
            continue;
        }
        let count = opt!(&mut *tx, (i64,), COUNT, term, end(term), FEW + 1)?.map_or(0, |(count,)| count);
        if count == 0 {
            return Ok(Vec::new());
        }
        if count <= FEW {
            (driver, few) = (term, true);
            break;
        }
    }
    let mut others = terms.iter().filter(|term| *term != driver).map(String::as_str);
    let mut other = || others.next().unwrap_or_default();
    let (a, b, c, d) = (other(), other(), other(), other());
    let (agent, all) = (scope.agent.0, scope.all);
    if few {
        let last = end(driver);
        all!(tx, (Uuid, i64), SORTED, agent, all, driver, last, most, a, end(a), b, end(b), c, end(c), d, end(d))
    } else {
        let head = search::head(driver);
        let length = i64::try_from(driver.chars().count()).unwrap_or(0);
        all!(
            tx,
            (Uuid, i64),
            WALKED,
            agent,
            all,
            head,
            driver,
            most,
            a,
            end(a),
            b,
            end(b),
            c,
            end(c),
            d,
            end(d),
            length
        )
    }
}

/// A customer found by a number, a reference or an address.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Labelled {
    /// Who.
    pub customer_id: Uuid,
    /// What fits, as [`Kind::code`](crate::domain::search::Kind::code) writes it.
    pub what: String,
    /// As it is written on file.
    pub shown: String,
    /// Where the customer stands.
    pub weight: i64,
}

macro_rules! key {
    (sqlite $column:literal) => {
        concat!("ltrim(replace(replace(replace(lower(", $column, "), '-', ''), ' ', ''), '/', ''), '0')")
    };
    (postgres $column:literal) => {
        concat!("ltrim(replace(replace(replace(lower(", $column, " collate \"C\"), '-', ''), ' ', ''), '/', ''), '0')")
    };
}

macro_rules! of_documents {
    ($dialect:ident $what:literal $column:literal) => {
        concat!(
            " union all select customer_id, what, shown, weight from (select i.customer_id, '",
            $what,
            "' as what, ",
            $column,
            " as shown, coalesce(w.weight, 0) as weight
             from invoice i cross join customer c cross join work_item w
             where c.id = i.customer_id and w.customer_id = i.customer_id and ",
            $column,
            " is not null and ",
            key!($dialect $column),
            " >= $3 and ",
            key!($dialect $column),
            " <= $4 and",
            in_scope!(),
            " order by ",
            key!($dialect $column),
            " limit $5) q"
        )
    };
}

macro_rules! labels {
    ($dialect:ident) => {
        concat!(
            "select customer_id, what, shown, weight from (
               select c.id as customer_id, 'number' as what, c.number as shown, coalesce(w.weight, 0) as weight
               from customer c cross join work_item w where w.customer_id = c.id and ",
            key!($dialect "c.number"),
            " >= $3 and ",
            key!($dialect "c.number"),
            " <= $4 and",
            in_scope!(),
            " order by ",
            key!($dialect "c.number"),
            " limit $5) q",
            of_documents!($dialect "document" "i.number"),
            of_documents!($dialect "order" "i.order_reference"),
            of_documents!($dialect "delivery" "i.delivery_reference"),
            of_documents!($dialect "purchase" "i.purchase_order"),
            of_documents!($dialect "payment" "i.payment_reference"),
        )
    };
}

const LABELS_SQLITE: &str = labels!(sqlite);
const LABELS_POSTGRES: &str = labels!(postgres);

/// Customers with a number, a document or a reference whose key lies between two, both included: of each kind the first
/// `most` in the order of keys, so that what is exact comes first.
pub async fn by_number(
    tx: &mut Tx,
    scope: Scope,
    (first, last): &(String, String),
    most: i64,
) -> Result<Vec<Labelled>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => LABELS_SQLITE,
        Tx::Postgres(_) => LABELS_POSTGRES,
    };
    all!(tx, Labelled, sql, scope.agent.0, scope.all, first, last, most)
}

macro_rules! emails {
    ($lower:literal) => {
        concat!(
            "select p.customer_id, 'email' as what, p.value as shown, coalesce(w.weight, 0) as weight
             from contact_point p cross join customer c cross join work_item w
             where c.id = p.customer_id and w.customer_id = p.customer_id and p.channel = 'email' and ",
            $lower,
            " >= $3 and ",
            $lower,
            " < $4 and",
            in_scope!(),
            " order by ",
            $lower,
            " limit $5"
        )
    };
}

const EMAILS_SQLITE: &str = emails!("lower(p.value)");
const EMAILS_POSTGRES: &str = emails!("lower(p.value collate \"C\")");

/// Customers with an e-mail address that begins so, in the order of addresses.
pub async fn by_email(tx: &mut Tx, scope: Scope, begins: &str, most: i64) -> Result<Vec<Labelled>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => EMAILS_SQLITE,
        Tx::Postgres(_) => EMAILS_POSTGRES,
    };
    all!(tx, Labelled, sql, scope.agent.0, scope.all, begins, end(begins), most)
}

/// A customer found by an amount.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Owing {
    /// Who.
    pub customer_id: Uuid,
    /// What fits: `amount` or `balance`.
    pub what: String,
    /// Minor units.
    pub minor: i64,
    /// Their currency.
    pub currency: String,
    /// Where the customer stands.
    pub weight: i64,
}

const AMOUNTS: &str = concat!(
    "select customer_id, what, minor, currency, weight from (
       select i.customer_id, 'amount' as what, i.open_minor as minor, i.currency, coalesce(w.weight, 0) as weight
       from invoice i cross join customer c cross join work_item w
       where c.id = i.customer_id and w.customer_id = i.customer_id and i.open_minor <> 0
         and i.open_minor in ($3, $4, $5) and",
    in_scope!(),
    " limit $6) a
     union all select customer_id, what, minor, currency, weight from (
       select w.customer_id, 'balance' as what, w.owed_minor as minor, w.owed_currency as currency, coalesce(w.weight, 0) as weight
       from work_item w cross join customer c
       where c.id = w.customer_id and w.owed_minor <> 0 and w.owed_minor in ($3, $4, $5) and",
    in_scope!(),
    " limit $6) b
     union all select customer_id, what, minor, currency, weight from (
       select w.customer_id, 'balance' as what, w.risk_minor as minor, w.owed_currency as currency, coalesce(w.weight, 0) as weight
       from work_item w cross join customer c
       where c.id = w.customer_id and w.risk_minor <> 0 and w.risk_minor in ($3, $4, $5) and",
    in_scope!(),
    " limit $6) d"
);

/// Customers with an open document of one of these amounts, or who owe it in all or at risk: of each at most `most`.
pub async fn by_amount(tx: &mut Tx, scope: Scope, minor: [i64; 3], most: i64) -> Result<Vec<Owing>, StoreError> {
    let [two, none, three] = minor;
    all!(tx, Owing, AMOUNTS, scope.agent.0, scope.all, two, none, three, most)
}

/// What is shown of a customer that was found.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Found {
    /// Who.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Name.
    pub name: String,
    /// What is at risk in the first currency, minor units.
    pub risk_minor: Option<i64>,
    /// That currency.
    pub owed_currency: Option<String>,
    /// Who has it open.
    pub holder: Option<String>,
}

const FOUND_SQLITE: &str = "select c.id, c.number, c.name, w.risk_minor, w.owed_currency, a.name as holder
     from json_each($1) j cross join customer c cross join work_item w
     left join agent a on a.id = w.holder_id and w.resume_until > $2
     where c.id = unhex(j.value, '-') and w.customer_id = c.id";
const FOUND_POSTGRES: &str = "select c.id, c.number, c.name, w.risk_minor, w.owed_currency, a.name as holder
     from customer c join work_item w on w.customer_id = c.id
     left join agent a on a.id = w.holder_id and w.resume_until > $2
     where c.id = any (array(select jsonb_array_elements_text($1::jsonb)::uuid))";

/// What is shown of these customers, in no order.
pub async fn found(tx: &mut Tx, customers: &[Uuid], now: DateTime<Utc>) -> Result<Vec<Found>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => FOUND_SQLITE,
        Tx::Postgres(_) => FOUND_POSTGRES,
    };
    all!(tx, Found, sql, ids(customers)?, now)
}

const PHONES_SQLITE: &str = "select customer_id, value, status from contact_point
     where customer_id in (select unhex(value, '-') from json_each($1)) and channel in ('phone', 'sms') order by place";
const PHONES_POSTGRES: &str = "select customer_id, value, status from contact_point
     where customer_id = any (array(select jsonb_array_elements_text($1::jsonb)::uuid)) and channel in ('phone', 'sms')
     order by place";

/// The telephones of these customers with their states, the ones to use first before others.
pub async fn phones(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<(Uuid, String, String)>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => PHONES_SQLITE,
        Tx::Postgres(_) => PHONES_POSTGRES,
    };
    all!(tx, (Uuid, String, String), sql, ids(customers)?)
}

const NAMES_SQLITE: &str = "select id, name from customer where id in (select unhex(value, '-') from json_each($1))
     union all select customer_id, name from customer_alias
     where customer_id in (select unhex(value, '-') from json_each($1))";
const NAMES_POSTGRES: &str = "select id, name from customer
     where id = any (array(select jsonb_array_elements_text($1::jsonb)::uuid))
     union all select customer_id, name from customer_alias
     where customer_id = any (array(select jsonb_array_elements_text($1::jsonb)::uuid))";

/// Every spelling of these customers' names.
pub async fn names(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<(Uuid, String)>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => NAMES_SQLITE,
        Tx::Postgres(_) => NAMES_POSTGRES,
    };
    all!(tx, (Uuid, String), sql, ids(customers)?)
}

/// Any number, as long as every dunlin takes the same: the lock under which terms are written.
const TERMS: &str = "select pg_advisory_xact_lock(684312679)";

/// Begins to write terms: one such transaction at a time.
pub async fn begin(tx: &mut Tx) -> Result<(), StoreError> {
    match tx {
        Tx::Sqlite(_) => Ok(()),
        Tx::Postgres(_) => run!(tx, TERMS).map(|_| ()),
    }
}

const NOTED: &str = "select id, customer_id from search_log order by id limit $1";

/// Notes of customers whose names or telephones changed, the oldest first.
pub async fn noted(tx: &mut Tx, most: i64) -> Result<Vec<(i64, Uuid)>, StoreError> {
    all!(tx, (i64, Uuid), NOTED, most)
}

const FORGET_SQLITE: &str = "delete from search_log where id in (select value from json_each($1))";
const FORGET_POSTGRES: &str =
    "delete from search_log where id = any (array(select jsonb_array_elements_text($1::jsonb)::bigint))";

/// Takes notes away that were dealt with: these and no other, since more may have come meanwhile.
pub async fn forget(tx: &mut Tx, notes: &[i64]) -> Result<(), StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => FORGET_SQLITE,
        Tx::Postgres(_) => FORGET_POSTGRES,
    };
    run!(tx, sql, array(notes)?).map(|_| ())
}

/// One thing that a customer is found by.
#[derive(Clone, Debug)]
pub struct Term {
    /// Who.
    pub customer: Uuid,
    /// The term.
    pub term: String,
    /// Where the customer stands.
    pub weight: i64,
}

inserts! {
    /// Adds terms.
    add_terms, "search_term", |row: Term| {
        customer_id uuid = row.customer,
        term text = row.term,
        head text = search::head(&row.term),
        weight bigint = row.weight,
    }
}

const DROP_SQLITE: &str = "delete from search_term where customer_id in (select unhex(value, '-') from json_each($1))";
const DROP_POSTGRES: &str =
    "delete from search_term where customer_id = any (array(select jsonb_array_elements_text($1::jsonb)::uuid))";

/// Puts terms in place of all that these customers had.
pub async fn put_terms(tx: &mut Tx, customers: &[Uuid], terms: &[Term]) -> Result<(), StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => DROP_SQLITE,
        Tx::Postgres(_) => DROP_POSTGRES,
    };
    run!(&mut *tx, sql, ids(customers)?)?;
    add_terms(tx, terms).await
}

/// Where a customer stands; nothing as weight before the first ranking by a program that knows of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Weighed {
    /// Who.
    pub customer_id: Uuid,
    /// The weight.
    pub weight: Option<i64>,
    /// The reasons of its rank, as JSON.
    pub reasons: String,
}

const WEIGHED_SQLITE: &str = "select customer_id, weight, case when weight is null then reasons else '' end as reasons
     from work_item where customer_id in (select unhex(value, '-') from json_each($1))";
const WEIGHED_POSTGRES: &str =
    "select customer_id, weight, case when weight is null then reasons else '' end as reasons
     from work_item where customer_id = any (array(select jsonb_array_elements_text($1::jsonb)::uuid))";

/// Where these customers stand.
pub async fn weighed(tx: &mut Tx, customers: &[Uuid]) -> Result<Vec<Weighed>, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => WEIGHED_SQLITE,
        Tx::Postgres(_) => WEIGHED_POSTGRES,
    };
    all!(tx, Weighed, sql, ids(customers)?)
}

const WEIGH: &str = "update work_item set weight = $2, owed_minor = $3, risk_minor = $4, owed_currency = $5
     where customer_id = $1 and weight is null";

/// Writes down where a customer stands that was ranked by a program that did not know of it.
pub async fn weigh(tx: &mut Tx, customer: Uuid, weight: i64, owed: Option<(i64, i64, &str)>) -> Result<(), StoreError> {
    let (total, risk) = (owed.map(|(total, _, _)| total), owed.map(|(_, risk, _)| risk));
    run!(tx, WEIGH, customer, weight, total, risk, owed.map(|(_, _, code)| code)).map(|_| ())
}

const EVERYBODY: &str = "select id from customer order by id";

/// Every customer.
pub async fn everybody(tx: &mut Tx) -> Result<Vec<Uuid>, StoreError> {
    Ok(all!(tx, (Uuid,), EVERYBODY)?.into_iter().map(|(id,)| id).collect())
}
