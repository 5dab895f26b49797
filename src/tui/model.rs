//! Everything that the screen knows: one screen, the overlays above it, and what the session was given.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::chord::Chord;
use super::command::{Command, Context};
use super::dial::Outward;
use super::effect::{Effect, Ticket};
use super::keymap::Keymap;
use super::opt::Opts;
use super::overlay::Overlay;
use super::overlay::prompt::Purpose;
use super::post::Post;
use super::requests::Requests;
use super::screen::Screen;
use super::screen::account::AccountScreen;
use super::screen::queue::QueueScreen;
use super::tutor::Tutor;
use crate::domain::agent::Actor;
use crate::domain::calendar;
use crate::domain::id::{CustomerId, OpId};
use crate::domain::op::Op;
use crate::ids::Ids;
use crate::revision::Revision;
use crate::service::Request;
use crate::service::approval::{Decide, Which};
use crate::service::callback::{self, Weighed};
use crate::service::record::Saved;
use crate::service::reply::Counters;
use crate::service::search::Hit;
use crate::service::undo::Take;
use crate::text::{Arg, Words};

/// How long a form's latest letters may be unkept.
const KEEP_EVERY: TimeDelta = TimeDelta::seconds(1);
/// How often the desk is asked again while operations wait for it.
const ASK_AGAIN: TimeDelta = TimeDelta::seconds(15);
/// Most sentences held for the status line and line mode.
const MOST_SAID: usize = 200;

/// What a session is made of, fixed at the door.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who works.
    pub actor: Actor,
    /// The configuration in force.
    pub revision: Arc<Revision>,
    /// The agent's words.
    pub words: Arc<Words>,
    /// The keys in force.
    pub keymap: Arc<Keymap>,
    /// Where identifiers come from.
    pub ids: Ids,
    /// True in line mode, where commands are named instead of keys.
    pub plain: bool,
    /// True where nothing on the screen may move by itself: no countdown counts, and the cursor does not blink.
    pub still: bool,
    /// How a call is dialled, and whether numbers are links.
    pub outward: Outward,
    /// What is to be said when the session begins: faults of the agent's own keymap.
    pub notices: Vec<String>,
    /// True where the guide stands above the footer from the beginning: in the demo.
    pub tutor: bool,
}

/// The whole state of a screen.
#[derive(Clone, Debug)]
pub struct Model {
    /// What the session was given.
    pub session: Session,
    /// What is shown.
    pub screen: Screen,
    /// What lies above it, the topmost last.
    pub overlays: Vec<Overlay>,
    /// What was said to the person, the newest last.
    pub said: Vec<Said>,
    /// True when something was said since the last key: an old sentence goes away with the next key.
    pub said_since_key: bool,
    /// Keys pressed that are the beginning of a command.
    pub pressed: Vec<Chord>,
    /// The time of the last message.
    pub now: DateTime<Utc>,
    /// Width and height of the terminal.
    pub size: (u16, u16),
    /// The agent's day.
    pub today: Counters,
    /// How the desk is reached.
    pub link: Link,
    /// Answers that are waited for.
    pub awaited: Vec<(Ticket, Awaited)>,
    /// Operations of this machine that the desk will not take, as far as they were told.
    pub aside: usize,
    /// When a form was last kept.
    pub kept_at: Option<DateTime<Utc>>,
    /// True when a form holds letters that are not kept yet.
    pub unkept: bool,
    /// Digits beside the queue.
    pub opts: Opts,
    /// Lines that were run in this session, the newest last.
    pub lines: Vec<String>,
    /// When the desk was last asked whether it is there.
    pub asked_at: DateTime<Utc>,
    /// The guide: what of it was done, and whether it is shown.
    pub tutor: Tutor,
    /// What was recorded last, for the line that says how to take it back.
    pub recent: Option<Recent>,
    /// What was to be taken back and had no answer yet.
    pub undoing: Option<Take>,
    /// What the desk said of the moment that stands in the form.
    pub weighed: Option<Box<Weighed>>,
    /// The moment that it was asked about last.
    pub weighing: Option<callback::Ask>,
    /// What is known of messages.
    pub post: Post,
    /// What is known of requests for authority.
    pub requests: Requests,
    /// Customers opened in this session, the newest first, each once.
    pub opened: Vec<Hit>,
    last_ticket: u64,
}

/// What was recorded last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// The operation.
    pub op: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// What, in words.
    pub what: String,
    /// Number and name of the customer.
    pub of: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it lies.
    pub saved: Saved,
    /// The sentence that told of it.
    pub said: String,
}

/// How the desk is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Not asked yet.
    Opening,
    /// Everything that was confirmed lies in the journal.
    Saved,
    /// So many operations lie on this machine and wait.
    Kept(usize),
    /// The last question had no answer.
    Away,
}

