//! How old what is owed is: open documents by days past their due date, per currency.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::money::{Currency, Money, Rates};

/// Where buckets end, in days past due (`dunlin.toml`, `[report] aging`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edges(Vec<i64>);

impl Default for Edges {
    /// 30, 60 and 90 days: sources disagree about the edges, so the desk sets them.
    fn default() -> Self {
        Edges(vec![30, 60, 90])
    }
}

impl Edges {
    /// Most edges.
    pub const MOST: usize = 6;

    /// Edges in rising order, from one to [`Edges::MOST`] of them, each at least a day; nothing otherwise.
    pub fn new(days: Vec<i64>) -> Option<Self> {
        let rising = days.windows(2).all(|pair| pair[0] < pair[1]);
        let fits = (1..=Self::MOST).contains(&days.len()) && days.iter().all(|day| *day >= 1);
        (rising && fits).then_some(Edges(days))
    }

    /// How many buckets there are, with the first for what is not due.
    pub fn buckets(&self) -> usize {
        self.0.len() + 2
    }

    /// The bucket of a document so many days past due: 0 is not due, the day it is due among it.
    pub fn bucket(&self, days_late: i64) -> usize {
        if days_late <= 0 { 0 } else { 1 + self.0.iter().filter(|edge| days_late > **edge).count() }
    }

    /// First and last day past due of every bucket; the first begins and the last ends nowhere.
    pub fn spans(&self) -> Vec<(Option<i64>, Option<i64>)> {
        let mut spans = vec![(None, Some(0))];
        let mut from = 1;
        for edge in &self.0 {
            spans.push((Some(from), Some(*edge)));
            from = edge + 1;
        }
        spans.push((Some(from), None));
        spans
    }
}

/// What the figures are told apart by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Nothing but the currency.
    #[default]
    All,
    /// The kind of payer.
    Segment,
    /// The team.
    Team,
    /// The customer.
    Customer,
    /// The country.
    Country,
}

impl By {
    /// The name for the store and for catalogues.
    pub fn code(self) -> &'static str {
        match self {
            By::All => "all",
            By::Segment => "segment",
            By::Team => "team",
            By::Customer => "customer",
            By::Country => "country",
        }
    }
}

/// Sums of one group, one currency and one due date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The group: a segment's code, a team's name, a customer's number, a country.
    pub key: String,
    /// The customer's name, where the group is a customer.
    pub name: String,
    /// The currency.
    pub currency: Currency,
    /// Due date.
    pub due_on: NaiveDate,
    /// Open amounts of documents that ask for money, minor units.
    pub debts: i64,
    /// How many those are.
    pub documents: i64,
    /// Open amounts of credits, as a positive number.
    pub credits: i64,
}

/// What an amount beside the documents is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Disputed: of a document no more than is open of it.
    Disputed,
    /// Left of open promises.
    Promised,
    /// Cash that settles nothing yet.
    Cash,
}

/// An amount of one group and one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The group.
    pub key: String,
    /// The customer's name, where the group is a customer.
    pub name: String,
    /// The amount.
    pub amount: Money,
    /// What it is.
    pub what: Beside,
}

/// One group in one currency, minor units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The group.
    pub key: String,
    /// The customer's name, where the group is a customer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The currency.
    pub currency: Currency,
    /// Open documents that ask for money: n.
    pub documents: i64,
    /// How many of them are in each bucket.
    pub counts: Vec<i64>,
    /// What is open in each bucket.
    pub buckets: Vec<i64>,
    /// The sum of the buckets.
    pub open: i64,
    /// Of it disputed.
    pub disputed: i64,
    /// Left of open promises.
    pub promised: i64,
    /// Open credits, as a positive number.
    pub credits: i64,
    /// Cash that settles nothing yet.
    pub cash: i64,
    /// Open − credits − cash.
    pub balance: i64,
}

impl Row {
    fn empty(key: &str, name: &str, currency: Currency, buckets: usize) -> Self {
        Row {
            key: key.to_owned(),
            name: name.to_owned(),
            currency,
            documents: 0,
            counts: vec![0; buckets],
            buckets: vec![0; buckets],
            open: 0,
            disputed: 0,
            promised: 0,
            credits: 0,
            cash: 0,
            balance: 0,
        }
    }

