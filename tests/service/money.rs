//! Money: what a payment settles and how that was found, what is held and why, credits, returns, and taking things back.

use std::io::Cursor;

use dunlin::domain::agent::{Right, Role};
use dunlin::domain::allocation::{Confidence, How};
use dunlin::domain::book::Fault;
use dunlin::domain::id::{AllocationId, CustomerId, InvoiceId, OpId, PaymentId};
use dunlin::domain::outcome::Filled;
use dunlin::domain::promise::PromiseState;
use dunlin::ingest::field::FileKind;
use dunlin::ingest::mapping::Mapping;
use dunlin::ingest::profile::survey;
use dunlin::ingest::row::Rejected;
use dunlin::service::import::{Import, Imported};
use dunlin::service::payment::{Ask, Move, Page, Share, What};
use dunlin::service::{Refusal, Reply, Request, Trouble};

use crate::support::{Seat, Stage, filled, refusal};

const INVOICES: &str = "number;customer_number;amount;currency;issued_on;due_on;kind;corrects\n";
const PAYMENTS: &str = "number;received_on;amount;currency;customer_number;invoice_number;reference;kind\n";

/// Imports rows under a heading.
pub(super) async fn bring(stage: &Stage, kind: FileKind, rows: &str) -> (Imported, Vec<Rejected>) {
    let head = if kind == FileKind::Invoices { INVOICES } else { PAYMENTS };
    let text = format!("{head}{rows}");
    let mut file = Cursor::new(text.as_bytes());
    let profile = survey(&mut file, &Mapping::built_in(kind, "test")).unwrap_or_else(|refused| panic!("{refused}"));
    let mut rejects = Vec::new();
    let mut rejected = |row: &Rejected| {
        rejects.push(row.clone());
        Ok(())
    };
    let job = Import { profile: &profile, file, name: "file.csv", dry_run: false, rejected: &mut rejected };
    let done = stage.desk().import(None, job, &mut |_| {}).await.unwrap_or_else(|stopped| panic!("{stopped}"));
    balanced(stage).await;
    (done, rejects)
}

pub(super) async fn paid(stage: &Stage, rows: &str) -> Imported {
    let (done, rejects) = bring(stage, FileKind::Payments, rows).await;
    assert_eq!(rejects, []);
    done
}

/// Every chain holds, and every amount is what is left of it and its live shares.
async fn balanced(stage: &Stage) {
    let verified = stage.desk().verify().await.unwrap();
    assert_eq!((verified.faults, verified.ledger.imbalances), (vec![], vec![]));
}

pub(super) async fn page(seat: &Seat, customer: CustomerId) -> Page {
    match seat.ask(Request::Payment(Ask::List { customer, from: 0 })).await.unwrap() {
        Reply::Payments(page) => *page,
        other => panic!("no payments but {other:?}"),
    }
}

pub(super) async fn moved(seat: &Seat, customer: CustomerId, what: What) -> Result<Page, Trouble> {
    send(seat, Move { id: OpId(seat.desk.ids().next()), customer, what }).await
}

async fn send(seat: &Seat, change: Move) -> Result<Page, Trouble> {
    match seat.ask(Request::Payment(Ask::Move(Box::new(change)))).await? {
        Reply::Moved(moved) => Ok(moved.page),
        other => panic!("nothing moved but {other:?}"),
    }
}

fn fault<T: std::fmt::Debug>(answer: Result<T, Trouble>) -> Fault {
    match refusal(answer) {
        Refusal::Money { fault } => fault,
        other => panic!("refused for another reason: {other:?}"),
    }
}

/// What of each document is open, by number.
pub(super) async fn open(stage: &Stage, customer: CustomerId) -> Vec<(String, i64)> {
    let sql = "select number, open_minor from invoice where customer_id = $1 and open_minor <> 0 order by number";
    rows!(stage, (String, i64), sql, customer.0)
}

