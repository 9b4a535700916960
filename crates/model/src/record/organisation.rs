use crate::{AgencyId, AreaId, WorkerId, record};

record! {
    /// A carrier, authority or other organisation.
    pub struct Agency[AgencyId] in AGENCY = 12 "agency" {
        /// What it is called.
        1 name: String => Project, Keep;
        /// Where to write.
        2 address: String => Project, Keep;
        /// Where to call.
        3 phone: String => Project, Keep;
        /// It employs workers of the project.
        4 is_carrier: bool => Project, Keep;
    }
}

record! {
    /// An Integrationsraum.
    pub struct Area[AreaId] in AREA = 13 "area" {
        /// What it is called.
        1 name: String => Project, Keep;
        /// Its name in the roster, such as `area-1`.
        2 unit: String => Project, Keep;
        /// How many people one full-time worker should look after at most.
        3 care_ratio: u32 => Project, Keep;
    }
}

record! {
    /// A caseworker or coordinator.
    pub struct Worker[WorkerId] in WORKER = 14 "worker" {
        /// Name, as colleagues know it.
        1 name: String => Project, Keep;
        /// The employer.
        2 agency_id: AgencyId => Project, Keep;
        /// The area worked in.
        3 area_id: AreaId => Project, Keep;
        /// Where to call.
        4 phone: String => Project, Keep;
    }
}
