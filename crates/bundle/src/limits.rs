//! How large things may be. Whatever exceeds a limit is refused before it is held in memory or worked on.

/// Bytes of a manifest: 1 MiB. Also bounds the number of members, each of which it names.
pub const MAX_MANIFEST: u64 = 1 << 20;
/// Bytes of a signature; a real one has about 300.
pub const MAX_SIGNATURE: u64 = 4096;
/// Bytes of a compressed content or an attachment: 1 GiB.
pub const MAX_MEMBER: u64 = 1 << 30;
/// Bytes of a content when decompressed: 4 GiB, some eight million changes.
pub const MAX_RAW: u64 = 1 << 32;
/// Bytes of one line of content: 16 MiB. A line is held in memory whole.
pub const MAX_LINE: u64 = 1 << 24;
/// Bytes of a roster or an enrolment request: 4 MiB.
pub const MAX_PAPERS: usize = 1 << 22;
/// Exponent of the largest zstd window that is accepted (8 MiB): what decompressing may cost in memory.
pub const MAX_WINDOW_LOG: u32 = 23;
