//! Persons, known and unknown: after a title, before an apposition, around a verb of saying.

use std::ops::Range;

use duta_text::{Case, TokenKind};

use super::draft::{Draft, shared, slug};
use super::mention::Candidate;
use super::vocabulary::Word;
use super::words::Marks;
use crate::Kind;

/// A name has at most so many words.
const LONGEST: usize = 6;

pub(super) fn find(draft: &mut Draft<'_>) {
    after_titles(draft);
    let mut at = draft.next(0, Marks::CAPITAL);
    while at < draft.len() {
        let end = by_context(draft, at).unwrap_or(at + 1);
        at = draft.next(end, Marks::CAPITAL);
    }
    settle_weak_names(draft);
}

/// Finds the holder behind each title: `Menlu` `AS` **`Marco Rubio`**, `Wakil Menteri …, Letnan Jenderal` **`…`**.
fn after_titles(draft: &mut Draft<'_>) {
    for index in draft.order() {
        let Some(found) = draft.get(index) else { continue };
        if found.mention.kind != Kind::Office {
            continue;
        }
        let Some(at) = skip_to_holder(draft, found.tokens.end) else { continue };
        let person = match draft.at(at).filter(|f| f.mention.kind == Kind::Person && f.tokens.start == at) {
            Some(known) => {
                // A known short name may go on with words that no list has: `Bashar al - Assad`.
                let (known_end, run) = (known.tokens.end, name(draft, at));
                if run.end > known_end || !prefer_bearer(draft, index, at) {
                    Some(add(draft, run, "name after a title"))
                } else {
                    draft.index_at(at)
                }
            }
            None => {
                let at = skip_body(draft, at);
                let run = name(draft, at);
                // `Asisten Wasit`: a common noun that the title is made of.
                let acronym = draft.case(at) == Case::Upper
                    && (draft.is_refused(at) || (draft.is_leisure() && !draft.is_titled(at)));
                let common = run.len() == 1 && (draft.is_written_small(at) || acronym);
                // `juru bicara` **`Disneyland`** `Hong Kong`
                let body = run.len() == 1
                    && draft.joined(run.end)
                    && draft.begins(run.end)
                    && draft.kind_at(run.end) == Some(Kind::Country);
                if run.is_empty() || common || body || goes_on_common(draft, run.end) {
                    None
                } else {
                    Some(add(draft, run, "name after a title"))
                }
            }
        };
        let Some(person) = person else { continue };
        let office = shared(draft.get(index).map_or("", |f| f.mention.id()));
        if let Some(found) = draft.get_mut(person) {
            found.mention.office = Some(office);
            found.tentative = false;
            let id = shared(found.mention.id());
            if let Some(title) = draft.get_mut(index) {
                title.mention.holder = Some(id);
            }
        }
    }
}

/// Makes the unlisted body between a title and a name, and returns where the name begins: `Ketua Umum` **`PBSI`**
/// `Wiranto`, `CEO` **`Anu Ventures`** `Budi`. Two letters may be initials of the name.
fn skip_body(draft: &mut Draft<'_>, at: usize) -> usize {
    if draft.is_titled(at) || draft.is_refused(at) || draft.at(at).is_some() {
        return at;
    }
    let row = name(draft, at);
    let closes = |i: &usize| draft.entry(*i).within() == Some(Kind::Organization);
    let acronym = draft.case(at) == Case::Upper
        && draft.text(at).len() > 2
        && draft.text(at).chars().all(char::is_alphabetic)
        && row.len() > 1
        && draft.case(at + 1) == Case::Title;
    let (end, reason) = match (at + 1..row.end).rev().find(closes) {
        Some(last) => (last + 1, "class word within"),
        None if acronym => (at + 1, "unlisted acronym"),
        None => return at,
    };
    let id = format!("{}:{}", Kind::Organization.prefix(), draft.slug(at..end));
    draft.add(at..end, Kind::Organization, vec![Candidate::new(id, reason)]);
    end
}

