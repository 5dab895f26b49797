//! Forecasts by hand, and what holds for all of them.

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::learned::Rolls;
use super::*;
use crate::domain::customer::Segment;
use crate::domain::id::{CustomerId, PaymentId};
use crate::domain::promise::{PromiseRules, PromiseState, Received};
use crate::domain::report::file::{Dispute, Document, Measures, Payment, Settled};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn eur() -> Currency {
    "EUR".parse().unwrap()
}

fn rates() -> Rates {
    Rates { base: eur(), rates: Vec::new() }
}

/// Tuesday 3 March 2026, in the week 2026-W10.
fn now() -> At {
    At::now(day("2026-03-03"), noon(day("2026-03-03")))
}

fn file() -> File {
    File {
        customer: CustomerId(Uuid::nil()),
        segment: Segment::Professional,
        country: "NO".to_owned(),
        documents: Vec::new(),
        promises: Vec::new(),
        payments: Vec::new(),
        disputes: Vec::new(),
    }
}

fn document(n: u128, open_minor: i64, due: &str) -> Document {
    Document {
        id: InvoiceId(Uuid::from_u128(n)),
        currency: eur(),
        open_minor,
        issued_on: calendar::minus_days(day(due), 30),
        due_on: day(due),
        settled: Vec::new(),
    }
}

/// Settled by money on a day.
fn paid(n: u128, minor: i64, due: &str, on: &str) -> Document {
    Document { settled: vec![Settled { day: day(on), minor, money: true }], ..document(n, 0, due) }
}

fn promise(minor: i64, made: &str, due: &str, state: PromiseState) -> Promise {
    Promise {
        agent: "Kari".to_owned(),
        currency: eur(),
        minor,
        paid_minor: 0,
        state,
        due_on: day(due),
        made_at: noon(day(made)),
        made_on: day(made),
        settled_at: (state != PromiseState::Open).then(|| noon(day(due))),
        covers: Vec::new(),
        is_instalment: false,
    }
}

fn payment(minor: i64, on: &str, unapplied_minor: i64) -> Payment {
    let id = PaymentId(Uuid::from_u128(1));
    let received = Received { id, day: day(on), noted_at: noon(day(on)), minor, undoes: None, shares: Vec::new() };
    Payment { currency: eur(), received, unapplied_minor }
}

/// The forecast of these files at a moment, with everything learnt from them.
fn forecast(files: &[File], at: At) -> Expected {
    let (own, edges, rates, holidays) = (PromiseRules::default(), Edges::default(), rates(), Holidays::default());
    let rules = Measures { rules: &own, by_segment: &[], holidays: &holidays };
    let mut learned = Learned::default();
    let starts = (1..=13).rev().map(|back| calendar::minus_days(monday(at.from), back * 7));
    let mut rolls = Rolls::new(starts.map(|start| At::start_of(start, noon(start))).collect(), &edges);
    for file in files {
        learned.learn(file, &at, &rules, &rates);
        rolls.learn(file, &rules);
    }
    learned.seal();
    let rolls = rolls.before(monday(at.from));
    let frame = Frame {
        at,
        learned: &learned,
        rolls: &rolls,
        edges: &edges,
        rules: &rules,
        rates: &rates,
        holidays: &holidays,
    };
    let mut expected = Expected::default();
    for file in files {
        expected.add(file, &frame);
    }
    expected
}

fn weeks(expected: &Expected) -> [(i64, i64, i64); WEEKS] {
    expected.sums[&eur()].weeks()
}

