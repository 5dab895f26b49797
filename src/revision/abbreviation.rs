//! `abbreviations.toml`: short forms in notes, for every language and for one.

use std::collections::BTreeMap;

use super::section::Section;
use crate::domain::abbreviation::Abbreviations;
use crate::domain::clean;
use crate::text::Language;

/// Most letters of a short form.
const LONGEST_SHORT: usize = 12;
/// Most letters that one is written out to.
const LONGEST_TEXT: usize = 80;

/// Reads the tables `[common]` and one a language; each may be missing.
pub(super) fn read(section: &Section<'_>) -> Option<Abbreviations> {
    let common = table(section, "common");
    let by_language = Language::ALL
        .into_iter()
        .map(|language| (language.code().to_owned(), table(section, language.code())))
        .filter(|(_, own)| !own.is_empty())
        .collect();
    Some(Abbreviations { common, by_language })
}

fn table(section: &Section<'_>, key: &'static str) -> BTreeMap<String, String> {
    let Some(table) = section.has(key).then(|| section.section(key)).flatten() else { return BTreeMap::new() };
    let mut found = BTreeMap::new();
    for (short, text) in table.texts() {
        let letters = short.value.chars().count();
        let plain = short.value.chars().all(|c| c.is_alphanumeric() && !c.is_uppercase());
        if !plain || !(2..=LONGEST_SHORT).contains(&letters) {
            let hint = format!("2 to {LONGEST_SHORT} small letters or digits, as in lm = \"left message\"");
            table.fault(short.at, format!("'{}' is no short form", clean::line(short.value)), Some(hint));
        } else if text.value.trim().is_empty() || text.value.chars().count() > LONGEST_TEXT {
            let message = format!("'{}' must be written out in 1 to {LONGEST_TEXT} letters", short.value);
            table.fault(text.at, message, None);
        } else if clean::was_hostile(text.value) || clean::line(text.value) != text.value {
            let message = format!("'{}': the text has blanks or signs that a note would not keep", short.value);
            table.fault(text.at, message, Some(format!("{} = \"{}\"", short.value, clean::line(text.value))));
        } else {
            found.insert(short.value.to_owned(), text.value.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::section::{Document, Faults};
    use super::*;

    #[test]
    fn the_shipped_desk_writes_short_forms_out_in_five_languages() {
        use super::super::{Documents, read as whole};
        let id = crate::domain::id::RevisionId(uuid::Uuid::from_u128(1));
        let desk = whole(id, &Documents::embedded()).unwrap().revision.abbreviations;
        for (language, written) in [
            ("en", "left message, call back about invoice 12"),
            ("no", "la igjen beskjed, ring tilbake about faktura 12"),
            ("hu", "üzenetet hagytam, visszahívás about számla 12"),
            ("ro", "am lăsat mesaj, de sunat înapoi about factura 12"),
            ("fr", "message laissé, à rappeler about facture 12"),
        ] {
            assert_eq!(desk.all(language, "lm, cb about inv 12"), written);
        }
        // Languages know the same short forms, so that nobody loses one with the language.
        let known: Vec<Vec<&str>> =
            ["no", "hu", "ro", "fr"].map(|language| desk.of(language).into_keys().collect()).into();
        assert!(known.windows(2).all(|two| two[0] == two[1]), "{known:?}");
    }

    #[test]
    fn faults_name_their_line() {
        let text = "[common]\nlm = \"left message\"\nL = \"x\"\n[no]\nlm = \"  la  igjen\"\nba = 1\n[xx]\na = \"b\"\n";
        let faults = Faults::default();
        let read = Document::read("abbreviations.toml", text, &faults, read).unwrap();
        assert_eq!(read.text("no", "lm"), Some("left message"));
        let said: Vec<String> = faults.into_sorted().iter().map(ToString::to_string).collect();
        let lines: Vec<&str> = said.iter().map(|line| line.split(' ').next().unwrap()).collect();
        assert_eq!(
            lines,
            ["abbreviations.toml:3:", "abbreviations.toml:5:", "abbreviations.toml:6:", "abbreviations.toml:7:"],
            "{said:?}"
        );
    }
}
