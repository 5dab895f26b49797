//! The journal proves itself: whatever somebody with access to the tables does to it, it shows.

use dunlin::domain::fact::ChainFault;
use dunlin::domain::id::CustomerId;
use dunlin::domain::op::Act;
use dunlin::service::record::Then;

use crate::support::Stage;

/// A customer with four notes, and another with one.
async fn noted(stage: &Stage) -> (CustomerId, CustomerId) {
    let ola = stage.agent("ola").await;
    let (one, other) = (stage.debtor("1").owes(100_00, 20).put().await, stage.debtor("2").owes(50_00, 20).put().await);
    stage.advance().await;
    for (number, notes) in [("1", 4), ("2", 1)] {
        let account = ola.open(number).await.unwrap();
        for note in 0..notes {
            let op = ola.op(&account, Act::Note { text: format!("note {note}") });
            ola.submit(&op, Then::Stay).await.unwrap();
        }
    }
    stage.verified().await;
    (one, other)
}

/// The faults found, all of them about that customer.
async fn faults(stage: &Stage, customer: CustomerId) -> Vec<ChainFault> {
    let verified = stage.desk().verify().await.unwrap();
    verified
        .faults
        .into_iter()
        .map(|(subject, id, fault)| {
            assert_eq!((subject.as_str(), id), ("customer", customer.to_string()));
            fault
        })
        .collect()
}

on_both! {
    async fn a_clean_journal_is_proved_with_every_chain_in_it(stage: Stage) {
        noted(&stage).await;
        let verified = stage.desk().verify().await.unwrap();
        assert_eq!(verified.chains, 4, "two customers, an agent and the desk");
        assert_eq!(i64::try_from(verified.facts).unwrap(), number!(stage, "select count(*) from fact"));
    }

    async fn an_altered_text_shows(stage: Stage) {
        let (one, _) = noted(&stage).await;
        raw!(stage, "update fact set body = '{\"text\":\"nothing\"}' where subject_id = $1 and seq = 2", one.0);
        assert_eq!(faults(&stage, one).await, [ChainFault::Altered { seq: 2 }]);
    }

    async fn an_altered_author_time_or_kind_shows(stage: Stage) {
        let (one, _) = noted(&stage).await;
        raw!(stage, "update fact set actor_id = null where subject_id = $1 and seq = 1", one.0);
        raw!(stage, "update fact set at = $2 where subject_id = $1 and seq = 2", one.0, stage.now() + chrono::TimeDelta::microseconds(1));
        raw!(stage, "update fact set kind = 'released' where subject_id = $1 and seq = 4", one.0);
        let altered = [1, 2, 4].map(|seq| ChainFault::Altered { seq });
        assert_eq!(faults(&stage, one).await, altered);
    }

    async fn an_altered_fact_with_a_hash_of_its_own_shows(stage: Stage) {
        let (one, _) = noted(&stage).await;
        let mut tx = stage.db().await.read().await.unwrap();
        let facts = dunlin::store::fact::told(&mut tx, one.0, 10).await.unwrap();
        drop(tx);
        let mut forged = facts.into_iter().find(|fact| fact.seq == 2).unwrap();
        forged.body = "{\"text\":\"nothing\"}".to_owned();
        raw!(stage, "update fact set body = $2, hash = $3 where subject_id = $1 and seq = 2", one.0, &forged.body, forged.computed_hash());
        assert_eq!(faults(&stage, one).await, [ChainFault::Broken { seq: 3 }]);
    }

    async fn a_deleted_fact_shows_in_the_middle_and_at_the_end(stage: Stage) {
        let (one, _) = noted(&stage).await;
        raw!(stage, "delete from fact where subject_id = $1 and seq = 4", one.0);
        assert_eq!(faults(&stage, one).await, [ChainFault::WrongHead]);
        raw!(stage, "delete from fact where subject_id = $1 and seq = 2", one.0);
        assert_eq!(faults(&stage, one).await, [ChainFault::Gap { seq: 3 }, ChainFault::WrongHead]);
    }

    async fn a_journal_wiped_with_its_head_left_shows(stage: Stage) {
        let (one, _) = noted(&stage).await;
        raw!(stage, "delete from fact where subject_id = $1", one.0);
        assert_eq!(faults(&stage, one).await, [ChainFault::WrongHead]);
    }

    async fn two_facts_in_each_others_place_show(stage: Stage) {
        let (one, _) = noted(&stage).await;
        for (from, to) in [(2, 99), (3, 2), (99, 3)] {
            raw!(stage, "update fact set seq = $3 where subject_id = $1 and seq = $2", one.0, from, to);
        }
        let found = faults(&stage, one).await;
        assert!(found.contains(&ChainFault::Broken { seq: 2 }), "{found:?}");
        assert!(found.contains(&ChainFault::Altered { seq: 3 }), "{found:?}");
    }

    async fn a_fact_slipped_in_shows(stage: Stage) {
        let (one, other) = noted(&stage).await;
        raw!(stage, "insert into fact (id, subject, subject_id, seq, kind, at, actor_id, op_id, revision_id, body, prev, hash)
            select $3, subject, subject_id, 5, kind, at, actor_id, op_id, revision_id, body, hash, 'made up' from fact
            where subject_id = $1 and seq = 4 and subject_id <> $2", one.0, other.0, stage.ids().next());
        assert_eq!(faults(&stage, one).await, [ChainFault::Altered { seq: 5 }, ChainFault::WrongHead]);
    }

    async fn a_fact_moved_to_another_customer_shows(stage: Stage) {
        let (one, other) = noted(&stage).await;
        raw!(stage, "update fact set subject_id = $2, seq = 2 where subject_id = $1 and seq = 4", one.0, other.0);
        let verified = stage.desk().verify().await.unwrap();
        let mut about: Vec<_> = verified.faults.iter().map(|(_, id, _)| id.clone()).collect();
        about.dedup();
        about.sort_unstable();
        let mut both = [one.to_string(), other.to_string()];
        both.sort_unstable();
        assert_eq!(about, both);
    }

    async fn facts_about_nobody_show(stage: Stage) {
        let (one, _) = noted(&stage).await;
        let nobody = [uuid::Uuid::from_u128(0), uuid::Uuid::from_u128(u128::MAX)];
        for (seq, id) in [(3, nobody[0]), (4, nobody[1])] {
            raw!(stage, "update fact set subject_id = $2 where subject_id = $1 and seq = $3", one.0, id, seq);
        }
        let verified = stage.desk().verify().await.unwrap();
        for id in nobody {
            assert!(verified.faults.iter().any(|(_, about, _)| *about == id.to_string()), "{:?}", verified.faults);
        }
    }

    async fn a_head_moved_back_shows(stage: Stage) {
        let (one, _) = noted(&stage).await;
        raw!(stage, "update customer set facts = 3, head = (select hash from fact where subject_id = $1 and seq = 3) where id = $1", one.0);
        assert_eq!(faults(&stage, one).await, [ChainFault::WrongHead]);
    }
}
