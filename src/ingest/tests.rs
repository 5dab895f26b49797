//! Whole files, from bytes to rows.

use std::io::Cursor;

use super::field::FileKind;
use super::mapping::Mapping;
use super::profile::{Profile, Warning, survey};
use super::reader::rows;
use super::refusal::{Refusal, Refused};
use super::rejects::Rejects;
use super::report::Report;
use super::row::{CustomerRow, DueFrom, InvoiceRow, Line, PaymentRow, Rejected, Row};
use crate::domain::customer::Segment;
use crate::domain::invoice::InvoiceKind;
use crate::domain::payment::PaymentKind;

fn profile(text: &[u8], mapping: &Mapping) -> Result<Profile, Refused> {
    survey(&mut Cursor::new(text), mapping)
}

/// Both readings of a file: what is taken, what is rejected, and the first reading's findings.
fn read(text: &[u8], mapping: &Mapping) -> (Vec<Line>, Vec<Rejected>, Profile) {
    let profile = profile(text, mapping).unwrap();
    let mut found = rows(text, &profile).unwrap();
    let (mut taken, mut rejected) = (Vec::new(), Vec::new());
    for row in found.by_ref() {
        match row {
            Ok(line) => taken.push(line),
            Err(row) => rejected.push(row),
        }
    }
    found.finish().unwrap();
    (taken, rejected, profile)
}

fn refused(text: &[u8], mapping: &Mapping) -> String {
    profile(text, mapping).unwrap_err().to_string()
}

fn invoices(extra: &str) -> Mapping {
    let text = format!(
        "kind = \"invoices\"\nsource = \"erp\"\n{extra}\n[columns]\nnumber = \"no\"\ncustomer_number = \"cust\"\n\
         customer_name = \"name\"\namount = \"sum\"\nissued_on = \"date\"\ndue_on = \"due\"\nkind = \"type\"\n\
         currency = \"cur\"\nterms_days = \"terms\"\n[defaults]\ncountry = \"NO\"\n"
    );
    Mapping::parse("erp.toml", &text).unwrap()
}

fn with_currency() -> Mapping {
    let mut mapping = invoices("");
    mapping.defaults.insert(super::field::Field::Currency, "NOK".to_owned());
    mapping
}

fn invoice(line: &Line) -> &InvoiceRow {
    match &line.row {
        Row::Invoice(row) => row,
        other => panic!("{other:?}"),
    }
}

fn customer(line: &Line) -> &CustomerRow {
    match &line.row {
        Row::Customer(row) => row,
        other => panic!("{other:?}"),
    }
}

fn payment(line: &Line) -> &PaymentRow {
    match &line.row {
        Row::Payment(row) => row,
        other => panic!("{other:?}"),
    }
}

fn reasons(rejected: &Rejected) -> Vec<(&str, &'static str)> {
    rejected.faults.iter().map(|fault| (fault.column.as_str(), fault.reason.code())).collect()
}

fn notes(line: &Line) -> Vec<&'static str> {
    line.notes.iter().map(|note| note.kind.code()).collect()
}

#[test]
fn every_fault_of_a_row_is_told_at_once() {
    let text = b"no;cust;sum;date;due;cur\nF1;;1,5x;30-02-2020;2020-03-01;NOR\nF2;7;12,50;28-02-2020;28-03-2020;nok\n";
    let (taken, rejected, _) = read(text, &invoices(""));
    assert_eq!(
        reasons(&rejected[0]),
        [("cust", "missing"), ("cur", "unknown_currency"), ("sum", "not_an_amount"), ("date", "no_such_day")]
    );
    assert_eq!((taken.len(), taken[0].line), (1, 3));
    assert_eq!(invoice(&taken[0]).amount.to_string(), "12.50 NOK");
}

