//! Writing down what happened: once, whole, and under the gate.

use chrono::TimeDelta;
use dunlin::domain::contact::{Rule, Verdict};
use dunlin::domain::contact_point::{Channel, Direction};
use dunlin::domain::op::Act;
use dunlin::domain::outcome::{Field, Filled};
use dunlin::service::Refusal;
use dunlin::service::record::{Opened, Saved, Then};
use dunlin::service::reply::Counters;

use crate::support::{filled, refusal};

/// An outcome of a telephone call to the account's first number.
fn called(account: &dunlin::service::account::Account, outcome: &str) -> Filled {
    let point = account.first_phone().map(|point| point.id);
    Filled { contact_point: point, channel: Some(Channel::Phone), direction: Some(Direction::Out), ..filled(outcome) }
}

on_both! {
    async fn an_operation_sent_twice_answers_the_same_and_acts_once(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let op = ola.op(&account, Act::Outcome { filled: Box::new(called(&account, "no_answer")) });
        let first = ola.submit(&op, Then::List).await.unwrap();
        assert_eq!(first.saved, Saved::Journal);
        stage.pass(TimeDelta::minutes(5));
        let elsewhere = stage.seat("ola").await;
        let again = elsewhere.submit(&op, Then::List).await.unwrap();
        assert_eq!(again.done, first.done);
        assert_eq!(again.today, first.today);
        assert_eq!(number!(stage, "select count(*) from outcome"), 1);
        assert_eq!(number!(stage, "select count(*) from attempt"), 1);
        assert_eq!(number!(stage, "select worked from agent_day"), 1);
        assert_eq!(stage.facts(customer).await, ["outcome_recorded"]);
    }

    async fn an_operation_sent_by_ten_at_once_acts_once(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let op = ola.op(&account, Act::Outcome { filled: Box::new(called(&account, "busy")) });
        let mut sent = Vec::new();
        for _ in 0..10 {
            let (seat, op) = (stage.seat("ola").await, op.clone());
            sent.push(tokio::spawn(async move { seat.submit(&op, Then::List).await.unwrap().done }));
        }
        let mut answers = Vec::new();
        for answer in sent {
            answers.push(answer.await.unwrap());
        }
        assert!(answers.iter().all(|answer| answer == &answers[0] && answer.is_some()), "{answers:?}");
        assert_eq!(number!(stage, "select count(*) from outcome"), 1);
        assert_eq!(number!(stage, "select worked from agent_day"), 1);
        stage.verified().await;
    }

    async fn the_same_identifier_with_other_content_is_refused(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let op = ola.op(&account, Act::Note { text: "one".to_owned() });
        ola.submit(&op, Then::Stay).await.unwrap();
        let mut altered = op.clone();
        altered.act = Act::Note { text: "two".to_owned() };
        assert_eq!(refusal(ola.submit(&altered, Then::Stay).await), Refusal::Altered);
        assert_eq!(stage.facts(customer).await, ["note_added"]);
        assert_eq!(stage.told(customer, "note_added").await["text"], "one");
    }

    async fn an_outcome_and_the_next_claim_are_one_request(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("first").owes(200_00, 20).put().await;
        stage.debtor("second").owes(100_00, 20).put().await;
        stage.advance().await;
        let first = ola.next().await.unwrap();
        let second = ola.outcome_and_next(&first, called(&first, "no_answer")).await.unwrap();
        assert_eq!(second.customer.number, "second");
        assert!(second.claim.is_some());
        let holders = rows!(stage, (String, bool),
            "select c.number, w.holder_id is not null from work_item w join customer c on c.id = w.customer_id order by 1");
        assert_eq!(holders, [("first".to_owned(), false), ("second".to_owned(), true)]);
        assert_eq!(ola.outcome_and_next(&second, called(&second, "no_answer")).await, None, "the queue is empty");
    }

    async fn a_note_keeps_the_customer_open(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let op = ola.op(&account, Act::Note { text: "pays on\u{202e} Fridays\u{1b}[2J".to_owned() });
        match ola.submit(&op, Then::Stay).await.unwrap().next {
            Opened::Account(again) => {
                assert_eq!(again.claim.unwrap().epoch, account.claim.unwrap().epoch);
                assert_eq!(again.timeline[0].kind, "note_added");
                assert_eq!(again.timeline[0].who, "Ola");
                let text = again.timeline[0].body["text"].as_str().unwrap();
                assert!(text.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{text:?}");
            }
            other => panic!("not open any more: {other:?}"),
        }
        let empty = ola.act(&account, Act::Note { text: " \t".to_owned() }).await;
        assert_eq!(refusal(empty), Refusal::Missing { fields: vec![Field::Text] });
    }

    async fn a_release_needs_a_reason_and_returns_the_customer(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let refused = ola.act(&account, Act::Release { reason: "  ".to_owned() }).await;
        assert_eq!(refusal(refused), Refusal::Missing { fields: vec![Field::Text] });
        assert_eq!(kari.next_number().await, None);
        ola.act(&account, Act::Release { reason: "a friend of mine".to_owned() }).await.unwrap();
        assert_eq!(stage.told(customer, "released").await["text"], "a friend of mine");
        assert_eq!(kari.next_number().await.as_deref(), Some("1"));
        let late = ola.act(&account, Act::Note { text: "still here?".to_owned() }).await;
        assert_eq!(refusal(late), Refusal::Stale { holder: Some("Kari".to_owned()) });
    }

    async fn a_call_that_the_gate_denies_is_refused_with_the_reason(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        stage.pass(TimeDelta::hours(10));
        let account = ola.open("1").await.unwrap();
        assert_eq!(account.decision.verdict, Verdict::Deny(Rule::Hours));
        match refusal(ola.call(&account).await) {
            Refusal::Gate { decision } => {
                assert_eq!(decision.denied_by(), Some(Rule::Hours));
                assert_eq!(decision.until, Some("2026-03-04T08:00:00Z".parse().unwrap()));
                assert!(decision.pack.starts_with("team@"), "{}", decision.pack);
                assert_eq!(decision.answers.len(), Rule::ALL.len(), "every check is answered");
            }
            other => panic!("refused otherwise: {other:?}"),
        }
        assert_eq!(number!(stage, "select count(*) from attempt"), 0);
        assert_eq!(stage.facts(customer).await, Vec::<String>::new());
    }

    async fn an_inbound_call_is_never_refused(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        stage.pass(TimeDelta::hours(10));
        let account = ola.open("1").await.unwrap();
        let call = Act::Call { point: None, channel: Channel::Phone, direction: Direction::In };
        ola.act(&account, call).await.unwrap();
        assert_eq!(stage.facts(customer).await, ["call_started"]);
    }

    async fn a_call_and_its_outcome_are_one_attempt(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let started_at = Some(stage.now());
        ola.call(&account).await.unwrap();
        stage.pass(TimeDelta::minutes(3));
        let outcome = Filled { started_at, text: Some("soon".to_owned()), ..called(&account, "hung_up") };
        let recorded = ola.outcome(&account, outcome).await.unwrap();
        assert!(!recorded.done.unwrap().breach, "the call itself is not held against its outcome");
        assert_eq!(number!(stage, "select count(*) from attempt"), 1);
        assert_eq!(number!(stage, "select count(*) from outcome where attempt_id is not null"), 1);
        assert_eq!(stage.facts(customer).await, ["call_started", "outcome_recorded", "hold_set"]);
    }

    async fn a_contact_against_the_gate_is_recorded_with_its_breach(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        stage.pass(TimeDelta::hours(10));
        let account = ola.open("1").await.unwrap();
        let recorded = ola.outcome(&account, called(&account, "no_answer")).await.unwrap();
        assert!(recorded.done.unwrap().breach);
        assert_eq!(stage.facts(customer).await, ["outcome_recorded", "breach"]);
        assert_eq!(stage.told(customer, "breach").await["rule"], "hours");
    }

    async fn what_is_missing_is_named_all_at_once_and_the_form_stays(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let missing = ola.outcome(&account, called(&account, "says_paid")).await;
        assert_eq!(refusal(missing), Refusal::Missing { fields: vec![Field::Date, Field::Reference] });
        let slip = ola.outcome(&account, called(&account, "no_anwser")).await;
        let nearest = Some("no_answer".to_owned());
        assert_eq!(refusal(slip), Refusal::Unknown { code: "no_anwser".to_owned(), nearest });
        assert_eq!(stage.facts(customer).await, Vec::<String>::new());
        assert_eq!(ola.desk.waiting().await, 0, "nothing refused waits to be sent");
        ola.outcome(&account, called(&account, "no_answer")).await.unwrap();
    }

    async fn the_days_counters_follow_the_flags_of_the_catalogue(stage: Stage) {
        let ola = stage.agent("ola").await;
        for number in ["1", "2", "3"] {
            stage.debtor(number).owes(100_00, 20).put().await;
        }
        stage.advance().await;
        let mut account = ola.next().await.unwrap();
        account = ola.outcome_and_next(&account, called(&account, "no_answer")).await.unwrap();
        let text = Some("will not".to_owned());
        let refuses = Filled { text: text.clone(), ..called(&account, "refuses") };
        account = ola.outcome_and_next(&account, refuses).await.unwrap();
        let date = Some(stage.today());
        let amount = Some(account.promisable().unwrap());
        let excuse = Some("forgot".to_owned());
        let promise = Filled { date, amount, excuse, ..called(&account, "promise") };
        let recorded = ola.outcome(&account, promise).await.unwrap();
        let counted = Counters { worked: 3, contacted: 2, right_party: 2, promises: 1, not_said: 1 };
        assert_eq!(recorded.today, counted);
        assert_eq!(ola.counters().await, counted);
        stage.pass(TimeDelta::days(1));
        assert_eq!(ola.counters().await, Counters::default(), "another day");
    }

    async fn the_excuse_on_file_stands_in_where_nobody_said_one(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let text = Some("words".to_owned());
        let said = Filled { excuse: Some("forgot".to_owned()), text: text.clone(), ..called(&account, "refuses") };
        ola.outcome(&account, said).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!(account.excuse.as_deref(), Some("forgot"));
        let unsaid = Filled { text, ..called(&account, "refuses") };
        assert_eq!(ola.outcome(&account, unsaid).await.unwrap().done.unwrap().excuse.as_deref(), Some("forgot"));
        assert_eq!(stage.facts(customer).await.iter().filter(|kind| *kind == "breach").count(), 1, "the second call today");
    }
}
