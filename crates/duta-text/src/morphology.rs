//! Affixes: from a root to its forms, from a word to its stem and clitics.

use core::str::FromStr;

/// A pattern of affixes around a root, written `me-kan`, `pe-an`, `ber`, `-an` or `base`.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Derivation {}

/// Who the subject of a verb form is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Voice {
    /// The subject acts: `menandatangani`, `bertemu`, `hadir`.
    Active,
    /// The subject is acted on: `ditandatangani`, `terpilih`.
    Passive,
    /// A noun: `penandatanganan`, `pertemuan`.
    Nominal,
}

impl FromStr for Derivation {
    type Err = String;

    fn from_str(_s: &str) -> Result<Self, String> {
        Ok(Self {})
    }
}

impl Derivation {
    /// Returns the form of a root, with the sound changes: `me-i` of `tanda tangan` is `menandatangani`.
    pub fn apply(self, root: &str) -> String {
        root.to_owned()
    }

    /// Returns the voice of the form.
    pub fn voice(self) -> Voice {
        Voice::Active
    }

    /// Returns the passive of a `me-` pattern: `di-i` of `me-i`.
    pub fn passive(self) -> Option<Self> {
        None
    }
}
