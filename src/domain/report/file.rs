//! One customer's file as reports read it, and how it stood on an earlier day.
//!
//! What was open on a day is walked back from what is open now: a share counts from the day its money was received, or its
//! credit was issued. A history that was imported later is so read as if it had been kept day by day.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::customer::Segment;
use crate::domain::holiday::Holidays;
use crate::domain::id::{CustomerId, InvoiceId};
use crate::domain::money::Currency;
use crate::domain::promise::{self, Asked, Measure, PromiseRules, PromiseState, Received};

/// The moment that a file is read at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The first day that is looked forward to.
    pub from: NaiveDate,
    /// What is booked before this day is known.
    pub cut: NaiveDate,
    /// What was written down until this instant is known.
    pub instant: DateTime<Utc>,
}

impl At {
    /// Now: everything that is in the book is known.
    pub fn now(today: NaiveDate, now: DateTime<Utc>) -> Self {
        At { from: today, cut: NaiveDate::MAX, instant: now }
    }

    /// The beginning of an earlier day, which is that instant.
    pub fn start_of(day: NaiveDate, instant: DateTime<Utc>) -> Self {
        At { from: day, cut: day, instant }
    }
}

/// A document with what settled it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Identifier.
    pub id: InvoiceId,
    /// The currency.
    pub currency: Currency,
    /// What is open now, minor units; below zero for a credit.
    pub open_minor: i64,
    /// Date of issue.
    pub issued_on: NaiveDate,
    /// Date due.
    pub due_on: NaiveDate,
    /// Shares that settled it: the day, minor units, and whether it was money, by day.
    pub settled: Vec<Settled>,
}

/// A share of something for a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Settled {
    /// The day it counts from.
    pub day: NaiveDate,
    /// Minor units.
    pub minor: i64,
    /// True for money, false for a credit.
    pub money: bool,
}

impl Document {
    /// What was open of it before a day; nothing when it was not issued yet.
    pub fn open_before(&self, cut: NaiveDate) -> i64 {
        if self.issued_on >= cut {
            return 0;
        }
        let since: i64 = self.settled.iter().filter(|share| share.day >= cut).map(|share| share.minor).sum();
        self.open_minor + since
    }

    /// The day on which money settled the last of it.
    pub fn paid_on(&self) -> Option<NaiveDate> {
        let last = self.settled.iter().max_by_key(|share| share.day)?;
        (self.open_minor == 0 && last.money).then_some(last.day)
    }
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Name of the agent who took it.
    pub agent: String,
    /// The currency.
    pub currency: Currency,
    /// How much, minor units.
    pub minor: i64,
    /// What has come in for it until now.
    pub paid_minor: i64,
    /// Where it stands, judged to today.
    pub state: PromiseState,
    /// Payable on.
    pub due_on: NaiveDate,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// That day on the desk's calendar.
    pub made_on: NaiveDate,
    /// When it left the open state.
    pub settled_at: Option<DateTime<Utc>>,
    /// The documents that it is for; empty for all, the oldest first.
    pub covers: Vec<InvoiceId>,
    /// True for an instalment of a plan.
    pub is_instalment: bool,
}

impl Promise {
    /// How many days it was given.
    pub fn days_ahead(&self) -> i64 {
        (self.due_on - self.made_on).num_days()
    }

    /// True when it was made by then.
    pub fn is_made(&self, at: &At) -> bool {
        self.made_at <= at.instant
    }

    /// True when it was decided by then: kept, or its time was up.
    pub fn is_decided(&self, at: &At, rules: &Measure<'_>) -> bool {
        match self.state {
            PromiseState::Kept | PromiseState::PartlyKept | PromiseState::Broken => {
                self.is_made(at)
                    && self.settled_at.map_or(rules.last_day(self.due_on) < at.from, |when| when <= at.instant)
            }
            PromiseState::Open | PromiseState::Withdrawn | PromiseState::Superseded | PromiseState::Cancelled => false,
        }
    }

    /// True when it was waited for then.
    pub fn is_open(&self, at: &At, rules: &Measure<'_>) -> bool {
        self.is_made(at)
            && rules.last_day(self.due_on) >= at.from
            && (self.state == PromiseState::Open || self.settled_at.is_some_and(|when| when > at.instant))
    }
}

/// What promises are measured by, whoever made them.
#[derive(Clone, Copy, Debug)]
pub struct Measures<'a> {
    /// The rules where a kind of payer has none of its own.
    pub rules: &'a PromiseRules,
    /// Those that have.
    pub by_segment: &'a [(Segment, PromiseRules)],
    /// The days off.
    pub holidays: &'a Holidays,
}

