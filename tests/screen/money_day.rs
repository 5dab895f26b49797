//! What money costs in keys, on the real desk: each thing pressed on an open customer or request, counted to the key that
//! sends it, against what the house allows.

use dunlin::domain::agent::Role;

use crate::support::Screen;

/// The most keys of each.
const PLAN: usize = 8;
const DISPUTE: usize = 4;
const SETTLEMENT: usize = 8;
const APPROVE: usize = 2;

/// Presses keys and says how many a hand needed.
async fn counted(screen: &mut Screen, keys: &str) -> usize {
    let before = screen.keys;
    screen.press(keys).await;
    screen.keys - before
}

on_both! {
    async fn each_thing_that_is_done_with_money_stays_within_its_keys(stage: Stage) {
        stage.debtor("1001").owes(480_000, 40).owes(80_000, 12).put().await;
        stage.debtor("1002").owes(300_000, 30).put().await;
        stage.debtor("1003").owes(200_000, 20).put().await;
        stage.desk().advance().await.unwrap();
        let siri = stage.hire("siri", Role::Supervisor, &["en"], &[]).await;
        let kari = stage.agent("kari").await;
        let mut screen = Screen::open(&stage, &kari).await;
        screen.press("space").await;

        // Three instalments: the next customer is open afterwards.
        let keys = counted(&mut screen, "i 3 enter").await;
        assert!(keys <= PLAN, "{keys}");
        assert_eq!(screen.facts().await, ["outcome_recorded", "plan_agreed"]);
        assert_eq!(number!(stage, "select cast(sum(amount_minor) as bigint) from promise"), 560_000, "to the cent");

        // One document, for its price.
        assert_eq!(screen.customer().as_deref(), Some("1002"));
        let keys = counted(&mut screen, "d e enter").await;
        assert!(keys <= DISPUTE, "{keys}");
        assert_eq!(number!(stage, "select cast(sum(amount_minor) as bigint) from dispute"), 300_000);
        screen.facts().await;

        // The customer pays 95 of 100 and asks for the rest, because it is paid early.
        assert_eq!(screen.customer().as_deref(), Some("1003"));
        let keys = counted(&mut screen, "x s 9 5 % enter c").await;
        assert!(keys <= SETTLEMENT, "{keys}");
        assert_eq!(screen.facts().await, ["approval_asked"], "{}", screen.shown(80, 24));
        assert_eq!(number!(stage, "select amount_minor from approval where state = 'pending'"), 10_000);

        // The supervisor has the list before the eyes.
        let mut lead = Screen::open(&stage, &siri).await;
        lead.press("A").await;
        let keys = counted(&mut lead, "a y").await;
        assert_eq!(keys, APPROVE);
        assert_eq!(lead.facts().await, ["approval_applied", "plan_agreed"], "{}", lead.shown(80, 24));
        assert_eq!(number!(stage, "select discount_minor from plan where discount_minor > 0"), 10_000);
        let verified = stage.desk().verify().await.unwrap();
        assert_eq!((verified.faults, verified.ledger.imbalances), (vec![], vec![]));
    }
}
