//! Images: as large in print as in Word, upright in both, refused where they are not whole.

use std::fs;
use std::path::Path;
use std::process::Command;

use self::samples::{
    exif, jpeg, of_size, physical, picture, png, seen, stored, with_chunk, with_exif,
};
use crate::desk::{Desk, Run, docx_part, libreoffice, run};

pub mod samples;

/// All four corners where they belong.
const UPRIGHT: [Option<usize>; 4] = [Some(0), Some(1), Some(2), Some(3)];

/// What a millimetre of a page may differ by.
const NEAR: f64 = 0.5;

/// A report with an image in each annex, which has a page of its own.
fn album(images: &[(String, Vec<u8>)], keys: &str) -> Desk {
    let annex = |(name, _): &(String, Vec<u8>)| {
        format!(
            "  - title: {{zh: 甲, en: A}}\n    body:\n      - image: {{file: {name}, alt: {{zh: 图, en: P}}{keys}}}\n"
        )
    };
    let annexes: String = images.iter().map(annex).collect();
    let body = format!("  - paragraph: {{zh: 甲。, en: A.}}\nannexes:\n{annexes}");
    let desk = Desk::with_body("", &body);
    images
        .iter()
        .for_each(|(name, bytes)| desk.put(name, bytes));
    desk
}

/// The pages of a PDF as pictures at 100 pixels an inch, but for those before the annexes.
fn pages(pdf: &Path, count: usize) -> Vec<Vec<u8>> {
    let stem = pdf.with_extension("");
    let made = run(Command::new("pdftoppm")
        .args(["-png", "-r", "100"])
        .arg(pdf)
        .arg(&stem));
    assert_eq!(made.code, 0, "pdftoppm: {}", made.stderr);
    let prefix = stem
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned()
        + "-";
    let beside = fs::read_dir(pdf.parent().expect("a folder")).expect("a folder");
    let mut files: Vec<_> = beside
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&prefix) && name.ends_with(".png")
    });
    files.sort();
    let first = files.len() - count;
    let read = |file| fs::read(file).expect("a page");
    files.drain(first..).map(read).collect()
}

/// The size of each image of an album in print and in Word, which must stand upright.
fn sizes(desk: &Desk, lang: &str, count: usize) -> [Vec<(f64, f64)>; 2] {
    let word = desk.out(&format!("r.draft.{lang}.docx"));
    libreoffice(
        &desk.path().join("home"),
        "pdf",
        &desk.path().join("word"),
        &[&word],
    );
    let shown = desk.path().join("word").join(format!("r.draft.{lang}.pdf"));
    [desk.out(&format!("r.draft.{lang}.pdf")), shown].map(|pdf| {
        let sizes = pages(&pdf, count)
            .into_iter()
            .enumerate()
            .map(|(index, page)| {
                let (width, height, corners) = seen(&page, 100.0);
                assert_eq!(corners, UPRIGHT, "image {index} of {}", pdf.display());
                (width, height)
            });
        sizes.collect()
    })
}

fn assert_near(found: (f64, f64), expected: (f64, f64), what: &str) {
    let is_near = |a: f64, b: f64| (a - b).abs() < NEAR;
    assert!(
        is_near(found.0, expected.0) && is_near(found.1, expected.1),
        "{what}: {found:?} mm, not {expected:?}"
    );
}

const WIDTH: u32 = 240;
const HEIGHT: u32 = 160;

/// The size of the sample in millimetres at so many pixels an inch.
fn printed(dpi: f64) -> (f64, f64) {
    (
        f64::from(WIDTH) / dpi * 25.4,
        f64::from(HEIGHT) / dpi * 25.4,
    )
}

/// The sample in each orientation and at each density, in the ways in which files say both.
fn photographs() -> Vec<(String, Vec<u8>, f64)> {
    let upright = picture(WIDTH, HEIGHT);
    let mut files = Vec::new();
    for orientation in 1..=8_u16 {
        let stored = stored(&upright, orientation);
        for dpi in [72_u16, 96, 254, 300] {
            let file = with_exif(&jpeg(&stored, Some(dpi)), &exif(orientation, None));
            files.push((
                format!("jfif-{orientation}-{dpi}.jpg"),
                file,
                f64::from(dpi),
            ));
        }
        let file = with_exif(&jpeg(&stored, None), &exif(orientation, Some(254)));
        files.push((format!("exif-{orientation}.jpg"), file, 254.0));
        let plain = with_exif(&jpeg(&stored, None), &exif(orientation, None));
        files.push((format!("none-{orientation}.jpg"), plain, 96.0));
        let file = with_chunk(&png(&stored), b"eXIf", &exif(orientation, None));
        let file = with_chunk(&file, b"pHYs", &physical(300.0));
        files.push((format!("png-{orientation}.png"), file, 300.0));
    }
    files
}

