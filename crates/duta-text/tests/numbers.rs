//! Numbers, ordinals and what is counted: their values, their spans in sentences, and what is no quantity.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::LazyLock;

use duta_text::number::{in_figures, in_words, ordinal, parse};
use duta_text::{Decimal, TextParser};
use proptest::prelude::*;

static PARSER: LazyLock<TextParser> = LazyLock::new(TextParser::default);

/// Prints all failures together.
fn report(cases: usize, failures: &[String]) {
    assert!(failures.is_empty(), "{} of {cases} wrong:\n{}", failures.len(), failures.join("\n"));
}

/// Checks numbers that stand alone: `text = value`, one a line; `-` is none.
fn check_values(cases: &str, read: impl Fn(&str) -> Option<String>) {
    let cases: Vec<_> = cases.lines().filter(|line| !line.is_empty()).collect();
    let mut failures = Vec::new();
    for case in &cases {
        let (text, want) = case.split_once(" = ").unwrap();
        let got = read(text).unwrap_or_else(|| "-".to_owned());
        if got != want {
            failures.push(format!("  {text}: {got}, not {want}"));
        }
    }
    report(cases.len(), &failures);
}

fn value(text: &str) -> Option<String> {
    parse(text).map(|value| value.to_string())
}

/// Checks sentences: the sentence, then `words | relation value unit` for each quantity, each on a line of its own that
/// begins with a space. An empty line closes the case.
fn check_sentences(cases: &str) {
    let cases: Vec<_> = cases.split("\n\n").map(str::trim).filter(|case| !case.is_empty()).collect();
    let mut failures = Vec::new();
    for case in &cases {
        let mut lines = case.lines();
        let text = lines.next().unwrap();
        let want: Vec<_> = lines.map(|line| line.trim().to_owned()).collect();
        let parsed = PARSER.parse(text, Some("2024-05-20".parse().unwrap()));
        let got: Vec<_> = parsed
            .quantities()
            .iter()
            .map(|q| {
                let value = q.value().normalize();
                let words = q.span().of(text);
                format!("{words} | {} {value} {}", q.relation().as_str(), q.unit()).trim().to_owned()
            })
            .collect();
        if got != want {
            failures.push(format!("  {text}\n    got  {got:?}\n    want {want:?}"));
        }
    }
    report(cases.len(), &failures);
}

#[test]
fn integers_in_words() {
    check_values(INTEGERS, value);
}

const INTEGERS: &str = "
nol = 0
kosong = 0
satu = 1
sembilan = 9
sepuluh = 10
sebelas = 11
dua belas = 12
lima belas = 15
sembilan belas = 19
dua puluh = 20
dua puluh satu = 21
tiga puluh enam = 36
sembilan puluh sembilan = 99
seratus = 100
satu ratus = 100
seratus satu = 101
seratus sepuluh = 110
seratus sebelas = 111
seratus tujuh belas = 117
dua ratus = 200
tiga ratus dua puluh lima = 325
sembilan ratus sembilan puluh sembilan = 999
seribu = 1000
satu ribu = 1000
seribu satu = 1001
seribu seratus = 1100
seribu sembilan ratus empat puluh lima = 1945
dua ribu dua puluh empat = 2024
sepuluh ribu = 10000
sebelas ribu = 11000
tujuh belas ribu lima ratus = 17500
seratus ribu = 100000
seratus lima puluh ribu = 150000
dua ratus tiga ribu empat = 203004
sejuta = 1000000
satu juta = 1000000
satu juta satu = 1000001
satu juta seribu = 1001000
dua juta seribu lima ratus = 2001500
satu juta seratus ribu = 1100000
lima juta tiga ratus dua puluh ribu enam ratus dua belas = 5320612
dua belas juta = 12000000
seratus juta = 100000000
empat ratus lima puluh enam juta tujuh ratus delapan puluh sembilan ribu seratus dua puluh tiga = 456789123
semiliar = 1000000000
satu miliar = 1000000000
satu milyar = 1000000000
dua milyar = 2000000000
satu miliar satu juta seribu satu = 1001001001
tiga miliar seratus sebelas juta = 3111000000
setriliun = 1000000000000
satu triliun = 1000000000000
dua trilyun = 2000000000000
sembilan ratus sembilan puluh sembilan triliun = 999000000000000
satu triliun seribu = 1000000001000
seribu triliun = 1000000000000000
satu kuadriliun = 1000000000000000
seribu lima ratus triliun = 1500000000000000
dua ribu lima ratus triliun tiga ratus miliar = 2500300000000000
tiga ribu miliar = 3000000000000
minus lima = -5
minus seratus dua puluh = -120
Dua Puluh Lima = 25
SERATUS JUTA = 100000000
Seribu Dua Ratus = 1200
duapuluh = 20
duapuluh lima = 25
limabelas = 15
sembilanbelas = 19
duaratus = 200
tigaratus limapuluh = 350
limaratus ribu = 500000
limaratusribu = 500000
seratusribu = 100000
duaribu dua puluh = 2020
empatjuta = 4000000
duapuluhlima = 25
Tujuhbelas = 17
dua-puluh-lima = 25
tiga-ratus = 300
  dua ribu   lima ratus  = 2500
