### scopes and drives
$a; $global:a; $script:b; $local:c; $private:d; $using:e; $env:PATH; $function:prompt; $variable:x; $workflow:y
### braces take any name
${a b}; ${a`}b}; ${a:b}; ${global:a b}; ${C:\a.txt}
### automatic variables
$$; $?; $^; $_; $args; $null; $true; $false; $this; $input
### letters of other scripts
$größe; $名前; $été:x
### a variable without a name
$
### empty braces
${}
### braces without their end
${abc
### a scope without a name
$private:
### braces with a scope alone
${global:}
### a question mark ends a name or is part of it
$a?; ${a?}; $a?.b; ${a}?.b
### splatting
f @a @global:b -x @c; & $d @args
### splatting where it is not allowed
@a
### splatting in an expression
$x = @a + 1
### splatting within an argument
f (@a)
### an assignment to constants
$true = 1; $null = 2; $x = $null = 3
### assignments to typed variables
[int] $a = 1; [string][ValidateNotNull()] $b = 'x'; [int[]] $c = 1, 2
### assignments with every operator
$a = 1; $a += 1; $a -= 1; $a *= 2; $a /= 2; $a %= 2; $a ??= 3
### several targets
$a, $b = 1, 2; $a, ($b, $c) = 1; $a.b, $c[0] = 1, 2; [int] $d, $e = 1
### targets that are none
1 = 2
### a call as a target
f() = 2
### a compound assignment to several targets
$a, $b += 1, 2
### an assignment of a pipeline
$a = Get-Item x | Select-Object -First 1; $b = if ($c) { 1 } else { 2 }; $d = foreach ($e in 1) { $e }
### increments
$a++; ++$a; $a--; --$a; $a.b++; $a[0]--; [int]$a++
### an increment of a constant
1++
### an increment of a pipeline
(f)++
### a braced variable over two lines
${a
b}
### a drive's path
$env:ProgramFiles\x; ${env:ProgramFiles(x86)}; $c:x.y
