//! What happened with a customer until the Monday: who was reached, what was promised and paid.

use std::ops::Range;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::people::Debtor;
use super::{Event, Maker, Recorded, Step};
use crate::domain::calendar;
use crate::domain::contact_point::{Channel, Direction};
use crate::domain::dispute::{Decision, Dispute};
use crate::domain::id::{DisputeId, PromiseId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::Money;
use crate::domain::outcome::{Filled, NOT_SAID, NextStep};
use crate::domain::promise::{self, Cover, Measure, Promise, PromiseState};

/// How a customer's file went so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Story {
    /// Nobody has tried yet.
    Fresh,
    /// Tried, not reached.
    Tried,
    /// Tried as often as the house allows.
    TriedOften,
    /// A promise waits for its day.
    Open,
    /// A promise was kept.
    Kept,
    /// A promise was kept in part.
    Partly,
    /// A promise was broken some time ago.
    Broken,
    /// A promise was found broken in the last days.
    JustBroken,
    /// After a broken promise another waits.
    Again,
    /// Something is disputed.
    Disputed,
    /// A dispute was decided.
    Decided,
    /// A callback is due this Monday.
    Callback,
    /// An approval is waited for.
    Approval,
    /// A copy of an invoice was asked for.
    NotReceived,
    /// Paid a part without a word.
    PaidPart,
    /// Money lies unapplied.
    Unapplied,
    /// Contact has ended.
    Ended,
}

/// Stories with their share of the book. The first customers take them in turn, so that a small book has each.
const STORIES: [(Story, u64); 19] = [
    (Story::Callback, 0),
    (Story::JustBroken, 4),
    (Story::Open, 11),
    (Story::Disputed, 7),
    (Story::Kept, 9),
    (Story::Callback, 0),
    (Story::Broken, 7),
    (Story::Partly, 4),
    (Story::Again, 2),
    (Story::Approval, 4),
    (Story::Callback, 0),
    (Story::NotReceived, 3),
    (Story::Decided, 3),
    (Story::TriedOften, 2),
    (Story::PaidPart, 4),
    (Story::Unapplied, 3),
    (Story::Ended, 1),
    (Story::Tried, 18),
    (Story::Fresh, 18),
];

const EXCUSES: [(&str, u64); 7] = [
    ("forgot", 25),
    ("no_funds", 22),
    ("invoice_late_or_wrong", 15),
    ("approval", 14),
    ("dissatisfied", 6),
    ("other", 8),
    (NOT_SAID, 10),
];

const DISPUTES: [&str; 5] =
    ["dispute_price", "dispute_quality", "dispute_delivery", "dispute_return", "dispute_duplicate"];

impl Maker {
    pub(super) fn choose_story(&mut self, debtor: &Debtor) -> Story {
        let story = match STORIES.get(debtor.n) {
            Some((story, _)) => *story,
            // A large desk has callbacks of its own.
            None if self.dice.below(250) == 0 => Story::Callback,
            None => self.dice.weighted(&STORIES).unwrap_or(Story::Fresh),
        };
        // Who has no number was never reached by telephone.
        if debtor.phone.is_none() && !matches!(story, Story::PaidPart | Story::Unapplied) {
            Story::Fresh
        } else {
            story
        }
    }

    /// Makes the story of a customer with the documents at `papers`.
    pub(super) fn tell(&mut self, debtor: &Debtor, story: Story, papers: Range<usize>) {
        let from = self.book.history.len();
        let largest = self.largest_overdue(papers);
        if !matches!(story, Story::Fresh | Story::PaidPart | Story::Unapplied) {
            self.tries(debtor, story);
        }
        match (story, largest) {
            (Story::Fresh | Story::Tried | Story::TriedOften, _) => {}
            (Story::Callback, _) => self.callback(debtor),
            (Story::Approval, _) => self.approval(debtor),
            (Story::Ended, _) => self.ended(debtor),
            (_, None) => {}
            (Story::Open, Some(at)) => {
                let ahead = u32::try_from(self.dice.between(1, 8)).unwrap_or(1);
                let due_on = calendar::plus_business_days(self.monday, ahead);
                self.promise(debtor, at, due_on, 0);
            }
            (Story::Kept, Some(at)) => self.promise_in(debtor, at, 12, 60, 100),
            (Story::Partly, Some(at)) => self.promise_in(debtor, at, 8, 50, 40),
            (Story::Broken, Some(at)) => self.promise_in(debtor, at, 12, 30, 0),
            (Story::JustBroken, Some(at)) => self.promise_in(debtor, at, 6, 7, 0),
            (Story::Again, Some(at)) => {
                self.promise_in(debtor, at, 20, 60, 0);
                let due_on = calendar::plus_business_days(self.monday, 2);
                self.promise(debtor, at, due_on, 0);
            }
            (Story::Disputed, Some(at)) => self.dispute(debtor, at, true),
            (Story::Decided, Some(at)) => self.dispute(debtor, at, false),
            (Story::NotReceived, Some(at)) => self.not_received(debtor, at),
            (Story::PaidPart, Some(at)) => {
                let (share, days) = (self.dice.between(10, 70), 2 + self.dice.below(50));
                let open = self.open_at(at);
                self.pay(debtor, at, open * share / 100, calendar::minus_days(self.monday, days), 0);
            }
            (Story::Unapplied, Some(at)) => {
                let over = self.open_at(at) * self.dice.between(5, 40) / 100;
                let days = 2 + self.dice.below(20);
                self.pay(debtor, at, 0, calendar::minus_days(self.monday, days), over.max(1));
            }
        }
        if self.dice.chance(15) {
            self.note(debtor);
        }
        if story == Story::Tried && debtor.n % 5 == 2 {
            self.hardship(debtor);
        }
        if let Some(made) = self.book.history.get_mut(from..) {
            made.sort_by_key(|event| event.at);
        }
        self.remember_last_result(debtor, from);
    }

