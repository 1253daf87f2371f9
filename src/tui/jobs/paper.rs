//! The document: what would come of it, the PDF, and its pages as pictures.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use super::Worker;
use crate::export::{self, Options, Rendered, file};
use crate::raster;
use crate::store::Kit;
use crate::store::adopt::typed_path;
use crate::tui::desk::Answers;
use crate::tui::msg::{Done, Made, Plan};
use crate::tui::real_page::{Picture, Wanted};

/// The PDF that was made last for a look at it.
pub(super) struct Proof {
    answers: Arc<Answers>,
    rendered: Rendered,
}

impl Worker {
    pub(super) fn plan(&self, plan: Plan) -> Option<Done> {
        let kit = self.kit.as_ref()?.with_profile(plan.answers.profile.clone());
        let drawing = export::draw(&kit, &Options::default());
        let left_out = drawing.map_or_else(|_| Vec::new(), |drawing| drawing.left_out);
        let left_out = left_out.iter().map(ToString::to_string).collect();
        let path = typed_path(&plan.folder).join(&plan.name);
        let older = path.symlink_metadata().is_ok().then(|| file::older(&path));
        Some(Done::Planned { plan, left_out, older })
    }

    /// A page of the answers as they stand, as a picture that fits.
    pub(super) fn picture(&mut self, wanted: Wanted) -> Option<Done> {
        let picture = self.proof(&wanted.answers)?.and_then(|proof| {
            let pages = proof.pages;
            let page = wanted.page.min(pages.saturating_sub(1));
            let (width, height) = wanted.pixels();
            let pixels = raster::page_within(&proof.bytes, page + 1, width, height)
                .map_err(|error| format!("The page cannot be shown: {error}"))?;
            Ok(Picture { pixels, page, pages })
        });
        Some(Done::Page(wanted, picture))
    }

    /// Writes the PDF of the answers as they stand where only its person looks.
    pub(super) fn view(&mut self, answers: &Arc<Answers>) -> Option<Done> {
        let folder = self.kits.places().state.join("preview");
        let written = self.proof(answers)?.and_then(|proof| {
            let path = folder.join(file::name(&answers.profile));
            let write = || -> std::io::Result<()> {
                fs::create_dir_all(&folder)?;
                fs::write(&path, &proof.bytes)
            };
            write().map_err(|error| format!("The PDF could not be shown: {error}"))?;
            Ok(path)
        });
        Some(written.map_or_else(Done::Trouble, Done::Viewable))
    }

    /// The PDF of these answers, made once for every edition of them.
    fn proof(&mut self, answers: &Arc<Answers>) -> Option<Result<&Rendered, String>> {
        let kit = self.kit.as_ref()?;
        let is_old = |proof: &Proof| !Arc::ptr_eq(&proof.answers, answers);
        if self.proof.as_ref().is_none_or(is_old) {
            self.proof = None;
            match render(kit, answers) {
                Ok(rendered) => {
                    self.proof = Some(Proof { answers: Arc::clone(answers), rendered });
                }
                Err(says) => return Some(Err(says)),
            }
        }
        self.proof.as_ref().map(|proof| Ok(&proof.rendered))
    }
}

fn render(kit: &Kit, answers: &Answers) -> Result<Rendered, String> {
    export::render(&kit.with_profile(answers.profile.clone()), &Options::default())
        .map_err(|error| format!("The PDF could not be made: {error}"))
}

/// Makes the PDF of the answers as they stand; a file of its name is kept.
pub(super) fn export(kit: &Kit, plan: &Plan) -> Result<Made, String> {
    let rendered = render(kit, &plan.answers)?;
    let path = typed_path(&plan.folder).join(&plan.name);
    let older = file::write_beside(&path, &rendered.bytes).map_err(|error| error.to_string())?;
    let path: PathBuf = std::path::absolute(&path).unwrap_or(path);
    Ok(Made { path, pages: rendered.pages, bytes: rendered.bytes.len(), older })
}
