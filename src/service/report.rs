//! Reports of the whole desk, read in one state of the database, a range of customers at a time.
//!
//! Who leads and who audits reads them, whatever teams they are in: a figure of half a desk would be no figure of it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::domain::agent::Actor;
use crate::domain::calendar;
use crate::domain::fact::Happening;
use crate::domain::money::{Currency, Money};
use crate::domain::promise::{self, PromiseState};
use crate::domain::report::aging::{self, Aging, Beside, By};
use crate::domain::report::file::{At, File, Measures};
use crate::domain::report::forecast::learned::{DELAY_DAYS, Learned, ROLL_WEEKS, Rolls};
use crate::domain::report::forecast::told::{self, Forecast, Tried};
use crate::domain::report::forecast::{Expected, Frame, monday};
use crate::domain::report::promises::{self, Given, Promises, Window};
use crate::revision::Revision;
use crate::store::{Tx, report as store};

use super::desk::Desk;
use super::reply::{Reply, Trouble};

/// Customers read at a time.
const CHUNK: i64 = 2000;

/// Past weeks whose forecast is made again.
const TRIED_WEEKS: usize = 8;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// How old what is owed is.
    Aging(By),
    /// What became of promises that were over in a window; without one, in the last four and the last thirteen weeks.
    Promises(Option<Window>),
    /// What money may be expected.
    Forecast,
    /// A copy was written into a file: it is noted on the desk's chain.
    Note(Copy),
}

/// A copy as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// Which report.
    pub report: &'static str,
    /// `csv`, `xlsx` or `json`.
    pub format: &'static str,
    /// The moment that the report tells of.
    pub as_of: DateTime<Utc>,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: i64,
}

/// A report's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Figures {
    /// How old what is owed is.
    Aging(Aging),
    /// What became of promises.
    Promises(Promises),
    /// What money may be expected.
    Forecast(Forecast),
}

/// A report, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The moment that it tells of.
    pub as_of: DateTime<Utc>,
    /// Login of who asked.
    pub by: String,
    /// Hash of the configuration in force.
    pub revision: String,
    /// The currency of sums marked ≈.
    pub base: Currency,
    /// The day of the rates.
    pub rates_on: NaiveDate,
    /// Where the rates come from.
    pub rates_source: String,
    /// The figures.
    pub figures: Figures,
}

/// Answers an asking for reports.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    let revision = desk.revision();
    let as_of = desk.clock().now();
    let figures = match ask {
        Ask::Aging(by) => Figures::Aging(read_aging(desk, &revision, by).await?),
        Ask::Promises(window) => Figures::Promises(read_promises(desk, &revision, window).await?),
        Ask::Forecast => Figures::Forecast(read_forecast(desk, &revision).await?),
        Ask::Note(copy) => {
            let Copy { report, format, as_of, sha256, bytes } = copy;
            let body = json!({
                "name": report, "format": format, "as_of": as_of, "reference": sha256, "bytes": bytes, "by": actor.login,
            });
            let mut tx = desk.db().write().await?;
            desk.note_on_desk(&mut tx, Some(actor), &[Happening::new("report_made", body)]).await?;
            tx.commit().await?;
            return Ok(Reply::ReportNoted);
        }
    };
    Ok(Reply::Report(Box::new(Report {
        as_of,
        by: actor.login.clone(),
        revision: revision.hash.clone(),
        base: revision.rates.base,
        rates_on: revision.rates_on,
        rates_source: revision.rates_source.clone(),
        figures,
    })))
}

async fn read_aging(desk: &Desk, revision: &Revision, by: By) -> Result<Aging, Trouble> {
    let mut adding = aging::Adding::new(desk.today(), by, revision.desk.aging.clone());
    let mut tx = desk.db().report().await?;
    let mut after = Uuid::nil();
    loop {
        // Groups are few whatever the book; customers are as many as it has, and come in ranges.
        let last = if by == By::Customer { store::nth(&mut tx, after, CHUNK - 1).await? } else { None };
        let range = store::Range { after, last: last.unwrap_or(Uuid::max()) };
        for dated in store::dated(&mut tx, by, range).await? {
            adding.dated(&dated);
        }
        for what in [Beside::Disputed, Beside::Promised, Beside::Cash] {
            for amount in store::beside(&mut tx, what, by, range).await? {
                adding.beside(&amount);
            }
        }
        match last {
            Some(last) => after = last,
            None => return Ok(adding.done(&revision.rates)),
        }
    }
}

/// Fills files and judges promises to today: the day's job may not have come by yet.
async fn fill(
    tx: &mut Tx,
    files: &mut [File],
    since: NaiveDate,
    revision: &Revision,
    today: NaiveDate,
) -> Result<(), Trouble> {
    let zone = revision.desk.time_zone;
    store::fill(tx, files, since, |at| calendar::date_in(zone, at)).await?;
    for file in files {
        let measure = revision.promise_measure(file.segment, &file.country);
        for one in file.promises.iter_mut().filter(|one| one.state == PromiseState::Open) {
            let amount = Money::new(one.minor, one.currency);
            one.state = promise::evaluate(amount, one.paid_minor, one.due_on, today, &measure);
        }
    }
    Ok(())
}

/// The most days of tolerance that any promise has.
fn most_tolerance(revision: &Revision) -> u32 {
    let own = revision.desk.promise_of.iter().map(|(_, rules)| rules.tolerance_days);
    own.chain([revision.desk.promise.tolerance_days]).max().unwrap_or(0)
}

