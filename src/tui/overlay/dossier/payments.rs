//! A customer's payments, newest first, and what each settled: unapplied cash is put to a document, a share is taken back,
//! a payment is given to the customer whose it is.

use super::super::super::chord::Chord;
use super::super::super::command::{Command, Context, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Awaited, Model, Tone};
use super::super::super::say;
use super::super::super::widget::field::TextField;
use super::super::Overlay;
use super::{Dossier, ask_account, meant, moved, show};
use crate::domain::clean;
use crate::domain::id::{CustomerId, InvoiceId, OpId, PaymentId};
use crate::service::Request;
use crate::service::account::Ask as AccountAsk;
use crate::service::payment::{Ask, Document, Line, Move, Moved, Page, Share, WINDOW, What};

/// Payments that are left below the cursor when more are asked for.
const NEAR: usize = 10;

/// What the sheet asks the person just now.
#[derive(Clone, Debug)]
pub enum Step {
    /// Nothing: the list is read.
    List,
    /// Which document the payment's unapplied cash settles.
    Document {
        /// The payment.
        payment: PaymentId,
        /// The row with the cursor.
        at: usize,
    },
    /// Whose the payment is.
    Whose {
        /// The payment.
        payment: PaymentId,
        /// What is typed: a number or a name.
        input: TextField,
    },
    /// Why that is done.
    Why {
        /// What is done; its reason is not said yet.
        what: What,
        /// What is typed.
        input: TextField,
    },
}

/// A row of the list: a payment, or a share of the one that is open.
#[derive(Clone, Copy, Debug)]
pub enum Row<'a> {
    /// A payment.
    Payment(&'a Line),
    /// A share of the payment above it.
    Share(&'a Line, &'a Share),
}

/// The sheet.
#[derive(Clone, Debug)]
pub struct Payments {
    /// Whose.
    pub customer: CustomerId,
    /// The customer's name.
    pub name: String,
    /// What was read; nothing before the first answer.
    pub page: Option<Page>,
    /// The payment whose shares are shown.
    pub open: Option<PaymentId>,
    /// The row with the cursor.
    pub at: usize,
    /// What is asked.
    pub step: Step,
    /// What stands against the answer.
    pub fault: Option<String>,
    /// True while a change is on its way.
    pub sending: bool,
    /// The change as it was sent, so that the same once more is the same change.
    sent: Option<Move>,
}

impl Payments {
    /// The rows of the list.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let payments = self.page.iter().flat_map(|page| &page.payments);
        payments
            .flat_map(|line| {
                let shares = line.shares.iter().filter(|_| self.open == Some(line.id));
                std::iter::once(Row::Payment(line)).chain(shares.map(move |share| Row::Share(line, share)))
            })
            .collect()
    }

    /// The payment of the row with the cursor.
    fn payment(&self) -> Option<&Line> {
        self.rows().get(self.at).map(|row| match row {
            Row::Payment(line) | Row::Share(line, _) => *line,
        })
    }

    fn share(&self) -> Option<&Share> {
        match self.rows().get(self.at) {
            Some(Row::Share(_, share)) => Some(share),
            _ => None,
        }
    }

    /// Documents that a payment's cash can be put to: those of its currency.
    pub fn documents(&self, payment: PaymentId) -> Vec<&Document> {
        let Some(page) = &self.page else { return Vec::new() };
        let line = page.payments.iter().find(|line| line.id == payment);
        let Some(line) = line else { return Vec::new() };
        page.documents.iter().filter(|document| document.open.currency == line.amount.currency).collect()
    }

    /// The contexts that are asked for a key.
    pub fn chain(&self) -> &'static [Context] {
        match self.step {
            Step::List => &[Context::Sheet, Context::List, Context::Global],
            Step::Document { .. } => &[Context::Choice],
            Step::Whose { .. } | Step::Why { .. } => &[Context::Form],
        }
    }

    fn show_shares(&mut self, open: Option<PaymentId>) {
        let here = self.payment().map(|line| line.id);
        self.open = open;
        let place = self.rows().iter().position(|row| matches!(row, Row::Payment(line) if Some(line.id) == here));
        self.at = place.unwrap_or(0);
    }
}

/// Opens the sheet and asks for its first window.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(account) = meant(model) else { return Vec::new() };
    let customer = account.customer.id;
    let name = account.customer.name.clone();
    let sheet = Payments {
        customer,
        name,
        page: None,
        open: None,
        at: 0,
        step: Step::List,
        fault: None,
        sending: false,
        sent: None,
    };
    show(model, Dossier::Payments(Box::new(sheet)));
    vec![read(model, customer, 0)]
}