    /// The largest overdue document that asks for money.
    fn largest_overdue(&self, papers: Range<usize>) -> Option<usize> {
        papers
            .filter(|at| {
                self.book.invoices.get(*at).is_some_and(|one| {
                    one.kind == InvoiceKind::Invoice && one.open_minor > 100 && one.due_on < self.monday
                })
            })
            .max_by_key(|at| self.open_at(*at))
    }

    fn open_at(&self, at: usize) -> i64 {
        self.book.invoices.get(at).map_or(0, |one| one.open_minor)
    }

    /// A working hour on the customer's clock.
    fn at(&mut self, debtor: &Debtor, day: NaiveDate) -> DateTime<Utc> {
        let day = calendar::on_or_after_business_day(day);
        let day = if day < self.monday { day } else { calendar::minus_days(self.monday, 3) };
        let minute = u32::try_from(9 * 60 + self.dice.below(7 * 60)).unwrap_or(600);
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default();
        calendar::instant(day, time, debtor.zone)
    }

    /// The start of a day's work on the customer's clock.
    fn morning(&self, debtor: &Debtor, day: NaiveDate) -> DateTime<Utc> {
        calendar::instant(day, NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(), debtor.zone)
    }

    fn record(&mut self, debtor: &Debtor, at: DateTime<Utc>, filled: Filled) {
        self.record_with(debtor, at, filled, None, None);
    }

    fn record_with(
        &mut self,
        debtor: &Debtor,
        at: DateTime<Utc>,
        filled: Filled,
        promise: Option<PromiseId>,
        dispute: Option<DisputeId>,
    ) {
        let filled = Box::new(Filled {
            contact_point: debtor.phone,
            channel: Some(Channel::Phone),
            direction: Some(Direction::Out),
            started_at: Some(at - chrono::TimeDelta::minutes(2)),
            ..filled
        });
        let what = Recorded::Outcome { filled, promise, dispute };
        self.book.history.push(Event { customer: debtor.id, at, agent: debtor.agent, what });
    }

    fn step(&mut self, debtor: &Debtor, step: &str, at: DateTime<Utc>, terminal: Option<&str>) {
        let next = NextStep { step: step.to_owned(), at, terminal: terminal.map(str::to_owned) };
        self.forget_step(debtor);
        self.book.steps.push(Step { customer: debtor.id, agent: debtor.agent, next });
    }

    /// Takes the customer's step away, if one was made: steps are made customer by customer, so it is the last.
    fn forget_step(&mut self, debtor: &Debtor) {
        if self.book.steps.last().is_some_and(|step| step.customer == debtor.id) {
            self.book.steps.pop();
        }
    }

    /// Attempts that reached nobody, some days apart, before anything else happened.
    fn tries(&mut self, debtor: &Debtor, story: Story) {
        let days: Vec<u64> = match story {
            Story::TriedOften => vec![3, 4, 5],
            Story::Tried => (0..1 + self.dice.below(4)).map(|n| 3 + n * 6 + self.dice.below(4)).collect(),
            _ => (0..self.dice.below(3)).map(|n| 75 + n * 5).collect(),
        };
        for before in days.iter().rev() {
            let at = self.at(debtor, calendar::minus_days(self.monday, *before));
            let outcome = self
                .dice
                .weighted(&[("no_answer", 60), ("voicemail_left", 20), ("busy", 8), ("voicemail_no_message", 12)])
                .unwrap_or("no_answer");
            self.record(debtor, at, Filled { outcome: outcome.to_owned(), ..Filled::default() });
        }
        if matches!(story, Story::Tried | Story::TriedOften) {
            let last = calendar::minus_days(self.monday, days.iter().copied().min().unwrap_or(3));
            let due = self.morning(debtor, calendar::plus_business_days(last, 1));
            self.step(debtor, "call", due, None);
        }
    }

