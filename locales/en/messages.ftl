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

## theme

theme-too-large = the text does not fit on the paper: with the margin before it, it takes {$needed} mm of {$paper} mm
    .help = make `{$key}` or the margin smaller
theme-size = type of {$size} pt can’t be set: it has 5 to 100 pt
    .help-characters = the size is `page.measure` divided by `text.characters`: change the one or the other
    .help-key = change `{$key}`
theme-pitch = lines {$pitch} pt apart are too close for type of {$size} pt
    .help = write fewer `text.lines`, or more `page.depth`
theme-grid = `{$key}` has no effect: { $grid ->
    [on] this language is set on a grid
   *[off] this language is not set on a grid
}
    .help-characters = write how many `characters` fill a line: the size follows
    .help-size = write the `size` of the type
theme-value = `{$value}` is no value for this key
    .help-length = write a length with its unit: 156mm, 16pt, 2em or 1lh
    .help-absolute = write a length in millimetres or points: 156mm or 16pt
    .help-pitch = write a length (28.95pt), or a part of a plain line (115%)
    .help-colour = write a colour in quotes: "#0b3d91", or a grey: "#5a"
theme-language = a theme is for a language, and `{$lang}` is none
    .help = write one of: {$known}
theme-shape = the theme can’t be used: {$reason}
    .help = `twinpress schema` describes every key
docx-contents-estimated = the page numbers in the contents are estimates, until Word counts them
    .help = in Word, click into the contents and press F9

## The command line

## Import

## Merge

## Comparison of two versions
