use super::codes;

codes! {
    /// Who wrote a letter.
    pub enum LetterSender {
        /// Bundesamt für Migration und Flüchtlinge.
        Bamf = "bamf",
        /// Ausländerbehörde.
        Immigration = "immigration",
        /// Verwaltungsgericht, Oberverwaltungsgericht.
        AdministrativeCourt = "administrative_court",
        /// Sozialgericht.
        SocialCourt = "social_court",
        /// Sozialamt: Leistungen nach dem AsylbLG, SGB XII.
        SocialOffice = "social_office",
        /// Jobcenter: SGB II.
        Jobcenter = "jobcenter",
        /// Familienkasse, Finanzamt.
        FamilyBenefits = "family_benefits",
        /// Amtsgericht, Staatsanwaltschaft, Mahngericht.
        Court = "court",
        /// Another authority: Jugendamt, Wohngeldstelle, Ordnungsamt, Auslandsvertretung.
        Authority = "authority",
        /// Somebody who is no authority: landlord, telephone company, debt collector.
        Other = "other",
    }
}

codes! {
    /// How a letter came: S1 to S14 (`deadlines::Service`).
    pub enum ServiceKind {
        /// Yellow envelope, handed over in person (§§ 177–182 ZPO).
        HandedOver = "S1",
        /// Yellow envelope, to a grown-up of the family or flat (§ 178 Abs. 1 Nr. 1 ZPO).
        Household = "S2",
        /// Yellow envelope, to the head of the shelter (§ 178 Abs. 1 Nr. 3 ZPO).
        HeadOfShelter = "S3",
        /// Yellow envelope, put in the letterbox (§ 180 ZPO).
        Letterbox = "S4",
        /// Deposited; the notice counts, not the day it was fetched (§ 181 ZPO).
        Deposited = "S5",
        /// Registered letter (§ 4 VwZG).
        Registered = "S6",
        /// Plain letter (§ 41 Abs. 2 VwVfG, § 37 Abs. 2 SGB X).
        PlainLetter = "S7",
        /// Handed out in the reception centre (§ 10 Abs. 4 AsylG).
        ReceptionCentre = "S8",
        /// Came back from the last known address (§ 10 Abs. 2 AsylG).
        Undeliverable = "S9",
        /// Public notice (§ 10 VwZG).
        PublicNotice = "S10",
        /// To the lawyer, by acknowledgement (§ 5 Abs. 4 VwZG).
        Lawyer = "S11",
        /// Electronic (§ 41 Abs. 2, 2a VwVfG, § 37 Abs. 2a SGB X).
        Electronic = "S12",
        /// A defect that was healed when it really came (§ 8 VwZG).
        Healed = "S13",
        /// One decision for the family (§ 10 Abs. 3 AsylG).
        Family = "S14",
    }
}

codes! {
    /// Who took a letter and signed for it (`deadlines::Signer`).
    pub enum LetterSigner {
        /// The person herself.
        Addressee = "addressee",
        /// A grown-up of the family who lives there.
        Family = "family",
        /// A grown-up who lives in the same flat for good.
        Flatmate = "flatmate",
        /// The head of the shelter, or whoever may take letters for it.
        HeadOfShelter = "head_of_shelter",
        /// Somebody else.
        Other = "other",
    }
}
