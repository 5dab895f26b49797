//! The second reading: one row after the other, each either taken with notes or rejected with every fault it has.

use std::io::Read;
use std::str::FromStr;

use chrono_tz::Tz;
use sha2::{Digest, Sha256};

use super::cell::{Cells, two_letters, yes_no};
use super::country;
use super::fault::{Fault, Note, NoteKind, Reason};
use super::field::{Field, FileKind};
use super::habit;
use super::plan::{Plan, open};
use super::profile::Profile;
use super::record::{Flaw, Record, Records};
use super::refusal::{Refusal, Refused};
use super::row::{ContactRow, CustomerRow, DueFrom, InvoiceRow, Line, PaymentRow, Rejected, Row};
use super::seen::{Capped, MOST_NUMBERS, hash};
use crate::domain::contact_point::Channel;
use crate::domain::customer::Segment;
use crate::domain::invoice::{InvoiceKind, References};
use crate::domain::money::Money;
use crate::domain::payment::PaymentKind;

/// The rows of a file.
pub struct Rows<'a, R> {
    profile: &'a Profile,
    records: Records<R>,
    record: Record,
    read: u64,
    keys: Capped<u32>,
    trouble: Option<Refused>,
    done: bool,
}

/// Reads the rows of a file that was surveyed; the reader stands at its start again.
///
/// # Errors
/// When nothing can be read, or another file is there by now.
pub fn rows<R: Read>(input: R, profile: &Profile) -> Result<Rows<'_, R>, Refused> {
    let plan = &profile.plan;
    let (header, records, _) = open(input, Some(plan.delimiter), plan.encoding)?;
    if header != plan.header {
        return Err(Refusal::Changed.into());
    }
    let (record, keys) = (Record::default(), Capped::new(MOST_NUMBERS));
    Ok(Rows { profile, records, record, read: 0, keys, trouble: None, done: false })
}

impl<R: Read> Rows<'_, R> {
    /// Says whether the file was read to its end and was still the one that was surveyed. To be asked after the last row.
    ///
    /// # Errors
    /// What went wrong.
    pub fn finish(self) -> Result<(), Refused> {
        match self.trouble {
            Some(trouble) => Err(trouble),
            None if self.done && self.read != self.profile.rows => Err(Refusal::Changed.into()),
            None => Ok(()),
        }
    }

    fn take(&mut self) -> Result<Line, Rejected> {
        let plan = &self.profile.plan;
        let line = self.record.line;
        let width = plan.header.len();
        let found = self.record.fields.len();
        let whole = match self.record.flaw {
            Some(Flaw::OpenQuote) => Some(Reason::OpenQuote),
            Some(Flaw::BadBytes) => Some(Reason::BadBytes),
            None if found < width && self.record.unended => Some(Reason::Truncated { found, expected: width }),
            None if found < width => Some(Reason::ColumnCount { found, expected: width }),
            None if self.record.fields[width..].iter().any(|extra| !extra.trim().is_empty()) => {
                Some(Reason::ColumnCount { found, expected: width })
            }
            None => None,
        };
        if let Some(reason) = whole {
            let fault = Fault { column: String::new(), value: String::new(), reason };
            return Err(Rejected { line, faults: vec![fault], raw: self.raw() });
        }
        self.record.fields.truncate(width);
        let mut cells = Cells::new(plan, &self.record.fields);
        cells.check_lengths();
        if let Some(sides) = self.profile.conflicts.get(&line) {
            cells.fault(Field::Number, Reason::Conflict(sides.clone()));
        }
        let row = match plan.mapping.kind {
            FileKind::Customers => customer(&mut cells).map(|row| Row::Customer(Box::new(row))),
            FileKind::Invoices => invoice(&mut cells).map(|row| Row::Invoice(Box::new(row))),
            FileKind::Payments => payment(&mut cells, &mut self.keys).map(|row| Row::Payment(Box::new(row))),
        };
        let (notes, faults): (Vec<Note>, Vec<Fault>) = (cells.notes, cells.faults);
        match row {
            Some(row) if faults.is_empty() => Ok(Line { line, row, notes, raw: self.raw() }),
            _ => Err(Rejected { line, faults, raw: self.raw() }),
        }
    }

    /// The fields as they stand, without the columns that a rejects file adds.
    fn raw(&self) -> Vec<String> {
        let plan = &self.profile.plan;
        let fields = &self.record.fields;
        let own = (0..plan.header.len()).filter(|at| plan.is_own(*at)).count();
        if own > 0 && fields.len() != plan.header.len() {
            // Fields are missing or too many, so the added ones are only known to be the last.
            return fields[..fields.len().saturating_sub(own)].to_vec();
        }
        let kept = fields.iter().enumerate().filter(|(at, _)| !plan.is_own(*at));
        kept.map(|(_, field)| field.clone()).collect()
    }
}

