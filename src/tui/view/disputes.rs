//! A customer's disputes as a list, and one of them whole with what happened to it.

use ratatui::layout::Rect;

use super::super::command::{Command, Name};
use super::super::look::Role;
use super::super::model::{Awaited, Model};
use super::super::overlay::disputes::{Disputes, Entry, OWNER, REOPEN, Slot, days};
use super::super::say;
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::widget::table::{self, Column, Fill, Line as TableLine};
use super::overlay::{boxed, field, sheet};
use super::touch;
use crate::domain::clean;
use crate::domain::dispute::Decision;
use crate::service::dispute::{Line, Shown};
use crate::service::telling::Teller;
use crate::text::{Arg, format};

/// The next best keys.
pub(super) fn footer(disputes: &Disputes) -> &'static [&'static str] {
    if disputes.shown.is_some() { &["cancel", "help"] } else { &["select", "down", "cancel", "help"] }
}

fn teller(model: &Model) -> Teller<'_> {
    Teller { words: &model.session.words, revision: &model.session.revision }
}

/// Who owes the answer: the agent, else the department, else nobody.
fn owner(model: &Model, line: &Line) -> String {
    let department = || teller(model).department(&line.dispute.department);
    let name = line.owner.as_deref().map_or_else(department, clean::line);
    if name.is_empty() { model.word("dispute-nobody", &[]) } else { name }
}

/// How it stands: days left or over, or what was decided.
fn state(model: &Model, line: &Line) -> String {
    match (line.days_left, line.dispute.decision) {
        (Some(left), _) => days(model, left),
        (None, Some(decision)) => decided(model, decision),
        (None, None) => model.word("dispute-ended-short", &[]),
    }
}

fn decided(model: &Model, decision: Decision) -> String {
    model.word(&format!("dispute-decision-{}", decision.code().replace('_', "-")), &[])
}

fn document(model: &Model, line: &Line) -> String {
    match &line.document {
        Some((number, _)) => clean::line(number),
        None => model.word("dispute-account", &[]),
    }
}

fn money(model: &Model, money: crate::domain::money::Money) -> String {
    format::money(money, model.session.words.language())
}

fn title(model: &Model, disputes: &Disputes) -> String {
    match &disputes.shown {
        Some(shown) => {
            let number = Arg::from(shown.line.dispute.number.to_string());
            model.word("dispute-heading", &[("dispute", number)])
        }
        None => model.word("disputes-title", &[("name", Arg::from(clean::line(&disputes.name)))]),
    }
}

pub(super) fn draw(model: &Model, disputes: &Disputes, canvas: &mut Canvas<'_>, body: Rect) {
    match (&disputes.shown, &disputes.entry) {
        (Some(shown), Some(entry)) => {
            whole(model, shown, canvas, body, &title(model, disputes));
            fill(model, shown, entry, canvas, body);
        }
        (Some(shown), None) => whole(model, shown, canvas, body, &title(model, disputes)),
        (None, _) => list(model, disputes, canvas, body),
    }
}

fn list(model: &Model, disputes: &Disputes, canvas: &mut Canvas<'_>, body: Rect) {
    let area = sheet(canvas, body, &title(model, disputes));
    if disputes.lines().is_empty() {
        for (y, line) in (0..area.height).zip(wrapped(&empty(model, disputes), area.width.into())) {
            canvas.row(area, y, &Row::of(Role::Text, line));
        }
        canvas.point(area, 0, 0);
        return;
    }
    // Where there is no room for all of it, the reason and the day stand in the dispute itself.
    let narrow = area.width < 70;
    let lines: Vec<TableLine> = disputes
        .lines()
        .iter()
        .map(|line| {
            let role = match line.days_left {
                Some(left) if left < 0 => Role::Warn,
                Some(_) => Role::Text,
                None => Role::Faint,
            };
            let number = line.dispute.number.to_string();
            let (document, amount) = (document(model, line), money(model, line.dispute.amount));
            let (owner, state) = (owner(model, line), state(model, line));
            if narrow {
                return TableLine::of([number, document, amount, owner, state]).meaning(role);
            }
            let kind = teller(model).dispute(&line.dispute.kind);
            let answer = format::date(line.dispute.answer_by, model.session.words.language());
            TableLine::of([number, document, amount, kind, owner, answer, state]).meaning(role)
        })
        .collect();
    let column = |key: &str, fill| Column { title: model.word(&format!("dispute-column-{key}"), &[]), fill };
    let mut columns = vec![
        column("number", Fill::Right),
        column("document", if narrow { Fill::Rest } else { Fill::Left(12) }),
        column("amount", Fill::Right),
        column("kind", Fill::Rest),
        column("owner", Fill::Left(12)),
        column("answer", Fill::Left(11)),
        column("state", Fill::Left(16)),
    ];
    if narrow {
        columns.remove(5);
        columns.remove(3);
    }
    table::draw(canvas, area, &columns, &lines, disputes.at(), true);
}

