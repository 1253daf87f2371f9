//! Letters of all scripts, one key each; every key in any order; nothing ever outside its field.

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

use super::{Area, Edited, Line, cells};
use crate::profile::text::{clean, clean_lines};

const LETTERS: [&str; 14] = [
    "a",
    "e\u{301}",
    "👩\u{200d}🎤",
    "🇸🇪",
    "👍🏽",
    "❤\u{fe0f}",
    "شَّ",
    "日",
    "क्षि",
    "ก็",
    "ﾊﾟ",
    "各",
    "1\u{fe0f}\u{20e3}",
    "ß",
];

fn press(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn ctrl(letter: char) -> KeyEvent {
    KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
}

fn type_into(mut key: impl FnMut(KeyEvent) -> Edited, text: &str) {
    for c in text.chars() {
        assert_eq!(key(press(KeyCode::Char(c))), Edited::Changed, "{c:?}");
    }
}

/// The rows of a field of this size, with the cursor.
fn drawn(area: &Area, width: u16, height: u16) -> (Vec<String>, Position) {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut cursor = None;
    terminal.draw(|frame| cursor = area.draw(frame, frame.area())).unwrap();
    let buffer = terminal.backend().buffer();
    let row = |y| {
        let mut row = String::new();
        let mut x = 0;
        while x < width {
            let symbol = buffer[(x, y)].symbol();
            row.push_str(symbol);
            x += u16::try_from(cells(symbol)).unwrap().max(1);
        }
        row.trim_end().to_owned()
    };
    ((0..height).map(row).collect(), cursor.unwrap())
}

#[test]
fn one_key_deletes_or_moves_over_one_letter() {
    for letter in LETTERS {
        let mut line = Line::new("");
        let mut area = Area::new("");
        type_into(|key| line.key(key), &format!("x{letter}"));
        type_into(|key| area.key(key), &format!("x{letter}"));
        assert_eq!((line.text(), area.text()), (&*format!("x{letter}"), &*format!("x{letter}")));

        for code in [KeyCode::Left, KeyCode::Delete, KeyCode::Char('y')] {
            line.key(press(code));
            area.key(press(code));
        }
        assert_eq!((line.text(), area.text()), ("xy", "xy"), "{letter} before the cursor");

        line.paste(letter);
        area.paste(letter);
        line.key(press(KeyCode::Backspace));
        area.key(press(KeyCode::Backspace));
        assert_eq!((line.text(), area.text()), ("xy", "xy"), "{letter} behind the cursor");
    }
}

#[test]
fn the_cursor_never_stands_inside_a_letter() {
    // What stands around a deleted letter may join: two halves of a flag do.
    let mut line = Line::new("🇸x🇪");
    line.key(press(KeyCode::Left));
    line.key(press(KeyCode::Backspace));
    assert_eq!(line.text(), "🇸🇪");
    assert_eq!(line.view(10), ("🇸🇪", 2));
    line.key(press(KeyCode::Backspace));
    assert_eq!(line.text(), "");
}

#[test]
fn words_go_and_come_by_one_key() {
    let mut line = Line::new("one two, three");
    line.key(ctrl('w'));
    assert_eq!(line.text(), "one two, ");
    line.key(KeyEvent::new(KeyCode::Left, KeyModifiers::CONTROL));
    line.key(ctrl('k'));
    assert_eq!(line.text(), "one ");
    line.key(press(KeyCode::Home));
    line.key(KeyEvent::new(KeyCode::Right, KeyModifiers::CONTROL));
    line.paste("and");
    line.key(ctrl('u'));
    assert_eq!(line.text(), "");
    assert_eq!(line.key(ctrl('u')), Edited::Moved);
}

#[test]
fn keys_of_the_page_are_left_to_it() {
    for key in [
        press(KeyCode::Tab),
        press(KeyCode::Enter),
        press(KeyCode::Esc),
        press(KeyCode::Up),
        press(KeyCode::PageDown),
        press(KeyCode::F(1)),
        KeyEvent::new(KeyCode::Char('x'), KeyModifiers::ALT),
        ctrl('a'),
        ctrl('b'),
        ctrl('v'),
        ctrl('h'),
        ctrl('z'),
    ] {
        assert_eq!(Line::new("text").key(key), Edited::Ignored, "{key:?}");
        if key.code != KeyCode::Enter {
            assert_eq!(Area::new("text").key(key), Edited::Ignored, "{key:?}");
        }
    }
}

#[test]
fn what_is_pasted_into_a_line_is_one_line() {
    let mut line = Line::new("a");
    line.paste(" one\r\n\r\n  two\tthree\rfour\n");
    assert_eq!(line.text(), "aone two three four");
    let mut line = Line::new("");
    line.paste("\u{1b}[31mred\u{202e} می\u{200c}خواهم 👩\u{200d}🎤");
    assert_eq!(line.text(), "␛[31mred\u{fffd} می\u{200c}خواهم 👩\u{200d}🎤");
    let mut area = Area::new("");
    area.paste("one\rtwo\r\nthree\u{7}");
    assert_eq!(area.text(), "one\ntwo\nthree␇");
}

#[test]
fn a_line_scrolls_by_whole_letters() {
    let mut line = Line::new("日本語abc");
    assert_eq!(line.view(20), ("日本語abc", 9));
    assert_eq!(line.view(6), ("語abc", 5));
    assert_eq!(line.view(5), ("abc", 3));
    line.key(press(KeyCode::Home));
    assert_eq!(line.view(5), ("日本", 0));
    assert_eq!(line.view(1), ("", 0));
    assert_eq!(line.view(0), ("", 0));
    line.view(5);
    line.click(3);
    assert_eq!(line.view(5), ("日本", 2));
    line.click(40);
    assert_eq!(line.view(20), ("日本語abc", 9));
}

#[test]
fn an_area_wraps_by_word_and_hides_nothing() {
    let area = Area::new("I film night trains, all of them.\n\n夜行列車を撮ります");
    let (rows, cursor) = drawn(&area, 12, 8);
    let wrapped = ["I film", "night", "trains, all", "of them.", "", "夜行列車を", "撮ります", ""];
    assert_eq!(rows, wrapped);
    assert_eq!(cursor, Position::new(8, 6));
    // Hearts are one cell by their characters, two on screen.
    let (rows, _) = drawn(&Area::new(&"❤\u{fe0f}".repeat(9)), 9, 4);
    assert_eq!(rows.concat(), "❤\u{fe0f}".repeat(9));
    let (rows, cursor) = drawn(&Area::new("Donaudampfschifffahrt"), 8, 2);
    assert_eq!((rows, cursor), (vec!["mpfschi".into(), "fffahrt".into()], Position::new(7, 1)));
}

#[test]
fn a_letter_under_the_cursor_is_drawn_whole() {
    let mut area = Area::new("x👩\u{200d}🎤e\u{301}");
    for column in [3, 1] {
        area.key(press(KeyCode::Left));
        let (rows, cursor) = drawn(&area, 12, 1);
        assert_eq!(
            (rows, cursor),
            (vec!["x👩\u{200d}🎤e\u{301}".into()], Position::new(column, 0))
        );
    }
}

#[test]
fn up_and_down_keep_the_column_and_leave_at_the_edges() {
    let mut area = Area::new("a long row here\nab\nthe last row");
    let at = |area: &Area| drawn(area, 9, 6).1;
    assert_eq!(at(&area), Position::new(3, 4));
    drawn(&area, 9, 6);
    assert_eq!(area.key(press(KeyCode::Down)), Edited::Ignored);
    let mut places = Vec::new();
    while area.key(press(KeyCode::Up)) == Edited::Moved {
        places.push(at(&area));
    }
    assert_eq!(places, [(3, 3), (2, 2), (3, 1), (3, 0)].map(Position::from));
    area.key(press(KeyCode::End));
    assert_eq!(at(&area), Position::new(6, 0), "before the space at which the row is wrapped");
    area.key(press(KeyCode::Home));
    assert_eq!(at(&area), Position::new(0, 0));
    area.click(Position::new(5, 3));
    area.key(press(KeyCode::Char('!')));
    assert_eq!(area.text(), "a long row here\nab\nthe l!ast row");
}

#[test]
fn an_area_uses_no_colour_and_no_sign_of_its_own() {
    let mut terminal = Terminal::new(TestBackend::new(6, 2)).unwrap();
    terminal
        .draw(|frame| {
            Area::new("one two").draw(frame, Rect::new(1, 0, 40, 40));
        })
        .unwrap();
    let plain = ratatui::buffer::Buffer::with_lines([" one  ", " two  "]);
    assert_eq!(terminal.backend().buffer(), &plain);
    let nowhere = terminal.draw(|frame| {
        assert_eq!(Area::new("x").draw(frame, Rect::new(9, 9, 3, 3)), None);
    });
    assert!(nowhere.is_ok());
}

fn any_key() -> impl Strategy<Value = KeyEvent> {
    let code = prop_oneof![
        6 => any::<char>().prop_map(KeyCode::Char),
        6 => proptest::sample::select(LETTERS.concat().chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        3 => Just(KeyCode::Char(' ')),
        8 => proptest::sample::select(vec![
            KeyCode::Backspace, KeyCode::Delete, KeyCode::Left, KeyCode::Right, KeyCode::Up,
            KeyCode::Down, KeyCode::Home, KeyCode::End, KeyCode::Enter, KeyCode::Tab,
        ]),
        1 => proptest::sample::select(vec!['w', 'u', 'k']).prop_map(KeyCode::Char),
    ];
    let held = prop_oneof![6 => Just(KeyModifiers::NONE), 1 => Just(KeyModifiers::CONTROL)];
    (code, held).prop_map(|(code, held)| KeyEvent::new(code, held))
}

proptest! {
    #[test]
    fn any_keys_leave_a_clean_text_and_a_cursor_inside(
        keys in proptest::collection::vec(any_key(), 0..60),
        width in 1_u16..30,
        height in 1_u16..5,
    ) {
        let mut line = Line::new("");
        let mut area = Area::new("");
        for key in keys {
            let (line_before, area_before) = (line.text().to_owned(), area.text().to_owned());
            prop_assert_eq!(line.key(key) == Edited::Changed, line.text() != line_before);
            prop_assert_eq!(area.key(key) == Edited::Changed, area.text() != area_before);
            prop_assert_eq!(line.text(), clean(line.text()));
            prop_assert_eq!(area.text(), clean_lines(area.text()));
            let (shown, column) = line.view(width);
            prop_assert!(cells(shown) <= usize::from(width) && column < width);
            let (_, cursor) = drawn(&area, width, height);
            prop_assert!(cursor.x < width && cursor.y < height);
        }
    }

    #[test]
    fn as_many_backspaces_as_letters(text in "\\PC{0,20}", letters in proptest::sample::subsequence(LETTERS.to_vec(), 0..8)) {
        let text = text + &letters.concat();
        let mut line = Line::new(&text);
        let mut area = Area::new(&text);
        for _ in line.text().to_owned().graphemes(true) {
            prop_assert!(!line.text().is_empty());
            line.key(press(KeyCode::Backspace));
            area.key(press(KeyCode::Backspace));
        }
        prop_assert_eq!(line.text(), "");
        prop_assert_eq!(area.text(), "");
    }

    #[test]
    fn every_letter_of_an_area_is_on_a_row(text in "([a-z ,\n-]|日|❤️){0,80}", width in 3_u16..20) {
        let (rows, _) = drawn(&Area::new(&text), width, 200);
        let seen: String = rows.concat().split_whitespace().collect();
        let written: String = text.split_whitespace().collect();
        prop_assert_eq!(seen, written);
    }
}
