use super::codes;

codes! {
    /// What an attachment is, as a file. All of these are shown inside.
    pub enum MediaType {
        /// A photograph.
        Jpeg = "jpeg",
        /// A picture with sharp edges, such as a screenshot.
        Png = "png",
    }
}

impl MediaType {
    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            MediaType::Jpeg => "jpg",
            MediaType::Png => "png",
        }
    }

    /// As programs name it, by IANA.
    pub fn mime(self) -> &'static str {
        match self {
            MediaType::Jpeg => "image/jpeg",
            MediaType::Png => "image/png",
        }
    }
}
