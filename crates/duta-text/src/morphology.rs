//! Affixes: from a root to its forms, from a word to its root, affixes and clitics.
//!
//! ```
//! use duta_text::morphology::{Derivation, Morphology};
//!
//! let morphology = Morphology::builtin();
//! assert_eq!(morphology.form("tanda tangan", "me-i".parse()?), "menandatangani");
//! assert_eq!(morphology.form("kerja sama", "ber".parse()?), "bekerja sama");
//! assert_eq!("pe-an".parse::<Derivation>()?.apply("bom"), "pengeboman");
//! assert_eq!(morphology.lemma("pertanggungjawaban"), Some("tanggung jawab"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::Lexicon;

mod analysis;
mod clitic;
mod cost;
mod derivation;
mod roots;
mod search;
mod segment;
mod sound;
mod undo;

pub use analysis::{Analysis, Reduplication};
pub use clitic::Clitics;
pub use derivation::{Derivation, DerivationError, Voice};
pub use roots::WordClass;
pub(crate) use segment::Behind;

use clitic::CliticTables;
use roots::Roots;
use segment::SegmentTables;
use sound::Initial;

/// Makes forms from roots and takes clitics off words, with the exceptions of a [`Lexicon`]. A clone is cheap.
#[derive(Clone, Debug)]
pub struct Morphology {
    parts: Arc<Parts>,
}

#[derive(Debug)]
struct Parts {
    /// Forms that no rule makes, by root; the standard spelling first.
    forms: FxHashMap<String, Vec<(Derivation, Vec<String>)>>,
    /// What becomes of the first sound of a root where the rule does not say it.
    initials: FxHashMap<String, Vec<Initial>>,
    /// Roots that take `ber-`, `per-`, `ter-` whole although they begin like `kerja`.
    whole: FxHashSet<String>,
    clitics: CliticTables,
    segments: SegmentTables,
    /// The words of the tables, and the irregular forms by form: made when the first word is taken apart.
    roots: OnceLock<Roots>,
    irregular: OnceLock<search::Irregular>,
    lexicon: Lexicon,
}

