//! A book's past: what happened day by day, as the journal would tell it, and what is known from it.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::domain::allocation::{Confidence, How};
use crate::domain::calendar;
use crate::domain::contact_point::Direction;
use crate::domain::customer::Customer;
use crate::domain::demo::{Book, Event, Recorded};
use crate::domain::dispute::Dispute;
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, CustomerId, DisputeId, InvoiceId, OpId, OutcomeId, PromiseId};
use crate::domain::money::Money;
use crate::domain::outcome::{self, Day, Filled, NOT_SAID, OutcomeKind, Trigger};
use crate::domain::promise::{Promise, PromiseState};
use crate::revision::Revision;
use crate::service::chains::{By, Chains};
use crate::service::desk::Desk;
use crate::store::bulk::Outcome;
use crate::store::{attempt, counter};

/// What is known of a customer from its history.
#[derive(Default)]
pub(super) struct Known<'b> {
    pub(super) excuse: Option<&'b str>,
    pub(super) reached: bool,
    pub(super) last_outcome: Option<&'b str>,
    pub(super) broken_on: Option<NaiveDate>,
    pub(super) hold_until: Option<DateTime<Utc>>,
}

/// Something that happened, before it is chained.
struct Told {
    customer: Uuid,
    by: By,
    happening: Happening,
}

/// A book's past on its way into the database.
pub(super) struct Past<'b> {
    pub(super) desk: &'b Desk,
    pub(super) revision: &'b Revision,
    pub(super) book: &'b Book,
    customers: HashMap<CustomerId, &'b Customer>,
    points: HashMap<Uuid, &'b str>,
    /// Number and customer of documents.
    numbers: HashMap<InvoiceId, (&'b str, CustomerId)>,
    promises: HashMap<PromiseId, &'b Promise>,
    disputes: HashMap<DisputeId, &'b Dispute>,
    pub(super) known: HashMap<CustomerId, Known<'b>>,
    told: Vec<Told>,
    pub(super) attempts: Vec<attempt::New>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) days: HashMap<(AgentId, NaiveDate), counter::Day>,
    pub(super) chains: Chains<'b>,
    pub(super) facts: usize,
}

/// A time of day at which files and bank lines come in.
pub(super) fn morning(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(5)
}

impl<'b> Past<'b> {
    pub(super) fn new(desk: &'b Desk, revision: &'b Revision, book: &'b Book) -> Self {
        Past {
            desk,
            revision,
            book,
            customers: book.customers.iter().map(|one| (one.id, one)).collect(),
            points: book.points.iter().map(|one| (one.id.0, one.value.as_str())).collect(),
            numbers: book.invoices.iter().map(|one| (one.id, (one.number.as_str(), one.customer))).collect(),
            promises: book.promises.iter().map(|one| (one.id, one)).collect(),
            disputes: book.disputes.iter().map(|one| (one.id, one)).collect(),
            known: HashMap::new(),
            told: Vec::new(),
            attempts: Vec::new(),
            outcomes: Vec::new(),
            days: HashMap::new(),
            chains: Chains::new(desk.ids(), revision.id),
            facts: 0,
        }
    }

    fn tell(&mut self, customer: CustomerId, by: By, kind: &'static str, body: Value) {
        self.told.push(Told { customer: customer.0, by, happening: Happening::new(kind, body) });
    }

    fn tell_from_file(&mut self, customer: CustomerId, day: NaiveDate, kind: &'static str, body: Value) {
        self.tell(customer, By { actor: None, op: None, at: morning(day) }, kind, body);
    }

    /// Documents and payments, as they came in.
    pub(super) fn papers(&mut self) {
        let book = self.book;
        for invoice in &book.invoices {
            let body = json!({
                "number": invoice.number, "kind": invoice.kind, "amount": invoice.amount, "due_on": invoice.due_on,
            });
            self.tell_from_file(invoice.customer, invoice.issued_on, "invoice_imported", body);
        }
        let mut currencies = HashMap::new();
        for payment in &book.payments {
            currencies.insert(payment.id, payment.amount.currency);
            let Some(customer) = payment.customer else { continue };
            let body = json!({
                "amount": payment.amount, "date": payment.received_on, "reference": payment.reference,
                "number": payment.number,
            });
            self.tell_from_file(customer, payment.received_on, "payment_received", body);
        }
        for share in &book.allocations {
            let Some((number, customer)) = self.numbers.get(&share.invoice).copied() else { continue };
            let Some(currency) = currencies.get(&share.payment) else { continue };
            let body = json!({
                "amount": Money::new(share.minor, *currency), "number": number, "how": How::Reference,
                "confidence": Confidence::High,
            });
            self.tell_from_file(customer, share.on, "payment_applied", body);
        }
    }

