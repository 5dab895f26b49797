//! One customer's account, and the claim under which it is open.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{After, Awaited, Model, Tone};
use super::super::overlay::form::{self, Form};
use super::super::overlay::prompt::{self, Purpose};
use super::super::overlay::{Overlay, approval, call, letters, outcome, reader, search, withdraw};
use super::super::update::{leave, leave_because};
use super::super::widget::window::step;
use crate::domain::contact_point::Direction;
use crate::domain::id::{ContactPointId, InvoiceId};
use crate::domain::op::{Op, Started};
use crate::domain::outcome::{Filled, OutcomeKind, Trigger};
use crate::revision::DeskRules;
use crate::service::Request;
use crate::service::account::{self, Account};
use crate::text::Arg;

/// Which list the arrows move in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// Open documents.
    Invoices,
    /// What happened.
    Timeline,
}

/// The account on the screen.
#[derive(Clone, Debug)]
pub struct AccountScreen {
    /// The account as last read.
    pub account: Account,
    /// Why nothing can be written any more; the claim holds while there is no reason.
    pub lost: Option<String>,
    /// The call that runs.
    pub call: Option<Started>,
    /// Which list the arrows move in.
    pub pane: Pane,
    /// The document with the cursor.
    pub invoice: Option<InvoiceId>,
    /// The first line of the timeline shown.
    pub entry: usize,
    /// When the claim was made or last renewed.
    pub renewed_at: DateTime<Utc>,
    /// When it opened by itself after an outcome; nothing when the agent asked for it.
    pub opened_at: Option<DateTime<Utc>>,
    /// When a key was refused or dropped because nobody can have read the account yet: what follows at once is dropped.
    pub dropped_at: Option<DateTime<Utc>>,
    /// Forms closed with something typed in them; each comes back when its outcome is opened again.
    pub put_away: Vec<Form>,
    /// A write that had no answer: the same content is sent again under the same identifier.
    pub unsent: Option<Op>,
}

impl AccountScreen {
    /// An account that was just opened.
    pub fn new(account: Account, now: DateTime<Utc>) -> Self {
        let call = account.draft.as_ref().and_then(|draft| draft.call);
        let invoice = account.invoices.first().map(|invoice| invoice.id);
        AccountScreen {
            account,
            lost: None,
            call,
            pane: Pane::Invoices,
            invoice,
            entry: 0,
            renewed_at: now,
            opened_at: None,
            dropped_at: None,
            put_away: Vec::new(),
            unsent: None,
        }
    }

    /// True while this session may write.
    pub fn is_held(&self) -> bool {
        self.account.claim.is_some() && self.lost.is_none()
    }

    /// When the claim is to be renewed; nothing when there is none.
    pub fn renew_at(&self, desk: &DeskRules) -> Option<DateTime<Utc>> {
        self.is_held().then(|| self.renewed_at + TimeDelta::seconds(desk.renew_seconds.max(1)))
    }

    /// Takes the account as it is now; the claim and the cursor stay.
    pub fn refresh(&mut self, account: Account) {
        let claim = account.claim.or(self.account.claim);
        self.account = Account { claim, ..account };
        if !self.account.invoices.iter().any(|invoice| Some(invoice.id) == self.invoice) {
            self.invoice = self.account.invoices.first().map(|invoice| invoice.id);
        }
    }

    /// The point of the call that runs, else the first usable telephone.
    pub fn tried_point(&self) -> Option<ContactPointId> {
        match &self.call {
            Some(call) => call.point,
            None => self.account.first_phone().map(|point| point.id),
        }
    }

    /// Puts into an outcome how the customer was tried.
    pub fn fill_contact(&self, kind: &OutcomeKind, filled: &mut Filled) {
        if let Some(call) = &self.call {
            filled.contact_point = filled.contact_point.or(call.point);
            filled.channel = filled.channel.or(Some(call.channel));
            filled.direction = Some(call.direction);
            filled.started_at = Some(call.at);
        } else if !kind.no_contact || filled.contact_point.is_some() {
            let point = filled.contact_point.or_else(|| self.tried_point());
            filled.contact_point = point;
            filled.channel = filled.channel.or_else(|| self.account.point(point?).map(|point| point.channel));
            filled.direction = filled.channel.map(|_| Direction::Out);
        }
    }

    /// The place of the document with the cursor.
    pub fn invoice_at(&self) -> usize {
        self.account.invoices.iter().position(|invoice| Some(invoice.id) == self.invoice).unwrap_or(0)
    }

    /// Moves the cursor of the list that has it.
    pub fn scroll(&mut self, by: isize) {
        match self.pane {
            Pane::Invoices => {
                let at = step(self.invoice_at(), self.account.invoices.len(), by);
                self.invoice = self.account.invoices.get(at).map(|invoice| invoice.id);
            }
            Pane::Timeline => self.entry = step(self.entry, self.account.timeline.len(), by),
        }
    }
}

