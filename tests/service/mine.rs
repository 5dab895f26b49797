//! An agent's own desk: the day, promises, disputes, callbacks, what waits.

use chrono::{Days, NaiveTime, TimeDelta};
use dunlin::domain::id::CustomerId;
use dunlin::domain::money::Money;
use dunlin::domain::op::{Act, Draft};
use dunlin::domain::outcome::Filled;
use dunlin::domain::promise::PromiseState;
use dunlin::service::account::Account;
use dunlin::service::mine::{Ask, Head, Line, Page, Sheet, What};
use dunlin::service::record::Then;
use dunlin::service::{Refusal, Reply, Request};

use crate::support::{Seat, Stage, filled, refusal};

fn euros(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

fn promise(stage: &Stage, minor: i64, days: u64) -> Filled {
    Filled {
        date: Some(stage.today() + Days::new(days)),
        amount: Some(euros(minor)),
        excuse: Some("forgot".to_owned()),
        ..filled("promise")
    }
}

fn request(sheet: Sheet, filter: &str, limit: u32) -> Ask {
    Ask { sheet, filter: filter.to_owned(), after: None, limit }
}

async fn ask(seat: &Seat, ask: Ask) -> Page {
    match seat.ask(Request::Mine(ask)).await.unwrap() {
        Reply::Mine(page) => *page,
        other => panic!("no page but {other:?}"),
    }
}

async fn page(seat: &Seat, sheet: Sheet) -> Page {
    ask(seat, request(sheet, "", 50)).await
}

fn numbers(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.number.as_str()).collect()
}

async fn opened(seat: &Seat, number: &str) -> Account {
    seat.open(number).await.unwrap()
}

/// Three customers who owe.
async fn book(stage: &Stage) -> Vec<CustomerId> {
    let mut ids = Vec::new();
    for number in ["1", "2", "3"] {
        ids.push(stage.debtor(number).owes(1_000_00, 20).put().await);
    }
    stage.advance().await;
    ids
}

