//! What the past says of the future: how often promises are kept, when their money comes, how late documents are paid, and
//! how much of what is overdue comes in a week.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::calendar;
use crate::domain::customer::Segment;
use crate::domain::money::{Currency, Money, Rates};
use crate::domain::promise::{Measure, PromiseState};
use crate::domain::report::aging::Edges;
use crate::domain::report::file::{At, File, Measures, Promise};
use crate::domain::report::{Band, Histogram, Share, half_even};

/// Parts that make a whole: probabilities are parts per million.
pub const WHOLE: i64 = 1_000_000;

/// How many cases of one's own weigh as much as what is known of others (empirical Bayes; `reference/supervisor.md`,
/// section 2, p(kept)).
pub const K: i64 = 8;

/// Where nothing at all is known, a promise is as likely kept as not.
pub const UNKNOWN_KEPT: i64 = WHOLE / 2;

/// Where nothing is known, so much of what is overdue comes in a week: 5 %, a house value until there is history.
pub const UNKNOWN_ROLL: i64 = WHOLE / 20;

/// Documents paid within so many days tell how late a customer pays.
pub const DELAY_DAYS: u64 = 365;

/// Money of a kept promise is looked for so many days around its due date.
const LAG_DAYS: i64 = 14;

/// What is overdue is watched over so many weeks.
pub const ROLL_WEEKS: usize = 13;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many did.
    pub hits: i64,
    /// How many there were.
    pub n: i64,
}

impl Tally {
    fn note(&mut self, hit: bool) {
        self.hits += i64::from(hit);
        self.n += 1;
    }

    fn add(&mut self, other: Tally) {
        self.hits += other.hits;
        self.n += other.n;
    }

    /// (hits + k · prior) ÷ (n + k), in parts per million, half to even: few cases lean on what is known of others.
    pub fn shrunk(self, prior: i64) -> i64 {
        let dividend = i128::from(self.hits) * i128::from(WHOLE) + i128::from(K) * i128::from(prior);
        half_even(dividend, i128::from(self.n) + i128::from(K))
    }

    /// The counted share.
    pub fn share(self) -> Share {
        Share::new(self.hits, self.n)
    }
}

/// How far away a promise lay when it was made: 0-3, 4-7, 8-14, 15-30 and more days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ahead(u8);

impl Ahead {
    /// The band of so many days.
    pub fn of(days: i64) -> Self {
        Ahead(match days {
            ..=3 => 0,
            4..=7 => 1,
            8..=14 => 2,
            15..=30 => 3,
            _ => 4,
        })
    }
}

/// Promises that are alike.
type Alike = (Segment, Band, Ahead);

fn alike(segment: Segment, promise: &Promise, rates: &Rates) -> Alike {
    let band = Band::of(Money::new(promise.minor, promise.currency), rates);
    (segment, band, Ahead::of(promise.days_ahead()))
}

/// A customer's own history.
#[derive(Clone, Debug, Default)]
pub struct Own {
    /// Promises kept of those decided.
    pub kept: Tally,
    /// Days late of documents paid.
    pub delays: Histogram,
}

/// What was known at a moment.
#[derive(Clone, Debug, Default)]
pub struct Learned {
    all: Tally,
    alike: HashMap<Alike, Tally>,
    lags: Histogram,
    delays: HashMap<Segment, Histogram>,
    /// How often a document that fell due in the year before was due so many days ago, and came so many days late; nothing
    /// when it is still open.
    fates: HashMap<Segment, BTreeMap<(i64, Option<i64>), i64>>,
    comes: HashMap<Segment, Tally>,
}

impl Learned {
    /// Takes in one customer's file as it stood then.
    pub fn learn(&mut self, file: &File, at: &At, measures: &Measures<'_>, rates: &Rates) {
        let rules = &measures.of(file);
        for promise in file.promises.iter().filter(|promise| promise.is_decided(at, rules)) {
            let kept = promise.state == PromiseState::Kept;
            self.all.note(kept);
            self.alike.entry(alike(file.segment, promise, rates)).or_default().note(kept);
            if kept {
                let lag = (came_on(file, promise, rules) - promise.due_on).num_days();
                self.lags.add(lag.clamp(-LAG_DAYS, LAG_DAYS));
            }
        }
        let segment = self.delays.entry(file.segment).or_default();
        for days in delays(file, at) {
            segment.add(days);
        }
        let fates = self.fates.entry(file.segment).or_default();
        let first = calendar::minus_days(at.from, DELAY_DAYS);
        for one in file.documents.iter().filter(|one| (first..at.from).contains(&one.due_on) && one.issued_on < at.cut)
        {
            let paid_on = one.paid_on().filter(|day| *day < at.cut);
            // What credits settled says nothing of money.
            if paid_on.is_some() || one.open_before(at.cut) > 0 {
                let age = (at.from - one.due_on).num_days();
                *fates.entry((age, paid_on.map(|day| (day - one.due_on).num_days()))).or_default() += 1;
            }
        }
    }

