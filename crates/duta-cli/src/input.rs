//! Reading documents: files, folders and standard input, one document at a time.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use duta::{Date, Document};
use encoding_rs::{Encoding, UTF_8};

use crate::data::files;
use crate::fault::{Stop, about_path, with_hint};
use crate::record;

/// What to read, and how.
#[derive(Clone, Debug, Args)]
pub(crate) struct InputArgs {
    /// Files, folders (their .txt and .jsonl files, sorted) or `-` for standard input, which is also read without PATH
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// What the inputs are; by default .jsonl files hold records and all else is text
    ///
    /// A record is a line of JSON: {"id","text","published"?,"title"?,"source"?}. The id of a text file is its name
    /// without extension, that of a record without id is FILE:LINE. Of a folder, only files of the kind are read.
    #[arg(long, value_name = "KIND")]
    input: Option<Form>,

    /// Day of publication of all inputs without a date of their own, YYYY-MM-DD; else the one that the page prints
    #[arg(long, value_name = "DATE", value_parser = record::date)]
    published: Option<Date>,

    /// Encoding of the inputs, such as windows-1252 [default: utf-8]
    ///
    /// Offsets then count the decoded text.
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    encoding: Option<&'static Encoding>,
}

/// What an input is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(crate) enum Form {
    /// The file is the text of one document
    Text,
    /// Each line is a record
    Jsonl,
}

/// A part of the input that cannot be read.
#[derive(Debug)]
pub(crate) struct InputError(String);

impl InputError {
    /// Makes an error about a file, or a line of it.
    pub(crate) fn new(place: &str, message: &str, hint: &str) -> Self {
        Self(with_hint(format!("{place}: {message}"), hint))
    }
}

impl std::fmt::Display for InputError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The documents of the inputs, in their order. Of a JSONL file only one line is in memory.
pub(crate) struct Documents {
    waiting: VecDeque<PathBuf>,
    input: Option<Form>,
    published: Option<Date>,
    encoding: &'static Encoding,
    lines: Option<Lines>,
}

/// A JSONL input that is being read.
struct Lines {
    name: String,
    reader: Box<dyn BufRead + Send>,
    number: usize,
    offset: usize,
}

impl InputArgs {
    /// Returns the documents.
    pub(crate) fn documents(self, command: &str) -> Result<Documents, Stop> {
        let mut waiting = VecDeque::from(self.paths);
        if waiting.is_empty() {
            if io::stdin().is_terminal() {
                let hint = format!("give files or folders (`duta {command} berita.txt`), or pipe a text in");
                return Err(Stop::usage("no PATH, and standard input is a terminal", &hint));
            }
            waiting.push_back(PathBuf::from("-"));
        }
        if let Some(encoding) =
            self.encoding.filter(|e| !e.is_ascii_compatible() && self.input == Some(Form::Jsonl))
        {
            let hint = "convert the file to UTF-8 first";
            return Err(Stop::usage(format!("records cannot be read as {}", encoding.name()), hint));
        }
        let encoding = self.encoding.unwrap_or(UTF_8);
        Ok(Documents { waiting, input: self.input, published: self.published, encoding, lines: None })
    }
}

