//! Values for the tests of this room: one desk, one session, customers with names that need care.

pub(crate) mod dispute;
pub(crate) mod own;
pub(crate) mod payments;
pub(crate) mod request;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::json;
use uuid::Uuid;

use super::chord::sequence;
use super::effect::{Effect, Ticket};
use super::keymap::Keymap;
use super::model::{Model, Session};
use super::msg::Msg;
use super::update::update;
use crate::domain::agent::{Actor, Role};
use crate::domain::contact::{Answer, Decision, Rule, Verdict};
use crate::domain::contact_point::{Channel, ContactPoint, PointStatus};
use crate::domain::customer::{Customer, Segment};
use crate::domain::id::{AgentId, ContactPointId, CustomerId, InvoiceId, RevisionId};
use crate::domain::invoice::{Invoice, InvoiceKind, References};
use crate::domain::ledger::Balance;
use crate::domain::money::Money;
use crate::domain::priority::{Factor, Score};
use crate::domain::search::{self, Kind};
use crate::ids::Ids;

use crate::revision::{Documents, Revision, read};
use crate::service::account::{Account, Claim, Entry, Promising};
use crate::service::queue::{Held, Page, Row, Task};
use crate::service::record::{Done, Opened, Recorded, Saved, Submission};
use crate::service::reply::{Counters, Hello};
use crate::service::search::{Answer as SearchAnswer, Hit};
use crate::service::{Reply, Request, Trouble};
use crate::text::{Language, Words};

/// A Friday, 09:14 in Oslo.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-03-06T08:14:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    "2026-03-06".parse().unwrap()
}

/// The shipped desk.
pub(crate) fn revision() -> Arc<Revision> {
    let read = read(RevisionId(Uuid::from_u128(1)), &Documents::embedded()).unwrap();
    Arc::new(Revision { reasons: request::reasons(), ..read.revision })
}

/// A session of an agent called Kari.
pub(crate) fn session() -> Session {
    Session {
        actor: Actor {
            id: AgentId(Uuid::from_u128(900)),
            login: "kari".to_owned(),
            name: "Kari Nordmann".to_owned(),
            role: Role::Agent,
            teams: Vec::new(),
            languages: vec!["no".to_owned()],
            device: "test:1".to_owned(),
        },
        revision: revision(),
        words: Arc::new(Words::new(Language::En)),
        keymap: Arc::new(Keymap::standard()),
        ids: Ids::counted(),
        plain: false,
        still: false,
        outward: super::dial::Outward::default(),
        notices: Vec::new(),
        tutor: false,
    }
}

fn nok(minor: i64) -> Money {
    Money::new(minor, "NOK".parse().unwrap())
}

fn score() -> Score {
    Score {
        value: 1_864_500,
        at_risk_base: 1_243_000,
        base: "EUR".parse().unwrap(),
        factors: vec![Factor { code: "broken_promise".to_owned(), factor: "1.5".parse().unwrap(), n: 2 }],
        unrated: Vec::new(),
        lifted_out: false,
        oldest_due: Some("2026-02-01".parse().unwrap()),
    }
}

fn balance(currency: &str, overdue: i64) -> Balance {
    Balance {
        total: overdue + 250_000,
        overdue,
        disputed: 50_000,
        at_risk: overdue - 50_000,
        oldest_due: Some("2026-02-01".parse().unwrap()),
        overdue_count: 2,
        ..Balance::empty(currency.parse().unwrap())
    }
}

const NAMES: [&str; 4] = [
    "Ødegård Rør & Varme AS",
    "Őszi Gyümölcs Kereskedelmi Kft.",
    "Țăranu și Fiii S.R.L.",
    "\u{1b}[31mEvil\u{202e} \u{1b}]0;x\u{7}Ltd",
];

fn looked(id: CustomerId) -> Reply {
    let account = Account { claim: None, ..account(id.0.as_u128()) };
    Reply::Looked(Box::new(crate::service::account::Looked { account, holder: None }))
}

