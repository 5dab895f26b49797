//! From what was typed to what is recorded.

use super::moment::{here, is_moment};
use super::plan::parts;
use super::{Form, Slot, What};
use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::entry::{self, EntryFault};
use crate::domain::invoice::Invoice;
use crate::domain::moment;
use crate::domain::money::Money;
use crate::domain::outcome::{Field, Filled, OutcomeKind, Trigger};
use crate::domain::plan::{Bound, Cadence, Days, Offer};
use crate::revision::Revision;
use crate::service::account::Account;
use crate::text::Arg;
use crate::tui::model::Model;
use crate::tui::say;

/// Why a line of a form does not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hole {
    /// Nothing stands in a line that is required.
    Missing,
    /// A date, time or amount without a meaning.
    Entry(EntryFault),
    /// The promise is further away than the desk allows.
    TooLate(chrono::NaiveDate),
    /// The customer has no such document, or several.
    NoSuchInvoice,
    /// The customer has no such contact point.
    NoSuchPoint,
    /// No language of two letters.
    NoLanguage,
    /// The catalogue has no such excuse.
    NoSuchExcuse,
    /// Nothing is owed that could be promised or disputed.
    NothingOwed,
    /// Neither a number of instalments up to so many nor their amounts.
    Count(u32),
    /// No cadence.
    Cadence,
    /// The instalments do not sum; with the last one put right, where that helps.
    Sum(Option<Box<Offer>>),
    /// Written confirmation is wanted, and its reference is missing.
    Evidence,
    /// Beyond what the agent may agree to alone.
    Beyond {
        /// Which limits.
        bounds: Vec<Bound>,
        /// The nearest within them.
        nearest: Option<Box<Offer>>,
        /// What was typed.
        drawn: Box<Offer>,
    },
}

/// True when a promise of that amount wants written confirmation and none is named.
pub(super) fn evidence_missing(amount: Money, filled: &Filled, account: &Account, revision: &Revision) -> bool {
    let customer = &account.customer;
    let measure = revision.promise_measure(customer.segment, &customer.country);
    measure.rules.wants_evidence(amount, &revision.rates) && !filled.has(Field::Reference)
}

impl Hole {
    /// The hole as a sentence with what to do about it.
    pub fn say(&self, model: &Model, what: Option<What>) -> String {
        let field = what.map_or_else(String::new, |what| say::field_name(model, what.code()));
        let field = ("field", Arg::from(field));
        match self {
            Hole::Missing => model.word("hole-missing", &[field]),
            Hole::Entry(fault) => {
                let reason = model.word(entry_words(*fault, what), &[]);
                model.word("refusal-faulty", &[field, ("reason", Arg::from(reason))])
            }
            Hole::TooLate(last) => format!("{} {}", say::too_late(model, *last), say::ask_beyond(model)),
            Hole::NoSuchInvoice => model.word("hole-no-such-invoice", &[]),
            Hole::NoSuchPoint => model.word("hole-no-such-point", &[]),
            Hole::NoLanguage => model.word("hole-no-language", &[]),
            Hole::NoSuchExcuse => model.word("hole-no-such-excuse", &[]),
            Hole::NothingOwed => model.word("hole-nothing-owed", &[]),
            Hole::Count(most) => model.word("hole-count", &[("most", Arg::from(i64::from(*most)))]),
            Hole::Cadence => model.word("hole-cadence", &[]),
            Hole::Sum(None) => model.word("hole-sum", &[]),
            Hole::Sum(Some(nearest)) => {
                model.word("hole-sum-nearest", &[("nearest", Arg::from(say::offer(model, nearest)))])
            }
            Hole::Evidence => model.word("meaning-evidence", &[]),
            Hole::Beyond { bounds, nearest, .. } => {
                format!("{} {}", say::beyond(model, bounds, nearest.as_deref()), say::ask_beyond(model))
            }
        }
    }
}

/// What "full" stands for in a form.
fn open_amount(kind: &OutcomeKind, account: &Account) -> Option<Money> {
    if kind.promises() {
        return account.promisable();
    }
    let balance = account.balances.first()?;
    let minor = if balance.overdue > 0 { balance.overdue } else { balance.total };
    (minor > 0).then(|| balance.money(minor))
}

/// The document whose number is, or alone ends with, the text.
pub(super) fn invoice<'a>(text: &str, account: &'a Account) -> Option<&'a Invoice> {
    let text = text.trim();
    if let Some(exact) = account.invoices.iter().find(|invoice| invoice.number == text) {
        return Some(exact);
    }
    let mut like = account.invoices.iter().filter(|invoice| !text.is_empty() && invoice.number.ends_with(text));
    like.next().filter(|_| like.next().is_none())
}

