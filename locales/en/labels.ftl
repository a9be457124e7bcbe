# The words that the program itself prints, in English.

# Over the title: the report among the meeting's documents.
document-label = {$meeting}, Document {$number}
# Under the title: its subtitle.
subtitle = {$text}
# Under the title: when and where the report was given, a phrase a line.
delivered =
    Delivered at the {$meeting}
    on {$date}
# Of a paper that nobody delivers: whose it is, and when.
of-meeting =
    {$meeting}
    {$date}
dated = {$date}
# The speaker: name, then office, a line each.
speaker =
    {$name}
    {$office}
# An official paper: its red head, those it goes to, what stands below its text, its imprint.
document-number = {$code} [{$year}] No. {$number}
copy-number = Copy No. {$number}
secret-years = {$level} ({$years} years)
secrecy-confidential = CONFIDENTIAL
secrecy-secret = SECRET
secrecy-top-secret = TOP SECRET
urgency-urgent = URGENT
urgency-most-urgent = MOST URGENT
addressees = To: {$names}
adopted =
    Adopted at the {$meeting}
    on {$date}
attendance-present = Present:{" "}
attendance-excused = Apologies:{" "}
attendance-attending = In attendance:{" "}
circulation = ({$text})
copies-to = Copies to:{" "}
copies-end = .
printed-on = Issued on {$date}
contents = Contents
# On the last page: who the organization is, how it is reached, who made the paper; what its mark shows.
about = About us
contact = Contact
imprint = Imprint
logo = Logo of {$organization}
annex = Annex {$number}
# Between the two, where they stand on one line: in the contents.
annex-mark = :{" "}
# After the body: the note of one annex or of several, and the number of each.
annex-note-one = Annex:{" "}
annex-note = Annexes:
annex-note-number = {$number}.{" "}
table = Table {$number}
image = Figure {$number}
# Between such a label and the caption, before the blank.
caption-mark = .
# Behind a link, where its address is printed.
link-address = {" "}({$address})
notes = Notes
# Who makes the remarks that are comments in Word.
editor = Editor
# Over each page of a working copy.
draft-mark = DRAFT FOR COMMENT
summary-edition = Summary
key-figures = Key figures
# A redline of two versions: its title, how many changes, what the marks mean.
redline = Redline
redline-none = The two versions are the same
redline-one = 1 change
redline-count = {$count} changes
redline-inserted = Inserted
redline-deleted = Deleted
redline-moved = Moved
# What a changed sentence said and says; where a moved one stood and stands.
redline-before = Before
redline-after = After
redline-moved-from = From
# Where a change is.
redline-place = {$section}, {$what}
redline-head = Title block
redline-foot = Back matter
redline-heading = heading
redline-salutation = salutation
redline-paragraph = paragraph {$number}
redline-item = list item {$number}
redline-item-after = list item {$number} after paragraph {$paragraph}
redline-list = list of {$number} items
redline-list-after = list of {$number} items after paragraph {$paragraph}
redline-table = caption of {$label}
redline-header = header of {$label}
redline-row = {$label}, row {$number}
redline-cell = {$label}, {$row}, {$column}
redline-cell-of-group = {$label}, {$row}, {$group}, {$column}
redline-image = {$label}
redline-a-table = table
redline-an-image = image
redline-note = note {$number}
redline-annex-note = list of annexes

# Cross-references: a heading by its level, the last one for all deeper levels; a heading without
# number; a heading in an annex, or in one of several parts that count alike; a footnote.
reference-1 = Part {$number}
reference-2 = {$within}.{$number}
reference-3 = {$within}.{$number}
reference-4 = {$within}({$number})
reference-decimal-1 = Section {$number}
reference-decimal-2 = Section {$number}
reference-decimal-3 = Section {$number}
reference-decimal-4 = Section {$number}
reference-chapter-1 = Chapter {$number}
reference-chapter-2 = {$within}, Section {$number}
reference-chapter-3 = {$within}.{$number}
reference-chapter-4 = {$within}({$number})
reference-heading = “{$heading}”
reference-within = {$label} of {$outer}
reference-note = note {$number}
# In the place of a text that is not translated yet, and what is said of it.
missing-text = [Translation pending]
missing-remark = This text is not translated yet.
outdated-remark = This translation is older than the text in the other language.
# What another language says, for whoever translates it.
source-text = {$language}: {$text}
