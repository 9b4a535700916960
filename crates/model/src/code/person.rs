use super::codes;

codes! {
    /// Sex as entered in papers.
    pub enum Sex {
        /// Male.
        Male = "m",
        /// Female.
        Female = "f",
        /// Divers (§ 22 Abs. 3 PStG).
        Diverse = "d",
        /// Not stated.
        NotStated = "x",
    }
}

codes! {
    /// How closely a person is accompanied (case management after DGCC).
    pub enum Intensity {
        /// Information only.
        Information = "information",
        /// Beratung.
        Counselling = "counselling",
        /// Case management, with consent and a plan.
        CaseManagement = "case_management",
    }
}

codes! {
    /// Whether a talk needs somebody who interprets.
    pub enum InterpreterNeed {
        /// None.
        None = "none",
        /// For difficult matters.
        Complex = "complex",
        /// Always.
        Always = "always",
    }
}

codes! {
    /// Level of a language: the CEFR, and what lies below and above it.
    pub enum LanguageLevel {
        /// First language.
        Native = "native",
        /// C2.
        C2 = "c2",
        /// C1.
        C1 = "c1",
        /// B2.
        B2 = "b2",
        /// B1.
        B1 = "b1",
        /// A2.
        A2 = "a2",
        /// A1.
        A1 = "a1",
        /// Learning to read and write.
        Literacy = "literacy",
        /// None.
        None = "none",
    }
}

codes! {
    /// Where a spelling of a name comes from (§ 3 Abs. 1 Nr. 5 AZRG keeps them apart too).
    pub enum NameSource {
        /// The person's own statement.
        Own = "own",
        /// A passport or identity card.
        Passport = "passport",
        /// A paper of the asylum procedure or residence title.
        Permit = "permit",
        /// The Ausländerzentralregister.
        Azr = "azr",
        /// A letter of the Bundesamt (BAMF).
        Bamf = "bamf",
        /// A list that was read in.
        List = "list",
        /// A name also used.
        Alias = "alias",
    }
}

codes! {
    /// A tie between two people, read from the first to the second.
    pub enum RelationshipKind {
        /// Married before a registrar.
        Spouse = "spouse",
        /// Married by religious rite only.
        ReligiousSpouse = "religious_spouse",
        /// Partner.
        Partner = "partner",
        /// Is a parent of.
        ParentOf = "parent_of",
        /// Is a step-parent of.
        StepParentOf = "step_parent_of",
        /// Is a foster parent of.
        FosterParentOf = "foster_parent_of",
        /// Brother or sister.
        Sibling = "sibling",
        /// Is the guardian of.
        GuardianOf = "guardian_of",
        /// Another relative.
        Relative = "relative",
    }
}
