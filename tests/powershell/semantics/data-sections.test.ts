import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

describe('a data section', () => {
  it.each([
    "@{ a = 1; b = 'c', 2 }; [int] 1; [string[]] 'a'; [datetime] 1; [DayOfWeek] 1; -not $true",
    "ConvertFrom-StringData 'a=b'; if ($PSCulture -eq 'de-DE') { 1 } else { $null }; \"$(1)\"",
    '1 + 2; 1 ? 2 : 3; $null ?? 1; 1 && 2; @(1); $(1); [Not.Known] 1',
  ])('may hold %s', (body) => {
    expect(findingsOf(`data { ${body} }`)).toEqual([]);
  });

  it.each([
    ['$a', 'VariableReference', '$a'],
    ['$true = 1', 'AssignmentStatement', '$true = 1'],
    ['f', 'CmdletNotInAllowedListForDataSection', 'f'],
    ['. ConvertFrom-StringData', 'DotSourcing', '. ConvertFrom-StringData'],
    ['& $null', 'Operator', '& $null'],
    ['1 -match 2', 'Operator', '-match'],
    ['-join 1', 'Operator', '-join 1'],
    ['[guid] 1', 'TypeNotAllowedInDataSection', '[guid]'],
    ['[int[][]] 1', 'TypeNotAllowedInDataSection', '[int[][]]'],
    ['[Nope] 1', 'TypeNotAllowedInDataSection', '[Nope]'],
    ['1 > 2', 'Redirection', '> 2'],
    ['return', 'FlowControlStatement', 'return'],
    ['for (;;) { }', 'ForWhileStatement', 'for (;;) { }'],
    ['$null.a', 'PropertyReference', '$null.a'],
    ['$null.a()', 'MethodCall', '$null.a()'],
    ['data { }', 'DataSectionStatement', 'data { }'],
  ])('may not hold %j', (body, what, at) => {
    const id = what.endsWith('DataSection') ? what : `${what}NotSupportedInDataSection`;
    expect(findingsOf(`data { ${body} }`)).toEqual([[id, at]]);
  });

  it('allows the commands that it names, and any where a name is not known', () => {
    expect(findingsOf('data -SupportedCommand f, g { f; G; h }')).toEqual([
      ['CmdletNotInAllowedListForDataSection', 'h'],
    ]);
    expect(findingsOf('data -SupportedCommand $a { f; & f }')).toEqual([]);
  });

  it('in another one has commands of its own', () => {
    const script = 'data -SupportedCommand f { data -SupportedCommand g { f; g } }';
    expect(
      findingsOf(script)
        .map(([, at]) => at)
        .slice(1),
    ).toEqual(['g', 'f']);
  });
});
