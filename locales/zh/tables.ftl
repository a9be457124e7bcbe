# What stands in a table of figures, in Chinese.

# A cell without a figure.
table-nothing = —
# Over a table whose figures have one unit, percentages aside.
table-unit = 单位：{$unit}
# Behind a table's label, where it goes on on a further page.
table-continued = （续表）
# Behind a column's header.
header-unit = （{$unit}）

# A unit in a header, where it is not as in running text. $number is the scale, or empty.
column-attendance = {$number}人次
column-euro = {$number}欧元
column-hong-kong-dollar = {$number}港元
column-percent = %
column-percentage-point = 百分点
column-pound = {$number}英镑
column-us-dollar = {$number}美元
column-yuan = {$number}元
# A scale without a unit.
column-scale = {$number}

scale-thousand = 千
scale-ten-thousand = 万
scale-million = 百万
scale-hundred-million = 亿
scale-billion = 十亿
scale-trillion = 万亿
