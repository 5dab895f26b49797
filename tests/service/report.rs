//! Reports of the whole desk: figures worked out by hand, the same to the letter on both databases.

use std::sync::{Arc, Mutex};

use chrono::{Days, NaiveDate, TimeDelta};
use dunlin::domain::agent::{Right, Role};
use dunlin::domain::id::CustomerId;
use dunlin::domain::money::Money;
use dunlin::domain::outcome::Filled;
use dunlin::domain::report::aging::{Aging, By};
use dunlin::domain::report::forecast::told::Forecast;
use dunlin::domain::report::promises::{By as PromisedBy, Promises, Window};
use dunlin::domain::report::{Ratio, Share};
use dunlin::service::report::{Ask, Copy, Figures, Report};
use dunlin::service::{Refusal, Reply, Request};

use crate::support::{Engine, Seat, Stage, filled, refusal, tell};

async fn report(seat: &Seat, ask: Ask) -> Report {
    match seat.ask(Request::Report(ask)).await.unwrap() {
        Reply::Report(report) => *report,
        other => panic!("no report but {other:?}"),
    }
}

async fn aging(seat: &Seat, by: By) -> Aging {
    match report(seat, Ask::Aging(by)).await.figures {
        Figures::Aging(aging) => aging,
        other => panic!("{other:?}"),
    }
}

async fn promises(seat: &Seat, window: Option<Window>) -> Promises {
    match report(seat, Ask::Promises(window)).await.figures {
        Figures::Promises(promises) => promises,
        other => panic!("{other:?}"),
    }
}

async fn forecast(seat: &Seat) -> Forecast {
    match report(seat, Ask::Forecast).await.figures {
        Figures::Forecast(forecast) => forecast,
        other => panic!("{other:?}"),
    }
}

async fn supervisor(stage: &Stage) -> Seat {
    stage.hire("kari", Role::Supervisor, &["en"], &[]).await
}

fn promise(stage: &Stage, minor: i64, days: u64) -> Filled {
    Filled {
        date: Some(stage.today() + Days::new(days)),
        amount: Some(Money::new(minor, "EUR".parse().unwrap())),
        excuse: Some("forgot".to_owned()),
        ..filled("promise")
    }
}

/// A document that was paid in full on a day.
async fn paid(stage: &Stage, customer: CustomerId, minor: i64, due: NaiveDate, on: NaiveDate) {
    let (invoice, payment) = (stage.ids().next(), stage.ids().next());
    raw!(
        stage,
        "insert into invoice (id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on, due_on)
         values ($1, $2, 'test', $3, 'invoice', $4, 0, 'EUR', $5, $6)",
        invoice,
        customer.0,
        invoice.to_string(),
        minor,
        due - Days::new(30),
        due
    );
    raw!(
        stage,
        "insert into payment (id, customer_id, source, number, kind, amount_minor, unapplied_minor, currency,
           received_on, noted_at, payer, reference)
         values ($1, $2, 'bank', $3, 'payment', $4, 0, 'EUR', $5, $6, 'payer', '')",
        payment,
        customer.0,
        payment.to_string(),
        minor,
        on,
        stage.now()
    );
    raw!(
        stage,
        "insert into allocation (id, payment_id, invoice_id, minor, how, confidence, at)
         values ($1, $2, $3, $4, 'reference', 'high', $5)",
        stage.ids().next(),
        payment,
        invoice,
        minor,
        stage.now()
    );
}

async fn disputes(stage: &Stage, customer: CustomerId, place: usize, minor: i64) {
    let invoice = stage.invoices(customer).await[place];
    raw!(
        stage,
        "insert into dispute (id, number, customer_id, invoice_id, amount_minor, currency, kind, note, opened_at, answer_by)
         values ($1, (select coalesce(max(number), 0) + 1 from dispute), $2, $3, $4, 'EUR', 'DPR', '', $5, $6)",
        stage.ids().next(),
        customer.0,
        invoice.0,
        minor,
        stage.now(),
        stage.today() + Days::new(14)
    );
}

