//! This user's file of settings: what stands in it, and how it comes to the disk whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{KEYBOARDS, KEYMAPS, LINKS, Settings, THEMES};
use crate::text::{Language, Words};

/// The file's text: every setting with a comment and the other values that it may have; what is not set stands there as
/// a comment.
pub fn written(settings: &Settings, words: &Words) -> String {
    let languages: Vec<&str> = Language::ALL.into_iter().map(Language::code).collect();
    let path = |path: &Option<PathBuf>| path.as_ref().map(|path| toml::Value::String(path.display().to_string()));
    let text = |text: &Option<String>| text.clone().map(toml::Value::String);
    let all = |names: &[&str]| names.join(", ");
    let mut out = comment(&words.say("first-file-head", &[]));
    let mut entry = |name: &str, key: &str, known: &str, value: Option<toml::Value>, example: &str| {
        out.push('\n');
        out.push_str(&comment(&words.say(key, &[("all", known.into())])));
        match value {
            Some(value) => out.push_str(&format!("{name} = {value}\n")),
            None => out.push_str(&format!("# {name} = {example}\n")),
        }
    };
    entry("language", "first-file-language", &all(&languages), text(&settings.language), "\"en\"");
    entry("keyboard", "first-file-keyboard", &all(&KEYBOARDS), text(&settings.keyboard), "\"us\"");
    entry("keymap", "first-file-keymap", &all(&KEYMAPS), path(&settings.keymap), "\"default\"");
    entry("theme", "first-file-theme", &all(&THEMES), text(&settings.theme), "\"default\"");
    entry("desk", "first-file-desk", "", path(&settings.desk), "\"/srv/desk\"");
    let example = "\"postgres://USER@HOST/NAME\"";
    entry(
        "database",
        "first-file-database",
        "sqlite:PATH, postgres://USER@HOST/NAME",
        text(&settings.database),
        example,
    );
    entry("agent", "first-file-agent", "", text(&settings.agent), "\"kari\"");
    let dial = (!settings.dial.is_empty())
        .then(|| toml::Value::Array(settings.dial.iter().cloned().map(toml::Value::String).collect()));
    entry("dial", "first-file-dial", "", dial, "[\"softphone\", \"{e164}\"]");
    entry("links", "first-file-links", &all(&LINKS), text(&settings.links), "\"auto\"");
    entry("state", "first-file-state", "", path(&settings.state), "\"/srv/dunlin/state\"");
    entry("log", "first-file-log", "", path(&settings.log), "\"/srv/dunlin/kari.log\"");
    let mut switch = |name: &str, key: &str, on: bool| {
        out.push('\n');
        out.push_str(&comment(&words.say(key, &[("all", "true, false".into())])));
        out.push_str(&format!("{name} = {on}\n"));
    };
    switch("reduced_motion", "first-file-reduced-motion", settings.reduced_motion);
    switch("ascii", "first-file-ascii", settings.ascii);
    out
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect()
}

/// Puts a text where the file stands, whole or not at all, readable by this user only. What was there is kept beside it
/// as `config.toml.old`, which is given back.
///
/// # Errors
/// When the folder cannot be made or written, or the disk is full; then the old file stands as it did.
pub fn put(file: &Path, text: &str) -> io::Result<Option<PathBuf>> {
    // A link stays a link: what it leads to is what changes.
    let file = std::fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let folder = file.parent().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    std::fs::create_dir_all(folder)?;
    let mut fresh = tempfile::Builder::new().prefix(".config-").suffix(".toml").tempfile_in(folder)?;
    fresh.write_all(text.as_bytes())?;
    fresh.as_file().sync_all()?;
    let old = file.with_extension("toml.old");
    let kept = if file.exists() {
        std::fs::copy(&file, &old)?;
        fresh.persist(&file)?;
        Some(old)
    } else {
        // Whoever else wrote one in the meantime keeps it.
        fresh.persist_noclobber(&file)?;
        None
    };
    std::fs::File::open(folder)?.sync_all()?;
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_stands_in_the_file_in_every_language_and_is_read_back() {
        let settings = Settings {
            language: Some("hu".to_owned()),
            keyboard: Some("hu".to_owned()),
            keymap: Some(PathBuf::from("vim")),
            theme: Some("mono".to_owned()),
            desk: Some(PathBuf::from("/srv/it's \"the\" desk")),
            reduced_motion: true,
            ..Settings::default()
        };
        let folder = tempfile::tempdir().unwrap();
        for language in Language::ALL {
            let file = folder.path().join(format!("{language}.toml"));
            let text = written(&settings, &Words::new(language));
            assert_eq!(put(&file, &text).unwrap(), None);
            assert_eq!(Settings::from_file(Some(&file)).unwrap(), settings, "{text}");
            for name in super::super::KNOWN {
                let found =
                    text.lines().filter(|line| line.trim_start_matches("# ").starts_with(&format!("{name} = ")));
                assert_eq!(found.count(), 1, "{name} in {text}");
            }
            assert!(text.contains("deuteranopia, tritanopia") && !text.contains("<first"), "{text}");
        }
    }

    #[test]
    fn what_was_there_is_kept_and_a_folder_that_takes_nothing_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep/config.toml");
        assert_eq!(put(&file, "ascii = true\n").unwrap(), None);
        let old = put(&file, "ascii = false\n").unwrap().unwrap();
        assert_eq!(std::fs::read_to_string(&old).unwrap(), "ascii = true\n");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "ascii = false\n");
        let left: Vec<_> = std::fs::read_dir(file.parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 2, "nothing half-written lies about");
        // A file stands where a folder would have to be.
        assert!(put(&file.join("config.toml"), "").is_err());
        assert!(put(Path::new("/proc/dunlin/config.toml"), "").is_err());
    }
}
