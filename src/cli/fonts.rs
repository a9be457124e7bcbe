//! `twinpress fonts`

use super::args::FontsArgs;
use super::exit::Fault;
use super::reporter::Reporter;
use super::{font_scan, output};
use crate::locale::{self, Localizer};
use crate::model::Lang;
use crate::write::fonts::{State, choose, role_name, survey};

/// Shows which family serves each role, what is substituted and what is missing.
pub fn run(args: &FontsArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let languages = locale::languages();
    let asked: Vec<Lang> = match &args.lang {
        Some(lang) if !languages.contains(&Lang::new(lang)) => {
            let names: Vec<&str> = languages.iter().map(Lang::as_str).collect();
            let message = format!("unknown language `{lang}`; there are {}", names.join(", "));
            return Err(Fault::Usage(message));
        }
        Some(lang) => vec![Lang::new(lang)],
        None => languages.into_iter().collect(),
    };
    let store = font_scan::font_store(&args.fonts)?;
    let mut table = String::from("lang\trole\tasked\tused\tstate\n");
    for lang in asked {
        let localizer = Localizer::new(&lang).map_err(|error| Fault::Usage(error.to_string()))?;
        for served in survey(&localizer.data.fonts, store.book()) {
            let used = served.used.as_deref().unwrap_or("-");
            let role = role_name(served.role);
            table.push_str(&format!(
                "{lang}\t{role}\t{}\t{used}\t{}\n",
                served.asked,
                name(served.state)
            ));
        }
        if let Err(missing) = choose(&localizer.data.fonts, store.book()) {
            reporter.report(&missing, None);
        }
    }
    output::write_stdout(table.as_bytes())
}

fn name(state: State) -> &'static str {
    match state {
        State::Official => "official",
        State::StandIn => "stand-in",
        State::Missing => "missing",
    }
}
