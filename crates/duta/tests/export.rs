//! The other forms of event data: what a document becomes in each, and what holds for any text.
#![cfg(all(feature = "data", feature = "export"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::OnceLock;

use duta::export::{Codes, Exporter, Format};
use duta::{Analyzer, Document, Reporter};
use proptest::prelude::*;
use serde_json::Value;

const TEXT: &str =
    "Jakarta (Kabar Samudra) - Menteri Pertahanan RI Prabowo Subianto bertemu Menteri Pertahanan Australia \
Richard Marles di Canberra, Selasa (4/7). Prabowo Subianto bertemu Richard Marles pada Selasa (4/7).

Presiden Joko Widodo akan mengunjungi Vietnam pekan depan. PBB mengecam serangan Hamas terhadap Israel. \
Indonesia tidak mendukung Israel. Sekretaris Jenderal PBB Antonio Guterres mendesak Israel menarik pasukan. \
Menlu Retno Marsudi menyampaikan pidato di New York.
";

fn tools() -> &'static (Analyzer, Exporter, Reporter) {
    static TOOLS: OnceLock<(Analyzer, Exporter, Reporter)> = OnceLock::new();
    TOOLS.get_or_init(|| (Analyzer::new(), Exporter::new(), Reporter::new()))
}

fn document(text: &str) -> Document {
    Document::new(text)
        .with_id("a")
        .with_published("2023-07-05".parse().unwrap())
        .with_source("Kabar\tSamudra")
}

fn export(format: Format, text: &str) -> String {
    let (analyzer, exporter, _) = tools();
    let document = document(text);
    exporter.export(format, &document, &analyzer.analyze(&document))
}

/// Returns the rows of a form with tabs, each with as many cells as the form has columns.
fn rows(format: Format, text: &str) -> Vec<Vec<String>> {
    let columns = match format {
        Format::Cameo => 10,
        Format::Gdelt => 61,
        _ => 58,
    };
    let out = export(format, text);
    assert!(out.is_empty() || out.ends_with('\n'));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .has_headers(false)
        .from_reader(out.as_bytes());
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows.len(), out.lines().count());
    assert!(rows.iter().all(|row| row.len() == columns), "{out}");
    rows
}

#[test]
fn cameo() {
    let rows: Vec<String> = rows(Format::Cameo, TEXT).iter().map(|row| row.join("|")).collect();
    assert_eq!(
        rows,
        [
            "20230704|IDNGOVMIL|AUSGOVMIL|040||a_1;a_2|Kabar Samudra|Prabowo Subianto|Richard Marles|bertemu",
            "20230710|IDNGOV|VNM|036||a_3|Kabar Samudra|Joko Widodo|Vietnam|mengunjungi",
            "20230705|IGOUNO|PSEREB|111||a_4|Kabar Samudra|PBB|Hamas|mengecam",
            "20230705|PSEREB|ISR|190||a_4|Kabar Samudra|Hamas|Israel|serangan",
            "20230705|IGOUNO|ISR|020||a_6|Kabar Samudra|Antonio Guterres|Israel|mendesak",
            "20230705|IDNGOV|---|010||a_7|Kabar Samudra|Retno Marsudi|---|menyampaikan pidato",
        ]
    );
}

#[test]
fn gdelt() {
    let second = rows(Format::Gdelt, TEXT);
    let meet: Vec<(usize, &str)> =
        second[0].iter().map(String::as_str).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
    let expected = [
        (1, "20230704"),
        (2, "202307"),
        (3, "2023"),
        (4, "2023.5863"),
        (5, "IDNGOVMIL"),
        (6, "PRABOWO SUBIANTO"),
        (7, "IDN"),
        (12, "GOV"),
        (13, "MIL"),
        (15, "AUSGOVMIL"),
        (16, "RICHARD MARLES"),
        (17, "AUS"),
        (22, "GOV"),
        (23, "MIL"),
        // in the first paragraph
        (25, "1"),
        (26, "040"),
        (27, "040"),
        (28, "04"),
        (29, "1"),
        (30, "1.0"),
        // twice in the document
        (31, "2"),
        (32, "1"),
        (33, "1"),
        (52, "Canberra"),
        (59, "20230705000000"),
        (60, "a"),
    ];
    assert_eq!(meet[1..], expected);
    assert!(meet[0].1.parse::<i64>().is_ok());
    assert_eq!(second[1][25], "0", "in the second paragraph");

    // The first form lacks a column for each of the three places.
    let first = rows(Format::Gdelt1, TEXT);
    assert_eq!(first.len(), second.len());
    for (one, two) in first.iter().zip(&second) {
        assert_eq!(one[..35], two[..35]);
        assert_eq!((&one[36], &one[43], &one[50]), (&two[36], &two[44], &two[52]));
        assert_eq!((one[56].as_str(), one[57].as_str()), ("20230705", "a"));
    }
}

