//! The invented book in a desk: whole, proven, and ready to be worked.

use dunlin::clock::Clock;
use dunlin::domain::demo;
use dunlin::ids::Ids;
use dunlin::revision::Documents;
use dunlin::service::queue::Ask;
use dunlin::service::revision::publish;
use dunlin::service::{Desk, Refusal, Reply, Request, Trouble, approval};
use dunlin::store::Db;

on_both! {
    async fn the_demo_is_loaded_whole_and_can_be_worked(stage: Stage) {
        let clock = Clock::fixed("2026-03-02T10:00:00Z".parse().unwrap());
        let db = Db::open(&stage.fresh_address().await).await.unwrap();
        publish(&db, None, &Documents::rehearsal(), &clock, &Ids::Random).await.unwrap();
        let desk = Desk::open(db, None, clock, Ids::Random).await.unwrap();
        let customers = demo::CUSTOMERS;
        let book = demo::book(1, customers, desk.today());
        let loaded = desk.load_demo(&book).await.unwrap();
        assert_eq!((loaded.customers, loaded.ranked), (customers, customers));
        let verified = desk.verify().await.unwrap();
        assert_eq!((verified.faults, verified.ledger.imbalances), (vec![], vec![]));
        assert!(verified.facts > loaded.facts);

        let actor = desk.sit_down("ingrid", "test").await.unwrap();
        let Reply::Queue(page) = desk.ask(&actor, Request::Queue(Ask::Page { limit: 20, agent: None })).await.unwrap()
        else {
            panic!("not a page of the queue");
        };
        assert_eq!(page.rows.len(), 20);
        // Every promise stands where the day's job would put it, so the job finds nothing to judge.
        let advanced = desk.advance().await.unwrap().unwrap();
        assert_eq!((advanced.promises, advanced.ranked), (0, customers));

        let again = desk.load_demo(&book).await.unwrap_err();
        let Trouble::Refused(refusal) = again else { panic!("{again}") };
        assert!(matches!(*refusal, Refusal::Taken { what: "team", .. }));
    }

    async fn the_weeks_before_the_monday_are_played_by_the_desk_itself(stage: Stage) {
        let monday = "2026-03-02".parse().unwrap();
        stage.desk().load_demo(&demo::book(1, demo::CUSTOMERS, monday)).await.unwrap();
        let verified = stage.desk().verify().await.unwrap();
        assert_eq!((verified.faults, verified.ledger.imbalances), (vec![], vec![]));
        let counted = |pairs: Vec<(String, i64)>| {
            pairs.into_iter().map(|(what, count)| format!("{what} {count}")).collect::<Vec<_>>().join(", ")
        };
        let plans = rows!(stage, (String, i64), "select state, count(*) from plan group by state order by state");
        assert_eq!(counted(plans), "active 1, broken 1, kept 2");
        let requests = "select state || ' ' || kind, count(*) from approval group by state, kind order by state, kind";
        assert_eq!(
            counted(rows!(stage, (String, i64), requests)),
            "applied adjustment 2, applied settlement 1, applied waiver 1, applied write_off 1, countered settlement 1, \
             pending adjustment 1, pending settlement 1"
        );
        assert_eq!(number!(stage, "select count(*) from approval where exemplary_too is not null"), 2);
        assert_eq!(number!(stage, "select count(*) from allocation where undone_at is not null"), 1);
        let made = "select kind, count(*) from invoice where source = 'dunlin' group by kind order by kind";
        assert_eq!(
            counted(rows!(stage, (String, i64), made)),
            "adjustment 2, credit_note 2, discount 1, waiver 1, write_off 1"
        );
        let decided = "select decision, count(*) from dispute where decided_by is not null group by decision order by decision";
        assert_eq!(counted(rows!(stage, (String, i64), decided)), "part 1, right 1");
        let about = "select kind, count(*) from invoice where kind in ('interest', 'deposit') group by kind order by kind";
        assert_eq!(counted(rows!(stage, (String, i64), about)), "deposit 2, interest 4");
        let fees = "select count(*) from invoice where kind in ('fee', 'interest') and about_id is null";
        assert_eq!(number!(stage, fees), 0, "each is about a document");
        let live = stage.actor("solveig").await;
        let ask = Request::Approval(approval::Ask::List { which: approval::Which::Waiting, from: 0 });
        let Reply::Approvals(page) = stage.desk().ask(&live, ask).await.unwrap() else { panic!("no list of requests") };
        assert_eq!(page.lines.iter().map(|line| line.live).collect::<Vec<_>>(), [true, false], "who waits comes first");
        // Whoever sits down first finds nothing odd on top: what came back is for colleagues.
        let ingrid = stage.actor("ingrid").await;
        let Reply::Queue(page) =
            stage.desk().ask(&ingrid, Request::Queue(Ask::Page { limit: 3, agent: None })).await.unwrap()
        else {
            panic!("not a page of the queue")
        };
        assert_eq!(page.rows.len(), 3);
    }
}