dua satu = -
dua puluh tiga puluh = -
dua puluh sebelas = -
sepuluh lima = -
ribu = -
puluh dua = -
belasan = -
puluhan ribu = -
ratusan juta = -
beberapa = -
dua orang = -
dua dan tiga = -
dua sampai tiga = -
satu-satunya = -
kelima = -
";

#[test]
fn decimals_and_fractions() {
    check_values(DECIMALS, value);
}

const DECIMALS: &str = "
tiga koma lima = 3.5
nol koma dua lima = 0.25
nol koma nol lima = 0.05
kosong koma tujuh = 0.7
dua koma kosong satu = 2.01
sepuluh koma dua puluh lima = 10.25
lima koma lima belas = 5.15
lima koma sepuluh = 5.1
tujuh koma tiga satu empat = 7.314
minus dua koma tujuh lima = -2.75
satu koma dua juta = 1200000
dua koma lima triliun = 2500000000000
enam belas koma delapan miliar = 16800000000
3 koma 5 = 3.5
setengah = 0.5
setengah juta = 500000
setengah miliar = 500000000
setengah triliun = 500000000000
satu setengah = 1.5
dua setengah = 2.5
dua setengah miliar = 2500000000
sepuluh setengah juta = 10500000
2 setengah juta = 2500000
dua juta setengah = 2500000
seperdua = 0.5
sepertiga = 0.3333333333333333333333333333
seperempat = 0.25
seperlima = 0.2
seperdelapan = 0.125
sepersepuluh = 0.1
seperseratus = 0.01
seperempat juta = 250000
tiga perempat = 0.75
dua perlima = 0.4
tiga perempat miliar = 750000000
satu per empat = 0.25
tiga per lima = 0.6
dua pertiga = 0.6666666666666666666666666667
satu seperempat = 1.25
1/2 = 0.5
3/4 = 0.75
1/3 = 0.3333333333333333333333333333
2 1/2 = 2.5
½ = 0.5
1½ = 1.5
3¼ = 3.25
satu per satu = -
5/3 = -
12/8 = -
1/2/2024 = -
";

#[test]
fn figures_and_short_forms() {
    check_values(FIGURES, value);
}

const FIGURES: &str = "
0 = 0
7 = 7
1945 = 1945
1.000 = 1000
10.000 = 10000
1.250.000 = 1250000
1.000.000.000.000 = 1000000000000
2,5 = 2.5
0,75 = 0.75
12,05 = 12.05
1.234,56 = 1234.56
1.500.000,00 = 1500000
2.5 = 2.5
1,234.5 = 1234.5
1,250,000 = 1250000
-5 = -5
-0,3 = -0.3
-1.250 = -1250
−2,5 = -2.5
12 ribu = 12000
2,5 juta = 2500000
2.5 juta = 2500000
1,2 miliar = 1200000000
1,25 milyar = 1250000000
10,75 triliun = 10750000000000
15 ribu triliun = 15000000000000000
10rb = 10000
10 rb = 10000
25RB = 25000
1,2jt = 1200000
2.5jt = 2500000
500 jt = 500000000
3 JT = 3000000
2M = 2000000000
1,5 M = 1500000000
3T = 3000000000000
2,75 T = 2750000000000
10k = 10000
15K = 15000
1 juta 500 ribu = 1500000
2 miliar 250 juta = 2250000000
3 juta dua ratus ribu = 3200000
dua juta 50 ribu = 2050000
1.2 billion = 1200000000
3 million = 3000000
5.000,- = 5000
9007199254740993 = 9007199254740993
1234567890123456,78 = 1234567890123456.78
2 m = -
1.2.3 = -
12.5.2024 = -
10.30.15 = -
5-7 = -
10% = -
ke-3 = -
5 kg = -
Rp10.000 = -
08 12 = -
1 2 = -
G20 = -
 = -
";

#[test]
fn ordinals() {
    check_values(ORDINALS, |text| ordinal(text).map(|value| value.to_string()));
}

