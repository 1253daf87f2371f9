//! What would be lost if the program ended now, kept where a signal or a panic can write it down.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// As long as anything waits on the way out: whoever closes a window does not wait longer.
pub(super) const PATIENCE: Duration = Duration::from_millis(200);

/// Work that is not in the kit file yet.
pub trait Unsaved: Send {
    /// Writes it to a safe place. It is the last thing that runs: it must not panic, and nobody is
    /// left to hear of an error.
    fn write(&self);
}

/// The one shared copy of the unsaved work: the loop replaces it after every change.
#[derive(Clone, Default)]
pub struct Rescue(Arc<Mutex<Option<Box<dyn Unsaved>>>>);

impl Rescue {
    /// From now on this is what would be lost.
    pub fn keep(&self, unsaved: impl Unsaved + 'static) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(unsaved));
    }

    /// Everything is saved.
    pub fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Writes the unsaved work, if there is any, and gives up if it cannot be had within 200 ms.
    pub fn write(&self) {
        if let Some(unsaved) = patiently(&self.0).as_deref().and_then(Option::as_ref) {
            unsaved.write();
        }
    }
}

impl fmt::Debug for Rescue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rescue").finish_non_exhaustive()
    }
}

/// The lock, if it can be had soon. What a panic left locked is entered anyway.
pub(super) fn patiently<T>(lock: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    let end = Instant::now() + PATIENCE;
    loop {
        match lock.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() < end => {
                sleep(Duration::from_millis(5))
            }
            Err(TryLockError::WouldBlock) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Sender, channel};

    use super::*;

    struct Told(&'static str, Sender<&'static str>);

    impl Unsaved for Told {
        fn write(&self) {
            self.1.send(self.0).unwrap();
        }
    }

    #[test]
    fn writes_the_newest_work_and_nothing_once_it_is_saved() {
        let (tell, told) = channel();
        let rescue = Rescue::default();
        rescue.write();
        rescue.keep(Told("old", tell.clone()));
        rescue.keep(Told("new", tell));
        rescue.write();
        rescue.clear();
        rescue.write();
        assert_eq!(told.iter().collect::<Vec<_>>(), ["new"]);
    }

    #[test]
    fn enters_what_a_panic_left_locked_and_waits_for_nobody_long() {
        let lock = Arc::new(Mutex::new(1));
        let poisoner = Arc::clone(&lock);
        let ended = std::thread::spawn(move || {
            let _held = poisoner.lock().unwrap();
            panic!("poison the lock");
        })
        .join();
        assert!(ended.is_err());
        assert_eq!(patiently(&lock).as_deref(), Some(&1));

        let begun = Instant::now();
        let held = patiently(&lock);
        assert!(patiently(&lock).is_none() && held.is_some());
        assert!(begun.elapsed() < PATIENCE * 10);
    }
}
