//! The masks of blocks, on every machine: loops over bytes that compilers turn into the vector instructions that all processors
//! of a kind have.

use super::beginnings::{Beginnings, ByteSet};
use super::bounds::CLITICS;
use super::chunk::{BLOCK, BlockMasks, Classify, Masks};
use super::index::prefetch;

/// Bits of a byte in a block.
const WORD: u32 = 0;
const FIRST: u32 = 1;
const ODD: u32 = 2;
const CLITIC: u32 = 3;

/// The portable way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Portable {
    first: ByteSet,
    digits: u8,
    capitals: u8,
    small: u8,
    high: u8,
    beginnings: Beginnings,
}

impl Portable {
    /// For most looks `first` is widened to digits, capitals, small letters and all that is not ASCII.
    pub(super) fn new(first: ByteSet, beginnings: Beginnings) -> Self {
        let any = |mut bytes: core::ops::RangeInclusive<u8>| u8::from(bytes.any(|b| first.contains(b)));
        Self {
            first,
            digits: any(b'0'..=b'9'),
            capitals: any(b'A'..=b'Z'),
            small: any(b'a'..=b'z'),
            high: any(0x80..=0xff),
            beginnings,
        }
    }

    /// Returns the bits of each byte of a block.
    #[inline(always)]
    fn bits(self, bytes: &[u8; BLOCK + 8]) -> [u8; BLOCK] {
        let mut bits = [0; BLOCK];
        let behind = bytes.iter().skip(1).zip(bytes.iter().skip(2));
        for ((bits, byte), (second, third)) in bits.iter_mut().zip(bytes).zip(behind) {
            let (byte, second, third) = (*byte, *second | 0x20, *third | 0x20);
            let folded = byte | 0x20;
            let digit = u8::from(byte.wrapping_sub(b'0') < 10);
            let letter = u8::from(folded.wrapping_sub(b'a') < 26);
            let small = letter & (byte >> 5);
            let high = byte >> 7;
            let control = u8::from(byte < 9) | u8::from(byte.wrapping_sub(14) < 18) | u8::from(byte == 127);
            let odd = high | control;
            let first = (digit & self.digits)
                | (letter & (small ^ 1) & self.capitals)
                | (small & self.small)
                | (high & self.high);
            // by the last two letters: all clitics have these, and few other words
            let clitic = CLITICS.iter().fold(0, |found, clitic| match clitic.as_bytes() {
                [_, b, c] => found | u8::from(second == *b) & u8::from(third == *c),
                _ => found,
            });
            *bits = (digit | letter | odd) << WORD | first << FIRST | odd << ODD | clitic << CLITIC;
        }
        bits
    }

    /// Returns those of the first bytes that begin as a first word does.
    #[inline(always)]
    fn begins(&self, bytes: &[u8; BLOCK + 8], mut first: u64) -> u64 {
        let mut begins = 0;
        while first != 0 {
            let bit = first.trailing_zeros();
            first &= first - 1;
            let letters = bytes.get(bit as usize..).and_then(|b| b.first_chunk::<3>());
            begins |= u64::from(letters.is_some_and(|letters| self.beginnings.contains(letters))) << bit;
        }
        begins
    }
}

impl Classify for Portable {
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
            let bits = self.bits(bytes);
            let mut all = [0; 4];
            for (eight, shift) in bits.as_chunks::<8>().0.iter().zip((0..).step_by(8)) {
                let eight = u64::from_le_bytes(*eight);
                for (nth, mask) in (0..).zip(&mut all) {
                    *mask |= gather(eight >> nth) << shift;
                }
            }
            let [word, first, odd, clitic] = all;
            // behind something odd no beginning is asked for
            let starts = first & !(word << 1 | word_before);
            let begins = self.begins(bytes, starts & !odd) | odd << 1 | odd_before;
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
