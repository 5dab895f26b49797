//! A proposal as it is filled in: by the agent who asks, and by whoever answers with other terms.

use chrono::{DateTime, Utc};

use super::super::super::command::{Command, Name};
use super::super::super::effect::Effect;
use super::super::super::model::{After, Awaited, Model, Tone};
use super::super::super::update::send;
use super::super::super::view;
use super::super::super::widget::field::TextField;
use super::super::Overlay;
use super::fill::fill;
use super::terms::{Basis, Flaw, Typed};
use super::{Approval, decide, show};
use crate::domain::approval::{ApprovalKind, Proposal, ReasonKind};
use crate::domain::clean;
use crate::domain::id::{ApprovalId, CustomerId, OpId};
use crate::domain::op::Act;
use crate::service::account::Account;
use crate::service::approval::{Ask, Drafted, Line, Needs, Verdict};
use crate::service::{Request, Trouble};
use crate::text::Arg;

/// What a line of the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum What {
    /// The document that something is let go of.
    Document,
    /// What the customer pays; for documents what is let go.
    Amount,
    /// The day of the first payment.
    Day,
    /// How many payments.
    Payments,
    /// Why: a reason of the desk's list.
    Reason,
    /// What the agent writes; with other terms what may be read out.
    Note,
    /// What proves it.
    Evidence,
    /// Whether the customer is on the line.
    Live,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Slot {
    /// What it asks for.
    pub what: What,
    /// What is typed.
    pub input: TextField,
}

/// What becomes of the form.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Purpose {
    /// A request.
    Propose { op: OpId, approval: ApprovalId },
    /// Other terms for a request, read at that instant.
    Counter { of: Box<Line>, read_at: DateTime<Utc> },
}

/// The form.
#[derive(Clone, Debug)]
pub struct Form {
    pub(super) purpose: Purpose,
    /// About whom.
    pub customer: CustomerId,
    /// What is proposed.
    pub kind: ApprovalKind,
    pub(super) basis: Option<Basis>,
    /// Its lines, in the order of asking.
    pub slots: Vec<Slot>,
    /// The line with the cursor.
    pub focus: usize,
    /// What stands against it.
    pub fault: Option<String>,
    /// True while it is on its way.
    pub sending: bool,
    /// Terms that were taken as they are, until one of them is changed.
    pub(super) exact: Option<Proposal>,
    pub(super) asked: Option<Proposal>,
    /// What the desk said of a proposal.
    pub(super) drafted: Option<(Proposal, Drafted)>,
}

/// The reasons for a kind with the letters that pick them.
pub fn reasons(model: &Model, kind: ApprovalKind) -> Vec<(char, &ReasonKind)> {
    let all = model.session.revision.reasons.iter().filter(|reason| reason.kinds.contains(&kind));
    ('a'..='z').zip(all).collect()
}

impl Form {
    /// True when these are other terms for that request.
    pub fn answers(&self, id: ApprovalId) -> bool {
        matches!(&self.purpose, Purpose::Counter { of, .. } if of.approval.id == id)
    }

    /// The request that it answers with other terms.
    pub fn answered(&self) -> Option<&Line> {
        match &self.purpose {
            Purpose::Counter { of, .. } => Some(of),
            Purpose::Propose { .. } => None,
        }
    }

    /// What is typed into a line.
    pub fn text(&self, what: What) -> &str {
        self.slots.iter().find(|slot| slot.what == what).map_or("", |slot| slot.input.text())
    }

    /// What the line with the cursor asks for.
    pub fn focused(&self) -> Option<What> {
        self.slots.get(self.focus).map(|slot| slot.what)
    }

    pub(super) fn set(&mut self, what: What, text: &str) {
        if let Some(slot) = self.slots.iter_mut().find(|slot| slot.what == what) {
            slot.input.set(text);
        }
    }

    /// True where any words will do.
    pub fn asks_for_words(&self) -> bool {
        matches!(self.focused(), Some(What::Note | What::Evidence))
    }

    fn is_touched(&self) -> bool {
        self.slots.iter().any(|slot| !slot.input.is_blank() && !slot.input.is_prefilled())
    }

    /// Changes the line with the cursor.
    pub(super) fn change(&mut self, by: impl FnOnce(&mut TextField) -> bool) {
        let terms = matches!(self.focused(), Some(What::Document | What::Amount | What::Day | What::Payments));
        if !self.sending && self.slots.get_mut(self.focus).is_some_and(|slot| by(&mut slot.input)) {
            self.fault = None;
            if terms {
                self.exact = None;
            }
        }
    }

    /// True when the reason that is typed is worth nothing without evidence.
    pub(super) fn needs_evidence(&self, model: &Model) -> bool {
        let code = self.reason(model);
        reasons(model, self.kind).iter().any(|(_, reason)| Some(&reason.code) == code.as_ref() && reason.evidence)
    }

