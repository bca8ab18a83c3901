//! The compiled form: what goes in comes out, and damage is told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[cfg(feature = "data")]
use duta_gazetteer::Kind;
use duta_gazetteer::{Gazetteer, Matcher, OpenErrorKind};
use proptest::prelude::*;

/// `DUTAGAZ\n`, four bytes of version, four of checksum, eight for the length of the records, eight for that of the aliases.
const HEADER: usize = 32;

fn small() -> Gazetteer {
    let files = [
        (
            "countries.tsv",
            "id\tkind\tname\tacronyms\tcapital\tsource\nIDN\tcountry\tIndonesia\tRI\tJakarta\town\n",
        ),
        ("offices.tsv", "id\tkind\tname\tbody\tsingle\tsource\noffice:menlu\toffice\tMenlu\tmfa\tyes\town\n"),
        (
            "officials.tsv",
            "id\tperson\tname\tweak\toffice\tcountry\tvalid_from\tvalid_to\tsource\n\
             term:1\tperson:sari\tSari Melati\tSari\toffice:menlu\tIDN\t2001\t2004-10-20\town\n",
        ),
        ("heads.tsv", "word\tkind\ttakes\tsource\nKonvensi\tinstrument\tname\town\n"),
        ("titles.tsv", "word\tclass\tsource\nJenderal\trank\town\n"),
        ("groups.tsv", "word\tclass\tsource\ndelegasi\tpeople\town\n"),
        ("words.tsv", "word\tclass\tsource\ndan\tjoiner\town\n"),
        ("ambiguity.tsv", "surface\tpolicy\trequire\tforbid\tsource\nSari\tguard\tMelati\tbuah|roti\town\n"),
    ];
    Gazetteer::load(files.map(|(name, text)| (name, text.as_bytes()))).unwrap()
}

fn assert_same(a: &Gazetteer, b: &Gazetteer) {
    assert_eq!(a.entities(), b.entities());
    assert_eq!(a.heads(), b.heads());
    assert_eq!(a.titles(), b.titles());
    assert_eq!(a.groups(), b.groups());
    assert_eq!(a.words(), b.words());
    assert_eq!(a.surfaces(), b.surfaces());
}

fn compiled(gazetteer: Gazetteer) -> Vec<u8> {
    Matcher::new(gazetteer).unwrap().to_compiled()
}

/// Returns the lengths of the records and of the aliases.
fn lengths(bytes: &[u8]) -> [usize; 2] {
    let length = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap()) as usize;
    [length(16), length(24)]
}

/// Returns where the tables of the matcher begin.
fn tables(bytes: &[u8]) -> usize {
    HEADER + lengths(bytes).iter().sum::<usize>()
}

fn kind_of(bytes: &[u8]) -> Option<OpenErrorKind> {
    Matcher::from_compiled(bytes.to_vec()).err().map(|e| e.kind().clone())
}

/// The same, of the records alone.
fn kind_of_records(bytes: &[u8]) -> Option<OpenErrorKind> {
    Gazetteer::from_compiled(bytes).err().map(|e| e.kind().clone())
}

#[test]
fn round_trip() {
    for gazetteer in [
        small(),
        Gazetteer::empty(),
        #[cfg(feature = "data")]
        Gazetteer::builtin(),
    ] {
        let bytes = compiled(gazetteer.clone());
        let opened = Gazetteer::from_compiled(&bytes).unwrap();
        assert_same(&opened, &gazetteer);
        assert_eq!(compiled(opened.clone()), bytes, "the same records give the same bytes");
        let matcher = Matcher::from_compiled(bytes.clone()).unwrap();
        assert_same(matcher.gazetteer(), &gazetteer);
        assert_eq!(matcher.to_compiled(), bytes, "what is opened gives the same bytes");
        assert_eq!(matcher.pattern_count(), Matcher::new(gazetteer.clone()).unwrap().pattern_count());
        assert!(gazetteer.entities().iter().all(|e| opened.get(e.id()) == Some(e)));
    }
}

#[test]
fn every_cut_is_told() {
    let bytes = compiled(small());
    let tables = tables(&bytes);
    for end in 0..bytes.len() {
        let want = match end {
            0..8 => OpenErrorKind::NotAGazetteer,
            // the tables begin with a name of their own
            _ if (tables..tables + 8).contains(&end) => OpenErrorKind::NotAGazetteer,
            _ => OpenErrorKind::Damaged,
        };
        assert_eq!(kind_of(&bytes[..end]), Some(want), "cut at {end}");
        let whole = end >= tables;
        assert_eq!(kind_of_records(&bytes[..end]).is_none(), whole, "records cut at {end}");
    }
    let longer = [bytes.as_slice(), b"\0"].concat();
    assert_eq!(kind_of(&longer), Some(OpenErrorKind::Damaged), "a byte too much");
}

