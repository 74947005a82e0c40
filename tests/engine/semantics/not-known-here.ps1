class C { [adsi]$x }
class C { [Non.Existing]$x; [System.Nope]$y }
data { 'a' -match 'b'; 'a' -like 'b'; -join 'a'; -split 'b'; -not 1; $x++; 1..2; 1 -as [int]; [int]1; [System.Collections.ArrayList]1; [DayOfWeek]1; [guid]'x'; [nope]1; [datetime]1; [int[]]1; [int[,]]1; [int[][]]1 }
data { [System.Foo.Bar]1 }
[DscResource()] class B { [DscProperty(Key=(1-1))][int]$x }
using module foo{U+000A}1
using module @{ModuleName='x';ModuleVersion='1.0'}
using module @{ModuleName='x`*';ModuleVersion='1.0'}
using module 'x`*'
using module @{ModuleName='x';RequiredVersion='1.0.0.0'}
using module @{ModuleName='x';ModuleVersion='1.0';MaximumVersion='1.*'}
using module @{ModuleName='x';MaximumVersion='*'}
using module @{ModuleName='x';ModuleVersion='1.0';Guid='{00000000-0000-0000-0000-000000000000}'}
using module @{ModuleName='x','y';ModuleVersion='1.0'}
using module @{ModuleName=(1);ModuleVersion='1.0'}
using module @{ModuleName='x';ModuleVersion=$null}
using module x = @{ModuleName='x';ModuleVersion='1.0'}
using module @{ModuleName='x';ModuleVersion=' 1 . 0 '}
using module @{ModuleName='x';ModuleVersion='+1.0'}
try {} catch [System.Collections.ArrayList] {} catch [System.Collections.ArrayList] {}
using namespace System.Collections.Generic; class C { [List[int]]$x; [zz]$y }
using namespace System.Net{U+000A}data { [IPAddress]1; [Foo]1 }
