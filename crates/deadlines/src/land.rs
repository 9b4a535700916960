use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Refusal;

/// One of the sixteen Länder. What counts is the Land of the place where the act has to be done: the seat of the court
/// or of the authority, not where the person lives (OVG Münster 13 C 112/10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "UPPERCASE")]
pub enum Land {
    /// Baden-Württemberg
    Bw,
    /// Bavaria
    By,
    /// Berlin
    Be,
    /// Brandenburg
    Bb,
    /// Bremen
    Hb,
    /// Hamburg
    Hh,
    /// Hesse
    He,
    /// Mecklenburg-Vorpommern
    Mv,
    /// Lower Saxony
    Ni,
    /// North Rhine-Westphalia
    Nw,
    /// Rhineland-Palatinate
    Rp,
    /// Saarland
    Sl,
    /// Saxony
    Sn,
    /// Saxony-Anhalt
    St,
    /// Schleswig-Holstein
    Sh,
    /// Thuringia
    Th,
}

impl Land {
    /// All sixteen.
    pub const ALL: [Land; 16] = [
        Land::Bw,
        Land::By,
        Land::Be,
        Land::Bb,
        Land::Hb,
        Land::Hh,
        Land::He,
        Land::Mv,
        Land::Ni,
        Land::Nw,
        Land::Rp,
        Land::Sl,
        Land::Sn,
        Land::St,
        Land::Sh,
        Land::Th,
    ];

    /// The two letters of ISO 3166-2:DE.
    pub fn code(self) -> &'static str {
        match self {
            Land::Bw => "BW",
            Land::By => "BY",
            Land::Be => "BE",
            Land::Bb => "BB",
            Land::Hb => "HB",
            Land::Hh => "HH",
            Land::He => "HE",
            Land::Mv => "MV",
            Land::Ni => "NI",
            Land::Nw => "NW",
            Land::Rp => "RP",
            Land::Sl => "SL",
            Land::Sn => "SN",
            Land::St => "ST",
            Land::Sh => "SH",
            Land::Th => "TH",
        }
    }

    /// The paragraph that names the public holidays of the Land. The third of October stands in Art. 2 II EinigVtr.
    pub fn holiday_law(self) -> &'static str {
        match self {
            Land::Bw => "§ 1 FTG BW",
            Land::By => "Art. 1 FTG BY",
            Land::Be => "§ 1 FeiertG BE",
            Land::Bb => "§ 2 FTG BB",
            Land::Hb => "§ 2 FeiertG HB",
            Land::Hh => "§ 1 FeiertG HH",
            Land::He => "§ 1 HFeiertagsG",
            Land::Mv => "§ 2 FTG M-V",
            Land::Ni => "§ 2 NFeiertagsG",
            Land::Nw => "§ 2 FeiertagsG NW",
            Land::Rp => "§ 2 LFtG RP",
            Land::Sl => "§ 2 SFG SL",
            Land::Sn => "§ 1 SächsSFG",
            Land::St => "§ 2 FeiTG LSA",
            Land::Sh => "§ 2 SFTG SH",
            Land::Th => "§ 2 ThürFGtG",
        }
    }
}

impl fmt::Display for Land {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Land {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Land, Refusal> {
        let found = Land::ALL
            .into_iter()
            .find(|land| land.code().eq_ignore_ascii_case(text));
        found.ok_or(Refusal::UnknownLand)
    }
}
