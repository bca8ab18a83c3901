//! Nominal groups: names with their titles, and groups without a name: `perwakilan dari 69 negara`.

use std::ops::Range;
use std::sync::Arc;

use duta_gazetteer::{Kind, Mention};
use duta_text::Case;
use duta_text::morphology::strip_nya;

use crate::event::Filler;
use crate::scene::Scene;
use crate::words::Class;

/// One thing that may take part in an event.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) tokens: Range<usize>,
    pub(crate) filler: Filler,
    /// The kind of its mention; None for a group.
    pub(crate) kind: Option<Kind>,
    /// The quantity that counts it.
    pub(crate) count: Option<usize>,
    /// A capital that may stand for its state.
    pub(crate) capital: bool,
}

impl Item {
    /// Tells whether it can act in politics.
    pub(crate) fn is_actor(&self) -> bool {
        self.kind.is_none_or(Kind::is_actor)
    }
}

/// Items joined by commas and `dan`.
#[derive(Clone, Debug)]
pub(crate) struct Nominal {
    pub(crate) tokens: Range<usize>,
    pub(crate) items: Vec<Item>,
}

/// The nominal groups of a stretch of tokens.
pub(crate) struct Nominals {
    pub(crate) list: Vec<Nominal>,
    from: usize,
    at: Vec<Option<usize>>,
}

impl Nominals {
    pub(crate) fn read(scene: &Scene<'_>, range: Range<usize>) -> Self {
        let mut all = Self { list: Vec::new(), from: range.start, at: vec![None; range.len()] };
        let mut i = range.start;
        while i < range.end {
            match nominal(scene, i, range.end) {
                Some(found) => {
                    for k in found.tokens.clone() {
                        if let Some(slot) = all.at.get_mut(k - range.start) {
                            *slot = Some(all.list.len());
                        }
                    }
                    i = found.tokens.end.max(i + 1);
                    all.list.push(found);
                }
                None => i += 1,
            }
        }
        all
    }

    /// Returns the nominal group that covers a token.
    pub(crate) fn covering(&self, i: usize) -> Option<&Nominal> {
        let at = self.at.get(i.checked_sub(self.from)?).copied().flatten()?;
        self.list.get(at)
    }

    /// Returns the nominal group that begins at a token.
    pub(crate) fn beginning(&self, i: usize) -> Option<&Nominal> {
        self.covering(i).filter(|n| n.tokens.start == i)
    }
}

/// So many items may stand between two `dan`: a longer row of commas is no list, and reading it on from each of its
/// items would not be linear.
const LONGEST_LIST: usize = 40;

/// Reads the group that begins at a token: items, commas, `dan`.
fn nominal(scene: &Scene<'_>, at: usize, end: usize) -> Option<Nominal> {
    let first = item(scene, at, end)?;
    // `RI-Australia` is one token and two names.
    let mut items: Vec<Item> = twin(scene, at, &first).into_iter().collect();
    items.push(first);
    let mut pending: Vec<Item> = Vec::new();
    let mut to = items.last()?.tokens.end;
    let mut next = to;
    loop {
        let comma = scene.word(next) == ",";
        let mut from = next + usize::from(comma);
        let joined = scene.is(from, Class::Coordinator);
        from += usize::from(joined);
        if !(comma || joined) || from >= end || pending.len() >= LONGEST_LIST {
            break;
        }
        let Some(more) = item(scene, from, end) else { break };
        let alike = items
            .first()
            .is_some_and(|f| f.is_actor() == more.is_actor() && (f.is_actor() || f.kind == more.kind));
        if !alike {
            break;
        }
        next = more.tokens.end;
        pending.push(more);
        // Commas alone join nothing: only a list that `dan` closes is one.
        if joined {
            to = next;
            items.append(&mut pending);
        }
    }
    // Groups without names that are joined are one: `industri, media dan organisasi masyarakat`.
    if items.len() > 1 && items.iter().all(|i| i.kind.is_none() && i.count.is_none()) {
        let tokens = at..to;
        let filler = Filler { span: scene.span(&tokens), id: None };
        items = vec![Item { tokens, filler, kind: None, count: None, capital: false }];
    }
    // Members listed for a group stand beside it: `negara Afrika seperti Angola dan Mesir`.
    let mark = to + usize::from(scene.word(to) == ",");
    if scene.is(mark, Class::Example)
        && items.iter().all(|i| i.kind.is_none())
        && let Some(members) = nominal(scene, mark + 1, end).filter(|m| m.items.iter().all(Item::is_actor))
    {
        to = members.tokens.end;
        items.extend(members.items);
    }
    Some(Nominal { tokens: at..to, items })
}

