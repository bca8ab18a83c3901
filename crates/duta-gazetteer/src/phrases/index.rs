//! The tables of the staged engine, in one piece of bytes that is built, kept and read in the same form.
//!
//! | part | what |
//! | --- | --- |
//! | header | magic, version, checksum, and the sizes of the parts |
//! | first bytes | 256 bits: the bytes with which a name may begin |
//! | beginnings | the first three letters of first words, in the form of [`Beginnings`] |
//! | first words | a bit for the head of every first word |
//! | rows | a Bloom filter over single words that are names and over the first two words of all other names |
//! | slots | a hash table from rows of words to the names that consist of them, and whether longer names begin so |
//! | records | the names: number, length, case policy, text |
//! | loose | the names that begin with no word or end with a hyphen, as records |
//!
//! Numbers are little-endian. The tables are read in place through `zerocopy`, which has no `unsafe` to offer and needs no
//! alignment here; every look into them is checked, so that damaged bytes can lose names but do no harm.

use zerocopy::FromBytes;
use zerocopy::little_endian::U64;

use super::beginnings::{Beginnings, ByteSet};
use super::record::{Record, RecordHeader, Records, sequence};
use crate::bytes::Bytes;
use crate::error::{OpenError, OpenErrorKind};

const MAGIC: &[u8; 8] = b"DUTAIDX\n";
const VERSION: u32 = 2;
/// Magic, version, checksum.
const PREFIX: usize = 16;
/// Seed, count, fold, longest name, and the sizes of the five parts; then the first bytes and the beginnings.
const HEADER: usize = PREFIX + NUMBERS * 8 + FIRST_BYTES + size_of::<Beginnings>();
const NUMBERS: usize = 9;
const FIRST_BYTES: usize = 32;
/// Bits of a filter that each key sets.
const FILTER_BITS: [u32; 2] = [0, 6];

/// All tables, by themselves or within a larger file.
#[derive(Clone, Debug)]
pub(super) struct Index {
    bytes: Bytes,
    /// Where the index begins in the bytes.
    start: usize,
    header: Header,
}

#[derive(Clone, Copy, Debug, Default)]
struct Header {
    seed: u64,
    /// How many phrases were given, those that can never be found included.
    count: u64,
    fold: u64,
    /// Bytes of the longest name.
    longest: usize,
    first_words: usize,
    rows: usize,
    slots: usize,
    records: usize,
    loose: usize,
}

/// What a build makes.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) seed: u64,
    pub(super) count: usize,
    /// [`super::hash::SMALL`] where words are counted without their case, else 0.
    pub(super) fold: u64,
    /// Bytes of the longest name.
    pub(super) longest: usize,
    pub(super) first_bytes: ByteSet,
    pub(super) beginnings: Beginnings,
    pub(super) first_words: Vec<u64>,
    pub(super) rows: Vec<u64>,
    pub(super) slots: Vec<u64>,
    pub(super) records: Vec<u8>,
    pub(super) loose: Vec<u8>,
}

impl Tables {
    /// Gives every table the room that it has at least, so that an empty index can be searched.
    pub(super) fn with_room(mut self) -> Self {
        for table in [&mut self.first_words, &mut self.rows, &mut self.slots] {
            table.resize(table.len().max(1), 0);
        }
        self
    }
}

