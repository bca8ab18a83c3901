//! From tables to checked records.

use std::collections::{HashMap, HashSet};

use crate::entity::{Alias, CasePolicy, Entity, Strength, Term, Validity};
use crate::error::{LoadError, LoadErrorKind};
use crate::gazetteer::{Data, LoadErrors};
use crate::table::{Row, Table};
use crate::vocabulary::{ClassWord, Head, Policy, Surface, Takes};
use crate::{Kind, PartialDate};

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
    file: String,
    line: u64,
    id: String,
}

struct Loader {
    data: Data,
    /// Where in `data.entities` an id stands.
    ids: HashMap<String, usize>,
    references: Vec<Reference>,
    /// The place of each term.
    terms: HashMap<String, (String, u64)>,
    errors: Vec<LoadError>,
}

pub(crate) fn load<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    base: Data,
) -> Result<Data, LoadErrors> {
    let ids = base.entities.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect();
    let mut loader =
        Loader { data: base, ids, references: Vec::new(), terms: HashMap::new(), errors: Vec::new() };
    let mut files: Vec<(&str, &[u8])> = files.into_iter().collect();
    files.sort_by_key(|&(name, _)| name);
    if files.is_empty() {
        loader.errors.push(LoadError::new("gazetteer", None, None, LoadErrorKind::NoFiles));
    }
    for (name, bytes) in files {
        loader.file(name, bytes);
    }
    loader.check_references();
    loader.check_holders();
    if loader.errors.is_empty() { Ok(loader.data) } else { Err(LoadErrors(loader.errors)) }
}

impl Loader {
    fn file(&mut self, name: &str, bytes: &[u8]) {
        let stem = name.rsplit(['/', '\\']).next().unwrap_or(name).trim_end_matches(".tsv");
        match stem {
            "officials" => self.officials(name, bytes),
            "heads" => self.heads(name, bytes),
            "titles" | "groups" | "words" => self.class_words(name, stem, bytes),
            "ambiguity" => self.ambiguity(name, bytes),
            _ => self.entities(name, bytes),
        }
    }

    fn table(&mut self, name: &str, bytes: &[u8], known: &[&str], needed: &[&'static str]) -> Option<Table> {
        let table = Table::read(name, bytes, known, &mut self.errors)?;
        table.require(needed, &mut self.errors);
        Some(table)
    }

    fn entities(&mut self, name: &str, bytes: &[u8]) {
        let needed = ["id", "kind", "name", "source"];
        let Some(table) = self.table(name, bytes, ENTITY_COLUMNS, &needed) else { return };
        for row in table.rows() {
            let id = row.needed("id", &mut self.errors).to_owned();
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
                name: row.needed("name", &mut self.errors).to_owned(),
                aliases: self.aliases(&row, case),
                country: if kind == Kind::Country { Some(id.clone()) } else { row.optional("country") },
                part_of: row.optional("part_of"),
                wikidata: row.optional("wikidata"),
                valid: self.validity(&row),
                body: row.optional("body"),
                single: row.choice("single", &yes, &mut self.errors).unwrap_or(false),
                terms: Vec::new(),
                capitals: row.list("capital", &mut self.errors).into_iter().map(str::to_owned).collect(),
                source: row.needed("source", &mut self.errors).to_owned(),
                id,
            };
            for id in entity.country.iter().chain(&entity.part_of) {
                self.references.push(Reference { file: name.to_owned(), line: row.line(), id: id.clone() });
            }
            self.add(entity, &row);
        }
    }

