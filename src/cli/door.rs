//! The door: which desk, which database, who sits down, by which clock.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::clock::Clock;
use crate::domain::agent::{Actor, Right};
use crate::ids::Ids;
use crate::service::Desk;
use crate::settings::Settings;
use crate::store::spool::Spool;
use crate::store::{Address, Db};
use crate::text::{Language, Words};

use super::args::Global;
use super::out::Failure;
use super::say;

/// What the arguments and settings say, before anything is opened.
pub(super) struct Door {
    pub(super) settings: Settings,
    pub(super) words: Words,
    pub(super) now: Option<DateTime<Utc>>,
}

impl Door {
    /// Reads the settings that every command needs.
    pub(super) fn new(settings: Settings, global: Global) -> Result<Self, Failure> {
        let language = spoken(&settings)?;
        Ok(Door { settings, words: Words::new(language), now: global.now })
    }

    /// The desk's folder.
    pub(super) fn folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.settings.desk.clone();
        let folder = folder.ok_or_else(|| Failure::trouble(self.words.say("cli-no-desk", &[])))?;
        if folder.is_dir() { Ok(folder) } else { Err(self.about("cli-no-folder", &folder)) }
    }

    /// A sentence about a path.
    fn about(&self, key: &str, path: &Path) -> Failure {
        Failure::trouble(self.words.say(key, &[("path", path.display().to_string().into())]))
    }

    /// Where the database is: what is named, else the file in the desk's folder.
    pub(super) fn address(&self) -> Result<Address, Failure> {
        match (&self.settings.database, &self.settings.desk) {
            (Some(url), _) => url.parse().map_err(Failure::trouble),
            (None, Some(folder)) => Ok(Address::Sqlite(folder.join("dunlin.db"))),
            (None, None) => Err(Failure::trouble(self.words.say("cli-no-database", &[]))),
        }
    }

    /// Opens the database, which must be there.
    pub(super) async fn database(&self) -> Result<Db, Failure> {
        let address = self.address()?;
        if let Address::Sqlite(path) = &address {
            match path.metadata() {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    let folder = self.settings.desk.as_ref().filter(|_| self.settings.database.is_none());
                    return Err(match folder.filter(|folder| !folder.is_dir()) {
                        Some(folder) => self.about("cli-no-folder", folder),
                        None => self.about("cli-no-file", path),
                    });
                }
                _ => {}
            }
        }
        self.open_at(&address).await
    }

    /// Opens a database that may still have to be made.
    pub(super) async fn open_at(&self, address: &Address) -> Result<Db, Failure> {
        if let Address::Sqlite(path) = address {
            match begins_like_sqlite(path) {
                Ok(true) => {}
                Ok(false) => return Err(self.about("cli-not-sqlite", path)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                    return Err(self.about("cli-denied", path));
                }
                Err(error) => return Err(Failure::trouble(format!("{}: {error}", path.display()))),
            }
        }
        Db::open(address).await.map_err(|error| say::store(&self.words, address, &error))
    }

    /// Opens the desk for reading and running it, without a spool.
    pub(super) async fn desk(&self) -> Result<Desk, Failure> {
        self.open(self.database().await?, None).await
    }

    /// Opens the desk for an agent's session, with the agent's spool on this machine.
    pub(super) async fn session(&self) -> Result<Desk, Failure> {
        self.session_on(self.database().await?).await
    }

    /// The same on a database that is open already.
    pub(super) async fn session_on(&self, db: Db) -> Result<Desk, Failure> {
        let Some(state) = self.settings.state_folder() else {
            return Err(Failure::trouble(self.words.say("cli-no-state", &[])));
        };
        let agent = self.settings.agent.clone().map_or_else(login, Ok)?;
        if agent.contains(['/', '\0']) || agent.starts_with('.') {
            return Err(Failure::refused(self.words.say("refusal-no-such-agent", &[("login", agent.into())])));
        }
        let folder = state.join("spool").join(self.address()?.key());
        let spool = Spool::open(&folder, &agent).await.map_err(Failure::trouble)?;
        self.open(db, Some(spool)).await
    }

    async fn open(&self, db: Db, spool: Option<Spool>) -> Result<Desk, Failure> {
        let trouble = |trouble| say::trouble(&self.words, &trouble);
        let desk = Desk::open(db.clone(), spool.clone(), Clock::host(), Ids::Random).await.map_err(trouble)?;
        let Some(now) = self.now else { return Ok(desk) };
        if !desk.revision().desk.rehearsal {
            return Err(Failure::refused(self.words.say("cli-now-rehearsal", &[])));
        }
        Desk::open(db, spool, Clock::rehearsal(now), Ids::Random).await.map_err(trouble)
    }

    /// Who sits down: the operating system's login, or the one named where that is allowed.
    pub(super) async fn actor(&self, desk: &Desk) -> Result<Actor, Failure> {
        let own = login()?;
        let login = match &self.settings.agent {
            Some(named) if *named != own => {
                let rules = &desk.revision().desk;
                if !rules.rehearsal && rules.service_account.as_ref() != Some(&own) {
                    let args = [("login", own.as_str().into()), ("agent", named.as_str().into())];
                    return Err(Failure::refused(self.words.say("cli-as-refused", &args)));
                }
                named.clone()
            }
            _ => own,
        };
        desk.sit_down(&login, &device()).await.map_err(|trouble| say::trouble(&self.words, &trouble))
    }

    /// Who asks to run the desk. On a desk without agents anybody may, to add the first.
    pub(super) async fn runner(&self, desk: &Desk, right: Right) -> Result<Option<Actor>, Failure> {
        let agents = desk.agents().await.map_err(|trouble| say::trouble(&self.words, &trouble))?;
        if agents.is_empty() {
            return Ok(None);
        }
        let actor = self.actor(desk).await?;
        if !actor.role.has(right) {
            let refusal = crate::service::Refusal::NotAllowed { right };
            return Err(say::trouble(&self.words, &refusal.into()));
        }
        Ok(Some(actor))
    }
}

