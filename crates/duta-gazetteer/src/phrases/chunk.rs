//! A piece of the text, and which of its bytes belong to words, may begin a name, and must be read slowly: a bit for each.

use super::bounds::CLITICS;
use super::reading::{fold as folded, stays};

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;
/// Blocks of a chunk.
pub(super) const BLOCKS: usize = 48;
/// Bytes of a chunk.
pub(super) const CHUNK: usize = BLOCKS * BLOCK;
/// The bytes of the head of a word, and of a clitic.
const HEAD: u32 = 8;
const CLITIC: u32 = 3;
/// Blocks behind a chunk that are looked at to see its last words whole.
const AHEAD: usize = 2;
/// Bytes of the chunk and of the blocks behind it.
pub(super) const SEEN: usize = CHUNK + AHEAD * BLOCK;
/// Places are taken modulo this, which is more than there are, so that no look needs a test.
const ROOM: usize = 4096;

/// The bytes and masks of a chunk and of the blocks behind it.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    bytes: [u8; ROOM + 8],
    /// Letters, digits, all that is not ASCII but common marks, and control characters, which show nothing.
    word: [u8; ROOM / 8 + 8],
    /// What of `word` is neither a letter or digit of ASCII nor a letter that stays as it is: it must be read as characters.
    odd: [u8; ROOM / 8 + 8],
    /// Bytes with which a name may begin, where a word may begin.
    start: [u64; BLOCKS],
    /// The same, where something odd stands close by.
    odd_start: [u64; BLOCKS],
    /// First bytes of the clitics with which words end.
    clitic: [u8; ROOM / 8 + 8],
    any_odd: bool,
    /// Blocks of the chunk that the text reaches into.
    blocks: usize,
    /// Whether the byte before the chunk is odd.
    odd_before: bool,
}

/// The masks of a block.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Masks {
    pub(super) word: u64,
    pub(super) first: u64,
    pub(super) odd: u64,
    /// Bytes that begin as a first word does, where it has three letters of ASCII; more, or all, where that is not looked at.
    pub(super) begins: u64,
    /// Bytes with which a clitic may begin: all of those with a clitic, and few others.
    pub(super) clitic: u64,
}

/// A way to make the masks of blocks.
pub(super) trait Classify: Copy {
    /// Makes the masks of the blocks of `bytes`, which go on for eight bytes behind the last.
    fn blocks(self, bytes: &[u8], masks: &mut [Masks]);
}

/// What the blocks before say about the next one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Carry {
    /// Whether the last byte belongs to a word, and whether it is odd.
    word: bool,
    odd: bool,
    /// The bytes of a mark, and of a letter, that began in the last block.
    mark: u64,
    letter: u64,
}

impl Carry {
    /// Begins behind the first `at` bytes of a text.
    pub(super) fn new(text: &[u8], at: usize) -> Self {
        let last = at.checked_sub(1).and_then(|i| text.get(i));
        let odd = last.is_some_and(|b| is_odd(*b));
        Self { word: odd || last.is_some_and(u8::is_ascii_alphanumeric), odd, mark: 0, letter: 0 }
    }
}

impl Default for Chunk {
    fn default() -> Self {
        Self {
            bytes: [b' '; ROOM + 8],
            word: [0; ROOM / 8 + 8],
            odd: [0; ROOM / 8 + 8],
            start: [0; BLOCKS],
            odd_start: [0; BLOCKS],
            clitic: [0; ROOM / 8 + 8],
            any_odd: false,
            blocks: 0,
            odd_before: false,
        }
    }
}

