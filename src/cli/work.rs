//! `dunlin work`: a session at the desk, full screen or a line at a time.

use std::io::{self, BufReader, IsTerminal};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::agent::Actor;
use crate::domain::clean;
use crate::service::Desk;
use crate::settings::Settings;
use crate::text::{Language, Words};
use crate::tui::dial::Outward;
use crate::tui::keymap::shipped::{self, Asked};
use crate::tui::keymap::{self, Keymap};
use crate::tui::link;
use crate::tui::look::{Look, Theme};
use crate::tui::model::Session;
use crate::tui::{plain, shell};

use super::Exit;
use super::door::Door;
use super::out::{self, Failure};

/// How often operations that wait on this machine are sent again.
const DRAIN_EVERY: Duration = Duration::from_secs(3);

/// How a session is worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sitting {
    /// On the whole screen.
    Screen,
    /// A line at a time.
    Lines,
    /// The same, until the first refusal.
    Strict,
}

pub(super) async fn run(door: &Door, sitting: Sitting) -> Result<Exit, Failure> {
    if sitting == Sitting::Screen && !on_terminal() {
        return Err(Failure::trouble(door.words.say("cli-no-terminal", &[])));
    }
    let desk = door.session().await?;
    let actor = door.actor(&desk).await?;
    sit(door, desk, actor, sitting).await
}

/// True when there is a screen to draw on and a keyboard to read.
pub(super) fn on_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// One session of an agent who is through the door.
pub(super) async fn sit(door: &Door, desk: Desk, actor: Actor, sitting: Sitting) -> Result<Exit, Failure> {
    let session = session(door, &desk, actor)?;
    sit_with(door, desk, session, sitting).await
}

/// The same with a session that is made already.
pub(super) async fn sit_with(door: &Door, desk: Desk, session: Session, sitting: Sitting) -> Result<Exit, Failure> {
    desk.keep_draining(DRAIN_EVERY);
    let clock = desk.clock().clone();
    let ended = if sitting == Sitting::Screen {
        shell::run(session, desk.clone(), clock, look(&door.settings, &door.words)).await.map(|()| true)
    } else {
        let (strict, input) = (sitting == Sitting::Strict, BufReader::new(io::stdin()));
        plain::run(session, desk.clone(), clock, strict, input, &mut io::stdout()).await
    };
    let refused = matches!(ended, Ok(false));
    out::to_reader(ended.map(|_| ()))?;
    let waiting = desk.waiting().await;
    desk.close().await;
    if waiting > 0 {
        let count = i64::try_from(waiting).unwrap_or(i64::MAX);
        out::say(door.words.say("cli-waiting", &[("count", count.into())]));
    }
    // Somebody who was told no and went on has done a day's work; a script wants to know.
    Ok(if refused && sitting == Sitting::Strict { Exit::Nothing } else { Exit::Done })
}

/// What a session is made of.
pub(super) fn session(door: &Door, desk: &Desk, actor: Actor) -> Result<Session, Failure> {
    let (keymap, faults) = keymap(door)?;
    let language = language(door, desk, &actor);
    let words = Words::new(language);
    // `keys check` names the faults of keys; that of the theme is said here or nowhere, so that it goes first.
    let notices =
        theme(&door.settings, &words).1.into_iter().chain(faults.iter().map(|fault| fault.say(&words))).collect();
    Ok(Session {
        actor,
        revision: desk.revision(),
        words: Arc::new(words),
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

/// The theme that is asked for; where there is none of that name, the default and a sentence with the nearest.
fn theme(settings: &Settings, words: &Words) -> (Theme, Option<String>) {
    let Some(wanted) = settings.theme.as_deref().filter(|name| !name.trim().is_empty()) else {
        return (Theme::Default, None);
    };
    let Some(theme) = Theme::of(wanted) else {
        let all = Theme::ALL.map(Theme::code).join(", ");
        let shown = clean::line(wanted);
        let args = [("theme", shown.into()), ("near", Theme::nearest(wanted).into()), ("all", all.into())];
        return (Theme::Default, Some(words.say("look-unknown-theme", &args)));
    };
    (theme, None)
}

/// How this terminal is drawn on.
fn look(settings: &Settings, words: &Words) -> Look {
    Look::of(theme(settings, words).0, settings.ascii, |name| std::env::var(name).ok())
}
