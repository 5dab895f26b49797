//! Takes turns around SQLite's write transactions.
//!
//! SQLite's own busy handler polls: under load some processes wait for seconds while others pass. A lock on a file beside
//! the database hands the turn on in order, inside a process by a queue and between processes by the kernel.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::sync::Arc;

use tokio::sync::{Mutex, OwnedMutexGuard};

use super::error::StoreError;

/// The queue for writing.
#[derive(Clone, Debug)]
pub(super) struct Turnstile {
    inside: Arc<Mutex<()>>,
    file: Arc<File>,
}

/// A turn. Dropping it lets the next one in.
#[derive(Debug)]
pub(super) struct Turn {
    file: Arc<File>,
    _inside: OwnedMutexGuard<()>,
}

impl Turnstile {
    /// The turnstile of the database at `path`: a file with `.turn` after its name.
    pub(super) fn beside(path: &Path) -> Result<Self, StoreError> {
        let mut name = path.as_os_str().to_owned();
        name.push(".turn");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&name)
            .map_err(|error| StoreError::Address(format!("{}: {error}", Path::new(&name).display())))?;
        Ok(Turnstile { inside: Arc::default(), file: Arc::new(file) })
    }

    /// Waits for a turn.
    pub(super) async fn turn(&self) -> Result<Turn, StoreError> {
        let inside = Arc::clone(&self.inside).lock_owned().await;
        match self.file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let file = Arc::clone(&self.file);
                tokio::task::spawn_blocking(move || file.lock())
                    .await
                    .map_err(|error| StoreError::Other(error.to_string()))?
                    .map_err(|error| StoreError::Disk(error.to_string()))?;
            }
            Err(TryLockError::Error(error)) => return Err(StoreError::Disk(error.to_string())),
        }
        Ok(Turn { file: Arc::clone(&self.file), _inside: inside })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // A lock that cannot be given back goes with the process; there is nobody to tell.
        let _ = self.file.unlock();
    }
}
