//! The command line: arguments, wiring, exit codes. Trouble goes to standard error with the next step.

mod approvals;
mod args;
mod audit;
mod bench;
mod customer;
mod demo;
mod desk;
mod dispute;
mod door;
mod first;
mod import;
mod keys;
mod man;
mod out;
mod people;
mod queue;
mod report;
mod say;
mod statement;
mod work;

use std::process::ExitCode;

use clap::Parser;

use crate::ingest::field::FileKind;
use crate::settings::Settings;
use crate::text::Words;
use args::{Args, Command, ImportWhat};
use door::Door;
use out::Failure;
use work::Sitting;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It did what was asked.
    Done,
    /// It was refused, or there was nothing to do.
    Nothing,
    /// Something is wrong.
    Trouble,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Nothing => 1,
            Exit::Trouble => 2,
        })
    }
}

/// Runs the program with the arguments of the process.
pub fn run() -> Exit {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return out::usage(&error),
    };
    match start(args) {
        Ok(exit) => exit,
        Err(failure) => out::failed(&failure),
    }
}

/// The settings of this user's file and of the environment.
fn settings() -> Result<Settings, Failure> {
    Settings::load().map_err(|fault| Failure::trouble(fault.say(&Words::new(door::located()))))
}

fn start(args: Args) -> Result<Exit, Failure> {
    let settings = args.global.over(settings()?);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(Failure::trouble)?;
    let exit = runtime.block_on(command(args, settings));
    // A task that hangs on a dead connection must not keep the process; what it carries lies in the spool.
    runtime.shutdown_timeout(std::time::Duration::from_millis(500));
    exit
}

async fn command(args: Args, settings: Settings) -> Result<Exit, Failure> {
    let json = args.global.json;
    let Some(command) = args.command else { return first::alone(args.global, settings).await };
    // The demo goes into a database that is named on the line, never into the desk's own of the settings.
    let settings = match &command {
        Command::Demo(_) => Settings { database: args.global.database.clone(), ..settings },
        _ => settings,
    };
    let door = Door::new(settings, args.global.clone())?;
    match command {
        Command::Setup => first::setup(args.global, &door.settings).await,
        Command::Demo(args) => demo::run(door, args).await,
        Command::Init { dir } => desk::init(&door, &dir).await,
        Command::Check => desk::check(&door, json),
        Command::Publish => desk::publish(&door, json).await,
        Command::Import { what } => match what {
            ImportWhat::Customers(args) => import::run(&door, FileKind::Customers, &args, json).await,
            ImportWhat::Invoices(args) => import::run(&door, FileKind::Invoices, &args, json).await,
            ImportWhat::Payments(args) => import::run(&door, FileKind::Payments, &args, json).await,
        },
        Command::Agent { act } => people::agent(&door, act, json).await,
        Command::Team { act } => people::team(&door, act, json).await,
        Command::Work { strict: true, .. } => work::run(&door, Sitting::Strict).await,
        Command::Work { plain: true, .. } => work::run(&door, Sitting::Lines).await,
        Command::Work { .. } => work::run(&door, Sitting::Screen).await,
        Command::Keys { act } => keys::run(&door, &act, json).await,
        Command::Man => man::page(&door),
        Command::Completions { shell } => man::completions(shell),
        Command::Queue { agent, limit, why } => queue::show(&door, agent.as_deref(), limit, why, json).await,
        Command::Approvals { act: Some(act), .. } => approvals::act(&door, act, json).await,
        Command::Approvals { decided, mine, .. } => approvals::list(&door, decided, mine, json).await,
        Command::Advance { date } => queue::advance(&door, date, json).await,
        Command::Disputes { overdue, .. } => dispute::run(&door, overdue, json).await,
        Command::Customer { act } => customer::run(&door, act, json).await,
        Command::Statement(args) => statement::run(&door, &args, json).await,
        Command::Bench { what } => bench::run(&door, &what, json).await,
        Command::Report { what } => report::run(&door, what, json).await,
        Command::Audit { act } => audit::run(&door, act, json).await,
    }
}
