//! What a desk answers about an agent's own day and messages.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{NAMES, nok, now, page as queue_page, today};
use crate::domain::id::{AgentId, CustomerId, MessageId, OpId, PromiseId, TeamId};
use crate::domain::message::{Audience, LEADS, Recipient};
use crate::domain::promise::{Cover, Promise, PromiseState};
use crate::service::Reply;
use crate::service::message::{self, Row, Sent};
use crate::service::mine::{Ask, Callback, Day, Head, Line, Page, Sheet, What};
use crate::service::reply::Counters;

/// A promise of a customer that was broken last week.
pub(super) fn broken(customer: CustomerId) -> Promise {
    Promise {
        id: PromiseId(Uuid::from_u128(300)),
        customer,
        agent: AgentId(Uuid::from_u128(900)),
        amount: nok(500_000),
        paid_minor: 0,
        due_on: "2026-02-27".parse().unwrap(),
        state: PromiseState::Broken,
        level: 1,
        made_at: now() - TimeDelta::days(12),
        settled_at: None,
        plan: None,
        place: 1,
        approval: None,
        method: String::new(),
        covers: Cover::default(),
    }
}

fn line(n: usize, what: What) -> Line {
    Line {
        key: Uuid::from_u128(500 + n as u128),
        customer: CustomerId(Uuid::from_u128(n as u128)),
        number: format!("00{}", 1041 + n),
        name: NAMES[n - 1].to_owned(),
        what,
    }
}

fn hours(hours: i64) -> DateTime<Utc> {
    now() + TimeDelta::hours(hours)
}

fn did(n: usize, outcome: Option<&str>, act: &str, promised: Option<i64>, state: Option<&str>) -> Line {
    let what = What::Did {
        op: OpId(Uuid::from_u128(700 + n as u128)),
        at: now() - TimeDelta::minutes(7 * n as i64),
        act: act.to_owned(),
        outcome: outcome.map(str::to_owned),
        promised: promised.map(nok),
        state: state.map(str::to_owned),
    };
    line(n, what)
}

fn promise(n: usize, paid: i64, due: &str, last: &str, state: PromiseState) -> Line {
    let (due_on, last_day) = (due.parse().unwrap(), last.parse().unwrap());
    line(n, What::Promise { amount: nok(1_243_000), paid: nok(paid), due_on, last_day, state })
}

fn dispute(n: usize, answer_by: &str) -> Line {
    let what = What::Dispute {
        document: Some(format!("F2026-{n:04}")),
        amount: nok(50_000 * n as i64),
        kind: "dispute_price".to_owned(),
        opened_on: "2026-03-02".parse().unwrap(),
        answer_by: answer_by.parse().unwrap(),
    };
    line(n, what)
}

fn callback(n: usize, at: DateTime<Utc>, zone: chrono_tz::Tz) -> Line {
    line(n, What::Callback { callback: Callback { at, zone }, in_hour: n })
}

/// A page with a few rows, or the rows that fit the filter.
pub(crate) fn page(ask: &Ask) -> Page {
    let oslo = chrono_tz::Tz::Europe__Oslo;
    let (head, mut lines) = match ask.sheet {
        Sheet::Day => {
            let day = Day {
                counters: Counters { worked: 12, contacted: 7, right_party: 5, promises: 3, not_said: 0 },
                promised: vec![nok(1_243_000)],
                kept: 1,
                disputes: 2,
                callback: Some(Callback { at: hours(5), zone: chrono_tz::Tz::Europe__Bucharest }),
                held: queue_page().held,
                next_at: queue_page().next_at,
            };
            let lines = vec![
                did(1, Some("promise"), "outcome", Some(1_243_000), None),
                did(2, Some("no_answer"), "outcome", None, None),
                did(3, None, "note", None, None),
                did(4, Some("no_answer"), "outcome", None, Some("quarantined")),
            ];
            (Head::Day(Box::new(day)), lines)
        }
        Sheet::Promises => (
            Head::Promises { open: 2, kept: 4, matured: 6 },
            vec![
                promise(1, 0, "2026-03-06", "2026-03-11", PromiseState::Open),
                promise(2, 200_000, "2026-03-20", "2026-03-25", PromiseState::Open),
                promise(3, 1_243_000, "2026-02-20", "2026-02-25", PromiseState::Kept),
                promise(4, 0, "2026-02-13", "2026-02-18", PromiseState::Broken),
            ],
        ),
        Sheet::Disputes => {
            (Head::Disputes { open: 2, late: 1 }, vec![dispute(1, "2026-03-04"), dispute(2, "2026-03-09")])
        }
        Sheet::Callbacks => (
            Head::Callbacks { count: 2, overdue: 1 },
            vec![callback(1, hours(-1), oslo), callback(2, hours(26), chrono_tz::Tz::Europe__Bucharest)],
        ),
        Sheet::Waiting => (
            Head::Waiting { away: false },
            vec![
                line(
                    1,
                    What::Aside { act: "outcome".to_owned(), at: hours(-2), why: "the agent is unknown".to_owned() },
                ),
                line(2, What::Draft { outcome: "promise".to_owned(), at: hours(-1) }),
                line(3, What::Held { lease_until: hours(-1), until: hours(1) }),
                line(4, What::PutOff { reason: "callback".to_owned(), until: hours(72) }),
            ],
        ),
    };
    let letters = crate::domain::clean::fold(&ask.filter);
    lines.retain(|line| crate::domain::clean::fold(&line.name).contains(&letters));
    Page {
        sheet: ask.sheet,
        filter: ask.filter.clone(),
        after: ask.after,
        head: Some(head),
        lines,
        next: None,
        as_of: now(),
        today: today(),
    }
}