#[test]
fn photographs_are_upright_and_as_large_as_they_say_in_print_and_in_word() {
    let photographs = photographs();
    let images: Vec<_> = photographs
        .iter()
        .map(|(name, bytes, _)| (name.clone(), bytes.clone()))
        .collect();
    let desk = album(&images, "");
    desk.build(&["-e", "draft", "-l", "zh", "-f", "pdf", "-f", "docx"]);
    for sizes in sizes(&desk, "zh", images.len()) {
        for ((name, _, dpi), size) in photographs.iter().zip(sizes) {
            assert_near(size, printed(*dpi), name);
        }
    }
}

#[test]
fn an_upright_picture_keeps_its_bytes_in_word_and_a_turned_one_is_no_other_in_a_merge() {
    let upright = jpeg(&picture(WIDTH, HEIGHT), Some(300));
    let turned = with_exif(
        &jpeg(&stored(&picture(WIDTH, HEIGHT), 6), Some(300)),
        &exif(6, None),
    );
    let images = [
        ("a.jpg".to_owned(), upright.clone()),
        ("b.jpg".to_owned(), turned.clone()),
    ];
    let desk = album(&images, "");
    desk.build(&["-e", "draft", "-l", "zh"]);
    let word = fs::File::open(desk.out("r.draft.zh.docx")).expect("a draft");
    let mut archive = zip::ZipArchive::new(word).expect("a docx is a zip");
    let mut held = |name: &str| {
        let mut bytes = Vec::new();
        let mut part = archive.by_name(name).expect("a picture");
        std::io::Read::read_to_end(&mut part, &mut bytes).expect("a part");
        bytes
    };
    assert_eq!(held("word/media/image1.jpeg"), upright);
    assert_ne!(held("word/media/image2.jpeg"), turned);
    let merged = desk.run(&[
        "merge",
        "report.yaml",
        "out/r.draft.zh.docx",
        "-o",
        "m.yaml",
    ]);
    assert_eq!(
        (merged.code, merged.stderr.contains("b.jpg")),
        (0, false),
        "{}",
        merged.stderr
    );
}

#[test]
fn an_image_is_no_wider_than_the_text_and_no_higher_than_the_theme_says() {
    let images = [
        ("wide.png".to_owned(), png(&picture(1200, 600))),
        ("tall.png".to_owned(), png(&picture(400, 1200))),
    ];
    let desk = album(&images, "");
    desk.build(&[
        "-e", "draft", "-l", "zh", "-l", "en", "-f", "pdf", "-f", "docx",
    ]);
    // 156 mm of measure and ten lines of 28.95 pt; 122 mm and 90 mm.
    let lines = 10.0 * 28.95 / 72.0 * 25.4;
    for (lang, wide, tall) in [
        ("zh", (156.0, 78.0), (lines / 3.0, lines)),
        ("en", (122.0, 61.0), (30.0, 90.0)),
    ] {
        for sizes in sizes(&desk, lang, 2) {
            assert_near(sizes[0], wide, lang);
            assert_near(sizes[1], tall, lang);
        }
    }
}

#[test]
fn a_width_that_is_said_holds_in_print_and_in_word() {
    let images = [
        ("a.png".to_owned(), png(&picture(240, 160))),
        ("tall.png".to_owned(), png(&picture(200, 300))),
    ];
    let desk = album(&images, ", width: 60%");
    desk.build(&["-e", "draft", "-l", "zh", "-f", "pdf", "-f", "docx"]);
    for sizes in sizes(&desk, "zh", 2) {
        assert_near(sizes[0], (93.6, 62.4), "60% of 156 mm");
        assert_near(
            sizes[1],
            (93.6, 140.4),
            "higher than images are by themselves",
        );
    }
    let desk = album(&images[..1], ", width: 80mm");
    desk.build(&["-e", "draft", "-l", "en", "-f", "pdf", "-f", "docx"]);
    for sizes in sizes(&desk, "en", 1) {
        assert_near(sizes[0], (80.0, 53.33), "80 mm");
    }
}

