//! Currencies, measures and units of time.

use rust_decimal::Decimal;

use super::{Counted, Relation, Unit};
use crate::Lexicon;
use crate::phrase::{Key, Line, Phrases};

/// The index of a unit's name.
pub(super) type Name = usize;

/// The unit of shares, as the table has it.
const SHARE: &str = "%";

/// The names of units.
#[derive(Clone, Debug)]
pub(super) struct Units {
    money_before: Phrases<Name>,
    money_after: Phrases<Name>,
    measures: Phrases<Name>,
    /// Words for one of a unit of time: `setahun`.
    ones: Phrases<Name>,
    names: Vec<Box<str>>,
    /// As many of the names, from the first on, are currencies.
    currencies: usize,
    /// The first name of a year.
    year: Option<Name>,
}

/// A currency before its amount.
pub(super) struct Currency {
    pub(super) name: Name,
    /// Whether it is the name that stands behind amounts otherwise: `ringgit Malaysia 2 juta`.
    pub(super) spelled: bool,
    /// The byte behind it.
    pub(super) end: usize,
    /// The token in which the amount begins, and the byte.
    pub(super) at: usize,
    pub(super) amount: usize,
}

/// A unit behind a number.
pub(super) struct Measure {
    pub(super) name: Name,
    /// The index of the token behind it.
    pub(super) next: usize,
    /// The byte behind it.
    pub(super) end: usize,
    /// Whether it ends inside the last token: `persen` in `persen-7`.
    pub(super) cut: bool,
}

impl Units {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut units = Self {
            money_before: Phrases::default(),
            money_after: Phrases::default(),
            measures: Phrases::default(),
            ones: Phrases::default(),
            names: Vec::new(),
            currencies: 0,
            year: None,
        };
        for row in lexicon.table("currencies").rows() {
            let (word, name, side) = (row.get("word"), units.name(row.get("code")), row.get("side"));
            let exact = row.get("case") == "exact";
            if side != "after" {
                units.money_before.insert(word, exact, name);
            }
            if side != "before" {
                units.money_after.insert(word, exact, name);
            }
        }
        units.currencies = units.names.len();
        for row in lexicon.table("units").rows() {
            let name = units.name(row.get("unit"));
            units.measures.insert(row.get("word"), row.get("case") == "exact", name);
        }
        for row in lexicon.table("time_units").rows() {
            let name = units.name(row.get("word"));
            units.measures.insert(row.get("word"), false, name);
            units.ones.insert(row.get("one"), false, name);
            if row.get("unit") == "year" {
                units.year = units.year.or(Some(name));
            }
        }
        units
    }

    /// Returns the keys of the words that a quantity may begin with.
    pub(super) fn starts(&self) -> impl Iterator<Item = Key> + Clone {
        self.money_before.keys().chain(self.money_after.keys()).chain(self.ones.keys())
    }

    /// Returns the name of a unit.
    pub(super) fn text(&self, name: Name) -> &str {
        self.names.get(name).map(|name| &**name).unwrap_or_default()
    }

    pub(super) fn is_money(&self, name: Name) -> bool {
        name < self.currencies
    }

    pub(super) fn is_year(&self, name: Name) -> bool {
        self.year == Some(name)
    }

    /// Tells whether a number with the unit is never a name, as `5` is in `lantai 5`: a currency, a share.
    pub(super) fn is_no_label(&self, name: Name) -> bool {
        self.is_money(name) || self.text(name) == SHARE
    }

    /// Returns what a single word means behind a number.
    pub(super) fn word(&self, word: &str) -> Option<Name> {
        self.measures.word(word)
    }

    /// Reads one of a unit of time.
    pub(super) fn one<'t>(&self, line: &Line<'t>, at: usize) -> Option<Counted<'t>> {
        let (next, name) = self.ones.at(line, at)?;
        let (unit, end) = (Unit::Name(name), line.end(next));
        Some(Counted { value: Decimal::ONE, unit, next, end, relation: Relation::Equal })
    }

    /// Reads a currency before its amount, which begins at a byte of the token `at`: a word or more, or the letters before
    /// the figures of a word, `Rp500`.
    pub(super) fn currency(&self, line: &Line<'_>, at: usize, from: usize) -> Option<Currency> {
        let word = line.text().get(from..line.end(at + 1))?;
        let before = self.money_before.at_end_of(line, at, word).map(|found| (found, false));
        let found = before.or_else(|| self.money_after.at_end_of(line, at, word).map(|found| (found, true)));
        if let Some(((next, name), spelled)) = found {
            return Some(Currency { name, spelled, end: line.end(next), at: next, amount: line.start(next) });
        }
        line.get(at).filter(|t| t.may_have_figures())?;
        let digits = word.find(|c: char| c.is_ascii_digit()).filter(|&d| d > 0)?;
        let name = self.money_before.word(word.get(..digits)?)?;
        let end = from + digits;
        Some(Currency { name, spelled: false, end, at, amount: end })
    }

    /// Reads a unit behind a number.
    pub(super) fn at(&self, line: &Line<'_>, at: usize) -> Option<Measure> {
        if let Some((next, name)) = self.money_after.at(line, at).or_else(|| self.measures.at(line, at)) {
            return Some(Measure { name, next, end: line.end(next), cut: false });
        }
        line.get(at).filter(|t| t.may_have_dash())?;
        let head = line.word(at).split('-').next()?;
        let name = self.money_after.word(head).or_else(|| self.measures.word(head))?;
        let behind = line.word(at).get(head.len() + 1..)?;
        // `persen-7`, but not `kali-kali`
        let number = behind.starts_with(|c: char| c.is_ascii_digit());
        number.then(|| Measure { name, next: at + 1, end: line.start(at) + head.len(), cut: true })
    }

    /// Returns the index of a unit's name.
    fn name(&mut self, name: &str) -> Name {
        self.names.iter().position(|n| **n == *name).unwrap_or_else(|| {
            self.names.push(name.into());
            self.names.len() - 1
        })
    }
}
