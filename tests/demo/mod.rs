//! The invented book in a desk: whole, proven, and ready to be worked.

use dunlin::clock::Clock;
use dunlin::domain::demo;
use dunlin::ids::Ids;
use dunlin::revision::Documents;
use dunlin::service::queue::Ask;
use dunlin::service::revision::publish;
use dunlin::service::{Desk, Refusal, Reply, Request, Trouble};
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
        assert_eq!(verified.faults, vec![]);
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
}
