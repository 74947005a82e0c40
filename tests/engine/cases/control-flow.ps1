### if and its branches
if ($a) { 1 }; if ($a) { 1 } else { 2 }; if ($a) { 1 } elseif ($b) { 2 } elseif (f x) { 3 } else { 4 }
### branches on lines of their own
if ($a)
{
  1
}
elseif ($b)
{
  2
}
else
{
  3
}
### an if without condition
if () { 1 }
### an if without parentheses
if $a { 1 }
### an if without a block
if ($a)
### an if without its closing parenthesis
if ($a { 1 }
### an else without a block
if ($a) { 1 } else
### an elseif without a condition
if ($a) { 1 } elseif { 2 }
### an else by itself
else { 1 }
### loops
while ($a) { 1 }; do { 1 } while ($a); do { 1 } until ($a); for ($i = 0; $i -lt 2; $i++) { $i }; foreach ($a in $b) { $a }
### loops over lines
do
{
  1
}
until ($a)
for (
  $i = 0
  $i -lt 2
  $i++
) { 1 }
### for with parts left out
for (;;) { break }; for ($a) { 1 }; for ($a;$b) { 1 }; for (;$b;) { 1 }
### for with pipelines
for ($a = f | g; $a; $a = h) { 1 }
### foreach with a pipeline and a type
foreach ($a in f | g) { 1 }; foreach ($a in 1, 2) { 1 }
### foreach in parallel
foreach -parallel ($a in $b) { 1 }
### foreach with a limit
foreach -parallel -throttlelimit 5 ($a in $b) { 1 }
### foreach with a flag that is none
foreach -abc ($a in $b) { 1 }
### foreach without in
foreach ($a) { 1 }
### foreach without a variable
foreach (1 in 2) { 1 }
### foreach without its end
foreach ($a in
### a do without a condition
do { 1 }
### a while without its closing parenthesis
while ($a { 1 }
### labels
:a while ($b) { break a; continue a }; :c foreach ($d in $e) { break $f; continue }; :x switch (1) { 1 { break x } }
### a label without a statement
:a
### a label before something else
:a f
### break and continue outside of loops
break; continue; break a
### return, throw and exit
return; return 1; return f | g; throw; throw 'a'; exit; exit 1; return $a, $b
### statements after return on other lines
return
1
### switch and its clauses
switch ($a) { 1 { 'a' } 'b' { 2 } { $_ -gt 1 } { 3 } $c { 4 } (f) { 5 } default { 6 } word { 7 } a.b { 8 } }
### flags of switch
switch -regex ($a) { 'b' { 1 } }; switch -wildcard -casesensitive ($a) { c* { 2 } }; switch -exact ($a) { 1 { 2 } }; switch -file x.txt { 'd' { 3 } }; switch -regex -file $f { 'd' { 3 } }
### abbreviated flags of switch
switch -re ($a) { 1 { 2 } }; switch -wild ($a) { 1 { 2 } }; switch -case ($a) { 1 { 2 } }; switch -f x { 1 { 2 } }
### a flag of switch that is none
switch -abc ($a) { 1 { 2 } }
### switch in parallel
switch -parallel ($a) { 1 { 2 } }
### switch over a list
switch (1, 2) { 1 { 2 } }; switch ($a) {
  1 { 2 }
  default { 3 }
}
### switch without clauses
switch ($a) { }
### flags without parentheses
switch -exact $a { 1 { 2 } }
### two defaults
switch ($a) { default { 1 } default { 2 } }
### a clause without block
switch ($a) { 1 }
### switch without a condition
switch { 1 { 2 } }
### switch without its end
switch ($a) { 1 { 2 }
### separators between clauses
switch ($a) { 1 { 2 }; 3 { 4 };; 5 { 6 } }
### statements as expressions
$a = switch (1) { 1 { 2 } }; $b = while ($c) { 1 }; $d = try { 1 } catch { 2 }
### loops within loops
foreach ($a in 1) { foreach ($b in 2) { while ($c) { if ($d) { continue } break } } }
### blocks by themselves
{ 1 }; { }; { param($a) $a }
### closing braces too many
if ($a) { 1 } }
### closing parentheses too many
(1))
### opening braces too many
if ($a) { { 1 }
