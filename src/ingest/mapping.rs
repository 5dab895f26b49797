//! A mapping says which column is what, how it is written, and what stands in where a file says nothing.
//! It is TOML; all its faults are told at once, each with its line and the nearest known name.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::amount::DecimalSign;
use super::cell;
use super::date::DateOrder;
use super::encoding::Encoding;
use super::field::{Field, FileKind, heading, nearest};

/// What a mapping says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// Its file name, for messages; empty when it is built in.
    pub name: String,
    /// What the rows are.
    pub kind: FileKind,
    /// The system that the numbers come from.
    pub source: String,
    /// A remark for people.
    pub note: String,
    /// What stands between fields; found from the file when not said.
    pub delimiter: Option<u8>,
    /// The character set; found from the file when not said.
    pub encoding: Option<Encoding>,
    /// How dates are written, in every column that `dates` does not name.
    pub date_format: Option<DateOrder>,
    /// How dates of one column are written.
    pub dates: BTreeMap<Field, DateOrder>,
    /// The decimal sign; found from the file when not said.
    pub decimal: Option<DecimalSign>,
    /// When the file was written: nothing in it can have been posted later.
    pub export_date: Option<NaiveDate>,
    /// Column headings of each field, best first.
    pub columns: BTreeMap<Field, Vec<String>>,
    /// Columns that are left out on purpose.
    pub ignore: Vec<String>,
    /// What a blank or missing cell means.
    pub defaults: BTreeMap<Field, String>,
    /// What a cell's own word means, by field.
    pub values: BTreeMap<Field, BTreeMap<String, String>>,
}

/// One thing wrong with a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// Its line, from 1.
    pub line: usize,
    /// The key, dotted.
    pub key: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: Option<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(f, " ({hint})"),
            None => Ok(()),
        }
    }
}

/// Why a payments file needs an amount; said for mappings and for files alike.
pub const PAYMENT_NEEDS_AMOUNT: &str =
    "a payment needs an amount; a date alone (such as a predicted clear_date) is not a payment";

const KEYS: [&str; 13] = [
    "kind",
    "source",
    "note",
    "delimiter",
    "encoding",
    "date_format",
    "decimal",
    "export_date",
    "columns",
    "dates",
    "ignore",
    "defaults",
    "values",
];

impl Mapping {
    /// The mapping used when none is given: columns by their plain names.
    pub fn built_in(kind: FileKind, source: &str) -> Mapping {
        let columns = Field::of(kind)
            .map(|field| {
                let mut names = vec![field.code_in(kind).to_owned()];
                let bare = field.code().strip_prefix("customer_");
                names.extend(bare.filter(|bare| Field::named(kind, bare) == Some(field)).map(str::to_owned));
                names.push(field.code().to_owned());
                names.extend(field.synonyms(kind).iter().map(|name| (*name).to_owned()));
                (field, names)
            })
            .collect();
        Mapping { columns, ..Mapping::blank(String::new(), kind, source.to_owned()) }
    }

    fn blank(name: String, kind: FileKind, source: String) -> Mapping {
        Mapping {
            name,
            kind,
            source,
            note: String::new(),
            delimiter: None,
            encoding: None,
            date_format: None,
            dates: BTreeMap::new(),
            decimal: None,
            export_date: None,
            columns: BTreeMap::new(),
            ignore: Vec::new(),
            defaults: BTreeMap::new(),
            values: BTreeMap::new(),
        }
    }

    /// True when nobody wrote it.
    pub fn is_built_in(&self) -> bool {
        self.name.is_empty()
    }

    /// The order named for a date column.
    pub fn order_of(&self, field: Field) -> Option<DateOrder> {
        self.dates.get(&field).copied().or(self.date_format)
    }

    /// Reads a mapping.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn parse(name: &str, text: &str) -> Result<Mapping, Vec<Fault>> {
        let (root, errors) = DeTable::parse_recoverable(text);
        let mut reading = Reading { file: name, text, faults: Vec::new() };
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            reading.fault(at, "", error.message().to_owned(), None);
        }
        let mapping = reading.mapping(root.get_ref());
        if reading.faults.is_empty() {
            mapping.ok_or_else(Vec::new)
        } else {
            reading.faults.sort_by_key(|fault| fault.line);
            Err(reading.faults)
        }
    }
}

