//! Money that came in, or went back.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::{CustomerId, PaymentId};
use super::money::Money;

/// What a bank line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PaymentKind {
    /// Money in.
    Payment,
    /// A direct debit or transfer that went back.
    Return,
    /// A booking taken back.
    Reversal,
    /// What the bank kept.
    Fee,
}

impl PaymentKind {
    /// Every kind, as they are listed.
    pub const ALL: [PaymentKind; 4] =
        [PaymentKind::Payment, PaymentKind::Return, PaymentKind::Reversal, PaymentKind::Fee];

    /// The name in the database and in files.
    pub fn code(self) -> &'static str {
        match self {
            PaymentKind::Payment => "payment",
            PaymentKind::Return => "return",
            PaymentKind::Reversal => "reversal",
            PaymentKind::Fee => "fee",
        }
    }
}

impl fmt::Display for PaymentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for PaymentKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_lowercase();
        PaymentKind::ALL.into_iter().find(|kind| kind.code() == wanted).ok_or(wanted)
    }
}

/// A payment as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Identifier.
    pub id: PaymentId,
    /// Who paid, when that is known.
    pub customer: Option<CustomerId>,
    /// The system that it comes from.
    pub source: String,
    /// Its number there, or the key made from its content when it has none.
    pub number: String,
    /// What it is.
    pub kind: PaymentKind,
    /// How much; negative when money went back.
    pub amount: Money,
    /// What of it settles nothing yet.
    pub unapplied_minor: i64,
    /// The booking day.
    pub received_on: NaiveDate,
    /// When the desk heard of it: what was known already keeps no promise that is made later.
    pub noted_at: DateTime<Utc>,
    /// The payer's name as the bank wrote it.
    pub payer: String,
    /// What the payer wrote (invoice number, KID, text).
    pub reference: String,
}
