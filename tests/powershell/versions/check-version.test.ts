// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here.
import { describe, expect, it } from 'vitest';
import { analyseBlocks } from '../../../src/checker/analyse-block.ts';
import { dumpTree } from '../../../src/powershell/dump.ts';
import { messageOf } from '../../../src/powershell/errors/messages.ts';
import {
  type LanguageVersion,
  languageVersions,
} from '../../../src/powershell/language-version.ts';
import { parse } from '../../../src/powershell/parse.ts';
import { loadRunbooks } from '../../../src/runbook/load-runbooks.ts';

interface Found {
  at: string;
  start: number;
  what: string | undefined;
  since: string | undefined;
}

/** What a version lacks, with its place; any other error by its id. */
function lacking(text: string, version: LanguageVersion): (Found | string)[] {
  return parse(text, { version }).errors.map(({ id, start, end, details: [what, since] }) =>
    id === 'NotInLanguageVersion' ? { at: text.slice(start, end), start, what, since } : id,
  );
}

/** The text without the signs, and what stands between them. */
function marked(source: string) {
  const start = source.indexOf('⟦');
  const end = source.indexOf('⟧') - 1;
  const text = source.replace(/[⟦⟧]/g, '');
  return { text, start, at: text.slice(start, end) };
}

/** Since when, how it is used (the place between ⟦ and ⟧), and how the message calls it. */
const gained: [since: string, source: string, what: string][] = [
  // Operators
  ['3.0', '1 ⟦-in⟧ 1, 2', '-in'],
  ['3.0', '1 ⟦-IIN⟧ 1, 2', '-in'],
  ['3.0', '1 ⟦-cin⟧ 1, 2', '-in'],
  ['3.0', '1 ⟦-notin⟧ 1, 2', '-notin'],
  ['3.0', '1 ⟦-cnotin⟧ 1, 2', '-notin'],
  ['3.0', '1 ⟦-shl⟧ 2', '-shl'],
  ['3.0', '1 ⟦–cin⟧ 1, 2', '-in'],
  ['3.0', '1 ⟦-shr⟧ 2', '-shr'],
  ['6.0', "'a'⟦..⟧'z'", "'a'..'z'"],
  ['6.0', "$a ⟦-replace⟧ 'b', { $_ }", '-replace {}'],
  ['6.0', "$a ⟦-creplace⟧ 'b', { $_ }", '-creplace {}'],
  ['7.0', '$a ⟦?⟧ 1 : 2', '$a ? $b : $c'],
  ['7.0', 'a ⟦&&⟧ b', '&&'],
  ['7.0', 'a ⟦||⟧ b', '||'],
  ['7.0', '$a ⟦??⟧ 1', '??'],
  ['7.0', '$a ⟦??=⟧ 1', '??='],
  ['7.1', '${a}⟦?.⟧b', '?.'],
  ['7.1', '(a)⟦?.⟧b()', '?.'],
  ['7.1', '${a}⟦?[⟧0]', '?['],
  ['7.0', '"$(a ⟦&&⟧ b)"', '&&'],

  // Pipelines
  ['7.0', 'a\n⟦|⟧ b', '| at the start of a line'],
  ['7.0', 'a # c\n  # d\n  ⟦|⟧\n  b', '| at the start of a line'],
  ['6.0', 'a ⟦&⟧', 'command &'],
  ['6.0', '{ $a | b ⟦&⟧ }', 'command &'],
  ['6.0', '$a = & b -c ⟦&⟧', 'command &'],
  ['3.0', 'a ⟦3>⟧ b', '3>'],
  ['3.0', 'a ⟦4>>⟧ b', '4>'],
  ['3.0', 'a ⟦5>&1⟧', '5>'],
  ['3.0', 'a ⟦*>⟧ b', '*>'],
  ['5.0', 'a ⟦6>⟧ b', '6>'],
  ['5.0', '1 ⟦6>&1⟧', '6>'],

  // Commands
  ['3.0', 'icacls X:\\VMS ⟦--%⟧ /grant Dom\\HVAdmin:(CI)(OI)F', '--%'],
  ['3.0', 'a ⟦@args⟧', '@args'],

  // Keywords
  ['5.0', '⟦class⟧ A { }', 'class'],
  ['5.0', '[Obsolete()] ⟦class⟧ B : Exception { hidden [int] $d; static [void] E() { } }', 'class'],
  ['5.0', '⟦enum⟧ A { B }', 'enum'],
  ['5.0', '⟦using⟧ namespace System.IO', 'using'],
  ['5.0', '⟦using⟧ module A', 'using'],
  ['7.3', 'function a { process { } ⟦clean⟧ { } }', 'clean'],
  ['7.3', '⟦clean⟧ { }', 'clean'],

  // Types and members
  ['3.0', '⟦$using:a⟧', '$using:'],
  ['3.0', '[⟦ordered⟧] @{ a = 1 }', '[ordered]'],
  ['3.0', '[⟦PSCustomObject⟧] @{ a = 1 }', '[pscustomobject]'],
  ['5.0', '[regex]::⟦new⟧(1)', '::new()'],
  ['4.0', '$a.⟦Where⟧({ $_ })', '.Where()'],
  ['4.0', '$a.⟦where⟧{ $_ }', '.Where()'],
  ['4.0', '(1..9).⟦ForEach⟧({ $_ })', '.ForEach()'],
  ['4.0', '$a.⟦$b⟧()', '.$name()'],
  ['4.0', '[math]::⟦$b⟧(1)', '.$name()'],
  ['7.6', '$a.⟦PSWhere⟧({ $_ })', '.PSWhere()'],
  ['7.6', '$a.⟦PSForEach⟧({ $_ })', '.PSForEach()'],
  ['7.3', '$a.B[⟦int⟧](1)', '.Name[type]()'],
  ['7.3', '1 -is ⟦[ordered]⟧', '[ordered] as a type'],
  ['6.2', '[⟦uint⟧] $a', '[uint]'],
  ['6.2', '[Collections.Generic.List[⟦ushort⟧]] $a', '[ushort]'],
  ['6.2', '[⟦short⟧[]] $a', '[short]'],
  ['6.2', '[⟦ulong⟧]::MaxValue', '[ulong]'],
  ['6.0', "[⟦semver⟧] '1.0.0'", '[semver]'],

  // Attributes
  ['3.0', 'param([Parameter(⟦Mandatory⟧, Position = 0)] $a)', '[Attribute(Name)]'],
  ['3.0', '[CmdletBinding(⟦SupportsShouldProcess⟧)] param()', '[Attribute(Name)]'],
  ['3.0', '⟦[ValidateRange(1, 5)] [int] $a⟧ = 1', '[Attribute()] $name'],
  ['3.0', '[CmdletBinding(⟦SupportsPaging = $true⟧)] param()', 'SupportsPaging='],
  ['3.0', '[CmdletBinding(⟦PositionalBinding = $false⟧)] param()', 'PositionalBinding='],
  ['3.0', "[CmdletBinding(⟦HelpUri = 'a'⟧)] param()", 'HelpUri='],
  ['6.0', "param([ValidateScript({ $_ }, ⟦ErrorMessage = 'a'⟧)] $a)", 'ErrorMessage='],
  ['6.0', "param([⟦ArgumentCompletions⟧('a')] $a)", '[ArgumentCompletions]'],
  ['7.4', 'param([⟦ValidateNotNullOrWhiteSpace⟧()] $a)', '[ValidateNotNullOrWhiteSpace]'],

  // Numbers
  ['6.2', '$a = ⟦10u⟧', '10u'],
  ['6.2', '1 + ⟦10ul⟧', '10ul'],
  ['6.2', '[int] ⟦10US⟧', '10US'],
  ['6.2', '$a[⟦1uy⟧]', '1uy'],
  ['6.2', '1..⟦0x1Fs⟧', '0x1Fs'],
  ['6.2', '(⟦1uskb⟧)', '1uskb'],
  ['6.2', 'return ⟦-10s⟧', '-10s'],
  ['6.2', '"$(⟦10u⟧)"', '10u'],
  ['7.0', '$a -eq ⟦0b11⟧', '0b11'],
  ['7.0', '@{ a = ⟦0b11u⟧ }', '0b11u'],
  ['7.0', '⟦1n⟧', '1n'],
  ['7.0', '@(1, ⟦1.5n⟧)', '1.5n'],

  // Escapes
  ['6.0', '"a ⟦`e⟧[0m"', '`e'],
  ['6.0', '"a ⟦`u{1F600}⟧"', '`u{1F600}'],
  ['6.0', '@"\n⟦`e⟧\n"@', '`e'],
  ['6.0', 'a b⟦`u{41}⟧c', '`u{41}'],
  ['6.0', "a 'b`e'\"'⟦`e⟧'\"", '`e'],
  ['6.0', '${a⟦`u{41}⟧}', '`u{41}'],
  ['6.0', '"a ${b⟦`e⟧}"', '`e'],
  ['6.0', '"$(a ""⟦`e⟧"" \'`e\')"', '`e'],

  // Variables
  ['3.0', '1 | % { ⟦$PSItem⟧ }', '$PSItem'],
  ['3.0', '"a ⟦$psitem⟧"', '$PSItem'],
  ['3.0', '⟦$PSCommandPath⟧', '$PSCommandPath'],
  ['3.0', '. "⟦$PSScriptRoot⟧\\a.ps1"', '$PSScriptRoot outside of a module'],
  ['3.0', "⟦$PSDefaultParameterValues⟧ = @{ 'a:b' = 1 }", '$PSDefaultParameterValues'],
  ['3.0', "⟦$PSModuleAutoLoadingPreference⟧ = 'None'", '$PSModuleAutoLoadingPreference'],
  ['5.0', "⟦$InformationPreference⟧ = 'Continue'", '$InformationPreference'],
  ['5.1', '⟦$PSEdition⟧', '$PSEdition'],
  ['6.0', 'if (⟦$IsWindows⟧) { }', '$IsWindows'],
  ['6.0', '⟦${IsLinux}⟧', '$IsLinux'],
  ['6.0', '⟦$global:IsMacOS⟧', '$IsMacOS'],
  ['6.0', '⟦$IsCoreCLR⟧', '$IsCoreCLR'],
  ['6', '⟦$EnabledExperimentalFeatures⟧', '$EnabledExperimentalFeatures'],
  ['7.2', "⟦$PSStyle⟧.OutputRendering = 'PlainText'", '$PSStyle'],
  ['7.3', "⟦$PSNativeCommandArgumentPassing⟧ = 'Legacy'", '$PSNativeCommandArgumentPassing'],
  [
    '7.4',
    '⟦$PSNativeCommandUseErrorActionPreference⟧ = $true',
    '$PSNativeCommandUseErrorActionPreference',
  ],

  // Requirements
  ['3.0', '#requires ⟦-Modules⟧ A', '#requires -Modules'],
  ['3.0', '#Requires ⟦-Module⟧ A', '#requires -Module'],
  ['4.0', '#requires ⟦-RunAsAdministrator⟧', '#requires -RunAsAdministrator'],
  ['5.0', '#requires ⟦-Assembly⟧ A.dll', '#requires -Assembly'],
  ['5.1', '#requires ⟦-PSEdition⟧ Desktop', '#requires -PSEdition'],
];