    /// Adds another row's figures, each multiplied out by `worth`.
    fn add(&mut self, other: &Row, worth: &dyn Fn(i64) -> i64) {
        self.documents += other.documents;
        for (at, count) in other.counts.iter().enumerate() {
            self.counts[at] += count;
            self.buckets[at] += worth(other.buckets[at]);
        }
        self.disputed += worth(other.disputed);
        self.promised += worth(other.promised);
        self.credits += worth(other.credits);
        self.cash += worth(other.cash);
        self.close();
    }

    fn close(&mut self) {
        self.open = self.buckets.iter().sum();
        self.balance = self.open - self.credits - self.cash;
    }
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Aging {
    /// The day that days past due are counted to.
    pub on: NaiveDate,
    /// What the rows are told apart by.
    pub by: By,
    /// Where buckets end.
    pub edges: Edges,
    /// One row a group and currency, by group and currency; customers with the most open first.
    pub rows: Vec<Row>,
    /// One row a currency.
    pub totals: Vec<Row>,
    /// All currencies in the base currency, each bucket rounded half to even; nothing when there is one currency only.
    pub base: Option<Row>,
    /// Currencies that are missing in `base` for want of a rate.
    pub unrated: Vec<Currency>,
}

/// Adds up as rows come; it holds one row a group and currency.
#[derive(Clone, Debug)]
pub struct Adding {
    on: NaiveDate,
    by: By,
    edges: Edges,
    rows: BTreeMap<(String, String, Currency), Row>,
}

impl Adding {
    /// Begins a report as of a day.
    pub fn new(on: NaiveDate, by: By, edges: Edges) -> Self {
        Adding { on, by, edges, rows: BTreeMap::new() }
    }

    fn row(&mut self, key: &str, name: &str, currency: Currency) -> &mut Row {
        let buckets = self.edges.buckets();
        self.rows
            .entry((key.to_owned(), name.to_owned(), currency))
            .or_insert_with(|| Row::empty(key, name, currency, buckets))
    }

    /// Documents of one due date.
    pub fn dated(&mut self, dated: &Dated) {
        let bucket = self.edges.bucket((self.on - dated.due_on).num_days());
        let row = self.row(&dated.key, &dated.name, dated.currency);
        row.buckets[bucket] += dated.debts;
        row.counts[bucket] += dated.documents;
        row.documents += dated.documents;
        row.credits += dated.credits;
    }

    /// An amount beside the documents.
    pub fn beside(&mut self, amount: &Amount) {
        let row = self.row(&amount.key, &amount.name, amount.amount.currency);
        match amount.what {
            Beside::Disputed => row.disputed += amount.amount.minor,
            Beside::Promised => row.promised += amount.amount.minor,
            Beside::Cash => row.cash += amount.amount.minor,
        }
    }

