//! Finding a customer with keys.

use crate::support::{Screen, Stage};

async fn book(stage: &Stage) {
    stage.debtor("1001").named("Ødegård Rør & Varme AS").phone("+47 22 33 44 55").owes(500_000, 40).put().await;
    stage.debtor("1002").named("Odegaard Bygg AS").phone("+47 90 11 22 33").owes(300_000, 30).put().await;
    stage.debtor("1003").named("Țăranu și Fiii S.R.L.").phone("+40 21 222 3344").owes(100_000, 20).put().await;
    stage.desk().advance().await.unwrap();
}

on_both! {
    async fn the_last_four_digits_of_a_telephone_open_its_customer_in_six_keys(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("/").await;
        screen.type_in("4455").await;
        screen.press("enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"));
        assert!(screen.keys <= 7, "{} keys", screen.keys);
    }

    async fn a_name_narrows_while_it_is_typed(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("/").await;
        screen.type_in("odeg").await;
        insta::assert_snapshot!("search_80x24", screen.shown(80, 24));
        insta::assert_snapshot!("search_60x20", screen.shown(60, 20));
        screen.type_in(" by").await;
        screen.press("enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1002"));
    }

    async fn from_an_open_account_a_reason_is_asked_before_it_is_left(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space /").await;
        screen.type_in("taranu").await;
        screen.press("enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"), "nothing is left yet");
        screen.type_in("calls now").await;
        screen.press("enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1003"));
        assert_eq!(screen.facts().await, ["released"]);
        screen.press("/").await;
        assert!(screen.shown(80, 24).contains("Opened last"), "{}", screen.shown(80, 24));
    }
}
