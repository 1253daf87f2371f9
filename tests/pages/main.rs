//! Pages hold for any content: nothing overlaps, leaves the page, is cut, small, pale or crowded.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "part of the tests")]

mod album;
mod checks;
mod kits;

use std::path::Path;
use std::sync::LazyLock;

use album::Pictures;
use jiff::civil::Date;
use pitchkit::insight::Insights;
use pitchkit::layout::color::Color;
use pitchkit::layout::fallback::Fallback;
use pitchkit::layout::fonts::Fonts;
use pitchkit::layout::page::{Page, Role};
use pitchkit::layout::text::Direction;
use pitchkit::layout::typesetter::Typesetter;
use pitchkit::mediakit::{self, Language, Options, Outline};
use pitchkit::profile::public::PublicProfile;
use pitchkit::profile::{Paper, Price, Profile, ThemeName};
use pitchkit::store::Kit;
use pitchkit::theme::accent::Accent;
use pitchkit::theme::squeeze::Omission;
use pitchkit::theme::{ALL, Stage, Theme, find};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// A last page less full than this looks unfinished.
const FULL_ENOUGH: f32 = 0.55;

/// A kit as pages.
struct Drawn {
    paper: Paper,
    limits: checks::Limits,
    outline: Outline,
    pages: Vec<Page>,
    fonts: Fonts,
    left_out: Vec<Omission>,
}

/// How a kit is drawn.
#[derive(Debug, Clone, Copy, Default)]
struct Wish {
    paper: Paper,
    accent: Option<Color>,
    direction: Direction,
    language: Language,
}

