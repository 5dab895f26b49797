//! Which characters the bytes stand for, found from the whole file.
//!
//! UTF-8 is certain: other text hardly ever looks like it. Between Windows-1250 (Central Europe) and Windows-1252
//! (Western Europe) only a guess is possible, since the same bytes are letters in both: bytes that are ő ű ă ţ ş in
//! 1250 and hardly occur inside words in 1252 speak for 1250; bytes that are å ø æ è à ê ñ in 1252 speak for 1252; the
//! majority wins, none or a draw is 1252. ISO-8859-1 without control characters is the same as 1252. A mapping's
//! `encoding` ends the guessing.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{ISO_8859_2, ISO_8859_15, UTF_8, WINDOWS_1250, WINDOWS_1252};
use serde::Serialize;

/// A character set that files are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    #[serde(rename = "UTF-8")]
    Utf8,
    /// Western Europe on Windows.
    #[serde(rename = "Windows-1252")]
    Windows1252,
    /// Central Europe on Windows.
    #[serde(rename = "Windows-1250")]
    Windows1250,
    /// Latin-1.
    #[serde(rename = "ISO-8859-1")]
    Iso8859_1,
    /// Latin-2.
    #[serde(rename = "ISO-8859-2")]
    Iso8859_2,
    /// Latin-9.
    #[serde(rename = "ISO-8859-15")]
    Iso8859_15,
}

impl Encoding {
    /// Every one, as they are listed.
    pub const ALL: [Encoding; 6] = [
        Encoding::Utf8,
        Encoding::Windows1252,
        Encoding::Windows1250,
        Encoding::Iso8859_1,
        Encoding::Iso8859_2,
        Encoding::Iso8859_15,
    ];

    /// The name in a mapping, in any case.
    pub fn code(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Windows1250 => "Windows-1250",
            Encoding::Iso8859_1 => "ISO-8859-1",
            Encoding::Iso8859_2 => "ISO-8859-2",
            Encoding::Iso8859_15 => "ISO-8859-15",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Encoding> {
        let plain = |text: &str| text.to_lowercase().replace([' ', '-', '_'], "");
        let wanted = plain(name);
        match wanted.as_str() {
            "cp1252" | "ansi" => Some(Encoding::Windows1252),
            "cp1250" => Some(Encoding::Windows1250),
            "latin1" => Some(Encoding::Iso8859_1),
            "latin2" => Some(Encoding::Iso8859_2),
            "latin9" => Some(Encoding::Iso8859_15),
            _ => Encoding::ALL.into_iter().find(|encoding| plain(encoding.code()) == wanted),
        }
    }

    /// The text of some bytes; false when some of them are no characters.
    pub fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        let table = match self {
            Encoding::Utf8 => UTF_8,
            Encoding::Windows1252 | Encoding::Iso8859_1 => WINDOWS_1252,
            Encoding::Windows1250 => WINDOWS_1250,
            Encoding::Iso8859_2 => ISO_8859_2,
            Encoding::Iso8859_15 => ISO_8859_15,
        };
        let (text, flawed) = table.decode_without_bom_handling(bytes);
        (text, !flawed)
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Why bytes are no table at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// A workbook or an archive.
    Zip,
    /// A PDF.
    Pdf,
    /// Two bytes a character.
    Utf16,
    /// Something that is no text.
    Binary,
}

impl fmt::Display for NoText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NoText::Zip => "this is a workbook or an archive, not a CSV file: save it as CSV (UTF-8) and import that",
            NoText::Pdf => "this is a PDF, not a CSV file: ask for the export as CSV",
            NoText::Utf16 => "this text is UTF-16: save it as CSV UTF-8 (in the save dialogue) and import that",
            NoText::Binary => "this is not a text file: export it as CSV and import that",
        })
    }
}

/// Share of control characters, as one in so many bytes, above which a file is no text.
const CONTROLS_ONE_IN: u64 = 10;

/// What the bytes seen so far say.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    bytes: u64,
    controls: u64,
    multi_byte: u64,
    broken: u64,
    central: u64,
    western: u64,
}

/// The first bytes of a file, before anything else is asked.
///
/// # Errors
/// Why they are no text.
pub fn look(head: &[u8]) -> Result<(), NoText> {
    if head.starts_with(b"PK\x03\x04") {
        return Err(NoText::Zip);
    }
    if head.starts_with(b"%PDF") {
        return Err(NoText::Pdf);
    }
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let half = head.len() / 2;
    let wide = half > 4 && (zeros(0) * 2 > half || zeros(1) * 2 > half) && (zeros(0) == 0 || zeros(1) == 0);
    if head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) || wide {
        return Err(NoText::Utf16);
    }
    if head.contains(&0) {
        return Err(NoText::Binary);
    }
    let controls = head.iter().filter(|b| is_control(**b)).count();
    if controls as u64 * CONTROLS_ONE_IN > head.len() as u64 { Err(NoText::Binary) } else { Ok(()) }
}

