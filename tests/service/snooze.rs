//! Putting off and passing over: limits, reasons, and the way back.

use chrono::TimeDelta;
use dunlin::domain::agent::Role;
use dunlin::domain::contact::Rule;
use dunlin::domain::contact_point::Channel;
use dunlin::domain::entry;
use dunlin::domain::op::Act;
use dunlin::domain::outcome::{Field, Filled};
use dunlin::service::callback::{Ask, Density, Weighed};
use dunlin::service::record::Then;
use dunlin::service::{Refusal, Reply, Request};

use crate::support::{Seat, Stage, filled, refusal};

fn until(stage: &Stage, days: i64, reason: &str) -> Act {
    Act::Snooze { until: stage.now() + TimeDelta::days(days), reason: reason.to_owned(), when: String::new() }
}

async fn weigh(seat: &Seat, ask: Ask) -> Weighed {
    match seat.ask(Request::Weigh(ask)).await.unwrap() {
        Reply::Weighed(weighed) => *weighed,
        other => panic!("not weighed: {other:?}"),
    }
}

on_both! {
    async fn a_customer_put_off_comes_back_at_its_time(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        ola.act(&account, until(&stage, 1, "")).await.unwrap();
        assert_eq!(ola.next_number().await, None);
        assert_eq!(ola.empty().await.held[0].rule, Rule::Snooze);
        assert_eq!(stage.told(customer, "snoozed").await["text"], "");
        stage.pass(TimeDelta::days(1));
        assert_eq!(ola.next_number().await.as_deref(), Some("1"));
    }

    async fn the_second_time_in_a_row_wants_a_reason(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        ola.act(&account, until(&stage, 1, "")).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let refused = refusal(ola.act(&account, until(&stage, 1, "  ")).await);
        assert_eq!(refused, Refusal::Missing { fields: vec![Field::Text] });
        ola.act(&account, until(&stage, 1, "waits for approval")).await.unwrap();
        let account = ola.open("1").await.unwrap();
        ola.outcome(&account, filled("no_answer")).await.unwrap();
        let account = ola.open("1").await.unwrap();
        ola.act(&account, until(&stage, 1, "")).await.unwrap();
    }

    async fn passing_over_brings_nobody_back_sooner_who_was_put_off(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        ola.act(&account, until(&stage, 3, "")).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let skipped = ola.act(&account, Act::Skip { reason: "not_now".to_owned() }).await.unwrap();
        assert_eq!(skipped.done.unwrap().next_step.unwrap().at, stage.now() + TimeDelta::days(3));
        stage.pass(TimeDelta::hours(2));
        assert_eq!(ola.next_number().await, None);
        assert_eq!(ola.empty().await.held[0].rule, Rule::Snooze);
        stage.pass(TimeDelta::days(3));
        assert_eq!(ola.next_number().await.as_deref(), Some("1"));
    }

    async fn each_role_has_its_limit_and_the_last_day_is_said(stage: Stage) {
        let ola = stage.agent("ola").await;
        let siri = stage.hire("siri", Role::Senior, &["en"], &[]).await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        let refused = refusal(ola.act(&account, until(&stage, 15, "")).await);
        assert_eq!(refused, Refusal::TooLate { last: stage.today() + TimeDelta::days(14) });
        ola.release(&account).await;
        let account = siri.open("1").await.unwrap();
        siri.act(&account, until(&stage, 15, "")).await.unwrap();
    }

    async fn nobody_is_put_off_beyond_an_agreed_callback(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        let date = entry::date("+3", stage.today()).unwrap();
        let agreed = Filled { date: Some(date), time: entry::time("1000").ok(), ..filled("callback") };
        ola.outcome(&account, agreed).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let at = account.next.as_ref().unwrap().at;
        assert_eq!(refusal(ola.act(&account, until(&stage, 5, "")).await), Refusal::BeyondCallback { at });
        ola.act(&account, until(&stage, 1, "")).await.unwrap();
        let after = ola.open("1").await.unwrap();
        assert_eq!(after.next.as_ref().unwrap().at, at, "the callback stands");
    }

    async fn one_that_was_passed_over_comes_back_after_an_hour_and_is_counted(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.debtor("2").owes(50_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let op = ola.op(&account, Act::Skip { reason: "colleague".to_owned() });
        let recorded = ola.submit(&op, Then::List).await.unwrap();
        assert_eq!(recorded.done.unwrap().skipped, 1);
        assert_eq!(stage.told(account.customer.id, "skipped").await["skip"], "colleague");
        let account = ola.next().await.unwrap();
        assert_eq!(account.customer.number, "2");
        let op = ola.op(&account, Act::Skip { reason: "engaged".to_owned() });
        assert_eq!(ola.submit(&op, Then::List).await.unwrap().done.unwrap().skipped, 2);
        assert_eq!(ola.next_number().await, None);
        stage.pass(TimeDelta::minutes(60));
        assert_eq!(ola.next_number().await.as_deref(), Some("1"));
    }

    async fn a_reason_that_is_in_no_list_names_the_nearest(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.next().await.unwrap();
        let refused = refusal(ola.act(&account, Act::Skip { reason: "engagd".to_owned() }).await);
        assert_eq!(refused, Refusal::Unknown { code: "engagd".to_owned(), nearest: Some("engaged".to_owned()) });
    }

    async fn a_hold_that_lasts_longer_and_contact_that_ended_stay(stage: Stage) {
        let ola = stage.agent("ola").await;
        stage.debtor("1").owes(100_00, 20).put().await;
        stage.debtor("2").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        let date = entry::date("+10", stage.today()).ok();
        let waits = Filled { date, text: Some("as told".to_owned()), name: Some("Nils".to_owned()), ..filled("awaiting_approval") };
        ola.outcome(&account, waits).await.unwrap();
        let account = ola.open("1").await.unwrap();
        let held = account.decision.until;
        ola.act(&account, Act::Skip { reason: "not_now".to_owned() }).await.unwrap();
        assert_eq!(ola.open("1").await.unwrap().decision.until, held);
        let account = ola.open("2").await.unwrap();
        let ended = Filled { reference: Some("R-1".to_owned()), date: Some(stage.today()), ..filled("insolvent") };
        ola.outcome(&account, ended).await.unwrap();
        let account = ola.open("2").await.unwrap();
        ola.act(&account, until(&stage, 1, "")).await.unwrap();
        assert_eq!(ola.open("2").await.unwrap().decision.denied_by(), Some(Rule::Stopped));
    }

    async fn a_moment_is_weighed_by_the_gate_and_by_what_is_booked(stage: Stage) {
        let ola = stage.agent("ola").await;
        let kari = stage.agent("kari").await;
        for (number, time, seat) in [("1", "1000", &ola), ("2", "1030", &kari), ("3", "0945", &kari), ("4", "1115", &ola)] {
            stage.debtor(number).owes(100_00, 20).put().await;
            stage.advance().await;
            let account = seat.open(number).await.unwrap();
            let date = entry::date("+1", stage.today()).ok();
            let agreed = Filled { date, time: entry::time(time).ok(), ..filled("callback") };
            seat.outcome(&account, agreed).await.unwrap();
        }
        let customer = stage.debtor("5").owes(100_00, 20).put().await;
        stage.advance().await;
        let tomorrow = entry::date("+1", stage.today()).unwrap();
        let oslo = chrono_tz::Tz::Europe__Oslo;
        let at = dunlin::domain::calendar::instant(tomorrow, entry::time("1020").unwrap(), oslo);
        let weighed = weigh(&ola, Ask { customer, at, counts: false }).await;
        assert_eq!(weighed.mine, Density { before: 0, hour: 1, after: 1 });
        assert_eq!(weighed.team, Density { before: 1, hour: 2, after: 1 });
        assert!(weighed.decision.allows());
        let night = dunlin::domain::calendar::instant(tomorrow, entry::time("2300").unwrap(), oslo);
        let weighed = weigh(&ola, Ask { customer, at: night, counts: true }).await;
        assert_eq!(weighed.decision.denied_by(), Some(Rule::Hours));
        assert!(weighed.next.is_some_and(|next| next > night));
    }
    async fn a_call_back_later_today_is_weighed_with_the_call_that_agrees_on_it(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        stage.advance().await;
        let account = ola.open("1").await.unwrap();
        let at = stage.now() + TimeDelta::hours(1);
        assert!(weigh(&ola, Ask { customer, at, counts: false }).await.decision.allows());
        let weighed = weigh(&ola, Ask { customer, at, counts: true }).await;
        assert_eq!(weighed.decision.denied_by(), Some(Rule::PerDay));
        let local = at.with_timezone(&account.customer.time_zone);
        let agreed = Filled {
            date: Some(local.date_naive()),
            time: Some(local.time()),
            channel: Some(Channel::Phone),
            ..filled("callback")
        };
        let recorded = ola.outcome(&account, agreed).await.unwrap();
        assert_eq!(recorded.done.unwrap().next_step.map(|next| next.at), weighed.next, "what was said is what follows");
    }
}
