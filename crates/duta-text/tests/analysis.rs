//! Words and their roots, names that stay, and laws of the analysis.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)]

use duta_text::Lexicon;
use duta_text::morphology::{Analysis, Derivation, Morphology, Reduplication, Voice, WordClass};
use proptest::prelude::*;

/// A root and words made of it, one root a line.
const WORDS: &str = "
tulis: menulis ditulis penulis tulisan penulisan tertulis menuliskan dituliskannya menulis-nulis
baca: membaca dibacakan pembaca bacaan pembacaan terbaca membacakan
sapu: menyapu disapu penyapu sapuan
pukul: memukul dipukuli pemukul pukulan pemukulan terpukul memukul-mukul
kirim: mengirim dikirimkan pengirim kiriman pengiriman terkirim mengirimkannya
cat: mengecat dicat pengecatan
bom: mengebom dibom pengeboman pengebom
cek: mengecek dicek pengecekan
sah: mengesahkan disahkan pengesahan
program: pemrograman memprogram diprogramkan terprogram
proses: memproses pemrosesan diproses
kering: pengering mengeringkan pengeringan kekeringan
beri: berikan memberikan diberikan pemberian pemberi memberi
rela: relawan relawati kerelaan merelakan
sukarela: sukarelawan kesukarelawanan
biara: biarawan biarawati
hati: perhatian memperhatikan diperhatikan pemerhati perhatiannya berhati-hati
tanda tangan: menandatangani ditandatangani penandatanganan menandatanganinya
aktif: menonaktifkan dinonaktifkan penonaktifan
meja hijau: dimejahijaukan
latar belakang: melatarbelakangi
manusia: perikemanusiaan
ubah: merubah
bebas tugas: membebastugaskan dibebastugaskan pembebastugasan
sesuai: ketidaksesuaian menyesuaikan penyesuaian kesesuaian disesuaikannya
ajar: belajar pelajar pelajaran mempelajari dipelajari pembelajaran mengajar pengajar pengajaran terpelajar diajarkan
pimpin: mimpin memimpin pemimpin kepemimpinan pimpinan dipimpin
coba: nyoba mencoba percobaan cobaan dicoba
seberang: nyebrang menyeberang penyeberangan diseberangkan
omong: ngomong omongan ngomongin
tahu: mengetahui diketahui pengetahuan sepengetahuan ketahuan pengetahuannya
henti: memberhentikan pemberhentian diberhentikan berhenti perhentian menghentikan penghentian terhenti
dengar: diperdengarkan memperdengarkan mendengarkan pendengaran terdengar pendengar
tanggung jawab: mempertanggungjawabkan pertanggungjawaban
sinambung: berkesinambungan kesinambungan
langsung: keberlangsungan berlangsung melangsungkan kelangsungan
laku: memberlakukan pemberlakuan diberlakukan melakukan dilakukan perlakuan berlaku memperlakukan kelakuan pelaku
libat: keterlibatan terlibat melibatkan dilibatkannya
angkat: keberangkatan berangkat memberangkatkan pemberangkatan mengangkat pengangkatan angkatan
rata: meratakan pemerataan merata
salah guna: menyalahgunakan penyalahgunaan disalahgunakan
tindak lanjut: menindaklanjuti ditindaklanjuti
kerja sama: bekerjasama kerjasama
kerja: bekerja pekerja pekerjaan mempekerjakan mengerjakan dikerjakan pengerjaan kinerja
negara: negarawan kenegaraan negara-negara senegara bernegara antarnegara negaranya
sastra: sastrawan kesastraan
warta: wartawan mewartakan diwartakan
bangsa: kebangsaan sebangsa bangsawan bangsa-bangsa
sepakat: kesepakatan menyepakati disepakati bersepakat
damai: perdamaian mendamaikan berdamai pendamaian
runding: perundingan berunding perunding merundingkan dirundingkan
kunjung: kunjungan berkunjung mengunjungi dikunjungi pengunjung kunjungannya
temu: bertemu pertemuan menemui ditemui menemukan penemuan temuan mempertemukan
serang: menyerang diserang penyerang serangan penyerangan serangan-serangan menyerangnya
tembak: menembak penembakan tembakan ditembaki tembak-menembak penembak tertembak
bunuh: membunuh pembunuhan terbunuh pembunuh dibunuhnya bunuh-membunuh
tolong: tolong-menolong menolong pertolongan ditolong penolong
bantu: membantu bantuan pembantu dibantu perbantuan bantu-membantu
lari: berlari berlari-lari pelari melarikan pelarian
sayur: sayur-mayur sayuran sayur-sayuran
buah: buah-buahan membuahkan berbuah pembuahan
merah: kemerah-merahan memerah memerahkan kemerahan
anak: anak-anak kekanak-kanakan beranak anak-anaknya
balik: bolak-balik membalik kebalikan sebaliknya membalikkan
warna: warna-warni berwarna mewarnai pewarnaan
gerak: gerak-gerik bergerak gerakan pergerakan menggerakkan penggerak
lauk: lauk-pauk
ramah: ramah-tamah keramahan
baik: sebaik-baiknya memperbaiki perbaikan kebaikan terbaik diperbaiki membaik
tinggi: setinggi-tingginya meninggikan ketinggian tertinggi peninggian
luas: memperluas perluasan diperluas meluas keluasan terluas
adil: pengadilan keadilan mengadili diadili peradilan ketidakadilan berkeadilan
aman: keamanan pengamanan mengamankan diamankan keamanannya
pasti: kepastian ketidakpastian memastikan dipastikan
hukum: hukuman menghukum dihukum terhukum penghukuman
tuduh: menuduh dituduh tuduhan tertuduh penuduh
tuntut: menuntut dituntut tuntutan penuntut penuntutan
sidik: penyidik penyidikan menyidik disidik
selidik: penyelidikan menyelidiki diselidiki penyelidik
periksa: memeriksa diperiksa pemeriksaan pemeriksa terperiksa
tahan: menahan ditahan tahanan penahanan pertahanan mempertahankan bertahan ketahanan
bebas: membebaskan dibebaskan pembebasan kebebasan terbebas
culik: menculik penculikan diculik penculik
sandera: menyandera penyanderaan disandera
ungsi: mengungsi pengungsi pengungsian diungsikan
panggil: memanggil dipanggil panggilan pemanggilan terpanggil
usir: mengusir diusir pengusiran terusir
kecam: mengecam dikecam kecaman pengecaman
kutuk: mengutuk dikutuk kutukan terkutuk
dukung: mendukung dukungan pendukung didukung
tolak: menolak ditolak penolakan bertolak tertolak
ancam: mengancam ancaman terancam diancam pengancaman
desak: mendesak desakan terdesak didesak
minta: meminta permintaan diminta peminta memintakan
undang: mengundang undangan diundang pengundang
hadir: menghadiri kehadiran dihadiri menghadirkan ketidakhadiran
utus: utusan mengutus diutus perutusan
wakil: mewakili perwakilan diwakili perwakilannya
lantik: melantik dilantik pelantikan terlantik
tunjuk: menunjuk ditunjuk penunjukan menunjukkan pertunjukan telunjuk
pilih: memilih dipilih pemilihan pemilih pilihan terpilih
perintah: pemerintah pemerintahan memerintahkan diperintahkan pemerintahannya
atur: mengatur aturan peraturan pengaturan diatur teratur beraturan
rancang: merancang rancangan perancang dirancang perancangan
rencana: merencanakan perencanaan direncanakan berencana perencana
kembang: berkembang mengembangkan pengembangan perkembangan dikembangkan
bangun: membangun pembangunan dibangun bangunan pembangun terbangun
usaha: perusahaan pengusaha berusaha mengusahakan usahawan
dagang: perdagangan pedagang berdagang memperdagangkan diperdagangkan
ekonomi: perekonomian ekonominya
industri: perindustrian
untung: keuntungan menguntungkan beruntung keberuntungan diuntungkan
rugi: kerugian merugikan dirugikan
biaya: pembiayaan membiayai dibiayai biayanya
bayar: membayar pembayaran dibayarkan bayaran terbayar
jual: menjual penjualan dijual penjual berjualan terjual
beli: membeli pembelian dibelikan pembeli membelikan
pinjam: meminjam pinjaman dipinjamkan peminjam meminjamkan
utang: berutang hutang
sehat: kesehatan menyehatkan kesehatannya penyehatan
sakit: penyakit kesakitan menyakiti disakiti menyakitkan
obat: pengobatan mengobati diobati obat-obatan
rawat: perawat perawatan merawat dirawat
celaka: kecelakaan mencelakai celakanya
bakar: kebakaran membakar terbakar pembakaran dibakar
banjir: kebanjiran dibanjiri membanjiri
gempa: gempanya
terbang: penerbangan penerbang menerbangkan diterbangkan beterbangan
layar: berlayar pelayaran melayari
naik: menaikkan kenaikan dinaikkan menaiki penaikan
turun: menurunkan penurunan diturunkan turunan turun-temurun keturunan
sekolah: bersekolah menyekolahkan disekolahkan sekolahnya persekolahan
didik: pendidikan mendidik dididik pendidik terdidik
ilmu: ilmuwan keilmuan berilmu ilmiah
agama: keagamaan beragama agamawan
budaya: kebudayaan berbudaya budayawan membudayakan
seni: kesenian seniman berkesenian
main: pemain permainan bermain mempermainkan dimainkan pemainnya
menang: kemenangan memenangkan pemenang memenangi
kalah: kekalahan mengalahkan dikalahkan terkalahkan
tanding: pertandingan bertanding mempertandingkan tandingan
juara: kejuaraan menjuarai
kata: mengatakan dikatakan perkataan katanya berkata katakanlah
ujar: ujarnya ujaran
ucap: ucapnya mengucapkan ucapan pengucapan
jelas: menjelaskan penjelasan dijelaskan kejelasan
nyata: menyatakan pernyataan dinyatakan kenyataan ternyata
tegas: menegaskan penegasan ditegaskan tegasnya ketegasan
sampai: menyampaikan disampaikan penyampaian sampaikan
tambah: menambah penambahan ditambahkan tambahan bertambah tambahnya
tanya: bertanya pertanyaan menanyakan mempertanyakan ditanyai pertanyaannya
jawab: menjawab jawaban dijawab terjawab
pikir: berpikir pemikiran pikiran memikirkan mikir pemikir
rasa: perasaan merasa merasakan dirasakan terasa berasa
lihat: melihat terlihat kelihatan penglihatan dilihat memperlihatkan kulihat
dapat: mendapat mendapatkan pendapat berpendapat terdapat pendapatan kedapatan
guna: menggunakan penggunaan digunakan berguna pengguna kegunaan
oleh: memperoleh perolehan diperoleh pemerolehan
pengaruh: memengaruhi mempengaruhi dipengaruhi berpengaruh terpengaruh
punya: mempunyai dipunyai kepunyaan
ubah: mengubah perubahan berubah diubah pengubah
rumah: perumahan merumahkan dirumahkan serumah rumahku
desa: pedesaan perdesaan sedesa
kota: perkotaan sekota kota-kota
gunung: pegunungan menggunung
laut: kelautan pelaut lautan melaut
hutan: kehutanan perhutanan penghutanan
tani: petani pertanian bertani
ternak: peternak peternakan beternak
nelayan: nelayan-nelayan
duduk: penduduk menduduki pendudukan kependudukan kedudukan
muda: pemuda kepemudaan termuda
perempuan: keperempuanan perempuan-perempuan
orang: seorang orang-orang perorangan
satu: bersatu kesatuan persatuan mempersatukan pemersatu menyatukan satu-satunya
dua: kedua mendua keduanya berdua
tiga: ketiga bertiga pertigaan
puluh: puluhan sepuluh berpuluh-puluh
luar: terluar
muka: mengemukakan dikemukakan permukaan terkemuka pemuka
samping: mengesampingkan dikesampingkan
tengah: mengetengahkan pertengahan menengah
milik: kepemilikan memiliki pemilik dimiliki
getar: gemetar bergetar getaran
gigi: gerigi
luhur: leluhur keluhuran
tawa: tertawa menertawakan ditertawakan
tabrak: ketabrak menabrak tabrakan tertabrak
kerja bakti: kerjabakti
ambil: ngambil mengambil diambilin pengambilan
cari: nyari mencari pencarian dicari pencari
tonton: nonton penonton tontonan menonton ditonton
lawan: ngelawan melawan perlawanan berlawanan
bikin: ngebikin bikinan
bingung: kebingungan membingungkan
obrol: ngobrol obrolan mengobrol
salah: menyalahkan kesalahan bersalah salahnya
masalah: permasalahan bermasalah mempermasalahkan masalahnya
jumlah: sejumlah berjumlah penjumlahan
langkah: melangkah selangkah langkah-langkah
aktif: nonaktif mengaktifkan pengaktifan keaktifan
demokrasi: demokrasinya
modern: kemodernan
tambang: pertambangan penambangan menambang
tenaga kerja: ketenagakerjaan
aneka ragam: keanekaragaman
warga negara: kewarganegaraan
pariwisata: kepariwisataan
wirausaha: kewirausahaan
warta: pewartaan
suara: menyuarakan penyuaraan
emis: pengemis mengemis
leceh: pelecehan melecehkan
gusur: penggusuran tergusur
cekal: pencekalan dicekal
palsu: pemalsuan memalsukan
peras: pemerasan memeras
perkosa: pemerkosaan memerkosa
kepung: pengepungan mengepung terkepung
jarah: penjarahan dijarah
rampas: perampasan merampas
sita: penyitaan menyita disitanya
tahan: penahanannya
kader: pengkaderan
silaturahmi: bersilaturahmi
sila: menyilakan
peduli: memedulikan kepedulian ketidakpedulian
terjemah: menerjemahkan penerjemah terjemahan
konfirmasi: mengonfirmasi
klarifikasi: mengklarifikasi
kritik: mengkritik pengkritik
transfer: mentransfer
fitnah: memfitnah pemfitnah
vonis: memvonis
syukur: mensyukuri kesyukuran
khawatir: mengkhawatirkan kekhawatiran
khotbah: mengkhotbahkan pengkhotbah berkhotbah
stabil: menstabilkan penstabilan ketidakstabilan
kemah: berkemah perkemahan pekemah
terbang: beterbangan
ternak: berternak beternak
kerja: pekerjaannya sepekerjaan
anggur: pengangguran menganggur
merdeka: kemerdekaan memerdekakan dimerdekakan
bangkit: kebangkitan membangkitkan pembangkit
seberang: penyeberangan
berat: keberatan memberatkan pemberat
ragam: keberagaman keragaman beragam berkeragaman
seluruh: menyeluruh keseluruhan
penuh: sepenuhnya
sungguh: sesungguhnya
lengkap: selengkapnya
wajar: sewajarnya
besar: sebesar-besarnya
kira: kira-kira perkiraan diperkirakan memperkirakan terkirakan
air: pengairan perairan mengairi berair
api: pengapian perapian berapi-api
panas: pemanasan memanas panas-panasan
tegang: ketegangan bersitegang menegang
baca: kubaca
ambil: kauambil
tulis: kutulis
buku: bukumu
rumah: rumahkulah
siapa: siapakah
apa: apakah
bukan: bukankah
mereka: merekapun
pergi: pergilah
mari: marilah
tidak: tidaklah
bagaimana: bagaimanakah
teman: teman-temannya nemenin
surat: surat-menyurat
tawar: tawar-menawar
pijat: pijat-memijat
cubit: cubit-cubitan
tembak: tembak-tembakan
lambat: lambat-laun
coret: mencorat-coret
balik: dibolak-balik
bule: kebule-bulean
cek: ngecek
lihat: ngeliat
tunggu: nungguin
sampai: nyampein
keluar: ngeluarin
kasih: dikasihin
makan: makanin
omong: ngomongnya
cari: nyari-nyari
bredel: pembredelan
harmonis: mengharmoniskan
selubung: terselubung
selundup: penyelundupan
gugat: menggugat digugatnya
lindung: perlindungan terlindungi pelindungan
upaya: mengupayakan
tinjau: peninjauan ditinjaunya
setara: kesetaraan
pihak: keberpihakan ketidakberpihakan
suku: kesukuan
buku: pembukuan perbukuan
calon: pencalonannya
muda: kepemudaan
serbuk: penyerbukan
serbu: menyerbu
asing: pengasingan keterasingan terasing
duduk: berkedudukan
perintah: berpemerintahan
juang: seperjuangan perjuangan pejuang
idap: mengidap pengidap
rekrut: perekrutan
saksi: kesaksiannya persaksian penyaksian
kerah: mengerahkan pengerahan
keruk: mengeruk pengerukan
pugar: memugar pemugaran
sunting: menyunting penyuntingan
lucut: melucuti pelucutan pelucutannya
galang: menggalang penggalangan
awak: mengawaki berawak nirawak
perang: pascaperang
korupsi: antikorupsi
etnis: multietnis
sejarah: prasejarah
guru: mahaguru
tempat: menempatkan ketempatan setempat penempatan
sebelah: bersebelahan
imbang: keseimbangan ketidakseimbangan penyeimbang
seberang: berseberangan
seragam: menyeragamkan penyeragaman
sekutu: persekutuan bersekutu mempersekutukan
perangkap: terperangkap memperangkap
sejuk: menyejukkan kesejukan
hening: mengheningkan keheningan
bincang: memperbincangkan
sila: dipersilakan
senjata: mempersenjatai dipersenjatai persenjataan
khianat: mengkhianati pengkhianatan pengkhianat
malu: mempermalukan memalukan pemalu dipermalukan
anak tiri: menganaktirikan
kambing hitam: dikambinghitamkan mengambinghitamkan
nomor satu: menomorsatukan
bumi hangus: membumihanguskan
sebar luas: disebarluaskan menyebarluaskan
serah terima: diserahterimakan
salah paham: kesalahpahaman
uji coba: diujicobakan
ikut serta: pengikutsertaan
daya: memberdayakan pemberdayaan keberdayaan terberdayakan
sumber: bersumber
sumbat: menyumbat tersumbat penyumbatan
kencang: mengencangkan
entas: mengentaskan pengentasan
datang: berdatangan
gugur: berguguran
muncul: bermunculan
sahut: bersahutan
rebut: berebut berebutan
rajut: merajut perajut
kasih: ngasih
suruh: nyuruh
sebut: nyebut
pukul: mukulin pukul-memukul
ajar: ngajarin
beli: dibeliin
habis: ngabisin
kerja: ngerjain
copet: kecopetan
tidur: ketiduran
panas: kepanasan
hujan: kehujanan
dua: berduaan
banyak: sebanyak-banyaknya
cepat: secepat-cepatnya
kejar: kejar-kejaran
mobil: mobil-mobilan
hari: berhari-hari
tubi: bertubi-tubi
lambai: melambai-lambaikan
ombang-ambing: diombang-ambingkan
barat: kebarat-baratan
terus: terus-menerus
sekali: sekali-sekali
sendat: tersendat tersendat-sendat menyendat
pelopor: dipelopori kepeloporan
mekar: pemekaran memekarkan
lestari: pelestarian melestarikan dilestarikan
suluh: penyuluh
hijau: penghijauan menghijaukan kehijauan
citra: pencitraan
tokoh: penokohan ketokohan menokohkan
sandera: penyanderaan
guling: penggulingan menggulingkan terguling
nobat: penobatan dinobatkan
anugerah: penganugerahan dianugerahi menganugerahkan
resap: peresapan meresapi
hayat: penghayatan menghayati
runtuh: keruntuhan meruntuhkan reruntuhan
daun: dedaunan
pohon: pepohonan
batu: bebatuan
rumput: rerumputan
tumbuh: tetumbuhan
coba: nyoba nyobain dicobain
pimpin: mimpin
omong: ngomong ngomongin diomongin
seberang: nyebrang diseberangi
telepon: ditelpon nelpon
pikir: kepikiran mikirin dipikirin
tahu: ketauan ketahuan
beli: dibeliin beliin
cadang: dicadangkannya
kukuh: mengukuhkan pengukuhan dikukuhkan kukuhnya
kekang: mengekang pengekangan terkekang
renggut: merenggut direnggut terenggut
papas: berpapasan
sengat: menyengat tersengat sengatan
gores: menggores goresan tergores
gelut: bergelut pergelutan menggeluti
gigit: menggigit gigitan tergigit digigit
cakar: mencakar cakaran dicakar
seruduk: menyeruduk diseruduk
patuk: mematuk dipatuk patukan
jilat: menjilat jilatan penjilat
sengau: menyengau
siul: bersiul siulan
dengkur: mendengkur dengkuran
uap: penguapan diuapkan
embun: mengembun pengembunan
beku: membeku pembekuan bekukan
leleh: meleleh lelehan melelehkan
lebur: melebur peleburan dileburkan
didih: mendidih mendidihkan
tumis: menumis ditumis tumisan
goreng: menggoreng gorengan penggorengan digoreng
panggang: memanggang panggangan pemanggangan
rebus: merebus rebusan direbus perebusan
kukus: mengukus kukusan dikukus
parut: memarut parutan pemarut
iris: mengiris irisan teriris pengiris
cincang: mencincang dicincang
tabur: menabur taburan bertabur penaburan
tuang: menuang dituangkan penuangan
saji: menyajikan penyajian tersaji sajian
hidang: menghidangkan hidangan terhidang
jahit: menjahit jahitan penjahit dijahitkan
sulam: menyulam sulaman
tenun: menenun tenunan penenun pertenunan
anyam: menganyam anyaman penganyam teranyam
ukir: mengukir ukiran pengukir terukir
pahat: memahat pahatan pemahat
lukis: melukis lukisan pelukis terlukis melukiskan
gambar: menggambar gambaran penggambaran tergambar
nyanyi: menyanyi nyanyian penyanyi dinyanyikan bernyanyi
tari: menari tarian penari tari-tarian
gubah: menggubah gubahan penggubah
karang: mengarang karangan pengarang pengarangan
sadur: menyadur saduran penyadur
sunting: menyunting suntingan penyunting
terbit: menerbitkan penerbit terbitan penerbitan
cetak: mencetak cetakan pencetak percetakan tercetak
bajak: membajak pembajakan pembajak bajakan
cangkul: mencangkul cangkulan
semai: menyemai penyemaian persemaian semaian
tanam: menanam tanaman penanaman tertanam menanamkan
panen: memanen pemanenan pemanen
pupuk: memupuk pemupukan dipupuk
siram: menyiram siraman penyiraman tersiram
cabut: mencabut pencabutan tercabut
tebang: menebang penebangan penebang ditebangi
gembala: menggembala penggembala gembalaan
perah: perahan diperah
sembelih: menyembelih penyembelihan disembelih
kulit: menguliti
jala: menjala penjala
pancing: memancing pancingan terpancing pemancing
dayung: mendayung pendayung dayungan
labuh: berlabuh pelabuhan melabuhkan
kemudi: mengemudi pengemudi kemudikan
tumpang: menumpang penumpang tumpangan menumpangi
bonceng: membonceng boncengan dibonceng
parkir: memarkir parkiran perparkiran
lintas: melintas lintasan perlintasan melintasi
seret: menyeret terseret diseret
tarik: menarik tarikan penarikan tertarik ketertarikan
dorong: mendorong dorongan pendorong terdorong
angkut: mengangkut angkutan pengangkutan pengangkut
pikul: memikul pikulan dipikul
jinjing: menjinjing jinjingan
gendong: menggendong gendongan digendong
timang: menimang ditimang-timang
ayun: mengayun ayunan terayun berayun
hukum: menghukumnya terhukum
adil: mengadilinya seadil-adilnya
sidang: persidangan bersidang menyidangkan
banding: membanding perbandingan bandingkan pembanding sebanding terbanding
gugat: tergugat penggugat gugatan menggugat
dakwa: mendakwa dakwaan terdakwa pendakwaan
pidana: terpidana pemidanaan dipidanakan
penjara: memenjarakan pemenjaraan dipenjara
suap: menyuap suapan penyuapan penyuap
peras: memerasnya pemeras
tilap: menilap
gelap: menggelapkan penggelapan
tipu: menipu penipuan penipu tertipu
curi: mencuri curian pencurian pencuri kecurian
rampok: merampok perampokan perampok dirampok
begal: membegal pembegalan pembegal
jambret: menjambret penjambretan
copet: mencopet pencopet
sunat: menyunat sunatan
khitan: khitanan mengkhitan
nikah: menikah pernikahan menikahi dinikahkan
cerai: bercerai perceraian menceraikan
lamar: melamar lamaran pelamar dilamarnya
pinang: meminang pinangan
tunang: bertunangan pertunangan tunangannya
hamil: kehamilan menghamili
lahir: melahirkan kelahiran terlahir
salin: bersalin persalinan menyalin salinan
asuh: mengasuh pengasuhan asuhan pengasuh
sayang: menyayangi kesayangan penyayang tersayang
rindu: merindukan kerinduan perindu
cemburu: mencemburui kecemburuan pencemburu
benci: membenci kebencian pembenci dibenci
dendam: mendendam pendendam
maaf: memaafkan pemaaf permaafan dimaafkan
sesal: menyesal penyesalan menyesali
kecewa: mengecewakan kekecewaan
gembira: menggembirakan kegembiraan bergembira
gelisah: menggelisahkan kegelisahan
cemas: mencemaskan kecemasan
takut: menakutkan ketakutan menakuti penakut
berani: memberanikan keberanian pemberani
sabar: bersabar kesabaran penyabar
tekun: menekuni ketekunan
lelah: kelelahan melelahkan
salin: persalinan
ingat: keinget ngingetin
tangkap: ketangkep
inap: nginep
injak: nginjek
curi: nyuri
tipu: ketipu
simpan: nyimpen
beres: diberesin
jelas: dijelasin
pinjam: dipinjemin minjem
tanya: ditanyain
hilang: ngilang
tolong: ditolongin nolong
cadang: mencadangkan dicadangkan cadangan pencadangan cadangannya
gesa: tergesa-gesa menggesa
hirau: menghiraukan dihiraukan
faedah: berfaedah faedahnya
komparasi: mengomparasi dikomparasikan
miris: mirisnya kemirisan
jerapah: jerapahnya
betawi: kebetawian
bredel: membredel
kecup: mengecup kecupan dikecupnya
dekap: mendekap dekapan didekapnya
gidik: bergidik
liuk: meliuk meliuk-liuk
pental: terpental mementalkan
pingkal: terpingkal-pingkal
menung: termenung
lunta: terlunta-lunta
bengkalai: terbengkalai
seok: terseok-seok
kelindan: berkelindan
ingsut: beringsut
senandung: bersenandung menyenandungkan
seduh: menyeduh diseduh seduhan
sipit: menyipitkan
rembet: merembet
ronta: meronta meronta-ronta rontaan
talang: menalangi talangan ditalangi
lingkung: lingkungan melingkungi dilingkungi
kubang: kubangan berkubang
juntai: menjuntai berjuntai
lanting: pelantingan terlanting
kucek: mengucek dikucek
laden: meladeni diladeni
kutat: berkutat
kais: mengais
amen: pengamen mengamen ngamen
titi: meniti titian dititi
kenan: berkenan perkenan memperkenankan diperkenankan
rasi: rasinya
syair: penyair penyairnya kepenyairan
pelamin: pelaminan
henti: berenti
banderol: membanderol dibanderol
beludak: membeludak
berangus: memberangus diberangus pemberangusan
blender: diblender memblender
bundel: membundel dibundel
aransemen: mengaransemen diaransemen
fortifikasi: memfortifikasi difortifikasi
monetisasi: memonetisasi dimonetisasi
dekonstruksi: mendekonstruksi didekonstruksi
delegitimasi: mendelegitimasi didelegitimasi
kriminalisasi: mengkriminalisasi dikriminalisasi
intubasi: mengintubasi diintubasi
detoksifikasi: mendetoksifikasi
ejawantah: mengejawantahkan pengejawantahan terejawantahkan
kemplang: pengemplang pengemplangan
pulasara: pemulasaraan
balak: pembalakan pembalak
ecer: pengecer eceran mengecer
gendut: kegendutan menggendut
jeli: kejelian
tajir: ketajiran
jebol: kejebolan menjebol
cemberut: bercemberut
teroka: meneroka penerokaan
ngeri: mengerikan kengerian
luhung: keluhungan
santun: kesantunan menyantuni penyantun
tumbuk: menumbuk tumbukan bertumbukan
umpat: mengumpat umpatan pengumpat
uber: menguber diuber-uber
tabok: menabok ditabok
tonjok: menonjok ditonjoknya
tampar: menampar tamparan tertampar
tendang: menendang tendangan ditendangi penendang
sundul: menyundul sundulan tersundul
sikut: menyikut sikutan
terjang: menerjang terjangan diterjang
tangkis: menangkis tangkisan menangkisnya
rangsek: merangsek
lempem: melempem
ringsek: meringsek
peluk: memeluk pelukan berpelukan dipeluknya
belai: membelai belaian dibelai
elus: mengelus elusan dielus-elus
geliat: menggeliat
kerumun: berkerumun kerumunan mengerumuni dikerumuni
duyun: berduyun-duyun
bondong: berbondong-bondong
gelinding: menggelinding menggelindingkan
gelantung: bergelantungan menggelantung
gelimpang: bergelimpangan
gelepar: menggelepar
gemeretak: bergemeretak
cericit: mencericit
celoteh: berceloteh celotehan
cerocos: menyerocos nyerocos
gerutu: menggerutu gerutuan
gumam: bergumam gumaman menggumam
bisik: berbisik bisikan membisikkan bisik-bisik
teriak: berteriak teriakan meneriakkan meneriaki
jerit: menjerit jeritan menjerit-jerit
isak: terisak isakan terisak-isak
tangis: menangis tangisan menangisi ditangisi bertangisan
sedu: tersedu-sedu
kikik: terkikik
gelak: tergelak
bahak: terbahak-bahak
senyum: tersenyum senyuman menyenyumi
kedip: berkedip mengedipkan kedipan
lirik: melirik lirikan dilirik
intip: mengintip intipan pengintip diintip
intai: mengintai pengintaian intaian
raba: meraba rabaan teraba meraba-raba
cium: mencium ciuman berciuman penciuman tercium
endus: mengendus endusan terendus
kunyah: mengunyah kunyahan dikunyah
telan: menelan ditelan tertelan telanan
muntah: memuntahkan dimuntahkan muntahan
cerna: mencerna pencernaan dicerna tercerna
peras: memeras perasan
remas: meremas remasan
genggam: menggenggam genggaman digenggam segenggam
cengkeram: mencengkeram cengkeraman dicengkeram
pijak: memijak pijakan berpijak terpijak
injak: menginjak injakan terinjak-injak
lompat: melompat lompatan pelompat melompati
panjat: memanjat panjatan pemanjat memanjatkan pemanjatan
rangkak: merangkak
tiarap: bertiarap
selam: menyelam penyelam penyelaman menyelami
renang: berenang perenang
layang: melayang melayangkan layangan
putar balik: diputarbalikkan memutarbalikkan
turut campur: keturutcampuran
peran serta: berperanserta
daya guna: mendayagunakan pendayagunaan didayagunakan
alih bahasa: mengalihbahasakan dialihbahasakan pengalihbahasaan
campur aduk: mencampuradukkan dicampuradukkan pencampuradukan
putus asa: keputusasaan berputusasa
setia kawan: kesetiakawanan
rendah hati: kerendahhatian
pindah tangan: dipindahtangankan memindahtangankan
jadwal ulang: menjadwalulangkan
daur ulang: mendaurulang didaurulang pendaurulangan
ambil alih: mengambilalih diambilalih pengambilalihan
lipat ganda: melipatgandakan dilipatgandakan pelipatgandaan
tumpang tindih: ketumpangtindihan
padu padan: memadupadankan
salah arti: menyalahartikan disalahartikan
omong: ngomongin
pikir: kepikiran mikirin
tahu: ketauan
telepon: ditelpon nelpon menelepon penelepon
pimpin: mimpin
perintah: memerintah memerintahkannya
pengaruh: pengaruhnya
peluru: pelurunya
seluruh: seluruhnya
telantar: menelantarkan ditelantarkan penelantaran
berita: memberitakan pemberitaan diberitakan
berkas: pemberkasan memberkas
keramas: mengeramasi berkeramas
";