/// Nobody's history: p is one half, money comes on the day. 600.00 promised for Friday of this week: 300.00 expected, 600.00
/// at best; the other 400.00 of the document is not promised and due in three weeks.
#[test]
fn a_promise_and_the_rest_of_its_document() {
    let mut one = file();
    one.documents = vec![document(1, 100_000, "2026-03-24")];
    one.promises = vec![promise(60_000, "2026-03-02", "2026-03-06", PromiseState::Open)];
    let expected = forecast(&[one], now());
    let weeks = weeks(&expected);
    assert_eq!(weeks[0], (30_000, 0, 60_000));
    assert_eq!(weeks[3], (0, 40_000, 0));
    assert_eq!(weeks.iter().map(|week| week.0 + week.1).sum::<i64>(), 70_000);
    let sums = &expected.sums[&eur()];
    assert_eq!((sums.promises, sums.promised_minor, sums.beside, sums.beside_minor), (1, 60_000, 1, 40_000));
}

/// Four of five promises kept by the same customer, whose promises are all there are:
/// all = (4 + 8 × 0.5) ÷ 13 = 0.615385, alike = (4 + 8 × 0.615385) ÷ 13 = 0.686391,
/// own = (4 + 8 × 0.686391) ÷ 13 = 0.730087. 100.00 × 0.730087 = 73.00.
#[test]
fn history_raises_the_chance_step_by_step() {
    let mut one = file();
    one.documents = vec![document(1, 10_000, "2026-02-20")];
    let made = |state| promise(10_000, "2026-01-12", "2026-01-16", state);
    let kept = PromiseState::Kept;
    one.promises = [kept, kept, kept, kept, PromiseState::Broken].map(made).to_vec();
    one.promises.push(promise(10_000, "2026-03-02", "2026-03-06", PromiseState::Open));
    let expected = forecast(&[one], now());
    assert_eq!(weeks(&expected)[0], (7300, 0, 10_000));
}

/// Kept promises' money came twice on the day and twice four days later. A promise for Friday 6 March: half of what is
/// expected in this week, half on Tuesday 10 March. p: all (4 + 4) ÷ 12 = 0.666667, alike (4 + 8 × 0.666667) ÷ 12 =
/// 0.777778, own (4 + 8 × 0.777778) ÷ 12 = 0.851852: 1 000.00 gives 425.926 and 425.926.
#[test]
fn money_comes_as_late_as_it_came() {
    let mut one = file();
    one.documents = vec![document(1, 100_000, "2026-02-20")];
    for (due, came) in [
        ("2026-01-16", "2026-01-16"),
        ("2026-01-23", "2026-01-23"),
        ("2026-01-30", "2026-02-03"),
        ("2026-02-06", "2026-02-10"),
    ] {
        let made = calendar::minus_days(day(due), 4);
        let settled_at = Some(noon(day(came)));
        let own = Promise {
            made_at: noon(made),
            made_on: made,
            settled_at,
            ..promise(100_000, due, due, PromiseState::Kept)
        };
        one.promises.push(own);
        one.payments.push(payment(100_000, came, 0));
    }
    one.promises.push(promise(100_000, "2026-03-02", "2026-03-06", PromiseState::Open));
    let weeks = weeks(&forecast(&[one], now()));
    assert_eq!((weeks[0].0, weeks[1].0), (42_592, 42_593), "the running sum 851.852 is rounded down");
}

/// Disputed 300.00 of 1 000.00, a credit of 100.00 and 50.00 of cash that settles nothing: 550.00 are left for a promise of
/// 800.00, which counts for no more.
#[test]
fn no_money_is_counted_twice() {
    let mut one = file();
    one.documents = vec![document(1, 100_000, "2026-03-24"), document(2, -10_000, "2026-03-01")];
    one.payments = vec![payment(5_000, "2026-03-01", 5_000)];
    let id = Some(InvoiceId(Uuid::from_u128(1)));
    let opened_at = noon(day("2026-03-02"));
    one.disputes = vec![Dispute { invoice: id, currency: eur(), minor: 30_000, opened_at, closed_at: None }];
    one.promises = vec![promise(80_000, "2026-03-02", "2026-03-06", PromiseState::Open)];
    let expected = forecast(&[one], now());
    let sums = &expected.sums[&eur()];
    assert_eq!((sums.promised_minor, sums.beside, sums.beside_minor), (55_000, 0, 0));
}