/// Money that settles nothing yet.
async fn unapplied(stage: &Stage, customer: CustomerId, minor: i64) {
    let id = stage.ids().next();
    raw!(
        stage,
        "insert into payment (id, customer_id, source, number, kind, amount_minor, unapplied_minor, currency,
           received_on, noted_at, payer, reference)
         values ($1, $2, 'bank', $3, 'payment', $4, $4, 'EUR', $5, $6, 'payer', '')",
        id,
        customer.0,
        id.to_string(),
        minor,
        stage.today(),
        stage.now()
    );
}

/// Two teams, two segments, two currencies:
/// 1 (north, professional): 1 000.00 EUR 20 days late, 400.00 EUR 40 days late, 50.00 EUR to its credit.
/// 2 (no team, private): 5 000.00 NOK 100 days late, 70.00 EUR due in 5 days.
async fn book(stage: &Stage) -> (CustomerId, CustomerId) {
    stage.team("north").await;
    let one = stage.debtor("1").team("north").owes(1_000_00, 20).owes(400_00, 40).owes(-50_00, 3).put().await;
    let two = stage.debtor("2").segment("private").owes_in("NOK", 5_000_00, 100).owes(70_00, -5).put().await;
    stage.advance().await;
    (one, two)
}

on_both! {
    async fn what_is_owed_grows_old_by_hand(stage: Stage) {
        let (one, two) = book(&stage).await;
        let kari = supervisor(&stage).await;
        // Two disputes about the document of 400.00 hold no more than its 400.00.
        disputes(&stage, one, 0, 300_00).await;
        disputes(&stage, one, 0, 200_00).await;
        unapplied(&stage, two, 7_50).await;
        let report = aging(&kari, By::All).await;
        let [eur, nok] = report.totals.as_slice() else { panic!("{:?}", report.totals) };
        assert_eq!(eur.buckets, [70_00, 1_000_00, 400_00, 0, 0]);
        assert_eq!((eur.documents, eur.open, eur.disputed, eur.credits, eur.cash), (3, 1_470_00, 400_00, 50_00, 7_50));
        assert_eq!(eur.balance, 1_470_00 - 50_00 - 7_50);
        assert_eq!((nok.buckets.as_slice(), nok.counts[4]), (&[0, 0, 0, 0, 5_000_00][..], 1));
        // 5 000.00 NOK at 0.086 are 430.00 EUR.
        assert_eq!(report.base.unwrap().open, 1_470_00 + 430_00);
    }

    async fn every_way_of_telling_apart_sums_to_what_the_tables_hold(stage: Stage) {
        let (one, _) = book(&stage).await;
        disputes(&stage, one, 1, 10_00).await;
        let kari = supervisor(&stage).await;
        let open = number!(stage, "select cast(sum(open_minor) as bigint) from invoice where currency = 'EUR' and open_minor > 0");
        for (by, keys) in [
            (By::All, vec!["", ""]),
            (By::Segment, vec!["private", "private", "professional"]),
            (By::Team, vec!["", "", "north"]),
            (By::Country, vec!["NO", "NO"]),
            // The largest in base first: 1 400.00 EUR, 430.00 EUR in kroner, 70.00 EUR.
            (By::Customer, vec!["1", "2", "2"]),
        ] {
            let report = aging(&kari, by).await;
            assert_eq!(report.rows.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), keys, "{by:?}");
            let euros = || report.rows.iter().filter(|row| row.currency.code() == "EUR");
            assert_eq!(euros().map(|row| row.buckets.iter().sum::<i64>()).sum::<i64>(), open, "{by:?}");
            assert_eq!(euros().map(|row| row.disputed).sum::<i64>(), 10_00, "{by:?}");
        }
        assert_eq!(aging(&kari, By::Customer).await.rows[0].name, "Customer 1");
    }

    async fn a_desk_with_nothing_owed_reports_nothing(stage: Stage) {
        let kari = supervisor(&stage).await;
        assert_eq!(aging(&kari, By::Customer).await.rows, []);
        assert_eq!(promises(&kari, None).await.cohorts[0].rows, []);
        assert_eq!(forecast(&kari).await.outlooks, []);
    }

    /// Made on Tuesday 3 March: 1 000.00 for Friday the 6th is kept, 500.00 of 800.00 for the 9th came in time, 200.00 for the
    /// 10th did not come at all, and had taken the place of 300.00. Grace ends on the 11th, 12th and 13th.
    async fn cohorts_by_hand(stage: Stage) {
        let ola = stage.agent("ola").await;
        let kari = supervisor(&stage).await;
        let mut customers = Vec::new();
        for (number, minor) in [("1", 1_000_00), ("2", 4_000_00), ("3", 300_00)] {
            customers.push(stage.debtor(number).owes(minor, 20).put().await);
        }
        stage.advance().await;
        for (number, minor, days) in [("1", 1_000_00, 3), ("2", 800_00, 6), ("3", 300_00, 7), ("3", 200_00, 7)] {
            let account = ola.open(number).await.unwrap();
            ola.outcome(&account, promise(&stage, minor, days)).await.unwrap();
            stage.pass(TimeDelta::minutes(1));
        }
        stage.pass(TimeDelta::days(1));
        stage.pays(customers[0], 1_000_00, stage.today()).await;
        stage.pays(customers[1], 500_00, stage.today()).await;
        stage.pass(TimeDelta::days(13));
        stage.advance().await;
        let report = promises(&kari, None).await;
        assert_eq!(report.cohorts.len(), 2);
        for cohort in &report.cohorts {
            let all = &cohort.rows[0];
            assert_eq!((all.made, all.kept, all.partly_kept, all.broken, all.superseded), (4, 1, 1, 1, 1));
            assert_eq!(all.kept_rate, Share::new(1, 3));
            // 1 000.00 + 500.00 of 1 000.00 + 800.00 + 200.00.
            assert_eq!(all.kept_value, Ratio { numerator: 1_500_00, denominator: 2_000_00, n: 3 });
            // 3, 6, 7 and 7 days; of the two in the middle the smaller. Each had arrears when it was made, as walked back over
            // the shares.
            assert_eq!((all.median_days, all.month_end, all.small), (Some(6), Share::new(0, 4), Share::new(0, 4)));
            let agent = cohort.rows.iter().find(|row| row.by == PromisedBy::Agent).unwrap();
            assert_eq!((agent.key.as_str(), agent.made), ("Ola", 4));
        }
        // Only the one whose grace ended on Wednesday the 11th.
        let day = "2026-03-11".parse().unwrap();
        let window = promises(&kari, Some(Window { from: day, to: day })).await;
        assert_eq!((window.cohorts[0].rows[0].made, window.cohorts[0].rows[0].kept), (1, 1));
    }

    /// Nobody's promise was ever decided: p is one half. 600.00 of 1 000.00 promised for Friday; customer 2 paid two documents
    /// 10 days late, and owes 500.00 due on Thursday 5 March: (2 × 10 + 8 × 10) ÷ 10 = 10 days, Sunday the 15th, Monday.
    async fn cash_to_come_by_hand(stage: Stage) {
        let ola = stage.agent("ola").await;
        let kari = supervisor(&stage).await;
        stage.debtor("1").owes(600_00, 1).put().await;
        let two = stage.debtor("2").segment("private").owes(500_00, -2).put().await;
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        paid(&stage, two, 80_00, day("2026-01-05"), day("2026-01-15")).await;
        paid(&stage, two, 90_00, day("2026-02-09"), day("2026-02-19")).await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, promise(&stage, 600_00, 3)).await.unwrap();
        let report = forecast(&kari).await;
        let outlook = &report.outlooks[0];
        let weeks: Vec<_> = outlook.weeks.iter().map(|week| (week.iso.as_str(), week.promised, week.documents)).collect();
        assert_eq!(weeks[..3], [("2026-W10", 300_00, 0), ("2026-W11", 0, 0), ("2026-W12", 0, 500_00)]);
        assert_eq!((outlook.promises, outlook.promised, outlook.documents, outlook.unpromised), (1, 600_00, 1, 500_00));
        assert_eq!((outlook.expected, outlook.best), (800_00, 1_100_00));
        // What came in the last eight weeks: 80.00 in the week of 12 January, 90.00 in that of 16 February. On 16 February the
        // customer was known to pay 10 days late, so 19 February was the day: nobody knew of anything else.
        let past: Vec<_> = outlook.accuracy.weeks.iter().map(|week| (week.iso.as_str(), week.actual)).collect();
        assert_eq!(past.len(), 8);
        assert_eq!(past.iter().filter(|(_, came)| *came > 0).collect::<Vec<_>>(), [&("2026-W03", 80_00), &("2026-W08", 90_00)]);
        let week = &outlook.accuracy.weeks[6];
        assert_eq!((week.iso.as_str(), week.forecast, week.error_per_mille), ("2026-W08", 90_00, Some(0)));
        assert_eq!(outlook.accuracy.n, 2);
    }

    async fn who_leads_and_who_audits_reads_reports(stage: Stage) {
        let ola = stage.agent("ola").await;
        let refused = ola.ask(Request::Report(Ask::Forecast)).await;
        assert_eq!(refusal(refused), Refusal::NotAllowed { right: Right::Review });
        for (login, role) in [("a", Role::Auditor), ("s", Role::Supervisor), ("r", Role::Admin)] {
            let seat = stage.hire(login, role, &["en"], &[]).await;
            assert_eq!(report(&seat, Ask::Aging(By::All)).await.by, login);
        }
    }

    async fn a_copy_leaves_a_fact_with_its_hash(stage: Stage) {
        let kari = supervisor(&stage).await;
        let as_of = report(&kari, Ask::Aging(By::All)).await.as_of;
        let copy = Copy { report: "aging", format: "csv", as_of, sha256: "ab12".to_owned(), bytes: 5 };
        assert_eq!(kari.ask(Request::Report(Ask::Note(copy))).await.unwrap(), Reply::ReportNoted);
        let bodies = rows!(stage, (String,), "select body from fact where subject = 'desk' and kind = 'report_made'");
        let body: serde_json::Value = serde_json::from_str(&bodies[0].0).unwrap();
        assert_eq!((body["name"].as_str(), body["reference"].as_str()), (Some("aging"), Some("ab12")));
        assert_eq!((body["by"].as_str(), body["bytes"].as_i64()), (Some("kari"), Some(5)));
        stage.verified().await;
    }
}

