//! `dunlin demo`: a desk with invented customers, to try everything on. Nothing is left behind unless a folder is named.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, SecondsFormat, Utc};

use crate::clock::Clock;
use crate::domain::agent::Role;
use crate::domain::calendar;
use crate::domain::demo;
use crate::ids::Ids;
use crate::revision::Documents;
use crate::service::agent::New;
use crate::service::{self, Desk};
use crate::settings::Settings;
use crate::store::{Address, Db};
use crate::text::Language;
use crate::tui::model::Session;
use crate::tui::plain;

use super::Exit;
use super::args::{DemoArgs, DemoRole};
use super::desk;
use super::door::{Door, login};
use super::out::{self, Failure};
use super::say;
use super::work::{self, Sitting};

/// What a demo without a terminal does: five customers, in line mode.
const SCRIPT: &str = "next\noutcome no_answer\npromise full fri forgot\nnote asked for a copy of the last invoice\n\
    outcome busy\npromise half +7 no_funds\noutcome voicemail_left\nrelease end of the demo\nquit\n";

/// The demo begins on a Monday morning, when everybody may be called.
const BEGINS: NaiveTime = match NaiveTime::from_hms_opt(9, 30, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

pub(super) async fn run(door: Door, args: DemoArgs) -> Result<Exit, Failure> {
    let words = &door.words;
    if args.no_open && args.dir.is_none() && door.settings.database.is_none() {
        return Err(Failure::refused(words.say("cli-demo-no-open", &[])));
    }
    let place = Place::make(&door, args.dir.as_deref())?;
    let documents = Documents::rehearsal();
    let host = Clock::host().now();
    let now = door.now.unwrap_or_else(|| begins(host, &documents));
    let settings = Settings {
        desk: Some(place.folder.clone()),
        state: Some(place.folder.join("state")),
        agent: Some(door.settings.agent.clone().unwrap_or_else(|| args.role.login().to_owned())),
        ..door.settings
    };
    let door = Door { settings, words: door.words, now: Some(now) };
    let db = load(&door, &args, &documents, now).await?;
    if args.no_open {
        db.close().await;
        let (option, value) = match &door.settings.database {
            Some(_) => ("--database", say::address_of(&door.address()?)),
            None => ("--desk", place.folder.display().to_string()),
        };
        let agent = door.settings.agent.as_deref().unwrap_or_else(|| args.role.login());
        let now = now.to_rfc3339_opts(SecondsFormat::Secs, true);
        let open = format!("dunlin {option} {} --as {} --now {now} work", quoted(&value), quoted(agent));
        out::print(door.words.say("cli-demo-made", &[("command", open.into())]))?;
        return Ok(Exit::Done);
    }
    let desk = door.session_on(db).await?;
    let actor = door.actor(&desk).await?;
    let session = work::session(&door, &desk, actor)?;
    if args.plain || work::on_terminal() {
        let sitting = if args.plain { Sitting::Lines } else { Sitting::Screen };
        return work::sit_with(&door, desk, Session { tutor: true, ..session }, sitting).await;
    }
    let clock = desk.clock().clone();
    let told = plain::run(session, desk.clone(), clock, false, io::Cursor::new(SCRIPT), &mut io::stdout()).await;
    out::to_reader(told.map(|_| ()))?;
    desk.close().await;
    Ok(Exit::Done)
}

impl DemoRole {
    fn login(self) -> &'static str {
        match self {
            DemoRole::Agent => "ingrid",
            DemoRole::Supervisor => "solveig",
        }
    }
}

/// A word of a command as a shell takes it.
pub(super) fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+:@,=".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// The folder of the demo; a temporary one goes away with this value.
struct Place {
    folder: PathBuf,
    _temporary: Option<tempfile::TempDir>,
}

impl Place {
    fn make(door: &Door, dir: Option<&std::path::Path>) -> Result<Self, Failure> {
        match dir {
            Some(dir) => {
                if dir.read_dir().map(|mut entries| entries.next().is_some()).unwrap_or(dir.exists()) {
                    let path = dir.display().to_string();
                    return Err(Failure::refused(door.words.say("cli-init-occupied", &[("path", path.into())])));
                }
                desk::write(&Documents::rehearsal(), dir)
                    .map_err(|error| Failure::trouble(format!("{}: {error}", dir.display())))?;
                Ok(Place { folder: dir.to_owned(), _temporary: None })
            }
            None => {
                let temporary = tempfile::Builder::new().prefix("dunlin-demo-").tempdir().map_err(Failure::trouble)?;
                Ok(Place { folder: temporary.path().to_owned(), _temporary: Some(temporary) })
            }
        }
    }
}

/// The Monday of this week, as the desk's calendar has it, in the morning.
fn begins(host: DateTime<Utc>, documents: &Documents) -> DateTime<Utc> {
    let nil = crate::domain::id::RevisionId(uuid::Uuid::nil());
    let zone = crate::revision::read(nil, documents).map_or(chrono_tz::UTC, |checked| checked.revision.desk.time_zone);
    calendar::instant(monday(calendar::date_in(zone, host)), BEGINS, zone)
}

fn monday(day: NaiveDate) -> NaiveDate {
    calendar::minus_days(day, u64::from(day.weekday().num_days_from_monday()))
}

/// Opens the database, which must be empty, and fills it.
async fn load(door: &Door, args: &DemoArgs, documents: &Documents, now: DateTime<Utc>) -> Result<Db, Failure> {
    let address: Address = door.address()?;
    let db = door.open_at(&address).await?;
    let trouble = |trouble| say::trouble(&door.words, &trouble);
    let clock = Clock::rehearsal(now);
    match Desk::open(db.clone(), None, clock.clone(), Ids::Random).await {
        Err(service::Trouble::NothingPublished) => {}
        Err(other) => return Err(trouble(other)),
        Ok(_) => {
            let address = say::address_of(&address);
            return Err(Failure::refused(door.words.say("cli-demo-occupied", &[("address", address.into())])));
        }
    }
    service::revision::publish(&db, None, documents, &clock, &Ids::Random).await.map_err(trouble)?;
    let desk = Desk::open(db.clone(), None, clock, Ids::Random).await.map_err(trouble)?;
    let book = demo::book(args.seed, args.customers, monday(desk.today()));
    desk.load_demo(&book).await.map_err(trouble)?;
    add_runner(&desk, &book).await.map_err(trouble)?;
    Ok(db)
}

/// Whoever made the demo runs it, too: as an admin who sees every customer, beside the invented colleagues.
async fn add_runner(desk: &Desk, book: &demo::Book) -> Result<(), service::Trouble> {
    let Ok(login) = login() else { return Ok(()) };
    if book.agents.iter().any(|agent| agent.login == login) {
        return Ok(());
    }
    let languages = Language::ALL.into_iter().map(|language| language.code().to_owned()).collect();
    let teams = book.teams.iter().map(|team| team.name.clone()).collect();
    desk.add_agent(None, New { name: login.clone(), login, role: Role::Admin, languages, teams }).await.map(|_| ())
}
