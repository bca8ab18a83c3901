//! The masks of blocks, on every machine: loops over bytes that compilers turn into the vector instructions that all processors
//! of a kind have.

use super::beginnings::{Beginnings, ByteSet};
use super::bounds::CLITICS;
use super::chunk::{BLOCK, BlockMasks, Classify, Masks};
use super::index::prefetch;

/// Bits of a byte in a block.
const WORD: u32 = 0;
const CLITIC: u32 = 1;
const ODD: u32 = 2;

/// The portable way.
#[derive(Clone, Debug)]
pub(super) struct Portable {
    first: ByteSet,
    /// The groups of beginnings to which each byte belongs, as the first, second and third letter.
    groups: [[u8; 256]; 3],
}

impl Portable {
    pub(super) fn new(first: ByteSet, beginnings: Beginnings) -> Self {
        let mut groups = [[0; 256]; 3];
        for (nth, table) in groups.iter_mut().enumerate() {
            for (groups, byte) in table.iter_mut().zip(0..=u8::MAX) {
                *groups = beginnings.groups(nth, byte);
            }
        }
        Self { first, groups }
    }

    /// Returns those of the places that begin as a first word does.
    #[inline(always)]
    fn begins(&self, bytes: &[u8; BLOCK + 8], mut places: u64) -> u64 {
        let mut begins = 0;
        while places != 0 {
            let bit = places.trailing_zeros();
            places &= places - 1;
            let Some(letters) = bytes.get(bit as usize..).and_then(|b| b.first_chunk::<3>()) else {
                continue;
            };
            let groups = letters.iter().zip(&self.groups).fold(u8::MAX, |groups, (letter, table)| {
                groups & table.get(usize::from(*letter)).copied().unwrap_or_default()
            });
            begins |= u64::from(groups != 0) << bit;
        }
        begins
    }
}

/// Returns the bits of each byte of a block.
#[inline(always)]
fn bits(bytes: &[u8; BLOCK + 8]) -> [u8; BLOCK] {
    let mut bits = [0; BLOCK];
    let behind = bytes.iter().skip(1).zip(bytes.iter().skip(2));
    for ((bits, byte), (second, third)) in bits.iter_mut().zip(bytes).zip(behind) {
        let (byte, second, third) = (*byte, *second | 0x20, *third | 0x20);
        let digit = u8::from(byte.wrapping_sub(b'0') < 10);
        let letter = u8::from((byte | 0x20).wrapping_sub(b'a') < 26);
        let control = u8::from(byte < 9) | u8::from(byte.wrapping_sub(14) < 18) | u8::from(byte == 127);
        let odd = byte >> 7 | control;
        // by the last two letters: all clitics have these, and few other words
        let clitic = CLITICS.iter().fold(0, |found, clitic| match clitic.as_bytes() {
            [_, b, c] => found | u8::from(second == *b) & u8::from(third == *c),
            _ => found,
        });
        *bits = (digit | letter | odd) << WORD | clitic << CLITIC | odd << ODD;
    }
    bits
}

impl Classify for &Portable {
    fn first(self) -> ByteSet {
        self.first
    }

    #[inline(never)]
    fn blocks(self, bytes: &[u8], blocks: usize, next: &[u8], masks: &mut Masks) {
        let (mut word_before, mut odd_before) = (0, 0);
        for (block, from) in (0..blocks).zip((0..).step_by(BLOCK)) {
            let Some(bytes) = bytes.get(from..).and_then(|b| b.first_chunk::<{ BLOCK + 8 }>()) else {
                return;
            };
            prefetch(next.get(from));
            let bits = bits(bytes);
            let eights = || {
                bits.as_chunks::<8>().0.iter().map(|eight| u64::from_le_bytes(*eight)).zip((0..).step_by(8))
            };
            let of = |bit: u32| eights().fold(0, |mask, (eight, shift)| mask | gather(eight >> bit) << shift);
            // few blocks have something odd
            let any_odd = eights().fold(0, |all, (eight, _)| all | eight) >> ODD & 0x0101_0101_0101_0101 != 0;
            let (word, clitic, odd) = (of(WORD), of(CLITIC), if any_odd { of(ODD) } else { 0 });
            // behind something odd no beginning is asked for
            let starts = word & !(word << 1 | word_before) & !odd;
            let begins = self.begins(bytes, starts) | odd << 1 | odd_before;
            (word_before, odd_before) = (word >> 63, odd >> 63);
            masks.set(block, BlockMasks { word, odd, begins, clitic });
        }
    }
}

/// Returns the low bits of eight bytes as eight bits.
#[inline(always)]
fn gather(bytes: u64) -> u64 {
    (bytes & 0x0101_0101_0101_0101).wrapping_mul(0x0102_0408_1020_4080) >> 56
}
