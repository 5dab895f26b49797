//! The contact gate: may this customer be contacted now, by this channel, for this purpose?
//!
//! One pure function under every path. It asks every check, keeps every answer, and the first refusal rules. The checks
//! and their order follow the house rule of the trade: the most absolute first.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::agent::Role;
use super::calendar;
use super::contact_point::{Channel, Direction};
use super::customer::Segment;
use super::id::{AgentId, ContactPointId, CustomerId};
use super::ledger::Balance;

/// Days back that attempts are looked at; a pack's window may not be longer.
pub const LONGEST_WINDOW_DAYS: i64 = 30;

/// Why a contact is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To ask for money.
    Collect,
    /// To call back as agreed: no cool-down stands against it, hours and limits do.
    Callback,
    /// The customer came to us: nothing stands against it.
    Inbound,
}

/// What is asked of the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The point to be used, if it is known already.
    pub point: Option<ContactPointId>,
    /// How.
    pub channel: Channel,
    /// Why.
    pub purpose: Purpose,
    /// Who wants to; nothing for the program itself.
    pub agent: Option<AgentId>,
}

/// One contact that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// When.
    pub at: DateTime<Utc>,
    /// How.
    pub channel: Channel,
    /// Who began it.
    pub direction: Direction,
    /// True when it was a conversation with the right party.
    pub conversation: bool,
}

/// Why nobody works the customer for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The outcome that set it, or the step that waits (`callback`, `review`).
    pub reason: String,
    /// Until when; nothing for a hold that only a person lifts.
    pub until: Option<DateTime<Utc>>,
}

/// Who has the customer on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The agent.
    pub holder: AgentId,
    /// Until when nobody else may take it.
    pub until: DateTime<Utc>,
}

/// Everything about a customer that a check looks at.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Who.
    pub customer: CustomerId,
    /// Kind of payer.
    pub segment: Segment,
    /// Country, two letters.
    pub country: String,
    /// The customer's clock.
    pub time_zone: Tz,
    /// What is owed.
    pub balances: Vec<Balance>,
    /// For each open promise, the first day on which it may be called broken.
    pub promises_until: Vec<chrono::NaiveDate>,
    /// A snooze, a wait for the next step, or an end of contact.
    pub hold: Option<Hold>,
    /// The callback agreed, if one is.
    pub callback_at: Option<DateTime<Utc>>,
    /// Attempts of the last [`LONGEST_WINDOW_DAYS`] days, any order.
    pub attempts: Vec<Attempt>,
    /// Who has it open.
    pub lease: Option<Lease>,
    /// Channels with a usable contact point.
    pub reachable: Vec<Channel>,
}

/// The rules for one kind of payer in one country (`rules/*.toml`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Name of the file.
    pub id: String,
    /// Version of the values.
    pub version: String,
    /// Country it is for; empty for every country.
    pub country: String,
    /// Kind of payer it is for; nothing for all.
    pub segment: Option<Segment>,
    /// First minute of the day, on the customer's clock, at which a call may begin.
    pub from: NaiveTime,
    /// The minute at which no call may begin any more.
    pub until: NaiveTime,
    /// Days of the week on which calls may be made.
    pub weekdays: Vec<Weekday>,
    /// Most attempts on one calendar day of the customer.
    pub per_day: u32,
    /// Most attempts in the window.
    pub per_window: u32,
    /// Length of the window, days.
    pub window_days: u32,
}

/// All packs in force; the last one that fits rules, so that a country's pack stands after the team's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packs {
    /// From the most general to the most particular.
    pub packs: Vec<Pack>,
}

impl Packs {
    /// The rules for a customer.
    pub fn of(&self, country: &str, segment: Segment) -> Option<&Pack> {
        self.packs
            .iter()
            .filter(|pack| pack.country.is_empty() || pack.country == country)
            .rfind(|pack| pack.segment.is_none_or(|wanted| wanted == segment))
    }
}

