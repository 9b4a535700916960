use super::codes;

codes! {
    /// How a deadline ended.
    pub enum DeadlineEnd {
        /// It was done in time; how is proven.
        Done = "done",
        /// A lawyer or an advice centre does it, and has said so.
        HandedOn = "handed_on",
        /// The person does not want it, and knows what follows.
        Waived = "waived",
        /// It is no longer needed: the decision was changed or withdrawn.
        Settled = "settled",
        /// It went by and nothing was done.
        Missed = "missed",
        /// It was entered by mistake.
        Mistaken = "mistaken",
    }
}

codes! {
    /// By which way something was filed.
    pub enum Filing {
        /// At the court's office for those without a lawyer (Rechtsantragstelle), written down there.
        CourtOffice = "court_office",
        /// Handed in, with a stamp on the copy.
        HandedIn = "handed_in",
        /// In the court's or authority's letterbox that notes midnight.
        NightBox = "night_box",
        /// By fax, with the report of sending.
        Fax = "fax",
        /// By the electronic mailbox of a lawyer, authority or citizen (beA, eBO, MeinJustizpostfach).
        ElectronicMailbox = "electronic_mailbox",
        /// By registered letter.
        RegisteredLetter = "registered_letter",
        /// By a portal of the authority.
        Portal = "portal",
        /// By plain letter: proves nothing.
        PlainLetter = "plain_letter",
        /// By e-mail: seldom keeps a form.
        Email = "email",
    }
}
