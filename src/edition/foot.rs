//! What stands below the body: attendance, signature, circulation, imprint; and the red head.

use super::frame::{Foot, FramePart, Roll};
use super::resolver::Resolver;
use crate::locale::Typography;
use crate::model::{DocumentNumber, Localized};
use crate::theme::Kind;

impl Resolver<'_> {
    pub fn foot(&mut self) -> Foot {
        let report = self.report;
        let mut attendance = Vec::new();
        if let Some(roll) = &report.attendance {
            let groups = [
                (
                    FramePart::Present,
                    "attendance-present",
                    Some(&roll.present),
                ),
                (
                    FramePart::Excused,
                    "attendance-excused",
                    roll.excused.as_ref(),
                ),
                (
                    FramePart::Attending,
                    "attendance-attending",
                    roll.attending.as_ref(),
                ),
            ];
            for (part, label, names) in groups {
                attendance.extend(names.map(|names| self.roll(part, label, names)));
            }
        }
        let signature = report.signature.as_ref().map(|text| self.plain(text));
        let day = report.day().filter(|_| signature.is_some());
        let imprint = report.distribution.as_ref();
        let copies = imprint.and_then(|imprint| imprint.copies_to.as_ref());
        let copies = copies.map(|names| {
            let mut copies = self.roll(FramePart::Copies, "copies-to", names);
            let closed = self.message("copies-end", &[]);
            copies.names = format!("{}{closed}", copies.names.trim_end_matches(['。', '.']));
            copies
        });
        let printed_by = imprint.and_then(|imprint| imprint.printed_by.as_ref());
        let printed_by = printed_by.map(|body| self.plain(body));
        let printed_on = imprint.and_then(|imprint| imprint.printed_on.as_ref());
        let printed_on = printed_on.map(|day| {
            let day = self.localizer.date(day.value);
            self.message("printed-on", &[("date", &day)])
        });
        let circulation = report.circulation.as_ref().map(|text| self.plain(text));
        let circulation = circulation.map(|text| self.message("circulation", &[("text", &text)]));
        let texts = self.frame_texts(&report.foot_texts());
        Foot {
            attendance,
            seal: report.seal.as_ref().is_some_and(|seal| seal.value),
            day: day.map(|day| self.localizer.date(day)),
            signature,
            circulation,
            copies,
            printed_by,
            printed_on,
            texts,
        }
    }

    fn roll(&mut self, part: FramePart, label: &str, names: &Localized) -> Roll {
        Roll {
            part,
            label: self.message(label, &[]),
            names: self.plain(names),
        }
    }

    /// To whom a paper goes. The closing mark is the program's.
    pub fn addressees(&mut self) -> Option<String> {
        let names = self.plain(self.report.addressees.as_ref()?);
        let names = names.trim_end_matches(['：', ':', ' ']);
        Some(self.message("addressees", &[("names", names)]))
    }

    /// Copy number, secrecy and urgency of a red head, a line each.
    pub fn markings(&mut self) -> Vec<String> {
        let Some(red) = &self.report.red_head else {
            return Vec::new();
        };
        let copy = red.copy.as_ref().map(|copy| {
            let number = format!("{:06}", copy.value);
            self.message("copy-number", &[("number", &number)])
        });
        let secrecy = red.secrecy.as_ref().map(|secrecy| {
            let level = self.message(secrecy.value.into(), &[]);
            match &red.secret_years {
                Some(years) => {
                    let years = years.value.to_string();
                    self.message("secret-years", &[("level", &level), ("years", &years)])
                }
                None => level,
            }
        });
        let urgency = red.urgency.map(|urgency| self.message(urgency.into(), &[]));
        [copy, secrecy, urgency].into_iter().flatten().collect()
    }

    /// The mark of the issuing body: one line in Chinese, which its size follows.
    pub fn issuer(&mut self) -> Vec<String> {
        let Some(red) = &self.report.red_head else {
            return Vec::new();
        };
        let issuer = self.plain(&red.issuer);
        match self.localizer.data.typography {
            Typography::Han => vec![issuer],
            Typography::Latin => self.phrases(Some(&issuer), Kind::Title),
        }
    }

    pub fn document_number(&mut self) -> Option<String> {
        let red = self.report.red_head.as_ref()?;
        let DocumentNumber { code, year, serial } = red.number.as_ref()?;
        let code = self.plain(code);
        let (year, serial) = (year.to_string(), serial.to_string());
        let args = [("code", &*code), ("year", &year), ("number", &serial)];
        Some(self.message("document-number", &args))
    }
}
