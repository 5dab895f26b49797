//! Opening SQLite: WAL, every commit on disk, and a version that does not lose writes.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::db::SqliteDb;
use super::error::StoreError;
use super::turnstile::Turnstile;

/// The oldest SQLite that is safe here: from 3.7.0 to 3.51.2 several processes on one WAL file can corrupt it.
pub const SQLITE_FLOOR: (u32, u32, u32) = (3, 51, 3);

/// Opens the file, making it if it is not there.
pub(super) async fn open(path: &Path) -> Result<SqliteDb, StoreError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return Err(StoreError::Address(format!(
            "the folder {} does not exist: make it, or name another with --database",
            folder.display()
        )));
    }
    let mut turn_file = path.as_os_str().to_owned();
    turn_file.push(".turn");
    make_private(Path::new(&turn_file));
    let turnstile = Turnstile::beside(path)?;
    let options = options(path);
    // The first connection turns the file to WAL, which needs it alone: so the turn is held while it opens.
    let turn = turnstile.turn().await?;
    make_private(path);
    let writer = pool(1).connect_with(options.clone()).await.map_err(|error| not_a_database(path, error))?;
    check(&writer).await?;
    drop(turn);
    let readers = pool(2).connect_with(options).await.map_err(|error| not_a_database(path, error))?;
    Ok(SqliteDb { readers, writer, turnstile })
}

/// Makes a file that only its owner may read, if it is not there. SQLite gives the files beside the database the same
/// mode. A file that cannot be made is left to whoever opens it next, who says why.
///
/// One that is there is not opened: closing it would give back the locks that this process holds on it.
fn make_private(path: &Path) {
    let _ = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
}

/// The connection options that every file of ours is opened with.
pub(super) fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(200)
}

fn pool(size: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(size)
        .acquire_timeout(Duration::from_secs(10))
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
}

fn not_a_database(path: &Path, error: sqlx::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::Busy(words) => StoreError::Busy(words),
        other => StoreError::Address(format!("{}: {other}", path.display())),
    }
}

/// Refuses a SQLite below the floor and a file system on which WAL did not take.
async fn check(pool: &SqlitePool) -> Result<(), StoreError> {
    let (version,): (String,) = sqlx::query_as("select sqlite_version()").fetch_one(pool).await?;
    if numbers(&version) < SQLITE_FLOOR {
        return Err(StoreError::Other(format!(
            "this program was built with SQLite {version}, which can corrupt a shared file; 3.51.3 is the oldest that may be used"
        )));
    }
    let (mode,): (String,) = sqlx::query_as("pragma journal_mode").fetch_one(pool).await?;
    if mode != "wal" {
        return Err(StoreError::Address(format!(
            "the file system does not carry SQLite's write-ahead log (journal mode is '{mode}'): use a local disk, or PostgreSQL"
        )));
    }
    Ok(())
}

fn numbers(version: &str) -> (u32, u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(numbers("3.51.2") < SQLITE_FLOOR);
        assert!(numbers("3.51.10") > SQLITE_FLOOR);
    }
}
