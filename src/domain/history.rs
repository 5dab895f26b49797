//! How a customer's facts are told apart when somebody reads back.

use serde::{Deserialize, Serialize};

/// A kind of reading: which facts are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Every fact.
    #[default]
    All,
    /// Calls, outcomes, callbacks, and what held or ended them.
    Contacts,
    /// Promises, payments, disputes, documents.
    Money,
    /// Notes.
    Notes,
    /// Changes of what is on file, and everything that has no other place.
    Data,
}

impl Group {
    /// Every group, in the order of the screen.
    pub const ALL: [Group; 5] = [Group::All, Group::Contacts, Group::Money, Group::Notes, Group::Data];

    /// The name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Group::All => "all",
            Group::Contacts => "contacts",
            Group::Money => "money",
            Group::Notes => "notes",
            Group::Data => "data",
        }
    }

    /// The group that a kind of fact belongs to: by how its name begins, so that kinds made later find their place too.
    pub fn of(kind: &str) -> Group {
        const BEGINNINGS: [(Group, &[&str]); 3] = [
            (Group::Notes, &["note"]),
            (
                Group::Money,
                &[
                    "promise",
                    "payment",
                    "dispute",
                    "invoice",
                    "adjustment",
                    "instalment",
                    "plan",
                    "statement",
                    "approval",
                    "credit",
                ],
            ),
            (
                Group::Contacts,
                &[
                    "call",
                    "outcome",
                    "breach",
                    "claimed",
                    "released",
                    "hold",
                    "stopped",
                    "set_apart",
                    "trace",
                    "task",
                    "supervisor",
                    "resend",
                    "skipped",
                    "snoozed",
                    "undone",
                ],
            ),
        ];
        BEGINNINGS
            .iter()
            .find(|(_, beginnings)| beginnings.iter().any(|beginning| kind.starts_with(beginning)))
            .map_or(Group::Data, |(group, _)| *group)
    }

    /// True for a fact that this reading wants.
    pub fn holds(self, kind: &str) -> bool {
        self == Group::All || self == Group::of(kind)
    }

    /// The group so many places further, round at both ends.
    #[must_use]
    pub fn step(self, by: isize) -> Group {
        let count = Group::ALL.len() as isize;
        let at = Group::ALL.iter().position(|group| *group == self).unwrap_or(0) as isize;
        Group::ALL[(at + by).rem_euclid(count) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_place() {
        for (kind, group) in [
            ("call_started", Group::Contacts),
            ("callback_agreed", Group::Contacts),
            ("outcome_recorded", Group::Contacts),
            ("promise_made", Group::Money),
            ("payment_applied", Group::Money),
            ("invoice_imported", Group::Money),
            ("note_added", Group::Notes),
            ("point_added", Group::Data),
            ("customer_imported", Group::Data),
            ("something_new", Group::Data),
        ] {
            assert_eq!(Group::of(kind), group, "{kind}");
            assert!(group.holds(kind) && Group::All.holds(kind));
        }
        assert_eq!(Group::All.step(-1), Group::Data);
        assert_eq!(Group::Data.step(1), Group::All);
    }
}
