//! The closed classes of words.

/// A class of words that carry the structure of a clause.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[repr(u8)]
pub(crate) enum Class {
    Negation,
    Planned,
    Desired,
    Hypothetical,
    Aspect,
    Adverb,
    Relative,
    Complementizer,
    Purpose,
    Condition,
    Boundary,
    Coordinator,
    By,
    With,
    To,
    Between,
    At,
    Toward,
    From,
    He,
    They,
    We,
    I,
    Side,
    Quantifier,
    Plural,
    Demonstrative,
    Noun,
    Example,
    Both,
    People,
    Verb,
    Modifier,
    /// Says only that something took place, or did not.
    Light,
    /// `mendapat`: its subject is who gets.
    Receiving,
    /// `tentang`: what words are about.
    Topic,
    /// `karena`.
    Cause,
    /// `adalah`.
    Copula,
}

const NAMES: &[(&str, Class)] = &[
    ("negation", Class::Negation),
    ("planned", Class::Planned),
    ("desired", Class::Desired),
    ("hypothetical", Class::Hypothetical),
    ("aspect", Class::Aspect),
    ("adverb", Class::Adverb),
    ("relative", Class::Relative),
    ("complementizer", Class::Complementizer),
    ("purpose", Class::Purpose),
    ("condition", Class::Condition),
    ("boundary", Class::Boundary),
    ("coordinator", Class::Coordinator),
    ("by", Class::By),
    ("with", Class::With),
    ("to", Class::To),
    ("between", Class::Between),
    ("at", Class::At),
    ("toward", Class::Toward),
    ("from", Class::From),
    ("he", Class::He),
    ("they", Class::They),
    ("we", Class::We),
    ("i", Class::I),
    ("side", Class::Side),
    ("quantifier", Class::Quantifier),
    ("plural", Class::Plural),
    ("demonstrative", Class::Demonstrative),
    ("noun", Class::Noun),
    ("example", Class::Example),
    ("both", Class::Both),
    ("people", Class::People),
    ("verb", Class::Verb),
    ("modifier", Class::Modifier),
    ("light", Class::Light),
    ("receiving", Class::Receiving),
    ("topic", Class::Topic),
    ("cause", Class::Cause),
    ("copula", Class::Copula),
];

impl Class {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        NAMES.iter().find(|(n, _)| *n == name).map(|(_, class)| *class)
    }
}

/// The classes of one word.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct ClassSet(u64);

impl ClassSet {
    pub(crate) fn insert(&mut self, class: Class) {
        self.0 |= 1 << class as u8;
    }

    pub(crate) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u8) != 0
    }

    pub(crate) fn has_any(self, classes: &[Class]) -> bool {
        classes.iter().any(|&c| self.has(c))
    }

    pub(crate) fn is_only(self, class: Class) -> bool {
        self.0 == 1 << class as u8
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}
