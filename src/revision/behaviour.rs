//! `dunlin.toml`, `[standing]`: where the borders lie between the ways in which customers stand.

use super::section::Section;
use crate::domain::behaviour::BehaviourRules;
use crate::domain::terms::TermsRules;

/// How customers are judged, and what of their terms is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandingRules {
    /// By what they did.
    pub behaviour: BehaviourRules,
    /// By what was agreed with them.
    pub terms: TermsRules,
}

/// Reads the section. It and each of its lines may be left out: what is left out is the house rule.
pub(super) fn read(desk: &Section<'_>) -> StandingRules {
    let rules = StandingRules::default();
    if !desk.has("standing") {
        return rules;
    }
    let Some(standing) = desk.section("standing") else { return rules };
    let (behaviour, terms) = (rules.behaviour, rules.terms);
    let number = |key, range, left_out: i64| standing.optional_whole(key, range).map_or(left_out, |found| found.value);
    let count = |key, range, left_out: usize| {
        let left_out = i64::try_from(left_out).unwrap_or(i64::MAX);
        usize::try_from(number(key, range, left_out)).unwrap_or(usize::MAX)
    };
    let days =
        |key, range, left_out: u64| number(key, range, i64::try_from(left_out).unwrap_or(i64::MAX)).unsigned_abs();
    let read = StandingRules {
        behaviour: BehaviourRules {
            window_days: days("window_days", 30..=3_650, behaviour.window_days),
            least_paid: count("least_paid", 1..=100, behaviour.least_paid),
            grace_days: number("grace_days", 0..=60, behaviour.grace_days),
            late_percent: count("late_percent", 0..=99, behaviour.late_percent),
            lately_days: days("lately_days", 7..=365, behaviour.lately_days),
            trend_paid: count("trend_paid", 1..=100, behaviour.trend_paid),
            rising_days: number("rising_days", 1..=365, behaviour.rising_days),
            broken_promises: count("broken_promises", 1..=20, behaviour.broken_promises),
            shrinking_promises: count("shrinking_promises", 2..=20, behaviour.shrinking_promises),
            no_funds: count("no_funds", 1..=20, behaviour.no_funds),
            difficulty_signs: count("difficulty_signs", 1..=4, behaviour.difficulty_signs),
            loyal_paid: count("loyal_paid", 1..=1_000, behaviour.loyal_paid),
            loyal_percent: count("loyal_percent", 1..=100, behaviour.loyal_percent),
            loyalty_percent: number("loyalty_percent", 0..=20, behaviour.loyalty_percent),
        },
        terms: TermsRules {
            credit_check_days: number("credit_check_days", 1..=3_650, terms.credit_check_days),
            free_notice_days: number("free_notice_days", 0..=365, terms.free_notice_days),
        },
    };
    standing.finish();
    read
}
