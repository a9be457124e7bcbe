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

## 文本导入

import-changed = {$from} 已改为 {$to}{$extent}
import-once = {""}
import-times = （共 {$times} 处）
import-in-lines = （{ $count ->
   *[other] 第 {$lines} 行
}）
import-more-lines = {$lines} 等
import-private = {$character} 为某一字体专用的字符，脱离该字体无从辨识，已移出正文{$extent}
    .help = 请对照原件查明所示内容，并改用通用字符
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
import-too-large = 文本行数过多，最多为 {$lines} 行
    .help = 请核对是否选错文件，或拆分后导入
import-account = { $kind ->
    [fault] 导入将丢失或多出字符 {$character}
   *[sum] 共 {$all} 字：保留 {$kept} 字，其中 {$structure} 字转为序号、日期等；移出 {$aside} 字{$file}
}
    .help-fault = 未写入任何文件；请将此问题连同原文件一并反馈
import-account-file = ，见 {$name}
import-line = 第 {$first} 行
import-lines = 第 {$first}—{$last} 行
# 移出内容文件中每段原文之上的说明行。
import-omitted = # {$lines}：{$reason}
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
