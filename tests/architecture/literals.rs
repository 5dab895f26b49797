//! What code says in texts of its own, and which modules only tests have.

use std::fs;
use std::path::{Path, PathBuf};

/// Texts between quotation marks in code.
pub(crate) fn literals(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find('"') {
        // A quotation mark that is a character is no text.
        let is_char = rest[..at].ends_with('\'') && rest[at + 1..].starts_with('\'');
        rest = &rest[at + 1..];
        if is_char {
            continue;
        }
        let mut escaped = false;
        let end = rest.char_indices().find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        let Some((end, _)) = end else { break };
        found.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    found
}

/// Two words of three letters or more beside each other, outside the gaps of a format.
pub(crate) fn reads_like_a_sentence(text: &str) -> bool {
    let mut depth = 0;
    let told: String = text
        .chars()
        .filter(|c| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth == 0 && *c != '}'
        })
        .collect();
    let words: Vec<&str> = told.split(' ').collect();
    words.windows(2).any(|pair| pair.iter().all(|word| word.chars().filter(|c| c.is_ascii_lowercase()).count() > 2))
}

/// Modules below `src` that are declared for tests only, as paths without the ending of their file. `files` lists a folder.
pub(crate) fn for_tests(src: &Path, files: fn(&Path) -> Vec<PathBuf>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in files(src).iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
        let text = fs::read_to_string(path).unwrap();
        let inside = path.strip_prefix(src).unwrap();
        let folder =
            if path.ends_with("mod.rs") { inside.parent().unwrap().to_owned() } else { inside.with_extension("") };
        for declared in text.split("#[cfg(test)]\n").skip(1).filter_map(|rest| rest.lines().next()) {
            let name = declared.strip_suffix(';').and_then(|line| line.rsplit_once("mod "));
            found.extend(name.map(|(_, name)| folder.join(name)));
        }
    }
    found
}
