# What stands in a table of figures, in Chinese in traditional characters.

# A cell without a figure.
table-nothing = —
# Over a table whose figures have one unit, percentages aside.
table-unit = 單位：{$unit}
# Behind a table's label, where it goes on on a further page.
table-continued = （續表）
# Behind a column's header.
header-unit = （{$unit}）

# A unit in a header, where it is not as in running text. $number is the scale, or empty.
column-attendance = {$number}人次
column-euro = {$number}歐元
column-hong-kong-dollar = {$number}港元
column-percent = %
column-percentage-point = 百分點
column-pound = {$number}英鎊
column-us-dollar = {$number}美元
column-yuan = {$number}元
# A scale without a unit.
column-scale = {$number}

scale-thousand = 千
scale-ten-thousand = 萬
scale-million = 百萬
scale-hundred-million = 億
scale-billion = 十億
scale-trillion = 兆
