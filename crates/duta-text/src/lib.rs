//! Indonesian text.
#![cfg_attr(not(test), deny(clippy::unwrap_used))]

mod lexicon;
mod line;
pub mod morphology;
mod normalize;
mod number;
mod parse;
mod phrase;
mod quantity;
mod section;
mod sentence;
mod span;
pub mod time;
mod token;

pub use jiff::civil::Date;
pub use lexicon::{Lexicon, LexiconError, Row, Table};
pub use normalize::{Edit, Normalized, Normalizer, Rule};
pub use parse::{ParsedText, TextParser};
pub use quantity::{Quantity, Relation};
pub use rust_decimal::Decimal;
pub use section::{Section, SectionKind};
pub use sentence::Sentence;
pub use span::Span;
pub use time::{Precision, TimeExpression};
pub use token::{Case, Token, TokenKind, Tokens, tokens};