impl Morphology {
    /// Makes it over the tables `roots`, `lexemes`, `bound_words`, `morphology`, `initials`, `clitic_guards`,
    /// `particle_hosts`, `proclitic_stems`, `joined_words` and `whole_words` of `lexicon`. Rows with an unknown pattern, class or sound are
    /// passed over or read as the most common one; [`Morphology::check`] finds them.
    ///
    /// ```
    /// use duta_text::{Lexicon, morphology::Morphology};
    ///
    /// let mine = Lexicon::parse("@table roots\nroot\tclass\nnobar\tverb\n")?;
    /// let morphology = Morphology::new(&Lexicon::builtin().extended(&mine));
    /// assert_eq!(morphology.lemma("menobarkan"), Some("nobar"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut parts = Parts {
            clitics: CliticTables::new(lexicon),
            segments: SegmentTables::new(lexicon),
            lexicon: lexicon.clone(),
            forms: FxHashMap::default(),
            initials: FxHashMap::default(),
            whole: FxHashSet::default(),
            roots: OnceLock::new(),
            irregular: OnceLock::new(),
        };
        for row in lexicon.table("morphology").rows() {
            let forms: Vec<String> = row.list("form").map(str::to_owned).collect();
            if let Ok(derivation) = row.get("pattern").parse()
                && !forms.is_empty()
            {
                parts.forms.entry(row.get("root").to_owned()).or_default().push((derivation, forms));
            }
        }
        for row in lexicon.table("initials").rows() {
            let word = row.get("word").to_owned();
            if row.get("sound") == "whole" {
                parts.whole.insert(word);
            } else {
                let sounds = row.list("sound").filter_map(Initial::from_name).collect();
                parts.initials.insert(word, sounds);
            }
        }
        Self { parts: Arc::new(parts) }
    }

    fn roots(&self) -> &Roots {
        self.parts.roots.get_or_init(|| Roots::new(&self.parts.lexicon))
    }

    /// Returns the morphology over the built-in tables.
    pub fn builtin() -> Self {
        static BUILTIN: OnceLock<Morphology> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::new(&Lexicon::builtin())).clone()
    }

    /// Tells what is wrong with the morphology tables of a lexicon: patterns, classes and sounds that are not known.
    pub fn check(lexicon: &Lexicon) -> Vec<String> {
        let mut faults = Vec::new();
        for row in lexicon.table("roots").rows() {
            if WordClass::from_name(row.get("class")).is_none() {
                faults.push(format!("roots, root {:?}: no class {:?}", row.get("root"), row.get("class")));
            }
        }
        for row in lexicon.table("lexemes").rows() {
            let pattern = row.get("pattern");
            let known = matches!(pattern, "variant" | "~")
                || pattern.contains('-')
                || pattern.parse::<Derivation>().is_ok();
            if !known {
                faults.push(format!("lexemes, form {:?}: no pattern {pattern:?}", row.get("form")));
            }
        }
        for row in lexicon.table("morphology").rows() {
            if let Err(error) = row.get("pattern").parse::<Derivation>() {
                faults.push(format!("morphology, root {:?}: {error}", row.get("root")));
            }
        }
        for row in lexicon.table("initials").rows() {
            let unknown = |s: &&str| *s != "whole" && Initial::from_name(s).is_none();
            if let Some(sound) = row.list("sound").find(unknown) {
                faults.push(format!(
                    "initials, word {:?}: {sound:?} is none of keep, drop, whole",
                    row.get("word")
                ));
            }
        }
        faults
    }

    /// Returns the standard form of a root under a derivation.
    ///
    /// A root of two words is written together between a prefix and a suffix (`menandatangani`) and apart otherwise
    /// (`bekerja sama`). A root in capitals takes its affixes with a hyphen (`di-PHK`).
    pub fn form(&self, root: &str, derivation: Derivation) -> String {
        self.spellings(root, derivation).into_iter().next().unwrap_or_default()
    }

    /// Returns the spellings of a form that are met in print, the standard one first: `memengaruhi`, `mempengaruhi`.
    pub fn spellings(&self, root: &str, derivation: Derivation) -> Vec<String> {
        let words: Vec<&str> = root.split_whitespace().collect();
        let root = words.join(" ");
        let listed = self.parts.forms.get(&root).and_then(|l| l.iter().find(|(d, _)| *d == derivation));
        if let Some((_, forms)) = listed {
            return forms.clone();
        }
        let Some((&first, rest)) = words.split_first() else { return vec![String::new()] };
        let sounds = self.parts.initials.get(first).map_or(&[][..], Vec::as_slice);
        let heads = sound::prefixed(derivation.prefix(), first, sounds, self.parts.whole.contains(first));
        let suffix = derivation.suffix().as_str();
        let together = derivation.has_prefix() && !suffix.is_empty();
        let mut spellings: Vec<String> = Vec::new();
        for apart in [!together, together] {
            for head in &heads {
                let mut form = head.clone();
                for word in rest {
                    form.push_str(if apart { " " } else { "" });
                    form.push_str(word);
                }
                sound::push_suffix(&mut form, suffix);
                if !spellings.contains(&form) {
                    spellings.push(form);
                }
            }
        }
        spellings
    }

    /// Returns all spellings of a root under several derivations, without repetition, in order.
    ///
    /// ```
    /// use duta_text::morphology::Morphology;
    ///
    /// let forms = Morphology::builtin().forms("tunjuk", &["me".parse()?, "di".parse()?, "pe-an".parse()?]);
    /// assert_eq!(forms, ["menunjuk", "ditunjuk", "penunjukan"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn forms(&self, root: &str, derivations: &[Derivation]) -> Vec<String> {
        let mut seen = FxHashSet::default();
        let all = derivations.iter().flat_map(|&d| self.spellings(root, d));
        all.filter(|form| seen.insert(form.clone())).collect()
    }

    /// Takes the clitics off a word: `ku-`, `kau-` before it, `-ku`, `-mu`, `-nya`, then `-lah`, `-kah`, `-pun`
    /// behind it. Words that merely end so (`hanya`, `masalah`, `buku`) are left whole.
    ///
    /// ```
    /// use duta_text::morphology::Morphology;
    ///
    /// let morphology = Morphology::builtin();
    /// let clitics = morphology.clitics("negaranyalah");
    /// assert_eq!(clitics.stem(), "negara");
    /// assert_eq!(clitics.enclitics().collect::<Vec<_>>(), ["nya", "lah"]);
    /// assert_eq!(morphology.clitics("masalah").stem(), "masalah");
    /// ```
    pub fn clitics<'w>(&self, word: &'w str) -> Clitics<'w> {
        self.parts.clitics.split(word)
    }
}

/// Returns what stands before the pronoun `-nya` of a word in small letters, without a look at the words that merely end
/// so: [`Morphology::clitics`] knows them.
///
/// ```
/// assert_eq!(duta_text::morphology::strip_nya("katanya"), Some("kata"));
/// ```
pub fn strip_nya(word: &str) -> Option<&str> {
    word.strip_suffix("nya")
}

/// The prefixes of verbs, with the letters that they need behind them: `diri` is no verb.
const VERBAL: &[(&str, usize)] = &[
    ("mem", 3),
    ("men", 3),
    ("mel", 4),
    ("mer", 4),
    ("mew", 4),
    ("mey", 4),
    ("di", 4),
    ("ber", 3),
    ("ter", 4),
];

/// Tells whether a word in small letters begins as derived verbs do, whatever its root. Nouns that begin so are not told
/// apart (`diplomasi`), and doubled words are never told to be verbs.
///
/// ```
/// use duta_text::morphology::looks_verbal;
///
/// assert!(looks_verbal("menandatangani") && looks_verbal("dikirim") && looks_verbal("bertemu"));
/// assert!(!looks_verbal("negara") && !looks_verbal("diri") && !looks_verbal("berita-berita"));
/// ```
pub fn looks_verbal(word: &str) -> bool {
    let begins =
        |&(prefix, least): &(&str, usize)| word.strip_prefix(prefix).is_some_and(|r| r.len() >= least);
    VERBAL.iter().any(begins) && !word.contains('-')
}

#[cfg(test)]
mod tests;
