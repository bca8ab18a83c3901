//! A piece of the text, and which of its bytes belong to words, may begin a name, and must be read slowly: a bit for each.

use super::beginnings::ByteSet;
use super::bounds::CLITICS;
use super::reading::{fold as folded, stays};
use super::record::Record;

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
pub(super) const ROOM: usize = 4096;

/// The memory of chunks.
#[derive(Clone, Debug)]
pub(super) struct ChunkRoom {
    /// The bytes of a chunk near the end of the text, with blanks behind.
    bytes: [u8; ROOM + Record::AT_ONCE],
    masks: Masks,
    start: [u64; BLOCKS],
    odd_start: [u64; BLOCKS],
}

/// The bytes and masks of a chunk and of the blocks behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chunk<'t> {
    bytes: &'t [u8; ROOM + Record::AT_ONCE],
    masks: &'t Masks,
    /// Bytes with which a name may begin, where a word may begin.
    start: &'t [u64],
    /// The same, where something odd stands close by.
    odd_start: &'t [u64],
    any_odd: bool,
}

/// A bit for each byte: the last block before the chunk, its blocks, those behind it, and empty ones, so that any place can be
/// asked about.
pub(super) type Mask = [[u8; 8]; 2 * ROOM / BLOCK + 1];

/// The masks of a chunk.
#[derive(Clone, Debug)]
pub(super) struct Masks {
    /// Letters, digits, all that is not ASCII but common marks, and control characters, which show nothing.
    pub(super) word: Mask,
    /// What of `word` is neither a letter or digit of ASCII nor a letter that stays as it is: it must be read as characters.
    pub(super) odd: Mask,
    /// Bytes that begin as a first word does, where all that counts is ASCII; else, as they are first made, some or none.
    pub(super) begins: Mask,
    /// First bytes of the clitics with which words end. As they are first made: all of those with a clitic, and few others.
    pub(super) clitic: Mask,
}

/// The masks of a block.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BlockMasks {
    pub(super) word: u64,
    pub(super) odd: u64,
    pub(super) begins: u64,
    pub(super) clitic: u64,
}

impl Masks {
    /// Sets the masks of a block of the chunk, or of one behind it.
    #[inline(always)]
    pub(super) fn set(&mut self, block: usize, masks: BlockMasks) {
        let nth = block % (ROOM / BLOCK) + 1;
        let BlockMasks { word, odd, begins, clitic } = masks;
        let set = |mask: &mut Mask, bits: u64| {
            if let Some(mask) = mask.get_mut(nth) {
                *mask = bits.to_le_bytes();
            }
        };
        set(&mut self.word, word);
        set(&mut self.odd, odd);
        set(&mut self.begins, begins);
        set(&mut self.clitic, clitic);
    }
}

/// A way to make the masks of blocks.
pub(super) trait Classify: Copy {
    /// The bytes with which a name may begin.
    fn first(self) -> ByteSet;

