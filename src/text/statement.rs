//! The statement of account as plain text of at most eighty columns: for e-mail, for the screen and for print.

#[cfg(test)]
pub(crate) mod tests;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Arg, Language, Words, format, milestone};
use crate::domain::clean;
use crate::domain::payment::PaymentKind;
use crate::domain::statement::{Account, Line, Statement, Unapplied, What};

/// No line is wider, unless a single amount or name of its own is.
pub const COLUMNS: usize = 80;

/// What a line of the account is, with its number.
pub fn item(words: &Words, what: What, number: &str) -> String {
    let kind = match what {
        What::Document(kind) => words.say(&format!("kind-{}", kind.code().replace('_', "-")), &[]),
        What::Money(PaymentKind::Return) => words.say("statement-return", &[]),
        What::Money(PaymentKind::Reversal) => words.say("statement-reversal", &[]),
        What::Money(PaymentKind::Payment | PaymentKind::Fee) => words.say("statement-payment", &[]),
        What::Elsewhere => words.say("statement-elsewhere", &[]),
    };
    format!("{kind} {}", clean::line(number)).trim().to_owned()
}

/// The statement as text, in the language of the words; `desk` is the name that it is sent under.
pub fn text(words: &Words, desk: &str, statement: &Statement) -> String {
    let language = words.language();
    let mut page = Page { words, lines: Vec::new() };
    let customer = &statement.customer;
    let who = [("number", Arg::from(clean::line(&customer.number))), ("name", Arg::from(clean::line(&customer.name)))];
    let date = Arg::from(format::date(statement.stretch.as_of, language));
    page.lines.push(words.say("statement-title", &[]));
    page.lines.push(String::new());
    page.told(0, &words.say("statement-customer", &who));
    page.told(0, &words.say("statement-as-of", &[("desk", Arg::from(clean::line(desk))), ("date", date)]));
    if let Some(from) = statement.stretch.from {
        page.told(0, &words.say("statement-from", &[("date", Arg::from(format::date(from, language)))]));
    }
    if statement.accounts.is_empty() {
        page.heading(&words.say("statement-nothing", &[]));
    }
    for account in &statement.accounts {
        page.account(account);
    }
    if !customer.ways_to_pay.trim().is_empty() {
        page.heading(&words.say("statement-ways", &[]));
        page.told(2, &clean::line(&customer.ways_to_pay));
    }
    page.lines.push(String::new());
    // A mail program breaks at ordinary blanks only, and some show the other kind as a sign.
    page.lines.join("\n").replace('\u{a0}', " ")
}

/// The lines so far.
struct Page<'w> {
    words: &'w Words,
    lines: Vec<String>,
}

