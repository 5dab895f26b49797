//! The weeks before the Monday in which money was agreed on, asked for, decided and paid: played at those hours through the
//! same use cases as by agents, so that documents, shares, plans, requests and facts are what they would have become.

use std::collections::HashMap;
use std::io::Cursor;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::clock::Clock;
use crate::domain::agent::{Actor, Agent};
use crate::domain::approval::{Item, Proposal};
use crate::domain::calendar;
use crate::domain::demo::{Book, SOURCE};
use crate::domain::dispute::Decision;
use crate::domain::id::{ApprovalId, OpId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::Money;
use crate::domain::op::{Act, Op, VERSION};
use crate::domain::plan::Offer;
use crate::ingest::field::FileKind;
use crate::ingest::mapping::Mapping;
use crate::ingest::profile::survey;
use crate::service::approval::{self, Decide, Verdict};
use crate::service::desk::Desk;
use crate::service::import::{Import, Why};
use crate::service::reply::{Reply, Trouble};
use crate::service::{claim, dispute, record};

use super::untold::{PAPERS, Untold, untold};

/// What a customer may owe with whom something common happens, minor units of any currency of the demo.
const SOME: i64 = 400_000_000;

/// The weeks in the making.
pub(super) struct Weeks<'b> {
    desk: &'b Desk,
    book: &'b Book,
    monday: NaiveDate,
    /// Whom the weeks may be played with, in the order of the book.
    untold: Vec<Untold<'b>>,
    /// Rows of the bank's file of the Friday.
    paid: String,
    payments: usize,
}

/// Plays the weeks. What a rule does not let happen on those days (a holiday, a short book) is left out.
pub(super) async fn play(desk: &Desk, book: &Book) -> Result<(), Trouble> {
    let today = desk.today();
    let monday = calendar::minus_days(today, u64::from(today.weekday().num_days_from_monday()));
    let untold = untold(book, monday);
    let mut weeks = Weeks { desk, book, monday, untold, paid: String::new(), payments: 0 };
    weeks.waived().await?;
    weeks.adjusted().await?;
    weeks.plans().await?;
    weeks.settled().await?;
    weeks.written_off().await?;
    weeks.bank().await?;
    weeks.disputes_decided().await?;
    weeks.this_morning().await
}

impl<'b> Weeks<'b> {
    fn day(&self, before: u64) -> NaiveDate {
        calendar::minus_days(self.monday, before)
    }

    fn ahead(&self, days: u64) -> NaiveDate {
        calendar::plus_days(self.monday, days)
    }

    fn at(&self, before: u64, hour: u32, minute: u32) -> DateTime<Utc> {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        calendar::instant(self.day(before), time, self.desk.revision().desk.time_zone)
    }

    /// The customer who owes most, and at most so much, of the first of those agents who has one.
    fn take(&mut self, logins: &[&str], most: i64) -> Option<Untold<'b>> {
        let best = |login: &&str| {
            let fits = |(_, one): &(usize, &Untold<'b>)| one.agent.login == **login && one.owed() <= most;
            let found = self.untold.iter().enumerate().filter(fits).max_by_key(|(_, one)| one.owed());
            found.map(|(at, _)| at)
        };
        let at = logins.iter().find_map(best)?;
        Some(self.untold.remove(at))
    }