fn read(model: &mut Model, customer: CustomerId, from: i64) -> Effect {
    model.ask(Awaited::Dossier, Request::Payment(Ask::List { customer, from }))
}

fn of_mut(overlay: &mut Overlay) -> Option<&mut Payments> {
    match overlay {
        Overlay::Dossier(dossier) => match &mut **dossier {
            Dossier::Payments(sheet) => Some(sheet),
            _ => None,
        },
        _ => None,
    }
}

/// Takes a window in: the first in place of what was there, another behind it.
pub(super) fn answered(model: &mut Model, page: Page) -> Vec<Effect> {
    let Some(sheet) = model.overlays.iter_mut().rev().find_map(of_mut) else { return Vec::new() };
    if sheet.customer != page.customer {
        return Vec::new();
    }
    match &mut sheet.page {
        Some(known) if page.from > 0 => {
            if usize::try_from(page.from).is_ok_and(|from| from == known.payments.len()) {
                known.payments.extend(page.payments);
            }
        }
        known => *known = Some(page),
    }
    let last = sheet.rows().len().saturating_sub(1);
    sheet.at = sheet.at.min(last);
    Vec::new()
}

/// Money was moved: the list is as it is now, and the account below is read again.
pub(super) fn went(model: &mut Model, done: Moved) -> Vec<Effect> {
    let Some(sheet) = model.overlays.iter_mut().rev().find_map(of_mut) else { return Vec::new() };
    if sheet.customer != done.page.customer || sheet.sent.as_ref().map(|sent| sent.id) != Some(done.id) {
        return Vec::new();
    }
    sheet.step = Step::List;
    (sheet.sending, sheet.sent, sheet.fault) = (false, None, None);
    let customer = sheet.customer;
    sheet.page = Some(done.page);
    let last = sheet.rows().len().saturating_sub(1);
    sheet.at = sheet.at.min(last);
    super::say(model, Tone::Good, "said-money-moved");
    if model.account().is_some_and(|screen| screen.account.customer.id == customer) {
        vec![model.ask(Awaited::Read, Request::Account(AccountAsk::Read(customer)))]
    } else {
        vec![ask_account(model, AccountAsk::Look(customer))]
    }
}

/// What was sent did not come through; the same once more is the same change.
pub(super) fn unanswered(overlay: &mut Overlay) {
    if let Some(sheet) = of_mut(overlay) {
        sheet.sending = false;
    }
}

