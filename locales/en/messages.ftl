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

## The report file: encoding, syntax, shape

input-too-large = {$name} is too large: a report has {$most} MB at most
    .help = check that it is the right file
input-encoding = { $case ->
    [stream] {$name} is not UTF-8
   *[file] the file is not UTF-8 (byte {$at})
}
    .help = save it as UTF-8: a Chinese text from elsewhere may be in GB 18030
syntax-yaml = { $case ->
    [empty] the file is empty
    [documents] the file holds more than one document
    [early] this is not YAML: the file ends too early
    [deep] nested too deeply
    [alias] a report has no aliases (`*name`)
    [tag] a report has no tags (`!name`)
    [anchor] a report has no anchors (`&name`)
    [key] a key must be a plain name
    [missing] something is missing here
   *[other] this is not YAML: {$reason}
}
    .help = { $case ->
        [empty] begin with `id:`, `title:` and `body:`; `twinpress schema` describes every key
        [documents] keep one report in one file: remove the `---` and what follows
        [deep] a report is nested {$most} levels deep at most
        [alias] write the text again, or put it in quotes if it begins with `*`
        [tag] put the text in quotes if it begins with `!`
        [anchor] put the text in quotes if it begins with `&`
        [key] put the text in quotes if it begins with `{"{"}`, `[`, `*` or `&`
       *[other] look at this line and the one before it: indentation by blanks, a text with `: ` or ` #` in it in quotes, every quote closed
    }
    .help-figure = inside `{"{"}zh: …, en: …{"}"}` put a text with a `{"{"}figure{"}"}` in quotes
syntax-comment = the text before ends here: YAML takes this for a comment
    .help = put the text in quotes; or write a blank behind the `#` of a comment
syntax-json = { $case ->
    [empty] the file is empty
   *[other] this is not JSON: {$reason}
}
    .help = { $case ->
        [empty] begin with `{"{"}"id": …, "title": …, "body": […]{"}"}`
       *[other] look at this line and the one before it: commas, colons, closed quotes and brackets
    }
# What the parsers of YAML and JSON say; $key is made of it.
parser-reason = { $key ->
   *[other] {$text}
}
shape-unknown-key = { $case ->
    [block] unknown kind of block `{$key}`
    [beside] unknown key `{$key}` beside `{$beside}`
   *[other] unknown key `{$key}`
}
    .help = { $case ->
        [beside] a block has one key; put `{$key}` under `{$beside}`, or begin a new block with `- `
       *[other] {$suggestion}
    }
# Why a figure of a kind takes no more keys.
figure-keys = { $kind ->
    [date] a date takes no unit and no qualifier
    [code] a code is printed as it is; give a number that is counted as `value:`
    [ordinal] an ordinal is a whole number and takes no qualifier
   *[plan] a plan is its number alone
}
shape-duplicate-key = `{$key}` stands twice
    .help = keep one of the two; the first is on line {$line}
shape-missing-key = `{$key}` is missing
    .help = add `{$key}:`{$purpose}
# What a key is for, behind it; nothing where the schema does not say.
key-purpose = {" "}({$text})
shape-type = {$expected} is expected here, not {$found}
    .help = {$remedy}
shape-empty = the list is empty
    .help = give it at least one entry, or remove it
shape-range = a number from {$least} to {$most} is expected here, not {$number}
    .help = {$remedy}
# What a value is, or is to be.
value-kind = { $kind ->
    [mapping] a group of keys
    [sequence] a list
    [boolean] `true` or `false`
    [integer] a whole number
    [number] a number
    [block] a block
    [truth] true or false
    [nothing] nothing
   *[text] a text
}
write-kind = write {$kind}
write-languages = write a string for each language: `{"{"}zh: …, en: …{"}"}`
write-like = write it like {$example}
write-block = write `- paragraph:` or one of {$kinds}
# A sentence of the report's JSON Schema; $key is made of it.
schema-text = { $key ->
   *[other] {$text}
}
shape-value = { $case ->
    [type] {$reason}
   *[value] `{$value}` is no value for this key
}
    .help = { $case ->
        [type] `twinpress schema` describes every key
       *[value] {$suggestion}
    }
shape-date = `{$value}` is no value for this key
    .help = {$reason}
figure-value = `{$value}` is no value for this key
    .help = {$reason}
