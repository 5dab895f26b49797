//! Bytes to records: physical lines of bounded length, quoted fields across lines, and a quote that never closes
//! costs the line it stands on instead of the rest of the file.

use std::collections::VecDeque;
use std::io::{self, Read};

use super::encoding::Encoding;

/// The most bytes of one record; a file that has more without an end of line is no table.
pub(super) const LARGEST_RECORD: usize = 1 << 20;

/// The most lines that a quoted field may run over before the quote counts as forgotten.
const MOST_LINES: usize = 100;

/// Why reading stops.
#[derive(Debug)]
pub(super) enum Stop {
    /// The file could not be read.
    Io(io::Error),
    /// No end of line within [`LARGEST_RECORD`] bytes from this line on.
    TooLong(u64),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Io(error)
    }
}

/// Physical lines of a reader, none longer than [`LARGEST_RECORD`].
pub(super) struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    number: u64,
    /// What ends a line: LF, or CR in files that have no LF.
    terminator: u8,
    done: bool,
}

impl<R: Read> Lines<R> {
    /// Lines of a reader that stands at its start. A byte-order mark is left out.
    ///
    /// # Errors
    /// When nothing can be read.
    pub(super) fn new(input: R) -> io::Result<Self> {
        let mut lines =
            Lines { input, buffer: vec![0; 1 << 16], start: 0, end: 0, number: 0, terminator: b'\n', done: false };
        while lines.end < lines.buffer.len() && lines.fill()? > 0 {}
        let head = &lines.buffer[..lines.end];
        if !head.contains(&b'\n') && head.contains(&b'\r') {
            lines.terminator = b'\r';
        }
        if head.starts_with(b"\xEF\xBB\xBF") {
            lines.start = 3;
        }
        Ok(lines)
    }

    /// The bytes at the start, as far as they were read ahead.
    pub(super) fn head(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    fn fill(&mut self) -> io::Result<usize> {
        loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Ok(count) => {
                    self.end += count;
                    return Ok(count);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// The next line with its number, its terminator included if it has one.
    ///
    /// # Errors
    /// When reading fails or the line is too long.
    pub(super) fn next(&mut self) -> Result<Option<(u64, &[u8])>, Stop> {
        let mut searched = self.start;
        loop {
            if let Some(at) = self.buffer[searched..self.end].iter().position(|b| *b == self.terminator) {
                let line = self.start..searched + at + 1;
                self.start = line.end;
                self.number += 1;
                return Ok(Some((self.number, &self.buffer[line])));
            }
            if self.done {
                let line = self.start..self.end;
                self.start = self.end;
                self.number += u64::from(!line.is_empty());
                return Ok((!line.is_empty()).then(|| (self.number, &self.buffer[line])));
            }
            if self.end - self.start > LARGEST_RECORD {
                return Err(Stop::TooLong(self.number + 1));
            }
            if self.end == self.buffer.len() {
                if self.start > 0 {
                    self.buffer.copy_within(self.start..self.end, 0);
                    self.end -= self.start;
                    self.start = 0;
                } else {
                    self.buffer.resize((self.buffer.len() * 2).min(2 * LARGEST_RECORD), 0);
                }
            }
            searched = self.end;
            self.done = self.fill()? == 0;
        }
    }
}

/// What is wrong with a record as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A quote opens and is not closed, or text follows a closed one.
    OpenQuote,
    /// Bytes that are no characters in the file's encoding.
    BadBytes,
}

/// One record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// The line that it starts on, from 1.
    pub(super) line: u64,
    /// Its fields, quotes taken off.
    pub(super) fields: Vec<String>,
    /// What is wrong with it, if anything is.
    pub(super) flaw: Option<Flaw>,
    /// True when the file ends inside its last line.
    pub(super) unended: bool,
}

impl Record {
    /// True when no field has anything in it.
    pub(super) fn is_blank(&self) -> bool {
        self.flaw.is_none() && self.fields.iter().all(|field| field.trim().is_empty())
    }
}

/// Records of a reader.
pub(super) struct Records<R> {
    lines: Lines<R>,
    delimiter: u8,
    encoding: Encoding,
    /// Fields of a whole record; 0 until the header is known.
    width: usize,
    /// Lines that a forgotten quote had swallowed.
    again: VecDeque<(u64, Vec<u8>)>,
}

/// How one text falls into fields.
enum Split {
    Whole,
    Open,
    Stray,
}

impl<R: Read> Records<R> {
    /// Records over lines.
    pub(super) fn new(lines: Lines<R>, delimiter: u8, encoding: Encoding) -> Self {
        Records { lines, delimiter, encoding, width: 0, again: VecDeque::new() }
    }

