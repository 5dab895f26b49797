//! The statement adds up: by hand for one small account, and for thousands of invented ones.

use chrono::TimeDelta;
use proptest::prelude::*;
use uuid::Uuid;

use super::super::customer::Segment;
use super::super::id::CustomerId;
use super::super::invoice::References;
use super::super::milestone::Step;
use super::*;

fn day(number: i64) -> NaiveDate {
    "2026-01-01".parse::<NaiveDate>().unwrap() + TimeDelta::days(number)
}

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn customer() -> Customer {
    Customer {
        id: CustomerId(Uuid::from_u128(9)),
        source: "erp".into(),
        number: "1001".into(),
        name: "Fjordbygg AS".into(),
        aliases: Vec::new(),
        segment: Segment::Professional,
        language: "no".into(),
        time_zone: chrono_tz::Europe::Oslo,
        country: "NO".into(),
        currency: currency("NOK"),
        team: None,
        responsible: None,
        terms_days: None,
        terms_version: None,
        terms_accepted_on: None,
        free_until: None,
        ways_to_pay: String::new(),
        habits: String::new(),
        profile: crate::domain::profile::Profile::default(),
    }
}

fn document(id: u128, kind: InvoiceKind, issued: i64, due: i64, minor: i64, code: &str) -> Invoice {
    Invoice {
        id: InvoiceId(Uuid::from_u128(id)),
        customer: customer().id,
        source: "erp".into(),
        number: format!("F-{id}"),
        kind,
        amount: Money::new(minor, currency(code)),
        open_minor: minor,
        issued_on: day(issued),
        due_on: day(due),
        corrects: None,
        references: References::default(),
    }
}

fn payment(id: u128, kind: PaymentKind, on: i64, minor: i64, code: &str) -> Payment {
    Payment {
        id: PaymentId(Uuid::from_u128(id)),
        customer: Some(customer().id),
        source: "bank".into(),
        number: id.to_string(),
        kind,
        amount: Money::new(minor, currency(code)),
        unapplied_minor: minor,
        received_on: day(on),
        noted_at: chrono::DateTime::UNIX_EPOCH,
        payer: String::new(),
        reference: format!("P-{id}"),
    }
}

/// Settles `minor` of a document with a payment.
fn pays(book: &mut Book, payment: usize, document: usize, minor: i64) {
    book.payments[payment].unapplied_minor -= minor;
    book.documents[document].open_minor -= minor;
    let (from, to) = (From::Payment(book.payments[payment].id), To::Invoice(book.documents[document].id));
    book.shares.push(Share { from, to, minor });
}

/// Settles `minor` of a document with a credit.
fn credits(book: &mut Book, credit: usize, document: usize, minor: i64) {
    book.documents[credit].open_minor += minor;
    book.documents[document].open_minor -= minor;
    let (from, to) = (From::Credit(book.documents[credit].id), To::Invoice(book.documents[document].id));
    book.shares.push(Share { from, to, minor });
}

/// Money that went back takes `minor` out of a payment.
fn takes_back(book: &mut Book, payment: usize, returned: usize, minor: i64) {
    book.payments[payment].unapplied_minor -= minor;
    book.payments[returned].unapplied_minor += minor;
    let (from, to) = (From::Payment(book.payments[payment].id), To::Return(book.payments[returned].id));
    book.shares.push(Share { from, to, minor });
}

fn of(book: &Book, from: Option<i64>, as_of: i64) -> Statement {
    make(customer(), book, Stretch { from: from.map(day), as_of: day(as_of) })
}

