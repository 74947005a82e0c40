### whole numbers grow into the type that holds them
2147483647; 2147483648; 9223372036854775807; 9223372036854775808; 79228162514264337593543950336
### suffixes choose the type
1y; 1uy; 1s; 1us; 1u; 1l; 1ul; 1n; 1d; 255uy; 65535us
### multipliers
1kb; 1.5MB; 2gb; 3TB; 4pb; 1dkb; 1lmb; 0x10kb
### hexadecimal takes the sign from its width
0xFF; 0x7fffffff; 0x80000000; 0xffffffff; 0x100000000; 0xffffffffffffffff; 0x80s; 0xffy; 0xffuy
### binary numbers
0b1010; 0B11111111; 0b11111111111111111111111111111111; 0b1uy; 0b10kb
### real numbers
1.0; .5; 1.; 1e3; 1E+3; 1e-3; 1.5e10; 1e400; 1.50d; 0.1d
### a dash before a number belongs to it in an argument
Get-Thing -1 -1.5 -.5 -0x10 1-2 -1kb
### ranges of numbers
1..10; 1 .. 3; -1..-3; 1.5..2; 0x1..0x3
### a member of a number
1.ToString; (1).ToString(); 1.0.ToString(); 1kb.GetType()
### a number in a command is text, with a value
echo 1 1.5 1kb 0x10 1a 1..2 1,2
### a number too large for its suffix
1uy; 300uy
### a number that its hexadecimal form cannot hold
0xFFFFy
### an underscore is no digit
1_000
### a number as a command
& 1
### negative constants fold
-1; - 1; +1; -1.5; -0x1; !1; -not 1
### zeros in front
007; 00.50; -0
### the smallest numbers
-2147483648; -9223372036854775808
### a real number with a suffix
1.5l; 1.5u; 1e3s
