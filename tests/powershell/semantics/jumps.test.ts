import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

describe('a jump out of a finally', () => {
  it.each([
    ['try { } finally { return }', ['return']],
    ['try { } finally { if ($a) { break } }', ['break']],
    ['try { } finally { while (1) { continue a } }', ['continue a']],
    [':a while (1) { try { } finally { break a } }', ['break a']],
    ['try { } finally { while (1) { break $a } }', ['break $a']],
    ['try { } finally { try { } catch { return } }', ['return']],
  ])('is refused: %j', (script, expected) => {
    expect(findingsOf(script)).toEqual(expected.map((at) => ['ControlLeavingFinally', at]));
  });

  it.each([
    'try { } finally { while (1) { break } switch (1) { 1 { continue } } }',
    'try { } finally { :a while (1) { while (1) { continue A } } }',
    'try { } finally { & { return }; function f { break }; trap { continue } }',
    'try { return } catch { return } finally { throw; exit }',
  ])('is none: %j', (script) => {
    expect(findingsOf(script)).toEqual([]);
  });
});

describe('a label in a method', () => {
  it.each([
    ['break a', 'break a'],
    [':a switch (1) { 1 { break a } }', 'break a'],
    ['& { continue a }', 'continue a'],
  ])('must be that of a loop: %j', (body, at) => {
    expect(findingsOf(`class C { f() { ${body} } }`)).toEqual([['LabelNotFound', at]]);
  });

  it('may be found outside of a script block', () => {
    expect(findingsOf('class C { f() { :a while (1) { & { break A } } } }')).toEqual([]);
  });
});

describe('catch', () => {
  it.each([
    ['catch { } catch { } catch [int] { }', ['EmptyCatchNotLast', 'EmptyCatchNotLast']],
    ['catch [Exception] { } catch [ArgumentException] { }', ['ExceptionTypeAlreadyCaught']],
    [
      'catch [IO.IOException] { } catch [System.IO.FileNotFoundException] { }',
      ['ExceptionTypeAlreadyCaught'],
    ],
    ['catch [int], [INT32] { } catch [int] { }', ['ExceptionTypeAlreadyCaught']],
    ['catch [ArgumentNullException] { } catch [ArgumentException] { } catch { }', []],
    ['catch [Nope] { } catch [Nope] { } catch [Not.Known] { } catch [Not.Known] { }', []],
  ])('comes only to what is not caught before: %j', (clauses, expected) => {
    expect(findingsOf(`try { } ${clauses}`).map(([id]) => id)).toEqual(expected);
  });

  it('reports in the order of the clauses that catch', () => {
    const script =
      'try { } catch [ArithmeticException] { } catch [exception] { } catch [IO.IOException] { } catch [OverflowException] { }';
    expect(findingsOf(script)).toEqual([
      ['ExceptionTypeAlreadyCaught', '[OverflowException]'],
      ['ExceptionTypeAlreadyCaught', '[IO.IOException]'],
    ]);
  });
});