/// An invoice paid in part, its fee, a credit used in part, and money that waits.
fn small() -> Book {
    let mut book = Book {
        documents: vec![
            document(1, InvoiceKind::Invoice, 0, 30, 100_000, "NOK"),
            document(2, InvoiceKind::Invoice, 40, 70, 50_000, "NOK"),
            document(3, InvoiceKind::CreditNote, 45, 45, -20_000, "NOK"),
            document(4, InvoiceKind::Fee, 50, 64, 3_500, "NOK"),
        ],
        payments: vec![
            payment(11, PaymentKind::Payment, 35, 60_000, "NOK"),
            payment(12, PaymentKind::Payment, 60, 5_000, "NOK"),
        ],
        ..Book::default()
    };
    pays(&mut book, 0, 0, 60_000);
    credits(&mut book, 2, 1, 15_000);
    book
}

#[test]
fn a_small_account_to_the_minor_unit() {
    let statement = of(&small(), Some(40), 75);
    let [account] = &statement.accounts[..] else { panic!("one currency") };
    assert_eq!((account.opening, account.closing), (40_000, 68_500));
    let told: Vec<(i64, i64)> = account.lines.iter().map(|line| (line.minor, line.balance)).collect();
    assert_eq!(told, [(50_000, 90_000), (-20_000, 70_000), (3_500, 73_500), (-5_000, 68_500)]);
    assert_eq!(account.lines[1].settled, [("F-2".to_owned(), 15_000)]);
    let open: Vec<(&str, i64, i64)> =
        account.open.iter().map(|one| (one.number.as_str(), one.open, one.days_late)).collect();
    assert_eq!(open, [("F-1", 40_000, 45), ("F-4", 3_500, 11), ("F-2", 35_000, 5)]);
    let ages = Ages { to_30: 38_500, to_60: 40_000, ..Ages::default() };
    assert_eq!(account.ages, ages);
    let waiting: Vec<i64> = account.unapplied.iter().map(|one| one.minor).collect();
    assert_eq!(waiting, [5_000, 5_000]);
    // Before the credit came, nothing of the second invoice was settled.
    let earlier = of(&small(), None, 44);
    assert_eq!(earlier.accounts[0].open.iter().map(|one| one.open).collect::<Vec<_>>(), [40_000, 50_000]);
    assert_eq!(earlier.accounts[0].closing, 90_000);
}

#[test]
fn what_was_settled_before_the_desk_came_has_a_line_of_its_own() {
    let mut book =
        Book { documents: vec![document(1, InvoiceKind::Invoice, 0, 30, 100_000, "EUR")], ..Book::default() };
    book.documents[0].open_minor = 25_000;
    let statement = of(&book, None, 10);
    let lines: Vec<(What, i64)> = statement.accounts[0].lines.iter().map(|line| (line.what, line.minor)).collect();
    assert_eq!(lines, [(What::Document(InvoiceKind::Invoice), 100_000), (What::Elsewhere, -75_000)]);
    assert_eq!((statement.accounts[0].closing, statement.accounts[0].open[0].open), (25_000, 25_000));
}

#[test]
fn currencies_are_never_added() {
    let book = Book {
        documents: vec![
            document(1, InvoiceKind::Invoice, 0, 30, 100_000, "EUR"),
            document(2, InvoiceKind::Invoice, 0, 30, 7, "NOK"),
        ],
        payments: vec![payment(11, PaymentKind::Payment, 1, 1_000, "JPY")],
        ..Book::default()
    };
    let told: Vec<(&str, i64)> =
        of(&book, None, 10).accounts.iter().map(|account| (account.currency.code(), account.closing)).collect();
    assert_eq!(told, [("EUR", 100_000), ("JPY", -1_000), ("NOK", 7)]);
}

#[test]
fn money_that_went_back_is_owed_again_and_what_the_bank_kept_never_counted() {
    let mut book = Book {
        documents: vec![document(1, InvoiceKind::Invoice, 0, 30, 100_000, "NOK")],
        payments: vec![
            payment(11, PaymentKind::Payment, 20, 100_000, "NOK"),
            payment(12, PaymentKind::Return, 22, -100_000, "NOK"),
            payment(13, PaymentKind::Fee, 22, -50, "NOK"),
        ],
        ..Book::default()
    };
    takes_back(&mut book, 0, 1, 100_000);
    let account = &of(&book, None, 30).accounts[0];
    assert_eq!((account.closing, account.open_total(), account.unapplied_total()), (100_000, 100_000, 0));
    assert_eq!(account.lines.len(), 3);
    assert_eq!(account.lines[1].settled, [("P-12".to_owned(), 100_000)]);
}

