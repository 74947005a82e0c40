function f([void]$x) { }
function f { param([System.Void]$x) }
function f([ordered]$x){}
function f() { param($x) }
function f($a) { param($x) }
function f([ordered][int]$x) {}
