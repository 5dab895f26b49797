//! Numbers seen before, in bounded memory: hashes instead of texts, and a cap that is told instead of passed.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The most document numbers told apart within one file: about 18 MB. Beyond them a repeat is left to the database.
pub(super) const MOST_NUMBERS: usize = 900_000;

/// The most customer numbers compared without their leading zeros: about 9 MB.
const MOST_CUSTOMERS: usize = 450_000;

/// The most rows whose number stands on a row that differs before the column counts as no number.
pub(super) const MOST_CONFLICTS: usize = 10_000;

/// The most repeats remembered by their line: 4 MB. Beyond them a repeat is left to the database.
const MOST_REPEATS: usize = 1_000_000;

/// Maps grow by doubling; many small ones never double all at once.
const SHARDS: usize = 16;

/// A hash that is the same in every run.
pub(super) fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A map of hashes that stops growing.
#[derive(Debug)]
pub(super) struct Capped<V> {
    shards: [HashMap<u64, V>; SHARDS],
    most: usize,
    length: usize,
    /// True once something was left out.
    pub(super) full: bool,
}

impl<V: Default> Capped<V> {
    /// An empty map for so many.
    pub(super) fn new(most: usize) -> Self {
        Capped { shards: std::array::from_fn(|_| HashMap::new()), most, length: 0, full: false }
    }

    /// The entry of a key and whether it was there; nothing when the map is full.
    pub(super) fn entry(&mut self, key: u64) -> Option<(&mut V, bool)> {
        let shard = &mut self.shards[key as usize % SHARDS];
        let known = shard.contains_key(&key);
        if !known {
            if self.length >= self.most {
                self.full = true;
                return None;
            }
            self.length += 1;
        }
        Some((shard.entry(key).or_default(), known))
    }
}

/// Document numbers of one file.
#[derive(Debug)]
pub(super) struct Numbers {
    /// Number to content and line.
    first: Capped<(u32, u32)>,
    /// Lines that say again what an earlier one said.
    pub(super) repeats: Vec<u32>,
    /// Number to all lines that bear it with different contents.
    pub(super) conflicts: HashMap<u64, Vec<u32>>,
    /// How many such lines there are.
    pub(super) conflicting: usize,
}

impl Numbers {
    /// None seen yet.
    pub(super) fn new() -> Self {
        Numbers { first: Capped::new(MOST_NUMBERS), repeats: Vec::new(), conflicts: HashMap::new(), conflicting: 0 }
    }

    /// True when some numbers were not compared.
    pub(super) fn is_full(&self) -> bool {
        self.first.full
    }

    /// Counts one row. A row that differs from the first of its number is a conflict, unless differing is allowed.
    pub(super) fn see(&mut self, number: u64, content: u64, line: u64, may_differ: bool) {
        let (content, line) = (content as u32, u32::try_from(line).unwrap_or(u32::MAX));
        let Some((first, known)) = self.first.entry(number) else { return };
        if !known {
            *first = (content, line);
        } else if let Some(lines) = self.conflicts.get_mut(&number) {
            lines.push(line);
            self.conflicting += 1;
        } else if first.0 == content && self.repeats.len() >= MOST_REPEATS {
            self.first.full = true;
        } else if first.0 == content {
            self.repeats.push(line);
        } else if !may_differ {
            let earlier = first.1;
            self.conflicting += 2;
            self.conflicts.entry(number).or_insert_with(|| vec![earlier]).push(line);
        }
    }
}

/// Customer numbers of one file, without their leading zeros.
#[derive(Debug)]
pub(super) struct Zeros {
    /// Which counts of leading zeros a number was seen with, one bit each.
    seen: Capped<u64>,
    /// Pairs found, as text; the first [`Zeros::MOST_TWINS`] of them.
    pub(super) twins: Vec<(String, String)>,
    /// How many there are.
    pub(super) count: u64,
}

impl Zeros {
    /// The most pairs kept to be shown.
    pub(super) const MOST_TWINS: usize = 20;

    /// None seen yet.
    pub(super) fn new() -> Self {
        Zeros { seen: Capped::new(MOST_CUSTOMERS), twins: Vec::new(), count: 0 }
    }

    /// True when some numbers were not compared.
    pub(super) fn is_full(&self) -> bool {
        self.seen.full
    }

    /// Counts one number.
    pub(super) fn see(&mut self, number: &str) {
        let bare = number.trim_start_matches('0');
        let zeros = (number.len() - bare.len()).min(63);
        let Some((mask, _)) = self.seen.entry(hash(&bare)) else { return };
        let bit = 1_u64 << zeros;
        if *mask & bit == 0 && *mask != 0 {
            self.count += 1;
            if self.twins.len() < Zeros::MOST_TWINS {
                let other = format!("{}{bare}", "0".repeat(mask.trailing_zeros() as usize));
                self.twins.push((other, number.to_owned()));
            }
        }
        *mask |= bit;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_make_twins_that_are_told() {
        let mut zeros = Zeros::new();
        ["140105686", "7", "0140105686", "0140105686", "140105686"].iter().for_each(|number| zeros.see(number));
        assert_eq!(zeros.twins, [("140105686".to_owned(), "0140105686".to_owned())]);
        assert_eq!(zeros.count, 1);
    }

    #[test]
    fn repeats_and_conflicts_are_told_apart() {
        let mut numbers = Numbers::new();
        for (number, content, line) in [(1, 1, 2), (1, 1, 3), (2, 1, 4), (2, 2, 5), (2, 1, 6)] {
            numbers.see(number, content, line, false);
        }
        assert_eq!(numbers.repeats, [3]);
        assert_eq!(numbers.conflicts[&2], [4, 5, 6]);
    }

    #[test]
    fn a_full_map_says_so() {
        let mut capped: Capped<u32> = Capped::new(2);
        assert!(capped.entry(1).is_some() && capped.entry(2).is_some() && capped.entry(3).is_none());
        assert!(capped.entry(1).is_some_and(|(_, known)| known));
        assert!(capped.full);
    }
}
