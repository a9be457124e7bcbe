# How a figure is said in Chinese in traditional characters. $number is the number as printed, $plural its plural category
# (always "other" in Chinese).

magnitude-4 = {$number}萬
magnitude-8 = {$number}億
magnitude-12 = {$number}兆

qualifier-about = 約{$figure}
qualifier-around = {$figure}左右
# Over a round number of times as much, the numeral comes first: 增加一倍多.
qualifier-over = { $multiple ->
    [yes] {$figure}多
   *[no] { $short ->
        [yes] 逾{$figure}
       *[no] 逾{$figure}
    }
}
qualifier-and-more = {$figure}
qualifier-and-odd = {$figure}
qualifier-nearly = 近{$figure}
qualifier-under = 不足{$figure}
qualifier-at-least = 至少{$figure}
qualifier-at-most = 至多{$figure}
qualifier-or-more = {$figure}以上
qualifier-or-less = {$figure}以下
# What a qualifier puts behind the number: 4800多名, 5000餘戶.
tail-and-more = 多
tail-and-odd = 餘

range = {$from}～{$to}
range-in-cell = {$from}～{$to}
# A quantity, and the same in another unit.
converted = {$figure}（{$other}）

# $change is what goes up or down: a rate, the level of a share, an amount.
relation-change-up = { $change ->
    [amount] 增加{$figure}
    [level] 提高{$figure}
   *[rate] 成長{$figure}
}
relation-change-down = { $change ->
    [amount] 減少{$figure}
   *[rate] 下降{$figure}
}
relation-change-none = 持平
compared-last-year = { $level ->
    [yes] 與上年{$figure}
   *[no] 較上年{$figure}
}
compared-same-period = 較上年同期{$figure}
relation-share = 占總數的{$figure}
relation-total = 共{$figure}
relation-total-attendance = 共{$figure}
relation-consecutive = 連續{$figure}
relation-first = 前{$figure}
# $more is the number less one: what is added is one less than what it grows to.
multiple = { $size ->
    [double] 一倍
    [other] {$number}倍
   *[whole] {$more}倍
}
# $figure is that, with its qualifier.
relation-multiple = { $size ->
    [other] 增加到{$figure}
   *[whole] 增加{$figure}
}
# The number of what went on without a break, before its unit.
number-consecutive = {$number}

# A figure that would begin a sentence with a digit: no fault in Chinese.
sentence-start-count = {$figure}
sentence-start-share = {$figure}
sentence-start-date = {$figure}
sentence-start-day = {$figure}
sentence-start-days = {$figure}
sentence-start-years = {$figure}
sentence-start-ordinal = {$figure}

counted = {$number}{$noun}

unit-article = {$number}篇
unit-attendance = {$number}人次
unit-case = {$number}件
unit-company = {$number}家
unit-cubic-meter = {$number}立方公尺
unit-day = {$number}天
unit-deputy = {$number}名
unit-document = {$number}件
unit-euro = {$number}歐元
unit-hectare = {$number}公頃
unit-hong-kong-dollar = {$number}港元
unit-hour = {$number}小時
unit-household = {$number}戶
unit-inspection = {$number}項
unit-item = {$number}件
unit-jin = {$number}斤
unit-kilogram = {$number}公斤
unit-kilometer = {$number}公里
unit-kilowatt = {$number}千瓦
unit-kilowatt-hour = {$number}千瓦時
unit-law = {$number}件
unit-machine = {$number}臺
unit-meeting = {$number}次
unit-meter = {$number}公尺
unit-minute = {$number}分鐘
unit-month = {$number}個月
unit-mu = {$number}畝
unit-organization = {$number}家
unit-percent = {$number}%
unit-percentage-point = {$number}個百分點
unit-person = {$number}人
unit-pound = {$number}英鎊
unit-project = {$number}個
unit-proposal = {$number}件
unit-regulation = {$number}件
unit-school = {$number}所
unit-square-kilometer = {$number}平方公里
unit-square-meter = {$number}平方公尺
unit-suggestion = {$number}條
unit-time = {$number}次
unit-ton = {$number}噸
unit-us-dollar = {$number}美元
unit-village = {$number}個村
unit-week = {$number}週
unit-working-day = {$number}個工作天
unit-year = {$number}年
unit-yuan = {$number}元

# How often, where it stands alone.
adverb-time = {$number}次

# What stands in an order. $place is 第 and digits, $words 第 and Han numerals, $han these alone.
place = 第{$number}
place-noun = {$place}{$noun}
ordinal-party-congress = {$han}大
ordinal-rank = {$place}
ordinal-session = {$words}次會議
ordinal-term = {$words}屆
plan = 「{$han}五」
plan-number = {$han}五

# Dates. $year, $month and $day are the first, $last-year, $last-month and $last-day the last.
year = {$year}年
solemn-month = {$year}年{$month}月
solemn-day = {$year}年{$month}月{$day}日
period = {$from}至{$to}
period-in-month = {$from}至{$last-day}日
period-in-year = {$from}至{$last-month}月{$last-day}日
period-of-months = {$year}年{$month}月至{$last-month}月
period-of-years = {$from}至{$to}

# In a panel or a table, where the number stands alone.
panel-counted = {$full}
panel-euro = {$number}歐元
panel-hong-kong-dollar = {$number}港元
panel-percent = {$number}%
panel-percentage-point = {$number}個百分點
panel-pound = {$number}英鎊
panel-us-dollar = {$number}美元
panel-yuan = {$number}元
