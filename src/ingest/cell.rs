//! Cells to values: what stands in a column, what it means by the mapping, and every fault and note on the way.

use std::str::FromStr;

use chrono::NaiveDate;
use chrono_tz::Tz;
use rust_decimal::Decimal;

use super::amount::{self, AmountFault};
use super::date::{DateFault, Shape};
use super::fault::{Fault, Note, NoteKind, Reason};
use super::field::{Field, FileKind, Value, heading};
use super::plan::Plan;
use crate::domain::allocation::AllocationRule;
use crate::domain::clean;
use crate::domain::customer::Segment;
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::{Currency, Money};
use crate::domain::pay_run::PayRun;
use crate::domain::payment::PaymentKind;
use crate::domain::profile::Window;
use crate::domain::terms::Percent;

/// How much of a value is shown with its fault, in characters.
const SHOWN: usize = 60;

/// A value as it is shown: cleaned and cut.
pub(super) fn shown(text: &str) -> String {
    clean::line(text.get(..4 * SHOWN).unwrap_or(text)).chars().take(SHOWN).collect()
}

/// Yes or no in the languages of the desk.
pub(super) fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "ja" | "j" | "igen" | "da" | "oui" => Some(true),
        "no" | "n" | "false" | "0" | "nei" | "nem" | "nu" | "non" => Some(false),
        _ => None,
    }
}

/// Two letters, in lower case.
pub(super) fn two_letters(text: &str) -> Option<String> {
    let text = text.trim();
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic())).then(|| text.to_lowercase())
}

/// The number of days in a text such as "30", "net 30" or "Payment within 30 days".
pub(super) fn days(text: &str) -> Option<i64> {
    let text = text.trim();
    let text = text.strip_suffix(".0").unwrap_or(text);
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let (first, None) = (numbers.next()?, numbers.next()) else { return None };
    first.parse().ok().filter(|days| (0..=3650).contains(days) && starts_a_word(text, first))
}

/// True when the digits are a word of their own, not the tail of a code such as "NAA8".
fn starts_a_word(text: &str, digits: &str) -> bool {
    let before = text.find(digits).and_then(|at| text[..at].chars().last());
    before.is_none_or(|c| !c.is_alphanumeric() && c != '-')
}

fn listed<T>(all: impl IntoIterator<Item = T>, code: impl Fn(T) -> &'static str) -> String {
    all.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// The words that a field knows, as a sentence; nothing for free text.
pub(super) fn known_words(field: Field, kind: FileKind) -> Option<String> {
    Some(match field {
        Field::CustomerSegment => listed(Segment::ALL, Segment::code),
        Field::Kind if kind == FileKind::Invoices => listed(InvoiceKind::ALL, InvoiceKind::code),
        Field::Kind => listed(PaymentKind::ALL, PaymentKind::code),
        Field::Currency | Field::CustomerCurrency => Currency::codes().collect::<Vec<_>>().join(", "),
        Field::CustomerTimeZone => "names such as Europe/Oslo".to_owned(),
        Field::CustomerLanguage => "two letters such as en".to_owned(),
        Field::CustomerCountry => "two letters such as NO".to_owned(),
        Field::Disputed => "yes, no".to_owned(),
        Field::TermsDays | Field::CustomerTermsDays => "a number of days".to_owned(),
        Field::CustomerPayRun => "days such as 25, last, fri, 1 and 15, every second fri".to_owned(),
        Field::CustomerBestHour => "times such as 08:00-10:00".to_owned(),
        Field::CustomerAllocationRule => listed(AllocationRule::ALL, AllocationRule::code),
        Field::CustomerDeposit => "a share in percent from 0 to 100".to_owned(),
        _ => return None,
    })
}

/// Whether a mapping may put this word into a field.
///
/// # Errors
/// What the field knows.
pub(super) fn check_word(field: Field, kind: FileKind, text: &str) -> Result<(), String> {
    let good = match field {
        Field::CustomerSegment => Segment::from_str(text).is_ok(),
        Field::Kind if kind == FileKind::Invoices => InvoiceKind::from_str(text).is_ok(),
        Field::Kind => PaymentKind::from_str(text).is_ok(),
        Field::Currency | Field::CustomerCurrency => Currency::from_str(text).is_ok(),
        Field::CustomerTimeZone => Tz::from_str(text).is_ok(),
        Field::CustomerLanguage | Field::CustomerCountry => two_letters(text).is_some(),
        Field::Disputed => yes_no(text).is_some(),
        Field::TermsDays | Field::CustomerTermsDays => days(text).is_some(),
        Field::CustomerPayRun => PayRun::from_str(text).is_ok(),
        Field::CustomerBestHour => Window::from_str(text).is_ok(),
        Field::CustomerAllocationRule => AllocationRule::from_str(text).is_ok(),
        Field::CustomerDeposit => Percent::from_str(text).is_ok(),
        _ => {
            return match field.value() {
                Value::Date | Value::Amount | Value::Id => {
                    Err("numbers, dates and amounts come from the file".to_owned())
                }
                _ => Ok(()),
            };
        }
    };
    if good { Ok(()) } else { Err(known_words(field, kind).unwrap_or_default()) }
}

/// An identifier with what spreadsheets do to it undone: `2960623488.0` and `="0042"`.
///
/// # Errors
/// [`Reason::Exponent`] where digits are lost.
pub(super) fn identifier(text: &str) -> Result<(String, bool), Reason> {
    let kept = clean::line(text);
    if let Some(inner) = kept.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return Ok((inner.trim().to_owned(), true));
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if let Some((whole, zeros)) = kept.split_once('.')
        && digits(whole)
        && !zeros.is_empty()
        && zeros.bytes().all(|b| b == b'0')
    {
        return Ok((whole.to_owned(), true));
    }
    let exponent = kept.to_ascii_uppercase();
    if let Some((mantissa, power)) = exponent.split_once("E+")
        && digits(power)
        && digits(&mantissa.replacen(['.', ','], "", 1))
    {
        return Err(Reason::Exponent);
    }
    Ok((kept, false))
}

/// The cells of one row.
pub(super) struct Cells<'a> {
    plan: &'a Plan,
    fields: &'a [String],
    /// What is wrong.
    pub(super) faults: Vec<Fault>,
    /// What was done.
    pub(super) notes: Vec<Note>,
}

