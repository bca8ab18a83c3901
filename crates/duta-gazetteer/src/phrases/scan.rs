//! The staged search: what may begin a name is filtered in ever finer steps, each over a whole batch.

use core::cell::Cell;

use super::chunk::{BLOCK, BLOCKS, CHUNK, Carry, Chunk, SEEN, other_than_clitic};
use super::hash::{self, MASKS, WORDS};
use super::index::{Slot, View};
use super::portable::Portable;
use super::walk::{self, Found};
#[cfg(target_arch = "x86_64")]
use super::x86::Avx2;
use super::{Engine, verify};

/// A batch goes through the steps once more than so many places are in it; a block adds 32 at most.
const BATCH: usize = 96;
/// What a list holds: a power of two, at least the places of a batch and the rows of [`AT_ONCE`] places.
const ROOM: usize = 256;

/// Places whose rows are looked up together; each has four at most.
const AT_ONCE: usize = 64;
/// Marks a place whose word has a clitic.
const STEM: u16 = 1 << 15;
/// The bytes of the head of a word, and of a clitic.
const HEAD: usize = 8;
const CLITIC: usize = 3;
/// The bits of a window that count.
const WINDOW: usize = 57;

/// An occurrence of a name.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) id: u32,
}

/// Which occurrences are wanted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Wanted {
    All,
    LeftmostLongest,
}

/// A search under way.
#[derive(Clone, Debug)]
pub(super) struct Scan<'p, 'h> {
    view: View<'p>,
    classifier: Classifier,
    text: &'h str,
    /// Where the next chunk begins, and where the search ends.
    at: usize,
    end: usize,
    wanted: Wanted,
    /// Where the last hit ends.
    free: usize,
    carry: Carry,
}

thread_local! {
    /// The room of the last search of this thread, so that a search of a short text need not make one.
    static LAST: Cell<Option<Box<Room>>> = const { Cell::new(None) };
}

/// What the steps work on.
#[derive(Clone, Debug)]
struct Room {
    chunk: Chunk,
    /// Places whose word has a clitic.
    stems: Vec<u16>,
    places: [u16; ROOM],
    rows: [Row; ROOM],
}

#[derive(Clone, Copy, Debug)]
enum Classifier {
    Portable(Portable),
    #[cfg(target_arch = "x86_64")]
    Avx2(Avx2),
}

/// A row of one or two words to look up.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    number: u64,
    slot: Slot,
    /// Where the words begin, from the beginning of the chunk.
    at: u16,
    second: u16,
    /// How long they are, without a clitic that does not count.
    len: u8,
    second_len: u8,
    reading: Reading,
}

/// How the words at a place are to be read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Reading {
    /// One word.
    #[default]
    One,
    /// Two words, and more.
    Two,
    /// Two words, the second without its clitic.
    Stem,
    /// As characters.
    Slow,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            chunk: Chunk::default(),
            stems: Vec::new(),
            places: [0; ROOM],
            rows: [Row::default(); ROOM],
        }
    }
}

impl<'p, 'h> Scan<'p, 'h> {
    pub(super) fn new(
        view: View<'p>,
        engine: Engine,
        text: &'h str,
        range: core::ops::Range<usize>,
        wanted: Wanted,
    ) -> Self {
        let classifier = Classifier::new(&view, engine);
        let carry = Carry::new(text.as_bytes(), range.start);
        let (at, end) = (range.start, range.end.min(text.len()));
        Self { view, classifier, text, at, end, wanted, free: at, carry }
    }

    /// Searches the next chunk and adds what it finds, in order. Returns false where there is none.
    pub(super) fn fill(&mut self, hits: &mut Vec<Hit>) -> bool {
        if self.at >= self.end {
            return false;
        }
        let mut room = LAST.try_with(Cell::take).ok().flatten().unwrap_or_default();
        self.search(&mut room, hits);
        // a thread that ends keeps nothing
        let _ = LAST.try_with(|last| last.set(Some(room)));
        true
    }

