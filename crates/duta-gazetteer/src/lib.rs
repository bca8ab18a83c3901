//! Finds and resolves the names of states, ministries, officials and bodies in Indonesian text.
//!
//! A [`Gazetteer`] holds the records: names by strength, offices with their holders and dates. A [`Matcher`] finds the
//! names in a text. A [`Tagger`] goes on from there: it composes names that no list holds, finds persons by what stands
//! around them, settles whose ministry or office is meant, and gives one id to one entity.
//!
//! ```
//! # #[cfg(feature = "data")] {
//! use duta_gazetteer::{Matcher, Tagger};
//! use duta_text::TextParser;
//!
//! let tagger = Tagger::new(Matcher::builtin());
//! let text = "Menlu RI Retno Marsudi menerima Dubes Norwegia di Jakarta.";
//! let parsed = TextParser::default().parse(text, None);
//! let found: Vec<_> = tagger.tag(&parsed).iter().map(|m| (m.span().of(text), m.id().to_owned())).collect();
//! assert_eq!(found[0], ("Menlu", "office:idn.foreign-minister".to_owned()));
//! assert_eq!(found[2], ("Retno Marsudi", "person:retno-marsudi".to_owned()));
//! assert_eq!(found[3], ("Dubes", "office:nor.ambassador".to_owned()));
//! # }
//! ```
//!
//! # The parts
//!
//! * records: [`Entity`], [`Alias`], [`Term`], [`Validity`]; read from tables by [`Gazetteer::load`], checked by [`Gazetteer::lint`], kept compiled by
//!   [`Matcher::to_compiled`];
//! * search: [`Matcher`] over names, [`Phrases`] over any words; [`phrases`] says how it is done;
//! * mentions: [`Tagger`], [`Mention`], [`Candidate`], [`Standing`];
//! * what means a mention without naming it: [`Resolver`], [`Reference`], [`Form`];
//! * the words around names: [`Head`], [`ClassWord`], [`Surface`].
//!
//! # Crate features
//!
//! * `data` (on): the built-in gazetteer, `Gazetteer::builtin` and `Matcher::builtin`.
//! * `serde`: passed on to `duta-text`.
//!
//! # What it does not do
//!
//! It reads no files: tables and compiled bytes are given to it. It does not guess spellings that no alias has.

mod bytes;
mod compiled;
mod coref;
mod entity;
mod error;
mod gazetteer;
mod kind;
mod lint;
mod load;
mod matcher;
mod partial_date;
pub mod phrases;
mod table;
mod tag;
mod vocabulary;

pub use coref::{Form, Reference, Resolver};
pub use entity::{Alias, CasePolicy, Entity, Strength, Term, Validity};
pub use error::{LoadError, LoadErrorKind, OpenError, OpenErrorKind, ReadError, ReadErrorKind};
pub use gazetteer::{Gazetteer, LoadErrors};
pub use kind::{Kind, UnknownKind};
pub use lint::{Warning, WarningKind};
pub use matcher::{FindIter, FindOverlappingIter, FindReader, Match, Matcher};
pub use partial_date::{InvalidDate, PartialDate};
pub use phrases::{BuildError, BuildErrorKind, Engine, Input, PhraseMatch, Phrases};
pub use tag::{Candidate, Mention, Standing, Tagger};
pub use vocabulary::{ClassWord, Head, Policy, Surface, Takes};
