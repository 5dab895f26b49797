//! Cash to be expected, by ISO week: promises by how likely they are kept and when their money comes, and what nobody
//! promised by when each customer pays.
//!
//! No money is counted twice. From a customer's open documents, the oldest first, is taken what is disputed, what credits
//! and unapplied cash cover already, and what is promised; a promise counts for what it found there, and only the rest of
//! the documents counts beside it.

pub mod learned;
pub mod told;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use self::learned::{Learned, Own, Tally, UNKNOWN_ROLL, WHOLE};
use super::aging::Edges;
use super::file::{At, File, Measures, Promise};
use crate::domain::calendar;
use crate::domain::holiday::Holidays;
use crate::domain::id::InvoiceId;
use crate::domain::money::{Currency, Rates};

/// Weeks looked forward to, the running one among them.
pub const WEEKS: usize = 13;

/// The Monday of a day's ISO week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    calendar::minus_days(day, u64::from(day.weekday().num_days_from_monday()))
}

/// What a forecast needs beside the files.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The moment it is made.
    pub at: At,
    /// What was known then.
    pub learned: &'a Learned,
    /// Of what is overdue: settled within a week of weeks watched, by bucket of age.
    pub rolls: &'a [Tally],
    /// Where buckets end.
    pub edges: &'a Edges,
    /// How promises are read.
    pub rules: &'a Measures<'a>,
    /// For bands of amounts.
    pub rates: &'a Rates,
    /// Days on which no money moves.
    pub holidays: &'a Holidays,
}

/// One currency's sums. Products of money and parts are added up exactly; they are rounded once, when they are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// Money of promises × parts per million × how often the lag came, by week.
    promised: [i128; WEEKS],
    /// What the lags come to: the divisor of `promised` beside a million.
    lags: i64,
    /// Money of documents × parts per million, by week.
    documents: [i128; WEEKS],
    /// Promises in full on their day, minor units, by week.
    best: [i64; WEEKS],
    /// Promises that count.
    pub promises: i64,
    /// What they were counted for, minor units.
    pub promised_minor: i64,
    /// Documents that count beside them.
    pub beside: i64,
    /// What is open of those, minor units.
    pub beside_minor: i64,
}

impl Sums {
    fn empty(lags: i64) -> Self {
        Sums {
            promised: [0; WEEKS],
            lags,
            documents: [0; WEEKS],
            best: [0; WEEKS],
            promises: 0,
            promised_minor: 0,
            beside: 0,
            beside_minor: 0,
        }
    }

    /// Expected from promises, from documents, and promises in full on their day, by week, minor units. The running sum is
    /// rounded down, so that weeks add up to their total and the total never exceeds what was exactly expected.
    pub fn weeks(&self) -> [(i64, i64, i64); WEEKS] {
        let promised = rounded(&self.promised, i128::from(WHOLE) * i128::from(self.lags.max(1)));
        let documents = rounded(&self.documents, i128::from(WHOLE));
        std::array::from_fn(|week| (promised[week], documents[week], self.best[week]))
    }
}

/// Each week's share of the running sum, rounded down.
fn rounded(weeks: &[i128; WEEKS], divisor: i128) -> [i64; WEEKS] {
    let (mut sum, mut told) = (0_i128, 0_i128);
    weeks.map(|week| {
        sum += week;
        let upto = sum.div_euclid(divisor);
        let own = upto - told;
        told = upto;
        i64::try_from(own).unwrap_or(i64::MAX)
    })
}

/// A document as far as it is nobody else's.
struct Left {
    id: InvoiceId,
    due_on: NaiveDate,
    minor: i64,
}

/// Takes an amount from documents in their order; gives what they had.
fn take<'l>(documents: impl Iterator<Item = &'l mut Left>, minor: i64) -> i64 {
    let mut left = minor.max(0);
    for one in documents {
        let taken = left.min(one.minor);
        one.minor -= taken;
        left -= taken;
    }
    minor.max(0) - left
}

/// What is expected of many customers, currency by currency.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// The sums.
    pub sums: BTreeMap<Currency, Sums>,
}

