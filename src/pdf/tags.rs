//! The structure as objects of the file: elements, and the parent tree that leads back to them
//! (ISO 32000-1, 14.7).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::PdfError;
use super::structure::{Element, Kid, Structure};
use super::value::{number, text};
use crate::layout::page::Role;

/// Adds the structure; its root. `links` are the annotations of every page.
pub(super) fn add(
    pdf: &mut lopdf::Document,
    pages: &[ObjectId],
    structure: &Structure,
    links: &[Vec<ObjectId>],
) -> Result<ObjectId, PdfError> {
    let root = pdf.new_object_id();
    let elements = structure.elements.iter().map(|_| pdf.new_object_id()).collect();
    let tree = Tree { root, elements, pages, links };
    let parents = tree.parents(structure);
    for (index, element) in structure.elements.iter().enumerate() {
        // Elements without content have no parent left, and the document has the root.
        let Some(parent) = parents.get(&index) else { continue };
        pdf.objects.insert(tree.element(index), tree.entries(element, *parent).into());
    }

    let mut owners: Vec<Object> = Vec::new();
    for (page, (id, elements)) in pages.iter().zip(&structure.owners).enumerate() {
        let elements: Vec<Object> = elements.iter().map(|one| tree.element(*one).into()).collect();
        owners.extend([number(page), pdf.add_object(elements).into()]);
        pdf.get_dictionary_mut(*id)?.set("StructParents", number(page));
    }
    for (index, link) in structure.links.iter().flatten().enumerate() {
        owners.extend([number(pages.len() + index), tree.element(link.element).into()]);
    }
    let next = number(owners.len() / 2);
    let owners = pdf.add_object(dictionary! { "Nums" => owners });
    let entries = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![tree.element(0).into()],
        "ParentTree" => owners,
        "ParentTreeNextKey" => next,
    };
    pdf.objects.insert(root, entries.into());
    Ok(root)
}

/// The objects that the structure refers to.
struct Tree<'a> {
    root: ObjectId,
    elements: Vec<ObjectId>,
    pages: &'a [ObjectId],
    links: &'a [Vec<ObjectId>],
}

impl Tree<'_> {
    fn element(&self, index: usize) -> ObjectId {
        self.elements.get(index).copied().unwrap_or(self.root)
    }

    fn page(&self, index: usize) -> ObjectId {
        self.pages.get(index).copied().unwrap_or(self.root)
    }

    fn link(&self, page: usize, index: usize) -> ObjectId {
        self.links.get(page).and_then(|links| links.get(index)).copied().unwrap_or(self.root)
    }

    fn parents(&self, structure: &Structure) -> BTreeMap<usize, ObjectId> {
        let mut parents = BTreeMap::from([(0, self.root)]);
        for (index, element) in structure.elements.iter().enumerate() {
            parents.extend(element.children().map(|child| (child, self.element(index))));
        }
        parents
    }

    fn entries(&self, element: &Element, parent: ObjectId) -> Dictionary {
        let mut entries = attributes(element.role.as_ref());
        let kids: Vec<Object> = element.kids.iter().map(|kid| self.kid(kid)).collect();
        entries.set("Type", "StructElem");
        entries.set("P", parent);
        entries.set("K", kids);
        entries
    }

    fn kid(&self, kid: &Kid) -> Object {
        match *kid {
            Kid::Element(child) => self.element(child).into(),
            Kid::Content { page, number: content } => dictionary! {
                "Type" => "MCR", "Pg" => self.page(page), "MCID" => number(content),
            }
            .into(),
            Kid::Link { page, index } => dictionary! {
                "Type" => "OBJR", "Pg" => self.page(page), "Obj" => self.link(page, index),
            }
            .into(),
        }
    }
}

/// The standard type of a role (ISO 32000-1, 14.8.4), with what PDF/UA-1 asks of it.
fn attributes(role: Option<&Role>) -> Dictionary {
    let Some(role) = role else { return dictionary! { "S" => "Document" } };
    let kind = match role {
        Role::Heading(level) => {
            return dictionary! { "S" => Object::Name(format!("H{level}").into_bytes()) };
        }
        Role::Figure(words) => return dictionary! { "S" => "Figure", "Alt" => text(words) },
        Role::HeaderCell => return header("Column"),
        Role::RowHeader => return header("Row"),
        Role::Paragraph => "P",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::Cell => "TD",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListBody => "LBody",
        Role::Link => "Link",
        // It is marked where it is drawn and never begins an element.
        Role::Decoration => "NonStruct",
    };
    dictionary! { "S" => kind }
}

fn header(scope: &str) -> Dictionary {
    dictionary! { "S" => "TH", "A" => dictionary! { "O" => "Table", "Scope" => scope } }
}
