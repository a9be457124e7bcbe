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

## Arguments that don't go together, or don't fit the report

usage-arguments = { $problem }
    .help-tips = { $tips }
    .help-more = for more information, try `--help`
usage-same-output = two reports would both write { $name }: give them different ids
usage-single-output = -o - takes a single output, and this would be { $count }: choose one with { $options }
usage-edition = unknown edition `{ $name }`; there are { $known }
    .help-suggest = did you mean `{ $suggestion }`?
usage-language =
    { $place ->
        [report] unknown language `{ $lang }`; the report has { $known }
       *[program] unknown language `{ $lang }`; there are { $known }
    }
usage-no-language = the report has no language
usage-shared-language = the two reports do not both have the language `{ $lang }`; they share { $known }
usage-no-shared-language = the two reports have no language in common
usage-figures-language = the figures of `{ $lang }` can't be read; those of zh and en can
usage-nothing = nothing would be written: no edition of the report is in that language and format; name one with -e, and its language and format with -l and -f
usage-source-date = SOURCE_DATE_EPOCH is no number of seconds since 1970
usage-watch-folder = --watch writes into a folder: give one with -o
usage-templates-outside = the templates in { $path } are outside the report's folder
usage-no-input = name a file, or two with --zh and --en
usage-report-alone = { $place } takes the report alone, and { $name } belongs to it: name a file with -o
usage-report-name = the report is written as YAML: name it `.yaml`, not `.{ $ending }`
usage-text-option = { $option } is for plain texts (.txt)
usage-import-kind =
    { $ending ->
        [none] files without an ending
       *[some] `.{ $ending }` files
    } can’t be imported: .txt, .docx, .md, .tmx, .csv and .tsv can, and two texts (.docx, .md, .txt) with --zh and --en
usage-pair-kind = --{ $lang } takes a text (.docx, .md, .txt), not `.{ $ending }`
usage-new-pictures = the draft has new pictures, which go beside the report: name a file with `-o`
usage-file-name = { $path } is no file name
usage-overwrites = { $path } would be overwritten by what is made from it: name another output

output-kept = { $name } was there already: it is kept as { $backup }
output-renamed = another { $name } is there already, and stays: this one is written as { $free }

font-damaged = the font file { $path } is left out: { $reason }
    .help = install the font again, or remove the file
# Why a font file is no whole font.
font-damage =
    { $case ->
        [foreign] it is no TrueType or OpenType font
        [cut-short] it is cut short: it has { $size } bytes, and its tables want { $wanted }
       *[garbled] its tables can't be read
    }
merge-shortened =
    { $count ->
        [one] 1 block or row is removed from the report
       *[other] { $count } blocks and rows are removed from the report
    }
import-title = no title in `{ $lang }` was found: the file’s name stands for it
    .help = write the title into the report

## What can't be read or written, and faults of the program

io-failed =
    can't { $action ->
        [make-folder] make the folder
        [read] read
        [read-fonts] read the fonts in
        [read-templates] read the templates in
        [watch] watch
       *[write] write
    } { $path }: { $reason }
    .help-name = check the name and the folder you are in
    .help-permissions = check the permissions, or choose another folder with -o
    .help-space = free some space, or choose another folder with -o
    .help-file = a file is in the way: choose another folder with -o
    .help-inside = name a file in that folder
    .help-folder = a folder is in the way: remove it, or choose another with -o
    .help-again = mend it and try again
io-stdout = standard output
io-stdin = standard input
io-reason =
    { $kind ->
        [not-found] there is no such file or folder
        [permissions] the system does not allow it
        [read-only] it is read-only
        [space] the disk is full
        [exists] it exists already
        [no-folder] it is no folder
        [folder] it is a folder
        [special] it is a socket or a disk
       *[other] { $detail }
    }

internal-fault = { $detail }
    .help = this is a fault of twinpress: please report it with the file that shows it


## Import

## Merge

## Comparison of two versions
