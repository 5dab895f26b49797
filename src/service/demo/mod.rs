//! Loading an invented book: the rows by the bulk path, and the journal as it would have grown day by day; the last weeks'
//! money by the use cases themselves.

mod money;
mod past;
mod untold;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;

use crate::domain::agent::Agent;
use crate::domain::allocation::{Allocation, Confidence, From, How, To};
use crate::domain::customer::Customer;
use crate::domain::demo::{Book, Step};
use crate::domain::dispute::Dispute;
use crate::domain::fact::{Happening, Subject};
use crate::domain::id::{AllocationId, CustomerId};
use crate::store::bulk::{self, AgentDay, Fresh, Point, WorkItem};
use crate::store::{self, StoreError, Tx, sequence, work_item};

use super::advance;
use super::desk::Desk;
use super::reply::{Refusal, Trouble};

use past::{Past, morning};

/// What was loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Loaded {
    /// Customers.
    pub customers: usize,
    /// Documents.
    pub invoices: usize,
    /// Facts about customers.
    pub facts: usize,
    /// Customers ranked.
    pub ranked: usize,
}

impl Desk {
    /// Loads an invented book into an empty desk, plays what was done with money, and ranks it.
    ///
    /// # Errors
    /// [`Refusal::Taken`] when the desk has one of its agents or teams already.
    pub async fn load_demo(&self, book: &Book) -> Result<Loaded, Trouble> {
        let revision = self.revision();
        let now = self.clock().now();
        let mut past = Past::new(self, &revision, book);
        past.papers();
        for event in &book.history {
            past.event(event);
        }
        past.judged();
        past.chain();
        let mut tx = self.db().write().await?;
        tx.give_time().await?;
        self.load_colleagues(&mut tx, book).await?;
        past.write(&mut tx, now).await?;
        tx.commit().await?;
        money::play(self, book).await?;
        let ranked = advance::if_due(self).await?.map_or(0, |advanced| advanced.ranked);
        self.write_all_terms().await?;
        self.db().refresh_statistics().await?;
        Ok(Loaded { customers: book.customers.len(), invoices: book.invoices.len(), facts: past.facts, ranked })
    }

    async fn load_colleagues(&self, tx: &mut Tx, book: &Book) -> Result<(), Trouble> {
        for team in &book.teams {
            store::team::insert(tx, team).await.map_err(|error| taken(error, "team", &team.name))?;
            let happening = Happening::new("team_added", json!({ "name": team.name }));
            self.note_on_desk(tx, None, &[happening]).await?;
        }
        for agent in &book.agents {
            store::agent::insert(tx, agent).await.map_err(|error| taken(error, "agent", &agent.login))?;
            let Agent { login, name, role, languages, .. } = agent;
            let body = json!({ "login": login, "name": name, "role": role, "languages": languages });
            self.journal(Subject::Agent, agent.id.0, None, None, self.clock().now())
                .append(tx, &[Happening::new("agent_added", body)])
                .await?;
        }
        Ok(())
    }
}

fn taken(error: StoreError, what: &'static str, name: &str) -> Trouble {
    match error {
        StoreError::Taken(_) => Refusal::Taken { what, name: name.to_owned() }.into(),
        other => other.into(),
    }
}

impl Past<'_> {
    async fn write(&mut self, tx: &mut Tx, now: DateTime<Utc>) -> Result<(), StoreError> {
        let book = self.book;
        let fresh: Vec<Fresh> = book.customers.iter().map(|customer| self.fresh(customer)).collect();
        bulk::customers(tx, &fresh).await?;
        drop(fresh);
        let steps: HashMap<CustomerId, &Step> = book.steps.iter().map(|step| (step.customer, step)).collect();
        let items: Vec<WorkItem> = book
            .customers
            .iter()
            .map(|customer| WorkItem {
                customer: customer.id,
                plan: self.plan(customer.id, steps.get(&customer.id).copied()),
                touched_at: now,
            })
            .collect();
        bulk::work_items(tx, &items).await?;
        let mut places: HashMap<CustomerId, i64> = HashMap::new();
        let points: Vec<Point> = book
            .points
            .iter()
            .map(|point| {
                let place = places.entry(point.customer).or_default();
                *place += 1;
                Point { point: point.clone(), place: *place }
            })
            .collect();
        bulk::points(tx, &points).await?;
        bulk::invoices(tx, &book.invoices).await?;
        let about = book.invoices.iter().filter(|one| one.corrects.is_some() && one.amount.minor > 0);
        bulk::link_about(tx, &about.map(|one| one.id.0).collect::<Vec<_>>()).await?;
        bulk::payments(tx, &book.payments).await?;
        let allocations: Vec<Allocation> = book
            .allocations
            .iter()
            .map(|share| Allocation {
                id: AllocationId(self.desk.ids().next()),
                from: From::Payment(share.payment),
                to: To::Invoice(share.invoice),
                minor: share.minor,
                how: How::Reference,
                confidence: Confidence::High,
                at: morning(share.on),
                by: None,
                undone_at: None,
            })
            .collect();
        bulk::allocations(tx, &allocations).await?;
        bulk::promises(tx, &book.promises).await?;
        let disputes: Vec<Dispute> = book.disputes.iter().map(|dispute| self.owed(dispute)).collect();
        bulk::disputes(tx, &disputes).await?;
        if !disputes.is_empty() {
            sequence::take(tx, "dispute", i64::try_from(disputes.len()).unwrap_or(0)).await?;
        }
        bulk::attempts(tx, &self.attempts).await?;
        bulk::outcomes(tx, &self.outcomes).await?;
        let days: Vec<AgentDay> = self
            .days
            .iter()
            .map(|((agent, day), count)| AgentDay { agent: *agent, day: *day, count: *count })
            .collect();
        bulk::agent_days(tx, &days).await?;
        self.chains.write(tx).await
    }

    /// A dispute with the department that the catalogue names for it.
    fn owed(&self, dispute: &Dispute) -> Dispute {
        let department = self.revision.dispute(&dispute.kind).map_or("", |kind| kind.owner_in("en")).to_owned();
        Dispute { department, ..dispute.clone() }
    }

    fn fresh(&self, customer: &Customer) -> Fresh {
        let known = self.known.get(&customer.id);
        Fresh {
            customer: customer.clone(),
            excuse: known.and_then(|known| known.excuse).map(str::to_owned),
            reached: known.is_some_and(|known| known.reached),
        }
    }

    /// What waits for a customer.
    fn plan(&self, customer: CustomerId, step: Option<&Step>) -> work_item::Plan {
        let known = self.known.get(&customer);
        let broken_on = known.and_then(|known| known.broken_on);
        let none = work_item::Plan { broken_on, reasons: "{}".to_owned(), ..work_item::Plan::default() };
        let Some(Step { agent, next, .. }) = step else { return none };
        let live = next.terminal.is_none();
        let callback = next.step == "callback";
        let hold = known.and_then(|known| known.hold_until).unwrap_or(next.at);
        work_item::Plan {
            hold_reason: Some(known.and_then(|known| known.last_outcome).unwrap_or(&next.step).to_owned()),
            hold_until: live.then_some(hold),
            step: Some(next.step.clone()),
            step_at: live.then_some(next.at),
            callback_at: callback.then_some(next.at),
            callback_agent_id: callback.then_some(agent.0),
            ..none
        }
    }
}
