//! Mehreteab Tesfamichael, a tailor from Keren, and the sheets he takes home from his social worker in a city that does
//! not exist.

#![allow(clippy::expect_used, clippy::panic, dead_code)] // all of it is a test, and no test uses all of it

use chrono::{NaiveDate, NaiveTime};
use print::{
    About, Accompaniment, Action, AddressChange, Appointment, Basis, Client, Consent, ConsentPurpose,
    Deadline, Kind, Language, Original, Originals, Paper, Permission, Place, Privacy, PrivacyLaw, Release,
    Sheet, Topic, Withdrawal, Withdrawn, Worker,
};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of the day")
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// A name as people who read the language write it.
pub fn name_in(language: Language) -> Option<&'static str> {
    match language {
        Language::Arabic => Some("محمد عبد الرحمن الخطيب"),
        Language::Dari => Some("غلام حضرت نورزی"),
        Language::Farsi => Some("پژمان گودرزی"),
        Language::Sorani => Some("ڕێبوار عەبدوڵڵا ڤێژان"),
        Language::Tigrinya => Some("ምሕረትኣብ ተስፋሚካኤል ገብረስላሴ"),
        Language::Ukrainian => Some("Олександр Їжакевич-Ґалаґан"),
        Language::Russian => Some("Александр Ёлкин"),
        _ => None,
    }
}

pub fn client(language: Language) -> Client {
    Client {
        name: "Mehreteab Tesfamichael Gebreselassie Woldegiorgis".to_owned(),
        original_name: name_in(language).map(str::to_owned),
        born_on: Some(day(1990, 3, 12)),
        address: owned(&["Euskirchener Straße 134, Zimmer 12", "52399 Musterstadt"]),
    }
}

pub fn worker() -> Worker {
    Worker {
        name: "Dr. Anna-Lena Großkortenhaus-Müller".to_owned(),
        organisation: "Evangelische Gemeinde Musterstadt, Flüchtlingsberatung".to_owned(),
        address: owned(&["Wilhelm-Wester-Weg 1a", "52399 Musterstadt"]),
        phone: Some("02421 188-1234".to_owned()),
        email: Some("anna-lena.grosskortenhaus@gemeinde.example".to_owned()),
    }
}

pub fn office() -> Place {
    Place {
        name: "Kreis Musterstadt, Ausländerbehörde".to_owned(),
        address: owned(&["Bismarckstraße 16, Haus B, Zimmer 118", "52399 Musterstadt"]),
    }
}

fn address_change(language: Language, name: &str, number: &str) -> AddressChange {
    let child = |name: &str, born_on| Client {
        name: name.to_owned(),
        original_name: None,
        born_on: Some(born_on),
        address: Vec::new(),
    };
    AddressChange {
        client: client(language),
        old_address: owned(&["Aachener Straße 7", "52399 Musterstadt"]),
        moved_on: day(2026, 11, 20),
        family: vec![
            child("Saba Haile Kidane", day(1993, 7, 1)),
            child("Noah Mehreteab Tesfamichael", day(2019, 1, 31)),
        ],
        recipient: Place {
            name: name.to_owned(),
            address: owned(&["Postfach 12 34", "90461 Musterburg"]),
        },
        file_number: Some(number.to_owned()),
        town: "Musterstadt".to_owned(),
        on: day(2026, 11, 25),
    }
}

