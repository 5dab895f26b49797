//! The desk folder as text: what is published, hashed and stored, before anything is read into it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::fact::hex;

use super::{Fault, Level};

/// The desk that `dunlin init` writes and the demo works by.
static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/demo-data/desk");

/// The sub-folders of a desk.
const FOLDERS: [&str; 7] = ["mappings", "rules", "plans", "strategies", "scripts", "letters", "manual"];

/// No document of a desk is larger, in bytes.
const LARGEST: u64 = 4 << 20;

/// What the embedded `dunlin.toml` says of a desk of one's own, and what it says of a rehearsal.
const OWN_AND_REHEARSAL: [(&str, &str); 2] = [
    ("\nrehearsal = false\n", "\nrehearsal = true\n"),
    ("\n# large_balances = \"solveig\"\n", "\nlarge_balances = \"solveig\"\n"),
];

/// Documents by their path in the folder (`rules/team.toml`, always with `/`), in the order of the paths.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Documents(BTreeMap<String, String>);

impl Documents {
    /// The embedded desk, as `dunlin init` copies it.
    pub fn embedded() -> Self {
        let mut documents = Documents::default();
        collect(&EMBEDDED, &mut documents);
        documents
    }

    /// The embedded desk as a rehearsal: `--now` and `--as` are allowed, and the demo's supervisor takes large balances.
    pub fn rehearsal() -> Self {
        let mut documents = Documents::embedded();
        if let Some(desk) = documents.0.get_mut("dunlin.toml") {
            for (own, rehearsal) in OWN_AND_REHEARSAL {
                *desk = desk.replacen(own, rehearsal, 1);
            }
        }
        documents
    }

    /// The documents of a desk folder: TOML at its top, and everything in the sub-folders of a desk. Names that begin
    /// with a dot are passed over.
    ///
    /// # Errors
    /// One fault for everything that cannot be read or is no UTF-8 text.
    pub fn load(folder: &Path) -> Result<Self, Vec<Fault>> {
        let mut documents = Documents::default();
        let mut faults = Vec::new();
        read_folder(folder, "", &mut documents, &mut faults);
        for name in FOLDERS {
            let below = folder.join(name);
            if below.is_dir() {
                read_folder(&below, name, &mut documents, &mut faults);
            }
        }
        if faults.is_empty() { Ok(documents) } else { Err(faults) }
    }

    /// Puts a document in, in place of one with the same path.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), text.into());
    }

    /// The text of a document.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Path and text of every document, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Name (without `.toml`), path and text of the TOML documents in a folder, in the order of the names.
    pub fn under(&self, folder: &str) -> impl Iterator<Item = (&str, &str, &str)> {
        self.iter().filter_map(move |(path, text)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".toml")?;
            (!name.contains('/')).then_some((name, path, text))
        })
    }

    /// The mapping that an import names (`mappings/NAME.toml`).
    pub fn mapping(&self, name: &str) -> Option<&str> {
        self.get(&format!("mappings/{name}.toml"))
    }

    /// SHA-256 over paths and texts with their lengths: the same for the same documents, however they were gathered.
    pub fn hash(&self) -> String {
        let mut sha = Sha256::new();
        for part in self.iter().flat_map(|(path, text)| [path, text]) {
            sha.update((part.len() as u64).to_be_bytes());
            sha.update(part.as_bytes());
        }
        hex(&sha.finalize())
    }
}

fn collect(dir: &Dir<'_>, documents: &mut Documents) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, documents),
            DirEntry::File(file) => {
                if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                    documents.insert(path.replace('\\', "/"), text);
                }
            }
        }
    }
}

/// Reads the documents directly in a folder: at the top only TOML, because a database and exports may lie there too.
fn read_folder(folder: &Path, prefix: &str, documents: &mut Documents, faults: &mut Vec<Fault>) {
    let mut refuse = |file: &str, message: String, hint: &str| {
        let (file, hint) = (file.to_owned(), Some(hint.to_owned()));
        faults.push(Fault { level: Level::Fault, file, line: 0, message, hint });
    };
    let here = if prefix.is_empty() { folder.display().to_string() } else { prefix.to_owned() };
    let names = match fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.file_name())).collect()) {
        Ok(names) => names,
        Err(error) => {
            let message = format!("the folder cannot be read: {error}");
            return refuse(&here, message, "name the desk's folder with --desk, or write one with: dunlin init DIR");
        }
    };
    let mut names: Vec<OsString> = names;
    names.sort_unstable();
    for name in names {
        let shown = name.to_string_lossy();
        let wanted = !prefix.is_empty() || shown.ends_with(".toml");
        if !wanted || shown.starts_with('.') || shown.ends_with('~') {
            continue;
        }
        let path = if prefix.is_empty() { shown.to_string() } else { format!("{prefix}/{shown}") };
        let on_disk = folder.join(&name);
        match fs::metadata(&on_disk) {
            Ok(metadata) if !metadata.is_file() => {}
            Ok(metadata) if metadata.len() > LARGEST => {
                refuse(&path, "larger than 4 MiB".to_owned(), "only the desk's documents belong here");
            }
            Ok(_) => match fs::read(&on_disk).map(String::from_utf8) {
                Ok(Ok(text)) => documents.insert(path, text),
                Ok(Err(_)) => refuse(&path, "is no UTF-8 text".to_owned(), "save it as UTF-8"),
                Err(error) => refuse(&path, format!("cannot be read: {error}"), "check its permissions"),
            },
            Err(error) => refuse(&path, format!("cannot be read: {error}"), "check its permissions"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_follows_content_and_not_order() {
        let mut one = Documents::default();
        one.insert("b.toml", "2");
        one.insert("a.toml", "1");
        let mut other = Documents::default();
        other.insert("a.toml", "1");
        other.insert("b.toml", "2");
        assert_eq!(one.hash(), other.hash());
        other.insert("b.toml", "3");
        assert_ne!(one.hash(), other.hash());
        let mut shifted = Documents::default();
        shifted.insert("a.toml", "1b.toml2");
        assert_ne!(one.hash(), shifted.hash());
    }

    #[test]
    fn a_folder_reads_as_the_embedded_desk() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo-data/desk");
        assert_eq!(Documents::load(&folder).unwrap(), Documents::embedded());
        assert!(Documents::embedded().under("rules").any(|(name, _, _)| name == "team"));
    }

    #[test]
    fn what_cannot_be_read_is_named_all_at_once() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("rules")).unwrap();
        fs::write(folder.path().join("a.toml"), [0xff, 0xfe]).unwrap();
        fs::write(folder.path().join("rules/b.toml"), [0xc3, 0x28]).unwrap();
        for passed_over in [".hidden.toml", "dunlin.db"] {
            fs::write(folder.path().join(passed_over), [0xff]).unwrap();
        }
        let faults = Documents::load(folder.path()).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.file.as_str()).collect::<Vec<_>>(), ["a.toml", "rules/b.toml"]);
        assert_eq!(Documents::load(&folder.path().join("none")).unwrap_err().len(), 1);
    }

    #[test]
    fn a_rehearsal_differs_in_two_lines() {
        let (own, rehearsal) = (Documents::embedded(), Documents::rehearsal());
        let differing = own
            .get("dunlin.toml")
            .unwrap()
            .lines()
            .zip(rehearsal.get("dunlin.toml").unwrap().lines())
            .filter(|(a, b)| a != b);
        assert_eq!(differing.count(), 2);
    }
}
