//! The radicals of Unicode’s supplement and the ideographs they are, by its table of equivalents.

/// Radical and ideograph by turns.
const PAIRS: &str = "\
    ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺉刂\
    ⺊卜⺋㔾⺌小⺎兀⺏尣⺐尢⺑𡯂⺒巳\
    ⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡\
    ⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬\
    ⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目\
    ⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网\
    ⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿\
    ⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀\
    ⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车\
    ⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长\
    ⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风\
    ⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨\
    ⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉\
    ⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟\
    ";

/// The ideograph that a radical of the supplement is.
pub fn ideograph(radical: char) -> Option<char> {
    let mut chars = PAIRS.chars();
    while let (Some(known), Some(whole)) = (chars.next(), chars.next()) {
        if known == radical {
            return Some(whole);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_radical_is_its_ideograph() {
        for (radical, whole) in [('⻅', '见'), ('⻓', '长'), ('⺠', '民'), ('⻳', '龟')] {
            assert_eq!(ideograph(radical), Some(whole));
        }
        assert_eq!(ideograph('见'), None);
    }
}
