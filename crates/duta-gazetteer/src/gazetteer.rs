//! The records together, with their indexes.

use core::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::HashTable;
use jiff::civil::Date;
use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::{Deserialize, Serialize};

use crate::entity::{Entity, Term};
use crate::error::LoadError;
use crate::vocabulary::{ClassWord, Head, Surface};
use crate::{Kind, PartialDate};

/// Entities with their names, and the words that names are made of. A clone is cheap.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    data: Arc<Data>,
    indexes: Arc<Indexes>,
}

/// All that is compiled.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub(crate) struct Data {
    pub(crate) entities: Vec<Entity>,
    pub(crate) heads: Vec<Head>,
    pub(crate) titles: Vec<ClassWord>,
    pub(crate) groups: Vec<ClassWord>,
    pub(crate) words: Vec<ClassWord>,
    pub(crate) surfaces: Vec<Surface>,
    pub(crate) as_of: Option<Date>,
}

/// What is found quickly, made of the records when they are opened.
#[derive(Debug, Default)]
struct Indexes {
    by_id: Ids,
    /// The places of a person and a term, by the [`key`] of office and owner.
    terms: FxHashMap<u64, Vec<(u32, u32)>>,
    /// The places of the institutions that a state sends to others.
    missions: Vec<u32>,
}

impl Indexes {
    fn new(entities: &[Entity]) -> Self {
        let mut indexes = Self { by_id: Ids::new(entities), ..Self::default() };
        for (at, entity) in (0..).zip(entities) {
            if entity.kind == Kind::Institution && entity.body.is_some() {
                indexes.missions.push(at);
            }
            for (nth, term) in (0..).zip(&entity.terms) {
                indexes.terms.entry(key(&term.office, &term.country)).or_default().push((at, nth));
            }
        }
        indexes
    }
}

/// Returns a number for an office and its owner. Two may have the same.
fn key(office: &str, owner: &str) -> u64 {
    FxBuildHasher.hash_one((office, owner))
}

/// Where in a list of entities each id stands, without a copy of the ids.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ids(HashTable<u32>);

impl Ids {
    pub(crate) fn new(entities: &[Entity]) -> Self {
        let mut ids = Self(HashTable::with_capacity(entities.len()));
        for at in 0..entities.len() {
            ids.insert(at, entities);
        }
        ids
    }

    /// Adds an entity of the list; of two with the same id the first stays.
    pub(crate) fn insert(&mut self, at: usize, entities: &[Entity]) {
        let (Some(entity), Ok(place)) = (entities.get(at), u32::try_from(at)) else { return };
        if self.find(&entity.id, entities).is_none() {
            let hash = |&at: &u32| entities.get(at as usize).map_or(0, |e| FxBuildHasher.hash_one(e.id()));
            self.0.insert_unique(FxBuildHasher.hash_one(entity.id()), place, hash);
        }
    }

    pub(crate) fn find(&self, id: &str, entities: &[Entity]) -> Option<usize> {
        let same = |&at: &u32| entities.get(at as usize).is_some_and(|e| e.id() == id);
        self.0.find(FxBuildHasher.hash_one(id), same).map(|&at| at as usize)
    }
}

impl Gazetteer {
    pub(crate) fn from_data(data: Data) -> Self {
        let indexes = Indexes::new(&data.entities);
        Self { data: Arc::new(data), indexes: Arc::new(indexes) }
    }

    /// Returns a gazetteer without entities.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Returns the built-in gazetteer, compiled from `seeds/`.
    #[cfg(feature = "data")]
    pub fn builtin() -> Self {
        static BUILTIN: std::sync::OnceLock<Gazetteer> = std::sync::OnceLock::new();
        BUILTIN
            .get_or_init(|| {
                // A test opens the compiled bytes, so there is no error to meet here.
                Self::from_compiled(duta_gazetteer_data::GAZETTEER)
                    .unwrap_or_else(|_| Self::from_data(Data::default()))
            })
            .clone()
    }