date-error = { $case ->
    [syntax] not a date: write year, month and day as 2026-02-11
    [syntax-moment] not a date: write year, month and day as 2026-02-11, or a month as 2026-02, or a year as 2026
    [day-moment] there is no such day in the calendar, or a month as 2026-02, or a year as 2026
   *[day] there is no such day in the calendar
}
decimal-error = { $case ->
    [long] more than 30 digits
   *[syntax] not a decimal: write digits with at most one point, such as 5650000000 or "93.7"
}
# What may have been meant.
suggestion = { $kind ->
    [near] did you mean {$names}?
    [none] remove it
    [some] write one of: {$names}, …
   *[all] write one of: {$names}
}

## Names, languages, editions

report-id = `{$name}` can't be part of a file name
    .help = use letters, digits, `-`, `_` and `.`
paper-part = a paper of the kind `{$kind}` has no `{$key}`
    .help = leave `{$key}` out, or give the paper's own `kind:`: {$key ->
        [speaker] a `work-report` has a speaker
        [attendance] `minutes` have an attendance
        [printed-by] who printed a paper stands on a `notice`, a `decision` or `minutes`
        [printed-on] when a paper was printed stands on a `notice`, a `decision` or `minutes`
       *[other] it stands on a `notice`, a `decision`, `minutes` or a `letter`
    }
paper-copies = the list of those who get copies is too long to stand at the foot of a page
    .help = name them in groups, or in an annex
paper-lacks = `{$key}` asks for `{$lacking}`, which is missing
    .help = {$key ->
        [seal] a seal is put on a signature: name who signs under `signature:`, or leave `seal` out
        [signature] the date stands below the signature: give it as `date: 2026-03-05`
        [circulation] the note stands below signature and date: name who signs under `signature:`
        [secrecy] each copy of a secret paper has a number: give it as `copy: 12`
        [secret-years] say how secret the paper is as `secrecy: confidential`, `secret` or `top-secret`
       *[other] an imprint says who printed the paper, and when: give `printed-by:` and `printed-on:` under `distribution:`
    }
edition-name = `{$name}` can't be part of a file name
    .help = use letters, digits, `-`, `_` and `.`
edition-similar-name = `{$name}` is a new edition of this report, beside `{$standard}`
    .help = did you mean `{$standard}`? An edition of its own is better named otherwise
edition-languages = { $case ->
    [none] the edition `{$edition}` has no language
   *[twice] the language `{$lang}` stands twice
}
    .help = { $case ->
        [none] write `languages: [zh]`, or take the key away; `formats: []` leaves an edition out
       *[twice] keep one of the two
    }
block-duplicate-id = the id `{$id}` stands twice
    .help = choose another; the first is on line {$line}
section-too-deep = sections are nested deeper than {$most} levels
    .help = move the section up, or make it a list
number-idle = { $case ->
    [none] the section is not numbered: `numbering: none`
    [silent] the section is not numbered: `numbering: silent`
    [list] the list is not numbered: write `style: ordered`
    [table] the table has no caption, and so no number
   *[image] the image has no caption, and so no number
}
    .help = remove the number
number-twice = { $kind ->
    [annexes] two annexes have the number {$number}
    [tables] two tables have the number {$number}
    [images] two images have the number {$number}
   *[sections] two sections have the number {$number}
}
    .help = give one of them another; the first is on line {$line}
style-dates = `{$lang}` has one order of day and month
    .help = take `dates:` away
style-variant = `{$variant}` is no variant of `{$lang}`
    .help = `en-GB` belongs below `en`, `zh-HK` below `zh-Hant`

## Texts, footnotes, references

text-unknown-language = { $case ->
    [none] a report has at least one language
   *[unknown] unknown language `{$lang}`
}
    .help = { $case ->
        [none] write `languages: [zh, en]`
       *[unknown] {$suggestion}
    }
text-missing = { $case ->
    [file] there is no file for `{$lang}`: that of another language is printed
    [whole] this edition is not made in `{$lang}` without this text
   *[text] this text is missing in `{$lang}`
}
    .help-fewer = add `{$lang}: …`; a report in fewer languages says so with `languages: […]`
    .help-file = add `{$lang}: …`, or name one file for all languages
    .help-whole = add it, or build a draft: an edition with `whole: false` shows its place
text-outdated = an outdated text is printed in `{$lang}`
    .help = bring it up to date, and take `{$lang}` out of `outdated:`
text-control = { $case ->
    [word] {$count} control characters were left out of the Word file
   *[text] control character {$character} is left out
}
    .help = { $case ->
        [word] delete them in the report: they come from copying, and show nowhere
       *[text] delete it from the text
    }
text-invisible = the plain text leaves out the invisible character {$character}
    .help = delete it in the report; it usually comes in with text pasted from elsewhere
text-blank-line = a blank line inside a text is left out
    .help = write two paragraphs