/// A queue of four, one with a colleague.
pub(crate) fn page() -> Page {
    let row = |at: usize| Row {
        customer: CustomerId(Uuid::from_u128(at as u128 + 1)),
        number: format!("00{}", 1042 + at),
        name: NAMES[at].to_owned(),
        task: if at == 0 { Task::Callback { at: now() } } else { Task::Call },
        balances: vec![balance(if at == 1 { "HUF" } else { "NOK" }, 1_293_000 * (4 - at as i64))],
        days_late: 33,
        score: Score { factors: if at == 2 { score().factors } else { Vec::new() }, ..score() },
        holder: (at == 3).then(|| "Béla".to_owned()),
        mine: at == 0,
    };
    Page {
        rows: (0..4).map(row).collect(),
        workable: 3,
        held: vec![
            Held { rule: Rule::Hours, count: 27, next_at: Some(now() + TimeDelta::hours(4)) },
            Held { rule: Rule::Promise, count: 9, next_at: None },
        ],
        next_at: Some(now() + TimeDelta::hours(4)),
        callback_at: None,
        as_of: now(),
    }
}

/// The account of the `at`th customer of the queue, from 1.
pub(crate) fn account(at: u128) -> Account {
    let id = CustomerId(Uuid::from_u128(at));
    let point = |n: u128, value: &str, label: &str, status, result: Option<&str>| ContactPoint {
        id: ContactPointId(Uuid::from_u128(100 + n)),
        customer: id,
        channel: if value.contains('@') { Channel::Email } else { Channel::Phone },
        value: value.to_owned(),
        label: label.to_owned(),
        status,
        consent: None,
        last_result: result.map(str::to_owned),
        last_at: result.map(|_| now() - TimeDelta::days(2)),
        source: "erp".to_owned(),
    };
    let invoice = |n: u128, kind, open: i64, due: &str| Invoice {
        id: InvoiceId(Uuid::from_u128(200 + n)),
        customer: id,
        source: "erp".to_owned(),
        number: format!("F2026-{n:04}"),
        kind,
        amount: nok(open),
        open_minor: open,
        issued_on: "2026-01-18".parse().unwrap(),
        due_on: due.parse().unwrap(),
        corrects: None,
        references: References::default(),
    };
    let entry = |days: i64, who: &str, kind: &str, body| Entry {
        at: now() - TimeDelta::days(days),
        who: who.to_owned(),
        kind: kind.to_owned(),
        body,
    };
    Account {
        revision: revision(),
        customer: Customer {
            id,
            source: "erp".to_owned(),
            number: format!("00{}", 1041 + at),
            name: NAMES[(at as usize - 1) % 4].to_owned(),
            aliases: Vec::new(),
            segment: Segment::Professional,
            language: "no".to_owned(),
            time_zone: chrono_tz::Tz::Europe__Oslo,
            country: "NO".to_owned(),
            currency: "NOK".parse().unwrap(),
            team: None,
            responsible: None,
            terms_days: Some(14),
            terms_version: None,
            terms_accepted_on: None,
            free_until: None,
            ways_to_pay: String::new(),
            habits: String::new(),
            profile: crate::domain::profile::Profile::default(),
        },
        claim: Some(Claim {
            epoch: 7,
            lease_until: now() + TimeDelta::seconds(90),
            resume_until: now() + TimeDelta::minutes(10),
        }),
        resumed: false,
        task: Task::Call,
        decision: Decision {
            verdict: Verdict::Allow,
            until: None,
            override_role: None,
            pack: "team@1".to_owned(),
            answers: Rule::ALL.into_iter().map(|rule| Answer { rule, passed: true, until: None }).collect(),
        },
        points: vec![
            point(1, "+4722334455", "reception", PointStatus::Verified, Some("no_answer")),
            point(2, "+4790112233", "Åse", PointStatus::Unverified, None),
            point(3, "post@odegard.example", "", PointStatus::Unverified, None),
        ],
        balances: vec![balance("NOK", 1_293_000), balance("EUR", 80_000)],
        invoices: vec![
            invoice(1, InvoiceKind::Invoice, 1_000_000, "2026-02-01"),
            invoice(2, InvoiceKind::Invoice, 293_000, "2026-02-20"),
            invoice(3, InvoiceKind::CreditNote, -50_000, "2026-02-25"),
            invoice(4, InvoiceKind::Invoice, 250_000, "2026-03-20"),
        ],
        invoice_count: 4,
        promises: vec![own::broken(id)],
        plans: Vec::new(),
        promising: Promising { limits: revision().promise_limits(Role::Agent, nok(0).currency), level: 2 },
        disputes: vec![dispute::open(id)],
        approvals: Vec::new(),
        attempts: Vec::new(),
        timeline: vec![
            entry(2, "Kari", "outcome_recorded", json!({ "outcome": "no_answer" })),
            entry(
                4,
                "",
                "promise_broken",
                json!({ "amount": { "minor": 500_000, "currency": "NOK" }, "date": "2026-02-27" }),
            ),
            entry(
                12,
                "Béla",
                "promise_made",
                json!({ "amount": { "minor": 500_000, "currency": "NOK" }, "date": "2026-02-27" }),
            ),
            entry(13, "Béla", "note_added", json!({ "text": "asks for \u{1b}[31mÅse\u{202e} in accounts" })),
        ],
        next: None,
        score: score(),
        excuse: None,
        behaviour: crate::domain::behaviour::Behaviour::default(),
        notices: Vec::new(),
        responsible: Some("Kari Nordmann".to_owned()),
        team: Some("Nord".to_owned()),
        draft: None,
        as_of: now(),
        today: today(),
    }
}

