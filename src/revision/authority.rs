//! `authority.toml`: what each role may agree to or let go by itself.

use rust_decimal::Decimal;

use super::read::LARGE;
use super::section::Section;
use crate::domain::agent::Role;
use crate::domain::authority::{Amounts, Authority, Powers};
use crate::domain::money::Currency;

/// Roles that may have authority, rising, as the document names their tables.
const ROLES: [(&str, Role); 4] =
    [("agent", Role::Agent), ("senior", Role::Senior), ("supervisor", Role::Supervisor), ("admin", Role::Admin)];

/// Reads the document; `base` is the currency of the amounts that stand directly in a role's table.
pub(super) fn read(section: &Section<'_>, base: Option<Currency>) -> Option<Authority> {
    let split = section.whole("split_days", 0..=366);
    let expires = section.whole("expires_minutes", 5..=43_200);
    let mut powers: Vec<Powers> = Vec::new();
    let mut complete = true;
    for (name, role) in ROLES {
        if !section.has(name) {
            continue;
        }
        match section.section(name).and_then(|table| of_role(&table, role, base)) {
            Some(found) => powers.push(found),
            None => complete = false,
        }
    }
    for pair in powers.windows(2) {
        let [lower, higher] = pair else { continue };
        if higher.max_days < lower.max_days || higher.max_instalments < lower.max_instalments {
            let message = format!("[{}] may do less than [{}]", higher.role, lower.role);
            section.warn(section.at(), message, Some("roles rise: agent, senior, supervisor, admin".to_owned()));
        }
    }
    complete.then_some(())?;
    Some(Authority { split_days: u32::try_from(split?.value).ok()?, expires_minutes: expires?.value, powers })
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
