//! The staged search: what may begin a name is filtered in ever finer steps, each over a whole batch.

use super::bounds::CLITICS;
use super::hash::{self, MASKS};
use super::index::{Slot, View};
use super::masks::{AHEAD, BLOCK, BLOCKS, Carry, Classify, Masks, Portable};
use super::walk::{self, Found};
use super::{Engine, verify};
#[cfg(target_arch = "x86_64")]
use super::x86::Avx2;

/// Bytes of a chunk.
const CHUNK: usize = BLOCKS * BLOCK;
/// A batch goes through the steps once more than so many places are in it; a block adds 32 at most.
const BATCH: usize = 64;
/// Rows of words are looked up once more than so many wait; a place adds 4 at most.
const WAITING: usize = 60;

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
    masks: Masks,
}

#[derive(Clone, Copy, Debug)]
enum Classifier {
    Portable(Portable),
    #[cfg(target_arch = "x86_64")]
    Avx2(Avx2),
}

/// A place where a name may begin.
#[derive(Clone, Copy, Debug, Default)]
struct Candidate {
    /// From the place on, a bit for each byte of a word.
    window: u64,
    /// The number of the head of the first word.
    head: u64,
    /// From the beginning of the chunk.
    at: u16,
    len: u8,
    reading: Reading,
}

/// How the words at a place are to be read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Reading {
    #[default]
    Plain,
    /// The first word has a clitic behind it, and no other word belongs to the name.
    Stem,
    /// As characters.
    Slow,
}

