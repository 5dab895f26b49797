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

/// An address for a person: without its password, wherever that stands in it.
pub(super) fn address_of(address: &Address) -> String {
    let shown = address.to_string();
    let (Address::Postgres(_), Some((place, query))) = (address, shown.split_once('?')) else { return shown };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("password=")).collect();
    if kept.is_empty() { place.to_owned() } else { format!("{place}?{}", kept.join("&")) }
}

/// Trouble of the database while it is opened.
pub(super) fn store(words: &Words, address: &Address, error: &StoreError) -> Failure {
    let reason = error.to_string();
    let args = [("address", address_of(address).into()), ("reason", reason.trim_end_matches('.').into())];
    let said = words.say("cli-database", &args);
    match next_step(address, error) {
        Some(key) => Failure::trouble(format!("{said} {}", words.say(key, &[]))),
        None => Failure::trouble(said),
    }
}

/// What to do about it, where the reason does not say so itself.
fn next_step(address: &Address, error: &StoreError) -> Option<&'static str> {
    match (address, error) {
        (_, StoreError::Busy(_)) => Some("cli-database-busy"),
        (Address::Postgres(_), StoreError::Away(_)) => Some("cli-database-away"),
        (Address::Postgres(_), StoreError::Address(_)) => Some("cli-database-address"),
        (Address::Postgres(_), StoreError::Other(_)) => Some("cli-database-server"),
        (Address::Sqlite(_), StoreError::Away(_) | StoreError::Disk(_) | StoreError::Other(_)) => {
            Some("cli-database-file")
        }
        // A folder that is missing has its advice in the reason.
        (Address::Sqlite(path), StoreError::Address(_)) => path
            .parent()
            .is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir())
            .then_some("cli-database-file"),
        _ => None,
    }
}