#[test]
fn a_currency_that_is_none_falls_back_to_the_mapping_with_a_warning() {
    let text = b"no;cust;sum;date;due;cur\nF1;7;5,5;28-02-2020;28-03-2020;NOR\nF2;7;5,5;28-02-2020;28-03-2020;\n";
    let (taken, _, _) = read(text, &with_currency());
    assert_eq!(notes(&taken[0]), ["currency_default"]);
    assert_eq!(notes(&taken[1]), [""; 0]);
    assert_eq!(invoice(&taken[1]).customer.currency.unwrap().code(), "NOK");
}

#[test]
fn identifiers_keep_their_zeros_and_lose_their_floats() {
    let text = b"no,cust,sum,date\n0000611365,0140105686,55.94,2013-01-02\n2960623488.0,140105686.0,1.00,2013-01-02\n\
                 2.96E+09,7,1.00,2013-01-02\n";
    let (taken, rejected, profile) = read(text, &with_currency());
    assert_eq!(invoice(&taken[0]).number, "0000611365");
    assert_eq!(invoice(&taken[0]).customer.number, "0140105686");
    assert_eq!(invoice(&taken[1]).number, "2960623488");
    assert_eq!(notes(&taken[1])[..2], ["identifier", "identifier"]);
    assert_eq!(reasons(&rejected[0]), [("no", "exponent")]);
    assert!(profile.warnings.iter().any(|w| matches!(w, Warning::LeadingZeros { count: 1, .. })));
}

#[test]
fn one_number_used_twice_is_a_repeat_or_a_conflict() {
    let text =
        b"no,cust,sum,date\nA,1,5.50,2020-01-02\nA,1,5.50,2020-01-02\nB,1,5.50,2020-01-02\nB,2,5.50,2020-01-02\n\
                 C,1,1.50,2020-01-02\n";
    let (taken, rejected, profile) = read(text, &with_currency());
    assert_eq!(taken.iter().map(|line| invoice(line).number.as_str()).collect::<Vec<_>>(), ["A", "C"]);
    assert_eq!(profile.repeats, [3]);
    assert_eq!(rejected.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 5]);
    for row in &rejected {
        let told = row.faults[0].reason.to_string();
        assert!(told.contains("line 4: customer 1, amount 5.50 | line 5: customer 2, amount 5.50"), "{told}");
    }
}

#[test]
fn a_column_of_repeated_words_is_no_document_number() {
    let mut text = "no,cust,sum,date\n".to_owned();
    for n in 0..10_100 {
        text.push_str(&format!("U001,{n},5.50,2020-01-02\n"));
    }
    assert!(refused(text.as_bytes(), &with_currency()).contains("no document number"));
}

fn ledger(swap: bool) -> String {
    let mut text = "no,cust,sum,date,due\n".to_owned();
    for n in 0..60 {
        let (month, day) = (1 + n % 4, 1 + n % 28);
        let (issued, due) = ((month, day), (month + 1, day));
        let put = |(month, day): (i32, i32)| if swap && day <= 12 { (day, month) } else { (month, day) };
        let ((im, id), (dm, dd)) = (put(issued), put(due));
        text.push_str(&format!("F{n},{n},10.50,2020-{im:02}-{id:02},2020-{dm:02}-{dd:02}\n"));
    }
    text
}

#[test]
fn swapped_days_and_months_are_caught_by_what_they_say() {
    assert_eq!(read(ledger(false).as_bytes(), &with_currency()).0.len(), 60);
    let mut mapping = with_currency();
    mapping.export_date = chrono::NaiveDate::from_ymd_opt(2020, 5, 1);
    let told = refused(ledger(true).as_bytes(), &mapping);
    assert!(told.contains("would be posted after 2020-05-01"), "{told}");
    let mut text = "no,cust,sum,date,due\n".to_owned();
    for n in 0..40 {
        let due = if n % 10 == 0 { "2020-01-01" } else { "2020-03-01" };
        text.push_str(&format!("F{n},{n},10.50,2020-02-01,{due}\n"));
    }
    let told = refused(text.as_bytes(), &with_currency());
    assert!(told.contains("4 of 40 invoices (10 %) would be due before they were issued"), "{told}");
}

