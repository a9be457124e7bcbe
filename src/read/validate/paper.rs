//! What goes together in a paper, and what a kind of paper has.

use super::Validator;
use crate::diag::code;
use crate::model::{Distribution, Kind, Localized};
use crate::source::Span;

/// Those who get copies take no more of the foot of a page: letters, a Han character as two of them.
const LONGEST_COPIES: usize = 1000;

impl Validator<'_> {
    /// What a kind of paper does not have, and what a part asks for that is not there.
    pub fn paper(&mut self) {
        let (report, kind) = (self.report, self.report.kind);
        let is_official = kind.is_official();
        let is_seal = report.seal.as_ref().is_some_and(|seal| seal.value);
        for (key, is_there, fits) in [
            ("speaker", report.speaker.is_some(), !is_official),
            ("red-head", report.red_head.is_some(), is_official),
            ("addressees", report.addressees.is_some(), is_official),
            ("signature", report.signature.is_some(), is_official),
            ("circulation", report.circulation.is_some(), is_official),
            ("distribution", report.distribution.is_some(), is_official),
            (
                "attendance",
                report.attendance.is_some(),
                kind == Kind::Minutes,
            ),
        ] {
            if is_there && !fits {
                self.misplaced(key, self.key_span(&[key]));
            }
        }
        if is_seal && report.signature.is_none() {
            self.lacks("seal", "signature", self.key_span(&["seal"]));
        }
        if report.signature.is_some() && report.day().is_none() {
            self.lacks("signature", "date", self.key_span(&["signature"]));
        }
        if report.circulation.is_some() && report.signature.is_none() && is_official {
            self.lacks("circulation", "signature", self.key_span(&["circulation"]));
        }
        if let Some(red) = &report.red_head {
            let (secrecy, copy) = (&red.secrecy, &red.copy);
            if let Some(secrecy) = secrecy.as_ref().filter(|_| copy.is_none()) {
                self.lacks("secrecy", "copy", secrecy.span);
            }
            if let Some(years) = red.secret_years.as_ref().filter(|_| secrecy.is_none()) {
                self.lacks("secret-years", "secrecy", years.span);
            }
        }
        if let Some(distribution) = &report.distribution {
            self.distribution(distribution);
        }
    }

    /// An imprint says who printed the paper, and when; that of a letter only who gets copies
    /// (GB/T 9704-2012, 7.4, 10.1).
    fn distribution(&mut self, distribution: &Distribution) {
        let copies = distribution.copies_to.iter().flat_map(Localized::iter);
        let columns = |text: &str| {
            text.chars()
                .map(|c| 1 + usize::from(!c.is_ascii()))
                .sum::<usize>()
        };
        let long = copies.filter(|(_, said)| columns(&said.value) > LONGEST_COPIES);
        let places: Vec<Span> = long.map(|(_, said)| said.span).collect();
        for place in places {
            self.push(code::PAPER_COPIES.error().at(place));
        }
        let span = |key| self.key_span(&["distribution", key]);
        let (by, on) = (
            distribution.printed_by.is_some(),
            distribution.printed_on.is_some(),
        );
        let keys = [
            ("printed-by", by, span("printed-by")),
            ("printed-on", on, span("printed-on")),
        ];
        if self.report.kind == Kind::Letter {
            for (key, _, span) in keys.into_iter().filter(|(_, is_there, _)| *is_there) {
                self.misplaced(key, span);
            }
            return;
        }
        let present = keys.iter().find(|(_, is_there, _)| *is_there);
        let (of, at) = match present {
            Some((key, _, span)) => (*key, *span),
            None => ("distribution", self.key_span(&["distribution"])),
        };
        for (key, is_there, _) in keys {
            if !is_there {
                self.lacks(of, key, at);
            }
        }
    }

    fn misplaced(&mut self, key: &'static str, span: Span) {
        let found = code::PAPER_PART.error().with("key", key);
        self.push(found.with("kind", self.report.kind.name()).at(span));
    }

    fn lacks(&mut self, key: &'static str, lacking: &'static str, span: Span) {
        let found = code::PAPER_LACKS.error().with("key", key);
        self.push(found.with("lacking", lacking).at(span));
    }

    /// Where a key stands that a path of keys leads to.
    fn key_span(&self, path: &[&str]) -> Span {
        let mut node = Some(self.root);
        let mut span = Span::default();
        for name in path {
            let entries = node.map(|node| node.entries()).unwrap_or_default();
            let entry = entries.iter().find(|(key, _)| key.name == *name);
            span = entry.map_or(span, |(key, _)| key.span);
            node = entry.map(|(_, value)| value);
        }
        span
    }
}
