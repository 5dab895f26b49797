//! Files into the desk: looked up, decided and written batch by batch, each batch one transaction.
//!
//! A batch is applied or not at all, and the same rows again change nothing, so a run that was stopped is simply run
//! again. Memory holds one batch, whatever the size of the file.

mod back;
mod cast;
mod invoice;
mod payment;
mod settle;
mod work;

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read, Seek, SeekFrom};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::domain::agent::{Actor, Right};
use crate::domain::fact::{Happening, hex};
use crate::domain::id::{AgentId, TeamId};
use crate::ingest::plan::Plan;
use crate::ingest::profile::Profile;
use crate::ingest::reader::rows;
use crate::ingest::refusal::{Refusal, Refused};
use crate::ingest::report::Report;
use crate::ingest::row::{Line, Rejected};
use crate::revision::Revision;
use crate::store;

use super::advance;
use super::chains::By;
use super::desk::Desk;
use super::reply::Trouble;
use super::team::allowed;

use work::{Verdict, run};

/// The most rows of one batch.
const BATCH: usize = 1000;

/// The most bytes of one batch: rows with enormous fields come in smaller ones.
const BATCH_BYTES: usize = 2 << 20;

/// From how many customers written to on, the whole book is ranked anew instead of these alone.
const MANY: u64 = 200;

/// A file that was surveyed and is to be imported.
pub struct Import<'a, R> {
    /// What the first reading found.
    pub profile: &'a Profile,
    /// The file.
    pub file: R,
    /// Its name, for the journal.
    pub name: &'a str,
    /// True to look everything up and write nothing.
    pub dry_run: bool,
    /// Takes every rejected row, in the order of the file.
    pub rejected: &'a mut (dyn FnMut(&Rejected) -> io::Result<()> + Send),
}

/// What came of an import.
#[derive(Clone, Debug, Serialize)]
pub struct Imported {
    /// What came of the rows.
    #[serde(flatten)]
    pub report: Report,
    /// True when nothing was written.
    pub dry_run: bool,
    /// The system that the numbers come from.
    pub source: String,
    /// What is new, and what was changed.
    #[serde(flatten)]
    pub made: Made,
    /// Customers ranked anew.
    pub ranked: usize,
    /// SHA-256 of the file.
    pub hash: String,
}

/// What rows became.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Made {
    /// New customers.
    pub customers: u64,
    /// Customers on file that were changed.
    pub customers_updated: u64,
    /// New documents.
    pub invoices: u64,
    /// New payments.
    pub payments: u64,
    /// Payments on file whose customer has become known.
    pub payments_matched: u64,
    /// New payments without a customer.
    pub without_customer: u64,
    /// New disputes.
    pub disputes: u64,
}

impl Made {
    fn add(&mut self, more: Made) {
        self.customers += more.customers;
        self.customers_updated += more.customers_updated;
        self.invoices += more.invoices;
        self.payments += more.payments;
        self.payments_matched += more.payments_matched;
        self.without_customer += more.without_customer;
        self.disputes += more.disputes;
    }
}

/// An import that did not come to its end. What was written until then stays; run again, it goes on from there.
#[derive(Debug, thiserror::Error)]
#[error("stopped after line {line}: {why}; what came before is imported, and the same import again goes on from there")]
pub struct Stopped {
    /// The last line that was dealt with; 0 when none was.
    pub line: u64,
    /// Why.
    pub why: Why,
    /// What came of the rows until then.
    pub done: Box<Imported>,
}

