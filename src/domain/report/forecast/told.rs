//! The forecast as it is told: weeks, and how earlier forecasts turned out.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::learned::Basis;
use super::{Expected, Sums, WEEKS};
use crate::domain::money::{Currency, Money, Rates};
use crate::domain::report::aging::Edges;
use crate::domain::report::half_even;

/// A band is drawn from at least so many past weeks.
const BAND_WEEKS: usize = 4;

/// One week to come, minor units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Week {
    /// Its Monday.
    pub starts_on: NaiveDate,
    /// Its ISO name, `2026-W10`.
    pub iso: String,
    /// Expected from promises.
    pub promised: i64,
    /// Expected from documents that nobody promised.
    pub documents: i64,
    /// Expected: both.
    pub expected: i64,
    /// Every promise paid in full on its day, with the same documents.
    pub best: i64,
    /// Expected × the smallest share of its forecast that came in a past week.
    pub low: Option<i64>,
    /// Expected × the largest.
    pub high: Option<i64>,
}

/// One week that is over: what would have been forecast at its beginning, and what came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Past {
    /// Its Monday.
    pub starts_on: NaiveDate,
    /// Its ISO name.
    pub iso: String,
    /// The forecast, minor units.
    pub forecast: i64,
    /// What came, less what went back, minor units.
    pub actual: i64,
    /// (forecast − actual) ÷ actual in parts per thousand; nothing where nothing came.
    pub error_per_mille: Option<i64>,
}

/// How good earlier forecasts were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Accuracy {
    /// The weeks, the oldest first.
    pub weeks: Vec<Past>,
    /// Σ (forecast − actual) ÷ Σ actual, parts per thousand.
    pub bias_per_mille: Option<i64>,
    /// The mean of |forecast − actual| ÷ actual over weeks in which money came, parts per thousand.
    pub mape_per_mille: Option<i64>,
    /// Weeks that `mape_per_mille` is of.
    pub n: i64,
}

impl Accuracy {
    /// From weeks with their forecast and what came.
    pub fn of(weeks: Vec<(NaiveDate, i64, i64)>) -> Self {
        let error = |forecast: i64, actual: i64| {
            (actual > 0).then(|| half_even(i128::from(forecast - actual) * 1000, i128::from(actual)))
        };
        let weeks: Vec<Past> = weeks
            .into_iter()
            .map(|(starts_on, forecast, actual)| Past {
                starts_on,
                iso: iso(starts_on),
                forecast,
                actual,
                error_per_mille: error(forecast, actual),
            })
            .collect();
        let (forecast, actual) =
            weeks.iter().fold((0, 0), |(forecast, actual), week| (forecast + week.forecast, actual + week.actual));
        let errors: Vec<i64> = weeks.iter().filter_map(|week| week.error_per_mille).map(i64::abs).collect();
        let n = i64::try_from(errors.len()).unwrap_or(0);
        let mape = (n > 0).then(|| half_even(i128::from(errors.iter().sum::<i64>()), i128::from(n)));
        Accuracy { bias_per_mille: error(forecast, actual), mape_per_mille: mape, n, weeks }
    }

    /// An expected amount × the smallest and the largest share of its forecast that came in a past week, half to even;
    /// nothing with fewer than four such weeks.
    pub fn band(&self, expected: i64) -> Option<(i64, i64)> {
        let known: Vec<&Past> = self.weeks.iter().filter(|week| week.forecast > 0).collect();
        if known.len() < BAND_WEEKS {
            return None;
        }
        let shares = known
            .iter()
            .map(|week| half_even(i128::from(expected) * i128::from(week.actual.max(0)), i128::from(week.forecast)));
        Some((shares.clone().min()?, shares.max()?))
    }
}

/// One currency's forecast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outlook {
    /// The currency.
    pub currency: Currency,
    /// The weeks to come.
    pub weeks: Vec<Week>,
    /// Expected over all of them, minor units.
    pub expected: i64,
    /// The best case over all of them.
    pub best: i64,
    /// Promises that count: n.
    pub promises: i64,
    /// What is left of those.
    pub promised: i64,
    /// Documents beside them: n.
    pub documents: i64,
    /// What is open of those.
    pub unpromised: i64,
    /// How the last weeks were forecast.
    pub accuracy: Accuracy,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// The day it is made.
    pub on: NaiveDate,
    /// A currency each.
    pub outlooks: Vec<Outlook>,
    /// All currencies in the base currency, each week of each rounded half to even; nothing when there is one only.
    pub base: Option<Outlook>,
    /// Currencies that are missing in `base` for want of a rate.
    pub unrated: Vec<Currency>,
    /// Where the buckets of `basis` end.
    pub edges: Edges,
    /// What it rests on.
    pub basis: Basis,
}

/// The ISO name of the week that begins on a day.
fn iso(day: NaiveDate) -> String {
    let week = day.iso_week();
    format!("{}-W{:02}", week.year(), week.week())
}

/// A past week: its Monday, what would have been expected, and what came.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Its Monday.
    pub starts_on: NaiveDate,
    /// The forecast that would have been made at its beginning.
    pub expected: Expected,
    /// What came, by currency, minor units.
    pub actual: BTreeMap<Currency, i64>,
}

/// Weeks before they are told: promised, documents, best.
type Weeks = [(i64, i64, i64); WEEKS];

struct Raw {
    weeks: Weeks,
    counts: [i64; 4],
    past: Vec<(NaiveDate, i64, i64)>,
}

