//! The parts of a news page: title, dateline, body, related-article lines, footer.

use crate::{Lexicon, Span, Token};

/// What a part of a page is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum SectionKind {
    /// The way to the page: `Home Internasional Indonesia …`.
    Breadcrumb,
    /// The title, or a heading between paragraphs.
    Title,
    /// The line with the writer, the editor or the date of publication.
    Byline,
    /// Place and medium before the first sentence: `Jakarta (ANTARA) -`.
    Dateline,
    /// Running text.
    Body,
    /// Words under a picture.
    Caption,
    /// A link to another article: `Baca juga: …`.
    Related,
    /// Share, comment and counter lines.
    Share,
    /// What stands below the article: sources, forms, notices.
    Footer,
}

/// A part of a page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Section {
    span: Span,
    kind: SectionKind,
    reason: &'static str,
}

/// Finds the sections of a page.
#[derive(Clone, Debug)]
pub(crate) struct SectionFinder {}

impl SectionFinder {
    pub(crate) fn new(_lexicon: &Lexicon) -> Self {
        Self {}
    }

    /// Sections ascend, do not overlap, and cover all tokens.
    pub(crate) fn find(&self, text: &str, _tokens: &[Token]) -> Vec<Section> {
        vec![Section { span: Span::new(0, text.len()), kind: SectionKind::Body, reason: "text" }]
    }
}

impl Section {
    /// Returns where it is.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Returns what it is.
    pub fn kind(&self) -> SectionKind {
        self.kind
    }

    /// Returns the name of the rule that found it.
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

impl SectionKind {
    /// Returns its name, as the analysis prints it: `breadcrumb`, `title`, …
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Breadcrumb => "breadcrumb",
            Self::Title => "title",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Related => "related",
            Self::Share => "share",
            Self::Footer => "footer",
        }
    }

    /// Tells whether such a section tells of events: related lines, share lines and footers do not.
    pub fn is_narrative(self) -> bool {
        !matches!(self, Self::Related | Self::Share | Self::Footer | Self::Breadcrumb | Self::Byline)
    }
}
