//! How a file looks from outside, to notice that it is another one.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// How a file looks from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: SystemTime,
    number: u64,
}

/// A disk's clock may be as coarse as this, so that two changes look like one.
const COARSE: Duration = Duration::from_secs(2);

impl Stamp {
    /// How a file looks; `None` if it changed so recently that it may change again and look the
    /// same.
    pub(super) fn of(metadata: &Metadata, now: SystemTime) -> Option<Self> {
        let modified = metadata.modified().ok()?;
        let is_settled = now.duration_since(modified).is_ok_and(|age| age > COARSE);
        is_settled.then(|| Self { length: metadata.len(), modified, number: number(metadata) })
    }
}

#[cfg(unix)]
fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}
