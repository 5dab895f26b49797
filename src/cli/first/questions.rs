//! The five questions: language, keyboard, keymap, look, database.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::super::door::begins_like_sqlite;
use super::super::say;
use super::talk::{Choice, Talk};
use crate::settings::{KEYBOARDS, KEYMAPS, Settings, THEMES};
use crate::store::{Address, Db};
use crate::text::{Arg, Language, Words};

/// What this machine and terminal say of the person.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// The locale's language.
    pub(super) language: Language,
    /// True under `NO_COLOR`.
    pub(super) no_colour: bool,
    /// True where the terminal says that its background is light (`COLORFGBG`, as rxvt and others set it).
    pub(super) light: bool,
    /// Where a desk of one's own would lie.
    pub(super) data: Option<PathBuf>,
    /// The home directory, for `~/`.
    pub(super) home: Option<PathBuf>,
}

/// Asks the five questions over what was set before; nothing when the person leaves.
pub(super) async fn ask<W: Write, H: AsyncFnMut() -> io::Result<Option<String>>>(
    talk: &mut Talk<'_, W, H>,
    found: &Found,
    before: &Settings,
) -> io::Result<Option<Settings>> {
    let mut settings = before.clone();
    talk.say("first-welcome", &[])?;

    let own = before.language.as_ref().and_then(|code| code.parse().ok()).unwrap_or(found.language);
    let languages: Vec<Choice> = Language::ALL
        .into_iter()
        .map(|one| Choice::new(one.code(), Words::new(one).say("first-own-name", &[])))
        .collect();
    let at = Language::ALL.into_iter().position(|one| one == own).unwrap_or(0);
    let Some(at) = talk.choose("first-language", &languages, at).await? else { return Ok(None) };
    let language = Language::ALL[at];
    talk.words = Words::new(language);
    settings.language = Some(language.code().to_owned());

    // The locale knows the keyboard better than the language does that somebody would rather read.
    let layout = if found.language == Language::En { language } else { found.language };
    let layout = if layout == Language::En { KEYBOARDS[0] } else { layout.code() };
    let keyboard = before.keyboard.as_deref().unwrap_or(layout);
    let Some(at) = named(talk, "first-keyboard", &KEYBOARDS, keyboard).await? else { return Ok(None) };
    settings.keyboard = Some(KEYBOARDS[at].to_owned());

    let own_file = before.keymap.clone().filter(|named| !KEYMAPS.iter().any(|known| named.as_os_str() == *known));
    let keymap = before.keymap.as_ref().and_then(|named| named.to_str()).unwrap_or(KEYMAPS[0]);
    let Some(at) = named(talk, "first-keymap", &KEYMAPS, keymap).await? else { return Ok(None) };
    // A keymap of one's own stays where the default was taken: it is laid over that.
    settings.keymap = Some(own_file.filter(|_| at == 0).unwrap_or_else(|| PathBuf::from(KEYMAPS[at])));

    let look = match (found.no_colour, found.light) {
        (true, _) => "mono",
        (false, true) => "light",
        (false, false) => THEMES[0],
    };
    let theme = before.theme.as_deref().unwrap_or(look);
    let Some(at) = named(talk, "first-theme", &THEMES, theme).await? else { return Ok(None) };
    settings.theme = Some(THEMES[at].to_owned());

    let kinds = ["demo", "file", "postgres"];
    let kind = match (&before.desk, &before.database) {
        (_, Some(url)) if !url.starts_with("sqlite:") => "postgres",
        (None, None) => "demo",
        _ => "file",
    };
    loop {
        let Some(at) = named(talk, "first-database", &kinds, kind).await? else { return Ok(None) };
        let named = match kinds[at] {
            "file" => file(talk, found, before).await?,
            "postgres" => server(talk, before).await?,
            _ => Named::Desk { desk: None, database: None },
        };
        match named {
            Named::Desk { desk, database } => return Ok(Some(Settings { desk, database, ..settings })),
            Named::Other => {}
            Named::Leave => return Ok(None),
        }
    }
}

/// A question whose answers are a list of names; the words of each stand in the catalogue.
async fn named<W: Write, H: AsyncFnMut() -> io::Result<Option<String>>>(
    talk: &mut Talk<'_, W, H>,
    key: &str,
    names: &[&str],
    default: &str,
) -> io::Result<Option<usize>> {
    let choices: Vec<Choice> =
        names.iter().map(|name| Choice::new(*name, talk.words.say(&format!("{key}-{name}"), &[]))).collect();
    let at = names.iter().position(|name| *name == default).unwrap_or(0);
    talk.choose(key, &choices, at).await
}

