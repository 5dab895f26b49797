//! `holidays.toml`: the desk's own days off, and days on which work goes on in spite of a holiday or a weekend.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::section::Section;
use crate::domain::clean;
use crate::domain::holiday::Holidays;

/// Most letters of a name.
const LONGEST: usize = 60;

/// Reads the lists `[[day]]` and `[[open]]`; each may be missing. A day with a fault is left out, and the fault is noted.
pub(super) fn read(section: &Section<'_>) -> Option<Holidays> {
    let public = Holidays::default();
    let mut holidays = Holidays::default();
    let mut seen = BTreeSet::new();
    for (list, closes) in [("day", true), ("open", false)] {
        if !section.has(list) {
            continue;
        }
        for entry in section.sections(list) {
            if let Some((country, day)) = place(&entry, &mut seen) {
                if closes {
                    if let Some(name) = name(&entry) {
                        holidays.close(&country, day, &name);
                    }
                } else if public.is_business_day(&country, day) {
                    entry.warn(entry.at(), format!("{day} is a business day in {country} anyway"), None);
                } else {
                    holidays.open(&country, day);
                }
            }
            entry.finish();
        }
    }
    Some(holidays)
}

/// Country and day, which may stand only once in both lists together.
fn place(entry: &Section<'_>, seen: &mut BTreeSet<(String, NaiveDate)>) -> Option<(String, NaiveDate)> {
    let country = entry.text("country", "\"NO\"");
    let day = entry.moment::<NaiveDate>("date", "2026-12-24");
    let country = country?;
    if country.value.len() != 2 || !country.value.bytes().all(|byte| byte.is_ascii_uppercase()) {
        let message = format!("'{}' is no country", clean::line(country.value));
        entry.fault(country.at, message, Some("two capital letters (ISO 3166), as in \"NO\"".to_owned()));
        return None;
    }
    let day = day?;
    let place = (country.value.to_owned(), day.value);
    if !seen.insert(place.clone()) {
        entry.fault(day.at, format!("{} in {} stands twice", place.1, place.0), None);
        return None;
    }
    Some(place)
}

fn name(entry: &Section<'_>) -> Option<String> {
    let name = entry.text("name", "\"Office closed\"")?;
    if name.value.chars().count() > LONGEST || clean::line(name.value) != name.value {
        let message = format!("`name` must be plain text of 1 to {LONGEST} letters");
        entry.fault(name.at, message, Some(format!("name = \"{}\"", clean::line(name.value))));
        return None;
    }
    Some(name.value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::section::{Document, Faults};
    use super::super::{Documents, read as whole};
    use super::*;
    use crate::domain::holiday::Name;

    fn read_text(text: &str) -> (Holidays, Vec<String>) {
        let faults = Faults::default();
        let holidays = Document::read("holidays.toml", text, &faults, read).unwrap();
        (holidays, faults.into_sorted().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_shipped_desk_knows_the_exchanged_days_of_hungary() {
        let id = crate::domain::id::RevisionId(uuid::Uuid::from_u128(1));
        let holidays = whole(id, &Documents::embedded()).unwrap().revision.holidays;
        assert!(holidays.is_business_day("HU", "2026-08-08".parse().unwrap()));
        assert_eq!(holidays.name("HU", "2026-08-21".parse().unwrap()), Some(Name::Own("Pihenőnap")));
    }

    #[test]
    fn a_desk_without_the_document_knows_the_public_holidays() {
        let id = crate::domain::id::RevisionId(uuid::Uuid::from_u128(1));
        let mut documents = Documents::default();
        for (path, text) in Documents::embedded().iter().filter(|(path, _)| *path != "holidays.toml") {
            documents.insert(path, text);
        }
        assert_eq!(whole(id, &documents).unwrap().revision.holidays, Holidays::default());
    }

    #[test]
    fn a_bare_day_and_one_in_quotation_marks_are_the_same() {
        let (bare, said) = read_text("[[day]]\ncountry = \"NO\"\ndate = 2026-12-24\nname = \"Julaften\"\n");
        let (quoted, _) = read_text("[[day]]\ncountry = \"NO\"\ndate = \"2026-12-24\"\nname = \"Julaften\"\n");
        assert_eq!((bare == quoted, said), (true, Vec::<String>::new()));
    }

    #[test]
    fn faults_name_their_line_and_what_would_be_right() {
        let entry = |country: &str, date: &str, rest: &str| format!("country = {country}\ndate = {date}\n{rest}\n");
        for (text, said) in [
            (
                format!("[[day]]\n{}", entry("\"norge\"", "2026-12-24", "name = \"x\"")),
                "holidays.toml:2: 'norge' is no country (two capital letters (ISO 3166), as in \"NO\")",
            ),
            (format!("[[day]]\n{}", entry("\"NO\"", "2026-02-30", "name = \"x\"")), "holidays.toml:3: "),
            (
                format!("[[day]]\n{}", entry("\"NO\"", "\"24.12.\"", "name = \"x\"")),
                "holidays.toml:3: [day] `date` must be like 2026-12-24",
            ),
            (
                format!("[[day]]\n{}", entry("\"NO\"", "2026-12-24", "")),
                "holidays.toml:1: [day] `name` is missing (for example: name = \"Office closed\")",
            ),
            (
                format!("[[day]]\n{}", entry("\"NO\"", "2026-12-24", "name = \"a\\u202Eb\"")),
                "holidays.toml:4: `name` must be plain text of 1 to 60 letters (name = \"ab\")",
            ),
            (
                format!("[[open]]\n{}", entry("\"NO\"", "2026-12-23", "")),
                "holidays.toml:1: warning: 2026-12-23 is a business day in NO anyway",
            ),
            (
                format!("[[open]]\n{}", entry("\"NO\"", "2026-12-25", "nmae = 1")),
                "holidays.toml:4: [open] `nmae` is not known here",
            ),
            (
                format!(
                    "[[day]]\n{}\n[[open]]\n{}",
                    entry("\"NO\"", "2026-12-25", "name = \"x\""),
                    entry("\"NO\"", "2026-12-25", "")
                ),
                "holidays.toml:8: 2026-12-25 in NO stands twice",
            ),
        ] {
            let faults = Faults::default();
            Document::read("holidays.toml", &text, &faults, read);
            let found: Vec<String> = faults.into_sorted().iter().map(ToString::to_string).collect();
            assert!(found.iter().any(|fault| fault.starts_with(said)), "{said}: {found:?}");
        }
    }
}