struct Reading<'a> {
    file: &'a str,
    text: &'a str,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn fault(&mut self, at: usize, key: &str, message: String, hint: Option<String>) {
        let line = 1 + self.text.as_bytes().iter().take(at).filter(|b| **b == b'\n').count();
        self.faults.push(Fault { file: self.file.to_owned(), line, key: key.to_owned(), message, hint });
    }

    fn mapping(&mut self, root: &DeTable<'_>) -> Option<Mapping> {
        for key in root.keys() {
            if !KEYS.contains(&key.get_ref().as_ref()) {
                let hint = nearest(key.get_ref(), KEYS).map(|near| format!("did you mean {near}?"));
                self.fault(key.span().start, key.get_ref(), "no such key in a mapping".to_owned(), hint);
            }
        }
        let kinds = || Some("kind = \"customers\", \"invoices\" or \"payments\"".to_owned());
        let kind = match root.get("kind") {
            None => {
                self.fault(0, "kind", "the mapping does not say what the rows are".to_owned(), kinds());
                None
            }
            Some(value) => self.one(value, "kind", |text| FileKind::from_str(text).ok(), kinds),
        };
        let kind = kind?;
        let mut mapping = Mapping::blank(self.file.to_owned(), kind, String::new());
        match root.get("source") {
            Some(value) => mapping.source = self.text(value, "source").trim().to_owned(),
            None => {
                let hint = Some("source = \"erp\"; rows are the same when source and number are".to_owned());
                self.fault(0, "source", "the mapping does not name the source system".to_owned(), hint);
            }
        }
        if let Some(value) = root.get("note") {
            mapping.note = self.text(value, "note");
        }
        if let Some(value) = root.get("delimiter") {
            let known = |text: &str| match text {
                "," | "comma" => Some(b','),
                ";" | "semicolon" => Some(b';'),
                "\t" | "tab" => Some(b'\t'),
                "|" => Some(b'|'),
                _ => None,
            };
            mapping.delimiter =
                self.one(value, "delimiter", known, || Some("\",\", \";\", \"tab\" or \"|\"".to_owned()));
        }
        if let Some(value) = root.get("encoding") {
            let known = || Some(Encoding::ALL.map(Encoding::code).join(", "));
            mapping.encoding = self.one(value, "encoding", Encoding::named, known);
        }
        if let Some(value) = root.get("decimal") {
            let known = |text: &str| match text {
                "," => Some(DecimalSign::Comma),
                "." => Some(DecimalSign::Point),
                _ => None,
            };
            mapping.decimal = self.one(value, "decimal", known, || Some("\",\" or \".\"".to_owned()));
        }
        if let Some(value) = root.get("date_format") {
            mapping.date_format = self.order(value, "date_format");
        }
        if let Some(value) = root.get("export_date") {
            let day = value.get_ref().as_datetime().map(ToString::to_string);
            let text = day.unwrap_or_else(|| self.text(value, "export_date"));
            mapping.export_date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
            if mapping.export_date.is_none() {
                let hint = Some("export_date = 2020-05-31".to_owned());
                self.fault(value.span().start, "export_date", format!("'{text}' is not a day"), hint);
            }
        }
        self.sections(root, &mut mapping);
        self.complete(root, &mapping);
        Some(mapping)
    }

    fn sections(&mut self, root: &DeTable<'_>, mapping: &mut Mapping) {
        let kind = mapping.kind;
        for (field, key, value) in self.fields(root, kind, "columns") {
            let names = self.texts(&value, &key);
            mapping.columns.insert(field, names);
        }
        for (field, key, value) in self.fields(root, kind, "dates") {
            if let Some(order) = self.order(&value, &key) {
                mapping.dates.insert(field, order);
            }
        }
        if let Some(value) = root.get("ignore") {
            mapping.ignore = self.texts(value, "ignore");
        }
        for (field, key, value) in self.fields(root, kind, "defaults") {
            let text = match value.get_ref().as_integer() {
                Some(number) => number.as_str().to_owned(),
                None => self.text(&value, &key),
            };
            match cell::check_word(field, kind, &text) {
                Ok(()) => {
                    mapping.defaults.insert(field, text);
                }
                Err(hint) => self.fault(value.span().start, &key, format!("'{text}' cannot stand here"), Some(hint)),
            }
        }
        for (field, key, value) in self.fields(root, kind, "values") {
            let Some(table) = value.get_ref().as_table() else {
                let hint = Some("write [values.segment] and below it \"G\" = \"public\"".to_owned());
                self.fault(value.span().start, &key, "this must be a table".to_owned(), hint);
                continue;
            };
            let mut words = BTreeMap::new();
            for (from, to) in table.iter() {
                let key = format!("{key}.{}", from.get_ref());
                let text = self.text(to, &key);
                if let Err(hint) = cell::check_word(field, kind, &text) {
                    self.fault(to.span().start, &key, format!("'{text}' cannot stand here"), Some(hint));
                }
                words.insert(heading(from.get_ref()), text);
            }
            mapping.values.insert(field, words);
        }
    }

    /// What must be there: the columns that a row cannot be read without, and a currency.
    fn complete(&mut self, root: &DeTable<'_>, mapping: &Mapping) {
        let kind = mapping.kind;
        let at = root.get("columns").map_or(0, |value| value.span().start);
        for field in Field::required(kind) {
            if mapping.columns.contains_key(field) {
                continue;
            }
            let key = format!("columns.{}", field.code_in(kind));
            if kind == FileKind::Payments && *field == Field::Amount {
                let hint = Some("name the column that holds what was paid".to_owned());
                self.fault(at, &key, PAYMENT_NEEDS_AMOUNT.to_owned(), hint);
            } else {
                let hint = Some(format!("{} = \"heading of the column\"", field.code_in(kind)));
                self.fault(at, &key, format!("{kind} cannot be read without this column"), hint);
            }
        }
        let money = [Field::Currency, Field::CustomerCurrency];
        let said = |field: &Field| mapping.columns.contains_key(field) || mapping.defaults.contains_key(field);
        if kind != FileKind::Customers && !money.iter().any(said) {
            let hint = Some("name a column, or write currency = \"NOK\" under [defaults]".to_owned());
            self.fault(at, "columns.currency", "nothing says what currency the amounts are in".to_owned(), hint);
        }
    }

    /// The entries of a section with the fields that they are about; unknown names become faults.
    fn fields<'i>(
        &mut self,
        root: &DeTable<'i>,
        kind: FileKind,
        section: &str,
    ) -> Vec<(Field, String, Spanned<DeValue<'i>>)> {
        let Some(value) = root.get(section) else { return Vec::new() };
        let Some(table) = value.get_ref().as_table() else {
            self.fault(
                value.span().start,
                section,
                "this must be a table".to_owned(),
                Some(format!("write [{section}]")),
            );
            return Vec::new();
        };
        let mut found = Vec::new();
        for (name, value) in table.iter() {
            let key = format!("{section}.{}", name.get_ref());
            match Field::named(kind, name.get_ref()) {
                Some(field) => found.push((field, key, value.clone())),
                None => {
                    let hint = nearest(name.get_ref(), Field::of(kind).map(|field| field.code_in(kind)))
                        .map(|near| format!("did you mean {near}?"));
                    self.fault(name.span().start, &key, format!("{kind} have no such field"), hint);
                }
            }
        }
        found
    }

    fn one<T>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        key: &str,
        read: impl Fn(&str) -> Option<T>,
        hint: impl Fn() -> Option<String>,
    ) -> Option<T> {
        let text = value.get_ref().as_str().unwrap_or_default();
        let found = read(text);
        if found.is_none() {
            self.fault(value.span().start, key, format!("'{text}' is not known"), hint());
        }
        found
    }

    fn order(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Option<DateOrder> {
        match DateOrder::from_pattern(&self.text(value, key)) {
            Ok(order) => Some(order),
            Err(message) => {
                let hint = Some("\"DD-MM-YYYY\", \"M/D/YYYY\", \"YYYY-MM-DD\" or \"YYYYMMDD\"".to_owned());
                self.fault(value.span().start, key, message, hint);
                None
            }
        }
    }

    fn text(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> String {
        match value.get_ref().as_str() {
            Some(text) => text.to_owned(),
            None => {
                self.fault(
                    value.span().start,
                    key,
                    "this must be a text".to_owned(),
                    Some("put it in quotes".to_owned()),
                );
                String::new()
            }
        }
    }

    fn texts(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Vec<String> {
        match value.get_ref().as_array() {
            Some(list) => list.iter().map(|value| self.text(value, key)).collect(),
            None => vec![self.text(value, key)],
        }
    }
}

#[cfg(test)]
mod tests;