/// Returns the name that shares its token with the one behind it.
fn twin(scene: &Scene<'_>, at: usize, second: &Item) -> Option<Item> {
    let before = scene.mention_at(at)?.checked_sub(1)?;
    let mention = scene.mentions.get(before).filter(|m| m.kind().is_actor())?;
    let same = scene.touching(mention.span()).contains(&at) && second.is_actor();
    same.then(|| Item {
        tokens: at..at + 1,
        filler: filler(mention),
        kind: Some(mention.kind()),
        count: None,
        capital: false,
    })
}

fn item(scene: &Scene<'_>, at: usize, end: usize) -> Option<Item> {
    // A noun inside a longer trigger is a part of that: `penarikan pasukan`.
    let hit = scene.hit_at(at).and_then(|h| scene.hits.get(h));
    if at >= end || hit.is_some_and(|h| scene.group(at).is_none() || h.tokens.start < at) {
        return None;
    }
    group(scene, at, end).or_else(|| named(scene, at, end))
}

/// Reads a name with the titles, states and ranks around it; the person counts before the office.
fn named(scene: &Scene<'_>, at: usize, end: usize) -> Option<Item> {
    let index = scene.mention_at(at)?;
    let mention = scene.mentions.get(index)?;
    let mut to = scene.touching(mention.span()).end;
    let mut best = index;
    let titled = mention.kind() == Kind::Office;
    let body = matches!(mention.kind(), Kind::Ministry | Kind::Institution);
    let mut steps = 0;
    while (titled || body) && steps < 6 && to < end {
        steps += 1;
        // The acronym of the title in brackets.
        if scene.word(to) == "(" && scene.word(to + 2) == ")" {
            to += 3;
            continue;
        }
        // `Duta Besar RI untuk Jerman …`: the post behind the title.
        let post = scene.is(to, Class::To)
            && matches!(scene.kind_at(to + 1), Some(Kind::Country | Kind::Organization));
        if titled && post && to > at + 1 {
            let span = scene.mention_at(to + 1).and_then(|m| scene.mentions.get(m)).map(Mention::span);
            let past = span.map_or(to + 2, |s| scene.touching(s).end);
            if scene.kind_at(past) == Some(Kind::Person) || past >= end {
                to = past;
                continue;
            }
        }
        let comma = scene.word(to) == ",";
        let mut from = to + usize::from(comma);
        // Ranks and honorifics between title and name are capitalised and no mention.
        let mut ranks = 0;
        while titled && ranks < 4 && scene.mention_at(from).is_none() && is_capital(scene, from) {
            from += 1;
            ranks += 1;
        }
        let Some(next) = scene.mention_at(from).filter(|_| from < end) else { break };
        let Some(other) = scene.mentions.get(next) else { break };
        let behind = match other.kind() {
            Kind::Country | Kind::Ministry | Kind::Institution | Kind::Organization => !comma && ranks == 0,
            Kind::Person => titled && mention.holder() == Some(other.id()),
            _ => false,
        };
        if !behind {
            break;
        }
        to = scene.touching(other.span()).end;
        if other.kind() == Kind::Person {
            best = next;
            break;
        }
    }
    let chosen = scene.mentions.get(best)?;
    // An apposition behind a name belongs to it: `Retno, Menteri Luar Negeri RI,`.
    let title = scene.mention_at(to + 1).and_then(|m| scene.mentions.get(m)).filter(|t| {
        chosen.kind() == Kind::Person
            && scene.word(to) == ","
            && t.kind() == Kind::Office
            && t.holder() == Some(chosen.id())
    });
    if let Some(title) = title {
        to = scene.touching(title.span()).end;
        while to < end
            && let Some(body) = scene.mention_at(to).and_then(|m| scene.mentions.get(m))
            && matches!(body.kind(), Kind::Country | Kind::Ministry | Kind::Institution | Kind::Organization)
        {
            to = scene.touching(body.span()).end.max(to + 1);
        }
        to += usize::from(scene.word(to) == ",");
    }
    // The acronym in brackets is the same thing: `Uni Eropa (UE)`.
    if scene.word(to) == "("
        && scene.word(to + 2) == ")"
        && scene.mention_at(to + 1).is_some()
        && to + 3 <= end
    {
        to += 3;
    }
    if titled && best == index {
        to = epithet(scene, to, end).unwrap_or(to);
    }
    while to < end && scene.is(to, Class::Demonstrative) {
        to += 1;
    }
    if let Some(state) = scene.state_of(chosen) {
        let filler = Filler { span: chosen.span(), id: Some(state) };
        return Some(Item { tokens: at..to, filler, kind: Some(Kind::Country), count: None, capital: true });
    }
    Some(Item {
        tokens: at..to,
        filler: filler(chosen),
        kind: Some(chosen.kind()),
        count: None,
        capital: false,
    })
}

