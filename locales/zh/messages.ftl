# 用户界面的中文文字。消息名即代码，“.” 写作 “-”；属性为处理建议。用户所写的名称和值加引号。

## 各类诊断共用

severity-error = 错误
severity-warning = 警告
severity-note = 提示
help-title = 建议
in-block = 位于{$block}
# 报告中所写的名称。
name = “{$name}”
list-comma = 、
list-and = 和

## 报告文件：编码、语法、结构

input-too-large = {$name}过大：报告文件不得超过{$most}MB
    .help = 请核对是否选错了文件
input-encoding = { $case ->
    [stream] {$name}不是UTF-8编码
   *[file] 文件不是UTF-8编码（第{$at}字节处）
}
    .help = 请另存为UTF-8编码；外来的中文文件可能是GB 18030编码
syntax-yaml = { $case ->
    [empty] 文件是空的
    [documents] 一个文件中有多份文档
    [early] 不是有效的YAML：文件提前结束
    [deep] 嵌套层次过深
    [alias] 报告文件不用别名（“*name”）
    [tag] 报告文件不用类型标记（“!name”）
    [anchor] 报告文件不用锚点（“&name”）
    [key] 键应为普通名称
    [missing] 此处缺少内容
   *[other] 不是有效的YAML：{$reason}
}
    .help = { $case ->
        [empty] 请从“id:”“title:”“body:”写起；各键的说明见“twinpress schema”
        [documents] 一个文件只放一份报告：请删去“---”及其后的内容
        [deep] 报告最多嵌套{$most}层
        [alias] 请重写这段文字；文字以“*”开头的，请加引号
        [tag] 文字以“!”开头的，请加引号
        [anchor] 文字以“&”开头的，请加引号
        [key] 文字以“{"{"}”“[”“*”或“&”开头的，请加引号
       *[other] 请检查本行和上一行：是否用空格缩进，含“: ”或“ #”的文字是否加了引号，引号是否成对
    }
    .help-figure = “{"{"}zh: …, en: …{"}"}”中含“{"{"}数据名{"}"}”的文字，请加引号
syntax-comment = 文字到此中断：其后的内容被YAML当作注释
    .help = 请给这段文字加引号；如确为注释，请在“#”后空一格
syntax-json = { $case ->
    [empty] 文件是空的
   *[other] 不是有效的JSON：{$reason}
}
    .help = { $case ->
        [empty] 请从“{"{"}"id": …, "title": …, "body": […]{"}"}”写起
       *[other] 请检查本行和上一行：逗号、冒号是否齐全，引号、括号是否成对
    }
# YAML、JSON解析器的提示，$key由原文生成。
parser-reason = { $key ->
    [while-parsing-a-flow-mapping-did-not-find-expected-or] 花括号内缺少逗号或右花括号
    [while-parsing-a-flow-sequence-expected-or] 方括号内缺少逗号或右方括号
    [while-parsing-a-block-mapping-did-not-find-expected-key] 此处应为键，可能缩进有误或引号未闭合
    [while-parsing-a-block-collection-did-not-find-expected-indicator] 列表中此处应为“-”，可能缩进有误
    [while-parsing-a-node-did-not-find-expected-node-content] 此处缺少内容
    [while-parsing-node-found-unknown-anchor] 别名所指的锚点不存在
    [mapping-values-are-not-allowed-in-this-context] 此处不能有冒号引出的值，文字中的冒号可能未加引号
    [mapping-keys-are-not-allowed-in-this-context] 此处不能有键
    [block-sequence-entries-are-not-allowed-in-this-context] 此处不能有列表项
    [illegal-placement-of-indicator] 冒号位置不对
    [simple-key-expected] 此处应为键
    [simple-key-expect] 键后缺少冒号
    [tab-cannot-be-used-as-indentation] 缩进不能用制表符
    [tabs-disallowed-in-this-context] 此处不能用制表符
    [tabs-disallowed-within-this-context-block-indentation] 缩进不能用制表符
    [while-scanning-a-plain-scalar-found-a-tab] 文字中有制表符
    [a-block-scalar-content-cannot-start-with-a-tab] 多行文字不能以制表符开头
    [while-scanning-a-quoted-scalar-found-unexpected-end-of-stream] 引号没有闭合
    [while-scanning-a-quoted-scalar-found-unexpected-document-indicator] 引号没有闭合
    [invalid-indentation-in-quoted-scalar] 引号内的文字缩进有误
    [invalid-trailing-content-after-double-quoted-scalar] 右引号后有多余内容
    [while-parsing-a-quoted-scalar-found-unknown-escape-character] 引号内有无法识别的转义字符
    [while-parsing-a-quoted-scalar-did-not-find-expected-hexadecimal-number] 引号内的转义字符应为十六进制数
    [while-parsing-a-quoted-scalar-found-invalid-unicode-character-escape-code] 引号内的转义字符不是有效的Unicode字符
    [plain-scalar-cannot-start-with-followed-by] 文字不能以“-”加标点开头，请加引号
    [unexpected-end-of-plain-scalar] 文字提前结束
    [invalid-indentation] 缩进有误
    [invalid-indentation-in-flow-construct] 括号内缩进有误
    [wrongly-indented-line-in-block-scalar] 多行文字缩进有误
    [while-scanning-a-block-scalar-found-an-indentation-indicator-equal-to-0] 多行文字的缩进数不能为0
    [while-scanning-a-block-scalar-did-not-find-expected-comment-or-line-break] “|”或“>”之后应换行
    [comment-intercepting-the-multiline-text] 注释打断了多行文字
    [misplaced-bracket] 括号位置不对
    [recursion-limit-exceeded] 嵌套层次过深
    [found-unprintable-character] 有不可显示的字符
    [invalid-content-after-document-end-marker] 文档结束标记后有多余内容
    [did-not-find-expected-document-start] 此处应为文档开头，上文可能有误
    [a-byte-order-mark-must-not-appear-inside-a-document] 文中有字节顺序标记
    [while-scanning-an-anchor-or-alias-did-not-find-expected-alphabetic-or-numeric-character] “&”或“*”之后应为名称，文字请加引号
    [unexpected-eof] 文件提前结束
    [expected-comma] 缺少逗号
    [expected-colon-after-the-string-or-word-in-object-property] 键后缺少冒号
    [expected-value-after-colon-in-object-property] 冒号后缺少值
    [expected-string-for-object-property] 键应加双引号
    [expected-digit] 此处应为数字
    [expected-digit-following-negative-sign] 负号后应为数字
    [comments-are-not-allowed] 不能写注释
    [trailing-commas-are-not-allowed] 最后一项之后不能有逗号
    [single-quoted-strings-are-not-allowed] 文字应加双引号，不能用单引号
    [text-cannot-contain-more-than-one-json-value] 一个文件只能有一个JSON值
    [unexpected-close-brace] 多出右花括号
    [unexpected-close-bracket] 多出右方括号
    [unexpected-colon] 多出冒号
    [unexpected-comma] 多出逗号
    [unexpected-token] 有无法识别的字符
    [unexpected-token-in-object] 花括号内有无法识别的字符
    [unexpected-word] 有未加引号的词
    [unterminated-array] 方括号没有闭合
    [unterminated-object] 花括号没有闭合
    [unterminated-string-literal] 引号没有闭合
   *[other] 解析器提示“{$text}”
}
shape-unknown-key = { $case ->
    [block] 无法识别的内容类型“{$key}”
    [beside] “{$beside}”旁出现无法识别的键“{$key}”
   *[other] 无法识别的键“{$key}”
}
    .help = { $case ->
        [beside] 每个内容块只有一个键；请将“{$key}”写到“{$beside}”之下，或用“- ”另起一块
       *[other] {$suggestion}
    }
# 某类数据为何没有其他键。
figure-keys = { $kind ->
    [date] 日期不带单位和修饰词
    [code] 代码照原样印出；要计数的数字请写作“value:”
    [ordinal] 序数应为整数，不带修饰词
   *[plan] 五年规划只写序号
}
shape-duplicate-key = 键“{$key}”重复
    .help = 请保留一处；第一处在第{$line}行
shape-missing-key = 缺少“{$key}”
    .help = 请添加“{$key}:”{$purpose}
# 键的用途，写在键后。
key-purpose = （{$text}）
shape-type = 此处应为{$expected}，不应为{$found}
    .help = {$remedy}
shape-empty = 列表是空的
    .help = 请至少写一项，或将其删去
shape-range = 此处应为{$least}至{$most}之间的数，不应为{$number}
    .help = {$remedy}
# 值的类别。
value-kind = { $kind ->
    [mapping] 一组键
    [sequence] 列表
    [boolean] “true”或“false”
    [integer] 整数
    [number] 数字
    [block] 内容块
    [truth] true或false
    [nothing] 空值
   *[text] 文字
}
write-kind = 请写{$kind}
write-languages = 请按语言分写：“{"{"}zh: …, en: …{"}"}”
write-like = 请写成{$example}的样子
write-block = 请写“- paragraph:”，或下列之一：{$kinds}
# 报告文件JSON Schema中的说明，$key由其生成。
schema-text = { $key ->
    [for-how-many-years-it-is-secret] 保密期限，按年计
    [the-code-of-the-issuing-body-such-as] 发文机关代字，如“呼人办发”
    [the-head-of-an-official-paper-in-red-gb-t-9704-2012-7-2] 公文的红头（GB/T 9704-2012第7.2条）
    [the-imprint-at-the-foot-of-the-last-page] 版记，位于最后一面末尾
    [the-mark-of-the-issuing-body-such-as-its-name-and] 发文机关标志，如机关名称加“文件”
    [the-number-in-the-year] 年内顺序号
    [the-number-of-a-paper-2026-5] 发文字号，如“呼人办发〔2026〕5号”
    [the-number-of-this-copy-printed-with-six-digits] 份号，印作六位数字
    [the-red-head-the-signature-and-the-imprint-of-an-official-paper] 公文的红头、署名和版记
    [the-year] 年份
    [those-who-were-present] 出席人员
    [whether-the-signature-leaves-room-for-a-seal] 署名处是否留出加盖印章的位置
    [who-was-at-a-meeting] 会议出席情况
    [the-usage-of-a-country-that-shares-the-language-en-gb-of-en-zh-hk-of-zh-hant] 共用一种语言的地区的用法：“en”的“en-GB”，“zh-Hant”的“zh-HK”
    [what-goes-up-or-down-in-a-change] 增减的是什么
    [what-a-change-or-a-multiple-is-compared-with] 增减或倍数与何时相比
    [colours] 颜色
    [key-figures] 主要数据
    [how-many-stand-beside-each-other-at-most] 一行最多几项
    [its-colour-that-of-running-text-if-left-out] 颜色，不写则与正文相同
    [the-file-of-its-mark-a-png-or-jpeg-relative-to-the-report-file-and-inside-its-folder-for-the-cover] 机构标志的PNG或JPEG文件，位于报告所在文件夹，印在封面上
    [who-the-organization-is-paragraphs-for-the-last-page] 机构简介，各段印在末页
    [how-it-is-reached-lines-for-the-last-page] 联系方式，各行印在末页
    [who-made-and-published-the-paper-lines-for-the-last-page] 编印说明，各行印在末页
    [how-a-kind-of-text-is-set-what-is-left-out-is-as-in-running-text] 一类文字的排法，不写则与正文相同
    [how-each-kind-of-text-is-set] 各类文字的排法
    [how-many-characters-fill-a-line] 每行字数
    [how-many-lines-fill-a-page] 每页行数
    [how-pages-are-set-in-print-or-in-word] 印刷和Word的版式
    [images] 图片
    [paper-and-margins] 纸张和页边
    [tables] 表格
    [the-cover] 封面
    [what-its-pages-have-otherwise-than-the-theme-of-a-language-s-tradition-by-language] 按语言列出与该语言惯用版式不同之处
    [where-the-number-of-a-page-stands] 页码位置
    [links] 链接
    [emphasis] 着重
    [what-it-shows-of-the-addresses-of-links] 链接地址是否印出
    [what-an-edition-shows-of-the-addresses-of-links-whose-text-says-something-else] 链接文字不是地址本身时，地址是否印出
    [nothing-they-can-be-followed-on-a-screen] 不印出，可在屏幕上点开
    [the-addresses-are-printed-in-brackets-behind-them-for-those-who-read-on-paper] 地址印在其后的括号内，供读纸质文件者查阅
    [whether-it-is-italic] 是否用斜体
    [whether-it-stands-between-dashes] 页码两侧是否加一字线
    [whether-left-and-right-pages-mirror-each-other] 左右页是否对称
    [the-stem-of-the-output-files-names-letters-digits-and] 输出文件名的主干：字母、数字、“-”“_”和“.”
    [a-paragraph] 段落
    [a-section-with-its-heading] 带标题的一节
    [a-table] 表格
    [an-image] 图片
    [the-address-to-the-deputies-on-its-own-line-flush] 对代表的称谓，单独成行，顶格
    [the-title] 标题
    [the-report-s-text] 报告正文
    [a-bilingual-report-from-which-every-edition-is-published] 一份双语报告，各个版本均由其生成
    [where-the-json-schema-of-this-file-lies-for-editors] 本文件JSON Schema的位置，供编辑器使用
    [the-languages-in-which-every-text-is-said] 各段文字所用的语言
    [numbers-said-once-by-name] 按名称列出的数据，各写一次
    [the-figures-of-the-summary-edition-s-panel] 摘要版数据栏所列的数据
    [the-texts-of-the-footnotes-by-name] 按名称列出的脚注文字
    [what-is-attached-to-the-report] 报告的附件
    [terms-and-how-they-are-said-in-each-language] 术语及其各语言的说法
    [families-for-the-roles-of-type-by-language-those-of-the-language-s-usage-if-left-out] 按语言列出各处所用字体，不写则从该语言的惯例
    [how-numbers-and-dates-are-written-where-usage-leaves-a-choice-by-language] 按语言列出数字和日期的写法，仅限可选之处
    [changes-to-the-editions-or-further-ones-by-name] 按名称列出对各版本的调整，或另设的版本
    [a-language-of-a-report-such-as-zh-or-en] 报告的语言，如“zh”或“en”
    [the-languages-whose-strings-no-longer-say-what-the-others-do] 文字已与其他语言不一致的语言
    [a-remark-for-the-editors-never-printed] 写给编辑的备注，不印出
    [its-full-name] 会议全称
    [the-day-on-which-the-report-is-given] 作报告的日期
    [the-meeting-to-which-a-report-is-given] 听取报告的会议
    [the-report-s-number-among-the-meeting-s-documents] 报告在会议文件中的编号
    [the-day-of-the-paper-itself-that-of-the-meeting-if-left-out] 文件本身的日期，不写则为会议日期
    [whether-the-header-or-the-line-above-the-table-names-the-unit-it-does-if-left-out] 表头或表格上方是否注明单位，不写则注明
    [a-calendar-day-as-2026-02-11] 日期，如2026-02-11
    [the-person-s-name] 姓名
    [the-person-who-gives-the-report] 作报告的人
    [the-code-in-quotes-where-it-is-all-digits] 代码，全为数字的请加引号
    [a-code-such-as-a-hotline-or-the-name-of-a-mechanism-12345-1571-1-9] 代码，如热线号码或机制名称：12345、1571、1+9
    [when-2026-02-11-2024-03-2026-or-from-2024-01-20-to-2024-01-23] 时间：“2026-02-11”“2024-03”“2026”，或“{"{"}from: 2024-01-20, to: 2024-01-23{"}"}”
    [a-date-as-a-figure] 日期数据
    [a-day-month-or-year-as-2026-02-11-2024-03-or-2026] 年、月或日，如2026-02-11、2024-03或2026
    [the-first] 起始时间
    [the-last] 截止时间
    [from-one-day-month-or-year-to-another-of-the-same-kind-both-included] 起止时间，同为年、月或日，含首尾
    [its-number-from-1-to-99-15-is-the-15th-five-year-plan] 规划序号，1至99：15即“十五五”规划
    [a-five-year-plan] 五年规划
    [a-number-or-a-range-of-numbers-with-what-it-counts-or-measures] 数值或数值范围，及其单位
    [an-exact-decimal-in-full-without-grouping-or-exponent-773-93-7-or-5650000000] 完整的准确数值，不分节，不用指数：773、93.7或"5650000000"
    [the-least] 最小值
    [the-greatest] 最大值
    [from-one-value-to-another-both-included] 数值范围，含首尾
    [figures-by-name-added-taken-away-or-divided-such-as-completed-all] 数据名之间加、减、除，如“completed / all”
    [the-counted-noun-for-each-language-the-measure-word-in-chinese-singular-and-plural-in-english] 各语言的计数名词：中文写量词，英文写单复数
    [one-form-for-every-number-in-a-language-whose-nouns-have-no-plural] 名词无复数的语言，各数共用一种形式
    [the-form-for-one] 单数形式
    [the-form-for-every-other-number] 其他各数的形式
    [the-plural-forms-of-a-noun] 名词的各种数的形式
    [the-same-in-every-language-full-all-digits] 各语言相同：“full”，写出全部数字
    [full-or-one-of-the-language-s-words-by-language-zh-en-million] “full”，或按语言分写的数量级：“{"{"}zh: 亿, en: million{"}"}”
    [the-place-from-1] 序次，从1起
    [a-place-in-an-order] 序数
    [the-figure-s-name] 数据名
    [what-it-counts-printed-under-the-number] 数据的含义，印在数字之下
    [a-figure-for-the-key-figures-panel-of-the-summary-edition] 摘要版数据栏中的一项数据
    [the-text] 段落文字
    [a-paragraph-with-all-that-can-be-said-of-it] 段落及其各项设置
    [a-name-for-the-block-unique-in-the-report] 内容块的标识，在报告中不得重复
    [a-remark-for-the-editors-never-printed-a-comment-in-the-word-draft] 写给编辑的备注，不印出，在Word草稿中为批注
    [the-languages-in-which-the-block-s-own-texts-no-longer-say-what-the-others-do] 本块文字已与其他语言不一致的语言
    [the-heading-without-its-number] 节标题，不含编号
    [a-section-heading-and-body] 一节：标题和内容
    [the-number-it-has-from-which-its-siblings-count-on-the-next-one-if-left-out] 该节编号，同级各节由此续编；不写则顺延
    [what-the-section-holds] 该节内容
    [the-items] 列表各项
    [a-list] 列表
    [the-number-of-the-first-item-1-if-left-out] 第一项的编号，不写则为1
    [the-columns-at-least-one] 各列，至少一列
    [a-header-over-several-columns] 跨列的标题
    [headers-that-each-stand-over-several-columns-side-by-side] 列组标题，各自跨相邻的几列
    [what-stands-over-the-columns] 列组标题的文字
    [the-columns-that-it-stands-over-by-their-ids-side-by-side-in-their-order] 所跨的各列，按标识从左到右写明
    [the-rows-as-many-cells-in-each-as-there-are-columns] 各行，单元格数与列数相同
    [a-table-with-a-header-row] 带表头的表格
    [the-number-it-has-from-which-further-tables-count-on-the-next-one-if-left-out] 该表编号，其后各表由此续编；不写则顺延
    [whether-it-stands-across-a-page-of-its-own-where-that-is-left-out-a-table-does-whose-type-would-be-too-small-otherwise] 是否单独横排一页；不写则字号过小时横排
    [the-least-height-of-its-rows-such-as-12mm-in-a-form-that-is-filled-in-by-hand] 各行的最小高度，如手填表格用“12mm”
    [how-its-sections-are-numbered-as-official-papers-are-if-left-out] 各级标题的编号方式；不写则按公文编号
    [how-the-sections-of-a-whole-report-are-numbered] 全文各级标题的编号方式
    [as-official-papers-are-1-1-and-i] 按公文编号：“一、”“（一）”“1.”“（1）”，英文为“I.”“A.”“1.”“(1)”
    [by-the-numbers-of-all-levels-1-1-1-1-1-1] 各级编号连写：“1”“1.1”“1.1.1”
    [in-chapters-and-sections-and-chapter-i-section-1] 分章节：“第一章”“第一节”，英文为“Chapter I”“Section 1”
    [words-that-the-program-prints-of-itself-as-the-report-has-them] 程序自行印出的用语，可按报告改用其他说法
    [whether-it-is-quoted-from-elsewhere-set-in-kaiti-in-chinese-in-from-both-margins-in-english] 是否为引文；中文排楷体，英文左右缩进
    [how-negative-figures-are-printed-with-a-minus-sign-if-left-out] 负数的印法；不写则用负号
    [how-the-negative-figures-of-a-table-are-printed] 表中负数的印法
    [with-a-minus-sign] 用负号
    [in-parentheses-as-in-accounts-1-234] 用括号，如会计报表中的“(1,234)”
    [its-width-such-as-30mm-the-columns-without-one-share-what-is-left] 列宽，如“30mm”；未写的各列均分余下的宽度
    [where-its-cells-stand-figures-by-the-decimal-point-and-texts-by-the-language-s-usage-if-left-out] 单元格的对齐方式；不写则数字按小数点对齐，文字从该语言的惯例
    [what-stands-in-the-header-row] 表头文字
    [a-column-with-all-that-can-be-said-of-it] 列及其各项设置
    [a-name-for-the-column-unique-in-the-table-for-sums-and-shares] 列的标识，在表中不得重复，供求和、占比之用
    [the-decimals-printed-rounded-half-up-as-written-if-left-out-and-one-for-a-share] 印出的小数位数，四舍五入；不写则照原样，占比为一位
    [the-columns-by-their-ids-of-which-each-cell-is-the-sum-in-their-unit-a-scale-of-its-own-converts-it] 按标识列出求和的各列，单位从各列；另写“scale”则换算
    [the-column-by-its-id-of-whose-total-each-cell-is-the-share-in-percent] 按标识指明一列，各单元格为占其合计的百分比
    [the-same-in-every-language-such-as-funds-or-2026] 各语言相同，如“{"{"}funds{"}"}”或“2026”
    [a-cell-for-each-column-a-text-a-total-that-is-verified-or-sum-to-have-it-computed] 每列一个单元格：文字、待核对的合计，或由程序计算的“sum”
    [a-png-or-jpeg-file-relative-to-the-report-file-and-inside-its-folder-or-one-for-each-language-such-as-zh-plan-png-en-plan-en-png] PNG或JPEG文件，路径相对于报告文件，且在其文件夹内；各语言图片不同的，分别写明，如“{"{"}zh: plan.png, en: plan-en.png{"}"}”
    [the-same-in-every-language] 各语言相同
    [one-for-each-language] 各语言分别填写
    [one-string-for-every-language-such-as-a-cell-2026-or-the-file-of-an-image] 各语言通用的文字，如单元格“2026”、图片文件
    [what-the-image-shows-for-those-who-cannot-see-it] 图片内容的说明，供看不见图片的人使用
    [an-image-from-the-report-s-folder] 报告文件夹中的图片
    [the-number-it-has-from-which-further-images-count-on-the-next-one-if-left-out] 该图编号，其后各图由此续编；不写则顺延
    [its-title] 附件标题
    [an-annex-on-a-new-page] 附件，另起一页
    [a-name-for-the-annex-unique-in-the-report] 附件的标识，在报告中不得重复
    [the-number-it-has-from-which-further-annexes-count-on-the-next-one-if-left-out] 该附件编号，其后各附件由此续编；不写则顺延
    [what-it-holds] 附件内容
    [the-families-for-the-roles-of-type-in-one-language-best-first] 一种语言各处所用字体，首选在前
    [running-text] 正文
    [headings-of-the-first-level-strong-text] 一级标题和强调文字
    [headings-of-the-second-level-lead-sentences-subtitle-and-speaker] 二级标题、段首句、副标题和报告人
    [page-numbers] 页码
    [latin-letters-and-digits] 西文字母和数字
    [how-a-language-is-written-where-usage-leaves-a-choice] 一种语言的写法，仅限可选之处
    [whether-digits-are-grouped-by-thousands-3-976] 数字是否分节：3,976
    [what-an-edition-is-to-be-what-is-left-out-stays-as-the-program-has-it] 对版本的要求，不写则从程序的规定
    [the-languages-in-which-it-is-made] 生成的语言
    [the-formats-in-which-it-is-made] 生成的格式
    [whether-the-paragraph-that-the-section-begins-with-goes-on-on-the-heading-s-line-3] 节首段落是否接排在标题同一行：（一）加强立法。全年制定法规3件。
    [whether-it-begins-with-a-cover-which-has-no-page-number] 是否有封面，封面不编页码
    [whether-it-has-a-table-of-contents] 是否有目录
    [whether-the-notes-for-the-editors-stand-in-its-word-file-as-comments] 写给编辑的备注是否作为批注写入Word文件
    [whether-it-is-only-made-when-all-it-prints-is-said-in-its-language-else-a-text-that-is-not-shows-its-place] 是否只在该语言文字齐全时生成；否则缺文处留位标示
   *[other] {$text}
}
shape-value = { $case ->
    [type] {$reason}
   *[value] “{$value}”不是该键的有效值
}
    .help = { $case ->
        [type] 各键的说明见“twinpress schema”
       *[value] {$suggestion}
    }
shape-date = “{$value}”不是该键的有效值
    .help = {$reason}
figure-value = “{$value}”不是该键的有效值
    .help = {$reason}
date-error = { $case ->
    [syntax] 不是日期：请按2026-02-11的格式写年、月、日
    [syntax-moment] 不是日期：请按2026-02-11的格式写年、月、日，或按2026-02写月份，或按2026写年份
    [day-moment] 没有这一天：请核对日期，或按2026-02写月份，或按2026写年份
   *[day] 没有这一天，请核对日期
}
decimal-error = { $case ->
    [long] 超过30位
   *[syntax] 不是数值：请只写数字，最多一个小数点，如5650000000或"93.7"
}
# 可能的本意。
suggestion = { $kind ->
    [near] 是否应为{$names}？
    [none] 请删去
    [some] 可填：{$names}……
   *[all] 可填：{$names}
}

## 名称、语言、版本

report-id = “{$name}”不能用作文件名
    .help = 请用字母、数字、“-”“_”和“.”
paper-part = 文种“{$kind}”不含“{$key}”
    .help = 请删去“{$key}”，或改正“kind:”：{$key ->
        [speaker] 报告人只用于工作报告（work-report）
        [attendance] 出席名单只用于会议纪要（minutes）
        [printed-by] 印发机关用于通知（notice）、决定（decision）和会议纪要（minutes）
        [printed-on] 印发日期用于通知（notice）、决定（decision）和会议纪要（minutes）
       *[other] 该项用于通知（notice）、决定（decision）、会议纪要（minutes）和函（letter）
    }
paper-copies = 抄送机关过多，一页的版记容纳不下
    .help = 请用统称，或另列附件
paper-lacks = 有“{$key}”而缺“{$lacking}”
    .help = {$key ->
        [seal] 印章加盖在署名和成文日期上：请用“signature:”写明署名，或删去“seal”
        [signature] 成文日期编排在署名之下：请写“date: 2026-03-05”
        [circulation] 附注编排在成文日期之下：请用“signature:”写明署名
        [secrecy] 涉密公文应当标注份号：请写“copy: 12”
        [secret-years] 请写明密级：“secrecy: confidential”（秘密）、“secret”（机密）或“top-secret”（绝密）
       *[other] 版记应当写明印发机关和印发日期：请在“distribution:”下写“printed-by:”和“printed-on:”
    }
edition-name = “{$name}”不能用作文件名
    .help = 请用字母、数字、“-”“_”和“.”
edition-similar-name = “{$name}”是本报告自设的新版本，与“{$standard}”并列
    .help = 是否应为“{$standard}”？如确为自设版本，请另取名称
edition-languages = { $case ->
    [none] 版本“{$edition}”没有语言
   *[twice] 语言“{$lang}”重复
}
    .help = { $case ->
        [none] 请写“languages: [zh]”，或删去该键；不出某一版本，请写“formats: []”
       *[twice] 请保留一处
    }
block-duplicate-id = 标识“{$id}”重复
    .help = 请另取名称；第一处在第{$line}行
section-too-deep = 章节超过{$most}级
    .help = 请将该节上移一级，或改为列表
number-idle = { $case ->
    [none] 该节不编号：“numbering: none”
    [silent] 该节不编号：“numbering: silent”
    [list] 该列表不编号：请写“style: ordered”
    [table] 该表没有标题，因此没有编号
   *[image] 该图没有标题，因此没有编号
}
    .help = 请删去编号
number-twice = { $kind ->
    [annexes] 两个附件编号同为{$number}
    [tables] 两张表编号同为{$number}
    [images] 两幅图编号同为{$number}
   *[sections] 两节编号同为{$number}
}
    .help = 请改其一；第一处在第{$line}行
style-dates = “{$lang}”的日、月只有一种次序
    .help = 请删去“dates:”
style-variant = “{$variant}”不是“{$lang}”的地区用法
    .help = “en-GB”写在“en”下，“zh-HK”写在“zh-Hant”下

## 文字、脚注、引用

text-unknown-language = { $case ->
    [none] 报告至少应有一种语言
   *[unknown] 无法识别的语言“{$lang}”
}
    .help = { $case ->
        [none] 请写“languages: [zh, en]”
       *[unknown] {$suggestion}
    }
text-missing = { $case ->
    [file] 该图片没有“{$lang}”的文件，现印其他语言的图片
    [whole] 缺少这段“{$lang}”文字，无法生成该语言的版本
   *[text] 这段文字缺少“{$lang}”
}
    .help-fewer = 请补上“{$lang}: …”；报告语种较少的，请以“languages: […]”注明
    .help-file = 请补上“{$lang}: …”，或各语言共用一个文件
    .help-whole = 请补上，或先出草稿：版本设为“whole: false”时，缺文处留位标示
text-outdated = 印出的“{$lang}”文字已过时
    .help = 请更新该文字，并从“outdated:”中删去“{$lang}”
text-control = { $case ->
    [word] Word文件中略去了{$count}个控制字符
   *[text] 已略去控制字符{$character}
}
    .help = { $case ->
        [word] 请在报告中删去；此类字符多因复制带入，不会显示
       *[text] 请从文字中删去
    }
text-invisible = 纯文本中略去了不可见字符{$character}
    .help = 请在报告中删去；此类字符多因从别处粘贴带入
text-blank-line = 已略去文字中的空行
    .help = 请分写成两段
text-markup = { $case ->
    [strong] “**”没有闭合
    [mark] 此处的大括号没有闭合，或者其中没有文字
    [nested] 同一种标记不能套用
    [link] 此处不是链接
    [brace] “{"{"}”没有闭合
    [form] “{$written}”要求数据“{$name}”采用无法识别的写法
    [figure] “{"{"}{$written}{"}"}”不是数据名
    [reference] “{"{"}#{$written}{"}"}”没有指明引用对象
   *[footnote] “[^”没有指明脚注
}
    .help = { $case ->
        [strong] 请以“**”闭合，或写“\*\*”
        [mark] 着重请写“{"{"}*文字{"}"}”，上标请写“{"{"}^文字{"}"}”，下标请写“{"{"}~文字{"}"}”；大括号本身请写“\{"{"}”
        [nested] 请先以“{"}"}”闭合外层
        [link] 请写“{"{"}[文字](https://…){"}"}”，填网址或“mailto:”开头的邮箱；大括号本身请写“\{"{"}”
        [brace] 引用数据请写“{"{"}数据名{"}"}”，大括号本身请写“\{"{"}”
        [form] 请写“{"{"}{$name}{"}"}”，或采用下列写法之一：{$forms}
        [figure] 数据名请用字母、数字和连字符，写作“{"{"}name{"}"}”；大括号本身请写“\{"{"}”
        [reference] 请写“{"{"}#id{"}"}”，填附件、章节、表或图的标识，或脚注名
       *[footnote] 请写“[^脚注名]”；字符本身请写“\[^”
    }
footnote-undefined = 未找到脚注“{$name}”
    .help = {$suggestion}
    .help-define = 请在“footnotes:”下写明
footnote-unused = 脚注“{$name}”没有用到
    .help = 请在文中写“[^{$name}]”，或删去该脚注
footnote-place = 此处不能加脚注
    .help = 请将脚注放到段落、标题、图表标题或表格单元格中
footnote-one-language = 脚注“{$name}”在“{$lang}”中有，在“{$lacking}”中没有
    .help = 请在“{$lacking}”中也写“[^{$name}]”，或从此处删去
reference-one-language = 交叉引用“{$name}”在“{$lang}”中有，在“{$lacking}”中没有
    .help = 请在“{$lacking}”中也写“{"{"}#{$name}{"}"}”，或从此处删去
reference-undefined = 未找到引用对象，没有标识为“{$id}”的内容
    .help = {$suggestion}
    .help-give = 请给该附件、章节、表或图加上“id: {$id}”
reference-ambiguous = “{$id}”既是标识，又是脚注名
    .help = 请改其一
reference-unnumbered = { $case ->
    [caption] { $kind ->
        [table] 表
       *[image] 图
    }“{$id}”没有标题，因此没有可引用的编号
   *[kind] “{$id}”是{ $kind ->
        [salutation] 称谓
        [list] 列表
       *[paragraph] 段落
    }，没有可引用的编号
}
    .help = { $case ->
        [caption] 请给该{ $kind ->
            [table] 表
           *[image] 图
        }加上“caption:”
       *[kind] 请改为引用其所在章节
    }
reference-left-out = { $case ->
    [note] {$written}引用的脚注，本版本不印
   *[block] {$written}引用的{$label}，本版本不印
}
    .help = { $case ->
        [note] 请在应加脚注处写“[^{$note}]”
       *[block] 请在摘要中改用不带引用的说法
    }

## 数据

figure-undefined = 未找到数据“{$name}”
    .help = {$suggestion}
    .help-define = 请在“figures:”下写明
figure-unused = 数据“{$name}”没有用到
    .help = 请在文中写“{"{"}{$name}{"}"}”，或删去该数据
figure-one-language = 数据“{$name}”在“{$lang}”中有，在“{$lacking}”中没有
    .help = 请在“{$lacking}”中也写“{"{"}{$name}{"}"}”，或从此处删去
figure-code = 代码“{$name}”是空的
    .help = 请写明要印的内容，或删去该数据
figure-no-value = 数据“{$name}”没有值
    .help = 请写“value:”，或用“of:”写明由哪些数据算出
figure-range = { $case ->
    [empty] {$from}至{$to}不成范围
    [crossing] 由{$from}至{$to}的变化，既有升又有降
    [unlike] {$from}与{$to}不同为日、月或年
   *[reversed] {$from}不早于{$to}
}
    .help = { $case ->
        [empty] 请将较小的值写作“from:”
        [crossing] 请将升、降分写为两个数据，或删去“relation:”
        [unlike] 请写成同一种，如2024-01-20和2024-01-23
       *[reversed] 请将较早的写作“from:”
    }
figure-round = 数据不能修约到{$power}
    .help = 请写10的整次幂：0.1为保留一位小数，10000为取整到万
figure-scale = 无法识别的数量级“{$scale}”
    .help = { $case ->
        [language] {$suggestion}
       *[all] 请写“full”，或按语言分写：“{"{"}zh: 亿, en: million{"}"}”
    }
figure-qualifier = { $case ->
    [range] 范围不能用“and-more”和“and-odd”
    [round] “多”“余”只用于整数之后，{$value}不是整数
   *[multiple] “多”“余”不能用于倍数之后
}
    .help = { $case ->
        [range] 请写“about”
        [round] 请写“over”，或改用末位为0的值
       *[multiple] 请写“over”
    }
figure-relation = { $case ->
    [number] 倍数应为一个大于1的数
    [change-of] “change-of”说明增减的是什么，而该数据不是增减
    [compared] “compared-with”说明增减与何时相比，而该数据不是增减
   *[unit] 倍数没有单位
}
    .help = { $case ->
        [number] 请写倍数：增长一倍写2，增长2倍写3；不足一倍的，请用“change”按百分比写
        [change-of] 请加上“relation: change”，或删去“change-of”
        [compared] 请加上“relation: change”，或删去“compared-with”
       *[unit] 请删去“unit”
    }
figure-ordinal = 序数从1起
    .help = 请写1或更大的数
figure-plan = 没有第{$plan}个五年规划
    .help = 请写1至99之间的数
figure-unknown-unit = 无法识别的单位“{$unit}”
    .help = 可直接写明名词：“unit: {"{"}zh: 件, en: {"{"}one: law, other: laws{"}"}{"}"}”；{$suggestion}
figure-missing-noun = {$of}的单位缺少“{$lang}”名词
    .help = 请在单位中加上“{$lang}:”
# 单位所属，不是以名称指明的数据时。
the-column = 该列
figure-missing-plural = “{$noun}”没有复数形式
    .help = 请写明两种形式：“{"{"}one: {$noun}, other: …{"}"}”；单复数相同的，请写两遍
figure-of = { $case ->
    [zero] 除数为零
    [fractions] “{$formula}”涉及的分数过多
    [range] 范围不能由其他数据算出
    [circle] “{$name}”由其自身算出
    [value] 数据“{$name}”没有可供计算的单一数值
    [endless] “{$formula}”除不尽
    [long] “{$formula}”超过30位
   *[syntax] “{$value}”不是该键的有效值
}
    .help = { $case ->
        [zero] 请核对“of:”中的数据
        [fractions] 请对其中的数据先行修约：写明“value:”，删去“of:”
        [range] 请只写一个值，或删去“of:”
        [circle] 请从“of:”中删去该数据自身
        [value] 请改用只有一个“value:”的数据
        [endless] 请写明修约到哪一位，如“round: 0.1”
        [long] 请核对其中的数据
       *[syntax] 不是算式：请写数据名，其间用“ + ”“ - ”，最多一个“ / ”，如“completed / all”或“(now - before) / before”
    }
figure-mismatch = { $case ->
    [figure] “{$name}”写的是{$value}，而“{$formula}”算得{$computed}
    [long] 无法算出{$what}
    [nothing] 此处写的是“{$value}”，但没有可据以算出的数据
   *[cell] 此处写的是“{$value}”，而{$what}为{$computed}
}
    .help = { $case ->
        [figure] 请改正有误的一处，或删去“value:”由程序计算
        [long] 数值最多30位
       *[cell] { $cell ->
            [sum] 请改正该单元格或各分项，或将单元格留空
            [subtotal] 请改正此处或其上各行，或写“subtotal”由程序计算
            [total] 请改正合计或某一行，或写“sum”由程序计算
           *[share] 请改正该单元格或分项，或将单元格留空
        }
    }
# 单元格据以算出的内容。
cell-source = { $cell ->
    [sum] {$columns}之和
    [subtotal] 以上各行之和
    [total] 各行之和
   *[share] {$part}占{$whole}的百分比
}

## 表和图

table-column = { $case ->
    [id] 两列的标识同为“{$id}”
    [places] 小数位数{$places}位过多
    [both] 一列不能既是合计又是占比
    [texts] 文字列没有单位、数量级、小数位数、合计和占比
    [scale] 百分比没有数量级
    [share] 占比以百分数表示
    [itself] 列“{$id}”不能由其自身算出
    [percentages] 列“{$id}”是百分比，不能相加
    [sum] 列“{$id}”本身是合计
    [unknown] 没有标识为“{$id}”的数字列
    [units] 这些列的单位不同
    [group] 没有标识为“{$id}”的列
    [grouped] 列“{$id}”上有两个列组标题
    [bare] 列组标题下没有列
    [apart] 列组标题下的各列不相邻
   *[empty] 合计没有分项
}
    .help = { $case ->
        [id] 请另取名称；第一处在第{$line}行
        [places] 最多写{$most}位
        [both] 请删去其一
        [texts] 请写“form: number”，或删去这些设置
        [scale] 请删去“scale”
        [share] 请删去“unit”
        [units] 请只对单位、数量级相同的列求和
        [empty] 请写明各列，如“sum-of: [budget, bonds]”
        [grouped] 请只写一次
        [bare] 请用标识写明各列，如“columns: [urban, rural]”
        [apart] 请按从左到右的顺序写相邻的各列，中间不要跳过
       *[other] 请改用计数或金额的列
    }
    .help-suggest = {$suggestion}
    .help-id = 请给该列加上“id:”
table-unit = { $case ->
    [parts] 合计的单位是“{$own}”，分项的单位是“{$asked}”
    [bare-parts] 合计的单位是“{$own}”，分项没有单位
    [both] “{$name}”的单位是“{$own}”，该列的单位是“{$asked}”
    [bare-column] “{$name}”的单位是“{$own}”，该列没有单位，无从标明
   *[bare-figure] “{$name}”没有单位，该列的单位是“{$asked}”
}
    .help = { $case ->
        [parts] 请删去“unit”，合计沿用分项的单位；“scale”可以不同
        [bare-parts] 请删去“unit”，合计沿用分项的单位；“scale”可以不同
        [bare-column] 请给该列加上单位，或在数据名后写“:number”，只取数值
       *[other] 请使两者单位一致，或将该数据放到别的列
    }
table-cell = { $case ->
    [total] 此处无可求和
    [sum] 此处无可求和
    [subtotal] 此处无可求和
    [several] “{$name}”不是单一数值，不能放入数字列
    [inexact] “{$name}”不是确数，不能放入数字列
    [text] 文字不是数字
    [above] 上方没有可与该单元格合并的单元格
    [left] 左侧没有可与该单元格合并的单元格
   *[other] “{$name}”不是数字
}
    .help = { $case ->
        [total] 百分比不能相加：请直接写合计的数字，或写“—”
        [sum] “sum”只用于“total:”行，或带“sum-of:”的列；以上各行之和请写“subtotal”
        [subtotal] “subtotal”只用于行内，写在所加各行之下；百分比不能相加
        [above] 合并的单元格须成矩形：请在首行以下各格写“^”；如要印该符号本身，请写“\^”
        [left] 合并的单元格须成矩形：请在同一行首格之后各格写“<”；如要印该符号本身，请写“\<”
        [several] 请只写一个“value:”，或删去该列的单位，照全称印出
        [inexact] 请写“{"{"}{$name}:number{"}"}”只取数值，或删去该列的单位，照全称印出
       *[other] 该列为数字列：请只写数字，最多一个小数点，如12.5；或写大括号括起的数据名；没有数字的写“—”；文字请放到没有单位的列
    }
table-row-length = 该行有{$cells}个单元格，表格有{$columns}列
    .help = 请每列写一个单元格；空单元格写“""”
table-wide = { $case ->
    [turned] 表格较宽：已单独横排一页
    [small] 表格过宽：字号已缩至{$scale}%
   *[broken] 表格过宽：字号缩至9磅，仍有词语或数字被拆开
}
    .help = 请分为两张表，或精简文字
table-file = { $case ->
    [alone] 只给了报告文件，读不到“{$file}”中的各行
    [unread] 无法读取“{$file}”中的各行：{$reason}
    [outside] “{$file}”不在报告所在的文件夹内
    [special] “{$file}”不是普通文件
    [large] “{$file}”超过{$count}MB
    [encoding] “{$file}”既不是UTF-8编码，也不是GB 18030编码
    [quote] “{$file}”中有引号没有成对
    [empty] “{$file}”没有内容
    [ragged] 这一行有{$count}个单元格，而首行列出{$expected}列
    [unknown] 表格没有“{$name}”这一列
    [twice] “{$name}”列重复
   *[lacking] “{$file}”缺少“{$name}”列
}
    .help = { $case ->
        [alone] 请从报告文件生成
        [unread] 将该文件放入报告所在的文件夹，文件名照实填写
        [outside] 将该文件放入报告所在的文件夹，文件名照实填写
        [special] 请写CSV文件的名称
        [large] 请将表格拆开
        [encoding] 另存为“CSV UTF-8”格式
        [quote] 补上引号；正文中的引号写成两个：""
        [empty] 首行写各列的id或表头，以下每行写一行数据
        [ragged] 空单元格也要写逗号；单元格内有逗号的，用引号括起
        [unknown] 首行写各列的id或表头；{$suggestion}
        [twice] 只保留一列
       *[lacking] 请补上这一列；由程序计算的各列，要么都写入文件，要么都不写
    }
table-too-wide = 各列共需{$needed}毫米，版心只有{$room}毫米
    .help = 请调窄有关列，或不必写“width”的不写，或将表格横排：“landscape: true”
image-outside = 图片“{$file}”不在报告文件所在的文件夹内
    .help-copy = 请复制到该文件夹内，并按相对于报告文件的路径填写
    .help-name = 请将文件放到报告文件所在的文件夹内，并照实填写文件名
image-format = 图片“{$file}”无法印出：{$reason}
    .help-ending = 请转换格式；文件名应以.png、.jpg或.jpeg结尾
    .help-save = 请重新存为PNG或JPEG，颜色模式为RGB或灰度；像素够用即可，印刷每英寸300像素
image-converted = 图片“{$file}”为四色印刷用（CMYK），现转为RGB印出，颜色可能有偏差
    .help = 请将图片存为RGB（sRGB）模式，以便核对颜色
image-width = 宽度{$width}超出版心
    .help = 请改为不超过{$measure}mm，或写版心宽度的百分比，如100%
image-height = 图片“{$file}”宽{$width}毫米时高度超过一页，现按宽{$printed}毫米印出
    .help = 请改小“width”，或裁切图片
image-missing = { $case ->
    [unread] 无法读取图片“{$file}”：{$reason}
   *[absent] 未找到图片“{$file}”
}
    .help-put = 请将文件放到报告文件所在的文件夹内，并照实填写文件名

## 摘要

summary-empty = 各节都没有可印的摘要
    .help = 请给各节加上“summary:”
summary-missing = 摘要版未收入该节
    .help = 请给该节加上“summary:”

section-run-in = 标题与正文同行（run-in）时，其后须有段落
    .help = 请在该节`body`开头写一个`paragraph`，或删去`run-in`

## 版本和印出内容

locale-message = {$reason}
    .help = 这是程序语言文件的错误，请向开发者反映
# 语言为何不能完成所求。
locale-error = { $case ->
    [unknown] 没有语言“{$lang}”
    [value] 有一个数据没有值
   *[message] 无法生成文字“{$id}”：{$reason}
}
edition-unknown = 没有版本“{$edition}”
    .help = 这是程序的错误，请向开发者反映
edition-left-out = 报告只有{$known}：未生成{$editions}
    .help = 要生成{$lang}的版本，请用“build -e 版本 -l {$lang}”，或在报告中写“editions: {"{"}版本: {"{"}languages: [{$lang}]{"}"}{"}"}”
edition-in = {$edition}（{$languages}）
build-nothing = 没有可写的内容：报告的各个版本都没有语言和格式
    .help = 请在“editions:”下写明版本的“languages:”和“formats:”
diff-equal = 没有改动：“{$lang}”的两稿内容相同
font-missing = 没有可用于{$role}的字体，已查找：{$families}
    .help = 请安装Debian软件包texlive-lang-chinese或fonts-noto-cjk（西文字体为fonts-liberation），或以--font-path指明字体文件夹
font-substituted = 部分字体由其他字体代替：{$faces}
    .help = 无需处理；如要用规定字体印制，请安装这些字体，或以--font-path指明其所在文件夹
face-replaced = {$asked}由{$used}代替
font-fallback = 部分汉字与前后文字体不同：{$faces}
    .help = 请在版面上查看这些字；如要与前后文一致，请安装含有这些字的同类字体，或以--font-path指明其所在文件夹
face-lends = {$characters}用{$used}（{$asked}缺字）
font-missing-glyph = { $case ->
    [typst] 有字符缺少字体：{$reason}
   *[text] 没有字体含有{$characters}（位于{$place}：{$excerpt}）
}
    .help = { $case ->
        [typst] {$hints}请安装含有该字符的字体，或以--font-path指明其所在文件夹
       *[text] 请安装含有该字符的字体，如Debian的fonts-noto-cjk或fonts-hanazono，或以--font-path指明其所在文件夹
    }
list-place = {""}
# 文字在印出内容中的位置。
print-place = { $part ->
    [header] 页眉
    [label] 版头
    [label-of-before] 原标注
    [title] 标题
    [subtitle] 副标题
    [speaker] 报告人
    [legend] 图例
    [contents] 目录
    [key-figures] 数据栏
    [key-figure] 数据栏第{$number}项
    [note-of-the-annexes] 附件说明
    [entry] 第{$number}项
    [annex] 附件{$number}
    [note] 脚注{$number}
    [item] 第{$number}项
    [unit] 单位
    [caption] 标题
    [row] 第{$number}行
    [column] 第{$number}列
    [markings] 份号、密级、紧急程度
    [issuer] 发文机关标志
    [number] 发文字号
    [edition-label] 版本标注
    [own-subtitle] 副标题
    [organization] 单位名称
    [addressees] 主送机关
    [present] 出席人员
    [excused] 请假人员
    [attending] 列席人员
    [signature] 发文机关署名
    [day] 成文日期
    [circulation] 附注
    [copies] 抄送机关
    [printed-by] 印发机关
    [printed-on] 印发日期
    [last-page] 末页
    [part] 第{$number}部分
   *[block] 第{$number}块
}
font-license = 字体不允许嵌入：{$reason}
    .help = {$hints}请改用其他字体
font-unreadable = 字体文件无法处理：{$reason}
    .help = {$hints}字体文件已损坏：请重新安装，或改用其他字体
pdf-refused = { $case ->
    [package] 编排模板引用了外部程序包：{$reason}
   *[file] 编排模板读取了不允许读取的文件：{$reason}
}
    .help = { $case ->
        [package] {$hints}编排模板只能引用同一文件夹中的模板：请将所需内容复制过来
       *[file] {$hints}编排模板只能读取同一文件夹中的模板、/edition.json和/assets/
    }
pdf-private-character = { $case ->
    [private] 有字符属于专用区：{$reason}
   *[invisible] 有不可见字符：{$reason}
}
    .help = { $case ->
        [private] {$hints}请改用Unicode标准字符
       *[invisible] {$hints}请删去该字符：它不显示，归档文件中不应出现
    }
pdf-clock = 编排模板读取了当前日期：{$reason}
    .help = {$hints}请使用报告自身的日期edition.date，以使每次生成的结果一致
pdf-unsettled = 页码引用无法稳定：{$reason}
    .help = {$hints}编排模板中的页码引用会不断推移所在文字，请予简化
pdf-standard = 不符合PDF标准：{$reason}
    .help = {$hints}该文件将不符合PDF/A-2a和PDF/UA-1标准，请修改编排模板的相应部分
pdf-template = 编排模板有误：{$reason}
    .help = {$hints}请修改编排模板；不加--templates则使用程序自带的模板
# Typst的提示及其在编排模板中的位置，$key由原文生成。
typst-reason = { $key ->
   *[other] Typst提示“{$text}”
}
typst-place = {$reason}（{$template}第{$line}行）
typst-hints = {$hints}；
list-semicolon = ；
pdf-undated = 报告没有日期，而PDF/A要求有日期：文件中记为1970年1月1日
    .help = 请在“date”中写明文件日期，或在meeting.date中写明会议日期，或设定SOURCE_DATE_EPOCH
pdf-alt-missing = 图片{$file}没有替代文字
    .help = 请在“alt”中写明图片内容，PDF/UA-1（7.3）有此要求
# 图片为何不能印出。
image-kind = 既不是PNG也不是JPEG
image-empty = 图片没有像素
image-cut = 文件不完整，末尾缺失
image-inks = 图片为四色印刷用（CMYK），且未注明油墨的计数方式
image-pixels = 图片为{$width}×{$height}像素；每边最多{$side}像素，总数最多{$most}百万像素
image-damaged = 文件已损坏（{$reason}）
image-reason = { $key ->
   *[other] 解码器提示“{$text}”
}
image-unprintable = 图片无法印出：{$reason}
    .help = {$hints}请将图片重新存为PNG或JPEG，每色8位，每边不超过16384像素
image-special = 图片“{$file}”不能使用：不是普通文件
    .help = 请将文件放到报告文件所在的文件夹内，并照实填写文件名
image-too-large = 图片“{$file}”不能使用：超过{$most}MB
    .help = 请减少像素后另存：印刷只需每英寸300像素
template-missing = 编排模板{$file}不能使用：{$reason}
    .help = 编排模板应为报告文件夹内的文本文件，不超过{$most}MB，不得是指向文件夹外的链接
template-outside = 编排模板{$file}不能使用：不在报告文件所在的文件夹内
    .help = 编排模板应为报告文件夹内的文本文件，不超过{$most}MB，不得是指向文件夹外的链接
template-special = 编排模板{$file}不能使用：不是普通文件
    .help = 编排模板应为报告文件夹内的文本文件，不超过{$most}MB，不得是指向文件夹外的链接
template-too-large = 编排模板{$file}不能使用：超过{$most}MB
    .help = 编排模板应为报告文件夹内的文本文件，不超过{$most}MB，不得是指向文件夹外的链接
template-encoding = 编排模板{$file}不能使用：不是UTF-8编码
    .help = 编排模板应为报告文件夹内的文本文件，不超过{$most}MB，不得是指向文件夹外的链接
font-blank-glyph = 字体{$family}中下列字符没有字形：{$characters}
    .help = 字体文件已损坏：请重新安装，或改用其他字体
font-damaged = 未使用字体文件{$file}：{$reason}
    .help = 请重新安装该字体，或删去该文件
font-damage = { $case ->
    [foreign] 不是TrueType或OpenType字体
    [short] 文件不完整：现有{$size}字节，应有{$wanted}字节
   *[garbled] 字体表无法读取
}
and-more = 另有{$count}个
template-unused = 编排模板{$file}不替代程序自带的任何模板，也没有其他模板引用：不予读取
    .help = 请以所要替代的模板命名：{$templates}

## theme

theme-too-large = 版心超出纸张：连同页边共需{$needed}毫米，纸张只有{$paper}毫米
    .help = 请减小“{$key}”或页边
theme-size = 字号为{$size}磅，无法排版：应在5至100磅之间
    .help-characters = 字号由“page.measure”除以“text.characters”得出，请调整其中一项
    .help-key = 请修改“{$key}”
theme-pitch = 行距{$pitch}磅，小于字号{$size}磅
    .help = 请减少“text.lines”，或加大“page.depth”
theme-grid = “{$key}”不起作用：{ $grid ->
    [on] 该语言按行格排版
   *[off] 该语言不按行格排版
}
    .help-characters = 请用“characters”设定每行字数，字号随之确定
    .help-size = 请用“size”设定字号
theme-value = “{$value}”不是该键的有效值
    .help-length = 请写明长度和单位，如156mm、16pt、2em、1lh
    .help-absolute = 请以毫米或磅写明长度，如156mm、16pt
    .help-width = 请以毫米写明宽度，如80mm；或写版心宽度的百分比，不超过100%
    .help-pitch = 请写明行距，如28.95pt；或单倍行距的百分比，如115%
    .help-colour = 请加引号写明颜色，如 "#0b3d91"；灰色如 "#5a"
theme-language = 版式按语言填写，“{$lang}”不是可用的语言
    .help = 可填：{$known}
theme-shape = 版式无法使用：{$reason}
    .help = 各键的说明见`twinpress schema`
docx-contents-estimated = 目录页码为估算值，以Word更新目录后的页码为准
    .help = 请在Word中单击目录，按F9更新

## 命令行

## 参数互不相容，或与报告不符

usage-arguments = { $problem }
    .help-tips = { $tips }
    .help-more = 详情请用“--help”查看
usage-same-output = 两份报告都要写入“{ $name }”，请为其指定不同的id
usage-single-output = “-o -”只输出一个成品，现有{ $count }个，请用{ $options }选定一个
usage-edition = 没有“{ $name }”这个版本，现有{ $known }
    .help-suggest = 是否应为“{ $suggestion }”？
usage-language =
    { $place ->
        [report] 报告中没有“{ $lang }”这种语言，现有{ $known }
       *[program] 没有“{ $lang }”这种语言，现有{ $known }
    }
usage-no-language = 报告未写明语言
usage-shared-language = “{ $lang }”不是两份报告共有的语言，共有的语言为{ $known }
usage-no-shared-language = 两份报告没有共有的语言
usage-figures-language = 无法识别“{ $lang }”这种语言的数字，请用zh或en
usage-nothing = 没有可以生成的成品：报告的各版本均不含所选的语言和格式；请用“-e”指定版本，用“-l”和“-f”指定其语言和格式
usage-source-date = 环境变量SOURCE_DATE_EPOCH应为自1970年起的秒数
usage-watch-folder = 使用“--watch”时须写入文件夹，请用“-o”指定
usage-templates-outside = 编排模板文件夹“{ $path }”不在报告所在的文件夹内
usage-no-input = 请指定一个文件，或用“--zh”和“--en”指定两个文件
usage-report-alone = { $place }只能写入报告，而“{ $name }”须与报告一并写入，请用“-o”指定文件
usage-report-name = 报告以YAML格式写入，文件名请以“.yaml”结尾，不用“.{ $ending }”
usage-text-option = “{ $option }”只用于纯文本（.txt）
usage-import-kind =
    { $ending ->
        [none] 没有扩展名的文件
       *[some] “.{ $ending }”文件
    }不能导入；可以导入.txt、.docx、.md、.tmx、.csv、.tsv文件，或用“--zh”和“--en”导入两份文稿（.docx、.md、.txt）
usage-pair-kind = “--{ $lang }”须为文稿（.docx、.md、.txt），不能是“.{ $ending }”文件
usage-new-pictures = 草稿中有新插入的图片，须存在报告旁边，请用“-o”指定文件
usage-file-name = “{ $path }”不是文件名
    .help = 请给出文件名，采用UTF-8编码
usage-overwrites = 成品会覆盖其原文件“{ $path }”，请另行指定输出文件

output-partial = 只写入了{$names}，其余文件未变
output-kept = 原有的“{ $name }”另存为“{ $backup }”
output-renamed = 已有同名的“{ $name }”，予以保留；本文件改名为“{ $free }”

merge-shortened = 报告中有{ $count }个段落或行被删去

## 读写失败和程序故障

io-failed =
    无法{ $action ->
        [make-folder] 新建文件夹
        [read] 读取
        [read-fonts] 读取字体文件夹
        [read-templates] 读取编排模板文件夹
        [watch] 监视
       *[write] 写入
    }“{ $path }”：{ $reason }
    .help-name = 请核对名称和当前所在的文件夹
    .help-permissions = 请检查权限，或用“-o”另选文件夹
    .help-space = 请清理磁盘空间，或用“-o”另选文件夹
    .help-file = 已有同名文件，请用“-o”另选文件夹
    .help-inside = 请指定该文件夹中的一个文件
    .help-folder = 已有同名文件夹，请将其移开，或用“-o”另选文件夹
    .help-again = 请排除问题后再试
io-stdout = 标准输出
io-stdin = 标准输入
io-reason =
    { $kind ->
        [not-found] 文件或文件夹不存在
        [permissions] 没有相应权限
        [read-only] 为只读
        [space] 磁盘已满
        [exists] 已经存在
        [no-folder] 不是文件夹
        [folder] 是文件夹
        [special] 是套接字或磁盘设备
       *[other] { $detail }
    }

internal-fault = { $detail }
    .help = 这是程序内部故障，请连同所处理的文件告知开发者


## 导入

import-unmatched = { $of ->
    [pair] 第{$lines}行缺少`{$missing}`文本
   *[block] `{$lang}`文本第{$lines}行在`{$missing}`文本中没有对应内容
}
    .help-block = 请在报告文件中补充译文，或将该段移至对应位置
    .help-pair = 请在报告文件中补充译文
import-doubtful = `zh`文本第{$zh}行与`en`文本第{$en}行内容可能不一致
    .help = 请核对两种文本并修改报告文件
import-encoding = { $what ->
    [read] 文件按{$name}编码读取
    [none] 文件不是UTF-8编码，按GB 18030或Big5读取均不成文
    [unknown] 未知编码`{$name}`
    [damaged] 文件为UTF-8编码，但自第{$at}字节起已损坏
    [gb] 文件不是UTF-8编码，自第{$at}字节起也不是GB 18030编码
   *[other] 自第{$at}字节起不是{$name}编码
}
    .help-mend = 请修复文件，或重新获取原文件
    .help-name = 请用--encoding指明编码，或另存为UTF-8
    .help-label = 可用的编码如utf-8、gb18030、gbk、big5、utf-16le、windows-1252
import-garbled = 文本疑为乱码：读取所用编码与原编码不符
    .help = 请重新获取原文件，或用--encoding指明编码
import-empty = { $what ->
    [table] 表格中没有数据行
    [text] {$name}：没有可导入的文字
   *[file] 文件为空
}
    .help-right = 请确认文件是否正确
    .help-save = 请重新保存文档后再导入
import-format = { $what ->
    [text] 文件是{ $kind ->
        [pdf] {" "}PDF文件
        [zip] 压缩包或Office文档
        [empty-zip] 空压缩包
        [ole] 旧版或加密的Office文档
        [image] 图片
        [packed] 压缩文件
        [program] 程序
        [rtf] {" "}RTF文档
        [page] 网页
       *[archive] 网页存档或邮件
    }，不是文本
    [old] 文件是旧版Word格式（.doc）
   *[other] 文件不是Word文档（{$kind}）
}
    .help-export = 请导出其中文字后再导入
    .help-save = 请打开后另存为 .docx
    .help-own = 请用原程序打开后另存为 .docx
import-binary = { $what ->
    [nul] 文件第{$at}字节为空字符，不是文本
    [controls] 文件中控制字符过多，不是文本
   *[one] 文件只有字符{$character}反复出现，不是文本
}
    .help = 请确认文件是否正确
import-encrypted = 文档设有密码
    .help = 请用Word或WPS打开，取消密码后保存
import-macros = 文档含有宏
    .help = 请另存为不含宏的 .docx
import-damaged = 文档已损坏（{$detail}）
    .help = 请用Word或WPS打开并修复，再另存为 .docx
import-too-large = { $what ->
    [deep] `{$detail}`嵌套过深
    [lines] 文本行数过多，最多为{$detail}行
    [file] 文件过大，此类文件不得超过{$detail} MB
    [document] 文档超过{$detail} MB
   *[large] 文档过大（{$detail}）
}
    .help-check = 请核对是否选错文件，或拆分后导入
    .help-divide = 请拆分文档，或删去文字以外的内容
    .help-again = 请用Word或WPS打开后重新保存
import-entities = `{$part}`中有实体声明，Word文档不应有此内容
    .help = 请勿信任该文件
import-columns = 从首行无法判断哪一列是中文、哪一列是英文
    .help = 请在首行写明列名，如`zh,en`或`id,zh,en`
import-row-length = 本行有{$count}个单元格，表格有{$expected}列
    .help = 请使各行单元格数一致；含逗号的单元格请加双引号
import-quote = 引号未闭合
    .help = 请补上`"`；单元格内的引号应写作两个
import-comment = 以`#`开头的{$count}行作为注释略去
import-left-out = { $what ->
    [column] 列`{$name}`未导入（第{$lines}行）
    [columns] 共{$count}列未导入：{$name}
   *[text] 本单元多出的`{$name}`文本未导入：{$text}
}
    .help-columns = 需要的内容请放入中文、英文两列
    .help-unit = 每个单元只取一条中文和一条英文
import-xml = 文件不是XML：{$error}
    .help = 请重新导出为TMX 1.4格式的翻译记忆
import-tmx = 文件是XML，但不是翻译记忆：根元素不是`tmx`
    .help = 请导出为TMX 1.4格式的翻译记忆
import-title = 未找到`{$lang}`标题，暂以文件名代替
    .help = 请在报告中填写标题
import-language = { $what ->
    [text] {$name}的内容不是`{$lang}`
   *[memory] 翻译记忆中既没有中文也没有英文
}
    .help-swap = 中文文本请用--zh指定，英文文本请用--en指定
    .help-memory = `tuv`元素应以`xml:lang`注明语言，如`zh-CN`、`en-US`
import-private = { $kind ->
    [text] “{$place}”中的{$character}只在特定字体中有意义，已略去
   *[line] {$character}只在特定字体中有意义，已移出正文
}{$extent}
    .help = 请对照原件补上所示内容
import-replaced = “{$place}”中有U+FFFD，表示原字符此前已丢失{ $times ->
    [1] {""}
   *[other] （{$times}处）
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
import-alt = 图片{$file}没有说明文字
    .help = 请在`alt`中补充说明，目前暂用文件名代替
import-header = 表格“{$table}”第{$column}列没有表头，已用破折号代替
    .help = 请补充该列表头
import-too-deep = 标题“{$heading}”已作为段落：报告最多{$most}级标题
    .help = 请提升标题级别，或保持现状
# 对应关系存疑的段落的说明。
import-check-pair = 请核对：中文第{$zh}行，英文第{$en}行
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
    [deletion] 删除线
    [code-mark] 代码标记
    [link] 链接地址
    [tag] {" "}HTML标签
    [html] {" "}HTML内容
    [html-form] {" "}HTML格式
    [html-hidden] 不显示的HTML内容
    [depth] 引用和列表的多层嵌套
    [code] 代码块格式
    [rule] 分隔线
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
    .help-image = 请另存为PNG图片后加入报告
    .help-equation = 其中字符已按一行保留，请核对
    .help-box = 其中文字已移至所在段落之后
    .help-embedded = 请另行导入该文档
    .help-field = 文件此处已损坏，其后内容已作为文字保留，请核对
# What stood there, after what it is.
import-lost-text = ：{$text}
import-lost-place = （文档第{$number}段）
import-lost-times = （文档中共{$times}处）
import-form = { $what ->
    [hidden] 隐藏文字已略去
    [prompt] 空白域的提示文字已略去
    [reading] 注音已略去
   *[struck] 带删除线的文字已保留
}：{$text}
    .help-hidden = 如需印出，请在Word中取消隐藏
    .help-prompt = 请填写该处内容
    .help-reading = 请写入括号中
    .help-struck = 如不需要，请删去
import-margin = 页眉页脚内容已略去：{$text}
import-tracked = 已接受{$times}处修订
import-contents = 目录（{$lines}行）已略去：各版本自行生成目录
import-image = { $what ->
    [unprintable] 图片{$file}（“{$shown}”）未放入正文：{$reason}
   *[format] 图片{$file}既不是PNG也不是JPEG，未放入正文
}
    .help-put = 请将图片以PNG或JPEG格式放入报告所在文件夹，并加入报告
    .help-convert = 请转换格式后作为图片加入报告
import-image-address = 这是网址，不是文件
import-image-outside = 图片不在该文件夹内
import-image-absent = 未找到该文件
import-figures = { $count ->
    [-1] 未生成数据：报告暂不能印出
   *[other] 已将{$count}个数量设为数据
}
    .help-none = 请修改报告文件，并手工设置数据
import-figure = `{$text}`（第{$line}行）仍为文字：{ $why ->
    [alone] 只有一种语言这样表述
   *[otherwise] 设为数据后印出的内容会有不同
}

## 文本导入

import-changed = {$from}已改为{$to}{$extent}
import-once = {""}
import-times = （共{$times}处）
import-in-lines = （{ $count ->
   *[other] 第{$lines}行
}）
import-more-lines = {$lines}等
import-joined = { $kind ->
    [lead] 第{$line}行作为本行的段首句：{$start}
   *[sentence] 第{$line}行与本行接排：{$end} | {$start}{ $between ->
        [0] {""}
       *[other] ，中间有{$between}处内容已移出
    }
}
import-split = { $kind ->
    [heading] 已将标题与同行正文分开
   *[lead] 已将段首句与上文分开
}：{$end}
import-number = 标题“{$heading}”的序号为{$number}，按顺序应为{$due}
    .help = 请核对是否缺少标题，或有标题误作正文
import-numbering = { $count ->
   *[other] 共{$count}个标题原序号形式
}为“{$written}”，各版本按其层级统一印作“{$printed}”
import-pattern = 正文中没有与{$option}“{$pattern}”相符的行
    .help = 标题、会议和报告人始终保留；匹配时逐行进行
import-set-aside = { $kind ->
    [mark] 已去除Markdown标记{$start}
   *[lines] {$lines}已移出正文，属于{$reason}：{$start}（{ $pieces ->
       *[other] {$pieces}处
    }，{$characters}字）
}
import-article = {$lines}可能是混入报告的其他文章
    .help = 请核对：可用--drop移出与表达式相符的行，或用--keep确认保留
import-account = { $kind ->
    [fault] 导入将丢失或多出字符{$character}
   *[sum] 共{$all}字：保留{$kept}字，其中{$structure}字转为序号、日期等；移出{$aside}字{$file}
}
    .help-fault = 未写入任何文件；请将此问题连同原文件一并反馈
import-account-file = ，见{$name}
import-line = 第{$first}行
import-lines = 第{$first}—{$last}行
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
import-reason-asked = --drop指定移出的内容

## 合并

merge-input = 无法合并{$file}：{ $case ->
    [file] 文件超过{$most} MB，请删去文字以外的内容
    [empty] 文件为空，请重新保存文档后再合并
    [encrypted] 文档设有密码，请用Word或WPS打开，取消密码后保存
    [old] 该文件为旧版Word格式（.doc），请打开后另存为.docx
    [macros] 文档含有宏，请另存为不含宏的.docx
    [damaged] 文档已损坏（{$detail}），请用Word或WPS打开并修复，再另存为.docx
    [large] 文档过大（{$detail}），请拆分文档，或删去文字以外的内容
    [deep] “{$detail}”嵌套过深，请用Word或WPS打开后重新保存
    [entities] “{$detail}”中声明了实体，Word文档不会有此内容，请勿信任该文件
   *[other] 该文件不是Word文档（{$detail}），请用原程序打开后另存为.docx
}
merge-unrelated = { $case ->
    [report] 该文件是另一份报告“{$report}”的{ $kind ->
        [draft] 草稿
       *[edition] “{$edition}”版
    }
   *[blocks] { $known ->
        [0] 该文件中没有本报告的任何内容
       *[other] 该文件不是本报告的草稿：报告共{$blocks}段，文件中只有{$known}段
    }
}
    .help-blocks = 请核对该文件是否为另一份报告的草稿，或语言是否不同；加--force仍予合并
    .help-report = 请指定生成该文件的报告；如为本报告，只是当时的id不同，可加--force合并
merge-edition = { $case ->
    [language] 该文件是“{$found}”草稿，不是“{$own}”草稿
   *[edition] 该文件是本报告的“{$edition}”版，不是草稿：其中略去的内容会被删除
}
    .help-draft = 请合并草稿{$draft}；加--force仍予合并
    .help-language = 报告有该语言的，请加--lang {$found}合并；加--force仍予合并
merge-changed = 已改为“{$text}”
    .help-outdated = {$languages}文字已标记为待更新
merge-added = 新增{ $what ->
    [table] 表格
    [heading] 章节
    [item] 列表项
    [picture] 图片{$name}
    [footnote] 脚注“{$name}”
   *[paragraph] 段落
}：“{$text}”
    .help = 目前只有一种语言，请补充另一种语言的文字
merge-removed = 已删除：“{$text}”
merge-moved = 已移动：“{$text}”
merge-turned = 现改为{ $what ->
    [heading] 标题
    [level] {$level}级标题
    [item] 列表项
   *[paragraph] 段落
}：“{$text}”
merge-comment = 批注已转为备注：“{$text}”
merge-figure = { $what ->
    [gone] 文中已无“{$written}”（{$was}）
   *[changed] “{$written}”原印为“{$was}”，稿中现为“{$now}”
}
    .help = 数据如有变动，请修改figures下的“{$name}”，并在文中重新写入“{$written}”：另一种语言仍在引用
merge-reference = { $what ->
    [footnote] 此处文字已删去脚注“{$written}”
    [gone] 文中已无“{$written}”（{$was}）
   *[changed] “{$written}”原印为“{$was}”，稿中现为“{$now}”
}
    .help-again = 请在原处重新写入“{$written}”
    .help-footnote = 脚注文字仍保留在footnotes下，另一种语言可能仍在引用
merge-lost = { $what ->
    [picture_in_cell] 单元格内不能放置图片：“{$text}”
    [new_picture] 此处之后的新图片未能并入：不是PNG或JPEG格式，或文件中没有该图片
    [no_alt] 图片{$name}没有说明文字
    [deleted] “{$text}”在稿中已删除，报告中予以保留
    [computed] 计算所得的单元格（“{$text}”）在稿中改为“{$now}”
    [attached] 稿中“{$text}”改成了“{$now}”，该数据来自另一文件，该文件未改动
    [attached_new] 稿中增加了一行“{$now}”，该表各行来自另一文件，该文件未改动
    [attached_gone] 稿中删去了一行“{$text}”，该行来自另一文件，该文件未改动
    [emptied] 此处文字在稿中已清空，报告中保留原文
    [no_figure] “{$now}”不是数值，该列只能填写数值
    [comment] 批注没有可附注的文字：“{$text}”
    [cells] 该行单元格数与表格的{$count}列不符：“{$text}”
    [footnote] 此处不能加脚注：“{$text}”
    [head_line] “{$text}”在稿中改为“{$now}”
    [contradiction] 此处为“{$now}”，标题部分另一行为“{$text}”
    [chart] 文件中有{$count}个图表，报告无法收入
    [diagram] 文件中有{$count}个示意图，报告无法收入
    [object] 文件中有{$count}个嵌入对象，报告无法收入
    [equation] 文件中有{$count}个公式，报告无法收入（其中字符已保留）
    [text-box] 文件中有{$count}个文本框，报告无法收入（其中文字已移至其后）
    [embedded] 文件中有{$count}个嵌入文档，报告无法收入
    [drawing] 文件中有{$count}个图形，报告无法收入
    [field] 文件中有{$count}个未结束的域，报告无法收入（其后内容按文字保留）
   *[replaced] 稿中的图片{$name}与原文件不同
}
    .help-picture_in_cell = 请将图片文件放在报告所在文件夹，并在表格之后添加image
    .help-new_picture = 请将图片文件放在报告所在文件夹，并添加image
    .help-no_alt = 请在alt中填写，目前暂用文件名
    .help-annex_label = 该文字由程序根据附件序号生成
    .help-head_line = 该文字由报告开头的信息生成，请在报告开头修改
    .help-title = 如确需删除，请直接在报告中删去
    .help-computed = 请修改据以计算的数值
    .help-attached = 请在该文件的此处手工修改
    .help-emptied = 如确需删除，请直接在报告中删去
    .help-no_figure = 请直接在报告中填写数值
    .help-comment = 请写入该内容块的note
    .help-cells = 请直接在报告中修改表格
    .help-footnote = 请将脚注放在段落、标题、图表名称或表格正文的单元格中
    .help-facts = 该文字由会议和报告人信息生成，请在报告开头修改
    .help-words = 该文字由程序生成，不能在稿中修改
    .help-head = 请在报告开头填写正确内容
    .help-content = 请将其内容直接写入报告
    .help-replaced = 如稿中图片正确，请将其另存并替换原文件
merge-version = 本稿生成之后，报告已有改动
    .help = 稿中未动之处以报告为准，不删除任何内容；请逐条核对，并用twinpress diff比较
merge-kept = 稿中没有：“{$text}”
    .help = 可能已在稿中删除，也可能是报告后来新增，予以保留

## 两稿对照

## Word文件

# 不是Word文档的文件是什么。
word-kind = { $kind ->
    [open-document] OpenDocument文件
    [archive] 装有其他文件的压缩包
    [workbook] 电子表格
    [presentation] 演示文稿
    [pdf] PDF文件
    [rtf] RTF文件
   *[other] 不是.docx文件
}
# Word文件的损坏之处；另有程序库的原话时照录。
word-damage = { $case ->
    [missing] 缺少“{$part}”
    [no-text] “{$part}”不是文本
    [packed] “{$part}”无法解压，原因“{$detail}”
    [part] “{$part}”有误，原因“{$detail}”
   *[archive] 原因“{$detail}”
}
word-size = { $what ->
    [elements] 一个部件有数百万个元素
    [parts] 部件超过10000个
   *[unpacked] 解压后远大于文件本身
}
