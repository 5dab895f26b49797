//! `dunlin init`, `check` and `publish`: the desk's documents.

use std::path::Path;

use crate::clock::Clock;
use crate::domain::agent::{Right, Role};
use crate::domain::id::RevisionId;
use crate::ids::Ids;
use crate::ingest::mapping::Mapping;
use crate::revision::{self, Documents, Fault, Level};
use crate::service;
use crate::service::agent::New;
use crate::service::revision::Published;
use crate::store::Address;

use super::Exit;
use super::door::{self, Door};
use super::out::{self, Failure};
use super::say;

/// Writes a desk of one's own, publishes it into its database, and makes whoever runs this its first agent.
pub(super) async fn init(door: &Door, dir: &Path) -> Result<Exit, Failure> {
    let words = &door.words;
    let shown = dir.display().to_string();
    let occupied = dir.read_dir().map(|mut entries| entries.next().is_some()).unwrap_or(dir.exists());
    if occupied {
        return Err(Failure::refused(words.say("cli-init-occupied", &[("path", shown.into())])));
    }
    write(&Documents::embedded(), dir).map_err(|error| Failure::trouble(format!("{shown}: {error}")))?;
    let address = match &door.settings.database {
        Some(url) => url.parse().map_err(Failure::trouble)?,
        None => Address::Sqlite(dir.join("dunlin.db")),
    };
    let db = door.open_at(&address).await?;
    let trouble = |trouble| say::trouble(words, &trouble);
    let (clock, ids) = (Clock::host(), Ids::Random);
    service::revision::publish(&db, None, &Documents::embedded(), &clock, &ids).await.map_err(trouble)?;
    let desk = service::Desk::open(db, None, clock, ids).await.map_err(trouble)?;
    let login = door::login()?;
    if desk.agents().await.map_err(trouble)?.is_empty() {
        let language = door::spoken(&door.settings)?.code().to_owned();
        let new = New {
            login: login.clone(),
            name: login.clone(),
            role: Role::Admin,
            languages: vec![language],
            teams: vec![],
        };
        desk.add_agent(None, new).await.map_err(trouble)?;
    }
    desk.close().await;
    let args = [("path", shown.into()), ("login", login.into()), ("address", say::address_of(&address).into())];
    out::print(words.say("cli-init-done", &args))?;
    Ok(Exit::Done)
}

/// Writes documents into a folder.
pub(super) fn write(documents: &Documents, dir: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(dir)?;
    for (path, text) in documents.iter() {
        let file = dir.join(path);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, text)?;
    }
    Ok(())
}

/// Everything that `check` says of documents: of the desk as a whole, and of every mapping.
fn faults(documents: &Documents) -> Vec<Fault> {
    // The identifier is made at publication; here the documents are only read.
    let mut faults = match revision::read(RevisionId(uuid::Uuid::nil()), documents) {
        Ok(checked) => checked.warnings,
        Err(faults) => faults,
    };
    faults.retain(|fault| !documents.under("mappings").any(|(_, path, _)| path == fault.file));
    for (_, path, text) in documents.under("mappings") {
        for fault in Mapping::parse(path, text).err().unwrap_or_default() {
            let message =
                if fault.key.is_empty() { fault.message } else { format!("{}: {}", fault.key, fault.message) };
            let (file, line, hint) = (fault.file, fault.line, fault.hint);
            faults.push(Fault { level: Level::Fault, file, line, message, hint });
        }
    }
    faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    faults
}

/// Reads and checks the desk's folder; prints every fault and warning.
fn read(door: &Door, json: bool) -> Result<Result<Documents, Exit>, Failure> {
    let folder = door.folder()?;
    let (documents, faults) = match Documents::load(&folder) {
        Ok(documents) => {
            let faults = faults(&documents);
            let refused = faults.iter().any(|fault| fault.level == Level::Fault);
            (if refused { Err(Exit::Nothing) } else { Ok(documents) }, faults)
        }
        Err(faults) => (Err(Exit::Nothing), faults),
    };
    if json {
        out::print_json(&faults)?;
    } else {
        for fault in &faults {
            out::print(fault)?;
        }
        let count =
            |level| i64::try_from(faults.iter().filter(|fault: &&Fault| fault.level == level).count()).unwrap_or(0);
        let line = match documents {
            Ok(_) => door.words.say("cli-check-clean", &[("warnings", count(Level::Warning).into())]),
            Err(_) => door.words.say("cli-check-faults", &[("faults", count(Level::Fault).into())]),
        };
        out::print(line)?;
    }
    Ok(documents)
}

/// `dunlin check`.
pub(super) fn check(door: &Door, json: bool) -> Result<Exit, Failure> {
    Ok(match read(door, json)? {
        Ok(_) => Exit::Done,
        Err(exit) => exit,
    })
}

/// `dunlin publish`: into an empty database, too.
pub(super) async fn publish(door: &Door, json: bool) -> Result<Exit, Failure> {
    let documents = match read(door, false)? {
        Ok(documents) => documents,
        Err(exit) => return Ok(exit),
    };
    let words = &door.words;
    let address = door.address()?;
    let db = door.open_at(&address).await?;
    let trouble = |trouble| say::trouble(words, &trouble);
    let published: Published = match service::Desk::open(db.clone(), None, Clock::host(), Ids::Random).await {
        Ok(desk) => {
            let runner = door.runner(&desk, Right::Run).await?;
            desk.publish(runner.as_ref(), &documents).await.map_err(trouble)?
        }
        Err(service::Trouble::NothingPublished) => {
            service::revision::publish(&db, None, &documents, &Clock::host(), &Ids::Random).await.map_err(trouble)?
        }
        Err(other) => return Err(trouble(other)),
    };
    if json {
        out::print_json(&published)?;
    } else {
        let key = if published.new { "cli-published" } else { "cli-published-already" };
        let hash = published.hash.chars().take(12).collect::<String>();
        out::print(words.say(key, &[("hash", format!("{} ({hash})", published.number).into())]))?;
    }
    Ok(Exit::Done)
}
