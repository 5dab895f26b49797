//! Who gets which customer, for how long, and who does not.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use dunlin::domain::agent::Role;
use dunlin::domain::contact::Rule;
use dunlin::domain::id::OpId;
use dunlin::domain::op::{Act, Draft};
use dunlin::service::agent::Absence;
use dunlin::service::queue::Task;
use dunlin::service::record::Then;
use dunlin::service::{Refusal, Reply, Request, claim};

use crate::support::{filled, refusal};

on_both! {
    async fn a_callback_comes_before_ones_own_before_money_before_age(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("large").owes(900_00, 20).put().await;
        stage.debtor("small-old").owes(100_00, 90).put().await;
        stage.debtor("small-new").owes(100_00, 10).put().await;
        stage.debtor("own").owes(50_00, 10).responsible(ola.actor.id).put().await;
        let callback = stage.debtor("callback").owes(20_00, 10).put().await;
        let agreed = stage.now() - TimeDelta::minutes(1);
        raw!(stage, "update work_item set callback_at = $2, callback_agent_id = $3 where customer_id = $1",
            callback.0, agreed, ola.actor.id.0);
        stage.advance().await;
        let page: Vec<_> = ola.page(10).await.rows.into_iter().map(|row| row.number).collect();
        assert_eq!(page, ["callback", "own", "large", "small-old", "small-new"]);
        let first = ola.next().await.unwrap();
        assert_eq!(first.task, Task::Callback { at: agreed });
        ola.release(&first).await;
        raw!(stage, "update work_item set callback_at = null where customer_id = $1", callback.0);
        raw!(stage, "delete from ready where customer_id = $1", callback.0);
        for number in ["own", "large", "small-old", "small-new"] {
            let account = ola.next().await.unwrap();
            assert_eq!(account.customer.number, number);
            raw!(stage, "delete from ready where customer_id = $1", account.customer.id.0);
            ola.release(&account).await;
            raw!(stage, "delete from ready where customer_id = $1", account.customer.id.0);
        }
        assert_eq!(ola.next_number().await, None);
    }

    async fn a_callback_is_its_agents_first_and_then_the_teams(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        let customer = stage.debtor("1").owes(20_00, 10).put().await;
        raw!(stage, "update work_item set callback_at = $2, callback_agent_id = $3 where customer_id = $1",
            customer.0, stage.now() + TimeDelta::minutes(5), ola.actor.id.0);
        stage.advance().await;
        assert_eq!(ola.next_number().await, None, "it is not due");
        stage.pass(TimeDelta::minutes(6));
        assert_eq!(kari.next_number().await, None, "it is ola's still");
        assert_eq!(kari.page(10).await.workable, 0);
        assert_eq!(ola.page(10).await.workable, 1);
        let minutes = stage.desk().revision().desk.callback_to_team_minutes;
        stage.pass(TimeDelta::minutes(minutes));
        assert_eq!(kari.next_number().await.as_deref(), Some("1"), "nobody came: it is everybody's");
    }

    async fn nobody_sees_another_teams_customers_or_another_language(stage: Stage) {
        stage.team("north").await;
        stage.team("south").await;
        stage.debtor("north-en").owes(500_00, 20).team("north").put().await;
        stage.debtor("south-en").owes(400_00, 20).team("south").put().await;
        stage.debtor("north-hu").owes(300_00, 20).team("north").language("hu").put().await;
        stage.debtor("anyones").owes(200_00, 20).put().await;
        stage.advance().await;
        let agota = stage.hire("agota", Role::Agent, &["hu"], &["north", "south"]).await;
        assert_eq!(agota.next_number().await.as_deref(), Some("north-hu"));
        let ola = stage.hire("ola", Role::Agent, &["en"], &["south"]).await;
        let numbers: Vec<_> = ola.page(10).await.rows.into_iter().map(|row| row.number).collect();
        assert_eq!(numbers, ["south-en", "anyones"]);
        assert_eq!(ola.page(10).await.workable, 2);
        assert_eq!(refusal(ola.open("north-en").await), Refusal::NotFound { reference: "north-en".to_owned() });
        assert_eq!(refusal(ola.open("north-hu").await), Refusal::NotFound { reference: "north-hu".to_owned() });
        let account = ola.next().await.unwrap();
        assert_eq!(account.customer.number, "south-en");
        assert_eq!(account.team.as_deref(), Some("south"));
    }

    async fn a_back_up_gets_the_absent_colleagues_customers_first(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        stage.debtor("large").owes(900_00, 20).put().await;
        stage.debtor("olas").owes(100_00, 20).responsible(ola.actor.id).put().await;
        stage.advance().await;
        let away = Absence { from: stage.today(), until: Some(stage.today()), backup: Some("kari".to_owned()) };
        stage.desk().set_absence(None, "ola", Some(away)).await.unwrap();
        let page: Vec<_> = kari.page(10).await.rows.into_iter().map(|row| row.number).collect();
        assert_eq!(page, ["olas", "large"], "the list shows what `next` takes");
        let account = kari.next().await.unwrap();
        assert_eq!(account.customer.number, "olas");
        kari.release(&account).await;
        stage.desk().set_absence(None, "ola", None).await.unwrap();
        assert_eq!(kari.next_number().await.as_deref(), Some("large"));
    }

    async fn a_balance_lifted_out_is_the_named_persons_alone(stage: Stage) {
        let (ola, solveig) = (stage.agent("ola").await, stage.agent("solveig").await);
        stage.debtor("whale").owes(1_000_000_00, 20).put().await;
        for number in 0..30 {
            stage.debtor(&format!("fish-{number}")).owes(20_000_00 + number, 20).put().await;
        }
        stage.advance().await;
        assert_eq!(ola.next_number().await.as_deref(), Some("fish-29"));
        let page = ola.page(100).await;
        assert!(page.rows.iter().all(|row| row.number != "whale"));
        let account = solveig.next().await.unwrap();
        assert_eq!(account.customer.number, "whale");
        assert!(account.score.lifted_out);
    }

    async fn a_lease_is_resumed_by_its_agent_and_runs_out_for_the_others(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let first = ola.next().await.unwrap();
        let claim = first.claim.unwrap();
        assert!(!first.resumed);
        let draft = Draft {
            customer,
            op: OpId(stage.ids().next()),
            outcome: "promise".to_owned(),
            typed: vec![("amount".to_owned(), "1 5".to_owned())],
            focus: 1,
            call: None,
            put_away: Vec::new(),
        };
        assert_eq!(ola.ask(Request::Draft(draft.clone())).await.unwrap(), Reply::DraftKept);

        stage.pass(claim.lease_until - stage.now());
        assert_eq!(kari.next_number().await, None, "only ola may take it up again");
        match refusal(kari.open("1").await) {
            Refusal::HeldBy { customer: held, holder, until } => {
                assert_eq!((held, holder.as_str(), until), (customer, "Ola", claim.resume_until));
            }
            other => panic!("refused otherwise: {other:?}"),
        }
        let elsewhere = stage.seat("ola").await;
        let again = elsewhere.next().await.unwrap();
        assert!(again.resumed);
        assert_eq!(again.claim.unwrap().epoch, claim.epoch + 1);
        assert_eq!(again.draft, Some(draft));

        stage.pass(again.claim.unwrap().resume_until - stage.now() - TimeDelta::microseconds(1));
        assert_eq!(kari.next_number().await, None);
        stage.pass(TimeDelta::microseconds(1));
        let taken = kari.next().await.unwrap();
        assert_eq!(taken.claim.unwrap().epoch, claim.epoch + 2);
        assert!(!taken.resumed);
        assert_eq!(ola.next_number().await, None);
    }

    async fn a_renewed_lease_lasts_and_a_lost_one_cannot_be_renewed(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let epoch = ola.next().await.unwrap().claim.unwrap().epoch;
        let renew = || Request::Claim(claim::Ask::Renew { customer, epoch });
        let lease = stage.desk().revision().desk.lease_seconds;
        for _ in 0..20 {
            stage.pass(TimeDelta::seconds(lease - 1));
            let until = stage.now() + TimeDelta::seconds(lease);
            assert_eq!(ola.ask(renew()).await.unwrap(), Reply::Renewed { customer, until, unread: 0 });
        }
        assert_eq!(kari.next_number().await, None);
        stage.pass(TimeDelta::hours(1));
        assert_eq!(kari.next_number().await.as_deref(), Some("1"));
        assert_eq!(refusal(ola.ask(renew()).await), Refusal::Stale { holder: Some("Kari".to_owned()) });
    }

    async fn a_write_under_a_lost_claim_is_kept_apart_and_nothing_of_it_is_applied(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let lost = ola.next().await.unwrap();
        stage.pass(TimeDelta::hours(1));
        let held = kari.next().await.unwrap();
        let op = ola.op(&lost, Act::Note { text: "too late".to_owned() });
        let stale = Refusal::Stale { holder: Some("Kari".to_owned()) };
        for _ in 0..2 {
            assert_eq!(refusal(ola.submit(&op, Then::Stay).await), stale, "and a retry is refused too");
        }
        assert_eq!(stage.facts(customer).await, ["set_apart"]);
        let kept = rows!(stage, (String, String), "select state, payload from operation where id = $1", op.id.0);
        assert_eq!(kept[0].0, "quarantined");
        assert!(kept[0].1.contains("too late"), "whole: {}", kept[0].1);
        kari.act(&held, Act::Note { text: "in time".to_owned() }).await.unwrap();
        assert_eq!(stage.facts(customer).await, ["set_apart", "note_added"]);
        stage.verified().await;
    }

    async fn the_gate_is_asked_at_the_claim_and_puts_back_what_it_refuses(stage: Stage) {
        let ola = stage.agent("ola").await;
        let called = stage.debtor("called").owes(900_00, 20).put().await;
        let paid = stage.debtor("paid").owes(800_00, 20).put().await;
        stage.debtor("free").owes(100_00, 20).put().await;
        stage.advance().await;
        // Behind the ranking's back: one was called today already, one has paid.
        raw!(stage, "insert into attempt (id, customer_id, agent_id, channel, direction, at, conversation)
            values ($1, $2, $3, 'phone', 'out', $4, $5)",
            stage.ids().next(), called.0, ola.actor.id.0, stage.now() - TimeDelta::minutes(30), false);
        stage.pays(paid, 800_00, stage.today()).await;
        assert_eq!(ola.next_number().await.as_deref(), Some("free"));
        let rows = rows!(stage, (String, Option<String>, Option<DateTime<Utc>>),
            "select c.number, w.held_rule, w.callable_from from work_item w join customer c on c.id = w.customer_id
             where w.held_rule is not null order by c.number");
        let tomorrow = "2026-03-04T08:00:00Z".parse().unwrap();
        assert_eq!(rows, [
            ("called".to_owned(), Some("per_day".to_owned()), Some(tomorrow)),
            ("paid".to_owned(), Some("nothing_owed".to_owned()), None),
        ]);
        assert_eq!(number!(stage, "select count(*) from work_item where holder_id is not null"), 1);
    }

    async fn a_day_that_ended_is_asked_about_again_in_the_morning(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        stage.pass(TimeDelta::hours(9));
        let empty = ola.empty().await;
        assert_eq!(empty.held.iter().map(|held| (held.rule, held.count)).collect::<Vec<_>>(), [(Rule::Hours, 1)]);
        assert_eq!(empty.next_at, Some("2026-03-04T08:00:00Z".parse().unwrap()));
        stage.pass(TimeDelta::hours(15));
        assert_eq!(ola.next_number().await.as_deref(), Some("1"));
    }

    async fn each_customers_hours_are_those_of_its_own_clock(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("lisbon").owes(900_00, 20).zone("Europe/Lisbon").put().await;
        stage.debtor("new-york").owes(800_00, 20).zone("America/New_York").put().await;
        stage.pass(TimeDelta::hours(-1) - TimeDelta::minutes(1));
        stage.debtor("oslo").owes(100_00, 20).put().await;
        stage.advance().await;
        assert_eq!(ola.next_number().await, None, "07:59 in Oslo's winter is 08:59");
        stage.pass(TimeDelta::minutes(1));
        for (number, hours) in [("oslo", 1), ("lisbon", 5), ("new-york", 0)] {
            let account = ola.next().await.unwrap();
            assert_eq!(account.customer.number, number);
            assert_eq!(ola.outcome_and_next(&account, filled("no_answer")).await, None);
            stage.pass(TimeDelta::hours(hours));
        }
    }

    async fn eight_agents_at_once_get_every_customer_once(stage: Stage) {
        for number in 0..200 {
            stage.debtor(&format!("{number:03}")).owes(100_00 + number % 7, 20).put().await;
        }
        stage.advance().await;
        let mut agents = Vec::new();
        for number in 0..8 {
            let seat = stage.agent(&format!("agent{number}")).await;
            agents.push(tokio::spawn(async move {
                let mut mine = Vec::new();
                while let Some(account) = seat.next().await {
                    mine.push(account.customer.number.clone());
                    seat.outcome(&account, filled("no_answer")).await.unwrap();
                }
                mine
            }));
        }
        let mut all = Vec::new();
        for agent in agents {
            all.extend(agent.await.unwrap());
        }
        assert_eq!(all.len(), 200, "each once");
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 200, "all of them");
        assert_eq!(number!(stage, "select count(*) from outcome"), 200);
        stage.verified().await;
    }

    async fn a_customer_is_found_by_number_and_by_the_beginning_of_its_name(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("0042").owes(100_00, 20).put().await;
        stage.debtor("0043").owes(100_00, 20).put().await;
        stage.advance().await;
        assert_eq!(ola.open("0042").await.unwrap().customer.number, "0042");
        match refusal(ola.open("customer 004").await) {
            Refusal::Ambiguous { matches, .. } => assert_eq!(matches.len(), 2),
            other => panic!("refused otherwise: {other:?}"),
        }
        assert_eq!(ola.open("42").await.unwrap().customer.number, "0042", "zeros before a number may be left out");
        assert_eq!(refusal(ola.open("44").await), Refusal::NotFound { reference: "44".to_owned() });
    }
}
