//! What became of promises, in cohorts by the day on which each was over: due date plus grace. A busy day of promising
//! looks no better than it turns out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Band, Histogram, Ratio, Share};
use crate::domain::calendar;
use crate::domain::customer::Segment;
use crate::domain::money::{Currency, Money, Rates};
use crate::domain::promise::PromiseState;

/// The days in which promises were over, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Window {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Window {
    /// So many weeks up to and including yesterday.
    pub fn weeks_before(today: NaiveDate, weeks: u64) -> Self {
        Window { from: calendar::minus_days(today, weeks * 7), to: calendar::minus_days(today, 1) }
    }

    /// True for a day in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// What a row is told apart by, in the order of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Nothing but the currency.
    All,
    /// The agent who took it.
    Agent,
    /// The kind of payer.
    Segment,
    /// How large it was.
    Band,
}

impl By {
    /// Every way, in the order of the tables.
    pub const ALL: [By; 4] = [By::All, By::Agent, By::Segment, By::Band];

    /// The name in catalogues.
    pub fn code(self) -> &'static str {
        match self {
            By::All => "all",
            By::Agent => "agent",
            By::Segment => "segment",
            By::Band => "band",
        }
    }
}

/// One promise as the report counts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The day after which it could be broken: due date plus grace.
    pub over_on: NaiveDate,
    /// Name of the agent.
    pub agent: String,
    /// The kind of payer.
    pub segment: Segment,
    /// How much.
    pub amount: Money,
    /// What came in for it in time, minor units.
    pub paid_minor: i64,
    /// Where it stands, judged to today.
    pub state: PromiseState,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Payable on.
    pub due_on: NaiveDate,
    /// What was past due when the day began on which it was made, in its currency; nothing for an instalment, which is
    /// meant to be a part.
    pub arrears: Option<i64>,
}

/// The figures of one group in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What the row is told apart by.
    pub by: By,
    /// The group: an agent's name, a segment's or a band's code.
    pub key: String,
    /// The currency.
    pub currency: Currency,
    /// Promises of the cohort, whatever became of them.
    pub made: i64,
    /// Kept, partly kept or broken.
    pub matured: i64,
    /// Kept, within tolerance.
    pub kept: i64,
    /// Paid in part.
    pub partly_kept: i64,
    /// Nothing came.
    pub broken: i64,
    /// Taken back; outside both ratios.
    pub withdrawn: i64,
    /// Replaced before they were over; outside both ratios.
    pub superseded: i64,
    /// Still waited for.
    pub open: i64,
    /// Promised by all of them, minor units.
    pub promised: i64,
    /// Kept ÷ matured.
    pub kept_rate: Share,
    /// Σ min(paid in time, promised) ÷ Σ promised, of the matured.
    pub kept_value: Ratio,
    /// Superseded ÷ made.
    pub renegotiated: Share,
    /// Days from making to due: the one in the middle.
    pub median_days: Option<i64>,
    /// Due on one of the last two days of a month ÷ made.
    pub month_end: Share,
    /// Of less than 10 % of the arrears ÷ made where there were arrears, instalments left out.
    pub small: Share,
}

#[derive(Clone, Debug, Default)]
struct Sums {
    made: i64,
    kept: i64,
    partly: i64,
    broken: i64,
    withdrawn: i64,
    superseded: i64,
    open: i64,
    promised: i64,
    matured_promised: i64,
    matured_paid: i64,
    days: Histogram,
    month_end: i64,
    small: i64,
    with_arrears: i64,
}

