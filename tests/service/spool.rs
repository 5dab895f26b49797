//! The database is away: what was confirmed lies on this machine's disk, and is sent when it is back, in order, once.

use chrono::TimeDelta;
use dunlin::domain::id::OpId;
use dunlin::domain::op::{Act, Draft, Op};
use dunlin::service::record::{Opened, Saved, Then};
use dunlin::service::{Desk, Refusal, Request, Trouble};
use dunlin::store::Db;

use crate::support::{Cluster, Seat, Stage, filled, play, refusal};

/// A session whose database connection can be cut from outside.
async fn cuttable(stage: &Stage, login: &str) -> (Seat, Db) {
    let db = stage.db().await;
    let spool = Some(stage.spool(login).await);
    let desk = Desk::open(db.clone(), spool, stage.clock().clone(), stage.ids().clone()).await.unwrap();
    (Seat { desk, actor: stage.actor(login).await }, db)
}

fn note(seat: &Seat, account: &dunlin::service::account::Account, text: &str) -> Op {
    seat.op(account, Act::Note { text: text.to_owned() })
}

on_both! {
    async fn what_is_confirmed_while_the_database_is_away_is_sent_later_in_order_once(stage: Stage) {
        stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let (ola, db) = cuttable(&stage, "ola").await;
        let account = ola.next().await.unwrap();
        db.close().await;
        let mut ops: Vec<Op> = ["one", "two", "three"].iter().map(|text| note(&ola, &account, text)).collect();
        ops.push(ola.op(&account, Act::Outcome { filled: Box::new(filled("hung_up")) }));
        for op in &ops {
            let recorded = ola.submit(op, Then::Next).await.unwrap();
            assert_eq!((recorded.saved, recorded.done, recorded.next), (Saved::Spool, None, Opened::Nothing));
        }
        let twice = ola.submit(&ops[1], Then::Stay).await.unwrap();
        assert_eq!(twice.saved, Saved::Spool, "an impatient second press");
        assert_eq!(ola.desk.waiting().await, 4);
        assert_eq!(stage.facts(customer).await, Vec::<String>::new());

        stage.pass(TimeDelta::minutes(5));
        let back = stage.seat("ola").await;
        assert_eq!(back.counters().await.worked, 1, "the greeting sends what waits");
        assert_eq!(back.desk.waiting().await, 0);
        let told = ["note_added", "note_added", "note_added", "outcome_recorded", "hold_set"];
        assert_eq!(stage.facts(customer).await, told);
        let texts = rows!(stage, (String,), "select body from fact where subject_id = $1 order by seq limit 3", customer.0);
        for (text, (body,)) in ["one", "two", "three"].iter().zip(&texts) {
            assert!(body.contains(text), "{body}");
        }
        for op in &ops[..1] {
            assert_eq!(back.submit(op, Then::List).await.unwrap().saved, Saved::Journal, "found done");
        }
        assert_eq!(stage.facts(customer).await.len(), told.len());
        stage.verified().await;
    }

    async fn what_waited_goes_before_what_is_confirmed_now(stage: Stage) {
        stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let (ola, db) = cuttable(&stage, "ola").await;
        let account = ola.next().await.unwrap();
        db.close().await;
        ola.submit(&note(&ola, &account, "first"), Then::List).await.unwrap();
        let back = stage.seat("ola").await;
        let second = back.submit(&note(&back, &account, "second"), Then::List).await.unwrap();
        assert_eq!(second.saved, Saved::Journal);
        assert_eq!(back.desk.waiting().await, 0);
        let bodies = rows!(stage, (String,), "select body from fact where subject_id = $1 order by seq", customer.0);
        assert!(bodies[0].0.contains("first") && bodies[1].0.contains("second"), "{bodies:?}");
    }

    async fn what_waited_goes_before_the_next_customer_is_taken(stage: Stage) {
        stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        let earlier = stage.debtor("2").owes(50_00, 20).put().await;
        stage.advance().await;
        let (ola, db) = cuttable(&stage, "ola").await;
        let account = ola.next().await.unwrap();
        db.close().await;
        ola.act(&account, Act::Outcome { filled: Box::new(filled("no_answer")) }).await.unwrap();
        let back = stage.seat("ola").await;
        let next = back.next().await.unwrap();
        assert_eq!(next.customer.id, earlier, "the one that was not called yet");
        assert_eq!(stage.facts(customer).await, ["outcome_recorded"], "not set apart");
        assert_eq!(back.desk.waiting().await, 0);

        let (ola, db) = cuttable(&stage, "ola").await;
        let account = ola.open("2").await.unwrap();
        db.close().await;
        ola.submit(&note(&ola, &account, "kept"), Then::Stay).await.unwrap();
        stage.seat("ola").await.open("2").await.unwrap();
        assert_eq!(stage.facts(earlier).await, ["note_added"]);
        stage.verified().await;
    }

    async fn what_was_confirmed_too_late_is_set_apart_and_said_so(stage: Stage) {
        let kari = stage.agent("kari").await;
        stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let (ola, db) = cuttable(&stage, "ola").await;
        let account = ola.next().await.unwrap();
        db.close().await;
        let op = note(&ola, &account, "kept on the train");
        ola.submit(&op, Then::List).await.unwrap();
        stage.pass(TimeDelta::hours(1));
        kari.next().await.unwrap();
        let back = stage.seat("ola").await;
        back.counters().await;
        assert_eq!(back.desk.waiting().await, 0, "it does not stand in the way");
        assert_eq!(stage.facts(customer).await, ["set_apart"]);
        let kept = rows!(stage, (String,), "select payload from operation where id = $1 and state = 'quarantined'", op.id.0);
        assert!(kept[0].0.contains("kept on the train"));
        stage.verified().await;
    }

    async fn a_contact_that_happened_while_away_is_recorded_with_its_breach(stage: Stage) {
        stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let (ola, db) = cuttable(&stage, "ola").await;
        stage.pass(TimeDelta::hours(10));
        let account = ola.open("1").await.unwrap();
        db.close().await;
        let recorded = ola.call(&account).await.unwrap();
        assert_eq!(recorded.saved, Saved::Spool);
        stage.seat("ola").await.counters().await;
        assert_eq!(stage.facts(customer).await, ["call_started", "breach"]);
    }

    async fn a_form_in_the_making_outlives_a_note_beside_it(stage: Stage) {
        stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let (ola, db) = cuttable(&stage, "ola").await;
        let account = ola.next().await.unwrap();
        let typed = vec![("text".to_owned(), "half a sent".to_owned())];
        let op = OpId(stage.ids().next());
        let draft = Draft { customer, op, outcome: "refuses".to_owned(), typed, focus: 0, call: None, put_away: Vec::new() };
        ola.ask(Request::Draft(draft.clone())).await.unwrap();
        ola.submit(&note(&ola, &account, "at hand"), Then::Stay).await.unwrap();
        db.close().await;
        ola.submit(&note(&ola, &account, "away"), Then::Stay).await.unwrap();
        let spool = stage.spool("ola").await;
        assert_eq!(spool.draft(customer).await.unwrap(), Some(draft));
        ola.act(&account, Act::Outcome { filled: Box::new(filled("no_answer")) }).await.unwrap();
        assert_eq!(spool.draft(customer).await.unwrap(), None, "it was sent");
    }

    async fn reading_while_the_database_is_away_says_so(stage: Stage) {
        stage.agent("ola").await;
        let (ola, db) = cuttable(&stage, "ola").await;
        db.close().await;
        let answer = ola.claim(dunlin::service::claim::Ask::Next).await;
        assert!(matches!(answer, Err(Trouble::Away(_))), "{answer:?}");
    }

    async fn a_spool_has_one_sender_at_a_time(stage: Stage) {
        stage.agent("ola").await;
        let (one, other) = (stage.spool("ola").await, stage.spool("ola").await);
        let first = one.drainer().unwrap();
        assert!(first.is_some());
        assert!(other.drainer().unwrap().is_none());
        drop(first);
        assert!(other.drainer().unwrap().is_some());
    }

    async fn an_operation_of_a_newer_form_is_left_waiting(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let newer = Op { v: dunlin::domain::op::VERSION + 1, ..note(&ola, &account, "from the future") };
        let spool = stage.spool("ola").await;
        spool.keep(&newer, stage.now()).await.unwrap();
        spool.leave(newer.id).await.unwrap();
        ola.counters().await;
        assert_eq!(ola.desk.waiting().await, 1);
        assert_eq!(spool.waiting().await.unwrap(), []);
    }

    async fn what_a_process_was_sending_when_it_died_is_sent_by_the_next(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let op = note(&ola, &account, "half-way");
        let spool = stage.spool("ola").await;
        assert!(spool.keep(&op, stage.now()).await.unwrap());
        assert_eq!(spool.waiting().await.unwrap(), [], "its sender lives: nobody else sends it");
        let file = format!("sqlite:{}", spool.path().display());
        let pool = sqlx::SqlitePool::connect(&file).await.unwrap();
        sqlx::query("update op set sender = '1 0 another boot'").execute(&pool).await.unwrap();
        pool.close().await;
        ola.counters().await;
        assert_eq!(stage.facts(customer).await, ["note_added"]);
        assert_eq!(ola.desk.waiting().await, 0);
        let other = Op { act: Act::Note { text: "not the same".to_owned() }, ..op };
        assert!(spool.keep(&other, stage.now()).await.unwrap(), "dealt with, so the database judges");
        let again = Op { act: Act::Note { text: "a third".to_owned() }, ..other };
        assert!(!spool.keep(&again, stage.now()).await.unwrap(), "one identifier, two contents");
    }

    async fn a_session_without_a_spool_confirms_nothing(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let without = Seat { desk: stage.desk().clone(), actor: ola.actor.clone() };
        let answer = without.submit(&note(&ola, &account, "lost?"), Then::List).await;
        assert!(matches!(answer, Err(Trouble::NotKept(_))), "{answer:?}");
        assert_eq!(refusal(without.open("none").await), Refusal::NotFound { reference: "none".to_owned() });
    }
}