/// The operating system's name of whoever runs this process: the real user, whatever the environment says.
pub(super) fn login() -> Result<String, Failure> {
    let user = nix::unistd::User::from_uid(nix::unistd::getuid()).map_err(Failure::trouble)?;
    user.map(|user| user.name).ok_or_else(|| Failure::trouble("this process runs as a user without a name"))
}

/// Whether a file is empty or begins as SQLite's format does (<https://sqlite.org/fileformat2.html>, 1.3). It is looked at
/// before anything of SQLite's is open here: closing it later would give back locks that this process holds.
pub(super) fn begins_like_sqlite(path: &Path) -> io::Result<bool> {
    if path.metadata()?.is_dir() {
        return Ok(false);
    }
    let mut head = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut head)?;
    Ok(head.is_empty() || head == b"SQLite format 3\0")
}

/// The language that the settings name, else the locale's.
pub(super) fn spoken(settings: &Settings) -> Result<Language, Failure> {
    match &settings.language {
        Some(code) => code.parse().map_err(|_| {
            let known = Language::ALL.map(Language::code).join(", ");
            let args = [("code", code.into()), ("known", known.into())];
            Failure::trouble(Words::new(located()).say("settings-no-language", &args))
        }),
        None => Ok(located()),
    }
}

/// The language of the locale.
pub(super) fn located() -> Language {
    Language::from_locale(&locale())
}

/// Machine and process, as the journal names a session.
fn device() -> String {
    let host = nix::unistd::gethostname().ok().and_then(|name| name.into_string().ok()).unwrap_or_default();
    format!("{host}:{}", std::process::id())
}

/// The locale that the environment asks for (POSIX: LC_ALL, LC_MESSAGES, LANG, the first that is set).
pub(super) fn locale() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default()
}
