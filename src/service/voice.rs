//! How the desk's troubles and refusals sound, on the screen, in line mode and on standard error alike.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::domain::agent::Right;
use crate::domain::book::Fault;
use crate::domain::calendar;
use crate::domain::clean;
use crate::domain::money::Money;
use crate::domain::plan::{Bound, Instalment, Offer};
use crate::text::{Arg, Words, format};

use super::reply::{Refusal, Trouble};
use super::undo::Why;

/// Words, and the clock by which instants are told.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The words of the person's language.
    pub words: &'a Words,
    /// The desk's zone.
    pub zone: Tz,
    /// Today on the desk's calendar.
    pub today: NaiveDate,
}

/// A code of the catalogues (`per_day`) as the last part of a key (`per-day`).
pub fn hyphens(code: &str) -> String {
    code.replace('_', "-")
}

/// The catalogue's key of why something cannot be done with money.
fn book_fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Unknown => "payments-unknown",
        Fault::NotPositive => "payments-not-positive",
        Fault::OtherCurrency => "payments-other-currency",
        Fault::TooMuch => "payments-too-much",
        Fault::TakenBack => "payments-taken-back",
        Fault::ReturnStands => "payments-return-stands",
    }
}

impl Voice<'_> {
    fn word(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words.say(key, args)
    }

    /// An instant on the desk's clock: the time alone today, else with the day.
    pub fn when(&self, at: DateTime<Utc>) -> String {
        let time = format::time(at.with_timezone(&self.zone).time());
        let day = calendar::date_in(self.zone, at);
        if day == self.today { time } else { format!("{} {time}", format::weekday_date(day, self.words.language())) }
    }

    /// Why an answer is missing.
    pub fn trouble(&self, trouble: &Trouble) -> String {
        let why = |text: &str| [("detail", Arg::from(clean::line(text)))];
        match trouble {
            Trouble::Refused(refusal) => self.refusal(refusal),
            Trouble::Away(text) | Trouble::Busy(text) => self.word("trouble-away", &why(text)),
            Trouble::NotKept(text) => self.word("trouble-not-kept", &why(text)),
            Trouble::NothingPublished => self.word("trouble-nothing-published", &[]),
            Trouble::Internal(text) => self.word("trouble-internal", &why(text)),
        }
    }

    fn refusal(&self, refusal: &Refusal) -> String {
        let text = |text: &str| Arg::from(clean::line(text));
        match refusal {
            Refusal::NotFound { reference } => self.word("refusal-not-found", &[("reference", text(reference))]),
            Refusal::Ambiguous { reference, matches } => {
                let list: Vec<String> = matches
                    .iter()
                    .map(|(number, name)| format!("{} {}", clean::line(number), clean::line(name)))
                    .collect();
                let count = i64::try_from(matches.len()).unwrap_or(i64::MAX);
                let all =
                    self.word("refusal-ambiguous", &[("reference", text(reference)), ("count", Arg::from(count))]);
                format!("{all} {}", list.join(", "))
            }
            Refusal::NoSuchAgent { login } => self.word("refusal-no-such-agent", &[("login", text(login))]),
            Refusal::Taken { what, name } => {
                self.word("refusal-taken", &[("what", Arg::from(*what)), ("name", text(name))])
            }
            Refusal::Empty { what } => self.word("refusal-empty", &[("what", Arg::from(*what))]),
            Refusal::BadLogin { login } => self.word("refusal-bad-login", &[("login", text(login))]),
            Refusal::NoSuchLanguage { code, known } => {
                self.word("refusal-no-such-language", &[("code", text(code)), ("known", Arg::from(known.join(", ")))])
            }
            Refusal::NoSuchTeam { name } => self.word("refusal-no-such-team", &[("name", text(name))]),
            Refusal::StretchBackwards => self.word("refusal-stretch-backwards", &[]),
            Refusal::EndsBeforeItBegins => self.word("refusal-ends-before-it-begins", &[]),
            Refusal::LastAdmin { login } => self.word("refusal-last-admin", &[("login", text(login))]),
            Refusal::HeldBy { holder, until, .. } => {
                self.word("refusal-held-by", &[("holder", text(holder)), ("until", Arg::from(self.when(*until)))])
            }
            Refusal::Gate { decision } => {
                let reason = decision.denied_by().map(|rule| self.word(&format!("gate-{}", hyphens(rule.code())), &[]));
                let said = self.word("refusal-gate", &[("reason", Arg::from(reason.unwrap_or_default()))]);
                match decision.until {
                    Some(until) => {
                        format!("{said} {}", self.word("gate-until", &[("until", Arg::from(self.when(until)))]))
                    }
                    None => said,
                }
            }
            Refusal::Missing { fields } => {
                let names: Vec<String> = fields.iter().map(|field| self.field(field.code())).collect();
                self.word("refusal-missing", &[("fields", Arg::from(names.join(", ")))])
            }
            Refusal::Faulty { field, fault } => {
                let reason = self.word(fault.key(), &[]);
                self.word(
                    "refusal-faulty",
                    &[("field", Arg::from(self.field(field.code()))), ("reason", Arg::from(reason))],
                )
            }
            Refusal::Unknown { code, nearest: None } => self.word("refusal-unknown", &[("code", text(code))]),
            Refusal::Unknown { code, nearest: Some(nearest) } => {
                self.word("refusal-unknown-nearest", &[("code", text(code)), ("nearest", text(nearest))])
            }
            Refusal::Stale { holder: Some(holder) } => self.word("refusal-stale", &[("holder", text(holder))]),
            Refusal::Stale { holder: None } => self.word("refusal-stale-free", &[]),
            Refusal::Altered => self.word("refusal-altered", &[]),
            Refusal::NotAllowed { right } => self.right_missing(*right),
            Refusal::OutOfScope => self.word("refusal-out-of-scope", &[]),
            Refusal::NoSuchRecipient { name, nearest: None } => {
                self.word("refusal-no-such-recipient", &[("name", text(name))])
            }
            Refusal::NoSuchRecipient { name, nearest: Some(nearest) } => {
                self.word("refusal-no-such-recipient-nearest", &[("name", text(name)), ("nearest", text(nearest))])
            }
            Refusal::SeveralRecipients { name, addresses } => {
                let list: Vec<String> = addresses.iter().map(|address| clean::line(address)).collect();
                let args = [("name", text(name)), ("names", Arg::from(list.join(", ")))];
                self.word("refusal-several-recipients", &args)
            }
            Refusal::NobodyThere { name } => self.word("refusal-nobody-there", &[("name", text(name))]),
            Refusal::TooLong { most } => {
                let most = i64::try_from(*most).unwrap_or(i64::MAX);
                self.word("refusal-too-long", &[("most", Arg::from(most))])
            }
            Refusal::Point { fault } => super::point::say(self, fault),
            Refusal::Profile { fault } => super::profile::say(self, fault),
            Refusal::TooLate { last } => self.too_late(*last),
            Refusal::BeyondCallback { at } => {
                self.word("refusal-beyond-callback", &[("at", Arg::from(self.when(*at)))])
            }
            Refusal::Beyond { bounds, nearest } => self.beyond(bounds, nearest.as_deref()),
            Refusal::Approval { why } => super::approval::say(self, why),
            Refusal::Overtaken => self.word("refusal-overtaken", &[]),
            Refusal::Dispute { why } => super::dispute::say(self, why),
            Refusal::Money { fault } => self.word(book_fault(*fault), &[]),
            Refusal::NotUndone { why } => self.not_undone(why),
        }
    }

    /// Why something cannot be taken back.
    fn not_undone(&self, why: &Why) -> String {
        let name = |who: &str| Arg::from(clean::line(who));
        match why {
            Why::Nothing => self.word("undo-nothing", &[]),
            Why::Unknown => self.word("undo-unknown", &[]),
            Why::After { who, at } => self.word("undo-after", &[("who", name(who)), ("at", Arg::from(self.when(*at)))]),
            Why::OwnAfter { at } => self.word("undo-own-after", &[("at", Arg::from(self.when(*at)))]),
            Why::Judged => self.word("undo-judged", &[]),
            Why::Decided => self.word("undo-decided", &[]),
            Why::Held { who, since } => {
                self.word("undo-held", &[("who", name(who)), ("since", Arg::from(self.when(*since)))])
            }
            Why::OnDisk => self.word("undo-on-disk", &[]),
            Why::AnotherDay { on } => {
                let on = format::weekday_date(*on, self.words.language());
                self.word("undo-another-day", &[("on", Arg::from(on))])
            }
            Why::Call => self.word("undo-call", &[]),
            Why::OfDispute => self.word("undo-of-dispute", &[]),
            Why::Point => self.word("undo-point", &[]),
            Why::Already => self.word("undo-already", &[]),
            Why::NotYours { who } => self.word("undo-not-yours", &[("who", name(who))]),
            Why::SetApart => self.word("undo-set-apart", &[]),
            Why::Older => self.word("undo-older", &[]),
            Why::Asked => self.word("undo-asked", &[]),
            Why::Executed => self.word("undo-executed", &[]),
        }
    }

    /// An offer beyond the limits: which, and the nearest within them.
    pub fn beyond(&self, bounds: &[Bound], nearest: Option<&Offer>) -> String {
        let bound = |bound: &Bound| self.word(&format!("bound-{}", hyphens(bound.code())), &[]);
        let why: Vec<String> = bounds.iter().map(bound).collect();
        let why = ("why", Arg::from(why.join(", ")));
        match nearest {
            Some(nearest) => self.word("refusal-beyond", &[why, ("nearest", Arg::from(self.offer(nearest)))]),
            None => self.word("refusal-beyond-all", &[why]),
        }
    }

    /// The instalments of an offer, in one line.
    pub fn offer(&self, offer: &Offer) -> String {
        let language = self.words.language();
        let part = |part: &Instalment| {
            let amount = format::money(Money::new(part.minor, offer.currency), language);
            let args =
                [("amount", Arg::from(amount)), ("date", Arg::from(format::weekday_date(part.due_on, language)))];
            self.word("offer-part", &args)
        };
        let parts: Vec<String> = offer.instalments.iter().map(part).collect();
        parts.join("; ")
    }

    /// The name of a field.
    pub fn field(&self, code: &str) -> String {
        self.word(&format!("field-{}", hyphens(code)), &[])
    }

    /// The agent's role does not reach that far.
    pub fn right_missing(&self, right: Right) -> String {
        let right = match right {
            Right::Read => "right-read",
            Right::Work => "right-work",
            Right::Review => "right-review",
            Right::Lead => "right-lead",
            Right::Run => "right-run",
        };
        self.word("refusal-not-allowed", &[("right", Arg::from(self.word(right, &[])))])
    }

    /// The promise is further away than the desk allows.
    pub fn too_late(&self, last: NaiveDate) -> String {
        let last = format::weekday_date(last, self.words.language());
        self.word("refusal-too-late", &[("last", Arg::from(last))])
    }
}
