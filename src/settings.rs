//! Settings of one session: where the desk is and how it looks. Layered: the file of this user, the environment
//! (`DUNLIN_DESK`, `DUNLIN_DATABASE`, `DUNLIN_AGENT`, ...), the command line; the later one counts.

pub mod file;

use std::path::{Path, PathBuf};

use config::{Config, Environment, File, FileFormat};
use serde::Deserialize;

use crate::text::Words;

/// What may be set. The names are those of the file and, in capitals behind `DUNLIN_`, of the environment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// The folder of the desk's documents.
    pub desk: Option<PathBuf>,
    /// Where the database is: `sqlite:PATH` or `postgres://...`.
    pub database: Option<String>,
    /// Login of the agent to sit down as, where that may be chosen.
    pub agent: Option<String>,
    /// Language of the screen: en, no, hu, ro, fr. Without one it is the first that is on file for the agent, except on a
    /// rehearsal desk, where people sit down as others; then that of the locale.
    pub language: Option<String>,
    /// The keys: one of [`KEYMAPS`], or a file of one's own.
    pub keymap: Option<PathBuf>,
    /// The keyboard, for keys that lie bare on it: one of [`KEYBOARDS`].
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFault {
    /// The file, or the environment.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What can be wrong with settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file cannot be read or is no TOML, or a value is of another kind: in the reader's words.
    Unreadable(String),
    /// No setting is called that; with the nearest that is.
    UnknownName(String, &'static str),
    /// A setting has a value that means nothing: setting, value, what would do.
    UnknownValue(&'static str, String, &'static [&'static str]),
    /// `dial` does not begin with a program.
    NoProgram,
    /// Nowhere in `dial` stands what stands for the number.
    NoNumber,
}

impl SettingsFault {
    /// What is wrong, where, and what would do.
    pub fn say(&self, words: &Words) -> String {
        let why = match &self.problem {
            Problem::Unreadable(why) => why.clone(),
            Problem::UnknownName(name, near) => {
                let args = [("name", name.into()), ("near", (*near).into()), ("known", KNOWN.join(", ").into())];
                words.say("settings-unknown", &args)
            }
            Problem::UnknownValue(name, value, known) => {
                let near = nearest(value, known);
                let known = known.join(", ");
                let args =
                    [("name", (*name).into()), ("value", value.into()), ("near", near.into()), ("known", known.into())];
                words.say("settings-unknown-value", &args)
            }
            Problem::NoProgram => words.say("settings-dial-program", &[]),
            Problem::NoNumber => words.say("settings-dial-number", &[]),
        };
        words.say("settings-fault", &[("place", (&self.place).into()), ("why", why.into())])
    }
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

    fn from_file(file: Option<&Path>) -> Result<Self, SettingsFault> {
        let mut builder = Config::builder();
        if let Some(file) = file {
            let fault = |problem| SettingsFault { place: file.display().to_string(), problem };
            let text = std::fs::read_to_string(file).map_err(|error| fault(Problem::Unreadable(error.to_string())))?;
            let table: toml::Table =
                text.parse().map_err(|error: toml::de::Error| fault(Problem::Unreadable(error.to_string())))?;
            if let Some(name) = table.keys().find(|name| !KNOWN.contains(&name.as_str())) {
                return Err(fault(Problem::UnknownName(name.clone(), nearest(name, &KNOWN))));
            }
            builder = builder.add_source(File::from_str(&text, FileFormat::Toml));
        }
        let environment = Environment::with_prefix("DUNLIN").try_parsing(true).ignore_empty(true);
        let fault = |problem| SettingsFault { place: "settings".to_owned(), problem };
        let settings: Settings = builder
            .add_source(environment)
            .build()
            .and_then(Config::try_deserialize)
            .map_err(|error| fault(Problem::Unreadable(error.to_string())))?;
        settings.check().map_err(fault)?;
        Ok(settings)
    }

    /// Refuses values that mean nothing and that a session could not go on without: a keymap, a keyboard and a theme of
    /// no such name are told to the person instead.
    fn check(&self) -> Result<(), Problem> {
        if let Some(word) = self.links.as_deref().filter(|word| !LINKS.contains(word)) {
            return Err(Problem::UnknownValue("links", word.to_owned(), &LINKS));
        }
        let Some(program) = self.dial.first() else { return Ok(()) };
        if program.trim().is_empty() || program.contains('{') {
            return Err(Problem::NoProgram);
        }
        for part in &self.dial {
            let mut rest = part.as_str();
            while let Some(from) = rest.find('{') {
                let word = rest[from..].split_inclusive('}').next().unwrap_or_default();
                if !PLACEHOLDERS.contains(&word) {
                    return Err(Problem::UnknownValue("dial", word.to_owned(), &PLACEHOLDERS));
                }
                rest = &rest[from + word.len()..];
            }
        }
        if self.dial.iter().any(|part| part.contains('{')) { Ok(()) } else { Err(Problem::NoNumber) }
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
    use crate::text::Language;

    fn read(text: &str) -> Result<Settings, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        std::fs::write(&file, text).unwrap();
        Settings::from_file(Some(&file)).map_err(|fault| fault.say(&Words::new(Language::En)))
    }

    #[test]
    fn a_name_that_is_not_known_is_refused_with_the_nearest() {
        let said = read("databse = \"sqlite:x\"\n").unwrap_err();
        assert!(said.contains("'databse' is no setting; the nearest is 'database'"), "{said}");
        let settings = read("language = \"no\"\nascii = true\ntheme = \"mono\"\nreduced_motion = true\n").unwrap();
        assert_eq!((settings.language.as_deref(), settings.ascii), (Some("no"), true));
        assert_eq!((settings.theme.as_deref(), settings.reduced_motion), (Some("mono"), true));
    }

    #[test]
    fn a_value_that_means_nothing_is_answered_with_the_nearest() {
        let said = read("links = \"atuo\"\n").unwrap_err();
        assert!(said.contains("the nearest is 'auto', and all are auto, on, off"), "{said}");
        let said = read("dial = [\"phone\", \"{e146}\"]\n").unwrap_err();
        assert!(said.contains("'{e146}' is not known for dial; the nearest is '{e164}'"), "{said}");
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
