//! The staged search: what may begin a name is filtered in ever finer steps, each over a whole batch.

use core::cell::Cell;

use super::beginnings::{Beginnings, ByteSet};
use super::chunk::{self, BLOCK, CHUNK, Carry, Chunk, ChunkRoom, Classify};
use super::index::{Slot, View};
use super::portable::Portable;
use super::rows::{ROOM, Reading, Row, first_words, longer, merge, places, rows, stems};
use super::verify::Plain;
use super::walk;
#[cfg(target_arch = "x86_64")]
use super::x86::Avx2;
use super::{Engine, verify};

/// Places whose rows are looked up together; each has four at most.
const AT_ONCE: usize = 128;

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
#[allow(clippy::large_enum_variant, reason = "a set has two of them, in their place")]
pub(super) enum Classifier {
    Portable(Portable),
    #[cfg(target_arch = "x86_64")]
    Avx2(Avx2),
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
