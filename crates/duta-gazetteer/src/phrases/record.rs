//! The names in the index, as bytes one behind the other.

use crate::CasePolicy;

/// A name of the index.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'p> {
    pub(super) id: u32,
    pub(super) policy: CasePolicy,
    pub(super) len: usize,
    /// The name, with zeros behind up to a multiple of eight bytes.
    pub(super) padded: &'p [u8],
    /// Whether the record behind it is of the same row of words.
    pub(super) more: bool,
}

/// What stands before a name: its number, length, case policy, and whether another record follows.
#[derive(Clone, Copy, Debug)]
pub(super) struct RecordHeader(u64);

impl RecordHeader {
    #[inline(always)]
    pub(super) fn read(bytes: [u8; Record::HEADER]) -> Self {
        Self(u64::from_le_bytes(bytes))
    }

    #[inline(always)]
    pub(super) fn id(self) -> u32 {
        self.0 as u32
    }

    #[inline(always)]
    pub(super) fn len(self) -> usize {
        usize::from((self.0 >> 32) as u16)
    }

    #[inline(always)]
    fn policy(self) -> CasePolicy {
        match (self.0 >> 48) as u8 {
            0 => CasePolicy::Exact,
            1 => CasePolicy::ExactOrUpper,
            _ => CasePolicy::Any,
        }
    }

    #[inline(always)]
    pub(super) fn more(self) -> bool {
        self.0 >> 56 != 0
    }
}

impl<'p> Record<'p> {
    pub(super) const HEADER: usize = 8;
    /// Bytes of a name that are compared at once; so many stand behind the last record, so that they can be read of all.
    pub(super) const AT_ONCE: usize = 32;

    /// Reads the record at a byte.
    #[inline(always)]
    fn read(bytes: &'p [u8], at: usize) -> Option<Self> {
        let (header, rest) = bytes.get(at..)?.split_first_chunk::<{ Record::HEADER }>()?;
        let header = RecordHeader::read(*header);
        let len = header.len();
        let padded = rest.get(..len.next_multiple_of(8))?;
        Some(Self { id: header.id(), policy: header.policy(), len, padded, more: header.more() })
    }

    /// Writes a record.
    pub(super) fn write(bytes: &mut Vec<u8>, id: u32, policy: CasePolicy, name: &str, more: bool) {
        let policy = match policy {
            CasePolicy::Exact => 0u64,
            CasePolicy::ExactOrUpper => 1,
            CasePolicy::Any => 2,
        };
        // a build refuses longer names
        let len = name.len() as u64 & 0xffff;
        let header = u64::from(id) | len << 32 | policy << 48 | u64::from(more) << 56;
        bytes.extend_from_slice(&header.to_le_bytes());
        bytes.extend_from_slice(name.as_bytes());
        bytes.resize(bytes.len().next_multiple_of(8), 0);
    }

    pub(super) fn name(&self) -> &'p str {
        self.padded.get(..self.len).and_then(|name| core::str::from_utf8(name).ok()).unwrap_or_default()
    }

    fn size(&self) -> usize {
        Self::HEADER + self.padded.len()
    }
}

/// Reads record after record.
pub(super) fn sequence(bytes: &[u8], mut at: usize) -> impl Iterator<Item = Record<'_>> {
    core::iter::from_fn(move || {
        let record = Record::read(bytes, at)?;
        at += record.size();
        Some(record)
    })
}

/// The names of one slot.
#[derive(Clone, Debug)]
pub(super) struct Records<'p> {
    bytes: &'p [u8],
    at: usize,
    more: bool,
}

impl<'p> Records<'p> {
    /// Begins at a byte; 0 is for none.
    #[inline(always)]
    pub(super) fn new(bytes: &'p [u8], at: usize) -> Self {
        Self { bytes, at, more: at != 0 }
    }
}

impl<'p> Iterator for Records<'p> {
    type Item = Record<'p>;

    #[inline(always)]
    fn next(&mut self) -> Option<Record<'p>> {
        if !self.more {
            return None;
        }
        let record = Record::read(self.bytes, self.at)?;
        self.at += record.size();
        self.more = record.more;
        Some(record)
    }
}
