//! The list of everything that happened.

use chrono::Datelike;
use ratatui::layout::Rect;

use super::super::super::look::Role;
use super::super::super::model::Model;
use super::super::super::overlay::dossier::history::History;
use super::super::super::say;
use super::super::super::widget::canvas::{Canvas, Row};
use super::super::super::widget::table::{self, Column, Fill, Line};
use super::super::super::widget::window;
use super::super::overlay::{boxed, field};
use crate::domain::clean;
use crate::domain::history::Group;
use crate::service::history;
use crate::text::{Arg, format};

/// Day and time, who, and what, of one line.
pub(in super::super::super) fn cells(model: &Model, line: &history::Line) -> [String; 3] {
    let zone = model.session.revision.desk.time_zone;
    let (local, language) = (line.entry.at.with_timezone(&zone), model.session.words.language());
    let day = local.date_naive();
    let this_year = day.year() == model.today_on().year();
    let day = if this_year { format::day_month(day, language) } else { format::date(day, language) };
    let when = format!("{day} {}", format::time(local.time()));
    [when, clean::line(&line.entry.who), say::fact(model, &line.entry)]
}

/// What stands below the lines: that there is more, that all of it was read, or that nothing fits.
pub(in super::super::super) fn end(model: &Model, sheet: &History) -> String {
    let count = i64::try_from(sheet.lines.len()).unwrap_or(i64::MAX);
    let args = [("count", Arg::from(count)), ("place", Arg::from(sheet.next.unwrap_or(0)))];
    match (&sheet.asked, sheet.next) {
        (Some(_), _) => model.word("history-reading", &args),
        (None, Some(_)) => model.word("history-more", &args),
        (None, None) if sheet.lines.is_empty() && narrowed(sheet) => model.word("history-nothing-found", &args),
        (None, None) => model.word("history-all-read", &args),
    }
}

fn narrowed(sheet: &History) -> bool {
    sheet.group != Group::All || !sheet.words.is_blank()
}

pub(super) fn draw(model: &Model, sheet: &History, canvas: &mut Canvas<'_>, body: Rect) {
    let args = [("name", Arg::from(clean::line(&sheet.name)))];
    let area = boxed(canvas, body, &model.word("history-title", &args), usize::from(body.height));
    let mut groups = Row::default();
    for group in Group::ALL {
        let name = model.word(&format!("history-group-{}", group.code()), &[]);
        let (role, name) =
            if group == sheet.group { (Role::Strong, format!("[{name}]")) } else { (Role::Faint, format!(" {name} ")) };
        groups = groups.and(role, name);
    }
    canvas.row(area, 0, &groups);
    let mut head = 1;
    if sheet.is_filtering() || !sheet.words.is_blank() {
        field(canvas, area, head, &model.word("help-filter", &[]), 8, &sheet.words, sheet.is_filtering());
        head += 1;
    }
    let foot = u16::from(area.height > head + 2);
    let rows = Rect { y: area.y + head.min(area.height), height: area.height.saturating_sub(head + foot), ..area };
    let visible = usize::from(rows.height.saturating_sub(u16::from(rows.height > 3)));
    let at = sheet.at();
    let first = window::first(at, sheet.lines.len(), visible);
    let lines: Vec<Line> =
        sheet.lines.iter().skip(first).take(visible).map(|line| Line::of(cells(model, line))).collect();
    let title = |key: &str| model.word(key, &[]);
    let columns = [
        Column { title: title("history-when"), fill: Fill::Left(18) },
        Column { title: title("history-who"), fill: Fill::Left(if area.width < 70 { 8 } else { 14 }) },
        Column { title: title("history-what"), fill: Fill::Rest },
    ];
    table::draw(canvas, rows, &columns, &lines, at - first.min(at), !sheet.is_filtering());
    if foot > 0 {
        canvas.row(area, area.height - 1, &Row::of(Role::Faint, end(model, sheet)));
    }
}
