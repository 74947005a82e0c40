### properties and methods
$a.b; $a.b.c; $a.b(); $a.b(1); $a.b(1, 2).c; $a.b((1), { 2 }, @{ c = 3 }); $a."b c"; $a.'d'; $a.$b; $a.($b); $a.$b(1); $a.(f)(2)
### static members
[a]::b; [a]::b(); [a]::b(1).c; [a]::$b; [a]::'b'; [a.b]::c.d; $t::x; $t::y(1)
### null-conditional members
${a}?.b; ${a}?.b(); ${a}?[0]; ${a}?.b?.c; ${a}.b?.c; ${a}?['x']
### generic method calls
$a.b[int](1); $a.b[int, string](1, 2); [a]::b[int](); [a]::b[System.Collections.Generic.List[int]](1); $a.b[int[]]()
### a generic method call over lines
$a.b[
  int,
  string
](1)
### an index after a member is no generic call
$a.b[0]; $a.b[int]; $a.b['x'](1)
### dots on the next line
$a.
b
### a member access at the beginning of a line
$a
.b
### blanks around the dot
$a .b; $a. b
### a member without a name
$a.
### a static member without a name
[int]::
### a method without its end
$a.b(
### an argument that is missing
$a.b(1,)
### arguments over lines
$a.b(
  1,
  2
)
### blocks without parentheses
$a.ForEach({ $_ }); $a.Where{ $_ }; $a.ForEach{ 1 }
### keywords as members
$a.if; $a.class(); $a.end; [x]::function
### members of literals
'a'.Length; "b$c".d; @(1).Count; @{ a = 1 }.a; { 1 }.Invoke(); (1).x; $(1).y; [int].Name; 1.5.z
### members of numbers as names
$a.1; $a.1b; $a.0x1
### new objects
[a]::new(); [a]::new(1, 'b'); [a[]]::new(2)
### the base of a call over lines
[a]::
b()
### a typographic quote in a member
$a.‘b’
