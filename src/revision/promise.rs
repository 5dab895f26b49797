//! `dunlin.toml`, `[promise]`: how promises are read, for everybody and otherwise for a segment.

use rust_decimal::Decimal;

use super::read::LARGE;
use super::section::Section;
use crate::domain::customer::Segment;
use crate::domain::promise::PromiseRules;

/// How far ahead a promise may lie where no document says it, in calendar days.
const DAYS: u32 = 30;

/// The section read.
pub(super) struct Read {
    /// For everybody.
    pub(super) rules: PromiseRules,
    /// For segments that have a table of their own; what is not in it is as for everybody.
    pub(super) segments: Vec<(Segment, PromiseRules)>,
    /// How far ahead a promise may lie at a desk without `authority.toml`.
    pub(super) days: u32,
}

/// Reads the section; `authority` says whether the desk has an `authority.toml`.
pub(super) fn read(table: &Section<'_>, authority: bool) -> Option<Read> {
    let rules = rules(table, None);
    // A desk of an older program: its line counts as it did until the desk has the document that takes its place.
    let longest = table.optional_whole("max_days", 1..=730);
    if let Some(longest) = longest.filter(|_| authority) {
        let hint = Some("remove the line; authority.toml says it for each role".to_owned());
        table.warn(longest.at, "`max_days` of [promise] no longer counts", hint);
    }
    let mut segments = Vec::new();
    let mut complete = rules.is_some();
    for segment in Segment::ALL {
        if !table.has(segment.code()) {
            continue;
        }
        let own = table.section(segment.code()).zip(rules.as_ref()).and_then(|(own, base)| {
            let read = self::rules(&own, Some(base));
            own.finish();
            read
        });
        match own {
            Some(own) => segments.push((segment, own)),
            None => complete = false,
        }
    }
    table.finish();
    complete.then_some(())?;
    let days = longest.and_then(|days| u32::try_from(days.value).ok()).unwrap_or(DAYS);
    Some(Read { rules: rules?, segments, days })
}

/// What a table says, on top of what counts without it; the section itself must say how strictly promises are read.
fn rules(table: &Section<'_>, base: Option<&PromiseRules>) -> Option<PromiseRules> {
    let whole = |key, otherwise: Option<u32>| match otherwise.filter(|_| !table.has(key)) {
        Some(otherwise) => Some(otherwise),
        None => table.whole(key, 0..=30).and_then(|at| u32::try_from(at.value).ok()),
    };
    let decimal = |key, most, otherwise: Option<Decimal>| match otherwise.filter(|_| !table.has(key)) {
        Some(otherwise) => Some(otherwise),
        None => table.decimal(key, Decimal::ZERO, most).map(|at| at.value),
    };
    let days = whole("tolerance_days", base.map(|base| base.tolerance_days));
    let percent = decimal("tolerance_percent", Decimal::from(50), base.map(|base| base.tolerance_percent));
    let amount = decimal("tolerance_amount", LARGE, base.map(|base| base.tolerance_amount));
    let standard = PromiseRules::default();
    let answer = whole("broken_answer_days", Some(base.unwrap_or(&standard).broken_answer_days));
    let evidence = match table.has("evidence_above") {
        true => table.decimal("evidence_above", Decimal::ZERO, LARGE).map(|at| Some(at.value)),
        false => Some(base.and_then(|base| base.evidence_above)),
    };
    Some(PromiseRules {
        tolerance_days: days?,
        tolerance_percent: percent?,
        tolerance_amount: amount?,
        evidence_above: evidence?,
        broken_answer_days: answer?,
    })
}
