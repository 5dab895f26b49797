//! Rows of `ready`, the ranking that claims read, and the ranked columns of `work_item`.
//!
//! Many rows are written with one statement, as a JSON array: the two databases unpack it each in its own way, and that
//! is the only difference between the two texts of each pair.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::{StoreError, Tx, run};

/// Where a customer stands, to be written down.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranked {
    /// The customer.
    #[serde(rename = "c", serialize_with = "simple")]
    pub customer: Uuid,
    /// Team.
    #[serde(rename = "t", serialize_with = "simple_option")]
    pub team: Option<Uuid>,
    /// Language.
    #[serde(rename = "l")]
    pub language: String,
    /// Who answers for it.
    #[serde(rename = "r", serialize_with = "simple_option")]
    pub responsible: Option<Uuid>,
    /// The only one who may take it.
    #[serde(rename = "o", serialize_with = "simple_option")]
    pub only: Option<Uuid>,
    /// Score; zero keeps it out of the ranking.
    #[serde(rename = "s")]
    pub score: i64,
    /// Oldest overdue date.
    #[serde(rename = "d")]
    pub oldest_due: Option<NaiveDate>,
    /// First instant at which it may be contacted.
    #[serde(rename = "f", serialize_with = "instant_option")]
    pub callable_from: Option<DateTime<Utc>>,
    /// End of that window.
    #[serde(rename = "u", serialize_with = "instant_option")]
    pub callable_until: Option<DateTime<Utc>>,
    /// The rule that holds it now.
    #[serde(rename = "h")]
    pub held_rule: Option<&'static str>,
    /// The score with its factors, as JSON.
    #[serde(rename = "w")]
    pub reasons: String,
    /// Where it stands among what a search finds: [`weight`](crate::domain::search::weight) of what is at risk.
    #[serde(rename = "k")]
    pub weight: i64,
    /// Everything open in the first currency, minor units.
    #[serde(rename = "m")]
    pub owed_minor: Option<i64>,
    /// What of it is at risk.
    #[serde(rename = "n")]
    pub risk_minor: Option<i64>,
    /// That currency.
    #[serde(rename = "e")]
    pub owed_currency: Option<&'static str>,
}

fn simple<S: serde::Serializer>(id: &Uuid, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&id.simple())
}

fn simple_option<S: serde::Serializer>(id: &Option<Uuid>, serializer: S) -> Result<S::Ok, S::Error> {
    match id {
        Some(id) => simple(id, serializer),
        None => serializer.serialize_none(),
    }
}

fn instant_option<S: serde::Serializer>(at: &Option<DateTime<Utc>>, serializer: S) -> Result<S::Ok, S::Error> {
    match at {
        // As the driver writes instants on SQLite, so that texts compare.
        Some(at) => serializer.serialize_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, false)),
        None => serializer.serialize_none(),
    }
}

const WINDOWS_SQLITE: &str = "update work_item set
       callable_from = j.value->>'f', callable_until = j.value->>'u', held_rule = j.value->>'h',
       score = j.value->>'s', reasons = j.value->>'w',
       weight = j.value->>'k', owed_minor = j.value->>'m', risk_minor = j.value->>'n', owed_currency = j.value->>'e'
     from json_each($1) j where work_item.customer_id = unhex(j.value->>'c')";
const WINDOWS_POSTGRES: &str = "update work_item set
       callable_from = j.f, callable_until = j.u, held_rule = j.h, score = j.s, reasons = j.w,
       weight = j.k, owed_minor = j.m, risk_minor = j.n, owed_currency = j.e
     from jsonb_to_recordset($1::jsonb) as j(c uuid, f timestamptz, u timestamptz, h text, s bigint, w text,
       k bigint, m bigint, n bigint, e text)
     where work_item.customer_id = j.c";