impl<R: Read> Iterator for Rows<'_, R> {
    type Item = Result<Line, Rejected>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            match self.records.read(&mut self.record) {
                Ok(true) if self.record.is_blank() => {}
                Ok(true) => {
                    self.read += 1;
                    if !self.profile.is_repeat(self.record.line) {
                        return Some(self.take());
                    }
                }
                Ok(false) => self.done = true,
                Err(stop) => {
                    self.trouble = Some(stop.into());
                    self.done = true;
                }
            }
        }
        None
    }
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// The customer's part of a row.
fn customer(cells: &mut Cells<'_>) -> Option<CustomerRow> {
    let number = cells.needed_id(Field::CustomerNumber);
    let name = cells.text(Field::CustomerName);
    if name.is_empty() && cells.plan().mapping.kind == FileKind::Customers {
        cells.fault(Field::CustomerName, Reason::Missing);
    }
    let country = cells.lenient(Field::CustomerCountry, two_letters).unwrap_or_default().to_uppercase();
    let zone = cells.lenient(Field::CustomerTimeZone, |text| Tz::from_str(text).ok());
    let row = CustomerRow {
        source: cells.plan().mapping.source.clone(),
        segment: cells.strict(Field::CustomerSegment, |text| Segment::from_str(text).ok()),
        language: cells.lenient(Field::CustomerLanguage, two_letters),
        time_zone: zone.or_else(|| country::time_zone(&country)),
        currency: cells.currency(Field::CustomerCurrency),
        team: filled(cells.text(Field::CustomerTeam)),
        responsible: filled(cells.text(Field::CustomerResponsible)),
        contacts: contacts(cells, &country),
        terms_days: cells.days(Field::CustomerTermsDays),
        terms_version: filled(cells.text(Field::CustomerTermsVersion)),
        terms_accepted_on: cells.date(Field::CustomerTermsAcceptedOn),
        free_until: cells.date(Field::CustomerFreeUntil),
        ways_to_pay: cells.text(Field::CustomerWaysToPay),
        habits: cells.text(Field::CustomerHabits),
        profile: Default::default(),
        number,
        name,
        country,
    };
    let row = CustomerRow { profile: habit::read(cells, row.currency), ..row };
    cells.faults.is_empty().then_some(row)
}

fn contacts(cells: &mut Cells<'_>, country: &str) -> Vec<ContactRow> {
    let label = cells.text(Field::CustomerContactName);
    let mut contacts = Vec::new();
    for (field, label) in [(Field::CustomerPhone, label.as_str()), (Field::CustomerMobile, "mobile")] {
        let typed = cells.text(field);
        if typed.is_empty() {
            continue;
        }
        let value = country::dialled(&typed, country).unwrap_or_else(|| {
            cells.note(field, NoteKind::PhoneOdd(typed.clone()));
            typed.clone()
        });
        contacts.push(ContactRow { channel: Channel::Phone, value, label: label.to_owned() });
    }
    for (field, channel) in [(Field::CustomerEmail, Channel::Email), (Field::CustomerAddress, Channel::Post)] {
        let value = cells.text(field);
        if channel == Channel::Email && !value.is_empty() && !looks_like_email(&value) {
            cells.note(field, NoteKind::WordLeftOut(value));
        } else if !value.is_empty() {
            contacts.push(ContactRow { channel, value, label: label.clone() });
        }
    }
    contacts
}

fn looks_like_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !text.contains([' ', ',', ';', '<']))
}

fn invoice(cells: &mut Cells<'_>) -> Option<InvoiceRow> {
    let number = cells.needed_id(Field::Number);
    let customer = customer(cells);
    let currency = match cells.currency(Field::Currency) {
        Some(currency) => Some(currency),
        None => customer.as_ref().and_then(|customer| customer.currency),
    };
    let has_fault = cells.faults.iter().any(|fault| matches!(fault.reason, Reason::UnknownCurrency));
    if currency.is_none() && !has_fault && customer.is_some() {
        cells.fault(Field::Currency, Reason::Missing);
    }
    // Without a currency the row is lost, but a fault of the amount is still told with the rest.
    let amount = cells.money(currency.or_else(|| "EUR".parse().ok()));
    let issued_on = cells.needed_date(Field::IssuedOn);
    let due = cells.date(Field::DueOn);
    let days = if due.is_none() {
        cells.days(Field::TermsDays).or(customer.as_ref().and_then(|c| c.terms_days))
    } else {
        None
    };
    let kind = cells.strict(Field::Kind, |text| InvoiceKind::from_str(text).ok());
    let references = References {
        order: cells.id(Field::Order),
        delivery: cells.id(Field::Delivery),
        purchase_order: cells.id(Field::PurchaseOrder),
        payment: cells.id(Field::PaymentReference),
        service_on: cells.date(Field::ServiceOn),
        sent_on: cells.date(Field::SentOn),
        received_on: cells.date(Field::ReceivedOn),
        approved_on: cells.date(Field::ApprovedOn),
    };
    let corrects = cells.id(Field::Corrects);
    let disputed = cells.strict(Field::Disputed, yes_no);
    let (amount, issued_on) = (amount?, issued_on?);
    let (kind, amount) = signed(cells, kind, amount);
    let terms = days.and_then(|days| Some((days, issued_on.checked_add_signed(chrono::TimeDelta::try_days(days)?)?)));
    let (due_on, due_from) = match (due, terms) {
        (Some(due), _) => (due, DueFrom::File),
        (None, Some((days, due))) => (due, DueFrom::Terms(days)),
        (None, None) => (issued_on, DueFrom::Issue),
    };
    match due_from {
        DueFrom::File if due_on < issued_on => cells.note(Field::DueOn, NoteKind::DueBeforeIssued(due_on, issued_on)),
        DueFrom::File => {}
        DueFrom::Terms(days) => cells.note(Field::DueOn, NoteKind::DueFromTerms(days)),
        DueFrom::Issue => cells.note(Field::DueOn, NoteKind::DueOnIssue),
    }
    after_export(cells, Field::IssuedOn, issued_on);
    let mut customer = customer?;
    customer.currency = customer.currency.or(currency);
    Some(InvoiceRow { customer, number, kind, amount, issued_on, due_on, due_from, corrects, references, disputed })
}

