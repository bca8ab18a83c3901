//! Words in small letters, without an allocation.

/// The bytes that a word may have; longer ones are in no table.
const LONGEST: usize = 64;

/// A word in small letters, with a straight apostrophe.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// Makes the word small; one that is too long becomes the empty word.
    pub(crate) fn new(word: &str) -> Self {
        let mut folded = Self { bytes: [0; LONGEST], len: 0 };
        if word.is_ascii() {
            if let Some(to) = folded.bytes.get_mut(..word.len()) {
                to.copy_from_slice(word.as_bytes());
                to.make_ascii_lowercase();
                folded.len = word.len();
            }
            return folded;
        }
        for c in word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase) {
            let end = folded.len + c.len_utf8();
            let Some(to) = folded.bytes.get_mut(folded.len..end) else {
                folded.len = 0;
                return folded;
            };
            c.encode_utf8(to);
            folded.len = end;
        }
        folded
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    pub(crate) fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Folded;

    #[test]
    fn small_letters() {
        assert_eq!(Folded::new("KATANYA").as_str(), "katanya");
        assert_eq!(Folded::new("Éclair").as_str(), "éclair");
        assert_eq!(Folded::new("Jum’at").as_str(), "jum'at");
        assert_eq!(Folded::new(&"A".repeat(64)).as_str().len(), 64);
        assert_eq!(Folded::new(&"A".repeat(65)).as_str(), "");
        assert_eq!(Folded::new(&"É".repeat(33)).as_str(), "");
    }
}
