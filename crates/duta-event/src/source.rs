//! The lexicon as it stands in files: ontology, closed-class words, triggers, cues.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// All that a lexicon file may hold. The compiled lexicon is one such file.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) sets: BTreeMap<String, Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) kind: Vec<KindRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) word: Vec<WordRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) trigger: Vec<TriggerRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) cue: Vec<CueRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) chain: Vec<ChainRow>,
}

/// A kind of the ontology.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KindRow {
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) cameo: String,
    #[serde(default)]
    pub(crate) plover_event: String,
    #[serde(default)]
    pub(crate) plover_mode: String,
    #[serde(default)]
    pub(crate) object: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) content: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) mutual: bool,
    #[serde(default)]
    pub(crate) description: String,
}

/// A word of a closed class.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordRow {
    pub(crate) word: String,
    pub(crate) class: String,
}

/// A root or phrases that tell of an event.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TriggerRow {
    pub(crate) kind: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) root: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) forms: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) phrases: Vec<String>,
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub(crate) noun: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) object: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) with: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from: Option<String>,
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub(crate) gerund: bool,
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub(crate) aimed: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) requires: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) forbids: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) light: Vec<String>,
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub(crate) cue: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<String>,
    /// Sentences in which the trigger must be found; the compiled lexicon leaves them out.
    #[serde(skip_serializing)]
    pub(crate) examples: Vec<String>,
    #[serde(skip_serializing)]
    pub(crate) source: String,
}

/// A word of saying.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct CueRow {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) root: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) forms: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) words: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) phrases: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) content: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) position: String,
    #[serde(skip_serializing)]
    pub(crate) examples: Vec<String>,
    #[serde(skip_serializing)]
    pub(crate) source: String,
}

/// Words that name the source of a report.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ChainRow {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) root: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) forms: Vec<String>,
    pub(crate) phrases: Vec<String>,
    #[serde(skip_serializing)]
    pub(crate) examples: Vec<String>,
    #[serde(skip_serializing)]
    pub(crate) source: String,
}

impl Source {
    pub(crate) fn merge(&mut self, more: Self) {
        self.sets.extend(more.sets);
        self.kind.extend(more.kind);
        self.word.extend(more.word);
        self.trigger.extend(more.trigger);
        self.cue.extend(more.cue);
        self.chain.extend(more.chain);
    }
}
