//! From documents to a revision: every document is read, every fault of every document is gathered, and only a desk
//! without faults becomes a revision.

use chrono::{NaiveDate, NaiveTime, Weekday};
use chrono_tz::Tz;
use rust_decimal::Decimal;

use crate::domain::authority::Authority;
use crate::domain::contact::{LONGEST_WINDOW_DAYS, Pack, Packs};
use crate::domain::customer::Segment;
use crate::domain::holiday::Holidays;
use crate::domain::id::RevisionId;
use crate::domain::money::{Currency, Rates};
use crate::domain::priority::Strategy;
use crate::domain::report::aging::Edges;
use crate::domain::snooze::SnoozeRules;
use crate::text::Language;

use super::behaviour;
use super::section::{At, Document, Faults, Section, hint};
use super::{
    Checked, DeskRules, Documents, Fault, Level, Revision, abbreviation, authority, catalogue, holiday, promise,
};

/// Documents without which there is no desk.
const NEEDED: [&str; 3] = ["dunlin.toml", "outcomes.toml", "rates.toml"];

/// Documents that a desk may do without.
const OPTIONAL: [&str; 3] = ["abbreviations.toml", "authority.toml", "holidays.toml"];

/// Weekdays as a pack writes them.
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

/// The largest number that stands for an amount or a factor in a document.
pub(super) const LARGE: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

/// Reads and checks a whole desk.
///
/// # Errors
/// Every fault of every document, warnings among them, by file and line.
pub fn read(id: RevisionId, documents: &Documents) -> Result<Checked, Vec<Fault>> {
    let faults = Faults::default();
    missing_and_strange(documents, &faults);
    let desk = document(documents, "dunlin.toml", &faults, |section| desk(section, documents));
    let catalogue = document(documents, "outcomes.toml", &faults, catalogue::read);
    let rates = document(documents, "rates.toml", &faults, rates);
    let abbreviations = document(documents, "abbreviations.toml", &faults, abbreviation::read).unwrap_or_default();
    // Where the rates are faulty there is no revision; the authority is read all the same, for its own faults.
    let base = rates.as_ref().map(|rates| rates.rates.base).or_else(|| Currency::codes().next()?.parse().ok());
    let authority = match documents.get("authority.toml") {
        Some(_) => document(documents, "authority.toml", &faults, |section| authority::read(section, base)),
        None => Some((Authority::default(), Vec::new())),
    };
    let holidays = document(documents, "holidays.toml", &faults, holiday::read).unwrap_or_else(Holidays::default);
    let packs = packs(documents, &faults);
    let strategies: Vec<Strategy> = documents
        .under("strategies")
        .filter_map(|(name, path, text)| Document::read(path, text, &faults, |section| strategy(section, name)))
        .collect();
    for (_, path, text) in documents.under("mappings") {
        // What a mapping means is the import's business; here it only has to be TOML.
        if let Err(error) = toml::de::DeTable::parse(text) {
            let at = error.span().map_or(0, |span| span.start);
            let line = 1 + text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count();
            let message = error.message().to_owned();
            faults.add(Fault { level: Level::Fault, file: path.to_owned(), line, message, hint: None });
        }
    }
    let faults = faults.into_sorted();
    if faults.iter().any(|fault| fault.level == Level::Fault) {
        return Err(faults);
    }
    let assembled = (|| {
        let (desk, strategy_id) = desk?;
        let catalogue = catalogue?;
        let rates = rates?;
        let (authority, reasons) = authority?;
        Some(Revision {
            id,
            hash: documents.hash(),
            desk,
            outcomes: catalogue.outcomes,
            excuses: catalogue.excuses,
            skips: catalogue.skips,
            disputes: catalogue.disputes,
            reasons,
            abbreviations,
            authority,
            holidays,
            packs,
            strategy: strategies.into_iter().find(|strategy| strategy.id == strategy_id)?,
            rates: rates.rates,
            rates_on: rates.on,
            rates_source: rates.source,
            documents: documents.clone(),
        })
    })();
    match assembled {
        Some(revision) => Ok(Checked { revision, warnings: faults }),
        // A value that is missing has said so before; this is the net below that.
        None => Err(vec![Fault {
            level: Level::Fault,
            file: "dunlin.toml".to_owned(),
            line: 0,
            message: "the desk's documents do not make a whole".to_owned(),
            hint: None,
        }]),
    }
}

