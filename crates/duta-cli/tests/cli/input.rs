use crate::Folder;

#[test]
fn a_folder_gives_its_texts_and_records_sorted() {
    let folder = Folder::new();
    folder
        .write("berita/c.txt", "Satu.")
        .write("berita/a.jsonl", "{\"text\":\"Dua.\"}\n{\"id\":\"x\",\"text\":\"Tiga.\"}\n")
        .write("berita/b.txt", "Empat.")
        .write("berita/catatan.md", "Lima.")
        .write("berita/dalam/d.txt", "Enam.");
    let ids = |args: &[&str]| {
        let run = folder.run(args);
        assert_eq!(run.code, 0, "{run:?}");
        run.ids()
    };
    assert_eq!(ids(&["analyze", "berita"]), ["berita/a.jsonl:1", "x", "b", "c"]);
    assert_eq!(ids(&["analyze", "berita", "--input", "text"]), ["b", "c"]);
    assert_eq!(ids(&["analyze", "berita", "--input", "jsonl"]), ["berita/a.jsonl:1", "x"]);
    assert_eq!(ids(&["analyze", "berita/c.txt", "berita/b.txt"]), ["c", "b"]);
}

#[test]
fn a_folder_without_documents_is_a_failure() {
    let folder = Folder::new();
    let run = folder.write("kosong/catatan.md", "").run(&["analyze", "kosong"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: kosong: no .jsonl or .txt file in this folder
      hint: name the files
    ");
}

#[test]
fn ids() {
    let folder = Folder::new();
    folder.write("002.berita.txt", "Satu.").write("arsip", "Dua.").write(
        "r.jsonl",
        "{\"id\":7,\"text\":\"\"}\n{\"id\":\"tujuh\",\"text\":\"\"}\n\n{\"text\":\"\"}\n{\"id\":null,\"text\":\"\"}\n",
    );
    let run = folder.run(&["analyze", "002.berita.txt", "arsip", "r.jsonl"]);
    assert_eq!(run.ids(), ["002.berita", "arsip", "7", "tujuh", "r.jsonl:4", "r.jsonl:5"]);
}

#[test]
fn standard_input() {
    let folder = Folder::new();
    assert_eq!(folder.run_with(&["analyze"], "Dubes tiba.").ids(), ["-"]);
    assert_eq!(folder.run_with(&["analyze", "-"], "Dubes tiba.").ids(), ["-"]);
    let records = "{\"text\":\"Dubes tiba.\"}\n{\"id\":\"b\",\"text\":\"Dubes pulang.\"}";
    assert_eq!(folder.run_with(&["analyze", "--input", "jsonl"], records).ids(), ["-:1", "b"]);
    assert_eq!(folder.write("a.txt", "Satu.").run_with(&["analyze", "a.txt", "-"], "Dua.").ids(), ["a", "-"]);
}

#[test]
fn what_fails_does_not_stop_the_rest() {
    let folder = Folder::new();
    folder.write("a.txt", "Satu.").write("lama.txt", b"Menlu Mevl\xfct tiba.").write("z.txt", "Dua.");
    let run = folder.run(&["analyze", "hilang.txt", "a.txt", "lama.txt", "z.txt"]);
    assert_eq!((run.code, run.ids()), (1, vec!["a".to_owned(), "z".to_owned()]));
    insta::assert_snapshot!(run.err, @r"
    error: hilang.txt: no such file or directory
      hint: check the path
    error: lama.txt: not UTF-8 at byte 10
      hint: for an older page try --encoding windows-1252
    error: 2 of 4 inputs failed
    ");
}

#[test]
fn faulty_records_are_named_by_line() {
    let folder = Folder::new();
    folder.write(
        "r.jsonl",
        [
            "{\"id\":\"1\",\"text\":\"Satu.\"}",
            "{\"id\":\"2\",\"text\":\"Dua.\"",
            "Dubes tiba.",
            "{\"id\":\"4\",\"teks\":\"Empat.\"}",
            "{\"id\":\"5\",\"text\":5}",
            "{\"id\":\"6\",\"text\":\"Enam.\",\"published\":\"30 Februari 2019\"}",
            "{\"id\":[7],\"text\":\"Tujuh.\"}",
            "{\"id\":\"8\",\"text\":\"Delapan.\",\"published\":\"2019-02-30\"}",
            "{\"id\":\"9\",\"text\":\"Sembilan.\",\"topic\":\"lain\"}",
        ]
        .join("\n"),
    );
    let run = folder.run(&["analyze", "r.jsonl"]);
    assert_eq!((run.code, run.ids()), (1, vec!["1".to_owned(), "9".to_owned()]));
    insta::assert_snapshot!(run.err, @r#"
    error: r.jsonl:2: not a record: EOF while parsing an object, at column 23
      hint: a record is a line such as {"id": "1", "text": "…", "published": "2019-09-10"}
    error: r.jsonl:3: not a JSON object
      hint: a record is a line such as {"id": "1", "text": "…", "published": "2019-09-10"}; for plain text give --input text
    error: r.jsonl:4: the record lacks `text`
      hint: a record is a line such as {"id": "1", "text": "…", "published": "2019-09-10"}
    error: r.jsonl:5: not a record: invalid type: integer `5`, expected a string, at column 18
      hint: a record is a line such as {"id": "1", "text": "…", "published": "2019-09-10"}
    error: r.jsonl:6: `published`: `30 Februari 2019` is no date; write YYYY-MM-DD
      hint: write null where it is not known
    error: r.jsonl:7: `id` is neither a string nor a number
      hint: a record is a line such as {"id": "1", "text": "…", "published": "2019-09-10"}
    error: r.jsonl:8: `published`: `2019-02-30` is no date; write YYYY-MM-DD
      hint: write null where it is not known
    error: 7 of 9 inputs failed
    "#);
}

#[test]
fn a_line_of_records_that_is_not_utf_8_is_named_by_byte() {
    let folder = Folder::new();
    let mut records =
        b"{\"id\":\"1\",\"text\":\"Satu.\"}\r\n{\"id\":\"2\",\"text\":\"Mevl\xfct\"}\r\n".to_vec();
    records.extend_from_slice(b"{\"id\":\"3\",\"text\":\"Tiga.\"}\r\n");
    folder.write("r.jsonl", &records);
    let run = folder.run(&["analyze", "r.jsonl"]);
    assert_eq!((run.code, run.ids()), (1, vec!["1".to_owned(), "3".to_owned()]));
    let at = records.iter().position(|&b| b == 0xfc).unwrap();
    assert!(run.err.contains(&format!("r.jsonl:2: not UTF-8 at byte {at}\n")), "{}", run.err);
    assert!(run.err.contains("try --encoding windows-1252"), "{}", run.err);
    let run = folder.run(&["analyze", "r.jsonl", "--encoding", "windows-1252"]);
    assert_eq!((run.code, run.ids().len()), (0, 3));
}

#[test]
fn other_encodings_are_decoded_on_demand() {
    let folder = Folder::new();
    let text = "Menlu Mevlüt Çavuşoğlu bertemu Menlu Retno Marsudi di Bali.";
    let utf_16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("a.txt", utf_16);
    let run = folder.run(&["analyze", "a.txt"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("it looks like UTF-16; try --encoding utf-16le"), "{}", run.err);
    let found = folder.run(&["analyze", "a.txt", "--encoding", "utf-16le"]).json();
    let mention = &found[0]["mentions"].as_array().unwrap().last().unwrap();
    let at = |key: &str| usize::try_from(mention[key].as_u64().unwrap()).unwrap();
    assert_eq!(&text[at("start")..at("end")], mention["text"].as_str().unwrap());

    folder.write("b.txt", b"\x83\x81\x83");
    let run = folder.run(&["analyze", "b.txt", "--encoding", "shift_jis"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.err, @r"
    error: b.txt: not Shift_JIS
      hint: give the true --encoding of the file
    ");

    folder.write("c.jsonl", "{}");
    let run = folder.run(&["analyze", "c.jsonl", "--encoding", "utf-16le"]);
    assert_eq!(run.code, 1);
    let run = folder.run(&["analyze", "--input", "jsonl", "c.jsonl", "--encoding", "utf-16le"]);
    assert_eq!(run.code, 2);
    insta::assert_snapshot!(run.err, @r"
    error: records cannot be read as UTF-16LE
      hint: convert the file to UTF-8 first
    ");
}

/// Runs a text and checks that every place slices the text to its words.
fn sound(text: &str) -> serde_json::Value {
    let folder = Folder::new();
    let found = folder.write("a.txt", text).run(&["analyze", "a.txt"]).json();
    assert_eq!(found.len(), 1);
    for list in ["mentions", "times", "quantities", "quotes"] {
        for item in found[0][list].as_array().unwrap() {
            let at = |key: &str| usize::try_from(item[key].as_u64().unwrap()).unwrap();
            assert_eq!(&text[at("start")..at("end")], item["text"].as_str().unwrap());
        }
    }
    found.into_iter().next().unwrap()
}

#[test]
fn texts_with_nothing_in_them() {
    for text in ["", " ", "\n\n \t\r\n", "\u{feff}", "\u{a0}\u{a0}"] {
        let found = sound(text);
        for list in ["mentions", "times", "quantities", "quotes", "events"] {
            assert_eq!(found[list].as_array().unwrap().len(), 0, "{list} of {text:?}");
        }
    }
    assert_eq!(sound("Kucing itu tidur di atas meja.")["events"].as_array().unwrap().len(), 0);
}

#[test]
fn untidy_texts() {
    let clean = "Menlu Retno Marsudi bertemu Menlu Australia Penny Wong di Bali.";
    let ids = |text: &str| -> Vec<String> {
        let found = sound(text);
        let mentions = found["mentions"].as_array().unwrap();
        mentions.iter().map(|m| m["id"].as_str().unwrap().to_owned()).collect()
    };
    let expected = ids(clean);
    assert!(expected.len() >= 4, "{expected:?}");
    for untidy in [
        format!("\u{feff}{clean}"),
        format!("{clean}\r\n"),
        clean.replace(' ', "\u{a0}"),
        clean.replace("Retno Marsudi", "Retno\u{200b} \u{a0}Marsudi"),
    ] {
        assert_eq!(ids(&untidy), expected, "{untidy:?}");
    }
}

#[test]
fn large_texts() {
    let line = "Menlu Retno Marsudi tiba di Hanoi, Vietnam. ".repeat(2500);
    assert!(line.len() > 100_000);
    assert!(sound(&line)["mentions"].as_array().unwrap().len() > 5000);
    let letters = "a".repeat(10_000_000);
    assert_eq!(sound(&letters)["mentions"].as_array().unwrap().len(), 0);
}