const ORDINALS: &str = "
pertama = 1
kesatu = 1
kedua = 2
ketiga = 3
keempat = 4
kelima = 5
keenam = 6
ketujuh = 7
kedelapan = 8
kesembilan = 9
kesepuluh = 10
kesebelas = 11
kedua belas = 12
ketujuh belas = 17
kedua puluh = 20
kedua puluh lima = 25
kedelapan puluh = 80
keseratus = 100
keseribu = 1000
Kedua = 2
KELIMA = 5
ke-1 = 1
ke-13 = 13
ke-100 = 100
ke-1.000 = 1000
ke 79 = 79
Ke-7 = 7
ke-dua = 2
ke-XIV = 14
ke-IX = 9
ke XX = 20
I = 1
IV = 4
VIII = 8
IX = 9
XIV = 14
XIX = 19
XX = 20
XXI = 21
XL = 40
XC = 90
CD = 400
MCMXLV = 1945
MMXXIV = 2024
IIII = -
IC = -
VX = -
IXI = -
CMC = -
XXXX = -
iv = -
A = -
kedua negara = -
ke-0 = -
ke-2,5 = -
ke = -
ke- = -
ketua = -
dua = -
";

#[test]
fn words_of_numbers() {
    let cases = [
        ("0", "nol"),
        ("1", "satu"),
        ("10", "sepuluh"),
        ("11", "sebelas"),
        ("12", "dua belas"),
        ("20", "dua puluh"),
        ("21", "dua puluh satu"),
        ("100", "seratus"),
        ("110", "seratus sepuluh"),
        ("111", "seratus sebelas"),
        ("215", "dua ratus lima belas"),
        ("1000", "seribu"),
        ("1001", "seribu satu"),
        ("1100", "seribu seratus"),
        ("2000", "dua ribu"),
        ("11000", "sebelas ribu"),
        ("101000", "seratus satu ribu"),
        ("100000", "seratus ribu"),
        ("1000000", "satu juta"),
        ("1001000", "satu juta seribu"),
        ("21001006", "dua puluh satu juta seribu enam"),
        ("1000000000", "satu miliar"),
        ("3000000000000", "tiga triliun"),
        ("1000000000000000", "satu kuadriliun"),
        ("0.5", "nol koma lima"),
        ("3.14", "tiga koma satu empat"),
        ("2.50", "dua koma lima"),
        ("10.05", "sepuluh koma nol lima"),
        ("-7", "minus tujuh"),
        ("-0.25", "minus nol koma dua lima"),
        ("-0", "nol"),
    ];
    let wrong = cases.iter().filter_map(|(number, words)| {
        let got = in_words(number.parse().unwrap());
        (got != *words).then(|| format!("  {number}: {got}, not {words}"))
    });
    report(cases.len(), &wrong.collect::<Vec<_>>());
}

#[test]
fn figures_of_numbers() {
    for (number, figures) in [
        ("0", "0"),
        ("999", "999"),
        ("1000", "1.000"),
        ("-1234567", "-1.234.567"),
        ("1234.5", "1.234,5"),
        ("0.005", "0,005"),
        ("-0", "0"),
        ("12.50", "12,50"),
    ] {
        assert_eq!(in_figures(number.parse().unwrap()), figures);
    }
}

