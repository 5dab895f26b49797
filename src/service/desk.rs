//! The desk: one entry, one table of rights, each request in a task of its own.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::clock::Clock;
use crate::domain::agent::{Actor, Agent};
use crate::domain::calendar;
use crate::domain::fact::Subject;
use crate::domain::id::{AgentId, CustomerId, OpId, RevisionId};
use crate::ids::Ids;
use crate::revision::Revision;
use crate::store::spool::Spool;
use crate::store::{Db, StoreError, Tx, agent, desk};

use super::journal::Journal;
use super::rank::Frame;
use super::reply::{Counters, Hello, Refusal, Reply, Trouble};
use super::request::{Request, needs};
use super::{account, callback, claim, history, message, mine, point, queue, record, search, undo};

/// The desk that every screen, line and job asks. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Desk {
    pub(super) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) db: Db,
    pub(super) spool: Option<Spool>,
    pub(super) clock: Clock,
    pub(super) ids: Ids,
    revision: RwLock<Arc<Revision>>,
}

/// A transaction is tried again so often when others were in its way.
const MOST_TRIES: u32 = 4;

impl Desk {
    /// Opens a desk on an open database. `spool` is where operations are kept on this machine; a desk without one only
    /// reads and administers.
    ///
    /// # Errors
    /// When no configuration was published, or the one in force cannot be read by this version.
    pub async fn open(db: Db, spool: Option<Spool>, clock: Clock, ids: Ids) -> Result<Self, Trouble> {
        let revision = super::revision::in_force(&db).await?;
        if let Some(server) = db.server_time().await? {
            let offset = server - clock.now();
            if clock.is_host() {
                clock.set_offset(offset);
            }
        }
        let inner = Inner { db, spool, clock, ids, revision: RwLock::new(Arc::new(revision)) };
        Ok(Desk { inner: Arc::new(inner) })
    }

    /// The configuration in force when it was last asked for. A session changes it between customers.
    pub fn revision(&self) -> Arc<Revision> {
        Arc::clone(&self.inner.revision.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn set_revision(&self, revision: Revision) {
        *self.inner.revision.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(revision);
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// The maker of identifiers.
    pub fn ids(&self) -> &Ids {
        &self.inner.ids
    }

    pub(super) fn db(&self) -> &Db {
        &self.inner.db
    }

    /// Today on the desk's calendar.
    pub fn today(&self) -> NaiveDate {
        calendar::date_in(self.revision().desk.time_zone, self.inner.clock.now())
    }

    /// Answers a request. It runs in a task of its own: whoever stops waiting drops the answer, never the work.
    ///
    /// # Errors
    /// [`Trouble`], a refusal among it.
    pub async fn ask(&self, actor: &Actor, request: Request) -> Result<Reply, Trouble> {
        let right = needs(&request);
        if !actor.role.has(right) {
            return Err(Refusal::NotAllowed { right }.into());
        }
        let (desk, actor) = (self.clone(), actor.clone());
        tokio::spawn(async move { desk.answer(&actor, request).await })
            .await
            .map_err(|error| Trouble::Internal(error.to_string()))?
    }

    async fn answer(&self, actor: &Actor, request: Request) -> Result<Reply, Trouble> {
        match request {
            Request::Hello => self.hello(actor).await,
            Request::Queue(ask) => queue::answer(self, actor, ask).await,
            Request::Claim(ask) => claim::answer(self, actor, ask).await,
            Request::Account(account::Ask::Read(customer)) => {
                Ok(Reply::Account(Box::new(account::read(self, actor, customer).await?)))
            }
            Request::Account(account::Ask::Look(customer)) => account::look(self, actor, customer).await,
            Request::Account(account::Ask::LookFor(reference)) => {
                let customer = self.find_one(actor, &reference).await?;
                account::look(self, actor, customer).await
            }
            Request::Account(account::Ask::Points(customer)) => point::read(self, actor, customer).await,
            Request::History(ask) => history::answer(self, actor, ask).await,
            Request::Search(ask) => search::answer(self, actor, ask).await,
            Request::Mine(ask) => mine::answer(self, actor, ask).await,
            Request::Message(ask) => message::answer(self, actor, ask).await,
            Request::Approval(ask) => super::approval::answer(ask),
            Request::Record(submission) => record::submit(self, actor, *submission).await,
            Request::Draft(draft) => {
                let Some(spool) = &self.inner.spool else { return Err(no_spool()) };
                spool.keep_draft(&draft, self.inner.clock.now()).await.map_err(not_kept)?;
                Ok(Reply::DraftKept)
            }
            Request::Forget(customer) => {
                let Some(spool) = &self.inner.spool else { return Err(no_spool()) };
                spool.drop_draft(customer).await.map_err(not_kept)?;
                Ok(Reply::DraftKept)
            }
            Request::Weigh(ask) => callback::weigh(self, actor, ask).await,
            Request::Undo(ask) => undo::answer(self, actor, ask).await,
        }
    }

    /// Runs the day's jobs if nobody has, sends what waits, and says what the agent did today.
    async fn hello(&self, actor: &Actor) -> Result<Reply, Trouble> {
        self.take_up_revision().await?;
        super::advance::if_due(self).await?;
        record::drain(self).await?;
        self.freshen().await?;
        let today = self.today();
        let mut tx = self.db().read().await?;
        let counters = super::counters(&mut tx, actor.id, today).await?;
        let unread = crate::store::message::unread(&mut tx, actor.id).await?;
        drop(tx);
        Ok(Reply::Hello(Hello { today: counters, waiting: self.waiting().await, unread, aside: self.aside().await }))
    }

    /// Takes the newest published configuration into force for this session.
    pub(super) async fn take_up_revision(&self) -> Result<(), Trouble> {
        let newest = super::revision::id_in_force(self.db()).await?;
        if newest != Some(self.revision().id) {
            self.set_revision(super::revision::in_force(self.db()).await?);
        }
        Ok(())
    }

    /// How many operations wait on this machine for the database.
    pub async fn waiting(&self) -> usize {
        match &self.inner.spool {
            Some(spool) => spool.count_waiting().await.unwrap_or(0),
            None => 0,
        }
    }

    /// Why operations that were confirmed on this machine could not be taken.
    pub async fn aside(&self) -> Vec<String> {
        match &self.inner.spool {
            Some(spool) => {
                spool.aside().await.unwrap_or_default().into_iter().map(|(id, why)| format!("{id}: {why}")).collect()
            }
            None => Vec::new(),
        }
    }

    /// Every `period`, sends what waits on this machine; runs until the desk is dropped by everybody else.
    pub fn keep_draining(&self, period: Duration) {
        let weak = Arc::downgrade(&self.inner);
        tokio::spawn(async move {
            let mut ticks = tokio::time::interval(period);
            ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                ticks.tick().await;
                let Some(inner) = weak.upgrade() else { return };
                let desk = Desk { inner };
                if desk.waiting().await > 0 {
                    // What could not be sent is tried again at the next tick.
                    if let Err(trouble) = record::drain(&desk).await {
                        tracing::warn!(%trouble, "operations wait for the database");
                    }
                }
            }
        });
    }

    /// Closes the connections, after what was begun is finished.
    pub async fn close(&self) {
        self.inner.db.close().await;
        if let Some(spool) = &self.inner.spool {
            spool.close().await;
        }
    }

    /// A journal for facts about a customer.
    pub(super) fn customer_journal(
        &self,
        customer: CustomerId,
        actor: Option<AgentId>,
        op: Option<OpId>,
        at: DateTime<Utc>,
    ) -> Journal<'_> {
        self.journal(Subject::Customer, customer.0, actor, op, at)
    }

    pub(super) fn journal(
        &self,
        subject: Subject,
        subject_id: Uuid,
        actor: Option<AgentId>,
        op: Option<OpId>,
        at: DateTime<Utc>,
    ) -> Journal<'_> {
        let revision: RevisionId = self.revision().id;
        Journal { ids: &self.inner.ids, subject, subject_id, actor, op, revision: Some(revision), at }
    }

