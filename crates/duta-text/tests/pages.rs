//! What each line of a news page is: whole small pages of many houses, and single lines in their places.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::sync::LazyLock;

use duta_text::{Section, Span, TextParser};

static PARSER: LazyLock<TextParser> = LazyLock::new(TextParser::default);

/// A piece of a page: its kind, its place, its words.
type Piece<'t> = (&'t str, Span, &'t str);

/// Reads a drawn page: a line is `kind| words`; a line `+kind| words` goes on in the line above it.
fn page(drawn: &str) -> (String, Vec<Piece<'_>>) {
    let mut text = String::new();
    let mut pieces = Vec::new();
    for line in drawn.trim().lines().map(str::trim) {
        let Some((kind, words)) = line.split_once('|').map(|(kind, words)| (kind.trim(), words.trim()))
        else {
            assert!(line.is_empty(), "no kind: {line}");
            text.push('\n');
            continue;
        };
        let joined = kind.strip_prefix('+');
        if !text.is_empty() {
            text.push(if joined.is_some() { ' ' } else { '\n' });
        }
        pieces.push((joined.unwrap_or(kind), Span::new(text.len(), text.len() + words.len()), words));
        text.push_str(words);
    }
    (text, pieces)
}

/// Returns the pieces of which some token is judged to be of another kind.
fn faults(text: &str, pieces: &[Piece<'_>]) -> Vec<String> {
    let parsed = PARSER.parse(text, None);
    let section_of = |token: Span| {
        parsed.sections().iter().find(|s| s.span().start() <= token.start() && token.end() <= s.span().end())
    };
    let mut faults = Vec::new();
    for &(kind, span, words) in pieces {
        let tokens = parsed.tokens().get(parsed.tokens_in(span)).unwrap();
        let other: Vec<_> = tokens
            .iter()
            .map(|t| (t.of(text), section_of(t.span()).map(|s| (s.kind().as_str(), s.reason()))))
            .filter(|(_, found)| found.is_none_or(|(found, _)| found != kind))
            .collect();
        if let Some((first, found)) = other.first() {
            faults.push(format!(
                "{kind}: {words}\n      from {first:?} ({} of {}): {found:?}",
                other.len(),
                tokens.len()
            ));
        }
    }
    faults
}

fn report(faults: &[String], all: usize) {
    assert!(faults.is_empty(), "{} of {all} are wrong:\n{}", faults.len(), faults.join("\n"));
}

/// Sections tile the text: each token is in exactly one.
fn assert_tiles(text: &str) {
    let parsed = PARSER.parse(text, None);
    let mut tokens = parsed.tokens().iter().map(|t| t.span());
    for section in parsed.sections().iter().map(Section::span) {
        let inside = parsed.tokens_in(section).len();
        for token in tokens.by_ref().take(inside) {
            assert!(section.start() <= token.start() && token.end() <= section.end(), "{text}");
        }
    }
    assert_eq!(tokens.next(), None, "{text}");
}

const PAGES: &[&str] = &[
    // detik
    "
    title| Polisi Sita Ratusan Botol Oli Palsu di Gudang Cakung

    byline| Rini Astuti - detikNews
    byline| Kamis, 12 Mar 2020 08:47 WIB
    share| SHARE
    share| URL telah disalin
    caption| Foto: Gudang oli palsu di Cakung (Bayu/detikcom)

    dateline| Jakarta -
    +body| Polisi menggerebek sebuah gudang di Cakung, Jakarta Timur. Ratusan botol oli palsu disita dari tempat itu.
    body| \"Pelaku mengoplos oli bekas dengan pewarna,\" kata Kapolsek Cakung Kompol Hendra kepada wartawan, Kamis (12/3/2020).
    share| ADVERTISEMENT
    share| SCROLL TO CONTINUE WITH CONTENT
    related| Baca juga: Gudang Ban Bekas di Bekasi Terbakar
    body| Hendra menyebut gudang itu sudah beroperasi setahun. Warga sekitar mengaku tidak curiga.
    related| Simak Video \"Gudang Oli Palsu Digerebek\"
    related| [Gambas:Video 20detik]
    footer| (bay/rin)
    ",
    // Kompas
    "
    breadcrumb| Home / Megapolitan / News

    title| Trotoar di Tebet Mulai Dilebarkan
    byline| Kompas.com - 05/08/2021, 10:12 WIB
    byline| Penulis Wahyu Pratama | Editor Sari Dewi

    caption| Pekerja menata trotoar di kawasan Tebet, Jakarta Selatan, Rabu (4/8/2021). (KOMPAS.com/WAHYU PRATAMA)

    dateline| JAKARTA, KOMPAS.com -
    +body| Dinas Bina Marga mulai melebarkan trotoar di kawasan Tebet, Jakarta Selatan.

    body| Lebar trotoar menjadi empat meter.

    related| Baca juga: Pedagang Kaki Lima di Tebet Direlokasi

    body| Pekerjaan itu ditargetkan rampung pada Desember.

    footer| Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com. Mari bergabung di Grup Telegram \"Kompas.com News Update\", caranya klik link https://t.me/contoh, kemudian join. Anda harus install aplikasi Telegram terlebih dulu di ponsel.
    share| Halaman Selanjutnya
    share| Halaman: 1 2 3
    share| Show All
    footer| Tag
    footer| TAGS: trotoar, Tebet
    ",
    // Antara
    "
    title| Petani Batang tanam kopi di lereng Dieng

    byline| Senin, 14 September 2020 07:30 WIB

    caption| Petani memetik kopi di lereng Dieng. ANTARA/Harviyan/aa

    dateline| Batang (ANTARA) -
    +body| Petani di Kabupaten Batang, Jawa Tengah, menanam 20 ribu bibit kopi di lereng Dieng.

    body| Menurut Kepala Dinas Pertanian Susilo, bibit itu bantuan pemerintah pusat.

    body| Ia berharap panen pertama bisa dilakukan tiga tahun lagi.

    byline| Pewarta: Kutnadi Santoso
    byline| Editor: Mahmudah
    footer| COPYRIGHT © ANTARA 2020
    ",
    // Tempo
    "
    title| Warga Rembang Protes Tambang Batu Kapur
    byline| Reporter: Non Koresponden
    byline| Editor: Juli Hantoro
    byline| Selasa, 9 Mei 2017 11:20 WIB

    dateline| TEMPO.CO, Rembang -
    +body| Puluhan warga Rembang mendatangi kantor bupati untuk menolak tambang batu kapur. Mereka membawa spanduk dan hasil bumi.

    body| Bupati berjanji menemui mereka pekan depan.

    related| Baca: Sumber Air di Rembang Menyusut
    related| Simak juga: Sawah Kering di Tiga Kecamatan
    related| Pilihan Editor: Petani Kendeng dan Semen

    body| Aksi itu bubar menjelang magrib.

    byline| SUJATMIKO
    footer| Ikuti berita terkini dari Tempo.co di Google News, klik di sini.
    ",
    // Republika
    "
    title| Baznas Salurkan Beasiswa untuk Santri
    byline| Rep: Fuji Lestari/ Red: Agung Sasongko

    dateline| REPUBLIKA.CO.ID, JAKARTA --
    +body| Badan Amil Zakat Nasional menyalurkan beasiswa kepada 500 santri di sepuluh provinsi.

    body| Beasiswa itu diberikan selama dua tahun.

    share| Advertisement
    share| Scroll untuk melanjutkan membaca

    body| \"Kami ingin santri menjadi wirausaha,\" ujar ketua lembaga itu.

    footer| sumber : Antara
    related| Berita Lainnya
    ",
    // Liputan6
    "
    breadcrumb| Home > News > Peristiwa
    title| Banjir Rendam Tiga Desa di Demak
    byline| Oleh Felek Wahyu
    byline| Diperbarui 30 Jan 2019, 16:05 WIB
    byline| Diterbitkan 30 Jan 2019, 14:40 WIB
    share| Copy Link
    share| Batalkan

    dateline| Liputan6.com, Demak -
    +body| Banjir merendam tiga desa di Kabupaten Demak, Jawa Tengah, sejak Selasa malam.

    body| Ketinggian air mencapai satu meter. Warga mengungsi ke balai desa.

    related| Saksikan Video Pilihan di Bawah Ini:

    body| Petugas mendirikan dapur umum.

    related| Saksikan live streaming Liputan 6 di sini
    ",
    // Tribun
    "
    title| Jalan Poros Maros Rusak Parah
    byline| Tayang: Sabtu, 20 Februari 2021 13:14 WIB
    byline| Penulis: Muslimin Emba | Editor: Hasriyani

    dateline| TRIBUN-TIMUR.COM, MAROS -
    +body| Jalan poros Maros rusak parah akibat hujan deras. Pengendara diminta berhati-hati.

    body| Lubang sedalam 20 sentimeter tersebar di lima titik.

    related| Baca Juga
    related| Bupati Maros Tinjau Jembatan Ambruk

    body| Perbaikan dimulai pekan depan.

    footer| Artikel ini telah tayang di Tribun-Timur.com dengan judul Jalan Poros Maros Rusak Parah, https://contoh.id/jalan
    byline| Penulis: Muslimin Emba
    byline| Editor: Hasriyani
    ",
    // CNN Indonesia
    "
    breadcrumb| Home Ekonomi Berita Ekonomi Makro
    title| Harga Cabai Naik Dua Kali Lipat

    byline| CNN Indonesia
    byline| Selasa, 05 Jan 2021 19:20 WIB
    share| Bagikan:
    share| URL telah tercopy
    caption| Ilustrasi pedagang cabai di pasar. (CNN Indonesia/Adhi Wicaksono).

    dateline| Jakarta, CNN Indonesia --
    +body| Harga cabai rawit merah di sejumlah pasar naik dua kali lipat dalam sepekan.

    body| Pedagang mengeluh pasokan dari Jawa Timur berkurang.

    related| Lihat juga: Harga Telur Ikut Merangkak
    related| [Gambas:Video CNN]
    body| Kementerian Perdagangan belum memberi keterangan.
    +footer| (ulf/agt)
    ",
    // Merdeka
    "
    title| Sopir Angkot Mogok di Bogor

    dateline| Merdeka.com -
    +body| Ratusan sopir angkutan kota di Bogor mogok sejak pagi. Mereka menuntut tarif dinaikkan.

    body| \"Kami merugi terus,\" kata Ujang, sopir trayek 03.
    +footer| [mdk/cob]

    related| Baca juga:
    related| Tarif Angkot Bogor Tidak Berubah
    related| Wali Kota Temui Sopir
    footer| Topik berita Terkait:
    footer| #Bogor #Angkot
    ",
    // Okezone, flattened to a few lines
    "
    title| Nelayan Cilacap Tak Melaut
    byline| Taufik Budi, Jurnalis · Rabu 08 Juli 2020 09:30 WIB
    share| Facebook Twitter WhatsApp Telegram

    dateline| CILACAP -
    +body| Nelayan di Cilacap tidak melaut karena ombak setinggi empat meter. Mereka memperbaiki jala di rumah.

    body| Kepala nelayan setempat meminta bantuan beras.

    footer| (Taufik Budi)
    footer| Follow Berita Okezone di Google News
    footer| Dapatkan berita up to date dengan semua berita terkini dari Okezone hanya dengan satu akun di ORION, daftar sekarang dengan klik disini dan nantikan kejutan menarik lainnya
    share| 1 / 2
    ",
    // JPNN
    "
    title| Rumah Sakit di Kupang Kekurangan Darah

    dateline| jpnn.com, KUPANG -
    +body| Rumah sakit di Kupang kekurangan stok darah golongan AB. PMI mengajak warga menjadi pendonor.

    body| Stok tinggal 12 kantong, kata direktur rumah sakit.
    +footer| (esy/jpnn)

    related| Simak! Video Pilihan Redaksi:
    byline| Redaktur & Reporter : Mesya Mohamad
    ",
    // BBC
    "
    title| Mengapa orang menguap?

    caption| Sumber gambar, Getty Images
    caption| Keterangan gambar, Seorang anak menguap di kelas.

    body| Para peneliti di Inggris menemukan bahwa menguap mendinginkan otak. Penelitian itu melibatkan 120 orang.

    body| Apa kata peneliti?

    body| Suhu otak turun setelah orang menguap, menurut penelitian tersebut.
    ",
    // VOA and RRI
    "
    dateline| WASHINGTON (VOA) —
    +body| Senat Amerika menyetujui anggaran baru pada Kamis malam.

    body| Anggaran itu berlaku sampai akhir September.
    +footer| [vm/ka]
    ",
    "
    dateline| KBRN, Ambon :
    +body| Harga ikan di pasar Mardika turun. Nelayan mendapat hasil yang banyak.

    body| Pembeli datang sejak subuh.
    ",
    // a page that was flattened to one line
    "
    title| Menteri Desa Resmikan Pasar di Alor
    +byline| Jumat, 21 Juni 2019 15:20 WIB
    +dateline| KALABAHI, KOMPAS.com -
    +body| Menteri Desa meresmikan pasar rakyat di Kabupaten Alor, Nusa Tenggara Timur. Pasar itu dibangun dengan dana desa.
    +related| Baca juga: Dana Desa untuk Alor Cair
    ",
    // a local paper
    "
    title| Jembatan Gantung Putus, Warga Memutar 10 Kilometer
    byline| Jumat, 3 Februari 2017
    byline| Oleh : Yosep Lelaona
    caption| PUTUS. Warga melintas di sisi jembatan yang putus. (Foto: Yosep)

    dateline| KEFAMENANU, timorexpress.com -
    +body| Jembatan gantung di Desa Naiola putus diterjang banjir. Warga harus memutar 10 kilometer ke pasar.

    body| \"Anak-anak tidak bisa ke sekolah,\" kata Kepala Desa Naiola, Markus.

    body| Pemkab menjanjikan jembatan darurat (jembatan bailey) dalam dua minggu.
    +footer| (yos/ito)

    related| Baca Juga:
    related| Longsor di Jalur Trans Timor
    share| Bagikan ini:
    share| Twitter Facebook
    share| Like this:
    related| Related Posts
    footer| Tags: jembatan, Naiola
    ",
    // a page that was flattened to one line, with all its furniture
    "
    title| Petani Tebu Demo Pabrik Gula
    +byline| Kamis, 5 September 2019 10:45 WIB
    +dateline| TEMPO.CO, Malang -
    +body| Ratusan petani tebu berunjuk rasa di depan pabrik gula di Malang. Mereka menuntut harga dinaikkan.
    +related| Baca juga: Harga Gula Turun di Lima Kota
    +body| Menurut koordinator aksi, Sunoto, harga tebu tidak menutup biaya.
    +share| ADVERTISEMENT
    +share| SCROLL TO CONTINUE WITH CONTENT
    +body| Direksi pabrik berjanji menjawab dalam sepekan.
    +footer| (sun/mal)
    ",
    // Kontan
    "
    byline| Reporter: Dityasa Forddanta | Editor: Noverius Laoli

    dateline| KONTAN.CO.ID - JAKARTA.
    +body| Laba perusahaan semen itu turun 12% pada semester pertama.

    body| Penjualan ekspor naik, tetapi harga batu bara menekan laba.

    related| Baca Juga: Pabrik Semen Baru Dibangun di Aceh

    body| Tahun depan perusahaan menargetkan pertumbuhan 5%.

    related| Menarik Dibaca: Cara Menyimpan Semen
    footer| Cek Berita dan Artikel yang lain di Google News
    footer| Tag
    ",
    // Sindo
    "
    title| Polisi Bongkar Sindikat Pencuri Motor
    byline| Kamis, 10 Agustus 2017 - 15:03 WIB
    share| A A A

    dateline| SURABAYA -
    +body| Polrestabes Surabaya membongkar sindikat pencuri motor lintas kota. Enam tersangka ditangkap.
    +related| (Baca juga: Motor Dinas Camat Hilang)

    body| \"Mereka beraksi di 30 tempat,\" ujar Kasat Reskrim AKBP Leonard, Kamis (10/8/2017).

    body| Barang bukti berupa kunci T disita. Polisi masih memburu penadah.
    +footer| (kri)
    share| dibaca 2.310x
    related| Berita Terkait
    related| Pencuri Motor Diamuk Massa
    related| Tiga Motor Ditemukan di Sungai
    ",
    // NU Online, DW, with no mark of the house
    "
    dateline| Jakarta, NU Online
    body| Pengurus pusat menggelar pengobatan gratis di tiga kecamatan.

    body| Kegiatan itu berlangsung sampai Ahad mendatang.
    byline| Pewarta: Husni Sahal
    byline| Editor: Kendi Setiawan
    ",
    "
    title| Jerman Perpanjang Larangan Masuk

    body| Pemerintah Jerman memperpanjang larangan masuk bagi pelancong dari tiga negara.

    body| Larangan itu berlaku sampai akhir bulan, kata Menteri Dalam Negeri.

    footer| hp/vlz (dpa, AFP)
    ",
    // Bisnis
    "
    title| Ekspor Kopi Lampung Melonjak
    byline| Penulis : Feni Freycinetia
    byline| Rabu, 18 Oktober 2017 | 20:12 WIB
    share| Bagikan
    caption| Petani memetik kopi di Lampung Barat. - Antara/Ardiansyah

    dateline| Bisnis.com, BANDARLAMPUNG —
    +body| Ekspor kopi robusta dari Lampung melonjak 40% pada kuartal ketiga.

    body| Jepang dan Jerman menjadi pembeli terbesar.

    related| BACA JUGA : Harga Kopi Dunia Turun

    body| Petani berharap harga bertahan.

    related| Simak Video Pilihan di Bawah Ini :
    byline| Editor : Rustam Agus
    ",
    // lists, results and a heading inside the text
    "
    dateline| Ambon (ANTARA) -
    +body| Dinas kependudukan membuka loket baru. Warga diminta membawa berkas berikut.

    body| 1. Akta kelahiran
    body| 2. Surat nikah
    body| 3. Kartu keluarga

    body| Loket buka sampai pukul 15.00 WIT.

    body | Antrean panjang

    body| Antrean mengular sejak pagi karena hanya dua petugas yang berjaga.

    body| Hasil undian:
    body| Tim A 2-1 Tim B
    body| Tim C 0-0 Tim D

    body| Warga pulang pada sore hari.
    ",
    "
    dateline| BEKASI (Pos Kota) –
    +body| Indonesia - Jepang bekerja sama membangun pelabuhan di Patimban.

    body| Pelabuhan itu rampung tahun depan.
    ",
    // a tokenised page
    "
    dateline| Jakarta ( ANTARA News ) -
    +body| Gubernur meninjau waduk yang kering , Kamis . Air waduk tinggal sepertiga .
    body| \" Kami minta warga berhemat , \" kata gubernur .
    related| Baca juga : Waduk Mengering , Petani Cemas
    body| Hujan baru turun bulan depan .
    +footer| ( ptr / gil )
    ",
];

#[test]
fn whole_pages() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for drawn in PAGES {
        let (text, pieces) = page(drawn);
        assert_tiles(&text);
        all += pieces.len();
        let found = faults(&text, &pieces);
        if !found.is_empty() {
            wrong.push(format!("--- {}\n{}", pieces[0].2, found.join("\n")));
        }
    }
    report(&wrong, all);
}