    /// Makes the masks of so many blocks of `bytes`, which go on for eight bytes behind the last. `next` will soon be read.
    fn blocks(self, bytes: &[u8], blocks: usize, next: &[u8], masks: &mut Masks);
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

impl Default for ChunkRoom {
    fn default() -> Self {
        let none = [[0; 8]; 2 * ROOM / BLOCK + 1];
        Self {
            bytes: [b' '; ROOM + Record::AT_ONCE],
            masks: Masks { word: none, odd: none, begins: none, clitic: none },
            start: [0; BLOCKS],
            odd_start: [0; BLOCKS],
        }
    }
}

/// Returns the bits of a mask that stand so many places behind, those of the next block too.
#[inline(always)]
fn behind(mask: u64, next: u64, n: u32) -> u64 {
    mask >> n | next << (64 - n)
}

impl ChunkRoom {
    /// Takes in the chunk that begins at a byte; a name may begin before `end`. Where words are folded, so are letters that
    /// are not ASCII. Returns what to carry on to the next one too.
    #[inline(always)]
    pub(super) fn read<'t, C: Classify>(
        &'t mut self,
        classify: C,
        text: &'t [u8],
        at: usize,
        end: usize,
        fold: bool,
        carry: Carry,
    ) -> (Chunk<'t>, Carry) {
        let rest = text.get(at..).unwrap_or_default();
        let seen = rest.get(..SEEN).unwrap_or(rest);
        let all = seen.len().div_ceil(BLOCK);
        let bytes = match rest.first_chunk() {
            Some(bytes) => bytes,
            None => {
                let (copy, padding) = self.bytes.split_at_mut(seen.len());
                copy.copy_from_slice(seen);
                // behind the text nothing is a word
                padding.iter_mut().take(all * BLOCK + BLOCK - seen.len()).for_each(|b| *b = b' ');
                &self.bytes
            }
        };
        let masks = &mut self.masks;
        classify.blocks(bytes, all, rest.get(SEEN..).unwrap_or_default(), masks);
        let Masks { word, odd, clitic, .. } = masks;
        for mask in [&mut *word, odd, clitic] {
            mask.iter_mut().skip(1 + all).take(BLOCKS + AHEAD - all).for_each(|mask| *mask = [0; 8]);
        }
        let last =
            |mask: &mut Mask, bit| mask.iter_mut().take(1).for_each(|m| *m = [0, 0, 0, 0, 0, 0, 0, bit]);
        last(word, u8::from(carry.word) << 7);
        last(odd, u8::from(carry.odd) << 7);
        let found = odd.iter().fold(0, |found, odd| found | u64::from_le_bytes(*odd));
        let any_odd = found | carry.mark | carry.letter != 0;
        let (marks, any_odd) =
            if any_odd { take_out_plain(masks, seen, all, fold, carry) } else { ((0, 0), false) };
        let blocks = all.min(BLOCKS);
        find_starts(masks, &mut self.start);
        let last = |mask: &Mask| mask.get(BLOCKS).is_some_and(|m| u64::from_le_bytes(*m) >> 63 != 0);
        let next = Carry { word: last(&masks.word), odd: last(&masks.odd), mark: marks.0, letter: marks.1 };
        if any_odd {
            let starts = (&mut self.start[..], &mut self.odd_start[..]);
            find_odd_starts(masks, bytes, classify.first(), starts, blocks);
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
        let chunk = Chunk {
            bytes,
            masks,
            start: self.start.get(..blocks).unwrap_or_default(),
            odd_start: self.odd_start.get(..blocks).unwrap_or_default(),
            any_odd,
        };
        (chunk, next)
    }
}

/// Finds where words begin with which names may begin, and where clitics end words; by itself, in steps that compilers turn into
/// vector instructions.
#[inline(always)]
fn find_starts(masks: &mut Masks, starts: &mut [u64; BLOCKS]) {
    let Masks { word, odd, begins, clitic } = masks;
    let of = |mask: &Mask, nth: usize| mask.get(nth).map_or(0, |bits| u64::from_le_bytes(*bits));
    for nth in 1..=BLOCKS + 1 {
        // three letters, and then the end of the word, or something odd
        let letters = |nth| of(word, nth) & !of(odd, nth);
        let ends = !behind(letters(nth), letters(nth + 1), 3);
        if let Some(clitic) = clitic.get_mut(nth) {
            *clitic = (u64::from_le_bytes(*clitic) & ends).to_le_bytes();
        }
    }
    for (start, nth) in starts.iter_mut().zip(1..) {
        let here = of(word, nth);
        let free = !(here << 1 | of(word, nth - 1) >> 63);
        *start = here & free & of(begins, nth);
    }
}

/// Parts the places with something odd close by from the others: something odd before the word, or in it among the bytes of its
/// head or behind a clitic. A mark may belong to the letter before it; behind three letters these still tell.
#[cold]
#[inline(never)]
fn find_odd_starts(
    masks: &Masks,
    bytes: &[u8],
    first: ByteSet,
    (starts, odd_starts): (&mut [u64], &mut [u64]),
    blocks: usize,
) {
    let of = |mask: &Mask, nth: usize| mask.get(nth).map_or(0, |bits| u64::from_le_bytes(*bits));
    for ((start, odd_start), nth) in starts.iter_mut().zip(odd_starts).zip(1..=blocks) {
        *odd_start = 0;
        let [odd_before, odd, odd_next] = [nth - 1, nth, nth + 1].map(|nth| of(&masks.odd, nth));
        if odd | odd_next | odd_before >> 63 == 0 {
            continue;
        }
        let [word_before, here, next] = [nth - 1, nth, nth + 1].map(|nth| of(&masks.word, nth));
        let before = odd << 1 | odd_before >> 63;
        let free = !(here << 1 | word_before >> 63);
        let mut told = of(&masks.begins, nth);
        let (mut near, mut next_near) = (odd, odd_next);
        for n in 1..HEAD + CLITIC {
            near |= here & behind(near, next_near, 1);
            next_near |= next & next_near >> 1;
            if n == 3 {
                told |= near;
            }
        }
        let mut places = here & (free | before) & (before | near) & told;
        *start &= !places & !before;
        while places != 0 {
            let bit = places & places.wrapping_neg();
            let byte = bytes.get((nth - 1) * BLOCK + bit.trailing_zeros() as usize);
            *odd_start |= if byte.is_some_and(|b| first.contains(*b)) { bit } else { 0 };
            places ^= bit;
        }
    }
}

/// Takes the common marks out of the words, and the common letters out of what is odd. Returns the bytes of a mark and of a
/// letter that begin in the last block of the chunk and end behind it, and whether anything odd is left.
#[cold]
#[inline(never)]
fn take_out_plain(
    masks: &mut Masks,
    seen: &[u8],
    blocks: usize,
    fold: bool,
    carry: Carry,
) -> ((u64, u64), bool) {
    let mut any_odd = carry.odd;
    let mut over = (carry.mark, carry.letter);
    let mut next = (0, 0);
    let Masks { word, odd, begins, .. } = masks;
    for nth in 0..blocks {
        if nth == BLOCKS {
            next = over;
        }
        let (Some(word), Some(odd)) = (word.get_mut(nth + 1), odd.get_mut(nth + 1)) else { continue };
        let here = u64::from_le_bytes(*odd);
        if here | over.0 | over.1 == 0 {
            continue;
        }
        let (mut marks, mut letters) = core::mem::take(&mut over);
        let mut left = here & !(marks | letters);
        while left != 0 {
            let bit = left.trailing_zeros();
            let bytes = seen.get(nth * BLOCK + bit as usize..).unwrap_or_default();
            let mark = mark_len(bytes);
            let letter = if mark > 0 { 0 } else { letter_len(bytes, fold) };
            let len = mark + letter;
            let first = ((1 << len) - 1) << bit;
            let behind = if bit + len > 64 { (1 << (bit + len - 64)) - 1 } else { 0 };
            if letter > 0 {
                letters |= first;
                over.1 = behind;
            } else {
                marks |= first;
                over.0 = behind;
            }
            left &= !first & (left - 1);
        }
        *word = (u64::from_le_bytes(*word) & !marks).to_le_bytes();
        let left = here & !(marks | letters);
        any_odd |= left != 0;
        *odd = left.to_le_bytes();
        // the bytes of beginnings are those of ASCII
        let high = marks | letters;
        let mut begin = |nth: usize, bits: u64| {
            if let Some(begins) = begins.get_mut(nth) {
                *begins = (u64::from_le_bytes(*begins) | bits).to_le_bytes();
            }
        };
        begin(nth + 1, high | high >> 1 | high >> 2);
        begin(nth, high << 63 | high << 62);
    }
    (if blocks == BLOCKS { over } else { next }, any_odd)
}

impl Chunk<'_> {
    /// Lists the places where clitics begin that end words, in order. Returns how many there are.
    #[inline(always)]
    pub(super) fn list_clitics(&self, places: &mut [u16; ROOM]) -> usize {
        let mut count = 0;
        // a word that begins in the chunk may end behind it
        for (nth, clitics) in
            self.masks.clitic.get(1..self.start.len() + 2).unwrap_or_default().iter().enumerate()
        {
            // few blocks have more than one, so that few steps depend on how many there are
            let mut bits = u64::from_le_bytes(*clitics);
            loop {
                if let Some(place) = places.get_mut(count % ROOM) {
                    *place = (nth * BLOCK + bits.trailing_zeros() as usize) as u16;
                }
                count += usize::from(bits != 0);
                bits &= bits.wrapping_sub(1);
                if bits == 0 {
                    break;
                }
            }
        }
        count
    }