#[test]
fn disputes_and_promises_stand_while_they_stand() {
    let mut book = small();
    let amount = |minor| Money::new(minor, currency("NOK"));
    let first = book.documents[0].id;
    book.disputes = vec![
        Disputed { invoice: Some(first), amount: amount(90_000), opened_on: day(50), closed_on: Some(day(60)) },
        Disputed { invoice: None, amount: amount(1_000), opened_on: day(55), closed_on: None },
    ];
    let promised = |due, settled| Promised {
        left: amount(10_000),
        due_on: day(due),
        instalment: None,
        covers: Vec::new(),
        made_on: day(52),
        settled_on: settled,
    };
    book.promises = vec![promised(80, None), promised(57, Some(day(58)))];
    let at = |number| of(&book, None, number).accounts.remove(0);
    // Of a document no more is disputed than is open of it.
    assert_eq!((at(49).disputed, at(55).disputed, at(60).disputed), (0, 41_000, 1_000));
    assert_eq!(at(55).open[0].disputed, 40_000);
    let due = |number| at(number).promises.iter().map(|one| one.due_on).collect::<Vec<_>>();
    assert_eq!((due(51), due(52), due(58)), (vec![], vec![day(57), day(80)], vec![day(80)]));
    let promised_on = |account: &Account, place: usize| {
        account.ways[place].steps.iter().find(|one| one.step == Step::Promised).and_then(|one| one.on)
    };
    // What is not yet due is not what was promised.
    assert_eq!((promised_on(&at(60), 0), promised_on(&at(60), 1)), (Some(day(80)), None));
}

#[test]
fn a_paid_document_ends_its_way_on_the_day_of_the_last_money() {
    let mut book = small();
    book.payments.push(payment(13, PaymentKind::Payment, 66, 40_000, "NOK"));
    pays(&mut book, 2, 0, 40_000);
    let account = &of(&book, None, 75).accounts[0];
    let last = account.ways[0].steps.last().unwrap();
    assert_eq!((account.ways[0].is_open, last.step, last.on), (false, Step::Paid, Some(day(66))));
    assert_eq!(account.ways.len(), 3, "credits have no way");
    let short = &of(&book, Some(60), 75).accounts[0];
    assert_eq!(short.ways.iter().map(|way| way.number.as_str()).collect::<Vec<_>>(), ["F-2", "F-4"]);
}

