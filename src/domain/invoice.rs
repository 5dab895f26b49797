//! Documents that make or lower a debt.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{CustomerId, InvoiceId};
use super::money::Money;

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceKind {
    /// Asks for money.
    Invoice,
    /// Takes back all or part of an invoice; its amount is negative.
    CreditNote,
    /// Asks for money before delivery.
    Advance,
    /// Goods that came back; its amount is negative.
    Return,
    /// A reminder fee: an item of its own.
    Fee,
    /// Interest for late payment: an item of its own.
    Interest,
    /// Asks for security before delivery; held until it is used or paid back.
    Deposit,
    /// What was let go for paying early, in full or as settled; negative.
    Discount,
    /// Fees or interest not asked for; negative.
    Waiver,
    /// A document was wrong by so much; negative, or positive where it takes one back.
    Adjustment,
    /// What will not be paid; negative, or positive where it takes one back.
    WriteOff,
}

impl InvoiceKind {
    /// Every kind, as they are listed.
    pub const ALL: [InvoiceKind; 11] = [
        InvoiceKind::Invoice,
        InvoiceKind::CreditNote,
        InvoiceKind::Advance,
        InvoiceKind::Return,
        InvoiceKind::Fee,
        InvoiceKind::Interest,
        InvoiceKind::Deposit,
        InvoiceKind::Discount,
        InvoiceKind::Waiver,
        InvoiceKind::Adjustment,
        InvoiceKind::WriteOff,
    ];

    /// The name in the database and in files.
    pub fn code(self) -> &'static str {
        match self {
            InvoiceKind::Invoice => "invoice",
            InvoiceKind::CreditNote => "credit_note",
            InvoiceKind::Advance => "advance",
            InvoiceKind::Return => "return",
            InvoiceKind::Fee => "fee",
            InvoiceKind::Interest => "interest",
            InvoiceKind::Deposit => "deposit",
            InvoiceKind::Discount => "discount",
            InvoiceKind::Waiver => "waiver",
            InvoiceKind::Adjustment => "adjustment",
            InvoiceKind::WriteOff => "write_off",
        }
    }

    /// True for kinds that lower what is owed.
    pub fn is_credit(self) -> bool {
        match self {
            InvoiceKind::CreditNote
            | InvoiceKind::Return
            | InvoiceKind::Discount
            | InvoiceKind::Waiver
            | InvoiceKind::Adjustment
            | InvoiceKind::WriteOff => true,
            InvoiceKind::Invoice
            | InvoiceKind::Advance
            | InvoiceKind::Deposit
            | InvoiceKind::Fee
            | InvoiceKind::Interest => false,
        }
    }

    /// True for what was raised because something else was late.
    pub fn is_charge(self) -> bool {
        matches!(self, InvoiceKind::Fee | InvoiceKind::Interest)
    }
}

impl fmt::Display for InvoiceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for InvoiceKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_lowercase().replace([' ', '-'], "_");
        InvoiceKind::ALL.into_iter().find(|kind| kind.code() == wanted).ok_or(wanted)
    }
}

/// The references and dates that a payer asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct References {
    /// Order number.
    pub order: Option<String>,
    /// Delivery note.
    pub delivery: Option<String>,
    /// The buyer's purchase order.
    pub purchase_order: Option<String>,
    /// What to quote when paying (KID, RF reference).
    pub payment: Option<String>,
    /// When the service was done or the goods delivered.
    pub service_on: Option<NaiveDate>,
    /// When the document went out.
    pub sent_on: Option<NaiveDate>,
    /// When the customer says it arrived.
    pub received_on: Option<NaiveDate>,
    /// When the customer approved it for payment.
    pub approved_on: Option<NaiveDate>,
}

/// A document as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// Identifier.
    pub id: InvoiceId,
    /// Whose it is.
    pub customer: CustomerId,
    /// The system that the number comes from.
    pub source: String,
    /// The document's number there, unique with the source. Text.
    pub number: String,
    /// What it is.
    pub kind: InvoiceKind,
    /// The whole amount; negative for credit notes and returns.
    pub amount: Money,
    /// What of it is not settled yet, same sign as `amount`.
    pub open_minor: i64,
    /// Date of issue.
    pub issued_on: NaiveDate,
    /// Date due.
    pub due_on: NaiveDate,
    /// Number of the document that this one corrects, in the same source.
    pub corrects: Option<String>,
    /// References and further dates.
    pub references: References,
}

impl Invoice {
    /// Days past due on a day; zero or less when not yet.
    pub fn days_late(&self, today: NaiveDate) -> i64 {
        (today - self.due_on).num_days()
    }

    /// What is open.
    pub fn open(&self) -> Money {
        Money::new(self.open_minor, self.amount.currency)
    }
}
