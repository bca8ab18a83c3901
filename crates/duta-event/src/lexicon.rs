//! The ontology and the words that tell of events, ready to be looked up.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use duta_gazetteer::{CasePolicy, Phrases};
use duta_text::Span;
use duta_text::morphology::Morphology;
use rustc_hash::FxHashMap;

use crate::condition::{self, Condition, WordNumber, WordNumbers};
use crate::source::{Source, TriggerRow};
use crate::surfaces::{Builder, CueBuilder};
use crate::words::{Class, ClassSet};
use crate::{EventKind, KindInfo, Role, Status};

/// The ontology, the trigger lexicon and the closed-class words, as data. A clone is cheap.
///
/// The built-in one is compiled from `seeds/ontology.tsv`, `seeds/clauses.tsv` and `seeds/triggers/*.toml`;
/// [`Lexicon::parse`] reads the same form.
#[derive(Clone, Debug)]
pub struct Lexicon {
    parts: Arc<Parts>,
}

#[derive(Debug, Default)]
struct Parts {
    source: Source,
    kinds: HashMap<String, KindInfo>,
    entries: Vec<Entry>,
    /// Where the trigger surfaces stand, and what each may be.
    phrases: Phrases,
    surfaces: Vec<Vec<Surface>>,
    cues: Phrases,
    cue_surfaces: Vec<Cue>,
    words: FxHashMap<String, Word>,
}

/// What the lexicon has of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Word {
    pub(crate) classes: ClassSet,
    /// The number by which conditions ask for it; none do that ask for longer phrases.
    pub(crate) number: Option<WordNumber>,
}

/// A trigger entry, checked.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) kind: EventKind,
    pub(crate) name: Arc<str>,
    pub(crate) object: Option<Role>,
    pub(crate) with: Option<Role>,
    pub(crate) to: Option<Role>,
    pub(crate) from: Option<Role>,
    /// As a purpose it is an event only where it names somebody or something of politics: `untuk mendukung X`.
    pub(crate) aimed: bool,
    /// It is done somewhere, so that a city that it is done to is its place: `menyerang Kyiv`.
    pub(crate) physical: bool,
    /// It is words about a deed of somebody else: `mendukung perundingan`, `mengecam serangan`.
    pub(crate) about: bool,
    pub(crate) requires: Vec<Condition>,
    pub(crate) forbids: Vec<Condition>,
    pub(crate) cue: bool,
    pub(crate) status: Option<Status>,
    /// The status of what is asked, promised or threatened.
    pub(crate) content: Option<Status>,
}

/// One surface of an entry.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Surface {
    pub(crate) entry: usize,
    pub(crate) form: Form,
}

/// How a trigger is put into words.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Form {
    Active,
    Passive,
    /// A verb without its `me-`, as headings and pronouns put it: `RI` **`desak`** `PBB`, `kami` **`sepakati`**.
    Bare,
    /// A noun whose owner acts: `kunjungan`, `pertemuan`.
    Noun,
    /// A noun whose owner is acted on: `penandatanganan`, `pembebasan`.
    Gerund,
    LightActive,
    LightPassive,
}

impl Form {
    pub(crate) fn is_passive(self) -> bool {
        matches!(self, Self::Passive | Self::LightPassive)
    }

    pub(crate) fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::Gerund)
    }

    pub(crate) fn rule(self) -> &'static str {
        match self {
            Self::Active => "active verb",
            Self::Passive => "passive verb",
            Self::Bare => "bare verb",
            Self::Noun => "verbal noun",
            Self::Gerund => "gerund",
            Self::LightActive => "light verb",
            Self::LightPassive => "passive light verb",
        }
    }
}

/// A word of saying.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Cue {
    /// Stands behind a direct quote: `kata`, `ujar`.
    pub(crate) bare: bool,
    /// `menurut`: the speaker follows, then the content.
    pub(crate) according: bool,
    pub(crate) passive: bool,
    /// May take a noun as its content: `memperingatkan risiko`.
    pub(crate) noun: bool,
    /// Takes only words between quotation marks.
    pub(crate) direct_only: bool,
    /// Names the source of a report: `melansir`.
    pub(crate) chain: bool,
    /// Also an event trigger: `mendesak`.
    pub(crate) event: bool,
}

