//! The line or the column of steps, each with a mark that says what its answers are like.

use jiff::civil::Date;

use super::canvas::Canvas;
use super::desk::Desk;
use super::desk::standing::State;
use super::hits::Hit;
use super::keys::Command;
use super::theme::{Role, Signs};
use super::words;
use crate::insight::readiness::{Readiness, Severity};
use crate::questions::Step;

/// The marks of all steps: where the person is, as it should be, worth fixing, or nothing yet.
pub fn marks(desk: &Desk, today: Date, signs: &Signs) -> [&'static str; 8] {
    let here = Step::ALL.map(|(step, _)| step == desk.stop.step());
    let mut marks = desk.standing(today).steps.map(|state| match state {
        State::Empty => " ",
        State::ToFix => "!",
        State::Fine => signs.done,
    });
    for (mark, _) in marks.iter_mut().zip(here).filter(|(_, here)| *here) {
        *mark = signs.here;
    }
    marks
}

/// Draws the steps in one line; on a narrow window where the person is.
pub fn line(canvas: &mut Canvas<'_, '_>, desk: &Desk, today: Date) {
    let marks = marks(desk, today, canvas.signs());
    if canvas.area.width < 80 {
        let here = Step::ALL.iter().position(|(step, _)| *step == desk.stop.step());
        let says = format!("Step {} of 8", here.map_or(1, |here| here + 1));
        canvas.text(1, 0, &says, Role::Text);
        return;
    }
    let mut x = 1;
    for ((step, _), mark) in Step::ALL.into_iter().zip(marks) {
        x += draw_step(canvas, x, 0, mark, words::short(step), step, desk) + 2;
    }
}

fn draw_step(
    canvas: &mut Canvas<'_, '_>,
    x: u16,
    y: u16,
    mark: &str,
    words: &str,
    step: Step,
    desk: &Desk,
) -> u16 {
    let role = match mark {
        "!" => Role::Problem,
        mark if mark == canvas.signs().done => Role::Good,
        mark if mark == canvas.signs().here => Role::Accent,
        _ => Role::Text,
    };
    canvas.text(x, y, mark, role);
    let role = if desk.stop.step() == step { Role::Strong } else { Role::Text };
    let cells = canvas.text(x + 2, y, words, role) + 2;
    canvas.hit(x, y, cells, 1, Hit::Step(step));
    cells
}

/// Draws the steps as a column, with the score and the three things that are no steps.
pub fn column(canvas: &mut Canvas<'_, '_>, desk: &Desk, today: Date) {
    let (wall, edge) = (canvas.signs().wall, canvas.area.width.saturating_sub(1));
    for y in 0..canvas.area.height {
        canvas.text(edge, y, wall, Role::Text);
    }
    let marks = marks(desk, today, canvas.signs());
    let mut y = 1;
    let air = if canvas.area.height >= 32 { 2 } else { 1 };
    for ((number, (step, label)), mark) in (1..).zip(Step::ALL).zip(marks) {
        draw_step(canvas, 2, y, mark, &format!("{number} {label}"), step, desk);
        y += air;
    }
    let standing = desk.standing(today);
    let readiness = &standing.readiness;
    let rule = canvas.signs().rule.repeat(18);
    canvas.text(2, y, &rule, Role::Text);
    canvas.text(2, y + 1, &format!("{} of 100", readiness.score), Role::Strong);
    let bar = bar(canvas.signs(), readiness.score, 18);
    canvas.text(2, y + 2, &bar, Role::Text);
    for (line, says) in (y + 4..).zip(to_do(readiness)) {
        canvas.text(2, line, &says, Role::Text);
    }
    let buttons = [
        (Command::Numbers, "Update numbers"),
        (Command::Preview, "Preview"),
        (Command::Export, "Make the PDF"),
    ];
    for (line, (command, words)) in (y + 7..).zip(buttons) {
        canvas.button(2, line, words, false, Hit::Command(command));
    }
}

/// A bar of so many cells for a score of a hundred.
pub fn bar(signs: &Signs, score: u32, cells: usize) -> String {
    let full = usize::try_from(score).unwrap_or(100).min(100) * cells / 100;
    format!("{}{}", signs.full.repeat(full), signs.empty.repeat(cells - full))
}

fn to_do(readiness: &Readiness) -> Vec<String> {
    let count = |severity| readiness.findings.iter().filter(|it| it.severity == severity).count();
    let lines = [(Severity::Fix, "worth fixing"), (Severity::Nice, "nice to have")];
    let says = lines.map(|(severity, words)| (count(severity), words));
    says.into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(n, words)| format!("{n} {words}"))
        .collect()
}
