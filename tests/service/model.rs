//! Random days at the desk against a model of four rules: one holder a customer, an epoch that grows, each operation at
//! most once, and a journal that proves itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use dunlin::domain::id::CustomerId;
use dunlin::domain::op::{Act, Op};
use dunlin::service::record::Then;
use dunlin::service::{Refusal, Trouble};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::{Engine, Seat, Stage, tell};

const AGENTS: usize = 3;
const CUSTOMERS: usize = 4;

/// Something that happens.
#[derive(Clone, Debug)]
enum Step {
    Claim(usize),
    Note(usize),
    Release(usize),
    /// One of the operations sent so far is sent again.
    Replay(prop::sample::Index),
    /// Minutes go by.
    Pass(i64),
    Rank,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let agent = 0..AGENTS;
    let step = prop_oneof![
        5 => agent.clone().prop_map(Step::Claim),
        5 => agent.clone().prop_map(Step::Note),
        3 => agent.prop_map(Step::Release),
        4 => any::<prop::sample::Index>().prop_map(Step::Replay),
        3 => (0_i64..15).prop_map(Step::Pass),
        1 => Just(Step::Rank),
    ];
    prop::collection::vec(step, 1..40)
}

/// What each operation came to when it was sent first.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Applied,
    SetApart,
}

#[derive(Default)]
struct Model {
    /// Customer and epoch that each agent believes to hold.
    held: BTreeMap<usize, (CustomerId, i64)>,
    /// Who holds each customer under which epoch, and until when nobody else may take it.
    holders: BTreeMap<CustomerId, (usize, i64, chrono::DateTime<chrono::Utc>)>,
    epochs: BTreeMap<CustomerId, i64>,
    sent: Vec<(usize, Op, Fate)>,
}

impl Model {
    fn claimed(
        &mut self,
        agent: usize,
        customer: CustomerId,
        epoch: i64,
        now: chrono::DateTime<chrono::Utc>,
        until: chrono::DateTime<chrono::Utc>,
    ) {
        if let Some((holder, _, resume_until)) = self.holders.get(&customer) {
            assert!(*holder == agent || *resume_until <= now, "two agents have one customer");
        }
        let last = self.epochs.insert(customer, epoch).unwrap_or(0);
        assert_eq!(epoch, last + 1, "the epoch grows by one");
        self.holders.insert(customer, (agent, epoch, until));
        self.held.insert(agent, (customer, epoch));
    }

    fn is_valid(&self, op: &Op, agent: usize) -> bool {
        self.holders.get(&op.customer).is_some_and(|(holder, epoch, _)| (*holder, *epoch) == (agent, op.epoch))
    }
}

async fn day(stage: &Stage, steps: &[Step]) {
    let mut seats: Vec<Seat> = Vec::new();
    for agent in 0..AGENTS {
        seats.push(stage.agent(&format!("agent{agent}")).await);
    }
    for customer in 0..CUSTOMERS {
        stage.debtor(&customer.to_string()).owes(100_00, 20).put().await;
    }
    stage.advance().await;
    let mut model = Model::default();
    for step in steps {
        match step {
            Step::Pass(minutes) => stage.pass(TimeDelta::minutes(*minutes)),
            Step::Rank => drop(stage.advance().await),
            Step::Claim(agent) => {
                if let Some(account) = seats[*agent].next().await {
                    let claim = account.claim.unwrap();
                    model.claimed(*agent, account.customer.id, claim.epoch, stage.now(), claim.resume_until);
                }
            }
            Step::Note(agent) | Step::Release(agent) => {
                let Some((customer, epoch)) = model.held.get(agent).copied() else { continue };
                let is_release = matches!(step, Step::Release(_));
                let text = format!("{}", model.sent.len());
                let act = if is_release { Act::Release { reason: text } } else { Act::Note { text } };
                let op = seats[*agent].op_under(customer, epoch, act);
                let fate = if model.is_valid(&op, *agent) { Fate::Applied } else { Fate::SetApart };
                send(&seats[*agent], &op, fate).await;
                if is_release && fate == Fate::Applied {
                    model.holders.remove(&customer);
                }
                model.sent.push((*agent, op, fate));
            }
            Step::Replay(index) => {
                if !model.sent.is_empty() {
                    let (agent, op, fate) = index.get(&model.sent);
                    send(&seats[*agent], op, *fate).await;
                }
            }
        }
    }
    let applied = model.sent.iter().filter(|(_, _, fate)| *fate == Fate::Applied).count();
    let set_apart = model.sent.len() - applied;
    let count = |sql: &'static str| async move { number!(stage, sql) };
    let written = "select count(*) from fact where kind in ('note_added', 'released')";
    assert_eq!(count(written).await, i64::try_from(applied).unwrap());
    assert_eq!(count("select count(*) from fact where kind = 'set_apart'").await, i64::try_from(set_apart).unwrap());
    let ops = rows!(stage, (uuid::Uuid,), "select id from operation");
    assert_eq!(ops.len(), ops.iter().collect::<BTreeSet<_>>().len());
    assert_eq!(ops.len(), model.sent.len());
    stage.verified().await;
}

/// Sends an operation, for the first time or again, and holds the answer against its fate.
async fn send(seat: &Seat, op: &Op, fate: Fate) {
    match (seat.submit(op, Then::List).await, fate) {
        (Ok(_), Fate::Applied) => {}
        (Err(Trouble::Refused(refusal)), Fate::SetApart) if matches!(*refusal, Refusal::Stale { .. }) => {}
        (answer, fate) => panic!("{op:?} should be {fate:?} and is {answer:?}"),
    }
}

/// So many random days on an engine; a failing one is shrunk to its least.
fn days(engine: Engine, cases: u32) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&steps(), |steps| {
            tell(engine, |stage| async move { day(&stage, &steps).await });
            Ok(())
        })
        .unwrap();
}

#[test]
fn random_days_on_sqlite_keep_to_the_model() {
    days(Engine::Sqlite, 40);
}

#[test]
fn random_days_on_postgres_keep_to_the_model() {
    days(Engine::Postgres, 12);
}
