//! Disputes: what rests of them, who owes the answer, and what is decided.

use chrono::TimeDelta;
use dunlin::domain::agent::Role;
use dunlin::domain::contact::Rule;
use dunlin::domain::dispute::Decision;
use dunlin::domain::entry::EntryFault;
use dunlin::domain::id::{CustomerId, DisputeId, OpId};
use dunlin::domain::money::Money;
use dunlin::domain::op::Act;
use dunlin::domain::outcome::{Field, Filled};
use dunlin::service::account::Account;
use dunlin::service::dispute::{Ask, Assign, Decide, Page, Reopen, Shown, Which, Why};
use dunlin::service::queue::Task;
use dunlin::service::{Refusal, Reply, Request, Trouble, undo};

use crate::support::{Seat, Stage, filled, refusal};

pub(super) fn euros(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

/// An outcome that disputes an amount of a document of the account, for a reason.
fn of(account: &Account, at: usize, minor: i64, kind: &str) -> Filled {
    Filled { invoice: Some(account.invoices[at].id), amount: Some(euros(minor)), ..filled(kind) }
}

pub(super) async fn dispute(seat: &Seat, number: &str, minor: i64) -> DisputeId {
    let account = seat.open(number).await.unwrap();
    let recorded = seat.outcome(&account, of(&account, 0, minor, "dispute_price")).await.unwrap();
    recorded.done.unwrap().dispute.unwrap()
}

pub(super) async fn list(seat: &Seat, which: Which) -> Page {
    let ask = Ask::List { which, filter: String::new(), after: None, limit: 50 };
    match seat.ask(Request::Dispute(ask)).await.unwrap() {
        Reply::Disputes(page) => *page,
        other => panic!("no list but {other:?}"),
    }
}

pub(super) async fn told(seat: &Seat, ask: Ask) -> Result<Shown, Trouble> {
    match seat.ask(Request::Dispute(ask)).await? {
        Reply::Dispute(shown) => Ok(*shown),
        other => panic!("no dispute but {other:?}"),
    }
}

pub(super) fn op(seat: &Seat) -> OpId {
    OpId(seat.desk.ids().next())
}

fn decision(seat: &Seat, of: DisputeId, decision: Decision, minor: Option<i64>) -> Decide {
    Decide { id: op(seat), of, decision, amount: minor.map(euros), note: "agreed with sales".to_owned() }
}

pub(super) async fn decide(seat: &Seat, of: DisputeId, what: Decision, minor: Option<i64>) -> Result<Shown, Trouble> {
    told(seat, Ask::Decide(decision(seat, of, what, minor))).await
}

pub(super) fn why<T: std::fmt::Debug>(answer: Result<T, Trouble>) -> Why {
    match refusal(answer) {
        Refusal::Dispute { why } => why,
        other => panic!("another refusal: {other:?}"),
    }
}

pub(super) async fn open_of(stage: &Stage, customer: CustomerId) -> i64 {
    let sql = "select cast(sum(open_minor) as bigint) from invoice where customer_id = $1";
    rows!(stage, (i64,), sql, customer.0)[0].0
}

/// Ola who talks, Siri who leads, and a customer who owes a hundred.
pub(super) async fn scene(stage: &Stage) -> (Seat, Seat, CustomerId) {
    let ola = stage.agent("ola").await;
    let siri = stage.hire("siri", Role::Supervisor, &["en"], &[]).await;
    let customer = stage.debtor("1").owes(100_00, 20).put().await;
    stage.advance().await;
    (ola, siri, customer)
}

on_both! {
    async fn disputes_are_numbered_and_owed_by_the_department_of_their_kind(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, of(&account, 0, 40_00, "dispute_price")).await.unwrap();
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, of(&account, 0, 10_00, "dispute_duplicate")).await.unwrap();
        let lines = list(&siri, Which::Of(customer)).await.lines;
        let told: Vec<_> = lines.iter()
            .map(|line| (line.dispute.number, line.dispute.department.as_str(), line.days_left.unwrap()))
            .collect();
        // Tuesday: three business days are Friday, five are Tuesday.
        assert_eq!(told, [(2, "billing", 3), (1, "sales", 7)], "the earliest answer first");
        assert_eq!(lines[0].opened_by.as_deref(), Some("Ola"));
        assert_eq!(lines[0].document, Some(("1-0".to_owned(), euros(100_00))));
        stage.verified().await;
    }

    async fn several_disputes_of_a_document_rest_no_more_than_is_open_of_it(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).owes(50_00, 10).put().await;
        stage.advance().await;
        for (minor, kind) in [(70_00, "dispute_price"), (60_00, "dispute_quality")] {
            let account = ola.open("1").await.unwrap();
            ola.outcome(&account, of(&account, 0, minor, kind)).await.unwrap();
        }
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.balances[0].disputed, account.balances[0].at_risk), (100_00, 50_00));
        assert_ne!(account.decision.denied_by(), Some(Rule::Dispute), "the rest is still asked for");
        // The account as a whole takes what the documents leave.
        ola.outcome(&account, Filled { amount: Some(euros(120_00)), ..filled("dispute_tax") }).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.balances[0].disputed, account.balances[0].at_risk), (150_00, 0));
        assert_eq!(account.decision.denied_by(), Some(Rule::Dispute));
        // A payment of the other document leaves the disputes as they are.
        raw!(stage, "update invoice set open_minor = 0 where customer_id = $1 and amount_minor = 5000", customer.0);
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.balances[0].overdue, account.balances[0].disputed, account.disputes.len()), (100_00, 100_00, 3));
    }

    async fn what_is_not_disputed_is_asked_for_the_next_business_day(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).owes(50_00, 10).put().await;
        stage.advance().await;
        dispute(&ola, "1", 100_00).await;
        assert_eq!(ola.next_number().await, None, "they spoke today");
        stage.pass(TimeDelta::days(1));
        stage.advance().await;
        let account = ola.next().await.unwrap();
        assert_eq!((account.balances[0].disputed, account.balances[0].at_risk), (100_00, 50_00));
        // With the rest disputed as well nobody asks, and the answer is waited for.
        ola.outcome(&account, of(&account, 1, 50_00, "dispute_price")).await.unwrap();
        stage.pass(TimeDelta::days(1));
        stage.advance().await;
        assert_eq!(ola.next_number().await, None);
        stage.verified().await;
    }

    async fn the_same_is_disputed_once_and_what_cannot_rest_is_refused(stage: Stage) {
        let (ola, _, customer) = scene(&stage).await;
        let paid = stage.invoices(customer).await[0];
        dispute(&ola, "1", 40_00).await;
        let account = ola.open("1").await.unwrap();
        let again = of(&account, 0, 20_00, "dispute_price");
        let expected = Why::Open { number: 1, amount: euros(40_00), document: Some("1-0".to_owned()) };
        assert_eq!(why(ola.outcome(&account, again.clone()).await), expected);
        let kroner = Filled { amount: Some(Money::new(10_00, "NOK".parse().unwrap())), ..again.clone() };
        let kroner = Filled { outcome: "dispute_tax".to_owned(), ..kroner };
        let wanted = "EUR".parse().unwrap();
        assert_eq!(why(ola.outcome(&account, kroner.clone()).await), Why::OtherCurrency { wanted });
        assert_eq!(why(ola.outcome(&account, Filled { invoice: None, ..kroner }).await), Why::OtherCurrency { wanted });
        let above = Filled { invoice: None, ..of(&account, 0, 100_01, "dispute_tax") };
        let fault = EntryFault::AboveOpen;
        assert_eq!(refusal(ola.outcome(&account, above).await), Refusal::Faulty { field: Field::Amount, fault });
        raw!(stage, "update invoice set open_minor = 0 where id = $1", paid.0);
        let closed = Filled { outcome: "dispute_tax".to_owned(), ..again };
        assert_eq!(why(ola.outcome(&account, closed).await), Why::NothingOpen);
        assert_eq!(number!(stage, "select count(*) from dispute"), 1);
    }

    async fn what_was_confirmed_while_the_line_was_down_adds_to_the_dispute_that_is_open(stage: Stage) {
        let (ola, _, customer) = scene(&stage).await;
        let account = ola.open("1").await.unwrap();
        let again = of(&account, 0, 60_00, "dispute_price");
        let waiting = ola.op(&account, Act::Outcome { filled: Box::new(again) });
        stage.spool("ola").await.keep(&waiting, stage.now()).await.unwrap();
        stage.spool("ola").await.leave(waiting.id).await.unwrap();
        // Meanwhile a file brings the same.
        raw!(
            stage,
            "insert into dispute (id, number, customer_id, invoice_id, amount_minor, currency, kind, note, opened_at, answer_by)
             values ($1, 1, $2, $3, 4000, 'EUR', 'dispute_price', '', $4, $5)",
            stage.ids().next(),
            customer.0,
            account.invoices[0].id.0,
            stage.now(),
            stage.today()
        );
        ola.counters().await;
        let rows = rows!(stage, (i64, i64), "select number, amount_minor from dispute");
        assert_eq!(rows, [(1, 60_00)]);
        assert_eq!(stage.told(customer, "dispute_merged").await["dispute"], 1);
    }

    async fn the_delay_is_the_desk_s_and_is_told_once_to_those_who_can_end_it(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        dispute(&ola, "1", 100_00).await;
        stage.pass(TimeDelta::days(8));
        stage.advance().await;
        stage.advance().await;
        assert_eq!(ola.next_number().await, None, "what is disputed goes on resting");
        let facts = stage.facts(customer).await;
        assert_eq!(facts.iter().filter(|kind| *kind == "dispute_overdue").count(), 1);
        let late = list(&siri, Which::Overdue).await;
        assert_eq!((late.open, late.late, late.lines[0].days_left), (1, 1, Some(-1)));
        let step = rows!(stage, (String,), "select step from work_item where customer_id = $1", customer.0);
        assert_eq!(step[0].0, "answer");
        stage.verified().await;
    }

    async fn a_customer_who_is_right_gets_a_credit_note_and_hears_it_from_who_opened_the_dispute(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let kari = stage.agent("kari").await;
        let id = dispute(&ola, "1", 40_00).await;
        assert_eq!(why(decide(&ola, id, Decision::Right, None).await), Why::NotYours);
        let wanted = decision(&siri, id, Decision::Right, None);
        let shown = told(&siri, Ask::Decide(wanted.clone())).await.unwrap();
        assert_eq!((shown.line.dispute.decision, shown.line.dispute.decided_minor), (Some(Decision::Right), Some(40_00)));
        assert_eq!(shown.line.decided_by.as_deref(), Some("Siri"));
        assert_eq!(shown.history.iter().map(|entry| entry.kind.as_str()).collect::<Vec<_>>(),
            ["dispute_decided", "dispute_opened"]);
        told(&siri, Ask::Decide(wanted.clone())).await.unwrap();
        let altered = Decide { note: "another".to_owned(), ..wanted };
        assert_eq!(refusal(told(&siri, Ask::Decide(altered)).await), Refusal::Altered);
        let sql = "select amount_minor, open_minor from invoice where kind = 'credit_note' and customer_id = $1";
        assert_eq!(rows!(stage, (i64, i64), sql, customer.0), [(-40_00, 0)], "once, and used up");
        assert_eq!(open_of(&stage, customer).await, 60_00);
        assert_eq!(stage.told(customer, "credited").await["amount"]["minor"], 40_00);
        assert_eq!(kari.next_number().await, None, "first to who opened it");
        let account = ola.next().await.unwrap();
        assert_eq!(account.task, Task::Step { step: "tell".to_owned() });
        assert_eq!((account.balances[0].disputed, account.balances[0].at_risk), (0, 60_00));
        stage.verified().await;
    }

    async fn a_part_is_credited_to_the_cent_and_never_more_than_is_disputed_and_open(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let id = dispute(&ola, "1", 40_00).await;
        let most = euros(40_00);
        assert_eq!(why(decide(&siri, id, Decision::Part, Some(40_01)).await), Why::AboveDisputed { most });
        assert_eq!(why(decide(&siri, id, Decision::Part, Some(0)).await), Why::AmountWanted);
        assert_eq!(why(decide(&siri, id, Decision::Part, None).await), Why::AmountWanted);
        raw!(stage, "update invoice set open_minor = 3000 where customer_id = $1", customer.0);
        let most = euros(30_00);
        assert_eq!(why(decide(&siri, id, Decision::Part, Some(30_01)).await), Why::AboveDisputed { most });
        decide(&siri, id, Decision::Part, Some(12_34)).await.unwrap();
        assert_eq!(open_of(&stage, customer).await, 17_66);
        assert_eq!(ola.next_number().await.as_deref(), Some("1"));
    }

    async fn a_document_that_is_credited_whole_is_disputed_no_longer_by_anybody(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let whole = dispute(&ola, "1", 100_00).await;
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, of(&account, 0, 20_00, "dispute_quality")).await.unwrap();
        decide(&siri, whole, Decision::Right, None).await.unwrap();
        assert_eq!(open_of(&stage, customer).await, 0);
        let page = list(&siri, Which::Of(customer)).await;
        assert_eq!((page.open, page.lines.len()), (0, 2));
        let sql = "select callback_at is null from work_item where customer_id = $1";
        assert_eq!(rows!(stage, (bool,), sql, customer.0), [(true,)], "nothing is owed: nobody is to ring");
    }

    async fn an_account_as_a_whole_is_credited_from_its_oldest_document(stage: Stage) {
        let ola = stage.agent("ola").await;
        let siri = stage.hire("siri", Role::Supervisor, &["en"], &[]).await;
        let customer = stage.debtor("1").owes(30_00, 40).owes(50_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        let all = Filled { amount: Some(euros(45_00)), ..filled("dispute_tax") };
        let id = ola.outcome(&account, all).await.unwrap().done.unwrap().dispute.unwrap();
        decide(&siri, id, Decision::Right, None).await.unwrap();
        let sql = "select open_minor from invoice where customer_id = $1 and kind = 'invoice' order by due_on";
        assert_eq!(rows!(stage, (i64,), sql, customer.0), [(0,), (35_00,)]);
    }

    async fn a_customer_who_is_not_right_is_told_why_and_asked_again(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let id = dispute(&ola, "1", 100_00).await;
        let silent = Decide { note: " ".to_owned(), ..decision(&siri, id, Decision::NotRight, None) };
        assert_eq!(why(told(&siri, Ask::Decide(silent)).await), Why::ReasonWanted);
        decide(&siri, id, Decision::NotRight, None).await.unwrap();
        assert_eq!(stage.told(customer, "dispute_decided").await["text"], "agreed with sales");
        let account = ola.next().await.unwrap();
        assert_eq!((account.balances[0].at_risk, account.disputes.len()), (100_00, 0));
        assert_eq!(account.next.unwrap().step, "tell");
        assert_eq!(number!(stage, "select count(*) from invoice where kind = 'credit_note'"), 0);
    }

    async fn who_decides_second_hears_who_was_first(stage: Stage) {
        let (ola, siri, _) = scene(&stage).await;
        let tore = stage.hire("tore", Role::Supervisor, &["en"], &[]).await;
        let id = dispute(&ola, "1", 40_00).await;
        let (one, other) = tokio::join!(
            decide(&siri, id, Decision::Right, None),
            decide(&tore, id, Decision::Withdrawn, None),
        );
        let (won, lost, first) = if one.is_ok() { (one, other, "Siri") } else { (other, one, "Tore") };
        won.unwrap();
        assert_eq!(why(lost), Why::Decided { who: first.to_owned(), at: stage.now() });
        assert_eq!(number!(stage, "select count(*) from fact where kind = 'dispute_decided'"), 1);
    }

    async fn the_owner_decides_and_only_who_sees_the_customer_can_be_one(stage: Stage) {
        stage.team("Nord").await;
        let (ola, siri, customer) = scene(&stage).await;
        let kari = stage.agent("kari").await;
        stage.hire("bela", Role::Agent, &["hu"], &[]).await;
        let id = dispute(&ola, "1", 40_00).await;
        let assign = |seat: &Seat, to: &str| Ask::Assign(Assign { id: op(seat), of: id, to: to.to_owned() });
        assert_eq!(why(told(&kari, assign(&kari, "kari")).await), Why::NotYours);
        assert_eq!(why(told(&siri, assign(&siri, "bela")).await), Why::OwnerOutOfScope { name: "Bela".to_owned() });
        match why(told(&siri, assign(&siri, "lunch")).await) {
            Why::NoSuchOwner { name, known } => {
                assert_eq!((name.as_str(), known.contains(&"billing".to_owned())), ("lunch", true));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(list(&kari, Which::Mine).await.lines.len(), 0);
        let shown = told(&siri, assign(&siri, "Kari")).await.unwrap();
        assert_eq!(shown.line.owner.as_deref(), Some("Kari"));
        assert_eq!(list(&kari, Which::Mine).await.lines.len(), 1);
        assert_eq!(stage.told(customer, "dispute_assigned").await["name"], "Kari");
        // The department's name is known in any language.
        assert_eq!(told(&kari, assign(&kari, "számlázás")).await.unwrap().line.dispute.department, "billing");
        assert_eq!(why(decide(&kari, id, Decision::Withdrawn, None).await), Why::NotYours);
        told(&siri, assign(&siri, "kari")).await.unwrap();
        decide(&kari, id, Decision::Withdrawn, None).await.unwrap();
        assert_eq!(why(told(&siri, assign(&siri, "kari")).await), Why::Decided { who: "Kari".to_owned(), at: stage.now() });
    }

    async fn what_was_decided_can_be_opened_again_by_who_leads(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let id = dispute(&ola, "1", 40_00).await;
        let reopen = |seat: &Seat, reason: &str| Ask::Reopen(Reopen { id: op(seat), of: id, reason: reason.to_owned() });
        assert_eq!(why(told(&siri, reopen(&siri, "x")).await), Why::StillOpen);
        decide(&siri, id, Decision::NotRight, None).await.unwrap();
        stage.pass(TimeDelta::days(1));
        let right = dunlin::domain::agent::Right::Lead;
        assert_eq!(refusal(told(&ola, reopen(&ola, "she was")).await), Refusal::NotAllowed { right });
        assert_eq!(why(told(&siri, reopen(&siri, "")).await), Why::ReasonWanted);
        let shown = told(&siri, reopen(&siri, "a new delivery note")).await.unwrap();
        assert_eq!((shown.line.days_left, shown.line.dispute.decision), (Some(7), None));
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.balances[0].disputed, account.balances[0].at_risk), (40_00, 60_00));
        assert!(stage.facts(customer).await.contains(&"dispute_reopened".to_owned()));
        ola.release(&account).await;
        decide(&siri, id, Decision::Right, None).await.unwrap();
        assert_eq!(open_of(&stage, customer).await, 60_00);
        // What was credited is taken back, and rests again.
        let again = reopen(&siri, "the note was of another delivery");
        for _ in 0..2 {
            assert_eq!(told(&siri, again.clone()).await.unwrap().line.dispute.decision, None);
            assert_eq!(open_of(&stage, customer).await, 100_00);
        }
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.balances[0].disputed, account.balances[0].at_risk), (40_00, 60_00));
        assert_eq!(stage.told(customer, "credit_reversed").await["text"], "the note was of another delivery");
        ola.release(&account).await;
        // A document that was credited whole asks for it again.
        decide(&siri, id, Decision::Part, Some(15_00)).await.unwrap();
        assert_eq!(open_of(&stage, customer).await, 85_00);
        stage.verified().await;
    }

    async fn a_dispute_survives_a_later_promise(stage: Stage) {
        let (ola, siri, _) = scene(&stage).await;
        let id = dispute(&ola, "1", 40_00).await;
        let account = ola.open("1").await.unwrap();
        let promise = Filled {
            date: Some(stage.today() + TimeDelta::days(3)),
            amount: Some(euros(60_00)),
            excuse: Some("forgot".to_owned()),
            ..filled("promise")
        };
        ola.outcome(&account, promise).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let balance = account.balances[0];
        assert_eq!((balance.disputed, balance.promised, balance.at_risk), (40_00, 60_00, 0));
        assert_eq!(account.disputes.len(), 1);
        ola.release(&account).await;
        decide(&siri, id, Decision::NotRight, None).await.unwrap();
        let account = ola.open("1").await.unwrap();
        assert_eq!((account.balances[0].at_risk, account.promises.len()), (40_00, 1), "only what was disputed comes back");
    }

    async fn opening_is_taken_back_until_it_is_decided_and_deciding_is_not(stage: Stage) {
        let (ola, siri, customer) = scene(&stage).await;
        let account = ola.open("1").await.unwrap();
        let recorded = ola.outcome(&account, of(&account, 0, 40_00, "dispute_price")).await.unwrap();
        let undone = |of| {
            let take = undo::Take { id: op(&ola), of, leave: None };
            ola.ask(Request::Undo(undo::Ask::Take(take)))
        };
        undone(recorded.op).await.unwrap();
        let ended = list(&siri, Which::Of(customer)).await;
        assert_eq!((ended.open, ended.lines[0].dispute.decision), (0, None));
        let ended_at = stage.now();
        let over = decide(&siri, ended.lines[0].dispute.id, Decision::Right, None).await;
        assert_eq!(why(over), Why::Ended { at: ended_at });
        let account = ola.open("1").await.unwrap();
        let recorded = ola.outcome(&account, of(&account, 0, 40_00, "dispute_price")).await.unwrap();
        let id = recorded.done.as_ref().unwrap().dispute.unwrap();
        let wanted = decision(&siri, id, Decision::NotRight, None);
        told(&siri, Ask::Decide(wanted.clone())).await.unwrap();
        let decided = refusal(undone(recorded.op).await);
        assert!(matches!(&decided, Refusal::NotUndone { why: undo::Why::After { who, .. } } if who == "Siri"), "{decided:?}");
        let take = undo::Take { id: op(&siri), of: wanted.id, leave: None };
        let answer = siri.ask(Request::Undo(undo::Ask::Take(take))).await;
        assert_eq!(refusal(answer), Refusal::NotUndone { why: undo::Why::OfDispute });
        assert_eq!(refusal(siri.ask(Request::Undo(undo::Ask::Last)).await), Refusal::NotUndone { why: undo::Why::Nothing });
    }
}
