# The words that the program itself prints, in English.

# Over the title: the report among the meeting's documents.
document-label = {$meeting}, Document {$number}
# Under the title: when and where the report was given, a phrase a line.
delivered =
    Delivered at the {$meeting}
    on {$date}
# The speaker: name, then office, a line each.
speaker =
    {$name}
    {$office}
contents = Contents
annex = Annex {$number}
table = Table {$number}
image = Figure {$number}
notes = Notes
# Who makes the remarks that are comments in Word.
editor = Editor
# Over each page of a working copy.
draft-mark = DRAFT
summary-edition = Summary
key-figures = Key figures
