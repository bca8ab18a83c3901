//! The staged search: what may begin a name is filtered in ever finer steps, each over a whole batch.

use core::cell::Cell;

use super::beginnings::{Beginnings, ByteSet};
use super::chunk::{self, BLOCK, CHUNK, Carry, Chunk, ChunkRoom, Classify, SEEN, other_than_clitic};
use super::hash::{self, MASKS, WORDS};
use super::index::{Slot, View};
use super::portable::Portable;
use super::verify::Plain;
use super::walk;
#[cfg(target_arch = "x86_64")]
use super::x86::Avx2;
use super::{Engine, verify};

/// A batch goes through the steps once more than so many places are in it; a block adds 32 at most.
const BATCH: usize = 220;
/// What a list holds: a power of two, at least the places of a batch and the rows of [`AT_ONCE`] places.
const ROOM: usize = 512;

/// Places whose rows are looked up together; each has four at most.
const AT_ONCE: usize = 128;
/// Marks a place whose word has a clitic, or is odd.
const STEM: u16 = 1 << 15;
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
    classifier: &'p Classifier,
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
pub(super) struct Room {
    chunk: ChunkRoom,
    /// Places where clitics begin.
    clitics: [u16; chunk::ROOM],
    /// Places whose word has a clitic, or is odd.
    stems: Vec<u16>,
    merged: Vec<u16>,
    places: [u16; ROOM],
    rows: [Row; ROOM],
    found: LookedUp,
}

/// What is known of rows that are looked up together.
#[derive(Clone, Debug)]
struct LookedUp {
    slots: [Slot; ROOM],
    plain: [Plain; ROOM],
    /// The slots to which one of them leads.
    longest: Vec<Slot>,
}

/// What makes the masks.
#[derive(Clone, Debug)]
pub(super) enum Classifier {
    Portable(Portable),
    #[cfg(target_arch = "x86_64")]
    Avx2(Avx2),
}

/// A row of one or two words to look up.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    number: u64,
    /// Where it begins and ends, from the beginning of the chunk.
    at: u16,
    end: u16,
    reading: Reading,
}

/// How the words at a place are to be read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Reading {
    /// No word more.
    #[default]
    Whole,
    /// Words may follow.
    Open,
    /// As characters.
    Slow,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            chunk: ChunkRoom::default(),
            clitics: [0; chunk::ROOM],
            stems: Vec::new(),
            merged: Vec::new(),
            places: [0; ROOM],
            rows: [Row::default(); ROOM],
            found: LookedUp {
                slots: [Slot::default(); ROOM],
                plain: [Plain::default(); ROOM],
                longest: Vec::new(),
            },
        }
    }
}

impl<'p, 'h> Scan<'p, 'h> {
    pub(super) fn new(
        view: View<'p>,
        classifier: &'p Classifier,
        text: &'h str,
        range: core::ops::Range<usize>,
        wanted: Wanted,
    ) -> Self {
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
        match self.classifier {
            Classifier::Portable(portable) => self.search_by(portable, room, hits),
            #[cfg(target_arch = "x86_64")]
            Classifier::Avx2(avx2) => avx2.search(self, room, hits),
        }
    }

    /// All steps are part of it, so that they are compiled for what the processor has.
    #[inline(always)]
    pub(super) fn search_by(&mut self, classify: impl Classify, room: &mut Room, hits: &mut Vec<Hit>) {
        let first = hits.len();
        let fold = self.view.fold != 0;
        let read = room.chunk.read(classify, self.text.as_bytes(), self.at, self.end, fold, self.carry);
        let (chunk, carry) = read;
        self.carry = carry;
        stems(&self.view, &chunk, &mut room.clitics, &mut room.stems);
        let (mut next, mut passed) = (0, 0);
        while next < chunk.starts().len() {
            let (to, count) = places(&chunk, next, &mut room.places);
            next = to;
            let count = first_words(&self.view, &chunk, &mut room.places, count);
            let mut places = room.places.get(..count).unwrap_or_default();
            let stems = room.stems.get(passed..).unwrap_or_default();
            let here = stems.partition_point(|at| usize::from(*at) < next * BLOCK);
            if here > 0 {
                merge(places, stems.get(..here).unwrap_or_default(), &mut room.merged);
                places = &room.merged;
                passed += here;
            }
            for places in places.chunks(AT_ONCE) {
                let count = rows(&self.view, &chunk, places, &mut room.rows);
                let rows = room.rows.get(..count).unwrap_or_default();
                self.look_up(&chunk, rows, &mut room.found, hits);
            }
        }
        if self.wanted == Wanted::All {
            let new = hits.get_mut(first..).unwrap_or_default();
            new.sort_unstable_by_key(|h| (h.start, core::cmp::Reverse(h.end), h.id));
        }
        self.at = self.at.saturating_add(CHUNK);
    }

