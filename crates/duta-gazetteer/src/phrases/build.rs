//! From a list of names to the tables.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::beginnings::{BeginningsBuilder, first_bytes};
use super::hash::{self, SMALL, WordKey};
use super::index::{Index, Slot, Tables, filter_bits, home};
use super::name::{folded, stands_alone};
use super::reading::{canonical, is_word};
use super::record::Record;
use super::{BuildError, BuildErrorKind};
use crate::CasePolicy;

/// The longest name, in bytes as it is read.
const MAX_LEN: usize = u16::MAX as usize;
/// What all names take as records at most: half of what an automaton can number, and less than a slot can.
const MAX_BYTES: usize = 1 << 30;
/// Words of the filter of first words: 4 to 32 KiB, so that it stays in the first cache.
const FIRST_WORDS: core::ops::RangeInclusive<usize> = 512..=4096;

/// A name that begins with a word.
struct Name<'p> {
    id: u32,
    policy: CasePolicy,
    text: Cow<'p, str>,
}

/// A row of words that is a name, and which.
#[derive(Clone, Copy)]
struct Whole {
    row: u64,
    len: u32,
    name: u32,
}

/// The numbers of the names.
#[derive(Default)]
struct Rows {
    heads: Vec<u64>,
    whole: Vec<Whole>,
    /// Rows with which longer names begin.
    beginnings: Vec<u64>,
    /// Rows that the filter must pass.
    passed: Vec<u64>,
}

/// Builds the tables.
pub(super) fn build<'p>(
    phrases: impl IntoIterator<Item = (&'p str, CasePolicy)>,
) -> Result<Index, BuildError> {
    let mut tables = Tables::default();
    let mut names: Vec<Name<'_>> = Vec::new();
    let mut beginnings = BeginningsBuilder::default();
    let mut bytes = 0;
    for (nth, (phrase, policy)) in phrases.into_iter().enumerate() {
        let id = u32::try_from(nth).ok().filter(|id| *id < u32::MAX);
        let Some(id) = id else { return Err(BuildError::new(BuildErrorKind::TooMany)) };
        tables.count = nth + 1;
        let text = if is_canonical(phrase) { Cow::Borrowed(phrase) } else { Cow::Owned(canonical(phrase)) };
        if text.len() > MAX_LEN {
            return Err(BuildError::new(BuildErrorKind::TooLong { phrase: nth, len: text.len() }));
        }
        if text.is_empty() {
            continue;
        }
        tables.longest = tables.longest.max(text.len());
        bytes += Record::HEADER + text.len().next_multiple_of(8);
        if bytes > MAX_BYTES {
            return Err(BuildError::new(BuildErrorKind::TooMany));
        }
        if !stands_alone(&text) {
            Record::write(&mut tables.loose, id, policy, &text, false);
            continue;
        }
        first_bytes(&text, policy, &mut tables.first_bytes);
        beginnings.add(&text, policy);
        if policy != CasePolicy::Exact {
            tables.fold = SMALL;
        }
        names.push(Name { id, policy, text });
    }
    tables.beginnings = beginnings.build();
    // Two rows whose short numbers are the same would hide each other in the slots: then another seed parts them.
    while !fill(&mut tables, &names) {
        tables.seed = tables.seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
    }
    Ok(Index::new(&tables))
}

