class C { $x; $x }
class C { f(){} f(){} }
class C : int { }
class C : string { }
enum E { a = 1.5; a = 3 }
enum E { a; a }
class C { [void]$x }
class C { [Void]f(){ return } }
class C { [List[int]]$x }
class int { } function f([int]$x) { [int]$y = 3 }
class ref { } [ref][ref]$x
class void {} function f([void]$x) { }
class A { [A2]::x() }
class A { f() { [Foo]::x() } }
class A { f() { function g { [Foo]::x() } } }
class A { f() { & { [Foo] } } }
class A { [Foo[]] $x; [Foo[Bar]] $y; [List[Foo]] $z; [Dictionary[string,int]] $w; [Nullable[int]] $n; [Func[int,Foo]] $q }
class A { [PSTypeName('x')]$x }
class A { [PSTypeNameAttribute('x')]$x }
class A { [Int32()]$x }
class A { [int()]$x }
class A { [Console[int]]$x; [int[int]]$y; [Func]$z; [Tuple]$w }
class A { [Environment+SpecialFolder]$x }
class C { f() { clean {} } }
class C { f() { begin {} } }
class C { f() { end {} } }
class C { [int] f() { process {} end { return 1 } } }
class C { f() { param($x) } }
class C { static C() { $this.x } static f() { $this } static $y = $this; $z = $this }
class C { static [int] f() { return $x ? 1 : 2 } }
class C { f() { $x = 1 && 2; $y && $z } }
class C { f() { [ValidateNotNull()]$x = 3; $x } }
class C { f() { $x; [ValidateNotNull()]$x = 3 } }
class C { f() { [a][b]$x = 3; $x } }
class C { f($a) { if ($a) { $x = 1 }; [int]$x = 3; } }
class C { f($a) { if ($a) { $x = 1 }; $x; [int]$x = 3; } }
class C { f($a) { if ($a) { $x = 1 }; $x; [int]$y = 3; } }
class C { f($a) { if ($a) { $x = 1 }; $x; . foo } }
class C { f($a) { $foreach; foreach ($i in $a) { $foreach }; $foreach; $i } }
class C { f($a) { . foo; $foreach; foreach ($i in $a) { $foreach }; $foreach; $i } }
class C { f($a) { switch ($a) { 1 { $switch } }; $switch } }
class C { f($a) { while ($a) { foo; $x = 1; if ($b = $a) { break }; $y = 2 }; $x; $y; $b } }
class C { f($a) { for ($i = 0; $j; $k = 3) { $z = 3; $k }; $z; $i; $k } }
class C { f($a) { do { $z = 1; if ($a) { continue } $q = 1 } while ($z + $q); $q } }
class C { f($a) { $private:x = 1; $local:y = 1; $script:z = 1; $global:u = $script:b; $x; $y; $variable:x; $private:nope; $local:nope2; $variable:nope3 } }
class C { f($a) { $x = 1; { $y; $x }; & { $zz }; function g { $uu }; trap { $ii } } }
class C { f($a) { $env:a; $function:b; $null; $true; $?; $_; $PSItem; $this; $args; $input; $PSCmdlet; $LASTEXITCODE; $Error; $Matches; $pwd; $host; $home; $pid; $PSVersionTable; $^; $$; $using:x; $global:x; $script:x; $x:y; ${a b} } }
class C { f($a) { "$x $(1; $y)"; @"{U+000A}$z{U+000A}"@; @{ $k = $v }; $a.$m; $a[$i]; $a::$s; foo -p:$q @splat > $file } }
class C { [int] f($a) { :x while ($true) { break x } } [int] g() { :sw switch (1) { 1 { break sw } } } [int] h() { break foo } h2() { :x foreach ($i in 1) { & { continue x } ; & { break y } } } }
class C { [int] f($a) { try { return 1 } finally { foo } } [int] g() { try { return 1 } catch { } finally { 1 } } [int] h() { exit } [int] i() { throw 1 } [int] j($a) { if ($a) { return 1 } else { throw } } [int] k() { while (1) { return 1 } } [int] l() { do { return 1 } while (1) } [int] m() { for (;;) { } } [int] n() { for (;;) { break } } [int]o() { while ($true) {} } }
class C { f() { return 1 } [void] g() { return 1 } [System.Void] h() { return 2 } [int] i() { return } [int] j() { & { return } } [int] k() { function f { return } return 1 } C() { return 1 } }
class C { $x; static $y; f() { $x = 1; $y = 2; $x += 1; [int]$x = 3; $x, $y = 1; ($x) = 3; foreach ($x in 1) { }; $x++; & { $x = 3 }; function g { $x = 1 }; $local:x = 3 } g($x) { $x = 2 } }
class A { $x; f() { class B { $z; g() { $x = 1; $z = 2 } } } }
class A {} if ($x) { class A {} } function f { class A {}; class A {} }; & { class A {} }; trap { class A {}; class A{} }
class A : B {} class B : A {}
class A { [A]$x; [B[]] $y; f([B]$z) {} [B]g() {return $null} } class B {}
class A { [B]$x; f() { class B {}; [B]$x = 1; } }
class A { A() : base($x) {} [int] A() { return 1 } }
class C { f($a) { param($x) } }
class C { f($a, $A) { } g() { param($x, $x) } }
class C { f([int][string]$x, [ordered][int]$y, [ordered][int][int]$z) {} }
class C { f() { function g([int][string]$x) {} } }
class MyE : Exception {} try {} catch [Exception] {} catch [MyE] {}
class C { f() { break } }
class C { f() { break 'a' } }
class C { f($x = $(break foo)) { } }
class C { f() { :foo while(1) { function g { break foo } } } }
class C { f() { & { break foo } } $x = & { break foo } }
class C { f() { break "a$x" } }
function f { class C { f() { break foo } } }
