//! Where a customer can be reached, and what came of trying.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::id::{ContactPointId, CustomerId};

/// How a contact travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// A telephone conversation.
    Phone,
    /// A text message.
    Sms,
    /// An e-mail.
    Email,
    /// A letter on paper.
    Post,
}

impl Channel {
    /// Every channel, as they are listed.
    pub const ALL: [Channel; 4] = [Channel::Phone, Channel::Sms, Channel::Email, Channel::Post];

    /// The name in the database and in files.
    pub fn code(self) -> &'static str {
        match self {
            Channel::Phone => "phone",
            Channel::Sms => "sms",
            Channel::Email => "email",
            Channel::Post => "post",
        }
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Channel {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Channel::ALL.into_iter().find(|channel| channel.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// Who began a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// We called.
    Out,
    /// The customer called.
    In,
}

impl Direction {
    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Direction::Out => "out",
            Direction::In => "in",
        }
    }
}

impl FromStr for Direction {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "out" => Ok(Direction::Out),
            "in" => Ok(Direction::In),
            other => Err(other.to_owned()),
        }
    }
}

/// Whether a contact point may still be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PointStatus {
    /// From a file, never confirmed.
    Unverified,
    /// A right-party contact has happened over it.
    Verified,
    /// Does not work.
    Invalid,
    /// Works but must not be used (a stranger's number, an objection).
    Suppressed,
}

impl PointStatus {
    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            PointStatus::Unverified => "unverified",
            PointStatus::Verified => "verified",
            PointStatus::Invalid => "invalid",
            PointStatus::Suppressed => "suppressed",
        }
    }

    /// True when the point may be used at all.
    pub fn is_usable(self) -> bool {
        matches!(self, PointStatus::Unverified | PointStatus::Verified)
    }
}

impl FromStr for PointStatus {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "unverified" => Ok(PointStatus::Unverified),
            "verified" => Ok(PointStatus::Verified),
            "invalid" => Ok(PointStatus::Invalid),
            "suppressed" => Ok(PointStatus::Suppressed),
            other => Err(other.to_owned()),
        }
    }
}

/// A contact point as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPoint {
    /// Identifier.
    pub id: ContactPointId,
    /// Whose it is.
    pub customer: CustomerId,
    /// Telephone (calls and SMS), e-mail or post.
    pub channel: Channel,
    /// As it is dialled or written: `+4722334455`, an address.
    pub value: String,
    /// Who answers there: a name, a department, "home".
    pub label: String,
    /// Whether it may be used.
    pub status: PointStatus,
    /// True when the customer agreed to be reached here, false when refused, nothing when never asked.
    pub consent: Option<bool>,
    /// Outcome code of the last attempt over it.
    pub last_result: Option<String>,
    /// When that was.
    pub last_at: Option<DateTime<Utc>>,
    /// The file or person it came from.
    pub source: String,
}
