//! The first reading: the whole file is looked at before a row of it is believed. Found here are the character set,
//! the delimiter, the format of every date and amount column, numbers used twice, and files whose days and months
//! were swapped on the way.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::io::{Read, Seek, SeekFrom};

use serde::Serialize;

use super::amount::AmountColumn;
use super::cell::{identifier, shown};
use super::date::{DateColumn, DateOrder, Shape};
use super::encoding::{self, Encoding, Evidence};
use super::fault::Side;
use super::field::{Field, FileKind};
use super::mapping::Mapping;
use super::plan::{Plan, open};
use super::record::{Lines, Record};
use super::refusal::{Refusal, Refused};
use super::seen::{MOST_CONFLICTS, MOST_NUMBERS, Numbers, Zeros, hash};

/// From how many rows on a share says something about a file.
const FEWEST_ROWS: u64 = 20;
/// Share of invoices due before issued, in percent, above which days and months count as swapped.
const DUE_BEFORE_PERCENT: u64 = 5;
/// Share of rows posted after the export, in percent, above which the file is refused.
const AFTER_EXPORT_PERCENT: u64 = 1;

/// What a person should know of a file before it is imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// The character set is a guess.
    EncodingGuessed {
        /// The guess.
        encoding: Encoding,
    },
    /// Customer numbers that differ only by leading zeros.
    LeadingZeros {
        /// How many pairs.
        count: u64,
        /// The first of them.
        pairs: Vec<(String, String)>,
    },
    /// More customer numbers than are compared.
    ZerosNotCompared,
    /// More document numbers than are compared; beyond them the database alone finds repeats.
    NumbersNotCompared {
        /// How many are.
        compared: usize,
    },
    /// Columns that the mapping names and the file does not have.
    ColumnsAbsent {
        /// Their headings.
        columns: Vec<String>,
    },
    /// The last line has no end, so the file may be cut off.
    NoFinalNewline,
    /// Dates are written otherwise than the mapping says, and certain all the same.
    OtherDateFormat {
        /// The column.
        column: String,
        /// What the mapping says.
        named: DateOrder,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Warning::EncodingGuessed { encoding } => {
                write!(f, "the characters look like {encoding}; if names look wrong, write encoding in the mapping")
            }
            Warning::LeadingZeros { count, pairs } => {
                write!(f, "{count} pairs of customer numbers differ only by leading zeros and stay apart")?;
                match pairs.first() {
                    Some((one, other)) => write!(f, " ({one} and {other})"),
                    None => Ok(()),
                }
            }
            Warning::ZerosNotCompared => {
                f.write_str("too many customer numbers to compare all of them without their leading zeros")
            }
            Warning::NumbersNotCompared { compared } => write!(
                f,
                "only the first {compared} document numbers were compared; repeats beyond them are left to the database"
            ),
            Warning::ColumnsAbsent { columns } => {
                write!(f, "the mapping names columns that the file does not have: {}", columns.join(", "))
            }
            Warning::NoFinalNewline => f.write_str("the last line has no end: check that the file is whole"),
            Warning::OtherDateFormat { column, named } => {
                write!(f, "'{column}' is written year-first, where the mapping says {named}; read as it is written")
            }
        }
    }
}

/// What the first reading found; the second reads by it.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Columns and their formats.
    pub plan: Plan,
    /// Rows that are not blank, header left out.
    pub rows: u64,
    /// True when the file has a byte-order mark.
    pub bom: bool,
    /// Headings that nothing uses.
    pub unused: Vec<String>,
    /// What a person should know.
    pub warnings: Vec<Warning>,
    /// Lines that say again what an earlier line said; in order.
    pub repeats: Vec<u32>,
    /// Lines whose number stands on others that differ, with all of them.
    pub conflicts: HashMap<u64, Vec<Side>>,
}

impl Profile {
    /// True when a line repeats an earlier one.
    pub fn is_repeat(&self, line: u64) -> bool {
        u32::try_from(line).is_ok_and(|line| self.repeats.binary_search(&line).is_ok())
    }
}

/// Reads the whole file once (twice over its bytes) and says how to read its rows.
///
/// # Errors
/// Everything that speaks against the file.
pub fn survey<R: Read + Seek>(input: &mut R, mapping: &Mapping) -> Result<Profile, Refused> {
    let (encoding, guessed, bom) = characters(input, mapping)?;
    input.seek(SeekFrom::Start(0))?;
    let (header, mut records, delimiter) = open(&mut *input, mapping.delimiter, encoding)?;
    let plan = Plan::new(mapping, header, delimiter, encoding).map_err(Refused)?;
    let mut scan = Scan::new(plan);
    let mut record = Record::default();
    while records.read(&mut record)? {
        scan.see(&record)?;
    }
    drop(records);
    let mut profile = scan.finish()?;
    profile.bom = bom;
    if guessed {
        profile.warnings.insert(0, Warning::EncodingGuessed { encoding });
    }
    if !profile.conflicts.is_empty() {
        show_conflicts(input, &mut profile)?;
    }
    Ok(profile)
}

