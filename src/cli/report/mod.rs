//! `dunlin report`: figures of the whole desk on the screen, or as a copy in a file.

mod aging;
mod forecast;
mod promises;
mod shape;
#[cfg(test)]
mod tests;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest, Sha256};
use unicode_width::UnicodeWidthStr as _;

use crate::domain::fact::hex;
use crate::domain::report::aging::By;
use crate::domain::report::promises::Window;
use crate::export::{self, Cell, Look, Table};
use crate::revision::Revision;
use crate::service::report::{Ask, Copy, Figures, Report};
use crate::service::{Reply, Request};
use crate::text::{Words, format};

use super::Exit;
use super::args::{ByArg, ReportFile, ReportWhat};
use super::door::Door;
use super::out::{self, Failure};
use super::say;
use shape::Shape;

/// Columns of a screen.
const SCREEN: usize = 80;

/// A report as it is shown and written.
struct Shown {
    /// Which one it is, in code.
    code: &'static str,
    /// Lines for the screen.
    text: String,
    /// Exact tables for files; the first is the report itself.
    tables: Vec<Table>,
    /// What each figure means.
    definitions: Vec<String>,
    /// True when there is no figure in it.
    is_empty: bool,
}

pub(super) async fn run(door: &Door, what: ReportWhat, json: bool) -> Result<Exit, Failure> {
    let words = &door.words;
    let (ask, file) = asked(words, what)?;
    let desk = door.desk().await?;
    let trouble = |trouble| say::trouble(words, &trouble);
    let actor = door.actor(&desk).await?;
    let Reply::Report(report) = desk.ask(&actor, Request::Report(ask)).await.map_err(trouble)? else {
        return Err(say::misplaced(words));
    };
    let shown = show(words, &desk.revision(), &report);
    match file {
        None if json => out::print_json(&report)?,
        None => out::print(printed(words, &report, &shown))?,
        Some(file) => {
            let (path, format, bytes) = match file {
                Target::Csv(path) => (path, "csv", export::csv(&copied(words, &report, &shown), true)),
                Target::Xlsx(path) => (path, "xlsx", workbook(words, &report, &shown)?),
            };
            let sha256 = hex(&Sha256::digest(&bytes));
            let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
            let copy = Copy { report: shown.code, format, as_of: report.as_of, sha256: sha256.clone(), bytes: size };
            // The whole file lies on the disk before it is noted, and bears its name only once it is.
            let unnamed = written(words, &path, &bytes)?;
            desk.ask(&actor, Request::Report(Ask::Note(copy))).await.map_err(trouble)?;
            unnamed.persist(&path).map_err(|error| not_written(words, &path, &error.error))?;
            let args = [("file", path.display().to_string().into()), ("hash", sha256.into())];
            out::say(words.say("report-written", &args));
        }
    }
    Ok(if shown.is_empty { Exit::Nothing } else { Exit::Done })
}

/// Where a copy goes.
enum Target {
    Csv(PathBuf),
    Xlsx(PathBuf),
}

/// What is asked of the desk, and where the answer goes.
fn asked(words: &Words, what: ReportWhat) -> Result<(Ask, Option<Target>), Failure> {
    let (ask, file) = match what {
        ReportWhat::Aging { by, file } => {
            let by = match by {
                None => By::All,
                Some(ByArg::Segment) => By::Segment,
                Some(ByArg::Team) => By::Team,
                Some(ByArg::Customer) => By::Customer,
                Some(ByArg::Country) => By::Country,
            };
            (Ask::Aging(by), file)
        }
        ReportWhat::Promises { from, to, file } => {
            let window = from.zip(to).map(|(from, to)| Window { from, to });
            if let Some(Window { from, to }) = window.filter(|window| window.to < window.from) {
                let day = |day| format::date(day, words.language());
                let args = [("from", day(from).into()), ("to", day(to).into())];
                return Err(Failure::trouble(words.say("report-window-empty", &args)));
            }
            (Ask::Promises(window), file)
        }
        ReportWhat::Forecast { file } => (Ask::Forecast, file),
    };
    let ReportFile { csv, xlsx } = file;
    Ok((ask, csv.map(Target::Csv).or(xlsx.map(Target::Xlsx))))
}

