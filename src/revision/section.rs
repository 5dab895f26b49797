//! Reads one TOML table key by key, notes every fault with its line, and at the end every key that nobody asked for.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Fault, Level};

/// Faults gathered so far.
#[derive(Default)]
pub(super) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// Adds one.
    pub(super) fn add(&self, fault: Fault) {
        self.0.borrow_mut().push(fault);
    }

    /// All of them, by file and line.
    pub(super) fn into_sorted(self) -> Vec<Fault> {
        let mut faults = self.0.into_inner();
        faults.sort_by(|a, b| (&a.file, a.line, &a.message).cmp(&(&b.file, b.line, &b.message)));
        faults.dedup();
        faults
    }
}

/// One document.
pub(super) struct Document<'d> {
    /// Its path in the folder.
    pub(super) file: &'d str,
    text: &'d str,
    faults: &'d Faults,
}

impl<'d> Document<'d> {
    /// Parses the text and hands its root to `read`. A document with a fault of syntax is not read any further, so that
    /// its other faults are real ones.
    pub(super) fn read<T>(
        file: &'d str,
        text: &'d str,
        faults: &'d Faults,
        read: impl FnOnce(&Section<'_>) -> Option<T>,
    ) -> Option<T> {
        let document = Document { file, text, faults };
        let (root, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            for error in errors {
                let at = error.span().map_or(0, |span| span.start);
                document.note(Level::Fault, at, error.message().to_owned(), None);
            }
            return None;
        }
        let section = Section::new(&document, root.get_ref(), 0, String::new());
        let value = read(&section);
        section.finish();
        value
    }

    fn note(&self, level: Level, at: usize, message: String, hint: Option<String>) {
        let line = 1 + self.text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count();
        self.faults.add(Fault { level, file: self.file.to_owned(), line, message, hint });
    }
}

/// A value with the place that it stands at, for faults found later.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<T> {
    /// The value.
    pub(super) value: T,
    /// Byte offset in its document.
    pub(super) at: usize,
}

/// One table of a document.
pub(super) struct Section<'d> {
    document: &'d Document<'d>,
    table: &'d DeTable<'d>,
    at: usize,
    name: String,
    asked: RefCell<Vec<&'static str>>,
}

impl<'d> Section<'d> {
    fn new(document: &'d Document<'d>, table: &'d DeTable<'d>, at: usize, name: String) -> Self {
        Section { document, table, at, name, asked: RefCell::new(Vec::new()) }
    }

    /// Where the table begins.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Notes a fault.
    pub(super) fn fault(&self, at: usize, message: impl Into<String>, hint: Option<String>) {
        self.document.note(Level::Fault, at, message.into(), hint);
    }

    /// Notes something that does not stand against publishing.
    pub(super) fn warn(&self, at: usize, message: impl Into<String>, hint: Option<String>) {
        self.document.note(Level::Warning, at, message.into(), hint);
    }

