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

## theme

theme-too-large = 版心超出纸张：连同页边共需 {$needed} 毫米，纸张只有 {$paper} 毫米
    .help = 请减小“{$key}”或页边
theme-size = 字号为 {$size} 磅，无法排版：应在 5 至 100 磅之间
    .help-characters = 字号由“page.measure”除以“text.characters”得出，请调整其中一项
    .help-key = 请修改“{$key}”
theme-pitch = 行距 {$pitch} 磅，小于字号 {$size} 磅
    .help = 请减少“text.lines”，或加大“page.depth”
theme-grid = “{$key}”不起作用：{ $grid ->
    [on] 该语言按行格排版
   *[off] 该语言不按行格排版
}
    .help-characters = 请用“characters”设定每行字数，字号随之确定
    .help-size = 请用“size”设定字号
theme-value = “{$value}”不是该键的有效值
    .help-length = 请写明长度和单位，如 156mm、16pt、2em、1lh
    .help-absolute = 请以毫米或磅写明长度，如 156mm、16pt
    .help-pitch = 请写明行距，如 28.95pt；或单倍行距的百分比，如 115%
    .help-colour = 请加引号写明颜色，如 "#0b3d91"；灰色如 "#5a"
theme-language = 版式按语言填写，“{$lang}”不是可用的语言
    .help = 可填：{$known}
theme-shape = 版式无法使用：{$reason}
    .help = 各键的说明见 `twinpress schema`
docx-contents-estimated = 目录页码为估算值，以 Word 更新目录后的页码为准
    .help = 请在 Word 中单击目录，按 F9 更新

## 命令行

## 导入

## 合并

## 两稿对照