/// Why an import stopped.
#[derive(Debug, thiserror::Error)]
pub enum Why {
    /// The desk.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// The file.
    #[error(transparent)]
    File(#[from] Refused),
    /// The rejects file could not be written.
    #[error("the rejected rows could not be written: {0}")]
    Rejects(#[from] io::Error),
}

/// What stays the same from batch to batch.
struct Context<'a> {
    desk: &'a Desk,
    revision: &'a Revision,
    plan: &'a Plan,
    source: &'a str,
    by: By,
    dry_run: bool,
    teams: Vec<(String, TeamId)>,
    agents: Vec<(String, AgentId)>,
}

/// Customers that were counted, by the hash of their number: one that comes in several batches counts once, and a new
/// one does not count as changed afterwards. In a dry run nothing is on file after a batch, so this alone remembers.
#[derive(Default)]
struct Seen(HashSet<u64>);

/// The most customers that are remembered; a file of more counts some of them twice.
const MOST_SEEN: usize = 1_000_000;

impl Seen {
    fn count(&mut self, numbers: &[String]) -> u64 {
        numbers.iter().filter(|number| self.is_new(number)).count() as u64
    }

    fn is_new(&mut self, number: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        number.hash(&mut hasher);
        let hash = hasher.finish();
        if self.0.len() < MOST_SEEN { self.0.insert(hash) } else { !self.0.contains(&hash) }
    }
}

impl Desk {
    /// Imports a file that was surveyed. `progress` hears after each batch how many rows were read.
    ///
    /// # Errors
    /// [`Stopped`] with the reason and with what was done until then.
    pub async fn import<R: Read + Seek + Send>(
        &self,
        actor: Option<&Actor>,
        mut job: Import<'_, R>,
        progress: &mut (dyn FnMut(u64) + Send),
    ) -> Result<Imported, Stopped> {
        let mut done = Imported {
            report: Report::new(job.profile),
            dry_run: job.dry_run,
            source: job.profile.plan.mapping.source.clone(),
            made: Made::default(),
            ranked: 0,
            hash: String::new(),
        };
        let mut line = 0;
        match self.import_all(actor, &mut job, progress, &mut done, &mut line).await {
            Ok(()) => Ok(done),
            Err(why) => Err(Stopped { line, why, done: Box::new(done) }),
        }
    }

    async fn import_all<R: Read + Seek + Send>(
        &self,
        actor: Option<&Actor>,
        job: &mut Import<'_, R>,
        progress: &mut (dyn FnMut(u64) + Send),
        done: &mut Imported,
        line: &mut u64,
    ) -> Result<(), Why> {
        allowed(actor, Right::Run)?;
        let revision = self.revision();
        let started = self.clock().now();
        let mut tx = self.db().read().await.map_err(Trouble::from)?;
        let teams = store::team::list(&mut tx).await.map_err(Trouble::from)?;
        let agents = store::agent::list(&mut tx).await.map_err(Trouble::from)?;
        drop(tx);
        let context = Context {
            desk: self,
            revision: &revision,
            plan: &job.profile.plan,
            source: &job.profile.plan.mapping.source,
            by: By { actor: actor.map(|actor| actor.id), op: None, at: started },
            dry_run: job.dry_run,
            teams: teams.into_iter().filter(|team| team.enabled).map(|team| (team.name, team.id)).collect(),
            agents: agents.into_iter().filter(|one| one.enabled).map(|one| (one.login, one.id)).collect(),
        };
        job.file.seek(SeekFrom::Start(0)).map_err(|error| Why::File(Refusal::Io(error).into()))?;
        let mut file = Hashed { file: &mut job.file, sha: Sha256::new() };
        let mut rows = rows(&mut file, job.profile)?;
        let mut seen = Seen::default();
        let (mut read, mut touched) = (0, 0);
        loop {
            let batch = next_batch(&mut rows);
            let Some(last) = batch.last() else { break };
            let last = last.as_ref().map_or_else(|rejected| rejected.line, |line| line.line);
            let lines: Vec<&Line> = batch.iter().filter_map(|row| row.as_ref().ok()).collect();
            let mut result = self.persist(|| run(&context, &lines)).await?;
            result.made.customers = seen.count(&result.fresh);
            result.made.customers_updated = seen.count(&result.updated);
            done.made.add(result.made);
            touched += result.touched;
            read += batch.len() as u64;
            tell(batch, result.verdicts, &mut done.report, job.rejected)?;
            *line = last;
            progress(read);
        }
        rows.finish()?;
        done.hash = hex(&file.sha.finalize());
        if !context.dry_run {
            self.note_file(actor, job, done).await?;
            if touched > MANY {
                self.db().refresh_statistics().await.map_err(Trouble::from)?;
            }
            done.ranked = self.rank_touched(touched, started).await?;
            // The rows are in: what is not found by all its words yet is written by the next session.
            if let Err(trouble) = self.write_all_terms().await {
                tracing::warn!(%trouble, "what customers are found by is not complete yet");
            }
        }
        Ok(())
    }