/// The checks, in the order of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Nothing overdue is left after credits and cash.
    NothingOwed,
    /// An outcome ended contact.
    Stopped,
    /// Everything overdue is disputed.
    Dispute,
    /// The undisputed rest is promised and not yet due.
    Promise,
    /// Snoozed, or the next step is dated later.
    Snooze,
    /// Outside the hours or days of the customer's clock.
    Hours,
    /// No more attempts today.
    PerDay,
    /// No more attempts in the window.
    PerWindow,
    /// A colleague has it open.
    Lease,
    /// The desk has no rules for this payer: nobody may be called by no rule.
    NoPack,
}

impl Rule {
    /// Every rule, in the order of asking.
    pub const ALL: [Rule; 10] = [
        Rule::NothingOwed,
        Rule::Stopped,
        Rule::Dispute,
        Rule::Promise,
        Rule::Snooze,
        Rule::NoPack,
        Rule::Hours,
        Rule::PerDay,
        Rule::PerWindow,
        Rule::Lease,
    ];

    /// The name in the database and in catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Rule::NothingOwed => "nothing_owed",
            Rule::Stopped => "stopped",
            Rule::Dispute => "dispute",
            Rule::Promise => "promise",
            Rule::Snooze => "snooze",
            Rule::Hours => "hours",
            Rule::PerDay => "per_day",
            Rule::PerWindow => "per_window",
            Rule::Lease => "lease",
            Rule::NoPack => "no_pack",
        }
    }

    /// The least role that may contact in spite of it; nothing when nobody may.
    pub fn override_role(self) -> Option<Role> {
        match self {
            Rule::NothingOwed | Rule::Stopped | Rule::Hours | Rule::Lease | Rule::NoPack => None,
            Rule::Dispute | Rule::Promise | Rule::Snooze | Rule::PerDay | Rule::PerWindow => Some(Role::Supervisor),
        }
    }
}

impl std::str::FromStr for Rule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Rule::ALL.into_iter().find(|rule| rule.code() == text).ok_or_else(|| text.to_owned())
    }
}

/// What one check said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The check.
    pub rule: Rule,
    /// True when it has nothing against the contact.
    pub passed: bool,
    /// When it will have nothing against it any more, where that is known.
    pub until: Option<DateTime<Utc>>,
}

/// What the gate decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Go on.
    Allow,
    /// Go on, knowing that this is so.
    Warn(Rule),
    /// Not now.
    Deny(Rule),
}

/// The gate's decision with the answer of every check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What it decides.
    pub verdict: Verdict,
    /// When the ruling check lifts, where that is known.
    pub until: Option<DateTime<Utc>>,
    /// Who may go on in spite of it.
    pub override_role: Option<Role>,
    /// The pack that was asked, with its version.
    pub pack: String,
    /// Every answer, in the order of asking.
    pub answers: Vec<Answer>,
}

impl Decision {
    /// True unless the gate denies.
    pub fn allows(&self) -> bool {
        !matches!(self.verdict, Verdict::Deny(_))
    }

    /// The rule that denies.
    pub fn denied_by(&self) -> Option<Rule> {
        match self.verdict {
            Verdict::Deny(rule) => Some(rule),
            Verdict::Allow | Verdict::Warn(_) => None,
        }
    }
}

/// May this customer be contacted now? Asks every check; the first refusal rules. For an inbound contact every check is
/// still answered, but none refuses: the first is a warning.
pub fn contact_gate(case: &Case, ask: &Ask, packs: &Packs, now: DateTime<Utc>) -> Decision {
    let pack = packs.of(&case.country, case.segment);
    let answers: Vec<Answer> = Rule::ALL
        .into_iter()
        .map(|rule| match check(rule, case, ask, pack, now) {
            None => Answer { rule, passed: true, until: None },
            Some(until) => Answer { rule, passed: false, until },
        })
        .collect();
    let refused = answers.iter().find(|answer| !answer.passed).copied();
    let verdict = match (refused, ask.purpose) {
        (None, _) => Verdict::Allow,
        (Some(answer), Purpose::Inbound) => Verdict::Warn(answer.rule),
        (Some(answer), Purpose::Collect | Purpose::Callback) => Verdict::Deny(answer.rule),
    };
    Decision {
        verdict,
        until: refused.and_then(|answer| answer.until),
        override_role: refused.and_then(|answer| answer.rule.override_role()),
        pack: pack.map_or_else(String::new, |pack| format!("{}@{}", pack.id, pack.version)),
        answers,
    }
}

