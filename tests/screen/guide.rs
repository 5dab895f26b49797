//! The guide of the demo, on the real desk: a step is done when what it names was really done, not when it was refused or
//! put away.

use chrono::TimeDelta;

use crate::support::{Screen, Stage};

/// The place of the step that is shown, from 1; nothing at the end.
fn at(screen: &Screen) -> Option<usize> {
    screen.model.tutor.step().map(|(at, _)| at)
}

async fn seated(stage: &Stage) -> Screen {
    for at in 0..6 {
        stage.debtor(&format!("{}", 1001 + at)).owes(500_000 - 50_000 * i64::from(at), 40).put().await;
    }
    stage.desk().advance().await.unwrap();
    let kari = stage.agent("kari").await;
    let mut screen = Screen::open(stage, &kari).await;
    screen.model.tutor.shown = true;
    screen
}

/// Presses keys, and sees to it that the guide stands at that step afterwards.
async fn told(screen: &mut Screen, keys: &str, step: Option<usize>) {
    screen.press(keys).await;
    assert_eq!(at(screen), step, "after {keys}: {:?}\n{}", screen.said(), screen.shown(80, 24));
}

on_both! {
    async fn each_of_the_ten_steps_is_done_by_doing_it(stage: Stage) {
        let mut screen = seated(&stage).await;
        told(&mut screen, "u", Some(1)).await;
        told(&mut screen, "space", Some(2)).await;
        told(&mut screen, "c esc", Some(2)).await;
        told(&mut screen, "c 1", Some(3)).await;
        told(&mut screen, "n", Some(4)).await;
        told(&mut screen, "p f r i esc", Some(4)).await;
        told(&mut screen, "ctrl-u p", Some(4)).await;
        told(&mut screen, "enter f", Some(5)).await;
        // That is no moment at all.
        told(&mut screen, "l x x enter esc", Some(5)).await;
        told(&mut screen, "l", Some(5)).await;
        told(&mut screen, "ctrl-u t 1 4 3 0 enter", Some(6)).await;
        told(&mut screen, "a esc", Some(6)).await;
        told(&mut screen, "a o k enter", Some(7)).await;
        told(&mut screen, "u esc", Some(8)).await;
        told(&mut screen, "/ z z z esc", Some(9)).await;
        told(&mut screen, "w esc", Some(10)).await;
        told(&mut screen, "m", Some(10)).await;
        told(&mut screen, "esc", None).await;
        assert!(screen.shown(80, 24).contains("That was all of it"), "{}", screen.shown(80, 24));
    }

    async fn nothing_is_learned_from_what_was_refused(stage: Stage) {
        let mut screen = seated(&stage).await;
        screen.press("space c 1 n p f r i f l t 1 4 3 0 enter a o k enter").await;
        assert_eq!(at(&screen), Some(7), "{}", screen.shown(80, 24));
        let other = stage.agent("nils").await;
        let mut fresh = Screen::open(&stage, &other).await;
        fresh.model.tutor = screen.model.tutor;
        // Nils recorded nothing today.
        told(&mut fresh, "u", Some(7)).await;
        assert!(fresh.said().contains("nothing of today"), "{}", fresh.said());
        // Kari's is older by now and another customer's: it is asked for, and left.
        stage.pass(TimeDelta::seconds(20));
        screen.press("n").await;
        stage.pass(TimeDelta::seconds(20));
        screen.tick().await;
        told(&mut screen, "u esc", Some(7)).await;
        told(&mut screen, "u u", Some(8)).await;
    }
}
