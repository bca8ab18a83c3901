//! How names begin: the bytes, and the first letters of the first words.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;
use unicode_normalization::UnicodeNormalization;

use super::bounds::CLITICS;
use crate::CasePolicy;

/// The first three letters of first words, and the clitics, so that three looks tell most places where no name begins and no
/// clitic stands: of the letters of a word, each has by its low and by its high four bits a bit in common with all others,
/// in [`Self::NAMES`] or, for a clitic, in the others. In a word of fewer letters, whatever stands behind them counts.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Beginnings {
    pub(super) low: [[u8; 16]; 3],
    pub(super) high: [[u8; 16]; 3],
}

impl Beginnings {
    /// The bits of six groups for names.
    pub(super) const NAMES: u8 = 0x3f;
    /// How many these are; the other two are for clitics, so that few other endings pass.
    const GROUPS: usize = Self::NAMES.count_ones() as usize;

    /// Adds a beginning to one of the groups.
    fn insert(&mut self, letters: [u8; 3], group: usize) {
        let tables = self.low.iter_mut().zip(&mut self.high).zip(letters.map(fours));
        for ((low, high), fours) in tables {
            for (table, fours) in [(low, fours.0), (high, fours.1)] {
                let marked = table.iter_mut().zip(0..).filter(|(_, nth)| fours >> nth & 1 != 0);
                marked.for_each(|(bits, _)| *bits |= 1 << (group % 8));
            }
        }
    }

    /// Returns the groups for names to which a byte belongs as the first, second or third letter.
    pub(super) fn groups(&self, nth: usize, byte: u8) -> u8 {
        let of = |tables: &[[u8; 16]; 3], four: u8| {
            tables.get(nth).and_then(|table| table.get(usize::from(four))).copied().unwrap_or_default()
        };
        of(&self.low, byte & 15) & of(&self.high, byte >> 4) & Self::NAMES
    }

    pub(super) fn bytes(&self) -> impl Iterator<Item = u8> {
        self.low.iter().chain(&self.high).flatten().copied()
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (tables, _) = bytes.as_chunks::<16>();
        let mut tables = tables.iter().copied();
        let mut three = || Some([tables.next()?, tables.next()?, tables.next()?]);
        Some(Self { low: three()?, high: three()? })
    }
}

/// A set of bytes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct ByteSet(pub(super) [u64; 4]);

impl ByteSet {
    pub(super) fn insert(&mut self, byte: u8) {
        if let Some(word) = self.0.get_mut(usize::from(byte >> 6)) {
            *word |= 1 << (byte & 63);
        }
    }

    pub(super) fn contains(self, byte: u8) -> bool {
        self.0.get(usize::from(byte >> 6)).is_some_and(|word| word >> (byte & 63) & 1 != 0)
    }
}

/// Adds the bytes with which a name may begin in a text.
pub(super) fn first_bytes(name: &str, policy: CasePolicy, set: &mut ByteSet) {
    let Some(first) = name.chars().next() else { return };
    let mut lead = |c: char| {
        let mut bytes = [0; 4];
        set.insert(c.encode_utf8(&mut bytes).bytes().next().unwrap_or_default());
    };
    let cases = |c: char| {
        let other = (policy != CasePolicy::Exact).then(|| c.to_uppercase().chain(c.to_lowercase()));
        core::iter::once(c).chain(other.into_iter().flatten())
    };
    cases(first).for_each(&mut lead);
    let base = if first.is_ascii() { first } else { core::iter::once(first).nfd().next().unwrap_or(first) };
    cases(base).for_each(&mut lead);
    // Characters that are read as another or lose their case to it, with another first byte; and letters of which some marks
    // are one with the letter and others are not.
    let leads: &[core::ops::RangeInclusive<u8>] = match base {
        'K' | 'k' if first.is_ascii() => &[0xe2..=0xe2],
        c if first.is_ascii() && c.is_ascii() => &[],
        // Latin with marks, the signs for Kelvin and Angstrom, the large sharp s
        '\0'..='\u{24f}' => &[0xc3..=0xc9, 0xe1..=0xe2],
        // Greek, and the sign for Ohm
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => &[0xcd..=0xcf, 0xe1..=0xe2],
        // other letters of two bytes, and the Hebrew ones with points
        ..='\u{7ff}' => &[0xc3..=0xdf, 0xef..=0xef],
        // of three bytes, and ideographs that stand twice
        _ => &[0xe0..=0xf0],
    };
    leads.iter().cloned().flatten().for_each(|byte| set.insert(byte));
}

