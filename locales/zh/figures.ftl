# How a figure is said in Chinese. $number is the number as printed, $plural its plural category
# (always "other" in Chinese).

magnitude-4 = {$number}万
magnitude-8 = {$number}亿
magnitude-12 = {$number}万亿

qualifier-about = 约{$figure}
qualifier-over = 超{$figure}
qualifier-nearly = 近{$figure}
qualifier-under = 不足{$figure}

counted = {$number}{$noun}

unit-article = {$number}篇
unit-attendance = {$number}人次
unit-case = {$number}件
unit-deputy = {$number}名
unit-document = {$number}件
unit-hectare = {$number}公顷
unit-household = {$number}户
unit-inspection = {$number}项
unit-item = {$number}件
unit-kilometer = {$number}公里
unit-kilowatt-hour = {$number}千瓦时
unit-law = {$number}件
unit-meeting = {$number}次
unit-meter = {$number}米
unit-mu = {$number}亩
unit-organization = {$number}家
unit-percent = {$number}%
unit-percentage-point = {$number}个百分点
unit-person = {$number}人
unit-project = {$number}个
unit-proposal = {$number}件
unit-regulation = {$number}件
unit-suggestion = {$number}条
unit-time = {$number}次
unit-ton = {$number}吨
unit-us-dollar = {$number}美元
unit-year = {$number}年
unit-yuan = {$number}元

# In a panel or a table, where the number stands alone.
panel-counted = {$full}
panel-percent = {$number}%
panel-percentage-point = {$number}个百分点
panel-us-dollar = {$number}美元
panel-yuan = {$number}元