    /// The code of the reason that is typed, by its letter or code; any words where the desk has no list.
    pub fn reason(&self, model: &Model) -> Option<String> {
        let typed = clean::line(self.text(What::Reason));
        let known = reasons(model, self.kind);
        if known.is_empty() {
            return Some(typed).filter(|typed| !typed.is_empty());
        }
        let found = known.iter().find(|(key, reason)| reason.code == typed || key.to_string() == typed);
        found.map(|(_, reason)| reason.code.clone())
    }

    /// Lines that must hold something, in the order of the form.
    pub fn is_required(&self, model: &Model, what: What) -> bool {
        match what {
            What::Document | What::Amount | What::Day | What::Payments | What::Reason => true,
            What::Evidence => self.needs_evidence(model),
            What::Note | What::Live => false,
        }
    }

    /// True when Enter sends it.
    pub fn is_filled(&self, model: &Model) -> bool {
        self.hole(model).is_none()
    }

    pub(super) fn hole(&self, model: &Model) -> Option<usize> {
        self.slots.iter().position(|slot| slot.input.is_blank() && self.is_required(model, slot.what))
    }

    fn basis(&self, account: Option<&Account>) -> Option<Basis> {
        if self.basis.is_some() {
            return self.basis.clone();
        }
        let typed = clean::line(self.text(What::Document));
        let mut like = account?
            .invoices
            .iter()
            .filter(|invoice| !typed.is_empty() && (invoice.number == typed || invoice.number.ends_with(&typed)));
        let found = like.next()?;
        Basis::document(found).filter(|_| like.next().is_none() || found.number == typed)
    }

    /// What "full" and per cent are of.
    pub fn open_amount(&self, model: &Model) -> Option<crate::domain::money::Money> {
        self.basis(model.account().map(|screen| &screen.account)).map(|basis| basis.open)
    }

    /// The proposal that is typed, or the line that does not do and why.
    ///
    /// # Errors
    /// The line and the sentence about it.
    pub fn proposal(&self, model: &Model) -> Result<Proposal, (What, String)> {
        if let Some(exact) = &self.exact {
            return Ok(exact.clone());
        }
        let account = model.account().map(|screen| &screen.account);
        let Some(basis) = self.basis(account) else {
            return Err((What::Document, model.word("hole-no-such-invoice", &[])));
        };
        let typed =
            Typed { amount: self.text(What::Amount), day: self.text(What::Day), payments: self.text(What::Payments) };
        let faulty = |what, key: &str| {
            let args = [
                ("field", Arg::from(view::approval::form::name(model, self, what))),
                ("reason", Arg::from(model.word(key, &[]))),
            ];
            (what, model.word("refusal-faulty", &args))
        };
        basis.read(self.kind, &typed, model.today_on()).map_err(|flaw| match flaw {
            Flaw::Amount(fault) => faulty(What::Amount, fault.key()),
            Flaw::Day(fault) => faulty(What::Day, fault.key()),
            Flaw::Payments => (What::Payments, model.word("approval-payments-wrong", &[])),
            Flaw::NothingLetGo => (What::Amount, model.word("approval-nothing-let-go", &[])),
        })
    }

    /// What the desk said of what is typed now.
    pub fn known(&self, model: &Model) -> Option<&Drafted> {
        let now = self.proposal(model).ok()?;
        self.drafted.as_ref().filter(|(of, _)| *of == now).map(|(_, drafted)| drafted)
    }

    /// The last that the desk said, of whatever was typed then.
    pub fn last_known(&self) -> Option<&Drafted> {
        self.drafted.as_ref().map(|(_, drafted)| drafted)
    }
}

/// What a command does to the form.
pub(super) fn act(model: &mut Model, mut form: Form, command: &Command) -> Vec<Effect> {
    if form.sending {
        show(model, Approval::Form(Box::new(form)));
        return model.refuse("refused-still-saving", &Command::plain(Name::Help));
    }
    let count = form.slots.len().max(1);
    match command.name {
        Name::NextField => form.focus = (form.focus + 1) % count,
        Name::PreviousField => form.focus = (form.focus + count - 1) % count,
        Name::Clear => form.change(|input| {
            input.set("");
            true
        }),
        Name::Values => match form.last_known().and_then(|drafted| drafted.nearest.clone()) {
            Some(nearest) => {
                fill(model, &mut form, &nearest);
                form.focus = form.hole(model).unwrap_or(form.focus);
            }
            None => {
                let text = model.word("approval-no-nearest", &[]);
                model.say(Tone::Refused, text);
            }
        },
        // Enter in a line that is filled in goes on to the first that is not.
        Name::Select => match form.hole(model) {
            Some(next) if next != form.focus => form.focus = next,
            _ => return submit(model, form),
        },
        Name::Cancel => {
            if form.is_touched() && matches!(form.purpose, Purpose::Propose { .. }) {
                let outcome = Arg::from(view::approval::kind(model, form.kind));
                let text = model.word("form-put-away", &[("outcome", outcome)]);
                model.say(Tone::Plain, text);
                model.requests.put_away = Some(Box::new(form));
            }
            return Vec::new();
        }
        _ => {}
    }
    show(model, Approval::Form(Box::new(form)))
}

