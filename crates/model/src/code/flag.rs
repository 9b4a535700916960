use super::codes;

codes! {
    /// What one looks for in a list of people, beside where they live and what they speak. Derived, never stored of a
    /// person.
    pub enum PersonFlag {
        /// A talk needs somebody who interprets, sometimes or always.
        Interpreter = "interpreter",
        /// The paper runs out within sixty days, or has.
        PaperEnds = "paper_ends",
        /// Something is still to be done.
        OpenTask = "open_task",
        /// Not seen for sixty days.
        Unseen60 = "unseen_60",
        /// Not seen for ninety days.
        Unseen90 = "unseen_90",
        /// May not be named to the office: nobody asked, or it ran out, or was withdrawn.
        NoConsent = "no_consent",
        /// The address, or the shelter, must not be told.
        AddressProtected = "address_protected",
        /// Nobody knows where the person is.
        WhereaboutsUnknown = "whereabouts_unknown",
        /// Two devices changed the same field.
        Conflict = "conflict",
    }
}