    fn search(&mut self, room: &mut Room, hits: &mut Vec<Hit>) {
        let first = hits.len();
        let (text, chunk) = (self.text.as_bytes(), &mut room.chunk);
        self.carry = match self.classifier {
            Classifier::Portable(portable) => chunk.read(portable, text, self.at, self.end, self.carry),
            #[cfg(target_arch = "x86_64")]
            Classifier::Avx2(avx2) => chunk.read(avx2, text, self.at, self.end, self.carry),
        };
        #[cfg(target_arch = "x86_64")]
        super::x86::prefetch(self.text.as_bytes().get(self.at + SEEN..self.at + SEEN + CHUNK).unwrap_or_default());
        stems(&self.view, &room.chunk, &mut room.stems);
        let (mut next, mut passed) = (0, 0);
        while next < BLOCKS {
            let (to, count) = places(&room.chunk, next, &mut room.places);
            next = to;
            let mut count = first_words(&self.view, &room.chunk, &mut room.places, count);
            let stems = room.stems.get(passed..).unwrap_or_default();
            let here = stems.partition_point(|at| usize::from(*at) < next * BLOCK);
            if here > 0 {
                count = put_in(&mut room.places, count, stems.get(..here).unwrap_or_default());
                passed += here;
            }
            for from in (0..count).step_by(AT_ONCE) {
                let places = room.places.get(from..count.min(from + AT_ONCE)).unwrap_or_default();
                let count = rows(&self.view, &room.chunk, places, &mut room.rows);
                self.look_up(room, count, hits);
            }
        }
        if self.wanted == Wanted::All {
            let new = hits.get_mut(first..).unwrap_or_default();
            new.sort_unstable_by_key(|h| (h.start, core::cmp::Reverse(h.end), h.id));
        }
        self.at = self.at.saturating_add(CHUNK);
    }

    /// Looks rows up and adds the names that stand there.
    #[inline(never)]
    fn look_up(&mut self, room: &mut Room, count: usize, hits: &mut Vec<Hit>) {
        // by itself, so that the loads of all rows are under way together
        for row in room.rows.iter_mut().take(count) {
            let one = number(&self.view, &room.chunk, usize::from(row.at), usize::from(row.len));
            let two = number(&self.view, &room.chunk, usize::from(row.second), usize::from(row.second_len));
            row.number = if row.reading == Reading::One { one } else { hash::chain(one, two) };
            row.slot = self.view.home(row.number);
        }
        let mut read = usize::MAX;
        for nth in 0..count {
            let Some(&row) = room.rows.get(nth) else { return };
            let start = self.at + usize::from(row.at);
            if (self.wanted == Wanted::LeftmostLongest && start < self.free) || start == read {
                continue;
            }
            if row.reading != Reading::Slow {
                let slot = if row.slot.is_of(row.number) && !row.slot.is_empty() {
                    Some(row.slot)
                } else {
                    self.view.slot(row.number)
                };
                let Some(slot) = slot else { continue };
                if !(row.reading == Reading::Two && slot.longer()) {
                    self.names(start, slot, false, hits);
                    continue;
                }
                if let Some(found) = longer(&self.view, &room.chunk, &row, slot) {
                    self.any_of(start, &found, false, hits);
                    continue;
                }
            }
            let found = walk::rows(&self.view, self.text, start);
            self.any_of(start, &found, true, hits);
            read = start;
        }
    }

    /// Adds the names of slots, the longest rows first.
    #[inline(always)]
    fn any_of(&mut self, start: usize, slots: &[Slot], slow: bool, hits: &mut Vec<Hit>) {
        for slot in slots {
            if self.names(start, *slot, slow, hits) && self.wanted == Wanted::LeftmostLongest {
                return;
            }
        }
    }

