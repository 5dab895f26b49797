//! Migrations: from empty, by many at once, and refused where a newer program has been.

use dunlin::domain::id::CustomerId;
use dunlin::domain::promise::{Cover, PromiseState};
use dunlin::store::{Address, Db, SCHEMA_VERSION, StoreError};

use crate::support::Raw;

/// A database beside the stage's.
struct Old(Raw);

impl Old {
    fn raw(&self) -> &Raw {
        &self.0
    }
}

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

    async fn a_ledger_of_the_fourth_schema_has_everything_in_its_place(stage: Stage) {
        let address = stage.fresh_address().await;
        if let Address::Sqlite(path) = &address {
            std::fs::File::create(path).unwrap();
        }
        let mut ids = std::iter::repeat_with(|| stage.ids().next());
        let [customer, agent, invoice, payment, share, late, early, promise]: [uuid::Uuid; 8] =
            std::array::from_fn(|_| ids.next().unwrap());
        let old = Old(Raw::to(&address));
        let (now, today, due) = (stage.now(), stage.today(), stage.today() + chrono::Days::new(3));
        macro_rules! lay {
            ($pool:expr, $($schema:literal),*) => {{
                $(sqlx::raw_sql(include_str!($schema)).execute($pool).await.unwrap();)*
            }};
        }
        match &old.0 {
            Raw::Sqlite(pool) => lay!(
                pool,
                "../../src/store/migrations/sqlite/0001_desk.sql",
                "../../src/store/migrations/sqlite/0002_undo.sql",
                "../../src/store/migrations/sqlite/0003_message.sql",
                "../../src/store/migrations/sqlite/0004_search.sql"
            ),
            Raw::Postgres(pool) => lay!(
                pool,
                "../../src/store/migrations/postgres/0001_desk.sql",
                "../../src/store/migrations/postgres/0002_undo.sql",
                "../../src/store/migrations/postgres/0003_message.sql",
                "../../src/store/migrations/postgres/0004_search.sql"
            ),
        }
        raw!(old, "insert into schema_meta (id, version, min_reader, min_writer) values (1, 4, 1, 1)");
        raw!(
            old,
            "insert into agent (id, login, name, role, enabled, head, facts) values ($1, 'ola', 'Ola', 'agent', $2, '', 0)",
            agent,
            true
        );
        raw!(
            old,
            "insert into customer (id, source, number, name, folded, segment, language, time_zone, country, currency,
               ways_to_pay, habits, reached, head, facts)
             values ($1, 'erp', '1', 'Old Ltd', 'old ltd', 'professional', 'en', 'UTC', '', 'EUR', '', 'on Fridays', $2, '', 0)",
            customer,
            false
        );
        raw!(
            old,
            "insert into work_item (customer_id, epoch, score, reasons, touched_at) values ($1, 0, 0, '', $2)",
            customer,
            now
        );
        raw!(
            old,
            "insert into invoice (id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on, due_on)
             values ($1, $2, 'erp', 'F1', 'invoice', 10000, 7000, 'EUR', $3, $3)",
            invoice,
            customer,
            today
        );
        raw!(
            old,
            "insert into payment (id, customer_id, source, number, kind, amount_minor, unapplied_minor, currency, received_on,
               noted_at, payer, reference)
             values ($1, $2, 'bank', 'P1', 'payment', 4000, 1000, 'EUR', $3, $4, 'Old', 'F1')",
            payment,
            customer,
            today,
            now
        );
        raw!(old, "insert into allocation (id, payment_id, invoice_id, minor) values ($1, $2, $3, 3000)", share, payment, invoice);
        for (id, days) in [(late, 1), (early, 2)] {
            raw!(
                old,
                "insert into dispute (id, customer_id, invoice_id, amount_minor, currency, kind, note, opened_at, answer_by)
                 values ($1, $2, $3, 1000, 'EUR', 'dispute_price', '', $4, $5)",
                id,
                customer,
                invoice,
                now - chrono::Days::new(days),
                due
            );
        }
        raw!(
            old,
            "insert into promise (id, customer_id, agent_id, amount_minor, paid_minor, currency, due_on, state, level, made_at)
             values ($1, $2, $3, 5000, 0, 'EUR', $4, 'open', 1, $5)",
            promise,
            customer,
            agent,
            due,
            now
        );
        old.0.close().await;
        let db = Db::open(&address).await.unwrap();
        let mut tx = db.read().await.unwrap();
        assert_eq!(dunlin::store::ledger::imbalances(&mut tx, 10).await.unwrap(), []);
        assert_eq!(dunlin::store::ledger::counts(&mut tx).await.unwrap(), (1, 1, 1));
        let lines = dunlin::store::allocation::lines(&mut tx, &[dunlin::domain::id::PaymentId(payment)]).await.unwrap();
        let line = &lines[0];
        assert_eq!((line.how.as_str(), line.confidence.as_str(), line.at, line.minor), ("earlier", "medium", now, 3000));
        assert_eq!((line.number.as_str(), line.back, line.undone_at), ("F1", false, None));
        let customer = CustomerId(customer);
        let disputes = dunlin::store::dispute::of(&mut tx, customer, 10).await.unwrap();
        let mut numbers: Vec<_> = disputes.iter().map(|one| (one.dispute.number, one.dispute.id.0)).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, [(1, early), (2, late)], "in the order in which they were opened");
        let promises = dunlin::store::promise::of(&mut tx, customer, 10).await.unwrap();
        let one = &promises[0];
        assert_eq!((one.state, one.plan, one.place, one.method.as_str()), (PromiseState::Open, None, 1, ""));
        assert_eq!(one.covers, Cover::default());
        assert_eq!(dunlin::store::plan::of(&mut tx, customer, 10).await.unwrap(), []);
        let found = dunlin::store::customer::by_id(&mut tx, customer).await.unwrap().unwrap();
        assert_eq!(found.profile.habits.allocation_rule, None);
        drop(tx);
        let mut tx = db.write().await.unwrap();
        assert_eq!(dunlin::store::sequence::next(&mut tx, "dispute").await.unwrap(), 3, "nobody gets a number twice");
        drop(tx);
        db.close().await;
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
