//! What a signature is good for.

/// A signature counts for one purpose only: one made for a roster proves nothing about a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Namespace {
    /// The manifest of a bundle, by the sending device.
    Bundle,
    /// The list of devices and people, by the roster key.
    Roster,
    /// A device's request to be enrolled, by the device itself.
    Enrolment,
    /// A file of rules for deadlines, by the roster key.
    Rules,
}

impl Namespace {
    /// All purposes.
    pub const ALL: [Self; 4] = [Self::Bundle, Self::Roster, Self::Enrolment, Self::Rules];

    /// The name inside the signature; `ssh-keygen -Y verify -n` wants it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bundle => "bundle-v1@ankommen",
            Self::Roster => "roster-v1@ankommen",
            Self::Enrolment => "enrolment-v1@ankommen",
            Self::Rules => "rules-v1@ankommen",
        }
    }
}
