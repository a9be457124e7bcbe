# Help texts, usage errors and progress of the command line.

## Help: the words around the texts

help-usage = Usage: { $usage }
help-options = [OPTIONS]
help-heading-commands = Commands:
help-heading-arguments = Arguments:
help-heading-options = Options:
help-default = {" "}[default: { $value }]
help-value = - { $value }: { $meaning }
help-program-after = Exit codes: 0 done; 1 the report was rejected; 2 usage; 3 input or output; 4 internal fault.

## Help: the names that stand for values

value-columns = COLUMNS
value-command = COMMAND
value-dir = DIR
value-edited = EDITED
value-edition = EDITION
value-file = FILE
value-format = FORMAT
value-lang = LANG
value-n = N
value-name = NAME
value-new = NEW
value-old = OLD
value-pattern = PATTERN
value-profile = PROFILE
value-report = REPORT
value-text = TEXT
value-what = WHAT

## Help: what the possible values mean

help-value-docx = Editable Word document
help-value-en = English
help-value-human = For people, with the source line
help-value-json = One JSON object a line
help-value-official = The names that the standard’s users know: 仿宋_GB2312, Times New Roman
help-value-open = The open families found on this machine
help-value-pdf = Print-ready PDF
help-value-txt = Plain text
help-value-zh = Chinese (中文)
help-value-warnings = Each warning
help-value-fonts = Each warning, and each face that stands in for the official one

## Help: the program, and what every command takes

help-program = Publishes every edition of a congress report from one bilingual file
help-any-help = Print help
help-any-version = Print version
help-any-message-format = How diagnostics are shown
help-any-strict = Treat warnings as errors; with =fonts also that other faces stand in for the official ones
help-any-ui-lang = The language of messages and help; that of LC_ALL, LC_MESSAGES or LANG if left out
help-any-theme = A file that changes parts of the theme, by language
help-any-output = The folder for the outputs; `-` writes a single output to standard output
help-any-font-profile =
    Whose font names go into a Word file: the official ones, or those of the open families on this machine
help-any-font-path = A folder with fonts, searched before the system’s; repeatable
help-any-ignore-system-fonts = Use only the fonts of --font-path and those built in

## Help: the commands

help-help = Print this message or the help of the given command

help-build = Publish the editions of reports
help-build-reports = Report files, YAML or JSON
help-build-edition = Only these editions: handout, draft, summary, text, or one that the report defines
help-build-lang =
    In these languages: of the editions named with -e, whatever their own are; else only those editions that are in them
help-build-format =
    In these formats: of the editions named with -e, whatever their own are; else only those outputs that are in them
help-build-jobs = How many outputs to write at a time; as many as there are processors if left out
help-build-watch = Build again whenever a report, its theme, a template or an image changes
help-build-line-numbers = Number the lines of each page, in Word files and PDF
help-build-draft-mark = Say over each page that it is a draft: 征求意见稿, DRAFT
help-build-revision = Say over each page which version it is, in these words
help-build-text-width = Columns of a line of plain text, a full-width character counting as two
help-build-templates = A folder, inside the report’s own, with Typst templates that stand in for the program’s

help-diff =
    Compare two versions of a report: Word with tracked changes, PDF with struck and underlined text, a list of the changes
help-diff-old = The report as it was
help-diff-new = The report as it is
help-diff-lang = In these languages; all that both versions have if left out
help-diff-format = In these formats; all of them if left out. `txt`, or `text`, is the list of changes
help-diff-after =
    The text of the drafts is compared, without cover and contents. To accept all changes of the Word file gives the new draft, to reject them the old one. The exit code is 0 whether there are changes or not.

help-import =
    Make a report file of a text (.txt), a Word document or a Markdown file, of aligned pairs (.tmx, .csv, .tsv), or of two texts in two languages
help-import-file =
    A text (.txt), a Word document (.docx) or a Markdown file (.md) in one language, or pairs of Chinese and English: .tmx, .csv, .tsv
help-import-zh = The Chinese text (.docx, .md, .txt), to be aligned with that of --en
help-import-en = The English text (.docx, .md, .txt), to be aligned with that of --zh
help-import-figures =
    Make figures of the counted quantities in paragraphs and lists; what the texts print stays the same
help-import-output =
    The report file to write. What a text has around the report is written beside it, as REPORT.set-aside.txt. Other files that are there already are kept, as REPORT.yaml.bak. `-` is standard output
