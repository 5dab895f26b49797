//! What a proposal needs: nothing, somebody's authority, or what cannot be had at all. And the nearest to it that the one
//! who asks may agree to alone.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Item, Proposal};
use crate::domain::agent::Role;
use crate::domain::authority::Limits;
use crate::domain::id::InvoiceId;
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::{Currency, LARGEST_MINOR, Money};
use crate::domain::plan::{self, Days, Judged, Offer};

/// An open document, as far as a proposal asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// Identifier.
    pub id: InvoiceId,
    /// What it is.
    pub kind: InvoiceKind,
    /// Its currency.
    pub currency: Currency,
    /// What it still asks for, minor units; below zero for a credit.
    pub open_minor: i64,
}

/// What a proposal is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The customer's open documents.
    pub documents: &'a [Document],
    /// The limits of every role that has some in the proposal's currency, rising.
    pub limits: &'a [(Role, Limits)],
    /// What this customer was granted of the same kind and currency within the split days, minor units: it counts together.
    pub granted_minor: i64,
    /// The level that the promises of a plan or a settlement would have.
    pub level: i64,
    /// What may be promised in the proposal's currency, minor units.
    pub owed_minor: i64,
    /// The days on which money moves where the customer is.
    pub days: Days<'a>,
    /// The day on the desk's calendar.
    pub today: NaiveDate,
}

/// What a proposal needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgment {
    /// The least role that may agree to it; nothing where none may.
    pub least: Option<Role>,
    /// The nearest that the role that asked may agree to alone, where it may not agree to this.
    pub nearest: Option<Proposal>,
}

impl Judgment {
    /// True when a role may agree to it.
    pub fn allows(&self, role: Role) -> bool {
        self.least.is_some_and(|least| height(least) <= height(role))
    }
}

/// Why a proposal cannot be had, whoever agrees to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "impossible")]
pub enum Impossible {
    /// It names no document, or no instalment.
    Empty,
    /// An amount is not above zero, or beyond any ledger.
    NotPositive,
    /// A document is named twice.
    Twice {
        /// Which.
        invoice: InvoiceId,
    },
    /// No open document of this customer.
    Unknown {
        /// Which.
        invoice: InvoiceId,
    },
    /// A document is of another currency.
    OtherCurrency {
        /// Which.
        invoice: InvoiceId,
    },
    /// Only fees and interest are waived.
    NoCharge {
        /// Which.
        invoice: InvoiceId,
    },
    /// More than a document still asks for.
    AboveOpen {
        /// Which.
        invoice: InvoiceId,
        /// What it asks for.
        open: Money,
    },
    /// More than is owed of what it covers.
    AboveOwed {
        /// What is owed.
        owed: Money,
    },
    /// A settlement that lets nothing go is a plan.
    NoDiscount,
    /// A plan that lets something go is a settlement.
    Discounted,
    /// A day that is over.
    Past,
    /// Instalments that do not follow each other.
    Disorder,
}

impl Impossible {
    /// The name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Impossible::Empty => "empty",
            Impossible::NotPositive => "not_positive",
            Impossible::Twice { .. } => "twice",
            Impossible::Unknown { .. } => "unknown",
            Impossible::OtherCurrency { .. } => "other_currency",
            Impossible::NoCharge { .. } => "no_charge",
            Impossible::AboveOpen { .. } => "above_open",
            Impossible::AboveOwed { .. } => "above_owed",
            Impossible::NoDiscount => "no_discount",
            Impossible::Discounted => "discounted",
            Impossible::Past => "past",
            Impossible::Disorder => "disorder",
        }
    }

    /// The document that it is about.
    pub fn invoice(self) -> Option<InvoiceId> {
        match self {
            Impossible::Twice { invoice }
            | Impossible::Unknown { invoice }
            | Impossible::OtherCurrency { invoice }
            | Impossible::NoCharge { invoice }
            | Impossible::AboveOpen { invoice, .. } => Some(invoice),
            _ => None,
        }
    }

    /// The amount that would do.
    pub fn money(self) -> Option<Money> {
        match self {
            Impossible::AboveOpen { open: money, .. } | Impossible::AboveOwed { owed: money } => Some(money),
            _ => None,
        }
    }
}

