//! What the desk answers, and how it says no.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::agent::Right;
use crate::domain::contact::Decision;
use crate::domain::entry::EntryFault;
use crate::domain::id::CustomerId;
use crate::domain::message::Recipient;
use crate::domain::outcome::Field;
use crate::domain::point;

use super::account::{Account, Looked};
use super::history;
use super::point::Points;
use super::queue::{Empty, Page};
use super::record::Recorded;
use super::{approval, callback, message, mine, undo};

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// To `Hello`.
    Hello(Hello),
    /// One page of the queue.
    Queue(Page),
    /// A customer, claimed for the asking agent or read again.
    Account(Box<Account>),
    /// An account that is only looked at.
    Looked(Box<Looked>),
    /// A customer's contact points.
    Points(Box<Points>),
    /// A page of what happened.
    History(Box<history::Page>),
    /// One fact, whole.
    Told(Box<history::Told>),
    /// What fits what was looked for.
    Search(super::search::Answer),
    /// Nothing to take, and why.
    Empty(Empty),
    /// The claim holds on until then.
    Renewed {
        /// The customer.
        customer: CustomerId,
        /// The end of the lease.
        until: DateTime<Utc>,
        /// How many messages are unread.
        unread: i64,
    },
    /// A window of the agent's own day.
    Mine(Box<mine::Page>),
    /// A window of the messages.
    Messages(Box<message::Page>),
    /// Who can be written to.
    Recipients(Vec<Recipient>),
    /// The message is before its readers.
    Sent(Box<message::Sent>),
    /// So many messages are unread.
    Unread(i64),
    /// A window of requests.
    Approvals(Box<approval::Page>),
    /// One request.
    Approval(Box<approval::Shown>),
    /// What a proposal would need.
    Drafted(Box<approval::Drafted>),
    /// A request was decided.
    Decided(Box<approval::Decided>),
    /// The operation is in the journal, or kept here until it is.
    Recorded(Box<Recorded>),
    /// The form is on this machine's disk.
    DraftKept,
    /// What a moment for a call would mean.
    Weighed(Box<callback::Weighed>),
    /// What the next undo would take back.
    Undoable(undo::Undoable),
    /// It was taken back, and the customer is open again.
    Undone(Box<undo::Undone>),
}

/// An agent's day so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hello {
    /// Day counters of the asking agent.
    pub today: Counters,
    /// Operations that wait on this machine for the database.
    pub waiting: usize,
    /// How many messages are unread.
    pub unread: i64,
    /// Operations that were confirmed here and that the desk will not take, with the reasons: a person has to look.
    pub aside: Vec<String>,
}

/// What an agent did on one day of the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    /// Accounts worked.
    pub worked: i64,
    /// Somebody was reached.
    pub contacted: i64,
    /// The right party was reached.
    pub right_party: i64,
    /// Promises taken.
    pub promises: i64,
    /// Excuses that nobody said.
    pub not_said: i64,
}

/// Why an answer is missing.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Trouble {
    /// The desk says no, for a reason that the person can act on.
    #[error("refused: {0:?}")]
    Refused(Box<Refusal>),
    /// The database cannot be reached or does not answer; what was confirmed is kept and sent again.
    #[error("the database does not answer: {0}")]
    Away(String),
    /// Others were in the way; the same request may be made again.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// This machine cannot keep the operation (disk full, spool not writable): nothing is confirmed.
    #[error("nothing was kept: {0}")]
    NotKept(String),
    /// No configuration was published in this database yet.
    #[error("the database has no published configuration")]
    NothingPublished,
    /// The program is wrong somewhere; the words are for its makers.
    #[error("internal trouble: {0}")]
    Internal(String),
}

