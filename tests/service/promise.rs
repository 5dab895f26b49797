//! Promises: made within limits, judged by what came in.

use chrono::{Days, TimeDelta};
use dunlin::domain::contact::Rule;
use dunlin::domain::entry::EntryFault;
use dunlin::domain::money::Money;
use dunlin::domain::outcome::{Field, Filled};
use dunlin::domain::promise::PromiseState;
use dunlin::service::Refusal;
use dunlin::service::account::Account;

use crate::support::{Seat, Stage, filled, refusal};

fn promise(stage: &Stage, minor: i64, days: u64) -> Filled {
    Filled {
        date: Some(stage.today() + Days::new(days)),
        amount: Some(Money::new(minor, "EUR".parse().unwrap())),
        excuse: Some("forgot".to_owned()),
        ..filled("promise")
    }
}

/// Somebody who owes 1 000 euros in two documents promises an amount for a day so far away.
async fn promised(stage: &Stage, minor: i64, days: u64) -> (Seat, Account) {
    let ola = stage.agent("ola").await;
    stage.debtor("1").owes(600_00, 20).owes(400_00, 10).put().await;
    stage.advance().await;
    let account = ola.next().await.unwrap();
    ola.outcome(&account, promise(stage, minor, days)).await.unwrap();
    let account = ola.open("1").await.unwrap();
    ola.release(&account).await;
    (ola, account)
}

/// The customer's promises as they stand after the next day's job.
async fn judged(stage: &Stage, ola: &Seat) -> Vec<(PromiseState, i64)> {
    stage.advance().await;
    let account = ola.open("1").await.unwrap();
    ola.release(&account).await;
    account.promises.iter().map(|promise| (promise.state, promise.paid_minor)).collect()
}

on_both! {
    async fn a_promise_of_everything_pauses_the_chasing(stage: Stage) {
        let (ola, account) = promised(&stage, 1_000_00, 3).await;
        assert_eq!(account.balances[0].promised, 1_000_00);
        assert_eq!(account.balances[0].at_risk, 0);
        assert_eq!(account.decision.denied_by(), Some(Rule::Promise));
        assert_eq!(account.promises[0].level, 1);
        assert_eq!(stage.facts(account.customer.id).await, ["outcome_recorded", "promise_made", "released"]);
        assert_eq!(stage.told(account.customer.id, "promise_made").await["amount"]["minor"], 1_000_00);
        stage.pass(TimeDelta::days(1));
        assert_eq!(ola.next_number().await, None);
    }

    async fn a_promise_of_a_part_pauses_that_part_alone(stage: Stage) {
        let (ola, account) = promised(&stage, 300_00, 3).await;
        assert_eq!((account.balances[0].promised, account.balances[0].at_risk), (300_00, 700_00));
        stage.pass(TimeDelta::days(1));
        assert_eq!(ola.next_number().await.as_deref(), Some("1"), "the rest may be asked for the next business day");
    }

    async fn a_promise_paid_in_time_is_kept(stage: Stage) {
        let (ola, account) = promised(&stage, 1_000_00, 3).await;
        stage.pass(TimeDelta::days(2));
        stage.pays(account.customer.id, 990_00, stage.today()).await;
        stage.pass(TimeDelta::days(2));
        assert_eq!(judged(&stage, &ola).await, [(PromiseState::Kept, 990_00)], "two percent may be missing");
        assert!(stage.facts(account.customer.id).await.contains(&"promise_kept".to_owned()));
    }

    async fn a_promise_half_paid_is_partly_kept_when_its_time_is_up(stage: Stage) {
        let (ola, account) = promised(&stage, 1_000_00, 3).await;
        stage.pays(account.customer.id, 500_00, stage.today()).await;
        stage.pass(TimeDelta::days(8));
        assert_eq!(judged(&stage, &ola).await, [(PromiseState::Open, 500_00)], "three business days of grace");
        stage.pass(TimeDelta::days(1));
        assert_eq!(judged(&stage, &ola).await, [(PromiseState::PartlyKept, 500_00)]);
        assert_eq!(stage.told(account.customer.id, "promise_partly_kept").await["paid"]["minor"], 500_00);
    }

    async fn a_promise_without_money_is_broken_and_lifts_the_customer(stage: Stage) {
        let (ola, account) = promised(&stage, 1_000_00, 0).await;
        stage.pass(TimeDelta::days(6));
        assert_eq!(judged(&stage, &ola).await, [(PromiseState::Broken, 0)]);
        assert!(stage.facts(account.customer.id).await.contains(&"promise_broken".to_owned()));
        let again = ola.next().await.unwrap();
        let factors: Vec<_> = again.score.factors.iter().map(|factor| factor.code.as_str()).collect();
        assert!(factors.contains(&"broken_promise"), "{factors:?}");
        ola.outcome(&again, promise(&stage, 1_000_00, 1)).await.unwrap();
        assert_eq!(ola.open("1").await.unwrap().promises[0].level, 2);
    }

    async fn a_promise_that_covers_more_takes_the_place_of_the_open_one(stage: Stage) {
        let (ola, account) = promised(&stage, 1_000_00, 3).await;
        let account = ola.open(&account.customer.number).await.unwrap();
        ola.outcome(&account, promise(&stage, 900_00, 5)).await.unwrap();
        let after = ola.open("1").await.unwrap();
        let states: Vec<_> = after.promises.iter().map(|promise| (promise.state, promise.amount.minor)).collect();
        assert_eq!(states, [(PromiseState::Open, 900_00), (PromiseState::Superseded, 1_000_00)]);
        let facts = stage.facts(account.customer.id).await;
        assert!(facts.contains(&"promise_superseded".to_owned()), "{facts:?}");
    }

    async fn a_promise_has_limits_and_says_them(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let faulty = |field, fault| Refusal::Faulty { field, fault };
        let above = ola.outcome(&account, promise(&stage, 100_01, 3)).await;
        assert_eq!(refusal(above), faulty(Field::Amount, EntryFault::AboveOpen));
        let nothing = ola.outcome(&account, promise(&stage, 0, 3)).await;
        assert_eq!(refusal(nothing), faulty(Field::Amount, EntryFault::NotPositive));
        let late = ola.outcome(&account, promise(&stage, 100_00, 15)).await;
        assert_eq!(refusal(late), Refusal::TooLate { last: stage.today() + Days::new(14) });
        let mut past = promise(&stage, 100_00, 0);
        past.date = stage.today().pred_opt();
        assert_eq!(refusal(ola.outcome(&account, past).await), faulty(Field::Date, EntryFault::Past));
        assert_eq!(number!(stage, "select count(*) from promise"), 0);
        assert_eq!(number!(stage, "select count(*) from outcome"), 0);
    }
}