    /// Returns the aliases of a row, the name first, without those that a `never` entry takes away.
    fn aliases(&mut self, row: &Row<'_>, case: CasePolicy) -> Vec<Alias> {
        let errors = &mut self.errors;
        let never = row.list("never", errors);
        let mut found: Vec<Alias> = Vec::new();
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
                if found.iter().any(|a| a.text == text) {
                    errors.push(row.fault(column, LoadErrorKind::RepeatedAlias { alias: text.to_owned() }));
                } else if !never.contains(&text) {
                    found.push(Alias { text: text.to_owned(), strength, case });
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
        if self.ids.contains_key(&entity.id) {
            self.errors.push(row.fault("id", LoadErrorKind::DuplicateId { id: entity.id }));
        } else {
            self.ids.insert(entity.id.clone(), self.data.entities.len());
            self.data.entities.push(entity);
        }
    }

    fn officials(&mut self, name: &str, bytes: &[u8]) {
        let needed = ["id", "person", "name", "office", "country", "source"];
        let Some(table) = self.table(name, bytes, OFFICIAL_COLUMNS, &needed) else { return };
        let mut rows: HashSet<&str> = HashSet::new();
        for row in table.rows() {
            let id = row.needed("id", &mut self.errors);
            if !rows.insert(id) {
                self.errors.push(row.fault("id", LoadErrorKind::DuplicateId { id: id.to_owned() }));
            }
            self.terms.insert(id.to_owned(), (name.to_owned(), row.line()));
            let term = Term {
                id: id.to_owned(),
                office: row.needed("office", &mut self.errors).to_owned(),
                country: row.needed("country", &mut self.errors).to_owned(),
                valid: self.validity(&row),
            };
            for id in [&term.office, &term.country] {
                self.references.push(Reference { file: name.to_owned(), line: row.line(), id: id.clone() });
            }
            let aliases = self.aliases(&row, CasePolicy::ExactOrUpper);
            let person = row.needed("person", &mut self.errors);
            if let Some(known) = self.ids.get(person).and_then(|&at| self.data.entities.get_mut(at)) {
                for alias in aliases {
                    if !known.aliases.iter().any(|a| a.text == alias.text) {
                        known.aliases.push(alias);
                    }
                }
                known.terms.push(term);
                continue;
            }
            let entity = Entity {
                id: person.to_owned(),
                kind: Kind::Person,
                name: row.needed("name", &mut self.errors).to_owned(),
                aliases,
                country: None,
                part_of: None,
                wikidata: row.optional("wikidata"),
                valid: Validity::default(),
                body: None,
                single: false,
                terms: vec![term],
                capitals: Vec::new(),
                source: row.needed("source", &mut self.errors).to_owned(),
            };
            self.add(entity, &row);
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
            let words = row.needed("word", &mut self.errors).to_owned();
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
            let words = row.needed("word", &mut self.errors).to_owned();
            let class = row.needed("class", &mut self.errors).to_owned();
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
            let text = row.needed("surface", &mut self.errors).to_owned();
            let list = |column, errors: &mut Vec<LoadError>| -> Vec<String> {
                row.list(column, errors).into_iter().map(str::to_owned).collect()
            };
            let (require, forbid) = (list("require", &mut self.errors), list("forbid", &mut self.errors));
            let entity = row.optional("entity");
            if let Some(policy) = row.choice("policy", &policies, &mut self.errors) {
                self.data.surfaces.push(Surface { text, policy, require, forbid, entity });
            }
        }
    }

    fn check_references(&mut self) {
        for reference in core::mem::take(&mut self.references) {
            if !self.ids.contains_key(&reference.id) {
                let kind = LoadErrorKind::UnknownReference { id: reference.id };
                self.errors.push(LoadError::new(&reference.file, Some(reference.line), None, kind));
            }
        }
    }

    /// Reports terms of two persons that certainly overlap in an office that one person holds at a time.
    fn check_holders(&mut self) {
        let mut held: HashMap<(&str, &str), Vec<(&str, &Term)>> = HashMap::new();
        for person in &self.data.entities {
            for term in &person.terms {
                let office = self.ids.get(&term.office).and_then(|&at| self.data.entities.get(at));
                if office.is_some_and(|o| o.single) {
                    held.entry((&term.office, &term.country)).or_default().push((&person.id, term));
                }
            }
        }
        let mut found: Vec<LoadError> = Vec::new();
        for terms in held.values_mut() {
            terms.sort_by_key(|(_, t)| t.valid.from.map(PartialDate::first_day));
            for (k, (holder, second)) in terms.iter().enumerate() {
                let Some(starts) = second.valid.from.map(PartialDate::last_day) else { continue };
                let overlaps = |(other, first): &&(&str, &Term)| {
                    other != holder
                        && first.valid.to.map(PartialDate::first_day).is_none_or(|ends| starts < ends)
                };
                if let Some((_, first)) = terms.iter().take(k).rev().find(overlaps) {
                    let kind = LoadErrorKind::OverlappingHolders { other: first.id.clone() };
                    let (file, line) = match self.terms.get(&second.id) {
                        Some((file, line)) => (file.as_str(), Some(*line)),
                        None => ("base gazetteer", None),
                    };
                    found.push(LoadError::new(file, line, None, kind));
                }
            }
        }
        found.sort_by_key(LoadError::line);
        self.errors.extend(found);
    }
}
