### quotes are doubled
'it''s'; "say ""it"""
### escapes of a double-quoted string
"`0`a`b`e`f`n`r`t`v`"`$`'``"
### code points
"`u{41}`u{1F600}`u{0}"
### an empty code point
"`u{}"
### a code point with too many digits
"`u{1234567}"
### a code point beyond the last
"`u{110000}"
### a code point without its end
"`u{12"
### a code point without digits
"`ux"
### variables in a string
"$a ${b c} $env:PATH $global:x $a.b $a[0] $a::b ${env:ProgramFiles(x86)}"
### what only looks like a variable
"$ $% $1 $$ $? $^ $_ a$"
### a colon after a variable
"$a: b"
### two colons after a variable
"$a::b"
### an expression in a string
"a$(1 + 1)b$(Get-Date; 'x')c$()d"
### a string in an expression in a string
"a$("b$("c$x")")d"
### a comment in an expression in a string
"a$(# no
1)b"
### line breaks in strings
"one
two $a
three"; 'four
five'
### an expression that ends with a backtick
"a`
b"
### typographic single quotes
‘a’; ’b‘; ‚c’; ‛d'; 'it’’s'
### typographic double quotes
“a $b”; „c”; "d“; “say ””it””"
### a here-string takes quotes as they are
@'
it's "so" $a
'@
### an expandable here-string
@"
say "$a" `$b $(1 +
1)
"@
### an empty here-string
@'
'@; @"
"@
### a here-string of an empty line
@'

'@
### a here-string with blanks after its opening
@'{U+0020}{U+0020}
a
'@
### a here-string with text after its opening
@'a
'@
### a here-string whose end is indented
@'
a
  '@
### a here-string without its end
@"
a
### a here-string with typographic quotes
@‘
a
’@; @“
$a
”@
### a here-string with carriage returns
@'{U+000D}
a{U+000D}
b{U+000D}
'@
### a member of a here-string
@'
a
'@.Length
### a string without its end
'abc
### an expandable string without its end
"abc $x
### an expression in a string without its end
"abc $(1 +{U+0020}
### a braced variable without its end
"abc ${x
### an error inside an expression in a string
"abc $(if) def"
### two errors in two expressions of a string
"a $(1 +) b $(2 *) c"
### a string as a command's name
& 'Get-Date'; & "Get-$x"; . 'x.ps1'
### a string that follows a string
"a"'b'
### strings as arguments
echo a"b c"d 'e'f "g"$h $i"j" a'b''c'd
### an expandable word
echo a$b.c $d.e$f $(1)x x$(1) ${g}h a`$b "$a"b$c
### an expandable word with typographic quotes
echo a“b c”d
### the empty strings
''; ""; echo '' ""
### a static member of a string's type
[string]::Join(',', 'a', "b")
### operators on strings
'a' + 'b' * 3; '{0}' -f 'a'; 'a,b' -split ','