/// The same page with nothing on it.
pub(crate) fn blank(ask: &Ask) -> Page {
    let head = match ask.sheet {
        Sheet::Day => Head::Day(Box::default()),
        Sheet::Promises => Head::Promises { open: 0, kept: 0, matured: 0 },
        Sheet::Disputes => Head::Disputes { open: 0, late: 0 },
        Sheet::Callbacks => Head::Callbacks { count: 0, overdue: 0 },
        Sheet::Waiting => Head::Waiting { away: false },
    };
    Page { head: Some(head), lines: Vec::new(), ..page(ask) }
}

fn row(n: u128, own: bool, group: bool, text: &str, read: bool) -> Row {
    Row {
        id: MessageId(Uuid::from_u128(600 + n)),
        own,
        sender: if own { "Kari Nordmann".to_owned() } else { "Béla \u{1b}[31mSzabó".to_owned() },
        login: if own { "kari".to_owned() } else { "bela".to_owned() },
        to: Some(if group { "Nord".to_owned() } else { "Åse".to_owned() }),
        group,
        about: (n == 1).then(|| (CustomerId(Uuid::from_u128(2)), "001043".to_owned(), NAMES[1].to_owned())),
        text: text.to_owned(),
        at: now() - TimeDelta::hours(n as i64),
        read,
        recipients: 3,
        readers: 1,
    }
}

/// What becomes of a question about messages.
pub(crate) fn message(ask: &message::Ask) -> Reply {
    let agent = |n: u128, login: &str, name: &str, away| Recipient {
        audience: Audience::Agent(AgentId(Uuid::from_u128(n))),
        address: login.to_owned(),
        name: name.to_owned(),
        away,
    };
    let nord = Recipient {
        audience: Audience::Team(TeamId(Uuid::from_u128(9))),
        address: "Nord".to_owned(),
        name: "Nord".to_owned(),
        away: false,
    };
    match ask {
        message::Ask::List { before, .. } => {
            let long =
                "can you take this one, they ask for somebody who speaks Hungarian and I am in a meeting until two";
            let rows = vec![
                row(1, false, false, long, false),
                row(2, false, true, "stand-up \u{202e}at nine", false),
                row(3, true, true, "back at ten", true),
            ];
            Reply::Messages(Box::new(message::Page { before: *before, rows, more: false, unread: 2 }))
        }
        message::Ask::Count => Reply::Unread(2),
        message::Ask::Read(_) => Reply::Unread(1),
        message::Ask::Recipients => {
            let leads = Recipient { audience: Audience::Leads, address: LEADS.into(), name: LEADS.into(), away: false };
            Reply::Recipients(vec![
                agent(1, "bela", "Béla Szabó", false),
                agent(2, "berit", "Berit Lie", true),
                nord,
                leads,
            ])
        }
        message::Ask::Send(new) => {
            Reply::Sent(Box::new(Sent { id: new.id, to: nord, count: 3, away: vec!["Berit Lie".to_owned()] }))
        }
    }
}
