use crate::code::codes;

codes! {
    /// Papers that people bring, or leave with the worker.
    #[ts(rename = "SheetPaper")]
    pub enum Paper in "paper" {
        /// Passport.
        Passport = "passport",
        /// Identity card of another state, tazkira, shenasnameh.
        IdCard = "id-card",
        /// Aufenthaltsgestattung, Duldung, residence permit, arrival certificate.
        ResidencePaper = "residence",
        /// The letter that it is about.
        Letter = "letter",
        /// The yellow envelope, on which the day of service stands.
        Envelope = "envelope",
        /// Health insurance card or voucher.
        HealthCard = "health-card",
        /// Vaccination record.
        Vaccination = "vaccination",
        /// Medicines that are taken.
        Medicines = "medicines",
        /// Birth certificate.
        Birth = "birth",
        /// Marriage certificate.
        Marriage = "marriage",
        /// Family book or register.
        FamilyBook = "family-book",
        /// School reports, diplomas, references.
        Certificates = "certificates",
        /// Driving licence.
        DrivingLicence = "driving-licence",
        /// Photograph for a document.
        Photo = "photo",
        /// Bank card, payment card, statement.
        Bank = "bank",
        /// A contract: flat, work, telephone.
        Contract = "contract",
        /// Something else, named in words beside it.
        Other = "other",
    }
}
