# How a figure is said in English. $number is the number as printed, $plural its plural category.

magnitude-6 = {$number} million
magnitude-9 = {$number} billion
magnitude-12 = {$number} trillion

qualifier-about = about {$figure}
qualifier-over = more than {$figure}
qualifier-nearly = nearly {$figure}
qualifier-under = less than {$figure}

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
unit-deputy = {$number} { $plural ->
    [one] deputy
   *[other] deputies
}
unit-document = {$number} { $plural ->
    [one] document
   *[other] documents
}
unit-hectare = {$number} { $plural ->
    [one] hectare
   *[other] hectares
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
unit-kilometer = {$number} { $plural ->
    [one] kilometer
   *[other] kilometers
}
unit-kilowatt-hour = {$number} { $plural ->
    [one] kilowatt-hour
   *[other] kilowatt-hours
}
unit-law = {$number} { $plural ->
    [one] law
   *[other] laws
}
unit-meeting = {$number} { $plural ->
    [one] meeting
   *[other] meetings
}
unit-meter = {$number} { $plural ->
    [one] meter
   *[other] meters
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
unit-suggestion = {$number} { $plural ->
    [one] suggestion
   *[other] suggestions
}
unit-time = {$number} { $plural ->
    [one] time
   *[other] times
}
unit-ton = {$number} { $plural ->
    [one] ton
   *[other] tons
}
unit-us-dollar = US${$number}
unit-year = {$number} { $plural ->
    [one] year
   *[other] years
}
unit-yuan = {$number} yuan

# In a panel or a table, where the number stands alone and the label says what it counts.
panel-counted = {$number}
panel-percent = {$number}%
panel-percentage-point = {$number} pp
panel-us-dollar = US${$number}
panel-yuan = RMB {$number}
