//! dunlin: a collections desk for the terminal.
//!
//! An agent takes the next customer from a shared, prioritised queue, reads the account while the phone rings, records the
//! outcome or the promise to pay in a few keys, and gets the next customer. Several agents work one SQLite file or one
//! PostgreSQL server.
//!
//! # The map
//!
//! One line a room, in reading order; each may import the rooms above it in this list and no other. `tests/architecture.rs`
//! holds the rooms to it.
//!
//! - [`domain`] decides: money, dates as typed, balances, promises, the contact gate, the score, the journal's chain. Values in,
//!   values out; `now` and `today` are arguments; nothing there can fail for want of a disk or a network.
//! - [`text`] speaks: five languages from embedded catalogues, and how each writes money and days. No visible word stands
//!   elsewhere.
//! - [`export`] turns tables with typed cells into files, CSV and XLSX, and a statement of account into such tables. It
//!   knows no disk.
//! - [`ingest`] reads files: bytes to rows, faults and notes, in two streaming passes. It knows no database.
//! - [`clock`] and [`ids`] are the only makers of instants and identifiers; they are passed down as values.
//! - [`revision`] is a published state of the desk's configuration: documents in, one checked value or every fault at once out.
//! - [`store`] is the only room with SQL: one text for two databases, every function on a transaction, no decisions.
//! - [`service`] has the use cases. It alone commits. Its one entry is [`service::Desk::ask`]; its one table of rights is
//!   [`service::request::needs`].
//! - [`tui`] is the screen and line mode: a model, one pure `update` that answers with effects, a view that only reads. One
//!   registry ([`tui::command`]) names what can be done; keys, help, the command line, line mode, the footer, the man page and
//!   the README's table come from it, and one function ([`tui::enabled`]) says whether a command may run now, and why not.
//! - [`settings`] is where the desk is and how it looks, for this user; [`settings::file`] writes what the first run asked.
//! - [`cli`] wires everything: arguments, the door (who sits down at which desk), exit codes.
//!
//! # What always holds
//!
//! - **A claim is fenced by an epoch that only grows** (`work_item.epoch`). Time decides who may claim; only the epoch decides
//!   who may write. A write under an older one is kept apart whole, and nothing of it is applied.
//! - **An operation acts once.** Its identifier is made when the form opens and lies in the spool on this machine's disk before
//!   the database is asked; applied and set apart share one key space (`operation`), so a retry or a replay finds its answer.
//! - **Facts are appended in the transaction of the change they tell of**, chained per customer, agent and desk. The end of the
//!   chain lies on the subject's row and is moved under the condition that it is what was read: there is no global lock.
//! - **Taking back adds facts and deletes none.** What an outcome, a note, a snooze or a skip replaced lies with it
//!   (`operation.replaced`), written in its transaction; `undone_by` names what took it back. It is a request of its own and
//!   never waits on a disk. Calls and changes of contact points are not taken back; the attempt that happened stays one.
//! - **The gate is under every path**: at the claim, at `call`, at the record. Its answer also lies on the work item, so that
//!   claims can filter; the row that `next` got is asked again in the same transaction. A customer opened by number or taken up
//!   again is shown with the gate's answer, and `call` asks it. The ranking (`ready`) is only advice.
//! - **Who may see a customer is asked once, for every way in**: the queue, the search, looking, the history, contact points
//!   and messages about a customer go by the agent's teams and languages.
//! - **The index of the search follows the tables**: triggers note whose name, number or contact point changed, and the desk
//!   folds and writes the terms (`service::search`); a search says when not all of them are there yet.
//! - **Money is whole minor units of one currency.** Two currencies are never added; the base currency serves ranking and sums
//!   marked ≈ only.
//! - **Every document and every payment equals its live shares and what is left of it.** Shares are made and taken back on one
//!   [`domain::book`], which refuses what does not sum; one that is taken back is marked and never deleted, and a document that
//!   the desk made is taken back by its opposite. `dunlin audit verify` adds all of it up.
//! - **A promise is judged from the payments, not from what was said of it**: whenever money comes or goes back, and daily. A
//!   reversed payment opens again what it had kept, and takes the discount of a settlement with it.
//! - **No future of the database is dropped half-way**: the desk runs each request of a session in a task of its own, and the
//!   command line waits for what it asks.
//! - **A customer that opened by itself takes no key for 400 ms**, nor does a form or a list that came along: what was meant
//!   for another falls on nobody.
//! - **Nobody decides what they asked for.** A request (`approval`) is held, not applied and flagged; it is raised only where
//!   somebody else could decide it, and applied by the limits of the one who does, with what was granted lately added up, while
//!   the figures that it rests on still stand. Own authority is a request too, decided by its author within the author's limits.
//! - **A message is a row and no fact**: it changes nothing of a customer, and names none whom its reader may not see.
//! - **SQLite takes turns**: a lock on a file beside the database hands the right to write on in order.
//!
//! # One key press
//!
//! `n` on an account: `tui::shell` gets the event, `tui::chord` makes it a chord, [`tui::update`] asks the keymap and finds
//! `outcome no_answer`. The catalogue of the revision says that it asks for nothing more, so an [`Op`](domain::op::Op) is made
//! and an effect asks the desk to record it and to open the next customer. `tui::runner` starts a task; `service::record` keeps
//! the operation in the spool, opens a write transaction, moves under the claim's epoch (`store::claim::fence`),
//! `service::outcome` asks the gate and the catalogue, writes attempt, outcome, plan and counters, the journal appends,
//! `service::rank` puts the customer where it belongs now, `service::claim` takes the next one, and all of it is committed as
//! one. The spool lets go of the operation. The reply carries the next account; `update` puts it on the screen, and the view
//! draws once.
//!
//! # One imported invoice, until its promise is kept
//!
//! `dunlin import invoices` surveys the file (`ingest::profile`), then reads it again row by row (`ingest::reader`);
//! `service::import` looks up what is known in batches, writes customers, invoices and facts set by set, and ranks whom it
//! touched. `next` hands the customer out. A promise is an outcome with an amount and a day, a plan one with several:
//! `service::promise::make` takes the offer, `domain::plan::judge` holds it against the role's limits, and `service::plan::put`
//! writes the promises with what of which document each covers. The balance counts them as promised, and the gate's `promise`
//! check holds what they cover. A payment file brings the money: `service::import::settle` asks `domain::ladder::allocate` which
//! documents it is for and how sure that is, makes the shares on one `domain::book` for the batch, which knows what is left of
//! everything, and writes what the book says was made and moved. `service::promise::evaluate` then appropriates the payments
//! (`domain::promise::appropriate`) and judges each promise (`domain::promise::evaluate`); `service::plan::follow` ends or
//! keeps its plan, and a settlement's discount becomes a document (`service::ledger::credit`). `dunlin advance` judges those
//! whose day came without money, and ranks the whole book into a new generation.
//!
//! # Where this departs from the first design
//!
//! - `revision` is a folder and carries the documents, because mappings are found in it by name.
//! - `text` is asked by `service` too (`service::voice`), so that a refusal sounds the same on every surface.
//! - The claim reads the ranking from its top: a scan that begins at the last claimed score comes with measurements of load.
//! - The demo's book is invented by a function of seed and Monday and not read from files, and the money of its last weeks is
//!   played through the use cases (`service::demo`).
//! - A request remembers the figures that it rests on, not the version of a row: what changed nothing of them overtakes nothing.
//! - The rooms that send (`channel`) and serve (`ssh`) are not built yet, and nothing stands in for them.

pub mod cli;
pub mod clock;
pub mod domain;
pub mod export;
pub mod ids;
pub mod ingest;
pub mod revision;
pub mod service;
pub mod settings;
pub mod store;
pub mod text;
pub mod tui;
