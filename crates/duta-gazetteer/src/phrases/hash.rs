//! Numbers for words and rows of words.
//!
//! A word counts with its length, its first eight and its last eight bytes, so that two loads do for any word. Names whose numbers are the same are told apart by the comparison that follows.

/// `MASKS[n]` keeps the first `n` bytes of eight.
#[allow(clippy::indexing_slicing, reason = "computed by the compiler, which would say so")]
pub(super) const MASKS: [u64; 9] = {
    let mut masks = [u64::MAX; 9];
    let mut n = 0;
    while n < 8 {
        masks[n] = (1 << (8 * n)) - 1;
        n += 1;
    }
    masks
};
/// `WORDS[bits]` keeps, of eight bytes, those up to the first whose bit is not set.
#[allow(clippy::indexing_slicing, reason = "computed by the compiler, which would say so")]
pub(super) static WORDS: [u64; 256] = {
    let mut masks = [0; 256];
    let mut bits = 0;
    while bits < 256 {
        masks[bits] = MASKS[(bits as u8).trailing_ones() as usize];
        bits += 1;
    }
    masks
};
/// The bit that tells small letters from capitals, in eight bytes.
pub(super) const SMALL: u64 = 0x2020_2020_2020_2020;

/// The bytes of a word that count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct WordKey {
    /// The first eight bytes, or all, with zeros behind.
    pub(super) head: u64,
    /// The last eight bytes, or all.
    pub(super) tail: u64,
    /// In bytes.
    pub(super) len: usize,
}

impl WordKey {
    pub(super) fn new(word: &[u8]) -> Self {
        let eight = |bytes: &[u8]| {
            let mut eight = [0; 8];
            eight.iter_mut().zip(bytes).for_each(|(e, b)| *e = *b);
            u64::from_le_bytes(eight)
        };
        let last = word.get(word.len().saturating_sub(8)..).unwrap_or_default();
        Self { head: eight(word), tail: eight(last), len: word.len() }
    }

    /// Returns the key of a word that counts without its case, if it does: `fold` is [`SMALL`] or 0.
    pub(super) fn folded(self, fold: u64) -> Self {
        let fold = fold & MASKS.get(self.len.min(8)).copied().unwrap_or_default();
        Self { head: self.head | fold, tail: self.tail | fold, len: self.len }
    }
}

/// Returns the number of the head of a word: what the filter of first words asks about.
#[inline(always)]
pub(super) fn head(seed: u64, head: u64) -> u64 {
    (head ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Returns the number of a word, by that of its head. It is no good yet for a table: a row makes it so.
#[inline(always)]
pub(super) fn word(head: u64, tail: u64, len: usize) -> u64 {
    (head ^ tail.wrapping_mul(0xd6e8_feb8_6659_fd93).rotate_left(31)).wrapping_add(len as u64)
}

/// Returns the number of a row of one word.
#[inline(always)]
pub(super) fn alone(word: u64) -> u64 {
    let x = word.wrapping_mul(0xa076_1d64_78bd_642f);
    x ^ (x >> 32)
}

/// Returns the number of a row of words and one more.
#[inline(always)]
pub(super) fn chain(row: u64, word: u64) -> u64 {
    let x = (row.rotate_left(29) ^ word).wrapping_mul(0xe703_7ed1_a0b4_28db);
    x ^ (x >> 32)
}

/// Returns the number of a word.
pub(super) fn of(seed: u64, key: WordKey) -> u64 {
    word(head(seed, key.head), key.tail, key.len)
}
