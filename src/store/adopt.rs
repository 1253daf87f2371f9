//! Takes a picture into the kit's folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use directories::UserDirs;

use crate::profile::text::{clean, file_name};

use super::Kit;

/// What to do about a name that no picture has.
pub const NO_PICTURE: &str = "There is no picture of that name. Write where it is, such as \
                              ~/Pictures/portrait.jpg: a copy is put into your kit";

/// The name under which a picture is in the kit's folder: one that is elsewhere is copied in. The
/// sample has no folder: every text is as good as its own.
///
/// # Errors
///
/// A sentence that says what to do: there is no such file, it is no picture, or it cannot be copied.
pub fn adopt(kit: &Kit, text: &str) -> Result<String, String> {
    let path = typed_path(text.trim().trim_matches(['"', '\'']));
    let Some(folder) = kit.folder() else { return Ok(text.to_owned()) };
    if text.is_empty() || folder.join(&path).is_file() && path.is_relative() {
        return Ok(text.to_owned());
    }
    if !path.is_file() {
        return Err(NO_PICTURE.to_owned());
    }
    let extension = path.extension().map(|it| it.to_string_lossy().to_lowercase());
    let extension = extension.filter(|it| matches!(it.as_str(), "jpg" | "jpeg" | "png"));
    let extension = extension.ok_or("Choose a JPEG or PNG picture, such as portrait.jpg")?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let stem = file_name(&stem, "picture");
    copy(&path, folder, &stem, &extension)
        .map_err(|error| format!("The picture could not be copied into the kit's folder ({error})"))
}

/// Copies under the first name that is free.
fn copy(path: &Path, folder: &Path, stem: &str, extension: &str) -> std::io::Result<String> {
    let mut number = 1_u32;
    loop {
        let end = if number == 1 { String::new() } else { format!("-{number}") };
        let name = clean(&format!("{stem}{end}.{extension}"));
        let target = fs::OpenOptions::new().write(true).create_new(true).open(folder.join(&name));
        match target {
            Ok(mut target) => {
                std::io::copy(&mut fs::File::open(path)?, &mut target)?;
                return Ok(name);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// A path as people type it, with `~` for their own folder.
pub fn typed_path(text: &str) -> PathBuf {
    let rest = if text == "~" { Some("") } else { text.strip_prefix("~/") };
    let home = rest.and_then(|rest| UserDirs::new().map(|folders| folders.home_dir().join(rest)));
    home.unwrap_or_else(|| PathBuf::from(text))
}

#[cfg(test)]
mod tests {
    use super::typed_path;

    #[test]
    fn a_tilde_is_the_persons_own_folder() {
        let home = typed_path("~");
        assert!(home.is_absolute(), "{home:?}");
        assert_eq!(typed_path("~/Documents"), home.join("Documents"));
        assert_eq!(typed_path("~mila").to_str(), Some("~mila"));
    }
}