#[test]
fn a_few_due_before_issued_are_taken_with_a_warning() {
    let text = b"no,cust,sum,date,due\nF1,1,10.50,2020-02-01,2020-01-01\n";
    assert_eq!(notes(&read(text, &with_currency()).0[0]), ["due_before_issued"]);
}

#[test]
fn dates_that_can_be_read_both_ways_are_asked_for() {
    let text = b"no,cust,sum,date\nF1,1,10.50,1/2/2020\nF2,1,10.50,3/4/2020\n";
    let told = refused(text, &with_currency());
    assert!(told.contains("[dates] issued_on = \"D/M/YYYY\""), "{told}");
    let mut named = with_currency();
    named.date_format = Some(super::date::DateOrder::MonthFirst);
    assert_eq!(invoice(&read(text, &named).0[0]).issued_on.to_string(), "2020-01-02");
}

#[test]
fn a_missing_due_date_comes_from_terms_or_is_the_issue() {
    let text = b"no,cust,sum,date,due,terms\nF1,1,10.50,2020-02-01,,Payment within 30 days\nF2,1,10.50,2020-02-01,,\n\
                 F3,1,10.50,2020-02-01,,soon\n";
    let (taken, rejected, _) = read(text, &with_currency());
    assert_eq!(invoice(&taken[0]).due_on.to_string(), "2020-03-02");
    assert_eq!(invoice(&taken[0]).due_from, DueFrom::Terms(30));
    assert_eq!(invoice(&taken[1]).due_from, DueFrom::Issue);
    assert_eq!((notes(&taken[0]), notes(&taken[1])), (vec!["due_from_terms"], vec!["due_on_issue"]));
    assert_eq!(reasons(&rejected[0]), [("terms", "unknown_word")]);
}

#[test]
fn credits_are_negative_and_negatives_are_credits() {
    let text = b"no,cust,sum,date,type\nA,1,-10.50,2020-02-01,\nB,1,10.50,2020-02-01,credit note\n\
                 C,1,-10.50,2020-02-01,invoice\nD,1,(1.50),2020-02-01,return\nE,1,1.50,2020-02-01,zz\n";
    let (taken, rejected, _) = read(text, &with_currency());
    let found: Vec<(InvoiceKind, i64)> =
        taken.iter().map(|line| (invoice(line).kind, invoice(line).amount.minor)).collect();
    assert_eq!(
        found,
        [
            (InvoiceKind::CreditNote, -1050),
            (InvoiceKind::CreditNote, -1050),
            (InvoiceKind::Invoice, -1050),
            (InvoiceKind::Return, -150)
        ]
    );
    assert_eq!(notes(&taken[0])[0], "kind_from_sign");
    assert_eq!(notes(&taken[1])[0], "sign_turned");
    assert_eq!(reasons(&rejected[0]), [("type", "unknown_word")]);
}

#[test]
fn dust_is_rounded_with_its_difference_and_excess_is_rejected() {
    let text =
        b"no,cust,sum,date\nA,1,2309.7899999999995,2020-02-01\nB,1,1.005,2020-02-01\nC,1,90000000000.01,2020-02-01\n";
    let mapping = with_currency();
    let profile = profile(text, &mapping).unwrap();
    let mut report = Report::new(&profile);
    rows(&text[..], &profile).unwrap().for_each(|row| report.count(&row));
    assert_eq!((report.accepted, report.rejected, report.repaired), (2, 1, 2));
    assert_eq!(report.rounding["NOK"].to_string(), "-0.0049999999995");
    assert_eq!(report.faults["out_of_range"], 1);
    assert_eq!(report.examples[0].remedy, "correct the amount");
}

