//! One test run's folder, which outlives the processes of the tests and not the run.
//!
//! The first test makes it; a small guardian waits for the end of the run, whatever that died of, stops the servers in the
//! folder and removes it.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, parent_id};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Free space, in KiB, that a place must have for a run's databases.
const ROOM: u64 = 2 << 20;

/// Waits for the run (`$1`) to end, then stops the servers in the folder (`$2`) and removes it.
const GUARDIAN: &str = r#"(
  trap '' HUP INT TERM
  while kill -0 "$1" 2>/dev/null; do sleep 1; done
  for file in "$2"/*/data/postmaster.pid; do
    server=$(head -n 1 "$file" 2>/dev/null) || continue
    kill -QUIT "$server" 2>/dev/null
    while kill -0 "$server" 2>/dev/null; do sleep 1; done
  done
  rm -rf "$2" "$2.lock"
) &"#;

/// The run's folder.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let run = run();
        let folder = place().join(format!("dunlin-run-{run}"));
        let lock = File::create(folder.with_extension("lock")).unwrap();
        lock.lock().unwrap();
        if !folder.exists() {
            Command::new("sh")
                .args(["-c", GUARDIAN, "guardian", &run.to_string()])
                .arg(&folder)
                .current_dir("/")
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .process_group(0)
                .status()
                .unwrap();
            fs::create_dir(&folder).unwrap();
            // The server's user has to pass through it.
            fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        }
        folder
    })
}

/// Where a run's folder lies: in memory where the machine has room there, else with the other temporary files. A power cut
/// is not what these tests are about, and thousands of commits would wait for the disk.
fn place() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let free = || {
        let told = Command::new("df").arg("-Pk").arg(&memory).output().ok()?;
        String::from_utf8(told.stdout).ok()?.lines().nth(1)?.split_whitespace().nth(3)?.parse::<u64>().ok()
    };
    if memory.is_dir() && free().is_some_and(|free| free > ROOM) { memory } else { std::env::temp_dir() }
}

/// The process whose end is the end of the run: the test runner that started this one, else this one.
fn run() -> u32 {
    let parent = parent_id();
    let name = Command::new("ps").args(["-o", "comm=", "-p", &parent.to_string()]).output();
    let name = name.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let name = name.trim().rsplit('/').next().unwrap_or_default();
    if name.starts_with("cargo") { parent } else { std::process::id() }
}
