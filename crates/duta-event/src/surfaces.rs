//! From entries to the surfaces that are looked for: inflected forms, phrases, light verbs.

use duta_text::morphology::{Derivation, Morphology, Voice};

use crate::LexiconError;
use crate::lexicon::{Cue, Form, Surface};
use crate::source::{Source, TriggerRow};

/// Makes all surfaces of the entries.
pub(crate) struct Builder {
    pub(crate) morphology: Morphology,
    pub(crate) texts: Vec<String>,
    pub(crate) surfaces: Vec<Surface>,
}

impl Builder {
    pub(crate) fn add(&mut self, row: &TriggerRow, entry: usize) -> Result<(), LexiconError> {
        let mut nouns: Vec<String> = Vec::new();
        for pattern in &row.forms {
            for (text, form) in inflect(&self.morphology, &row.root, pattern)? {
                let form = match form {
                    Form::Noun if pattern.starts_with("pe") && pattern != "per-an" => Form::Gerund,
                    Form::Active if pattern == "base" && row.noun => Form::Noun,
                    form => form,
                };
                let form = if form == Form::Noun && row.gerund { Form::Gerund } else { form };
                if form.is_noun() {
                    nouns.push(text.clone());
                }
                self.push(text, entry, form);
            }
        }
        for phrase in &row.phrases {
            for (text, form) in expand(&self.morphology, phrase)? {
                let form = match form {
                    Form::Active | Form::Noun if row.noun && row.gerund => Form::Gerund,
                    Form::Active if row.noun => Form::Noun,
                    form => form,
                };
                if form.is_noun() {
                    nouns.push(text.clone());
                }
                self.push(text, entry, form);
            }
        }
        for light in &row.light {
            for (verb, form) in expand(&self.morphology, light)? {
                let form = match form {
                    Form::Passive => Form::LightPassive,
                    Form::Bare => Form::Bare,
                    _ => Form::LightActive,
                };
                for noun in &nouns {
                    self.push(format!("{verb} {noun}"), entry, form);
                }
            }
        }
        Ok(())
    }

    fn push(&mut self, text: String, entry: usize, form: Form) {
        self.texts.push(text);
        self.surfaces.push(Surface { entry, form });
    }
}

/// Returns the forms of a root under a pattern; of a `me-` pattern also the passive, and the verb without `me-`.
fn inflect(morphology: &Morphology, root: &str, pattern: &str) -> Result<Vec<(String, Form)>, LexiconError> {
    let derivation: Derivation =
        pattern.parse().map_err(|e| LexiconError::new(format!("root `{root}`: {e}")))?;
    let own = match derivation.voice() {
        Voice::Nominal => Form::Noun,
        Voice::Passive => Form::Passive,
        _ => Form::Active,
    };
    let forms = [
        Some((derivation, own)),
        derivation.passive().map(|d| (d, Form::Passive)),
        derivation.bare().map(|d| (d, Form::Bare)),
    ];
    let mut all = Vec::new();
    for (derivation, form) in forms.into_iter().flatten() {
        all.extend(morphology.spellings(root, derivation).into_iter().map(|text| (text, form)));
    }
    Ok(all)
}

/// Returns the surfaces of a phrase in which `pattern:root` stands for inflected words.
fn expand(morphology: &Morphology, phrase: &str) -> Result<Vec<(String, Form)>, LexiconError> {
    let mut all: Vec<(String, Form)> = vec![(String::new(), Form::Active)];
    for (at, word) in phrase.split_whitespace().enumerate() {
        let choices = match word.split_once(':') {
            Some((pattern, root)) => inflect(morphology, root, pattern)?,
            None => vec![(word.to_owned(), Form::Active)],
        };
        let mut next = Vec::with_capacity(all.len() * choices.len());
        for (text, form) in &all {
            for (choice, own) in &choices {
                let form = match own {
                    // The first inflected word says the form of the whole.
                    Form::Passive if at == 0 || *form == Form::Active => Form::Passive,
                    Form::Noun | Form::Bare if at == 0 => *own,
                    Form::Bare => continue,
                    _ => *form,
                };
                let text = if text.is_empty() { choice.clone() } else { format!("{text} {choice}") };
                next.push((text, form));
            }
        }
        all = next;
    }
    Ok(all)
}

pub(crate) struct CueBuilder<'m> {
    pub(crate) morphology: &'m Morphology,
    pub(crate) found: Vec<(String, Cue)>,
}

impl CueBuilder<'_> {
    pub(crate) fn read(&mut self, source: &Source) -> Result<(), LexiconError> {
        for row in &source.cue {
            let cue =
                Cue { noun: row.content == "noun", direct_only: row.content == "direct", ..Cue::default() };
            for pattern in &row.forms {
                for (text, form) in inflect(self.morphology, &row.root, pattern)? {
                    if form != Form::Bare {
                        self.found.push((text, Cue { passive: form == Form::Passive, ..cue }));
                    }
                }
            }
            for word in &row.words {
                self.found.push((word.clone(), Cue { bare: true, ..cue }));
            }
            for phrase in &row.phrases {
                for (text, form) in expand(self.morphology, phrase)? {
                    if form == Form::Bare {
                        continue;
                    }
                    let according = row.position == "before" && form == Form::Active && !phrase.contains(':');
                    self.found.push((text, Cue { passive: form.is_passive(), according, ..cue }));
                }
            }
        }
        for row in &source.chain {
            let mut texts = Vec::new();
            for pattern in &row.forms {
                texts.extend(inflect(self.morphology, &row.root, pattern)?);
            }
            for phrase in &row.phrases {
                texts.extend(expand(self.morphology, phrase)?);
            }
            for (text, _) in texts.into_iter().filter(|(_, form)| *form != Form::Bare) {
                self.found.push((text, Cue { chain: true, ..Cue::default() }));
            }
        }
        Ok(())
    }
}
