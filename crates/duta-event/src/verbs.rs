//! What the lexicon says of a verb that stands above others.

use crate::clause::Predicate;
use crate::scene::Scene;
use crate::words::Class;
use crate::{Role, Status};

/// Tells whether who is asked or warned is the one to act: `mendesak`, `memperingatkan`, but not `berjanji`.
pub(crate) fn directs(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| {
        h.entry.object == Some(Role::Target) && (h.entry.content == Some(Status::Desired) || h.entry.cue)
    })
}

/// Tells whether a word is a noun of will: `komitmen`, `rencana`.
pub(crate) fn is_intent(scene: &Scene<'_>, i: usize) -> bool {
    let noun = scene.hit_at(i).and_then(|h| scene.hits.get(h)).is_some_and(|h| h.form.is_noun());
    (noun || !scene.is_verb(i))
        && scene.class(i).has_any(&[Class::Desired, Class::Planned, Class::Hypothetical])
}

/// Tells whether a verb is words about the deed of somebody else.
pub(crate) fn about(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| h.entry.about)
}

/// Tells whether a verb is a passive trigger.
pub(crate) fn is_passive(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| h.form.is_passive())
}

/// Tells whether a verb speaks: a cue, or an event whose content is words.
pub(crate) fn reports(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    scene.cue_at(predicate.tokens.start).is_some() || asks(scene, predicate)
}

/// Tells whether the content of a verb is something wanted: an appeal, a pledge, a demand.
pub(crate) fn asks(scene: &Scene<'_>, predicate: &Predicate) -> bool {
    predicate.hit.and_then(|h| scene.hits.get(h)).is_some_and(|h| h.entry.content == Some(Status::Desired))
}
