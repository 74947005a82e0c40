class A { [ValidateSet('a')][Foo()] $x; [Bar()]f(){} }
class A { f([ValidateNotNull()]$x) { } }
class A { f() { function g([Parameter()]$x) {} } }
class A { f() { & { param([Parameter()]$x) } } }
class A { [ParameterAttribute()]$x }
class A { [System.Management.Automation.Parameter()]$x }
class A { [System.Management.Automation.ParameterAttribute(Foo=1)]$x }
class A { [Parameter(Mandatory,TypeId=1,Foo,ExperimentName='x')]$x }
class A { [ValidateRange(1,[int]::MaxValue)]$x; [ValidateRange(1,[string]::Empty)]$y; [ValidateSet([ConsoleColor]::Red)]$z }
function f { param([ValidateSet([Nope]::X)]$x,[ValidateSet([Nope])]$y, [ValidateSet([E]::A)]$z) } enum E { A }
class A { [ValidateSet([E]::A)] $z; [ValidateSet([E])] $w } enum E { A }
function f { param([ValidateSet([int])]$x, [ValidateRange(1,[datetime]::MaxValue)]$y, [Parameter(Position=([int]1))]$z, [ValidateSet(([uri]'x'))]$w, [ValidateSet(([string]'x'))]$w2, [ValidateSet(([System.Int32]'1'))]$w3, [ValidateSet(([intptr]1))]$w4) }
function f { param([ValidateSet(@('a'))]$x, [ValidateSet(('a','b'))]$y, [ValidateSet(@{})]$z, [ValidateScript({})]$s, [ValidateSet("$a")]$e, [ValidateSet($(1))]$q, [ValidateSet((1+2))]$q1, [ValidateSet((1..2))]$q2, [ValidateSet((-join 'a'))]$q3, [ValidateSet((1 -eq 2))]$q4, [ValidateSet((1/$null))]$q5, [ValidateSet($true ? 1 : 2)]$q6, [ValidateSet((1 ? 1 : 2))]$q7) }
[a()]$args = 1
class A { hidden [int] [ValidateRange(1,2)] $x = $y; [string][ValidateSet('a', $b)]$z }
[a()][ref][int]$x
[a()][b()]1
[a()][int][b()]1
[a()]$x
[a()][b()]$x = 1
[a()]($x)
[a()]$x.y