fn after_export(cells: &mut Cells<'_>, field: Field, day: chrono::NaiveDate) {
    if cells.plan().mapping.export_date.is_some_and(|export| day > export) {
        cells.note(field, NoteKind::AfterExport(day));
    }
}

/// Kind and sign in agreement: what is negative and has no kind, or only the mapping's, is a credit note; a credit is
/// negative.
fn signed(cells: &mut Cells<'_>, kind: Option<InvoiceKind>, amount: Money) -> (InvoiceKind, Money) {
    let said = cells.raw(Field::Kind).is_some();
    match kind {
        Some(kind) if kind.is_credit() && amount.minor > 0 => {
            cells.note(Field::Amount, NoteKind::SignTurned);
            (kind, Money::new(-amount.minor, amount.currency))
        }
        Some(kind) if kind.is_credit() || said => (kind, amount),
        _ if amount.minor < 0 => {
            cells.note(Field::Amount, NoteKind::KindFromSign(InvoiceKind::CreditNote.code()));
            (InvoiceKind::CreditNote, amount)
        }
        kind => (kind.unwrap_or(InvoiceKind::Invoice), amount),
    }
}

fn payment(cells: &mut Cells<'_>, keys: &mut Capped<u32>) -> Option<PaymentRow> {
    let number = cells.id(Field::Number);
    let currency = cells.currency(Field::Currency);
    if currency.is_none() && cells.raw(Field::Currency).is_none() {
        cells.fault(Field::Currency, Reason::Missing);
    }
    // Without a currency the row is lost, but a fault of the amount is still told with the rest.
    let amount = cells.money(currency.or_else(|| "EUR".parse().ok()));
    let received_on = cells.needed_date(Field::ReceivedOn);
    let kind = cells.strict(Field::Kind, |text| PaymentKind::from_str(text).ok());
    let customer_number = cells.id(Field::CustomerNumber);
    let invoice_number = cells.id(Field::InvoiceNumber);
    let payer = cells.text(Field::Payer);
    let reference = cells.text(Field::Reference);
    let (amount, received_on) = (amount?, received_on?);
    if !cells.faults.is_empty() {
        return None;
    }
    let (kind, amount) = match kind {
        Some(PaymentKind::Return | PaymentKind::Reversal) if amount.minor > 0 => {
            cells.note(Field::Amount, NoteKind::SignTurned);
            (kind.unwrap_or(PaymentKind::Return), Money::new(-amount.minor, amount.currency))
        }
        None | Some(PaymentKind::Payment) if amount.minor < 0 => {
            cells.note(Field::Amount, NoteKind::KindFromSign(PaymentKind::Return.code()));
            (PaymentKind::Return, amount)
        }
        kind => (kind.unwrap_or(PaymentKind::Payment), amount),
    };
    after_export(cells, Field::ReceivedOn, received_on);
    let plan: &Plan = cells.plan();
    let source = plan.mapping.source.clone();
    let keyed = number.is_none();
    let number = number.unwrap_or_else(|| {
        let who = if payer.is_empty() { customer_number.as_deref().unwrap_or_default() } else { &payer };
        let minor = amount.minor.to_string();
        let day = received_on.to_string();
        let parts = [source.as_str(), &day, &minor, amount.currency.code(), who, &reference];
        let nth = keys.entry(hash(&parts)).map_or(1, |(count, _)| {
            *count += 1;
            *count
        });
        key(&parts, nth)
    });
    Some(PaymentRow {
        source,
        number,
        keyed,
        customer_number,
        invoice_number,
        kind,
        amount,
        received_on,
        payer,
        reference,
    })
}

/// The number of a payment that has none: the same content on the same day makes the same key, the n-th its own.
fn key(parts: &[&str], nth: u32) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.as_bytes());
        digest.update([0x1F]);
    }
    digest.update(nth.to_string().as_bytes());
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
