import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings.ts';

const idsOf = (body: string, head = 'f($p)') =>
  findingsOf(`class C { ${head} { ${body} } }`).map(([id, at]) => `${id} ${at}`);

describe('a variable in a method', () => {
  it.each([
    '$a',
    'if ($p) { $a = 1 } $a',
    'if ($p -and ($a = 1)) { } $a',
    'while ($p) { $a = 1 } $a',
    'try { $a = 1 } catch { } $a',
    'switch ($p) { 1 { $a = 1 } default { $a = 2 } } $a',
    '[ValidateNotNull()] $a = 1; $a',
    'for (; $p; $p = 2) { $a = 1 } $a',
    '"x $a"',
    'f @a',
  ])('is refused where it may not be set: %j', (body) => {
    expect(idsOf(body)).toEqual([expect.stringMatching(/^VariableNotLocal [$@]a$/)]);
  });

  it.each([
    '$a = 1; $a',
    'if ($p) { $a = 1 } else { $a = 2 } $a',
    'if (-not $p) { return } else { $a = 1 } $a',
    'foreach ($a in $p) { } $a',
    'do { $a = 1 } while ($a)',
    'try { $a = 1 } finally { } ',
    'while ($true) { if ($p) { continue } $a = 1; $a }',
    'if ($p) { $a = 1 } $a; [int] $a = 2',
    'if ($p) { $a = 1 } $a; . ./b.ps1',
    '$p; $_; $this; $args; $true; $null; $?; $Matches; $global:a; $script:a; $env:a; $LASTEXITCODE',
    '& { $a }; function g { $a } trap { $a }',
    '[Not.Known] $a = 1; $a',
  ])('is fine: %j', (body) => {
    expect(idsOf(body)).toEqual([]);
  });
});

describe('a method with a type', () => {
  it.each([
    'return 1',
    'throw 1',
    'if ($p) { return 1 } else { throw }',
    'try { return 1 } finally { }',
    'try { return 1 } catch { return 2 }',
    'do { return 1 } while ($p)',
    'for (;;) { }',
    'switch ($p) { 1 { return 1 } } exit',
  ])('returns on every way: %j', (body) => {
    expect(idsOf(body, '[int] f($p)')).toEqual([]);
  });

  it.each([
    '',
    'if ($p) { return 1 }',
    'while ($true) { return 1 }',
    'try { return 1 } catch { }',
    'switch ($p) { 1 { return 1 } default { return 2 } }',
    'for (;;) { break }',
    ':a for (;;) { for (;;) { break a } }',
    'for (;;) { f }',
    '& { return 1 }',
  ])('may end without a value: %j', (body) => {
    expect(idsOf(body, '[int] f($p)')).toEqual(['MethodHasCodePathNotReturn f']);
  });
});

describe('a method made to be slow', () => {
  it('is read nevertheless', () => {
    const ifs = Array.from({ length: 9000 }, (_, at) => `if ($p) { $a${at} = 1 }`).join('\n');
    const nested = `${'if ($p) { while ($p) { f; '.repeat(300)}$a${'} } '.repeat(300)}`;
    expect(idsOf(ifs)).toEqual([]);
    expect(idsOf(nested)).toEqual(['VariableNotLocal $a']);
  });
});