/// A key that no command took. The letter of a reason picks it, and sends the form where nothing else is missing.
pub(super) fn typed(model: &mut Model, mut form: Form, chord: super::super::super::chord::Chord) -> Vec<Effect> {
    let blank = form.focused() == Some(What::Reason) && form.text(What::Reason).trim().is_empty();
    let letter = chord.typed().filter(|_| blank && !form.sending);
    let code = letter.and_then(|letter| {
        let known = reasons(model, form.kind);
        known.iter().find(|(key, _)| *key == letter).map(|(_, reason)| reason.code.clone())
    });
    if let Some(code) = code {
        form.set(What::Reason, &code);
        match form.hole(model) {
            Some(next) => form.focus = next,
            None => return submit(model, form),
        }
    } else {
        form.change(|input| input.key(chord));
    }
    show(model, Approval::Form(Box::new(form)))
}

fn faulty(model: &mut Model, mut form: Form, what: What, why: String) -> Vec<Effect> {
    form.focus = form.slots.iter().position(|slot| slot.what == what).unwrap_or(form.focus);
    form.fault = Some(why.clone());
    model.say(Tone::Refused, why);
    show(model, Approval::Form(Box::new(form)))
}

/// Sends the form, or says what does not do and puts the cursor there.
pub(super) fn submit(model: &mut Model, mut form: Form) -> Vec<Effect> {
    let proposal = match form.proposal(model) {
        Ok(proposal) => proposal,
        Err((what, why)) => return faulty(model, form, what, why),
    };
    let note = clean::line(form.text(What::Note));
    let effects = match form.purpose.clone() {
        Purpose::Counter { of, read_at } => {
            if proposal == of.approval.proposal {
                let why = model.word("approval-same-terms", &[]);
                return faulty(model, form, What::Amount, why);
            }
            form.sending = true;
            show(model, Approval::Form(Box::new(form)));
            // The list below is read again all the while; its request is the one that these terms are for.
            let seen_at = decide::seen(model, of.approval.id).unwrap_or(read_at);
            return decide::send(
                model,
                of.approval.id,
                Verdict::Counter { proposal: Box::new(proposal), note },
                seen_at,
            );
        }
        Purpose::Propose { op, approval } => {
            let Some(reason) = form.reason(model) else {
                let why = model.word("approval-no-reason", &[]);
                return faulty(model, form, What::Reason, why);
            };
            if form.known(model).is_some_and(|drafted| drafted.needs == Needs::Nobody) {
                let why = model.word("approval-needs-nobody", &[]);
                return faulty(model, form, What::Amount, why);
            }
            let evidence = clean::line(form.text(What::Evidence));
            let live = is_yes(model, form.text(What::Live));
            form.sending = true;
            form.fault = None;
            show(model, Approval::Form(Box::new(form)));
            let act = Act::Propose { approval, proposal: Box::new(proposal), reason, note, evidence, live };
            send(model, op, act, After::Stay)
        }
    };
    if effects.is_empty() {
        // What was typed stays, with the reason why it cannot be sent.
        let why = model.said.last().map(|said| said.text.clone()).unwrap_or_default();
        if let Some(Overlay::Approval(approval)) = model.overlays.last_mut() {
            approval.came_back(&why);
        }
    }
    effects
}

/// The letter that yes begins with, in English or in the agent's language.
fn is_yes(model: &Model, text: &str) -> bool {
    let first: String = text.trim().to_lowercase().chars().take(1).collect();
    first == "y" || !first.is_empty() && first == model.word("confirm-yes", &[])
}

/// Asks what a proposal would need, when another one is typed than was asked about last. One question at a time: what is
/// typed meanwhile is asked about when the answer is there.
pub fn weigh(model: &mut Model) -> Option<Effect> {
    let Some(Overlay::Approval(Approval::Form(form))) = model.overlays.last() else { return None };
    if form.sending || form.answered().is_some() || model.waits_for(|what| *what == Awaited::Drafted) {
        return None;
    }
    let proposal = form.proposal(model).ok().filter(|proposal| form.asked.as_ref() != Some(proposal))?;
    let customer = form.customer;
    if let Some(Overlay::Approval(Approval::Form(form))) = model.overlays.last_mut() {
        form.asked = Some(proposal.clone());
    }
    Some(model.ask(Awaited::Drafted, Request::Approval(Ask::Draft { customer, proposal: Box::new(proposal) })))
}

/// Takes in what a proposal would need.
pub(super) fn drafted(model: &mut Model, drafted: Drafted) {
    for overlay in &mut model.overlays {
        if let Overlay::Approval(Approval::Form(form)) = overlay
            && form.customer == drafted.customer
            && let Some(of) = form.asked.clone()
        {
            form.drafted = Some((of, drafted.clone()));
        }
    }
}

/// What a proposal would need is not known: where the desk refused it, the form says why.
pub fn undrafted(model: &mut Model, trouble: &Trouble, why: &str) -> Vec<Effect> {
    if matches!(trouble, Trouble::Refused(_))
        && let Some(Overlay::Approval(Approval::Form(form))) = model.overlays.last_mut()
    {
        form.fault = Some(why.to_owned());
    }
    Vec::new()
}
