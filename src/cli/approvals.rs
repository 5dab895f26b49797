//! `dunlin approvals`.

use crate::domain::approval::Proposal;
use crate::domain::id::OpId;
use crate::domain::money::Money;
use crate::service::approval::{Ask, Decide, Decided, Line, Reverse, Shown, Verdict, Which};
use crate::service::telling::Teller;
use crate::service::voice::{Voice, hyphens};
use crate::service::{Desk, Reply, Request, Trouble};
use crate::text::{Arg, Words, format};

use super::Exit;
use super::args::ApprovalAct;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

/// Lists requests.
pub(super) async fn list(door: &Door, decided: bool, mine: bool, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let actor = door.actor(&desk).await?;
    let which = match (decided, mine) {
        (true, _) => Which::Decided,
        (false, true) => Which::Mine,
        (false, false) => Which::Waiting,
    };
    let ask = Request::Approval(Ask::List { which, from: 0 });
    let reply = desk.ask(&actor, ask).await.map_err(|trouble| say::trouble(&door.words, &trouble))?;
    let Reply::Approvals(page) = reply else { return Err(say::misplaced(&door.words)) };
    if json {
        out::print_json(&*page)?;
    } else if page.lines.is_empty() {
        out::print(door.words.say("authority-list-none", &[]))?;
    } else {
        out::print(table(&door.words, &desk, &page.lines))?;
    }
    Ok(if page.lines.is_empty() { Exit::Nothing } else { Exit::Done })
}

/// Shows, decides or reverses one request.
pub(super) async fn act(door: &Door, act: ApprovalAct, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let actor = door.actor(&desk).await?;
    let (number, verdict) = match act {
        ApprovalAct::Show { number } => (number, None),
        ApprovalAct::Approve { number, note } => (number, Some(Verdict::Approve { note })),
        ApprovalAct::Refuse { number, note } => (number, Some(Verdict::Refuse { reason: note })),
        ApprovalAct::Reverse { number, note } => return reverse(door, &desk, &actor, number, note, json).await,
    };
    let trouble = |trouble: Trouble| say::trouble(&door.words, &trouble);
    let of = desk.request_numbered(number).await.map_err(trouble)?;
    let Some(verdict) = verdict else {
        let reply = desk.ask(&actor, Request::Approval(Ask::Read(of))).await.map_err(trouble)?;
        let Reply::Approval(shown) = reply else { return Err(say::misplaced(&door.words)) };
        if json {
            out::print_json(&*shown)?;
        } else {
            out::print(told(&door.words, &desk, &shown))?;
        }
        return Ok(Exit::Done);
    };
    // Nothing stands between reading and deciding here: what is decided is what the desk finds now.
    let decide = Decide { id: OpId(desk.ids().next()), of, verdict, seen_at: desk.clock().now() };
    let reply = desk.ask(&actor, Request::Approval(Ask::Decide(Box::new(decide)))).await.map_err(trouble)?;
    let Reply::Decided(decided) = reply else { return Err(say::misplaced(&door.words)) };
    done(&door.words, &decided, json)
}

async fn reverse(
    door: &Door,
    desk: &Desk,
    actor: &crate::domain::agent::Actor,
    number: i64,
    reason: String,
    json: bool,
) -> Result<Exit, Failure> {
    let trouble = |trouble: Trouble| say::trouble(&door.words, &trouble);
    let of = desk.request_numbered(number).await.map_err(trouble)?;
    let reverse = Reverse { id: OpId(desk.ids().next()), of, reason };
    let reply = desk.ask(actor, Request::Approval(Ask::Reverse(Box::new(reverse)))).await.map_err(trouble)?;
    let Reply::Decided(reversed) = reply else { return Err(say::misplaced(&door.words)) };
    done(&door.words, &reversed, json)
}

fn done(words: &Words, decided: &Decided, json: bool) -> Result<Exit, Failure> {
    if json {
        out::print_json(decided)?;
    } else {
        let approval = &decided.line.approval;
        let number = Arg::from(approval.number.to_string());
        out::print(words.say("authority-done", &[("number", number), ("state", state(words, &decided.line).into())]))?;
    }
    Ok(Exit::Done)
}

fn state(words: &Words, line: &Line) -> String {
    words.say(&format!("approval-state-{}", line.approval.state.code()), &[])
}

fn kind(words: &Words, proposal: &Proposal) -> String {
    words.say(&format!("approval-kind-{}", hyphens(proposal.kind().code())), &[])
}

fn table(words: &Words, desk: &Desk, lines: &[Line]) -> String {
    let voice = Voice { words, zone: desk.revision().desk.time_zone, today: desk.today() };
    let heads = [
        "cli-number",
        "cli-kind",
        "authority-head-amount",
        "cli-name",
        "authority-head-asked-by",
        "authority-head-state",
        "authority-head-until",
    ];
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            let approval = &line.approval;
            let (number, name) = &line.customer;
            let until = match approval.decided_at {
                Some(_) => String::new(),
                None if line.live => words.say("authority-live", &[]),
                None => voice.when(approval.expires_at),
            };
            vec![
                approval.number.to_string(),
                kind(words, approval.executed()),
                format::money(approval.executed().amount(), words.language()),
                format!("{number} {name}"),
                line.asked_by.clone(),
                state(words, line),
                until,
            ]
        })
        .collect();
    out::table(&heads.map(|key| words.say(key, &[])), &rows, &[0, 2])
}

fn told(words: &Words, desk: &Desk, shown: &Shown) -> String {
    let (approval, language) = (&shown.line.approval, words.language());
    let revision = desk.revision();
    let reason = Teller { words, revision: &revision }.reason(&approval.reason);
    let currency = approval.proposal.currency();
    let money = |minor: i64| format::money(Money::new(minor, currency), language);
    let mut lines = vec![table(words, desk, std::slice::from_ref(&shown.line))];
    lines.push(words.say("authority-show-reason", &[("reason", reason.into())]));
    for (key, name, text) in [
        ("authority-show-note", "text", &approval.note),
        ("authority-show-evidence", "evidence", &approval.evidence),
        ("authority-show-note", "text", &approval.decision_note),
    ] {
        if !text.is_empty() {
            lines.push(words.say(key, &[(name, Arg::from(text))]));
        }
    }
    for one in approval.proposal.offer().into_iter().flat_map(|offer| &offer.instalments) {
        lines.push(format!("{} {}", format::date(one.due_on, language), money(one.minor)));
    }
    for (number, now, after) in &shown.documents {
        lines.push(format!("{number}: {} → {}", money(*now), money(*after)));
    }
    if let Some(counter) = &approval.counter {
        let amount = format::money(counter.amount(), language);
        let args = [("kind", Arg::from(kind(words, counter))), ("amount", Arg::from(amount))];
        lines.push(words.say("authority-show-counter", &args));
    }
    lines.push(words.say("authority-show-granted", &[("granted", money(shown.granted_minor).into())]));
    let (count, approved) = shown.agents_past;
    lines.push(words.say(
        "authority-show-past",
        &[("count", Arg::from(count.to_string())), ("approved", Arg::from(approved.to_string()))],
    ));
    let voice = Voice { words, zone: revision.desk.time_zone, today: desk.today() };
    lines.extend(shown.barred.clone().map(|refusal| voice.trouble(&refusal.into())));
    lines.join("\n")
}
