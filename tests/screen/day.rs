//! A working day.

use crate::support::{Screen, Stage};

/// Three customers who owe, the largest first.
async fn book(stage: &Stage) {
    stage.debtor("1001").owes(500_000, 40).owes(80_000, 12).put().await;
    stage.debtor("1002").owes(300_000, 30).put().await;
    stage.debtor("1003").owes(100_000, 20).put().await;
    stage.desk().advance().await.unwrap();
}

on_both! {
    async fn the_queue_the_account_and_the_forms_look_the_same_on_both_databases(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        insta::assert_snapshot!("queue", screen.shown(80, 24));
        screen.press("space").await;
        insta::assert_snapshot!("account", screen.shown(80, 24));
        insta::assert_snapshot!("account_wide", screen.shown(120, 40));
        screen.press("p").await;
        screen.type_in("fri").await;
        insta::assert_snapshot!("promise", screen.shown(80, 24));
        screen.press("esc o").await;
        insta::assert_snapshot!("outcomes", screen.shown(80, 24));
        screen.press("esc w").await;
        insta::assert_snapshot!("why", screen.shown(80, 24));
    }

    async fn no_answer_is_one_key_and_the_next_account_none(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;
        assert_eq!((screen.keys, screen.customer().as_deref()), (1, Some("1001")));
        screen.press("n").await;
        assert_eq!((screen.keys, screen.customer().as_deref()), (2, Some("1002")));
        assert_eq!(screen.facts().await, ["outcome_recorded"]);
        assert_eq!(screen.model.today.worked, 1);
    }

    async fn a_promise_in_full_on_friday_costs_five_keys(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;
        let before = screen.keys;
        screen.press("p f r i f").await;
        assert_eq!(screen.keys - before, 5);
        assert_eq!(screen.facts().await, ["outcome_recorded", "promise_made"]);
        assert_eq!(screen.customer().as_deref(), Some("1002"));
        let promised = rows!(stage, (i64, String), "select amount_minor, state from promise");
        assert_eq!(promised, [(580_000, "open".to_owned())]);
        let excuse = rows!(stage, (String,), "select excuse from outcome");
        assert_eq!(excuse, [("forgot".to_owned(),)]);
    }

    async fn a_plan_of_three_instalments_costs_three_keys(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;
        let before = screen.keys;
        screen.press("i 3").await;
        insta::assert_snapshot!("plan", screen.shown(80, 24));
        screen.press("enter").await;
        assert!(screen.keys - before <= 8 && screen.keys - before == 3);
        assert_eq!(screen.facts().await, ["outcome_recorded", "plan_agreed"]);
        let promised = rows!(stage, (i64,), "select amount_minor from promise order by place");
        assert_eq!(promised, [(193_334,), (193_333,), (193_333,)]);
    }

    async fn enter_takes_the_excuse_on_file_else_none_was_said_and_that_is_counted(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space p f r i enter").await;
        let excuse = rows!(stage, (String,), "select excuse from outcome");
        assert_eq!(excuse, [("not_said".to_owned(),)]);
        let counted = rows!(stage, (i64, i64), "select promises, not_said from agent_day");
        assert_eq!(counted, [(1, 1)]);
    }

    async fn a_call_starts_the_attempt_that_the_outcome_is_of(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space c 1").await;
        assert_eq!(screen.facts().await, ["call_started"]);
        screen.press("n").await;
        assert_eq!(screen.facts().await, ["outcome_recorded"]);
        let attempts = rows!(stage, (i64,), "select count(*) from attempt");
        assert_eq!(attempts, [(1,)]);
    }

    async fn the_whole_queue_is_worked_and_its_end_says_so(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space n n n").await;
        assert_eq!(screen.customer(), None);
        insta::assert_snapshot!("queue_done", screen.shown(80, 24));
        assert!(stage.desk().verify().await.unwrap().faults.is_empty());
    }

    async fn leaving_an_account_asks_why_and_puts_it_back(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space b").await;
        screen.type_in("lunch").await;
        screen.press("enter").await;
        assert_eq!(screen.customer(), None);
        assert_eq!(screen.facts().await, ["released"]);
        let held = rows!(stage, (i64,), "select count(*) from work_item where holder_id is not null");
        assert_eq!(held, [(0,)]);
    }
}
