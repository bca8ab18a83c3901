//! How somebody stands to an office: `mantan` **`Menlu`**, **`Presiden`** `terpilih`.

use super::draft::Draft;
use super::vocabulary::Word;
use crate::Kind;

/// The longest phrase that says so has so many words.
const LONGEST: usize = 3;

/// How the person of a title stands to the office.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Standing {
    /// Holds it at the time of the text.
    #[default]
    Holder,
    /// Held it before: `mantan`, `eks`, `mendiang`.
    Former,
    /// Does its work for the time being: `pelaksana tugas`, `Plt.`, `penjabat`.
    Acting,
    /// Is to hold it, or stands for it: `calon`, `terpilih`.
    Designate,
}

impl Standing {
    /// Returns the name: `holder`, `former`, `acting` or `designate`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Holder => "holder",
            Self::Former => "former",
            Self::Acting => "acting",
            Self::Designate => "designate",
        }
    }

    fn of(word: Word) -> Option<Self> {
        match word {
            Word::Former => Some(Self::Former),
            Word::Acting => Some(Self::Acting),
            Word::Designate => Some(Self::Designate),
            _ => None,
        }
    }
}

pub(super) fn find(draft: &mut Draft<'_>) {
    for index in draft.order() {
        let Some(found) = draft.get(index).filter(|f| f.mention.kind == Kind::Office) else { continue };
        let (start, mut end) = (found.tokens.start, found.tokens.end);
        // `Presiden` `AS` **`terpilih`**
        while draft.joined(end)
            && let Some(next) = draft.at(end).filter(|f| f.tokens.start == end)
            && matches!(next.mention.kind, Kind::Country | Kind::Organization)
        {
            end = next.tokens.end;
        }
        // `Presiden Terpilih` is a known title.
        let own = found.tokens.clone().find_map(|i| said_at(draft, i));
        if let Some(standing) = own.or_else(|| before(draft, start)).or_else(|| behind(draft, end))
            && let Some(found) = draft.get_mut(index)
        {
            found.mention.standing = standing;
        }
    }
}

fn before(draft: &Draft<'_>, start: usize) -> Option<Standing> {
    if !draft.joined(start) {
        return None;
    }
    // `Plt.` **`Menlu`**
    let reach = if draft.text(start - 1) == "." { start - 1 } else { start };
    (1..=LONGEST.min(reach)).find_map(|words| {
        let at = reach - words;
        let fits = |(len, word): (usize, Word)| (len == words).then(|| Standing::of(word)).flatten();
        draft.joined(at + 1).then(|| draft.phrases_at(at).find_map(fits)).flatten()
    })
}

fn behind(draft: &Draft<'_>, end: usize) -> Option<Standing> {
    draft.joined(end).then(|| said_at(draft, end)).flatten()
}

fn said_at(draft: &Draft<'_>, at: usize) -> Option<Standing> {
    draft.phrases_at(at).find_map(|(_, word)| Standing::of(word))
}
