//! One window of the program at a time changes a kit.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use super::places::{make_folder, state_name};
use super::sweep;

/// The right to change a kit, held until it is dropped or the program ends in any way.
///
/// The lock is on a file of its own: the kit's file is another one after each save. That file is
/// never removed, because somebody may be waiting for it under its name.
#[derive(Debug)]
pub struct Lock {
    _held: File,
}

impl Lock {
    /// Takes the lock of the kit in a folder, in the program's folder for state; `None` means that
    /// another window of the program has it.
    ///
    /// What a killed window left half written is swept away.
    ///
    /// # Errors
    ///
    /// The lock's file cannot be made or locked.
    pub fn take(state: &Path, kit_folder: &Path) -> io::Result<Option<Self>> {
        make_folder(state)?;
        let name = state_name(kit_folder);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(state.join(format!("{name}.lock")))?;
        match file.try_lock() {
            Ok(()) => {
                sweep::kit(state, &name, kit_folder);
                Ok(Some(Self { _held: file }))
            }
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}