fn show(words: &Words, revision: &Revision, report: &Report) -> Shown {
    let shape = Shape { words, base: report.base };
    match &report.figures {
        Figures::Aging(aging) => aging::show(&shape, aging),
        Figures::Promises(promises) => promises::show(&shape, promises, revision.desk.promise.tolerance_days),
        Figures::Forecast(forecast) => forecast::show(&shape, forecast),
    }
}

/// The report with what its ≈ rests on and its definitions, for the screen.
fn printed(words: &Words, report: &Report, shown: &Shown) -> String {
    if shown.is_empty {
        return words.say("report-nothing", &[]);
    }
    let mut out = shown.text.trim_end().to_owned();
    out.push('\n');
    if shown.text.contains('≈') {
        out.push('\n');
        out.push_str(&wrapped(&rates(words, report)));
    }
    for definition in &shown.definitions {
        out.push('\n');
        out.push_str(&wrapped(definition));
    }
    out
}

fn rates(words: &Words, report: &Report) -> String {
    let date = format::date(report.rates_on, words.language());
    let args = [("date", date.into()), ("source", report.rates_source.as_str().into())];
    let mut said = words.say("report-rates", &args);
    let unrated = match &report.figures {
        Figures::Aging(aging) => &aging.unrated,
        Figures::Promises(promises) => &promises.unrated,
        Figures::Forecast(forecast) => &forecast.unrated,
    };
    if !unrated.is_empty() {
        let codes: Vec<&str> = unrated.iter().map(|currency| currency.code()).collect();
        said = format!("{said} {}", words.say("report-unrated", &[("currencies", codes.join(", ").into())]));
    }
    said
}

/// A sentence in lines that fit the screen, the second and further ones set in.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let indent = if lines.len() > 1 { 2 } else { 0 };
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if indent + line.width() + 1 + word.width() <= SCREEN {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n  ")
}

/// The instant as every copy bears it.
fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The table of a CSV file: it has no place beside its rows, so that every row says that it is a copy, of when, for whom, and
/// by which configuration.
fn copied(words: &Words, report: &Report, shown: &Shown) -> Table {
    let mut table = shown.tables.first().cloned().unwrap_or_default();
    let heads = ["report-copy-column", "report-as-of", "report-for", "report-revision"];
    table.columns.extend(heads.map(|key| words.say(key, &[])));
    for row in &mut table.rows {
        row.resize(table.columns.len() - heads.len(), Cell::Empty);
        row.push(Cell::text("COPY"));
        row.extend([instant(report.as_of), report.by.clone(), report.revision.clone()].map(Cell::text));
    }
    table
}

/// The workbook: the tables, then what its figures mean and that it is a copy.
fn workbook(words: &Words, report: &Report, shown: &Shown) -> Result<Vec<u8>, Failure> {
    let args = [
        ("at", instant(report.as_of).into()),
        ("by", report.by.as_str().into()),
        ("revision", report.revision.as_str().into()),
    ];
    let mut lines = vec![words.say("report-copy", &args), rates(words, report)];
    lines.extend(shown.definitions.iter().cloned());
    let mut tables = shown.tables.clone();
    tables.push(Table {
        title: words.say("report-name-definitions", &[]),
        columns: vec![words.say("report-definition", &[])],
        rows: lines.into_iter().map(|line| vec![Cell::text(line)]).collect(),
    });
    let look = Look { language: words.language(), made_on: report.as_of.date_naive() };
    export::xlsx(&tables, look).map_err(Failure::trouble)
}

fn not_written(words: &Words, path: &Path, error: &std::io::Error) -> Failure {
    let args = [("file", path.display().to_string().into()), ("reason", error.to_string().into())];
    Failure::trouble(words.say("report-not-written", &args))
}

/// Writes the bytes into a file beside the one that they are meant for.
fn written(words: &Words, path: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let made = tempfile::Builder::new().prefix(".dunlin-").tempfile_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    });
    made.map_err(|error| not_written(words, path, &error))
}
