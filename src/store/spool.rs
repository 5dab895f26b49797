//! The spool: what an agent confirmed, on this machine's disk before the database is asked, and forms as typed.
//!
//! A second SQLite file per agent and machine, with every commit on disk. An operation leaves it when the database has
//! dealt with it; until then it is sent again, with the same identifier.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sqlx::SqlitePool;
use sqlx::sqlite::SqlitePoolOptions;
use uuid::Uuid;

use super::error::StoreError;
use super::sqlite;
use crate::domain::id::{CustomerId, OpId};
use crate::domain::op::{Draft, Op};

/// An open spool.
#[derive(Clone, Debug)]
pub struct Spool {
    pool: SqlitePool,
    path: PathBuf,
}

const TABLES: &str = "create table if not exists op (
       id blob primary key, place integer not null unique, state text not null, payload text not null, kept_at text not null,
       sender text not null, trouble text) strict;
     create table if not exists draft (customer_id blob primary key, payload text not null, kept_at text not null) strict";

impl Spool {
    /// Opens the spool of one agent in a folder of this machine, making both if need be. Only the owner may read it.
    ///
    /// # Errors
    /// [`StoreError::Disk`] when the folder or file cannot be made.
    pub async fn open(folder: &Path, agent: &str) -> Result<Self, StoreError> {
        use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
        let disk = |error: std::io::Error| StoreError::Disk(format!("{}: {error}", folder.display()));
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(disk)?;
        let path = folder.join(format!("{agent}.spool"));
        std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(&path)
            .map_err(|error| StoreError::Disk(format!("{}: {error}", path.display())))?;
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(sqlite::options(&path))
            .await?;
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        Ok(Spool { pool, path })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps an operation that this process is about to send, durable when this returns. Kept before, it stays as it was; false when it was kept with another
    /// content, which is then not kept.
    ///
    /// # Errors
    /// [`StoreError::Disk`] when the disk does not take it: nothing is confirmed then.
    pub async fn keep(&self, op: &Op, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let payload = serde_json::to_string(op).map_err(|error| StoreError::Other(error.to_string()))?;
        sqlx::query(
            "insert into op (id, place, state, payload, kept_at, sender, trouble)
             values ($1, (select coalesce(max(place), 0) + 1 from op), 'sending', $2, $3, $4, null) on conflict (id) do nothing",
        )
        .bind(op.id.0)
        .bind(&payload)
        .bind(now)
        .bind(started(&std::process::id().to_string()))
        .execute(&self.pool)
        .await?;
        let kept: Option<(String,)> =
            sqlx::query_as("select payload from op where id = $1").bind(op.id.0).fetch_optional(&self.pool).await?;
        Ok(kept.is_none_or(|(kept,)| kept == payload))
    }

    /// Drops an operation that the database has dealt with.
    ///
    /// # Errors
    /// When the disk does not take it; it would only be sent once more.
    pub async fn dealt_with(&self, id: OpId) -> Result<(), StoreError> {
        sqlx::query("delete from op where id = $1").bind(id.0).execute(&self.pool).await?;
        Ok(())
    }

    /// Sets an operation aside that the database will never take, with the reason: it is not sent again by itself.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub async fn set_aside(&self, id: OpId, why: &str) -> Result<(), StoreError> {
        sqlx::query("update op set state = 'aside', trouble = $2 where id = $1")
            .bind(id.0)
            .bind(why)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The right to send what waits, until it is dropped; nothing while another process has it.
    ///
    /// # Errors
    /// When the file of the right cannot be made.
    pub fn drainer(&self) -> Result<Option<std::fs::File>, StoreError> {
        let name = self.path.with_extension("drainer");
        let disk = |error: std::io::Error| StoreError::Disk(format!("{}: {error}", name.display()));
        let file = std::fs::OpenOptions::new().create(true).append(true).open(&name).map_err(disk)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(std::fs::TryLockError::WouldBlock) => Ok(None),
            Err(std::fs::TryLockError::Error(error)) => Err(disk(error)),
        }
    }

