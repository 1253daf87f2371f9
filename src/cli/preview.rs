//! `pitchkit preview`: one page of the PDF as a picture.

use std::io::Cursor;
use std::path::PathBuf;
use std::process::ExitCode;

use image::ImageFormat;

use super::arguments::Preview;
use super::export::destination;
use super::failure::Failure;
use super::{fonts, open, output};
use crate::export::{self, Options, file};
use crate::raster;

pub(super) fn run(command: &Preview, kits: Option<PathBuf>) -> Result<ExitCode, Failure> {
    let kit = open(command.sample, command.kit.as_deref(), kits)?;
    let options = Options {
        theme: command.theme,
        paper: command.paper,
        fallback: fonts::fallback(&command.fonts)?,
        ..Options::default()
    };
    let rendered = export::render(&kit, &options)?;
    let picture = raster::page(&rendered.bytes, command.page, command.width)?;
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(std::io::Error::other)?;
    let name = PathBuf::from(file::name(kit.profile()));
    let stem = name.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-page-{}.png", command.page);
    let path = destination(command.output.as_deref(), name);
    file::write(&path, png.get_ref(), command.force)?;
    let (width, height) = picture.dimensions();
    let (page, pages) = (command.page, rendered.pages);
    output::answer(&format!(
        "{}: page {page} of {pages}, {width} × {height} pixels",
        path.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}
