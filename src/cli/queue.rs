//! `dunlin queue` and `dunlin advance`.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::clock::Clock;
use crate::domain::agent::Right;
use crate::domain::calendar;
use crate::ids::Ids;
use crate::service::queue::{Ask, Held, Page, Row, Task};
use crate::service::{Desk, Refusal, Reply, Request, Trouble};
use crate::text::{Words, format};

use super::Exit;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

/// `dunlin queue`.
pub(super) async fn show(door: &Door, agent: Option<&str>, limit: u32, why: bool, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let trouble = |trouble: Trouble| say::trouble(&door.words, &trouble);
    let actor = door.actor(&desk).await?;
    let whose = match agent.filter(|login| *login != actor.login) {
        None => None,
        // Who may not lead is told so, and not who works here.
        Some(_) if !actor.role.has(Right::Lead) => {
            return Err(trouble(Refusal::NotAllowed { right: Right::Lead }.into()));
        }
        Some(login) => Some(desk.sit_down(login, "").await.map_err(trouble)?.id),
    };
    // Saying hello runs the day's job if nobody has: the order is today's.
    desk.ask(&actor, Request::Hello).await.map_err(trouble)?;
    let Reply::Queue(page) =
        desk.ask(&actor, Request::Queue(Ask::Page { limit, agent: whose })).await.map_err(trouble)?
    else {
        return Err(say::misplaced(&door.words));
    };
    if json {
        out::print_json(&page)?;
    } else {
        out::print(listed(&door.words, &desk, &page, why))?;
    }
    Ok(if page.rows.is_empty() { Exit::Nothing } else { Exit::Done })
}

fn listed(words: &Words, desk: &Desk, page: &Page, why: bool) -> String {
    let zone = desk.revision().desk.time_zone;
    let mut lines = Vec::new();
    if !page.rows.is_empty() {
        let heads = ["cli-place", "cli-number", "cli-name", "cli-at-risk", "cli-days", "cli-task", "cli-with"];
        let heads = heads.map(|key| words.say(key, &[]));
        let rows: Vec<Vec<String>> = (1..)
            .zip(&page.rows)
            .map(|(place, row): (usize, &Row)| {
                let balance = row.balances.first();
                let risk = balance.map_or_else(String::new, |b| format::money(b.money(b.at_risk), words.language()));
                let task = task(words, &row.task, zone);
                let with = row.holder.clone().unwrap_or_default();
                vec![
                    place.to_string(),
                    row.number.clone(),
                    row.name.clone(),
                    risk,
                    row.days_late.to_string(),
                    task,
                    with,
                ]
            })
            .collect();
        let table = out::table(&heads, &rows, &[0, 3, 4]);
        let mut shown = table.lines();
        lines.extend(shown.next().map(str::to_owned));
        for (line, row) in shown.zip(&page.rows) {
            lines.push(line.to_owned());
            if why {
                lines.push(format!("      {}", reasons(words, row)));
            }
        }
    }
    lines.push(held(words, page, zone));
    lines.join("\n")
}

fn task(words: &Words, task: &Task, zone: chrono_tz::Tz) -> String {
    match task {
        Task::Callback { at } => {
            words.say("task-callback", &[("at", format::time(at.with_timezone(&zone).time()).into())])
        }
        Task::Call => words.say("task-call", &[]),
        Task::FindContact => words.say("task-find-contact", &[]),
        Task::Step { step } => {
            let step = words.say(&format!("step-{}", step.replace('_', "-")), &[]);
            words.say("task-step", &[("step", step.into())])
        }
    }
}

/// The rank as a product that multiplies out: money at risk in base, times factors, is the score.
fn reasons(words: &Words, row: &Row) -> String {
    let language = words.language();
    let score = &row.score;
    let money = |minor| format::money(crate::domain::money::Money::new(minor, score.base), language);
    let mut parts = vec![words.say("factor-at-risk", &[("amount", format!("≈ {}", money(score.at_risk_base)).into())])];
    for factor in &score.factors {
        let args = [("factor", format::factor(factor.factor, language).into()), ("days", factor.n.into())];
        parts.push(words.say(&format!("factor-{}", factor.code.replace('_', "-")), &args));
    }
    parts.push(words.say("factor-score", &[("value", money(score.value).into())]));
    if score.lifted_out {
        parts.push(words.say("factor-lifted-out", &[]));
    }
    if !score.unrated.is_empty() {
        let codes: Vec<&str> = score.unrated.iter().map(|currency| currency.code()).collect();
        parts.push(words.say("factor-unrated", &[("currencies", codes.join(", ").into())]));
    }
    parts.join(" · ")
}

fn held(words: &Words, page: &Page, zone: chrono_tz::Tz) -> String {
    let when = |at: DateTime<Utc>| {
        let local = at.with_timezone(&zone);
        format!("{} {}", format::weekday_date(local.date_naive(), words.language()), format::time(local.time()))
    };
    let mut lines = vec![words.say("cli-workable", &[("count", page.workable.into())])];
    for Held { rule, count, next_at } in &page.held {
        let rule = words.say(&format!("rule-{}", rule.code().replace('_', "-")), &[]);
        let until = next_at.map_or_else(|| words.say("cli-until-lifted", &[]), when);
        let args = [("count", (*count).into()), ("rule", rule.into()), ("until", until.into())];
        lines.push(words.say("cli-held", &args));
    }
    lines.join("\n")
}

/// `dunlin advance`.
pub(super) async fn advance(door: &Door, date: Option<NaiveDate>, json: bool) -> Result<Exit, Failure> {
    let db = door.database().await?;
    let trouble = |trouble: Trouble| say::trouble(&door.words, &trouble);
    let mut desk = door.desk().await?;
    if let Some(date) = date.filter(|date| *date != desk.today()) {
        let rules = desk.revision().desk.clone();
        if !rules.rehearsal {
            return Err(Failure::refused(door.words.say("cli-date-rehearsal", &[])));
        }
        let start = calendar::instant(date, NaiveTime::MIN, rules.time_zone);
        desk = Desk::open(db, None, Clock::rehearsal(start), Ids::Random).await.map_err(trouble)?;
    }
    door.runner(&desk, Right::Lead).await?;
    let Some(done) = desk.advance().await.map_err(trouble)? else {
        return Err(Failure::refused(door.words.say("cli-advance-busy", &[])));
    };
    if json {
        out::print_json(&done)?;
    } else {
        let base = desk.revision().rates.base;
        let book = format::money(crate::domain::money::Money::new(done.book_minor, base), door.words.language());
        let args = [
            ("day", done.day.to_string().into()),
            ("promises", i64::try_from(done.promises).unwrap_or(0).into()),
            ("ranked", i64::try_from(done.ranked).unwrap_or(0).into()),
            ("book", book.into()),
        ];
        out::print(door.words.say("cli-advanced", &args))?;
    }
    Ok(Exit::Done)
}