/// What a desk answers when all goes well: the next customer follows every outcome.
pub(crate) fn answer(request: &Request) -> Result<Reply, Trouble> {
    Ok(match request {
        Request::Hello => Reply::Hello(Hello {
            today: Counters { worked: 12, promises: 3, ..Counters::default() },
            waiting: 0,
            unread: 0,
            aside: Vec::new(),
        }),
        Request::Queue(_) => Reply::Queue(page()),
        Request::Claim(crate::service::claim::Ask::Renew { customer, .. }) => {
            Reply::Renewed { customer: *customer, until: now() + TimeDelta::minutes(2), unread: 0 }
        }
        Request::Claim(crate::service::claim::Ask::Customer(id)) => Reply::Account(Box::new(account(id.0.as_u128()))),
        Request::Search(ask) => Reply::Search(found(&ask.text)),
        Request::Mine(ask) => Reply::Mine(Box::new(own::page(ask))),
        Request::Message(ask) => own::message(ask),
        Request::Dispute(ask) => dispute::answer(ask),
        Request::Payment(ask) => payments::answer(ask),
        Request::Account(crate::service::account::Ask::Look(id)) => looked(*id),
        Request::Account(crate::service::account::Ask::LookFor(reference)) => {
            looked(CustomerId(Uuid::from_u128(if reference == "1043" { 2 } else { 1 })))
        }
        Request::Account(crate::service::account::Ask::Points(id)) => {
            let points = account(id.0.as_u128()).points;
            Reply::Points(Box::new(crate::service::point::Points { customer: *id, points, tried: Vec::new() }))
        }
        Request::History(crate::service::history::Ask::Page(wanted)) => {
            Reply::History(Box::new(crate::service::history::Page {
                wanted: wanted.clone(),
                lines: Vec::new(),
                next: None,
            }))
        }
        Request::Claim(_) | Request::Account(_) | Request::History(_) => Reply::Account(Box::new(account(1))),
        Request::Record(submission) => Reply::Recorded(Box::new(recorded(submission))),
        Request::Draft(_) | Request::Forget(_) => Reply::DraftKept,
        Request::Statement(_) => Reply::Statement(Box::new(crate::service::statement::Made {
            statement: crate::text::statement::tests::whole("F-100"),
            copy: None,
        })),
        Request::Approval(ask) => request::answer(ask),
        Request::Weigh(_) | Request::Undo(_) | Request::Report(_) => {
            return Err(Trouble::Away("not asked here".to_owned()));
        }
    })
}

