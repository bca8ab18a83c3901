use core::fmt;
use core::str::FromStr;

use super::Morphology;

/// A pattern of affixes around a root, written `me-kan`, `pe-an`, `ber`, `-an` or `base`.
///
/// | patterns | examples |
/// | --- | --- |
/// | `base` | hadir, sanksi |
/// | `me`, `me-kan`, `me-i` | menuduh, menyatakan, menyepakati |
/// | `di`, `di-kan`, `di-i` | dituduh, dinyatakan, disepakati |
/// | `memper`, `memper-kan`, `memper-i`; `diper`, … | memperluas, mempertahankan, memperbaiki; diperluas |
/// | `member`, `member-kan`; `diber`, `diber-kan` | memberlakukan, diberhentikan |
/// | `ber`, `ber-kan`, `ber-an` | bertemu, berdasarkan, bermunculan |
/// | `ter`, `ter-kan`, `ter-i` | terpilih, terselesaikan, terpenuhi |
/// | `per`, `per-kan`, `per-i`, `-kan`, `-i` | the same verbs without `me-`: pertahankan, temui; `per` also pekerja |
/// | `pe`, `pe-an` | perunding, penandatanganan |
/// | `pember`, `pember-an`, `pemer`, `pemer-an` | pemberontak, pemberlakuan, pemersatu, pemerolehan |
/// | `per-an`, `ke-an`, `keber-an`, `keter-an`, `-an` | pertemuan, kehadiran, keberangkatan, keterlibatan, serangan |
/// | `ke`, `se` | kedua, sekawasan |
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Derivation {
    prefix: Prefix,
    suffix: Suffix,
}

/// The part of a pattern before the root.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Prefix {
    None,
    Me,
    Di,
    Memper,
    Diper,
    Member,
    Diber,
    Ber,
    Ter,
    Per,
    Pe,
    Pember,
    Pemer,
    Ke,
    Keber,
    Keter,
    Se,
}

/// The part of a pattern behind the root.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Suffix {
    None,
    An,
    Kan,
    I,
}

/// Who the subject of a verb form is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Voice {
    /// The subject acts: `menandatangani`, `bertemu`, `hadir`. So does the pronoun before a verb that lost its
    /// `me-`: `kami temui`.
    Active,
    /// The subject is acted on: `ditandatangani`, `terpilih`.
    Passive,
    /// A noun: `penandatanganan`, `pertemuan`.
    Nominal,
}

/// A pattern that is none.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DerivationError {
    pattern: String,
}

/// Every pattern by its name. The order is that of the error message.
const PATTERNS: &[(&str, Prefix, Suffix)] = &[
    ("base", Prefix::None, Suffix::None),
    ("me", Prefix::Me, Suffix::None),
    ("me-kan", Prefix::Me, Suffix::Kan),
    ("me-i", Prefix::Me, Suffix::I),
    ("di", Prefix::Di, Suffix::None),
    ("di-kan", Prefix::Di, Suffix::Kan),
    ("di-i", Prefix::Di, Suffix::I),
    ("memper", Prefix::Memper, Suffix::None),
    ("memper-kan", Prefix::Memper, Suffix::Kan),
    ("memper-i", Prefix::Memper, Suffix::I),
    ("diper", Prefix::Diper, Suffix::None),
    ("diper-kan", Prefix::Diper, Suffix::Kan),
    ("diper-i", Prefix::Diper, Suffix::I),
    ("member", Prefix::Member, Suffix::None),
    ("member-kan", Prefix::Member, Suffix::Kan),
    ("diber", Prefix::Diber, Suffix::None),
    ("diber-kan", Prefix::Diber, Suffix::Kan),
    ("ber", Prefix::Ber, Suffix::None),
    ("ber-kan", Prefix::Ber, Suffix::Kan),
    ("ber-an", Prefix::Ber, Suffix::An),
    ("ter", Prefix::Ter, Suffix::None),
    ("ter-kan", Prefix::Ter, Suffix::Kan),
    ("ter-i", Prefix::Ter, Suffix::I),
    ("per", Prefix::Per, Suffix::None),
    ("per-kan", Prefix::Per, Suffix::Kan),
    ("per-i", Prefix::Per, Suffix::I),
    ("per-an", Prefix::Per, Suffix::An),
    ("pe", Prefix::Pe, Suffix::None),
    ("pe-an", Prefix::Pe, Suffix::An),
    ("pember", Prefix::Pember, Suffix::None),
    ("pember-an", Prefix::Pember, Suffix::An),
    ("pemer", Prefix::Pemer, Suffix::None),
    ("pemer-an", Prefix::Pemer, Suffix::An),
    ("ke-an", Prefix::Ke, Suffix::An),
    ("keber-an", Prefix::Keber, Suffix::An),
    ("keter-an", Prefix::Keter, Suffix::An),
    ("ke", Prefix::Ke, Suffix::None),
    ("se", Prefix::Se, Suffix::None),
    ("-an", Prefix::None, Suffix::An),
    ("-kan", Prefix::None, Suffix::Kan),
    ("-i", Prefix::None, Suffix::I),
];

