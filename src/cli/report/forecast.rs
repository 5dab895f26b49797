//! What money may be expected.

use crate::domain::money::Money;
use crate::domain::report::aging::Edges;
use crate::domain::report::forecast::learned::K;
use crate::domain::report::forecast::told::{Forecast, Outlook};
use crate::export::{Cell, Table};
use crate::text::format;

use super::Shown;
use super::shape::{self, Shape};

pub(super) fn show(shape: &Shape<'_>, forecast: &Forecast) -> Shown {
    let date = format::date(forecast.on, shape.words.language());
    let mut text = vec![shape.with("report-title-forecast", &[("date", date.into())])];
    for (outlook, is_base) in outlooks(forecast) {
        text.push(shape.fitted(|digits| weeks(shape, outlook, is_base, digits)).trim_end().to_owned());
        text.push(counts(shape, outlook));
    }
    text.push(shape.say("report-title-past"));
    for (outlook, is_base) in outlooks(forecast) {
        text.push(past(shape, outlook, is_base));
    }
    text.push(basis(shape, forecast));
    let k = || [("k", K.into())];
    let definitions = vec![
        shape.with("report-def-by-promises", &k()),
        shape.with("report-def-by-documents", &k()),
        shape.say("report-def-once"),
        shape.say("report-def-best"),
        shape.say("report-def-range"),
        shape.say("report-def-past"),
        shape.say("report-def-bias"),
    ];
    Shown {
        code: "forecast",
        text: text.join("\n\n"),
        tables: vec![exact(shape, forecast), exact_past(shape, forecast)],
        definitions,
        is_empty: forecast.outlooks.is_empty(),
    }
}

/// Every currency, then all in base.
fn outlooks(forecast: &Forecast) -> impl Iterator<Item = (&Outlook, bool)> {
    forecast.outlooks.iter().map(|one| (one, false)).chain(forecast.base.iter().map(|one| (one, true)))
}

fn weeks(shape: &Shape<'_>, outlook: &Outlook, is_base: bool, digits: u32) -> String {
    let mut heads = vec![shape.currency(outlook.currency, is_base)];
    heads.extend(shape.heads(&[
        "report-starts",
        "report-by-promises",
        "report-by-documents",
        "report-expected",
        "report-low",
        "report-high",
        "report-best",
    ]));
    let amount = |minor| shape.scaled(minor, outlook.currency, digits);
    let maybe = |minor: Option<i64>| minor.map_or_else(|| "-".to_owned(), amount);
    let mut rows: Vec<Vec<String>> = outlook
        .weeks
        .iter()
        .map(|week| {
            vec![
                week.iso.clone(),
                format::day_month(week.starts_on, shape.words.language()),
                amount(week.promised),
                amount(week.documents),
                amount(week.expected),
                maybe(week.low),
                maybe(week.high),
                amount(week.best),
            ]
        })
        .collect();
    let none = String::new;
    let sum = |of: fn(&crate::domain::report::forecast::told::Week) -> i64| amount(outlook.weeks.iter().map(of).sum());
    rows.push(vec![
        shape.say("report-all"),
        none(),
        sum(|week| week.promised),
        sum(|week| week.documents),
        amount(outlook.expected),
        none(),
        none(),
        amount(outlook.best),
    ]);
    shape::table(&heads, &rows, 2)
}

fn counts(shape: &Shape<'_>, outlook: &Outlook) -> String {
    let money = |minor| shape.money(minor, outlook.currency);
    super::wrapped(&shape.with(
        "report-counts",
        &[
            ("promises", shape.count(outlook.promises).into()),
            ("promised", money(outlook.promised).into()),
            ("documents", shape.count(outlook.documents).into()),
            ("unpromised", money(outlook.unpromised).into()),
        ],
    ))
}

fn past(shape: &Shape<'_>, outlook: &Outlook, is_base: bool) -> String {
    let mut heads = vec![shape.currency(outlook.currency, is_base)];
    heads.extend(shape.heads(&["report-starts", "report-forecast", "report-came", "report-error"]));
    let amount = |minor| format::amount(Money::new(minor, outlook.currency), shape.words.language());
    let accuracy = &outlook.accuracy;
    let rows: Vec<Vec<String>> = accuracy
        .weeks
        .iter()
        .map(|week| {
            vec![
                week.iso.clone(),
                format::day_month(week.starts_on, shape.words.language()),
                amount(week.forecast),
                amount(week.actual),
                shape.per_mille(week.error_per_mille),
            ]
        })
        .collect();
    let said = shape.with(
        "report-accuracy",
        &[
            ("bias", shape.per_mille(accuracy.bias_per_mille).into()),
            ("mape", shape.per_mille(accuracy.mape_per_mille).into()),
            ("n", accuracy.n.into()),
        ],
    );
    format!("{}\n{said}", shape::table(&heads, &rows, 2))
}

