//! Why something cannot be done with a dispute.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::clean;
use crate::domain::money::{Currency, Money};
use crate::service::reply::{Refusal, Trouble};
use crate::service::voice::Voice;
use crate::text::{Arg, format};

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Why {
    /// The same is disputed already.
    Open {
        /// Number of the dispute.
        number: i64,
        /// How much of it.
        amount: Money,
        /// The document; nothing for the account as a whole.
        document: Option<String>,
    },
    /// Nothing is open of the document, or of the account.
    NothingOpen,
    /// What is owed is of another currency.
    OtherCurrency {
        /// Which.
        wanted: Currency,
    },
    /// Somebody has decided it.
    Decided {
        /// Who.
        who: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// It ended without a decision: the document was paid, or the opening taken back.
    Ended {
        /// When.
        at: DateTime<Utc>,
    },
    /// It is open: there is nothing to take back.
    StillOpen,
    /// Only its owner, and who leads, may.
    NotYours,
    /// Who opened it does not say that the customer is right.
    OwnOpening,
    /// More than the role may credit.
    BeyondAuthority {
        /// What is left of it.
        most: Money,
    },
    /// Neither an agent nor a department is called that.
    NoSuchOwner {
        /// The name.
        name: String,
        /// The departments that there are, in English as the desk wrote them.
        known: Vec<String>,
    },
    /// The agent does not see the customer.
    OwnerOutOfScope {
        /// The name.
        name: String,
    },
    /// More than is disputed and open.
    AboveDisputed {
        /// The most that would do.
        most: Money,
    },
    /// A part has an amount.
    AmountWanted,
    /// The customer has to be told why.
    ReasonWanted,
}

impl From<Why> for Trouble {
    fn from(why: Why) -> Self {
        Refusal::Dispute { why }.into()
    }
}

/// Why not, as a sentence.
pub(in super::super) fn say(voice: &Voice<'_>, why: &Why) -> String {
    let language = voice.words.language();
    let say = |key: &str, args: &[(&str, Arg)]| voice.words.say(key, args);
    let money = |money: &Money| Arg::from(format::money(*money, language));
    let text = |text: &str| Arg::from(clean::line(text));
    match why {
        Why::Open { number, amount, document } => {
            let args = [("dispute", Arg::from(number.to_string())), ("amount", money(amount))];
            match document {
                Some(document) => {
                    let [number, amount] = args;
                    say("dispute-why-open", &[number, amount, ("number", text(document))])
                }
                None => say("dispute-why-open-account", &args),
            }
        }
        Why::NothingOpen => say("dispute-why-nothing-open", &[]),
        Why::OtherCurrency { wanted } => say("dispute-why-other-currency", &[("currency", Arg::from(wanted.code()))]),
        Why::Decided { who, at } => {
            say("dispute-why-decided", &[("who", text(who)), ("at", Arg::from(voice.when(*at)))])
        }
        Why::Ended { at } => say("dispute-why-ended", &[("at", Arg::from(voice.when(*at)))]),
        Why::StillOpen => say("dispute-why-still-open", &[]),
        Why::OwnOpening => say("dispute-why-own-opening", &[]),
        Why::BeyondAuthority { most } => say("dispute-why-beyond-authority", &[("most", money(most))]),
        Why::NotYours => say("dispute-why-not-yours", &[]),
        Why::NoSuchOwner { name, known } => {
            let known: Vec<String> = known.iter().map(|name| clean::line(name)).collect();
            say("dispute-why-no-such-owner", &[("name", text(name)), ("known", Arg::from(known.join(", ")))])
        }
        Why::OwnerOutOfScope { name } => say("dispute-why-owner-out-of-scope", &[("name", text(name))]),
        Why::AboveDisputed { most } => say("dispute-why-above-disputed", &[("most", money(most))]),
        Why::AmountWanted => say("dispute-why-amount-wanted", &[]),
        Why::ReasonWanted => say("dispute-why-reason-wanted", &[]),
    }
}
