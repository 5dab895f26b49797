//! Settings of one session: where the desk is and how it looks. Layered: the file of this user, the environment
//! (`DUNLIN_DESK`, `DUNLIN_DATABASE`, `DUNLIN_AGENT`, ...), the command line; the later one counts.

use std::path::{Path, PathBuf};

use config::{Config, Environment, File, FileFormat};
use serde::Deserialize;

/// What may be set. The names are those of the file and, in capitals behind `DUNLIN_`, of the environment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// The folder of the desk's documents.
    pub desk: Option<PathBuf>,
    /// Where the database is: `sqlite:PATH` or `postgres://...`.
    pub database: Option<String>,
    /// Login of the agent to sit down as, where that may be chosen.
    pub agent: Option<String>,
    /// Language of the screen: en, no, hu, ro, fr.
    pub language: Option<String>,
    /// The keys: a shipped keymap by name (`vim`), or a file of one's own.
    pub keymap: Option<PathBuf>,
    /// The keyboard, for keys that lie bare on it: no, hu, ro, fr, us.
    pub keyboard: Option<String>,
    /// Folder for operations and forms that wait on this machine.
    pub state: Option<PathBuf>,
    /// File for the program's log; without one there is none.
    pub log: Option<PathBuf>,
    /// True to draw with ASCII characters only.
    #[serde(default)]
    pub ascii: bool,
}

const KNOWN: [&str; 9] = ["desk", "database", "agent", "language", "keymap", "keyboard", "state", "log", "ascii"];

/// Why settings cannot be read: where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct SettingsFault {
    /// The file, or the environment.
    pub place: String,
    /// What is wrong there, and what would do.
    pub message: String,
}

impl Settings {
    /// Reads the user's file, if there is one, and the environment.
    ///
    /// # Errors
    /// A file that is no TOML, has a name that is not known, or a value of the wrong kind.
    pub fn load() -> Result<Self, SettingsFault> {
        let file = user_folder("XDG_CONFIG_HOME", ".config").map(|folder| folder.join("config.toml"));
        Settings::from_file(file.filter(|file| file.exists()).as_deref())
    }

    fn from_file(file: Option<&Path>) -> Result<Self, SettingsFault> {
        let mut builder = Config::builder();
        if let Some(file) = file {
            let place = file.display().to_string();
            let fault = |message: String| SettingsFault { place: place.clone(), message };
            let text = std::fs::read_to_string(file).map_err(|error| fault(error.to_string()))?;
            let table: toml::Table = text.parse().map_err(|error: toml::de::Error| fault(error.to_string()))?;
            if let Some(name) = table.keys().find(|name| !KNOWN.contains(&name.as_str())) {
                let nearest =
                    KNOWN.iter().min_by_key(|known| strsim::damerau_levenshtein(known, name)).unwrap_or(&"desk");
                return Err(fault(format!(
                    "'{name}' is no setting; the nearest is '{nearest}', and all are {}",
                    KNOWN.join(", ")
                )));
            }
            builder = builder.add_source(File::from_str(&text, FileFormat::Toml));
        }
        let environment = Environment::with_prefix("DUNLIN").try_parsing(true).ignore_empty(true);
        builder
            .add_source(environment)
            .build()
            .and_then(Config::try_deserialize)
            .map_err(|error| SettingsFault { place: "settings".to_owned(), message: error.to_string() })
    }

    /// The folder for what waits on this machine.
    pub fn state_folder(&self) -> Option<PathBuf> {
        self.state.clone().or_else(|| user_folder("XDG_STATE_HOME", ".local/state"))
    }
}

/// dunlin's folder below one of the XDG base directories (specification 0.8), or below its default in the home directory.
fn user_folder(variable: &str, below_home: &str) -> Option<PathBuf> {
    let base = std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(below_home));
    Some(base.or_else(home)?.join("dunlin"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_not_known_is_refused_with_the_nearest() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        std::fs::write(&file, "databse = \"sqlite:x\"\n").unwrap();
        let fault = Settings::from_file(Some(&file)).unwrap_err();
        assert!(fault.message.contains("'databse' is no setting; the nearest is 'database'"), "{fault}");
        std::fs::write(&file, "language = \"no\"\nascii = true\n").unwrap();
        let settings = Settings::from_file(Some(&file)).unwrap();
        assert_eq!((settings.language.as_deref(), settings.ascii), (Some("no"), true));
    }
}
