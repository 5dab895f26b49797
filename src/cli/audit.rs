//! `dunlin audit`.

use super::Exit;
use super::args::AuditAct;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

pub(super) async fn run(door: &Door, act: AuditAct, json: bool) -> Result<Exit, Failure> {
    let AuditAct::Verify = act;
    let desk = door.desk().await?;
    let found = desk.verify().await.map_err(|trouble| say::trouble(&door.words, &trouble))?;
    if json {
        out::print_json(&found)?;
    } else {
        for (subject, id, fault) in &found.faults {
            out::print(format_args!("{subject} {id}: {fault:?}"))?;
        }
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX).into();
        let args =
            [("chains", number(found.chains)), ("facts", number(found.facts)), ("faults", number(found.faults.len()))];
        out::print(door.words.say("cli-verified", &args))?;
    }
    Ok(if found.faults.is_empty() { Exit::Done } else { Exit::Nothing })
}
