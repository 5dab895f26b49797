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
        for one in &found.ledger.imbalances {
            let number = crate::domain::clean::line(&one.number);
            out::print(format_args!("{} {number}: {} = {} + {}", one.kind, one.amount, one.left, one.shares))?;
        }
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX).into();
        let args =
            [("chains", number(found.chains)), ("facts", number(found.facts)), ("faults", number(found.faults.len()))];
        out::print(door.words.say("cli-verified", &args))?;
        let ledger = &found.ledger;
        let args = [
            ("documents", ledger.documents.into()),
            ("payments", ledger.payments.into()),
            ("shares", ledger.shares.into()),
            ("faults", number(ledger.imbalances.len())),
        ];
        out::print(door.words.say("cli-balanced", &args))?;
    }
    Ok(if found.faults.is_empty() && found.ledger.imbalances.is_empty() { Exit::Done } else { Exit::Nothing })
}