#[test]
fn plover() {
    let records: Vec<Value> =
        export(Format::Plover, TEXT).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<String> = records
        .iter()
        .map(|r| {
            let codes = |side: &str| -> Vec<String> {
                let list = r[side].as_array().into_iter().flatten();
                list.map(|e| format!("{}{}", e["code"].as_str().unwrap(), e["sector"].as_str().unwrap()))
                    .collect()
            };
            let mode: Vec<&str> =
                r["mode"].as_array().into_iter().flatten().map(|m| m.as_str().unwrap()).collect();
            format!(
                "{} {} {} > {} {} {}",
                r["date"].as_str().unwrap(),
                r["event"].as_str().unwrap(),
                codes("actor").join(","),
                codes("recipient").join(","),
                mode.join(","),
                r["quad_code"]
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "2023-07-04 CONSULT IDNMIL > AUSMIL  1",
            "2023-07-04 CONSULT IDNMIL > AUSMIL  1",
            // a visit that is announced
            "2023-07-10 AGREE IDNGOV > VNM  1",
            "2023-07-05 ACCUSE UNO > PSEREB disapprove 3",
            "2023-07-05 ASSAULT PSEREB > ISR  4",
            "2023-07-05 SUPPORT IDN > ISR negation 1",
            "2023-07-05 REQUEST UNO > ISR  3",
            "2023-07-05 RETREAT ISR >  withdraw,hypothetical 2",
            "2023-07-05 STATE IDNGOV >   null",
        ]
    );
    let first = &records[0];
    assert_eq!(first["id"], "a-0");
    assert_eq!(first["actor"][0]["entity_text"], "Prabowo Subianto");
    assert_eq!(first["actor"][0]["office"], "office:idn.defence-minister");
    assert_eq!(first["event_loc"][0]["country_code"], "AUS");
    assert_eq!(first["text_info"]["sequence"], 1);
    let (start, end) = (&first["text_info"]["start"], &first["text_info"]["end"]);
    let place = |v: &Value| usize::try_from(v.as_u64().unwrap()).unwrap();
    assert_eq!(TEXT[place(start)..place(end)], *first["text"].as_str().unwrap());
    assert_eq!(records[2]["enddate"], "2023-07-16");
}

#[test]
fn a_group_counts_as_the_states_that_it_names() {
    let rows = rows(Format::Cameo, "Indonesia membebaskan 25 nelayan Vietnam di Natuna.");
    assert_eq!(rows[0][1..4], ["IDN", "VNM", "084"]);
    assert_eq!(rows[0][8], "25 nelayan Vietnam");
}

#[test]
fn without_a_date_there_is_nothing() {
    let (analyzer, exporter, _) = tools();
    let document = Document::new("Indonesia mengecam Israel.");
    let analysis = analyzer.analyze(&document);
    assert!(!analysis.events().is_empty());
    for format in [Format::Plover, Format::Cameo, Format::Gdelt, Format::Gdelt1] {
        assert_eq!(exporter.export(format, &document, &analysis), "");
    }
}

#[test]
fn faults_of_the_tables_are_told() {
    let table = |row: &str| format!("@table cameo\ncode\tquad\tgoldstein\tintent\tsource\n{row}\n");
    for (text, fault) in [
        ("@table goldstein\n".to_owned(), "line 1: `goldstein` is no table of codes"),
        ("code\n".to_owned(), "line 1: no `@table` stands above"),
        (table("04\t1\t1.0"), "line 3: 3 cells where the header has 5"),
        (table("04\t1\tone\t036\town"), "line 3: a cell of `04` is no code"),
        (table("04\t1\t1.0\t036\town\n04\t1\t1.0\t036\town"), "line 4: `04` stands twice"),
        (
            "@table actors\nmatch\tcameo_root\tcameo_role\tplover_code\tplover_sector\tsource\nministry\t\tgov\t\tGOV\town\n".to_owned(),
            "line 3: a cell of `ministry` is no code",
        ),
    ] {
        assert_eq!(Codes::parse(&text).unwrap_err().to_string(), fault);
    }
}

/// Every kind of the ontology has a value, a quad class and a type of PLOVER or an extension.
#[test]
fn every_kind_has_its_codes() {
    let lexicon = duta::event::Lexicon::builtin();
    let tables = include_str!("../src/export/codes.tsv");
    assert!(Codes::parse(tables).is_ok());
    let cells = |table: &str| -> HashMap<&str, Vec<&str>> {
        let lines = tables.split_once(&format!("@table {table}\n")).unwrap().1.lines().skip(1);
        lines
            .take_while(|l| !l.starts_with('@'))
            .map(|l| (l.split('\t').next().unwrap(), l.split('\t').collect()))
            .collect()
    };
    let (cameo, plover) = (cells("cameo"), cells("plover"));
    let ontology =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/ontology.tsv"));
    let Ok(ontology) = ontology else { return };
    let mut seen = 0;
    for kind in ontology.lines().skip(1).filter_map(|line| line.split('\t').next()) {
        let info = lexicon.kind(kind).unwrap();
        seen += 1;
        if !info.cameo().is_empty() {
            assert!(cameo.contains_key(info.cameo()), "{kind}: {}", info.cameo());
            assert!(!cameo[&info.cameo()[..2]][1].is_empty(), "{kind}");
        }
        let extension = plover.values().any(|row| row[3].split('|').any(|k| k == kind));
        assert!(plover.contains_key(info.plover_event()) != extension, "{kind}");
    }
    assert!(seen > 40, "{seen}");
    // Codes of intent are codes of the table themselves, and what is announced has a quad category.
    for (code, row) in &cameo {
        assert!(row[3].is_empty() || cameo.contains_key(row[3]), "{code}");
    }
    for (event, row) in &plover {
        assert!(plover.contains_key(row[2]), "{event}");
    }
}

/// Checks all forms of a text.
fn check(text: &str) -> Result<(), TestCaseError> {
    let cameo = rows(Format::Cameo, text);
    let code = |code: &str| {
        code == "---"
            || (code.len() >= 3
                && code.len().is_multiple_of(3)
                && code.bytes().all(|b| b.is_ascii_uppercase()))
    };
    for row in &cameo {
        prop_assert!(row[0].len() == 8 && row[0].bytes().all(|b| b.is_ascii_digit()), "{:?}", row);
        prop_assert!(code(&row[1]) && code(&row[2]) && row[1] != row[2], "{:?}", row);
        prop_assert!((3..=4).contains(&row[3].len()), "{:?}", row);
    }
    let keys: HashSet<_> = cameo.iter().map(|row| &row[..4]).collect();
    prop_assert_eq!(keys.len(), cameo.len(), "a dyad stands twice");
    let gdelt = rows(Format::Gdelt, text);
    prop_assert_eq!(gdelt.len(), cameo.len());
    for (wide, row) in gdelt.iter().zip(&cameo) {
        prop_assert_eq!((&wide[1], &wide[26]), (&row[0], &row[3]));
        prop_assert!(["1", "2", "3", "4"].contains(&wide[29].as_str()), "{:?}", wide);
        prop_assert!(wide[30].parse::<f64>().is_ok_and(|g| (-10.0..=10.0).contains(&g)), "{:?}", wide);
    }
    prop_assert_eq!(rows(Format::Gdelt1, text).len(), cameo.len());
    for line in export(Format::Plover, text).lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        for key in ["id", "date", "event", "coder"] {
            prop_assert!(record[key].as_str().is_some_and(|s| !s.is_empty()), "{}", line);
        }
        prop_assert!(record["actor"].as_array().is_some_and(|a| !a.is_empty()), "{}", line);
    }
    // A report for each event, and whoever takes part in it is named by an id.
    let (analyzer, _, reporter) = tools();
    let analysis = analyzer.analyze(&document(text));
    let reports: Vec<_> = reporter.reports(&analysis).collect();
    prop_assert_eq!(reports.len(), analysis.events().len());
    for (report, event) in reports.iter().zip(analysis.events()) {
        prop_assert_eq!((report.kind(), report.status().as_str()), (event.kind(), event.status()));
        prop_assert!(
            report
                .participants()
                .iter()
                .all(|p| !p.id().is_empty() && p.country().is_none_or(|c| c.len() == 3))
        );
    }
    Ok(())
}

fn sentences() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/documents");
    let mut pieces: Vec<String> =
        ["\t", "\n\n", "\u{0}", "\"", "Indonesia mengecam \"Israel\t\".", "PBB dan ASEAN akan bertemu."]
            .map(str::to_owned)
            .to_vec();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().extension().is_some_and(|e| e == "txt") {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            pieces.extend(text.split_inclusive(". ").map(str::to_owned));
        }
    }
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_mix_of_sentences(picks in prop::collection::vec(any::<prop::sample::Index>(), 0..8)) {
        static PIECES: OnceLock<Vec<String>> = OnceLock::new();
        let pieces = PIECES.get_or_init(sentences);
        let text: String = picks.iter().map(|pick| pick.get(pieces).as_str()).collect();
        check(&text)?;
    }
}

#[test]
fn the_documents_of_the_seeds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/documents");
    let mut rows_in_all = 0;
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().extension().is_some_and(|e| e == "txt") {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            check(&text).unwrap();
            rows_in_all += rows(Format::Cameo, &text).len();
        }
    }
    assert!(rows_in_all == 0 || rows_in_all > 50, "{rows_in_all}");
}
