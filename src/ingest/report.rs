//! What came of a file, in numbers and examples.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::amount::DecimalSign;
use super::date::DateOrder;
use super::encoding::Encoding;
use super::fault::{NoteKind, Weight};
use super::field::FileKind;
use super::profile::{Profile, Warning};
use super::row::{Line, Rejected};

/// How many rejected rows are told in full.
pub const EXAMPLES: usize = 20;

/// One fault of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Example {
    /// Its line.
    pub line: u64,
    /// The column; empty for the row as a whole.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// Why it cannot be taken.
    pub reason: String,
    /// What to do.
    pub remedy: String,
    /// The same as a value, to be said in the language of whoever asked.
    #[serde(skip)]
    pub why: super::fault::Reason,
}

/// What came of a file.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// What the rows are.
    pub kind: FileKind,
    /// The character set.
    pub encoding: Encoding,
    /// True with a byte-order mark.
    pub bom: bool,
    /// What stands between fields.
    pub delimiter: char,
    /// The decimal sign of the amounts.
    pub decimal: DecimalSign,
    /// Date columns and how they are written.
    pub dates: BTreeMap<String, DateOrder>,
    /// Columns that nothing used.
    pub unused: Vec<String>,
    /// Rows that are not blank.
    pub rows: u64,
    /// Rows taken.
    pub accepted: u64,
    /// Rows rejected.
    pub rejected: u64,
    /// Rows that repeat an earlier one; skipped.
    pub repeats: u64,
    /// Rows taken after something in them was put right.
    pub repaired: u64,
    /// Rows taken that a person should look at.
    pub warned: u64,
    /// Notes by their code.
    pub notes: BTreeMap<&'static str, u64>,
    /// Faults by their code.
    pub faults: BTreeMap<&'static str, u64>,
    /// What rounding gave (kept minus given), by currency.
    pub rounding: BTreeMap<&'static str, Decimal>,
    /// What should be known of the file as a whole.
    pub warnings: Vec<Warning>,
    /// The first faults in full.
    pub examples: Vec<Example>,
}

impl Report {
    /// Begins with what the first reading found.
    pub fn new(profile: &Profile) -> Report {
        let plan = &profile.plan;
        Report {
            kind: plan.mapping.kind,
            encoding: plan.encoding,
            bom: profile.bom,
            delimiter: char::from(plan.delimiter),
            decimal: plan.decimal,
            dates: plan.orders.iter().map(|(field, order)| (plan.heading(*field), *order)).collect(),
            unused: profile.unused.clone(),
            rows: profile.rows,
            accepted: 0,
            rejected: 0,
            repeats: profile.repeats.len() as u64,
            repaired: 0,
            warned: 0,
            notes: BTreeMap::new(),
            faults: BTreeMap::new(),
            rounding: BTreeMap::new(),
            warnings: profile.warnings.clone(),
            examples: Vec::new(),
        }
    }

    /// Counts what came of one row.
    pub fn count(&mut self, row: &Result<Line, Rejected>) {
        match row {
            Ok(line) => self.accept(line),
            Err(rejected) => self.reject(rejected),
        }
    }

    /// Counts a row that says what the desk knows already.
    pub fn repeat(&mut self) {
        self.repeats += 1;
    }

    fn accept(&mut self, line: &Line) {
        self.accepted += 1;
        let has = |weight: Weight| u64::from(line.notes.iter().any(|note| note.kind.weight() == weight));
        self.repaired += has(Weight::Repair);
        self.warned += has(Weight::Warning);
        for note in &line.notes {
            *self.notes.entry(note.kind.code()).or_default() += 1;
            if let NoteKind::Rounded(_, kept, difference) = &note.kind {
                let total = self.rounding.entry(kept.currency.code()).or_default();
                *total = total.saturating_add(*difference);
            }
        }
    }

    fn reject(&mut self, rejected: &Rejected) {
        self.rejected += 1;
        for fault in &rejected.faults {
            *self.faults.entry(fault.reason.code()).or_default() += 1;
            if self.examples.len() < EXAMPLES {
                self.examples.push(Example {
                    line: rejected.line,
                    column: fault.column.clone(),
                    value: fault.value.clone(),
                    reason: fault.reason.to_string(),
                    remedy: fault.remedy(),
                    why: fault.reason.clone(),
                });
            }
        }
    }
}
