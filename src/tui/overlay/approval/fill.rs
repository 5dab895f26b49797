//! How the form of a proposal begins: its lines, filled in as far as the account, the command or earlier terms tell.

use chrono::{DateTime, Utc};

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{Model, Tone};
use super::super::super::widget::field::TextField;
use super::super::form::drawn;
use super::form::{Form, Purpose, Slot, What, reasons, submit};
use super::terms::{Basis, is_offer};
use super::{Approval, show};
use crate::domain::approval::{ApprovalKind, Proposal};
use crate::domain::clean;
use crate::domain::entry::{self, EntryFault};
use crate::domain::id::{ApprovalId, CustomerId, OpId};
use crate::service::approval::Line;
use crate::text::{Arg, format};

fn slots(kind: ApprovalKind, document: Option<&str>, live: Option<&str>) -> Vec<Slot> {
    let slot = |what, text: &str| Slot { what, input: TextField::prefilled(text) };
    let mut out: Vec<Slot> = document.into_iter().map(|number| slot(What::Document, number)).collect();
    out.push(slot(What::Amount, if kind == ApprovalKind::Settlement { "" } else { "100%" }));
    if is_offer(kind) {
        out.push(slot(What::Day, "+1w"));
        out.push(slot(What::Payments, "1"));
    }
    if let Some(live) = live {
        out.push(slot(What::Reason, ""));
        out.push(slot(What::Note, ""));
        out.push(slot(What::Evidence, ""));
        out.push(slot(What::Live, live));
    } else {
        out.push(slot(What::Note, ""));
    }
    out
}

/// Opens the form of a kind; what stands behind the command is filled in, and sent at once where nothing is missing.
pub(super) fn open(model: &mut Model, kind: ApprovalKind, args: &str) -> Vec<Effect> {
    let Some(screen) = model.account() else { return Vec::new() };
    let (account, customer, live) = (&screen.account, screen.account.customer.id, screen.call.is_some());
    let put_away = model.requests.put_away.as_ref().filter(|form| form.customer == customer && form.kind == kind);
    if put_away.is_some() && args.is_empty() {
        let form = model.requests.put_away.take();
        let text = model.word("form-back", &[]);
        model.say(Tone::Plain, text);
        return form.map_or_else(Vec::new, |form| show(model, Approval::Form(form)));
    }
    let document = account.invoices.get(screen.invoice_at()).map(|invoice| clean::line(&invoice.number));
    let (basis, none) = match kind {
        ApprovalKind::Settlement | ApprovalKind::Plan => (Basis::owed(account), "hole-nothing-owed"),
        ApprovalKind::Waiver => (Basis::fees(account), "approval-no-fees"),
        ApprovalKind::WriteOff | ApprovalKind::Adjustment => (None, "account-no-invoices"),
    };
    let of_document = matches!(kind, ApprovalKind::WriteOff | ApprovalKind::Adjustment);
    if basis.is_none() && !(of_document && document.is_some()) {
        return model.refuse(none, &Command::plain(Name::Help));
    }
    // No begins with the same letter in all five languages.
    let live = if live { model.word("confirm-yes", &[]) } else { "n".to_owned() };
    let slots = slots(kind, document.as_deref().filter(|_| of_document), Some(&live));
    let (op, approval) = (OpId(model.session.ids.next()), ApprovalId(model.session.ids.next()));
    let purpose = Purpose::Propose { op, approval };
    let mut form = new(purpose, customer, kind, basis, slots);
    // What was typed as a promise or a plan is what is asked for, not typed a second time.
    if kind == ApprovalKind::Plan
        && args.is_empty()
        && let Some(offer) = drawn(model)
    {
        fill(model, &mut form, &Proposal::Plan { offer });
    }
    let rest = read_args(model, &mut form, args);
    form.focus = form.hole(model).unwrap_or(0);
    if !args.is_empty() && rest.is_none() && form.is_filled(model) {
        return submit(model, form);
    }
    if let Some(rest) = rest {
        let text = model.word("form-not-understood", &[("text", Arg::from(rest))]);
        form.fault = Some(text.clone());
        model.say(Tone::Refused, text);
    }
    show(model, Approval::Form(Box::new(form)))
}

fn new(purpose: Purpose, customer: CustomerId, kind: ApprovalKind, basis: Option<Basis>, slots: Vec<Slot>) -> Form {
    Form {
        purpose,
        customer,
        kind,
        basis,
        slots,
        focus: 0,
        fault: None,
        sending: false,
        exact: None,
        asked: None,
        drafted: None,
    }
}

/// Opens the form for other terms, with those that were asked for.
pub(super) fn counter(model: &mut Model, line: &Line, read_at: DateTime<Utc>) -> Vec<Effect> {
    let approval = &line.approval;
    let (kind, basis) = (approval.proposal.kind(), Basis::of(&approval.proposal));
    let purpose = Purpose::Counter { of: Box::new(line.clone()), read_at };
    let mut form = new(purpose, approval.customer, kind, Some(basis), slots(kind, None, None));
    fill(model, &mut form, &approval.proposal);
    form.focus = 0;
    show(model, Approval::Form(Box::new(form)))
}

/// Puts terms into the lines as they would be typed, and keeps them whole until one is changed.
pub(super) fn fill(model: &Model, form: &mut Form, proposal: &Proposal) {
    let language = model.session.words.language();
    // A settlement that may let nothing go is a plan, for which other reasons stand.
    form.kind = proposal.kind();
    if form.reason(model).is_none() {
        form.set(What::Reason, "");
    }
    form.fault = None;
    let amount = match proposal {
        Proposal::Plan { offer } | Proposal::Settlement { offer } => {
            if let Some(first) = offer.instalments.first() {
                form.set(What::Day, &first.due_on.to_string());
            }
            form.set(What::Payments, &offer.instalments.len().to_string());
            offer.total()
        }
        _ => proposal.amount(),
    };
    form.set(What::Amount, &format::amount(amount, language));
    for slot in &mut form.slots {
        if matches!(slot.what, What::Amount | What::Day | What::Payments) {
            slot.input = TextField::prefilled(slot.input.text());
        }
    }
    form.exact = Some(proposal.clone());
}

/// Fills lines with what stands behind the command: amount, day, number of payments, reason, and words for the note. Gives
/// back what was not understood.
fn read_args(model: &Model, form: &mut Form, args: &str) -> Option<String> {
    let mut words = args.split_whitespace();
    let mut open = vec![What::Document, What::Amount, What::Day, What::Payments, What::Reason];
    open.retain(|what| form.slots.iter().any(|slot| slot.what == *what));
    while let Some(word) = words.next() {
        let is_reason = reasons(model, form.kind).iter().any(|(_, reason)| reason.code == word);
        let meant = if is_reason {
            Some(What::Reason)
        } else {
            open.iter().copied().find(|what| match what {
                What::Document => model
                    .account()
                    .is_some_and(|screen| screen.account.invoices.iter().any(|invoice| invoice.number == word)),
                // One that is too much is an amount too, of which the form says so.
                What::Amount => form
                    .open_amount(model)
                    .is_some_and(|of| matches!(entry::amount(word, of), Ok(_) | Err(EntryFault::AboveOpen))),
                What::Day => entry::date(word, model.today_on()).is_ok(),
                What::Payments => word.parse::<u32>().is_ok(),
                _ => false,
            })
        };
        let Some(meant) = meant else { return Some(word.to_owned()) };
        form.set(meant, word);
        open.retain(|what| *what > meant);
        if meant == What::Reason {
            let note: Vec<&str> = words.by_ref().collect();
            form.set(What::Note, &note.join(" "));
        }
    }
    None
}