async fn read_promises(desk: &Desk, revision: &Revision, window: Option<Window>) -> Result<Promises, Trouble> {
    let today = desk.today();
    let windows = match window {
        Some(window) => vec![window],
        None => [4, 13].map(|weeks| Window::weeks_before(today, weeks)).to_vec(),
    };
    let from = windows.iter().map(|window| window.from).min().unwrap_or(today);
    let to = windows.iter().map(|window| window.to).max().unwrap_or(today);
    // Grace counts business days: at most so many calendar days before, and what is too many is passed over below.
    let earliest = calendar::minus_days(from, u64::from(most_tolerance(revision)) * 3 + 14);
    let mut adding = promises::Adding::new(windows);
    let mut tx = desk.db().report().await?;
    let mut after = Uuid::nil();
    loop {
        let mut files = store::promisers(&mut tx, after, earliest, to, CHUNK).await?;
        let Some(last) = files.last() else { return Ok(adding.done(today, &revision.rates)) };
        after = last.customer.0;
        // Arrears of the day on which a promise was made: any document may have been open then.
        fill(&mut tx, &mut files, calendar::minus_days(today, 36_500), revision, today).await?;
        for file in &files {
            let measure = revision.promise_measure(file.segment, &file.country);
            for one in file.promises.iter().filter(|one| one.due_on >= earliest && one.due_on <= to) {
                let arrears = (!one.is_instalment).then(|| file.arrears(one.currency, one.made_on));
                let given = Given {
                    over_on: measure.last_day(one.due_on),
                    agent: one.agent.clone(),
                    segment: file.segment,
                    amount: Money::new(one.minor, one.currency),
                    paid_minor: one.paid_minor,
                    state: one.state,
                    made_on: one.made_on,
                    due_on: one.due_on,
                    arrears,
                };
                adding.add(&given, &revision.rates);
            }
        }
    }
}

/// The beginnings of so many weeks before a Monday, the oldest first.
fn starts(before: NaiveDate, weeks: usize, revision: &Revision) -> Vec<At> {
    let zone = revision.desk.time_zone;
    (1..=weeks as u64)
        .rev()
        .map(|back| calendar::minus_days(before, back * 7))
        .map(|day| At::start_of(day, calendar::instant(day, NaiveTime::MIN, zone)))
        .collect()
}

async fn read_forecast(desk: &Desk, revision: &Revision) -> Result<Forecast, Trouble> {
    let (today, now) = (desk.today(), desk.clock().now());
    let (rates, edges) = (&revision.rates, &revision.desk.aging);
    let rules = &Measures {
        rules: &revision.desk.promise,
        by_segment: &revision.desk.promise_of,
        holidays: &revision.holidays,
    };
    let this_week = monday(today);
    // Every moment that a forecast is made for: the beginnings of the past weeks, and now.
    let mut moments = starts(this_week, TRIED_WEEKS, revision);
    moments.push(At::now(today, now));
    let watched = (ROLL_WEEKS + TRIED_WEEKS) as u64 * 7;
    let since = calendar::minus_days(this_week, watched + DELAY_DAYS);
    let mut tx = desk.db().report().await?;

    let mut learned = vec![Learned::default(); moments.len()];
    let mut rolls = Rolls::new(starts(this_week, ROLL_WEEKS + TRIED_WEEKS, revision), edges);
    let mut after = Uuid::nil();
    loop {
        let mut files = store::people(&mut tx, after, CHUNK).await?;
        let Some(last) = files.last() else { break };
        after = last.customer.0;
        fill(&mut tx, &mut files, since, revision, today).await?;
        for file in &files {
            for (learned, at) in learned.iter_mut().zip(&moments) {
                learned.learn(file, at, rules, rates);
            }
            rolls.learn(file, rules);
        }
    }
    learned.iter_mut().for_each(Learned::seal);

    let rolls: Vec<_> = moments.iter().map(|at| rolls.before(monday(at.from))).collect();
    let frames: Vec<Frame<'_>> = moments
        .iter()
        .zip(&learned)
        .zip(&rolls)
        .map(|((at, learned), rolls)| Frame {
            at: *at,
            learned,
            rolls,
            edges,
            rules,
            rates,
            holidays: &revision.holidays,
        })
        .collect();
    let mut expected = vec![Expected::default(); frames.len()];
    let mut after = Uuid::nil();
    loop {
        let mut files = store::people(&mut tx, after, CHUNK).await?;
        let Some(last) = files.last() else { break };
        after = last.customer.0;
        fill(&mut tx, &mut files, since, revision, today).await?;
        for file in &files {
            for (expected, frame) in expected.iter_mut().zip(&frames) {
                expected.add(file, frame);
            }
        }
    }

    let first = moments.first().map_or(this_week, |at| at.from);
    let mut actual: BTreeMap<NaiveDate, BTreeMap<Currency, i64>> = BTreeMap::new();
    for (day, money) in store::came(&mut tx, first, calendar::minus_days(this_week, 1)).await? {
        *actual.entry(monday(day)).or_default().entry(money.currency).or_default() += money.minor;
    }
    let now_expected = expected.pop().unwrap_or_default();
    let tried: Vec<Tried> = moments
        .iter()
        .zip(expected)
        .map(|(at, expected)| {
            let actual = actual.remove(&at.from).unwrap_or_default();
            Tried { starts_on: at.from, expected, actual }
        })
        .collect();
    let basis = learned.last().zip(rolls.last()).map(|(learned, rolls)| learned.basis(rolls)).unwrap_or_default();
    Ok(told::told(today, &now_expected, &tried, rates, (edges, basis)))
}
