//! What a proposal is judged by, read once in the transaction that rests on it, and what of it must still stand later.

use std::cmp::Ordering;

use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Why;
use super::why::Changed;
use crate::domain::agent::{Agent, Role};
use crate::domain::approval::Proposal;
use crate::domain::approval::judge::{self, Document, Ground, Impossible, Judgment};
use crate::domain::authority::Limits;
use crate::domain::calendar;
use crate::domain::customer::Customer;
use crate::domain::dispute::Dispute;
use crate::domain::id::{AgentId, CustomerId, InvoiceId, PromiseId};
use crate::domain::invoice::Invoice;
use crate::domain::money::{Currency, Money};
use crate::domain::plan::{Days, Offer};
use crate::domain::promise::PromiseState;
use crate::revision::Revision;
use crate::service::plan::{self, Terms};
use crate::service::rank::Frame;
use crate::service::reply::{Refusal, Trouble};
use crate::store::{self, Tx, agent};

/// Roles that may decide what others ask for; the least of them decides what is within its limits.
pub(super) const DECIDES: Role = Role::Senior;

/// What is known of a customer when something about it is judged.
pub(super) struct Known<'r> {
    revision: &'r Revision,
    pub(super) customer: CustomerId,
    pub(super) invoices: Vec<Invoice>,
    documents: Vec<Document>,
    limits: Vec<(Role, Limits)>,
    /// What a plan is judged by; nothing for what is none.
    terms: Option<Terms>,
    /// What was granted of the same kind within the split days, minor units.
    pub(super) granted_minor: i64,
    today: chrono::NaiveDate,
    disputes: Vec<Dispute>,
    promises: Vec<PromiseId>,
    plans: Vec<Uuid>,
    owed_minor: i64,
}

/// Reads what a proposal about a customer is judged by.
pub(super) async fn known<'r>(
    tx: &mut Tx,
    customer: CustomerId,
    proposal: &Proposal,
    frame: &Frame<'r>,
) -> Result<Known<'r>, Trouble> {
    let (currency, authority) = (proposal.currency(), &frame.revision.authority);
    let invoices = store::invoice::open(tx, customer, i64::MAX).await?;
    let documents = invoices
        .iter()
        .map(|invoice| Document {
            id: invoice.id,
            kind: invoice.kind,
            currency: invoice.amount.currency,
            open_minor: invoice.open_minor,
        })
        .collect();
    let since = frame.now - TimeDelta::days(i64::from(authority.split_days));
    let granted_minor = store::approval::granted(tx, customer, proposal.kind(), currency, since).await?;
    let promises = store::promise::of(tx, customer, i64::MAX).await?;
    let open: i64 = invoices.iter().filter(|one| one.amount.currency == currency).map(|one| one.open_minor).sum();
    let cash: i64 = store::payment::unapplied(tx, customer)
        .await?
        .into_iter()
        .filter(|money| money.currency == currency)
        .map(|money| money.minor)
        .sum();
    // What may be promised is one question, whoever is asked: the limits of a plan are those of every plan.
    let (limits, terms) = match proposal.offer() {
        Some(_) => {
            let of = |role| Some((role, frame.revision.promise_limits(role, currency)?));
            (Role::ALL.into_iter().filter_map(of).collect(), Some(plan::terms(tx, frame, customer, currency).await?))
        }
        None => (authority.rising(currency, &frame.revision.rates), None),
    };
    Ok(Known {
        revision: frame.revision,
        customer,
        documents,
        limits,
        terms,
        granted_minor,
        today: frame.today,
        disputes: store::dispute::open(tx, customer).await?,
        promises: promises.iter().filter(|one| one.state == PromiseState::Open).map(|one| one.id).collect(),
        plans: store::approval::plans(tx, customer).await?,
        owed_minor: open - cash,
        invoices,
    })
}