impl Index {
    pub(super) fn new(tables: &Tables) -> Self {
        let numbers = [
            tables.seed,
            tables.count as u64,
            tables.fold,
            tables.longest as u64,
            tables.first_words.len() as u64,
            tables.rows.len() as u64,
            tables.slots.len() as u64,
            tables.records.len() as u64,
            tables.loose.len() as u64,
        ];
        let words = [&tables.first_words, &tables.rows, &tables.slots];
        let len =
            words.iter().map(|w| w.len() * 8).sum::<usize>() + tables.records.len() + tables.loose.len();
        let mut bytes = Vec::with_capacity(HEADER + len);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&[0; 4]);
        for number in numbers.iter().chain(&tables.first_bytes.0) {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend(tables.beginnings.bytes());
        for number in words.into_iter().flatten() {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(&tables.records);
        bytes.extend_from_slice(&tables.loose);
        let sum = crc32fast::hash(bytes.get(PREFIX..).unwrap_or_default());
        bytes.iter_mut().skip(12).zip(sum.to_le_bytes()).for_each(|(b, s)| *b = s);
        // what was just written has a header
        let header = Header::read(&bytes).unwrap_or_default();
        Self { bytes: bytes.into(), start: 0, header }
    }

    /// Opens an index that begins at a byte and ends with the bytes.
    pub(super) fn open(bytes: Bytes, start: usize) -> Result<Self, OpenError> {
        let fault = |kind| Err(OpenError::new(kind));
        let all = bytes.get(start..).unwrap_or_default();
        let Some(rest) = all.strip_prefix(MAGIC) else { return fault(OpenErrorKind::NotAGazetteer) };
        let Some((version, rest)) = rest.split_first_chunk::<4>() else {
            return fault(OpenErrorKind::Damaged);
        };
        let found = u32::from_le_bytes(*version);
        if found != VERSION {
            return fault(OpenErrorKind::Version { found, known: VERSION });
        }
        let Some((sum, payload)) = rest.split_first_chunk::<4>() else {
            return fault(OpenErrorKind::Damaged);
        };
        if crc32fast::hash(payload) != u32::from_le_bytes(*sum) {
            return fault(OpenErrorKind::Damaged);
        }
        let Some(header) = Header::read(all) else { return fault(OpenErrorKind::Damaged) };
        let index = Self { bytes, start, header };
        if index.view().is_none() { fault(OpenErrorKind::Damaged) } else { Ok(index) }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }

    pub(super) fn count(&self) -> usize {
        usize::try_from(self.header.count).unwrap_or(usize::MAX)
    }

    pub(super) fn longest(&self) -> usize {
        self.header.longest
    }

    /// Returns the bytes and the letters with which names begin.
    pub(super) fn starts(&self) -> Option<(ByteSet, Beginnings)> {
        let starts = self.as_bytes().get(PREFIX + NUMBERS * 8..HEADER)?;
        let (first_bytes, beginnings) = starts.split_first_chunk::<FIRST_BYTES>()?;
        let mut set = ByteSet::default();
        let words = first_bytes.as_chunks::<8>().0;
        set.0.iter_mut().zip(words).for_each(|(s, word)| *s = u64::from_le_bytes(*word));
        Some((set, Beginnings::read(beginnings)?))
    }

    /// Returns the tables; None where the sizes do not fit the bytes.
    #[inline]
    pub(super) fn view(&self) -> Option<View<'_>> {
        let header = &self.header;
        let rest = self.as_bytes().get(HEADER..)?;
        let (first_words, rest) = words(rest, header.first_words)?;
        let (rows, rest) = words(rest, header.rows)?;
        let (slots, rest) = words(rest, header.slots)?;
        let (records, loose) = rest.split_at_checked(header.records)?;
        let sizes = [first_words.len(), rows.len(), slots.len()];
        let fits = loose.len() == header.loose && sizes.iter().all(|len| len.is_power_of_two());
        fits.then(|| View {
            seed: header.seed,
            fold: header.fold,
            first_words,
            rows,
            slots,
            records,
            loose,
            first_words_shift: 58 - first_words.len().trailing_zeros(),
            rows_mask: rows.len() - 1,
            slots_mask: slots.len() - 1,
        })
    }
}

/// Takes so many numbers from the front.
fn words(bytes: &[u8], len: usize) -> Option<(&[U64], &[u8])> {
    <[U64]>::ref_from_prefix_with_elems(bytes, len).ok()
}

impl Header {
    fn read(bytes: &[u8]) -> Option<Self> {
        let (numbers, _) = words(bytes.get(PREFIX..)?, NUMBERS)?;
        let mut numbers = numbers.iter().map(|n| n.get());
        let (seed, count, fold) = (numbers.next()?, numbers.next()?, numbers.next()?);
        let mut size = || usize::try_from(numbers.next()?).ok();
        Some(Self {
            seed,
            count,
            fold,
            longest: size()?,
            first_words: size()?,
            rows: size()?,
            slots: size()?,
            records: size()?,
            loose: size()?,
        })
    }
}

/// The tables, in place.
#[derive(Clone, Copy, Debug)]
pub(super) struct View<'p> {
    pub(super) seed: u64,
    pub(super) fold: u64,
    first_words: &'p [U64],
    rows: &'p [U64],
    slots: &'p [U64],
    records: &'p [u8],
    loose: &'p [u8],
    first_words_shift: u32,
    rows_mask: usize,
    slots_mask: usize,
}

/// Where the number of a row of words leads: 32 bits of the number, whether longer names begin with the row, and where the
/// records of the names stand that consist of it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Slot(pub(super) u64);

impl Slot {
    const LONGER: u64 = 1 << 31;

    pub(super) fn new(row: u64, record: u32, longer: bool) -> Self {
        Self(row << 32 | u64::from(record) | if longer { Self::LONGER } else { 0 })
    }

    #[inline(always)]
    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[inline(always)]
    pub(super) fn is_of(self, row: u64) -> bool {
        (self.0 >> 32) as u32 == row as u32
    }

