//! How roles look: styles and signs.
//!
//! A role is bold, reverse or underlined first and one of the terminal's own colours second, so that
//! light and dark terminals both work and nothing is lost without colour. No background is ever set.

use std::borrow::Cow;

use ratatui::style::{Color, Modifier, Style};

/// How many colours a terminal can show in a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Depth {
    /// All of them.
    #[default]
    Full,
    /// 256.
    Cube,
    /// Too few for a picture.
    Few,
}

/// What a piece of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Plain words.
    Text,
    /// A heading, and the question that has focus.
    Strong,
    /// The mark of what has focus.
    Accent,
    /// Something that is as it should be.
    Good,
    /// Something worth fixing.
    Problem,
    /// What a key or a click acts on now.
    Selected,
    /// A place where text can be typed.
    Field,
}

/// The signs of the interface: letters that every terminal has, or those of plain ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// Beside what has focus.
    pub bar: &'static str,
    /// Where the person is.
    pub here: &'static str,
    /// As it should be.
    pub done: &'static str,
    /// A part of a line.
    pub rule: &'static str,
    /// A line beside the steps.
    pub wall: &'static str,
    /// A full part of a bar.
    pub full: &'static str,
    /// An empty part of a bar.
    pub empty: &'static str,
    /// Between two things in one line.
    pub dot: &'static str,
    /// A choice that is taken.
    pub chosen: &'static str,
    /// Leads to what comes out.
    pub arrow: &'static str,
    /// Missing.
    pub none: &'static str,
}

const LETTERS: Signs = Signs {
    bar: "▌",
    here: "●",
    done: "✓",
    rule: "─",
    wall: "│",
    full: "█",
    empty: "░",
    dot: "·",
    chosen: "(•)",
    arrow: "→",
    none: "–",
};

const ASCII: Signs = Signs {
    bar: ">",
    here: "*",
    done: "v",
    rule: "-",
    wall: "|",
    full: "#",
    empty: ".",
    dot: "-",
    chosen: "(*)",
    arrow: "->",
    none: "-",
};

/// Colours and signs of this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours may be used.
    pub colours: bool,
    /// Whether only ASCII can be shown.
    pub ascii: bool,
}

impl Theme {
    /// The signs to draw with.
    pub fn signs(self) -> &'static Signs {
        if self.ascii { &ASCII } else { &LETTERS }
    }

    /// A text as this terminal can show it: the signs of the program's own sentences in ASCII where
    /// nothing else can be shown. Letters stay what they are.
    pub fn own(self, text: &str) -> Cow<'_, str> {
        if !self.ascii || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let plain = |c: char| match c {
            '÷' => "/".to_owned(),
            '×' => "x".to_owned(),
            '→' => "->".to_owned(),
            '←' => "<-".to_owned(),
            '↑' => "Up".to_owned(),
            '↓' => "Down".to_owned(),
            '–' | '−' | '·' => "-".to_owned(),
            '“' | '”' => "\"".to_owned(),
            '’' => "'".to_owned(),
            '…' => "...".to_owned(),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => " ".to_owned(),
            c => c.to_string(),
        };
        Cow::Owned(text.chars().map(plain).collect())
    }

    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let (modifier, colour) = match role {
            Role::Text => (Modifier::empty(), None),
            Role::Strong => (Modifier::BOLD, None),
            Role::Accent => (Modifier::BOLD, Some(Color::Magenta)),
            Role::Good => (Modifier::empty(), Some(Color::Green)),
            Role::Problem => (Modifier::BOLD, Some(Color::Red)),
            Role::Selected => (Modifier::REVERSED, None),
            Role::Field => (Modifier::UNDERLINED, None),
        };
        let style = Style::new().add_modifier(modifier);
        match colour.filter(|_| self.colours) {
            Some(colour) => style.fg(colour),
            None => style,
        }
    }
}
