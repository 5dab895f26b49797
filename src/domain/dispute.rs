//! What a customer does not accept, and until when somebody owes an answer.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::{CustomerId, DisputeId, InvoiceId};
use super::money::Money;

/// A dispute as stored. Only its amount is paused; the rest of the account is still asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Identifier.
    pub id: DisputeId,
    /// Whose it is.
    pub customer: CustomerId,
    /// The document disputed; nothing when it is about the account.
    pub invoice: Option<InvoiceId>,
    /// How much is disputed.
    pub amount: Money,
    /// The outcome code that raised it (DPR, DQL, ...).
    pub kind: String,
    /// What the customer said.
    pub text: String,
    /// When it was raised.
    pub opened_at: DateTime<Utc>,
    /// By when it is to be answered.
    pub answer_by: NaiveDate,
    /// When it was decided; open until then.
    pub closed_at: Option<DateTime<Utc>>,
}
