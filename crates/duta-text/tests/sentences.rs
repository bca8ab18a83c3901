//! Where sentences end: a table of cases. The ends are marked by `|`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use duta_text::TextParser;

/// The sentences of a text, by what makes them hard.
const CASES: &[(&str, &[&str])] = &[
    (
        "full stops, question and exclamation marks",
        &[
            "Delegasi tiba pagi tadi.| Mereka langsung menuju hotel.",
            "Siapa yang berangkat?| Belum ada jawaban.",
            "Awas!| Jembatan itu rapuh.",
            "Benarkah?!| Warga tidak percaya.",
            "Masa?? |Tidak mungkin!!! |Ia tertawa.",
            "Hujan turun.|\nBanjir pun datang.",
            "Panen gagal. |Harga beras naik. |Petani mengeluh.",
            "Ia diam.",
            "Rapat ditutup tanpa hasil",
            "Pabrik itu tutup .| Buruhnya dirumahkan .",
        ],
    ),
    (
        "titles and degrees",
        &[
            "Kuliah umum diberikan Prof. Dr. Ir. H. Bambang Sutrisno, M.Sc., Ph.D.| Aulanya penuh.",
            "Kuliah umum diberikan Prof. Dr. Ir. H. Bambang Sutrisno, M.Sc., Ph.D. kemarin.",
            "Pasien ditangani dr. Laras Wening, Sp.A. sejak Senin.| Keadaannya membaik.",
            "Drs. Sukirman digantikan oleh Dra. Hj. Ningsih, M.M.| Serah terima berlangsung singkat.",
            "Saksi ahli, Suryo Adi, S.H., M.H., memberi keterangan.",
            "Gugatan diajukan oleh Tigor Nainggolan, S.H.| Hakim menolaknya.",
            "K.H. Zainal dan Tgk. Usman memimpin doa.",
            "Letjen. (Purn.) Wirawan menjadi penasihat.| Ia lulusan 1979.",
            "Yth. Bapak Kepala Dinas, surat ini kami kirim.",
            "Sdr. Hendra dan Ny. Lestari hadir.| Tn. Kosasih tidak.",
            "Almarhum dr. H. Soleh dimakamkan di Garut.",
            "Kapten kapal itu, Capt. Rudi, selamat.",
            "Mr. Tanaka bertemu Mrs. Lee di Osaka.| Keduanya lama bersahabat.",
            "Gelar Ph.D. diraihnya pada 2004.| Ia lalu mengajar.",
            "Pdt. Yosua dan Rm. Agus membacakan doa bersama.",
            "Brigjen. Pol. Hartono menyerahkan berkas.",
        ],
    ),
    (
        "initials",
        &[
            "Jalan itu dinamai menurut A. Yani.| Ia pahlawan revolusi.",
            "Kantornya di Jl. A.Yani, dekat stasiun.",
            "Patung W.R. Supratman diresmikan kemarin.",
            "R.A. Kartini lahir di Jepara.| Ia wafat pada 1904.",
            "B.J. Habibie merancang pesawat N-250.",
            "Menurut Ahmad R. Hidayat, izin itu sah.",
            "Buku karangan J. K. Rowling laris.| Toko kehabisan stok.",
            "Gol dicetak M. Salah.| Penonton bersorak.",
            "Film itu dibintangi Robert Downey Jr.| Tiketnya habis.",
            "Ia bersaing di grup E, F, dan G.| Lawannya berat.",
            "Gugatan A. Rahman dan B. Siregar ditolak.",
            "Gim itu hadir di Xbox One X.| Harganya mahal.",
            "Petinju itu Floyd Mayweather Jr.| Lawannya kalah.",
            "Saham milik Alphabet Inc.| Analis menyukainya.",
            "Susi M. Dewi, T. Lubis, dan H. Kadir absen.",
            "Ia memilih opsi B.| Pilihannya tepat.",
            "Anak itu kekurangan vitamin D.| Dokter memberinya suplemen.",
            "Mereka duduk di tribun blok C.| Laga dimulai.",
        ],
    ),
    (
        "abbreviations that go on",
        &[
            "Paket dikirim ke Jl. Melati No. 17, Kec. Cicendo, Kab. Bandung.| Kurirnya tersesat.",
            "Rapat mulai pk. 09.00 dan usai pk. 12.30 WIB.| Makan siang menyusul.",
            "Surat tgl. 5 Mei hilang.",
            "Kuitansi itu bertanggal tgl. 12.| Bendahara mencatatnya.",
            "PT. Sinar Laut dan CV. Maju Jaya menang tender.",
            "Saham PT Gunung Perak Tbk. naik 3 persen.",
            "Surat ditandatangani a.n. Kepala Biro dan u.b. Sekretaris.",
            "Alamat kami d.a. Kantor Pos Besar.| Silakan berkirim surat.",
            "Pendaftaran dibuka 3 s.d. 9 Juni.| Biayanya gratis.",
            "Lihat hlm. 45 dan hal. 46 buku itu.",
            "Pasal itu dikutip di Vol. 3 No. 2.| Edisinya langka.",
            "Hubungi telp. 021-555 atau Telp. 022-777.",
            "Batik, tenun, songket, dsb. dipamerkan.",
            "Mereka membawa tenda, kompor, dll. |Perjalanan dimulai.",
            "Penelitian Wibowo dkk. menunjukkan hal serupa.",
            "Penelitian itu dikerjakan Wibowo dkk.| Hasilnya terbit bulan lalu.",
            "Pengacara membawa bukti foto, rekaman, dst.| Hakim menerimanya.",
            "Bandara Soekarno-Hatta (d.h. Cengkareng) ramai.",
            "Kasus Persija vs. Persib ditunda.",
            "Jalur pendakian Gn. Slamet ditutup.| Pendaki kecewa.",
            "Desa itu di tepi S. Kapuas.",
            "Kantor itu tutup jam 5 p.m.| Kami terlambat.",
            "Acara bubar pukul 10 p.m. waktu setempat.",
            "Harga BBM, a.l. solar, tetap.",
            "Putusan No. 12/Pid.B/2015 dibacakan.",
            "Prov. Jambi dan Kep. Riau bersiap.",
            "Ia lahir tgl. 1 Jan. 1990 di Kel. Sukajadi.",
            "Alm. Sutopo dan Almh. Rini dikenang.",
            "Dana itu milik Yayasan Kasih, cq. bendahara, c.q. ketuanya.",
        ],
    ),
    (
        "amounts and figures",
        &[
            "Tarifnya Rp 1.000.| Penumpang protes.",
            "Tarifnya Rp. 2.500 per kilometer.",
            "Utangnya Rp1.250.000.000.| Bank menagih.",
            "Suku bunga naik 0,25 persen.| Pasar tenang.",
            "Indeks ditutup pada 6.512,8.| Analis terkejut.",
            "Suhu mencapai 38.5 derajat.",
            "Ia lahir tahun 1965.| Ayahnya petani.",
            "Pertandingan usai pada pukul 21.45.| Skor tetap 0-0.",
            "Inflasi 3,2%.| Pemerintah lega.",
            "Rapat pada 10.12.2018 batal.",
            "Kereta tiba pukul 11:00.| Penumpang turun.",
            "Layarnya memakai rasio 18:9.| Bobotnya ringan.",
            "Suhu turun hingga -5 °C.| Salju turun.",
            "Nilainya A.| Ayahnya bangga.",
            "Kecepatan jaringan 5G.| Bukan 4G.",
            "Kerajaan itu berdiri tahun 900 M.| Rajanya lima.",
            "Pemain: 7 R. Simatupang, 89 M. Choir, 10 Y. Wanggai.",
            "Pompa itu 3x200.000 liter.| Airnya jernih.",
            "Ia menjuarai Serie A.| Golnya sebelas.",
            "Pesawat berputar pada ketinggian 5.000. |Lalu mendarat.",
        ],
    ),
    (
        "sentences that begin with a figure, a sign or a small letter",
        &[
            "Gempa merusak desa itu.| 40 rumah roboh.",
            "Mereka kembali ke rumah.| 2019 menjadi tahun sulit.",
            "Ponsel itu mahal.| iPhone pun begitu.",
            "Kartu itu hilang.| e-KTP baru segera dicetak.",
            "Warga mengeluh.| #HematAir pun ramai.",
            "Akun itu dihapus.| @kota_kita menjelaskannya.",
            "Ia akhirnya bicara.| \"teman-teman mohon tenang,\" katanya.",
            "\"Saya siap. \"ujarnya singkat.",
            "harga cabai naik lagi. |pedagang mengeluh. |pembeli sepi.",
            "Menteri itu sudah pulang. |kemudian rapat dilanjutkan.",
            "Ia menonton berita di detik.com.| Isinya sama.",
            "Pasar sepi.| (Lihat tabel.)",
            "Jumlahnya turun.| \"Memang begitu,\" kata Rina.",
        ],
    ),
    (
        "quotes",
        &[
            "\"Kita harus sabar,\" kata Sinta.| Ia lalu pulang.",
            "\"Apa maunya?\" tanyanya.| Tak ada yang menjawab.",
            "\"Pergi!\" bentak Joko.| Anak itu lari.",
            "\"Cukup sudah.\" |Ia pergi.",
            "“Jalan ditutup. |Warga memutar,” ujar lurah.| Polisi berjaga.",
            "“Kami kalah.” |Pelatih menunduk.",
            "\"Kapan selesai?\" |\"Besok.\" |\"Baik.\"",
            "Ia bertanya, \"Siapa namamu?\" |Gadis itu diam.",
            "Spanduk bertuliskan \"Tolak Tambang!\" dipasang di pagar.",
            "Film \"Ada Apa dengan Cinta?\" diputar ulang.",
            "'Jangan!' teriaknya.",
            "Kata ibu, “Makanlah.” |Adik menurut.",
            "\"Silakan duduk,\" katanya. |\"Rapat segera dimulai.\"",
            "\"Saya tidak tahu... mungkin besok,\" jawabnya.",
            "“Betul?”| “Betul.”",
            "Ia menulis: \"Harga naik. |Upah tetap.\" |Tulisan itu viral.",
            "Ujarnya: “Tidak ada korban”.| Tim lalu kembali.",
        ],
    ),
    (
        "ellipses",
        &[
            "Ia ingin berkata... tetapi urung.",
            "Malam itu sunyi... |Tiba-tiba listrik padam.",
            "Entahlah…| Kita tunggu saja.",
            "Syaratnya mudah: daftar, bayar, ... dan hadir.",
            "Ia pergi . . . lalu hilang.",
        ],
    ),
    (
        "brackets",
        &[
            "Petugas datang (sudah terlambat).| Api membesar.",
            "Tim itu (dulu bernama Elang. Kini Garuda) bubar.",
            "Jumlahnya 30 orang (data BPS, 2016).",
            "(Semua gambar milik museum.) |Pameran dibuka.",
            "Ia lahir di Solo (Jawa Tengah).| Kini ia di Medan.",
        ],
    ),
    (
        "addresses",
        &[
            "Daftar di www.lomba-desa.id/daftar.| Tempat terbatas.",
            "Kirim ke panitia@lomba.co.id.| Kami tunggu.",
            "Kirim ke panitia.lomba@desa.id paling lambat Jumat.",
            "Lihat https://data.contoh.go.id/a.b.html?q=1. |Isinya lengkap.",
            "Situs Tirto.id dan Tempo.co memuatnya.| Kompas.com tidak.",
            "Versi 2.0.1 dirilis.| Unduh di v2.contoh.net.",
            "Demikian dilansir dari laman Bola. com pada Selasa.",
        ],
    ),
    (
        "acronyms and names at the end",
        &[
            "Berkas diserahkan kepada KPK.| Penyidik memeriksanya.",
            "Ia kuliah di UGM.| Kakaknya di ITB.",
            "Kapal berlayar dari D.I. Yogyakarta ke D.K.I. Jakarta.",
            "Ia bekerja di Yahoo! Indonesia sejak lama.",
            "Pesawat itu milik U.S. Navy.| Awaknya empat.",
            "Perundingan digelar di Washington D.C. |Namun hasilnya nihil.",
            "Ia pindah ke Amerika Serikat (A.S.) tahun lalu.",
            "Perusahaan itu bernama Nusantara Foods Inc.| Namun kantornya di Riau.",
            "Klub F.C. Cahaya juara.",
        ],
    ),
    (
        "numbered lists",
        &[
            "1. Menjaga kebersihan.| 2. Mematuhi jadwal.",
            "1. Syarat umum",
            "Tuntutan mereka: 1. Upah layak.| 2. Cuti haid.| 3. Jaminan kesehatan.",
            "a. Fotokopi KTP.| b. Pasfoto.",
            "2) Peserta wajib hadir.| 3) Peserta membawa alat tulis.",
            "II. Latar belakang perkara",
            "1. Upah layak |2. Cuti haid |3. Jaminan kesehatan",
            "Syaratnya: a. Warga desa |b. Cakap |c. Sehat",
            "1) Pendahuluan |2) Tinjauan pustaka",
            "1.) Beras |2.) Gula",
            "Mereka menang 2-1.| Skor itu cukup.",
            "Ia finis di posisi 1.| Rekannya di posisi 2.| Keduanya senang.",
        ],
    ),
    (
        "lines",
        &[
            "Menteri Baru Dilantik| \n\nUpacara berlangsung di istana.| Tamu berdatangan.",
            "- Beras naik| \n- Gula turun",
            "Penulis tetap,| \n\nRedaksi",
        ],
    ),
    (
        "mixed",
        &[
            "Menlu tiba.| Ia pergi.",
            "Menlu tiba! |Siapa lagi?| Entah.",
            "Menlu menerima Dr. H. Anwar Ibrahim, S.H., M.Si., di Bali.| Ia senang.",
            "Prof. Ir. Budi dan K.H. Ahmad datang.",
            "Surat No. 5 dikirim a.n. Menteri kepada PT. Angin Timur Tbk. di Jl. Merdeka.",
            "Delegasi membawa dokumen, bendera dll.| Pemerintah menyambutnya.",
            "Delegasi membawa bendera, lagu, dsb. ke Hanoi.",
            "Harganya Rp 1.000.| Pemerintah diam.",
            "Harganya naik 2,5 persen menjadi Rp. 1.500.000 kemarin.",
            "Rapat mulai pukul 09.30.| Sidang mulai pukul 10.00.",
            "1. Kerja sama ekonomi",
            "“Kami siap,” kata Menlu.| “Mereka juga.”",
            "\"Apa kami siap?\" tanya A. Yani.| \"Tentu... kami siap!\" jawab Menlu.",
            "\"Kami siap.| Kami berani,\" ujarnya.| Ia lalu pergi.",
            "\"Kami siap.\" |Menlu tersenyum.",
            "Ia berkata, \"Kami siap.\" |\"Ya,\" jawab Retno.",
            "\"Kami sudah siap, \"ujarnya.| Ia pergi.",
            "\"Kami sudah siap. \" tutup Menlu.",
            "Perwakilan organisasi internasional... mendaftar.",
            "Ia terdiam... |Menlu pergi.",
            "Baca https://contoh.id/a.b?c=1. |Situs itu baru.",
            "Situs berita Contoh.com memuatnya.| Ia membaca RM.id.",
            "Hasilnya baik bagi negeri.|Kedua menteri pulang.",
            "Susilo B. Yudhoyono dan A. Yani hadir.| H. M. Nuh juga.",
            "Makanan itu kaya vitamin C.| Kandungannya tinggi.",
            "Ia pindah ke U.S. Army.| Ia bekerja di D.C. |Namun ia pulang.",
            "Menlu (lihat hlm. 3. Lampiran) tiba.| Ia pergi.",
            "Menlu tiba (kemarin.) |Ia pergi.",
            "Presiden Joko Widodo.| – Menlu Retno",
            "Ia tiba pada 2019. |15 orang menyambutnya.",
            "Judul Berita| \n\nParagraf pertama tiba.|\nParagraf kedua",
        ],
    ),
    (
        "of all kinds",
        &[
            "Rapat dipimpin Wakil Bupati H. Muh. Yusuf, S.Pd., M.Si. di aula.| Peserta 200 orang.",
            "Ia lulusan S1 Teknik Sipil, ITB.| Kini ia bekerja di PT. Wijaya Karya (Persero) Tbk.| Gajinya besar.",
            "Sidang perkara No. 45/Pid.Sus/2016/PN.Jkt.Sel ditunda.| Hakim sakit.",
            "“Kenapa?” tanya Budi.| “Karena mahal,” jawab Ani.",
            "Menurut Drs. Slamet (Kepala SMP N 1), siswa libur.| Guru tetap masuk.",
            "Harganya Rp5.000,00.| Ongkos kirim Rp 10.000,-.| Total Rp15.000.",
            "Acara digelar Sabtu, 3 Sept. 2016 pk. 19.00 s.d. selesai.| Tempatnya di Gd. Kesenian.",
            "Hotel itu ada di Jl. Jend. Sudirman Kav. 52-53.| Kamarnya 300.",
            "Kata pepatah, \"Air beriak tanda tak dalam.\"| Benar juga.",
            "Apa itu AI?| AI adalah singkatan dari artificial intelligence.",
            "Ia menyebut tiga hal, yaitu (1) modal, (2) pasar, dan (3) tenaga kerja.| Ketiganya penting.",
            "Ir. Soekarno, presiden pertama R.I., lahir di Surabaya.| Ia dikenal sebagai Bung Karno.",
            "Mereka datang dari A.S., Inggris, dsb.| Kami menyambut mereka.",
            "Lihat Tabel 2.1.| Angkanya naik.",
            "Skor akhir 3-1.| Tim tamu kalah.",
            "Dia tinggal di RT. 03/RW. 05 Kel. Menteng.| Rumahnya kecil.",
            "Pemilik akun @budi_s itu ditangkap.| Polisi menyita ponselnya.",
            "Hubungi kami di info@kami.co.id atau (021) 555-1234.| Terima kasih.",
            "Wah... indah sekali!| Kami betah.",
            "Ia berseru: \"Merdeka!\"| Semua orang bersorak.",
            "Benarkah (menurut Anda) ini adil?| Saya rasa tidak.",
            "Prof. H.B. Jassin, kritikus sastra, wafat tahun 2000.| Ia dimakamkan di Kalibata.",
            "Buku itu terbit tahun 1998 (cet. 2).| Penerbitnya Balai Pustaka.",
            "PBB (U.N.) menyerukan gencatan senjata.| Kedua pihak setuju.",
            "Tn. dan Ny. Hadi pindah ke Bandung.| Anak mereka ikut.",
            "Ibu bertanya, \"Sudah makan, Nak?\" lalu pergi ke dapur.",
            "Kami menjual: 1. Beras; 2. Gula; 3. Kopi.| Hubungi toko.",
            "Versi 3.5 lebih cepat.| Unduh sekarang!",
            "Ini bukan pertama kali.| ini yang ketiga.",
            "Ahok-Djarot vs. Anies-Sandi.| Debat berlangsung seru.",
            "Korban dibawa ke RSUD Dr. Soetomo.| Ia koma.",
            "Namanya M. Zainul Majdi, Lc., M.A.| Ia gubernur NTB.",
            "Kereta api (KA) Argo Bromo Anggrek tiba di St. Gambir.| Penumpang turun.",
            "Mobil itu melaju 100 km/jam.| Polisi mengejarnya.",
            "Dia (red.: korban) selamat.| Keluarganya bersyukur.",
            "Pukul 07.00 WIB.| Matahari sudah tinggi.",
            "Luasnya 5 ha.| Pemiliknya Pak Haji.",
            "Beratnya 3 kg.| Harganya murah.",
            "Aku mencintaimu, Ayah!| Selamat jalan.",
            "\"Tidak!\" kata Ani.| \"Saya tidak mau!\"",
            "\"Saya setuju.\" |Demikian jawabnya.",
        ],
    ),
    (
        "a space that lacks",
        &[
            "Jembatan itu putus.|Warga menyeberang dengan rakit.",
            "Benarkah?|Ia ragu.",
            "Mereka setuju.|\"Baiklah,\" kata Dodi.",
            "Unjuk rasa berakhir damai.|10 orang diperiksa.",
        ],
    ),
];

