//! `authority.toml`: what each role may agree to or let go by itself, and the reasons that are given for it.

use rust_decimal::Decimal;

use super::catalogue;
use super::read::LARGE;
use super::section::{Section, refuse_doubles};
use crate::domain::agent::Role;
use crate::domain::approval::{ApprovalKind, ReasonKind};
use crate::domain::authority::{Amounts, Authority, Powers};
use crate::domain::money::Currency;

/// Roles that may have authority, rising, as the document names their tables.
const ROLES: [(&str, Role); 4] =
    [("agent", Role::Agent), ("senior", Role::Senior), ("supervisor", Role::Supervisor), ("admin", Role::Admin)];

/// Reads the document; `base` is the currency of the amounts that stand directly in a role's table.
pub(super) fn read(section: &Section<'_>, base: Option<Currency>) -> Option<(Authority, Vec<ReasonKind>)> {
    let split = section.whole("split_days", 0..=366);
    let expires = section.whole("expires_minutes", 5..=43_200);
    let own_per_day = section.optional_whole("own_per_day", 0..=10_000);
    let mut powers: Vec<(Powers, usize)> = Vec::new();
    let mut complete = true;
    for (name, role) in ROLES {
        if !section.has(name) {
            if let Some((lower, at)) = powers.last() {
                let message = format!("[{role}] is missing, and [{}] stands below it", lower.role);
                section.fault(*at, message, Some("a higher role may never do less: give it a table".to_owned()));
                complete = false;
            }
            continue;
        }
        let table = section.section(name);
        match table.and_then(|table| Some((of_role(&table, role, base)?, table.at()))) {
            Some(found) => powers.push(found),
            None => complete = false,
        }
    }
    for pair in powers.windows(2) {
        let [(lower, _), (higher, at)] = pair else { continue };
        for currency in unpaired(lower, higher) {
            let message = format!("{currency} has a table of its own in one of [{}] and [{}]", lower.role, higher.role);
            section.fault(*at, message, Some("what has none could not be compared: give both or neither".to_owned()));
            complete = false;
        }
        for (field, currency) in less(lower, higher) {
            let of = currency.map_or_else(String::new, |currency| format!(" in {currency}"));
            let message = format!("[{}] `{field}`{of} allows less than [{}]", higher.role, lower.role);
            section.fault(*at, message, Some("roles rise: agent, senior, supervisor, admin".to_owned()));
            complete = false;
        }
    }
    let reasons = reasons(section);
    complete.then_some(())?;
    let authority = Authority {
        split_days: u32::try_from(split?.value).ok()?,
        expires_minutes: expires?.value,
        own_per_day: own_per_day.map(|most| most.value),
        powers: powers.into_iter().map(|(powers, _)| powers).collect(),
    };
    Some((authority, reasons))
}

/// Currencies with a table of their own in one of two roles only.
fn unpaired(lower: &Powers, higher: &Powers) -> Vec<Currency> {
    let lone = |one: &Powers, other: &Powers| -> Vec<Currency> {
        let has = |currency| other.amounts.iter().any(|amounts| amounts.currency == currency);
        one.amounts.iter().map(|amounts| amounts.currency).filter(|currency| !has(*currency)).collect()
    };
    [lone(lower, higher), lone(higher, lower)].concat()
}

