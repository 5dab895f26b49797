//! Groups of agents with customers of their own.

use serde::{Deserialize, Serialize};

use super::id::TeamId;

/// A team as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Identifier.
    pub id: TeamId,
    /// Its name, unique on the desk.
    pub name: String,
    /// False once disabled: it takes no new customers.
    pub enabled: bool,
}
