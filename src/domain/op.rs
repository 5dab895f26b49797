//! Operations: the writes that an agent asks for, exactly as the spool keeps them and any later version must replay them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::approval::Proposal;
use super::contact_point::{Channel, Direction};
use super::fact::hex;
use super::id::{AgentId, ApprovalId, ContactPointId, CustomerId, OpId};
use super::outcome::Filled;
use super::point::Change;

/// The version of the form below. A reader refuses a higher one and keeps the operation. Version 1 knew neither
/// [`Act::Snooze`], [`Act::Skip`] nor [`Act::Point`]; version 2 knew no plans and no requests. Both are read as they are.
pub const VERSION: u16 = 3;

/// One write about one customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// Version of this form.
    pub v: u16,
    /// Made when the form opens, never made again: a retry with the same identifier changes nothing.
    pub id: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// The claim under which it was filled in; a write under an older one is refused and kept.
    pub epoch: i64,
    /// Who.
    pub actor: AgentId,
    /// Where the session ran.
    pub device: String,
    /// When the agent confirmed it.
    pub at: DateTime<Utc>,
    /// What.
    pub act: Act,
}

/// What an operation does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "act")]
pub enum Act {
    /// Records what came of a contact, with the promise, callback or dispute that it brings, and the next step.
    Outcome {
        /// What was filled in.
        filled: Box<Filled>,
    },
    /// Starts a call: asks the gate, and refuses where it denies.
    Call {
        /// The number; nothing for a number that is not on file (the customer calls from elsewhere).
        point: Option<ContactPointId>,
        /// How.
        channel: Channel,
        /// Who began it.
        direction: Direction,
    },
    /// Adds a note.
    Note {
        /// The text, cleaned.
        text: String,
    },
    /// Puts the customer back into the queue without an outcome; the reason is kept.
    Release {
        /// Why.
        reason: String,
    },
    /// Puts the customer off: nobody is to call before that instant.
    Snooze {
        /// Until when.
        until: DateTime<Utc>,
        /// Why; may be empty the first time.
        reason: String,
        /// What was typed for the instant, so that it can be shown again when it is taken back.
        when: String,
    },
    /// Passes the customer over for a while.
    Skip {
        /// The reason's code in the desk's list.
        reason: String,
    },
    /// Changes where the customer can be reached (since version 2).
    Point {
        /// How.
        what: Change,
    },
    /// Asks for what lies beyond the agent's own authority, or does it where it does not (since version 3).
    Propose {
        /// The request that it becomes.
        approval: ApprovalId,
        /// What is proposed.
        proposal: Box<Proposal>,
        /// Why: a code of the desk's list.
        reason: String,
        /// What the agent wrote.
        note: String,
        /// What proves it.
        evidence: String,
        /// The customer is on the line.
        live: bool,
    },
    /// Takes up the other terms that a request was answered with (since version 3).
    TakeUp {
        /// The request.
        approval: ApprovalId,
    },
    /// Takes a request back that nobody decided, or lets other terms go (since version 3).
    Recall {
        /// The request.
        approval: ApprovalId,
        /// Why.
        reason: String,
    },
}

impl Act {
    /// The name in the operation log.
    pub fn code(&self) -> &'static str {
        match self {
            Act::Outcome { .. } => "outcome",
            Act::Call { .. } => "call",
            Act::Note { .. } => "note",
            Act::Release { .. } => "release",
            Act::Snooze { .. } => "snooze",
            Act::Skip { .. } => "skip",
            Act::Point { .. } => "point",
            Act::Propose { .. } => "propose",
            Act::TakeUp { .. } => "take_up",
            Act::Recall { .. } => "recall",
        }
    }
}

impl Op {
    /// SHA-256 of the serialized operation: the same identifier with another content is an error, not a replay.
    ///
    /// # Errors
    /// When it cannot be serialized, which no value of this form brings about.
    pub fn payload_hash(&self) -> Result<String, serde_json::Error> {
        Ok(hex(&Sha256::digest(serde_json::to_vec(self)?)))
    }
}

/// A form as it was typed so far, kept so that a broken line loses at most a second of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// About whom.
    pub customer: CustomerId,
    /// Identifier of the operation that the form will become.
    pub op: OpId,
    /// The outcome the form is for.
    pub outcome: String,
    /// Field code and text as typed, in the order of the form.
    pub typed: Vec<(String, String)>,
    /// Which field the cursor stood in.
    pub focus: usize,
    /// The call that runs, if `call` started one.
    pub call: Option<Started>,
    /// Forms of the same customer that were closed half-way; with an empty `outcome` there is no other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub put_away: Vec<PutAway>,
}

/// A form that was closed with something typed in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutAway {
    /// The outcome the form is for.
    pub outcome: String,
    /// Field code and text as typed, in the order of the form.
    pub typed: Vec<(String, String)>,
}

/// A call that was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// The number, where it is on file.
    pub point: Option<ContactPointId>,
    /// How.
    pub channel: Channel,
    /// Who began it.
    pub direction: Direction,
    /// When.
    pub at: DateTime<Utc>,
}