/// The character set from all bytes.
fn characters<R: Read + Seek>(input: &mut R, mapping: &Mapping) -> Result<(Encoding, bool, bool), Refused> {
    input.seek(SeekFrom::Start(0))?;
    let mut start = [0; 3];
    let mut bom = false;
    if input.read_exact(&mut start).is_ok() {
        bom = start == *b"\xEF\xBB\xBF";
    }
    input.seek(SeekFrom::Start(0))?;
    let mut lines = Lines::new(&mut *input)?;
    if lines.head().iter().all(u8::is_ascii_whitespace) && lines.head().len() < (1 << 16) - 3 {
        return Err(Refusal::Empty.into());
    }
    encoding::look(lines.head())?;
    let mut evidence = Evidence::default();
    while let Some((_, line)) = lines.next()? {
        evidence.see(line)?;
    }
    let named = mapping.encoding.or(bom.then_some(Encoding::Utf8));
    let (encoding, guessed) = evidence.settle(named)?;
    Ok((encoding, guessed, bom))
}

/// Pairs of dates and how many of them are the wrong way round.
#[derive(Clone, Copy, Default)]
struct Pairs {
    both: u64,
    wrong: u64,
}

struct Scan {
    plan: Plan,
    rows: u64,
    unended: bool,
    dates: BTreeMap<Field, DateColumn>,
    amounts: AmountColumn,
    numbers: Numbers,
    zeros: Zeros,
    unnumbered: u64,
    /// Due against issue, by the order of the due column and of the issue column.
    due: [[Pairs; 2]; 2],
    /// Posting day against export date, by its order.
    posted: [Pairs; 2],
}

/// The two readings that a date can have before its column has settled.
const READINGS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

fn reading(order: DateOrder) -> usize {
    usize::from(order == DateOrder::MonthFirst)
}

impl Scan {
    fn new(plan: Plan) -> Self {
        let dates = plan.dates().map(|(field, _)| (field, DateColumn::default())).collect();
        Scan {
            plan,
            rows: 0,
            unended: false,
            dates,
            amounts: AmountColumn::default(),
            numbers: Numbers::new(),
            zeros: Zeros::new(),
            unnumbered: 0,
            due: Default::default(),
            posted: Default::default(),
        }
    }

