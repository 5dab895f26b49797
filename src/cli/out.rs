//! Standard output and standard error: the only place that prints.

use std::fmt;
use std::io::{self, Write};

use serde::Serialize;

use crate::domain::clean;

use super::Exit;

/// Why a command did not do what was asked, in words, with how to exit.
#[derive(Debug)]
pub(super) struct Failure {
    /// What happened and what to do.
    pub(super) words: String,
    /// How to exit.
    pub(super) exit: Exit,
}

impl Failure {
    /// Something is wrong.
    pub(super) fn trouble(error: impl fmt::Display) -> Self {
        Failure { words: error.to_string(), exit: Exit::Trouble }
    }

    /// The desk says no.
    pub(super) fn refused(words: impl Into<String>) -> Self {
        Failure { words: words.into(), exit: Exit::Nothing }
    }
}

/// Prints lines to standard output, without characters that act on a terminal.
pub(super) fn print(text: impl fmt::Display) -> Result<(), Failure> {
    to_reader(writeln!(io::stdout().lock(), "{}", safe(&text.to_string())))
}

/// What became of writing to standard output. A reader that closed its end is no trouble of ours.
pub(super) fn to_reader(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::trouble(error)),
        _ => Ok(()),
    }
}

/// Characters that act on a terminal or on its reader; a line feed only ends a line.
fn acts(c: char) -> bool {
    c != '\n' && clean::is_hostile(c)
}

fn safe(text: &str) -> String {
    text.chars().filter(|c| !acts(*c)).collect()
}

/// The same JSON with such characters written as escapes. They can stand inside its strings only.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if acts(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Prints a value as JSON.
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    print(escaped(&serde_json::to_string_pretty(value).map_err(Failure::trouble)?))
}

/// Says something on standard error, for the person; it is no result.
pub(super) fn say(text: impl fmt::Display) {
    // Nobody could be told if standard error cannot be written.
    let _ = writeln!(io::stderr().lock(), "{}", safe(&text.to_string()));
}

/// Says why a command failed.
pub(super) fn failed(failure: &Failure) -> Exit {
    say(format_args!("dunlin: {}", failure.words));
    failure.exit
}

/// Help and versions are results; anything else that clap says is trouble with the arguments.
pub(super) fn usage(error: &clap::Error) -> Exit {
    let asked_for = !error.use_stderr();
    // Nobody could be told if neither can be written.
    let _ = error.print();
    if asked_for { Exit::Done } else { Exit::Trouble }
}

/// Rows in columns, the numbers of `right` flush right.
pub(super) fn table(heads: &[String], rows: &[Vec<String>], right: &[usize]) -> String {
    use unicode_width::UnicodeWidthStr;
    let widths: Vec<usize> = (0..heads.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width());
            cells.chain([heads[column].width()]).max().unwrap_or(0)
        })
        .collect();
    let line = |cells: &[String]| {
        let parts: Vec<String> = cells
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, width))| {
                let gap = " ".repeat(width.saturating_sub(cell.width()));
                if right.contains(&column) { format!("{gap}{cell}") } else { format!("{cell}{gap}") }
            })
            .collect();
        parts.join("  ").trim_end().to_owned()
    };
    std::iter::once(line(heads)).chain(rows.iter().map(|row| line(row))).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_the_terminal() {
        assert_eq!(safe("Kari\u{202E}\u{1b}[31m\nÖrs"), "Kari[31m\nÖrs");
        let json = escaped(&serde_json::to_string_pretty(&["a\u{202E}b\u{E0041}\u{7f}\n"]).unwrap());
        assert_eq!(json, "[\n  \"a\\u202eb\\udb40\\udc41\\u007f\\n\"\n]");
        assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), ["a\u{202E}b\u{E0041}\u{7f}\n"]);
    }
}