/// What a command does on the account; gives it back when it means nothing here.
pub fn act(model: &mut Model, command: &Command) -> Option<Vec<Effect>> {
    let screen = model.account_mut()?;
    let by = match command.name {
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp => -10,
        Name::PageDown => 10,
        Name::Top => isize::MIN,
        Name::Bottom => isize::MAX,
        Name::Left | Name::Right | Name::Timeline => {
            screen.pane = match (command.name, screen.pane) {
                (Name::Right, _) | (Name::Timeline, Pane::Invoices) => Pane::Timeline,
                _ => Pane::Invoices,
            };
            return Some(Vec::new());
        }
        Name::Why => {
            let topic = reader::Topic::Why(screen.account.customer.id);
            model.overlays.push(Overlay::Reader(reader::Reader::new(topic)));
            return Some(Vec::new());
        }
        Name::Refresh => {
            let customer = screen.account.customer.id;
            return Some(vec![model.ask(Awaited::Read, Request::Account(account::Ask::Read(customer)))]);
        }
        Name::Find => return Some(search::open(model, &command.args, false)),
        Name::Next => return Some(leave(model, After::Next)),
        // One Esc too many must not ask for a reason, into which the next keys would fall.
        Name::Cancel if screen.is_held() => {
            return Some(model.refuse("refused-account-stays", &Command::plain(Name::Back)));
        }
        Name::Back | Name::Queue | Name::Cancel => return Some(leave(model, After::List)),
        Name::Quit => return Some(leave_because(model, After::Quit, &command.args)),
        Name::Open => return Some(search::open(model, &command.args, true)),
        Name::Call | Name::Outcome | Name::Promise | Name::Note | Name::Release => {
            return Some(write(model, command));
        }
        Name::Callback | Name::Dispute | Name::Snooze | Name::Skip | Name::Plan | Name::Withdraw | Name::Propose => {
            return Some(write(model, command));
        }
        _ => return None,
    };
    screen.scroll(by);
    Some(Vec::new())
}

/// Commands that change data: [`enabled`](super::super::enabled::enabled) has said that they may.
fn write(model: &mut Model, command: &Command) -> Vec<Effect> {
    match command.name {
        Name::Call => call::open(model, &command.args),
        Name::Note => prompt::open(model, Purpose::Note, &command.args),
        Name::Release => prompt::open(model, Purpose::Release(After::List), &command.args),
        Name::Snooze => form::snooze(model, &command.args),
        Name::Skip => letters::open(model, letters::Topic::Skip, &command.args),
        Name::Propose => approval::answer::open(model, &command.args),
        Name::Dispute => letters::open(model, letters::Topic::Dispute, &command.args),
        Name::Withdraw => withdraw::open(model, &command.args),
        Name::Promise | Name::Callback | Name::Plan => {
            let (trigger, none) = match command.name {
                Name::Promise => (Trigger::Promise, "refused-no-promise"),
                Name::Plan => (Trigger::Plan, "refused-no-plan"),
                _ => (Trigger::Callback, "refused-no-callback"),
            };
            let kind = model.session.revision.outcomes.iter().find(|kind| kind.sets(trigger)).cloned();
            match kind {
                Some(kind) => form::open(model, kind, &command.args),
                None => model.refuse(none, &Command::plain(Name::Outcome)),
            }
        }
        Name::Outcome if command.args.is_empty() => {
            model.overlays.push(Overlay::Outcomes(outcome::Outcomes::default()));
            Vec::new()
        }
        _ => by_code(model, &command.args),
    }
}

fn by_code(model: &mut Model, args: &str) -> Vec<Effect> {
    let (code, rest) = args.split_once(char::is_whitespace).unwrap_or((args, ""));
    let wanted = code.to_lowercase();
    let found =
        model.session.revision.outcomes.iter().find(|kind| kind.code == wanted || kind.short.to_lowercase() == wanted);
    match found.cloned() {
        Some(kind) => form::open(model, kind, rest.trim()),
        None => {
            let codes = model.session.revision.outcomes.iter().map(|kind| kind.code.as_str());
            let near = super::super::command::nearest_of(&wanted, codes).unwrap_or_default().to_owned();
            let known = if near.is_empty() { "refusal-unknown" } else { "refusal-unknown-nearest" };
            let said = model.word(known, &[("code", Arg::from(code)), ("nearest", Arg::from(near))]);
            let list = Arg::from(model.key(&Command::plain(Name::Outcome)));
            let text = format!("{said} {}", model.word("hint-outcomes", &[("key", list)]));
            model.say(Tone::Refused, text);
            Vec::new()
        }
    }
}
