//! Fonts from outside the program, for the characters that its own fonts lack.
//!
//! Those that were named come first, then the computer's own. The computer is searched at the first
//! character that needs it and not before, and what it has never replaces a font of the program:
//! a kit in Latin letters is the same on every machine. [`choice`] says which of several is taken.

mod choice;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use parley::fontique::{Blob, Collection, CollectionOptions, FamilyInfo, FontInfo, SourceCache};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, Tag};

use choice::{Han, Wish, rank};

/// Where fonts are looked for beside those of the program. By default nowhere.
#[derive(Clone, Default)]
pub struct Fallback {
    library: Option<Arc<Mutex<Library>>>,
    han: Han,
}

impl fmt::Debug for Fallback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let looks = self.library.is_some();
        f.debug_struct("Fallback").field("looks", &looks).field("han", &self.han).finish()
    }
}

/// Why a font that was named cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no font that may be put into a PDF: a .ttf, .otf or .ttc file is needed")]
pub struct NoFont;

impl Fallback {
    /// The fonts in these files, in this order, then, if `system` says so, the computer's own.
    ///
    /// # Errors
    ///
    /// The place in the list of a file that holds no font that may be embedded.
    pub fn new(files: Vec<Vec<u8>>, system: bool) -> Result<Self, (usize, NoFont)> {
        let mut library = Library { system: system.then_some(System::Unread), ..Library::empty() };
        for (index, file) in files.into_iter().enumerate() {
            let added = library.named.register_fonts(Blob::new(Arc::new(file)), None);
            let families = added.into_iter().filter_map(|(id, _)| library.named.family(id));
            let usable: Vec<FamilyInfo> = families.collect();
            let usable: Vec<FamilyInfo> =
                usable.into_iter().filter(|family| library.cuts(family).next().is_some()).collect();
            if usable.is_empty() {
                return Err((index, NoFont));
            }
            library.first.extend(usable);
        }
        Ok(Self { library: Some(Arc::new(Mutex::new(library))), han: Han::default() })
    }

    /// The computer's fonts.
    pub fn system() -> Self {
        let library = Library { system: Some(System::Unread), ..Library::empty() };
        Self { library: Some(Arc::new(Mutex::new(library))), han: Han::default() }
    }

    /// The same for a document in this language that says these words: Chinese, Japanese and Korean
    /// write the same character differently.
    pub fn written_in<'a>(
        self,
        language: Option<&str>,
        words: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let han = language.and_then(Han::of_language).unwrap_or_else(|| Han::of_words(words));
        Self { han, ..self }
    }

    /// A family that has a character, with serifs if they are wished for.
    pub(in crate::layout) fn find(
        &self,
        character: char,
        serif: bool,
        own: &[&str],
    ) -> Option<Found> {
        let mut library = self.library.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        library.find(character, Wish { character, serif, han: self.han }, own)
    }
}

/// A family that has what was looked for.
pub(in crate::layout) struct Found {
    pub(in crate::layout) family: String,
    /// The files of its cuts.
    pub(in crate::layout) files: Vec<Blob<u8>>,
}

struct Library {
    named: Collection,
    /// The families that were named, in order.
    first: Vec<FamilyInfo>,
    system: Option<System>,
    cache: SourceCache,
}

enum System {
    /// Nothing has needed it so far.
    Unread,
    Read(Vec<FamilyInfo>),
}

