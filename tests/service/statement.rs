//! The statement of account: it is the ledger, for those who may read it, and the journal knows of every copy.

use chrono::{Days, TimeDelta};
use dunlin::domain::agent::{Right, Role};
use dunlin::domain::entry::EntryFault;
use dunlin::domain::id::CustomerId;
use dunlin::domain::milestone::Step;
use dunlin::domain::money::Money;
use dunlin::domain::outcome::{Field, Filled};
use dunlin::domain::statement::Statement;
use dunlin::service::statement::{Ask, Copy, Format, Wanted};
use dunlin::service::{Refusal, Reply, Request, Trouble};
use dunlin::text::Language;

use crate::support::{Seat, Stage, filled, refusal};

fn today(customer: CustomerId) -> Wanted {
    Wanted { customer, from: None, as_of: None }
}

/// Money that waits on the account.
async fn waits(stage: &Stage, customer: CustomerId, minor: i64) {
    let id = stage.ids().next();
    raw!(
        stage,
        "insert into payment (id, customer_id, source, number, kind, amount_minor, unapplied_minor, currency,
           received_on, noted_at, payer, reference)
         values ($1, $2, 'bank', $3, 'payment', $4, $4, 'EUR', $5, $6, 'payer', 'KID 9')",
        id,
        customer.0,
        id.to_string(),
        minor,
        stage.today(),
        stage.now()
    );
}

async fn ask(seat: &Seat, ask: Ask) -> Result<Statement, Trouble> {
    match seat.ask(Request::Statement(ask)).await? {
        Reply::Statement(made) => Ok(made.statement),
        other => panic!("{other:?}"),
    }
}

on_both! {
    async fn the_statement_is_the_ledger(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(600_00, 40).owes(400_00, 10).owes_in("NOK", 7_00, -5).put().await;
        waits(&stage, customer, 150_00).await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let amount = Some(Money::new(300_00, "EUR".parse().unwrap()));
        let due_on = stage.today() + Days::new(3);
        let promise = Filled { date: Some(due_on), amount, excuse: Some("forgot".to_owned()), ..filled("promise") };
        ola.outcome(&account, promise).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let statement = ask(&ola, Ask::Read(today(customer))).await.unwrap();
        for balance in &account.balances {
            let own = statement.accounts.iter().find(|own| own.currency == balance.currency).unwrap();
            assert_eq!(own.closing, balance.total, "{}", balance.currency);
            assert_eq!((own.open_total() - own.ages.not_due, own.unapplied_total()), (balance.overdue, balance.unapplied));
        }
        assert_eq!(statement.accounts.len(), 2);
        let euros = &statement.accounts[0];
        assert_eq!((euros.ages.to_30, euros.ages.to_60, euros.unapplied_total()), (400_00, 600_00, 150_00));
        assert_eq!(euros.promises.iter().map(|one| (one.due_on, one.minor)).collect::<Vec<_>>(), [(due_on, 300_00)]);
        let promised = |way: &dunlin::domain::statement::Way| way.steps.iter().any(|one| one.step == Step::Promised);
        // 300.00 reach into the oldest document only.
        assert_eq!(euros.ways.iter().map(promised).collect::<Vec<_>>(), [true, false]);
        assert!(!statement.accounts[1].ways.iter().any(promised));
        assert!(!stage.facts(customer).await.contains(&"statement_made".to_owned()), "looking leaves no trace");
    }

    async fn a_copy_that_leaves_is_in_the_journal(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(600_00, 40).put().await;
        stage.advance().await;
        let from = stage.today() - Days::new(60);
        let wanted = Wanted { from: Some(from), ..today(customer) };
        let copy = Copy { format: Format::Xlsx, language: Language::Hu };
        ask(&ola, Ask::Make(wanted, copy)).await.unwrap();
        let told = stage.told(customer, "statement_made").await;
        assert_eq!((&told["format"], &told["language"]), (&"xlsx".into(), &"hu".into()));
        assert_eq!(told["date"], stage.today().to_string());
        assert_eq!(told["from"], from.to_string());
        assert_eq!(told["closing"][0]["minor"], 600_00);
        stage.verified().await;
    }

    async fn an_earlier_day_knows_nothing_of_what_came_later(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(600_00, 40).put().await;
        let before = stage.today();
        stage.pass(TimeDelta::days(3));
        waits(&stage, customer, 150_00).await;
        stage.advance().await;
        let closing = async |as_of| {
            let wanted = Wanted { as_of: Some(as_of), ..today(customer) };
            ask(&ola, Ask::Read(wanted)).await.unwrap().accounts[0].closing
        };
        assert_eq!((closing(before).await, closing(stage.today()).await), (600_00, 450_00));
    }

    async fn days_that_cannot_be_are_refused(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(600_00, 40).put().await;
        stage.advance().await;
        let tomorrow = stage.today() + Days::new(1);
        let later = Wanted { as_of: Some(tomorrow), ..today(customer) };
        let refused = refusal(ask(&ola, Ask::Read(later)).await);
        assert!(matches!(refused, Refusal::Faulty { field: Field::Date, fault: EntryFault::Future }), "{refused:?}");
        let backwards = Wanted { from: Some(tomorrow), ..today(customer) };
        assert_eq!(refusal(ask(&ola, Ask::Read(backwards)).await), Refusal::StretchBackwards);
    }

    async fn whose_customer_it_is_not_gets_nothing_and_who_only_reads_makes_no_copy(stage: Stage) {
        stage.team("north").await;
        stage.team("south").await;
        let nina = stage.hire("nina", Role::Agent, &["en"], &["north"]).await;
        let siri = stage.hire("siri", Role::Auditor, &["en"], &[]).await;
        let theirs = stage.debtor("1").owes(600_00, 40).team("south").put().await;
        let ours = stage.debtor("2").owes(600_00, 40).put().await;
        stage.advance().await;
        let copy = Copy { format: Format::Csv, language: Language::En };
        assert_eq!(refusal(ask(&nina, Ask::Read(today(theirs))).await), Refusal::OutOfScope);
        assert_eq!(refusal(ask(&nina, Ask::Make(today(theirs), copy)).await), Refusal::OutOfScope);
        assert!(!stage.facts(theirs).await.contains(&"statement_made".to_owned()));
        let refused = refusal(ask(&siri, Ask::Make(today(ours), copy)).await);
        assert_eq!(refused, Refusal::NotAllowed { right: Right::Work });
    }
}