/// Fields in which a role may do less than the one below it, with the currency where it is an amount.
fn less(lower: &Powers, higher: &Powers) -> Vec<(&'static str, Option<Currency>)> {
    let mut found: Vec<(&'static str, Option<Currency>)> = [
        ("max_days", higher.max_days < lower.max_days),
        ("max_plan_days", higher.max_plan_days < lower.max_plan_days),
        ("min_first_percent", higher.min_first_percent > lower.min_first_percent),
        ("max_instalments", higher.max_instalments < lower.max_instalments),
        ("max_level", higher.max_level < lower.max_level),
        ("max_discount_percent", higher.max_discount_percent < lower.max_discount_percent),
    ]
    .into_iter()
    .filter(|(_, less)| *less)
    .map(|(field, _)| (field, None))
    .collect();
    for below in &lower.amounts {
        let Some(above) = higher.amounts.iter().find(|amounts| amounts.currency == below.currency) else { continue };
        let fields = [
            ("min_first", above.min_first > below.min_first),
            ("max_discount", above.max_discount < below.max_discount),
            ("max_waiver", above.max_waiver < below.max_waiver),
            ("max_adjustment", above.max_adjustment < below.max_adjustment),
            ("max_write_off", above.max_write_off < below.max_write_off),
        ];
        found.extend(fields.iter().filter(|(_, less)| *less).map(|(field, _)| (*field, Some(below.currency))));
    }
    found
}

/// The reasons, in the order of the file.
fn reasons(section: &Section<'_>) -> Vec<ReasonKind> {
    let kinds = ApprovalKind::ALL.map(|kind| (kind.code(), kind));
    let mut codes = Vec::new();
    let sections = section.sections("reason");
    let reasons = sections
        .iter()
        .filter_map(|section| {
            let code = section.text("code", "\"goodwill\"");
            codes.extend(code);
            let kinds = section.names("kinds", &kinds);
            if kinds.is_empty() {
                let hint = "kinds = [\"waiver\", \"adjustment\"]".to_owned();
                section.fault(section.at(), "a reason is for at least one kind", Some(hint));
            }
            let evidence = section.flag("evidence");
            let label = catalogue::label(section);
            section.finish();
            Some(ReasonKind { code: code?.value.to_owned(), kinds, label: label?, evidence })
        })
        .collect();
    refuse_doubles(section, "reason's code", &codes);
    reasons
}

fn of_role(table: &Section<'_>, role: Role, base: Option<Currency>) -> Option<Powers> {
    let percent = |key| table.decimal(key, Decimal::ZERO, Decimal::ONE_HUNDRED);
    let days = table.whole("max_days", 0..=730);
    let plan_days = table.whole("max_plan_days", 0..=3660);
    let first = percent("min_first_percent");
    let instalments = table.whole("max_instalments", 1..=120);
    let level = table.whole("max_level", 1..=99);
    let discount = percent("max_discount_percent");
    let own = base.and_then(|base| amounts(table, base));
    let mut all: Vec<Amounts> = own.into_iter().collect();
    let mut complete = !all.is_empty();
    for code in Currency::codes() {
        if !table.has(code) {
            continue;
        }
        let found = table.section(code).and_then(|of| {
            let found = amounts(&of, code.parse().ok()?);
            of.finish();
            found
        });
        match found {
            Some(found) => all.push(found),
            None => complete = false,
        }
    }
    if let (Some(days), Some(plan_days)) = (days, plan_days)
        && plan_days.value < days.value
    {
        table.fault(plan_days.at, "`max_plan_days` must not be less than `max_days`", None);
        complete = false;
    }
    table.finish();
    complete.then_some(())?;
    Some(Powers {
        role,
        max_days: u32::try_from(days?.value).ok()?,
        max_plan_days: u32::try_from(plan_days?.value).ok()?,
        min_first_percent: first?.value,
        max_instalments: u32::try_from(instalments?.value).ok()?,
        max_level: level?.value,
        max_discount_percent: discount?.value,
        amounts: all,
    })
}

fn amounts(table: &Section<'_>, currency: Currency) -> Option<Amounts> {
    let amount = |key| table.decimal(key, Decimal::ZERO, LARGE).map(|at| at.value);
    let (first, discount) = (amount("min_first"), amount("max_discount"));
    let (waiver, adjustment, write_off) = (amount("max_waiver"), amount("max_adjustment"), amount("max_write_off"));
    Some(Amounts {
        currency,
        min_first: first?,
        max_discount: discount?,
        max_waiver: waiver?,
        max_adjustment: adjustment?,
        max_write_off: write_off?,
    })
}
