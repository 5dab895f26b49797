//! Every report in every language: it fits the screen, and nothing is left unsaid.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::domain::money::{Currency, Money, Rates};
use crate::domain::promise::PromiseState;
use crate::domain::report::aging::{Adding as Ages, Dated, Edges};
use crate::domain::report::forecast::Expected;
use crate::domain::report::forecast::learned::Learned;
use crate::domain::report::forecast::told::{self, Tried};
use crate::domain::report::promises::{Adding as Cohorts, Given};
use crate::text::Language;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn rates() -> Rates {
    Rates { base: currency("EUR"), rates: vec![(currency("HUF"), "0.0025".parse().unwrap())] }
}

fn report(figures: Figures) -> Report {
    Report {
        as_of: "2026-03-03T09:00:00Z".parse().unwrap(),
        by: "kari".to_owned(),
        revision: "ab12".to_owned(),
        base: currency("EUR"),
        rates_on: day("2026-03-02"),
        rates_source: "test".to_owned(),
        figures,
    }
}

/// Two currencies, one of them in tens of billions, and one without a rate.
fn old(by: By) -> Report {
    let mut adding = Ages::new(day("2026-03-03"), by, Edges::default());
    for (key, code, due, debts) in [
        ("private", "EUR", "2026-02-28", 1_234_567),
        ("public", "HUF", "2025-01-01", 9_999_999_999_999),
        ("professional", "SEK", "2026-01-01", 5_000),
    ] {
        let (key, name, currency) = (key.to_owned(), "=Kovács".to_owned(), currency(code));
        adding.dated(&Dated { key, name, currency, due_on: day(due), debts, documents: 1, credits: 7 });
    }
    report(Figures::Aging(adding.done(&rates())))
}

fn promised() -> Report {
    let mut adding = Cohorts::new(vec![Window { from: day("2026-02-01"), to: day("2026-03-02") }]);
    for (state, code) in [(PromiseState::Kept, "EUR"), (PromiseState::Broken, "HUF"), (PromiseState::Superseded, "SEK")]
    {
        let given = Given {
            over_on: day("2026-02-20"),
            agent: "Somebody With A Long Name".to_owned(),
            segment: crate::domain::customer::Segment::Public,
            amount: Money::new(1_000_000, currency(code)),
            paid_minor: 1_000_000,
            state,
            made_on: day("2026-02-02"),
            due_on: day("2026-02-17"),
            arrears: Some(0),
        };
        adding.add(&given, &rates());
    }
    report(Figures::Promises(adding.done(day("2026-03-03"), &rates())))
}

fn expected() -> Report {
    let came = [(currency("EUR"), 12_345_678), (currency("HUF"), 99_999_999_999)];
    let tried = Tried { starts_on: day("2026-02-23"), expected: Expected::default(), actual: BTreeMap::from(came) };
    let basis = Learned::default().basis(&[Default::default(); 5]);
    let edges = Edges::default();
    let told = told::told(day("2026-03-03"), &Expected::default(), &[tried], &rates(), (&edges, basis));
    report(Figures::Forecast(told))
}

fn shown(words: &Words, report: &Report) -> Shown {
    let shape = Shape { words, base: report.base };
    match &report.figures {
        Figures::Aging(aging) => aging::show(&shape, aging),
        Figures::Promises(promises) => promises::show(&shape, promises, 3),
        Figures::Forecast(forecast) => forecast::show(&shape, forecast),
    }
}

#[test]
fn every_report_fits_the_screen_in_every_language() {
    let reports = [old(By::All), old(By::Segment), old(By::Customer), promised(), expected()];
    let mut wide = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        for report in &reports {
            let shown = shown(&words, report);
            let text = printed(&words, report, &shown);
            assert!(!shown.is_empty && !text.contains(['<', '{', '$']), "{language}: {text}");
            wide.extend(text.lines().filter(|line| line.width() > SCREEN).map(|line| format!("{language}: {line}")));
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}

#[test]
fn every_row_of_a_file_is_as_long_as_its_heading_and_says_that_it_is_a_copy() {
    let words = Words::new(Language::Hu);
    for report in [old(By::All), old(By::Customer), promised(), expected()] {
        let shown = shown(&words, &report);
        for table in &shown.tables {
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.title);
        }
        let table = copied(&words, &report, &shown);
        for row in &table.rows {
            let end: Vec<_> = row[row.len() - 4..].to_vec();
            assert_eq!(end, ["COPY", "2026-03-03T09:00:00Z", "kari", "ab12"].map(Cell::text));
        }
        assert!(workbook(&words, &report, &shown).unwrap().starts_with(b"PK"));
    }
}

/// 100 000 000 000 forints do not fit in units beside their buckets; in thousands they do.
#[test]
fn amounts_too_wide_for_the_screen_are_told_in_thousands() {
    let words = Words::new(Language::En);
    let report = old(By::Segment);
    let text = shown(&words, &report).text;
    assert!(text.contains("Amounts in millions") || text.contains("Amounts in thousands"), "{text}");
    let small = shown(&words, &promised()).text;
    assert!(!small.contains("Amounts in"), "{small}");
}
