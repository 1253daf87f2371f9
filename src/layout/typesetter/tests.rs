use super::*;
use crate::layout::color::Color;
use crate::layout::fonts::Face;
use crate::layout::page::TextRun;
use crate::layout::text::TextStyle;

const SERIF: Face =
    Face { family: "Instrument Serif", weight: 400, italic: false, cap_height: 0.72 };
const SANS: Face = Face { family: "Instrument Sans", weight: 400, italic: false, cap_height: 0.72 };

fn style(face: Face, size: f32, leading: f32, tracking: f32) -> TextStyle {
    TextStyle { face, size, leading, tracking, color: Color::default() }
}

fn set(text: &str, style: TextStyle, width: Option<f32>) -> SetText {
    Typesetter::new(FontSet::Instrument).set(&Paragraph::new(text, style), width)
}

#[test]
fn kerned_widths_are_those_of_the_drawings() {
    let mm = |text: &str, style| crate::layout::geometry::to_mm(set(text, style, None).width());
    let name = style(SERIF, 72.0, 61.92, -0.022);
    assert!((mm("Hartwell", name) - 68.43).abs() < 0.1);
    let line = style(SANS, 9.0, 13.0, 0.0);
    let text = "I turn what is left in the fridge into weeknight dinners worth repeating.";
    assert!((mm(text, line) - 100.47).abs() < 0.1);
}

#[test]
fn a_line_is_as_wide_as_its_runs_without_the_space_at_its_end() {
    let lines = set("one two three four five six", style(SANS, 9.0, 13.0, 0.0), Some(60.0)).lines;
    assert!(lines.len() > 1);
    for line in lines {
        let ink: String = line.runs.iter().map(|run| run.text.as_str()).collect();
        let exact = set(ink.trim_end(), style(SANS, 9.0, 13.0, 0.0), None).width();
        assert!((line.width - exact).abs() < 0.01, "{ink:?}");
    }
}

#[test]
fn what_no_font_has_is_left_out_and_named() {
    let mut typesetter = Typesetter::new(FontSet::Instrument);
    let paragraph = Paragraph::new("1\u{fe0f}\u{20e3} jam 🍓 1", style(SANS, 9.0, 13.0, 0.0));
    let text: String = typesetter.set(&paragraph, None).lines[0]
        .runs
        .iter()
        .map(|run| run.text.as_str())
        .collect();
    assert!(text.contains("jam") && text.contains('1') && !text.contains('🍓'), "{text:?}");
    assert!(typesetter.missing().contains(&'🍓'));
}

/// A typesetter with the fonts of the tests beside its own.
fn borrowing() -> Typesetter {
    let files = [
        include_bytes!("../../../tests/fonts/cjk.otf").as_slice(),
        include_bytes!("../../../tests/fonts/arabic.ttf"),
        include_bytes!("../../../tests/fonts/thai.ttf"),
        include_bytes!("../../../tests/fonts/devanagari.ttf"),
        include_bytes!("../../../tests/fonts/emoji.ttf"),
    ];
    let fallback = Fallback::new(files.map(<[u8]>::to_vec).to_vec(), false).unwrap();
    Typesetter::new(FontSet::Instrument).borrowing(fallback)
}

fn said(line: &crate::layout::text::SetLine) -> String {
    line.runs.iter().map(|run| run.text.as_str()).collect()
}

#[test]
fn a_font_is_borrowed_for_what_the_own_ones_lack_and_for_nothing_else() {
    let mut typesetter = borrowing();
    let paragraph = Paragraph::new("Mila 小林", style(SERIF, 9.0, 13.0, 0.0));
    let line = typesetter.set(&paragraph, None).lines.remove(0);
    assert_eq!(said(&line), "Mila 小林");
    assert!(typesetter.missing().is_empty());
    let [own, borrowed] = [0, line.runs.len() - 1].map(|index| line.runs[index].font);
    let alone = Typesetter::new(FontSet::Instrument)
        .set(&Paragraph::new("Mila ", style(SERIF, 9.0, 13.0, 0.0)), None);
    let glyphs = |run: &TextRun| run.glyphs.iter().map(|it| it.id).collect::<Vec<_>>();
    assert_eq!(glyphs(&line.runs[0]), glyphs(&alone.lines[0].runs[0]));
    let fonts = typesetter.into_fonts();
    assert_eq!(fonts.borrowed(own), None);
    assert_eq!(fonts.borrowed(borrowed).unwrap(), "Noto Serif CJK JP");
}

#[test]
fn letters_from_the_right_stand_there_and_are_read_in_order() {
    let mut typesetter = borrowing();
    let paragraph = Paragraph::new("ليلى الحسيني · 1/2", style(SANS, 9.0, 13.0, 0.0));
    let line = typesetter.set(&paragraph, None).lines.remove(0);
    assert_eq!(said(&line), "ليلى الحسيني · 1/2");
    let at = |text: &str| line.runs.iter().find(|run| run.text.contains(text)).unwrap().x;
    assert!(at("الحسيني") < at("ليلى") && at("ليلى") < at("1/2"));
    let name = line.runs.iter().find(|run| run.text.contains("ليلى")).unwrap();
    let places: Vec<f32> = name.glyphs.iter().map(|glyph| glyph.x).collect();
    assert!(places.is_sorted() && name.glyphs[0].text.start > 0, "{name:?}");
}

