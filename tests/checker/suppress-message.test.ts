import { describe, expect, it } from 'vitest';
import { suppressionsIn } from '../../src/checker/suppress-message.ts';
import { parse } from '../../src/powershell/parse.ts';

function suppressed(attribute: string, rule: string, what: string): boolean {
  const text = `function f {\n  [${attribute}]\n  param()\n  $one = 1\n}\n$two = 2`;
  const start = text.indexOf(what);
  return suppressionsIn(text, parse(text), rule)({ start, end: start + what.length });
}

describe('a SuppressMessage attribute', () => {
  it('hides what a rule finds in its function', () => {
    const attribute = "Diagnostics.CodeAnalysis.SuppressMessage('PSRule', '')";
    expect(suppressed(attribute, 'PSRule', '$one')).toBe(true);
    expect(suppressed(attribute, 'PSRule', '$two')).toBe(false);
    expect(suppressed(attribute, 'PSOther', '$one')).toBe(false);
  });

  it('hides only what it names', () => {
    const naming = (name: string) =>
      `System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('psrule', '${name}')`;
    expect(suppressed(naming('ONE'), 'PSRule', '$one')).toBe(true);
    expect(suppressed(naming('other'), 'PSRule', '$one')).toBe(false);
  });
});