impl Chunk {
    /// Takes in the chunk that begins at a byte; a name may begin before `end`. Where words are folded,
    /// so are letters that are not ASCII. Returns what to carry on to the next one.
    #[inline]
    pub(super) fn read<C: Classify>(
        &mut self,
        classify: C,
        text: &[u8],
        at: usize,
        end: usize,
        fold: bool,
        carry: Carry,
    ) -> Carry {
        let rest = text.get(at..).unwrap_or_default();
        let rest = rest.get(..SEEN).unwrap_or(rest);
        let (seen, padding) = self.bytes.split_at_mut(rest.len());
        seen.copy_from_slice(rest);
        // behind the text nothing is a word
        let blocks = rest.len().div_ceil(BLOCK);
        padding.iter_mut().take(blocks * BLOCK + BLOCK - rest.len()).for_each(|b| *b = b' ');
        self.blocks = blocks.min(BLOCKS);
        let mut masks = [Masks::default(); BLOCKS + AHEAD];
        let bytes = self.bytes.get(..blocks * BLOCK + 8).unwrap_or_default();
        classify.blocks(bytes, masks.get_mut(..blocks).unwrap_or_default());
        let next = self.take_out_plain(&mut masks, rest, fold, carry);
        let behind = |mask: u64, next: u64, n: u32| mask >> n | next << (64 - n);
        let clitics = self.clitic.as_chunks_mut::<8>().0;
        // none behind the text
        clitics.iter_mut().skip(blocks).take(1).for_each(|clitic| *clitic = [0; 8]);
        for (clitic, pair) in clitics.iter_mut().zip(masks.windows(2)).take(blocks) {
            let [here, next] = pair else { continue };
            // three letters, and then the end of the word, or something odd
            let ends = !behind(here.word & !here.odd, next.word & !next.odd, 3);
            *clitic = (here.clitic & ends).to_le_bytes();
        }
        let (mut word_before, mut odd_before) = (u64::from(carry.word), u64::from(carry.odd));
        let places = self.start.iter_mut().zip(&mut self.odd_start).take(blocks);
        for ((start, odd_start), pair) in places.zip(masks.windows(2)) {
            let [here, next] = pair else { continue };
            // a word of less than three letters tells nothing by its beginning
            let short = !(behind(here.word, next.word, 1) & behind(here.word, next.word, 2));
            let may_begin = here.first & here.word;
            let free = !(here.word << 1 | word_before);
            *start = may_begin & free & (here.begins | short);
            *odd_start = 0;
            if here.odd | next.odd | odd_before != 0 {
                // Something odd before the word, or in it among the bytes of its head or behind a clitic: a mark may belong to the
                // letter before it. Behind three letters these still tell.
                let before = here.odd << 1 | odd_before;
                let (mut near, mut next_near) = (here.odd, next.odd);
                let mut told = here.begins | short;
                for n in 1..HEAD + CLITIC {
                    near |= here.word & behind(near, next_near, 1);
                    next_near |= next.word & next_near >> 1;
                    if n == 3 {
                        told |= near;
                    }
                }
                *odd_start = may_begin & (free | before) & (before | near) & told;
                *start &= !*odd_start & !before;
            }
            word_before = here.word >> 63;
            odd_before = here.odd >> 63;
        }
        let left = end - at;
        if left < CHUNK {
            for (nth, (start, odd_start)) in self.start.iter_mut().zip(&mut self.odd_start).enumerate() {
                let left = left.saturating_sub(nth * BLOCK);
                let before = if left < BLOCK { (1 << left) - 1 } else { u64::MAX };
                *start &= before;
                *odd_start &= before;
            }
        }
        next
    }

    /// Takes the common marks and letters out of what is odd, and keeps the masks that are asked about again. Returns what to
    /// carry on.
    #[inline(always)]
    fn take_out_plain(
        &mut self,
        masks: &mut [Masks; BLOCKS + AHEAD],
        rest: &[u8],
        fold: bool,
        carry: Carry,
    ) -> Carry {
        self.odd_before = carry.odd;
        let (mut carry, mut next) = (carry, carry);
        let odd = masks.iter().fold(0, |odd, mask| odd | mask.odd);
        if odd | carry.mark | carry.letter != 0 {
            let mut before = &mut Masks::default();
            for (nth, mask) in masks.iter_mut().enumerate() {
                if nth == BLOCKS {
                    next = carry;
                }
                if mask.odd | carry.mark | carry.letter != 0 {
                    let letters = take_out_plain(mask, &mut carry, rest, nth * BLOCK, fold);
                    // the letters of beginnings are those of ASCII
                    before.begins |= letters << 63 | letters << 62;
                }
                before = mask;
            }
        }
        let mut any_odd = u64::from(self.odd_before);
        let masks = masks.get(..self.blocks + AHEAD).unwrap_or_default();
        let kept = self.word.as_chunks_mut::<8>().0.iter_mut().zip(self.odd.as_chunks_mut::<8>().0);
        for (mask, (word, odd)) in masks.iter().zip(kept) {
            *word = mask.word.to_le_bytes();
            *odd = mask.odd.to_le_bytes();
            any_odd |= mask.odd;
        }
        self.any_odd = any_odd != 0;
        let last = masks.get(BLOCKS - 1).copied().unwrap_or_default();
        Carry { word: last.word >> 63 != 0, odd: last.odd >> 63 != 0, ..next }
    }