    /// Returns the length of the word that ends at a place, up to 56; some other length above for a longer one.
    #[inline(always)]
    pub(super) fn word_before(&self, end: usize) -> usize {
        // the bytes before, the last one highest
        let from = end.saturating_sub(56) / 8 * 8;
        let before = window(&self.masks.word, from) << (63 - (end - from).min(63)) << 1;
        before.leading_ones() as usize
    }

    /// Tells whether a word may end with a clitic, and is more than that.
    #[inline(always)]
    pub(super) fn may_have_clitic(&self, at: usize, len: usize) -> bool {
        // one test of both: how words end is hard to foresee
        window(&self.masks.clitic, at + len.max(3) - 3) & u64::from(len > 3) != 0
    }

    /// Returns the places where a clitic may begin, of so many bytes from a place on; 57 at most.
    #[inline(always)]
    pub(super) fn clitics(&self, at: usize, len: usize) -> u64 {
        window(&self.masks.clitic, at) & !(u64::MAX << (len % 64))
    }

    /// Tells whether a name may begin at a place.
    #[inline(always)]
    pub(super) fn is_start(&self, at: usize) -> bool {
        self.start.get(at / BLOCK).is_some_and(|starts| starts >> (at % BLOCK) & 1 != 0)
    }

    /// Returns for each block the places where a name may begin, but for those of [`Chunk::odd_starts`].
    #[inline(always)]
    pub(super) fn starts(&self) -> &[u64] {
        self.start
    }