pub(super) fn pairs(list: &[(&str, i64)]) -> Vec<(String, i64)> {
    list.iter().map(|(number, minor)| ((*number).to_owned(), *minor)).collect()
}

async fn cash(stage: &Stage, customer: CustomerId) -> i64 {
    let sql = "select cast(coalesce(sum(unapplied_minor), 0) as bigint) from payment where customer_id = $1";
    number!(stage, sql, customer.0)
}

fn told(shares: &[Share]) -> Vec<(&str, i64, How, Confidence)> {
    shares.iter().map(|share| (share.number.as_str(), share.minor, share.how, share.confidence)).collect()
}

pub(super) async fn lead(stage: &Stage) -> Seat {
    stage.hire("kari", Role::Supervisor, &["en"], &[]).await
}

on_both! {
    async fn a_payment_goes_down_the_ladder_and_says_how(stage: Stage) {
        let id = stage.debtor("1").owes(300_00, 40).owes(200_00, 30).owes(120_00, 20).owes(75_00, 10).put().await;
        let ola = stage.agent("ola").await;
        paid(&stage, "P1;2026-02-20;120,00;EUR;1;;;\nP2;2026-02-21;275,00;EUR;1;;;\nP3;2026-02-22;100,00;EUR;1;;invoice 1-0;\n").await;
        let page = page(&ola, id).await;
        let found: Vec<_> = page.payments.iter().map(|line| told(&line.shares)).collect();
        assert_eq!(found[2], [("1-2", 120_00, How::Amount, Confidence::Medium)]);
        assert_eq!(
            found[1],
            [("1-1", 200_00, How::Sum, Confidence::Medium), ("1-3", 75_00, How::Sum, Confidence::Medium)]
        );
        assert_eq!(found[0].len(), 1);
        assert_eq!(found[0][0].2, How::Reference);
        assert_eq!(open(&stage, id).await, pairs(&[("1-0", 200_00)]));
        let fact = stage.told(id, "payment_applied").await;
        assert_eq!((fact["how"].as_str(), fact["number"].as_str()), (Some("reference"), Some("1-0")));
        paid(&stage, "P4;2026-02-23;50,00;EUR;1;;;\n").await;
        let fact = stage.told(id, "payment_applied").await;
        assert_eq!((fact["how"].as_str(), fact["confidence"].as_str()), (Some("rule"), Some("low")));
    }

    async fn the_customers_rule_says_what_comes_first(stage: Stage) {
        let id = stage.debtor("1").put().await;
        bring(&stage, FileKind::Invoices, "F1;1;300,00;EUR;2026-01-01;2026-01-10;invoice;\nG1;1;20,00;EUR;2026-01-15;2026-01-20;fee;F1\nF2;1;400,00;EUR;2026-01-15;2026-02-20;invoice;\n").await;
        raw!(stage, "update customer set allocation_rule = 'fees_first' where id = $1", id.0);
        paid(&stage, "P1;2026-02-20;50,00;EUR;1;;;\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("F1", 270_00), ("F2", 400_00)]), "the fee, then its invoice");
        raw!(stage, "update customer set allocation_rule = 'wait' where id = $1", id.0);
        let done = paid(&stage, "P2;2026-02-21;60,00;EUR;1;;;\n").await;
        assert_eq!(done.report.notes.get("held_waits"), Some(&1));
        assert_eq!((cash(&stage, id).await, stage.told(id, "payment_held").await["held"].as_str()), (60_00, Some("waits")));
        paid(&stage, "P3;2026-02-22;270,00;EUR;1;;;\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("F2", 400_00)]), "what asks for exactly the amount is no guess");
    }

    async fn a_dunning_stays_open_until_its_fee_is_paid(stage: Stage) {
        let id = stage.debtor("1").put().await;
        bring(&stage, FileKind::Invoices, "F1;1;300,00;EUR;2026-01-01;2026-01-10;invoice;\nG1;1;20,00;EUR;2026-01-15;2026-01-20;fee;F1\nI1;1;3,00;EUR;2026-01-15;2026-01-20;interest;F1\n").await;
        let about = "select count(*) from invoice i join invoice f on f.id = i.about_id where f.number = 'F1'";
        assert_eq!(number!(stage, about), 2);
        paid(&stage, "P1;2026-02-20;300,00;EUR;1;F1;;\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("G1", 20_00), ("I1", 3_00)]));
    }

    async fn what_cannot_be_settled_is_kept_and_says_why(stage: Stage) {
        let id = stage.debtor("1").owes(300_00, 40).owes(200_00, 30).put().await;
        paid(&stage, "P0;2026-02-19;300,00;EUR;1;1-0;;\n").await;
        let done = paid(&stage, "P1;2026-02-20;10,00;EUR;1;1-0;;\nP2;2026-02-20;20,00;EUR;1;nowhere-9;;\nP3;2026-02-20;30,00;NOK;1;;;\nP4;2026-02-20;0,00;EUR;1;;;\nP5;2026-02-20;40,00;NOK;1;1-1;;\n").await;
        let notes = |code: &str| done.report.notes.get(code).copied();
        assert_eq!((notes("held_closed"), notes("held_unknown")), (Some(1), Some(1)));
        assert_eq!((notes("held_other_currency"), notes("held_nothing")), (Some(2), Some(1)));
        assert_eq!(open(&stage, id).await, pairs(&[("1-1", 200_00)]), "nothing was guessed");
        assert_eq!(cash(&stage, id).await, 100_00);
        let held = stage.facts(id).await.iter().filter(|kind| *kind == "payment_held").count();
        assert_eq!(held, 5);
        // What was named comes: the money finds it; what else comes is not what it is for.
        bring(&stage, FileKind::Invoices, "other;1;20,00;EUR;2026-01-01;2026-01-10;invoice;\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("1-1", 200_00), ("other", 20_00)]));
        bring(&stage, FileKind::Invoices, "nowhere-9;1;20,00;EUR;2026-01-01;2026-01-10;invoice;\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("1-1", 200_00), ("other", 20_00)]));
        assert_eq!(cash(&stage, id).await, 80_00);
    }

    async fn one_bank_entry_counts_once(stage: Stage) {
        let id = stage.debtor("1").owes(300_00, 40).put().await;
        paid(&stage, "P1;2026-02-20;100,00;EUR;1;1-0;;\n").await;
        let again = paid(&stage, "P1;2026-02-20;100,00;EUR;1;1-0;;\n").await;
        assert_eq!((again.report.repeats, again.made.payments), (1, 0));
        let (_, rejects) = bring(&stage, FileKind::Payments, "P1;2026-02-20;110,00;EUR;1;1-0;;\n").await;
        assert_eq!(rejects[0].faults[0].reason.code(), "stored");
        assert_eq!(open(&stage, id).await, pairs(&[("1-0", 200_00)]));
    }

    async fn a_credit_settles_what_it_corrects_whichever_comes_first(stage: Stage) {
        let id = stage.debtor("1").put().await;
        bring(&stage, FileKind::Invoices, "C1;1;-80,00;EUR;2026-02-01;2026-02-01;credit_note;F1\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("C1", -80_00)]), "it waits");
        bring(&stage, FileKind::Invoices, "F1;1;300,00;EUR;2026-01-01;2026-01-10;invoice;\nF2;1;50,00;EUR;2026-01-01;2026-01-10;invoice;\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("F1", 220_00), ("F2", 50_00)]));
        bring(&stage, FileKind::Invoices, "R1;1;-90,00;EUR;2026-02-02;2026-02-02;return;F2\nC3;1;-5,00;EUR;2026-02-02;2026-02-02;credit_note;\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("C3", -5_00), ("F1", 220_00), ("R1", -40_00)]), "the rest stays open");
        let fact = stage.told(id, "credit_applied").await;
        assert_eq!((fact["number"].as_str(), fact["about"].as_str(), fact["amount"]["minor"].as_i64()), (Some("R1"), Some("F2"), Some(50_00)));
        let foreign = "C4;1;-5,00;NOK;2026-02-02;2026-02-02;credit_note;F1\n";
        bring(&stage, FileKind::Invoices, foreign).await;
        assert!(open(&stage, id).await.contains(&("C4".to_owned(), -5_00)), "two currencies never meet");
    }

    async fn a_return_takes_its_payment_back_and_the_promise_with_it(stage: Stage) {
        let id = stage.debtor("1").owes(300_00, 40).put().await;
        stage.advance().await;
        let ola = stage.agent("ola").await;
        let account = ola.open("1").await.unwrap();
        let euro = "EUR".parse().unwrap();
        let promise = Filled {
            date: Some(stage.today()),
            amount: Some(dunlin::domain::money::Money::new(300_00, euro)),
            excuse: Some("forgot".to_owned()),
            ..filled("promise")
        };
        ola.outcome(&account, promise).await.unwrap();
        let day = stage.today();
        paid(&stage, &format!("P1;{day};300,00;EUR;1;1-0;;\n")).await;
        assert_eq!(ola.open("1").await.unwrap().promises[0].state, PromiseState::Kept);
        paid(&stage, &format!("P2;{day};-300,00;EUR;;;P1 no funds;return\n")).await;
        assert_eq!(open(&stage, id).await, pairs(&[("1-0", 300_00)]), "whose it is comes from the payment");
        assert_eq!(cash(&stage, id).await, 0);
        assert_eq!(ola.open("1").await.unwrap().promises[0].state, PromiseState::Open);
        let facts = stage.facts(id).await;
        for kind in ["payment_returned", "payment_share_taken_back", "promise_reopened"] {
            assert!(facts.iter().any(|fact| fact == kind), "{kind} in {facts:?}");
        }
        let undone = "select count(*) from allocation where undone_at is not null and undone_why = 'returned'";
        assert_eq!(number!(stage, undone), 1);
        assert_eq!(number!(stage, "select count(*) from payment where undoes_id is not null"), 1);
    }

    async fn a_return_without_a_number_takes_the_newest_of_its_amount(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).owes(100_00, 30).put().await;
        paid(&stage, "P1;2026-02-10;100,00;EUR;1;1-0;;\nP2;2026-02-12;100,00;EUR;1;1-1;;\n").await;
        paid(&stage, "R1;2026-02-13;-100,00;EUR;1;;;return\n").await;
        assert_eq!(open(&stage, id).await, pairs(&[("1-1", 100_00)]));
        let done = paid(&stage, "R2;2026-02-13;-70,00;EUR;1;;;return\n").await;
        assert_eq!(done.report.notes.get("back_unknown"), Some(&1));
        assert_eq!(cash(&stage, id).await, -70_00, "it counts against the customer");
        // In one file: the payment, its return, and the money that came again.
        paid(&stage, "P3;2026-02-14;100,00;EUR;1;1-1;;\nR3;2026-02-15;-100,00;EUR;1;;P3;reversal\nP4;2026-02-16;100,00;EUR;1;1-1;;\n").await;
        assert_eq!(open(&stage, id).await, []);
    }

    async fn a_part_that_went_back_takes_that_part(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).owes(60_00, 30).put().await;
        paid(&stage, "P1;2026-02-10;160,00;EUR;1;;;\nR1;2026-02-11;-70,00;EUR;1;;P1;return\n").await;
        let left: i64 = open(&stage, id).await.iter().map(|(_, minor)| minor).sum();
        assert_eq!((left, cash(&stage, id).await), (70_00, 0));
    }

    async fn a_reversal_of_a_reversal_is_refused(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).put().await;
        paid(&stage, "P1;2026-02-10;100,00;EUR;1;1-0;;\nR1;2026-02-11;-100,00;EUR;1;;P1;return\n").await;
        let (_, rejects) = bring(&stage, FileKind::Payments, "X1;2026-02-12;-100,00;EUR;1;;R1;reversal\n").await;
        assert_eq!(rejects[0].faults[0].reason.code(), "return_of_return");
        assert!(rejects[0].faults[0].to_string().contains("is one itself; book money"), "{}", rejects[0].faults[0]);
        let kari = lead(&stage).await;
        let payment = page(&kari, id).await.payments.into_iter().find(|line| line.number == "P1").unwrap();
        let back = payment.shares.iter().find(|share| share.back).unwrap().id;
        let why = "mistake".to_owned();
        assert_eq!(fault(moved(&kari, id, What::TakeBack { share: back, why }).await), Fault::ReturnStands);
        balanced(&stage).await;
    }

    async fn a_share_is_taken_back_and_put_to_another_document(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).owes(60_00, 30).put().await;
        stage.advance().await;
        paid(&stage, "P1;2026-02-10;90,00;EUR;1;1-0;;\n").await;
        let (ola, kari) = (stage.agent("ola").await, lead(&stage).await);
        let share = page(&ola, id).await.payments[0].shares[0].id;
        let change = |why: &str| What::TakeBack { share, why: why.to_owned() };
        assert_eq!(refusal(moved(&ola, id, change("wrong")).await), Refusal::NotAllowed { right: Right::Lead });
        assert!(matches!(refusal(moved(&kari, id, change(" ")).await), Refusal::Missing { .. }));
        let once = Move { id: OpId(kari.desk.ids().next()), customer: id, what: change("was for the other") };
        let after = send(&kari, once.clone()).await.unwrap();
        assert_eq!(after.payments[0].unapplied_minor, 90_00);
        assert_eq!(after.payments[0].shares[0].undone_by.as_deref(), Some("Kari"));
        assert_eq!(open(&stage, id).await, pairs(&[("1-0", 100_00), ("1-1", 60_00)]));
        let facts = stage.facts(id).await;
        assert_eq!(send(&kari, once.clone()).await.unwrap().payments, after.payments, "a retry changes nothing");
        assert_eq!(stage.facts(id).await, facts);
        let other = Move { what: change("something else"), ..once };
        assert_eq!(refusal(send(&kari, other).await), Refusal::Altered);
        assert_eq!(fault(moved(&kari, id, change("again")).await), Fault::TakenBack);

        let (payment, document) = (after.payments[0].id, after.documents.iter().find(|one| one.number == "1-1").unwrap().id);
        let after = moved(&ola, id, What::Apply { payment, document }).await.unwrap();
        assert_eq!(after.payments[0].unapplied_minor, 30_00);
        let last = after.payments[0].shares.last().unwrap();
        assert_eq!((last.how, last.by.as_deref(), last.minor), (How::ByHand, Some("Ola"), 60_00));
        assert_eq!(fault(moved(&ola, id, What::Apply { payment, document }).await), Fault::TooMuch, "it is settled");
        let stranger = InvoiceId(stage.ids().next());
        assert_eq!(fault(moved(&ola, id, What::Apply { payment, document: stranger }).await), Fault::Unknown);
        let nothing = PaymentId(stage.ids().next());
        assert_eq!(fault(moved(&ola, id, What::Apply { payment: nothing, document }).await), Fault::Unknown);
        let share = AllocationId(stage.ids().next());
        assert_eq!(fault(moved(&kari, id, What::TakeBack { share, why: "x".to_owned() }).await), Fault::Unknown);
        balanced(&stage).await;
    }

    async fn money_that_somebody_took_back_waits_and_a_dispute_comes_back_with_its_document(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).owes(60_00, 30).put().await;
        stage.advance().await;
        let (ola, kari) = (stage.agent("ola").await, lead(&stage).await);
        let account = ola.open("1").await.unwrap();
        let disputed = Filled {
            invoice: Some(account.invoices[0].id),
            amount: Some(dunlin::domain::money::Money::new(40_00, "EUR".parse().unwrap())),
            ..filled("dispute_price")
        };
        ola.outcome(&account, disputed).await.unwrap();
        paid(&stage, "P1;2026-02-10;100,00;EUR;1;1-0;;\n").await;
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.disputes.len(), account.balances[0].disputed), (0, 0), "it ended with its document");
        ola.release(&account).await;

        let share = page(&ola, id).await.payments[0].shares[0].id;
        moved(&kari, id, What::TakeBack { share, why: "was for another".to_owned() }).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.disputes.len(), account.balances[0].disputed), (1, 40_00), "and is back with it");
        ola.release(&account).await;
        assert_eq!(stage.told(id, "dispute_reopened").await["dispute"], 1);

        // The next file brings a document of exactly that amount: what a person took back still waits for a person.
        bring(&stage, FileKind::Invoices, "N1;1;100,00;EUR;2026-02-01;2026-03-20;;\n").await;
        assert_eq!(cash(&stage, id).await, 100_00);
        assert_eq!(open(&stage, id).await, pairs(&[("1-0", 100_00), ("1-1", 60_00), ("N1", 100_00)]));
    }

    async fn money_of_another_currency_is_not_applied_by_hand(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).put().await;
        stage.advance().await;
        paid(&stage, "P1;2026-02-10;90,00;NOK;1;;;\n").await;
        let ola = stage.agent("ola").await;
        let page = page(&ola, id).await;
        let change = What::Apply { payment: page.payments[0].id, document: page.documents[0].id };
        assert_eq!(fault(moved(&ola, id, change).await), Fault::OtherCurrency);
        balanced(&stage).await;
    }

    async fn a_payment_is_given_to_the_customer_whose_it_is(stage: Stage) {
        let (one, other) = (stage.debtor("1001").owes(100_00, 40).put().await, stage.debtor("2002").owes(80_00, 40).put().await);
        stage.advance().await;
        paid(&stage, "P1;2026-02-10;90,00;EUR;1001;;;\n").await;
        let kari = lead(&stage).await;
        let payment = page(&kari, one).await.payments[0].id;
        let change = |to: &str| What::Rebook { payment, to: to.to_owned(), why: "of the sister company".to_owned() };
        assert!(matches!(refusal(moved(&kari, one, change("9009")).await), Refusal::NotFound { .. }));
        assert_eq!(fault(moved(&kari, one, change("1001")).await), Fault::Unknown, "it is there already");
        let after = moved(&kari, one, change("2002")).await.unwrap();
        assert_eq!(after.payments, []);
        assert_eq!(open(&stage, one).await, pairs(&[("1001-0", 100_00)]));
        assert_eq!((cash(&stage, one).await, cash(&stage, other).await), (0, 90_00));
        assert!(stage.facts(one).await.contains(&"payment_moved_away".to_owned()));
        assert!(stage.facts(other).await.contains(&"payment_moved_here".to_owned()));
        balanced(&stage).await;
    }

    async fn two_at_once_apply_the_same_cash_once(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).owes(100_00, 30).put().await;
        stage.advance().await;
        raw!(stage, "update customer set allocation_rule = 'wait' where id = $1", id.0);
        paid(&stage, "P1;2026-02-10;50,00;EUR;1;;;\n").await;
        let (ola, kari) = (stage.agent("ola").await, lead(&stage).await);
        let page = page(&ola, id).await;
        let payment = page.payments[0].id;
        let change = |at: usize| What::Apply { payment, document: page.documents[at].id };
        let (one, other) = tokio::join!(moved(&ola, id, change(0)), moved(&kari, id, change(1)));
        let done = [one.is_ok(), other.is_ok()];
        assert_eq!(done.iter().filter(|done| **done).count(), 1);
        assert_eq!(fault(if done[0] { other } else { one }), Fault::TooMuch);
        assert_eq!(cash(&stage, id).await, 0);
        balanced(&stage).await;
    }

    async fn a_customer_out_of_scope_keeps_its_money(stage: Stage) {
        stage.team("North").await;
        let id = stage.debtor("1").owes(100_00, 40).team("North").put().await;
        let ola = stage.hire("ola", Role::Agent, &["en"], &[]).await;
        let south = ola.ask(Request::Payment(Ask::List { customer: id, from: 0 })).await;
        let sees = number!(stage, "select count(*) from agent_team");
        assert_eq!((refusal(south), sees), (Refusal::OutOfScope, 0));
    }

    async fn a_credit_of_the_desk_is_taken_back_by_its_opposite(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).put().await;
        stage.advance().await;
        let (document, credit) = (stage.invoices(id).await[0], InvoiceId(stage.ids().next()));
        let (day, now) = (stage.today(), stage.now());
        raw!(
            stage,
            "insert into invoice (id, customer_id, source, number, kind, amount_minor, open_minor, currency, issued_on,
               due_on, corrects, about_id)
             values ($1, $2, 'dunlin', 'ADJUSTMENT-1', 'adjustment', -4000, 0, 'EUR', $3, $3, '1-0', $4)",
            credit.0,
            id.0,
            day,
            document.0
        );
        raw!(
            stage,
            "insert into allocation (id, credit_id, invoice_id, minor, how, confidence, at)
             values ($1, $2, $3, 4000, 'correction', 'high', $4)",
            stage.ids().next(),
            credit.0,
            document.0,
            now
        );
        raw!(stage, "update invoice set open_minor = 6000 where id = $1", document.0);
        raw!(stage, "insert into sequence (name, value) values ('adjustment', 1)");
        balanced(&stage).await;
        let (ola, kari) = (stage.agent("ola").await, lead(&stage).await);
        let change = |credit| What::ReverseCredit { credit, why: "it was right after all".to_owned() };
        assert_eq!(refusal(moved(&ola, id, change(credit)).await), Refusal::NotAllowed { right: Right::Lead });
        moved(&kari, id, change(credit)).await.unwrap();
        assert_eq!(open(&stage, id).await, pairs(&[("1-0", 100_00)]), "it asks for all of it again");
        let opposite = "select amount_minor from invoice where number = 'ADJUSTMENT-2' and corrects = 'ADJUSTMENT-1'";
        assert_eq!(number!(stage, opposite), 40_00);
        let fact = stage.told(id, "credit_reversed").await;
        assert_eq!((fact["about"].as_str(), fact["text"].as_str()), (Some("1-0"), Some("it was right after all")));
        assert_eq!(fault(moved(&kari, id, change(credit)).await), Fault::TakenBack);
        let opposite = rows!(stage, (uuid::Uuid,), "select id from invoice where number = 'ADJUSTMENT-2'")[0].0;
        assert_eq!(fault(moved(&kari, id, change(InvoiceId(opposite))).await), Fault::ReturnStands);
        assert_eq!(fault(moved(&kari, id, change(document)).await), Fault::Unknown, "it is no credit of the desk");
        balanced(&stage).await;
    }

    async fn what_somebody_does_to_the_tables_shows(stage: Stage) {
        let id = stage.debtor("1").owes(100_00, 40).put().await;
        paid(&stage, "P1;2026-02-10;90,00;EUR;1;1-0;;\n").await;
        raw!(stage, "update invoice set open_minor = 5 where customer_id = $1", id.0);
        raw!(stage, "update payment set unapplied_minor = 7 where customer_id = $1", id.0);
        let found = stage.desk().verify().await.unwrap().ledger;
        let told: Vec<_> = found.imbalances.iter().map(|one| (one.number.as_str(), one.amount, one.left, one.shares)).collect();
        assert_eq!(told, [("1-0", 100_00, 5, 90_00), ("P1", 90_00, 7, 90_00)]);
        assert_eq!((found.documents, found.payments, found.shares), (1, 1, 1));
    }
}
