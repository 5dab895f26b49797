//! `dunlin agent` and `dunlin team`.

use crate::domain::agent::{Agent, Right, Role};
use crate::service::agent::{Absence, Change, New};

use super::Exit;
use super::args::{AgentAct, RoleArg, TeamAct};
use super::door::Door;
use super::out::{self, Failure};
use super::say;

impl From<RoleArg> for Role {
    fn from(role: RoleArg) -> Self {
        match role {
            RoleArg::Auditor => Role::Auditor,
            RoleArg::Agent => Role::Agent,
            RoleArg::Senior => Role::Senior,
            RoleArg::Supervisor => Role::Supervisor,
            RoleArg::Admin => Role::Admin,
        }
    }
}

pub(super) async fn agent(door: &Door, act: AgentAct, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let trouble = |trouble| say::trouble(&door.words, &trouble);
    let changed = match act {
        AgentAct::List => {
            let agents = desk.agents().await.map_err(trouble)?;
            if json {
                out::print_json(&agents)?;
            } else {
                let teams = desk.teams().await.map_err(trouble)?;
                out::print(listed(door, &agents, &teams))?;
            }
            return Ok(if agents.is_empty() { Exit::Nothing } else { Exit::Done });
        }
        AgentAct::Add { login, name, role, languages, teams } => {
            let runner = door.runner(&desk, Right::Run).await?;
            let name = name.unwrap_or_else(|| login.clone());
            let new = New { login, name, role: role.into(), languages, teams };
            desk.add_agent(runner.as_ref(), new).await
        }
        AgentAct::Disable { login } => {
            let runner = door.runner(&desk, Right::Run).await?;
            desk.disable_agent(runner.as_ref(), &login).await
        }
        AgentAct::Enable { login } => {
            let runner = door.runner(&desk, Right::Run).await?;
            desk.enable_agent(runner.as_ref(), &login).await
        }
        AgentAct::Set { login, name, role, languages, teams } => {
            let runner = door.runner(&desk, Right::Run).await?;
            let change = Change { name, role: role.map(Role::from), languages, teams };
            desk.change_agent(runner.as_ref(), &login, change).await
        }
        AgentAct::Absent { login, from, until, backup, back: _ } => {
            let runner = door.runner(&desk, Right::Lead).await?;
            desk.set_absence(runner.as_ref(), &login, from.map(|from| Absence { from, until, backup })).await
        }
    };
    let agent = changed.map_err(trouble)?;
    if json {
        out::print_json(&agent)?;
    } else {
        let teams = desk.teams().await.map_err(trouble)?;
        out::print(listed(door, std::slice::from_ref(&agent), &teams))?;
    }
    Ok(Exit::Done)
}

fn listed(door: &Door, agents: &[Agent], teams: &[crate::domain::team::Team]) -> String {
    let head = |key: &str| door.words.say(key, &[]);
    let rows: Vec<Vec<String>> = agents
        .iter()
        .map(|agent| {
            let in_teams: Vec<&str> =
                teams.iter().filter(|team| agent.teams.contains(&team.id)).map(|team| team.name.as_str()).collect();
            let away = match (agent.absent_from, agent.absent_until) {
                (Some(from), Some(until)) => format!("{from} – {until}"),
                (Some(from), None) => format!("{from} –"),
                _ => String::new(),
            };
            vec![
                agent.login.clone(),
                agent.name.clone(),
                door.words.say(&format!("role-{}", agent.role.code()), &[]),
                agent.languages.join(","),
                in_teams.join(", "),
                door.words.say(if agent.enabled { "cli-enabled" } else { "cli-disabled" }, &[]),
                away,
            ]
        })
        .collect();
    let heads = ["cli-login", "cli-name", "cli-role", "cli-languages", "cli-teams", "cli-state", "cli-away"].map(head);
    out::table(&heads, &rows, &[])
}

pub(super) async fn team(door: &Door, act: TeamAct, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let trouble = |trouble| say::trouble(&door.words, &trouble);
    let teams = match act {
        TeamAct::List => desk.teams().await.map_err(trouble)?,
        TeamAct::Add { name } => {
            let runner = door.runner(&desk, Right::Run).await?;
            vec![desk.add_team(runner.as_ref(), &name).await.map_err(trouble)?]
        }
        TeamAct::Disable { name } => {
            let runner = door.runner(&desk, Right::Run).await?;
            vec![desk.disable_team(runner.as_ref(), &name).await.map_err(trouble)?]
        }
    };
    if json {
        out::print_json(&teams)?;
    } else {
        let rows: Vec<Vec<String>> = teams
            .iter()
            .map(|team| {
                let state = door.words.say(if team.enabled { "cli-enabled" } else { "cli-disabled" }, &[]);
                vec![team.name.clone(), state]
            })
            .collect();
        let heads = ["cli-name", "cli-state"].map(|key| door.words.say(key, &[]));
        out::print(out::table(&heads, &rows, &[]))?;
    }
    Ok(if teams.is_empty() { Exit::Nothing } else { Exit::Done })
}
