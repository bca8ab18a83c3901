//! From tables to checked records.

use std::rc::Rc;

use compact_str::CompactString;
use duta_text::Normalizer;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::entity::{Alias, CasePolicy, Entity, Strength, Term, Validity};
use crate::error::{LoadError, LoadErrorKind};
use crate::gazetteer::{Data, Ids, LoadErrors};
use crate::table::{Row, Table};
use crate::vocabulary::{ClassWord, Head, Policy, Surface, Takes};
use crate::{Gazetteer, Kind, PartialDate};

mod check;

const ENTITY_COLUMNS: &[&str] = &[
    "id",
    "kind",
    "name",
    "aliases",
    "acronyms",
    "weak",
    "legacy",
    "never",
    "country",
    "valid_from",
    "valid_to",
    "part_of",
    "office",
    "capital",
    "wikidata",
    "case",
    "body",
    "single",
    "source",
];
const OFFICIAL_COLUMNS: &[&str] = &[
    "id",
    "person",
    "name",
    "aliases",
    "weak",
    "office",
    "country",
    "valid_from",
    "valid_to",
    "wikidata",
    "source",
];

/// A reference to check once all files are read.
struct Reference {
    place: Place,
    id: CompactString,
}

/// Where a row stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Place {
    pub(crate) file: Rc<str>,
    pub(crate) line: u64,
    /// The day for which the file holds.
    pub(crate) as_of: Option<PartialDate>,
}

/// The records of tables, and where they stand.
pub(crate) struct Loaded {
    pub(crate) data: Data,
    /// By the ids of entities but persons, and of terms.
    pub(crate) places: FxHashMap<CompactString, Place>,
}

struct Loader<'b> {
    data: Data,
    /// Where in `data.entities` an id stands.
    ids: Ids,
    /// What the rows may refer to beside each other.
    base: &'b Gazetteer,
    references: Vec<Reference>,
    /// Names that their tables say an entity must not have.
    never: FxHashMap<CompactString, Vec<CompactString>>,
    /// Names for entities of other tables.
    more_names: Vec<(CompactString, Vec<Alias>)>,
    places: FxHashMap<CompactString, Place>,
    errors: Vec<LoadError>,
}

/// Reads tables, whose rows may refer to those of `base`.
pub(crate) fn load<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    base: &Gazetteer,
) -> Result<Loaded, LoadErrors> {
    let mut loader = Loader {
        data: Data::default(),
        ids: Ids::default(),
        base,
        references: Vec::new(),
        never: FxHashMap::default(),
        more_names: Vec::new(),
        places: FxHashMap::default(),
        errors: Vec::new(),
    };
    let mut files: Vec<(&str, &[u8])> = files.into_iter().collect();
    files.sort_by_key(|&(name, _)| name);
    if files.is_empty() {
        loader.errors.push(LoadError::new("gazetteer", None, None, LoadErrorKind::NoFiles));
    }
    for (name, bytes) in files {
        loader.file(name, bytes);
    }
    loader.add_names();
    loader.check_references();
    loader.check_holders();
    if loader.errors.is_empty() {
        Ok(Loaded { data: loader.data, places: loader.places })
    } else {
        Err(LoadErrors(loader.errors))
    }
}