    /// Calls `stem` with the beginning and the length of each word that ends with a clitic, in order, without the clitic; words
    /// of more than 56 bytes left out, and some others put in.
    #[inline(always)]
    pub(super) fn stems(&self, mut stem: impl FnMut(usize, usize)) {
        for (nth, clitics) in self.clitic.as_chunks::<8>().0.iter().enumerate().take(self.blocks + 1) {
            let mut clitics = u64::from_le_bytes(*clitics);
            while clitics != 0 {
                let end = nth * BLOCK + clitics.trailing_zeros() as usize;
                clitics &= clitics - 1;
                // the bytes before, the last one highest
                let from = end.saturating_sub(56) / 8 * 8;
                let before = window(&self.word, from) << (63 - (end - from).min(63)) << 1;
                let len = before.leading_ones() as usize;
                if len < 57 && len <= end {
                    stem(end - len, len);
                }
            }
        }
    }

    /// Tells whether a word may end with a clitic, and is more than that.
    #[inline(always)]
    pub(super) fn may_have_clitic(&self, at: usize, len: usize) -> bool {
        // one test of both: how words end is hard to foresee
        window(&self.clitic, at + len.max(3) - 3) & u64::from(len > 3) != 0
    }

    /// Tells whether a name may begin at a place.
    #[inline(always)]
    pub(super) fn is_start(&self, at: usize) -> bool {
        self.start.get(at / BLOCK).is_some_and(|starts| starts >> (at % BLOCK) & 1 != 0)
    }

    /// Returns for each block the places where a name may begin, but for those of [`Chunk::odd_starts`].
    #[inline(always)]
    pub(super) fn starts(&self) -> &[u64] {
        self.start.get(..self.blocks).unwrap_or_default()
    }

    /// Calls `place` with each place where a name may begin with something odd close by.
    #[inline(always)]
    pub(super) fn odd_starts(&self, mut place: impl FnMut(usize)) {
        for (nth, starts) in self.odd_start.iter().enumerate().take(self.blocks) {
            let mut starts = *starts;
            while starts != 0 {
                place(nth * BLOCK + starts.trailing_zeros() as usize);
                starts &= starts - 1;
            }
        }
    }

    /// Returns the eight bytes from a place on.
    #[inline(always)]
    pub(super) fn eight(&self, at: usize) -> u64 {
        let eight = self.bytes.get(at % ROOM..).and_then(|b| b.first_chunk::<8>());
        eight.map_or(0, |eight| u64::from_le_bytes(*eight))
    }

    /// Returns the word bits from a place on; 57 of them count.
    #[inline(always)]
    pub(super) fn words(&self, at: usize) -> u64 {
        window(&self.word, at)
    }

    #[inline(always)]
    pub(super) fn any_odd(&self) -> bool {
        self.any_odd
    }

    /// Tells whether the byte before a place or one of so many from there on is odd; 57 at most.
    #[inline(always)]
    pub(super) fn is_odd_around(&self, at: usize, len: usize) -> bool {
        let before = at.checked_sub(1).map_or(self.odd_before, |last| window(&self.odd, last) & 1 != 0);
        before || window(&self.odd, at) & !(u64::MAX << (len % 64)) != 0
    }
}

#[inline(always)]
fn window(mask: &[u8; ROOM / 8 + 8], at: usize) -> u64 {
    let eight = mask.get(at / 8 % (ROOM / 8)..).and_then(|m| m.first_chunk::<8>());
    eight.map_or(0, |eight| u64::from_le_bytes(*eight) >> (at % 8))
}