/// Where a line stands: `^` above the text, `-` between paragraphs, `$` below the text, `.` alone.
const LINES: &[(&str, &str, &str)] = &[
    // links
    ("related", "-$.", "Baca juga: Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "-$.", "BACA JUGA: Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "-$.", "Baca Juga : Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "-$.", "BACA: Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "-$.", "Baca pula: Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "-$.", "Baca juga Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "-$.", "(Baca juga: Tiga Kapal Ikan Ditangkap di Natuna)"),
    ("related", "-$.", "[Baca Juga: Kenapa Harga Garam Anjlok?]"),
    ("related", "-$.", "Baca juga: Kenapa Harga Garam Anjlok?"),
    ("related", "-$.", ">>> Baca juga: Petani Garam Mengadu ke DPR"),
    ("related", "-$.", "- Baca Juga: Petani Garam Mengadu ke DPR"),
    ("related", "-$.", "BACA JUGA : "),
    ("related", "-$.", "Baca Selengkapnya"),
    ("related", "-$.", "Baca selengkapnya: Petani Garam Mengadu ke DPR"),
    ("related", "-$.", "Baca artikel selengkapnya di sini."),
    ("related", "-$.", "Simak juga: Cara Menanam Cabai di Pot"),
    ("related", "-$.", "Simak Juga 'Detik-detik Banjir Bandang Menerjang Desa':"),
    ("related", "-$.", "Simak video \"Banjir Bandang Menerjang Desa\" di sini:"),
    ("related", "-$.", "Simak Video Pilihan Berikut:"),
    ("related", "-$.", "Simak video berikut ini:"),
    ("related", "-$.", "Lihat juga: Cara Menanam Cabai di Pot"),
    ("related", "-$.", "Lihat Video: Banjir Bandang Menerjang Desa"),
    ("related", "-$.", "Lihat juga video 'Banjir Bandang Menerjang Desa':"),
    ("related", "-$.", "Tonton Video: Banjir Bandang Menerjang Desa"),
    ("related", "-$.", "Saksikan live streaming program-program Kabar TV di sini"),
    ("related", "-$.", "Saksikan video pilihan di bawah ini:"),
    ("related", "-$.", "Pilihan Editor: Siapa Mengurus Sampah Kota?"),
    ("related", "-$.", "Pilihan Redaksi"),
    ("related", "-$.", "Artikel terkait: Siapa Mengurus Sampah Kota?"),
    ("related", "-$.", "Artikel Terkait"),
    ("related", "-$.", "BERITA TERKAIT"),
    ("related", "-$.", "Berita Terkait :"),
    ("related", "-$.", "Berita terkini lainnya"),
    ("related", "-$.", "Video Terkait"),
    ("related", "-$.", "VIDEO: Banjir Bandang Menerjang Desa"),
    ("related", "-$.", "Video Pilihan"),
    ("related", "-$.", "[Gambas:Video 20detik]"),
    ("related", "-$.", "[Gambas:Instagram]"),
    ("related", "-$.", "[ Gambas : Video CNN ]"),
    ("related", "-$.", "Terpopuler"),
    ("related", "-$.", "Rekomendasi untuk Anda"),
    ("related", "-$.", "LIHAT JUGA"),
    // pages, advertisement, share and comment lines
    ("share", "-$.", "Halaman selanjutnya"),
    ("share", "-$.", "Halaman Berikutnya >>>"),
    ("share", "-$.", "Halaman selanjutnya, korban selamat bercerita..."),
    ("share", "-$.", "Lanjut ke halaman berikutnya."),
    ("share", "-$.", "Baca di halaman selanjutnya."),
    ("share", "-$.", "Simak berita selengkapnya di halaman selanjutnya."),
    ("share", "-$.", "Selanjutnya"),
    ("share", "-$.", "1 2 3 Selanjutnya"),
    ("share", "-$.", "1 2 3"),
    ("share", "-$.", "Halaman: 1 2"),
    ("share", "-$.", "Halaman 1 dari 3"),
    ("share", "-$.", "Halaman 2/4"),
    ("share", "-$.", "Sebelumnya 1 2 3 4 Selanjutnya"),
    ("share", "-$.", "Lihat Semua"),
    ("share", "-$.", "Tampilkan Semua"),
    ("share", "-$.", "ADVERTISEMENT"),
    ("share", "-$.", "Iklan"),
    ("share", "-$.", "Scroll untuk melanjutkan"),
    ("share", "-$.", "Scroll untuk melanjutkan membaca"),
    ("share", "-$.", "SCROLL TO CONTINUE WITH CONTENT"),
    ("share", "-$.", "Gulir ke bawah untuk lanjut membaca"),
    ("share", "^-$.", "Share"),
    ("share", "^-$.", "Share:"),
    ("share", "^-$.", "Bagikan ke Facebook"),
    ("share", "^-$.", "Facebook Twitter WhatsApp"),
    ("share", "^-$.", "Facebook | Twitter | WhatsApp | Telegram | Copy Link"),
    ("share", "^-$.", "Share on Facebook"),
    ("share", "^-$.", "12 Komentar"),
    ("share", "-$.", "Komentar"),
    ("share", "-$.", "Laporkan"),
    ("share", "-$.", "Laporkan Komentar"),
    ("share", "-$.", "Tulis Komentar"),
    ("share", "-$.", "Belum ada komentar"),
    ("share", "-$.", "Login untuk memberi komentar"),
    ("share", "-$.", "Berlangganan"),
    ("share", "^.", "Dibaca: 1.205 kali"),
    ("share", "^.", "A A A"),
    // who wrote it, and when
    ("byline", "^-$.", "Editor: Bambang Riyanto"),
    ("byline", "^-$.", "EDITOR : Bambang Riyanto"),
    ("byline", "^-$.", "Penulis: Siti Maryam Ulfah"),
    ("byline", "^-$.", "Reporter: Lutfi Hakim"),
    ("byline", "^-$.", "Pewarta : Lutfi Hakim / Siti Maryam"),
    ("byline", "^-$.", "*Pewarta: Lutfi Hakim Editor: Siti Maryam COPYRIGHT © ANTARA 2020"),
    ("byline", "^-$.", "Uploader: Lutfi Hakim"),
    ("byline", "^-$.", "Rep: Lutfi Hakim/ Red: Siti Maryam"),
    ("byline", "^-$.", "Laporan Wartawan Tribunnews.com, Lutfi Hakim"),
    ("byline", "^-$.", "Oleh: Lutfi Hakim"),
    ("byline", "^-$.", "Oleh Lutfi Hakim"),
    ("byline", "^.", "Lutfi Hakim - detikFinance"),
    ("byline", "^.", "Minggu, 30 Juni 2019 14:41 WIB"),
    ("byline", "^.", "Minggu, 30 Juni 2019 | 14:41 WIB"),
    ("byline", "^.", "30/06/2019, 14:41 WIB"),
    ("byline", "^.", "Kompas.com - 30/06/2019, 14:41 WIB"),
    ("byline", "^.", "Diperbarui 30 Jun 2019, 14:41 WIB"),
    ("byline", "^.", "Diterbitkan 30 Jun 2019, 14:41 WIB"),
    ("byline", "^.", "2019-06-30 14:41"),
    ("byline", "^.", "30 Juni 2019"),
    ("byline", "^.", "Jurnalis: Lutfi Hakim - Minggu, 30 Juni 2019 14:41 WITA"),
    ("byline", "^.", "CNN Indonesia | Minggu, 30/06/2019 14:41 WIB"),
    ("byline", "^.", "Lutfi Hakim, Okezone · Minggu 30 Juni 2019 14:41 WIB"),
    ("byline", "^.", "Tayang: Minggu, 30 Juni 2019 14:41 WIB"),
    // pictures
    ("caption", "^-.", "Foto: Antara/Lutfi Hakim"),
    ("caption", "^-.", "Foto: dok. Kementerian Pertanian"),
    ("caption", "^-.", "(Foto: Lutfi Hakim/detikcom)"),
    ("caption", "^-.", "Ilustrasi. (Foto: Shutterstock)"),
    ("caption", "^-.", "Ilustrasi"),
    ("caption", "^-.", "Ilustrasi/Net"),
    ("caption", "^-.", "ANTARA FOTO/Lutfi Hakim"),
    ("caption", "^-.", "Warga mengantre air bersih di Gunung Kidul (ANTARA FOTO/Lutfi Hakim)"),
    ("caption", "^-.", "Bupati menanam padi. (Dok. Humas Pemkab)"),
    ("caption", "^-.", "Bupati menanam padi. Foto: Istimewa"),
    ("caption", "^-.", "Bupati menanam padi. (Suara.com/Lutfi Hakim)"),
    ("caption", "^-.", "Kredit foto: Lutfi Hakim"),
    ("caption", "^-.", "Dok. Pribadi"),
    ("caption", "^-.", "Foto/Ilustrasi/SINDOnews"),
    // below the text
    ("footer", "-$.", "(agi/stu)"),
    ("footer", "$.", "[mdk/ray]"),
    ("footer", "$.", "(ANT)"),
    ("footer", "$", "(*)"),
    ("footer", "-$.", "Sumber: Antara"),
    ("footer", "-$.", "Sumber : ANTARA/Reuters"),
    ("footer", "-$.", "Sumber artikel: https://contoh.id/a/1"),
    ("footer", "-$.", "Tag: banjir, Demak"),
    ("footer", "-$.", "TAGS"),
    ("footer", "-$.", "Topik: Banjir"),
    ("footer", "-$.", "#banjir #demak #jateng"),
    ("footer", "-$.", "Copyright © 2020 Kabar Kita. All rights reserved."),
    ("footer", "-$.", "© 2020 PT Kabar Kita"),
    ("footer", "-$.", "COPYRIGHT © ANTARA 2020"),
    ("footer", "-$.", "Hak Cipta dilindungi undang-undang"),
    ("footer", "-$.", "Dilarang keras mengambil konten tanpa izin tertulis dari Kantor Berita ANTARA."),
    ("footer", "-$.", "Ikuti kami di Google News"),
    ("footer", "-$.", "Follow Kabar Kita di Google News"),
    ("footer", "-$.", "Ikuti saluran WhatsApp Kabar Kita untuk berita terbaru"),
    ("footer", "-$.", "Gabung WhatsApp Channel Kabar Kita sekarang"),
    ("footer", "-$.", "Cek Berita dan Artikel yang lain di Google News"),
    ("footer", "-$.", "Update terus berita terkini di kanal Telegram Kabar Kita"),
    ("footer", "-$.", "Dapatkan update berita setiap hari dari Kabar Kita."),
    ("footer", "-$.", "Download aplikasi Kabar Kita di Play Store"),
    ("footer", "-$.", "Unduh aplikasi Kabar.com sekarang juga"),
    ("footer", "-$.", "Berlangganan newsletter Kabar Kita"),
    ("footer", "-$.", "Artikel ini telah tayang di Kabar.com dengan judul Banjir Surut"),
    ("footer", "-$.", "Disclaimer: Artikel ini merupakan kerja sama dengan mitra."),
    ("footer", "-$.", "Klik untuk baca: https://contoh.id/a/1"),
    ("related", "-$.", "Simak juga Video 'Warga Bersihkan Lumpur':"),
    ("related", "-$.", "Lihat Video 'Warga Bersihkan Lumpur':"),
    ("related", "-$.", "Lihat juga Video: Warga Bersihkan Lumpur"),
    ("related", "-$.", "Tonton juga Video: Warga Bersihkan Lumpur"),
    ("related", "-$.", "Baca berita lengkapnya di sini."),
    ("related", "-$.", "Yuk, Simak Juga Video ini!"),
    ("related", "-$.", "Menarik Dibaca: Resep Sambal Tahan Lama"),
    ("related", "-$.", "Konten Menarik Lainnya: Resep Sambal Tahan Lama"),
    ("related", "-$.", "In Picture: Warga Bersihkan Lumpur"),
    ("related", "-$.", "Video Rekomendasi"),
    ("related", "-$.", "Terkini Lainnya"),
    ("related", "-$.", "Artikel Rekomendasi"),
    ("related", "-$.", "Simak berita lainnya seputar topik artikel ini, di sini : banjir"),
    ("related", "-$.", "BERITA LAINNYA"),
    ("related", "-$.", "Lihat Juga :"),
    ("related", "-$.", "(Baca: Resep Sambal Tahan Lama)"),
    ("related", "-$.", "Baca Juga | Resep Sambal Tahan Lama"),
    ("related", "-$.", "BACA JUGA >>> Resep Sambal Tahan Lama"),
    ("related", "-$.", "Baca juga : \"Resep Sambal Tahan Lama\""),
    ("related", "-$.", "Baca juga:Resep Sambal Tahan Lama"),
    ("share", "-$.", "Halaman 2 dari 2"),
    ("share", "-$.", "2 dari 3 halaman"),
    ("share", "-$.", "Selanjutnya Halaman 1 2"),
    ("share", "-$.", "Selengkapnya di halaman selanjutnya."),
    ("share", "-$.", "Bersambung ke halaman berikutnya..."),
    ("share", "-$.", "Berlanjut ke halaman berikutnya ..."),
    ("share", "-$.", "Halaman 1/3"),
    ("share", "-$.", "Next »"),
    ("share", "-$.", "Advertising"),
    ("share", "-$.", "Scroll Untuk Melanjutkan"),
    ("share", "-$.", "Bagikan Artikel Ini"),
    ("share", "-$.", "Bagikan Artikel:"),
    ("share", "-$.", "Lihat komentar (3)"),
    ("share", "^-.", "Lihat Foto"),
    ("share", "^-.", "dibaca 1.234x"),
    ("share", "^.", "A+ A-"),
    ("share", "-$.", "Konten Premium"),
    ("byline", "^-$.", "Reporter: Lutfi Hakim | Editor: Siti Maryam"),
    ("byline", "^-$.", "Pewarta : Lutfi Hakim (MG-1)"),
    ("byline", "^-$.", "Reporter Magang: Lutfi Hakim"),
    ("byline", "^-$.", "Laporan: Lutfi Hakim/Malang"),
    ("byline", "^-$.", "Laporan Wartawan TribunJateng, Lutfi Hakim"),
    ("byline", "^-$.", "Oleh Lutfi Hakim dan Siti Maryam"),
    ("byline", "^-$.", "Penulis : Lutfi Hakim"),
    ("byline", "^.", "Antara • 5 Mei 2020 10:00"),
    ("byline", "^.", "Selasa, 5 Mei 2020 / 10:00 WIB"),
    ("byline", "^.", "5 Mei 2020 10:00 WIB"),
    ("byline", "^.", "Selasa, 05 Mei 2020, 10:00:27 WIB"),
    ("byline", "^.", "Selasa 05 Mei 2020, 10:00 WIB"),
    ("byline", "^.", "Published 05/05/2020 10:00"),
    ("byline", "^.", "by Lutfi Hakim"),
    ("byline", "$", "ANTARA | SITI MARYAM"),
    ("byline", "$", "LUTFI HAKIM"),
    ("caption", "^-.", "Hak atas foto Getty Images"),
    ("caption", "^-.", "Sumber gambar, AFP"),
    ("caption", "^-.", "Keterangan gambar, Warga membersihkan lumpur di halaman sekolah."),
    ("caption", "^-.", "Image caption Warga membersihkan lumpur"),
    ("caption", "^-.", "Warga membersihkan lumpur. [Suara.com/Lutfi Hakim]"),
    ("caption", "^-.", "Warga membersihkan lumpur (Foto: Okezone)"),
    ("caption", "^-.", "Warga membersihkan lumpur. Foto/SINDOnews"),
    ("caption", "^-.", "Warga membersihkan lumpur. / Antara"),
    ("caption", "^-.", "Foto : Lutfi Hakim"),
    ("caption", "^-.", "Kredit Foto: Antara/Lutfi Hakim"),
    ("caption", "^-.", "Warga membersihkan lumpur. (Dok BNPB)"),
    ("caption", "^-.", "Ilustrasi banjir (Shutterstock)"),
    ("caption", "^-.", "Ilustrasi banjir. ©2015 Merdeka.com/Lutfi Hakim"),
    ("caption", "^-.", "Warga membersihkan lumpur (REUTERS/Darren Whiteside)"),
    ("caption", "^-.", "Warga membersihkan lumpur (AP Photo/Tatan Syuflana)"),
    ("caption", "^-.", "Warga membersihkan lumpur. (Liputan6.com/Lutfi Hakim)"),
    ("footer", "$.", "(rzr/DAL)"),
    ("footer", "$.", "(jlo/jpnn)"),
    ("footer", "$", "(Tribunnews.com/Lutfi Hakim)"),
    ("footer", "$.", "[rhm]"),
    ("footer", "$.", "(REN)"),
    ("footer", "$", "***"),
    ("footer", "$.", "Sumber: Merdeka.com"),
    ("related", "-$.", "Berita Terkait: #banjir"),
    ("footer", "-$.", "Topik Terkait #banjir"),
    ("footer", "-$.", "Copyright 2008 - 2020 PT. Kabar Siber Media. All Rights Reserved."),
    (
        "footer",
        "-$.",
        "Selalu update info terkini. Simak breaking news dan berita pilihan dari Kabar.co di kanal Telegram \"Kabar Update\".",
    ),
    ("footer", "-$.", "Ikuti berita Kabar di WhatsApp Channel"),
    ("footer", "-$.", "Bergabung dan dapatkan analisis ekonomi melalui email Anda."),
    ("footer", "-$.", "Nyaman tanpa iklan. Langganan KabarPro"),
    ("footer", "-$.", "**) Dapatkan update informasi pilihan setiap hari dari Kabar Kita"),
    ("footer", "-$.", "Dapatkan berita terbaru lainnya dari kami di Google News Kabar.com"),
    ("footer", "-$.", "Tulis komentarmu dengan tagar #JernihBerkomentar"),
    ("footer", "-$.", "Follow Instagram kami @kabarkita"),
    ("footer", "-$.", "Jangan lupa subscribe channel YouTube Kabar Kita"),
    (
        "footer",
        "-$.",
        "* Fakta atau Hoaks? Untuk mengetahui kebenaran informasi yang beredar, silakan WhatsApp ke nomor Cek Fakta.",
    ),
    ("footer", "-$.", "Silakan akses epaper Kabar Kita di sini."),
    ("related", "-$.", "Baca Juga: Gempa Guncang Nias, Warga Berhamburan"),
    ("related", "-$.", "*Baca Juga: Gempa Guncang Nias, Warga Berhamburan"),
    ("related", "-$.", "Baca juga: Gempa Guncang Nias, Warga Berhamburan [Video]"),
    ("related", "-$.", "Baca : Gempa Guncang Nias"),
    ("related", "-$.", "BACA: Gempa Guncang Nias, Ini Kata BMKG"),
    ("related", "-$.", "SIMAK: Gempa Guncang Nias"),
    ("related", "-$.", "SIMAK JUGA: Gempa Guncang Nias"),
    ("related", "-$.", "LIHAT: Gempa Guncang Nias"),
    ("related", "-$.", "Lihat: Gempa Guncang Nias"),
    ("related", "-$.", "Lihat video terkait:"),
    ("related", "-$.", "VIDEO TERKINI"),
    ("related", "-$.", "[Gambas:Youtube]"),
    ("related", "-$.", "[Gambas:Twitter]"),
    ("related", "-$.", "[Gambas: Video 20detik]"),
    ("related", "-$.", "Saksikan juga video berikut ini:"),
    ("related", "-$.", "Saksikan Video Menarik Berikut Ini:"),
    ("related", "-$.", "Tonton video lengkapnya:"),
    ("related", "-$.", "Simak informasi selengkapnya di sini"),
    ("related", "-$.", "Baca selengkapnya di sini"),
    ("related", "-$.", "Baca Juga Artikel Menarik Lainnya"),
    ("related", "-$.", "Artikel Lainnya:"),
    ("related", "-$.", "Berita Lain"),
    ("related", "-$.", "Pilihan Untukmu"),
    ("related", "-$.", "Kamu mungkin suka"),
    ("share", "-$.", "1 2 3 4 5"),
    ("share", "-$.", "1 | 2 | 3 | Selanjutnya"),
    ("share", "-$.", "Halaman 1 2 Selanjutnya"),
    ("share", "-$.", "Hal. 1 dari 2"),
    ("share", "-$.", "Selanjutnya: Cara Merawat Ban"),
    ("share", "-$.", "HALAMAN SELANJUTNYA >>"),
    ("share", "-$.", "Halaman Selanjutnya: Pengakuan Sopir"),
    ("share", "-$.", "Simak selengkapnya di halaman berikut."),
    ("share", "-$.", "Lanjut baca di halaman 2"),
    ("share", "-$.", "Scroll ke bawah untuk melanjutkan membaca"),
    ("share", "-$.", "Scroll untuk baca artikel"),
    ("share", "-$.", "SCROLL TO RESUME CONTENT"),
    ("share", "-$.", "Advertisement - Scroll untuk melanjutkan"),
    ("share", "-$.", "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT"),
    ("share", "-$.", "Komentar (12)"),
    ("share", "-$.", "0 komentar"),
    ("share", "-$.", "Kirim Komentar"),
    ("share", "-$.", "Beri Komentar"),
    ("share", "-$.", "Login untuk berkomentar"),
    ("share", "-$.", "Bagikan berita ini ke:"),
    ("share", "^-$.", "Facebook | X | WhatsApp | Link"),
    ("share", "^-$.", "Share: Facebook Twitter"),
    ("share", "^-$.", "Tweet Share WhatsApp"),
    ("share", "^.", "Dilihat 305 kali"),
    ("share", "^.", "305 views"),
    ("byline", "^-$.", "Editor : Sulistyo Adi"),
    ("byline", "^-$.", "Editor: Sulistyo Adi, Ratri Anjani"),
    ("byline", "^-$.", "Penulis: Sulistyo Adi, Editor: Ratri Anjani"),
    ("byline", "^-$.", "(Editor: Sulistyo Adi)"),
    ("byline", "^-$.", "Reporter : Sulistyo Adi Editor : Ratri Anjani"),
    ("byline", "^-$.", "Rep: Sulistyo Adi/Antara/ Red: Ratri Anjani"),
    ("byline", "^-$.", "Pewarta: Sulistyo Adi/Ratri Anjani"),
    ("byline", "^-$.", "Kontributor: Sulistyo Adi"),
    ("byline", "^-$.", "Wartawan: Sulistyo Adi"),
    ("byline", "^-$.", "Laporan Reporter TribunJogja.com, Sulistyo Adi"),
    ("byline", "^.", "Sulistyo Adi, CNN Indonesia | Kamis, 13/07/2017 07:12 WIB"),
    ("byline", "^.", "Kamis , 13 Juli 2017 | 07:12"),
    ("byline", "^.", "Kamis, 13 Juli 2017 - 07:12 WIB"),
    ("byline", "^.", "Kamis 13 Juli 2017, 07:12 WIB"),
    ("byline", "^.", "13 Jul 2017, 07:12 WIB"),
    ("byline", "^.", "Diperbarui: Kamis, 13 Juli 2017 07:12 WIB"),
    ("byline", "^.", "3 jam lalu"),
    ("byline", "^.", "JawaPos.com | Kamis, 13 Juli 2017"),
    ("caption", "^-.", "Foto: Dok. Humas Pemprov"),
    ("caption", "^-.", "Foto: Istimewa"),
    ("caption", "^-.", "Foto Istimewa"),
    ("caption", "^-.", "Foto ilustrasi"),
    ("caption", "^-.", "Ilustrasi gempa."),
    ("caption", "^-.", "Ilustrasi gempa"),
    ("caption", "^-.", "Ilustrasi (Foto: Thinkstock)"),
    ("caption", "^-.", "Rumah rusak akibat gempa (Foto: Sulistyo/detikcom)"),
    ("caption", "^-.", "Rumah rusak akibat gempa. (Foto: dok BPBD)"),
    ("caption", "^-.", "Rumah rusak akibat gempa. Foto: BPBD Nias"),
    ("caption", "^-.", "Rumah rusak akibat gempa. (Antara/Sulistyo Adi)"),
    ("caption", "^-.", "Rumah rusak akibat gempa. ANTARA FOTO/Sulistyo Adi"),
    ("caption", "^-.", "Rumah rusak akibat gempa. TEMPO/Sulistyo Adi"),
    ("caption", "^-.", "Rumah rusak akibat gempa (KOMPAS.com/SULISTYO ADI)"),
    ("caption", "^-.", "Rumah rusak akibat gempa [Foto: Antara]"),
    ("caption", "^-.", "Rumah rusak akibat gempa. (Dok. BPBD Nias)"),
    ("footer", "-$.", "(sul/rat)"),
    ("footer", "-$.", "( sul / rat )"),
    ("footer", "-$.", "[sul/rat]"),
    ("footer", "$.", "(sul)"),
    ("footer", "$.", "(Sul/Ant)"),
    ("footer", "$.", "(SUL)"),
    ("footer", "$.", "(Antara)"),
    ("footer", "$.", "(ANTARA)"),
    ("footer", "$.", "(Ant/Rat)"),
    ("footer", "-$.", "(Sumber: Antara)"),
    ("footer", "-$.", "Sumber: Berbagai sumber"),
    ("footer", "-$.", "Sumber: BBC Indonesia"),
    ("footer", "-$.", "Sumber: CNN, Reuters"),
    ("footer", "-$.", "Tags: gempa, Nias, BMKG"),
    ("footer", "-$.", "Tag : #gempa #Nias"),
    ("footer", "-$.", "Tags"),
    ("footer", "-$.", "TAG"),
    ("footer", "-$.", "Topik : gempa Nias"),
    ("footer", "-$.", "TOPIK TERKAIT"),
    ("footer", "-$.", "# Gempa Nias"),
    ("footer", "-$.", "Copyright © ANTARA 2019"),
    ("footer", "-$.", "Copyright (c) 2019 Kabar Kita"),
    ("footer", "-$.", "© Copyright 2019"),
    ("footer", "-$.", "Ikuti Kami di Google News, Klik Disini"),
    ("footer", "-$.", "Follow WhatsApp Channel Kabar Kita untuk update berita terbaru setiap hari"),
    ("footer", "-$.", "Ikuti WhatsApp Channel Kabar Kita"),
    ("footer", "-$.", "Ikuti Saluran WhatsApp Kabar Kita di sini."),
    ("footer", "-$.", "Ikuti berita terbaru Kabar.com melalui channel Telegram"),
    ("footer", "-$.", "Gabung ke channel Telegram Kabar Kita"),
    ("footer", "-$.", "Bergabunglah di grup Telegram kami untuk mendapatkan berita terkini."),
    ("footer", "-$.", "Dapatkan update berita terkini via WhatsApp di sini."),
    ("footer", "-$.", "Download aplikasi Kabar.com untuk akses berita lebih mudah dan cepat"),
    ("footer", "-$.", "Dapatkan aplikasi Kabar Kita di App Store dan Play Store"),
    ("footer", "-$.", "Berita ini sudah tayang di Kabar.com dengan judul: Gempa Guncang Nias"),
];