#[test]
fn every_changed_byte_is_told() {
    let bytes = compiled(small());
    let tables = tables(&bytes);
    for at in 0..bytes.len() {
        for flip in [0x01, 0x20, 0x80, 0xff] {
            let mut changed = bytes.clone();
            changed[at] ^= flip;
            let kind = kind_of(&changed);
            let right = match at.checked_sub(tables).unwrap_or(at) {
                0..8 => kind == Some(OpenErrorKind::NotAGazetteer),
                8..12 => matches!(kind, Some(OpenErrorKind::Version { .. })),
                _ => kind == Some(OpenErrorKind::Damaged),
            };
            assert!(right, "byte {at} with {flip:#x}: {kind:?}");
            assert_eq!(kind_of_records(&changed), kind.filter(|_| at < tables), "byte {at} with {flip:#x}");
        }
    }
}

#[test]
fn newer_version() {
    let mut bytes = compiled(small());
    let known = u32::from_le_bytes(bytes[8..12].try_into().unwrap());
    bytes[8..12].copy_from_slice(&(known + 1).to_le_bytes());
    let error = Gazetteer::from_compiled(&bytes).unwrap_err();
    assert_eq!(error.kind(), &OpenErrorKind::Version { found: known + 1, known });
    assert_eq!(
        error.to_string(),
        format!(
            "the compiled gazetteer has format {}, this version reads {known}; compile it again with `duta gazetteer compile`",
            known + 1
        )
    );
}

#[test]
fn other_files() {
    for bytes in [&b""[..], b"DUTA", b"id\tkind\tname\n", b"\x7fELF", b"dutagaz\n\x01\0\0\0\0\0\0\0"] {
        assert_eq!(kind_of(bytes), Some(OpenErrorKind::NotAGazetteer), "{bytes:?}");
        assert_eq!(kind_of_records(bytes), Some(OpenErrorKind::NotAGazetteer), "{bytes:?}");
    }
}

/// Records, aliases and tables behind a header whose checksum fits the first two.
fn sealed(records: &[u8], aliases: &[u8], tables: &[u8]) -> Vec<u8> {
    let mut bytes = compiled(small())[..12].to_vec();
    let covered = [records, aliases].concat();
    bytes.extend_from_slice(&crc32fast::hash(&covered).to_le_bytes());
    bytes.extend_from_slice(&(records.len() as u64).to_le_bytes());
    bytes.extend_from_slice(&(aliases.len() as u64).to_le_bytes());
    bytes.extend_from_slice(&covered);
    bytes.extend_from_slice(tables);
    bytes
}

/// Returns the parts of a compiled gazetteer.
fn parts(bytes: &[u8]) -> [Vec<u8>; 3] {
    let [records, aliases] = lengths(bytes);
    let (records, rest) = bytes[HEADER..].split_at(records);
    let (aliases, tables) = rest.split_at(aliases);
    [records.to_vec(), aliases.to_vec(), tables.to_vec()]
}

#[test]
fn a_payload_that_promises_too_much_is_refused() {
    // A list of 2^63 entities, a name of 2^32 bytes.
    for payload in [&[0xff; 9][..], &[0xff, 0xff, 0xff, 0xff, 0x0f], &[1, 0xff, 0xff, 0xff, 0xff, 0x0f, b'a']]
    {
        let [_, aliases, tables] = parts(&compiled(small()));
        let bytes = sealed(payload, &aliases, &tables);
        assert_eq!(kind_of_records(&bytes), Some(OpenErrorKind::Damaged), "{payload:?}");
        // the matcher reads them late, and has no records then
        let matcher = Matcher::from_compiled(bytes).unwrap();
        assert!(matcher.gazetteer().entities().is_empty());
        assert!(matcher.find_iter("Menlu RI di Jakarta").all(|m| m.candidates().count() == 0));
    }
}