impl Expected {
    /// Adds one customer's file.
    pub fn add(&mut self, file: &File, frame: &Frame<'_>) {
        let lags = frame.learned.lags();
        let total = lags.iter().map(|(_, times)| times).sum();
        let own = Learned::own(file, &frame.at, frame.rules);
        for currency in file.currencies() {
            let mut documents = undisputed(file, currency, &frame.at);
            let mut open = file.open_promises(currency, &frame.at, frame.rules);
            open.sort_by_key(|(promise, _)| (promise.due_on, promise.made_at));
            if open.is_empty() && documents.iter().all(|one| one.minor == 0) {
                continue;
            }
            let sums = self.sums.entry(currency).or_insert_with(|| Sums::empty(total));
            for (promise, left) in open {
                let covered = take(documents.iter_mut().filter(|one| promise.covers.contains(&one.id)), left);
                let counted = covered + take(documents.iter_mut(), left - covered);
                promised(sums, file, &own, promise, counted, &lags, frame);
            }
            for one in documents.iter().filter(|one| one.minor > 0) {
                unpromised(sums, file, &own, one, frame);
            }
        }
    }
}

/// A customer's open documents of a currency, oldest due first, without what is disputed and what credits and cash that
/// settle nothing yet cover already.
fn undisputed(file: &File, currency: Currency, at: &At) -> Vec<Left> {
    let mut documents: Vec<Left> = Vec::new();
    let mut credits = 0;
    for one in file.documents.iter().filter(|one| one.currency == currency) {
        let minor = one.open_before(at.cut);
        if minor > 0 {
            documents.push(Left { id: one.id, due_on: one.due_on, minor });
        } else {
            credits -= minor;
        }
    }
    documents.sort_by_key(|one| (one.due_on, one.id));
    let mut account = 0;
    for dispute in file.disputes.iter().filter(|one| one.currency == currency && one.is_open(at)) {
        match dispute.invoice {
            Some(id) => {
                take(documents.iter_mut().filter(|one| one.id == id), dispute.minor);
            }
            None => account += dispute.minor,
        }
    }
    let cash: i64 = file
        .payments
        .iter()
        .filter(|one| one.currency == currency && one.received.day < at.cut)
        .map(|one| one.unapplied_minor)
        .sum();
    take(documents.iter_mut(), credits + cash + account);
    documents
}

/// The week that a day lies in; nothing beyond the last. What is before the first day comes in the first week.
fn week(day: NaiveDate, frame: &Frame<'_>) -> Option<usize> {
    let days = (day.max(frame.at.from) - monday(frame.at.from)).num_days();
    usize::try_from(days / 7).ok().filter(|week| *week < WEEKS)
}

/// A promise: its amount × p(kept), spread as the money of kept promises came around their due dates.
fn promised(
    sums: &mut Sums,
    file: &File,
    own: &Own,
    promise: &Promise,
    counted: i64,
    lags: &[(i64, i64)],
    frame: &Frame<'_>,
) {
    let business = |day| frame.holidays.on_or_after_business_day(&file.country, day);
    // One that is due later is left out whole: so what is expected never exceeds the best case.
    let Some(due) = week(business(promise.due_on), frame).filter(|_| counted > 0) else { return };
    sums.promises += 1;
    sums.promised_minor += counted;
    sums.best[due] += counted;
    let p = frame.learned.p_kept(own.kept, file.segment, promise, frame.rates);
    for (lag, times) in lags {
        let day = promise.due_on + chrono::TimeDelta::days(*lag);
        if let Some(week) = week(business(day), frame) {
            sums.promised[week] += i128::from(counted) * i128::from(p) * i128::from(*times);
        }
    }
}

/// What nobody promised: the part that comes on its day does so on the due date plus the customer's own delay, rolled to a
/// business day. Of what did not, a share comes each week, by how old it is then.
fn unpromised(sums: &mut Sums, file: &File, own: &Own, document: &Left, frame: &Frame<'_>) {
    sums.beside += 1;
    sums.beside_minor += document.minor;
    let delay = frame.learned.delay(&own.delays, file.segment);
    let expected = document.due_on + chrono::TimeDelta::days(delay);
    let expected = frame.holidays.on_or_after_business_day(&file.country, expected);
    let (mut left, mut first) = (WHOLE, 0);
    if expected >= frame.at.from {
        let Some(week) = week(expected, frame) else { return };
        let comes = frame.learned.comes(file.segment);
        sums.documents[week] += i128::from(document.minor) * i128::from(comes);
        (left, first) = (WHOLE - comes, week + 1);
    }
    for week in first..WEEKS {
        let day = frame.at.from + chrono::TimeDelta::weeks(week as i64);
        // One that is not due, though past the expected day of somebody who pays early, rolls as the youngest.
        let bucket = frame.edges.bucket((day - document.due_on).num_days()).max(1);
        let roll = frame.rolls.get(bucket).copied().unwrap_or_default().shrunk(UNKNOWN_ROLL);
        let comes = left * roll / WHOLE;
        sums.documents[week] += i128::from(document.minor) * i128::from(comes);
        left -= comes;
    }
}

#[cfg(test)]
mod tests;
