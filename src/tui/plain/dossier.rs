//! The account's record as lines: one fact a line, choices numbered.

use super::super::model::Model;
use super::super::overlay::dossier::Dossier;
use super::super::overlay::dossier::look::banner;
use super::super::view::dossier as view;
use super::lines::account;
use crate::domain::clean;
use crate::service::profile::words;
use crate::text::Arg;

/// Most lines of the history that are read out; `page_down` and `filter` reach the rest.
const MOST: usize = 20;

/// Columns of a fact's lines: they are broken by whoever reads them.
const ENDLESS: usize = 100_000;

pub(super) fn lines(model: &Model, dossier: &Dossier) -> Vec<String> {
    match dossier {
        Dossier::History(sheet) => {
            let group = model.word(&format!("history-group-{}", sheet.group.code()), &[]);
            let title = model.word("history-title", &[("name", Arg::from(clean::line(&sheet.name)))]);
            let mut out = vec![format!("{title} [{group}]")];
            let first = sheet.at();
            for (at, line) in sheet.lines.iter().enumerate().skip(first).take(MOST) {
                let cells = view::history_cells(model, line);
                let cells: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
                out.push(format!("{}: {}", at + 1, cells.join(", ")));
            }
            out.push(view::history_end(model, sheet));
            out.push(model.word("plain-history-how", &[]));
            out
        }
        Dossier::Fact(sheet) => {
            let rows = view::fact_lines(model, sheet, ENDLESS);
            rows.iter().map(|row| row.text()).filter(|line| !line.is_empty()).collect()
        }
        Dossier::Points(sheet) => {
            let mut out = vec![model.word("points-title", &[("name", Arg::from(clean::line(&sheet.name)))])];
            for (at, point) in sheet.points.iter().enumerate() {
                let channel = model.word(&format!("channel-{}", point.channel.code()), &[]);
                let value = clean::line(&format!("{} {}", point.value, point.label));
                let status = view::point_status(model, point);
                let mark = if at == sheet.at() { "*" } else { "" };
                let details = view::point_details(model, sheet, point);
                out.push(format!("{mark}{}: {channel} {value}, {status}, {details}", at + 1));
            }
            if sheet.points.is_empty() {
                out.push(model.word("points-none", &[]));
            }
            out.push(model.word("plain-points-how", &[]));
            out
        }
        Dossier::Point(form) => {
            let key = if form.old.is_some() { "point-form-correct" } else { "point-form-add" };
            let (Ok(meaning) | Err(meaning)) = form.meaning(model);
            vec![model.word(key, &[]), meaning, model.word("plain-point-how", &[])]
        }
        Dossier::Profile(sheet) => {
            let mut out = vec![model.word("profile-title", &[("name", Arg::from(clean::line(&sheet.customer.name)))])];
            let nothing = model.word("profile-nothing", &[]);
            out.extend(sheet.rows(model).into_iter().enumerate().map(|(at, (label, said, line))| {
                let mark = if at == sheet.at { "*" } else { "" };
                let code = line.map(|line| format!(" ({})", line.code())).unwrap_or_default();
                let said = if said.is_empty() { &nothing } else { &said };
                format!("{mark}{}: {label}{code}: {said}", at + 1)
            }));
            out.push(model.word("plain-profile-how", &[]));
            out
        }
        Dossier::ProfileForm(form) => {
            let (Ok(meaning) | Err(meaning)) = form.meaning(model);
            let title = words::line(&model.session.words, form.line);
            vec![title, meaning, model.word(&form.how(), &[]), model.word("plain-profile-form-how", &[])]
        }
        Dossier::Look(look) => {
            let mut out = vec![banner(model, look)];
            out.extend(account(model, &look.screen));
            out
        }
        Dossier::Payments(sheet) => view::payment_lines(model, sheet),
        Dossier::Statement(sheet) => {
            let mut out: Vec<String> = sheet.lines().unwrap_or_default().into_iter().map(str::to_owned).collect();
            out.push(view::statement_how(model, sheet));
            out
        }
        Dossier::Choice(choice) => {
            let mut out = vec![model.word(choice.title, &[])];
            out.extend(choice.rows.iter().enumerate().map(|(at, row)| format!("{}: {}", at + 1, row.name)));
            out.push(model.word("plain-choose", &[]));
            out
        }
    }
}
