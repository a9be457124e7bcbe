# What stands in a table of figures, in English.

# A cell without a figure.
table-nothing = —
# Over a table whose figures have one unit, percentages aside.
table-unit = Unit: {$unit}
# Behind a table's label, where it goes on on a further page.
table-continued = (continued)
# Behind a column's header.
header-unit = ({$unit})

# A unit in a header, where it is not as in running text. $number is the scale, or empty.
column-attendance = {$number} attendances
column-euro = € {$number}
column-hong-kong-dollar = HK$ {$number}
column-percent = %
column-percentage-point = percentage points
column-pound = £ {$number}
column-us-dollar = US$ {$number}
column-yuan = RMB {$number}
# A scale without a unit.
column-scale = {$number}

scale-thousand = thousand
scale-ten-thousand = 10,000
scale-million = million
scale-hundred-million = 100 million
scale-billion = billion
scale-trillion = trillion
