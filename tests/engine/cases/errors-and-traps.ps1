### try, catch and finally
try { 1 } catch { 2 }; try { 1 } finally { 2 }; try { 1 } catch [a] { 2 } catch [b], [c.d] { 3 } catch { 4 } finally { 5 }
### clauses on lines of their own
try
{
  1
}
catch [a]
{
  2
}
finally
{
  3
}
### a try alone
try { 1 }
### a try without a block
try
### a catch without a block
try { 1 } catch
### a catch with a type that is missing
try { 1 } catch [a], { 2 }
### a catch by itself
catch { 1 }
### two catches of everything
try { 1 } catch { 2 } catch { 3 }
### a catch of everything that is not the last
try { 1 } catch { 2 } catch [a] { 3 }
### a type caught twice
try { 1 } catch [int] { 2 } catch [int] { 3 }
### traps
trap { 1 }; trap [a] { 2; continue }; trap [b.c] { break } f
### a trap without a block
trap
### a trap with a type alone
trap [a]
### a trap among statements
1; trap { continue }; 2; { trap { 1 } 2 }
### leaving a finally
try { 1 } finally { return }
### break out of a finally
while ($a) { try { 1 } finally { break } }
### break within a loop in a finally
try { 1 } finally { while ($a) { break } }
### a function in a finally may return
try { 1 } finally { & { return } }
### a label left in a finally
:a while ($x) { try { 1 } finally { :b while ($y) { break a } } }
### throw with a pipeline
throw f | g; throw "a $b"; throw [a]::new('b')
### exit and return with expressions
exit $a + 1; return , 1; return (f)
