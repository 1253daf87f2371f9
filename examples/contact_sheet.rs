//! Every design on every paper with ten contents, from the bytes of the PDFs: one sheet a design
//! and paper, two contents a row, to look at side by side.
//!
//! `cargo run --release --example contact_sheet -- FOLDER [DESIGN]`

use std::error::Error;
use std::path::{Path, PathBuf};

use image::imageops::overlay;
use image::{Rgb, RgbImage};
use pitchkit::export::{self, Fallback, Options};
use pitchkit::profile::{Collaboration, Paper, Profile, ThemeName};
use pitchkit::raster;
use pitchkit::store::Kit;

/// Width of a page on a sheet, and the white around it, in pixels.
const WIDTH: u16 = 420;
const WHITE: u32 = 16;
const TABLE: Rgb<u8> = Rgb([0x80, 0x80, 0x80]);

type Fallible<T> = Result<T, Box<dyn Error>>;

fn main() -> Fallible<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("name a folder for the sheets")?);
    let wanted = arguments.next();
    std::fs::create_dir_all(&folder)?;
    let contents = contents()?;
    let fonts =
        ["cjk.otf", "arabic.ttf"].map(|file| std::fs::read(tests().join("fonts").join(file)));
    let fonts = fonts.into_iter().collect::<Result<Vec<_>, _>>()?;
    for (theme, name) in ThemeName::ALL {
        if wanted.as_ref().is_some_and(|wanted| wanted != name) {
            continue;
        }
        for (paper, on) in Paper::ALL {
            let fallback = Fallback::new(fonts.clone(), false).map_err(|(_, error)| error)?;
            let (theme, paper) = (Some(theme), Some(paper));
            let options = Options { theme, paper, fallback, ..Options::default() };
            let mut rows = Vec::new();
            for (content, kit) in &contents {
                let rendered = export::render(kit, &options)?;
                eprintln!("{name} {on} {content}: {} pages", rendered.pages);
                for each in &rendered.left_out {
                    eprintln!("    {each}");
                }
                let pages =
                    (1..=rendered.pages).map(|number| raster::page(&rendered.bytes, number, WIDTH));
                rows.push(pages.collect::<Result<Vec<_>, _>>()?);
            }
            let rows: Vec<_> = rows.chunks(2).map(<[_]>::concat).collect();
            sheet(&rows).save(folder.join(format!("{name}-{on}.png")))?;
        }
    }
    Ok(())
}

/// Rows of pages on a grey table.
fn sheet(rows: &[Vec<RgbImage>]) -> RgbImage {
    let width = |row: &Vec<RgbImage>| row.iter().map(|page| page.width() + WHITE).sum::<u32>();
    let height = |row: &Vec<RgbImage>| row.iter().map(RgbImage::height).max().unwrap_or(0) + WHITE;
    let wide = rows.iter().map(width).max().unwrap_or(0) + WHITE;
    let high = rows.iter().map(height).sum::<u32>() + WHITE;
    let mut sheet = RgbImage::from_pixel(wide, high, TABLE);
    let mut top = WHITE;
    for row in rows {
        let mut left = WHITE;
        for page in row {
            overlay(&mut sheet, page, i64::from(left), i64::from(top));
            left += page.width() + WHITE;
        }
        top += height(row);
    }
    sheet
}

/// What real creators have: much, little, long, and in other letters.
fn contents() -> Fallible<Vec<(&'static str, Kit)>> {
    let sample = Kit::sample();
    let changed = |change: &dyn Fn(&mut Profile)| {
        let mut profile = sample.profile().clone();
        change(&mut profile);
        sample.with_profile(profile)
    };
    let speaking = |language: &str, name: Option<&str>| {
        changed(&|profile| {
            profile.look.language = Some(language.to_owned());
            profile.creator.name = name.map(str::to_owned).or(profile.creator.name.take());
        })
    };
    let long = "Maximiliana Featherstonehaugh-Wojciechowska";
    Ok(vec![
        ("sample", sample.clone()),
        ("long name", speaking("en-GB", Some(long))),
        ("one platform", changed(&one_platform)),
        ("six platforms, 40 collaborations", kit("agency")?),
        ("no photo", changed(&|profile| profile.creator.photo = None)),
        ("aspiring", kit("beginner")?),
        ("40 collaborations", changed(&forty)),
        ("Chinese characters", speaking("ja", Some("小林 美和子"))),
        ("Arabic", speaking("ar", Some("ليلى الحسيني"))),
        ("German", speaking("de", None)),
    ])
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn kit(name: &str) -> Fallible<Kit> {
    Kit::open(&tests().join("kits").join(name)).map_err(|problem| problem.to_string().into())
}

/// One platform and no past work.
fn one_platform(profile: &mut Profile) {
    profile.platforms.truncate(1);
    profile.collaborations.clear();
}

/// The sample's work over and over, the first three with their pictures.
fn forty(profile: &mut Profile) {
    let work = profile.collaborations.clone();
    let again = work.iter().cycle().take(40).enumerate().map(|(index, work)| Collaboration {
        id: format!("work-{index}"),
        brand: work.brand.as_ref().map(|brand| format!("{brand} {}", index + 1)),
        ..work.clone()
    });
    profile.collaborations = again.collect();
}
