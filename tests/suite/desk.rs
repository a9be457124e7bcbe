//! What the tests of the program share: running it, and looking into what it wrote.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use tempfile::TempDir;

/// The real report.
pub const HOHHOT: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/examples/hohhot-2026/report.yaml"
);

/// The report with every kind of block.
pub const EVERYTHING: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/examples/everything/report.yaml"
);

/// The folder of the Chinese faces that pages are measured in, as `scripts/fonts` or TeX Live has it.
pub static FANDOL: LazyLock<PathBuf> = LazyLock::new(|| {
    let home = std::env::var_os("HOME")
        .map(PathBuf::from)
        .unwrap_or_default();
    let data = std::env::var_os("XDG_DATA_HOME").map_or(home.join(".local/share"), PathBuf::from);
    let folders = [
        PathBuf::from("/usr/local/share/fonts/twinpress/fandol"),
        data.join("fonts/twinpress/fandol"),
        PathBuf::from("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"),
    ];
    let mut found = folders.into_iter().filter(|folder| folder.is_dir());
    found
        .next()
        .expect("the fonts are there: `make fonts` fetches them")
});

/// A real input that is not part of the project, below the folder that `TWINPRESS_CORPUS` names (by
/// default `../shared`). A test that asks for one fails where it is not at hand, and bears a name that
/// begins with `corpus_`, so that it can be left out.
pub fn corpus(path: &str) -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let root = std::env::var_os("TWINPRESS_CORPUS").map_or(beside, PathBuf::from);
    let found = root.join(path);
    assert!(
        found.exists(),
        "{path} is not in {}: TWINPRESS_CORPUS names its folder; `-- --skip corpus_` leaves such tests out",
        root.display()
    );
    found
}

/// A run of the program: how it ended and what it said.
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// Runs the program in a folder, in English.
pub fn twinpress(folder: &Path, args: &[&str]) -> Run {
    speaking("C", folder, args)
}

/// Runs the program in a folder, in the language of a `LANG`.
pub fn speaking(lang: &str, folder: &Path, args: &[&str]) -> Run {
    run(Command::new(env!("CARGO_BIN_EXE_twinpress"))
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", lang)
        .args(args))
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Run {
    let name = command.get_program().to_string_lossy().into_owned();
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .output()
        .unwrap_or_else(|error| panic!("{name} can't be run ({error}): `make tools` installs it"));
    Run {
        code: status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&stdout).into_owned(),
        stderr: String::from_utf8_lossy(&stderr).into_owned(),
    }
}

/// The reports in `examples`: a paper of each kind, one with every block, the report of a congress.
pub const PAPERS: [&str; 7] = [
    "notice",
    "decision",
    "minutes",
    "letter",
    "annual-report",
    "everything",
    "hohhot-2026",
];

/// The report of a paper in `examples`.
pub fn paper(name: &str) -> PathBuf {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    examples.join(name).join("report.yaml")
}

/// Converts files with LibreOffice into a folder; its profile and its fonts are those of `home`.
///
/// Several that start at once may bring each other down before they have read anything, on a busy
/// machine above all: one that ends so is started again, up to twice.
pub fn libreoffice(home: &Path, format: &str, into: &Path, files: &[&Path]) {
    fs::create_dir_all(home).expect("a folder");
    let profile = format!("-env:UserInstallation=file://{}/profile", home.display());
    let start = || {
        run(Command::new("soffice")
            .env("HOME", home)
            .args([&profile, "--headless", "--convert-to", format, "--outdir"])
            .arg(into)
            .args(files))
    };
    let is_crash = |run: &Run| run.code != 0 && run.stdout.is_empty();
    let mut converted = start();
    for _ in 0..2 {
        if is_crash(&converted) {
            converted = start();
        }
    }
    assert_eq!(converted.code, 0, "LibreOffice: {}", converted.stderr);
}

/// A folder with a report in it.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// With this report file.
    pub fn new(report: &str) -> Self {
        let desk = Self {
            folder: TempDir::new().expect("a folder"),
        };
        desk.put("report.yaml", report.as_bytes());
        desk
    }

    /// With a report of this body, each line indented as in the file, and figures.
    pub fn with_body(figures: &str, body: &str) -> Self {
        Self::new(&format!(
            "id: r\ntitle: {{zh: 工作报告, en: Work Report}}\n{figures}body:\n{body}"
        ))
    }

    /// With a report of these paragraphs, each in Chinese and English.
    pub fn with_paragraphs(paragraphs: &[(&str, &str)]) -> Self {
        let block = |(zh, en): &(&str, &str)| {
            let quote = |text: &str| serde_json::to_string(text).expect("a string is JSON");
            format!("  - paragraph: {{zh: {}, en: {}}}\n", quote(zh), quote(en))
        };
        Self::with_body("", &paragraphs.iter().map(block).collect::<String>())
    }

    /// Puts a file into the folder.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path().join(name), bytes).expect("the folder can be written");
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A file of the outputs.
    pub fn out(&self, name: &str) -> PathBuf {
        self.path().join("out").join(name)
    }

    /// Runs a command of the program on the report.
    pub fn run(&self, args: &[&str]) -> Run {
        twinpress(self.path(), args)
    }

    /// Builds with further arguments, and expects success.
    pub fn build(&self, args: &[&str]) -> Run {
        let run = self.try_build(args);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    }

    /// Builds with further arguments.
    pub fn try_build(&self, args: &[&str]) -> Run {
        self.run(&[&["build", "report.yaml", "-o", "out"], args].concat())
    }

    /// An output as text.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.out(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
}

/// A text without its blanks, line and page ends.
pub fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The text of a PDF as poppler reads it, line by line.
pub fn pdf_text(pdf: &Path, args: &[&str]) -> String {
    let run = run(Command::new("pdftotext").args(args).arg(pdf).arg("-"));
    assert_eq!(run.code, 0, "pdftotext: {}", run.stderr);
    run.stdout
}

/// A part of a Word file, as text.
pub fn docx_part(docx: &Path, part: &str) -> String {
    let file = fs::File::open(docx).unwrap_or_else(|error| panic!("{}: {error}", docx.display()));
    let mut archive = zip::ZipArchive::new(file).expect("a docx is a zip");
    let mut text = String::new();
    let mut entry = archive
        .by_name(part)
        .unwrap_or_else(|error| panic!("{part}: {error}"));
    std::io::Read::read_to_string(&mut entry, &mut text).expect("a part is text");
    text
}

/// The text of a Word file's paragraphs, a line each.
pub fn docx_text(docx: &Path) -> String {
    let document = docx_part(docx, "word/document.xml");
    let mut text = String::new();
    for paragraph in document.split("</w:p>") {
        for run in paragraph.split("<w:t").skip(1) {
            let Some((attributes, rest)) = run.split_once('>') else {
                continue;
            };
            if attributes.is_empty() || attributes.starts_with(' ') {
                text.push_str(rest.split("</w:t>").next().unwrap_or_default());
            }
        }
        text.push('\n');
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}