#[test]
fn cases() {
    let parser = TextParser::default();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (subject, cases) in CASES {
        for case in *cases {
            count += 1;
            let text = case.replace('|', "");
            let parsed = parser.parse(&text, None);
            let found: Vec<&str> = parsed.sentences().iter().map(|s| s.span().of(&text)).collect();
            let want: Vec<&str> = case.split('|').map(str::trim).collect();
            if found != want {
                wrong.push(format!("{subject}: {}", found.join(" | ")));
            }
        }
    }
    assert!(count >= 100, "{count} cases");
    assert!(wrong.is_empty(), "{} of {count} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_line_broken_at_a_fixed_width_goes_on() {
    let text = "Kementerian Luar Negeri pada hari Rabu menyatakan bahwa pertemuan itu akan\n\
                diadakan di Bali bulan depan dan diikuti oleh sepuluh negara. Delegasi itu\n\
                Akan tiba pada hari Senin, sedangkan para menteri baru akan datang lusa.";
    let parsed = TextParser::default().parse(text, None);
    assert_eq!(parsed.sentences().len(), 2);
    assert!(parsed.sentences()[1].span().of(text).ends_with("datang lusa."));
}

#[test]
fn marks_alone() {
    for text in ["", " ", "\n. ) \" ", ".", "...", "\"", ")(", "1.", "a. b.", ". a"] {
        let parsed = TextParser::default().parse(text, None);
        let held: usize = parsed.sentences().iter().map(|s| s.tokens().len()).sum();
        assert_eq!(held, parsed.tokens().len(), "{text:?}");
    }
}
