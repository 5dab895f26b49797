//! How old what is owed is.

use crate::domain::money::Money;
use crate::domain::report::Ratio;
use crate::domain::report::aging::{Aging, By, Row};
use crate::export::{Cell, Table};
use crate::text::format;

use super::Shown;
use super::shape::{self, Shape};

const DEFINITIONS: [&str; 6] = [
    "report-def-bucket",
    "report-def-open",
    "report-def-disputed",
    "report-def-promised",
    "report-def-unapplied",
    "report-def-balance",
];

pub(super) fn show(shape: &Shape<'_>, aging: &Aging) -> Shown {
    let date = format::date(aging.on, shape.words.language());
    let mut text = vec![shape.with("report-title-aging", &[("date", date.into())])];
    if aging.by == By::All {
        for row in &aging.totals {
            text.push(block(shape, aging, row, false));
        }
    } else {
        text.push(shape.fitted(|digits| groups(shape, aging, digits)));
    }
    if let Some(base) = aging.base.as_ref().filter(|_| aging.by == By::All) {
        text.push(block(shape, aging, base, true));
    }
    Shown {
        code: "aging",
        text: text.join("\n\n"),
        tables: vec![exact(shape, aging)],
        definitions: DEFINITIONS.map(|key| shape.say(key)).to_vec(),
        is_empty: aging.totals.is_empty(),
    }
}

/// The buckets' names, the first for what is not due.
fn buckets(shape: &Shape<'_>, aging: &Aging) -> Vec<String> {
    aging
        .edges
        .spans()
        .into_iter()
        .map(|span| match span {
            (Some(from), Some(to)) => shape.with("report-bucket-between", &[("from", from.into()), ("to", to.into())]),
            (Some(from), None) => shape.with("report-bucket-over", &[("from", from.into())]),
            (None, _) => shape.say("report-bucket-not-due"),
        })
        .collect()
}

/// One currency: a line a bucket, then what stands beside them.
fn block(shape: &Shape<'_>, aging: &Aging, row: &Row, is_base: bool) -> String {
    let currency = shape.currency(row.currency, is_base);
    let heads = [currency, shape.say("report-documents"), shape.say("report-amount"), shape.say("report-share")];
    let amount = |minor| format::amount(Money::new(minor, row.currency), shape.words.language());
    let part = |minor, n| Ratio { numerator: minor, denominator: row.open, n };
    let mut lines: Vec<Vec<String>> = buckets(shape, aging)
        .into_iter()
        .zip(row.buckets.iter().zip(&row.counts))
        .map(|(name, (minor, count))| {
            vec![name, shape.count(*count), amount(*minor), shape.per_mille(part(*minor, *count).per_mille())]
        })
        .collect();
    let open = part(row.open, row.documents);
    lines.push(vec![
        shape.say("report-open"),
        shape.count(row.documents),
        amount(row.open),
        shape.per_mille(open.per_mille()),
    ]);
    for (key, minor) in beside(row) {
        lines.push(vec![shape.say(key), String::new(), amount(minor), String::new()]);
    }
    shape::table(&heads, &lines, 1)
}

fn beside(row: &Row) -> [(&'static str, i64); 5] {
    [
        ("report-disputed", row.disputed),
        ("report-promised", row.promised),
        ("report-credits", row.credits),
        ("report-cash", row.cash),
        ("report-balance", row.balance),
    ]
}

fn by_key(by: By) -> &'static str {
    match by {
        By::All => "report-all",
        By::Segment => "report-segment",
        By::Team => "report-team",
        By::Customer => "report-customer",
        By::Country => "report-country",
    }
}

fn key(shape: &Shape<'_>, by: By, row: &Row) -> String {
    match by {
        By::All => shape.say("report-all"),
        By::Segment => shape.segment(&row.key),
        By::Team if row.key.is_empty() => shape.say("report-no-team"),
        By::Customer => format!("{} {}", row.key, row.name),
        By::Team | By::Country => row.key.clone(),
    }
}

/// Groups below each other, buckets beside each other, amounts in units of ten to the power of `digits`.
fn groups(shape: &Shape<'_>, aging: &Aging, digits: u32) -> String {
    let mut heads = vec![shape.say(by_key(aging.by)), shape.say("report-currency")];
    heads.extend(buckets(shape, aging));
    heads.push(shape.say("report-open"));
    let line = |name: String, row: &Row, is_base: bool| {
        let mut line = vec![shape.cut(&name, 14), shape.currency(row.currency, is_base)];
        let amounts = row.buckets.iter().chain([&row.open]);
        line.extend(amounts.map(|minor| shape.scaled(*minor, row.currency, digits)));
        line
    };
    let mut lines: Vec<Vec<String>> =
        aging.rows.iter().map(|row| line(key(shape, aging.by, row), row, false)).collect();
    lines.extend(aging.totals.iter().map(|row| line(shape.say("report-all"), row, false)));
    lines.extend(aging.base.iter().map(|row| line(shape.say("report-all"), row, true)));
    shape::table(&heads, &lines, 2)
}

fn exact(shape: &Shape<'_>, aging: &Aging) -> Table {
    let mut columns = shape.heads(&[by_key(aging.by), "report-name", "report-currency", "report-documents"]);
    columns.extend(buckets(shape, aging));
    columns.extend(shape.heads(&["report-open"]));
    let row = |name: String, row: &Row, is_base: bool| {
        let money = |minor| Cell::Money(Money::new(minor, row.currency));
        let currency = shape.currency(row.currency, is_base);
        let mut cells = vec![Cell::text(name), Cell::text(&row.name), Cell::text(currency), Cell::Whole(row.documents)];
        cells.extend(row.buckets.iter().chain([&row.open]).map(|minor| money(*minor)));
        cells.extend(beside(row).map(|(_, minor)| money(minor)));
        cells
    };
    let name = |one: &Row| if aging.by == By::Customer { one.key.clone() } else { key(shape, aging.by, one) };
    let mut rows: Vec<Vec<Cell>> = aging.rows.iter().map(|one| row(name(one), one, false)).collect();
    if aging.by != By::All {
        rows.extend(aging.totals.iter().map(|one| row(shape.say("report-all"), one, false)));
    }
    rows.extend(aging.base.iter().map(|one| row(shape.say("report-all"), one, true)));
    let beside = ["report-disputed", "report-promised", "report-credits", "report-cash", "report-balance"];
    columns.extend(shape.heads(&beside));
    Table { title: shape.say("report-name-aging"), columns, rows }
}