#[test]
fn hungarian_names_in_windows_1250_with_decimal_comma() {
    let text = "no;cust;name;sum;date\nSz-1;0042;Őszi Gyümölcs Kft;1 234,50;2020.02.01.\nSz-2;0043;Tűzvédelmi Bt;-5,00;2020.02.02.\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1250.encode(text);
    let (taken, _, profile) = read(&bytes, &with_currency());
    assert_eq!(invoice(&taken[0]).customer.name, "Őszi Gyümölcs Kft");
    assert_eq!(invoice(&taken[0]).amount.minor, 123_450);
    assert!(profile.warnings.iter().any(|w| matches!(w, Warning::EncodingGuessed { .. })));
    let marked = format!("\u{feff}{text}");
    let (taken, _, profile) = read(marked.as_bytes(), &with_currency());
    assert!(profile.bom && !profile.warnings.iter().any(|w| matches!(w, Warning::EncodingGuessed { .. })));
    assert_eq!(invoice(&taken[1]).customer.name, "Tűzvédelmi Bt");
}

#[test]
fn hostile_names_are_cleaned_and_endless_ones_rejected() {
    let long = "x".repeat(2001);
    let text = format!(
        "no;cust;name;sum;date\nA;1;\u{1b}[31mRed\u{202e} Ltd;1,50;2020-02-01\nB;1;{long};1,50;2020-02-01\nC;1; A  B ;1,50;2020-02-01\n"
    );
    let (taken, rejected, _) = read(text.as_bytes(), &with_currency());
    assert_eq!(invoice(&taken[0]).customer.name, "[31mRed Ltd");
    assert_eq!(notes(&taken[0])[0], "hostile");
    assert_eq!(notes(&taken[1])[0], "trimmed");
    assert_eq!(reasons(&rejected[0]), [("name", "too_long")]);
}

#[test]
fn broken_rows_are_told_by_line_and_the_rest_goes_on() {
    let text = b"no;cust;sum;date\nA;1;1,50\nB;1;1,50;2020-02-01\nC;1;1,50;2020-02-01;;\nD;1;1,50;2020-02-01;9\n\
                 ;;;\n\nE;\"1;1,50;2020-02-01\nF;1;1,50;2020-02-01\nG;1;1";
    let (taken, rejected, profile) = read(text, &with_currency());
    assert_eq!(taken.iter().map(|line| invoice(line).number.as_str()).collect::<Vec<_>>(), ["B", "C", "F"]);
    let told: Vec<_> = rejected.iter().map(|row| (row.line, row.faults[0].reason.code())).collect();
    assert_eq!(told, [(2, "column_count"), (5, "column_count"), (8, "open_quote"), (10, "truncated")]);
    assert!(profile.warnings.contains(&Warning::NoFinalNewline));
}

#[test]
fn wrong_files_are_refused_with_a_sentence() {
    for (text, wanted) in [
        (&b""[..], "empty"),
        (b"\n \n", "empty"),
        (b"no,cust,sum,date\n", "no rows"),
        (b"PK\x03\x04....", "workbook"),
        (b"\xff\xfen\0o\0", "UTF-16"),
        (b"no\0\x01\x02,b\n", "not a text file"),
        (
            b"no,customer,sum,date\nA,1,1,2020-01-01\n",
            "no column for customer_number: no heading is 'cust', the nearest is 'customer'",
        ),
        (b"no,cust,sum,sum,date\nA,1,1,1,2020-01-01\n", "stands over two columns"),
        (b"no,cust,sum,date\nA,1,\"1,234\",2020-01-01\n", "decimal = \",\""),
        (b"no,cust,sum,date\nA,1,1,01/02/20\n", "two digits"),
    ] {
        let told = refused(text, &with_currency());
        assert!(told.contains(wanted), "{told}");
    }
    let endless = [&b"no,cust,sum,date\n"[..], &vec![b'x'; 3 << 20]].concat();
    assert!(matches!(profile(&endless, &with_currency()).unwrap_err().0[..], [Refusal::TooLong(2)]));
}