fn outlook(currency: Currency, first: NaiveDate, raw: Raw) -> Outlook {
    let Raw { weeks, counts: [promises, promised, documents, unpromised], past } = raw;
    let accuracy = Accuracy::of(past);
    let weeks: Vec<Week> = weeks
        .iter()
        .enumerate()
        .map(|(at, (promised, documents, best))| {
            let starts_on = first + chrono::TimeDelta::weeks(at as i64);
            let expected = promised + documents;
            let band = accuracy.band(expected);
            Week {
                starts_on,
                iso: iso(starts_on),
                promised: *promised,
                documents: *documents,
                expected,
                best: best + documents,
                low: band.map(|(low, _)| low),
                high: band.map(|(_, high)| high),
            }
        })
        .collect();
    Outlook {
        currency,
        expected: weeks.iter().map(|week| week.expected).sum(),
        best: weeks.iter().map(|week| week.best).sum(),
        weeks,
        promises,
        promised,
        documents,
        unpromised,
        accuracy,
    }
}

/// Puts a forecast and those of past weeks, the oldest first, into what is told.
pub fn told(
    on: NaiveDate,
    expected: &Expected,
    tried: &[Tried],
    rates: &Rates,
    (edges, basis): (&Edges, Basis),
) -> Forecast {
    let mut currencies: Vec<Currency> = expected.sums.keys().copied().collect();
    for past in tried {
        currencies.extend(past.expected.sums.keys().chain(past.actual.keys()));
    }
    currencies.sort_unstable();
    currencies.dedup();
    let first = super::monday(on);
    let raw = |currency: Currency| {
        let sums = expected.sums.get(&currency);
        let past = tried.iter().map(|past| {
            let weeks = past.expected.sums.get(&currency).map(Sums::weeks);
            let forecast = weeks.map_or(0, |weeks| weeks[0].0 + weeks[0].1);
            (past.starts_on, forecast, past.actual.get(&currency).copied().unwrap_or(0))
        });
        Raw {
            weeks: sums.map_or([(0, 0, 0); WEEKS], Sums::weeks),
            counts: sums.map_or([0; 4], |one| [one.promises, one.promised_minor, one.beside, one.beside_minor]),
            past: past.collect(),
        }
    };
    let base = |currency, minor| rates.to_base(Money::new(minor, currency));
    let (rated, unrated): (Vec<Currency>, Vec<Currency>) =
        currencies.iter().copied().partition(|currency| base(*currency, 0).is_some());
    let all = (currencies.len() > 1 && !rated.is_empty()).then(|| {
        let mut all = Raw {
            weeks: [(0, 0, 0); WEEKS],
            counts: [0; 4],
            past: tried.iter().map(|past| (past.starts_on, 0, 0)).collect(),
        };
        for currency in &rated {
            let worth = |minor| base(*currency, minor).unwrap_or(0);
            let one = raw(*currency);
            for (sum, week) in all.weeks.iter_mut().zip(one.weeks) {
                *sum = (sum.0 + worth(week.0), sum.1 + worth(week.1), sum.2 + worth(week.2));
            }
            let [promises, promised, documents, unpromised] = one.counts;
            for (sum, count) in all.counts.iter_mut().zip([promises, worth(promised), documents, worth(unpromised)]) {
                *sum += count;
            }
            for (sum, week) in all.past.iter_mut().zip(one.past) {
                *sum = (sum.0, sum.1 + worth(week.1), sum.2 + worth(week.2));
            }
        }
        outlook(rates.base, first, all)
    });
    let outlooks = currencies.into_iter().map(|currency| outlook(currency, first, raw(currency))).collect();
    Forecast { on, outlooks, base: all, unrated, edges: edges.clone(), basis }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Forecast 100, 80, 50, 20 and 10; came 80, 100, 0, 40 and 10. Errors: +25 %, −20 %, none, −50 %, 0 %.
    #[test]
    fn errors_by_hand() {
        let weeks = [(100, 80), (80, 100), (50, 0), (20, 40), (10, 10)];
        let monday = day("2026-01-05");
        let weeks = weeks.iter().zip(0..).map(|((f, a), at)| (monday + chrono::TimeDelta::weeks(at), *f, *a)).collect();
        let accuracy = Accuracy::of(weeks);
        let errors: Vec<_> = accuracy.weeks.iter().map(|week| week.error_per_mille).collect();
        assert_eq!(errors, [Some(250), Some(-200), None, Some(-500), Some(0)]);
        // (260 − 230) ÷ 230 = 13.0 %; (250 + 200 + 500 + 0) ÷ 4 = 237.5 ‰, half to even 238.
        assert_eq!((accuracy.bias_per_mille, accuracy.mape_per_mille, accuracy.n), (Some(130), Some(238), 4));
        // The smallest share that came is 0 of 50, the largest 40 of 20.
        assert_eq!(accuracy.band(1000), Some((0, 2000)));
        assert_eq!(accuracy.weeks[0].iso, "2026-W02");
    }

    #[test]
    fn where_nothing_came_nothing_is_said() {
        let accuracy = Accuracy::of(vec![(day("2026-01-05"), 100, 0)]);
        assert_eq!((accuracy.bias_per_mille, accuracy.mape_per_mille, accuracy.n), (None, None, 0));
        assert_eq!(accuracy.band(1000), None);
    }
}
