//! The letter by the letter, and eighty columns of it whatever stands in it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::super::Language;
use super::*;
use crate::domain::customer::{Customer, Segment};
use crate::domain::id::CustomerId;
use crate::domain::invoice::InvoiceKind;
use crate::domain::milestone::{Known, Milestone, Step};
use crate::domain::statement::{Ages, Open, Promise, Stretch, Way};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A statement with one of everything.
pub(crate) fn whole(number: &str) -> Statement {
    let customer = Customer {
        id: CustomerId(Uuid::from_u128(9)),
        source: "erp".into(),
        number: "1001".into(),
        name: "Fjordbygg AS".into(),
        aliases: Vec::new(),
        segment: Segment::Professional,
        language: "no".into(),
        time_zone: chrono_tz::Europe::Oslo,
        country: "NO".into(),
        currency: "NOK".parse().unwrap(),
        team: None,
        responsible: None,
        terms_days: None,
        terms_version: None,
        terms_accepted_on: None,
        free_until: None,
        ways_to_pay: "Account 1234.56.78903, or by the link in the letter".into(),
        habits: String::new(),
        profile: crate::domain::profile::Profile::default(),
    };
    let line = |on, what, number: &str, due: Option<&str>, minor, balance, settled: &[(&str, i64)]| Line {
        on: day(on),
        what,
        number: number.to_owned(),
        due_on: due.map(day),
        minor,
        balance,
        settled: settled.iter().map(|(number, minor)| ((*number).to_owned(), *minor)).collect(),
    };
    let step = |step, on: Option<&str>, known, days| Milestone { step, on: on.map(day), known, days };
    let invoice = What::Document(InvoiceKind::Invoice);
    Statement {
        customer,
        stretch: Stretch { from: Some(day("2026-01-01")), as_of: day("2026-03-13") },
        accounts: vec![Account {
            currency: "NOK".parse().unwrap(),
            opening: 1_243_000,
            lines: vec![
                line("2026-01-05", invoice, number, Some("2026-02-04"), 500_000, 1_743_000, &[]),
                line(
                    "2026-01-20",
                    What::Money(PaymentKind::Payment),
                    "KID 9",
                    None,
                    -1_243_000,
                    500_000,
                    &[("F-7", 1_000_000), ("F-8", 243_000)],
                ),
                line("2026-01-20", What::Elsewhere, number, None, -100_000, 400_000, &[]),
                line("2026-02-10", What::Document(InvoiceKind::CreditNote), "K-1", None, -50_000, 350_000, &[]),
            ],
            closing: 350_000,
            open: vec![Open {
                number: number.to_owned(),
                kind: InvoiceKind::Invoice,
                issued_on: day("2026-01-05"),
                due_on: day("2026-02-04"),
                days_late: 37,
                amount: 500_000,
                open: 400_000,
                disputed: 25_000,
                payment_reference: Some("1234567890".into()),
            }],
            unapplied: vec![Unapplied {
                what: What::Document(InvoiceKind::CreditNote),
                on: day("2026-02-10"),
                number: "K-1".into(),
                minor: 50_000,
            }],
            ages: Ages { to_60: 400_000, ..Ages::default() },
            disputed: 25_000,
            promises: vec![
                Promise { due_on: day("2026-03-20"), minor: 100_000, instalment: None },
                Promise { due_on: day("2026-04-20"), minor: 100_000, instalment: Some(2) },
            ],
            ways: vec![Way {
                number: number.to_owned(),
                is_open: true,
                steps: vec![
                    step(Step::Service, None, Known::Missing, None),
                    step(Step::Issued, Some("2026-01-05"), Known::Done, None),
                    step(Step::Due, Some("2026-02-04"), Known::Done, Some(30)),
                    step(Step::Paid, None, Known::Ahead, None),
                ],
            }],
        }],
    }
}

#[test]
fn the_letter_in_english() {
    insta::assert_snapshot!(text(&Words::new(Language::En), "Fjord Collections", &whole("F-100")));
}

#[test]
fn the_letter_in_hungarian() {
    insta::assert_snapshot!(text(&Words::new(Language::Hu), "Fjord Collections", &whole("F-100")));
}

#[test]
fn eighty_columns_in_every_language_whatever_a_number_says() {
    let hostile = format!("{}\u{202e}\u{1b}[31m {}", "漢字".repeat(15), "a long number ".repeat(9));
    for language in Language::ALL {
        let words = Words::new(language);
        for number in ["F-100", &hostile] {
            let letter = text(&words, "Fjord Collections", &whole(number));
            for line in letter.lines() {
                assert!(line.width() <= COLUMNS, "{language}: {} {line}", line.width());
                assert!(!line.chars().any(|c| clean::is_hostile(c) || c == '\u{a0}'), "{language}: {line:?}");
            }
            assert!(letter.matches("4").count() > 10 && !letter.contains("<statement"), "{language}: {letter}");
        }
    }
}

#[test]
fn an_amount_is_never_cut() {
    let mut statement = whole("F-1");
    statement.accounts[0].closing = i64::MIN;
    let letter = text(&Words::new(Language::En), "D", &statement);
    assert!(letter.contains(" -92,233,720,368,547,758.08"), "{letter}");
}