/// Why there is nothing, and what to press.
fn empty(model: &Model, disputes: &Disputes) -> String {
    if model.waits_for(|what| *what == Awaited::Disputes) {
        return model.word("mine-reading", &[]);
    }
    let key = |name| Arg::from(model.key(&Command::plain(name)));
    match disputes.lines {
        None => model.word("disputes-unread", &[("key", key(Name::Disputes))]),
        Some(_) => model.word("disputes-none", &[("key", key(Name::Dispute))]),
    }
}

/// Everything about one, a sentence a line: what it is, who owes the answer, how it stands, what was said.
fn facts(model: &Model, shown: &Shown) -> Vec<(Role, String)> {
    let (line, one) = (&shown.line, &shown.line.dispute);
    let language = model.session.words.language();
    let kind = teller(model).dispute(&one.kind);
    let what = match &line.document {
        Some((number, open)) => {
            let args = [
                ("kind", Arg::from(kind)),
                ("amount", Arg::from(money(model, one.amount))),
                ("number", Arg::from(clean::line(number))),
                ("open", Arg::from(money(model, *open))),
            ];
            model.word("dispute-of-document", &args)
        }
        None => {
            let args = [("kind", Arg::from(kind)), ("amount", Arg::from(money(model, one.amount)))];
            model.word("dispute-of-account", &args)
        }
    };
    let mut out = vec![(Role::Strong, what)];
    let text = clean::line(&one.text);
    if !text.is_empty() {
        out.push((Role::Text, model.word("dispute-said", &[("text", Arg::from(text))])));
    }
    let at = Arg::from(say::when(model, one.opened_at));
    out.push((
        Role::Text,
        match &line.opened_by {
            Some(who) => model.word("dispute-opened-by", &[("who", Arg::from(clean::line(who))), ("at", at)]),
            None => model.word("dispute-opened-at", &[("at", at)]),
        },
    ));
    let answer = Arg::from(format::date(one.answer_by, language));
    match line.days_left {
        Some(left) => {
            let args =
                [("owner", Arg::from(owner(model, line))), ("date", answer), ("days", Arg::from(days(model, left)))];
            out.push((if left < 0 { Role::Warn } else { Role::Text }, model.word("dispute-owed", &args)));
            out.push((Role::Text, model.word("dispute-rests", &[("amount", Arg::from(money(model, shown.most)))])));
        }
        None => {
            let at = Arg::from(one.closed_at.map(|at| say::when(model, at)).unwrap_or_default());
            let decided = match (one.decision, &line.decided_by) {
                (Some(decision), None) => {
                    model.word("dispute-decided-at", &[("decision", Arg::from(decided(model, decision))), ("at", at)])
                }
                (Some(decision), Some(who)) => {
                    let who = Arg::from(clean::line(who));
                    let args = [("decision", Arg::from(decided(model, decision))), ("at", at), ("who", who)];
                    model.word("dispute-decided-by", &args)
                }
                (None, _) => model.word("dispute-ended-at", &[("at", at)]),
            };
            out.push((Role::Text, decided));
            if let Some(minor) = one.decided_minor.filter(|minor| *minor > 0) {
                let amount = crate::domain::money::Money::new(minor, one.amount.currency);
                out.push((Role::Text, model.word("dispute-credited", &[("amount", Arg::from(money(model, amount)))])));
            }
            let note = clean::line(&one.note);
            if !note.is_empty() {
                out.push((Role::Text, model.word("dispute-note-said", &[("text", Arg::from(note))])));
            }
        }
    }
    out
}

/// What the letters do here.
fn how(model: &Model, shown: &Shown) -> Option<String> {
    let letter = |key: &'static str, letter: char| (key, Arg::from(letter.to_string()));
    if shown.may_decide {
        let [right, part, not, gone] = Decision::ALL.map(Decision::letter);
        let args = [
            letter("right", right),
            letter("part", part),
            letter("not", not),
            letter("gone", gone),
            letter("owner", OWNER),
        ];
        return Some(model.word("dispute-how", &args));
    }
    shown.may_reopen.then(|| model.word("dispute-how-reopen", &[letter("key", REOPEN)]))
}