    /// Tells whether longer names begin with these words.
    #[inline(always)]
    pub(super) fn longer(self) -> bool {
        self.0 & Self::LONGER != 0
    }

    /// Returns the place of the first record, in eight bytes; 0 for none.
    #[inline(always)]
    pub(super) fn record(self) -> u32 {
        (self.0 & (Self::LONGER - 1)) as u32
    }
}

impl<'p> View<'p> {
    /// Tells whether a name may begin with a word, by the number of its head.
    #[inline(always)]
    pub(super) fn may_begin(&self, head: u64) -> bool {
        let word = self.first_words.get((head >> self.first_words_shift >> 6) as usize);
        word.is_some_and(|w| w.get() >> (head >> self.first_words_shift & 63) & 1 != 0)
    }

    /// Tells whether a row of one or two words may be or begin a name.
    #[inline(always)]
    pub(super) fn may_be(&self, row: u64) -> bool {
        let bits = filter_bits(row);
        self.rows.get((row >> 32) as usize & self.rows_mask).is_some_and(|w| w.get() & bits == bits)
    }

    /// Returns the slot of a row if it is one of the two where the search for it begins, as nearly all are; else another.
    #[inline(always)]
    pub(super) fn home(&self, row: u64) -> Slot {
        let home = home(row, self.slots_mask);
        let at = |home: usize| Slot(self.slots.get(home & self.slots_mask).map_or(0, |s| s.get()));
        let (first, second) = (at(home), at(home + 1));
        if first.is_of(row) { first } else { second }
    }

    /// Asks for the memory of a slot.
    #[inline(always)]
    pub(super) fn prefetch_slot(&self, row: u64) {
        prefetch(self.slots.get(home(row, self.slots_mask)));
    }

    /// Asks for the memory of a record.
    #[inline(always)]
    pub(super) fn prefetch_record(&self, slot: Slot) {
        prefetch(self.records.get(slot.record() as usize * 8));
    }

    /// Returns the slot of a row.
    #[inline(always)]
    pub(super) fn slot(&self, row: u64) -> Option<Slot> {
        let mut at = home(row, self.slots_mask);
        // a table has empty slots, but bytes may come from anywhere
        for _ in 0..=self.slots_mask {
            let slot = Slot(self.slots.get(at)?.get());
            if slot.is_of(row) && !slot.is_empty() {
                return Some(slot);
            }
            if slot.is_empty() {
                return None;
            }
            at = (at + 1) & self.slots_mask;
        }
        None
    }

    /// Returns the header of the first record of a slot and the first bytes of its name, with whatever stands behind.
    #[inline(always)]
    pub(super) fn first_record(&self, slot: Slot) -> Option<(RecordHeader, &'p [[u8; 8]; 4])> {
        let at = slot.record() as usize * 8;
        let record = self.records.get(at..)?.first_chunk::<{ Record::HEADER + Record::AT_ONCE }>()?;
        let (header, text) = record.split_first_chunk::<{ Record::HEADER }>()?;
        Some((RecordHeader::read(*header), text.as_chunks::<8>().0.try_into().ok()?))
    }

    /// Returns the names of a slot.
    #[inline(always)]
    pub(super) fn records(&self, slot: Slot) -> Records<'p> {
        let at = slot.record() as usize * 8;
        Records::new(self.records, at)
    }

    /// Returns all names, the loose ones last.
    pub(super) fn all(&self) -> impl Iterator<Item = Record<'p>> + use<'p> {
        // the first eight bytes of the records are empty, since 0 stands for none
        let end = self.records.len().saturating_sub(Record::AT_ONCE);
        let lists = [(self.records.get(..end).unwrap_or_default(), 8), (self.loose, 0)];
        lists.into_iter().flat_map(|(bytes, at)| sequence(bytes, at))
    }

    /// Returns the names that begin with no word or end with a hyphen.
    pub(super) fn loose(&self) -> impl Iterator<Item = Record<'p>> + use<'p> {
        sequence(self.loose, 0)
    }
}

/// Asks for memory that will soon be read, where the processor can be asked.
#[inline(always)]
pub(super) fn prefetch<T>(what: Option<&T>) {
    #[cfg(target_arch = "x86_64")]
    if let Some(what) = what {
        super::x86::prefetch(what);
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = what;
}

/// The bits that a row has in its part of the filter.
#[inline(always)]
pub(super) fn filter_bits(row: u64) -> u64 {
    FILTER_BITS.iter().fold(0, |bits, by| bits | 1 << (row >> by & 63))
}

/// Where the search for a row begins.
#[inline(always)]
pub(super) fn home(row: u64, mask: usize) -> usize {
    (row >> 32) as usize & mask
}
