### using statements
using namespace System
using namespace System.Collections.Generic
[List[int]]
### using a module
using module Foo
using module 'a b'
using module @{ ModuleName = 'x'; ModuleVersion = '1.0' }
f
### using after a statement
f; using namespace System
### using without a name
using namespace
### using with an unknown kind
using foo bar
### using with an empty name
using namespace ''
### using an alias
using namespace x = System
### using with an expression
using namespace $a
### using twice on a line
using namespace System; using namespace System.IO
### using below comments
# a
using namespace System

using namespace System.IO
### using an assembly that is not there
using assembly foo.dll
### comments
# a
f # b
f#c
f a#b #c
<# d
e #> f <# g #> h
#
### a comment without its end
<# a
### a comment within an expression
1 + <# a #> 2; @( # b
1 # c
); @{ # d
a = 1 # e
}; f <# g #> -h
### requirements
#requires -Version 5.1
#requires -Modules A, B
#Requires -RunAsAdministrator
f
### requirements of a module
#requires -Modules @{ ModuleName = 'A'; ModuleVersion = '1.0' }
f
### a requirement that is none
#requires -Foo
### a requirement without a value
#requires -Version
### a requirement with a version that is none
#requires -Version abc
### a requirement twice
#requires -Version 5
#requires -Version 6
### a requirement within a line
f #requires -Version 5
### a requirement below the code
f
#requires -Version 5
### a requirement of editions and an administrator
#requires -PSEdition Core -RunAsAdministrator
### a signature
f
# SIG # Begin signature block
# MIIabc
# SIG # End signature block
### code below a signature
f
# SIG # Begin signature block
g
### a shebang
#!/usr/bin/env pwsh
f
### an empty script
{U+000A}
### blanks alone
{U+0020}{U+0020}{U+0009}{U+0020}
### carriage returns
f{U+000D}
g{U+000D}h
### blanks of other kinds
f{U+00A0}a{U+0085}b{U+3000}c{U+2003}d{U+200B}e
### a form feed and a vertical tab
f{U+000C}a{U+000B}b
### a null character
f{U+0000}a
### control characters
f {U+0001} {U+001B}
### separators of lines and paragraphs
f{U+2028}g{U+2029}h
### letters beyond the first plane
$😀; echo 😀 '😀' "😀$a"; 😀
### an end of a file
f{U+001A}g
### a byte order mark in the text
f {U+FEFF}a; {U+FEFF}f
### backticks
f a`b `a a` b `"c `'d ``e
### a backtick at the end
f `
### two backticks at a line's end
f ``
g
### a backtick before a carriage return
f `{U+000D}
a
### a backtick before a comment
f ` # a
g
### configuration
configuration A { Node 'b' { File c { Ensure = 'Present' } } }
### workflow
workflow a { b }
### parallel and sequence
parallel { a }; sequence { b }
### inline script
inlinescript { a }
### reserved words
from a; define b; var c
### a lone sign
}
### another lone sign
]
### a lone backtick
`
### signs without a meaning
^
### a lone at
@
### a lone ampersand
&
### an ampersand without a command
& ; f
### a lone dot
.
### a lone comma
,
### a lone equals sign
=
### a lone colon
:
### signs in sequence
f ;;; g
### an unexpected word after an expression
1 a
### an unexpected word after a string
'a' b
### an unexpected word after a variable
$a b
### two expressions
$a $b
### an unexpected brace
(1 }
### brackets that do not fit
@(1 ]; 2
### several errors
if ( { foreach ($a) } + ; function
