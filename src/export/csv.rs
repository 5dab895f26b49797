//! Comma-separated values after RFC 4180: every line ends in CR LF, and what needs quotation marks has them.

use super::{Cell, Table};

/// Tells a program that reads old code pages by default that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Signs at the beginning of a text that make a spreadsheet read it as a formula (OWASP, CSV Injection), the full-width
/// forms among them, which some spreadsheets fold.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The table as a file in UTF-8: headings, then rows. Days are ISO 8601, amounts have a decimal point and no groups, shares are
/// per cent. Text that a spreadsheet would run has `'` before it.
pub fn csv(table: &Table, byte_order_mark: bool) -> Vec<u8> {
    let mut out = String::from(if byte_order_mark { BYTE_ORDER_MARK } else { "" });
    line(table.columns.iter().map(|title| guarded(title)), &mut out);
    for row in &table.rows {
        let missing = table.columns.len().saturating_sub(row.len());
        line(row.iter().map(value).chain(std::iter::repeat_n(String::new(), missing)), &mut out);
    }
    out.into_bytes()
}

fn line(values: impl Iterator<Item = String>, out: &mut String) {
    for (at, value) in values.enumerate() {
        if at > 0 {
            out.push(',');
        }
        if value.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&value.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&value);
        }
    }
    out.push_str("\r\n");
}

fn value(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Money(money) => Cell::plain(*money),
        Cell::Date(day) => day.to_string(),
        Cell::Whole(number) => number.to_string(),
        Cell::Percent(share) => share.to_string(),
    }
}

/// A blank before the sign does not help: spreadsheets strip it.
fn guarded(text: &str) -> String {
    let runs = text.starts_with(FORMULA) || text.trim_start().starts_with(FORMULA);
    if runs { format!("'{text}") } else { text.to_owned() }
}
