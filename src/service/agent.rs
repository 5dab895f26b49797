//! Agents: who may sit down here, and for whom they stand in.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::agent::{Actor, Agent, Right, Role};
use crate::domain::clean;
use crate::domain::fact::{Happening, Subject};
use crate::domain::id::AgentId;
use crate::store::{self, StoreError};

use super::desk::Desk;
use super::reply::{Refusal, Trouble};
use super::team::allowed;

/// An agent to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// Operating-system login.
    pub login: String,
    /// Name for colleagues.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Languages, best first, two letters each.
    pub languages: Vec<String>,
    /// Names of teams.
    pub teams: Vec<String>,
}

/// An absence to be entered, or ended with nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// First day away.
    pub from: NaiveDate,
    /// Last day away; nothing when it is not known yet.
    pub until: Option<NaiveDate>,
    /// Login of the one who stands in.
    pub backup: Option<String>,
}

impl Desk {
    /// Every agent, by login.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn agents(&self) -> Result<Vec<Agent>, Trouble> {
        Ok(store::agent::list(&mut self.db().read().await?).await?)
    }

    /// Who sits down: the enabled agent with that login, for a session on `device`.
    ///
    /// # Errors
    /// [`Refusal::NoSuchAgent`] when no enabled agent has the login.
    pub async fn sit_down(&self, login: &str, device: &str) -> Result<Actor, Trouble> {
        let mut tx = self.db().read().await?;
        match store::agent::by_login(&mut tx, login).await? {
            Some(agent) if agent.enabled => Ok(Actor {
                id: agent.id,
                login: agent.login,
                name: agent.name,
                role: agent.role,
                teams: agent.teams,
                languages: agent.languages,
                device: device.to_owned(),
            }),
            _ => Err(Refusal::NoSuchAgent { login: login.to_owned() }.into()),
        }
    }

    /// Adds an agent. Where the desk has none yet, anybody may add the first, who is best an admin.
    ///
    /// # Errors
    /// [`Refusal::Taken`] when the login is in use, [`Refusal::NotFound`] for a team that does not exist.
    pub async fn add_agent(&self, actor: Option<&Actor>, new: New) -> Result<Agent, Trouble> {
        allowed(actor, Right::Run)?;
        let mut tx = self.db().write().await?;
        let mut teams = Vec::new();
        for name in &new.teams {
            match store::team::by_name(&mut tx, name).await? {
                Some(team) => teams.push(team.id),
                None => return Err(Refusal::NotFound { reference: name.clone() }.into()),
            }
        }
        let (login, name) = (clean::line(&new.login), clean::line(&new.name));
        if login.is_empty() || name.is_empty() {
            return Err(Refusal::Empty { what: if login.is_empty() { "login" } else { "name" } }.into());
        }
        let mut languages: Vec<String> = new.languages.iter().map(|code| code.trim().to_lowercase()).collect();
        languages.dedup();
        let agent = Agent {
            id: AgentId(self.ids().next()),
            login,
            name,
            role: new.role,
            languages,
            teams,
            enabled: true,
            absent_from: None,
            absent_until: None,
            backup: None,
        };
        store::agent::insert(&mut tx, &agent).await.map_err(|error| match error {
            StoreError::Taken(_) => Refusal::Taken { what: "agent", name: agent.login.clone() }.into(),
            other => Trouble::from(other),
        })?;
        let body =
            json!({ "login": agent.login, "name": agent.name, "role": agent.role, "languages": agent.languages });
        self.note_on_agent(&mut tx, actor, agent.id, "agent_added", body).await?;
        tx.commit().await?;
        Ok(agent)
    }

    /// Closes the door for an agent; the history stays.
    ///
    /// # Errors
    /// [`Refusal::NoSuchAgent`] when there is none with that login.
    pub async fn disable_agent(&self, actor: Option<&Actor>, login: &str) -> Result<Agent, Trouble> {
        allowed(actor, Right::Run)?;
        let mut tx = self.db().write().await?;
        let agent = found(store::agent::by_login(&mut tx, login).await?, login)?;
        store::agent::set_enabled(&mut tx, agent.id, false).await?;
        self.note_on_agent(&mut tx, actor, agent.id, "agent_disabled", json!({ "login": login })).await?;
        tx.commit().await?;
        Ok(Agent { enabled: false, ..agent })
    }

    /// Enters an absence with a back-up, who sees the agent's customers meanwhile, or ends one.
    ///
    /// # Errors
    /// [`Refusal::NoSuchAgent`] for either login.
    pub async fn set_absence(
        &self,
        actor: Option<&Actor>,
        login: &str,
        absence: Option<Absence>,
    ) -> Result<Agent, Trouble> {
        allowed(actor, Right::Lead)?;
        let mut tx = self.db().write().await?;
        let agent = found(store::agent::by_login(&mut tx, login).await?, login)?;
        let backup = match absence.as_ref().and_then(|absence| absence.backup.as_ref()) {
            Some(login) => Some(found(store::agent::by_login(&mut tx, login).await?, login)?.id),
            None => None,
        };
        let (from, until) =
            (absence.as_ref().map(|absence| absence.from), absence.as_ref().and_then(|absence| absence.until));
        store::agent::set_absence(&mut tx, agent.id, from, until, backup).await?;
        let body = json!({ "login": login, "from": from, "until": until, "backup": absence.and_then(|absence| absence.backup) });
        self.note_on_agent(&mut tx, actor, agent.id, "absence_set", body).await?;
        tx.commit().await?;
        Ok(Agent { absent_from: from, absent_until: until, backup, ..agent })
    }

    async fn note_on_agent(
        &self,
        tx: &mut store::Tx,
        actor: Option<&Actor>,
        agent: AgentId,
        kind: &'static str,
        body: serde_json::Value,
    ) -> Result<(), Trouble> {
        let journal = self.journal(Subject::Agent, agent.0, actor.map(|actor| actor.id), None, self.clock().now());
        Ok(journal.append(tx, &[Happening::new(kind, body)]).await?)
    }
}

fn found(agent: Option<Agent>, login: &str) -> Result<Agent, Trouble> {
    agent.ok_or_else(|| Refusal::NoSuchAgent { login: login.to_owned() }.into())
}