    fn callback(&mut self, debtor: &Debtor) {
        let friday = self.at(debtor, calendar::minus_days(self.monday, 3));
        let (hour, minute) = self.dice.pick(&[(9, 30), (10, 15), (11, 0), (13, 30), (14, 45)]).unwrap_or((11, 0));
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let (date, name) = (Some(self.monday), Some(self.dice.word(debtor.place.first).to_owned()));
        let outcome = "callback".to_owned();
        self.record(debtor, friday, Filled { outcome, date, time: Some(time), name, ..Filled::default() });
        self.step(debtor, "callback", calendar::instant(self.monday, time, debtor.zone), None);
    }

    fn approval(&mut self, debtor: &Debtor) {
        let before = 3 + self.dice.below(15);
        let said = self.at(debtor, calendar::minus_days(self.monday, before));
        let ahead = self.dice.below(12);
        let date = calendar::on_or_after_business_day(calendar::plus_days(calendar::minus_days(self.monday, 4), ahead));
        let name = Some(format!("{} {}", self.dice.word(debtor.place.first), self.dice.word(debtor.place.last)));
        let outcome = "awaiting_approval".to_owned();
        self.record(debtor, said, Filled { outcome, date: Some(date), name, ..Filled::default() });
        let due = self.morning(debtor, date);
        self.step(debtor, "call", due, None);
    }

    /// Some weeks ago somebody told that money is short. No dice: the rest of the book is the same without it.
    fn hardship(&mut self, debtor: &Debtor) {
        let day = calendar::on_or_after_business_day(calendar::minus_days(self.monday, 40));
        let at = calendar::instant(day, NaiveTime::from_hms_opt(11, 10, 0).unwrap_or_default(), debtor.zone);
        let (outcome, excuse) = ("hardship".to_owned(), Some("no_funds".to_owned()));
        let text = Some(debtor.place.hardship.to_owned());
        self.record(debtor, at, Filled { outcome, excuse, text, ..Filled::default() });
    }

    fn ended(&mut self, debtor: &Debtor) {
        let before = 5 + self.dice.below(40);
        let at = self.at(debtor, calendar::minus_days(self.monday, before));
        let outcome = self.dice.word(&["cease_contact", "insolvent", "represented"]);
        let text = Some(debtor.place.stop.to_owned());
        let name = Some(self.dice.word(debtor.place.last).to_owned());
        let reference = Some(format!("{}/{}", 100 + self.dice.below(800), at.format("%Y")));
        let (outcome_code, date) = (outcome.to_owned(), Some(calendar::date_in(debtor.zone, at)));
        self.record(debtor, at, Filled { outcome: outcome_code, date, text, name, reference, ..Filled::default() });
        self.step(debtor, "none", at, Some(outcome));
    }

    fn not_received(&mut self, debtor: &Debtor, at: usize) {
        let before = 3 + self.dice.below(8);
        let day = calendar::minus_days(self.monday, before);
        let said = self.at(debtor, day);
        let invoice = self.book.invoices.get(at).map(|one| one.id);
        let outcome = "invoice_not_received".to_owned();
        self.record(debtor, said, Filled { outcome, invoice, ..Filled::default() });
        let due = self.morning(debtor, calendar::plus_business_days(day, 3));
        self.step(debtor, "call", due, None);
    }

