//! Why rows are rejected, and what was done to rows that were kept. Values with data, so that a catalogue can
//! say them in any language; `Display` says them in English.

use std::fmt;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::date::DateOrder;
use crate::domain::clean;
use crate::domain::ladder::Held;
use crate::domain::money::{Currency, Money};

/// One of the rows that bear the same document number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its line.
    pub line: u64,
    /// Its customer's number, as written.
    pub customer: String,
    /// Its amount, as written.
    pub amount: String,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: customer {}, amount {}", self.line, self.customer, self.amount)
    }
}

/// Why a value, or a row, cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing where something must be.
    Missing,
    /// A field of more characters than any name has.
    TooLong(usize),
    /// No date in the column's format.
    NotADate(DateOrder),
    /// 30 February.
    NoSuchDay,
    /// A year without its century.
    TwoDigitYear,
    /// No amount in the column's format.
    NotAnAmount,
    /// An amount larger than the ledger keeps.
    OutOfRange,
    /// A number or identifier with an exponent: digits are lost.
    Exponent,
    /// A period that ends before this day, on which it begins.
    EndsBefore(NaiveDate),
    /// Not an ISO 4217 code that the desk knows.
    UnknownCurrency,
    /// Not one of the words that the field knows.
    UnknownWord {
        /// The words.
        known: String,
        /// The field, as a mapping names it.
        field: String,
    },
    /// The same number on rows that differ; all of them, this one included.
    Conflict(Vec<Side>),
    /// The desk has the same number with another content, which stays as it is.
    Stored {
        /// What the desk has.
        stored: String,
        /// What the row says.
        given: String,
    },
    /// No team or agent of the desk has that name.
    NotOnDesk {
        /// `team` or `agent`.
        what: &'static str,
        /// The names that there are.
        known: String,
    },
    /// More or fewer fields than the header.
    ColumnCount {
        /// Fields in the row.
        found: usize,
        /// Fields in the header.
        expected: usize,
    },
    /// The file ends inside this row.
    Truncated {
        /// Fields in the row.
        found: usize,
        /// Fields in the header.
        expected: usize,
    },
    /// A quote that opens and never closes.
    OpenQuote,
    /// Bytes that are no characters.
    BadBytes,
    /// It takes back money that went back itself.
    ReturnOfReturn,
}