impl Sums {
    fn add(&mut self, given: &Given) {
        self.made += 1;
        self.promised += given.amount.minor;
        match given.state {
            PromiseState::Open => self.open += 1,
            PromiseState::Kept => self.kept += 1,
            PromiseState::PartlyKept => self.partly += 1,
            PromiseState::Broken => self.broken += 1,
            // The later instalments of a plan that ended were given up with it.
            PromiseState::Withdrawn | PromiseState::Cancelled => self.withdrawn += 1,
            PromiseState::Superseded => self.superseded += 1,
        }
        if matches!(given.state, PromiseState::Kept | PromiseState::PartlyKept | PromiseState::Broken) {
            self.matured_promised += given.amount.minor;
            self.matured_paid += given.paid_minor.clamp(0, given.amount.minor);
        }
        self.days.add((given.due_on - given.made_on).num_days());
        let last = calendar::end_of_month(given.due_on);
        self.month_end += i64::from(given.due_on >= calendar::minus_days(last, 1));
        if let Some(arrears) = given.arrears.filter(|arrears| *arrears > 0) {
            self.with_arrears += 1;
            self.small += i64::from(given.amount.minor.saturating_mul(10) < arrears);
        }
    }

    fn row(&self, by: By, key: &str, currency: Currency) -> Row {
        let matured = self.kept + self.partly + self.broken;
        Row {
            by,
            key: key.to_owned(),
            currency,
            made: self.made,
            matured,
            kept: self.kept,
            partly_kept: self.partly,
            broken: self.broken,
            withdrawn: self.withdrawn,
            superseded: self.superseded,
            open: self.open,
            promised: self.promised,
            kept_rate: Share::new(self.kept, matured),
            kept_value: Ratio { numerator: self.matured_paid, denominator: self.matured_promised, n: matured },
            renegotiated: Share::new(self.superseded, self.made),
            median_days: self.days.median(),
            month_end: Share::new(self.month_end, self.made),
            small: Share::new(self.small, self.with_arrears),
        }
    }
}

/// One window's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cohort {
    /// The window.
    pub window: Window,
    /// A row a group and currency: all first, then by agent, segment and band.
    pub rows: Vec<Row>,
    /// All currencies with amounts in the base currency, each promise rounded half to even; nothing when there is one
    /// currency only.
    pub base: Option<Row>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Promises {
    /// The day up to which promises are judged.
    pub on: NaiveDate,
    /// The windows, the shortest first.
    pub cohorts: Vec<Cohort>,
    /// Currencies whose promises are missing in `base` for want of a rate.
    pub unrated: Vec<Currency>,
}

/// Adds up as promises come; it holds sums only.
#[derive(Clone, Debug)]
pub struct Adding {
    windows: Vec<Window>,
    sums: BTreeMap<(Window, By, String, Currency), Sums>,
    base: BTreeMap<Window, Sums>,
    unrated: Vec<Currency>,
}

impl Adding {
    /// Begins a report of these windows.
    pub fn new(windows: Vec<Window>) -> Self {
        Adding { windows, sums: BTreeMap::new(), base: BTreeMap::new(), unrated: Vec::new() }
    }

    /// Counts a promise in every window that it was over in.
    pub fn add(&mut self, given: &Given, rates: &Rates) {
        let currency = given.amount.currency;
        for window in self.windows.iter().filter(|window| window.holds(given.over_on)) {
            for by in By::ALL {
                let key = match by {
                    By::All => String::new(),
                    By::Agent => given.agent.clone(),
                    By::Segment => given.segment.code().to_owned(),
                    By::Band => Band::of(given.amount, rates).code().to_owned(),
                };
                self.sums.entry((*window, by, key, currency)).or_default().add(given);
            }
            let base = |minor| rates.to_base(Money::new(minor, currency));
            match (base(given.amount.minor), base(given.paid_minor), given.arrears.map(base)) {
                (Some(minor), Some(paid_minor), arrears) => {
                    let amount = Money::new(minor, rates.base);
                    let arrears = arrears.flatten();
                    self.base.entry(*window).or_default().add(&Given { amount, paid_minor, arrears, ..given.clone() });
                }
                _ if !self.unrated.contains(&currency) => self.unrated.push(currency),
                _ => {}
            }
        }
    }

