//! The same desk in other languages: what an agent in Oslo and one in Budapest see at 80 columns.

use dunlin::text::Language;

use crate::support::{Screen, Stage};

/// Every screen of a first quarter of an hour, named after the language.
async fn day_in(stage: Stage, language: Language) {
    stage.debtor("1001").owes(500_000, 40).owes(80_000, 12).put().await;
    stage.debtor("1002").owes(300_000, 30).put().await;
    stage.desk().advance().await.unwrap();
    let kari = stage.agent("kari").await;
    let mut screen = Screen::open_in(&stage, &kari, language).await;
    insta::assert_snapshot!(format!("{language}_queue"), screen.shown(80, 24));
    screen.press("space").await;
    insta::assert_snapshot!(format!("{language}_account"), screen.shown(80, 24));
    screen.press("p").await;
    screen.type_in("15.4").await;
    insta::assert_snapshot!(format!("{language}_promise"), screen.shown(80, 24));
    screen.press("esc o").await;
    insta::assert_snapshot!(format!("{language}_outcomes"), screen.shown(80, 24));
    screen.press("esc ?").await;
    insta::assert_snapshot!(format!("{language}_help"), screen.shown(80, 24));
    screen.press("esc n n").await;
    insta::assert_snapshot!(format!("{language}_queue_done"), screen.shown(80, 24));
}

on_both! {
    async fn a_day_in_norwegian(stage: Stage) {
        day_in(stage, Language::No).await;
    }

    async fn a_day_in_hungarian(stage: Stage) {
        day_in(stage, Language::Hu).await;
    }
}