text-markup = { $case ->
    [strong] `**` is not closed
    [mark] what begins here in braces is not closed, or empty
    [nested] this stands in another of its kind
    [link] this is not a link
    [brace] `{"{"}` is not closed
    [form] `{$written}` asks for an unknown form of the figure `{$name}`
    [figure] `{"{"}{$written}{"}"}` is not the name of a figure
    [reference] `{"{"}#{$written}{"}"}` names nothing to refer to
   *[footnote] `[^` does not name a footnote
}
    .help = { $case ->
        [strong] close it with `**`, or write `\*\*`
        [mark] write `{"{"}*emphasis{"}"}`, `{"{"}^above{"}"}` or `{"{"}~below{"}"}`, or `\{"{"}` for a brace
        [nested] close the outer one first with `{"}"}`
        [link] write `{"{"}[text](https://…){"}"}` with a web address or `mailto:`, or `\{"{"}` for a brace
        [brace] write `{"{"}name{"}"}` for a figure, or `\{"{"}` for a brace
        [form] write `{"{"}{$name}{"}"}`, or one of the forms {$forms}
        [figure] write `{"{"}name{"}"}` with letters, digits and hyphens, or `\{"{"}` for a brace
        [reference] write `{"{"}#id{"}"}` with the id of an annex, a section, a table or an image, or with a footnote’s name
       *[footnote] write `[^name]`, or `\[^` for the characters
    }
footnote-undefined = the footnote `{$name}` is not defined
    .help = {$suggestion}
    .help-define = define it under `footnotes:`
footnote-unused = the footnote `{$name}` is never used
    .help = write `[^{$name}]` in the text, or remove the footnote
footnote-place = no footnote can stand here
    .help = put it into a paragraph, a heading, a caption or a cell of a row
footnote-one-language = the footnote `{$name}` stands in `{$lang}` and not in `{$lacking}`
    .help = write `[^{$name}]` in `{$lacking}` too, or take it out here
reference-one-language = the cross-reference `{$name}` stands in `{$lang}` and not in `{$lacking}`
    .help = write `{"{"}#{$name}{"}"}` in `{$lacking}` too, or take it out here
reference-undefined = nothing has the id `{$id}` that is referred to
    .help = {$suggestion}
    .help-give = give the annex, section, table or image `id: {$id}`
reference-ambiguous = `{$id}` is both an id and the name of a footnote
    .help = rename one of them
reference-unnumbered = { $case ->
    [caption] the { $kind ->
        [table] table
       *[image] image
    } `{$id}` has no caption, and so no number to refer to
   *[kind] `{$id}` is a { $kind ->
        [salutation] salutation
        [list] list
       *[paragraph] paragraph
    }, which has no number to refer to
}
    .help = { $case ->
        [caption] give the { $kind ->
            [table] table
           *[image] image
        } a `caption:`
       *[kind] refer to the section that it stands in
    }
reference-left-out = { $case ->
    [note] {$written} refers to a footnote that this edition does not print
   *[block] {$written} refers to {$label}, which this edition leaves out
}
    .help = { $case ->
        [note] write `[^{$note}]` where the note belongs
       *[block] say it in the summary without the reference
    }

## Figures

figure-undefined = the figure `{$name}` is not defined
    .help = {$suggestion}
    .help-define = define it under `figures:`
figure-unused = the figure `{$name}` is never used
    .help = write `{"{"}{$name}{"}"}` in the text, or remove the figure
figure-one-language = the figure `{$name}` stands in `{$lang}` and not in `{$lacking}`
    .help = write `{"{"}{$name}{"}"}` in `{$lacking}` too, or take it out here
figure-code = the code `{$name}` is empty
    .help = write what is printed, or remove the figure
figure-no-value = the figure `{$name}` has no value
    .help = give it a `value:`, or say what it is made of with `of:`
figure-range = { $case ->
    [empty] the range from {$from} to {$to} is empty
    [crossing] a change from {$from} to {$to} goes both up and down
    [unlike] {$from} and {$to} are not both days, months or years
   *[reversed] {$from} is not before {$to}
}
    .help = { $case ->
        [empty] write the smaller value as `from:`
        [crossing] make two figures of it, one for each way, or leave out `relation:`
        [unlike] write both alike, such as 2024-01-20 and 2024-01-23
       *[reversed] write the earlier one as `from:`
    }
figure-round = a figure can't be rounded to {$power}
    .help = write a power of ten: 0.1 for one decimal, 10000 for whole 万
figure-scale = unknown scale `{$scale}`
    .help = { $case ->
        [language] {$suggestion}
       *[all] write `full`, or a word for each language: `{"{"}zh: 亿, en: million{"}"}`
    }