/// The desk's "no", always with what the person needs to go on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "refusal")]
pub enum Refusal {
    /// No customer bears that number or name.
    NotFound {
        /// What was looked for.
        reference: String,
    },
    /// Several customers do.
    Ambiguous {
        /// What was looked for.
        reference: String,
        /// Number and name of the first few.
        matches: Vec<(String, String)>,
    },
    /// No enabled agent has that login.
    NoSuchAgent {
        /// The login.
        login: String,
    },
    /// A name that must be unique is in use.
    Taken {
        /// Of what: `agent`, `team`.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// A name that must not be empty is.
    Empty {
        /// Of what: `login`, `name`.
        what: &'static str,
    },
    /// A login that the operating system would not give, and that is no name for a folder either.
    BadLogin {
        /// The login.
        login: String,
    },
    /// No language of the desk has that code.
    NoSuchLanguage {
        /// What was asked for.
        code: String,
        /// The codes that there are.
        known: Vec<&'static str>,
    },
    /// No team has that name.
    NoSuchTeam {
        /// The name.
        name: String,
    },
    /// An absence that ends before it begins.
    EndsBeforeItBegins,
    /// Nobody but this agent can run the desk.
    LastAdmin {
        /// The agent's login.
        login: String,
    },
    /// A colleague works it.
    HeldBy {
        /// The customer.
        customer: CustomerId,
        /// The colleague's name.
        holder: String,
        /// The end of the lease, or of the time in which only the holder may resume.
        until: DateTime<Utc>,
    },
    /// The gate denies the contact.
    Gate {
        /// With every answer.
        decision: Decision,
    },
    /// Fields are missing.
    Missing {
        /// Which.
        fields: Vec<Field>,
    },
    /// A field's content does not do.
    Faulty {
        /// Which.
        field: Field,
        /// Why.
        #[serde(skip)]
        fault: EntryFault,
    },
    /// The catalogue in force has no such outcome or excuse.
    Unknown {
        /// What was asked for.
        code: String,
        /// The nearest that it has.
        nearest: Option<String>,
    },
    /// The claim was lost before the write: it is kept apart, and nothing of it was applied.
    Stale {
        /// Who has the customer now.
        holder: Option<String>,
    },
    /// The same operation came twice with different content.
    Altered,
    /// The agent's role does not have the right.
    NotAllowed {
        /// The right that is missing.
        #[serde(skip)]
        right: Right,
    },
    /// The agent was disabled, or has no such customer in scope.
    OutOfScope,
    /// Nobody that can be written to has that name.
    NoSuchRecipient {
        /// The name.
        name: String,
        /// The address that resembles it most.
        nearest: Option<String>,
    },
    /// Several who can be written to have names that begin so.
    SeveralRecipients {
        /// The beginning.
        name: String,
        /// Addresses of the first of them.
        addresses: Vec<String>,
    },
    /// A group in which nobody but the sender could read a message.
    NobodyThere {
        /// The group's name.
        name: String,
    },
    /// A text that is too long.
    TooLong {
        /// Most characters.
        most: usize,
    },
    /// A change to a contact point that does not do.
    Point {
        /// Why.
        fault: point::Fault,
    },
    /// A promise further away than the desk allows.
    TooLate {
        /// The last day that would do.
        last: chrono::NaiveDate,
    },
    /// A customer must not be put off beyond the callback that was agreed.
    BeyondCallback {
        /// When the callback is.
        at: DateTime<Utc>,
    },
    /// What it is about has changed since: nothing was applied.
    Overtaken,
    /// What was recorded cannot be taken back.
    NotUndone {
        /// Why not.
        why: undo::Why,
    },
}

impl Refusal {
    /// A code that is none of those known, with the nearest of them, if one is near enough to be a slip of the hand.
    pub(super) fn unknown<'a>(code: &str, known: impl Iterator<Item = &'a str>) -> Self {
        let nearest = known
            .map(|name| (strsim::damerau_levenshtein(code, name), name))
            .min()
            .filter(|(distance, name)| *distance <= 1 + name.len() / 3)
            .map(|(_, name)| name.to_owned());
        Refusal::Unknown { code: code.to_owned(), nearest }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Trouble::Refused(Box::new(refusal))
    }
}
