//! Why a request is not raised, not decided or not taken back, and what to do instead.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::agent::Role;
use crate::domain::approval::ApprovalState;
use crate::domain::approval::judge::Impossible;
use crate::domain::clean;
use crate::domain::money::Money;
use crate::service::voice::{Voice, hyphens};
use crate::text::{Arg, format};

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Why {
    /// The desk has no such request.
    Unknown,
    /// Nobody could agree to it.
    Impossible {
        /// Why.
        reason: Impossible,
        /// Number of the document that it is about, where the desk knows it.
        number: String,
    },
    /// Nobody else at this desk has the authority.
    Nobody,
    /// The same is asked for already.
    AskedAlready {
        /// Under which number.
        number: i64,
    },
    /// The reason is not for this kind.
    ReasonKind,
    /// The reason is worth nothing without what proves it.
    Evidence,
    /// Nobody decides their own.
    Own,
    /// It needs a higher role.
    Reach {
        /// The least that would do.
        role: Role,
    },
    /// Somebody was faster.
    Decided {
        /// How it stands.
        state: ApprovalState,
        /// Who; empty for nobody.
        who: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// Nobody decided it in time.
    Void {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The screen was read too long ago.
    OldScreen,
    /// What it is about changed since it was asked; it is closed as overtaken.
    Changed {
        /// What.
        what: Vec<Changed>,
    },
    /// It was not answered with other terms.
    NotCountered,
    /// A colleague asked for it.
    NotYours {
        /// Who.
        who: String,
    },
    /// What it executed cannot be taken back by a document.
    NotReversible,
    /// It was not executed, or not any more.
    NotExecuted,
    /// Who asked or decided does not call it an example.
    Party,
    /// This one has said so already, or two have.
    SaidAlready,
}

/// What changed since something was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "changed")]
pub enum Changed {
    /// A document asks for another amount.
    Document {
        /// Its number.
        number: String,
        /// Then.
        before: Money,
        /// Now.
        now: Money,
    },
    /// Another part of a document is disputed.
    Disputed {
        /// Its number.
        number: String,
    },
    /// The whole account.
    Owed {
        /// Then.
        before: Money,
        /// Now.
        now: Money,
    },
    /// Promises or plans.
    Promises,
}

/// The sentence for it.
pub(in crate::service) fn say(voice: &Voice<'_>, why: &Why) -> String {
    let word = |key: &str, args: &[(&str, Arg<'_>)]| voice.words.say(&format!("authority-{key}"), args);
    let name = |who: &str| Arg::from(clean::line(who));
    let money = |money: Money| Arg::from(format::money(money, voice.words.language()));
    match why {
        Why::Unknown => word("unknown", &[]),
        Why::Impossible { reason, number } => {
            let zero = reason.money().map_or_else(|| Arg::from(""), money);
            let args = [("number", name(number)), ("amount", zero)];
            word(&format!("impossible-{}", hyphens(reason.code())), &args)
        }
        Why::Nobody => word("nobody", &[]),
        Why::AskedAlready { number } => word("asked-already", &[("number", Arg::from(number.to_string()))]),
        Why::ReasonKind => word("reason-kind", &[]),
        Why::Evidence => word("evidence", &[]),
        Why::Own => word("own", &[]),
        Why::Reach { role } => {
            let role = voice.words.say(&format!("role-{}", role.code()), &[]);
            word("reach", &[("role", Arg::from(role))])
        }
        Why::Decided { state, who, at } => {
            let state = word(&format!("state-{}", state.code()), &[]);
            word("decided", &[("state", Arg::from(state)), ("who", name(who)), ("at", Arg::from(voice.when(*at)))])
        }
        Why::Void { since } => word("void", &[("at", Arg::from(voice.when(*since)))]),
        Why::OldScreen => word("old-screen", &[]),
        Why::Changed { what } => {
            let parts: Vec<String> = what
                .iter()
                .map(|changed| match changed {
                    Changed::Document { number, before, now } => {
                        let args = [("number", name(number)), ("before", money(*before)), ("now", money(*now))];
                        word("changed-document", &args)
                    }
                    Changed::Disputed { number } => word("changed-disputed", &[("number", name(number))]),
                    Changed::Owed { before, now } => {
                        word("changed-owed", &[("before", money(*before)), ("now", money(*now))])
                    }
                    Changed::Promises => word("changed-promises", &[]),
                })
                .collect();
            word("changed", &[("what", Arg::from(parts.join(", ")))])
        }
        Why::NotCountered => word("not-countered", &[]),
        Why::NotYours { who } => word("not-yours", &[("who", name(who))]),
        Why::NotReversible => word("not-reversible", &[]),
        Why::NotExecuted => word("not-executed", &[]),
        Why::Party => word("party", &[]),
        Why::SaidAlready => word("said-already", &[]),
    }
}
