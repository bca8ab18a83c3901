//! Names that a class word begins: `Konferensi Regional Diplomasi Digital`, `Komisi VIII DPR`.

use std::ops::Range;

use duta_text::{Case, TokenKind};

use super::draft::Draft;
use super::mention::Candidate;
use super::vocabulary::Word;
use super::words::Marks;
use crate::{Kind, Takes};

pub(super) fn find(draft: &mut Draft<'_>) {
    let mut at = draft.next(0, Marks::CAPITAL);
    while at < draft.len() {
        let end = compose(draft, at).unwrap_or(at + 1);
        at = draft.next(end, Marks::CAPITAL);
    }
}

/// Makes the name that begins at a token, and returns where it ends.
fn compose(draft: &mut Draft<'_>, at: usize) -> Option<usize> {
    if let Some(end) = session(draft, at) {
        return Some(end);
    }
    // `Jakarta Wedding` **`Festival`**: in English the class word closes the name.
    let closes = at.checked_sub(1).is_some_and(|i| {
        draft.joined(at)
            && draft.case(i) == Case::Title
            && !draft.is_initial(i)
            && draft.kind_at(i).is_none_or(|k| matches!(k, Kind::Place | Kind::Country))
            && !draft.phrases_at(i).any(|(_, c)| matches!(c, Word::Head(..)))
    });
    if closes && draft.is_free(at..at + 1) && draft.entry(at).within().is_some() {
        return None;
    }
    let (words, kind, takes) = draft.phrases_at(at).find_map(|(words, class)| match class {
        Word::Head(kind, takes) if kind != Kind::Office && takes != Takes::Within => {
            Some((words, kind, takes))
        }
        _ => None,
    })?;
    let head = at..at + words;
    if !head.clone().all(|i| draft.is_capital(i)) {
        return None;
    }
    // A longer name of the gazetteer that covers the head stays, and may still grow.
    let known =
        draft.at(at).filter(|f| f.tokens.start == at && f.tokens.end > head.end).map(|f| f.tokens.end);
    if draft.at(at).is_some_and(|f| f.tokens.start < at) {
        return None;
    }
    // `PT. Maju Jaya`: the full stop of a shortened class word.
    let short = kind == Kind::Organization
        && draft.case(at) == Case::Upper
        && draft.text(head.end) == "."
        && draft.joined(head.end + 1)
        && draft.is_capital(head.end + 1);
    let from = known.unwrap_or(head.end + usize::from(short));
    // A body by its known name is whole: capitals behind it are somebody's name.
    let whole = known.is_some() && matches!(kind, Kind::Ministry | Kind::Institution | Kind::Organization);
    let end = if whole && !draft.begins(from) { from } else { extend(draft, from, kind, known.is_some()) };
    if takes == Takes::Outside {
        return outside(draft, head.end, end, kind);
    }
    if end > from {
        let id = draft.id_of(kind, &draft.slug(at..end), at);
        draft.add(at..end, kind, vec![Candidate::new(id, "composed name")]);
        return Some(end);
    }
    if known.is_some() {
        return known;
    }
    let initial = draft.is_initial(at) && !draft.begins(head.end) && kind != Kind::Institution;
    if takes == Takes::Bare && draft.is_free(head.clone()) && !initial && !draft.is_refused(at) {
        let id = format!("{}:{}", kind.prefix(), draft.slug(head.clone()));
        draft.add(head.clone(), kind, vec![Candidate::new(id, "class word")]);
    }
    Some(head.end)
}

/// A known gathering with the number of its session: `BDF` **`ke-13`**.
fn session(draft: &mut Draft<'_>, at: usize) -> Option<usize> {
    let found = draft.at(at).filter(|f| f.tokens.start == at && f.mention.kind == Kind::Forum)?;
    let (end, candidates) = (found.tokens.end, found.mention.candidates.clone());
    if !draft.joined(end) || !is_ordinal(draft.fold(end)) || part(draft, end + 1, Kind::Forum).is_some() {
        return None;
    }
    draft.add(at..end + 1, Kind::Forum, candidates);
    Some(end + 1)
}

