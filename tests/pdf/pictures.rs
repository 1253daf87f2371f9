//! Photographs as they arrive from cameras and editors, made here.

use std::fs;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, RgbaImage};
use img_parts::Bytes;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use lopdf::{Document, Object, Stream};
use pitchkit::export::{Options, draw, render};
use pitchkit::store::Kit;
use tempfile::TempDir;

const RED: Rgb<u8> = Rgb([200, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 200]);
/// What a camera notes beside the picture.
const PLACE: &[u8] = b"GPS 51.4545 N";

/// A kit whose portrait is this file.
fn kit(name: &str, bytes: &[u8]) -> (TempDir, Kit) {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("[creator]\nname = \"Ada\"\nphoto = \"{name}\"\n");
    fs::write(folder.path().join("kit.toml"), text).unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let kit = Kit::open(folder.path()).unwrap();
    (folder, kit)
}

/// The file with this portrait, and what was left out.
fn exported(name: &str, bytes: &[u8]) -> (Vec<u8>, Vec<String>) {
    let (_folder, kit) = kit(name, bytes);
    let rendered = render(&kit, &Options::default()).unwrap();
    assert_eq!(crate::check::check(&rendered.bytes), Vec::<String>::new());
    (rendered.bytes, rendered.left_out.iter().map(ToString::to_string).collect())
}

/// The pictures of a file, but for those that are the opacity of others.
fn pictures(file: &Document) -> Vec<&Stream> {
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok());
    let is_picture = |stream: &&Stream| {
        let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
        let is_colored = stream.dict.get(b"ColorSpace").and_then(Object::as_name);
        kind.is_ok_and(|kind| kind == b"Image")
            && is_colored.is_ok_and(|space| space == b"DeviceRGB")
    };
    streams.filter(is_picture).collect()
}

fn size(stream: &Stream) -> (i64, i64) {
    let side = |key: &[u8]| stream.dict.get(key).unwrap().as_i64().unwrap();
    (side(b"Width"), side(b"Height"))
}

fn decoded(stream: &Stream) -> RgbImage {
    image::load_from_memory_with_format(&stream.content, ImageFormat::Jpeg).unwrap().into_rgb8()
}

fn is_near(a: Rgb<u8>, b: Rgb<u8>) -> bool {
    a.0.iter().zip(b.0).all(|(a, b)| a.abs_diff(b) < 25)
}

fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Red at the left, blue at the right.
fn halves(width: u32, height: u32) -> Vec<u8> {
    let color = |x, _| if x < width / 2 { RED } else { BLUE };
    encoded(RgbImage::from_fn(width, height, color), ImageFormat::Jpeg)
}

/// The same with the notes of a camera that was held this way.
fn with_camera_notes(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut notes = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    notes.extend([orientation, 0, 0, 0, 0, 0, 0]);
    notes.extend(PLACE);
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(jpeg)).unwrap();
    let segment = JpegSegment::new_with_contents(markers::APP1, notes.into());
    jpeg.segments_mut().insert(0, segment);
    jpeg.encoder().bytes().to_vec()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_photograph_taken_on_its_side_is_upright() {
    let (bytes, left_out) = exported("side.jpg", &with_camera_notes(&halves(840, 600), 6));
    assert_eq!(left_out, Vec::<String>::new());
    let file = Document::load_mem(&bytes).unwrap();
    let picture = pictures(&file)[0];
    assert_eq!(size(picture), (600, 840));
    let pixels = decoded(picture);
    assert!(
        is_near(*pixels.get_pixel(300, 100), RED) && is_near(*pixels.get_pixel(300, 700), BLUE)
    );
}

#[test]
fn where_it_was_taken_stays_at_home() {
    for orientation in [1, 6] {
        let photograph = with_camera_notes(&halves(840, 840), orientation);
        assert!(contains(&photograph, PLACE));
        let (bytes, _) = exported("home.jpg", &photograph);
        assert!(!contains(&bytes, PLACE) && !contains(&bytes, b"Exif"));
    }
}

#[test]
fn a_photograph_that_fits_is_not_encoded_again() {
    let photograph = halves(840, 840);
    let (bytes, _) = exported("plain.jpg", &photograph);
    let pixels = image::load_from_memory(&photograph).unwrap().into_rgb8();
    let file = Document::load_mem(&bytes).unwrap();
    assert!(decoded(pictures(&file)[0]) == pixels);
}

#[test]
fn what_is_seen_through_stays_so() {
    let opacity = |x: u32| if x < 420 { 0 } else { 255 };
    let image = RgbaImage::from_fn(840, 840, |x, _| image::Rgba([200, 20, 20, opacity(x)]));
    let (bytes, _) = exported("glass.png", &encoded(image, ImageFormat::Png));
    let file = Document::load_mem(&bytes).unwrap();
    let picture = pictures(&file)[0];
    let mask = picture.dict.get_deref(b"SMask", &file).unwrap().as_stream().unwrap();
    assert_eq!((size(picture), size(mask)), ((840, 840), (840, 840)));
    let values = mask.get_plain_content().unwrap();
    assert_eq!((values.len(), values[0], values[839]), (840 * 840, 0, 255));
}

#[test]
fn a_photograph_of_a_large_camera_prints_at_300_dots_per_inch() {
    let photograph = encoded(RgbImage::from_pixel(6000, 3000, BLUE), ImageFormat::Jpeg);
    let (_folder, kit) = kit("large.jpg", &photograph);
    let drawing = draw(&kit, &Options::default()).unwrap();
    let cell = drawing.document.pages[0].pictures().next().unwrap().cell;
    let file = Document::load_mem(&pitchkit::pdf::write(&drawing.document).unwrap()).unwrap();
    let picture = pictures(&file)[0];
    let dots = |points: f32| (points * 300.0 / 72.0).round() as i64;
    assert_eq!(size(picture), (dots(cell.width), dots(cell.height)));
    assert!(is_near(*decoded(picture).get_pixel(10, 10), BLUE));
}

#[test]
fn the_colours_of_a_printer_become_those_of_a_screen() {
    // Of cyan, magenta, yellow and black: red.
    let ink = [0, 255, 255, 0].repeat(840 * 840);
    let mut photograph = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut photograph, 90);
    encoder.encode(&ink, 840, 840, jpeg_encoder::ColorType::Cmyk).unwrap();
    let (bytes, left_out) = exported("print.jpg", &photograph);
    assert_eq!(left_out, Vec::<String>::new());
    let file = Document::load_mem(&bytes).unwrap();
    let pixel = *decoded(pictures(&file)[0]).get_pixel(400, 400);
    assert!(is_near(pixel, Rgb([255, 0, 0])), "{pixel:?}");
}

#[test]
fn a_photograph_that_is_cut_off_is_left_out_by_name() {
    let photograph = halves(840, 840);
    let (bytes, left_out) = exported("half.jpg", &photograph[..photograph.len() / 2]);
    assert!(pictures(&Document::load_mem(&bytes).unwrap()).is_empty());
    assert!(matches!(&left_out[..], [only] if only.starts_with("half.jpg: it is cut off")));
}
