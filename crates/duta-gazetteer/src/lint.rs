//! What is no fault of a table and still worth a look.

use core::fmt;

use duta_text::morphology::{Morphology, WordClass};
use jiff::ToSpan;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::entity::{Alias, CasePolicy, Entity, Strength, Term};
use crate::gazetteer::LoadErrors;
use crate::load::{Loaded, Place, load};
use crate::{Gazetteer, Kind, PartialDate};

/// Something in the source of a gazetteer that may be wrong: what, where, how to mend it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Warning {
    file: String,
    line: u64,
    kind: WarningKind,
}

/// What may be wrong.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum WarningKind {
    /// A strong name, of no office, that is a common word of the language, and that no rule of `ambiguity.tsv` guards.
    CommonWord {
        /// The name.
        alias: String,
    },
    /// A name of one or two letters that is not bound to its capitals, and that no rule of `ambiguity.tsv` guards.
    ShortName {
        /// The name.
        alias: String,
    },
    /// A term that is open although its file has not been looked after for more than 180 days.
    Stale {
        /// The day for which the file holds.
        as_of: Date,
    },
    /// Nobody held the office for more than 31 days before the term.
    Gap {
        /// The id of the term before.
        before: String,
        /// The days between.
        days: i32,
    },
}

impl Warning {
    /// Returns the name of the file.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns the line, counted from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Returns what may be wrong.
    pub fn kind(&self) -> &WarningKind {
        &self.kind
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.kind)
    }
}

impl fmt::Display for WarningKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CommonWord { alias } => {
                write!(f, "`{alias}` is a common word too; make it weak, or give it a rule in ambiguity.tsv")
            }
            Self::ShortName { alias } => write!(
                f,
                "`{alias}` is short; put it under `acronyms`, which match in capitals alone, or give it a rule in ambiguity.tsv"
            ),
            Self::Stale { as_of } => write!(
                f,
                "the term is open and the file holds for {as_of} only; look it up, then renew `# as_of` or close the term"
            ),
            Self::Gap { before, days } => {
                write!(
                    f,
                    "nobody is known for the {days} days since `{before}`; add the holder or mend the dates"
                )
            }
        }
    }
}

/// After so many days an open term has to be looked up again.
const FRESH_DAYS: i32 = 180;
/// So many days an office may be vacant.
const VACANT_DAYS: i32 = 31;
/// A name of so many letters is short.
const SHORT: usize = 2;

impl Gazetteer {
    /// Reads tables as [`Gazetteer::load_over`] does, and tells what in them may be wrong on the day `today`.
    ///
    /// # Errors
    ///
    /// As [`Gazetteer::load`].
    ///
    /// ```
    /// use duta_gazetteer::{Gazetteer, WarningKind};
    ///
    /// let table = "id\tkind\tname\taliases\tsource\norg:x\torganization\tDewan Wisata\tKantor\town\n";
    /// let day = "2026-02-01".parse()?;
    /// let (_, warnings) = Gazetteer::lint([("bodies.tsv", table.as_bytes())], &Gazetteer::empty(), day)?;
    /// assert!(matches!(warnings[0].kind(), WarningKind::CommonWord { alias } if alias == "Kantor"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lint<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        base: &Self,
        today: Date,
    ) -> Result<(Self, Vec<Warning>), LoadErrors> {
        let Loaded { data, places } = load(files, base)?;
        let own = Self::from_data(data);
        let all = base.merged(&own);
        let mut warnings = Vec::new();
        let mut warn = |place: &Place, kind| {
            warnings.push(Warning { file: place.file.to_string(), line: place.line, kind });
        };
        let ruled: FxHashSet<&str> = all.surfaces().iter().map(|s| s.text()).collect();
        for entity in own.entities() {
            let Some(place) = place_of(entity, &places) else { continue };
            // a title is a common word by its nature
            let names = entity
                .aliases()
                .iter()
                .filter(|a| entity.kind() != Kind::Office && !ruled.contains(a.text()));
            for alias in names {
                if let Some(kind) = risk(alias) {
                    warn(place, kind);
                }
            }
            for (term, place) in entity.terms().iter().filter_map(|t| Some((t, places.get(t.id())?))) {
                if let Some(as_of) = stale(term, place, today) {
                    warn(place, WarningKind::Stale { as_of });
                }
            }
        }
        for (place, kind) in gaps(&all, &places) {
            warn(place, kind);
        }
        warnings.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        Ok((own, warnings))
    }
}

/// Returns where an entity stands; a person stands where the first of the terms does.
fn place_of<'p>(
    entity: &Entity,
    places: &'p FxHashMap<compact_str::CompactString, Place>,
) -> Option<&'p Place> {
    places.get(entity.id()).or_else(|| entity.terms().iter().find_map(|term| places.get(term.id())))
}

/// Tells what makes a name match more than it should.
fn risk(alias: &Alias) -> Option<WarningKind> {
    let text = alias.text();
    if alias.strength() == Strength::Weak || alias.case() == CasePolicy::Exact {
        return None;
    }
    if text.chars().count() <= SHORT {
        return Some(WarningKind::ShortName { alias: text.to_owned() });
    }
    let word = text.to_lowercase();
    let class = Morphology::builtin().root_class(&word);
    let common = class.is_some_and(|class| class != WordClass::Name);
    common.then(|| WarningKind::CommonWord { alias: text.to_owned() })
}

fn stale(term: &Term, place: &Place, today: Date) -> Option<Date> {
    let as_of = place.as_of?.last_day();
    let due = as_of.checked_add(FRESH_DAYS.days()).ok()?;
    (term.validity().to().is_none() && due < today).then_some(as_of)
}

/// Returns the terms of single-holder offices before which nobody is known for long, with the term before.
fn gaps<'p>(
    gazetteer: &Gazetteer,
    places: &'p FxHashMap<compact_str::CompactString, Place>,
) -> Vec<(&'p Place, WarningKind)> {
    let mut held: FxHashMap<(&str, &str), Vec<&Term>> = FxHashMap::default();
    for term in gazetteer.entities().iter().flat_map(Entity::terms) {
        if gazetteer.get(term.office()).is_some_and(Entity::is_single_holder) {
            held.entry((term.office(), term.country())).or_default().push(term);
        }
    }
    let mut found = Vec::new();
    for terms in held.values_mut() {
        terms.sort_by_key(|term| term.validity().from().map(PartialDate::first_day));
        // the term that ends last of those seen
        let mut last: Option<(&Term, Date)> = None;
        for term in terms.iter() {
            let (from, to) = (term.validity().from(), term.validity().to());
            if let (Some((before, ended)), Some(from)) = (last, from) {
                let days = (from.first_day() - ended).get_days();
                if days > VACANT_DAYS
                    && let Some(place) = places.get(term.id())
                {
                    found.push((place, WarningKind::Gap { before: before.id().to_owned(), days }));
                }
            }
            let ends = to.map_or(Date::MAX, PartialDate::last_day);
            if last.is_none_or(|(_, latest)| ends > latest) {
                last = Some((term, ends));
            }
        }
    }
    found
}