impl Loader<'_> {
    fn file(&mut self, name: &str, bytes: &[u8]) {
        let stem = name.rsplit(['/', '\\']).next().unwrap_or(name).trim_end_matches(".tsv");
        match stem {
            "officials" => self.officials(name, bytes),
            "heads" => self.heads(name, bytes),
            "titles" | "groups" | "words" => self.class_words(name, stem, bytes),
            "ambiguity" => self.ambiguity(name, bytes),
            "country_names" => self.more_names(name, bytes),
            _ => self.entities(name, bytes),
        }
    }

    fn table(&mut self, name: &str, bytes: &[u8], known: &[&str], needed: &[&'static str]) -> Option<Table> {
        let table = Table::read(name, bytes, known, &mut self.errors)?;
        table.require(needed, &mut self.errors);
        self.data.as_of = self.data.as_of.max(table.as_of().map(PartialDate::first_day));
        Some(table)
    }

    fn entities(&mut self, name: &str, bytes: &[u8]) {
        let needed = ["id", "kind", "name", "source"];
        let Some(table) = self.table(name, bytes, ENTITY_COLUMNS, &needed) else { return };
        let file: Rc<str> = name.into();
        for row in table.rows() {
            let id = CompactString::from(row.needed("id", &mut self.errors));
            row.needed("name", &mut self.errors);
            let place = Place { file: file.clone(), line: row.line(), as_of: table.as_of() };
            let kind = row.parsed::<Kind>("kind", &mut self.errors).unwrap_or(Kind::Organization);
            let cases = [
                ("", CasePolicy::ExactOrUpper),
                ("exact", CasePolicy::ExactOrUpper),
                ("any", CasePolicy::Any),
            ];
            let case = row.choice("case", &cases, &mut self.errors).unwrap_or(CasePolicy::ExactOrUpper);
            let yes = [("", false), ("no", false), ("yes", true)];
            let entity = Entity {
                kind,
                aliases: self.aliases(&row, case),
                country: if kind == Kind::Country { Some(id.clone()) } else { row.optional("country") },
                part_of: row.optional("part_of"),
                wikidata: row.optional("wikidata"),
                valid: self.validity(&row),
                body: row.optional("body"),
                single: row.choice("single", &yes, &mut self.errors).unwrap_or(false),
                terms: Vec::new(),
                capitals: row
                    .list("capital", &mut self.errors)
                    .into_iter()
                    .map(CompactString::from)
                    .collect(),
                source: row.needed("source", &mut self.errors).into(),
                id,
            };
            for id in entity.country.iter().chain(&entity.part_of) {
                self.references.push(Reference { place: place.clone(), id: id.clone() });
            }
            let never = row.list("never", &mut self.errors);
            if !never.is_empty() {
                let never = never.into_iter().map(CompactString::from).collect();
                self.never.insert(entity.id.clone(), never);
            }
            self.places.entry(entity.id.clone()).or_insert(place);
            self.add(entity, &row);
        }
    }

    /// Returns the aliases of a row, the name first.
    fn aliases(&mut self, row: &Row<'_>, case: CasePolicy) -> Vec<Alias> {
        let errors = &mut self.errors;
        let never = row.list("never", errors);
        let mut found: Vec<Alias> = Vec::new();
        let mut seen: FxHashSet<String> = FxHashSet::default();
        let strong = core::iter::once(row.get("name")).filter(|n| !n.is_empty());
        let listed = [
            ("name", Strength::Strong, case, strong.collect::<Vec<_>>()),
            ("aliases", Strength::Strong, case, row.list("aliases", errors)),
            ("acronyms", Strength::Acronym, CasePolicy::Exact, row.list("acronyms", errors)),
            ("legacy", Strength::Legacy, case, row.list("legacy", errors)),
            ("weak", Strength::Weak, case, row.list("weak", errors)),
        ];
        for (column, strength, case, texts) in listed {
            for text in texts {
                let normal = normal_form(text);
                if normal.is_empty() {
                    errors.push(row.fault(column, LoadErrorKind::EmptyAlias));
                } else if never.contains(&text) {
                    errors.push(row.fault(column, LoadErrorKind::NeverInUse { alias: text.to_owned() }));
                } else if !seen.insert(normal) {
                    errors.push(row.fault(column, LoadErrorKind::RepeatedAlias { alias: text.to_owned() }));
                } else {
                    found.push(Alias { text: text.into(), strength, case });
                }
            }
        }
        found
    }

    fn validity(&mut self, row: &Row<'_>) -> Validity {
        let from = row.parsed::<PartialDate>("valid_from", &mut self.errors);
        let to = row.parsed::<PartialDate>("valid_to", &mut self.errors);
        if let (Some(from), Some(to)) = (from, to)
            && to.last_day() < from.first_day()
        {
            self.errors.push(row.fault("valid_to", LoadErrorKind::ReversedDates));
        }
        Validity { from, to }
    }

    fn add(&mut self, entity: Entity, row: &Row<'_>) {
        if self.ids.find(&entity.id, &self.data.entities).is_some() {
            self.errors.push(row.fault("id", LoadErrorKind::DuplicateId { id: entity.id.into() }));
        } else {
            self.data.entities.push(entity);
            self.ids.insert(self.data.entities.len() - 1, &self.data.entities);
        }
    }

    fn officials(&mut self, name: &str, bytes: &[u8]) {
        let needed = ["id", "person", "name", "office", "country", "source"];
        let Some(table) = self.table(name, bytes, OFFICIAL_COLUMNS, &needed) else { return };
        let file: Rc<str> = name.into();
        for row in table.rows() {
            let id = row.needed("id", &mut self.errors);
            row.needed("name", &mut self.errors);
            let place = Place { file: file.clone(), line: row.line(), as_of: table.as_of() };
            if self.places.insert(id.into(), place.clone()).is_some() {
                self.errors.push(row.fault("id", LoadErrorKind::DuplicateId { id: id.to_owned() }));
            }
            let term = Term {
                id: id.into(),
                office: row.needed("office", &mut self.errors).into(),
                country: row.needed("country", &mut self.errors).into(),
                valid: self.validity(&row),
            };
            for id in [&term.office, &term.country] {
                self.references.push(Reference { place: place.clone(), id: id.clone() });
            }
            let aliases = self.aliases(&row, CasePolicy::ExactOrUpper);
            let person = row.needed("person", &mut self.errors);
            let known = self.ids.find(person, &self.data.entities);
            if let Some(known) = known.and_then(|at| self.data.entities.get_mut(at)) {
                known.add_aliases(aliases);
                known.terms.push(term);
                continue;
            }
            let entity = Entity {
                id: person.into(),
                kind: Kind::Person,
                aliases,
                country: None,
                part_of: None,
                wikidata: row.optional("wikidata"),
                valid: Validity::default(),
                body: None,
                single: false,
                terms: vec![term],
                capitals: Vec::new(),
                source: row.needed("source", &mut self.errors).into(),
            };
            self.add(entity, &row);
        }
    }

    /// Reads further strong names of entities; those that an entity has, or that its own table says it must not have, are
    /// passed over.
    fn more_names(&mut self, name: &str, bytes: &[u8]) {
        let needed = ["id", "names", "source"];
        let Some(table) = self.table(name, bytes, &needed, &needed) else { return };
        let file: Rc<str> = name.into();
        for row in table.rows() {
            let id = CompactString::from(row.needed("id", &mut self.errors));
            row.needed("names", &mut self.errors);
            let names = row.list("names", &mut self.errors).into_iter().map(|text| {
                // a short form in capitals is no word in them: `AS`
                let acronym = text.chars().all(char::is_uppercase);
                let strength = if acronym { Strength::Acronym } else { Strength::Strong };
                let case = if acronym { CasePolicy::Exact } else { CasePolicy::ExactOrUpper };
                Alias { text: text.into(), strength, case }
            });
            self.more_names.push((id.clone(), names.collect()));
            let place = Place { file: file.clone(), line: row.line(), as_of: table.as_of() };
            self.references.push(Reference { place, id });
        }
    }

    /// Gives entities their further names; one that stands in the base is taken over.
    fn add_names(&mut self) {
        for (id, names) in core::mem::take(&mut self.more_names) {
            if self.ids.find(&id, &self.data.entities).is_none()
                && let Some(entity) = self.base.get(&id)
            {
                self.data.entities.push(entity.clone());
                self.ids.insert(self.data.entities.len() - 1, &self.data.entities);
            }
            let known = self.ids.find(&id, &self.data.entities);
            if let Some(entity) = known.and_then(|at| self.data.entities.get_mut(at)) {
                let never = self.never.get(&id).map_or(&[][..], Vec::as_slice);
                entity.add_aliases(names.into_iter().filter(|a| !never.contains(&a.text)));
            }
        }
    }

    fn heads(&mut self, name: &str, bytes: &[u8]) {
        let needed = ["word", "kind", "takes", "source"];
        let Some(table) = self.table(name, bytes, &needed, &needed) else { return };
        for row in table.rows() {
            let takes = [
                ("name", Takes::Name),
                ("bare", Takes::Bare),
                ("outside", Takes::Outside),
                ("within", Takes::Within),
            ];
            let words = row.needed("word", &mut self.errors).into();
            let kind = row.parsed::<Kind>("kind", &mut self.errors);
            let takes = row.choice("takes", &takes, &mut self.errors);
            if let (Some(kind), Some(takes)) = (kind, takes) {
                self.data.heads.push(Head { words, kind, takes });
            }
        }
    }

    fn class_words(&mut self, name: &str, stem: &str, bytes: &[u8]) {
        let needed = ["word", "class", "source"];
        let Some(table) = self.table(name, bytes, &needed, &needed) else { return };
        for row in table.rows() {
            let words = row.needed("word", &mut self.errors).into();
            let class = row.needed("class", &mut self.errors).into();
            let list = match stem {
                "titles" => &mut self.data.titles,
                "groups" => &mut self.data.groups,
                _ => &mut self.data.words,
            };
            list.push(ClassWord { words, class });
        }
    }

    fn ambiguity(&mut self, name: &str, bytes: &[u8]) {
        let known = ["surface", "policy", "require", "forbid", "entity", "note", "source"];
        let Some(table) = self.table(name, bytes, &known, &["surface", "policy", "source"]) else { return };
        for row in table.rows() {
            let policies = [
                ("never", Policy::Never),
                ("guard", Policy::Guard),
                ("prior", Policy::Prior),
                ("longest", Policy::Longest),
            ];
            let text = row.needed("surface", &mut self.errors).into();
            let list = |column, errors: &mut Vec<LoadError>| -> Vec<CompactString> {
                row.list(column, errors).into_iter().map(CompactString::from).collect()
            };
            let (require, forbid) = (list("require", &mut self.errors), list("forbid", &mut self.errors));
            let entity = row.optional("entity");
            if let Some(policy) = row.choice("policy", &policies, &mut self.errors) {
                self.data.surfaces.push(Surface { text, policy, require, forbid, entity });
            }
        }
    }
}

/// Returns a name as the matcher sees it: white space runs are one space, apostrophes and hyphens of one form.
fn normal_form(name: &str) -> String {
    let normalized = Normalizer::new().normalize(name);
    normalized.as_str().split_whitespace().collect::<Vec<_>>().join(" ")
}