/// Body lines that look like something else.
const BODIES: &[&str] = &[
    "Baca buku itu pelan-pelan, pesan ibunya setiap malam.",
    "Baca juga surat edaran itu sebelum mendaftar, kata panitia.",
    "Membaca juga melatih daya ingat anak.",
    "Editor senior harian itu, Goenawan, mengatakan naskahnya terlambat.",
    "Editor mengembalikan naskah itu dua kali.",
    "Penulis: pekerjaan yang sepi, begitu kata orang tua itu dalam bukunya yang terbit tahun lalu.",
    "Penulis novel itu tinggal di Ubud sejak 1998.",
    "Reporter radio itu selamat dari kecelakaan.",
    "Foto itu diambil pada malam hari.",
    "Foto bersama bupati menutup acara tersebut.",
    "Ilustrasi buku anak itu dibuat dengan cat air.",
    "Sumber di Kemlu mengatakan perundingan ditunda.",
    "Sumber air di desa itu mengering sejak Juli.",
    "Simak pernyataan lengkap gubernur yang dibacakan di balai kota.",
    "Simak cara membuatnya seperti dituturkan Bu Tini.",
    "Lihat saja antrean di depan pom bensin itu.",
    "Lihat juga bagaimana mereka bekerja sampai larut malam.",
    "Saksikan sendiri kalau tidak percaya, ujarnya menantang.",
    "Tonton dulu filmnya, baru berkomentar.",
    "Video itu ditonton dua juta kali dalam sehari.",
    "Video rekaman warga menunjukkan api berkobar.",
    "Share lokasi diminta petugas agar bantuan cepat tiba.",
    "Facebook menghapus ribuan akun palsu di Indonesia.",
    "Facebook, Twitter, dan WhatsApp sempat dibatasi pemerintah.",
    "WhatsApp dan Telegram mencatat lonjakan pengguna.",
    "Komentar itu memicu kemarahan warga.",
    "Komentar warganet beragam.",
    "Laporkan segera bila melihat kebakaran, kata petugas.",
    "Iklan itu melanggar aturan, menurut KPI.",
    "Tag harga di toko itu tidak jelas.",
    "Topik itu dibahas sampai sore.",
    "Halaman rumahnya penuh lumpur.",
    "Halaman selanjutnya dari buku harian itu kosong.",
    "Selanjutnya, tersangka dibawa ke Polda.",
    "Ikuti petunjuk petugas di lapangan, kata polisi.",
    "Dapatkan vaksin di puskesmas terdekat, pesan menteri.",
    "Unduh formulir pendaftaran, lalu serahkan ke kantor desa.",
    "Berlangganan koran pernah menjadi kebiasaan keluarga itu.",
    "Copyright lagu itu dipegang ahli warisnya sejak 2011, kata pengacara.",
    "Dilarang merokok di ruangan itu, kata kepala sekolah.",
    "Oleh karena itu, sidang ditunda.",
    "Oleh Tuhan, katanya, semua sudah diatur.",
    "Laporan wartawan itu dibantah pengelola tambang.",
    "Terbit pada 1978, majalah itu bertahan sampai sekarang.",
    "Diterbitkan pada 2010, buku itu laris.",
    "Home industry di desa itu mati satu per satu.",
    "Antara lain, mereka meminta upah dinaikkan.",
    "Antara/Reuters disebut sebagai sumber kabar itu.",
    "\"Saya tidak tahu.\"",
    "\"Kami menang!\"",
    "Begitulah.",
    "Mengapa?",
    "Pelaku dijerat dengan Undang-Undang Informasi dan Transaksi Elektronik (UU ITE).",
    "Rapat digelar di balai kota, Kamis (15/8).",
    "Proyek dikerjakan PT Adhi Karya (Persero).",
    "Dana itu disalurkan lewat Bank Pembangunan Daerah (BPD).",
    "Ia lahir di Klaten (Jawa Tengah).",
    "Skor akhir 2-1 (1-0).",
    "Ia menang atas wakil Malaysia (21-17, 21-19).",
    "Pertandingan itu disiarkan langsung (live).",
    "Harganya Rp 25.000 per kilogram (kg).",
    "1. Bawa kartu identitas asli.",
    "2. Isi formulir di loket, lalu tunggu nomor dipanggil.",
    "- Beras lima kilogram untuk setiap keluarga.",
    "Jakarta - Bandung ditempuh dalam tiga jam lewat jalan tol.",
    "Indonesia - Malaysia bertemu lagi di final.",
    "Malaysia - Indonesia bertemu lagi di final.",
    "Korea Utara - Amerika Serikat kembali berunding.",
    "Minggu, 30 Juni 2019, menjadi hari terakhir pendaftaran.",
    "Pukul 14.41 WIB, kapal itu tenggelam.",
    "Senin, 5 Agustus 2019, listrik padam di Jakarta.",
    "Telegram resmi kapolri itu dikirim ke semua polda.",
    "Gabung dengan klub itu, ia langsung mencetak gol.",
    "Download lagu secara ilegal merugikan musisi.",
    "Cek kesehatan gratis digelar di alun-alun.",
    "Update terakhir menunjukkan 12 korban selamat.",
    "Artikel ini diatur dalam bab kedua perjanjian tersebut.",
    "Follow up dari rapat itu belum jelas.",
    "Kata kunci kasus itu adalah niat, ujar hakim.",
    "Sebelumnya, ia bekerja di pelabuhan.",
    "Lihat halaman rumah Pak Karto yang penuh bunga.",
    "Sumber: begitu warga menyebut mata air di kaki bukit itu, yang tak pernah kering meskipun kemarau panjang melanda desa mereka.",
    "Baca tulis Al-Quran diajarkan sejak kelas satu.",
    "Simak. Catat. Ulangi.",
    "Lihat!",
    "Editor film itu pernah meraih Piala Citra.",
    "Reporter: begitulah ia ingin dikenang, bukan sebagai pejabat yang duduk di balik meja.",
    "Ilustrasi itu menunjukkan dampak letusan.",
    "Dokumentasi kegiatan itu hilang.",
    "Gambar yang beredar ternyata diambil tahun 2012.",
    "Infografis itu dibuat siswa SMP.",
    "Sumber dana berasal dari APBD.",
    "Sumber: hidup keluarga itu dari sawah, kata Pak Lurah yang sudah tiga kali berkunjung.",
    "Tagar #SaveKPK ramai di Twitter.",
    "Twitter menangguhkan akun itu.",
    "Telegram Channel itu sudah ditutup pemerintah.",
    "Google News kini tersedia dalam bahasa Indonesia.",
    "Ikuti saya, kata pemandu itu.",
    "Ikuti jejak ayahnya, Rudi menjadi pelaut.",
    "Gabungan pengusaha itu menolak kenaikan upah.",
    "Klik tombol merah, lalu tunggu bunyi bip, begitu petunjuknya.",
    "Unduh dan pasang aplikasi itu di ponsel Anda.",
    "Halaman 12 buku itu memuat foto lama.",
    "Halaman kantor camat penuh sepeda motor.",
    "Hal itu diakui sekretaris daerah.",
    "Hal 2 dari 5 yang ia minta sudah dipenuhi.",
    "Page, gitaris itu, tiba di Jakarta.",
    "Next, kita akan ke Bromo, katanya.",
    "Line telepon putus sejak malam.",
    "Like dan komentar di akun itu palsu.",
    "Subscribe bukan tujuan utamanya, kata pembuat konten itu.",
    "Iklan rokok dilarang di dekat sekolah.",
    "Laporan keuangan perusahaan itu diaudit.",
    "Oleh sebab itu, harga turun.",
    "Penulis dan penyair itu wafat pada usia 80 tahun.",
    "Redaksi koran itu digeledah polisi.",
    "Kontributor terbesar inflasi adalah beras.",
    "Cetak sawah baru dimulai di Merauke.",
    "Email itu dikirim pada 3 Mei.",
    "Disclaimer itu tidak membebaskan pengelola dari tanggung jawab.",
    "Hak cipta lagu itu dipegang keluarga.",
    "Dilarang mandi di sungai itu karena ada buaya, kata Camat.",
    "Pilihan editor jatuh pada cerpen berjudul Kabut.",
    "Terkait hal itu, polisi memeriksa lima saksi.",
    "Terpopuler di antara mereka adalah Sule.",
    "Video call itu terputus.",
    "Foto/video itu dihapus pengunggahnya.",
    "Rabu, 5 Mei 2021, ia berpulang.",
    "Pada 30 Juni 2019 pukul 14.41 WIB, gempa mengguncang Palu.",
    "30 Juni 2019 menjadi hari bersejarah baginya.",
    "2019 adalah tahun politik.",
    "Ia dihukum lima tahun penjara (inkrah).",
    "Mereka bertanding di GBK (Gelora Bung Karno).",
    "Usianya baru 17 tahun (lahir 2003).",
    "Harga emas Antam naik Rp 5.000 (0,5 persen).",
    "Pemain itu dibeli dari klub Jepang (Kashima Antlers).",
    "Ia terpilih (lagi).",
    "Mobil itu melaju dari arah timur (arah Bekasi).",
    "Pembalap Indonesia finis ketiga (+2,3 detik).",
    "\"Tidak mungkin,\" katanya. (Ia lalu tertawa.)",
    "Amankah?",
    "Tidak.",
    "Pertama, buat adonan.",
    "a. Surat keterangan sehat",
    "• Paspor asli dan salinannya",
    "Persib 2-1 Persija",
    "Kamis: hujan ringan sepanjang hari.",
    "Surabaya: 12 korban, Malang: 7 korban.",
    "Wasit: Thoriq Alkatiri",
    "Pencetak gol: Supardi (12), Febri (77)",
    "Jakarta - Surabaya kini dapat ditempuh lewat tol sepanjang 800 kilometer.",
    "Antara Jakarta dan Bandung, ia memilih Bandung.",
    "Tempo lagu itu dipercepat.",
    "Kompas kapal itu rusak.",
    "Republika menulis bahwa harga beras naik.",
    "Merdeka adalah hak segala bangsa.",
    "Detik itu juga ia pingsan.",
    "Baca: satu kata yang tidak pernah diajarkan kepadanya, dan yang akhirnya mengubah hidupnya di usia enam puluh tahun.",
    "Baca juga Al-Fatihah, pesan sang ustaz.",
    "Lihat juga tabel di bawah untuk tarif baru.",
    "Simak video itu baik-baik, kata jaksa kepada saksi.",
    "Tonton pertandingan itu di layar lebar alun-alun, ajak bupati.",
    "Saksikan pameran itu sampai akhir bulan di Taman Budaya.",
    "Editor The Guardian mengatakan berita itu akurat.",
    "Penulis Andrea Hirata hadir dalam acara itu.",
    "Reporter Kompas TV dipukul petugas.",
    "Sumber Antara di lapangan menyebut dua korban.",
    "Sumber yang enggan disebut namanya membenarkan hal itu.",
    "Foto: itulah yang tersisa dari rumahnya, selembar, basah, dan hampir hancur.",
    "Tag line kampanye itu menuai kritik.",
    "Topik hangat pekan ini adalah harga telur.",
    "Copyright dan paten diatur undang-undang berbeda.",
    "Follow akun itu, lalu kirim bukti pembayaran, begitu modusnya.",
    "Ikuti terus perkembangan kasus itu, kata Ahmad kepada keluarganya.",
    "Google News menghapus kanal itu.",
    "Dapatkan hadiah menarik, begitu bunyi pesan penipu.",
    "Download ilegal menurun tahun ini.",
    "Halaman belakang rumah itu longsor.",
    "Selanjutnya polisi mencari pelaku lain.",
    "1 Muharam jatuh pada hari Selasa.",
    "1 dari 3 anak kekurangan gizi.",
    "2 orang tewas, 3 luka.",
    "Komentar 12 anggota dewan itu dicatat notulis.",
    "0 rupiah, itulah yang ia terima.",
    "Share saham perusahaan itu naik, katanya.",
    "Tweet itu dihapus sejam kemudian.",
    "Views video itu mencapai satu juta.",
    "Kamis, 13 Juli 2017, menjadi hari duka bagi warga desa.",
    "Kamis 13 Juli 2017 pukul 07.12 WIB gempa terjadi.",
    "Diperbarui setiap jam, data itu dapat diakses warga.",
    "Diterbitkan Gramedia, buku itu setebal 300 halaman.",
    "3 jam lalu ia masih di rumah.",
    "Ilustrasi gempa itu mengejutkan anak-anak.",
    "Gempa terjadi di Nias (5,6 SR).",
    "Pelaku berinisial AS (34).",
    "Tersangka adalah warga Medan (Sumatera Utara).",
    "Ia dijerat Pasal 363 KUHP (pencurian).",
    "Perusahaan itu dikelola negara (BUMN).",
    "Laga dimulai pukul 19.00 WIB (live di SCTV).",
    "Ia bekerja di PT Kereta Api Indonesia (Persero) Daop 6.",
    "Ia naik bus (PO Haryanto).",
    "Rumah dan/atau tanah itu disita.",
    "Korban jiwa dan/atau harta (dan/atau keduanya) didata.",
    "Ia minta keadilan. \"Di mana hukum?\" (sambil menangis)",
    "Kata dia, \"Sudah.\"",
    "Sudah.",
    "Ya!",
    "Lalu?",
    "Dua. Tiga. Empat.",
    "\"Baca juga pasal 5,\" kata hakim.",
    "Menurut Antara, gempa terasa di Sibolga.",
    "ANTARA mencatat dua gempa susulan.",
    "KOMPAS.com menghubungi BMKG, tetapi belum dijawab.",
    "Tribunnews.com dan Detik.com memuat foto itu.",
    "Merdeka.com, situs berita itu, berdiri pada 2003.",
    "VIVA La Vida diputar di alun-alun.",
    "Solo, kota itu, ramai pada malam tahun baru.",
    "Solo: kota yang tak pernah tidur, begitu judul filmnya.",
];