/// How a sentence is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Plain,
    /// Done.
    Good,
    /// Something stands against it.
    Refused,
    /// It needs eyes now.
    Alarm,
}

/// One sentence to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How it is meant.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
}

/// What an answer is waited for.
#[derive(Clone, Debug, PartialEq)]
pub enum Awaited {
    /// Who am I.
    Hello,
    /// The queue.
    Page,
    /// A customer to work.
    Claim,
    /// What fits a text of the search box.
    Search(String),
    /// The account on the screen, read again.
    Read,
    /// Holding on to that claim on that customer.
    Renew(CustomerId, i64),
    /// A page of the agent's own.
    Mine,
    /// The messages.
    Messages,
    /// Who can be written to.
    Recipients,
    /// A message on its way.
    Sent,
    /// How many messages are unread.
    Unread,
    /// What a sheet of the account's record shows.
    Dossier,
    /// A customer's disputes, one of them, or what was done with it.
    Disputes,
    /// A write.
    Record(Box<Sent>),
    /// What the next undo would take back.
    Undoable,
    /// Taking something back.
    Undone,
    /// What a moment for a call would mean.
    Weighed,
    /// Requests, or one of them.
    Approval,
    /// The same, asked by the program itself: one page, or the request that is open.
    Polled(Option<Which>),
    /// What a proposal would need.
    Drafted,
    /// A decision.
    Decided(Box<Decide>),
    /// That a request was executed as it should be.
    Exemplary,
}

/// A write on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// The operation.
    pub op: Op,
    /// What follows when it is written.
    pub after: After,
}

/// What follows a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// The same account.
    Stay,
    /// The next customer.
    Next,
    /// The next customer with a digit beside it, else the queue.
    Marked,
    /// The queue.
    List,
    /// A certain customer, with number and name.
    Open(CustomerId, String),
    /// The end of the session.
    Quit,
}

impl Model {
    /// A session that has not asked anything yet.
    pub fn new(session: Session, now: DateTime<Utc>, size: (u16, u16)) -> Self {
        Model {
            tutor: Tutor::new(session.tutor),
            session,
            screen: Screen::Queue(QueueScreen::default()),
            overlays: Vec::new(),
            said: Vec::new(),
            said_since_key: false,
            pressed: Vec::new(),
            now,
            size,
            today: Counters::default(),
            link: Link::Opening,
            awaited: Vec::new(),
            aside: 0,
            kept_at: None,
            unkept: false,
            opts: Opts::default(),
            lines: Vec::new(),
            asked_at: now,
            recent: None,
            undoing: None,
            weighed: None,
            weighing: None,
            post: Post::new(now),
            requests: Requests::default(),
            opened: Vec::new(),
            last_ticket: 0,
        }
    }

    /// The account on the screen.
    pub fn account(&self) -> Option<&AccountScreen> {
        match &self.screen {
            Screen::Account(screen) => Some(screen),
            Screen::Queue(_) => None,
        }
    }

    /// The account on the screen, to be changed.
    pub fn account_mut(&mut self) -> Option<&mut AccountScreen> {
        match &mut self.screen {
            Screen::Account(screen) => Some(screen),
            Screen::Queue(_) => None,
        }
    }

