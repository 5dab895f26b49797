//! Workbooks (Office Open XML): one sheet a table, numbers as numbers, days as days, headings that stay in sight.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet};

use super::{Cell, ExportError, Table};
use crate::domain::money::Money;
use crate::text::Language;

/// Most characters of a sheet's name.
const LONGEST_NAME: usize = 31;
/// Most characters of a cell (Excel's own limit).
const LONGEST_TEXT: usize = 32_767;
/// The largest whole number that a cell keeps to the last digit (a binary64 has 53 bits).
const EXACT: u64 = 1 << 53;

/// What a workbook is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// How days are shown.
    pub language: Language,
    /// The day that the file says it was made on.
    pub made_on: NaiveDate,
}

/// The tables as a workbook, a sheet each.
///
/// # Errors
/// A table with more rows or columns than a sheet holds.
pub fn xlsx(tables: &[Table], look: Look) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    // Without a date of its own the file would take the machine's clock, and the same table would not give the same file.
    book.set_properties(&DocProperties::new().set_creation_datetime(&date_time(look.made_on)?));
    let mut names = BTreeSet::new();
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(name(&table.title, &mut names))?;
        fill(sheet, table, look.language)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, table: &Table, language: Language) -> Result<(), ExportError> {
    let heading = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
    let day = Format::new().set_num_format(date_format(language));
    let percent = Format::new().set_num_format("0.0##%");
    for (column, title) in (0_u16..).zip(&table.columns) {
        sheet.write_string_with_format(0, column, cut(title), &heading)?;
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => sheet.write_string(row, column, cut(text))?,
                Cell::Money(money) => match number(*money) {
                    Some(number) => sheet.write_number_with_format(row, column, number, &amount(*money))?,
                    None => sheet.write_string(row, column, Cell::plain(*money))?,
                },
                Cell::Date(date) => sheet.write_datetime_with_format(row, column, date_time(*date)?, &day)?,
                Cell::Whole(whole) if whole.unsigned_abs() > EXACT => {
                    sheet.write_string(row, column, whole.to_string())?
                }
                Cell::Whole(whole) => sheet.write_number(row, column, whole.to_f64().unwrap_or_default())?,
                Cell::Percent(share) => {
                    let share = share.to_f64().unwrap_or_default() / 100.0;
                    sheet.write_number_with_format(row, column, share, &percent)?
                }
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    Ok(())
}

/// The amount in major units; nothing where a binary64 would lose minor units. The division is the only rounding: to the
/// nearest binary64, which shows the same minor digits.
fn number(money: Money) -> Option<f64> {
    let exact = money.minor.unsigned_abs() <= EXACT;
    let units = 10_f64.powi(i32::try_from(money.currency.minor_digits()).ok()?);
    exact.then(|| money.minor.to_f64()).flatten().map(|minor| minor / units)
}

/// Grouped, with the minor digits of the currency. The program that opens the file writes the signs of its own language.
fn amount(money: Money) -> Format {
    let digits = money.currency.minor_digits() as usize;
    let decimals = if digits == 0 { String::new() } else { format!(".{}", "0".repeat(digits)) };
    Format::new().set_num_format(format!("#,##0{decimals}"))
}

/// The order of `text::format::date`; the names of English months are the reading program's.
fn date_format(language: Language) -> &'static str {
    match language {
        Language::En => "d mmm yyyy",
        Language::No | Language::Ro => "dd.mm.yyyy",
        Language::Hu => "yyyy. mm. dd.",
        Language::Fr => "dd/mm/yyyy",
    }
}

fn date_time(day: NaiveDate) -> Result<ExcelDateTime, ExportError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    Ok(ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))?)
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}

/// A name that a sheet may have: without `[]:*?/\`, no apostrophe at its ends, not too long, and none twice.
fn name(title: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = title.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let plain = plain.trim().trim_matches('\'').trim();
    let plain = if plain.is_empty() { "1" } else { plain };
    for count in 1_u32.. {
        let ending = if count == 1 { String::new() } else { format!(" ({count})") };
        let kept: String = plain.chars().take(LONGEST_NAME - ending.len()).collect();
        let name = format!("{kept}{ending}");
        // Excel compares the names of sheets without regard to case.
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    plain.to_owned()
}