describe('what a version of the language lacks', () => {
  it.each(gained)('came with %s: %s', (since, source, what) => {
    const { text, ...place } = marked(source);
    for (const version of languageVersions) {
      const isThere = version === '7' || Number(version) >= Number(since);
      const found = lacking(text, version).filter(
        (one) => typeof one === 'string' || one.since === since,
      );
      expect(found, version).toEqual(isThere ? [] : [{ ...place, what, since }]);
    }
  });

  it.each([
    ['⟦workflow⟧ A { parallel { b } sequence { c } inlinescript { d } }', '3.0', 'workflow'],
    ['⟦workflow⟧ A { foreach -parallel ($a in 1..3) { b } }', '3.0', 'workflow'],
    [
      'workflow A { foreach -parallel -throttlelimit ⟦3⟧ ($a in 1..3) { b } }',
      '4.0',
      '-ThrottleLimit',
    ],
    ['⟦configuration⟧ A { Node b { } }', '4.0', 'configuration'],
  ])('is there until 5.1: %s', (source, since, what) => {
    const { text, ...place } = marked(source);
    expect(lacking(text, '5.1')).toEqual([]);
    expect(lacking(text, '7')).not.toEqual([]);
    const before = since === '3.0' ? '2.0' : '3.0';
    expect(lacking(text, before)).toContainEqual({ ...place, what, since });
  });

  it('is found more than once, in the order of the text', () => {
    const text = '$IsWindows ? "`e" : $PSStyle; a && $(1n)';
    expect(lacking(text, '5.1')).toMatchObject([
      { at: '$IsWindows' },
      { at: '?' },
      { at: '`e' },
      { at: '$PSStyle' },
      { at: '&&' },
      { at: '1n' },
    ]);
  });

  it.each([
    [
      '#requires -Modules @{ModuleName="A"; RequiredVersion="1.0"}',
      '4.0',
      'RequiredVersion',
      '5.0',
    ],
    [
      '#requires -Modules @{ModuleName="A"; MaximumVersion = "1.0"}',
      '4.0',
      'MaximumVersion',
      '5.1',
    ],
  ])('may be a key of a module: %s', (text, version, at, since) => {
    expect(lacking(text, version as LanguageVersion)).toMatchObject([{ at, since }]);
    expect(lacking(text, '5.1')).toEqual([]);
  });

  it('is told with the version that brought it, and what to write', () => {
    const [error] = parse('a && b', { version: '5.1' }).errors;
    expect(error && messageOf(error.id, error.details)).toBe(
      '`&&` came with PowerShell 7.0; Windows PowerShell 5.1 does not know it. Write `if ($?) { }` instead.',
    );
  });

  it('stands behind errors of the grammar and before those of the checks', () => {
    const { errors } = parse('a && b; 1 = 2; (', { version: '5.1' });
    expect(errors.map(({ id }) => id)).toEqual([
      'ExpectedExpression',
      'MissingEndParenthesisInExpression',
      'NotInLanguageVersion',
      'InvalidLeftHandSide',
    ]);
  });

  it.each(['1 + 10u', '$a[10u]', '@(1, 10u)', '[int] 10u', '$a -and 10u'])(
    'takes the place of the errors that follow from it: %s',
    (text) => {
      expect(lacking(text, '5.1')).toMatchObject([{ what: '10u' }]);
    },
  );

  it('is looked for again behind the end of `--%`', () => {
    expect(lacking('a --% `e `u{41} 10u | b `e', '5.1')).toMatchObject([{ start: 24, what: '`e' }]);
  });
});