/// A book as the desk could hold it: documents and money on any days, shares between any two with what both have left,
/// and losses that the ledger does not explain.
fn any_book() -> impl Strategy<Value = Book> {
    let codes = prop::sample::select(vec!["NOK", "EUR", "JPY"]);
    let documents = prop::collection::vec((codes.clone(), 0i64..200, 0i64..60, -50_000i64..100_000), 0..10);
    let payments = prop::collection::vec((codes, 0i64..200, -20_000i64..80_000, 0u8..8), 0..8);
    let shares =
        prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1i64..90_000), 0..25);
    let losses = prop::collection::vec((any::<prop::sample::Index>(), 0i64..5_000), 0..4);
    (documents, payments, shares, losses).prop_map(|(documents, payments, shares, losses)| {
        let mut book = Book::default();
        for (id, (code, issued, days, minor)) in (1..).zip(documents) {
            let kind = if minor < 0 { InvoiceKind::CreditNote } else { InvoiceKind::Invoice };
            book.documents.push(document(id, kind, issued, issued + days, minor, code));
        }
        for (id, (code, on, minor, kind)) in (101..).zip(payments) {
            let kind = match (kind, minor) {
                (0, _) => PaymentKind::Fee,
                (_, ..0) => PaymentKind::Return,
                _ => PaymentKind::Payment,
            };
            book.payments.push(payment(id, kind, on, minor, code));
        }
        for (from, to, minor) in shares {
            let (documents, payments) = (book.documents.len(), book.payments.len());
            if documents + payments == 0 {
                continue;
            }
            let (from, to) = (from.index(documents + payments), to.index(documents + payments));
            let same = |book: &Book, at: usize| match at.checked_sub(documents) {
                None => (book.documents[at].amount.currency, book.documents[at].open_minor),
                Some(at) => (book.payments[at].amount.currency, book.payments[at].unapplied_minor),
            };
            let ((one, has), (other, wants)) = (same(&book, from), same(&book, to));
            let is_fee = |at: usize| at >= documents && book.payments[at - documents].kind == PaymentKind::Fee;
            if one != other || is_fee(from) || is_fee(to) {
                continue;
            }
            match (from.checked_sub(documents), to.checked_sub(documents)) {
                (Some(from), None) if has > 0 && wants > 0 => pays(&mut book, from, to, minor.min(has).min(wants)),
                (None, None) if has < 0 && wants > 0 => credits(&mut book, from, to, minor.min(-has).min(wants)),
                (Some(from), Some(to)) if has > 0 && wants < 0 => {
                    takes_back(&mut book, from, to, minor.min(has).min(-wants));
                }
                _ => {}
            }
        }
        for (at, minor) in losses {
            if !book.documents.is_empty() {
                let document = at.index(book.documents.len());
                let document = &mut book.documents[document];
                document.open_minor -= minor.min(document.open_minor.max(0));
            }
        }
        book
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// In every currency: opening + movements = closing = open items - unapplied = ages - unapplied, on every day; where a
    /// stretch begins does not change its end, and one stretch ends as the next one opens.
    #[test]
    fn the_statement_adds_up(book in any_book(), as_of in 0i64..280, from in prop::option::of(0i64..280)) {
        let statement = of(&book, from, as_of);
        let whole = of(&book, None, as_of);
        prop_assert_eq!(statement.accounts.len(), whole.accounts.len());
        for (account, whole) in statement.accounts.iter().zip(&whole.accounts) {
            let moved: i64 = account.lines.iter().map(|line| line.minor).sum();
            prop_assert_eq!(account.opening + moved, account.closing);
            prop_assert_eq!(account.closing, account.open_total() - account.unapplied_total());
            let aged: i64 = account.ages.each().iter().map(|(_, minor)| minor).sum();
            prop_assert_eq!(aged, account.open_total());
            prop_assert_eq!(account.lines.last().map_or(account.opening, |line| line.balance), account.closing);
            prop_assert_eq!((account.closing, whole.opening), (whole.closing, 0));
            prop_assert!(account.disputed <= account.open_total());
            prop_assert!(account.open.iter().all(|one| one.open > 0 && one.open <= one.amount));
            if let Some(from) = from.filter(|from| *from > 0) {
                let before = of(&book, None, from.min(as_of + 1) - 1);
                let before = before.accounts.iter().find(|other| other.currency == account.currency);
                prop_assert_eq!(before.map_or(0, |before| before.closing), account.opening);
            }
        }
    }

    /// On the last day the figures are those of the ledger itself: what is open of each document, and what waits.
    #[test]
    fn today_the_statement_is_the_ledger(book in any_book()) {
        let statement = of(&book, None, 400);
        for account in &statement.accounts {
            let here = |one: &&Invoice| one.amount.currency == account.currency;
            let open: i64 = book.documents.iter().filter(here).map(|one| one.open_minor).sum();
            let money = book.payments.iter().filter(|one| one.amount.currency == account.currency);
            let waits: i64 = money.filter(|one| one.kind != PaymentKind::Fee).map(|one| one.unapplied_minor).sum();
            prop_assert_eq!(account.closing, open - waits);
        }
    }
}
