//! Rows of `team`.

use uuid::Uuid;

use super::{StoreError, Tx, all, opt, run};
use crate::domain::id::TeamId;
use crate::domain::team::Team;

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    enabled: bool,
}

impl From<Row> for Team {
    fn from(row: Row) -> Self {
        Team { id: TeamId(row.id), name: row.name, enabled: row.enabled }
    }
}

const ALL: &str = "select id, name, enabled from team order by name";

/// Every team, by name.
pub async fn list(tx: &mut Tx) -> Result<Vec<Team>, StoreError> {
    Ok(all!(tx, Row, ALL)?.into_iter().map(Team::from).collect())
}

const BY_NAME: &str = "select id, name, enabled from team where name = $1";

/// The team of that name.
pub async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<Team>, StoreError> {
    Ok(opt!(tx, Row, BY_NAME, name)?.map(Team::from))
}

const INSERT: &str = "insert into team (id, name, enabled) values ($1, $2, $3)";

/// Adds a team.
///
/// # Errors
/// [`StoreError::Taken`] when the name is in use.
pub async fn insert(tx: &mut Tx, team: &Team) -> Result<(), StoreError> {
    run!(tx, INSERT, team.id.0, &team.name, team.enabled).map(|_| ())
}

const ENABLE: &str = "update team set enabled = $2 where id = $1";

/// Opens or closes a team.
pub async fn set_enabled(tx: &mut Tx, team: TeamId, enabled: bool) -> Result<(), StoreError> {
    run!(tx, ENABLE, team.0, enabled).map(|_| ())
}
