### properties
class A { $a; [int] $b; [string] $c = 'd'; static [int] $e = 1; hidden $f; static hidden [int[]] $g = @(1) }
### methods
class A { a1() { } [int] b() { return 1 } [void] c([int] $x, $y) { } static [string] d() { return 'e' } hidden f($a = 1) { } }
### constructors
class A { A() { } A([int] $x) { $this.x = $x } static A() { } [int] $x; hidden A($a, $b) { } }
### a base class and its constructor
class A { A($x) { } }; class B : A { B() : base(1) { } B($y) : base($y) { 1 } }
### interfaces
class A : System.IDisposable { Dispose() { } }; class B : System.Collections.ArrayList, System.IDisposable { Dispose() { } }
### members over lines
class A
{
  [int]
  $a

  [int] $b = 1

  static
  [void]
  c()
  {
    1
  }
}
### attributes on classes and members
[Diagnostics.DebuggerStepThrough()] class A { [ValidateNotNull()] [string] $a; [ValidateSet('b')] $c }
### a class without a name
class
### a class without a body
class A
### a class without its end
class A { [int] $a
### a member that is none
class A { 1 }
### a member without a name
class A { [int] }
### a modifier twice
class A { static static $a }
### two types of a property
class A { [int][string] $a }
### a member twice
class A { $a; $a }
### a class twice
class A { }; class A { }
### a method without return
class A { [int] run() { 1 } }
### a method that returns on some paths
class A { [int] run($x) { if ($x) { return 1 } } }
### which paths of a method count as returning
class A { [int] run($x) { if ($x) { return 1 } else { throw 'b' } } [int] b() { while ($true) { } } [int] c($x) { switch ($x) { 1 { return 1 } default { return 2 } } } [int] d() { try { return 1 } finally { } } }
### a void method that returns a value
class A { [void] run() { return 1 } b() { return 2 } }
### a constructor with a type
class A { [int] A() { } }
### variables that are not local
class A { [int] run() { return $x } [int] b() { $y = 1; return $y } c($z) { $z; $global:d; $script:e; $env:f } }
### this in a static method
class A { $x; static run() { $this.x = 1 } }
### a property without this
class A { [int] $i; [void] run() { $i = 10 } }
### a param block in a method
class A { run() { param($x) } }
### named blocks in a method
class A { run() { begin { } } }
### a base call in a method
class A { run() : base(1) { } }
### a base call without parentheses
class A { A() : base { } }
### a missing base
class A : { }
### a default of a parameter
class A { run([int] $x = 1, $y = (2)) { $x; $y } }
### enums
enum A { a; b; c = 5; d }; enum B : byte { a = 1; b = 2 }; [Flags()] enum C { a = 1; b = 2; c = 4 }
### enums over lines
enum A
{
  a
  b = 2

  # c
  c
}
### an enum without a name
enum
### an enum without a value
enum A { a = }
### an enum's value that is no constant
enum A { a = $b }
### an enum of a type that is none
enum A : string { a }
### an enum without its end
enum A { a
### an enum's member twice
enum A { a; A }
### an empty class and an empty enum
class A { }; enum B { }
### classes that name each other
class A { [B] $b }; class B { [A] $a }
### a class within a function
function f { class A { $a } }
### a class in an expression
$a = class B { }
### keywords as names of members
class A { $if; [int] $class; for() { } end() { } if([int] $x) { } }
### a modifier as the name of a member
class A { static() { } hidden() { } }
### scripts in methods
class A { [int] run() { $b = { $c = 1; $c }; return (& $b) } [scriptblock] d() { return { $this } } }
### generic types of members
class A { [System.Collections.Generic.List[int]] $a; [System.Collections.Generic.Dictionary[string, int]] b() { return $null } }
### a static constructor and calls of it
class A { static [A] run() { return [A]::new() } [A] again() { return $this.again() } }
### comments between members
class A {
  # one
  $a # two
  <# three #> b() { } # four
}
### members on one line without separators
class A { $a $b }
### two separators between members
class A { $a;; $b; c() { }; ; }
### a separator before the first member
class A { ; $a }
### a method named like its class returns nothing
class A { [int] a() { return 1 } }
