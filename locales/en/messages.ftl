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

## The command line

## Import

## Merge

## Comparison of two versions
