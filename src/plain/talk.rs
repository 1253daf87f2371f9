//! Lines in and out, and the words that are commands.

use std::io::{self, BufRead, Write};

/// What a person answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    /// Nothing: the answer stays.
    Keep,
    /// `-`: the answer is taken out.
    Empty,
    /// To the question before.
    Back,
    /// Past the rest of these questions.
    Next,
    /// More about this question.
    Help,
    /// To the list of steps.
    Steps,
    /// Save now.
    Save,
    /// Save and leave; also where there is nothing more to read.
    Leave,
    /// Anything else.
    Text(String),
}

impl Reply {
    fn of(line: &str) -> Self {
        let line = line.trim();
        match line {
            "" => Self::Keep,
            "-" => Self::Empty,
            "back" => Self::Back,
            "next" => Self::Next,
            "?" => Self::Help,
            "steps" => Self::Steps,
            "save" => Self::Save,
            "leave" => Self::Leave,
            line => {
                let quoted = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
                // in quotation marks, a command is an answer
                match quoted.filter(|inside| !matches!(Self::of(inside), Self::Text(_))) {
                    Some(inside) => Self::Text(inside.to_owned()),
                    None => Self::Text(line.to_owned()),
                }
            }
        }
    }
}

/// What can always be written.
pub(super) const COMMANDS: &str = "Enter keeps an answer and goes on. \
     Write - to take an answer out, back for the question before, next to pass over the rest, \
     ? for help, steps for all steps, save, or leave. Every answer is saved at once. \
     To answer with one of these words, put it in quotation marks.";

/// A conversation by lines.
pub(super) struct Talk<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
}

impl<'a> Talk<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead, output: &'a mut dyn Write) -> Self {
        Self { input, output }
    }

    /// Says one line.
    pub(super) fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "{line}")
    }

    /// Waits for one line.
    pub(super) fn hear(&mut self) -> io::Result<Reply> {
        write!(self.output, "> ")?;
        self.output.flush()?;
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            writeln!(self.output)?;
            return Ok(Reply::Leave);
        }
        Ok(Reply::of(&String::from_utf8_lossy(&bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_in_quotation_marks_is_an_answer() {
        assert_eq!(Reply::of(" back\r\n"), Reply::Back);
        assert_eq!(Reply::of("\"back\""), Reply::Text("back".into()));
        assert_eq!(Reply::of("\"-\""), Reply::Text("-".into()));
        assert_eq!(Reply::of("Next"), Reply::Text("Next".into()), "the shop of that name");
        assert_eq!(Reply::of("\"Slow food\""), Reply::Text("\"Slow food\"".into()));
    }
}
