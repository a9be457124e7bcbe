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
usage-overwrites = 成品会覆盖其原文件“{ $path }”，请另行指定输出文件

output-kept = 原有的“{ $name }”另存为“{ $backup }”
output-renamed = 已有同名的“{ $name }”，予以保留；本文件改名为“{ $free }”

font-damaged = 不采用字体文件“{ $path }”：{ $reason }
    .help = 请重新安装该字体，或移走该文件
# 字体文件为何不完整。
font-damage =
    { $case ->
        [foreign] 不是TrueType或OpenType字体
        [cut-short] 文件不完整，只有{ $size }字节，应有{ $wanted }字节
       *[garbled] 字体数据无法读取
    }
merge-shortened = 报告中有{ $count }个段落或行被删去
import-title = 未找到“{ $lang }”的标题，暂以文件名代替
    .help = 请在报告中写明标题

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

## 合并

## 两稿对照
