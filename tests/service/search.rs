//! The search box: every kind of hit, in whose scope, in which order, and that nothing of it grows old.

use dunlin::domain::agent::Role;
use dunlin::domain::contact_point::PointStatus;
use dunlin::domain::id::CustomerId;
use dunlin::domain::search::Kind;
use dunlin::service::search::{Answer, Ask};
use dunlin::service::{Refusal, Reply, Request, claim};
use dunlin::store::{Address, Db};

use crate::support::{Raw, Seat, Stage, refusal};

impl Seat {
    async fn search(&self, text: &str) -> Answer {
        match self.ask(Request::Search(Ask { text: text.to_owned(), limit: 20 })).await.unwrap() {
            Reply::Search(answer) => answer,
            other => panic!("nothing found but {other:?}"),
        }
    }

    /// Numbers of the customers that fit, best first.
    async fn found(&self, text: &str) -> Vec<String> {
        self.search(text).await.hits.into_iter().map(|hit| hit.number).collect()
    }

    /// What fitted of the first, and as what it is shown.
    async fn fit(&self, text: &str) -> (Kind, String) {
        let hit = self.search(text).await.hits.into_iter().next().unwrap_or_else(|| panic!("nobody fits {text}"));
        (hit.kind, hit.shown)
    }
}

async fn alias(stage: &Stage, customer: CustomerId, name: &str) {
    raw!(stage, "insert into customer_alias (customer_id, name) values ($1, $2)", customer.0, name);
}

async fn email(stage: &Stage, customer: CustomerId, value: &str) {
    raw!(
        stage,
        "insert into contact_point (id, customer_id, place, channel, value, label, status, source)
         values ($1, $2, 2, 'email', $3, '', 'unverified', 'test')",
        stage.ids().next(),
        customer.0,
        value
    );
}

