//! Where each field of a file stands and how its column is read: the mapping applied to one header.

use std::collections::BTreeMap;
use std::io::Read;

use super::amount::DecimalSign;
use super::date::DateOrder;
use super::encoding::Encoding;
use super::field::{Field, FileKind, Value, heading, nearest};
use super::mapping::Mapping;
use super::record::{Lines, Record, Records, Stop, sniff_delimiter};
use super::refusal::Refusal;
use crate::domain::clean;

/// The column of a rejects file that says where a row had stood.
pub const OWN_LINE: &str = "dunlin_line";
/// The column of a rejects file that says why.
pub const OWN_REASON: &str = "dunlin_reason";

/// A mapping applied to a header.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What the file's columns mean.
    pub mapping: Mapping,
    /// The headings.
    pub header: Vec<String>,
    /// What stands between fields.
    pub delimiter: u8,
    /// The character set.
    pub encoding: Encoding,
    /// The decimal sign of the amounts.
    pub decimal: DecimalSign,
    /// How dates are written, by field.
    pub orders: BTreeMap<Field, DateOrder>,
    columns: Vec<Option<usize>>,
}

/// Opens a table: its header, its records and its delimiter. A first line `sep=;` is obeyed.
///
/// # Errors
/// When reading fails.
pub(super) fn open<R: Read>(
    input: R,
    named: Option<u8>,
    encoding: Encoding,
) -> Result<(Vec<String>, Records<R>, u8), Stop> {
    let mut lines = Lines::new(input)?;
    let mut delimiter = named;
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', sign, b'\r' | b'\n', ..] = *lines.head() {
        delimiter = delimiter.or(Some(sign));
        lines.next()?;
    }
    let delimiter = delimiter.unwrap_or_else(|| sniff_delimiter(lines.head()));
    let mut records = Records::new(lines, delimiter, encoding);
    let mut record = Record::default();
    while records.read(&mut record)? && record.is_blank() {}
    let header: Vec<String> = record.fields.iter().map(|name| clean::line(name)).collect();
    records.expect_width(header.len());
    Ok((header, records, delimiter))
}

impl Plan {
    /// Finds the columns; `Err` holds everything that is missing or doubled.
    ///
    /// # Errors
    /// The refusals.
    pub fn new(
        mapping: &Mapping,
        header: Vec<String>,
        delimiter: u8,
        encoding: Encoding,
    ) -> Result<Plan, Vec<Refusal>> {
        let headings: Vec<String> = header.iter().map(|name| heading(name)).collect();
        let mut taken = vec![false; headings.len()];
        let mut columns = vec![None; Field::COUNT];
        let mut refusals = Vec::new();
        // With the built-in mapping a heading may suit two fields; the one it is the very name of comes first.
        let mut fields: Vec<(Field, &Vec<String>)> =
            mapping.columns.iter().map(|(field, names)| (*field, names)).collect();
        let exact = |field: Field| headings.iter().any(|name| name == field.code_in(mapping.kind));
        fields.sort_by_key(|(field, _)| mapping.is_built_in() && !exact(*field));
        for (field, names) in fields {
            let at = names.iter().find_map(|name| {
                let wanted = heading(name);
                let found = headings.iter().position(|heading| *heading == wanted)?;
                (!mapping.is_built_in() || !taken[found]).then_some(found)
            });
            let Some(at) = at else { continue };
            if headings.iter().filter(|name| **name == headings[at]).count() > 1 {
                refusals.push(Refusal::DoubledColumn(header[at].clone()));
            }
            taken[at] = true;
            columns[field.index()] = Some(at);
        }
        for field in Field::required(mapping.kind) {
            if columns[field.index()].is_none() {
                let wanted = mapping.columns.get(field).cloned().unwrap_or_default();
                let near = wanted.first().and_then(|name| nearest(name, header.iter().map(String::as_str)));
                refusals.push(Refusal::MissingColumn(mapping.kind, *field, wanted, near.map(str::to_owned)));
            }
        }
        let money = [Field::Currency, Field::CustomerCurrency];
        let said = |field: &Field| columns[field.index()].is_some() || mapping.defaults.contains_key(field);
        if mapping.kind != FileKind::Customers && !money.iter().any(said) {
            refusals.push(Refusal::NoCurrency);
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let (decimal, orders) = (DecimalSign::Point, BTreeMap::new());
        Ok(Plan { mapping: mapping.clone(), header, delimiter, encoding, decimal, orders, columns })
    }

    /// The place of a field's column.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.get(field.index()).copied().flatten()
    }

    /// The heading of a field's column; the field's own name where it has none.
    pub fn heading(&self, field: Field) -> String {
        let named = self.column(field).and_then(|at| self.header.get(at)).cloned();
        named.unwrap_or_else(|| field.code_in(self.mapping.kind).to_owned())
    }

    /// How a field's dates are written.
    pub fn order(&self, field: Field) -> DateOrder {
        self.orders.get(&field).copied().unwrap_or(DateOrder::YearFirst)
    }

    /// The date fields that have a column.
    pub fn dates(&self) -> impl Iterator<Item = (Field, usize)> {
        Field::of(self.mapping.kind)
            .filter(|field| field.value() == Value::Date)
            .filter_map(|field| Some((field, self.column(field)?)))
    }

    /// True for the columns that a rejects file adds.
    pub fn is_own(&self, at: usize) -> bool {
        self.header.get(at).is_some_and(|name| name == OWN_LINE || name == OWN_REASON)
    }

    /// Headings in a mapping that the file does not have: whole fields only, where no alternative is there either.
    pub fn absent(&self) -> Vec<String> {
        let absent = |(field, names): (&Field, &Vec<String>)| {
            if self.column(*field).is_some() { None } else { names.first().cloned() }
        };
        if self.mapping.is_built_in() { Vec::new() } else { self.mapping.columns.iter().filter_map(absent).collect() }
    }

    /// Headings that are neither mapped nor ignored on purpose.
    pub fn unused(&self) -> Vec<String> {
        let ignored: Vec<String> = self.mapping.ignore.iter().map(|name| heading(name)).collect();
        let used = |at: usize| self.columns.contains(&Some(at)) || self.is_own(at);
        let unused = |(at, name): (usize, &String)| {
            (!used(at) && !name.is_empty() && !ignored.contains(&heading(name))).then(|| name.clone())
        };
        self.header.iter().enumerate().filter_map(unused).collect()
    }
}