#[test]
fn lengths_that_promise_too_much_are_refused() {
    let bytes = compiled(small());
    for at in [16, 24] {
        for length in [u64::MAX, u64::MAX - 31, 1 << 63, 1 << 32, bytes.len() as u64] {
            let mut changed = bytes.clone();
            changed[at..at + 8].copy_from_slice(&length.to_le_bytes());
            assert_eq!(kind_of(&changed), Some(OpenErrorKind::Damaged), "{length} at {at}");
            assert_eq!(kind_of_records(&changed), Some(OpenErrorKind::Damaged), "{length} at {at}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Gazetteer::from_compiled(&bytes).is_err());
        prop_assert!(Matcher::from_compiled(bytes).is_err());
    }

    /// Made on purpose, checksum and all: it may open, and then it must work.
    #[test]
    fn forged_payloads(
        part in 0..2usize,
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        more in prop::collection::vec(any::<u8>(), 0..8),
    ) {
        let mut parts = parts(&compiled(small()));
        let at = at.index(parts[part].len());
        parts[part][at] = byte;
        parts[part].extend(more);
        let [records, aliases, tables] = parts;
        let bytes = sealed(&records, &aliases, &tables);
        let text = "Menlu RI Sari Melati di Jakarta";
        if let Ok(gazetteer) = Gazetteer::from_compiled(&bytes) {
            let _ = gazetteer.holders("office:menlu", "IDN", "2003-01-01".parse().unwrap()).count();
            let matcher = Matcher::new(gazetteer).unwrap();
            prop_assert!(matcher.find_iter(text).all(|m| !m.span().of(text).is_empty()));
        }
        let matcher = Matcher::from_compiled(bytes).unwrap();
        let found: Vec<_> = matcher.find_iter(text).map(|m| m.span().of(text)).collect();
        prop_assert_eq!(found, ["Menlu", "RI", "Sari Melati"]);
        let _ = matcher.find_iter(text).map(|m| m.candidates().count()).sum::<usize>();
    }
}

#[cfg(feature = "data")]
#[test]
fn builtin() {
    let gazetteer = Gazetteer::builtin();
    let count = |kind: Kind| gazetteer.entities().iter().filter(|e| e.kind() == kind).count();
    let terms: usize = gazetteer.entities().iter().map(|e| e.terms().len()).sum();
    assert!(count(Kind::Country) >= 200, "{} countries", count(Kind::Country));
    assert!(terms >= 1000, "{terms} terms");
    for (kind, least) in [
        (Kind::Person, 850),
        (Kind::Place, 500),
        (Kind::Organization, 300),
        (Kind::Office, 100),
        (Kind::Ministry, 100),
        (Kind::Institution, 100),
        (Kind::Instrument, 50),
        (Kind::Forum, 30),
    ] {
        assert!(count(kind) >= least, "{} of kind {kind}", count(kind));
    }
    for list in [gazetteer.titles(), gazetteer.groups(), gazetteer.words()] {
        assert!(list.len() >= 20);
    }
    assert!(gazetteer.heads().len() >= 100 && gazetteer.surfaces().len() >= 100);
    // A country's id is its alpha-3 code; every other id says its kind.
    for entity in gazetteer.entities() {
        let id = entity.id();
        let fits = match entity.kind() {
            Kind::Country => id.len() == 3 && id.bytes().all(|b| b.is_ascii_uppercase()),
            Kind::Organization => id.starts_with("org:"),
            kind => id.strip_prefix(kind.as_str()).is_some_and(|rest| rest.starts_with(':')),
        };
        assert!(fits, "the id `{id}` of kind {}", entity.kind());
        assert_eq!(entity.aliases().first().map(|a| a.text()), Some(entity.name()), "first name of `{id}`");
    }
}

#[cfg(feature = "data")]
#[test]
fn builtin_holders() {
    let gazetteer = Gazetteer::builtin();
    for (office, country, day, person) in [
        ("office:foreign-minister", "IDN", "2019-09-10", "person:retno-marsudi"),
        ("office:foreign-minister", "IDN", "2025-10-26", "person:sugiono"),
        ("office:president", "IDN", "2019-09-10", "person:joko-widodo"),
        ("office:president", "IDN", "2025-10-26", "person:prabowo-subianto"),
        ("office:president", "USA", "2015-06-01", "person:barack-obama"),
    ] {
        let holders: Vec<&str> =
            gazetteer.holders(office, country, day.parse().unwrap()).map(|(p, _)| p.id()).collect();
        assert_eq!(holders, [person], "{office} of {country} on {day}");
    }
    assert_eq!(gazetteer.holders("office:none", "IDN", "2019-09-10".parse().unwrap()).count(), 0);
}
