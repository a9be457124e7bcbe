//! How fast the figures of a text are read, in bytes a second on one core: the aim is 50 MB.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use twinpress::figures::recognize::{Language, read};

const CHINESE: &str = "全年召开会议38次，征集立法建议773条，采纳279条。各级代表接待群众5710人次，收集意见\
建议3976件；共实施民生项目147个，涉及资金56.5亿元，93.7%的问题得到解决或逐步解决。坚持把统一部署和\
分类指导结合起来，进一步完善制度、健全机制，推动各项工作落实落地，切实提升质量和效率。\n";

const ENGLISH: &str = "Over the year, 38 meetings were held and 773 suggestions were collected, of which \
279 were adopted. Deputies at every level received 5,710 visitors; a total of 147 projects was carried \
out with 5.65 billion yuan, and 93.7 percent of the problems have been or are being resolved. We brought \
overall planning and case-by-case guidance together, and improved the quality of our work.\n";

fn main() {
    divan::main();
}

#[divan::bench]
fn chinese(bencher: Bencher<'_, '_>) {
    measure(bencher, CHINESE, Language::Chinese);
}

#[divan::bench]
fn english(bencher: Bencher<'_, '_>) {
    measure(bencher, ENGLISH, Language::English);
}

fn measure(bencher: Bencher<'_, '_>, paragraph: &str, language: Language) {
    let text = paragraph.repeat(1000);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| read(black_box(&text), language));
}
