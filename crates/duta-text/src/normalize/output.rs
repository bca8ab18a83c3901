//! The text that the rules write, with its way back.

use std::borrow::Cow;

use super::{Edit, Normalized, Rule, calm};
use crate::Span;

/// The normalized text so far. It is a slice of the original until the first change.
pub(super) struct Output<'t> {
    text: &'t str,
    /// The bytes of `text` that were read.
    read: usize,
    /// The bytes of `text` that are the output, while there is no copy.
    same: usize,
    copy: Option<String>,
    edits: Vec<Edit>,
}

impl<'t> Output<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, read: 0, same: 0, copy: None, edits: Vec::new() }
    }

    pub(super) fn finish(self) -> Normalized<'t> {
        let text = self.copy.map_or(Cow::Borrowed(self.text), Cow::Owned);
        Normalized { text, edits: self.edits, original_len: self.text.len() }
    }

    /// Returns what is written.
    pub(super) fn written(&self) -> &str {
        match &self.copy {
            Some(copy) => copy,
            None => self.text.get(..self.same).unwrap_or_default(),
        }
    }

    /// Returns how many bytes were read.
    pub(super) fn read(&self) -> usize {
        self.read
    }

    /// Returns the character to be read next.
    pub(super) fn next(&self) -> Option<char> {
        self.text.get(self.read..)?.chars().next()
    }

    /// Counts the bytes ahead that no rule asks for, unless the first one's left neighbour does.
    pub(super) fn calm_ahead(&self) -> usize {
        calm::len(self.text.as_bytes().get(self.read..).unwrap_or_default())
    }

    /// Reads bytes without writing them.
    pub(super) fn take_in(&mut self, len: usize) {
        self.read += len;
    }

    /// Reads and writes bytes as they are.
    pub(super) fn copy(&mut self, len: usize) {
        let end = self.read + len;
        match &mut self.copy {
            Some(copy) => copy.push_str(self.text.get(self.read..end).unwrap_or_default()),
            None => self.same = end,
        }
        self.read = end;
    }

    /// Writes a character.
    pub(super) fn push(&mut self, c: char, source: Span, rule: Option<Rule>) {
        if self.copy.is_none() && rule.is_none() {
            self.same = source.end();
            return;
        }
        let copy = self.own();
        let start = copy.len();
        copy.push(c);
        let normalized = Span::new(start, copy.len());
        if let Some(rule) = rule {
            self.edits.push(Edit { original: source, normalized, rule });
        }
    }

    /// Leaves out a part of the original.
    pub(super) fn delete(&mut self, source: Span, rule: Rule) {
        let at = self.own().len();
        let normalized = Span::new(at, at);
        match self.edits.last_mut() {
            Some(last)
                if last.normalized == normalized
                    && last.rule == rule
                    && last.original.end() == source.start() =>
            {
                last.original = last.original.cover(source);
            }
            _ => self.edits.push(Edit { original: source, normalized, rule }),
        }
    }

    /// Takes back the last `len` bytes that were written and returns where they came from; none for no bytes.
    pub(super) fn untake(&mut self, len: usize) -> Option<Span> {
        if len == 0 {
            return None;
        }
        let written = self.own();
        let from = written.len().saturating_sub(len);
        let old_len = written.len();
        written.truncate(from);
        let source_end = self.source_of(old_len);
        let stays = |e: &Edit| {
            e.normalized.start() < from || (e.normalized.is_empty() && e.normalized.start() == from)
        };
        while self.edits.last().is_some_and(|e| !stays(e)) {
            self.edits.pop();
        }
        Some(Span::new(self.source_of(from), source_end))
    }

    /// Returns where a byte at or behind the last edit came from.
    fn source_of(&self, at: usize) -> usize {
        self.edits.last().map_or(at, |e| e.original.end() + at.saturating_sub(e.normalized.end()))
    }

    fn own(&mut self) -> &mut String {
        let same = self.text.get(..self.same).unwrap_or_default();
        let capacity = self.text.len();
        self.copy.get_or_insert_with(|| {
            let mut copy = String::with_capacity(capacity);
            copy.push_str(same);
            copy
        })
    }
}
