use super::codes;

codes! {
    /// Paper or title a person holds. The German terms stay: a wrong translation is a wrong fact.
    pub enum ResidenceStatus {
        /// Application made, not registered (§ 13 AsylG).
        Anlaufbescheinigung = "anlaufbescheinigung",
        /// § 63a AsylG.
        Ankunftsnachweis = "ankunftsnachweis",
        /// §§ 55, 63 AsylG.
        Aufenthaltsgestattung = "aufenthaltsgestattung",
        /// § 60a AufenthG.
        Duldung = "duldung",
        /// § 60b AufenthG.
        DuldungUngeklaerteIdentitaet = "duldung_60b",
        /// § 60c AufenthG.
        Ausbildungsduldung = "duldung_60c",
        /// § 60d AufenthG.
        Beschaeftigungsduldung = "duldung_60d",
        /// § 81 Abs. 5 AufenthG.
        Fiktionsbescheinigung = "fiktionsbescheinigung",
        /// § 24 AufenthG.
        AufenthaltserlaubnisP24 = "ae_24",
        /// § 25 Abs. 1 AufenthG: Asylberechtigte (Art. 16a GG).
        AufenthaltserlaubnisP25Abs1 = "ae_25_1",
        /// § 25 Abs. 2 AufenthG, first alternative: Flüchtlinge.
        AufenthaltserlaubnisP25Abs2Fluechtling = "ae_25_2_fluechtling",
        /// § 25 Abs. 2 AufenthG, second alternative: subsidiär Schutzberechtigte.
        AufenthaltserlaubnisP25Abs2Subsidiaer = "ae_25_2_subsidiaer",
        /// § 25 Abs. 3 AufenthG: Abschiebungsverbot.
        AufenthaltserlaubnisP25Abs3 = "ae_25_3",
        /// § 25 Abs. 4, 4a, 4b AufenthG.
        AufenthaltserlaubnisP25Abs4 = "ae_25_4",
        /// § 25 Abs. 5 AufenthG.
        AufenthaltserlaubnisP25Abs5 = "ae_25_5",
        /// § 25a AufenthG.
        AufenthaltserlaubnisP25a = "ae_25a",
        /// § 25b AufenthG.
        AufenthaltserlaubnisP25b = "ae_25b",
        /// Another Aufenthaltserlaubnis.
        AufenthaltserlaubnisAndere = "ae_andere",
        /// §§ 9, 26 AufenthG.
        Niederlassungserlaubnis = "niederlassungserlaubnis",
        /// Freizügigkeit (FreizügG/EU).
        Freizuegigkeit = "freizuegigkeit",
        /// German.
        Deutsch = "deutsch",
        /// Leave to cross the border only: obliged to leave, no title, no toleration.
        Grenzuebertrittsbescheinigung = "grenzuebertrittsbescheinigung",
        /// Neither title nor toleration.
        OhneTitel = "ohne_titel",
    }
}

codes! {
    /// Groups in which statuses are counted.
    pub enum StatusGroup {
        /// In the asylum procedure.
        Procedure = "procedure",
        /// Protection granted.
        Protected = "protected",
        /// § 24 AufenthG.
        Temporary = "temporary",
        /// Duldung.
        Tolerated = "tolerated",
        /// Another title.
        Other = "other",
        /// Neither title nor toleration.
        Without = "without",
        /// Not known.
        Unknown = "unknown",
    }
}

impl ResidenceStatus {
    /// The group in which it is counted.
    pub fn group(self) -> StatusGroup {
        use ResidenceStatus as S;
        match self {
            S::Anlaufbescheinigung | S::Ankunftsnachweis | S::Aufenthaltsgestattung => StatusGroup::Procedure,
            S::Duldung
            | S::DuldungUngeklaerteIdentitaet
            | S::Ausbildungsduldung
            | S::Beschaeftigungsduldung => StatusGroup::Tolerated,
            S::AufenthaltserlaubnisP24 => StatusGroup::Temporary,
            S::AufenthaltserlaubnisP25Abs1
            | S::AufenthaltserlaubnisP25Abs2Fluechtling
            | S::AufenthaltserlaubnisP25Abs2Subsidiaer
            | S::AufenthaltserlaubnisP25Abs3 => StatusGroup::Protected,
            S::Grenzuebertrittsbescheinigung | S::OhneTitel => StatusGroup::Without,
            _ => StatusGroup::Other,
        }
    }
}
