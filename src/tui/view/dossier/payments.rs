//! A customer's payments with what they settled.

use ratatui::layout::Rect;

use super::super::super::command::{Command, Name};
use super::super::super::look::Role;
use super::super::super::model::Model;
use super::super::super::overlay::dossier::payments::{Payments, Row as Entry, Step};
use super::super::super::overlay::key_on_sheet;
use super::super::super::say;
use super::super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::super::widget::table::{self, Column, Fill, Line};
use super::super::overlay::{field, sheet};
use crate::domain::allocation::Confidence;
use crate::domain::clean;
use crate::domain::money::Money;
use crate::service::payment::{Document, Share};
use crate::service::voice::hyphens;
use crate::text::{Arg, format};

/// How a share was found and how sure it is, or how it ended.
fn how(model: &Model, share: &Share) -> String {
    if share.back {
        return model.word("payments-share-returned", &[]);
    }
    if let Some(at) = share.undone_at {
        let who = share.undone_by.as_deref().map(clean::line).unwrap_or_default();
        let why = match share.undone_why.as_deref() {
            Some("returned") => model.word("payments-share-returned", &[]),
            why => why.map(clean::line).unwrap_or_default(),
        };
        let args = [("when", Arg::from(say::when(model, at))), ("who", Arg::from(who)), ("why", Arg::from(why))];
        return clean::line(&model.word("payments-share-undone", &args))
            .trim_end_matches([':', ' ', '\u{a0}'])
            .to_owned();
    }
    let how = model.word(&format!("payments-how-{}", hyphens(share.how.code())), &[]);
    let sure = model.word(&format!("payments-sure-{}", share.confidence.code()), &[]);
    format!("{how}, {sure}")
}

/// A row's cells: what, amount, what settles nothing, and the reference or how sure it is.
fn cells(model: &Model, row: &Entry<'_>) -> [String; 4] {
    let language = model.session.words.language();
    match row {
        Entry::Payment(line) => {
            let unapplied = match line.unapplied_minor {
                0 => String::new(),
                minor => format::money(Money::new(minor, line.amount.currency), language),
            };
            let said = clean::line(&line.reference);
            let said = if said.is_empty() { clean::line(&line.payer) } else { said };
            let doubtful = line.shares.iter().any(is_doubtful);
            let said = if doubtful { format!("? {said}") } else { said };
            [format::date(line.received_on, language), format::money(line.amount, language), unapplied, said]
        }
        Entry::Share(line, share) => {
            let amount = format::money(Money::new(share.minor, line.amount.currency), language);
            let mark = if is_doubtful(share) { "? " } else { "" };
            let number = format!("  {}", clean::line(&share.number));
            [number, amount, String::new(), format!("{mark}{}", how(model, share))]
        }
    }
}

/// True for a live share that a person should look at.
fn is_doubtful(share: &Share) -> bool {
    share.confidence == Confidence::Low && share.undone_at.is_none()
}

fn document(model: &Model, document: &Document) -> String {
    let language = model.session.words.language();
    let args = [
        ("number", Arg::from(clean::line(&document.number))),
        ("kind", Arg::from(model.word(&format!("kind-{}", hyphens(document.kind.code())), &[]))),
        ("amount", Arg::from(format::money(document.open, language))),
        ("date", Arg::from(format::date(document.due_on, language))),
    ];
    model.word("payments-document", &args)
}

fn title(model: &Model, sheet: &Payments) -> String {
    model.word("payments-title", &[("name", Arg::from(clean::line(&sheet.name)))])
}

/// What stands below the list, or in its place.
fn below(model: &Model, sheet: &Payments) -> String {
    match &sheet.page {
        None => model.word("payments-reading", &[]),
        Some(page) if page.payments.is_empty() => {
            let key = model.key(&Command::plain(Name::Cancel));
            model.word("payments-none", &[("key", Arg::from(key))])
        }
        Some(_) => {
            let key = |name| Arg::from(key_on_sheet(model, &Command::plain(name)));
            let (open, apply, back) = (key(Name::Select), key(Name::Add), key(Name::Remove));
            let args = [("open", open), ("apply", apply), ("back", back), ("move", key(Name::Edit))];
            model.word("payments-how-keys", &args)
        }
    }
}

/// What the field is for.
fn asked(model: &Model, payments: &Payments) -> String {
    model.word(if matches!(payments.step, Step::Whose { .. }) { "payments-whose" } else { "payments-why" }, &[])
}

