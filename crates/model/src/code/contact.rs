use super::codes;

codes! {
    /// Kind of contact.
    pub enum ContactKind {
        /// Sprechstunde in der Unterkunft.
        OpenHour = "open_hour",
        /// Büro.
        Office = "office",
        /// Hausbesuch, aufsuchend.
        HomeVisit = "home_visit",
        /// Begleitung.
        Accompaniment = "accompaniment",
        /// Telefon.
        Phone = "phone",
        /// Messenger, SMS.
        Messenger = "messenger",
        /// Video.
        Video = "video",
        /// E-Mail oder Brief.
        Letter = "letter",
        /// Fallbesprechung.
        CaseConference = "case_conference",
        /// Kontakt mit Dritten.
        ThirdParty = "third_party",
        /// Gruppe.
        Group = "group",
        /// Nicht erschienen.
        NoShow = "no_show",
        /// Krise, Notfall.
        Crisis = "crisis",
    }
}

codes! {
    /// Topic of a contact: the fifteen first-level keys.
    pub enum Topic {
        /// Asylverfahren.
        Asylum = "asylum",
        /// Aufenthalt und Papiere.
        Residence = "residence",
        /// Leistungen.
        Benefits = "benefits",
        /// Gesundheit.
        Health = "health",
        /// Sprache.
        Language = "language",
        /// Schule und Kita.
        School = "school",
        /// Arbeit, Ausbildung, Anerkennung.
        Work = "work",
        /// Wohnen.
        Housing = "housing",
        /// Familie.
        Family = "family",
        /// Schulden, Verträge, Post.
        Debts = "debts",
        /// Gewalt und Schutz.
        Protection = "protection",
        /// Kinder- und Jugendschutz (§ 8a SGB VIII).
        ChildProtection = "child_protection",
        /// Recht, sonstiges.
        Law = "law",
        /// Rückkehr, Weiterwanderung.
        Return = "return",
        /// Alltag, Orientierung, Freizeit, Ehrenamt.
        Everyday = "everyday",
    }
}

codes! {
    /// Who carried the talk from one language into the other.
    pub enum Mediator {
        /// Nobody was needed.
        None = "none",
        /// Dolmetscherin on the spot.
        Interpreter = "interpreter",
        /// By telephone or video.
        Remote = "remote",
        /// Sprachmittlerin.
        LanguageMediator = "language_mediator",
        /// A grown-up of the family. Never a child.
        Relative = "relative",
        /// A volunteer.
        Volunteer = "volunteer",
        /// A translation program.
        Machine = "machine",
    }
}

codes! {
    /// What a person consents to.
    pub enum ConsentPurpose {
        /// Name, birth year, shelter, language, worker may go to the coordination office.
        Office = "office",
        /// A colleague may cover.
        Cover = "cover",
        /// The whole case may go to another employer's worker.
        Transfer = "transfer",
        /// Release from confidentiality towards a named recipient.
        Release = "release",
    }
}

codes! {
    /// How a consent was given.
    pub enum ConsentForm {
        /// Signed.
        Signed = "signed",
        /// Spoken, noted by the worker.
        Spoken = "spoken",
    }
}
