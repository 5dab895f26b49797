//! Trouble in words, for standard error.

use crate::domain::agent::Right;
use crate::service::{Refusal, Trouble};
use crate::store::{Address, StoreError};
use crate::text::Words;

use super::out::Failure;

/// Trouble of the desk. A refusal exits with 1, anything else with 2.
pub(super) fn trouble(words: &Words, trouble: &Trouble) -> Failure {
    match trouble {
        Trouble::Refused(refusal) => Failure::refused(self::refusal(words, refusal)),
        Trouble::Away(reason) | Trouble::Busy(reason) => {
            Failure::trouble(words.say("trouble-away", &[("detail", reason.as_str().into())]))
        }
        Trouble::NotKept(reason) => {
            Failure::trouble(words.say("trouble-not-kept", &[("detail", reason.as_str().into())]))
        }
        Trouble::NothingPublished => Failure::trouble(words.say("cli-nothing-published", &[])),
        Trouble::Internal(reason) => {
            Failure::trouble(words.say("trouble-internal", &[("detail", reason.as_str().into())]))
        }
    }
}

fn refusal(words: &Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotFound { reference } => words.say("refusal-not-found", &[("reference", reference.as_str().into())]),
        Refusal::Ambiguous { reference, matches } => {
            let list: Vec<String> = matches.iter().map(|(number, name)| format!("  {number} {name}")).collect();
            let count = i64::try_from(matches.len()).unwrap_or(i64::MAX);
            let args = [("reference", reference.as_str().into()), ("count", count.into())];
            format!("{}\n{}", words.say("refusal-ambiguous", &args), list.join("\n"))
        }
        Refusal::NoSuchAgent { login } => words.say("refusal-no-such-agent", &[("login", login.as_str().into())]),
        Refusal::Taken { what, name } => {
            words.say("refusal-taken", &[("what", (*what).into()), ("name", name.as_str().into())])
        }
        Refusal::Empty { what } => words.say("refusal-empty", &[("what", (*what).into())]),
        Refusal::NotAllowed { right } => {
            let right = words.say(right_key(*right), &[]);
            words.say("refusal-not-allowed", &[("right", right.into())])
        }
        Refusal::OutOfScope => words.say("refusal-out-of-scope", &[]),
        other => format!("{other:?}"),
    }
}

fn right_key(right: Right) -> &'static str {
    match right {
        Right::Read => "right-read",
        Right::Work => "right-work",
        Right::Lead => "right-lead",
        Right::Run => "right-run",
    }
}

/// Trouble of the database while it is opened.
pub(super) fn store(words: &Words, address: &Address, error: &StoreError) -> Failure {
    let args = [("address", address.to_string().into()), ("reason", error.to_string().into())];
    Failure::trouble(words.say("cli-database", &args))
}
