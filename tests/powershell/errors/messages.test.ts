// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageOf, messageTables } from '../../../src/powershell/errors/messages.ts';

const ids = messageTables.flatMap(Object.keys);
const detailLists = [
  [],
  [''],
  ['', 'Birch'],
  ['Ash'],
  ['Ash', 'Birch'],
  ['Ash', 'Birch', 'Cedar', 'Date'],
];

/** The message without its code; a backtick that is left over has no partner. */
const prose = (message: string) => message.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, 'code');

describe('the message for an error id', () => {
  it('is in one table only', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(ids)('%s is a short sentence in plain words', (id) => {
    for (const details of detailLists) {
      const message = messageOf(id, details);
      expect(message.length, message).toBeLessThanOrEqual(160);
      expect(prose(message)).toMatch(/^(?:code|[A-Z])[^`{}|\n]*\.$/);
      expect(prose(message).match(/\.(?= |$)/g)?.length, message).toBeLessThanOrEqual(2);
      expect(prose(message)).not.toMatch(/ {2}|\b(?:you|your|invalid|illegal|must not)\b/i);
      expect(message).not.toMatch(/\{\W*\d\W*\||undefined|``\s*``/);
    }
  });

  it.each(ids)('%s reads the details that it is given, and only as code', (id) => {
    const message = messageOf(id, ['Ash', 'Birch', 'Cedar']);
    expect(prose(message)).not.toMatch(/\b(?:Ash|Birch|Cedar|Date)\b/);
    expect(messageOf(id, ['Ash', 'Birch', 'Cedar', 'Date'])).toBe(message);
  });

  it.each([
    ['MissingEndCurlyBrace', [], '`{` is never closed; add `}`.'],
    [
      'UnexpectedToken',
      ['foo'],
      '`foo` does not fit here; remove it, or check what stands before it.',
    ],
    ['UnexpectedToken', [], 'This does not fit here; remove it, or check what stands before it.'],
    ['InvalidForeachFlag', ['fast'], '`foreach` has no option `-fast`; remove it.'],
    ['ParameterAlreadyBound', ['', 'version'], '`-version` is here twice; keep one.'],
    ['MissingThis', ['$this.', 'Name'], '`Name` is a property; write `$this.Name`.'],
    [
      'MissingTypeInStaticPropertyAssignment',
      ['[Server]::', 'Count'],
      '`$Count` is static; write `[Server]::` instead of `$`.',
    ],
    [
      'SplattingNotPermitted',
      ['args'],
      '`@args` only passes parameters to a command; write `$args`.',
    ],
  ])('%s with %j', (id, details, message) => {
    expect(messageOf(id, details)).toBe(message);
  });

  it('shows a long or broken detail on one line, shortened', () => {
    expect(messageOf('MissingNameAfterKeyword', ['a\r\n  b'])).toContain('`a b`');
    const message = messageOf('UnexpectedToken', [`"${'😀'.repeat(5000)}"`]);
    expect(message).toContain(`\`"${'😀'.repeat(59)}…\``);
    expect(messageOf('UnexpectedToken', ['\n'])).toMatch(/^This /);
  });

  it('keeps the signs of a detail as they are', () => {
    expect(messageOf('UnexpectedToken', ['$&$1{0|x}'])).toContain('`$&$1{0|x}`');
    expect(messageOf('UnexpectedToken', ['`n'])).toMatch(/^`` `n `` does/);
    expect(messageOf('UnexpectedToken', ['`a``b'])).toMatch(/^``` `a``b ``` does/);
  });

  it('names an id that has no text of its own', () => {
    for (const id of ['Unheard', 'constructor', 'toString']) {
      expect(messageOf(id, ['Ash'])).toBe(`PowerShell refuses this (\`${id}\`); check the line.`);
    }
  });

  it.each([
    [['&&', '7', '5.1'], '`&&` came with PowerShell 7; Windows PowerShell 5.1 does not know it.'],
    [
      ['class', '5.0', '2.0', 'New-Object'],
      '`class` came with Windows PowerShell 5.0; Windows PowerShell 2.0 does not know it. Write `New-Object` instead.',
    ],
    [
      ['`e', '6.0', '5.1', '$([char]27)'],
      '`` `e `` came with PowerShell 6.0; Windows PowerShell 5.1 does not know it. Write `$([char]27)` instead.',
    ],
    [['clean'], '`clean` came with a later version; this version does not know it.'],
    [[], 'This came with a later version; this version does not know it.'],
  ])('says what a version lacks: %j', (details, message) => {
    expect(messageOf('NotInLanguageVersion', details)).toBe(message);
  });
});

const corpus = new URL('../../../../shared/powershell-corpus/engine-tests.json', import.meta.url);

describe.skipIf(!existsSync(corpus))("the engine's own tests", () => {
  it('report no id without a message of its own', () => {
    const cases = JSON.parse(readFileSync(corpus, 'utf8')) as { errors: [string][] }[];
    const reported = new Set(cases.flatMap(({ errors }) => errors.map(([id]) => id)));
    expect(reported.size).toBeGreaterThan(100);
    expect([...reported].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
