//! Files into the desk: what is taken, what is refused, and that the same file again changes nothing.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Instant;

use dunlin::clock::Clock;
use dunlin::domain::contact_point::PointStatus;
use dunlin::domain::id::{AgentId, CustomerId};
use dunlin::domain::profile::{Line, text};
use dunlin::domain::search::number_key;
use dunlin::ids::Ids;
use dunlin::ingest::field::FileKind;
use dunlin::ingest::mapping::Mapping;
use dunlin::ingest::profile::survey;
use dunlin::ingest::row::Rejected;
use dunlin::revision::Documents;
use dunlin::service::Desk;
use dunlin::service::import::{Import, Imported};
use dunlin::service::revision::publish;
use dunlin::store::{Db, Tx, contact_point, customer, dispute, fact, invoice, payment, search};

use crate::support::Stage;

mod replay;

/// A published desk on a database of its own, with its books open for looking.
struct Books {
    desk: Desk,
    db: Db,
}

impl Books {
    /// Books on a fresh database beside the stage's own, on a Monday at ten in the morning of its zone.
    async fn beside(stage: &Stage) -> Self {
        let clock = Clock::fixed("2026-03-02T09:00:00Z".parse().unwrap());
        let db = Db::open(&stage.fresh_address().await).await.unwrap();
        publish(&db, None, &Documents::rehearsal(), &clock, &Ids::Random).await.unwrap();
        let desk = Desk::open(db.clone(), None, clock, Ids::Random).await.unwrap();
        Books { desk, db }
    }

    async fn import(&self, kind: FileKind, text: &str) -> (Imported, Vec<Rejected>) {
        self.import_with(&Mapping::built_in(kind, "erp"), text.as_bytes(), false).await
    }

    async fn import_with(&self, mapping: &Mapping, bytes: &[u8], dry_run: bool) -> (Imported, Vec<Rejected>) {
        let mut file = Cursor::new(bytes);
        let profile = survey(&mut file, mapping).unwrap_or_else(|refused| panic!("{refused}"));
        let mut rejects = Vec::new();
        let mut rejected = |row: &Rejected| {
            rejects.push(row.clone());
            Ok(())
        };
        let job = Import { profile: &profile, file, name: "file.csv", dry_run, rejected: &mut rejected };
        let done = self.desk.import(None, job, &mut |_| {}).await.unwrap_or_else(|stopped| panic!("{stopped}"));
        (done, rejects)
    }

    async fn tx(&self) -> Tx {
        self.db.read().await.unwrap()
    }

    async fn id(&self, number: &str) -> CustomerId {
        let everybody = search::Scope { agent: AgentId(uuid::Uuid::nil()), all: true };
        let key = number_key(number);
        let found = search::by_number(&mut self.tx().await, everybody, &(key.clone(), key), 2).await.unwrap();
        let found: Vec<_> = found.into_iter().filter(|row| row.what == "number" && row.shown == number).collect();
        assert_eq!(found.len(), 1, "{number}");
        CustomerId(found[0].customer_id)
    }

    /// Number and open amount of a customer's open documents.
    async fn open(&self, number: &str) -> Vec<(String, i64)> {
        let id = self.id(number).await;
        let open = invoice::open(&mut self.tx().await, id, 100).await.unwrap();
        open.into_iter().map(|invoice| (invoice.number, invoice.open_minor)).collect()
    }

    /// What settles nothing yet.
    async fn cash(&self, number: &str) -> i64 {
        let id = self.id(number).await;
        payment::unapplied(&mut self.tx().await, id).await.unwrap().iter().map(|money| money.minor).sum()
    }

    /// Kinds of a customer's facts, oldest first.
    async fn facts(&self, number: &str) -> Vec<String> {
        let id = self.id(number).await;
        let facts = fact::after(&mut self.tx().await, id.0, 0, 100).await.unwrap();
        facts.into_iter().filter(|fact| fact.subject_id == id.0).map(|fact| fact.kind).collect()
    }

    /// How many facts there are, after every chain was found whole.
    async fn proven(&self) -> usize {
        let verified = self.desk.verify().await.unwrap();
        assert_eq!(verified.faults, vec![]);
        assert_eq!(verified.ledger.imbalances, vec![], "every amount is what is left of it and its live shares");
        verified.facts
    }
}

fn open(pairs: &[(&str, i64)]) -> Vec<(String, i64)> {
    pairs.iter().map(|(number, minor)| ((*number).to_owned(), *minor)).collect()
}

fn codes(rejected: &[Rejected]) -> Vec<(u64, &'static str)> {
    rejected.iter().flat_map(|row| row.faults.iter().map(|fault| (row.line, fault.reason.code()))).collect()
}

