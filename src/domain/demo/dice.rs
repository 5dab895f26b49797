//! Chance that comes out the same for the same seed, on every machine: whole numbers and plain arithmetic only.

use uuid::{Builder, Uuid};

/// A generator (SplitMix64) that also makes identifiers, which sort in the order of making.
pub(super) struct Dice {
    state: u64,
    tag: u64,
    made: u64,
}

impl Dice {
    /// The generator of a seed.
    pub(super) fn new(seed: u64) -> Self {
        let mut dice = Dice { state: seed, tag: 0, made: 0 };
        dice.tag = dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A new identifier.
    pub(super) fn id(&mut self) -> Uuid {
        self.made += 1;
        let both = (u128::from(self.tag) << 64) | u128::from(self.made);
        Builder::from_custom_bytes(both.to_be_bytes()).into_uuid()
    }

    /// From zero up to, not including, `count` (which is at least one).
    pub(super) fn below(&mut self, count: u64) -> u64 {
        self.next() % count.max(1)
    }

    /// From `least` up to and including `most`.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = u64::try_from(most - least + 1).unwrap_or(1);
        least + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in so many of a hundred.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of several; the list must not be empty.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let at = usize::try_from(self.below(from.len() as u64)).unwrap_or(0);
        from.get(at).copied()
    }

    /// One of several words.
    pub(super) fn word(&mut self, from: &[&'static str]) -> &'static str {
        self.pick(from).unwrap_or_default()
    }

    /// One of several, as often as its weight says.
    pub(super) fn weighted<T: Copy>(&mut self, from: &[(T, u64)]) -> Option<T> {
        let mut left = self.below(from.iter().map(|(_, weight)| weight).sum());
        from.iter().find(|(_, weight)| left.checked_sub(*weight).map(|rest| left = rest).is_none()).map(|(one, _)| *one)
    }

    /// Near enough to a standard normal: twelve uniform numbers added up, less their mean.
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.below(1 << 32) as f64 / (1_u64 << 32) as f64).sum::<f64>() - 6.0
    }
}

/// e to the power of `x`, by plain arithmetic, because the system's own differs between machines in the last digit.
pub(super) fn exp(x: f64) -> f64 {
    let halvings = 8;
    let small = x / f64::from(1 << halvings);
    let series = (1..10).rev().fold(1.0, |sum, n| 1.0 + small * sum / f64::from(n));
    (0..halvings).fold(series, |power, _| power * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_identifiers() {
        let (mut one, mut two, mut other) = (Dice::new(7), Dice::new(7), Dice::new(8));
        assert_eq!((one.id(), one.below(1000)), (two.id(), two.below(1000)));
        assert_ne!(one.id(), other.id());
        let (a, b) = (one.id(), one.id());
        assert!(a < b);
    }

    #[test]
    fn exp_is_exp() {
        for x in [-6.0, -1.0, 0.0, 0.5, 1.0, 3.7, 9.0] {
            assert!((exp(x) / f64::exp(x) - 1.0).abs() < 1e-9, "{x}");
        }
    }

    #[test]
    fn the_normal_has_mean_zero_and_deviation_one() {
        let mut dice = Dice::new(1);
        let drawn: Vec<f64> = (0..20_000).map(|_| dice.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / drawn.len() as f64;
        let variance = drawn.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / drawn.len() as f64;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05);
    }

    #[test]
    fn weights_are_kept() {
        let mut dice = Dice::new(3);
        let drawn: Vec<char> = (0..1000).filter_map(|_| dice.weighted(&[('a', 90), ('b', 0), ('c', 10)])).collect();
        assert_eq!(drawn.len(), 1000);
        let c = drawn.iter().filter(|one| **one == 'c').count();
        assert!(!drawn.contains(&'b') && (60..150).contains(&c));
    }
}
