use super::codes;

codes! {
    /// Kind of accommodation (also asked by the statistics of § 12 AsylbLG).
    pub enum ShelterKind {
        /// Aufnahmeeinrichtung des Landes.
        Reception = "reception",
        /// Zentrale Unterbringungseinrichtung.
        CentralUnit = "central_unit",
        /// Übergangsheim, Gemeinschaftsunterkunft (§ 53 AsylG).
        SharedShelter = "shared_shelter",
        /// Wohnung der Stadt.
        MunicipalFlat = "municipal_flat",
        /// Von der Stadt angemietete Wohnung.
        RentedByCity = "rented_by_city",
        /// Eigene Mietwohnung.
        OwnFlat = "own_flat",
        /// Jugendhilfe (§§ 34, 42, 42a SGB VIII).
        YouthWelfare = "youth_welfare",
        /// Frauenhaus, Schutzwohnung: its address is never told.
        Refuge = "refuge",
        /// Another place.
        Other = "other",
    }
}
