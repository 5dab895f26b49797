//! What a desk answers about requests for authority.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{NAMES, nok, now};
use crate::domain::agent::Role;
use crate::domain::approval::{Approval, ApprovalKind, ApprovalState, Item, Proposal, ReasonKind};
use crate::domain::id::{AgentId, ApprovalId, CustomerId, InvoiceId};
use crate::domain::plan::{Instalment, Offer, OnMiss};
use crate::service::Reply;
use crate::service::approval::{Ask, Decided, Drafted, Line, Needs, Page, Shown, Similar, Verdict, Which};

/// The reasons of the desk's list.
pub(crate) fn reasons() -> Vec<ReasonKind> {
    let reason = |code: &str, label: &str, evidence| ReasonKind {
        code: code.to_owned(),
        kinds: ApprovalKind::ALL.to_vec(),
        label: [("en", label), ("no", code), ("hu", code), ("ro", code), ("fr", code)]
            .map(|(language, words)| (language.to_owned(), words.to_owned()))
            .to_vec(),
        evidence,
    };
    vec![
        reason("hardship", "cannot pay more", false),
        reason("our_fault", "our own fault", false),
        reason("insolvency", "insolvency", true),
    ]
}

/// A settlement of 10 000 by one payment.
pub(crate) fn settlement(pays: i64) -> Proposal {
    Proposal::Settlement {
        offer: Offer {
            currency: "NOK".parse().unwrap(),
            instalments: vec![Instalment { due_on: "2026-03-13".parse().unwrap(), minor: pays }],
            discount_minor: 1_000_000 - pays,
            on_miss: OnMiss::Ends,
            covers: Vec::new(),
        },
    }
}

fn write_off(minor: i64) -> Proposal {
    let items = vec![Item { invoice: InvoiceId(Uuid::from_u128(202)), minor }];
    Proposal::WriteOff { currency: nok(0).currency, items }
}

/// A request of a colleague, 40 seconds old, about the customer with that place in the queue.
pub(crate) fn line(number: i64, customer: usize, proposal: Proposal, live: bool) -> Line {
    Line {
        approval: Approval {
            id: ApprovalId(Uuid::from_u128(1700 + number as u128)),
            number,
            customer: CustomerId(Uuid::from_u128(customer as u128)),
            state: ApprovalState::Pending,
            proposal,
            counter: None,
            reason: "hardship".to_owned(),
            note: "has 7 000 today, \u{1b}[31mnothing more before June".to_owned(),
            evidence: String::new(),
            basis: "{}".to_owned(),
            live_until: live.then(|| now() + TimeDelta::minutes(10)),
            expires_at: now() + TimeDelta::hours(24),
            requested_by: AgentId(Uuid::from_u128(901)),
            requested_at: now() - TimeDelta::seconds(if live { 40 } else { 1_500 }),
            decided_by: None,
            decided_at: None,
            decision_note: String::new(),
        },
        customer: (format!("00{}", 1041 + customer), NAMES[customer - 1].to_owned()),
        asked_by: "Béla Szabó".to_owned(),
        decided_by: None,
        live,
    }
}

/// The same, decided.
pub(crate) fn decided(line: Line, state: ApprovalState, note: &str) -> Line {
    let counter = (state == ApprovalState::Countered).then(|| settlement(800_000));
    let approval = Approval {
        state,
        counter,
        decided_by: Some(AgentId(Uuid::from_u128(902))),
        decided_at: Some(now()),
        decision_note: note.to_owned(),
        ..line.approval
    };
    Line { approval, decided_by: Some("Vigdis Lie".to_owned()), ..line }
}

/// The request of the agent who asks, about the first customer.
pub(crate) fn own() -> Line {
    let line = line(17, 1, settlement(700_000), true);
    let requested_by = AgentId(Uuid::from_u128(900));
    Line { approval: Approval { requested_by, ..line.approval }, asked_by: "Kari Nordmann".to_owned(), ..line }
}

/// A page, read at that instant.
pub(crate) fn page(which: Which, as_of: DateTime<Utc>) -> Page {
    let lines = match which {
        Which::Waiting => vec![
            line(18, 2, settlement(700_000), true),
            line(15, 4, write_off(29_300), false),
            line(16, 3, write_off(293_000), false),
        ],
        Which::Mine => vec![own()],
        Which::Decided => vec![
            decided(line(12, 1, settlement(700_000), false), ApprovalState::Applied, ""),
            decided(line(11, 2, write_off(29_300), false), ApprovalState::Refused, "paid since"),
        ],
    };
    Page { which, from: 0, count: i64::try_from(lines.len()).unwrap(), lines, as_of }
}

fn similar(number: i64, exemplary: bool) -> Similar {
    Similar {
        number,
        proposal: settlement(750_000),
        reason: "hardship".to_owned(),
        decided_at: now() - TimeDelta::days(number),
        exemplary,
    }
}

/// One request, read at that instant.
pub(crate) fn shown(line: Line, as_of: DateTime<Utc>) -> Shown {
    Shown {
        documents: vec![("F2026-0001".to_owned(), 1_000_000, 700_000), ("F2026-0002".to_owned(), 293_000, 293_000)],
        line,
        agents_past: (9, 7),
        granted_minor: 50_000,
        similar: vec![similar(9, true), similar(6, false)],
        barred: None,
        as_of,
    }
}

/// What becomes of a question about requests.
pub(crate) fn answer(ask: &Ask) -> Reply {
    answer_at(ask, now())
}

/// The same at another instant.
pub(crate) fn answer_at(ask: &Ask, as_of: DateTime<Utc>) -> Reply {
    let found = |id: ApprovalId| {
        let pages = [Which::Waiting, Which::Mine, Which::Decided].map(|which| page(which, as_of).lines);
        pages.into_iter().flatten().find(|line| line.approval.id == id).unwrap_or_else(own)
    };
    match ask {
        Ask::List { which, .. } => Reply::Approvals(Box::new(page(*which, as_of))),
        Ask::Read(id) | Ask::Exemplary(id) => Reply::Approval(Box::new(shown(found(*id), as_of))),
        Ask::Draft { customer, proposal } => Reply::Drafted(Box::new(Drafted {
            customer: *customer,
            needs: match proposal.amount().minor {
                0..=10_000 => Needs::Nothing,
                900_000.. => Needs::Nobody,
                _ => Needs::Approval { role: Role::Supervisor, people: 2, present: 1 },
            },
            nearest: matches!(**proposal, Proposal::Settlement { .. }).then(|| settlement(990_000)),
            granted_minor: 50_000,
            similar: vec![similar(9, true), similar(6, false)],
        })),
        Ask::Decide(decide) => {
            let state = match &decide.verdict {
                Verdict::Approve { .. } => ApprovalState::Applied,
                Verdict::Refuse { .. } => ApprovalState::Refused,
                Verdict::Counter { .. } => ApprovalState::Countered,
            };
            let line = decided(found(decide.of), state, "");
            Reply::Decided(Box::new(Decided { id: decide.id, line, account_changed: true }))
        }
        Ask::Reverse(reverse) => {
            let line = decided(found(reverse.of), ApprovalState::Reversed, &reverse.reason);
            Reply::Decided(Box::new(Decided { id: reverse.id, line, account_changed: true }))
        }
    }
}

/// What an account tells: one that waits, one that was answered with other terms, one that was refused.
pub(crate) fn told() -> Vec<Line> {
    vec![
        own(),
        decided(line(14, 1, settlement(600_000), false), ApprovalState::Countered, "could be more"),
        decided(line(13, 1, write_off(29_300), false), ApprovalState::Refused, "\u{202e}paid since"),
    ]
}
