//! Two years of a real ledger, day by day: invoices on their dates, payments on theirs, the day's job every day, and a
//! seeded sample of promises, each of them judged a second time by a reading of the file that knows nothing of the desk.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::PathBuf;
use std::time::Instant;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use dunlin::domain::holiday::Holidays;
use dunlin::domain::money::Money;
use dunlin::domain::outcome::Filled;
use dunlin::domain::promise::{Promise, PromiseState};
use dunlin::ingest::mapping::Mapping;
use dunlin::ingest::profile::survey;
use dunlin::revision::Documents;
use dunlin::service::import::Import;

use crate::support::{Stage, filled};

/// Rows that a day brings, as the file has them, with the heading.
type ByDay = BTreeMap<NaiveDate, String>;

/// One row of the file: number and customer, when it was issued, due and settled, and cents.
struct Row {
    customer: String,
    issued: NaiveDate,
    due: NaiveDate,
    settled: NaiveDate,
    cents: i64,
}

fn rows(text: &str) -> (Vec<Row>, ByDay, ByDay) {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%m/%d/%Y").unwrap();
    let (heading, lines) = text.split_once('\n').unwrap();
    let (mut all, mut issued, mut settled) = (Vec::new(), ByDay::new(), ByDay::new());
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let cell: Vec<&str> = line.split(',').collect();
        let (major, minor) = cell[6].split_once('.').unwrap_or((cell[6], "0"));
        let row = Row {
            customer: cell[1].to_owned(),
            issued: day(cell[4]),
            due: day(cell[5]),
            settled: day(cell[8]),
            cents: major.parse::<i64>().unwrap() * 100 + format!("{minor:0<2}").parse::<i64>().unwrap(),
        };
        for (days, day) in [(&mut issued, row.issued), (&mut settled, row.settled)] {
            let text = days.entry(day).or_insert_with(|| format!("{heading}\n"));
            text.push_str(line);
            text.push('\n');
        }
        all.push(row);
    }
    (all, issued, settled)
}

async fn take(stage: &Stage, mapping: &Mapping, text: &str) -> u64 {
    let mut file = Cursor::new(text.as_bytes());
    let profile = survey(&mut file, mapping).unwrap_or_else(|refused| panic!("{refused}"));
    let mut rejected = |row: &dunlin::ingest::row::Rejected| panic!("{row:?}");
    let job = Import { profile: &profile, file, name: "day.csv", dry_run: false, rejected: &mut rejected };
    let done = stage.desk().import(None, job, &mut |_| {}).await.unwrap_or_else(|stopped| panic!("{stopped}"));
    done.report.accepted
}

/// A number from 0 to below `below`, the same in every run.
fn drawn(seed: &mut u64, below: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % below
}

/// What a promise must have come to, from the file alone: everything that the customer paid from the day of the promise to
/// the last day of its tolerance (three business days), two percent or a dollar less being enough.
fn judged(rows: &[Row], customer: &str, promise: &Promise, made_on: NaiveDate) -> PromiseState {
    let last = Holidays::default().plus_business_days("US", promise.due_on, 3);
    // The promises of a day are made before its money comes in.
    let counts = |row: &&Row| row.customer == customer && row.settled >= made_on && row.settled <= last;
    let paid: i64 = rows.iter().filter(counts).map(|row| row.cents).sum();
    let missing = (promise.amount.minor * 2 / 100).max(100);
    if paid >= (promise.amount.minor - missing).max(1) {
        PromiseState::Kept
    } else if paid > 0 {
        PromiseState::PartlyKept
    } else {
        PromiseState::Broken
    }
}

