//! Facts of many customers at once: chained in memory, written set by set in the transaction of the change.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::fact::{Fact, Happening, Subject};
use crate::domain::id::{AgentId, FactId, OpId, RevisionId};
use crate::ids::Ids;
use crate::store::bulk::{self, MovedHead};
use crate::store::fact::Head;
use crate::store::{StoreError, Tx};

/// Who did what follows, in which operation, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct By {
    pub(super) actor: Option<AgentId>,
    pub(super) op: Option<OpId>,
    pub(super) at: DateTime<Utc>,
}

/// The chains of a batch's customers, with what was added to them.
pub(super) struct Chains<'a> {
    ids: &'a Ids,
    revision: RevisionId,
    moved: HashMap<Uuid, MovedHead>,
    facts: Vec<Fact>,
}

impl<'a> Chains<'a> {
    pub(super) fn new(ids: &'a Ids, revision: RevisionId) -> Self {
        Chains { ids, revision, moved: HashMap::new(), facts: Vec::new() }
    }

    /// Says where a customer's chain ends. Without it, the chain is a new customer's and empty.
    pub(super) fn begin(&mut self, customer: Uuid, head: Head) {
        if let Entry::Vacant(entry) = self.moved.entry(customer) {
            entry.insert(MovedHead { id: customer, old: head.head.clone(), head: head.head, facts: head.facts });
        }
    }

    /// Adds what happened with a customer to its chain.
    pub(super) fn add(&mut self, customer: Uuid, by: By, happening: &Happening) {
        let end = self.moved.entry(customer).or_insert_with(|| MovedHead {
            id: customer,
            old: String::new(),
            head: String::new(),
            facts: 0,
        });
        end.facts += 1;
        let mut fact = Fact {
            id: FactId(self.ids.next()),
            subject: Subject::Customer,
            subject_id: customer,
            seq: end.facts,
            kind: happening.kind.to_owned(),
            at: by.at,
            actor: by.actor,
            op: by.op,
            revision: Some(self.revision),
            body: happening.body.to_string(),
            prev: end.head.clone(),
            hash: String::new(),
        };
        fact.hash = fact.computed_hash();
        end.head.clone_from(&fact.hash);
        self.facts.push(fact);
    }

    /// Customers whose chains have grown.
    pub(super) fn customers(&self) -> Vec<Uuid> {
        let mut grown: Vec<Uuid> = self.moved.values().filter(|end| end.head != end.old).map(|end| end.id).collect();
        grown.sort_unstable();
        grown
    }

    /// Writes the facts and moves the ends, under the condition that they still are where they were.
    pub(super) async fn write(&mut self, tx: &mut Tx) -> Result<(), StoreError> {
        // In one order for everybody, so that no two batches wait for each other.
        let mut moved: Vec<MovedHead> = self.moved.values().filter(|end| end.head != end.old).cloned().collect();
        moved.sort_unstable_by_key(|end| end.id);
        bulk::move_heads(tx, &moved).await?;
        bulk::facts(tx, &self.facts).await?;
        for end in self.moved.values_mut() {
            end.old.clone_from(&end.head);
        }
        self.facts.clear();
        Ok(())
    }
}