help-import-plan = Write nothing; only tell what would be joined, split, changed and set aside
help-import-encoding = The encoding of texts, such as gb18030 or utf-16le; found out if left out
help-import-lang = The language of a plain text; found out if left out
help-import-keep =
    Never set aside a line of a plain text that this regular expression matches; repeatable, and stronger than --drop
help-import-drop =
    Set aside each line of a plain text that this regular expression matches, below title, meeting and speaker; repeatable

help-merge = Bring an edited Word draft back into the report it was made from
help-merge-report = The report file that the draft was made from
help-merge-edited = The draft as it was edited, a Word file (.docx) in one language
help-merge-output =
    The report file to write, which may be REPORT; where blocks are removed from it, the old one is kept as REPORT.bak, as is any other file that is there already. `-` writes to standard output
help-merge-force = Merge a file, too, that is no draft of this report, or has too little of it
help-merge-lang = The language of the draft; found out from the file if left out

help-outline = Show the numbered headings of a report and how many blocks each holds
help-outline-report = The report file
help-outline-lang = In this language; the report’s first if left out

help-numbers = Print the figures found in a Chinese or English text, one JSON object a line
help-numbers-text = The text; standard input if neither this nor --file is given
help-numbers-file = A file with the text, in UTF-8; `-` is standard input
help-numbers-lang = The language of the text, zh or en; found out for each paragraph if left out

help-schema = Print the JSON Schema of the report file, for editors

help-fonts = Show which font family serves each role, what is substituted and what is missing
help-fonts-lang = For this language; all of them if left out

## Arguments that can’t be parsed

cli-error = error: { $message }
cli-tip = tip: { $tip }
cli-more = For more information, try '{ $option }'.

# What is wrong, with a list below it where there is one.
cli-line = {"\u000A"}{"  "}
cli-repeated = the argument '{ $argument }' cannot be used multiple times
cli-conflict = the argument '{ $argument }' cannot be used with { $others }
cli-no-equals = equal sign is needed when assigning values to '{ $argument }'
cli-value-missing = a value is required for '{ $argument }' but none was supplied{ $values }
cli-value-invalid = invalid value '{ $value }' for '{ $argument }'{ $values }
cli-value-unfit = invalid value '{ $value }' for '{ $argument }': { $reason }
cli-values = { cli-line }[possible values: { $values }]
cli-subcommand-unknown = unrecognized subcommand '{ $command }'
cli-subcommand-missing = '{ $command }' requires a subcommand but one was not provided{ $commands }
cli-subcommands = { cli-line }[subcommands: { $values }]
cli-required = the following required arguments were not provided:{ cli-line }{ $arguments }
cli-utf8 = invalid UTF-8 was detected in one or more arguments
cli-values-too-many = unexpected value '{ $value }' for '{ $argument }' found; no more were expected
cli-values-too-few =
    { $expected } values required by '{ $argument }'; only { $actual ->
        [one] { $actual } was
       *[other] { $actual } were
    } provided
cli-values-count =
    { $expected } values required for '{ $argument }' but { $actual ->
        [one] { $actual } was
       *[other] { $actual } were
    } provided
cli-argument-unknown = unexpected argument '{ $argument }' found

# Why a value does not fit.
cli-reason-range = it is no whole number from { $least } to { $most }
cli-reason-pattern =
    { $kind ->
       *[other] { $detail }
    }{ $place }
cli-reason-empty-pattern = an empty pattern matches every line

# What may be meant.
cli-name = '{ $name }'
cli-similar-argument = a similar argument exists: { $names }
cli-similar-command = a similar subcommand exists: { $names }
cli-similar-commands = some similar subcommands exist: { $names }
cli-similar-value = a similar value exists: { $names }
cli-as-value = to pass '{ $value }' as a value, use '{ $written }'
cli-other-command = '{ $written }' exists
cli-no-dashes = subcommand '{ $value }' exists; to use it, remove the '--' before it

## Progress

# An option, or a name of one, as it is written.
option = { $name }
output-written = written { $file }
watch-watching =
    watching { $count ->
        [one] { $name }
       *[other] { $name } and { $more } more
    }: saving builds again, Ctrl+C ends
watch-rebuilt = rebuilt
watch-not-rebuilt = not rebuilt: mend what is said above, and save

## Fonts

fonts-language = language
fonts-role = role
fonts-word = in Word
fonts-pdf = in PDF
fonts-state = state
fonts-role-name = { $role }
fonts-official = as asked
fonts-stand-in = stand-in
fonts-missing = missing
