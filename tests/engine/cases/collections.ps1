### arrays
@(); @(1); @(1, 2); @(1; 2); @(
  1
  2
); , @(1)
### hashtables
@{}; @{ a = 1 }; @{ a = 1; b = 2 }; @{
  a = 1
  'b c' = f x
  $d = 3; "e$f" = 4
  5 = 6; (g) = 7
}
### an ordered hashtable
[ordered] @{ a = 1; b = 2 }; [pscustomobject] @{ x = @{ y = @(1) } }
### statements as values
@{ a = if ($b) { 1 } else { 2 }; c = foreach ($d in 1) { $d }; e = f | g; h = $i = 1 }
### keywords as keys
@{ if = 1; else = 2; function = 3; class = 4; in = 5; end = 6 }
### a key twice
@{ a = 1; A = 2 }
### a key without value
@{ a = }
### a key without equals sign
@{ a }
### no key
@{ = 1 }
### a hashtable without its end
@{ a = 1
### an array without its end
@(1, 2
### signs in keys
@{ a-b = 1; a.b = 2; a:b = 3; -a = 4; *a = 5 }
### indices
$a[0]; $a[0, 1]; $a[-1]; $a[0][1]; $a['b']; $a[$b + 1]; $a[0..2]; $a[
  0
]; @(1, 2)[0]; 'abc'[1]; @{ a = 1 }['a']; (f)[0]; $(f)[0]
### an index without value
$a[]
### an index without its end
$a[0
### an index after a blank
$a [0]
### a subexpression with statements
$(1; 2
3); $()
### a comma at the end
1, 2,
### a comma twice
1, , 2
### nested arrays
@(@(1, 2), @(3)); 1, (2, 3), @{ a = 1, 2 }
### assignments within collections
@($a = 1; $a); @{ a = ($b = 2) }
### blanks within literals
@( 1 , 2 ); @{ a=1;b=2 }; @{a=1}
### line breaks around the equals sign
@{ a =
  1
b
= 2 }
### a hashtable as a statement's value
return @{ a = 1 }
