//! `dunlin disputes`.

use crate::domain::clean;
use crate::service::dispute::{Ask, Line, Page, Which};
use crate::service::telling::Teller;
use crate::service::{Desk, Reply, Request};
use crate::text::{Words, format};

use super::Exit;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

/// Rows of one window.
const WINDOW: u32 = 200;

/// Lists the open disputes in the agent's scope, the earliest answer first; exit 0 where there are any.
pub(super) async fn run(door: &Door, overdue: bool, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let trouble = |trouble| say::trouble(&door.words, &trouble);
    let actor = door.actor(&desk).await?;
    let which = if overdue { Which::Overdue } else { Which::Open };
    let mut whole: Option<Page> = None;
    let mut after = None;
    loop {
        let ask = Ask::List { which, filter: String::new(), after, limit: WINDOW };
        let Reply::Disputes(page) = desk.ask(&actor, Request::Dispute(ask)).await.map_err(trouble)? else {
            return Err(say::misplaced(&door.words));
        };
        after = page.next;
        match &mut whole {
            None => whole = Some(*page),
            Some(all) => {
                all.lines.extend(page.lines);
                all.next = page.next;
            }
        }
        if after.is_none() {
            break;
        }
    }
    let Some(page) = whole else { return Ok(Exit::Nothing) };
    if json {
        out::print_json(&page)?;
    } else {
        out::print(listed(&door.words, &desk, &page))?;
    }
    Ok(if page.lines.is_empty() { Exit::Nothing } else { Exit::Done })
}

fn listed(words: &Words, desk: &Desk, page: &Page) -> String {
    if page.lines.is_empty() {
        return words.say("cli-disputes-none", &[]);
    }
    let revision = desk.revision();
    let teller = Teller { words, revision: &revision };
    let heads = ["number", "customer", "document", "amount", "kind", "owner", "answer", "state"].map(|column| {
        let key = if column == "customer" { "cli-name".to_owned() } else { format!("dispute-column-{column}") };
        words.say(&key, &[])
    });
    let rows: Vec<Vec<String>> = page.lines.iter().map(|line| row(words, &teller, line)).collect();
    let count = words.say("cli-disputes-count", &[("open", page.open.into()), ("late", page.late.into())]);
    format!("{}\n{count}", out::table(&heads, &rows, &[0, 3]))
}

fn row(words: &Words, teller: &Teller<'_>, line: &Line) -> Vec<String> {
    let dispute = &line.dispute;
    let document = line.document.as_ref().map(|(number, _)| clean::line(number));
    let department = || teller.department(&dispute.department);
    let owner = line.owner.as_deref().map_or_else(department, clean::line);
    let left = line.days_left.unwrap_or(0);
    let (key, count) = if left < 0 { ("dispute-days-over", -left) } else { ("dispute-days-left", left) };
    vec![
        dispute.number.to_string(),
        clean::line(&format!("{} {}", line.customer.0, line.customer.1)),
        document.unwrap_or_else(|| words.say("dispute-account", &[])),
        format::money(dispute.amount, words.language()),
        teller.dispute(&dispute.kind),
        if owner.is_empty() { words.say("dispute-nobody", &[]) } else { owner },
        format::date(dispute.answer_by, words.language()),
        words.say(key, &[("count", count.into())]),
    ]
}