    /// The report.
    pub fn done(mut self, on: NaiveDate, rates: &Rates) -> Promises {
        let cohorts = self
            .windows
            .iter()
            .map(|window| {
                let own = self.sums.iter().filter(|((of, ..), _)| of == window);
                let mut rows: Vec<Row> =
                    own.map(|((_, by, key, currency), sums)| sums.row(*by, key, *currency)).collect();
                let place = |row: &Row| Band::ALL.iter().position(|band| row.by == By::Band && band.code() == row.key);
                rows.sort_by_key(|row| (row.by, place(row), row.key.clone(), row.currency));
                let several = rows.iter().filter(|row| row.by == By::All).count() > 1;
                let base = self.base.get(window).filter(|_| several).map(|sums| sums.row(By::All, "", rates.base));
                Cohort { window: *window, rows, base }
            })
            .collect();
        self.unrated.sort_unstable();
        Promises { on, cohorts, unrated: self.unrated }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rates() -> Rates {
        Rates { base: "EUR".parse().unwrap(), rates: vec![("NOK".parse().unwrap(), "0.1".parse().unwrap())] }
    }

    fn given(agent: &str, minor: i64, paid_minor: i64, state: PromiseState, made: &str, due: &str) -> Given {
        Given {
            over_on: calendar::plus_business_days(day(due), 3),
            agent: agent.to_owned(),
            segment: Segment::Private,
            amount: Money::new(minor, "EUR".parse().unwrap()),
            paid_minor,
            state,
            made_on: day(made),
            due_on: day(due),
            arrears: Some(100_000),
        }
    }

    fn report(list: &[Given], from: &str, to: &str) -> Cohort {
        let mut adding = Adding::new(vec![Window { from: day(from), to: day(to) }]);
        for one in list {
            adding.add(one, &rates());
        }
        adding.done(day(to), &rates()).cohorts.remove(0)
    }

    /// Seven promises over in March, by hand: 3 kept, 1 partly, 1 broken, 1 replaced, 1 taken back.
    #[test]
    fn a_month_by_hand() {
        use PromiseState::{Broken, Kept, PartlyKept, Superseded, Withdrawn};
        let list = [
            given("Kari", 50_000, 50_000, Kept, "2026-03-02", "2026-03-06"), // 4 days
            given("Kari", 9_999, 9_999, Kept, "2026-03-02", "2026-03-09"),   // 7 days, below 10 % of 1 000.00
            given("Ola", 10_000, 12_000, Kept, "2026-03-02", "2026-03-12"),  // 10 days, more came than was promised
            given("Ola", 40_000, 10_000, PartlyKept, "2026-03-02", "2026-03-20"), // 18 days
            given("Ola", 30_000, 0, Broken, "2026-03-02", "2026-03-24"),     // 22 days
            given("Ola", 20_000, 0, Superseded, "2026-03-02", "2026-03-25"), // 23 days
            given("Kari", 20_000, 0, Withdrawn, "2026-03-02", "2026-03-26"), // 24 days
            // Due on the 27th, three business days of grace end on 1 April: another cohort.
            given("Kari", 20_000, 0, Broken, "2026-03-02", "2026-03-27"),
        ];
        let cohort = report(&list, "2026-03-01", "2026-03-31");
        let all = &cohort.rows[0];
        assert_eq!((all.made, all.matured, all.kept, all.partly_kept, all.broken), (7, 5, 3, 1, 1));
        assert_eq!((all.superseded, all.withdrawn, all.open), (1, 1, 0));
        assert_eq!(all.kept_rate, Share::new(3, 5));
        // 500.00 + 99.99 + 100.00 + 100.00 + 0 of 500.00 + 99.99 + 100.00 + 400.00 + 300.00.
        assert_eq!(all.kept_value, Ratio { numerator: 79_999, denominator: 139_999, n: 5 });
        assert_eq!(all.kept_value.per_mille(), Some(571));
        assert_eq!((all.median_days, all.small, all.month_end), (Some(18), Share::new(1, 7), Share::new(0, 7)));
        let ola = cohort.rows.iter().find(|row| row.by == By::Agent && row.key == "Ola").unwrap();
        assert_eq!((ola.made, ola.kept_rate, ola.renegotiated), (4, Share::new(1, 3), Share::new(1, 4)));
        let bands: Vec<_> = cohort.rows.iter().filter(|row| row.by == By::Band).map(|row| row.key.as_str()).collect();
        assert_eq!(bands, ["below_100", "below_1000"]);
        assert_eq!(cohort.base, None);
    }

    #[test]
    fn the_last_two_days_of_a_month_are_told() {
        let list: Vec<Given> = ["2026-02-26", "2026-02-27", "2026-02-28", "2026-03-30", "2026-03-31", "2026-03-29"]
            .map(|due| given("Kari", 50_000, 0, PromiseState::Broken, "2026-02-20", due))
            .to_vec();
        assert_eq!(report(&list, "2026-01-01", "2026-12-31").rows[0].month_end, Share::new(4, 6));
    }

    #[test]
    fn nothing_matured_gives_no_rate() {
        let list = [given("Kari", 50_000, 0, PromiseState::Open, "2026-03-02", "2026-03-06")];
        let row = report(&list, "2026-03-01", "2026-03-31").rows.remove(0);
        assert_eq!((row.kept_rate.per_mille(), row.kept_value.per_mille(), row.open), (None, None, 1));
        assert_eq!(report(&[], "2026-03-01", "2026-03-31").rows, []);
    }

    #[test]
    fn an_instalment_is_meant_to_be_a_part() {
        let list = [Given { arrears: None, ..given("Kari", 5, 0, PromiseState::Broken, "2026-03-02", "2026-03-06") }];
        assert_eq!(report(&list, "2026-03-01", "2026-03-31").rows[0].small, Share::new(0, 0));
    }

    #[test]
    fn two_currencies_have_a_third_row_in_base() {
        let euros = given("Kari", 50_000, 50_000, PromiseState::Kept, "2026-03-02", "2026-03-06");
        let kroner = Given { amount: Money::new(100_000, "NOK".parse().unwrap()), paid_minor: 20_000, ..euros.clone() };
        let kroner = Given { state: PromiseState::PartlyKept, ..kroner };
        let cohort = report(&[euros, kroner], "2026-03-01", "2026-03-31");
        let base = cohort.base.unwrap();
        // 500.00 EUR kept, 1 000.00 NOK at 0.1 are 100.00 EUR, of which 20.00 came.
        assert_eq!(base.kept_value, Ratio { numerator: 52_000, denominator: 60_000, n: 2 });
        assert_eq!(base.kept_rate, Share::new(1, 2));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn every_promise_is_counted_once_a_table(
            list in prop::collection::vec((0..3_usize, 1_i64..200_000, 0_i64..250_000, 0..6_usize), 0..40),
        ) {
            let states = [
                PromiseState::Open,
                PromiseState::Kept,
                PromiseState::PartlyKept,
                PromiseState::Broken,
                PromiseState::Withdrawn,
                PromiseState::Superseded,
            ];
            let list: Vec<Given> = list
                .into_iter()
                .map(|(agent, minor, paid, state)| {
                    given(["a", "b", "c"][agent], minor, paid, states[state], "2026-03-02", "2026-03-06")
                })
                .collect();
            let cohort = report(&list, "2026-03-01", "2026-03-31");
            for by in By::ALL {
                let rows = || cohort.rows.iter().filter(|row| row.by == by);
                prop_assert_eq!(rows().map(|row| row.made).sum::<i64>(), i64::try_from(list.len()).unwrap());
                prop_assert_eq!(
                    rows().map(|row| row.promised).sum::<i64>(),
                    list.iter().map(|one| one.amount.minor).sum::<i64>()
                );
                for row in rows() {
                    prop_assert_eq!(row.made, row.matured + row.withdrawn + row.superseded + row.open);
                    prop_assert!(row.kept_value.numerator <= row.kept_value.denominator);
                }
            }
        }
    }
}