on_both! {
    async fn one_box_finds_by_every_kind(stage: Stage) {
        let ola = stage.agent("ola").await;
        let id = stage.debtor("001042").named("Ødegård Rør & Varme AS").phone("+47 22 33 44 55").owes(1_234_50, 20).put().await;
        stage.debtor("77").named("Somebody Else").owes(50_00, 5).put().await;
        alias(&stage, id, "Rørleggeren").await;
        email(&stage, id, "Post@Odegard.example").await;
        raw!(
            stage,
            "update invoice set number = 'F2026-0017', order_reference = 'PO 55/1', delivery_reference = 'Lager',
               purchase_order = '4500012', payment_reference = '000778899' where customer_id = $1",
            id.0
        );
        stage.advance().await;
        for (text, kind, shown) in [
            ("ode", Kind::Name, ""),
            ("oedegaard", Kind::Name, ""),
            ("ØDEGÅRD", Kind::Name, ""),
            ("varme as ror", Kind::Name, ""),
            ("rorlegg", Kind::Alias, "Rørleggeren"),
            ("001042", Kind::Number, "001042"),
            ("1042", Kind::Number, "001042"),
            ("0010", Kind::Number, "001042"),
            ("4455", Kind::Phone, "+47 22 33 44 55"),
            ("2233 4455", Kind::Phone, "+47 22 33 44 55"),
            ("0047 22334455", Kind::Phone, "+47 22 33 44 55"),
            ("+4722334455", Kind::Phone, "+47 22 33 44 55"),
            ("f2026-0017", Kind::Document, "F2026-0017"),
            ("F2026", Kind::Document, "F2026-0017"),
            ("po 55/1", Kind::Order, "PO 55/1"),
            ("lager", Kind::Delivery, "Lager"),
            ("4500012", Kind::Purchase, "4500012"),
            ("778899", Kind::Payment, "000778899"),
            ("post@ode", Kind::Email, "Post@Odegard.example"),
            ("1 234,50", Kind::Amount, ""),
            ("1234.50", Kind::Amount, ""),
        ] {
            let answer = ola.search(text).await;
            let first = &answer.hits[0];
            assert_eq!((first.number.as_str(), first.kind), ("001042", kind), "{text}: {answer:?}");
            assert_eq!(first.shown, shown, "{text}");
            assert_eq!(first.amount.map(|money| money.minor), (kind == Kind::Amount).then_some(1_234_50), "{text}");
            assert!(answer.complete);
        }
        // What somebody owes in all is no single document's amount.
        stage.debtor("900").owes(100_00, 9).owes(11_00, 3).put().await;
        stage.advance().await;
        assert_eq!(ola.fit("111.00").await.0, Kind::Balance);
        for text in ["", "x", "zzz", "o zz", "455", "999999", "nobody@x", "\u{202e}\u{1b}[2J", "%", "_", "' or 1=1 --", "\0"] {
            assert_eq!(ola.found(text).await, Vec::<String>::new(), "{text}");
        }
        assert_eq!(ola.search("zzz9").await.tried, [Kind::Name, Kind::Number, Kind::Document]);
    }

    async fn letters_are_found_however_they_are_written(stage: Stage) {
        let ola = stage.agent("ola").await;
        for (number, name, written) in [
            ("1", "Ångström AB", ["angstrom", "aangstroem", "ångstr"]),
            ("2", "Őszi Gyümölcs Kft.", ["oszi", "őszi gyum", "gyuemoelcs"]),
            ("3", "Țăranu și Fiii S.R.L.", ["taranu", "ţăranu", "si fiii taran"]),
            ("4", "Cœur d'Étoile", ["coeur", "detoile", "COEUR ETOILE D"]),
        ] {
            stage.debtor(number).named(name).without_phone().put().await;
            for text in written {
                let expected: &[&str] = if text.ends_with(" D") { &[] } else { &[number] };
                assert_eq!(ola.found(text).await, expected, "{text}");
            }
        }
    }

    async fn what_is_exact_comes_first_and_then_the_most_at_risk(stage: Stage) {
        let ola = stage.agent("ola").await;
        for (number, name, owed) in
            [("a1", "Berg Small", 100_00), ("a2", "Berg Large", 900_00), ("a3", "Berg Larger", 950_00), ("b4", "Berg Paid", 0)]
        {
            stage.debtor(number).named(name).without_phone().owes(owed, 20).put().await;
        }
        stage.debtor("berg").named("Zoo").without_phone().owes(1_00, 20).put().await;
        stage.debtor("9999").named("Tail").phone("+47 90 00 12 34").owes(990_00, 20).put().await;
        stage.debtor("1234").named("Number").without_phone().owes(1_00, 20).put().await;
        stage.advance().await;
        assert_eq!(ola.found("berg").await, ["berg", "a3", "a2", "a1", "b4"]);
        assert_eq!(ola.found("1234").await, ["1234", "9999"]);
        stage.debtor("01234").named("Zeros").without_phone().owes(80_00, 20).put().await;
        assert_eq!(ola.open("1234").await.unwrap().customer.number, "1234", "sign for sign before without zeros");
        assert_eq!(ola.open("01234").await.unwrap().customer.number, "01234");
        // A payment takes the first place away, as soon as the customer is ranked again.
        raw!(stage, "update invoice set open_minor = 50 where number = 'a3-0'");
        stage.advance().await;
        assert_eq!(ola.found("berg").await, ["berg", "a2", "a1", "a3", "b4"]);
        let risk: Vec<_> = ola.search("berg").await.hits.iter().map(|hit| hit.at_risk.map(|money| money.minor)).collect();
        assert_eq!(risk[1], Some(900_00));
    }

    async fn nobody_finds_customers_of_other_teams_and_languages(stage: Stage) {
        stage.team("north").await;
        stage.team("south").await;
        let ola = stage.hire("ola", Role::Agent, &["en"], &["north"]).await;
        let boss = stage.hire("boss", Role::Admin, &["en"], &[]).await;
        let lead = stage.hire("lead", Role::Supervisor, &["en"], &["north"]).await;
        stage.debtor("mine").named("Vik One").team("north").owes(100_00, 9).put().await;
        stage.debtor("theirs").named("Vik Two").team("south").owes(200_00, 9).put().await;
        stage.debtor("foreign").named("Vik Three").language("hu").owes(300_00, 9).put().await;
        stage.debtor("everybodys").named("Vik Four").owes(50_00, 9).put().await;
        stage.advance().await;
        assert_eq!(ola.found("vik").await, ["mine", "everybodys"]);
        assert_eq!(boss.found("vik").await, ["foreign", "theirs", "mine", "everybodys"]);
        assert_eq!(lead.found("vik").await, ["mine", "everybodys"], "whom nobody lets them look at, nobody names to them");
        for text in ["theirs", "theirs-0", "foreign", "200.00"] {
            assert_eq!(ola.found(text).await, Vec::<String>::new(), "{text}");
        }
        assert!(matches!(refusal(ola.open("theirs").await), Refusal::NotFound { .. }));
        assert!(matches!(refusal(ola.open("vik").await), Refusal::Ambiguous { matches, .. } if matches.len() == 2));
        assert_eq!(ola.open("mine").await.unwrap().customer.number, "mine");
    }

    async fn a_customer_with_a_colleague_is_named_with_the_colleague(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        stage.debtor("1001").named("Held Ltd").owes(100_00, 9).put().await;
        stage.advance().await;
        kari.next().await.unwrap();
        let hit = ola.search("held").await.hits.remove(0);
        assert_eq!(hit.holder.as_deref(), Some("Kari"));
        assert!(matches!(refusal(ola.claim(claim::Ask::Customer(hit.customer)).await), Refusal::HeldBy { .. }));
    }

    async fn a_number_that_must_not_be_used_is_found_and_says_so(stage: Stage) {
        let ola = stage.agent("ola").await;
        let id = stage.debtor("1001").phone("+47 22 33 44 55").owes(100_00, 9).put().await;
        assert_eq!(ola.search("4455").await.hits[0].status, Some(PointStatus::Unverified));
        raw!(stage, "update contact_point set status = 'suppressed' where customer_id = $1", id.0);
        assert_eq!(ola.search("4455").await.hits[0].status, Some(PointStatus::Suppressed));
        // Another number in its place, and none.
        raw!(stage, "update contact_point set value = '+47 66 77 88 99' where customer_id = $1", id.0);
        assert_eq!((ola.found("4455").await.len(), ola.found("8899").await), (0, vec!["1001".to_owned()]));
        raw!(stage, "delete from contact_point where customer_id = $1", id.0);
        assert_eq!(ola.found("8899").await.len(), 0);
    }

    async fn a_changed_name_is_found_at_once_and_the_old_one_only_as_an_alias(stage: Stage) {
        let ola = stage.agent("ola").await;
        let id = stage.debtor("1001").named("Smith Ltd").put().await;
        assert_eq!(ola.found("smith").await, ["1001"]);
        raw!(stage, "update customer set name = 'Jones Ltd' where id = $1", id.0);
        assert_eq!((ola.found("smith").await.len(), ola.fit("jones").await.0), (0, Kind::Name));
        alias(&stage, id, "Smith Ltd").await;
        assert_eq!(ola.fit("smith ltd").await, (Kind::Alias, "Smith Ltd".to_owned()));
        raw!(stage, "delete from customer_alias where customer_id = $1", id.0);
        assert_eq!(ola.found("smith").await.len(), 0);
    }

    async fn of_thousands_one_window_comes_the_most_at_risk_first(stage: Stage) {
        let ola = stage.agent("ola").await;
        for number in 0..700_i64 {
            let name = format!("Hansen {}", if number % 2 == 0 { "Even" } else { "Odd" });
            let debtor = stage.debtor(&format!("n{number:04}")).named(&name).without_phone();
            if number % 70 == 0 { debtor.owes((number + 1) * 1_00, 9).put().await } else { debtor.put().await };
        }
        let building = ola.search("hansen").await;
        assert!(!building.complete, "so many changes are left to a task of their own");
        while !ola.search("hansen").await.complete {
            tokio::task::yield_now().await;
        }
        stage.advance().await;
        let answer = ola.search("hans").await;
        assert_eq!((answer.hits.len(), answer.more, answer.complete), (20, true, true));
        let first: Vec<&str> = answer.hits.iter().take(3).map(|hit| hit.number.as_str()).collect();
        assert_eq!(first, ["n0630", "n0560", "n0490"]);
        let odd = ola.search("hansen odd").await;
        assert!(odd.hits.iter().all(|hit| hit.name == "Hansen Odd") && odd.more);
        assert_eq!(ola.found("hansen none").await.len(), 0);
    }

    async fn a_desk_of_an_older_program_gets_its_index_and_its_figures(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1001").named("Small Ltd").owes(100_00, 9).put().await;
        stage.debtor("1002").named("Large Ltd").owes(900_00, 9).put().await;
        stage.advance().await;
        // As the migration finds a desk: ranked, without terms and figures, everybody noted.
        raw!(stage, "delete from search_term");
        raw!(stage, "update work_item set weight = null, owed_minor = null, risk_minor = null, owed_currency = null");
        raw!(stage, "delete from search_log");
        assert_eq!(ola.found("ltd").await.len(), 0);
        raw!(stage, "insert into search_log (customer_id) select id from customer");
        assert_eq!(ola.found("ltd").await, ["1002", "1001"]);
        assert_eq!(ola.search("large").await.hits[0].at_risk.map(|money| money.minor), Some(900_00));
        assert_eq!(number!(stage, "select count(*) from search_log"), 0);
        Db::open(stage.address()).await.unwrap().close().await;
    }

    async fn a_database_of_the_first_schema_gets_its_index_when_it_is_opened(stage: Stage) {
        let address = stage.fresh_address().await;
        let id = stage.ids().next();
        if let Address::Sqlite(path) = &address {
            std::fs::File::create(path).unwrap();
        }
        let old = Raw::to(&address);
        macro_rules! lay {
            ($pool:expr, $schema:literal) => {{
                sqlx::raw_sql(include_str!($schema)).execute($pool).await.unwrap();
                sqlx::raw_sql("insert into schema_meta (id, version, min_reader, min_writer) values (1, 1, 1, 1)")
                    .execute($pool)
                    .await
                    .unwrap();
                sqlx::query(
                    "insert into customer (id, source, number, name, folded, segment, language, time_zone, country,
                       currency, ways_to_pay, habits, reached, head, facts)
                     values ($1, 'erp', '1', 'Old Ltd', 'old ltd', 'public', 'en', 'UTC', '', 'EUR', '', '', $2, '', 0)",
                )
                .bind(id)
                .bind(false)
                .execute($pool)
                .await
                .unwrap();
            }};
        }
        match &old {
            Raw::Sqlite(pool) => lay!(pool, "../../src/store/migrations/sqlite/0001_desk.sql"),
            Raw::Postgres(pool) => lay!(pool, "../../src/store/migrations/postgres/0001_desk.sql"),
        }
        old.close().await;
        let db = Db::open(&address).await.unwrap();
        let noted = dunlin::store::search::noted(&mut db.read().await.unwrap(), 10).await.unwrap();
        assert_eq!(noted.into_iter().map(|(_, customer)| customer).collect::<Vec<_>>(), [id]);
        db.close().await;
    }
}
