//! An agent's own desk and messages at the screen.

use chrono::TimeDelta;
use dunlin::service::message::{About, Ask, New};
use dunlin::service::{Reply, Request};

use crate::support::{Screen, Stage};

async fn book(stage: &Stage) {
    for (number, minor) in [("1001", 500_000), ("1002", 300_000), ("1003", 100_000)] {
        stage.debtor(number).owes(minor, 40).put().await;
    }
    stage.desk().advance().await.unwrap();
}

on_both! {
    async fn the_day_and_the_promises_look_the_same_on_both_databases(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space p f r i f").await;
        screen.press("n").await;
        screen.press("m").await;
        insta::assert_snapshot!("mine_day", screen.shown(80, 24));
        screen.press("tab").await;
        insta::assert_snapshot!("mine_promises", screen.shown(80, 24));
        assert_eq!(screen.customer().as_deref(), Some("1003"), "the customer below stays held");
        screen.press("esc n").await;
        screen.press("space").await;
        insta::assert_snapshot!("mine_done", screen.shown(80, 24));
    }

    async fn my_first_promise_is_open_in_three_keys(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space p f r i f").await;
        screen.press("b").await;
        screen.type_in("lunch").await;
        screen.press("enter").await;
        let before = screen.keys;
        screen.press("m tab enter").await;
        assert_eq!((screen.keys - before, screen.customer().as_deref()), (3, Some("1001")));
    }

    async fn a_message_with_a_customer_is_read_answered_and_opened(stage: Stage) {
        book(&stage).await;
        let (kari, ola) = (stage.agent("kari").await, stage.agent("ola").await);
        let mut screen = Screen::open(&stage, &ola).await;
        assert!(!screen.shown(80, 24).contains("unread"));
        let new = New {
            id: dunlin::domain::id::MessageId(stage.ids().next()),
            to: Some("ola".to_owned()),
            text: "can you \u{1b}[31mtake 1002".to_owned(),
            about: About::Reference("1002".to_owned()),
        };
        kari.ask(Request::Message(Ask::Send(Box::new(new)))).await.unwrap();
        stage.pass(TimeDelta::seconds(61));
        screen.tick().await;
        assert!(screen.shown(80, 24).contains("1 unread"));
        assert!(screen.said().contains("One unread message: M"), "{}", screen.said());
        screen.press("M").await;
        assert!(!screen.shown(80, 24).contains("1 unread"), "reading marks it read");
        insta::assert_snapshot!("messages", screen.shown(80, 24));
        screen.press("e").await;
        screen.type_in("yes").await;
        screen.press("enter").await;
        assert_eq!(screen.said(), "Sent to Kari.");
        screen.press("down enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1002"));
        let count = kari.ask(Request::Message(Ask::Count)).await.unwrap();
        assert_eq!(count, Reply::Unread(1));
    }
}