/// What a desk finds: everybody for "several", nobody for "nobody", else one customer, the second by its number.
pub(crate) fn found(text: &str) -> SearchAnswer {
    let hit = |at: usize, kind: Kind, shown: &str| Hit {
        customer: CustomerId(Uuid::from_u128(at as u128)),
        number: format!("00{}", 1041 + at),
        name: NAMES[at - 1].to_owned(),
        at_risk: Some(nok(1_243_000 * (5 - at as i64))),
        kind,
        shown: shown.to_owned(),
        amount: None,
        status: (kind == Kind::Phone && at == 3).then_some(PointStatus::Suppressed),
        exact: matches!(kind, Kind::Number | Kind::Document),
        literal: false,
        holder: (at == 4).then(|| "Béla".to_owned()),
    };
    let hits = match text {
        "1043" => vec![hit(2, Kind::Number, "001043")],
        "nobody" => Vec::new(),
        "several" => vec![
            hit(1, Kind::Document, "F2026-0001"),
            hit(2, Kind::Alias, "Őszi Gyümölcs"),
            hit(3, Kind::Phone, "+40 21 222 4455"),
            hit(4, Kind::Name, ""),
        ],
        _ => vec![hit(1, Kind::Name, "")],
    };
    SearchAnswer { hits, more: false, tried: search::read(text).kinds(), complete: true }
}

/// A write that lies in the journal.
pub(crate) fn recorded(submission: &Submission) -> Recorded {
    use crate::service::record::Then;
    let id = submission.op.customer.0.as_u128();
    Recorded {
        op: submission.op.id,
        customer: submission.op.customer,
        saved: Saved::Journal,
        done: Some(Done::default()),
        next: match submission.then {
            Then::Next => Opened::Account(Box::new(account(id % 4 + 1))),
            Then::Stay => Opened::Account(Box::new(account(id))),
            Then::List => Opened::Nothing,
        },
        today: Counters { worked: 13, promises: 3, ..Counters::default() },
    }
}

/// A model under the hands of a test.
pub(crate) struct Hands {
    pub(crate) model: Model,
    /// Effects of the last key that were not answered.
    pub(crate) effects: Vec<Effect>,
}

impl Hands {
    /// A session that shows the queue.
    pub(crate) fn at_the_queue() -> Self {
        let mut hands = Hands { model: Model::new(session(), now(), (80, 24)), effects: Vec::new() };
        hands.effects = update(&mut hands.model, Msg::Start);
        hands.answered();
        hands
    }

    /// A session that shows the first customer.
    pub(crate) fn at_an_account() -> Self {
        let mut hands = Hands::at_the_queue();
        hands.press("enter");
        hands.answered();
        assert!(hands.model.account().is_some());
        hands
    }

    /// Presses keys, parted by blanks; nothing is answered meanwhile.
    pub(crate) fn press(&mut self, keys: &str) {
        for chord in sequence(keys).unwrap() {
            let effects = update(&mut self.model, Msg::Key(chord));
            self.effects.extend(effects);
        }
    }

    /// Types letters.
    pub(crate) fn types(&mut self, text: &str) {
        for c in text.chars() {
            let effects = update(&mut self.model, Msg::Key(super::chord::Chord::char(c)));
            self.effects.extend(effects);
        }
    }

    /// Lets time pass.
    pub(crate) fn waits(&mut self, seconds: i64) {
        let now = self.model.now + TimeDelta::seconds(seconds);
        self.effects.extend(update(&mut self.model, Msg::Tick(now)));
    }

    /// Answers everything that was asked, as a desk does where all goes well.
    pub(crate) fn answered(&mut self) {
        self.answered_by(answer);
    }

    /// The same with answers of the test's own.
    pub(crate) fn answered_by(&mut self, answer: impl Fn(&Request) -> Result<Reply, Trouble>) {
        while let Some((ticket, request)) = self.asked().into_iter().next() {
            self.effects.retain(|effect| !matches!(effect, Effect::Ask(known, _) if *known == ticket));
            let more = update(&mut self.model, Msg::Reply(ticket, answer(&request)));
            self.effects.extend(more);
        }
    }

    /// What was asked of the desk and not answered.
    pub(crate) fn asked(&self) -> Vec<(Ticket, Request)> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Ask(ticket, request) => Some((*ticket, request.clone())),
                _ => None,
            })
            .collect()
    }

    /// The write on its way.
    pub(crate) fn sent(&self) -> Option<Submission> {
        self.asked().into_iter().find_map(|(_, request)| match request {
            Request::Record(submission) => Some(*submission),
            _ => None,
        })
    }
}
