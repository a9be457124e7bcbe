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

import-unmatched = { $of ->
    [pair] line {$lines} has no text in `{$missing}`
   *[block] line {$lines} of the `{$lang}` text has no counterpart in `{$missing}`
}
    .help-block = add the translation in the report, or move the text to its counterpart
    .help-pair = add the translation in the report
import-doubtful = line {$zh} of the `zh` text may not say the same as line {$en} of the `en` text
    .help = compare the two, and mend the report
import-encoding = { $what ->
    [read] the file is read as {$name}
    [none] the file is not UTF-8, and makes no sense as GB 18030 or Big5
    [unknown] the encoding `{$name}` is unknown
    [damaged] the file is UTF-8 but for its bytes from {$at} on, which are damaged
    [gb] the file is not UTF-8, and not GB 18030 from its byte {$at} on
   *[other] the file is not {$name} from its byte {$at} on
}
    .help-mend = mend the file, or get it again from where it came
    .help-name = name its encoding with --encoding, or save it as UTF-8
    .help-label = name one such as utf-8, gb18030, gbk, big5, utf-16le, windows-1252
import-garbled = the text makes no sense: it was read in another encoding than it was written in
    .help = get the file again from where it came, or name its encoding with --encoding
import-empty = { $what ->
    [table] the table has no rows
   *[file] the file is empty
}
    .help-right = check that it is the right file
    .help-save = save the document again and use that file
import-format = { $what ->
    [text] the file is { $kind ->
        [pdf] a PDF
        [zip] a zip archive or an Office document
        [empty-zip] an empty zip archive
        [ole] an old or a password-protected Office document
        [image] an image
        [packed] a packed file
        [program] a program
        [rtf] an RTF document
        [page] a web page
       *[archive] a web page in an archive, or a mail
    }, not text
    [old] this is the old Word format (.doc)
   *[other] this is not a Word document ({$kind})
}
    .help-export = export its text, and import that
    .help-save = open it and save it as .docx
    .help-own = open it in its own program and save it as .docx
import-binary = { $what ->
    [nul] the file has a NUL at byte {$at}: it is not text
    [controls] the file is full of control characters: it is not text
   *[one] the file is the character {$character} over and over: it is not text
}
    .help = check that it is the right file
import-encrypted = the document is password-protected
    .help = open it in Word or WPS, take the password off and save it
import-macros = the document carries macros
    .help = save it as a .docx without macros
import-damaged = the document is damaged ({$detail})
    .help = open it in Word or WPS, let it repair the file, and save it as .docx
import-too-large = { $what ->
    [deep] `{$detail}` is nested too deeply
    [lines] the text has too many lines: a text has {$detail} at most
    [file] the file is too large: one of its kind has {$detail} MB at most
   *[large] the document is too large ({$detail})
}
    .help-check = check that it is the right file, or divide it
    .help-divide = divide it, or take out what is not text
    .help-again = open the document in Word or WPS and save it again
import-entities = `{$part}` declares entities, which no Word document does
    .help = do not trust this file
import-columns = the first row does not show which column is Chinese and which English
    .help = begin with a row that names the columns: `zh,en` or `id,zh,en`
import-row-length = this row has {$count} cells; the table has {$expected} columns
    .help = give every row the same cells; put a cell with a comma in double quotes
import-quote = this quote is never closed
    .help = close it with `"`; a quote inside a quoted cell is written as two
import-comment = {$count} rows that begin with `#` are left out, as comments
import-left-out = { $what ->
    [column] the column `{$name}` is left out (lines {$lines})
    [columns] {$count} columns are left out: {$name}
   *[text] this unit’s further text in `{$name}` is left out: {$text}
}
    .help-columns = put what belongs to the report into its two columns
    .help-unit = a report of pairs has one Chinese and one English text a unit
import-xml = the file is not XML: {$error}
    .help = export the translation memory again, as TMX 1.4
import-tmx = the file is XML, but no translation memory: its root is not `tmx`
    .help = export the translation memory as TMX 1.4
import-language = the translation memory has neither Chinese nor English text
    .help = its `tuv` elements name the language in `xml:lang`: `zh-CN`, `en-US`
import-private = { $kind ->
    [text] {$character} in “{$place}” has no meaning outside of its font, and is left out
   *[line] {$character} has no meaning outside of its font, and is set aside
}{$extent}
    .help = look in the original for what it shows, and write that
