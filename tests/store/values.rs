//! Values come back as they went in, and compare in SQL as they compare in Rust.

use chrono::{DateTime, NaiveDate, Utc};
use dunlin::domain::contact_point::{Channel, ContactPoint, Direction};
use dunlin::domain::dispute::Dispute;
use dunlin::domain::id::{ApprovalId, ContactPointId, DisputeId, InvoiceId, PromiseId};
use dunlin::domain::money::Money;
use dunlin::domain::promise::{Cover, Covered, Promise, PromiseState};
use dunlin::store::{attempt, bulk, contact_point, dispute, promise};

/// Instants whose texts have no, three or six digits after the second, in order.
const INSTANTS: [&str; 7] = [
    "1969-12-31T23:59:59.999999Z",
    "2026-03-03T08:59:59.999999Z",
    "2026-03-03T09:00:00Z",
    "2026-03-03T09:00:00.000001Z",
    "2026-03-03T09:00:00.001Z",
    "2026-03-03T09:00:00.001001Z",
    "2026-03-03T09:00:00.1Z",
];

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

on_both! {
    async fn instants_keep_their_microseconds_and_their_order(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        let db = stage.db().await;
        let mut tx = db.write().await.unwrap();
        for text in INSTANTS {
            let new = attempt::New {
                id: stage.ids().next(),
                customer,
                agent: ola.actor.id,
                point: None,
                channel: Channel::Phone,
                direction: Direction::Out,
                at: instant(text),
                conversation: text.len() % 2 == 0,
            };
            attempt::insert(&mut tx, new).await.unwrap();
        }
        for (place, text) in INSTANTS.iter().enumerate() {
            let later = attempt::since(&mut tx, customer, instant(text)).await.unwrap();
            let expected: Vec<_> = INSTANTS[place + 1..].iter().rev().map(|text| instant(text)).collect();
            assert_eq!(later.iter().map(|attempt| attempt.at).collect::<Vec<_>>(), expected, "after {text}");
        }
        let all = attempt::since(&mut tx, customer, instant("1900-01-01T00:00:00Z")).await.unwrap();
        let truths: Vec<_> = INSTANTS.iter().rev().map(|text| text.len() % 2 == 0).collect();
        assert_eq!(all.iter().map(|attempt| attempt.conversation).collect::<Vec<_>>(), truths);
        tx.commit().await.unwrap();
    }

    async fn promises_come_back_as_they_went_in(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        let made = |minor, currency: &str, due_on, settled_at: Option<DateTime<Utc>>| Promise {
            id: PromiseId(stage.ids().next()),
            customer,
            agent: ola.actor.id,
            amount: Money::new(minor, currency.parse().unwrap()),
            paid_minor: 0,
            due_on,
            state: if settled_at.is_none() { PromiseState::Open } else { PromiseState::Kept },
            level: 1,
            made_at: instant("2026-03-03T09:00:00.123456Z"),
            settled_at,
            plan: None,
            place: 3,
            approval: settled_at.map(|_| ApprovalId(stage.ids().next())),
            method: "as told in the letter of 1 March \u{2013} \"soon\"".to_owned(),
            covers: Cover {
                named: settled_at.is_some(),
                of: vec![Covered { invoice: InvoiceId(stage.ids().next()), minor: i64::MAX }],
            },
        };
        let open = made(i64::MAX, "EUR", NaiveDate::from_ymd_opt(9999, 12, 31).unwrap(), None);
        let kept = made(1, "HUF", stage.today(), Some(instant("2026-03-03T09:00:00.000001Z")));
        let db = stage.db().await;
        let mut tx = db.write().await.unwrap();
        for promise in [&open, &kept] {
            promise::insert(&mut tx, promise).await.unwrap();
            let settled = promise.settled_at;
            promise::settle(&mut tx, promise.id, promise.state, promise.paid_minor, settled).await.unwrap();
        }
        let mut found = promise::of(&mut tx, customer, i64::MAX).await.unwrap();
        found.sort_by_key(|promise| promise.id);
        assert_eq!(found, [open, kept]);
    }

    async fn a_contact_point_that_somebody_added_meanwhile_stays_as_it_is(stage: Stage) {
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        let db = stage.db().await;
        let mut tx = db.write().await.unwrap();
        let before = contact_point::of(&mut tx, customer).await.unwrap();
        let known = before[0].clone();
        let again = ContactPoint { id: ContactPointId(stage.ids().next()), label: "from a file".to_owned(), ..known.clone() };
        let other = ContactPoint { id: ContactPointId(stage.ids().next()), value: "+4722222222".to_owned(), ..again.clone() };
        let rows = [bulk::Point { point: again, place: 8 }, bulk::Point { point: other.clone(), place: 9 }];
        bulk::points(&mut tx, &rows).await.unwrap();
        let after = contact_point::of(&mut tx, customer).await.unwrap();
        assert_eq!(after.len(), before.len() + 1);
        assert_eq!(after.iter().find(|point| point.id == known.id), Some(&known));
        assert!(after.iter().any(|point| point.id == other.id));
        tx.commit().await.unwrap();
    }

    async fn a_dispute_without_a_document_keeps_its_text_to_the_letter(stage: Stage) {
        let ola = stage.agent("ola").await;
        let customer = stage.debtor("1").owes(100_00, 20).put().await;
        let new = Dispute {
            id: DisputeId(stage.ids().next()),
            number: 7,
            customer,
            invoice: None,
            amount: Money::new(1_234_56, "NOK".parse().unwrap()),
            kind: "dispute_price".to_owned(),
            text: "'ő' \"ș\" \\ % _ $1 ; -- 🧾".to_owned(),
            opened_at: stage.now(),
            answer_by: stage.today(),
            owner: Some(ola.actor.id),
            department: "sales".to_owned(),
            closed_at: None,
            decision: None,
            decided_minor: None,
            decided_by: None,
            note: String::new(),
        };
        let db = stage.db().await;
        let mut tx = db.write().await.unwrap();
        dispute::insert(&mut tx, &new, ola.actor.id).await.unwrap();
        assert_eq!(dispute::open(&mut tx, customer).await.unwrap(), [new]);
    }

    async fn days_compare_across_the_ends_of_months_and_years(stage: Stage) {
        let ola = stage.agent("ola").await;
        let days = ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01", "2026-10-09", "2026-10-10"];
        let db = stage.db().await;
        let mut tx = db.write().await.unwrap();
        for (place, day) in days.iter().enumerate() {
            let more = dunlin::store::counter::Day { worked: place as i64 + 1, ..Default::default() };
            dunlin::store::counter::add(&mut tx, ola.actor.id, day.parse().unwrap(), more).await.unwrap();
        }
        tx.commit().await.unwrap();
        let sorted = rows!(stage, (NaiveDate, i64), "select day, worked from agent_day order by day");
        assert_eq!(sorted.iter().map(|(day, _)| day.to_string()).collect::<Vec<_>>(), days);
        assert_eq!(sorted.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
        let limit: NaiveDate = "2026-03-01".parse().unwrap();
        assert_eq!(number!(stage, "select count(*) from agent_day where day < $1", limit), 3);
    }
}
