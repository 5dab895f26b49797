//! The only room with SQL. It knows which rows, never what they mean.
//!
//! One SQL text serves both databases: `$1` placeholders, `returning`, `on conflict`, native types on PostgreSQL and
//! blob, text and integer on SQLite. Clock, calendar and folding happen in Rust and are bound. Where the dialects must
//! differ (claiming under contention), two constants stand side by side.
//!
//! [`Db::read`], [`Db::write`] and [`Db::report`] are the only doors. Every function takes `&mut Tx`; only `service`
//! commits. No future of this room may be dropped half-way: a session's requests run in tasks of their own.

mod db;
mod error;
mod postgres;
mod schema;
mod sqlite;
mod turnstile;

pub mod agent;
pub mod allocation;
pub mod approval;
pub mod attempt;
pub mod behaviour;
pub mod bulk;
pub mod claim;
pub mod contact_point;
pub mod counter;
pub mod customer;
pub mod desk;
pub mod dispute;
pub mod fact;
pub mod footing;
pub mod invoice;
pub mod job;
pub mod ledger;
pub mod message;
pub mod mine;
pub mod operation;
pub mod outcome;
pub mod payment;
pub mod plan;
pub mod presence;
pub mod promise;
pub mod ready;
pub mod report;
pub mod revision;
pub mod search;
pub mod sequence;
pub mod spool;
pub mod standing;
pub mod statement;
pub mod team;
pub mod undo;
pub mod work_item;

pub use db::{Address, Db, Tx};
pub use error::StoreError;
pub use schema::SCHEMA_VERSION;
pub use sqlite::SQLITE_FLOOR;

/// Runs a statement on whichever database the transaction is on; gives the number of rows it touched.
macro_rules! run {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => sqlx::query($sql)$(.bind($arg))*
                .execute(tx.connection()).await.map(|done| done.rows_affected()),
            $crate::store::Tx::Postgres(tx) => sqlx::query($sql)$(.bind($arg))*
                .execute(&mut **tx).await.map(|done| done.rows_affected()),
        }.map_err($crate::store::StoreError::from)
    };
}

/// Fetches every row of a query as `$row`.
macro_rules! all {
    ($tx:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*
                .fetch_all(tx.connection()).await,
            $crate::store::Tx::Postgres(tx) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*
                .fetch_all(&mut **tx).await,
        }.map_err($crate::store::StoreError::from)
    };
}

/// Fetches the first row of a query as `$row`, if there is one.
macro_rules! opt {
    ($tx:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*
                .fetch_optional(tx.connection()).await,
            $crate::store::Tx::Postgres(tx) => sqlx::query_as::<_, $row>($sql)$(.bind($arg))*
                .fetch_optional(&mut **tx).await,
        }.map_err($crate::store::StoreError::from)
    };
}

pub(crate) use {all, opt, run};

/// A stored code that this version does not know.
fn unknown(what: &'static str, code: impl Into<String>) -> StoreError {
    StoreError::Unreadable { what, value: code.into() }
}