fn is_control(byte: u8) -> bool {
    (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7F
}

impl Evidence {
    /// Counts one line.
    ///
    /// # Errors
    /// [`NoText::Binary`] on a NUL byte.
    pub fn see(&mut self, line: &[u8]) -> Result<(), NoText> {
        self.bytes += line.len() as u64;
        if line.is_ascii() && !line.iter().any(|b| is_control(*b)) {
            return Ok(());
        }
        if line.contains(&0) {
            return Err(NoText::Binary);
        }
        self.controls += line.iter().filter(|b| is_control(**b)).count() as u64;
        for chunk in line.utf8_chunks() {
            self.multi_byte += chunk.valid().chars().filter(|c| !c.is_ascii()).count() as u64;
            self.broken += u64::from(!chunk.invalid().is_empty());
        }
        for (at, byte) in line.iter().enumerate() {
            let letter = |at: Option<usize>| at.and_then(|at| line.get(at)).is_some_and(u8::is_ascii_alphabetic);
            if byte.is_ascii() || !(letter(at.checked_sub(1)) || letter(Some(at + 1))) {
                continue;
            }
            match byte {
                0xF5 | 0xD5 | 0xFB | 0xDB | 0xE3 | 0xC3 | 0xBA | 0xAA | 0xFE | 0xDE => self.central += 1,
                0xE5 | 0xC5 | 0xF8 | 0xD8 | 0xE6 | 0xC6 | 0xE8 | 0xC8 | 0xE0 | 0xC0 | 0xEA | 0xF1 => self.western += 1,
                _ => {}
            }
        }
        Ok(())
    }

    /// The character set, and true when it is a guess.
    ///
    /// # Errors
    /// [`NoText::Binary`] when too much of the file is control characters.
    pub fn settle(&self, named: Option<Encoding>) -> Result<(Encoding, bool), NoText> {
        if self.controls * CONTROLS_ONE_IN > self.bytes {
            return Err(NoText::Binary);
        }
        if let Some(named) = named {
            return Ok((named, false));
        }
        // A few broken places in a text that is full of good UTF-8 are broken places, not another character set.
        if self.broken == 0 || self.multi_byte > self.broken * 3 {
            return Ok((Encoding::Utf8, false));
        }
        Ok((if self.central > self.western { Encoding::Windows1250 } else { Encoding::Windows1252 }, true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settle(bytes: &[u8]) -> (Encoding, bool) {
        let mut evidence = Evidence::default();
        evidence.see(bytes).unwrap();
        evidence.settle(None).unwrap()
    }

    fn guess(text: &str, table: &'static encoding_rs::Encoding) -> Encoding {
        let (bytes, _, unmappable) = table.encode(text);
        assert!(!unmappable, "{text}");
        settle(&bytes).0
    }

    #[test]
    fn names_are_guessed_by_their_letters() {
        for (text, table, wanted) in [
            ("Őszi Gyümölcs Kft; Tűzvédelmi Bt", WINDOWS_1250, Encoding::Windows1250),
            ("Szűcs és Fiai; Erdő Zrt", WINDOWS_1250, Encoding::Windows1250),
            ("Mănăstirea Şerban SRL; Braşov, Constanţa", WINDOWS_1250, Encoding::Windows1250),
            ("Ærø Færge; Ålesund Rør AS", WINDOWS_1252, Encoding::Windows1252),
            ("Crème brûlée; Hôtel de la forêt à Évian", WINDOWS_1252, Encoding::Windows1252),
            ("Müller & Söhne", WINDOWS_1252, Encoding::Windows1252),
            ("Őszi Gyümölcs Kft", UTF_8, Encoding::Utf8),
            ("plain", UTF_8, Encoding::Utf8),
        ] {
            assert_eq!(guess(text, table), wanted, "{text}");
        }
    }

    #[test]
    fn hungarian_names_come_back_whole() {
        let (bytes, _, _) = WINDOWS_1250.encode("Őszi Tűzvédelmi Kft");
        assert_eq!(Encoding::Windows1250.decode(&bytes), (Cow::Borrowed("Őszi Tűzvédelmi Kft"), true));
    }

    #[test]
    fn one_broken_place_does_not_turn_utf8_into_something_else() {
        let mut bytes = "Ångström Øst Ærø Ålesund".as_bytes().to_vec();
        bytes.push(0xC3);
        assert_eq!(settle(&bytes), (Encoding::Utf8, false));
        assert!(!Encoding::Utf8.decode(&bytes).1);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(look(b"PK\x03\x04rest"), Err(NoText::Zip));
        assert_eq!(look(b"%PDF-1.7"), Err(NoText::Pdf));
        assert_eq!(look(b"\xFF\xFEa\0b\0"), Err(NoText::Utf16));
        assert_eq!(look(b"n\0u\0m\0b\0e\0r\0;\0a\0"), Err(NoText::Utf16));
        assert_eq!(look(b"ab\0cd"), Err(NoText::Binary));
        assert_eq!(look(b"\x01\x02\x03abc"), Err(NoText::Binary));
        assert_eq!(look(b"number;name\n1;\x1b[31mRed\n"), Ok(()));
        assert_eq!(Evidence::default().see(b"a\0b"), Err(NoText::Binary));
    }

    #[test]
    fn encodings_are_named_in_many_ways() {
        assert_eq!(Encoding::named("latin-1"), Some(Encoding::Iso8859_1));
        assert_eq!(Encoding::named("utf8"), Some(Encoding::Utf8));
        assert_eq!(Encoding::named("windows-1250"), Some(Encoding::Windows1250));
        assert_eq!(Encoding::named("ebcdic"), None);
    }
}