    /// Reads tables, given as file name and content, in the form that `seeds/README.md` describes.
    ///
    /// # Errors
    ///
    /// All faults found, each with file, line and column.
    ///
    /// ```
    /// use duta_gazetteer::Gazetteer;
    ///
    /// let table = "id\tkind\tname\taliases\tsource\norg:dwi\torganization\tDewan Wisata\tDW Nusantara\town\n";
    /// let gazetteer = Gazetteer::load([("bodies.tsv", table.as_bytes())])?;
    /// assert_eq!(gazetteer.get("org:dwi").map(|e| e.name()), Some("Dewan Wisata"));
    /// # Ok::<(), duta_gazetteer::LoadErrors>(())
    /// ```
    pub fn load<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Self, LoadErrors> {
        Self::load_over(files, &Self::empty())
    }

    /// Reads tables whose rows may refer to entities of `base`, and returns their records alone.
    ///
    /// # Errors
    ///
    /// As [`Gazetteer::load`].
    pub fn load_over<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        base: &Self,
    ) -> Result<Self, LoadErrors> {
        crate::load::load(files, base).map(|loaded| Self::from_data(loaded.data))
    }

    /// Returns this gazetteer with the records of another on top: an entity whose id is here takes the place of the one
    /// here, but a person keeps the names and terms that the other has not; all others are added.
    ///
    /// ```
    /// use duta_gazetteer::Gazetteer;
    ///
    /// let table = |name: &str| format!("id\tkind\tname\tsource\norg:dwi\torganization\t{name}\town\n");
    /// let (old, new) = (table("Dewan Wisata"), table("Dewan Pariwisata"));
    /// let old = Gazetteer::load([("a.tsv", old.as_bytes())])?;
    /// let merged = old.merged(&Gazetteer::load([("b.tsv", new.as_bytes())])?);
    /// assert_eq!(merged.get("org:dwi").map(|e| e.name()), Some("Dewan Pariwisata"));
    /// # Ok::<(), duta_gazetteer::LoadErrors>(())
    /// ```
    #[must_use]
    pub fn merged(&self, over: &Self) -> Self {
        let mut data = (*self.data).clone();
        for entity in over.entities() {
            match self
                .indexes
                .by_id
                .find(&entity.id, &self.data.entities)
                .and_then(|at| data.entities.get_mut(at))
            {
                Some(known) => known.merge(entity),
                None => data.entities.push(entity.clone()),
            }
        }
        // of two rules for a word the first holds
        let over = over.data();
        data.heads.splice(0..0, over.heads.iter().cloned());
        data.titles.splice(0..0, over.titles.iter().cloned());
        data.groups.splice(0..0, over.groups.iter().cloned());
        data.words.splice(0..0, over.words.iter().cloned());
        // all rules for a name hold together, but one for the same sense takes the place of that here
        let same = |a: &Surface, b: &Surface| a.text == b.text && a.entity == b.entity;
        data.surfaces.retain(|mine| !over.surfaces.iter().any(|theirs| same(mine, theirs)));
        data.surfaces.extend(over.surfaces.iter().cloned());
        data.as_of = data.as_of.max(over.as_of);
        Self::from_data(data)
    }

    /// Reads tables on top of this gazetteer: [`Gazetteer::load_over`] and [`Gazetteer::merged`] in one.
    ///
    /// # Errors
    ///
    /// As [`Gazetteer::load`].
    pub fn extended<'a>(
        &self,
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> Result<Self, LoadErrors> {
        Self::load_over(files, self).map(|more| self.merged(&more))
    }

    /// Returns the day for which the facts hold: the latest `as_of` of its files.
    pub fn as_of(&self) -> Option<Date> {
        self.data.as_of
    }

    /// Returns all entities, in the order of their files.
    pub fn entities(&self) -> &[Entity] {
        &self.data.entities
    }

    /// Returns an entity by its id.
    pub fn get(&self, id: &str) -> Option<&Entity> {
        self.indexes.by_id.find(id, &self.data.entities).and_then(|at| self.data.entities.get(at))
    }

    /// Returns all terms in an office of a state or body, whenever they were.
    pub fn terms<'g>(
        &'g self,
        office: &'g str,
        owner: &'g str,
    ) -> impl Iterator<Item = (&'g Entity, &'g Term)> {
        let places = self.indexes.terms.get(&key(office, owner)).into_iter().flatten();
        let terms = places.filter_map(|&(person, term)| {
            let person = self.data.entities.get(person as usize)?;
            Some((person, person.terms.get(term as usize)?))
        });
        terms.filter(move |(_, term)| term.office == office && term.country == owner)
    }

    /// Returns who held an office on a day, with the term: `office:foreign-minister` of `IDN`. The day of a hand-over
    /// is the new holder's.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// let gazetteer = duta_gazetteer::Gazetteer::builtin();
    /// let day = "2019-09-10".parse().unwrap();
    /// let (person, _) = gazetteer.holders("office:foreign-minister", "IDN", day).next().unwrap();
    /// assert_eq!(person.name(), "Retno Marsudi");
    /// # }
    /// ```
    pub fn holders<'g>(
        &'g self,
        office: &'g str,
        owner: &'g str,
        day: Date,
    ) -> impl Iterator<Item = (&'g Entity, &'g Term)> {
        let all: Vec<(&Entity, &Term)> =
            self.terms(office, owner).filter(|(_, t)| t.valid.holds_on(day)).collect();
        let is_today = move |date: Option<PartialDate>| date.is_some_and(|d| d.is_day(day));
        let handed_over = all.iter().any(|(_, t)| is_today(t.valid.from));
        all.into_iter().filter(move |(_, t)| !(handed_over && is_today(t.valid.to)))
    }

    /// Returns the class words that begin names.
    pub fn heads(&self) -> &[Head] {
        &self.data.heads
    }

    /// Returns ranks, honorifics, degrees and modifiers.
    pub fn titles(&self) -> &[ClassWord] {
        &self.data.titles
    }

    /// Returns the common nouns for groups of actors.
    pub fn groups(&self) -> &[ClassWord] {
        &self.data.groups
    }

    /// Returns the function words that the composition of names needs.
    pub fn words(&self) -> &[ClassWord] {
        &self.data.words
    }

    /// Returns the ambiguous surfaces.
    pub fn surfaces(&self) -> &[Surface] {
        &self.data.surfaces
    }

    /// Returns the missions: their [`Entity::body`] says to whom they are sent.
    pub(crate) fn missions(&self) -> impl Iterator<Item = &Entity> {
        self.indexes.missions.iter().filter_map(|&at| self.data.entities.get(at as usize))
    }

    /// Returns the offices of heads of state and government, in the order of the words that name them.
    pub(crate) fn rulers(&self) -> impl Iterator<Item = &Entity> {
        let titles = self.words().iter().filter(|w| w.class() == "ruler");
        let offices: Vec<&Entity> =
            self.entities().iter().filter(|e| e.kind() == Kind::Office && e.body().is_none()).collect();
        titles.filter_map(move |title| offices.iter().find(|e| e.name() == title.words()).copied())
    }

    pub(crate) fn data(&self) -> &Data {
        &self.data
    }
}

/// The faults of a gazetteer's source, at least one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LoadErrors(pub(crate) Vec<LoadError>);

impl LoadErrors {
    /// Returns the faults, in the order of files and lines.
    pub fn iter(&self) -> impl Iterator<Item = &LoadError> {
        self.0.iter()
    }
}

impl core::fmt::Display for LoadErrors {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            write!(f, "{}{error}", if i == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

impl std::error::Error for LoadErrors {}