/// How high a role stands among the roles.
fn height(role: Role) -> usize {
    Role::ALL.iter().position(|other| *other == role).unwrap_or(0)
}

/// Judges a proposal for a role. A role may what any role below it may, whatever the document of the desk says.
///
/// # Errors
/// [`Impossible`] where nobody could agree to it.
pub fn judge(proposal: &Proposal, own: Role, ground: &Ground<'_>) -> Result<Judgment, Impossible> {
    possible(proposal, ground)?;
    let least = ground.limits.iter().find(|(_, limits)| within(proposal, limits, ground)).map(|(role, _)| *role);
    let judgment = Judgment { least, nearest: None };
    if judgment.allows(own) {
        return Ok(judgment);
    }
    let nearest = ground
        .limits
        .iter()
        .rev()
        .filter(|(role, _)| height(*role) <= height(own))
        .filter_map(|(_, limits)| nearest(proposal, limits, ground).map(|near| (near, limits)))
        .find(|(near, limits)| possible(near, ground).is_ok() && within(near, limits, ground));
    Ok(Judgment { nearest: nearest.map(|(near, _)| near), ..judgment })
}

/// Whether a proposal can be had at all, whoever agrees to it.
///
/// # Errors
/// [`Impossible`], the first reason against it.
pub fn possible(proposal: &Proposal, ground: &Ground<'_>) -> Result<(), Impossible> {
    let documents = ground.documents;
    match proposal {
        Proposal::Plan { offer } if offer.discount_minor != 0 => Err(Impossible::Discounted),
        Proposal::Settlement { offer } if offer.discount_minor <= 0 => Err(Impossible::NoDiscount),
        Proposal::Plan { offer } | Proposal::Settlement { offer } => offered(offer, ground),
        Proposal::WriteOff { currency, items } | Proposal::Adjustment { currency, items } => {
            listed(*currency, items, documents, false)
        }
        Proposal::Waiver { currency, items } => listed(*currency, items, documents, true),
    }
}

fn is_amount(minor: i64) -> bool {
    (1..=LARGEST_MINOR).contains(&minor)
}

fn known(id: InvoiceId, currency: Currency, documents: &[Document]) -> Result<&Document, Impossible> {
    let found = documents.iter().find(|document| document.id == id && document.open_minor > 0);
    let document = found.ok_or(Impossible::Unknown { invoice: id })?;
    if document.currency == currency { Ok(document) } else { Err(Impossible::OtherCurrency { invoice: id }) }
}

fn twice(mut ids: Vec<InvoiceId>) -> Option<InvoiceId> {
    ids.sort_unstable();
    ids.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}

fn listed(currency: Currency, items: &[Item], documents: &[Document], charges: bool) -> Result<(), Impossible> {
    if items.is_empty() {
        return Err(Impossible::Empty);
    }
    if let Some(invoice) = twice(items.iter().map(|item| item.invoice).collect()) {
        return Err(Impossible::Twice { invoice });
    }
    for item in items {
        let document = known(item.invoice, currency, documents)?;
        if !is_amount(item.minor) {
            return Err(Impossible::NotPositive);
        }
        if charges && !document.kind.is_charge() {
            return Err(Impossible::NoCharge { invoice: item.invoice });
        }
        if item.minor > document.open_minor {
            let open = Money::new(document.open_minor, currency);
            return Err(Impossible::AboveOpen { invoice: item.invoice, open });
        }
    }
    Ok(())
}

