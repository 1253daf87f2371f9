//! How a person wants the screen: colours, signs, mouse. Kept from one time to the next.

use toml::Table;

use super::theme::{Depth, Theme};

/// What was chosen; whatever was not is as the surroundings have it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whether colours are used; `NO_COLOR` wins over it.
    pub colours: Option<bool>,
    /// Whether only signs of plain ASCII are drawn.
    pub plain_signs: Option<bool>,
    /// Whether the mouse is used.
    pub mouse: Option<bool>,
}

impl Settings {
    /// Reads what can be read; the rest is as if it had not been chosen.
    pub fn read(text: &str) -> Self {
        let table: Table = text.parse().unwrap_or_default();
        let choice = |key: &str| table.get(key).and_then(toml::Value::as_bool);
        Self {
            colours: choice("colours"),
            plain_signs: choice("plain_signs"),
            mouse: choice("mouse"),
        }
    }

    /// The text of a file that says the same.
    pub fn write(self) -> String {
        let choices =
            [("colours", self.colours), ("plain_signs", self.plain_signs), ("mouse", self.mouse)];
        let lines = choices.into_iter().filter_map(|(key, choice)| {
            let choice = choice?;
            Some(format!("{key} = {choice}\n"))
        });
        let head = "# How pitchkit looks: change it in pitchkit, or here.\n";
        [head.to_owned()].into_iter().chain(lines).collect()
    }

    /// The theme that was chosen, where the surroundings would have this one.
    pub fn over(self, surroundings: Theme) -> Theme {
        Theme {
            colours: surroundings.colours && self.colours.unwrap_or(true),
            ascii: self.plain_signs.unwrap_or(surroundings.ascii),
        }
    }

    /// Whether the mouse is used.
    pub fn has_mouse(self) -> bool {
        self.mouse.unwrap_or(true)
    }
}

/// The theme of these surroundings: colours unless they are not wanted, plain signs where the
/// language of the terminal has no others.
pub fn of_surroundings(variable: impl Fn(&str) -> Option<String>) -> Theme {
    let said = |name| variable(name).filter(|value| !value.is_empty());
    let locale = said("LC_ALL").or_else(|| said("LC_CTYPE")).or_else(|| said("LANG"));
    let is_utf8 = locale.is_none_or(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    });
    Theme { colours: said("NO_COLOR").is_none(), ascii: !is_utf8 }
}

/// The colours that these surroundings have for a picture.
pub fn depth(variable: impl Fn(&str) -> Option<String>) -> Depth {
    let says = |name, words: &[&str]| {
        variable(name).is_some_and(|value| words.iter().any(|word| value.contains(word)))
    };
    if says("COLORTERM", &["truecolor", "24bit"]) || says("TERM", &["direct"]) {
        Depth::Full
    } else if says("TERM", &["256color"]) {
        Depth::Cube
    } else {
        Depth::Few
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(variables: &[(&str, &str)], settings: &str) -> (bool, bool) {
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let theme = Settings::read(settings).over(of_surroundings(variable));
        (theme.colours, theme.ascii)
    }

    #[test]
    fn the_surroundings_propose_and_the_person_decides() {
        let usual = ("LANG", "sv_SE.UTF-8");
        assert_eq!(theme(&[], ""), (true, false));
        assert_eq!(theme(&[usual], ""), (true, false));
        assert_eq!(theme(&[usual, ("LC_ALL", "C")], ""), (true, true));
        assert_eq!(theme(&[usual, ("LC_ALL", ""), ("LC_CTYPE", "de_DE@euro")], ""), (true, true));
        assert_eq!(theme(&[("LANG", "C")], "plain_signs = false"), (true, false));
        assert_eq!(theme(&[usual], "plain_signs = true\ncolours = false"), (false, true));
    }

    #[test]
    fn a_terminal_says_how_many_colours_it_has() {
        let depth = |term: &str, colours: &str| {
            super::depth(|name| Some(if name == "TERM" { term } else { colours }.to_owned()))
        };
        assert_eq!(depth("xterm-256color", "truecolor"), Depth::Full);
        assert_eq!(depth("xterm-256color", ""), Depth::Cube);
        assert_eq!(depth("linux", ""), Depth::Few);
    }

    #[test]
    fn no_color_wins_unless_it_is_empty() {
        assert_eq!(theme(&[("NO_COLOR", "1")], "colours = true"), (false, false));
        assert_eq!(theme(&[("NO_COLOR", "")], ""), (true, false));
    }

    #[test]
    fn what_is_written_is_read_and_what_cannot_be_read_hides_nothing() {
        let settings = Settings { colours: Some(false), plain_signs: None, mouse: Some(true) };
        assert_eq!(Settings::read(&settings.write()), settings);
        let mixed = Settings::read("colours = \"some\"\nmouse = false\nfont = 3\n");
        assert_eq!(mixed, Settings { mouse: Some(false), ..Settings::default() });
        assert_eq!(Settings::read("= = ="), Settings::default());
    }
}