/// One check: nothing when it passes, else until when it refuses (`Some(None)`: not known).
fn check(rule: Rule, case: &Case, ask: &Ask, pack: Option<&Pack>, now: DateTime<Utc>) -> Option<Option<DateTime<Utc>>> {
    let zone = case.time_zone;
    let today = calendar::date_in(zone, now);
    match rule {
        Rule::NothingOwed => {
            case.balances.iter().all(|balance| balance.overdue - balance.unapplied <= 0).then_some(None)
        }
        Rule::Stopped => case.hold.as_ref().filter(|hold| hold.until.is_none()).map(|_| None),
        Rule::Dispute => case
            .balances
            .iter()
            .all(|balance| balance.overdue - balance.unapplied - balance.disputed <= 0)
            .then_some(None)
            .filter(|_| case.balances.iter().any(|balance| balance.disputed > 0)),
        Rule::Promise => {
            let covered = !case.promises_until.is_empty() && case.balances.iter().all(|balance| balance.at_risk == 0);
            let first = case.promises_until.iter().min().copied();
            covered.then(|| first.map(|day| calendar::instant(day, NaiveTime::MIN, zone)))
        }
        Rule::Snooze => case.hold.as_ref().and_then(|hold| hold.until).filter(|until| *until > now).map(Some),
        Rule::NoPack => pack.is_none().then_some(None),
        Rule::Hours => {
            let pack = pack?;
            let local = now.with_timezone(&zone);
            let open = pack.weekdays.contains(&chrono::Datelike::weekday(&local))
                && local.time() >= pack.from
                && local.time() < pack.until;
            (!open).then(|| Some(next_opening(pack, zone, now)))
        }
        Rule::PerDay => {
            let pack = pack?;
            let tried = outbound(case).filter(|at| calendar::date_in(zone, *at) == today).count();
            (tried >= pack.per_day as usize)
                .then(|| Some(calendar::instant(calendar::plus_days(today, 1), pack.from, zone)))
        }
        Rule::PerWindow => {
            let pack = pack?;
            let length = TimeDelta::days(i64::from(pack.window_days).min(LONGEST_WINDOW_DAYS));
            let mut tried: Vec<DateTime<Utc>> = outbound(case).filter(|at| *at > now - length && *at <= now).collect();
            tried.sort_unstable();
            let most = pack.per_window as usize;
            // The window opens again when the oldest attempt that is one too many leaves it.
            (tried.len() >= most)
                .then(|| tried.len().checked_sub(most).and_then(|at| tried.get(at)).map(|at| *at + length))
        }
        Rule::Lease => case
            .lease
            .filter(|lease| lease.until > now && ask.agent != Some(lease.holder))
            .map(|lease| Some(lease.until)),
    }
}

fn outbound(case: &Case) -> impl Iterator<Item = DateTime<Utc>> {
    case.attempts.iter().filter(|attempt| attempt.direction == Direction::Out).map(|attempt| attempt.at)
}

/// The next instant at which the pack's hours open, after `now`.
fn next_opening(pack: &Pack, zone: Tz, now: DateTime<Utc>) -> DateTime<Utc> {
    let today = calendar::date_in(zone, now);
    (0..8)
        .map(|ahead| calendar::plus_days(today, ahead))
        .filter(|day| pack.weekdays.contains(&chrono::Datelike::weekday(day)))
        .map(|day| calendar::instant(day, pack.from, zone))
        .find(|opening| *opening > now)
        .unwrap_or(now + TimeDelta::days(7))
}

