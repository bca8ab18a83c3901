use crate::Folder;

#[test]
fn parts_on_demand() {
    let folder = Folder::new();
    folder.write("a.txt", "\u{feff}Tiga menteri\u{a0}tiba Selasa (10/9). Mereka rapat.\r\n");
    let show = |parts: &str| {
        let run = folder.run(&["text", "a.txt", "--show", parts, "--published", "2019-09-10"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        run.out
    };
    insta::assert_snapshot!(show("sections,sentences"), @r#"{"id":"a","sections":[{"start":3,"end":50,"kind":"body"}],"sentences":[[3,36],[37,50]]}"#);
    insta::assert_snapshot!(show("times,quantities"), @r#"{"id":"a","times":[{"start":22,"end":35,"text":"Selasa (10/9)","value":"2019-09-10","precision":"day"}],"quantities":[{"start":3,"end":15,"text":"Tiga menteri","value":3,"unit":"menteri","relation":"="}]}"#);
    insta::assert_snapshot!(show("tokens"), @r#"{"id":"a","tokens":[[3,7],[8,15],[17,21],[22,28],[29,30],[30,32],[32,33],[33,34],[34,35],[35,36],[37,43],[44,49],[49,50]]}"#);
    insta::assert_snapshot!(show("normalized"), @r#"{"id":"a","normalized":"Tiga menteri tiba Selasa (10/9). Mereka rapat.\n"}"#);
    let edits = r#"{"id":"a","edits":[
        {"start":0,"end":3,"text":"ZWNBSP","replacement":"","rule":"zero_width"},
        {"start":15,"end":17,"text":"NBSP","replacement":" ","rule":"spaces"},
        {"start":50,"end":52,"text":"\r\n","replacement":"\n","rule":"spaces"}]}"#;
    let edits = edits.replace("\n        ", "").replace("ZWNBSP", "\u{feff}").replace("NBSP", "\u{a0}");
    assert_eq!(show("edits"), edits + "\n");
    folder.write("a.txt", "Katanya mereka yg menandatanganinya, antar negara.");
    insta::assert_snapshot!(show("words"), @r#"{"id":"a","words":[[0,4,"kata"],[4,7,"nya"],[8,14,"mereka"],[15,17,"yg"],[18,32,"tanda tangan"],[32,35,"nya"],[35,36,","],[37,42,"antar"],[43,49,"negara"],[49,50,"."]]}"#);
    insta::assert_snapshot!(show("formal"), @r#"{"id":"a","formal":[{"start":15,"end":17,"text":"yg","replacement":"yang","rule":"abbreviation"},{"start":37,"end":49,"text":"antar negara","replacement":"antarnegara","rule":"spelling"}]}"#);
    let all = folder.run(&["text", "a.txt"]).json();
    let keys: Vec<&String> = all[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["id", "quantities", "sections", "sentences", "times", "tokens"]);
}

#[test]
fn amounts_have_all_their_digits() {
    let folder = Folder::new();
    let text = "Utangnya Rp 1.234.567.890.123.456,78 dan cadangannya 9.007.199.254.740.993 rupiah.";
    for offsets in ["bytes", "chars"] {
        for command in [&["text", "--show", "quantities"][..], &["analyze"]] {
            let run = folder.run_with(&[command, &["--offsets", offsets]].concat(), text);
            for value in ["\"value\":1234567890123456.78,", "\"value\":9007199254740993,"] {
                assert!(run.out.contains(value), "{value} in {}", run.out);
            }
        }
    }
}

#[test]
fn offsets_in_characters() {
    let folder = Folder::new();
    let run = folder.run_with(&["text", "--show", "tokens", "--offsets", "chars"], "Çavuşoğlu tiba");
    insta::assert_snapshot!(run.out, @r#"{"id":"-","tokens":[[0,9],[10,14]]}"#);
}

#[test]
fn records_and_failures() {
    let folder = Folder::new();
    folder.write("r.jsonl", "{\"id\":1,\"text\":\"Satu.\"}\nrusak\n{\"text\":\"Dua.\"}\n");
    let run = folder.run(&["text", "r.jsonl", "--show", "sentences"]);
    assert_eq!((run.code, run.ids()), (1, vec!["1".to_owned(), "r.jsonl:3".to_owned()]));
    assert!(run.err.starts_with("error: r.jsonl:2: not a JSON object\n"), "{}", run.err);
}