fn document<T>(
    documents: &Documents,
    file: &str,
    faults: &Faults,
    read: impl FnOnce(&Section<'_>) -> Option<T>,
) -> Option<T> {
    Document::read(file, documents.get(file)?, faults, read)
}

fn missing_and_strange(documents: &Documents, faults: &Faults) {
    let whole = |level, file: &str, message: &str, hint: Option<String>| {
        faults.add(Fault { level, file: file.to_owned(), line: 0, message: message.to_owned(), hint });
    };
    let at_top: Vec<&str> =
        documents.iter().map(|(path, _)| path).filter(|path| path.ends_with(".toml") && !path.contains('/')).collect();
    let strange: Vec<&str> =
        at_top.iter().copied().filter(|path| !NEEDED.contains(path) && !OPTIONAL.contains(path)).collect();
    for file in NEEDED.into_iter().filter(|file| documents.get(file).is_none()) {
        let near = strange.iter().find(|path| strsim::damerau_levenshtein(path, file) <= 3);
        let hint = near.map_or_else(
            || "write a desk to compare with: dunlin init DIR".to_owned(),
            |path| format!("is '{path}' meant to be it?"),
        );
        whole(Level::Fault, file, "the document is missing", Some(hint));
    }
    for file in strange {
        whole(Level::Warning, file, "nothing reads this document", hint(file, &[&NEEDED[..], &OPTIONAL[..]].concat()));
    }
    if documents.under("rules").next().is_none() {
        let hint = "without contact rules nobody may be called; dunlin init DIR writes rules/team.toml".to_owned();
        whole(Level::Fault, "rules/team.toml", "there is no document in rules/", Some(hint));
    }
}

/// The desk's rules, and the name of its strategy.
fn desk(section: &Section<'_>, documents: &Documents) -> Option<(DeskRules, String)> {
    let name = section.text("name", "\"Collections\"");
    let time_zone = section.text("time_zone", "\"Europe/Oslo\"").and_then(|text| {
        let names: Vec<&str> = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
        section.parse::<Tz>("time_zone", text, &names)
    });
    let codes = Language::ALL.map(Language::code);
    let language = section.choice::<Language>("language", "\"en\"", &codes);
    let rehearsal = section.flag("rehearsal");
    let service_account = login(section, "service_account");
    let large_balances = login(section, "large_balances");
    let strategy = section.text("strategy", "\"default\"");
    if let Some(strategy) = strategy {
        let known: Vec<&str> = documents.under("strategies").map(|(name, _, _)| name).collect();
        if !known.contains(&strategy.value) {
            let message = format!("there is no strategies/{}.toml", strategy.value);
            section.fault(strategy.at, message, hint(strategy.value, &known));
        }
    }
    let lease = section.section("lease").and_then(|lease| {
        let read = (
            lease.whole("seconds", 15..=3_600),
            lease.whole("renew_seconds", 5..=1_800),
            lease.whole("resume_seconds", 15..=86_400),
        );
        lease.finish();
        let (length, renew, resume) = (read.0?, read.1?, read.2?);
        if renew.value * 2 > length.value {
            lease.fault(renew.at, "a lease must be renewed at least twice in its length", None);
        }
        if resume.value < length.value {
            lease.fault(resume.at, "the time to resume must not be shorter than the lease", None);
        }
        Some((length.value, renew.value, resume.value))
    });
    let callback = section.section("callback").and_then(|callback| {
        let minutes = callback.whole("to_team_minutes", 0..=10_080);
        callback.finish();
        minutes
    });
    let promise =
        section.section("promise").and_then(|table| promise::read(&table, documents.get("authority.toml").is_some()));
    let snooze = snooze(section);
    let aging = aging(section);
    let standing = behaviour::read(section);
    let (lease_seconds, renew_seconds, resume_seconds) = lease?;
    let promise = promise?;
    let rules = DeskRules {
        name: name?.value.to_owned(),
        time_zone: time_zone?.value,
        language: language?.value.code().to_owned(),
        rehearsal,
        service_account,
        large_balances,
        lease_seconds,
        renew_seconds,
        resume_seconds,
        callback_to_team_minutes: callback?.value,
        promise: promise.rules,
        promise_of: promise.segments,
        promise_days: promise.days,
        snooze,
        standing,
        aging,
    };
    Some((rules, strategy?.value.to_owned()))
}

/// How far customers may be put off. The section and each of its lines may be left out.
fn snooze(section: &Section<'_>) -> SnoozeRules {
    let rules = SnoozeRules::default();
    if !section.has("snooze") {
        return rules;
    }
    let Some(snooze) = section.section("snooze") else { return rules };
    let read = |key, range, least: i64| snooze.optional_whole(key, range).map_or(least, |number| number.value);
    let rules = SnoozeRules {
        agent_days: read("agent_days", 1..=365, rules.agent_days),
        senior_days: read("senior_days", 1..=365, rules.senior_days),
        supervisor_days: read("supervisor_days", 1..=365, rules.supervisor_days),
        skip_minutes: read("skip_minutes", 1..=1_440, rules.skip_minutes),
    };
    snooze.finish();
    rules
}

/// Where the buckets of aging end. The section may be left out.
fn aging(section: &Section<'_>) -> Edges {
    if !section.has("report") {
        return Edges::default();
    }
    let Some(report) = section.section("report") else { return Edges::default() };
    let days = report.wholes("aging", 1..=3_650);
    report.finish();
    let Some(days) = days else { return Edges::default() };
    Edges::new(days.value).unwrap_or_else(|| {
        let hint = Some("for example: aging = [30, 60, 90]".to_owned());
        report.fault(days.at, format!("`aging` must name 1 to {} days in rising order", Edges::MOST), hint);
        Edges::default()
    })
}

/// The login of an operating-system account, which may be left out.
fn login(section: &Section<'_>, key: &'static str) -> Option<String> {
    let text = section.optional_text(key)?;
    let fits = text.value.len() <= 32
        && text.value.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && text.value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-.".contains(&b));
    if !fits {
        let hint = "lower-case letters, digits, '_', '-' and '.', as in \"kari\"; or leave the line out".to_owned();
        section.fault(text.at, format!("`{key}`: '{}' is no login", text.value), Some(hint));
        return None;
    }
    Some(text.value.to_owned())
}

fn strategy(section: &Section<'_>, name: &str) -> Option<Strategy> {
    let factor = |key| section.decimal(key, Decimal::new(1, 2), Decimal::ONE_HUNDRED);
    let percent = |key| section.decimal(key, Decimal::ZERO, Decimal::ONE_HUNDRED);
    let broken_promise = factor("broken_promise");
    let broken_promise_days = section.whole("broken_promise_days", 0..=365);
    let step_due = factor("step_due");
    let step_growth_percent = percent("step_growth_percent");
    let step_growth_days = section.whole("step_growth_days", 0..=365);
    let never_reached = factor("never_reached");
    let lift_out_percent = percent("lift_out_percent");
    let floor = section.decimal("floor", Decimal::ZERO, LARGE);
    Some(Strategy {
        id: name.to_owned(),
        broken_promise: broken_promise?.value,
        broken_promise_days: u32::try_from(broken_promise_days?.value).ok()?,
        step_due: step_due?.value,
        step_growth_percent: step_growth_percent?.value,
        step_growth_days: u32::try_from(step_growth_days?.value).ok()?,
        never_reached: never_reached?.value,
        lift_out_percent: lift_out_percent?.value,
        floor: floor?.value,
    })
}

struct RatesRead {
    rates: Rates,
    on: NaiveDate,
    source: String,
}

fn rates(section: &Section<'_>) -> Option<RatesRead> {
    let codes: Vec<&str> = Currency::codes().collect();
    let base = section.choice::<Currency>("base", "\"EUR\"", &codes);
    let on = section.moment::<NaiveDate>("date", "2026-03-02");
    let source = section.text("source", "\"European Central Bank\"");
    let table = section.section("rates");
    let mut rates = Vec::new();
    if let Some(table) = &table {
        for (code, rate) in table.decimals(Decimal::ZERO, LARGE) {
            let Some(currency) = table.parse::<Currency>("rates", code, &codes) else { continue };
            if rate.is_zero() {
                table.fault(code.at, format!("the rate of {} must be above zero", currency.value), None);
            } else if base.is_some_and(|base| base.value == currency.value) && rate != Decimal::ONE {
                let message = format!("{} is the base: its rate is 1", currency.value);
                table.fault(code.at, message, Some("leave the line out".to_owned()));
            } else if rates.iter().any(|(other, _)| *other == currency.value) {
                table.fault(code.at, format!("{} stands twice", currency.value), None);
            } else {
                rates.push((currency.value, rate));
            }
        }
    }
    Some(RatesRead { rates: Rates { base: base?.value, rates }, on: on?.value, source: source?.value.to_owned() })
}

/// The packs, from the most general to the most particular: those for every country first, then those for every payer,
/// then by name.
fn packs(documents: &Documents, faults: &Faults) -> Packs {
    let mut packs: Vec<Pack> = documents
        .under("rules")
        .filter_map(|(name, path, text)| Document::read(path, text, faults, |section| pack(section, name)))
        .collect();
    packs.sort_by(|a, b| {
        let rank = |pack: &Pack| (!pack.country.is_empty(), pack.segment.is_some());
        rank(a).cmp(&rank(b)).then_with(|| a.id.cmp(&b.id))
    });
    for two in packs.windows(2) {
        if let [first, second] = two
            && (&first.country, first.segment) == (&second.country, second.segment)
        {
            let message = format!("is for the same payers as rules/{}.toml: one of them would never count", first.id);
            let hint = Some("give them different `country` or `segment` lines, or remove one".to_owned());
            let file = format!("rules/{}.toml", second.id);
            faults.add(Fault { level: Level::Fault, file, line: 0, message, hint });
        }
    }
    Packs { packs }
}

fn pack(section: &Section<'_>, name: &str) -> Option<Pack> {
    let version = section.text("version", "\"2026-03\"");
    let country = section.optional_text("country");
    if let Some(country) = country.filter(|text| {
        !text.value.is_empty() && (text.value.len() != 2 || !text.value.bytes().all(|b| b.is_ascii_uppercase()))
    }) {
        let hint = "for example: country = \"NO\"; leave the line out for every country".to_owned();
        section.fault(country.at, format!("'{}' is no country of two capital letters", country.value), Some(hint));
    }
    let segments = Segment::ALL.map(Segment::code);
    let segment =
        section.optional_text("segment").and_then(|text| section.parse::<Segment>("segment", text, &segments));
    let from = section.moment::<NaiveTime>("from", "\"09:00\"");
    let until = section.moment::<NaiveTime>("until", "\"18:00\"");
    if let (Some(from), Some(until)) = (from, until)
        && from.value >= until.value
    {
        section.fault(until.at, "`until` must be later than `from`", None);
    }
    let weekdays = section.names("weekdays", &WEEKDAYS);
    if weekdays.is_empty() {
        section.fault(section.at(), "`weekdays` names no day", Some("weekdays = [\"mon\", \"tue\"]".to_owned()));
    }
    let attempts = section.section("attempts").and_then(|attempts| {
        let read = (
            attempts.whole("per_day", 1..=100),
            attempts.whole("per_window", 1..=1_000),
            attempts.whole("window_days", 1..=LONGEST_WINDOW_DAYS),
        );
        attempts.finish();
        let small = |number: At<i64>| u32::try_from(number.value).ok();
        Some((small(read.0?)?, small(read.1?)?, small(read.2?)?))
    });
    provenance(section);
    let (per_day, per_window, window_days) = attempts?;
    Some(Pack {
        id: name.to_owned(),
        version: version?.value.to_owned(),
        country: country.map_or_else(String::new, |text| text.value.to_owned()),
        segment: segment.map(|segment| segment.value),
        from: from?.value,
        until: until?.value,
        weekdays,
        per_day,
        per_window,
        window_days,
    })
}

/// Every pack says where its values come from and when somebody looked; one that does not is warned about.
fn provenance(section: &Section<'_>) {
    if section.optional_text("source").is_none_or(|source| source.value.trim().is_empty()) {
        section.warn(section.at(), "the pack names no source", Some("source = \"house rule\"".to_owned()));
    }
    let checked_on = section.optional_moment::<NaiveDate>("checked_on", "2026-03-02");
    if checked_on.is_none() && !section.has("checked_on") {
        let hint = Some("checked_on = 2026-03-02".to_owned());
        section.warn(section.at(), "the pack does not say when its values were checked", hint);
    }
}
