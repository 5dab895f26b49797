//! Whole files, from bytes to rows.

use std::io::Cursor;

use super::fault::{NoteKind, Reason};
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

#[test]
#[ignore]
fn real_files() {
    let data = std::env::var("DUNLIN_REAL_DATA").unwrap();
    for (map, file) in [
        ("ibm-ar-invoices", "ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv"),
        ("ibm-ar-payments", "ibm-ar/WA_Fn-UseC_-Accounts-Receivable.csv"),
        ("highradius-invoices", "highradius/open-invoices-dmy.csv"),
        ("highradius-invoices", "highradius/open-invoices-swapped-dates.csv"),
    ] {
        let text = std::fs::read_to_string(format!("demo-data/desk/mappings/{map}.toml")).unwrap();
        let mut all = vec![Mapping::parse(map, &text).unwrap()];
        if map == "highradius-invoices" {
            let mut m = all[0].clone();
            m.date_format = None;
            m.export_date = None;
            all.push(m);
        }
        for mapping in all {
            let mut f = std::fs::File::open(format!("{data}/{file}")).unwrap();
            println!("== {map} {file}");
            match survey(&mut f, &mapping) {
                Err(refused) => println!("REFUSED\n{refused}"),
                Ok(profile) => {
                    let mut report = Report::new(&profile);
                    let f = std::fs::File::open(format!("{data}/{file}")).unwrap();
                    let mut it = rows(f, &profile).unwrap();
                    for row in it.by_ref() {
                        report.count(&row);
                    }
                    it.finish().unwrap();
                    println!("{report:#?}");
                    for w in &profile.warnings {
                        println!("{w}");
                    }
                }
            }
        }
    }
}