fn whole(model: &Model, shown: &Shown, canvas: &mut Canvas<'_>, body: Rect, title: &str) {
    let area = sheet(canvas, body, title);
    let columns = usize::from(area.width);
    let mut rows: Vec<Row> = Vec::new();
    let mut saying = |role: Role, text: &str| {
        rows.extend(wrapped(text, columns).into_iter().map(|line| Row::of(role, line)));
    };
    for (role, text) in facts(model, shown) {
        saying(role, &text);
    }
    if let Some(how) = how(model, shown) {
        saying(Role::Key, &how);
    }
    saying(Role::Heading, &model.word("dispute-history", &[]));
    for entry in &shown.history {
        saying(Role::Text, &touch(model, entry));
    }
    for (y, row) in (0..area.height).zip(&rows) {
        canvas.row(area, y, row);
    }
    canvas.point(area, 0, 0);
}

fn slot_name(model: &Model, slot: Slot) -> String {
    match slot {
        Slot::Amount => model.word("field-amount", &[]),
        Slot::Note => model.word("dispute-field-note", &[]),
        Slot::Owner => model.word("dispute-field-owner", &[]),
    }
}

/// What will be done, before it is sent.
fn meaning(model: &Model, shown: &Shown, entry: &Entry) -> String {
    let args = [
        ("amount", Arg::from(money(model, shown.most))),
        ("departments", Arg::from(teller(model).departments().join(", "))),
    ];
    model.word(&format!("dispute-means-{}", entry.what.key()), &args)
}

fn fill(model: &Model, shown: &Shown, entry: &Entry, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let mut below: Vec<Row> = Vec::new();
    if entry.sending {
        below.push(Row::of(Role::Strong, model.word("status-saving", &[])));
    }
    if let Some(why) = &entry.fault {
        below.extend(wrapped(why, columns).into_iter().map(|line| Row::of(Role::Warn, line)));
    }
    below.extend(wrapped(&meaning(model, shown, entry), columns).into_iter().map(|line| Row::of(Role::Text, line)));
    let title = model.word(&format!("dispute-ask-{}", entry.what.key()), &[]);
    let area = boxed(canvas, body, &title, entry.inputs.len() + below.len());
    let names: Vec<String> = entry.what.slots().iter().map(|slot| slot_name(model, *slot)).collect();
    let widest = names.iter().map(|name| Row::of(Role::Text, name.clone()).width()).max().unwrap_or(0);
    let mut y = 0;
    for (at, (name, input)) in names.iter().zip(&entry.inputs).enumerate() {
        field(canvas, area, y, name, widest.min(columns / 2), input, at == entry.focus);
        y += 1;
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}

/// The same as lines: a dispute a line with its number, one whole a fact a line, and what is asked for last.
pub(in super::super) fn lines(model: &Model, disputes: &Disputes) -> Vec<String> {
    let mut out = vec![title(model, disputes)];
    match (&disputes.shown, &disputes.entry) {
        (Some(shown), Some(entry)) => {
            out.push(model.word(&format!("dispute-ask-{}", entry.what.key()), &[]));
            out.push(meaning(model, shown, entry));
            out.extend(entry.fault.clone());
            let slot = entry.what.slots().get(entry.focus).copied().unwrap_or(Slot::Note);
            out.push(model.word("dispute-line-ask", &[("field", Arg::from(slot_name(model, slot)))]));
        }
        (Some(shown), None) => {
            out.extend(facts(model, shown).into_iter().map(|(_, text)| text));
            out.extend(shown.history.iter().map(|entry| touch(model, entry)));
            out.extend(how(model, shown));
        }
        (None, _) if disputes.lines().is_empty() => out.push(empty(model, disputes)),
        (None, _) => {
            for (n, line) in (1_i64..).zip(disputes.lines()) {
                let language = model.session.words.language();
                let args = [
                    ("n", Arg::from(n)),
                    ("dispute", Arg::from(line.dispute.number.to_string())),
                    ("document", Arg::from(document(model, line))),
                    ("amount", Arg::from(money(model, line.dispute.amount))),
                    ("kind", Arg::from(teller(model).dispute(&line.dispute.kind))),
                    ("owner", Arg::from(owner(model, line))),
                    ("date", Arg::from(format::date(line.dispute.answer_by, language))),
                    ("state", Arg::from(state(model, line))),
                ];
                out.push(model.word("dispute-line", &args));
            }
            out.push(model.word("plain-choose", &[]));
        }
    }
    out
}

#[cfg(test)]
mod tests;