    /// Something that an agent recorded.
    pub(super) fn event(&mut self, event: &'b Event) {
        match &event.what {
            Recorded::Note { text } => {
                let op = Some(OpId(self.desk.ids().next()));
                let by = By { actor: Some(event.agent), op, at: event.at };
                self.tell(event.customer, by, "note_added", json!({ "text": text }));
            }
            Recorded::Outcome { filled, promise, dispute } => {
                let Some(kind) = self.revision.outcome(&filled.outcome) else { return };
                let made = promise.and_then(|id| self.promises.get(&id)).copied();
                let opened = dispute.and_then(|id| self.disputes.get(&id)).copied();
                let op = OpId(self.desk.ids().next());
                let by = By { actor: Some(event.agent), op: Some(op), at: event.at };
                self.outcome(event, kind, filled, op);
                self.outcome_told(event, kind, filled, made, by);
                if let Some(made) = made {
                    let body = json!({ "amount": made.amount, "date": made.due_on, "level": made.level });
                    self.tell(event.customer, by, "promise_made", body);
                }
                if let Some(opened) = opened {
                    let body = json!({
                        "dispute": opened.number, "outcome": opened.kind, "amount": opened.amount, "number": self.number(filled),
                        "date": opened.answer_by, "text": opened.text,
                    });
                    self.tell(event.customer, by, "dispute_opened", body);
                }
                self.set_in_motion(event, kind, filled, by);
            }
        }
    }