/// The beginnings of first words, those of capitals apart: most texts have many words in small letters, and most names none.
#[derive(Default)]
pub(super) struct BeginningsBuilder {
    capitals: FxHashSet<[u8; 3]>,
    small: FxHashSet<[u8; 3]>,
}

/// Stands for any letter of a beginning; no name has it.
const ANY: u8 = 0;

/// Returns a letter's low and its high four bits: a bit for each number.
fn fours(letter: u8) -> (u16, u16) {
    if letter == ANY { (u16::MAX, u16::MAX) } else { (1 << (letter & 15), 1 << (letter >> 4)) }
}

impl BeginningsBuilder {
    pub(super) fn add(&mut self, name: &str, policy: CasePolicy) {
        let word = name.as_bytes();
        let len = word.iter().take(3).take_while(|b| b.is_ascii_alphanumeric()).count();
        let letters = match *word {
            [a, b, c, ..] if len == 3 => [a, b, c],
            [a, b, ..] if len == 2 => [a, b, ANY],
            [a, ..] if len == 1 => [a, ANY, ANY],
            // what is not ASCII is looked at anyway
            _ => return,
        };
        let small = policy == CasePolicy::Any || letters[0].is_ascii_lowercase();
        let set = if small { &mut self.small } else { &mut self.capitals };
        set.insert(letters);
        if policy != CasePolicy::Exact {
            set.insert(letters.map(|b| b.to_ascii_uppercase()));
        }
        if policy == CasePolicy::Any {
            set.insert(letters.map(|b| b.to_ascii_lowercase()));
        }
    }

    /// Puts beginnings into groups that pass few others. Most words of a text begin with a small letter and few names do, while
    /// capitals with all that names go on with pass nearly all capitals anyway: so these get what the others leave.
    pub(super) fn build(&self) -> Beginnings {
        let mut tables = Beginnings::default();
        let all = Beginnings::GROUPS;
        let small = merged(&self.small, all - usize::from(!self.capitals.is_empty()));
        let capitals = merged(&self.capitals, all - small.len());
        for (letters, group) in small.into_iter().chain(capitals).zip(0..) {
            letters.into_iter().for_each(|beginning| tables.insert(beginning, group));
        }
        for (nth, clitic) in (1..).zip(CLITICS) {
            // two that end alike in one group
            let group = all + nth / 2 % 2;
            if let Ok(small) = <[u8; 3]>::try_from(clitic.as_bytes()) {
                tables.insert(small, group);
                tables.insert(small.map(|b| b.to_ascii_uppercase()), group);
            }
        }
        tables
    }
}

/// A group of beginnings, and for each letter its low and its high four bits: a bit for each.
#[derive(Clone, Default)]
struct Group {
    letters: Vec<[u8; 3]>,
    fours: [(u16, u16); 3],
}

impl Group {
    fn add(&mut self, other: &Self) {
        self.letters.extend_from_slice(&other.letters);
        for (all, more) in self.fours.iter_mut().zip(other.fours) {
            *all = (all.0 | more.0, all.1 | more.1);
        }
    }

    /// Returns how many beginnings pass.
    fn passes(&self) -> u32 {
        self.fours.iter().map(|(low, high)| low.count_ones() * high.count_ones()).product()
    }

    /// Returns how many more pass when two are one.
    fn growth(&self, other: &Self) -> u32 {
        let mut both = Self { letters: Vec::new(), fours: self.fours };
        both.add(&Self { letters: Vec::new(), fours: other.fours });
        both.passes().saturating_sub(self.passes() + other.passes())
    }
}

/// Makes so many groups at most: at first one for each letter, in any case, so that a beginning whose case does not matter passes
/// in all of its cases; and then the two that agree best become one.
fn merged(beginnings: &FxHashSet<[u8; 3]>, most: usize) -> Vec<Vec<[u8; 3]>> {
    let mut letters: BTreeMap<(u8, usize), Group> = BTreeMap::new();
    for beginning in beginnings {
        let any = beginning.iter().filter(|b| **b == ANY).count();
        let group = letters.entry((beginning[0].to_ascii_lowercase(), any)).or_default();
        group.add(&Group { letters: vec![*beginning], fours: beginning.map(fours) });
    }
    let mut groups: Vec<Group> = letters.into_values().collect();
    while groups.len() > most {
        let pairs = groups.iter().enumerate().flat_map(|(nth, one)| {
            let others = groups.iter().enumerate().skip(nth + 1);
            others.map(move |(other, two)| (one.growth(two), nth, other))
        });
        let Some((_, one, other)) = pairs.min() else { break };
        let other = groups.remove(other);
        groups.iter_mut().skip(one).take(1).for_each(|group| group.add(&other));
    }
    groups.into_iter().map(|group| group.letters).collect()
}
