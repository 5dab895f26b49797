//! `dunlin work`: a session at the desk, full screen or a line at a time.

use std::io::{self, BufReader, IsTerminal};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::agent::Actor;
use crate::service::Desk;
use crate::settings::Settings;
use crate::text::{Language, Words};
use crate::tui::dial::Outward;
use crate::tui::keymap::{self, Keymap};
use crate::tui::link;
use crate::tui::look::Look;
use crate::tui::model::Session;
use crate::tui::{plain, shell};

use super::Exit;
use super::door::Door;
use super::out::{self, Failure};

/// How often operations that wait on this machine are sent again.
const DRAIN_EVERY: Duration = Duration::from_secs(3);

pub(super) async fn run(door: &Door, in_lines: bool) -> Result<Exit, Failure> {
    if !in_lines && !on_terminal() {
        return Err(Failure::trouble(door.words.say("cli-no-terminal", &[])));
    }
    let desk = door.session().await?;
    let actor = door.actor(&desk).await?;
    sit(door, desk, actor, in_lines).await
}

/// True when there is a screen to draw on and a keyboard to read.
pub(super) fn on_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// One session of an agent who is through the door.
pub(super) async fn sit(door: &Door, desk: Desk, actor: Actor, in_lines: bool) -> Result<Exit, Failure> {
    let session = session(door, &desk, actor)?;
    sit_with(door, desk, session, in_lines).await
}

/// The same with a session that is made already.
pub(super) async fn sit_with(door: &Door, desk: Desk, session: Session, in_lines: bool) -> Result<Exit, Failure> {
    desk.keep_draining(DRAIN_EVERY);
    let clock = desk.clock().clone();
    let ended = if in_lines {
        let input = BufReader::new(io::stdin());
        plain::run(session, desk.clone(), clock, input, &mut io::stdout()).await
    } else {
        shell::run(session, desk.clone(), clock, look(&door.settings)).await
    };
    out::to_reader(ended)?;
    let waiting = desk.waiting().await;
    desk.close().await;
    if waiting > 0 {
        let count = i64::try_from(waiting).unwrap_or(i64::MAX);
        out::say(door.words.say("cli-waiting", &[("count", count.into())]));
    }
    Ok(Exit::Done)
}

/// What a session is made of.
pub(super) fn session(door: &Door, desk: &Desk, actor: Actor) -> Result<Session, Failure> {
    let (keymap, faults) = keymap(&door.settings)?;
    let language = language(door, desk, &actor);
    let notices = faults.iter().map(|fault| fault.say(&Words::new(language))).collect();
    Ok(Session {
        actor,
        revision: desk.revision(),
        words: Arc::new(Words::new(language)),
        keymap: Arc::new(keymap),
        ids: desk.ids().clone(),
        plain: false,
        still: door.settings.reduced_motion || std::env::var_os("NO_MOTION").is_some_and(|value| !value.is_empty()),
        outward: Outward {
            dial: door.settings.dial.clone(),
            links: door.settings.draws_links(|| link::is_supported(|name| std::env::var(name).ok())),
        },
        notices,
        tutor: false,
    })
}

/// The language of the screen: the one in the settings, else the first on file for the agent, else the locale's. On a
/// rehearsal desk people sit down as others, so that the locale says more about them than the agent. Which language a
/// customer is spoken to in is the customer's, and has no part in this.
fn language(door: &Door, desk: &Desk, actor: &Actor) -> Language {
    let own = actor.languages.first().and_then(|code| code.parse().ok());
    match own {
        Some(own) if door.settings.language.is_none() && !desk.revision().desk.rehearsal => own,
        _ => door.words.language(),
    }
}

/// The keys in force: the default, with the user's own laid over it as far as they can be read.
pub(super) fn keymap(settings: &Settings) -> Result<(Keymap, Vec<keymap::Fault>), Failure> {
    let Some(file) = settings.keymap.as_deref() else { return Ok((Keymap::standard(), Vec::new())) };
    let shown = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| Failure::trouble(format!("{shown}: {error}")))?;
    Ok(keymap::load(&text, &shown, Keymap::standard()))
}

/// How this terminal is drawn on (`NO_COLOR`: <https://no-color.org>).
fn look(settings: &Settings) -> Look {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    let utf8 = locale.is_some_and(|locale| locale.to_lowercase().replace('-', "").contains("utf8"));
    let dumb = std::env::var("TERM").is_ok_and(|term| matches!(term.as_str(), "dumb" | "linux"));
    Look { colour: !set("NO_COLOR") && !dumb, ascii: settings.ascii || !utf8 || dumb }
}
