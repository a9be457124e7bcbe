//! Whether a text makes sense: by the characters that every Chinese text is full of.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::import::shape::is_han;

/// Characters of which a Chinese text has many, simplified and traditional, those of names too.
const COMMON: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过\
    子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开\
    它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问\
    意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较\
    将组见计别她手角期根论运农指区市县报告议案会委监督审查增推进服务保障项目改善经济创省王李张刘陈杨黄赵周吴徐孙马朱胡林郭何\
    罗志伟东海华春强安永兴江红金\
    這為個國時來們於對會發動過說產種後學經進電裡現實兩體機當點從業應開還義間樣與關線內數問無系軍東\
    變條沒結質氣頭邊圖組見計別運農區縣報議員監審務項濟創財長級統設備資輸";

static COMMON_SET: LazyLock<BTreeSet<char>> = LazyLock::new(|| COMMON.chars().collect());

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 1 << 14;

/// Fewer characters than this say nothing.
const FEW: usize = 40;

/// How many characters beyond ASCII a text begins with, and how many of them are common in Chinese.
fn counts(text: &str) -> (usize, usize) {
    let beyond = text.chars().filter(|c| !c.is_ascii() && !is_mark(*c));
    let (mut all, mut common) = (0, 0);
    for c in beyond {
        all += 1;
        common += usize::from(COMMON_SET.contains(&c));
    }
    (all, common)
}

/// The marks of Chinese, which say nothing of the characters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff65}' | '\u{2010}'..='\u{2027}')
}

/// The beginning of some bytes as they read in an encoding, be it broken at the end.
fn sample(encoding: &'static Encoding, bytes: &[u8]) -> String {
    let start = &bytes[..bytes.len().min(SAMPLE)];
    let (text, _) = encoding.decode_without_bom_handling(start);
    text.into_owned()
}

/// The encoding of bytes that are not UTF-8: GB 18030, or Big5 where only that makes sense; none
/// where neither does.
pub fn chinese(bytes: &[u8]) -> Option<&'static Encoding> {
    let (all, simplified) = counts(&sample(GB18030, bytes));
    let (others, traditional) = counts(&sample(BIG5, bytes));
    if traditional >= 4 && traditional * all.max(1) > 2 * simplified * others.max(1) {
        return Some(BIG5);
    }
    (all < FEW / 4 || simplified * 20 >= all).then_some(GB18030)
}

/// The encoding of bytes in pairs without a mark: in UTF-16, blanks, digits and line ends have a
/// byte that is nought.
pub fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(SAMPLE)];
    if !bytes.len().is_multiple_of(2) || !start.contains(&0) {
        return None;
    }
    let fits = |encoding: &&'static Encoding| {
        let text = sample(encoding, bytes);
        let (all, common) = counts(&text);
        let letters = text.chars().filter(|c| c.is_ascii_graphic()).count();
        let controls = text
            .chars()
            .filter(|c| c.is_control() && !c.is_whitespace());
        controls.count() == 0 && (common * 10 > all || all == 0 && letters > 0)
    };
    [UTF_16LE, UTF_16BE].into_iter().find(fits)
}

/// Whether a text was read in another encoding than it was written in, here or before.
pub fn is_garbled(text: &str) -> bool {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let (all, common) = counts(text);
    let han = text.chars().filter(|c| is_han(*c)).count();
    if han >= FEW && common * 25 < all {
        return true;
    }
    // Western letters that are bytes of Chinese: `ä¸­`, `ÖÐ`.
    let western = text
        .chars()
        .filter(|c| matches!(c, '\u{80}'..='\u{ff}'))
        .count();
    if western < FEW || western * 3 < all {
        return false;
    }
    let (bytes, _, _) = WINDOWS_1252.encode(text);
    [UTF_8, GB18030].into_iter().any(|encoding| {
        let (all, common) = counts(&sample(encoding, &bytes));
        common * 6 > all && common > FEW / 4
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "各位代表：现在，我代表市人民政府，向大会报告工作，请予审议，并请各位委员提出意见。\
        一、2025年工作回顾。全市生产总值增长5.5%，城镇新增就业12万人。";

    #[test]
    fn garbled_texts_are_told_from_sound_ones() {
        let as_western = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect();
        let (gbk, _, _) = GB18030.encode(TEXT);
        let (as_gbk, _) = GB18030.decode_without_bom_handling(TEXT.as_bytes());
        let garbled: [String; 3] = [as_western(TEXT.as_bytes()), as_western(&gbk), as_gbk.into()];
        for text in garbled {
            assert!(is_garbled(&text), "{text}");
        }
        let names = "王建国、李明、张伟、刘志强、陈永红、杨海东、黄春生、赵文华、周立军、吴江平、徐国安、孙兴业、马金山、朱小明";
        let west = "Le président a présenté à la municipalité les réformes déjà réalisées, où l’été a été très sec ; \
            c’était décidé dès février à Besançon, après bien des années d’études et d’idées, à l’hôtel de la préfecture";
        for text in [TEXT, names, west] {
            assert!(!is_garbled(text), "{text}");
        }
    }

    #[test]
    fn traditional_texts_are_in_big5_and_simplified_ones_in_gb_18030() {
        let (big5, _, _) = BIG5.encode("各位代表：現在，我代表市人民政府，向大會報告工作。");
        assert_eq!(chinese(&big5), Some(BIG5));
        let (gbk, _, _) = GB18030.encode(TEXT);
        assert_eq!(chinese(&gbk), Some(GB18030));
        let japanese = b"\x8Es\x90\xAD\x95{\x82\xCC\x95\xF1\x8D\x90\x82\xC5\x82\xB7\x81B\x82\xB1\x82\xF1\x82\xC9\x82\xBF\x82\xCD\x81B".repeat(6);
        assert_eq!(chinese(&japanese), None);
    }
}