describe('what only looks like a later version', () => {
  it.each<[LanguageVersion, string]>([
    ['2.0', 'a class using enum workflow configuration clean parallel'],
    ['2.0', '@{ class = 1; using = 2; clean = 3 }'],
    ['2.0', '$a.class; $class; [class]; function class { }; & class'],
    ['2.0', 'a -in -shl; a 2>&1; a 2> b'],
    ['2.0', '$a = 3; $a > b; 3 -gt 2'],
    ['2.0', '\'$IsWindows `e `u{41}\'; "`$IsWindows" # $PSItem `e &&'],
    ['2.0', 'a "x && y || z ?? w"'],
    ['2.0', '<# a && b `e #> a'],
    ['2.0', "a 'b`e'c'`u{41}'"],
    ['2.0', '"$(a \'`e\')"'],
    ['2.0', "@'\n`e `u{41}\n'@"],
    ['2.0', '"``e ``u{41}"'],
    ['2.0', '"`E `user `u"'],
    ['2.0', 'a 10n 10u 0b11 1us'],
    ['2.0', 'function 10u { }; & 10u; . 10u; switch (1) { 10u { } }'],
    ['2.0', '10l + 1d + 0x1F + 1kb + 1.5e3'],
    ['2.0', '1 | ? { $_ } | ?{ $_ }'],
    ['2.0', '$a? + 1; $a?.b; $a?[0]'],
    ['2.0', '& a; . b; $c = & d; & e | & f'],
    ['2.0', 'a |\n b |\n # c\n c'],
    ['2.0', 'a\n& b'],
    ['2.0', '$env:IsWindows; $script:IsWindows; $IsWindowsServer'],
    ['2.0', '$IsWindows = $true; if ($IsWindows) { }'],
    ['2.0', '[bool] $IsWindows = 1; $IsWindows'],
    ['2.0', 'param($IsWindows) $IsWindows'],
    ['2.0', 'foreach ($PSItem in 1..3) { $PSItem }'],
    ['2.0', "1..3; '1'..'3'; $a..$b"],
    ['2.0', "$a -replace 'b', 'c'; $a -replace 'b'"],
    ['2.0', '$a.b(); $a.$b; [math]::Max(1, 2); $a.new()'],
    ['2.0', 'param([Parameter(Mandatory = $true)] [int] $a)'],
    ['2.0', '[int] $a = 1; [uint32] 1; [Collections.ArrayList] $a'],
    ['2.0', '#requires -Version 2.0'],
    ['2.0', '# requires -Modules A\n#requires -PSSnapin A -Version 1'],
    ['2.0', 'a @b'],
    ['4.0', 'a --% `e `u{41} 10u'],
    ['5.1', '& { clean }; clean -All'],
  ])('is accepted in %s: %s', (version, text) => {
    expect(lacking(text, version)).toEqual([]);
  });
});

it('takes a backtick before `u` for the letter before 6.0', () => {
  const read = parse('"C:`users"', { version: '5.1' });
  expect(dumpTree(read).flat()).toContain('C:users');
});

describe('the blocks of our runbooks', () => {
  const blocks = loadRunbooks().sources.flatMap((source) =>
    source.runbook ? analyseBlocks(source, source.runbook) : [],
  );

  it('are in the language of their session', () => {
    const errors = blocks.flatMap(({ plain }) => plain.parsed?.errors ?? []);
    expect(errors).toEqual([]);
    expect(blocks.length).toBeGreaterThan(20);
  });
});
