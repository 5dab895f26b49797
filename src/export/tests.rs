//! What is written is read back as it was meant: by a reader of CSV, and by a reader of workbooks.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::text::Language;

fn money(minor: i64, currency: &str) -> Cell {
    Cell::Money(Money::new(minor, currency.parse().unwrap()))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn table() -> Table {
    Table {
        title: "Open items".to_owned(),
        columns: ["Number", "Due", "Open", "Days", "Share"].map(str::to_owned).to_vec(),
        rows: vec![
            vec![
                Cell::text("007"),
                Cell::Date(day("2026-03-06")),
                money(-123_450, "NOK"),
                Cell::Whole(-3),
                Cell::Percent("12.5".parse().unwrap()),
            ],
            vec![Cell::text("a,\"b\"\nc"), Cell::Empty, money(5, "KWD"), Cell::Whole(0)],
            vec![Cell::text("=1+1"), Cell::day(None), money(1_234_567, "JPY")],
        ],
    }
}

fn look() -> Look {
    Look { language: Language::No, made_on: day("2026-03-13") }
}

#[test]
fn a_csv_file_by_the_letter() {
    let text = String::from_utf8(csv(&table(), false)).unwrap();
    assert_eq!(
        text,
        "Number,Due,Open,Days,Share\r\n007,2026-03-06,-1234.50,-3,12.5\r\n\"a,\"\"b\"\"\nc\",,0.005,0,\r\n'=1+1,,1234567,,\r\n"
    );
    let marked = csv(&table(), true);
    assert_eq!((&marked[..3], &marked[3..]), (&[0xef, 0xbb, 0xbf][..], text.as_bytes()));
}

#[test]
fn nothing_that_comes_from_outside_is_run() {
    for hostile in ["=cmd|' /C calc'!A0", "+47", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "＠x"] {
        let table = Table { columns: vec!["x".into()], rows: vec![vec![Cell::text(hostile)]], ..Table::default() };
        let text = String::from_utf8(csv(&table, false)).unwrap();
        let row = text.strip_prefix("x\r\n").unwrap().trim_start_matches('"');
        assert!(row.starts_with('\''), "{hostile:?}: {text:?}");
    }
    // A number below zero is a number.
    let table = Table { columns: vec!["x".into()], rows: vec![vec![money(-1, "EUR")]], ..Table::default() };
    assert_eq!(csv(&table, false), b"x\r\n-0.01\r\n");
}

#[test]
fn a_workbook_is_read_back_as_it_was_meant() {
    let written = xlsx(&[table(), table()], look()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(written)).unwrap();
    assert_eq!(book.sheet_names(), ["Open items", "Open items (2)"]);
    let sheet = book.worksheet_range("Open items (2)").unwrap();
    let at = |row, column| sheet.get_value((row, column)).cloned().unwrap_or_default();
    assert_eq!(at(0, 2), Data::String("Open".into()));
    assert_eq!(at(1, 0), Data::String("007".into()));
    assert!(matches!(at(1, 1), Data::DateTime(date) if date.as_f64() == 46_087.0), "{:?}", at(1, 1));
    assert_eq!(at(1, 2), Data::Float(-1234.5));
    assert_eq!(at(1, 3), Data::Float(-3.0));
    assert_eq!(at(1, 4), Data::Float(0.125));
    assert_eq!(at(2, 0), Data::String("a,\"b\"\nc".into()));
    assert_eq!(at(2, 1), Data::Empty);
    assert_eq!(at(3, 0), Data::String("=1+1".into()));
    let formulas = book.worksheet_formula("Open items").unwrap();
    assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
}

#[test]
fn the_same_table_gives_the_same_file() {
    assert_eq!(xlsx(&[table()], look()).unwrap(), xlsx(&[table()], look()).unwrap());
}

#[test]
fn sheets_have_names_that_a_sheet_may_have() {
    let titled = |title: &str| Table { title: title.to_owned(), ..Table::default() };
    let long = "Reskontro [alle] kunder / åpne poster 2026".to_owned();
    let tables = ["", "'", &long, &long.to_uppercase(), "a:b"].map(titled);
    let written = xlsx(&tables, look()).unwrap();
    let book: Xlsx<_> = Xlsx::new(Cursor::new(written)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), 5);
    assert!(names.iter().all(|name| name.chars().count() <= 31), "{names:?}");
    assert_eq!((names[0].as_str(), names[1].as_str(), names[4].as_str()), ("1", "1 (2)", "a b"));
}

#[test]
fn an_amount_that_a_number_cannot_hold_stays_whole_as_text() {
    let table = Table { rows: vec![vec![money(i64::MIN, "EUR"), Cell::Whole(i64::MAX)]], ..table() };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx(&[table], look()).unwrap())).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("-92233720368547758.08".into())));
    assert_eq!(sheet.get_value((1, 1)), Some(&Data::String(i64::MAX.to_string())));
}

#[test]
fn a_statement_as_one_table_by_the_letter() {
    let words = crate::text::Words::new(Language::No);
    let table = statement::flat(&words, &crate::text::statement::tests::whole("F-100"));
    insta::assert_snapshot!(String::from_utf8(csv(&table, false)).unwrap().replace("\r\n", "\n"));
}

#[test]
fn a_statement_as_sheets_adds_up_in_the_workbook() {
    let words = crate::text::Words::new(Language::No);
    let written = xlsx(&statement::sheets(&words, &crate::text::statement::tests::whole("F-100")), look()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(written)).unwrap();
    assert_eq!(book.sheet_names(), ["Bevegelser", "Åpne poster", "Etter alder", "Fra levering til betaling"]);
    let shown: Vec<String> = book
        .worksheets()
        .iter()
        .flat_map(|(name, sheet)| {
            let row = |row: &[Data]| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
            std::iter::once(format!("[{name}]")).chain(sheet.rows().map(row)).collect::<Vec<_>>()
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
    let open = book.worksheet_range("Åpne poster").unwrap();
    let sum: f64 = open.rows().skip(1).filter_map(|row| row[6].as_f64()).sum();
    assert_eq!(sum, 3_500.0, "open items less what is not used is the closing balance");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Whatever stands in the texts, a reader of CSV finds the same rows, and the same texts but for the guard.
    #[test]
    fn every_text_survives_csv(rows in prop::collection::vec(prop::collection::vec("\\PC{0,12}|[,\"\r\n=a]{0,6}", 3), 0..6)) {
        let cells = rows.iter().map(|row| row.iter().map(|text| Cell::text(text.as_str())).collect()).collect();
        let table = Table { columns: ["a", "b", "c"].map(str::to_owned).to_vec(), rows: cells, ..Table::default() };
        let written = csv(&table, false);
        let mut reader = ::csv::ReaderBuilder::new().has_headers(true).from_reader(&written[..]);
        let read: Vec<Vec<String>> = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (read, row) in read.iter().flatten().zip(rows.iter().flatten()) {
            prop_assert!(read == row || read.strip_prefix('\'') == Some(row), "{:?} {:?}", read, row);
        }
    }

    /// An amount of any currency is read back from its digits to the last minor unit.
    #[test]
    fn every_amount_survives(minor in any::<i64>(), code in prop::sample::select(vec!["EUR", "JPY", "KWD"])) {
        let money = Money::new(minor, code.parse().unwrap());
        let digits = Cell::plain(money).replace('.', "");
        prop_assert_eq!(digits.parse::<i64>().unwrap(), minor);
    }
}
