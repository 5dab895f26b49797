//! The two databases and their transactions.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use sqlx::{PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction};

use super::error::StoreError;
use super::turnstile::{Turn, Turnstile};
use super::{postgres, schema, sqlite};
use crate::domain::fact::hex;

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A file on this machine.
    Sqlite(PathBuf),
    /// A server.
    Postgres(String),
}

impl FromStr for Address {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() {
                return Err(StoreError::Address("'sqlite:' needs the path of a file behind it".to_owned()));
            }
            return Ok(Address::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Address::Postgres(text.to_owned()));
        }
        Err(StoreError::Address(format!(
            "'{}' is no address of a database: write sqlite:PATH or postgres://USER@HOST/NAME",
            hidden(text)
        )))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Address::Postgres(url) => f.write_str(&hidden(url)),
        }
    }
}

impl Address {
    /// A short name for folders: the same address always gives the same, and no password is in it.
    pub fn key(&self) -> String {
        let absolute = match self {
            Address::Sqlite(path) => std::path::absolute(path).unwrap_or_else(|_| path.clone()).display().to_string(),
            Address::Postgres(_) => self.to_string(),
        };
        hex(&Sha256::digest(absolute.as_bytes())[..8])
    }
}

/// An address without its password.
fn hidden(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    match rest.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}@{host}")
        }
        None => url.to_owned(),
    }
}

/// An open database.
#[derive(Clone, Debug)]
pub enum Db {
    /// SQLite: readers beside one writer, which waits its turn.
    Sqlite(SqliteDb),
    /// PostgreSQL.
    Postgres(PgPool),
}

const ANALYZE: &str =
    "analyze customer, contact_point, invoice, payment, allocation, dispute, promise, work_item, fact, search_term";

/// The parts of an open SQLite database.
#[derive(Clone, Debug)]
pub struct SqliteDb {
    pub(super) readers: SqlitePool,
    pub(super) writer: SqlitePool,
    pub(super) turnstile: Turnstile,
}

/// A transaction on either database. Dropped without [`Tx::commit`], it is rolled back.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(SqliteTx),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

/// A SQLite transaction and, for a writing one, the turn it holds. The turn is given back last.
#[derive(Debug)]
pub struct SqliteTx {
    inner: Transaction<'static, Sqlite>,
    _turn: Option<Turn>,
}

impl SqliteTx {
    pub(super) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.inner
    }
}

impl Db {
    /// Opens the database, checks what it is, and brings its schema up to this program's.
    ///
    /// # Errors
    /// [`StoreError::Address`] where there is nothing to open, [`StoreError::Away`] where nobody answers,
    /// [`StoreError::Schema`] where a newer program has been.
    pub async fn open(address: &Address) -> Result<Self, StoreError> {
        let db = match address {
            Address::Sqlite(path) => Db::Sqlite(sqlite::open(path).await?),
            Address::Postgres(url) => Db::Postgres(postgres::open(url).await?),
        };
        schema::migrate(&db).await?;
        Ok(db)
    }

    /// Asks whether a server answers and is one that dunlin can work with; nothing is made or changed there. A file is not
    /// looked at.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub async fn probe(address: &Address) -> Result<(), StoreError> {
        if let Address::Postgres(url) = address {
            postgres::open(url).await?.close().await;
        }
        Ok(())
    }

    /// A transaction that only reads: one state of the database throughout on SQLite, statement by statement on PostgreSQL.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Db::Sqlite(db) => Tx::Sqlite(SqliteTx { inner: db.readers.begin().await?, _turn: None }),
            Db::Postgres(pool) => Tx::Postgres(pool.begin_with("begin read only").await?),
        })
    }

    /// A transaction that may write. On SQLite it begins as a writer (a reader that turns writer fails at once when
    /// somebody wrote meanwhile) and waits for its turn.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Db::Sqlite(db) => {
                let turn = db.turnstile.turn().await?;
                Tx::Sqlite(SqliteTx { inner: db.writer.begin_with("begin immediate").await?, _turn: Some(turn) })
            }
            Db::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// A transaction for long reading: one state of the database throughout, and a minute for each statement.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn report(&self) -> Result<Tx, StoreError> {
        match self {
            Db::Sqlite(_) => self.read().await,
            Db::Postgres(pool) => {
                let mut tx = Tx::Postgres(pool.begin_with("begin isolation level repeatable read, read only").await?);
                tx.give_time().await?;
                Ok(tx)
            }
        }
    }

    /// Tells PostgreSQL's planner how large the tables of a ledger are by now; after much was loaded it would else plan by
    /// what they were, until its own round comes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn refresh_statistics(&self) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        tx.give_time().await?;
        if let Tx::Postgres(tx) = &mut tx {
            sqlx::query(ANALYZE).execute(&mut **tx).await?;
        }
        tx.commit().await
    }

    /// Closes all connections; what was begun is finished first.
    pub async fn close(&self) {
        match self {
            Db::Sqlite(db) => {
                db.readers.close().await;
                db.writer.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }

    /// The server's clock, where there is a server.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn server_time(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        match self {
            Db::Sqlite(_) => Ok(None),
            Db::Postgres(pool) => {
                let (now,): (DateTime<Utc>,) = sqlx::query_as("select clock_timestamp()").fetch_one(pool).await?;
                Ok(Some(now))
            }
        }
    }
}

impl Tx {
    /// Makes everything written so far durable.
    ///
    /// # Errors
    /// When the database does not confirm; whether it was made durable is then unknown, and only the operation log tells.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Tx::Sqlite(tx) => tx.inner.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Allows each further statement of this transaction a minute (bulk loading, ranking). Its plans are made for the
    /// tables as they are by then: one kept from when they were small would read all of a large one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn give_time(&mut self) -> Result<(), StoreError> {
        if let Tx::Postgres(tx) = self {
            sqlx::query("select set_config('statement_timeout', '60s', true), set_config('plan_cache_mode', 'force_custom_plan', true)").execute(&mut **tx).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart_and_passwords_hidden() {
        assert_eq!("sqlite:a/b.db".parse::<Address>().unwrap(), Address::Sqlite("a/b.db".into()));
        assert_eq!("sqlite:///a/b.db".parse::<Address>().unwrap(), Address::Sqlite("/a/b.db".into()));
        assert!("mysql://u:secret@h/d".parse::<Address>().unwrap_err().to_string().contains("mysql://u@h/d"));
        assert!("sqlite:".parse::<Address>().is_err());
        let server: Address = "postgres://u:secret@h/d".parse().unwrap();
        assert_eq!(server.to_string(), "postgres://u@h/d");
    }
}
