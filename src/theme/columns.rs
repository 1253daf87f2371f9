//! Widths of what stands side by side: as drawn, unless a word needs more.

use super::stage::Stage;
use crate::layout::text::{Paragraph, TextStyle};
use crate::mediakit::outline::{PlatformRow, PlatformSection};

/// A column of a table, or a tile of a row. Widths are in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// As drawn; after [`settle`], as wide as it is.
    pub width: f32,
    /// What it needs so that no word of it is divided.
    pub needed: f32,
}

impl Column {
    /// A column that is drawn so wide and has to hold the longest word of these texts beside
    /// something else of a width.
    pub fn holding<'t>(
        stage: &mut Stage<'_>,
        width: f32,
        texts: impl IntoIterator<Item = (&'t str, TextStyle)>,
        beside: f32,
    ) -> Self {
        let texts = texts.into_iter().map(|(text, style)| Paragraph::new(text, style));
        let longest = texts.map(|text| stage.typesetter.min_width(&text)).fold(0.0, f32::max);
        Self { width, needed: longest + HAIR + beside }
    }

    /// The same, which gives what it can spare and asks for nothing: a creator's own word may be
    /// longer than a table has room for.
    pub fn modest(self) -> Self {
        Self { needed: self.needed.min(self.width), ..self }
    }
}

/// Sums of floats: a word as wide as its column fits it.
const HAIR: f32 = 0.05;

/// Gives columns what they need from what others have to spare. Together they stay as wide as they
/// are; where there is too little to spare, each gets its part of it.
pub fn settle(columns: &mut [Column]) {
    let lacks = |column: &Column| (column.needed - column.width).max(0.0);
    let spares = |column: &Column| (column.width - column.needed).max(0.0);
    let lacking: f32 = columns.iter().map(lacks).sum();
    let spare: f32 = columns.iter().map(spares).sum();
    let given = lacking.min(spare);
    if given <= 0.0 {
        return;
    }
    for column in columns {
        column.width += lacks(column) * given / lacking - spares(column) * given / spare;
    }
}

/// How the cells of a table of platforms are set where room is short, each with what else stands in
/// its column: the mark beside the name, the white after a figure.
#[derive(Debug, Clone, Copy)]
pub struct Cells {
    /// The names, which may be a creator's own words.
    pub name: (TextStyle, f32),
    /// The followers.
    pub followers: (TextStyle, f32),
    /// The views.
    pub views: (TextStyle, f32),
    /// How much further than its cells the head of the views may reach.
    pub views_head: f32,
    /// The rhythms.
    pub posting: (TextStyle, f32),
    /// The heads.
    pub head: TextStyle,
}

/// The columns of a table of platforms that are drawn so wide: names, followers, views, rhythms.
pub fn of_platforms(
    stage: &mut Stage<'_>,
    section: &PlatformSection,
    rows: &[PlatformRow],
    [name, followers, views, posting]: [f32; 4],
    cells: &Cells,
) -> [Column; 4] {
    let heads = &section.columns;
    let mut column =
        |width, head: Option<(&str, f32)>, (style, beside), of: fn(&PlatformRow) -> &str| {
            let texts = rows.iter().map(|row| (of(row), style));
            let cells_need = Column::holding(stage, width, texts, beside);
            let head = head.map(|(head, reach)| {
                Column::holding(stage, width, [(head, cells.head)], beside - reach).needed
            });
            Column { needed: cells_need.needed.max(head.unwrap_or(0.0)), ..cells_need }
        };
    [
        column(name, None, cells.name, |row| &row.name).modest(),
        column(followers, Some((&heads.followers, 0.0)), cells.followers, |row| &row.followers),
        column(views, Some((&heads.views, cells.views_head)), cells.views, |row| &row.views),
        column(posting, Some((&heads.posting, 0.0)), cells.posting, |row| &row.posting),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(columns: &[(f32, f32)]) -> Vec<f32> {
        let columns = columns.iter().map(|&(width, needed)| Column { width, needed });
        let mut columns: Vec<Column> = columns.collect();
        settle(&mut columns);
        columns.into_iter().map(|column| column.width).collect()
    }

    #[test]
    fn columns_stay_as_drawn_where_each_has_enough() {
        assert_eq!(settled(&[(40.0, 12.0), (20.0, 20.0)]), [40.0, 20.0]);
    }

    #[test]
    fn what_one_needs_the_others_give_as_they_can() {
        assert_eq!(settled(&[(40.0, 10.0), (20.0, 10.0), (20.0, 28.0)]), [34.0, 18.0, 28.0]);
    }

    #[test]
    fn too_little_to_spare_is_shared() {
        assert_eq!(settled(&[(20.0, 16.0), (10.0, 14.0), (10.0, 14.0)]), [16.0, 12.0, 12.0]);
        assert_eq!(settled(&[(10.0, 14.0)]), [10.0]);
    }
}
