//! Symbols by their place in a font of symbols.

/// The character that a symbol is, where the font is known and most fonts of text have the like.
pub(super) fn symbol(font: &str, code: u32) -> Option<char> {
    const SYMBOL: [(u32, char); 10] = [
        (0xA3, '≤'),
        (0xAE, '→'),
        (0xB0, '°'),
        (0xB1, '±'),
        (0xB3, '≥'),
        (0xB4, '×'),
        (0xB7, '·'),
        (0xB8, '÷'),
        (0xB9, '≠'),
        (0xBB, '≈'),
    ];
    const WINGDINGS: [(u32, char); 12] = [
        (0x6C, '●'),
        (0x6E, '■'),
        (0x6F, '□'),
        (0x71, '□'),
        (0x75, '◆'),
        (0xA8, '□'),
        (0xD8, '→'),
        (0xE0, '→'),
        (0xE8, '→'),
        (0xFC, '√'),
        (0xFB, '×'),
        (0xFE, '√'),
    ];
    let place = match code {
        0xF000..=0xF0FF => code - 0xF000,
        other => other,
    };
    let table: &[(u32, char)] = match font.to_ascii_lowercase().as_str() {
        "symbol" => &SYMBOL,
        "wingdings" => &WINGDINGS,
        _ => &[],
    };
    let known = table.iter().find(|(known, _)| *known == place);
    known.map_or_else(|| char::from_u32(code), |(_, symbol)| Some(*symbol))
}
