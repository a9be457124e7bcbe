# 命令行的帮助、用法错误和进度。

## 帮助：标题和固定用语

help-usage = 用法：{ $usage }
help-options = [选项]
help-heading-commands = 命令：
help-heading-arguments = 参数：
help-heading-options = 选项：
help-default = （默认：{ $value }）
help-value = - { $value }：{ $meaning }
help-program-after = 退出码：0为完成，1为报告有误、未予生成，2为用法有误，3为读写失败，4为程序内部故障。

## 帮助：各类取值的名称

value-columns = 列数
value-command = 命令
value-dir = 文件夹
value-edited = 修改稿
value-edition = 版本
value-file = 文件
value-format = 格式
value-lang = 语言
value-n = 数目
value-name = 名称
value-new = 新稿
value-old = 旧稿
value-pattern = 正则表达式
value-profile = 字体方案
value-report = 报告文件
value-text = 文字
value-what = 范围

## 帮助：可选值的含义

help-value-docx = 可编辑的Word文档
help-value-en = 英文
help-value-human = 供人阅读，附原文所在行
help-value-json = 每行一个JSON对象
help-value-official = 公文规定的字体名称：仿宋_GB2312、Times New Roman等
help-value-open = 本机已安装的开源字体名称
help-value-pdf = 可直接付印的PDF
help-value-txt = 纯文本
help-value-zh = 中文
help-value-warnings = 各项警告
help-value-fonts = 各项警告，以及以其他字体代替规定字体

## 帮助：程序及各命令通用的选项

help-program = 由一份中英文对照的报告文件，生成工作报告的各个版本
help-any-help = 显示帮助
help-any-version = 显示版本号
help-any-message-format = 提示信息的显示形式
help-any-strict = 将警告按错误处理；写作 =fonts 时，以其他字体代替规定字体也按错误处理
help-any-ui-lang = 界面语言，用于提示信息和帮助；不指定时依次取环境变量LC_ALL、LC_MESSAGES、LANG
help-any-theme = 按语言修改版式的文件
help-any-output = 成品存放的文件夹；用“-”表示将单个成品写到标准输出
help-any-font-profile = Word文件中采用的字体名称：公文规定的名称，或本机开源字体的名称
help-any-font-path = 字体文件夹，先于系统字体查找；可多次使用
help-any-ignore-system-fonts = 只用“--font-path”所指文件夹中的字体和程序自带的字体

## 帮助：各命令

help-help = 显示本帮助或指定命令的帮助

help-build = 生成报告的各个版本
help-build-reports = 报告文件，YAML或JSON格式
help-build-edition = 只生成所列版本：handout（会议文件）、draft（草稿）、summary（摘要）、text（纯文本），或报告中自定的版本
help-build-lang = 语言。用“-e”指定版本的，一律按所列语言生成；未指定版本的，只生成各版本原定语言中属于所列语言的部分
help-build-format = 格式。用“-e”指定版本的，一律按所列格式生成；未指定版本的，只生成各版本原定格式中属于所列格式的部分
help-build-jobs = 同时生成的成品数目；不指定时与处理器数目相同
help-build-watch = 报告及其版式、模板、图片有改动时，自动重新生成
help-build-line-numbers = 在Word文件和PDF的每页标注行号
help-build-draft-mark = 在每页上方标明“征求意见稿”（英文为DRAFT）
help-build-revision = 在每页上方以所给文字标明稿次
help-build-text-width = 纯文本每行的列数，一个全角字符计两列
help-build-templates = Typst编排模板所在的文件夹，须在报告所在文件夹之内；同名模板代替程序自带的模板

help-diff = 比较报告的两稿，生成修订对照稿（花脸稿）：带修订的Word文件、标出增删的PDF、修改清单
help-diff-old = 修改前的报告文件
help-diff-new = 修改后的报告文件
help-diff-lang = 语言；不指定时为两稿共有的各种语言
help-diff-format = 格式；不指定时全部生成。“txt”（也可写作“text”）即修改清单
help-diff-after = 比较的是草稿的正文，不含封面和目录。在Word文件中接受全部修订即得新稿，拒绝全部修订即得旧稿。两稿有无改动，退出码均为0。

help-import = 将现有材料转为报告文件：纯文本（.txt）、Word文档、Markdown文件，中英文对照的句段（.tmx、.csv、.tsv），或中英文各一份的文稿
help-import-file = 单一语言的纯文本（.txt）、Word文档（.docx）、Markdown文件（.md），或中英文对照的句段（.tmx、.csv、.tsv）
help-import-zh = 中文稿（.docx、.md、.txt），与“--en”的英文稿逐段对齐
help-import-en = 英文稿（.docx、.md、.txt），与“--zh”的中文稿逐段对齐
help-import-figures = 将段落和列表中有计量的数字登记为数据；各处印出的文字不变
help-import-output = 要写入的报告文件。原文中报告以外的内容另存为同名的“.set-aside.txt”文件，已有的同名文件另存为“.bak”文件。用“-”表示标准输出
help-import-plan = 不写任何文件，只列出将要连接、拆分、更改和剔出的内容
help-import-encoding = 文本的编码，如gb18030、utf-16le；不指定时自动识别
help-import-lang = 纯文本的语言；不指定时自动识别
help-import-keep = 纯文本中与此正则表达式相符的行一律保留；可多次使用，优先于“--drop”
help-import-drop = 纯文本中与此正则表达式相符的行一律剔出（标题、会议名称和报告人除外）；可多次使用

