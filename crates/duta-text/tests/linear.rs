//! The time grows with the text, not faster: no text, however odd, takes long by itself.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use duta_text::{Date, Normalizer, Rule, TextParser, tokens};

/// The length of the short text.
const LEN: usize = 1024;
/// The text is doubled three times.
const TIMES: u32 = 8;
/// Linear work takes eight times as long, quadratic work 64 times. Between them there is room for a noisy machine.
const MOST: u32 = 24;
/// How often a text is given another chance, when the machine was busy.
const CHANCES: usize = 6;

/// Pieces that make the rules look far ahead or back, look again, or nearly find something.
const PIECES: &[&str] = &[
    "a",
    "A",
    "Aa",
    "a ",
    "A ",
    "1",
    "1 ",
    "1.",
    "1,",
    "1/",
    "1-",
    "1 - ",
    "1:",
    ".",
    ". ",
    "!",
    "! ",
    "!?",
    "…",
    "... ",
    "a.",
    "a. ",
    "A.",
    "A. ",
    "S.H.",
    "S.H., ",
    "a.co",
    "a.com.",
    "www.",
    "www.)",
    "http://",
    "http://a) ",
    "a-",
    "a'",
    "a’",
    "a&",
    "-",
    "- ",
    "--",
    "–",
    "– ",
    "(",
    ")",
    "( ",
    ") ",
    "(a",
    "(A ",
    "[",
    "]",
    "[ ",
    "([",
    ")]",
    "\"",
    "\" ",
    "\"a",
    ".\"",
    ".\" ",
    "!\"",
    "! \"",
    "”",
    ".”",
    "“",
    "“ ",
    "'",
    "' ",
    ".' ",
    "`",
    "``",
    "a`",
    "‘",
    "’",
    "’ ",
    "«",
    "»",
    "„",
    "â",
    "â€",
    "â€œ",
    "Ã",
    "Ã©",
    "ï»",
    "\u{a0}",
    "\u{a0} ",
    "\t",
    "  ",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    "a\n",
    "A\n\n",
    "-\n",
    "a-\n",
    "\u{200b}",
    "\u{ad}",
    "\u{301}",
    "e\u{301}",
    "\u{323}\u{301}",
    "\u{1100}\u{1161}",
    "\u{958}",
    "\u{2028}",
    "é",
    "中",
    "🙂",
    "satu ",
    "dua puluh ",
    "seratus ",
    "sejuta ",
    "juta ",
    "koma ",
    "koma dua ",
    "setengah ",
    "1 juta ",
    "1/2 ",
    "3/4/",
    "Rp",
    "Rp ",
    "Rp1",
    "Rp 1-",
    "Rp1-Rp",
    "1 ribu ribu ",
    "0 juta-",
    "1 persen-",
    "dua-",
    "dua-dua ",
    "duapuluh",
    "duapuluh ",
    "satu koma ",
    "-1 ",
    "½",
    "ringgit ",
    "US$ ",
    "lebih ",
    "lebih dari ",
    "paling ",
    "paling tidak ",
    "sekitar ",
    "5 besar ",
    "5 negara ",
    "besar ",
    "5 negara besar baru ",
    "satu dan ",
    "sebanyak 5 ",
    "persen ",
    "hingga ",
    "1 hingga ",
    "kemarin ",
    "kemarin, ",
    "hari ini, ",
    "hari ",
    "hari Senin ",
    "Senin ",
    "Senin, ",
    "Senin-",
    "Senin-Selasa ",
    "Senin (",
    "Senin (1/2) ",
    "(10/9) ",
    "(10/9-",
    "10/9/",
    "tanggal ",
    "tanggal 1 ",
    "1 Mei ",
    "1 Mei - ",
    "Mei ",
    "Mei - ",
    "Mei-Juni ",
    "1 Mei-2 Mei-",
    "tahun ",
    "tahun lalu ",
    "tahun 2017-",
    "2017 ",
    "2017-",
    "2017/2018 ",
    "1990-an ",
    "awal ",
    "akhir ",
    "pukul ",
    "pukul 10.00 ",
    "10.00 WIB ",
    "pagi ",
    "malam ",
    "minggu ",
    "Minggu ",
    "setiap ",
    "akan ",
    "periode yang sama ",
    "kuartal ",
    "kuartal I ",
    "dua hari ",
    "dua hari lalu ",
    "Menlu tiba.\n",
    "Menlu tiba. Baca juga: ",
    "Baca juga: ",
    "Baca juga\n",
    "Baca juga:\n",
    "[Baca juga: a ",
    "(Baca juga: a) ",
    "(Foto: ",
    "(Foto: a) ",
    "Foto: a\n",
    "Jakarta - ",
    "Jakarta - A\n",
    "JAKARTA - A\n",
    "JAKARTA - A\n\n",
    "Jakarta, ",
    "Jakarta (A) - ",
    "a.com, ",
    "Home > ",
    "Home > A\n",
    "Share\n",
    "7\n",
    "7 Komentar\n",
    "2019\n",
    "Senin, 1 Mei 2019\n",
    "Penulis: A\n",
    "Sumber: A\n",
    "Ke mana?\n\n",
    "Leave a Reply\n",
    "(agi/stu) ",
    "(agi/stu)\n",
    "KOMPAS.com - ",
    "KOMPAS.com - A ",
    "Jakarta, KOMPAS.com, ",
    "A. Baca juga: A A A ",
    "A. Baca juga: A a ",
    "A. Sumber: A. ",
    "A. Editor: A ",
    "A.com adalah portal berita kami ",
    "Ikuti ",
    "Ikuti Google ",
    "Facebook ",
    "1 2 3 ",
    "#a ",
    "# A ",
    "© ",
    "A (A/A) ",
    "A/A ",
    "A. A/A\n",
    "Terkini Lainnya ",
    "Artikel Terkait\n",
    "Artikel Terkait\nA\n",
    "A\n\nMenlu tiba.\n",
    "Diperbarui 1 Mei 2019\n",
    "satu baris yang tidak berhenti dan cukup panjang untuk itu\n",
    "Satu baris yang tidak berhenti dan cukup panjang untuk itu\n",
];

/// What stands behind the pieces: it lets a row of stops or marks end a sentence, or not.
const ENDS: &[&str] = &["", " a", " A"];

struct Reader {
    parser: TextParser,
    normalizer: Normalizer,
    published: Date,
}

impl Reader {
    fn read(&self, text: &str) {
        black_box(self.normalizer.normalize(text).edits().len());
        black_box(tokens(text).count());
        black_box(self.parser.parse(text, Some(self.published)).sentences().len());
        // another way: the date is looked for on the page
        black_box(self.parser.parse(text, None).quantities().len());
    }

    fn time(&self, text: &str) -> Duration {
        let start = ThreadTime::now();
        self.read(text);
        start.elapsed()
    }
}

fn repeated(piece: &str, len: usize, end: &str) -> String {
    let mut text = piece.repeat(len.div_ceil(piece.len()));
    text.push_str(end);
    text
}

#[test]
fn time_is_linear() {
    let reader = Reader {
        parser: TextParser::default(),
        normalizer: Normalizer::new().with(Rule::LineBreakHyphen),
        published: "2019-08-14".parse().unwrap(),
    };
    reader.read("Menlu tiba.");
    for piece in PIECES {
        for end in ENDS {
            let short = repeated(piece, LEN, end);
            let long = repeated(piece, LEN * TIMES as usize, end);
            let linear = (0..CHANCES).any(|_| reader.time(&long) < reader.time(&short) * MOST);
            assert!(linear, "{piece:?} … {end:?} takes more than linear time");
        }
    }
}