    fn agent(&self, login: &str) -> Option<&'b Agent> {
        self.book.agents.iter().find(|agent| agent.login == login)
    }

    /// The same desk at another hour.
    async fn desk_at(&self, at: DateTime<Utc>) -> Result<Desk, Trouble> {
        Desk::open(self.desk.db().clone(), None, Clock::fixed(at), self.desk.ids().clone()).await
    }

    /// An agent opens a customer, does that, and puts the customer back; true when all of it was taken.
    async fn acts(&self, at: DateTime<Utc>, with: &Untold<'_>, acts: Vec<Act>) -> Result<bool, Trouble> {
        let (desk, actor) = (self.desk_at(at).await?, actor(with.agent));
        let opened = soft(claim::answer(&desk, &actor, claim::Ask::Customer(with.customer.id)).await)?;
        let Some(Reply::Account(account)) = opened else { return Ok(false) };
        let epoch = account.claim.map_or(0, |claim| claim.epoch);
        let op = |act: Act| Op {
            v: VERSION,
            id: OpId(desk.ids().next()),
            customer: with.customer.id,
            epoch,
            actor: actor.id,
            device: actor.device.clone(),
            at,
            act,
        };
        let ends = matches!(acts.last(), Some(Act::Outcome { .. }));
        let mut all = true;
        for act in acts {
            all = all && soft(record::at_once(&desk, &actor, &op(act)).await)?.is_some();
        }
        if !(all && ends) {
            let reason = with.said().1.to_owned();
            soft(record::at_once(&desk, &actor, &op(Act::Release { reason })).await)?;
        }
        Ok(all)
    }

    /// An agent asks for something, or does it by its own authority; gives the request.
    async fn asked(
        &self,
        at: DateTime<Utc>,
        with: &Untold<'_>,
        (proposal, reason): (Proposal, &str),
        live: bool,
    ) -> Result<Option<ApprovalId>, Trouble> {
        let approval = ApprovalId(self.desk.ids().next());
        let act = Act::Propose {
            approval,
            proposal: Box::new(proposal),
            reason: reason.to_owned(),
            note: with.said().2.to_owned(),
            evidence: String::new(),
            live,
        };
        Ok(self.acts(at, with, vec![act]).await?.then_some(approval))
    }

    async fn decided(&self, at: DateTime<Utc>, of: ApprovalId, verdict: Verdict) -> Result<(), Trouble> {
        let desk = self.desk_at(at).await?;
        let decide = Decide { id: OpId(desk.ids().next()), of, verdict, seen_at: at };
        self.lead("solveig", &desk, approval::Ask::Decide(Box::new(decide))).await
    }

    async fn lead(&self, login: &str, desk: &Desk, ask: approval::Ask) -> Result<(), Trouble> {
        let Some(agent) = self.agent(login) else { return Ok(()) };
        soft(approval::answer(desk, &actor(agent), ask).await).map(|_| ())
    }

    /// Two who had no part in it say that it was done as it should be.
    async fn exemplary(&self, before: u64, of: ApprovalId) -> Result<(), Trouble> {
        for (login, hour) in [("solveig", 15), ("astrid", 16)] {
            let desk = self.desk_at(self.at(before, hour, 0)).await?;
            self.lead(login, &desk, approval::Ask::Exemplary(of)).await?;
        }
        Ok(())
    }

    /// Reminders with a fee, interest for the late weeks and a deposit come from the books; a fee is waived.
    async fn waived(&mut self) -> Result<(), Trouble> {
        let mut customers: Vec<Untold<'b>> = Vec::new();
        for login in ["ingrid", "ingrid", "bence", "ioana"] {
            customers.extend(self.take(&[login], 300_000).or_else(|| self.take(&[login], SOME)));
        }
        let (on, due, ahead) = (self.day(PAPERS), self.day(10), self.ahead(10));
        let mut rows = String::new();
        let mut number = 9_000;
        for one in &customers {
            let Some(document) = one.late.first() else { continue };
            let days = (on - document.due_on).num_days();
            // Nine percent a year for the days that it is late, rounded down to whole units.
            let interest = (document.open_minor * 9 * days / 36_500 / 100 * 100).max(100);
            let deposit = one.owed() / 1_000 * 300;
            let fee = if one.currency().code() == "HUF" { 240_000 } else { 3_500 };
            for (letter, kind, minor, due, about) in [
                ("G", "fee", fee, due, &*document.number),
                ("I", "interest", interest, due, &*document.number),
                ("D", "deposit", deposit, ahead, ""),
            ] {
                if kind == "deposit" && number % 2 > 0 {
                    continue;
                }
                let (to, currency) = (&one.customer.number, one.currency());
                let amount = written(minor);
                rows += &format!("{letter}{number};{to};{amount};{currency};{on};{due};{kind};{about}\n");
            }
            number += 1;
        }
        let head = "number;customer_number;amount;currency;issued_on;due_on;kind;corrects";
        self.import(FileKind::Invoices, self.at(PAPERS, 6, 0), "documents.csv", head, &rows).await?;
        let Some(one) = customers.first() else { return Ok(()) };
        let desk = self.desk_at(self.at(20, 10, 10)).await?;
        let mut tx = desk.db().read().await?;
        let open = crate::store::invoice::open(&mut tx, one.customer.id, i64::MAX).await?;
        drop(tx);
        let fees = open.iter().filter(|document| document.kind == InvoiceKind::Fee);
        let items: Vec<Item> = fees.map(|fee| Item { invoice: fee.id, minor: fee.open_minor }).take(1).collect();
        let waiver = Proposal::Waiver { currency: one.currency(), items };
        if let Some(id) = self.asked(self.at(20, 10, 10), one, (waiver, "goodwill"), true).await? {
            self.exemplary(19, id).await?;
        }
        Ok(())
    }

    /// Small corrections by an agent's own authority: one of them an example.
    async fn adjusted(&mut self) -> Result<(), Trouble> {
        for (before, major, example) in [(18, 30, true), (12, 15, false)] {
            let Some(one) = self.take(&["ioana", "bence"], 100_000) else { return Ok(()) };
            let minor = if one.currency().code() == "RON" { major * 400 } else { major * 100 };
            let adjustment = Proposal::Adjustment { currency: one.currency(), items: one.item(minor) };
            let asked = self.asked(self.at(before, 11, 5), &one, (adjustment, "our_error"), true).await?;
            if let Some(id) = asked.filter(|_| example) {
                self.exemplary(before - 1, id).await?;
            }
        }
        Ok(())
    }

    /// A plan of three with one paid, one that was kept, one that was not.
    async fn plans(&mut self) -> Result<(), Trouble> {
        let (first, second) = (self.day(10), self.ahead(4));
        if let Some(one) = self.take(&["ingrid"], 1_000_000) {
            let days = [first, second, self.ahead(18)];
            if self.acts(self.at(20, 13, 20), &one, vec![one.plan(&days)]).await? {
                self.pays(&one, one.offer(&days, 0), 1);
            }
        }
        if let Some(one) = self.take(&["bence", "ioana"], SOME) {
            let days = [self.day(13), self.day(6)];
            if self.acts(self.at(20, 14, 0), &one, vec![one.plan(&days)]).await? {
                self.pays(&one, one.offer(&days, 0), 2);
            }
        }
        if let Some(one) = self.take(&["ioana"], 1_000_000) {
            let days = [self.day(9), second, self.ahead(18)];
            self.acts(self.at(17, 9, 40), &one, vec![one.plan(&days)]).await?;
        }
        Ok(())
    }

    /// A settlement that a supervisor approved and the customer kept: its discount is a document of its own.
    async fn settled(&mut self) -> Result<(), Trouble> {
        let Some(one) = self.take(&["bence", "ingrid"], 4_000_000) else { return Ok(()) };
        let proposal = one.settlement(self.day(10), 5);
        let paid = proposal.offer().cloned();
        if let Some(id) = self.asked(self.at(19, 10, 0), &one, (proposal, "early_payment"), true).await? {
            self.decided(self.at(19, 10, 4), id, Verdict::Approve { note: String::new() }).await?;
            self.acts(self.at(19, 10, 6), &one, vec![one.released_by(self.day(10))]).await?;
            if let Some(offer) = paid {
                self.pays(&one, offer, 1);
            }
        }
        Ok(())
    }

    /// A part of a document that will not be paid leaves the books, as a supervisor approved.
    async fn written_off(&mut self) -> Result<(), Trouble> {
        let Some(one) = self.take(&["ingrid", "bence"], 400_000) else { return Ok(()) };
        let write_off = Proposal::WriteOff { currency: one.currency(), items: one.item(90_000) };
        if let Some(id) = self.asked(self.at(14, 15, 30), &one, (write_off, "small_balance"), false).await? {
            self.decided(self.at(13, 9, 15), id, Verdict::Approve { note: String::new() }).await?;
            self.acts(self.at(13, 9, 40), &one, vec![one.released_by(self.ahead(2))]).await?;
        }
        Ok(())
    }

    /// So many instalments of an offer come in, each a day before it is due.
    fn pays(&mut self, with: &Untold<'_>, offer: Offer, count: usize) {
        for part in offer.instalments.iter().take(count) {
            let on = part.due_on.pred_opt().unwrap_or(part.due_on);
            self.row(with, part.minor, on, "", "payment");
        }
    }

    /// A row of the bank's file; gives the number of the entry.
    fn row(&mut self, with: &Untold<'_>, minor: i64, on: NaiveDate, reference: &str, kind: &str) -> String {
        self.payments += 1;
        let number = format!("N{}", 5_000 + self.payments);
        let (customer, amount) = (&with.customer.number, written(minor));
        self.paid += &format!("{number};{on};{amount};{};{customer};{reference};{kind}\n", with.currency());
        number
    }

    /// What the bank told on the Friday: instalments that came, and a payment that went back.
    async fn bank(&mut self) -> Result<(), Trouble> {
        let mut back = String::new();
        if let Some(one) = self.take(&["ingrid"], SOME) {
            let (minor, reference) =
                one.late.first().map_or((0, ""), |first| (first.open_minor, first.number.as_str()));
            let number = self.row(&one, minor, self.day(9), reference, "payment");
            let paid = std::mem::take(&mut self.paid);
            self.row(&one, -minor, self.day(4), &number, "return");
            back = std::mem::replace(&mut self.paid, paid);
        }
        let head = "number;received_on;amount;currency;customer_number;reference;kind";
        self.import(FileKind::Payments, self.at(3, 18, 0), "bank.csv", head, &self.paid).await?;
        self.import(FileKind::Payments, self.at(3, 18, 5), "returns.csv", head, &back).await
    }

    async fn import(
        &self,
        kind: FileKind,
        at: DateTime<Utc>,
        name: &str,
        head: &str,
        rows: &str,
    ) -> Result<(), Trouble> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut file = Cursor::new(format!("{head}\n{rows}"));
        let internal = |words: String| Trouble::Internal(words);
        let profile =
            survey(&mut file, &Mapping::built_in(kind, SOURCE)).map_err(|refused| internal(refused.to_string()))?;
        let mut rejected = |row: &crate::ingest::row::Rejected| {
            tracing::warn!(line = row.line, name, "a row of the demo was rejected");
            Ok(())
        };
        let job = Import { profile: &profile, file, name, dry_run: false, rejected: &mut rejected };
        match self.desk_at(at).await?.import(None, job, &mut |_| {}).await.map_err(|stopped| stopped.why) {
            Ok(_) => Ok(()),
            Err(Why::Trouble(trouble)) => Err(trouble),
            Err(other) => Err(internal(other.to_string())),
        }
    }

    /// Disputes of colleagues that were decided on the Friday: one where the customer was right in part, one whole.
    async fn disputes_decided(&self) -> Result<(), Trouble> {
        let Some(lead) = self.agent("solveig") else { return Ok(()) };
        let first = self.book.agents.first().map(|agent| agent.id);
        let opener: HashMap<_, _> = self.book.history.iter().map(|event| (event.customer, event.agent)).collect();
        let at = self.at(3, 19, 0);
        let open = self.book.disputes.iter().filter(|one| {
            one.closed_at.is_none() && opener.get(&one.customer).copied() != first && one.opened_at < self.at(5, 0, 0)
        });
        for (one, decision) in open.zip([Decision::Part, Decision::Right]) {
            let desk = self.desk_at(at).await?;
            let amount = Money::new((one.amount.minor / 200 * 100).max(1), one.amount.currency);
            let amount = (decision == Decision::Part).then_some(amount);
            let wanted =
                dispute::Decide { id: OpId(desk.ids().next()), of: one.id, decision, amount, note: String::new() };
            soft(dispute::answer(&desk, &actor(lead), dispute::Ask::Decide(wanted)).await)?;
        }
        Ok(())
    }

    /// What waits this morning: other terms for a colleague, one request for the supervisor, and one with the customer on the
    /// line.
    async fn this_morning(&mut self) -> Result<(), Trouble> {
        let now = self.desk.clock().now();
        let before = |minutes: i64| now - TimeDelta::minutes(minutes);
        if let Some(one) = self.take(&["ioana"], 1_000_000) {
            let asked = (one.settlement(self.ahead(4), 8), "early_payment");
            if let Some(id) = self.asked(before(70), &one, asked, false).await? {
                let proposal = Box::new(one.settlement(self.ahead(3), 5));
                self.decided(before(40), id, Verdict::Counter { proposal, note: String::new() }).await?;
            }
        }
        if let Some(one) = self.take(&["ioana"], 2_000_000) {
            let adjustment = Proposal::Adjustment { currency: one.currency(), items: one.item(24_000) };
            self.asked(before(35), &one, (adjustment, "our_error"), false).await?;
        }
        if let Some(one) = self.take(&["bence", "ioana", "ingrid"], 10_000_000) {
            self.asked(before(3), &one, (one.settlement(self.ahead(4), 6), "hardship"), true).await?;
        }
        Ok(())
    }
}

/// Who acts, from the demo's own machine.
fn actor(agent: &Agent) -> Actor {
    Actor {
        id: agent.id,
        login: agent.login.clone(),
        name: agent.name.clone(),
        role: agent.role,
        teams: agent.teams.clone(),
        languages: agent.languages.clone(),
        device: SOURCE.to_owned(),
    }
}

/// Nothing for what a rule refused.
fn soft<T>(answer: Result<T, Trouble>) -> Result<Option<T>, Trouble> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(Trouble::Refused(refusal)) => {
            tracing::warn!(?refusal, "left out of the demo");
            Ok(None)
        }
        Err(trouble) => Err(trouble),
    }
}

/// Minor units as a file has them; every currency of the demo has two digits.
fn written(minor: i64) -> String {
    format!("{}{}.{:02}", if minor < 0 { "-" } else { "" }, minor.abs() / 100, minor.abs() % 100)
}
