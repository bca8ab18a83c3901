//! Offsets in characters instead of bytes.

use std::io::{self, Write};

use clap::ValueEnum;
use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter};

/// What an offset counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Offsets {
    /// Bytes of the UTF-8 text
    Bytes,
    /// Unicode characters (scalar values), as Python counts
    Chars,
}

/// Counts the characters before a byte.
pub(crate) struct CharIndex<'t> {
    text: &'t [u8],
    /// The characters before each block of bytes.
    blocks: Vec<usize>,
}

/// Bytes of a block: few enough to count quickly, many enough to keep the index small.
const BLOCK: usize = 256;

impl<'t> CharIndex<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let text = text.as_bytes();
        let mut blocks = Vec::with_capacity(text.len() / BLOCK + 1);
        let mut count = 0;
        for block in text.chunks(BLOCK) {
            blocks.push(count);
            count += starts(block);
        }
        blocks.push(count);
        Self { text, blocks }
    }

    /// Returns how many characters begin before a byte.
    pub(crate) fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let block = byte / BLOCK;
        let before = self.blocks.get(block).copied().unwrap_or_default();
        before + self.text.get(block * BLOCK..byte).map_or(0, starts)
    }
}

/// Counts the bytes that begin a character.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0xc0 != 0x80).count()
}

/// Serializes a value in which every `start` and `end` is a byte of `text`, with characters in their place.
pub(crate) fn in_chars(value: &impl Serialize, text: &str) -> serde_json::Result<String> {
    let mut line = Vec::new();
    let chars = CharOffsets { index: CharIndex::new(text), in_key: false, is_offset: false };
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut line, chars))?;
    Ok(String::from_utf8(line).unwrap_or_default())
}

/// Writes compact JSON; numbers behind the keys `start` and `end` become characters.
struct CharOffsets<'t> {
    index: CharIndex<'t>,
    in_key: bool,
    is_offset: bool,
}

impl Formatter for CharOffsets<'_> {
    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        (self.in_key, self.is_offset) = (true, false);
        CompactFormatter.begin_object_key(writer, first)
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.in_key = false;
        CompactFormatter.end_object_key(writer)
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if self.in_key {
            self.is_offset = matches!(fragment, "start" | "end");
        }
        CompactFormatter.write_string_fragment(writer, fragment)
    }

    fn write_u64<W: ?Sized + Write>(&mut self, writer: &mut W, value: u64) -> io::Result<()> {
        let offset = usize::try_from(value).ok().filter(|_| self.is_offset);
        CompactFormatter.write_u64(writer, offset.map_or(value, |byte| self.index.at(byte) as u64))
    }
}
