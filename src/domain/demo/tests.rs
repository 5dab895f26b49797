//! The invented book balances, agrees with the rules of the domain and looks like a real one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::*;
use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::contact_point::Channel;
use crate::domain::customer::Segment;
use crate::domain::invoice::InvoiceKind;
use crate::domain::promise::{self, Measure, PromiseState};

fn monday() -> NaiveDate {
    "2026-03-09".parse().unwrap()
}

fn usual() -> Book {
    book(1, CUSTOMERS, monday())
}

/// Every disagreement between the parts of a book.
fn disagreements(book: &Book, monday: NaiveDate) -> Vec<String> {
    let mut found = Vec::new();
    let mut applied: HashMap<InvoiceId, i64> = HashMap::new();
    let mut shared: HashMap<PaymentId, i64> = HashMap::new();
    for share in &book.allocations {
        *applied.entry(share.invoice).or_default() += share.minor;
        *shared.entry(share.payment).or_default() += share.minor;
    }
    for invoice in &book.invoices {
        let expected = invoice.amount.minor - applied.get(&invoice.id).unwrap_or(&0);
        if invoice.open_minor != expected || (invoice.amount.minor < 0) != invoice.kind.is_credit() {
            found.push(format!("invoice {}", invoice.number));
        }
        if invoice.issued_on > invoice.due_on && !invoice.kind.is_credit() {
            found.push(format!("dates of {}", invoice.number));
        }
    }
    for payment in &book.payments {
        if payment.unapplied_minor != payment.amount.minor - shared.get(&payment.id).unwrap_or(&0)
            || payment.amount.minor <= 0
            || payment.received_on >= monday
        {
            found.push(format!("payment {}", payment.number));
        }
    }
    let (rules, holidays) = (PromiseRules::default(), Holidays::default());
    for promise in &book.promises {
        let country =
            book.customers.iter().find(|customer| customer.id == promise.customer).map(|one| one.country.as_str());
        let measure = Measure { rules: &rules, holidays: &holidays, country: country.unwrap_or_default() };
        let window = promise.made_at.date_naive()..=measure.last_day(promise.due_on);
        let paid: i64 = book
            .payments
            .iter()
            .filter(|payment| payment.customer == Some(promise.customer) && window.contains(&payment.received_on))
            .map(|payment| payment.amount.minor)
            .sum();
        let state = promise::evaluate(promise.amount, paid, promise.due_on, monday, &measure);
        if paid != promise.paid_minor
            || state != promise.state
            || (state == PromiseState::Open) != promise.settled_at.is_none()
        {
            found.push(format!("promise of {} due {}", promise.amount, promise.due_on));
        }
        if promise.made_at.date_naive() > promise.due_on || promise.made_at.date_naive() >= monday {
            found.push(format!("promise made {} due {}", promise.made_at, promise.due_on));
        }
    }
    for dispute in &book.disputes {
        let open = book.invoices.iter().find(|one| Some(one.id) == dispute.invoice).map(|one| one.open_minor);
        if open.is_none_or(|open| dispute.amount.minor > open || dispute.amount.minor <= 0) {
            found.push(format!("dispute of {}", dispute.amount));
        }
    }
    found
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]
    #[test]
    fn the_books_balance(seed in proptest::prelude::any::<u64>(), weeks in 0_u64..200) {
        let monday = calendar::plus_days(monday(), weeks * 7);
        let book = book(seed, 60, monday);
        prop_assert_eq!(disagreements(&book, monday), Vec::<String>::new());
        prop_assert_eq!(book.customers.len(), 60);
        prop_assert!(book.history.iter().all(|event| event.at.date_naive() < monday));
    }
}

#[test]
fn the_usual_book_balances_and_is_the_same_every_time() {
    assert_eq!(disagreements(&usual(), monday()), Vec::<String>::new());
    assert_eq!(usual(), usual());
    assert_ne!(usual().customers, book(2, CUSTOMERS, monday()).customers);
}

#[test]
fn nothing_stands_twice() {
    let book = usual();
    let ids: Vec<uuid::Uuid> = (book.customers.iter().map(|one| one.id.0))
        .chain(book.points.iter().map(|one| one.id.0))
        .chain(book.invoices.iter().map(|one| one.id.0))
        .chain(book.payments.iter().map(|one| one.id.0))
        .chain(book.promises.iter().map(|one| one.id.0))
        .chain(book.disputes.iter().map(|one| one.id.0))
        .chain(book.agents.iter().map(|one| one.id.0))
        .collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert_eq!(book.invoices.iter().map(|one| &one.number).collect::<BTreeSet<_>>().len(), book.invoices.len());
    assert_eq!(book.customers.iter().map(|one| &one.number).collect::<BTreeSet<_>>().len(), book.customers.len());
    assert_eq!(book.steps.iter().map(|one| one.customer).collect::<BTreeSet<_>>().len(), book.steps.len());
    assert!(book.customers.iter().all(|one| clean::line(&one.name) == one.name && !one.name.is_empty()));
}

