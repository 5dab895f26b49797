//! What a form promises: an offer, judged by the agent's limits while it is typed, and the nearest that may be agreed to.

use super::fill::{Hole, evidence_missing};
use super::{Form, What};
use crate::domain::entry::{self, EntryFault};
use crate::domain::money::Money;
use crate::domain::outcome::{Field, Filled, Trigger};
use crate::domain::plan::{
    Bound, Cadence, Days, Ground, Instalment, Judged, Offer, OnMiss, dates, equal, instalments, judge, stepped,
};
use crate::revision::Revision;
use crate::service::account::Account;
use crate::text::{Arg, format};
use crate::tui::command::{Command, Name};
use crate::tui::model::Model;
use crate::tui::overlay::Overlay;
use crate::tui::say;

/// Most instalments that can be typed; the limits know better.
const MOST: u32 = 120;
/// Most instalments that are shown one by one.
const SHOWN: usize = 6;

/// How many instalments, or how much each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Parts {
    Equal(u32),
    Named(Vec<i64>),
}

/// `3`, or `500/300/200`.
pub(super) fn parts(text: &str, total: Money) -> Result<Parts, Hole> {
    let text = text.trim();
    if let Ok(count) = text.parse::<u32>() {
        return if (1..=MOST).contains(&count) { Ok(Parts::Equal(count)) } else { Err(Hole::Count(MOST)) };
    }
    let named: Result<Vec<i64>, EntryFault> =
        text.split(['/', '+']).map(|part| entry::amount(part, total).map(|money| money.minor)).collect();
    match named {
        Ok(named) if named.len() > 1 => Ok(Parts::Named(named)),
        Err(EntryFault::AboveOpen) => Err(Hole::Entry(EntryFault::AboveOpen)),
        _ => Err(Hole::Count(MOST)),
    }
}

/// What the form on top, or the one put away last, promises as it was typed, also where the nearest stands in it by now:
/// what a request for somebody's authority begins with.
pub fn drawn(model: &Model) -> Option<Offer> {
    let screen = model.account()?;
    let above = model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Form(form) if form.kind.promises() => Some(form.as_ref()),
        _ => None,
    });
    let form = above.or_else(|| screen.put_away.iter().rev().find(|form| form.kind.promises()))?;
    if let Some((typed, offer)) = &form.wished
        && *typed == form.typed()
    {
        return Some(offer.clone());
    }
    form.drawn_offer(model)
}

impl Form {
    /// The offer that is typed, within the limits or beyond.
    pub(super) fn drawn_offer(&self, model: &Model) -> Option<Offer> {
        self.offer(&model.account()?.account, &model.session.revision).ok()
    }

    fn at(&self, field: Field) -> usize {
        self.slots.iter().position(|slot| slot.what == What::Field(field)).unwrap_or(0)
    }

    fn typed_in(&self, field: Field) -> &str {
        self.text_of(field).unwrap_or_default().trim()
    }

    /// The offer that the lines make, on days on which money moves.
    ///
    /// # Errors
    /// The first line that does not do.
    fn offer(&self, account: &Account, revision: &Revision) -> Result<Offer, (usize, Hole)> {
        if let Some((typed, offer)) = &self.taken
            && *typed == self.typed()
        {
            return Ok(offer.clone());
        }
        let hole = |field: Field| move |fault| (self.at(field), Hole::Entry(fault));
        let open = self.open_for(account).ok_or((self.at(Field::Amount), Hole::NothingOwed))?;
        let total = entry::amount(self.typed_in(Field::Amount), open).map_err(hole(Field::Amount))?;
        let first = entry::date(self.typed_in(Field::Date), account.today).map_err(hole(Field::Date))?;
        let days = Days { holidays: &revision.holidays, country: &account.customer.country };
        let covers = self.typed_in(Field::Invoice);
        let covers = super::fill::invoice(covers, account).map(|invoice| invoice.id).into_iter().collect();
        let mut offer = Offer {
            currency: total.currency,
            instalments: Vec::new(),
            discount_minor: 0,
            on_miss: OnMiss::Ends,
            covers,
        };
        if !self.kind.sets(Trigger::Plan) {
            offer.instalments = vec![Instalment { due_on: days.on_or_after(first), minor: total.minor }];
            return Ok(offer);
        }
        let count = self.at(Field::Count);
        let cadence = match self.typed_in(Field::Cadence) {
            "" => Cadence::default(),
            text => text.parse().map_err(|_| (self.at(Field::Cadence), Hole::Cadence))?,
        };
        let parts = parts(self.typed_in(Field::Count), total).map_err(|hole| (count, hole))?;
        let amounts = match &parts {
            Parts::Equal(count) => Ok(equal(total.minor, *count)),
            Parts::Named(named) => stepped(total.minor, named),
        };
        let on = |amounts: &[i64]| {
            let count = u32::try_from(amounts.len()).unwrap_or(MOST);
            instalments(amounts, &dates(first, count, cadence, &days))
        };
        match amounts {
            Ok(amounts) => offer.instalments = on(&amounts),
            Err(right) => {
                let nearest = (!right.is_empty()).then(|| Box::new(Offer { instalments: on(&right), ..offer.clone() }));
                return Err((count, Hole::Sum(nearest)));
            }
        }
        Ok(offer)
    }

