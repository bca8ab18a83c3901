//! From the masks of a chunk to the rows of words that may be names: the steps that ask tables of words, each over a whole list.

use super::chunk::{self, BLOCK, Chunk, SEEN, other_than_clitic};
use super::hash::{self, MASKS, WORDS};
use super::index::{Slot, View};

/// A list of places goes through the steps once more than so many are in it; a block adds 32 at most.
const BATCH: usize = 220;
/// What a list holds: a power of two, more than the places of a batch and the rows of those that are looked up together.
pub(super) const ROOM: usize = 512;
/// Marks a place whose word has a clitic, or is odd.
const STEM: u16 = 1 << 15;
/// The bits of a window that count.
const WINDOW: usize = 57;

/// A row of one or two words to look up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Row {
    pub(super) number: u64,
    /// Where it begins and ends, from the beginning of the chunk.
    pub(super) at: u16,
    end: u16,
    pub(super) reading: Reading,
}

/// How the words at a place are to be read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Reading {
    /// No word more.
    #[default]
    Whole,
    /// Words may follow.
    Open,
    /// As characters.
    Slow,
}

/// Adds to a list, or writes where the next entry will stand: without a branch that depends on the text.
macro_rules! keep {
    ($list:ident, $count:ident, $entry:expr, $kept:expr) => {
        let at = $count % $list.len();
        if let Some(entry) = $list.get_mut(at) {
            *entry = $entry;
        }
        $count += usize::from($kept);
    };
}

/// Lists places where a name may begin, from a block on. Returns the block to go on with, and how many places there are.
#[inline(always)]
pub(super) fn places(chunk: &Chunk<'_>, from: usize, places: &mut [u16; ROOM]) -> (usize, usize) {
    let mut count = 0;
    for (nth, starts) in chunk.starts().iter().enumerate().skip(from) {
        // four at a time, so that few steps depend on how many there are
        let (mut bits, mut to) = (*starts, count);
        loop {
            for _ in 0..4 {
                if let Some(place) = places.get_mut(to % ROOM) {
                    *place = (nth * BLOCK + bits.trailing_zeros() as usize) as u16;
                }
                bits &= bits.wrapping_sub(1);
                to += 1;
            }
            if bits == 0 {
                break;
            }
        }
        count += starts.count_ones() as usize;
        if count > BATCH {
            return (nth + 1, count);
        }
    }
    (chunk.starts().len(), count)
}

/// Keeps the places whose word may be the first of a name. Returns how many there are.
#[inline(always)]
pub(super) fn first_words(
    view: &View<'_>,
    chunk: &Chunk<'_>,
    places: &mut [u16; ROOM],
    count: usize,
) -> usize {
    let mut kept = 0;
    for nth in 0..count.min(ROOM) {
        let Some(&place) = places.get(nth) else { continue };
        let at = usize::from(place);
        let passes = view.may_begin(hash::head(view.seed, word(view, chunk, at, chunk.words(at))));
        keep!(places, kept, place, passes);
    }
    kept
}

/// Lists the places whose word without its clitic may be the first of a name, and those that are odd.
#[inline(always)]
pub(super) fn stems(
    view: &View<'_>,
    chunk: &Chunk<'_>,
    clitics: &mut [u16; chunk::ROOM],
    stems: &mut Vec<u16>,
) {
    stems.clear();
    if chunk.any_odd() {
        chunk.odd_starts(|at| stems.push(at as u16));
    }
    let odd = stems.len();
    let count = chunk.list_clitics(clitics);
    for end in clitics.get(..count).unwrap_or_default() {
        let end = usize::from(*end);
        let len = chunk.word_before(end);
        let at = end.wrapping_sub(len);
        let stem = (chunk.eight(at) | view.fold) & mask(len);
        // one test of all: few words with a clitic are behind a name
        if chunk.is_start(at) & (len < WINDOW) & view.may_begin(hash::head(view.seed, stem)) {
            stems.push(at as u16);
        }
    }
    if odd > 0 {
        stems.sort_unstable();
        stems.dedup();
    }
}

/// Merges places with those of stems, which are marked.
pub(super) fn merge(places: &[u16], stems: &[u16], merged: &mut Vec<u16>) {
    merged.clear();
    let mut places = places.iter().copied().peekable();
    for stem in stems {
        while let Some(place) = places.next_if(|place| place < stem) {
            merged.push(place);
        }
        places.next_if_eq(stem);
        merged.push(stem | STEM);
    }
    merged.extend(places);
}