    /// Says how many fields a whole record has, so that a quote that closes in the wrong place is seen.
    pub(super) fn expect_width(&mut self, width: usize) {
        self.width = width;
    }

    fn line(&mut self) -> Result<Option<(u64, Vec<u8>)>, Stop> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        Ok(self.lines.next()?.map(|(number, bytes)| (number, bytes.to_vec())))
    }

    /// Reads the next record; false at the end.
    ///
    /// # Errors
    /// When reading fails or a record is too long.
    pub(super) fn read(&mut self, record: &mut Record) -> Result<bool, Stop> {
        let Some((number, first)) = self.line()? else { return Ok(false) };
        record.line = number;
        record.flaw = None;
        let mut taken: Vec<(u64, Vec<u8>)> = Vec::new();
        let mut bytes = first;
        let first_length = bytes.len();
        loop {
            let split = self.split(&bytes, record);
            let whole = match split {
                Split::Whole => taken.is_empty() || self.width == 0 || record.fields.len() == self.width,
                Split::Open => {
                    if taken.len() < MOST_LINES
                        && bytes.len() < LARGEST_RECORD
                        && let Some(next) = self.line()?
                    {
                        let mut closes = next.1.contains(&b'"');
                        bytes.extend_from_slice(&next.1);
                        taken.push(next);
                        // Only a quote can close a quote: no need to look again before one comes.
                        while !closes && taken.len() < MOST_LINES && bytes.len() < LARGEST_RECORD {
                            let Some(next) = self.line()? else { break };
                            closes = next.1.contains(&b'"');
                            bytes.extend_from_slice(&next.1);
                            taken.push(next);
                        }
                        continue;
                    }
                    false
                }
                Split::Stray => false,
            };
            if !whole {
                taken.into_iter().rev().for_each(|line| self.again.push_front(line));
                bytes.truncate(first_length);
                self.split_plain(&bytes, record);
                record.flaw = Some(Flaw::OpenQuote);
            }
            record.unended = !bytes.ends_with(&[self.lines.terminator]);
            return Ok(true);
        }
    }

    fn split(&self, bytes: &[u8], record: &mut Record) -> Split {
        let (text, good) = self.encoding.decode(trim_end(bytes));
        record.flaw = (!good).then_some(Flaw::BadBytes);
        record.fields.clear();
        let delimiter = char::from(self.delimiter);
        let mut rest: &str = &text;
        loop {
            let field = rest.trim_start_matches(' ');
            if delimiter != '"' && field.starts_with('"') {
                let mut value = String::new();
                let mut inner = &field[1..];
                loop {
                    let Some(at) = inner.find('"') else { return Split::Open };
                    value.push_str(&inner[..at]);
                    inner = &inner[at + 1..];
                    match inner.strip_prefix('"') {
                        Some(more) => {
                            value.push('"');
                            inner = more;
                        }
                        None => break,
                    }
                }
                record.fields.push(value);
                let behind = inner.trim_start_matches(' ');
                if behind.is_empty() {
                    return Split::Whole;
                }
                match behind.strip_prefix(delimiter) {
                    Some(more) => rest = more,
                    None => return Split::Stray,
                }
            } else {
                match rest.split_once(delimiter) {
                    Some((value, more)) => {
                        record.fields.push(value.to_owned());
                        rest = more;
                    }
                    None => {
                        record.fields.push(rest.to_owned());
                        return Split::Whole;
                    }
                }
            }
        }
    }

    /// Fields by delimiters alone, for a line whose quotes mean nothing.
    fn split_plain(&self, bytes: &[u8], record: &mut Record) {
        let (text, _) = self.encoding.decode(trim_end(bytes));
        record.fields = text.split(char::from(self.delimiter)).map(str::to_owned).collect();
    }
}

fn trim_end(bytes: &[u8]) -> &[u8] {
    let length = bytes.iter().rposition(|b| !matches!(b, b'\r' | b'\n' | 0x1A)).map_or(0, |at| at + 1);
    &bytes[..length]
}