#[test]
fn a_file_that_changed_in_between_is_noticed() {
    let mapping = with_currency();
    let found = profile(b"no,cust,sum,date\nA,1,1.50,2020-01-01\nB,1,1.50,2020-01-01\n", &mapping).unwrap();
    let mut short = rows(&b"no,cust,sum,date\nA,1,1.50,2020-01-01\n"[..], &found).unwrap();
    assert_eq!(short.by_ref().count(), 1);
    assert!(matches!(short.finish().unwrap_err().0[..], [Refusal::Changed]));
}

#[test]
fn a_rejects_file_is_corrected_and_read_again() {
    let text = "no;cust;name;sum;date\nA;1;\"Nord; Øst\";x;2020-02-01\nB;1;B;1,50;2020-02-01\nC;1;C;1,50\n";
    let mapping = with_currency();
    let (taken, rejected, profile) = read(text.as_bytes(), &mapping);
    assert_eq!((taken.len(), rejected.len()), (1, 2));
    let mut out = Vec::new();
    let mut file = Rejects::new(&mut out, &profile.plan).unwrap();
    rejected.iter().for_each(|row| file.add(row, ToString::to_string).unwrap());
    file.finish().unwrap();
    let first = String::from_utf8(out.clone()).unwrap();
    assert!(
        first.starts_with("no;cust;name;sum;date;dunlin_line;dunlin_reason\nA;1;\"Nord; Øst\";x;2020-02-01;2;"),
        "{first}"
    );

    // Uncorrected, it is rejected in the same way, and its own columns do not pile up.
    let (taken, again, profile) = read(&out, &mapping);
    assert_eq!((taken.len(), again.len()), (0, 2));
    assert_eq!(
        again.iter().map(|row| &row.raw).collect::<Vec<_>>(),
        rejected.iter().map(|row| &row.raw).collect::<Vec<_>>()
    );
    assert!(profile.unused.is_empty());
    let mut second = Vec::new();
    let mut file = Rejects::new(&mut second, &profile.plan).unwrap();
    again.iter().for_each(|row| file.add(row, ToString::to_string).unwrap());
    file.finish().unwrap();
    assert!(String::from_utf8(second).unwrap().starts_with("no;cust;name;sum;date;dunlin_line;dunlin_reason\nA;"));

    let corrected = first.replace(";x;", ";2,50;").replace("C;1;C;1,50;", "C;1;C;1,50;2020-02-03;");
    let (taken, rejected, _) = read(corrected.as_bytes(), &mapping);
    assert_eq!((taken.len(), rejected.len()), (2, 0));
    assert_eq!(invoice(&taken[0]).customer.name, "Nord; Øst");
}

#[test]
fn customers_by_the_built_in_mapping() {
    let text = "Number,Name,Segment,Country,Phone,E-mail,Terms accepted on,Language\n\
                007,Kari Ås AS,professional,no,22 33 44 55,kari@example.no,2020-01-31,no\n\
                008,Ghost,alien,NO,call me,nobody,2020-01-31,norsk\n\
                009,Odd,private,Norway,+47 99,odd@example.no,,\n";
    let (taken, rejected, profile) = read(text.as_bytes(), &Mapping::built_in(FileKind::Customers, "files"));
    let row = customer(&taken[0]);
    assert_eq!((row.number.as_str(), row.segment, row.country.as_str()), ("007", Some(Segment::Professional), "NO"));
    assert_eq!(row.time_zone, Some(chrono_tz::Tz::Europe__Oslo));
    assert_eq!(row.contacts.iter().map(|c| c.value.as_str()).collect::<Vec<_>>(), ["+4722334455", "kari@example.no"]);
    assert_eq!(row.terms_accepted_on.unwrap().to_string(), "2020-01-31");
    assert_eq!(reasons(&rejected[0]), [("Segment", "unknown_word")]);
    assert_eq!(notes(&taken[1]), ["word_left_out", "phone_odd"]);
    assert!(profile.unused.is_empty(), "{:?}", profile.unused);
}

