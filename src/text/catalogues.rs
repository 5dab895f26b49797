//! What holds for the catalogues as a whole: every language is whole, counts as it counts, and fits its place.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use unicode_width::UnicodeWidthStr;

use super::words::sources;
use super::{Language, Words};

/// Key → its sentence as it is written, without comments.
fn entries(source: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if let Some((name, text)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            key = name.to_owned();
            assert!(found.insert(key.clone(), text.trim().to_owned()).is_none(), "{key} stands twice");
        } else {
            let text = found.get_mut(&key).unwrap();
            text.push('\n');
            text.push_str(line);
        }
    }
    found
}

fn all(language: Language) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (file, source) in sources(language) {
        for (key, text) in entries(source) {
            assert!(all.insert(key.clone(), text).is_none(), "{language}/{file}: {key} stands in two files");
        }
    }
    all
}

fn gaps(text: &str) -> BTreeSet<&str> {
    let name = |part: &'_ str| part.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(part.len());
    text.split('$').skip(1).map(|part| &part[..name(part)]).collect()
}

/// What a person reads of it: without gaps and selectors.
fn read(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[test]
fn every_catalogue_can_be_read_whole() {
    for language in Language::ALL {
        for (file, source) in sources(language) {
            let faults = FluentResource::try_new(source.to_owned()).err().map(|(_, faults)| faults);
            assert_eq!(faults, None, "{language}/{file}");
        }
    }
}

#[test]
fn every_key_stands_in_english_with_the_same_gaps() {
    let english = all(Language::En);
    for language in Language::ALL {
        for (key, text) in all(language) {
            let expected = english.get(&key).unwrap_or_else(|| panic!("{language}: {key} is not in English"));
            assert_eq!(gaps(&text), gaps(expected), "{language}: {key}");
        }
    }
}

#[test]
fn every_language_is_whole_file_by_file() {
    for (file, english) in sources(Language::En) {
        for language in Language::ALL {
            let own = sources(language).into_iter().find(|(name, _)| *name == file);
            let own = entries(own.unwrap_or_else(|| panic!("{language} has no {file}")).1);
            let missing: Vec<_> = entries(english).into_keys().filter(|key| !own.contains_key(key)).collect();
            assert_eq!(missing, Vec::<String>::new(), "{language}/{file}");
        }
    }
    for language in Language::ALL {
        assert!(Words::is_complete(language), "{language}");
    }
}

/// Whole numbers up to a million choose among these (CLDR 46, cardinals). Hungarian nouns stay in the singular behind every
/// number, so that a Hungarian sentence may leave `one` out.
fn categories(language: Language) -> &'static [&'static str] {
    match language {
        Language::En | Language::No | Language::Hu | Language::Fr => &["one", "other"],
        Language::Ro => &["one", "few", "other"],
    }
}

#[test]
fn every_count_has_the_plurals_of_its_language() {
    for language in Language::ALL {
        for (key, text) in all(language).into_iter().filter(|(_, text)| text.contains("->")) {
            let named: Vec<&str> = text
                .lines()
                .filter_map(|line| line.trim().trim_start_matches('*').strip_prefix('[')?.split_once(']'))
                .map(|(name, _)| name)
                .filter(|name| name.parse::<i64>().is_err())
                .collect();
            let expected = categories(language);
            let only_other = language == Language::Hu && named == ["other"];
            assert!(named == expected || only_other, "{language}: {key} has {named:?}");
        }
    }
}

/// Words of one language that are spelled as in English, and names of things that have no other.
const SAME: [(Language, &[&str]); 4] = [
    (Language::No, &["administrator", "database", "filter", "ok", "ref", "send", "sms", "status", "team"]),
    (Language::Hu, &["e-mail", "sms", "tel"]),
    (
        Language::Ro,
        &[
            "administrator",
            "agent",
            "auditor",
            "contact",
            "context",
            "document",
            "e-mail",
            "ref",
            "sms",
            "team",
            "tel",
            "text",
            "total",
        ],
    ),
    (
        Language::Fr,
        &[
            "agent",
            "client",
            "configuration",
            "contact",
            "contacts",
            "date",
            "e-mail",
            "guide",
            "message",
            "messages",
            "note",
            "notes",
            "opt",
            "sms",
            "total",
        ],
    ),
];

