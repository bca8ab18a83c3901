//! A text with all that this crate finds in it.

use std::sync::Arc;

use crate::line::{Line, lines};
use crate::quantity::QuantityFinder;
use crate::section::SectionFinder;
use crate::sentence::SentenceFinder;
use crate::time::TimeFinder;
use crate::{
    Date, Lexicon, Precision, Quantity, Section, Sentence, Sentences, Span, TimeExpression, Token, tokens,
};

/// Reads texts: tokens, sections, sentences, times and quantities. Built once; a clone is cheap.
#[derive(Clone, Debug)]
pub struct TextParser {
    parts: Arc<Parts>,
}

#[derive(Debug)]
struct Parts {
    sections: SectionFinder,
    sentences: SentenceFinder,
    times: TimeFinder,
    quantities: QuantityFinder,
}

/// About how many bytes a token has, with the space before it.
const BYTES_OF_TOKEN: usize = 5;

/// A text and its parts. All spans are bytes of [`ParsedText::text`].
#[derive(Clone, Debug)]
pub struct ParsedText<'t> {
    text: &'t str,
    published: Option<Date>,
    /// The index of the time that says when on that day.
    published_time: Option<usize>,
    tokens: Vec<Token>,
    sections: Vec<Section>,
    sentences: Vec<Sentence>,
    times: Vec<TimeExpression>,
    quantities: Vec<Quantity>,
}

impl Default for TextParser {
    fn default() -> Self {
        Self::new(&Lexicon::builtin())
    }
}

impl TextParser {
    /// Makes a parser over the tables of `lexicon`.
    pub fn new(lexicon: &Lexicon) -> Self {
        let times = TimeFinder::new(lexicon);
        let quantities = QuantityFinder::new(lexicon, times.numbers().clone());
        Self {
            parts: Arc::new(Parts {
                sections: SectionFinder::new(lexicon),
                sentences: SentenceFinder::new(lexicon),
                times,
                quantities,
            }),
        }
    }

    /// Reads a text that was published on `published`; where that is not known, the date that the page prints counts.
    ///
    /// ```
    /// use duta_text::TextParser;
    ///
    /// let text = "Lebih dari 1.000 delegasi hadir di Hanoi pada Minggu (26/10).";
    /// let parsed = TextParser::default().parse(text, Some("2025-10-27".parse()?));
    /// assert_eq!(parsed.times()[0].value(), Some("2025-10-26"));
    /// assert_eq!(parsed.quantities()[0].span().of(text), "Lebih dari 1.000 delegasi");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parse<'t>(&self, text: &'t str, published: Option<Date>) -> ParsedText<'t> {
        let parts = &*self.parts;
        let (mut parsed, lines) = self.segmented(text);
        let tokens = &parsed.tokens;
        let printing = parts.sections.printing(text, tokens, &parsed.sections);
        let published = published.or_else(|| parts.times.printed(text, tokens, &printing));
        let times = parts.times.find(text, tokens, &lines, published);
        let taken: Vec<Span> = times.iter().map(TimeExpression::span).collect();
        let quantities = self.quantities(text, tokens, &taken);
        parsed.published_time = published.and_then(|date| printed_time(date, &times, &printing));
        (parsed.published, parsed.times, parsed.quantities) = (published, times, quantities);
        parsed
    }

    /// Reads the tokens, sections and sentences of a text alone, in a fraction of the time: no date of publication, no
    /// times, no quantities.
    ///
    /// ```
    /// let parsed = duta_text::TextParser::default().segment("Menlu tiba pada Senin. Ia disambut 40 orang.");
    /// assert_eq!((parsed.sentences().len(), parsed.times().len()), (2, 0));
    /// ```
    pub fn segment<'t>(&self, text: &'t str) -> ParsedText<'t> {
        self.segmented(text).0
    }

    fn segmented<'t>(&self, text: &'t str) -> (ParsedText<'t>, Vec<Line>) {
        let mut all = Vec::with_capacity(text.len() / BYTES_OF_TOKEN);
        all.extend(tokens(text));
        let lines = lines(text, &all);
        let sections = self.parts.sections.find(text, &all, &lines);
        let sentences = self.parts.sentences.find(text, &all, &lines, &sections);
        let (times, quantities) = (Vec::new(), Vec::new());
        let parsed = ParsedText {
            text,
            published: None,
            published_time: None,
            tokens: all,
            sections,
            sentences,
            times,
            quantities,
        };
        (parsed, lines)
    }

    /// Finds the sentences alone, one by one, given the tokens of a text that is no page: no sections are told apart, and
    /// a line goes on in the next only where a small letter shows it. Nothing is allocated on the way.
    ///
    /// ```
    /// use duta_text::{TextParser, Token, tokens};
    ///
    /// let text = "Menurut Dr. Siti, harga turun. Pedagang mengeluh.";
    /// let (parser, all) = (TextParser::default(), tokens(text).collect::<Vec<Token>>());
    /// let found: Vec<_> = parser.sentences(text, &all).map(|s| s.span().of(text)).collect();
    /// assert_eq!(found, ["Menurut Dr. Siti, harga turun.", "Pedagang mengeluh."]);
    /// ```
    pub fn sentences<'s>(&'s self, text: &'s str, tokens: &'s [Token]) -> Sentences<'s> {
        self.parts.sentences.iter(text, tokens)
    }

    /// Finds the times alone, given the tokens of the text.
    pub fn times(&self, text: &str, tokens: &[Token], published: Option<Date>) -> Vec<TimeExpression> {
        self.parts.times.find(text, tokens, &lines(text, tokens), published)
    }

    /// Finds the quantities alone, given the tokens of the text and, ascending, the spans that are none: its times.
    pub fn quantities(&self, text: &str, tokens: &[Token], taken: &[Span]) -> Vec<Quantity> {
        self.parts.quantities.find(text, tokens, taken)
    }
}