    /// After every file: works out how much comes by the day on which it is expected.
    pub fn seal(&mut self) {
        for (segment, fates) in std::mem::take(&mut self.fates) {
            let delay = self.delays.get(&segment).and_then(Histogram::median).unwrap_or(0);
            let week_after = delay + 7;
            let comes = self.comes.entry(segment).or_default();
            for ((_, late), times) in fates.into_iter().filter(|((age, _), _)| *age >= week_after) {
                comes.n += times;
                comes.hits += if late.is_some_and(|days| days <= week_after) { times } else { 0 };
            }
        }
    }

    /// How much of a segment's documents comes by the week of the expected day, in parts per million: of those that fell due in
    /// the year before and had that long, leaning on all of it while little is known.
    pub fn comes(&self, segment: Segment) -> i64 {
        self.comes.get(&segment).copied().unwrap_or_default().shrunk(WHOLE)
    }

    /// What one customer's own file says as it stood then.
    pub fn own(file: &File, at: &At, measures: &Measures<'_>) -> Own {
        let rules = &measures.of(file);
        let mut own = Own::default();
        for promise in file.promises.iter().filter(|promise| promise.is_decided(at, rules)) {
            own.kept.note(promise.state == PromiseState::Kept);
        }
        for days in delays(file, at) {
            own.delays.add(days);
        }
        own
    }

    /// The probability that a promise is kept, in parts per million: the customer's own history, leaning on promises alike
    /// (segment, amount band, days ahead), which lean on all, which lean on one half.
    pub fn p_kept(&self, own: Tally, segment: Segment, promise: &Promise, rates: &Rates) -> i64 {
        let all = self.all.shrunk(UNKNOWN_KEPT);
        let alike = self.alike.get(&alike(segment, promise, rates)).copied().unwrap_or_default().shrunk(all);
        own.shrunk(alike)
    }

    /// How many days after the due date a customer pays: the middle of its own documents, leaning on the middle of its
    /// segment's; half to even.
    pub fn delay(&self, own: &Histogram, segment: Segment) -> i64 {
        let others = self.delays.get(&segment).and_then(Histogram::median).unwrap_or(0);
        let dividend = own.n() * own.median().unwrap_or(0) + K * others;
        half_even(i128::from(dividend), i128::from(own.n() + K))
    }

    /// Days from due date to money of kept promises with how often; on the day itself where nothing is known.
    pub fn lags(&self) -> Vec<(i64, i64)> {
        if self.lags.n() == 0 { vec![(0, 1)] } else { self.lags.iter().collect() }
    }

    /// What it rests on.
    pub fn basis(&self, rolls: &[Tally]) -> Basis {
        let delay = |segment: Segment| {
            let days = self.delays.get(&segment);
            let comes = self.comes.get(&segment).copied().unwrap_or_default().share();
            Delay { segment, median_days: days.and_then(Histogram::median), n: days.map_or(0, Histogram::n), comes }
        };
        Basis {
            kept: self.all.share(),
            median_lag_days: self.lags.median(),
            lag_n: self.lags.n(),
            delays: Segment::ALL.map(delay).to_vec(),
            rolls: rolls.iter().skip(1).map(|tally| tally.share()).collect(),
        }
    }
}

/// The last day on which money came that can have kept a promise; its due date where no payment is on file.
fn came_on(file: &File, promise: &Promise, rules: &Measure<'_>) -> NaiveDate {
    let last = rules.last_day(promise.due_on);
    file.payments
        .iter()
        .filter(|one| one.currency == promise.currency && one.received.minor > 0)
        .filter(|one| promise.settled_at.is_none_or(|when| one.received.noted_at <= when))
        .map(|one| one.received.day)
        .filter(|day| (promise.made_on..=last).contains(day))
        .max()
        .unwrap_or(promise.due_on)
}

/// Days late of the documents that money settled in the year before, as it was known then; before zero when early.
fn delays(file: &File, at: &At) -> impl Iterator<Item = i64> {
    let first = calendar::minus_days(at.from, DELAY_DAYS);
    let cut = at.cut;
    file.documents.iter().filter_map(move |one| {
        let paid_on = one.paid_on().filter(|day| *day >= first && *day < cut)?;
        Some((paid_on - one.due_on).num_days())
    })
}

