//! What a file's rows become: plain values of the domain, with what was done to get there.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::fault::{Fault, Note};
use crate::domain::contact_point::Channel;
use crate::domain::customer::Segment;
use crate::domain::invoice::{InvoiceKind, References};
use crate::domain::money::{Currency, Money};
use crate::domain::payment::PaymentKind;
use crate::domain::profile::Profile;

/// A way to reach the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRow {
    /// How. A mobile number is [`Channel::Phone`] with the label "mobile".
    pub channel: Channel,
    /// As it is dialled or written.
    pub value: String,
    /// Who answers there.
    pub label: String,
}

/// A customer. What the file does not say, and the mapping neither, is nothing here: it overwrites nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerRow {
    /// The system that the number comes from.
    pub source: String,
    /// The number there.
    pub number: String,
    /// Name as this row spells it; empty when it gives none.
    pub name: String,
    /// Kind of payer.
    pub segment: Option<Segment>,
    /// Two letters.
    pub language: Option<String>,
    /// From the file, the mapping or the country, in this order.
    pub time_zone: Option<Tz>,
    /// Two letters; empty when unknown.
    pub country: String,
    /// Currency of new promises.
    pub currency: Option<Currency>,
    /// The team's name.
    pub team: Option<String>,
    /// The agent's login.
    pub responsible: Option<String>,
    /// Where the customer can be reached.
    pub contacts: Vec<ContactRow>,
    /// Agreed days from issue to due.
    pub terms_days: Option<i64>,
    /// Which terms were accepted.
    pub terms_version: Option<String>,
    /// When.
    pub terms_accepted_on: Option<NaiveDate>,
    /// End of a free period.
    pub free_until: Option<NaiveDate>,
    /// How this customer can pay.
    pub ways_to_pay: String,
    /// How this customer pays.
    pub habits: String,
    /// Habits and terms; what is nothing in it overwrites nothing.
    pub profile: Profile,
}

/// Where a due date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueFrom {
    /// The file gives it.
    File,
    /// Days from issue, stated on the row or in the mapping.
    Terms(i64),
    /// Nothing is stated: the issue date, until the customer's own terms replace it.
    Issue,
}

/// An invoice or another document.
#[derive(Clone, Debug, PartialEq)]
pub struct InvoiceRow {
    /// The customer as far as this row tells, so that it may be created.
    pub customer: CustomerRow,
    /// The document's number.
    pub number: String,
    /// What it is.
    pub kind: InvoiceKind,
    /// Negative for credit notes and returns.
    pub amount: Money,
    /// Date of issue.
    pub issued_on: NaiveDate,
    /// Date due.
    pub due_on: NaiveDate,
    /// Where that comes from.
    pub due_from: DueFrom,
    /// The document that this one corrects.
    pub corrects: Option<String>,
    /// References and further dates.
    pub references: References,
    /// True when the file says that the customer disputes it; nothing when it does not say.
    pub disputed: Option<bool>,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentRow {
    /// The system that it comes from.
    pub source: String,
    /// Its number, or the key made from its content.
    pub number: String,
    /// True when the number is such a key.
    pub keyed: bool,
    /// Who paid, when the file says so.
    pub customer_number: Option<String>,
    /// What was paid, when the file says so.
    pub invoice_number: Option<String>,
    /// What it is.
    pub kind: PaymentKind,
    /// Negative when money went back.
    pub amount: Money,
    /// The booking day.
    pub received_on: NaiveDate,
    /// The payer's name.
    pub payer: String,
    /// What the payer wrote.
    pub reference: String,
}

/// A row of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// Of a customers file.
    Customer(Box<CustomerRow>),
    /// Of an invoices file.
    Invoice(Box<InvoiceRow>),
    /// Of a payments file.
    Payment(Box<PaymentRow>),
}

/// A row that can be taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line that it starts on.
    pub line: u64,
    /// The row.
    pub row: Row,
    /// What was done to it, or should be known of it.
    pub notes: Vec<Note>,
    /// Its fields as they stand in the file.
    pub raw: Vec<String>,
}

/// A row that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The line that it starts on.
    pub line: u64,
    /// Everything wrong with it.
    pub faults: Vec<Fault>,
    /// Its fields as they stand in the file.
    pub raw: Vec<String>,
}