figure-qualifier = { $case ->
    [range] a range takes no `and-more` and no `and-odd`
    [round] 多 and 余 stand behind round numbers only, and {$value} is none
   *[multiple] 多 and 余 don't stand behind how many times as much
}
    .help = { $case ->
        [range] write `about`
        [round] write `over`, or a value that ends in 0
       *[multiple] write `over`
    }
figure-relation = { $case ->
    [number] how many times as much is one number above 1
    [change-of] `change-of` says what goes up or down, and the figure is no change
    [compared] `compared-with` is of a change, and the figure is none
   *[unit] how many times as much has no unit
}
    .help = { $case ->
        [number] write the factor: 2 for 增长一倍, 3 for 增长2倍; less is a `change` in percent
        [change-of] add `relation: change`, or take `change-of` away
        [compared] add `relation: change`, or take `compared-with` away
       *[unit] take `unit` away
    }
figure-ordinal = places in an order begin with 1
    .help = write 1 or more
figure-plan = there is no {$plan}th five-year plan
    .help = write a number from 1 to 99
figure-unknown-unit = unknown unit `{$unit}`
    .help = {$suggestion}; or give the noun: `unit: {"{"}zh: 件, en: {"{"}one: law, other: laws{"}"}{"}"}`
figure-missing-noun = the unit of {$of} has no noun in `{$lang}`
    .help = add `{$lang}:` to the unit
# What a unit belongs to where it is not a figure by its name.
the-column = the column
figure-missing-plural = `{$noun}` has no plural
    .help = write both forms: `{"{"}one: {$noun}, other: …{"}"}`, the same twice where it does not change
figure-of = { $case ->
    [zero] what the figure is divided by is zero
    [fractions] `{$formula}` is made of too many fractions
    [range] a range is not made of other figures
    [circle] `{$name}` is made of itself
    [value] the figure `{$name}` has no single value to calculate with
    [endless] `{$formula}` does not end after a few decimals
    [long] `{$formula}` has more than 30 digits
   *[syntax] `{$value}` is no value for this key
}
    .help = { $case ->
        [zero] check the figures in `of:`
        [fractions] round what it is made of: write its `value:` and leave out its `of:`
        [range] give one value, or leave out `of:`
        [circle] take the figure out of its own `of:`
        [value] take figures with one `value:`
        [endless] say to what it is rounded, such as `round: 0.1`
        [long] check the figures in it
       *[syntax] not a formula: write names of figures with ` + ` or ` - ` between them, and at most one ` / `, such as `completed / all` or `(now - before) / before`
    }
figure-mismatch = { $case ->
    [figure] `{$name}` is {$value}, but `{$formula}` comes to {$computed}
    [long] {$what} can't be computed
    [nothing] `{$value}` is written here, and there is nothing it could come from
   *[cell] `{$value}` is written here, and {$what} is {$computed}
}
    .help = { $case ->
        [figure] mend the wrong one, or leave out `value:` to have it computed
        [long] a number has at most 30 digits
       *[cell] { $cell ->
            [sum] correct the cell or the parts, or leave the cell empty
            [subtotal] correct it or a row above, or write `subtotal` to have it computed
            [total] correct the total or a row, or write `sum` to have it computed
           *[share] correct the cell or the part, or leave the cell empty
        }
    }
# What a cell is computed from.
cell-source = { $cell ->
    [sum] the sum of {$columns}
    [subtotal] the sum of the rows above
    [total] the sum of the rows
   *[share] {$part} of {$whole} in percent
}

## Tables and images

table-column = { $case ->
    [id] two columns have the id `{$id}`
    [places] {$places} decimals are too many
    [both] a column is a sum or a share, not both
    [texts] a column of texts has no unit, scale, decimals, sum or share
    [scale] percentages are not said in greater units
    [share] a share is in percent
    [itself] the column `{$id}` can't be computed from itself
    [percentages] the column `{$id}` holds percentages, which don't add up
    [sum] the column `{$id}` is a sum itself
    [unknown] there is no column of figures `{$id}`
    [units] these columns have different units
    [group] there is no column `{$id}`
    [grouped] two headers stand over the column `{$id}`
    [bare] the header stands over no column
    [apart] the columns of the header don't stand side by side
   *[empty] the sum has no parts
}
    .help = { $case ->
        [id] choose another; the first is on line {$line}
        [places] write at most {$most}
        [both] take one of the two away
        [texts] write `form: number`, or take them away
        [scale] take `scale` away
        [share] take `unit` away
        [units] sum columns of one unit and one scale
        [empty] name the columns, such as `sum-of: [budget, bonds]`
        [grouped] name it once
        [bare] name the columns by their ids, such as `columns: [urban, rural]`
        [apart] name columns from left to right as they stand, without a gap
       *[other] name columns of counts or sums of money
    }
    .help-suggest = {$suggestion}
    .help-id = give the column an `id:`
