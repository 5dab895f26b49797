//! What became of promises.

use crate::domain::money::Money;
use crate::domain::report::promises::{By, Cohort, Promises, Row};
use crate::export::{Cell, Table};
use crate::text::format;

use super::Shown;
use super::shape::{self, Shape};

const DEFINITIONS: [&str; 7] = [
    "report-def-decided",
    "report-def-kept-rate",
    "report-def-kept-value",
    "report-def-outside",
    "report-def-days",
    "report-def-month-end",
    "report-def-small",
];

pub(super) fn show(shape: &Shape<'_>, promises: &Promises, grace: u32) -> Shown {
    let mut text = Vec::new();
    for cohort in promises.cohorts.iter().filter(|cohort| !cohort.rows.is_empty()) {
        let day = |day| format::date(day, shape.words.language());
        let args = [("from", day(cohort.window.from).into()), ("to", day(cohort.window.to).into())];
        text.push(shape.with("report-title-promises", &args));
        text.push(became(shape, cohort));
        text.push(rates(shape, cohort));
    }
    let mut definitions = vec![shape.with("report-def-cohort", &[("days", i64::from(grace).into())])];
    definitions.extend(DEFINITIONS.map(|key| shape.say(key)));
    Shown {
        code: "promises",
        is_empty: text.is_empty(),
        text: text.join("\n\n"),
        tables: vec![exact(shape, promises)],
        definitions,
    }
}

fn key(shape: &Shape<'_>, row: &Row) -> String {
    match row.by {
        By::All => shape.say("report-all"),
        By::Agent => row.key.clone(),
        By::Segment => shape.segment(&row.key),
        By::Band => shape.band(&row.key),
    }
}

/// Every row with its beginning: all, in base, then the groups.
fn lines<'c>(shape: &'c Shape<'_>, cohort: &'c Cohort, of: impl Fn(&Row) -> Vec<String> + 'c) -> Vec<Vec<String>> {
    let line = |row: &Row, is_base: bool| {
        let mut line = vec![shape.cut(&key(shape, row), 14), shape.currency(row.currency, is_base)];
        line.extend(of(row));
        line
    };
    let whole = cohort.rows.iter().filter(|row| row.by == By::All).map(|row| line(row, false));
    let base = cohort.base.iter().map(|row| line(row, true));
    let groups = cohort.rows.iter().filter(|row| row.by != By::All).map(|row| line(row, false));
    whole.chain(base).chain(groups).collect()
}

fn became(shape: &Shape<'_>, cohort: &Cohort) -> String {
    let mut heads = vec![String::new()];
    heads.extend(shape.heads(&[
        "report-currency",
        "report-made",
        "report-kept",
        "report-partly-kept",
        "report-broken",
        "report-superseded",
        "report-withdrawn",
        "report-waiting",
    ]));
    let of = |row: &Row| {
        [row.made, row.kept, row.partly_kept, row.broken, row.superseded, row.withdrawn, row.open]
            .map(|count| shape.count(count))
            .to_vec()
    };
    shape::table(&heads, &lines(shape, cohort, of), 2)
}

fn rates(shape: &Shape<'_>, cohort: &Cohort) -> String {
    let mut heads = vec![String::new()];
    heads.extend(shape.heads(&["report-currency", "report-kept-rate", "report-interval"]));
    heads.push("n".to_owned());
    heads.extend(shape.heads(&["report-kept-value", "report-days", "report-month-end", "report-small"]));
    let of = |row: &Row| {
        vec![
            shape.per_mille(row.kept_rate.per_mille()),
            shape.interval(row.kept_rate),
            shape.count(row.matured),
            shape.per_mille(row.kept_value.per_mille()),
            shape.days(row.median_days),
            shape.per_mille(row.month_end.per_mille()),
            shape.per_mille(row.small.per_mille()),
        ]
    };
    shape::table(&heads, &lines(shape, cohort, of), 2)
}

fn exact(shape: &Shape<'_>, promises: &Promises) -> Table {
    let columns = shape.heads(&[
        "report-from",
        "report-to",
        "report-all",
        "report-name",
        "report-currency",
        "report-made",
        "report-matured",
        "report-kept",
        "report-partly-kept",
        "report-broken",
        "report-superseded",
        "report-withdrawn",
        "report-waiting",
        "report-promised",
        "report-kept-rate",
        "report-low",
        "report-high",
        "report-kept-value",
        "report-paid-in-time",
        "report-promised-decided",
        "report-days",
        "report-month-end",
        "report-small",
        "report-with-arrears",
    ]);
    let row = |cohort: &Cohort, row: &Row, is_base: bool| {
        let by = match row.by {
            By::All => "report-all",
            By::Agent => "report-agent",
            By::Segment => "report-segment",
            By::Band => "report-band",
        };
        let mut cells = vec![
            Cell::Date(cohort.window.from),
            Cell::Date(cohort.window.to),
            Cell::text(shape.say(by)),
            Cell::text(key(shape, row)),
            Cell::text(shape.currency(row.currency, is_base)),
        ];
        let counts =
            [row.made, row.matured, row.kept, row.partly_kept, row.broken, row.superseded, row.withdrawn, row.open];
        cells.extend(counts.map(Cell::Whole));
        cells.push(Cell::Money(Money::new(row.promised, row.currency)));
        let (low, high) = row.kept_rate.interval().unzip();
        cells.extend([row.kept_rate.per_mille(), low, high, row.kept_value.per_mille()].map(shape::share));
        let value = [row.kept_value.numerator, row.kept_value.denominator];
        cells.extend(value.map(|minor| Cell::Money(Money::new(minor, row.currency))));
        cells.push(row.median_days.map_or(Cell::Empty, Cell::Whole));
        cells.push(shape::share(row.month_end.per_mille()));
        cells.push(shape::share(row.small.per_mille()));
        cells.push(Cell::Whole(row.small.denominator));
        cells
    };
    let rows = promises.cohorts.iter().flat_map(|cohort| {
        let own = cohort.rows.iter().map(move |one| row(cohort, one, false));
        own.chain(cohort.base.iter().map(move |one| row(cohort, one, true)))
    });
    Table { title: shape.say("report-name-promises"), columns, rows: rows.collect() }
}