impl Known<'_> {
    /// Judges a proposal for a role, its days moved to those on which money moves where the customer is.
    pub(super) fn judge(&self, proposal: &Proposal, role: Role) -> Result<Judgment, Trouble> {
        let country = self.terms.as_ref().map_or("", Terms::country);
        let moved = |offer: &Offer| plan::moved(offer, self.revision, country);
        let proposal = match proposal {
            Proposal::Plan { offer } => &Proposal::Plan { offer: moved(offer) },
            Proposal::Settlement { offer } => &Proposal::Settlement { offer: moved(offer) },
            other => other,
        };
        let offer = self.terms.as_ref().zip(proposal.offer());
        let ground = Ground {
            documents: &self.documents,
            limits: &self.limits,
            granted_minor: self.granted_minor,
            level: offer.map_or(1, |(terms, offer)| terms.level(offer)),
            owed_minor: offer.map_or(0, |(terms, _)| terms.promisable),
            days: Days { holidays: &self.revision.holidays, country },
            today: self.today,
        };
        judge::judge(proposal, role, &ground).map_err(|reason| self.impossible(reason))
    }

    fn impossible(&self, reason: Impossible) -> Trouble {
        let number = reason.invoice().map_or_else(String::new, |id| self.number(id));
        Refusal::Approval { why: Why::Impossible { reason, number } }.into()
    }

    /// Number of an open document; empty for one that is not known.
    pub(super) fn number(&self, id: InvoiceId) -> String {
        self.invoices.iter().find(|one| one.id == id).map_or_else(String::new, |one| one.number.clone())
    }

    /// The figures that a proposal rests on.
    pub(super) fn basis(&self, proposal: &Proposal) -> Basis {
        let currency = proposal.currency();
        let documents = proposal
            .documents()
            .into_iter()
            .map(|id| Figures {
                id,
                number: self.number(id),
                open_minor: self.invoices.iter().find(|one| one.id == id).map_or(0, |one| one.open_minor),
                disputed_minor: self
                    .disputes
                    .iter()
                    .filter(|dispute| dispute.invoice == Some(id))
                    .map(|dispute| dispute.amount.minor)
                    .sum(),
            })
            .collect();
        let whole = proposal.offer().map(|_| Whole {
            owed_minor: self.owed_minor,
            promises: self.promises.clone(),
            plans: self.plans.clone(),
        });
        Basis { currency, documents, whole }
    }

    /// Those who could decide what a role is needed for, apart from who asks.
    pub(super) async fn deciders(
        &self,
        tx: &mut Tx,
        least: Option<Role>,
        than: AgentId,
    ) -> Result<Vec<AgentId>, Trouble> {
        let Some(least) = least else { return Ok(Vec::new()) };
        let Some(customer) = store::customer::by_id(tx, self.customer).await? else { return Ok(Vec::new()) };
        let mut able: Vec<Agent> = agent::list(tx).await?;
        able.retain(|agent| {
            let high = reaches(agent.role, least) && reaches(agent.role, DECIDES);
            agent.enabled && agent.id != than && high && sees(agent, &customer)
        });
        Ok(able.into_iter().map(|agent| agent.id).collect())
    }
}

/// True when one role stands at or above another.
pub(super) fn reaches(role: Role, least: Role) -> bool {
    let place = |role| Role::ALL.iter().position(|other| *other == role);
    place(role).cmp(&place(least)) != Ordering::Less
}

/// Whether an agent may see a customer: by team and language, and all for whoever runs the desk.
pub(super) fn sees(agent: &Agent, customer: &Customer) -> bool {
    let own =
        agent.languages.contains(&customer.language) && customer.team.is_none_or(|team| agent.teams.contains(&team));
    own || agent.role.has(crate::domain::agent::Right::Run)
}

/// Whether an agent may still let something go by its own authority today.
pub(super) async fn has_own_left(tx: &mut Tx, agent: AgentId, frame: &Frame<'_>) -> Result<bool, Trouble> {
    let Some(most) = frame.revision.authority.own_per_day else { return Ok(true) };
    let day = calendar::instant(frame.today, NaiveTime::MIN, frame.revision.desk.time_zone);
    Ok(store::approval::by_own_authority(tx, agent, day).await? < most)
}

/// The figures that a proposal rests on, as they were when it was asked or answered. It is applied only while they stand.
///
/// What lowers single documents rests on those alone; a plan or a settlement rests on the whole account, its promises and
/// plans as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Basis {
    currency: Currency,
    documents: Vec<Figures>,
    whole: Option<Whole>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Figures {
    id: InvoiceId,
    number: String,
    open_minor: i64,
    disputed_minor: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Whole {
    owed_minor: i64,
    promises: Vec<PromiseId>,
    plans: Vec<Uuid>,
}

impl Basis {
    /// As it is written down.
    pub(super) fn written(&self) -> Result<String, Trouble> {
        serde_json::to_string(self).map_err(|error| Trouble::Internal(error.to_string()))
    }

    /// As it was written down.
    pub(super) fn read(text: &str) -> Result<Self, Trouble> {
        serde_json::from_str(text).map_err(|error| Trouble::Internal(format!("basis: {error}")))
    }

    /// What is not any more as it was.
    pub(super) fn changed(&self, now: &Basis) -> Vec<Changed> {
        let money = |minor| Money::new(minor, self.currency);
        let mut changed = Vec::new();
        for then in &self.documents {
            let today = now.documents.iter().find(|document| document.id == then.id);
            let open_minor = today.map_or(0, |document| document.open_minor);
            if open_minor != then.open_minor {
                changed.push(Changed::Document {
                    number: then.number.clone(),
                    before: money(then.open_minor),
                    now: money(open_minor),
                });
            } else if today.map_or(0, |document| document.disputed_minor) != then.disputed_minor {
                changed.push(Changed::Disputed { number: then.number.clone() });
            }
        }
        if let (Some(then), Some(today)) = (&self.whole, &now.whole) {
            if then.owed_minor != today.owed_minor {
                changed.push(Changed::Owed { before: money(then.owed_minor), now: money(today.owed_minor) });
            }
            let set = |ids: &[PromiseId]| ids.iter().copied().collect::<std::collections::BTreeSet<_>>();
            if set(&then.promises) != set(&today.promises) || then.plans != today.plans {
                changed.push(Changed::Promises);
            }
        }
        changed
    }
}