/// When a customer is callable, as it lies on the work item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first instant at which the gate allows, or when today's hours began where it allows already; nothing when no
    /// date lifts what stands against it.
    pub from: Option<DateTime<Utc>>,
    /// The end of that day's hours: the answer is asked anew after it.
    pub until: Option<DateTime<Utc>>,
    /// The rule that holds it now; nothing when it is callable now.
    pub held_by: Option<Rule>,
}

/// Jumps from refusal to refusal until the gate allows. Leases are left out: they are asked for at the claim.
pub fn window(case: &Case, packs: &Packs, now: DateTime<Utc>) -> Window {
    let ask = Ask { point: None, channel: Channel::Phone, purpose: Purpose::Collect, agent: None };
    let case = Case { lease: None, ..case.clone() };
    let held_by = contact_gate(&case, &ask, packs, now).denied_by();
    let mut at = now;
    for _ in 0..64 {
        let decision = contact_gate(&case, &ask, packs, at);
        if decision.allows() {
            let day = calendar::date_in(case.time_zone, at);
            let hours = packs.of(&case.country, case.segment).map(|pack| {
                let of = |time| calendar::instant(day, time, case.time_zone);
                (of(pack.from), of(pack.until))
            });
            // Callable already: since the hours began, so that a host whose clock is behind sees it too.
            let from = hours.filter(|_| held_by.is_none()).map_or(at, |(opening, _)| opening.min(at));
            return Window { from: Some(from), until: hours.map(|(_, closing)| closing), held_by };
        }
        match decision.until {
            Some(until) if until > at => at = until,
            _ => break,
        }
    }
    Window { from: None, until: None, held_by }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Currency;

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn pack() -> Pack {
        Pack {
            id: "team".to_owned(),
            version: "1".to_owned(),
            country: String::new(),
            segment: None,
            from: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
            until: NaiveTime::from_hms_opt(18, 0, 0).unwrap(),
            weekdays: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
            per_day: 1,
            per_window: 3,
            window_days: 7,
        }
    }

    fn packs() -> Packs {
        Packs { packs: vec![pack()] }
    }

    fn case() -> Case {
        let currency: Currency = "NOK".parse().unwrap();
        Case {
            customer: CustomerId(uuid::Uuid::nil()),
            segment: Segment::Professional,
            country: "NO".to_owned(),
            time_zone: Tz::Europe__Oslo,
            balances: vec![Balance { overdue: 100, total: 100, at_risk: 100, ..Balance::empty(currency) }],
            promises_until: vec![],
            hold: None,
            callback_at: None,
            attempts: vec![],
            lease: None,
            reachable: vec![Channel::Phone],
        }
    }

    fn ask() -> Ask {
        Ask { point: None, channel: Channel::Phone, purpose: Purpose::Collect, agent: None }
    }

    fn tried(at: &str) -> Attempt {
        Attempt { at: utc(at), channel: Channel::Phone, direction: Direction::Out, conversation: false }
    }

    #[test]
    fn hours_are_the_customers() {
        // 6 March 2026 is a Friday; Oslo is one hour ahead of UTC.
        for (now, allowed) in [
            ("2026-03-06T07:59:59Z", false),
            ("2026-03-06T08:00:00Z", true),
            ("2026-03-06T16:59:59Z", true),
            ("2026-03-06T17:00:00Z", false),
            ("2026-03-07T10:00:00Z", false),
        ] {
            let decision = contact_gate(&case(), &ask(), &packs(), utc(now));
            assert_eq!(decision.allows(), allowed, "{now}");
            if !allowed {
                assert_eq!(decision.denied_by(), Some(Rule::Hours));
            }
        }
        let evening = contact_gate(&case(), &ask(), &packs(), utc("2026-03-06T17:00:00Z"));
        assert_eq!(evening.until, Some(utc("2026-03-09T08:00:00Z")));
    }

    #[test]
    fn attempts_are_counted_by_day_and_window() {
        let now = utc("2026-03-06T10:00:00Z");
        let mut today = case();
        today.attempts = vec![tried("2026-03-06T08:00:00Z")];
        let decision = contact_gate(&today, &ask(), &packs(), now);
        assert_eq!((decision.denied_by(), decision.until), (Some(Rule::PerDay), Some(utc("2026-03-07T08:00:00Z"))));

        let mut week = case();
        week.attempts =
            vec![tried("2026-03-02T10:00:00Z"), tried("2026-03-03T10:00:00Z"), tried("2026-03-05T10:00:00Z")];
        let decision = contact_gate(&week, &ask(), &packs(), now);
        assert_eq!((decision.denied_by(), decision.until), (Some(Rule::PerWindow), Some(utc("2026-03-09T10:00:00Z"))));
        assert!(contact_gate(&week, &ask(), &packs(), utc("2026-03-09T10:00:00Z")).allows());
        week.attempts[0].direction = Direction::In;
        assert!(contact_gate(&week, &ask(), &packs(), now).allows());
    }

    #[test]
    fn the_first_refusal_rules_and_all_are_kept() {
        let mut paid = case();
        paid.balances[0].unapplied = 100;
        paid.hold = Some(Hold { reason: "deceased".to_owned(), until: None });
        let decision = contact_gate(&paid, &ask(), &packs(), utc("2026-03-07T10:00:00Z"));
        assert_eq!(decision.denied_by(), Some(Rule::NothingOwed));
        let refused: Vec<Rule> = decision.answers.iter().filter(|a| !a.passed).map(|a| a.rule).collect();
        assert_eq!(refused, [Rule::NothingOwed, Rule::Stopped, Rule::Hours]);
    }

    #[test]
    fn a_promise_pauses_only_what_it_covers() {
        let now = utc("2026-03-06T10:00:00Z");
        let mut part = case();
        part.promises_until = vec!["2026-03-12".parse().unwrap()];
        assert!(contact_gate(&part, &ask(), &packs(), now).allows());
        part.balances[0].at_risk = 0;
        let decision = contact_gate(&part, &ask(), &packs(), now);
        assert_eq!((decision.denied_by(), decision.until), (Some(Rule::Promise), Some(utc("2026-03-11T23:00:00Z"))));
    }

    #[test]
    fn nothing_stands_against_a_customer_who_calls() {
        let mut stopped = case();
        stopped.hold = Some(Hold { reason: "cease".to_owned(), until: None });
        let inbound = Ask { purpose: Purpose::Inbound, ..ask() };
        let decision = contact_gate(&stopped, &inbound, &packs(), utc("2026-03-07T10:00:00Z"));
        assert_eq!(decision.verdict, Verdict::Warn(Rule::Stopped));
        assert!(decision.allows());
    }

    #[test]
    fn a_colleagues_lease_refuses_and_ones_own_does_not() {
        let now = utc("2026-03-06T10:00:00Z");
        let me = AgentId(uuid::Uuid::from_u128(1));
        let mut open = case();
        open.lease = Some(Lease { holder: me, until: utc("2026-03-06T10:01:00Z") });
        assert!(contact_gate(&open, &Ask { agent: Some(me), ..ask() }, &packs(), now).allows());
        assert_eq!(contact_gate(&open, &ask(), &packs(), now).denied_by(), Some(Rule::Lease));
        assert!(contact_gate(&open, &ask(), &packs(), utc("2026-03-06T10:01:00Z")).allows());
    }

    #[test]
    fn the_window_jumps_over_everything_that_ends() {
        let mut case = case();
        case.hold = Some(Hold { reason: "snooze".to_owned(), until: Some(utc("2026-03-06T20:00:00Z")) });
        let window = window(&case, &packs(), utc("2026-03-06T10:00:00Z"));
        assert_eq!(window.held_by, Some(Rule::Snooze));
        assert_eq!(window.from, Some(utc("2026-03-09T08:00:00Z")));
        assert_eq!(window.until, Some(utc("2026-03-09T17:00:00Z")));
    }

    #[test]
    fn without_rules_nobody_is_called() {
        let decision = contact_gate(&case(), &ask(), &Packs::default(), utc("2026-03-06T10:00:00Z"));
        assert_eq!(decision.denied_by(), Some(Rule::NoPack));
    }
}