fn root(word: &str) -> String {
    Morphology::builtin().lemma(word).unwrap_or("-").to_owned()
}

#[test]
fn words_have_their_roots() {
    let (mut count, mut faults) = (0, Vec::new());
    for (expected, words) in WORDS.lines().filter_map(|l| l.split_once(": ")) {
        for word in words.split_whitespace() {
            count += 1;
            if root(word) != expected {
                faults.push(format!("{word}: {} instead of {expected}", root(word)));
            }
        }
    }
    assert!(count >= 1_800, "{count} words");
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn roots_that_look_derived_stay() {
    let words = "beruang berita bersih berani beras menteri mereka terima terbit terang setia sebab senang sedih sepi \
                 pesan perang percaya pengaruh pemilu petang peti kemah kering kepala keras kesan diri dinas dingin \
                 sekolah masalah jumlah langkah buku paku tamu ilmu tanya hanya punya nyonya makan jalan bulan tangan \
                 ikan bukan akan taman badan dekan kasih bersih duri hari pagi api babi kali nilai mulai sungai ramai \
                 bahagia benteng beton detik dialog diplomat diskusi kelas kemarin ketua seluruh semua sesuai selatan \
                 terhadap tetapi tidak meja media medali melati meriah pena penuh permata persen pertama peluang meski \
                 mengapa mungkin kalian kanan depan pekan kapan papan pahlawan telah setelah walaupun meskipun \
                 bosan lisan ringan tuhan hutan hujan teman iman aman nyaman demam selam malam kalau pulau \
                 bercak penghulu penjuru pesiar pakan kebab selancar seluncur keramik kelopak kerani perdu peluit pelopor \
                 sekutu sengketa selaput merica mertua terali teripang terompet beliung beludru kedelai kemiri penyu pestisida \
                 miris persik portir jerapah direktur dinosaurus ketapel menopause merkuri terestrial";
    for word in words.split_whitespace() {
        assert_eq!(root(word), word);
    }
}

#[test]
fn names_stay() {
    let morphology = Morphology::builtin();
    for name in
        "Bali Bekasi Susi Kediri Medan Semarang Pekanbaru Prabowo Megawati Sukarno Menteri Pertamina ASEAN"
            .split(' ')
    {
        assert_eq!(morphology.analyses(name), [], "{name}");
        assert_eq!(morphology.lemma(name), None, "{name}");
        assert_eq!(morphology.analyses_of_token(name, false), [], "{name}");
    }
    for name in ["Bali", "Bekasi", "Susi"] {
        assert_eq!(morphology.analyses_of_token(name, true), [], "{name}");
        assert_eq!(root(&name.to_lowercase()), name.to_lowercase(), "{name}");
    }
    for name in ["Prabowo", "Megawati", "Pertamina", "Jokowi", "Luhut"] {
        assert_eq!(morphology.analyses_of_token(name, true), [], "{name}");
    }
    for (word, expected) in [
        ("Pertemuan", "temu"),
        ("Menurutnya", "turut"),
        ("Negara-negara", "negara"),
        ("ditandatangani", "tanda tangan"),
    ] {
        assert_eq!(morphology.analyses_of_token(word, true)[0].root(), expected);
    }
}

#[test]
fn analyses_say_how_the_word_is_made() {
    let cases = [
        ("menandatangani", "me-i+tanda tangan"),
        ("sepengetahuan", "se+pe-an+tahu"),
        ("berkesinambungan", "ber+ke-an+sinambung"),
        ("ketidakhadiran", "ke-an+tidak+hadir"),
        ("katanya", "kata=nya"),
        ("sampaikanlah", "-kan+sampai=lah"),
        ("kulihat", "ku=lihat"),
        ("menyerangnyapun", "me+serang=nya=pun"),
        ("berlari-lari", "ber+lari~"),
        ("negara-negaranya", "negara~=nya"),
        ("tolong-menolong", "me+tolong~"),
        ("relawan", "-wan+rela"),
        ("antarnegara", "antar+negara"),
        ("di-PHK", "?di+PHK"),
        ("se-Indonesia", "?se+Indonesia"),
        ("mem-PHK", "?me+PHK"),
        ("ke-Indonesia-an", "?ke-an+Indonesia"),
        ("ASEAN-nya", "?ASEAN=nya"),
        ("non-aktif", "non+aktif"),
        ("ditwiterkan", "?di-kan+twiter"),
        ("memblokade", "me+blokade"),
        ("negara", "negara"),
    ];
    for (word, expected) in cases {
        let best = Morphology::builtin().analyses(word).first().map(ToString::to_string).unwrap_or_default();
        assert_eq!(best, expected, "{word}");
    }
}

#[test]
fn parts_of_an_analysis() {
    let morphology = Morphology::builtin();
    let best = |word: &str| morphology.analyses(word)[0].clone();
    assert_eq!(best("ditandatangani").voice(), Voice::Passive);
    assert_eq!(best("menuduh").voice(), Voice::Active);
    assert_eq!(best("pertemuan").voice(), Voice::Nominal);
    assert_eq!(best("negara").voice(), Voice::Nominal);
    assert_eq!(best("negara").class(), Some(WordClass::Noun));
    assert_eq!(best("negara-negara").reduplication(), Some(Reduplication::Full));
    assert_eq!(best("berlari-lari").reduplication(), Some(Reduplication::Root));
    assert_eq!(best("tolong-menolong").reduplication(), Some(Reduplication::Mutual));
    assert_eq!(best("dedaunan").reduplication(), Some(Reduplication::Partial));
    assert_eq!(best("warna-warni").reduplication(), Some(Reduplication::Varied));
    assert_eq!(best("kulihat").proclitic(), Some("ku"));
    assert_eq!(best("menyerangnyalah").enclitics().collect::<Vec<_>>(), ["nya", "lah"]);
    assert_eq!(best("ketidakhadiran").bound(), Some("tidak"));
    assert!(best("ngomong").is_colloquial() && !best("menulis").is_colloquial());
    assert!(best("menulis").is_listed() && !best("di-PHK").is_listed());
    assert_eq!(morphology.root_class("bekasi"), Some(WordClass::Name));
    assert_eq!(WordClass::Name.as_str(), "name");
}

#[test]
fn more_than_one_reading() {
    let roots = |word: &str| {
        Morphology::builtin().analyses(word).iter().map(|a| a.root().to_owned()).collect::<Vec<_>>()
    };
    assert!(
        roots("beruang").contains(&"uang".to_owned()) && roots("beruang").contains(&"beruang".to_owned())
    );
    assert!(roots("mengarang").contains(&"karang".to_owned()));
    assert!(roots("mengukur").contains(&"ukur".to_owned()));
}

#[test]
fn nonsense_has_no_analysis() {
    for word in ["", "-", "--", "a", "xyz", "zzzzzz", "123", "-nya", "nya-", "ku", "berber-", "é", "\u{0}"] {
        assert!(Morphology::builtin().analyses(word).iter().all(|a| !a.root().is_empty()), "{word}");
    }
    assert_eq!(Morphology::builtin().lemma("xyz"), None);
}

/// Tells whether an analysis is of this root.
fn of(root: &str) -> impl Fn(&Analysis<'_>) -> bool {
    move |analysis| analysis.root() == root
}

#[test]
fn generated_forms_lead_back_to_their_root() {
    let morphology = Morphology::builtin();
    let roots = "tulis pukul sapu kirim cat bom runding kerja ajar tahu luas hati sepakat tanda_tangan salah_guna tanggung_jawab proses \
                 program kritik klaim syarat survei sanksi percaya ternak rebut ingat nilai nyata yakin wakil lantik undang oleh \
                 hadir gelar jual cinta deportasi veto fasilitas zalim khawatir embargo ambil izin usir"
        .replace(char::is_whitespace, " ");
    for root in roots.split_whitespace().map(|r| r.replace('_', " ")) {
        for derivation in Derivation::all() {
            for form in morphology.spellings(&root, derivation) {
                if form.contains(' ') {
                    continue;
                }
                let analyses = morphology.analyses(&form);
                assert!(analyses.iter().any(of(&root)), "{derivation} of {root} is {form}: {analyses:?}");
            }
        }
    }
}

/// The listed roots that take affixes.
fn listed() -> Vec<String> {
    let lexicon = Lexicon::builtin();
    let rows = lexicon.table("roots").rows().filter(|row| row.get("class") != "name");
    let roots = rows.map(|row| row.get("root").to_owned());
    roots.filter(|root| root.len() >= 3 && !root.contains('-')).collect()
}

/// Every root with every derivation: some 700,000 forms.
#[test]
fn analysis_of_a_generated_form_has_the_root() {
    let morphology = Morphology::builtin();
    for root in listed() {
        for derivation in Derivation::all() {
            for form in morphology.spellings(&root, derivation).iter().filter(|f| !f.contains(' ')) {
                // Bekasi is no bekas-i
                if morphology.root_class(form) == Some(WordClass::Name) {
                    continue;
                }
                let analyses = morphology.analyses(form);
                assert!(analyses.iter().any(of(&root)), "{derivation} of {root} is {form}: {analyses:?}");
            }
        }
    }
}

#[test]
fn the_table_of_roots_is_sound() {
    let (lexicon, morphology) = (Lexicon::builtin(), Morphology::builtin());
    assert_eq!(Morphology::check(&lexicon), Vec::<String>::new());
    assert!(lexicon.table("roots").rows().count() > 9_000);
    for row in lexicon.table("roots").rows() {
        let (root, class) = (row.get("root"), row.get("class"));
        assert_eq!(morphology.root_class(root).map(WordClass::as_str), Some(class), "{root}");
        assert_eq!(morphology.lemma(root), Some(root));
    }
    for row in lexicon.table("lexemes").rows() {
        let (form, root) = (row.get("form"), row.get("root"));
        assert!(morphology.root_class(root).is_some(), "the root of {form} is not listed");
        assert_eq!(morphology.lemma(form), Some(root), "{form}");
    }
}

#[test]
fn tables_of_a_user() {
    let mine = "@table roots\nroot\tclass\nkulik\tadjektif\n@table lexemes\nform\troot\tpattern\nkulikers\tkulik\ters\n";
    let faults = Morphology::check(&Lexicon::parse(mine).unwrap());
    assert_eq!(
        faults,
        ["roots, root \"kulik\": no class \"adjektif\"", "lexemes, form \"kulikers\": no pattern \"ers\""]
    );
    let mine = "@table bound_words\nword\nkripto\n";
    let morphology = Morphology::new(&Lexicon::builtin().extended(&Lexicon::parse(mine).unwrap()));
    assert_eq!(morphology.lemma("kriptonegara"), Some("negara"));
    assert_eq!(Morphology::builtin().lemma("kriptonegara"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn any_text(word in "\\PC{0,24}|[a-z-]{0,80}|(me|di|ber|ke|pe){1,20}(kan|an|i|nya){0,20}") {
        let morphology = Morphology::builtin();
        for analysis in morphology.analyses(&word) {
            prop_assert!(!analysis.root().is_empty());
            prop_assert!(!analysis.to_string().is_empty());
        }
        let listed = morphology.analyses(&word).first().filter(|a| a.is_listed()).map(|a| a.root().to_owned());
        prop_assert_eq!(morphology.lemma(&word).map(str::to_owned), listed);
        let _ = morphology.analyses_of_token(&word, true);
    }
}
