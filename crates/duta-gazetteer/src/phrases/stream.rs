//! The phrases of a text that is read piece by piece.

use std::io::Read;
use std::iter::FusedIterator;

use duta_text::Span;

use super::reading::{MAX_GAP, MAX_MARKS};
use super::{Input, PhraseMatch, Phrases};
use crate::{ReadError, ReadErrorKind};

/// The text that is read at once, in bytes.
const PIECE: usize = 64 * 1024;
/// What is kept of the text before the place where the search goes on, to tell whether a word begins there.
const BEFORE: usize = 2 * MAX_GAP;

impl Phrases {
    /// Returns the phrases of a text that is read piece by piece, the same as [`Phrases::find_iter`] finds in the whole;
    /// spans are in bytes of the whole text.
    ///
    /// It keeps some 64 KiB of the text, and more only where the longest phrase asks for it (some 300 times its length).
    /// At an error it ends; a text that is not UTF-8 is one, with the place.
    ///
    /// ```
    /// use duta_gazetteer::{CasePolicy, Phrases};
    ///
    /// let phrases = Phrases::new([("Selat Malaka", CasePolicy::Exact)])?;
    /// let text = "patroli di Selat\nMalaka";
    /// let found = phrases.find_reader(text.as_bytes()).collect::<Result<Vec<_>, _>>()?;
    /// assert_eq!(found[0].span().of(text), "Selat\nMalaka");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn find_reader<R: Read>(&self, reader: R) -> FindReader<'_, R> {
        // each character of a phrase may stand behind a gap and carry marks
        let reach = self.parts.index.longest().saturating_add(8).saturating_mul(MAX_GAP + 4 * MAX_MARKS);
        FindReader {
            phrases: self,
            reader,
            reach,
            text: String::new(),
            undecoded: Vec::new(),
            passed: 0,
            at: 0,
            end: false,
            failed: None,
            found: Vec::new().into_iter(),
        }
    }
}

/// The phrases of a text that is read piece by piece.
#[derive(Debug)]
pub struct FindReader<'p, R> {
    phrases: &'p Phrases,
    reader: R,
    /// How far a match may reach from its start.
    reach: usize,
    text: String,
    /// The first bytes of a character whose others are still to come.
    undecoded: Vec<u8>,
    /// The bytes of the whole text before `text`.
    passed: usize,
    /// Where the search goes on in `text`.
    at: usize,
    /// Whether all is read.
    end: bool,
    failed: Option<ReadError>,
    found: std::vec::IntoIter<PhraseMatch>,
}

impl<R: Read> FindReader<'_, R> {
    /// Reads on, up to what a search needs. A fault waits until what was read before it is searched.
    fn read(&mut self) {
        let wanted = self.at.saturating_add(self.reach).saturating_add(PIECE.max(self.reach));
        let mut bytes = vec![0; PIECE];
        while !self.end && self.text.len() < wanted {
            let read = match self.reader.read(&mut bytes) {
                Ok(read) => bytes.get(..read).unwrap_or_default(),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return self.fail(ReadErrorKind::Io(error.into())),
            };
            if read.is_empty() {
                self.end = true;
                if !self.undecoded.is_empty() {
                    self.fail(ReadErrorKind::NotUtf8);
                }
                return;
            }
            self.undecoded.extend_from_slice(read);
            let (valid, cut) = match std::str::from_utf8(&self.undecoded) {
                Ok(text) => (text.len(), true),
                Err(error) => (error.valid_up_to(), error.error_len().is_none()),
            };
            let decoded = self.undecoded.get(..valid).and_then(|b| std::str::from_utf8(b).ok());
            self.text.push_str(decoded.unwrap_or_default());
            self.undecoded.drain(..valid);
            if !cut {
                return self.fail(ReadErrorKind::NotUtf8);
            }
        }
    }

    fn fail(&mut self, kind: ReadErrorKind) {
        self.end = true;
        self.failed = Some(ReadError::new(self.passed + self.text.len(), kind));
    }

    /// Searches what is read, as far as what follows cannot change the answer.
    fn search(&mut self) {
        let safe = if self.end { self.text.len() } else { self.text.len().saturating_sub(self.reach) };
        let input = Input::new(&self.text).range(self.at..self.text.len());
        let found: Vec<PhraseMatch> =
            self.phrases.find_iter(input).take_while(|m| m.span().start() < safe).collect();
        let free = found.last().map_or(0, |m| m.span().end());
        let passed = self.passed;
        let shifted = |m: PhraseMatch| {
            let span = Span::new(passed + m.span().start(), passed + m.span().end());
            PhraseMatch { span, ..m }
        };
        self.found = found.into_iter().map(shifted).collect::<Vec<_>>().into_iter();
        self.at = free.max(safe);
        let mut keep = self.at.saturating_sub(BEFORE);
        while !self.text.is_char_boundary(keep) {
            keep -= 1;
        }
        self.text.drain(..keep);
        self.passed += keep;
        self.at -= keep;
    }
}

impl<R: Read> Iterator for FindReader<'_, R> {
    type Item = Result<PhraseMatch, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(found) = self.found.next() {
                return Some(Ok(found));
            }
            if self.end && self.at >= self.text.len() {
                return self.failed.take().map(Err);
            }
            self.read();
            self.search();
        }
    }
}

impl<R: Read> FusedIterator for FindReader<'_, R> {}
