try {} catch [System.IO.IOException] {} catch [System.IO.FileNotFoundException] {}
try {} catch {} catch [Exception] {}
try {} catch [Exception] {} catch [ArgumentException] {} catch [IO.IOException], [System.Exception] {}
try {} catch [ArgumentNullException], [ArgumentException] {} catch [ArgumentException], [ArgumentNullException] {}
try {} catch {} catch {} catch [Exception] {}
try {} catch [nope] {} catch [nope] {}
try {} catch [int] {} catch [int] {} catch [int32] {}
try {} catch [System.Management.Automation.RuntimeException] {} catch [System.Management.Automation.ItemNotFoundException] {} catch [Management.Automation.CommandNotFoundException] {}
try {} catch [object] {} catch [exception] {}
try {} catch [object] {} catch [int] {} catch [string] {} catch [valuetype] {}
try {} catch [array] {} catch [int[]] {} catch [int[]] {}
try {} catch [List[int]] {} catch [List[int]] {}
try {} finally { return }
try {} finally { break }
try {} finally { while (1) { break } }
try {} finally { while (1) { continue foo } }
try {} finally { :foo while (1) { while (1) { continue foo } } }
:foo while (1) { try {} finally { continue foo } }
try {} finally { switch (1) { 1 { break } } }
try {} finally { & { return }; function f { return; break }; trap { break } }
try {} finally { try {} catch { return } }
try {} finally { try {} finally { return } }
try { return } finally { while ($(break)) {} }
try {} finally { break $x }
try {} finally { while (1) { break $x } }
try {} finally { throw; exit }
try {} finally { ForEach-Object { break } }
try {} finally { $x = $(return) }
