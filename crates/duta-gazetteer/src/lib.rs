//! Gazetteer.

mod compiled;
mod entity;
mod error;
mod gazetteer;
mod kind;
mod load;
mod matcher;
mod partial_date;
mod phrases;
mod table;
mod tag;
mod vocabulary;

pub use entity::{Alias, CasePolicy, Entity, Strength, Term, Validity};
pub use error::{LoadError, LoadErrorKind, OpenError, OpenErrorKind};
pub use gazetteer::{Gazetteer, LoadErrors};
pub use kind::{Kind, UnknownKind};
pub use matcher::{Match, Matcher};
pub use partial_date::{InvalidDate, PartialDate};
pub use phrases::{BuildError, Phrases};
pub use tag::{Candidate, Mention, Tagger};
pub use vocabulary::{ClassWord, Head, Policy, Surface, Takes};
