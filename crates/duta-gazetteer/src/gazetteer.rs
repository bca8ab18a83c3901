//! The records together, with their indexes.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::entity::{Entity, Term};
use crate::error::LoadError;
use crate::vocabulary::{ClassWord, Head, Surface};
use crate::{Kind, PartialDate};

/// Where the terms in an office stand, by owner: the places of the person and of the term.
type Owners = HashMap<String, Vec<(usize, usize)>>;

/// Entities with their names, and the words that names are made of. A clone is cheap.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    data: Arc<Data>,
    by_id: Arc<HashMap<String, usize>>,
    /// The terms, by office.
    by_office: Arc<HashMap<String, Owners>>,
    /// The places of the institutions that a state sends to others.
    missions: Arc<[usize]>,
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
}

impl Gazetteer {
    pub(crate) fn from_data(data: Data) -> Self {
        let by_id = data.entities.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect();
        let mut by_office: HashMap<String, Owners> = HashMap::new();
        for (i, person) in data.entities.iter().enumerate() {
            for (k, term) in person.terms.iter().enumerate() {
                let owners = by_office.entry(term.office.clone()).or_default();
                owners.entry(term.country.clone()).or_default().push((i, k));
            }
        }
        let is_mission = |e: &Entity| e.kind == Kind::Institution && e.body.is_some();
        let missions =
            data.entities.iter().enumerate().filter(|(_, e)| is_mission(e)).map(|(i, _)| i).collect();
        Self { data: Arc::new(data), by_id: Arc::new(by_id), by_office: Arc::new(by_office), missions }
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
        crate::load::load(files, Data::default()).map(Self::from_data)
    }

    /// Reads tables on top of this gazetteer: their rows are added, and may refer to entities that are here.
    ///
    /// # Errors
    ///
    /// As [`Gazetteer::load`]; an id that is here already is a fault.
    pub fn extended<'a>(
        &self,
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> Result<Self, LoadErrors> {
        crate::load::load(files, (*self.data).clone()).map(Self::from_data)
    }

    /// Returns all entities, in the order of their files.
    pub fn entities(&self) -> &[Entity] {
        &self.data.entities
    }

    /// Returns an entity by its id.
    pub fn get(&self, id: &str) -> Option<&Entity> {
        self.by_id.get(id).and_then(|&at| self.data.entities.get(at))
    }

    /// Returns all terms in an office of a state or body, whenever they were.
    pub fn terms<'g>(
        &'g self,
        office: &str,
        owner: &str,
    ) -> impl Iterator<Item = (&'g Entity, &'g Term)> + use<'g> {
        let places = self.by_office.get(office).and_then(|owners| owners.get(owner));
        places.into_iter().flatten().filter_map(|&(person, term)| {
            let person = self.data.entities.get(person)?;
            Some((person, person.terms.get(term)?))
        })
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
        office: &str,
        owner: &str,
        day: Date,
    ) -> impl Iterator<Item = (&'g Entity, &'g Term)> + use<'g> {
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
        self.missions.iter().filter_map(|&at| self.data.entities.get(at))
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