/// The name behind a class word that stays outside: `Provinsi` **`Rakhine`**.
fn outside(draft: &mut Draft<'_>, from: usize, end: usize, kind: Kind) -> Option<usize> {
    // `Wilayah` **`Barat`** is none.
    let named = (from..end).any(|i| !draft.is(i, Word::Common));
    if named && draft.is_free(from..end) {
        let id = format!("{}:{}", kind.prefix(), draft.slug(from..end));
        draft.add(from..end, kind, vec![Candidate::new(id, "name behind a class word")]);
    }
    Some(end.max(from))
}

/// Returns where a name of a kind that has reached `from` ends.
fn extend(draft: &Draft<'_>, from: usize, kind: Kind, named: bool) -> usize {
    let mut end = from;
    let mut named = named;
    let mut at = from;
    while at < draft.len() && draft.joined(at) {
        if let Some(next) = age_class(draft, at) {
            end = next;
            break;
        } else if let Some(next) = number(draft, at, kind) {
            end = next;
            at = next;
            named = true;
        } else if let Some(next) = part(draft, at, kind) {
            named = true;
            end = next;
            at = next;
            // The seat closes the name of a mission: `KJRI Kuching`; the body that of its part: `Komisi IV DPRD`.
            let placed = draft.phrases_at(next).any(|(_, c)| matches!(c, Word::Head(Kind::Place, _)));
            let closes = match draft.kind_at(next - 1) {
                Some(Kind::Place) => true,
                Some(Kind::Institution | Kind::Organization) => !placed && !draft.begins(next),
                _ => false,
            };
            // `Timnas Perancis` **`Zinedine Zidane`**
            let named = kind == Kind::Organization
                && draft.is_leisure()
                && draft.kind_at(next - 1) == Some(Kind::Country)
                && draft.is_free(next..next + 1)
                && draft.is_word(next)
                && draft.text(next).len() > 1
                && !draft.is(next, Word::Common);
            if (kind == Kind::Institution && closes) || named {
                break;
            }
        } else if let Some(next) = bridge(draft, at, kind, named, end > from) {
            at = next;
        } else {
            break;
        }
    }
    end
}

/// Returns the end of a part of a name at a token: a capitalised word, a number, a whole name inside.
fn part(draft: &Draft<'_>, at: usize, kind: Kind) -> Option<usize> {
    if let Some(inner) = draft.at(at) {
        let may = match inner.mention.kind {
            // `Wisma` **`Menpora`**, where nobody is named.
            Kind::Office if kind == Kind::Place => {
                let end = inner.tokens.end;
                let alone = !draft.joined(end) || !(draft.begins(end) || draft.is_namelike(end));
                let body = draft.gazetteer.get(inner.mention.id()).is_some_and(|e| e.body().is_some());
                // `Hotel` **`Sultan`** `Jakarta`
                let named = draft.is_capital(at) && draft.is(at, Word::GivenName);
                inner.tokens.len() == 1 && ((body && alone) || named)
            }
            Kind::Office | Kind::Person | Kind::Ministry => false,
            Kind::Country => matches!(kind, Kind::Forum | Kind::Instrument | Kind::Organization),
            Kind::Organization | Kind::Institution => kind != Kind::Ministry && kind != Kind::Place,
            Kind::Place | Kind::Forum | Kind::Instrument => true,
        };
        return (may && inner.tokens.start == at && !inner.tentative).then_some(inner.tokens.end);
    }
    let token = draft.token(at)?;
    match token.kind() {
        TokenKind::Word if is_ordinal(draft.fold(at)) && matches!(kind, Kind::Forum) => Some(at + 1),
        TokenKind::Word if draft.is_capital(at) => {
            let other_head = draft.phrases_at(at).any(
                |(_, c)| matches!(c, Word::Head(k, t) if k != kind && t != Takes::Within && k != Kind::Place),
            );
            let stops = other_head
                || draft.is(at, Word::Function)
                || draft.is(at, Word::SayingVerb)
                || (draft.is_titled(at) && !draft.is_written_large(at));
            (!stops).then_some(at + 1)
        }
        // `Agenda 2030`, `Konvensi Wina 1961`; a number before a small word counts something.
        TokenKind::Number if matches!(kind, Kind::Instrument | Kind::Forum) => {
            let short = draft.text(at).len() <= 4 && draft.text(at).bytes().all(|b| b.is_ascii_digit());
            let counts =
                draft.is_word(at + 1) && !draft.is_capital(at + 1) && !draft.is(at + 1, Word::Function);
            (short && !counts && draft.joined(at)).then_some(at + 1)
        }
        _ => None,
    }
}

