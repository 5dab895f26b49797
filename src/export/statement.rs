//! The statement of account as tables: one for programs, several sheets for people.

use super::{Cell, Table};
use crate::domain::clean;
use crate::domain::milestone::Step;
use crate::domain::statement::{Account, Statement, What};
use crate::text::Words;
use crate::text::statement::item;

/// Everything in one table, a row a line of the account and a row an open item, told apart by the first column.
pub fn flat(words: &Words, statement: &Statement) -> Table {
    let heads = [
        "section",
        "currency",
        "date",
        "item",
        "number",
        "due",
        "amount",
        "balance",
        "open",
        "days",
        "disputed-column",
        "reference",
    ];
    let mut rows = Vec::new();
    for account in &statement.accounts {
        let section = |key: &str| Cell::Text(words.say(key, &[]));
        let currency = || Cell::text(account.currency.code());
        let money = |minor| Cell::Money(account.money(minor));
        let edge = |key: &str, minor| {
            let mut row = vec![section("statement-movements"), currency(), Cell::Empty, section(key)];
            row.extend([Cell::Empty, Cell::Empty, Cell::Empty, money(minor)]);
            row
        };
        rows.push(edge("statement-opening", account.opening));
        for line in &account.lines {
            rows.push(vec![
                section("statement-movements"),
                currency(),
                Cell::Date(line.on),
                Cell::Text(item(words, line.what, "")),
                Cell::text(clean::line(&line.number)),
                Cell::day(line.due_on),
                money(line.minor),
                money(line.balance),
            ]);
        }
        rows.push(edge("statement-closing", account.closing));
        for row in open_rows(words, account) {
            rows.push([vec![section("statement-open-items")], row].concat());
        }
        for row in unapplied_rows(words, account) {
            rows.push([vec![section("statement-unapplied")], row].concat());
        }
    }
    table(words, "statement-movements", &heads, rows)
}

/// The sheets of a workbook: movements, open items, the sums by age, and the ways from the service to the payment.
pub fn sheets(words: &Words, statement: &Statement) -> Vec<Table> {
    let heads = ["currency", "date", "item", "number", "due", "amount", "balance", "settled-column"];
    let (mut movements, mut open, mut ages, mut ways) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for account in &statement.accounts {
        movements.extend(movement_rows(words, account));
        open.extend(open_rows(words, account));
        open.extend(unapplied_rows(words, account));
        ages.extend(account.ages.each().map(|(age, minor)| {
            let age = words.say(&format!("statement-age-{age}"), &[]);
            vec![Cell::text(account.currency.code()), Cell::text(age), Cell::Money(account.money(minor))]
        }));
        for way in &account.ways {
            let mut row = vec![Cell::text(account.currency.code()), Cell::text(clean::line(&way.number))];
            row.extend(
                Step::ALL.map(|step| Cell::day(way.steps.iter().find(|one| one.step == step).and_then(|one| one.on))),
            );
            ways.push(row);
        }
    }
    let open_heads = [
        "currency",
        "date",
        "item",
        "number",
        "due",
        "amount",
        "balance",
        "open",
        "days",
        "disputed-column",
        "reference",
    ];
    // Of an open item there is no balance: that column belongs to the movements.
    let place = open_heads.iter().position(|head| *head == "balance").unwrap_or_default();
    let open = open.into_iter().map(|mut row| {
        row.remove(place);
        row
    });
    let open_heads: Vec<&str> = open_heads.into_iter().filter(|head| *head != "balance").collect();
    let mut steps = table(words, "milestone-title", &["currency", "number"], ways);
    steps.columns.extend(Step::ALL.map(|step| words.say(&format!("milestone-{}", step.code()), &[])));
    vec![
        table(words, "statement-movements", &heads, movements),
        table(words, "statement-open-items", &open_heads, open.collect()),
        table(words, "statement-ages", &["currency", "days", "open"], ages),
        steps,
    ]
}

fn table(words: &Words, title: &str, heads: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    let columns = heads.iter().map(|head| words.say(&format!("statement-{head}"), &[])).collect();
    Table { title: words.say(title, &[]), columns, rows }
}

fn movement_rows(words: &Words, account: &Account) -> Vec<Vec<Cell>> {
    let currency = || Cell::text(account.currency.code());
    let money = |minor| Cell::Money(account.money(minor));
    let edge = |key: &str, minor| {
        let name = Cell::Text(words.say(key, &[]));
        vec![currency(), Cell::Empty, name, Cell::Empty, Cell::Empty, Cell::Empty, money(minor)]
    };
    let mut rows = vec![edge("statement-opening", account.opening)];
    for line in &account.lines {
        let settled: Vec<String> = line.settled.iter().map(|(number, _)| clean::line(number)).collect();
        rows.push(vec![
            currency(),
            Cell::Date(line.on),
            Cell::Text(item(words, line.what, "")),
            Cell::text(clean::line(&line.number)),
            Cell::day(line.due_on),
            money(line.minor),
            money(line.balance),
            Cell::text(settled.join(", ")),
        ]);
    }
    rows.push(edge("statement-closing", account.closing));
    rows
}

fn open_rows(words: &Words, account: &Account) -> Vec<Vec<Cell>> {
    let money = |minor| Cell::Money(account.money(minor));
    account
        .open
        .iter()
        .map(|one| {
            vec![
                Cell::text(account.currency.code()),
                Cell::Date(one.issued_on),
                Cell::Text(item(words, What::Document(one.kind), "")),
                Cell::text(clean::line(&one.number)),
                Cell::Date(one.due_on),
                money(one.amount),
                Cell::Empty,
                money(one.open),
                Cell::Whole(one.days_late.max(0)),
                if one.disputed == 0 { Cell::Empty } else { money(one.disputed) },
                Cell::text(clean::line(one.payment_reference.as_deref().unwrap_or_default())),
            ]
        })
        .collect()
}

/// What is not yet used lowers what is open: below zero.
fn unapplied_rows(words: &Words, account: &Account) -> Vec<Vec<Cell>> {
    account
        .unapplied
        .iter()
        .map(|one| {
            vec![
                Cell::text(account.currency.code()),
                Cell::Date(one.on),
                Cell::Text(item(words, one.what, "")),
                Cell::text(clean::line(&one.number)),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::Money(account.money(-one.minor)),
            ]
        })
        .collect()
}
