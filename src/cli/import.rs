//! `dunlin import`: a ledger's or a bank's file into the desk.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, IsTerminal};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::domain::agent::Right;
use crate::ingest::field::{Field, FileKind};
use crate::ingest::mapping::Mapping;
use crate::ingest::profile::{Profile, survey};
use crate::ingest::rejects::Rejects;
use crate::ingest::row::Rejected;
use crate::revision::Revision;
use crate::service::import::{Import, Imported, Why};
use crate::text::{Arg, Words};

use super::Exit;
use super::args::ImportArgs;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

/// System that numbers come from where a file is read without a mapping.
const OWN_SOURCE: &str = "file";

pub(super) async fn run(door: &Door, kind: FileKind, args: &ImportArgs, json: bool) -> Result<Exit, Failure> {
    let desk = door.desk().await?;
    let runner = door.runner(&desk, Right::Run).await?;
    let shown = args.file.display().to_string();
    let mapping = mapping(door, kind, args.map.as_deref(), &desk.revision())?;
    let mut file = open(&args.file, &door.words)?;
    let profile =
        survey(&mut file, &mapping).map_err(|refused| Failure::refused(say::refused(&door.words, &shown, &refused)))?;
    let mut rejects = RejectsFile { import: &args.file, wanted: !args.dry_run, open: None, profile: &profile };
    let bar = bar(profile.rows);
    let imported = {
        let mut rejected = |row: &Rejected| rejects.add(row, &door.words);
        let job = Import { profile: &profile, file, name: &shown, dry_run: args.dry_run, rejected: &mut rejected };
        let mut progress = |rows| bar.set_position(rows);
        desk.import(runner.as_ref(), job, &mut progress).await
    };
    bar.finish_and_clear();
    let kept = rejects.finish()?;
    let (imported, trouble) = match imported {
        Ok(imported) => (imported, None),
        Err(stopped) => {
            let why = match &stopped.why {
                Why::Trouble(trouble) => say::trouble(&door.words, trouble).words,
                other => other.to_string(),
            };
            let line = i64::try_from(stopped.line).unwrap_or(i64::MAX);
            let args = [("line", line.into()), ("why", why.into())];
            (*stopped.done, Some(door.words.say("cli-import-stopped", &args)))
        }
    };
    if json {
        out::print_json(&imported)?;
    } else {
        out::print(told(door, &imported))?;
        if let Some(path) = &kept {
            out::print(door.words.say("cli-rejects", &[("file", path.display().to_string().into())]))?;
        }
    }
    desk.close().await;
    match trouble {
        Some(words) => Err(Failure::trouble(words)),
        None if imported.report.rejected > 0 => Ok(Exit::Nothing),
        None => Ok(Exit::Done),
    }
}

fn open(path: &Path, words: &Words) -> Result<BufReader<File>, Failure> {
    let shown = path.display();
    let file = File::open(path).map_err(|error| Failure::trouble(format!("{shown}: {error}")))?;
    match file.metadata() {
        Ok(data) if data.is_file() => Ok(BufReader::with_capacity(1 << 16, file)),
        Ok(_) => Err(Failure::trouble(words.say("settings-no-file", &[("path", shown.to_string().into())]))),
        Err(error) => Err(Failure::trouble(format!("{shown}: {error}"))),
    }
}

/// The mapping that is named: a file, or one of the published documents; else the plain names of the fields.
fn mapping(door: &Door, kind: FileKind, named: Option<&Path>, revision: &Revision) -> Result<Mapping, Failure> {
    let Some(named) = named else {
        let mut mapping = Mapping::built_in(kind, OWN_SOURCE);
        mapping.defaults.insert(Field::Currency, revision.rates.base.code().to_owned());
        return Ok(mapping);
    };
    let shown = named.display().to_string();
    let text = match std::fs::read_to_string(named) {
        Ok(text) => text,
        Err(error) => {
            let published = shown.trim_start_matches("mappings/").trim_end_matches(".toml");
            let found = revision.documents.mapping(published).map(str::to_owned);
            found.ok_or_else(|| {
                let args = [("name", Arg::from(shown.as_str())), ("why", Arg::from(error.to_string()))];
                Failure::trouble(door.words.say("cli-no-mapping", &args))
            })?
        }
    };
    let mapping = Mapping::parse(&shown, &text).map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Failure::refused(lines.join("\n"))
    })?;
    if mapping.kind == kind {
        Ok(mapping)
    } else {
        let args = [("name", shown.into()), ("is", mapping.kind.code().into()), ("wanted", kind.code().into())];
        Err(Failure::refused(door.words.say("cli-mapping-kind", &args)))
    }
}

/// Where rejected rows go: `open.csv` leaves `open.rejected.csv` beside it, then `open.rejected.2.csv`; so does
/// `open.rejected.csv` itself. What is there is never written over.
fn beside(file: &Path, turn: u32) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let original = match stem.rsplit_once(".rejected") {
        Some((original, number))
            if number.is_empty() || number.strip_prefix('.').is_some_and(|n| n.parse::<u32>().is_ok()) =>
        {
            original
        }
        _ => stem.as_ref(),
    };
    let name = if turn < 2 { format!("{original}.rejected.csv") } else { format!("{original}.rejected.{turn}.csv") };
    file.with_file_name(name)
}

/// Makes the first of those files that is not there yet.
fn make_beside(file: &Path) -> io::Result<(PathBuf, File)> {
    let mut turn = 1;
    loop {
        let path = beside(file, turn);
        match File::create_new(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && turn < u32::MAX => turn += 1,
            Err(error) => return Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
            Ok(made) => return Ok((path, made)),
        }
    }
}

