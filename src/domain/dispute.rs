//! What a customer does not accept, who owes an answer and by when, what of the money rests meanwhile, and what is decided.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::id::{AgentId, CustomerId, DisputeId, InvoiceId};
use super::money::Money;

/// What was decided of a dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The customer is right: all that was disputed is credited.
    Right,
    /// The customer is right in part: a named amount is credited, the rest is asked for again.
    Part,
    /// The customer is not right: all of it is asked for again.
    NotRight,
    /// The customer does not dispute it any more.
    Withdrawn,
}

impl Decision {
    /// Every decision, as they are listed.
    pub const ALL: [Decision; 4] = [Decision::Right, Decision::Part, Decision::NotRight, Decision::Withdrawn];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Decision::Right => "right",
            Decision::Part => "part",
            Decision::NotRight => "not_right",
            Decision::Withdrawn => "withdrawn",
        }
    }

    /// The letter that takes it on the screen of a dispute.
    pub fn letter(self) -> char {
        match self {
            Decision::Right => 'r',
            Decision::Part => 'p',
            Decision::NotRight => 'n',
            Decision::Withdrawn => 'w',
        }
    }
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Decision {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Decision::ALL.into_iter().find(|decision| decision.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// A kind of dispute (`outcomes.toml`, `[[dispute]]`): who answers it, and in how many days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeKind {
    /// Code of the outcome that opens it.
    pub code: String,
    /// The department that owes the answer, by language; English always stands there.
    pub owner: Vec<(String, String)>,
    /// Business days of the customer's country until the answer is due.
    pub business_days: u32,
    /// Its words, by language; English always stands there.
    pub label: Vec<(String, String)>,
}

fn words_in<'a>(words: &'a [(String, String)], language: &str) -> Option<&'a str> {
    let find = |wanted: &str| words.iter().find(|(code, _)| code == wanted).map(|(_, words)| words.as_str());
    find(language).or_else(|| find("en"))
}

impl DisputeKind {
    /// The words in a language, in English where that language has none.
    pub fn label_in(&self, language: &str) -> &str {
        words_in(&self.label, language).unwrap_or(&self.code)
    }

    /// The department in a language, in English where that language has none; empty where nobody is named.
    pub fn owner_in(&self, language: &str) -> &str {
        words_in(&self.owner, language).unwrap_or_default()
    }

    /// True when a name is the department's in any language; letters are compared as [`fold`](super::clean::fold) has them.
    pub fn is_owner(&self, name: &str) -> bool {
        let wanted = super::clean::fold(name.trim());
        !wanted.is_empty() && self.owner.iter().any(|(_, words)| super::clean::fold(words) == wanted)
    }
}

/// A dispute as stored. Only its amount is paused; the rest of the account is still asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// Identifier.
    pub id: DisputeId,
    /// The number that people say.
    pub number: i64,
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
    /// By when it is to be answered. The duty is the owner's: nothing is asked for again because it passed.
    pub answer_by: NaiveDate,
    /// The agent who owes the answer, if it is one.
    pub owner: Option<AgentId>,
    /// The department that owes it, in English as the desk wrote it; empty when nobody is named.
    pub department: String,
    /// When it was decided, or ended without a decision; open until then.
    pub closed_at: Option<DateTime<Utc>>,
    /// What was decided; nothing while it is open, and where it was paid or taken back.
    pub decision: Option<Decision>,
    /// How much of it was credited, minor units; nothing before the decision.
    pub decided_minor: Option<i64>,
    /// Who decided; nothing for the program.
    pub decided_by: Option<AgentId>,
    /// What was said with the decision.
    pub note: String,
}

impl Dispute {
    /// Days left to answer on a day; below zero when it is late.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.answer_by - today).num_days()
    }

    /// True while it is open and the answer is late.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.closed_at.is_none() && self.answer_by < today
    }
}

/// What rests of one document: what several disputes of it name together, never more than is open. `open` and the amounts
/// are minor units of one currency; a document that asks for nothing has nothing to rest.
pub fn paused(open: i64, disputed: impl IntoIterator<Item = i64>) -> i64 {
    let wanted = disputed.into_iter().fold(0_i64, |sum, minor| sum.saturating_add(minor.max(0)));
    wanted.min(open.max(0))
}

/// What rests of an account in one currency, minor units: `documents` is what rests of its documents by themselves, to
/// which disputes of the account as a whole (`account`) come, as far as anything is left of what is owed (`owed`).
pub fn paused_of_account(owed: i64, documents: i64, account: i64) -> i64 {
    let documents = documents.clamp(0, owed.max(0));
    documents + paused(owed - documents, [account])
}

