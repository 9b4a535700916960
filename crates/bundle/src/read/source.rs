//! Where a bundle is read from.

use std::io::{self, Read};

/// Something that can be read from its beginning several times: a file that was copied in, or bytes.
pub trait Source {
    /// A reader that stands at the beginning.
    ///
    /// # Errors
    /// Those of the medium.
    fn open(&self) -> io::Result<Box<dyn Read + '_>>;
}

impl Source for &[u8] {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(*self))
    }
}

impl Source for Vec<u8> {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.as_slice()))
    }
}
