[ordered]1
[ordered]@{}
[ordered]$x = 1
[ordered][hashtable]@{}
[System.Collections.Specialized.OrderedDictionary]@{}
$x ||= 1
1 = 2
$x, 1 = 3
($x) = 3
($x, $y) = 3
(1, $y) = 3
(foo) = 3
($x | y) = 3
(($x)) += 3
$x, $y += 3
$x?.y = 1
$x?[1] = 1
$x.y() = 1
[int]$x, [string]$y = 1
[ref]$x = 1
[int][ref]$x = 1
[ref][int]$x = 1
[int]1 = 2
[void]$x = 2
[ref][ref]$x = 1
[int][ref]$x
[int][ref][string]$x
foo ([int][ref]$x)
[int]$_ = 1
[object]$_ = 1
[string]$psscriptroot = 1
[int]$PSScriptRoot = 1
[object[]]$args = 1
$args = 1
[int]$private:args = 1
[int]$script:args = 1
[int]($x) = 1
[int]$x++
++$x
++1
($x)++
$x,$y++
--($x,$y)
[int]$x.y = 3
$x = if ([int][ref]$y = 3) { 1 }
foo $x[[int][ref]$y]
$a = foo $x[[int][ref]$y]
$x[[int][ref]$y] = 3
([int][ref]$x).y = 3
[int][ref]$x.y
[ref][a()][ref]$x
[ref][a()][ref][ref]$x
@x
(@x)
foo @x, 1
foo (@x)
foo -p:@x
foo 1 > @x
$y = @x
[foo]::bar(@x)
"$(@x)"
& @x
@x.y
foo @x.y
foo @using:x
$using:x; $using:x.y; $using:x[1]; $using:x[$y]; $using:x.y[0].z; $using:x.$y; $using:x.y(); $using:x::y; @using:x; $using:x['a'][2]; ($using:x).f(); $using:x[(1+1)]; $using:x[-1]; $using:x[1,2]; $using:x[@(1)]
$x++; 1++; $x.y++; $x[0]++; ($x)++; (1)++; $x.f()++; "a"++; ++$x; --1; ($x,$y)++; [int]$x++; -$x++
a() = 1
{ 1 } = 2
$x + 1 = 2
-$x = 1
"a" = 1
[int] = 1
$(1) = 1
@(1) = 1
$x -eq 1 = 2
${x}?.y = 1
${x}?[0] = 1
${x}?.y.z = 1
(${x}?.y) = 1
$x, ${x}?.y = 1
$x?.y, 1, (2, $z), ((foo)) = 1
$a, ($b, (1, $c)), 2 = 1
[int]${x}?.y = 1
[ValidateSet('a')]$x = 'a'
[ValidateSet($a)]$x = 'a'
