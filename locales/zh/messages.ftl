# 用户界面的中文文字。消息名即代码，“.” 写作 “-”；属性为处理建议。用户所写的名称和值加引号。

## 各类诊断共用

severity-error = 错误
severity-warning = 警告
severity-note = 提示
help-title = 建议
in-block = 位于 {$block}
# 报告中所写的名称。
name = “{$name}”
list-comma = 、
list-and = 和
list-or = 或

## 报告文件：语法和结构

shape-unknown-key = 无法识别的键“{$key}”
    .help = {$suggestion}
shape-duplicate-key = 键“{$key}”重复
    .help = 请保留其中一处
shape-value = “{$value}”不是该键的有效值
    .help = {$suggestion}
# 可能的本意。
suggestion = { $kind ->
    [near] 是否应为{$names}？
    [none] 请删去
    [some] 可填：{$names}……
   *[all] 可填：{$names}
}

## 文字、数据、表格、引用

## 版本和印出内容

## 命令行

## 导入

import-unmatched = { $of ->
    [pair] 第 {$lines} 行缺少 `{$missing}` 文本
   *[block] `{$lang}` 文本第 {$lines} 行在 `{$missing}` 文本中没有对应内容
}
    .help-block = 请在报告文件中补充译文，或将该段移至对应位置
    .help-pair = 请在报告文件中补充译文
import-doubtful = `zh` 文本第 {$zh} 行与 `en` 文本第 {$en} 行内容可能不一致
    .help = 请核对两种文本并修改报告文件
import-encoding = { $what ->
    [read] 文件按 {$name} 编码读取
    [none] 文件不是 UTF-8 编码，按 GB 18030 或 Big5 读取均不成文
    [unknown] 未知编码 `{$name}`
    [damaged] 文件为 UTF-8 编码，但自第 {$at} 字节起已损坏
    [gb] 文件不是 UTF-8 编码，自第 {$at} 字节起也不是 GB 18030 编码
   *[other] 自第 {$at} 字节起不是 {$name} 编码
}
    .help-mend = 请修复文件，或重新获取原文件
    .help-name = 请用 --encoding 指明编码，或另存为 UTF-8
    .help-label = 可用的编码如 utf-8、gb18030、gbk、big5、utf-16le、windows-1252
import-garbled = 文本疑为乱码：读取所用编码与原编码不符
    .help = 请重新获取原文件，或用 --encoding 指明编码
import-empty = { $what ->
    [table] 表格中没有数据行
   *[file] 文件为空
}
    .help-right = 请确认文件是否正确
    .help-save = 请重新保存文档后再导入
import-format = { $what ->
    [text] 文件是{ $kind ->
        [pdf] {" "}PDF 文件
        [zip] 压缩包或 Office 文档
        [empty-zip] 空压缩包
        [ole] 旧版或加密的 Office 文档
        [image] 图片
        [packed] 压缩文件
        [program] 程序
        [rtf] {" "}RTF 文档
        [page] 网页
       *[archive] 网页存档或邮件
    }，不是文本
    [old] 文件是旧版 Word 格式（.doc）
   *[other] 文件不是 Word 文档（{$kind}）
}
    .help-export = 请导出其中文字后再导入
    .help-save = 请打开后另存为 .docx
    .help-own = 请用原程序打开后另存为 .docx
import-binary = { $what ->
    [nul] 文件第 {$at} 字节为空字符，不是文本
    [controls] 文件中控制字符过多，不是文本
   *[one] 文件只有字符 {$character} 反复出现，不是文本
}
    .help = 请确认文件是否正确
import-encrypted = 文档设有密码
    .help = 请用 Word 或 WPS 打开，取消密码后保存
import-macros = 文档含有宏
    .help = 请另存为不含宏的 .docx
import-damaged = 文档已损坏（{$detail}）
    .help = 请用 Word 或 WPS 打开并修复，再另存为 .docx
import-too-large = { $what ->
    [deep] `{$detail}` 嵌套过深
    [lines] 文本行数过多，最多为 {$detail} 行
    [file] 文件过大，此类文件不得超过 {$detail} MB
   *[large] 文档过大（{$detail}）
}
    .help-check = 请核对是否选错文件，或拆分后导入
    .help-divide = 请拆分文档，或删去文字以外的内容
    .help-again = 请用 Word 或 WPS 打开后重新保存
