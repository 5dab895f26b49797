//! A published state of the desk's configuration: read from its documents, checked as a whole, never changed.

mod abbreviation;
mod authority;
mod behaviour;
mod catalogue;
mod dispute;
mod documents;
mod holiday;
mod promise;
mod read;
mod section;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::NaiveDate;
use chrono_tz::Tz;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::domain::abbreviation::Abbreviations;
use crate::domain::agent::Role;
use crate::domain::approval::ReasonKind;
use crate::domain::authority::{Authority, Limits};
use crate::domain::contact::Packs;
use crate::domain::customer::Segment;
use crate::domain::dispute::DisputeKind;
use crate::domain::holiday::Holidays;
use crate::domain::id::RevisionId;
use crate::domain::money::{Currency, Rates};
use crate::domain::outcome::{ExcuseKind, OutcomeKind, SkipKind};
use crate::domain::priority::Strategy;
use crate::domain::promise::{Measure, PromiseRules};
use crate::domain::report::aging::Edges;
use crate::domain::snooze::SnoozeRules;

pub use behaviour::StandingRules;
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
    /// `outcomes.toml`, the kinds of dispute: one for each outcome that opens one, in their order.
    pub disputes: Vec<DisputeKind>,
    /// `abbreviations.toml`, which may be missing.
    pub abbreviations: Abbreviations,
    /// `authority.toml`, which may be missing: then nobody lets anything go.
    pub authority: Authority,
    /// Why something may be asked for: the reasons of `authority.toml`.
    pub reasons: Vec<ReasonKind>,
    /// Days on which no bank and no office works, by country, with those of `holidays.toml`, which may be missing.
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
    /// And those of segments that are read otherwise.
    pub promise_of: Vec<(Segment, PromiseRules)>,
    /// How far ahead a promise may lie at a desk that has no `authority.toml`, calendar days: there nobody lets anything go,
    /// but everybody may take a promise.
    pub promise_days: u32,
    /// How far a customer may be put off, and when one that was passed over comes back.
    pub snooze: SnoozeRules,
    /// Where the borders lie between the ways in which customers stand.
    pub standing: StandingRules,
    /// Where the buckets of aging end.
    pub aging: Edges,
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

    /// What the promises of a customer are measured by.
    pub fn promise_measure<'a>(&'a self, segment: Segment, country: &'a str) -> Measure<'a> {
        let own = self.desk.promise_of.iter().find(|(of, _)| *of == segment).map(|(_, rules)| rules);
        Measure { rules: own.unwrap_or(&self.desk.promise), holidays: &self.holidays, country }
    }

    /// What a role may promise by itself in a currency. Without an `authority.toml` every role takes promises, as far ahead
    /// as the desk says, and lets nothing go; a currency without a rate has no least first payment.
    pub fn promise_limits(&self, role: Role, currency: Currency) -> Option<Limits> {
        let none = |max_days, max_plan_days, max_instalments, max_level, min_first_percent| Limits {
            max_days,
            max_plan_days,
            min_first_percent,
            min_first_minor: 0,
            max_instalments,
            max_level,
            max_discount_percent: Decimal::ZERO,
            max_discount_minor: 0,
            max_waiver_minor: 0,
            max_adjustment_minor: 0,
            max_write_off_minor: 0,
        };
        if self.authority.powers.is_empty() {
            return Some(none(self.desk.promise_days, self.desk.promise_days, 1, i64::MAX, Decimal::ZERO));
        }
        let powers = self.authority.powers.iter().find(|powers| powers.role == role)?;
        let (days, plan_days) = (powers.max_days, powers.max_plan_days);
        Some(self.limits(role, currency).unwrap_or_else(|| {
            none(days, plan_days, powers.max_instalments, powers.max_level, powers.min_first_percent)
        }))
    }

    /// The reason with that code, for what lies beyond somebody's authority.
    pub fn reason(&self, code: &str) -> Option<&ReasonKind> {
        self.reasons.iter().find(|kind| kind.code == code)
    }

    /// The excuse with that code.
    pub fn excuse(&self, code: &str) -> Option<&ExcuseKind> {
        self.excuses.iter().find(|kind| kind.code == code)
    }

    /// The kind of dispute that the outcome with that code opens.
    pub fn dispute(&self, code: &str) -> Option<&DisputeKind> {
        self.disputes.iter().find(|kind| kind.code == code)
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
