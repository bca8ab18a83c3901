//! The masks by AVX2, where the processor has it, and the search compiled for it: the one place of this crate with `unsafe`.
//!
//! `cargo bench --bench matching -- search/news` has the portable way beside this one.
#![allow(unsafe_code, reason = "vector instructions, chosen when the program runs")]

use core::arch::x86_64::{
    _MM_HINT_T0, _mm_loadu_si128, _mm_prefetch, _mm256_add_epi8, _mm256_and_si256,
    _mm256_broadcastsi128_si256, _mm256_cmpgt_epi8, _mm256_loadu_si256, _mm256_movemask_epi8,
    _mm256_or_si256, _mm256_set1_epi8, _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_srli_epi16,
};

use super::beginnings::{Beginnings, ByteSet};
use super::chunk::{BLOCK, BlockMasks, Classify, Masks};
use super::scan::{Hit, Room, Scan};

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
    low: [0x5b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7b, 0x7a, 0x6a, 0x2a, 0x2a, 0x2a, 0x2b, 0x2f],
    high: [1, 2, 0, 0x10, 0x20, 0x40, 0x20, 0x44, 8, 8, 8, 8, 8, 8, 8, 8],
};
/// The bits of [`CLASSES`] that must be read slowly.
const ODD: u8 = 0x0f;

/// The masks by AVX2. A value of this type is the proof that the processor has what it needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Avx2 {
    first: ByteSet,
    beginnings: Beginnings,
}

impl Avx2 {
    /// None where the processor lacks AVX2 or one of the instructions for bits that came with it.
    pub(super) fn new(first: ByteSet, beginnings: Beginnings) -> Option<Self> {
        let bits = is_x86_feature_detected!("bmi1") && is_x86_feature_detected!("bmi2");
        let counts = is_x86_feature_detected!("lzcnt") && is_x86_feature_detected!("popcnt");
        if !(is_x86_feature_detected!("avx2") && bits && counts) {
            return None;
        }
        Some(Self { first, beginnings })
    }

    /// Searches a chunk, with all steps compiled for what the processor has.
    pub(super) fn search(self, scan: &mut Scan<'_, '_>, room: &mut Room, hits: &mut Vec<Hit>) {
        // SAFETY: `new` saw that the processor has what `search_here` is compiled for.
        unsafe { search_here(self, scan, room, hits) }
    }
}

impl Classify for Avx2 {
    fn first(self) -> ByteSet {
        self.first
    }

    fn blocks(self, bytes: &[u8], blocks: usize, next: &[u8], masks: &mut Masks) {
        // SAFETY: `new` saw that the processor has what `blocks_here` is compiled for.
        unsafe { blocks_here(self, bytes, blocks, next, masks) }
    }
}

#[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
#[inline(never)]
fn search_here(classify: Avx2, scan: &mut Scan<'_, '_>, room: &mut Room, hits: &mut Vec<Hit>) {
    scan.search_by(classify, room, hits);
}

/// By itself, and through memory: otherwise the compiler takes what is done with the masks back into vectors, and that is
/// several times slower.
#[target_feature(enable = "avx2")]
#[inline(never)]
fn blocks_here(classify: Avx2, bytes: &[u8], blocks: usize, next: &[u8], masks: &mut Masks) {
    let row = |bytes: &[u8; 16]| {
        // SAFETY: 16 bytes are there, and the load does not want them aligned.
        _mm256_broadcastsi128_si256(unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) })
    };
    let [class_low, class_high] = [row(&CLASSES.low), row(&CLASSES.high)];
    let [begin_low, begin_high] =
        [classify.beginnings.low, classify.beginnings.high].map(|t| t.each_ref().map(row));
    let (zero, four) = (_mm256_setzero_si256(), _mm256_set1_epi8(15));
    let [odd, names] = [ODD, Beginnings::NAMES].map(|bits| _mm256_set1_epi8(bits.cast_signed()));
    for (block, from) in (0..blocks).zip((0..).step_by(BLOCK)) {
        next.get(from).into_iter().for_each(prefetch);
        let Some(bytes) = bytes.get(from..).and_then(|b| b.first_chunk::<{ BLOCK + 2 }>()) else { return };
        let half = |at: usize| {
            let behind = |n: usize| {
                // SAFETY: 32 bytes from 34 on at most, of 66; the load does not want them aligned.
                unsafe { _mm256_loadu_si256(bytes.as_ptr().add(at.min(32) + n.min(2)).cast()) }
            };
            let look = |x, low, high| {
                let (four_low, four_high) =
                    (_mm256_and_si256(x, four), _mm256_and_si256(_mm256_srli_epi16(x, 4), four));
                _mm256_and_si256(_mm256_shuffle_epi8(low, four_low), _mm256_shuffle_epi8(high, four_high))
            };
            let class = look(behind(0), class_low, class_high);
            let mut begins = look(behind(0), begin_low[0], begin_high[0]);
            begins = _mm256_and_si256(begins, look(behind(1), begin_low[1], begin_high[1]));
            begins = _mm256_and_si256(begins, look(behind(2), begin_low[2], begin_high[2]));
            // the two bits of clitics are the highest, and twice a byte has the lower of them in the place of the higher
            let clitic = _mm256_or_si256(begins, _mm256_add_epi8(begins, begins));
            let present = |x| _mm256_movemask_epi8(_mm256_cmpgt_epi8(x, zero)).cast_unsigned();
            [
                present(class),
                present(_mm256_and_si256(class, odd)),
                present(_mm256_and_si256(begins, names)),
                _mm256_movemask_epi8(clitic).cast_unsigned(),
            ]
        };
        let (low, high) = (half(0), half(32));
        let both = |n: usize| {
            let (low, high) = (low.get(n).copied(), high.get(n).copied());
            u64::from(low.unwrap_or_default()) | u64::from(high.unwrap_or_default()) << 32
        };
        masks.set(block, BlockMasks { word: both(0), odd: both(1), begins: both(2), clitic: both(3) });
    }
}

/// Asks for the memory of a value.
#[inline(always)]
pub(super) fn prefetch<T>(what: &T) {
    // SAFETY: a hint reads nothing, and every processor of this kind has it.
    unsafe { _mm_prefetch::<_MM_HINT_T0>(core::ptr::from_ref(what).cast()) }
}
