//! Events.
mod clause;
mod event;
mod extract;
mod kind;
mod lexicon;
mod nominal;
mod quotes;
mod scene;
mod source;
mod words;

pub use event::{Event, Filler, Quote};
pub use extract::{Extraction, Extractor};
pub use kind::{EventKind, KindInfo, Role, Status};
pub use lexicon::{Lexicon, LexiconError};
