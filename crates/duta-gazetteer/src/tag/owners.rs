//! To whom a title belongs: what the text names behind it.

use std::sync::Arc;

use super::draft::{Draft, Found, shared};
use super::vocabulary::Word;
use crate::{Entity, Kind, Takes};

/// So many names and small words behind a title are read.
const REACH: usize = 10;

/// What stands behind a title.
#[derive(Default)]
struct Behind {
    /// `Ketua` **`DPR`**, `Gubernur` **`Jawa Barat`**.
    own: Vec<Arc<str>>,
    /// `Dubes RI untuk` **`Singapura`**.
    hosts: Vec<Arc<str>>,
    /// `Wakil Tetap RI untuk PBB di` **`Jenewa`**.
    seats: Vec<String>,
}

/// Returns the ids of those to whom an office may belong, nearest first, the state last.
pub(super) fn find(draft: &Draft<'_>, office: &Found) -> Vec<Arc<str>> {
    let behind = read(draft, office.tokens.end);
    let state = office.mention.country.as_deref();
    let post = state.and_then(|state| post(draft, state, &behind));
    let mut all: Vec<Arc<str>> = post.into_iter().chain(behind.own).collect();
    all.extend(state.map(shared));
    let mut kept = 0;
    while kept < all.len() {
        let known = all.iter().take(kept).any(|id| all.get(kept) == Some(id));
        if known {
            all.remove(kept);
        } else {
            kept += 1;
        }
    }
    all
}

fn read(draft: &Draft<'_>, mut at: usize) -> Behind {
    let mut behind = Behind::default();
    let (mut abroad, mut seated) = (false, false);
    for _ in 0..REACH {
        if draft.text(at) == "(" && draft.text(at + 2) == ")" {
            at += 3;
        }
        if !draft.joined(at) {
            break;
        }
        if let Some(next) = draft.at(at).filter(|f| f.tokens.start == at) {
            let id = || shared(next.mention.id());
            match next.mention.kind {
                Kind::Place if seated => {
                    behind.seats.push(draft.span(&next.tokens).of(draft.parsed.text()).to_owned())
                }
                Kind::Country | Kind::Organization if abroad => behind.hosts.push(id()),
                Kind::Ministry | Kind::Institution | Kind::Organization | Kind::Place
                    if !abroad && !seated =>
                {
                    behind.own.push(id());
                }
                Kind::Country => {}
                _ => break,
            }
            at = next.tokens.end;
            continue;
        }
        // `Gubernur Provinsi Bali`
        let class_word = draft
            .phrases_at(at)
            .find_map(|(words, class)| matches!(class, Word::Head(_, Takes::Outside)).then_some(words));
        if let Some(words) = class_word {
            at += words;
        } else if draft.is(at, Word::PlacePreposition) {
            seated = true;
            at += 1;
        } else if draft.is(at, Word::Joiner) && draft.is(at, Word::AgentPreposition) {
            abroad = true;
            at += 1;
        } else {
            break;
        }
    }
    behind
}

/// Returns the mission of a state to a host, or the one in a city.
fn post(draft: &Draft<'_>, state: &str, behind: &Behind) -> Option<Arc<str>> {
    if behind.hosts.is_empty() && behind.seats.is_empty() {
        return None;
    }
    let receives = |mission: &Entity| {
        let hosts = mission.body().unwrap_or_default();
        hosts.split('|').any(|host| behind.hosts.iter().any(|h| **h == *host))
    };
    let sits = |mission: &Entity| behind.seats.iter().any(|seat| mission.name().ends_with(seat.as_str()));
    let missions: Vec<&Entity> =
        draft.gazetteer.missions().filter(|mission| mission.country() == Some(state)).collect();
    let found = missions
        .iter()
        .find(|m| receives(m) && sits(m))
        .or_else(|| missions.iter().find(|m| receives(m)))
        .or_else(|| missions.iter().find(|m| behind.hosts.is_empty() && sits(m)));
    found.map(|mission| shared(mission.id()))
}
