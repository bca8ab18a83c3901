//! The masks of blocks, eight bytes at a time in a number: on every machine.

use super::beginnings::ByteSet;
use super::chunk::{BLOCK, Classify, Masks, other_than_clitic};

/// The portable way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Portable {
    digits: u64,
    capitals: u64,
    small: u64,
    high: u64,
}

impl Portable {
    /// `first` is widened to digits, capitals, small letters and all that is not ASCII.
    pub(super) fn new(first: ByteSet) -> Self {
        let all = |mut bytes: core::ops::RangeInclusive<u8>| {
            if bytes.any(|b| first.contains(b)) { HIGH } else { 0 }
        };
        Self {
            digits: all(b'0'..=b'9'),
            capitals: all(b'A'..=b'Z'),
            small: all(b'a'..=b'z'),
            high: all(0x80..=0xff),
        }
    }
}

const HIGH: u64 = 0x8080_8080_8080_8080;
const ONES: u64 = 0x0101_0101_0101_0101;

impl Classify for Portable {
    fn blocks(self, bytes: &[u8], masks: &mut [Masks]) {
        for (bytes, mask) in bytes.as_chunks::<BLOCK>().0.iter().zip(masks.iter_mut()) {
            *mask = self.block(bytes);
        }
        for nth in 0..masks.len() {
            // The last byte counts as an end of a word; whether it is one is asked again. Behind a clitic may stand a mark
            // that is not ASCII.
            let word = masks.get(nth).map_or(0, |m| m.word & !m.odd);
            let mut ends = word & !(word >> 1);
            while ends != 0 {
                let end = nth * BLOCK + ends.trailing_zeros() as usize;
                ends &= ends - 1;
                let Some(at) = end.checked_sub(2) else { continue };
                let last =
                    bytes.get(at..).and_then(|b| b.first_chunk::<8>()).map_or(0, |b| u64::from_le_bytes(*b));
                let found = u64::from(other_than_clitic(last & 0xff_ffff) == 0);
                if let Some(mask) = masks.get_mut(at / BLOCK) {
                    mask.clitic |= found << (at % BLOCK);
                }
            }
        }
    }
}

impl Portable {
    #[inline(always)]
    fn block(self, bytes: &[u8; BLOCK]) -> Masks {
        let mut masks = Masks { begins: u64::MAX, ..Masks::default() };
        let (eights, _) = bytes.as_chunks::<8>();
        for (eight, shift) in eights.iter().zip((0..).step_by(8)) {
            let x = u64::from_le_bytes(*eight);
            let (y, high) = (x & !HIGH, x & HIGH);
            // the high bit of each byte tells whether it is at least `from`
            let at_least = |y: u64, from: u8| (y + ONES * u64::from(0x80 - from)) & HIGH;
            let digit = at_least(y, b'0') & !at_least(y, b'9' + 1) & !high;
            let folded = y | (ONES * 0x20);
            let letter = at_least(folded, b'a') & !at_least(folded, b'z' + 1) & !high;
            let small = letter & x << 2;
            let control = !at_least(y, 9) | (at_least(y, 14) & !at_least(y, 32)) | at_least(y, 127);
            let odd = (control & HIGH) | high;
            let first = (digit & self.digits)
                | (letter & !small & self.capitals)
                | (small & self.small)
                | (high & self.high);
            masks.word |= gather(digit | letter | odd) << shift;
            masks.first |= gather(first) << shift;
            if odd != 0 {
                masks.odd |= gather(odd) << shift;
            }
        }
        masks
    }
}

/// Returns the high bits of eight bytes as eight bits.
#[inline(always)]
fn gather(high_bits: u64) -> u64 {
    (high_bits >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}
