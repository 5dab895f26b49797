//! Publishing configuration, and the one in force.

use crate::clock::Clock;
use crate::domain::agent::{Actor, Right};
use crate::domain::fact::{Happening, Subject};
use crate::domain::id::RevisionId;
use crate::ids::Ids;
use crate::revision::{self, Documents, Revision};
use crate::store::{Db, desk as store_desk, revision as stored};

use super::desk::Desk;
use super::journal::Journal;
use super::reply::Trouble;
use super::team::allowed;

/// A revision just published, or found in force already with the same documents.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Published {
    /// 1, 2, 3, ...
    pub number: i64,
    /// SHA-256 over the documents.
    pub hash: String,
    /// False when the same documents were in force already.
    pub new: bool,
}

/// Identifier of the revision in force.
pub(super) async fn id_in_force(db: &Db) -> Result<Option<RevisionId>, Trouble> {
    let mut tx = db.read().await?;
    Ok(store_desk::load(&mut tx).await?.and_then(|row| row.revision_id).map(RevisionId))
}

/// The revision in force.
pub(super) async fn in_force(db: &Db) -> Result<Revision, Trouble> {
    let mut tx = db.read().await?;
    let Some(row) = stored::in_force(&mut tx).await? else { return Err(Trouble::NothingPublished) };
    let documents: Documents =
        serde_json::from_str(&row.documents).map_err(|error| Trouble::Internal(error.to_string()))?;
    revision::read(RevisionId(row.id), &documents).map(|checked| checked.revision).map_err(|faults| {
        let first = faults.first().map_or_else(String::new, ToString::to_string);
        Trouble::Internal(format!("revision {} cannot be read by this version: {first}", row.number))
    })
}

/// Puts documents, which have been checked, in force on an open database. The same documents again change nothing.
///
/// # Errors
/// When the database does not answer.
pub async fn publish(
    db: &Db,
    actor: Option<&Actor>,
    documents: &Documents,
    clock: &Clock,
    ids: &Ids,
) -> Result<Published, Trouble> {
    allowed(actor, Right::Run)?;
    let hash = documents.hash();
    let now = clock.now();
    let mut tx = db.write().await?;
    store_desk::begin(&mut tx, ids.next()).await?;
    if let Some(row) = stored::in_force(&mut tx).await?.filter(|row| row.hash == hash) {
        return Ok(Published { number: row.number, hash, new: false });
    }
    let text = serde_json::to_string(documents).map_err(|error| Trouble::Internal(error.to_string()))?;
    let id = RevisionId(ids.next());
    let number = stored::insert(&mut tx, id, &hash, &text, now, actor.map(|actor| actor.id)).await?;
    store_desk::set_revision(&mut tx, id).await?;
    let row = store_desk::load(&mut tx)
        .await?
        .ok_or_else(|| Trouble::Internal("the desk has no row of its own".to_owned()))?;
    let journal = Journal {
        ids,
        subject: Subject::Desk,
        subject_id: row.subject_id,
        actor: actor.map(|actor| actor.id),
        op: None,
        revision: Some(id),
        at: now,
    };
    let body = serde_json::json!({ "number": number, "hash": hash });
    journal.append(&mut tx, &[Happening::new("revision_published", body)]).await?;
    tx.commit().await?;
    Ok(Published { number, hash, new: true })
}

impl Desk {
    /// Publishes documents and takes them into force here.
    ///
    /// # Errors
    /// As [`publish`].
    pub async fn publish(&self, actor: Option<&Actor>, documents: &Documents) -> Result<Published, Trouble> {
        let published = publish(self.db(), actor, documents, self.clock(), self.ids()).await?;
        self.set_revision(in_force(self.db()).await?);
        Ok(published)
    }
}
