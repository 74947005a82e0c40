using namespace System{U+000A}function f { param([Void]$x) }
using command foo = bar
using type foo = [int]
using namespace foo = bar
using namespace System-Foo
using namespace a.bé.c_1
using namespace _a
using namespace 1a
using namespace "a{U+000A}"
