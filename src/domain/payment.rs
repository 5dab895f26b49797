//! Money that came in, and how it settles documents.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::{CustomerId, InvoiceId, PaymentId};
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

/// A share of a payment for one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The document.
    pub invoice: InvoiceId,
    /// Minor units of the payment's currency.
    pub minor: i64,
}

/// A document that a payment may settle: identifier, number, payment reference, what is open and its currency, due date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settleable {
    /// The document.
    pub invoice: InvoiceId,
    /// Its number.
    pub number: String,
    /// What the payer is asked to quote.
    pub payment_reference: Option<String>,
    /// What is open; only positive amounts are settled.
    pub open: Money,
    /// Date due.
    pub due_on: NaiveDate,
}

/// Shares a payment out: documents that it names first, then the oldest due; same currency only. What is left stays
/// unapplied. Returns, reversals and fees settle nothing.
///
/// The whole ladder (exact reference, sums, the customer's rule, confidence, reversal) is the money issue's.
pub fn allocate(amount: Money, kind: PaymentKind, reference: &str, open: &[Settleable]) -> Vec<Share> {
    if kind != PaymentKind::Payment {
        return Vec::new();
    }
    let named = |item: &Settleable| {
        quotes(reference, &item.number) || item.payment_reference.as_deref().is_some_and(|kid| quotes(reference, kid))
    };
    let mut order: Vec<&Settleable> =
        open.iter().filter(|item| item.open.currency == amount.currency && item.open.minor > 0).collect();
    order.sort_by_key(|item| (!named(item), item.due_on, item.invoice));
    let mut left = amount.minor;
    let mut shares = Vec::new();
    for item in order {
        if left <= 0 {
            break;
        }
        let minor = left.min(item.open.minor);
        shares.push(Share { invoice: item.invoice, minor });
        left -= minor;
    }
    shares
}

/// True when the text holds the number as a word of its own.
fn quotes(text: &str, number: &str) -> bool {
    !number.is_empty() && text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn money(minor: i64) -> Money {
        Money::new(minor, "NOK".parse().unwrap())
    }

    fn item(n: u128, open: i64, day: u32) -> Settleable {
        Settleable {
            invoice: InvoiceId(Uuid::from_u128(n)),
            number: format!("F{n}"),
            payment_reference: None,
            open: money(open),
            due_on: NaiveDate::from_ymd_opt(2026, 3, day).unwrap(),
        }
    }

    #[test]
    fn a_named_document_is_settled_before_older_ones() {
        let open = [item(1, 500, 1), item(2, 300, 20)];
        let shares = allocate(money(400), PaymentKind::Payment, "faktura F2", &open);
        assert_eq!(shares.iter().map(|s| (s.invoice.0.as_u128(), s.minor)).collect::<Vec<_>>(), [(2, 300), (1, 100)]);
    }

    #[test]
    fn a_return_settles_nothing() {
        assert_eq!(allocate(money(-400), PaymentKind::Return, "F1", &[item(1, 500, 1)]), []);
    }

    proptest! {
        #[test]
        fn money_never_appears(amount in 0_i64..10_000, opens in prop::collection::vec(-500_i64..3_000, 0..8)) {
            let items: Vec<_> = opens.iter().enumerate().map(|(n, open)| item(n as u128 + 1, *open, 1 + n as u32)).collect();
            let shares = allocate(money(amount), PaymentKind::Payment, "", &items);
            let applied: i64 = shares.iter().map(|share| share.minor).sum();
            let owed: i64 = opens.iter().filter(|open| **open > 0).sum();
            prop_assert_eq!(applied, amount.min(owed));
            for share in &shares {
                let open = items.iter().find(|item| item.invoice == share.invoice).unwrap().open.minor;
                prop_assert!(share.minor > 0 && share.minor <= open);
            }
        }
    }
}