impl Page<'_> {
    fn word(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    fn heading(&mut self, text: &str) {
        self.lines.push(String::new());
        self.told(0, text);
    }

    /// Words, broken at blanks, behind so many blanks.
    fn told(&mut self, indent: usize, text: &str) {
        let room = COLUMNS - indent;
        let mut line = String::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() && line.width() + 1 + word.width() > room {
                self.lines.push(format!("{}{line}", " ".repeat(indent)));
                line = String::new();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        if !line.is_empty() {
            self.lines.push(format!("{}{line}", " ".repeat(indent)));
        }
    }

    fn account(&mut self, account: &Account) {
        self.heading(&format!("{} ({})", self.word("statement-movements"), account.currency));
        self.movements(account);
        self.heading(&format!("{} ({})", self.word("statement-open-items"), account.currency));
        self.open(account);
        if !account.unapplied.is_empty() {
            self.heading(&format!("{} ({})", self.word("statement-unapplied"), account.currency));
            for one in &account.unapplied {
                self.unapplied(account, one);
            }
        }
        if account.open_total() != 0 {
            self.heading(&format!("{} ({})", self.word("statement-ages"), account.currency));
            for (age, minor) in account.ages.each() {
                let name = self.word(&format!("statement-age-{age}"));
                let amount = self.amount(account, minor);
                self.row(&[(&name, 2, 22), (&amount, -18, 0)]);
            }
        }
        if !account.promises.is_empty() {
            self.heading(&format!("{} ({})", self.word("statement-promises"), account.currency));
            for promise in &account.promises {
                let place = promise.instalment.unwrap_or_default();
                let args = [
                    ("amount", Arg::from(self.amount(account, promise.minor))),
                    ("date", Arg::from(format::date(promise.due_on, self.words.language()))),
                    ("place", Arg::from(place)),
                ];
                let key = if promise.instalment.is_some() { "statement-instalment" } else { "statement-promise" };
                self.told(2, &self.words.say(key, &args));
            }
        }
        let ways: Vec<_> = account.ways.iter().filter(|way| way.is_open).collect();
        if !ways.is_empty() {
            self.heading(&format!("{} ({})", self.word("milestone-title"), account.currency));
            for way in ways {
                let steps = milestone::told(self.words, &way.steps);
                self.told(2, &format!("{}: {steps}", clean::line(&way.number)));
            }
        }
    }

    fn movements(&mut self, account: &Account) {
        let heads = ["date", "item", "due", "amount", "balance"].map(|head| self.word(&format!("statement-{head}")));
        self.movement(&heads[0], &heads[1], &heads[2], &heads[3], &heads[4]);
        let opening = self.amount(account, account.opening);
        self.movement("", &self.word("statement-opening"), "", "", &opening);
        for line in &account.lines {
            self.line(account, line);
        }
        let closing = self.amount(account, account.closing);
        self.movement("", &self.word("statement-closing"), "", "", &closing);
    }

    fn movement(&mut self, date: &str, item: &str, due: &str, amount: &str, balance: &str) {
        let (blank, less) = self.behind_day();
        self.row(&[(date, 0, 13), (item, blank, 24 - less), (due, 1, 13), (amount, -14, 0), (balance, -15, 0)]);
    }

    fn line(&mut self, account: &Account, line: &Line) {
        let day = |on| format::date(on, self.words.language());
        let item = item(self.words, line.what, &line.number);
        let due = line.due_on.map(day).unwrap_or_default();
        let (amount, balance) = (self.amount(account, line.minor), self.amount(account, line.balance));
        self.movement(&day(line.on), &item, &due, &amount, &balance);
        if item.width() > 24 - self.behind_day().1 {
            self.told(13 + self.behind_day().1, &item);
        }
        if !line.settled.is_empty() {
            let items: Vec<String> = line
                .settled
                .iter()
                .map(|(number, minor)| format!("{} {}", clean::line(number), self.amount(account, *minor)))
                .collect();
            let text = self.words.say("statement-settled", &[("items", Arg::from(items.join(", ")))]);
            self.told(13 + self.behind_day().1, &text);
        }
    }

    fn open(&mut self, account: &Account) {
        if account.open.is_empty() {
            return self.told(2, &self.word("statement-nothing-open"));
        }
        let heads = ["due", "item", "days", "amount", "open"].map(|head| self.word(&format!("statement-{head}")));
        self.open_row(&heads[0], &heads[1], &heads[2], &heads[3], &heads[4]);
        for one in &account.open {
            let item = item(self.words, What::Document(one.kind), &one.number);
            let due = format::date(one.due_on, self.words.language());
            let days = if one.days_late > 0 { one.days_late.to_string() } else { String::new() };
            self.open_row(&due, &item, &days, &self.amount(account, one.amount), &self.amount(account, one.open));
            if item.width() > 22 - self.behind_day().1 {
                self.told(13 + self.behind_day().1, &item);
            }
            if one.disputed > 0 {
                let amount = Arg::from(self.amount(account, one.disputed));
                self.told(13 + self.behind_day().1, &self.words.say("statement-disputed", &[("amount", amount)]));
            }
            if let Some(reference) = &one.payment_reference {
                let reference = Arg::from(clean::line(reference));
                self.told(13 + self.behind_day().1, &self.words.say("statement-quote", &[("reference", reference)]));
            }
        }
        let total = self.amount(account, account.open_total());
        self.open_row("", "", "", "", &total);
    }

    fn open_row(&mut self, due: &str, item: &str, days: &str, amount: &str, open: &str) {
        let (blank, less) = self.behind_day();
        self.row(&[(due, 0, 13), (item, blank, 22 - less), (days, -16, 0), (amount, -14, 0), (open, -15, 0)]);
    }

    fn unapplied(&mut self, account: &Account, one: &Unapplied) {
        let day = format::date(one.on, self.words.language());
        let (item, amount) = (item(self.words, one.what, &one.number), self.amount(account, one.minor));
        let (blank, less) = self.behind_day();
        self.row(&[(&day, 0, 13), (&item, blank, 51 - less), (&amount, -16, 0)]);
    }

    /// A Hungarian day fills its thirteen columns: what stands behind it begins after a blank, and has one column less.
    fn behind_day(&self) -> (isize, usize) {
        if self.words.language() == Language::Hu { (1, 1) } else { (0, 0) }
    }

    fn amount(&self, account: &Account, minor: i64) -> String {
        format::amount(account.money(minor), self.words.language())
    }

    /// Cells beside each other: behind so many blanks and cut to a width, or, with a width below zero, flush right in it and
    /// never cut, because an amount is whole or wrong.
    fn row(&mut self, cells: &[(&str, isize, usize)]) {
        let mut line = String::new();
        for (text, place, width) in cells {
            match usize::try_from(*place) {
                Ok(indent) => {
                    let shown = cut(text, *width);
                    let gap = width.saturating_sub(shown.width());
                    line.push_str(&format!("{}{shown}{}", " ".repeat(indent), " ".repeat(gap)));
                }
                Err(_) => {
                    let width = place.unsigned_abs();
                    let gap = width.saturating_sub(text.width()).max(usize::from(!text.is_empty()));
                    line.push_str(&format!("{}{text}", " ".repeat(gap)));
                }
            }
        }
        self.lines.push(line.trim_end().to_owned());
    }
}

/// As much of a text as so many columns hold.
fn cut(text: &str, columns: usize) -> String {
    let mut used = 0;
    text.chars()
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used <= columns
        })
        .collect()
}
