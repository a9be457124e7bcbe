//! What stands around a report on a web page or in a newspaper, told by its shape.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use super::shapes::{fits, pattern};
use super::source_line::{Reason, SourceLine};

/// What furniture looks like, the surest first.
static KINDS: LazyLock<(Vec<Reason>, RegexSet)> = LazyLock::new(|| {
    const WORDS: &str = "下载|打印|全屏|收藏|加大|还原|减小|放大|缩小|大|中|小|默认|标准|超大|特大|分享|到|至|微信|微博|空间|朋友圈|QQ|字号|字体|关闭|窗口|页面|本页|本文|当前页|返回|顶部|列表|首页|网站首页|扫一扫|在手机打开|手机|我要纠错|纠错|语音播报|播报|朗读|听全文|无障碍|长者模式|登录|注册|搜索|上一页|下一页|上一篇|下一篇|复制|链接|点赞|评论|举报|二维码|保存|背景色|简体|繁体|English|视频|全文|点击|查看|更多|展开|收起|政务公开|新闻中心";
    const LABELS: &str = "来源|信息来源|文章来源|稿件来源|发布时间|发布日期|发布于|时间|日期|更新时间|成文日期|发文日期|生成日期|发布机构|发布单位|发文机关|发文机构|作者|编辑|责任编辑|责编|审核|初审|复审|终审|一审|二审|三审|校对|监制|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击率|访问次数|访问量|访问|字体|字号|字体大小|索引号|索引|主题分类|主题词|公开方式|公开属性|文号|发文字号|有效性|信息分类|体裁分类|公文种类|公文时效|录入|文件名称|信息名称|公开责任部门|公开目录|公开日期|公开形式|公开类别|公开范围|生效日期|废止日期|效力状态|组配分类|所属机构|关键词|内容概述|内容分类|服务对象|文件编号|标题|名称|供稿|撰稿|编审|签发|值班编委|排版|信息来自|原文链接|分享";
    const AFTER: &str = r"版权所有|ICP备|公网安备|网站标识码|^(?:主办|承办|主管|协办|技术支持|运维)(?:单位)?\s*[：:]|联系我们|网站地图|免责声明|(?i:copyright|produced by)|扫一扫|扫一下$|^微信里点|^二维码便可|(?:分享|转发|微信).{0,8}朋友圈。?$|点击图片|^版权(?:声明|说明)|^凡(?:本|注明)\S{0,12}来源|^(?:本报|本社)?(?:广告|订阅|发行|新闻|投稿|服务|举报)(?:热线|电话|邮箱)|^本报(?:社)?地址|^IP属地|^阅读\s*[0-9]|^[^。，；：]{1,60}\.(?i:docx?|pdf|wps|zip|xlsx?|ofd|jpe?g|png)$|^(?:收藏成功|没有了|导航菜单)$|^[（(]?(?:紧接|上接|下转|紧转|转接)\s*第?\s*[0-9一二三四五六七八九十A-Z]{1,3}\s*版.{0,12}$|^欢迎(?:进入|访问|光临)|建议使用.{0,20}(?:分辨率|浏览器)|^附件\s*\d*\s*[：:].*\.(?i:docx?|pdf|wps|zip|xlsx?)$|^[（(]?(?:责任编辑|责编|编辑)|^(?:上|下)一(?:篇|条)";
    let date = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?";
    let time = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?";
    let name = r"\p{Han}{2,4}(?:·\p{Han}{2,8})?";
    let marks = r"\s【】\[\]()（）：:|｜×>＞<《》\-/·";
    let kinds: [(Reason, String); 9] = [
        (Reason::Remark, r"^# ?(?:lines? \d+|第 ?\d+)".into()),
        (
            Reason::Address,
            r"^(?i:(?:https?|ftp)://|www\.)[!-~]+(?:\s+\d+\s*/\s*\d+)?$|^[!-~]+@[!-~]+$|^(?:地址|电话|邮编|邮政编码|传真|联系电话|网址|邮箱|电子邮箱)\s*[：:]".into(),
        ),
        (
            Reason::Button,
            format!(r"^[{marks}]*(?:(?:{WORDS})[{marks}+]*)+$|^[\s】【\]\[|｜×>＞»]+$"),
        ),
        (
            Reason::Breadcrumb,
            r"^(?:您|你)?(?:的)?(?:当前|现在)?(?:所在|所处)?的?位置\s*(?:是)?[：:]|^\S{1,16}(?:\s*(?:>|＞|»|›|>>)\s*\S{1,24})+$".into(),
        ),
        (
            Reason::PageHeader,
            format!(
                r"^{date}\s*{time}(?:\D|$)|^\S{{0,12}}\s*第\s*\d+\s*页|^(?i:page)\s+\d+|^\S{{2,8}}报\s*{date}|^{date}\s*(?:星期.|第.{{1,3}}版)"
            ),
        ),
        (
            Reason::Origin,
            format!(
                r"^[【\[（(]?(?:{LABELS})\s*[：:|｜]|^{date}\s*(?:{time})?[\s|｜]*(?:来源|作者|编辑|浏览)|^\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}$"
            ),
        ),
        (
            Reason::PageNumber,
            r"^[-—–－ ·]*\d{1,4}[-—–－ ·]*$|^\d{1,4}\s*/\s*\d{1,4}$".into(),
        ),
        (
            Reason::Caption,
            format!(
                r"(?:记者|通讯员|特派员)\s*[:：]?\s*{name}(?:[\s、，]+(?:(?:本报|实习|通讯员|记者)\s*)*{name})*\s*(?:摄|摄影|文|图|文/图|报道|摄影报道)?[）)]?$|^(?:图为|图片说明|图片来源|图①)|^[▲△▼]|(?:^|\s)\S{{2,12}}\s+摄[）)]?$|[（(]\S{{0,12}}(?:供图|摄)[）)]$"
            ),
        ),
        (Reason::After, AFTER.into()),
    ];
    let shapes = kinds.iter().map(|(_, shape)| shape);
    let shapes = RegexSet::new(shapes).expect("the patterns are sound");
    (
        kinds.into_iter().map(|(reason, _)| reason).collect(),
        shapes,
    )
});

