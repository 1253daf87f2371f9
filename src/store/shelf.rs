//! Copies and renames kits.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::belongings::Belongings;
use super::find::Kits;
use super::kit::Kit;
use super::pictures::PictureError;
use super::places::FILE_NAME;
use super::places::make_folder;
use super::save::{Disk, SaveError, move_durably, save};
use super::trash::{MoveError, kit_folder};
use crate::profile::Profile;
use crate::profile::text::file_name;

impl Kits {
    /// Copies a kit with its pictures into a new folder of this name with `-2`, `-3` and so on, and
    /// returns that. What the kit says stays as it is.
    ///
    /// # Errors
    ///
    /// See [`MoveError`]: there is no copy.
    pub fn duplicate(&self, folder: &Path) -> Result<PathBuf, MoveError> {
        let folder = kit_folder(folder)?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let copy = self.new_folder(&name)?;
        match copy_into(&folder, &copy) {
            Ok(()) => Ok(copy),
            Err(error) => {
                // without its file it is no kit: what cannot be removed is in nobody's way
                drop(fs::remove_dir_all(&copy));
                Err(error.into())
            }
        }
    }

    /// Renames a kit's folder to a name made fit for a folder, or the next that is free, and
    /// returns its new path. Its backups and its journal follow. Its lock must be free: who has
    /// taken it drops it first.
    ///
    /// # Errors
    ///
    /// See [`MoveError`]: the kit has its old name.
    pub fn rename(&self, folder: &Path, name: &str) -> Result<PathBuf, MoveError> {
        let (folder, _lock) = self.claim(folder)?;
        let name = file_name(name, "media-kit");
        if folder.file_name() == Some(OsStr::new(&name)) {
            return Ok(folder);
        }
        let belongings = Belongings::of(self.places(), &folder);
        let target = self.free_folder(folder.parent().unwrap_or(&folder), &name);
        move_durably(&mut Disk, &folder, &target)?;
        // what cannot follow stays and is found under the kit's old name
        drop(belongings.move_to(&mut Disk, &Belongings::of(self.places(), &target)));
        Ok(target)
    }
}

/// Copies pictures first: a folder with a kit's file is a kit, and then it is whole.
fn copy_into(folder: &Path, copy: &Path) -> Result<(), SaveError> {
    // a kit that cannot be opened is copied to be mended
    if let Ok(kit) = Kit::open(folder) {
        for name in pictures(kit.profile()) {
            let bytes = match kit.picture(name) {
                Ok(bytes) => bytes,
                Err(PictureError::Unreadable(error)) => return Err(error.into()),
                // the kit has none under this name, and says so
                Err(_) => continue,
            };
            let target = copy.join(name);
            target.parent().map_or(Ok(()), make_folder)?;
            save(&target, &bytes)?;
        }
    }
    save(&copy.join(FILE_NAME), &fs::read(folder.join(FILE_NAME))?)?;
    Ok(())
}

/// The names of all pictures of a kit.
fn pictures(profile: &Profile) -> impl Iterator<Item = &String> {
    let works = profile.collaborations.iter().filter_map(|work| work.picture.as_ref());
    profile.creator.photo.iter().chain(works).chain(&profile.look.gallery)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kits() -> (tempfile::TempDir, Kits, PathBuf) {
        let desk = tempfile::tempdir().unwrap();
        let kits = Kits::new(Some(desk.path().join("kits"))).unwrap();
        let folder = kits.create("Mila").unwrap();
        let text = "[creator]\nname = \"Mila\" # me\nphoto = \"album/me.jpg\"\n\n[look]\ngallery = [\"gone.jpg\"]\n";
        fs::write(folder.join(FILE_NAME), text).unwrap();
        fs::create_dir(folder.join("album")).unwrap();
        fs::write(folder.join("album/me.jpg"), "picture").unwrap();
        (desk, kits, folder)
    }

    #[test]
    fn a_copy_has_the_file_and_the_pictures() {
        let (_desk, kits, folder) = kits();
        let copy = kits.duplicate(&folder).unwrap();
        assert_eq!(copy, kits.folder().join("mila-2"));
        for file in [FILE_NAME, "album/me.jpg"] {
            assert_eq!(fs::read(copy.join(file)).unwrap(), fs::read(folder.join(file)).unwrap());
        }
        assert_eq!(kits.folders().unwrap().len(), 2);
        fs::write(folder.join(FILE_NAME), b"\xff").unwrap();
        let third = kits.duplicate(&folder).unwrap();
        assert_eq!(fs::read(third.join(FILE_NAME)).unwrap(), b"\xff");
    }

    #[test]
    fn a_copy_that_cannot_be_made_leaves_nothing() {
        let (_desk, kits, folder) = kits();
        fs::remove_file(folder.join(FILE_NAME)).unwrap();
        fs::create_dir(folder.join(FILE_NAME)).unwrap();
        assert!(matches!(kits.duplicate(&folder), Err(MoveError::Save(_))));
        assert_eq!(fs::read_dir(kits.folder()).unwrap().count(), 1);
    }

    #[test]
    fn a_renamed_kit_keeps_its_backups() {
        let (_desk, kits, folder) = kits();
        let mut kit = kits.open(&folder).unwrap();
        let mut profile = kit.profile().clone();
        profile.creator.niche = Some("Bread".into());
        kit.save(&profile).unwrap();
        kits.create("Ann").unwrap();
        let renamed = kits.rename(&folder, "Ann!").unwrap();
        assert_eq!(renamed, kits.folder().join("ann-2"));
        assert_eq!(kits.rename(&renamed, "ANN 2").unwrap(), renamed, "the same name");
        let backups = super::super::Backups::of(&kits.places().backups, &renamed);
        assert_eq!(backups.list().unwrap().len(), 1);
        assert!(!folder.exists() && renamed.join("album/me.jpg").exists());
        assert!(matches!(kits.rename(&folder, "x"), Err(MoveError::Gone)));
    }
}
