//! Which bytes of a text belong to words, which may begin a name, and which must be read slowly: a bit for each.

use super::index::ByteSet;

/// Blocks of a chunk.
pub(super) const BLOCKS: usize = 64;
/// Bytes of a block.
pub(super) const BLOCK: usize = 64;
/// Blocks behind a chunk that are looked at to see its last words whole.
pub(super) const AHEAD: usize = 2;

/// The masks of a chunk and of the blocks behind it.
#[derive(Clone, Debug)]
pub(super) struct Masks {
    /// Letters, digits, all that is not ASCII but common marks, and control characters, which show nothing.
    pub(super) word: [u64; BLOCKS + AHEAD + 1],
    /// Bytes with which a name may begin, where a word may begin.
    pub(super) start: [u64; BLOCKS + AHEAD + 1],
    /// What of `word` is neither letter nor digit of ASCII: it must be read as characters.
    pub(super) odd: [u64; BLOCKS + AHEAD + 1],
    /// Whether `odd` has a bit.
    pub(super) any_odd: bool,
}

/// The masks of a block.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Block {
    pub(super) word: u64,
    pub(super) first: u64,
    pub(super) odd: u64,
}

/// A way to make the masks of a block.
pub(super) trait Classify: Copy {
    fn block(self, bytes: &[u8; BLOCK]) -> Block;
}

/// What the blocks before say about the next one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Carry {
    /// Whether the last byte belongs to a word, and whether it is odd.
    word: bool,
    odd: bool,
    /// The bytes of a mark that began in the last block.
    mark: u64,
}

impl Carry {
    /// Tells whether the last byte is odd.
    pub(super) fn is_odd(self) -> bool {
        self.odd
    }

    /// Begins behind the first `at` bytes of a text.
    pub(super) fn new(text: &[u8], at: usize) -> Self {
        let last = at.checked_sub(1).and_then(|i| text.get(i));
        let odd = last.is_some_and(|b| is_odd(*b));
        Self { word: odd || last.is_some_and(u8::is_ascii_alphanumeric), odd, mark: 0 }
    }
}

impl Default for Masks {
    fn default() -> Self {
        let none = [0; BLOCKS + AHEAD + 1];
        Self { word: none, start: none, odd: none, any_odd: false }
    }
}

impl Masks {
    /// Looks at a chunk that begins at a byte. Returns what to carry on to the next one.
    #[inline(always)]
    pub(super) fn read<C: Classify>(&mut self, classify: C, text: &[u8], at: usize, carry: Carry) -> Carry {
        let mut carry = carry;
        let mut next = carry;
        let mut any_odd = 0;
        let places = self.word.iter_mut().zip(&mut self.start).zip(&mut self.odd).take(BLOCKS + AHEAD);
        let rest = text.get(at..).unwrap_or_default();
        for (nth, ((word, start), odd)) in places.enumerate() {
            if nth == BLOCKS {
                next = carry;
            }
            let from = nth * BLOCK;
            let mut block = if let Some(bytes) = rest.get(from..).and_then(|r| r.first_chunk::<BLOCK>()) {
                classify.block(bytes)
            } else {
                let mut padded = [b' '; BLOCK];
                let left = rest.get(from..).unwrap_or_default();
                padded.iter_mut().zip(left).for_each(|(p, b)| *p = *b);
                classify.block(&padded)
            };
            if block.odd != 0 || carry.mark != 0 {
                take_out_marks(&mut block, &mut carry, rest, from);
            }
            *word = block.word;
            *odd = block.odd;
            any_odd |= block.odd;
            let before = block.word << 1 | u64::from(carry.word);
            let odd_before = block.odd << 1 | u64::from(carry.odd);
            *start = block.first & block.word & (!before | odd_before);
            carry.word = block.word >> 63 != 0;
            carry.odd = block.odd >> 63 != 0;
        }
        self.any_odd = any_odd != 0;
        next
    }

    /// Returns the 64 bits of a mask from a bit on; what lies behind the mask is zero.
    #[inline(always)]
    pub(super) fn window(mask: &[u64; BLOCKS + AHEAD + 1], at: usize) -> u64 {
        let (word, bit) = (at / 64, at % 64);
        let low = mask.get(word).map_or(0, |w| w >> bit);
        let high = mask.get(word + 1).map_or(0, |w| w << 1 << (63 - bit));
        low | high
    }
}

/// Takes the common marks that are not ASCII (quotation marks, dashes, blanks) out of the words of a block.
#[cold]
#[inline(never)]
fn take_out_marks(block: &mut Block, carry: &mut Carry, rest: &[u8], from: usize) {
    let mut marks = core::mem::take(&mut carry.mark);
    let mut high = block.odd;
    while high != 0 {
        let bit = high.trailing_zeros();
        high &= high - 1;
        let at = from + bit as usize;
        let len = rest.get(at..).map_or(0, mark_len);
        if len > 0 {
            let bytes = ((1u128 << len) - 1) << bit;
            marks |= bytes as u64;
            carry.mark |= (bytes >> 64) as u64;
        }
    }
    block.word &= !marks;
    block.odd &= !marks;
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

/// Tells whether a byte must be read as part of a character: all but ASCII, and control characters.
fn is_odd(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0xe..=0x1f | 0x7f..)
}

/// The portable way: eight bytes at a time in a number.
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
    #[inline(always)]
    fn block(self, bytes: &[u8; BLOCK]) -> Block {
        let mut block = Block::default();
        let (eights, _) = bytes.as_chunks::<8>();
        for (eight, shift) in eights.iter().zip((0..).step_by(8)) {
            let x = u64::from_le_bytes(*eight);
            let (y, high) = (x & !HIGH, x & HIGH);
            // the high bit of each byte tells whether it is at least `from`
            let at_least = |y: u64, from: u8| (y + ONES * u64::from(0x80 - from)) & HIGH;
            let digit = at_least(y, b'0') & !at_least(y, b'9' + 1) & !high;
            let folded = y | ONES * 0x20;
            let letter = at_least(folded, b'a') & !at_least(folded, b'z' + 1) & !high;
            let small = letter & x << 2;
            let control = !at_least(y, 9) | (at_least(y, 14) & !at_least(y, 32)) | at_least(y, 127);
            let odd = (control & HIGH) | high;
            let first = (digit & self.digits)
                | (letter & !small & self.capitals)
                | (small & self.small)
                | (high & self.high);
            block.word |= gather(digit | letter | odd) << shift;
            block.first |= gather(first) << shift;
            if odd != 0 {
                block.odd |= gather(odd) << shift;
            }
        }
        block
    }
}

/// Returns the high bits of eight bytes as eight bits.
#[inline(always)]
fn gather(high_bits: u64) -> u64 {
    (high_bits >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}