    /// Leaves an operation to whoever sends what waits: the database did not answer.
    ///
    /// # Errors
    /// When the disk does not take it; it is left over all the same when this process ends.
    pub async fn leave(&self, id: OpId) -> Result<(), StoreError> {
        sqlx::query("update op set state = 'waiting' where id = $1 and state = 'sending'")
            .bind(id.0)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Operations that wait for the database, oldest first: those left, and those of a process that died while it sent them.
    /// One of a newer form than this program knows is left waiting.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn waiting(&self) -> Result<Vec<Op>, StoreError> {
        let rows: Vec<(String, String, String)> = sqlx::query_as(
            "select payload, state, sender from op where state in ('waiting', 'sending') order by place",
        )
        .fetch_all(&self.pool)
        .await?;
        Ok(rows
            .iter()
            .filter(|(_, state, sender)| state == "waiting" || !is_alive(sender))
            .filter_map(|(payload, _, _)| serde_json::from_str::<Op>(payload).ok())
            .filter(|op| op.v <= crate::domain::op::VERSION)
            .collect())
    }

    /// How many operations wait.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn count_waiting(&self) -> Result<usize, StoreError> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("select state, sender from op where state in ('waiting', 'sending')")
                .fetch_all(&self.pool)
                .await?;
        Ok(rows.iter().filter(|(state, sender)| state == "waiting" || !is_alive(sender)).count())
    }

    /// Keeps a form as typed, in place of the last state of it.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub async fn keep_draft(&self, draft: &Draft, now: DateTime<Utc>) -> Result<(), StoreError> {
        let payload = serde_json::to_string(draft).map_err(|error| StoreError::Other(error.to_string()))?;
        sqlx::query(
            "insert into draft (customer_id, payload, kept_at) values ($1, $2, $3)
             on conflict (customer_id) do update set payload = excluded.payload, kept_at = excluded.kept_at",
        )
        .bind(draft.customer.0)
        .bind(payload)
        .bind(now)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The form that was begun for a customer and not sent.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn draft(&self, customer: CustomerId) -> Result<Option<Draft>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as("select payload from draft where customer_id = $1")
            .bind(customer.0)
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.and_then(|(payload,)| serde_json::from_str(&payload).ok()))
    }

    /// Drops the form of a customer: it was sent, or given up.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub async fn drop_draft(&self, customer: CustomerId) -> Result<(), StoreError> {
        sqlx::query("delete from draft where customer_id = $1").bind(customer.0).execute(&self.pool).await?;
        Ok(())
    }

    /// Every operation that lies here, oldest first: as it was kept, when, and the reason of one that was set aside.
    /// One of a newer form than this program knows is left out.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn operations(&self) -> Result<Vec<(Op, DateTime<Utc>, Option<String>)>, StoreError> {
        let rows: Vec<(String, DateTime<Utc>, Option<String>)> = sqlx::query_as(
            "select payload, kept_at, case when state = 'aside' then coalesce(trouble, '') end from op order by place",
        )
        .fetch_all(&self.pool)
        .await?;
        let read = |payload: &str| serde_json::from_str::<Op>(payload).ok();
        Ok(rows.into_iter().filter_map(|(payload, at, why)| Some((read(&payload)?, at, why))).collect())
    }

    /// Every form that was begun and not sent, the newest first, and when it was kept.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn drafts(&self) -> Result<Vec<(Draft, DateTime<Utc>)>, StoreError> {
        let rows: Vec<(String, DateTime<Utc>)> =
            sqlx::query_as("select payload, kept_at from draft order by kept_at desc, customer_id")
                .fetch_all(&self.pool)
                .await?;
        Ok(rows.into_iter().filter_map(|(payload, at)| Some((serde_json::from_str(&payload).ok()?, at))).collect())
    }

    /// Closes the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// Identifiers of the operations set aside, with the reasons.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn aside(&self) -> Result<Vec<(OpId, String)>, StoreError> {
        let rows: Vec<(Uuid, String)> =
            sqlx::query_as("select id, coalesce(trouble, '') from op where state = 'aside' order by place")
                .fetch_all(&self.pool)
                .await?;
        Ok(rows.into_iter().map(|(id, why)| (OpId(id), why)).collect())
    }
}

/// A process of this machine for good: its number, when it started (field 22 of `/proc/PID/stat`, proc(5)), and the boot.
/// A number alone is given again, in a container nearly always.
fn started(process: &str) -> String {
    let read = |path: &Path| std::fs::read_to_string(path).unwrap_or_default();
    let stat = read(&Path::new("/proc").join(process).join("stat"));
    // The second field is the name in brackets, which may hold anything.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let start = fields.split_whitespace().nth(19).unwrap_or_default();
    let boot = read(Path::new("/proc/sys/kernel/random/boot_id"));
    format!("{process} {start} {}", boot.trim())
}

/// True while the process that is named so runs on this machine.
fn is_alive(sender: &str) -> bool {
    sender.split_whitespace().next().is_some_and(|process| started(process) == sender)
}