pub(super) fn draw(model: &Model, payments: &Payments, canvas: &mut Canvas<'_>, body: Rect) {
    let area = sheet(canvas, body, &title(model, payments));
    let width = usize::from(area.width);
    if let Step::Document { payment, at } = &payments.step {
        let mut y = 0;
        for line in wrapped(&model.word("payments-choose", &[]), width) {
            canvas.row(area, y, &Row::of(Role::Strong, line));
            y += 1;
        }
        let documents = payments.documents(*payment);
        let first = at.saturating_sub(usize::from(area.height.saturating_sub(y + 1)));
        for (n, one) in documents.iter().enumerate().skip(first) {
            if y >= area.height {
                break;
            }
            let selected = n == *at;
            let role = if selected { Role::Selected } else { Role::Text };
            let line = Row::of(role, if selected { "> " } else { "  " })
                .and(Role::Key, (n + 1).to_string())
                .and(role, format!(" {}", document(model, one)));
            canvas.row(area, y, &line);
            if selected {
                canvas.point(area, 0, y);
            }
            y += 1;
        }
        return;
    }
    let mut foot: Vec<Row> = Vec::new();
    let typing = matches!(payments.step, Step::Whose { .. } | Step::Why { .. });
    if payments.sending {
        foot.push(Row::of(Role::Strong, model.word("status-saving", &[])));
    } else if let Some(fault) = &payments.fault {
        foot.extend(wrapped(fault, width).into_iter().map(|line| Row::of(Role::Warn, line)));
    } else if !typing {
        foot.extend(wrapped(&below(model, payments), width).into_iter().map(|line| Row::of(Role::Faint, line)));
    }
    let rows = payments.rows();
    let under = u16::try_from(foot.len()).unwrap_or(u16::MAX).saturating_add(u16::from(typing));
    let under = under.min(area.height.saturating_sub(2));
    let list = Rect { height: area.height - under, ..area };
    if !rows.is_empty() {
        let lines: Vec<Line> = rows
            .iter()
            .map(|row| {
                let gone = matches!(row, Entry::Share(_, share) if share.undone_at.is_some());
                Line::of(cells(model, row)).meaning(if gone { Role::Faint } else { Role::Text })
            })
            .collect();
        let column = |key: &str, fill| Column { title: model.word(key, &[]), fill };
        let columns = [
            column("payments-date", Fill::Left(if area.width < 70 { 12 } else { 18 })),
            column("payments-amount", Fill::Right),
            column("payments-unapplied", Fill::Right),
            column("payments-reference", Fill::Rest),
        ];
        table::draw(canvas, list, &columns, &lines, payments.at, !typing);
    } else {
        canvas.point(area, 0, 0);
    }
    let mut y = list.height;
    if let Step::Whose { input, .. } | Step::Why { input, .. } = &payments.step {
        field(canvas, area, y, &asked(model, payments), 17, input, true);
        y += 1;
    }
    for row in &foot {
        if y < area.height {
            canvas.row(area, y, row);
        }
        y = y.saturating_add(1);
    }
}

/// The sheet as lines.
pub(in super::super::super) fn lines(model: &Model, payments: &Payments) -> Vec<String> {
    let mut out = vec![title(model, payments)];
    match &payments.step {
        Step::Document { payment, .. } => {
            out.push(model.word("payments-choose", &[]));
            let documents = payments.documents(*payment);
            out.extend(documents.iter().enumerate().map(|(n, one)| format!("{}: {}", n + 1, document(model, one))));
            out.push(model.word("plain-choose", &[]));
        }
        Step::Whose { .. } | Step::Why { .. } => {
            out.extend(payments.fault.clone());
            out.push(model.word("plain-ask", &[("field", Arg::from(asked(model, payments)))]));
        }
        Step::List => {
            for (n, row) in payments.rows().iter().enumerate() {
                let [what, amount, unapplied, said] = cells(model, row);
                let unapplied = match unapplied.as_str() {
                    "" => String::new(),
                    some => model.word("payments-of-it-unapplied", &[("amount", Arg::from(some))]),
                };
                let mark = if n == payments.at { "*" } else { "" };
                let parts = [what.trim().to_owned(), amount, unapplied, said];
                let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                out.push(format!("{mark}{}: {}", n + 1, parts.join(", ")));
            }
            out.push(below(model, payments));
        }
    }
    out
}
