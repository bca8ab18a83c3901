use serde_json::Value;

use crate::Folder;

/// Three days of news: a meeting that two tell of, and an evacuation on whose count they do not agree.
fn news() -> Folder {
    let folder = Folder::new();
    let record = |id: &str, day: &str, text: &str| {
        serde_json::json!({"id": id, "published": day, "text": text}).to_string() + "\n"
    };
    folder.write(
        "kawat.jsonl",
        [
            record(
                "a",
                "2023-11-08",
                "Menlu RI Retno Marsudi bertemu Menlu Australia Penny Wong di Bali, Rabu (8/11).",
            ),
            record("b", "2023-11-09", "Penny Wong bertemu Retno Marsudi pada Rabu (8/11)."),
            record("c", "2023-11-09", "Presiden Joko Widodo mengunjungi Vietnam."),
            record("d", "2023-12-20", "Presiden Joko Widodo mengunjungi Vietnam."),
        ]
        .concat(),
    );
    folder
}

fn told(lines: &[Value]) -> Vec<(String, Vec<String>)> {
    let documents = |story: &Value| -> Vec<String> {
        story["reports"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r["document"].as_str().unwrap().to_owned())
            .collect()
    };
    lines.iter().map(|s| (s["kind"].as_str().unwrap().to_owned(), documents(s))).collect()
}

#[test]
fn an_event_of_many_documents_is_told_once() {
    let folder = news();
    let lines = folder.run(&["stories", "kawat.jsonl"]).json();
    let of = |kind: &str, documents: &[&str]| {
        (kind.to_owned(), documents.iter().map(|d| (*d).to_owned()).collect())
    };
    assert_eq!(told(&lines), [of("meet", &["a", "b"]), of("visit", &["c"]), of("visit", &["d"])]);
    let keys: Vec<&String> = lines[0].as_object().unwrap().keys().collect();
    let mut expected = [
        "id",
        "kind",
        "status",
        "participants",
        "settings",
        "time",
        "times",
        "places",
        "counts",
        "published",
        "documents",
        "reports",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(lines[0]["time"], "2023-11-08");
    assert_eq!(lines[0]["status"], serde_json::json!([{"value": "actual", "documents": ["a", "b"]}]));
    assert_eq!(lines[0]["places"][0]["documents"], serde_json::json!(["a"]));

    let two = folder.run(&["stories", "--at-least", "2", "kawat.jsonl"]).json();
    assert_eq!(two, lines[..1]);
    let apart = folder.run(&["stories", "--window", "0", "kawat.jsonl"]).json();
    assert_eq!(apart.len(), 4);
}

#[test]
fn a_stream_tells_the_same() {
    let folder = news();
    let at_once = folder.run(&["stories", "kawat.jsonl"]).json();
    assert_eq!(folder.run(&["stories", "--late", "1", "--threads", "1", "kawat.jsonl"]).json(), at_once);
}

#[test]
fn the_table() {
    let run = news().run(&["stories", "--format", "table", "kawat.jsonl"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    insta::assert_snapshot!(run.out, @r"
    2023-11-08  meet   Penny Wong, Retno Marsudi · di Bali — 2 documents
    2023-11-09  visit  Joko Widodo → Vietnam — 1 document
    2023-12-20  visit  Joko Widodo → Vietnam — 1 document
    ");
}

#[test]
fn what_cannot_be_read_does_not_keep_the_rest_from_being_told() {
    let folder = news();
    let run = folder.run(&["stories", "hilang.txt", "kawat.jsonl"]);
    assert_eq!((run.code, run.lines().len()), (1, 3));
    assert!(run.err.contains("hilang.txt: no such file or directory"), "{}", run.err);
}
