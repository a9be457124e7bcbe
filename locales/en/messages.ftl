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

## Import of text

import-changed = {$from} is now {$to}{$extent}
import-once = {""}
import-times = {" "}({$times} times)
import-in-lines = {" "}({ $count ->
    [one] line
   *[other] lines
} {$lines})
import-more-lines = {$lines}, …
import-private = {$character} has no meaning outside of its font, and is set aside{$extent}
    .help = look in the original for what it shows, and write that
import-joined = line {$line} { $kind ->
    [lead] is the lead sentence of this line: {$start}
   *[sentence] goes on with this line: {$end} | {$start}{ $between ->
        [0] {""}
        [one] , across 1 piece set aside
       *[other] , across {$between} pieces set aside
    }
}
import-split = { $kind ->
    [heading] the run-in heading
   *[lead] a lead sentence
} is parted from its neighbour: {$end}
import-number = the heading “{$heading}” has the number {$number} where {$due} is due
    .help = look whether a heading is missing, or was taken for text
import-numbering = { $count ->
    [one] the heading is
   *[other] {$count} headings of a level are
} counted like {$written} and printed like {$printed}, as its level is in every edition
import-pattern = {$option} `{$pattern}` matches no line of the body
    .help = title, meeting and speaker are always kept; a pattern sees one line at a time
import-set-aside = { $kind ->
    [mark] the mark {$start} of Markdown set aside
   *[lines] {$lines} set aside, {$reason}: {$start} ({ $pieces ->
        [one] piece
       *[other] {$pieces} pieces
    }, {$characters} characters)
}
import-article = {$lines} may belong to an article of its own that ran into the report
    .help = look there: --drop takes out the lines that match a pattern, --keep says that they belong
import-too-large = the text has too many lines: a text has {$lines} at most
    .help = check that it is the right file, or divide it
import-account = { $kind ->
    [fault] the import would lose or make the character {$character}
   *[sum] {$all} characters: {$kept} kept, {$structure} of them as numbers, days and the like; {$aside} set aside{$file}
}
    .help-fault = nothing was written; please report this with the file that shows it
import-account-file = {" "}in {$name}
import-line = line {$first}
import-lines = lines {$first}–{$last}
# A line of the file of what was set aside, above what the source has.
import-omitted = # {$lines}: {$reason}
import-reason-button = a button or link of a web page
import-reason-breadcrumb = where the page stands in its site
import-reason-origin = a line of source and time
import-reason-caption = the caption of a photograph
import-reason-page-header = the head or foot of a page
import-reason-page-number = a page number
import-reason-address = an address
import-reason-doubled = said twice over
import-reason-contents = a table of contents
import-reason-before = before the report
import-reason-after = after the report
import-reason-article = an article of its own
import-reason-rule = the rule under the header of a table
import-reason-remark = a remark of an earlier import
import-reason-asked = asked for with --drop

## Merge

## Comparison of two versions
