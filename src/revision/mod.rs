//! A published state of the desk's configuration: read from its documents, checked as a whole, never changed.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::contact::Packs;
use crate::domain::id::RevisionId;
use crate::domain::money::Rates;
use crate::domain::outcome::{ExcuseKind, OutcomeKind};
use crate::domain::priority::Strategy;
use crate::domain::promise::PromiseRules;

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
}

impl Revision {
    /// The outcome with that code.
    pub fn outcome(&self, code: &str) -> Option<&OutcomeKind> {
        self.outcomes.iter().find(|kind| kind.code == code)
    }

    /// The excuse with that code.
    pub fn excuse(&self, code: &str) -> Option<&ExcuseKind> {
        self.excuses.iter().find(|kind| kind.code == code)
    }
}
