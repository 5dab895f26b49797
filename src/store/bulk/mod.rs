//! Many rows with one statement: imports and the demo write and look up set by set.
//!
//! Rows travel as a JSON array, which each database unpacks in its own way; that is the only difference between the two
//! texts of a pair. Instants are turned to the form in which the driver writes them on SQLite, so that texts compare.

mod correction;
mod insert;
mod known;
mod open;
mod share;
mod taken_back;
mod update;

pub use correction::{Correction, corrections, link_about};
pub use insert::{
    AgentDay, Alias, Fresh, Outcome, Point, WorkItem, agent_days, aliases, allocations, attempts, customers, disputes,
    facts, invoices, outcomes, payments, points, promises, work_items,
};
pub use known::{
    KnownCustomer, KnownInvoice, KnownPayment, aliases_of, customers_by_number, heads, invoices_by_number,
    payments_by_number, points_of, with_promises,
};
pub use open::{Cash, Document, Wanted, any_open, covering, matching, quoted, rules, unapplied};
pub use share::{Held, live_shares, of_credit, take_back};
pub use taken_back::{Returnable, back_by_amount, back_by_number, set_named, set_undoes};
pub use update::{
    MovedHead, Settled, Taken, close_disputes, move_heads, reopen_disputes, set_open, set_unapplied, touch,
    update_customers,
};

use serde::{Serialize, Serializer};
use uuid::Uuid;

use super::{StoreError, Tx, run};

/// The most rows that one statement carries.
pub(in crate::store) const MOST: usize = 2000;

/// Rows as a JSON array.
pub(in crate::store) fn array<I>(rows: I) -> Result<String, StoreError>
where
    I: IntoIterator,
    I::Item: Serialize,
{
    let trouble = |error: serde_json::Error| StoreError::Other(error.to_string());
    let mut out = Vec::new();
    serde_json::Serializer::new(&mut out).collect_seq(rows).map_err(trouble)?;
    String::from_utf8(out).map_err(|error| StoreError::Other(error.to_string()))
}

/// A JSON array of identifiers.
pub(in crate::store) fn ids(ids: &[Uuid]) -> Result<String, StoreError> {
    array(ids)
}

/// Runs the text of a pair that belongs to the database, with rows as its only argument.
pub(in crate::store) async fn put(
    tx: &mut Tx,
    sqlite: &'static str,
    postgres: &'static str,
    rows: &str,
) -> Result<u64, StoreError> {
    let sql = match tx {
        Tx::Sqlite(_) => sqlite,
        Tx::Postgres(_) => postgres,
    };
    run!(tx, sql, rows)
}

/// A column out of a JSON object on SQLite.
macro_rules! sqlite_column {
    (uuid $column:ident) => {
        concat!("unhex(j.value->>'", stringify!($column), "', '-')")
    };
    (timestamptz $column:ident) => {
        concat!("replace(j.value->>'", stringify!($column), "', 'Z', '+00:00')")
    };
    ($type:ident $column:ident) => {
        concat!("j.value->>'", stringify!($column), "'")
    };
}

/// The rows of one table: how each becomes a JSON object, and the two statements that insert a set of them. What may stand
/// behind them says which rows on file are left as they are.
macro_rules! inserts {
    ($(#[$doc:meta])* $function:ident, $table:literal, |$row:ident: $of:ty| {
        $first:ident $first_type:ident = $first_value:expr $(, $column:ident $type:ident = $value:expr)* $(,)?
    } $($keep:literal)?) => {
        $(#[$doc])*
        pub async fn $function(tx: &mut $crate::store::Tx, rows: &[$of]) -> Result<(), $crate::store::StoreError> {
            struct Object<'a>(&'a $of);
            impl serde::Serialize for Object<'_> {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeMap;
                    let $row = self.0;
                    let mut map = serializer.serialize_map(None)?;
                    map.serialize_entry(stringify!($first), &$first_value)?;
                    $(map.serialize_entry(stringify!($column), &$value)?;)*
                    map.end()
                }
            }
            const SQLITE: &str = concat!(
                "insert into ", $table, " (", stringify!($first), $(", ", stringify!($column),)* ") select ",
                sqlite_column!($first_type $first), $(", ", sqlite_column!($type $column),)*
                " from json_each($1) j" $(, " where true ", $keep)?
            );
            const POSTGRES: &str = concat!(
                "insert into ", $table, " (", stringify!($first), $(", ", stringify!($column),)* ") select j.",
                stringify!($first), $(", j.", stringify!($column),)*
                " from jsonb_to_recordset($1::jsonb) as j(",
                stringify!($first), " ", stringify!($first_type),
                $(", ", stringify!($column), " ", stringify!($type),)* ")" $(, " where true ", $keep)?
            );
            for rows in rows.chunks($crate::store::bulk::MOST) {
                let json = $crate::store::bulk::array(rows.iter().map(Object))?;
                $crate::store::bulk::put(tx, SQLITE, POSTGRES, &json).await?;
            }
            Ok(())
        }
    };
}

pub(in crate::store) use inserts;
pub(in crate::store) use sqlite_column;