on_both! {
    async fn two_years_day_by_day_leave_nothing_open_and_every_promise_explained(stage: Stage) {
        let Some(folder) = std::env::var_os("DUNLIN_REAL_DATA").map(PathBuf::from) else {
            println!("DUNLIN_REAL_DATA is not set: no real ledger was replayed");
            return;
        };
        let started = Instant::now();
        let text = std::fs::read_to_string(folder.join("ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv")).unwrap();
        let (all, issued, settled) = rows(&text.replace('\r', ""));
        let documents = Documents::embedded();
        let mapping = |name: &str| Mapping::parse(name, documents.mapping(name).unwrap()).unwrap();
        let (invoices, payments) = (mapping("ibm-ar-invoices"), mapping("ibm-ar-payments"));
        let first = *issued.keys().next().unwrap();
        let last = *settled.keys().next_back().unwrap() + Days::new(14);
        let begin: DateTime<Utc> = first.and_hms_opt(15, 0, 0).unwrap().and_utc();
        stage.pass(begin - stage.now());
        let ola = stage.agent("ola").await;
        let mut seed = 2466;
        let mut made: Vec<(String, NaiveDate)> = Vec::new();
        let (mut taken, mut paid) = (0, 0);
        let mut day = first;
        while day <= last {
            assert_eq!(stage.today(), day);
            if let Some(text) = issued.get(&day) {
                taken += take(&stage, &invoices, text).await;
            }
            stage.advance().await;
            // One customer in twelve who owes something overdue promises all or half of it, within the agent's limits.
            let workday = day.weekday().num_days_from_monday() < 5;
            let owing: std::collections::BTreeSet<&str> = all
                .iter()
                .filter(|row| row.due < day && row.settled >= day)
                .map(|row| row.customer.as_str())
                .collect();
            for customer in owing.into_iter().filter(|_| workday) {
                if drawn(&mut seed, 12) != 0 {
                    continue;
                }
                let account = ola.open(customer).await.unwrap();
                let idle = account.promises.iter().all(|promise| promise.state != PromiseState::Open);
                let owed = account.promisable().filter(|_| idle && account.promises.first().is_none_or(|old| old.level < 2));
                let Some(owed) = owed else {
                    ola.release(&account).await;
                    continue;
                };
                let minor = if drawn(&mut seed, 2) == 0 { owed.minor } else { owed.minor / 2 + 1 };
                let promise = Filled {
                    date: Some(Holidays::default().on_or_after_business_day("US", day + Days::new(1 + drawn(&mut seed, 8)))),
                    amount: Some(Money::new(minor, owed.currency)),
                    excuse: Some("forgot".to_owned()),
                    ..filled("promise")
                };
                ola.outcome(&account, promise).await.unwrap();
                made.push((customer.to_owned(), day));
            }
            if let Some(text) = settled.get(&day) {
                paid += take(&stage, &payments, text).await;
            }
            if day.day() == 1 || day == last {
                let known: i64 = all.iter().filter(|row| row.issued <= day).map(|row| row.cents).sum();
                let came: i64 = all.iter().filter(|row| row.settled <= day).map(|row| row.cents).sum();
                let open = number!(stage, "select cast(coalesce(sum(open_minor), 0) as bigint) from invoice");
                let cash = number!(stage, "select cast(coalesce(sum(unapplied_minor), 0) as bigint) from payment");
                assert_eq!(open - cash, known - came, "{day}");
            }
            stage.pass(TimeDelta::days(1));
            day = day.succ_opt().unwrap();
        }
        stage.advance().await;
        assert_eq!((taken, paid), (all.len() as u64, all.len() as u64));
        assert_eq!(number!(stage, "select count(*) from invoice where open_minor <> 0"), 0);
        assert_eq!(number!(stage, "select count(*) from payment where unapplied_minor <> 0"), 0);
        assert_eq!(number!(stage, "select count(*) from promise where state = 'open'"), 0);
        let mut states: BTreeMap<&str, usize> = BTreeMap::new();
        let mut customers: Vec<String> = made.iter().map(|(customer, _)| customer.clone()).collect();
        customers.sort();
        customers.dedup();
        for customer in customers {
            let account = ola.open(&customer).await.unwrap();
            let days: Vec<NaiveDate> =
                made.iter().filter(|(of, _)| *of == customer).map(|(_, day)| *day).rev().collect();
            assert_eq!(days.len(), account.promises.len(), "{customer}");
            for (promise, made_on) in account.promises.iter().zip(days) {
                let expected = judged(&all, &customer, promise, made_on);
                assert_eq!(promise.state, expected, "{customer}: {promise:?}");
                *states.entry(promise.state.code()).or_default() += 1;
            }
            ola.release(&account).await;
        }
        stage.verified().await;
        println!(
            "{} invoices, {} days, {} promises {states:?}, {:.1} s",
            all.len(),
            (last - first).num_days() + 1,
            made.len(),
            started.elapsed().as_secs_f64()
        );
    }

    async fn an_open_ledger_agrees_with_an_independent_sum(stage: Stage) {
        let Some(folder) = std::env::var_os("DUNLIN_REAL_DATA").map(PathBuf::from) else {
            println!("DUNLIN_REAL_DATA is not set: no real ledger was summed");
            return;
        };
        let started = Instant::now();
        let bytes = std::fs::read(folder.join("highradius/open-invoices-dmy.csv")).unwrap();
        let documents = Documents::embedded();
        let mapping = Mapping::parse("highradius-invoices", documents.mapping("highradius-invoices").unwrap()).unwrap();
        let mut file = Cursor::new(bytes.as_slice());
        let profile = survey(&mut file, &mapping).unwrap();
        let mut lines = std::collections::BTreeSet::new();
        let mut rejected = |row: &dunlin::ingest::row::Rejected| {
            lines.insert(row.line);
            Ok(())
        };
        let job = Import { profile: &profile, file, name: "open.csv", dry_run: false, rejected: &mut rejected };
        let done = stage.desk().import(None, job, &mut |_| {}).await.unwrap();
        // The same file read by a plain reader: every accepted row once, each amount rounded half to even by itself.
        let mut expected: BTreeMap<String, i64> = BTreeMap::new();
        let mut seen = std::collections::BTreeSet::new();
        for (at, line) in String::from_utf8_lossy(&bytes).lines().enumerate().skip(1) {
            let cell: Vec<&str> = line.split(',').collect();
            let (customer, amount) = (cell[2], cell[11]);
            if lines.contains(&(at as u64 + 1)) || !seen.insert(cell[6].to_owned()) {
                continue;
            }
            *expected.entry(customer.to_owned()).or_default() += cents(amount);
        }
        let found = rows!(
            stage,
            (String, i64),
            "select c.number, cast(sum(i.open_minor) as bigint) from invoice i join customer c on c.id = i.customer_id
             group by c.number order by c.number"
        );
        let found: BTreeMap<String, i64> = found.into_iter().collect();
        assert_eq!(found, expected);
        println!(
            "{} rows, {} accepted, {} rejected, {} customers, {} cents, {:.1} s",
            done.report.rows,
            done.report.accepted,
            done.report.rejected,
            found.len(),
            found.values().sum::<i64>(),
            started.elapsed().as_secs_f64()
        );
    }
}

/// Cents of a written amount, half to even, digit by digit.
fn cents(text: &str) -> i64 {
    let (major, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{rest:0<3}");
    let mut cents: i64 = major.parse::<i64>().unwrap() * 100 + digits[..2].parse::<i64>().unwrap();
    let beyond = &digits[2..];
    let half = beyond.starts_with('5') && beyond[1..].bytes().all(|digit| digit == b'0');
    if (half && cents % 2 == 1) || (!half && beyond.as_bytes()[0] >= b'5') {
        cents += 1;
    }
    cents
}