import-replaced = “{$place}” has U+FFFD, which stands for a character that was lost before{ $times ->
    [1] {""}
   *[other] {" "}({$times} times)
}
    .help = look in the original for what stood there, and write that
import-note = { $what ->
    [empty] a note says nothing: a dash stands there
   *[moved] no note can stand in { $place ->
        [title] the title
        [meeting] the meeting
        [speaker] the speaker
        [header] the header of a table
       *[alt] the text of an image
    }, “{$text}”: it was moved
}
    .help-empty = write what it says, or take its mark away
    .help-moved = look whether it stands where it should
import-alt = the image {$file} has no text that says what it shows
    .help = write one as its `alt`: its file’s name stands there
import-header = column {$column} of the table “{$table}” has no header: a dash stands there
    .help = write what the column holds
import-too-deep = the heading “{$heading}” is a paragraph: a report has {$most} levels of sections
    .help = move it up, or leave it as it is
import-lost = a report can’t carry { $what ->
    [emphasis] emphasis
    [linked-image] an image that is linked and not in the file
    [image-in-table] an image in a table
    [image-inside-table] an image inside a table
    [image-inside] an image inside a list, a table or a note
    [merged] merged cells of a table
    [cell-paragraphs] several paragraphs in a cell: they were joined
    [label] the label of a caption
    [comment] a comment that stands on no block
    [unused-note] a note that nothing refers to: it is kept unused
    [second-note] a second note of one name
    [second-title] a second title
    [raised] raised text
    [lowered] lowered text
    [deletion] a deletion mark
    [code-mark] the mark of code
    [link] the address of a link
    [tag] an HTML tag
    [html] HTML
    [html-form] the form of HTML
    [html-hidden] HTML that is not shown
    [depth] how deeply this stands in quotes and lists
    [code] the form of a code block
    [rule] a ruled line
    [quotation] the mark of a quotation
    [front-matter] this entry of the front matter
    [blocks] several blocks in one place: they were joined
    [item] what stands in an item of a list: it follows the item
    [chart] a chart
    [diagram] a diagram
    [object] an embedded object
    [equation] an equation
    [text-box] a text box
    [embedded] another document inside
    [drawing] a drawing
   *[field] a field that never ends
}{$shown}
    .help-kept = what it says was kept where it is text; look at the place
    .help-image = save it as a PNG image and add that to the report
    .help-equation = its characters are kept in a line: look at them
    .help-box = its text follows the paragraph that it stood at
    .help-embedded = import that document too
    .help-field = the file is damaged there: what follows the field is kept as text, look at it
# What stood there, after what it is.
import-lost-text = {": "}{$text}
import-lost-place = {" "}(paragraph {$number} of the document)
import-lost-times = {" "}({$times} in the document)
import-form = { $what ->
    [hidden] hidden text is left out
    [prompt] the prompt of an empty field is left out
    [reading] the reading of a character is left out
    [struck] struck-out text is kept as text
    [raised] raised text is kept on the line
   *[lowered] lowered text is kept on the line
}: {$text}
    .help-hidden = to print it, show it in Word
    .help-prompt = write what belongs there
    .help-reading = write it in brackets
    .help-struck = take it out, if it is not meant to be said
    .help-raised = write it so that it can’t be misread
import-margin = what heads or foots the pages is left out: {$text}
import-tracked = {$times} tracked changes were accepted
import-contents = the table of contents ({$lines} lines) is left out: each edition makes its own
import-image = the image {$file} is neither PNG nor JPEG: it is left out of the text
    .help = convert it, and add it to the report as an image
import-figures = { $count ->
    [-1] no figure was made: the draft can’t be printed yet
   *[other] {$count} quantities were made figures
}
    .help-none = mend the report, and type its figures by hand
import-figure = `{$text}` (line {$line}) stays text: { $why ->
    [alone] only one language says it so
   *[otherwise] a figure would print it otherwise
}

## Import of text

import-changed = {$from} is now {$to}{$extent}
import-once = {""}
import-times = {" "}({$times} times)
import-in-lines = {" "}({ $count ->
    [one] line
   *[other] lines
} {$lines})
import-more-lines = {$lines}, …
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
