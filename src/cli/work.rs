//! `dunlin work`: a session at the desk, full screen or a line at a time.

use std::io::{self, BufReader, IsTerminal};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::agent::Actor;
use crate::service::Desk;
use crate::settings::Settings;
use crate::text::Words;
use crate::tui::keymap::shipped::{self, Asked};
use crate::tui::keymap::{self, Keymap};
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
    desk.keep_draining(DRAIN_EVERY);
    let session = session(door, &desk, actor)?;
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
    let (keymap, faults) = keymap(door)?;
    let notices = faults.iter().map(|fault| fault.say(&door.words)).collect();
    Ok(Session {
        actor,
        revision: desk.revision(),
        words: Arc::new(Words::new(door.words.language())),
        keymap: Arc::new(keymap),
        ids: desk.ids().clone(),
        plain: false,
        notices,
    })
}

/// The keys in force: the preset, the keyboard's own, and a file of the user's over both, as far as they can be read.
pub(super) fn keymap(door: &Door) -> Result<(Keymap, Vec<keymap::Fault>), Failure> {
    let settings = &door.settings;
    let keyboard = settings.keyboard.as_deref();
    let keymap = settings.keymap.as_deref();
    let asked = Asked { keymap, keyboard, language: door.words.language().code() };
    let Some(file) = keymap.filter(|keymap| shipped::is_file(keymap)) else { return Ok(shipped::compose(asked, None)) };
    let shown = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| Failure::trouble(format!("{shown}: {error}")))?;
    Ok(shipped::compose(asked, Some((&text, &shown))))
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
