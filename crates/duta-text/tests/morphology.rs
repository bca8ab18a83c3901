//! Laws of the morphology, for any word.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)]

use duta_text::morphology::{Derivation, Morphology, Voice};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_root(root in ".{0,24}") {
        let morphology = Morphology::builtin();
        for derivation in Derivation::all() {
            let spellings = morphology.spellings(&root, derivation);
            prop_assert!(!spellings.is_empty());
            prop_assert_eq!(&morphology.form(&root, derivation), &spellings[0]);
        }
    }

    #[test]
    fn forms_begin_and_end_as_the_pattern_says(root in "[a-z]{3,9}") {
        let morphology = Morphology::builtin();
        for (pattern, head, tail) in [
            ("me-kan", "me", "kan"), ("di-i", "di", "i"), ("ber", "be", ""), ("ter", "te", ""), ("memper-kan", "mempe", "kan"),
            ("pe-an", "pe", "an"), ("ke-an", "ke", "an"), ("-kan", "", "kan"), ("base", "", ""),
        ] {
            for form in morphology.spellings(&root, pattern.parse().unwrap()) {
                prop_assert!(form.starts_with(head) && form.ends_with(tail), "{} of {} is {}", pattern, root, form);
            }
        }
    }

    #[test]
    fn the_passive_keeps_the_root(root in "[a-z]{3,9}") {
        let form = Morphology::builtin().form(&root, "me-kan".parse::<Derivation>().unwrap().passive().unwrap());
        prop_assert_eq!(form, format!("di{root}kan"));
    }

    #[test]
    fn clitics_are_parts_of_the_word(word in "\\PC{0,16}|(ku|kau)?[a-z]{1,8}(ku|mu|nya)?(lah|kah|pun)?") {
        let morphology = Morphology::builtin();
        let clitics = morphology.clitics(&word);
        let parts: Vec<&str> = clitics.proclitic().into_iter().chain([clitics.stem()]).chain(clitics.enclitics()).collect();
        let hyphens = word.len() - parts.concat().len();
        prop_assert!(hyphens <= 2 && word.replace('-', "").len() == parts.concat().replace('-', "").len());
        prop_assert!(word.is_empty() || !clitics.stem().is_empty());
        prop_assert_eq!(clitics.any(), parts.len() > 1);
    }
}

#[test]
fn every_derivation_has_a_name_and_a_voice() {
    let mut names: Vec<String> = Derivation::all().map(|d| d.to_string()).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), Derivation::all().count());
    for derivation in Derivation::all().filter(|d| d.passive().is_some()) {
        assert_eq!(derivation.voice(), Voice::Active);
        assert_eq!(derivation.passive().unwrap().voice(), Voice::Passive);
    }
}
