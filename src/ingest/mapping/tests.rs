//! Mappings whole, faulty and broken.

use super::*;

const WHOLE: &str = r#"
kind = "invoices"
source = "erp"
delimiter = "tab"
encoding = "windows-1250"
date_format = "DD-MM-YYYY"
decimal = ","
export_date = 2020-05-31
ignore = ["Remark"]
[columns]
number = ["Doc", "Document"]
customer_number = "Customer"
customer_name = "Name"
amount = "Sum"
issued_on = "Date"
[dates]
due_on = "YYYYMMDD"
[defaults]
currency = "HUF"
country = "HU"
terms_days = 30
[values.segment]
"G" = "public"
"#;

#[test]
fn a_whole_mapping_is_read() {
    let mapping = Mapping::parse("m.toml", WHOLE).unwrap();
    assert_eq!(mapping.kind, FileKind::Invoices);
    assert_eq!(mapping.delimiter, Some(b'\t'));
    assert_eq!(mapping.encoding, Some(Encoding::Windows1250));
    assert_eq!(mapping.order_of(Field::DueOn), Some(DateOrder::YearFirst));
    assert_eq!(mapping.order_of(Field::IssuedOn), Some(DateOrder::DayFirst));
    assert_eq!(mapping.decimal, Some(DecimalSign::Comma));
    assert_eq!(mapping.export_date, NaiveDate::from_ymd_opt(2020, 5, 31));
    assert_eq!(mapping.columns[&Field::Number], ["Doc", "Document"]);
    assert_eq!(mapping.defaults[&Field::CustomerCountry], "HU");
    assert_eq!(mapping.defaults[&Field::TermsDays], "30");
    assert_eq!(mapping.values[&Field::CustomerSegment]["g"], "public");
}

#[test]
fn all_faults_are_told_at_once_with_their_lines() {
    let text = "kind = \"invoices\"\nsorce = \"x\"\ndecimal = \";\"\n[columns]\nnumbr = \"A\"\namount = \"B\"\n\
                issued_on = 5\ncustomer_number = \"C\"\n[defaults]\ncurrency = \"NOR\"\n[dates]\ndue_on = \"DD.MM.YY\"\n";
    let faults = Mapping::parse("m.toml", text).unwrap_err();
    let told: Vec<(usize, &str)> = faults.iter().map(|fault| (fault.line, fault.key.as_str())).collect();
    for wanted in [
        (1, "source"),
        (2, "sorce"),
        (3, "decimal"),
        (5, "columns.numbr"),
        (7, "columns.issued_on"),
        (10, "defaults.currency"),
        (12, "dates.due_on"),
    ] {
        assert!(told.contains(&wanted), "{wanted:?} in {told:?}");
    }
    assert_eq!(faults.iter().find(|f| f.line == 2).unwrap().hint.as_deref(), Some("did you mean source?"));
    assert!(told.iter().any(|(_, key)| *key == "columns.number"));
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let faults = Mapping::parse("m.toml", "kind = \"invoices\"\nsource = \n").unwrap_err();
    assert!(faults.iter().any(|fault| fault.line == 2), "{faults:?}");
}

#[test]
fn a_payment_date_alone_is_no_payment() {
    let text = "kind = \"payments\"\nsource = \"x\"\n[columns]\nreceived_on = \"clear_date\"\n[defaults]\ncurrency = \"USD\"\n";
    let faults = Mapping::parse("m.toml", text).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert!(faults[0].to_string().contains("a payment needs an amount"), "{}", faults[0]);
}

#[test]
fn the_built_in_mapping_knows_plain_names_and_synonyms() {
    let mapping = Mapping::built_in(FileKind::Customers, "files");
    assert_eq!(mapping.columns[&Field::CustomerNumber][0], "number");
    assert!(mapping.columns[&Field::CustomerNumber].contains(&"customer_id".to_owned()));
}
