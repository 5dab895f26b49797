//! `outcomes.toml`, `[[dispute]]`: who answers which kind of dispute, and in how many business days.

use crate::domain::dispute::DisputeKind;
use crate::domain::outcome::{OutcomeKind, Trigger};

use super::catalogue::words;
use super::section::{At, Section, refuse_doubles};

/// Business days until an answer is due where the desk says nothing: a house rule.
const BUSINESS_DAYS: u32 = 5;

/// One kind for every outcome that opens a dispute, in the order of the outcomes. One that the document does not describe
/// has its outcome's words, nobody as owner and five business days: so it was before there were kinds.
pub(super) fn read(section: &Section<'_>, outcomes: &[OutcomeKind]) -> Vec<DisputeKind> {
    let opening: Vec<&OutcomeKind> = outcomes.iter().filter(|kind| kind.sets(Trigger::Dispute)).collect();
    let known: Vec<&str> = opening.iter().map(|kind| kind.code.as_str()).collect();
    let mut codes: Vec<At<&str>> = Vec::new();
    let described: Vec<DisputeKind> = if section.has("dispute") {
        let sections = section.sections("dispute");
        sections
            .iter()
            .filter_map(|section| {
                let kind = kind(section, &known, &mut codes);
                section.finish();
                kind
            })
            .collect()
    } else {
        Vec::new()
    };
    refuse_doubles(section, "dispute's code", &codes);
    for outcome in opening.iter().filter(|_| !codes.is_empty()) {
        if !codes.iter().any(|code| code.value == outcome.code) {
            let message = format!("no [[dispute]] has code = \"{}\": nobody is named to answer it", outcome.code);
            section.warn(section.at(), message, None);
        }
    }
    let plain = |outcome: &OutcomeKind| DisputeKind {
        code: outcome.code.clone(),
        owner: Vec::new(),
        business_days: BUSINESS_DAYS,
        label: outcome.label.clone(),
    };
    let mut described = described;
    opening
        .into_iter()
        .map(|outcome| match described.iter().position(|kind| kind.code == outcome.code) {
            Some(at) => described.swap_remove(at),
            None => plain(outcome),
        })
        .collect()
}

fn kind<'d>(section: &Section<'d>, known: &[&str], codes: &mut Vec<At<&'d str>>) -> Option<DisputeKind> {
    let code = section.text("code", "\"dispute_price\"");
    if let Some(code) = code {
        codes.push(code);
        if !known.contains(&code.value) {
            section.unknown("code", code, known);
        }
    }
    let owner = words(section, "owner", "owner.en = \"sales\"");
    let days = section.whole("business_days", 1..=365);
    let label = words(section, "label", "label.en = \"price\"");
    Some(DisputeKind {
        code: code?.value.to_owned(),
        owner: owner?,
        business_days: days.and_then(|days| u32::try_from(days.value).ok())?,
        label: label?,
    })
}