/// Fills the tables with the seed. Returns false where two rows hide each other.
fn fill(tables: &mut Tables, names: &[Name<'_>]) -> bool {
    let mut rows = Rows::default();
    rows.whole.reserve(names.len());
    for (name, nth) in names.iter().zip(0..) {
        rows.add(tables.seed, tables.fold, &name.text, nth);
    }
    rows.beginnings.sort_unstable();
    rows.beginnings.dedup();
    // the longest first, then as given
    rows.whole.sort_unstable_by_key(|w| (w.row, core::cmp::Reverse(w.len), w.name));

    let first: FxHashSet<u64> = rows.heads.iter().copied().collect();
    let words = (first.len() / 2).next_power_of_two().clamp(*FIRST_WORDS.start(), *FIRST_WORDS.end());
    tables.first_words = vec![0; words];
    let shift = 58 - words.trailing_zeros();
    for head in first {
        set(&mut tables.first_words, (head >> shift >> 6) as usize, 1 << (head >> shift & 63));
    }

    tables.rows = vec![0; (rows.passed.len() / 4).next_power_of_two().max(64)];
    let mask = tables.rows.len() - 1;
    for row in &rows.passed {
        set(&mut tables.rows, (row >> 32) as usize & mask, filter_bits(*row));
    }

    let mut slots = Slots::new(rows.whole.len() + rows.beginnings.len());
    tables.records.clear();
    tables.records.resize(8, 0);
    for group in rows.whole.chunk_by(|a, b| a.row == b.row) {
        let Some(first) = group.first() else { continue };
        // as many bytes were let in
        let record = (tables.records.len() / 8) as u32;
        if !slots.insert(first.row, record, false) {
            return false;
        }
        for (whole, nth) in group.iter().zip(1..) {
            let Some(name) = names.get(whole.name as usize) else { continue };
            Record::write(&mut tables.records, name.id, name.policy, &name.text, nth < group.len());
        }
    }
    tables.records.resize(tables.records.len() + Record::AT_ONCE, 0);
    for row in rows.beginnings {
        if !slots.insert(row, 0, true) {
            return false;
        }
    }
    tables.slots = slots.table.into_iter().map(|s| s.0).collect();
    true
}

impl Rows {
    fn add(&mut self, seed: u64, fold: u64, text: &str, name: u32) {
        let mut row = 0;
        let mut count = 0;
        let mut word = |key: WordKey| {
            let key = key.folded(fold);
            let head = hash::head(seed, key.head);
            let number = hash::word(head, key.tail, key.len);
            if count == 0 {
                self.heads.push(head);
                row = hash::alone(number);
            } else {
                if count > 1 {
                    self.beginnings.push(row);
                }
                row = hash::chain(row, number);
                if count == 1 {
                    self.passed.push(row);
                }
            }
            count += 1;
        };
        if text.is_ascii() {
            for part in text.as_bytes().split(|b| !b.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
                word(WordKey::new(part));
            }
        } else {
            let folded = if fold != 0 { Cow::Owned(folded(text)) } else { Cow::Borrowed(text) };
            for part in folded.split(|c| !is_word(c)).filter(|w| !w.is_empty()) {
                word(WordKey::new(part.as_bytes()));
            }
        }
        if count == 1 {
            self.passed.push(row);
        }
        self.whole.push(Whole { row, len: text.len() as u32, name });
    }
}

/// The slots while they are filled, with the whole numbers of their rows.
struct Slots {
    table: Vec<Slot>,
    rows: Vec<u64>,
}

impl Slots {
    fn new(rows: usize) -> Self {
        let len = (rows + rows / 2 + 1).next_power_of_two();
        Self { table: vec![Slot::default(); len], rows: vec![0; len] }
    }

    /// Puts a row in, or adds to what it leads to. Returns false where another row stands in its way.
    fn insert(&mut self, row: u64, record: u32, longer: bool) -> bool {
        let mask = self.table.len() - 1;
        let mut at = home(row, mask);
        while let (Some(slot), Some(known)) = (self.table.get_mut(at), self.rows.get_mut(at)) {
            if slot.is_empty() {
                *slot = Slot::new(row, record, longer);
                *known = row;
                return true;
            }
            if *known == row {
                *slot = Slot::new(row, slot.record().max(record), slot.longer() || longer);
                return true;
            }
            if slot.is_of(row) {
                return false;
            }
            at = (at + 1) & mask;
        }
        false
    }
}

fn set(words: &mut [u64], at: usize, bits: u64) {
    if let Some(word) = words.get_mut(at) {
        *word |= bits;
    }
}

/// Tells whether a name is read as it is written, for the usual names.
fn is_canonical(name: &str) -> bool {
    let bytes = name.as_bytes();
    let plain = bytes.iter().all(|b| matches!(b, b' '..=b'~') && *b != b'`');
    let blank_ends = name.starts_with(' ') || name.ends_with(' ');
    // two blanks, or blanks around a hyphen
    let dirty = |pair: &[u8]| matches!(pair, [b' ', b' ' | b'-']);
    plain && !blank_ends && !bytes.windows(2).any(dirty)
}
