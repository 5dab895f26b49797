//! The day's job: once however many try, and nobody is handed out twice while the ranking changes.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::support::filled;

on_both! {
    async fn the_job_run_again_changes_nothing(stage: Stage) {
        let ola = stage.agent("ola").await;
        for number in 0..10 {
            stage.debtor(&number.to_string()).owes(100_00 + number, 20).put().await;
        }
        let first = stage.advance().await;
        let page = ola.page(100).await;
        let again = stage.advance().await;
        assert_eq!((again, ola.page(100).await), (first, page));
        assert_eq!((first.ranked, first.book_minor), (10, 1_000_45));
        assert_eq!(number!(stage, "select count(*) from ready"), 10, "one generation is left");
        stage.verified().await;
    }

    async fn the_first_greeting_of_the_day_runs_the_job_and_the_second_does_not(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        stage.debtor("1").owes(100_00, 20).put().await;
        ola.counters().await;
        assert_eq!(ola.page(10).await.rows.len(), 1);
        kari.counters().await;
        assert_eq!(number!(stage, "select count(*) from fact where kind = 'advanced'"), 1);
        stage.pass(TimeDelta::days(1));
        kari.counters().await;
        assert_eq!(number!(stage, "select count(*) from fact where kind = 'advanced'"), 2);
    }

    async fn eight_greetings_at_once_run_the_job_once(stage: Stage) {
        stage.debtor("1").owes(100_00, 20).put().await;
        let mut greetings = Vec::new();
        for number in 0..8 {
            let seat = stage.agent(&format!("agent{number}")).await;
            greetings.push(tokio::spawn(async move { seat.counters().await }));
        }
        for greeting in greetings {
            greeting.await.unwrap();
        }
        assert_eq!(number!(stage, "select count(*) from fact where kind = 'advanced'"), 1);
        stage.verified().await;
    }

    async fn what_is_recorded_during_the_job_is_ranked_as_it_is(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        ola.outcome(&account, filled("no_answer")).await.unwrap();
        stage.advance().await;
        let held = rows!(stage, (Option<String>,), "select held_rule from work_item where customer_id = $1", customer.0);
        assert_eq!(held[0].0.as_deref(), Some("snooze"));
        assert_eq!(ola.next_number().await, None);
    }

    async fn nobody_is_handed_out_twice_while_the_ranking_changes(stage: Stage) {
        for number in 0..120 {
            stage.debtor(&format!("{number:03}")).owes(100_00 + number, 20).put().await;
        }
        stage.advance().await;
        let mut agents = Vec::new();
        for number in 0..4 {
            let seat = stage.agent(&format!("agent{number}")).await;
            agents.push(tokio::spawn(async move {
                let mut mine = Vec::new();
                let mut account = seat.next().await;
                while let Some(open) = account {
                    mine.push(open.customer.number.clone());
                    account = seat.outcome_and_next(&open, filled("no_answer")).await;
                }
                mine
            }));
        }
        let desk = stage.desk().clone();
        let ranking = tokio::spawn(async move {
            for _ in 0..6 {
                desk.advance().await.unwrap();
            }
        });
        let mut times: BTreeMap<String, u32> = BTreeMap::new();
        for agent in agents {
            for number in agent.await.unwrap() {
                *times.entry(number).or_default() += 1;
            }
        }
        ranking.await.unwrap();
        assert_eq!(times.iter().filter(|(_, times)| **times > 1).collect::<Vec<_>>(), [], "handed out twice");
        assert_eq!(times.len(), 120, "all of them");
        assert_eq!(number!(stage, "select count(*) from outcome"), 120);
        stage.verified().await;
    }
}