help-merge = 将修改过的Word草稿合并回原报告文件
help-merge-report = 生成该草稿的报告文件
help-merge-edited = 修改过的草稿，单一语言的Word文件（.docx）
help-merge-output = 要写入的报告文件，可与原报告文件相同；有段落被删去的，原报告另存为“.bak”文件，已有的其他同名文件也是如此。用“-”表示标准输出
help-merge-force = 所给文件不是本报告的草稿，或与本报告相同的内容过少的，仍予合并
help-merge-lang = 草稿的语言；不指定时自动识别

help-outline = 显示报告的各级标题及其下的段落数
help-outline-report = 报告文件
help-outline-lang = 语言；不指定时取报告的第一种语言

help-numbers = 找出中文或英文文字中的数字，每行输出一个JSON对象
help-numbers-text = 要处理的文字；既未给出文字、又未用“--file”指定文件的，从标准输入读取
help-numbers-file = 要处理的文件，编码为UTF-8；用“-”表示标准输入
help-numbers-lang = 文字的语言，zh或en；不指定时逐段识别

help-schema = 输出报告文件的JSON Schema，供编辑器使用

help-fonts = 显示各类文字所用的字体，以及代用和缺少的字体
help-fonts-lang = 语言；不指定时为全部语言

## 参数有误

cli-error = 错误：{ $message }
cli-tip = 提示：{ $tip }
cli-more = 详情请用“{ $option }”查看。

# 问题所在，有列举的列在下面。
cli-line = {"\u000A"}{"  "}
cli-repeated = 参数“{ $argument }”只能使用一次
cli-conflict = 参数“{ $argument }”不能与{ $others }同时使用
cli-no-equals = 为“{ $argument }”指定值时须用等号
cli-value-missing = 未给出“{ $argument }”的值{ $values }
cli-value-invalid = “{ $argument }”的值“{ $value }”无效{ $values }
cli-value-unfit = “{ $argument }”的值“{ $value }”无效：{ $reason }
cli-values = { cli-line }（可选：{ $values }）
cli-subcommand-unknown = 没有“{ $command }”这个命令
cli-subcommand-missing = 请在“{ $command }”后写明命令{ $commands }
cli-subcommands = { cli-line }（可选：{ $values }）
cli-required = 缺少以下参数：{ cli-line }{ $arguments }
cli-utf8 = 参数中有不合UTF-8编码的字符
cli-values-too-many = “{ $argument }”的值过多，“{ $value }”是多余的
cli-values-too-few = “{ $argument }”至少须有{ $expected }个值，现只有{ $actual }个
cli-values-count = “{ $argument }”须有{ $expected }个值，现有{ $actual }个
cli-argument-unknown = 没有“{ $argument }”这个参数

# 值为何不合要求。
cli-reason-range = 应为{ $least }至{ $most }之间的整数
cli-reason-pattern =
    { $kind ->
        [unclosed-group] 圆括号没有闭合
        [unopened-group] 圆括号没有开头
        [unclosed-character-class] 方括号没有闭合
        [unclosed-counted-repetition] 花括号没有闭合
        [repetition-operator-missing-expression] 重复符号前没有内容
        [repetition-quantifier-expects-a-valid-decimal] 重复次数应为数字
        [invalid-repetition-count-range-the-start-must-be-the-end] 重复次数的范围不对
        [invalid-character-class-range-the-start-must-be-the-end] 方括号中的范围不对
        [unrecognized-escape-sequence] 反斜线之后的字符无效
        [incomplete-escape-sequence-reached-end-of-pattern-prematurely] 反斜线之后没有字符
        [backreferences-are-not-supported] 不支持反向引用
        [look-around-including-look-ahead-and-look-behind-is-not-supported] 不支持环视
       *[other] 不是正确的正则表达式（{ $detail }）
    }{ $place }
cli-reason-empty-pattern = 正则表达式为空，会与所有行相符

# 可能想写的是什么。
cli-name = “{ $name }”
cli-similar-argument = 是否应为{ $names }？
cli-similar-command = 是否应为{ $names }？
cli-similar-commands = 是否应为其中之一：{ $names }？
cli-similar-value = 是否应为{ $names }？
cli-as-value = 如要将“{ $value }”作为值，请写作“{ $written }”
cli-other-command = 可用“{ $written }”
cli-no-dashes = “{ $value }”是命令，如要使用，请去掉前面的“--”

## 进度

# 选项。
option = “{ $name }”
output-written = 已写入：{ $file }
watch-watching =
    正在监视{ $count ->
        [1] { $name }
       *[other] { $name }及另外{ $more }个文件
    }，保存后自动重新生成，按Ctrl+C结束
watch-rebuilt = 已重新生成
watch-not-rebuilt = 未能重新生成，请按以上提示改正后保存

## 字体

fonts-language = 语言
fonts-role = 用途
fonts-word = Word所用
fonts-pdf = PDF所用
fonts-state = 状态
fonts-role-name =
    { $role ->
        [title] 标题（title）
        [body] 正文（body）
        [heading-1] 一级标题（heading-1）
        [heading-2] 二级标题（heading-2）
        [page-number] 页码（page-number）
        [latin] 西文（latin）
       *[fallback] 补缺（fallback）
    }
fonts-official = 符合规定
fonts-stand-in = 代用
fonts-missing = 缺少
