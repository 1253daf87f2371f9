//! The facade: a kit and options in, a PDF and a report out.
//!
//! The command line, the tests and the benches all come through here. [`draw`] goes as far as the
//! display list, [`render`] as far as the bytes; [`mod@file`] names and writes them, [`album`] reads
//! the photographs that a page shows, `accent` puts an own colour in, `attached` makes the files
//! that travel in the PDF, [`report`] says what was left out and why.

mod accent;
pub mod album;
mod attached;
pub mod file;
pub mod report;

use jiff::civil::Date;
use thiserror::Error;

use crate::insight::Insights;
pub use crate::layout::fallback::Fallback;
use crate::layout::page::Page;
use crate::layout::text::Direction;
use crate::layout::typesetter::Typesetter;
use crate::mediakit::{self, Language, Outline};
use crate::pdf::{self, Document, PdfError};
use crate::profile::public::PublicProfile;
use crate::profile::{Paper, Profile, ThemeName};
use crate::store::Kit;
use crate::theme::{self, Stage, Theme};

use album::Shelf;
use report::LeftOut;

/// How a kit is exported. What is not said here, the kit says.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Another design than the kit's.
    pub theme: Option<ThemeName>,
    /// Another paper than the kit's.
    pub paper: Option<Paper>,
    /// How many pages, 1 to 3, if the kit fills them; by default as many as it needs.
    pub pages: Option<usize>,
    /// Another language than the kit's, such as `pt-BR`.
    pub language: Option<String>,
    /// The day in the file's metadata; by default the newest day of the kit's numbers.
    pub date: Option<Date>,
    /// Where fonts are looked for that the program lacks; by default nowhere.
    pub fallback: Fallback,
}

/// A kit as pages, before it is written.
pub struct Drawing {
    /// The pages with all that is needed to write them.
    pub document: Document,
    /// What the pages say.
    pub outline: Outline,
    /// What is not on them, and why.
    pub left_out: Vec<LeftOut>,
    /// The fonts on them that do not come with the program.
    pub borrowed: Vec<String>,
}

/// A kit as a PDF.
#[derive(Debug)]
pub struct Rendered {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Its number of pages.
    pub pages: usize,
    /// What is not in it, and why.
    pub left_out: Vec<LeftOut>,
    /// The fonts in it that do not come with the program.
    pub borrowed: Vec<String>,
}

/// Why a kit cannot be exported.
#[derive(Debug, Error)]
pub enum ExportError {
    /// It has no name.
    #[error("the kit has no name, the one thing that a PDF cannot do without")]
    NoName,
    /// The PDF could not be written.
    #[error(transparent)]
    Pdf(#[from] PdfError),
}

/// Below this many dots per inch a photograph is left out.
const TOO_COARSE: f32 = 110.0;

/// What a kit's document says, and what of the kit it does not say.
///
/// # Errors
///
/// If the kit has no name.
pub fn outline(kit: &Kit, options: &Options) -> Result<(Outline, Vec<LeftOut>), ExportError> {
    let (outline, withheld) = wording(kit.profile(), options)?;
    let mut left_out = report::unreadable(kit);
    left_out.extend(withheld);
    Ok((outline, left_out))
}

/// What the document of a profile says, and what of the profile it does not say. No file is read.
///
/// # Errors
///
/// If the profile has no name.
pub fn wording(
    profile: &Profile,
    options: &Options,
) -> Result<(Outline, Vec<LeftOut>), ExportError> {
    let named = |name: &String| !name.trim().is_empty();
    if !profile.creator.name.as_ref().is_some_and(named) {
        return Err(ExportError::NoName);
    }
    let mut left_out = report::withheld(profile);
    let choice = Language::choose(options.language.as_deref().or(profile.look.language.as_deref()));
    left_out.extend(choice.unsupported.as_deref().map(LeftOut::language));
    let public = PublicProfile::from(profile);
    // Nothing on a page depends on the day of the export: the newest day of the numbers will do.
    let insights = Insights::of(&public, profile.newest_as_of().unwrap_or(Date::ZERO));
    let voice = design(profile, options).voice;
    let wording = mediakit::Options { language: choice.language, voice };
    Ok((mediakit::outline(&public, &insights, wording), left_out))
}

fn design(profile: &Profile, options: &Options) -> &'static Theme {
    theme::find(options.theme.or(profile.look.theme).unwrap_or_default())
}

/// Draws a kit's pages.
///
/// # Errors
///
/// If the kit has no name; everything else is left out and reported.
pub fn draw(kit: &Kit, options: &Options) -> Result<Drawing, ExportError> {
    let (outline, mut left_out) = outline(kit, options)?;
    let profile = kit.profile();
    let theme = design(profile, options);
    let paper = options.paper.or(profile.look.paper).unwrap_or_default();

    let language = options.language.as_deref().or(profile.look.language.as_deref());
    let direction = language.map_or(Direction::default(), Direction::of_language);
    let fallback = options.fallback.clone().written_in(language, own_words(profile));

    let mut shelf = Shelf::new(kit);
    let (composition, typesetter) = loop {
        let mut typesetter =
            Typesetter::new(theme.fonts).borrowing(fallback.clone()).reading(direction);
        let stage = &mut Stage {
            outline: &outline,
            paper,
            pages: options.pages,
            album: &shelf,
            typesetter: &mut typesetter,
        };
        let composition = (theme.compose)(stage);
        let placed = composition.pages.iter().flat_map(|page| page.pictures());
        let coarse = placed
            .map(|placed| (placed.name.clone(), placed.resolution()))
            .find(|(_, resolution)| *resolution < TOO_COARSE);
        match coarse {
            Some((name, resolution)) => shelf.reject(&name, resolution),
            None => break (composition, typesetter),
        }
    };
    let (accent, said) = accent::own(profile, &shelf, &theme.palette);
    left_out.extend(said);
    left_out.extend(shelf.into_left_out());
    left_out.extend(composition.left_out.iter().map(LeftOut::omission));
    left_out.extend(LeftOut::characters(typesetter.missing()));
    let pages = match accent {
        Some(accent) => {
            let page = |page: Page| page.recolored(|color| accent.instead_of(color));
            composition.pages.into_iter().map(page).collect()
        }
        None => composition.pages,
    };
    let fonts = typesetter.into_fonts();
    let borrowed = report::borrowed(&pages, &fonts);
    let document = Document {
        pages,
        fonts,
        title: outline.title.clone(),
        author: outline.author.clone(),
        language: outline.language.clone(),
        date: options.date.or(profile.newest_as_of()),
        attachments: attached::attachments(profile),
    };
    Ok(Drawing { document, outline, left_out, borrowed })
}

/// Words in the creator's own language.
fn own_words(profile: &Profile) -> impl Iterator<Item = &str> {
    let creator = &profile.creator;
    let said = [&creator.name, &creator.tagline, &creator.bio, &creator.niche, &creator.location];
    said.into_iter().flatten().map(String::as_str)
}

/// Makes a kit's PDF.
///
/// # Errors
///
/// See [`ExportError`].
pub fn render(kit: &Kit, options: &Options) -> Result<Rendered, ExportError> {
    let drawing = draw(kit, options)?;
    let bytes = pdf::write(&drawing.document)?;
    let Drawing { document, left_out, borrowed, .. } = drawing;
    Ok(Rendered { bytes, pages: document.pages.len(), left_out, borrowed })
}