import-entities = `{$part}` 中有实体声明，Word 文档不应有此内容
    .help = 请勿信任该文件
import-columns = 从首行无法判断哪一列是中文、哪一列是英文
    .help = 请在首行写明列名，如 `zh,en` 或 `id,zh,en`
import-row-length = 本行有 {$count} 个单元格，表格有 {$expected} 列
    .help = 请使各行单元格数一致；含逗号的单元格请加双引号
import-quote = 引号未闭合
    .help = 请补上 `"`；单元格内的引号应写作两个
import-comment = 以 `#` 开头的 {$count} 行作为注释略去
import-left-out = { $what ->
    [column] 列 `{$name}` 未导入（第 {$lines} 行）
    [columns] 共 {$count} 列未导入：{$name}
   *[text] 本单元多出的 `{$name}` 文本未导入：{$text}
}
    .help-columns = 需要的内容请放入中文、英文两列
    .help-unit = 每个单元只取一条中文和一条英文
import-xml = 文件不是 XML：{$error}
    .help = 请重新导出为 TMX 1.4 格式的翻译记忆
import-tmx = 文件是 XML，但不是翻译记忆：根元素不是 `tmx`
    .help = 请导出为 TMX 1.4 格式的翻译记忆
import-language = 翻译记忆中既没有中文也没有英文
    .help = `tuv` 元素应以 `xml:lang` 注明语言，如 `zh-CN`、`en-US`
import-private = { $kind ->
    [text] “{$place}”中的 {$character} 只在特定字体中有意义，已略去
   *[line] {$character} 只在特定字体中有意义，已移出正文
}{$extent}
    .help = 请对照原件补上所示内容
import-replaced = “{$place}”中有 U+FFFD，表示原字符此前已丢失{ $times ->
    [1] {""}
   *[other] （{$times} 处）
}
    .help = 请对照原件补上缺失内容
import-note = { $what ->
    [empty] 有一条注释没有内容，已用破折号代替
   *[moved] { $place ->
        [title] 标题
        [meeting] 会议名称
        [speaker] 报告人
        [header] 表头
       *[alt] 图片说明
    }“{$text}”中不能有注释，已移至他处
}
    .help-empty = 请补充注释内容，或删去注释标记
    .help-moved = 请核对注释位置是否恰当
import-alt = 图片 {$file} 没有说明文字
    .help = 请在 `alt` 中补充说明，目前暂用文件名代替
import-header = 表格“{$table}”第 {$column} 列没有表头，已用破折号代替
    .help = 请补充该列表头
import-too-deep = 标题“{$heading}”已作为段落：报告最多 {$most} 级标题
    .help = 请提升标题级别，或保持现状
import-lost = 报告中不能保留{ $what ->
    [emphasis] 斜体强调
    [linked-image] 未嵌入文件的链接图片
    [image-in-table] 表格中的图片
    [image-inside-table] 表格中的图片
    [image-inside] 列表、表格或注释中的图片
    [merged] 合并的单元格
    [cell-paragraphs] 单元格中的多个段落（已合并）
    [label] 题注的编号
    [comment] 没有对应段落的批注
    [unused-note] 未被引用的注释（已保留备用）
    [second-note] 同名的第二条注释
    [second-title] 第二个标题
    [raised] 上标文字
    [lowered] 下标文字
    [deletion] 删除线
    [code-mark] 代码标记
    [link] 链接地址
    [tag] {" "}HTML 标签
    [html] {" "}HTML 内容
    [html-form] {" "}HTML 格式
    [html-hidden] 不显示的 HTML 内容
    [depth] 引用和列表的多层嵌套
    [code] 代码块格式
    [rule] 分隔线
    [quotation] 引用标记
    [front-matter] 文件头中的这一项
    [blocks] 同一位置的多个段落（已合并）
    [item] 列表项中的其他内容（已移至该项之后）
    [chart] 图表
    [diagram] 图示
    [object] 嵌入对象
    [equation] 公式
    [text-box] 文本框
    [embedded] 内嵌的另一文档
    [drawing] 绘图
   *[field] 未结束的域
}{$shown}
    .help-kept = 其中的文字已保留，请查看该处
    .help-image = 请另存为 PNG 图片后加入报告
    .help-equation = 其中字符已按一行保留，请核对
    .help-box = 其中文字已移至所在段落之后
    .help-embedded = 请另行导入该文档
    .help-field = 文件此处已损坏，其后内容已作为文字保留，请核对
