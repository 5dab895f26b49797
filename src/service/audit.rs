//! Proving the journal: every chain against its facts and its head; and the ledger: every amount against its shares.

use serde::Serialize;
use uuid::Uuid;

use crate::domain::fact::{ChainCheck, ChainFault, Fact};
use crate::store::{fact, ledger};

use super::desk::Desk;
use super::reply::Trouble;

/// What a verification found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// Chains looked at.
    pub chains: usize,
    /// Facts looked at.
    pub facts: usize,
    /// What is wrong: kind and identifier of the subject, and the fault.
    pub faults: Vec<(String, String, ChainFault)>,
    /// Whether the ledger balances.
    pub ledger: Ledger,
}

/// What a verification of the ledger found: every document and payment against its live shares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// Documents looked at.
    pub documents: i64,
    /// Payments looked at.
    pub payments: i64,
    /// Live shares looked at.
    pub shares: i64,
    /// What does not balance, amounts in minor units; at most a hundred of a kind.
    pub imbalances: Vec<Imbalance>,
}

/// Something that does not balance: its amount is not what is left of it and its live shares make together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imbalance {
    /// The kind of document or payment.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Its amount.
    pub amount: i64,
    /// What of it is open or unapplied.
    pub left: i64,
    /// What its live shares hold.
    pub shares: i64,
}

/// Most imbalances of a kind that are told.
const MOST_TOLD: i64 = 100;

/// Rows fetched at a time.
const CHUNK: i64 = 2000;

impl Desk {
    /// Checks every chain of the journal, in one state of the database, with memory for a chunk of it.
    ///
    /// # Errors
    /// When the database does not answer. A broken chain is no error but a finding.
    pub async fn verify(&self) -> Result<Verified, Trouble> {
        let mut tx = self.db().report().await?;
        let mut found = Verified::default();
        let mut facts = Facts { after: (Uuid::nil(), 0), chunk: Vec::new().into_iter(), ended: false };
        let mut ahead = facts.next(&mut tx).await?;
        let mut after = Uuid::nil();
        loop {
            let heads = fact::heads(&mut tx, after, CHUNK).await?;
            let Some((_, last, _)) = heads.last() else { break };
            after = *last;
            for (subject, id, head) in heads {
                // Facts of a subject that has no row any more come before the next subject that has one.
                while let Some(fact) = ahead.take_if(|fact| fact.subject_id < id) {
                    found.orphan(&fact);
                    ahead = facts.next(&mut tx).await?;
                }
                let mut check = ChainCheck::default();
                while let Some(fact) = ahead.take_if(|fact| fact.subject_id == id) {
                    check.next(&fact);
                    found.facts += 1;
                    ahead = facts.next(&mut tx).await?;
                }
                found.chains += 1;
                let faults = check.finish(&head.head, head.facts);
                found.faults.extend(faults.into_iter().map(|fault| (subject.code().to_owned(), id.to_string(), fault)));
            }
        }
        while let Some(fact) = ahead.take() {
            found.orphan(&fact);
            ahead = facts.next(&mut tx).await?;
        }
        found.ledger = balanced(&mut tx).await?;
        Ok(found)
    }
}

/// Checks that every document and every payment is what is left of it and its live shares together.
async fn balanced(tx: &mut crate::store::Tx) -> Result<Ledger, Trouble> {
    let (documents, payments, shares) = ledger::counts(tx).await?;
    let imbalances = ledger::imbalances(tx, MOST_TOLD)
        .await?
        .into_iter()
        .map(|row| Imbalance {
            kind: row.kind,
            number: row.number,
            amount: row.amount,
            left: row.left,
            shares: row.shares,
        })
        .collect();
    Ok(Ledger { documents, payments, shares, imbalances })
}

impl Verified {
    fn orphan(&mut self, fact: &Fact) {
        self.facts += 1;
        self.faults.push((fact.subject.code().to_owned(), fact.subject_id.to_string(), ChainFault::WrongHead));
    }
}

/// All facts in the order of subject and place, chunk by chunk.
struct Facts {
    after: (Uuid, i64),
    chunk: std::vec::IntoIter<Fact>,
    ended: bool,
}

impl Facts {
    async fn next(&mut self, tx: &mut crate::store::Tx) -> Result<Option<Fact>, Trouble> {
        loop {
            if let Some(fact) = self.chunk.next() {
                return Ok(Some(fact));
            }
            if self.ended {
                return Ok(None);
            }
            let chunk = fact::after(tx, self.after.0, self.after.1, CHUNK).await?;
            match chunk.last() {
                Some(last) => self.after = (last.subject_id, last.seq),
                None => self.ended = true,
            }
            self.chunk = chunk.into_iter();
        }
    }
}