/// A fault in a lexicon file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LexiconError {
    line: Option<usize>,
    message: String,
}

impl LexiconError {
    pub(crate) fn new(message: String) -> Self {
        Self { line: None, message }
    }

    /// Returns the line, counted from 1, where it is known.
    pub fn line(&self) -> Option<usize> {
        self.line
    }
}

impl core::fmt::Display for LexiconError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for LexiconError {}

impl Lexicon {
    /// Returns the built-in lexicon.
    pub fn builtin() -> Self {
        static BUILTIN: OnceLock<Lexicon> = OnceLock::new();
        BUILTIN
            .get_or_init(|| {
                // A test parses the compiled lexicon, so there is no error to meet here.
                Self::parse(include_str!("lexicon.toml")).unwrap_or_else(|_| Self { parts: Arc::default() })
            })
            .clone()
    }

    /// Reads a lexicon in TOML, as `seeds/README.md` describes it.
    ///
    /// # Errors
    ///
    /// Malformed TOML, an unknown field, kind, role, status, class or affix pattern, an entry without root and phrases.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        Self::from_source(read(text)?)
    }

    /// Returns this lexicon with the entries of `text` behind its own.
    ///
    /// # Errors
    ///
    /// As [`Lexicon::parse`]; entries may use the kinds that are here.
    pub fn extended(&self, text: &str) -> Result<Self, LexiconError> {
        let mut source = self.parts.source.clone();
        source.merge(read(text)?);
        Self::from_source(source)
    }

    /// Makes the compiled form out of the files of a seeds folder: `ontology.tsv`, `clauses.tsv` and the texts of
    /// `triggers/*.toml`, each with its name.
    ///
    /// # Errors
    ///
    /// As [`Lexicon::parse`], with the name of the file in front.
    pub fn compile(
        ontology: &str,
        clauses: &str,
        triggers: &[(String, String)],
    ) -> Result<String, LexiconError> {
        let mut source = Source::default();
        for row in rows("ontology.tsv", ontology, 9)? {
            let cell = |i: usize| row.get(i).cloned().unwrap_or_default();
            source.kind.push(crate::source::KindRow {
                kind: cell(0),
                cameo: cell(1),
                plover_event: cell(2),
                plover_mode: cell(3),
                object: cell(4),
                content: cell(5),
                mutual: cell(6) == "yes",
                description: cell(7),
            });
        }
        for row in rows("clauses.tsv", clauses, 3)? {
            let cell = |i: usize| row.get(i).cloned().unwrap_or_default();
            source.word.push(crate::source::WordRow { word: cell(0), class: cell(1) });
        }
        for (name, text) in triggers {
            source.merge(read(text).map_err(|e| LexiconError::new(format!("{name}: {e}")))?);
        }
        Self::from_source(source.clone())?;
        toml::to_string(&source).map_err(|e| LexiconError::new(e.to_string()))
    }

    fn from_source(source: Source) -> Result<Self, LexiconError> {
        let mut kinds = HashMap::new();
        for row in &source.kind {
            let object = match row.object.as_str() {
                "" | "none" => None,
                name => Some(role(name)?),
            };
            let content = match row.content.as_str() {
                "" => None,
                name => Some(
                    Status::parse(name).ok_or_else(|| LexiconError::new(format!("`{name}` is no status")))?,
                ),
            };
            let info = KindInfo {
                content,
                kind: EventKind::new(&row.kind),
                cameo: row.cameo.clone(),
                plover_event: row.plover_event.clone(),
                plover_mode: row.plover_mode.clone(),
                object,
                mutual: row.mutual,
                description: row.description.clone(),
            };
            if kinds.insert(row.kind.clone(), info).is_some() {
                return Err(LexiconError::new(format!("the kind `{}` stands twice", row.kind)));
            }
        }
        let mut words: FxHashMap<String, Word> = FxHashMap::default();
        for row in &source.word {
            let class = Class::parse(&row.class).ok_or_else(|| {
                LexiconError::new(format!("`{}` of `{}` is no class of words", row.class, row.word))
            })?;
            words.entry(row.word.clone()).or_default().classes.insert(class);
        }
        let mut numbers = WordNumbers::default();
        let mut builder =
            Builder { morphology: Morphology::builtin(), texts: Vec::new(), surfaces: Vec::new() };
        let mut entries = Vec::with_capacity(source.trigger.len());
        for row in &source.trigger {
            let entry = entry(row, &kinds, &source, &mut numbers)?;
            builder.add(row, entries.len())?;
            entries.push(entry);
        }
        for (word, number) in numbers.into_words() {
            words.entry(word).or_default().number = Some(number);
        }
        let mut cues = CueBuilder { morphology: &builder.morphology, found: Vec::new() };
        cues.read(&source)?;
        for (text, surface) in builder.texts.iter().zip(&builder.surfaces) {
            if entries.get(surface.entry).is_some_and(|e| e.cue)
                && !surface.form.is_noun()
                && surface.form != Form::Bare
            {
                let cue =
                    Cue { noun: true, passive: surface.form.is_passive(), event: true, ..Cue::default() };
                cues.found.push((text.clone(), cue));
            }
        }
        let found = cues.found;
        let mut surfaces: Vec<Vec<Surface>> = Vec::new();
        let phrases = unique(builder.texts.iter().map(String::as_str), |nth, number| {
            surfaces.resize_with(surfaces.len().max(number + 1), Vec::new);
            if let (Some(list), Some(surface)) = (surfaces.get_mut(number), builder.surfaces.get(nth))
                && !list.contains(surface)
            {
                list.push(*surface);
            }
        })?;
        let mut cue_surfaces: Vec<Cue> = Vec::new();
        let cues = unique(found.iter().map(|(text, _)| text.as_str()), |nth, number| {
            // The first entry counts: cues of the saying lexicon stand before those of triggers.
            if let Some((_, cue)) = found.get(nth).filter(|_| number == cue_surfaces.len()) {
                cue_surfaces.push(*cue);
            }
        })?;
        let parts = Parts { source, kinds, entries, phrases, surfaces, cues, cue_surfaces, words };
        Ok(Self { parts: Arc::new(parts) })
    }

    /// Returns a kind of the ontology.
    pub fn kind(&self, name: &str) -> Option<&KindInfo> {
        self.parts.kinds.get(name)
    }

    /// Returns how many trigger entries there are.
    pub fn entry_count(&self) -> usize {
        self.parts.entries.len()
    }

    /// Returns the sentences that the entries give as examples, each with the kind that must be found in it.
    pub fn examples(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts
            .source
            .trigger
            .iter()
            .flat_map(|row| row.examples.iter().map(|e| (row.kind.as_str(), e.as_str())))
    }

    pub(crate) fn entry(&self, index: usize) -> Option<&Entry> {
        self.parts.entries.get(index)
    }

    /// Returns what it has of a word in small letters.
    pub(crate) fn word(&self, word: &str) -> Word {
        self.parts.words.get(word).copied().unwrap_or_default()
    }

    /// Returns the trigger surfaces of a text, by start and then longest first.
    pub(crate) fn triggers(&self, text: &str) -> Vec<(Span, &[Surface])> {
        let matches = self.parts.phrases.find_overlapping_iter(text);
        let lists = matches.flat_map(|m| m.ids().map(|id| (m.span(), id)).collect::<Vec<_>>());
        lists.filter_map(|(span, id)| Some((span, self.parts.surfaces.get(id)?.as_slice()))).collect()
    }

    /// Returns the words of saying of a text, leftmost and longest, without overlap.
    pub(crate) fn cues(&self, text: &str) -> Vec<(Span, Cue)> {
        let matches = self.parts.cues.find_iter(text);
        matches.filter_map(|m| Some((m.span(), *self.parts.cue_surfaces.get(m.ids().next()?)?))).collect()
    }
}