    /// Calls `place` with each place where a name may begin with something odd close by.
    #[inline(always)]
    pub(super) fn odd_starts(&self, mut place: impl FnMut(usize)) {
        for (nth, starts) in self.odd_start.iter().enumerate() {
            let mut starts = *starts;
            while starts != 0 {
                place(nth * BLOCK + starts.trailing_zeros() as usize);
                starts &= starts - 1;
            }
        }
    }

    /// Returns the bytes from a place on that are compared at once.
    #[inline(always)]
    pub(super) fn at_once(&self, at: usize) -> Option<&[u8; Record::AT_ONCE]> {
        self.bytes.get(at % ROOM..)?.first_chunk()
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
        window(&self.masks.word, at)
    }

    #[inline(always)]
    pub(super) fn any_odd(&self) -> bool {
        self.any_odd
    }

    /// Tells whether the byte before a place or one of so many from there on is odd; 56 at most.
    #[inline(always)]
    pub(super) fn is_odd_around(&self, at: usize, len: usize) -> bool {
        window(&self.masks.odd, at.wrapping_sub(1)) & !(u64::MAX << ((len + 1) % 64)) != 0
    }
}

/// Returns the bits from a place on, which may be the one before the chunk.
#[inline(always)]
fn window(mask: &Mask, at: usize) -> u64 {
    let at = at.wrapping_add(BLOCK);
    let eight = mask.as_flattened().get(at / 8 % (2 * ROOM / 8)..).and_then(|m| m.first_chunk::<8>());
    eight.map_or(0, |eight| u64::from_le_bytes(*eight) >> (at % 8))
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
    let plain =
        |c: &char| stays(*c) && (!fold || matches!(c, 'À'..='ÿ' | 'а'..='џ' | '一'..) || folded(*c) == *c);
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

#[cfg(test)]
mod tests {
    use super::super::hash::SMALL;
    use super::super::reading::fold;
    use super::*;

    fn padded(c: char) -> u64 {
        let mut bytes = [0; 8];
        c.encode_utf8(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    #[test]
    fn letters_are_told_by_their_bytes() {
        for c in ('\u{80}'..=char::MAX).filter(|c| stays(*c)) {
            assert_eq!(letter_len(c.to_string().as_bytes(), false), c.len_utf8() as u32, "{c}");
        }
        let others = ('\0'..=char::MAX).filter(|c| !stays(*c));
        let found: String = others.filter(|c| letter_len(c.to_string().as_bytes(), false) > 0).collect();
        assert_eq!(found, "");
    }

    #[test]
    fn letters_are_folded_as_the_bytes_of_words_are() {
        let letters = ('\u{80}'..=char::MAX).filter(|c| letter_len(c.to_string().as_bytes(), true) > 0);
        let differing: String = letters.filter(|c| padded(*c) | SMALL != padded(fold(*c)) | SMALL).collect();
        assert_eq!(differing, "");
    }
}