impl FromStr for Derivation {
    type Err = DerivationError;

    /// Reads a pattern.
    ///
    /// ```
    /// use duta_text::morphology::Derivation;
    ///
    /// assert_eq!("me-i".parse::<Derivation>()?.apply("tanda tangan"), "menandatangani");
    /// assert!("me-an".parse::<Derivation>().is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    fn from_str(s: &str) -> Result<Self, DerivationError> {
        let known = PATTERNS.iter().find(|(name, ..)| *name == s);
        let &(_, prefix, suffix) = known.ok_or_else(|| DerivationError { pattern: s.to_owned() })?;
        Ok(Self { prefix, suffix })
    }
}

impl fmt::Display for Derivation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = PATTERNS.iter().find(|&&(_, p, s)| (p, s) == (self.prefix, self.suffix));
        f.pad(known.map_or("", |(name, ..)| name))
    }
}

impl fmt::Display for DerivationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no affix pattern; there are ", self.pattern)?;
        for (i, (name, ..)) in PATTERNS.iter().enumerate() {
            write!(f, "{}{name}", if i == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

impl std::error::Error for DerivationError {}

impl From<DerivationError> for String {
    fn from(error: DerivationError) -> Self {
        error.to_string()
    }
}

impl Derivation {
    /// Returns every derivation there is.
    pub fn all() -> impl Iterator<Item = Self> {
        PATTERNS.iter().map(|&(_, prefix, suffix)| Self { prefix, suffix })
    }

    /// Returns the form of a root, with the sound changes and the built-in exceptions: `me-i` of `tanda tangan` is
    /// `menandatangani`. See [`Morphology::form`].
    pub fn apply(self, root: &str) -> String {
        Morphology::builtin().form(root, self)
    }

    /// Returns the voice of the form.
    pub fn voice(self) -> Voice {
        match (self.prefix, self.suffix) {
            (Prefix::Di | Prefix::Diper | Prefix::Diber | Prefix::Ter, _) => Voice::Passive,
            (Prefix::Pe | Prefix::Pember | Prefix::Pemer | Prefix::Ke | Prefix::Keber | Prefix::Keter, _)
            | (Prefix::Per, Suffix::None | Suffix::An)
            | (Prefix::None, Suffix::An) => Voice::Nominal,
            _ => Voice::Active,
        }
    }

    /// Returns the passive of a `me-` pattern: `di-i` of `me-i`, `diper-kan` of `memper-kan`.
    pub fn passive(self) -> Option<Self> {
        let prefix = match self.prefix {
            Prefix::Me => Prefix::Di,
            Prefix::Memper => Prefix::Diper,
            Prefix::Member => Prefix::Diber,
            _ => return None,
        };
        Some(Self { prefix, suffix: self.suffix })
    }

    /// Returns the verb without its `me-`, as a pronoun or a command puts it: `-i` of `me-i` (`kami temui`), `per-kan` of
    /// `memper-kan`, `base` of `me`.
    pub fn bare(self) -> Option<Self> {
        let prefix = match self.prefix {
            Prefix::Me => Prefix::None,
            Prefix::Memper => Prefix::Per,
            Prefix::Member => Prefix::Ber,
            _ => return None,
        };
        Some(Self { prefix, suffix: self.suffix })
    }

    /// Returns the derivation of these affixes, where there is such a pattern.
    pub(super) fn of(prefix: Prefix, suffix: Suffix) -> Option<Self> {
        PATTERNS.iter().any(|&(_, p, s)| (p, s) == (prefix, suffix)).then_some(Self { prefix, suffix })
    }

    pub(super) fn prefix(self) -> Prefix {
        self.prefix
    }

    pub(super) fn suffix(self) -> Suffix {
        self.suffix
    }

    pub(super) fn is_base(self) -> bool {
        (self.prefix, self.suffix) == (Prefix::None, Suffix::None)
    }

    pub(super) fn has_prefix(self) -> bool {
        self.prefix != Prefix::None
    }
}

impl Suffix {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::None => "",
            Self::An => "an",
            Self::Kan => "kan",
            Self::I => "i",
        }
    }
}
