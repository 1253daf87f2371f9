//! How often a creator posts, and how much of it is paid.

pub use crate::profile::cadence::{Cadence, cadence};

use crate::profile::Platform;

/// The rhythm of a platform, if posts and days are known.
pub fn of(platform: &Platform) -> Option<Cadence> {
    cadence(platform.posts?.get(), platform.window_days?.get())
}

/// Paid or given posts among all posts of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sponsored {
    /// Paid or given.
    pub sponsored: u64,
    /// All of them.
    pub posts: u64,
    /// Days of the window, if known.
    pub days: Option<u64>,
}

/// The sponsored posts of a platform; `None` unless both counts are known.
pub fn sponsored(platform: &Platform) -> Option<Sponsored> {
    Some(Sponsored {
        sponsored: platform.sponsored_posts?.get(),
        posts: platform.posts?.get(),
        days: platform.window_days.map(crate::profile::Count::get),
    })
}
