//! Settings of one session: where the desk is and how it looks. Layered: the file of this user, the environment
//! (`DUNLIN_DESK`, `DUNLIN_DATABASE`, `DUNLIN_AGENT`, ...), the command line; the later one counts.

pub mod file;

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
    /// The keys: one of [`KEYMAPS`], or the file of a keymap of one's own, laid over the default.
    pub keymap: Option<PathBuf>,
    /// The keyboard's layout: one of [`KEYBOARDS`].
    pub keyboard: Option<String>,
    /// The palette: one of [`THEMES`].
    pub theme: Option<String>,
    /// True to draw nothing that moves by itself.
    #[serde(default)]
    pub reduced_motion: bool,
    /// Folder for operations and forms that wait on this machine.
    pub state: Option<PathBuf>,
    /// File for the program's log; without one there is none.
    pub log: Option<PathBuf>,
    /// True to draw with ASCII characters only.
    #[serde(default)]
    pub ascii: bool,
    /// The program that dials when a call starts outward, and its arguments, each as it is (no shell reads them):
    /// `{e164}` stands for the number (`+4722334455`), `{digits}` for the same without the plus sign. Without it nothing
    /// dials. A list: it stands in the file only.
    #[serde(default)]
    pub dial: Vec<String>,
    /// Whether telephone numbers are drawn as `tel:` links: `auto` (where the terminal is known to follow them), `on`, `off`.
    pub links: Option<String>,
}

/// Every name, in the order of the fields.
const KNOWN: [&str; 13] = [
    "desk",
    "database",
    "agent",
    "language",
    "keymap",
    "keyboard",
    "theme",
    "reduced_motion",
    "dial",
    "links",
    "state",
    "log",
    "ascii",
];

/// Layouts of keyboards that the desk knows.
pub const KEYBOARDS: [&str; 5] = ["us", "no", "hu", "ro", "fr"];

/// Keymaps that come with the program.
pub const KEYMAPS: [&str; 7] = ["default", "vim", "emacs", "function-keys", "numpad", "excel", "accessible"];

/// Palettes that come with the program.
pub const THEMES: [&str; 6] = ["default", "light", "high-contrast", "deuteranopia", "tritanopia", "mono"];

/// What may stand in `links`.
pub const LINKS: [&str; 3] = ["auto", "on", "off"];

/// The placeholders of `dial`.
const PLACEHOLDERS: [&str; 2] = ["{e164}", "{digits}"];