impl<'t> ParsedText<'t> {
    /// Returns the text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the date of publication: the one given, else the one that the page prints.
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// Returns the hour of publication, where the page prints it for the date of [`published`](Self::published): one of
    /// the [`times`](Self::times), whose value has the zone that the page names.
    ///
    /// ```
    /// let page = "Menlu Tiba di Hanoi\n\nMinggu, 30 Juni 2019 14:41 WIB\n\nMenlu tiba di Hanoi pada Sabtu malam.";
    /// let parsed = duta_text::TextParser::default().parse(page, None);
    /// assert_eq!(parsed.published(), Some("2019-06-30".parse()?));
    /// assert_eq!(parsed.published_time().and_then(|t| t.value()), Some("2019-06-30T14:41+07:00"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn published_time(&self) -> Option<&TimeExpression> {
        self.times.get(self.published_time?)
    }

    /// Returns the tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Returns the sections, in order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Returns the sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Returns the times, in order.
    pub fn times(&self) -> &[TimeExpression] {
        &self.times
    }

    /// Returns the quantities, in order.
    pub fn quantities(&self) -> &[Quantity] {
        &self.quantities
    }

    /// Returns the index of the sentence that holds a byte.
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|s| s.span().end() <= byte);
        self.sentences.get(at).filter(|s| s.span().start() <= byte).map(|_| at)
    }

    /// Returns the indices of the tokens that a span touches.
    ///
    /// ```
    /// use duta_text::{Span, TextParser};
    ///
    /// let parsed = TextParser::default().parse("Menlu Retno tiba.", None);
    /// assert_eq!(parsed.tokens_touching(Span::new(3, 8)), 0..2);
    /// assert_eq!(parsed.tokens_in(Span::new(3, 11)), 1..2);
    /// ```
    pub fn tokens_touching(&self, span: Span) -> core::ops::Range<usize> {
        /// So many tokens are looked at one by one: most spans are short.
        const NEAR: usize = 8;
        let from = self.tokens.partition_point(|t| t.span().end() <= span.start());
        let rest = self.tokens.get(from..).unwrap_or_default();
        let near = rest.iter().take(NEAR).take_while(|t| t.span().start() < span.end()).count();
        let len = if near < NEAR { near } else { rest.partition_point(|t| t.span().start() < span.end()) };
        from..from + len
    }

    /// Returns the indices of the tokens that lie in a span.
    pub fn tokens_in(&self, span: Span) -> core::ops::Range<usize> {
        let from = self.tokens.partition_point(|t| t.span().start() < span.start());
        let to = self.tokens.partition_point(|t| t.span().end() <= span.end());
        from..to.max(from)
    }
}

/// Returns the index of the first time with an hour on the day of publication in the parts that may print it.
fn printed_time(published: Date, times: &[TimeExpression], within: &[Span]) -> Option<usize> {
    let day = published.to_string();
    within.iter().find_map(|span| {
        let from = times.partition_point(|t| t.span().start() < span.start());
        let inside = times.iter().enumerate().skip(from).take_while(|(_, t)| t.span().end() <= span.end());
        let mut hours = inside.filter(|(_, t)| t.precision() == Precision::Minute);
        hours
            .find(|(_, t)| t.value().is_some_and(|v| v.starts_with(&day) && !v.contains('/')))
            .map(|(i, _)| i)
    })
}