    /// The contexts that are asked for a key, the most particular first.
    pub fn chain(&self) -> &'static [Context] {
        self.overlays.last().map_or_else(|| self.screen.chain(), Overlay::chain)
    }

    /// True when Enter sends what is on top.
    pub fn sends(&self) -> bool {
        self.overlays.last().is_some_and(|overlay| match overlay {
            Overlay::Form(form) => form.is_filled(),
            Overlay::Disputes(disputes) => disputes.sends(),
            Overlay::Approval(super::overlay::approval::Approval::Form(form)) => form.is_filled(self),
            Overlay::Dossier(dossier) => {
                use super::overlay::dossier::Dossier;
                matches!(**dossier, Dossier::Point(_) | Dossier::ProfileForm(_))
            }
            Overlay::Prompt(prompt) => {
                matches!(
                    prompt.purpose,
                    Purpose::Note
                        | Purpose::Release(_)
                        | Purpose::Point { .. }
                        | Purpose::Withdraw(_)
                        | Purpose::Refuse(_)
                        | Purpose::Recall(_)
                )
            }
            _ => false,
        })
    }

    /// What a command is called for the person: its key on the screen, its name in line mode.
    pub fn key(&self, command: &Command) -> String {
        if self.session.plain { command.to_string() } else { self.session.keymap.written(self.screen.chain(), command) }
    }

    /// The key of a command within a form, as it is written; its name in line mode.
    pub fn form_key(&self, command: &Command) -> String {
        if self.session.plain { command.to_string() } else { self.session.keymap.written(&[Context::Form], command) }
    }

    /// A word or sentence in the agent's language. In line mode, where nothing is pressed, a sentence may have other words:
    /// its key with `-in-lines` behind it.
    pub fn word(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let words = &self.session.words;
        let in_lines = self.session.plain.then(|| format!("{key}-in-lines")).filter(|key| words.has(key));
        words.say(in_lines.as_deref().unwrap_or(key), args)
    }

    /// The day on the desk's calendar.
    pub fn today_on(&self) -> NaiveDate {
        calendar::date_in(self.session.revision.desk.time_zone, self.now)
    }

    /// Says a sentence to the person.
    pub fn say(&mut self, tone: Tone, text: String) {
        if self.said.len() >= MOST_SAID {
            self.said.remove(0);
        }
        self.said.push(Said { tone, text });
        self.said_since_key = true;
        self.tutor.hear(tone);
    }

    /// Says no: the sentence of that key, with the key to press as `$key`.
    pub fn refuse(&mut self, key: &str, command: &Command) -> Vec<Effect> {
        let text = self.word(key, &[("key", Arg::from(self.key(command)))]);
        self.say(Tone::Refused, text);
        Vec::new()
    }

    /// Asks the desk, and notes what for.
    pub fn ask(&mut self, what: Awaited, request: Request) -> Effect {
        self.last_ticket += 1;
        let ticket = Ticket(self.last_ticket);
        if matches!(
            what,
            Awaited::Page
                | Awaited::Hello
                | Awaited::Read
                | Awaited::Weighed
                | Awaited::Mine
                | Awaited::Messages
                | Awaited::Approval
                | Awaited::Polled(_)
        ) {
            // An older question of the same kind is answered by the newer one.
            self.awaited.retain(|(_, other)| *other != what);
        }
        self.awaited.push((ticket, what));
        Effect::Ask(ticket, request)
    }

    /// True while an answer of that kind is waited for.
    pub fn waits_for(&self, wanted: impl Fn(&Awaited) -> bool) -> bool {
        self.awaited.iter().any(|(_, what)| wanted(what))
    }

    /// True while a write is on its way. Taking back is one: it gives the customer on the screen back.
    pub fn is_writing(&self) -> bool {
        self.waits_for(|what| matches!(what, Awaited::Record(_) | Awaited::Undone))
    }

    /// True while a customer is being taken.
    pub fn is_claiming(&self) -> bool {
        self.waits_for(|what| matches!(what, Awaited::Claim))
    }

    /// Keeps the form on top, at most once a second; the rest waits for the next tick.
    pub fn keep(&mut self) -> Vec<Effect> {
        let due = self.kept_at.is_none_or(|at| self.now - at >= KEEP_EVERY);
        let draft = self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Form(form) => self.account().map(|screen| form.draft(screen)),
            _ => None,
        });
        match draft {
            Some(draft) if due => {
                self.kept_at = Some(self.now);
                self.unkept = false;
                vec![Effect::Keep(draft)]
            }
            Some(_) => {
                self.unkept = true;
                Vec::new()
            }
            None => {
                self.unkept = false;
                Vec::new()
            }
        }
    }

    /// True when the desk should be asked again whether it is there.
    pub fn is_to_ask_again(&self) -> bool {
        matches!(self.link, Link::Kept(_) | Link::Away) && self.now - self.asked_at >= ASK_AGAIN
    }

    /// When the model wants to be told the time: to keep a form, to renew a claim, to ask an absent desk again, and at
    /// the next full minute, when the clocks on the screen change; every second only while a line counts down.
    pub fn next_tick(&self) -> DateTime<Utc> {
        let into = TimeDelta::nanoseconds(self.now.timestamp_nanos_opt().unwrap_or(0).rem_euclid(60_000_000_000));
        let minute = self.now + TimeDelta::minutes(1) - into;
        let keep = self.unkept.then(|| self.kept_at.map_or(self.now, |at| at + KEEP_EVERY));
        let renew = self.account().and_then(|screen| screen.renew_at(&self.session.revision.desk));
        let again = matches!(self.link, Link::Kept(_) | Link::Away).then(|| self.asked_at + ASK_AGAIN);
        let recent = super::update::undo::next_tick(self);
        let post = super::post::ask_at(self);
        let requests = super::requests::ask_at(self);
        let second = super::requests::next_second(self);
        let slow = self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::Search(search) => search.slow_at(self.now),
            _ => None,
        });
        [keep, renew, again, recent, post, requests, second, slow].into_iter().flatten().fold(minute, DateTime::min)
    }
}
