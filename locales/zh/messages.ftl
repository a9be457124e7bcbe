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

## 合并

## 两稿对照