/// One sheet of a kind, as full as it gets in an ordinary case.
pub fn sheet(kind: Kind, language: Language) -> Sheet {
    let client = client(language);
    match kind {
        Kind::Appointment => Sheet::Appointment(Appointment {
            client,
            on: day(2026, 12, 24),
            at: time(14, 30),
            place: office(),
            about: About::Authority,
            bring: vec![Paper::ResidencePaper, Paper::Letter, Paper::Photo],
            is_interpreted: true,
            note: None,
            worker: worker(),
        }),
        Kind::Deadline => Sheet::Deadline(Deadline {
            client,
            letter_from: "Bundesamt für Migration und Flüchtlinge".to_owned(),
            letter_on: Some(day(2026, 12, 8)),
            received_on: Some(day(2026, 12, 11)),
            file_number: Some("7654321-224".to_owned()),
            action: Action::LawsuitAndUrgent,
            last_day: day(2026, 12, 28),
            safe_day: day(2026, 12, 21),
            safe_time: Some(time(9, 0)),
            source: Some("§ 74 Abs. 1 Satz 1 AsylG, § 222 ZPO, § 193 BGB".to_owned()),
            worker: worker(),
        }),
        Kind::AddressChangeBamf => Sheet::AddressChangeBamf(address_change(
            language,
            "Bundesamt für Migration und Flüchtlinge",
            "7654321-224",
        )),
        Kind::AddressChangeOffice => Sheet::AddressChangeOffice(address_change(
            language,
            "Kreis Musterstadt, Ausländerbehörde",
            "AZR 150412345678",
        )),
        Kind::AddressChangeCourt => Sheet::AddressChangeCourt(address_change(
            language,
            "Verwaltungsgericht Musterburg",
            "7 K 1234/26.A",
        )),
        Kind::Privacy => Sheet::Privacy(Privacy {
            client,
            controller: Place {
                name: worker().organisation,
                address: worker().address,
            },
            officer: owned(&["Kirchenkreis, Datenschutz", "datenschutz@gemeinde.example"]),
            authority: Place {
                name: "Der Beauftragte für den Datenschutz der EKD".to_owned(),
                address: owned(&["Lange Straße 20", "30159 Musterburg"]),
            },
            law: PrivacyLaw::DsgEkd,
            basis: Basis::Consent,
            kept_years: 3,
            worker: worker(),
            on: day(2026, 11, 25),
        }),
        Kind::Consent => Sheet::Consent(Consent {
            client,
            purposes: ConsentPurpose::ALL.to_vec(),
            recipient: Place {
                name: "Stadt Musterstadt, Koordinationsstelle".to_owned(),
                address: Vec::new(),
            },
            until: Some(day(2027, 12, 31)),
            law: PrivacyLaw::Dsgvo,
            worker: worker(),
            on: day(2026, 11, 25),
        }),
        Kind::Release => Sheet::Release(Release {
            client,
            worker: worker(),
            recipient: Place {
                name: "Frau Dr. Öztürk-Çelik, Kinderärztin".to_owned(),
                address: owned(&["Marktplatz 3, 52399 Musterstadt"]),
            },
            is_mutual: true,
            topics: vec![Topic::Health, Topic::School, Topic::Family],
            purpose: Some("Impfungen vor der Einschulung".to_owned()),
            until: None,
            law: PrivacyLaw::Kdg,
            on: day(2026, 11, 25),
        }),
        Kind::Withdrawal => Sheet::Withdrawal(Withdrawal {
            client,
            withdrawn: vec![Withdrawn::Office, Withdrawn::Release],
            recipient: Place {
                name: "Stadt Musterstadt, Koordinationsstelle".to_owned(),
                address: Vec::new(),
            },
            given_on: Some(day(2026, 6, 1)),
            from: day(2026, 11, 25),
            law: PrivacyLaw::Dsgvo,
            worker: worker(),
        }),
        Kind::Accompaniment => Sheet::Accompaniment(Accompaniment {
            client,
            companion: "Hans-Jürgen Wüstenhöfer".to_owned(),
            sent_by: Some("Ehrenamt im Quartier e. V.".to_owned()),
            place: Some(office()),
            may: Permission::ALL.to_vec(),
            until: Some(day(2027, 2, 28)),
            worker: worker(),
            on: day(2026, 11, 25),
        }),
        Kind::Originals => Sheet::Originals(Originals {
            client,
            papers: vec![
                Original {
                    paper: Paper::Passport,
                    detail: Some("K0123456, Eritrea".to_owned()),
                },
                Original {
                    paper: Paper::Birth,
                    detail: None,
                },
                Original {
                    paper: Paper::Certificates,
                    detail: Some("2 Stück".to_owned()),
                },
            ],
            purpose: Some("Beglaubigte Kopien beim Standesamt".to_owned()),
            back_by: Some(day(2026, 12, 4)),
            worker: worker(),
            on: day(2026, 11, 25),
        }),
    }
}

/// What another program reads out of a PDF: words in the order of reading, paragraph by paragraph. Both go through
/// pipes; nothing is written to the disk.
pub fn read(pdf: &[u8]) -> String {
    read_with(pdf, &[])
}

fn read_with(pdf: &[u8], options: &[&str]) -> String {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut program = Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .args(options)
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("pdftotext of poppler-utils is installed (make system-test)");
    let mut input = program.stdin.take().expect("a pipe");
    let pdf = pdf.to_vec();
    let feeder = std::thread::spawn(move || input.write_all(&pdf));
    let output = program.wait_with_output().expect("pdftotext ends");
    feeder
        .join()
        .expect("the feeder ends")
        .expect("pdftotext reads all of it");
    String::from_utf8(output.stdout).expect("UTF-8 was asked for")
}

/// Part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    Left,
    Right,
    Whole,
}

/// As [`read`], but one half of each page from page `first` on. `width_mm` is that of a page.
pub fn column(pdf: &[u8], half: Half, width_mm: f64, first: usize) -> String {
    let points = width_mm / 25.4 * 72.0;
    let middle = (points / 2.0).round().to_string();
    let crop = match half {
        Half::Whole => vec![],
        Half::Left => vec!["-x", "0", "-y", "0", "-W", &middle, "-H", "2000"],
        Half::Right => vec!["-x", &middle, "-y", "0", "-W", &middle, "-H", "2000"],
    };
    let first = first.to_string();
    read_with(pdf, &[&["-f", &first], crop.as_slice()].concat())
}

/// Letters and digits only: where a line breaks, and on which side of a word its full stop is drawn, is not what these
/// tests are about.
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn source(language: Language) -> String {
    let file = format!("{}/texts/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.code());
    std::fs::read_to_string(file).expect("every language has a file of texts")
}

/// The names of the messages of a language, read without the library that the crate uses.
pub fn messages(language: Language) -> Vec<String> {
    let source = source(language);
    let lines = source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines
        .filter_map(|line| line.split(" =").next().map(str::to_owned))
        .collect()
}

/// A message of one line.
pub fn message(language: Language, key: &str) -> String {
    let source = source(language);
    let found = source
        .lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
    found
        .unwrap_or_else(|| panic!("{language:?} has no message {key}"))
        .to_owned()
}

/// A message with all its forms.
pub fn lines(language: Language, key: &str) -> String {
    let source = source(language);
    let mut lines = source
        .lines()
        .skip_while(|line| !line.starts_with(&format!("{key} =")));
    let first = lines.next().unwrap_or_default();
    let more = lines.take_while(|line| line.starts_with([' ', '}']));
    std::iter::once(first).chain(more).collect::<Vec<_>>().join("\n")
}
