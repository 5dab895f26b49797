//! The daily job: promises are judged and the whole book is ranked, once a day however many processes try.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::domain::fact::{Happening, Subject};
use crate::store::{desk as store_desk, job, promise as store_promise, ready, standing};

use super::claim::{APART, CHUNK};
use super::desk::Desk;
use super::reply::Trouble;
use super::{dispute, promise, rank};

/// Name of the job.
const KIND: &str = "advance";

/// How long a process may be silent in the middle of the job before another takes it over.
const LEASE: TimeDelta = TimeDelta::minutes(5);

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Advanced {
    /// The day it was for.
    pub day: NaiveDate,
    /// Promises whose state changed.
    pub promises: usize,
    /// Customers ranked.
    pub ranked: usize,
    /// The whole book at risk, minor units of the base currency.
    pub book_minor: i64,
}

impl Desk {
    /// Runs the day's job again, done or not; nothing while somebody else is at it.
    ///
    /// # Errors
    /// When the database does not answer; what was done until then stays done, and the next run goes on from there.
    pub async fn advance(&self) -> Result<Option<Advanced>, Trouble> {
        run(self).await
    }
}

/// Runs the day's job if nobody has; nothing when somebody has, or is at it.
pub(super) async fn if_due(desk: &Desk) -> Result<Option<Advanced>, Trouble> {
    let today = desk.today();
    let mut tx = desk.db().read().await?;
    let ranked_on = store_desk::load(&mut tx).await?.and_then(|row| row.ranked_on);
    drop(tx);
    if ranked_on == Some(today) {
        return Ok(None);
    }
    // Done or not: a rehearsal may go back to a day that was ranked before another.
    run(desk).await
}

async fn run(desk: &Desk) -> Result<Option<Advanced>, Trouble> {
    let now = desk.clock().now();
    let day = desk.today();
    let holder = format!("{}", std::process::id());
    let mut tx = desk.db().write().await?;
    let taken = job::take(&mut tx, KIND, day, &holder, now, now + LEASE).await?;
    tx.commit().await?;
    let Some(epoch) = taken else { return Ok(None) };
    let done = match work(desk, day).await {
        Ok(done) => done,
        Err(trouble) => {
            let mut tx = desk.db().write().await?;
            job::give_back(&mut tx, KIND, day, epoch, now).await?;
            tx.commit().await?;
            return Err(trouble);
        }
    };
    let mut tx = desk.db().write().await?;
    let result = json!(done);
    if job::finish(&mut tx, KIND, day, epoch, desk.clock().now(), &result.to_string()).await?
        && let Some(row) = store_desk::load(&mut tx).await?
    {
        desk.journal(Subject::Desk, row.subject_id, None, None, desk.clock().now())
            .append(&mut tx, &[Happening::new("advanced", result)])
            .await?;
    }
    tx.commit().await?;
    Ok(Some(done))
}

/// The job itself. Each part may be done again: what is judged stays judged, and a ranking replaces the one before.
async fn work(desk: &Desk, day: NaiveDate) -> Result<Advanced, Trouble> {
    let promises = desk.persist(|| judge(desk, day)).await?;
    desk.persist(|| dispute::escalate(desk)).await?;
    let (ranked, book_minor) = desk.persist(|| rank_all(desk)).await?;
    Ok(Advanced { day, promises, ranked, book_minor })
}

/// Judges every open promise whose day has come.
async fn judge(desk: &Desk, day: NaiveDate) -> Result<usize, Trouble> {
    let revision = desk.revision();
    let mut after = Uuid::nil();
    let mut count = 0;
    loop {
        let mut tx = desk.db().write().await?;
        let (frame, _) = desk.frame(&mut tx, &revision).await?;
        let customers = store_promise::customers_due(&mut tx, day, after, APART).await?;
        let Some(last) = customers.last() else { return Ok(count) };
        after = last.0;
        for customer in customers {
            let happenings = promise::evaluate(&mut tx, customer, &frame).await?;
            count += happenings.len();
            desk.customer_journal(customer, None, None, frame.now).append(&mut tx, &happenings).await?;
        }
        tx.commit().await?;
    }
}

/// Ranks the whole book into a new generation and puts it in force; then ranks again whom somebody touched meanwhile.
pub(super) async fn rank_all(desk: &Desk) -> Result<(usize, i64), Trouble> {
    let revision = desk.revision();
    // A little before now: a write that was on its way when this began is looked at again, too.
    let started = desk.clock().now() - TimeDelta::minutes(1);
    let mut tx = desk.db().report().await?;
    let (frame, live) = desk.frame(&mut tx, &revision).await?;
    let book_minor = book(&mut tx, &frame).await?;
    drop(tx);
    let next = live + 1;
    let mut after = Uuid::nil();
    let mut count = 0;
    loop {
        let mut tx = desk.db().write().await?;
        tx.give_time().await?;
        ready::ranking(&mut tx).await?;
        let (frame, _) = desk.frame(&mut tx, &revision).await?;
        let frame = rank::Frame { book_minor, ..frame };
        let rows = standing::customers(&mut tx, after, Uuid::max(), CHUNK).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        count += rank::rank(&mut tx, rows, next, &frame).await?;
        tx.commit().await?;
    }
    let mut tx = desk.db().write().await?;
    tx.give_time().await?;
    if !store_desk::set_generation(&mut tx, live, next, book_minor, frame.today).await? {
        return Err(Trouble::Busy("another ranking came between".to_owned()));
    }
    tx.commit().await?;
    let mut tx = desk.db().write().await?;
    tx.give_time().await?;
    ready::clear(&mut tx, next, next).await?;
    tx.commit().await?;
    touched_since(desk, started).await?;
    Ok((count, book_minor))
}

/// Ranks customers again that were written to while the ranking was made.
pub(super) async fn touched_since(desk: &Desk, started: chrono::DateTime<chrono::Utc>) -> Result<(), Trouble> {
    let revision = desk.revision();
    let mut after = Uuid::nil();
    loop {
        let mut tx = desk.db().write().await?;
        ready::ranking(&mut tx).await?;
        let (frame, generation) = desk.frame(&mut tx, &revision).await?;
        let touched = standing::touched(&mut tx, after, started, APART).await?;
        let Some(last) = touched.last() else { return Ok(()) };
        after = last.id;
        rank::rank_apart(&mut tx, touched, generation, &frame).await?;
        tx.commit().await?;
    }
}

/// The whole book at risk in the base currency, minor units.
async fn book(tx: &mut crate::store::Tx, frame: &rank::Frame<'_>) -> Result<i64, Trouble> {
    let mut after = Uuid::nil();
    let mut book: i64 = 0;
    loop {
        let rows = standing::customers(tx, after, Uuid::max(), CHUNK).await?;
        let Some(last) = rows.last() else { return Ok(book) };
        after = last.id;
        for standing in rank::standings(tx, rows, frame).await? {
            book = book.saturating_add(rank::score(&standing, frame).at_risk_base);
        }
    }
}