/// Sentences never read as in English, and single words only where the language spells them so.
#[test]
fn nothing_was_left_in_english() {
    let english = all(Language::En);
    let mut left = Vec::new();
    for (language, same) in SAME {
        for (key, text) in all(language).into_iter().filter(|(key, text)| *text == english[key]) {
            let words = read(&text).to_lowercase();
            let words = words.split(|c: char| !c.is_alphabetic() && c != '-').filter(|word| !word.is_empty());
            if text.contains("->") || words.into_iter().any(|word| !same.contains(&word)) {
                left.push(format!("{language}: {key} = {text}"));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// A suffix behind a gap is right for one value and wrong for the next: Hungarian vowel harmony, the Norwegian genitive,
/// every plural that is put together.
#[test]
fn no_ending_is_glued_to_a_gap() {
    for language in Language::ALL {
        for (key, text) in all(language) {
            let glued = text.split('}').skip(1).any(|rest| {
                let rest = rest.strip_prefix('-').unwrap_or(rest);
                rest.starts_with(char::is_alphabetic)
            });
            assert!(!glued, "{language}: {key} = {text}");
        }
    }
}

#[test]
fn letters_and_quotation_marks_are_the_language_s_own() {
    for (language, wrong) in [
        (Language::No, &["“", "„", "« ", " »", "ä", "ö"][..]),
        (Language::Hu, &["“", "«", "õ", "û", "ô"]),
        (Language::Ro, &["“", "«", "ş", "ţ", "Ş", "Ţ"]),
        (Language::Fr, &["“", "„", "\u{a0}", "\u{202f}"]),
    ] {
        for (key, text) in all(language) {
            let found: Vec<_> = wrong.iter().filter(|wrong| text.contains(**wrong)).collect();
            assert!(found.is_empty(), "{language}: {key} has {found:?}: {text}");
        }
    }
    // French: a blank before each of these; what the program or the shell reads is left as it is.
    for (key, text) in all(Language::Fr) {
        for mark in [';', '!', '?', '»'] {
            for (at, _) in text.match_indices(mark) {
                assert!(text[..at].ends_with([' ', '(', '[']), "fr: {key}: {mark} without a blank: {text}");
            }
        }
    }
}

/// Most columns of what stands beside others in one line: key or its beginning, columns. The widths are those of the places
/// that the views give them at 80 columns.
const ROOM: [(&str, usize); 18] = [
    ("column-rank", 3),
    ("column-days", 4),
    ("column-number", 6),
    ("column-at-risk", 8),
    ("column-due", 10),
    ("column-issued", 10),
    ("column-open", 8),
    ("column-kind", 8),
    ("column-customer", 8),
    ("column-why", 10),
    ("money-", 11),
    ("chip-", 18),
    ("link-", 18),
    ("footer-", 10),
    ("outcomes-not-reached", 20),
    ("outcomes-reached", 20),
    ("outcomes-spoken", 20),
    ("outcomes-ending", 20),
];

/// What a command does, as a sentence: on the screen, or in the words of line mode.
fn is_prose(key: &str) -> bool {
    key.trim_end_matches("-in-lines").ends_with("-help")
}

#[test]
fn titles_fit_the_places_where_they_stand() {
    let english = all(Language::En);
    let mut wide = Vec::new();
    for language in Language::ALL {
        for (key, text) in all(language) {
            let room = ROOM.iter().find(|(name, _)| key == *name || (name.ends_with('-') && key.starts_with(name)));
            let most = if let Some((_, columns)) = room.filter(|_| key != "money-nothing") {
                *columns
            } else if key == "command-help" || key.starts_with("command-") && !is_prose(&key) {
                english[&key].width().max(5) + 4
            } else {
                continue;
            };
            if read(&text).width() > most {
                wide.push(format!("{language}: {key} = {text} ({most})"));
            }
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}