impl SourceLine {
    /// What furniture it is, where it looks like any.
    pub fn furniture(&self) -> Option<Reason> {
        // Longer lines are none.
        const LONGEST: usize = 100;
        if self.length > LONGEST {
            return None;
        }
        let (kinds, shapes) = &*KINDS;
        let found = shapes.matches(&self.text).iter().next();
        let found = found.map(|at| kinds[at]);
        found.filter(|reason| *reason != Reason::After || !is_sentence(&self.text))
    }
}

/// Whether a line is a sentence with a comma, so that a word in it says nothing of the line.
fn is_sentence(text: &str) -> bool {
    text.ends_with('。') && text.contains('，') && !text.starts_with(['版', '凡', '免', '二'])
}

/// Whether a line says that what follows are links to other texts.
pub fn leads_elsewhere(text: &str) -> bool {
    static LINKS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            "^[【\\[]?(?:相关|延伸|推荐|更多|热门|关联|猜你)(?:报道|链接|阅读|新闻|文档|文章|附件|稿件|信息|解读|内容|推荐|喜欢|专题)",
        )
    });
    fits(text, 20) && LINKS.is_match(text)
}

/// Whether a line names who wrote an article, or where and when.
pub fn is_byline(text: &str) -> bool {
    static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[●■□○◆▲△◎★\s(（]*(?:本报|新华社|本刊|本网|全媒体|\S{2,10}(?:日报|晚报|网))?\s*(?:首席|见习|实习|融媒体?|全媒体)?(?:记者|通讯员|特约记者|评论员|作者)\s*[：:/\s]\s*\p{Han}{2,4}|^(?:本报|新华社|中新社)\S{0,10}(?:讯|电)\b|^(?:本报|新华社)\S{0,12}(?:讯|电)(?:\s|[（(])|^文/\p{Han}|^(?:本报|本刊|本网|新华社|\S{2,6}日报)(?:特约)?评论员(?:文章)?$",
        )
    });
    fits(text, 40) && BYLINE.is_match(text)
        || text.starts_with("本报讯")
        || text.starts_with("新华社") && text.chars().take(30).any(|c| c == '电')
}

/// Shorter lines may be the cells of a table.
const CELL: usize = 12;

fn is_bare(number: &str) -> bool {
    number.bytes().all(|b| b.is_ascii_digit())
}

/// The lines with a number and nothing else that count the pages: the one before and the one after
/// are some lines away, and the next lower and higher.
fn counted_pages(pieces: &[SourceLine]) -> BTreeSet<usize> {
    // So many lines at least stand between the numbers of two pages.
    const PAGE: usize = 10;
    let places = pieces.iter().enumerate();
    let bare = places.filter(|(_, piece)| piece.length <= 4 && is_bare(&piece.text));
    let numbers = bare.filter_map(|(at, piece)| Some((at, piece.text.parse().ok()?)));
    let numbers: Vec<(usize, u32)> = numbers.collect();
    let follows = |(a, one): (usize, u32), (b, two): (usize, u32)| one + 1 == two && b - a >= PAGE;
    let is_page =
        |three: &&[(usize, u32)]| follows(three[0], three[1]) && follows(three[1], three[2]);
    let pages = numbers.windows(3).filter(is_page);
    pages.flatten().map(|(at, _)| *at).collect()
}