const PUT_SQLITE: &str = "insert into ready (generation, customer_id, team_id, language, responsible_id, only_id, score, oldest_due)
     select $2, unhex(j.value->>'c'), unhex(j.value->>'t'), j.value->>'l', unhex(j.value->>'r'), unhex(j.value->>'o'),
            j.value->>'s', j.value->>'d'
     from json_each($1) j where j.value->>'s' > 0
     on conflict (generation, customer_id) do update set team_id = excluded.team_id, language = excluded.language,
       responsible_id = excluded.responsible_id, only_id = excluded.only_id, score = excluded.score, oldest_due = excluded.oldest_due";
const PUT_POSTGRES: &str = "insert into ready (generation, customer_id, team_id, language, responsible_id, only_id, score, oldest_due)
     select $2, j.c, j.t, j.l, j.r, j.o, j.s, j.d
     from jsonb_to_recordset($1::jsonb) as j(c uuid, t uuid, l text, r uuid, o uuid, s bigint, d date) where j.s > 0
     on conflict (generation, customer_id) do update set team_id = excluded.team_id, language = excluded.language,
       responsible_id = excluded.responsible_id, only_id = excluded.only_id, score = excluded.score, oldest_due = excluded.oldest_due";

const DROP_SQLITE: &str = "delete from ready where generation = $2 and customer_id in
       (select unhex(j.value->>'c') from json_each($1) j where j.value->>'s' <= 0)";
const DROP_POSTGRES: &str = "delete from ready where generation = $2 and customer_id in
       (select j.c from jsonb_to_recordset($1::jsonb) as j(c uuid, s bigint) where j.s <= 0)";

/// Any number, as long as every dunlin takes the same: the lock under which many customers are ranked.
const RANKING: &str = "select pg_advisory_xact_lock(684312678)";
const SETTLED: &str = "select pg_advisory_xact_lock_shared(684312678)";

/// Begins to rank many customers: one such transaction at a time, so that two never wait for each other's rows. On SQLite
/// every write is alone anyway.
pub async fn ranking(tx: &mut Tx) -> Result<(), StoreError> {
    match tx {
        Tx::Sqlite(_) => Ok(()),
        Tx::Postgres(_) => run!(tx, RANKING).map(|_| ()),
    }
}

/// Waits until nobody is ranking many customers, and keeps it so to the end of the transaction, which must not have
/// written yet.
pub async fn settled(tx: &mut Tx) -> Result<(), StoreError> {
    match tx {
        Tx::Sqlite(_) => Ok(()),
        Tx::Postgres(_) => run!(tx, SETTLED).map(|_| ()),
    }
}

/// Writes where customers stand into a generation of the ranking, and when they may be contacted onto their work items.
pub async fn put(tx: &mut Tx, generation: i64, rows: &[Ranked]) -> Result<(), StoreError> {
    let json = serde_json::to_string(rows).map_err(|error| StoreError::Other(error.to_string()))?;
    let (windows, put, drop) = match tx {
        Tx::Sqlite(_) => (WINDOWS_SQLITE, PUT_SQLITE, DROP_SQLITE),
        Tx::Postgres(_) => (WINDOWS_POSTGRES, PUT_POSTGRES, DROP_POSTGRES),
    };
    run!(&mut *tx, windows, &json)?;
    run!(&mut *tx, put, &json, generation)?;
    run!(tx, drop, &json, generation).map(|_| ())
}

const CLEAR_SQLITE: &str = "delete from ready where generation <> $1 and generation < $2";
const CLEAR_POSTGRES: &str = "delete from ready where ctid = any (array(
       select ctid from ready where generation <> $1 and generation < $2 for update skip locked))";

/// Deletes generations older than `below`, except the live one. What another transaction is still writing to, which began
/// before the change, is left for the next time: nobody waits for anybody here.
pub async fn clear(tx: &mut Tx, live: i64, below: i64) -> Result<u64, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => CLEAR_SQLITE,
        Tx::Postgres(_) => CLEAR_POSTGRES,
    };
    run!(tx, sql, live, below)
}
