# The words that the program itself prints, in Chinese.

# Over the title: the report among the meeting's documents.
document-label = {$meeting}文件（{$number}）
# Under the title: its subtitle.
subtitle = ——{$text}
# Under the title: when and where the report was given.
delivered = ——{$date}在{$meeting}上
# Of a paper that nobody delivers: whose it is, and when.
of-meeting = （{$date}在{$meeting}上）
dated = （{$date}）
# Between the speaker's office and name: one full-width blank.
speaker = {$office}{"\u3000"}{$name}
# An official paper: its red head, those it goes to, what stands below its text, its imprint.
document-number = {$code}〔{$year}〕{$number}号
copy-number = {$number}
secret-years = {$level}★{$years}年
secrecy-confidential = 秘密
secrecy-secret = 机密
secrecy-top-secret = 绝密
urgency-urgent = 加急
urgency-most-urgent = 特急
addressees = {$names}：
adopted = （{$date}{$meeting}通过）
attendance-present = 出席：
attendance-excused = 请假：
attendance-attending = 列席：
circulation = （{$text}）
copies-to = 抄送：
copies-end = 。
printed-on = {$date}印发
contents = 目录
# On the last page: who the organization is, how it is reached, who made the paper; what its mark shows.
about = 关于我们
contact = 联系方式
imprint = 编印说明
logo = {$organization}标志
annex = 附件{$number}
# Between the two, where they stand on one line: in the contents.
annex-mark = ：
# After the body: the note of one annex or of several, and the number of each.
annex-note-one = 附件：
annex-note = 附件：
annex-note-number = {$number}.{" "}
table = 表{$number}
image = 图{$number}
# Between such a label and the caption, before the blank.
caption-mark = {""}
# Behind a link, where its address is printed.
link-address = （{$address}）
notes = 注释
# Who makes the remarks that are comments in Word.
editor = 编者
# Over each page of a working copy.
draft-mark = 征求意见稿
summary-edition = 摘要
key-figures = 主要数据
# A redline of two versions: its title, how many changes, what the marks mean.
redline = 修改对照
redline-none = 两稿一致，没有修改
redline-one = 共1处修改
redline-count = 共{$count}处修改
redline-inserted = 新增
redline-deleted = 删去
redline-moved = 移动
# What a changed sentence said and says; where a moved one stood and stands.
redline-before = 原文
redline-after = 改为
redline-moved-from = 原在
# Where a change is.
redline-place = {$section}，{$what}
redline-head = 报告首部
redline-foot = 报告尾部
redline-heading = 标题
redline-salutation = 称谓
redline-paragraph = 第{$number}段
redline-item = 列表第{$number}项
redline-item-after = 第{$paragraph}段后列表第{$number}项
redline-list = 列表（共{$number}项）
redline-list-after = 第{$paragraph}段后列表（共{$number}项）
redline-table = {$label}表题
redline-header = {$label}表头
redline-row = {$label}第{$number}行
redline-cell = {$label}，{$row}，{$column}
redline-cell-of-group = {$label}，{$row}，{$group}，{$column}
redline-image = {$label}
redline-a-table = 表格
redline-an-image = 图片
redline-note = 脚注{$number}
redline-annex-note = 附件说明

# Cross-references: a heading by its level, the last one for all deeper levels; a heading without
# number; a heading in an annex, or in one of several parts that count alike; a footnote.
reference-1 = 第{$number}部分
reference-2 = {$within}（{$number}）
reference-3 = {$within}{$number}
reference-4 = {$within}（{$number}）
reference-decimal-1 = 第{$number}章
reference-decimal-2 = 第{$number}节
reference-decimal-3 = 第{$number}节
reference-decimal-4 = 第{$number}节
reference-chapter-1 = 第{$number}章
reference-chapter-2 = {$within}第{$number}节
reference-chapter-3 = {$within}第{$number}部分
reference-chapter-4 = {$within}（{$number}）
reference-heading = “{$heading}”
reference-within = {$outer}{$label}
reference-note = 注{$number}
# In the place of a text that is not translated yet, and what is said of it.
missing-text = 〔尚无译文〕
missing-remark = 此处尚无译文。
outdated-remark = 此处译文尚未随另一语言的文本更新。
# What another language says, for whoever translates it.
source-text = {$language}：{$text}