    /// Ranks whom the import wrote to. Where the day's job has not run yet, it does now: it ranks everybody, and sets the
    /// book's total.
    async fn rank_touched(&self, touched: u64, started: DateTime<Utc>) -> Result<usize, Trouble> {
        if touched == 0 {
            return Ok(0);
        }
        if let Some(advanced) = advance::if_due(self).await? {
            return Ok(advanced.ranked);
        }
        if touched > MANY {
            return Ok(self.persist(|| advance::rank_all(self)).await?.0);
        }
        advance::touched_since(self, started).await?;
        Ok(usize::try_from(touched).unwrap_or(0))
    }

    /// Writes the import onto the desk's own chain.
    async fn note_file<R>(&self, actor: Option<&Actor>, job: &Import<'_, R>, done: &Imported) -> Result<(), Trouble> {
        let mapping = &job.profile.plan.mapping;
        let (report, made) = (&done.report, &done.made);
        let body = json!({
            "file": job.name, "hash": done.hash, "mapping": mapping.name, "source": mapping.source,
            "kind": mapping.kind, "rows": report.rows, "accepted": report.accepted, "rejected": report.rejected,
            "repeats": report.repeats, "made": made,
        });
        let happenings = [Happening::new("file_imported", body)];
        self.persist(|| async {
            let mut tx = self.db().write().await?;
            self.note_on_desk(&mut tx, actor, &happenings).await?;
            Ok(tx.commit().await?)
        })
        .await
    }
}

/// The next rows of a file.
fn next_batch<R: Read>(rows: &mut crate::ingest::reader::Rows<'_, R>) -> Vec<Result<Line, Rejected>> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < BATCH && bytes < BATCH_BYTES {
        let Some(row) = rows.next() else { break };
        let raw = row.as_ref().map_or_else(|rejected| &rejected.raw, |line| &line.raw);
        bytes += raw.iter().map(String::len).sum::<usize>();
        batch.push(row);
    }
    batch
}

/// Counts a batch's rows, and hands the rejected ones on, in the order of the file.
fn tell(
    batch: Vec<Result<Line, Rejected>>,
    verdicts: Vec<Verdict>,
    report: &mut Report,
    rejects: &mut (dyn FnMut(&Rejected) -> io::Result<()> + Send),
) -> Result<(), Why> {
    let mut verdicts = verdicts.into_iter();
    for row in batch {
        let row = match row {
            Err(rejected) => Err(rejected),
            Ok(mut line) => match verdicts.next() {
                Some(Verdict::Repeat) => {
                    report.repeat();
                    continue;
                }
                Some(Verdict::Rejected(faults)) => Err(Rejected { line: line.line, faults, raw: line.raw }),
                Some(Verdict::Taken(notes)) => {
                    line.notes.extend(notes);
                    Ok(line)
                }
                None => return Err(Trouble::Internal("a row was lost between reading and writing".to_owned()).into()),
            },
        };
        if let Err(rejected) = &row {
            rejects(rejected)?;
        }
        report.count(&row);
    }
    Ok(())
}

/// A file whose content is hashed while it is read.
struct Hashed<R> {
    file: R,
    sha: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.sha.update(&buffer[..count]);
        Ok(count)
    }
}
