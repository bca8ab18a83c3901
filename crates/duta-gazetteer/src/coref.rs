//! Words that mean what a text has named: `ia`, `ujarnya`, `kedua negara`, `konvensi tersebut`, `orang nomor satu itu`.

mod reading;
mod vocabulary;

use std::sync::Arc;

use duta_text::{ParsedText, Span};

use self::reading::Reading;
use self::vocabulary::Vocabulary;
use crate::{Gazetteer, Mention};

/// How a [`Reference`] is made.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Form {
    /// A pronoun: `ia`, `beliau`, `mereka`.
    Pronoun,
    /// A word with `-nya`, which means a person: `ujarnya`, `kepadanya`.
    Clitic,
    /// So many of a sort: `kedua negara`, `ketiga menteri`.
    Group,
    /// A common noun that points back: `konvensi tersebut`, `diplomat Indonesia itu`.
    Definite,
    /// Another word for the head of a state: `orang nomor satu`.
    Epithet,
}

impl Form {
    /// Returns the name: `pronoun`, `clitic`, `group`, `definite` or `epithet`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pronoun => "pronoun",
            Self::Clitic => "clitic",
            Self::Group => "group",
            Self::Definite => "definite",
            Self::Epithet => "epithet",
        }
    }
}

/// A word or phrase that names nothing itself and means mentions before it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reference {
    span: Span,
    form: Form,
    antecedents: Vec<usize>,
}

impl Reference {
    /// Returns where it is, in bytes of the text.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns how it is made.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Returns the mentions that it means, as their places in the list of mentions: at least one, in the order of the
    /// text, each before the reference.
    pub fn antecedents(&self) -> &[usize] {
        &self.antecedents
    }
}

/// Finds the references of a text to its mentions. Built once; a clone is cheap.
///
/// The words come from the tables `words`, `groups` and `heads` of the gazetteer. Persons are told apart by who acts and
/// who speaks, sentence by sentence; no reference is made where the text names nothing that fits. Time is linear in the
/// text.
#[derive(Clone, Debug)]
pub struct Resolver {
    vocabulary: Arc<Vocabulary>,
}

impl Resolver {
    /// Makes a resolver with the words of a gazetteer.
    pub fn new(gazetteer: &Gazetteer) -> Self {
        Self { vocabulary: Arc::new(Vocabulary::new(gazetteer)) }
    }

    /// Returns the references of a text, in order, given its mentions in order.
    ///
    /// ```
    /// # #[cfg(feature = "data")] {
    /// use duta_gazetteer::{Form, Matcher, Resolver, Tagger};
    /// use duta_text::TextParser;
    ///
    /// let text = "Menlu Retno Marsudi bertemu Menlu Vietnam di Hanoi. Ia memuji kerja sama kedua negara.";
    /// let parsed = TextParser::default().parse(text, None);
    /// let tagger = Tagger::new(Matcher::builtin());
    /// let mentions = tagger.tag(&parsed);
    /// let references = Resolver::new(tagger.gazetteer()).resolve(&parsed, &mentions);
    ///
    /// assert_eq!((references[0].span().of(text), references[0].form()), ("Ia", Form::Pronoun));
    /// assert_eq!(mentions[references[0].antecedents()[0]].id(), "person:retno-marsudi");
    /// assert_eq!(references[1].span().of(text), "kedua negara");
    /// # }
    /// ```
    pub fn resolve(&self, parsed: &ParsedText<'_>, mentions: &[Mention]) -> Vec<Reference> {
        Reading::new(&self.vocabulary, parsed, mentions).read()
    }
}
