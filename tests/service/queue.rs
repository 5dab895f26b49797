//! The queue as a list.

use chrono::TimeDelta;
use dunlin::domain::agent::{Right, Role};
use dunlin::domain::contact::Rule;
use dunlin::service::queue::{Ask, Task};
use dunlin::service::{Refusal, Request};

use crate::support::{filled, refusal};

on_both! {
    async fn the_list_is_the_order_of_the_claims(stage: Stage) {
        let ola = stage.agent("ola").await;
        for number in 0..40 {
            let owner = ola.actor.id;
            let debtor = stage.debtor(&format!("{number:02}")).owes(100_00 * (number * 17 % 11 + 1), 5 + number % 3);
            if number % 5 == 0 { debtor.responsible(owner).put().await } else { debtor.put().await };
        }
        stage.debtor("hu").owes(900_00, 9).language("hu").put().await;
        stage.advance().await;
        let page = ola.page(500).await;
        assert_eq!((page.rows.len(), page.workable), (40, 40));
        assert!(page.rows[0].mine);
        let listed: Vec<_> = page.rows.iter().map(|row| row.number.clone()).collect();
        let mut claimed = Vec::new();
        let mut account = ola.next().await;
        while let Some(open) = account {
            claimed.push(open.customer.number.clone());
            account = ola.outcome_and_next(&open, filled("no_answer")).await;
        }
        assert_eq!(claimed, listed);
        assert_eq!(ola.page(500).await.rows, []);
    }

    async fn a_row_says_why_it_stands_where_it_stands(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        stage.debtor("1").owes(600_00, 20).owes(400_00, 10).owes(50_00, -5).owes_in("NOK", 1_000_00, 3).put().await;
        stage.debtor("2").owes(10_00, 1).without_phone().put().await;
        stage.advance().await;
        let row = ola.page(10).await.rows.remove(0);
        assert_eq!((row.number.as_str(), row.name.as_str(), row.task), ("1", "Customer 1", Task::Call));
        assert_eq!(row.days_late, 20);
        assert_eq!(row.balances.iter().map(|b| (b.currency.code(), b.overdue)).collect::<Vec<_>>(), [("EUR", 1_000_00), ("NOK", 1_000_00)]);
        assert_eq!(row.score.at_risk_base, 1_000_00 + 86_00, "NOK at 0.086");
        assert_eq!(ola.page(10).await.rows[1].task, Task::FindContact);
        kari.next().await.unwrap();
        let held: Vec<_> = ola.page(10).await.rows.into_iter().map(|row| row.holder).collect();
        assert_eq!(held, [Some("Kari".to_owned()), None]);
        assert_eq!(ola.page(1).await.rows.len(), 1, "no more than asked for");
    }

    async fn what_is_held_is_counted_by_rule_with_its_end(stage: Stage) {
        let ola = stage.agent("ola").await;
        for number in 0..3 {
            stage.debtor(&format!("held-{number}")).owes(100_00, 20).put().await;
        }
        stage.debtor("asleep").owes(100_00, 20).zone("America/New_York").put().await;
        stage.debtor("paid-up").owes(100_00, -20).put().await;
        stage.advance().await;
        while let Some(account) = ola.next().await {
            ola.outcome(&account, filled("hung_up")).await.unwrap();
        }
        let empty = ola.empty().await;
        let held: Vec<_> = empty.held.iter().map(|held| (held.rule, held.count)).collect();
        assert_eq!(held, [(Rule::Snooze, 3), (Rule::Hours, 1)], "nothing owed is no news");
        assert_eq!(empty.next_at, Some("2026-03-03T14:00:00Z".parse().unwrap()));
        assert_eq!(empty.today.worked, 3);
        assert_eq!(ola.page(10).await.held, empty.held);
        stage.pass(TimeDelta::hours(5));
        assert_eq!(ola.next_number().await.as_deref(), Some("asleep"));
    }

    async fn another_agents_queue_needs_the_right_to_lead(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        let lead = stage.hire("unni", Role::Supervisor, &["no"], &[]).await;
        stage.debtor("1").owes(100_00, 20).responsible(ola.actor.id).put().await;
        stage.advance().await;
        let olas = || Request::Queue(Ask::Page { limit: 10, agent: Some(ola.actor.id) });
        assert_eq!(refusal(kari.ask(olas()).await), Refusal::NotAllowed { right: Right::Lead });
        match lead.ask(olas()).await.unwrap() {
            dunlin::service::Reply::Queue(page) => assert!(page.rows[0].mine, "seen as ola sees it"),
            other => panic!("no page but {other:?}"),
        }
        assert_eq!(lead.page(10).await.rows, [], "and nothing of it in another language");
    }

    async fn a_payer_for_whom_no_rules_fit_is_still_held_to_the_houses_own(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("private").owes(100_00, 20).segment("private").put().await;
        stage.debtor("public").owes(100_00, 20).segment("public").put().await;
        stage.advance().await;
        stage.pass(TimeDelta::hours(9));
        assert_eq!(ola.next_number().await.as_deref(), Some("private"), "private individuals until eight in the evening");
        let kari = stage.agent("kari").await;
        assert_eq!(kari.next_number().await, None, "offices until six");
    }
}