    /// Looks rows up and adds the names that stand there.
    #[inline(always)]
    fn look_up(
        &mut self,
        chunk: &Chunk<'_>,
        rows: &[Row],
        LookedUp { slots, plain, longest }: &mut LookedUp,
        hits: &mut Vec<Hit>,
    ) {
        // each by itself, so that the loads of all rows are under way together
        rows.iter().for_each(|row| self.view.prefetch_slot(row.number));
        for (row, slot) in rows.iter().zip(slots.iter_mut()) {
            *slot = self.view.home(row.number);
            self.view.prefetch_record(*slot);
        }
        for ((row, slot), plain) in rows.iter().zip(slots.iter()).zip(plain.iter_mut()) {
            let of_row = slot.is_of(row.number) && !(row.reading == Reading::Open && slot.longer());
            *plain = verify::plain(&self.view, chunk, usize::from(row.at), *slot).only_if(of_row);
        }
        let mut read = usize::MAX;
        for ((row, home), plain) in rows.iter().zip(slots.iter()).zip(plain.iter()) {
            let start = self.at + usize::from(row.at);
            if (self.wanted == Wanted::LeftmostLongest && start < self.free) || start == read {
                continue;
            }
            if let Some(name) = plain.name().filter(|(_, len)| start + len <= self.end) {
                self.add(start, name, hits);
                continue;
            }
            if row.reading != Reading::Slow {
                let here = home.is_of(row.number) && !home.is_empty();
                let Some(slot) = (if here { Some(*home) } else { self.view.slot(row.number) }) else {
                    continue;
                };
                let open = row.reading == Reading::Open;
                let known = if open {
                    longer(&self.view, chunk, row, slot, longest)
                } else {
                    longest.clear();
                    longest.push(slot);
                    true
                };
                if known {
                    self.longest_of(chunk, row, longest, hits);
                    continue;
                }
            }
            let found = walk::rows(&self.view, self.text, start);
            self.any_of(start, &found, hits);
            read = start;
        }
    }

    /// Adds the names of slots, the longest rows last, in plain text.
    #[inline(always)]
    fn longest_of(&mut self, chunk: &Chunk<'_>, row: &Row, slots: &[Slot], hits: &mut Vec<Hit>) {
        let start = self.at + usize::from(row.at);
        for slot in slots.iter().rev() {
            let plain = verify::plain(&self.view, chunk, usize::from(row.at), *slot);
            let found = match plain.name().filter(|(_, len)| start + len <= self.end) {
                Some(name) => {
                    self.add(start, name, hits);
                    true
                }
                None => self.names(start, *slot, false, hits),
            };
            if found && self.wanted == Wanted::LeftmostLongest {
                return;
            }
        }
    }

    /// Adds the names of slots, the longest rows first, in a text that is read as characters.
    #[inline(always)]
    fn any_of(&mut self, start: usize, slots: &[Slot], hits: &mut Vec<Hit>) {
        for slot in slots {
            if self.names(start, *slot, true, hits) && self.wanted == Wanted::LeftmostLongest {
                return;
            }
        }
    }

    #[inline(always)]
    fn add(&mut self, start: usize, (id, len): (u32, usize), hits: &mut Vec<Hit>) {
        let end = start + len;
        hits.push(Hit { start, end, id });
        if self.wanted == Wanted::LeftmostLongest {
            self.free = end;
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
    /// Chooses the quickest that is there.
    pub(super) fn new(first: ByteSet, beginnings: Beginnings, engine: Engine) -> Self {
        #[cfg(target_arch = "x86_64")]
        if let (Engine::Auto, Some(avx2)) = (engine, Avx2::new(first, beginnings)) {
            return Self::Avx2(avx2);
        }
        Self::Portable(Portable::new(first, beginnings))
    }
}

/// Lists places where a name may begin, from a block on. Returns the block to go on with, and how many places there are.
#[inline(always)]
fn places(chunk: &Chunk<'_>, from: usize, places: &mut [u16; ROOM]) -> (usize, usize) {
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

/// Keeps the places whose word may be the first of a name. Returns how many there are.
#[inline(always)]
fn first_words(view: &View<'_>, chunk: &Chunk<'_>, places: &mut [u16; ROOM], count: usize) -> usize {
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
fn stems(view: &View<'_>, chunk: &Chunk<'_>, clitics: &mut [u16; chunk::ROOM], stems: &mut Vec<u16>) {
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
fn merge(places: &[u16], stems: &[u16], merged: &mut Vec<u16>) {
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
fn rows(view: &View<'_>, chunk: &Chunk<'_>, places: &[u16], rows: &mut [Row; ROOM]) -> usize {
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
fn longer(view: &View<'_>, chunk: &Chunk<'_>, row: &Row, slot: Slot, found: &mut Vec<Slot>) -> bool {
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
