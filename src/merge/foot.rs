//! What the draft of an official paper printed around its text: red head, attendance, signature, imprint.

use super::facts::day;
use super::printer::Printer;
use super::slot::{Cells, Slot};
use crate::edition::{Foot, FramePart, Head};

impl<'a> Printer<'_, 'a> {
    pub(super) fn red_head(&mut self, head: &Head) {
        let red = self.layout.report.red_head.as_ref();
        self.lines("marking", &head.markings.join(" "), None);
        let issuer = head.issuer.join(&head.joint);
        self.lines("issuer", &issuer, self.alone(red.map(|red| &red.issuer)));
        let number = head.number.as_deref().unwrap_or_default();
        let code = red.and_then(|red| Some(&red.number.as_ref()?.code));
        self.lines("document number", number, self.alone(code));
    }

    /// What stands below the body.
    pub(super) fn foot(&mut self, foot: &Foot) {
        let report = self.layout.report;
        let roll = report.attendance.as_ref();
        for group in &foot.attendance {
            let names = roll.and_then(|roll| {
                let others = [
                    (FramePart::Excused, &roll.excused),
                    (FramePart::Attending, &roll.attending),
                ];
                let mut others = others.into_iter();
                match others.find(|(part, _)| *part == group.part) {
                    Some((_, names)) => names.as_ref(),
                    None => Some(&roll.present),
                }
            });
            let printed = format!("{}{}", group.label, group.names);
            self.lines("attendance", &printed, self.alone(names));
        }
        let said = |line: &Option<String>| line.clone().unwrap_or_default();
        let alone = self.alone(report.signature.as_ref());
        self.lines("official signature", &said(&foot.signature), alone);
        let day = self.signed_day(&said(&foot.day));
        self.lines("official signature", &said(&foot.day), day);
        let alone = self.alone(report.circulation.as_ref());
        self.lines("circulation", &said(&foot.circulation), alone);
    }

    /// The imprint, at the end of the draft.
    pub(super) fn imprint(&mut self, foot: &Foot) {
        let imprint = self.layout.report.distribution.as_ref();
        if let Some(roll) = &foot.copies {
            let printed = format!("{}{}", roll.label, roll.names);
            let names = imprint.and_then(|imprint| imprint.copies_to.as_ref());
            self.lines("imprint", &printed, self.alone(names));
        }
        if let (Some(by), Some(on)) = (&foot.printed_by, &foot.printed_on) {
            let body = imprint.and_then(|imprint| imprint.printed_by.as_ref());
            self.lines("imprint", &format!("{by}\t{on}"), self.alone(body));
        }
    }

    /// The day of the paper, where it is the report's own.
    fn signed_day(&self, printed: &str) -> Option<Vec<Slot<'a>>> {
        let node = self.layout.root.get("date")?;
        let (range, _) = day(printed, &self.lang)?;
        Some(vec![Slot::without_text(node, Cells::Day, &printed[range])])
    }
}
