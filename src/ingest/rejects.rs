//! The rejects file: the original header and the rejected rows as they stood, with the line and the reasons in two more
//! columns. Corrected, it is imported again as it is; the reader passes over the added columns.

use std::io::Write;

use super::fault::Fault;
use super::plan::{OWN_LINE, OWN_REASON, Plan};
use super::row::Rejected;

/// Writes rejected rows.
pub struct Rejects<W: Write> {
    out: csv::Writer<W>,
}

impl<W: Write> Rejects<W> {
    /// Begins the file with the original header. It is UTF-8, with the original's delimiter.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(out: W, plan: &Plan) -> csv::Result<Self> {
        let mut out = csv::WriterBuilder::new().delimiter(plan.delimiter).flexible(true).from_writer(out);
        let header = plan.header.iter().enumerate().filter(|(at, _)| !plan.is_own(*at)).map(|(_, name)| name.as_str());
        out.write_record(header.chain([OWN_LINE, OWN_REASON]))?;
        Ok(Rejects { out })
    }

    /// Adds a row, with its faults in the words of `say`. One with fields too many or too few keeps them so: it stays rejected until a person has set it right.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, rejected: &Rejected, say: impl Fn(&Fault) -> String) -> csv::Result<()> {
        let reasons: Vec<String> = rejected.faults.iter().map(say).collect();
        let own = [rejected.line.to_string(), reasons.join(" | ")];
        self.out.write_record(rejected.raw.iter().chain(&own))
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> csv::Result<()> {
        self.out.flush()?;
        Ok(())
    }
}