/// Puts those bearers of a short name first who served the state or body beside the title, or held the title. Tells
/// whether the name may mean any of them: `Presiden Timor Leste Guterres` is not the one of the United Nations.
fn prefer_bearer(draft: &mut Draft<'_>, title: usize, at: usize) -> bool {
    let Some(found) = draft.get(title) else { return true };
    let office = shared(found.mention.id());
    let owner = (found.tokens.end..at).find_map(|i| {
        draft
            .at(i)
            .filter(|f| matches!(f.mention.kind, Kind::Country | Kind::Organization))
            .map(|f| shared(f.mention.id()))
    });
    let Some(index) = draft.index_at(at) else { return true };
    let gazetteer = draft.gazetteer;
    let terms = |id: &str| gazetteer.get(id).map_or(&[][..], |p| p.terms());
    let serves = |id: &str| owner.as_ref().is_none_or(|o| terms(id).iter().any(|t| t.country() == &**o));
    let holds = |id: &str| terms(id).iter().any(|t| t.office() == &*office);
    let Some(name) = draft.get_mut(index) else { return true };
    if name.mention.reason() != "weak name" {
        return true;
    }
    name.mention.candidates.sort_by_key(|c| (!serves(c.id()), !holds(c.id())));
    serves(name.mention.id())
}

/// Returns the token at which the name behind a title begins: over the state or body, a comma and ranks.
fn skip_to_holder(draft: &Draft<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    let mut comma = false;
    for _ in 0..8 {
        if !draft.joined(at) {
            return None;
        }
        if let Some(found) = draft.at(at) {
            match found.mention.kind {
                Kind::Person => return Some(at),
                Kind::Country | Kind::Ministry | Kind::Institution | Kind::Organization if !comma => {
                    at = found.tokens.end;
                    continue;
                }
                _ => return None,
            }
        }
        // `Duta Besar RI untuk Jerman …`: the post behind the title.
        let post = draft.is(at, Word::Joiner)
            && draft.joined(at + 1)
            && draft.begins(at + 1)
            && matches!(draft.kind_at(at + 1), Some(Kind::Country | Kind::Organization));
        if post && !comma {
            at = draft.at(at + 1).map_or(at + 2, |f| f.tokens.end);
            continue;
        }
        if draft.text(at) == "," && !comma {
            comma = true;
            at += 1;
            continue;
        }
        // The acronym of the title in brackets: `Menteri Luar Negeri (Menlu) RI`.
        if draft.text(at) == "(" && draft.text(at + 2) == ")" {
            at += 3;
            continue;
        }
        let skipped = draft.phrases_at(at).find_map(|(words, class)| is_skipped(class).then_some(at + words));
        if let Some(next) = skipped {
            at = next + usize::from(draft.text(next) == ".");
            continue;
        }
        // Behind a comma, a name that is no apposition would be the next subject; two words at least tell.
        let run = name(draft, at);
        return (!run.is_empty() && (!comma || run.len() > 1)).then_some(at);
    }
    None
}

/// Tells whether a word stands between a title and its holder: a rank, an honorific, `terpilih`.
fn is_skipped(word: Word) -> bool {
    matches!(word, Word::Rank | Word::Honorific | Word::Designate | Word::Former | Word::Acting)
}

/// Returns the name of a person that begins at a token: capitalised words, with particles and hyphens between.
pub(super) fn name(draft: &Draft<'_>, at: usize) -> Range<usize> {
    let mut end = at;
    let mut next = at;
    while next < draft.len() && next - at < LONGEST * 2 && (next == at || draft.joined(next)) {
        // A known name that begins the row is a part of it.
        let free = draft.at(next).is_none_or(|f| f.tokens.start == at && f.mention.kind == Kind::Person);
        if free && is_name_word(draft, next) {
            end = next + 1;
            next = end;
        } else if end > at
            && draft.is(next, Word::Particle)
            && (is_name_word(draft, next + 1) || draft.text(next + 1) == "-")
        {
            next += 1;
        } else if end > at
            && draft.text(next) == "-"
            && draft.is_word(next + 1)
            && draft.joined(next + 1)
            && draft.joined(next)
        {
            // `Moon Jae - in`, `al - Assad`: hyphens that a tool has set apart.
            end = next + 2;
            next = end;
        } else if end > at
            && draft.text(next) == "."
            && draft.case(next - 1) == Case::Title
            && draft.text(next - 1).len() == 1
        {
            next += 1;
        } else {
            break;
        }
    }
    at..end
}

