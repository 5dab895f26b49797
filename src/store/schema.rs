//! The schema and its versions.
//!
//! A landed migration is never edited. Additive changes leave `min_reader` and `min_writer` alone, so that older
//! programs work on; a breaking one raises them, and older programs say so and stop.

use sqlx::Executor;

use super::db::{Db, Tx};
use super::error::StoreError;
use super::{opt, run};

/// The schema that this program brings a database to.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

struct Migration {
    sqlite: &'static str,
    postgres: &'static str,
    min_reader: i64,
    min_writer: i64,
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        sqlite: include_str!("migrations/sqlite/0001_desk.sql"),
        postgres: include_str!("migrations/postgres/0001_desk.sql"),
        min_reader: 1,
        min_writer: 1,
    },
    Migration {
        sqlite: include_str!("migrations/sqlite/0002_undo.sql"),
        postgres: include_str!("migrations/postgres/0002_undo.sql"),
        min_reader: 1,
        min_writer: 1,
    },
    Migration {
        sqlite: include_str!("migrations/sqlite/0003_message.sql"),
        postgres: include_str!("migrations/postgres/0003_message.sql"),
        min_reader: 1,
        min_writer: 1,
    },
    Migration {
        sqlite: include_str!("migrations/sqlite/0004_search.sql"),
        postgres: include_str!("migrations/postgres/0004_search.sql"),
        min_reader: 1,
        min_writer: 1,
    },
    Migration {
        sqlite: include_str!("migrations/sqlite/0005_money.sql"),
        postgres: include_str!("migrations/postgres/0005_money.sql"),
        min_reader: 5,
        min_writer: 5,
    },
];

/// Any number, as long as every dunlin takes the same: the lock under which one of many first starts migrates.
const POSTGRES_LOCK: &str = "select pg_advisory_xact_lock(684312677)";

const POSTGRES_HAS_META: &str = "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'schema_meta'";

const SQLITE_HAS_META: &str = "select count(*) from sqlite_master where type = 'table' and name = 'schema_meta'";

const META: &str = "select version, min_reader, min_writer from schema_meta where id = 1";

/// Brings the database to [`SCHEMA_VERSION`], once, however many start at the same time.
pub(super) async fn migrate(db: &Db) -> Result<(), StoreError> {
    let mut tx = db.read().await?;
    if current(&mut tx).await? == Some(SCHEMA_VERSION) {
        return Ok(());
    }
    drop(tx);
    let mut tx = db.write().await?;
    tx.give_time().await?;
    if let Tx::Postgres(tx) = &mut tx {
        sqlx::query("set local lock_timeout = '60s'").execute(&mut **tx).await?;
        sqlx::query(POSTGRES_LOCK).execute(&mut **tx).await?;
    }
    let from = current(&mut tx).await?.unwrap_or(0);
    for (number, migration) in (1..).zip(MIGRATIONS).filter(|(number, _)| *number > from) {
        match &mut tx {
            Tx::Sqlite(tx) => tx.connection().execute(migration.sqlite).await.map(|_| ())?,
            Tx::Postgres(tx) => (&mut **tx).execute(migration.postgres).await.map(|_| ())?,
        }
        run!(
            &mut tx,
            "insert into schema_meta (id, version, min_reader, min_writer) values (1, $1, $2, $3)
             on conflict (id) do update set version = excluded.version, min_reader = excluded.min_reader, min_writer = excluded.min_writer",
            number,
            migration.min_reader,
            migration.min_writer
        )?;
    }
    tx.commit().await
}

/// The version in the database; nothing in an empty one. Refuses one that this program may not write to.
async fn current(tx: &mut Tx) -> Result<Option<i64>, StoreError> {
    let has_meta = match tx {
        Tx::Sqlite(_) => SQLITE_HAS_META,
        Tx::Postgres(_) => POSTGRES_HAS_META,
    };
    let found: Option<(i64,)> = opt!(&mut *tx, (i64,), has_meta)?;
    if found.is_none_or(|(count,)| count == 0) {
        return Ok(None);
    }
    let Some((version, _, min_writer)) = opt!(&mut *tx, (i64, i64, i64), META)? else { return Ok(None) };
    if min_writer > SCHEMA_VERSION {
        return Err(StoreError::Schema {
            found: version,
            known: SCHEMA_VERSION,
            advice: "a newer dunlin has changed it; start the newer program",
        });
    }
    // A newer schema that still lets this program write counts as up to date.
    Ok(Some(version.min(SCHEMA_VERSION)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Tables and their columns, as the migrations of one dialect write them.
    fn tables(sql: &str) -> BTreeMap<String, Vec<String>> {
        let mut tables = BTreeMap::new();
        let mut current: Option<(String, Vec<String>)> = None;
        for line in sql.lines() {
            if let Some(rest) = line.strip_prefix("create table ") {
                current = Some((rest.trim_end_matches(" (").to_owned(), Vec::new()));
            } else if let Some((from, to)) =
                line.strip_prefix("alter table ").and_then(|rest| rest.split_once(" rename to "))
            {
                let columns = tables.remove(from).expect("a table that was made here is renamed");
                tables.insert(to.trim_end_matches(';').to_owned(), columns);
            } else if let Some(rest) = line.strip_prefix("alter table ") {
                let (table, column) = rest.split_once(" add column ").expect("only columns are added");
                let column = column.split_whitespace().next().unwrap_or_default().to_owned();
                tables.entry(table.to_owned()).or_insert_with(Vec::new).push(column);
            } else if line.starts_with(')') {
                tables.extend(current.take());
            } else if let Some((_, columns)) = &mut current {
                let word = line.split_whitespace().next().unwrap_or_default();
                if !matches!(word, "primary" | "unique" | "check" | "foreign") {
                    columns.push(word.to_owned());
                }
            }
        }
        tables
    }

    #[test]
    fn both_dialects_have_the_same_tables_and_columns() {
        for migration in MIGRATIONS {
            let (sqlite, postgres) = (tables(migration.sqlite), tables(migration.postgres));
            assert!(!sqlite.is_empty());
            assert_eq!(sqlite, postgres);
        }
    }

    #[test]
    fn migrations_are_numbered_without_gaps_or_doubles() {
        for dialect in ["sqlite", "postgres"] {
            let folder = format!("{}/src/store/migrations/{dialect}", env!("CARGO_MANIFEST_DIR"));
            let mut numbers: Vec<i64> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().to_string_lossy()[..4].parse().unwrap())
                .collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (1..=SCHEMA_VERSION).collect::<Vec<_>>());
        }
    }
}
