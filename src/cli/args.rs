//! What can be typed after `dunlin`.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{ArgGroup, Args as ClapArgs, Parser, Subcommand, ValueEnum};

use crate::settings::Settings;
use crate::text::Language;

/// A collections desk for the terminal.
#[derive(Debug, Parser)]
#[command(name = "dunlin", version, about, max_term_width = 100)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Options of every command.
#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Global {
    /// Folder of the desk's documents; its database is dunlin.db in it, unless --database says otherwise (DUNLIN_DESK)
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) desk: Option<PathBuf>,
    /// Where the database is: sqlite:PATH or postgres://USER@HOST/NAME (DUNLIN_DATABASE)
    #[arg(long, global = true, value_name = "URL")]
    pub(super) database: Option<String>,
    /// Sit down as this agent: for the desk's service account and on rehearsal desks (DUNLIN_AGENT)
    #[arg(id = "as", long = "as", global = true, value_name = "AGENT")]
    pub(super) agent: Option<String>,
    /// Begin at this instant and run on, e.g. 2026-03-06T08:00:00Z: on rehearsal desks
    #[arg(long, global = true, value_name = "INSTANT")]
    pub(super) now: Option<DateTime<Utc>>,
    /// Print JSON where something is printed
    #[arg(long, global = true)]
    pub(super) json: bool,
}

