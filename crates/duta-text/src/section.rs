//! The parts of a news page: title, dateline, body, related-article lines, footer.
//!
//! A line is judged by what it says of itself, then by the lines around it; pieces are cut out of running text where they
//! begin with a mark or behind a full stop. What is doubtful is body.

use crate::line::Line;
use crate::{Lexicon, Span, Token};

mod alone;
mod bracket;
mod cues;
mod dateline;
mod head;
mod page;
mod pieces;

use cues::Cues;
use page::Page;

/// What a part of a page is.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum SectionKind {
    /// The way to the page: `Home Internasional Indonesia …`.
    Breadcrumb,
    /// The title.
    Title,
    /// The line with the writer, the editor or the date of publication: `Minggu, 30 Juni 2019 14:41 WIB`.
    Byline,
    /// Place and medium before the first sentence: `Jakarta (ANTARA) -`.
    Dateline,
    /// Running text, and the headings in it (reason `heading`).
    Body,
    /// Words under a picture, or its credit: `Foto: …`, `(ANTARA FOTO/…)`.
    Caption,
    /// A link to another article or a video: `Baca juga: …`, `[Gambas:Video …]`.
    Related,
    /// What serves the use of the page: share and comment buttons, counters, page numbers, advertisement marks.
    Share,
    /// What stands below the article: initials of editors, sources, tags, forms, notices of the house.
    Footer,
}

/// A part of a page: where it is, what it is, and by which rule.
///
/// The sections of a text ascend, do not overlap and together hold every token.
///
/// ```
/// let page = "Sawah Kering\n\nKLATEN, KOMPAS.com - Sawah kering, kata petani. (agi/stu)\n\nBaca juga: Waduk Surut";
/// let parsed = duta_text::TextParser::default().parse(page, None);
/// let shown: Vec<_> = parsed.sections().iter().map(|s| (s.kind().as_str(), s.reason(), s.span().of(page))).collect();
/// assert_eq!(shown, [
///     ("title", "title", "Sawah Kering"),
///     ("dateline", "dateline-medium", "KLATEN, KOMPAS.com -"),
///     ("body", "text", "Sawah kering, kata petani."),
///     ("footer", "initials", "(agi/stu)"),
///     ("related", "related-cue", "Baca juga: Waduk Surut"),
/// ]);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Section {
    span: Span,
    kind: SectionKind,
    reason: &'static str,
}

/// Finds the sections of a page.
#[derive(Clone, Debug)]
pub(crate) struct SectionFinder {
    cues: Cues,
}

impl SectionFinder {
    pub(crate) fn new(lexicon: &Lexicon) -> Self {
        Self { cues: Cues::new(lexicon) }
    }

    /// Sections ascend, do not overlap, and cover all tokens.
    pub(crate) fn find(&self, text: &str, tokens: &[Token], lines: &[Line]) -> Vec<Section> {
        Page::new(text, tokens, lines, &self.cues).sections()
    }

    /// Returns the sections that may print the date of publication; those that say when the page was changed come last.
    pub(crate) fn printing(&self, text: &str, tokens: &[Token], sections: &[Section]) -> Vec<Span> {
        let may_print = |s: &&Section| !matches!(s.kind(), SectionKind::Body | SectionKind::Related);
        let (changed, first): (Vec<Span>, Vec<Span>) =
            sections.iter().filter(may_print).map(Section::span).partition(|span| {
                let from = tokens.partition_point(|t| t.span().start() < span.start());
                tokens.get(from..).unwrap_or_default().iter().take(3).any(|t| self.cues.is_update(text, t))
            });
        [first, changed].concat()
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

    /// Returns the name of the rule that found it, for people who ask why: `dateline-medium`, `related-cue`, `initials`.
    /// Running text has the name `text`.
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

impl SectionKind {
    const ALL: [Self; 9] = [
        Self::Breadcrumb,
        Self::Title,
        Self::Byline,
        Self::Dateline,
        Self::Body,
        Self::Caption,
        Self::Related,
        Self::Share,
        Self::Footer,
    ];

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

    /// Tells whether such a section tells of events, so that it is text of the article: related lines, share lines,
    /// footers, bylines and breadcrumbs do not; headings, captions and datelines do.
    pub fn is_narrative(self) -> bool {
        !matches!(self, Self::Related | Self::Share | Self::Footer | Self::Breadcrumb | Self::Byline)
    }
}

#[cfg(test)]
mod tests;