table-unit = { $case ->
    [parts] the sum counts `{$own}`, its parts `{$asked}`
    [bare-parts] the sum counts `{$own}`, its parts have no unit
    [both] `{$name}` counts `{$own}`, the column `{$asked}`
    [bare-column] `{$name}` counts `{$own}`, and the column has no unit to say so
   *[bare-figure] `{$name}` has no unit, the column counts `{$asked}`
}
    .help = { $case ->
        [parts] leave out `unit`, which is that of the parts; `scale` may differ
        [bare-parts] leave out `unit`, which is that of the parts; `scale` may differ
        [bare-column] give the column the unit, or write `:number` behind the figure's name for its bare number
       *[other] give both the same unit, or put the figure into another column
    }
table-cell = { $case ->
    [total] nothing can be summed here
    [sum] nothing can be summed here
    [subtotal] nothing can be summed here
    [several] `{$name}` is not one number, as the figures of a column are
    [inexact] `{$name}` is not exact, as the figures of a column are
    [text] a text is no figure
    [above] no cell above can be joined with this one
    [left] no cell before can be joined with this one
   *[other] `{$name}` is no figure
}
    .help = { $case ->
        [total] percentages don't add up: write the figure of the total, or `—`
        [sum] `sum` stands in the row `total:`, or in a column with `sum-of:`; the sum of the rows above is `subtotal`
        [subtotal] `subtotal` stands in a row, below what it sums; percentages don't add up
        [above] joined cells make a rectangle: write `^` in all the cells below its first row, or `\^` for the sign itself
        [left] joined cells make a rectangle: write `<` in all the cells behind its first in a row, or `\<` for the sign itself
        [several] give it one `value:`, or take the column's unit away to have it said in full
        [inexact] write `{"{"}{$name}:number{"}"}` for its bare value, or take the column's unit away to have it said in full
       *[other] the column holds figures: write digits with at most one point, such as 12.5, a figure's name in braces, or `—` where there is none; texts stand in a column without a unit
    }
table-row-length = this row has {$cells} cells, the table {$columns} columns
    .help = write one cell for each column; an empty one is `""`
table-wide = { $case ->
    [turned] the table is wide: it stands across a page of its own
    [small] the table is too wide: its type is set at {$scale} %
   *[broken] the table is too wide: even in type of 9 points words and numbers break
}
    .help = part it into two, or make texts shorter
table-file = { $case ->
    [alone] the rows of `{$file}` can't be read: only this file was given
    [unread] can't read the rows of `{$file}`: {$reason}
    [outside] `{$file}` is outside the report's folder
    [special] `{$file}` is no ordinary file
    [large] `{$file}` has more than {$count} MB
    [encoding] `{$file}` is neither UTF-8 nor GB 18030
    [quote] a quotation mark in `{$file}` is never closed
    [empty] there is nothing in `{$file}`
    [ragged] { $count ->
        [one] the row has {$count} cell, the first line names {$expected}
       *[other] the row has {$count} cells, the first line names {$expected}
    }
    [unknown] the table has no column `{$name}`
    [twice] the column `{$name}` is there already
   *[lacking] `{$file}` has no column `{$name}`
}
    .help = { $case ->
        [alone] build the report from its file
        [unread] put the file into the report's folder, and write its name as it is there
        [outside] put the file into the report's folder, and write its name as it is there
        [special] name a file of comma-separated values
        [large] split the table
        [encoding] save it again as CSV UTF-8
        [quote] close it, or write two of them where one is meant: ""
        [empty] write a first line that names the columns by their ids or headers, and a line for each row
        [ragged] write a comma for each empty cell, and quotation marks around a cell with a comma in it
        [unknown] name columns by their ids or their headers; {$suggestion}
        [twice] keep one of them
       *[lacking] add it; of columns that are computed, either all are in the file or none
    }
table-too-wide = the columns need {$needed} mm, the page has {$room} mm for them
    .help = make columns narrower, leave `width` out where it need not be, or set the table across the page: `landscape: true`
image-outside = the image `{$file}` is outside the report's folder
    .help-copy = copy it into the folder and name it relative to the report file
    .help-name = put the file into the report's folder, and write its name as it is there
