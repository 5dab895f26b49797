//! Which rows of a list are shown: a pure function of what is selected and how much room there is.

use super::super::command::Name;

/// The first row shown so that the selected one is in sight. The window stands still while the cursor moves in its middle
/// and then goes on by half of its height: a row that moves costs two lines on a slow terminal, a list that moves all of
/// them, and eyes keep their place.
pub fn first(selected: usize, total: usize, height: usize) -> usize {
    if height == 0 || total <= height {
        return 0;
    }
    let jump = (height / 2).max(1);
    // A quarter of a window of context on either side of the selected row, held at both ends.
    (selected.saturating_sub(height / 4) / jump * jump).min(total - height)
}

/// Moves a place in a list of `total` rows by a command's step, held at both ends.
pub fn step(at: usize, total: usize, by: isize) -> usize {
    at.saturating_add_signed(by).min(total.saturating_sub(1))
}

/// How far a command moves in a list whose screen has `page` rows; nothing for one that does not move up or down.
pub fn by(name: Name, page: isize) -> Option<isize> {
    Some(match name {
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp => -page,
        Name::PageDown => page,
        Name::Top => isize::MIN,
        Name::Bottom => isize::MAX,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_selected_row_is_in_sight(total in 1_usize..500, at in any::<prop::sample::Index>(), height in 1_usize..60) {
            let selected = at.index(total);
            let first = first(selected, total, height);
            prop_assert!(first <= selected && selected < first + height);
            prop_assert!(first == 0 || first + height <= total);
        }

        #[test]
        fn the_window_stands_still_for_half_of_its_height(height in 4_usize..60) {
            let total = height * 10;
            let moves = (1..total).filter(|at| super::first(*at, total, height) != super::first(*at - 1, total, height));
            prop_assert!(moves.count() <= total / (height / 2));
        }
    }
}