const INVOICES: &str = "number;customer_number;customer_name;amount;currency;issued_on;due_on;kind;corrects;disputed\n\
    0001;0042;Nord AS;1000,50;NOK;2026-01-05;2026-02-04;invoice;;no\n\
    0002;0042;Nord A/S;500,00;NOK;2026-02-05;2026-03-07;invoice;;no\n\
    0003;0042;Nord AS;-200,00;NOK;2026-02-06;2026-03-08;credit_note;0002;no\n\
    0004;0043;Sør AS;300,00;NOK;2026-01-07;2026-02-06;invoice;;yes\n\
    0004b;42;Another with zeros lost;10,00;NOK;2026-01-07;2026-02-06;invoice;;no\n";

const PAYMENTS: &str = "number;received_on;amount;currency;customer_number;invoice_number;reference;payer;kind\n\
    P1;2026-02-20;500,00;NOK;0042;0002;;Nord;payment\n\
    P2;2026-02-21;100,50;NOK;;;faktura 0001;Nord;payment\n\
    P3;2026-02-22;77,00;NOK;999;;;Unknown;payment\n\
    P4;2026-02-23;350,00;NOK;;0004;;Sør;payment\n\
    P5;2026-02-24;50,00;NOK;0043;;;Sør;return\n";

on_both! {
    async fn invoices_make_customers_and_the_same_file_again_changes_nothing(stage: Stage) {
        let books = Books::beside(&stage).await;
        let (done, rejects) = books.import(FileKind::Invoices, INVOICES).await;
        assert_eq!((done.report.accepted, done.made.customers, done.made.invoices, done.made.disputes), (5, 3, 5, 1));
        assert_eq!(codes(&rejects), []);
        // Numbers are text: the one that lost its zeros stays apart, and the survey says so.
        assert!(done.report.warnings.iter().any(|warning| warning.to_string().contains("leading zeros")));
        let expected = open(&[("0001", 100_050), ("0002", 30_000)]);
        assert_eq!(books.open("0042").await, expected, "the credit note was used on what it corrects");
        assert_eq!(
            books.facts("0043").await,
            ["customer_imported", "invoice_imported", "dispute_opened"].map(str::to_owned)
        );
        let id = books.id("0043").await;
        let disputed = dispute::open(&mut books.tx().await, id).await.unwrap();
        let due = disputed[0].answer_by - books.desk.today();
        assert_eq!((disputed[0].number, disputed[0].department.as_str(), due.num_days()), (1, "sales", 7));
        let id = books.id("0042").await;
        let nord = customer::by_id(&mut books.tx().await, id).await.unwrap().unwrap();
        assert_eq!((nord.name.as_str(), nord.aliases.as_slice()), ("Nord AS", &["Nord A/S".to_owned()][..]));
        assert_eq!(done.ranked, 3);

        let before = books.proven().await;
        let (again, _) = books.import(FileKind::Invoices, INVOICES).await;
        assert_eq!((again.report.accepted, again.report.repeats, again.made.customers), (0, 5, 0));
        assert_eq!(books.proven().await, before + 1, "only that the file came");
    }

    async fn a_number_used_again_for_something_else_is_shown_side_by_side(stage: Stage) {
        let books = Books::beside(&stage).await;
        books.import(FileKind::Invoices, INVOICES).await;
        let text = "number;customer_number;amount;currency;issued_on;due_on\n\
            0001;0042;1000,51;NOK;2026-01-05;2026-02-04\n\
            0004;0042;300,00;NOK;2026-01-07;2026-02-06\n\
            0009;0042;1,00;NOK;2026-01-07;2026-02-06\n";
        let (done, rejects) = books.import(FileKind::Invoices, text).await;
        assert_eq!(codes(&rejects), [(2, "stored"), (3, "stored")]);
        let told = rejects[0].faults[0].to_string();
        assert!(told.contains("customer 0042, 1000.50 NOK") && told.contains("customer 0042, 1000.51 NOK"), "{told}");
        assert_eq!(rejects[1].raw[1], "0042");
        assert_eq!((done.report.rejected, done.report.accepted, done.made.invoices), (2, 1, 1));
        assert_eq!(books.open("0043").await, open(&[("0004", 30_000)]));
    }

    async fn ids_as_floats_are_the_same_ids(stage: Stage) {
        let books = Books::beside(&stage).await;
        let head = "number;customer_number;amount;currency;issued_on;due_on\n";
        let whole = format!("{head}1930438491;200769623;10;USD;2026-01-05;2026-02-04\n");
        books.import(FileKind::Invoices, &whole).await;
        let floats = format!("{head}1930438491.0;200769623.0;10;USD;2026-01-05;2026-02-04\n");
        let (done, _) = books.import(FileKind::Invoices, &floats).await;
        assert_eq!((done.report.repeats, done.report.accepted), (1, 0));
    }


    async fn payments_settle_what_they_name_and_then_the_oldest(stage: Stage) {
        let books = Books::beside(&stage).await;
        books.import(FileKind::Invoices, INVOICES).await;
        let (done, _) = books.import(FileKind::Payments, PAYMENTS).await;
        assert_eq!((done.made.payments, done.made.without_customer, done.report.accepted), (5, 1, 5));
        assert_eq!(done.report.notes.get("no_customer"), Some(&1));
        assert_eq!(books.open("0042").await, open(&[("0001", 70_000)]));
        assert_eq!(books.open("0043").await, []);
        assert_eq!(books.cash("0043").await, 0, "50 too much came, and 50 went back");
        let facts = books.facts("0043").await;
        assert_eq!(
            facts[3..],
            ["payment_received", "payment_applied", "payment_returned", "dispute_closed"].map(str::to_owned)
        );
        let id = books.id("0043").await;
        assert_eq!(dispute::open(&mut books.tx().await, id).await.unwrap(), []);
        let before = books.proven().await;
        let (again, _) = books.import(FileKind::Payments, PAYMENTS).await;
        assert_eq!((again.report.repeats, again.made.payments), (5, 0));
        assert_eq!(books.proven().await, before + 1);
    }

    async fn payments_may_come_before_their_invoices_and_customers(stage: Stage) {
        let books = Books::beside(&stage).await;
        let (early, _) = books.import(FileKind::Payments, PAYMENTS).await;
        assert_eq!(early.made.without_customer, 5);
        books.import(FileKind::Customers, "number;name\n0043;Sør AS\n").await;
        let (matched, _) = books.import(FileKind::Payments, PAYMENTS).await;
        assert_eq!((matched.made.payments_matched, matched.report.repeats), (1, 4));
        books.import(FileKind::Invoices, INVOICES).await;
        let (matched, _) = books.import(FileKind::Payments, PAYMENTS).await;
        assert_eq!((matched.made.payments_matched, matched.report.repeats), (3, 2));
        assert_eq!(books.open("0042").await, open(&[("0001", 70_000)]));
        assert_eq!(books.open("0043").await, []);
        books.proven().await;
    }

    async fn money_that_waits_settles_documents_as_they_come(stage: Stage) {
        let books = Books::beside(&stage).await;
        books.import(FileKind::Customers, "number;name\n0042;Nord AS\n").await;
        let text = "number;received_on;amount;currency;customer_number\nP1;2026-02-20;1100,00;NOK;0042\n";
        books.import(FileKind::Payments, text).await;
        assert_eq!(books.cash("0042").await, 110_000);
        books.import(FileKind::Invoices, INVOICES).await;
        assert_eq!(books.open("0042").await, open(&[("0002", 20_050)]));
        assert_eq!(books.cash("0042").await, 0);
        books.proven().await;
    }

    async fn customers_are_completed_and_nothing_is_overwritten_with_nothing(stage: Stage) {
        let books = Books::beside(&stage).await;
        books.desk.add_team(None, "Nord").await.unwrap();
        let head = "number;name;segment;language;country;phone;email;terms_days;team\n";
        let first = format!("{head}0042;Nord AS;public;no;NO;22334455;a@nord.no;14;Nord\n0043;X;;;;;;;South\n");
        let (done, rejects) = books.import(FileKind::Customers, &first).await;
        assert_eq!((done.made.customers, codes(&rejects)), (1, vec![(3, "not_on_desk")]));
        assert!(rejects[0].faults[0].to_string().contains("it has: Nord"));
        let second = format!("{head}0042;Nord Norge AS;;;NO;22334455;b@nord.no;;\n");
        let (done, _) = books.import(FileKind::Customers, &second).await;
        assert_eq!(done.made.customers_updated, 1);
        let id = books.id("0042").await;
        let nord = customer::by_id(&mut books.tx().await, id).await.unwrap().unwrap();
        assert_eq!((nord.name.as_str(), nord.aliases.len(), nord.terms_days), ("Nord Norge AS", 1, Some(14)));
        assert_eq!((nord.segment.code(), nord.language.as_str(), nord.team.is_some()), ("public", "no", true));
        let points = contact_point::of(&mut books.tx().await, id).await.unwrap();
        let values: Vec<&str> = points.iter().map(|point| point.value.as_str()).collect();
        assert_eq!(values, ["+4722334455", "a@nord.no", "b@nord.no"]);
        let (again, _) = books.import(FileKind::Customers, &second).await;
        assert_eq!((again.report.repeats, again.made.customers_updated), (1, 0));
        // No due date and no terms in the file: the customer's own terms count.
        let text = "number;customer_number;amount;currency;issued_on\n1;0042;10,00;NOK;2026-02-01\n";
        books.import(FileKind::Invoices, text).await;
        let due = invoice::open(&mut books.tx().await, id, 1).await.unwrap()[0].due_on;
        assert_eq!(due.to_string(), "2026-02-15");
        books.proven().await;
    }

    async fn habits_and_terms_come_in_and_nothing_is_overwritten_with_nothing(stage: Stage) {
        let books = Books::beside(&stage).await;
        let head = "number;name;currency;pay_run;approver;portal;order_rule;best_hour;allocation_rule;credit_limit;\
                    deposit_percent;credit_checked_on;credit_source;free_from;free_until\n";
        let row = "1;Nord;NOK;every second friday;Åse;Coupa;PO;8-10;fees last;50 000,50;30 %;2026-02-01;Creditsafe;\
                   2026-03-01;2026-03-31\n";
        let (done, rejected) = books.import(FileKind::Customers, &format!("{head}{row}")).await;
        assert_eq!((done.report.rows, rejected.len()), (1, 0), "{rejected:?}");
        let id = books.id("1").await;
        let kept = customer::by_id(&mut books.tx().await, id).await.unwrap().unwrap();
        let texts: Vec<String> = Line::ALL.into_iter().map(|line| text(&kept, line)).collect();
        assert_eq!(
            texts,
            [
                "every second fri", "Åse", "Coupa", "PO", "08:00-10:00", "fees_last", "", "50000.50 NOK", "30",
                "2026-02-01", "2026-03-01..2026-03-31",
            ]
        );
        assert_eq!(kept.profile.terms.credit_source, "Creditsafe");
        // The same again changes nothing, a blank overwrites nothing, and what is other is named.
        books.import(FileKind::Customers, &format!("{head}{row}")).await;
        assert_eq!(books.facts("1").await, ["customer_imported"]);
        books.import(FileKind::Customers, "number;name;pay_run;portal\n1;Nord;25;\n").await;
        assert_eq!(books.facts("1").await, ["customer_imported"; 2]);
        let after = customer::by_id(&mut books.tx().await, id).await.unwrap().unwrap();
        assert_eq!((text(&after, Line::PayRun).as_str(), text(&after, Line::Portal).as_str()), ("25", "Coupa"));
        assert_eq!(after.profile.terms, kept.profile.terms);
        let (_, rejected) = books
            .import(
                FileKind::Customers,
                "number;name;currency;pay_run;best_hour;allocation_rule;credit_limit;deposit_percent;free_from;free_until\n\
                 2;Sør;;soon;10-8;dearest;5,00;101;2026-03-31;2026-03-01\n3;Vest;NOK;;;;-5,00;;;\n",
            )
            .await;
        assert_eq!(
            codes(&rejected),
            [
                (2, "unknown_word"), (2, "unknown_word"), (2, "unknown_word"), (2, "missing"), (2, "unknown_word"),
                (2, "ends_before"), (3, "out_of_range"),
            ]
        );
    }

    async fn what_is_out_of_use_is_not_brought_back_by_another_writing_of_it(stage: Stage) {
        let books = Books::beside(&stage).await;
        let head = "number;name;country;phone;email;address\n";
        books.import(FileKind::Customers, &format!("{head}7;Nord;NO;22334455;Kari@Nord.no;Storgata 1\n")).await;
        let (id, mut tx) = (books.id("7").await, books.db.write().await.unwrap());
        for point in contact_point::of(&mut tx, id).await.unwrap() {
            contact_point::set_status(&mut tx, id, point.id, PointStatus::Suppressed).await.unwrap();
        }
        tx.commit().await.unwrap();
        let second = format!("{head}7;Nord;NO;+47 22 33 44 55;kari@nord.NO;STORGATA 1\n");
        books.import(FileKind::Customers, &second).await;
        let points = contact_point::of(&mut books.tx().await, id).await.unwrap();
        assert_eq!(points.len(), 3, "{points:?}");
        assert!(points.iter().all(|point| !point.status.is_usable()));
    }

    async fn a_dry_run_says_the_same_and_writes_nothing(stage: Stage) {
        let books = Books::beside(&stage).await;
        let before = books.proven().await;
        let mapping = Mapping::built_in(FileKind::Invoices, "erp");
        let (dry, _) = books.import_with(&mapping, INVOICES.as_bytes(), true).await;
        assert_eq!(books.proven().await, before);
        let (wet, _) = books.import_with(&mapping, INVOICES.as_bytes(), false).await;
        assert_eq!((dry.made, dry.report.accepted, dry.hash), (wet.made, wet.report.accepted, wet.hash));
    }

    async fn many_batches_are_one_file(stage: Stage) {
        let books = Books::beside(&stage).await;
        let mut text = "number;customer_number;amount;currency;issued_on;due_on\n".to_owned();
        for n in 0..2500 {
            text.push_str(&format!("I{n};C{};{}.00;EUR;2026-01-05;2026-02-04\n", n % 300, n + 1));
        }
        let mapping = Mapping::built_in(FileKind::Invoices, "erp");
        let (dry, _) = books.import_with(&mapping, text.as_bytes(), true).await;
        let (done, _) = books.import(FileKind::Invoices, &text).await;
        assert_eq!((done.made.customers, done.made.invoices, done.ranked), (300, 2500, 300));
        assert_eq!(dry.made, done.made);
        assert_eq!(books.open("C7").await.len(), 9);
        books.proven().await;
    }

    async fn a_run_that_was_stopped_goes_on_where_it_was(stage: Stage) {
        let books = Books::beside(&stage).await;
        let mut text = "number;customer_number;amount;currency;issued_on;due_on\n".to_owned();
        for n in 0..1500 {
            let amount = if n == 1200 { "nothing" } else { "10.00" };
            text.push_str(&format!("I{n};C{};{amount};EUR;2026-01-05;2026-02-04\n", n % 10));
        }
        let mapping = Mapping::built_in(FileKind::Invoices, "erp");
        let mut file = Cursor::new(text.as_bytes());
        let profile = survey(&mut file, &mapping).unwrap();
        let mut full = |_: &Rejected| Err(std::io::Error::other("the disk is full"));
        let job = Import { profile: &profile, file, name: "file.csv", dry_run: false, rejected: &mut full };
        let stopped = books.desk.import(None, job, &mut |_| {}).await.unwrap_err();
        assert_eq!((stopped.line, stopped.done.made.invoices), (1001, 1499));
        assert!(stopped.to_string().contains("the disk is full"), "{stopped}");
        let (again, rejects) = books.import(FileKind::Invoices, &text).await;
        assert_eq!((again.made.invoices, again.report.repeats, codes(&rejects)), (0, 1499, vec![(1202, "not_an_amount")]));
        books.proven().await;
    }

    /// The real ledgers, where there are any: `DUNLIN_REAL_DATA` names their folder.
    async fn real_ledgers(stage: Stage) {
        let Some(folder) = std::env::var_os("DUNLIN_REAL_DATA").map(PathBuf::from) else {
            println!("DUNLIN_REAL_DATA is not set: no real ledgers were imported");
            return;
        };
        let books = Books::beside(&stage).await;
        let ibm = "ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv";
        let expected = [
            ("ibm-ar-invoices", ibm, 2466),
            ("ibm-ar-payments", ibm, 2466),
            ("highradius-invoices", "highradius/open-invoices-dmy.csv", 9681),
        ];
        for (name, file, rows) in expected {
            for again in [false, true] {
                let done = real(&books, &folder, name, file).await;
                assert_eq!(done.report.rows, rows, "{name}");
                assert_eq!(done.report.accepted + done.report.repeats + done.report.rejected, rows, "{name}");
                if again {
                    assert_eq!(done.report.accepted, 0, "{name}");
                }
            }
        }
        // Every invoice of the first ledger was paid whole.
        let id = books.id("0379-NEVHP").await;
        assert_eq!(invoice::count_open(&mut books.tx().await, id).await.unwrap(), 0);
        assert_eq!(dispute::open(&mut books.tx().await, id).await.unwrap(), []);
        books.proven().await;
    }
}

async fn real(books: &Books, folder: &Path, name: &str, file: &str) -> Imported {
    let documents = Documents::embedded();
    let mapping = Mapping::parse(name, documents.mapping(name).unwrap()).unwrap();
    let bytes = std::fs::read(folder.join(file)).unwrap();
    let started = Instant::now();
    let (done, _) = books.import_with(&mapping, &bytes, false).await;
    println!(
        "{name}: {} rows, {} taken, {} repeats, {} rejected, {:?}, {:?}, rounding {:?}, {:.1} s",
        done.report.rows,
        done.report.accepted,
        done.report.repeats,
        done.report.rejected,
        done.report.faults,
        done.made,
        done.report.rounding,
        started.elapsed().as_secs_f64()
    );
    done
}
