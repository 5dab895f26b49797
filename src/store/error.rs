//! What can go wrong between here and the database, by what the caller can do about it.

/// Trouble of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, is restarting, or gave no answer in time. The same request may be sent again.
    #[error("{0}")]
    Away(String),
    /// Others were in the way (lock, deadlock, serialization). The same request may be sent again.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// A key that must be unique is taken.
    #[error("taken: {0}")]
    Taken(String),
    /// The database has a schema that this program may not write to.
    #[error("the database has schema {found} and this program knows {known}: {advice}")]
    Schema {
        /// The version in the database.
        found: i64,
        /// The version of this program.
        known: i64,
        /// What to do.
        advice: &'static str,
    },
    /// A value in the database that this version cannot read.
    #[error("the database holds {what} '{value}', which this version does not know")]
    Unreadable {
        /// Which column's meaning.
        what: &'static str,
        /// What stands there.
        value: String,
    },
    /// The address of the database is not of a kind that dunlin knows.
    #[error("{0}")]
    Address(String),
    /// The disk is full or cannot be written.
    #[error("the disk does not take it: {0}")]
    Disk(String),
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) => {
                let words = database.message().to_owned();
                if database.is_unique_violation() {
                    return StoreError::Taken(words);
                }
                by_code(database.code().as_deref().unwrap_or_default(), words)
            }
            sqlx::Error::Io(io) if io.kind() == std::io::ErrorKind::StorageFull => StoreError::Disk(io.to_string()),
            sqlx::Error::Io(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_) => StoreError::Away(error.to_string()),
            _ => StoreError::Other(error.to_string()),
        }
    }
}

/// Sorts a database's own code: five-letter SQLSTATE from PostgreSQL, a decimal result code from SQLite.
fn by_code(code: &str, words: String) -> StoreError {
    if code.len() == 5 {
        return match code {
            "40001" | "40P01" | "55P03" | "25P02" => StoreError::Busy(words),
            "53100" => StoreError::Disk(words),
            "55000" | "3D000" | "57P01" | "57P02" | "57P03" | "57014" | "53300" | "25P03" | "57P05" => {
                StoreError::Away(words)
            }
            code if code.starts_with("08") => StoreError::Away(words),
            _ => StoreError::Other(format!("{words} ({code})")),
        };
    }
    // The low byte of an extended SQLite code is the primary one.
    match code.parse::<i64>().map(|code| code & 0xff) {
        Ok(5 | 6) => StoreError::Busy(words),
        Ok(8 | 10 | 13 | 14 | 23) => StoreError::Disk(words),
        _ => StoreError::Other(format!("{words} ({code})")),
    }
}