impl Reason {
    /// A short name to count by.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Missing => "missing",
            Reason::TooLong(_) => "too_long",
            Reason::NotADate(_) => "not_a_date",
            Reason::NoSuchDay => "no_such_day",
            Reason::TwoDigitYear => "two_digit_year",
            Reason::NotAnAmount => "not_an_amount",
            Reason::OutOfRange => "out_of_range",
            Reason::Exponent => "exponent",
            Reason::EndsBefore(_) => "ends_before",
            Reason::UnknownCurrency => "unknown_currency",
            Reason::UnknownWord { .. } => "unknown_word",
            Reason::Conflict(_) => "conflict",
            Reason::Stored { .. } => "stored",
            Reason::NotOnDesk { .. } => "not_on_desk",
            Reason::ColumnCount { .. } => "column_count",
            Reason::Truncated { .. } => "truncated",
            Reason::OpenQuote => "open_quote",
            Reason::BadBytes => "bad_bytes",
            Reason::ReturnOfReturn => "return_of_return",
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> String {
        match self {
            Reason::Missing => "fill it in, or give the mapping a default".to_owned(),
            Reason::TooLong(_) => "shorten it; a delimiter or a quote may be missing before it".to_owned(),
            Reason::NotADate(order) => format!("write it as {order}"),
            Reason::NoSuchDay => "correct the day".to_owned(),
            Reason::TwoDigitYear => "write the year with four digits".to_owned(),
            Reason::NotAnAmount => "write digits with the decimal sign of the other rows".to_owned(),
            Reason::OutOfRange => "correct the amount".to_owned(),
            Reason::Exponent => "export the column as text, so that no digit is lost".to_owned(),
            Reason::EndsBefore(_) => "correct one of the two days".to_owned(),
            Reason::UnknownCurrency => {
                "write an ISO code such as EUR, or give the mapping a default currency".to_owned()
            }
            Reason::UnknownWord { field, .. } => format!("correct it, or translate it under [values.{field}]"),
            Reason::Conflict(_) => "keep the row that is right and delete the others".to_owned(),
            Reason::Stored { .. } => {
                "nothing was overwritten; correct the row, or give it a number of its own".to_owned()
            }
            Reason::NotOnDesk { what, .. } => format!("correct it, or add it with: dunlin {what} add"),
            Reason::ColumnCount { .. } => "put quotes around fields that hold the delimiter".to_owned(),
            Reason::Truncated { .. } => "the file is cut off: export it again".to_owned(),
            Reason::OpenQuote => "close the quote, or double it where it belongs to the text".to_owned(),
            Reason::BadBytes => "name the right encoding in the mapping".to_owned(),
            Reason::ReturnOfReturn => {
                "book money that came in again as a payment, or quote the payment that went back".to_owned()
            }
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Missing => f.write_str("nothing is given"),
            Reason::TooLong(chars) => {
                write!(f, "{chars} characters, where {} is the most", clean::LONGEST)
            }
            Reason::NotADate(order) => write!(f, "this is no date as {order}"),
            Reason::NoSuchDay => f.write_str("there is no such day"),
            Reason::TwoDigitYear => f.write_str("the year has no century"),
            Reason::NotAnAmount => f.write_str("this is no amount"),
            Reason::OutOfRange => f.write_str("the amount is out of range"),
            Reason::Exponent => f.write_str("written with an exponent, so digits are lost"),
            Reason::EndsBefore(from) => write!(f, "it ends before it begins, on {from}"),
            Reason::UnknownCurrency => f.write_str("this is no currency that the desk knows"),
            Reason::UnknownWord { known, .. } => write!(f, "not known here; known: {known}"),
            Reason::Conflict(sides) => {
                f.write_str("the same number on rows that differ: ")?;
                let told: Vec<String> = sides.iter().map(ToString::to_string).collect();
                f.write_str(&told.join(" | "))
            }
            Reason::Stored { stored, given } => {
                write!(f, "the desk has this number with {stored}; this row has {given}")
            }
            Reason::NotOnDesk { what, known } => write!(f, "the desk has no such {what}; it has: {known}"),
            Reason::ColumnCount { found, expected } => write!(f, "{found} fields where the header has {expected}"),
            Reason::Truncated { found, expected } => {
                write!(f, "the file ends inside this row: {found} fields of {expected}")
            }
            Reason::OpenQuote => f.write_str("a quote opens and is not closed, or text follows a closed one"),
            Reason::BadBytes => f.write_str("some bytes are no characters in the file's encoding"),
            Reason::ReturnOfReturn => f.write_str("this is a return or reversal, and what it takes back is one itself"),
        }
    }
}

/// One thing wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The column's heading; empty for the row as a whole.
    pub column: String,
    /// What stands there, cleaned and cut for showing.
    pub value: String,
    /// Why it cannot be taken.
    pub reason: Reason,
}

impl Fault {
    /// What to do about it.
    pub fn remedy(&self) -> String {
        self.reason.remedy()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.column.is_empty() {
            write!(f, "{} '{}': ", self.column, self.value)?;
        }
        write!(f, "{}; {}", self.reason, self.remedy())
    }
}

/// What a note says of a row that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// An identifier that had become a float or a spreadsheet formula: given, kept.
    Identifier(String, String),
    /// A date that had become a float.
    FloatDate(String),
    /// Decimals beyond the currency's: given, kept, kept minus given.
    Rounded(String, Money, Decimal),
    /// Blanks in front, behind or doubled.
    Trimmed,
    /// Characters that nobody can see, or that act on a terminal, were taken out.
    Hostile,
    /// Due before it was issued: due, issued.
    DueBeforeIssued(NaiveDate, NaiveDate),
    /// Posted after the file was written.
    AfterExport(NaiveDate),
    /// No due date: counted from the stated terms.
    DueFromTerms(i64),
    /// No due date and no terms: due on issue until the customer's own terms say otherwise.
    DueOnIssue,
    /// An unknown currency, and the mapping's default in its place.
    CurrencyDefault(String, Currency),
    /// An unknown word, left out or replaced by the default.
    WordLeftOut(String),
    /// A negative amount: the kind that it became.
    KindFromSign(&'static str),
    /// A credit or return written without its minus.
    SignTurned,
    /// A telephone number that cannot be dialled as it stands; kept as typed.
    PhoneOdd(String),
    /// A payment whose payer is not known; kept, and settling nothing.
    NoCustomer,
    /// No due date: counted from the customer's own terms.
    DueFromCustomer(i64),
    /// A payment that settles nothing yet, or not all that it could: why.
    Held(Held),
    /// Money that went back, and no payment is known that it takes back.
    BackUnknown,
}