/// What is still asked for, minor units: what is open less what rests, never below zero.
pub fn asked(open: i64, paused: i64) -> i64 {
    (open.max(0) - paused.max(0)).max(0)
}

/// The document that a credit goes to, with what is open of it in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Creditable {
    /// The document.
    pub invoice: InvoiceId,
    /// What is open of it.
    pub open: i64,
}

/// Shares a credit out among documents in their order, never more than is open of each; gives document and minor units.
/// What they cannot take is left over.
pub fn spread(minor: i64, documents: &[Creditable]) -> Vec<(InvoiceId, i64)> {
    let mut left = minor.max(0);
    let mut shares = Vec::new();
    for document in documents {
        let share = left.min(document.open.max(0));
        if share > 0 {
            left -= share;
            shares.push((document.invoice, share));
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn several_disputes_of_a_document_rest_together_and_never_more_than_is_open() {
        assert_eq!(paused(10_000, [4000]), 4000);
        assert_eq!(paused(10_000, [4000, 5000]), 9000);
        assert_eq!(paused(10_000, [6000, 7000]), 10_000);
        assert_eq!(paused(-3000, [1000]), 0, "a credit note asks for nothing");
        assert_eq!(asked(10_000, paused(10_000, [4000])), 6000);
    }

    #[test]
    fn a_dispute_of_the_account_takes_what_the_documents_leave() {
        assert_eq!(paused_of_account(10_000, 4000, 0), 4000);
        assert_eq!(paused_of_account(10_000, 4000, 5000), 9000);
        assert_eq!(paused_of_account(10_000, 4000, 9000), 10_000);
        assert_eq!(paused_of_account(0, 0, 9000), 0);
    }

    #[test]
    fn departments_are_known_in_every_language() {
        let words = |list: &[(&str, &str)]| list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let kind = DisputeKind {
            code: "dispute_price".to_owned(),
            owner: words(&[("en", "sales"), ("hu", "értékesítés")]),
            business_days: 5,
            label: words(&[("en", "price")]),
        };
        assert!(kind.is_owner("Sales") && kind.is_owner("ertekesites") && !kind.is_owner("") && !kind.is_owner("sale"));
        assert_eq!((kind.owner_in("hu"), kind.owner_in("fr"), kind.label_in("fr")), ("értékesítés", "sales", "price"));
    }

    fn amount() -> impl Strategy<Value = i64> {
        prop_oneof![Just(0), -1_000_i64..1_000_000, Just(i64::MAX)]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        #[test]
        fn nothing_rests_that_is_not_open(open in -100_000_i64..10_000_000, disputed in prop::collection::vec(amount(), 0..6)) {
            let rests = paused(open, disputed.iter().copied());
            prop_assert!(rests >= 0 && rests <= open.max(0));
            prop_assert_eq!(asked(open, rests), open.max(0) - rests);
            // One more dispute never lowers what rests, and asks never for less than nothing.
            let more = paused(open, disputed.iter().copied().chain([500]));
            prop_assert!(more >= rests && asked(open, more) >= 0);
        }

        #[test]
        fn an_account_rests_at_most_whole(owed in 0_i64..10_000_000, documents in amount(), account in amount()) {
            let rests = paused_of_account(owed, documents, account);
            prop_assert!(rests >= 0 && rests <= owed);
            prop_assert!(rests >= documents.clamp(0, owed));
            prop_assert_eq!(asked(owed, rests), owed - rests);
        }

        #[test]
        fn a_credit_is_shared_out_to_the_cent_or_fills_every_document(
            minor in -10_i64..1_000_000,
            open in prop::collection::vec(-1_000_i64..200_000, 0..8),
        ) {
            let documents: Vec<Creditable> = (1..)
                .zip(&open)
                .map(|(n, open)| Creditable { invoice: InvoiceId(Uuid::from_u128(n)), open: *open })
                .collect();
            let shares = spread(minor, &documents);
            let total: i64 = shares.iter().map(|(_, minor)| minor).sum();
            let room: i64 = open.iter().map(|open| open.max(&0)).sum();
            prop_assert_eq!(total, minor.max(0).min(room));
            for (invoice, share) in &shares {
                let of = documents.iter().find(|document| document.invoice == *invoice).unwrap();
                prop_assert!(*share > 0 && *share <= of.open);
            }
        }
    }
}
