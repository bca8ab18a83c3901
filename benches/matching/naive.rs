//! The same answers without an automaton: the measure of the counts, and a rival too.

#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "an engine to compare with; a wrong index is to stop it"
)]

use std::collections::{HashMap, HashSet};

use duta_gazetteer::{Alias, CasePolicy, Gazetteer, Policy, Strength};

/// The endings before which a name ends: `Kemlunya`, `KEMLUNYA`.
const CLITICS: [&str; 4] = ["nya", "lah", "kah", "pun"];

/// The names as a tree of words, each step a look into a hash map.
pub(crate) struct TokenTrie<'g> {
    nodes: Vec<Node<'g>>,
}

#[derive(Default)]
struct Node<'g> {
    next: HashMap<String, usize>,
    aliases: Vec<&'g Alias>,
}

impl<'g> TokenTrie<'g> {
    pub(crate) fn new(gazetteer: &'g Gazetteer) -> Self {
        let never = gazetteer
            .surfaces()
            .iter()
            .filter(|s| s.policy() == Policy::Never && s.entity().is_none())
            .map(|s| s.text());
        let never: HashSet<&str> = never.collect();
        let mut trie = Self { nodes: vec![Node::default()] };
        for alias in gazetteer.entities().iter().flat_map(|e| e.aliases()) {
            if !never.contains(alias.text()) {
                for writing in writings(alias.text()) {
                    trie.insert(&writing, alias);
                }
            }
        }
        trie
    }

    fn insert(&mut self, writing: &str, alias: &'g Alias) {
        let mut at = 0;
        for (from, to) in words(writing) {
            let word = folded(&writing[from..to]);
            let new = self.nodes.len();
            at = *self.nodes[at].next.entry(word).or_insert(new);
            if at == new {
                self.nodes.push(Node::default());
            }
        }
        self.nodes[at].aliases.push(alias);
    }

    /// Returns the names of a text, in order, without overlap.
    pub(crate) fn find(&self, text: &str) -> Vec<(usize, usize)> {
        let folded = folded(text);
        let words = words(text);
        let mut found = Vec::new();
        let mut free = 0;
        for (i, &(start, _)) in words.iter().enumerate() {
            if start < free || ends_in_letter(&text[..start]) {
                continue;
            }
            let mut at = 0;
            let mut longest = None;
            for &(from, to) in &words[i..] {
                let word = &folded[from..to];
                let written = &text[from..to];
                let ends =
                    |clitic: &str| written.ends_with(clitic) || written.ends_with(&clitic.to_uppercase());
                for clitic in CLITICS.iter().filter(|clitic| ends(clitic)) {
                    let end = to - clitic.len();
                    if let Some(&node) = self.nodes[at].next.get(&folded[from..end])
                        && self.accepts(node, &text[start..end])
                    {
                        longest = Some(end);
                    }
                }
                let Some(&node) = self.nodes[at].next.get(word) else { break };
                at = node;
                // behind a mark such as the full stop of an abbreviation a letter may follow
                let ends = text[to..].chars().next().is_none_or(|c| !c.is_alphanumeric());
                if ends && self.accepts(at, &text[start..to]) {
                    longest = Some(to);
                }
            }
            if let Some(end) = longest {
                found.push((start, end));
                free = end;
            }
        }
        found
    }

    fn accepts(&self, node: usize, surface: &str) -> bool {
        self.nodes[node].aliases.iter().any(|alias| allows(alias, surface))
    }
}

/// Returns a name as written and, where it has hyphens within words, with blanks around them.
pub(crate) fn writings(name: &str) -> impl Iterator<Item = String> + use<> {
    let within = name.contains('-') && !name.contains(" -");
    let spaced = within.then(|| name.replace('-', " - "));
    std::iter::once(name.to_owned()).chain(spaced)
}

/// Tells whether a name may be written so.
fn allows(alias: &Alias, surface: &str) -> bool {
    let as_written = || writings(alias.text()).any(|writing| writing == surface);
    let in_capitals = || {
        let trusted = alias.strength() != Strength::Weak && alias.text().len() > 3;
        trusted && !surface.chars().any(char::is_lowercase)
    };
    match alias.case() {
        CasePolicy::Any => true,
        CasePolicy::ExactOrUpper => surface == alias.text() || in_capitals() || as_written(),
        _ => surface == alias.text() || as_written(),
    }
}

/// Returns a text in small letters, each where it was.
fn folded(text: &str) -> String {
    let small =
        |c: char| c.to_lowercase().next().filter(|small| small.len_utf8() == c.len_utf8()).unwrap_or(c);
    text.chars().map(small).collect()
}

fn ends_in_letter(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// Cuts a text into runs of letters and digits, and single other characters.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(last) if in_word && c.is_alphanumeric() => last.1 = end,
            _ => words.push((at, end)),
        }
        in_word = c.is_alphanumeric();
    }
    words
}

/// Returns the leftmost-longest occurrences of `names`, as written and inside words too, by looking up every
/// length of a name at every byte: what a bare automaton must find.
pub(crate) fn leftmost_longest(names: &[String], text: &str) -> Vec<(usize, usize)> {
    let known: HashSet<&[u8]> = names.iter().map(|name| name.as_bytes()).collect();
    let mut lengths: HashMap<u8, Vec<usize>> = HashMap::new();
    for name in names {
        if let Some(&first) = name.as_bytes().first() {
            lengths.entry(first).or_default().push(name.len());
        }
    }
    for list in lengths.values_mut() {
        list.sort_unstable_by(|a, b| b.cmp(a));
        list.dedup();
    }
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let here = lengths.get(&bytes[at]).into_iter().flatten();
        let hit = here.map(|len| at + len).find(|&end| bytes.get(at..end).is_some_and(|s| known.contains(s)));
        if let Some(end) = hit {
            found.push((at, end));
        }
        at = hit.unwrap_or(at + 1);
    }
    found
}
