# The words that the program itself prints, in Chinese.

# Over the title: the report among the meeting's documents.
document-label = {$meeting}文件（{$number}）
# Under the title: when and where the report was given.
delivered = ——{$date}在{$meeting}上
# Between the speaker's office and name: one full-width blank.
speaker = {$office}{"\u3000"}{$name}
contents = 目录
annex = 附件{$number}
table = 表{$number}
image = 图{$number}
notes = 注释
# Who makes the remarks that are comments in Word.
editor = 编者
# Over each page of a working copy.
draft-mark = 征求意见稿
summary-edition = 摘要
key-figures = 关键数据
