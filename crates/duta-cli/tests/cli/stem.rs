use crate::Folder;

#[test]
fn words_roots_analyses() {
    let words = "menandatangani\nkatanya\r\n\nnegara-negara\nBali\nPertemuan\nKEPUTUSAN\nxyz\ndi-PHK\nsepengetahuan\nrelawan";
    let run = Folder::new().run_with(&["stem"], words);
    assert_eq!(
        run.out,
        "menandatangani\ttanda tangan\tme-i+tanda tangan\n\
         katanya\tkata\tkata=nya\n\
         \n\
         negara-negara\tnegara\tnegara~\n\
         Bali\tBali\t?Bali\n\
         Pertemuan\ttemu\tper-an+temu\n\
         KEPUTUSAN\tputus\tke-an+putus\n\
         xyz\txyz\t?xyz\n\
         di-PHK\tPHK\t?di+PHK\n\
         sepengetahuan\ttahu\tse+pe-an+tahu\n\
         relawan\trela\t-wan+rela\n"
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn all_analyses() {
    let run = Folder::new().run_with(&["stem", "--all", "-"], "beruang\n");
    assert_eq!(run.code, 0);
    let out = run.out;
    assert!(
        out.starts_with("beruang\tberuang\tberuang\n") && out.contains("beruang\tuang\tber+uang\n"),
        "{out}"
    );
}

#[test]
fn files_and_faults() {
    let folder = Folder::new();
    folder.write("kata.txt", "perhatian\n").write("rusak.txt", b"kota\n\xff\xfe\n");
    let run = folder.run(&["stem", "hilang.txt", "rusak.txt", "kata.txt"]);
    assert_eq!((run.code, run.out.as_str()), (1, "kota\tkota\tkota\nperhatian\thati\tper-an+hati\n"));
    insta::assert_snapshot!(run.err, @r"
    error: hilang.txt: no such file or directory
      hint: check the path
    error: rusak.txt:2: not UTF-8
    error: 2 inputs failed
    ");
}