fn offered(offer: &Offer, ground: &Ground<'_>) -> Result<(), Impossible> {
    let documents = ground.documents;
    let Some(first) = offer.instalments.first() else { return Err(Impossible::Empty) };
    let amounts = offer.instalments.iter().map(|one| one.minor);
    if !amounts.into_iter().all(is_amount) || offer.discount_minor > LARGEST_MINOR {
        return Err(Impossible::NotPositive);
    }
    if first.due_on < ground.today {
        return Err(Impossible::Past);
    }
    if offer.instalments.windows(2).any(|pair| pair[0].due_on >= pair[1].due_on) {
        return Err(Impossible::Disorder);
    }
    if let Some(invoice) = twice(offer.covers.clone()) {
        return Err(Impossible::Twice { invoice });
    }
    let owed: i64 = if offer.covers.is_empty() {
        let all = documents.iter().filter(|document| document.currency == offer.currency);
        all.map(|document| document.open_minor).sum()
    } else {
        let mut sum = 0;
        for id in &offer.covers {
            sum += known(*id, offer.currency, documents)?.open_minor;
        }
        sum
    };
    // What is paid already, disputed or promised elsewhere is promised by nobody.
    let owed = owed.min(ground.owed_minor);
    let wide: i128 = offer.instalments.iter().map(|one| i128::from(one.minor)).sum::<i128>();
    if wide + i128::from(offer.discount_minor) > i128::from(owed.max(0)) {
        return Err(Impossible::AboveOwed { owed: Money::new(owed.max(0), offer.currency) });
    }
    Ok(())
}

/// True when a proposal that is possible lies within one role's limits, with what was granted already.
fn within(proposal: &Proposal, limits: &Limits, ground: &Ground<'_>) -> bool {
    let counted = |most: i64| ground.granted_minor.saturating_add(proposal.amount().minor) <= most;
    match proposal {
        Proposal::Plan { offer } | Proposal::Settlement { offer } => {
            matches!(of_plan(offer, limits, ground), Judged::Within)
        }
        Proposal::WriteOff { .. } => counted(limits.max_write_off_minor),
        Proposal::Adjustment { .. } => counted(limits.max_adjustment_minor),
        Proposal::Waiver { .. } => counted(limits.max_waiver_minor),
    }
}

/// Judges a plan or a settlement as every plan is judged, with less to let go where some was let go before.
fn of_plan(offer: &Offer, limits: &Limits, ground: &Ground<'_>) -> Judged {
    let left = limits.max_discount_minor.saturating_sub(ground.granted_minor).max(0);
    let limits = Limits { max_discount_minor: if offer.discount_minor > 0 { left } else { 0 }, ..limits.clone() };
    let Ground { level, owed_minor, days, today, .. } = *ground;
    plan::judge(offer, &plan::Ground { limits: &limits, owed_minor, level, today, days })
}

/// The nearest to a proposal that lies within limits, as far as it can be had by asking for less.
fn nearest(proposal: &Proposal, limits: &Limits, ground: &Ground<'_>) -> Option<Proposal> {
    let left = |most: i64| most.saturating_sub(ground.granted_minor).max(0);
    match proposal {
        Proposal::Plan { offer } | Proposal::Settlement { offer } => {
            let Judged::Beyond { nearest: Some(offer), .. } = of_plan(offer, limits, ground) else { return None };
            Some(if offer.discount_minor > 0 { Proposal::Settlement { offer } } else { Proposal::Plan { offer } })
        }
        Proposal::WriteOff { currency, items } => {
            Some(Proposal::WriteOff { currency: *currency, items: fewer(items, left(limits.max_write_off_minor))? })
        }
        Proposal::Adjustment { currency, items } => {
            Some(Proposal::Adjustment { currency: *currency, items: fewer(items, left(limits.max_adjustment_minor))? })
        }
        Proposal::Waiver { currency, items } => {
            Some(Proposal::Waiver { currency: *currency, items: fewer(items, left(limits.max_waiver_minor))? })
        }
    }
}

/// The first of the items, as far as an amount reaches; nothing where it reaches nowhere.
fn fewer(items: &[Item], mut left: i64) -> Option<Vec<Item>> {
    let mut kept = Vec::new();
    for item in items {
        let minor = item.minor.min(left);
        if minor > 0 {
            kept.push(Item { minor, ..*item });
        }
        left -= minor;
    }
    (!kept.is_empty()).then_some(kept)
}

#[cfg(test)]
mod tests;
