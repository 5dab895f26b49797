//! Teams: added, listed, closed.

use serde_json::json;

use crate::domain::agent::{Actor, Right};
use crate::domain::clean;
use crate::domain::fact::{Happening, Subject};
use crate::domain::id::TeamId;
use crate::domain::team::Team;
use crate::store::{self, StoreError, desk as store_desk};

use super::desk::Desk;
use super::reply::{Refusal, Trouble};

impl Desk {
    /// Every team, by name.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn teams(&self) -> Result<Vec<Team>, Trouble> {
        Ok(store::team::list(&mut self.db().read().await?).await?)
    }

    /// Adds a team.
    ///
    /// # Errors
    /// [`Refusal::Taken`] when the name is in use, [`Refusal::NotAllowed`] without the right.
    pub async fn add_team(&self, actor: Option<&Actor>, name: &str) -> Result<Team, Trouble> {
        allowed(actor, Right::Run)?;
        let name = clean::line(name);
        if name.is_empty() {
            return Err(Refusal::Empty { what: "name" }.into());
        }
        let team = Team { id: TeamId(self.ids().next()), name, enabled: true };
        let mut tx = self.db().write().await?;
        store::team::insert(&mut tx, &team).await.map_err(|error| match error {
            StoreError::Taken(_) => Refusal::Taken { what: "team", name: team.name.clone() }.into(),
            other => Trouble::from(other),
        })?;
        self.note_on_desk(&mut tx, actor, &[Happening::new("team_added", json!({ "name": team.name }))]).await?;
        tx.commit().await?;
        Ok(team)
    }

    /// Closes a team: it takes no new customers.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when there is none of that name.
    pub async fn disable_team(&self, actor: Option<&Actor>, name: &str) -> Result<Team, Trouble> {
        allowed(actor, Right::Run)?;
        let mut tx = self.db().write().await?;
        let Some(team) = store::team::by_name(&mut tx, name).await? else {
            return Err(Refusal::NotFound { reference: name.to_owned() }.into());
        };
        store::team::set_enabled(&mut tx, team.id, false).await?;
        self.note_on_desk(&mut tx, actor, &[Happening::new("team_disabled", json!({ "name": name }))]).await?;
        tx.commit().await?;
        Ok(Team { enabled: false, ..team })
    }

    /// Facts about the desk itself.
    pub(super) async fn note_on_desk(
        &self,
        tx: &mut store::Tx,
        actor: Option<&Actor>,
        happenings: &[Happening],
    ) -> Result<(), Trouble> {
        let row = store_desk::load(tx)
            .await?
            .ok_or_else(|| Trouble::Internal("the desk has no row of its own".to_owned()))?;
        let journal =
            self.journal(Subject::Desk, row.subject_id, actor.map(|actor| actor.id), None, self.clock().now());
        Ok(journal.append(tx, happenings).await?)
    }
}

/// Asks the table of roles; nobody (the first start of a desk, before there is an agent) may do everything.
pub(super) fn allowed(actor: Option<&Actor>, right: Right) -> Result<(), Trouble> {
    match actor {
        Some(actor) if !actor.role.has(right) => Err(Refusal::NotAllowed { right }.into()),
        _ => Ok(()),
    }
}