impl Form {
    /// What was filled in, or the first line that does not do.
    pub(super) fn filled(&self, account: &Account, revision: &Revision) -> Result<Filled, (usize, Hole)> {
        let mut filled = Filled { outcome: self.kind.code.clone(), ..Filled::default() };
        for (at, slot) in self.slots.iter().enumerate() {
            let text = slot.input.text().trim();
            if text.is_empty() {
                if slot.required {
                    return Err((at, Hole::Missing));
                }
                continue;
            }
            self.take(slot.what, text, account, revision, &mut filled).map_err(|hole| (at, hole))?;
        }
        if self.kind.promises() {
            self.promised(account, revision, &mut filled)?;
        }
        Ok(filled)
    }

    /// What is wrong with a line that holds something.
    pub(super) fn hole(&self, slot: &Slot, account: &Account, revision: &Revision) -> Option<Hole> {
        self.take(slot.what, slot.input.text().trim(), account, revision, &mut Filled::default()).err()
    }

    fn take(
        &self,
        what: What,
        text: &str,
        account: &Account,
        revision: &Revision,
        filled: &mut Filled,
    ) -> Result<(), Hole> {
        let words = || Some(clean::line(text));
        match what {
            What::Excuse => {
                let found = revision.excuses.iter().find(|excuse| is_excuse(excuse, text));
                filled.excuse = Some(found.ok_or(Hole::NoSuchExcuse)?.code.clone());
            }
            What::When => {
                let at = moment::read(text, &here(account, revision, self.now)).map_err(Hole::Entry)?;
                filled.date = Some(at.date());
                filled.time = Some(at.time());
            }
            What::Field(Field::Date) => {
                let date = self.kind.read_date(text, account.today).map_err(Hole::Entry)?;
                let limits = account.promising.limits.as_ref().filter(|_| self.kind.promises());
                let days = Days { holidays: &revision.holidays, country: &account.customer.country };
                let last = limits.and_then(|limits| {
                    let last = calendar::plus_days(account.today, limits.max_days.into());
                    days.on_or_before(last, account.today)
                });
                if let Some(last) = last.filter(|last| date > *last && days.on_or_after(date) > *last) {
                    return Err(Hole::TooLate(last));
                }
                filled.date = Some(date);
            }
            What::Field(Field::Time) => filled.time = Some(entry::time(text).map_err(Hole::Entry)?),
            What::Field(Field::Amount) => {
                let open = self.open_for(account).ok_or(Hole::NothingOwed)?;
                filled.amount = Some(entry::amount(text, open).map_err(Hole::Entry)?);
            }
            What::Field(Field::Invoice) => {
                filled.invoice = Some(invoice(text, account).ok_or(Hole::NoSuchInvoice)?.id);
            }
            What::Field(Field::ContactPoint) => {
                let at = text.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                let point = at.and_then(|at| account.points.get(at)).ok_or(Hole::NoSuchPoint)?;
                filled.contact_point = Some(point.id);
                filled.channel = Some(point.channel);
            }
            What::Field(Field::Name) => filled.name = words(),
            What::Field(Field::Reference) => filled.reference = words(),
            What::Field(Field::Language) => {
                let code = text.to_lowercase();
                if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_lowercase()) {
                    return Err(Hole::NoLanguage);
                }
                filled.language = Some(code);
            }
            What::Field(Field::Text) => filled.text = words(),
            // The offer reads how many; here is only whether it can be read.
            What::Field(Field::Count) => {
                let open = self.open_for(account).ok_or(Hole::NothingOwed)?;
                parts(text, open)?;
            }
            What::Field(Field::Cadence) => {
                text.parse::<Cadence>().map_err(|_| Hole::Cadence)?;
            }
        }
        Ok(())
    }

    /// Puts what stood behind the command into the lines: `field=value`, else values in the order of asking; an excuse
    /// by its name. The rest that has no line is given back.
    pub(super) fn read_args(&mut self, args: &str, account: &Account, revision: &Revision) -> Result<(), String> {
        let mut tokens: Vec<&str> = args.split_whitespace().collect();
        if self.kind.excuse
            && let Some(excuse) =
                tokens.last().and_then(|last| revision.excuses.iter().find(|known| known.code == *last))
        {
            self.set(What::Excuse, &excuse.code);
            tokens.pop();
        }
        if tokens.is_empty() {
            return Ok(());
        }
        if self.kind.sets(Trigger::Promise) && !args.contains('=') {
            return self.read_promise(&tokens, account);
        }
        if is_moment(&self.kind) && !args.contains('=') {
            return self.read_moment(&tokens, account, revision);
        }
        let mut named: Option<What> = None;
        let mut loose: Vec<&str> = Vec::new();
        for token in tokens {
            let split = token.split_once('=').and_then(|(name, value)| {
                let slot = self.slots.iter().find(|slot| slot.what.code() == name)?;
                Some((slot.what, value))
            });
            match (split, named) {
                (Some((what, value)), _) => {
                    self.set(what, value);
                    named = Some(what);
                }
                (None, Some(what)) => {
                    let longer = self
                        .slots
                        .iter()
                        .find(|slot| slot.what == what)
                        .map(|slot| format!("{} {token}", slot.input.text()));
                    self.set(what, &longer.unwrap_or_default());
                }
                (None, None) => loose.push(token),
            }
        }
        // Values without a name fill what is required, else the first line that is free; the last takes all that is left.
        let free = |required: bool| {
            let of =
                move |slot: &&Slot| slot.input.is_blank() && slot.what != What::Excuse && slot.required == required;
            self.slots.iter().filter(of).map(|slot| slot.what).collect::<Vec<_>>()
        };
        let mut wanted = free(true);
        if wanted.is_empty() {
            wanted = free(false);
            wanted.truncate(1);
        }
        let last = wanted.pop();
        for what in wanted {
            if !loose.is_empty() {
                let value = loose.remove(0);
                self.set(what, value);
            }
        }
        if let Some(last) = last {
            self.set(last, &std::mem::take(&mut loose).join(" "));
        }
        if loose.is_empty() { Ok(()) } else { Err(loose.join(" ")) }
    }

    /// What "full" stands for in this form: what is open of the document that it names, else what the outcome is about.
    pub(in super::super) fn open_for(&self, account: &Account) -> Option<Money> {
        let named = self.text_of(Field::Invoice).filter(|text| !text.trim().is_empty());
        match named.and_then(|text| invoice(text, account)) {
            Some(invoice) if invoice.open_minor > 0 => Some(invoice.open()),
            _ => open_amount(&self.kind, account),
        }
    }

    /// An amount and a date in either order; each may be left out.
    fn read_promise(&mut self, tokens: &[&str], account: &Account) -> Result<(), String> {
        let open = self.open_for(account);
        let is_amount = |text: &str| open.is_some_and(|open| entry::amount(text, open).is_ok());
        let is_date = |text: &str| entry::date(text, account.today).is_ok();
        for at in (0..=tokens.len()).rev() {
            let (head, tail) =
                (tokens.get(..at).unwrap_or_default().join(" "), tokens.get(at..).unwrap_or_default().join(" "));
            for (amount, date) in [(&head, &tail), (&tail, &head)] {
                if (amount.is_empty() || is_amount(amount)) && (date.is_empty() || is_date(date)) {
                    if !amount.is_empty() {
                        self.set(What::Field(Field::Amount), amount);
                    }
                    if !date.is_empty() {
                        self.set(What::Field(Field::Date), date);
                    }
                    return Ok(());
                }
            }
        }
        // Left in the form as typed, so that its line says what is wrong with it.
        match tokens {
            [amount, date] => {
                self.set(What::Field(Field::Amount), amount);
                self.set(What::Field(Field::Date), date);
                Ok(())
            }
            _ => Err(tokens.join(" ")),
        }
    }
}

/// The catalogue's key for a text without a meaning: what its own line takes, where that is known.
fn entry_words(fault: EntryFault, what: Option<What>) -> &'static str {
    match (fault, what) {
        (EntryFault::NotUnderstood, Some(What::Field(Field::Date))) => "entry-date-not-understood",
        (EntryFault::NotUnderstood, Some(What::Field(Field::Amount))) => "entry-amount-not-understood",
        (EntryFault::NotUnderstood, Some(What::Field(Field::Time))) => "entry-time-not-understood",
        (EntryFault::NotUnderstood, Some(What::When)) => "moment-not-understood",
        _ => fault.key(),
    }
}

fn is_excuse(excuse: &crate::domain::outcome::ExcuseKind, text: &str) -> bool {
    let mut chars = text.chars();
    excuse.code == text || (chars.next() == Some(excuse.key) && chars.next().is_none())
}