image-format = the image `{$file}` can’t be printed: {$reason}
    .help-ending = convert it; its name ends in .png, .jpg or .jpeg
    .help-save = save it again as PNG or JPEG, in RGB or grey, with no more pixels than print needs: 300 to the inch
image-converted = the image `{$file}` is made for four inks (CMYK) and is printed in RGB: its colours may come out another way
    .help = save it in RGB (sRGB) to see them as they are printed
image-width = the width {$width} is more than the page has room for
    .help = write {$measure}mm at most, or a part of the text’s width: 100%
image-height = the image `{$file}` would be higher than a page at {$width} mm: it is printed {$printed} mm wide
    .help = write a smaller `width`, or cut the picture
image-missing = { $case ->
    [unread] can't read the image `{$file}`: {$reason}
   *[absent] the image `{$file}` is not at hand
}
    .help-put = put the file into the report's folder, and write its name as it is there

## Summaries

summary-empty = no section has a summary to print
    .help = give the sections a `summary:`
summary-missing = the summary edition leaves this section out
    .help = give the section a `summary:`

section-run-in = a run-in heading needs a paragraph that goes on on its line
    .help = begin the section's `body` with a `paragraph`, or take `run-in` away

## Editions and what is printed

locale-message = {$reason}
    .help = this is a fault of the program's language folder: please report it
# Why a language can't do what it is asked.
locale-error = { $case ->
    [unknown] there is no language `{$lang}`
    [value] a figure has no value
   *[message] the message `{$id}` can't be formatted: {$reason}
}
edition-unknown = there is no {$edition}
    .help = this is a fault of the program: please report it
edition-left-out = the report is only in {$known}: left out are {$editions}
    .help = to make one in {$lang}: `build -e EDITION -l {$lang}`, or `editions: {"{"}EDITION: {"{"}languages: [{$lang}]{"}"}{"}"}` in the report
edition-in = {$edition} in {$languages}
build-nothing = nothing would be written: no edition of the report has a language and a format
    .help = give an edition `languages:` and `formats:` under `editions:`
diff-equal = no change: the two drafts in `{$lang}` say the same
font-missing = no font for the role {$role}: looked for {$families}
    .help = install the Debian package texlive-lang-chinese or fonts-noto-cjk (fonts-liberation for Latin letters), or name a folder of fonts with --font-path
font-substituted = other faces stand in: {$faces}
    .help = nothing need be done; to print with the official faces install them, or name their folder with --font-path
face-replaced = {$asked} -> {$used}
font-fallback = characters are set in other faces than the text around them: {$faces}
    .help = look at them on the page; to have them in the face of the text, install one of its kind that holds them, or name its folder with --font-path
face-lends = {$characters} in {$used} ({$asked} has none)
font-missing-glyph = { $case ->
    [typst] {$reason}
   *[text] no font has {$characters} (in {$place}: {$excerpt})
}
    .help = { $case ->
        [typst] {$hints}install a font that has the character, or name its folder with --font-path
       *[text] install a font that has it, such as Debian's fonts-noto-cjk or fonts-hanazono, or name its folder with --font-path
    }
list-place = {", "}
# Where a passage stands in what is printed.
print-place = { $part ->
    [header] header
    [label] label
    [label-of-before] label of before
    [title] title
    [subtitle] subtitle
    [speaker] speaker
    [legend] legend
    [contents] contents
    [key-figures] key figures
    [key-figure] key figure {$number}
    [note-of-the-annexes] note of the annexes
    [entry] entry {$number}
    [annex] annex {$number}
    [note] note {$number}
    [item] item {$number}
    [unit] unit
    [caption] caption
    [row] row {$number}
    [column] column {$number}
    [markings] markings
    [issuer] issuer
    [number] document number
    [edition-label] edition label
    [own-subtitle] subtitle
    [organization] organization
    [addressees] addressees
    [present] those present
    [excused] apologies
    [attending] those in attendance
    [signature] signature
    [day] date
    [circulation] note on circulation
    [copies] copies
    [printed-by] issued by
    [printed-on] date of issue
    [last-page] last page
    [part] part {$number}
   *[block] block {$number}
}
font-license = {$reason}
    .help = {$hints}its maker forbids embedding: use another font for this role
font-unreadable = {$reason}
    .help = {$hints}the font file is damaged: install it again, or use another
pdf-refused = { $case ->
   *[other] {$reason}
}
    .help = { $case ->
        [package] {$hints}a template may import only the templates beside it: copy what it needs into one
       *[file] {$hints}a template may read only the templates beside it, /edition.json and /assets/
    }
