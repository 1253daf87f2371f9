//! The kit that ships with the program, pictures included: an invented creator.

/// The text of its kit file.
pub const TEXT: &str = include_str!("../../assets/sample/kit.toml");

const PICTURES: [(&str, &[u8]); 7] = [
    ("portrait.jpg", include_bytes!("../../assets/sample/portrait.jpg")),
    ("g0.jpg", include_bytes!("../../assets/sample/g0.jpg")),
    ("g1.jpg", include_bytes!("../../assets/sample/g1.jpg")),
    ("g2.jpg", include_bytes!("../../assets/sample/g2.jpg")),
    ("g3.jpg", include_bytes!("../../assets/sample/g3.jpg")),
    ("g4.jpg", include_bytes!("../../assets/sample/g4.jpg")),
    ("g5.jpg", include_bytes!("../../assets/sample/g5.jpg")),
];

/// The bytes of one of its pictures.
pub fn picture(name: &str) -> Option<&'static [u8]> {
    PICTURES.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}
