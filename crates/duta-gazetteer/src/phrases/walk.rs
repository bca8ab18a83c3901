//! The names that begin at a place of a text that is not plain: words are read as characters, and then looked up.

use smallvec::SmallVec;

use super::bounds::{CLITICS, opens};
use super::hash::{self, WordKey};
use super::index::{Slot, View};
use super::reading::{BREAK, Unit, Units, fold, is_word};

/// Slots that lead to names, the longest rows first.
pub(super) type Found = SmallVec<[Slot; 8]>;

/// Returns the slots of the rows of words that begin at a byte.
#[cold]
#[inline(never)]
pub(super) fn rows(view: &View<'_>, text: &str, start: usize) -> Found {
    let mut found = Found::new();
    if !text.is_char_boundary(start) || !opens(text, start) {
        return found;
    }
    let units = Units::new(text, start);
    if units.clone().next().is_none_or(|u| u.start != start) {
        return found;
    }
    // as the words of names: a mark that stands on no letter is one of a word too
    let mut chars = units.flat_map(Unit::into_chars).peekable();
    let mut word: SmallVec<[u8; 64]> = SmallVec::new();
    let mut row = None;
    loop {
        word.clear();
        while let Some(c) = chars.next_if(|c| is_word(*c)) {
            let mut bytes = [0; 4];
            let c = if view.fold == 0 { c } else { fold(c) };
            word.extend_from_slice(c.encode_utf8(&mut bytes).as_bytes());
        }
        let key = |word: &[u8]| WordKey::new(word).folded(view.fold);
        // a single word may begin names without a slot of its own
        let may_begin = |word: &[u8]| view.may_begin(hash::head(view.seed, key(word).head));
        if row.is_none() && !may_begin(&word) && !without_clitic(&word).is_some_and(may_begin) {
            break;
        }
        let with = |word: &[u8]| {
            let number = hash::of(view.seed, key(word));
            row.map_or(hash::alone(number), |row| hash::chain(row, number))
        };
        if let Some(slot) = without_clitic(&word).and_then(|stem| view.slot(with(stem))) {
            found.push(slot);
        }
        let longer = with(&word);
        let slot = view.slot(longer);
        found.extend(slot);
        let ends = row.is_some() && !slot.is_some_and(Slot::longer);
        row = Some(longer);
        if ends {
            break;
        }
        while chars.next_if(|c| !is_word(*c) && *c != BREAK).is_some() {}
        if chars.peek().is_none_or(|c| *c == BREAK) {
            break;
        }
    }
    found.retain(|slot| slot.record() != 0);
    found.reverse();
    found
}

/// Returns a word without its clitic.
fn without_clitic(word: &[u8]) -> Option<&[u8]> {
    let (stem, last) = word.split_last_chunk::<3>()?;
    let is_clitic = CLITICS.iter().any(|clitic| clitic.as_bytes().eq_ignore_ascii_case(last));
    (is_clitic && !stem.is_empty()).then_some(stem)
}