pdf-private-character = { $case ->
   *[other] {$reason}
}
    .help = { $case ->
        [private] {$hints}replace the character by one that Unicode knows
       *[invisible] {$hints}delete the character: it is invisible and has no place in an archived file
    }
pdf-clock = {$reason}
    .help = {$hints}use the report's own date, edition.date: two builds must not differ
pdf-unsettled = {$reason}
    .help = {$hints}a template's page references keep moving the text they stand in: simplify them
pdf-standard = {$reason}
    .help = {$hints}the file would not conform to PDF/A-2a and PDF/UA-1: change the template there
pdf-template = {$reason}
    .help = {$hints}mend the template; without --templates the program's own are used
# What Typst says, and where in a template; $key is made of its words.
typst-reason = { $key ->
   *[other] {$text}
}
typst-place = {$reason} (in {$template}, line {$line})
typst-hints = {$hints}{"; "}
list-semicolon = {"; "}
pdf-undated = the report has no date, and PDF/A wants one: the file says 1 January 1970
    .help = give the day of the paper in `date`, that of the meeting in meeting.date, or set SOURCE_DATE_EPOCH
pdf-alt-missing = the image {$file} has no alternative text
    .help = say in `alt` what the image shows; PDF/UA-1 asks for it (7.3)
# Why an image can't be printed.
image-kind = it is neither PNG nor JPEG
image-empty = it has no pixels
image-cut = the file is cut off: its end is missing
image-inks = it is made for four inks (CMYK), and does not say how they are counted
image-pixels = it has {$width} × {$height} pixels; the most is {$side} a side and {$most} million in all
image-damaged = the file is damaged ({$reason})
image-reason = { $key ->
   *[other] {$text}
}
image-unprintable = {$reason}
    .help = {$hints}save the image again as PNG or JPEG, with 8 bits a colour and at most 16,384 pixels a side
image-special = the image `{$file}` can't be used: it is no regular file
    .help = put the file into the report's folder, and write its name as it is there
image-too-large = the image `{$file}` can't be used: it is larger than {$most} MB
    .help = save it with fewer pixels: print needs 300 to the inch
template-missing = the template {$file} can't be used: {$reason}
    .help = a template is a text file of {$most} MB at most in the report's folder, no link that leads out of it
template-outside = the template {$file} can't be used: it is outside the report's folder
    .help = a template is a text file of {$most} MB at most in the report's folder, no link that leads out of it
template-special = the template {$file} can't be used: it is no regular file
    .help = a template is a text file of {$most} MB at most in the report's folder, no link that leads out of it
template-too-large = the template {$file} can't be used: it is larger than {$most} MB
    .help = a template is a text file of {$most} MB at most in the report's folder, no link that leads out of it
template-encoding = the template {$file} can't be used: it is not UTF-8
    .help = a template is a text file of {$most} MB at most in the report's folder, no link that leads out of it
font-blank-glyph = the font {$family} draws nothing for {$characters}
    .help = the font file is damaged: install it again, or use another
font-damaged = the font file {$file} is left out: {$reason}
    .help = install the font again, or remove the file
font-damage = { $case ->
    [foreign] it is no TrueType or OpenType font
    [short] it is cut short: it has {$size} bytes, and its tables want {$wanted}
   *[garbled] its tables can't be read
}
and-more = and {$count} more
template-unused = the template {$file} stands in for none of the program's, and no other imports it: it is not read
    .help = name it as the one it stands in for: {$templates}

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
    .help-width = write a width in millimetres (80mm), or as a part of the text’s width up to 100%
    .help-pitch = write a length (28.95pt), or a part of a plain line (115%)
    .help-colour = write a colour in quotes: "#0b3d91", or a grey: "#5a"
theme-language = a theme is for a language, and `{$lang}` is none
    .help = write one of: {$known}
theme-shape = the theme can’t be used: {$reason}
    .help = `twinpress schema` describes every key
docx-contents-estimated = the page numbers in the contents are estimates, until Word counts them
    .help = in Word, click into the contents and press F9

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
    .help = give the name of a file, in UTF-8
usage-overwrites = { $path } would be overwritten by what is made from it: name another output

output-partial = only these outputs are in place: {$names}; the others are as they were
output-kept = { $name } was there already: it is kept as { $backup }
output-renamed = another { $name } is there already, and stays: this one is written as { $free }

merge-shortened =
    { $count ->
        [one] 1 block or row is removed from the report
       *[other] { $count } blocks and rows are removed from the report
    }

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
    [text] {$name}: there is no text to import
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
    [document] the document is larger than {$detail} MB
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
import-title = no title in `{$lang}` was found: the file’s name stands for it
    .help = write the title into the report
