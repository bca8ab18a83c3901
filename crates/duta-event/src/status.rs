//! What the words around a verb say about its status.

use crate::Status;
use crate::words::{Class, ClassSet};

/// What the words around a verb say about its status.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Marks {
    pub(crate) negation: bool,
    planned: bool,
    pub(crate) desired: bool,
    hypothetical: bool,
    pub(crate) purpose: bool,
    pub(crate) condition: bool,
    /// How many such words stand directly before the verb.
    pub(crate) skipped: usize,
}

impl Marks {
    /// Takes in a word; tells whether it is a mark.
    pub(crate) fn add(&mut self, class: ClassSet) -> bool {
        self.negation |= class.has(Class::Negation);
        self.planned |= class.has(Class::Planned);
        self.desired |= class.has(Class::Desired);
        self.hypothetical |= class.has(Class::Hypothetical);
        class.has_any(&[Class::Negation, Class::Planned, Class::Desired, Class::Hypothetical])
    }

    pub(crate) fn is_plain(self) -> bool {
        !(self.negation || self.planned || self.desired || self.hypothetical || self.purpose)
    }

    pub(crate) fn status(self) -> Status {
        if self.negation {
            Status::Negated
        } else if self.condition || (self.hypothetical && !self.purpose) {
            Status::Hypothetical
        } else if self.purpose || self.desired {
            Status::Desired
        } else if self.planned {
            Status::Planned
        } else {
            Status::Actual
        }
    }
}
