//! CAMEO as PETRARCH2 writes it.

use super::dyads::Coded;
use super::{Exporter, lines};
use crate::{Analysis, Document};

/// What stands for an actor that is not known.
const NOBODY: &str = "---";

impl Exporter {
    pub(super) fn petrarch(&self, document: &Document, analysis: &Analysis) -> String {
        let dyads = self.dyads(analysis);
        lines(dyads.iter().map(|dyad| {
            let code = |actor: &Option<Coded<'_>>| actor.as_ref().map_or(NOBODY.to_owned(), Coded::code);
            let text = |actor: &Option<Coded<'_>>| actor.as_ref().map_or(NOBODY, |a| a.text).to_owned();
            let ids = dyad.sentences.iter().map(|sentence| format!("{}_{sentence}", analysis.id()));
            vec![
                dyad.date.strftime("%Y%m%d").to_string(),
                code(&dyad.source),
                code(&dyad.target),
                dyad.code.to_owned(),
                String::new(),
                ids.collect::<Vec<_>>().join(";"),
                document.source().unwrap_or("NULL").to_owned(),
                text(&dyad.source),
                text(&dyad.target),
                dyad.event.trigger().text().to_owned(),
            ]
        }))
    }
}
