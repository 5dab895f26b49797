//! The database behind the desk's back: what is in it, and what somebody with access to it might do to it.

use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};

use dunlin::store::Address;

/// A connection of one's own.
#[derive(Clone, Debug)]
pub(crate) enum Raw {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Raw {
    /// Connects when first asked.
    pub(crate) fn to(address: &Address) -> Self {
        match address {
            Address::Sqlite(path) => {
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .synchronous(SqliteSynchronous::Off)
                    .busy_timeout(std::time::Duration::from_secs(10));
                Raw::Sqlite(SqlitePoolOptions::new().max_connections(1).connect_lazy_with(options))
            }
            Address::Postgres(url) => Raw::Postgres(PgPoolOptions::new().max_connections(1).connect_lazy(url).unwrap()),
        }
    }

    pub(crate) async fn close(&self) {
        match self {
            Raw::Sqlite(pool) => pool.close().await,
            Raw::Postgres(pool) => pool.close().await,
        }
    }
}

/// Runs a statement on the stage's database and says how many rows it touched.
macro_rules! raw {
    ($stage:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $stage.raw() {
            $crate::support::Raw::Sqlite(pool) => {
                sqlx::query($sql)$(.bind($arg))*.execute(pool).await.map(|done| done.rows_affected())
            }
            $crate::support::Raw::Postgres(pool) => {
                sqlx::query($sql)$(.bind($arg))*.execute(pool).await.map(|done| done.rows_affected())
            }
        }
        .unwrap()
    };
}

/// Fetches rows of the stage's database.
macro_rules! rows {
    ($stage:expr, $row:ty, $sql:expr $(, $arg:expr)* $(,)?) => {
        match $stage.raw() {
            $crate::support::Raw::Sqlite(pool) => {
                sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.fetch_all(pool).await
            }
            $crate::support::Raw::Postgres(pool) => {
                sqlx::query_as::<_, $row>($sql)$(.bind($arg))*.fetch_all(pool).await
            }
        }
        .unwrap()
    };
}

/// Fetches the number that a query gives.
macro_rules! number {
    ($stage:expr, $sql:expr $(, $arg:expr)* $(,)?) => { rows!($stage, (i64,), $sql $(, $arg)*)[0].0 };
}
