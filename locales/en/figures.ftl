# How a figure is said in English. $number is the number as printed, $plural its plural category.

magnitude-6 = {$number} million
magnitude-9 = {$number} billion
magnitude-12 = {$number} trillion

qualifier-about = about {$figure}
qualifier-around = around {$figure}
qualifier-over = more than {$figure}
qualifier-and-more = more than {$figure}
qualifier-and-odd = more than {$figure}
qualifier-nearly = nearly {$figure}
# $countable: whether things are counted, one by one.
qualifier-under = { $countable ->
    [yes] fewer than {$figure}
   *[no] less than {$figure}
}
qualifier-at-least = at least {$figure}
qualifier-at-most = at most {$figure}
qualifier-or-more = {$figure} or more
qualifier-or-less = { $countable ->
    [yes] {$figure} or fewer
   *[no] {$figure} or less
}
# What a qualifier puts behind the number: nothing in English.
tail-and-more = {""}
tail-and-odd = {""}

range = {$from} to {$to}
range-in-cell = {$from}–{$to}
# A quantity, and the same in another unit.
converted = {$figure} ({$other})

# What is counted was named before: documents were down by 300. $bare is the number without it.
relation-change-up = { $countable ->
    [yes] up by {$bare}
   *[no] up {$figure}
}
relation-change-down = { $countable ->
    [yes] down by {$bare}
   *[no] down {$figure}
}
relation-change-none = unchanged
relation-share = {$figure} of the total
relation-total = a total of {$figure}
relation-total-attendance = {$figure}
relation-consecutive = {$figure}
relation-first = the first {$figure}
compared-last-year = {$figure} from the previous year
compared-same-period = {$figure} year on year
multiple = { $size ->
    [double] doubled
    [triple] tripled
    [quadruple] quadrupled
    [fold] {$words}fold
   *[other] {$number} times the earlier level
}
# $figure is that, with its qualifier.
relation-multiple = { $size ->
    [double] {$figure}
    [triple] {$figure}
    [quadruple] {$figure}
    [fold] grew {$figure}
   *[other] grew to {$figure}
}
# The number of what went on without a break, before its unit.
number-consecutive = {$number} consecutive

# A figure that would begin a sentence with a digit; its first letter becomes a capital.
sentence-start-count = a total of {$figure}
sentence-start-share = a share of {$figure}
sentence-start-date = the year {$figure}
sentence-start-day = the day of {$figure}
sentence-start-days = the period {$figure}
sentence-start-years = the years {$figure}
sentence-start-ordinal = the {$figure}

counted = {$number} {$noun}

