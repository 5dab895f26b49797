//! Changes to where a customer can be reached, as an agent asks for them, and what stands against one.

use serde::{Deserialize, Serialize};

use super::contact_point::{Channel, ContactPoint, PointStatus};
use super::id::ContactPointId;

/// Most characters of a telephone number, an e-mail address (RFC 5321, 4.5.3.1.3) or a postal address.
pub const LONGEST: usize = 254;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    /// A new point. It gets the identifier of the operation.
    Add {
        /// How it is reached.
        channel: Channel,
        /// As it was typed.
        value: String,
        /// Who answers there.
        label: String,
    },
    /// Another value or label. The old value stays on file, out of use, so that no file brings it back.
    Correct {
        /// Which.
        point: ContactPointId,
        /// As it was typed.
        value: String,
        /// Who answers there.
        label: String,
    },
    /// Out of use.
    Suppress {
        /// Which.
        point: ContactPointId,
        /// Why.
        reason: String,
    },
    /// In use again.
    Lift {
        /// Which.
        point: ContactPointId,
        /// Why.
        reason: String,
    },
    /// One place towards the first or the last: the first is tried first.
    Move {
        /// Which.
        point: ContactPointId,
        /// True towards the first.
        up: bool,
    },
}

impl Change {
    /// The name in the catalogues.
    pub fn code(&self) -> &'static str {
        match self {
            Change::Add { .. } => "add",
            Change::Correct { .. } => "correct",
            Change::Suppress { .. } => "suppress",
            Change::Lift { .. } => "lift",
            Change::Move { .. } => "move",
        }
    }
}

/// What stands against a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum Fault {
    /// Nothing was typed.
    Empty,
    /// No number that can be dialled from anywhere.
    NoPhone {
        /// What was typed.
        value: String,
    },
    /// No e-mail address.
    NoEmail {
        /// What was typed.
        value: String,
    },
    /// Longer than any address is.
    TooLong,
    /// The customer has it already.
    Twice {
        /// The value on file.
        value: String,
        /// Its label.
        label: String,
        /// Whether it may be used.
        status: PointStatus,
    },
    /// The customer has no such point any more.
    Gone,
    /// A point leaves use, or comes back, for a reason.
    NoReason,
    /// It is so already.
    Already {
        /// What it is.
        status: PointStatus,
    },
    /// Nothing would change.
    Same,
    /// It stands at the end already.
    AtTheEnd,
}

impl Fault {
    /// The name in the catalogues.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Empty => "empty",
            Fault::NoPhone { .. } => "no-phone",
            Fault::NoEmail { .. } => "no-email",
            Fault::TooLong => "too-long",
            Fault::Twice { .. } => "twice",
            Fault::Gone => "gone",
            Fault::NoReason => "no-reason",
            Fault::Already { .. } => "already",
            Fault::Same => "same",
            Fault::AtTheEnd => "at-the-end",
        }
    }
}

/// What a text most likely is: an address with an `@` is an e-mail, digits and their signs are a telephone, the rest is
/// an address on paper.
pub fn guess(value: &str) -> Channel {
    let value = value.trim();
    let telephone = value.chars().any(|c| c.is_ascii_digit())
        && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '.' | '/' | '(' | ')'));
    if value.contains('@') {
        Channel::Email
    } else if telephone {
        Channel::Phone
    } else {
        Channel::Post
    }
}

/// An e-mail address as far as its form can tell: one `@`, a host with a dot, nothing that parts addresses in a list, the
/// host in small letters. Whether anybody reads it only a mail can show.
pub fn email(text: &str) -> Option<String> {
    let (user, host) = text.split_once('@')?;
    let labels = host.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    });
    let odd = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')' | '"' | '@');
    let dotted = user.starts_with('.') || user.ends_with('.') || user.contains("..");
    let fits = !user.is_empty() && user.len() <= 64 && !user.contains(odd) && !dotted;
    (fits && labels && host.contains('.')).then(|| format!("{user}@{}", host.to_lowercase()))
}

/// What two values of one place have in common: an address counts in any writing.
pub fn place(channel: Channel, value: &str) -> String {
    match channel {
        Channel::Phone | Channel::Sms => value.to_owned(),
        Channel::Email | Channel::Post => value.to_lowercase(),
    }
}

/// The point among a customer's that is reached at the same place.
pub fn same<'a>(points: &'a [ContactPoint], channel: Channel, value: &str) -> Option<&'a ContactPoint> {
    let wanted = place(channel, value);
    points.iter().find(|point| point.channel == channel && place(channel, &point.value) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_says_what_it_is() {
        for (text, channel) in [
            ("22 33 44 55", Channel::Phone),
            ("+36 (1) 234-5678", Channel::Phone),
            ("post@nord.no", Channel::Email),
            ("Storgata 12, 0155 Oslo", Channel::Post),
            ("", Channel::Post),
        ] {
            assert_eq!(guess(text), channel, "{text}");
        }
    }

    #[test]
    fn an_email_address_has_the_form_of_one() {
        assert_eq!(email("Kari.Nordmann@Nord.NO").as_deref(), Some("Kari.Nordmann@nord.no"));
        assert_eq!(email("számla@őszi.hu").as_deref(), Some("számla@őszi.hu"));
        for wrong in [
            "kari",
            "@nord.no",
            "kari@nord",
            "kari@@nord.no",
            "a b@nord.no",
            "k@.no",
            "k@-x.no",
            ".k@nord.no",
            "a@b.no, c@d.no",
        ] {
            assert_eq!(email(wrong), None, "{wrong}");
        }
    }
}