    /// The report.
    pub fn done(self, rates: &Rates) -> Aging {
        let buckets = self.edges.buckets();
        let mut totals: BTreeMap<Currency, Row> = BTreeMap::new();
        let mut rows: Vec<Row> = self.rows.into_values().collect();
        for row in &mut rows {
            row.close();
            let total = totals.entry(row.currency).or_insert_with(|| Row::empty("", "", row.currency, buckets));
            total.add(row, &|minor| minor);
        }
        if self.by == By::Customer {
            rows.sort_by_cached_key(|row| {
                let worth = rates.to_base(Money::new(row.open, row.currency));
                (std::cmp::Reverse(worth), row.key.clone(), row.currency)
            });
        }
        let totals: Vec<Row> = totals.into_values().collect();
        let rated = |row: &&Row| rates.to_base(Money::new(0, row.currency)).is_some();
        let unrated = totals.iter().filter(|row| !rated(row)).map(|row| row.currency).collect();
        let base = (totals.len() > 1).then(|| {
            let mut base = Row::empty("", "", rates.base, buckets);
            for row in totals.iter().filter(rated) {
                base.add(row, &|minor| rates.to_base(Money::new(minor, row.currency)).unwrap_or(0));
            }
            base
        });
        Aging { on: self.on, by: self.by, edges: self.edges, rows, totals, base, unrated }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    fn rates() -> Rates {
        Rates { base: currency("EUR"), rates: vec![(currency("NOK"), "0.1".parse().unwrap())] }
    }

    fn dated(key: &str, code: &str, due_on: &str, debts: i64, credits: i64) -> Dated {
        let documents = i64::from(debts > 0);
        let due_on = due_on.parse().unwrap();
        Dated { key: key.to_owned(), name: String::new(), currency: currency(code), due_on, debts, documents, credits }
    }

    #[test]
    fn buckets_begin_and_end_on_their_days() {
        let edges = Edges::default();
        for (late, bucket) in
            [(-5, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (9_999, 4)]
        {
            assert_eq!(edges.bucket(late), bucket, "{late}");
        }
        assert_eq!(
            edges.spans()[1..],
            [(Some(1), Some(30)), (Some(31), Some(60)), (Some(61), Some(90)), (Some(91), None)]
        );
        assert_eq!(Edges::new(vec![14]).unwrap().buckets(), 3);
        for wrong in [vec![], vec![0], vec![30, 30], vec![60, 30], vec![1, 2, 3, 4, 5, 6, 7]] {
            assert_eq!(Edges::new(wrong), None);
        }
    }

    /// On 31 March: due 31 March is not due; 1 March is 30 days; 28 February is 31; 1 January is 89; 30 December is 91.
    #[test]
    fn a_small_book_by_hand() {
        let mut adding = Adding::new("2026-03-31".parse().unwrap(), By::Segment, Edges::default());
        for line in [
            dated("private", "EUR", "2026-03-31", 100, 0),
            dated("private", "EUR", "2026-03-01", 200, 0),
            dated("public", "EUR", "2026-02-28", 400, 0),
            dated("public", "EUR", "2026-01-01", 800, 0),
            dated("public", "EUR", "2025-12-30", 1600, 50),
            dated("public", "NOK", "2026-03-01", 1005, 0),
        ] {
            adding.dated(&line);
        }
        let amount = |what, minor| Amount {
            key: "public".to_owned(),
            name: String::new(),
            amount: Money::new(minor, currency("EUR")),
            what,
        };
        for beside in [amount(Beside::Disputed, 30), amount(Beside::Promised, 70), amount(Beside::Cash, 7)] {
            adding.beside(&beside);
        }
        let report = adding.done(&rates());
        assert_eq!(report.rows.len(), 3);
        let eur = &report.totals[0];
        assert_eq!((eur.buckets.as_slice(), eur.open), (&[100, 200, 400, 800, 1600][..], 3100));
        assert_eq!((eur.documents, eur.disputed, eur.promised), (5, 30, 70));
        assert_eq!((eur.credits, eur.cash, eur.balance), (50, 7, 3043));
        // 10.05 NOK at 0.1 are 1.005 EUR, which is 1.00 half to even: in the bucket 1-30 beside 2.00 EUR.
        let base = report.base.unwrap();
        assert_eq!((base.buckets.as_slice(), base.open), (&[100, 300, 400, 800, 1600][..], 3200));
        assert_eq!(report.unrated, []);
    }

    #[test]
    fn what_has_no_rate_is_named_and_not_added() {
        let mut adding = Adding::new("2026-03-31".parse().unwrap(), By::All, Edges::default());
        adding.dated(&dated("", "EUR", "2026-03-01", 200, 0));
        adding.dated(&dated("", "SEK", "2026-03-01", 900, 0));
        let report = adding.done(&rates());
        assert_eq!((report.base.unwrap().open, report.unrated), (200, vec![currency("SEK")]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn the_buckets_sum_to_what_is_open(
            lines in prop::collection::vec((0..3_usize, 0..2_usize, -200_i64..400, 0_i64..1_000_000, 0_i64..5_000), 0..60),
            edges in prop::collection::btree_set(1_i64..200, 1..6),
        ) {
            let on: NaiveDate = "2026-03-31".parse().unwrap();
            let mut adding = Adding::new(on, By::Team, Edges::new(edges.into_iter().collect()).unwrap());
            let mut sums = [(0, 0); 2];
            for (team, code, late, debts, credits) in lines {
                let due = on - chrono::TimeDelta::days(late);
                adding.dated(&dated(&format!("t{team}"), ["EUR", "NOK"][code], &due.to_string(), debts, credits));
                sums[code].0 += debts;
                sums[code].1 += credits;
            }
            let report = adding.done(&rates());
            for (code, (open, credits)) in ["EUR", "NOK"].into_iter().zip(sums) {
                let total = report.totals.iter().find(|row| row.currency == currency(code));
                prop_assert_eq!(total.map_or(0, |row| row.open), open);
                prop_assert_eq!(total.map_or(0, |row| row.buckets.iter().sum::<i64>()), open);
                prop_assert_eq!(total.map_or(0, |row| row.balance), open - credits);
                let rows: i64 = report.rows.iter().filter(|row| row.currency == currency(code)).map(|row| row.open).sum();
                prop_assert_eq!(rows, open);
            }
        }
    }
}