unit-article = {$number} { $plural ->
    [one] article
   *[other] articles
}
unit-attendance = a total attendance of {$number}
unit-case = {$number} { $plural ->
    [one] case
   *[other] cases
}
unit-company = {$number} { $plural ->
    [one] company
   *[other] companies
}
unit-cubic-meter = {$number} { $plural ->
    [one] cubic meter
   *[other] cubic meters
}
unit-day = {$number} { $plural ->
    [one] day
   *[other] days
}
unit-deputy = {$number} { $plural ->
    [one] deputy
   *[other] deputies
}
unit-document = {$number} { $plural ->
    [one] document
   *[other] documents
}
unit-euro = €{$number}
unit-hectare = {$number} { $plural ->
    [one] hectare
   *[other] hectares
}
unit-hong-kong-dollar = HK${$number}
unit-hour = {$number} { $plural ->
    [one] hour
   *[other] hours
}
unit-household = {$number} { $plural ->
    [one] household
   *[other] households
}
unit-inspection = {$number} { $plural ->
    [one] inspection
   *[other] inspections
}
unit-item = {$number} { $plural ->
    [one] item
   *[other] items
}
unit-jin = {$number} jin
unit-kilogram = {$number} { $plural ->
    [one] kilogram
   *[other] kilograms
}
unit-kilometer = {$number} { $plural ->
    [one] kilometer
   *[other] kilometers
}
unit-kilowatt = {$number} { $plural ->
    [one] kilowatt
   *[other] kilowatts
}
unit-kilowatt-hour = {$number} { $plural ->
    [one] kilowatt-hour
   *[other] kilowatt-hours
}
unit-law = {$number} { $plural ->
    [one] law
   *[other] laws
}
unit-machine = {$number} { $plural ->
    [one] machine
   *[other] machines
}
unit-meeting = {$number} { $plural ->
    [one] meeting
   *[other] meetings
}
unit-meter = {$number} { $plural ->
    [one] meter
   *[other] meters
}
unit-minute = {$number} { $plural ->
    [one] minute
   *[other] minutes
}
unit-month = {$number} { $plural ->
    [one] month
   *[other] months
}
unit-mu = {$number} mu
unit-organization = {$number} { $plural ->
    [one] organization
   *[other] organizations
}
unit-percent = {$number} percent
unit-percentage-point = {$number} { $plural ->
    [one] percentage point
   *[other] percentage points
}
unit-person = {$number} { $plural ->
    [one] person
   *[other] people
}
unit-pound = £{$number}
unit-project = {$number} { $plural ->
    [one] project
   *[other] projects
}
unit-proposal = {$number} { $plural ->
    [one] proposal
   *[other] proposals
}
unit-regulation = {$number} { $plural ->
    [one] regulation
   *[other] regulations
}
unit-school = {$number} { $plural ->
    [one] school
   *[other] schools
}
unit-square-kilometer = {$number} { $plural ->
    [one] square kilometer
   *[other] square kilometers
}
unit-square-meter = {$number} { $plural ->
    [one] square meter
   *[other] square meters
}
unit-suggestion = {$number} { $plural ->
    [one] suggestion
   *[other] suggestions
}
unit-time = {$number} { $plural ->
    [one] time
   *[other] times
}
unit-ton = {$number} metric { $plural ->
    [one] ton
   *[other] tons
}
unit-us-dollar = US${$number}
unit-village = {$number} { $plural ->
    [one] village
   *[other] villages
}
unit-week = {$number} { $plural ->
    [one] week
   *[other] weeks
}
unit-working-day = {$number} { $plural ->
    [one] working day
   *[other] working days
}
unit-year = {$number} { $plural ->
    [one] year
   *[other] years
}
unit-yuan = {$number} yuan

# How often, where it stands alone.
adverb-time = { $number ->
    [one] once
    [two] twice
   *[other] {$number} { $plural ->
        [one] time
       *[other] times
    }
}

# What stands in an order. $place is the number with its ending, $words the word as in a name.
place = {$number}{ $plural ->
    [one] st
    [two] nd
    [few] rd
   *[other] th
}
place-noun = {$place} {$noun}
ordinal-party-congress = {$place} CPC National Congress
ordinal-rank = {$place}
ordinal-session = {$words} Session
ordinal-term = {$place}
plan = {$place} Five-Year Plan
plan-number = {$place}

# Dates. $year, $month and $day are the first, $last-year, $last-month and $last-day the last.
year = {$year}
period = {$from}–{$to}
period-in-month = { $order ->
    [day-first] {$day}–{$to}
   *[usual] {$day-of-year}–{$last-day}, {$year}
}
period-in-year = { $order ->
    [day-first] {$day-of-year}–{$to}
   *[usual] {$day-of-year}–{$last-day-of-year}, {$year}
}
period-of-months = {$month-name}–{$last-month-name} {$year}
period-of-years = {$from}–{$to}

# In a panel or a table, where the number stands alone and the label says what it counts.
panel-counted = {$number}
panel-euro = €{$number}
panel-hong-kong-dollar = HK${$number}
panel-percent = {$number}%
panel-percentage-point = {$number} pp
panel-pound = £{$number}
panel-us-dollar = US${$number}
panel-yuan = RMB {$number}
