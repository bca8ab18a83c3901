use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::Folder;

const MEETING: &str = "Menlu Retno Marsudi bertemu Menlu Australia Penny Wong di Bali, Rabu (8/11).\n";

/// Calls `visit` with every object of a value that has a place in the text.
fn places(value: &Value, visit: &mut impl FnMut(&Value)) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("start") && fields.contains_key("text") {
                visit(value);
            }
            fields.values().for_each(|v| places(v, visit));
        }
        Value::Array(list) => list.iter().for_each(|v| places(v, visit)),
        _ => {}
    }
}

#[test]
fn an_analysis_is_one_line_as_the_library_gives_it() {
    let folder = Folder::new();
    let run = folder.write("temu.txt", MEETING).run(&["analyze", "temu.txt", "--published", "2023-11-09"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let document = duta::Document::new(MEETING).with_id("temu").with_published("2023-11-09".parse().unwrap());
    let analysis = duta::Analyzer::new().analyze(&document);
    assert_eq!(run.out, format!("{}\n", serde_json::to_string(&analysis).unwrap()));
    let keys: Vec<&str> = run.out.split("\":").filter_map(|part| part.rsplit('"').next()).take(3).collect();
    assert_eq!(keys, ["id", "published", "sections"]);
}

#[test]
fn the_date_of_the_record_goes_before_that_of_the_command() {
    let folder = Folder::new();
    folder.write(
        "a.jsonl",
        concat!(
            "{\"id\":1,\"text\":\"Ia tiba kemarin.\",\"published\":\"2019-09-10\"}\n",
            "{\"id\":2,\"text\":\"Ia tiba kemarin.\"}\n",
            "{\"id\":3,\"text\":\"Ia tiba kemarin.\",\"published\":null}\n",
        ),
    );
    let published = |args: &[&str]| -> Vec<Value> {
        folder.run(args).json().iter().map(|a| a["published"].clone()).collect()
    };
    let with = published(&["analyze", "a.jsonl", "--published", "2020-01-02"]);
    assert_eq!(with, ["2019-09-10", "2020-01-02", "2020-01-02"]);
    let without = published(&["analyze", "a.jsonl"]);
    assert_eq!(without, [Value::from("2019-09-10"), Value::Null, Value::Null]);
}

#[test]
fn the_date_of_the_page_counts_where_no_other_is_given() {
    let folder = Folder::new();
    let page = "Dubes Baru Tiba di Jakarta\nMinggu, 30 Juni 2019 14:41 WIB\n\nJakarta - Dubes Vietnam tiba kemarin.\n";
    folder.write("a.txt", page);
    assert_eq!(folder.run(&["analyze", "a.txt"]).json()[0]["published"], "2019-06-30");
}

#[test]
fn offsets_in_characters_slice_the_text_as_offsets_in_bytes_do() {
    let folder = Folder::new();
    // Letters of one, two, three and four bytes, and more than one block of the index.
    let text =
        format!("{}Presiden “Jokowi” — 🕊 — bertemu Menlu Mevlüt Çavuşoğlu di Hanoi.\r\n", "é🕊 ".repeat(200));
    folder.write("a.txt", &text);
    let bytes = folder.run(&["analyze", "a.txt"]).json();
    let chars = folder.run(&["analyze", "a.txt", "--offsets", "chars"]).json();
    let letters: Vec<char> = text.chars().collect();
    let (mut in_bytes, mut in_chars) = (Vec::new(), Vec::new());
    let place = |v: &Value| {
        let at = |key: &str| usize::try_from(v[key].as_u64().unwrap()).unwrap();
        (at("start")..at("end"), v["text"].as_str().unwrap().to_owned())
    };
    places(&bytes[0], &mut |v| in_bytes.push(place(v)));
    places(&chars[0], &mut |v| in_chars.push(place(v)));
    assert!(!in_bytes.is_empty());
    assert_eq!(in_bytes.len(), in_chars.len());
    for ((bytes, words), (chars, same)) in in_bytes.into_iter().zip(in_chars) {
        assert_eq!(&text[bytes], words);
        assert_eq!(letters[chars].iter().collect::<String>(), same);
        assert_eq!(words, same);
    }
    let last = chars[0]["sections"].as_array().unwrap().last().unwrap()["end"].as_u64().unwrap();
    assert!(last <= letters.len() as u64);
    let confidence = |a: &[Value]| a[0]["events"][0]["confidence"].clone();
    assert_eq!(confidence(&bytes), confidence(&chars), "only offsets change");
}

#[test]
fn the_order_of_the_output_does_not_depend_on_the_threads() {
    let folder = Folder::new();
    let mut records = String::new();
    for n in 0..200 {
        let text = MEETING.trim().repeat(n % 7);
        records.push_str(&format!("{{\"id\":{n},\"text\":\"{text}\"}}\n"));
    }
    folder.write("a.jsonl", records);
    let one = folder.run(&["analyze", "--threads", "1", "a.jsonl"]);
    let many = folder.run(&["analyze", "--threads", "7", "a.jsonl"]);
    let order: Vec<String> = (0..200).map(|n| n.to_string()).collect();
    assert_eq!(one.ids(), order);
    assert!(one.out == many.out && many.code == 0);
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let folder = Folder::new();
    let records = format!("{{\"text\":\"{}\"}}\n", MEETING.trim()).repeat(5000);
    folder.write("a.jsonl", records);
    for format in ["json", "table"] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("duta"))
            .args(["analyze", "--format", format, "a.jsonl"])
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(first.contains("a.jsonl:1"), "{first}");
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""), "{format}");
    }
}