/// What is promised of named documents is taken from those, although another is older.
#[test]
fn a_promise_takes_the_documents_that_it_names() {
    let mut one = file();
    one.documents = vec![document(1, 10_000, "2026-03-10"), document(2, 20_000, "2026-03-20")];
    let covers = vec![InvoiceId(Uuid::from_u128(2))];
    one.promises = vec![Promise { covers, ..promise(20_000, "2026-03-02", "2026-03-06", PromiseState::Open) }];
    let weeks = weeks(&forecast(&[one], now()));
    assert_eq!((weeks[1].1, weeks[2].1), (10_000, 0), "the older one is still expected by itself");
}

/// The customer paid four documents ten days late each; the segment is the same four: (4 × 10 + 8 × 10) ÷ 12 = 10. A document
/// due on Wednesday 4 March is expected on Saturday the 14th, which is Monday the 16th: the third week.
#[test]
fn a_document_comes_when_its_customer_pays() {
    let mut one = file();
    one.documents = vec![document(9, 50_000, "2026-03-04")];
    for n in 1..=4 {
        one.documents.push(paid(n, 1_000, "2026-01-05", "2026-01-15"));
    }
    let weeks = weeks(&forecast(&[one], now()));
    assert_eq!((weeks[1].1, weeks[2].1), (0, 50_000));
}

/// Four documents fell due on 5 January: two were paid ten days late, two never. Of 4 that had ten days and a week, 2 came:
/// (2 + 8) ÷ 12 = 0.833333. 500.00 due on 4 March, expected ten days later on Monday 16 March: 416.67 by then. Of the rest
/// each week 5 % or less; two open ones were watched 8 weeks without a payment.
#[test]
fn not_every_document_comes() {
    let mut one = file();
    one.documents = vec![document(9, 50_000, "2026-03-04")];
    one.documents.extend((1..=2).map(|n| paid(n, 1_000, "2026-01-05", "2026-01-15")));
    one.documents.extend((3..=4).map(|n| document(n, 1, "2026-01-05")));
    let weeks = weeks(&forecast(&[one], now()));
    assert_eq!(weeks[2].1, 41_666, "the running sum is rounded down");
    let later: i64 = weeks[3..].iter().map(|week| week.1).sum();
    assert!((1..50_000 - 41_666).contains(&later), "{later}");
}

/// Without history 5 % of what is overdue comes in a week, and 5 % of the rest in the next: 1 000.00 gives 50.00 and 47.50.
#[test]
fn what_is_overdue_rolls_to_cash() {
    let mut one = file();
    one.documents = vec![Document { issued_on: day("2026-03-02"), ..document(1, 100_000, "2026-02-02") }];
    let weeks = weeks(&forecast(&[one], now()));
    assert_eq!((weeks[0].1, weeks[1].1), (5_000, 4_750));
}

/// Two documents overdue by less than 30 days at the start of one week; one was settled in it. Watched: that week both, the
/// week after the one that was left: 1 settled of 3. (1 + 8 × 0.05) ÷ (3 + 8) = 0.127273.
#[test]
fn the_roll_is_learnt_week_by_week() {
    let mut one = file();
    let issued_on = day("2026-01-01");
    // Due on Sunday 15 February; watched from the Monday after it. What is left is settled by a credit in the third week.
    let credit = vec![Settled { day: day("2026-03-02"), minor: 10_000, money: false }];
    one.documents = vec![
        Document { issued_on, ..paid(1, 10_000, "2026-02-15", "2026-02-18") },
        Document { issued_on, settled: credit, ..document(2, 0, "2026-02-15") },
    ];
    let edges = Edges::default();
    let starts = ["2026-02-09", "2026-02-16", "2026-02-23"].map(|start| At::start_of(day(start), noon(day(start))));
    let mut rolls = Rolls::new(starts.to_vec(), &edges);
    let (own, holidays) = (PromiseRules::default(), Holidays::default());
    rolls.learn(&one, &Measures { rules: &own, by_segment: &[], holidays: &holidays });
    let tally = rolls.before(day("2026-03-02"))[1];
    assert_eq!((tally.hits, tally.n, tally.shrunk(UNKNOWN_ROLL)), (1, 3, 127_273));
    assert_eq!(rolls.before(day("2026-02-23"))[1], Tally { hits: 1, n: 2 }, "only weeks that are over");
}