/// What a desk with something of everything says, as JSON.
async fn everything(stage: Stage) -> Vec<String> {
    let (one, two) = book(&stage).await;
    let ola = stage.hire("ola", Role::Agent, &["en"], &["north"]).await;
    let kari = supervisor(&stage).await;
    disputes(&stage, one, 0, 30_00).await;
    unapplied(&stage, two, 7_50).await;
    let due = stage.today() - Days::new(40);
    for (minor, late) in [(100_00, 4), (120_00, 9), (90_00, 12)] {
        paid(&stage, one, minor, due, due + Days::new(late)).await;
    }
    let account = ola.open("1").await.unwrap();
    ola.outcome(&account, promise(&stage, 500_00, 3)).await.unwrap();
    stage.pass(TimeDelta::days(12));
    stage.advance().await;
    let mut told = Vec::new();
    for ask in [Ask::Aging(By::Customer), Ask::Promises(None), Ask::Forecast] {
        told.push(serde_json::to_string(&report(&kari, ask).await.figures).unwrap());
    }
    told
}

#[test]
fn both_databases_give_the_same_figures_to_the_letter() {
    let told = Arc::new(Mutex::new(Vec::new()));
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let told = Arc::clone(&told);
        tell(engine, |stage| async move {
            let said = everything(stage).await;
            told.lock().unwrap().push(said);
        });
    }
    let told = told.lock().unwrap();
    assert!(told[0].iter().all(|json| json.contains("EUR")), "{told:?}");
    assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{told:?}");
}
