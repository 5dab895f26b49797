//! What was agreed with a customer beyond single documents: credit, deposit, free periods, accepted terms; and what of it
//! an agent should know now.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::customer::Customer;
use super::entry;
use super::invoice::{Invoice, InvoiceKind};
use super::ledger::Balance;
use super::money::Money;

/// A share in percent, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Percent(Decimal);

impl Percent {
    /// A whole share; more than a hundred is a hundred.
    pub fn whole(percent: u8) -> Self {
        Percent(Decimal::from(percent.min(100)))
    }
}

impl FromStr for Percent {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let typed = text.trim().trim_end_matches('%').trim();
        entry::decimal(typed)
            .ok()
            .filter(|share| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(share))
            .filter(|share| share.normalize().scale() <= 2)
            .map(|share| Percent(share.normalize()))
            .ok_or_else(|| text.to_owned())
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<Percent> for String {
    fn from(percent: Percent) -> String {
        percent.to_string()
    }
}

impl TryFrom<String> for Percent {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// The terms of a customer. The agreed days, the accepted version and the end of a free period stand on the customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The most that may be owed.
    pub credit_limit: Option<Money>,
    /// What is to be paid before delivery.
    pub deposit: Option<Percent>,
    /// The day of the last credit check.
    pub credit_checked_on: Option<NaiveDate>,
    /// Who says so: a credit agency, a contract, a file.
    pub credit_source: String,
    /// The first day of a free period; without one it runs already.
    pub free_from: Option<NaiveDate>,
}

/// What an agent should know of a customer's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "notice")]
pub enum Notice {
    /// More is owed than the limit allows.
    LimitExceeded {
        /// The limit.
        limit: Money,
        /// Everything open in its currency.
        owed: Money,
    },
    /// A deposit was asked for and is not paid.
    DepositDue {
        /// What of it is open.
        open: Money,
    },
    /// Credit was given, and nobody ever checked.
    NeverChecked,
    /// The credit check is older than the desk wants.
    CheckOld {
        /// Its day.
        on: NaiveDate,
        /// How old it is, in days.
        days: i64,
    },
    /// A free period ends soon.
    FreeEnds {
        /// Its last day.
        on: NaiveDate,
        /// Days until then; 0 today.
        days: i64,
    },
    /// A version of the terms is on file, but not that the customer accepted it.
    TermsNotAccepted,
}

impl Notice {
    /// The name in the catalogues.
    pub fn code(&self) -> &'static str {
        match self {
            Notice::LimitExceeded { .. } => "limit-exceeded",
            Notice::DepositDue { .. } => "deposit-due",
            Notice::NeverChecked => "never-checked",
            Notice::CheckOld { .. } => "check-old",
            Notice::FreeEnds { .. } => "free-ends",
            Notice::TermsNotAccepted => "terms-not-accepted",
        }
    }

    /// True for what stands before how the customer pays.
    pub fn is_urgent(&self) -> bool {
        matches!(self, Notice::LimitExceeded { .. } | Notice::DepositDue { .. })
    }
}

/// How old a credit check may be and how early the end of a free period is told, in days (`dunlin.toml`, `[standing]`;
/// house rule).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsRules {
    /// A credit check that is older is named.
    pub credit_check_days: i64,
    /// A free period that ends within so many days is named.
    pub free_notice_days: i64,
}

impl Default for TermsRules {
    fn default() -> Self {
        TermsRules { credit_check_days: 365, free_notice_days: 14 }
    }
}

/// What an agent should know of a customer's terms today, the most urgent first. `open` are its open documents, and
/// `balances` what it owes by currency: a limit is compared within its own currency only.
pub fn notices(
    customer: &Customer,
    balances: &[Balance],
    open: &[Invoice],
    rules: TermsRules,
    today: NaiveDate,
) -> Vec<Notice> {
    let terms = &customer.profile.terms;
    let mut found = Vec::new();
    if let Some(limit) = terms.credit_limit {
        let owed = balances.iter().find(|balance| balance.currency == limit.currency).map_or(0, |b| b.total);
        if owed > limit.minor {
            found.push(Notice::LimitExceeded { limit, owed: Money::new(owed, limit.currency) });
        }
    }
    let deposits = open.iter().filter(|invoice| invoice.kind == InvoiceKind::Deposit && invoice.open_minor > 0);
    found.extend(deposits.map(|invoice| Notice::DepositDue { open: invoice.open() }));
    match terms.credit_checked_on {
        None if terms.credit_limit.is_some() => found.push(Notice::NeverChecked),
        Some(on) => {
            let days = today.signed_duration_since(on).num_days();
            if days > rules.credit_check_days {
                found.push(Notice::CheckOld { on, days });
            }
        }
        None => {}
    }
    if let Some(on) = customer.free_until {
        let days = on.signed_duration_since(today).num_days();
        if (0..=rules.free_notice_days).contains(&days) {
            found.push(Notice::FreeEnds { on, days });
        }
    }
    if customer.terms_version.is_some() && customer.terms_accepted_on.is_none() {
        found.push(Notice::TermsNotAccepted);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::profile::tests::customer;
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn told(customer: &Customer, balances: &[Balance]) -> Vec<&'static str> {
        notices(customer, balances, &[], TermsRules::default(), today()).iter().map(Notice::code).collect()
    }

    #[test]
    fn a_limit_is_compared_in_its_own_currency() {
        let (nok, eur) = ("NOK".parse().unwrap(), "EUR".parse().unwrap());
        let mut customer = customer();
        customer.profile.terms.credit_limit = Some(Money::new(100_000, nok));
        customer.profile.terms.credit_checked_on = Some(today());
        let owed = |minor, currency| Balance { total: minor, ..Balance::empty(currency) };
        assert_eq!(told(&customer, &[owed(100_000, nok)]), [""; 0]);
        assert_eq!(told(&customer, &[owed(100_001, nok)]), ["limit-exceeded"]);
        assert_eq!(told(&customer, &[owed(900_000, eur)]), [""; 0]);
    }

    #[test]
    fn checks_grow_old_and_free_periods_end() {
        for (checked, free, expected) in [
            (Some("2025-11-22"), None, &[][..]),
            (Some("2025-11-21"), None, &["check-old"]),
            (None, Some("2026-11-21"), &[]),
            (None, Some("2026-11-22"), &["free-ends"]),
            (None, Some("2026-12-06"), &["free-ends"]),
            (None, Some("2026-12-07"), &[]),
        ] {
            let mut customer = customer();
            customer.profile.terms.credit_checked_on = checked.map(|day| day.parse().unwrap());
            customer.free_until = free.map(|day: &str| day.parse().unwrap());
            assert_eq!(told(&customer, &[]), expected, "{checked:?} {free:?}");
        }
        let mut customer = customer();
        customer.profile.terms.credit_limit = Some(Money::new(1, customer.currency));
        customer.terms_version = Some("2026-1".to_owned());
        assert_eq!(told(&customer, &[]), ["never-checked", "terms-not-accepted"]);
        customer.terms_accepted_on = Some(today());
        assert_eq!(told(&customer, &[]), ["never-checked"]);
    }

    #[test]
    fn a_share_lies_between_nothing_and_all() {
        for (typed, kept) in [("30", Some("30")), ("12,5 %", Some("12.5")), ("100", Some("100")), ("0", Some("0"))] {
            assert_eq!(typed.parse::<Percent>().ok().map(|share| share.to_string()).as_deref(), kept, "{typed}");
        }
        for wrong in ["", "-1", "100.01", "1.125", "all"] {
            assert!(wrong.parse::<Percent>().is_err(), "{wrong}");
        }
    }
}
