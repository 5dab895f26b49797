//! Trouble in words, for standard error.

use crate::clock::Clock;
use crate::domain::calendar;
use crate::service::Trouble;
use crate::service::voice::Voice;
use crate::store::{Address, StoreError};
use crate::text::Words;

use super::out::Failure;

/// Trouble of the desk, with instants in UTC, which every desk knows. A refusal exits with 1, anything else with 2.
pub(super) fn trouble(words: &Words, trouble: &Trouble) -> Failure {
    let zone = chrono_tz::UTC;
    let text = Voice { words, zone, today: calendar::date_in(zone, Clock::host().now()) }.trouble(trouble);
    match trouble {
        Trouble::Refused(_) => Failure::refused(text),
        _ => Failure::trouble(text),
    }
}

/// Trouble of the database while it is opened.
pub(super) fn store(words: &Words, address: &Address, error: &StoreError) -> Failure {
    let args = [("address", address.to_string().into()), ("reason", error.to_string().into())];
    Failure::trouble(words.say("cli-database", &args))
}
