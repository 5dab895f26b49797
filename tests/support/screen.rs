//! An agent at the real screen, in process: keys go in, every effect is awaited on the spot, the screen comes out as text.

use std::sync::Arc;

use chrono::TimeDelta;
use dunlin::domain::agent::Actor;
use dunlin::service::Desk;
use dunlin::text::{Language, Words};
use dunlin::tui::chord;
use dunlin::tui::command::Command;
use dunlin::tui::keymap::Keymap;
use dunlin::tui::look::Look;
use dunlin::tui::model::{Model, Session};
use dunlin::tui::msg::Msg;
use dunlin::tui::runner::{Wanted, settle};
use dunlin::tui::update::update;
use dunlin::tui::view;

use super::seat::Seat;
use super::stage::Stage;

/// The terminal that snapshots are taken of, without colours.
pub(crate) const MONO: Look = Look::MONO;

/// One session at a screen.
pub(crate) struct Screen {
    pub(crate) model: Model,
    stage: Stage,
    desk: Desk,
    actor: Actor,
    /// Facts seen so far.
    seen: usize,
    /// Keys pressed so far.
    pub(crate) keys: usize,
    pub(crate) left: bool,
    /// What was put on the clipboard last.
    pub(crate) copied: Option<String>,
}

impl Screen {
    /// Sits down in English; the first questions are answered.
    pub(crate) async fn open(stage: &Stage, seat: &Seat) -> Self {
        Screen::open_in(stage, seat, Language::En).await
    }

    /// Sits down at a screen of that language; the first questions are answered.
    pub(crate) async fn open_in(stage: &Stage, seat: &Seat, language: Language) -> Self {
        let session = Session {
            actor: seat.actor.clone(),
            revision: seat.desk.revision(),
            words: Arc::new(Words::new(language)),
            keymap: Arc::new(Keymap::standard()),
            ids: stage.ids().clone(),
            plain: false,
            still: false,
            outward: dunlin::tui::dial::Outward::default(),
            notices: Vec::new(),
            tutor: false,
        };
        let model = Model::new(session, stage.now(), (80, 24));
        let (desk, actor) = (seat.desk.clone(), seat.actor.clone());
        let mut screen =
            Screen { model, stage: stage.clone(), desk, actor, seen: 0, keys: 0, left: false, copied: None };
        screen.take(Msg::Start).await;
        screen.facts().await;
        screen
    }

    /// Presses keys, as a keymap writes them: `space p f r i enter`.
    pub(crate) async fn press(&mut self, keys: &str) {
        for key in chord::sequence(keys).unwrap() {
            self.keys += 1;
            // A hand takes this long between two keys.
            self.stage.pass(TimeDelta::milliseconds(500));
            self.tick().await;
            self.take(Msg::Key(key)).await;
        }
    }

    /// Types a text, letter by letter.
    pub(crate) async fn type_in(&mut self, text: &str) {
        for letter in text.chars() {
            self.keys += 1;
            self.take(Msg::Key(chord::Chord::char(letter))).await;
        }
    }

    /// Gives a command by name, as the command line does.
    pub(crate) async fn command(&mut self, line: &str) {
        self.stage.pass(TimeDelta::milliseconds(500));
        self.tick().await;
        self.take(Msg::Command(Command::parse(line).unwrap())).await;
    }

    /// Pastes a text.
    pub(crate) async fn paste(&mut self, text: &str) {
        self.take(Msg::Text(text.to_owned())).await;
    }

    /// Lets the session notice the time.
    pub(crate) async fn tick(&mut self) {
        self.take(Msg::Tick(self.stage.now())).await;
    }

    async fn take(&mut self, msg: Msg) {
        let effects = update(&mut self.model, msg);
        let (desk, actor) = (&self.desk, &self.actor);
        let wanted: Wanted = settle(&mut self.model, effects, async |request| desk.ask(actor, request).await).await;
        self.left |= wanted.quit;
        self.copied = wanted.copy.or(self.copied.take());
    }

    /// What stands on the screen at a size.
    pub(crate) fn shown(&self, width: u16, height: u16) -> String {
        let mut model = self.model.clone();
        update(&mut model, Msg::Resize(width, height));
        view::text(&view::render(&model, MONO, width, height).0)
    }

    /// The number of the customer that is open.
    pub(crate) fn customer(&self) -> Option<String> {
        self.model.account().map(|screen| screen.account.customer.number.clone())
    }

    /// What was said last.
    pub(crate) fn said(&self) -> String {
        self.model.said.last().map(|said| said.text.clone()).unwrap_or_default()
    }

    /// Kinds of the facts about customers since the last look, in order.
    pub(crate) async fn facts(&mut self) -> Vec<String> {
        let all = rows!(self.stage, (String,), "select kind from fact where subject = 'customer' order by id");
        let new = all.iter().skip(self.seen).map(|(kind,)| kind.clone()).collect();
        self.seen = all.len();
        new
    }
}
