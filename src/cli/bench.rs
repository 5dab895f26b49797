//! `dunlin bench`: how fast the desk is on the database that it is given, through the same entry as a screen.

use std::time::Duration;

use serde::Serialize;

use crate::clock::Stopwatch;
use crate::domain::agent::Actor;
use crate::service::search::{Ask, Example};
use crate::service::{Desk, Reply, Request};

use super::Exit;
use super::args::BenchWhat;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

/// Customers asked for at every stroke, as the search box asks.
const WINDOW: u32 = 50;

pub(super) async fn run(door: &Door, what: &BenchWhat, json: bool) -> Result<Exit, Failure> {
    let BenchWhat::Search { people, rounds } = *what;
    let desk = door.desk().await?;
    let actor = door.actor(&desk).await?;
    let examples = desk.search_examples(people).await.map_err(|trouble| say::trouble(&door.words, &trouble))?;
    if examples.is_empty() {
        return Err(Failure::refused(door.words.say("bench-search-empty", &[])));
    }
    let mut kinds = strokes(&examples);
    for _ in 0..rounds.max(1) {
        for kind in &mut kinds {
            kind.play(door, &desk, &actor).await?;
        }
    }
    let lines: Vec<Line> = kinds.iter_mut().filter(|kind| !kind.times.is_empty()).map(Strokes::line).collect();
    if json {
        out::print_json(&lines)?;
    } else {
        for line in &lines {
            out::print(line.written(door))?;
        }
    }
    Ok(Exit::Done)
}

/// What is typed of one kind, and how long each answer took.
struct Strokes {
    kind: &'static str,
    texts: Vec<String>,
    times: Vec<Duration>,
    hits: usize,
}

/// One kind's figures, times in milliseconds.
#[derive(Serialize)]
struct Line {
    kind: &'static str,
    rate: f64,
    p50: f64,
    p95: f64,
    p99: f64,
    max: f64,
    strokes: usize,
    hits: usize,
}

/// Every stroke of typing each example: of the name's longest word the first 2 to 8 letters, of the telephone the last 4
/// to 8 digits, of the document's number everything from the third sign on, and the open amount.
fn strokes(examples: &[Example]) -> Vec<Strokes> {
    let begun = |text: &str, least: usize, most: usize| -> Vec<String> {
        let letters: Vec<char> = text.chars().collect();
        (least..=most.min(letters.len())).map(|count| letters[..count].iter().collect()).collect()
    };
    let ended = |text: &str| -> Vec<String> {
        let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
        (4..=8.min(digits.len())).map(|count| digits[digits.len() - count..].iter().collect()).collect()
    };
    let mut kinds = ["name", "phone", "document", "amount"].map(|kind| Strokes {
        kind,
        texts: Vec::new(),
        times: Vec::new(),
        hits: 0,
    });
    let [name, phone, document, amount] = &mut kinds;
    for example in examples {
        let words = example.name.split(|c: char| !c.is_alphanumeric());
        name.texts
            .extend(words.max_by_key(|word| word.chars().count()).map_or_else(Vec::new, |word| begun(word, 2, 8)));
        phone.texts.extend(example.phone.as_deref().map_or_else(Vec::new, ended));
        if let Some((number, open)) = &example.document {
            document.texts.extend(begun(number, 3, usize::MAX));
            amount.texts.push(open.decimal().to_string());
        }
    }
    kinds.into()
}

impl Strokes {
    async fn play(&mut self, door: &Door, desk: &Desk, actor: &Actor) -> Result<(), Failure> {
        for text in &self.texts {
            let ask = Ask { text: text.clone(), limit: WINDOW };
            let begun = Stopwatch::start();
            let reply = desk.ask(actor, Request::Search(ask)).await.map_err(|why| say::trouble(&door.words, &why))?;
            self.times.push(begun.elapsed());
            if matches!(reply, Reply::Search(answer) if !answer.hits.is_empty()) {
                self.hits += 1;
            }
        }
        Ok(())
    }

    fn line(&mut self) -> Line {
        self.times.sort_unstable();
        let count = self.times.len();
        let of = |hundredth: usize| {
            let at = (count * hundredth / 100).min(count.saturating_sub(1));
            self.times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
        };
        let whole: Duration = self.times.iter().sum();
        let rate = f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / whole.as_secs_f64().max(f64::EPSILON);
        let (p50, p95, p99, max) = (of(50), of(95), of(99), of(100));
        Line { kind: self.kind, rate, p50, p95, p99, max, strokes: count, hits: self.hits }
    }
}

impl Line {
    fn written(&self, door: &Door) -> String {
        let ms = |value: f64| format!("{value:.3}").into();
        let count = |value: usize| value.to_string().into();
        let args = [
            ("kind", self.kind.into()),
            ("rate", format!("{:.0}", self.rate).into()),
            ("p50", ms(self.p50)),
            ("p95", ms(self.p95)),
            ("p99", ms(self.p99)),
            ("max", ms(self.max)),
            ("count", count(self.strokes)),
            ("hits", count(self.hits)),
        ];
        door.words.say("bench-search-line", &args)
    }
}
