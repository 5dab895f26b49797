//! Everything that the catalogue sets in motion.

use chrono::{NaiveTime, TimeDelta};
use dunlin::domain::agent::Role;
use dunlin::domain::contact::Rule;
use dunlin::domain::contact_point::{Channel, PointStatus};
use dunlin::domain::entry::EntryFault;
use dunlin::domain::money::Money;
use dunlin::domain::outcome::{Field, Filled, OutcomeKind, Trigger};
use dunlin::domain::plan::{Instalment, Offer, OnMiss};
use dunlin::service::Refusal;
use dunlin::service::account::Account;
use dunlin::service::queue::Task;

use crate::support::{Stage, filled, refusal};

/// Two payments of 20 euros each.
fn two_payments(stage: &Stage) -> Offer {
    let on = |days| Instalment { due_on: stage.today() + TimeDelta::days(days), minor: 20_00 };
    Offer {
        currency: "EUR".parse().unwrap(),
        instalments: vec![on(7), on(14)],
        discount_minor: 0,
        on_miss: OnMiss::Ends,
        covers: Vec::new(),
    }
}

/// An outcome of a call with every required field filled in.
fn complete(stage: &Stage, account: &Account, kind: &OutcomeKind) -> Filled {
    let mut full = Filled { channel: Some(Channel::Phone), ..filled(&kind.code) };
    for field in &kind.required {
        match field {
            Field::Date if kind.looks_back => full.date = Some(stage.today()),
            Field::Date => full.date = Some(stage.today() + TimeDelta::days(7)),
            Field::Time => full.time = NaiveTime::from_hms_opt(14, 30, 0),
            Field::Amount => full.amount = Some(Money::new(40_00, "EUR".parse().unwrap())),
            Field::Invoice => full.invoice = account.invoices.first().map(|invoice| invoice.id),
            Field::ContactPoint => full.contact_point = account.first_phone().map(|point| point.id),
            Field::Name => full.name = Some("Nils".to_owned()),
            Field::Reference => full.reference = Some("R-1".to_owned()),
            Field::Language => full.language = Some("HU".to_owned()),
            Field::Text => full.text = Some("as told".to_owned()),
            Field::Count => full.plan = Some(Box::new(two_payments(stage))),
            Field::Cadence => {}
        }
    }
    full
}

/// Records an outcome of the catalogue, filled in as far as it must be, on a customer of its own.
async fn recorded(stage: &Stage, code: &str, change: impl FnOnce(&mut Filled)) -> (Account, Account) {
    let ola = match stage.desk().sit_down("ola", "here:1").await {
        Ok(_) => stage.seat("ola").await,
        Err(_) => {
            stage.hire("bela", Role::Agent, &["hu"], &[]).await;
            stage.agent("ola").await
        }
    };
    stage.debtor(code).owes(100_00, 20).put().await;
    stage.advance().await;
    let before = ola.open(code).await.unwrap();
    let revision = stage.desk().revision();
    let mut outcome = complete(stage, &before, revision.outcome(code).unwrap());
    change(&mut outcome);
    ola.outcome(&before, outcome).await.unwrap();
    (before, ola.open(code).await.unwrap())
}

