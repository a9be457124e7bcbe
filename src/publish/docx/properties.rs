//! `docProps/core.xml` and `word/settings.xml`.

use super::layout;
use super::xml::{self, W, escaped};
use crate::edition::{Edition, Typography};

/// The document's title, author, language and day; of a working copy that it is one, and which.
/// The day is the report's, not the clock's.
pub fn core(edition: &Edition) -> Vec<u8> {
    let (head, working) = (&edition.head, &edition.working);
    let said = |name: &str, text: Option<&str>| {
        text.map(|text| format!("<{name}>{}</{name}>", escaped(text)))
            .unwrap_or_default()
    };
    let title = said("dc:title", Some(&head.full_title()));
    let author = head.author.as_deref().filter(|name| !name.is_empty());
    let creator = said("dc:creator", author);
    let days = edition.date.map(|date| {
        ["created", "modified"].map(|name| {
            format!(
                r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:{name}>"#
            )
        })
    });
    let days = days.map(|days| days.concat()).unwrap_or_default();
    let language = said("dc:language", Some(&edition.tag));
    let version = said("cp:version", working.revision.as_deref());
    let status = said("cp:contentStatus", working.mark.as_deref());
    xml::part(&format!(
        r#"<cp:coreProperties
         xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
         xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:dcterms="http://purl.org/dc/terms/"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        {title}{creator}{days}{language}{version}{status}
        </cp:coreProperties>"#
    ))
}

/// The rules over the notes, which count among them.
pub const SEPARATORS: [(i32, &str); 2] = [(-1, "separator"), (0, "continuationSeparator")];

/// Facing pages, the squeezing of Chinese marks, the languages; Word 2013 and later lay the text out
/// by today's rules, not in their compatibility mode. No fields are updated on opening: Word would
/// ask the reader first.
pub fn settings(edition: &Edition) -> Vec<u8> {
    let design = &edition.theme.word;
    let (mirror, even) = match design.page.facing {
        true => ("<w:mirrorMargins/>", "<w:evenAndOddHeaders/>"),
        false => ("", ""),
    };
    // On a grid the tab stops are two characters apart, else as far as the text of a list is set in.
    let tab = match design.text.characters {
        Some(_) => 2 * 10 * design.half_points(),
        None => layout::list(design).0,
    };
    let separators = SEPARATORS.map(|(number, _)| format!(r#"<w:footnote w:id="{number}"/>"#));
    let notes = match edition.notes.is_empty() {
        true => String::new(),
        false => format!("<w:footnotePr>{}</w:footnotePr>", separators.concat()),
    };
    let tag = escaped(&edition.tag);
    let (squeeze, compatible, language) = match edition.typography {
        Typography::Han => (
            r#"<w:characterSpacingControl w:val="compressPunctuation"/>"#,
            "<w:doNotExpandShiftReturn/><w:useFELayout/>",
            format!(r#"<w:themeFontLang w:val="en-US" w:eastAsia="{tag}"/>"#),
        ),
        Typography::Latin => ("", "", format!(r#"<w:themeFontLang w:val="{tag}"/>"#)),
    };
    xml::part(&format!(
        r#"<w:settings xmlns:w="{W}">
        <w:zoom w:percent="100"/>
        {mirror}
        <w:defaultTabStop w:val="{tab}"/>
        {even}{squeeze}{notes}
        <w:compat>
          {compatible}
          <w:compatSetting w:name="compatibilityMode"
           w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
        </w:compat>
        {language}
        <w:decimalSymbol w:val="."/>
        <w:listSeparator w:val=","/>
        </w:settings>"#
    ))
}