on_both! {
    async fn a_day_tells_what_its_agent_did_and_nobody_else(stage: Stage) {
        book(&stage).await;
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        ola.outcome(&opened(&ola, "1").await, promise(&stage, 400_00, 3)).await.unwrap();
        stage.pass(TimeDelta::minutes(5));
        let second = opened(&ola, "2").await;
        ola.submit(&ola.op(&second, Act::Note { text: "asks for a copy".to_owned() }), Then::Stay).await.unwrap();
        ola.release(&second).await;
        kari.outcome(&opened(&kari, "3").await, filled("no_answer")).await.unwrap();

        let day = page(&ola, Sheet::Day).await;
        assert_eq!(numbers(&day.lines), ["2", "2", "1"]);
        let acts: Vec<_> = day.lines.iter().map(|line| match &line.what {
            What::Did { act, promised, .. } => (act.as_str(), *promised),
            other => panic!("{other:?}"),
        }).collect();
        assert_eq!(acts, [("release", None), ("note", None), ("outcome", Some(euros(400_00)))]);
        let Some(Head::Day(head)) = day.head else { panic!("no head") };
        assert_eq!((head.counters.worked, head.counters.promises), (1, 1));
        assert_eq!(head.promised, [euros(400_00)]);
        assert_eq!((head.kept, head.disputes, head.callback), (0, 0, None));
        assert_eq!(numbers(&page(&kari, Sheet::Day).await.lines), ["3"]);

        stage.pass(TimeDelta::days(1));
        assert_eq!(page(&ola, Sheet::Day).await.lines, [], "a new day begins empty");
    }

    async fn promises_stand_open_by_due_date_and_then_as_they_were_judged(stage: Stage) {
        let ids = book(&stage).await;
        let ola = stage.agent("ola").await;
        ola.outcome(&opened(&ola, "1").await, promise(&stage, 1_000_00, 9)).await.unwrap();
        ola.outcome(&opened(&ola, "2").await, promise(&stage, 1_000_00, 1)).await.unwrap();
        ola.outcome(&opened(&ola, "3").await, promise(&stage, 1_000_00, 0)).await.unwrap();
        let open = page(&ola, Sheet::Promises).await;
        assert_eq!(numbers(&open.lines), ["3", "2", "1"]);
        assert_eq!(open.head, Some(Head::Promises { open: 3, kept: 0, matured: 0 }));

        stage.pass(TimeDelta::days(1));
        stage.pays(ids[1], 1_000_00, stage.today()).await;
        stage.pass(TimeDelta::days(6));
        stage.advance().await;
        let judged = page(&ola, Sheet::Promises).await;
        let states: Vec<_> = judged.lines.iter().map(|line| match &line.what {
            What::Promise { state, paid, last_day, due_on, .. } => {
                assert!(last_day > due_on);
                (line.number.as_str(), *state, paid.minor)
            }
            other => panic!("{other:?}"),
        }).collect();
        assert_eq!(states[0], ("1", PromiseState::Open, 0));
        assert!(states.contains(&("2", PromiseState::Kept, 1_000_00)) && states.contains(&("3", PromiseState::Broken, 0)));
        assert_eq!(judged.head, Some(Head::Promises { open: 1, kept: 1, matured: 2 }));
        let Some(Head::Day(today)) = page(&ola, Sheet::Day).await.head else { panic!("no head") };
        assert_eq!(today.kept, 1);

        stage.pass(TimeDelta::days(40));
        assert_eq!(page(&ola, Sheet::Promises).await.lines.len(), 1, "judged ones are shown for thirty days");
    }

    async fn disputes_are_those_opened_and_those_of_ones_own_customers_late_ones_first(stage: Stage) {
        let (ola, kari) = (stage.agent("ola").await, stage.agent("kari").await);
        stage.debtor("1").owes(500_00, 20).put().await;
        stage.debtor("2").owes(500_00, 20).responsible(ola.actor.id).put().await;
        stage.debtor("3").owes(500_00, 20).put().await;
        stage.advance().await;
        let dispute =
            || Filled { text: Some("price".to_owned()), amount: Some(euros(500_00)), ..filled("dispute_price") };
        let account = opened(&ola, "1").await;
        let filled = Filled { invoice: Some(account.invoices[0].id), ..dispute() };
        ola.outcome(&account, filled).await.unwrap();
        stage.pass(TimeDelta::days(1));
        for number in ["2", "3"] {
            let account = opened(&kari, number).await;
            let filled = Filled { invoice: Some(account.invoices[0].id), ..dispute() };
            kari.outcome(&account, filled).await.unwrap();
        }
        let olas = page(&ola, Sheet::Disputes).await;
        assert_eq!(numbers(&olas.lines), ["1", "2"]);
        assert_eq!(olas.head, Some(Head::Disputes { open: 2, late: 0 }));
        assert_eq!(numbers(&page(&kari, Sheet::Disputes).await.lines), ["2", "3"]);
        let Some(Head::Day(today)) = page(&kari, Sheet::Day).await.head else { panic!("no head") };
        assert_eq!(today.disputes, 2);
        stage.pass(TimeDelta::days(7));
        assert_eq!(page(&ola, Sheet::Disputes).await.head, Some(Head::Disputes { open: 2, late: 1 }));
        match &olas.lines[0].what {
            What::Dispute { document, amount, kind, .. } => {
                assert_eq!((document.as_deref(), *amount, kind.as_str()), (Some("1-0"), euros(500_00), "dispute_price"));
            }
            other => panic!("{other:?}"),
        }
    }

    async fn callbacks_come_by_time_with_both_clocks_and_overdue_ones_first(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(500_00, 20).put().await;
        stage.debtor("2").owes(500_00, 20).zone("Europe/Bucharest").put().await;
        stage.advance().await;
        let at = |hour| Filled {
            date: Some(stage.today()),
            time: NaiveTime::from_hms_opt(hour, 30, 0),
            ..filled("callback")
        };
        // 15:30 in Bucharest is 14:30 in Oslo: both fall into one hour of the desk.
        ola.outcome(&opened(&ola, "2").await, at(15)).await.unwrap();
        ola.outcome(&opened(&ola, "1").await, Filled { time: NaiveTime::from_hms_opt(14, 0, 0), ..at(14) }).await.unwrap();
        let agreed = page(&ola, Sheet::Callbacks).await;
        assert_eq!(numbers(&agreed.lines), ["1", "2"]);
        let told: Vec<_> = agreed.lines.iter().map(|line| match &line.what {
            What::Callback { callback, in_hour } => {
                (callback.at.with_timezone(&callback.zone).format("%H:%M").to_string(), *in_hour)
            }
            other => panic!("{other:?}"),
        }).collect();
        assert_eq!(told, [("14:00".to_owned(), 2), ("15:30".to_owned(), 2)]);
        assert_eq!(agreed.head, Some(Head::Callbacks { count: 2, overdue: 0 }));
        let next = ola.page(5).await.callback_at.unwrap();
        assert_eq!(next, "2026-03-03T13:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap());
        stage.pass(TimeDelta::minutes(4 * 60 + 15));
        assert_eq!(page(&ola, Sheet::Callbacks).await.head, Some(Head::Callbacks { count: 2, overdue: 1 }));
    }

    async fn what_waits_is_what_lies_here_what_is_held_and_what_was_put_off(stage: Stage) {
        book(&stage).await;
        let ola = stage.agent("ola").await;
        assert_eq!(page(&ola, Sheet::Waiting).await.lines, []);
        let held = opened(&ola, "1").await;
        let draft = Draft {
            put_away: Vec::new(),
            customer: held.customer.id,
            op: dunlin::domain::id::OpId(stage.ids().next()),
            outcome: "promise".to_owned(),
            typed: Vec::new(),
            focus: 0,
            call: None,
        };
        ola.ask(Request::Draft(draft)).await.unwrap();
        let spool = stage.spool("ola").await;
        let refused = ola.op(&held, Act::Note { text: "x".to_owned() });
        spool.keep(&refused, stage.now()).await.unwrap();
        spool.set_aside(refused.id, "nobody takes it").await.unwrap();
        let third = opened(&ola, "3").await;
        ola.outcome(&third, promise(&stage, 1_000_00, 3)).await.unwrap();
        raw!(stage, "update operation set kind = 'snooze' where customer_id = $1", third.customer.id.0);
        raw!(
            stage,
            "update work_item set hold_reason = 'later', hold_until = $2 where customer_id = $1",
            third.customer.id.0,
            stage.now() + TimeDelta::days(2)
        );
        let waits = page(&ola, Sheet::Waiting).await;
        assert_eq!(numbers(&waits.lines), ["1", "1", "1", "3"]);
        assert!(matches!(&waits.lines[0].what, What::Aside { why, .. } if why == "nobody takes it"));
        assert!(matches!(&waits.lines[1].what, What::Draft { outcome, .. } if outcome == "promise"));
        assert!(matches!(&waits.lines[2].what, What::Held { .. }));
        assert!(matches!(&waits.lines[3].what, What::PutOff { reason, .. } if reason == "later"));
        assert_eq!(numbers(&ask(&ola, request(Sheet::Waiting, "customer 3", 50)).await.lines), ["3"]);
        stage.pass(TimeDelta::days(3));
        assert_eq!(page(&ola, Sheet::Waiting).await.lines.len(), 2, "the claim and the day are over");
    }

    async fn a_long_list_comes_in_windows_and_letters_narrow_it(stage: Stage) {
        let ola = stage.agent("ola").await;
        for number in 1..=9 {
            let number = number.to_string();
            stage.debtor(&number).owes(100_00, 20).put().await;
        }
        stage.advance().await;
        for number in 1..=9_u64 {
            let account = opened(&ola, &number.to_string()).await;
            ola.outcome(&account, promise(&stage, 100_00, number)).await.unwrap();
            stage.pass(TimeDelta::minutes(1));
        }
        for (sheet, first) in [(Sheet::Day, "9"), (Sheet::Promises, "1")] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let window = ask(&ola, Ask { after, ..request(sheet, "", 4) }).await;
                assert!(window.lines.len() <= 4 && window.head.is_some() == after.is_none());
                seen.extend(window.lines.into_iter().map(|line| line.number));
                after = window.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!((seen.len(), seen[0].as_str()), (9, first), "{sheet:?}");
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), 9);
        }
        assert_eq!(numbers(&ask(&ola, request(Sheet::Day, "Customer 4", 50)).await.lines), ["4"]);
        assert_eq!(ask(&ola, request(Sheet::Day, "%", 50)).await.lines, []);
    }

    async fn who_only_reads_has_no_day(stage: Stage) {
        let eva = stage.hire("eva", dunlin::domain::agent::Role::Auditor, &["en"], &[]).await;
        let answer = eva.ask(Request::Mine(request(Sheet::Day, "", 5))).await;
        assert!(matches!(refusal(answer), Refusal::NotAllowed { .. }));
    }
}