impl Measures<'_> {
    /// What the promises of one file are measured by.
    pub fn of<'b>(&'b self, file: &'b File) -> Measure<'b> {
        let own = self.by_segment.iter().find(|(of, _)| *of == file.segment).map(|(_, rules)| rules);
        Measure { rules: own.unwrap_or(self.rules), holidays: self.holidays, country: &file.country }
    }
}

/// Money that came in, with what of it settles nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The currency.
    pub currency: Currency,
    /// When and how much.
    pub received: Received,
    /// What settles nothing yet, minor units.
    pub unapplied_minor: i64,
}

/// A dispute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The document; nothing when it is about the account.
    pub invoice: Option<InvoiceId>,
    /// The currency.
    pub currency: Currency,
    /// How much, minor units.
    pub minor: i64,
    /// When it was raised.
    pub opened_at: DateTime<Utc>,
    /// When it was decided.
    pub closed_at: Option<DateTime<Utc>>,
}

impl Dispute {
    /// True when it was open then.
    pub fn is_open(&self, at: &At) -> bool {
        self.opened_at <= at.instant && self.closed_at.is_none_or(|when| when > at.instant)
    }
}

/// A customer's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Whose.
    pub customer: CustomerId,
    /// The kind of payer.
    pub segment: Segment,
    /// Country, whose business days count; empty when unknown.
    pub country: String,
    /// Documents, oldest due first.
    pub documents: Vec<Document>,
    /// Promises, oldest first.
    pub promises: Vec<Promise>,
    /// Payments and what went back, by day.
    pub payments: Vec<Payment>,
    /// Disputes.
    pub disputes: Vec<Dispute>,
}

impl File {
    /// Every currency in which something is open, promised or was paid, in order.
    pub fn currencies(&self) -> Vec<Currency> {
        let mut found: Vec<Currency> = self
            .documents
            .iter()
            .map(|one| one.currency)
            .chain(self.promises.iter().map(|one| one.currency))
            .chain(self.payments.iter().map(|one| one.currency))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What was past due in a currency before a day, and still open then.
    pub fn arrears(&self, currency: Currency, cut: NaiveDate) -> i64 {
        self.documents
            .iter()
            .filter(|one| one.currency == currency && one.due_on < cut)
            .map(|one| one.open_before(cut).max(0))
            .sum()
    }

    /// The promises of a currency that were waited for then, with what was left of each.
    pub fn open_promises(&self, currency: Currency, at: &At, measures: &Measures<'_>) -> Vec<(&Promise, i64)> {
        let rules = &measures.of(self);
        let made: Vec<&Promise> = self
            .promises
            .iter()
            .filter(|one| one.currency == currency && one.is_made(at))
            .filter(|one| one.is_open(at, rules) || one.is_decided(at, rules))
            .collect();
        if !made.iter().any(|one| one.is_open(at, rules)) {
            return Vec::new();
        }
        let paid: Vec<i64> = if at.cut == NaiveDate::MAX {
            made.iter().map(|one| one.paid_minor).collect()
        } else {
            // What settled which document on an earlier day is not looked up: all money counts for every promise.
            let asked: Vec<Asked> = made
                .iter()
                .map(|one| Asked {
                    made_at: one.made_at,
                    made_on: one.made_on,
                    due_on: one.due_on,
                    minor: one.minor,
                    named: None,
                })
                .collect();
            let received: Vec<Received> = self
                .payments
                .iter()
                .filter(|one| one.currency == currency && one.received.day < at.cut)
                .map(|one| one.received.clone())
                .collect();
            promise::appropriate(&asked, &received, rules)
        };
        made.into_iter()
            .zip(paid)
            .filter(|(one, _)| one.is_open(at, rules))
            .map(|(one, paid)| (one, (one.minor - paid).max(0)))
            .filter(|(_, left)| *left > 0)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_was_open_is_walked_back_from_what_is() {
        // 100.00 issued on 1 March: 40.00 paid on the 10th, 35.00 credited on the 12th, 25.00 still open.
        let settled = vec![
            Settled { day: day("2026-03-10"), minor: 4000, money: true },
            Settled { day: day("2026-03-12"), minor: 3500, money: false },
        ];
        let currency = "EUR".parse().unwrap();
        let id = InvoiceId(uuid::Uuid::nil());
        let (issued_on, due_on) = (day("2026-03-01"), day("2026-03-08"));
        let document = Document { id, currency, open_minor: 2500, issued_on, due_on, settled };
        for (cut, open) in [
            ("2026-03-01", 0),
            ("2026-03-02", 10_000),
            ("2026-03-10", 10_000),
            ("2026-03-11", 6000),
            ("2026-03-12", 6000),
            ("2026-03-13", 2500),
        ] {
            assert_eq!(document.open_before(day(cut)), open, "{cut}");
        }
        assert_eq!(document.open_before(NaiveDate::MAX), 2500);
        assert_eq!(document.paid_on(), None);
    }
}