    /// The agent as stored now, if it may still work.
    pub(super) async fn enabled(&self, tx: &mut Tx, id: AgentId) -> Result<Agent, Trouble> {
        match agent::by_id(tx, id).await? {
            Some(agent) if agent.enabled => Ok(agent),
            _ => Err(Refusal::OutOfScope.into()),
        }
    }

    /// What ranking and the gate need beside the customers.
    pub(super) async fn frame<'a>(&self, tx: &mut Tx, revision: &'a Revision) -> Result<(Frame<'a>, i64), Trouble> {
        let row =
            desk::load(tx).await?.ok_or_else(|| Trouble::Internal("the desk has no row of its own".to_owned()))?;
        let now = self.inner.clock.now();
        let large_balances = match &revision.desk.large_balances {
            Some(login) => agent::by_login(tx, login).await?.filter(|agent| agent.enabled).map(Arc::new),
            None => None,
        };
        let today = calendar::date_in(revision.desk.time_zone, now);
        Ok((Frame { revision, now, today, book_minor: row.book_minor, large_balances }, row.generation))
    }

    /// Does a piece of work again while others are in its way.
    pub(super) async fn persist<T, F>(&self, mut work: impl FnMut() -> F) -> Result<T, Trouble>
    where
        F: Future<Output = Result<T, Trouble>>,
    {
        let mut tries = 1;
        loop {
            match work().await {
                Err(Trouble::Busy(words)) if tries < MOST_TRIES => {
                    tracing::debug!(words, tries, "again");
                    tries += 1;
                }
                Err(Trouble::Busy(words)) => return Err(Trouble::Away(words)),
                done => return done,
            }
        }
    }
}

pub(super) fn no_spool() -> Trouble {
    Trouble::NotKept("this session has no spool".to_owned())
}

pub(super) fn not_kept(error: StoreError) -> Trouble {
    Trouble::NotKept(error.to_string())
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Away(words) => Trouble::Away(words),
            StoreError::Busy(words) => Trouble::Busy(words),
            StoreError::Disk(words) => Trouble::Away(words),
            StoreError::Taken(words) => Trouble::Busy(words),
            other => Trouble::Internal(other.to_string()),
        }
    }
}

impl From<crate::store::counter::Day> for Counters {
    fn from(day: crate::store::counter::Day) -> Self {
        Counters {
            worked: day.worked,
            contacted: day.contacted,
            right_party: day.right_party,
            promises: day.promises,
            not_said: day.not_said,
        }
    }
}
