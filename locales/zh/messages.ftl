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

locale-message = {$error}
    .help = 程序语言文件有误，请反馈
summary-empty = 各章节均无摘要，无可印内容
    .help = 请为各章节填写 summary
summary-missing = 摘要版未收入本章节
    .help = 请为本章节填写 summary
text-outdated = 所印“{$lang}”文字已标记为待更新
    .help = 请更新该文字，并从 outdated 中删去“{$lang}”
reference-left-out = { $what ->
    [note] “{$written}”所引脚注未印入本版本
   *[block] “{$written}”所引的{$label}未印入本版本
}
    .help-summary = 请在摘要中改写，不用此引用
    .help-note = 请在需要加注处写入“[^{$label}]”
table-wide = 表格过宽，字号缩至 {$scale}%
    .help = 请将表格拆分为两个，或缩短表中文字

## 命令行

## 导入

## 合并

merge-unrelated = 该文件中没有本报告的任何内容
    .help = 请核对该文件是否为另一份报告的稿件，或语言是否不同
merge-changed = 已改为“{$text}”
    .help-outdated = {$languages}文字已标记为待更新
merge-added = 新增{ $what ->
    [table] 表格
    [section] 章节
    [item] 列表项
    [picture] 图片 {$name}
    [footnote] 脚注“{$name}”
   *[paragraph] 段落
}：“{$text}”
    .help = 目前只有一种语言，请补充另一种语言的文字
merge-removed = 已删除：“{$text}”
merge-moved = 已移动：“{$text}”
merge-turned = 现改为{ $what ->
    [heading] 标题
    [level] {$level} 级标题
    [item] 列表项
   *[paragraph] 段落
}：“{$text}”
merge-comment = 批注已转为备注：“{$text}”
merge-figure = { $what ->
    [gone] 文中已无“{$written}”（{$was}）
   *[changed] “{$written}”原印为“{$was}”，稿中现为“{$now}”
}
    .help = 数据如有变动，请修改 figures 下的“{$name}”，并在文中重新写入“{$written}”：另一种语言仍在引用
merge-reference = { $what ->
    [footnote] 此处文字已删去脚注“{$written}”
    [gone] 文中已无“{$written}”（{$was}）
   *[changed] “{$written}”原印为“{$was}”，稿中现为“{$now}”
}
    .help-again = 请在原处重新写入“{$written}”
    .help-footnote = 脚注文字仍保留在 footnotes 下，另一种语言可能仍在引用
merge-lost = { $what ->
    [picture_in_cell] 单元格内不能放置图片：“{$text}”
    [new_picture] 此处之后的新图片未能并入：不是 PNG 或 JPEG 格式，或文件中没有该图片
    [no_alt] 图片 {$name} 没有说明文字
    [deleted] “{$text}”在稿中已删除，报告中予以保留
    [computed] 计算所得的单元格（“{$text}”）在稿中改为“{$now}”
    [emptied] 此处文字在稿中已清空，报告中保留原文
    [no_figure] “{$now}”不是数值，该列只能填写数值
    [comment] 批注没有可附注的文字：“{$text}”
    [cells] 该行单元格数与表格的 {$count} 列不符：“{$text}”
    [footnote] 此处不能加脚注：“{$text}”
    [head_line] “{$text}”在稿中改为“{$now}”
    [contradiction] 此处为“{$now}”，标题部分另一行为“{$text}”
    [chart] 文件中有 {$count} 个图表，报告无法收入
    [diagram] 文件中有 {$count} 个示意图，报告无法收入
    [object] 文件中有 {$count} 个嵌入对象，报告无法收入
    [equation] 文件中有 {$count} 个公式，报告无法收入（其中字符已保留）
    [text_box] 文件中有 {$count} 个文本框，报告无法收入（其中文字已移至其后）
    [embedded] 文件中有 {$count} 个嵌入文档，报告无法收入
    [drawing] 文件中有 {$count} 个图形，报告无法收入
    [field] 文件中有 {$count} 个未结束的域，报告无法收入（其后内容按文字保留）
   *[replaced] 稿中的图片 {$name} 与原文件不同
}
    .help-picture_in_cell = 请将图片文件放在报告所在文件夹，并在表格之后添加 image
    .help-new_picture = 请将图片文件放在报告所在文件夹，并添加 image
    .help-no_alt = 请在 alt 中填写，目前暂用文件名
    .help-annex_label = 该文字由程序根据附件序号生成
    .help-head_line = 该文字由报告开头的信息生成，请在报告开头修改
    .help-title = 如确需删除，请直接在报告中删去
    .help-computed = 请修改据以计算的数值
    .help-emptied = 如确需删除，请直接在报告中删去
    .help-no_figure = 请直接在报告中填写数值
    .help-comment = 请写入该内容块的 note
    .help-cells = 请直接在报告中修改表格
    .help-footnote = 请将脚注放在段落、标题、图表名称或表格正文的单元格中
    .help-facts = 该文字由会议和报告人信息生成，请在报告开头修改
    .help-words = 该文字由程序生成，不能在稿中修改
    .help-head = 请在报告开头填写正确内容
    .help-content = 请将其内容直接写入报告
    .help-replaced = 如稿中图片正确，请将其另存并替换原文件
merge-version = 本稿生成之后，报告已有改动
    .help = 稿中未动之处以报告为准，不删除任何内容；请逐条核对，并用 twinpress diff 比较
merge-kept = 稿中没有：“{$text}”
    .help = 可能已在稿中删除，也可能是报告后来新增，予以保留

## 两稿对照