/// How a note counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The row's content was put right.
    Repair,
    /// A person should look.
    Warning,
    /// Good to know.
    Remark,
}

impl NoteKind {
    /// How it counts.
    pub fn weight(&self) -> Weight {
        match self {
            NoteKind::Identifier(..)
            | NoteKind::FloatDate(_)
            | NoteKind::Rounded(..)
            | NoteKind::Trimmed
            | NoteKind::Hostile
            | NoteKind::SignTurned => Weight::Repair,
            NoteKind::DueBeforeIssued(..)
            | NoteKind::AfterExport(_)
            | NoteKind::CurrencyDefault(..)
            | NoteKind::WordLeftOut(_)
            | NoteKind::PhoneOdd(_)
            | NoteKind::Held(_)
            | NoteKind::BackUnknown
            | NoteKind::NoCustomer => Weight::Warning,
            NoteKind::DueFromTerms(_)
            | NoteKind::DueFromCustomer(_)
            | NoteKind::DueOnIssue
            | NoteKind::KindFromSign(_) => Weight::Remark,
        }
    }

    /// A short name to count by.
    pub fn code(&self) -> &'static str {
        match self {
            NoteKind::Identifier(..) => "identifier",
            NoteKind::FloatDate(_) => "float_date",
            NoteKind::Rounded(..) => "rounded",
            NoteKind::Trimmed => "trimmed",
            NoteKind::Hostile => "hostile",
            NoteKind::DueBeforeIssued(..) => "due_before_issued",
            NoteKind::AfterExport(_) => "after_export",
            NoteKind::DueFromTerms(_) => "due_from_terms",
            NoteKind::DueOnIssue => "due_on_issue",
            NoteKind::CurrencyDefault(..) => "currency_default",
            NoteKind::WordLeftOut(_) => "word_left_out",
            NoteKind::KindFromSign(_) => "kind_from_sign",
            NoteKind::SignTurned => "sign_turned",
            NoteKind::PhoneOdd(_) => "phone_odd",
            NoteKind::NoCustomer => "no_customer",
            NoteKind::DueFromCustomer(_) => "due_from_customer",
            NoteKind::Held(held) => match held {
                Held::Nothing => "held_nothing",
                Held::OtherCurrency => "held_other_currency",
                Held::Closed(_) => "held_closed",
                Held::Unknown(_) => "held_unknown",
                Held::Waits => "held_waits",
            },
            NoteKind::BackUnknown => "back_unknown",
        }
    }
}

impl fmt::Display for NoteKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoteKind::Identifier(given, kept) => write!(f, "{given} -> {kept}"),
            NoteKind::FloatDate(given) => write!(f, "{given} read as a date"),
            NoteKind::Rounded(given, kept, difference) => write!(f, "{given} -> {kept}, {difference} by rounding"),
            NoteKind::Trimmed => f.write_str("blanks put right"),
            NoteKind::Hostile => f.write_str("invisible characters taken out"),
            NoteKind::DueBeforeIssued(due, issued) => write!(f, "due {due}, before it was issued {issued}"),
            NoteKind::AfterExport(day) => write!(f, "posted {day}, after the file was written"),
            NoteKind::DueFromTerms(days) => write!(f, "no due date: {days} days from issue by the stated terms"),
            NoteKind::DueOnIssue => f.write_str("no due date and no terms: due on issue"),
            NoteKind::CurrencyDefault(given, used) => write!(f, "'{given}' is no known currency: {used} is used"),
            NoteKind::WordLeftOut(given) => write!(f, "'{given}' is not known and was left out"),
            NoteKind::KindFromSign(kind) => write!(f, "negative, so it is a {kind}"),
            NoteKind::SignTurned => f.write_str("made negative, as its kind asks"),
            NoteKind::PhoneOdd(given) => write!(f, "'{given}' cannot be dialled as it stands; kept as typed"),
            NoteKind::NoCustomer => {
                f.write_str("no customer and no document is known by that; kept without a customer")
            }
            NoteKind::Held(held) => write!(f, "kept unapplied: {held}"),
            NoteKind::BackUnknown => {
                f.write_str("no payment is known that this takes back; it counts against the customer")
            }
            NoteKind::DueFromCustomer(days) => write!(f, "no due date: {days} days from issue by the customer's terms"),
        }
    }
}

/// A note on a row that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The column's heading.
    pub column: String,
    /// What was done or seen.
    pub kind: NoteKind,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.column, self.kind)
    }
}