/// A row of one or two words to look up.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    number: u64,
    slot: Slot,
    /// Where it begins and ends, from the beginning of the chunk.
    at: u16,
    end: u16,
    /// Whether it may go on.
    open: bool,
    reading: Reading,
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
        Self { view, classifier, text, at, end, wanted, free: at, carry, masks: Masks::default() }
    }

    /// Searches the next chunk and adds what it finds, in order. Returns false where there is none.
    pub(super) fn fill(&mut self, hits: &mut Vec<Hit>) -> bool {
        if self.at >= self.end {
            return false;
        }
        match self.classifier {
            Classifier::Portable(portable) => self.chunk(portable, hits),
            #[cfg(target_arch = "x86_64")]
            Classifier::Avx2(avx2) => avx2.chunk(self, hits),
        }
        true
    }

    #[inline(always)]
    pub(super) fn chunk<C: Classify>(&mut self, classify: C, hits: &mut Vec<Hit>) {
        let first = hits.len();
        let before = self.carry;
        self.carry = self.masks.read(classify, self.text.as_bytes(), self.at, before);
        let len = self.end - self.at;
        let mut places = [0u16; BATCH + 64];
        let mut count = 0;
        for nth in 0..BLOCKS.min(len.div_ceil(BLOCK)) {
            let mut bits = self.masks.start.get(nth).copied().unwrap_or_default();
            let from = nth * BLOCK;
            if len - from < BLOCK {
                bits &= (1 << (len - from)) - 1;
            }
            // four at a time, so that few steps depend on how many there are
            let mut to = count;
            count += bits.count_ones() as usize;
            while bits != 0 {
                for place in places.iter_mut().skip(to).take(4) {
                    *place = (from + bits.trailing_zeros() as usize) as u16;
                    bits &= bits.wrapping_sub(1);
                }
                to += 4;
            }
            if count > BATCH {
                self.batch(places.get(..count).unwrap_or_default(), before, hits);
                count = 0;
            }
        }
        self.batch(places.get(..count).unwrap_or_default(), before, hits);
        if self.wanted == Wanted::All {
            let new = hits.get_mut(first..).unwrap_or_default();
            new.sort_unstable_by_key(|h| (h.start, core::cmp::Reverse(h.end), h.id));
        }
        self.at = self.at.saturating_add(CHUNK);
    }

    /// Takes places through the steps.
    #[inline(always)]
    fn batch(&mut self, places: &[u16], before: Carry, hits: &mut Vec<Hit>) {
        let mut candidates = [Candidate::default(); 2 * (BATCH + 64)];
        let count = self.first_words(places, before, &mut candidates);
        let mut rows = [Row::default(); WAITING + 4];
        let mut waiting = 0;
        for candidate in candidates.iter().take(count) {
            waiting = self.rows(candidate, &mut rows, waiting);
            if waiting > WAITING {
                self.look_up(rows.get_mut(..waiting).unwrap_or_default(), hits);
                waiting = 0;
            }
        }
        self.look_up(rows.get_mut(..waiting).unwrap_or_default(), hits);
    }

    /// Keeps the places whose word may be the first of a name.
    #[inline(always)]
    fn first_words(&self, places: &[u16], before: Carry, candidates: &mut [Candidate]) -> usize {
        let text = self.text.as_bytes();
        let (seed, fold) = (self.view.seed, self.view.fold);
        let mut count = 0;
        let mut keep = |candidate: Candidate, kept: bool| {
            if let Some(slot) = candidates.get_mut(count) {
                *slot = candidate;
            }
            count += usize::from(kept);
        };
        for &at in places {
            let window = Masks::window(&self.masks.word, usize::from(at));
            let len = (!window).trailing_zeros() as usize;
            let start = self.at + usize::from(at);
            let mut candidate =
                Candidate { window, head: 0, at, len: len as u8, reading: Reading::Plain };
            let mut odd = 0;
            if self.masks.any_odd {
                odd = Masks::window(&self.masks.odd, usize::from(at));
                let before = match usize::from(at).checked_sub(1) {
                    Some(last) => Masks::window(&self.masks.odd, last) & 1 != 0,
                    None => before.is_odd(),
                };
                if before || odd & !(u64::MAX << 1 << (len.clamp(1, 64) - 1)) != 0 {
                    candidate.reading = Reading::Slow;
                    keep(candidate, true);
                    continue;
                }
            }
            let word = (load8(text, start) | fold) & mask(len);
            candidate.head = hash::head(seed, word, len);
            if odd != 0 {
                candidate.reading = Reading::Slow;
            }
            keep(candidate, self.view.may_begin(candidate.head));
            if len > 3 && is_clitic(text, start + len) {
                let len = len - 3;
                candidate.len = len as u8;
                candidate.head = hash::head(seed, word & mask(len), len);
                // read slowly, the stem is found together with the word
                candidate.reading = if odd != 0 { Reading::Slow } else { Reading::Stem };
                keep(candidate, self.view.may_begin(candidate.head));
            }
        }
        count
    }

    /// Adds the rows of words at a place that may be or begin a name, the longest first.
    #[inline(always)]
    fn rows(&self, candidate: &Candidate, rows: &mut [Row], mut count: usize) -> usize {
        let text = self.text.as_bytes();
        let (seed, fold) = (self.view.seed, self.view.fold);
        let mut keep = |row: Row, kept: bool| {
            if let Some(slot) = rows.get_mut(count) {
                *slot = row;
            }
            count += usize::from(kept);
        };
        let at = candidate.at;
        let len = usize::from(candidate.len);
        let begin = usize::from(at);
        let slow = Row { at, reading: Reading::Slow, ..Row::default() };
        if candidate.reading == Reading::Slow {
            keep(slow, true);
            return count;
        }
        let tail = (load8(text, self.at + begin + len.max(8) - 8) | fold) & mask(len);
        let one = hash::word(candidate.head, tail);
        let end = (begin + len) as u16;
        if candidate.reading == Reading::Stem {
            let row = Row { number: one, at, end, ..Row::default() };
            keep(row, self.view.may_be(one));
            return count;
        }
        // behind the first word: the gap, and the second word
        let rest = candidate.window.checked_shr(len as u32).unwrap_or_default();
        let gap = rest.trailing_zeros() as usize;
        let second = rest.checked_shr(gap as u32).unwrap_or_default();
        let second_len = (!second).trailing_zeros() as usize;
        if len + gap + second_len >= 64 {
            keep(slow, true);
            return count;
        }
        let from = self.at + begin + len + gap;
        let word = (load8(text, from) | fold) & mask(second_len);
        let tail = (load8(text, from + second_len.max(8) - 8) | fold) & mask(second_len);
        let two = hash::chain(one, hash::word(hash::head(seed, word, second_len), tail));
        let two_end = (begin + len + gap + second_len) as u16;
        let row = Row { number: two, at, end: two_end, open: true, ..Row::default() };
        keep(row, self.view.may_be(two));
        if second_len > 3 && is_clitic(text, from + second_len) {
            let stem = second_len - 3;
            let tail = (load8(text, from + stem.max(8) - 8) | fold) & mask(stem);
            let number = hash::chain(one, hash::word(hash::head(seed, word & mask(stem), stem), tail));
            let row = Row { number, at, end: two_end - 3, ..Row::default() };
            keep(row, self.view.may_be(number));
        }
        let row = Row { number: one, at, end, ..Row::default() };
        keep(row, self.view.may_be(one));
        count
    }

    /// Looks rows up and adds the names that stand there.
    #[inline(always)]
    fn look_up(&mut self, rows: &mut [Row], hits: &mut Vec<Hit>) {
        // by itself, so that the loads of all rows are under way together
        for row in rows.iter_mut() {
            row.slot = self.view.home(row.number);
        }
        let mut read = usize::MAX;
        for row in rows.iter() {
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
                if !(row.open && slot.longer()) {
                    self.names(start, slot, false, hits);
                    continue;
                }
                if let Some(found) = self.longer(row, slot) {
                    self.any_of(start, &found, false, hits);
                    continue;
                }
            }
            let found = walk::rows(&self.view, self.text, start);
            self.any_of(start, &found, true, hits);
            read = start;
        }
    }

    /// Follows a row to longer ones. None where it must be read as characters.
    #[inline(always)]
    fn longer(&self, row: &Row, slot: Slot) -> Option<Found> {
        let text = self.text.as_bytes();
        let (seed, fold) = (self.view.seed, self.view.fold);
        let mut found = Found::new();
        let mut slot = slot;
        let mut number = row.number;
        let mut at = usize::from(row.end);
        loop {
            if slot.record() != 0 {
                found.push(slot);
            }
            if !slot.longer() {
                break;
            }
            let window = Masks::window(&self.masks.word, at);
            let gap = window.trailing_zeros() as usize;
            let word = window.checked_shr(gap as u32).unwrap_or_default();
            let len = (!word).trailing_zeros() as usize;
            if gap + len >= 64 || at + 64 > (BLOCKS + AHEAD) * BLOCK {
                return None;
            }
            if self.masks.any_odd && Masks::window(&self.masks.odd, at) != 0 {
                return None;
            }
            let from = self.at + at + gap;
            let key = |len: usize| {
                let word = (load8(text, from) | fold) & mask(len);
                let tail = (load8(text, from + len.max(8) - 8) | fold) & mask(len);
                hash::chain(number, hash::word(hash::head(seed, word, len), tail))
            };
            if len > 3 && is_clitic(text, from + len) {
                found.extend(self.view.slot(key(len - 3)).filter(|s| s.record() != 0));
            }
            number = key(len);
            let Some(next) = self.view.slot(number) else { break };
            slot = next;
            at += gap + len;
        }
        found.reverse();
        Some(found)
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

/// Keeps the bytes of a word of which eight were loaded.
#[inline(always)]
fn mask(len: usize) -> u64 {
    MASKS.get(len.min(8)).copied().unwrap_or_default()
}

/// Tells whether the three letters before a byte are a clitic.
#[inline(always)]
fn is_clitic(text: &[u8], end: usize) -> bool {
    let Some(last) = text.get(end - 3..).and_then(|t| t.first_chunk::<3>()) else { return false };
    let small = |word: &[u8; 3]| u32::from_le_bytes([word[0] | 0x20, word[1] | 0x20, word[2] | 0x20, 0]);
    let last = small(last);
    CLITICS.iter().any(|c| c.as_bytes().first_chunk::<3>().is_some_and(|c| small(c) == last))
}

/// Returns the eight bytes from a byte on, with zeros behind the text.
#[inline(always)]
pub(super) fn load8(text: &[u8], at: usize) -> u64 {
    match text.get(at..).and_then(|t| t.first_chunk::<8>()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => load_end(text, at),
    }
}

#[cold]
fn load_end(text: &[u8], at: usize) -> u64 {
    let mut eight = [0; 8];
    eight.iter_mut().zip(text.get(at..).unwrap_or_default()).for_each(|(e, b)| *e = *b);
    u64::from_le_bytes(eight)
}
