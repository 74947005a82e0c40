### arithmetic with its precedences
1 + 2 * 3 - 4 / 5 % 6; -1 + -2; 1 - -1; (1 + 2) * 3
### comparison operators and their cases
1 -eq 1; 1 -ceq 1; 1 -ieq 1; 1 -ne 2; 1 -gt 2; 1 -ge 2; 1 -lt 2; 1 -le 2; 'a' -like 'a*'; 'a' -cnotlike 'b'; 'a' -match 'a'; 'a' -inotmatch 'b'
### containment and replacement
1 -in 1, 2; 1, 2 -contains 1; 1 -notin 2; 1 -ccontains 2; 'a' -replace 'a', 'b'; 'a' -creplace 'a'; 'a b' -split ' ', 2; 1, 2 -join ','
### logical and binary operators
1 -and 2 -or 3 -xor 4; 1 -band 2 -bor 3 -bxor 4; 1 -shl 2; 8 -shr 1; -bnot 1; -not 1; !1; ! ! 1
### types
1 -is [int]; 1 -isnot [string]; '1' -as [int]; [int] '1'; [int][string] 1
### unary split and join
-split 'a b'; -join 'a', 'b'; -csplit 'a'; -isplit 'b'; -split (-join 'a')
### format binds tighter than arithmetic
'{0}' -f 1 + 2; 'a{0}' -f 1, 2; 1 + '{0}' -f 3
### a comma binds tighter than what stands before it
1, 2 + 3; , 1; , , 1; 1 + 2, 3
### the range operator
1..3 + 4; 1..2..3; 'a'..'z'
### coalescing
$a ?? $b ?? 1; $a ?? 1 + 2; $a ??= $b ??= 1
### the ternary operator
$a ? 1 : 2; $a ? $b ? 1 : 2 : 3; $a ? 1 : $b ? 2 : 3; ($a) ? 'x' : 'y'
### a ternary over lines
$a ?
  1 :
  2
### a ternary without its colon
$a ? 1
### a ternary without a value
$a ? : 2
### a ternary of comparisons
$a -eq 1 ? 'one' : $a -gt 1 ? 'many' : 'none'
### a ternary with a static member
$a ? [x]::y : [z]::w
### dashes of other kinds
1 –eq 1; 2 —ne 3; 1 ― 2; $a––; 5 – 3
### an operator at a line's end goes on
1 +
2 -eq
3
### a missing right side
1 +
### a missing right side in parentheses
(1 -eq)
### an unknown operator
1 -foo 2
### operators without blanks
1+2;$a-$b;$a*$b;1-eq1;$a-eq$b;!$a;-$a
### a dash before a word
$a -b; -b
### a pipeline's negation
! f x; -not (f x); !$(f)
### casts within expressions
[int] $a + [string] $b; [char] 65 -eq 'A'; -[int] '1'; [int] -1; [int] !1
### increments beside operators
$a++ + ++$b; $a+++$b; - --$a
### conversions of several elements
[int[]] 1, 2; [string] 1, 2
### comparison of a comma list
1, 2 -eq 2; 'a', 'b' -join '-' -eq 'a-b'
