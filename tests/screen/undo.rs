//! Taking back, putting off, passing over, calling back and disputing, with keys.

use chrono::TimeDelta;

use crate::support::{Screen, Stage};

/// Three customers who owe, the largest first.
async fn book(stage: &Stage) {
    stage.debtor("1001").owes(500_000, 40).owes(80_000, 12).put().await;
    stage.debtor("1002").owes(300_000, 30).put().await;
    stage.debtor("1003").owes(100_000, 20).put().await;
    stage.desk().advance().await.unwrap();
}

/// Draws what is on the screen where there is hardly room for it.
fn small(screen: &Screen) {
    for (width, height) in [(60, 20), (40, 10), (20, 5), (3, 2)] {
        assert_eq!(screen.shown(width, height).lines().count(), usize::from(height));
    }
}

async fn seated(stage: &Stage) -> Screen {
    book(stage).await;
    let kari = stage.agent("kari").await;
    Screen::open(stage, &kari).await
}

on_both! {
    async fn one_key_takes_the_last_outcome_back_while_its_line_counts_down(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space n").await;
        assert_eq!(screen.customer().as_deref(), Some("1002"));
        insta::assert_snapshot!("undo_counts", screen.shown(80, 24));
        stage.pass(TimeDelta::milliseconds(2_500));
        screen.tick().await;
        assert!(screen.shown(80, 24).contains("takes it back, 5 s"), "{}", screen.shown(80, 24));
        screen.facts().await;
        let before = screen.keys;
        screen.press("u").await;
        assert_eq!(screen.keys - before, 1);
        assert_eq!(screen.customer().as_deref(), Some("1001"));
        assert_eq!(screen.facts().await, ["undone"]);
        assert_eq!(screen.model.today.worked, 0);
        assert_eq!(number!(stage, "select count(*) from work_item where holder_id is not null"), 1);
        insta::assert_snapshot!("undo_done", screen.shown(80, 24));
        assert!(stage.desk().verify().await.unwrap().faults.is_empty());
    }

    async fn the_form_comes_back_with_what_was_typed_and_is_sent_as_a_new_one(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space p f r i f").await;
        screen.press("u").await;
        insta::assert_snapshot!("undo_form", screen.shown(80, 24));
        screen.press("esc").await;
        assert!(screen.shown(80, 24).contains("No promise yet."), "{}", screen.shown(80, 24));
        screen.press("p").await;
        screen.press("ctrl-u + 5 enter").await;
        let states = rows!(stage, (String,), "select state from promise order by made_at");
        assert_eq!(states, [("cancelled".to_owned(),), ("open".to_owned(),)]);
        assert_eq!(number!(stage, "select count(*) from operation where kind = 'outcome'"), 2);
        assert_eq!(number!(stage, "select promises from agent_day"), 1);
    }

    async fn what_is_older_is_named_and_asked_for_with_one_key(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space n n").await;
        stage.pass(TimeDelta::seconds(20));
        screen.tick().await;
        assert!(!screen.shown(80, 24).contains("takes it back"));
        screen.press("u").await;
        assert_eq!(screen.customer().as_deref(), Some("1003"));
        insta::assert_snapshot!("undo_asks", screen.shown(80, 24));
        small(&screen);
        screen.press("u").await;
        assert_eq!(screen.customer().as_deref(), Some("1002"));
        screen.press("u enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"));
        screen.press("u").await;
        assert!(screen.said().contains("nothing of today"), "{}", screen.said());
    }

    async fn from_the_queue_the_customer_is_opened_again(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space b").await;
        screen.type_in("lunch").await;
        screen.press("enter").await;
        assert_eq!(screen.customer(), None);
        screen.press("u").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"));
        screen.press("a").await;
        screen.type_in("asks for Nils").await;
        screen.press("enter u").await;
        assert!(screen.shown(80, 24).contains("asks for Nils"), "the note is open again");
    }

    async fn putting_off_until_tomorrow_costs_three_keys_and_two_are_enough(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space").await;
        let before = screen.keys;
        screen.press("z").await;
        insta::assert_snapshot!("snooze", screen.shown(80, 24));
        small(&screen);
        screen.press("t enter").await;
        assert_eq!((screen.keys - before, screen.customer().as_deref()), (3, Some("1002")));
        screen.press("z enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1003"));
        assert_eq!(screen.facts().await, ["snoozed", "snoozed"]);
    }

    async fn the_second_time_the_form_insists_on_a_reason(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space z enter").await;
        screen.press("/").await;
        screen.type_in("1001").await;
        screen.press("enter").await;
        screen.type_in("look").await;
        screen.press("enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"));
        screen.press("z enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"));
        screen.type_in("waits for approval").await;
        screen.press("enter").await;
        assert_ne!(screen.customer().as_deref(), Some("1001"));
        let said = rows!(stage, (String,), "select body from fact where kind = 'snoozed' order by id");
        assert!(said[1].0.contains("waits for approval"), "{said:?}");
    }

    async fn passing_over_is_two_keys_and_the_next_customer_opens(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space s").await;
        insta::assert_snapshot!("skip", screen.shown(80, 24));
        small(&screen);
        screen.press("c").await;
        assert_eq!(screen.customer().as_deref(), Some("1002"));
        assert_eq!(screen.facts().await, ["skipped"]);
        assert!(screen.said().contains("needs a colleague"), "{}", screen.said());
    }

    async fn a_call_back_tomorrow_at_half_past_two_costs_seven_keys(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space").await;
        let before = screen.keys;
        screen.press("l t 1 4 3 0").await;
        insta::assert_snapshot!("callback", screen.shown(80, 24));
        small(&screen);
        screen.press("enter").await;
        assert_eq!(screen.keys - before, 7);
        assert_eq!(screen.facts().await, ["outcome_recorded", "callback_agreed"]);
        screen.press("l t 1 4 4 5").await;
        assert!(screen.shown(80, 24).contains("yours 1, team 1"), "{}", screen.shown(80, 24));
        screen.press("ctrl-u").await;
        screen.type_in("t 2300").await;
        screen.press("space").await;
        assert!(screen.shown(80, 24).contains("next moment that would do"), "{}", screen.shown(80, 24));
    }

    async fn one_document_is_disputed_for_one_reason_in_four_keys(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space").await;
        let before = screen.keys;
        screen.press("down d").await;
        insta::assert_snapshot!("dispute_list", screen.shown(80, 24));
        small(&screen);
        screen.press("e").await;
        insta::assert_snapshot!("dispute", screen.shown(80, 24));
        small(&screen);
        screen.press("enter").await;
        assert_eq!(screen.keys - before, 4);
        let disputed = rows!(stage, (i64, String), "select amount_minor, kind from dispute");
        assert_eq!(disputed, [(80_000, "dispute_price".to_owned())]);
        screen.press("u").await;
        assert_eq!(number!(stage, "select count(*) from dispute where closed_at is null"), 0);
    }

    async fn a_form_put_away_is_there_again_after_the_session(stage: Stage) {
        book(&stage).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space p f r i esc l m o n").await;
        screen.press("space 9 esc").await;
        drop(screen);
        let mut again = Screen::open(&stage, &kari).await;
        again.press("space").await;
        assert!(again.model.overlays.is_empty());
        again.press("p").await;
        assert!(again.shown(80, 24).contains("fri"), "{}", again.shown(80, 24));
        again.press("esc l").await;
        assert!(again.shown(80, 24).contains("mon 9"), "{}", again.shown(80, 24));
    }
}