    fn see(&mut self, record: &Record) -> Result<(), Refusal> {
        if record.is_blank() {
            return Ok(());
        }
        self.rows += 1;
        self.unended = record.unended;
        let width = self.plan.header.len();
        let whole = record.fields.get(width..).is_some_and(|extra| extra.iter().all(|field| field.trim().is_empty()));
        if record.flaw.is_some() || !whole {
            return Ok(());
        }
        let cell =
            |field: Field| self.plan.column(field).and_then(|at| record.fields.get(at)).map_or("", String::as_str);
        for (field, column) in &mut self.dates {
            let text = cell(*field);
            column.see(text, Shape::of(text));
        }
        let posted = if self.plan.mapping.kind == FileKind::Payments { Field::ReceivedOn } else { Field::IssuedOn };
        let (issue, due) = (Shape::of(cell(posted)), Shape::of(cell(Field::DueOn)));
        for (at, order) in READINGS.into_iter().enumerate() {
            let Ok(Some(issued_on)) = issue.read(order) else { continue };
            if let Some(export) = self.plan.mapping.export_date {
                self.posted[at].both += 1;
                self.posted[at].wrong += u64::from(issued_on > export);
            }
            for (of, order) in READINGS.into_iter().enumerate() {
                let Ok(Some(due_on)) = due.read(order) else { continue };
                self.due[of][at].both += 1;
                self.due[of][at].wrong += u64::from(due_on < issued_on);
            }
        }
        let amount = cell(Field::Amount);
        self.amounts.see(if self.plan.mapping.kind == FileKind::Customers {
            cell(Field::CustomerCreditLimit)
        } else {
            amount
        });
        let customer = identifier(cell(Field::CustomerNumber)).map(|(id, _)| id).unwrap_or_default();
        let kind = self.plan.mapping.kind;
        let number = if kind == FileKind::Customers {
            customer.clone()
        } else {
            identifier(cell(Field::Number)).map(|(id, _)| id).unwrap_or_default()
        };
        if number.is_empty() {
            self.unnumbered += 1;
        } else {
            let content = match kind {
                FileKind::Customers => hash(&record.fields),
                _ => hash(&(&customer, amount.trim(), cell(Field::Currency).trim())),
            };
            self.numbers.see(hash(&number), content, record.line, kind == FileKind::Customers);
        }
        if !customer.is_empty() {
            self.zeros.see(&customer);
        }
        if self.numbers.conflicting > MOST_CONFLICTS {
            return Err(Refusal::NotANumberColumn(self.plan.heading(Field::Number), MOST_CONFLICTS as u64));
        }
        if kind == FileKind::Payments && self.unnumbered > MOST_NUMBERS as u64 {
            return Err(Refusal::TooManyUnnumbered(MOST_NUMBERS as u64));
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Profile, Refused> {
        let mut refusals = Vec::new();
        let mut warnings = Vec::new();
        if self.rows == 0 {
            refusals.push(Refusal::NoRows);
        }
        let kind = self.plan.mapping.kind;
        for (field, column) in &self.dates {
            let named = self.plan.mapping.order_of(*field);
            match column.settle(named) {
                Ok(order) => {
                    if let Some(named) = named.filter(|named| *named != DateOrder::YearFirst)
                        && column.certain * 2 > column.filled
                    {
                        warnings.push(Warning::OtherDateFormat { column: self.plan.heading(*field), named });
                    }
                    self.plan.orders.insert(*field, order);
                }
                Err(why) => refusals.push(Refusal::Dates(field.code_in(kind), self.plan.heading(*field), why)),
            }
        }
        match self.amounts.settle(self.plan.mapping.decimal) {
            Ok(sign) => self.plan.decimal = sign,
            Err(why) => {
                let field = if kind == FileKind::Customers { Field::CustomerCreditLimit } else { Field::Amount };
                refusals.push(Refusal::Decimals(self.plan.heading(field), why));
            }
        }
        self.swapped(&mut refusals);
        if !refusals.is_empty() {
            return Err(Refused(refusals));
        }
        if self.zeros.count > 0 {
            warnings
                .push(Warning::LeadingZeros { count: self.zeros.count, pairs: std::mem::take(&mut self.zeros.twins) });
        }
        if self.zeros.is_full() {
            warnings.push(Warning::ZerosNotCompared);
        }
        if self.numbers.is_full() {
            warnings.push(Warning::NumbersNotCompared { compared: MOST_NUMBERS });
        }
        let columns = self.plan.absent();
        if !columns.is_empty() {
            warnings.push(Warning::ColumnsAbsent { columns });
        }
        if self.unended {
            warnings.push(Warning::NoFinalNewline);
        }
        let Numbers { repeats, conflicts, .. } = self.numbers;
        let conflicts = conflicts.into_values().flatten().map(|line| (u64::from(line), Vec::new()));
        Ok(Profile {
            unused: self.plan.unused(),
            rows: self.rows,
            bom: false,
            warnings,
            repeats,
            conflicts: conflicts.collect(),
            plan: self.plan,
        })
    }

    /// Whether the dates as they will be read can be true.
    fn swapped(&self, refusals: &mut Vec<Refusal>) {
        let payments = self.plan.mapping.kind == FileKind::Payments;
        let posted = if payments { Field::ReceivedOn } else { Field::IssuedOn };
        let Some(issue) = self.plan.orders.get(&posted).map(|order| reading(*order)) else { return };
        if let Some(due) = self.plan.orders.get(&Field::DueOn).map(|order| reading(*order)) {
            let Pairs { both, wrong } = self.due[due][issue];
            if both >= FEWEST_ROWS && wrong * 100 > both * DUE_BEFORE_PERCENT {
                refusals.push(Refusal::SwappedDates(wrong, both));
            }
        }
        let Pairs { both, wrong } = self.posted[issue];
        if let Some(export) = self.plan.mapping.export_date
            && both >= FEWEST_ROWS
            && wrong * 100 > both * AFTER_EXPORT_PERCENT
        {
            refusals.push(Refusal::AfterExport(wrong, both, export));
        }
    }
}

/// Reads the rows in conflict once more, so that each can show the others.
fn show_conflicts<R: Read + Seek>(input: &mut R, profile: &mut Profile) -> Result<(), Refused> {
    input.seek(SeekFrom::Start(0))?;
    let plan = &profile.plan;
    let (_, mut records, _) = open(input, Some(plan.delimiter), plan.encoding)?;
    let mut sides: HashMap<u64, Vec<Side>> = HashMap::new();
    let mut numbers: HashMap<u64, u64> = HashMap::new();
    let mut record = Record::default();
    while records.read(&mut record)? {
        if !profile.conflicts.contains_key(&record.line) {
            continue;
        }
        let cell = |field: Field| plan.column(field).and_then(|at| record.fields.get(at)).map_or("", String::as_str);
        let number = hash(&identifier(cell(Field::Number)).map(|(id, _)| id).unwrap_or_default());
        let side = Side {
            line: record.line,
            customer: shown(cell(Field::CustomerNumber)),
            amount: shown(cell(Field::Amount)),
        };
        numbers.insert(record.line, number);
        sides.entry(number).or_default().push(side);
    }
    for (line, all) in &mut profile.conflicts {
        if let Some(found) = numbers.get(line).and_then(|number| sides.get(number)) {
            all.extend(found.iter().take(MOST_SIDES).cloned());
        }
    }
    Ok(())
}

/// The most rows of one number that are shown together.
const MOST_SIDES: usize = 4;
