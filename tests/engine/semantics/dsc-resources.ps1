class A { [DscProperty(Key)][string]$x } [DscResource()] class B { [DscProperty(Key=1)][A]$x; [DscProperty(Key=$true)][int]$y }
[DscResource()] class B { [DscProperty(Key=0)][int]$x }
[DscResource()] class B { [DscProperty(Key=$false)][int]$x }
[DscResource()] class B { [DscProperty(Key='')][int]$x }
[DscResource()] class B { [DscProperty(Key='a')][int[]]$x; [DscProperty(Key)][datetime]$y }
[DscResource()] class B { [DscProperty(Key)][E]$x; B($y){} } enum E { a }
configuration foo { Import-DscResource -ModuleName x; File bla { a = 1 } }
[DscResource()] class A : B {}
[Flags()] enum E { a } [Obsolete()] enum F { b } [DscResource()] enum G { c }