const ABOVE: &str = "Hujan deras mengguyur kota sejak pagi. Jalan utama tergenang hingga setengah meter.";
const BELOW: &str = "Wali kota meminta warga tetap waspada. Petugas berjaga di pintu air sepanjang malam.";

/// Draws a line at a place of a page.
fn draw(kind: &str, place: char, line: &str) -> String {
    match place {
        '^' => format!("title| Banjir di Kota Lama\n\n{kind}| {line}\n\nbody| {ABOVE}\n\nbody| {BELOW}"),
        '-' => format!("body| {ABOVE}\n\n{kind}| {line}\n\nbody| {BELOW}"),
        '$' => format!("body| {ABOVE}\n\nbody| {BELOW}\n\n{kind}| {line}"),
        _ => format!("{kind}| {line}"),
    }
}

#[test]
fn lines_in_their_places() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for &(kind, places, line) in LINES {
        for place in places.chars() {
            let drawn = draw(kind, place, line);
            let (text, pieces) = page(&drawn);
            all += 1;
            wrong.extend(faults(&text, &pieces).into_iter().map(|f| format!("{place} {f}")));
        }
    }
    report(&wrong, all);
}

#[test]
fn body_lines_stay() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for line in BODIES {
        for place in ['-', '$', '.'] {
            let drawn = draw("body", place, line);
            let (text, pieces) = page(&drawn);
            all += 1;
            wrong.extend(faults(&text, &pieces).into_iter().map(|f| format!("{place} {f}")));
        }
    }
    report(&wrong, all);
}