/// Returns the end of the words that go on a title up to `itu` or `ini`: `Menlu` **`perempuan pertama Indonesia itu`**.
fn epithet(scene: &Scene<'_>, from: usize, end: usize) -> Option<usize> {
    let last = (from..(from + 6).min(end)).find(|&i| scene.is(i, Class::Demonstrative))?;
    let plain = (from..last).all(|i| {
        scene.kind_at(i) == Some(Kind::Country) || (is_content(scene, i) && scene.time_at(i).is_none())
    });
    plain.then_some(last + 1)
}

/// Tells whether a token is a small word of no class, neither verb nor trigger: a noun or an adjective.
fn is_content(scene: &Scene<'_>, i: usize) -> bool {
    scene.token(i).is_some_and(|t| t.is_word() && t.case() == Case::Lower)
        && (scene.class(i).is_empty() || scene.class(i).is_only(Class::Noun))
        && scene.time_at(i).is_none()
        && scene.quantity_at(i).is_none()
        && scene.hit_at(i).is_none()
        && scene.cue_at(i).is_none()
        && !scene.is_verb(i)
}

pub(crate) fn filler(mention: &Mention) -> Filler {
    Filler { span: mention.span(), id: Some(Arc::from(mention.id())) }
}

fn is_capital(scene: &Scene<'_>, i: usize) -> bool {
    scene.token(i).is_some_and(|t| t.is_capitalized())
}

/// Reads a group without a name: quantifiers or a number, a group noun, and what belongs to it.
fn group(scene: &Scene<'_>, at: usize, end: usize) -> Option<Item> {
    let mut i = at;
    let mut count = None;
    let mut quantified = false;
    while i < end && scene.is(i, Class::Quantifier) && scene.quantity_at(i).is_none() && i - at < 4 {
        quantified = true;
        i += 1;
    }
    if let Some(q) = scene.quantity_at(i) {
        let quantity = scene.parsed.quantities().get(q)?;
        let tokens = scene.touching(quantity.span());
        // `40 kepala negara`: the unit may be the first word of the noun.
        let noun = tokens.clone().find_map(|k| scene.group_noun(k).map(|(_, words)| k + words));
        if tokens.start != i || (noun.is_none() && !scene.is_group_word(quantity.unit())) {
            return None;
        }
        count = Some(q);
        i = tokens.end.max(noun.unwrap_or(0));
    } else {
        // Such a quantifier always counts people, whatever noun follows; other quantifiers need a group noun within two words.
        let people =
            quantified && scene.is(i - 1, Class::Plural) && is_content(scene, i) && scene.group(i).is_none();
        if people && (scene.is(i - 1, Class::People) || scene.group(i + 1).is_some()) {
            i += 1;
        } else {
            // A lone common noun is a group where something makes it one: a quantifier, a double, a name behind it.
            let double = scene.word(i).contains('-');
            let clitic = strip_nya(scene.fold(i)).is_some() && !scene.is_group_word(scene.fold(i));
            let named = (i + 1..(i + 2 + scene.group_noun(i).map_or(1, |(_, n)| n)).min(end))
                .any(|k| scene.mention_at(k).is_some());
            let (_, words) = scene.group_noun(i).filter(|_| !scene.is(i, Class::Side))?;
            if !(quantified || double || clitic || named || scene.is_actor_noun(i)) {
                return None;
            }
            i += words;
        }
    }
    let mut plain = 0;
    while i < end {
        if let Some(m) = scene.mention_at(i).and_then(|m| scene.mentions.get(m)) {
            if matches!(m.kind(), Kind::Forum | Kind::Instrument) {
                break;
            }
            // `militer Myanmar`, `pemimpin G20`, `pasukan rezim Presiden …`
            let inner = named(scene, i, end)?;
            i = inner.tokens.end;
            break;
        }
        if scene.is(i, Class::Demonstrative) {
            i += 1;
            break;
        }
        if scene.is(i, Class::From) && i + 1 < end && plain == 0 && i > at {
            let Some(inner) = group(scene, i + 1, end)
                .or_else(|| named(scene, i + 1, end).filter(|n| n.kind.is_some_and(|k| k.is_actor())))
            else {
                break;
            };
            count = count.or(inner.count);
            i = inner.tokens.end;
            break;
        }
        // `negara-negara sedang berkembang`, `industri terkait`
        if scene.is(i, Class::Modifier) || (scene.is(i, Class::Aspect) && scene.is(i + 1, Class::Modifier)) {
            i += 1;
            continue;
        }
        // `negara-negara Arab`, `etnis Rohingya`: a capital that is no name of its own.
        let adjective = i > at
            && scene.is_word(i)
            && is_capital(scene, i)
            && scene.hit_at(i).is_none()
            && !scene.is_heading(i);
        if !(is_content(scene, i) || adjective) || plain == 3 {
            break;
        }
        plain += 1;
        i += 1;
    }
    Some(Item {
        tokens: at..i,
        filler: Filler { span: scene.span(&(at..i)), id: None },
        kind: None,
        count,
        capital: false,
    })
}
