//! A throw-away PostgreSQL from the system's own binaries, shared by everything that one test run starts.
//!
//! The first test that needs it starts it, on a socket in the run's folder and never as root; it goes with the folder.
//! `fsync` stays on: the store refuses a server that confirms before it writes.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::run;

/// The oldest major version that the store takes.
const FLOOR: u32 = 15;

/// A running server.
#[derive(Clone, Debug)]
pub(crate) struct Cluster {
    folder: PathBuf,
    bin: PathBuf,
    user: Option<(String, String)>,
}

/// The run's server, started by whoever comes first; or why there is none.
pub(crate) fn shared() -> Result<&'static Cluster, String> {
    static SHARED: OnceLock<Result<Cluster, String>> = OnceLock::new();
    SHARED
        .get_or_init(|| {
            let cluster = Cluster::in_folder(run::folder().join("shared"))?;
            let lock = File::create(run::folder().join("shared.lock")).map_err(|error| error.to_string())?;
            lock.lock().map_err(|error| error.to_string())?;
            if !cluster.folder.join("ready").exists() {
                cluster.create()?;
            }
            Ok(cluster)
        })
        .as_ref()
        .map_err(Clone::clone)
}

impl Cluster {
    /// A server of one's own, for a test that stops it.
    pub(crate) fn own() -> Result<Self, String> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("own-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let cluster = Cluster::in_folder(run::folder().join(name))?;
        cluster.create()?;
        Ok(cluster)
    }

    fn in_folder(folder: PathBuf) -> Result<Self, String> {
        Ok(Cluster { folder, bin: binaries()?, user: other_user()? })
    }

    fn create(&self) -> Result<(), String> {
        let _ = fs::remove_dir_all(&self.folder);
        fs::create_dir(&self.folder).map_err(|error| format!("{}: {error}", self.folder.display()))?;
        if let Some((user, group)) = &self.user {
            done(Command::new("chown").arg(format!("{user}:{group}")).arg(&self.folder))?;
        }
        done(Command::new("chmod").arg("700").arg(&self.folder))?;
        done(
            self.command("initdb").args(["--username=dunlin", "--auth=trust", "--encoding=UTF8", "--locale=C"]).args([
                "--no-sync",
                "--no-instructions",
                "-D",
                &self.path("data"),
            ]),
        )?;
        self.start()?;
        fs::write(self.folder.join("ready"), "").map_err(|error| error.to_string())
    }

    /// Starts the server and waits until it answers.
    pub(crate) fn start(&self) -> Result<(), String> {
        let options = format!(
            "-c listen_addresses='' -c unix_socket_directories='{}' -c max_connections=300 -c shared_buffers=64MB \
             -c dynamic_shared_memory_type=mmap",
            self.folder.display()
        );
        let (data, log) = (self.path("data"), self.path("log"));
        done(self.command("pg_ctl").args(["-D", &data, "-l", &log, "-o", &options, "-w", "start"]))
    }

    /// Stops the server as a power cut would.
    pub(crate) fn stop(&self) -> Result<(), String> {
        done(self.command("pg_ctl").args(["-D", &self.path("data"), "-m", "immediate", "-w", "stop"]))
    }

    /// The address of a database of this server.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres://dunlin@localhost/{database}?host={}", self.folder.display())
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    /// One of the server's programs, run as the user that may run it.
    fn command(&self, program: &str) -> Command {
        let program = self.bin.join(program);
        let mut command = match &self.user {
            Some((user, group)) => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", user, "--regid", group, "--clear-groups", "--"]).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir("/").env("LC_ALL", "C");
        command
    }
}

/// Runs a command whose output nobody reads: a server started by it would keep a pipe open for ever.
fn done(command: &mut Command) -> Result<(), String> {
    let told = format!("{command:?}");
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{told}: {status}")),
        Err(error) => Err(format!("{told}: {error}")),
    }
}

/// The newest server's folder of programs, from Debian's places or the search path.
fn binaries() -> Result<PathBuf, String> {
    let debian =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let search = std::env::var_os("PATH").unwrap_or_default();
    let search = std::env::split_paths(&search).collect::<Vec<_>>();
    debian
        .chain(search)
        .filter(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
        .filter_map(|folder| Some((major(&folder)?, folder)))
        .max()
        .filter(|(major, _)| *major >= FLOOR)
        .map(|(_, folder)| folder)
        .ok_or_else(|| format!("no PostgreSQL server {FLOOR} or newer is installed"))
}

fn major(folder: &Path) -> Option<u32> {
    let told = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    told.split_whitespace().find_map(|word| word.split(['.', 'b', 'r']).next()?.parse().ok())
}

/// User and group who run the server in place of root, whom it refuses; nothing for a user who may.
fn other_user() -> Result<Option<(String, String)>, String> {
    let id = |arguments: &[&str]| {
        let output = Command::new("id").args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    if id(&["-u"]).as_deref() != Some("0") {
        return Ok(None);
    }
    ["postgres", "nobody"]
        .into_iter()
        .find_map(|user| Some((id(&["-u", user])?, id(&["-g", user])?)))
        .map(Some)
        .ok_or_else(|| "root may not run PostgreSQL, and there is neither a user 'postgres' nor 'nobody'".to_owned())
}