impl<'a> Cells<'a> {
    /// A row by a plan.
    pub(super) fn new(plan: &'a Plan, fields: &'a [String]) -> Self {
        Cells { plan, fields, faults: Vec::new(), notes: Vec::new() }
    }

    /// The plan.
    pub(super) fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// What stands in the field's column; nothing when blank or when there is no such column.
    pub(super) fn raw(&self, field: Field) -> Option<&'a str> {
        let text = self.fields.get(self.plan.column(field)?)?;
        (!text.trim().is_empty()).then_some(text.as_str())
    }

    /// Adds a fault.
    pub(super) fn fault(&mut self, field: Field, reason: Reason) {
        let value = self.raw(field).map(shown).unwrap_or_default();
        self.faults.push(Fault { column: self.plan.heading(field), value, reason });
    }

    /// Adds a note.
    pub(super) fn note(&mut self, field: Field, kind: NoteKind) {
        self.notes.push(Note { column: self.plan.heading(field), kind });
    }

    /// What the mapping puts in place of nothing.
    pub(super) fn default(&self, field: Field) -> Option<&'a str> {
        self.plan.mapping.defaults.get(&field).map(String::as_str)
    }

    /// An identifier.
    pub(super) fn id(&mut self, field: Field) -> Option<String> {
        let raw = self.raw(field)?;
        match identifier(raw) {
            Ok((kept, changed)) => {
                if changed {
                    self.note(field, NoteKind::Identifier(shown(raw), kept.clone()));
                } else {
                    self.cleaned(field, raw, &kept);
                }
                Some(kept).filter(|kept| !kept.is_empty())
            }
            Err(reason) => {
                self.fault(field, reason);
                None
            }
        }
    }

    /// An identifier that must be there.
    pub(super) fn needed_id(&mut self, field: Field) -> String {
        let before = self.faults.len();
        let found = self.id(field);
        if found.is_none() && self.faults.len() == before {
            self.fault(field, Reason::Missing);
        }
        found.unwrap_or_default()
    }

    /// Free text, cleaned; the default when blank.
    pub(super) fn text(&mut self, field: Field) -> String {
        let Some(raw) = self.raw(field) else { return self.default(field).unwrap_or_default().to_owned() };
        let kept = clean::line(raw);
        self.cleaned(field, raw, &kept);
        match self.plan.mapping.values.get(&field).and_then(|words| words.get(&heading(&kept))) {
            Some(word) => word.clone(),
            None => kept,
        }
    }

    fn cleaned(&mut self, field: Field, raw: &str, kept: &str) {
        // A line break inside a field is a blank, not an attack.
        if raw.chars().any(|c| !matches!(c, '\t' | '\r' | '\n') && clean::is_hostile(c)) {
            self.note(field, NoteKind::Hostile);
        } else if raw != kept
            && raw.chars().filter(|c| !c.is_whitespace()).count() == kept.chars().filter(|c| *c != ' ').count()
        {
            self.note(field, NoteKind::Trimmed);
        }
    }

    /// A word by the mapping's translation, or the default when blank.
    fn word(&self, field: Field) -> Option<String> {
        let Some(raw) = self.raw(field) else { return self.default(field).map(str::to_owned) };
        let translated = self.plan.mapping.values.get(&field).and_then(|words| words.get(&heading(raw)));
        Some(translated.cloned().unwrap_or_else(|| clean::line(raw)))
    }

    /// A word that decides how the customer or the money is treated: an unknown one is a fault.
    pub(super) fn strict<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let word = self.word(field)?;
        let found = read(&word);
        if found.is_none() {
            let kind = self.plan.mapping.kind;
            let known = known_words(field, kind).unwrap_or_default();
            self.fault(field, Reason::UnknownWord { known, field: field.code_in(kind).to_owned() });
        }
        found
    }

    /// A word that may be left out: an unknown one becomes the default, with a warning.
    pub(super) fn lenient<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let word = self.word(field)?;
        read(&word).or_else(|| {
            self.note(field, NoteKind::WordLeftOut(shown(&word)));
            self.default(field).and_then(&read)
        })
    }

    /// A currency. An unknown code is replaced by the mapping's default, or is a fault.
    pub(super) fn currency(&mut self, field: Field) -> Option<Currency> {
        let word = self.word(field)?;
        if let Ok(currency) = Currency::from_str(&word) {
            return Some(currency);
        }
        match self.default(field).and_then(|code| Currency::from_str(code).ok()) {
            Some(currency) => {
                self.note(field, NoteKind::CurrencyDefault(shown(&word), currency));
                Some(currency)
            }
            None => {
                self.fault(field, Reason::UnknownCurrency);
                None
            }
        }
    }

    /// A day.
    pub(super) fn date(&mut self, field: Field) -> Option<NaiveDate> {
        let raw = self.raw(field)?;
        let shape = Shape::of(raw);
        if let Shape::Certain(_, true) = shape {
            self.note(field, NoteKind::FloatDate(shown(raw)));
        }
        match shape.read(self.plan.order(field)) {
            Ok(date) => date,
            Err(fault) => {
                let reason = match fault {
                    DateFault::TwoDigitYear => Reason::TwoDigitYear,
                    DateFault::NoSuchDay => Reason::NoSuchDay,
                    DateFault::NotADate(order) => Reason::NotADate(order),
                };
                self.fault(field, reason);
                None
            }
        }
    }

    /// A day that must be there.
    pub(super) fn needed_date(&mut self, field: Field) -> Option<NaiveDate> {
        if self.raw(field).is_none() {
            self.fault(field, Reason::Missing);
            return None;
        }
        self.date(field)
    }

    /// A number of days. A code that nobody has translated is a fault: nobody is to be chased on a guess.
    pub(super) fn days(&mut self, field: Field) -> Option<i64> {
        self.strict(field, days)
    }

    /// The amount, which must be there; rounded to the currency with a note.
    pub(super) fn money(&mut self, currency: Option<Currency>) -> Option<Money> {
        if self.raw(Field::Amount).is_none() {
            self.fault(Field::Amount, Reason::Missing);
        }
        self.money_in(Field::Amount, currency)
    }

    /// An amount that may be left out; rounded to the currency with a note.
    pub(super) fn money_in(&mut self, field: Field, currency: Option<Currency>) -> Option<Money> {
        let raw = self.raw(field)?;
        let amount: Decimal = match amount::read(raw, self.plan.decimal) {
            Ok(amount) => amount?,
            Err(fault) => {
                let reason = match fault {
                    AmountFault::NotAnAmount => Reason::NotAnAmount,
                    AmountFault::Exponent => Reason::Exponent,
                    AmountFault::OutOfRange => Reason::OutOfRange,
                };
                self.fault(field, reason);
                return None;
            }
        };
        match Money::round_half_even(amount, currency?) {
            Ok(rounded) => {
                if !rounded.difference.is_zero() {
                    let kind = NoteKind::Rounded(shown(raw), rounded.money, rounded.difference.normalize());
                    self.note(field, kind);
                }
                Some(rounded.money)
            }
            Err(_) => {
                self.fault(field, Reason::OutOfRange);
                None
            }
        }
    }

    /// Fields of more characters than any name has.
    pub(super) fn check_lengths(&mut self) {
        for (at, text) in self.fields.iter().enumerate() {
            if text.len() <= clean::LONGEST || self.plan.is_own(at) {
                continue;
            }
            let chars = text.chars().count();
            if chars > clean::LONGEST {
                let column = self.plan.header.get(at).cloned().unwrap_or_default();
                self.faults.push(Fault { column, value: shown(text), reason: Reason::TooLong(chars) });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_stay_text() {
        for (text, kept) in [
            ("0140105686", ("0140105686", false)),
            ("2960623488.0", ("2960623488", true)),
            ("0042.00", ("0042", true)),
            ("=\"0042\"", ("0042", true)),
            ("F-2020.10", ("F-2020.10", false)),
            ("1234.5", ("1234.5", false)),
            ("A12E+3", ("A12E+3", false)),
            ("9007199254740993", ("9007199254740993", false)),
        ] {
            assert_eq!(identifier(text), Ok((kept.0.to_owned(), kept.1)), "{text}");
        }
        assert_eq!(identifier("2.96062E+09"), Err(Reason::Exponent));
    }

    #[test]
    fn terms_are_read_from_sentences_but_not_from_codes() {
        for (text, found) in [
            ("30", Some(30)),
            ("net 30", Some(30)),
            ("Payment within 30 days.", Some(30)),
            ("30-day terms", Some(30)),
            ("30.0", Some(30)),
            ("0", Some(0)),
            ("NAA8", None),
            ("2/10 net 30", None),
            ("-5", None),
            ("at once", None),
        ] {
            assert_eq!(days(text), found, "{text}");
        }
    }
}
