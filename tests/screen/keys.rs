//! Help, the command line and the Opt column, on the real desk.

use std::path::Path;
use std::sync::Arc;

use dunlin::tui::keymap::shipped::{Asked, compose};

use crate::support::{Screen, Stage};

/// Four customers who owe, the largest first.
async fn book(stage: &Stage) {
    for (number, owes) in [("1001", 500_000), ("1002", 300_000), ("1003", 200_000), ("1004", 100_000)] {
        stage.debtor(number).owes(owes, 30).put().await;
    }
    stage.desk().advance().await.unwrap();
}

/// Kari at the queue with a shipped keymap.
async fn kari(stage: &Stage, keymap: &str) -> Screen {
    book(stage).await;
    let kari = stage.agent("kari").await;
    let mut screen = Screen::open(stage, &kari).await;
    let asked = Asked { keymap: Some(Path::new(keymap)), keyboard: None, language: "en" };
    let (map, faults) = compose(asked, None);
    assert_eq!(faults, []);
    screen.model.session.keymap = Arc::new(map);
    screen
}

on_both! {
    async fn three_customers_with_a_digit_are_worked_one_after_the_other(stage: Stage) {
        let mut screen = kari(&stage, "function-keys").await;
        // 7 beside the first, 1 beside the third, 7 beside the fourth; Enter runs them.
        screen.press("7 down 1 7 enter").await;
        assert_eq!((screen.keys, screen.customer().as_deref()), (5, Some("1001")));
        assert!(screen.shown(80, 24).contains("promise to pay"), "7 opens the form");
        screen.press("f r i f").await;
        assert_eq!(screen.facts().await, ["outcome_recorded", "promise_made"]);
        assert_eq!(screen.customer().as_deref(), Some("1003"), "not 1002, which nobody marked");
        screen.press("n").await;
        assert_eq!(screen.facts().await, ["outcome_recorded"]);
        assert_eq!(screen.customer().as_deref(), Some("1004"));
        assert!(screen.shown(80, 24).contains("promise to pay"));
        screen.press("f r i f").await;
        assert_eq!(screen.customer(), None, "the last leads back to the queue");
        assert_eq!(rows!(stage, (i64,), "select count(*) from promise"), [(2,)]);
        assert_eq!(rows!(stage, (i64,), "select count(*) from work_item where holder_id is not null"), [(0,)]);
    }

    async fn esc_gives_up_the_marked_customers_that_are_left(stage: Stage) {
        let mut screen = kari(&stage, "function-keys").await;
        screen.press("1 1 1 enter esc").await;
        assert!(screen.model.said.iter().any(|said| said.text == "2 marked customers were given up."));
        assert_eq!(screen.customer().as_deref(), Some("1001"), "the open one stays");
        screen.press("f12").await;
        screen.type_in("lunch").await;
        screen.press("enter").await;
        assert_eq!((screen.customer(), screen.facts().await), (None, vec!["released".to_owned()]));
        screen.press("enter").await;
        assert_eq!(screen.customer().as_deref(), Some("1001"), "nothing is marked any more: Enter opens the row");
    }

    async fn help_runs_what_was_looked_for(stage: Stage) {
        let mut screen = kari(&stage, "default").await;
        screen.press("space ?").await;
        let before = screen.keys;
        screen.type_in("note").await;
        screen.press("enter").await;
        assert_eq!(screen.keys - before, "note".len() + 1, "with the key that opened help: its letters and two keys");
        screen.type_in("calls back on Monday").await;
        screen.press("enter").await;
        assert_eq!(screen.facts().await, ["note_added"]);
    }

    async fn the_command_line_takes_a_beginning_and_what_belongs_to_it(stage: Stage) {
        let mut screen = kari(&stage, "default").await;
        screen.press("space :").await;
        screen.type_in("prom full fri").await;
        screen.press("enter enter").await;
        assert_eq!(screen.facts().await, ["outcome_recorded", "promise_made"]);
        screen.press("b").await;
        screen.type_in("lunch").await;
        screen.press("enter : up").await;
        assert!(screen.shown(80, 24).contains("> : promise full fri"), "{}", screen.shown(80, 24));
    }

    async fn digits_of_the_keypad_are_outcomes_and_a_french_top_row_is_too(stage: Stage) {
        let mut screen = kari(&stage, "numpad").await;
        screen.press("+ 1 é").await;
        assert_eq!(screen.facts().await, ["outcome_recorded", "outcome_recorded"]);
        let codes = rows!(stage, (String,), "select code from outcome order by code");
        assert_eq!(codes, [("busy".to_owned(),), ("no_answer".to_owned(),)]);
    }
}
