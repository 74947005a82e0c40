### functions and filters
function f { 1 }; filter g { $_ }; function h($a) { $a }; function i($a, $b = 1) { }; function script:j { }; function global:k-l { }
### odd names of functions
function 1 { }; function a.b { }; function a:b { }; function %x { }; function -a { }; function ? { }; function a\b { }
### a function without a name
function
### a function without a body
function f
### a function without its end
function f {
### parameters without their end
function f($a
### a parameter block
param($a, [int] $b = 1, [string[]] $c, [switch] $d)
1
### attributes of parameters
param(
  [Parameter(Mandatory, Position = 0, ValueFromPipeline = $true)]
  [ValidateSet('a', 'b')]
  [Alias('x', 'y')]
  [string] $a = 'b',

  [ValidateScript({ $_ -gt 1 })] $b
)
### an attribute of a parameter block
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'x')]
[OutputType([int])]
param()
### an attribute with values that are expressions
function f { [CmdletBinding(ConfirmImpact = 'High' )] param([Parameter(HelpMessage = 'a b')] $c) }
### an attribute with a value that is no constant
function f { param([Parameter(HelpMessage = "a$b")] $c) }
### named blocks
function f { param($a) begin { 1 } process { 2 } end { 3 } }; function g { dynamicparam { 1 } end { 2 } }; function h { clean { 1 } process { 2 } }
### named blocks and other statements
function f { begin { 1 } 2 }
### a named block twice
function f { begin { 1 } begin { 2 } }
### named blocks over lines
function f
{
  begin
  {
    1
  }

  process
  {
    2
  }
}
### named blocks of a script
begin { 1 } process { 2 } end { 3 }
### named blocks of a script block
{ process { $_ } }; & { begin { 1 } }
### traps beside named blocks
function f { trap { 1 } end { 2 } }
### parameters in two forms
function f($a) { param($b) }
### a parameter twice
function f($a, $A) { }
### a parameter without its comma
param($a $b)
### a parameter after a last comma
param($a, )
### a parameter that is none
param(a)
### a default value that is missing
param($a = )
### defaults that are expressions
param($a = 1 + 2, $b = (f), $c = @{ d = 1 }, $e = { 1 }, $f = $g.h[0])
### a param that is not first
1; param($a)
### a param after comments
# a
<# b #>
param($a) # c
### nested functions
function f { function g { function h { 1 } h } g }
### script blocks with parameters
{ param($a) $a }; { param($a, $b) }; & { [CmdletBinding()] param([int] $a) $a } 1
### a function that is called like one of C
function f($a, $b) { }
f(1, 2); f 1 2
### a named block without a block
function f { begin }
### a data section
data { 'a' }; data x { @{ b = 1 } }; data -supportedCommand Get-Date, b { Get-Date }
### a data section with what is not allowed
data { $a; f; { 1 } }
### a data section without a block
data x
### keywords in wrong places
process { 1 } f
### functions in expressions
$a = function f { 1 }
### parameters by position in attributes
[a(1, 'b', c = 2, d)] param()
### an attribute without its end
[CmdletBinding(] param()
### an attribute without a param
[CmdletBinding()]
f
### attributes of functions with types only
param([int][ValidateRange(1, 2)] $a, [Nullable[int]] $b, [System.Collections.Generic.List[string]] $c)
