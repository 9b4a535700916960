use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Refusal;

/// How a letter came. The codes S1 to S14 are stable: they stand in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// S1: the yellow envelope, handed over by the postman.
    HandedOver,
    /// S2: the yellow envelope, given to an adult of the family or a permanent flatmate.
    Household,
    /// S3: the yellow envelope, given to the head of a shelter, or whom they authorised.
    HeadOfShelter,
    /// S4: the yellow envelope, put into the letterbox of a flat.
    Letterbox,
    /// S5: the yellow envelope, deposited; a notice was left.
    Deposited,
    /// S6: registered mail.
    Registered,
    /// S7: a plain letter.
    PlainLetter,
    /// S8: handed out in a reception centre.
    ReceptionCentre,
    /// S9: came back from the last known address.
    Undeliverable,
    /// S10: public notice.
    PublicNotice,
    /// S11: sent to the lawyer.
    Lawyer,
    /// S12: by electronic means.
    Electronic,
    /// S13: served wrongly, but received.
    Healed,
    /// S14: one letter for a family, to one of the adults.
    Family,
}

/// A row of the table: kind, code, German name, which day counts, paragraph.
struct Row(Service, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip] // a table is read by its columns
const TABLE: [Row; 14] = [
    Row(Service::HandedOver, "S1", "gelber Umschlag, übergeben", "der Tag, den der Zusteller auf dem Umschlag vermerkt hat", "§ 3 VwZG, § 177 ZPO"),
    Row(Service::Household, "S2", "gelber Umschlag an erwachsene Angehörige oder Mitbewohner", "der Tag der Übergabe an sie", "§ 178 I Nr. 1 ZPO"),
    Row(Service::HeadOfShelter, "S3", "gelber Umschlag an die Leitung der Unterkunft", "der Tag der Übergabe an sie, wenn die Person nicht angetroffen wurde", "§ 178 I Nr. 3 ZPO"),
    Row(Service::Letterbox, "S4", "gelber Umschlag im Briefkasten der Wohnung", "der Tag des Einwurfs; in Unterkünften die Zustellung prüfen lassen", "§ 180 ZPO"),
    Row(Service::Deposited, "S5", "gelber Umschlag, niedergelegt", "der Tag der Mitteilung, nicht der Abholung", "§ 181 I 4 ZPO"),
    Row(Service::Registered, "S6", "Einschreiben", "der Tag auf dem Rückschein, sonst der Fiktionstag nach der Aufgabe zur Post", "§ 4 II VwZG"),
    Row(Service::PlainLetter, "S7", "einfacher Brief", "der Fiktionstag nach der Aufgabe zur Post, auch wenn der Brief früher kam", "§ 41 II VwVfG, § 37 II SGB X"),
    Row(Service::ReceptionCentre, "S8", "Ausgabe in der Aufnahmeeinrichtung", "der Tag der Aushändigung, spätestens der Fiktionstag nach der Übergabe an die Einrichtung", "§ 10 IV 4 AsylG"),
    Row(Service::Undeliverable, "S9", "unzustellbar an der letzten Anschrift", "der Tag der Aufgabe zur Post, auch wenn der Brief zurückkommt", "§ 10 II 5 AsylG"),
    Row(Service::PublicNotice, "S10", "öffentliche Zustellung", "zwei Wochen nach dem Aushang", "§ 10 II 6 VwZG, § 10 VI AsylG"),
    Row(Service::Lawyer, "S11", "an die Anwältin oder den Anwalt", "der Tag auf dem Empfangsbekenntnis", "§ 5 IV VwZG, § 10 II 1 AsylG"),
    Row(Service::Electronic, "S12", "elektronisch", "der Fiktionstag nach der Absendung", "§ 41 II, IIa VwVfG, § 37 II, IIa SGB X"),
    Row(Service::Healed, "S13", "fehlerhaft zugestellt, aber angekommen", "der Tag, an dem die Person den Brief tatsächlich bekam", "§ 8 VwZG"),
    Row(Service::Family, "S14", "ein Bescheid für die Familie, einem Erwachsenen zugestellt", "der Tag der Zustellung an ihn, für alle darin Genannten", "§ 10 III AsylG"),
];

/// Who took a letter and signed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Signer {
    /// The person it is for.
    Addressee,
    /// An adult of the family, in the flat.
    Family,
    /// An adult who lives there permanently too.
    Flatmate,
    /// The head of the shelter, or whom the head has authorised.
    HeadOfShelter,
    /// Somebody else: a guard, a neighbour, a child.
    Other,
}

impl Signer {
    /// Whether a letter may be given to them in this way, § 177, § 178 I ZPO. Where nobody signs, nobody can be wrong.
    pub(crate) fn may_take(self, service: Service) -> bool {
        match service {
            Service::HandedOver => self == Signer::Addressee,
            Service::Household => matches!(self, Signer::Family | Signer::Flatmate),
            Service::HeadOfShelter => self == Signer::HeadOfShelter,
            _ => true,
        }
    }
}

impl Service {
    /// S1 to S14, in this order.
    pub const ALL: [Service; 14] = [
        Service::HandedOver,
        Service::Household,
        Service::HeadOfShelter,
        Service::Letterbox,
        Service::Deposited,
        Service::Registered,
        Service::PlainLetter,
        Service::ReceptionCentre,
        Service::Undeliverable,
        Service::PublicNotice,
        Service::Lawyer,
        Service::Electronic,
        Service::Healed,
        Service::Family,
    ];

    /// `S1` to `S14`.
    pub fn code(self) -> &'static str {
        self.row().1
    }

    /// What it is called, in German.
    pub fn name(self) -> &'static str {
        self.row().2
    }

    /// Which day counts, in German.
    pub fn counts(self) -> &'static str {
        self.row().3
    }

    /// The paragraph that says so.
    pub fn paragraph(self) -> &'static str {
        self.row().4
    }

    fn row(self) -> &'static Row {
        const FIRST: &Row = {
            let [first, ..] = &TABLE;
            first
        };
        TABLE.iter().find(|row| row.0 == self).unwrap_or(FIRST)
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Service {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Service, Refusal> {
        let found = TABLE.iter().find(|row| row.1.eq_ignore_ascii_case(text));
        found.map(|row| row.0).ok_or(Refusal::UnknownService)
    }
}

impl Serialize for Service {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Service {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Service, D::Error> {
        let code = String::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}