/// Makes a set of texts, each once whatever its case, and says for each given text which of the set it is.
fn unique<'t>(
    texts: impl Iterator<Item = &'t str>,
    mut is: impl FnMut(usize, usize),
) -> Result<Phrases, LexiconError> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut set: Vec<&str> = Vec::new();
    for (nth, text) in texts.enumerate() {
        let number = *known.entry(text.to_lowercase()).or_insert_with(|| {
            set.push(text);
            set.len() - 1
        });
        is(nth, number);
    }
    Phrases::new(set.into_iter().map(|text| (text, CasePolicy::Any)))
        .map_err(|e| LexiconError::new(e.to_string()))
}

fn read(text: &str) -> Result<Source, LexiconError> {
    toml::from_str(text).map_err(|e| {
        let line = e.span().and_then(|s| text.get(..s.start)).map(|before| before.matches('\n').count() + 1);
        LexiconError { line, message: e.message().to_owned() }
    })
}

/// Returns the rows of a TSV file below its header.
fn rows(name: &str, text: &str, columns: usize) -> Result<Vec<Vec<String>>, LexiconError> {
    let lines = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#'));
    let mut rows = Vec::new();
    for (number, line) in lines.skip(1) {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        if cells.len() != columns {
            let message = format!("{name}: {} cells where the header has {columns}", cells.len());
            return Err(LexiconError { line: Some(number + 1), message });
        }
        rows.push(cells);
    }
    Ok(rows)
}

