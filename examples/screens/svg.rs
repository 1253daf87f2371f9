//! A terminal's screen as an SVG: every run of letters at its cell, lines and blocks as shapes.

use std::fmt::Write;
use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use vt100::{Cell, Color, Screen};

/// The size of a cell.
const WIDE: u32 = 9;
const HIGH: u32 = 19;
/// Around the screen.
const EDGE: u32 = 12;
/// From the top of a cell to the line that letters stand on.
const BASE: u32 = 14;
const PAPER: [u8; 3] = [0xFD, 0xFC, 0xF9];
const INK: [u8; 3] = [0x1F, 0x23, 0x28];

/// How a run of letters looks.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    ink: [u8; 3],
    bold: bool,
    reversed: bool,
    underlined: bool,
}

/// The screen as it stands.
pub(crate) fn of(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let (wide, high) = (u32::from(columns) * WIDE + 2 * EDGE, u32::from(rows) * HIGH + 2 * EDGE);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" \
         viewBox=\"0 0 {wide} {high}\" font-family=\"ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,\
         monospace\" font-size=\"15\" fill=\"{}\">\n<rect width=\"{wide}\" height=\"{high}\" rx=\"8\" \
         fill=\"{}\" stroke=\"#d0d7de\"/>\n",
        hex(INK),
        hex(PAPER),
    );
    for row in 0..rows {
        line(&mut svg, screen, row, columns);
    }
    pixels(&mut svg, screen, rows, columns);
    let (row, column) = screen.cursor_position();
    if !screen.hide_cursor() {
        let (x, y) = corner(column, row);
        let y = y + HIGH - 3;
        let _ = writeln!(svg, "<path d=\"M{x} {y}h{WIDE}v2h-{WIDE}z\"/>");
    }
    svg.push_str("</svg>\n");
    svg
}

fn line(svg: &mut String, screen: &Screen, row: u16, columns: u16) {
    let cell = |column| screen.cell(row, column).filter(|cell| !cell.is_wide_continuation());
    let mut column = 0;
    while column < columns {
        let Some(first) = cell(column) else {
            column += 1;
            continue;
        };
        let look = look(first);
        let mut text = String::new();
        let from = column;
        while column < columns {
            let Some(next) = screen.cell(row, column) else { break };
            if self::look(next) != look || shape(next).is_some() != shape(first).is_some() {
                break;
            }
            if shape(first).is_some() && next.contents() != first.contents() {
                break;
            }
            if !next.is_wide_continuation() {
                text.push_str(if next.has_contents() { next.contents() } else { " " });
            }
            column += 1;
        }
        run(svg, first, look, &text, (from, column, row));
    }
}

/// Draws letters of one look.
fn run(svg: &mut String, first: &Cell, look: Look, text: &str, (from, to, row): (u16, u16, u16)) {
    let (x, y) = corner(from, row);
    let cells = u32::from(to - from);
    if let Some((left, top, wide, high)) = shape(first) {
        let opacity = if first.contents() == "░" { " fill-opacity=\".18\"" } else { "" };
        let (x, y, wide) = (x + left, y + top, cells * WIDE - (WIDE - wide));
        let fill = ink(look);
        let _ = writeln!(svg, "<path d=\"M{x} {y}h{wide}v{high}h-{wide}z\"{fill}{opacity}/>");
        return;
    }
    if look.reversed {
        let wide = cells * WIDE;
        let _ = writeln!(svg, "<path d=\"M{x} {y}h{wide}v{HIGH}h-{wide}z\"/>");
    }
    if look.underlined {
        let (wide, y) = (cells * WIDE, y + HIGH - 2);
        let _ = writeln!(svg, "<path d=\"M{x} {y}h{wide}v1h-{wide}z\" fill-opacity=\".5\"/>");
    }
    // what stands apart is placed apart
    let mut column = from;
    for piece in pieces(text) {
        let cells = u16::try_from(unicode_width::UnicodeWidthStr::width(piece)).unwrap_or(0);
        let says = piece.trim();
        if !says.is_empty() {
            let before = piece.len() - piece.trim_start().len();
            let (x, y) = corner(column + u16::try_from(before).unwrap_or(0), row);
            let length = unicode_width::UnicodeWidthStr::width(says) as u32 * WIDE;
            let weight = if look.bold { " font-weight=\"700\"" } else { "" };
            let fill = if look.reversed { format!(" fill=\"{}\"", hex(PAPER)) } else { ink(look) };
            let says = says.replace('&', "&amp;").replace('<', "&lt;");
            let y = y + BASE;
            let _ = writeln!(
                svg,
                "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\"{weight}{fill}>{says}</text>"
            );
        }
        column += cells;
    }
}

