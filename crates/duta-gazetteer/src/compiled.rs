//! The compiled form: a header, the records, which alias each name is, and the tables of the matcher.
//!
//! The records are encoded by `postcard`, which is small and refuses malformed input; `crc32fast` finds damage.

use std::ops::Range;

use zerocopy::IntoBytes;
use zerocopy::little_endian::U32;

use crate::bytes::Bytes;
use crate::error::{OpenError, OpenErrorKind};
use crate::gazetteer::Data;
use crate::{Gazetteer, Phrases};

const MAGIC: &[u8; 8] = b"DUTAGAZ\n";
const VERSION: u32 = 3;
/// Magic, version, checksum of the records and aliases, the length of both. The tables have a checksum of their own.
const HEADER: usize = MAGIC.len() + 4 + 4 + 8 + 8;

/// The bytes of a compiled gazetteer, checked.
#[derive(Clone, Debug)]
pub(crate) struct Compiled {
    bytes: Bytes,
    layout: Layout,
}

#[derive(Clone, Debug)]
struct Layout {
    records: Range<usize>,
    aliases: Range<usize>,
}

impl Layout {
    /// Checks the header and the parts that it names.
    fn read(bytes: &[u8]) -> Result<Self, OpenError> {
        let damaged = || OpenError::new(OpenErrorKind::Damaged);
        let Some(rest) = bytes.strip_prefix(MAGIC) else {
            return Err(OpenError::new(OpenErrorKind::NotAGazetteer));
        };
        let (version, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
        let found = u32::from_le_bytes(*version);
        if found != VERSION {
            return Err(OpenError::new(OpenErrorKind::Version { found, known: VERSION }));
        }
        let (sum, rest) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
        let (records, rest) = rest.split_first_chunk::<8>().ok_or_else(damaged)?;
        let (aliases, _) = rest.split_first_chunk::<8>().ok_or_else(damaged)?;
        let end = |start: usize, len: &[u8; 8]| {
            usize::try_from(u64::from_le_bytes(*len)).ok().and_then(|len| start.checked_add(len))
        };
        let records = HEADER..end(HEADER, records).ok_or_else(damaged)?;
        let aliases = records.end..end(records.end, aliases).ok_or_else(damaged)?;
        let covered = bytes.get(records.start..aliases.end).ok_or_else(damaged)?;
        if crc32fast::hash(covered) != u32::from_le_bytes(*sum) {
            return Err(damaged());
        }
        Ok(Self { records, aliases })
    }

    fn gazetteer(&self, bytes: &[u8]) -> Result<Gazetteer, OpenError> {
        let records = bytes.get(self.records.clone()).unwrap_or_default();
        let data = postcard::from_bytes::<Data>(records);
        data.map(Gazetteer::from_data).map_err(|_| OpenError::new(OpenErrorKind::Damaged))
    }
}

impl Compiled {
    pub(crate) fn open(bytes: Bytes) -> Result<Self, OpenError> {
        let layout = Layout::read(&bytes)?;
        Ok(Self { bytes, layout })
    }

    /// Returns the pairs of numbers, by their bytes.
    pub(crate) fn aliases(&self) -> &[u8] {
        self.bytes.get(self.layout.aliases.clone()).unwrap_or_default()
    }

    pub(crate) fn phrases(&self) -> Result<Phrases, OpenError> {
        Phrases::open_at(self.bytes.clone(), self.layout.aliases.end)
    }

    pub(crate) fn gazetteer(&self) -> Result<Gazetteer, OpenError> {
        self.layout.gazetteer(&self.bytes)
    }
}

/// Returns the compiled form.
pub(crate) fn write(gazetteer: &Gazetteer, aliases: &[[U32; 2]], phrases: &Phrases) -> Vec<u8> {
    // Writing plain data into a growing vector has no way to fail.
    let records = postcard::to_stdvec(gazetteer.data()).unwrap_or_default();
    let mut sum = crc32fast::Hasher::new();
    sum.update(&records);
    sum.update(aliases.as_bytes());
    let mut bytes =
        Vec::with_capacity(HEADER + records.len() + size_of_val(aliases) + phrases.as_compiled().len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&sum.finalize().to_le_bytes());
    bytes.extend_from_slice(&(records.len() as u64).to_le_bytes());
    bytes.extend_from_slice(&(size_of_val(aliases) as u64).to_le_bytes());
    bytes.extend_from_slice(&records);
    bytes.extend_from_slice(aliases.as_bytes());
    bytes.extend_from_slice(phrases.as_compiled());
    bytes
}

impl Gazetteer {
    /// Opens the records of a compiled gazetteer, as [`Matcher::to_compiled`](crate::Matcher::to_compiled) makes it.
    ///
    /// # Errors
    ///
    /// Bytes that are no compiled gazetteer, of another version, or damaged.
    pub fn from_compiled(bytes: &[u8]) -> Result<Self, OpenError> {
        Layout::read(bytes)?.gazetteer(bytes)
    }
}