    fn number(&self, filled: &Filled) -> Option<&'b str> {
        filled.invoice.and_then(|id| self.numbers.get(&id)).map(|(number, _)| *number)
    }

    fn point(&self, filled: &Filled) -> &'b str {
        filled.contact_point.and_then(|id| self.points.get(&id.0)).copied().unwrap_or_default()
    }

    /// The rows of an outcome: attempt, outcome, the agent's day, and what is known of the customer from now on.
    fn outcome(&mut self, event: &'b Event, kind: &OutcomeKind, filled: &'b Filled, op: OpId) {
        if let Some(channel) = filled.channel {
            self.attempts.push(attempt::New {
                id: op.0,
                customer: event.customer,
                agent: event.agent,
                point: filled.contact_point,
                channel,
                direction: filled.direction.unwrap_or(Direction::Out),
                at: filled.started_at.unwrap_or(event.at),
                conversation: kind.conversation,
            });
        }
        let excuse = kind.excuse.then(|| filled.excuse.as_deref().unwrap_or(NOT_SAID));
        self.outcomes.push(Outcome {
            id: OutcomeId(self.desk.ids().next()),
            customer: event.customer,
            agent: event.agent,
            attempt: filled.channel.map(|_| op.0),
            op,
            code: kind.code.clone(),
            excuse: excuse.map(str::to_owned),
            right_party: kind.right_party,
            at: event.at,
        });
        let day = calendar::date_in(self.revision.desk.time_zone, event.at);
        let count = self.days.entry((event.agent, day)).or_default();
        count.worked += i64::from(kind.worked);
        count.contacted += i64::from(kind.contacted);
        count.right_party += i64::from(kind.right_party);
        count.promises += i64::from(kind.sets(Trigger::Promise));
        count.not_said += i64::from(excuse == Some(NOT_SAID));
        let known = self.known.entry(event.customer).or_default();
        known.reached |= kind.right_party;
        known.excuse = excuse.filter(|excuse| *excuse != NOT_SAID).or(known.excuse);
        known.last_outcome = Some(&filled.outcome);
        known.hold_until = None;
    }

    fn outcome_told(&mut self, event: &Event, kind: &OutcomeKind, filled: &Filled, made: Option<&Promise>, by: By) {
        let Some(customer) = self.customers.get(&event.customer).copied() else { return };
        let opens =
            self.revision.packs.of(&customer.country, customer.segment).map_or(NaiveTime::MIN, |pack| pack.from);
        let day = Day { now: event.at, zone: customer.time_zone, opens };
        let measure = self.revision.promise_measure(customer.segment, &customer.country);
        let over_on = made.map(|made| measure.over_on(made.due_on));
        let next = outcome::next_step(kind, filled, over_on, &day);
        if made.is_some()
            && let Some(known) = self.known.get_mut(&event.customer)
        {
            // What is not promised may be asked for again the next business day.
            let free = calendar::plus_business_days(calendar::date_in(day.zone, day.now), 1);
            known.hold_until = Some(calendar::instant(free, opens, day.zone));
        }
        let excuse = kind.excuse.then(|| filled.excuse.as_deref().unwrap_or(NOT_SAID));
        let body = json!({
            "outcome": kind.code,
            "excuse": excuse,
            "point": self.point(filled),
            "channel": filled.channel,
            "direction": filled.direction,
            "started_at": filled.started_at,
            "at": event.at,
            "date": filled.date,
            "time": filled.time,
            "amount": filled.amount,
            "number": self.number(filled),
            "name": filled.name,
            "reference": filled.reference,
            "language": filled.language,
            "text": filled.text,
            "next": next.step,
            "next_at": next.terminal.is_none().then_some(next.at),
        });
        self.tell(event.customer, by, "outcome_recorded", body);
    }

    fn set_in_motion(&mut self, event: &Event, kind: &OutcomeKind, filled: &Filled, by: By) {
        let text = filled.text.clone().unwrap_or_default();
        for trigger in &kind.triggers {
            let (what, body) = match trigger {
                Trigger::Callback => {
                    let zone = self.customers.get(&event.customer).map(|customer| customer.time_zone.name());
                    ("callback_agreed", json!({ "date": filled.date, "time": filled.time, "zone": zone, "text": text }))
                }
                Trigger::Hold => ("hold_set", json!({ "outcome": kind.code, "date": filled.date })),
                Trigger::Stop => (
                    "stopped",
                    json!({ "outcome": kind.code, "reference": filled.reference, "name": filled.name, "text": text }),
                ),
                Trigger::Resend => {
                    ("resend_wanted", json!({ "reference": filled.reference, "number": self.number(filled) }))
                }
                Trigger::Trace => ("trace_wanted", json!({ "text": text })),
                Trigger::Supervisor => ("supervisor_wanted", json!({ "text": text })),
                Trigger::Task => (
                    "task_wanted",
                    json!({
                        "reference": filled.reference, "name": filled.name, "number": self.number(filled), "text": text,
                    }),
                ),
                Trigger::InvalidatePoint => ("point_invalidated", json!({ "point": self.point(filled), "text": text })),
                Trigger::SuppressPoint => ("point_suppressed", json!({ "point": self.point(filled), "text": text })),
                Trigger::Promise
                | Trigger::Plan
                | Trigger::Dispute
                | Trigger::Language
                | Trigger::LearnApprover
                | Trigger::LearnHour => continue,
            };
            self.tell(event.customer, by, what, body);
        }
    }

    /// What the day's job found of promises, and the disputes that were decided.
    pub(super) fn judged(&mut self) {
        let book = self.book;
        for promise in &book.promises {
            let kind = match promise.state {
                PromiseState::Kept => "promise_kept",
                PromiseState::PartlyKept => "promise_partly_kept",
                PromiseState::Broken => "promise_broken",
                PromiseState::Open | PromiseState::Withdrawn | PromiseState::Superseded | PromiseState::Cancelled => {
                    self.known.entry(promise.customer).or_default().broken_on = None;
                    continue;
                }
            };
            let at = promise.settled_at.unwrap_or_else(|| morning(promise.due_on));
            let paid = Money::new(promise.paid_minor, promise.amount.currency);
            let body =
                json!({ "amount": promise.amount, "date": promise.due_on, "level": promise.level, "paid": paid });
            self.tell(promise.customer, By { actor: None, op: None, at }, kind, body);
            let found = calendar::date_in(self.revision.desk.time_zone, at);
            self.known.entry(promise.customer).or_default().broken_on =
                (promise.state != PromiseState::Kept).then_some(found);
        }
        for dispute in &book.disputes {
            if let Some(at) = dispute.closed_at {
                let body = json!({
                    "dispute": dispute.number, "outcome": dispute.kind, "amount": dispute.amount,
                    "decision": dispute.decision,
                });
                self.tell(dispute.customer, By { actor: None, op: None, at }, "dispute_decided", body);
            }
        }
    }

    /// Puts everything that happened in the order of time, each customer's import before it, and chains it.
    pub(super) fn chain(&mut self) {
        let mut told = std::mem::take(&mut self.told);
        told.sort_by_key(|told| (told.customer, told.by.at));
        let mut first: HashMap<Uuid, DateTime<Utc>> = HashMap::new();
        for told in &told {
            first.entry(told.customer).or_insert(told.by.at);
        }
        let now = self.desk.clock().now();
        for customer in &self.book.customers {
            let at = first.get(&customer.id.0).copied().unwrap_or(now);
            let body = json!({ "source": customer.source, "number": customer.number, "name": customer.name });
            let happening = Happening::new("customer_imported", body);
            self.chains.add(customer.id.0, By { actor: None, op: None, at }, &happening);
        }
        for told in &told {
            self.chains.add(told.customer, told.by, &told.happening);
        }
        self.facts = told.len() + self.book.customers.len();
    }
}
