//! The compiled form: a header and the records, with a checksum.
//!
//! Encoded by `postcard`, which is small and refuses malformed input; `crc32fast` finds damage.

use crate::Gazetteer;
use crate::error::{OpenError, OpenErrorKind};
use crate::gazetteer::Data;

const MAGIC: &[u8; 8] = b"DUTAGAZ\n";
const VERSION: u32 = 2;
const HEADER: usize = MAGIC.len() + 4 + 4;

impl Gazetteer {
    /// Returns the compiled form. The same records give the same bytes.
    pub fn to_compiled(&self) -> Vec<u8> {
        // Writing plain data into a growing vector has no way to fail.
        let payload = postcard::to_stdvec(self.data()).unwrap_or_default();
        let mut bytes = Vec::with_capacity(HEADER + payload.len());
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&crc32fast::hash(&payload).to_le_bytes());
        bytes.extend_from_slice(&payload);
        bytes
    }

    /// Opens the compiled form.
    ///
    /// # Errors
    ///
    /// Bytes that are no compiled gazetteer, of another version, or damaged.
    pub fn from_compiled(bytes: &[u8]) -> Result<Self, OpenError> {
        let fault = |kind| Err(OpenError::new(kind));
        let Some(rest) = bytes.strip_prefix(MAGIC) else { return fault(OpenErrorKind::NotAGazetteer) };
        let Some((version, rest)) = rest.split_first_chunk::<4>() else {
            return fault(OpenErrorKind::Damaged);
        };
        let found = u32::from_le_bytes(*version);
        if found != VERSION {
            return fault(OpenErrorKind::Version { found, known: VERSION });
        }
        let Some((sum, payload)) = rest.split_first_chunk::<4>() else {
            return fault(OpenErrorKind::Damaged);
        };
        if crc32fast::hash(payload) != u32::from_le_bytes(*sum) {
            return fault(OpenErrorKind::Damaged);
        }
        match postcard::from_bytes::<Data>(payload) {
            Ok(data) => Ok(Self::from_data(data)),
            Err(_) => fault(OpenErrorKind::Damaged),
        }
    }
}
