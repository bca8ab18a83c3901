//! Who did what to whom: quotes and political events in Indonesian news.
//!
//! The [`Lexicon`] holds the ontology, the words that tell of events, the words of saying and the small words that carry
//! a clause, all as data. The [`Extractor`] reads a text whose mentions are known, sentence by sentence: nominal groups,
//! predicates with subject, object and status, reported speech with its speaker, and from these the events.
//!
//! ```
//! # #[cfg(feature = "data")] {
//! use duta_event::{Extractor, Lexicon, Role};
//! use duta_gazetteer::{Gazetteer, Matcher, Tagger};
//! use duta_text::TextParser;
//!
//! let gazetteer = Gazetteer::builtin();
//! let tagger = Tagger::new(Matcher::new(gazetteer.clone()).unwrap());
//! let extractor = Extractor::new(Lexicon::builtin(), &gazetteer);
//!
//! let text = "Menlu Malaysia mengatakan bahwa Jepang akan memberikan bantuan kepada Filipina.";
//! let parsed = TextParser::default().parse(text, None);
//! let found = extractor.extract(&parsed, &tagger.tag(&parsed));
//!
//! let aid = &found.events()[0];
//! assert_eq!((aid.kind().as_str(), aid.status().as_str()), ("aid", "planned"));
//! assert_eq!(aid.role(Role::Target).next().and_then(|t| t.id()), Some("PHL"));
//! assert_eq!(aid.source().map(|s| s.span().of(text)), Some("Menlu"));
//! # }
//! ```
//!
//! # Confidence
//!
//! [`Event::confidence`] rises with the number of roles that the clause itself fills. It is not calibrated on gold yet.
//!
//! # Crate features
//!
//! * `data` (on): the built-in gazetteer of `duta-gazetteer`. The built-in lexicon is always there.
//! * `serde`: `Serialize` for stories; passed on to the crates below.
//!
//! # What it does not do
//!
//! Events of one document that are the same stay apart in it; [`story`] merges those of any number of documents.
#![forbid(unsafe_code)]

mod circumstance;
mod clause;
mod condition;
mod event;
mod extract;
mod groups;
mod kind;
mod lexicon;
mod nominal;
mod noun;
mod pronouns;
mod quotes;
mod roles;
mod scene;
mod source;
mod status;
pub mod story;
mod subject;
mod surfaces;
mod verbs;
mod words;

pub use event::{Event, Filler, Quote};
pub use extract::{Extraction, Extractor};
pub use kind::{EventKind, KindInfo, Role, Status};
pub use lexicon::{Lexicon, LexiconError};
