//! How likely a pattern of affixes is around a root: the less it costs, the likelier.

use super::analysis::Analysis;
use super::derivation::{Derivation, Prefix, Suffix};
use super::roots::{Entry, WordClass};
use super::undo::Peeled;

/// What one pattern of affixes costs; the length of the root is taken off.
pub(super) const LAYER: u32 = 48;

/// Puts a pattern around a word of the tables, with what it costs.
pub(super) fn dress<'m>(entry: Entry<'m>, peeled: &Peeled<'_>) -> Option<Analysis<'m>> {
    let (prefix, suffix) = (peeled.derivation.prefix(), peeled.derivation.suffix());
    let mut analysis = Analysis::of_entry(entry);
    let misfit = match entry.class {
        WordClass::Name => return None,
        // nahan is n-tahan rather than nah-an
        WordClass::Function | WordClass::Adverb if suffix == Suffix::An => 20,
        WordClass::Function | WordClass::Adverb => 14,
        WordClass::Numeral => 4,
        WordClass::Noun => match (prefix, suffix) {
            (Prefix::Ber | Prefix::Se | Prefix::Per, _) => 0,
            (Prefix::None, Suffix::Kan | Suffix::I) | (Prefix::Ke | Prefix::Ter, Suffix::None) => 12,
            (_, Suffix::None) | (Prefix::Pe, Suffix::An) => 6,
            _ => 4,
        },
        WordClass::Adjective => match (prefix, suffix) {
            (Prefix::Ke, Suffix::An)
            | (Prefix::Me | Prefix::Di, Suffix::Kan)
            | (Prefix::Ter | Prefix::Se, Suffix::None) => 0,
            (Prefix::Memper | Prefix::Diper, _) => 0,
            (_, Suffix::None) => 6,
            _ => 4,
        },
        WordClass::Verb => match prefix {
            Prefix::Ber | Prefix::Ke | Prefix::Se => 4,
            _ => 0,
        },
    };
    analysis.colloquial = peeled.colloquial;
    let suffixed = match (prefix, suffix) {
        (Prefix::None, Suffix::I) => 10,
        (Prefix::None, Suffix::Kan) => 6,
        (Prefix::None, Suffix::An) | (Prefix::Ber, Suffix::An) => 4,
        (_, Suffix::I) => 2,
        // berdesakan is ber-desak-an: ber- and -kan together are rare
        (Prefix::Ber, Suffix::Kan) => 8,
        _ => 0,
    };
    analysis.cost += LAYER + misfit + suffixed + complexity(prefix) + peeled.penalty;
    analysis.cost -= u32::try_from(entry.root.len().min(12)).unwrap_or(0);
    analysis.within(peeled.derivation)
}

/// What a prefix costs beside a simple one.
pub(super) fn complexity(prefix: Prefix) -> u32 {
    match prefix {
        Prefix::Member | Prefix::Diber | Prefix::Pember | Prefix::Pemer | Prefix::Keber | Prefix::Keter => 12,
        Prefix::Memper | Prefix::Diper => 6,
        Prefix::Ke | Prefix::Se | Prefix::Per => 2,
        _ => 0,
    }
}

/// Tells whether a pattern is found within another: pe-an within ber-, but not me- within ke-an.
pub(super) fn goes_within(inner: Derivation, outer: Derivation) -> bool {
    let (prefix, suffix) = (inner.prefix(), inner.suffix());
    let closed = matches!((prefix, suffix), (Prefix::Pe | Prefix::Per | Prefix::Ke, Suffix::An));
    let open = suffix == Suffix::None;
    match (outer.prefix(), outer.suffix()) {
        (Prefix::Ke, Suffix::An) => {
            open && matches!(prefix, Prefix::Ber | Prefix::Ter | Prefix::Pe | Prefix::Per | Prefix::Se)
        }
        (Prefix::Ber, Suffix::None) => {
            closed
                || (prefix == Prefix::None && suffix == Suffix::An)
                || (open && matches!(prefix, Prefix::Pe | Prefix::Per | Prefix::Se | Prefix::Ke))
        }
        (Prefix::Se, Suffix::None) => {
            closed
                || (prefix == Prefix::None && suffix == Suffix::An)
                || (open && matches!(prefix, Prefix::Ter | Prefix::Ber | Prefix::Pe))
        }
        (Prefix::Me | Prefix::Di | Prefix::Ter | Prefix::Memper | Prefix::Diper, Suffix::Kan | Suffix::I) => {
            closed
                || (prefix == Prefix::None && suffix == Suffix::An)
                || (open
                    && matches!(
                        prefix,
                        Prefix::Ber | Prefix::Ter | Prefix::Pe | Prefix::Per | Prefix::Se | Prefix::Ke
                    ))
        }
        (Prefix::Pe, Suffix::An) => {
            open && matches!(prefix, Prefix::Se | Prefix::Ter | Prefix::Ke | Prefix::Per | Prefix::Ber)
        }
        (Prefix::Pe | Prefix::Ter, Suffix::None) => {
            open && matches!(prefix, Prefix::Se | Prefix::Pe | Prefix::Per | Prefix::Ke)
        }
        (Prefix::None, Suffix::Kan) => {
            open && matches!(prefix, Prefix::Ber | Prefix::Ter | Prefix::Se | Prefix::Ke)
        }
        (Prefix::Di | Prefix::Me, Suffix::None) => prefix == Prefix::Me && suffix == Suffix::None,
        _ => false,
    }
}
