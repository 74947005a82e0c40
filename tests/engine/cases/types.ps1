### names of types
[int]; [System.Int32]; [int[]]; [int[,]]; [int[][]]; [a+b]; [a.b+c]; [a_b]
### generic types
[List[int]]; [Dictionary[string, int]]; [Dictionary[string,List[int]]]; [a[b[c], d[]][]]; [System.Collections.Generic.Dictionary`2[string,int]]
### types with assemblies
[a, b]; [System.Collections.Generic.List[[int, mscorlib]]]; [a, b, Version=1.0.0.0]
### blanks within types
[ int ]; [ int [ ] ]; [ List [ int ] ]
### a line break within a type
[int
]
### a type without its end
[int
### a type without a name
[]
### an argument of a generic type that is missing
[List[]]; [Dictionary[string,]]
### casts
[int] 1; [int][string] 1; [int[]] 1; [a.b] $c; [ref] $d; [void] (f)
### a cast of a command
[void] f
### a cast without a value
[int] +
### two references
[ref][ref] $x
### a reference that is not the last
[int][ref] $x
### attributes on variables
[ValidateSet('a', 'b')] $a = 'a'; [ValidateRange(1, 2)] [int] $b = 1
### an attribute without an operand
[a()]
### a type in a condition
if ([type]::x -is [int]) { [int] }
### types as names of commands
[int] | f; [int], [string]
### type names with odd characters
[a-b]; [a b]; [1a]; [a.]; [.a]
### arrays with many dimensions
[int[,,,]]; $a -as [int[,]]
### an assembly in brackets
[[int]]