#[test]
fn every_language_currency_kind_and_state_is_there() {
    let book = usual();
    let of = |texts: Vec<String>| texts.into_iter().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(of(book.customers.iter().map(|one| one.language.clone()).collect()), "en fr hu no ro");
    assert_eq!(of(book.customers.iter().map(|one| one.currency.to_string()).collect()), "EUR GBP HUF NOK RON");
    assert_eq!(
        of(book.promises.iter().map(|one| one.state.code().to_owned()).collect()),
        "broken kept open partly_kept"
    );
    for segment in Segment::ALL {
        assert!(book.customers.iter().any(|one| one.segment == segment));
    }
    for kind in
        [InvoiceKind::Invoice, InvoiceKind::CreditNote, InvoiceKind::Advance, InvoiceKind::Return, InvoiceKind::Fee]
    {
        assert!(book.invoices.iter().any(|one| one.kind == kind), "{kind}");
    }
    assert!(book.promises.iter().any(|one| one.level == 2));
    assert!(
        book.disputes.iter().any(|one| one.closed_at.is_none())
            && book.disputes.iter().any(|one| one.closed_at.is_some())
    );
    assert!(book.payments.iter().any(|one| one.unapplied_minor > 0));
    let callbacks = book.steps.iter().filter(|one| one.next.step == "callback").count();
    assert!((2..=8).contains(&callbacks), "{callbacks}");
    let with_points: BTreeSet<_> = book.points.iter().map(|one| one.customer).collect();
    let without = book.customers.iter().filter(|one| !with_points.contains(&one.id)).count();
    assert!((3..=30).contains(&without), "{without}");
    for point in &book.points {
        let fits = match point.channel {
            Channel::Phone => point.value.starts_with('+') && point.value[1..].bytes().all(|b| b.is_ascii_digit()),
            Channel::Email => point.value.ends_with(".example.com") || point.value.ends_with("@example.org"),
            Channel::Sms | Channel::Post => !point.value.is_empty(),
        };
        assert!(fits, "{}", point.value);
    }
}

#[test]
fn amounts_are_heavy_tailed_and_mostly_overdue() {
    let book = book(5, 3_000, monday());
    let scale: BTreeMap<&str, f64> =
        [("NOK", 1.0), ("HUF", 34.0), ("RON", 0.437), ("EUR", 0.086), ("GBP", 0.075)].into_iter().collect();
    let asked: Vec<_> =
        book.invoices.iter().filter(|one| one.kind == InvoiceKind::Invoice && one.open_minor > 0).collect();
    let logs: Vec<f64> =
        asked.iter().map(|one| (one.open_minor as f64 / scale[one.amount.currency.code()]).ln()).collect();
    let mean = logs.iter().sum::<f64>() / logs.len() as f64;
    let deviation = (logs.iter().map(|log| (log - mean).powi(2)).sum::<f64>() / logs.len() as f64).sqrt();
    assert!((1.5..1.95).contains(&deviation), "{deviation}");
    let overdue = asked.iter().filter(|one| one.due_on < monday()).count() * 100 / asked.len();
    assert!((78..92).contains(&overdue), "{overdue}");
}

#[test]
fn customers_stand_in_every_way_that_years_of_paying_show() {
    use super::super::behaviour::{BehaviourRules, Class, Evidence, Paid, Said, judge};
    use super::super::profile::{Line, text};

    let book = usual();
    let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
    for customer in &book.customers {
        let invoices = book.invoices.iter().filter(|one| one.customer == customer.id);
        let settled = invoices.filter(|one| one.open_minor == 0 && one.amount.minor > 0);
        let paid = settled.filter_map(|one| {
            let last = book.allocations.iter().filter(|share| share.invoice == one.id).map(|share| share.on).max();
            last.map(|paid_on| Paid { due_on: one.due_on, paid_on })
        });
        let history = book.history.iter().filter(|event| event.customer == customer.id);
        let said = history.filter_map(|event| match &event.what {
            Recorded::Outcome { filled, .. } if filled.outcome == "hardship" => Some((event, Said::Hardship)),
            Recorded::Outcome { filled, .. } if filled.excuse.as_deref() == Some("no_funds") => {
                Some((event, Said::NoFunds))
            }
            _ => None,
        });
        let open = book.invoices.iter().filter(|one| one.customer == customer.id && one.open_minor > 0);
        let evidence = Evidence {
            paid: paid.collect(),
            open: open.map(|one| one.due_on).collect(),
            parts: Vec::new(),
            promises: book.promises.iter().filter(|one| one.customer == customer.id).cloned().collect(),
            said: said.map(|(event, said)| (event.at.date_naive(), said)).collect(),
        };
        let class = judge(&evidence, &BehaviourRules::default(), monday()).class;
        *classes.entry(class.code()).or_default() += 1;
    }
    assert!(Class::ALL.iter().all(|class| classes.contains_key(class.code())), "{classes:?}");
    let with = |line| book.customers.iter().filter(|one| !text(one, line).is_empty()).count();
    for line in [Line::PayRun, Line::Portal, Line::OrderRule, Line::BestHour, Line::CreditLimit, Line::Deposit] {
        assert!(with(line) > 5, "{line:?}: {}", with(line));
    }
}
