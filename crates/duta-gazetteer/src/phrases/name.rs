//! A name to look for, and which writings of it are one.

use super::reading::{fold, is_word, joins};
use crate::CasePolicy;

impl CasePolicy {
    /// Tells whether a surface, equal to the name but for the case of its letters, is one of its writings: by whether it is
    /// the same, and whether it has a small letter.
    pub(super) fn allows(self, same: bool, small: bool) -> bool {
        match self {
            Self::Any => true,
            Self::Exact => same,
            Self::ExactOrUpper => same || !small,
        }
    }
}

/// Tells whether a name begins with a word, and ends with what is not read together with what follows. Others are looked for
/// at every byte.
pub(super) fn stands_alone(name: &str) -> bool {
    // A mark at the beginning is read together with whatever stands before it; a hyphen at the end, with the blanks around it.
    name.chars().next().is_some_and(|c| is_word(c) && !joins(c)) && !name.ends_with('-')
}

/// Returns a name with small letters only.
pub(super) fn folded(name: &str) -> String {
    name.chars().map(fold).collect()
}
