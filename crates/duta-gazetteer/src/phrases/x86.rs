//! The masks by AVX2, where the processor has it: the one place of this crate with `unsafe`.
//!
//! `cargo bench --bench matching -- search/news` has the portable way beside this one.
#![allow(unsafe_code, reason = "vector instructions, chosen when the program runs")]

use core::arch::x86_64::{
    _MM_HINT_T0, _mm_loadu_si128, _mm_prefetch, _mm256_and_si256, _mm256_broadcastsi128_si256,
    _mm256_cmpeq_epi8, _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_set1_epi8, _mm256_setzero_si256,
    _mm256_shuffle_epi8, _mm256_srli_epi16,
};

use super::beginnings::{Beginnings, ByteSet};
use super::bounds::CLITICS;
use super::chunk::{BLOCK, Classify, Masks};
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
const ODD: i8 = 0x0f;

/// The masks by AVX2. A value of this type is the proof that the processor has what it needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Avx2 {
    first: Nibbles,
    beginnings: Beginnings,
}

impl Avx2 {
    /// None where the processor lacks AVX2 or one of the instructions for bits that came with it.
    pub(super) fn new(first: ByteSet, beginnings: Beginnings) -> Option<Self> {
        let bits = is_x86_feature_detected!("bmi1") && is_x86_feature_detected!("bmi2");
        let counts = is_x86_feature_detected!("lzcnt") && is_x86_feature_detected!("popcnt");
        (is_x86_feature_detected!("avx2") && bits && counts)
            .then(|| Self { first: Nibbles::of(first), beginnings })
    }

    /// Searches a chunk, with all steps compiled for what the processor has.
    pub(super) fn search(self, scan: &mut Scan<'_, '_>, room: &mut Room, hits: &mut Vec<Hit>) {
        // SAFETY: `new` saw that the processor has what `search_here` is compiled for.
        unsafe { search_here(self, scan, room, hits) }
    }
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
    let [first_low, first_high] = [row(&classify.first.low), row(&classify.first.high)];
    let [class_low, class_high] = [row(&CLASSES.low), row(&CLASSES.high)];
    let clitics = CLITIC_LOW.each_ref().map(row);
    let [begin_low, begin_high] =
        [classify.beginnings.low, classify.beginnings.high].map(|t| t.each_ref().map(row));
    let (zero, four, odd) = (_mm256_setzero_si256(), _mm256_set1_epi8(15), _mm256_set1_epi8(ODD));
    for (from, mut mask) in (0..).step_by(BLOCK).zip(masks.blocks()).take(blocks) {
        next.get(from).into_iter().for_each(prefetch);
        let mut halves = [[0u32; 5]; 2];
        for (half, absent) in [from, from + 32].into_iter().zip(&mut halves) {
            let Some(bytes) = bytes.get(half..).and_then(|b| b.first_chunk::<34>()) else { return };
            let behind = |n: usize| {
                // SAFETY: 32 bytes from the first, second and third of 34 on, not aligned.
                unsafe { _mm256_loadu_si256(bytes.as_ptr().add(n.min(2)).cast()) }
            };
            let x = behind(0);
            let (low, high) = (_mm256_and_si256(x, four), _mm256_and_si256(_mm256_srli_epi16(x, 4), four));
            let class =
                _mm256_and_si256(_mm256_shuffle_epi8(class_low, low), _mm256_shuffle_epi8(class_high, high));
            let first =
                _mm256_and_si256(_mm256_shuffle_epi8(first_low, low), _mm256_shuffle_epi8(first_high, high));
            let mut clitic = _mm256_set1_epi8(-1);
            let mut begins = clitic;
            for (n, ((letters, low), high)) in clitics.iter().zip(&begin_low).zip(&begin_high).enumerate() {
                let x = behind(n);
                let four_low = _mm256_and_si256(x, four);
                let four_high = _mm256_and_si256(_mm256_srli_epi16(x, 4), four);
                clitic = _mm256_and_si256(clitic, _mm256_shuffle_epi8(*letters, four_low));
                begins = _mm256_and_si256(begins, _mm256_shuffle_epi8(*low, four_low));
                begins = _mm256_and_si256(begins, _mm256_shuffle_epi8(*high, four_high));
            }
            let odd = _mm256_and_si256(class, odd);
            *absent = [class, first, odd, begins, clitic]
                .map(|class| _mm256_movemask_epi8(_mm256_cmpeq_epi8(class, zero)) as u32);
        }
        let [low, high] = halves;
        let present = |n: usize| {
            let (low, high) =
                (low.get(n).copied().unwrap_or_default(), high.get(n).copied().unwrap_or_default());
            !(u64::from(low) | u64::from(high) << 32)
        };
        mask.set([present(0), present(1), present(2), present(3), present(4)]);
    }
}

/// Asks for the memory of a value.
#[inline(always)]
pub(super) fn prefetch<T>(what: &T) {
    // SAFETY: a hint reads nothing, and every processor of this kind has it.
    unsafe { _mm_prefetch::<_MM_HINT_T0>(core::ptr::from_ref(what).cast()) }
}

/// For each of the three letters of a clitic, by the low four bits of a byte, the clitics that have such a letter there.
#[allow(clippy::indexing_slicing, reason = "computed by the compiler, which would say so")]
const CLITIC_LOW: [[u8; 16]; 3] = {
    let mut tables = [[0; 16]; 3];
    let mut rest: &[&str] = &CLITICS;
    let mut bit = 1;
    while let [clitic, others @ ..] = rest {
        let mut nth = 0;
        while nth < 3 {
            tables[nth][clitic.as_bytes()[nth] as usize & 15] |= bit;
            nth += 1;
        }
        bit <<= 1;
        rest = others;
    }
    tables
};