impl Iterator for Documents {
    type Item = Result<Document, InputError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next_document(self.encoding) {
                    Some(found) => return Some(found.map(|document| self.dated(document))),
                    None => self.lines = None,
                }
            }
            let path = self.waiting.pop_front()?;
            match self.open(path) {
                Ok(None) => {}
                Ok(Some(document)) => return Some(Ok(self.dated(document))),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl Documents {
    /// Opens an input: a text file is a document; a folder and a JSONL file are kept to be gone through.
    fn open(&mut self, path: PathBuf) -> Result<Option<Document>, InputError> {
        let name = path.display().to_string();
        let stdin = name == "-";
        if !stdin && path.is_dir() {
            let extensions: &[&str] = match self.input {
                None => &["jsonl", "txt"],
                Some(Form::Text) => &["txt"],
                Some(Form::Jsonl) => &["jsonl"],
            };
            let found = files(&path, extensions).map_err(|stop| match stop {
                Stop::Failed(message) | Stop::Usage(message) => InputError(message),
                Stop::ClosedPipe | Stop::Reported => InputError(name.clone()),
            })?;
            if found.is_empty() {
                let wanted = extensions.iter().map(|e| format!(".{e}")).collect::<Vec<_>>().join(" or ");
                return Err(InputError::new(
                    &name,
                    &format!("no {wanted} file in this folder"),
                    "name the files",
                ));
            }
            for file in found.into_iter().rev() {
                self.waiting.push_front(file);
            }
            return Ok(None);
        }
        let by_name = if path.extension().is_some_and(|e| e == "jsonl") { Form::Jsonl } else { Form::Text };
        let fault = |error: io::Error| InputError(about_path(&name, &error));
        match self.input.unwrap_or(by_name) {
            Form::Jsonl => {
                if !self.encoding.is_ascii_compatible() {
                    let message = format!("records cannot be read as {}", self.encoding.name());
                    return Err(InputError::new(&name, &message, "convert the file to UTF-8 first"));
                }
                let reader: Box<dyn BufRead + Send> = if stdin {
                    Box::new(BufReader::new(io::stdin()))
                } else {
                    Box::new(BufReader::new(File::open(&path).map_err(fault)?))
                };
                self.lines = Some(Lines { name, reader, number: 0, offset: 0 });
                Ok(None)
            }
            Form::Text => {
                let bytes = if stdin {
                    let mut bytes = Vec::new();
                    io::stdin().read_to_end(&mut bytes).map_err(fault)?;
                    bytes
                } else {
                    fs::read(&path).map_err(fault)?
                };
                let text = decode(bytes, self.encoding).map_err(|e| e.at(&name, 0))?;
                let stem =
                    path.file_stem().map_or_else(|| name.clone(), |s| s.to_string_lossy().into_owned());
                Ok(Some(Document::new(text).with_id(stem)))
            }
        }
    }

    /// Gives a document without a date the one of the command line.
    fn dated(&self, document: Document) -> Document {
        match (document.published(), self.published) {
            (None, Some(date)) => document.with_published(date),
            _ => document,
        }
    }
}

impl Lines {
    fn next_document(&mut self, encoding: &'static Encoding) -> Option<Result<Document, InputError>> {
        loop {
            let mut line = Vec::new();
            match self.reader.read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(_) => self.number += 1,
                Err(error) => {
                    // What cannot be read once is not tried again.
                    self.reader = Box::new(io::empty());
                    return Some(Err(InputError(about_path(&self.name, &error))));
                }
            }
            let start = self.offset;
            self.offset += line.len();
            let place = format!("{}:{}", self.name, self.number);
            let text = match decode(line, encoding) {
                Ok(text) => text,
                Err(error) => return Some(Err(error.at(&place, start))),
            };
            let record = text.strip_prefix('\u{feff}').unwrap_or(&text).trim();
            if !record.is_empty() {
                return Some(record::read(record, &place));
            }
        }
    }
}

/// Bytes that are not in the encoding.
struct Undecodable {
    encoding: &'static Encoding,
    /// The first bad byte, where it is known.
    at: Option<usize>,
    hint: &'static str,
}

impl Undecodable {
    fn at(self, place: &str, start: usize) -> InputError {
        let message = match self.at {
            Some(at) => format!("not {} at byte {}", self.encoding.name(), start + at),
            None => format!("not {}", self.encoding.name()),
        };
        InputError::new(place, &message, self.hint)
    }
}

/// Decodes bytes; none is replaced. A byte order mark stays in UTF-8, so that offsets are those of the file.
fn decode(bytes: Vec<u8>, encoding: &'static Encoding) -> Result<String, Undecodable> {
    if encoding == UTF_8 {
        return String::from_utf8(bytes).map_err(|error| {
            let hint = match error.as_bytes() {
                [0xff, 0xfe, ..] => "it looks like UTF-16; try --encoding utf-16le",
                [0xfe, 0xff, ..] => "it looks like UTF-16; try --encoding utf-16be",
                _ => "for an older page try --encoding windows-1252",
            };
            Undecodable { encoding, at: Some(error.utf8_error().valid_up_to()), hint }
        });
    }
    let bytes = match (encoding.name(), bytes.as_slice()) {
        ("UTF-16LE", [0xff, 0xfe, rest @ ..]) | ("UTF-16BE", [0xfe, 0xff, rest @ ..]) => rest,
        (_, all) => all,
    };
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        None => Err(Undecodable { encoding, at: None, hint: "give the true --encoding of the file" }),
    }
}

fn encoding(label: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label_no_replacement(label.as_bytes()).ok_or_else(|| {
        "no such encoding; known are utf-8, windows-1252, iso-8859-1, utf-16le and the others of the web"
            .to_owned()
    })
}
