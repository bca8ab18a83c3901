//! Indonesian text: normalization, sections of a news page, sentences, tokens, morphology, numbers and times.
//!
//! Everything that is found carries the byte span of the words it was found in.
//!
//! ```
//! use duta_text::{Normalizer, SectionKind, TextParser};
//!
//! let page = "Menlu Terima Dubes\n\nJakarta (ANTARA) -\u{a0}Menlu RI menerima Dr. H. Anwar, Selasa (10/9). \
//!             \"Kami siap!\" katanya.\n\nBaca juga: Menlu ke Hanoi";
//! let normalized = Normalizer::new().normalize(page);
//! let text = normalized.as_str();
//! let parsed = TextParser::default().parse(text, Some("2019-09-10".parse()?));
//!
//! let kinds: Vec<_> = parsed.sections().iter().map(|s| s.kind().as_str()).collect();
//! assert_eq!(kinds, ["title", "dateline", "body", "related"]);
//!
//! let body = parsed.sentences().iter().filter(|s| parsed.sections()[s.section()].kind() == SectionKind::Body);
//! let sentences: Vec<_> = body.map(|s| normalized.span(s.span()).of(page)).collect();
//! assert_eq!(sentences, ["Menlu RI menerima Dr. H. Anwar, Selasa (10/9).", "\"Kami siap!\" katanya."]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Overview
//!
//! - [`Normalizer`] puts spaces, quotes, dashes and letters right; [`Normalized::span`] leads back to the original.
//! - [`tokens`] cuts a text into words, numbers, marks and addresses; [`words()`] cuts clitics off them.
//! - [`Formalizer`] says beside the text what a formal one would have: abbreviations and acronyms in full, spelling, slang.
//! - [`number`] reads numbers that stand alone and writes them in words and figures.
//! - [`TextParser`] finds all the rest: [`Section`], [`Sentence`], [`TimeExpression`], [`Quantity`], in a [`ParsedText`].
//! - [`morphology`] makes forms from roots (`tanda tangan` → `menandatangani`), takes clitics off words and finds the
//!   root of a word (`menandatangani` → `tanda tangan`).
//! - [`Lexicon`] holds the word tables that all this rests on; a caller can extend or replace them.
//!
//! A [`Span`] counts bytes of the text that was given to the function it came from.
//!
//! # What this crate does not do
//!
//! - It rewrites no word: [`Normalizer`] changes characters only, and what [`Formalizer`] finds are notes with spans.
//! - It does not read HTML: it wants the text of a page, best with its line breaks.
//! - It does not tag: of the ways in which a word can be put together it ranks the likeliest first, without a look at the
//!   sentence.
//! - It reads no file, clock, locale or network. The caller gives the day of publication.
//! - It knows Indonesian, not Malay: `1.000` is a thousand, `1,5` is one and a half.
//!
//! # Crate features
//!
//! - `serde`: `Serialize` for spans, tokens and the names of kinds and rules. Off by default.
#![forbid(unsafe_code)]

mod fold;
mod formalize;
mod lexicon;
mod line;
pub mod morphology;
mod normalize;
pub mod number;
mod parse;
mod phrase;
mod quantity;
mod section;
mod sentence;
mod span;
pub mod time;
mod token;
mod words;

pub use formalize::{Definition, Formal, FormalRule, Formalizer};
pub use jiff::civil::Date;
pub use lexicon::{Lexicon, LexiconError, Row, Table};
pub use normalize::{Edit, Normalized, Normalizer, Rule};
pub use parse::{ParsedText, TextParser};
pub use quantity::{Quantity, Relation};
pub use rust_decimal::Decimal;
pub use section::{Section, SectionKind};
pub use sentence::{Sentence, Sentences};
pub use span::Span;
pub use time::{Precision, TimeExpression};
pub use token::{Case, Token, TokenKind, Tokens, tokens};
pub use words::{Word, WordPart, Words, words};
