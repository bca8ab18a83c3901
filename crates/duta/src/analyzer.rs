use duta_event::{Extraction, Extractor, Lexicon as EventLexicon};
use duta_gazetteer::{BuildError, Gazetteer, Kind, Matcher, Resolver, Tagger};
use duta_text::{Lexicon as TextLexicon, Normalized, Normalizer, ParsedText, Span, TextParser};

use crate::analysis::{
    Analysis, Event, Excerpt, Filler, Mention, Plover, Quantity, Quote, Reference, Roles, Section, Sentence,
    Time,
};
use crate::document::Document;

/// Reads news texts. Built once, used from any thread; a clone is cheap.
///
/// ```
/// # #[cfg(feature = "data")] {
/// use duta::{Analyzer, Document};
///
/// let analyzer = Analyzer::new();
/// let analysis = analyzer.analyze(&Document::new("Menlu Retno Marsudi bertemu Menlu Australia Penny Wong di Bali."));
/// let event = &analysis.events()[0];
/// assert_eq!(event.kind(), "meet");
/// assert_eq!(event.roles().get(duta::Role::Target)[0].text(), "Penny Wong");
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    normalizer: Normalizer,
    parser: TextParser,
    tagger: Tagger,
    resolver: Resolver,
    extractor: Extractor,
}

/// Sets up an [`Analyzer`] over other data than the built-in one.
#[derive(Clone, Debug, Default)]
pub struct AnalyzerBuilder {
    normalizer: Option<Normalizer>,
    text_lexicon: Option<TextLexicon>,
    gazetteer: Option<Gazetteer>,
    event_lexicon: Option<EventLexicon>,
}

#[cfg(feature = "data")]
impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// Makes an analyzer over the built-in data.
    #[cfg(feature = "data")]
    pub fn new() -> Self {
        Self::over(Normalizer::new(), &TextLexicon::builtin(), Matcher::builtin(), EventLexicon::builtin())
    }

    /// Returns a builder, to use other data.
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder::default()
    }

    fn over(normalizer: Normalizer, text: &TextLexicon, matcher: Matcher, events: EventLexicon) -> Self {
        let extractor = Extractor::new(events, matcher.gazetteer());
        let resolver = Resolver::new(matcher.gazetteer());
        Self { normalizer, parser: TextParser::new(text), tagger: Tagger::new(matcher), resolver, extractor }
    }

    /// Analyses a document. No text makes it fail; what is not found is not in the result.
    pub fn analyze(&self, document: &Document) -> Analysis {
        let normalized = self.normalizer.normalize(document.text());
        let parsed = self.parser.parse(normalized.as_str(), document.published());
        let mentions = self.tagger.tag(&parsed);
        let references = self.resolver.resolve(&parsed, &mentions);
        let extraction = self.extractor.extract(&parsed, &mentions);
        let view = View { original: document.text(), normalized: &normalized };
        view.analysis(document, &parsed, &mentions, &references, &extraction, &self.extractor)
    }
}

impl AnalyzerBuilder {
    /// Sets the rules of normalization.
    #[must_use]
    pub fn normalizer(mut self, normalizer: Normalizer) -> Self {
        self.normalizer = Some(normalizer);
        self
    }

    /// Sets the tables of numbers, times and page cues.
    #[must_use]
    pub fn text_lexicon(mut self, lexicon: TextLexicon) -> Self {
        self.text_lexicon = Some(lexicon);
        self
    }

    /// Sets the gazetteer.
    #[must_use]
    pub fn gazetteer(mut self, gazetteer: Gazetteer) -> Self {
        self.gazetteer = Some(gazetteer);
        self
    }

    /// Sets the ontology and trigger lexicon.
    #[must_use]
    pub fn event_lexicon(mut self, lexicon: EventLexicon) -> Self {
        self.event_lexicon = Some(lexicon);
        self
    }

    /// Makes the analyzer; what was not set is built in. Without the feature `data` the built-in gazetteer is empty.
    ///
    /// # Errors
    ///
    /// A gazetteer too large for a matcher.
    pub fn build(self) -> Result<Analyzer, BuildError> {
        #[cfg(feature = "data")]
        let builtin = Matcher::builtin;
        #[cfg(not(feature = "data"))]
        let builtin = Matcher::default;
        let matcher = self.gazetteer.map_or_else(|| Ok(builtin()), Matcher::new)?;
        let text = self.text_lexicon.unwrap_or_else(TextLexicon::builtin);
        let events = self.event_lexicon.unwrap_or_else(EventLexicon::builtin);
        Ok(Analyzer::over(self.normalizer.unwrap_or_default(), &text, matcher, events))
    }
}

/// Turns spans of the normalized text into words of the original.
struct View<'v> {
    original: &'v str,
    normalized: &'v Normalized<'v>,
}