    /// `[lease] seconds`, as faults name it.
    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { format!("`{key}`") } else { format!("{} `{key}`", self.name) }
    }

    /// The value of a key, which from now on is known.
    fn find(&self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let found = value.get_ref().type_str();
        self.fault(value.span().start, format!("{} must be {wanted}, not {found}", self.path(key)), None);
    }

    fn missing(&self, key: &str, example: &str) {
        self.fault(self.at, format!("{} is missing", self.path(key)), Some(format!("for example: {key} = {example}")));
    }

    /// Text that may be left out.
    pub(super) fn optional_text(&self, key: &'static str) -> Option<At<&'d str>> {
        let value = self.find(key)?;
        match value.get_ref().as_str() {
            Some(text) => Some(At { value: text, at: value.span().start }),
            None => {
                self.wrong(key, value, "text in quotation marks");
                None
            }
        }
    }

    /// Text that must be there and say something.
    pub(super) fn text(&self, key: &'static str, example: &str) -> Option<At<&'d str>> {
        if !self.table.contains_key(key) {
            self.asked.borrow_mut().push(key);
            self.missing(key, example);
            return None;
        }
        let text = self.optional_text(key)?;
        if text.value.trim().is_empty() {
            self.fault(text.at, format!("{} is empty", self.path(key)), Some(format!("for example: {example}")));
            return None;
        }
        Some(text)
    }

    /// Text that names one of `known`.
    pub(super) fn choice<T: FromStr>(&self, key: &'static str, example: &str, known: &[&str]) -> Option<At<T>> {
        let text = self.text(key, example)?;
        self.parse(key, text, known)
    }

    /// The value that a text stands for, or a fault with the nearest of `known`.
    pub(super) fn parse<T: FromStr>(&self, key: &str, text: At<&str>, known: &[&str]) -> Option<At<T>> {
        match text.value.parse() {
            Ok(value) => Some(At { value, at: text.at }),
            Err(_) => {
                self.unknown(key, text, known);
                None
            }
        }
    }

    /// Notes a value that is none of `known`.
    pub(super) fn unknown(&self, key: &str, text: At<&str>, known: &[&str]) {
        self.fault(text.at, format!("{}: '{}' is not known", self.path(key), text.value), hint(text.value, known));
    }

    /// A day or a time, written bare or as text.
    pub(super) fn moment<T: FromStr>(&self, key: &'static str, example: &str) -> Option<At<T>> {
        if !self.table.contains_key(key) {
            self.asked.borrow_mut().push(key);
            self.missing(key, example);
            return None;
        }
        self.optional_moment(key, example)
    }

    /// A day or a time that may be left out.
    pub(super) fn optional_moment<T: FromStr>(&self, key: &'static str, example: &str) -> Option<At<T>> {
        let value = self.find(key)?;
        let at = value.span().start;
        let written = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(moment) => moment.to_string(),
            _ => String::new(),
        };
        match written.parse() {
            Ok(moment) => Some(At { value: moment, at }),
            Err(_) => {
                self.fault(at, format!("{} must be like {example}", self.path(key)), None);
                None
            }
        }
    }

    /// True when the key stands in the table.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// True or false; false when it is left out.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.find(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "true or false");
            false
        })
    }

    /// A whole number in a range.
    pub(super) fn whole(&self, key: &'static str, range: RangeInclusive<i64>) -> Option<At<i64>> {
        let Some(value) = self.find(key) else {
            self.missing(key, &range.start().to_string());
            return None;
        };
        self.whole_of(key, value, range)
    }

    /// A whole number in a range that may be left out.
    pub(super) fn optional_whole(&self, key: &'static str, range: RangeInclusive<i64>) -> Option<At<i64>> {
        let value = self.find(key)?;
        self.whole_of(key, value, range)
    }

    /// A list of whole numbers in a range that may be left out.
    pub(super) fn wholes(&self, key: &'static str, range: RangeInclusive<i64>) -> Option<At<Vec<i64>>> {
        let value = self.find(key)?;
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list of whole numbers in [ ]");
            return None;
        };
        let numbers = list.iter().map(|entry| Some(self.whole_of(key, entry, range.clone())?.value));
        Some(At { value: numbers.collect::<Option<Vec<i64>>>()?, at: value.span().start })
    }

    fn whole_of(&self, key: &str, value: &Spanned<DeValue<'_>>, range: RangeInclusive<i64>) -> Option<At<i64>> {
        let at = value.span().start;
        let Some(number) = value.get_ref().as_integer() else {
            self.wrong(key, value, "a whole number");
            return None;
        };
        match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) if range.contains(&number) => Some(At { value: number, at }),
            _ => {
                let (from, to) = (range.start(), range.end());
                self.fault(at, format!("{} must lie between {from} and {to}", self.path(key)), None);
                None
            }
        }
    }

    /// An exact number between two others, written as a number or as text.
    pub(super) fn decimal(&self, key: &'static str, least: Decimal, most: Decimal) -> Option<At<Decimal>> {
        let Some(value) = self.find(key) else {
            self.missing(key, &least.to_string());
            return None;
        };
        self.decimal_of(key, value, least, most)
    }

    fn decimal_of(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        least: Decimal,
        most: Decimal,
    ) -> Option<At<Decimal>> {
        let at = value.span().start;
        let number = match value.get_ref() {
            DeValue::String(text) => text.parse().ok(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse::<Decimal>().ok(),
            _ => None,
        };
        match number {
            Some(number) if number >= least && number <= most => Some(At { value: number, at }),
            Some(_) => {
                self.fault(at, format!("{} must lie between {least} and {most}", self.path(key)), None);
                None
            }
            None => {
                self.wrong(key, value, "a plain number");
                None
            }
        }
    }

    /// Every key of the table with its exact number, for tables whose keys are data.
    pub(super) fn decimals(&self, least: Decimal, most: Decimal) -> Vec<(At<&'d str>, Decimal)> {
        self.table
            .iter()
            .filter_map(|(key, value)| {
                let number = self.decimal_of(key.get_ref(), value, least, most)?;
                Some((At { value: key.get_ref().as_ref(), at: key.span().start }, number.value))
            })
            .collect()
    }

    /// Every key of the table with its text, for tables whose keys are data.
    pub(super) fn texts(&self) -> Vec<(At<&'d str>, At<&'d str>)> {
        self.table
            .iter()
            .filter_map(|(key, value)| {
                let Some(text) = value.get_ref().as_str() else {
                    self.wrong(key.get_ref(), value, "text in quotation marks");
                    return None;
                };
                let key = At { value: key.get_ref().as_ref(), at: key.span().start };
                Some((key, At { value: text, at: value.span().start }))
            })
            .collect()
    }

    /// A list of names out of `known`; empty when it is left out. The same name twice is a fault.
    pub(super) fn names<T>(&self, key: &'static str, known: &[(&str, T)]) -> Vec<T>
    where
        T: Copy + PartialEq,
    {
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list of names in [ ]");
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in list.iter() {
            let at = entry.span().start;
            let Some(text) = entry.get_ref().as_str() else {
                self.wrong(key, entry, "a list of names in quotation marks");
                continue;
            };
            match known.iter().find(|(name, _)| *name == text) {
                None => {
                    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
                    self.unknown(key, At { value: text, at }, &names);
                }
                Some((_, value)) if found.contains(value) => {
                    self.fault(at, format!("{}: '{text}' stands twice", self.path(key)), None);
                }
                Some((_, value)) => found.push(*value),
            }
        }
        found
    }

    /// A table in the table that must be there. `finish` must be called on it.
    pub(super) fn section(&self, key: &'static str) -> Option<Section<'d>> {
        let Some(value) = self.find(key) else {
            self.fault(self.at, format!("the section [{key}] is missing"), None);
            return None;
        };
        self.section_of(key, value)
    }

    fn section_of(&self, key: &str, value: &'d Spanned<DeValue<'d>>) -> Option<Section<'d>> {
        match value.get_ref().as_table() {
            Some(table) => Some(Section::new(self.document, table, value.span().start, format!("[{key}]"))),
            None => {
                self.wrong(key, value, "a section");
                None
            }
        }
    }

    /// The tables of a list (`[[outcome]]`). `finish` must be called on each.
    pub(super) fn sections(&self, key: &'static str) -> Vec<Section<'d>> {
        let Some(value) = self.find(key) else {
            self.fault(self.at, format!("there is no [[{key}]]"), None);
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list of sections");
            return Vec::new();
        };
        list.iter().filter_map(|entry| self.section_of(key, entry)).collect()
    }

    /// Notes every key that nobody asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table.iter().filter(|(key, _)| !asked.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            self.fault(key.span().start, format!("{} is not known here", self.path(name)), hint(name, &asked));
        }
    }
}

/// Notes values that stand more than once, at their later places.
pub(super) fn refuse_doubles<T: Ord + Display + Copy>(section: &Section<'_>, what: &str, values: &[At<T>]) {
    let mut seen = BTreeMap::new();
    for value in values {
        if seen.insert(value.value, value.at).is_some() {
            section.fault(value.at, format!("the {what} '{}' stands twice", value.value), None);
        }
    }
}

/// The nearest of the known names (one that begins the other is near), or all of them when none is and they are few.
pub(super) fn hint(name: &str, known: &[&str]) -> Option<String> {
    let begins = known.iter().find(|other| other.len() >= 3 && (name.starts_with(**other) || other.starts_with(name)));
    let near = || {
        let (distance, nearest) = known.iter().map(|other| (strsim::damerau_levenshtein(name, other), other)).min()?;
        (distance <= 1 + name.chars().count() / 3).then_some(nearest)
    };
    match begins.filter(|_| !name.is_empty()).or_else(near) {
        Some(nearest) => Some(format!("did you mean '{nearest}'?")),
        None if known.len() <= 14 && !known.is_empty() => Some(format!("known: {}", known.join(", "))),
        None => None,
    }
}
