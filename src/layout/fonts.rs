//! The fonts that ship with the program, and those that a document used.

use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, FontData};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// A font of a [`Fonts`] book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FontId(pub u16);

/// One cut of a family. Sizes are in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// The family's own name.
    pub family: &'static str,
    /// 400 regular, 500 medium, 600 semibold, 700 bold, 800 extra bold.
    pub weight: u16,
    /// Whether it is the italic.
    pub italic: bool,
    /// Height of a capital, in em.
    pub cap_height: f32,
}

impl Face {
    /// Whether its letters have serifs.
    pub(super) fn has_serifs(&self) -> bool {
        self.family.contains("Serif")
    }
}

/// The family that stands in for letters another one lacks: Vietnamese, Greek, Cyrillic.
pub const FALLBACK_FAMILY: &str = "Inter Tight";

macro_rules! embedded {
    ($($file:literal),* $(,)?) => {
        &[$(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $file)) as &'static [u8]),*]
    };
}

const INTER_TIGHT: &[&[u8]] = embedded![
    "InterTight_400Regular.ttf",
    "InterTight_500Medium.ttf",
    "InterTight_600SemiBold.ttf"
];

/// The families of one design, and the fallback for what they lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontSet {
    /// Instrument Serif and Instrument Sans.
    Instrument,
    /// Bricolage Grotesque and Hanken Grotesk.
    Bricolage,
    /// Inter Tight.
    Inter,
    /// Gabarito and Figtree.
    Gabarito,
}

impl FontSet {
    fn files(self) -> &'static [&'static [u8]] {
        match self {
            Self::Instrument => embedded![
                "InstrumentSerif_400Regular.ttf",
                "InstrumentSerif_400Regular_Italic.ttf",
                "InstrumentSans_400Regular.ttf",
                "InstrumentSans_500Medium.ttf",
                "InstrumentSans_600SemiBold.ttf",
            ],
            Self::Bricolage => embedded![
                "BricolageGrotesque_700Bold.ttf",
                "BricolageGrotesque_800ExtraBold.ttf",
                "HankenGrotesk_400Regular.ttf",
                "HankenGrotesk_500Medium.ttf",
                "HankenGrotesk_700Bold.ttf",
            ],
            Self::Inter => &[],
            Self::Gabarito => embedded![
                "Gabarito_700Bold.ttf",
                "Gabarito_800ExtraBold.ttf",
                "Figtree_400Regular.ttf",
                "Figtree_600SemiBold.ttf",
                "Figtree_700Bold.ttf",
            ],
        }
    }
}

/// The fonts a document used, in the order of their first use.
#[derive(Default)]
pub struct Fonts {
    used: Vec<FontData>,
    /// The files that come with the program, by the numbers that they have in memory.
    own: Vec<u64>,
}

impl Fonts {
    /// None so far; these files are the program's own.
    pub(super) fn new(own: Vec<u64>) -> Self {
        Self { used: Vec::new(), own }
    }

    /// The number of a font, remembered at its first use.
    pub(super) fn id(&mut self, font: &FontData) -> FontId {
        let same =
            |known: &FontData| known.data.id() == font.data.id() && known.index == font.index;
        let position = self.used.iter().position(same).unwrap_or_else(|| {
            self.used.push(font.clone());
            self.used.len() - 1
        });
        FontId(u16::try_from(position).unwrap_or(u16::MAX))
    }

    /// Every font that was used, with the bytes of its file and its index in it.
    pub fn iter(&self) -> impl Iterator<Item = (FontId, &[u8], u32)> {
        (0u16..).zip(&self.used).map(|(id, font)| (FontId(id), font.data.data(), font.index))
    }

    /// A font that was used: the bytes of its file and its index in it.
    pub fn get(&self, id: FontId) -> Option<(&[u8], u32)> {
        self.used.get(usize::from(id.0)).map(|font| (font.data.data(), font.index))
    }

    /// The name of a font, if it does not come with the program.
    pub fn borrowed(&self, id: FontId) -> Option<String> {
        let font = self.used.get(usize::from(id.0))?;
        if self.own.contains(&font.data.id()) {
            return None;
        }
        let font = FontRef::from_index(font.data.data(), font.index).ok()?;
        let name = |id| font.localized_strings(id).english_or_first().map(|name| name.to_string());
        name(StringId::FULL_NAME).or_else(|| name(StringId::FAMILY_NAME))
    }
}

/// A font context with the fonts of a set and no others, so that every machine sets the same page;
/// and the numbers of their files.
pub(super) fn context(set: FontSet) -> (FontContext, Vec<u64>) {
    let options = CollectionOptions { shared: false, system_fonts: false };
    let mut context =
        FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
    let files = set.files().iter().chain(INTER_TIGHT).map(|file| Blob::new(Arc::new(*file)));
    let files: Vec<Blob<u8>> = files.collect();
    let own = files.iter().map(Blob::id).collect();
    for file in files {
        context.collection.register_fonts(file, None);
    }
    (context, own)
}
