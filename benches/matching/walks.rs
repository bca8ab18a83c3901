//! Two engines that begin at the starts of words only, and so give the exact answer: a word trie and an fst.

#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "engines to compare with; a wrong index is to stop them"
)]

use std::collections::HashMap;

use super::reference::{is_free_before, is_free_behind};

/// The names as a tree of words, each step a look into a hash map: the obvious way without an automaton.
#[derive(Default)]
pub(crate) struct WordTrie {
    nodes: Vec<Node>,
}

#[derive(Default)]
struct Node {
    next: HashMap<Box<str>, u32>,
    is_name: bool,
}

impl WordTrie {
    pub(crate) fn build(names: &[String]) -> Self {
        let mut trie = Self { nodes: vec![Node::default()] };
        for name in names {
            let mut at = 0;
            for (from, to) in words(name, 0) {
                let new = trie.nodes.len();
                at = *trie.nodes[at].next.entry(name[from..to].into()).or_insert(new as u32) as usize;
                if at == new {
                    trie.nodes.push(Node::default());
                }
            }
            trie.nodes[at].is_name = true;
        }
        trie
    }

    /// Calls `name` with each name of a text, in order, without overlap.
    pub(crate) fn each(&self, text: &str, mut name: impl FnMut(usize, usize)) {
        let mut free = 0;
        for (start, _) in words(text, 0) {
            if start < free || !is_free_before(text, start) {
                continue;
            }
            let mut at = 0;
            let mut longest = None;
            for (from, to) in words(text, start) {
                let Some(&next) = self.nodes[at].next.get(&text[from..to]) else { break };
                at = next as usize;
                if self.nodes[at].is_name && is_free_behind(text, to) {
                    longest = Some(to);
                }
            }
            if let Some(end) = longest {
                name(start, end);
                free = end;
            }
        }
    }
}

/// Cuts a text from `at` on into runs of letters and digits, and single other characters.
fn words(text: &str, at: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut at = at;
    std::iter::from_fn(move || {
        let from = at;
        let mut chars = text[from..].chars();
        let first = chars.next()?;
        at += first.len_utf8();
        if first.is_alphanumeric() {
            let rest = chars.take_while(|c| c.is_alphanumeric());
            at += rest.map(char::len_utf8).sum::<usize>();
        }
        Some((from, at))
    })
}

/// The names in a finite state transducer, walked byte by byte from each start of a word.
pub(crate) struct FstWalk(fst::raw::Fst<Vec<u8>>);

impl FstWalk {
    pub(crate) fn build(names: &[String]) -> Result<Self, fst::Error> {
        let mut sorted: Vec<&str> = names.iter().map(String::as_str).collect();
        sorted.sort_unstable();
        sorted.dedup();
        Ok(Self(fst::Set::from_iter(sorted)?.into_fst()))
    }

    pub(crate) fn memory(&self) -> usize {
        self.0.size()
    }

    /// Calls `name` with each name of a text, in order, without overlap.
    pub(crate) fn each(&self, text: &str, mut name: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        let mut in_word = false;
        let mut free = 0;
        for (start, c) in text.char_indices() {
            let begins = !in_word;
            in_word = c.is_alphanumeric();
            if start < free || !begins {
                continue;
            }
            let mut node = self.0.root();
            let mut longest = None;
            for (end, &byte) in (start + 1..).zip(&bytes[start..]) {
                let Some(step) = node.find_input(byte) else { break };
                node = self.0.node(node.transition_addr(step));
                if node.is_final() && is_free_behind(text, end) {
                    longest = Some(end);
                }
            }
            if let Some(end) = longest {
                name(start, end);
                free = end;
            }
        }
    }
}
