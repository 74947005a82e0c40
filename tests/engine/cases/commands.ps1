### parameters and arguments
Get-Item -Path a, b -Force -Filter:*.txt -Name: c -x:$y -z:(1) -Verbose:$false
### call and dot operators
& $a 1; & { 1 } 2; . $b; . { param($x) $x } 3; & (f) 4; & "a b" 5; &a; .\b.ps1; ./c.sh; . .\d.ps1
### names of commands
a.exe; a-b_c; 7z x; C:\x.exe; \\server\share\x.exe; ~/x; *; %{1}; ?{1}; a::b; a/b; x]y
### words as arguments
echo a.b a:b a=b a/b a\b a*b a?b a[b] a{b} a^b a~b a!b a%b a+b a#b -- --a -a-b -a.b -a:b:c --help
### lists as arguments
f a,b, c ,d , e; f a,(1),$b,'c',{d}
### blocks as arguments
f { 1 } { param($a) $a } -x { 2 }; 1 | % { $_ } { $_ } | ? { $_ }
### a block over several lines
f {
  1
} -x 2
### a backtick continues the line
f `
  -a 1 `
  -b 2
### a backtick before a blank
f ` a
### pipes
f | g | h; f |
g | # comment

h; 1, 2 | f; $a | f | g
### a pipe at the beginning of a line
f
| g
  | h
### comments between pipes at the beginning of lines
f
# one
| g
### an empty element of a pipe
f | | g
### a pipe first
| f
### a pipe last
f |
### an expression later in a pipe
f | 1
### chains
f && g || h; f | g && h; f &&
g
### a chain with an assignment after it
f && $a = 1
### a chain whose parts are expressions
1 && $a || (f) && throw
### an empty element of a chain
f && && g
### a chain without its end
f ||
### background jobs
f &; f | g &; f & g; $a = f &
### a background job inside a chain
f & && g
### redirections
f > a; f >> a; f 2> b; f 2>> b; f *> c; f 3> d; f 6>> e; f 2>&1; f *>&1; f > $null 2>&1; f >a.txt; f 2>$null g
### redirections of expressions
1 > a; (f) 2>&1; $a >> b; 1, 2 > c | f
### a redirection without its file
f >
### a redirection to a stream that is none
f 2>&2; f 1>&2; f 3>&4
### a redirection from a file
f < a
### a redirection twice
f > a > b
### the stop-parsing token
cmd /c --% dir "%x%" | f; f --% a 'b & c
f --% & d && e
g
### the stop-parsing token is the end of names
f a --% b c; & f --% -x
### two dashes
f -- -a b; f a -- -b
### variables in command names
& $a.b; & $a[0]; & $a.b() 1; . $a.b.c
### members of arguments
f $a.b $a.b.c[0] $a.b() (1).c 'a'.Length $a::b [x]::y
### a call of a static method as an argument
f [x]::y()
### types as arguments
f [int] [int]::MaxValue ([int]) [a b]
### signs as arguments
f @ % ^ ~ ! + - = , a
### an argument that is missing after a comma
f a,
### an argument with a colon but without value
f -a:
### array and hash literals as arguments
f @(1, 2) @{ a = 1 } $(g) @a
### two statements on a line
f; g ; ; h
### keywords as arguments
f if else function -if for; echo while
### keywords as names of commands
& if; & 'function' x
### commands that begin with signs
@a b; %; ?
### numbers and words
f 1a 1.a .5a 1e5 1e 0x 0xg 1kbx -1a -a1
### parentheses in the middle of words
f a(1) a{b}c a(b)c $a(b) a$(b)c
### a dynamic name with parentheses
f(1); f (1); f(1, 2)
### typographic dashes begin parameters
f –a 1 —b ―c:d –Force
### a command at the end of a block
{ f }; ( f ); $( f ); @( f )
### a question mark in words
f a?b ?a a? ?
### semicolons and signs end words
f a;g b|h c&i d)