#[test]
fn several_spellings_of_a_name_are_one_number_and_no_conflict() {
    let text = b"number,name\n1,SYSC llc\n1,SYSC corp\n1,SYSC llc\n";
    let (taken, rejected, profile) = read(text, &Mapping::built_in(FileKind::Customers, "files"));
    assert_eq!((taken.len(), rejected.len(), profile.repeats.len()), (2, 0, 1));
}

#[test]
fn payments_without_a_number_are_keyed_by_content_and_place() {
    let mut mapping = Mapping::built_in(FileKind::Payments, "bank");
    mapping.defaults.insert(super::field::Field::Currency, "NOK".to_owned());
    let text = b"received_on,amount,payer,reference\n2020-01-31,5.50,Kari,F1\n2020-01-31,5.50,Kari,F1\n2020-01-31,-5.50,Kari,F1\n";
    let (taken, _, profile) = read(text, &mapping);
    let numbers: Vec<&str> = taken.iter().map(|line| payment(line).number.as_str()).collect();
    assert!(numbers[0] != numbers[1] && numbers.iter().all(|number| number.len() == 32));
    assert_eq!(profile.repeats, [0; 0]);
    assert_eq!(payment(&taken[2]).kind, PaymentKind::Return);
    let again: Vec<String> = read(text, &mapping).0.iter().map(|line| payment(line).number.clone()).collect();
    assert_eq!(again, numbers);
    let told = refused(b"received_on,payer\n2020-01-31,Kari\n", &mapping);
    assert!(told.contains("a payment needs an amount"), "{told}");
}

#[test]
fn the_shipped_mappings_are_whole() {
    for (name, text) in [
        ("ibm-ar-invoices.toml", include_str!("../../demo-data/desk/mappings/ibm-ar-invoices.toml")),
        ("ibm-ar-payments.toml", include_str!("../../demo-data/desk/mappings/ibm-ar-payments.toml")),
        ("highradius-invoices.toml", include_str!("../../demo-data/desk/mappings/highradius-invoices.toml")),
    ] {
        assert!(Mapping::parse(name, text).is_ok(), "{name}: {:?}", Mapping::parse(name, text));
    }
}

#[test]
fn a_payment_takes_its_invoice_from_the_column_of_that_name() {
    let mut mapping = Mapping::built_in(FileKind::Payments, "bank");
    mapping.defaults.insert(super::field::Field::Currency, "NOK".to_owned());
    let text = b"Payment date,Amount,Invoice no\n2020-01-31,5.50,F1\n2020-02-28,4.50,F1\n";
    let (taken, rejected, _) = read(text, &mapping);
    assert_eq!((taken.len(), rejected.len()), (2, 0));
    assert_eq!(payment(&taken[0]).invoice_number.as_deref(), Some("F1"));
    assert!(payment(&taken[0]).keyed);
}

#[test]
fn a_row_of_too_many_fields_is_in_conflict_with_nobody() {
    let text = b"no,cust,sum,date\nA,1,1,234.50,2020-01-02\nA,1,1234.50,2020-01-02\n";
    let (taken, rejected, _) = read(text, &with_currency());
    assert_eq!((taken.len(), rejected.len()), (1, 1));
}

#[test]
fn codes_of_terms_are_translated_by_the_mapping() {
    let mut mapping = with_currency();
    let words = [("naa8".to_owned(), "45".to_owned())].into();
    mapping.values.insert(super::field::Field::TermsDays, words);
    let text = b"no,cust,sum,date,due,terms\nF1,1,10.50,2020-02-01,,NAA8\nF2,1,10.50,2020-02-01,,NAA9\n";
    let (taken, rejected, _) = read(text, &mapping);
    assert_eq!(invoice(&taken[0]).due_from, DueFrom::Terms(45));
    assert!(rejected[0].faults[0].remedy().contains("[values.terms_days]"));
}