impl Global {
    /// These options over the settings of file and environment.
    pub(super) fn over(&self, settings: Settings) -> Settings {
        Settings {
            // A desk named here has its own database, whatever a file or the environment says of another.
            database: self.database.clone().or(settings.database.filter(|_| self.desk.is_none())),
            desk: self.desk.clone().or(settings.desk),
            agent: self.agent.clone().or(settings.agent),
            ..settings
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Ask the five questions of the first run again, and write the settings anew
    Setup,
    /// Try it: invented customers in a desk that leaves nothing behind
    Demo(DemoArgs),
    /// Write a desk of your own: documents, database, you as its first agent
    Init {
        /// A folder that does not exist yet, or is empty
        dir: PathBuf,
    },
    /// Check the desk's documents: every fault at once, with file, line and what would do
    Check,
    /// Check the documents and put them in force for every session
    Publish,
    /// Import customers, invoices or payments from a CSV file
    Import {
        #[command(subcommand)]
        what: ImportWhat,
    },
    /// Agents: who may sit down here
    Agent {
        #[command(subcommand)]
        act: AgentAct,
    },
    /// Teams
    Team {
        #[command(subcommand)]
        act: TeamAct,
    },
    /// Sit down and work
    Work {
        /// A line at a time, append-only: for screen readers, scripts and places without a terminal
        #[arg(long)]
        plain: bool,
        /// Stop at the first line that is refused and exit with 1: for scripts
        #[arg(long, requires = "plain")]
        strict: bool,
    },
    /// The queue: who comes next, why, and what is held
    Queue {
        /// Another agent's queue (login); needs the right to lead
        #[arg(long)]
        agent: Option<String>,
        /// Most rows
        #[arg(long, default_value_t = 20)]
        limit: u32,
        /// Show the factors of every rank
        #[arg(long)]
        why: bool,
    },
    /// Requests for somebody's authority: what waits for you, what you asked for, what was decided
    Approvals {
        /// What waits and you may decide; as without any option
        #[arg(long, conflicts_with_all = ["decided", "mine"])]
        waiting: bool,
        /// What was decided, the newest first
        #[arg(long, conflicts_with = "mine")]
        decided: bool,
        /// What you asked for, the newest first
        #[arg(long)]
        mine: bool,
        #[command(subcommand)]
        act: Option<ApprovalAct>,
    },
    /// The daily job: judge promises and rank the whole book
    Advance {
        /// The day, instead of today: on rehearsal desks
        #[arg(long)]
        date: Option<NaiveDate>,
    },
    /// Disputes: who owes an answer, and by when
    Disputes {
        /// All that are open (as without an option)
        #[arg(long, conflicts_with = "overdue")]
        open: bool,
        /// Only those that should have been answered
        #[arg(long)]
        overdue: bool,
    },
    /// Customers
    Customer {
        #[command(subcommand)]
        act: CustomerAct,
    },
    /// A customer's statement of account: movements, open items, ages, ways to pay
    Statement(StatementArgs),
    /// The keys in force
    Keys {
        #[command(subcommand)]
        act: KeysAct,
    },
    /// Measure this desk on its own database
    Bench {
        #[command(subcommand)]
        what: BenchWhat,
    },
    /// Print the man page
    #[command(hide = true)]
    Man,
    /// Print the completions of a shell
    #[command(hide = true)]
    Completions {
        /// Which shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Figures of the whole desk, each with its definition and n: for those who lead and those who audit
    Report {
        #[command(subcommand)]
        what: ReportWhat,
    },
    /// The journal's proof
    Audit {
        #[command(subcommand)]
        act: AuditAct,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum BenchWhat {
    /// The search box: names, ends of telephones, documents and amounts, stroke by stroke
    Search {
        /// Customers whose names, telephones, documents and amounts are typed
        #[arg(long, default_value_t = 40)]
        people: usize,
        /// How often everything is typed
        #[arg(long, default_value_t = 3)]
        rounds: usize,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum AgentAct {
    /// Add an agent
    Add {
        /// Operating-system login
        login: String,
        /// Name shown to colleagues; the login if left out
        #[arg(long)]
        name: Option<String>,
        /// What the agent may do
        #[arg(long, value_enum, default_value_t = RoleArg::Agent)]
        role: RoleArg,
        /// Languages spoken, best first: no,en
        #[arg(long, value_delimiter = ',', default_value = "en")]
        languages: Vec<String>,
        /// Teams, by name
        #[arg(long = "team", value_delimiter = ',')]
        teams: Vec<String>,
    },
    /// List the agents
    List,
    /// Let an agent in no more; the history stays
    Disable {
        /// Login
        login: String,
    },
    /// Let a disabled agent in again
    Enable {
        /// Login
        login: String,
    },
    /// Change an agent; what is not named stays as it is
    #[command(group(ArgGroup::new("change").required(true).multiple(true).args(["name", "role", "languages", "teams"])))]
    Set {
        /// Login
        login: String,
        /// Name shown to colleagues
        #[arg(long)]
        name: Option<String>,
        /// What the agent may do
        #[arg(long, value_enum)]
        role: Option<RoleArg>,
        /// Languages spoken, best first, instead of the present ones: no,en
        #[arg(long, value_delimiter = ',')]
        languages: Option<Vec<String>>,
        /// Teams, by name, instead of the present ones; '' for none
        #[arg(long = "team", value_delimiter = ',')]
        teams: Option<Vec<String>>,
    },
    /// Enter an absence with a back-up, or end one
    Absent {
        /// Login
        login: String,
        /// First day away
        #[arg(long, required_unless_present = "back")]
        from: Option<NaiveDate>,
        /// Last day away
        #[arg(long, requires = "from")]
        until: Option<NaiveDate>,
        /// Login of the one who stands in
        #[arg(long, requires = "from")]
        backup: Option<String>,
        /// The agent is back
        #[arg(long, conflicts_with = "from")]
        back: bool,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RoleArg {
    Auditor,
    Agent,
    Senior,
    Supervisor,
    Admin,
}

#[derive(Debug, Subcommand)]
pub(super) enum TeamAct {
    /// Add a team
    Add {
        /// Name
        name: String,
    },
    /// List the teams
    List,
    /// Close a team: it takes no new customers
    Disable {
        /// Name
        name: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum CustomerAct {
    /// Show a customer's account
    Show {
        /// Customer number, document number, or the beginning of the name
        reference: String,
    },
}

#[derive(Debug, ClapArgs)]
pub(super) struct StatementArgs {
    /// Customer number, document number, or the beginning of the name
    pub(super) reference: String,
    /// The day that it is made for, instead of today
    #[arg(long, value_name = "DAY")]
    pub(super) as_of: Option<NaiveDate>,
    /// The first day whose movements are listed; what lies before is the opening balance
    #[arg(long, value_name = "DAY")]
    pub(super) from: Option<NaiveDate>,
    /// Its language, instead of the customer's: en, no, hu, ro, fr
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) language: Option<Language>,
    /// Write comma-separated values to this file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["xlsx", "text", "json"])]
    pub(super) csv: Option<PathBuf>,
    /// Begin the CSV file with a byte order mark, for programs that read old code pages by default
    #[arg(long, requires = "csv")]
    pub(super) bom: bool,
    /// Write a workbook to this file
    #[arg(long, value_name = "FILE", conflicts_with_all = ["text", "json"])]
    pub(super) xlsx: Option<PathBuf>,
    /// Plain text, to this file or, without one, to standard output
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub(super) text: Option<Option<PathBuf>>,
}

#[derive(Debug, Subcommand)]
pub(super) enum ReportWhat {
    /// How old what is owed is, per currency
    Aging {
        /// A row for each
        #[arg(long, value_enum)]
        by: Option<ByArg>,
        #[command(flatten)]
        file: ReportFile,
    },
    /// What became of promises whose time was up, by agent, segment and amount
    Promises {
        /// First day; without it, the last four weeks and the last thirteen
        #[arg(long, requires = "to")]
        from: Option<NaiveDate>,
        /// Last day
        #[arg(long, requires = "from")]
        to: Option<NaiveDate>,
        #[command(flatten)]
        file: ReportFile,
    },
    /// Cash to be expected by ISO week, and how the last weeks would have been forecast
    Forecast {
        #[command(flatten)]
        file: ReportFile,
    },
}

/// Where a report goes instead of the screen.
#[derive(Debug, ClapArgs)]
#[command(group(ArgGroup::new("target").args(["csv", "xlsx"])))]
pub(super) struct ReportFile {
    /// Write a copy as CSV
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub(super) csv: Option<PathBuf>,
    /// Write a copy as a workbook, with the definitions
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    pub(super) xlsx: Option<PathBuf>,
}

/// What aging is told apart by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ByArg {
    Segment,
    Team,
    Customer,
    Country,
}

#[derive(Debug, Subcommand)]
pub(super) enum ApprovalAct {
    /// Show one request with what is needed to decide it
    Show {
        /// Its number
        number: i64,
    },
    /// Approve a request: it is applied at once, or you are told what has changed
    Approve {
        /// Its number
        number: i64,
        /// What is said with it
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Refuse a request
    Refuse {
        /// Its number
        number: i64,
        /// Why
        #[arg(long)]
        note: String,
    },
    /// Take back what an approved write-off, adjustment or waiver did; needs the right to lead
    Reverse {
        /// Its number
        number: i64,
        /// Why
        #[arg(long)]
        note: String,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum AuditAct {
    /// Check every chain of the journal
    Verify,
}

#[derive(Debug, Subcommand)]
pub(super) enum KeysAct {
    /// Print every binding
    Print {
        /// The ten keys of the first day as a Markdown table
        #[arg(long, conflicts_with = "json")]
        markdown: bool,
    },
    /// Check your keymap: unknown names, sequences in each other's way, and keys that do not reach the desk
    Check {
        /// The keyboard; the one of the settings if left out
        #[arg(long, value_enum)]
        layout: Option<LayoutArg>,
        /// What the keys come through
        #[arg(long, value_enum)]
        terminal: Option<TerminalArg>,
    },
    /// Show what the terminal really sends for each key, and what it means
    Probe,
}

/// Keyboards that the check knows.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LayoutArg {
    No,
    Hu,
    Ro,
    Fr,
    Us,
}

/// Terminals that the check knows.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum TerminalArg {
    Tmux,
    Screen,
    Mosh,
    WindowsTerminal,
    Putty,
    Zellij,
}

/// The name of a value as it is typed.
pub(super) fn value_name(value: &impl ValueEnum) -> Option<String> {
    Some(value.to_possible_value()?.get_name().to_owned())
}

#[derive(Debug, Subcommand)]
pub(super) enum ImportWhat {
    /// Customers with contact points and terms
    Customers(ImportArgs),
    /// Invoices, credit notes, advances, returns and fees; rows may bring their customers
    Invoices(ImportArgs),
    /// Payments and returns from a bank's or a ledger's file
    Payments(ImportArgs),
}

#[derive(Debug, ClapArgs)]
pub(super) struct ImportArgs {
    /// The file
    pub(super) file: PathBuf,
    /// The mapping: a TOML file, or the name of a published one (mappings/NAME.toml)
    #[arg(long)]
    pub(super) map: Option<PathBuf>,
    /// Read and look everything up, write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct DemoArgs {
    /// Keep the desk in this folder, which does not exist yet or is empty
    #[arg(long)]
    pub(super) dir: Option<PathBuf>,
    /// Only make the desk; needs --dir or --database
    #[arg(long)]
    pub(super) no_open: bool,
    /// A line at a time: for screen readers, scripts and places without a terminal
    #[arg(long)]
    pub(super) plain: bool,
    /// Who you are
    #[arg(long, value_enum, default_value_t = DemoRole::Agent)]
    pub(super) role: DemoRole,
    /// How many customers
    #[arg(long, default_value_t = crate::domain::demo::CUSTOMERS, value_parser = customers)]
    pub(super) customers: usize,
    /// The same seed makes the same customers
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
}

impl Default for DemoArgs {
    fn default() -> Self {
        let customers = crate::domain::demo::CUSTOMERS;
        DemoArgs { dir: None, no_open: false, plain: false, role: DemoRole::Agent, customers, seed: 1 }
    }
}

/// A number of customers that a demo can be made of.
fn customers(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(count @ 1..=1_000_000) => Ok(count),
        _ => Err("a number from 1 to 1000000".to_owned()),
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DemoRole {
    Agent,
    Supervisor,
}