/// What the forecast rests on, with its counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// Promises kept of all decided.
    pub kept: Share,
    /// Days from due date to money of kept promises: the one in the middle.
    pub median_lag_days: Option<i64>,
    /// How many kept promises that is of.
    pub lag_n: i64,
    /// Days late by segment.
    pub delays: Vec<Delay>,
    /// Of overdue documents that nobody promised or disputed: settled within a week ÷ weeks watched, by bucket of age.
    pub rolls: Vec<Share>,
}

/// How late a segment pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Delay {
    /// The segment.
    pub segment: Segment,
    /// The delay in the middle.
    pub median_days: Option<i64>,
    /// Documents paid.
    pub n: i64,
    /// Came by a week after that ÷ fell due in a year and had that long.
    pub comes: Share,
}

/// What became of overdue documents, week by week.
#[derive(Clone, Debug)]
pub struct Rolls {
    weeks: Vec<(At, Vec<Tally>)>,
    edges: Edges,
}

impl Rolls {
    /// Watches the weeks that begin at these moments, in rising order.
    pub fn new(starts: Vec<At>, edges: &Edges) -> Self {
        let none = vec![Tally::default(); edges.buckets()];
        Rolls { weeks: starts.into_iter().map(|at| (at, none.clone())).collect(), edges: edges.clone() }
    }

    /// Takes in one customer's file.
    pub fn learn(&mut self, file: &File, measures: &Measures<'_>) {
        let rules = &measures.of(file);
        for (at, buckets) in &mut self.weeks {
            let promised: Vec<Currency> =
                file.promises.iter().filter(|one| one.is_open(at, rules)).map(|one| one.currency).collect();
            let end = calendar::plus_days(at.cut, 7);
            for one in file.documents.iter().filter(|one| one.due_on < at.cut && !promised.contains(&one.currency)) {
                let disputed = || file.disputes.iter().any(|held| held.invoice == Some(one.id) && held.is_open(at));
                if one.open_before(at.cut) > 0 && !disputed() {
                    let bucket = self.edges.bucket((at.from - one.due_on).num_days());
                    buckets[bucket].note(one.open_before(end) <= 0);
                }
            }
        }
    }

    /// What happened in the weeks before a day, by bucket of age.
    pub fn before(&self, day: NaiveDate) -> Vec<Tally> {
        let mut sums = vec![Tally::default(); self.edges.buckets()];
        let over = self.weeks.iter().filter(|(at, _)| calendar::plus_days(at.from, 7) <= day);
        for (_, buckets) in over.rev().take(ROLL_WEEKS) {
            for (sum, tally) in sums.iter_mut().zip(buckets) {
                sum.add(*tally);
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One kept of one is no certainty: (1 + 8 × 0.5) ÷ 9 = 0.5556; ninety of a hundred: (90 + 4) ÷ 108 = 0.8704.
    #[test]
    fn few_cases_lean_on_the_others() {
        for (hits, n, prior, p) in [
            (0, 0, 500_000, 500_000),
            (1, 1, 500_000, 555_556),
            (0, 1, 500_000, 444_444),
            (90, 100, 500_000, 870_370),
            (2, 2, 900_000, 920_000),
        ] {
            assert_eq!(Tally { hits, n }.shrunk(prior), p, "{hits} of {n}");
        }
    }

    /// Own middle 20 days of 4 documents, segment 8 days: (4 × 20 + 8 × 8) ÷ 12 = 12.
    #[test]
    fn a_delay_leans_on_the_segment() {
        let mut learned = Learned::default();
        for days in [5, 8, 11] {
            learned.delays.entry(Segment::Private).or_default().add(days);
        }
        let mut own = Histogram::default();
        for days in [20, 20, 20, 40] {
            own.add(days);
        }
        assert_eq!(learned.delay(&own, Segment::Private), 12);
        assert_eq!(learned.delay(&Histogram::default(), Segment::Private), 8);
        assert_eq!(learned.delay(&Histogram::default(), Segment::Public), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1024))]

        #[test]
        fn a_probability_stays_one_and_grows_with_what_is_kept(
            n in 0_i64..10_000, part in 0_i64..=1000, prior in 0..=WHOLE,
        ) {
            let hits = n * part / 1000;
            let p = Tally { hits, n }.shrunk(prior);
            prop_assert!((0..=WHOLE).contains(&p), "{p}");
            let one_more = Tally { hits: (hits + 1).min(n), n }.shrunk(prior);
            let better_prior = Tally { hits, n }.shrunk((prior + 1000).min(WHOLE));
            prop_assert!(one_more >= p && better_prior >= p);
        }
    }
}
