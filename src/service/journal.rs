//! Appending to the journal: facts chained to their subject, in the transaction of the change they tell of.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::fact::{Fact, Happening, Subject};
use crate::domain::id::{AgentId, FactId, OpId, RevisionId};
use crate::ids::Ids;
use crate::store::{StoreError, Tx, fact};

/// Who and what the next facts are about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Journal<'a> {
    /// Makes the facts' identifiers.
    pub(super) ids: &'a Ids,
    /// Whose chain.
    pub(super) subject: Subject,
    /// Which subject.
    pub(super) subject_id: Uuid,
    /// Who did it.
    pub(super) actor: Option<AgentId>,
    /// The operation.
    pub(super) op: Option<OpId>,
    /// The configuration in force.
    pub(super) revision: Option<RevisionId>,
    /// When.
    pub(super) at: DateTime<Utc>,
}

/// How often a chain's end may be moved by others before this gives up; each time means that somebody else got on.
const MOST_TRIES: u32 = 20;

impl Journal<'_> {
    /// Appends what happened, in order. The end of the chain is moved under the condition that it still is what was read,
    /// so that no two transactions can follow the same fact.
    pub(super) async fn append(&self, tx: &mut Tx, happenings: &[Happening]) -> Result<(), StoreError> {
        if happenings.is_empty() {
            return Ok(());
        }
        for _ in 0..MOST_TRIES {
            let Some(head) = fact::head(tx, self.subject, self.subject_id).await? else {
                return Err(StoreError::Other(format!("there is no {} {}", self.subject.code(), self.subject_id)));
            };
            let facts = self.chain(&head, happenings);
            let new = fact::Head {
                head: facts.last().map_or_else(String::new, |fact| fact.hash.clone()),
                facts: head.facts + i64::try_from(facts.len()).unwrap_or(0),
            };
            if fact::move_head(tx, self.subject, self.subject_id, &head.head, &new).await? {
                for fact in &facts {
                    fact::insert(tx, fact).await?;
                }
                return Ok(());
            }
        }
        Err(StoreError::Busy(format!("the journal of {} {} moves on too fast", self.subject.code(), self.subject_id)))
    }

    /// Facts that follow a chain's end.
    pub(super) fn chain(&self, head: &fact::Head, happenings: &[Happening]) -> Vec<Fact> {
        let mut prev = head.head.clone();
        (head.facts + 1..)
            .zip(happenings)
            .map(|(seq, happening)| {
                let mut fact = Fact {
                    id: FactId(self.ids.next()),
                    subject: self.subject,
                    subject_id: self.subject_id,
                    seq,
                    kind: happening.kind.to_owned(),
                    at: self.at,
                    actor: self.actor,
                    op: self.op,
                    revision: self.revision,
                    body: happening.body.to_string(),
                    prev: prev.clone(),
                    hash: String::new(),
                };
                fact.hash = fact.computed_hash();
                prev.clone_from(&fact.hash);
                fact
            })
            .collect()
    }
}