import-language = { $what ->
    [text] {$name} is not in `{$lang}`
   *[memory] the translation memory has neither Chinese nor English text
}
    .help-swap = give the Chinese text as --zh and the English as --en
    .help-memory = its `tuv` elements name the language in `xml:lang`: `zh-CN`, `en-US`
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
# The note on a pair of blocks that may not belong together.
import-check-pair = check this pair: zh line {$zh}, en line {$en}
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
   *[struck] struck-out text is kept as text
}: {$text}
    .help-hidden = to print it, show it in Word
    .help-prompt = write what belongs there
    .help-reading = write it in brackets
    .help-struck = take it out, if it is not meant to be said
import-margin = what heads or foots the pages is left out: {$text}
import-tracked = {$times} tracked changes were accepted
import-contents = the table of contents ({$lines} lines) is left out: each edition makes its own
import-image = { $what ->
    [unprintable] the image {$file} (“{$shown}”) is left out: {$reason}
   *[format] the image {$file} is neither PNG nor JPEG: it is left out of the text
}
    .help-put = put it into the report’s folder as PNG or JPEG, and add it to the report
    .help-convert = convert it, and add it to the report as an image
import-image-address = it is an address, and no file
import-image-outside = it lies outside of the folder
import-image-absent = there is no such file
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

merge-input = {$file} can’t be merged: { $case ->
    [file] the file is larger than {$most} MB: take out what is not text
    [empty] the file is empty: save the document again and use that file
    [encrypted] the document is password-protected: open it in Word or WPS, take the password off and save it
    [old] this is the old Word format (.doc): open it and save it as .docx
    [macros] the document carries macros: save it as a .docx without macros
    [damaged] the document is damaged ({$detail}): open it in Word or WPS, let it repair the file, and save it as .docx
    [large] the document is too large ({$detail}): divide it, or take out what is not text
    [deep] `{$detail}` is nested too deeply: open the document in Word or WPS and save it again
    [entities] `{$detail}` declares entities, which no Word document does: do not trust this file
   *[other] this is not a Word document ({$detail}): open it in its own program and save it as .docx
}
merge-unrelated = { $case ->
    [report] the edited file is { $kind ->
        [draft] a draft
       *[edition] the `{$edition}` edition
    } of another report, `{$report}`
   *[blocks] { $known ->
        [0] nothing of this report is in the edited file
        [one] the edited file is no draft of this report: only 1 of its {$blocks} blocks is in it
       *[other] the edited file is no draft of this report: only {$known} of its {$blocks} blocks are in it
    }
}
    .help-blocks = look whether it is the draft of another report, or in another language; `--force` merges it all the same
    .help-report = name the report that it was made from; if it is this one, under an older id, `--force` merges it all the same
merge-edition = { $case ->
    [language] the edited file is a draft in `{$found}`, and not in `{$own}`
   *[edition] the edited file is the `{$edition}` edition of this report, and no draft: what it leaves out would be taken out
}
    .help-draft = merge the draft, {$draft}; `--force` merges it all the same
    .help-language = merge it with `--lang {$found}`, if the report has that language; `--force` merges it all the same
merge-changed = changed to “{$text}”
    .help-outdated = {$languages} is now marked as outdated
merge-added = { $what ->
    [table] a table
    [heading] a section
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
    [attached] “{$text}” now reads “{$now}” in the draft; the file that it comes from was left as it is
    [attached_new] the draft has a new row, “{$now}”; the file that the rows come from was left as it is
    [attached_gone] the draft has no row “{$text}” any more; the file that it comes from was left as it is
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
    [text-box] the file has {$count} text boxes (their text is kept behind them), which a report can't hold
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
    .help-attached = change the file by hand, where this shows it
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

## Word files

# What a file is that is no Word document.
word-kind = { $kind ->
    [open-document] it is an OpenDocument file
    [archive] it is an archive of other files
    [workbook] it is a workbook
    [presentation] it is a presentation
    [pdf] it is a PDF file
    [rtf] it is an RTF file
   *[other] it is no .docx file
}
# What is wrong with a Word file, in the words of a library where there are some.
word-damage = { $case ->
    [missing] `{$part}` is missing
    [no-text] `{$part}` is not text
    [packed] `{$part}` can't be unpacked: {$detail}
    [part] `{$part}`: {$detail}
   *[archive] {$detail}
}
word-size = { $what ->
    [elements] a part with millions of elements
    [parts] more than 10,000 parts
   *[unpacked] it unpacks to far more than its size
}