/// What the forecast rests on, a line each.
fn basis(shape: &Shape<'_>, forecast: &Forecast) -> String {
    let basis = &forecast.basis;
    let mut lines = vec![shape.say("report-rests-on")];
    lines.push(shape.with(
        "report-basis-kept",
        &[
            ("kept", shape.count(basis.kept.numerator).into()),
            ("n", shape.count(basis.kept.denominator).into()),
            ("share", shape.per_mille(basis.kept.per_mille()).into()),
            ("interval", shape.interval(basis.kept).into()),
        ],
    ));
    lines.push(shape.with(
        "report-basis-lag",
        &[("days", shape.days(basis.median_lag_days).into()), ("n", shape.count(basis.lag_n).into())],
    ));
    for delay in &basis.delays {
        lines.push(shape.with(
            "report-basis-delay",
            &[
                ("segment", shape.segment(delay.segment.code()).into()),
                ("days", shape.days(delay.median_days).into()),
                ("n", shape.count(delay.n).into()),
                ("came", shape.count(delay.comes.numerator).into()),
                ("due", shape.count(delay.comes.denominator).into()),
                ("share", shape.per_mille(delay.comes.per_mille()).into()),
            ],
        ));
    }
    for (bucket, roll) in late_buckets(shape, &forecast.edges).into_iter().zip(&basis.rolls) {
        lines.push(shape.with(
            "report-basis-roll",
            &[
                ("bucket", bucket.into()),
                ("settled", shape.count(roll.numerator).into()),
                ("n", shape.count(roll.denominator).into()),
                ("share", shape.per_mille(roll.per_mille()).into()),
            ],
        ));
    }
    lines.iter().map(|line| super::wrapped(line)).collect::<Vec<_>>().join("\n")
}

/// The names of the buckets past due.
fn late_buckets(shape: &Shape<'_>, edges: &Edges) -> Vec<String> {
    edges
        .spans()
        .into_iter()
        .skip(1)
        .map(|span| match span {
            (Some(from), Some(to)) => shape.with("report-bucket-between", &[("from", from.into()), ("to", to.into())]),
            (from, _) => shape.with("report-bucket-over", &[("from", from.unwrap_or(1).into())]),
        })
        .collect()
}

fn exact(shape: &Shape<'_>, forecast: &Forecast) -> Table {
    let columns = shape.heads(&[
        "report-currency",
        "report-week",
        "report-starts",
        "report-by-promises",
        "report-by-documents",
        "report-expected",
        "report-low",
        "report-high",
        "report-best",
    ]);
    let rows = outlooks(forecast).flat_map(|(outlook, is_base)| {
        outlook.weeks.iter().map(move |week| {
            let money = |minor| Cell::Money(Money::new(minor, outlook.currency));
            let maybe = |minor: Option<i64>| minor.map_or(Cell::Empty, money);
            vec![
                Cell::text(shape.currency(outlook.currency, is_base)),
                Cell::text(&week.iso),
                Cell::Date(week.starts_on),
                money(week.promised),
                money(week.documents),
                money(week.expected),
                maybe(week.low),
                maybe(week.high),
                money(week.best),
            ]
        })
    });
    Table { title: shape.say("report-name-forecast"), columns, rows: rows.collect() }
}

fn exact_past(shape: &Shape<'_>, forecast: &Forecast) -> Table {
    let columns = shape.heads(&[
        "report-currency",
        "report-week",
        "report-starts",
        "report-forecast",
        "report-came",
        "report-error",
    ]);
    let rows = outlooks(forecast).flat_map(|(outlook, is_base)| {
        outlook.accuracy.weeks.iter().map(move |week| {
            let money = |minor| Cell::Money(Money::new(minor, outlook.currency));
            vec![
                Cell::text(shape.currency(outlook.currency, is_base)),
                Cell::text(&week.iso),
                Cell::Date(week.starts_on),
                money(week.forecast),
                money(week.actual),
                shape::share(week.error_per_mille),
            ]
        })
    });
    Table { title: shape.say("report-name-past"), columns, rows: rows.collect() }
}