    /// What stands against the offer, if anything does.
    fn judged(&self, offer: &Offer, account: &Account, revision: &Revision) -> Judged {
        let Some(limits) = &account.promising.limits else { return Judged::Within };
        let balance = account.balances.iter().find(|balance| balance.currency == offer.currency);
        let ground = Ground {
            limits,
            owed_minor: balance.map_or(0, |balance| balance.promisable()),
            level: account.promising.level,
            today: account.today,
            days: Days { holidays: &revision.holidays, country: &account.customer.country },
        };
        judge(offer, &ground)
    }

    /// Puts what the form promises into what is recorded.
    ///
    /// # Errors
    /// The line to look at, and what stands against it.
    pub(super) fn promised(
        &self,
        account: &Account,
        revision: &Revision,
        filled: &mut Filled,
    ) -> Result<(), (usize, Hole)> {
        let offer = self.offer(account, revision)?;
        if let Judged::Beyond { bounds, nearest } = self.judged(&offer, account, revision) {
            let at = match bounds.first() {
                Some(Bound::Days | Bound::FirstDay | Bound::LastDay) => self.at(Field::Date),
                Some(Bound::Instalments | Bound::FirstPayment) if self.kind.sets(Trigger::Plan) => {
                    self.at(Field::Count)
                }
                _ => self.at(Field::Amount),
            };
            return Err((at, Hole::Beyond { bounds, nearest: nearest.map(Box::new), drawn: Box::new(offer) }));
        }
        if evidence_missing(offer.settles(), filled, account, revision) {
            return Err((self.at(Field::Reference), Hole::Evidence));
        }
        filled.date = offer.instalments.first().map(|part| part.due_on);
        filled.amount = Some(offer.total());
        if self.kind.sets(Trigger::Plan) {
            filled.plan = Some(Box::new(offer));
        }
        Ok(())
    }

    /// Takes the nearest for what is typed, where the hole knows one; Enter records it then. False where there is none.
    pub(super) fn take_nearest(&mut self, hole: &Hole, model: &Model) -> bool {
        let nearest = match hole {
            Hole::TooLate(last) => {
                self.set(What::Field(Field::Date), &last.to_string());
                return true;
            }
            Hole::Entry(EntryFault::AboveOpen) if self.kind.promises() => {
                self.set(What::Field(Field::Amount), &model.word("entry-full", &[]));
                return true;
            }
            Hole::Beyond { nearest: Some(nearest), .. } | Hole::Sum(Some(nearest)) => nearest.as_ref().clone(),
            _ => return false,
        };
        self.set(What::Field(Field::Amount), &nearest.total().decimal().to_string());
        if let Some(first) = nearest.instalments.first() {
            self.set(What::Field(Field::Date), &first.due_on.to_string());
        }
        let amounts: Vec<i64> = nearest.instalments.iter().map(|part| part.minor).collect();
        let even = amounts == equal(nearest.total().minor, u32::try_from(amounts.len()).unwrap_or(MOST));
        let one = |minor: &i64| Money::new(*minor, nearest.currency).decimal().to_string();
        let count =
            if even { amounts.len().to_string() } else { amounts.iter().map(one).collect::<Vec<_>>().join("/") };
        self.set(What::Field(Field::Count), &count);
        self.taken = Some((self.typed(), nearest));
        true
    }

    /// What the form promises, a sentence a line: each instalment, and whether the agent may agree to it alone.
    pub(super) fn promise_lines(&self, model: &Model, account: &Account) -> Vec<String> {
        let revision = &model.session.revision;
        let language = model.session.words.language();
        let mut lines = Vec::new();
        if let Some(limits) = &account.promising.limits
            && !self.kind.sets(Trigger::Plan)
        {
            lines.push(model.word("meaning-max-days", &[("days", Arg::from(i64::from(limits.max_days)))]));
        }
        let offer = match self.offer(account, revision) {
            Ok(offer) => offer,
            Err((_, hole)) => {
                if matches!(hole, Hole::Sum(_)) && self.fault.is_none() {
                    lines.push(hole.say(model, None));
                }
                return lines;
            }
        };
        let is_plan = self.kind.sets(Trigger::Plan);
        let judged = self.judged(&offer, account, revision);
        match &judged {
            // A day that is too late says so in its line.
            Judged::Beyond { bounds, .. } if !is_plan && *bounds == [Bound::FirstDay] => {}
            Judged::Within => {}
            Judged::Beyond { bounds, nearest } => {
                let mut line = say::beyond(model, bounds, nearest.as_ref());
                if nearest.is_some() {
                    let key = Arg::from(model.form_key(&Command::plain(Name::Select)));
                    line = format!("{line} {}", model.word("nearest-key", &[("key", key)]));
                }
                // Before the instalments: a small screen cuts what stands last.
                lines.push(format!("{line} {}", say::ask_beyond(model)));
            }
        }
        if is_plan {
            let all = offer.instalments.len();
            for (at, part) in offer.instalments.iter().take(SHOWN).enumerate() {
                let amount = format::money(Money::new(part.minor, offer.currency), language);
                let n = |n: usize| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
                let date = Arg::from(format::weekday_date(part.due_on, language));
                let args = [("n", n(at + 1)), ("all", n(all)), ("amount", Arg::from(amount)), ("date", date)];
                lines.push(model.word("plan-instalment", &args));
            }
            if judged == Judged::Within {
                lines.push(model.word("plan-within", &[]));
            }
        }
        if evidence_missing(offer.settles(), &Filled::default(), account, revision) {
            lines.push(model.word("meaning-evidence", &[]));
        }
        lines
    }
}
