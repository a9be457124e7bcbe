# The words that the program itself prints, in Chinese in traditional characters.

# Over the title: the report among the meeting's documents.
document-label = {$meeting}文件（{$number}）
# Under the title: its subtitle.
subtitle = ——{$text}
# Under the title: when and where the report was given.
delivered = ——{$date}在{$meeting}上
of-meeting = （{$date}在{$meeting}上）
dated = （{$date}）
# Between the speaker's office and name: one full-width blank.
speaker = {$office}{"\u3000"}{$name}
# An official paper: its red head, those it goes to, what stands below its text, its imprint.
document-number = {$code}〔{$year}〕{$number}號
copy-number = {$number}
secret-years = {$level}★{$years}年
secrecy-confidential = 秘密
secrecy-secret = 機密
secrecy-top-secret = 絕密
urgency-urgent = 加急
urgency-most-urgent = 特急
addressees = {$names}：
adopted = （{$date}{$meeting}通過）
attendance-present = 出席：
attendance-excused = 請假：
attendance-attending = 列席：
circulation = （{$text}）
copies-to = 抄送：
copies-end = 。
printed-on = {$date}印發
contents = 目錄
# On the last page: who the organization is, how it is reached, who made the paper; what its mark shows.
about = 關於我們
contact = 聯絡方式
imprint = 編印說明
logo = {$organization}標誌
annex = 附件{$number}
# Between the two, where they stand on one line: in the contents.
annex-mark = ：
# After the body: the note of one annex or of several, and the number of each.
annex-note-one = 附件：
annex-note = 附件：
annex-note-number = {$number}.{" "}
table = 表{$number}
image = 圖{$number}
# Between such a label and the caption, before the blank.
caption-mark = {""}
# Behind a link, where its address is printed.
link-address = （{$address}）
notes = 註釋
# Who makes the remarks that are comments in Word.
editor = 編者
# Over each page of a working copy.
draft-mark = 草案
summary-edition = 摘要
key-figures = 主要數據
# A redline of two versions: its title, how many changes, what the marks mean.
redline = 修正對照
redline-none = 兩稿一致，沒有修正
redline-one = 共1處修正
redline-count = 共{$count}處修正
redline-inserted = 新增
redline-deleted = 刪除
redline-moved = 移列
# What a changed sentence said and says; where a moved one stood and stands.
redline-before = 原文
redline-after = 改為
redline-moved-from = 原在
# Where a change is.
redline-place = {$section}，{$what}
redline-head = 報告首部
redline-foot = 報告尾部
redline-heading = 標題
redline-salutation = 稱謂
redline-paragraph = 第{$number}段
redline-item = 清單第{$number}項
redline-item-after = 第{$paragraph}段後清單第{$number}項
redline-list = 清單（共{$number}項）
redline-list-after = 第{$paragraph}段後清單（共{$number}項）
redline-table = {$label}表題
redline-header = {$label}表頭
redline-row = {$label}第{$number}列
redline-cell = {$label}，{$row}，{$column}
redline-cell-of-group = {$label}，{$row}，{$group}，{$column}
redline-image = {$label}
redline-a-table = 表格
redline-an-image = 圖片
redline-note = 腳註{$number}
redline-annex-note = 附件說明

# Cross-references: a heading by its level, the last one for all deeper levels; a heading without
# number; a heading in an annex, or in one of several parts that count alike; a footnote.
reference-1 = 第{$number}部分
reference-2 = {$within}（{$number}）
reference-3 = {$within}{$number}
reference-4 = {$within}（{$number}）
reference-decimal-1 = 第{$number}章
reference-decimal-2 = 第{$number}節
reference-decimal-3 = 第{$number}節
reference-decimal-4 = 第{$number}節
reference-chapter-1 = 第{$number}章
reference-chapter-2 = {$within}第{$number}節
reference-chapter-3 = {$within}第{$number}部分
reference-chapter-4 = {$within}（{$number}）
reference-heading = 「{$heading}」
reference-within = {$outer}{$label}
reference-note = 註{$number}
# In the place of a text that is not translated yet, and what is said of it.
missing-text = 〔尚無譯文〕
missing-remark = 此處尚無譯文。
outdated-remark = 此處譯文尚未隨另一語言的文本更新。
# What another language says, for whoever translates it.
source-text = {$language}：{$text}