    fn dispute(&mut self, debtor: &Debtor, at: usize, open: bool) {
        let before = if open { 3 + self.dice.below(18) } else { 17 + self.dice.below(20) };
        let day = calendar::minus_days(self.monday, before);
        let opened_at = self.at(debtor, day);
        let share = self.dice.pick(&[20, 35, 50, 100, 100]).unwrap_or(100);
        let amount = Money::new((self.open_at(at) * share / 100).max(1), debtor.currency);
        let kind = self.dice.word(&DISPUTES).to_owned();
        let text = self.dice.word(debtor.place.claims).to_owned();
        let (id, answer_by) = (DisputeId(self.dice.id()), calendar::plus_business_days(day, 10));
        let closed_at = (!open).then(|| self.at(debtor, answer_by));
        let invoice = self.book.invoices.get(at).map(|one| one.id);
        let filled = Filled {
            outcome: kind.clone(),
            amount: Some(amount),
            invoice,
            text: Some(text.clone()),
            ..Filled::default()
        };
        self.record_with(debtor, opened_at, filled, None, Some(id));
        let number = i64::try_from(self.book.disputes.len()).unwrap_or(0) + 1;
        let decision = (!open).then_some(Decision::NotRight);
        self.book.disputes.push(Dispute {
            id,
            number,
            customer: debtor.id,
            invoice,
            amount,
            kind,
            text,
            opened_at,
            answer_by,
            owner: None,
            department: String::new(),
            closed_at,
            decision,
            decided_minor: decision.map(|_| 0),
            decided_by: None,
            note: String::new(),
        });
        let due = self.morning(debtor, if open { answer_by } else { calendar::plus_business_days(answer_by, 1) });
        self.step(debtor, if open { "review" } else { "call" }, due, None);
    }

    /// A promise whose day lies between `most` and `least` days ago, and of which `percent` came in on that day.
    fn promise_in(&mut self, debtor: &Debtor, at: usize, least: i64, most: i64, percent: i64) {
        let days = u64::try_from(self.dice.between(least, most)).unwrap_or(0);
        let due_on = calendar::on_or_after_business_day(calendar::minus_days(self.monday, days));
        self.promise(debtor, at, due_on, percent);
    }

    fn promise(&mut self, debtor: &Debtor, at: usize, due_on: NaiveDate, percent: i64) {
        let ahead = 3 + self.dice.below(8);
        let day = calendar::minus_days(due_on, ahead).min(calendar::minus_days(self.monday, 1 + ahead));
        let made_at = self.at(debtor, day);
        let amount = Money::new(self.open_at(at), debtor.currency);
        let paid_minor = amount.minor * percent / 100;
        let measure = Measure { rules: &self.rules, holidays: &self.holidays, country: debtor.place.country };
        let state = promise::evaluate(amount, paid_minor, due_on, self.monday, &measure);
        let found = measure.over_on(due_on);
        let settled_at = match state {
            PromiseState::Open | PromiseState::Withdrawn | PromiseState::Superseded | PromiseState::Cancelled => None,
            PromiseState::Kept => Some(self.morning(debtor, due_on)),
            PromiseState::PartlyKept | PromiseState::Broken => Some(self.morning(debtor, found)),
        };
        let earlier: Vec<Promise> =
            self.book.promises.last().filter(|last| last.customer == debtor.id).cloned().into_iter().collect();
        let id = PromiseId(self.dice.id());
        let excuse = self.dice.weighted(&EXCUSES).map(str::to_owned);
        let outcome = "promise".to_owned();
        let filled = Filled { outcome, excuse, date: Some(due_on), amount: Some(amount), ..Filled::default() };
        self.record_with(debtor, made_at, filled, Some(id), None);
        self.book.promises.push(Promise {
            id,
            customer: debtor.id,
            agent: debtor.agent,
            amount,
            paid_minor,
            due_on,
            state,
            level: promise::next_level(&earlier),
            made_at,
            settled_at,
            plan: None,
            place: 1,
            approval: None,
            method: String::new(),
            covers: Cover::default(),
        });
        if paid_minor > 0 {
            self.pay(debtor, at, paid_minor, due_on, 0);
        }
        match (state, settled_at) {
            (PromiseState::Kept, _) => self.forget_step(debtor),
            (_, settled) => {
                let due = self.morning(debtor, calendar::on_or_after_business_day(found));
                self.step(debtor, if settled.is_some() { "call" } else { "promise" }, due, None);
            }
        }
    }

    fn note(&mut self, debtor: &Debtor) {
        let before = 3 + self.dice.below(60);
        let at = self.at(debtor, calendar::minus_days(self.monday, before));
        let what = Recorded::Note { text: self.dice.word(debtor.place.notes).to_owned() };
        self.book.history.push(Event { customer: debtor.id, at, agent: debtor.agent, what });
    }

    fn remember_last_result(&mut self, debtor: &Debtor, from: usize) {
        let last = self.book.history.iter().skip(from).rev().find_map(|event| match &event.what {
            Recorded::Outcome { filled, .. } => Some((filled.outcome.clone(), event.at)),
            Recorded::Note { .. } => None,
        });
        let point = self.book.points.iter_mut().rev().take(4).find(|point| Some(point.id) == debtor.phone);
        if let (Some((outcome, at)), Some(point)) = (last, point) {
            point.last_result = Some(outcome);
            point.last_at = Some(at);
        }
    }
}
