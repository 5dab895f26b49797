//! One story's world.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use dunlin::clock::Clock;
use dunlin::domain::agent::{Actor, Role};
use dunlin::domain::id::CustomerId;
use dunlin::ids::Ids;
use dunlin::revision::Documents;
use dunlin::service::{Desk, agent, revision};
use dunlin::store::spool::Spool;
use dunlin::store::{Address, Db};
use tempfile::TempDir;

use super::postgres::Cluster;
use super::raw::Raw;
use super::run;
use super::seat::Seat;

/// A database to play on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// A fresh desk on a fresh database, on a Tuesday at ten in the morning of its zone. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Stage {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    address: Address,
    folder: TempDir,
    server: Option<Cluster>,
    raw: Raw,
    clock: Clock,
    ids: Ids,
    desk: Desk,
}

impl Stage {
    /// A stage with the rehearsal's configuration published and nobody on it, on a server or, without one, on a file.
    pub(crate) async fn open(server: Option<&Cluster>) -> Self {
        let folder = tempfile::Builder::new().prefix("stage-").tempdir_in(run::folder()).unwrap();
        let address = address(server, &folder, "desk").await;
        let clock = Clock::fixed("2026-03-03T09:00:00Z".parse().unwrap());
        let ids = Ids::counted();
        let db = Db::open(&address).await.unwrap();
        revision::publish(&db, None, &Documents::rehearsal(), &clock, &ids).await.unwrap();
        let desk = Desk::open(db, None, clock.clone(), ids.clone()).await.unwrap();
        let raw = Raw::to(&address);
        Stage { inner: Arc::new(Inner { address, folder, server: server.cloned(), raw, clock, ids, desk }) }
    }

    /// Takes the stage away after a story that ended well.
    pub(crate) async fn close(&self) {
        self.desk().close().await;
        self.raw().close().await;
    }

    pub(crate) fn address(&self) -> &Address {
        &self.inner.address
    }

    pub(crate) fn raw(&self) -> &Raw {
        &self.inner.raw
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    pub(crate) fn ids(&self) -> &Ids {
        &self.inner.ids
    }

    /// A desk for administration.
    pub(crate) fn desk(&self) -> &Desk {
        &self.inner.desk
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock().now()
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.desk().today()
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: TimeDelta) {
        self.clock().advance(time);
    }

    /// The address of another database of the same kind, with nothing in it.
    pub(crate) async fn fresh_address(&self) -> Address {
        address(self.inner.server.as_ref(), &self.inner.folder, "fresh").await
    }

    /// Another process's connection to the same database.
    pub(crate) async fn db(&self) -> Db {
        Db::open(self.address()).await.unwrap()
    }

    pub(crate) async fn team(&self, name: &str) {
        self.desk().add_team(None, name).await.unwrap();
    }

    /// Adds somebody who works here and sits down in a process of its own.
    pub(crate) async fn agent(&self, login: &str) -> Seat {
        self.hire(login, Role::Agent, &["en"], &[]).await
    }

    pub(crate) async fn hire(&self, login: &str, role: Role, languages: &[&str], teams: &[&str]) -> Seat {
        let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        let new = agent::New {
            login: login.to_owned(),
            name: format!("{}{}", login[..1].to_uppercase(), &login[1..]),
            role,
            languages: texts(languages),
            teams: texts(teams),
        };
        self.desk().add_agent(None, new).await.unwrap();
        self.seat(login).await
    }

    /// A new session of an agent, in a process of its own; the agent's spool on this machine is the same.
    pub(crate) async fn seat(&self, login: &str) -> Seat {
        let spool = self.spool(login).await;
        let desk = Desk::open(self.db().await, Some(spool), self.clock().clone(), self.ids().clone()).await.unwrap();
        let actor = self.actor(login).await;
        Seat::new(desk, actor)
    }

    pub(crate) async fn spool(&self, login: &str) -> Spool {
        Spool::open(&self.inner.folder.path().join("spool"), login).await.unwrap()
    }

    pub(crate) async fn actor(&self, login: &str) -> Actor {
        self.desk().sit_down(login, "here:1").await.unwrap()
    }

    /// Runs the day's job.
    pub(crate) async fn advance(&self) -> dunlin::service::advance::Advanced {
        self.desk().advance().await.unwrap().unwrap()
    }

    /// Kinds of a customer's facts, oldest first.
    pub(crate) async fn facts(&self, customer: CustomerId) -> Vec<String> {
        let kinds = rows!(self, (String,), "select kind from fact where subject_id = $1 order by seq", customer.0);
        kinds.into_iter().map(|(kind,)| kind).collect()
    }

    /// The particulars of a customer's newest fact of a kind.
    pub(crate) async fn told(&self, customer: CustomerId, kind: &str) -> serde_json::Value {
        let sql = "select body from fact where subject_id = $1 and kind = $2 order by seq desc limit 1";
        let bodies = rows!(self, (String,), sql, customer.0, kind);
        let (body,) = bodies.first().unwrap_or_else(|| panic!("no fact '{kind}'"));
        serde_json::from_str(body).unwrap()
    }

    /// Proves the journal and the ledger, and that nothing was found.
    pub(crate) async fn verified(&self) {
        let verified = self.desk().verify().await.unwrap();
        assert_eq!(verified.faults, []);
        assert_eq!(verified.ledger.imbalances, []);
        assert!(verified.facts > 0);
    }
}

/// The address of an empty database on a server or, without one, in a folder.
async fn address(server: Option<&Cluster>, folder: &TempDir, name: &str) -> Address {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let Some(cluster) = server else { return Address::Sqlite(folder.path().join(name)) };
    let name = format!("{name}_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let server = sqlx::PgPool::connect(&cluster.url("postgres")).await.unwrap();
    let statement = sqlx::AssertSqlSafe(format!("create database {name} template template0"));
    sqlx::raw_sql(statement).execute(&server).await.unwrap();
    server.close().await;
    Address::Postgres(cluster.url(&name))
}
