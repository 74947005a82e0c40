data -supportedcommand @x, foo { foo; bar; & foo; & $x; . foo }
data -supportedcommand $x { foo; bar; & foo; & $x; . foo }
data { $a = 1; "$b"; "$(foo)"; $env:x; $PSCulture; $script:true; @{a=1}; { 1 }; $x.y; $x[1]; $x.f(); if (1) {2}; function f {}; trap {}; class C { f() {} }; 1 > 2; 1 2>&1; exit; return; throw; break; do {} while (1); switch (1) {1{}}; for(;;){}; foreach($x in 1){}; try{}catch{}; parallel {}; [a()]$x; 1 ? 2 : 3; $null ?? 1; 1 && 2; $using:x; while(1){}; data {}; 1, 2; (1); @(1); 1 | foo; configuration x {} }
data { data -supportedcommand foo { foo; bar } }
data { data { foo } }
data -supportedcommand foo { data { foo; data -supportedcommand foo, bar { foo; bar } } }
data -supportedcommand foo { data -supportedcommand $x { foo; bar } }
data -supportedcommand $x { data { foo; bar }; bar }
data { & { data { 1; foo; class A { f() { data { foo } } } } } }
data -supportedcommand foo { data -supportedcommand bar { foo; bar; data -supportedcommand foo { foo; bar } } }
data { foo -bar @x 1>2; foo | & bar; & $x; & { 1 }; . { 2 } }
data { [type]1; [psobject]1; [bigint]1; [switch]1; [xml]1; [scriptblock]1; [System.DateTime]1; [string[]]1; [Nullable[int]]1; [DBNull]1; [char]1; [ordered]@{} }
data foo { configuration x { } }
class E1 { } data { [E1]1 } enum E2 { a } data { [E2]1; [E2]::a }
