//! Writes the sample's display list as a web page: the reference that `docs/performance.md`
//! compares with. A second backend needs the display list and nothing else.
//!
//! `cargo run --release --example html > sample.html`

use std::fmt::Write as _;

use pitchkit::export::{self, Options};
use pitchkit::layout::page::{Item, Page, Paint, Segment};
use pitchkit::store::Kit;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let drawing = export::draw(&Kit::sample(), &Options::default())?;
    let assets = concat!("file://", env!("CARGO_MANIFEST_DIR"), "/assets");
    let mut html = String::from(
        "<!doctype html><meta charset=utf-8><style>@page{margin:0;size:A4}*{margin:0}",
    );
    for (family, file) in [
        ("Instrument Serif", "InstrumentSerif_400Regular"),
        ("Instrument Sans", "InstrumentSans_400Regular"),
    ] {
        write!(html, "@font-face{{font-family:'{family}';src:url({assets}/fonts/{file}.ttf)}}")?;
    }
    html.push_str("section{position:relative;break-after:page;overflow:hidden}section>*{position:absolute;white-space:pre}</style>");
    for page in &drawing.document.pages {
        draw(page, assets, &mut html)?;
    }
    println!("{html}");
    Ok(())
}

fn draw(page: &Page, assets: &str, html: &mut String) -> std::fmt::Result {
    write!(
        html,
        "<section style='width:{}pt;height:{}pt'>",
        page.size.width,
        page.size.height - 1.0
    )?;
    for item in &page.items {
        match item {
            Item::Text(run) => {
                let family = if run.size > 12.0 { "Instrument Serif" } else { "Instrument Sans" };
                let color = run.color;
                let text = run.text.replace('&', "&amp;").replace('<', "&lt;");
                write!(
                    html,
                    "<span style=\"left:{}pt;top:{}pt;font:{}pt '{family}';color:rgb({},{},{})\">{text}</span>",
                    run.x,
                    run.baseline - run.size,
                    run.size,
                    color.red,
                    color.green,
                    color.blue,
                )?;
            }
            Item::Picture(placed) => {
                let cell = placed.cell;
                write!(
                    html,
                    "<img src='{assets}/sample/{}' style='left:{}pt;top:{}pt;width:{}pt;height:{}pt;object-fit:cover'>",
                    placed.name, cell.x, cell.y, cell.width, cell.height,
                )?;
            }
            Item::Shape(shape) => {
                let (color, stroke) = match shape.paint {
                    Paint::Fill(color) => (color, None),
                    Paint::Stroke { color, width } => (color, Some(width)),
                };
                let color = format!("rgb({},{},{})", color.red, color.green, color.blue);
                let paint = match stroke {
                    None => format!("fill='{color}'"),
                    Some(width) => format!("fill='none' stroke='{color}' stroke-width='{width}'"),
                };
                write!(
                    html,
                    "<svg style='left:0;top:0' width='{0}pt' height='{1}pt' viewBox='0 0 {0} {1}'><path {paint} d='",
                    page.size.width, page.size.height,
                )?;
                for segment in &shape.path {
                    match *segment {
                        Segment::Move(x, y) => write!(html, "M{x} {y}")?,
                        Segment::Line(x, y) => write!(html, "L{x} {y}")?,
                        Segment::Curve(a, b, c, d, x, y) => {
                            write!(html, "C{a} {b} {c} {d} {x} {y}")?
                        }
                        Segment::Close => html.push('Z'),
                    }
                }
                html.push_str("'/></svg>");
            }
            Item::Link(_) | Item::Begin(_) | Item::End => {}
        }
    }
    html.push_str("</section>");
    Ok(())
}
