//! Agents: who may sit down here, and for whom they stand in.

use chrono::NaiveDate;
use serde_json::json;

use crate::domain::agent::{Actor, Agent, Right, Role};
use crate::domain::clean;
use crate::domain::fact::{Happening, Subject};
use crate::domain::id::{AgentId, TeamId};
use crate::domain::team::Team;
use crate::store::{self, StoreError};
use crate::text::Language;

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

/// What changes about an agent; what is nothing stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Name for colleagues.
    pub name: Option<String>,
    /// Role.
    pub role: Option<Role>,
    /// Languages, best first, instead of the present ones.
    pub languages: Option<Vec<String>>,
    /// Names of teams, instead of the present ones.
    pub teams: Option<Vec<String>>,
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
    /// [`Refusal::Taken`] when the login is in use, [`Refusal::BadLogin`] for one that does not do,
    /// [`Refusal::NoSuchTeam`] and [`Refusal::NoSuchLanguage`] for what the desk does not have.
    pub async fn add_agent(&self, actor: Option<&Actor>, new: New) -> Result<Agent, Trouble> {
        allowed(actor, Right::Run)?;
        let mut tx = self.db().write().await?;
        let (login, name) = (login(&new.login)?, name(&new.name)?);
        let languages = languages(&new.languages)?;
        let teams = teams(&mut tx, &new.teams).await?.into_iter().map(|team| team.id).collect();
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
    /// [`Refusal::NoSuchAgent`] when there is none with that login, [`Refusal::LastAdmin`] when nobody else could run the
    /// desk.
    pub async fn disable_agent(&self, actor: Option<&Actor>, login: &str) -> Result<Agent, Trouble> {
        allowed(actor, Right::Run)?;
        let mut tx = self.db().write().await?;
        let agent = found(store::agent::by_login(&mut tx, login).await?, login)?;
        if !agent.enabled {
            return Ok(agent);
        }
        not_the_last_admin(&mut tx, &agent).await?;
        store::agent::set_enabled(&mut tx, agent.id, false).await?;
        self.note_on_agent(&mut tx, actor, agent.id, "agent_disabled", json!({ "login": login })).await?;
        tx.commit().await?;
        Ok(Agent { enabled: false, ..agent })
    }

    /// Opens the door again for an agent who was disabled.
    ///
    /// # Errors
    /// [`Refusal::NoSuchAgent`] when there is none with that login.
    pub async fn enable_agent(&self, actor: Option<&Actor>, login: &str) -> Result<Agent, Trouble> {
        allowed(actor, Right::Run)?;
        let mut tx = self.db().write().await?;
        let agent = found(store::agent::by_login(&mut tx, login).await?, login)?;
        if agent.enabled {
            return Ok(agent);
        }
        store::agent::set_enabled(&mut tx, agent.id, true).await?;
        self.note_on_agent(&mut tx, actor, agent.id, "agent_enabled", json!({ "login": login })).await?;
        tx.commit().await?;
        Ok(Agent { enabled: true, ..agent })
    }

    /// Changes an agent's name, role, languages and teams, each as a whole.
    ///
    /// # Errors
    /// [`Refusal::NoSuchAgent`] when there is none with that login, [`Refusal::LastAdmin`] when nobody else could run the
    /// desk, [`Refusal::NoSuchTeam`] and [`Refusal::NoSuchLanguage`] for what the desk does not have.
    pub async fn change_agent(&self, actor: Option<&Actor>, login: &str, change: Change) -> Result<Agent, Trouble> {
        allowed(actor, Right::Run)?;
        let mut tx = self.db().write().await?;
        let before = found(store::agent::by_login(&mut tx, login).await?, login)?;
        let mut agent = before.clone();
        let mut body = json!({ "login": login });
        if let Some(given) = &change.name {
            agent.name = name(given)?;
            body["name"] = json!(agent.name);
        }
        if let Some(role) = change.role {
            if role != Role::Admin {
                not_the_last_admin(&mut tx, &before).await?;
            }
            agent.role = role;
            body["role"] = json!(role);
        }
        if let Some(codes) = &change.languages {
            agent.languages = languages(codes)?;
            body["languages"] = json!(agent.languages);
        }
        if let Some(names) = &change.teams {
            let found = teams(&mut tx, names).await?;
            agent.teams = found.iter().map(|team| team.id).collect();
            body["teams"] = json!(found.iter().map(|team| &team.name).collect::<Vec<_>>());
        }
        let sorted = |teams: &[TeamId]| {
            let mut ids: Vec<_> = teams.iter().map(|team| team.0).collect();
            ids.sort_unstable();
            ids
        };
        if sorted(&agent.teams) == sorted(&before.teams)
            && (Agent { teams: before.teams.clone(), ..agent.clone() }) == before
        {
            return Ok(before);
        }
        store::agent::change(&mut tx, &agent).await?;
        self.note_on_agent(&mut tx, actor, agent.id, "agent_changed", body).await?;
        tx.commit().await?;
        Ok(agent)
    }

    /// Enters an absence with a back-up, who sees the agent's customers meanwhile, or ends one.
    ///
    /// # Errors
    /// [`Refusal::NoSuchAgent`] for either login, [`Refusal::EndsBeforeItBegins`].
    pub async fn set_absence(
        &self,
        actor: Option<&Actor>,
        login: &str,
        absence: Option<Absence>,
    ) -> Result<Agent, Trouble> {
        allowed(actor, Right::Lead)?;
        if absence.as_ref().is_some_and(|absence| absence.until.is_some_and(|until| until < absence.from)) {
            return Err(Refusal::EndsBeforeItBegins.into());
        }
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

/// A login as the operating system gives them; it names a folder of this machine, too.
fn login(given: &str) -> Result<String, Trouble> {
    if given.is_empty() {
        return Err(Refusal::Empty { what: "login" }.into());
    }
    let bad = |c: char| c.is_whitespace() || clean::is_hostile(c) || matches!(c, '/' | '\\');
    if given.starts_with('.') || given.contains(bad) || clean::line(given) != given {
        return Err(Refusal::BadLogin { login: given.to_owned() }.into());
    }
    Ok(given.to_owned())
}

fn name(given: &str) -> Result<String, Trouble> {
    let name = clean::line(given);
    if name.is_empty() { Err(Refusal::Empty { what: "name" }.into()) } else { Ok(name) }
}

/// Codes of languages that the desk knows, each once, in the order given.
fn languages(given: &[String]) -> Result<Vec<String>, Trouble> {
    let mut codes: Vec<String> = Vec::new();
    for code in given {
        let language: Language = code.parse().map_err(|_| Refusal::NoSuchLanguage {
            code: code.clone(),
            known: Language::ALL.map(Language::code).to_vec(),
        })?;
        if !codes.iter().any(|known| known == language.code()) {
            codes.push(language.code().to_owned());
        }
    }
    Ok(codes)
}

/// The teams of those names, each once; a blank name is none.
async fn teams(tx: &mut store::Tx, names: &[String]) -> Result<Vec<Team>, Trouble> {
    let mut teams: Vec<Team> = Vec::new();
    for name in names.iter().map(|name| clean::line(name)).filter(|name| !name.is_empty()) {
        let Some(team) = store::team::by_name(tx, &name).await? else {
            return Err(Refusal::NoSuchTeam { name }.into());
        };
        if teams.iter().all(|known| known.id != team.id) {
            teams.push(team);
        }
    }
    Ok(teams)
}

/// Refuses what would leave the desk without anybody who can run it. Admins are held, so that two of them cannot put
/// each other out at once.
async fn not_the_last_admin(tx: &mut store::Tx, agent: &Agent) -> Result<(), Trouble> {
    if agent.role != Role::Admin || !agent.enabled {
        return Ok(());
    }
    store::agent::hold(tx, Role::Admin).await?;
    let agents = store::agent::list(tx).await?;
    if agents.iter().any(|other| other.id != agent.id && other.enabled && other.role == Role::Admin) {
        return Ok(());
    }
    Err(Refusal::LastAdmin { login: agent.login.clone() }.into())
}