impl View<'_> {
    fn analysis(
        &self,
        document: &Document,
        parsed: &ParsedText<'_>,
        mentions: &[duta_gazetteer::Mention],
        references: &[duta_gazetteer::Reference],
        extraction: &Extraction,
        extractor: &Extractor,
    ) -> Analysis {
        let sections = parsed.sections().iter().map(|s| {
            let Excerpt { start, end, .. } = self.excerpt(s.span());
            Section { start, end, kind: s.kind().as_str().into() }
        });
        let sentences = parsed.sentences().iter().map(|s| {
            let Excerpt { start, end, .. } = self.excerpt(s.span());
            Sentence { start, end }
        });
        Analysis {
            id: document.id().to_owned(),
            published: parsed.published(),
            sections: sections.collect(),
            sentences: sentences.collect(),
            mentions: mentions.iter().map(|m| self.mention(m)).collect(),
            references: references.iter().map(|r| self.reference(r, mentions)).collect(),
            times: parsed.times().iter().map(|t| self.time(t)).collect(),
            quantities: parsed.quantities().iter().map(|q| self.quantity(q)).collect(),
            quotes: extraction.quotes().iter().map(|q| self.quote(q)).collect(),
            events: extraction.events().iter().map(|e| self.event(e, extractor)).collect(),
        }
    }

    fn excerpt(&self, span: Span) -> Excerpt {
        let original = self.normalized.span(span);
        Excerpt { start: original.start(), end: original.end(), text: original.of(self.original).to_owned() }
    }

    fn filler(&self, filler: &duta_event::Filler) -> Filler {
        let Excerpt { start, end, text } = self.excerpt(filler.span());
        Filler { start, end, text, id: filler.id().map(str::to_owned) }
    }

    fn mention(&self, m: &duta_gazetteer::Mention) -> Mention {
        let Excerpt { start, end, text } = self.excerpt(m.span());
        Mention {
            start,
            end,
            text,
            kind: m.kind().as_str().into(),
            id: m.id().to_owned(),
            country: m.country().map(str::to_owned),
            office: m.office().map(str::to_owned),
            holder: m.holder().map(str::to_owned),
            standing: (m.kind() == Kind::Office).then(|| m.standing().as_str().into()),
            antecedent: m.antecedent().map(|span| self.excerpt(span)),
            reason: m.reason().into(),
        }
    }

    fn reference(&self, r: &duta_gazetteer::Reference, mentions: &[duta_gazetteer::Mention]) -> Reference {
        let Excerpt { start, end, text } = self.excerpt(r.span());
        let meant = r.antecedents().iter().filter_map(|&m| mentions.get(m)).map(|m| {
            let Excerpt { start, end, text } = self.excerpt(m.span());
            Filler { start, end, text, id: Some(m.id().to_owned()) }
        });
        Reference { start, end, text, form: r.form().as_str().into(), antecedents: meant.collect() }
    }

    fn time(&self, t: &duta_text::TimeExpression) -> Time {
        let Excerpt { start, end, text } = self.excerpt(t.span());
        let precision = t.precision().as_str().into();
        Time { start, end, text, value: t.value().map(str::to_owned), precision }
    }

    fn quantity(&self, q: &duta_text::Quantity) -> Quantity {
        let Excerpt { start, end, text } = self.excerpt(q.span());
        let relation = q.relation().as_str().into();
        Quantity { start, end, text, value: q.value(), unit: q.unit().to_owned(), relation }
    }

    fn quote(&self, q: &duta_event::Quote) -> Quote {
        let Excerpt { start, end, text } = self.excerpt(q.span());
        let speaker = q.speaker().map(|s| self.filler(s));
        Quote { start, end, text, direct: q.is_direct(), cue: q.cue().map(|c| self.excerpt(c)), speaker }
    }

    fn event(&self, e: &duta_event::Event, extractor: &Extractor) -> Event {
        let info = extractor.lexicon().kind(e.kind().as_str());
        let some = |s: &str| Some(s.to_owned()).filter(|s| !s.is_empty());
        let mut roles = Roles::default();
        for (role, filler) in e.roles() {
            if let Some(list) = roles.get_mut(role) {
                list.push(self.filler(filler));
            }
        }
        Event {
            kind: e.kind().as_str().to_owned(),
            cameo: info.and_then(|i| some(i.cameo())),
            plover: info.and_then(|i| {
                some(i.plover_event()).map(|event| Plover { event, mode: i.plover_mode().to_owned() })
            }),
            status: e.status().as_str().into(),
            confidence: e.confidence(),
            rule: format!("{} {}", e.rule(), e.entry()),
            trigger: self.excerpt(e.trigger()),
            sentence: e.sentence(),
            roles,
            source: e.source().map(|s| self.filler(s)),
        }
    }
}

const _: () = {
    const fn shared<T: Send + Sync + Clone>() {}
    shared::<Analyzer>();
};
