//! Putting a customer off, and passing one over: how far each role may, and when a reason is owed.

use chrono::{DateTime, TimeDelta, Utc};

use super::agent::Role;

/// Reason of the hold that a snooze sets.
pub const SNOOZED: &str = "snooze";
/// Reason of the hold that a skip sets.
pub const SKIPPED: &str = "skip";

/// How far a customer may be put off (`dunlin.toml`, `[snooze]`). House rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SnoozeRules {
    /// Calendar days for an agent.
    pub agent_days: i64,
    /// Calendar days for a senior.
    pub senior_days: i64,
    /// Calendar days for a supervisor and whoever runs the desk.
    pub supervisor_days: i64,
    /// Minutes after which a customer that was passed over comes back.
    pub skip_minutes: i64,
}

impl Default for SnoozeRules {
    fn default() -> Self {
        SnoozeRules { agent_days: 14, senior_days: 30, supervisor_days: 60, skip_minutes: 60 }
    }
}

impl SnoozeRules {
    /// The last instant until which a role may put a customer off.
    pub fn last(&self, role: Role, now: DateTime<Utc>) -> DateTime<Utc> {
        let days = match role {
            Role::Auditor => 0,
            Role::Agent => self.agent_days,
            Role::Senior => self.senior_days,
            Role::Supervisor | Role::Admin => self.supervisor_days,
        };
        TimeDelta::try_days(days).and_then(|days| now.checked_add_signed(days)).unwrap_or(now)
    }
}

/// How often in a row a customer was put off, with no outcome between: facts newest first, each with its kind and, for
/// one that takes back, what it took back.
pub fn in_a_row<'a>(facts: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> usize {
    let (mut count, mut taken_snoozes, mut taken_outcomes) = (0, 0, 0);
    for fact in facts {
        match fact {
            ("undone", Some("snooze")) => taken_snoozes += 1,
            ("undone", Some("outcome")) => taken_outcomes += 1,
            ("snoozed", _) if taken_snoozes > 0 => taken_snoozes -= 1,
            ("snoozed", _) => count += 1,
            ("outcome_recorded", _) if taken_outcomes > 0 => taken_outcomes -= 1,
            ("outcome_recorded", _) => break,
            _ => {}
        }
    }
    count
}

/// The hold that comes of wishing for one: a hold of another kind that lasts longer stays, and an agreed callback is not
/// held over.
pub fn hold(
    wished: DateTime<Utc>,
    old: Option<(&str, DateTime<Utc>)>,
    callback_at: Option<DateTime<Utc>>,
) -> DateTime<Utc> {
    let held = old.filter(|(reason, _)| !matches!(*reason, SNOOZED | SKIPPED)).map_or(wished, |(_, at)| at.max(wished));
    callback_at.map_or(held, |callback| callback.min(held))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_ends_at_an_outcome_and_what_was_taken_back_never_counted() {
        let row = |facts: &[(&'static str, Option<&'static str>)]| in_a_row(facts.iter().copied());
        assert_eq!(row(&[("outcome_recorded", None), ("snoozed", None)]), 0);
        assert_eq!(row(&[("snoozed", None), ("payment_received", None), ("snoozed", None)]), 2);
        assert_eq!(row(&[("undone", Some("snooze")), ("snoozed", None), ("snoozed", None)]), 1);
        assert_eq!(row(&[("undone", Some("outcome")), ("outcome_recorded", None), ("snoozed", None)]), 1);
    }

    #[test]
    fn each_role_has_its_limit() {
        let now: DateTime<Utc> = "2026-03-06T08:14:00Z".parse().unwrap();
        let rules = SnoozeRules::default();
        assert_eq!(rules.last(Role::Agent, now) - now, TimeDelta::days(14));
        assert_eq!(rules.last(Role::Senior, now) - now, TimeDelta::days(30));
        assert_eq!(rules.last(Role::Admin, now) - now, TimeDelta::days(60));
        assert_eq!(rules.last(Role::Auditor, now), now);
    }

    #[test]
    fn a_longer_hold_of_another_kind_stays_and_a_callback_is_not_held_over() {
        let at = |hour: i64| "2026-03-06T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hour);
        assert_eq!(hold(at(5), Some((SNOOZED, at(9))), None), at(5));
        assert_eq!(hold(at(5), Some(("awaiting_approval", at(9))), None), at(9));
        assert_eq!(hold(at(5), None, Some(at(3))), at(3));
    }
}
