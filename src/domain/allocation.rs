//! Shares: which money, and which credit, settles which document, how that was found, and how sure it is.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::{AgentId, AllocationId, InvoiceId, PaymentId};

/// How a share was found, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The payer quoted the document: its number, its KID or RF reference.
    Reference,
    /// A credit for the document that it names.
    Correction,
    /// One open document asks for exactly this amount.
    Amount,
    /// Several open documents together ask for exactly this amount.
    Sum,
    /// By the customer's rule, the oldest first unless it says otherwise.
    Rule,
    /// A person said so.
    ByHand,
    /// Before the desk noted how.
    Earlier,
}

impl How {
    /// Every way, as they are listed.
    pub const ALL: [How; 7] =
        [How::Reference, How::Correction, How::Amount, How::Sum, How::Rule, How::ByHand, How::Earlier];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            How::Reference => "reference",
            How::Correction => "correction",
            How::Amount => "amount",
            How::Sum => "sum",
            How::Rule => "rule",
            How::ByHand => "by_hand",
            How::Earlier => "earlier",
        }
    }
}

impl FromStr for How {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        How::ALL.into_iter().find(|how| how.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// How sure a share is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A person should look at it.
    Low,
    /// Likely.
    Medium,
    /// As good as said.
    High,
}

impl Confidence {
    /// Every level, rising.
    pub const ALL: [Confidence; 3] = [Confidence::Low, Confidence::Medium, Confidence::High];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

impl FromStr for Confidence {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Confidence::ALL.into_iter().find(|level| level.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// In which order money that names nothing settles a customer's documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AllocationRule {
    /// The oldest due first; of one day the invoices before their fees and interest.
    #[default]
    OldestFirst,
    /// Fees and interest before what they were raised for, then the oldest due.
    FeesFirst,
    /// All invoices before any fee or interest, each the oldest due first.
    FeesLast,
    /// Nothing by rule: money that names nothing waits for a person.
    Wait,
}

impl AllocationRule {
    /// Every rule, as they are listed.
    pub const ALL: [AllocationRule; 4] =
        [AllocationRule::OldestFirst, AllocationRule::FeesFirst, AllocationRule::FeesLast, AllocationRule::Wait];

    /// The name in the database and in files.
    pub fn code(self) -> &'static str {
        match self {
            AllocationRule::OldestFirst => "oldest_first",
            AllocationRule::FeesFirst => "fees_first",
            AllocationRule::FeesLast => "fees_last",
            AllocationRule::Wait => "wait",
        }
    }
}

impl fmt::Display for AllocationRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for AllocationRule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_lowercase().replace([' ', '-'], "_");
        AllocationRule::ALL.into_iter().find(|rule| rule.code() == wanted).ok_or(wanted)
    }
}

/// Where a share comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum From {
    /// Money that came in.
    Payment(PaymentId),
    /// A credit: a document whose amount is negative.
    Credit(InvoiceId),
}

/// Where a share goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum To {
    /// A document that asks for money.
    Invoice(InvoiceId),
    /// Money that went back: it takes its part out of the payment.
    Return(PaymentId),
}

/// A share as stored. What takes it back marks it; it is never deleted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allocation {
    /// Identifier.
    pub id: AllocationId,
    /// What pays.
    pub from: From,
    /// What is paid.
    pub to: To,
    /// Minor units of their common currency, above zero.
    pub minor: i64,
    /// How it was found.
    pub how: How,
    /// How sure it is.
    pub confidence: Confidence,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nothing for the program.
    pub by: Option<AgentId>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
}