/// Returns the end of the age limit of a team or cup: `Timnas Indonesia` **`U - 22`**.
fn age_class(draft: &Draft<'_>, at: usize) -> Option<usize> {
    let number = draft.token(at + 2).is_some_and(|t| t.kind() == TokenKind::Number);
    let apart = draft.text(at) == "U" && draft.text(at + 1) == "-" && number && draft.joined(at + 2);
    apart.then_some(at + 3)
}

/// Returns the end of the number of a document: `Nomor 24 Tahun 2015`, `No. 241 K/TUN/KI/2017`.
fn number(draft: &Draft<'_>, at: usize, kind: Kind) -> Option<usize> {
    if kind != Kind::Instrument || !draft.is(at, Word::Number) {
        return None;
    }
    let mut end = at + 1;
    if draft.text(end) == "." {
        end += 1;
    }
    let first = end;
    while end < draft.len() && draft.joined(end) && end - first < 14 {
        let token = draft.token(end)?;
        let year =
            draft.is(end, Word::Year) && draft.token(end + 1).is_some_and(|t| t.kind() == TokenKind::Number);
        let code = match token.kind() {
            TokenKind::Number => true,
            TokenKind::Word => {
                draft.is_capital(end) && draft.text(end).len() <= 4 && !draft.is(end, Word::Function)
            }
            _ => matches!(draft.text(end), "/" | "-") && !draft.text(end + 1).is_empty(),
        };
        if !(code || year) {
            break;
        }
        end += 1;
    }
    (end > first).then_some(end)
}

/// Returns the end of a small word that may stand inside a name, if a part follows it.
fn bridge(draft: &Draft<'_>, at: usize, kind: Kind, named: bool, grown: bool) -> Option<usize> {
    let next = at + 1;
    let follows =
        |draft: &Draft<'_>| draft.joined(next) && draft.is_capital(next) && part(draft, next, kind).is_some();
    // `Hotel Shangri - La`: a hyphen that a tool has set apart.
    if draft.text(at) == "-"
        && grown
        && draft.is_capital(next)
        && draft.joined(next)
        && draft.is_free(next..next + 1)
    {
        return Some(next);
    }
    if draft.is_capital(at) || !follows(draft) {
        return None;
    }
    if draft.is(at, Word::Connector) || draft.is(at, Word::Joiner) {
        // `dan` before another known name joins two names, not two words of one.
        let joins_names = draft.begins(next) && draft.is(at, Word::Joiner);
        return (!joins_names && (grown || draft.is(at, Word::Foreign))).then_some(next);
    }
    // A topic that is a named thing itself is a mention of its own: `KTT tentang Konvensi Hanoi`.
    let own = draft.phrases_at(next).any(|(_, c)| matches!(c, Word::Head(Kind::Forum | Kind::Instrument, _)));
    (draft.is(at, Word::Topic) && !named && !own && !draft.begins(next)).then_some(next)
}

/// Tells whether a word is an ordinal in figures: `ke-43`.
fn is_ordinal(word: &str) -> bool {
    word.strip_prefix("ke-").is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Returns the end of a row of capitalised words of an unlisted name that begins at a token.
pub(super) fn run(draft: &Draft<'_>, at: usize) -> Range<usize> {
    let mut end = at;
    let courtesy = |i: usize| draft.phrases_at(i).any(|(_, c)| matches!(c, Word::Honorific));
    while end < draft.len()
        && draft.is_namelike(end)
        && draft.is_free(end..end + 1)
        && (end == at || draft.joined(end))
        && !courtesy(end)
    {
        end += 1;
    }
    at..end
}
