//! Texts about sports and shows: names of clubs, songs and films are written there as those of persons and bodies are,
//! and only what is plain stays.

use super::draft::Draft;
use super::vocabulary::Word;
use crate::Kind;

pub(super) fn prune(draft: &mut Draft<'_>) {
    if !draft.is_leisure() {
        return;
    }
    for index in draft.order() {
        let Some(found) = draft.get(index) else { continue };
        let known = draft.gazetteer.get(found.mention.id());
        let end = found.tokens.end;
        let owned = draft.joined(end)
            && draft.begins(end)
            && matches!(draft.kind_at(end), Some(Kind::Country | Kind::Place | Kind::Organization));
        let stays = match found.mention.kind {
            Kind::Person => known.is_some() || is_plain_person(draft, found.tokens.clone()),
            // `Fabregas Raja Assist`, `Asisten Wasit`
            Kind::Office => {
                owned || found.mention.holder.is_some() || known.is_some_and(|e| e.body().is_some())
            }
            Kind::Ministry | Kind::Institution => known.is_some() || owned,
            _ => true,
        };
        if !stays {
            draft.remove(index);
        }
    }
}

/// Tells whether a row is written as the names of persons there: two words, or more with a particle between, and no
/// article before them.
fn is_plain_person(draft: &Draft<'_>, tokens: core::ops::Range<usize>) -> bool {
    let joined = tokens.clone().any(|i| draft.is(i, Word::Particle) || !draft.is_word(i));
    let foreign = tokens.clone().any(|i| {
        draft.is(i, Word::Article)
            || draft.text(i).len() < 2
            || draft.text(i).contains(|c: char| c.is_ascii_digit())
            || draft.entry(i).within().is_some()
    });
    (tokens.len() < 3 || joined) && !foreign
}