/// What came of asking where the desk is.
enum Named {
    /// There.
    Desk { desk: Option<PathBuf>, database: Option<String> },
    /// The question before is asked again.
    Other,
    /// The person leaves.
    Leave,
}

/// A folder on this machine, or a database's file.
async fn file<W: Write, H: AsyncFnMut() -> io::Result<Option<String>>>(
    talk: &mut Talk<'_, W, H>,
    found: &Found,
    before: &Settings,
) -> io::Result<Named> {
    let own = before.desk.clone().or_else(|| found.data.as_ref().map(|folder| folder.join("desk")));
    let default = own.map(|path| path.display().to_string()).unwrap_or_default();
    loop {
        let Some(typed) = talk.ask("first-path", &default).await? else { return Ok(Named::Leave) };
        let path = match (typed.strip_prefix("~/"), &found.home) {
            (Some(rest), Some(home)) => home.join(rest),
            _ => std::path::absolute(&typed)?,
        };
        let shown = path.display().to_string();
        let is_database =
            path.extension().is_some_and(|ending| ending == "db" || ending == "sqlite" || ending == "sqlite3");
        if path.is_file() && !begins_like_sqlite(&path).unwrap_or(false) {
            talk.say("first-no-database", &[("path", shown.into())])?;
        } else if path.is_dir() && !is_desk_or_empty(&path) {
            talk.say("first-occupied", &[("path", shown.into())])?;
        } else if path.is_file() || is_database {
            return Ok(Named::Desk { desk: None, database: Some(format!("sqlite:{shown}")) });
        } else {
            return Ok(Named::Desk { desk: Some(path), database: None });
        }
    }
}

/// True for a folder in which a desk is, or in which one can be made.
fn is_desk_or_empty(folder: &Path) -> bool {
    folder.join("dunlin.toml").exists() || folder.read_dir().is_ok_and(|mut entries| entries.next().is_none())
}

/// A server, asked whether it is there.
async fn server<W: Write, H: AsyncFnMut() -> io::Result<Option<String>>>(
    talk: &mut Talk<'_, W, H>,
    before: &Settings,
) -> io::Result<Named> {
    let default = before.database.clone().filter(|url| !url.starts_with("sqlite:")).unwrap_or_default();
    // What stands in the brackets is what Enter takes, and a password is not shown.
    let default = without_password(&default).unwrap_or(default);
    let Some(url) = talk.ask("first-url", &default).await? else { return Ok(Named::Leave) };
    let address = match url.parse::<Address>() {
        Ok(address @ Address::Postgres(_)) => address,
        Ok(Address::Sqlite(_)) | Err(_) => {
            talk.say("first-no-url", &[])?;
            return Ok(Named::Other);
        }
    };
    loop {
        talk.say("first-probing", &[("address", say::address_of(&address).into())])?;
        let Err(error) = Db::probe(&address).await else {
            talk.say("first-reached", &[])?;
            break;
        };
        let failure = say::store(&talk.words, &address, &error);
        talk.tell(&failure.words)?;
        match named(talk, "first-unreached", &["again", "other", "keep"], "again").await? {
            None => return Ok(Named::Leave),
            Some(0) => {}
            Some(1) => return Ok(Named::Other),
            Some(_) => break,
        }
    }
    let kept = match without_password(&url) {
        None => url,
        Some(bare) => match named(talk, "first-password", &["leave-out", "keep"], "leave-out").await? {
            None => return Ok(Named::Leave),
            Some(0) => {
                talk.say("first-password-out", &[("address", Arg::from(bare.as_str()))])?;
                bare
            }
            Some(_) => url,
        },
    };
    Ok(Named::Desk { desk: before.desk.clone(), database: Some(kept) })
}

/// An address without the password in it; nothing where there is none.
fn without_password(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
    let bare = match rest.rsplit_once('@') {
        Some((user, host)) => format!("{}@{host}", user.split(':').next().unwrap_or_default()),
        None => rest.to_owned(),
    };
    let pairs: Vec<&str> = query.into_iter().flat_map(|query| query.split('&')).collect();
    let kept: Vec<&str> = pairs.iter().copied().filter(|pair| !pair.starts_with("password=")).collect();
    let changed = bare != rest || kept.len() != pairs.len();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    changed.then(|| format!("{scheme}://{bare}{query}"))
}
