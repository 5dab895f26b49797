//! Rows of `agent`, with teams and languages.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::agent::{Agent, Role};
use crate::domain::id::{AgentId, TeamId};

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    login: String,
    name: String,
    role: String,
    enabled: bool,
    absent_from: Option<NaiveDate>,
    absent_until: Option<NaiveDate>,
    backup_id: Option<Uuid>,
}

const TEAMS: &str = "select agent_id, team_id from agent_team where agent_id = $1 or $2 order by agent_id, team_id";
const LANGUAGES: &str =
    "select agent_id, language from agent_language where agent_id = $1 or $2 order by agent_id, place";

/// Completes rows with the teams and languages of one agent, or of all.
async fn complete(tx: &mut Tx, rows: Vec<Row>, only: Option<Uuid>) -> Result<Vec<Agent>, StoreError> {
    let one = only.unwrap_or_default();
    let teams = all!(&mut *tx, (Uuid, Uuid), TEAMS, one, only.is_none())?;
    let languages = all!(&mut *tx, (Uuid, String), LANGUAGES, one, only.is_none())?;
    rows.into_iter()
        .map(|row| {
            Ok(Agent {
                id: AgentId(row.id),
                login: row.login,
                name: row.name,
                role: row.role.parse().map_err(|code: String| unknown("the role", code))?,
                languages: languages
                    .iter()
                    .filter(|(agent, _)| *agent == row.id)
                    .map(|(_, code)| code.clone())
                    .collect(),
                teams: teams.iter().filter(|(agent, _)| *agent == row.id).map(|(_, team)| TeamId(*team)).collect(),
                enabled: row.enabled,
                absent_from: row.absent_from,
                absent_until: row.absent_until,
                backup: row.backup_id.map(AgentId),
            })
        })
        .collect()
}

const LIST: &str =
    "select id, login, name, role, enabled, absent_from, absent_until, backup_id from agent order by login";

/// Every agent, by login.
pub async fn list(tx: &mut Tx) -> Result<Vec<Agent>, StoreError> {
    let rows = all!(&mut *tx, Row, LIST)?;
    complete(tx, rows, None).await
}

const BY_LOGIN: &str =
    "select id, login, name, role, enabled, absent_from, absent_until, backup_id from agent where login = $1";

/// The agent with that login.
pub async fn by_login(tx: &mut Tx, login: &str) -> Result<Option<Agent>, StoreError> {
    let Some(row) = opt!(&mut *tx, Row, BY_LOGIN, login)? else { return Ok(None) };
    let id = row.id;
    Ok(complete(tx, vec![row], Some(id)).await?.pop())
}

const BY_ID: &str =
    "select id, login, name, role, enabled, absent_from, absent_until, backup_id from agent where id = $1";

/// The agent with that identifier.
pub async fn by_id(tx: &mut Tx, id: AgentId) -> Result<Option<Agent>, StoreError> {
    let Some(row) = opt!(&mut *tx, Row, BY_ID, id.0)? else { return Ok(None) };
    Ok(complete(tx, vec![row], Some(id.0)).await?.pop())
}

const NAME: &str = "select name from agent where id = $1";

/// The name of an agent; empty for nobody.
pub async fn name(tx: &mut Tx, id: Option<AgentId>) -> Result<Option<String>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    Ok(opt!(tx, (String,), NAME, id.0)?.map(|(name,)| name))
}

const INSERT: &str =
    "insert into agent (id, login, name, role, enabled, absent_from, absent_until, backup_id, head, facts)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '', 0)";
const INSERT_TEAM: &str = "insert into agent_team (agent_id, team_id) values ($1, $2)";
const INSERT_LANGUAGE: &str = "insert into agent_language (agent_id, language, place) values ($1, $2, $3)";

/// Adds an agent with teams and languages.
///
/// # Errors
/// [`StoreError::Taken`] when the login is in use.
pub async fn insert(tx: &mut Tx, agent: &Agent) -> Result<(), StoreError> {
    run!(
        &mut *tx,
        INSERT,
        agent.id.0,
        &agent.login,
        &agent.name,
        agent.role.code(),
        agent.enabled,
        agent.absent_from,
        agent.absent_until,
        agent.backup.map(|id| id.0)
    )?;
    scope(tx, agent).await
}

/// The teams and languages of an agent who has none yet.
async fn scope(tx: &mut Tx, agent: &Agent) -> Result<(), StoreError> {
    for team in &agent.teams {
        run!(&mut *tx, INSERT_TEAM, agent.id.0, team.0)?;
    }
    for (place, language) in (0_i64..).zip(&agent.languages) {
        run!(&mut *tx, INSERT_LANGUAGE, agent.id.0, language, place)?;
    }
    Ok(())
}

const CHANGE: &str = "update agent set name = $2, role = $3 where id = $1";
const DELETE_TEAMS: &str = "delete from agent_team where agent_id = $1";
const DELETE_LANGUAGES: &str = "delete from agent_language where agent_id = $1";

/// Writes an agent's name, role, teams and languages as they stand here.
pub async fn change(tx: &mut Tx, agent: &Agent) -> Result<(), StoreError> {
    run!(&mut *tx, CHANGE, agent.id.0, &agent.name, agent.role.code())?;
    run!(&mut *tx, DELETE_TEAMS, agent.id.0)?;
    run!(&mut *tx, DELETE_LANGUAGES, agent.id.0)?;
    scope(tx, agent).await
}

const HOLD: &str = "update agent set enabled = enabled where role = $1";

/// Holds the agents of a role until the transaction ends: nobody else changes them meanwhile.
pub async fn hold(tx: &mut Tx, role: Role) -> Result<(), StoreError> {
    run!(tx, HOLD, role.code()).map(|_| ())
}

const ENABLE: &str = "update agent set enabled = $2 where id = $1";

/// Lets an agent in, or not any more.
pub async fn set_enabled(tx: &mut Tx, agent: AgentId, enabled: bool) -> Result<(), StoreError> {
    run!(tx, ENABLE, agent.0, enabled).map(|_| ())
}

const ABSENT: &str = "update agent set absent_from = $2, absent_until = $3, backup_id = $4 where id = $1";

/// Enters an absence, or ends it with nothing.
pub async fn set_absence(
    tx: &mut Tx,
    agent: AgentId,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    backup: Option<AgentId>,
) -> Result<(), StoreError> {
    run!(tx, ABSENT, agent.0, from, until, backup.map(|id| id.0)).map(|_| ())
}

const SPOKEN: &str = "select count(*) from agent_language l join agent a on a.id = l.agent_id
     where l.language = $1 and a.enabled = $2";

/// True when an enabled agent speaks a language.
pub async fn is_spoken(tx: &mut Tx, language: &str) -> Result<bool, StoreError> {
    Ok(opt!(tx, (i64,), SPOKEN, language, true)?.is_some_and(|(count,)| count > 0))
}
