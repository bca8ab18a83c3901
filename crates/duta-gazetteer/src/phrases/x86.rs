//! The masks by AVX2, where the processor has it: the one place of this crate with `unsafe`.
//!
//! `cargo bench --bench matching -- search/news` has the portable way beside this one.
#![allow(unsafe_code, reason = "vector instructions, chosen when the program runs")]

use core::arch::x86_64::{
    __m256i, _mm_loadu_si128, _mm256_and_si256, _mm256_broadcastsi128_si256, _mm256_cmpeq_epi8,
    _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_set1_epi8, _mm256_setzero_si256, _mm256_shuffle_epi8,
    _mm256_srli_epi16,
};

use super::index::ByteSet;
use super::masks::{BLOCK, Block, Classify};
use super::scan::{Hit, Scan};

/// A set of bytes that two looks tell: a byte belongs to it if `low` by its low four bits and `high` by its high four bits
/// have a bit in common.
#[derive(Clone, Copy, Debug)]
struct Nibbles {
    low: [u8; 16],
    high: [u8; 16],
}

/// Each bit is for a row of bytes with the same high four bits, or rows whose low bits are the same:
/// 1 to 8 are what must be read slowly (control characters in 0, 1 and 7; all that is not ASCII), 16 are the digits, 32 and
/// 64 the letters.
const CLASSES: Nibbles = Nibbles {
    low: [
        0x5b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7a, 0x6a, 0x2a, 0x2a, 0x2a, 0x2b, 0x2f,
    ],
    high: [1, 2, 0, 0x10, 0x20, 0x40, 0x20, 0x44, 8, 8, 8, 8, 8, 8, 8, 8],
};
/// The bits of [`CLASSES`] that must be read slowly.
const ODD: i8 = 0x0f;

/// The masks by AVX2. A value of this type is the proof that the processor has what it needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Avx2 {
    first: Nibbles,
}

impl Avx2 {
    /// None where the processor lacks AVX2 or the instructions that count and shift bits.
    pub(super) fn new(first: ByteSet) -> Option<Self> {
        let here = is_x86_feature_detected!("avx2")
            && is_x86_feature_detected!("bmi1")
            && is_x86_feature_detected!("bmi2")
            && is_x86_feature_detected!("popcnt")
            && is_x86_feature_detected!("lzcnt");
        here.then(|| Self { first: Nibbles::of(first) })
    }

    /// Searches a chunk, compiled for these instructions.
    #[inline]
    pub(super) fn chunk(self, scan: &mut Scan<'_, '_>, hits: &mut Vec<Hit>) {
        // SAFETY: `new` saw that the processor has all that `chunk_here` is compiled for.
        unsafe { chunk_here(self, scan, hits) }
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2,popcnt,lzcnt")]
fn chunk_here(classify: Avx2, scan: &mut Scan<'_, '_>, hits: &mut Vec<Hit>) {
    scan.chunk(classify, hits);
}

impl Nibbles {
    /// Tells the bytes with which names begin: 3 to 7 (digits and letters) and C, D exactly; E and F share a bit.
    fn of(set: ByteSet) -> Self {
        let mut nibbles = Self { low: [0; 16], high: [0; 16] };
        for byte in (0..=u8::MAX).filter(|b| set.contains(*b)) {
            let bit = match byte >> 4 {
                high @ 3..=7 => 1 << (high - 3),
                0xc => 1 << 5,
                0xd => 1 << 6,
                0xe | 0xf => 1 << 7,
                // no letter begins with another byte
                _ => 0u8,
            };
            nibbles.low.iter_mut().skip(usize::from(byte & 15)).take(1).for_each(|l| *l |= bit);
            nibbles.high.iter_mut().skip(usize::from(byte >> 4)).take(1).for_each(|h| *h |= bit);
        }
        nibbles
    }
}

impl Classify for Avx2 {
    #[inline(always)]
    fn block(self, bytes: &[u8; BLOCK]) -> Block {
        let (halves, _) = bytes.as_chunks::<32>();
        let mut block = Block::default();
        for (half, shift) in halves.iter().zip([0, 32]) {
            // SAFETY: a value of this type exists, so the processor has AVX2; `half` is 32 bytes and `low`, `high` are 16
            // bytes each, and no load wants its bytes aligned.
            let [word, first, odd] = unsafe {
                let zero = _mm256_setzero_si256();
                let row = |bytes: &[u8; 16]| {
                    _mm256_broadcastsi128_si256(_mm_loadu_si128(bytes.as_ptr().cast()))
                };
                let x: __m256i = _mm256_loadu_si256(half.as_ptr().cast());
                let four = _mm256_set1_epi8(15);
                let (low, high) = (_mm256_and_si256(x, four), _mm256_and_si256(_mm256_srli_epi16(x, 4), four));
                let look = |nibbles: &Nibbles| {
                    let low = _mm256_shuffle_epi8(row(&nibbles.low), low);
                    _mm256_and_si256(low, _mm256_shuffle_epi8(row(&nibbles.high), high))
                };
                let absent = |class| _mm256_movemask_epi8(_mm256_cmpeq_epi8(class, zero)) as u32;
                let class = look(&CLASSES);
                let odd = _mm256_and_si256(class, _mm256_set1_epi8(ODD));
                [absent(class), absent(look(&self.first)), absent(odd)]
            };
            block.word |= u64::from(!word) << shift;
            block.first |= u64::from(!first) << shift;
            block.odd |= u64::from(!odd) << shift;
        }
        block
    }
}