fn is_name_word(draft: &Draft<'_>, at: usize) -> bool {
    let common = draft.is(at, Word::Common) || draft.is(at, Word::Role);
    if common || !draft.is_namelike(at) || draft.token(at).is_none_or(|t| t.kind() != TokenKind::Word) {
        return false;
    }
    let title = draft.phrases_at(at).any(|(_, c)| match c {
        Word::Head(_, takes) => takes != crate::Takes::Within,
        Word::Degree => draft.case(at) == Case::Upper,
        _ => false,
    });
    !title
}

/// Finds names by what stands around them.
fn by_context(draft: &mut Draft<'_>, at: usize) -> Option<usize> {
    if draft.at(at).is_some() {
        return None;
    }
    // `Letnan Jenderal Budi`, `Bapak Ahmad`
    let ranked = draft
        .phrases_at(at)
        .find_map(|(words, class)| matches!(class, Word::Rank | Word::Honorific).then_some((words, class)));
    if let Some((words, class)) = ranked {
        let from = at + words + usize::from(draft.text(at + words) == ".");
        let run = name(draft, from);
        if !run.is_empty() && draft.joined(from) && (class == Word::Rank || run.len() > 1) {
            let end = run.end;
            add(draft, run, "name after a rank");
            return Some(end);
        }
        return Some(at + words);
    }
    let run = name(draft, at);
    if run.is_empty() {
        return None;
    }
    let end = run.end;
    let after_cue = at > 0 && draft.joined(at) && draft.is(at - 1, Word::Saying);
    let before_verb = draft.joined(end) && draft.is(end, Word::SayingVerb);
    let apposed =
        draft.text(end) == "," && draft.joined(end + 1) && draft.kind_at(end + 1) == Some(Kind::Office);
    let aged = draft.text(end) == "(" && draft.token(end + 1).is_some_and(|t| t.kind() == TokenKind::Number);
    let known = run.clone().any(|i| draft.entry(i).within().is_some());
    let acronym = run.len() == 1 && draft.case(at) == Case::Upper;
    if known || acronym || draft.is_titled(at) || goes_on_common(draft, end) {
        return Some(end);
    }
    // `jurnal` **`Frontiers in Psychiatry`** `menyebut`
    let work =
        at > 0 && draft.joined(at) && draft.is(at - 1, Word::Work) && draft.case(at - 1) == Case::Lower;
    let many = run.len() > 1 && !work;
    if (after_cue && !draft.is_written_small(at)) || (many && (before_verb || apposed || aged)) {
        let person = add(
            draft,
            run,
            if after_cue { "name after a verb of saying" } else { "name before a verb or title" },
        );
        if apposed {
            give_office(draft, person, end + 1);
        }
    }
    Some(end)
}

/// Tells whether a common noun in capitals follows, so that the words before it name a thing: `Project` **`Manager`**.
fn goes_on_common(draft: &Draft<'_>, end: usize) -> bool {
    draft.joined(end) && draft.is_capital(end) && draft.is(end, Word::Common)
}

fn give_office(draft: &mut Draft<'_>, person: usize, title: usize) {
    let Some(index) = draft.index_at(title) else { return };
    let office = draft.get(index).map(|f| shared(f.mention.id()));
    let id = draft.get(person).map(|f| shared(f.mention.id()));
    if let Some(found) = draft.get_mut(person) {
        found.mention.office = office;
    }
    if let Some(found) = draft.get_mut(index) {
        found.mention.holder = id;
    }
}

pub(super) fn add(draft: &mut Draft<'_>, run: Range<usize>, reason: &'static str) -> usize {
    let words: Vec<&str> = run.clone().map(|i| draft.text(i)).filter(|w| *w != "-" && *w != ".").collect();
    let id = draft.id_of(Kind::Person, &slug(&words.join(" ")), run.start);
    draft.add(run, Kind::Person, vec![Candidate::new(id, reason)])
}

/// A known person by a weak name stays where the same person is named in full, or where a title stands before the
/// name; else the name is nobody's.
fn settle_weak_names(draft: &mut Draft<'_>) {
    for index in draft.order() {
        let weak = draft.get(index).is_some_and(|f| f.mention.kind == Kind::Person && f.tentative);
        if weak {
            draft.remove(index);
        }
    }
}