#[test]
fn a_width_higher_than_the_page_is_told_and_one_over_the_page_refused() {
    let tall = [("tall.png".to_owned(), png(&picture(100, 400)))];
    let desk = album(&tall, ", width: 100%");
    let told = desk.build(&["-e", "draft", "-l", "zh", "-f", "pdf", "-f", "docx"]);
    assert_eq!(
        told.stderr.matches("warning[image.height]").count(),
        1,
        "{}",
        told.stderr
    );
    assert!(told.stderr.contains("report.yaml:8:23"), "{}", told.stderr);
    for (width, code) in [
        ("200mm", "image.width"),
        ("120%", "theme.value"),
        ("0mm", "theme.value"),
        ("-5mm", "theme.value"),
        ("half", "theme.value"),
        ("wide%", "theme.value"),
    ] {
        let desk = album(&tall, &format!(", width: {width}"));
        refused(&desk, code, "report.yaml:8:61");
    }
}

/// A build that is refused in a place, with a remedy.
fn refused(desk: &Desk, code: &str, place: &str) -> Run {
    let run = desk.try_build(&["-e", "handout", "-e", "draft", "-e", "text"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for said in [&format!("error[{code}]"), place, "help: "] {
        assert!(run.stderr.contains(said), "{said}:\n{}", run.stderr);
    }
    assert!(!desk.out("").exists(), "nothing is written");
    run
}

#[test]
fn a_file_is_printed_by_what_it_is_and_refused_where_it_is_not_whole() {
    let sample = jpeg(&picture(WIDTH, HEIGHT), Some(300));
    let misnamed = album(&[("a.png".to_owned(), sample.clone())], "");
    misnamed.build(&["-e", "draft", "-l", "zh", "-f", "pdf", "-f", "docx"]);
    for sizes in sizes(&misnamed, "zh", 1) {
        assert_near(sizes[0], printed(300.0), "JPEG under the name of a PNG");
    }
    let half = &sample[..sample.len() / 2];
    // No code of a JPEG file is all ones.
    let at = sample.len() / 2;
    let ones = [half, &[0xff, 0].repeat(20), &sample[at + 40..]].concat();
    let whole = png(&picture(WIDTH, HEIGHT));
    let (body, mut spoilt) = (whole.len() - 30, whole.clone());
    spoilt[body] ^= 0xff;
    for (file, said) in [
        (half, "its end is missing"),
        (&ones, "damaged"),
        (&sample[..3], "its end is missing"),
        (&whole[..whole.len() / 2], "its end is missing"),
        (&spoilt, "damaged"),
        (b"no image", "neither PNG nor JPEG"),
        (b"", "neither PNG nor JPEG"),
        (b"GIF89a", "neither PNG nor JPEG"),
        (&of_size(0, 10), "no pixels"),
        (&of_size(60_000, 60_000), "60000 × 60000 pixels"),
        (&of_size(16_000, 16_000), "120 million"),
    ] {
        let desk = album(&[("a.png".to_owned(), file.to_vec())], "");
        let run = refused(&desk, "image.format", "report.yaml:8:23");
        assert!(run.stderr.contains(said), "{said}:\n{}", run.stderr);
        assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
    }
}

/// A page of four fields of ink, as a JPEG for four inks.
fn cmyk() -> Vec<u8> {
    let inks = "0 1 1 0 k 0 80 120 80 re f 1 0 1 0.2 k 120 80 120 80 re f \
         1 1 0 0 k 0 0 120 80 re f 0 0 1 0 k 120 0 120 80 re f";
    let page = format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
         2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 240 160]/Contents 4 0 R>>endobj\n\
         4 0 obj<</Length {}>>stream\n{inks}\nendstream endobj\n\
         trailer<</Root 1 0 R>>\n",
        inks.len()
    );
    let folder = tempfile::TempDir::new().expect("a folder");
    let (pdf, stem) = (folder.path().join("a.pdf"), folder.path().join("a"));
    fs::write(&pdf, page).expect("a file");
    let arguments = ["-jpegcmyk", "-r", "72", "-singlefile"];
    let made = run(Command::new("pdftoppm")
        .args(arguments)
        .arg(&pdf)
        .arg(&stem));
    assert_eq!(made.code, 0, "pdftoppm: {}", made.stderr);
    fs::read(stem.with_extension("jpg")).expect("a picture")
}