#[test]
fn letters_that_join_or_stand_in_squares_are_not_moved() {
    let width = |text: &str, tracking| {
        let paragraph = Paragraph::new(text, style(SERIF, 60.0, 60.0, tracking));
        borrowing().set(&paragraph, None).width()
    };
    for text in ["小林", "ليلى"] {
        assert_eq!(width(text, -0.05), width(text, 0.0), "{text}");
    }
    assert!(width("Mila", -0.05) < width("Mila", 0.0));
}

#[test]
fn no_line_begins_with_a_closing_mark() {
    let text = "残りものを、いちばんのごちそうに。残りものを、いちばんのごちそうに。";
    for width in 30..120 {
        let paragraph = Paragraph::new(text, style(SERIF, 12.0, 10.0, 0.0));
        let set = borrowing().set(&paragraph, Some(width as f32));
        assert!(set.leading >= 1.15 * 12.0);
        for line in &set.lines {
            assert!(!said(line).starts_with(['、', '。']), "{width}: {:?}", said(line));
        }
        assert_eq!(set.lines.iter().map(said).collect::<String>(), text);
    }
}

#[test]
fn deep_letters_keep_off_accents_in_the_line_below() {
    let leading = |texts: [&str; 2]| {
        let spans =
            texts.map(|text| Span { text: text.into(), style: style(SERIF, 10.0, 11.0, 0.0) });
        borrowing().set(&Paragraph::of(spans), Some(40.0)).leading
    };
    assert_eq!(leading(["Angstrom ", "dinners"]), 11.0);
    assert_eq!(leading(["ليلى ", "dinners"]), 13.0);
    assert_eq!(leading(["ليلى ", "Ångström"]), 15.0);
}

#[test]
fn space_at_the_end_of_a_line_has_no_width_where_two_directions_meet() {
    let text = "נועה כהן garden photographs crème garden photographs recipes worth repeating";
    for direction in [Direction::Leftward, Direction::Rightward] {
        for width in 60..160 {
            let paragraph = Paragraph::new(text, style(SANS, 10.0, 13.0, 0.0));
            let set = borrowing().reading(direction).set(&paragraph, Some(width as f32));
            for line in &set.lines {
                let left = line.runs.iter().map(|run| run.x).fold(f32::MAX, f32::min);
                let right = line.runs.iter().map(|run| run.x + run.width).fold(0.0, f32::max);
                let room = line.width.min(width as f32) + 0.02;
                assert!(left >= -0.01 && right <= room, "{width}: {:?}", said(line));
                assert!(line.width <= room, "{width}: {:?}", said(line));
            }
        }
    }
}

#[test]
fn a_line_ends_between_words_where_no_space_says_so() {
    let paragraph = Paragraph::new("อาหารเย็นจากของเหลือในตู้เย็น", style(SERIF, 12.0, 16.0, 0.0));
    let lines = borrowing().lines(&paragraph, 60.0);
    assert!(lines.len() > 1);
    let words = ["อาหาร", "เย็น", "จาก", "ของ", "เหลือ", "ใน", "ตู้"];
    for line in &lines {
        assert!(words.iter().any(|word| line.starts_with(word)), "{lines:?}");
        assert!(words.iter().any(|word| line.ends_with(word)), "{lines:?}");
    }
}

#[test]
fn an_emoji_is_one_picture() {
    use crate::layout::pictograph::{Pictograph, pictograph};
    let mut typesetter = borrowing();
    let paragraph = Paragraph::new("jam 🍓 by 👩‍🍳", style(SANS, 10.0, 13.0, 0.0));
    let line = typesetter.set(&paragraph, None).lines.remove(0);
    assert_eq!(said(&line), "jam 🍓 by 👩‍🍳");
    let fonts = typesetter.into_fonts();
    let cook = line.runs.last().unwrap();
    assert_eq!(cook.glyphs.len(), 1);
    let (data, index) = fonts.get(cook.font).unwrap();
    let Some(Pictograph::Picture(_, area)) = pictograph(data, index, cook.glyphs[0].id) else {
        panic!("no picture");
    };
    assert!(area.y < -0.7 && area.bottom() > 0.0 && area.width > 1.0, "{area:?}");
}

#[test]
fn a_glued_pair_moves_to_the_next_line_together() {
    let lines = set("eat well than feel guilty.", style(SANS, 9.0, 13.0, 0.0), Some(90.0)).lines;
    let last: String = lines.last().unwrap().runs.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(last, "feel guilty.");
}

#[test]
fn no_letter_of_a_name_touches_one_of_the_line_under_it() {
    let drawn = style(SERIF, 72.0, 61.92, -0.022);
    let leading_in = |direction: Direction, first: &str, last: &str| {
        let lines = [first.to_owned(), last.to_owned()];
        let mut typesetter = Typesetter::new(FontSet::Instrument).reading(direction);
        super::super::fit::name_leading(&mut typesetter, &lines, drawn)
    };
    let leading = |first: &str, last: &str| leading_in(Direction::Rightward, first, last);
    assert_eq!(leading("Mila", "Hartwell"), drawn.leading);
    // The tail of a J reaches into a capital, the one of a y into an l and not into an e.
    assert!(leading("Julia", "Meier") > drawn.leading + 3.0);
    assert!(leading("Tilly", "Rachell") > drawn.leading + 3.0);
    assert_eq!(leading("Tony", "Menee"), drawn.leading);
    // Lines that begin at the right stand over one another from there.
    assert_eq!(leading("y", "eeel"), drawn.leading);
    assert!(leading_in(Direction::Leftward, "y", "eeel") > drawn.leading + 3.0);
}