impl Library {
    fn empty() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let (named, cache) = (Collection::new(options), SourceCache::default());
        Self { named, first: Vec::new(), system: None, cache }
    }

    fn find(&mut self, character: char, wish: Wish, own: &[&str]) -> Option<Found> {
        let named = self.first.clone();
        self.first_with(character, named, own).or_else(|| {
            let mut families: Vec<FamilyInfo> = self.installed()?.to_vec();
            families.sort_by_cached_key(|family| rank(family.name(), wish));
            self.first_with(character, families, own)
        })
    }

    fn first_with(
        &mut self,
        character: char,
        families: Vec<FamilyInfo>,
        own: &[&str],
    ) -> Option<Found> {
        let others = families.into_iter().filter(|family| !own.contains(&family.name()));
        for family in others {
            let mut cuts = self.cuts(&family);
            let has = cuts.any(|(font, data)| {
                let map = font.charmap_index();
                let glyph = map.charmap(data.data()).and_then(|map| map.map(character));
                glyph.is_some_and(|glyph| glyph != 0)
            });
            drop(cuts);
            if has {
                let mut files: Vec<Blob<u8>> = Vec::new();
                for (_, data) in self.cuts(&family) {
                    if files.iter().all(|known| known.id() != data.id()) {
                        files.push(data);
                    }
                }
                return Some(Found { family: family.name().to_owned(), files });
            }
        }
        None
    }

    /// The cuts of a family that may be embedded, with the bytes of their files.
    fn cuts<'a>(
        &'a mut self,
        family: &'a FamilyInfo,
    ) -> impl Iterator<Item = (&'a FontInfo, Blob<u8>)> {
        family.fonts().iter().filter_map(|font| {
            let data = font.load(Some(&mut self.cache))?;
            is_embeddable(data.data(), font.index()).then_some((font, data))
        })
    }

    /// The families of this computer, by name.
    fn installed(&mut self) -> Option<&[FamilyInfo]> {
        let system = self.system.as_mut()?;
        if matches!(system, System::Unread) {
            let options = CollectionOptions { shared: false, system_fonts: false };
            let mut collection = Collection::new(options);
            collection.load_fonts_from_paths(folders());
            let ids: Vec<_> = collection.family_ids().collect();
            let families = ids.into_iter().filter_map(|id| collection.family(id));
            let mut families: Vec<FamilyInfo> = families.collect();
            // A folder is read in any order; the choice must not depend on it.
            families.sort_by(|a, b| a.name().cmp(b.name()));
            *system = System::Read(families);
        }
        match system {
            System::Read(families) => Some(families),
            System::Unread => None,
        }
    }
}

/// Where systems keep fonts.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = Vec::new();
    let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_path_buf());
    let user = directories::UserDirs::new();
    folders.extend(user.and_then(|dirs| dirs.font_dir().map(PathBuf::from)));
    let system: &[&str] = if cfg!(target_os = "macos") {
        &["/System/Library/Fonts", "/Library/Fonts"]
    } else if cfg!(windows) {
        &[]
    } else {
        &["/usr/share/fonts", "/usr/local/share/fonts"]
    };
    folders.extend(system.iter().map(PathBuf::from));
    if cfg!(windows) {
        let root = std::env::var_os("SystemRoot").map(PathBuf::from);
        folders.extend(root.map(|root| root.join("Fonts")));
        let local = std::env::var_os("LOCALAPPDATA").map(PathBuf::from);
        folders.extend(local.map(|local| local.join("Microsoft/Windows/Fonts")));
    } else if let Some(home) = home {
        let own = if cfg!(target_os = "macos") { "Library/Fonts" } else { ".fonts" };
        folders.push(home.join(own));
    }
    folders.sort();
    folders.dedup();
    folders
}

/// Whether a font has outlines or pictures that a PDF can hold, and its maker lets it be embedded
/// cut down.
fn is_embeddable(data: &[u8], index: u32) -> bool {
    let Ok(font) = FontRef::from_index(data, index) else { return false };
    let has = |tag: &[u8; 4]| font.table_data(Tag::new(tag)).is_some();
    let drawn = has(b"glyf") || has(b"CFF ") || has(b"CBDT") || has(b"sbix");
    // Restricted; not to be cut down; bitmaps only.
    let rights = font.os2().map_or(0, |table| table.fs_type());
    drawn && rights & 0x000f != 0x0002 && rights & 0x0300 == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::color::Color;
    use crate::layout::fonts::{Face, FontSet};
    use crate::layout::text::{Paragraph, TextStyle};
    use crate::layout::typesetter::Typesetter;

    #[test]
    fn nothing_is_searched_for_letters_that_the_program_has() {
        let face = Face { family: "Instrument Sans", weight: 400, italic: false, cap_height: 0.72 };
        let style =
            TextStyle { face, size: 9.0, leading: 12.0, tracking: 0.0, color: Color::default() };
        let fallback = Fallback::system();
        let mut typesetter = Typesetter::new(FontSet::Instrument).borrowing(fallback.clone());
        typesetter.set(&Paragraph::new("Mila, Πηνελόπη и Александра", style), None);
        let library = fallback.library.unwrap();
        assert!(matches!(library.lock().unwrap().system, Some(System::Unread)));
    }

    #[test]
    fn what_is_no_font_is_refused() {
        let refused = Fallback::new(vec![b"not a font".to_vec()], false).unwrap_err();
        assert_eq!(refused, (0, NoFont));
    }
}
