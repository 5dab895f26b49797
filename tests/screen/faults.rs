//! A bad day: colleagues in the way, the database away, a session that died.

use chrono::TimeDelta;
use dunlin::service::Desk;

use crate::support::{Screen, Seat};

on_both! {
    async fn a_colleagues_customer_is_named_with_the_colleague(stage: Stage) {
        stage.debtor("1001").owes(500_000, 40).put().await;
        stage.desk().advance().await.unwrap();
        let (kari, bela) = (stage.agent("kari").await, stage.agent("bela").await);
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;
        let mut other = Screen::open(&stage, &bela).await;
        other.press("/").await;
        other.type_in("1001").await;
        other.press("enter").await;
        assert!(other.said().contains("Kari has this customer open"), "{}", other.said());
        assert_eq!(other.customer(), None);
    }

    async fn a_session_that_died_comes_back_to_the_form_as_it_was_typed(stage: Stage) {
        stage.debtor("1001").owes(500_000, 40).put().await;
        stage.desk().advance().await.unwrap();
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space p").await;
        screen.type_in("15.3").await;
        stage.pass(TimeDelta::seconds(2));
        screen.tick().await;
        drop(screen);

        let again = stage.seat("kari").await;
        let mut screen = Screen::open(&stage, &again).await;
        screen.press("space").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"));
        let shown = screen.shown(80, 24);
        assert!(shown.contains("15.3"), "{shown}");
        screen.press("enter").await;
        assert_eq!(screen.facts().await, ["outcome_recorded", "promise_made"]);
    }

    async fn what_is_confirmed_while_the_database_is_away_is_sent_when_it_is_back(stage: Stage) {
        stage.debtor("1001").owes(500_000, 40).put().await;
        stage.desk().advance().await.unwrap();
        stage.agent("kari").await;
        let db = stage.db().await;
        let spool = Some(stage.spool("kari").await);
        let desk = Desk::open(db.clone(), spool, stage.clock().clone(), stage.ids().clone()).await.unwrap();
        let kari = Seat { desk, actor: stage.actor("kari").await };
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;
        db.close().await;
        screen.press("n").await;
        assert!(screen.shown(80, 24).contains("kept here 1"), "{}", screen.shown(80, 24));
        assert_eq!(screen.facts().await, Vec::<String>::new());

        let back = stage.seat("kari").await;
        let mut screen = Screen::open(&stage, &back).await;
        assert_eq!(screen.model.today.worked, 1);
        let outcomes = rows!(stage, (String,), "select code from outcome");
        assert_eq!(outcomes, [("no_answer".to_owned(),)]);
        screen.tick().await;
        assert!(stage.desk().verify().await.unwrap().faults.is_empty());
    }

    async fn a_name_with_escape_codes_reaches_no_terminal(stage: Stage) {
        let customer = stage.debtor("1001").owes(500_000, 40).put().await;
        raw!(stage, "update customer set name = $2 where id = $1", customer.0, "\u{1b}[2JEvil \u{202e}Ltd");
        stage.desk().advance().await.unwrap();
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        for keys in ["ctrl-r", "space", "p", "esc", "o", "esc", "w"] {
            screen.press(keys).await;
            let shown = screen.shown(80, 24);
            assert!(!shown.chars().any(|c| c != '\n' && dunlin::domain::clean::is_hostile(c)), "{shown}");
        }
    }

    async fn no_size_of_the_terminal_stops_the_work(stage: Stage) {
        stage.debtor("1001").owes(500_000, 40).put().await;
        stage.desk().advance().await.unwrap();
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;
        for (width, height) in [(40, 10), (60, 20), (1, 1), (0, 0), (500, 200)] {
            screen.shown(width, height);
        }
        insta::assert_snapshot!("account_small", screen.shown(60, 20));
    }
}
