# What British English has otherwise than the English of the United States.

reference-heading = ‘{$heading}’

unit-cubic-meter = {$number} cubic { $plural ->
    [one] metre
   *[other] metres
}
unit-kilometer = {$number} { $plural ->
    [one] kilometre
   *[other] kilometres
}
unit-meter = {$number} { $plural ->
    [one] metre
   *[other] metres
}
unit-organization = {$number} { $plural ->
    [one] organisation
   *[other] organisations
}
unit-percent = {$number} per cent
unit-square-kilometer = {$number} square { $plural ->
    [one] kilometre
   *[other] kilometres
}
unit-square-meter = {$number} square { $plural ->
    [one] metre
   *[other] metres
}
unit-ton = {$number} { $plural ->
    [one] tonne
   *[other] tonnes
}