/// Numbers of every length, so that small and large ones come alike.
fn numbers() -> impl Strategy<Value = Decimal> {
    (0_u32..=27, any::<u128>(), 0_u32..=12, any::<bool>()).prop_map(|(digits, number, scale, negative)| {
        let number = i128::try_from(number % 10_u128.pow(digits + 1)).unwrap();
        let value = Decimal::from_i128_with_scale(number, scale);
        if negative { -value } else { value }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn words_read_back(value in numbers()) {
        let words = in_words(value);
        prop_assert_eq!(parse(&words), Some(value), "{}", words);
        let joined = words.split(' ').collect::<Vec<_>>().join("  ").to_uppercase();
        prop_assert_eq!(parse(&joined), Some(value), "{}", joined);
    }

    #[test]
    fn figures_read_back(value in numbers()) {
        // `1,250` and `-0,250` are decimals, as all commas are
        let figures = in_figures(value);
        prop_assert_eq!(parse(&figures), Some(value.normalize()), "{}", figures);
    }

    #[test]
    fn small_integers_read_back(value in 0_u32..20_000_000) {
        prop_assert_eq!(parse(&in_words(value.into())), Some(value.into()));
    }

    #[test]
    fn ordinals_read_back(value in 2_u32..100_000) {
        let expected = Some(u64::from(value));
        prop_assert_eq!(ordinal(&format!("ke{}", in_words(value.into()))), expected);
        prop_assert_eq!(ordinal(&format!("ke-{}", in_figures(value.into()))), expected);
    }

    #[test]
    fn any_text(text in any::<String>()) {
        parse(&text);
        ordinal(&text);
    }
}

#[test]
fn all_words_up_to_ten_thousand_read_back() {
    for value in 0..=10_000_u32 {
        assert_eq!(parse(&in_words(value.into())), Some(value.into()));
    }
}

#[test]
fn rupiah() {
    check_sentences(RUPIAH);
}

const RUPIAH: &str = "
Denda dijatuhkan sebesar Rp 50 juta rupiah.
 Rp 50 juta rupiah | = 50000000 IDR

Kerugian ditaksir pada angka 40 miliar rupiah.
 40 miliar rupiah | = 40000000000 IDR

Pemerintah menyiapkan anggaran Rp 1,2 triliun untuk irigasi.
 Rp 1,2 triliun | = 1200000000000 IDR

Harga tiketnya Rp1.500.000,00 per orang.
 Rp1.500.000,00 | = 1500000 IDR

Ongkosnya berkisar Rp 10 ribu-Rp 15 ribu sekali jalan.
 Rp 10 ribu | = 10000 IDR
 Rp 15 ribu | = 15000 IDR

Gaji mereka Rp 4-6 juta sebulan.
 Rp 4-6 juta | ~ 4000000 IDR
 sebulan | = 1 bulan

Sewa kios itu Rp 2 juta hingga Rp 3 juta.
 Rp 2 juta | = 2000000 IDR
 Rp 3 juta | = 3000000 IDR

Iuran warga antara Rp 20-Rp 25 ribu.
 Rp 20 | = 20000 IDR
 Rp 25 ribu | = 25000 IDR

Beras dijual Rp 12.500-13.000 di pasar itu.
 Rp 12.500-13.000 | ~ 12500 IDR

Rumah itu laku Rp 2 M.
 Rp 2 M | = 2000000000 IDR

Ojek ke bandara cuma Rp500rb pulang pergi.
 Rp500rb | = 500000 IDR

Belanja modal tahun ini Rp 3,5 T.
 Rp 3,5 T | = 3500000000000 IDR

Parkirnya Rp. 5.000,- untuk mobil.
 Rp. 5.000,- | = 5000 IDR

Denda paling banyak Rp 250.000,- dikenakan.
 paling banyak Rp 250.000,- | < 250000 IDR

Hibah itu bernilai IDR 300 juta.
 IDR 300 juta | = 300000000 IDR

Kurs tengah ditetapkan Rp 14.250 per dolar AS.
 Rp 14.250 | = 14250 IDR

Dana seratus lima puluh ribu rupiah dikembalikan kasir.
 seratus lima puluh ribu rupiah | = 150000 IDR

Kerugian mencapai setengah triliun rupiah.
 setengah triliun rupiah | = 500000000000 IDR

Ia menerima suap dua setengah miliar rupiah.
 dua setengah miliar rupiah | = 2500000000 IDR

Pajaknya lebih dari Rp 8,4 miliar.
 lebih dari Rp 8,4 miliar | > 8400000000 IDR

Subsidi pupuk hampir Rp 25 triliun.
 hampir Rp 25 triliun | < 25000000000000 IDR

Biayanya sekitar Rp 900 ribu saja.
 sekitar Rp 900 ribu | ~ 900000 IDR

Modal awalnya minimal Rp10 juta.
 minimal Rp10 juta | > 10000000 IDR

Upahnya kurang dari Rp 70.000 sehari.
 kurang dari Rp 70.000 | < 70000 IDR
 sehari | = 1 hari

Tunggakan listriknya Rp 1 juta lebih.
 Rp 1 juta lebih | > 1000000 IDR

Motor itu dibanderol Rp 20 jutaan.
 Rp 20 jutaan | ~ 20000000 IDR

Tas tenun seharga Rp 300-an ribu ludes.
 Rp 300-an ribu | ~ 300000 IDR

Pembeli menawar Rp 50 ribuan.
 Rp 50 ribuan | ~ 50000 IDR

Ia menyetor Rp 1 juta 750 ribu kepada bendahara.
 Rp 1 juta 750 ribu | = 1750000 IDR

Aset itu ditaksir Rp 1.250 triliun.
 Rp 1.250 triliun | = 1250000000000000 IDR

Utang perusahaan Rp2,3 triliun jatuh tempo.
 Rp2,3 triliun | = 2300000000000 IDR

Panitia menyediakan rp 5 juta untuk pemenang.
 rp 5 juta | = 5000000 IDR

HARGA CABAI TEMBUS RP 100 RIBU
 RP 100 RIBU | = 100000 IDR

Bansos Rp600.000 per keluarga cair pekan ini.
 Rp600.000 | = 600000 IDR

Tarif tol naik dari Rp 9.500 menjadi Rp 10.500.
 Rp 9.500 | = 9500 IDR
 Rp 10.500 | = 10500 IDR

Anggaran Rp 4.567.890.123 sudah diaudit.
 Rp 4.567.890.123 | = 4567890123 IDR

Uang Rp 500 juta, dua mobil, dan sertifikat disita.
 Rp 500 juta | = 500000000 IDR
 dua mobil | = 2 mobil

Nilai kontraknya 12 miliar rupiah.
 12 miliar rupiah | = 12000000000 IDR

Mereka patungan 50 ribu rupiah.
 50 ribu rupiah | = 50000 IDR

Setoran hariannya 75.000 rupiah.
 75.000 rupiah | = 75000 IDR

Laba bersih Rp 987,65 miliar dibukukan emiten itu.
 Rp 987,65 miliar | = 987650000000 IDR

Tiket termurah Rp0 alias gratis.
 Rp0 | = 0 IDR

Rugi kurs Rp 1,05 milyar tercatat di laporan.
 Rp 1,05 milyar | = 1050000000 IDR

Sedikitnya Rp 3 triliun menguap dari kas daerah.
 Sedikitnya Rp 3 triliun | > 3000000000000 IDR

Santunan Rp15juta diserahkan camat.
 Rp15juta | = 15000000 IDR

Bupati menerima Rp1,5M dari rekanan.
 Rp1,5M | = 1500000000 IDR

Korban kehilangan tabungan Rp 45jt.
 Rp 45jt | = 45000000 IDR

Tagihan hotelnya Rp 10k per malam.
 Rp 10k | = 10000 IDR

Retribusi Rp2.000-Rp5.000 dipungut petugas.
 Rp2.000 | = 2000 IDR
 Rp5.000 | = 5000 IDR

Harga saham itu Rp 1.905 saat penutupan.
 Rp 1.905 | = 1905 IDR

Honor narasumber Rp4-5 juta dianggap wajar.
 Rp4-5 juta | ~ 4000000 IDR

Cukainya Rp 669 per batang atau naik Rp 50.
 Rp 669 | = 669 IDR
 Rp 50 | = 50 IDR

Uang muka (Rp 30 juta) sudah dibayar.
 Rp 30 juta | = 30000000 IDR

Investasi senilai Rp2-3 triliun dijanjikan.
 Rp2-3 triliun | ~ 2000000000000 IDR

Ganti rugi tiga perempat miliar rupiah dibayar tunai.
 tiga perempat miliar rupiah | = 750000000 IDR

Gaji pokok Rp 3.940.973,05 berlaku mulai besok.
 Rp 3.940.973,05 | = 3940973.05 IDR

Bunga pinjaman minus Rp 5 juta itu janggal.
 Rp 5 juta | = 5000000 IDR

Taksirannya Rp 6,7 sampai 7,2 triliun.
 Rp 6,7 sampai 7,2 triliun | ~ 6700000000000 IDR

Polisi menyita Rp seratus juta dari rumahnya.
 Rp seratus juta | = 100000000 IDR
";

#[test]
fn foreign_money() {
    check_sentences(FOREIGN);
}

const FOREIGN: &str = "
Cadangan devisa naik menjadi USD 3,4 miliar.
 USD 3,4 miliar | = 3400000000 USD

Startup itu meraih US$ 1.2 billion dari investor.
 US$ 1.2 billion | = 1200000000 USD

Bantuan 150 juta dolar AS tiba di Beirut.
 150 juta dolar AS | = 150000000 USD

Harga minyak turun ke US$ 72,35 per barel.
 US$ 72,35 | = 72.35 USD

Emas dijual US$1.950 per ons.
 US$1.950 | = 1950 USD

Ponsel ini dibanderol $999 di negeri asalnya.
 $999 | = 999 USD

Kapal itu seharga $ 2,5 juta.
 $ 2,5 juta | = 2500000 USD

Tawaran US$ 10-12 juta ditolak pemilik klub.
 US$ 10-12 juta | ~ 10000000 USD

Nilainya US$ 5 juta-US$ 7 juta menurut auditor.
 US$ 5 juta | = 5000000 USD
 US$ 7 juta | = 7000000 USD

Ekspor kakao 1,1 miliar dollar AS tahun lalu.
 1,1 miliar dollar AS | = 1100000000 USD

Ia membawa 20.000 dolar Amerika Serikat tunai.
 20.000 dolar Amerika Serikat | = 20000 USD

Uang 500 dolar ditemukan petugas kebersihan.
 500 dolar | = 500 USD

Penipu meraup sejuta dolar AS.
 sejuta dolar AS | = 1000000 USD

Surat utang USD500 juta diterbitkan di London.
 USD500 juta | = 500000000 USD

Jaminannya 25 juta USD.
 25 juta USD | = 25000000 USD

Tunjangan US$ 1,500 dibayarkan tiap bulan.
 US$ 1,500 | = 1500 USD

Makan siang di kedai itu S$ 20.
 S$ 20 | = 20 SGD

Dendanya 5.000 dolar Singapura.
 5.000 dolar Singapura | = 5000 SGD

Perusahaan itu membayar SGD 3,2 juta kepada kreditur.
 SGD 3,2 juta | = 3200000 SGD

Hibah 40 juta dolar Australia diumumkan di Canberra.
 40 juta dolar Australia | = 40000000 AUD

Sepatu itu dijual A$ 250.
 A$ 250 | = 250 AUD

Uang kuliahnya AUD 32.000 setahun.
 AUD 32.000 | = 32000 AUD
 setahun | = 1 tahun

Donat raksasa itu AUD$ 34.
 AUD$ 34 | = 34 AUD

Rumah lelang mematok HK$ 8 juta.
 HK$ 8 juta | = 8000000 HKD

Perpanjangan visanya 1.200 dolar Hong Kong.
 1.200 dolar Hong Kong | = 1200 HKD

Peternak menerima 90.000 dolar Selandia Baru.
 90.000 dolar Selandia Baru | = 90000 NZD

Ottawa menambah 12 juta dolar Kanada.
 12 juta dolar Kanada | = 12000000 CAD

Transfer pemain itu bernilai € 3 juta.
 € 3 juta | = 3000000 EUR

Brussel mengucurkan 3 juta euro.
 3 juta euro | = 3000000 EUR

Gelandang itu ditebus €45,5 juta.
 €45,5 juta | = 45500000 EUR

Kontraknya EUR 600 ribu per pekan.
 EUR 600 ribu | = 600000 EUR

Proyek kereta menelan 1,4 miliar Euro.
 1,4 miliar Euro | = 1400000000 EUR

Lukisan kuno laku £ 12 juta di London.
 £ 12 juta | = 12000000 GBP

Upahnya 300 ribu poundsterling per minggu.
 300 ribu poundsterling | = 300000 GBP

Tarif kereta £4.50 dikeluhkan penumpang.
 £4.50 | = 4.5 GBP

Denda 2,5 juta pound sterling dijatuhkan hakim.
 2,5 juta pound sterling | = 2500000 GBP

Yayasan itu mengumpulkan GBP 75.000.
 GBP 75.000 | = 75000 GBP

Sarapan di hotel itu ¥ 1.800.
 ¥ 1.800 | = 1800 JPY

Pinjaman 15 miliar yen diteken di Tokyo.
 15 miliar yen | = 15000000000 JPY

Paketnya 9.800 yen per orang.
 9.800 yen | = 9800 JPY

Anggaran JPY 2 triliun disetujui parlemen.
 JPY 2 triliun | = 2000000000000 JPY

Pabrik mobil itu menelan 7 miliar yuan.
 7 miliar yuan | = 7000000000 CNY

Paket stimulus CNY 500 miliar disiapkan Beijing.
 CNY 500 miliar | = 500000000000 CNY

Ponsel itu dijual 1.999 yuan di Shenzhen.
 1.999 yuan | = 1999 CNY

Dana 20 juta renminbi dibekukan.
 20 juta renminbi | = 20000000 CNY

Sewa apartemennya RM 500 sebulan.
 RM 500 | = 500 MYR
 sebulan | = 1 bulan

Sindikat meraup ringgit Malaysia 2 juta.
 ringgit Malaysia 2 juta | = 2000000 MYR

Kerugiannya 1,7 juta ringgit.
 1,7 juta ringgit | = 1700000 MYR

Nasi lemak di sana RM2,50 sebungkus.
 RM2,50 | = 2.5 MYR

Pekerja migran itu ditipu 8.000 ringgit Malaysia.
 8.000 ringgit Malaysia | = 8000 MYR

Jemaah menerima 2.000 riyal dari panitia.
 2.000 riyal | = 2000 SAR

Setiap calon haji mendapat 750 riyal Saudi.
 750 riyal Saudi | = 750 SAR

Dam seekor kambing SAR 720.
 SAR 720 | = 720 SAR

Ia didenda 50 ribu real Arab Saudi.
 50 ribu real Arab Saudi | = 50000 SAR

Uni Emirat menjanjikan 100 juta dirham.
 100 juta dirham | = 100000000 AED

Konser di Seoul 110.000 won.
 110.000 won | = 110000 KRW

Seoul menggelontorkan 3 triliun won Korea Selatan.
 3 triliun won Korea Selatan | = 3000000000000 KRW

Bir di Bangkok 90 baht.
 90 baht | = 90 THB

Petani Luzon menerima 15 ribu peso.
 15 ribu peso | = 15000 PHP

Hanoi menambah 200 miliar dong.
 200 miliar dong | = 200000000000 VND

New Delhi mengalokasikan 4 miliar rupee.
 4 miliar rupee | = 4000000000 INR

Moskow menyalurkan 60 juta rubel.
 60 juta rubel | = 60000000 RUB

Ankara menggelontorkan 35 miliar lira Turki.
 35 miliar lira Turki | = 35000000000 TRY

Bank di Zurich menyimpan 9 juta franc Swiss.
 9 juta franc Swiss | = 9000000 CHF

Norwegia memberi 800 juta krone Norwegia.
 800 juta krone Norwegia | = 800000000 NOK

Tambang itu dijual 2 miliar rand.
 2 miliar rand | = 2000000000 ZAR

Klub Rio membayar R$ 40 juta.
 R$ 40 juta | = 40000000 BRL

Kairo meminjam 5 miliar pound Mesir.
 5 miliar pound Mesir | = 5000000000 EGP

Bantuan hampir 70 juta dolar AS disalurkan.
 hampir 70 juta dolar AS | < 70000000 USD

Sedikitnya 2 juta euro raib dari kas klub.
 Sedikitnya 2 juta euro | > 2000000 EUR

Nilai tukar dolar AS 14.250 dinilai wajar.
";

#[test]
fn counted_things() {
    check_sentences(COUNTED);
}

const COUNTED: &str = "
Obat itu diminum 5 - 7 hari.
 5 - 7 hari | ~ 5 hari

Pertumbuhan diproyeksikan di angka 5,2 persen.
 5,2 persen | = 5.2 %

Penjualan menyentuh angka 1,3 juta unit.
 1,3 juta unit | = 1300000 unit

Ambang batasnya di level 3 hingga 4 persen.
 3 hingga 4 persen | ~ 3 %

Gempa merusak dua ratus lima puluh rumah di Lombok.
 dua ratus lima puluh rumah | = 250 rumah

Sekitar 1,5 juta jiwa mengungsi ke Bangui.
 Sekitar 1,5 juta jiwa | ~ 1500000 jiwa

Lebih dari setengah juta anak putus sekolah.
 Lebih dari setengah juta anak | > 500000 anak

Nyaris 40 desa terendam banjir rob.
 Nyaris 40 desa | < 40 desa

Tak kurang dari 75 atlet dikirim ke Paris.
 Tak kurang dari 75 atlet | > 75 atlet

Paling banyak lima saksi dihadirkan jaksa.
 Paling banyak lima saksi | < 5 saksi

Sedikitnya tujuh kapal tenggelam di Selat Bali.
 Sedikitnya tujuh kapal | > 7 kapal

Polisi menangkap 30-an pelajar usai tawuran.
 30-an pelajar | ~ 30 pelajar

Ada dua-tiga warga yang masih bertahan.
 dua-tiga warga | ~ 2 warga

Rombongan itu membawa 10 sampai 12 dokter.
 10 sampai 12 dokter | ~ 10 dokter

Lima hingga tujuh ribu orang berunjuk rasa.
 Lima hingga tujuh ribu orang | ~ 5000 orang

Pertumbuhan ekonomi 5,05 persen dinilai baik.
 5,05 persen | = 5.05 %

Inflasi inti turun 0,3% bulan ini.
 0,3% | = 0.3 %

Suku bunga naik 25 basis poin.
 25 basis poin | = 25 basis poin

Elektabilitasnya naik dua persentase poin.
 dua persentase poin | = 2 poin persentase

Ekonomi kawasan itu tumbuh minus 2,1 persen.
 minus 2,1 persen | = -2.1 %

Suhu di puncak mencapai minus 5 derajat Celsius.
 minus 5 derajat Celsius | = -5 derajat Celsius

Margin usaha itu -3,5 persen.
 -3,5 persen | = -3.5 %

Target pajak tercapai 80-85 persen.
 80-85 persen | ~ 80 %

Tiga perempat anggota dewan menolak.
 Tiga perempat anggota dewan | = 0.75 anggota

Dua per tiga peserta berasal dari desa.
 Dua per tiga peserta | = 0.6666666666666666666666666667 peserta

Banjir setinggi 1,5 meter merendam Demak.
 1,5 meter | = 1.5 meter

Jalan sepanjang 120 kilometer itu rusak.
 120 kilometer | = 120 kilometer

Lahan 45,5 hektare terbakar di Riau.
 45,5 hektare | = 45.5 hektare

Kebun seluas 2.000 meter persegi disita.
 2.000 meter persegi | = 2000 meter persegi

Bulog menyalurkan 10 ribu ton beras.
 10 ribu ton | = 10000 ton

Pembangkit 35.000 MW itu baru separuh jadi.
 35.000 MW | = 35000 MW

Sabu seberat 12 kg disita petugas Bea Cukai.
 12 kg | = 12 kg

Gempa berkekuatan 6,2 skala Richter mengguncang Maluku.
 6,2 skala Richter | = 6.2 skala Richter

Angin bertiup 60 kilometer per jam di Selat Karimata.
 60 kilometer per jam | = 60 kilometer per jam

Sidang berlangsung dua setengah jam.
 dua setengah jam | = 2.5 jam

Penyidikan memakan waktu setengah tahun.
 setengah tahun | = 0.5 tahun

Masa jabatannya 4,5 tahun.
 4,5 tahun | = 4.5 tahun

Jumlahnya naik dua kali lipat.
 dua kali lipat | = 2 kali lipat

Ia menang selisih 1.250 suara.
 1.250 suara | = 1250 suara

Kurang lebih 3 juta dosis vaksin tiba.
 Kurang lebih 3 juta dosis vaksin | ~ 3000000 dosis

Maksimal 20 orang boleh melayat.
 Maksimal 20 orang | < 20 orang

Hotel itu menyediakan 500an kamar.
 500an kamar | ~ 500 kamar

Satu juta 200 ribu pemilih belum terdata.
 Satu juta 200 ribu pemilih | = 1200000 pemilih

Seribu lima ratus guru honorer diangkat.
 Seribu lima ratus guru honorer | = 1500 guru

Delapanbelas tahanan kabur dari rutan.
 Delapanbelas tahanan | = 18 tahanan

Sebanyak 1.024 jemaah sudah berangkat.
 1.024 jemaah | = 1024 jemaah

Lembaga survei itu mewawancarai 2.400 responden di 34 provinsi.
 2.400 responden | = 2400 responden
 34 provinsi | = 34 provinsi

Debit air mencapai 300 meter kubik per detik.
 300 meter kubik per detik | = 300 meter kubik per detik

Ada 12 negara dan 3 organisasi yang absen.
 12 negara | = 12 negara
 3 organisasi | = 3 organisasi

Selama 15 menit lebih ia terjebak di lift.
 15 menit lebih | > 15 menit

Galian itu sedalam ± 4 meter.
 ± 4 meter | ~ 4 meter

Satu per tiga penduduk belum terlayani air bersih.
 Satu per tiga penduduk | = 0.3333333333333333333333333333 penduduk
";

#[test]
fn no_quantities() {
    check_sentences(NONE);
}

const NONE: &str = "
Keputusan itu merujuk pada aturan 24 Tahun 2009.

Komitmennya masih setengah hati.

Ia lahir pada 1965 di Bukittinggi.

Perang itu pecah tahun 1939.

Hubungi 021-5551234 untuk pendaftaran.

Nomor ponselnya 0812-3456-7890.

Ia dijerat Pasal 5 ayat 2 huruf b.

Pasal 1 angka 7 itu dihapus.

UU Nomor 11 Tahun 2020 digugat buruh.

Perpres No 16/2018 direvisi.

Penerbangan GA 402 ditunda.

Pesawat QZ8501 hilang kontak.

Tim tamu kalah 2-1 di Solo.

Skor akhir 0-3 untuk Persib.

Ia tinggal di Jalan Merdeka 45 Bandung.

Kantornya di Jl. Sudirman No. 12.

Rumahnya di RT 05 RW 02.

Salah satu korban selamat.

Ini satu bukti bahwa ia benar.

Kedua negara berdamai.

Sidang ke-15 berlangsung alot.

KTT ke-IX ditutup kemarin.

Abad XX penuh gejolak.

Paus Yohanes Paulus II wafat.

Ia anak ketiga Sultan.

Puluhan warga mengungsi.

Ratusan ribu buruh mogok.

Belasan rumah hancur.

Puluhan juta rupiah raib.

Beberapa saksi bungkam.

Jumlah korban terus bertambah.

Seorang warga tewas.

Sejumlah menteri absen.

Budi M. Yusuf hadir di sana.

Negara G20 bertemu di Bali.

Program B30 dilanjutkan.

Agenda 2030 dibahas lagi.

Laga dimulai pukul 19.30 WIB.

Ia meninggal pada Jumat (3/5).

Wayan (37) mengaku bersalah.

Covid-19 merebak lagi.

Ia satu-satunya saksi.

Keduanya saling kenal.

Mereka berempat pulang.

Jaringan 5G diuji coba.

Pemilu 2024 berjalan lancar.

Versi 2.0 dirilis.

Ia menempati peringkat 3.

Kelas 10 diliburkan.

Bus TransJakarta koridor 13 mogok.

Pelari nomor 10K itu cedera.

Timnas U-19 berlatih di Batu.

Kabupaten Lima Puluh Kota dilanda banjir.

Jalan Tiga Roda ditutup.

Euro 2020 digelar tahun berikutnya.

Kapal KRI 842 bersandar.

Ia satu per satu memeriksa barang.
";