/// On Monday 23 February the document was open, the promise stood, and the payment of the 25th had not come.
#[test]
fn an_earlier_forecast_knows_only_what_was_known() {
    let mut one = file();
    one.documents = vec![paid(1, 100_000, "2026-02-20", "2026-02-25")];
    let kept = promise(100_000, "2026-02-19", "2026-02-25", PromiseState::Kept);
    one.promises = vec![Promise { paid_minor: 100_000, ..kept }];
    one.payments = vec![payment(100_000, "2026-02-25", 0)];
    let monday = day("2026-02-23");
    let at = At::start_of(monday, noon(monday));
    assert_eq!(weeks(&forecast(&[one.clone()], at))[0], (50_000, 0, 100_000));
    assert_eq!(forecast(&[one], now()).sums.get(&eur()), None);
}

prop_compose! {
    fn any_file()(
        segment in 0..3_usize,
        documents in prop::collection::vec((-50_000_i64..500_000, -120_i64..90), 0..8),
        promises in prop::collection::vec((1_i64..400_000, -60_i64..0, 0_i64..120, 0..6_usize), 0..6),
        disputed in 0_i64..100_000,
        unapplied in 0_i64..50_000,
    ) -> File {
        let today = day("2026-03-03");
        let off = |days: i64| today + chrono::TimeDelta::days(days);
        let states = [
            PromiseState::Open,
            PromiseState::Open,
            PromiseState::Kept,
            PromiseState::PartlyKept,
            PromiseState::Broken,
            PromiseState::Superseded,
        ];
        let mut one = file();
        one.segment = Segment::ALL[segment];
        one.documents = (1..).zip(documents)
            .map(|(n, (minor, due))| document(n, minor, &off(due).to_string()))
            .collect();
        one.promises = promises
            .into_iter()
            .map(|(minor, made, ahead, state)| {
                promise(minor, &off(made).to_string(), &off(made + ahead).to_string(), states[state])
            })
            .collect();
        one.payments = vec![payment(unapplied, "2026-03-01", unapplied)];
        let opened_at = noon(day("2026-03-01"));
        one.disputes = vec![Dispute { invoice: None, currency: eur(), minor: disputed, opened_at, closed_at: None }];
        one
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Over all weeks no more is expected than the best case, no more than is open, and nothing below zero.
    #[test]
    fn what_is_expected_never_exceeds_the_best_case(files in prop::collection::vec(any_file(), 1..6)) {
        let expected = forecast(&files, now());
        let open: i64 = files.iter().flat_map(|one| &one.documents).map(|one| one.open_minor.max(0)).sum();
        for sums in expected.sums.values() {
            let weeks = sums.weeks();
            let promised: i64 = weeks.iter().map(|week| week.0).sum();
            let documents: i64 = weeks.iter().map(|week| week.1).sum();
            let best: i64 = weeks.iter().map(|week| week.2).sum();
            prop_assert!(weeks.iter().all(|week| week.0 >= 0 && week.1 >= 0 && week.2 >= 0));
            prop_assert!(promised <= best, "{promised} of {best}");
            prop_assert!(documents <= sums.beside_minor);
            prop_assert_eq!(best, sums.promised_minor);
            prop_assert!(best + sums.beside_minor <= open);
        }
    }
}
