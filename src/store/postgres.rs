//! Opening PostgreSQL: few connections, short patience, durable commits.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgConnection, PgPool};

use super::error::StoreError;

/// The oldest server that dunlin is tested on.
const FLOOR: i64 = 150_000;

/// Connections of one session: one works, one renews and listens.
const CONNECTIONS: u32 = 2;

/// How long a server may take to answer the first time.
const FIRST_ANSWER: Duration = Duration::from_secs(5);

/// Connects. Unknown parameters of the address would be ignored without a word, so they are refused.
pub(super) async fn open(url: &str) -> Result<PgPool, StoreError> {
    if let Some((_, query)) = url.split_once('?') {
        let known = [
            "host",
            "port",
            "user",
            "password",
            "dbname",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "application_name",
        ];
        for name in query.split('&').filter_map(|pair| pair.split('=').next()) {
            if !known.contains(&name) {
                return Err(StoreError::Address(format!(
                    "the database address has '{name}', which dunlin does not know; it knows {}",
                    known.join(", ")
                )));
            }
        }
    }
    let options: PgConnectOptions = url.parse().map_err(|error: sqlx::Error| StoreError::Address(error.to_string()))?;
    let options = options.application_name("dunlin").options([
        ("statement_timeout", "5s"),
        ("lock_timeout", "2s"),
        ("idle_in_transaction_session_timeout", "10s"),
        ("timezone", "UTC"),
    ]);
    let mut first = first(&options).await?;
    let (version, commit, sync): (String, String, String) = sqlx::query_as(
        "select current_setting('server_version_num'), current_setting('synchronous_commit'), current_setting('fsync')",
    )
    .fetch_one(&mut first)
    .await?;
    first.close().await?;
    if version.parse::<i64>().unwrap_or(0) < FLOOR {
        return Err(StoreError::Address(format!("the server is PostgreSQL {version}; dunlin needs 15 or newer")));
    }
    if commit == "off" || sync == "off" {
        return Err(StoreError::Address(
            "the server confirms before it writes (fsync or synchronous_commit is off): a confirmed outcome could be lost".to_owned(),
        ));
    }
    Ok(PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(Duration::from_secs(3))
        .connect_with(options)
        .await?)
}

/// Connects once without a pool, which would keep the reason of a failure to itself until its patience ends.
async fn first(options: &PgConnectOptions) -> Result<PgConnection, StoreError> {
    match tokio::time::timeout(FIRST_ANSWER, PgConnection::connect_with(options)).await {
        Ok(Ok(connection)) => Ok(connection),
        Ok(Err(error)) => Err(StoreError::Away(error.to_string())),
        Err(_) => Err(StoreError::Away(format!("no answer within {} s", FIRST_ANSWER.as_secs()))),
    }
}
