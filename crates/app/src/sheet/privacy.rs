use print::{Basis, Place, PrivacyLaw};
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;
use crate::Result;
use crate::text::incomplete;

/// Information about data protection. Who keeps the data is the employer; the address is the worker's.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedPrivacy")]
pub struct Privacy {
    /// How the data protection officer is reached (Art. 13 Abs. 1 Buchst. b DSGVO).
    pub officer: Vec<String>,
    /// Where to complain.
    pub authority: Place,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
    /// Why the data may be kept.
    pub basis: Basis,
    /// Years after the end of the year in which the care ends.
    pub kept_years: u8,
}

impl Privacy {
    /// # Errors
    /// `sheet_incomplete` for `officer`, and for `worker.address`: whoever answers for the data has
    /// to say how to be reached.
    pub(super) fn fill(&self, record: &Record<'_>) -> Result<print::Privacy> {
        if self.officer.is_empty() {
            return Err(incomplete("officer"));
        }
        if record.worker.address.is_empty() {
            return Err(incomplete("worker.address"));
        }
        Ok(print::Privacy {
            client: record.client.clone(),
            controller: Place {
                name: record.worker.organisation.clone(),
                address: record.worker.address.clone(),
            },
            officer: self.officer.clone(),
            authority: self.authority.clone(),
            law: self.law,
            basis: self.basis,
            kept_years: self.kept_years,
            worker: record.worker.clone(),
            on: record.today,
        })
    }
}