/// The marks of captions with which so many lines begin that they are bullets.
fn bullets(pieces: &[SourceLine]) -> Vec<char> {
    let begin = |mark: &char| {
        let lines = pieces.iter().filter(|piece| piece.text.starts_with(*mark));
        lines.count() >= 3
    };
    ['▲', '△', '▼'].into_iter().filter(begin).collect()
}

/// Sets aside what is furniture by its shape, but not the parts of sentences and of tables.
pub fn set_aside(pieces: &mut [SourceLine]) {
    let is_cell = |piece: Option<&SourceLine>| {
        piece.is_some_and(|piece| piece.length <= CELL && !is_running_head(piece))
    };
    let counted = counted_pages(pieces);
    let bullets = bullets(pieces);
    let mut cut = None;
    for at in 0..pieces.len() {
        let among_cells = at > 0 && is_cell(pieces.get(at - 1)) && is_cell(pieces.get(at + 1));
        let piece = &mut pieces[at];
        if !piece.is_kept() {
            continue;
        }
        match piece.furniture() {
            // A digit below the line, as in PM2.5, is extracted as a line of its own; a cell is
            // without dashes.
            Some(Reason::PageNumber)
                if is_bare(&piece.text)
                    && !counted.contains(&at)
                    && (cut == Some(true) || among_cells) => {}
            Some(Reason::Caption) if piece.text.starts_with(bullets.as_slice()) => {
                cut = Some(false)
            }
            Some(reason) => piece.set_aside(reason),
            None => cut = Some(piece.text.ends_with(|c: char| c.is_ascii_alphabetic())),
        }
    }
}

/// Whether a line may be the head of a page: the title of a report.
fn is_running_head(piece: &SourceLine) -> bool {
    piece.length <= 30 && piece.text.ends_with("工作报告")
}

/// Sets aside the titles that stand beside the number of a page.
fn set_running_heads_aside(pieces: &mut [SourceLine]) {
    for at in 0..pieces.len() {
        let is_number = |piece: &SourceLine| piece.aside == Some(Reason::PageNumber);
        let mut around = pieces[at.saturating_sub(1)..].iter().take(2 + at.min(1));
        if is_running_head(&pieces[at]) && around.any(is_number) {
            pieces[at].set_aside(Reason::PageHeader);
        }
    }
}

/// How long most lines are, where a text is broken into lines of one width: such a line may come
/// back by chance.
fn full_line(pieces: &[SourceLine]) -> Option<usize> {
    let mut lengths: Vec<usize> = pieces
        .iter()
        .filter(|piece| piece.is_kept())
        .map(|piece| piece.length)
        .collect();
    lengths.sort_unstable();
    let middle = *lengths.get(lengths.len() / 2)?;
    let near = lengths.iter().filter(|l| l.abs_diff(middle) <= 2).count();
    (near * 2 > lengths.len()).then_some(middle)
}

/// Whether a line says more than a number or a mark.
fn says_words(text: &str) -> bool {
    let is_word = |c: &char| c.is_alphabetic() && !"一二三四五六七八九十百第".contains(*c);
    text.chars().filter(is_word).take(2).count() == 2
}

/// Sets aside what a page repeats: short lines that come back, and lines said twice over.
pub fn set_repeated_aside(pieces: &mut [SourceLine]) {
    set_running_heads_aside(pieces);
    let full = full_line(pieces);
    let short = |piece: &SourceLine| {
        piece.is_kept()
            && piece.length <= 40
            && says_words(&piece.text)
            && full.is_none_or(|full| piece.length + 1 < full)
            && !piece
                .text
                .ends_with(['。', '；', '：', '！', '，', '、', ':'])
    };
    let mut seen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| short(piece)) {
        seen.entry(&piece.text).or_default().push(at);
    }
    let repeated = seen.into_values().filter(|places| places.len() >= 3);
    for at in repeated.flatten().collect::<Vec<_>>() {
        pieces[at].set_aside(Reason::PageHeader);
    }
    let kept: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].is_kept())
        .collect();
    for pair in kept.windows(2) {
        let (before, after) = (&pieces[pair[0]], &pieces[pair[1]]);
        let is_doubled = before.text == after.text
            || after.length >= 8
                && before.length > after.length
                && before.text.ends_with(&after.text);
        if is_doubled {
            pieces[pair[1]].set_aside(Reason::Doubled);
        }
    }
}