#[test]
fn a_picture_for_four_inks_is_printed_in_its_colours_and_told_of() {
    let file = cmyk();
    let desk = album(&[("a.jpg".to_owned(), file.clone())], "");
    let told = desk.build(&[
        "-e", "handout", "-e", "draft", "-l", "zh", "-f", "pdf", "-f", "docx",
    ]);
    assert_eq!(
        told.stderr.matches("warning[image.converted]").count(),
        1,
        "{}",
        told.stderr
    );
    assert!(told.stderr.contains("report.yaml:8:23"), "{}", told.stderr);
    for sizes in sizes(&desk, "zh", 1) {
        assert_near(sizes[0], printed(72.0), "four inks");
    }
    let paper = "id: r\nkind: annual-report\nlogo: ./mark.jpg\ntitle: {zh: 报告, en: Report}\nbody:\n  - paragraph: {zh: 正文。, en: Text.}\n";
    let marked = Desk::new(paper);
    marked.put("mark.jpg", &file);
    let told = marked.build(&["-e", "handout", "-l", "en", "-f", "pdf", "-f", "docx"]);
    assert!(
        told.stderr.contains("warning[image.converted]") && told.stderr.contains("report.yaml:3:7"),
        "{}",
        told.stderr
    );
    // Without the segment that says how ink is counted, its colours can't be told.
    let at = file
        .windows(5)
        .position(|five| five == b"Adobe")
        .expect("a segment");
    let unsaid = [&file[..at - 4], &file[at + 12..]].concat();
    let desk = album(&[("a.jpg".to_owned(), unsaid)], "");
    let run = refused(&desk, "image.format", "report.yaml:8:23");
    assert!(run.stderr.contains("four inks"), "{}", run.stderr);
}

#[test]
fn each_language_may_have_a_file_of_its_own() {
    let zh = png(&picture(240, 160));
    let en = png(&picture(160, 240));
    let report = |file: &str| {
        let desk = Desk::with_body(
            "",
            &format!("  - image: {{file: {file}, alt: {{zh: 图, en: P}}}}\n"),
        );
        desk.put("a.png", &zh);
        desk.put("b.png", &en);
        desk
    };
    let desk = report("{zh: a.png, en: b.png}");
    desk.build(&[
        "-e", "draft", "-l", "zh", "-l", "en", "-f", "pdf", "-f", "docx",
    ]);
    for (lang, size) in [("zh", (63.5, 42.33)), ("en", (42.33, 63.5))] {
        for sizes in sizes(&desk, lang, 1) {
            assert_near(sizes[0], size, lang);
        }
    }
    let merged = desk.run(&[
        "merge",
        "report.yaml",
        "out/r.draft.en.docx",
        "-o",
        "m.yaml",
    ]);
    assert_eq!((merged.code, merged.stderr.as_str()), (0, ""));
    let both = ["out/r.draft.zh.docx", "out/r.draft.en.docx"];
    let read = desk.run(&[
        "import",
        "--zh",
        both[0],
        "--en",
        both[1],
        "-o",
        "again/i.yaml",
    ]);
    assert_eq!(read.code, 0, "{}", read.stderr);
    let text = fs::read_to_string(desk.path().join("again/i.yaml")).expect("a report");
    let files = text.split("file: ").nth(1).expect("a file");
    let files: Vec<&str> = files
        .lines()
        .next()
        .expect("a line")
        .split([' ', ',', '}'])
        .collect();
    for (at, expected) in [(1, &zh), (4, &en)] {
        let file = fs::read(desk.path().join("again").join(files[at])).expect("a picture");
        assert!(file == *expected, "{text}");
    }

    let desk = report("{zh: a.png}");
    let told = desk.build(&["-e", "draft", "-l", "en", "-f", "docx"]);
    assert!(
        told.stderr.contains("warning[text.missing]"),
        "{}",
        told.stderr
    );
    assert!(
        told.stderr.contains("there is no file for `en`"),
        "{}",
        told.stderr
    );
    let document = docx_part(&desk.out("r.draft.en.docx"), "word/document.xml");
    assert!(
        document.contains("<wp:extent"),
        "another language's is shown"
    );

    refused(
        &report("{zh: a.png, en: none.png}"),
        "image.missing",
        "report.yaml:4:35",
    );
    refused(
        &report("{zh: a.png, en: ../b.png}"),
        "image.outside",
        "report.yaml:4:35",
    );
    refused(
        &report("{zh: a.png, xx: b.png}"),
        "text.unknown-language",
        "report.yaml:4:31",
    );
}
