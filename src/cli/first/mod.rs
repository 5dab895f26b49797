//! `dunlin` alone: the first run asks five questions and writes the settings; later it sits down at the desk that they
//! name.

mod questions;
mod talk;

use std::io;
use std::path::{Path, PathBuf};

use clap::CommandFactory;

use super::args::{Args, DemoArgs, Global};
use super::demo::{self, quoted};
use super::door::{self, Door};
use super::out::{self, Failure};
use super::{Exit, work};
use crate::settings::{Settings, file};
use crate::text::{Language, Words};
use crate::tui::ask::{Asker, Lines};
use questions::Found;
use talk::{Choice, Talk};

/// What is to be done once the questions are over.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// Open the demo.
    Demo,
    /// Ask the five questions.
    Questions,
    /// Nothing more.
    Nothing,
    /// The person left before anything was written.
    Left,
}

/// `dunlin` without a command.
pub(super) async fn alone(global: Global, settings: Settings) -> Result<Exit, Failure> {
    if !work::on_terminal() {
        out::say(Args::command().render_help());
        return Ok(Exit::Trouble);
    }
    if settings.names_a_desk() {
        return work::run(&Door::new(settings, global)?, work::Sitting::Screen).await;
    }
    let own = Settings::own_file();
    if own.as_ref().is_none_or(|file| !file.exists()) {
        return setup(global, &settings).await;
    }
    // Settings without a desk: somebody has been here, and wanted the demo only.
    let words = Words::new(door::spoken(&settings)?);
    let next = {
        let mut asker = Asker::new().map_err(Failure::trouble)?;
        let mut out = Lines;
        let mut talk = Talk { words, out: &mut out, hear: async || asker.line().await };
        without_desk(&mut talk).await.map_err(Failure::trouble)?
    };
    match next {
        Next::Questions => setup(global, &settings).await,
        next => go(next, global).await,
    }
}

/// Asks the five questions and writes the settings.
pub(super) async fn setup(global: Global, settings: &Settings) -> Result<Exit, Failure> {
    if !work::on_terminal() {
        let words = Words::new(door::spoken(settings)?);
        return Err(Failure::trouble(words.say("first-no-terminal", &[])));
    }
    let found = found();
    let Some(own) = Settings::own_file() else {
        return Err(Failure::trouble(Words::new(found.language).say("first-no-home", &[])));
    };
    let next = {
        let mut asker = Asker::new().map_err(Failure::trouble)?;
        let mut out = Lines;
        let words = Words::new(
            settings.language.as_ref().map_or(found.language, |_| door::spoken(settings).unwrap_or_default()),
        );
        let mut talk = Talk { words, out: &mut out, hear: async || asker.line().await };
        converse(&mut talk, &found, settings, &own).await?
    };
    go(next, global).await
}

async fn go(next: Next, global: Global) -> Result<Exit, Failure> {
    match next {
        Next::Left => Ok(Exit::Nothing),
        Next::Nothing | Next::Questions => Ok(Exit::Done),
        Next::Demo => {
            let settings = global.over(super::settings()?);
            let settings = Settings { database: None, ..settings };
            demo::run(Door::new(settings, global)?, DemoArgs::default()).await
        }
    }
}

/// The whole conversation: questions, the file, and what comes next.
async fn converse<W: io::Write, H: AsyncFnMut() -> io::Result<Option<String>>>(
    talk: &mut Talk<'_, W, H>,
    found: &Found,
    before: &Settings,
    own: &Path,
) -> Result<Next, Failure> {
    let trouble = Failure::trouble;
    let Some(settings) = questions::ask(talk, found, before).await.map_err(trouble)? else {
        talk.say("first-left", &[]).map_err(trouble)?;
        return Ok(Next::Left);
    };
    let shown = own.display().to_string();
    if own.exists() {
        let choices = ["keep", "replace"].map(|code| {
            Choice::new(code, talk.words.say(&format!("first-exists-{code}"), &[("file", shown.as_str().into())]))
        });
        match talk.choose("first-exists", &choices, 0).await.map_err(trouble)? {
            Some(1) => {}
            _ => {
                talk.say("first-left", &[]).map_err(trouble)?;
                return Ok(Next::Left);
            }
        }
    }
    let kept = file::put(own, &file::written(&settings, &talk.words)).map_err(|error| {
        let args = [("file", shown.as_str().into()), ("why", error.kind().to_string().into())];
        Failure::trouble(talk.words.say("first-not-written", &args))
    })?;
    talk.tell("\n").and_then(|()| talk.say("first-written", &[("file", shown.as_str().into())])).map_err(trouble)?;
    if let Some(kept) = kept {
        talk.say("first-old", &[("file", kept.display().to_string().into())]).map_err(trouble)?;
    }
    let choices = ["demo", "desk"].map(|code| Choice::new(code, talk.words.say(&format!("first-now-{code}"), &[])));
    match talk.choose("first-now", &choices, 0).await.map_err(trouble)? {
        Some(0) => Ok(Next::Demo),
        Some(_) => {
            commands(talk, &settings).map_err(trouble)?;
            Ok(Next::Nothing)
        }
        None => Ok(Next::Nothing),
    }
}

/// What somebody with settings but without a desk may want.
async fn without_desk<W: io::Write, H: AsyncFnMut() -> io::Result<Option<String>>>(
    talk: &mut Talk<'_, W, H>,
) -> io::Result<Next> {
    let choices =
        ["demo", "setup", "desk"].map(|code| Choice::new(code, talk.words.say(&format!("first-now-{code}"), &[])));
    Ok(match talk.choose("first-no-desk", &choices, 0).await? {
        Some(0) => Next::Demo,
        Some(1) => Next::Questions,
        Some(_) => {
            commands(talk, &Settings::default())?;
            Next::Nothing
        }
        None => Next::Nothing,
    })
}

/// The next two commands for a desk of one's own, as they are typed.
fn commands<W: io::Write, H: AsyncFnMut() -> io::Result<Option<String>>>(
    talk: &mut Talk<'_, W, H>,
    settings: &Settings,
) -> io::Result<()> {
    let folder = settings.desk.clone().unwrap_or_else(|| PathBuf::from("desk"));
    let folder = quoted(&folder.display().to_string());
    let work = if settings.names_a_desk() { "dunlin".to_owned() } else { format!("dunlin --desk {folder}") };
    talk.tell("\n")?;
    talk.say("first-commands", &[])?;
    talk.tell(&format!("  dunlin init {folder}\n  {work}"))
}

/// What the environment says.
fn found() -> Found {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    // COLORFGBG is "foreground;background", the background 0 to 15 of the palette; 7 and 15 are the light ones.
    let light = set("COLORFGBG").is_some_and(|colours| matches!(colours.rsplit(';').next(), Some("7" | "15")));
    Found {
        language: Language::from_locale(&door::locale()),
        no_colour: set("NO_COLOR").is_some(),
        light,
        data: Settings::data_folder(),
        home: std::env::home_dir(),
    }
}

#[cfg(test)]
mod tests;