fn nearest<'a>(word: &str, known: &[&'a str]) -> &'a str {
    known.iter().min_by_key(|known| strsim::damerau_levenshtein(known, word)).copied().unwrap_or_default()
}

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
        Settings::from_file(Settings::own_file().filter(|file| file.exists()).as_deref())
    }

    /// Where this user's file is, or would be; nothing without a home directory.
    pub fn own_file() -> Option<PathBuf> {
        user_folder("XDG_CONFIG_HOME", ".config").map(|folder| folder.join("config.toml"))
    }

    /// Where this user's data are, or would be; nothing without a home directory.
    pub fn data_folder() -> Option<PathBuf> {
        user_folder("XDG_DATA_HOME", ".local/share")
    }

    /// True when a desk or a database is named.
    pub fn names_a_desk(&self) -> bool {
        self.desk.is_some() || self.database.is_some()
    }

    /// The file of a keymap of one's own; nothing where a shipped one is named by its name, or none at all.
    pub fn keymap_file(&self) -> Option<&Path> {
        self.keymap.as_deref().filter(|named| !KEYMAPS.iter().any(|known| named.as_os_str() == *known))
    }

    fn from_file(file: Option<&Path>) -> Result<Self, SettingsFault> {
        let mut builder = Config::builder();
        if let Some(file) = file {
            let place = file.display().to_string();
            let fault = |message: String| SettingsFault { place: place.clone(), message };
            let text = std::fs::read_to_string(file).map_err(|error| fault(error.to_string()))?;
            let table: toml::Table = text.parse().map_err(|error: toml::de::Error| fault(error.to_string()))?;
            if let Some(name) = table.keys().find(|name| !KNOWN.contains(&name.as_str())) {
                let nearest = nearest(name, &KNOWN);
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
            .and_then(Config::try_deserialize::<Settings>)
            .map_err(|error| SettingsFault { place: "settings".to_owned(), message: error.to_string() })
            .and_then(Settings::checked)
    }

    /// The settings, where every name in them is one of its list.
    fn checked(self) -> Result<Self, SettingsFault> {
        let plain = |named: &&Path| named.extension().is_none() && named.components().count() == 1 && !named.exists();
        let keymap = self.keymap_file().filter(plain).map(|named| named.display().to_string());
        for (name, value, known) in [
            ("keyboard", self.keyboard.as_ref(), &KEYBOARDS[..]),
            ("theme", self.theme.as_ref(), &THEMES[..]),
            ("keymap", keymap.as_ref(), &KEYMAPS[..]),
        ] {
            let Some(value) = value.filter(|value| !known.contains(&value.as_str())) else { continue };
            let nearest = nearest(value, known);
            let or_file = if name == "keymap" { ", or the path of a file" } else { "" };
            let all = known.join(", ");
            let message =
                format!("{name} '{value}' is not known; the nearest is '{nearest}', and all are {all}{or_file}");
            return Err(SettingsFault { place: "settings".to_owned(), message });
        }
        let fault = |message| SettingsFault { place: "settings".to_owned(), message };
        if let Some(word) = self.links.as_deref().filter(|word| !LINKS.contains(word)) {
            let near = nearest(word, &LINKS);
            return Err(fault(format!(
                "links = '{word}' is not known; the nearest is '{near}', and all are {}",
                LINKS.join(", ")
            )));
        }
        if self.dial.first().is_some_and(|program| program.trim().is_empty() || program.contains('{')) {
            return Err(fault(
                "dial: the first word is the program, as in dial = [\"softphone\", \"{e164}\"]".to_owned(),
            ));
        }
        for part in &self.dial {
            let mut rest = part.as_str();
            while let Some(from) = rest.find('{') {
                let word = rest[from..].split_inclusive('}').next().unwrap_or_default();
                if !PLACEHOLDERS.contains(&word) {
                    let near = nearest(word, &PLACEHOLDERS);
                    let all = PLACEHOLDERS.join(", ");
                    return Err(fault(format!(
                        "dial: '{word}' stands for nothing; the nearest is '{near}', and all are {all}"
                    )));
                }
                rest = &rest[from + word.len()..];
            }
        }
        if !self.dial.is_empty() && !self.dial.iter().any(|part| part.contains('{')) {
            return Err(fault("dial: nowhere does {e164} stand for the number".to_owned()));
        }
        Ok(self)
    }

    /// Whether telephone numbers are drawn as links; `supported` says what the terminal is known for.
    pub fn draws_links(&self, supported: impl FnOnce() -> bool) -> bool {
        match self.links.as_deref() {
            Some("on") => true,
            Some("off") => false,
            _ => supported(),
        }
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

    #[test]
    fn a_value_that_is_not_known_is_refused_with_the_nearest() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        let read = |text: &str| {
            std::fs::write(&file, text).unwrap();
            Settings::from_file(Some(&file))
        };
        for (text, said) in [
            ("keyboard = \"nor\"", "keyboard 'nor' is not known; the nearest is 'no'"),
            ("theme = \"hi-contrast\"", "theme 'hi-contrast' is not known; the nearest is 'high-contrast'"),
            ("keymap = \"vi\"", "keymap 'vi' is not known; the nearest is 'vim'"),
        ] {
            let fault = read(text).unwrap_err();
            assert!(fault.message.contains(said), "{fault}");
        }
        for (text, file) in [("keymap = \"vim\"", None), ("keymap = \"my/keys.toml\"", Some("my/keys.toml"))] {
            assert_eq!(read(text).unwrap().keymap_file(), file.map(Path::new));
        }
    }

    #[test]
    fn a_value_that_means_nothing_is_answered_with_the_nearest() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        let read = |text: &str| {
            std::fs::write(&file, text).unwrap();
            Settings::from_file(Some(&file)).map_err(|fault| fault.message)
        };
        let fault = read("links = \"atuo\"\n").unwrap_err();
        assert!(fault.contains("the nearest is 'auto', and all are auto, on, off"), "{fault}");
        let fault = read("dial = [\"phone\", \"{e146}\"]\n").unwrap_err();
        assert!(fault.contains("'{e146}' stands for nothing; the nearest is '{e164}'"), "{fault}");
        for nowhere in
            ["dial = [\"phone\"]", "dial = [\"\", \"{e164}\"]", "dial = [\"{e164}\"]", "dial = [\"phone\", \"{e164\"]"]
        {
            assert!(read(nowhere).is_err(), "{nowhere}");
        }
        let settings = read("dial = [\"phone\", \"sip:{digits}@pbx\"]\nlinks = \"on\"\n").unwrap();
        assert_eq!(settings.dial, ["phone", "sip:{digits}@pbx"]);
        assert!(settings.draws_links(|| false) && !read("links = \"off\"\n").unwrap().draws_links(|| true));
        assert!(read("").unwrap().draws_links(|| true));
    }
}