/// The delimiter that cuts the first lines into the most fields, the same number in each: tab, semicolon or comma.
pub(super) fn sniff_delimiter(head: &[u8]) -> u8 {
    let lines: Vec<&[u8]> =
        head.split(|b| matches!(b, b'\n' | b'\r')).filter(|line| !line.is_empty()).take(20).collect();
    let count = |line: &[u8], delimiter: u8| {
        let mut quoted = false;
        line.iter()
            .filter(|b| {
                quoted ^= **b == b'"';
                **b == delimiter && !quoted
            })
            .count()
    };
    let mut best = (0, 0, b',');
    for delimiter in [b';', b'\t', b','] {
        let Some(header) = lines.first().map(|line| count(line, delimiter)) else { continue };
        let alike = lines.iter().filter(|line| count(line, delimiter) == header).count();
        if header > 0 && (alike * 100 / lines.len(), header) > (best.0, best.1) {
            best = (alike * 100 / lines.len(), header, delimiter);
        }
    }
    best.2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, width: usize) -> Vec<Record> {
        let mut records = Records::new(Lines::new(text.as_bytes()).unwrap(), b';', Encoding::Utf8);
        records.expect_width(width);
        let mut all = Vec::new();
        let mut record = Record::default();
        while records.read(&mut record).unwrap() {
            all.push(record.clone());
        }
        all
    }

    fn fields(record: &Record) -> Vec<&str> {
        record.fields.iter().map(String::as_str).collect()
    }

    #[test]
    fn quotes_carry_delimiters_quotes_and_lines() {
        let all = read("a;\"b;\"\"c\"\"\";d\r\n1;\"two\nlines\";3\n4;5;6", 3);
        assert_eq!(fields(&all[0]), ["a", "b;\"c\"", "d"]);
        assert_eq!(fields(&all[1]), ["1", "two\nlines", "3"]);
        assert_eq!((all[2].line, fields(&all[2])), (4, vec!["4", "5", "6"]));
        assert!(all[2].unended && !all[1].unended);
    }

    #[test]
    fn a_forgotten_quote_costs_its_own_line_only() {
        for text in ["a;b\n1;\"two\n3;4\n5;6\n", "a;b\n1;\"two\n3;4\n5;\"6\"\n", "a;b\n1;\"two\" x\n3;4\n5;6\n"] {
            let all = read(text, 2);
            assert_eq!(all.len(), 4, "{text}");
            assert_eq!((all[1].line, all[1].flaw), (2, Some(Flaw::OpenQuote)), "{text}");
            assert_eq!((all[2].line, all[2].flaw), (3, None), "{text}");
            assert_eq!((all[3].line, fields(&all[3])), (4, vec!["5", "6"]), "{text}");
        }
    }

    #[test]
    fn a_mark_at_the_start_is_left_out_and_lone_cr_ends_lines() {
        assert_eq!(fields(&read("\u{feff}a;b\n", 2)[0]), ["a", "b"]);
        assert_eq!(read("a;b\r1;2\r", 2).len(), 2);
    }

    #[test]
    fn a_file_without_lines_is_not_kept_in_memory() {
        let mut lines = Lines::new(io::repeat(b'x')).unwrap();
        assert!(matches!(lines.next(), Err(Stop::TooLong(1))));
        assert!(lines.buffer.len() <= 2 * LARGEST_RECORD);
    }

    #[test]
    fn lines_longer_than_the_buffer_are_read_whole() {
        let long = "y".repeat(300_000);
        let text = format!("a\n{long}\nb\n");
        let mut lines = Lines::new(text.as_bytes()).unwrap();
        let mut lengths = Vec::new();
        while let Some((_, line)) = lines.next().unwrap() {
            lengths.push(line.len());
        }
        assert_eq!(lengths, [2, 300_001, 2]);
    }

    #[test]
    fn the_delimiter_is_found() {
        for (text, found) in [
            ("a;b;c\n1,5;2;3\n", b';'),
            ("a,b\n1,2\n", b','),
            ("a\tb\n1\t2\n", b'\t'),
            ("\"a,b\";c\n\"x,y\";2\n", b';'),
            ("alone\n1\n", b','),
        ] {
            assert_eq!(sniff_delimiter(text.as_bytes()), found, "{text}");
        }
    }
}