/// Takes the common marks that are not ASCII (quotation marks, dashes, blanks) out of the words of a block, and the common
/// letters out of what is odd there. Returns the bytes of these letters.
#[cold]
#[inline(never)]
fn take_out_plain(masks: &mut Masks, carry: &mut Carry, rest: &[u8], from: usize, fold: bool) -> u64 {
    let mut marks = core::mem::take(&mut carry.mark);
    let mut letters = core::mem::take(&mut carry.letter);
    let mut odd = masks.odd & !(marks | letters);
    while odd != 0 {
        let bit = odd.trailing_zeros();
        let bytes = rest.get(from + bit as usize..).unwrap_or_default();
        let (mark, letter) = (mark_len(bytes), letter_len(bytes, fold));
        let len = mark.max(letter);
        let first = ((1 << len) - 1) << bit;
        let behind = if bit + len > 64 { (1 << (bit + len - 64)) - 1 } else { 0 };
        if letter > 0 {
            letters |= first;
            carry.letter = behind;
        } else {
            marks |= first;
            carry.mark = behind;
        }
        odd &= !first & (odd - 1);
    }
    masks.word &= !marks;
    masks.odd &= !(marks | letters);
    masks.begins |= letters | letters >> 1 | letters >> 2;
    letters
}

/// Returns how many bytes long the common mark is with which a text begins; 0 where none does.
pub(super) fn mark_len(bytes: &[u8]) -> u32 {
    match bytes {
        // blanks, dashes, quotation marks, bullets, dots; without the marks that show nothing
        [0xe2, 0x80, 0x80..=0x8a | 0x90..=0xa9 | 0xaf..=0xbe, ..] => 3,
        // the rest of Latin-1 that is neither letter nor figure, without the soft hyphen
        [0xc2, 0x80..=0xa9 | 0xab | 0xac | 0xae..=0xb1 | 0xb4 | 0xb6..=0xb8 | 0xbb | 0xbf, ..] => 2,
        _ => 0,
    }
}

/// Returns how many bytes long the letter is with which a text begins, if it is one that stays as it is where no mark follows,
/// and that is folded as the bytes of words are where they are; 0 where none does.
fn letter_len(bytes: &[u8], fold: bool) -> u32 {
    let (len, c) = match *bytes {
        // of Latin, Cyrillic and Arabic
        [a @ 0xc3..=0xd9, b, ..] => (2, u32::from(a & 0x1f) << 6 | u32::from(b & 0x3f)),
        // of Latin, and ideographs
        [a @ (0xe1 | 0xe4..=0xe9), b, c, ..] => {
            (3, u32::from(a & 15) << 12 | u32::from(b & 0x3f) << 6 | u32::from(c & 0x3f))
        }
        _ => return 0,
    };
    let plain = |c: &char| stays(*c) && (!fold || matches!(c, 'À'..='ÿ' | 'а'..='џ' | '一'..) || folded(*c) == *c);
    char::from_u32(c).filter(plain).map_or(0, |_| len)
}

/// Tells whether a byte must be read as part of a character: all but ASCII, and control characters.
fn is_odd(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0xe..=0x1f | 0x7f..)
}

/// Returns 0 for three letters, in a number, that are a clitic.
#[inline(always)]
pub(super) fn other_than_clitic(letters: u64) -> u64 {
    let folded = letters | 0x20_2020;
    folded ^ CLITIC_NUMBERS.get(nth_clitic(folded)).copied().unwrap_or_default()
}

/// The clitics as numbers, each where [`nth_clitic`] looks for it.
#[allow(clippy::indexing_slicing, reason = "computed by the compiler, which would say so")]
const CLITIC_NUMBERS: [u64; 4] = {
    let mut numbers = [0; 4];
    let mut rest: &[&str] = &CLITICS;
    while let [clitic, others @ ..] = rest {
        if let [a, b, c] = *clitic.as_bytes() {
            let number = a as u64 | (b as u64) << 8 | (c as u64) << 16;
            numbers[nth_clitic(number)] = number;
        }
        rest = others;
    }
    numbers
};

/// The first letters of all clitics differ in these two bits.
#[inline(always)]
const fn nth_clitic(number: u64) -> usize {
    (number >> 1 & 3) as usize
}
