//! Migrations: from empty, by many at once, and refused where a newer program has been.

use dunlin::store::{Db, SCHEMA_VERSION, StoreError};

on_both! {
    async fn an_empty_database_is_brought_to_this_version(stage: Stage) {
        assert_eq!(number!(stage, "select version from schema_meta"), SCHEMA_VERSION);
        assert_eq!(number!(stage, "select count(*) from customer"), 0);
    }

    async fn twenty_first_starts_at_once_migrate_once(stage: Stage) {
        let fresh = stage.fresh_address().await;
        let starts: Vec<_> = (0..20)
            .map(|_| {
                let address = fresh.clone();
                tokio::spawn(async move { Db::open(&address).await })
            })
            .collect();
        for start in starts {
            start.await.unwrap().unwrap().close().await;
        }
        let db = Db::open(&fresh).await.unwrap();
        let mut tx = db.read().await.unwrap();
        assert_eq!(dunlin::store::desk::load(&mut tx).await.unwrap(), None);
    }

    async fn a_schema_that_a_newer_program_made_is_refused_with_advice(stage: Stage) {
        raw!(stage, "update schema_meta set version = 99, min_reader = 99, min_writer = 99");
        match Db::open(stage.address()).await {
            Err(StoreError::Schema { found: 99, known: SCHEMA_VERSION, advice }) => assert!(advice.contains("newer")),
            other => panic!("opened, or for another reason not: {other:?}"),
        }
    }

    async fn a_newer_schema_that_still_lets_this_program_write_is_opened(stage: Stage) {
        raw!(stage, "update schema_meta set version = 99");
        let db = Db::open(stage.address()).await.unwrap();
        db.close().await;
        assert_eq!(number!(stage, "select version from schema_meta"), 99);
    }

    async fn an_operation_log_takes_an_identifier_once(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        let account = ola.open("1").await.unwrap();
        let op = ola.op(&account, dunlin::domain::op::Act::Note { text: "hello".to_owned() });
        let db = stage.db().await;
        let mut tx = db.write().await.unwrap();
        let now = stage.now();
        dunlin::store::operation::insert(&mut tx, &op, "hash", "applied", "{}", None, now).await.unwrap();
        let again = dunlin::store::operation::insert(&mut tx, &op, "hash", "applied", "{}", None, now).await;
        assert!(matches!(again, Err(StoreError::Taken(_))), "{again:?}");
    }

    async fn what_is_not_committed_is_not_there(stage: Stage) {
        let db = stage.db().await;
        let mut tx = db.write().await.unwrap();
        let team = dunlin::domain::team::Team {
            id: dunlin::domain::id::TeamId(stage.ids().next()),
            name: "north".to_owned(),
            enabled: true,
        };
        dunlin::store::team::insert(&mut tx, &team).await.unwrap();
        drop(tx);
        let mut tx = db.write().await.unwrap();
        assert_eq!(dunlin::store::team::list(&mut tx).await.unwrap(), []);
    }
}