/// The rejects file, made with the first rejected row.
struct RejectsFile<'a> {
    import: &'a Path,
    wanted: bool,
    open: Option<(PathBuf, Rejects<BufWriter<File>>)>,
    profile: &'a Profile,
}

impl RejectsFile<'_> {
    fn add(&mut self, row: &Rejected, words: &Words) -> io::Result<()> {
        if !self.wanted {
            return Ok(());
        }
        let (_, rejects) = match &mut self.open {
            Some(open) => open,
            none => {
                let (path, file) = make_beside(self.import)?;
                none.insert((path, Rejects::new(BufWriter::new(file), &self.profile.plan)?))
            }
        };
        Ok(rejects.add(row, |fault| {
            let column = if fault.column.is_empty() { None } else { Some((&*fault.column, &*fault.value)) };
            say::rejected(words, column, &fault.reason)
        })?)
    }

    /// Where the rejected rows lie, if there are any.
    fn finish(self) -> Result<Option<PathBuf>, Failure> {
        let Some((path, rejects)) = self.open else { return Ok(None) };
        rejects.finish().map_err(|error| Failure::trouble(format!("{}: {error}", path.display())))?;
        Ok(Some(path))
    }
}

fn bar(rows: u64) -> ProgressBar {
    let target = if io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(rows), target);
    match ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed}") {
        Ok(style) => bar.with_style(style.progress_chars("##-")),
        Err(_) => bar,
    }
}

/// What came of the file, for a person.
fn told(door: &Door, imported: &Imported) -> String {
    let words = &door.words;
    let number = |count: u64| Arg::from(i64::try_from(count).unwrap_or(i64::MAX));
    let report = &imported.report;
    let mut lines = Vec::new();
    if imported.dry_run {
        lines.push(words.say("cli-dry-run", &[]));
    }
    let args =
        [("rows", number(report.rows)), ("kept", number(report.accepted)), ("rejected", number(report.rejected))];
    lines.push(words.say("cli-imported", &args));
    let made = &imported.made;
    let counts = [
        ("cli-made-customers", made.customers),
        ("cli-made-updated", made.customers_updated),
        ("cli-made-invoices", made.invoices),
        ("cli-made-payments", made.payments),
        ("cli-made-matched", made.payments_matched),
        ("cli-made-without", made.without_customer),
        ("cli-made-disputes", made.disputes),
        ("cli-made-repeats", report.repeats),
        ("cli-made-repaired", report.repaired),
        ("cli-made-warned", report.warned),
    ];
    let counted: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| words.say(key, &[("count", number(count))]))
        .collect();
    if !counted.is_empty() {
        lines.push(counted.join(", "));
    }
    let dates: Vec<String> = report.dates.iter().map(|(column, order)| format!("{column} {order}")).collect();
    let args = [
        ("encoding", Arg::from(report.encoding.to_string())),
        ("delimiter", Arg::from(report.delimiter.escape_default().to_string())),
        ("dates", Arg::from(dates.join(", "))),
    ];
    lines.push(words.say("cli-file-read-as", &args));
    for (currency, difference) in report.rounding.iter().filter(|(_, difference)| !difference.is_zero()) {
        let args = [("currency", Arg::from(*currency)), ("difference", Arg::from(difference.to_string()))];
        lines.push(words.say("cli-rounding", &args));
    }
    let counted = |kind: &str, code: &str, count: u64| {
        let what = words.say(&format!("{kind}-{}", code.replace('_', "-")), &[]);
        words.say("cli-counted", &[("count", number(count)), ("what", what.into())])
    };
    lines.extend(report.notes.iter().map(|(code, count)| counted("note", code, *count)));
    for warning in &report.warnings {
        lines.push(format!("! {warning}"));
    }
    lines.extend(report.faults.iter().map(|(code, count)| counted("fault", code, *count)));
    for example in &report.examples {
        let args = [
            ("line", number(example.line)),
            ("column", Arg::from(example.column.as_str())),
            ("value", Arg::from(crate::domain::clean::line(&example.value))),
            ("reason", Arg::from(say::told(words, &example.why.told()))),
            ("remedy", Arg::from(say::told(words, &example.why.advice()))),
        ];
        // A fault of the row as a whole has no column.
        let key = if example.column.is_empty() { "cli-rejected-whole" } else { "cli-rejected-row" };
        lines.push(words.say(key, &args));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_code_of_a_note_or_fault_has_a_sentence() {
        let words = Words::new(Language::En);
        let source = include_str!("../ingest/fault.rs");
        let mut seen = 0;
        for line in source.lines() {
            let Some((kind, code)) = line.trim().split_once(" => \"") else { continue };
            // The codes alone: sentences stand there, too.
            let Some(code) = code.strip_suffix("\",") else { continue };
            let kind = if kind.starts_with("Reason::") { "fault" } else { "note" };
            let key = format!("{kind}-{}", code.replace('_', "-"));
            assert!(words.has(&key), "{key}");
            seen += 1;
        }
        assert_eq!(seen, 41);
    }

    #[test]
    fn rejected_rows_are_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let names = ["open.csv", "open.rejected.csv", "open.rejected.2.csv", "open.csv"].map(|name| {
            let (path, _) = make_beside(&folder.path().join(name)).unwrap();
            path.file_name().unwrap().to_string_lossy().into_owned()
        });
        let made = ["open.rejected.csv", "open.rejected.2.csv", "open.rejected.3.csv", "open.rejected.4.csv"];
        assert_eq!(names, made);
        assert_eq!(beside(Path::new("a/b.rejected.old.csv"), 1), Path::new("a/b.rejected.old.rejected.csv"));
    }
}
