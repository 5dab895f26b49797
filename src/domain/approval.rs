//! Requests for somebody's authority: held until decided, never decided by who asked, applied only while what they are
//! about still stands.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::{AgentId, ApprovalId, CustomerId, InvoiceId};
use super::money::{Currency, Money};
use super::plan::Offer;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalKind {
    /// A plan or a promise beyond the limits.
    Plan,
    /// Part is paid, the rest is let go.
    Settlement,
    /// What will not be paid leaves the books.
    WriteOff,
    /// A document was wrong.
    Adjustment,
    /// Fees or interest are not asked for.
    Waiver,
}

impl ApprovalKind {
    /// Every kind, as they are listed.
    pub const ALL: [ApprovalKind; 5] = [
        ApprovalKind::Settlement,
        ApprovalKind::Plan,
        ApprovalKind::Waiver,
        ApprovalKind::Adjustment,
        ApprovalKind::WriteOff,
    ];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            ApprovalKind::Plan => "plan",
            ApprovalKind::Settlement => "settlement",
            ApprovalKind::WriteOff => "write_off",
            ApprovalKind::Adjustment => "adjustment",
            ApprovalKind::Waiver => "waiver",
        }
    }
}

impl FromStr for ApprovalKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        ApprovalKind::ALL.into_iter().find(|kind| kind.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// A reason of the desk's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonKind {
    /// Stable name: `hardship`, `dispute_settled`.
    pub code: String,
    /// What it may be given for.
    pub kinds: Vec<ApprovalKind>,
    /// The words, a language each.
    pub label: Vec<(String, String)>,
    /// True where it is worth nothing without what proves it.
    pub evidence: bool,
}

impl ReasonKind {
    /// The words in a language, in English where that language has none.
    pub fn label_in(&self, language: &str) -> &str {
        let find = |wanted: &str| self.label.iter().find(|(code, _)| code == wanted).map(|(_, words)| words.as_str());
        find(language).or_else(|| find("en")).unwrap_or(&self.code)
    }
}

/// So much of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Item {
    /// The document.
    pub invoice: InvoiceId,
    /// Minor units, above zero.
    pub minor: i64,
}

/// What is proposed, exactly as it would be applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Proposal {
    /// A plan (or, with one instalment, a promise) beyond the limits.
    Plan {
        /// The plan.
        offer: Offer,
    },
    /// Part is paid, the rest is let go once it was.
    Settlement {
        /// The plan with its discount.
        offer: Offer,
    },
    /// What will not be paid leaves the books.
    WriteOff {
        /// The currency of all items.
        currency: Currency,
        /// The documents.
        items: Vec<Item>,
    },
    /// Documents were wrong by so much.
    Adjustment {
        /// The currency of all items.
        currency: Currency,
        /// The documents.
        items: Vec<Item>,
    },
    /// Fees or interest are not asked for.
    Waiver {
        /// The currency of all items.
        currency: Currency,
        /// The fees and interest.
        items: Vec<Item>,
    },
}

impl Proposal {
    /// What kind of request it is.
    pub fn kind(&self) -> ApprovalKind {
        match self {
            Proposal::Plan { .. } => ApprovalKind::Plan,
            Proposal::Settlement { .. } => ApprovalKind::Settlement,
            Proposal::WriteOff { .. } => ApprovalKind::WriteOff,
            Proposal::Adjustment { .. } => ApprovalKind::Adjustment,
            Proposal::Waiver { .. } => ApprovalKind::Waiver,
        }
    }

    /// What is let go if it is applied; for a plan without a discount, what it covers.
    pub fn amount(&self) -> Money {
        match self {
            Proposal::Plan { offer } => offer.settles(),
            Proposal::Settlement { offer } => Money::new(offer.discount_minor, offer.currency),
            Proposal::WriteOff { currency, items }
            | Proposal::Adjustment { currency, items }
            | Proposal::Waiver { currency, items } => Money::new(items.iter().map(|item| item.minor).sum(), *currency),
        }
    }
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalState {
    /// Waits for somebody with the authority.
    Pending,
    /// Approved and applied, in one transaction.
    Applied,
    /// Refused, with the reason.
    Refused,
    /// Answered with other terms, which the agent may take up.
    Countered,
    /// Taken back by who asked.
    Withdrawn,
    /// What it is about changed before it was decided.
    Overtaken,
    /// Applied and taken back later.
    Reversed,
}

impl ApprovalState {
    /// Every state, as they are listed.
    pub const ALL: [ApprovalState; 7] = [
        ApprovalState::Pending,
        ApprovalState::Applied,
        ApprovalState::Refused,
        ApprovalState::Countered,
        ApprovalState::Withdrawn,
        ApprovalState::Overtaken,
        ApprovalState::Reversed,
    ];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            ApprovalState::Pending => "pending",
            ApprovalState::Applied => "applied",
            ApprovalState::Refused => "refused",
            ApprovalState::Countered => "countered",
            ApprovalState::Withdrawn => "withdrawn",
            ApprovalState::Overtaken => "overtaken",
            ApprovalState::Reversed => "reversed",
        }
    }
}

impl FromStr for ApprovalState {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        ApprovalState::ALL.into_iter().find(|state| state.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// A request as stored. Pending ones past `expires_at` are void; that is derived when read, never swept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Identifier.
    pub id: ApprovalId,
    /// The number that people say.
    pub number: i64,
    /// About whom.
    pub customer: CustomerId,
    /// Where it stands.
    pub state: ApprovalState,
    /// What is proposed.
    pub proposal: Proposal,
    /// Other terms, where it was answered with some.
    pub counter: Option<Proposal>,
    /// Why: a code of the desk's list.
    pub reason: String,
    /// What the agent wrote.
    pub note: String,
    /// What proves it: a document's number, a letter, a court's file.
    pub evidence: String,
    /// What the figures were when it was asked (JSON): applied only while they still stand.
    pub basis: String,
    /// The customer waits on the line until about then.
    pub live_until: Option<DateTime<Utc>>,
    /// Void after that.
    pub expires_at: DateTime<Utc>,
    /// Who asked.
    pub requested_by: AgentId,
    /// When.
    pub requested_at: DateTime<Utc>,
    /// Who decided.
    pub decided_by: Option<AgentId>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// What was said with the decision.
    pub decision_note: String,
}
