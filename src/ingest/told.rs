//! Why a row or a file is not taken, as a key of the catalogue with what stands in its gaps. `Display` of the same values
//! says the same in English, for reports that programs read; a test of the command line holds the two together.

use super::amount::{DecimalSign, SignFault};
use super::date::{ColumnFault, DateOrder};
use super::encoding::NoText;
use super::fault::Reason;
use super::field::{Field, FileKind};
use super::record::LARGEST_RECORD;
use super::refusal::{Refusal, percent};
use crate::domain::clean;

/// What stands in a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words of the file, of the mapping or of the system.
    Text(String),
    /// A count.
    Count(u64),
    /// A sentence of its own: one of several that are joined.
    Told(Vec<Told>),
}

/// One sentence to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The catalogue's key.
    pub key: String,
    /// The gaps, by name.
    pub args: Vec<(&'static str, Part)>,
}

impl Told {
    fn new(key: impl Into<String>) -> Self {
        Told { key: key.into(), args: Vec::new() }
    }

    fn text(mut self, name: &'static str, text: impl ToString) -> Self {
        self.args.push((name, Part::Text(text.to_string())));
        self
    }

    fn count(mut self, name: &'static str, count: u64) -> Self {
        self.args.push((name, Part::Count(count)));
        self
    }
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

impl Reason {
    /// Why the value, or the row, cannot be taken.
    pub fn told(&self) -> Told {
        let told = Told::new(format!("row-{}", self.code().replace('_', "-")));
        match self {
            Reason::TooLong(chars) => told.count("chars", whole(*chars)).count("most", whole(clean::LONGEST)),
            Reason::NotADate(order) => told.text("order", order),
            Reason::EndsBefore(from) => told.text("from", from),
            Reason::UnknownWord { known, .. } => told.text("known", known),
            Reason::Conflict(sides) => {
                let side = |side: &super::fault::Side| {
                    let told = Told::new("row-side").text("line", side.line);
                    told.text("customer", &side.customer).text("amount", &side.amount)
                };
                Told { args: vec![("sides", Part::Told(sides.iter().map(side).collect()))], ..told }
            }
            Reason::Stored { stored, given } => told.text("stored", stored).text("given", given),
            Reason::NotOnDesk { what, known } => Told::new(format!("row-not-on-desk-{what}")).text("known", known),
            Reason::ColumnCount { found, expected } | Reason::Truncated { found, expected } => {
                told.count("found", whole(*found)).count("expected", whole(*expected))
            }
            _ => told,
        }
    }

    /// What to do about it.
    pub fn advice(&self) -> Told {
        let told = Told::new(format!("remedy-{}", self.code().replace('_', "-")));
        match self {
            Reason::NotADate(order) => told.text("order", order),
            Reason::UnknownWord { field, .. } => told.text("field", field),
            Reason::NotOnDesk { what, .. } => told.text("what", what),
            _ => told,
        }
    }
}

impl Refusal {
    /// Why the file is refused, and what to do.
    pub fn told(&self) -> Told {
        match self {
            Refusal::Empty => Told::new("file-empty"),
            Refusal::NoRows => Told::new("file-no-rows"),
            Refusal::NoText(why) => Told::new(match why {
                NoText::Zip => "file-is-zip",
                NoText::Pdf => "file-is-pdf",
                NoText::Utf16 => "file-is-utf16",
                NoText::Binary => "file-is-binary",
            }),
            Refusal::Io(error) => Told::new("file-unread").text("error", error),
            Refusal::TooLong(line) => {
                Told::new("file-too-long").text("line", line).count("most", whole(LARGEST_RECORD >> 10))
            }
            Refusal::MissingColumn(FileKind::Payments, Field::Amount, ..) => Told::new("file-no-amount-column"),
            Refusal::MissingColumn(kind, field, wanted, near) => {
                let wanted: Vec<String> = wanted.iter().take(3).map(|name| format!("'{name}'")).collect();
                let key = if near.is_some() { "file-missing-column-near" } else { "file-missing-column" };
                let told = Told::new(key).text("code", field.code_in(*kind)).text("wanted", wanted.join(" / "));
                near.iter().fold(told, |told, near| told.text("near", near))
            }
            Refusal::NoCurrency => Told::new("file-no-currency"),
            Refusal::DoubledColumn(heading) => Told::new("file-doubled-column").text("heading", heading),
            Refusal::Dates(field, heading, why) => dates(field, why).text("heading", heading),
            Refusal::Decimals(heading, why) => decimals(why).text("heading", heading),
            Refusal::SwappedDates(before, of) => Told::new("file-swapped-dates")
                .count("before", *before)
                .count("of", *of)
                .count("percent", percent(*before, *of)),
            Refusal::AfterExport(after, of, export) => Told::new("file-after-export")
                .count("after", *after)
                .count("of", *of)
                .count("percent", percent(*after, *of))
                .text("date", export),
            Refusal::NotANumberColumn(heading, count) => {
                Told::new("file-not-a-number-column").text("heading", heading).count("count", *count)
            }
            Refusal::TooManyUnnumbered(most) => Told::new("file-too-many-unnumbered").count("most", *most),
            Refusal::Changed => Told::new("file-changed"),
        }
    }
}

fn dates(field: &str, why: &ColumnFault) -> Told {
    let line = |order: DateOrder| format!("[dates] {field} = \"{order}\"");
    match why {
        ColumnFault::Ambiguous(example) => Told::new("file-dates-ambiguous")
            .text("example", example)
            .text("first", line(DateOrder::DayFirst))
            .text("second", line(DateOrder::MonthFirst)),
        ColumnFault::Mixed { day_first, month_first } => Told::new("file-dates-mixed")
            .count("days", day_first.0)
            .text("day", &day_first.1)
            .count("months", month_first.0)
            .text("month", &month_first.1),
        ColumnFault::Contradicted { named, rows, example } => Told::new("file-dates-contradicted")
            .text("named", named)
            .count("rows", *rows)
            .text("example", example)
            .text("line", line(*named)),
        ColumnFault::TwoDigitYears(rows, example) => {
            Told::new("file-dates-two-digits").count("rows", *rows).text("example", example)
        }
    }
}

fn decimals(why: &SignFault) -> Told {
    match why {
        SignFault::Ambiguous(example) => Told::new("file-decimals-ambiguous")
            .text("example", example)
            .text("comma", DecimalSign::Comma.sign())
            .text("point", DecimalSign::Point.sign()),
        SignFault::Mixed { point, comma } => Told::new("file-decimals-mixed")
            .count("points", point.0)
            .text("point", &point.1)
            .count("commas", comma.0)
            .text("comma", &comma.1),
        SignFault::Contradicted(rows, example) => {
            Told::new("file-decimals-contradicted").count("rows", *rows).text("example", example)
        }
    }
}
