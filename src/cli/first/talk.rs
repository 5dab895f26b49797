//! A conversation in lines: a question with numbered answers, or with an answer of one's own.

use std::io::{self, Write};

use crate::domain::clean;
use crate::text::{Arg, Words};
use crate::tui::ask::digits;
use crate::tui::widget::canvas::wrapped;

/// How wide sentences are written.
const COLUMNS: usize = 78;

/// One that asks and one that hears. Nothing heard means that the person leaves.
pub(super) struct Talk<'a, W: Write, H: AsyncFnMut() -> io::Result<Option<String>>> {
    /// The language of the questions.
    pub(super) words: Words,
    /// Where they are written.
    pub(super) out: &'a mut W,
    /// Where the answers come from.
    pub(super) hear: H,
}

/// An answer to choose: what may be typed for it besides its number, and what it says.
pub(super) struct Choice {
    pub(super) code: String,
    pub(super) says: String,
}

impl Choice {
    pub(super) fn new(code: impl Into<String>, says: impl Into<String>) -> Self {
        Choice { code: code.into(), says: says.into() }
    }
}

impl<W: Write, H: AsyncFnMut() -> io::Result<Option<String>>> Talk<'_, W, H> {
    /// Says a sentence of the catalogue.
    pub(super) fn say(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> io::Result<()> {
        let text = self.words.say(key, args);
        self.tell(&text)
    }

    /// Writes lines, without characters that act on a terminal. What stands indented is no prose and stays as it is.
    pub(super) fn tell(&mut self, text: &str) -> io::Result<()> {
        for line in text.lines() {
            let whole = vec![safe(line)];
            for line in if line.starts_with(' ') { whole } else { wrapped(&whole.concat(), COLUMNS) } {
                writeln!(self.out, "{line}")?;
            }
        }
        self.out.flush()
    }

    /// Asks until one of the choices is taken; gives its place. Enter takes the default.
    pub(super) async fn choose(&mut self, key: &str, choices: &[Choice], default: usize) -> io::Result<Option<usize>> {
        writeln!(self.out)?;
        self.say(key, &[])?;
        let width = choices.iter().map(|choice| choice.code.chars().count()).max().unwrap_or(0);
        for (at, choice) in choices.iter().enumerate() {
            let line = format!("  {}  {:width$}  {}", at + 1, choice.code, choice.says);
            self.tell(line.trim_end())?;
        }
        loop {
            let Some(answer) = self.prompt(&(default + 1).to_string()).await? else { return Ok(None) };
            let answer = digits(answer.trim()).to_lowercase();
            if answer.is_empty() {
                return Ok(Some(default));
            }
            let number = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let found = match number {
                Some(at) => Some(at).filter(|at| *at < choices.len()),
                None => choices.iter().position(|choice| choice.code.to_lowercase() == answer),
            };
            if found.is_some() {
                return Ok(found);
            }
            let most = Arg::from(i64::try_from(choices.len()).unwrap_or(i64::MAX));
            let args = [("answer", Arg::from(clean::line(&answer))), ("most", most)];
            self.say("first-no-such-answer", &args)?;
        }
    }

    /// Asks for an answer of the person's own; Enter takes the default, where there is one.
    pub(super) async fn ask(&mut self, key: &str, default: &str) -> io::Result<Option<String>> {
        writeln!(self.out)?;
        self.say(key, &[])?;
        loop {
            let Some(answer) = self.prompt(default).await? else { return Ok(None) };
            let answer = answer.trim();
            match (answer.is_empty(), default.is_empty()) {
                (false, _) => return Ok(Some(answer.to_owned())),
                (true, false) => return Ok(Some(default.to_owned())),
                (true, true) => self.say("first-nothing-typed", &[])?,
            }
        }
    }

    async fn prompt(&mut self, default: &str) -> io::Result<Option<String>> {
        let bracket = if default.is_empty() { String::new() } else { format!("[{}] ", safe(default)) };
        write!(self.out, "{bracket}> ")?;
        self.out.flush()?;
        (self.hear)().await
    }
}

fn safe(text: &str) -> String {
    text.chars().filter(|c| !clean::is_hostile(*c)).collect()
}