/// What a command does to the sheet.
pub(super) fn act(model: &mut Model, sheet: Payments, command: &Command) -> Vec<Effect> {
    if sheet.sending {
        show(model, Dossier::Payments(Box::new(sheet)));
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    match sheet.step.clone() {
        Step::List => list(model, sheet, command),
        Step::Document { payment, at } => choosing(model, sheet, payment, at, command),
        Step::Whose { payment, input } => whose(model, sheet, payment, input, command),
        Step::Why { what, input } => reason(model, sheet, what, input, command),
    }
}

fn list(model: &mut Model, mut sheet: Payments, command: &Command) -> Vec<Effect> {
    let total = sheet.rows().len();
    if let Some(at) = moved(model, sheet.at, total, command.name) {
        sheet.at = at;
    }
    let here = sheet.payment().map(|line| line.id);
    match command.name {
        Name::Cancel => return Vec::new(),
        Name::Select => {
            if let Ok(n) = command.args.parse::<usize>() {
                if n == 0 || n > total {
                    show(model, Dossier::Payments(Box::new(sheet)));
                    return model.refuse("refused-no-choice", &Command::plain(Name::Cancel));
                }
                sheet.at = n - 1;
            }
            let here = sheet.payment().map(|line| line.id);
            let open = if sheet.open == here { None } else { here };
            sheet.show_shares(open);
        }
        Name::Right => sheet.show_shares(here),
        Name::Left => sheet.show_shares(None),
        Name::Add => return apply(model, sheet, &command.args),
        Name::Remove => return take_back(model, sheet, &command.args),
        Name::Edit => return rebook(model, sheet, &command.args),
        Name::Undo | Name::Filter | Name::Raise | Name::Lower => {
            show(model, Dossier::Payments(Box::new(sheet)));
            return model.refuse("refused-not-on-money", &Command::plain(Name::Cancel));
        }
        _ => {}
    }
    let known = sheet.page.as_ref().map_or(0, |page| page.payments.len());
    let near = sheet.at + NEAR >= sheet.rows().len();
    let all = sheet.page.as_ref().is_none_or(|page| i64::try_from(known).is_ok_and(|known| known >= page.count));
    let customer = sheet.customer;
    show(model, Dossier::Payments(Box::new(sheet)));
    if near && !all && known > 0 && !model.waits_for(|what| *what == Awaited::Dossier) {
        let from = i64::try_from(known).unwrap_or(WINDOW);
        return vec![read(model, customer, from)];
    }
    Vec::new()
}

/// Asks which document the payment's cash settles, or takes the one that is named by its place or number.
fn apply(model: &mut Model, mut sheet: Payments, args: &str) -> Vec<Effect> {
    let payment = sheet.payment().filter(|line| line.unapplied_minor > 0).map(|line| line.id);
    let Some(payment) = payment else {
        show(model, Dossier::Payments(Box::new(sheet)));
        return model.refuse("refused-money-used-up", &Command::plain(Name::Down));
    };
    let documents = sheet.documents(payment);
    if documents.is_empty() {
        show(model, Dossier::Payments(Box::new(sheet)));
        return model.refuse("refused-money-no-document", &Command::plain(Name::Cancel));
    }
    let named = documents.iter().position(|document| document.number == args);
    let named = named.or_else(|| args.parse::<usize>().ok().and_then(|n| n.checked_sub(1)));
    let what = named.and_then(|at| documents.get(at)).map(|document| What::Apply { payment, document: document.id });
    match what {
        Some(what) => send(model, sheet, what),
        None if args.is_empty() => {
            sheet.step = Step::Document { payment, at: 0 };
            show(model, Dossier::Payments(Box::new(sheet)))
        }
        None => {
            show(model, Dossier::Payments(Box::new(sheet)));
            model.refuse("refused-no-choice", &Command::plain(Name::Cancel))
        }
    }
}

fn choosing(model: &mut Model, mut sheet: Payments, payment: PaymentId, at: usize, command: &Command) -> Vec<Effect> {
    let documents: Vec<InvoiceId> = sheet.documents(payment).iter().map(|document| document.id).collect();
    let at = moved(model, at, documents.len(), command.name).unwrap_or(at);
    match command.name {
        Name::Select => {
            let at = command.args.parse::<usize>().map_or(at, |n| n.wrapping_sub(1));
            put(model, sheet, payment, documents.get(at).copied())
        }
        Name::Cancel => {
            sheet.step = Step::List;
            show(model, Dossier::Payments(Box::new(sheet)))
        }
        _ => {
            sheet.step = Step::Document { payment, at };
            show(model, Dossier::Payments(Box::new(sheet)))
        }
    }
}

fn put(model: &mut Model, sheet: Payments, payment: PaymentId, document: Option<InvoiceId>) -> Vec<Effect> {
    match document {
        Some(document) => send(model, sheet, What::Apply { payment, document }),
        None => {
            show(model, Dossier::Payments(Box::new(sheet)));
            model.refuse("refused-no-choice", &Command::plain(Name::Cancel))
        }
    }
}

/// Asks why the selected share is taken back, or takes the reason that came along.
fn take_back(model: &mut Model, mut sheet: Payments, args: &str) -> Vec<Effect> {
    let share = sheet.share().filter(|share| share.undone_at.is_none() && !share.back).map(|share| share.id);
    let Some(share) = share else {
        show(model, Dossier::Payments(Box::new(sheet)));
        return model.refuse("refused-money-no-share", &Command::plain(Name::Right));
    };
    let what = What::TakeBack { share, why: args.to_owned() };
    if !model.session.actor.role.has(what.right()) {
        return barred(model, sheet, &what);
    }
    if args.is_empty() {
        sheet.step = Step::Why { what, input: TextField::new("") };
        return show(model, Dossier::Payments(Box::new(sheet)));
    }
    send(model, sheet, what)
}

/// Asks whose the selected payment is, or takes the number that came along, and then why.
fn rebook(model: &mut Model, mut sheet: Payments, to: &str) -> Vec<Effect> {
    let Some(payment) = sheet.payment().map(|line| line.id) else {
        show(model, Dossier::Payments(Box::new(sheet)));
        return model.refuse("refused-no-choice", &Command::plain(Name::Cancel));
    };
    let what = What::Rebook { payment, to: to.to_owned(), why: String::new() };
    if !model.session.actor.role.has(what.right()) {
        return barred(model, sheet, &what);
    }
    let input = TextField::new("");
    sheet.step = if to.is_empty() { Step::Whose { payment, input } } else { Step::Why { what, input } };
    show(model, Dossier::Payments(Box::new(sheet)))
}

fn whose(
    model: &mut Model,
    mut sheet: Payments,
    payment: PaymentId,
    mut input: TextField,
    command: &Command,
) -> Vec<Effect> {
    match command.name {
        Name::Select => {
            let to = clean::line(input.text());
            sheet.fault = to.is_empty().then(|| model.word("prompt-empty", &[]));
            if !to.is_empty() {
                let what = What::Rebook { payment, to, why: String::new() };
                sheet.step = Step::Why { what, input: TextField::new("") };
            }
            return show(model, Dossier::Payments(Box::new(sheet)));
        }
        Name::Cancel => {
            sheet.step = Step::List;
            sheet.fault = None;
            return show(model, Dossier::Payments(Box::new(sheet)));
        }
        Name::Clear => input.set(""),
        _ => {}
    }
    sheet.step = Step::Whose { payment, input };
    show(model, Dossier::Payments(Box::new(sheet)))
}

/// Says which right is missing.
fn barred(model: &mut Model, sheet: Payments, what: &What) -> Vec<Effect> {
    let text = say::right_missing(model, what.right());
    show(model, Dossier::Payments(Box::new(sheet)));
    model.say(Tone::Refused, text);
    Vec::new()
}

fn reason(
    model: &mut Model,
    mut sheet: Payments,
    mut what: What,
    mut input: TextField,
    command: &Command,
) -> Vec<Effect> {
    match command.name {
        Name::Select => {
            let said = clean::line(input.text());
            if said.is_empty() {
                sheet.fault = Some(model.word("prompt-empty", &[]));
                return show(model, Dossier::Payments(Box::new(sheet)));
            }
            if let What::TakeBack { why, .. } | What::Rebook { why, .. } = &mut what {
                *why = said;
            }
            return send(model, sheet, what);
        }
        Name::Cancel => {
            sheet.step = Step::List;
            sheet.fault = None;
            return show(model, Dossier::Payments(Box::new(sheet)));
        }
        Name::Clear => input.set(""),
        _ => {}
    }
    sheet.step = Step::Why { what, input };
    show(model, Dossier::Payments(Box::new(sheet)))
}

/// Sends a change. The very same as one that got no answer is sent under the same identifier.
fn send(model: &mut Model, mut sheet: Payments, what: What) -> Vec<Effect> {
    if !model.session.actor.role.has(what.right()) {
        return barred(model, sheet, &what);
    }
    let change = match sheet.sent.take() {
        Some(old) if old.what == what => old,
        _ => Move { id: OpId(model.session.ids.next()), customer: sheet.customer, what },
    };
    sheet.sent = Some(change.clone());
    (sheet.sending, sheet.fault) = (true, None);
    show(model, Dossier::Payments(Box::new(sheet)));
    vec![model.ask(Awaited::Dossier, Request::Payment(Ask::Move(Box::new(change))))]
}

/// A key that no command took: a letter of the reason, or the digit of a document.
pub(super) fn typed(model: &mut Model, mut sheet: Payments, chord: Chord) -> Vec<Effect> {
    match &mut sheet.step {
        Step::Whose { input, .. } | Step::Why { input, .. } if !sheet.sending => {
            let changed = input.key(chord);
            sheet.fault = sheet.fault.take().filter(|_| !changed);
        }
        Step::Document { payment, .. } if !sheet.sending => {
            let payment = *payment;
            if let Some(digit) = chord.digit() {
                let at = (digit as usize).wrapping_sub(1);
                let document = sheet.documents(payment).get(at).map(|document| document.id);
                return put(model, sheet, payment, document);
            }
        }
        _ => {}
    }
    show(model, Dossier::Payments(Box::new(sheet)))
}

/// A text as a whole goes into what is typed.
pub(super) fn text(sheet: &mut Payments, text: &str, plain: bool) {
    if let Step::Whose { input, .. } | Step::Why { input, .. } = &mut sheet.step {
        if plain { input.set(text) } else { input.insert(text) }
    }
}