/// Breaks a text before every word that has two spaces before it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices("  ") {
        if text[at + 2..].starts_with(|letter| letter != ' ') {
            pieces.push(&text[from..at + 2]);
            from = at + 2;
        }
    }
    pieces.push(&text[from..]);
    pieces
}

fn ink(look: Look) -> String {
    if look.ink == INK { String::new() } else { format!(" fill=\"{}\"", hex(look.ink)) }
}

/// Signs that are drawn: from the corner of their cell, and how large.
fn shape(cell: &Cell) -> Option<(u32, u32, u32, u32)> {
    match cell.contents() {
        "─" => Some((0, HIGH / 2, WIDE, 1)),
        "│" => Some((WIDE / 2, 0, 1, HIGH)),
        "█" | "░" => Some((0, 3, WIDE, HIGH - 6)),
        "▌" => Some((0, 0, WIDE / 2, HIGH)),
        "▀" => Some((0, 0, 0, 0)),
        _ => None,
    }
}

/// The pixels of a page, as one picture.
fn pixels(svg: &mut String, screen: &Screen, rows: u16, columns: u16) {
    let is_pixel = |row, column| screen.cell(row, column).is_some_and(|it| it.contents() == "▀");
    let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let all: Vec<(u16, u16)> = all.filter(|(row, column)| is_pixel(*row, *column)).collect();
    let Some((top, _)) = all.first().copied() else { return };
    let bottom = all.iter().map(|(row, _)| *row).max().unwrap();
    let left = all.iter().map(|(_, column)| *column).min().unwrap();
    let right = all.iter().map(|(_, column)| *column).max().unwrap();
    let (wide, high) = (u32::from(right - left) + 1, u32::from(bottom - top) * 2 + 2);
    let mut picture = RgbImage::from_pixel(wide, high, Rgb(PAPER));
    for (row, column) in all {
        let cell = screen.cell(row, column).unwrap();
        let (x, y) = (u32::from(column - left), u32::from(row - top) * 2);
        picture.put_pixel(x, y, Rgb(colour(cell.fgcolor(), PAPER)));
        picture.put_pixel(x, y + 1, Rgb(colour(cell.bgcolor(), PAPER)));
    }
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).unwrap();
    let (x, y) = corner(left, top);
    let (wide, high) = (wide * WIDE, high / 2 * HIGH);
    let _ = writeln!(
        svg,
        "<image x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" preserveAspectRatio=\"none\" \
         style=\"image-rendering:pixelated\" href=\"data:image/png;base64,{}\"/>",
        base64(png.get_ref())
    );
}

fn look(cell: &Cell) -> Look {
    Look {
        ink: colour(cell.fgcolor(), INK),
        bold: cell.bold(),
        reversed: cell.inverse(),
        underlined: cell.underline(),
    }
}

/// The terminal's own colours as they are on light paper.
fn colour(colour: Color, default: [u8; 3]) -> [u8; 3] {
    match colour {
        Color::Default => default,
        Color::Idx(1) => [0xB3, 0x26, 0x1E],
        Color::Idx(2) => [0x1A, 0x7F, 0x37],
        Color::Idx(5) => [0x8A, 0x1F, 0x8F],
        Color::Idx(_) => INK,
        Color::Rgb(red, green, blue) => [red, green, blue],
    }
}

fn corner(column: u16, row: u16) -> (u32, u32) {
    (EDGE + u32::from(column) * WIDE, EDGE + u32::from(row) * HIGH)
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        let bits = bits << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize] as char;
            text.push(if place <= three.len() { letter } else { '=' });
        }
    }
    text
}
