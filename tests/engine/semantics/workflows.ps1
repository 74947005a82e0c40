configuration foo { }
configuration foo { begin { } Node x { } }
configuration foo { bar baz { a = 1 }; bar baz{U+000A}{ a = 1 } }
workflow foo { parallel { 1 } sequence { 2 } foreach -parallel ($x in $y) { } inlinescript { parallel { } } }
function foo { parallel { 1 } sequence { 2 } }
workflow foo { & { parallel { 1 } }; function bar { parallel { } } }
foreach -parallel -throttlelimit 3 ($x in $y) {}
foreach -throttlelimit 3 ($x in $y) {}
foreach -throttlelimit @x ($x in $y) {}
switch -parallel ($x) { 1 {} }
foreach (@x in 1) {}
foreach ($x in @y) {}
