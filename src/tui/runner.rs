//! Performs effects: each question to the desk is a task of its own, so that no database future is dropped half-way.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinSet;

use super::dial;
use super::effect::Effect;
use super::model::Model;
use super::msg::{Msg, Saved};
use super::update::update;
use crate::domain::agent::Actor;
use crate::service::{Desk, Reply, Request, Trouble};

/// How long line mode waits for the end of a dialling command; after that it runs on unheard.
const PATIENCE: Duration = Duration::from_secs(2);

/// What an effect wants of the one who holds the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Put this text on the clipboard.
    pub copy: Option<String>,
    /// Sound the bell.
    pub bell: bool,
    /// Draw everything anew.
    pub redraw: bool,
    /// Leave.
    pub quit: bool,
}

/// Spawns the questions and collects the answers.
#[derive(Debug)]
pub struct Runner {
    desk: Desk,
    actor: Actor,
    sender: UnboundedSender<Msg>,
    answers: UnboundedReceiver<Msg>,
    tasks: JoinSet<()>,
}

impl Runner {
    /// A runner for one session.
    pub fn new(desk: Desk, actor: Actor) -> Self {
        let (sender, answers) = unbounded_channel();
        Runner { desk, actor, sender, answers, tasks: JoinSet::new() }
    }

    /// Performs effects; what concerns the terminal is given back.
    pub fn perform(&mut self, effects: Vec<Effect>) -> Wanted {
        // Tasks that are done are forgotten here: nothing waits for them one by one.
        while self.tasks.try_join_next().is_some() {}
        let mut wanted = Wanted::default();
        for effect in effects {
            match effect {
                Effect::Ask(ticket, request) => {
                    let (desk, actor, sender) = (self.desk.clone(), self.actor.clone(), self.sender.clone());
                    self.tasks.spawn(async move {
                        let answer = desk.ask(&actor, request).await;
                        // The session may be over: then nobody waits for the answer.
                        let _ = sender.send(Msg::Reply(ticket, answer));
                    });
                }
                Effect::Keep(draft) => self.quietly(Request::Draft(draft)),
                Effect::Forget(customer) => self.quietly(Request::Forget(customer)),
                Effect::Copy(text) => wanted.copy = Some(text),
                Effect::Save(file, text) => {
                    let _ = self.sender.send(Msg::Saved(save(&file, &text)));
                }
                Effect::Dial(argv) => {
                    let sender = self.sender.clone();
                    // Not among the tasks that the end of the session waits for: a softphone may run all day.
                    tokio::spawn(async move {
                        let _ = sender.send(Msg::Dialled(dial::run(argv, None).await));
                    });
                }
                Effect::Bell => wanted.bell = true,
                Effect::Redraw => wanted.redraw = true,
                Effect::Quit => wanted.quit = true,
            }
        }
        wanted
    }

    /// Asks what nobody waits for; trouble goes to the log.
    fn quietly(&mut self, request: Request) {
        let (desk, actor) = (self.desk.clone(), self.actor.clone());
        self.tasks.spawn(async move {
            if let Err(trouble) = desk.ask(&actor, request).await {
                tracing::warn!(%trouble, "the form was not kept as it is");
            }
        });
    }

    /// The next answer.
    pub async fn answer(&mut self) -> Option<Msg> {
        self.answers.recv().await
    }

    /// An answer that lies ready.
    pub fn ready(&mut self) -> Option<Msg> {
        self.answers.try_recv().ok()
    }

    /// Waits for everything that was asked: a write on its way is not abandoned.
    pub async fn finish(mut self) {
        while self.tasks.join_next().await.is_some() {}
    }
}

/// Performs effects on the spot, and what follows from their answers, until nothing is left. Line mode and tests live by
/// it: after it nothing is on its way.
pub async fn settle(
    model: &mut Model,
    effects: Vec<Effect>,
    mut ask: impl AsyncFnMut(Request) -> Result<Reply, Trouble>,
) -> Wanted {
    let mut wanted = Wanted::default();
    let mut left: std::collections::VecDeque<Effect> = effects.into();
    while let Some(effect) = left.pop_front() {
        match effect {
            Effect::Ask(ticket, request) => {
                let answer = ask(request).await;
                left.extend(update(model, Msg::Reply(ticket, answer)));
            }
            Effect::Keep(draft) => quietly(ask(Request::Draft(draft)).await),
            Effect::Forget(customer) => quietly(ask(Request::Forget(customer)).await),
            Effect::Copy(text) => wanted.copy = Some(text),
            Effect::Save(file, text) => left.extend(update(model, Msg::Saved(save(&file, &text)))),
            Effect::Dial(argv) => {
                let dialled = dial::run(argv, Some(PATIENCE)).await;
                left.extend(update(model, Msg::Dialled(dialled)));
            }
            Effect::Bell => wanted.bell = true,
            Effect::Redraw => wanted.redraw = true,
            Effect::Quit => wanted.quit = true,
        }
    }
    wanted
}

/// Writes a text to a file of its own: one that is there already stays as it is.
fn save(file: &Path, text: &str) -> Saved {
    let written = OpenOptions::new().write(true).create_new(true).open(file);
    let written = written.and_then(|mut file| file.write_all(text.as_bytes()));
    Saved { file: file.display().to_string(), fault: written.err().map(|error| error.to_string()) }
}

fn quietly(answer: Result<Reply, Trouble>) {
    if let Err(trouble) = answer {
        tracing::warn!(%trouble, "the form was not kept as it is");
    }
}