#[test]
fn documents_are_answered_while_others_are_still_to_come() {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("duta"))
        .args(["analyze", "--input", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for id in ["satu", "dua"] {
        writeln!(stdin, "{{\"id\":\"{id}\",\"text\":\"Dubes tiba.\"}}").unwrap();
        stdin.flush().unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert!(line.starts_with(&format!("{{\"id\":\"{id}\"")), "{line}");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_a_failure() {
    let folder = Folder::new();
    folder.write("a.txt", MEETING);
    let done = Command::new(assert_cmd::cargo::cargo_bin!("duta"))
        .args(["analyze", "a.txt"])
        .current_dir(folder.path())
        .stdout(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap())
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).starts_with("error: standard output: "));
}

const TABLE: &str =
    "id\tkind\tname\taliases\tsource\norg:dwn\torganization\tDewan Wisata Nusantara\tDWN Raya\town\n";

#[test]
fn names_of_ones_own() {
    let folder = Folder::new();
    folder.write("own/bodies.tsv", TABLE).write("a.txt", "Menlu RI bertemu Dewan Wisata Nusantara di Bali.");
    let named = |args: &[&str]| -> Vec<String> {
        let found = folder.run(args).json();
        let mentions = found[0]["mentions"].as_array().unwrap();
        mentions.iter().map(|m| m["id"].as_str().unwrap().to_owned()).collect()
    };
    for tables in ["own", "own/bodies.tsv"] {
        let ids = named(&["analyze", "--gazetteer", tables, "a.txt"]);
        assert!(ids.contains(&"org:dwn".to_owned()) && ids.contains(&"IDN".to_owned()), "{ids:?}");
    }
    assert_eq!(folder.run(&["gazetteer", "compile", "own", "-o", "own.dat"]).code, 0);
    let ids = named(&["analyze", "--gazetteer", "own.dat", "a.txt"]);
    assert!(ids.contains(&"org:dwn".to_owned()) && ids.contains(&"IDN".to_owned()), "{ids:?}");
    let ids = named(&["analyze", "--no-builtin", "--gazetteer", "own.dat", "a.txt"]);
    assert!(ids.contains(&"org:dwn".to_owned()) && !ids.contains(&"IDN".to_owned()), "{ids:?}");
    // A row takes the place of the built-in one; rows of a table may refer to others of the built-in gazetteer.
    folder.write("nama/x.tsv", "id\tkind\tname\tcountry\tsource\nIDN\tcountry\tNegeri Angin\t\town\norg:x\torganization\tLembaga Awan\tMYS\town\n");
    folder.write("b.txt", "Negeri Angin dan Lembaga Awan sepakat.");
    for tables in ["nama", "nama.dat"] {
        let ids = named(&["analyze", "--gazetteer", tables, "b.txt"]);
        assert_eq!(ids, ["IDN", "org:x"]);
        let compile = ["gazetteer", "compile", "nama", "-o", "nama.dat", "--over-builtin"];
        assert_eq!(folder.run(&compile[..5]).code, 1, "MYS is not in the table");
        assert_eq!(folder.run(&compile).code, 0);
    }
}

#[test]
fn data_that_cannot_be_used_is_exit_2_and_nothing_is_analysed() {
    let folder = Folder::new();
    folder.write("a.txt", MEETING).write("bad/x.tsv", TABLE.replace("organization\tD", "organisasi\tD"));
    folder.write("bad.dat", "ini bukan gazetteer");
    let run = folder.run(&["analyze", "--gazetteer", "bad", "a.txt"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @r"
    bad/x.tsv:2:2: unknown kind `organisasi`; one of country, place, ministry, institution, office, person, organization, forum, instrument
    error: 1 fault in the gazetteer bad
    ");
    let run = folder.run(&["analyze", "--gazetteer", "bad.dat", "a.txt"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @"error: bad.dat: these bytes are no compiled gazetteer; make one with `duta gazetteer compile`");
    let run = folder.run(&["analyze", "--gazetteer", "hilang", "a.txt"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @r"
    error: hilang: no such file or directory
      hint: check the path
    ");
    let run = folder.run(&["analyze", "--no-builtin", "a.txt"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("--gazetteer"), "{}", run.err);
}

#[test]
fn triggers_of_ones_own() {
    let folder = Folder::new();
    folder.write("a.txt", "Indonesia menyowani Vietnam di Hanoi.");
    folder.write(
        "t.toml",
        "[[trigger]]\nkind = \"visit\"\nroot = \"sowan\"\nforms = [\"me-i\"]\nsource = \"own\"\n",
    );
    let triggers = |args: &[&str]| -> Vec<String> {
        let found = folder.run(args).json();
        let events = found[0]["events"].as_array().unwrap();
        events.iter().map(|e| e["trigger"]["text"].as_str().unwrap().to_owned()).collect()
    };
    assert!(!triggers(&["analyze", "a.txt"]).contains(&"menyowani".to_owned()));
    assert_eq!(triggers(&["analyze", "--triggers", "t.toml", "a.txt"]), ["menyowani"]);
}

#[test]
fn faulty_triggers_name_file_and_line() {
    let folder = Folder::new();
    folder.write("a.txt", MEETING).write("t.toml", "[[trigger]]\nkind = \"visit\"\nakar = \"sowan\"\n");
    let run = folder.run(&["analyze", "--triggers", "t.toml", "a.txt"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.starts_with("error: t.toml:3: unknown field `akar`"), "{}", run.err);
    folder.write("t.toml", "[[trigger]]\nkind = \"menari\"\nphrases = [\"menari\"]\n");
    let run = folder.run(&["analyze", "--triggers", "t.toml", "a.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.err.starts_with("error: t.toml: trigger `menari/menari`"), "{}", run.err);
}