    /// Adds the names of a slot that stand at a byte. Returns whether one does.
    #[inline(always)]
    fn names(&mut self, start: usize, slot: Slot, slow: bool, hits: &mut Vec<Hit>) -> bool {
        let first = hits.len();
        let mut longest = 0;
        for record in self.view.records(slot) {
            let end = if slow {
                verify::end_as_read(self.text, start, &record)
            } else {
                verify::end(self.text, start, &record)
            };
            let Some(end) = end.filter(|end| *end <= self.end) else { continue };
            if self.wanted == Wanted::LeftmostLongest {
                if end < longest {
                    continue;
                }
                if end > longest {
                    hits.truncate(first);
                    longest = end;
                }
            }
            hits.push(Hit { start, end, id: record.id });
        }
        self.free = self.free.max(longest);
        hits.len() > first
    }
}

impl Classifier {
    fn new(view: &View<'_>, engine: Engine) -> Self {
        #[cfg(target_arch = "x86_64")]
        if let (Engine::Auto, Some(avx2)) = (engine, Avx2::new(view.first_bytes)) {
            return Self::Avx2(avx2);
        }
        Self::Portable(Portable::new(view.first_bytes))
    }
}

/// Lists places where a name may begin, from a block on. Returns the block to go on with, and how many places there are.
#[inline(never)]
fn places(chunk: &Chunk, from: usize, places: &mut [u16; ROOM]) -> (usize, usize) {
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
    (BLOCKS, count)
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

/// Keeps the places whose word may be the first of a name, or is odd. Returns how many there are.
#[inline(never)]
fn first_words(view: &View<'_>, chunk: &Chunk, places: &mut [u16; ROOM], count: usize) -> usize {
    let mut kept = 0;
    for nth in 0..count {
        let Some(&place) = places.get(nth % ROOM) else { continue };
        let at = usize::from(place);
        let passes = view.may_begin(hash::head(view.seed, word(view, chunk, at, chunk.words(at))));
        // a mark may change the last letter of the head, and behind a clitic may stand what is odd
        keep!(places, kept, place, passes | (chunk.any_odd() && chunk.is_odd_around(at, HEAD + CLITIC)));
    }
    kept
}

/// Lists the places whose word without its clitic may be the first of a name.
#[inline(never)]
fn stems(view: &View<'_>, chunk: &Chunk, stems: &mut Vec<u16>) {
    stems.clear();
    chunk.stems(|at, len| {
        if chunk.is_start(at) {
            let stem = (chunk.eight(at) | view.fold) & mask(len);
            if view.may_begin(hash::head(view.seed, stem)) {
                stems.push(at as u16);
            }
        }
    });
}

/// Marks places before a place as those of stems, and puts in those that are missing. Returns how many places there are.
fn put_in(places: &mut [u16; ROOM], mut count: usize, stems: &[u16]) -> usize {
    for stem in stems {
        let known = places.get(..count).unwrap_or_default();
        let nth = known.partition_point(|place| place & !STEM < *stem);
        // the same place may be given twice
        if known.get(nth).is_none_or(|place| place & !STEM != *stem) && count < ROOM {
            places.copy_within(nth..count, nth + 1);
            count += 1;
        }
        if let Some(place) = places.get_mut(nth) {
            *place = stem | STEM;
        }
    }
    count
}

/// Keeps the rows of words that may be or begin a name, the longest first.
#[inline(never)]
fn rows(view: &View<'_>, chunk: &Chunk, places: &[u16], rows: &mut [Row; ROOM]) -> usize {
    let mut count = 0;
    for &place in places {
        let at = usize::from(place & !STEM);
        let row = Row { at: at as u16, ..Row::default() };
        // the first word, the gap behind it, and the second word
        let window = chunk.words(at);
        let len = (!window).trailing_zeros() as usize;
        let rest = window >> (len % 64);
        let gap = rest.trailing_zeros() as usize;
        let second_window = rest >> (gap % 64);
        let second_len = (!second_window).trailing_zeros() as usize;
        let cut = len + gap + second_len >= WINDOW;
        if cut || (chunk.any_odd() && chunk.is_odd_around(at, WINDOW)) {
            keep!(rows, count, Row { reading: Reading::Slow, ..row }, true);
            continue;
        }
        let first = word(view, chunk, at, window);
        let head = hash::head(view.seed, first);
        let from = at + len + gap;
        let second = word(view, chunk, from, second_window);
        let row = Row { second: from as u16, len: len as u8, second_len: second_len as u8, ..row };
        let two = hash::two(head, hash::head(view.seed, second));
        keep!(rows, count, Row { reading: Reading::Two, ..row }, view.may_be(two));
        if has_clitic(chunk, from, second_len) {
            let stem = second_len - 3;
            let two = hash::two(head, hash::head(view.seed, second & mask(stem)));
            let row = Row { second_len: stem as u8, reading: Reading::Stem, ..row };
            keep!(rows, count, row, view.may_be(two));
        }
        keep!(rows, count, row, view.may_be(hash::one(head)));
        if place & STEM != 0 && has_clitic(chunk, at, len) {
            let stem = len - 3;
            let one = hash::one(hash::head(view.seed, first & mask(stem)));
            keep!(rows, count, Row { len: stem as u8, ..row }, view.may_be(one));
        }
    }
    count
}

/// Follows a row to longer ones. None where it must be read as characters.
#[inline(never)]
fn longer(view: &View<'_>, chunk: &Chunk, row: &Row, slot: Slot) -> Option<Found> {
    let mut found = Found::new();
    let (mut slot, mut row_number) = (slot, row.number);
    let mut at = usize::from(row.second) + usize::from(row.second_len);
    loop {
        if slot.record() != 0 {
            found.push(slot);
        }
        if !slot.longer() {
            break;
        }
        let window = chunk.words(at);
        let gap = window.trailing_zeros() as usize;
        let word = window >> (gap % 64);
        let len = (!word).trailing_zeros() as usize;
        if gap + len >= WINDOW || at + 64 > SEEN || (chunk.any_odd() && chunk.is_odd_around(at, WINDOW)) {
            return None;
        }
        let from = at + gap;
        if has_clitic(chunk, from, len) {
            let stem = hash::chain(row_number, number(view, chunk, from, len - 3));
            found.extend(view.slot(stem).filter(|s| s.record() != 0));
        }
        row_number = hash::chain(row_number, number(view, chunk, from, len));
        let Some(next) = view.slot(row_number) else { break };
        slot = next;
        at = from + len;
    }
    found.reverse();
    Some(found)
}

/// Keeps the bytes of a word of which eight were loaded.
#[inline(always)]
fn mask(len: usize) -> u64 {
    MASKS.get(len.min(8)).copied().unwrap_or_default()
}

/// Returns the first eight bytes of a word, or all, by the word bits from there on.
#[inline(always)]
fn word(view: &View<'_>, chunk: &Chunk, at: usize, window: u64) -> u64 {
    (chunk.eight(at) | view.fold) & WORDS.get((window & 0xff) as usize).copied().unwrap_or_default()
}

/// Returns the number of a word.
#[inline(always)]
fn number(view: &View<'_>, chunk: &Chunk, at: usize, len: usize) -> u64 {
    let first = (chunk.eight(at) | view.fold) & mask(len);
    let last = (chunk.eight(at + len.max(8) - 8) | view.fold) & mask(len);
    hash::word(hash::head(view.seed, first), last, len)
}

/// Tells whether a word ends with a clitic, and is more than that.
#[inline(always)]
fn has_clitic(chunk: &Chunk, at: usize, len: usize) -> bool {
    // one test of all: how words end is hard to foresee
    other_than_clitic(chunk.eight(at + len.max(3) - 3) & 0xff_ffff) | u64::from(len <= 3) == 0
}
