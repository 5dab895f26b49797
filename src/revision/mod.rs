//! A published state of the desk's configuration: read from its documents, checked as a whole, never changed.

mod abbreviation;
mod authority;
mod catalogue;
mod documents;
mod read;
mod section;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::abbreviation::Abbreviations;
use crate::domain::agent::Role;
use crate::domain::approval::ReasonKind;
use crate::domain::authority::{Authority, Limits};
use crate::domain::contact::Packs;
use crate::domain::holiday::Holidays;
use crate::domain::id::RevisionId;
use crate::domain::money::{Currency, Rates};
use crate::domain::outcome::{ExcuseKind, OutcomeKind, SkipKind};
use crate::domain::priority::Strategy;
use crate::domain::promise::PromiseRules;
use crate::domain::snooze::SnoozeRules;

pub use documents::Documents;
pub use read::read;

/// Everything that decides how the desk works. Sessions hold one and change it between customers.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// Identifier, made at publication; every fact names it.
    pub id: RevisionId,
    /// SHA-256 over the documents.
    pub hash: String,
    /// `dunlin.toml`.
    pub desk: DeskRules,
    /// `outcomes.toml`, in the order of the list.
    pub outcomes: Vec<OutcomeKind>,
    /// `outcomes.toml`, the reasons for delay.
    pub excuses: Vec<ExcuseKind>,
    /// `outcomes.toml`, the reasons for passing a customer over.
    pub skips: Vec<SkipKind>,
    /// `abbreviations.toml`, which may be missing.
    pub abbreviations: Abbreviations,
    /// `authority.toml`, which may be missing: then nobody lets anything go.
    pub authority: Authority,
    /// Why something may be asked for; where there is none for a kind, any words do.
    pub reasons: Vec<ReasonKind>,
    /// Days on which no bank and no office works, by country.
    pub holidays: Holidays,
    /// `rules/*.toml`.
    pub packs: Packs,
    /// `strategies/*.toml`, the one that `dunlin.toml` names.
    pub strategy: Strategy,
    /// `rates.toml`.
    pub rates: Rates,
    /// The day of the rates.
    pub rates_on: NaiveDate,
    /// Where the rates come from.
    pub rates_source: String,
    /// The documents themselves: mappings are found here by name.
    pub documents: Documents,
}

/// `dunlin.toml`: the desk itself.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskRules {
    /// Name, shown in the header.
    pub name: String,
    /// The business day is this zone's.
    pub time_zone: Tz,
    /// Language of customers whose file says none.
    pub language: String,
    /// True for demos and training, where `--now` and `--as` are allowed.
    pub rehearsal: bool,
    /// Login of the account that may use `--as` on a desk that is no rehearsal (the SSH service).
    pub service_account: Option<String>,
    /// Login of the named person who takes lifted-out balances, if there is one.
    pub large_balances: Option<String>,
    /// Length of a lease, seconds.
    pub lease_seconds: i64,
    /// How often a lease is renewed, seconds.
    pub renew_seconds: i64,
    /// How long only the holder may resume, seconds.
    pub resume_seconds: i64,
    /// A personal callback becomes the team's after so many minutes.
    pub callback_to_team_minutes: i64,
    /// How promises are read.
    pub promise: PromiseRules,
    /// How far a customer may be put off, and when one that was passed over comes back.
    pub snooze: SnoozeRules,
}

impl Revision {
    /// The outcome with that code.
    pub fn outcome(&self, code: &str) -> Option<&OutcomeKind> {
        self.outcomes.iter().find(|kind| kind.code == code)
    }

    /// What a role may agree to or let go by itself in a currency.
    pub fn limits(&self, role: Role, currency: Currency) -> Option<Limits> {
        self.authority.of(role, currency, &self.rates)
    }

    /// The excuse with that code.
    pub fn excuse(&self, code: &str) -> Option<&ExcuseKind> {
        self.excuses.iter().find(|kind| kind.code == code)
    }

    /// The reason for passing over with that code.
    pub fn skip(&self, code: &str) -> Option<&SkipKind> {
        self.skips.iter().find(|kind| kind.code == code)
    }
}

/// A revision that may be published, and what `check` says of it all the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The revision.
    pub revision: Revision,
    /// Warnings, by file and line.
    pub warnings: Vec<Fault>,
}

/// How much a fault weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Stands against publishing.
    Fault,
    /// Is said, and that is all.
    Warning,
}

/// What is wrong in a document, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// How much it weighs.
    pub level: Level,
    /// The document's path in the desk folder.
    pub file: String,
    /// Line, from 1; 0 when it is about the whole document.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What would be right: the nearest known name, an example.
    pub hint: Option<String>,
}

impl fmt::Display for Fault {
    /// `outcomes.toml:12: message (hint)`, as editors jump to it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if self.level == Level::Warning {
            f.write_str(": warning")?;
        }
        write!(f, ": {}", self.message)?;
        match &self.hint {
            Some(hint) => write!(f, " ({hint})"),
            None => Ok(()),
        }
    }
}