/// The same with a server that is really stopped, as by a power cut, and started again.
#[test]
fn a_stopped_server_loses_nothing_that_was_confirmed() {
    let cluster = match Cluster::own() {
        Ok(cluster) => cluster,
        Err(why) => return crate::support::without_postgres(&why),
    };
    play(async {
        let stage = Stage::open(Some(&cluster)).await;
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        ola.submit(&note(&ola, &account, "before"), Then::List).await.unwrap();
        cluster.stop().unwrap();
        let away = ola.submit(&note(&ola, &account, "meanwhile"), Then::List).await.unwrap();
        assert_eq!(away.saved, Saved::Spool);
        cluster.start().unwrap();
        let back = ola.submit(&note(&ola, &account, "after"), Then::List).await.unwrap();
        assert_eq!(back.saved, Saved::Journal, "the same session goes on");
        assert_eq!(ola.desk.waiting().await, 0);
        assert_eq!(stage.facts(customer).await, ["note_added"; 3]);
        let bodies = rows!(stage, (String,), "select body from fact where subject_id = $1 order by seq", customer.0);
        for (text, (body,)) in ["before", "meanwhile", "after"].iter().zip(&bodies) {
            assert!(body.contains(text), "{body}");
        }
        stage.verified().await;
        stage.close().await;
    });
    cluster.stop().unwrap();
}
