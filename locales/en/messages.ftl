# What is said to the user in English. A message is named by its code, with `-` for `.`; its
# attributes are the remedies. Names and values as the user wrote them stand in backquotes.

## Parts of every diagnostic

severity-error = error
severity-warning = warning
severity-note = note
help-title = help
in-block = in {$block}
# A name as it is written in the report.
name = `{$name}`
list-comma = {", "}
list-and = {" and "}
list-or = {" or "}

## The report file: syntax and shape

shape-unknown-key = unknown key `{$key}`
    .help = {$suggestion}
shape-duplicate-key = `{$key}` stands twice
    .help = keep one of the two
shape-value = `{$value}` is no value for this key
    .help = {$suggestion}
# What may have been meant.
suggestion = { $kind ->
    [near] did you mean {$names}?
    [none] remove it
    [some] write one of: {$names}, …
   *[all] write one of: {$names}
}

## Texts, figures, tables, references

## Editions and what is printed

locale-message = {$error}
    .help = this is a fault of the program's language folder: please report it
summary-empty = no section has a summary to print
    .help = give the sections a `summary:`
summary-missing = the summary edition leaves this section out
    .help = give the section a `summary:`
text-outdated = an outdated text is printed in `{$lang}`
    .help = bring it up to date, and take `{$lang}` out of `outdated:`
reference-left-out = { $what ->
    [note] {$written} refers to a footnote that this edition does not print
   *[block] {$written} refers to {$label}, which this edition leaves out
}
    .help-summary = say it in the summary without the reference
    .help-note = write `[^{$label}]` where the note belongs
table-wide = the table is too wide: its type is set at {$scale} %
    .help = part it into two, or make texts shorter

## The command line

## Import

## Merge

merge-unrelated = nothing of this report is in the edited file
    .help = look whether it is the draft of another report, or in another language
merge-changed = changed to “{$text}”
    .help-outdated = {$languages} is now marked as outdated
merge-added = { $what ->
    [table] a table
    [section] a section
    [item] a list item
    [picture] the picture {$name}
    [footnote] the footnote `{$name}`
   *[paragraph] a paragraph
} was added: “{$text}”
    .help = it stands in one language: add the other
merge-removed = removed: “{$text}”
merge-moved = moved: “{$text}”
merge-turned = now { $what ->
    [heading] a heading
    [level] a heading of level {$level}
    [item] a list item
   *[paragraph] a paragraph
}: “{$text}”
merge-comment = a comment is now a note: “{$text}”
merge-figure = { $what ->
    [gone] `{$written}` ({$was}) is no longer in the text
   *[changed] where `{$written}` printed “{$was}”, the text says “{$now}”
}
    .help = if the figure has changed, change `{$name}` under `figures:` and write `{$written}` again: the other language still has it
merge-reference = { $what ->
    [footnote] the footnote `{$written}` was taken out of this text
    [gone] `{$written}` ({$was}) is no longer in the text
   *[changed] where `{$written}` printed “{$was}”, the text says “{$now}”
}
    .help-again = write `{$written}` again where the reference belongs
    .help-footnote = its text stays under `footnotes:`: the other language may call it
merge-lost = { $what ->
    [picture_in_cell] a cell can hold no picture: “{$text}”
    [new_picture] a new picture behind this is not carried: it is neither PNG nor JPEG, or not in the file
    [no_alt] the picture {$name} has no text that says what it shows
    [deleted] “{$text}” was deleted; it stays in the report
    [computed] a computed cell (“{$text}”) now reads “{$now}”
    [emptied] this text was emptied; it stays as it was
    [no_figure] “{$now}” is no figure, as the column has them
    [comment] a comment has no text to be a note of: “{$text}”
    [cells] a row does not have the table’s {$count} cells: “{$text}”
    [footnote] no footnote can stand here: “{$text}”
    [head_line] “{$text}” now reads “{$now}”
    [contradiction] “{$now}” here, “{$text}” in another line of the head
    [chart] the file has {$count} charts, which a report can't hold
    [diagram] the file has {$count} diagrams, which a report can't hold
    [object] the file has {$count} embedded objects, which a report can't hold
    [equation] the file has {$count} equations (their characters are kept), which a report can't hold
    [text_box] the file has {$count} text boxes (their text is kept behind them), which a report can't hold
    [embedded] the file has {$count} embedded documents, which a report can't hold
    [drawing] the file has {$count} drawings, which a report can't hold
    [field] the file has {$count} fields that never end (what follows them is kept as text), which a report can't hold
   *[replaced] the picture {$name} is another one in the draft
}
    .help-picture_in_cell = put its file beside the report and add an `image:` behind the table
    .help-new_picture = put its file beside the report and add an `image:`
    .help-no_alt = write one as its `alt`: its file’s name stands there
    .help-annex_label = the program makes it of the annex’s number
    .help-head_line = it is made of facts at the head of the report: change them there
    .help-title = take it out of the report by hand if it is to go
    .help-computed = change the figures that it is computed from
    .help-emptied = take it out of the report by hand if it is to go
    .help-no_figure = write the figure into the report by hand
    .help-comment = write it as the `note:` of the block
    .help-cells = change the table in the report by hand
    .help-footnote = put it into a paragraph, a heading, a caption or a cell of a row
    .help-facts = it is made of the meeting’s and the speaker’s facts: change them at the head of the report
    .help-words = the program makes it: what it says can’t be changed in a draft
    .help-head = write what is right at the head of the report
    .help-content = put what they show into the report by hand
    .help-replaced = save it from the draft in the place of the file, if it is right
merge-version = the report was changed since this draft was made of it
    .help = what the draft did not touch stays as the report has it, and nothing is taken out: look at what is told, and compare with `twinpress diff`
merge-kept = not in the draft: “{$text}”
    .help = it was deleted there, or added to the report since: it stays

## Comparison of two versions