fn role(name: &str) -> Result<Role, LexiconError> {
    Role::parse(name).ok_or_else(|| {
        let all: Vec<&str> = Role::ALL.iter().map(|r| r.as_str()).collect();
        LexiconError::new(format!("`{name}` is no role; one of {}, none", all.join(", ")))
    })
}

fn optional_role(name: Option<&String>, default: Option<Role>) -> Result<Option<Role>, LexiconError> {
    match name.map(String::as_str) {
        None => Ok(default),
        Some("none" | "") => Ok(None),
        Some(name) => role(name).map(Some),
    }
}

fn entry(
    row: &TriggerRow,
    kinds: &HashMap<String, KindInfo>,
    source: &Source,
    numbers: &mut WordNumbers,
) -> Result<Entry, LexiconError> {
    let word = if row.root.is_empty() { row.phrases.first().map_or("", String::as_str) } else { &row.root };
    let name = format!("{}/{word}", row.kind);
    let fault = |message: String| LexiconError::new(format!("trigger `{name}`: {message}"));
    let info =
        kinds.get(&row.kind).ok_or_else(|| fault(format!("`{}` is no kind of the ontology", row.kind)))?;
    if word.is_empty() {
        return Err(fault("it has neither root nor phrases".into()));
    }
    if !row.root.is_empty() && row.forms.is_empty() && row.phrases.is_empty() {
        return Err(fault("a root needs forms".into()));
    }
    let status = match &row.status {
        None => None,
        Some(s) => Some(Status::parse(s).ok_or_else(|| fault(format!("`{s}` is no status")))?),
    };
    Ok(Entry {
        kind: info.kind.clone(),
        object: optional_role(row.object.as_ref(), info.object)?,
        with: optional_role(row.with.as_ref(), Some(Role::Target))?,
        to: optional_role(row.to.as_ref(), Some(Role::Target))?,
        from: optional_role(row.from.as_ref(), None)?,
        aimed: row.aimed,
        physical: ["ASSAULT", "MOBILIZE", "COERCE", "RETREAT"].contains(&info.plover_event.as_str())
            || info.plover_mode == "visit",
        about: info.object == Some(Role::Target)
            && (row.cue || ["SUPPORT", "ACCUSE"].contains(&info.plover_event.as_str())),
        requires: condition::read(&row.requires, source, numbers).map_err(fault)?,
        forbids: condition::read(&row.forbids, source, numbers).map_err(fault)?,
        cue: row.cue,
        status,
        content: info.content,
        name: Arc::from(name),
    })
}