/// The fonts of the tests, for letters that the program has none for.
static FALLBACK: LazyLock<Fallback> = LazyLock::new(|| {
    let names = ["cjk.otf", "arabic.ttf", "hebrew.ttf", "thai.ttf", "devanagari.ttf", "emoji.ttf"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fonts");
    let files = names.map(|name| std::fs::read(folder.join(name)).unwrap());
    Fallback::new(files.to_vec(), false).unwrap()
});

fn draw(theme: &Theme, profile: &Profile, wish: Wish) -> Drawn {
    let Wish { paper, accent, direction, language } = wish;
    let album = &*PICTURES;
    let public = PublicProfile::from(profile);
    let insights = Insights::of(&public, profile.newest_as_of().unwrap_or(Date::ZERO));
    let options = Options { language, voice: theme.voice };
    let outline = mediakit::outline(&public, &insights, options);
    let mut typesetter =
        Typesetter::new(theme.fonts).borrowing(FALLBACK.clone()).reading(direction);
    let mut stage =
        Stage { outline: &outline, paper, pages: None, album, typesetter: &mut typesetter };
    let composition = (theme.compose)(&mut stage);
    let (mut pages, left_out) = (composition.pages, composition.left_out);
    if let Some(color) = accent {
        let own = Accent::nearest(color, &theme.palette);
        pages = pages.into_iter().map(|page| page.recolored(|it| own.instead_of(it))).collect();
    }
    let paper = if left_out.contains(&Omission::Slides) { Paper::A4 } else { paper };
    let limits = checks::Limits::of(theme.name, paper);
    Drawn { paper, limits, outline, pages, fonts: typesetter.into_fonts(), left_out }
}

/// Everything that is wrong with a kit, in sentences.
fn complaints(kit: &Drawn) -> Vec<String> {
    let mut complaints = Vec::new();
    for (number, page) in (1..).zip(&kit.pages) {
        let faults = checks::faults(page, &kit.fonts, kit.limits);
        complaints.extend(faults.iter().map(|fault| format!("page {number}: {fault:?}")));
    }
    let most = if kit.paper == Paper::Slides { 3 } else { 2 };
    if !(1..=most).contains(&kit.pages.len()) {
        complaints.push(format!("{} pages", kit.pages.len()));
    }
    // A printed page that is half empty looks unfinished; a slide may say little.
    if let ([_, last], Paper::A4 | Paper::Letter) = (kit.pages.as_slice(), kit.paper) {
        let full = checks::fullness(last, &kit.fonts);
        if full < FULL_ENOUGH {
            complaints.push(format!("the last page is only {:.0} % full", full * 100.0));
        }
    }
    if kit.left_out.contains(&Omission::Overfull) {
        complaints.push("a page is too full".to_owned());
    }
    complaints.extend(cut(kit));
    complaints.extend(divided(kit));
    complaints
}

/// Words that are divided between two lines, of those that are not the creator's.
fn divided(kit: &Drawn) -> Vec<String> {
    let mut texts: Vec<&str> = Vec::new();
    let stats = kit.outline.stats.iter();
    texts.extend(stats.flat_map(|stat| [&stat.value, &stat.label]).map(String::as_str));
    if let Some(section) = &kit.outline.platforms {
        let heads = &section.columns;
        texts.extend([&heads.platform, &heads.followers, &heads.engagement].map(String::as_str));
        texts.extend([&heads.views, &heads.posting].map(String::as_str));
        for row in &section.rows {
            texts.extend([&row.followers, &row.rate, &row.views, &row.posting].map(String::as_str));
            texts.extend(row.remark.as_deref());
        }
    }
    let runs: Vec<&str> =
        kit.pages.iter().flat_map(Page::text_runs).map(|run| run.text.as_str()).collect();
    let text = checks::joined(&kit.pages);
    let words = texts.iter().flat_map(|text| text.split([' ', '\u{a0}', '\u{202f}', '-']));
    let words = words.map(|word| word.trim_matches(|letter: char| !letter.is_alphabetic()));
    // Rates that nobody has and names in other letters may be.
    let own = |word: &&str| word.chars().all(|it| u32::from(it) < 0x250 && !it.is_ascii_digit());
    let divided = words
        .filter(|word| own(word) && text.contains(&checks::packed(word)))
        .filter(|word| !runs.iter().any(|run| run.contains(word)));
    divided.map(|word| format!("divided: {word}")).collect()
}

/// What must be whole and is not.
fn cut(kit: &Drawn) -> Vec<String> {
    let (outline, text) = (&kit.outline, checks::joined(&kit.pages));
    let whole =
        [Some(&outline.hero.name), outline.hero.handle.as_ref(), outline.hero.niche.as_ref()];
    let address = outline.contact.iter().map(|contact| &contact.primary.text);
    let whole = whole.into_iter().flatten().chain(address);
    let mut cut: Vec<String> =
        whole.filter(|each| !text.contains(&checks::packed(each))).cloned().collect();

    let work: Vec<_> = outline.collaborations.iter().chain(&outline.samples).collect();
    let brands: Vec<String> = work
        .iter()
        .flat_map(|section| &section.entries)
        .map(|entry| checks::packed(&entry.brand))
        .collect();
    let cards = checks::parts(&kit.pages, &Role::Heading(3));
    cut.extend(cards.iter().filter(|card| !brands.contains(card)).cloned());
    let listed = outline.names.iter().flat_map(|list| list.names.iter().chain(&list.more.0));
    let listed: Vec<String> = listed.map(|name| checks::packed(name)).collect();
    let items = checks::parts(&kit.pages, &Role::ListBody);
    let known = |item: &String| {
        listed.contains(item) || brands.iter().any(|brand| item.starts_with(brand.as_str()))
    };
    cut.extend(items.into_iter().filter(|item| !known(item)));
    cut.into_iter().map(|text| format!("cut: {text}")).collect()
}

static PICTURES: LazyLock<Pictures> = LazyLock::new(Pictures::generate);

const PAPERS: [Paper; 3] = [Paper::A4, Paper::Letter, Paper::Slides];

#[test]
fn the_sample_has_no_fault() {
    for (theme, paper) in ALL.into_iter().flat_map(|theme| PAPERS.map(|paper| (theme, paper))) {
        for (language, tag) in Language::ALL {
            let wish = Wish { paper, language, ..Wish::default() };
            let kit = draw(theme, Kit::sample().profile(), wish);
            assert_eq!(complaints(&kit), [""; 0], "{:?} {paper:?} {tag}", theme.name);
        }
    }
}

#[test]
fn figures_of_a_row_have_one_size() {
    let designs = [ThemeName::Editorial, ThemeName::Minimal, ThemeName::Pop];
    for (name, (language, tag)) in
        designs.into_iter().flat_map(|name| Language::ALL.map(|language| (name, language)))
    {
        let wish = Wish { language, ..Wish::default() };
        let kit = draw(find(name), Kit::sample().profile(), wish);
        // The rate may stand on Pop's sticker.
        let stats = kit.outline.stats.iter().filter(|stat| !stat.is_rate);
        let runs: Vec<_> = kit.pages.iter().take(1).flat_map(Page::text_runs).collect();
        let sizes: Vec<f32> = stats
            .flat_map(|stat| runs.iter().filter(|run| run.text == stat.value).map(|run| run.size))
            .filter(|size| *size > 13.0)
            .collect();
        // A figure with a space of French may be two runs.
        assert!(sizes.len() >= 2, "{name:?} {tag}: {sizes:?}");
        assert!(sizes.iter().all(|size| *size == sizes[0]), "{name:?} {tag}: {sizes:?}");
    }
}

#[test]
fn from_keeps_off_its_price() {
    let mut profile = Kit::sample().profile().clone();
    if let Some(Price::Amount { from, .. }) = &mut profile.services[0].price {
        *from = true;
    }
    for (theme, paper) in ALL.into_iter().flat_map(|theme| PAPERS.map(|paper| (theme, paper))) {
        let kit = draw(theme, &profile, Wish { paper, ..Wish::default() });
        let runs: Vec<_> = kit.pages.iter().flat_map(Page::text_runs).collect();
        let from = runs.iter().position(|run| run.text == "from ").unwrap();
        let (from, amount) = (runs[from], runs[from + 1]);
        assert_eq!(amount.text, "£850", "{:?} {paper:?}", theme.name);
        let last = from.glyphs.iter().rfind(|glyph| &from.text[glyph.text.clone()] == "m").unwrap();
        let white = amount.x - (from.x + last.x + 0.8 * from.size);
        assert!(white > 0.15 * from.size, "{:?} {paper:?}: {white}", theme.name);
    }
}

/// Any design, or the one that the environment names.
fn design() -> impl Strategy<Value = ThemeName> {
    let named = std::env::var("PITCHKIT_TEST_THEME").unwrap_or_default();
    let wanted = ThemeName::ALL.into_iter().find(|(_, word)| *word == named).map(|(name, _)| name);
    let names = ALL.into_iter().map(|theme| theme.name);
    select(names.filter(|name| wanted.is_none_or(|wanted| wanted == *name)).collect::<Vec<_>>())
}

/// The same kits in every run, so that the gate says the same of the same code. Others:
/// `PROPTEST_RNG_SEED=7 PROPTEST_CASES=5000 cargo test --release --test pages`.
fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let rng_seed = match asked.rng_seed {
        RngSeed::Random => RngSeed::Fixed(2026),
        seed => seed,
    };
    ProptestConfig { max_shrink_iters: 40, rng_seed, ..asked }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_kit_makes_sound_pages(
        profile in kits::profile(),
        name in design(),
        paper in select(&PAPERS[..]),
        (language, tag) in select(&Language::ALL[..]),
        accent in proptest::option::of((0_u32..0x100_0000).prop_map(Color::hex)),
    ) {
        let wish = Wish { paper, accent, language, ..Wish::default() };
        let kit = draw(find(name), &profile, wish);
        let complaints = complaints(&kit);
        prop_assert!(complaints.is_empty(), "{name:?} {paper:?} {tag}\n{}", complaints.join("\n"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases / 3, ..config() })]

    #[test]
    fn any_kit_in_other_letters_makes_sound_pages(
        profile in kits::other_letters(),
        name in design(),
        paper in select(&PAPERS[..]),
        direction in select(vec![Direction::Rightward, Direction::Leftward]),
    ) {
        let wish = Wish { paper, direction, ..Wish::default() };
        let kit = draw(find(name), &profile, wish);
        let complaints = complaints(&kit);
        prop_assert!(complaints.is_empty(), "{name:?} {wish:?}\n{}", complaints.join("\n"));
    }
}
