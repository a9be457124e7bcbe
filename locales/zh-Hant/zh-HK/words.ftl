# What the Chinese of Hong Kong has otherwise than that of Taiwan.

magnitude-12 = {$number}萬億
scale-trillion = 萬億

relation-change-up = { $change ->
    [amount] 增加{$figure}
    [level] 上升{$figure}
   *[rate] 增長{$figure}
}
relation-multiple = { $size ->
    [other] 增長到{$figure}
   *[whole] 增長{$figure}
}

unit-cubic-meter = {$number}立方米
unit-meter = {$number}米
unit-square-meter = {$number}平方米

draft-mark = 徵求意見稿
redline = 修訂對照
redline-row = {$label}第{$number}行
redline-deleted = 刪去
redline-moved = 移動