/// A sentence, then what is glued to its end.
const TAILS: &[(&str, &str)] = &[
    ("footer", "(agi/stu)"),
    ("footer", "( agi / stu )"),
    ("footer", "[mdk/ray]"),
    ("footer", "(nva)"),
    ("footer", "(ANT/Reuters)"),
    ("footer", "(Sumber: Antara)"),
    ("related", "Baca juga: Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "BACA JUGA: Tiga Kapal Ikan Ditangkap di Natuna"),
    ("related", "(Baca juga: Tiga Kapal Ikan Ditangkap di Natuna)"),
    ("related", "Simak Video \"Banjir Bandang Menerjang Desa\""),
    ("related", "[Gambas:Video 20detik]"),
    ("related", "Lihat juga: Tiga Kapal Ikan Ditangkap di Natuna"),
    ("byline", "Editor: Bambang Riyanto"),
    ("byline", "Pewarta: Lutfi Hakim Editor: Siti Maryam"),
    ("footer", "COPYRIGHT © ANTARA 2020"),
    ("footer", "Sumber: Antara"),
];

#[test]
fn tails_of_paragraphs() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for (kind, tail) in TAILS {
        let drawn = format!("body| {ABOVE}\n\nbody| {BELOW}\n+{kind}| {tail}");
        let (text, pieces) = page(&drawn);
        all += 1;
        wrong.extend(faults(&text, &pieces));
        // and glued, without the space
        let glued = format!("{ABOVE}\n\n{BELOW}{}", tail.trim());
        let from = glued.len() - tail.len();
        wrong.extend(faults(&glued, &[(kind, Span::new(from, glued.len()), tail)]));
        all += 1;
    }
    report(&wrong, all);
}