# What stood there, after what it is.
import-lost-text = ：{$text}
import-lost-place = （文档第 {$number} 段）
import-lost-times = （文档中共 {$times} 处）
import-form = { $what ->
    [hidden] 隐藏文字已略去
    [prompt] 空白域的提示文字已略去
    [reading] 注音已略去
    [struck] 带删除线的文字已保留
    [raised] 上标文字已改为正常文字
   *[lowered] 下标文字已改为正常文字
}：{$text}
    .help-hidden = 如需印出，请在 Word 中取消隐藏
    .help-prompt = 请填写该处内容
    .help-reading = 请写入括号中
    .help-struck = 如不需要，请删去
    .help-raised = 请改写，以免误读
import-margin = 页眉页脚内容已略去：{$text}
import-tracked = 已接受 {$times} 处修订
import-contents = 目录（{$lines} 行）已略去：各版本自行生成目录
import-image = 图片 {$file} 既不是 PNG 也不是 JPEG，未放入正文
    .help = 请转换格式后作为图片加入报告
import-figures = { $count ->
    [-1] 未生成数据：报告暂不能印出
   *[other] 已将 {$count} 个数量设为数据
}
    .help-none = 请修改报告文件，并手工设置数据
import-figure = `{$text}`（第 {$line} 行）仍为文字：{ $why ->
    [alone] 只有一种语言这样表述
   *[otherwise] 设为数据后印出的内容会有不同
}

## 文本导入

import-changed = {$from} 已改为 {$to}{$extent}
import-once = {""}
import-times = （共 {$times} 处）
import-in-lines = （{ $count ->
   *[other] 第 {$lines} 行
}）
import-more-lines = {$lines} 等
import-joined = { $kind ->
    [lead] 第 {$line} 行作为本行的段首句：{$start}
   *[sentence] 第 {$line} 行与本行接排：{$end} | {$start}{ $between ->
        [0] {""}
       *[other] ，中间有 {$between} 处内容已移出
    }
}
import-split = { $kind ->
    [heading] 已将标题与同行正文分开
   *[lead] 已将段首句与上文分开
}：{$end}
import-number = 标题“{$heading}”的序号为 {$number}，按顺序应为 {$due}
    .help = 请核对是否缺少标题，或有标题误作正文
import-numbering = { $count ->
   *[other] 共 {$count} 个标题原序号形式
}为“{$written}”，各版本按其层级统一印作“{$printed}”
import-pattern = 正文中没有与 {$option} “{$pattern}”相符的行
    .help = 标题、会议和报告人始终保留；匹配时逐行进行
import-set-aside = { $kind ->
    [mark] 已去除 Markdown 标记 {$start}
   *[lines] {$lines}已移出正文，属于{$reason}：{$start}（{ $pieces ->
       *[other] {$pieces} 处
    }，{$characters} 字）
}
import-article = {$lines}可能是混入报告的其他文章
    .help = 请核对：可用 --drop 移出与表达式相符的行，或用 --keep 确认保留
import-account = { $kind ->
    [fault] 导入将丢失或多出字符 {$character}
   *[sum] 共 {$all} 字：保留 {$kept} 字，其中 {$structure} 字转为序号、日期等；移出 {$aside} 字{$file}
}
    .help-fault = 未写入任何文件；请将此问题连同原文件一并反馈
import-account-file = ，见 {$name}
import-line = 第 {$first} 行
import-lines = 第 {$first}—{$last} 行
# 移出内容文件中每段原文之上的说明行。
import-omitted = #{$lines}：{$reason}
import-reason-button = 网页按钮或链接
import-reason-breadcrumb = 网页位置导航
import-reason-origin = 来源及发布时间
import-reason-caption = 图片说明
import-reason-page-header = 页眉或页脚
import-reason-page-number = 页码
import-reason-address = 地址或联系方式
import-reason-doubled = 重复内容
import-reason-contents = 目录
import-reason-before = 报告之前的内容
import-reason-after = 报告之后的内容
import-reason-article = 混入的其他文章
import-reason-rule = 表头下的分隔线
import-reason-remark = 上次导入留下的说明
import-reason-asked = --drop 指定移出的内容

## 合并

## 两稿对照