/// Keeps the rows of words that may be or begin a name, the longest first.
#[inline(always)]
pub(super) fn rows(view: &View<'_>, chunk: &Chunk<'_>, places: &[u16], rows: &mut [Row; ROOM]) -> usize {
    let mut count = 0;
    for &place in places {
        let at = usize::from(place & !STEM);
        // the first word, the gap behind it, and the second word
        let window = chunk.words(at);
        let len = (!window).trailing_zeros() as usize;
        let rest = window >> (len % 64);
        let gap = rest.trailing_zeros() as usize;
        let second_window = rest >> (gap % 64);
        let second_len = (!second_window).trailing_zeros() as usize;
        let (from, all) = (at + len + gap, len + gap + second_len);
        let row =
            |number, len: usize, reading| Row { number, at: at as u16, end: (at + len) as u16, reading };
        if all + 1 >= WINDOW || (chunk.any_odd() && chunk.is_odd_around(at, all + 1)) {
            keep!(rows, count, row(0, 0, Reading::Slow), true);
            continue;
        }
        let one = hash::alone(number(view, chunk, at, len));
        let two = hash::chain(one, number(view, chunk, from, second_len));
        // few words have one: so this is asked for both together
        let clitics = chunk.clitics(at, all);
        keep!(rows, count, row(two, all, Reading::Open), view.may_be(two));
        if clitics != 0 && has_clitic(chunk, from, second_len) {
            let two = hash::chain(one, number(view, chunk, from, second_len - 3));
            keep!(rows, count, row(two, all - 3, Reading::Whole), view.may_be(two));
        }
        keep!(rows, count, row(one, len, Reading::Whole), view.may_be(one));
        if clitics != 0 && place & STEM != 0 && has_clitic(chunk, at, len) {
            let one = hash::alone(number(view, chunk, at, len - 3));
            keep!(rows, count, row(one, len - 3, Reading::Whole), view.may_be(one));
        }
    }
    count
}

/// Follows a row to longer ones and lists their slots, the longest last. Returns false where they must be read as characters.
#[inline(always)]
pub(super) fn longer(
    view: &View<'_>,
    chunk: &Chunk<'_>,
    row: &Row,
    slot: Slot,
    found: &mut Vec<Slot>,
) -> bool {
    found.clear();
    let (mut slot, mut number_before) = (slot, row.number);
    let mut at = usize::from(row.end);
    loop {
        if slot.record() != 0 {
            found.push(slot);
        }
        if !slot.longer() {
            return true;
        }
        let window = chunk.words(at);
        let gap = window.trailing_zeros() as usize;
        let word = window >> (gap % 64);
        let len = (!word).trailing_zeros() as usize;
        let seen = gap + len + 1 < WINDOW && at + 64 <= SEEN;
        if !seen || (chunk.any_odd() && chunk.is_odd_around(at, gap + len + 1)) {
            return false;
        }
        let from = at + gap;
        let before = number_before;
        number_before = hash::chain(before, number(view, chunk, from, len));
        if has_clitic(chunk, from, len) {
            let stem = view.slot(hash::chain(before, number(view, chunk, from, len - 3)));
            found.extend(stem.filter(|s| s.record() != 0));
        }
        let Some(next) = view.slot(number_before) else { return true };
        (slot, at) = (next, from + len);
    }
}

/// Keeps the bytes of a word of which eight were loaded.
#[inline(always)]
fn mask(len: usize) -> u64 {
    MASKS.get(len.min(8)).copied().unwrap_or_default()
}

/// Returns the first eight bytes of a word, or all, by the word bits from there on.
#[inline(always)]
fn word(view: &View<'_>, chunk: &Chunk<'_>, at: usize, window: u64) -> u64 {
    (chunk.eight(at) | view.fold) & WORDS.get((window & 0xff) as usize).copied().unwrap_or_default()
}

/// Returns the number of a word.
#[inline(always)]
fn number(view: &View<'_>, chunk: &Chunk<'_>, at: usize, len: usize) -> u64 {
    let first = (chunk.eight(at) | view.fold) & mask(len);
    let last = (chunk.eight(at + len.max(8) - 8) | view.fold) & mask(len);
    hash::word(hash::head(view.seed, first), last, len)
}

/// Tells whether a word ends with a clitic, and is more than that.
#[inline(always)]
fn has_clitic(chunk: &Chunk<'_>, at: usize, len: usize) -> bool {
    chunk.may_have_clitic(at, len) && other_than_clitic(chunk.eight(at + len - 3) & 0xff_ffff) == 0
}