#[test]
fn datelines() {
    const HEADS: &[&str] = &[
        "KOMPAS.com -",
        "JAKARTA, KOMPAS.com -",
        "BANDUNG, KOMPAS.com –",
        "KOMPAS.com –",
        "TEMPO.CO, Jakarta -",
        "TEMPO.CO , Jakarta -",
        "TEMPO.CO, JAKARTA -",
        "TEMPO Interaktif, Jakarta -",
        "REPUBLIKA.CO.ID, JAKARTA --",
        "REPUBLIKA.CO.ID,JAKARTA -- ",
        "REPUBLIKA.CO.ID,  MAKKAH —",
        "Liputan6.com, Jakarta -",
        "Liputan6.com, Jakarta",
        "Liputan6.com, Kulon Progo -",
        "Merdeka.com -",
        "Bisnis.com, JAKARTA —",
        "Bisnis.com, JAKARTA -",
        "Bisnis.com, JAKARTA--",
        "VIVA.co.id –",
        "VIVA –",
        "VIVAnews -",
        "JPNN.com -",
        "jpnn.com, JAKARTA -",
        "Suara.com -",
        "SuaraJakarta.id -",
        "TRIBUNNEWS.COM, JAKARTA -",
        "TRIBUNNEWS.COM -",
        "TRIBUNJATENG.COM, SEMARANG –",
        "SURYA.co.id | SURABAYA –",
        "POS-KUPANG.COM | KUPANG --",
        "Solo (ANTARA) -",
        "Jakarta (ANTARA News) -",
        "Jakarta (Antara Bali) -",
        "Kulon Progo (ANTARA) -",
        "JAKARTA - ",
        "JAKARTA, iNews.id -",
        "JAKARTA, KOMPAS.TV -",
        "Jakarta, Beritasatu.com -",
        "Jakarta, CNBC Indonesia -",
        "Jakarta, CNN Indonesia --",
        "JawaPos.com –",
        "Jakarta, Gatra.com -",
        "JAKARTA, DDTCNews –",
        "KONTAN.CO.ID - JAKARTA.",
        "INILAHCOM, Jakarta -",
        "INILAH.COM, Jakarta -",
        "Solopos.com, SOLO —",
        "Harianjogja.com, SLEMAN -",
        "PIKIRAN RAKYAT -",
        "PIKIRAN-RAKYAT.COM -",
        "SEMARANG, suaramerdeka.com -",
        "KBRN, Jakarta :",
        "RRI.co.id, Jakarta -",
        "WASHINGTON (VOA) —",
        "WASHINGTON, D.C. (VOA) —",
        "Metrotvnews.com, Jakarta:",
        "Medcom.id, Jakarta:",
        "Jakarta: ",
        "JAKARTA, investor.id –",
        "FAJAR.CO.ID, MAKASSAR –",
        "TIMESINDONESIA, MALANG –",
        "SOLO - ",
        "SUKOHARJO –",
        "Trenggalek -",
        "Lamongan -",
        "Hidayatullah.com –",
        "Jakarta, NU Online -",
        "Jakarta, IDN Times -",
        "AKURAT.CO,",
        "RMOL.",
        "Okezone.com -",
        "SINDOnews.com -",
        "JAKARTA, SINDOnews.com -",
        "detikcom - Jakarta -",
        "Jakarta, (Tagar 20/8/2019) -",
        "BANJARMASIN, KP –",
        "Banda Aceh (Waspada):",
        "London (ANTARA/Reuters) -",
        "Jakarta ( ANTARA ) -",
        "KOMPAS.com — ",
        "Rabu (4/9), Jakarta -",
    ];
    let (mut wrong, mut all) = (Vec::new(), 0);
    for head in HEADS {
        for rest in [
            "Pemerintah menaikkan iuran mulai bulan depan, kata seorang pejabat.",
            "Sebanyak 40 orang mengungsi akibat banjir.",
            "\"Kami siap,\" kata Panglima.",
        ] {
            let drawn = format!("dateline| {head}\n+body| {rest}\n\nbody| {BELOW}");
            let (text, pieces) = page(&drawn);
            all += 1;
            wrong.extend(faults(&text, &pieces));
        }
    }
    report(&wrong, all);
}