on_both! {
    async fn every_outcome_of_the_catalogue_leaves_a_row_a_fact_and_a_next_step(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.hire("bela", Role::Agent, &["hu"], &[]).await;
        let revision = stage.desk().revision();
        for kind in &revision.outcomes {
            stage.debtor(&kind.code).owes(100_00, 20).put().await;
        }
        stage.advance().await;
        for kind in &revision.outcomes {
            let account = ola.open(&kind.code).await.unwrap();
            let done = ola.outcome(&account, complete(&stage, &account, kind)).await.unwrap().done.unwrap();
            let next = done.next_step.unwrap();
            assert_eq!(next.terminal.is_some(), kind.terminal, "{}", kind.code);
            // The only number is gone: somebody has to find another way.
            let lost = kind.sets(Trigger::InvalidatePoint) || kind.sets(Trigger::SuppressPoint);
            assert_eq!(next.step, if lost { "trace" } else { &kind.next_step }, "{}", kind.code);
            assert!(kind.terminal || next.at > stage.now(), "{}", kind.code);
            let facts = stage.facts(account.customer.id).await;
            assert_eq!(facts[0], "outcome_recorded", "{}", kind.code);
            // Where no hour was said there is none to learn.
            let told = kind.triggers.iter().filter(|trigger| **trigger != Trigger::LearnHour).count();
            assert_eq!(facts.len(), 1 + told, "a fact for each trigger of {}: {facts:?}", kind.code);
            let told = stage.told(account.customer.id, "outcome_recorded").await;
            assert_eq!(told["outcome"], kind.code.as_str());
            assert_eq!(told["next_at"].is_null(), kind.terminal, "{}", kind.code);
        }
        let outcomes = i64::try_from(revision.outcomes.len()).unwrap();
        assert_eq!(number!(stage, "select count(*) from outcome"), outcomes);
        assert_eq!(number!(stage, "select count(*) from attempt"), outcomes);
        assert_eq!(number!(stage, "select count(*) from work_item where hold_reason is null"), 0);
        stage.verified().await;
    }

    async fn a_callback_comes_back_at_its_time_on_the_customers_clock(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).zone("Europe/Bucharest").put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let agreed = Filled {
            date: Some(stage.today() + TimeDelta::days(1)),
            time: NaiveTime::from_hms_opt(14, 30, 0),
            ..filled("callback")
        };
        let done = ola.outcome(&account, agreed).await.unwrap().done.unwrap();
        let at = "2026-03-04T12:30:00Z".parse().unwrap();
        assert_eq!(done.next_step.unwrap().at, at);
        assert_eq!(stage.told(account.customer.id, "callback_agreed").await["zone"], "Europe/Bucharest");
        stage.pass(at - stage.now() - TimeDelta::microseconds(1));
        assert_eq!(ola.next_number().await, None);
        stage.pass(TimeDelta::microseconds(1));
        assert_eq!(ola.next().await.unwrap().task, Task::Callback { at });
    }

    async fn contact_that_was_ended_stays_ended_whatever_is_recorded_after(stage: Stage) {
        let (_, stopped) = recorded(&stage, "cease_contact", |_| ()).await;
        assert_eq!(stopped.decision.denied_by(), Some(Rule::Stopped));
        let ola = stage.seat("ola").await;
        let tried = Filled { channel: Some(Channel::Phone), ..filled("no_answer") };
        let done = ola.outcome(&stopped, tried).await.unwrap().done.unwrap();
        assert!(done.breach);
        assert_eq!(done.next_step.unwrap().terminal.as_deref(), Some("cease_contact"));
        stage.pass(TimeDelta::days(7));
        stage.advance().await;
        assert_eq!(ola.next_number().await, None);
        assert_eq!(ola.open("cease_contact").await.unwrap().decision.denied_by(), Some(Rule::Stopped));
    }

    async fn a_callback_that_was_agreed_stands_when_the_customer_rings_before(stage: Stage) {
        let on = stage.today() + TimeDelta::days(7);
        let (_, account) = recorded(&stage, "callback", |filled| {
            filled.date = Some(on);
            filled.time = NaiveTime::from_hms_opt(14, 0, 0);
        })
        .await;
        let ola = stage.seat("ola").await;
        ola.outcome(&account, filled("no_answer")).await.unwrap();
        stage.pass(TimeDelta::days(7) + TimeDelta::hours(5));
        stage.advance().await;
        let account = ola.next().await.unwrap();
        assert!(matches!(account.task, Task::Callback { .. }), "{:?}", account.task);
    }

    async fn a_callback_cannot_be_agreed_for_a_time_that_has_passed(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let past = Filled { date: Some(stage.today()), time: NaiveTime::from_hms_opt(1, 0, 0), ..filled("callback") };
        let expected = Refusal::Faulty { field: Field::Time, fault: EntryFault::Past };
        assert_eq!(refusal(ola.outcome(&account, past).await), expected);
        let date = Some(stage.today() + TimeDelta::days(1));
        let ahead = Filled { date, reference: Some("R".to_owned()), ..filled("says_paid") };
        let expected = Refusal::Faulty { field: Field::Date, fault: EntryFault::Future };
        assert_eq!(refusal(ola.outcome(&account, ahead).await), expected);
    }

    async fn a_dispute_of_what_is_not_due_yet_hides_nothing_and_one_unanswered_goes_on_resting(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).owes(70_00, -20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let later = stage.invoices(customer).await[1];
        let amount = Some(Money::new(70_00, "EUR".parse().unwrap()));
        let text = Some("not ordered".to_owned());
        ola.outcome(&account, Filled { invoice: Some(later), amount, text, ..filled("dispute_price") }).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.balances[0].disputed, account.balances[0].at_risk), (0, 100_00));
        let amount = Some(Money::new(100_00, "EUR".parse().unwrap()));
        let text = Some("nor this".to_owned());
        ola.outcome(&account, Filled { amount, text, ..filled("dispute_price") }).await.unwrap();
        assert_eq!(ola.open("1").await.unwrap().decision.denied_by(), Some(Rule::Dispute));
        let account = ola.open("1").await.unwrap();
        ola.release(&account).await;
        stage.pass(TimeDelta::days(14));
        stage.advance().await;
        assert_eq!(ola.next_number().await, None, "the delay is the desk's: nobody asks the customer for it");
        let facts = stage.facts(customer).await;
        assert_eq!(facts.iter().filter(|kind| *kind == "dispute_overdue").count(), 2, "somebody has to answer");
    }

    async fn a_dispute_rests_and_the_remainder_is_still_asked_for(stage: Stage) {
        let (_, after) = recorded(&stage, "dispute_price", |_| ()).await;
        assert_eq!(after.disputes.len(), 1);
        assert_eq!(after.disputes[0].amount, Money::new(40_00, "EUR".parse().unwrap()));
        assert_eq!(after.disputes[0].answer_by, stage.today() + TimeDelta::days(7), "five business days");
        assert_eq!((after.balances[0].disputed, after.balances[0].at_risk), (40_00, 60_00));
        assert_eq!(after.decision.denied_by(), Some(Rule::Snooze), "until the review");
    }

    async fn everything_disputed_is_held_as_a_dispute(stage: Stage) {
        let all = Money::new(100_00, "EUR".parse().unwrap());
        let (_, after) = recorded(&stage, "dispute_quality", |filled| filled.amount = Some(all)).await;
        assert_eq!(after.decision.denied_by(), Some(Rule::Dispute));
        assert_eq!(after.score.value, 0);
    }

    async fn more_than_the_document_cannot_be_disputed(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let invoice = stage.invoices(customer).await[0];
        let amount = Some(Money::new(100_01, "EUR".parse().unwrap()));
        let text = Some("too dear".to_owned());
        let dispute = Filled { invoice: Some(invoice), amount, text, ..filled("dispute_price") };
        let field = Field::Amount;
        assert_eq!(refusal(ola.outcome(&account, dispute).await), Refusal::Faulty { field, fault: EntryFault::AboveOpen });
        assert_eq!(number!(stage, "select count(*) from dispute"), 0);
    }

    async fn a_number_that_does_not_work_is_not_used_again(stage: Stage) {
        let (before, after) = recorded(&stage, "disconnected", |_| ()).await;
        assert_eq!(after.points[0].status, PointStatus::Invalid);
        assert_eq!(after.points[0].last_result.as_deref(), Some("disconnected"));
        assert_eq!(after.first_phone(), None);
        assert_eq!(after.task, Task::FindContact);
        let told = stage.told(before.customer.id, "point_invalidated").await;
        assert_eq!(told["point"], before.points[0].value.as_str());
    }

    async fn a_wrong_number_is_suppressed(stage: Stage) {
        let (_, after) = recorded(&stage, "wrong_number", |_| ()).await;
        assert_eq!(after.points[0].status, PointStatus::Suppressed);
        assert_eq!(after.first_phone(), None);
    }

    async fn a_number_on_which_the_right_party_spoke_is_verified(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let point = account.first_phone().map(|point| point.id);
        let spoke = Filled { contact_point: point, channel: Some(Channel::Phone), ..filled("hung_up") };
        ola.outcome(&account, spoke).await.unwrap();
        let after = ola.open("1").await.unwrap();
        assert_eq!(after.points[0].status, PointStatus::Verified);
        assert_eq!(after.points[0].last_at, Some(stage.now()));
    }

    async fn a_hold_keeps_everybody_away_until_the_next_step(stage: Stage) {
        let (_, after) = recorded(&stage, "awaiting_approval", |_| ()).await;
        assert_eq!(after.decision.denied_by(), Some(Rule::Snooze));
        assert_eq!(after.decision.until, Some("2026-03-10T08:00:00Z".parse().unwrap()));
        let ola = stage.seat("ola").await;
        ola.release(&after).await;
        stage.pass(TimeDelta::days(7) - TimeDelta::hours(1) - TimeDelta::microseconds(1));
        assert_eq!(ola.next_number().await, None);
        stage.pass(TimeDelta::microseconds(1));
        assert_eq!(ola.next_number().await.as_deref(), Some("awaiting_approval"));
    }

    async fn a_stop_ends_contact_for_good(stage: Stage) {
        let (before, after) = recorded(&stage, "insolvent", |_| ()).await;
        assert_eq!(after.decision.denied_by(), Some(Rule::Stopped));
        assert_eq!(after.next.as_ref().unwrap().terminal.as_deref(), Some("insolvent"));
        assert_eq!(stage.told(before.customer.id, "stopped").await["reference"], "R-1");
        let ola = stage.seat("ola").await;
        ola.release(&after).await;
        stage.pass(TimeDelta::days(365));
        stage.advance().await;
        assert_eq!(ola.next_number().await, None);
        assert_eq!(ola.empty().await.held.iter().map(|held| held.rule).collect::<Vec<_>>(), [Rule::Stopped]);
    }

    async fn another_language_finds_another_agent(stage: Stage) {
        let ola = stage.agent("ola").await;
        let agota = stage.hire("agota", dunlin::domain::agent::Role::Agent, &["hu"], &[]).await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let needed = Filled { language: Some("HU".to_owned()), ..filled("language_needed") };
        ola.outcome(&account, needed).await.unwrap();
        stage.pass(TimeDelta::minutes(1));
        assert_eq!(ola.next_number().await, None);
        let account = agota.next().await.unwrap();
        assert_eq!(account.customer.language, "hu");
        assert_eq!(stage.told(account.customer.id, "language_changed").await["language"], "hu");
    }

    async fn what_others_must_do_stands_in_the_journal_with_its_particulars(stage: Stage) {
        let (before, _) = recorded(&stage, "refuses", |_| ()).await;
        assert_eq!(stage.told(before.customer.id, "supervisor_wanted").await["text"], "as told");
        let (before, _) = recorded(&stage, "invoice_not_received", |_| ()).await;
        assert_eq!(stage.told(before.customer.id, "resend_wanted").await["number"], "invoice_not_received-0");
        let (before, _) = recorded(&stage, "missing_reference", |_| ()).await;
        assert_eq!(stage.told(before.customer.id, "task_wanted").await["name"], "Nils");
        let revision = stage.desk().revision();
        let untold = revision.outcomes.iter().find(|kind| kind.sets(Trigger::Trace));
        assert_eq!(untold.map(|kind| &kind.code), None, "the catalogue traces now: tell that story here");
    }
}
