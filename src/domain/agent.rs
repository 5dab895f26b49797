//! Who works the desk: agents, their roles, and the right each act needs.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{AgentId, TeamId};

/// What an agent may do, rising. An auditor reads everything and changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Reads everything, changes nothing.
    Auditor,
    /// Works the queue.
    Agent,
    /// Works the queue with wider limits.
    Senior,
    /// Runs a team.
    Supervisor,
    /// Runs the desk: agents, configuration, imports.
    Admin,
}

impl Role {
    /// Every role, as they are listed.
    pub const ALL: [Role; 5] = [Role::Auditor, Role::Agent, Role::Senior, Role::Supervisor, Role::Admin];

    /// The name in the database and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Role::Auditor => "auditor",
            Role::Agent => "agent",
            Role::Senior => "senior",
            Role::Supervisor => "supervisor",
            Role::Admin => "admin",
        }
    }

    /// Whether the role includes a right.
    pub fn has(self, right: Right) -> bool {
        match right {
            Right::Read => true,
            Right::Work => self != Role::Auditor,
            Right::Review => matches!(self, Role::Auditor | Role::Supervisor | Role::Admin),
            Right::Lead => matches!(self, Role::Supervisor | Role::Admin),
            Right::Run => self == Role::Admin,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Role {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Role::ALL.into_iter().find(|role| role.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// What a request needs of the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Seeing the desk.
    Read,
    /// Claiming customers and recording what happened.
    Work,
    /// Seeing the figures of the whole desk: who leads, and who audits.
    Review,
    /// Seeing and steering other people's work.
    Lead,
    /// Changing who works here, what is imported and which configuration is in force.
    Run,
}

/// An agent as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agent {
    /// Identifier.
    pub id: AgentId,
    /// Operating-system login: who may sit down as this agent.
    pub login: String,
    /// Name shown to colleagues.
    pub name: String,
    /// What the agent may do.
    pub role: Role,
    /// Languages spoken, as two-letter codes, best first.
    pub languages: Vec<String>,
    /// Teams whose customers the agent may see.
    pub teams: Vec<TeamId>,
    /// False once disabled: the login opens nothing, the history stays.
    pub enabled: bool,
    /// First day away, if an absence is entered.
    pub absent_from: Option<NaiveDate>,
    /// Last day away.
    pub absent_until: Option<NaiveDate>,
    /// Who sees this agent's customers meanwhile.
    pub backup: Option<AgentId>,
}

impl Agent {
    /// True when the agent is away on that day of the desk's calendar.
    pub fn is_absent(&self, today: NaiveDate) -> bool {
        self.absent_from.is_some_and(|from| from <= today) && self.absent_until.is_none_or(|until| today <= until)
    }
}

/// Who is asking, fixed once at the door and passed down with every request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The agent.
    pub id: AgentId,
    /// The agent's login.
    pub login: String,
    /// The agent's name.
    pub name: String,
    /// The agent's role when the session began; the desk asks the stored one at every write.
    pub role: Role,
    /// Teams in scope.
    pub teams: Vec<TeamId>,
    /// Languages in scope, best first.
    pub languages: Vec<String>,
    /// The machine and process that the session runs in, for the journal ("ssh-02:4711").
    pub device: String,
}