#[test]
fn publication() {
    const PRINTED: &[(&str, Option<&str>, Option<&str>)] = &[
        ("Minggu, 30 Juni 2019 14:41 WIB", Some("2019-06-30"), Some("2019-06-30T14:41+07:00")),
        ("Minggu, 30 Juni 2019 | 14:41 WITA", Some("2019-06-30"), Some("2019-06-30T14:41+08:00")),
        ("Minggu , 30 Juni 2019 14.41 WIT", Some("2019-06-30"), Some("2019-06-30T14:41+09:00")),
        ("30/06/2019, 14:41 WIB", Some("2019-06-30"), Some("2019-06-30T14:41+07:00")),
        ("Kompas.com - 30/06/2019, 14:41 WIB", Some("2019-06-30"), Some("2019-06-30T14:41+07:00")),
        ("CNN Indonesia | Minggu, 30/06/2019 14:41 WIB", Some("2019-06-30"), Some("2019-06-30T14:41+07:00")),
        ("Diterbitkan 30 Jun 2019, 14:41 WIB", Some("2019-06-30"), Some("2019-06-30T14:41+07:00")),
        ("Tayang: Minggu, 30 Juni 2019 14:41 WIB", Some("2019-06-30"), Some("2019-06-30T14:41+07:00")),
        (
            "Dewi Lestari, Jurnalis · Minggu 30 Juni 2019 14:41 WIB",
            Some("2019-06-30"),
            Some("2019-06-30T14:41+07:00"),
        ),
        ("2019-06-30 14:41", Some("2019-06-30"), Some("2019-06-30T14:41")),
        ("Minggu, 30 Juni 2019", Some("2019-06-30"), None),
        ("30 Juni 2019", Some("2019-06-30"), None),
        (
            "Diperbarui 1 Juli 2019, 09:00 WIB\nDiterbitkan 30 Juni 2019, 14:41 WIB",
            Some("2019-06-30"),
            Some("2019-06-30T14:41+07:00"),
        ),
        (
            "Dewi Lestari - detikNews\nMinggu, 30 Jun 2019 14:41 WIB",
            Some("2019-06-30"),
            Some("2019-06-30T14:41+07:00"),
        ),
        ("Editor: Dewi Lestari", None, None),
    ];
    let mut wrong = Vec::new();
    for &(line, date, time) in PRINTED {
        let text = format!("Banjir di Kota Lama\n\n{line}\n\n{ABOVE}\n\n{BELOW}");
        let parsed = PARSER.parse(&text, None);
        let found_date = parsed.published().map(|d| d.to_string());
        let found_time = parsed.published_time().and_then(|t| t.value());
        if (found_date.as_deref(), found_time) != (date, time) {
            wrong.push(format!("{line}: {found_date:?} {found_time:?}"));
        }
    }
    // a date that is given counts, and the page may still tell the hour
    let text = format!("Banjir di Kota Lama\n\nMinggu, 30 Juni 2019 14:41 WIB\n\n{ABOVE}");
    let hour = |date: &str| {
        let parsed = PARSER.parse(&text, Some(date.parse().unwrap()));
        parsed.published_time().and_then(|t| t.value()).map(str::to_owned)
    };
    assert_eq!(hour("2019-06-30").as_deref(), Some("2019-06-30T14:41+07:00"));
    assert_eq!(hour("2019-07-01"), None);
    report(&wrong, PRINTED.len());
}
